"""The sea: beach, open water, island, under water, harbour."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, stroke, view
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade
from platano.engines.sketch.path import Point


def waves(seen: View, y: float, purpose: str, lift: float = 16) -> list[Point]:
    """The edge of the surf."""
    return land.ridge(seen, y, lift * seen.grow, 460 * seen.grow, purpose)


@place("beach", "seaside", "coast", "seashore", "shore", "tropical beach", "sandy beach", "coastline", "bay")
def beach(setting: Setting) -> Backdrop:
    """Sea, surf and sand, a palm at the side, shells."""
    seen = view(setting, rise=450)
    k = seen.grow
    sand = "#f3dcae" if setting.weather != "snow" else "#eef0f2"
    back = sky(seen)
    if seen.width > 1300:
        back += land.hill(
            seen,
            [
                (seen.width * share, seen.horizon - lift * k)
                for share, lift in ((0.7, -2), (0.78, 40), (0.86, 74), (0.94, 96), (1.05, 120))
            ],
            seen.horizon + 2,
            "#6fa58a",
            0.6,
        )
    shore = seen.horizon + (seen.height - seen.horizon) * 0.42
    back += land.water(seen, seen.horizon, shore + 60 * k, "#35a9c9")
    edge = waves(seen, shore + 8 * k, "surf")
    back += shape(
        land.band([(x, y - 40 * k) for x, y in edge], edge),
        Gradient(((0, seen.on("#8fdbe0", 0.05), 0), (1, seen.on("#a5e3e2", 0.05), 0.9))),
        "water",
    )
    back += shape(land.land([(x, y + 18 * k) for x, y in edge], seen.height + 4), seen.on(tint(sand, -0.13)), "sand")
    back += shape(
        land.band([(x, y - 5 * k) for x, y in edge], [(x, y + 11 * k) for x, y in edge]),
        seen.on("#ffffff", 0.02),
        "foam",
        0.95,
    )
    foam = waves(seen, shore - 46 * k, "surf2", 12)
    back += shape(
        land.band(foam, [(x, y + (7 if index % 3 else 2) * k) for index, (x, y) in enumerate(foam)]),
        seen.on("#ffffff", 0.05),
        "foam",
        0.7,
    )
    dry = waves(seen, shore + 62 * k, "dry", 26)
    back += shape(land.land(dry, seen.height + 4), fade(seen.on(tint(sand, 0.15)), seen.on(tint(sand, -0.03))), "sand")
    back += land.pools(seen, shore + 90 * k, seen.height, seen.on(tint(sand, -0.07)), 9, "sandpatch", 110, 0.5)
    back += land.dots(seen, shore + 90 * k, seen.height, seen.on(tint(sand, -0.2)), 30, "grain", 2.6, "sand")
    palms = [(-26.0, seen.height - 190 * k, 760 * k), (96 * k, seen.height - 160 * k, 540 * k)]
    if seen.width > 2400:
        palms += [
            (x, seen.height - 210 * k, 620 * k)
            for x in spread(seen, 1700, "beachpalm")
            if abs(x / seen.width - 0.5) > 0.12
        ]
    if setting.season != "winter":
        back += plants.palms(seen, palms, 0.05, "beachpalm")
    return finish(
        "beach",
        seen,
        back,
        _shells(seen) + land.tufts(seen, seen.height - 8, seen.height + 8, seen.on("#a3b56a"), 5, "dunegrass", 2.4),
    )


def _shells(seen: View) -> list[Shape]:
    """A starfish and a few shells in the corners."""
    shapes: list[Shape] = []
    k = seen.grow
    for index, x in enumerate(sides(seen, 230, 130, "shell")):
        y = seen.height - (26 + 34 * (index % 2)) * k
        if index % 2:
            shapes += shape(path.star(x, y, 24 * k, 11 * k, 5, -80), seen.on("#f0845c"), "starfish")
            shapes += shape(
                [
                    path.circle(x, y, 3 * k),
                    path.circle(x - 9 * k, y - 4 * k, 2.4 * k),
                    path.circle(x + 8 * k, y - 6 * k, 2.4 * k),
                ],
                seen.on("#ffd0ad"),
                "starfish",
            )
        else:
            fan = [(x, y + 14 * k)] + [
                (x + (step - 3) * 6 * k, y - (10 - abs(step - 3) * 2.6) * k) for step in range(7)
            ]
            shapes += shape(path.smooth(clockwise(fan), tension=0.7), seen.on("#fbe8e2"), "shell")
            shapes += stroke(
                [path.line((x, y + 12 * k), (x + (step - 2) * 8 * k, y - 6 * k)) for step in range(5)],
                seen.on("#e5b3a8"),
                2,
                "shell",
            )
    return shapes


@place("sea", "ocean", "open sea", "open water", "high sea", "sea surface")
def sea(setting: Setting) -> Backdrop:
    """Open water to the horizon; subjects float on it."""
    seen = view(setting, rise=470, stand=230)
    back = sky(seen) + land.water(seen, seen.horizon, colour="#2f8fc4")
    reach = seen.height - seen.horizon
    for index, (share, depth) in enumerate(((0.3, 0.2), (0.52, 0.1), (0.72, 0.0))):
        back += swell(seen, seen.horizon + reach * share, f"swell{index}", "#2f86bd", depth, 18 + 14 * index)
    front = swell(seen, seen.height - 56 * seen.grow, "swellnear", "#2a78b0", 0, 40)
    return finish("sea", seen, back, front)


def swell(seen: View, y: float, purpose: str, colour: str, depth: float, lift: float) -> list[Shape]:
    """One long wave with a lit crest and a few specks of foam."""
    k = seen.grow
    line = land.ridge(seen, y, lift * (2.2 if seen.setting.weather == "storm" else 1) * k, 340 * k, purpose)
    body = mix(land.surface(seen, colour)[1], land.surface(seen, colour)[0], min(0.5, depth * 2))
    chance = seen.chance(purpose + "foam")
    foam = [
        land.lens(x, land.level(line, x) + chance.uniform(14, 44) * k, chance.uniform(40, 90) * k, 3.4 * k)
        for x in spread(seen, 190, purpose + "f")
    ]
    return [
        *shape(
            land.land(line, seen.height + 4), fade(tint(body, 0.12), tint(body, -0.1), opacity=(0.85, 0.35)), "water"
        ),
        *shape(
            land.band(line, [(x, py + (4 + 3 * (i % 2)) * k) for i, (x, py) in enumerate(line)]),
            tint(body, 0.5),
            "water",
            0.6,
        ),
        *shape(foam, tint(body, 0.55), "foam", 0.5),
    ]


@place("island", "tropical island", "desert island", "paradise", "lagoon", "atoll")
def island(setting: Setting) -> Backdrop:
    """A sandy islet with palms in a lagoon."""
    seen = view(setting, rise=430, stand=150)
    k, x = seen.grow, seen.width / 2
    back = sky(seen)
    far = min(seen.width, 1600) * 0.16
    cone = [
        (seen.width * 0.8 - far, seen.horizon + 2),
        (seen.width * 0.8 - far * 0.4, seen.horizon - 60 * k),
        (seen.width * 0.8, seen.horizon - 104 * k),
        (seen.width * 0.8 + far * 0.5, seen.horizon - 52 * k),
        (seen.width * 0.8 + far, seen.horizon + 2),
    ]
    back += shape(path.smooth(cone, closed=False), seen.on("#5f9a86", 0.55), "island")
    back += land.water(seen, seen.horizon, colour="#2fa9c9")
    half, top = min(max(seen.width * 0.44, 430), 900 * k), seen.ground - 96 * k
    for grow, colour, opacity in ((1.22, "#7fd9da", 0.55), (1.1, "#b5ece4", 0.8)):
        back += shape(
            path.ellipse(x, seen.ground + 20 * k, half * grow, 132 * k * grow), seen.on(colour, 0.05), "water", opacity
        )
    back += shape(
        path.ellipse(x, seen.ground + 16 * k, half, 116 * k), fade(seen.on("#f8e6bd"), seen.on("#e3c48d")), "sand"
    )
    mound = [
        (x - half * 0.8, seen.ground + 6),
        (x - half * 0.5, top + 12),
        (x - half * 0.1, top - 12 * k),
        (x + half * 0.4, top + 8),
        (x + half * 0.82, seen.ground + 4),
    ]
    back += shape(path.smooth(mound, closed=False), fade(seen.on("#8cc765"), seen.on("#f3dfae"), 90), "grass")
    back += plants.palms(
        seen,
        [
            (x - half * 0.66, top + 84 * k, 520 * k),
            (x - half * 0.5, top + 76 * k, 400 * k),
            (x + half * 0.74, top + 88 * k, 460 * k),
        ],
        0.06,
        "isle",
    )
    back += plants.bushes(
        seen,
        [(x - half * 0.6, top + 92 * k, 130 * k), (x + half * 0.66, top + 94 * k, 110 * k)],
        "#5fae55",
        0.05,
        "islebush",
    )
    return finish("island", seen, back, swell(seen, seen.height - 24 * k, "islewave", "#39a5c4", 0, 20))


@place(
    "underwater",
    "coral reef",
    "reef",
    "seabed",
    "ocean floor",
    "deep sea",
    "under the sea",
    "aquarium",
    "sea floor",
    "bottom of the sea",
)
def underwater(setting: Setting) -> Backdrop:
    """Blue water with beams from above, corals and weeds at the sides."""
    seen = view(setting, rise=300, stand=120)
    k, blue = seen.grow, setting.colour or "#2aa3d2"
    deep = 0.55 if setting.time in ("night", "dusk") or "deep" in setting.traits else 0.0
    top, low = mix(tint(blue, 0.45), "#0b1c4d", deep), mix(tint(blue, -0.34), "#081238", deep)
    back = shape(
        path.rectangle(-4, -4, seen.width + 8, seen.height + 8),
        Gradient(((0, top, 1), (0.42, mix(top, low, 0.48), 1), (1, low, 1))),
        "water",
    )
    beams: list[str] = []
    chance = seen.chance("beams")
    for x in spread(seen, 230, "beams"):
        wide, lean = chance.uniform(30, 90), chance.uniform(120, 210) * k
        beams.append(
            path.polygon(
                [(x, -10), (x + wide, -10), (x + wide * 2 - lean, seen.horizon), (x - wide - lean, seen.horizon)]
            )
        )
    back += shape(beams, fade("#ffffff", "#ffffff", opacity=(0.26, 0)), "light")
    far = land.ridge(seen, seen.horizon + 20 * k, 150 * k, 460 * k, "reef")
    back += shape(land.land(far, seen.height), mix(low, top, 0.3), "reef", 0.75)
    mid = land.ridge(seen, seen.horizon + 70 * k, 110 * k, 380 * k, "reef2")
    back += shape(land.land(mid, seen.height), mix(low, top, 0.16), "reef", 0.9)
    back += _weeds(seen, mix("#3f9a78", low, 0.45), 250, 60, 8, 60 * k, "farweed")
    floor = land.ridge(seen, seen.ground - 30 * k, 44 * k, 620 * k, "seabed")
    back += shape(
        land.land(floor, seen.height + 4),
        fade(mix("#f0dfae", top, 0.35 + deep * 0.4), mix("#c9b188", low, 0.3)),
        "sand",
    )
    back += shape(
        [land.lens(x, seen.ground + chance.uniform(-6, 90) * k, 100 * k, 4 * k) for x in spread(seen, 120, "sealine")],
        mix("#a8946c", low, 0.25),
        "sand",
        0.45,
    )
    back += _corals(seen, low)
    bubbles = [
        path.circle(chance.uniform(0, seen.width), chance.uniform(0.1, 0.85) * seen.height, chance.uniform(3, 11) * k)
        for _ in range(int(min(110, 16 * seen.width * seen.height / 1e6)))
    ]
    back += stroke(bubbles, "#ffffff", 2.2, "bubble", 0.5)
    front = _weeds(seen, mix("#2f8a66", low, 0.2), 300, 110, 3, -8, "nearweed")
    return finish(
        "underwater",
        View(Setting(setting.width, setting.height, setting.time), seen.light, seen.horizon, seen.ground),
        back,
        front,
        floating=True,
        dark=deep > 0,
    )


def _weeds(seen: View, colour: str, tall: float, reach: float, count: int, lift: float, purpose: str) -> list[Shape]:
    """Ribbons of kelp swaying at the sides."""
    chance = seen.chance(purpose)
    ribbons: list[str] = []
    for x in sides(seen, reach + 110, (reach + 110) / count, purpose):
        foot, high = seen.height - lift * chance.uniform(0.6, 1.4), tall * chance.uniform(0.55, 1.15) * seen.grow
        sway = chance.uniform(14, 26)
        points = [(x + (sway if step % 2 else -sway) * (step > 0), foot - high * step / 5) for step in range(6)]
        ribbons.append(path.limb(points, [18, 24, 22, 20, 14, 4]))
    return shape(ribbons, colour, "seaweed", 0.95)


def _corals(seen: View, low: str) -> list[Shape]:
    """Branching, brain and tube corals in warm colours."""
    shapes: list[Shape] = []
    k = seen.grow
    for index, x in enumerate(sides(seen, 290, 96, "coral")):
        chance = seen.chance(f"coral{index}")
        y, colour = (
            seen.ground + chance.uniform(-14, 50) * k,
            mix(("#f2785f", "#f4a94f", "#d667a8", "#9a74d8", "#f7879a")[index % 5], low, 0.14),
        )
        size = chance.uniform(80, 130) * k
        if index % 3 == 0:
            arms = [
                path.limb(
                    [(x, y + 6), (x + lean * size * 0.5, y - size * high * 0.55), (x + lean * size, y - size * high)],
                    [size * 0.2, size * 0.15, size * 0.12],
                )
                for lean, high in ((-0.62, 0.8), (-0.22, 1.2), (0.2, 1.05), (0.6, 0.72))
            ]
            tips = [
                path.circle(x + lean * size, y - size * high, size * 0.05)
                for lean, high in ((-0.62, 0.8), (-0.22, 1.2), (0.2, 1.05), (0.6, 0.72))
            ]
            shapes += shape(arms, colour, "coral") + shape(tips, tint(colour, 0.4), "coral")
        elif index % 3 == 1:
            shapes += shape(
                path.ellipse(x, y - size * 0.2, size * 0.55, size * 0.44),
                fade(tint(colour, 0.12), tint(colour, -0.18)),
                "coral",
            )
            folds = [path.arc(x, y - size * 0.1, size * share, 200, 330) for share in (0.18, 0.3, 0.42)]
            shapes += stroke(folds, tint(colour, 0.35), size * 0.035, "coral", 0.8)
        else:
            tubes = [
                path.rectangle(x + dx * size - size * 0.11, y - size * high, size * 0.22, size * high + 8, size * 0.1)
                for dx, high in ((-0.3, 0.6), (0.0, 1.0), (0.3, 0.74))
            ]
            holes = [
                path.ellipse(x + dx * size, y - size * high + size * 0.06, size * 0.08, size * 0.045)
                for dx, high in ((-0.3, 0.6), (0.0, 1.0), (0.3, 0.74))
            ]
            shapes += shape(tubes, fade(tint(colour, 0.1), tint(colour, -0.2)), "coral") + shape(
                holes, tint(colour, -0.5), "coral"
            )
    return shapes


@place("harbor", "harbour", "port", "dock", "marina", "pier", "wharf", "jetty")
def harbor(setting: Setting) -> Backdrop:
    """A wooden quay, moored boats, a lighthouse on its mole."""
    seen = view(setting, rise=440)
    k = seen.grow
    back = sky(seen)
    hills = land.ridge(seen, seen.horizon + 2, 90 * k, 620 * k, "harbor")
    back += land.hill(seen, hills, seen.horizon + 6, mix(plants.grass(seen), "#6fa59a", 0.5), 0.55)
    back += _waterfront(seen)
    back += land.water(seen, seen.horizon + 12 * k, colour="#3b94bd")
    back += lighthouse(seen, seen.width * 0.86, seen.horizon + 30 * k, 360 * k)
    for x, wide, colour in ((0.12, 200, "#d8574a"), (0.3, 150, "#3f7fb5"), (0.72, 165, "#f0b24a")):
        back += boat(seen, seen.width * x, seen.horizon + (80 + wide * 0.2) * k, wide * k, colour)
    back += quay(seen)
    return finish("harbor", seen, back)


def _waterfront(seen: View) -> list[Shape]:
    """Small gabled houses along the far shore."""
    k, foot = seen.grow, seen.horizon + 14 * seen.grow
    walls: dict[str, list[str]] = {}
    roofs: list[str] = []
    panes: list[str] = []
    for index, x in enumerate(spread(seen, 74 * k, "waterfront", 0.12)):
        chance = seen.chance(f"shed{index}")
        wide, tall = 64 * k, chance.uniform(58, 110) * k
        walls.setdefault(("#e9d2b0", "#d98a72", "#a8c4cf", "#f0e4d0", "#e0b25f")[chance.randrange(5)], []).append(
            path.rectangle(x - wide / 2, foot - tall, wide, tall)
        )
        roofs.append(
            path.polygon([(x - wide * 0.58, foot - tall), (x, foot - tall - 34 * k), (x + wide * 0.58, foot - tall)])
        )
        panes += [path.rectangle(x + dx * wide - 6 * k, foot - tall + 16 * k, 12 * k, 15 * k) for dx in (-0.22, 0.22)]
    return [
        *(piece for colour, forms in walls.items() for piece in shape(forms, seen.on(colour, 0.34), "house")),
        *shape(roofs, seen.on("#b5604c" if not seen.snowy else land.SNOW, 0.34), "roof"),
        *shape(panes, "#ffd97f" if seen.light.lamps else seen.on("#5f7d96", 0.34), "window"),
    ]


def lighthouse(seen: View, x: float, foot: float, tall: float, depth: float = 0.2) -> list[Shape]:
    """A red and white tower with its lamp."""
    low, high = tall * 0.13, tall * 0.085

    def ring(bottom: float, top: float) -> str:
        a, b = low + (high - low) * bottom, low + (high - low) * top
        y0, y1 = foot - tall * 0.78 * bottom, foot - tall * 0.78 * top
        return path.polygon(clockwise([(x - a, y0), (x - b, y1), (x + b, y1), (x + a, y0)]))

    lamp = foot - tall * 0.78
    shade = path.polygon(
        clockwise([(x + low * 0.25, foot), (x + high * 0.25, lamp), (x + high, lamp), (x + low, foot)])
    )
    beam = path.polygon(
        clockwise([(x, lamp - tall * 0.07), (x - tall * 2.2, lamp - tall * 0.36), (x - tall * 2.2, lamp + tall * 0.16)])
    )
    return [
        *(shape(beam, fade("#fff3c0", "#fff3c0", 0, (0.0, 0.5)), "light") if seen.light.lamps else []),
        *land.rocks(
            seen,
            [(x - tall * 0.16, foot + tall * 0.07, tall * 0.4), (x + tall * 0.16, foot + tall * 0.08, tall * 0.44)],
            "#8f939c",
            depth,
            "mole",
            0.36,
        ),
        *shape(ring(0, 1), seen.on("#fbf6ec", depth), "tower"),
        *shape([ring(0.14, 0.32), ring(0.5, 0.68), ring(0.86, 1)], seen.on("#d8524a", depth), "tower"),
        *shape(shade, seen.on("#463a5c", depth), "tower", 0.18),
        *shape(
            path.rectangle(x - high * 1.35, lamp - tall * 0.025, high * 2.7, tall * 0.03, 3),
            seen.on("#4a4f5f", depth),
            "tower",
        ),
        *shape(
            path.rectangle(x - high * 0.75, lamp - tall * 0.125, high * 1.5, tall * 0.1),
            "#ffe9a0" if seen.light.lamps else seen.on("#cfe6ee", depth),
            "lamp",
        ),
        *shape(
            path.polygon([(x - high, lamp - tall * 0.12), (x, lamp - tall * 0.21), (x + high, lamp - tall * 0.12)]),
            seen.on("#d8524a", depth),
            "roof",
        ),
    ]


def boat(seen: View, x: float, y: float, wide: float, colour: str, depth: float = 0.14) -> list[Shape]:
    """A moored sailing boat with furled mast."""
    hull = [
        (x - wide * 0.5, y - wide * 0.17),
        (x + wide * 0.54, y - wide * 0.2),
        (x + wide * 0.38, y),
        (x - wide * 0.38, y),
    ]
    sail = [(x + wide * 0.06, y - wide * 0.94), (x + wide * 0.42, y - wide * 0.3), (x + wide * 0.06, y - wide * 0.26)]
    jib = [(x - wide * 0.02, y - wide * 0.86), (x - wide * 0.02, y - wide * 0.28), (x - wide * 0.34, y - wide * 0.28)]
    return [
        *shape(
            land.lens(x, y + wide * 0.03, wide * 1.15, wide * 0.06),
            seen.on(tint(colour, -0.4), depth),
            "reflection",
            0.35,
        ),
        *shape(path.rectangle(x, y - wide * 1.0, wide * 0.028, wide * 0.84), seen.on("#6b4a3a", depth), "mast"),
        *shape(path.polygon(clockwise(sail)), seen.on("#fbf4e4", depth), "sail"),
        *shape(path.polygon(clockwise(jib)), seen.on("#eaddc6", depth), "sail"),
        *shape(
            path.smooth(clockwise(hull), tension=0.35),
            fade(seen.on(colour, depth), seen.on(tint(colour, -0.22), depth)),
            "hull",
        ),
        *shape(
            path.rectangle(x - wide * 0.47, y - wide * 0.175, wide * 0.96, wide * 0.035),
            seen.on("#fbf4e4", depth),
            "hull",
        ),
    ]


def quay(seen: View, colour: str = "#b58a62") -> list[Shape]:
    """Planks in the foreground, with bollards before the water."""
    k = seen.grow
    top = seen.ground - 74 * k
    planks: list[str] = []
    middle = seen.width / 2
    for index in range(-int(seen.width / 96) - 4, int(seen.width / 96) + 5):
        planks.append(path.line((middle + index * 66, top + 10), (middle + index * 96, seen.height + 4)))
    bollards: list[str] = []
    for x in sides(seen, 190, 200, "bollard"):
        bollards += [
            path.rectangle(x - 17 * k, top - 54 * k, 34 * k, 74 * k, 8),
            path.rectangle(x - 23 * k, top - 60 * k, 46 * k, 20 * k, 9),
        ]
    deck = "#e9eef4" if seen.snowy else colour
    return [
        *shape(path.rectangle(-4, top + 6, seen.width + 8, 34 * k), seen.on(tint(colour, -0.4)), "quay"),
        *shape(
            path.rectangle(-4, top, seen.width + 8, seen.height - top + 4),
            fade(seen.on(tint(deck, 0.1), 0.06), seen.on(tint(deck, -0.08))),
            "quay",
        ),
        *stroke(planks, seen.on(tint(deck, -0.22)), 3, "quay", 0.6),
        *shape(path.rectangle(-4, top, seen.width + 8, 9 * k), seen.on(tint(deck, 0.25), 0.06), "quay"),
        *shape(bollards, seen.on("#4d4a58", 0.04), "bollard"),
    ]
