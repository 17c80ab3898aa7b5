"""Those who are people only nearly: robot, skeleton, alien, mermaid, scarecrow."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import person_details as detail
from platano.engines.sketch.drawings import wear
from platano.engines.sketch.drawings.people_robot import mood_of_face
from platano.engines.sketch.drawings.person import Person, Worn, dyed, head_figure, head_of, person_figure
from platano.engines.sketch.drawings.person_clothes import Outfit, arm, front, neck, placed, torso
from platano.engines.sketch.drawings.person_head import draw_head
from platano.engines.sketch.drawings.person_rig import (
    ALL_POSES,
    BOY,
    MAN,
    WOMAN,
    Joints,
    Side,
    body_anchors,
    posed,
    shaped,
)
from platano.engines.sketch.drawings.person_suits import alien_head, sack_head
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("alien", "martian", "extraterrestrial", "space alien", kind="person", poses=ALL_POSES)
def alien(look: Look) -> Figure:
    """The colour asked for is the skin's: nobody says a green alien and means its shirt."""
    green = look.colours.get("skin") or look.colour or "#8fd05a"
    suit = "#6a5acd" if not look.colour else tint(look.colour, -0.45)
    outfit = Outfit(
        suit, "uniform", 1, tint(suit, -0.08), shoes="#d5dbe6", gloves=green, belt="#f2c14a", collar="turtle"
    )
    build = replace(
        BOY, shoulders=11, waist=9, hips=9.5, arm_width=6.6, leg_width=8.5, upper_arm=18, forearm=17, head=42
    )
    plain = Look(None, look.colours, look.pose, look.view, look.traits, look.seed)
    return person_figure(plain, Person("alien", build, outfit, ("none",), skin=green, face=alien_head))


@drawing("scarecrow", "straw man", kind="person", poses=ALL_POSES)
def scarecrow(look: Look) -> Figure:
    """Stands with its arms stretched out, as on its pole."""
    outfit = Outfit(
        "#c9503f",
        legs="#4f6a94",
        shoes="#d9b04a",
        gloves="#e9c25a",
        belt="#8a6a3a",
        details=(detail.stripes("#de7f5c", 4), detail.pockets("#e3b24a", -40)),
    )
    hat = look.colours.get("hat", "#9a7038")
    person = Person(
        "scarecrow", MAN, outfit, ("none",), skin="#e6c98f", face=sack_head, worn=(Worn(wear.straw_hat, hat),)
    )
    if look.pose != "stand":
        return person_figure(look, person)
    figure = person_figure(replace(look, pose="scarecrow"), person)
    pole = Shape(path.rectangle(-4, -130, 8, 130, 2), fill="#8a5f3a", part="pole", weight=1, layer=-3)
    return Figure((pole, *figure.shapes), figure.anchors)


# --- skeleton ------------------------------------------------------------------------------------


def _bone(a: Point, b: Point, width: float, colour: str, layer: int) -> list[Shape]:
    """A shaft with two knobs at either end, as one silhouette."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1
    nx, ny = -dy / length * width * 0.45, dx / length * width * 0.45
    pieces = [path.limb([a, b], [width * 0.62, width * 0.62])]
    pieces += [path.circle(x + nx * s, y + ny * s, width * 0.5) for x, y in (a, b) for s in (-1, 1)]
    return [
        *(Shape(d, fill=colour, part="bone", weight=1.9, layer=layer) for d in pieces),
        *(Shape(d, fill=colour, part="bone", layer=layer) for d in pieces),
    ]


def _skull(look: Look, bone: str, turn: float, mood: str) -> Figure:
    x, dark = 13 * turn, "#3a3346"
    ring: list[Point] = [
        (0, -56),
        (36, -48),
        (54, -20),
        (50, 10),
        (38, 24),
        (36, 46),
        (16 + x * 0.3, 54),
        (-10, 54),
        (-28, 46),
        (-32, 26),
        (-50, 10),
        (-54, -20),
        (-36, -48),
    ]
    shapes = [
        Shape(path.smooth(ring), fill=bone, part="skull", weight=1),
        Shape(
            path.smooth([(26, -50), (50, -20), (46, 8), (34, 24), (32, 46), (16, 52), (24, 20), (36, -10)]),
            fill=tint(bone, -0.13),
            part="skull",
        ),
        Shape(path.smooth([(x - 1, 12), (x + 6, 24), (x - 1, 21), (x - 8, 24)], tension=0.6), fill=dark, part="nose"),
        Shape(path.line((x - 20, 38), (x + 20, 38)), part="mouth", stroke=dark, width=3),
        *(
            Shape(path.line((x + dx, 32), (x + dx, 44)), part="mouth", stroke=dark, width=2.4)
            for dx in (-13, -4, 5, 14)
        ),
    ]
    for s in (-1, 1):
        ex = x + s * 20 * (1 - 0.12 * turn)
        shapes.append(Shape(path.ellipse(ex, -2, 13, 15, s * 10), fill=dark, part="eye"))
        if mood not in ("asleep", "sleepy"):
            shapes.append(Shape(path.circle(ex + 2, -1, 4.2), fill=look.colours.get("eyes", "#ffd95a"), part="eye"))
    anchors = {
        "head": Anchor(2, -34, 100),
        "face": Anchor(x, -1, 94),
        "mouth": Anchor(x, 38, 26),
        "top": Anchor(0, -57, 100),
    }
    return Figure(tuple(shapes), anchors)


def _ribs(joints: Joints, bone: str) -> list[Shape]:
    build, tall = joints.build, joints.build.torso
    x, half = 2 * joints.pose.turn, build.shoulders * (0.86 - 0.16 * joints.pose.turn)
    spine = [
        Shape(
            path.rectangle(x - 3.6, -tall + i * tall / 7, 7.2, tall / 7 - 0.8, 2.4), fill=bone, part="bone", weight=0.8
        )
        for i in range(7)
    ]
    ribs: list[Shape] = []
    for index, wide in enumerate((0.84, 1.0, 0.94, 0.74)):
        y = -tall * 0.84 + index * tall * 0.165
        d = path.smooth(
            [
                (x - half * wide, y + 6),
                (x - half * wide * 0.7, y - 1),
                (x, y - 2),
                (x + half * wide * 0.7, y - 1),
                (x + half * wide, y + 6),
            ],
            False,
        )
        ribs += [
            Shape(d, part="bone", stroke=tint(bone, -0.5), width=6.4),
            Shape(d, part="bone", stroke=bone, width=4.2),
        ]
    collar = path.smooth([(x - half, -tall + 4), (x, -tall + 1), (x + half, -tall + 4)], False)
    pelvis: list[Point] = [
        (x - 15, -9),
        (x - 6, -5),
        (x, -8),
        (x + 6, -5),
        (x + 15, -9),
        (x + 14, 3),
        (x + 5, 8),
        (x, 4),
        (x - 5, 8),
        (x - 14, 3),
    ]
    return placed(
        joints,
        [
            *spine,
            *ribs,
            Shape(collar, part="bone", stroke=tint(bone, -0.5), width=7),
            Shape(collar, part="bone", stroke=bone, width=4.6),
            Shape(path.smooth(pelvis), fill=bone, part="bone", weight=1),
        ],
    )


@drawing("skeleton", "bones", kind="person", poses=ALL_POSES)
def skeleton(look: Look) -> Figure:
    bone = look.paint("#f3ead6")
    joints = posed(look, shaped(replace(MAN, shoulders=20, hips=13), look))
    pose, build = joints.pose, joints.build
    shapes: list[Shape] = []

    def limbs(side: Side, colour: str, arm_layer: int, leg_layer: int) -> list[Shape]:
        (a, b, c), (d, e, f) = side.arm, side.leg
        toe = (f[0] + build.foot * 0.6, f[1] + build.ankle * 0.5)
        return [
            *_bone(f, toe, 5.5, colour, leg_layer),
            *_bone(e, f, 7.5, colour, leg_layer),
            *_bone(d, e, 8.5, colour, leg_layer),
            *_bone(a, b, 7, colour, arm_layer),
            *_bone(b, c, 6, colour, arm_layer),
            Shape(path.circle(*side.hand, build.hand * 0.95), fill=colour, part="hand", weight=1, layer=arm_layer),
        ]

    shapes += limbs(joints.far, tint(bone, -0.16), -1, -1)
    shapes += _ribs(joints, bone)
    head = head_figure(joints, _skull(look, bone, pose.gaze, mood_of_face(look, pose.eyes)))
    shapes += head.shapes
    shapes += limbs(joints.near, bone, 1, pose.leg_layer)
    return Figure(tuple(shapes), {**body_anchors(joints), **head.anchors})


# --- mermaid -------------------------------------------------------------------------------------


def _tail(joints: Joints, colour: str, pose: str) -> list[Shape]:
    """Hip to fin: upright it curls on the ground, swimming it trails."""
    build = joints.build
    if pose in ("swim", "fly", "sleep"):
        chain: list[Point] = [(0, -4), (-2, 30), (6, 62), (-4, 92)]
        fin_turn = -18.0
    elif pose in ("sit", "ride", "drive", "straddle"):
        chain = [(0, -4), (26, 2), (44, 22), (46, 50), (54, 70)]
        fin_turn = -36.0
    else:
        chain = [(0, -4), (3, 26), (-4, 54), (-22, 68), (-46, 60)]
        fin_turn = 92.0
    widths = [build.hips * share for share in (1.9, 1.75, 1.25, 0.8, 0.46)][: len(chain)]
    widths[-1] = build.hips * 0.5
    end = chain[-1]
    fin: list[Point] = [
        (0, 0),
        (12, 10),
        (34, 18),
        (38, 40),
        (18, 34),
        (0, 22),
        (-18, 34),
        (-38, 40),
        (-34, 18),
        (-12, 10),
    ]
    tips = (
        Figure(
            (
                Shape(path.smooth(fin), fill=tint(colour, 0.14), part="tail", weight=1),
                *(
                    Shape(
                        path.smooth([(s * 5, 12), (s * 16, 20), (s * 27, 30)], False),
                        part="tail",
                        stroke=tint(colour, -0.25),
                        width=1.6,
                    )
                    for s in (-1, 1)
                ),
            )
        )
        .turned(fin_turn)
        .moved(*end)
    )
    shapes = [*tips.shapes, Shape(path.limb(chain, widths), fill=colour, part="tail", weight=1)]
    dark = [(x + 5, y) for x, y in chain[:-1]]
    shapes.append(Shape(path.limb(dark, [w * 0.42 for w in widths[:-1]]), fill=tint(colour, -0.15), part="tail"))
    seated = pose in ("sit", "ride", "drive", "straddle")
    for row, (y, wide) in enumerate(() if seated else ((8, 3), (18, 2), (28, 3), (38, 2))):
        for index in range(wide):
            x = (index - (wide - 1) / 2) * 9 + (1 if row % 2 else 2)
            shapes.append(Shape(path.arc(x, y, 4.4, 20, 160), part="tail", stroke=tint(colour, 0.35), width=1.5))
    belt: list[Point] = [
        (-build.hips * 0.98, -9),
        (0, -4),
        (build.hips * 0.98, -9),
        (build.hips * 0.98, -1),
        (0, 5),
        (-build.hips * 0.98, -1),
    ]
    shapes.append(Shape(path.smooth(belt, tension=0.7), fill=tint(colour, 0.22), part="tail", weight=0.8))
    return placed(joints, shapes)


def _shells(outfit: Outfit, mid: float) -> list[Shape]:
    """A shell top."""
    shapes: list[Shape] = []
    for dx in (-20, 20):
        ring: list[Point] = [
            (mid + dx, -54),
            (mid + dx - 19, -66),
            (mid + dx - 15, -80),
            (mid + dx, -84),
            (mid + dx + 15, -80),
            (mid + dx + 19, -66),
        ]
        shapes.append(Shape(path.smooth(ring), fill="#c27ad0", part="top", weight=0.9))
        shapes += [
            Shape(path.line((mid + dx, -56), (mid + dx + k, -78)), part="top", stroke="#93509f", width=1.8)
            for k in (-8, 0, 8)
        ]
    return shapes


@drawing("mermaid", "merman", "siren", kind="person", poses=ALL_POSES)
def mermaid(look: Look) -> Figure:
    """The colour is the tail's."""
    colour = look.colours.get("tail") or look.colour or "#2fa6a0"
    person = Person("mermaid", WOMAN, Outfit(), ("long", "wavy"), feminine=True, lips="#c2455a")
    calm = {
        "walk": "stand",
        "run": "swim",
        "jump": "cheer",
        "kick": "stand",
        "climb": "cheer",
        "lounge": "stand",
        "kneel": "stand",
        "crawl": "swim",
    }
    joints = posed(replace(look, pose=calm.get(look.pose, look.pose)), shaped(WOMAN, look))
    pose = joints.pose
    plain = replace(look, colour=None)
    head = head_of(person, plain, pose.gaze, pose.eyes)
    outfit = dyed(
        plain, Outfit(head.skin, "skin", 0, "", 0, skirt=0.1, skirt_colour=colour, collar="none", details=(_shells,))
    )
    outfit = replace(outfit, top=head.skin)
    top = head_figure(joints, draw_head(head))
    shapes = [shape for shape in top.shapes if shape.layer < 0]
    shapes += arm(joints, joints.far, outfit, head.skin, -1, far=True)
    shapes += neck(joints, head.skin)
    shapes += torso(joints, outfit, head.skin)
    shapes += front(joints, outfit, head.skin)
    shapes += _tail(joints, colour, pose_name(look))
    shapes += [shape for shape in top.shapes if shape.layer >= 0]
    shapes += arm(joints, joints.near, outfit, head.skin, 1, far=False)
    figure = Figure(tuple(shapes), {**body_anchors(joints), **top.anchors})
    return grounded(figure) if pose.root == "ground" else figure


def pose_name(look: Look) -> str:
    return "swim" if look.pose in ("run", "crawl") else look.pose


def grounded(figure: Figure) -> Figure:
    """Moved so that the lowest point is the ground."""
    return figure.moved(0, -figure.box[3])
