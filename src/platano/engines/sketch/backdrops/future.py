"""Places that do not exist yet: the city of the future, the inside of a spaceship, a dungeon of old."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import houses
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.heavens import cosmos, globe
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, stroke, view
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow


@place(
    "futuristic city",
    "sci-fi city",
    "future city",
    "cyberpunk city",
    "city of the future",
    "neon city",
    "futuristic cityscape",
    "utopia",
    "sci-fi landscape",
)
def futuristic(setting: Setting) -> Backdrop:
    """Slender rounded towers with neon seams, flying cars, a glossy street."""
    neon = setting.time in ("night", "dusk") or "cyberpunk" in setting.traits or "neon" in setting.traits
    seen = view(setting, rise=340)
    k = seen.grow
    back = sky(seen, clouds=0.4)
    back += shape(
        path.circle(seen.width * 0.66, seen.horizon - 330 * k, 150 * k),
        fade(tint(seen.light.sky[2], 0.3), seen.light.sky[1], opacity=(0.7, 0.1)),
        "planet",
    )
    for row, (low, high, gap, depth) in enumerate(((240, 500, 110, 0.6), (150, 400, 150, 0.34), (90, 290, 190, 0.14))):
        back += _spires(seen, low * k, high * k, gap * k, depth, f"spire{row}", 0.0 if row == 0 else 0.35 * row, neon)
    back += _flyers(seen)
    top = seen.horizon + 10
    base = "#5a6488" if not seen.snowy else "#aebdd6"
    back += shape(
        path.rectangle(-4, top, seen.width + 8, seen.height - top + 4),
        fade(seen.on(tint(base, 0.22), 0.2), seen.on(tint(base, -0.1))),
        "street",
    )
    middle = seen.width / 2
    lanes = [
        path.polygon(
            clockwise(
                [
                    (middle + dx * 0.35, top),
                    (middle + dx * 0.35 + 4, top),
                    (middle + dx + 16, seen.height + 4),
                    (middle + dx, seen.height + 4),
                ]
            )
        )
        for dx in range(-int(seen.width), int(seen.width) + 1, 300)
    ]
    back += shape(lanes, "#6ff0ff" if neon else seen.on("#a9e6f2"), "street", 0.7 if neon else 0.5)
    back += shape(
        [path.rectangle(-4, top + y * k, seen.width + 8, (3 + y * 0.02) * k) for y in (34, 110, 240)],
        "#ff7ad9" if neon else seen.on("#d5def0"),
        "street",
        0.5,
    )
    back += shape(
        path.rectangle(-4, top - 4, seen.width + 8, 12 * k), "#6ff0ff" if neon else seen.on("#e6f3fa"), "street", 0.9
    )
    return finish("futuristic city", seen, back)


def _spires(
    seen: View, low: float, high: float, gap: float, depth: float, purpose: str, dip: float, neon: bool
) -> list[Shape]:
    chance = seen.chance(purpose)
    bodies: list[str] = []
    sides_: list[str] = []
    panes: list[str] = []
    seams: dict[str, list[str]] = {"#5ff2ff": [], "#ff6fd8": [], "#ffd86a": []}
    foot = seen.horizon + 14
    for x in spread(seen, gap, purpose):
        edge = abs(x / seen.width - 0.5) * 2
        tall, wide = (low + (high - low) * chance.random()) * (1 - dip * (1 - edge)), gap * chance.uniform(0.42, 0.66)
        top, kind = foot - tall, chance.randrange(4)
        if kind == 0:
            bodies.append(path.rectangle(x - wide / 2, top, wide, tall + wide, wide / 2))
        elif kind == 1:
            bodies.append(
                path.smooth(
                    [
                        (x, top - wide * 0.5),
                        (x + wide * 0.2, top + tall * 0.3),
                        (x + wide * 0.62, foot + 10),
                        (x - wide * 0.62, foot + 10),
                        (x - wide * 0.2, top + tall * 0.3),
                    ],
                    tension=0.5,
                )
            )
        elif kind == 2:
            bodies += [
                path.rectangle(x - wide * 0.14, top, wide * 0.28, tall + 10),
                path.ellipse(x, top + tall * 0.14, wide * 0.72, wide * 0.24),
                path.circle(x, top + tall * 0.1, wide * 0.34),
            ]
        else:
            bodies.append(
                path.polygon(
                    [
                        (x - wide / 2, top + wide * 0.6),
                        (x + wide / 2, top),
                        (x + wide / 2, foot + 10),
                        (x - wide / 2, foot + 10),
                    ]
                )
            )
        sides_.append(
            path.rectangle(x + wide * 0.08, top + wide * 0.7, wide * 0.2, max(1.0, tall - wide * 0.7))
            if kind != 2
            else path.rectangle(x, top + tall * 0.2, wide * 0.14, tall * 0.8)
        )
        if kind != 2:
            panes += [
                path.rectangle(x - wide * 0.24, y, wide * 0.22, 7, 3)
                for y in range(int(top + wide), int(foot - 10), 28)
                if chance.random() < 0.75
            ]
        seams[chance.choice(tuple(seams))].append(
            path.rectangle(x - wide * 0.3, top + tall * 0.16, 5, tall * 0.7, 2)
            if kind != 2
            else path.ellipse(x, top + tall * 0.165, wide * 0.6, 5)
        )
    base = mix("#8fa0cf", "#6b78b5", 0.5) if not neon else "#4c4f9a"
    return [
        *shape(bodies, fade(seen.on(tint(base, 0.22), depth), seen.on(base, min(0.9, depth + 0.18))), "tower"),
        *shape(sides_, seen.on("#2f2f66", depth), "tower", 0.16),
        *shape(panes, houses.pane(seen, depth) if not neon else "#ffe9a8", "window", 0.75),
        *(
            piece
            for colour, forms in seams.items()
            for piece in shape(
                forms, colour if neon else seen.on(tint(colour, 0.35), depth), "neon", 0.95 if neon else 0.6
            )
        ),
    ]


def _flyers(seen: View) -> list[Shape]:
    """Little hover cars in two lanes."""
    k = seen.grow
    cars: list[str] = []
    domes: list[str] = []
    trails: list[str] = []
    for index, x in enumerate(spread(seen, 380, "flyer")):
        y = seen.horizon - (250 + 110 * (index % 2)) * k
        cars.append(path.ellipse(x, y, 34 * k, 10 * k))
        domes.append(path.ellipse(x + 4 * k, y - 8 * k, 15 * k, 9 * k))
        trails.append(path.polygon(clockwise([(x - 32 * k, y - 4 * k), (x - 130 * k, y), (x - 32 * k, y + 4 * k)])))
    return [
        *shape(trails, fade("#ffffff", "#8ff4ff", 180, (0.8, 0.0)), "trail"),
        *shape(domes, seen.on("#c9f2fa", 0.1), "car"),
        *shape(cars, seen.on("#f2784f", 0.12), "car"),
    ]


@place(
    "spaceship interior",
    "space station interior",
    "spaceship cockpit",
    "cockpit",
    "control room",
    "bridge of a spaceship",
)
def spaceship(setting: Setting) -> Backdrop:
    """A white hull with a window on the stars, consoles at the sides."""
    seen = view(setting, rise=300, inside=True)
    k, hull = seen.grow, setting.colour or "#c9d3e6"
    back = cosmos(seen, "ship", None)
    back += globe(seen.width * 0.64, seen.horizon - 330 * k, 120 * k, "#4f9fd8", (-0.4, 0.2))
    top, low = max(60 * k, seen.horizon - 560 * k), seen.horizon - 110 * k
    half = min(seen.width * 0.4, 2600)
    ring = path.rectangle(seen.width / 2 - half, top, half * 2, low - top, 120 * k)
    wall = path.polygon([(-8, -8), (-8, seen.height + 8), (seen.width + 8, seen.height + 8), (seen.width + 8, -8)])
    back += shape([wall, ring], fade(tint(hull, 0.2), tint(hull, -0.1)), "hull")
    back += stroke(ring, tint(hull, -0.32), 22 * k, "frame") + stroke(ring, tint(hull, 0.45), 8 * k, "frame")
    if seen.width > 1300:
        bars = [
            path.rectangle(x - 12 * k, top, 24 * k, low - top)
            for x in spread(seen, 700, "rib", 0.0)
            if abs(x - seen.width / 2) < half - 60
        ]
        back += shape(bars, tint(hull, -0.2), "frame")
    seams = [
        path.line((0, seen.horizon - 30 * k), (seen.width, seen.horizon - 30 * k)),
        path.line((0, top * 0.5), (seen.width, top * 0.5)),
    ]
    back += stroke(seams, tint(hull, -0.22), 4, "hull", 0.7)
    back += shape(
        [path.rectangle(x, top * 0.5 - 9 * k, 150 * k, 18 * k, 9) for x in spread(seen, 420, "striplight", 0.0)],
        "#e9fdff",
        "lamp",
    )
    back += shape(
        path.rectangle(-4, seen.horizon, seen.width + 8, seen.height - seen.horizon + 4),
        fade(tint(hull, -0.24), tint(hull, -0.42)),
        "floor",
    )
    middle = seen.width / 2
    grid = [
        path.line((middle + step * 110, seen.horizon), (middle + step * 190, seen.height + 4))
        for step in range(-int(seen.width / 220) - 3, int(seen.width / 220) + 4)
    ]
    back += stroke(
        grid + [path.line((0, seen.horizon + y * k), (seen.width, seen.horizon + y * k)) for y in (56, 150)],
        tint(hull, -0.55),
        3,
        "floor",
        0.5,
    )
    back += shape(path.rectangle(-4, seen.horizon - 6, seen.width + 8, 12 * k), "#5fe6ff", "light", 0.8)
    for x in (seen.width * 0.12, seen.width * 0.88):
        back += _console(seen, x, seen.horizon + 96 * k, 270 * k, tint(hull, -0.2))
    return finish(
        "spaceship interior",
        View(Setting(seen.width, seen.height), seen.light, seen.horizon, seen.ground),
        back,
        dark=False,
    )


def _console(seen: View, x: float, foot: float, wide: float, hull: str) -> list[Shape]:
    """A desk of screens and buttons."""
    top = foot - wide * 0.72
    body = [
        (x - wide * 0.5, foot),
        (x - wide * 0.42, top + 24),
        (x - wide * 0.3, top),
        (x + wide * 0.3, top),
        (x + wide * 0.42, top + 24),
        (x + wide * 0.5, foot),
    ]
    screens = [
        path.rectangle(x - wide * 0.3, top - wide * 0.46, wide * 0.36, wide * 0.34, 8),
        path.rectangle(x + wide * 0.08, top - wide * 0.38, wide * 0.24, wide * 0.26, 8),
    ]
    graph = [
        path.line(
            (x - wide * 0.26, top - wide * 0.2),
            (x - wide * 0.18, top - wide * 0.34),
            (x - wide * 0.1, top - wide * 0.24),
            (x + wide * 0.02, top - wide * 0.38),
        )
    ]
    shapes = shape(path.polygon(clockwise(body)), fade(tint(hull, 0.1), tint(hull, -0.3)), "console") + shape(
        screens, "#173a5c", "screen"
    )
    shapes += stroke(graph, "#6ff0d0", 5, "screen") + shape(
        path.circle(x + wide * 0.2, top - wide * 0.25, wide * 0.07), "#ff8a5f", "screen"
    )
    for index, colour in enumerate(("#ff6a5a", "#ffd24a", "#5fe6a0", "#5fb8ff")):
        shapes += shape(
            [
                path.rectangle(
                    x - wide * 0.28 + index * wide * 0.15, top + wide * (0.16 + 0.15 * row), wide * 0.1, wide * 0.07, 4
                )
                for row in range(2)
            ],
            colour,
            "button",
        )
    return shapes


@place(
    "dungeon",
    "castle interior",
    "crypt",
    "castle hall",
    "throne room",
    "catacomb",
    "prison",
    "jail",
    "prison cell",
    "tomb",
)
def dungeon(setting: Setting) -> Backdrop:
    """Stone blocks, torches, a barred window and an arch into the dark."""
    seen = view(setting, rise=320, inside=True)
    k, stone = seen.grow, setting.colour or "#7a7488"
    back = shape(
        path.rectangle(-4, -4, seen.width + 8, seen.height + 8), fade(tint(stone, -0.42), tint(stone, -0.2)), "wall"
    )
    chance = seen.chance("blocks")
    light: list[str] = []
    dark: list[str] = []
    size = 58 * k
    rows = min(60, int(seen.horizon / size) + 1)
    for row in range(rows):
        y = seen.horizon - (row + 1) * size
        for column in range(int(min(60, seen.width / 104)) + 2):
            if chance.random() < 0.42:
                left = column * 104 - (row % 2) * 52
                (light if chance.random() < 0.5 else dark).append(path.rectangle(left + 3, y + 3, 98, size - 6, 8))
    back += shape(light, tint(stone, -0.12), "wall", 0.55) + shape(dark, tint(stone, -0.5), "wall", 0.4)
    for x in [seen.width / 2] if seen.width < 2400 else spread(seen, 1500, "arch", 0.0):
        back += shape(houses.arch(x, seen.horizon, 330 * k, 420 * k), tint(stone, -0.05), "arch") + shape(
            houses.arch(x, seen.horizon, 268 * k, 386 * k), fade("#1b1730", "#2f2844"), "arch"
        )
    back += shape(
        path.rectangle(-4, seen.horizon, seen.width + 8, seen.height - seen.horizon + 4),
        fade(tint(stone, -0.3), tint(stone, -0.12)),
        "floor",
    )
    middle = seen.width / 2
    lines = [
        path.line((middle + step * 96, seen.horizon), (middle + step * 170, seen.height + 4))
        for step in range(-int(seen.width / 190) - 3, int(seen.width / 190) + 4)
    ]
    lines += [path.line((0, seen.horizon + y * k), (seen.width, seen.horizon + y * k)) for y in (50, 132, 250)]
    back += stroke(lines, tint(stone, -0.5), 4, "floor", 0.6)
    for x in [seen.width * 0.16, seen.width * 0.84] if seen.width < 2400 else spread(seen, 750, "torch", 0.0):
        back += torch(x, seen.horizon - 260 * k, 120 * k)
    back += shape(
        [path.rectangle(x - 4, 0, 8, 90 * k) for x in sides(seen, 130, 130, "chain")], tint(stone, -0.6), "chain"
    )
    return finish(
        "dungeon", View(Setting(seen.width, seen.height), seen.light, seen.horizon, seen.ground), back, dark=True
    )


def torch(x: float, y: float, tall: float) -> list[Shape]:
    """A burning torch on the wall, its light around it."""
    flame = [
        (x, y - tall * 0.66),
        (x + tall * 0.2, y - tall * 0.2),
        (x + tall * 0.14, y + tall * 0.02),
        (x - tall * 0.14, y + tall * 0.02),
        (x - tall * 0.2, y - tall * 0.22),
    ]
    inner = [
        (x + 2, y - tall * 0.4),
        (x + tall * 0.1, y - tall * 0.12),
        (x, y + tall * 0.02),
        (x - tall * 0.1, y - tall * 0.12),
    ]
    return [
        *shape(path.circle(x, y - tall * 0.2, tall * 2.6), glow("#ff9d45", 0.55), "light"),
        *shape(
            path.polygon(
                clockwise(
                    [
                        (x - tall * 0.12, y),
                        (x + tall * 0.12, y),
                        (x + tall * 0.05, y + tall * 0.7),
                        (x - tall * 0.05, y + tall * 0.7),
                    ]
                )
            ),
            "#5d4033",
            "torch",
        ),
        *shape(path.rectangle(x - tall * 0.15, y - 2, tall * 0.3, tall * 0.12, 4), "#3b3340", "torch"),
        *shape(path.smooth(flame, tension=0.8), "#ff8a2f", "flame"),
        *shape(path.smooth(inner, tension=0.8), "#ffe27a", "flame"),
    ]
