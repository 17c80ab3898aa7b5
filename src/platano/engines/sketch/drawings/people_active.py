"""Sport, travel and the outdoors."""

from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import person_details as detail
from platano.engines.sketch.drawings import wear, wear_body, wear_helmets
from platano.engines.sketch.drawings.people import either
from platano.engines.sketch.drawings.people_work import FLAT, FLAT_LONG
from platano.engines.sketch.drawings.person import GREY, LONG, Person, Worn, person_figure
from platano.engines.sketch.drawings.person_clothes import Outfit
from platano.engines.sketch.drawings.person_rig import ALL_POSES, MAN
from platano.engines.sketch.figure import Figure, Look, drawing


@drawing("detective", "private eye", "inspector", kind="person", poses=ALL_POSES)
def detective(look: Look) -> Figure:
    coat = look.colour or "#b58a5a"
    outfit = Outfit(
        "#b58a5a",
        "coat",
        legs="#4a4450",
        skirt=0.66,
        flare=0.2,
        opening=tint(coat, -0.3),
        opening_width=(1.2, 2),
        belt="#6b4a30",
        shoes="#3c2b25",
        details=(detail.lapels("#f5efe2", "#5a3a48"), detail.pockets(tint(coat, -0.1), -52)),
    )
    return either("detective", lambda _: outfit, (Worn(wear.hat, tint(coat, -0.22)),), FLAT, FLAT_LONG)(look)


@drawing("cowboy", "cowgirl", "gunslinger", kind="person", poses=ALL_POSES)
def cowboy(look: Look) -> Figure:
    outfit = Outfit(
        "#c4683c",
        legs="#4a6898",
        belt="#5a3a26",
        boots=0.3,
        shoes="#7a4a2a",
        collar="shirt",
        inner="#c4683c",
        details=(detail.vest("#6f4a30", "#7f583a"),),
    )
    worn = (Worn(wear_body.scarf, "#d8383c", "scarf", 0.72), Worn(wear.cowboy_hat))
    return either("cowboy", lambda _: outfit, worn, FLAT, ("braids", "long"))(look)


@drawing("surfer", kind="person", poses=ALL_POSES)
def surfer(look: Look) -> Figure:
    suit = look.colour or "#2c6f9c"
    outfit = Outfit(
        "#2c6f9c", "uniform", 0.45, suit, 0.45, shoes="#e3b58a", collar="round", details=(detail.stripes("#f7c948", 1),)
    )
    return either("surfer", lambda _: outfit, (), ("spiky", "curly"), ("long", "wavy"))(look)


@drawing("athlete", "runner", "jogger", "sprinter", "sportsman", kind="person", poses=ALL_POSES)
def athlete(look: Look) -> Figure:
    outfit = Outfit(
        "#e8573c",
        sleeve=0,
        legs="#2f3a5c",
        legs_share=0.36,
        shoes="#38b0a0",
        socks="#ffffff",
        details=(detail.bib_number("#2f3a5c"),),
    )
    return either(
        "athlete", lambda _: outfit, (Worn(wear.headband, "#f2c14a"),), ("crop", "short", "curly"), ("ponytail",)
    )(look)


@drawing(
    "soccer player",
    "footballer",
    "football player",
    "basketball player",
    "tennis player",
    "baseball player",
    "goalkeeper",
    kind="person",
    poses=ALL_POSES,
)
def soccer_player(look: Look) -> Figure:
    outfit = Outfit(
        "#2f6fd0",
        sleeve=0.45,
        legs="#ffffff",
        legs_share=0.4,
        shoes="#2c2a33",
        socks=look.colour or "#2f6fd0",
        details=(detail.stripes("#ffffff", 2),),
    )
    return either("soccer player", lambda _: outfit, (), ("short", "crop", "curly"), ("ponytail", "bun"))(look)


@drawing(
    "hiker",
    "explorer",
    "traveler",
    "traveller",
    "tourist",
    "backpacker",
    "mountaineer",
    "adventurer",
    kind="person",
    poses=ALL_POSES,
)
def hiker(look: Look) -> Figure:
    outfit = Outfit(
        "#d9843b",
        legs="#76704f",
        legs_share=0.5,
        collar="shirt",
        inner="#d9843b",
        socks="#e9e2cc",
        boots=0.12,
        shoes="#6a4630",
        belt="#4a3a2a",
        details=(detail.pockets("#c5742f"),),
    )
    worn = (Worn(wear_body.backpack, "#3f7f5f", "backpack"), Worn(wear.hat, "#8a7a4c"))
    return either("hiker", lambda _: outfit, worn, FLAT, ("ponytail", "braids"))(look)


@drawing("pilot", "captain", "sailor", kind="person", poses=ALL_POSES)
def pilot(look: Look) -> Figure:
    suit = look.colour or "#2c3c66"
    outfit = Outfit(
        "#2c3c66",
        "uniform",
        legs=suit,
        shoes="#201d26",
        details=(detail.lapels("#ffffff", "#20222e"), detail.star_badge("#f2c14a", 26, -62)),
    )
    return either("pilot", lambda _: outfit, (Worn(wear_helmets.police_cap, suit),), FLAT, ("bun", "bob"))(look)


@drawing("fisherman", "angler", kind="person", poses=ALL_POSES)
def fisherman(look: Look) -> Figure:
    coat = look.colour or "#f2b632"
    outfit = Outfit(
        "#f2b632",
        "coat",
        legs="#4a5a78",
        skirt=0.4,
        opening=tint(coat, -0.3),
        opening_width=(1.2, 1.6),
        boots=0.32,
        shoes="#3f6a5a",
        details=(detail.buttons("#5a4a2a", 4),),
    )
    person = Person("fisherman", MAN, outfit, FLAT, GREY, beard="full", worn=(Worn(wear.hat, coat),))
    return person_figure(look, person)


@drawing("mail carrier", "postman", "mailman", "delivery man", "courier", kind="person", poses=ALL_POSES)
def mail_carrier(look: Look) -> Figure:
    outfit = Outfit(
        "#4a86c9",
        "uniform",
        0.5,
        "#34486e",
        collar="shirt",
        belt="#2f2a30",
        details=(detail.sash("#8a5a36"), detail.pocket("#3f76b5")),
    )
    return either("mail carrier", lambda _: outfit, (Worn(wear.cap, "#34486e"),), FLAT, LONG)(look)
