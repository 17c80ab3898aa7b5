"""Skies for every hour and weather: gradient, sun, moon, stars, clouds; and weather before the subjects."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.backdrops.backdrop import Backdrop
from platano.engines.sketch.backdrops.view import View, shape, stroke
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade, glow
from platano.engines.sketch.path import Point

_OVERCAST = frozenset({"cloudy", "fog", "rain", "snow", "storm"})


def sky(view: View, bottom: float | None = None, clouds: float = 1, sun: bool = True) -> list[Shape]:
    """The sky from the upper edge to `bottom` (the horizon), with what hangs in it."""
    low = (view.horizon if bottom is None else bottom) + 4
    zenith, middle, horizon = view.light.sky
    fill = Gradient(((0, zenith, 1), (0.55, middle, 1), (1, horizon, 1)))
    below = path.rectangle(-4, low - 4, view.width + 8, view.height - low + 8)
    shapes = shape(below, mix(horizon, view.light.haze, 0.5), "sky") if low < view.height else []
    shapes += shape(path.rectangle(-4, -4, view.width + 8, low + 4), fill, "sky")
    if view.setting.weather not in _OVERCAST:
        if view.light.lamps:
            shapes += stars(view, low)
        if sun:
            shapes += moon(view) if view.setting.time in ("night", "dusk") else sunlight(view)
    elif view.setting.time == "night" and view.setting.weather != "storm":
        shapes += _hidden_moon(view)
    shapes += cloudscape(view, low, clouds)
    if view.setting.weather == "storm":
        shapes += lightning(view, low)
    return shapes


def sun_at(view: View) -> Point:
    """The centre of the sun or moon: high by day, on the horizon when it rises and sets."""
    chance = view.chance("sun")
    x = view.width * chance.uniform(0.17, 0.27) if view.width > 700 else view.width * 0.25
    low = {"sunset": 62, "dawn": 78, "golden hour": 190}.get(view.setting.time)
    if low is not None:
        return view.width * chance.uniform(0.26, 0.36), view.horizon - (low + view.crest) * view.grow
    return x, max(view.horizon * 0.3, view.horizon - 1500)


def sunlight(view: View) -> list[Shape]:
    """The sun's disc in its halo."""
    x, y = sun_at(view)
    low = view.setting.time in ("sunset", "dawn", "golden hour")
    radius = (74 if low else 50) * view.grow
    disc = {"sunset": "#ffe28a", "dawn": "#fff0c2", "golden hour": "#fff8d8"}.get(view.setting.time, "#fff3b0")
    reach = radius * (5.6 if low else 4.2)
    return [
        *shape(path.circle(x, y, reach), glow(view.light.sun, 0.75 if low else 0.6), "sun"),
        *shape(path.circle(x, y, radius * 1.45), disc, "sun", 0.3),
        *shape(path.circle(x, y, radius), disc, "sun"),
    ]


def moon(view: View) -> list[Shape]:
    """A full moon with its seas; at dusk a young one."""
    x, y = sun_at(view)
    radius = 50 * view.grow
    halo = shape(path.circle(x, y, radius * 4.4), glow("#dfe6ff", 0.42), "moon")
    if view.setting.time == "dusk":
        return [*halo, *shape(crescent(x, y, radius), "#fdf6dc", "moon")]
    spots = [path.circle(x + dx * radius, y + dy * radius, size * radius) for dx, dy, size in _SEAS]
    return [
        *halo,
        *shape(path.circle(x, y, radius), "#fdf6dc", "moon"),
        *shape(spots, "#e9dcb8", "moon", 0.8),
    ]


_SEAS = ((-0.3, -0.25, 0.24), (0.35, 0.05, 0.17), (-0.12, 0.42, 0.2), (0.28, -0.5, 0.11), (0.5, 0.45, 0.1))


def crescent(x: float, y: float, radius: float, degrees: float = 200) -> str:
    """A young moon; `degrees` is where its belly points."""
    outer = [(math.radians(degrees - 105 + 15 * step), radius) for step in range(15)]
    turn = math.radians(degrees)
    cx, cy = x - math.cos(turn) * radius * 0.42, y - math.sin(turn) * radius * 0.42
    points = [(x + math.cos(a) * r, y + math.sin(a) * r) for a, r in outer]
    first, last = points[-1], points[0]
    start, end = math.atan2(first[1] - cy, first[0] - cx), math.atan2(last[1] - cy, last[0] - cx)
    start += math.tau if start < end else 0
    inner = math.dist((cx, cy), first)
    back = [
        (
            cx + math.cos(start + (end - start) * step / 14) * inner,
            cy + math.sin(start + (end - start) * step / 14) * inner,
        )
        for step in range(1, 14)
    ]
    return path.polygon([*points, *back])


def _hidden_moon(view: View) -> list[Shape]:
    x, y = sun_at(view)
    return shape(path.circle(x, y, 190 * view.grow), glow("#cdd6f2", 0.3), "moon")


def stars(view: View, bottom: float, density: float = 1) -> list[Shape]:
    """Stars in three sizes, thinning out towards the horizon."""
    chance = view.chance("stars")
    share = density * (1 if view.setting.time == "night" else 0.45)
    small: list[str] = []
    large: list[str] = []
    sparks: list[str] = []
    for index in range(min(420, int(110 * share * view.width * bottom / 560_000) + 12)):
        x, y = chance.uniform(0, view.width), bottom * chance.random() ** 1.25 * 0.93
        if index % 23 == 7:
            sparks.append(path.star(x, y, chance.uniform(7, 11), 1.8, 4))
        elif index % 4 == 0:
            large.append(path.circle(x, y, chance.uniform(2, 2.9)))
        else:
            small.append(path.circle(x, y, chance.uniform(1, 1.7)))
    return [
        *shape(small, "#dfe7ff", "star", 0.75),
        *shape(large, "#fffbe8", "star", 0.95),
        *shape(sparks, "#fffdf0", "star"),
    ]


def cloud(x: float, y: float, width: float, view: View, purpose: str) -> str:
    """One cumulus with a flat foot, its middle at x, its foot at y."""
    chance = view.chance(purpose)
    puffs = [path.rectangle(x - width / 2, y - width * 0.13, width, width * 0.13, width * 0.065)]
    for share, size in ((-0.3, 0.13), (-0.1, 0.2), (0.14, 0.165), (0.33, 0.1)):
        radius = width * size * chance.uniform(0.88, 1.14)
        puffs.append(
            path.circle(x + width * (share + chance.uniform(-0.03, 0.03)), y - width * 0.1 - radius * 0.25, radius)
        )
    return " ".join(puffs)


def wisp(x: float, y: float, width: float, view: View, purpose: str) -> str:
    """A streak of thin cloud: a few rounded bars."""
    chance = view.chance(purpose)
    bars: list[str] = []
    for row in range(3):
        length = width * chance.uniform(0.45, 0.9)
        left = x - length / 2 + chance.uniform(-0.25, 0.25) * width
        thick = width * 0.045 * (1.1 - row * 0.2)
        bars.append(path.rectangle(left, y + row * width * 0.042, length, thick, thick / 2))
    return " ".join(bars)


def cloudscape(view: View, bottom: float, amount: float = 1) -> list[Shape]:
    """Clouds where the weather has them: large ones above, small ones far away."""
    weather = view.setting.weather
    if amount <= 0 or weather == "fog":
        return []
    heavy = weather in ("cloudy", "rain", "storm", "snow")
    shapes = _ceiling(view) if weather in ("storm", "rain") else []
    chance = view.chance("clouds")
    columns = max(2, round(view.width / 340))
    rows = max(1, round(bottom / 620))
    index = 0
    sun_x, sun_y = sun_at(view)
    for row in range(rows):
        for column in range(columns):
            index += 1
            if chance.random() > (0.9 if heavy else 0.64) * amount:
                continue
            x = (column + 0.5 + chance.uniform(-0.3, 0.3)) * view.width / columns
            y = bottom * (row + chance.uniform(0.3, 0.82)) / rows
            nearness = 1 - 0.6 * min(1, y / bottom)
            size = chance.uniform(190, 300) * (0.45 + nearness) * view.grow
            if not heavy and abs(x - sun_x) < size * 0.62 and abs(y - sun_y) < size * 0.4:
                x = sun_x + size * 1.05
            shapes += _cloud_shapes(view, x, y, size, f"cloud{index}", heavy or (row + column) % 3 < 2)
    return shapes


def _cloud_shapes(view: View, x: float, y: float, size: float, purpose: str, puffy: bool) -> list[Shape]:
    low, base = view.light.sky[2], view.light.cloud
    if not puffy:
        return shape(wisp(x, y, size, view, purpose), base, "cloud", 0.5)
    thin = 0.35 if view.light.dark else 0.5
    fill = fade(base, mix(base, low, 0.5), opacity=(0.95, thin))
    shade = fade(mix(base, view.light.sky[0], 0.18), mix(base, low, 0.4), opacity=(0.5, 0.2))
    body = cloud(x, y, size, view, purpose)
    under = cloud(x + size * 0.1, y + size * 0.005, size * 0.62, view, purpose + "u")
    return [*shape(body, fill, "cloud"), *shape(under, shade, "cloud")]


def _ceiling(view: View) -> list[Shape]:
    """The dark lid of rain clouds along the upper edge."""
    storm = view.setting.weather == "storm"
    shapes: list[Shape] = []
    for row, (depth, share) in enumerate(((150, 0.25), (85, 0.6))):
        chance = view.chance(f"ceiling{row}")
        reach = depth * view.grow
        puffs = [path.rectangle(-40, -60, view.width + 80, 60 + reach * 0.45)]
        x = -60.0
        while x < view.width + 60:
            radius = reach * chance.uniform(0.5, 0.8)
            puffs.append(path.circle(x, reach * 0.35, radius))
            x += radius * 1.15
        colour = mix(view.light.cloud, tint(view.light.sky[0], -0.25 if storm else -0.08), share)
        shapes += shape(puffs, colour, "cloud", 0.85)
    return shapes


def lightning(view: View, bottom: float) -> list[Shape]:
    """One bolt, off the middle."""
    chance = view.chance("bolt")
    x, top = view.width * chance.uniform(0.74, 0.86), 90 * view.grow
    reach = bottom * 0.86 - top
    reach = min(reach, 900 * view.grow)
    left: list[Point] = []
    right: list[Point] = []
    for step in range(7):
        y = top + reach * step / 6
        offset = (18 if step % 2 else -14) * view.grow * chance.uniform(0.8, 1.6)
        thick = 15 * view.grow * (1 - step / 6)
        left.append((x + offset - step * 7, y))
        right.append((x + offset - step * 7 + thick, y - (6 if step else 0)))
    return [
        *shape(path.ellipse(x - 20, top + reach / 2, reach * 0.42, reach * 0.75), glow("#cfd4ff", 0.5), "lightning"),
        *shape(path.polygon([*right, *left[::-1]]), "#fffbe0", "lightning"),
    ]


def weather(view: View) -> list[Shape]:
    """What falls or drifts between the subjects and the eye; empty in calm weather."""
    painters = {"rain": rain, "storm": rain, "snow": snowfall, "fog": fog, "wind": wind}
    painter = painters.get(view.setting.weather)
    return painter(view) if painter else []


def _amount(view: View, per_frame: int, most: int) -> int:
    return min(most, int(per_frame * view.width * view.height / 1_000_000))


def rain(view: View) -> list[Shape]:
    """Slanting strokes, near ones longer."""
    chance = view.chance("rain")
    shapes: list[Shape] = []
    for count, length, width, opacity in ((70, 38, 1.8, 0.4), (34, 74, 2.8, 0.5)):
        drops: list[str] = []
        for _ in range(_amount(view, count, 420)):
            x, y = chance.uniform(0, view.width + 60), chance.uniform(-40, view.height)
            reach = length * chance.uniform(0.7, 1.2)
            drops.append(path.line((x, y), (x - reach * 0.26, y + reach)))
        shapes += stroke(drops, "#eaf3fb", width, "rain", opacity)
    return shapes


def snowfall(view: View) -> list[Shape]:
    """Flakes in three distances."""
    chance = view.chance("snowfall")
    shapes: list[Shape] = []
    for count, radius, opacity in ((70, 2.4, 0.75), (36, 4.2, 0.9), (12, 7.5, 0.85)):
        flakes = [
            path.circle(
                chance.uniform(0, view.width), chance.uniform(0, view.height), radius * chance.uniform(0.75, 1.2)
            )
            for _ in range(_amount(view, count, 420))
        ]
        shapes += shape(flakes, "#ffffff", "snow", opacity)
    return shapes


def fog(view: View) -> list[Shape]:
    """Drifting banks; thin, so that subjects stay readable."""
    chance = view.chance("fog")
    colour = mix(view.light.haze, "#ffffff", 0.3 if not view.light.dark else 0.05)
    bank = Gradient(((0, colour, 0), (0.5, colour, 0.34), (1, colour, 0)))
    tops = [view.horizon + (view.height - view.horizon) * share for share in (-0.25, 0.2, 0.62)]
    shapes = [
        piece for top in tops for piece in shape(path.rectangle(-4, top, view.width + 8, 210 * view.grow), bank, "fog")
    ]
    for step in range(max(2, round(view.width / 700))):
        x = (step + chance.uniform(0.1, 0.9)) * 700
        y = chance.uniform(view.horizon, view.height)
        shapes += shape(path.ellipse(x, y, 420, 60), glow(colour, 0.45), "fog")
    return shapes


def wind(view: View) -> list[Shape]:
    """Gusts that curl at their end, and a few leaves carried along."""
    chance = view.chance("wind")
    gusts: list[str] = []
    leaves: list[str] = []
    for _ in range(max(3, min(24, round(view.width * view.height / 260_000)))):
        x, y = chance.uniform(-80, view.width - 200), chance.uniform(0.08, 0.8) * view.height
        reach, curl = chance.uniform(180, 330), chance.uniform(15, 26)
        gusts.append(
            path.smooth(
                [
                    (x, y),
                    (x + reach * 0.4, y - 10),
                    (x + reach, y),
                    (x + reach + curl, y - curl),
                    (x + reach, y - curl * 1.9),
                    (x + reach - curl * 0.8, y - curl),
                ],
                closed=False,
            )
        )
        leaves.append(
            path.ellipse(
                x + reach * chance.uniform(0.3, 1.3), y + chance.uniform(20, 60), 12, 4.5, chance.uniform(-50, 30)
            )
        )
    leaf = {"autumn": "#e0853a", "spring": "#f7b5c8", "winter": "#e8eef4"}.get(view.setting.season, "#8fb84f")
    return [*stroke(gusts, "#ffffff", 4.5, "wind", 0.6), *shape(leaves, view.on(leaf), "leaf")]


def finish(
    key: str,
    view: View,
    back: list[Shape],
    front: list[Shape] | None = None,
    floating: bool = False,
    dark: bool | None = None,
) -> Backdrop:
    """The finished place, with the weather before it."""
    return Backdrop(
        key,
        tuple(back),
        (*(front or ()), *weather(view)),
        ground_y=view.ground,
        horizon_y=view.horizon,
        floating=floating,
        dark=view.light.dark if dark is None else dark,
    )
