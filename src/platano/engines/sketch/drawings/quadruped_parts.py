"""What animal drawings are built from: tubes with their own coordinates, resolved colours, moods, eyes, mouths."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from platano.engines.sketch import path
from platano.engines.sketch.colour import contrast, luminance, mix, tint
from platano.engines.sketch.figure import Look, Shape
from platano.engines.sketch.path import Point

INK = "#2a2236"
GLINT = "#ffffff"
MOUTH, TONGUE, BLUSH = "#7d2b3a", "#f08a8a", "#f2788a"


@dataclass(frozen=True)
class Tube:
    """A tapering body along a curve. `at(u, v)`: u runs 0..1 along it, v across it.

    v = -1 is the left hand side as one walks along (the back of a spine that runs rump to chest),
    +1 the right hand side (the belly). Markings and shades are told in these coordinates, so they
    follow the body into every pose.
    """

    points: tuple[Point, ...]
    widths: tuple[float, ...]
    floor: float | None = None  # nothing is drawn below this y: ground, or water

    @cached_property
    def _samples(self) -> list[tuple[float, float, float, float]]:
        """x, y, half width, distance from the start."""
        samples: list[tuple[float, float, float, float]] = []
        count, steps, distance = len(self.points), 8, 0.0
        for index in range(count - 1):
            for step in range(steps + (index == count - 2)):
                t = step / steps
                x, y, width = (self._spline(values, index, t) for values in self._axes)
                if samples:
                    distance += math.hypot(x - samples[-1][0], y - samples[-1][1])
                samples.append((x, y, width / 2, distance))
        return samples

    @cached_property
    def _axes(self) -> tuple[tuple[float, ...], ...]:
        return tuple(x for x, _ in self.points), tuple(y for _, y in self.points), self.widths

    @staticmethod
    def _spline(values: Sequence[float], index: int, t: float) -> float:
        last = len(values) - 1
        a, b, c, d = (values[min(max(index + step, 0), last)] for step in (-1, 0, 1, 2))
        first, second = (c - a) / 2, (d - b) / 2
        return b + first * t + (3 * (c - b) - 2 * first - second) * t * t + (2 * (b - c) + first + second) * t**3

    @property
    def length(self) -> float:
        return self._samples[-1][3]

    def frame(self, u: float) -> tuple[float, float, float, float, float]:
        """x, y, the unit tangent, the half width."""
        samples, wanted = self._samples, max(0.0, min(1.0, u)) * self.length
        index = next((i for i in range(1, len(samples)) if samples[i][3] >= wanted), len(samples) - 1)
        (x0, y0, w0, d0), (x1, y1, w1, d1) = samples[index - 1], samples[index]
        t = (wanted - d0) / ((d1 - d0) or 1)
        before, after = samples[max(index - 2, 0)], samples[min(index + 1, len(samples) - 1)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0])
        return x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, math.cos(angle), math.sin(angle), w0 + (w1 - w0) * t

    def at(self, u: float, v: float = 0) -> Point:
        """The point; u outside 0..1 goes on into the round ends."""
        x, y, tx, ty, half = self.frame(u)
        beyond = u if u < 0 else max(0.0, u - 1)
        x, y = x + tx * beyond * self.length + ty * -v * half, y + ty * beyond * self.length - tx * -v * half
        return x, y if self.floor is None else min(y, self.floor)

    def over(self, u: float, v: float = 0) -> Point:
        """As `at`, but u = 0 and 1 are the outermost points of the round ends."""
        h0, h1 = self.frame(0)[4], self.frame(1)[4]
        along = u * (self.length + h0 + h1) - h0
        if along < 0:
            return self._in_cap(0, along / h0, v)
        if along > self.length:
            return self._in_cap(1, (along - self.length) / h1, v)
        return self.at(along / self.length, v)

    def _in_cap(self, u: float, beyond: float, v: float) -> Point:
        x, y, tx, ty, half = self.frame(u)
        beyond = max(-0.96, min(0.96, beyond))
        across = v * half * math.sqrt(1 - beyond * beyond)
        x, y = x + tx * beyond * half - ty * across, y + ty * beyond * half + tx * across
        return x, y if self.floor is None else min(y, self.floor)

    def outline(self, steps: int = 12, bumps: float = 0) -> str:
        """The whole silhouette. `bumps` above 0 makes wool of it."""
        points = self._rim(steps)
        return scalloped(points, bumps) if bumps else path.smooth(points)

    def _rim(self, steps: int) -> list[Point]:
        us = [index / steps for index in range(steps + 1)]
        rim = [self.at(u, -1) for u in us]
        rim += [self._cap(1, angle) for angle in (-66, -36, 0, 36, 66)]
        rim += [self.at(u, 1) for u in reversed(us)]
        rim += [self._cap(0, angle) for angle in (114, 144, 180, 216, 246)]
        return rim

    def _cap(self, u: float, degrees: float) -> Point:
        x, y, tx, ty, half = self.frame(u)
        cos, sin = math.cos(math.radians(degrees)) * half, math.sin(math.radians(degrees)) * half
        x, y = x + tx * cos - ty * sin, y + ty * cos + tx * sin
        return x, y if self.floor is None else min(y, self.floor)

    def band(self, u0: float, u1: float, v0: float, v1: float, taper: float = 0) -> str:
        """A patch between two u and two v; `taper` 0..1 narrows it towards both ends."""
        us = [u0 + (u1 - u0) * index / 8 for index in range(9)]
        middle = (v0 + v1) / 2

        def narrowed(index: int, v: float) -> float:
            return middle + (v - middle) * (1 - taper * abs(index / 4 - 1) ** 2)

        first = [self.at(u, narrowed(i, v0)) for i, u in enumerate(us)]
        second = [self.at(u, narrowed(i, v1)) for i, u in enumerate(us)]
        return path.smooth(first + second[::-1], tension=0.8)

    def underside(self, v: float = 0.35, inset: float = 0.95, start: float = 0.06, end: float = 0.94) -> str:
        """The shade along the right hand side: a crescent that thins out at both ends."""
        middle, half = (start + end) / 2, (end - start) / 2
        us = [start + 2 * half * index / 12 for index in range(13)]
        low = [self.over(u, inset) for u in us]
        high = [self.over(u, v + (inset - v) * abs((u - middle) / half) ** 4) for u in us]
        return path.smooth(low + high[::-1], tension=0.9)


def scalloped(points: Sequence[Point], bump: float) -> str:
    """A rim of round bumps of about this chord along a closed line: wool, mane, bushy tail."""
    total = list(points)
    xs = [p[0] for p in total]
    ys = [p[1] for p in total]
    cx, cy = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    rim: list[Point] = [total[0]]
    for point in [*total[1:], total[0]]:
        x0, y0 = rim[-1]
        if math.hypot(point[0] - x0, point[1] - y0) >= bump:
            rim.append(point)
    pieces = [f"M{rim[0][0]:.2f} {rim[0][1]:.2f}"]
    for (x0, y0), (x1, y1) in zip(rim, [*rim[1:], rim[0]], strict=True):
        dx, dy = x1 - x0, y1 - y0
        nx, ny = dy, -dx
        if nx * ((x0 + x1) / 2 - cx) + ny * ((y0 + y1) / 2 - cy) < 0:
            nx, ny = -nx, -ny
        k = 0.55
        pieces.append(f"C{x0 + nx * k:.2f} {y0 + ny * k:.2f} {x1 + nx * k:.2f} {y1 + ny * k:.2f} {x1:.2f} {y1:.2f}")
    return " ".join(pieces) + "Z"


def curve(start: Point, degrees: float, curl: float, length: float, count: int = 6) -> list[Point]:
    """Points along a line that starts in a direction (0 right, 90 up) and turns by `curl` in all."""
    points, step = [start], length / (count - 1)
    for index in range(count - 1):
        angle = math.radians(degrees + curl * (index + 0.5) / (count - 1))
        x, y = points[-1]
        points.append((x + math.cos(angle) * step, y - math.sin(angle) * step))
    return points


def elbow(start: Point, end: Point, first: float, second: float, side: int = 1) -> Point:
    """The joint of two bones between two points. `side` 1 bends to the left of the way there."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    reach = math.hypot(dx, dy) or 1e-6
    clamped = min(reach, (first + second) * 0.999)
    along = (first**2 - second**2 + clamped**2) / (2 * clamped)
    off = math.sqrt(max(first**2 - along**2, 0)) * side
    along *= reach / clamped
    return start[0] + dx / reach * along + dy / reach * off, start[1] + dy / reach * along - dx / reach * off


def between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def flat(d: str, fill: str, part: str = "body", layer: int = 0, opacity: float = 1) -> Shape:
    return Shape(d, fill, part, layer=layer, opacity=opacity)


def solid(d: str, fill: str, part: str = "body", layer: int = 0) -> Shape:
    return Shape(d, fill, part, weight=1, layer=layer)


def stroke(d: str, colour: str, width: float, part: str = "body", layer: int = 0) -> Shape:
    return Shape(d, part=part, stroke=colour, width=width, layer=layer)


def fused(shapes: Iterable[Shape]) -> list[Shape]:
    """One silhouette of several shapes: all outlines first, then all fills over them."""
    shapes = list(shapes)
    return [replace(shape, weight=2) for shape in shapes] + [replace(shape, weight=0) for shape in shapes]


@dataclass(frozen=True, slots=True)
class Coat:
    """Natural colours of an animal."""

    main: str
    light: str = "#fff3e2"  # belly, muzzle, chest
    dark: str = "#4a3a38"  # markings, socks
    ear: str = "#f2a9a4"
    nose: str = "#3a2c34"
    mane: str = "#4a3a38"
    hoof: str = "#4b3f46"
    horn: str = "#f3e6c8"


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of this one animal, after the wishes of its `Look`."""

    main: str
    light: str
    dark: str
    ear: str
    nose: str
    mane: str
    hoof: str
    horn: str
    tail: str

    @property
    def shade(self) -> str:
        return tint(self.main, -0.14)

    @property
    def far(self) -> str:
        return tint(self.main, -0.22)


def resolved(coat: Coat, look: Look) -> Paint:
    """A recoloured animal keeps its pale and dark parts, tinged by the new colour."""
    main = look.paint(coat.main)
    light, dark, ear, mane = coat.light, coat.dark, coat.ear, coat.mane
    if main != coat.main:
        light = mix(light, tint(main, 0.72), 0.5) if luminance(light) > 0.35 else tint(main, -0.4)
        dark = tint(main, -0.5) if luminance(coat.main) > 0.05 else tint(main, -0.3)
        ear = mix(ear, main, 0.25)
        mane = tint(main, -0.42) if luminance(coat.mane) < 0.7 else mix(coat.mane, main, 0.12)
    return Paint(
        main,
        look.paint(light, "belly"),
        look.colours.get("stripe", look.colours.get("spot", dark)),
        look.paint(ear, "ear"),
        look.paint(coat.nose, "nose"),
        look.paint(mane, "mane"),
        look.paint(coat.hoof, "hoof"),
        look.paint(coat.horn, "horn"),
        look.colours.get("tail", main),
    )


def mood_of(look: Look) -> str:
    for mood in ("happy", "sad", "angry", "sleepy", "surprised"):
        if look.has(mood):
            return mood
    return "calm"


def eye(x: float, y: float, size: float, mood: str, skin: str, facing: float = 0) -> list[Shape]:
    """One eye; `facing` -1 or 1 says on which side the nose is, for the brows (0: no brow)."""
    if mood in ("asleep", "sleepy"):
        lid = path.arc(x, y - size * 0.1, size * 1.1, 160, 20)
        return [stroke(lid, INK if contrast(skin, INK) > 2 else "#f6ecdc", size * 0.42, "eye")]
    big = 1.25 if mood == "surprised" else 1.0
    shapes: list[Shape] = []
    if contrast(skin, INK) < 1.9 or mood == "surprised":
        ring = "#fdf6e6" if mood == "surprised" else mix(skin, "#fdf6e6", 0.62)
        shapes.append(flat(path.ellipse(x, y, size * 1.18 * big, size * 1.36 * big), ring, "eye"))
    shapes.append(flat(path.ellipse(x, y, size * 0.95, size * 1.15), INK, "eye"))
    shapes.append(flat(path.circle(x + size * 0.3, y - size * 0.42, size * 0.36), GLINT, "eye"))
    shapes.append(flat(path.circle(x - size * 0.3, y + size * 0.45, size * 0.17), "#ffffff", "eye", opacity=0.7))
    if facing and mood in ("angry", "sad", "surprised"):
        shapes.append(_brow(x, y, size, mood, facing, skin))
    return shapes


def _brow(x: float, y: float, size: float, mood: str, facing: float, skin: str) -> Shape:
    inner = {"angry": 0.75, "sad": -0.75, "surprised": 0.0}[mood] * size
    high = y - size * (2.5 if mood == "surprised" else 2.0)
    ends = (x - facing * size * 1.3, high - inner), (x + facing * size * 1.2, high + inner)
    colour = tint(skin, -0.62) if contrast(skin, INK) > 2.5 else "#f6ecdc"
    return stroke(path.line(*ends), colour, size * 0.55, "brow")


def mouth(x: float, y: float, width: float, mood: str, colour: str = INK, cleft: bool = True) -> list[Shape]:
    """A mouth seen from the front, hanging from the point under the nose."""
    pen = width * 0.13
    if mood in ("happy",):
        bowl = [(x - width / 2, y), (x, y + width * 0.1), (x + width / 2, y), (x + width * 0.3, y + width * 0.48)]
        bowl += [(x, y + width * 0.62), (x - width * 0.3, y + width * 0.48)]
        tongue = path.ellipse(x, y + width * 0.45, width * 0.22, width * 0.14)
        return [flat(path.smooth(bowl, tension=0.8), MOUTH, "mouth"), flat(tongue, TONGUE, "mouth")]
    if mood == "surprised":
        return [flat(path.ellipse(x, y + width * 0.3, width * 0.2, width * 0.27), MOUTH, "mouth")]
    if mood in ("sad", "angry"):
        return [stroke(path.arc(x, y + width * 0.5, width * 0.4, 215, 325), colour, pen, "mouth")]
    if not cleft:
        return [stroke(path.arc(x, y - width * 0.25, width * 0.5, 145, 35), colour, pen, "mouth")]
    half = width * 0.26
    left, right = path.arc(x - half, y, half, 170, 0), path.arc(x + half, y, half, 180, 10)
    return [stroke(left, colour, pen, "mouth"), stroke(right, colour, pen, "mouth")]


Marking = Callable[[Tube, Paint, int], list[Shape]]
