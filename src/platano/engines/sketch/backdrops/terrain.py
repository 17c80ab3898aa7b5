"""Land and water: ridges, hills, mountains, waves, and what covers the ground."""

import math
from collections.abc import Sequence
from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.backdrops.sky import sun_at
from platano.engines.sketch.backdrops.view import View, clockwise, shape
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade
from platano.engines.sketch.path import Point

SNOW = "#f3f7fc"
Ridge = Sequence[Point]


def ridge(view: View, base: float, height: float, wave: float, purpose: str) -> list[Point]:
    """A rolling line across the frame between `base` and `height` above it; `wave` is a hill's length."""
    chance = view.chance(purpose)
    first, second = chance.uniform(0, math.tau), chance.uniform(0, math.tau)
    step = max(40.0, wave / 9)
    count = int((view.width + 160) / step) + 2
    xs = [-80 + index * step for index in range(count)]
    turn = math.tau / wave
    return [
        (x, base - height * (0.5 + 0.34 * math.sin(x * turn + first) + 0.16 * math.sin(x * turn * 2.3 + second)))
        for x in xs
    ]


def level(line: Ridge, x: float) -> float:
    """The height of a ridge at x."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0 or 1)
    return line[0][1] if x < line[0][0] else line[-1][1]


def land(line: Ridge, bottom: float, tension: float = 1) -> str:
    """All below a ridge down to `bottom`."""
    top = path.smooth(line, closed=False, tension=tension)
    return f"{top} L{line[-1][0]:.2f} {bottom:.2f} L{line[0][0]:.2f} {bottom:.2f}Z"


def band(upper: Ridge, lower: Ridge) -> str:
    """All between two lines that run the same way."""
    first, second = path.smooth(upper, closed=False), path.smooth(lower[::-1], closed=False)
    return f"{first} L{second[1:]}Z"


def hill(view: View, line: Ridge, bottom: float, colour: str, depth: float = 0, covered: bool = True) -> list[Shape]:
    """A hill with a lit crest. Far ones end where nearer ground covers them anyway: hidden pixels cost time."""
    if depth > 0.12 and covered:
        bottom = min(bottom, max(y for _, y in line) + 40 + 0.34 * (view.height - view.horizon))
    lit, body = view.on(tint(colour, 0.16), depth), view.on(colour, depth)
    low = view.on(tint(colour, -0.08), max(0, depth - 0.08))
    inner = [(x + 10, y + 13 * view.grow) for x, y in line]
    inner[0] = (line[0][0], inner[0][1])
    rim = [(x, y + 24 * view.grow) for x, y in inner]
    return [*shape(band(line, rim), lit, "hill"), *shape(land(inner, bottom), fade(body, low), "hill")]


def flat(view: View, top: float, colour: str, depth: float = 0.25, part: str = "ground") -> list[Shape]:
    """Level ground from `top` to the lower edge, paler far away."""
    far, near = view.on(tint(colour, 0.1), depth), view.on(tint(colour, -0.05))
    return shape(path.rectangle(-4, top, view.width + 8, view.height - top + 4), fade(far, near), part)


def swells(view: View, colour: str, depth: float, tops: Sequence[float], purpose: str) -> list[Shape]:
    """Gentle ground swells one before the other; `tops` run from the horizon (0) to the lower edge (1)."""
    shapes: list[Shape] = []
    reach = view.height - view.horizon
    for index, top in enumerate(tops):
        share = 1 - index / max(1, len(tops))
        line = ridge(view, view.horizon + reach * top, 26 * view.grow, 900 * view.grow, f"{purpose}{index}")
        last = index == len(tops) - 1
        bottom = view.height + 4 if last else view.horizon + reach * tops[index + 1] + 20 * view.grow
        shapes += hill(view, line, bottom, tint(colour, -0.05 * index), depth * share, covered=False)
    return shapes


def mountains(
    view: View, base: float, height: float, gap: float, purpose: str, colour: str, depth: float, snow: float = 0.34
) -> list[Shape]:
    """A range of peaks, each with a lit left side and a cap of snow over `snow` of its height."""
    chance = view.chance(purpose)
    count = max(2, min(14, round(view.width / gap)))
    step = view.width / count
    peaks = [
        (step * (index + 0.5 + chance.uniform(-0.22, 0.22)), height * chance.uniform(0.62, 1.0), index % 2)
        for index in range(-1, count + 1)
    ]
    shapes: list[Shape] = []
    for index, (x, tall, _) in enumerate(sorted(peaks, key=lambda peak: (peak[2], -peak[1]))):
        shapes += peak(view, (x, base), tall, max(step * 0.8, tall * 0.8), f"{purpose}{index}", colour, depth, snow)
    return shapes


def peak(
    view: View, foot: Point, height: float, half: float, purpose: str, colour: str, depth: float, snow: float
) -> list[Shape]:
    """One mountain."""
    chance = view.chance(purpose)
    x, base = foot
    apex = (x, base - height)
    left = _flank(apex, (x - half, base), chance.uniform(0.02, 0.05) * height, purpose + "l", view)
    right = _flank(apex, (x + half, base), chance.uniform(0.02, 0.05) * height, purpose + "r", view)
    spine = [apex]
    for step in range(1, 6):
        share = step / 5
        offset = (0.1 if step % 2 else -0.02) * half * (0.4 + share) + half * 0.05
        spine.append((x + offset, apex[1] + height * share))
    low = view.on(colour, min(0.95, depth + 0.2))
    shapes = [
        *shape(path.polygon([*left[::-1], *right[1:]]), fade(view.on(tint(colour, -0.1), depth), low), "mountain"),
        *shape(path.polygon([*left[::-1], *spine[1:]]), fade(view.on(tint(colour, 0.2), depth), low), "mountain"),
    ]
    if snow > 0:
        shapes += _snowcap(view, apex, left, right, spine, height * snow, depth)
    return shapes


def _flank(apex: Point, foot: Point, rough: float, purpose: str, view: View) -> list[Point]:
    chance = view.chance(purpose)
    points = [apex]
    for step in range(1, 7):
        share = step / 6
        sag = math.sin(share * math.pi) * 0.06 * abs(foot[0] - apex[0]) * (1 if foot[0] < apex[0] else -1)
        wobble = rough * (1 if step % 2 else -1) * chance.uniform(0.5, 1.2) if step < 6 else 0
        points.append((apex[0] + (foot[0] - apex[0]) * share + sag, apex[1] + (foot[1] - apex[1]) * share + wobble))
    return points


def _snowcap(
    view: View, apex: Point, left: Ridge, right: Ridge, spine: Ridge, reach: float, depth: float
) -> list[Shape]:
    def along(points: Ridge, y: float) -> Point:
        for (x0, y0), (x1, y1) in pairwise(points):
            if y0 <= y <= y1:
                return x0 + (x1 - x0) * (y - y0) / (y1 - y0 or 1), y
        return points[-1][0], y

    line = apex[1] + reach
    a, b, middle = along(left, line), along(right, line), along(spine, line)
    west = [
        apex,
        a,
        (a[0] * 0.7 + middle[0] * 0.3, line - reach * 0.2),
        (a[0] * 0.45 + middle[0] * 0.55, line + reach * 0.16),
        (a[0] * 0.2 + middle[0] * 0.8, line - reach * 0.12),
        (middle[0], line + reach * 0.22),
    ]
    crest = [point for point in spine if apex[1] < point[1] < line]
    east = [
        apex,
        *crest,
        (middle[0], line + reach * 0.22),
        (middle[0] * 0.62 + b[0] * 0.38, line - reach * 0.2),
        (middle[0] * 0.35 + b[0] * 0.65, line + reach * 0.12),
        b,
    ]
    inner = [point for point in left[1:] if point[1] < line]
    edge = [point for point in right[1:] if point[1] < line]
    white = mix(view.on(SNOW, depth * 0.7), "#ffffff", 0.1 if not view.light.dark else 0)
    return [
        *shape(path.polygon([*east, *edge[::-1]]), view.on("#c4d5ea", depth * 0.8), "snow"),
        *shape(path.polygon([apex, *inner, *west[1:], *crest[::-1]]), white, "snow"),
    ]


def water(view: View, top: float, bottom: float | None = None, colour: str = "#3f9fc9", calm: float = 1) -> list[Shape]:
    """Open water: the sky's colour far away, its own near; shimmer; a glitter path below sun or moon."""
    low = view.height + 4 if bottom is None else bottom
    far, near = surface(view, colour)
    fill = Gradient(((0, far, 1), (0.35, mix(far, near, 0.55), 1), (1, near, 1)))
    shapes = shape(path.rectangle(-4, top, view.width + 8, low - top), fill, "water")
    if view.setting.weather in ("clear", "wind"):
        shapes += glitter(view, top, low)
    return [
        *shapes,
        *shimmer(view, top, low, tint(far, 0.5), "light", calm),
        *shimmer(view, top, low, tint(near, -0.12), "deep", calm),
    ]


def surface(view: View, colour: str) -> tuple[str, str]:
    """Water far and near: a low sun colours it more than its own depth does."""
    low = view.setting.time in ("sunset", "dawn", "golden hour", "dusk") or view.setting.colour is not None
    far = mix(view.on(colour, 0.3), mix(view.light.sky[1], view.light.sky[2], 0.5), 0.66 if low else 0.45)
    return far, mix(view.on(tint(colour, -0.14)), view.light.sky[0], 0.42 if low else 0.16)


def shimmer(view: View, top: float, bottom: float, colour: str, purpose: str, calm: float = 1) -> list[Shape]:
    """Thin lenses of light on water, wider and rarer as they come near."""
    chance = view.chance(f"shimmer{purpose}{round(top)}")
    lenses: list[str] = []
    reach = bottom - top
    for _ in range(min(260, int(26 * view.width / 1000 * max(0.35, min(2.5, reach / 440))) + 4)):
        near = chance.random() ** 1.3
        x, y = chance.uniform(0, view.width), top + reach * (0.03 + 0.93 * near)
        length = (22 + 95 * near) * chance.uniform(0.6, 1.3) * view.grow
        lenses.append(lens(x, y, length, (1.6 + 3.4 * near) * view.grow / calm))
    return shape(lenses, colour, "water", 0.42)


def lens(x: float, y: float, length: float, thick: float) -> str:
    """A flat pointed ripple."""
    half = length / 2
    left, right, near, far = x - half, x + half, x - half * 0.4, x + half * 0.4
    high, low = y - thick, y + thick
    return (
        f"M{left:.1f} {y:.1f} C{near:.1f} {high:.1f} {far:.1f} {high:.1f} {right:.1f} {y:.1f}"
        f" C{far:.1f} {low:.1f} {near:.1f} {low:.1f} {left:.1f} {y:.1f}Z"
    )


def glitter(view: View, top: float, bottom: float) -> list[Shape]:
    """The broken path of light that sun or moon lay on water."""
    if view.setting.time == "day":
        return []
    chance = view.chance("glitter")
    x, _ = sun_at(view)
    reach = min(bottom - top, 520 * view.grow)
    count = 17
    lenses: list[str] = []
    for index in range(count):
        share = index / count
        y = top + 6 + reach * share**1.25
        length = (70 + 90 * share) * chance.uniform(0.55, 1.2) * view.grow * (1 - 0.35 * share)
        lenses.append(lens(x + chance.uniform(-22, 22) * (0.3 + share), y, length, (2.4 + 4.5 * share) * view.grow))
    return shape(lenses, view.light.sun, "water", 0.72)


def reflection(view: View, line: Ridge, shore: float, colour: str, depth: float, squash: float = 0.6) -> list[Shape]:
    """A ridge mirrored in still water below its shore."""
    mirrored = [(x, shore + (shore - y) * squash) for x, y in line]
    fill = fade(view.on(colour, depth), view.on(colour, depth), opacity=(0.5, 0.12))
    return shape(band([(line[0][0], shore), (view.width / 2, shore), (line[-1][0], shore)], mirrored), fill, "water")


def tufts(view: View, top: float, bottom: float, colour: str, count: int, purpose: str, size: float = 1) -> list[Shape]:
    """Small tufts of grass over the ground, larger when near; few in the middle of the frame."""
    chance = view.chance(purpose)
    blades: list[str] = []
    for _ in range(int(min(150, count * view.width / 1000))):
        x, near = chance.uniform(0, view.width), chance.random()
        if abs(x / view.width - 0.5) < 0.2 and chance.random() < 0.6:
            continue
        tall = (9 + 20 * near) * size * view.grow
        blades += tuft(x, top + (bottom - top) * near, tall, chance.uniform(-0.2, 0.2))
    return shape(blades, colour, "grass", 0.85)


def tuft(x: float, y: float, tall: float, lean: float = 0) -> list[str]:
    """Three blades."""
    return [
        blade(x - tall * 0.22, y, tall * 0.72, lean - 0.45, tall * 0.16),
        blade(x, y, tall, lean, tall * 0.18),
        blade(x + tall * 0.24, y, tall * 0.66, lean + 0.5, tall * 0.16),
    ]


def blade(x: float, y: float, tall: float, lean: float, wide: float) -> str:
    """One curved blade."""
    half = wide / 2
    bx, by = x + tall * lean * 0.25, y - tall * 0.55
    left, right = f"{bx - half:.1f} {by:.1f}", f"{bx + half:.1f} {by:.1f}"
    tip = f"{x + tall * lean:.1f} {y - tall:.1f}"
    return f"M{x - half:.1f} {y:.1f} C{left} {left} {tip} C{right} {right} {x + half:.1f} {y:.1f}Z"


def fringe(view: View, colour: str, tall: float, purpose: str, density: float = 1) -> list[Shape]:
    """Near grass along the lower edge, highest in the corners, before the subjects."""
    chance = view.chance(purpose)
    far: list[str] = []
    near: list[str] = []
    step = 15 * view.grow / density
    for index in range(int(view.width / step) + 2):
        x = index * step
        edge = abs(x / view.width - 0.5) * 2
        span = tall * view.grow * (0.35 + 0.65 * edge**2.2) * chance.uniform(0.55, 1.1)
        (near if index % 2 else far).append(blade(x, view.height + 6, span, chance.uniform(-0.4, 0.4), span * 0.12 + 6))
    return [
        *shape(far, view.on(tint(colour, -0.16)), "grass"),
        *shape(near, view.on(tint(colour, -0.04)), "grass"),
    ]


def dots(
    view: View, top: float, bottom: float, colour: str, count: int, purpose: str, size: float = 5, part: str = "flower"
) -> list[Shape]:
    """Small round things on the ground: far flowers, pebbles, bubbles."""
    chance = view.chance(purpose)
    forms: list[str] = []
    for _ in range(int(min(220, count * view.width / 1000))):
        near = chance.random()
        radius = size * (0.4 + 0.8 * near) * view.grow
        forms.append(path.ellipse(chance.uniform(0, view.width), top + (bottom - top) * near, radius, radius * 0.8))
    return shape(forms, colour, part)


def pools(
    view: View,
    top: float,
    bottom: float,
    colour: str,
    count: int,
    purpose: str,
    wide: float = 120,
    opacity: float = 0.5,
) -> list[Shape]:
    """Flat patches on the ground: worn grass, damp sand, puddles, snow."""
    chance = view.chance(purpose)
    forms: list[str] = []
    for _ in range(int(max(1, min(60, count * view.width / 1000)))):
        near = chance.random()
        rx = wide * (0.35 + 0.8 * near) * chance.uniform(0.7, 1.2) * view.grow
        forms.append(path.ellipse(chance.uniform(0, view.width), top + (bottom - top) * near, rx, rx * 0.13))
    return shape(forms, colour, "ground", opacity)


def rock(x: float, y: float, wide: float, tall: float, view: View, purpose: str) -> tuple[str, str]:
    """A boulder standing at (x, y): its body and its lit face."""
    chance = view.chance(purpose)
    outline = [(-0.5, 0.02), (-0.46, -0.4), (-0.2, -0.86), (0.12, -1), (0.38, -0.66), (0.5, -0.22), (0.47, 0.02)]
    points = [
        (x + px * wide * chance.uniform(0.94, 1.06), y + py * tall * chance.uniform(0.9, 1.08)) for px, py in outline
    ]
    face = [points[1], points[2], points[3], (x + 0.04 * wide, y - 0.62 * tall), (x - 0.2 * wide, y - 0.3 * tall)]
    return path.smooth(clockwise(points), tension=0.55), path.smooth(clockwise(face), tension=0.3)


def rocks(
    view: View, spots: Sequence[tuple[float, float, float]], colour: str, depth: float, purpose: str, tall: float = 0.6
) -> list[Shape]:
    """Boulders at (x, y, width)."""
    pairs = [rock(x, y, wide, wide * tall, view, f"{purpose}{i}") for i, (x, y, wide) in enumerate(spots)]
    shapes = [
        *shape([body for body, _ in pairs], fade(view.on(colour, depth), view.on(tint(colour, -0.22), depth)), "rock"),
        *shape([face for _, face in pairs], view.on(tint(colour, 0.2), depth), "rock", 0.8),
    ]
    if view.snowy and pairs:
        caps = [path.ellipse(x, y - wide * tall * 0.92, wide * 0.26, wide * tall * 0.13) for x, y, wide in spots]
        shapes += shape(caps, view.on(SNOW, depth), "snow")
    return shapes


def trail(view: View, start: float, foot: float, colour: str, wide: float = 190, depth: float = 0.2) -> list[Shape]:
    """A path that winds from (start, horizon) to `foot` at the lower edge, widening as it nears."""
    top, bottom = view.horizon + 6, view.height + 6
    left: list[Point] = []
    right: list[Point] = []
    for step in range(9):
        share = step / 8
        near = share**1.6
        middle = start + (foot - start) * share + math.sin(share * math.pi * 2) * 70 * (1 - share * 0.3)
        half = (5 + wide * near) * view.grow / 2
        y = top + (bottom - top) * near
        left.append((middle - half, y))
        right.append((middle + half, y))
    return shape(band(left, right), fade(view.on(tint(colour, 0.1), depth), view.on(colour)), "path")
