"""Soft round characters without a skeleton: snowman, ghost, monster. Arms still follow the pose."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import wear, wear_body
from platano.engines.sketch.drawings.person import MOODS, Worn, dressed
from platano.engines.sketch.drawings.person_rig import POSES, Pose, along
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade, glow
from platano.engines.sketch.path import Point

SOFT_POSES = (
    "stand",
    "wave",
    "walk",
    "run",
    "jump",
    "sit",
    "ride",
    "drive",
    "straddle",
    "fly",
    "dance",
    "hold",
    "carry",
    "read",
    "cook",
    "play",
    "sing",
    "paint",
    "point",
    "look",
    "cheer",
    "sleep",
    "swim",
)


def pose_of(look: Look) -> Pose:
    pose = POSES.get(look.pose, POSES["stand"])
    if look.pose in ("swim", "sleep", "fly"):
        return replace(pose, near_arm=(-40, -60), far_arm=(100, 110))
    return pose


def mood_of(look: Look, pose: Pose, natural: str = "") -> str:
    return next((mood for word, mood in MOODS.items() if look.has(word)), pose.eyes or natural)


def arm_chain(shoulder: Point, lengths: Point, angles: Point) -> tuple[Point, Point, Point]:
    elbow = along(shoulder, lengths[0], angles[0])
    return shoulder, elbow, along(elbow, lengths[1], angles[1])


def finished(figure: Figure, look: Look, pose: Pose, seat: float) -> Figure:
    """Into the pose's place: seated at the origin by the hip, lifted when it jumps, tilted when it flies."""
    if pose.root == "hip":
        return figure.moved(0, seat)
    if look.pose in ("fly", "swim"):
        figure = figure.turned(38)
        return figure.moved(0, -figure.box[3])
    if look.pose == "sleep":
        figure = figure.turned(-82)
        return figure.moved(0, -figure.box[3])
    lean = 9 if look.pose == "run" else 4 if look.pose == "walk" else -6 if look.pose == "dance" else 0
    return figure.turned(lean).moved(0, -pose.lift * 140)


# --- snowman -------------------------------------------------------------------------------------


def _ball(x: float, y: float, radius: float, snow: str) -> list[Shape]:
    shade: list[Point] = [
        (x + radius * c, y + radius * s)
        for c, s in ((0.7, -0.7), (0.98, 0), (0.7, 0.7), (0, 0.99), (-0.6, 0.78), (0.1, 0.72), (0.66, 0.2))
    ]
    return [
        Shape(path.circle(x, y, radius), fill=snow, weight=1),
        Shape(path.smooth(shade), fill=tint(snow, -0.13)),
        Shape(
            path.ellipse(x - radius * 0.45, y - radius * 0.5, radius * 0.26, radius * 0.16, -40), fill=tint(snow, 0.7)
        ),
    ]


def _twig(chain: tuple[Point, Point, Point], angle: float, layer: int) -> list[Shape]:
    wood, (shoulder, elbow, hand) = "#7a5236", chain
    paths = [path.line(shoulder, elbow, hand)]
    paths += [path.line(hand, along(hand, 12, angle + turn)) for turn in (-40, 0, 38)]
    shapes = [Shape(d, part="arm", stroke=tint(wood, -0.45), width=7, layer=layer) for d in paths]
    return shapes + [Shape(d, part="arm", stroke=wood, width=4, layer=layer) for d in paths]


def _snow_face(x: float, y: float, mood: str) -> list[Shape]:
    coal = "#2f2b3a"
    shapes: list[Shape] = []
    for s in (-1, 1):
        if mood in ("asleep", "sleepy", "laughing", "down"):
            bend = -5 if mood == "laughing" else 4
            shapes.append(
                Shape(
                    path.smooth([(x + s * 9 - 4, y), (x + s * 9, y + bend), (x + s * 9 + 4, y)], False),
                    part="eye",
                    stroke=coal,
                    width=2.4,
                )
            )
        else:
            shapes += [
                Shape(path.circle(x + s * 9, y, 3.6), fill=coal, part="eye"),
                Shape(path.circle(x + s * 9 - 1.1, y - 1.2, 1.1), fill="#ffffff", part="glint"),
            ]
    curve = 5 if mood not in ("sad", "angry") else -5
    for dx in (-10, -5, 0, 5, 10):
        shapes.append(Shape(path.circle(x + dx, y + 15 + curve * (1 - (dx / 10) ** 2), 1.8), fill=coal, part="mouth"))
    carrot: list[Point] = [(x - 1, y + 2), (x + 28, y + 8), (x - 1, y + 10), (x - 4, y + 6)]
    shapes += [
        Shape(path.smooth(carrot, tension=0.4), fill="#f08a30", part="nose", weight=0.9),
        Shape(path.line((x + 6, y + 4), (x + 7, y + 7)), part="nose", stroke="#c5661c", width=1.3),
        *(Shape(path.circle(x + s * 15, y + 10, 5), fill=glow("#f07a8a", 0.6), part="cheek") for s in (-1, 1)),
    ]
    return shapes


@drawing("snowman", "snow man", "snowwoman", "frosty", kind="person", poses=SOFT_POSES)
def snowman(look: Look) -> Figure:
    snow, pose = look.paint("#f4f8fd"), pose_of(look)
    x = 4 * pose.gaze
    near = arm_chain(
        (-24, -92),
        (26, 22),
        (
            min(pose.near_arm[0], -64) if abs(pose.near_arm[0]) < 40 else pose.near_arm[0],
            -118 if look.pose == "stand" else pose.near_arm[1],
        ),
    )
    far = arm_chain(
        (24, -92),
        (26, 22),
        (max(pose.far_arm[0], 62) if abs(pose.far_arm[0]) < 60 else pose.far_arm[0], max(pose.far_arm[1], 108)),
    )
    shapes = [
        *_twig(far, max(pose.far_arm[1], 108), -1),
        *_ball(0, -36, 40, snow),
        *_ball(0, -86, 31, snow),
        *(Shape(path.circle(x + 2, y, 3.4), fill="#2f2b3a", part="button") for y in (-94, -80, -44)),
        *_ball(0, -134, 29, snow),
        *_snow_face(x + 1, -139, mood_of(look, pose)),
        *_twig(near, -118 if look.pose == "stand" else pose.near_arm[1], 1),
    ]
    anchors = {
        "head": Anchor(0, -154, 52),
        "face": Anchor(x, -139, 50),
        "mouth": Anchor(x, -121, 18),
        "top": Anchor(0, -163, 40),
        "neck": Anchor(0, -106, 42),
        "back": Anchor(-8, -108, 62),
        "hand": Anchor(*near[2], 34),
        "hand_far": Anchor(*far[2], 34),
        "center": Anchor(0, -80, 60),
        "hip": Anchor(0, -10, 60),
    }
    figure = Figure(tuple(shapes), anchors)
    figure = dressed(figure, Worn(wear_body.scarf, "#d9483b", "scarf", 0.95), look)
    if not look.has("bareheaded", "hatless"):
        figure = dressed(figure, Worn(wear.top_hat, "#34313f", scale=0.92), look)
    return finished(figure, look, pose, 10)


# --- ghost ---------------------------------------------------------------------------------------


def _ghost_face(x: float, y: float, mood: str, eyes: str) -> list[Shape]:
    shapes: list[Shape] = []
    for s in (-1, 1):
        ex = x + s * 13
        if mood in ("asleep", "sleepy", "laughing", "down"):
            bend = -7 if mood == "laughing" else 6
            shapes.append(
                Shape(path.smooth([(ex - 6, y), (ex, y + bend), (ex + 6, y)], False), part="eye", stroke=eyes, width=3)
            )
            continue
        shapes += [
            Shape(path.ellipse(ex, y, 5.6, 8), fill=eyes, part="eye"),
            Shape(path.ellipse(ex - 1.8, y - 3, 1.9, 2.4), fill="#ffffff", part="glint"),
        ]
        if mood in ("angry", "sad"):
            inner = 3 if mood == "angry" else -4
            brow = path.line((ex - s * 6, y - 12 + inner), (ex + s * 7, y - 13 - inner))
            shapes.append(Shape(brow, part="brow", stroke=eyes, width=2.6))
    if mood in ("sad", "angry"):
        shapes.append(
            Shape(
                path.smooth([(x - 8, y + 23), (x, y + 18), (x + 8, y + 23)], False), part="mouth", stroke=eyes, width=3
            )
        )
    elif mood in ("", "happy", "laughing", "singing"):
        shapes.append(
            Shape(
                path.smooth([(x - 9, y + 14), (x, y + 15), (x + 9, y + 14), (x, y + 27)], tension=0.8),
                fill="#5a3a5c",
                part="mouth",
            )
        )
        shapes.append(Shape(path.ellipse(x, y + 22, 4, 2.6), fill="#f08a9a", part="mouth"))
    else:
        shapes.append(Shape(path.ellipse(x, y + 19, 5, 7), fill="#5a3a5c", part="mouth"))
    shapes += [Shape(path.ellipse(x + s * 22, y + 11, 7, 5), fill=glow("#f28aa5", 0.7), part="cheek") for s in (-1, 1)]
    return shapes


@drawing("ghost", "spirit", "phantom", "spook", "spectre", kind="person", poses=SOFT_POSES)
def ghost(look: Look) -> Figure:
    """Floats a hand above the ground."""
    sheet, pose = look.paint("#f6f7ff"), pose_of(look)
    body: list[Point] = [
        (-42, -18),
        (-44, -60),
        (-40, -104),
        (-24, -134),
        (0, -143),
        (24, -134),
        (40, -104),
        (44, -60),
        (46, -18),
        (34, -8),
        (24, -22),
        (12, -8),
        (0, -20),
        (-12, -7),
        (-24, -20),
        (-34, -7),
    ]
    shade: list[Point] = [(22, -132), (38, -104), (41, -60), (43, -20), (34, -11), (26, -24), (28, -60), (26, -104)]
    idle = look.pose in ("stand", "walk", "run", "look")
    near_angles = (-52.0, -84.0) if idle else pose.near_arm
    far_angles = (58.0, 96.0) if idle else pose.far_arm
    near, far = arm_chain((-33, -72), (17, 15), near_angles), arm_chain((35, -74), (17, 15), far_angles)
    x = 8 * pose.gaze
    pale = tint(sheet, -0.1)
    shapes = [
        Shape(path.limb(far, [22, 18, 12]), fill=pale, part="arm", weight=1, layer=-1),
        Shape(path.smooth(body), fill=fade(tint(sheet, 0.2), tint(sheet, -0.1)), weight=1, stroke=tint(sheet, -0.5)),
        Shape(path.smooth(shade), fill=tint(sheet, -0.16), opacity=0.7),
        Shape(path.ellipse(-20, -116, 8, 14, 32), fill="#ffffff", opacity=0.8),
        *_ghost_face(x, -98, mood_of(look, pose), look.colours.get("eyes", "#3a3350")),
        Shape(path.limb(near, [22, 18, 12]), fill=sheet, part="arm", weight=1, layer=1),
    ]
    anchors = {
        "head": Anchor(0, -126, 68),
        "face": Anchor(x, -98, 68),
        "mouth": Anchor(x, -78, 18),
        "top": Anchor(0, -143, 50),
        "neck": Anchor(2, -68, 66),
        "back": Anchor(-12, -86, 60),
        "hand": Anchor(*near[2], 34),
        "hand_far": Anchor(*far[2], 34),
        "center": Anchor(0, -74, 80),
        "hip": Anchor(0, -26, 60),
    }
    return finished(Figure(tuple(shapes), anchors).moved(0, -10), look, pose, 36)


# --- monster -------------------------------------------------------------------------------------


def _fur_ring(half: float, top: float, bottom: float) -> list[Point]:
    """An egg with tufts along its sides."""
    ring: list[Point] = [(0, top), (half * 0.55, top + 8), (half * 0.86, top + 30)]
    steps = 5
    for index in range(steps):
        y = top + 44 + (bottom - top - 56) * index / (steps - 1)
        wide = half * (0.96 + 0.12 * index / steps)
        ring += [(wide + 7, y + 4), (wide - 1, y + 8)]
    ring += [(half * 0.7, bottom), (0, bottom + 2)]
    return ring + [(-x, y) for x, y in ring[-2:0:-1]]


def _monster_face(x: float, mood: str, eyes: str, three: bool) -> list[Shape]:
    shapes: list[Shape] = []
    spots = ((-22, -112, 13), (22, -112, 13), (0, -128, 14)) if three else ((-18, -112, 17), (20, -112, 16))
    for dx, y, r in spots:
        ex = x + dx
        shapes.append(Shape(path.circle(ex, y, r), fill="#fffdf4", part="eye", weight=1))
        if mood in ("asleep", "sleepy", "down"):
            shapes.append(
                Shape(
                    path.smooth([(ex - r * 0.7, y), (ex, y + 5), (ex + r * 0.7, y)], False),
                    part="eye",
                    stroke="#2f2938",
                    width=3,
                )
            )
            continue
        shapes += [
            Shape(path.circle(ex + 3, y + 1, r * 0.5), fill=eyes, part="eye"),
            Shape(path.circle(ex + 1, y - 2.5, r * 0.17), fill="#ffffff", part="glint"),
        ]
        if mood in ("angry", "sad"):
            side = (1 if dx >= 0 else -1) * (1 if mood == "angry" else -1)
            shapes.append(
                Shape(
                    path.line((ex - r, y - r + side * 5), (ex + r, y - r - side * 5)),
                    part="brow",
                    stroke="#2f2938",
                    width=5,
                )
            )
    if mood in ("sad", "angry"):
        shapes.append(
            Shape(path.smooth([(x - 22, -72), (x, -84), (x + 22, -72)], False), part="mouth", stroke="#3a2140", width=5)
        )
        return shapes
    mouth: list[Point] = [(x - 29, -88), (x, -83), (x + 29, -88), (x + 20, -66), (x, -58), (x - 20, -66)]
    shapes += [
        Shape(path.smooth(mouth), fill="#5a2340", part="mouth", weight=0.8),
        Shape(path.ellipse(x, -65, 13, 6), fill="#f0798a", part="mouth"),
    ]
    for dx in (-19, 17):
        shapes.append(
            Shape(path.polygon([(x + dx - 5, -86), (x + dx + 6, -85), (x + dx, -74)]), fill="#fffdf4", part="tooth")
        )
    return shapes


@drawing("monster", "creature", "beast", "yeti", "bigfoot", "troll", "ogre", "goblin", kind="person", poses=SOFT_POSES)
def monster(look: Look) -> Figure:
    """Big, furry, harmless."""
    fur, pose = look.paint(("#7a63c9", "#3fa88a", "#4f8fd8", "#e0763f")[look.seed % 4]), pose_of(look)
    belly, x = tint(fur, 0.4), 7 * pose.gaze
    near = arm_chain((-40, -80), (30, 26), (pose.near_arm[0] - 12, pose.near_arm[1] - 8))
    far = arm_chain((42, -80), (30, 26), (pose.far_arm[0] + 8, pose.far_arm[1]))
    shapes: list[Shape] = [Shape(path.limb(far, [22, 19, 20]), fill=tint(fur, -0.14), part="arm", weight=1, layer=-1)]
    for s in (-1, 1):
        horn: list[Point] = [(s * 24, -134), (s * 38, -146), (s * 50, -172), (s * 54, -146), (s * 40, -124)]
        shapes.append(Shape(path.smooth(horn), fill="#f6e3b4", part="horn", weight=1))
        shapes.append(
            Shape(
                path.smooth([(s * 30, -142), (s * 40, -138), (s * 46, -130)], False),
                part="horn",
                stroke="#d2a860",
                width=3,
            )
        )
        foot: list[Point] = [
            (s * 24 - 18, 0),
            (s * 24 - 20, -12),
            (s * 24 - 8, -24),
            (s * 24 + 10, -24),
            (s * 24 + 22, -10),
            (s * 24 + 20, 0),
        ]
        shapes.append(Shape(path.smooth(foot, tension=0.8), fill=tint(fur, -0.1), part="foot", weight=1))
        shapes += [
            Shape(path.ellipse(s * 24 + dx, -3, 5, 4), fill="#f6e3b4", part="claw", weight=0.7) for dx in (-10, 2, 14)
        ]
    ring = _fur_ring(48, -146, -14)
    shapes += [
        Shape(path.smooth(ring, tension=0.7), fill=fur, weight=1),
        Shape(
            path.smooth([(24, -140), (44, -110), (48, -60), (44, -20), (14, -14), (30, -50), (30, -100)]),
            fill=tint(fur, -0.15),
        ),
        Shape(path.ellipse(x - 1, -42, 29, 24), fill=belly, part="belly"),
        *(
            Shape(path.circle(dx, y, r), fill=tint(fur, -0.2), part="spot")
            for dx, y, r in ((-34, -96, 4.5), (-38, -60, 6), (36, -72, 5))
        ),
        *_monster_face(x, mood_of(look, pose, "happy"), look.colours.get("eyes", "#2f2938"), look.seed % 2 == 1),
        Shape(path.limb(near, [22, 20, 22]), fill=fur, part="arm", weight=1, layer=1),
    ]
    anchors = {
        "head": Anchor(0, -134, 78),
        "face": Anchor(x, -112, 84),
        "mouth": Anchor(x, -74, 44),
        "top": Anchor(0, -150, 60),
        "neck": Anchor(x, -54, 96),
        "back": Anchor(-14, -96, 76),
        "hand": Anchor(*near[2], 36),
        "hand_far": Anchor(*far[2], 36),
        "center": Anchor(0, -76, 90),
        "hip": Anchor(0, -22, 70),
    }
    return finished(Figure(tuple(shapes), anchors), look, pose, 22)
