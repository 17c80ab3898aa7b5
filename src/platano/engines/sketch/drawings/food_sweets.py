"""Cakes, sweets, snacks and drinks that come in a pack."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    around,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    shine,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow
from platano.engines.sketch.path import Point

CHOCOLATE, BISCUIT, WAFER, FROST = "#5f3824", "#d9a25a", "#e0a65a", "#f7a8c0"
CONFETTI = ("#e8546a", "#f7cf3d", "#5fb4e0", "#7cc36a", "#fffaf0", "#a678cf")


def sprinkles(spots: list[Point], size: float = 5) -> list[Shape]:
    return [
        flat(
            path.limb(
                [
                    (x - size * 0.4 * math.cos(i * 2.1), y - size * 0.4 * math.sin(i * 2.1)),
                    (x + size * 0.4 * math.cos(i * 2.1), y + size * 0.4 * math.sin(i * 2.1)),
                ],
                [size * 0.42] * 2,
            ),
            CONFETTI[i % len(CONFETTI)],
            "sprinkle",
        )
        for i, (x, y) in enumerate(spots)
    ]


def flame(x: float, y: float, size: float, layer: int = 0) -> list[Shape]:
    """A drop of fire that stands on x, y with a halo."""
    at = nature.frame(x, y, 0, size)
    outer = [
        at((0, 0), (0.3, -0.14), (0.33, -0.42), (0.16, -0.74), (0, -1.08)),
        at((0, -1.08), (-0.16, -0.74), (-0.33, -0.42), (-0.3, -0.14), (0, 0)),
    ]
    inner = [
        at((0, -0.03), (0.16, -0.16), (0.15, -0.36), (0, -0.66)),
        at((0, -0.66), (-0.15, -0.36), (-0.16, -0.16), (0, -0.03)),
    ]
    return [
        flat(path.circle(x, y - size * 0.5, size * 1.15), glow("#ffc94a", 0.55), "glow", layer),
        flat(nature.outline(*outer), "#f98f2c", "flame", layer, weight=0.7),
        flat(nature.outline(*inner), "#ffe27a", "flame", layer),
    ]


@drawing("chocolate bar", "chocolate", "bar of chocolate", "candy bar", kind="food")
def chocolate_bar(look: Look) -> Figure:
    fill = look.paint(CHOCOLATE)
    shapes = nature.form(*panel(-32, -112, 64, 80, 4), fill=fill, depth=5)
    for row in range(3):
        for column in range(3):
            x, y = -28 + column * 19.5, -108 + row * 20
            shapes += [
                flat(path.rectangle(x, y, 17, 17, 3), tint(fill, 0.14), "body"),
                flat(path.rectangle(x + 3, y + 3, 11, 11, 2), fill, "body"),
            ]
    wrap = look.paint("#c23b4e", "wrapper")
    foil = [
        [(-35, -50), (-24, -57), (-14, -49), (-3, -57), (8, -49), (20, -57), (35, -50)],
        [(35, -50), (35, -40)],
        [(35, -40), (-35, -40)],
        [(-35, -40), (-35, -50)],
    ]
    shapes += nature.form(*foil, fill="#e9d9a4", part="foil", depth=3)
    shapes += nature.form(*panel(-36, -46, 72, 46, 4), fill=wrap, part="wrapper", depth=6)
    shapes += [
        flat(path.rectangle(-36, -38, 72, 4), "#f5d77c", "wrapper"),
        flat(path.rectangle(-36, -11, 72, 4), "#f5d77c", "wrapper"),
    ]
    return made(around([*shapes, *face(look, 0, -24, 20)], 0, -50, 14), 16)


@drawing("ice cream", "ice cream cone", "ice-cream", "gelato", "ice-cream cone", kind="food")
def ice_cream(look: Look) -> Figure:
    scoop = hue(look, "#f7a9bd")
    cone = [[(-32, -78), (32, -78)], [(32, -78), (3, 2)], [(3, 2), (0, 4), (-3, 2)], [(-3, 2), (-32, -78)]]
    shapes = nature.form(*cone, fill=look.paint(WAFER, "cone"), part="cone", depth=7)
    bars: list[list[Point]] = []
    for x in range(-110, 110, 15):
        bars += [[(x, -80), (x + 2, -80), (x + 50, 6), (x + 48, 6)], [(x + 48, -80), (x + 50, -80), (x + 2, 6), (x, 6)]]
    shapes += nature.patch(nature.trace(*cone), *bars, fill="#b97c38", part="cone")
    for x, y, r, tone in ((0, -132, 30, "#fbf0dc" if look.colour is None else tint(scoop, 0.35)), (0, -98, 37, scoop)):
        edge = [
            (x - r * 1.06, y + r * 0.5),
            (x - r, y - r * 0.1),
            (x - r * 0.7, y - r * 0.72),
            (x, y - r),
            (x + r * 0.7, y - r * 0.72),
            (x + r, y - r * 0.1),
            (x + r * 1.06, y + r * 0.5),
            (x + r * 0.75, y + r * 0.72),
            (x + r * 0.5, y + r * 0.52),
            (x + r * 0.2, y + r * 0.78),
            (x - r * 0.12, y + r * 0.54),
            (x - r * 0.42, y + r * 0.82),
            (x - r * 0.72, y + r * 0.54),
        ]
        shapes += [*nature.form(edge, fill=tone, depth=8), shine(x - r * 0.46, y - r * 0.36, r * 0.13, r * 0.24, 40)]
    shapes += [*nature.form(disc(0, -166, 9), fill="#d42c40", part="cherry", depth=3), shine(-3, -169, 2, 3, 30)]
    shapes += sprinkles([(-14, -144), (8, -150), (16, -132), (-4, -126), (-20, -128)], 7)
    return made([*shapes, *face(look, 0, -104, 28)], 18, {"grip": Anchor(0, -34, 30)})


@drawing("popsicle", "ice lolly", "ice pop", "ice cream bar", kind="food")
def popsicle(look: Look) -> Figure:
    fill = hue(look, "#ee5a5f")
    shapes = nature.form(*panel(-8, -40, 16, 42, 7), fill="#e2b878", part="stick", depth=3)
    body = rounded([(-32, -122), (32, -122), (32, -32), (-32, -32)], 30)
    shapes += nature.form(*body, fill=fill, depth=9)
    shapes += nature.patch(
        nature.trace(*body),
        [(-40, -66), (40, -66), (40, -20), (-40, -20)],
        fill=tint(fill, 0.42) if look.colour else "#fbd04f",
        part="body",
    )
    shapes += [flat(path.rectangle(x, -104, 9, 60, 4.5), tint(fill, -0.14), "groove", opacity=0.5) for x in (-16, 7)]
    return made([*shapes, shine(-23, -100, 3.4, 11, 0), *face(look, 0, -78, 24)], 15, {"grip": Anchor(0, -10, 24)})


@drawing("candy", "bonbon", "wrapped candy", "toffee", kind="food")
def candy(look: Look) -> Figure:
    fill = hue(look, "#e8486a")
    shapes: list[Shape] = []
    for side in (-1, 1):
        fan = [
            [(side * 24, -30), (side * 56, -56)],
            [(side * 56, -56), (side * 50, -43), (side * 60, -34), (side * 51, -25), (side * 58, -4)],
            [(side * 58, -4), (side * 24, -30)],
        ]
        shapes += nature.form(*fan, fill=tint(fill, 0.2), depth=5)
        shapes += [
            Shape(path.line((side * 28, -30), (side * 50, -30 + dy)), stroke=tint(fill, -0.2), width=2)
            for dy in (-14, 0, 14)
        ]
    run = disc(0, -30, 31)
    shapes += nature.form(run, fill=fill, depth=8)
    bands = [nature.tube([(x, -62), (x + 9, -42), (x + 1, -18), (x + 10, 4)], [9, 9, 9, 9]) for x in (-26, -6, 14)]
    for band in bands:
        kept = nature.cut(band, run)
        shapes.append(flat(path.polygon(kept), "#fff6ee", "stripe", opacity=0.9))
    return made([*shapes, shine(-13, -44, 4.5, 8, 40), *face(look, 0, -30, 24)], 4)


@drawing("lollipop", "lolly", "sucker", kind="food")
def lollipop(look: Look) -> Figure:
    fill = hue(look, "#ef5a80")
    shapes = nature.form(*panel(-4, -70, 8, 72, 4), fill="#fbf7ee", part="stick", depth=2)
    shapes += nature.form(disc(0, -104, 41), fill=fill, depth=8)
    swirl = [((3 + 2.35 * i) * math.cos(i * 0.62), -104 + (3 + 2.35 * i) * math.sin(i * 0.62)) for i in range(16)]
    shapes.append(nature.stroke(*swirl, colour=tint(fill, 0.75), width=7.5, part="swirl"))
    shapes.append(shine(-20, -126, 5, 10, 42))
    bow = [
        leaf
        for side in (0, 180)
        for leaf in nature.form(
            nature.frame(0, -62, side)((0, 0), (18, -11), (26, -4), (24, 7), (16, 9)),
            fill="#5fb4e0",
            part="ribbon",
            depth=3,
        )
    ]
    return made(
        [
            *shapes,
            *bow,
            *nature.form(disc(0, -62, 5), fill="#5fb4e0", part="ribbon", depth=2),
            *face(look, 0, -104, 26),
        ],
        18,
        {"grip": Anchor(0, -26, 24)},
    )


@drawing("honey", "honey jar", "jar of honey", "honey pot", "honeypot", kind="food")
def honey_jar(look: Look) -> Figure:
    honey = hue(look, "#f0a52c")
    jar = [
        (-30, -78),
        (-46, -66),
        (-50, -40),
        (-44, -10),
        (-30, 0),
        (30, 0),
        (44, -10),
        (50, -40),
        (46, -66),
        (30, -78),
    ]
    shapes = nature.form(jar, fill=honey, depth=11)
    shapes += nature.form(*panel(-38, -96, 76, 18, 6), fill="#f6e6c2", part="rim", depth=4)
    run = [
        [(-36, -92), (36, -92)],
        [
            (36, -92),
            (36, -78),
            (30, -62),
            (24, -76),
            (14, -74),
            (8, -50),
            (0, -48),
            (-4, -72),
            (-16, -76),
            (-22, -66),
            (-28, -78),
            (-36, -80),
        ],
        [(-36, -80), (-36, -92)],
    ]
    shapes += nature.form(*run, fill=tint(honey, 0.3), part="drip", depth=3)
    comb = [
        (24 * 0.62 * math.cos(math.radians(a)), -30 + 24 * 0.62 * math.sin(math.radians(a))) for a in range(0, 360, 60)
    ]
    if not face(look, 0, 0, 1):
        shapes += [
            flat(path.rectangle(-27, -50, 54, 38, 8), "#fdf3d9", "label"),
            flat(path.polygon(comb), "#eaa22f", "label"),
        ]
    dipper = [Shape(path.line((12, -92), (30, -132)), stroke="#a2713f", width=6, part="dipper")]
    return made([*dipper, *shapes, shine(-36, -50, 4, 13, 6), *face(look, 0, -32, 30)], 14)


@drawing("popcorn", "bag of popcorn", "bucket of popcorn", kind="food")
def popcorn(look: Look) -> Figure:
    stripe = look.paint("#d8353b")
    shapes: list[Shape] = []
    heap = [
        (-34, -78, 13),
        (-12, -76, 13),
        (12, -78, 13),
        (34, -76, 13),
        (-24, -92, 14),
        (0, -94, 14),
        (24, -93, 14),
        (-12, -108, 13),
        (12, -109, 13),
        (0, -120, 11),
        (48, -108, 10),
        (-46, -104, 9),
    ]
    for x, y, r in heap:
        puffs = [
            (path.circle(x + dx * r, y + dy * r, r * 0.62), "#fdf1cf", "corn")
            for dx, dy in ((-0.5, 0.2), (0.5, 0.25), (0, -0.45))
        ]
        shapes += [*nature.merge(puffs), flat(path.circle(x, y + r * 0.15, r * 0.22), "#e9b650", "corn")]
    tub = rounded([(-42, -72), (42, -72), (31, 0), (-31, 0)], 3)
    shapes += nature.form(*tub, fill="#fdf8ee", part="tub", depth=7)
    stripes = [[(-42 + 24 * i, -74), (-30 + 24 * i, -74), (-22.3 + 17.7 * i, 2), (-31 + 17.7 * i, 2)] for i in range(4)]
    shapes += nature.patch(nature.trace(*tub), *stripes, fill=stripe, part="body")
    return made([*shapes, *face(look, 0, -36, 28)], 20)


@drawing("coffee bean", "coffee beans", "cocoa bean", kind="food")
def coffee_beans(look: Look) -> Figure:
    fill = hue(look, "#6b3f26")
    shapes: list[Shape] = []
    beans = [
        (-44, -16, 10),
        (-14, -14, -24),
        (18, -15, 22),
        (46, -16, -14),
        (-29, -36, 34),
        (2, -37, -8),
        (31, -37, 40),
        (-14, -57, -30),
        (16, -57, 16),
        (1, -76, 62),
    ]
    for x, y, turn in beans:
        bean = [
            *nature.form(disc(x, y, 20, 14), fill=fill, depth=6),
            nature.stroke(
                (x - 17, y + 2), (x - 6, y - 3), (x + 5, y + 3), (x + 17, y - 2), colour=tint(fill, -0.45), width=3
            ),
        ]
        shapes += around(bean, x, y, turn)
    return made(shapes, 6)


@drawing("milk", "milk carton", "carton of milk", "juice box", "carton", kind="food")
def milk_carton(look: Look) -> Figure:
    fill = hue(look, "#4f93cf")
    shapes = nature.form(*panel(-32, -84, 64, 84, 3), fill="#fbf9f3", part="carton", depth=8)
    roof = rounded([(-32, -84), (-18, -112), (18, -112), (32, -84)], 2)
    shapes += nature.form(*roof, fill=fill, depth=5) + nature.form(
        *panel(-20, -124, 40, 14, 2), fill=tint(fill, 0.12), depth=3
    )
    wave = [
        [(-32, -46), (-18, -54), (-2, -46), (14, -40), (32, -48)],
        [(32, -48), (32, -2)],
        [(32, -2), (-32, -2)],
        [(-32, -2), (-32, -46)],
    ]
    shapes += [flat(nature.outline(*wave), fill, "body")]
    if not face(look, 0, 0, 1):
        drop = [[(0, -76), (8, -62), (7, -54), (0, -50)], [(0, -50), (-7, -54), (-8, -62), (0, -76)]]
        shapes += [flat(nature.outline(*drop), tint(fill, 0.3), "drop")]
    return made([*shapes, *face(look, 0, -66, 24)], 22)
