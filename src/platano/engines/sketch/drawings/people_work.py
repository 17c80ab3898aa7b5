"""People by what they do."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import person_details as detail
from platano.engines.sketch.drawings import wear, wear_body, wear_helmets
from platano.engines.sketch.drawings.people import either
from platano.engines.sketch.drawings.person import SHORT, Person, Worn, person_figure
from platano.engines.sketch.drawings.person_clothes import Outfit
from platano.engines.sketch.drawings.person_rig import ALL_POSES, GIRL, MAN, WOMAN
from platano.engines.sketch.drawings.person_suits import space_helmet
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing

FLAT = ("short", "crop", "side")  # hair that fits under a hat


FLAT_LONG = ("bob", "long", "wavy")


@drawing("chef", "cook", "baker", "pastry chef", kind="person", poses=ALL_POSES)
def chef(look: Look) -> Figure:
    outfit = Outfit(
        "#fbf9f4",
        "uniform",
        legs="#4a4f5e",
        collar="",
        apron="",
        details=(detail.double_breasted("#3c3f4d"),),
        shoes="#33303a",
    )
    person = Person(
        "chef",
        MAN,
        outfit,
        FLAT,
        moustache=True,
        worn=(Worn(wear_body.scarf, "#d8433f", "scarf", 0.72), Worn(wear.chef_hat)),
    )
    if look.has("woman", "female", "girl", "lady"):
        person = Person("chef", WOMAN, outfit, ("bun", "bob"), feminine=True, worn=(Worn(wear.chef_hat),))
    return person_figure(look, person)


def _doctor(look: Look) -> Outfit:
    return Outfit(
        "#fbfaf7",
        "coat",
        legs="#4a5878",
        skirt=0.5,
        flare=0.12,
        opening="#4a5878",
        details=(detail.open_coat("#8fc7e0", "#3f6fb0"), detail.stethoscope()),
    )


@drawing("doctor", "physician", "surgeon", "veterinarian", "vet", "dentist", kind="person", poses=ALL_POSES)
def doctor(look: Look) -> Figure:
    return either("doctor", _doctor, hair=("side", "short"), long=("bun", "bob", "ponytail"))(look)


@drawing("nurse", kind="person", poses=ALL_POSES)
def nurse(look: Look) -> Figure:
    outfit = Outfit(
        "#7fc4cf",
        "uniform",
        0.42,
        "#7fc4cf",
        collar="v",
        inner="#ffffff",
        shoes="#f6f4ef",
        details=(detail.cross("#e0484a"), detail.stethoscope()),
    )
    if look.colour:
        outfit = Outfit(
            look.colour,
            "uniform",
            0.42,
            look.colour,
            collar="v",
            shoes="#f6f4ef",
            details=(detail.cross("#e0484a"), detail.stethoscope()),
        )
    return either("nurse", lambda _: outfit, long=("bun", "ponytail"))(look)


@drawing("firefighter", "fireman", "firewoman", kind="person", poses=ALL_POSES)
def firefighter(look: Look) -> Figure:
    coat = look.colour or "#c9962f"
    outfit = Outfit(
        "#c9962f",
        "uniform",
        legs=tint(coat, -0.12),
        boots=0.2,
        shoes="#2d2b36",
        gloves="#3a3642",
        skirt=0.2,
        flare=0.05,
        details=(detail.reflectors("#e5e24a"),),
    )
    return either("firefighter", lambda _: outfit, (Worn(wear_helmets.fire_helmet),), FLAT, FLAT_LONG)(look)


@drawing(
    "police officer", "policeman", "policewoman", "cop", "sheriff", "officer", "guard", kind="person", poses=ALL_POSES
)
def police_officer(look: Look) -> Figure:
    outfit = Outfit(
        "#3c5fa8",
        "uniform",
        1,
        "#25345e",
        collar="shirt",
        inner="#3c5fa8",
        belt="#23212b",
        shoes="#23212b",
        details=(detail.buttons("#f2c14a", 3), detail.star_badge()),
    )
    return either(
        "police officer", lambda _: outfit, (Worn(wear_helmets.police_cap, look.colour or ""),), FLAT, ("bun", "bob")
    )(look)


@drawing("soldier", kind="person", poses=ALL_POSES)
def soldier(look: Look) -> Figure:
    green = look.colour or "#6f7f4a"
    outfit = Outfit(
        "#6f7f4a",
        "uniform",
        1,
        tint(green, -0.1),
        belt="#3c3527",
        boots=0.28,
        shoes="#33291f",
        details=(detail.buttons("#4d5732", 4), detail.pockets(tint(green, -0.1))),
    )
    return either("soldier", lambda _: outfit, (Worn(wear.beret, tint(green, -0.2)),), ("crop",), ("bun",))(look)


@drawing("farmer", "gardener", "rancher", kind="person", poses=ALL_POSES)
def farmer(look: Look) -> Figure:
    denim = look.colours.get("trousers", "#4a6da0")
    outfit = Outfit(
        "#d0493f",
        legs=denim,
        collar="shirt",
        inner="#d0493f",
        boots=0.2,
        shoes="#5a4030",
        details=(detail.stripes("#e77a62", 4), detail.overalls(denim)),
    )
    return either("farmer", lambda _: outfit, (Worn(wear.straw_hat),), FLAT, ("braids", "bob", "long"))(look)


@drawing(
    "builder",
    "construction worker",
    "worker",
    "engineer",
    "miner",
    "workman",
    "labourer",
    "carpenter",
    kind="person",
    poses=ALL_POSES,
)
def builder(look: Look) -> Figure:
    outfit = Outfit(
        "#4f7fb8",
        legs="#4a5570",
        boots=0.16,
        shoes="#a2703c",
        gloves="#e3b558",
        details=(detail.vest("#f58a2c", "#f4ee8c"),),
    )
    return either("builder", lambda _: outfit, (Worn(wear_helmets.hard_hat),), FLAT, ("ponytail", "bob"))(look)


@drawing("mechanic", "plumber", "repairman", "handyman", kind="person", poses=ALL_POSES)
def mechanic(look: Look) -> Figure:
    suit = look.colour or "#3f6f9f"
    outfit = Outfit(
        "#3f6f9f",
        "uniform",
        legs=suit,
        belt="#3a2f2a",
        collar="shirt",
        inner=suit,
        boots=0.14,
        shoes="#3a3029",
        details=(detail.buttons("#f2c14a", 3), detail.pocket(tint(suit, -0.15))),
    )
    return either("mechanic", lambda _: outfit, (Worn(wear.cap, suit),), FLAT, ("ponytail",))(look)


@drawing("scientist", "chemist", "professor", "inventor", "researcher", kind="person", poses=ALL_POSES)
def scientist(look: Look) -> Figure:
    outfit = Outfit(
        "#fbfaf7",
        "coat",
        legs="#4d4659",
        skirt=0.55,
        flare=0.14,
        opening="#4d4659",
        gloves="#8fd0b4",
        details=(detail.open_coat("#b98ad0", "#5f3f8c"),),
    )
    worn = (Worn(wear_body.glasses, "#3f3a4c", "glasses"),)
    return either("scientist", lambda _: outfit, worn, ("spiky", "curly", "afro"), ("curly", "bun", "wavy"))(look)


@drawing("teacher", "librarian", kind="person", poses=ALL_POSES)
def teacher(look: Look) -> Figure:
    def outfit(asked: Look) -> Outfit:
        woman = asked.has("woman", "female", "lady")
        base = Outfit(
            "#4f9585", collar="shirt", inner="#fff8ec", legs="#5a4f48", details=(detail.buttons("#f4e3c0", 4),)
        )
        return (
            Outfit(
                "#4f9585",
                collar="shirt",
                legs="",
                legs_share=0,
                skirt=0.58,
                skirt_colour="#5a4f6e",
                details=base.details,
            )
            if woman
            else base
        )

    return either(
        "teacher", outfit, (Worn(wear_body.glasses, "#5a3038", "glasses"),), ("side", "short"), ("bun", "bob")
    )(look)


@drawing("student", "pupil", "schoolboy", "schoolgirl", kind="person", poses=ALL_POSES)
def student(look: Look) -> Figure:
    outfit = Outfit(
        "#3f69b0",
        "uniform",
        0.95,
        "",
        0,
        skirt=0.52,
        skirt_colour="#7d3444",
        collar="shirt",
        socks="#ffffff",
        shoes="#4a2f2b",
        details=(detail.pocket("#35599a"),),
    )
    worn = (Worn(wear_body.backpack, "#e0703f", "backpack"),)
    return person_figure(
        look,
        Person("student", GIRL, outfit, ("bob", "ponytail", "braids", "long"), age="child", feminine=True, worn=worn),
    )


@drawing("ballerina", "ballet dancer", kind="person", poses=ALL_POSES)
def ballerina(look: Look) -> Figure:
    pink = look.colour or "#f29bbd"
    outfit = Outfit(
        "#f29bbd",
        "dress",
        0,
        "#fbe0e6",
        1,
        details=(detail.tutu(tint(pink, 0.45)),),
        collar="bare",
        shoes=tint(pink, 0.1),
    )
    return person_figure(
        look, Person("ballerina", WOMAN, outfit, ("bun",), feminine=True, lips="#d8486a", worn=(Worn(wear.tiara),))
    )


@drawing("dancer", kind="person", poses=ALL_POSES)
def dancer(look: Look) -> Figure:
    outfit = Outfit("#d83a55", "dress", 0.12, "", 0, skirt=0.82, flare=0.75, collar="bare", shoes="#8a2038")
    person = Person("dancer", WOMAN, outfit, ("bun", "long", "wavy"), feminine=True, lips="#c22f48")
    return person_figure(
        look,
        person
        if not look.has("man", "male")
        else Person("dancer", MAN, Outfit("#2f2d3a", collar="v", inner="#e3e0da", legs="#2f2d3a")),
    )


@drawing("musician", "guitarist", "pianist", "violinist", "drummer", "rock star", kind="person", poses=ALL_POSES)
def musician(look: Look) -> Figure:
    outfit = Outfit(
        "#3b3a4a",
        "coat",
        legs="#2e3350",
        shoes="#7a4a35",
        details=(detail.open_coat("#e9e3d6", ""), detail.star_badge("#e0584f", 30, -76)),
    )
    return either("musician", lambda _: outfit, (Worn(wear.hat, "#3d3b47"),), ("short", "curly"), ("long", "wavy"))(
        look
    )


@drawing("singer", "pop star", "opera singer", kind="person", poses=ALL_POSES)
def singer(look: Look) -> Figure:
    outfit = Outfit(
        "#a33fb0",
        "dress",
        0,
        "",
        0,
        skirt=0.92,
        flare=0.24,
        collar="bare",
        shoes="#f2c14a",
        details=(detail.print_star("#ffd95a"),),
    )
    if look.has("man", "male"):
        return person_figure(
            look,
            Person("singer", MAN, Outfit("#a33fb0", "coat", legs="#2f2c3c", details=(detail.lapels(tie=""),)), SHORT),
        )
    return person_figure(look, Person("singer", WOMAN, outfit, ("wavy", "long", "afro"), feminine=True, lips="#d2364f"))


@drawing("painter", "artist", kind="person", poses=ALL_POSES)
def painter(look: Look) -> Figure:
    outfit = Outfit(
        "#f4efe4",
        legs="#46557c",
        collar="shirt",
        details=(detail.stripes("#4a6fb0", 5),),
        apron="#d9a45a",
        shoes="#6a4434",
    )
    return either("painter", lambda _: outfit, (Worn(wear.beret),), ("short", "curly"), ("bob", "long"))(look)


def _suit(look: Look) -> Outfit:
    suit = look.colour or "#3d4a68"
    return Outfit("#3d4a68", "coat", legs=tint(suit, -0.06), shoes="#2e2622", details=(detail.lapels(),))


@drawing(
    "businessman",
    "boss",
    "manager",
    "banker",
    "lawyer",
    "president",
    "politician",
    "secret agent",
    "spy",
    kind="person",
    poses=ALL_POSES,
)
def businessman(look: Look) -> Figure:
    return person_figure(look, Person("businessman", MAN, _suit(look), ("side", "short")))


@drawing("businesswoman", "lady boss", kind="person", poses=ALL_POSES)
def businesswoman(look: Look) -> Figure:
    suit = look.colour or "#7a4468"
    outfit = Outfit(
        "#7a4468",
        "coat",
        1,
        "",
        0,
        skirt=0.5,
        skirt_colour=tint(suit, -0.08),
        flare=0.05,
        shoes="#3a2a33",
        details=(detail.lapels(tie=""),),
    )
    return person_figure(
        look, Person("businesswoman", WOMAN, outfit, ("bob", "bun", "long"), feminine=True, lips="#b53a4c")
    )


@drawing("waiter", "butler", "bartender", kind="person", poses=ALL_POSES)
def waiter(look: Look) -> Figure:
    outfit = Outfit(
        "#2f2d38", "uniform", 1, "#2f2d38", shoes="#1f1d26", apron="", details=(detail.lapels("#ffffff", ""),)
    )
    return person_figure(
        look,
        Person("waiter", MAN, outfit, ("side", "short"), worn=(Worn(wear_body.bow_tie, "#c8324a", "bow tie", 0.55),)),
    )


@drawing("waitress", "barista", kind="person", poses=ALL_POSES)
def waitress(look: Look) -> Figure:
    outfit = Outfit("#c9525e", "dress", 0.4, "", 0, skirt=0.52, collar="shirt", apron="#fff8ee", shoes="#4a2c33")
    return person_figure(look, Person("waitress", WOMAN, outfit, ("ponytail", "bun"), feminine=True, lips="#c2455a"))


@drawing("astronaut", "spaceman", "cosmonaut", "space explorer", kind="person", poses=ALL_POSES)
def astronaut(look: Look) -> Figure:
    suit = look.colour or "#f4f5f8"
    build = replace(WOMAN, shoulders=18.5, waist=17, hips=17, arm_width=14, leg_width=18, hand=6.2, foot=25, head=38)
    outfit = Outfit(
        "#f4f5f8",
        "uniform",
        1,
        tint(suit, -0.03),
        shoes="#c3cad6",
        boots=0.24,
        gloves="#e8853a",
        details=(detail.space_panel(),),
    )
    worn = (Worn(_life_pack, "", "pack"),)
    return person_figure(
        look, Person("astronaut", build, outfit, ("short", "side", "crop", "bob"), worn=worn, face=space_helmet)
    )


def _life_pack(look: Look) -> Figure:
    """The white box on an astronaut's back."""
    shape = Shape(path.rectangle(-62, -14, 124, 108, 22), fill="#d3dae4", part="pack", weight=1, layer=-2)
    return Figure((shape,), {"back": Anchor(0, 0, 100)})
