"""Trees, bushes and flowers of the scenery, many at once and merged by colour."""

import math
from collections.abc import Sequence
from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.backdrops.terrain import SNOW
from platano.engines.sketch.backdrops.view import View, clockwise, shape, stroke
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade
from platano.engines.sketch.path import Point

Spot = tuple[float, float, float]  # x, foot, height
BARK = "#7a5440"


def grass(view: View) -> str:
    """The colour of a meadow in this season; snow where it lies."""
    if view.snowy:
        return SNOW
    return {"spring": "#93cf62", "autumn": "#b8b455"}.get(view.setting.season, "#7cc05a")


def leaves(view: View) -> tuple[str, ...]:
    """Colours of broadleaf crowns in this season."""
    return {
        "spring": ("#8fce64", "#a9d873", "#f4b3c8"),
        "autumn": ("#e0853a", "#d2553a", "#eeb442"),
        "winter": ("#8a7a78", "#7f7072", "#94857f"),
    }.get(view.setting.season, ("#4f9e4c", "#66b050", "#3f8b4b"))


def broadleaves(
    view: View, spots: Sequence[Spot], colour: str, depth: float, purpose: str, bark: str = BARK
) -> list[Shape]:
    """Round trees of one colour: trunks, crowns, their shaded feet and lit shoulders. Bare in winter."""
    if view.setting.season == "winter":
        return bare(view, spots, depth, purpose)
    trunks: list[str] = []
    crowns: list[str] = []
    shades: list[str] = []
    lights: list[str] = []
    for index, (x, y, tall) in enumerate(spots):
        chance = view.chance(f"{purpose}{index}")
        trunks.append(
            path.limb([(x, y + 2), (x, y - tall * 0.25), (x, y - tall * 0.5)], [tall * 0.11, tall * 0.075, tall * 0.05])
        )
        for dx, dy, size in _CROWN:
            radius = tall * size * chance.uniform(0.92, 1.08)
            crowns.append(path.circle(x + dx * tall, y + dy * tall, radius))
        for dx, dy, size in ((0.02, -0.4, 0.125), (0.21, -0.47, 0.155), (-0.16, -0.44, 0.12), (0.24, -0.6, 0.1)):
            shades.append(path.circle(x + dx * tall, y + dy * tall, tall * size))
        for dx, dy, size in ((-0.13, -0.68, 0.13), (0.02, -0.83, 0.09), (-0.2, -0.52, 0.07)):
            lights.append(path.circle(x + dx * tall, y + dy * tall, tall * size))
    shapes = [
        *shape(trunks, view.on(bark, depth), "trunk"),
        *shape(crowns, view.on(colour, depth), "leaf"),
        *shape(shades, view.on(tint(colour, -0.18), depth), "leaf", 0.55),
        *shape(lights, view.on(tint(colour, 0.2), depth), "leaf", 0.7),
    ]
    if view.setting.weather == "snow":
        caps = [path.ellipse(x - tall * 0.03, y - tall * 0.9, tall * 0.2, tall * 0.07) for x, y, tall in spots]
        shapes += shape(caps, view.on(SNOW, depth), "snow")
    return shapes


_CROWN = (
    (0, -0.62, 0.3),
    (-0.19, -0.5, 0.19),
    (0.2, -0.5, 0.2),
    (-0.13, -0.74, 0.19),
    (0.14, -0.73, 0.18),
    (0, -0.82, 0.15),
    (0, -0.42, 0.16),
)


def bare(view: View, spots: Sequence[Spot], depth: float, purpose: str, bark: str = "#6b5452") -> list[Shape]:
    """Leafless trees."""
    wood: list[str] = []
    snow: list[str] = []
    for index, (x, y, tall) in enumerate(spots):
        chance = view.chance(f"{purpose}bare{index}")
        wood.append(
            path.limb(
                [(x, y + 2), (x + 0.01 * tall, y - tall * 0.4), (x, y - tall * 0.92)],
                [tall * 0.1, tall * 0.06, tall * 0.014],
            )
        )
        for side, start, reach, lift in (
            (-1, 0.32, 0.3, 0.36),
            (1, 0.42, 0.3, 0.32),
            (-1, 0.55, 0.2, 0.28),
            (1, 0.63, 0.17, 0.24),
        ):
            out = reach * chance.uniform(0.85, 1.15) * side
            a, c = (x, y - tall * start), (x + out * tall, y - tall * (start + lift))
            b = (x + out * tall * 0.62, y - tall * (start + lift * 0.42))
            wood.append(path.limb([a, b, c], [tall * 0.04, tall * 0.026, tall * 0.008]))
            twig = (x + out * tall * 1.18, y - tall * (start + lift * 0.62))
            wood.append(
                path.limb(
                    [b, ((b[0] + twig[0]) / 2, b[1] - tall * 0.04), twig], [tall * 0.018, tall * 0.012, tall * 0.006]
                )
            )
            snow.append(
                path.limb(
                    [(b[0] - side * tall * 0.1, b[1] + tall * 0.0), (b[0], b[1] - tall * 0.016)],
                    [tall * 0.012, tall * 0.02],
                )
            )
    shapes = shape(wood, view.on(bark, depth), "trunk")
    return [*shapes, *(shape(snow, view.on(SNOW, depth), "snow") if view.snowy else [])]


def pines(view: View, spots: Sequence[Spot], colour: str, depth: float, purpose: str, tiers: int = 4) -> list[Shape]:
    """Firs: skirts one over another, lit on the left, with snow when it lies."""
    trunks: list[str] = []
    bodies: list[str] = []
    lights: list[str] = []
    snow: list[str] = []
    for index, (x, y, tall) in enumerate(spots):
        wide = tall * 0.25 * view.chance(f"{purpose}{index}").uniform(0.85, 1.15)
        trunks.append(path.rectangle(x - tall * 0.03, y - tall * 0.14, tall * 0.06, tall * 0.15))
        for tier in range(tiers):
            share = tier / tiers
            half, low = wide * (1 - share * 0.72), y - tall * (0.1 + share * 0.72)
            top = low - tall * (0.34 - share * 0.1)
            bodies.append(_skirt(x, top, low, half))
            lights.append(
                path.polygon(
                    [(x, top), (x - half * 0.1, low - tall * 0.01), (x - half * 0.92, low - tall * 0.02)][::-1]
                )
            )
            if view.snowy:
                snow.append(
                    path.polygon(
                        clockwise(
                            [
                                (x, top),
                                (x + half * 0.42, low - (low - top) * 0.52),
                                (x + half * 0.12, low - (low - top) * 0.36),
                                (x - half * 0.2, low - (low - top) * 0.5),
                                (x - half * 0.62, low - (low - top) * 0.24),
                            ]
                        )
                    )
                )
    return [
        *shape(trunks, view.on(BARK, depth), "trunk"),
        *shape(bodies, view.on(colour, depth), "leaf"),
        *shape(lights, view.on(tint(colour, 0.16), depth), "leaf", 0.55),
        *shape(snow, view.on(SNOW, depth), "snow"),
    ]


def _skirt(x: float, top: float, low: float, half: float) -> str:
    sag = (low - top) * 0.14
    return path.polygon(
        [
            (x, top),
            (x + half, low),
            (x + half * 0.5, low + sag * 0.3),
            (x, low + sag),
            (x - half * 0.5, low + sag * 0.3),
            (x - half, low),
        ]
    )


def treeline(view: View, line: Sequence[Point], tall: float, colour: str, depth: float, purpose: str) -> list[Shape]:
    """A wood's edge far away, as one mass along a ridge."""
    chance = view.chance(purpose)
    puffs: list[str] = []
    tips: list[str] = []
    for (x0, y0), (x1, y1) in pairwise(line):
        count = max(1, round((x1 - x0) / (tall * 0.5)))
        for step in range(count):
            x, y = x0 + (x1 - x0) * step / count, y0 + (y1 - y0) * step / count
            radius = tall * chance.uniform(0.34, 0.6)
            puffs.append(path.ellipse(x, y - radius * 0.45, radius, radius * 1.15))
            tips.append(path.ellipse(x - radius * 0.25, y - radius * 0.95, radius * 0.5, radius * 0.42))
    return [
        *shape(puffs, view.on(colour, depth), "tree"),
        *shape(tips, view.on(tint(colour, 0.16), depth), "tree", 0.6),
    ]


def bushes(view: View, spots: Sequence[Spot], colour: str, depth: float, purpose: str) -> list[Shape]:
    """Round shrubs at (x, foot, width)."""
    bodies: list[str] = []
    lights: list[str] = []
    for x, y, wide in spots:
        for dx, dy, size in ((-0.32, -0.1, 0.2), (-0.1, -0.2, 0.25), (0.16, -0.17, 0.22), (0.36, -0.08, 0.17)):
            bodies.append(path.circle(x + dx * wide, y + dy * wide, wide * size))
        bodies.append(path.rectangle(x - wide * 0.48, y - wide * 0.12, wide * 0.98, wide * 0.13, wide * 0.06))
        lights.append(path.ellipse(x - wide * 0.16, y - wide * 0.32, wide * 0.13, wide * 0.075, -20))
        lights.append(path.ellipse(x + wide * 0.12, y - wide * 0.27, wide * 0.09, wide * 0.05, -10))
    if view.snowy:
        colour = mix(colour, SNOW, 0.55)
    return [
        *shape(bodies, fade(view.on(tint(colour, 0.05), depth), view.on(tint(colour, -0.18), depth)), "bush"),
        *shape(lights, view.on(tint(colour, 0.25), depth), "bush", 0.75),
    ]


def palms(view: View, spots: Sequence[Spot], depth: float, purpose: str, colour: str = "#4fa35a") -> list[Shape]:
    """Leaning palms with seven fronds and a few nuts."""
    trunks: list[str] = []
    rings: list[str] = []
    fronds: list[str] = []
    lights: list[str] = []
    nuts: list[str] = []
    for index, (x, y, tall) in enumerate(spots):
        lean = (1 if x < view.width / 2 else -1) * view.chance(f"{purpose}{index}").uniform(0.1, 0.24) * tall
        top = (x + lean, y - tall * 0.8)
        spine = [(x, y + 4), (x + lean * 0.25, y - tall * 0.4), top]
        trunks.append(path.limb(spine, [tall * 0.075, tall * 0.05, tall * 0.038]))
        for step in range(1, 7):
            share = step / 7
            cx = x + lean * (share**2 * 0.8 + share * 0.2)
            rings.append(
                path.line((cx - tall * 0.024, y - tall * 0.8 * share), (cx + tall * 0.024, y - tall * 0.8 * share - 3))
            )
        for degrees, reach in (
            (-172, 0.36),
            (-140, 0.4),
            (-100, 0.3),
            (-62, 0.33),
            (-24, 0.4),
            (12, 0.34),
            (168, 0.31),
        ):
            body, rib = _frond(top, math.radians(degrees), reach * tall)
            fronds.append(body)
            lights.append(rib)
        nuts += [path.circle(top[0] + dx * tall, top[1] + tall * 0.03, tall * 0.027) for dx in (-0.03, 0.028)]
    return [
        *shape(trunks, view.on("#a9805a", depth), "trunk"),
        *stroke(rings, view.on("#7f5c42", depth), 2.5, "trunk", 0.6),
        *shape(nuts, view.on("#6a4632", depth), "fruit"),
        *shape(fronds, view.on(colour, depth), "leaf"),
        *stroke(lights, view.on(tint(colour, 0.3), depth), 2.6, "leaf", 0.7),
    ]


def _frond(root: Point, angle: float, reach: float) -> tuple[str, str]:
    """A drooping palm leaf with a toothed lower edge, and its rib."""
    x, y = root
    rise, out = math.sin(angle), math.cos(angle)
    spine = [(x + out * reach * t, y + rise * reach * t + reach * 0.62 * t * t) for t in (0, 0.2, 0.4, 0.6, 0.8, 1)]
    side = 1 if out >= 0 else -1
    lower: list[Point] = []
    for index, (px, py) in enumerate(spine[1:-1]):
        drop = reach * (0.17 - 0.024 * index)
        lower += [(px + side * reach * 0.01, py + drop), (px + side * reach * 0.04, py + drop * 0.35)]
    upper = [(px, py - reach * 0.035) for px, py in spine[1:-1]]
    points = [spine[0], *upper, spine[-1], *lower[::-1]]
    return path.polygon(clockwise(points)), path.smooth(spine, closed=False)


def acacias(view: View, spots: Sequence[Spot], depth: float, purpose: str) -> list[Shape]:
    """Umbrella trees of the savanna."""
    wood: list[str] = []
    crowns: list[str] = []
    lights: list[str] = []
    for x, y, tall in spots:
        wood.append(
            path.limb(
                [(x, y), (x + tall * 0.03, y - tall * 0.4), (x - tall * 0.02, y - tall * 0.62)],
                [tall * 0.09, tall * 0.05, tall * 0.04],
            )
        )
        for reach in (-0.38, -0.17, 0.17, 0.36):
            wood.append(
                path.limb(
                    [
                        (x, y - tall * 0.45),
                        (x + reach * tall * 0.6, y - tall * 0.62),
                        (x + reach * tall, y - tall * 0.76),
                    ],
                    [tall * 0.04, tall * 0.028, tall * 0.014],
                )
            )
        for dx, dy, rx, ry in (
            (0, -0.86, 0.42, 0.1),
            (-0.32, -0.79, 0.26, 0.075),
            (0.32, -0.78, 0.27, 0.075),
            (0.05, -0.93, 0.24, 0.07),
        ):
            crowns.append(path.ellipse(x + dx * tall, y + dy * tall, rx * tall, ry * tall))
        for dx, dy, rx in ((-0.12, -0.93, 0.2), (-0.36, -0.83, 0.14), (0.28, -0.83, 0.13)):
            lights.append(path.ellipse(x + dx * tall, y + dy * tall, rx * tall, tall * 0.028))
    return [
        *shape(wood, view.on("#6a4a3a", depth), "trunk"),
        *shape(crowns, view.on("#7f8f3f", depth), "leaf"),
        *shape(lights, view.on("#a7b257", depth), "leaf", 0.8),
    ]


def cacti(view: View, spots: Sequence[Spot], depth: float, colour: str = "#4f9a63") -> list[Shape]:
    """Saguaros with two arms."""
    bodies: list[str] = []
    ribs: list[str] = []
    for x, y, tall in spots:
        wide = tall * 0.2
        bodies.append(path.rectangle(x - wide / 2, y - tall, wide, tall + 3, wide / 2))
        for side, low, high in ((-1, 0.4, 0.74), (1, 0.5, 0.86)):
            bodies.append(
                path.limb(
                    [
                        (x, y - tall * low),
                        (x + side * wide * 1.0, y - tall * (low + 0.01)),
                        (x + side * wide * 1.32, y - tall * (low + 0.1)),
                        (x + side * wide * 1.34, y - tall * high),
                    ],
                    [wide * 0.6, wide * 0.62, wide * 0.64, wide * 0.56],
                )
            )
        ribs += [path.line((x + dx * wide, y - tall * 0.92), (x + dx * wide, y - 4)) for dx in (-0.22, 0.06, 0.28)]
    return [
        *shape(bodies, fade(view.on(tint(colour, 0.12), depth), view.on(tint(colour, -0.14), depth), 0), "cactus"),
        *stroke(ribs, view.on(tint(colour, -0.25), depth), 3, "cactus", 0.6),
    ]


def flowers(view: View, spots: Sequence[Spot], colour: str, heart: str = "#ffd24a") -> list[Shape]:
    """Near flowers on stems at (x, foot, height): five petals and a heart."""
    stems: list[str] = []
    petals: list[str] = []
    hearts: list[str] = []
    for x, y, tall in spots:
        radius = tall * 0.14
        stems.append(
            path.limb(
                [(x, y), (x + tall * 0.03, y - tall * 0.5), (x, y - tall)], [tall * 0.05, tall * 0.045, tall * 0.04]
            )
        )
        stems.append(path.ellipse(x + tall * 0.13, y - tall * 0.36, tall * 0.15, tall * 0.05, -35))
        for turn in range(5):
            angle = math.radians(turn * 72 - 90)
            petals.append(path.circle(x + math.cos(angle) * radius, y - tall + math.sin(angle) * radius, radius * 0.78))
        hearts.append(path.circle(x, y - tall, radius * 0.62))
    return [
        *shape(stems, view.on("#4f9448"), "stem"),
        *shape(petals, view.on(colour), "flower"),
        *shape(hearts, view.on(heart), "flower"),
    ]


def fern(x: float, y: float, tall: float, lean: float) -> str:
    """One big soft leaf bending from its foot, for jungles and houseplants."""
    tip = (x + tall * lean, y - tall * (1 - abs(lean) * 0.35))
    middle = ((x + tip[0]) / 2, (y + tip[1]) / 2 - tall * 0.12)
    nx, ny = -(tip[1] - y), tip[0] - x
    length = math.hypot(nx, ny) or 1
    nx, ny = nx / length * tall * 0.13, ny / length * tall * 0.13
    return path.smooth(
        clockwise([(x, y), (middle[0] - nx, middle[1] - ny), tip, (middle[0] + nx, middle[1] + ny)]), tension=0.9
    )


def ferns(view: View, spots: Sequence[Spot], colour: str, depth: float = 0) -> list[Shape]:
    """Fans of big leaves."""
    dark: list[str] = []
    light: list[str] = []
    for x, y, tall in spots:
        for index, lean in enumerate((-0.95, -0.55, -0.15, 0.3, 0.7, 1.05)):
            (light if index % 2 else dark).append(fern(x, y, tall * (1 - 0.18 * abs(lean)), lean))
    return [*shape(dark, view.on(tint(colour, -0.16), depth), "leaf"), *shape(light, view.on(colour, depth), "leaf")]
