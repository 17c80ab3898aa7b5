"""Flowers: a stem with two leaves and a head of one kind; bouquets of them."""

import math
from collections.abc import Callable
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
    INK,
    blush,
    crescent,
    form,
    frame,
    outline,
    oval,
    smile,
    stroke,
    tone,
    trace,
    tube,
)
from platano.engines.sketch.drawings.plants_trees import leaf_shape
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

STEM = "#4f9a48"
Head = Callable[[Look], tuple[list[Shape], float]]  # shapes about (0, 0) and the height above it


def petal(
    root: Point, degrees: float, start: float, long: float, wide: float, colour: str, tip: float = 0.8
) -> list[Shape]:
    """One petal; `tip` near 1 is blunt, near 0 pointed."""
    at = frame(root[0], root[1], degrees)
    half = wide / 2
    if tip < 0.4:
        up = at((start, -half * 0.3), (start + (long - start) * 0.45, -half), (long * 0.86, -half * 0.5), (long, 0))
        down = at((long, 0), (long * 0.86, half * 0.5), (start + (long - start) * 0.45, half), (start, half * 0.3))
        runs = [up, down, [down[-1], up[0]]]
    else:
        runs = [
            at(
                (start, -half * 0.4),
                (start + (long - start) * 0.5, -half),
                (long * 0.93, -half * tip),
                (long, 0),
                (long * 0.93, half * tip),
                (start + (long - start) * 0.5, half),
                (start, half * 0.4),
            )
        ]
    points = trace(*runs, steps=4)
    vein = at((start + (long - start) * 0.2, 0), ((start + long) / 2, 0), (start + (long - start) * 0.72, 0))
    return [
        Shape(outline(*runs), fill=colour, part="petal", weight=1),
        Shape(crescent(points, wide * 0.24, 62), fill=tint(colour, -0.15), part="petal"),
        Shape(crescent(points, wide * 0.14, -122), fill=tint(colour, 0.3), part="petal"),
        stroke(*vein, colour=tint(colour, -0.2), width=wide * 0.06, part="petal", opacity=0.6),
    ]


def whorl(
    count: int, start: float, long: float, wide: float, colour: str, turn: float = -90, tip: float = 0.8
) -> list[Shape]:
    """Petals all round."""
    return [
        shape
        for index in range(count)
        for shape in petal((0, 0), turn + index * 360 / count, start, long, wide, colour, tip)
    ]


def disc(radius: float, colour: str, part: str = "centre") -> list[Shape]:
    """The flower's round heart."""
    ring = oval(0, 0, radius, radius)
    seeds = [frame(0, 0, index * 137.5)((radius * 0.78 * math.sqrt(index / 12), 0))[0] for index in range(1, 12)]
    return [
        Shape(path.circle(0, 0, radius), fill=colour, part=part, weight=1),
        Shape(crescent(ring, radius * 0.34, 62), fill=tint(colour, -0.18), part=part),
        Shape(crescent(ring, radius * 0.2, -122), fill=tint(colour, 0.3), part=part),
        *(Shape(path.circle(x, y, radius * 0.075), fill=tint(colour, -0.32), part=part) for x, y in seeds),
    ]


def _face(look: Look, radius: float) -> list[Shape]:
    """A smiling flower, when asked to be happy."""
    if not look.has("happy", "smiling", "cute", "sad"):
        return []
    eyes = [
        Shape(path.ellipse(side * radius * 0.38, -radius * 0.15, radius * 0.13, radius * 0.18), fill=INK, part="eye")
        for side in (-1, 1)
    ]
    return [
        *eyes,
        smile(0, radius * 0.18, radius * 0.5, look),
        blush(-radius * 0.6, radius * 0.2, radius * 0.16),
        blush(radius * 0.6, radius * 0.2, radius * 0.16),
    ]


# ---------------------------------------------------------------- heads


def _simple(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#f2709c", "petal")
    return [*whorl(6, 6, 27, 23, petals), *disc(10, look.colours.get("centre", "#ffd04a")), *_face(look, 10)], 26


def _daisy(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#fffdf6", "petal")
    return [*whorl(14, 6, 28, 9.5, petals), *disc(10, look.colours.get("centre", "#fcc23a")), *_face(look, 10)], 28


def _sunflower(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#fcc328", "petal")
    back = whorl(14, 10, 33, 12, tint(petals, -0.14), -77, tip=0.1)
    centre = look.colours.get("centre", "#7a4a2a")
    ring = Shape(path.circle(0, 0, 17), fill=tint(centre, -0.24), part="centre", weight=1)
    return [*back, *whorl(14, 10, 32, 13, petals, tip=0.1), ring, *disc(13, centre), *_face(look, 13)], 33


def _rose(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#d8304a", "petal")
    dark, light = tint(petals, -0.2), tint(petals, 0.16)
    shapes: list[Shape] = []
    for side in (-1, 1):
        outer = [(0, 19), (side * 20, 14), (side * 27, -2), (side * 22, -14), (side * 10, -8), (0, 4)]
        shapes += form(outer, fill=tint(petals, -0.08), part="petal", depth=6)
    ball = [(-17, -15), (0, -23), (17, -15), (20, 0), (13, 14), (0, 19), (-13, 14), (-20, 0)]
    shapes += form(ball, fill=petals, part="petal", depth=7)
    shapes += form(
        [(-13, -14), (0, -21), (13, -14), (10, -6), (0, -3), (-10, -6)], fill=dark, part="petal", depth=2, bright=0
    )
    shapes += form([(-7, -13.5), (1, -17), (8, -13), (5, -8), (-3, -8)], fill=petals, part="petal", depth=2)
    shapes.append(stroke((-3, -12), (1, -14), (4, -11.5), (0, -10), colour=dark, width=1.7, part="petal"))
    front = [(-20, -4), (-8, -5), (4, 3), (14, 14), (0, 19), (-14, 14)]
    shapes += form(front, fill=light, part="petal", depth=6)
    side_petal = [(20, -6), (10, -3), (0, 8), (-4, 18), (10, 16), (19, 6)]
    shapes += form(side_petal, fill=petals, part="petal", depth=6)
    for degrees in (60, 90, 120):
        shapes[:0] = leaf_shape((0, 12), 19, degrees, STEM)
    return shapes, 22


def _tulip(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#e8455c", "petal")
    shapes: list[Shape] = []
    for side in (-1, 1):
        back = [[(0, 14), (side * 8, -8), (side * 9, -27)], [(side * 9, -27), (side * 16, -12), (0, 14)]]
        shapes += form(*back, fill=tint(petals, -0.2), part="petal", depth=3, bright=0)
    for side in (-1, 1):
        cup = [
            [(0, 17), (side * 16, 13), (side * 22, -6), (side * 19, -28)],
            [(side * 19, -28), (side * 6, -16), (side * -3, 6), (0, 17)],
        ]
        shapes += form(*cup, fill=petals if side < 0 else tint(petals, -0.08), part="petal", depth=6)
    middle = [[(0, 17), (-12, 8), (-11, -8), (0, -24)], [(0, -24), (11, -8), (12, 8), (0, 17)]]
    shapes += form(*middle, fill=tint(petals, 0.12), part="petal", depth=6)
    return shapes, 27


def _lily(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#fff3f0", "petal")
    shapes = whorl(3, 3, 31, 17, tint(petals, -0.07), -30, tip=0.1) + whorl(3, 3, 33, 19, petals, -90, tip=0.1)
    shapes += [Shape(path.circle(0, 0, 6), fill="#cfe08a", part="centre", opacity=0.8)]
    for index in range(6):
        at = frame(0, 0, -78 + index * 60)
        freckle = [at((12, 2))[0], at((15, -1.5))[0]] if not look.colour else []
        shapes += [Shape(path.circle(x, y, 1), fill="#e27a9a", part="petal") for x, y in freckle]
        shapes.append(stroke(*at((0, 0), (8, 1), (14, 0)), colour="#b9c46a", width=1.4, part="centre"))
        shapes.append(Shape(path.ellipse(*at((15, 0))[0], 1.6, 3.4, -78 + index * 60), fill="#c9722e", part="centre"))
    return shapes, 32


def _poppy(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#e8412f", "petal")
    shapes: list[Shape] = []
    for x, y, rx, ry, turn, shade in (
        (-3, -11, 22, 17, -8, -0.12),
        (3, 11, 21, 16, -6, -0.08),
        (-14, 1, 16, 21, 8, 0.0),
        (14, -1, 16, 21, 8, 0.0),
    ):
        shapes += form(oval(x, y, rx, ry, turn, count=10), fill=tint(petals, shade), part="petal", depth=6)
    for index in range(4):
        at = frame(0, 0, index * 90)
        shapes.append(
            Shape(path.ellipse(*at((9, 0))[0], 6, 4.4, index * 90), fill="#3a2634", part="centre", opacity=0.85)
        )
    hairs = [frame(0, 0, index * 30)((11, 0))[0] for index in range(12)]
    shapes += [Shape(path.circle(x, y, 1.3), fill="#2b2030", part="centre") for x, y in hairs]
    return [*shapes, *disc(6.4, "#8fae5a")], 27


def _dandelion(look: Look) -> tuple[list[Shape], float]:
    if look.has("fluffy", "old", "white", "blowing"):
        shapes = [Shape(path.circle(0, 0, 25), fill="#ffffff", part="petal", opacity=0.55, weight=0.7)]
        for index in range(26):
            at = frame(0, 0, index * 137.5)
            reach = 24 * math.sqrt((index + 1) / 26)
            end = at((reach, 0))[0]
            shapes.append(stroke((0, 0), end, end, colour="#cfcabf", width=0.9, part="petal"))
            shapes.append(Shape(path.star(*end, 4.4, 1.2, 6, index * 20), fill="#ffffff", part="petal"))
        return [*shapes, Shape(path.circle(0, 0, 4.4), fill="#a58a5a", part="centre")], 26
    petals = tone(look, "#fbcb2e", "petal")
    shapes = (
        whorl(18, 8, 26, 7, tint(petals, -0.12), -90, 0.7)
        + whorl(16, 5, 20, 7, petals, -80, 0.7)
        + whorl(10, 0, 12, 6, tint(petals, 0.14), -90, 0.7)
    )
    return shapes, 25


def _daffodil(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#ffe169", "petal")
    cup = look.colours.get("centre", "#f79a2e")
    shapes = whorl(6, 4, 28, 19, petals, -90, tip=0.1)
    rim = [frame(0, 0, index * 22.5)((13 if index % 2 else 11, 0))[0] for index in range(16)]
    shapes += form(rim, fill=cup, part="centre", depth=4)
    return [
        *shapes,
        Shape(path.circle(0, 0, 6.6), fill=tint(cup, -0.24), part="centre"),
        *[Shape(path.circle(x, y, 1.4), fill="#ffe9a0", part="centre") for x, y in ((-2, -1), (2, 0), (0, 2.4))],
    ], 28


def _hibiscus(look: Look) -> tuple[list[Shape], float]:
    petals = tone(look, "#f0446a", "petal")
    shapes = whorl(5, 0, 29, 29, petals, -90, 0.9)
    shapes.append(Shape(path.star(0, 0, 12, 5, 5), fill=tint(petals, -0.3), part="petal"))
    pistil = [(0, 0), (10, -8), (20, -14)]
    shapes.append(Shape(path.polygon(tube(pistil, [4, 3.4, 3])), fill="#ffd85a", part="centre", weight=0.8))
    shapes += [
        Shape(path.circle(x, y, 1.8), fill="#ffb02e", part="centre")
        for x, y in ((20, -17), (23, -13), (16, -14), (20, -11), (14, -8))
    ]
    return shapes, 28


HEADS: dict[tuple[str, ...], tuple[Head, float, float]] = {  # head, height of the stem in units, scale to cm
    ("flower", "blossom", "bloom"): (_simple, 86, 0.32),
    ("daisy", "chamomile", "marguerite"): (_daisy, 84, 0.28),
    ("sunflower",): (_sunflower, 110, 1.25),
    ("rose",): (_rose, 88, 0.45),
    ("tulip",): (_tulip, 82, 0.42),
    ("lily", "orchid"): (_lily, 88, 0.5),
    ("poppy", "wildflower", "anemone"): (_poppy, 86, 0.4),
    ("dandelion",): (_dandelion, 76, 0.26),
    ("daffodil", "narcissus"): (_daffodil, 82, 0.36),
    ("hibiscus",): (_hibiscus, 84, 0.5),
}


def stem(height: float, kind: str, green: str) -> list[Shape]:
    """A slightly bent stalk with its leaves."""
    points = tube([(0, 0), (3, -height * 0.4), (0, -height)], [5.4, 4.6, 4.4])
    shapes = [
        Shape(path.polygon(points), fill=green, part="stem", weight=1),
        Shape(crescent(points, 1.6, 10), fill=tint(green, -0.2), part="stem"),
    ]
    if kind in {"tulip", "daffodil", "lily"}:
        for side, long in ((-1, 0.7), (1, 0.56)):
            blade = [
                [(0, -2), (side * 12, -height * 0.3), (side * 22, -height * long)],
                [(side * 22, -height * long), (side * 22, -height * 0.24), (0, 0)],
            ]
            shapes += form(*blade, fill=tint(green, 0.05), part="leaf", depth=4)
    elif kind == "dandelion":
        for side in (-1, 1):
            shapes += leaf_shape((0, -2), 32, -90 + side * 66, green, wide=0.36)
    else:
        shapes += leaf_shape((1.5, -height * 0.24), 27, -35, green) + leaf_shape((1.5, -height * 0.36), 25, -146, green)
    if kind == "rose":
        for y, side in ((0.14, 1), (0.5, -1), (0.6, 1)):
            shapes.append(
                Shape(
                    path.polygon([(side * 3, -height * y), (side * 8, -height * y - 3), (side * 3, -height * y - 5)]),
                    fill=tint(green, -0.2),
                    part="stem",
                )
            )
    return shapes


def flower_figure(look: Look, head: Head, height: float, kind: str) -> Figure:
    """A whole flower before scaling."""
    green = look.colours.get("stem") or look.colours.get("leaf") or STEM
    bloom, rise = head(look)
    droop = 16 if look.has("wilted", "withered", "sad", "dead") else 0
    crown = Figure(tuple(bloom)).turned(droop * 2.2).moved(droop * 0.5, -height + droop * 0.3)
    anchors = {
        "surface": Anchor(droop * 0.5, -height - (rise * 0.25), rise * 1.3),
        "grip": Anchor(2.4, -height * 0.3, 20),
        "top": Anchor(0, -height - rise),
        "center": Anchor(0, -height),
        "face": Anchor(0, -height, 22),
    }
    return Figure((*stem(height, kind, green), *crown.shapes), anchors)


def _register(names: tuple[str, ...], head: Head, height: float, scale: float) -> None:
    @drawing(*names, kind="plant")
    def draw(look: Look) -> Figure:
        grown = 1.4 if look.has("big", "tall", "giant", "huge") else 0.6 if look.has("small", "little", "tiny") else 1
        return flower_figure(look, head, height, names[0]).scaled(scale * grown)


for _names, (_head, _height, _scale) in HEADS.items():
    _register(_names, _head, _height, _scale)


# ---------------------------------------------------------------- other flowers


@drawing("lavender", "hyacinth", "lupine", kind="plant")
def lavender(look: Look) -> Figure:
    """Three spikes of small blooms."""
    petals, shapes = tone(look, "#9a7ad8", "petal"), list[Shape]()
    for x, height, layer in ((-16, 78, -1), (17, 84, -1), (0, 100, 0)):
        shapes.append(
            stroke(
                (x * 0.2, 0),
                (x * 0.6, -height * 0.5),
                (x, -height * 0.62),
                colour=tint(STEM, -0.1),
                width=3.4,
                part="stem",
                layer=layer,
            )
        )
        for row in range(7):
            y, wide = -height * (0.56 + row * 0.066), 8.4 - row * 0.85
            for dx in (-1, 1, 0):
                at = (x + dx * wide * 0.75, y + (2 if dx else -1))
                colour = tint(petals, 0.12 if dx == 0 else -0.06)
                shapes.append(
                    Shape(
                        path.ellipse(*at, wide * 0.62, wide * 0.66), fill=colour, part="petal", weight=0.8, layer=layer
                    )
                )
                light = path.circle(at[0] - wide * 0.16, at[1] - wide * 0.2, wide * 0.24)
                shapes.append(Shape(light, fill=tint(colour, 0.3), part="petal", layer=layer))
    shapes += leaf_shape((0, -2), 38, -120, STEM, wide=0.2) + leaf_shape((0, -2), 38, -56, STEM, wide=0.2)
    return Figure(
        tuple(shapes),
        {"top": Anchor(0, -104), "surface": Anchor(0, -100, 20), "grip": Anchor(0, -20, 20), "center": Anchor(0, -60)},
    ).scaled(0.5)


@drawing("lotus", "water lily", "lotus flower", "waterlily", "lily pad", kind="plant", poses=("stand", "swim"))
def lotus(look: Look) -> Figure:
    """A cup of pointed petals on a floating leaf."""
    petals, green = tone(look, "#f59ac0", "petal"), look.colours.get("leaf", "#57a45a")
    shapes = [
        Shape(path.ellipse(0, -5, 52, 10), fill=tint(green, -0.14), part="leaf", weight=1),
        Shape(path.ellipse(-1, -6.5, 49, 8.4), fill=green, part="leaf"),
    ]
    for degrees in (200, 215, 325, 340):
        at = frame(0, -7, degrees)
        shapes.append(stroke((0, -7), *at((18, 0), (34, 0)), colour=tint(green, 0.24), width=1.6, part="leaf"))
    for degrees, long, shade in (
        (-170, 46, -0.18),
        (-10, 46, -0.18),
        (-128, 46, -0.12),
        (-52, 46, -0.12),
        (-90, 47, -0.1),
    ):
        shapes += petal((0, -10), degrees, 2, long, 21, tint(petals, shade), 0.1)
    for degrees, long, shade in (
        (-152, 43, -0.02),
        (-28, 43, -0.02),
        (-112, 41, 0.05),
        (-68, 41, 0.05),
        (-90, 36, 0.16),
    ):
        shapes += petal((0, -9), degrees, 2, long, 20, tint(petals, shade), 0.1)
    return (
        Figure(
            tuple(shapes),
            {
                "top": Anchor(0, -58),
                "surface": Anchor(0, -44, 30),
                "center": Anchor(0, -26),
                "seat": Anchor(0, -46, 24),
                "grip": Anchor(0, -6),
            },
        )
        .moved(0, -5)
        .scaled(0.36)
    )


@drawing("bouquet", "bunch of flowers", "flower bouquet", "posy", kind="object")
def bouquet(look: Look) -> Figure:
    """Mixed flowers in a wrapped cone with a bow."""
    paper, ribbon = look.colours.get("paper", "#f7e6cf"), look.colours.get("ribbon", "#e8607e")
    shapes: list[Shape] = []
    for degrees in (-165, -140, -40, -15, -110, -70):
        shapes += leaf_shape(frame(0, -62, degrees)((14, 0))[0], 34, degrees, STEM, layer=-1)
    fresh = replace(look, colours={}, traits=frozenset())
    natural = replace(fresh, colour=None)
    heads: list[tuple[Head, float, float, float]] = [
        (_daisy, -34, -84, 0.62),
        (_daisy, 36, -86, 0.62),
        (_simple, -18, -110, 0.72),
        (_simple, 20, -112, 0.72),
        (_rose, 0, -90, 0.95),
        (_tulip, -30, -62, 0.6),
        (_tulip, 30, -62, 0.6),
        (_daisy, 0, -64, 0.56),
    ]
    for head, x, y, size in heads:
        bloom, _ = head(natural if head is _daisy and not look.colour else fresh)
        shapes += Figure(tuple(bloom)).scaled(size).moved(x, y).shapes
    cone = [
        [(-42, -62), (-26, -48), (0, -44), (26, -48), (42, -62)],
        [(42, -62), (24, -30), (7, -14)],
        [(7, -14), (16, 0), (-16, 0), (-7, -14)],
        [(-7, -14), (-24, -30), (-42, -62)],
    ]
    points = trace(*cone)
    shapes += [
        Shape(outline(*cone), fill=paper, part="paper", weight=1),
        Shape(crescent(points, 9, 20), fill=tint(paper, -0.14), part="paper"),
    ]
    shapes += [
        stroke(
            (x * 3.6, -50 - abs(x) * 0.6),
            (x * 2, -34),
            (x * 0.7, -17),
            colour=tint(paper, -0.2),
            width=1.6,
            part="paper",
        )
        for x in (-6, 0, 6)
    ]
    for side in (-1, 1):
        shapes += form(
            [(0, -14), (side * 13, -23), (side * 18, -13), (side * 12, -7)], fill=ribbon, part="ribbon", depth=3
        )
        shapes += form(
            [(side * 1, -13), (side * 10, -2), (side * 14, 2), (side * 6, 3)],
            fill=tint(ribbon, -0.1),
            part="ribbon",
            depth=2,
        )
    shapes += form(oval(0, -14, 5, 5, count=10), fill=ribbon, part="ribbon", depth=2)
    low = 3.5
    figure = Figure(
        tuple(shapes),
        {"top": Anchor(0, -130), "grip": Anchor(0, -14, 30), "surface": Anchor(0, -112, 50), "center": Anchor(0, -66)},
    )
    return figure.moved(0, -low).scaled(0.42)
