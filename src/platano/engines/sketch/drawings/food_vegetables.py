"""Vegetables, whole or carved."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.food import cut_open
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
    shine,
    solid,
    stalk,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


@drawing("tomato", "cherry tomato", kind="food")
def tomato(look: Look) -> Figure:
    run = [(0, -78), (26, -84), (50, -66), (52, -34), (32, -6), (0, 0), (-32, -6), (-52, -34), (-50, -66), (-26, -84)]
    shapes = solid(look, run, natural="#e4402f", depth=12)
    if cut_open(look):
        fill = hue(look, "#e4402f")
        shapes += [flat(path.ellipse(0, -42, 43, 34), tint(fill, 0.25), "flesh")]
        for degrees in range(0, 360, 72):
            x, y = 22 * math.cos(math.radians(degrees)), -42 + 17 * math.sin(math.radians(degrees))
            shapes += [flat(path.ellipse(x, y, 11, 8, degrees), tint(fill, -0.1), "flesh")]
            shapes += [
                flat(path.ellipse(x + dx, y + dy, 1.8, 2.8), "#ffe39a", "seed") for dx, dy in ((-4, 0), (3, 3), (3, -3))
            ]
        return made(shapes, 7)
    shapes += [shine(-30, -58, 7, 13, 36)]
    for degrees in (-175, -5, 150, 30, 95):
        shapes += leaf(0, -80, 28 if degrees != 95 else 18, degrees, LEAF, 0.34)
    shapes += stalk((0, -80), (1, -90), (7, -97), width=6, fill=LEAF_DARK)
    return made([*shapes, *face(look, 0, -40, 34)], 7)


@drawing("carrot", kind="food")
def carrot(look: Look) -> Figure:
    shapes: list[Shape] = []
    for degrees, length in ((-128, 34), (-52, 34), (-108, 44), (-72, 44), (-90, 48)):
        shapes += leaf(0, -92, length, degrees, LEAF if degrees != -90 else LEAF_DARK, 0.5)
    run = [(-22, -88), (-10, -98), (10, -98), (22, -88), (17, -56), (8, -20), (1, 4), (-1, 4), (-8, -20), (-17, -56)]
    fill = hue(look, "#f08a34")
    shapes += solid(look, run, natural="#f08a34", depth=9)
    for x0, x1, y in ((-19, -6, -72), (6, 18, -60), (-14, -3, -44), (3, 11, -32), (-7, 0, -18)):
        shapes.append(
            nature.stroke((x0, y), ((x0 + x1) / 2, y + 2.5), (x1, y + 1), colour=tint(fill, -0.24), width=2.8)
        )
    tilted = around([*shapes, *face(look, 0, -70, 19)], 0, -50, 24)
    return made(tilted, 22)


@drawing("corncob", "ear of corn", "corn on the cob", "sweetcorn", kind="food")
def corn(look: Look) -> Figure:
    fill = hue(look, "#f7cb3f")
    run = [(0, -118), (15, -108), (23, -80), (24, -40), (16, -4), (-16, -4), (-24, -40), (-23, -80), (-15, -108)]
    shapes = nature.form(run, fill=fill, depth=9)
    inside = nature.trace(run)
    grains: list[list[tuple[float, float]]] = []
    for column in range(-2, 3):
        for row in range(13):
            grains.append(disc(column * 9.6, -108 + row * 9 + abs(column) * 2.5, 4.1, 3.6))
    shapes += nature.patch(inside, *grains, fill=tint(fill, 0.3), part="kernel")
    husk = [(0, 4), (-14, 0), (-34, -30), (-37, -66), (-33, -82), (-25, -60), (-12, -24)]
    for side, tone in ((-1, LEAF), (1, LEAF_DARK)):
        shapes += nature.form(
            [(-side * x, y) for x, y in husk],
            fill=tone,
            part="leaf",
            depth=6,
        )
    shapes += nature.form(
        [(0, 6), (-15, -12), (-12, -40), (0, -62), (12, -40), (15, -12)], fill=tint(LEAF, 0.14), part="leaf", depth=6
    )
    return made([*around(shapes, 0, -50, 14), *face(look, 6, -80, 18)], 20)


@drawing("broccoli", "cauliflower", kind="food")
def broccoli(look: Look) -> Figure:
    fill = hue(look, "#4f9a47")
    pale = tint(mix(fill, "#b9d477", 0.5), 0.1)
    trunk = [(-14, -2), (0, 1), (14, -2), (15, -26), (34, -48), (22, -58), (0, -46), (-22, -58), (-34, -48), (-15, -26)]
    shapes = nature.form(trunk, fill=pale, part="stem", depth=7)
    puffs = [(-34, -62, 19), (34, -62, 19), (-20, -84, 21), (20, -84, 21), (0, -92, 20), (0, -66, 23)]
    shapes += nature.merge([(path.circle(x, y, r), fill, "body") for x, y, r in puffs])
    for x, y, r in puffs:
        shapes.append(flat(nature.crescent(disc(x, y, r - 1), 6, -125), tint(fill, 0.17), "body"))
        for dx, dy in ((-6, 3), (6, -2), (2, 9)):
            shapes.append(flat(path.circle(x + dx, y + dy, 2.5), tint(fill, -0.2), "body"))
    return made([*shapes, *face(look, 0, -66, 24)], 14)


@drawing("pumpkin", "gourd", "squash", kind="food")
def pumpkin(look: Look) -> Figure:
    fill = hue(look, "#ee8a2e")
    shapes: list[Shape] = stalk((0, -78), (-2, -94), (9, -106), width=11, fill="#6f8a3c")
    for x, rx, tone in ((-40, 24, -0.12), (40, 24, -0.14), (-22, 26, -0.04), (22, 26, -0.07), (0, 24, 0.04)):
        shapes += nature.form(disc(x, -42, rx, 42 - abs(x) * 0.12), fill=tint(fill, tone), depth=6, dark=-0.1)
    shapes += leaf(5, -86, 34, -8)
    if look.has("lit", "carved", "glowing", "scary", "jack-o-lantern", "halloween"):
        shapes += _carved()
    return made([*shapes, shine(-30, -62, 5, 11, 24), *face(look, 0, -44, 36)], 28, {"surface": Anchor(0, -80, 70)})


@drawing("jack-o-lantern", "jack o'lantern", "jack-o'-lantern", "halloween pumpkin", "carved pumpkin", kind="food")
def jack_o_lantern(look: Look) -> Figure:
    return pumpkin(Look(look.colour, look.colours, look.pose, look.view, frozenset({"carved"}), look.seed))


def _carved() -> list[Shape]:
    light = "#ffe066"
    mouth = [
        (-40, -36),
        (-24, -30),
        (-20, -37),
        (-12, -28),
        (12, -28),
        (18, -36),
        (24, -30),
        (40, -36),
        (30, -18),
        (14, -10),
        (6, -17),
        (-2, -9),
        (-16, -11),
        (-31, -19),
    ]
    shapes = [
        flat(path.polygon([(s * 30, -50), (s * 12, -50), (s * 21, -68)]), light, "glow", weight=1) for s in (-1, 1)
    ]
    nose = flat(path.polygon([(-6, -40), (6, -40), (0, -50)]), light, "glow", weight=1)
    return [*shapes, nose, flat(path.polygon(mouth), light, "glow", weight=1)]


@drawing("potato", "sweet potato", kind="food")
def potato(look: Look) -> Figure:
    fill = hue(look, "#c89a63")
    run = [(-56, -36), (-46, -62), (-14, -72), (24, -66), (56, -54), (64, -28), (46, -4), (8, 0), (-34, -4)]
    shapes = solid(look, run, natural="#c89a63", depth=11)
    for x, y, turn in ((-30, -44, 20), (6, -54, -10), (36, -38, 30), (-8, -20, 0), (24, -16, -20), (-42, -26, 10)):
        shapes.append(flat(path.ellipse(x, y, 4.4, 2, turn), tint(fill, -0.3), "detail"))
    return made([*shapes, *face(look, 4, -36, 34)], 8)


@drawing(
    "chili pepper", "chili", "chilli", "chile", "hot pepper", "chilli pepper", "chile pepper", "jalapeno", kind="food"
)
def chili(look: Look) -> Figure:
    tube = nature.tube([(-30, -76), (-16, -50), (12, -26), (40, -14), (64, -14)], [26, 30, 24, 15, 5])
    shapes = solid(look, tube, natural="#d92f2b", depth=8)
    shapes += [nature.stroke((-26, -62), (-12, -40), (10, -24), colour="#ffffff", width=3.4, opacity=0.5)]
    shapes += nature.form(
        [(-44, -72), (-36, -88), (-24, -88), (-15, -78), (-22, -72), (-30, -74)], fill=LEAF, part="leaf", depth=4
    )
    shapes += stalk((-31, -84), (-36, -98), (-28, -108), width=6, fill=LEAF_DARK)
    return made(shapes, 10)


@drawing("bell pepper", "pepper", "capsicum", "paprika", kind="food")
def bell_pepper(look: Look) -> Figure:
    fill = hue(look, "#dc3a2f")
    shapes: list[Shape] = []
    for x, tone in ((-24, -0.1), (24, -0.13), (0, 0.0)):
        run = [(x - 18, -76), (x, -90), (x + 18, -76), (x + 22, -46), (x + 13, -4), (x, 0), (x - 13, -4), (x - 22, -46)]
        shapes += nature.form(run, fill=tint(fill, tone), depth=7)
    shapes += [shine(-30, -60, 5, 12, 14), shine(-4, -64, 4, 11, 8)]
    shapes += nature.form([(-20, -82), (-8, -90), (8, -90), (20, -82), (0, -78)], fill=LEAF, part="leaf", depth=4)
    shapes += stalk((0, -86), (0, -98), (8, -106), width=8, fill=LEAF_DARK)
    return made([*shapes, *face(look, 0, -42, 26)], 11)


@drawing("onion", "red onion", "shallot", kind="food")
def onion(look: Look) -> Figure:
    fill = hue(look, "#c78948")
    right = [(5, -98), (14, -84), (40, -66), (47, -38), (30, -8)]
    run = [(0, -108), *right, (0, -2), *((-x, y) for x, y in reversed(right))]
    shapes = [
        nature.stroke((x * 0.4, -4), (x * 0.7, 3), (x, 8), colour="#9b8358", width=1.8, part="root")
        for x in (-12, -4, 5, 12)
    ]
    shapes += solid(look, run, natural="#c78948", depth=11)
    for side in (-30, -11, 11, 30):
        line = [(side * 0.12, -94), (side * 0.7, -72), (side, -40), (side * 0.45, -6)]
        shapes.append(nature.stroke(*line, colour=tint(fill, -0.2), width=2.2))
    return made([*shapes, shine(-22, -58, 5, 11, 24), *face(look, 0, -40, 30)], 9)


@drawing("garlic", "garlic bulb", "clove of garlic", kind="food")
def garlic(look: Look) -> Figure:
    fill = hue(look, "#f4ecdd")
    right = [(5, -100), (10, -80), (34, -64), (46, -38), (32, -8)]
    run = [(0, -108), *right, (0, -2), *((-x, y) for x, y in reversed(right))]
    shapes = nature.form(run, fill=fill, depth=11)
    for side in (-1, 1):
        clove = [(side * 3, -84), (side * 20, -56), (side * 20, -24), (side * 8, -5)]
        shapes.append(nature.stroke(*clove, colour=tint(fill, -0.2), width=2.6))
        shapes.append(
            nature.stroke(
                (side * 14, -66), (side * 36, -48), (side * 36, -22), colour="#c9a2c2", width=2.2, opacity=0.7
            )
        )
    return made([*shapes, *face(look, 0, -36, 28)], 6)


@drawing("lettuce", "cabbage", kind="food")
def lettuce(look: Look) -> Figure:
    fill = hue(look, "#86bf4f")
    shapes: list[Shape] = []

    def frill(cx: float, cy: float, rx: float, ry: float, turn: float, tone: float, waves: int = 11) -> None:
        points = []
        for i in range(waves * 4):
            a = 2 * math.pi * i / (waves * 4)
            r = 1 + 0.055 * math.sin(a * waves)
            points.append((cx + rx * r * math.cos(a), cy + ry * r * math.sin(a)))
        at = around(nature.form(points, fill=tint(fill, tone), depth=7), cx, cy, turn)
        shapes.extend(at)
        vein = tint(fill, 0.5)
        rib = [nature.stroke((cx, cy + ry * 0.9), (cx, cy), (cx, cy - ry * 0.6), colour=vein, width=3.4)]
        for k in (0.35, 0, -0.3):
            for s in (-1, 1):
                rib.append(
                    nature.stroke(
                        (cx, cy + ry * k),
                        (cx + s * rx * 0.25, cy + ry * (k - 0.16)),
                        (cx + s * rx * 0.48, cy + ry * (k - 0.36)),
                        colour=vein,
                        width=2,
                    )
                )
        shapes.extend(around(rib, cx, cy, turn))

    frill(-30, -44, 30, 44, -24, -0.1)
    frill(30, -44, 30, 44, 24, -0.14)
    frill(0, -52, 32, 46, 0, -0.04)
    frill(-17, -34, 27, 34, -14, 0.06)
    frill(18, -32, 26, 33, 14, 0.12)
    return made([*shapes, *face(look, 0, -40, 30)], 18)


@drawing("eggplant", "aubergine", kind="food")
def eggplant(look: Look) -> Figure:
    tube = nature.tube([(-26, -86), (-14, -58), (4, -34), (18, -26)], [26, 42, 56, 58])
    shapes = [*solid(look, tube, natural="#5f3a80", depth=11), shine(-22, -54, 5, 18, -28)]
    cap = [(-46, -76), (-38, -92), (-20, -100), (-4, -90), (-4, -76), (-14, -84), (-20, -66), (-28, -82)]
    shapes += nature.form(cap, fill=LEAF, part="leaf", depth=4)
    shapes += stalk((-25, -94), (-31, -106), (-26, -114), width=8, fill=LEAF_DARK)
    return made([*shapes, *face(look, 8, -34, 26)], 18)


@drawing("cucumber", "zucchini", "courgette", "pickle", "gherkin", kind="food")
def cucumber(look: Look) -> Figure:
    fill = hue(look, "#4f9a4a")
    shapes = solid(
        look, nature.tube([(-70, -38), (-30, -24), (12, -24), (56, -44)], [26, 34, 36, 26]), natural="#4f9a4a", depth=10
    )
    for y in (-6, 4):
        shapes.append(
            nature.stroke(
                (-62, -36 + y), (-26, -26 + y), (12, -26 + y), (50, -42 + y), colour=tint(fill, 0.28), width=2
            )
        )
    for x in (56, 78):
        shapes += [flat(path.ellipse(x, -22, 15, 20), tint(fill, -0.1), "body", weight=1)]
        shapes += [
            flat(path.ellipse(x - 1.5, -22, 12, 17), "#dcefb4", "flesh"),
            flat(path.ellipse(x - 1.5, -22, 6, 9), "#c4e093", "flesh"),
        ]
        shapes += [flat(path.ellipse(x - 1.5, -22 + dy, 1.2, 2.6), "#f6fbe2", "seed") for dy in (-5, 0, 5)]
    return made(shapes, 6)
