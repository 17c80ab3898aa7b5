"""Toys, balls, games and music."""

import math
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    WHITE,
    around,
    brows,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    shine,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

INK = nature.INK


@drawing("balloon", "party balloon", "helium balloon", kind="object")
def balloon(look: Look) -> Figure:
    fill = hue(look, "#e8433f")
    thread = nature.stroke(
        (0, -84), (7, -50), (-10, -10), (-6, 20), (-20, 52), colour="#8a8496", width=2.2, part="string"
    )
    if look.has("heart", "heart-shaped"):
        run = [(0, -86), (-40, -126), (-44, -156), (-22, -170), (0, -154), (22, -170), (44, -156), (40, -126)]
    else:
        right = [(10, -88), (34, -110), (42, -140), (28, -168)]
        run = [(0, -176), *right[::-1], (0, -84), *((-x, y) for x, y in right)]
    knot = flat(path.polygon([(0, -88), (8, -78), (-8, -78)]), tint(fill, -0.15), "body", weight=1)
    shapes = [thread, knot, *solid(look, run, natural="#e8433f", depth=11), shine(-19, -150, 6, 13, 24)]
    return made([*shapes, *face(look, 0, -132, 28)], 130, {"grip": Anchor(-18, 44, 30), "top": Anchor(0, -176, 60)})


def _bunch(fills: list[str]) -> list[Shape]:
    shapes: list[Shape] = []
    for (x, y, turn), fill in zip(((-40, -112, -16), (40, -112, 16), (0, -136, 0)), fills, strict=True):
        shapes.append(nature.stroke((x, y + 44), (x * 0.4, y + 84), (0, 0), colour="#8a8496", width=2))
        right = [(8, 40), (28, 22), (34, -4), (22, -28)]
        run = [
            (x, y - 34),
            *((x + px, y + py) for px, py in right[::-1]),
            (x, y + 44),
            *((x - px, y + py) for px, py in right),
        ]
        shapes += around([*nature.form(run, fill=fill, depth=9), shine(x - 14, y - 14, 5, 10, 24)], x, y, turn)
    return shapes


@drawing("balloons", "bunch of balloons", kind="object")
def balloons(look: Look) -> Figure:
    fills = (
        [look.colour, tint(look.colour, 0.3), tint(look.colour, -0.15)]
        if look.colour
        else ["#3f9fd8", "#f6c12d", "#e8433f"]
    )
    return made(_bunch(fills), 130, {"grip": Anchor(0, -6, 30)})


def _sphere(look: Look, natural: str, cm: float, marks: list[Shape], glint: bool = True) -> Figure:
    run = disc(0, -50, 50)
    shapes = [*solid(look, run, natural=natural, depth=12)[:1], *marks]
    shapes += [flat(nature.crescent(nature.trace(run), 15, 58), "#241c46", "shade", opacity=0.2)]
    shapes += [shine(-22, -76, 6, 13, 46, 0.75)] if glint else []
    return made([*shapes, *face(look, 0, -48, 36)], cm, {"top": Anchor(0, -100, 60)})


def _inside(run: list[Point], fill: str, part: str = "mark", radius: float = 49.4) -> list[Shape]:
    """A patch of a ball, cut at its edge; the patch may have any form."""
    kept = nature.cut(nature.trace(run), disc(0, -50, radius))
    return [flat(path.polygon(kept), fill, part)] if len(kept) > 2 else []


@drawing("ball", "beach ball", "toy ball", "rubber ball", kind="object")
def ball(look: Look) -> Figure:
    if look.colour or look.has("striped", "polka-dot", "wooden", "golden", "metal", "glass", "stone"):
        fill = hue(look, "#e0443e")
        band = (
            _inside(nature.tube([(-60, -54), (0, -40), (60, -54)], [13, 15, 13]), look.paint(tint(fill, 0.7), "stripe"))
            if look.colour and len(look.traits) == 0
            else []
        )
        return _sphere(look, "#e0443e", 25, band)
    marks: list[Shape] = []
    fills = ("#e0443e", WHITE, "#f6c12d", WHITE, "#3f8fd0", WHITE)
    for i, fill in enumerate(fills):
        a, b = math.radians(i * 60 - 20), math.radians(i * 60 + 40)
        m = (a + b) / 2
        centre = (-10.0, -62.0)
        points = [centre, *(((centre[0] + 90 * math.cos(t)), centre[1] + 90 * math.sin(t)) for t in (a, m, b))]
        kept = nature.cut(points, disc(0, -50, 49.4))
        marks.append(flat(path.polygon(kept), fill, "stripe"))
    return _sphere(look, WHITE, 30, [*marks, flat(path.circle(-10, -62, 8), WHITE, "cap")])


@drawing("soccer ball", "football ball", "soccerball", kind="object")
def soccer_ball(look: Look) -> Figure:
    patch = look.paint("#2f2f3d", "spot")
    marks: list[Shape] = []

    def five(x: float, y: float, r: float, turn: float) -> list[Point]:
        return [nature.frame(x, y, turn + i * 72)((r, 0))[0] for i in range(5)]

    for i in range(5):
        a = math.radians(-90 + i * 72)
        inner, outer = (17 * math.cos(a), -50 + 17 * math.sin(a)), (30 * math.cos(a), -50 + 30 * math.sin(a))
        marks.append(Shape(path.line(inner, outer), stroke=patch, width=2.6))
        x, y = 46 * math.cos(a), -50 + 46 * math.sin(a)
        marks += _inside(five(x, y, 17, math.degrees(a) + 180), patch)
        for side in (-1, 1):
            b = a + side * math.radians(21.7)
            c = a + side * math.radians(36)
            marks.append(
                Shape(
                    path.line((44 * math.cos(b), -50 + 44 * math.sin(b)), (38 * math.cos(c), -50 + 38 * math.sin(c))),
                    stroke=patch,
                    width=2.6,
                )
            )
    marks.append(flat(path.polygon(five(0, -50, 18, -90)), patch, "mark"))
    return _sphere(look, WHITE, 22, marks)


@drawing("basketball", kind="object")
def basketball(look: Look) -> Figure:
    seam = "#3a2a28"
    curves = [
        [(0, -99), (0, -1)],
        [(-49, -50), (49, -50)],
        [(-34, -85), (-16, -66), (-14, -34), (-34, -15)],
        [(34, -85), (16, -66), (14, -34), (34, -15)],
    ]
    return _sphere(
        look, "#e8823a", 24, [Shape(path.smooth(c, closed=False), stroke=seam, width=3.2, part="seam") for c in curves]
    )


@drawing("tennis ball", kind="object")
def tennis_ball(look: Look) -> Figure:
    curves = [[(-38, -82), (-12, -68), (-10, -38), (-34, -14)], [(38, -86), (20, -66), (22, -38), (40, -20)]]
    return _sphere(
        look,
        "#cfe04a",
        7,
        [Shape(path.smooth(c, closed=False), stroke="#fbfbe8", width=5, part="seam") for c in curves],
    )


@drawing("baseball", kind="object")
def baseball(look: Look) -> Figure:
    marks: list[Shape] = []
    for side in (-1, 1):
        curve = [(side * 36, -84), (side * 17, -66), (side * 17, -34), (side * 36, -16)]
        marks.append(Shape(path.smooth(curve, closed=False), stroke="#d8353b", width=2.4, part="seam"))
        for y in (-74, -64, -54, -44, -34, -24):
            x = side * (14 + ((y + 50) / 34) ** 2 * 15)
            marks.append(Shape(path.line((x - 4, y - 3), (x, y), (x + 4, y - 3)), stroke="#d8353b", width=2))
    return _sphere(look, "#fbf7ec", 8, marks)


@drawing("volleyball", kind="object")
def volleyball(look: Look) -> Figure:
    curves = [
        [(0, -50), (-12, -76), (-6, -99)],
        [(0, -50), (28, -48), (49, -58)],
        [(0, -50), (-16, -28), (-40, -20)],
        [(-22, -94), (-32, -66), (-22, -38)],
        [(42, -76), (14, -72), (-6, -64)],
        [(30, -11), (24, -34), (14, -50)],
    ]
    marks = [Shape(path.smooth(c, closed=False), stroke="#5f78b0", width=2.8, part="seam") for c in curves]
    return _sphere(look, "#fbf4dc", 21, marks)


@drawing("football", "american football", "rugby ball", kind="object")
def football(look: Look) -> Figure:
    hue(look, "#9a5a34")
    right = [(24, -66), (52, -54), (70, -34), (52, -14), (24, -2)]
    run = [(0, -68), *right, (0, 0), *((-x, y) for x, y in reversed(right))]
    shapes = solid(look, run, natural="#9a5a34", depth=9)
    for side in (-1, 1):
        kept = nature.cut(
            nature.trace(run), nature.tube([(side * 46, -80), (side * 50, -34), (side * 46, 12)], [7, 7, 7])
        )
        shapes += [flat(path.polygon(kept), WHITE, "band")] if len(kept) > 2 else []
    shapes += [Shape(path.line((-22, -40), (22, -40)), stroke=WHITE, width=3.4, part="lace")]
    shapes += [Shape(path.line((x, -47), (x, -33)), stroke=WHITE, width=3.4, part="lace") for x in (-16, -5, 5, 16)]
    shapes += [shine(-28, -56, 4, 12, 66, 0.4)]
    return made([*around(shapes, 0, -34, -22), *face(look, 0, -20, 20)], 17)


@drawing("snowball", kind="object")
def snowball(look: Look) -> Figure:
    run = [
        (
            (49 + 2 * math.sin(i * 2.7)) * math.cos(i * math.tau / 22),
            -49 + (48 + 2 * math.sin(i * 2.7)) * math.sin(i * math.tau / 22),
        )
        for i in range(22)
    ]
    shapes = nature.form(run, fill=hue(look, "#f4f9fd"), depth=13, dark=-0.12)
    shapes += [
        flat(path.ellipse(x, y, 5, 2.4, 20), "#c9dbea", "detail")
        for x, y in ((-14, -60), (14, -72), (24, -44), (-24, -32), (2, -26), (-4, -46))
    ]
    return made([*shapes, *face(look, 0, -50, 34)], 10)


@drawing("tennis racket", "racket", "racquet", "badminton racket", "tennis racquet", kind="object")
def racket(look: Look) -> Figure:
    fill = hue(look, "#d8443c")
    head = disc(0, -112, 34, 44)
    bars = [[(x, -160), (x + 1.6, -160), (x + 1.6, -66), (x, -66)] for x in range(-28, 30, 8)] + [
        [(-36, y), (36, y), (36, y + 1.6), (-36, y + 1.6)] for y in range(-150, -72, 8)
    ]
    shapes = [
        flat(path.smooth(head), "#fbfaf2", "string", opacity=0.35),
        *nature.patch(nature.trace(head), *bars, fill="#8d96a3", part="string"),
    ]
    for side in (-1, 1):
        throat = path.line((side * 22, -78), (0, -50))
        shapes += [Shape(throat, stroke=tint(fill, -0.5), width=8.4), Shape(throat, stroke=fill, width=6)]
    ring = path.smooth(head)
    shapes += [Shape(ring, stroke=tint(fill, -0.5), width=9.4), Shape(ring, stroke=fill, width=7)]
    shapes += nature.form(*panel(-6, -52, 12, 54, 4), fill="#3a3a48", part="handle", depth=3)
    shapes += [Shape(path.line((-6, y), (6, y - 5)), stroke="#6a6a7a", width=2) for y in (-8, -18, -28, -38)]
    return made(around(shapes, 0, -70, 26), 68, {"grip": Anchor(-24, -24, 30), "handle": Anchor(-24, -24, 30)})


@drawing("baseball bat", "cricket bat", kind="object")
def baseball_bat(look: Look) -> Figure:
    shapes = nature.form(disc(0, -2, 8, 5), fill=hue(look, "#d19a58"), depth=2)
    shapes += solid(
        look,
        nature.tube([(0, -4), (0, -40), (0, -80), (0, -118), (0, -134)], [8, 9, 16, 22, 20]),
        natural="#d19a58",
        depth=5,
    )
    shapes += [flat(path.rectangle(-5, -36, 10, 30, 3), "#5b3a2a", "grip")]
    return made(around(shapes, 0, -70, 32), 75, {"grip": Anchor(-30, -22, 30)})


@drawing("kite", "paper kite", kind="object")
def kite(look: Look) -> Figure:
    fill = hue(look, "#e8504a")
    other = look.paint(tint(fill, 0.45) if look.colour else "#f8cf4a", "stripe")
    top, left, right, low = (0.0, -150.0), (-48.0, -98.0), (48.0, -98.0), (0.0, -34.0)
    tail = [(0, -34), (12, -20), (-10, -6), (14, 10), (0, 26)]
    shapes = [nature.stroke(*tail, colour="#8a7060", width=2.6, part="string")]
    for (x, y), tone in zip(tail[1:4], ("#4fa5d8", "#f8cf4a", "#63b56a"), strict=True):
        shapes += [
            flat(path.polygon([(x, y), (x + s * 13, y - 7), (x + s * 13, y + 7)]), tone, "bow", weight=1)
            for s in (-1, 1)
        ]
    shapes += [
        flat(path.polygon([top, right, low, left]), fill, "body", weight=1),
        flat(path.polygon([top, (0, -98), left]), other, "stripe"),
        flat(path.polygon([low, (0, -98), right]), other, "stripe"),
    ]
    shapes += [
        flat(path.polygon([top, right, (0, -98)]), tint(fill, -0.1), "body"),
        Shape(path.line(top, low), stroke="#8a5a3a", width=2.6),
        Shape(path.line(left, right), stroke="#8a5a3a", width=2.6),
    ]
    return made(around([*shapes, *face(look, 0, -98, 30)], 0, -90, 20), 110, {"grip": Anchor(-20, 18, 30)})


@drawing(
    "teddy bear",
    "teddy",
    "stuffed animal",
    "plush toy",
    "plush bear",
    "stuffed bear",
    "toy bear",
    "plushie",
    kind="object",
)
def teddy(look: Look) -> Figure:
    calm = replace(look, traits=look.traits - {"sad", "angry", "grumpy"})
    fill = hue(look, "#c68a4e")
    pale = tint(fill, 0.45)
    shapes: list[Shape] = []
    for s in (-1, 1):
        shapes += [
            *nature.form(disc(s * 30, -124, 15), fill=fill, depth=4),
            flat(path.circle(s * 30, -123, 8.5), pale, "ear"),
        ]
    for s in (-1, 1):
        shapes += nature.form(
            nature.tube([(s * 24, -66), (s * 42, -48), (s * 46, -36)], [22, 22, 21]), fill=tint(fill, -0.05), depth=5
        )
    shapes += [
        *nature.form(disc(0, -40, 34, 36), fill=fill, depth=9),
        flat(path.ellipse(0, -38, 21, 24), pale, "belly"),
    ]
    for s in (-1, 1):
        shapes += [
            *nature.form(disc(s * 30, -14, 19, 16), fill=fill, depth=5),
            flat(path.ellipse(s * 33, -12, 10, 9), pale, "paw"),
        ]
    shapes += nature.form(disc(0, -98, 40, 34), fill=fill, depth=8)
    shapes += [
        flat(path.ellipse(0, -87, 18, 14), pale, "muzzle"),
        flat(path.ellipse(0, -93, 6, 4.4), INK, "nose"),
        Shape(path.line((0, -90), (0, -84)), stroke=INK, width=2),
    ]
    shapes += [
        nature.smile(0, -84, 13, look),
        *(e for s in (-1, 1) for e in nature.eye(s * 16, -103, 4.6, calm)),
        *brows(look, 0, -103, 30),
        *(nature.blush(s * 27, -92, 6) for s in (-1, 1)),
    ]
    shapes += [
        s
        for side in (-1, 1)
        for s in nature.form(
            [(0, -66), (side * 14, -76), (side * 22, -70), (side * 20, -60), (side * 10, -59)],
            fill=look.paint("#d8443c", "bow"),
            part="bow",
            depth=2,
        )
    ]
    return made([*shapes, flat(path.circle(0, -66, 4.4), "#b5322f", "bow", weight=1)], 36)


@drawing("doll", "rag doll", "toy doll", "puppet", kind="object")
def doll(look: Look) -> Figure:
    dress, skin, hair = hue(look, "#e8728f"), "#f6cfae", look.paint("#b5562f", "hair")
    shapes = [
        s
        for side in (-1, 1)
        for s in nature.form(disc(side * 33, -92, 12, 15, side * -20), fill=hair, part="hair", depth=4)
    ]
    shapes += [
        s
        for side in (-1, 1)
        for s in nature.form(*panel(side * 12 - 6, -26, 12, 26, 5), fill=skin, part="leg", depth=3)
    ]
    shapes += [
        s for side in (-1, 1) for s in nature.form(disc(side * 13, -3, 10, 6), fill="#5b3a4a", part="shoe", depth=2)
    ]
    shapes += [
        s
        for side in (-1, 1)
        for s in nature.form(
            nature.tube([(side * 16, -68), (side * 38, -48)], [11, 11]), fill=skin, part="arm", depth=3
        )
    ]
    shapes += nature.form(
        [(-12, -76), (12, -76), (20, -56), (38, -20), (20, -14), (0, -18), (-20, -14), (-38, -20), (-20, -56)],
        fill=dress,
        depth=7,
    )
    shapes += [nature.stroke((-36, -22), (-19, -18), (0, -21), (19, -18), (36, -22), colour=tint(dress, 0.6), width=4)]
    shapes += [*nature.form(disc(0, -104, 31, 30), fill=skin, part="head", depth=5)]
    shapes += nature.form(
        [
            (-32, -100),
            (-31, -126),
            (-12, -139),
            (12, -139),
            (31, -126),
            (32, -100),
            (24, -114),
            (8, -122),
            (-10, -120),
            (-24, -112),
        ],
        fill=hair,
        part="hair",
        depth=4,
    )
    return made([*shapes, *face(look, 0, -102, 24, always=True)], 32)


@drawing("puzzle", "puzzle piece", "jigsaw", "jigsaw puzzle", "jigsaw piece", kind="object")
def puzzle(look: Look) -> Figure:
    def knob(x: float, y: float, degrees: float) -> list[Point]:
        return nature.frame(x, y, degrees)(
            (0, -8), (9, -9), (12, -15), (22, -14), (27, 0), (22, 14), (12, 15), (9, 9), (0, 8)
        )

    top = [
        (-36, -72),
        *nature.frame(0, -72, -90)((0, -8), (9, -9), (12, -15), (22, -14), (27, 0), (22, 14), (12, 15), (9, 9), (0, 8)),
        (36, -72),
    ]
    right = [(36, -72), *knob(36, -36, 0), (36, 0)]
    low = [
        (36, 0),
        *nature.frame(0, 0, -90)((0, 8), (9, 9), (12, 15), (22, 14), (27, 0), (22, -14), (12, -15), (9, -9), (0, -8)),
        (-36, 0),
    ]
    left = [
        (-36, 0),
        *nature.frame(-36, -36, 0)((0, 8), (9, 9), (12, 15), (22, 14), (27, 0), (22, -14), (12, -15), (9, -9), (0, -8)),
        (-36, -72),
    ]
    shapes = [Shape(nature.outline(top, right, low, left), fill=hue(look, "#4f9fd0"), weight=1)]
    shapes += nature.shading(nature.trace(top, right, low, left), hue(look, "#4f9fd0"), depth=6)
    return made(around([*shapes, *face(look, 8, -52, 20)], 0, -36, -10), 12)


@drawing("dice", "die", "pair of dice", kind="object")
def dice(look: Look) -> Figure:
    fill = hue(look, "#fbf8f0")
    dot = "#d8353b" if not look.colour else tint(fill, 0.92)
    top = flat(
        nature.outline(*rounded([(0, -108), (46, -86), (0, -62), (-46, -86)], 5)), tint(fill, 0.3), "body", weight=1
    )
    left = flat(nature.outline(*rounded([(-46, -86), (0, -62), (0, 0), (-46, -26)], 5)), fill, "body", weight=1)
    right = flat(
        nature.outline(*rounded([(46, -86), (0, -62), (0, 0), (46, -26)], 5)), tint(fill, -0.16), "body", weight=1
    )
    shapes = [left, right, top, flat(path.ellipse(0, -86, 8, 5), dot, "dot")]
    shapes += [flat(path.ellipse(x, y, 5, 7, -14), dot, "dot") for x, y in ((-34, -64), (-12, -24), (-23, -44))]
    shapes += [flat(path.ellipse(x, y, 5, 7, 14), dot, "dot") for x, y in ((12, -50), (34, -62), (12, -24), (34, -37))]
    return made(shapes, 5)


@drawing("chess piece", "chess pawn", "pawn", "chess", "king chess piece", kind="object")
def chess_piece(look: Look) -> Figure:
    right = [(9, -98), (16, -90), (12, -78), (11, -66), (20, -62), (20, -57), (12, -54), (14, -34), (24, -18)]
    shapes = solid(look, *rounded([(-34, -12), (34, -12), (38, 0), (-38, 0)], 5), natural="#efe0c2", depth=4)
    shapes += solid(
        look, [*((-x, y) for x, y in reversed(right)), *right], [(26, -12), (-26, -12)], natural="#efe0c2", depth=6
    )
    shapes += [*solid(look, disc(0, -98, 20), natural="#efe0c2", depth=6), shine(-7, -104, 3.4, 6, 40)]
    return made([*shapes, *face(look, 0, -97, 13)], 7)


@drawing("rocking horse", "toy horse", "wooden horse", kind="object")
def rocking_horse(look: Look) -> Figure:
    fill = hue(look, "#c98a4a")
    shapes = [
        Shape(path.arc(0, -74, 78, 32, 148), stroke="#8a3f34", width=11),
        Shape(path.arc(0, -74, 78, 32, 148), stroke="#c8503f", width=8),
    ]
    shapes += [
        s
        for x, y in ((-32, -8), (34, -8))
        for s in nature.form(nature.tube([(x * 0.7, -46), (x, y)], [15, 11]), fill=tint(fill, -0.06), depth=4)
    ]
    shapes += nature.form(
        nature.tube([(-36, -58), (-52, -50), (-56, -30)], [9, 12, 5]), fill="#7a4a30", part="tail", depth=3
    )
    body = [
        (-40, -62),
        (-10, -66),
        (14, -74),
        (28, -104),
        (42, -112),
        (66, -92),
        (62, -82),
        (44, -86),
        (42, -60),
        (30, -42),
        (-28, -40),
    ]
    shapes += nature.form(body, fill=fill, depth=9)
    shapes += nature.form(
        [(30, -112), (22, -104), (6, -70), (12, -66), (20, -76), (28, -94)], fill="#7a4a30", part="mane", depth=4
    )
    shapes += nature.form(
        [(-22, -68), (0, -72), (12, -66), (8, -48), (-16, -46)], fill="#c8503f", part="saddle", depth=4
    )
    return made([*shapes, *nature.eye(46, -97, 3.6, look)], 75, {"seat": Anchor(-6, -70, 90)})
