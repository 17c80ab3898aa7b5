"""Above and beyond: sky, space, the moon, Mars."""

import math
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.sky import cloud, finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, view
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow
from platano.engines.sketch.path import Point


@place("sky", "cloud", "heaven", "blue sky", "above the clouds", "cloudscape", "open sky")
def heaven(setting: Setting) -> Backdrop:
    """Nothing but air: a sea of clouds below, a few above."""
    seen = view(setting, rise=40, stand=330)
    k = seen.grow
    back = sky(seen, seen.height, clouds=0.55)
    for row, (lift, share) in enumerate(((150, 0.35), (86, 0.12))):
        back += _cloud_bank(
            seen, seen.height - lift * k, 250 * k, mix(seen.light.cloud, seen.light.sky[1], share), f"bank{row}"
        )
    front = _cloud_bank(seen, seen.height - 6 * k, 200 * k, seen.light.cloud, "bankfront")
    return finish("sky", replace(seen, horizon=seen.ground * 0.8), back, front, floating=True)


def _cloud_bank(seen: View, y: float, wide: float, colour: str, purpose: str) -> list[Shape]:
    """Cumulus side by side, higher at the edges of the frame."""
    chance = seen.chance(purpose)
    forms: list[str] = []
    shades: list[str] = []
    for index, x in enumerate(spread(seen, wide * 0.62, purpose)):
        edge = abs(x / seen.width - 0.5) * 2
        size, foot = wide * chance.uniform(1.0, 1.5) * (0.85 + 0.35 * edge), y - 60 * seen.grow * edge**2
        forms.append(cloud(x, foot, size, seen, f"{purpose}{index}"))
        forms.append(path.rectangle(x - size / 2, foot - size * 0.06, size, seen.height - foot + size))
        shades.append(path.ellipse(x + size * 0.14, foot - size * 0.1, size * 0.2, size * 0.05))
    low = mix(colour, seen.light.sky[1], 0.45)
    return [*shape(forms, fade(colour, low), "cloud"), *shape(shades, low, "cloud", 0.4)]


def cosmos(seen: View, purpose: str, colour: str | None, nebula: bool = True) -> list[Shape]:
    """Deep space: stars, and clouds of glowing gas."""
    base = colour or "#141b4d"
    top, low = mix(base, "#05071c", 0.72), mix(base, "#0a0d2b", 0.35)
    shapes = shape(
        path.rectangle(-4, -4, seen.width + 8, seen.height + 8),
        fade(low, top, 60),
        "space",
    )
    chance = seen.chance(purpose)
    if nebula:
        hues = (
            ("#7a4fd0", "#c2519f", "#3f7fd8", "#2fb0b8")
            if colour is None
            else (tint(colour, 0.1), tint(colour, 0.3), colour, tint(colour, 0.2))
        )
        count = max(6, min(24, round(seen.width * seen.height / 200_000)))
        for index in range(count):
            share = (index + 0.5) / count
            x = seen.width * (share + chance.uniform(-0.08, 0.08))
            y = seen.height * (1 - share + chance.uniform(-0.1, 0.1))
            cloudy = path.ellipse(0, 0, chance.uniform(230, 380), chance.uniform(110, 200))
            turn = math.atan2(-seen.height, seen.width) + chance.uniform(-0.2, 0.2)
            matrix = (math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn), x, y)
            shapes.append(Shape(cloudy, fill=glow(hues[index % 4], 0.4), part="nebula", matrix=matrix))
    return shapes + _starfield(seen, purpose)


def _starfield(seen: View, purpose: str) -> list[Shape]:
    chance = seen.chance(purpose + "stars")
    sizes: dict[str, list[str]] = {"#c9d4ff": [], "#ffffff": [], "#ffe9c0": []}
    sparks: list[str] = []
    halos: list[Shape] = []
    for index in range(int(max(40, min(520, 170 * seen.width * seen.height / 1e6)))):
        x, y = chance.uniform(0, seen.width), chance.uniform(0, seen.height)
        if index % 29 == 3:
            sparks.append(path.star(x, y, chance.uniform(9, 15), 2, 4))
            if len(halos) < 12:
                halos += shape(path.circle(x, y, 26), glow("#cfd8ff", 0.45), "star")
        elif index % 5 == 0:
            sizes["#ffffff"].append(path.circle(x, y, chance.uniform(2, 3)))
        else:
            sizes["#ffe9c0" if index % 3 else "#c9d4ff"].append(path.circle(x, y, chance.uniform(0.9, 1.8)))
    return [
        *halos,
        *(piece for colour, forms in sizes.items() for piece in shape(forms, colour, "star", 0.9)),
        *shape(sparks, "#ffffff", "star"),
    ]


def globe(x: float, y: float, radius: float, colour: str, bands: tuple[float, ...] = (), ring: str = "") -> list[Shape]:
    """A planet lit from the upper left, with bands and a ring if asked."""

    def half_ring(front: bool) -> str:
        angles = [math.radians((0 if front else 180) + step * 18) for step in range(11)]
        tilt, outer = math.radians(-16), 1.9

        def at(angle: float, reach: float) -> Point:
            px, py = math.cos(angle) * radius * reach, math.sin(angle) * radius * reach * 0.27
            return x + px * math.cos(tilt) - py * math.sin(tilt), y + px * math.sin(tilt) + py * math.cos(tilt)

        return path.smooth(clockwise([at(a, outer) for a in angles] + [at(a, 1.38) for a in angles[::-1]]), tension=0.9)

    belts: list[str] = []
    for level in bands:
        half = math.sqrt(max(0.0, 1 - level**2)) * radius * 0.98
        belts.append(path.rectangle(x - half, y + (level - 0.06) * radius, half * 2, radius * 0.12, radius * 0.06))
    shade = [
        (x + math.cos(math.radians(a)) * radius, y + math.sin(math.radians(a)) * radius) for a in range(-40, 131, 17)
    ]
    inner = [
        (
            x - radius * 0.26 + math.cos(math.radians(a)) * radius * 0.98,
            y - radius * 0.28 + math.sin(math.radians(a)) * radius * 0.98,
        )
        for a in range(118, -29, -17)
    ]
    return [
        *shape(path.circle(x, y, radius * 1.35), glow(tint(colour, 0.2), 0.35), "planet"),
        *(shape(half_ring(False), tint(ring, -0.2), "ring") if ring else []),
        *shape(path.circle(x, y, radius), fade(tint(colour, 0.22), tint(colour, -0.12), 55), "planet"),
        *shape(belts, tint(colour, 0.28), "planet", 0.55),
        *shape(path.smooth([*shade, *inner], tension=0.9), tint(colour, -0.6), "planet", 0.45),
        *(shape(half_ring(True), ring, "ring") if ring else []),
    ]


@place(
    "space",
    "outer space",
    "galaxy",
    "universe",
    "cosmos",
    "deep space",
    "nebula",
    "orbit",
    "starfield",
    "solar system",
    "milky way",
)
def space(setting: Setting) -> Backdrop:
    """Stars, gas clouds and planets at the edges; subjects float."""
    seen = view(setting, rise=500, stand=300)
    back = cosmos(seen, "space", setting.colour)
    w, h = seen.width, seen.height
    back += globe(w * 0.84, h * 0.17, 78, "#e0a860", (-0.45, 0.05, 0.5), "#f0d8a8")
    back += globe(w * 0.1, h * 0.84, 120, "#4f8fd0", (-0.5, 0.3))
    back += globe(w * 0.13, h * 0.2, 32, "#d8705f")
    if w > 2500 or h > 2500:
        for index in range(1, 5):
            long = w > h
            colour = ("#9a7bd8", "#5fb8a0", "#d8705f", "#e0a860")[index - 1]
            back += globe(
                w * (index * 0.19 if long else (0.2, 0.78)[index % 2]),
                h * ((0.24, 0.72)[index % 2] if long else index * 0.19),
                50 + 14 * index,
                colour,
                (0.1,) if index % 2 else (),
            )
    chance = seen.chance("comet")
    x, y = w * chance.uniform(0.3, 0.45), h * 0.1
    tail = path.polygon(clockwise([(x, y - 5), (x + 150, y - 62), (x, y + 5)]))
    back += shape(tail, fade("#ffffff", "#9fc4ff", 0, (0.9, 0.0)), "comet") + shape(
        path.circle(x, y, 6), "#ffffff", "comet"
    )
    return finish(
        "space", View(Setting(w, h, "night"), seen.light, seen.horizon, seen.ground), back, floating=True, dark=True
    )


def craters(seen: View, top: float, colour: str, purpose: str, count: int) -> list[Shape]:
    """Round pits with a lit far rim."""
    chance = seen.chance(purpose)
    pits: list[str] = []
    rims: list[str] = []
    floors: list[str] = []
    for _ in range(int(min(70, max(3, count * seen.width / 1000)))):
        near = chance.random()
        x, y = chance.uniform(0, seen.width), top + (seen.height - top) * (0.06 + 0.92 * near)
        if abs(x / seen.width - 0.5) < 0.16 and near > 0.3 and near < 0.8:
            continue
        rx = (22 + 74 * near) * chance.uniform(0.6, 1.25) * seen.grow
        ry = rx * (0.16 + 0.14 * near)
        rims.append(path.ellipse(x, y + ry * 0.1, rx * 1.14, ry * 1.24))
        pits.append(path.ellipse(x, y, rx, ry))
        floors.append(path.ellipse(x + rx * 0.1, y + ry * 0.24, rx * 0.78, ry * 0.66))
    return [
        *shape(rims, tint(colour, 0.3), "crater", 0.8),
        *shape(pits, tint(colour, -0.3), "crater"),
        *shape(floors, tint(colour, -0.14), "crater"),
    ]


@place("moon", "lunar surface", "moon surface", "surface of the moon", "lunar landscape")
def lunar(setting: Setting) -> Backdrop:
    """Grey craters under a black sky with the Earth rising."""
    seen = view(setting, rise=360)
    k, grey = seen.grow, "#b3b5c6"
    back = cosmos(seen, "moon", setting.colour, nebula=False)
    x, y, radius = seen.width * 0.8, seen.horizon * 0.4 if seen.height < 3000 else seen.horizon - 600 * k, 86 * k
    back += globe(x, y, radius, "#3f8fd8")
    lands = [path.smooth(clockwise([(x + px * radius, y + py * radius) for px, py in blob])) for blob in _CONTINENTS]
    back += shape(lands, "#6fbf6a", "earth", 0.9)
    back += shape(
        [
            path.rectangle(x - radius * a, y + radius * b, radius * c, radius * 0.08, radius * 0.04)
            for a, b, c in ((0.6, -0.5, 0.7), (0.1, 0.12, 0.8), (0.75, 0.3, 0.6))
        ],
        "#ffffff",
        "earth",
        0.75,
    )
    for index, (top, lift, share) in enumerate(((10, 110, -0.42), (40, 80, -0.22))):
        line = land.ridge(seen, seen.horizon + top * k, lift * k, (420 + 160 * index) * k, f"lunar{index}")
        back += shape(land.land(line, seen.height + 4), fade(tint(grey, share + 0.08), tint(grey, share)), "hill")
    floor = land.ridge(seen, seen.horizon + 60 * k, 30 * k, 800 * k, "regolith")
    back += shape(land.land(floor, seen.height + 4), fade(tint(grey, 0.12), tint(grey, -0.16)), "ground")
    back += craters(seen, seen.horizon + 64 * k, grey, "craters", 15)
    back += land.dots(seen, seen.horizon + 90 * k, seen.height, tint(grey, -0.26), 26, "moonstone", 4, "rock")
    return finish(
        "moon", View(Setting(seen.width, seen.height, "night"), seen.light, seen.horizon, seen.ground), back, dark=True
    )


_CONTINENTS = (
    ((-0.6, -0.35), (-0.2, -0.6), (0.05, -0.4), (-0.15, -0.1), (-0.45, -0.02)),
    ((0.1, 0.1), (0.5, 0.0), (0.56, 0.3), (0.3, 0.6), (0.12, 0.4)),
    ((-0.5, 0.4), (-0.25, 0.36), (-0.2, 0.6), (-0.36, 0.66)),
)


@place("mars", "martian surface", "red planet", "alien planet", "planet surface", "exoplanet")
def mars(setting: Setting) -> Backdrop:
    """Rust-red rocks and dunes under a dusty sky with two moons."""
    night = setting.time in ("night", "dusk")
    dusty = setting.colour or ("#5a3554" if night else "#eab28a")
    seen = view(
        Setting(
            setting.width, setting.height, setting.time, setting.weather, "summer", dusty, setting.traits, setting.seed
        ),
        rise=390,
    )
    k, rust = seen.grow, "#c8603c" if setting.colour is None else mix("#c8603c", setting.colour, 0.25)
    back = sky(seen, clouds=0, sun=not night)
    moons = shape(
        [
            path.circle(seen.width * 0.74, seen.horizon * 0.26, 36 * k),
            path.circle(seen.width * 0.85, seen.horizon * 0.44, 18 * k),
        ],
        tint(dusty, 0.55),
        "moon",
        0.85,
    )
    back += moons + shape(
        path.circle(seen.width * 0.74 + 10 * k, seen.horizon * 0.26 + 8 * k, 26 * k), tint(dusty, 0.3), "moon", 0.6
    )
    for index, (top, lift, wave, depth) in enumerate(((10, 190, 360, 0.55), (34, 120, 520, 0.36))):
        line = land.ridge(seen, seen.horizon + top * k, lift * k, wave * k, f"mars{index}")
        sharp = [(x, y + (14 * k if step % 2 else -10 * k)) for step, (x, y) in enumerate(line)]
        back += shape(
            land.land(sharp, seen.height, 0.4), fade(seen.on(tint(rust, 0.06), depth), seen.on(rust, depth)), "mountain"
        )
    back += land.swells(seen, rust, 0.2, (0.08, 0.32), "marsfloor")
    spots = [
        (x, seen.horizon + 110 * k, seen.chance(f"m{x:.0f}").uniform(60, 150) * k)
        for x in sides(seen, 300, 120, "marsrock")
    ]
    back += land.rocks(seen, spots, "#a94f38", 0.06, "marsrock")
    pits = craters(seen, seen.horizon + 120 * k, seen.on(rust), "marspit", 6)
    back += pits + land.dots(seen, seen.horizon + 120 * k, seen.height, seen.on("#8f4030"), 34, "marsgrit", 5, "rock")
    front = land.rocks(
        seen,
        [(x, seen.height + 10, 120 * k) for x in sides(seen, 80, 100, "marsfront")],
        "#8a3f30",
        0,
        "marsfront",
        0.45,
    )
    return finish("mars", seen, back, front)
