"""Markings told in a body's own coordinates (see `Tube`), humps and tails."""

import math
import random
from collections.abc import Callable

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.quadruped_parts import Paint, Tube, flat, scalloped, solid
from platano.engines.sketch.figure import Shape
from platano.engines.sketch.path import Point

Mark = Callable[[Tube, Paint, int], list[Shape]]
Place = Callable[[float, float], Point]


def _belly(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    return [flat(trunk.underside(0.42, 0.94, 0.2, 0.86), paint.light, "belly")]


def _chest(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    return [flat(trunk.band(0.82, 1.16, 0.05, 0.9, 0.5), paint.light, "belly")]


def _wedge(at: Place, u: float, half: float, v0: float, v1: float, skew: float) -> str:
    points = [at(u - half, v0), at(u + half, v0), at(u + skew + half * 0.4, (v0 + v1) / 2)]
    points += [at(u + skew * 1.4, v1), at(u + skew - half * 0.5, (v0 + v1) / 2)]
    return path.smooth(points, tension=0.7)


def _stripes(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    shapes: list[Shape] = []
    for index, u in enumerate((0.1, 0.21, 0.32, 0.43, 0.54, 0.65, 0.76, 0.87)):
        low = 0.3 if index % 2 else 0.02
        shapes.append(flat(_wedge(trunk.over, u, 0.022, -0.93, low, 0.02), paint.dark, "stripe"))
        if index % 2 == 0:
            shapes.append(flat(_wedge(trunk.over, u + 0.04, 0.018, 0.9, 0.3, 0.01), paint.dark, "stripe"))
    return shapes


def _zebra(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    return [
        flat(_wedge(trunk.over, 0.1 + index * 0.093, 0.027, -0.93, 0.74, 0.02), paint.dark, "stripe")
        for index in range(9)
    ]


def _zebra_neck(neck: Tube, paint: Paint, seed: int) -> list[Shape]:
    return [flat(_wedge(neck.at, u, 0.05, -0.94, 0.8, -0.04), paint.dark, "stripe") for u in (0.16, 0.36, 0.56, 0.76)]


def _scatter(seed: int, columns: int, rows: tuple[float, ...]) -> list[tuple[float, float, float]]:
    """u, v and a size about 1, evenly strewn."""
    dice = random.Random(seed + 7)
    places: list[tuple[float, float, float]] = []
    for column in range(columns):
        for row, v in enumerate(rows):
            u = 0.05 + 0.9 * (column + 0.25 + 0.5 * (row % 2)) / columns
            places.append((u + dice.uniform(-0.02, 0.02), v + dice.uniform(-0.08, 0.08), dice.uniform(0.8, 1.2)))
    return places


def _spots(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    size = trunk.frame(0.5)[4] * 0.13
    return [
        flat(path.ellipse(*trunk.over(u, v), size * k, size * k * 0.85), paint.dark, "spot")
        for u, v, k in _scatter(seed, 8, (-0.72, -0.36, 0.0, 0.36))
        if u < 1.02
    ]


def _rosettes(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    size, shapes = trunk.frame(0.5)[4] * 0.17, list[Shape]()
    for u, v, k in _scatter(seed, 9, (-0.66, -0.22, 0.24)):
        if u < 0.95:
            x, y = trunk.over(u, v)
            shapes.append(flat(path.ellipse(x, y, size * k, size * k * 0.86), paint.dark, "spot"))
            shapes.append(
                flat(
                    path.ellipse(x + size * 0.1, y + size * 0.08, size * k * 0.5, size * k * 0.42),
                    tint(paint.main, -0.22),
                    "spot",
                )
            )
    return shapes


def _fawn(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    size = trunk.frame(0.5)[4] * 0.11
    return [
        flat(path.circle(*trunk.at(u, v), size), paint.light, "spot")
        for u, v, k in _scatter(seed, 6, (-0.66, -0.3))
        if u < 0.95
    ]


def _patches(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    """A cow's blots."""
    blots = [
        [(0.0, -0.9), (0.2, -0.92), (0.27, -0.45), (0.16, 0.0), (0.02, 0.1), (-0.05, -0.4)],
        [(0.42, -0.93), (0.68, -0.93), (0.7, -0.5), (0.6, -0.1), (0.5, -0.2), (0.4, -0.55)],
        [(0.3, 0.35), (0.44, 0.25), (0.5, 0.55), (0.42, 0.88), (0.3, 0.85)],
        [(0.86, -0.2), (1.0, -0.1), (1.02, 0.4), (0.9, 0.6), (0.8, 0.25)],
    ]
    return [flat(path.smooth([trunk.at(u, v) for u, v in blot]), paint.dark, "spot") for blot in blots]


def _giraffe(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    return _plates(
        trunk,
        paint,
        [(0.06, -0.5), (0.3, -0.55), (0.54, -0.55), (0.78, -0.5), (0.17, 0.1), (0.42, 0.08), (0.67, 0.1), (0.95, 0.05)],
        0.1,
        0.27,
    )


def _giraffe_neck(neck: Tube, paint: Paint, seed: int) -> list[Shape]:
    rows = [(0.14 + 0.19 * i, v) for i in range(5) for v in (-0.42,)] + [(0.05 + 0.19 * i, 0.42) for i in range(5)]
    return _plates(neck, paint, rows, 0.07, 0.34)


def _plates(tube: Tube, paint: Paint, places: list[tuple[float, float]], du: float, dv: float) -> list[Shape]:
    shapes: list[Shape] = []
    for index, (u, v) in enumerate(places):
        turn = index * 1.3
        corners = [(u + math.cos(turn + a) * du, v + math.sin(turn + a) * dv) for a in (0, 1.25, 2.5, 3.7, 5.0)]
        points = [tube.at(a, max(-0.93, min(0.9, b))) for a, b in corners]
        shapes.append(flat(path.smooth(points, tension=0.5), paint.dark, "spot"))
    return shapes


def _saddle(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    us = [index / 8 for index in range(9)]
    low = [trunk.at(u, -0.9 + 0.85 * (1 - abs(u * 2 - 1) ** 2.5)) for u in us]
    return [flat(path.smooth([trunk.at(u, -0.95) for u in us] + low[::-1], tension=0.9), paint.dark, "spot")]


def _panda(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    points = [trunk.at(0.66, -0.95), trunk.at(0.8, -0.97), trunk.at(0.96, -0.96), trunk.at(1.04, 0), trunk.at(1, 0.95)]
    points += [trunk.at(0.85, 0.95), trunk.at(0.74, 0.9), trunk.at(0.7, 0)]
    return [flat(path.smooth(points), paint.dark, "spot")]


def _apron(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    """A dark underside: red pandas."""
    return [flat(trunk.underside(0.5, 0.94, 0.16, 0.9), paint.dark, "belly")]


def _plates_of_armour(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    lines: list[Shape] = []
    for u in (0.22, 0.78):
        points = [trunk.at(u - 0.03, -0.9), trunk.at(u + 0.03, -0.2), trunk.at(u, 0.7)]
        lines.append(Shape(path.smooth(points, closed=False), stroke=tint(paint.main, -0.24), width=2.6, part="fold"))
    return lines


def dome(trunk: Tube) -> Callable[[float, float], Point]:
    """Points around a body: an angle (0 ahead, 90 above the back) and a distance (1 is its rim)."""
    (x0, y0), (x1, y1), (cx, cy) = trunk.at(0), trunk.at(1), trunk.at(0.5)
    half, size = trunk.frame(0.5)[4], math.hypot(x1 - x0, y1 - y0) or 1
    tx, ty = (x1 - x0) / size, (y1 - y0) / size
    long = size / 2 + half

    def at(degrees: float, k: float) -> Point:
        along, up = math.cos(math.radians(degrees)) * long * k, math.sin(math.radians(degrees)) * half * k
        x, y = cx + tx * along + ty * up, cy + ty * along - tx * up
        return x, y if trunk.floor is None else min(y, trunk.floor)

    return at


def _spines(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    """A hedgehog's coat: a jagged dome over the back, with rows of lighter needles."""
    at, half = dome(trunk), trunk.frame(0.5)[4]
    rim = [at(18 + index * 7.5, 1.2 if index % 2 else 1.03) for index in range(25)]
    low = [at(215, 0.7), at(260, 0.45), at(320, 0.5), at(10, 0.62)]
    shapes = [solid(path.smooth([*rim, *low], tension=0.25), paint.mane, "spines")]
    for row, k in enumerate((0.86, 0.62, 0.36)):
        for degrees in range(30 + row * 8, 200, 16 + row * 7):
            line = path.line(at(degrees, k), at(degrees + 5, k + 0.15))
            shapes.append(Shape(line, stroke=tint(paint.mane, 0.36), width=half * 0.08, part="spines"))
    return shapes


def shell(trunk: Tube, paint: Paint) -> list[Shape]:
    """A turtle's: high dome, plates, a paler rim."""
    at, half = dome(trunk), trunk.frame(0.5)[4]
    outline = path.smooth([at(angle, 1.3 if 30 < angle < 150 else 1.16) for angle in range(-14, 196, 15)])
    shapes = [solid(outline, paint.mane, "shell")]
    for x, wide in ((-0.5, 0.2), (0.0, 0.25), (0.5, 0.2)):
        points = [
            at(90 - x * 75 + dx, k)
            for dx, k in (
                (-wide * 90, 0.62),
                (-wide * 52, 1.02),
                (wide * 52, 1.02),
                (wide * 90, 0.62),
                (wide * 52, 0.36),
                (-wide * 52, 0.36),
            )
        ]
        shapes.append(flat(path.smooth(points, tension=0.3), tint(paint.mane, 0.2), "shell"))
    rim = [
        at(-14, 1.12),
        at(6, 0.98),
        at(40, 0.3),
        at(140, 0.3),
        at(174, 0.98),
        at(194, 1.12),
        at(218, 0.72),
        at(270, 0.34),
        at(322, 0.72),
    ]
    return [
        *shapes,
        flat(path.smooth(rim, tension=0.8), paint.horn, "shell"),
        Shape(path.smooth(rim[1:5], closed=False), stroke=tint(paint.mane, -0.3), width=half * 0.06, part="shell"),
    ]


def _shell(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    return [Shape(shape.d, shape.fill, shape.part, 0, shape.stroke, shape.width) for shape in shell(trunk, paint)]


def spikes(trunk: Tube, neck: Tube, paint: Paint) -> list[Shape]:
    """Triangular plates along the line of the back."""
    shapes: list[Shape] = []
    places = [(trunk, u, trunk.length) for u in (-0.05, 0.15, 0.35, 0.55, 0.75)] + [
        (neck, u, neck.length) for u in (0.3, 0.62, 0.92)
    ]
    base = trunk.frame(0.5)[4] * 0.3
    for tube, u, length in places:
        du = base / (length or 1)
        tip = tube.at(u - du * 0.5, -1 - base * 1.3 / tube.frame(u)[4])
        points = [tube.at(u - du, -0.86), tip, tube.at(u + du, -0.86)]
        shapes.append(solid(path.smooth(points, tension=0.35), paint.horn, "spike"))
    return shapes


def _mane(neck: Tube, paint: Paint, seed: int) -> list[Shape]:
    """Falling hair along the back of the neck."""
    us = [1.24, 0.98, 0.74, 0.5, 0.24]
    high = [neck.at(u, -1.24) for u in us]
    low: list[Point] = []
    for u in reversed(us):
        low += [neck.at(u - 0.12, -0.1), neck.at(u + 0.02, -0.42)]
    shapes = [solid(path.smooth([*high, *low], tension=0.9), paint.mane, "mane")]
    for u in (1.0, 0.76, 0.5):
        strand = [neck.at(u, -1.05), neck.at(u - 0.06, -0.7), neck.at(u - 0.12, -0.38)]
        shapes.append(
            Shape(
                path.smooth(strand, closed=False), stroke=tint(paint.mane, 0.16), width=neck.length * 0.03, part="mane"
            )
        )
    return shapes


def _brush(neck: Tube, paint: Paint, seed: int) -> list[Shape]:
    """Short standing hair: zebra, donkey, giraffe."""
    us = [index / 8 * 1.16 for index in range(9)]
    return [
        solid(
            path.smooth([neck.at(u, -0.82) for u in us] + [neck.at(u, -1.28) for u in reversed(us)], tension=0.6),
            paint.mane,
            "mane",
        )
    ]


def _ruff(neck: Tube, paint: Paint, seed: int) -> list[Shape]:
    """Pale hair down the throat and chest."""
    rim = ((0.95, 0.9), (0.5, 0.95), (0.1, 0.95), (-0.2, 0.92), (-0.12, 0.62), (0.15, 0.35), (0.5, 0.3), (0.8, 0.3))
    points = [neck.at(u, v) for u, v in rim]
    return [flat(path.smooth(points, tension=0.8), paint.light, "belly")]


def _pouch(trunk: Tube, paint: Paint, seed: int) -> list[Shape]:
    points = [trunk.at(0.3, 0.92), trunk.at(0.36, 0.5), trunk.at(0.46, 0.5), trunk.at(0.52, 0.9)]
    return [Shape(path.smooth(points, closed=False), stroke=tint(paint.main, -0.3), width=2.4, part="belly")]


MARKS: dict[str, Mark] = {
    "belly": _belly,
    "chest": _chest,
    "stripes": _stripes,
    "zebra": _zebra,
    "spots": _spots,
    "rosettes": _rosettes,
    "fawn": _fawn,
    "patches": _patches,
    "giraffe": _giraffe,
    "saddle": _saddle,
    "panda": _panda,
    "apron": _apron,
    "armour": _plates_of_armour,
    "spines": _spines,
    "pouch": _pouch,
    "shell": _shell,
}
NECK_MARKS: dict[str, Mark] = {"zebra": _zebra_neck, "giraffe": _giraffe_neck, "ruff": _ruff}
MANES: dict[str, Mark] = {"mane": _mane, "brush": _brush}  # these lie over the back of the head


def leg_marks(marks: tuple[str, ...], limb: Tube, paint: Paint) -> list[Shape]:
    """What stripes and spots do on the legs."""
    shapes: list[Shape] = []
    if "zebra" in marks or "stripes" in marks:
        for u in (0.1, 0.26, 0.42, 0.58, 0.74) if "zebra" in marks else (0.06, 0.24, 0.42):
            wedge = [limb.at(u - 0.03, 0.94), limb.at(u + 0.04, 0.94), limb.at(u + 0.02, -0.5)]
            shapes.append(flat(path.smooth(wedge, tension=0.5), paint.dark, "stripe"))
    if {"spots", "rosettes", "giraffe"} & set(marks):
        size = limb.frame(0)[4] * (0.34 if "giraffe" in marks else 0.16)
        for u, v in ((0.0, -0.35), (0.04, 0.4), (0.2, 0.0), (0.36, 0.35), (0.4, -0.35), (0.55, 0.0)):
            shrink = 1 - u * 0.7
            shapes.append(flat(path.circle(*limb.at(u, v), size * shrink), paint.dark, "spot"))
    return shapes


def hump(trunk: Tube, paint: Paint, count: int) -> list[Shape]:
    """Silhouettes of a camel's humps."""
    shapes: list[Shape] = []
    for u, wide in ((0.48, 0.44),) if count == 1 else ((0.16, 0.26), (0.78, 0.26)):
        points = [trunk.at(u - wide, -0.7), trunk.at(u - wide * 0.6, -1.32), trunk.at(u - wide * 0.16, -1.8)]
        points += [trunk.at(u + wide * 0.2, -1.78), trunk.at(u + wide * 0.62, -1.28), trunk.at(u + wide, -0.7)]
        shapes.append(solid(path.smooth(points), paint.main, "hump"))
    return shapes


# --- tails ----------------------------------------------------------------------------------------


def tail_shapes(kind: str, line: Tube, paint: Paint, width: float, fluffy: bool = False) -> list[Shape]:
    if kind == "none":
        return []
    if fluffy and kind in ("plain", "banded"):
        kind, width = "brush" if kind == "plain" else "ringed", width * 2.2
    return TAILS.get(kind, _plain)(line, paint, width)


def _tapered(line: Tube, widths: tuple[float, ...], scale: float) -> Tube:
    count = len(line.points)
    picked = [widths[min(round(index * (len(widths) - 1) / (count - 1)), len(widths) - 1)] for index in range(count)]
    return Tube(line.points, tuple(width * scale for width in picked), line.floor)


def _plain(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (1.15, 1.05, 1, 0.95, 0.9, 0.8), width)
    return [solid(tube.outline(), paint.tail, "tail")]


def _banded(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (1.15, 1.05, 1, 0.95, 0.9, 0.8), width)
    shapes = [solid(tube.outline(), paint.tail, "tail")]
    shapes += [flat(tube.band(u, u + 0.07, -0.9, 0.9), paint.dark, "stripe") for u in (0.3, 0.48, 0.66)]
    return [*shapes, flat(tube.band(0.86, 1.02, -0.9, 0.9), paint.dark, "stripe")]


BUSHY = (0.4, 0.78, 1.0, 1.0, 0.8, 0.28)


def _bushy(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, BUSHY, width)
    shapes = [solid(tube.outline(14), paint.tail, "tail")]
    shapes.append(flat(tube.band(0.08, 0.74, 0.25, 0.92, 0.6), tint(paint.tail, -0.14), "tail"))
    tip = [tube.at(0.7, -0.93), tube.at(0.86, -0.93), tube.at(1.0, -0.85), tube.at(1.03, 0), tube.at(1.0, 0.85)]
    tip += [tube.at(0.86, 0.93), tube.at(0.7, 0.93), tube.at(0.8, 0.5), tube.at(0.7, 0.1), tube.at(0.8, -0.4)]
    return [*shapes, flat(path.smooth(tip, tension=0.5), paint.light, "tail")]


def _brush_tail(line: Tube, paint: Paint, width: float) -> list[Shape]:
    """Bushy, of one colour: squirrels, wolves."""
    tube = _tapered(line, (0.5, 0.85, 1.0, 1.05, 1.0, 0.6), width)
    return [
        solid(tube.outline(14), paint.tail, "tail"),
        flat(tube.band(0.1, 0.98, -0.15, 0.55, 0.7), tint(paint.tail, 0.2), "tail"),
    ]


def _ringed(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (0.6, 0.9, 1, 1, 0.95, 0.7), width)
    shapes = [solid(tube.outline(14), paint.tail, "tail")]
    shapes += [flat(tube.band(u, u + 0.09, -0.93, 0.93), paint.dark, "stripe") for u in (0.2, 0.42, 0.64)]
    return [*shapes, flat(tube.band(0.86, 1.03, -0.9, 0.9), paint.dark, "stripe")]


def _tuft(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (1.2, 0.95, 0.8, 0.75, 0.7, 0.7), width)
    x, y, tx, ty, _ = line.frame(1)
    angle = math.degrees(math.atan2(ty, tx))
    tuft = path.ellipse(x + tx * width * 0.8, y + ty * width * 0.8, width * 1.9, width * 1.05, angle)
    return [solid(tube.outline(), paint.tail, "tail"), solid(tuft, paint.mane, "tail")]


def _hair(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (0.5, 0.9, 1.1, 1.15, 0.9, 0.25), width)
    shapes = [solid(tube.outline(14), paint.mane, "tail")]
    return [*shapes, flat(tube.band(0.12, 0.9, -0.35, 0.1, 0.7), tint(paint.mane, 0.16), "tail")]


def _puff(line: Tube, paint: Paint, width: float) -> list[Shape]:
    x, y = line.at(0.5)
    rim = [(x + math.cos(a / 7 * math.pi) * width / 2, y + math.sin(a / 7 * math.pi) * width / 2) for a in range(14)]
    return [solid(scalloped(rim, width * 0.36), paint.light, "tail")]


def _curl(line: Tube, paint: Paint, width: float) -> list[Shape]:
    x, y = line.at(0)
    size = line.length * 0.24
    points: list[Point] = [(x + size * 0.4, y + size * 0.2), (x - size * 0.5, y)]
    points += [
        (x - size * 1.5 + math.cos(a) * size * (0.95 - a * 0.05), y - size * 0.2 - math.sin(a) * size * 0.8)
        for a in (0.6, 1.9, 3.1, 4.3, 5.6, 6.8)
    ]
    tube = Tube(tuple(points), tuple(width * k for k in (1, 1, 1, 0.95, 0.9, 0.85, 0.8, 0.6)))
    return [solid(tube.outline(24), tint(paint.tail, -0.1), "tail")]


def _stub(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (1.1, 1.1, 1, 0.9, 0.8, 0.5), width)
    return [solid(tube.outline(), paint.tail, "tail")]


def _scut(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (1.1, 1.1, 1, 0.9, 0.8, 0.5), width)
    return [solid(tube.outline(), paint.tail, "tail"), flat(tube.band(0.1, 0.95, 0.1, 0.9, 0.5), paint.light, "tail")]


def _thick(line: Tube, paint: Paint, width: float) -> list[Shape]:
    tube = _tapered(line, (1.5, 1.15, 0.85, 0.62, 0.45, 0.3), width)
    shapes = [solid(tube.outline(), paint.tail, "tail")]
    return [*shapes, flat(tube.underside(0.3, 0.92), tint(paint.tail, -0.14), "tail")]


def _spade(line: Tube, paint: Paint, width: float) -> list[Shape]:
    """Thick at the root, with an arrow's head: dragons."""
    x, y, tx, ty, _ = line.frame(1)
    points = [(-0.1, -0.2), (0.0, -0.75), (0.95, 0.0), (0.0, 0.75), (-0.1, 0.2)]
    head = [(x + (a * tx - b * ty) * width, y + (a * ty + b * tx) * width) for a, b in points]
    return [solid(path.smooth(head, tension=0.4), paint.horn, "spike"), *_thick(line, paint, width)]


TAILS: dict[str, Callable[[Tube, Paint, float], list[Shape]]] = {
    "plain": _plain,
    "banded": _banded,
    "bushy": _bushy,
    "brush": _brush_tail,
    "ringed": _ringed,
    "tuft": _tuft,
    "hair": _hair,
    "puff": _puff,
    "curl": _curl,
    "stub": _stub,
    "scut": _scut,
    "thick": _thick,
    "spade": _spade,
}
