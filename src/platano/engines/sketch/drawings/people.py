"""Everyday people of every age."""

from collections.abc import Callable

from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import wear_body
from platano.engines.sketch.drawings.person import GREY, LONG, PAINTS, SHORT, WHITE, Person, Worn, number, person_figure
from platano.engines.sketch.drawings.person_clothes import Detail, Outfit
from platano.engines.sketch.drawings.person_details import buttons, heart, open_coat, pocket, print_star, stripes
from platano.engines.sketch.drawings.person_rig import ALL_POSES, BOY, GIRL, MAN, TODDLER, WOMAN
from platano.engines.sketch.figure import Figure, Look, drawing


def paint_of(name: str, look: Look) -> str:
    """A clothes colour that steps with the seed."""
    return PAINTS[number(name, look, "clothes") % len(PAINTS)]


def _mens(look: Look) -> Outfit:
    colour = paint_of("man", look)
    looks = (
        Outfit(
            colour,
            collar="shirt",
            inner=tint(colour, 0.3),
            details=(buttons("#ffffff"), pocket(tint(colour, -0.1))),
            belt="#4a342c",
        ),
        Outfit(
            tint(colour, -0.05),
            collar="round",
            legs="#46597f",
            shoes="#efe9df",
            details=(stripes(tint(colour, 0.6), 3),),
        ),
        Outfit(tint(colour, -0.35), collar="", legs="#54505c", details=(open_coat("#f3eee4"),)),
        Outfit(colour, sleeve=0.42, legs="#46597f", shoes="#efe9df"),
    )
    return looks[look.seed % 4]


def _womens(look: Look) -> Outfit:
    colour = paint_of("woman", look)
    looks = (
        Outfit(colour, "dress", 0.35, "", 0, skirt=0.58, collar="bare", shoes="#7a3b4a", belt=tint(colour, -0.35)),
        Outfit(
            tint(colour, 0.55),
            sleeve=1.0,
            legs="",
            legs_share=0,
            skirt=0.55,
            skirt_colour=colour,
            collar="round",
            shoes="#6b3f35",
        ),
        Outfit(colour, sleeve=0.9, legs="#46597f", collar="v", inner="#fff4e6", shoes="#b5594a"),
        Outfit(colour, sleeve=0.4, legs="#3f4660", collar="bare", shoes="#efe9df", details=(heart(tint(colour, 0.6)),)),
    )
    return looks[look.seed % 4]


@drawing(
    "man", "guy", "gentleman", "father", "dad", "husband", "male", "uncle", "groom", kind="person", poses=ALL_POSES
)
def man(look: Look) -> Figure:
    return person_figure(look, Person("man", MAN, _mens(look)))


@drawing("woman", "lady", "mother", "mom", "mum", "wife", "female", "aunt", kind="person", poses=ALL_POSES)
def woman(look: Look) -> Figure:
    return person_figure(look, Person("woman", WOMAN, _womens(look), LONG, feminine=True, lips="#c2455a"))


@drawing(
    "person",
    "human",
    "human being",
    "adult",
    "people",
    "friend",
    "neighbor",
    "neighbour",
    "someone",
    kind="person",
    poses=ALL_POSES,
)
def someone(look: Look) -> Figure:
    return man(look) if number("person", look, "sex") % 2 else woman(look)


@drawing("boy", "lad", "son", "brother", kind="person", poses=ALL_POSES)
def boy(look: Look) -> Figure:
    colour = paint_of("boy", look)
    details: tuple[Detail, ...] = ((print_star(tint(colour, 0.6)),), (stripes(tint(colour, 0.6), 3),))[look.seed % 2]
    outfit = Outfit(
        colour, sleeve=0.45, legs="#4a5d86", legs_share=0.45, shoes="#e9e4d8", socks="#ffffff", details=details
    )
    return person_figure(look, Person("boy", BOY, outfit, ("spiky", "short", "fringe", "curly"), age="child"))


@drawing("girl", "lass", "daughter", "sister", kind="person", poses=ALL_POSES)
def girl(look: Look) -> Figure:
    colour = paint_of("girl", look)
    outfit = Outfit(colour, "dress", 0.3, "", 0, skirt=0.6, flare=0.5, collar="bare", shoes="#c94f5f", socks="#ffffff")
    hair = ("pigtails", "bob", "ponytail", "braids", "curly", "long")
    return person_figure(look, Person("girl", GIRL, outfit, hair, age="child", feminine=True))


@drawing("child", "kid", "schoolchild", "youngster", kind="person", poses=ALL_POSES)
def child(look: Look) -> Figure:
    return girl(look) if number("child", look, "sex") % 2 else boy(look)


@drawing("toddler", "little child", kind="person", poses=ALL_POSES)
def toddler(look: Look) -> Figure:
    colour = paint_of("toddler", look)
    outfit = Outfit(colour, sleeve=0.6, legs="#5b78b0", shoes="#f3efe6", details=(heart("#fff4e0"),))
    return person_figure(look, Person("toddler", TODDLER, outfit, ("tuft", "fringe", "curly"), age="baby"))


@drawing("baby", "infant", "newborn", kind="person", poses=ALL_POSES)
def baby(look: Look) -> Figure:
    """Sits on the floor unless asked for something else: babies do not stand."""
    onesie = ("#8ecbe6", "#f6c65b", "#f2a2b8", "#9fd3a0")[look.seed % 4]
    outfit = Outfit(
        onesie,
        sleeve=1,
        legs=look.colour or onesie,
        shoes=tint(look.colour or onesie, 0.25),
        details=(heart("#ffffff"),),
    )
    person = Person("baby", TODDLER, outfit, ("tuft",), age="baby")
    if look.pose == "stand":
        look = Look(look.colour, look.colours, "lounge", look.view, look.traits, look.seed)
    return person_figure(look, person)


@drawing(
    "old man", "grandfather", "grandpa", "granddad", "elderly man", "senior", "elder", kind="person", poses=ALL_POSES
)
def old_man(look: Look) -> Figure:
    outfit = Outfit("#93653f", collar="v", inner="#f4efe6", legs="#5b5f70", details=(buttons("#f4e3c0", 3),))
    worn = (Worn(wear_body.glasses, "#4a4352", "glasses"),)
    return person_figure(
        look, Person("old man", MAN, outfit, ("balding",), "#e4e2e4", age="old", moustache=True, stoop=5, worn=worn)
    )


@drawing("old woman", "grandmother", "grandma", "granny", "old lady", "elderly woman", kind="person", poses=ALL_POSES)
def old_woman(look: Look) -> Figure:
    outfit = Outfit(
        "#8d6aa8",
        "dress",
        1,
        "",
        0,
        skirt=0.72,
        collar="shirt",
        inner="#fff6ea",
        shoes="#5a4048",
        details=(buttons("#f4e3c0", 3),),
    )
    worn = (Worn(wear_body.glasses, "#8a4b55", "glasses"),)
    colour = (GREY, WHITE)[look.seed % 2]
    return person_figure(
        look, Person("old woman", WOMAN, outfit, ("bun",), colour, age="old", feminine=True, stoop=5, worn=worn)
    )


def either(
    name: str,
    outfit: Callable[[Look], Outfit],
    worn: tuple[Worn, ...] = (),
    hair: tuple[str, ...] = SHORT,
    long: tuple[str, ...] = LONG,
) -> Callable[[Look], Figure]:
    """A profession: man or woman by trait, else by seed, in the same clothes."""

    def draw(look: Look) -> Figure:
        feminine = look.has("woman", "female", "girl", "lady") or (
            not look.has("man", "male", "boy") and number(name, look, "sex") % 2 == 1
        )
        if feminine:
            return person_figure(look, Person(name, WOMAN, outfit(look), long, feminine=True, worn=worn))
        return person_figure(look, Person(name, MAN, outfit(look), hair, worn=worn))

    return draw
