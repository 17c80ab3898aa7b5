"""Fruit and vegetables, whole or sliced."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    CREAM,
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

SEED = "#4a2f22"


def cut_open(look: Look) -> bool:
    return look.has("sliced", "half", "halved", "slice")


def cleft(x: float, y: float, width: float, fill: str) -> Shape:
    """The dark dimple that a stalk grows from."""
    return flat(
        path.smooth([(x - width, y), (x, y + width * 0.55), (x + width, y), (x, y + width * 0.15)]), fill, "dimple"
    )


@drawing("apple", "red apple", "green apple", kind="food")
def apple(look: Look) -> Figure:
    right = [(12, -91), (34, -92), (49, -72), (47, -42), (34, -12), (16, 0)]
    run = [(0, -83), *right, (0, -5), *((-x, y) for x, y in reversed(right))]
    skin = hue(look, "#d8363a")
    shapes = solid(look, run, natural="#d8363a", depth=12)
    if cut_open(look):
        shapes += _apple_flesh(look)
    else:
        shapes += [cleft(0, -83, 17, tint(skin, -0.35)), shine(-27, -66, 8, 14, 24)]
    shapes += stalk((1, -81), (3, -95), (9, -106), width=5) + leaf(5, -94, 34, -28)
    return made([*shapes, *face(look, 0, -48, 34)], 8)


def _apple_flesh(look: Look) -> list[Shape]:
    right = [(12, -84), (32, -85), (42, -68), (40, -42), (29, -15), (13, -6)]
    shapes = [flat(path.smooth([(0, -77), *right, (0, -10), *((-x, y) for x, y in reversed(right))]), CREAM, "flesh")]
    shapes.append(flat(path.ellipse(0, -46, 15, 22), "#f1ddb0", "flesh"))
    return shapes + [flat(path.ellipse(s * 6, -46, 3.6, 7.5, s * -12), SEED, "seed") for s in (-1, 1)]


@drawing("banana", kind="food")
def banana(look: Look) -> Figure:
    fill = hue(look, "#f7cd3e")
    shapes: list[Shape] = []
    for turn, tone in ((17, tint(fill, -0.1)), (0, fill)):
        spine = [(-40, -88), (-36, -62), (-18, -32), (14, -15), (48, -22)]
        body = nature.form(nature.tube(spine, [9, 24, 31, 26, 8]), fill=tone, depth=9)
        ridge = nature.stroke((-37, -76), (-26, -46), (-2, -24), (40, -20), colour=tint(tone, -0.16), width=2.4)
        stub = [flat(path.limb([(-41, -80), (-42, -98)], [9, 11]), "#8a6a35", "stem", weight=1)]
        tip = [flat(path.ellipse(48, -22, 5, 5.5), "#5d4630", "tip")]
        shapes += around([*stub, *body, ridge, *tip], -41, -98, -turn)
    return made([*shapes, *face(look, -4, -28, 19)], 15)


@drawing("orange", "tangerine", "mandarin", "clementine", kind="food")
def orange(look: Look) -> Figure:
    return _citrus(look, "#f3912f", "#fbb04a", disc(0, -46, 47, 46), 8)


@drawing("grapefruit", "pomelo", kind="food")
def grapefruit(look: Look) -> Figure:
    return _citrus(look, "#f4a64f", "#ee7368", disc(0, -46, 48, 46), 11)


@drawing("lime", kind="food")
def lime(look: Look) -> Figure:
    return _citrus(look, "#7dbb3b", "#bfe07c", _lemon_run(), 5)


@drawing("lemon", kind="food")
def lemon(look: Look) -> Figure:
    return _citrus(look, "#f7d93c", "#fbe983", _lemon_run(), 6)


def _lemon_run() -> list[tuple[float, float]]:
    right = [(18, -83), (42, -66), (52, -51), (60, -46), (61, -40), (52, -36), (40, -18), (18, -5)]
    return [(0, -86), *right, (0, -2), *((-x, y) for x, y in reversed(right))]


def _citrus(look: Look, skin: str, flesh: str, run: list[tuple[float, float]], cm: float) -> Figure:
    shapes = solid(look, run, natural=skin, depth=12)
    fill = hue(look, skin)
    if cut_open(look):
        shapes = _wheel(0, -46, 46, fill, mix(fill, flesh, 0.6) if look.colour else flesh)
        return made(shapes, cm)
    dots = [(-20, -30), (6, -22), (22, -44), (-6, -52), (24, -64), (10, -70), (-30, -48), (34, -28), (-12, -14)]
    shapes += [flat(path.circle(x, y, 1.6), tint(fill, -0.2), "pore") for x, y in dots]
    shapes += [shine(-24, -66, 8, 14, 42)]
    if len(run) == 20:
        shapes += [*leaf(2, -88, 40, -22, LEAF_DARK), flat(path.star(0, -88, 8, 4, 5), LEAF, "stem", weight=1)]
    else:
        shapes += leaf(-46, -62, 36, -64, LEAF_DARK)
    return made([*shapes, *face(look, 0, -44, 32)], cm)


def _wheel(x: float, y: float, radius: float, skin: str, flesh: str) -> list[Shape]:
    """A cut citrus fruit."""
    shapes = [
        flat(path.circle(x, y, radius), skin, "body", weight=1),
        flat(path.circle(x, y, radius * 0.9), "#fdf4dc", "pith"),
    ]
    at = nature.frame(x, y, 0, radius * 0.8)
    for index in range(8):
        a, b = math.radians(index * 45 + 4), math.radians(index * 45 + 41)
        m = (a + b) / 2
        wedge = [
            (0.14 * math.cos(m), 0.14 * math.sin(m)),
            (math.cos(a), math.sin(a)),
            (1.03 * math.cos(m), 1.03 * math.sin(m)),
            (math.cos(b), math.sin(b)),
        ]
        shapes.append(flat(path.smooth(at(*wedge), tension=0.45), flesh, "flesh"))
        drop = at((0.62 * math.cos(m), 0.62 * math.sin(m)))[0]
        shapes.append(
            flat(path.ellipse(*drop, radius * 0.15, radius * 0.045, math.degrees(m)), tint(flesh, 0.4), "flesh")
        )
    return shapes


@drawing("strawberry", kind="food")
def strawberry(look: Look) -> Figure:
    right = [(20, -90), (42, -82), (46, -60), (32, -26), (12, -4)]
    run = [(0, -86), *right, (0, 0), *((-x, y) for x, y in reversed(right))]
    shapes = solid(look, run, natural="#e23b43", depth=12)
    spots = [
        (-28, -68),
        (-9, -66),
        (10, -67),
        (29, -69),
        (-20, -50),
        (0, -49),
        (20, -50),
        (-12, -32),
        (9, -31),
        (-1, -15),
    ]
    if not face(look, 0, 0, 1):
        shapes += [flat(path.ellipse(x, y, 2.3, 3.8), "#ffe08a", "seed") for x, y in spots]
    for degrees in (-168, -140, -40, -12, 160, 20, 90):
        shapes += leaf(0, -88, 30 if abs(degrees) != 90 else 20, degrees, LEAF, 0.5)
    shapes += stalk((0, -88), (2, -98), (8, -106), width=5, fill=LEAF_DARK)
    return made([*shapes, *face(look, 0, -54, 32)], 5)


@drawing("cherry", "pair of cherries", kind="food")
def cherry(look: Look) -> Figure:
    stems = [
        nature.stroke((14, -108), (-14, -76), (-24, -44), colour="#6f8f3d", width=4, part="stem"),
        nature.stroke((14, -108), (22, -74), (26, -38), colour="#6f8f3d", width=4, part="stem"),
    ]
    shapes: list[Shape] = [*stems]
    for x, y in ((-26, -24), (26, -20)):
        run = [
            (x, y - 19),
            (x + 14, y - 24),
            (x + 25, y - 6),
            (x + 15, y + 19),
            (x, y + 22),
            (x - 15, y + 19),
            (x - 25, y - 6),
            (x - 14, y - 24),
        ]
        shapes += solid(look, run, natural="#c9243b", depth=9)
        shapes += [shine(x - 11, y - 8, 4, 8, 30), *face(look, x, y, 17)]
    shapes += [*leaf(14, -107, 46, 14, LEAF), flat(path.ellipse(13, -108, 6, 4), "#7a5533", "stem", weight=1)]
    return made(shapes, 6)


@drawing("grape", "bunch of grapes", "grape bunch", kind="food")
def grapes(look: Look) -> Figure:
    shapes = stalk((0, -84), (2, -100), (12, -110), width=6)
    rows = [(-74, 4), (-57, 5), (-40, 4), (-24, 3), (-8, 1)]
    fill = hue(look, "#7a4aa8")
    for row, (y, count) in enumerate(rows):
        for index in range(count):
            x = (index - (count - 1) / 2) * 18.5 + (row % 2) * 1.5
            tone = tint(fill, -0.1 if (index + row) % 3 == 0 else 0.06 if (index + row) % 3 == 1 else 0)
            shapes += nature.form(disc(x, y, 12), fill=tone, depth=4.5)
            shapes.append(shine(x - 4, y - 5, 2.2, 3.4, 30, 0.6))
    vine = [(-4, -88), (-16, -106), (-30, -98), (-44, -102), (-46, -86), (-38, -76), (-20, -74)]
    shapes += nature.form(vine, fill=LEAF, part="leaf", depth=5)
    return made(shapes, 14)


@drawing("watermelon", "watermelon slice", "melon", kind="food")
def watermelon(look: Look) -> Figure:
    rind = look.paint("#3f9a4e", "rind") if look.colour is None else look.colours.get("rind", tint(look.colour, -0.2))
    if look.has("whole", "round"):
        return _whole_melon(look)
    flesh = look.paint("#ee4d57")

    def half(radius: float, top: float) -> str:
        """A half disc that hangs below `top`."""
        angles = [math.radians(180 - step * 15) for step in range(13)]
        return path.polygon([(math.cos(a) * radius, top + math.sin(a) * radius) for a in angles])

    shapes = [
        flat(half(72, -72), rind, "rind", weight=1),
        flat(half(64, -72), "#e9f4c8", "rind"),
        flat(half(58, -72), flesh, "body"),
    ]
    shapes.append(
        flat(path.smooth([(56, -66), (42, -34), (0, -15), (-30, -22), (4, -30), (34, -46)]), tint(flesh, -0.12), "body")
    )
    seeds = [(-38, -58), (-14, -60), (12, -58), (37, -60), (-25, -42), (0, -42), (25, -42), (-10, -25), (13, -26)]
    if not face(look, 0, 0, 1):
        shapes += [flat(path.ellipse(x, y, 2.8, 5, x * -0.4), SEED, "seed") for x, y in seeds]
    return made([*around(shapes, 0, -36, -8), *face(look, 0, -54, 32)], 16)


def _whole_melon(look: Look) -> Figure:
    fill = hue(look, "#5cae58")
    run = disc(0, -46, 58, 46)
    shapes = nature.form(run, fill=fill, depth=12)
    for x in (-48, -30, -10, 10, 30, 48):
        band = [(x * 0.55, -94), (x - 4, -70), (x + 3, -46), (x - 4, -22), (x * 0.55, 2)]
        tube = nature.tube(band, [2, 8, 5, 8, 2])
        kept = nature.cut(tube, run)
        shapes.append(flat(path.polygon(kept), tint(fill, -0.32), "stripe")) if len(kept) > 2 else None
    shapes += [shine(-30, -70, 8, 15, 40), *stalk((0, -90), (3, -100), (12, -104), width=5, fill="#7c8f45")]
    return made([*shapes, *face(look, 0, -46, 34)], 26)


@drawing("pineapple", kind="food")
def pineapple(look: Look) -> Figure:
    shapes: list[Shape] = []
    for degrees, length in ((-150, 30), (-30, 30), (-128, 40), (-52, 40), (-110, 50), (-70, 50), (-90, 52)):
        shapes += leaf(0, -80, length, degrees, LEAF_DARK if abs(degrees + 90) > 30 else LEAF, 0.4)
    run = [(0, -88), (26, -82), (37, -60), (38, -34), (26, -6), (0, 0), (-26, -6), (-38, -34), (-37, -60), (-26, -82)]
    fill = hue(look, "#eeae34")
    shapes += nature.form(run, fill=fill, depth=11)
    inside = nature.trace(run)
    lines: list[list[tuple[float, float]]] = []
    for start in range(-120, 80, 19):
        for slope in (1, -1):
            x = start * slope
            lines.append(
                [(x, -92), (x + 2.6 * slope, -92), (x + (96 + 2.6) * slope * 0.8, 4), (x + 96 * slope * 0.8, 4)]
            )
    shapes += nature.patch(inside, *lines, fill=tint(fill, -0.3), part="detail")
    return made([*shapes, *face(look, 0, -44, 28)], 28)


@drawing("pear", kind="food")
def pear(look: Look) -> Figure:
    right = [(13, -100), (19, -82), (26, -62), (42, -40), (42, -16), (24, 0)]
    run = [(0, -105), *right, (0, 2), *((-x, y) for x, y in reversed(right))]
    shapes = [*solid(look, run, natural="#b9c74b", depth=12), shine(-24, -34, 7, 13, 18)]
    shapes += stalk((0, -102), (2, -114), (8, -121), width=5) + leaf(3, -112, 34, -14)
    return made([*shapes, *face(look, 0, -38, 30)], 10)


@drawing("peach", "apricot", "nectarine", kind="food")
def peach(look: Look) -> Figure:
    fill = hue(look, "#fbab78")
    run = [
        (0, -84),
        (20, -90),
        (44, -74),
        (50, -44),
        (34, -12),
        (6, 0),
        (-6, 0),
        (-34, -12),
        (-50, -44),
        (-44, -74),
        (-20, -90),
    ]
    shapes = nature.form(run, fill=fill, depth=11)
    shapes += [flat(nature.crescent(nature.trace(run), 34, 20), mix(fill, "#e2453f", 0.28), "body")]
    shapes += [nature.stroke((0, -82), (-12, -58), (-13, -30), (-4, -8), colour=tint(fill, -0.25), width=3.2)]
    shapes += [shine(-32, -62, 6, 12, 30), *leaf(0, -84, 44, -30), *leaf(0, -84, 36, -152, LEAF_DARK)]
    return made([*shapes, *face(look, 0, -42, 34)], 8)


@drawing("avocado", kind="food")
def avocado(look: Look) -> Figure:
    def run(grow: float) -> list[tuple[float, float]]:
        right = [(15, -100), (24, -80), (36, -56), (43, -32), (34, -8)]
        base = [(0, -106), *right, (0, 0), *((-x, y) for x, y in reversed(right))]
        return [(x * grow, -50 + (y + 50) * grow) for x, y in base]

    skin = hue(look, "#3f6b35")
    flesh = "#e7ea9a" if look.colour is None else tint(look.colour, 0.62)
    shapes = nature.form(run(1), fill=skin, depth=8)
    if look.has("whole"):
        return made([*shapes, shine(-20, -44, 6, 14, 18)], 12)
    shapes += [
        flat(path.smooth(run(0.89)), mix(flesh, skin, 0.3), "flesh"),
        flat(path.smooth(run(0.8)), flesh, "flesh"),
    ]
    shapes += [*nature.form(disc(0, -33, 20), fill="#8d5a36", part="pit", depth=7), shine(-7, -41, 4, 6, 30)]
    return made([*shapes, *face(look, 0, -34 if face(look, 0, 0, 1) else -70, 19)], 12)


@drawing("blueberry", "berry", "raspberry", "blackberry", kind="food")
def blueberry(look: Look) -> Figure:
    fill = hue(look, "#4a63b4")
    shapes: list[Shape] = leaf(-14, -58, 40, -120) + leaf(10, -60, 40, -50, LEAF_DARK)
    for x, y, r in ((-28, -26, 26), (28, -25, 25), (0, -56, 26)):
        shapes += nature.form(disc(x, y, r), fill=fill, depth=8)
        shapes += [
            flat(path.star(x + 3, y - 6, 10, 5.5, 5), tint(fill, -0.35), "crown"),
            shine(x - 11, y - 9, 3.4, 6, 30),
        ]
    return made(shapes, 4)


@drawing("kiwi fruit", "kiwifruit", kind="food")
def kiwi(look: Look) -> Figure:
    fill = hue(look, "#94c343")
    shapes = [
        flat(path.ellipse(0, -45, 48, 45), "#8a6237", "skin", weight=1),
        flat(path.ellipse(0, -45, 43, 40), fill, "body"),
    ]
    shapes += [
        flat(path.ellipse(0, -45, 26, 24), tint(fill, 0.2), "body"),
        flat(path.ellipse(0, -45, 14, 12), "#f4f3c9", "core"),
    ]
    for i in range(14):
        a = math.tau * i / 14
        x, y = 22 * math.cos(a), -45 + 20 * math.sin(a)
        shapes.append(flat(path.ellipse(x, y, 4.2, 1.8, math.degrees(a)), "#2c2620", "seed"))
    return made([*shapes, shine(-28, -68, 5, 9, 45, 0.35)], 6)


@drawing("coconut", kind="food")
def coconut(look: Look) -> Figure:
    fill = hue(look, "#7b5235")
    if look.has("whole"):
        shapes = nature.form(disc(0, -46, 47, 46), fill=fill, depth=12)
        return made(
            [*shapes, *(flat(path.circle(x, y, 5), "#3d2719", "eye") for x, y in ((-12, -60), (10, -62), (0, -44)))], 12
        )
    shapes = [flat(path.ellipse(0, -52, 52, 30), fill, "body", weight=1)]
    shapes += nature.form(
        [(-52, -52), (-44, -20), (-20, -2), (20, -2), (44, -20), (52, -52), (0, -30)], fill=fill, depth=10
    )
    shapes += [
        flat(path.ellipse(0, -54, 52, 28), fill, "body", weight=1),
        flat(path.ellipse(0, -54, 46, 23), "#fbf6ea", "flesh"),
    ]
    shapes += [
        flat(path.ellipse(0, -51, 32, 14), "#e4ddca", "flesh"),
        flat(path.ellipse(0, -48, 25, 9), "#f2eee2", "flesh"),
    ]
    for x, y in ((-30, -24), (-12, -14), (10, -16), (28, -26), (0, -5)):
        shapes.append(nature.stroke((x, y), (x + 4, y + 3), (x + 8, y + 3), colour=tint(fill, -0.3), width=2))
    return made(shapes, 9, {"inside": Anchor(0, -54, 70)})
