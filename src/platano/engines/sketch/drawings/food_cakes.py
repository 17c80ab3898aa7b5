"""Cakes, pies and what else comes out of the oven."""

import math
from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.food_sweets import BISCUIT, CHOCOLATE, CONFETTI, FROST, flame, sprinkles
from platano.engines.sketch.drawings.thing_parts import (
    LEAF,
    LEAF_DARK,
    disc,
    face,
    flat,
    hot,
    hue,
    leaf,
    made,
    panel,
    rounded,
    shine,
    stalk,
    steam,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


def drips(x0: float, x1: float, top: float, low: float, count: int, seed: int = 0) -> list[list[Point]]:
    """Runs of icing: a straight top and an edge that drips."""
    step = (x1 - x0) / count
    edge: list[Point] = []
    for i in range(count):
        x = x1 - step * i
        drop = (low - top) * (1.0, 0.62, 0.86, 0.55, 0.95)[(i + seed) % 5]
        edge += [
            (x - step * 0.12, top + drop * 0.7),
            (x - step * 0.4, top + drop),
            (x - step * 0.68, top + drop * 0.7),
            (x - step * 0.97, top + (low - top) * 0.28),
        ]
    return [
        [(x0, top), (x1, top)],
        [(x1, top), *edge, (x0, top + (low - top) * 0.3)],
        [(x0, top + (low - top) * 0.3), (x0, top)],
    ]


def small_candle(x: float, y: float, fill: str, tall: float = 30, width: float = 7, lit: bool = True) -> list[Shape]:
    """A birthday candle that stands at x, y."""
    shapes = nature.form(*panel(x - width / 2, y - tall, width, tall, 1.5), fill=fill, part="candle", depth=2)
    for i in range(3):
        shapes.append(
            Shape(
                path.line((x - width / 2, y - tall * (0.22 + 0.26 * i)), (x + width / 2, y - tall * (0.34 + 0.26 * i))),
                stroke="#ffffff",
                width=width * 0.26,
                part="candle",
            )
        )
    shapes.append(Shape(path.line((x, y - tall), (x, y - tall - 4)), stroke="#5d4630", width=1.6))
    return [*shapes, *(flame(x, y - tall - 2, 15) if lit else [])]


@drawing("cookie", "biscuit", "chocolate chip cookie", kind="food")
def cookie(look: Look) -> Figure:
    fill = hue(look, BISCUIT)
    bitten = look.has("half", "broken", "bitten")
    turns = [math.radians(a) for a in range(-12 if bitten else 0, 285 if bitten else 345, 18)]
    rim = [(47 * math.cos(a) * (1 + 0.02 * (i % 3)), -46 + 46 * math.sin(a)) for i, a in enumerate(turns)]
    bite = [(rim[-1][0], rim[-1][1]), (9, -80), (22, -77), (20, -64), (34, -66), rim[0]]
    run = [rim, bite] if bitten else [rim]
    shapes = nature.form(*run, fill=fill, depth=10)
    spots = [(-24, -62, 7), (6, -72, 6), (26, -50, 7), (-4, -46, 6), (-30, -32, 6), (12, -24, 7), (-10, -14, 5)]
    for x, y, r in [*spots, (34, -28, 5), (-38, -50, 4)]:
        hidden = face(look, 0, 0, 1) and abs(x) < 28 and -60 < y < -30
        if not (hidden or (bitten and x > 0 and y < -45)):
            shapes += nature.form(disc(x, y, r, r * 0.85, x), fill=CHOCOLATE, part="chip", depth=2.5)
    crumbs = ((-12, -60), (18, -36), (-20, -46), (0, -32), (-26, -18))
    shapes += [flat(path.circle(x, y, 1.6), tint(fill, -0.25), "detail") for x, y in crumbs]
    return made([*shapes, *face(look, 0, -48, 32)], 7)


@drawing("donut", "doughnut", kind="food")
def donut(look: Look) -> Figure:
    icing = hue(look, FROST)
    shapes = [
        flat(_ring(disc(0, -48, 49), 14), "#d9a052", "dough", weight=1),
        flat(_ring(disc(-1, -50, 46), 15), "#e3b066", "dough"),
    ]
    wave: list[Point] = []
    for i in range(28):
        a, r = i * math.tau / 28, 41.5 + 2.2 * math.sin(i * math.tau / 4)
        wave.append((r * math.cos(a), -50 + r * math.sin(a)))
    shapes += [flat(_ring(wave, 17), icing, "body", weight=1), *nature.shading(nature.trace(wave), icing, depth=7)]
    shapes += [flat(nature.crescent(disc(0, -48, 16.5)[::-1], 3.5, 90), tint(icing, -0.25), "body")]
    turns = [(i * 2.4, 23 + (i * 7) % 14) for i in range(18)]
    spots = [(r * math.cos(a), -50 + r * math.sin(a)) for a, r in turns]
    shapes += sprinkles(spots, 8) if not look.has("plain") else []
    return made([*shapes, *face(look, 0, -76, 26)], 9)


def _ring(outer: list[Point], hole: float) -> str:
    """A disc that one can see through in the middle: the hole runs the other way round."""
    return path.smooth(outer) + " " + path.smooth(disc(0, -48, hole)[::-1])


def _case(fill: str, top: float, low: float, tall: float) -> list[Shape]:
    """A pleated paper case."""
    shapes = nature.form(
        *rounded([(-top, -tall), (top, -tall), (low, 0), (-low, 0)], 4), fill=fill, part="case", depth=7
    )
    for i in range(-3, 4):
        shapes.append(
            Shape(
                path.line((i * top * 0.26, -tall + 3), (i * low * 0.26, -3)),
                stroke=tint(fill, -0.18),
                width=2.6,
                part="case",
            )
        )
    return shapes


@drawing("cupcake", "fairy cake", kind="food")
def cupcake(look: Look) -> Figure:
    icing = hue(look, FROST)
    shapes = _case(look.paint("#6fb9c9", "case"), 42, 30, 46)
    for y, width, high in ((-50, 50, 17), (-66, 40, 16), (-82, 28, 15), (-96, 15, 13)):
        shapes += nature.form(
            [
                (-width, y),
                (-width * 0.8, y - high),
                (0, y - high * 1.25),
                (width * 0.8, y - high),
                (width, y),
                (width * 0.6, y + high * 0.6),
                (0, y + high * 0.5),
                (-width * 0.6, y + high * 0.6),
            ],
            fill=icing,
            depth=6,
        )
    shapes += sprinkles(
        [(-30, -58), (-12, -50), (18, -55), (34, -54), (-18, -72), (6, -68), (24, -76), (-4, -86), (12, -94)], 7
    )
    shapes += stalk((0, -112), (4, -124), (12, -130), width=2.5, fill=LEAF_DARK) + nature.form(
        disc(0, -110, 10), fill="#d42c40", part="cherry", depth=4
    )
    return made([*shapes, shine(-3, -113, 2, 3.4, 30), *face(look, 0, -24, 24)], 9, {"surface": Anchor(0, -108, 40)})


@drawing("muffin", "chocolate muffin", "blueberry muffin", kind="food")
def muffin(look: Look) -> Figure:
    fill = hue(look, "#c98b4a")
    shapes = _case(look.paint("#f0e3c8", "case"), 40, 29, 46)
    top = [
        (-46, -44),
        (-54, -58),
        (-42, -76),
        (-22, -88),
        (4, -90),
        (30, -84),
        (48, -68),
        (53, -54),
        (46, -44),
        (0, -38),
    ]
    shapes += nature.form(top, fill=fill, depth=10)
    for x, y in ((-28, -66), (-6, -76), (16, -66), (34, -62), (-14, -54), (6, -54), (-38, -54)):
        shapes += nature.form(
            disc(x, y, 5), fill="#454a8c" if "blueberry" in look.traits else CHOCOLATE, part="chip", depth=2
        )
    return made([*shapes, *face(look, 0, -24, 24)], 9)


@drawing("cake", "wedding cake", "layer cake", "chocolate cake", "cake slice", "slice of cake", kind="food")
def cake(look: Look) -> Figure:
    if look.has("sliced", "slice"):
        return _cake_slice(look)
    tiers = [(58, 0, 40), (42, -40, 34)]
    shapes, top = _tiers(look, tiers)
    shapes += _berries(0, top - 3, 3)
    return made(_stand(shapes), 22, {"surface": Anchor(0, top - 2, 70)})


@drawing("birthday cake", kind="food")
def birthday_cake(look: Look) -> Figure:
    shapes, top = _tiers(look, [(60, 0, 44), (44, -44, 36)])
    candles: list[Shape] = []
    for i, x in enumerate((-24, 0, 24, -12, 12)):
        candles += small_candle(x, top + (0 if i < 3 else 4), CONFETTI[i if i < 4 else 5], 28, 7)
    return made(_stand([*shapes, *candles, *face(look, 0, -18, 28)]), 28, {"surface": Anchor(0, top, 70)})


def _stand(shapes: list[Shape]) -> list[Shape]:
    plate = [
        *nature.form(*rounded([(-22, 4), (22, 4), (30, 22), (-30, 22)], 4), fill="#e7e1ee", part="plate", depth=4),
        *nature.form(*panel(-76, -2, 152, 9, 4.5), fill="#f4f0f6", part="plate", depth=3),
    ]
    return [*plate, *shapes]


def _tiers(look: Look, tiers: Sequence[tuple[float, float, float]]) -> tuple[list[Shape], float]:
    """Round cake layers under dripping icing, and the height of the top."""
    icing = hue(look, "#f3a6bd")
    cream = look.paint("#fdf3e0" if look.colour is None else tint(look.colour, 0.62), "icing")
    shapes: list[Shape] = []
    top = 0.0
    for index, (half, low, tall) in enumerate(tiers):
        top = low - tall
        wall = [
            [(-half, top), (half, top)],
            [(half, top), (half, low - 2)],
            [(half, low - 2), (half * 0.5, low + 4), (0, low + 5.5), (-half * 0.5, low + 4), (-half, low - 2)],
            [(-half, low - 2), (-half, top)],
        ]
        shapes += nature.form(*wall, fill=icing if index % 2 == 0 else mix(icing, cream, 0.35), depth=8)
        for i in range(9):
            x = -half + half * 2 * (i + 0.5) / 9
            shapes += nature.form(
                disc(x, low - 1 + 5 * math.cos(x / half * 1.5) - 1, half / 8, half / 9),
                fill=cream,
                part="icing",
                depth=2,
            )
        shapes += nature.form(*drips(-half, half, top, top + tall * 0.5, 6, index), fill=cream, part="icing", depth=4)
        shapes += [flat(path.ellipse(0, top, half, half * 0.17), tint(cream, 0.3), "icing", weight=1)]
    return shapes, top


def _berries(x: float, y: float, count: int) -> list[Shape]:
    shapes: list[Shape] = []
    for i in range(count):
        bx = x + (i - (count - 1) / 2) * 21
        run = [(bx, y - 21), (bx + 11, y - 19), (bx + 11, y - 8), (bx, y + 3), (bx - 11, y - 8), (bx - 11, y - 19)]
        shapes += nature.form(run, fill="#dd3340", part="berry", depth=4)
        shapes += [
            flat(path.ellipse(bx + dx, y + dy, 1, 1.7), "#ffe08a", "seed") for dx, dy in ((-5, -12), (4, -13), (0, -5))
        ]
        shapes += leaf(bx, y - 20, 9, -150, LEAF, 0.6) + leaf(bx, y - 20, 9, -30, LEAF, 0.6)
    return shapes


def _cake_slice(look: Look) -> Figure:
    icing, sponge = hue(look, "#f3a6bd"), look.paint("#f3d190", "sponge")
    shapes = nature.form(*rounded([(-62, -52), (56, -52), (56, 0), (-62, 0)], 3), fill=sponge, part="sponge", depth=6)
    shapes += [
        flat(path.rectangle(-62, -30, 118, 8), "#fff6e6", "cream"),
        flat(path.rectangle(-62, -23, 118, 3.5), "#d8434f", "jam"),
    ]
    shapes += nature.form(*rounded([(-62, -54), (46, -86), (56, -54)], 3), fill=icing, depth=4)
    shapes += nature.form(*drips(-62, 56, -56, -36, 7), fill=icing, depth=4)
    shapes += _berries(26, -68, 1)
    return made([*shapes, *face(look, -6, -14, 22)], 9)


@drawing("pie", "apple pie", "tart", "quiche", "pumpkin pie", "cherry pie", kind="food")
def pie(look: Look) -> Figure:
    filling = look.paint("#b5413a")
    shapes = nature.form(*rounded([(-66, -34), (66, -34), (50, 0), (-50, 0)], 5), fill="#b9c0ca", part="tin", depth=7)
    dome = [[(-62, -36), (-48, -54), (-22, -66), (0, -69), (22, -66), (48, -54), (62, -36)], [(62, -36), (-62, -36)]]
    shapes += [flat(nature.outline(*dome), filling, "body", weight=1)]
    inside = nature.trace(*dome)
    bars: list[list[Point]] = []
    for x in range(-90, 90, 25):
        bars.append([(x, -72), (x + 11, -72), (x + 41, -32), (x + 30, -32)])
        bars.append([(x + 30, -72), (x + 41, -72), (x + 11, -32), (x, -32)])
    shapes += nature.patch(inside, *bars, fill="#e5b266", part="crust")
    for i in range(10):
        shapes += nature.form(disc(-62 + i * 13.8, -35, 8.5, 7.5), fill="#dca253", part="crust", depth=4)
    return made([*shapes, *face(look, 0, -15, 22)], 9, None, steam(0, -76, 34) if hot(look) or not look.traits else [])


@drawing("pancake", "stack of pancakes", "crepe", "flapjack", "waffle", kind="food")
def pancakes(look: Look) -> Figure:
    fill = hue(look, "#dfa352")
    shapes = nature.form(
        [(-84, -8), (-40, 2), (40, 2), (84, -8), (40, -18), (-40, -18)], fill="#f3efe6", part="plate", depth=4
    )
    for i in range(4):
        y = -18 - i * 13
        shapes += nature.form(
            *panel(-58 + (i % 2) * 3, y - 8, 114, 15, 7.5), fill=tint(fill, 0.28), part="body", depth=3, dark=-0.08
        )
        shapes += [flat(path.ellipse(-1 + (i % 2) * 3, y - 8, 55, 7), fill, "body")]
    shapes += [
        flat(path.ellipse(0, -66, 57, 10), fill, "body", weight=1),
        flat(path.ellipse(-4, -67, 46, 7), tint(fill, -0.1), "body"),
    ]
    syrup = "#a4561c"
    pool = [
        (-44, -66),
        (-20, -72),
        (24, -71),
        (46, -65),
        (42, -46),
        (36, -42),
        (31, -58),
        (16, -58),
        (13, -30),
        (7, -26),
        (2, -34),
        (0, -57),
        (-20, -58),
        (-24, -46),
        (-31, -46),
        (-32, -60),
    ]
    shapes += [
        flat(path.smooth(pool), syrup, "syrup", opacity=0.94),
        nature.stroke((-30, -68), (-10, -70), (8, -70), colour="#d98a45", width=2.6),
    ]
    shapes += nature.form(
        *rounded([(-14, -72), (6, -78), (18, -71), (18, -63), (-2, -57), (-14, -63)], 3),
        fill="#fbe17b",
        part="butter",
        depth=3,
    )
    return made([*shapes, *face(look, -26, -34, 14)], 12)


@drawing("gingerbread man", "gingerbread", kind="food")
def gingerbread(look: Look) -> Figure:
    fill = hue(look, "#b97a41")
    parts = [
        path.circle(0, -92, 24),
        path.limb([(-42, -58), (42, -58)], [24, 24]),
        path.limb([(-4, -50), (-20, -12)], [34, 24]),
        path.limb([(4, -50), (20, -12)], [34, 24]),
        path.ellipse(0, -50, 23, 28),
    ]
    shapes = nature.merge([(d, fill, "body") for d in parts])
    icing = "#fff8ec"
    for points in (
        [(-48, -64), (-42, -58), (-47, -51)],
        [(48, -64), (42, -58), (47, -51)],
        [(-30, -16), (-22, -22), (-12, -16)],
        [(30, -16), (22, -22), (12, -16)],
    ):
        shapes.append(nature.stroke(*points, colour=icing, width=3.4, part="icing"))
    shapes += [
        flat(path.circle(0, y, 4), c, "button") for y, c in ((-60, "#d8353b"), (-46, "#4b9a4f"), (-33, "#d8353b"))
    ]
    return made([*shapes, *face(look, 0, -94, 18, always=True)], 12)


@drawing("birthday candle", kind="object")
def birthday_candle(look: Look) -> Figure:
    return made(small_candle(0, 0, look.paint("#5fb4e0"), 60, 12), 8)
