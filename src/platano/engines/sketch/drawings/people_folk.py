"""People of folk tales and of holidays."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import person_details as detail
from platano.engines.sketch.drawings import wear, wear_body
from platano.engines.sketch.drawings.people import either
from platano.engines.sketch.drawings.person import GREY, WHITE, Person, Worn, person_figure
from platano.engines.sketch.drawings.person_clothes import Outfit
from platano.engines.sketch.drawings.person_rig import ALL_POSES, BOY, MAN
from platano.engines.sketch.figure import Figure, Look, Shape, drawing


@drawing("santa claus", "santa", "father christmas", "saint nicholas", "st nicholas", kind="person", poses=ALL_POSES)
def santa(look: Look) -> Figure:
    suit = look.colour or "#d2323c"
    outfit = Outfit(
        "#d2323c",
        "coat",
        1,
        suit,
        skirt=0.24,
        flare=0.2,
        opening="#fffaf2",
        opening_width=(7, 7),
        boots=0.34,
        shoes="#2c2832",
        gloves="#f6f1e8",
        belt="#2c2832",
        details=(detail.fur_edge("#fffaf2"),),
    )
    build = replace(MAN, waist=27, hips=21, shoulders=21, arm_width=14, leg_width=19, thigh=31, shin=31)
    worn = (Worn(wear.santa_hat, suit),)
    return person_figure(
        look,
        Person(
            "santa claus",
            build,
            outfit,
            ("short",),
            "#f6f4f2",
            skin="#f3c9ab",
            age="old",
            beard="long",
            mood="happy",
            worn=worn,
        ),
    )


@drawing(
    "elf", "christmas elf", "leprechaun", "gnome", "dwarf", "garden gnome", "hobbit", kind="person", poses=ALL_POSES
)
def elf(look: Look) -> Figure:
    suit = look.colour or "#3f9a52"
    outfit = Outfit(
        "#3f9a52",
        "coat",
        1,
        "#d8c9a8",
        skirt=0.3,
        flare=0.4,
        boots=0.3,
        shoes="#a84a2c",
        belt="#5a3a26",
        collar="v",
        inner="#d8394c",
        details=(detail.buttons("#f2c14a", 3),),
    )
    old = look.has("old") or look.seed % 2 == 1
    person = Person(
        "elf",
        BOY,
        outfit,
        ("short", "fringe"),
        "#c2562c",
        age="child",
        ears="pointed",
        worn=(Worn(wear.santa_hat, suit),),
    )
    return person_figure(look, replace(person, beard="full", age="old", hair_colour=WHITE) if old else person)


def _viking_helmet(look: Look) -> Figure:
    steel, bone = look.paint("#a8a49c"), "#f6ecd6"
    horns = [
        path.smooth([(s * 42, -22), (s * 66, -26), (s * 76, -62), (s * 88, -30), (s * 74, -4), (s * 46, 0)])
        for s in (-1, 1)
    ]
    dome = [(-52, 4), (-50, -24), (-30, -46), (0, -56), (30, -46), (50, -24), (54, 4), (0, 0)]
    return wear.on_head(
        [
            *(Shape(d, fill=bone, part="horn", weight=1) for d in horns),
            Shape(path.smooth(dome, tension=0.8), fill=steel, weight=1),
            Shape(path.smooth([(16, -50), (48, -24), (52, 0), (18, 0)]), fill=tint(steel, -0.2)),
            Shape(
                path.smooth([(-54, -6), (0, -11), (55, -6), (56, 7), (0, 3), (-55, 8)], tension=0.7),
                fill="#b8863a",
                part="band",
                weight=0.9,
            ),
            Shape(path.polygon([(-5, -54), (7, -54), (8, -2), (-5, -2)]), fill="#b8863a", part="band", weight=0.7),
        ],
        -56,
    )


@drawing("viking", "barbarian", "norseman", kind="person", poses=ALL_POSES)
def viking(look: Look) -> Figure:
    outfit = Outfit(
        "#8a5a3a",
        "coat",
        0.4,
        "#5a5048",
        skirt=0.34,
        flare=0.3,
        belt="#3a2a20",
        boots=0.36,
        shoes="#6a4a30",
        details=(detail.tunic_lace("#f0dfb8"),),
    )
    build = replace(MAN, shoulders=22, arm_width=13.5)
    return person_figure(
        look,
        Person(
            "viking", build, outfit, ("long",), "#c9702c", skin="#f3c9ab", beard="full", worn=(Worn(_viking_helmet),)
        ),
    )


@drawing("vampire", "dracula", kind="person", poses=ALL_POSES)
def vampire(look: Look) -> Figure:
    cape = look.colour or "#2c2834"
    outfit = Outfit("#3a3444", "coat", 1, "#2c2834", shoes="#1f1c26", details=(detail.lapels("#ffffff", "#b5283c"),))
    worn = (Worn(wear_body.cape, cape if look.colour else "#8a2034", "cape", 1.05),)
    return person_figure(
        look, Person("vampire", MAN, outfit, ("side",), "#221f28", skin="#e6e2ea", ears="pointed", worn=worn)
    )


@drawing("genie", "sultan", kind="person", poses=ALL_POSES)
def genie(look: Look) -> Figure:
    outfit = Outfit("#6a4fb0", "coat", 0, "#e9e2f5", collar="v", inner="#8fc7e8", shoes="#f2c14a", belt="#f2c14a")
    return person_figure(
        look,
        Person(
            "genie",
            replace(MAN, leg_width=22, shoulders=21),
            outfit,
            ("bun",),
            "#2b2430",
            skin="#8fc7e8",
            beard="goatee",
        ),
    )


@drawing("robin hood", "archer", "hunter", "ranger", kind="person", poses=ALL_POSES)
def archer(look: Look) -> Figure:
    cloth = look.colour or "#5a8a4a"
    outfit = Outfit(
        "#5a8a4a",
        "coat",
        1,
        "#8a7450",
        skirt=0.3,
        flare=0.3,
        belt="#5a3a26",
        boots=0.34,
        shoes="#6a4630",
        details=(detail.tunic_lace("#f0dfb8"),),
    )
    return either(
        "archer", lambda _: outfit, (Worn(wear.hat, tint(cloth, -0.15)),), ("short", "side"), ("braids", "ponytail")
    )(look)


@drawing("monk", "priest", kind="person", poses=ALL_POSES)
def monk(look: Look) -> Figure:
    outfit = Outfit(
        "#d9772f",
        "coat",
        0.9,
        "#8a5a36",
        skirt=0.92,
        flare=0.16,
        shoes="#6a4630",
        belt="#8a4a22",
        details=(detail.sash("#b5562a"),),
    )
    return person_figure(look, Person("monk", MAN, outfit, ("bald",), GREY))


@drawing("caveman", "cavewoman", kind="person", poses=ALL_POSES)
def caveman(look: Look) -> Figure:
    outfit = Outfit(
        "#c98a4a",
        "dress",
        0,
        "",
        0,
        skirt=0.34,
        flare=0.3,
        collar="bare",
        shoes="#d8a67c",
        details=(detail.dots("#6a4426"),),
    )
    return person_figure(look, Person("caveman", MAN, outfit, ("wavy",), "#3a2620", beard="full"))
