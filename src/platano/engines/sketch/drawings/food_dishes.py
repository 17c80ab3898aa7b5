"""Bread, meals and dishes."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    LEAF,
    LEAF_DARK,
    around,
    disc,
    face,
    flat,
    hue,
    leaf,
    made,
    panel,
    rounded,
    shine,
    solid,
    steam,
    wavy,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

CRUST, CRUMB, MEAT, TOMATO, CHEESE = "#d2924a", "#f6dfb2", "#7d4630", "#dc3f34", "#f8c640"


def _bowl(look: Look, natural: str, band: str, width: float = 62) -> tuple[list[Shape], list[Shape]]:
    """Far rim and near wall of a dish bowl whose opening is an ellipse at y = -56."""
    fill = hue(look, natural)
    rim = [
        flat(path.ellipse(0, -56, width, 15), fill, "body", weight=1),
        flat(path.ellipse(0, -56, width - 5, 11), tint(fill, -0.28), "body"),
    ]
    wall: list[list[Point]] = [
        [(-width, -56), (-width * 0.6, -44.5), (0, -41), (width * 0.6, -44.5), (width, -56)],
        [(width, -56), (width * 0.86, -26), (width * 0.45, -5)],
        [(width * 0.45, -5), (width * 0.4, 0), (-width * 0.4, 0), (-width * 0.45, -5)],
        [(-width * 0.45, -5), (-width * 0.86, -26), (-width, -56)],
    ]
    front = nature.form(*wall, fill=fill, depth=10)
    stripe = [(-width * 0.95, -44), (-width * 0.5, -33), (0, -29.5), (width * 0.5, -33), (width * 0.95, -44)]
    front.append(
        nature.stroke(
            *stripe, colour=look.paint(tint(fill, 0.35) if look.colour else band, "band"), width=4, part="band"
        )
    )
    return rim, front


@drawing("ramen", "noodle soup", "noodles", "noodle", "bowl of noodles", "bowl of ramen", "pho", "udon", kind="food")
def ramen(look: Look) -> Figure:
    rim, front = _bowl(look, "#c9402f", "#f4e4c2")
    shapes = [*rim, flat(path.ellipse(0, -55, 56, 10.5), "#d99645", "broth")]
    for i in range(9):
        x = -40 + i * 8
        shapes.append(
            nature.stroke(
                (x, -52),
                (x + 6, -60 - (i % 3)),
                (x + 16, -58),
                (x + 22, -50),
                colour="#f6dc92" if i % 2 else "#ecc772",
                width=3.6,
            )
        )
    shapes += [
        *nature.form(disc(-22, -66, 15, 10, -10), fill="#fdf8ec", part="egg", depth=4),
        flat(path.ellipse(-21, -67, 7.5, 5.4, -10), "#f2a128", "egg"),
    ]
    shapes += [
        *nature.form(disc(14, -62, 16, 8, 8), fill="#c98a62", part="meat", depth=3),
        flat(path.ellipse(14, -62, 9, 4, 8), "#e9bfa0", "meat"),
    ]
    shapes += [*around(nature.form(*panel(26, -92, 17, 34, 2), fill="#2a4a3f", part="seaweed", depth=3), 34, -60, 14)]
    shapes += [
        flat(path.ellipse(x, y, 3, 1.8), LEAF, "leek")
        for x, y in ((-2, -54), (4, -68), (-36, -56), (34, -54), (-8, -72))
    ]
    for dx in (0, 7):
        shapes.append(Shape(path.line((-58 + dx, -104), (-30 + dx, -56)), stroke="#8a4b2c", width=4, part="chopsticks"))
    return made([*shapes, *front, *face(look, 0, -22, 28)], 15, None, steam(0, -82, 34))


@drawing(
    "rice",
    "rice bowl",
    "bowl of rice",
    "cooked rice",
    "fried rice",
    "risotto",
    "porridge",
    "oatmeal",
    "cereal",
    kind="food",
)
def rice(look: Look) -> Figure:
    rim, front = _bowl(look, "#3f6fae", "#f4f0e0")
    heap = [(-54, -54), (-46, -76), (-22, -92), (8, -95), (36, -84), (54, -54), (30, -46), (-30, -46)]
    shapes = [*rim, *nature.form(heap, fill="#fdfaf2", part="rice", depth=9, dark=-0.1)]
    for index in range(26):
        x, y = -42 + (index * 37) % 86, -60 - (index * 23) % 30
        if abs(x) / 54 + (-y - 50) / 70 < 0.86:
            shapes.append(flat(path.ellipse(x, y, 3.6, 1.7, index * 47), "#ddd6c5", "rice"))
    for dx in (0, 8):
        shapes.append(Shape(path.line((26 + dx, -66), (58 + dx, -112)), stroke="#9a5a34", width=4.2, part="chopsticks"))
    return made(
        [*shapes, *front, *face(look, 0, -22, 28)], 14, None, steam(-8, -98, 30) if look.has("hot", "steaming") else []
    )


@drawing("soup", "bowl of soup", "stew", "broth", "chili con carne", "curry", kind="food")
def soup(look: Look) -> Figure:
    plain = Look(None, look.colours, look.pose, look.view, look.traits, look.seed)
    rim, front = _bowl(plain, "#f1e7d3", "#5b8fb0", 66)
    liquid = look.paint("#e5823a")
    shapes = [
        *rim,
        flat(path.ellipse(0, -55, 60, 11), liquid, "body"),
        flat(path.ellipse(-8, -57, 42, 6), tint(liquid, 0.16), "body"),
    ]
    for x, y, fill in (
        (-30, -56, "#f3c96a"),
        (-8, -52, LEAF),
        (18, -57, "#f3c96a"),
        (34, -53, TOMATO),
        (2, -60, LEAF_DARK),
    ):
        shapes += [flat(path.ellipse(x, y, 6, 3.2, x), fill, "piece", weight=0.5)]
    spoon = [
        Shape(path.line((40, -56), (70, -98)), stroke="#7d8794", width=6.4),
        Shape(path.line((40, -56), (70, -98)), stroke="#bac3ce", width=4),
    ]
    return made([*shapes, *spoon, *front, *face(look, 0, -22, 28)], 12, None, steam(-4, -68, 40))


@drawing("salad", "bowl of salad", "green salad", "fruit salad", kind="food")
def salad(look: Look) -> Figure:
    rim, front = _bowl(look, "#f3ead6", "#d98a4f", 64)
    shapes = [*rim, flat(path.ellipse(0, -58, 58, 15), tint(LEAF_DARK, -0.2), "leaf")]
    for x, y, degrees, tone in (
        (-30, -58, -150, LEAF),
        (30, -58, -30, LEAF_DARK),
        (-18, -62, -118, "#86c04c"),
        (18, -62, -62, LEAF),
        (0, -60, -92, "#9bd05a"),
        (-38, -56, -172, "#86c04c"),
        (38, -56, -8, "#9bd05a"),
    ):
        shapes += leaf(x, y, 36, degrees, tone, 0.8)
    for x, y in ((-22, -68), (26, -66)):
        shapes += [*nature.form(disc(x, y, 13), fill=TOMATO, part="tomato", depth=4), shine(x - 4, y - 5, 2.4, 4, 30)]
    for x, y in ((0, -70), (-42, -58), (44, -57)):
        shapes += [
            flat(path.ellipse(x, y, 12, 9), LEAF_DARK, "cucumber", weight=1),
            flat(path.ellipse(x, y, 9.4, 6.8), "#dcefb4", "cucumber"),
            flat(path.ellipse(x, y, 4, 3), "#bcdc86", "cucumber"),
        ]
    shapes += [
        nature.stroke((4, -62), (12, -57), (24, -58), colour="#a765a0", width=3.4),
        nature.stroke((-12, -56), (-20, -53), (-30, -55), colour="#a765a0", width=3.4),
    ]
    return made([*shapes, *front, *face(look, 0, -22, 28)], 13)


def _plate(fill: str, width: float = 80) -> list[Shape]:
    shapes = nature.form(
        [
            (-width, -12),
            (-width * 0.5, 0),
            (0, 2),
            (width * 0.5, 0),
            (width, -12),
            (width * 0.5, -25),
            (0, -28),
            (-width * 0.5, -25),
        ],
        fill=fill,
        part="plate",
        depth=4,
    )
    return [*shapes, flat(path.ellipse(0, -14, width * 0.72, 9), tint(fill, -0.1), "plate")]


@drawing("pasta", "spaghetti", "plate of pasta", "spaghetti bolognese", "lasagna", "macaroni", kind="food")
def pasta(look: Look) -> Figure:
    strand = look.paint("#f3cf6a")
    shapes = _plate("#f5efe2")
    heap = [(-54, -16), (-46, -38), (-22, -54), (6, -58), (34, -48), (52, -30), (54, -16), (0, -8)]
    shapes += nature.form(heap, fill=strand, depth=7)
    for i in range(7):
        r = 50 - i * 6.5
        shapes.append(
            nature.stroke(
                (-r, -16),
                (-r * 0.7, -34 - i),
                (0, -44 - i * 1.6),
                (r * 0.7, -34 - i),
                (r, -16),
                colour=tint(strand, -0.22),
                width=2,
            )
        )
    shapes.append(nature.stroke((-52, -18), (-62, -12), (-56, -7), (-44, -10), colour=strand, width=4))
    sauce = [(-26, -46), (-8, -64), (14, -64), (30, -46), (22, -38), (12, -44), (2, -34), (-10, -42), (-18, -36)]
    shapes += nature.form(sauce, fill="#d0402f", part="sauce", depth=6)
    for x, y in ((-8, -60), (12, -62)):
        shapes += nature.form(disc(x, y, 8.5), fill=MEAT, part="meat", depth=4)
    shapes += leaf(2, -66, 16, -60, LEAF) + leaf(2, -66, 14, -130, LEAF_DARK)
    return made([*shapes, *face(look, 0, -26, 26)], 10, None, steam(0, -78, 26) if look.has("hot", "steaming") else [])


@drawing("paella", "jambalaya", kind="food")
def paella(look: Look) -> Figure:
    pan = look.paint("#3d3d4a")
    shapes: list[Shape] = []
    for side in (-1, 1):
        shapes.append(
            nature.stroke(
                (side * 70, -30),
                (side * 92, -32),
                (side * 92, -18),
                (side * 70, -18),
                colour=pan,
                width=6,
                part="handle",
            )
        )
    shapes += nature.form(
        [(-78, -26), (-70, -8), (-40, 3), (0, 6), (40, 3), (70, -8), (78, -26), (0, -10)], fill=pan, depth=6
    )
    shapes += [
        flat(path.ellipse(0, -26, 78, 24), pan, "body", weight=1),
        flat(path.ellipse(0, -27, 72, 20), "#f2b632", "rice"),
    ]
    for i in range(30):
        a, r = i * 2.4, math.sqrt(i / 30)
        shapes.append(
            flat(
                path.ellipse(66 * r * math.cos(a), -27 + 17 * r * math.sin(a), 3, 1.5, i * 50),
                "#fbd978" if i % 2 else "#d8962a",
                "rice",
            )
        )
    for x, y in ((-44, -32), (40, -22), (4, -38)):  # prawns
        shapes += nature.form(
            nature.tube([(x - 12, y + 2), (x - 4, y - 7), (x + 7, y - 5), (x + 11, y + 4)], [8, 10, 8, 5]),
            fill="#f0764f",
            part="prawn",
            depth=3,
        )
    for x, y in ((-20, -20), (26, -33), (0, -14)):  # mussels
        shapes += [
            flat(path.ellipse(x, y, 10, 5.5, -18), "#2f3350", "mussel", weight=0.7),
            flat(path.ellipse(x + 1, y, 6.4, 3, -18), "#f4b066", "mussel"),
        ]
    shapes += [
        flat(path.circle(x, y, 2.6), LEAF, "pea")
        for x, y in ((-58, -22), (-30, -30), (14, -24), (54, -30), (-8, -30), (34, -14), (-36, -14))
    ]
    for x, y in ((62, -26), (-62, -32)):
        shapes += [flat(path.polygon([(x - 9, y + 4), (x + 9, y + 4), (x, y - 9)]), "#f8dd4e", "lemon", weight=0.7)]
    shapes = list(Figure(tuple(shapes)).transformed((1, 0, 0, 1.35, 0, 0)).shapes)
    return made(shapes, 14, None, steam(0, -72, 30) if look.has("hot", "steaming") else [])


@drawing("steak", "beef", "meat", "beefsteak", "t-bone", "ham", kind="food")
def steak(look: Look) -> Figure:
    fill = hue(look, "#b6483f")
    run = [
        (-58, -40),
        (-50, -70),
        (-18, -84),
        (22, -78),
        (46, -84),
        (64, -62),
        (56, -34),
        (30, -22),
        (10, -4),
        (-26, 0),
        (-52, -14),
    ]
    rim = nature.form(run, fill="#f6dfc4", part="fat", depth=9)
    inner = [(x * 0.87, -43 + (y + 43) * 0.84) for x, y in run]
    shapes = [*rim, *nature.form(inner, fill=fill, depth=8)]
    bone = nature.form(
        [(-6, -70), (8, -68), (6, -52), (26, -46), (24, -34), (8, -38), (0, -28), (-10, -34), (-4, -48), (-16, -62)],
        fill="#fdf5e6",
        part="bone",
        depth=3,
    )
    marbling = [
        nature.stroke((x, y), (x + 7, y + 3), (x + 12, y), colour=tint(fill, 0.5), width=2.4)
        for x, y in ((-40, -50), (-34, -28), (32, -60), (-18, -16), (38, -44))
    ]
    return made([*shapes, *marbling, *bone, *face(look, -22, -36, 18)], 12)


@drawing(
    "chicken leg", "drumstick", "chicken drumstick", "roast chicken leg", "turkey leg", "fried chicken", kind="food"
)
def drumstick(look: Look) -> Figure:
    fill = hue(look, "#c67634")
    bone = [
        *nature.form(disc(44, -10, 9), fill="#fbf1de", part="bone", depth=3),
        *nature.form(disc(54, -22, 9), fill="#fbf1de", part="bone", depth=3),
    ]
    shaft = nature.form(nature.tube([(10, -46), (46, -18)], [16, 13]), fill="#fbf1de", part="bone", depth=4)
    meat = [
        (-52, -70),
        (-44, -94),
        (-18, -102),
        (8, -90),
        (18, -66),
        (27, -46),
        (24, -34),
        (12, -32),
        (-14, -38),
        (-40, -48),
    ]
    shapes = [*shaft, *bone, *nature.form(meat, fill=fill, depth=12)]
    shapes += [nature.stroke((-36, -84), (-22, -92), (-6, -88), colour=tint(fill, 0.5), width=5, part="shine")]
    shapes += [
        flat(path.ellipse(x, y, 3, 2), tint(fill, -0.3), "detail")
        for x, y in ((-20, -68), (0, -60), (-32, -60), (6, -76), (-10, -50))
    ]
    return made([*shapes, *face(look, -16, -70, 24)], 14, {"grip": Anchor(40, -22, 20)})


@drawing("roast chicken", "roast turkey", "whole chicken", "thanksgiving turkey", kind="food")
def roast_chicken(look: Look) -> Figure:
    fill = hue(look, "#c98038")
    shapes = _plate("#f5efe2", 92)
    for x in (-62, -44, 46, 64):
        shapes += leaf(x, -20, 26, -160 if x < 0 else -20, LEAF, 0.6)
    body = [(-58, -30), (-50, -60), (-20, -80), (20, -78), (48, -58), (56, -32), (38, -16), (-38, -14)]
    shapes += nature.form(body, fill=fill, depth=12)
    shapes += nature.form(disc(64, -44, 8), fill="#fbf1de", part="bone", depth=3) + nature.form(
        disc(67, -34, 8), fill="#fbf1de", part="bone", depth=3
    )
    leg = [(4, -30), (6, -54), (28, -62), (46, -50), (66, -44), (64, -34), (44, -30), (24, -18)]
    shapes += nature.form(leg, fill=tint(fill, 0.06), depth=8)
    shapes += nature.form(
        [(-44, -44), (-20, -58), (-4, -44), (-18, -30), (-34, -32)], fill=tint(fill, -0.06), part="body", depth=5
    )
    shapes += [nature.stroke((-38, -62), (-16, -73), (8, -72), colour=tint(fill, 0.5), width=4.5)]
    return made(shapes, 18, None, steam(0, -88, 30) if look.has("hot", "steaming") else [])


@drawing("egg", "easter egg", "boiled egg", kind="food")
def egg(look: Look) -> Figure:
    natural = "#f7e7cf"
    right = [(18, -95), (34, -70), (39, -40), (28, -10)]
    shapes = solid(look, [(0, -102), *right, (0, 0), *((-x, y) for x, y in reversed(right))], natural=natural, depth=11)
    if look.has("broken", "cracked", "open"):
        fill = hue(look, natural)
        crack = [(-38, -52), (-24, -60), (-14, -46), (0, -60), (12, -46), (24, -60), (38, -50)]
        shapes.append(Shape(path.line(*crack), stroke=tint(fill, -0.55), width=3))
    return made([*shapes, shine(-15, -66, 6, 13, 16), *face(look, 0, -42, 28)], 6)


@drawing("fried egg", "sunny side up egg", kind="food")
def fried_egg(look: Look) -> Figure:
    white = look.paint("#fffdf6", "white")
    run = [
        (-58, -42),
        (-48, -66),
        (-22, -66),
        (2, -84),
        (30, -74),
        (42, -56),
        (62, -40),
        (50, -16),
        (22, -14),
        (0, 0),
        (-30, -10),
        (-44, -24),
    ]
    shapes = [
        flat(path.smooth([(x * 1.05, -41 + (y + 41) * 1.07) for x, y in run]), "#e8c48a", "crust", weight=1),
        *nature.form(run, fill=white, part="white", depth=7, dark=-0.08),
    ]
    shapes += [*nature.form(disc(0, -43, 22, 21), fill=look.paint("#fbb52e"), depth=7), shine(-8, -51, 4.5, 7, 45, 0.8)]
    return made([*shapes, *face(look, 0, -42, 18)], 10)


@drawing("bacon", "strip of bacon", "rasher", kind="food")
def bacon(look: Look) -> Figure:
    fill = look.paint("#b8433c")
    shapes: list[Shape] = []
    for dy in (0, 34):

        def strip(top: float, low: float, dy: float = dy) -> list[list[Point]]:
            return [wavy(-74, 74, top + dy, 6, 3), wavy(74, -74, low + dy, -6, 3)]

        shapes += nature.form(*strip(-60, -32), fill=fill, depth=4)
        shapes += [
            flat(nature.outline(*strip(-54, -49)), "#f6cfae", "fat"),
            flat(nature.outline(*strip(-42, -38)), "#f2bfa0", "fat"),
        ]
    return made(around(shapes, 0, -30, -12), 9)


@drawing("cheese", "wedge of cheese", "cheddar", "swiss cheese", kind="food")
def cheese(look: Look) -> Figure:
    fill = hue(look, "#f7c744")
    shapes = nature.form(*rounded([(-66, -46), (58, -46), (58, 0), (-66, 0)], 4), fill=fill, depth=7)
    shapes += nature.form(*rounded([(-66, -46), (34, -86), (58, -46)], 4), fill=tint(fill, 0.26), depth=4, dark=-0.08)
    for x, y, rx, ry in ((-38, -26, 10, 9), (-4, -14, 7, 6), (20, -31, 9, 8), (44, -12, 6, 6), (-58, -6, 5, 4)):
        shapes += [
            flat(path.ellipse(x, y, rx, ry), tint(fill, -0.22), "hole"),
            flat(path.ellipse(x + 1.5, y + 2, rx * 0.75, ry * 0.7), tint(fill, -0.1), "hole"),
        ]
    shapes += [
        flat(path.ellipse(x, y, 7, 3.4), tint(fill, -0.02), "hole") for x, y in ((16, -66), (36, -54), (-14, -54))
    ]
    return made([*shapes, *face(look, -4, -24, 26)], 9)


@drawing("dumpling", "gyoza", "dim sum", "bao", "steamed bun", kind="food")
def dumpling(look: Look) -> Figure:
    fill = hue(look, "#f6ead0")
    run = [(-56, -14), (-48, -44), (-22, -66), (0, -72), (22, -66), (48, -44), (56, -14), (34, 0), (-34, 0)]
    shapes = nature.form(run, fill=fill, depth=10)
    for x in (-24, -12, 0, 12, 24):
        shapes.append(
            nature.stroke((x * 0.25, -70), (x * 0.9, -56), (x * 1.3, -40), colour=tint(fill, -0.24), width=2.8)
        )
    return made(
        [*shapes, *nature.form(disc(0, -72, 8, 6), fill=fill, depth=3), *face(look, 0, -22, 28)],
        6,
        None,
        steam(0, -84, 28) if look.has("hot", "steaming") else [],
    )


@drawing("kebab skewer", "skewer", "shish kebab", "barbecue skewer", kind="food")
def skewer(look: Look) -> Figure:
    shapes: list[Shape] = [Shape(path.line((-90, 0), (90, 0)), stroke="#b88a55", width=4, part="stick")]
    meat = look.paint(MEAT)
    for i, fill in enumerate((meat, TOMATO, LEAF, meat, CHEESE, meat)):
        shapes += nature.form(*panel(-70 + i * 23, -15, 21, 30, 8), fill=fill, part="piece", depth=5)
    return made(around(shapes, 0, 0, -34), 22, {"grip": Anchor(-70, 48, 20)})
