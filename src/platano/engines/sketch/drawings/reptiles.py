"""Reptiles, amphibians, dinosaurs and dragons: the rig of the quadrupeds in scales, and a snake."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.drawings.quadruped_heads import Ear, Face, Profile
from platano.engines.sketch.drawings.quadruped_parts import Coat, Paint, Tube, flat, mood_of, resolved, solid, stroke
from platano.engines.sketch.drawings.quadruped_poses import POSES, Build, Tail
from platano.engines.sketch.drawings.quadruped_profiles import profile_head
from platano.engines.sketch.drawings.quadruped_rig import drawn, moved_head, outlined
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing

NO_EAR = Ear("none")

TURTLE = Build(
    coat=Coat("#8fbf6a", light="#e6eab8", dark="#5f8f4a", mane="#7a8a4a", horn="#e0d39a"),
    shoulder=25,
    length=40,
    depth=20,
    rump=0.94,
    waist=1.06,
    head=17,
    neck=9,
    neck_angle=26,
    leg=6.4,
    foot="column",
    profile=Profile(NO_EAR, muzzle=1.3, tip=0.42, drop=0.24, brow=0.4, eye=(0.35, -0.16, 0.15), nose="nostril"),
    tail=Tail("stub", 8, 4, 185, 0),
    marks=("shell",),
    torso=0.86,
)
FROG = Build(
    coat=Coat("#6cb24a", light="#e4efb0", dark="#4a8a35", ear="#6cb24a"),
    shoulder=8,
    length=11.5,
    depth=6.4,
    rump=1.1,
    waist=1.0,
    head=9.4,
    neck=0.4,
    neck_angle=30,
    leg=1.5,
    toes=1.8,
    rest="sit",
    face=Face(
        Ear("round", 0.82, 0.54, -0.6, 12, inner=False),
        height=0.64,
        chin=0.9,
        eyes=(0.54, -0.68, 0.15),
        muzzle=None,
        nose="wide",
    ),
    tail=Tail("none", 1, 1, 170, 0),
    marks=("belly",),
    torso=0.78,
)
CROCODILE = Build(
    coat=Coat("#6a9a55", light="#e3e0a8", dark="#47713b", horn="#4f7f42"),
    shoulder=56,
    length=128,
    depth=42,
    rump=0.9,
    waist=1.0,
    head=44,
    neck=14,
    neck_angle=8,
    leg=17,
    profile=Profile(
        NO_EAR,
        muzzle=3.0,
        tip=0.3,
        drop=0.42,
        brow=0.85,
        jaw=0.8,
        eye=(0.25, -0.42, 0.15),
        nose="nostril",
        marks=("teeth",),
    ),
    tail=Tail("thick", 92, 27, 186, -12),
    marks=("belly", "spikes"),
    torso=0.5,
)
LIZARD = Build(
    coat=Coat("#4fb08a", light="#e2f0c0", dark="#2f7d62", horn="#f0b04a"),
    shoulder=8.4,
    length=24,
    depth=6.4,
    rump=0.86,
    waist=0.96,
    head=8,
    neck=3.4,
    neck_angle=24,
    leg=2.2,
    toes=1.3,
    profile=Profile(NO_EAR, muzzle=1.75, tip=0.34, drop=0.26, brow=0.5, eye=(0.3, -0.3, 0.2), nose="nostril"),
    tail=Tail("thick", 30, 4.4, 172, -60),
    marks=("belly", "spots"),
    torso=0.66,
)
TREX = Build(
    coat=Coat("#6fae52", light="#eef0b8", dark="#4a8038", horn="#e0893c"),
    shoulder=190,
    length=230,
    depth=98,
    rump=1.12,
    waist=1.0,
    head=100,
    neck=34,
    neck_angle=70,
    leg=32,
    toes=1.25,
    arms=0.56,
    biped=True,
    tilt=4,
    profile=Profile(
        NO_EAR,
        muzzle=2.0,
        tip=0.58,
        drop=0.26,
        brow=0.6,
        jaw=0.95,
        eye=(0.3, -0.3, 0.13),
        nose="nostril",
        marks=("teeth",),
    ),
    tail=Tail("thick", 210, 58, 190, -20),
    marks=("belly", "spikes", "spots"),
    torso=0.8,
)
LONGNECK = Build(
    coat=Coat("#6f9fc4", light="#d9e6ee", dark="#4d7a9e", horn="#6f9fc4"),
    shoulder=250,
    length=330,
    depth=165,
    rump=0.92,
    waist=1.02,
    head=76,
    neck=230,
    neck_angle=58,
    neck_width=0.56,
    leg=52,
    foot="column",
    profile=Profile(NO_EAR, muzzle=1.65, tip=0.42, drop=0.26, brow=0.5, eye=(0.3, -0.2, 0.15), nose="nostril"),
    tail=Tail("thick", 260, 66, 196, -34),
    marks=("belly", "spots"),
    torso=0.55,
)
DRAGON = Build(
    coat=Coat("#4fa06c", light="#f6dc96", dark="#357a50", horn="#f1c255"),
    shoulder=150,
    length=190,
    depth=78,
    rump=1.02,
    waist=0.96,
    head=74,
    neck=74,
    neck_angle=62,
    neck_width=0.6,
    leg=22,
    profile=Profile(
        Ear("side", 0.7, -0.7, -0.1, -96),
        muzzle=1.85,
        tip=0.46,
        drop=0.26,
        brow=0.7,
        jaw=0.9,
        eye=(0.3, -0.24, 0.14),
        nose="nostril",
        marks=("goat horns",),
    ),
    tail=Tail("spade", 180, 34, 192, -62),
    marks=("belly", "spikes", "bat wings"),
    always=frozenset({"winged"}),
    torso=0.66,
)

SPECIES: list[tuple[tuple[str, ...], Build]] = [
    (("turtle", "tortoise"), TURTLE),
    (("frog", "toad", "tree frog"), FROG),
    (("crocodile", "alligator", "croc"), CROCODILE),
    (("lizard", "gecko", "iguana", "salamander"), LIZARD),
    (("dinosaur", "t-rex", "trex", "tyrannosaurus", "tyrannosaurus rex", "dino"), TREX),
    (("brontosaurus", "brachiosaurus", "diplodocus", "long-necked dinosaur"), LONGNECK),
    (("dragon",), DRAGON),
    (("baby dragon",), replace(DRAGON, always=DRAGON.always | {"baby"})),
]

for _names, _build in SPECIES:
    drawing(*_names, kind="animal", poses=POSES)(drawn(_build))


SNAKE_COAT = Coat("#7bb04c", light="#eef0b4", dark="#4d7d34")
SNAKE_HEAD = Profile(
    NO_EAR, muzzle=1.45, tip=0.36, drop=0.2, brow=0.35, jaw=0.85, eye=(0.3, -0.24, 0.17), nose="nostril"
)


@drawing("snake", "serpent", "viper", "python", kind="animal", poses=("stand", "sleep", "swim"))
def snake(look: Look) -> Figure:
    """Waves along the ground, the head held up; asleep it is a coil."""
    paint = resolved(SNAKE_COAT, look)
    if look.pose == "sleep":
        return _coiled(paint, look)
    line = [
        (-62.0, -2.5),
        (-46.0, -5.0),
        (-32.0, -15.0),
        (-16.0, -5.0),
        (0.0, -5.5),
        (14.0, -12.0),
        (20.0, -26.0),
        (16.0, -40.0),
        (24.0, -48.0),
    ]
    widths = (1.5, 5.5, 8.5, 9.5, 9.5, 9.5, 9.0, 8.5, 9.0)
    body = Tube(tuple(line), widths, 0 if look.pose == "swim" else None)
    head = moved_head(profile_head(SNAKE_HEAD, paint, mood_of(look), look.traits), line[-1], 16, 0)
    hulls = outlined([Shape(body.outline(40), paint.main, "body", weight=1), *head.hull])
    marks = [flat(body.band(0.04, 0.98, 0.5, 0.92, 0.1), paint.light, "belly")]
    for index in range(9):
        u = 0.1 + index * 0.095
        diamond = [body.at(u - 0.025, -0.25), body.at(u, -0.8), body.at(u + 0.025, -0.25), body.at(u, 0.3)]
        marks.append(flat(path.smooth(diamond, tension=0.4), paint.dark, "spot"))
    x, y = head.anchors["mouth"].x + 2, head.anchors["mouth"].y
    tongue = [
        stroke(path.line((x, y), (x + 5, y + 0.5), (x + 8, y - 1.5)), "#d8414f", 0.9, "tongue"),
        stroke(path.line((x + 5, y + 0.5), (x + 8, y + 2.6)), "#d8414f", 0.9, "tongue"),
    ]
    neck, top = body.at(0.9), body.at(0.4, -1)
    anchors = {**head.anchors, "neck": Anchor(*neck, 9), "back": Anchor(*top, 18), "center": Anchor(*body.at(0.5))}
    anchors["hand"] = anchors["hand_far"] = Anchor(head.anchors["mouth"].x, head.anchors["mouth"].y, 12)
    return Figure((*tongue, *hulls, *marks, *head.front), anchors)


def _coiled(paint: Paint, look: Look) -> Figure:
    """Three rings on each other, the head on top."""
    shapes: list[Shape] = [solid(Tube(((20.0, -5.0), (34.0, -4.0), (46.0, -2.0)), (9, 6, 1.5)).outline(), paint.main)]
    for y, half in ((-5.5, 30.0), (-14.5, 24.0), (-23.0, 17.0)):
        shapes.append(solid(path.rectangle(-half, y - 5.5, half * 2, 11, 5.5), paint.main))
        shapes.append(flat(path.rectangle(-half * 0.92, y + 1, half * 1.84, 3.6, 1.8), paint.shade))
        for step in (-0.7, -0.25, 0.2, 0.65):
            x = half * step
            diamond = path.smooth([(x - 3, y - 1), (x, y - 4.5), (x + 3, y - 1), (x, y + 2.5)], tension=0.4)
            shapes.append(flat(diamond, paint.dark, "spot"))
    head = moved_head(profile_head(SNAKE_HEAD, paint, "asleep", look.traits), (4, -33), 17, 8)
    anchors = {**head.anchors, "neck": Anchor(0, -27, 12), "back": Anchor(-10, -28, 18), "center": Anchor(0, -14)}
    anchors["hand"] = anchors["hand_far"] = head.anchors["mouth"]
    return Figure((*shapes, *head.hull, *head.front), anchors)
