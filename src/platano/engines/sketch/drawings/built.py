"""Parts that made things share: soft corners, tubes, wheels, panes, materials. Draws no noun itself."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import wraps

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Figure, Gradient, Look, Shape, fade, glow
from platano.engines.sketch.path import Point

Corner = tuple[float, float] | tuple[float, float, float]  # x, y and its own radius

GLASS = "#bfe3ee"
RUBBER = "#34323f"
STEEL = "#b4bec8"
WOOD = "#b9824c"
LAMP_LIGHT = "#ffe08a"

MATERIALS = {
    "wooden": "#b9824c",
    "wood": "#b9824c",
    "oak": "#b9824c",
    "bamboo": "#d8bf72",
    "wicker": "#d0a468",
    "metal": "#a3b0bd",
    "steel": "#a3b0bd",
    "iron": "#6d7684",
    "rusty": "#b0683f",
    "silver": "#cdd6df",
    "golden": "#f2bd3d",
    "gold": "#f2bd3d",
    "bronze": "#b07f45",
    "copper": "#c97b52",
    "stone": "#aaa79f",
    "marble": "#ebe7e1",
    "concrete": "#b5b3af",
    "brick": "#bd6147",
    "leather": "#9a5a36",
    "velvet": "#8e3350",
    "glass": "#b5dfea",
    "crystal": "#c5e6f2",
    "plastic": "#e8734f",
}


def natural(look: Look, default: str, part: str = "body") -> str:
    """The colour asked for, else that of the material asked for, else the drawing's own."""
    made_of = next((MATERIALS[trait] for trait in sorted(look.traits) if trait in MATERIALS), default)
    return look.paint(made_of, part)


def solid(d: str, fill: str | Gradient, part: str = "body", layer: int = 0, opacity: float = 1) -> Shape:
    """A silhouette: carries the style's outline."""
    return Shape(d, fill=fill, part=part, weight=1, layer=layer, opacity=opacity)


def flat(d: str, fill: str | Gradient, part: str = "body", layer: int = 0, opacity: float = 1) -> Shape:
    """A shade or a detail within a silhouette: no outline."""
    return Shape(d, fill=fill, part=part, layer=layer, opacity=opacity)


def stroke(d: str, colour: str, width: float, part: str = "body", layer: int = 0, opacity: float = 1) -> Shape:
    """An open line in the drawing's own units."""
    return Shape(d, part=part, stroke=colour, width=width, layer=layer, opacity=opacity)


def rounded(corners: Sequence[Corner], radius: float = 0) -> str:
    """A polygon with soft corners; a corner's third number is its own radius."""
    count, pieces = len(corners), list[str]()
    for index, corner in enumerate(corners):
        x, y = corner[0], corner[1]
        wanted = corner[2] if len(corner) == 3 else radius
        (ax, ay), (bx, by) = corners[index - 1][:2], corners[(index + 1) % count][:2]
        before, after = math.hypot(ax - x, ay - y) or 1, math.hypot(bx - x, by - y) or 1
        r = min(wanted, before / 2, after / 2)
        start = (x + (ax - x) / before * r, y + (ay - y) / before * r)
        end = (x + (bx - x) / after * r, y + (by - y) / after * r)
        pieces.append(f"{'L' if pieces else 'M'}{start[0]:.2f} {start[1]:.2f}")
        if r:
            first = (start[0] + (x - start[0]) * 0.56, start[1] + (y - start[1]) * 0.56)
            second = (end[0] + (x - end[0]) * 0.56, end[1] + (y - end[1]) * 0.56)
            pieces.append(f"C{first[0]:.2f} {first[1]:.2f} {second[0]:.2f} {second[1]:.2f} {end[0]:.2f} {end[1]:.2f}")
    return " ".join(pieces) + "Z"


def holed(outer: Sequence[Corner], holes: Iterable[Sequence[Corner]], radius: float = 0) -> str:
    """A soft polygon with openings; outer and holes are given in the same direction."""
    return " ".join([rounded(outer, radius), *(rounded(list(hole)[::-1], radius) for hole in holes)])


def _outline(d: str) -> list[Point]:
    """Points along a closed path, its curves in quarters."""
    points = list[Point]()
    for command, rest in re.findall(r"([MLC])([^MLCZ]*)", d):
        numbers = [float(number) for number in rest.split()]
        given = list(zip(numbers[0::2], numbers[1::2], strict=True))
        if command != "C":
            points += given
            continue
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[-1], *given
        for t in (0.25, 0.5, 0.75, 1.0):
            a, b, c, e = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            points.append((a * ax + b * bx + c * cx + e * dx, a * ay + b * by + c * cy + e * dy))
    return points


def below(corners: Sequence[Corner], level: float, radius: float = 0, inset: float = 1.5) -> str:
    """The part of a soft polygon under a height: the shade at the foot of a hull or a body."""
    points = _outline(rounded(corners, radius))
    cut = list[Point]()
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
        if ay >= level:
            cut.append((ax, ay))
        if (ay >= level) != (by >= level):
            cut.append((ax + (bx - ax) * (level - ay) / (by - ay), level))
    xs, ys = [x for x, _ in cut], [y for _, y in cut]
    middle, half, bottom = (min(xs) + max(xs)) / 2, (max(xs) - min(xs)) / 2 or 1, max(ys)
    squeeze = 1 - inset / half
    return path.polygon([(middle + (x - middle) * squeeze, y - inset * (y - level) / (bottom - level)) for x, y in cut])


def tube(start: Point, end: Point, width: float, end_width: float | None = None) -> str:
    """A straight round-ended bar."""
    last = width if end_width is None else end_width
    (ax, ay), (bx, by) = start, end
    length = math.hypot(bx - ax, by - ay) or 1
    ux, uy = (bx - ax) / length / 2, (by - ay) / length / 2
    r, e = width * 0.48, last * 0.48
    return rounded(
        [
            (ax - (ux + uy) * width, ay - (uy - ux) * width, r),
            (ax - (ux - uy) * width, ay - (uy + ux) * width, r),
            (bx + (ux + uy) * last, by + (uy - ux) * last, e),
            (bx + (ux - uy) * last, by + (uy + ux) * last, e),
        ]
    )


def dome(x: float, y: float, rx: float, ry: float) -> str:
    """The upper half of an ellipse on the line `y`."""
    angles = [math.radians(180 + 7.5 * step) for step in range(25)]
    return path.polygon([(x + rx * math.cos(angle), y + ry * math.sin(angle)) for angle in angles])


def arch(x: float, bottom: float, width: float, height: float) -> str:
    """A doorway with a round top; `x` is its middle."""
    return path.polygon(arch_points(x, bottom, width, height))


def arch_points(x: float, bottom: float, width: float, height: float) -> list[Point]:
    """The corners of a round-topped doorway, clockwise; reversed they cut a hole."""
    half = width / 2
    spring = bottom - height + half
    angles = [math.radians(180 + 7.5 * step) for step in range(25)]
    top = [(x + half * math.cos(angle), spring + half * math.sin(angle)) for angle in angles]
    return [(x - half, bottom), *top, (x + half, bottom)]


def wheel(x: float, radius: float, layer: int = 1, rim: str = STEEL, y: float | None = None) -> list[Shape]:
    """A car wheel that stands on the ground."""
    y = -radius if y is None else y
    return [
        solid(path.circle(x, y, radius), RUBBER, "wheel", layer),
        stroke(path.arc(x, y, radius * 0.82, 190, 285), tint(RUBBER, 0.25), radius * 0.07, "wheel", layer),
        flat(path.circle(x, y, radius * 0.58), rim, "rim", layer),
        flat(path.circle(x + radius * 0.04, y + radius * 0.06, radius * 0.47), tint(rim, -0.22), "rim", layer),
        flat(path.star(x, y, radius * 0.56, radius * 0.2, 5), rim, "rim", layer),
        flat(path.circle(x, y, radius * 0.15), tint(rim, -0.4), "rim", layer),
    ]


def spoked(
    x: float,
    radius: float,
    layer: int = 0,
    tyre: str = RUBBER,
    count: int = 8,
    width: float = 4.5,
    y: float | None = None,
) -> list[Shape]:
    """A wheel of rim, spokes and hub that one can look through."""
    y = -radius - width / 2 if y is None else y
    shapes = [
        stroke(
            path.line(
                (x - radius * math.cos(math.pi * i / count), y - radius * math.sin(math.pi * i / count)),
                (x + radius * math.cos(math.pi * i / count), y + radius * math.sin(math.pi * i / count)),
            ),
            mix(tyre, "#c3ccd4", 0.6),
            width * 0.3,
            "spoke",
            layer,
        )
        for i in range(count)
    ]
    return [
        *shapes,
        stroke(path.circle(x, y, radius - width * 0.8), STEEL, width * 0.6, "rim", layer),
        stroke(path.circle(x, y, radius), tyre, width, "wheel", layer),
        solid(path.circle(x, y, width * 0.9), STEEL, "rim", layer),
    ]


def wooden_wheel(x: float, radius: float, wood: str, layer: int = 1, count: int = 8) -> list[Shape]:
    """A cart wheel: thick rim, thick spokes."""
    rim = radius * 0.17
    y, inner = -radius, radius - rim / 2
    spokes = [
        stroke(
            path.line((x, y), (x + inner * math.cos(math.tau * i / count), y + inner * math.sin(math.tau * i / count))),
            tint(wood, -0.18),
            radius * 0.11,
            "spoke",
            layer,
        )
        for i in range(count)
    ]
    return [
        stroke(path.circle(x, y, inner), tint(wood, -0.5), rim + radius * 0.05, "wheel", layer),
        stroke(path.circle(x, y, inner), wood, rim, "wheel", layer),
        *spokes,
        solid(path.circle(x, y, radius * 0.2), wood, "wheel", layer),
        flat(path.circle(x, y, radius * 0.08), tint(wood, -0.45), "wheel", layer),
    ]


def gleam(x: float, y: float, width: float, height: float, layer: int = 0, opacity: float = 0.45) -> list[Shape]:
    """Two slanted reflections within a pane, from its upper left corner."""
    lean = height * 0.35
    bars = ((0.3, 0.18), (0.56, 0.07))
    return [
        flat(
            path.polygon(
                [
                    (x + width * at + lean / 2, y + height * 0.1),
                    (x + width * (at + wide) + lean / 2, y + height * 0.1),
                    (x + width * (at + wide) - lean / 2, y + height * 0.9),
                    (x + width * at - lean / 2, y + height * 0.9),
                ]
            ),
            "#ffffff",
            "window",
            layer,
            opacity,
        )
        for at, wide in bars
    ]


def pane_colour(look: Look, default: str = "#9fd0e2") -> str:
    """Window glass, or lamp light behind it."""
    lit = look.has("lit", "glowing", "illuminated", "cozy", "cosy")
    return look.paint(LAMP_LIGHT if lit else default, "window")


def pane(
    look: Look,
    x: float,
    y: float,
    width: float,
    height: float,
    frame: str = "#fff6e6",
    cross: bool = True,
    layer: int = 0,
) -> list[Shape]:
    """A house window about its middle: frame, glass, glazing bars, sill."""
    glass, bar = pane_colour(look), min(width, height) * 0.09
    left, top = x - width / 2, y - height / 2
    shapes = [
        solid(path.rectangle(left, top, width, height, bar * 0.7), frame, "frame", layer),
        flat(
            path.rectangle(left + bar, top + bar, width - 2 * bar, height - 2 * bar, bar * 0.4), glass, "window", layer
        ),
        flat(
            path.polygon([(left + bar, top + bar), (left + width * 0.62, top + bar), (left + bar, top + height * 0.7)]),
            tint(glass, 0.4),
            "window",
            layer,
        ),
    ]
    if cross:
        shapes += [
            flat(path.rectangle(x - bar * 0.4, top + bar, bar * 0.8, height - 2 * bar), frame, "frame", layer),
            flat(path.rectangle(left + bar, y - bar * 0.4, width - 2 * bar, bar * 0.8), frame, "frame", layer),
        ]
    return [
        *shapes,
        solid(
            path.rectangle(left - bar, top + height - bar * 0.5, width + 2 * bar, bar * 1.6, bar * 0.5),
            frame,
            "frame",
            layer,
        ),
    ]


def planks(
    x: float, y: float, width: float, height: float, colour: str, count: int, across: bool = True, layer: int = 0
) -> list[Shape]:
    """Board joints over a rectangle; `across` lays the boards lying down."""
    thick = max(width, height) * 0.008 + 0.3
    lines = list[Shape]()
    for index in range(1, count):
        share = index / count
        ends = (
            ((x, y + height * share), (x + width, y + height * share))
            if across
            else ((x + width * share, y), (x + width * share, y + height))
        )
        lines.append(stroke(path.line(*ends), tint(colour, -0.22), thick, "plank", layer))
    return lines


def bricks(x: float, y: float, width: float, height: float, colour: str, unit: float, seed: int = 0) -> list[Shape]:
    """A few loose bricks on a wall: enough to say what it is made of."""
    shapes = list[Shape]()
    rows, columns = int(height / unit), int(width / unit / 2)
    for row in range(rows):
        for column in range(columns):
            if (row * 7 + column * 5 + seed + row * column) % 3:
                continue
            left = x + unit * (0.3 + 2 * column + (row % 2) * 0.9)
            if left + unit * 1.6 > x + width:
                continue
            shade = tint(colour, -0.16 if (row + column) % 2 else 0.14)
            brick = path.rectangle(left, y + unit * (row + 0.2), unit * 1.6, unit * 0.62, unit * 0.12)
            shapes.append(flat(brick, shade, "brick"))
    return shapes


def sheltered(draw: Callable[[Look], Figure]) -> Callable[[Look], Figure]:
    """The near side (layers from 1) comes before all of who sits inside, whose limbs have layers up to 2."""

    @wraps(draw)
    def lifted(look: Look) -> Figure:
        figure = draw(look)
        shapes = (replace(shape, layer=shape.layer + 2) if shape.layer > 0 else shape for shape in figure.shapes)
        return Figure(tuple(shapes), figure.anchors)

    return lifted


def halo(x: float, y: float, radius: float, colour: str = LAMP_LIGHT, layer: int = -2) -> Shape:
    """Light about a lamp."""
    return flat(path.circle(x, y, radius), glow(colour, 0.7), "light", layer)


def glazing(colour: str = GLASS) -> Gradient:
    """Vehicle glass that lets one look inside."""
    return fade(tint(colour, 0.35), colour, angle=60)
