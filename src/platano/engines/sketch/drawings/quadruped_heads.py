"""Heads of mammals, 100 units wide about the middle of the skull: a round `Face` and a long `Profile`."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.quadruped_parts import (
    BLUSH,
    INK,
    Paint,
    Tube,
    eye,
    flat,
    mouth,
    scalloped,
    solid,
    stroke,
)
from platano.engines.sketch.figure import Anchor, Matrix, Shape
from platano.engines.sketch.path import Point

R = 50.0  # half the width of a head


@dataclass(frozen=True, slots=True)
class Ear:
    kind: str = "pointed"  # pointed, round, long, flop, side, none
    size: float = 1.0
    x: float = 0.6  # where it grows, in half widths
    y: float = -0.72
    lean: float = 18  # degrees outwards
    inner: bool = True


@dataclass(frozen=True, slots=True)
class Face:
    """A head that looks at us; on a side view its features are shifted towards where it goes."""

    ear: Ear = Ear()
    height: float = 0.86
    chin: float = 0.62  # width of the lower half
    fluff: float = 0  # tufts on the cheeks
    eyes: tuple[float, float, float] = (0.4, -0.02, 0.115)  # distance from the middle, y, size
    muzzle: tuple[float, float, float] | None = (0.34, 0.25, 0.38)  # half width, half height, y
    nose: str = "small"  # small, oval, snout, cow, big, wide (a frog's mouth)
    whiskers: bool = False
    marks: tuple[str, ...] = ()
    cleft: bool = True


@dataclass(frozen=True, slots=True)
class Profile:
    """A head seen from the side, looking to the right."""

    ear: Ear = Ear()
    muzzle: float = 1.9  # where its tip is, in half widths
    tip: float = 0.3  # half its height there
    drop: float = 0.3  # y of its middle
    brow: float = 0.5  # 0 is a straight line from forehead to nose, 1 a steep forehead
    jaw: float = 0.85
    eye: tuple[float, float, float] = (0.3, -0.18, 0.13)
    marks: tuple[str, ...] = ()
    low: float = 0.5  # how far it reaches below its middle, in head widths
    nose: str = "tip"  # tip, nostril, none (then an extra brings nose and mouth)


@dataclass(slots=True)
class Head:
    """`back` is behind the skull, `hull` is its silhouette, `front` lies on it."""

    back: list[Shape] = field(default_factory=list[Shape])
    hull: list[Shape] = field(default_factory=list[Shape])
    front: list[Shape] = field(default_factory=list[Shape])
    anchors: dict[str, Anchor] = field(default_factory=dict[str, Anchor])


def _pointed(size: float, broad: float = 0.36) -> tuple[str, str]:
    outer = [(-broad * R, 12), (-broad * R * 0.85, -14 * size), (0, -44 * size), (broad * R * 0.85, -14 * size)]
    inner = [(-broad * R * 0.6, 6), (-broad * R * 0.5, -12 * size), (0, -32 * size), (broad * R * 0.5, -12 * size)]
    tail = (broad * R, 12), (broad * R * 0.6, 6)
    return path.smooth([*outer, tail[0]], tension=0.62), path.smooth([*inner, tail[1]], tension=0.62)


def _ear_forms(ear: Ear) -> tuple[str, str]:
    size = ear.size
    if ear.kind == "pointed":
        return _pointed(size)
    if ear.kind == "round":
        return path.circle(0, -8 * size, 22 * size), path.circle(0, -6 * size, 13 * size)
    if ear.kind == "long":
        tube = Tube(((0, 8), (0, -26 * size), (0, -62 * size), (0, -84 * size)), (18, 25, 24, 10))
        fold = Tube(((0, 4), (0, -26 * size), (0, -60 * size), (0, -76 * size)), (8, 13, 12, 5))
        return tube.outline(), fold.outline()
    if ear.kind == "side":
        leaf = [(-9, 4), (-15, -22 * size), (-6, -46 * size), (3, -48 * size), (12, -24 * size), (9, 4)]
        inner = [(-3, -4), (-8, -22 * size), (-2, -38 * size), (6, -22 * size), (4, -4)]
        return path.smooth(leaf), path.smooth(inner)
    lobe = [
        (-11, 2),
        (-19, -24 * size),
        (-16, -50 * size),
        (0, -60 * size),
        (13, -48 * size),
        (13, -20 * size),
        (10, 2),
    ]
    return path.smooth(lobe), path.smooth([(x * 0.55, y * 0.8 - 4) for x, y in lobe])


def _placed(x: float, y: float, degrees: float, flip: bool) -> Matrix:
    """Moved and turned clockwise; flipped, it is the mirror image of that."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (-cos, sin, sin, cos, x, y) if flip else (cos, sin, -sin, cos, x, y)


def ear_at(ear: Ear, x: float, y: float, lean: float, colours: tuple[str, str], flip: bool = False) -> list[Shape]:
    """An ear growing from a point, leaning clockwise by degrees (counter-clockwise if flipped)."""
    if ear.kind == "none":
        return []
    outer, inner = _ear_forms(ear)
    matrix = _placed(x, y, lean, flip)
    shapes = [Shape(outer, colours[0], "ear", weight=1, matrix=matrix)]
    if ear.inner:
        shapes.append(Shape(inner, colours[1], "ear", matrix=matrix))
    return shapes


def _mirrored(points: Sequence[Point]) -> list[Point]:
    return [*points, *((-x, y) for x, y in reversed(points) if abs(x) > 0.01)]


def _hull(face: Face, fluff: float) -> str:
    h, c = face.height * R, face.chin
    right: list[Point] = [(0, -h), (R * 0.56, -h * 0.86), (R * 0.93, -h * 0.34)]
    if fluff:
        k = 0.16 * fluff
        right += [(R * 0.98, h * 0.12), (R * (1.05 + k), h * 0.42), (R * 0.93, h * 0.5), (R * (0.93 + k), h * 0.72)]
        right += [(R * (0.3 + c * 0.5), h * 0.8), (R * c * 0.5, h * 0.98), (0, h * 1.02)]
        return path.smooth(_mirrored(right), tension=0.75)
    right += [(R, h * 0.16), (R * (0.45 + c * 0.6), h * 0.66), (R * c * 0.66, h * 0.95), (0, h)]
    return path.smooth(_mirrored(right))


def _muzzle(face: Face, paint: Paint, mood: str, dx: float) -> list[Shape]:
    """Muzzle, nose and mouth; returned in painting order."""
    if face.muzzle is None:
        width, height, y = 0.3 * R, 0.2 * R, 0.36 * R
        shapes: list[Shape] = []
    else:
        width, height, y = (value * R for value in face.muzzle)
        form = path.ellipse(dx, y, width, height)
        shapes = [flat(form, paint.light, "muzzle")]
    if face.nose == "wide":
        return _wide_mouth(paint, mood, dx)
    if face.nose in ("snout", "cow"):
        return _snout(face, paint, mood, dx, (width, height, y))
    top = y - height * 0.62
    if face.nose == "small":
        n = 6.5
        nose = [(dx - n * 1.25, top - n * 0.5), (dx, top - n * 0.8), (dx + n * 1.25, top - n * 0.5), (dx, top + n)]
        shapes.append(flat(path.smooth(nose, tension=0.6), paint.nose, "nose"))
        bottom = top + n * 0.8
    else:
        wide, high = (12.0, 8.5) if face.nose == "oval" else (12.5, 18.0)
        top -= 8 if face.nose == "big" else 0
        shapes.append(flat(path.ellipse(dx, top, wide, high), paint.nose, "nose"))
        shapes.append(
            flat(
                path.ellipse(dx - wide * 0.3, top - high * 0.4, wide * 0.3, high * 0.22),
                "#ffffff",
                "nose",
                opacity=0.55,
            )
        )
        bottom = top + high
    if face.cleft and mood not in ("sad", "angry"):
        shapes.append(stroke(path.line((dx, bottom - 2), (dx, bottom + 4)), INK, 2.6, "mouth"))
    return [*shapes, *mouth(dx, bottom + 4, 24, mood, tint(paint.nose, -0.2), face.cleft)]


def _wide_mouth(paint: Paint, mood: str, dx: float) -> list[Shape]:
    """A frog's: from cheek to cheek, two nostrils above."""
    colour = tint(paint.main, -0.6)
    shapes = [flat(path.circle(dx + side * 4.5, 1, 1.7), colour, "nose") for side in (-1, 1)]
    if mood in ("happy", "surprised"):
        return [*shapes, *mouth(dx, 12, 48 if mood == "happy" else 36, mood)]
    bend = -7 if mood in ("sad", "angry") else 9
    line = [
        (dx - 30, 14 - bend * 0.3),
        (dx - 18, 14 + bend * 0.7),
        (dx, 14 + bend),
        (dx + 18, 14 + bend * 0.7),
        (dx + 30, 14 - bend * 0.3),
    ]
    return [*shapes, stroke(path.smooth(line, closed=False), colour, 3, "mouth")]


def _snout(face: Face, paint: Paint, mood: str, dx: float, box: tuple[float, float, float]) -> list[Shape]:
    """A pig's disc, or the broad wet muzzle of cattle: nostrils on it, the mouth below or on it."""
    width, height, y = box
    colour = paint.light
    shapes = [solid(path.ellipse(dx, y, width, height), colour, "muzzle")]
    shapes.append(
        flat(
            path.ellipse(dx - width * 0.1, y - height * 0.35, width * 0.7, height * 0.45),
            tint(colour, 0.25),
            "muzzle",
            opacity=0.7,
        )
    )
    cow = face.nose == "cow"
    for side in (-1, 1):
        at = dx + side * width * (0.48 if cow else 0.36), y - height * (0.3 if cow else 0)
        shapes.append(
            flat(path.ellipse(*at, width * 0.12, height * (0.2 if cow else 0.3), side * 12), tint(colour, -0.5), "nose")
        )
    low = y + (height * 0.3 if cow else height * 1.18)
    return [*shapes, *mouth(dx, low, 26 if cow else 22, mood, tint(paint.main, -0.62), cleft=False)]


def _face_marks(face: Face, paint: Paint, place: "Placer") -> list[Shape]:
    shapes: list[Shape] = []
    for mark in face.marks:
        if mark in FACE_MARKS:
            shapes += FACE_MARKS[mark](face, paint, place)
    return shapes


@dataclass(frozen=True, slots=True)
class Placer:
    """Puts a point of a face that looks straight ahead where it goes when the head is turned."""

    dx: float
    far: float

    def __call__(self, x: float, y: float) -> Point:
        return self.dx + x * (self.far if x > 0 else 1.0) * R, y * R

    def all(self, points: Sequence[Point]) -> list[Point]:
        return [self(x, y) for x, y in points]


def _patches(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    ex, ey, _ = face.eyes
    shapes: list[Shape] = []
    for side in (-1, 1):
        x, y = place(side * ex * 1.05, ey + 0.05)
        shapes.append(flat(path.ellipse(x, y, 12.5, 16.5, side * 28), paint.dark, "spot"))
    return shapes


def _mask(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A raccoon's: pale brows, dark bands over the eyes."""
    shapes: list[Shape] = []
    for side in (-1, 1):
        brow = place.all([(side * 0.1, -0.28), (side * 0.5, -0.42), (side * 0.86, -0.02), (side * 0.5, -0.2)])
        band = [(side * 0.08, -0.1), (side * 0.45, -0.28), (side * 0.8, 0.02), (side * 0.97, 0.3), (side * 0.6, 0.28)]
        shapes.append(flat(path.smooth(brow), paint.light, "belly"))
        shapes.append(flat(path.smooth(place.all([*band, (side * 0.2, 0.16)])), paint.dark, "spot"))
    return shapes


def _cheeks(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A fox's: everything below the eyes is white, and a point of colour runs down to the nose."""
    h = face.height
    points: list[Point] = [(0.0, 0.3), (0.3, -0.02 * h), (0.66, 0.1 * h), (0.97, 0.32 * h), (1.0, 0.42 * h)]
    points += [(0.84, 0.52 * h), (0.87, 0.7 * h), (0.56, 0.78 * h), (0.28, 0.94 * h), (0, 0.98 * h)]
    right, left = [(x * R, y * R) for x, y in points], [(-x * R, y * R) for x, y in points]
    right[:3], left[:3] = place.all(points[:3]), place.all([(-x, y) for x, y in points[:3]])
    return [flat(path.smooth([*right, *left[:0:-1]], tension=0.7), paint.light, "belly")]


def _tabby(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """Stripes on forehead and cheeks."""
    h, shapes = face.height, list[Shape]()
    for x, width, low in ((0.0, 0.075, -0.42), (-0.27, 0.065, -0.52), (0.27, 0.065, -0.52)):
        top = -h * (0.97 if x == 0 else 0.88)
        wedge = place.all([(x - width, top), (x + width, top), (x * 0.8, low)])
        shapes.append(flat(path.smooth(wedge, tension=0.35), paint.dark, "stripe"))
    for side in (-1, 1):
        for y in (0.14, 0.38):
            root = side * R * 0.985, y * R
            tip = place(side * 0.66, y + 0.04)
            wedge = [(root[0], root[1] - 4), (root[0] * 0.98, root[1] + 4), tip]
            shapes.append(flat(path.smooth(wedge, tension=0.35), paint.dark, "stripe"))
    return shapes


def _blaze(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    h = face.height
    points = [(0.0, -h * 0.97), (0.13, -h * 0.9), (0.1, -0.3), (0.26, 0.2), (0, 0.4), (-0.26, 0.2), (-0.1, -0.3)]
    return [flat(path.smooth(place.all([*points, (-0.13, -h * 0.9)])), paint.light, "belly")]


def _eyepatch(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    ex, ey, _ = face.eyes
    x, y = place(-ex * 1.12, ey - 0.06)
    return [flat(path.ellipse(x, y, 18, 22, -18), paint.dark, "spot")]


def _brows(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A red panda's: pale brows and cheeks, tear stripes."""
    shapes: list[Shape] = []
    for side in (-1, 1):
        x, y = place(side * 0.42, -0.36)
        shapes.append(flat(path.ellipse(x, y, 9, 6, side * 20), paint.light, "belly"))
        cheek = place.all([(side * 0.52, 0.1), (side * 0.9, 0.08), (side * 0.95, 0.4), (side * 0.6, 0.5)])
        shapes.append(flat(path.smooth(cheek), paint.light, "belly"))
        tear = place.all([(side * 0.36, 0.06), (side * 0.5, 0.06), (side * 0.66, 0.56), (side * 0.46, 0.6)])
        shapes.append(flat(path.smooth(tear), tint(paint.main, -0.35), "spot"))
    return shapes


def _heart(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A monkey's pale mask: two lobes over the eyes and the muzzle."""
    ex, ey, _ = face.eyes
    shapes = [flat(path.ellipse(*place(side * ex * 0.9, ey + 0.02), 21, 24), paint.light, "belly") for side in (-1, 1)]
    return [*shapes, flat(path.ellipse(*place(0, 0.36), 33, 24), paint.light, "belly")]


def _wool(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    x, y = place(0, -face.height * 0.86)
    rim = [(x + math.cos(a / 9 * math.pi) * 33, y + math.sin(a / 9 * math.pi) * 20) for a in range(18)]
    return [flat(scalloped(rim, 13), paint.mane, "mane")]


def _tears(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A cheetah's lines from eye to mouth, and spots on the forehead."""
    shapes: list[Shape] = []
    for side in (-1, 1):
        line = place.all([(side * 0.26, 0.08), (side * 0.2, 0.3), (side * 0.32, 0.5)])
        shapes.append(stroke(path.smooth(line, closed=False), paint.dark, 4, "spot"))
    for x, y in ((0, -0.62), (-0.24, -0.5), (0.24, -0.5), (-0.14, -0.34), (0.14, -0.34), (-0.76, 0.1), (0.8, 0.1)):
        shapes.append(flat(path.circle(*place(x, y), 3.6), paint.dark, "spot"))
    return shapes


def _diamond(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A tuft of hair on the forehead."""
    h = face.height
    points = [(-0.3, -h * 0.98), (-0.24, -h * 1.2), (-0.06, -h * 1.1), (0.1, -h * 1.26), (0.24, -h * 1.06)]
    points += [(0.3, -h * 0.72), (0.12, -h * 0.5), (0, -h * 0.68), (-0.14, -h * 0.46), (-0.22, -h * 0.74)]
    return [flat(path.smooth(place.all(points), tension=0.8), paint.mane, "mane")]


def _saddle(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    """A pale lower face, as in an otter or a hamster."""
    h = face.height
    points = [(-0.86, 0.1), (-0.5, 0.06), (0, 0.2), (0.5, 0.06), (0.86, 0.1), (0.74, 0.56 * h), (0.36, 0.86 * h)]
    points += [(0, 0.94 * h), (-0.36, 0.86 * h), (-0.74, 0.56 * h)]
    return [flat(path.smooth([(x * R + place.dx * 0.25, y * R) for x, y in points]), paint.light, "belly")]


def _spotted(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    spots = ((0.05, -0.64, 5), (-0.3, -0.5, 4.5), (0.34, -0.48, 4.5), (-0.78, 0.02, 5), (0.76, 0, 4.5), (-0.7, 0.34, 4))
    return [flat(path.circle(*place(x, y), size), paint.dark, "spot") for x, y, size in spots]


FACE_MARKS = {
    "patches": _patches,
    "mask": _mask,
    "cheeks": _cheeks,
    "tabby": _tabby,
    "blaze": _blaze,
    "eyepatch": _eyepatch,
    "brows": _brows,
    "heart": _heart,
    "wool": _wool,
    "tears": _tears,
    "tuft": _diamond,
    "saddle": _saddle,
    "spots": _spotted,
}


def lion_mane(colour: str, scale: float = 1.0, dy: float = 2) -> list[Shape]:
    """A sunflower of hair behind a face."""
    outer = [(math.cos(a / 15 * math.pi) * 71 * scale, dy + math.sin(a / 15 * math.pi) * 69 * scale) for a in range(30)]
    inner = [(x * 0.84, dy + (y - dy) * 0.84) for x, y in outer]
    return [
        solid(scalloped(outer, 26 * scale), colour, "mane"),
        flat(scalloped(inner, 22 * scale), tint(colour, 0.16), "mane"),
    ]


def _cow_horns(paint: Paint, dx: float) -> list[Shape]:
    shapes: list[Shape] = []
    for side in (-1, 1):
        points = ((side * 22 + dx, -36.0), (side * 38 + dx, -50.0), (side * 38 + dx, -66.0))
        shapes.append(solid(Tube(points, (15, 12, 3)).outline(), paint.horn, "horn"))
    return shapes


def face_head(face: Face, paint: Paint, mood: str, turn: float, traits: frozenset[str]) -> Head:
    """A `Face`, turned by 0 (to us) to about 0.3 (on its way to the right)."""
    place = Placer(turn * R, 1 - turn * 0.6)
    fluff = max(face.fluff, 0.8 if "fluffy" in traits else 0)
    head = Head()
    dark_ears = "patches" in face.marks or "dark ears" in face.marks
    colours = (paint.dark, tint(paint.dark, 0.1)) if dark_ears else (paint.main, paint.ear)
    if "maned" in traits:
        head.back += lion_mane(paint.mane)
    ear = face.ear
    for side in (1, -1):
        at = side * ear.x * R * (1 - turn * 0.25 if side > 0 else 1) - turn * 6, ear.y * R * face.height / 0.86
        if face.nose == "wide":  # a frog's eyes sit on what would be ears
            at = place(side * ear.x, ear.y)
        shapes = ear_at(ear, *at, ear.lean, colours, flip=side < 0)
        if ear.kind == "flop" and side < 0 and turn:
            head.front += shapes
        else:
            head.back += shapes
    if "horned" in traits:
        head.back += _cow_horns(paint, turn * 10)
    hull = _hull(face, fluff)
    head.hull.append(solid(hull, paint.main))
    front = [flat(_crescent(face, fluff), paint.shade)]
    front += _face_marks(face, paint, place)
    front += _muzzle(face, paint, mood, place.dx * 1.15)
    ex, ey, size = face.eyes
    skin = paint.dark if "patches" in face.marks or "mask" in face.marks else paint.main
    skin = paint.light if "heart" in face.marks else skin
    for side in (-1, 1):
        x, y = place(side * ex, ey)
        front += eye(x, y, size * R, mood, skin, -side)
        cheek = place(side * 0.66, 0.14) if face.nose == "wide" else place(side * (ex + 0.22), ey + 0.32)
        blush = path.ellipse(*cheek, 9, 6)
        front.append(flat(blush, BLUSH, "blush", opacity=0.34))
    if face.whiskers:
        front += _whiskers(face, paint, place)
    head.front = [*front, *head.front]
    muzzle_y = (face.muzzle[2] if face.muzzle else 0.36) * R
    head.anchors = {
        "head": Anchor(0, -face.height * R * 0.9, 84),
        "face": Anchor(place.dx, ey * R, 100),
        "mouth": Anchor(place.dx * 1.15, muzzle_y + 8, 40),
    }
    return head


def _crescent(face: Face, fluff: float) -> str:
    """The shade on the lower right of a face."""
    h = face.height * R
    k = 1 + (0.04 if fluff else 0)
    points = [(R * 0.9, -h * 0.34), (R * 0.975, h * 0.12), (R * 0.8 * k, h * 0.6), (R * 0.4, h * 0.9), (0, h * 0.98)]
    points += [(-R * 0.4, h * 0.9), (R * 0.3, h * 0.74), (R * 0.74, h * 0.36)]
    return path.smooth(points, tension=0.8)


def _whiskers(face: Face, paint: Paint, place: Placer) -> list[Shape]:
    shapes: list[Shape] = []
    y = face.muzzle[2] if face.muzzle else 0.36
    for side in (-1, 1):
        for step in (-1, 1):
            start = place(side * 0.42, y + step * 0.05)
            end = place(side * 1.12, y + step * 0.16 - 0.04)
            shapes.append(stroke(path.line(start, end), tint(paint.main, -0.45), 1.8, "whisker"))
    return shapes
