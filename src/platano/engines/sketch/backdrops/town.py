"""Built places of traffic and play: bridge, playground, stadium, highway, station."""

from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import houses, plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.city import WARM
from platano.engines.sketch.backdrops.nature import covering, near_flowers
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, spread, stroke, view
from platano.engines.sketch.backdrops.yards import fence
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow


@place("bridge", "stone bridge", "suspension bridge", "footbridge", "golden gate bridge")
def bridge(setting: Setting) -> Backdrop:
    """The deck of a suspension bridge over a bay, towers behind."""
    seen = view(setting, rise=400, stand=130)
    k, red = seen.grow, "#c9564a"
    back = sky(seen) + houses.skyline(
        seen, seen.horizon + 6, 60 * k, 190 * k, 0.6, "bridgecity", ("#93a6c4",), 62 * k, 0.1
    )
    back += land.hill(
        seen, land.ridge(seen, seen.horizon + 4, 60 * k, 800 * k, "bridgehill"), seen.horizon + 6, "#7fa890", 0.7
    )
    back += land.water(seen, seen.horizon, colour="#3b8fbd")
    deck = seen.horizon + 128 * k
    for x in [seen.width * 0.14, seen.width * 0.86] if seen.width < 2600 else spread(seen, 1300, "pylon", 0.0):
        legs = [path.rectangle(x + side * 54 * k - 15 * k, seen.horizon - 420 * k, 30 * k, 600 * k) for side in (-1, 1)]
        beams = [path.rectangle(x - 60 * k, seen.horizon - level * k, 120 * k, 22 * k, 4) for level in (410, 260, 110)]
        back += shape(legs + beams, fade(seen.on(tint(red, 0.1), 0.16), seen.on(tint(red, -0.16), 0.12)), "bridge")
    back += _cables(seen, deck, red)
    back += shape(path.rectangle(-4, deck - 14 * k, seen.width + 8, 24 * k), seen.on(red, 0.08), "bridge")
    rail = [path.rectangle(x, deck - 78 * k, 6, 70 * k) for x in range(10, int(seen.width), 46)]
    rail.append(path.rectangle(-4, deck - 84 * k, seen.width + 8, 11 * k))
    back += shape(rail, seen.on(tint(red, -0.18), 0.08), "rail") + houses.road(seen, deck + 8 * k, seen.height + 4)
    return finish("bridge", seen, back)


def _cables(seen: View, deck: float, colour: str) -> list[Shape]:
    """The hanging curve between the towers with its hangers."""
    k, top = seen.grow, seen.horizon - 400 * seen.grow
    xs = [seen.width * 0.14, seen.width * 0.86] if seen.width < 2600 else spread(seen, 1300, "pylon", 0.0)
    span = xs[1] - xs[0]
    ends = [xs[0] - span, *xs, xs[-1] + span]
    curves: list[str] = []
    hangers: list[str] = []
    for x0, x1 in pairwise(ends):
        points = [
            (x0 + (x1 - x0) * step / 12, top + (deck - top - 120 * k) * 4 * (step / 12) * (1 - step / 12))
            for step in range(13)
        ]
        curves.append(path.smooth(points, closed=False))
        hangers += [path.line((x, y), (x, deck)) for x, y in points[1:-1]]
    return [
        *stroke(hangers, seen.on(colour, 0.25), 2.5, "cable", 0.7),
        *stroke(curves, seen.on(colour, 0.12), 9 * k, "cable"),
    ]


@place("playground", "schoolyard", "school yard", "sandbox", "kindergarten")
def playground(setting: Setting) -> Backdrop:
    """A slide, a swing and a sand pit on the grass, trees behind."""
    seen = view(setting, rise=400, crest=110)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen)
    back += plants.treeline(
        seen,
        land.ridge(seen, seen.horizon + 10, 20 * k, 420 * k, "playline"),
        88 * k,
        plants.leaves(seen)[0],
        0.5,
        "playline",
    )
    back += fence(seen, seen.horizon + 22 * k, 74 * k, "#f7e9c8", 0.3, 40)
    back += land.flat(seen, seen.horizon + 16 * k, green, 0.24)
    base = seen.horizon + 110 * k
    for x in [seen.width * 0.19] if seen.width < 2600 else spread(seen, 1800, "slide", 0.1):
        back += _slide(seen, x, base, 300 * k)
    for x in [seen.width * 0.83] if seen.width < 2600 else [x + 800 for x in spread(seen, 1800, "slide", 0.1)]:
        back += _swing(seen, x, base, 280 * k)
    back += shape(
        path.ellipse(seen.width / 2, seen.ground + 10 * k, min(470 * k, seen.width * 0.46), 96 * k),
        seen.on("#d8b27a"),
        "sand",
    )
    back += shape(
        path.ellipse(seen.width / 2, seen.ground + 4 * k, min(450 * k, seen.width * 0.44), 86 * k),
        seen.on("#f0d6a0" if not seen.snowy else land.SNOW),
        "sand",
    )
    back += covering(seen, "play", 10)
    return finish("playground", seen, back, near_flowers(seen, "play"))


def _slide(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    """A roofed tower with a ladder and a yellow chute."""
    top = foot - tall * 0.62
    posts = [path.rectangle(x + side * tall * 0.2 - 8, foot - tall * 0.98, 16, tall * 0.98, 4) for side in (-1, 1)]
    chute = [
        (x + tall * 0.2, top),
        (x + tall * 0.34, top + tall * 0.04),
        (x + tall * 0.6, foot - tall * 0.12),
        (x + tall * 0.78, foot - tall * 0.06),
    ]
    rungs = [
        path.rectangle(x - tall * 0.36, foot - tall * share, tall * 0.16, 9, 3)
        for share in (0.1, 0.22, 0.34, 0.46, 0.58)
    ]
    rails = [
        path.rectangle(x - tall * 0.38, foot - tall * 0.66, 8, tall * 0.66, 3),
        path.rectangle(x - tall * 0.22, foot - tall * 0.66, 8, tall * 0.66, 3),
    ]
    return [
        *shape(path.ellipse(x + tall * 0.15, foot, tall * 0.66, tall * 0.05), "#1a1430", "shadow", 0.14),
        *shape(rungs + rails, seen.on("#4f86b8", 0.1), "slide"),
        *shape(posts, seen.on("#4f86b8", 0.08), "slide"),
        *shape(path.rectangle(x - tall * 0.24, top, tall * 0.48, tall * 0.06, 4), seen.on("#3f6f9c", 0.08), "slide"),
        *shape(
            path.rectangle(x - tall * 0.22, top - tall * 0.14, tall * 0.44, tall * 0.14, 4),
            seen.on("#6fc0a4", 0.1),
            "slide",
        ),
        *shape(
            houses.gable(x, foot - tall * 0.96, tall * 0.32, tall * 0.26),
            seen.on("#e2574c" if not seen.snowy else land.SNOW, 0.08),
            "roof",
        ),
        *shape(
            path.limb(chute, [tall * 0.11, tall * 0.11, tall * 0.11, tall * 0.09]), seen.on("#f2b93b", 0.06), "slide"
        ),
        *shape(path.limb([(px, py - 5) for px, py in chute], [tall * 0.05] * 4), seen.on("#ffe08a", 0.06), "slide"),
    ]


def _swing(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    """An A-frame with two swings."""
    legs = [
        path.limb(
            [(x + side * tall * 0.42, foot - tall), (x + side * tall * 0.42 + lean * tall * 0.16, foot)], [13, 13]
        )
        for side in (-1, 1)
        for lean in (-1, 1)
    ]
    seats = [path.rectangle(x + dx * tall - 26, foot - tall * 0.26, 52, 11, 5) for dx in (-0.19, 0.19)]
    ropes = [
        path.line((x + dx * tall + side * 22, foot - tall), (x + dx * tall + side * 22, foot - tall * 0.24))
        for dx in (-0.19, 0.19)
        for side in (-1, 1)
    ]
    return [
        *shape(path.ellipse(x, foot, tall * 0.6, tall * 0.05), "#1a1430", "shadow", 0.14),
        *stroke(ropes, seen.on("#7a7686", 0.1), 4, "swing"),
        *shape(legs, seen.on("#e2574c", 0.08), "swing"),
        *shape(path.rectangle(x - tall * 0.48, foot - tall - 9, tall * 0.96, 18, 8), seen.on("#e2574c", 0.06), "swing"),
        *shape(seats, seen.on("#4f86b8", 0.06), "swing"),
    ]


@place(
    "stadium",
    "arena",
    "football field",
    "soccer field",
    "sports field",
    "race track",
    "racetrack",
    "baseball field",
    "football stadium",
)
def stadium(setting: Setting) -> Backdrop:
    """Stands full of people, floodlights and a striped pitch."""
    seen = view(setting, rise=400)
    k = seen.grow
    back = sky(seen)
    foot, top = seen.horizon + 10, seen.horizon - 250 * k
    edge = [
        (-10.0, top - 60 * k),
        (seen.width * 0.2, top - 16 * k),
        (seen.width * 0.5, top),
        (seen.width * 0.8, top - 16 * k),
        (seen.width + 10, top - 60 * k),
    ]
    back += _floodlights(seen, top)
    back += shape(land.land(edge, foot), fade(seen.on("#7f8cab", 0.34), seen.on("#66738f", 0.24)), "stand")
    back += shape(land.land([(x, y + 24 * k) for x, y in edge], foot), seen.on("#8b97b3", 0.3), "stand")
    chance = seen.chance("crowd")
    crowd: dict[str, list[str]] = {}
    rows = 9
    for row in range(rows):
        y = top + 52 * k + row * 21 * k
        for x in range(-10, int(seen.width) + 20, 25 if seen.width < 2500 else 40):
            lift = (abs(x / seen.width - 0.5) * 2) ** 2 * 60 * k * (1 - row / rows)
            colour = chance.choice(("#e2574c", "#f2c14a", "#4f86b8", "#fbf3e4", "#6fae7a"))
            crowd.setdefault(colour, []).append(
                path.rectangle(x + chance.uniform(-4, 4) + row % 2 * 12, y - lift, 15, 17, 7)
            )
    for colour, forms in crowd.items():
        back += shape(forms, seen.lit(colour, 0.3), "crowd")
    back += shape(path.rectangle(-4, foot - 36 * k, seen.width + 8, 46 * k), seen.on("#3f5f9c", 0.12), "board")
    back += shape(
        [path.rectangle(x, foot - 36 * k, 110, 46 * k) for x in range(60, int(seen.width), 260)],
        seen.on("#f2c14a", 0.12),
        "board",
    )
    turf = "#62b257" if not seen.snowy else land.SNOW
    near = seen.lit(tint(turf, -0.05))
    back += shape(
        path.rectangle(-4, foot + 8 * k, seen.width + 8, seen.height),
        fade(seen.lit(tint(turf, 0.1), 0.14), near),
        "ground",
    )
    stripes: list[str] = []
    for step in range(-int(seen.width / 240) - 3, int(seen.width / 240) + 4):
        a, b = seen.width / 2 + step * 150, seen.width / 2 + step * 240
        stripes.append(
            path.polygon([(a, foot + 8 * k), (a + 75, foot + 8 * k), (b + 120, seen.height + 4), (b, seen.height + 4)])
        )
    back += shape(stripes, seen.lit("#7cc768" if not seen.snowy else "#ffffff"), "ground", 0.45)
    lines = [
        path.rectangle(-4, foot + 34 * k, seen.width + 8, 6 * k),
        path.rectangle(-4, seen.ground + 60 * k, seen.width + 8, 11 * k),
    ]
    back += shape(lines, seen.lit("#ffffff"), "line", 0.85)
    return finish("stadium", seen, back)


def _floodlights(seen: View, top: float) -> list[Shape]:
    """Lamp masts behind the stands; bright when it is dark."""
    k = seen.grow
    masts: list[str] = []
    lamps: list[str] = []
    halos: list[Shape] = []
    for x in [seen.width * 0.1, seen.width * 0.9] if seen.width < 2600 else spread(seen, 1300, "mast", 0.0):
        masts += [
            path.rectangle(x - 7, top - 190 * k, 14, 240 * k),
            path.rectangle(x - 66 * k, top - 240 * k, 132 * k, 74 * k, 8),
        ]
        lamps += [path.circle(x + dx * k, top + dy * k, 13 * k) for dx in (-44, -15, 15, 44) for dy in (-222, -186)]
        halos += shape(path.circle(x, top - 204 * k, 260 * k), glow("#fffbe0", 0.6), "lamp") if seen.light.lamps else []
    return [
        *shape(masts, seen.on("#59617a", 0.3), "mast"),
        *halos,
        *shape(lamps, "#fffbe0" if seen.light.lamps else seen.on("#f0f3f5", 0.2), "lamp"),
    ]


@place("highway", "freeway", "motorway", "open road", "country road", "desert road")
def highway(setting: Setting) -> Backdrop:
    """A road running to the horizon through open country."""
    seen = view(setting, rise=430, stand=120, crest=110)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen)
    back += land.mountains(seen, seen.horizon + 10, 230 * k, 460 * k, "roadpeak", "#8a9cc2", 0.55, 0.28)
    back += land.hill(
        seen,
        land.ridge(seen, seen.horizon + 10, 60 * k, 700 * k, "roadhill"),
        seen.height,
        mix(green, "#7fae9a", 0.4),
        0.5,
    )
    back += land.flat(seen, seen.horizon + 8, green, 0.35) + covering(seen, "road", 6)
    middle, top, low = seen.width / 2, seen.horizon + 8, seen.height + 6
    half = min(seen.width * 0.5, 900.0)
    asphalt = "#70737f" if not seen.snowy else "#949baa"
    back += shape(
        path.polygon(
            clockwise(
                [(middle - 12, top), (middle + 12, top), (middle + half * 1.04, low), (middle - half * 1.04, low)]
            )
        ),
        seen.on("#f2ead6", 0.1),
        "road",
    )
    back += shape(
        path.polygon(clockwise([(middle - 10, top), (middle + 10, top), (middle + half, low), (middle - half, low)])),
        fade(seen.on(tint(asphalt, 0.12), 0.3), seen.on(asphalt)),
        "road",
    )
    dashes: list[str] = []
    for step in range(9):
        a, b = (step / 9) ** 2.2, ((step + 0.55) / 9) ** 2.2
        ya, yb = top + (low - top) * a, top + (low - top) * b
        dashes.append(
            path.polygon(
                clockwise(
                    [
                        (middle - 1 - 11 * a, ya),
                        (middle + 1 + 11 * a, ya),
                        (middle + 1 + 11 * b, yb),
                        (middle - 1 - 11 * b, yb),
                    ]
                )
            )
        )
    back += shape(dashes, seen.on("#fbe6a2"), "road")
    if seen.wet:
        back += houses.puddles(seen, seen.ground - 40, seen.height)
    return finish(
        "highway",
        seen,
        back,
        land.fringe(seen, green if not seen.snowy else "#e9f0f8", 20, "roadside", 0.4) if seen.width > 1900 else [],
    )


@place("train station", "railway station", "station", "subway station", "railroad", "railway", "train track")
def station(setting: Setting) -> Backdrop:
    """A platform under an iron roof, a clock, the tracks and the town behind."""
    seen = view(setting, rise=370, stand=120)
    k = seen.grow
    back = sky(seen) + houses.skyline(seen, seen.horizon, 90 * k, 230 * k, 0.55, "stationfar", WARM, 110 * k, 0.2)
    bed = seen.horizon - 6
    back += shape(
        path.rectangle(-4, bed, seen.width + 8, 96 * k),
        seen.on("#9c9188" if not seen.snowy else "#e3e9f0", 0.16),
        "gravel",
    )
    sleepers = [
        path.polygon([(x, bed + 34 * k), (x + 34, bed + 34 * k), (x + 26, bed + 74 * k), (x - 8, bed + 74 * k)])
        for x in range(-30, int(seen.width) + 40, 66)
    ]
    rails = [path.rectangle(-4, bed + y * k, seen.width + 8, 7 * k) for y in (38, 62)]
    back += shape(sleepers, seen.on("#6f5546", 0.12), "rail") + shape(rails, seen.on("#c2c7d0", 0.1), "rail")
    edge = seen.horizon + 90 * k
    back += houses.pavement(seen, edge, seen.height + 4, "#cfc7bd")
    back += shape(path.rectangle(-4, edge, seen.width + 8, 18 * k), seen.on("#f2c14a", 0.06), "edge")
    roof = max(40.0, seen.horizon - 480 * k)
    posts: list[str] = []
    for x in [seen.width * 0.1, seen.width * 0.9] if seen.width < 1500 else spread(seen, 700, "post", 0.0):
        posts += [
            path.rectangle(x - 12 * k, roof, 24 * k, edge + 50 * k - roof),
            path.rectangle(x - 22 * k, edge + 26 * k, 44 * k, 26 * k, 5),
        ]
        posts += [
            path.limb(
                [(x, roof + 120 * k), (x + side * 40 * k, roof + 50 * k), (x + side * 130 * k, roof + 20 * k)],
                [14 * k, 12 * k, 10 * k],
            )
            for side in (-1, 1)
        ]
    back += shape(posts, seen.on("#3f6b62", 0.08), "post")
    back += shape(
        path.rectangle(-4, -4, seen.width + 8, roof + 8), fade(seen.on("#5a5f72", 0.1), seen.on("#787f93", 0.1)), "roof"
    )
    trim = [
        path.polygon([(x, roof), (x + 52, roof), (x + 26, roof + 34)]) for x in range(-10, int(seen.width) + 60, 52)
    ]
    back += shape(trim, seen.on("#fbf3e4", 0.08), "roof") + shape(
        path.rectangle(-4, roof - 8, seen.width + 8, 14), seen.on("#3f6b62", 0.06), "roof"
    )
    back += _station_clock(seen, seen.width * 0.3, roof + 100 * k, 50 * k, roof)
    return finish("train station", seen, back)


def _station_clock(seen: View, x: float, y: float, radius: float, roof: float) -> list[Shape]:
    """A round clock that hangs from the roof."""
    hands = [path.line((x, y), (x, y - radius * 0.66)), path.line((x, y), (x + radius * 0.42, y + radius * 0.2))]
    return [
        *shape(path.rectangle(x - 4, roof, 8, y - roof), seen.on("#3d4656", 0.06), "clock"),
        *(shape(path.circle(x, y, radius * 2.2), glow("#ffe6ae", 0.5), "lamp") if seen.light.lamps else []),
        *shape(path.circle(x, y, radius), seen.on("#3d4656", 0.04), "clock"),
        *shape(path.circle(x, y, radius * 0.84), "#fff8e6" if seen.light.lamps else seen.on("#fff8e6"), "clock"),
        *stroke(hands, "#2b2540", radius * 0.09, "clock"),
    ]
