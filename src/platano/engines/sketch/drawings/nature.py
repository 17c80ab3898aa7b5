"""What birds, sea creatures, insects and plants are drawn with: outlines with corners, shading, patches, eyes."""

import math
import re
from collections.abc import Callable, Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Figure, Look, Shape
from platano.engines.sketch.path import Box, Point

Run = Sequence[Point]
INK = "#2b2540"
BLUSH = "#ff8f8a"
_COMMAND = re.compile(r"([MLC])([^MLCZ]*)")


def outline(*runs: Run) -> str:
    """A closed curve. One run is soft all round; several soft runs meet in corners."""
    if len(runs) == 1:
        return path.smooth(runs[0])
    pieces = [path.smooth(run, closed=False) for run in runs]
    return pieces[0] + "".join(f" L{piece[1:]}" for piece in pieces[1:]) + "Z"


def trace(*runs: Run, steps: int = 6) -> list[Point]:
    """Points along the curve that `outline` draws through the same runs."""
    closed = len(runs) == 1
    return [point for run in runs for point in _samples(run, closed, steps)]


def _samples(run: Run, closed: bool, steps: int) -> list[Point]:
    count = len(run)
    if count < 3:
        return list(run)

    def at(index: int) -> Point:
        return run[index % count] if closed else run[min(max(index, 0), count - 1)]

    samples: list[Point] = []
    for index in range(count if closed else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (at(index + step) for step in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            one, two, three, four = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            x = one * bx + two * (bx + (cx - ax) / 6) + three * (cx - (dx - bx) / 6) + four * cx
            y = one * by + two * (by + (cy - ay) / 6) + three * (cy - (dy - by) / 6) + four * cy
            samples.append((x, y))
    return samples if closed else [*samples, run[-1]]


def oval(cx: float, cy: float, rx: float, ry: float, degrees: float = 0, count: int = 32) -> list[Point]:
    """Points on an ellipse turned clockwise."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    angles = [2 * math.pi * index / count for index in range(count)]
    return [
        (cx + rx * math.cos(a) * cos - ry * math.sin(a) * sin, cy + rx * math.cos(a) * sin + ry * math.sin(a) * cos)
        for a in angles
    ]


def area(points: Sequence[Point]) -> float:
    """Signed area: positive when the points run clockwise on screen."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2


def cut(points: Sequence[Point], patch: Sequence[Point]) -> list[Point]:
    """The part of a shape inside a convex patch (Sutherland-Hodgman)."""
    clip = list(patch) if area(patch) > 0 else list(patch)[::-1]
    result = list(points)
    for (ax, ay), (bx, by) in zip(clip, [*clip[1:], clip[0]], strict=True):
        source, result = result, []
        for (px, py), (qx, qy) in zip(source, source[1:] + source[:1], strict=True):
            p = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
            q = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax)
            if p >= 0:
                result.append((px, py))
            if (p >= 0) != (q >= 0):
                share = p / (p - q)
                result.append((px + (qx - px) * share, py + (qy - py) * share))
        if not result:
            return []
    return result


def patch(points: Sequence[Point], *patches: Sequence[Point], fill: str, part: str, layer: int = 0) -> list[Shape]:
    """Convex patches (bellies, stripes, spots) of another colour, kept inside a shape."""
    pieces = [cut(points, piece) for piece in patches]
    return [Shape(path.polygon(piece), fill=fill, part=part, layer=layer) for piece in pieces if len(piece) > 2]


def crescent(points: Sequence[Point], depth: float, degrees: float, inset: float = 0.45) -> str:
    """The rim of a closed shape that faces `degrees` (90 is down), thickest where it faces it squarely."""
    dx, dy = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    count, turn = len(points), 1 if area(points) > 0 else -1
    outer: list[Point] = []
    depths: list[float] = []
    for index, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[index - 1], points[(index + 1) % count]
        length = math.hypot(bx - ax, by - ay) or 1
        nx, ny = (by - ay) / length * turn, -(bx - ax) / length * turn
        outer.append((x - nx * inset, y - ny * inset))
        depths.append(max(0.0, nx * dx + ny * dy) * depth)
    for _ in range(2):
        depths = [(depths[i - 1] + 2 * depths[i] + depths[(i + 1) % count]) / 4 for i in range(count)]
    for i, (x, y) in enumerate(outer):
        # where the shape is thinner than the shade is deep, the shade would come out on the other side
        while depths[i] > depth * 0.04 and not _holds(points, (x - dx * depths[i], y - dy * depths[i])):
            depths[i] *= 0.6
    rims = [
        path.polygon(
            [outer[i] for i in arc] + [(outer[i][0] - dx * depths[i], outer[i][1] - dy * depths[i]) for i in arc[::-1]]
        )
        for arc in _arcs([value > depth * 0.04 for value in depths])
    ]
    return " ".join(rims) or path.polygon([outer[0]] * 3)


def _holds(points: Sequence[Point], at: Point) -> bool:
    """Whether a point lies inside a closed shape."""
    inside, (x, y) = False, at
    ax, ay = points[-1]
    for bx, by in points:
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
        ax, ay = bx, by
    return inside


def _arcs(lit: Sequence[bool]) -> list[list[int]]:
    """Runs of consecutive true places in a ring, three or longer."""
    count = len(lit)
    start = next((i for i in range(count) if not lit[i]), None)
    if start is None:
        return [list(range(count))]
    arcs: list[list[int]] = [[]]
    for step in range(1, count + 1):
        index = (start + step) % count
        if lit[index]:
            arcs[-1].append(index)
        elif arcs[-1]:
            arcs.append([])
    return [arc for arc in arcs if len(arc) > 2]


def form(
    *runs: Run,
    fill: str,
    part: str = "body",
    layer: int = 0,
    depth: float = 8,
    dark: float = -0.16,
    bright: float = 0.2,
    weight: float = 1,
) -> list[Shape]:
    """A silhouette with its shade below right and its light above left."""
    points = trace(*runs)
    return [
        Shape(outline(*runs), fill=fill, part=part, weight=weight, layer=layer),
        *shading(points, fill, part, layer, depth, dark, bright),
    ]


def shading(
    points: Sequence[Point],
    fill: str,
    part: str = "body",
    layer: int = 0,
    depth: float = 8,
    dark: float = -0.16,
    bright: float = 0.2,
) -> list[Shape]:
    """The two-tone shading alone, for a shape that is already painted."""
    shade, light = crescent(points, depth, 62), crescent(points, depth * 0.5, -125)
    shapes = [Shape(shade, fill=tint(fill, dark), part=part, layer=layer)] if shade and dark else []
    return shapes + ([Shape(light, fill=tint(fill, bright), part=part, layer=layer)] if light and bright else [])


def merge(parts: Sequence[tuple[str, str, str]], layer: int = 0) -> list[Shape]:
    """Overlapping shapes (path, fill, part) as one silhouette: all outlines first, then all fills over them."""
    edges = [Shape(d, fill=fill, part=part, weight=2, layer=layer) for d, fill, part in parts]
    return edges + [Shape(d, fill=fill, part=part, layer=layer) for d, fill, part in parts]


def stroke(
    *points: Point, colour: str, width: float, part: str = "detail", layer: int = 0, opacity: float = 1
) -> Shape:
    """A soft open line."""
    return Shape(path.smooth(points, closed=False), stroke=colour, width=width, part=part, layer=layer, opacity=opacity)


def tube(points: Sequence[Point], widths: Sequence[float], steps: int = 5) -> list[Point]:
    """Points around a soft tapering tube; smoother than `path.limb` where it bends."""
    middle = _samples(points, closed=False, steps=steps)
    last = len(points) - 1
    sizes = [
        widths[min(i // steps, last)]
        + (widths[min(i // steps + 1, last)] - widths[min(i // steps, last)]) * (i % steps) / steps
        for i in range(len(middle))
    ]
    left: list[Point] = []
    right: list[Point] = []
    for index, ((x, y), size) in enumerate(zip(middle, sizes, strict=True)):
        (ax, ay), (bx, by) = middle[max(index - 1, 0)], middle[min(index + 1, len(middle) - 1)]
        angle = math.atan2(by - ay, bx - ax)
        dx, dy = math.cos(angle) * size / 2, math.sin(angle) * size / 2
        if index == 0:
            left += [_turned(x, y, dx, dy, degrees) for degrees in (180, 150, 120)]
            right += [_turned(x, y, dx, dy, degrees) for degrees in (210, 240)]
        left.append((x + dy, y - dx))
        right.append((x - dy, y + dx))
        if index == len(middle) - 1:
            left += [_turned(x, y, dx, dy, degrees) for degrees in (60, 30, 0)]
            right += [_turned(x, y, dx, dy, degrees) for degrees in (-60, -30)]
    return left + right[::-1]


def _turned(x: float, y: float, dx: float, dy: float, degrees: float) -> Point:
    """A point on the round end of a tube: its half width turned against the clock from the tube's direction."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return x + dx * cos + dy * sin, y + dy * cos - dx * sin


def eye(x: float, y: float, radius: float, look: Look, ring: str | None = None, layer: int = 0) -> list[Shape]:
    """A dark round eye with glints; closed in sleep, with a brow when angry or sad."""
    if look.pose == "sleep" or look.has("sleepy", "asleep", "sleeping", "tired"):
        lid = [(x - radius * 1.1, y), (x, y + radius * 0.75), (x + radius * 1.1, y)]
        return [stroke(*lid, colour=INK, width=radius * 0.5, part="eye", layer=layer)]
    shapes: list[Shape] = []
    wide = 1.55 if look.has("surprised", "scared", "shocked") else 1.35
    if ring or wide > 1.4:
        shapes.append(Shape(path.circle(x, y, radius * wide), fill=ring or "#ffffff", part="eye", layer=layer))
    shapes += [
        Shape(path.ellipse(x, y, radius * 0.94, radius), fill=INK, part="eye", layer=layer),
        Shape(
            path.circle(x - radius * 0.28, y - radius * 0.36, radius * 0.36), fill="#ffffff", part="eye", layer=layer
        ),
        Shape(
            path.circle(x + radius * 0.32, y + radius * 0.36, radius * 0.17),
            fill="#ffffff",
            part="eye",
            opacity=0.8,
            layer=layer,
        ),
    ]
    slope = 0.45 if look.has("angry", "grumpy", "fierce") else -0.4 if look.has("sad", "worried") else 0
    if slope:
        brow = [(x - radius * 1.3, y - radius * (1.35 + slope)), (x + radius * 1.3, y - radius * (1.35 - slope))]
        shapes.append(Shape(path.line(*brow), stroke=INK, width=radius * 0.5, part="eye", layer=layer))
    return shapes


def blush(x: float, y: float, radius: float, layer: int = 0) -> Shape:
    """A rosy cheek."""
    return Shape(path.ellipse(x, y, radius, radius * 0.66), fill=BLUSH, part="cheek", opacity=0.55, layer=layer)


def smile(x: float, y: float, width: float, look: Look, layer: int = 0) -> Shape:
    """A mouth line: up when happy or neutral, down when sad or angry."""
    bow = -0.3 if look.has("sad", "angry", "grumpy") else 0.34
    points = [(x - width / 2, y), (x, y + width * bow), (x + width / 2, y)]
    return stroke(*points, colour=INK, width=width * 0.14, part="mouth", layer=layer)


def extent(figure: Figure) -> Box:
    """The box of what is painted: the curves themselves, where `Figure.box` holds their control points too."""
    xs: list[float] = []
    ys: list[float] = []
    for shape in figure.shapes:
        a, b, c, d, e, f = shape.matrix
        for x, y in _on_path(shape.d):
            xs.append(a * x + c * y + e)
            ys.append(b * x + d * y + f)
    return min(xs), min(ys), max(xs), max(ys)


def _on_path(d: str) -> list[Point]:
    """Points of path data, curves sampled."""
    points: list[Point] = []
    for command, text in _COMMAND.findall(d):
        values = [float(number) for number in text.split()]
        pairs = list(zip(values[0::2], values[1::2], strict=True))
        if command == "C":
            (bx, by), (cx, cy), (dx, dy) = pairs
            ax, ay = points[-1]
            for t in (0.25, 0.5, 0.75):
                one, two, three, four = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                points.append(
                    (one * ax + two * bx + three * cx + four * dx, one * ay + two * by + three * cy + four * dy)
                )
            points.append((dx, dy))
        else:
            points += pairs
    return points


def grounded(figure: Figure, centred: bool = False) -> Figure:
    """Moved up or down until its lowest point touches the ground, and to its middle if asked."""
    x0, _, x1, y1 = extent(figure)
    return figure.moved(-(x0 + x1) / 2 if centred else 0, -y1)


def frame(x: float, y: float, degrees: float, scale: float = 1) -> Callable[..., list[Point]]:
    """A local coordinate system: maps points (x along `degrees`, y clockwise from it) to the drawing."""
    cos, sin = math.cos(math.radians(degrees)) * scale, math.sin(math.radians(degrees)) * scale

    def to_world(*points: Point) -> list[Point]:
        return [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points]

    return to_world


def tone(look: Look, natural: str, part: str) -> str:
    """The colour of a part that carries the thing's main colour: petals of a flower, wings of a butterfly."""
    return look.colours.get(part) or look.colour or natural


def young(look: Look, small: float = 0.55) -> float:
    """The factor by which the little ones are smaller."""
    return small if look.has("baby", "young", "little", "tiny") else 1.0
