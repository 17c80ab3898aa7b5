"""What food, containers and small objects are drawn with: materials, rounded forms, leaves, steam, faces.

Small things are drawn about 100 units tall and brought to centimetres at the end (`made`), so that
path data keeps its precision however small the thing is.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import luminance, tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.nature import INK, Run
from platano.engines.sketch.figure import IDENTITY, Anchor, Figure, Gradient, Look, Shape, fade
from platano.engines.sketch.path import Point

# Content of a container has layers -1..1 of its own (far and near legs): the walls lie outside that.
FAR, NEAR = -2, 2
WOOD, STEEL, GOLD, GLASS, LEATHER = "#b67f4b", "#a3adba", "#e4b63f", "#bfe2e6", "#8f5936"
LEAF, LEAF_DARK, CREAM, WHITE = "#58a14b", "#3f8343", "#fbf0d5", "#fdfbf5"
MATERIALS: Mapping[str, str] = {
    "wooden": WOOD, "wood": WOOD, "bamboo": "#d3b36b", "metal": STEEL, "metallic": STEEL, "silver": "#c4cbd5",
    "golden": GOLD, "gold": GOLD, "glass": GLASS, "stone": "#9c9a93", "marble": "#e9e6e3", "concrete": "#a9a8a6",
    "ceramic": "#f0e9da", "leather": LEATHER, "brick": "#b5593f", "copper": "#b86a3e", "bronze": "#a9713c",
    "paper": "#f3ead7", "plastic": "#ef6f61", "velvet": "#8b2447",
}  # fmt: skip
PAIR = re.compile(r"(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)")
MOODS = ("happy", "smiling", "laughing", "cute", "sad", "angry", "grumpy", "sleepy", "surprised", "kawaii", "funny")


def hue(look: Look, natural: str, part: str = "body") -> str:
    """The colour asked for, else the colour of the material asked for, else the natural one."""
    asked = look.paint(natural, part)
    if asked != natural or part != "body":
        return asked
    return next((colour for name, colour in MATERIALS.items() if look.has(name)), natural)


def disc(cx: float, cy: float, rx: float, ry: float | None = None, degrees: float = 0) -> list[Point]:
    """A round run for `solid` and `nature.form`."""
    return nature.oval(cx, cy, rx, rx if ry is None else ry, degrees, count=20)


def rounded(points: Sequence[Point], radius: float) -> list[list[Point]]:
    """Runs of a polygon with round corners."""
    runs: list[list[Point]] = []
    count = len(points)
    for index, (x, y) in enumerate(points):
        ends: list[Point] = []
        for bx, by in (points[index - 1], points[(index + 1) % count]):
            length = math.hypot(bx - x, by - y) or 1
            share = min(radius, length / 2) / length
            ends.append((x + (bx - x) * share, y + (by - y) * share))
        (ax, ay), (bx, by) = ends
        corner = [
            (
                (1 - t) ** 2 * ax + 2 * t * (1 - t) * x + t * t * bx,
                (1 - t) ** 2 * ay + 2 * t * (1 - t) * y + t * t * by,
            )
            for t in (0, 0.33, 0.67, 1)
        ]
        if runs:
            runs.append(_between(runs[-1][-1], corner[0]))
        runs.append(corner)
    runs.append(_between(runs[-1][-1], runs[0][0]))
    return runs


def _between(start: Point, end: Point) -> list[Point]:
    """An edge in steps, so that shading has places to be thick and thin at."""
    return [(start[0] + (end[0] - start[0]) * i / 2, start[1] + (end[1] - start[1]) * i / 2) for i in range(3)]


def panel(x: float, y: float, width: float, height: float, radius: float = 4) -> list[list[Point]]:
    """Runs of a rounded rectangle from its upper left corner."""
    return rounded([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], radius)


def solid(
    look: Look,
    *runs: Run,
    natural: str,
    part: str = "body",
    layer: int = 0,
    depth: float = 8,
    dark: float = -0.16,
    bright: float = 0.2,
    plain: bool = False,
) -> list[Shape]:
    """A shaded form in the colour, material and pattern asked for; `plain` leaves patterns out."""
    fill = hue(look, natural, part)
    points = nature.trace(*runs)
    if part == "body" and look.has("glass", "transparent"):
        return [*_glassy(runs, fill, layer), *nature.shading(points, fill, part, layer, depth * 0.6, -0.06, 0.5)]
    shapes = nature.form(*runs, fill=fill, part=part, layer=layer, depth=depth, dark=dark, bright=bright)
    return [shapes[0], *([] if plain or part != "body" else pattern(look, points, fill, layer)), *shapes[1:]]


def _glassy(runs: Sequence[Run], fill: str, layer: int) -> list[Shape]:
    """A near wall is fainter, so that what is inside keeps its colour."""
    opacity = (0.16, 0.3) if layer == NEAR else (0.45, 0.7)
    return [Shape(nature.outline(*runs), fill=pane(fill, opacity), part="body", weight=1, layer=layer)]


def pane(fill: str, opacity: tuple[float, float] = (0.45, 0.7)) -> Gradient:
    """See-through glass of a colour."""
    return fade(tint(fill, 0.35), fill, 60, opacity)


def accent(fill: str, amount: float = 0.3) -> str:
    """A pattern colour that shows on the fill: lighter on dark ones, darker on light ones."""
    return tint(fill, -amount) if luminance(fill) > 0.42 else tint(fill, min(1, amount * 1.9))


def pattern(look: Look, points: Sequence[Point], fill: str, layer: int = 0) -> list[Shape]:
    """Stripes, dots, checks, grain, speckles or sheen over a form, as its traits ask."""
    x0, y0, x1, y1 = path.bounds(path.polygon(list(points)))
    wide, tall = x1 - x0, y1 - y0
    step = max(wide, tall) / 9
    patches: list[list[Point]] = []
    colour = look.colours.get("stripe") or look.colours.get("spot") or accent(fill)
    if look.has("striped", "checkered"):
        patches += [_bar(x0 + step * (2 * i + 1), y0, step, tall) for i in range(math.ceil(wide / step / 2))]
    if look.has("checkered"):
        patches += [_bar(x0, y0 + step * (2 * i + 1), wide, step) for i in range(math.ceil(tall / step / 2))]
    if look.has("polka-dot", "polka-dotted", "spotted"):
        rows = range(math.ceil(tall / step / 1.9) + 1)
        patches += [
            disc(x0 + step * (2.1 * i + (row % 2) * 1.05), y0 + step * (row * 1.8 + 0.7), step * 0.55)
            for row in rows
            for i in range(math.ceil(wide / step / 2) + 1)
        ]
        colour = look.colours.get("spot") or (WHITE if luminance(fill) < 0.6 else colour)
    shapes = nature.patch(points, *patches, fill=colour, part="pattern", layer=layer)
    return shapes + _finish(look, points, fill, layer)


def _bar(x: float, y: float, width: float, height: float) -> list[Point]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def _finish(look: Look, points: Sequence[Point], fill: str, layer: int) -> list[Shape]:
    """Wood grain, metal sheen, the speckles of stone, the veins of marble."""
    x0, y0, x1, y1 = path.bounds(path.polygon(list(points)))
    wide, tall = x1 - x0, y1 - y0
    if look.has("wooden", "wood", "bamboo"):
        bars = [_bar(x0, y0 + tall * share, wide, tall * 0.022) for share in (0.16, 0.36, 0.58, 0.8)]
        return nature.patch(points, *bars, fill=tint(fill, -0.2), part="grain", layer=layer)
    if look.has("metal", "metallic", "silver", "golden", "shiny", "glossy", "copper", "bronze"):
        slant = [(x0 + wide * 0.2, y0), (x0 + wide * 0.36, y0), (x0 + wide * 0.3, y1), (x0 + wide * 0.14, y1)]
        thin = [(x0 + wide * 0.42, y0), (x0 + wide * 0.47, y0), (x0 + wide * 0.41, y1), (x0 + wide * 0.36, y1)]
        return nature.patch(points, slant, thin, fill=tint(fill, 0.42), part="sheen", layer=layer)
    if look.has("stone", "marble", "concrete", "mossy"):
        spots = [(0.2, 0.3), (0.55, 0.2), (0.75, 0.5), (0.35, 0.62), (0.6, 0.78), (0.15, 0.85)]
        chips = [disc(x0 + wide * a, y0 + tall * b, wide * 0.05, tall * 0.03, 15) for a, b in spots]
        colour = LEAF if look.has("mossy") else tint(fill, -0.18)
        return nature.patch(points, *chips, fill=colour, part="grain", layer=layer)
    return []


def flat(
    d: str, fill: str | Gradient, part: str = "detail", layer: int = 0, weight: float = 0, opacity: float = 1
) -> Shape:
    return Shape(d, fill=fill, part=part, layer=layer, weight=weight, opacity=opacity)


def shine(
    x: float, y: float, rx: float, ry: float, degrees: float = -30, opacity: float = 0.55, layer: int = 0
) -> Shape:
    """A soft highlight."""
    return flat(path.ellipse(x, y, rx, ry, degrees), "#ffffff", "shine", layer, opacity=opacity)


def leaf(x: float, y: float, length: float, degrees: float, fill: str = LEAF, broad: float = 0.44) -> list[Shape]:
    """A leaf from its stalk along `degrees` (0 is right, -90 up), with its midrib."""
    at = nature.frame(x, y, degrees, length)
    top, low = (
        at((0, 0), (0.3, -broad * 0.5), (0.7, -broad * 0.42), (1, 0)),
        at((1, 0), (0.7, broad * 0.3), (0.3, broad * 0.4), (0, 0)),
    )
    rib = at((0.08, 0), (0.45, -0.04), (0.86, 0))
    return [
        flat(nature.outline(top, low), fill, "leaf", weight=1),
        flat(nature.outline(low, at((0, 0), (0.5, -0.03), (1, 0))), tint(fill, -0.15), "leaf"),
        nature.stroke(*rib, colour=tint(fill, -0.3), width=length * 0.035, part="leaf"),
    ]


def stalk(*points: Point, width: float = 5, fill: str = "#7a5533", part: str = "stem") -> list[Shape]:
    """A tapering stalk, thicker at its end."""
    widths = [width * (0.75 + 0.6 * index / (len(points) - 1)) for index in range(len(points))]
    return [flat(path.polygon(nature.tube(points, widths)), fill, part, weight=1)]


def steam(x: float, y: float, size: float, layer: int = NEAR + 1) -> list[Shape]:
    """Three wisps that rise from y."""
    wisps: list[Shape] = []
    for shift, tall in ((-0.3, 0.75), (0, 1.0), (0.3, 0.7)):
        base = x + shift * size
        points = [(base + math.sin(i * 1.6 + shift * 4) * size * 0.08, y - size * tall * i / 5) for i in range(6)]
        wisps.append(
            nature.stroke(*points, colour="#c9d3df", width=size * 0.075, part="steam", layer=layer, opacity=0.85)
        )
    return wisps


def hot(look: Look) -> bool:
    return look.has("hot", "steaming", "warm")


def face(look: Look, x: float, y: float, size: float, layer: int = 0, always: bool = False) -> list[Shape]:
    """Two eyes, cheeks and a mouth, `size` from eye to eye, when a mood is asked for."""
    if not (always or look.has(*MOODS)):
        return []
    calm = replace(look, traits=look.traits & {"sleepy", "surprised"})
    eyes = [shape for side in (-0.5, 0.5) for shape in nature.eye(x + side * size, y, size * 0.15, calm, layer=layer)]
    cheeks = [nature.blush(x + side * size, y + size * 0.26, size * 0.17, layer=layer) for side in (-0.82, 0.82)]
    if look.has("surprised"):
        mouth = flat(path.ellipse(x, y + size * 0.36, size * 0.1, size * 0.14), INK, "mouth", layer)
    else:
        mouth = nature.smile(x, y + size * (0.3 if look.has("sad") else 0.24), size * 0.42, look, layer=layer)
    return [*eyes, *brows(look, x, y, size, layer), *cheeks, mouth]


def brows(look: Look, x: float, y: float, size: float, layer: int = 0) -> list[Shape]:
    """Brows that fall towards the nose in anger and rise towards it in sorrow."""
    slope = 0.09 if look.has("angry", "grumpy") else -0.08 if look.has("sad") else 0
    if not slope:
        return []
    ends = [
        ((x + side * size * 0.34, y - size * (0.22 - slope)), (x + side * size * 0.7, y - size * (0.22 + slope)))
        for side in (-1, 1)
    ]
    return [Shape(path.line(*pair), stroke=INK, width=size * 0.075, part="eye", layer=layer) for pair in ends]


def around(shapes: Iterable[Shape], x: float, y: float, degrees: float) -> list[Shape]:
    """Shapes turned clockwise about a point."""
    return list(Figure(tuple(shapes)).moved(-x, -y).turned(degrees).moved(x, y).shapes)


def shifted(shapes: Iterable[Shape], dx: float, dy: float, scale: float = 1) -> list[Shape]:
    return list(Figure(tuple(shapes)).scaled(scale).moved(dx, dy).shapes)


def baked(shape: Shape) -> Shape:
    """The same shape with its transform worked into the path: the box of a turned shape is too large otherwise."""
    if shape.matrix == IDENTITY:
        return shape
    a, b, c, d, e, f = shape.matrix

    def moved(pair: re.Match[str]) -> str:
        x, y = float(pair[1]), float(pair[2])
        return f"{a * x + c * y + e:.2f} {b * x + d * y + f:.2f}"

    width = shape.width * math.sqrt(abs(a * d - b * c))
    return replace(shape, d=PAIR.sub(moved, shape.d), width=width, matrix=IDENTITY)


def made(
    shapes: Sequence[Shape], cm: float, anchors: Mapping[str, Anchor] | None = None, extra: Sequence[Shape] = ()
) -> Figure:
    """The figure `cm` high, on its origin. `extra` (steam, rays) does not count for its size."""
    shapes = [baked(shape) for shape in shapes]
    x0, y0, x1, y1 = Figure(tuple(shapes)).box
    middle, wide = (x0 + x1) / 2, x1 - x0
    usual = {
        "center": Anchor(middle, (y0 + y1) / 2, wide),
        "grip": Anchor(middle, (y0 + y1) / 2, wide),
        "top": Anchor(middle, y0, wide * 0.8),
    }
    figure = Figure((*shapes, *extra), {**usual, **(anchors or {})})
    return figure.moved(-middle, -y1).scaled(cm / (y1 - y0))


def wavy(x0: float, x1: float, y: float, low: float, waves: int) -> list[Point]:
    """Points from left to right that go up and down about y."""
    steps = waves * 4
    return [(x0 + (x1 - x0) * i / steps, y + low * math.sin(i * math.pi / 2)) for i in range(steps + 1)]
