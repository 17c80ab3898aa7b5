"""What is eaten by hand: bread, burgers, tacos, sushi."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.food_dishes import CHEESE, CRUMB, CRUST, MEAT, TOMATO
from platano.engines.sketch.drawings.thing_parts import (
    LEAF,
    around,
    disc,
    face,
    flat,
    hue,
    leaf,
    made,
    panel,
    rounded,
    solid,
    steam,
    wavy,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


def ruffle(
    x: float, y: float, width: float, fill: str, drop: float = 7, waves: int = 6, part: str = "leaf"
) -> list[Shape]:
    """A lettuce leaf or a slice that hangs out of a bun with a wavy edge."""
    edge = wavy(x + width / 2, x - width / 2, y + 3, drop / 2, waves)
    return nature.form([(x - width / 2, y - 4), (x + width / 2, y - 4)], edge, fill=fill, part=part, depth=3)


@drawing("bread", "loaf", "loaf of bread", "bread loaf", "toast", "slice of bread", kind="food")
def bread(look: Look) -> Figure:
    crust = hue(look, CRUST)
    if look.has("sliced", "slice"):
        return _toast(look, crust)
    top = [(-64, -30), (-66, -56), (-46, -72), (-16, -78), (18, -78), (48, -72), (67, -56), (64, -30)]
    shapes = solid(look, [*top, (60, -4), (46, 0), (-46, 0), (-60, -4)], natural=CRUST, depth=12)
    for x in (-34, -4, 26):
        cut = [(x - 10, -46), (x - 2, -66), (x + 14, -74), (x + 18, -70), (x + 8, -60), (x - 2, -44)]
        shapes.append(flat(path.smooth(cut), tint(crust, 0.5), "crumb"))
    return made([*shapes, *face(look, 0, -26, 30)], 13, {"surface": Anchor(0, -76, 90)}, _warm(look, -80))


def _warm(look: Look, y: float) -> list[Shape]:
    return steam(0, y - 4, 34) if look.has("hot", "steaming", "warm") else []


def _toast(look: Look, crust: str) -> Figure:
    run = [
        (-40, -4),
        (-40, -50),
        (-50, -66),
        (-40, -88),
        (0, -94),
        (40, -88),
        (50, -66),
        (40, -50),
        (40, -4),
        (30, 0),
        (-30, 0),
    ]
    inner = [(x * 0.84, -47 + (y + 47) * 0.86) for x, y in run]
    shapes = [*nature.form(run, fill=crust, depth=6), flat(path.smooth(inner), tint(crust, 0.6), "crumb")]
    return made([*shapes, *face(look, 0, -46, 34)], 11)


@drawing("baguette", "french bread", "breadstick", kind="food")
def baguette(look: Look) -> Figure:
    crust = hue(look, "#d69a4f")
    shapes = solid(
        look,
        nature.tube([(-84, 0), (-50, 0), (0, 0), (50, 0), (84, 0)], [20, 32, 35, 32, 20]),
        natural="#d69a4f",
        depth=9,
    )
    for x in (-58, -30, -2, 26, 54):
        cut = [(x - 9, 9), (x - 1, -4), (x + 11, -12), (x + 14, -8), (x + 6, 0), (x - 2, 11)]
        shapes.append(flat(path.smooth(cut), tint(crust, 0.55), "crumb"))
    return made(around(shapes, 0, 0, -28), 34, {"grip": Anchor(-20, 10, 30)})


@drawing("croissant", "crescent roll", kind="food")
def croissant(look: Look) -> Figure:
    crust = hue(look, "#dc9a47")
    shapes: list[Shape] = []
    segments = [
        (-62, -16, 15, 18, -58),
        (62, -16, 15, 18, 58),
        (-46, -40, 21, 26, -40),
        (46, -40, 21, 26, 40),
        (-23, -54, 24, 31, -18),
        (23, -54, 24, 31, 18),
        (0, -58, 24, 34, 0),
    ]
    for x, y, rx, ry, turn in segments:
        shapes += nature.form(disc(x, y, rx, ry, turn), fill=tint(crust, -0.07 if abs(x) in (46,) else 0.0), depth=9)
        shapes.append(
            flat(path.ellipse(x - 7, y - 8, rx * 0.16, ry * 0.5, turn + 8), tint(crust, 0.4), "shine", opacity=0.8)
        )
    return made([*shapes, *face(look, 0, -54, 20)], 9)


@drawing("pretzel", "brezel", kind="food")
def pretzel(look: Look) -> Figure:
    fill = hue(look, "#b06a2f")
    loop = [
        (-22, -4),
        (-8, -26),
        (18, -48),
        (46, -58),
        (54, -84),
        (32, -100),
        (8, -92),
        (0, -76),
        (-8, -92),
        (-32, -100),
        (-54, -84),
        (-46, -58),
        (-18, -48),
        (8, -26),
        (22, -4),
    ]
    d = path.smooth(loop, closed=False)
    shapes = [Shape(d, stroke=tint(fill, -0.5), width=18.5, part="body"), Shape(d, stroke=fill, width=15, part="body")]
    shapes.append(
        Shape(path.smooth([(x - 2, y - 2.5) for x, y in loop], closed=False), stroke=tint(fill, 0.25), width=3.2)
    )
    for x, y in (
        (-50, -82),
        (-34, -96),
        (50, -74),
        (34, -99),
        (-36, -58),
        (34, -54),
        (12, -92),
        (-10, -90),
        (-12, -32),
        (12, -32),
        (0, -41),
    ):
        shapes.append(flat(path.rectangle(x - 2.4, y - 2.4, 4.8, 4.8, 1), "#fff8e8", "salt"))
    return made(shapes, 12)


@drawing("sandwich", "toastie", "panini", "blt", kind="food")
def sandwich(look: Look) -> Figure:
    crumb = look.paint(CRUMB)
    shapes = nature.form(*panel(-60, -20, 120, 18, 8), fill=crumb, depth=5)
    shapes += [flat(path.rectangle(-60, -8, 120, 7, 4), CRUST, "crust")]
    shapes += ruffle(0, -22, 126, TOMATO, 5, 4, "tomato")
    shapes += ruffle(0, -30, 134, CHEESE, 10, 3, "cheese")
    shapes += ruffle(0, -38, 132, "#e99a8f", 6, 5, "ham")
    shapes += ruffle(0, -46, 138, "#86c04c", 9, 8)
    top = [(-62, -48), (-62, -62), (-50, -74), (0, -80), (50, -74), (62, -62), (62, -48)]
    shapes += nature.form(top, fill=CRUST if look.colour is None else tint(crumb, -0.2), part="crust", depth=6)
    shapes += [flat(path.smooth([(-58, -50), (-56, -60), (0, -66), (56, -60), (58, -50)], tension=0.7), crumb, "body")]
    shapes += [
        Shape(path.line((24, -72), (24, -112)), stroke="#c99a5c", width=3),
        flat(path.circle(24, -108, 8), "#7f9a3c", "olive", weight=1),
    ]
    shapes += [flat(path.circle(24, -108, 3), TOMATO, "olive")]
    return made([*shapes, *face(look, -6, -60, 26)], 12)


@drawing("burger", "hamburger", "cheeseburger", "veggie burger", kind="food")
def burger(look: Look) -> Figure:
    bun = hue(look, "#e0a052")
    shapes = nature.form(*rounded([(-56, -24), (56, -24), (52, 0), (-52, 0)], 15), fill=bun, depth=8)
    shapes += nature.form(*panel(-60, -40, 120, 20, 10), fill=MEAT, part="meat", depth=6)
    shapes += ruffle(0, -40, 122, CHEESE, 12, 3, "cheese")
    shapes += nature.form(*panel(-56, -52, 112, 10, 5), fill=TOMATO, part="tomato", depth=3)
    shapes += ruffle(0, -54, 130, "#86c04c", 10, 7)
    top = [(-58, -58), (-60, -76), (-42, -102), (0, -112), (42, -102), (60, -76), (58, -58), (0, -56)]
    shapes += nature.form(top, fill=bun, depth=11)
    spots = [
        (-30, -88, -30),
        (-10, -100, -10),
        (12, -101, 10),
        (32, -88, 30),
        (0, -86, 0),
        (-44, -74, -40),
        (45, -74, 40),
    ]
    shapes += [flat(path.ellipse(x, y, 2.4, 4, turn), "#fff3cf", "seed") for x, y, turn in spots]
    return made([*shapes, *face(look, 0, -76, 32)], 11)


@drawing("hot dog", "hotdog", "sausage roll", kind="food")
def hot_dog(look: Look) -> Figure:
    bun = look.paint("#e2a556")
    back = nature.form(nature.tube([(-64, -30), (0, -36), (64, -30)], [34, 40, 34]), fill=tint(bun, -0.08), depth=6)
    sausage = nature.form(
        nature.tube([(-80, -30), (-40, -30), (40, -30), (80, -30)], [24, 28, 28, 24]),
        fill="#c0533a",
        part="sausage",
        depth=8,
    )
    front = nature.form(nature.tube([(-66, -14), (0, -12), (66, -14)], [28, 30, 28]), fill=bun, depth=8)
    wave = [(-62 + i * 9, -36 + (5 if i % 2 else -5)) for i in range(15)]
    mustard = nature.stroke(*wave, colour="#f7cf3d", width=5.5, part="mustard")
    return made(around([*back, *sausage, *front, mustard, *face(look, 0, -14, 22)], 0, -24, -8), 9)


@drawing("sausage", "bratwurst", "frankfurter", kind="food")
def sausage(look: Look) -> Figure:
    fill = hue(look, "#b75a37")
    shapes = solid(
        look,
        nature.tube([(-66, -44), (-34, -22), (0, -16), (34, -22), (66, -44)], [28, 32, 33, 32, 28]),
        natural="#b75a37",
        depth=9,
    )
    for x, y, _turn in ((-38, -24, 24), (-13, -18, 8), (13, -18, -8), (38, -24, -24)):
        shapes.append(nature.stroke((x - 4, y - 9), (x + 1, y), (x + 4, y + 8), colour=tint(fill, -0.4), width=3.4))
    shapes += [flat(path.circle(x, -49, 4.5), tint(fill, -0.25), "tip", weight=1) for x in (-76, 76)]
    return made(shapes, 5)


@drawing("pizza", "pizza slice", "slice of pizza", "pepperoni pizza", kind="food")
def pizza(look: Look) -> Figure:
    cheese = hue(look, "#f6c64b")
    if look.has("whole", "full", "round"):
        return _whole_pizza(look, cheese)
    shapes = nature.form(*rounded([(-54, -88), (54, -88), (0, 12)], 7), fill=cheese, depth=7)
    for x, drop in ((-20, -30), (12, -12)):
        shapes += [flat(path.limb([(x, drop - 20), (x, drop)], [9, 7]), cheese, "cheese")]
    shapes += _pepperoni([(-20, -66, 12), (20, -58, 12), (-2, -30, 10)])
    shapes += leaf(-4, -76, 18, 20, LEAF) + leaf(4, -44, 16, -30, LEAF)
    crust = nature.tube([(-56, -88), (-30, -98), (0, -101), (30, -98), (56, -88)], [17, 19, 20, 19, 17])
    shapes += nature.form(crust, fill="#d08c43", part="crust", depth=6)
    return made([*around(shapes, 0, -40, 12), *face(look, 4, -52, 22)], 18)


def _pepperoni(spots: list[tuple[float, float, float]]) -> list[Shape]:
    shapes: list[Shape] = []
    for x, y, r in spots:
        shapes += [
            flat(path.circle(x, y, r), "#cf4232", "pepperoni", weight=0.6),
            flat(path.circle(x - r * 0.12, y - r * 0.12, r * 0.74), "#df5a44", "pepperoni"),
        ]
    return shapes


def _whole_pizza(look: Look, cheese: str) -> Figure:
    shapes = [
        *nature.form(disc(0, -50, 50), fill="#d08c43", part="crust", depth=6),
        flat(path.circle(0, -50, 42), "#cf4a34", "sauce"),
    ]
    shapes += [flat(path.circle(0, -50, 40), cheese, "body")]
    shapes += _pepperoni([(-18, -70, 8), (14, -72, 8), (26, -46, 8), (6, -26, 8), (-22, -36, 8), (-2, -50, 8)])
    for a in (20, 110, 200, 300):
        shapes += leaf(24 * math.cos(math.radians(a)), -50 + 24 * math.sin(math.radians(a)), 13, a, LEAF)
    for a in range(0, 180, 45):
        dx, dy = 46 * math.cos(math.radians(a)), 46 * math.sin(math.radians(a))
        shapes.append(
            Shape(path.line((-dx, -50 - dy), (dx, -50 + dy)), stroke=tint(cheese, -0.25), width=1.2, opacity=0.8)
        )
    return made([*shapes, *face(look, 0, -52, 26)], 32)


@drawing("french fries", "fries", "french fry", kind="food")
def fries(look: Look) -> Figure:
    box = look.paint("#db3a34")
    shapes: list[Shape] = []
    for index, (x, top, turn) in enumerate(
        [
            (-32, -96, -14),
            (-20, -108, -6),
            (-8, -98, -3),
            (6, -112, 4),
            (18, -100, 6),
            (30, -106, 13),
            (-27, -84, -10),
            (-1, -86, 1),
            (24, -86, 9),
        ]
    ):
        stick = nature.form(
            *panel(x - 5, top, 11, 70, 2), fill="#f6cb4c" if index % 2 else "#f2be3d", part="fry", depth=4
        )
        shapes += around(stick, x, -30, turn)
    front = [
        [(-40, -70), (-20, -60), (0, -57), (20, -60), (40, -70)],
        [(40, -70), (31, -2)],
        [(31, -2), (28, 0), (-28, 0), (-31, -2)],
    ]
    shapes += nature.form(*front, fill=box, depth=9)
    shapes += [] if face(look, 0, 0, 1) else [flat(path.circle(0, -30, 13), CHEESE, "badge")]
    return made([*shapes, *face(look, 0, -34, 26)], 17)


@drawing("taco", kind="food")
def taco(look: Look) -> Figure:
    shell = hue(look, "#efb94e")
    shapes: list[Shape] = nature.form(
        [(-54, -16), (-50, -58), (-16, -84), (22, -84), (56, -56), (58, -16)], fill=tint(shell, -0.15), depth=7
    )
    for i in range(10):
        a = math.radians(190 + i * 17.5)
        x, y = 2 + 49 * math.cos(a), -22 + 51 * math.sin(a)
        fill = ("#86c04c", TOMATO, "#5fa641", CHEESE, MEAT)[i % 5]
        shapes += nature.form(disc(x, y, 12 if i % 5 else 14), fill=fill, part="filling", depth=4)
    front = [
        [(-62, -4), (-58, -40), (-34, -66), (0, -74), (34, -66), (58, -40), (62, -4)],
        [(62, -4), (52, 0), (-52, 0), (-62, -4)],
    ]
    shapes += nature.form(*front, fill=shell, depth=10)
    for x, y in ((-36, -36), (-16, -56), (10, -44), (34, -28), (-10, -18), (20, -58), (-42, -14), (44, -10)):
        shapes.append(flat(path.ellipse(x, y, 2.6, 2), tint(shell, -0.22), "detail"))
    return made([*shapes, *face(look, 0, -32, 30)], 10)


@drawing("burrito", "kebab", "shawarma", "doner", kind="food")
def burrito(look: Look) -> Figure:
    wrap = hue(look, "#eed7a6")
    shapes: list[Shape] = [flat(path.ellipse(0, -92, 24, 10), MEAT, "filling", weight=1)]
    for x, y, fill in ((-14, -96, LEAF), (-3, -100, TOMATO), (9, -99, "#86c04c"), (17, -95, CHEESE), (2, -94, MEAT)):
        shapes += nature.form(disc(x, y, 9), fill=fill, part="filling", depth=3)
    shapes += nature.form(
        [(-25, -94), (-14, -88), (0, -86), (14, -88), (25, -94)],
        [(25, -94), (25, -40), (-25, -40), (-25, -94)],
        fill=wrap,
        depth=8,
    )
    shapes += [
        flat(path.ellipse(x, y, 3.4, 2.4), tint(wrap, -0.28), "detail")
        for x, y in ((-13, -72), (4, -64), (14, -76), (-6, -56))
    ]
    foil = [
        [(-28, -52), (-18, -58), (-8, -50), (2, -57), (12, -50), (20, -57), (28, -52)],
        [(28, -52), (24, -4)],
        [(24, -4), (20, 0), (-20, 0), (-24, -4)],
    ]
    shapes += nature.form(*foil, fill="#c3cbd6", part="foil", depth=8)
    for x, y in ((-10, -34), (8, -40), (-2, -16), (14, -18)):
        shapes.append(nature.stroke((x - 6, y), (x, y - 4), (x + 5, y), colour="#9fa9b8", width=2))
    return made(around([*shapes, *face(look, 0, -70, 18)], 0, -45, 20), 20)


@drawing("sushi", "sushi roll", "maki", "nigiri", kind="food")
def sushi(look: Look) -> Figure:
    fish = look.paint("#f58a62")
    shapes = nature.form(*panel(-78, -40, 66, 34, 16), fill="#fdfaf1", part="rice", depth=7)
    grains = [(-68, -20), (-56, -14), (-44, -20), (-30, -14), (-22, -22), (-50, -26), (-36, -27)]
    shapes += [flat(path.ellipse(x, y, 3.4, 1.7, x * 7), "#e2dcca", "rice") for x, y in grains]
    slab = [(-84, -34), (-74, -54), (-46, -60), (-18, -54), (-6, -34), (-14, -28), (-46, -36), (-76, -27)]
    shapes += nature.form(slab, fill=fish, depth=7)
    for x in (-66, -48, -30):
        shapes.append(nature.stroke((x - 4, -34), (x + 3, -46), (x + 7, -55), colour=tint(fish, 0.5), width=3))
    for x in (14, 62):
        roll = [
            [(x - 23, -50), (x - 23, -10)],
            [(x - 23, -10), (x, -2), (x + 23, -10)],
            [(x + 23, -10), (x + 23, -50)],
            [(x + 23, -50), (x, -58), (x - 23, -50)],
        ]
        shapes += nature.form(*roll, fill="#26423a", part="seaweed", depth=8)
        shapes += [flat(path.ellipse(x, -50, 22, 11), "#fdfaf1", "rice", weight=1)]
        shapes += [
            flat(path.ellipse(x - 4, -50, 9, 4.6), fish, "body"),
            flat(path.ellipse(x + 5, -51, 4.4, 3), LEAF, "cucumber"),
        ]
    return made([*shapes, *face(look, -46, -18, 18), *face(look, 14, -28, 14)], 5)
