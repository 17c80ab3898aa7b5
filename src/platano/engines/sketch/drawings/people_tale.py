"""People of tales: royalty, magic, adventure."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import person_details as detail
from platano.engines.sketch.drawings import wear, wear_body, wear_helmets
from platano.engines.sketch.drawings.people import either
from platano.engines.sketch.drawings.person import Person, Worn, person_figure
from platano.engines.sketch.drawings.person_clothes import Outfit
from platano.engines.sketch.drawings.person_rig import ALL_POSES, GIRL, MAN, WOMAN
from platano.engines.sketch.drawings.person_suits import ninja_hood
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


@drawing("pirate", "buccaneer", "pirate captain", kind="person", poses=ALL_POSES)
def pirate(look: Look) -> Figure:
    coat = look.colour or "#a8323f"
    outfit = Outfit(
        "#a8323f",
        "coat",
        1,
        "#4a4152",
        skirt=0.42,
        flare=0.3,
        opening="#4a4152",
        opening_width=(5, 14),
        belt="#3a2a24",
        boots=0.32,
        shoes="#33272b",
        details=(detail.open_coat("#f6efdf"),),
    )
    worn = (
        Worn(wear_body.eye_patch, "", "eye patch"),
        Worn(wear_helmets.pirate_hat, tint(coat, -0.6) if look.colour else ""),
    )
    person = Person("pirate", MAN, outfit, ("wavy", "short"), "#3a2620", beard="full", worn=worn)
    if look.has("woman", "female", "girl", "lady"):
        person = replace(person, build=WOMAN, feminine=True, beard="", hair=("wavy",), hair_colour="#8a3f26")
    return person_figure(look, person)


@drawing("wizard", "sorcerer", "magician", "warlock", "mage", "merlin", kind="person", poses=ALL_POSES)
def wizard(look: Look) -> Figure:
    robe = look.colour or "#4a55b8"
    outfit = Outfit(
        "#4a55b8",
        "coat",
        1,
        "#3a3a5c",
        skirt=0.96,
        flare=0.2,
        opening=tint(robe, -0.3),
        opening_width=(1.5, 5),
        shoes="#4a3a34",
        belt="#8a5a36",
        details=(detail.print_star("#f2c14a"),),
    )
    person = Person(
        "wizard",
        MAN,
        outfit,
        ("long",),
        "#e9e7ea",
        age="old",
        beard="long",
        worn=(Worn(wear.wizard_hat, robe, scale=1.04),),
    )
    return person_figure(look, person)


@drawing("witch", "sorceress", "enchantress", kind="person", poses=ALL_POSES)
def witch(look: Look) -> Figure:
    dress = look.colour or "#4a3a6a"
    outfit = Outfit(
        "#4a3a6a",
        "dress",
        1,
        "",
        0,
        skirt=0.82,
        flare=0.32,
        collar="v",
        inner="#8a4fc0",
        belt="#2b2436",
        shoes="#2b2436",
        socks="#7fb04a",
    )
    person = Person(
        "witch",
        WOMAN,
        outfit,
        ("wavy", "long"),
        "#c2562c",
        feminine=True,
        lips="#a8324a",
        worn=(Worn(wear.witch_hat, tint(dress, -0.25)),),
    )
    return person_figure(look, person)


@drawing("knight", "paladin", "crusader", kind="person", poses=ALL_POSES)
def knight(look: Look) -> Figure:
    steel = look.colour or "#aab4c3"
    outfit = Outfit(
        "#aab4c3",
        "armour",
        1,
        tint(steel, -0.1),
        boots=0.42,
        shoes=tint(steel, -0.04),
        gloves=tint(steel, -0.18),
        belt="#6a4a30",
        skirt=0.2,
        flare=0.16,
        details=(detail.breastplate(tint(steel, 0.34)),),
    )
    worn = (Worn(wear_helmets.knight_helmet, steel, scale=1.02),)
    return either("knight", lambda _: outfit, worn, ("short", "side"), ("swept",))(look)


def _royal(name: str, look: Look, robe: str, woman: bool) -> Person:
    fur = detail.fur_edge("#fffaf2", "#3a3340")
    if woman:
        outfit = Outfit(
            robe,
            "dress",
            1,
            "",
            0,
            skirt=0.97,
            flare=0.5,
            opening="#fffaf2",
            opening_width=(6, 9),
            shoes="#f2c14a",
            details=(fur,),
        )
        return Person(
            name,
            WOMAN,
            outfit,
            ("bun", "wavy", "long"),
            feminine=True,
            lips="#c2304a",
            worn=(Worn(wear_body.cape, tint(look.colour or robe, -0.25), "cape"), Worn(wear.crown, scale=0.9)),
        )
    outfit = Outfit(
        robe,
        "coat",
        1,
        "#4a3a58",
        skirt=0.93,
        flare=0.26,
        opening="#fffaf2",
        opening_width=(6, 9),
        shoes="#6a4630",
        details=(fur,),
    )
    return Person(
        name,
        replace(MAN, waist=18, hips=17.5),
        outfit,
        ("short",),
        beard="full",
        worn=(Worn(wear_body.cape, tint(look.colour or robe, -0.25), "cape"), Worn(wear.crown, scale=0.9)),
    )


@drawing("king", "emperor", kind="person", poses=ALL_POSES)
def king(look: Look) -> Figure:
    return person_figure(look, _royal("king", look, "#b5283c", False))


@drawing("queen", "empress", kind="person", poses=ALL_POSES)
def queen(look: Look) -> Figure:
    return person_figure(look, _royal("queen", look, "#7a3fa0", True))


@drawing("princess", kind="person", poses=ALL_POSES)
def princess(look: Look) -> Figure:
    outfit = Outfit(
        "#f08ab4",
        "dress",
        0.22,
        "",
        0,
        skirt=0.94,
        flare=0.62,
        collar="bare",
        shoes="#f2c14a",
        belt="#f7d774",
        gloves="#fff6ef",
    )
    build = replace(WOMAN, thigh=32, shin=31, torso=38)
    return person_figure(
        look,
        Person("princess", build, outfit, ("long", "wavy"), feminine=True, lips="#d8486a", worn=(Worn(wear.tiara),)),
    )


@drawing("prince", "nobleman", "duke", kind="person", poses=ALL_POSES)
def prince(look: Look) -> Figure:
    outfit = Outfit(
        "#3f6fc0",
        "coat",
        1,
        "#f3ede0",
        collar="turtle",
        skirt=0.16,
        flare=0.1,
        boots=0.42,
        shoes="#6a4630",
        belt="#f2c14a",
        details=(detail.double_breasted("#f2c14a"), detail.sash("#d8394c")),
    )
    worn = (Worn(wear_body.cape, "#b5283c", "cape", 0.9), Worn(wear.crown, scale=0.82, shift=-4))
    return person_figure(look, Person("prince", MAN, outfit, ("side", "short", "curly"), worn=worn))


@drawing("superhero", "hero", "super hero", "superheroine", kind="person", poses=ALL_POSES)
def superhero(look: Look) -> Figure:
    suit = look.colour or "#2f62c8"
    cape = look.colours.get("cape", "#d8323c" if suit != "#d8323c" else "#f2c14a")
    outfit = Outfit(
        "#2f62c8",
        "uniform",
        1,
        suit,
        boots=0.4,
        shoes=cape,
        gloves=cape,
        collar="round",
        belt="#f2c14a",
        details=(detail.emblem("#f7c948", cape),),
    )
    worn = (Worn(wear_body.cape, cape, "cape"), Worn(wear_body.eye_mask, tint(suit, -0.45), "mask"))
    strong = replace(MAN, shoulders=22.5, waist=15.5, arm_width=13.5)
    if look.has("woman", "female", "girl", "lady"):
        return person_figure(
            look, Person("superhero", WOMAN, outfit, ("wavy", "ponytail", "long"), feminine=True, worn=worn)
        )
    return person_figure(look, Person("superhero", strong, outfit, ("side", "short"), worn=worn))


@drawing("ninja", "shinobi", "assassin", kind="person", poses=ALL_POSES)
def ninja(look: Look) -> Figure:
    cloth = look.colour or "#34344a"
    outfit = Outfit(
        "#34344a",
        "uniform",
        1,
        cloth,
        boots=0.24,
        shoes=tint(cloth, -0.25),
        gloves=tint(cloth, -0.2),
        details=(detail.crossed("#c9353d"),),
    )
    return person_figure(look, Person("ninja", MAN, outfit, face=ninja_hood(cloth)))


def _samurai_helmet(look: Look) -> Figure:
    """A bowl with a flared neck guard and golden horns."""
    lacquer, gold = look.paint("#8a2430"), wear.GOLD
    bowl = [(-50, 0), (-48, -26), (-28, -48), (2, -54), (32, -47), (50, -26), (53, 0), (0, -7)]
    guard = [(-46, -10), (-74, 6), (-84, 34), (-60, 38), (-48, 16), (48, 14), (62, 30), (82, 28), (72, 2), (48, -10)]
    horns = [
        path.smooth(
            [
                (s * 5 + 4, -24),
                (s * 22 + 4, -34),
                (s * 38 + 4, -78),
                (s * 30 + 4, -50),
                (s * 16 + 4, -22),
                (s * 4 + 4, -14),
            ]
        )
        for s in (-1, 1)
    ]
    shapes = (
        *(
            Shape(path.smooth(half, tension=0.5), fill=tint(lacquer, -0.3), weight=1)
            for half in ([*guard[:5], (-44, -4)], [(46, -4), *guard[5:]])
        ),
        Shape(path.smooth(bowl, tension=0.8), fill=lacquer, weight=1),
        Shape(path.smooth([(20, -50), (48, -24), (50, -3), (22, -6)]), fill=tint(lacquer, -0.2)),
        *(Shape(d, fill=gold, part="horn", weight=0.9) for d in horns),
        Shape(path.circle(4, -20, 8), fill=gold, part="horn", weight=0.9),
        Shape(
            path.smooth([(-52, 0), (0, -8), (54, 0), (60, 8), (0, 2), (-56, 8)], tension=0.8),
            fill=tint(lacquer, -0.2),
            weight=0.8,
        ),
    )
    return Figure(shapes, {"head": Anchor(0, -54, 60)})


@drawing("samurai", "ronin", "shogun", kind="person", poses=ALL_POSES)
def samurai(look: Look) -> Figure:
    armour = look.colour or "#8a2430"
    outfit = Outfit(
        "#8a2430",
        "armour",
        1,
        "#3a3848",
        skirt=0.42,
        flare=0.42,
        skirt_colour=tint(armour, -0.25),
        boots=0.34,
        shoes="#3a3340",
        gloves="#3a3340",
        details=(detail.stripes("#e0b04a", 5), detail.crossed("#2f2d3c")),
    )
    person = Person(
        "samurai", MAN, outfit, ("short",), "#231f28", skin="#e8b68c", worn=(Worn(_samurai_helmet, armour),)
    )
    return person_figure(look, replace(person, skin="") if look.traits else person)


@drawing("clown", "jester", kind="person", poses=ALL_POSES)
def clown(look: Look) -> Figure:
    suit = look.colour or "#f2c93f"
    outfit = Outfit(
        "#f2c93f",
        "uniform",
        1,
        tint(suit, -0.02),
        shoes="#d8343c",
        gloves="#ffffff",
        details=(detail.dots("#3f8fd0"), detail.pompoms("#d8343c")),
    )
    build = replace(MAN, waist=18, hips=18, leg_width=19, foot=30)
    worn = (Worn(wear_body.clown_nose, "", "nose"), Worn(wear.party_hat, "#3f8fd0", scale=0.72, shift=-16))
    return person_figure(
        look,
        Person("clown", build, outfit, ("afro",), "#e8633a", skin="#fbe6d8", mood="happy", lips="#d8343c", worn=worn),
    )


@drawing("fairy", "pixie", "tooth fairy", kind="person", poses=ALL_POSES)
def fairy(look: Look) -> Figure:
    dress = look.colour or "#7fc86a"
    outfit = Outfit(
        "#7fc86a",
        "dress",
        0,
        "",
        0,
        skirt=0.5,
        flare=0.9,
        collar="bare",
        shoes=tint(dress, -0.25),
        belt=tint(dress, 0.45),
    )
    worn = (Worn(wear_body.fairy_wings, "", "wings", 1.5), Worn(wear.flower_crown))
    return person_figure(
        look,
        Person(
            "fairy",
            replace(GIRL, thigh=24, shin=23),
            outfit,
            ("bun", "wavy", "long"),
            age="child",
            feminine=True,
            ears="pointed",
            worn=worn,
        ),
    )


@drawing("angel", "cherub", "guardian angel", kind="person", poses=ALL_POSES)
def angel(look: Look) -> Figure:
    outfit = Outfit(
        "#fdfaf2", "dress", 0.8, "", 0, skirt=0.92, flare=0.34, collar="bare", shoes="#f2c98a", belt="#f2c14a"
    )
    worn = (Worn(wear_body.wings, "", "wings", 1.25), Worn(wear.halo, shift=-22))
    return person_figure(look, Person("angel", WOMAN, outfit, ("long", "wavy", "curly"), feminine=True, worn=worn))
