"""Fresh water: lake, river, waterfall."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.highland import fir_belt
from platano.engines.sketch.backdrops.nature import near_flowers
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, view
from platano.engines.sketch.backdrops.yards import reeds
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade, glow
from platano.engines.sketch.path import Point


@place("lake", "pond", "lakeside", "lakeshore", "reservoir")
def lake(setting: Setting) -> Backdrop:
    """Still water with hills and firs mirrored in it, seen from a grassy shore."""
    seen = view(setting, rise=420, crest=90)
    k, green = seen.grow, plants.grass(seen)
    shore = seen.horizon + 20 * k
    back = sky(seen)
    back += land.mountains(seen, seen.horizon + 10, 270 * k, 420 * k, "lakepeak", "#8a9cc2", 0.5, 0.3)
    hills = land.ridge(seen, seen.horizon + 4, 110 * k, 640 * k, "lakehill")
    back += land.hill(seen, hills, shore, mix(green, "#5f9a80", 0.5), 0.46)
    back += fir_belt(seen, shore, 96 * k, 0.34, "lakefir", 40 * k)
    back += land.water(seen, shore, colour="#4fa0c4" if not seen.snowy else "#8fb9d3")
    back += land.reflection(seen, [(x, y - 40 * k) for x, y in hills], shore, mix(green, "#3f8068", 0.5), 0.3)
    back += shape(path.rectangle(-4, shore - 2, seen.width + 8, 5 * k), seen.on("#f2f7f2", 0.3), "water", 0.6)
    bank = land.ridge(seen, seen.ground - 34 * k, 34 * k, 700 * k, "lakebank")
    back += land.hill(seen, [(x, y - 9) for x, y in bank], seen.height + 4, "#d6c49a") + land.hill(
        seen, [(x, y + 8) for x, y in bank], seen.height + 4, green
    )
    back += land.rocks(
        seen,
        [(x, land.level(bank, x) + 16, 84 * k) for x in sides(seen, 260, 200, "lakerock")],
        "#9aa3ad",
        0.04,
        "lakerock",
    )
    back += land.tufts(seen, seen.ground, seen.height, seen.on(tint(green, -0.2)), 24, "laketuft")
    front = reeds(
        seen,
        [(x, seen.height + 6, 190 * k) for x in sides(seen, 120, 30, "lakereed")],
        "#7fa04a" if not seen.snowy else "#b9ab7a",
    )
    return finish("lake", seen, back, front)


@place("river", "riverside", "stream", "creek", "brook", "riverbank")
def river(setting: Setting) -> Backdrop:
    """A river that winds through meadows."""
    seen = view(setting, crest=90)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen)
    hills = land.ridge(seen, seen.horizon + 8, 130 * k, 700 * k, "riverhill")
    back += land.hill(seen, hills, seen.height, mix(green, "#6fa59a", 0.5), 0.64)
    back += plants.treeline(
        seen,
        land.ridge(seen, seen.horizon + 10, 20 * k, 500 * k, "riverwood"),
        50 * k,
        plants.leaves(seen)[0],
        0.5,
        "riverwood",
    )
    back += land.flat(seen, seen.horizon + 8, green, 0.35)
    back += _stream(seen)
    for index, colour in enumerate(plants.leaves(seen)):
        spots = [
            (x, seen.horizon + (40 + 24 * index) * k, (200 + 30 * index) * k)
            for x in sides(seen, 260, 260, f"river{index}")
        ]
        back += plants.broadleaves(seen, spots, colour, 0.26 - 0.06 * index, f"river{index}")
    bank = land.ridge(seen, seen.ground - 20 * k, 40 * k, 800 * k, "riverbank")
    back += land.hill(seen, bank, seen.height + 4, green)
    back += land.tufts(seen, seen.ground, seen.height, seen.on(tint(green, -0.2)), 26, "rivertuft")
    return finish("river", seen, back, near_flowers(seen, "river"))


def _stream(seen: View) -> list[Shape]:
    """The bed in two bends, with a sandy edge and shimmer."""
    k, middle = seen.grow, seen.width / 2
    reach = seen.height - seen.horizon
    bends = (
        (0.03, 90, 7),
        (0.1, -60, 16),
        (0.2, 120, 34),
        (0.36, -70, 74),
        (0.6, 60, 170),
        (0.85, 0, 300),
        (1.05, -20, 380),
    )
    left: list[Point] = [(middle + dx * k - wide * k, seen.horizon + reach * share) for share, dx, wide in bends]
    right: list[Point] = [(middle + dx * k + wide * k, seen.horizon + reach * share) for share, dx, wide in bends]
    sand = land.band(
        [(x - 9 - 8 * i, y) for i, (x, y) in enumerate(left)], [(x + 9 + 8 * i, y) for i, (x, y) in enumerate(right)]
    )
    far, near = land.surface(seen, "#4fa6cc")
    chance = seen.chance("stream")
    ripples: list[str] = []
    for _ in range(26):
        share = chance.uniform(0.2, 0.8)
        y = seen.horizon + reach * share
        half = land.level([(p[1], p[0]) for p in right], y) - middle - 20
        x = middle + chance.uniform(-0.6, 0.6) * max(10.0, half)
        ripples.append(land.lens(x, y, 70 * k * share + 12, 4 * k * share))
    return [
        *shape(sand, seen.on("#dcc99c" if not seen.snowy else "#dfe7ef", 0.14), "bank"),
        *shape(land.band(left, right), fade(far, near), "water"),
        *shape(ripples, tint(far, 0.5), "water", 0.55),
    ]


@place("waterfall", "cascade")
def waterfall(setting: Setting) -> Backdrop:
    """White water over a rock wall into a pool."""
    seen = view(setting, rise=380)
    k, x = seen.grow, seen.width / 2
    green = plants.leaves(seen)[0] if setting.season != "winter" else "#cfdbe6"
    back = sky(seen, clouds=0.6)
    top, foot = seen.horizon - 400 * k, seen.horizon + 40 * k
    wall = land.ridge(seen, top + 40 * k, 90 * k, 420 * k, "falls")
    back += plants.pines(
        seen,
        [(px, land.level(wall, px) + 16, 170 * k) for px in spread(seen, 88, "fallfir")],
        "#4f8f6b",
        0.42,
        "fallfir",
    )
    back += shape(land.land(wall, foot + 10), fade(seen.on("#8d8794", 0.3), seen.on("#6f6a7c", 0.2)), "rock")
    cracks: list[str] = []
    for index, px in enumerate(spread(seen, 92, "crack")):
        chance = seen.chance(f"crack{index}")
        y = top + chance.uniform(90, 250) * k
        cracks.append(
            path.polygon(
                clockwise(
                    [
                        (px, y),
                        (px + 34 * k, y + 20),
                        (px + 26 * k, y + chance.uniform(60, 130) * k),
                        (px - 4, y + 70 * k),
                    ]
                )
            )
        )
    back += shape(cracks, seen.on("#a7a1ab", 0.3), "rock", 0.55)
    back += plants.treeline(
        seen, [(px, py + 6) for px, py in wall], 50 * k, mix(green, "#4f9a58", 0.5), 0.3, "fallmoss"
    )
    back += _fall(seen, x, top + 20 * k, foot + 10 * k, 150 * k)
    back += land.water(seen, foot, colour="#45a7c0")
    back += shape(
        [
            path.ellipse(x + dx * k, foot + dy * k, rx * k, 26 * k)
            for dx, dy, rx in ((-110, 4, 80), (0, 12, 130), (110, 2, 84))
        ],
        seen.on("#ffffff", 0.1),
        "foam",
        0.8,
    )
    back += shape(path.ellipse(x, foot - 10 * k, 330 * k, 110 * k), glow(seen.on("#ffffff", 0.1), 0.6), "foam")
    back += land.rocks(
        seen, [(px, foot + 40 * k, 170 * k) for px in sides(seen, 300, 150, "fallrock")], "#7f7a8b", 0.12, "fallrock"
    )
    bank = land.ridge(seen, seen.ground - 30 * k, 30 * k, 640 * k, "fallbank")
    meadow = plants.grass(seen)
    back += land.hill(seen, bank, seen.height + 4, tint(meadow, -0.06)) + land.tufts(
        seen, seen.ground, seen.height, seen.on(tint(meadow, -0.24)), 22, "falltuft"
    )
    front = (
        plants.ferns(seen, [(px, seen.height + 8, 150 * k) for px in sides(seen, 110, 120, "fallfern")], "#4f9a58")
        if not seen.snowy
        else near_flowers(seen, "fall")
    )
    return finish("waterfall", seen, back, front)


def _fall(seen: View, x: float, top: float, foot: float, half: float) -> list[Shape]:
    chance = seen.chance("fall")
    body = path.polygon([(x - half * 0.8, top), (x + half * 0.8, top), (x + half, foot), (x - half, foot)])
    strands: list[str] = []
    for step in range(11):
        offset = (step / 10 - 0.5) * 1.7 * half
        y0, y1 = top + chance.uniform(0, 0.4) * (foot - top), foot - chance.uniform(0, 0.3) * (foot - top)
        strands.append(
            path.limb(
                [(x + offset * 0.85, y0), (x + offset * 0.95, (y0 + y1) / 2), (x + offset, y1)], [3, 11 * seen.grow, 4]
            )
        )
    return [
        *shape(
            body,
            Gradient(
                ((0, seen.on("#bfe4ef", 0.1), 1), (0.6, seen.on("#dff3f8", 0.1), 1), (1, seen.on("#ffffff", 0.05), 1))
            ),
            "water",
        ),
        *shape(strands, seen.on("#ffffff", 0.02), "water", 0.8),
        *shape(
            [
                path.rectangle(x + half * share, top + 30, 8 * seen.grow, (foot - top) * 0.7, 4)
                for share in (-0.55, -0.1, 0.36)
            ],
            seen.on("#8fcbe0", 0.1),
            "water",
            0.6,
        ),
    ]
