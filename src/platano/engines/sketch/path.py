"""SVG path data for the forms that drawings are made of.

Every function returns a `d` string with absolute M, L, C and Z commands only, so that bounds and
transforms can be computed without an SVG parser. Units are those of the drawing; y points down.
"""

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # x0, y0, x1, y1

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_CIRCLE = 0.5522847498  # control length of a quarter circle drawn as a cubic


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def _pairs(points: Iterable[Point]) -> str:
    return " ".join(f"{_n(x)} {_n(y)}" for x, y in points)


@lru_cache(maxsize=16_384)
def bounds(d: str) -> Box:
    """The box of all points of the path, control points included (never too small)."""
    numbers = list(map(float, _NUMBER.findall(d)))
    xs, ys = numbers[0::2], numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def polygon(points: Sequence[Point], closed: bool = True) -> str:
    """Straight lines through the points."""
    return f"M{_pairs(points[:1])} L{_pairs(points[1:])}" + ("Z" if closed else "")


def line(*points: Point) -> str:
    """An open line, for strokes."""
    return polygon(points, closed=False)


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    """A rectangle from its upper left corner; `radius` rounds the corners."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    k = r * (1 - _CIRCLE)
    right, bottom = x + width, y + height
    return (
        f"M{_pairs([(x + r, y)])} L{_pairs([(right - r, y)])}"
        f" C{_pairs([(right - k, y), (right, y + k), (right, y + r)])}"
        f" L{_pairs([(right, bottom - r)])} C{_pairs([(right, bottom - k), (right - k, bottom), (right - r, bottom)])}"
        f" L{_pairs([(x + r, bottom)])} C{_pairs([(x + k, bottom), (x, bottom - k), (x, bottom - r)])}"
        f" L{_pairs([(x, y + r)])} C{_pairs([(x, y + k), (x + k, y), (x + r, y)])}Z"
    )


def ellipse(cx: float, cy: float, rx: float, ry: float, degrees: float = 0) -> str:
    """An ellipse about its centre, turned clockwise by `degrees`."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def at(x: float, y: float) -> Point:
        return cx + x * rx * cos - y * ry * sin, cy + x * rx * sin + y * ry * cos

    k = _CIRCLE
    arcs = [
        [(1, k), (k, 1), (0, 1)],
        [(-k, 1), (-1, k), (-1, 0)],
        [(-1, -k), (-k, -1), (0, -1)],
        [(k, -1), (1, -k), (1, 0)],
    ]
    return f"M{_pairs([at(1, 0)])} " + " ".join(f"C{_pairs(at(x, y) for x, y in arc)}" for arc in arcs) + "Z"


def circle(cx: float, cy: float, radius: float) -> str:
    return ellipse(cx, cy, radius, radius)


def smooth(points: Sequence[Point], closed: bool = True, tension: float = 1.0) -> str:
    """A soft curve through all points (Catmull-Rom as cubics); `tension` 0 is straight, 1 is round."""
    count = len(points)
    if count < 3:
        return polygon(points, closed=False)

    def point(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    pieces = [f"M{_pairs([points[0]])}"]
    for index in range(count if closed else count - 1):
        before, start, end, after = (point(index + step) for step in (-1, 0, 1, 2))
        first = (start[0] + (end[0] - before[0]) * tension / 6, start[1] + (end[1] - before[1]) * tension / 6)
        second = (end[0] - (after[0] - start[0]) * tension / 6, end[1] - (after[1] - start[1]) * tension / 6)
        pieces.append(f"C{_pairs([first, second, end])}")
    return " ".join(pieces) + ("Z" if closed else "")


def limb(points: Sequence[Point], widths: Sequence[float]) -> str:
    """A tapering tube with round ends along a chain of joints: legs, arms, tails, necks.

    `widths` holds the full width at each joint.
    """
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for index, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        before, after = points[max(index - 1, 0)], points[min(index + 1, last)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0])
        dx, dy = math.cos(angle) * width / 2, math.sin(angle) * width / 2
        if index == 0:
            left.append((x - dx, y - dy))
        left.append((x + dy, y - dx))
        right.append((x - dy, y + dx))
        if index == last:
            left.append((x + dx, y + dy))
    return smooth(left + right[::-1])


def star(cx: float, cy: float, outer: float, inner: float, count: int, degrees: float = -90) -> str:
    """A star with `count` points; the first points along `degrees` (-90 is up)."""
    points: list[Point] = []
    for index in range(count * 2):
        angle = math.radians(degrees + index * 180 / count)
        radius = inner if index % 2 else outer
        points.append((cx + radius * math.cos(angle), cy + radius * math.sin(angle)))
    return polygon(points)


def arc(cx: float, cy: float, radius: float, start: float, end: float) -> str:
    """An open arc from `start` to `end` degrees (0 is right, 90 is down), for strokes."""
    steps = max(2, math.ceil(abs(end - start) / 30) + 1)
    angles = [math.radians(start + (end - start) * index / (steps - 1)) for index in range(steps)]
    return smooth([(cx + radius * math.cos(a), cy + radius * math.sin(a)) for a in angles], closed=False)
