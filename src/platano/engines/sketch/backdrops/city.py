"""Built places out of doors: city, street, village, market, rooftop, castle courtyard."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import houses, plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.nature import covering, near_flowers
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, stroke, view
from platano.engines.sketch.backdrops.yards import lamp_post
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow

TOWERS = ("#8ea3bf", "#a8b4c8", "#c4b3b0", "#7f94b5", "#b9a9c0")


WARM = ("#d9b598", "#c9a59a", "#e2c9a8", "#b89aa0", "#a9b4c4")


def towers(seen: View, purpose: str) -> list[Shape]:
    """Three distances of a big city's skyline."""
    k, foot = seen.grow, seen.horizon + 14
    return [
        *houses.skyline(seen, foot, 210 * k, 500 * k, 0.6, purpose + "far", ("#8fa3c2",), 70 * k, 0.1),
        *houses.skyline(seen, foot, 150 * k, 450 * k, 0.34, purpose + "mid", TOWERS, 92 * k, 0.34),
        *houses.skyline(seen, foot + 6, 110 * k, 340 * k, 0.16, purpose + "near", WARM, 112 * k, 0.62),
    ]


@place(
    "city",
    "skyline",
    "downtown",
    "metropolis",
    "cityscape",
    "big city",
    "new york",
    "tokyo",
    "skyscraper",
    "urban landscape",
    "town square",
    "city square",
    "plaza",
)
def city(setting: Setting) -> Backdrop:
    """A skyline behind a paved riverside promenade with trees and lamps."""
    seen = view(setting, rise=380)
    k = seen.grow
    back = sky(seen) + towers(seen, "city")
    if seen.light.lamps:
        back += shape(
            path.rectangle(-4, seen.horizon - 150 * k, seen.width + 8, 160 * k),
            fade("#ffd890", "#ffd890", opacity=(0, 0.28)),
            "light",
        )
    back += shape(
        path.rectangle(-4, seen.horizon + 10, seen.width + 8, 80 * k),
        seen.on("#8ab06e" if not seen.snowy else land.SNOW, 0.2),
        "grass",
    )
    spots = [(x, seen.horizon + 60 * k, 170 * k) for x in sides(seen, 340, 120, "citytree")]
    back += plants.broadleaves(seen, spots, plants.leaves(seen)[0], 0.16, "citytree")
    back += houses.pavement(seen, seen.horizon + 64 * k, seen.height + 4)
    back += shape(path.rectangle(-4, seen.horizon + 60 * k, seen.width + 8, 9 * k), seen.on("#f0e9df", 0.1), "kerb")
    for x in (seen.width * 0.07, seen.width * 0.93):
        back += lamp_post(seen, x, seen.horizon + 120 * k, 330 * k)
    if seen.wet:
        back += houses.puddles(seen, seen.horizon + 100 * k, seen.height)
    return finish("city", seen, back)


@place(
    "street",
    "road",
    "town",
    "sidewalk",
    "alley",
    "avenue",
    "city street",
    "main street",
    "crosswalk",
    "neighborhood",
    "neighbourhood",
    "suburb",
    "pavement",
    "driveway",
    "bus stop",
    "parking lot",
)
def street(setting: Setting) -> Backdrop:
    """A row of town houses with shops, a pavement and the road before it."""
    seen = view(setting, rise=370, stand=130)
    k = seen.grow
    foot = seen.horizon + 30 * k
    back = sky(seen) + houses.skyline(
        seen, seen.horizon, 260 * k, 480 * k, 0.62, "streetfar", ("#9aabc4",), 90 * k, 0.0
    )
    chance = seen.chance("street")
    x, index = -chance.uniform(20, 90), 0
    while x < seen.width:
        wide = chance.uniform(210, 290) * k
        colour = houses.WALLS[(index * 3 + chance.randrange(2)) % len(houses.WALLS)]
        if seen.width <= 2600 or index % 2 == 0:
            back += houses.facade(
                seen, x, foot, wide, chance.uniform(330, 440) * k, colour, 0.14, index % 2 == 0, f"house{index}"
            )
        else:
            back += houses.facade(
                seen, x, foot, wide * 2.4, chance.uniform(330, 440) * k, colour, 0.14, False, f"house{index}"
            )
            wide *= 2.4
        x, index = x + wide, index + 1
    kerb = seen.horizon + 118 * k
    back += houses.pavement(seen, foot - 2, kerb)
    back += shape(
        path.rectangle(-4, kerb - 4, seen.width + 8, 16 * k),
        seen.on("#b5aca4" if not seen.snowy else "#f2f5f9", 0.05),
        "kerb",
    )
    back += houses.road(seen, kerb + 12 * k, seen.height + 4)
    trees = [(x, foot + 44 * k, 250 * k) for x in (seen.width * 0.04, seen.width * 0.96)]
    back += plants.broadleaves(seen, trees, plants.leaves(seen)[1], 0.06, "streettree")
    for x in (seen.width * 0.2, seen.width * 0.82):
        back += lamp_post(seen, x, kerb - 6, 330 * k)
    if setting.season == "winter" or "christmas" in setting.traits:
        back += houses.bulbs(seen, foot - 320 * k, 40 * k, 520 * k, ("#ffd24a", "#ff7a6a", "#7fd0ff"), "bulb")
    return finish("street", seen, back)


@place("village", "hamlet", "fishing village", "small town", "cottage garden", "shire")
def village(setting: Setting) -> Backdrop:
    """Cottages and a church on a green hillside."""
    seen = view(setting, rise=410, crest=110)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen)
    hills = land.ridge(seen, seen.horizon + 8, 190 * k, 760 * k, "villagehill")
    back += land.hill(seen, hills, seen.height, mix(green, "#6fa59a", 0.45), 0.62)
    middle = land.ridge(seen, seen.horizon + 40 * k, 60 * k, 640 * k, "villagemid")
    back += land.hill(seen, middle, seen.height, green, 0.4)
    back += church(seen, seen.width * 0.64, land.level(middle, seen.width * 0.64) + 20 * k, 230 * k)
    spots = [(x, land.level(middle, x) + 20, 96 * k) for x in spread(seen, 150, "villagetree")]
    back += plants.broadleaves(seen, spots, plants.leaves(seen)[0], 0.36, "villagetree")
    roofs = ("#b5563f", "#8a5a55", "#c4743f", "#6f7f94")
    for index, x in enumerate(spread(seen, 260 if seen.width < 2600 else 420, "cottage", 0.16)):
        edge = abs(x / seen.width - 0.5) * 2
        wide, foot = (130 + 80 * edge) * k, seen.horizon + (52 + 66 * edge) * k
        back += houses.cottage(
            seen, x, foot, wide, ("#f6ead2", "#f0d2b5", "#e3e6da")[index % 3], roofs[index % 4], 0.3 - 0.16 * edge
        )
    back += land.swells(seen, green, 0.16, (0.34, 0.6), "villagegreen")
    back += land.trail(seen, seen.width * 0.5, seen.width * 0.46, "#e3cfa6" if not seen.snowy else "#d9e0ea", 210)
    back += covering(seen, "village", 12)
    return finish("village", seen, back, near_flowers(seen, "village"))


def church(seen: View, x: float, foot: float, tall: float, depth: float = 0.36) -> list[Shape]:
    """A village church with a spire."""
    wide = tall * 0.22
    roof = seen.on("#7a5a68" if not seen.snowy else land.SNOW, depth)
    wall = seen.on("#f3ead8", depth)
    windows = [
        houses.arch(x + wide * 0.5 + tall * share, foot - tall * 0.08, tall * 0.07, tall * 0.14)
        for share in (0.06, 0.2, 0.34)
    ]
    windows.append(houses.arch(x, foot - tall * 0.4, wide * 0.36, tall * 0.13))
    return [
        *shape(path.rectangle(x + wide * 0.4, foot - tall * 0.28, tall * 0.5, tall * 0.28), wall, "church"),
        *shape(
            path.polygon(
                [
                    (x + wide * 0.4, foot - tall * 0.27),
                    (x + wide * 0.5, foot - tall * 0.46),
                    (x + wide * 0.3 + tall * 0.46, foot - tall * 0.46),
                    (x + wide * 0.5 + tall * 0.5, foot - tall * 0.27),
                ]
            ),
            roof,
            "roof",
        ),
        *shape(path.rectangle(x - wide / 2, foot - tall * 0.62, wide, tall * 0.62), tint(wall, 0.1), "church"),
        *shape(
            path.rectangle(x + wide * 0.2, foot - tall * 0.62, wide * 0.3, tall * 0.62),
            seen.on("#5a4a6a", depth),
            "church",
            0.16,
        ),
        *shape(houses.gable(x, foot - tall * 0.6, wide * 0.64, tall * 0.4), roof, "roof"),
        *shape(windows, houses.pane(seen, depth), "window"),
        *shape(houses.arch(x, foot, wide * 0.46, tall * 0.2), seen.on("#7d4f3d", depth), "door"),
    ]


def stall(seen: View, x: float, foot: float, wide: float, colour: str, goods: str, depth: float = 0.1) -> list[Shape]:
    """A market booth with a striped awning and crates of goods."""
    tall = wide * 0.95
    chance = seen.chance(f"stall{x:.0f}")
    stripes: list[str] = []
    plain: list[str] = []
    step = wide * 1.12 / 8
    for index in range(8):
        left = x - wide * 0.56 + index * step
        form = (
            path.rectangle(left, foot - tall, step, tall * 0.2)
            + " "
            + path.ellipse(left + step / 2, foot - tall * 0.8, step / 2, tall * 0.05)
        )
        (stripes if index % 2 else plain).append(form)
    posts = [path.rectangle(x + side * wide * 0.5 - 5, foot - tall * 0.9, 10, tall * 0.9) for side in (-1, 1)]
    heaps = [
        path.circle(
            x + chance.uniform(-0.42, 0.42) * wide, foot - tall * (0.37 + chance.uniform(0, 0.06)), wide * 0.048
        )
        for _ in range(24)
    ]
    crates = [
        path.rectangle(x - wide * 0.48 + index * wide * 0.33, foot - tall * 0.36, wide * 0.3, tall * 0.13, 4)
        for index in range(3)
    ]
    roof = "#fff6e6" if not seen.snowy else "#ffffff"
    return [
        *shape(path.ellipse(x, foot, wide * 0.62, wide * 0.05), "#1a1430", "shadow", 0.16),
        *shape(
            path.rectangle(x - wide * 0.5, foot - tall * 0.85, wide, tall * 0.6),
            seen.lit("#5a4350", depth),
            "stall",
            0.55,
        ),
        *(
            shape(path.circle(x, foot - tall * 0.62, wide * 0.5), glow("#ffcf73", 0.6), "lamp")
            if seen.light.lamps
            else []
        ),
        *shape(posts, seen.lit("#8a6247", depth), "stall"),
        *shape(heaps[::2], seen.lit(goods, depth), "goods"),
        *shape(heaps[1::2], seen.lit(tint(goods, 0.22), depth), "goods"),
        *shape(
            path.rectangle(x - wide * 0.54, foot - tall * 0.3, wide * 1.08, tall * 0.3, 5),
            fade(seen.lit("#b98558", depth), seen.lit("#95643f", depth)),
            "stall",
        ),
        *shape(crates, seen.lit("#d3a46f", depth), "stall"),
        *shape(plain, seen.lit(roof, depth), "awning"),
        *shape(stripes, seen.lit(colour, depth), "awning"),
    ]


@place(
    "market",
    "christmas market",
    "street market",
    "farmers market",
    "farmers' market",
    "bazaar",
    "fairground",
    "carnival",
    "marketplace",
    "flea market",
    "festival",
    "food market",
)
def market(setting: Setting) -> Backdrop:
    """Booths under striped awnings on a square, bunting and lights above."""
    seen = view(setting, rise=370, stand=120)
    k = seen.grow
    foot = seen.horizon + 20 * k
    back = sky(seen) + houses.skyline(seen, foot, 160 * k, 300 * k, 0.45, "marketfar", WARM, 120 * k, 0.15)
    back += houses.pavement(seen, foot, seen.height + 4, "#d8c6ae", 90)
    if seen.snowy:
        spots = [(x, foot + 40 * k, 380 * k) for x in spread(seen, 1000, "xmas", 0.0)]
        back += plants.pines(seen, spots, "#3f7f5c", 0.16, "xmas", 5)
        for x, y, tall in spots:
            back += shape(path.star(x, y - tall, 26 * k, 11 * k, 5), "#ffd24a", "star")
            chance = seen.chance(f"bauble{x:.0f}")
            for colour in ("#ff6a5a", "#ffd24a", "#7fd0ff"):
                back += shape(
                    [
                        path.circle(
                            x + chance.uniform(-0.18, 0.18) * tall * (1 - high), y - tall * (0.12 + 0.7 * high), 7 * k
                        )
                        for high in (0.05, 0.25, 0.45, 0.65)
                    ],
                    colour,
                    "bauble",
                )
    pairs = (("#d8574a", "#e9643f"), ("#3f8f86", "#8fbf4f"), ("#e0a23f", "#f2c14a"), ("#6a6fb8", "#b1567f"))
    for index, x in enumerate(
        sides(seen, 300, 300, "stall")
        + (
            [
                x
                for x in spread(seen, 420, "stalls", 0.1)
                if abs(x / seen.width - 0.5) > 0.1 and 400 < x < seen.width - 400
            ]
            if seen.width > 1500
            else []
        )
    ):
        back += stall(
            seen,
            min(max(x, 152 * k), seen.width - 152 * k),
            foot + 92 * k,
            250 * k,
            pairs[index % 4][0],
            pairs[index % 4][1],
        )
    back += houses.bulbs(seen, foot - 330 * k, 54 * k, 480, ("#ffd24a", "#ff8a6a", "#fff3c4", "#8fd0c4"), "bulb")
    if seen.wet:
        back += houses.puddles(seen, foot + 130 * k, seen.height)
    return finish("market", seen, back)


@place("rooftop", "roof", "roof terrace", "balcony", "terrace", "skyscraper roof")
def rooftop(setting: Setting) -> Backdrop:
    """A terrace above the city, with a parapet, planters and string lights."""
    seen = view(setting, rise=350, stand=130)
    k = seen.grow
    back = sky(seen) + houses.skyline(
        seen, seen.horizon + 40, 130 * k, 350 * k, 0.62, "rooffar", ("#8fa3c2",), 80 * k, 0.3
    )
    back += houses.skyline(seen, seen.horizon + 60, 60 * k, 250 * k, 0.36, "roofmid", TOWERS, 112 * k, 0.55)
    top = seen.horizon + 30 * k
    back += shape(
        path.rectangle(-4, top, seen.width + 8, 88 * k),
        fade(seen.on("#c9a58c", 0.12), seen.on("#ab8873", 0.1)),
        "parapet",
    )
    bricks = [
        path.rectangle(x + (row % 2) * 36, top + 16 * k + row * 22 * k, 56, 14 * k, 3)
        for row in range(3)
        for x in range(-40, int(seen.width) + 60, 74)
    ]
    back += shape(bricks, seen.on("#bb947b", 0.12), "parapet", 0.8)
    back += shape(
        path.rectangle(-4, top - 12 * k, seen.width + 8, 20 * k, 5),
        seen.on("#f0e2d0" if not seen.snowy else land.SNOW, 0.1),
        "parapet",
    )
    back += _deck(seen, top + 88 * k)
    for x in (seen.width * 0.08, seen.width * 0.92):
        back += planter(seen, x, top + 130 * k, 150 * k)
    posts = [path.rectangle(x - 5, top - 330 * k, 10, 420 * k) for x in (seen.width * 0.02, seen.width * 0.98)]
    back += shape(posts, seen.on("#6b4a3a", 0.08), "post")
    back += houses.bulbs(seen, top - 320 * k, 70 * k, 1000, ("#ffe29a", "#fff3c4"), "bulb")
    return finish("rooftop", seen, back)


def _deck(seen: View, top: float, colour: str = "#c09a78") -> list[Shape]:
    """Wooden boards in perspective."""
    base = "#e8eef5" if seen.snowy else colour
    lines = [
        path.line((seen.width / 2 + step * 74, top), (seen.width / 2 + step * 104, seen.height + 4))
        for step in range(-int(seen.width / 130) - 3, int(seen.width / 130) + 4)
    ]
    shapes = shape(
        path.rectangle(-4, top, seen.width + 8, seen.height - top + 4),
        fade(seen.on(tint(base, 0.08), 0.06), seen.on(tint(base, -0.1))),
        "floor",
    )
    shapes += stroke(lines, seen.on(tint(base, -0.2)), 3, "floor", 0.55)
    return shapes + (houses.puddles(seen, top + 30, seen.height) if seen.wet else [])


def planter(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    """A box with a leafy plant."""
    return [
        *plants.ferns(seen, [(x, foot - wide * 0.5, wide * 1.0)], "#5fa858", 0.06),
        *shape(
            path.polygon(
                clockwise(
                    [
                        (x - wide * 0.36, foot - wide * 0.56),
                        (x + wide * 0.36, foot - wide * 0.56),
                        (x + wide * 0.28, foot),
                        (x - wide * 0.28, foot),
                    ]
                )
            ),
            fade(seen.on("#c9744f", 0.06), seen.on("#9f5640", 0.06), 0),
            "pot",
        ),
        *shape(
            path.rectangle(x - wide * 0.4, foot - wide * 0.62, wide * 0.8, wide * 0.12, 5),
            seen.on("#d98a64", 0.06),
            "pot",
        ),
    ]


@place(
    "castle courtyard",
    "courtyard",
    "castle",
    "castle garden",
    "fortress",
    "medieval town",
    "kingdom",
    "fairy tale",
    "fairytale",
)
def courtyard(setting: Setting) -> Backdrop:
    """Castle walls with round towers, banners and a gate around a cobbled yard."""
    seen = view(setting, rise=380)
    k, stone = seen.grow, "#c4b9b0"
    foot = seen.horizon + 20 * k
    back = sky(seen) + land.hill(
        seen,
        land.ridge(seen, seen.horizon - 40, 140 * k, 700 * k, "castlehill"),
        seen.height,
        mix(plants.grass(seen), "#7fa89a", 0.4),
        0.65,
    )
    wall = foot - 230 * k
    back += shape(
        [path.rectangle(-4, wall, seen.width + 8, 240 * k), *houses.battlements(-10, wall, seen.width + 20, 26 * k)],
        fade(seen.on(stone, 0.2), seen.on(tint(stone, -0.1), 0.14)),
        "wall",
    )
    chance = seen.chance("stone")
    blocks = [
        path.rectangle(
            chance.uniform(0, seen.width),
            wall + 20 + chance.randrange(8) * 26 * k,
            chance.uniform(40, 64) * k,
            19 * k,
            4,
        )
        for _ in range(int(18 * seen.width / 1000))
    ]
    back += shape(blocks, seen.on(tint(stone, -0.12), 0.18), "wall", 0.7)
    middle = seen.width / 2
    back += shape(houses.arch(middle, foot, 190 * k, 196 * k), seen.on(tint(stone, -0.26), 0.14), "gate") + shape(
        houses.arch(middle, foot, 158 * k, 178 * k), seen.on("#6f4a38", 0.14), "gate"
    )
    back += stroke(
        [
            path.line((middle + dx * k, foot - 160 * k + abs(dx) * 0.4), (middle + dx * k, foot))
            for dx in (-52, -26, 0, 26, 52)
        ],
        seen.on("#4d3228", 0.14),
        3,
        "gate",
    )
    for index, x in enumerate(
        [seen.width * 0.13, seen.width * 0.87] if seen.width < 2400 else spread(seen, 900, "towerx", 0.05)
    ):
        back += _round_tower(seen, x, foot + 14 * k, (440 - 50 * (index % 2)) * k, stone)
    back += houses.pavement(seen, foot, seen.height + 4, "#cdbfae", 100)
    return finish("castle courtyard", seen, back)


def _round_tower(seen: View, x: float, foot: float, tall: float, stone: str) -> list[Shape]:
    """A tower with a cone roof, a banner and a slit."""
    half = tall * 0.15
    top = foot - tall * 0.74
    roof = seen.on("#8a5a9c" if not seen.snowy else "#e6eef7", 0.1)
    banner = [
        (x - half * 0.42, top + tall * 0.24),
        (x + half * 0.42, top + tall * 0.24),
        (x + half * 0.42, top + tall * 0.5),
        (x, top + tall * 0.45),
        (x - half * 0.42, top + tall * 0.5),
    ]
    return [
        *shape(
            [
                path.rectangle(x - half, top, half * 2, tall * 0.76),
                *houses.battlements(x - half * 1.2, top, half * 2.4, tall * 0.05),
                path.rectangle(x - half * 1.2, top, half * 2.4, tall * 0.07),
            ],
            fade(seen.on(tint(stone, 0.12), 0.1), seen.on(tint(stone, -0.18), 0.1), 0),
            "tower",
        ),
        *shape(houses.gable(x, top - tall * 0.03, half * 1.24, tall * 0.3), roof, "roof"),
        *shape(path.rectangle(x - 2, top - tall * 0.42, 4, tall * 0.12), seen.on("#5a4a44", 0.1), "flag"),
        *shape(
            path.polygon([(x, top - tall * 0.42), (x + half * 0.9, top - tall * 0.385), (x, top - tall * 0.35)]),
            seen.on("#e2574c", 0.08),
            "flag",
        ),
        *shape(
            houses.arch(x, top + tall * 0.2, half * 0.4, tall * 0.1),
            houses.pane(seen, 0.1) if seen.light.lamps else seen.on("#4a4258", 0.1),
            "window",
        ),
        *shape(path.polygon(clockwise(banner)), seen.on("#c9484a", 0.08), "banner"),
        *shape(path.star(x, top + tall * 0.34, half * 0.24, half * 0.1, 5), seen.on("#f7d25a", 0.08), "banner"),
    ]
