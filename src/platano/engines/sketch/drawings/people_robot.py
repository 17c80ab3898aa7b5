"""A friendly tin robot on the same joints as a person."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.person import MOODS, head_figure
from platano.engines.sketch.drawings.person_clothes import placed, tube
from platano.engines.sketch.drawings.person_rig import (
    ALL_POSES,
    Build,
    Joints,
    Side,
    body_anchors,
    posed,
    shaped,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade, glow
from platano.engines.sketch.path import Point

ROBOT = Build(
    head=46, neck=6, torso=50, shoulders=26, waist=24, hips=20, thigh=24, shin=24, leg_width=15,
    upper_arm=24, forearm=23, arm_width=12, hand=7.5, foot=26,
)  # fmt: skip


def _segment(a: Point, b: Point, width: float, colour: str, layer: int, part: str) -> list[Shape]:
    """A bent hose piece with a ring in its middle."""
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    thin = tube([a, middle, b], [width * 0.72, width * 0.8, width * 0.72], False)
    return [
        Shape(thin, fill=colour, part=part, weight=1, layer=layer),
        Shape(path.circle(*middle, width * 0.2), fill=tint(colour, -0.25), part=part, layer=layer),
    ]


def _robot_limbs(joints: Joints, side: Side, steel: str, layer: int, far: bool) -> list[Shape]:
    build, dim = joints.build, -0.14 if far else 0.0
    light, dark = tint(steel, 0.25 + dim), tint(tint(steel, -0.35), dim)
    hip, knee, ankle = side.leg
    shapes = _segment(hip, knee, build.leg_width, light, layer, "leg") + _segment(
        knee, ankle, build.leg_width, light, layer, "leg"
    )
    shapes.append(Shape(path.circle(*knee, build.leg_width * 0.5), fill=dark, part="joint", weight=1, layer=layer))
    x, y = ankle
    long = build.foot * 0.6
    boot: list[Point] = [
        (-long * 0.6, build.ankle),
        (-long * 0.55, -2),
        (-4, -7),
        (6, -7),
        (long * 0.9, 0),
        (long, build.ankle),
    ]
    foot = Figure((Shape(path.smooth(boot, tension=0.35), fill=tint(steel, dim), part="foot", weight=1, layer=layer),))
    shapes += foot.turned(side.foot).moved(x, y).shapes
    return shapes


def _robot_arm(joints: Joints, side: Side, steel: str, layer: int, far: bool) -> list[Shape]:
    build, dim = joints.build, -0.14 if far else 0.0
    light, dark = tint(steel, 0.25 + dim), tint(tint(steel, -0.35), dim)
    shoulder, elbow, wrist = side.arm
    shapes = _segment(shoulder, elbow, build.arm_width, light, layer, "arm") + _segment(
        elbow, wrist, build.arm_width, light, layer, "arm"
    )
    shapes.append(Shape(path.circle(*elbow, build.arm_width * 0.52), fill=dark, part="joint", weight=1, layer=layer))
    shapes.append(
        Shape(path.circle(*shoulder, build.arm_width * 0.8), fill=tint(steel, dim), part="joint", weight=1, layer=layer)
    )
    dx, dy = side.hand[0] - wrist[0], side.hand[1] - wrist[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1
    dx, dy, size = dx / length, dy / length, build.hand
    for s in (-1, 1):
        nx, ny = -dy * s, dx * s
        claw = [wrist, (wrist[0] + (nx * 1.0 + dx * 0.5) * size, wrist[1] + (ny * 1.0 + dy * 0.5) * size),
                (wrist[0] + (nx * 0.45 + dx * 1.8) * size, wrist[1] + (ny * 0.45 + dy * 1.8) * size)]  # fmt: skip
        shapes.append(
            Shape(
                path.limb(claw, [size * 0.6, size * 0.7, size * 0.4]),
                fill=tint(steel, dim),
                part="hand",
                weight=1,
                layer=layer,
            )
        )
    shapes.append(Shape(path.circle(*wrist, size * 0.75), fill=dark, part="joint", weight=1, layer=layer))
    return shapes


def _robot_body(joints: Joints, steel: str) -> list[Shape]:
    build, turn = joints.build, joints.pose.turn
    half, tall = build.shoulders * (0.98 - 0.14 * turn), build.torso
    x = 5 * turn
    shapes = [
        Shape(path.rectangle(-half * 0.62, -10, half * 1.24, 18, 5), fill=tint(steel, -0.35), part="joint", weight=1),
        Shape(path.rectangle(-half, -tall, half * 2, tall - 4, 11), fill=steel, part="body", weight=1),
        Shape(path.rectangle(half * 0.42, -tall + 1, half * 0.56, tall - 6, 9), fill=tint(steel, -0.15), part="body"),
        Shape(path.rectangle(-half + 3, -tall + 3, half * 0.9, 5, 2.5), fill=tint(steel, 0.35), part="body"),
        Shape(
            path.rectangle(x - half * 0.6, -tall * 0.78, half * 1.2, tall * 0.46, 5),
            fill="#263248",
            part="panel",
            weight=0.8,
        ),
    ]
    beat = [
        (x - half * 0.5, -tall * 0.55),
        (x - 6, -tall * 0.55),
        (x - 2, -tall * 0.68),
        (x + 3, -tall * 0.42),
        (x + 6, -tall * 0.55),
        (x + half * 0.5, -tall * 0.55),
    ]
    shapes.append(Shape(path.line(*beat), part="panel", stroke="#6ff0c8", width=2))
    for dx, colour in ((-9, "#e8524a"), (0, "#f7c948"), (9, "#4fc27a")):
        shapes.append(Shape(path.circle(x + dx, -tall * 0.2, 3.2), fill=colour, part="lamp", weight=0.6))
    return placed(joints, shapes)


def _robot_head(look: Look, steel: str, turn: float, mood: str) -> Figure:
    """A box with a dark screen: eyes that shine, a mouth of light."""
    x, lit = 10 * turn, "#7df3ff"
    shapes = [
        Shape(path.line((0, -42), (0, -66)), part="antenna", stroke=tint(steel, -0.35), width=5),
        Shape(path.circle(0, -70, 16), fill=glow("#ff7a5a", 0.55), part="lamp"),
        Shape(path.circle(0, -70, 8), fill="#f2604f", part="lamp", weight=1),
        *(
            Shape(path.rectangle(s * 54 - 8, -10, 16, 28, 6), fill=tint(steel, -0.3), part="ear", weight=1)
            for s in (-1, 1)
        ),
        Shape(path.rectangle(-52, -44, 104, 88, 24), fill=steel, part="head", weight=1),
        Shape(
            path.smooth([(24, -43), (48, -34), (51, 0), (48, 34), (24, 43), (36, 20), (38, -20)]),
            fill=tint(steel, -0.15),
            part="head",
        ),
        Shape(path.rectangle(x - 41, -29, 78, 58, 16), fill=fade("#2c3a58", "#1c2438"), part="screen", weight=0.8),
    ]
    bend = {"sad": -7, "angry": -6}.get(mood, 7)
    for s in (-1, 1):
        ex = x - 2 + s * 18
        if mood in ("laughing", "asleep", "sleepy", "down", "singing"):
            shapes.append(
                Shape(
                    path.smooth(
                        [(ex - 8, -4), (ex, -12 if mood in ("laughing", "singing") else 2), (ex + 8, -4)], False
                    ),
                    part="eye",
                    stroke=lit,
                    width=4,
                )
            )
            continue
        shapes.append(Shape(path.circle(ex, -6, 15), fill=glow(look.colours.get("eyes", lit), 0.5), part="eye"))
        shapes.append(
            Shape(
                path.circle(ex, -6, 8.5 if mood != "surprised" else 11), fill=look.colours.get("eyes", lit), part="eye"
            )
        )
        shapes.append(Shape(path.circle(ex - 2.5, -9, 2.8), fill="#ffffff", part="glint"))
        if mood == "angry":
            shapes.append(Shape(path.line((ex - s * -9, -20), (ex - s * 8, -13)), part="eye", stroke=lit, width=3.5))
    if mood in ("surprised", "singing"):
        shapes.append(Shape(path.ellipse(x - 2, 15, 5, 6.5), part="mouth", stroke=lit, width=3))
    else:
        shapes.append(
            Shape(
                path.smooth([(x - 14, 15 - bend / 2), (x - 2, 15 + bend / 2), (x + 10, 15 - bend / 2)], False),
                part="mouth",
                stroke=lit,
                width=3.6,
            )
        )
    shapes.append(
        Shape(path.polygon([(x - 34, -22), (x - 22, -24), (x - 36, 6)]), fill="#ffffff", part="screen", opacity=0.16)
    )
    anchors = {
        "head": Anchor(0, -38, 104),
        "face": Anchor(x - 2, -5, 88),
        "mouth": Anchor(x - 2, 15, 26),
        "top": Anchor(0, -78, 60),
    }
    return Figure(tuple(shapes), anchors)


def mood_of_face(look: Look, pose_mood: str) -> str:
    return next((mood for word, mood in MOODS.items() if look.has(word)), pose_mood)


@drawing("robot", "android", "droid", "automaton", "cyborg", kind="person", poses=ALL_POSES)
def robot(look: Look) -> Figure:
    """A friendly tin robot; the colour is its metal."""
    steel = look.paint("#8fb3c9")
    joints = posed(look, shaped(ROBOT, look))
    pose = joints.pose
    head = head_figure(joints, _robot_head(look, steel, pose.gaze, mood_of_face(look, pose.eyes)))
    collar = placed(
        joints,
        [Shape(path.rectangle(-8, -joints.build.torso - 9, 16, 12, 3), fill=tint(steel, -0.35), part="neck", weight=1)],
    )
    shapes = [
        *_robot_arm(joints, joints.far, steel, -1, True),
        *_robot_limbs(joints, joints.far, steel, -1, True),
        *collar,
        *_robot_limbs(joints, joints.near, steel, pose.leg_layer, False),
        *_robot_body(joints, steel),
        *head.shapes,
        *_robot_arm(joints, joints.near, steel, 1, False),
    ]
    return Figure(tuple(shapes), {**body_anchors(joints), **head.anchors})
