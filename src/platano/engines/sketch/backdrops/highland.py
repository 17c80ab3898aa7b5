"""High places: mountains, valley, snow, cliff, volcano."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.nature import covering, near_flowers
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, view
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow


def range_far(seen: View, purpose: str, colour: str = "#7f93bd") -> list[Shape]:
    """Two ranges of snowy peaks behind the horizon."""
    k = seen.grow
    shapes = land.mountains(seen, seen.horizon + 30, 330 * k, 330 * k, purpose + "far", tint(colour, 0.12), 0.55, 0.3)
    return shapes + land.mountains(seen, seen.horizon + 50, 400 * k, 520 * k, purpose + "near", colour, 0.26, 0.36)


def fir_belt(seen: View, foot: float, tall: float, depth: float, purpose: str, gap: float) -> list[Shape]:
    """Firs shoulder to shoulder across the frame, lower in the middle."""
    spots: list[plants.Spot] = []
    chance = seen.chance(purpose)
    for x in spread(seen, gap, purpose):
        edge = abs(x / seen.width - 0.5) * 2
        spots.append((x, foot + chance.uniform(-6, 12), tall * (0.55 + 0.55 * edge) * chance.uniform(0.75, 1.15)))
    return plants.pines(seen, spots, "#3f7f63", depth, purpose)


@place(
    "mountain range",
    "mountain",
    "alps",
    "mountain landscape",
    "mountainside",
    "mountain top",
    "mountaintop",
    "himalaya",
    "fjord",
    "alpine meadow",
)
def mountains(setting: Setting) -> Backdrop:
    """Snowy peaks, a belt of firs and an alpine meadow."""
    seen = view(setting, rise=400)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen, clouds=0.8) + range_far(seen, "alps")
    foothill = land.ridge(seen, seen.horizon + 24, 90 * k, 700 * k, "foothill")
    back += land.hill(seen, foothill, seen.height, mix(green, "#6f9f8a", 0.4), 0.34)
    back += fir_belt(seen, seen.horizon + 34 * k, 150 * k, 0.24, "firs", 46 * k)
    back += land.swells(seen, green, 0.16, (0.06, 0.36), "alpine")
    stones = [(x, seen.horizon + 120 * k, 90 * k) for x in sides(seen, 260, 260, "stones")]
    back += land.rocks(seen, stones, "#9aa3b3", 0.1, "stones")
    back += covering(seen, "alpine", 16)
    return finish("mountain range", seen, back, near_flowers(seen, "alps"))


@place("valley", "river valley", "dale")
def valley(setting: Setting) -> Backdrop:
    """Slopes falling from both sides to a winding river."""
    seen = view(setting, rise=430)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen, clouds=0.8) + range_far(seen, "valley")
    back += land.flat(seen, seen.horizon + 16 * k, green, 0.35)
    back += land.trail(seen, seen.width * 0.5, seen.width * 0.66, "#5fb4d8", 320)
    reach = min(seen.width * 0.46, 760 * k)
    for index, (lift, depth, share) in enumerate(((250, 0.36, 1.0), (150, 0.2, 0.8))):
        for left in (True, False):
            edge = 0.0 if left else seen.width
            inward = reach * share * (1 if left else -1)
            points = [
                (edge - inward * 0.2, seen.horizon - lift * k),
                (edge + inward * 0.2, seen.horizon - lift * 0.86 * k),
                (edge + inward * 0.6, seen.horizon - lift * 0.25 * k),
                (edge + inward, seen.horizon + (20 + 40 * index) * k),
            ]
            line = points if left else points[::-1]
            back += land.hill(seen, line, seen.horizon + (22 + 42 * index) * k, mix(green, "#4f9468", 0.25), depth)
            spots = [
                (edge + inward * s, land.level(line, edge + inward * s) + 16, 110 * k)
                for s in (0.1, 0.24, 0.36, 0.5, 0.66)
            ]
            back += plants.pines(seen, spots, "#3f8560", depth, f"slope{index}{left}")
    back += covering(seen, "valley", 14)
    return finish("valley", seen, back, near_flowers(seen, "valley"))


@place(
    "snow",
    "snowy landscape",
    "arctic",
    "antarctica",
    "antarctic",
    "snowfield",
    "tundra",
    "winter landscape",
    "north pole",
    "south pole",
    "ski slope",
    "glacier",
    "winter wonderland",
    "snowy field",
    "ice floe",
    "iceberg landscape",
)
def snow(setting: Setting) -> Backdrop:
    """White hills with snowy firs."""
    seen = view(
        Setting(
            setting.width,
            setting.height,
            setting.time,
            setting.weather,
            "winter",
            setting.colour,
            setting.traits,
            setting.seed,
        )
    )
    k = seen.grow
    back = sky(seen, clouds=0.7)
    back += land.mountains(seen, seen.horizon + 40, 250 * k, 380 * k, "snowpeak", "#93a9cf", 0.5, 0.55)
    for index, (lift, depth) in enumerate(((120, 0.4), (70, 0.22))):
        line = land.ridge(
            seen, seen.horizon + (20 + 44 * index) * k, lift * k, (760 - 140 * index) * k, f"drift{index}"
        )
        back += land.hill(seen, line, seen.height, "#e3ecf7", depth)
        spots = [
            (x, land.level(line, x) + 12, (130 + 90 * index) * k)
            for x in (spread(seen, 150, "snowfir") if index == 0 else sides(seen, 300, 100, "snowfir2"))
        ]
        back += plants.pines(seen, spots, "#4b8a7a", depth + 0.08, f"snowfir{index}")
    back += land.swells(seen, "#edf3fb", 0.1, (0.3, 0.6), "white")
    back += land.pools(seen, seen.horizon + 150 * k, seen.height, seen.on("#d3e1f1"), 8, "drifts", 170, 0.6)
    back += land.dots(seen, seen.horizon + 120 * k, seen.height, "#ffffff", 40, "sparkle", 2.6, "snow")
    return finish("snow", seen, back, land.fringe(seen, "#f3f8fd", 24, "snowfront", 0.5))


@place("cliff", "cliffside", "sea cliff", "clifftop")
def cliff(setting: Setting) -> Backdrop:
    """A grassy cliff top above the sea."""
    seen = view(setting, rise=520, stand=190)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen) + land.water(seen, seen.horizon)
    tall = seen.height - seen.horizon
    for depth, share in ((0.4, 0.3), (0.22, 0.2)):
        reach = min(seen.width, 1800) * share
        edge = seen.width
        top, foot = seen.horizon - (60 + 120 * (0.4 - depth)) * k, seen.horizon + tall * (0.16 if depth > 0.3 else 0.34)
        points = [
            (edge + 20, top - 20),
            (edge - reach * 0.7, top),
            (edge - reach * 0.86, top + 30 * k),
            (edge - reach * 0.82, foot - 70 * k),
            (edge - reach, foot),
            (edge + 20, foot),
        ]
        back += shape(
            path.smooth(clockwise(points), tension=0.35),
            fade(seen.on("#e9dfcd", depth), seen.on("#b3a69c", depth)),
            "cliff",
        )
        cap = [
            (edge + 20, top - 22),
            (edge - reach * 0.7, top - 6),
            (edge - reach * 0.9, top + 32 * k),
            (edge - reach * 0.5, top + 26 * k),
            (edge + 20, top + 18 * k),
        ]
        back += shape(path.smooth(clockwise(cap), tension=0.6), seen.on(green, depth), "grass")
    top = seen.ground - 80 * k
    line = [
        (-80.0, top - 30),
        (seen.width * 0.2, top - 14),
        (seen.width * 0.5, top),
        (seen.width * 0.78, top + 18 * k),
        (seen.width * 0.9, top + 56 * k),
        (seen.width * 0.95, top + 130 * k),
        (seen.width * 0.97, seen.height + 40),
    ]
    rim = [(x, y + 30 * k) for x, y in line[:-1]] + [(seen.width * 0.99, seen.height + 40)]
    back += shape(land.land(rim, seen.height + 50), fade(seen.on("#d9cdbb"), seen.on("#a89a90")), "cliff")
    back += land.hill(seen, [(x, y) for x, y in line], seen.height + 50, green)
    back += land.tufts(seen, top + 40 * k, seen.height, seen.on(tint(green, -0.2)), 24, "clifftuft")
    return finish("cliff", seen, back, near_flowers(seen, "cliff"))


@place("volcano", "erupting volcano", "lava field")
def volcano(setting: Setting) -> Backdrop:
    """A smoking cone with lava running down, over dark rock."""
    seen = view(setting, rise=400)
    k = seen.grow
    back = sky(seen, clouds=0.5)
    x, base, tall, half = seen.width * 0.5, seen.horizon + 40 * k, 430 * k, 440 * k
    top, rim = base - tall, 92 * k
    back += shape(path.circle(x, top, 330 * k), glow("#ff9a4a", 0.7), "lava")
    puffs = [
        path.circle(x + dx * k, top + dy * k, radius * k)
        for dx, dy, radius in (
            (0, -30, 58),
            (26, -96, 70),
            (-34, -120, 60),
            (40, -180, 82),
            (-20, -210, 74),
            (80, -250, 70),
            (10, -286, 66),
        )
    ]
    back += shape(puffs, fade(seen.on("#7a6c78", 0.2), seen.on("#b08a80", 0.1)), "smoke", 0.92)
    back += shape(
        [
            path.circle(x + (dx - 14) * k, top + (dy - 12) * k, radius * 0.6 * k)
            for dx, dy, radius in ((26, -96, 70), (40, -180, 82), (-20, -210, 74))
        ],
        seen.on("#a7949c", 0.2),
        "smoke",
        0.6,
    )
    left = [
        (x - half, base),
        (x - half * 0.62, base - tall * 0.26),
        (x - half * 0.36, base - tall * 0.62),
        (x - rim, top),
    ]
    right = [
        (x + rim, top + 6),
        (x + half * 0.38, base - tall * 0.6),
        (x + half * 0.66, base - tall * 0.25),
        (x + half, base),
    ]
    crater = [(x - rim * 0.4, top + 22 * k), (x + rim * 0.1, top + 12 * k), (x + rim * 0.5, top + 24 * k)]
    back += shape(
        path.polygon([*left, *crater, *right]), fade(seen.on("#6a4f55", 0.12), seen.on("#8f6f6a", 0.4)), "mountain"
    )
    back += shape(
        path.polygon(
            [
                (x + rim * 0.1, top + 12 * k),
                (x + rim * 0.5, top + 24 * k),
                *right,
                (x + half * 0.2, base),
                (x + rim * 0.5, base - tall * 0.5),
            ]
        ),
        seen.on("#4d3a48", 0.15),
        "mountain",
        0.5,
    )
    for dx, reach, wide in ((-0.45, 0.62, 30), (0.15, 0.86, 38), (0.55, 0.5, 26)):
        sx = x + dx * rim
        points = [
            (sx, top + 14 * k),
            (sx + dx * 60 * k, top + tall * reach * 0.4),
            (sx + dx * 160 * k - 14, top + tall * reach * 0.75),
            (sx + dx * 210 * k, top + tall * reach),
        ]
        back += shape(
            path.limb(points, [wide * k, wide * 0.7 * k, wide * 0.62 * k, wide * 0.5 * k]),
            fade("#ffd35a", "#f0552f"),
            "lava",
        )
    hills = land.ridge(seen, base + 12, 60 * k, 420 * k, "ash")
    back += land.hill(seen, hills, seen.height, "#6f6266", 0.24) + land.swells(
        seen, "#6b5a58", 0.12, (0.18, 0.44), "lavafield"
    )
    back += _cracks(seen)
    back += land.rocks(
        seen,
        [(x, seen.horizon + 130 * k, 110 * k) for x in sides(seen, 250, 130, "lavarock")],
        "#5b4d55",
        0.05,
        "lavarock",
    )
    front = land.rocks(
        seen,
        [(x, seen.height + 12, 150 * k) for x in sides(seen, 90, 130, "lavafront")],
        "#4a3f49",
        0,
        "lavafront",
        0.4,
    )
    return finish("volcano", seen, back, front)


def _cracks(seen: View) -> list[Shape]:
    """Glowing rifts in the ground."""
    chance = seen.chance("cracks")
    rifts: list[str] = []
    for x in spread(seen, 260, "cracks"):
        y = chance.uniform(0.35, 0.95) * (seen.height - seen.horizon) + seen.horizon
        points = [(x - 70, y), (x - 30, y + 8), (x + 10, y - 4), (x + 66, y + 7)]
        rifts.append(path.limb(points, [2, 8, 7, 2]))
    return shape(rifts, "#ff9a3d", "lava", 0.9)
