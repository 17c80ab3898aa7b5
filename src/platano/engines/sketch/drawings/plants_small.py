"""Leaves, fern, vine, mushroom and crops."""

import math
from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
    blush,
    crescent,
    eye,
    form,
    frame,
    grounded,
    outline,
    oval,
    patch,
    smile,
    stroke,
    tone,
    trace,
    tube,
)
from platano.engines.sketch.drawings.plants import leafy, sized
from platano.engines.sketch.drawings.plants_trees import (
    leaf_shape,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("leaf", kind="plant", poses=("stand", "lie"))
def leaf(look: Look) -> Figure:
    """One big leaf, leaning."""
    green = leafy(look)
    at = frame(0, -2, -62)
    long = 92
    shapes = [
        Shape(
            path.polygon(tube(at((-2, 0), (14, 1), (30, 0)), [5, 4.4, 4])),
            fill=tint(green, -0.24),
            part="stem",
            weight=1,
        )
    ]
    body = leaf_shape(at((18, 0))[0], long, -62, green, wide=0.62)
    shapes += body
    along = frame(*at((18, 0))[0], -62)
    for share in (0.26, 0.44, 0.62):
        for side in (-1, 1):
            vein = along(
                (long * share, 0),
                (long * (share + 0.1), side * long * 0.12),
                (long * (share + 0.16), side * long * 0.2 * (1.15 - share)),
            )
            shapes.append(stroke(*vein, colour=tint(green, -0.26), width=2, part="leaf"))
    shine = along((long * 0.2, -long * 0.17), (long * 0.42, -long * 0.24), (long * 0.6, -long * 0.22))
    shapes.append(stroke(*shine, colour=tint(green, 0.32), width=4, part="leaf"))
    figure = Figure(
        tuple(shapes),
        {
            "top": Anchor(*along((long, 0))[0]),
            "surface": Anchor(*along((long * 0.45, -long * 0.2))[0], 40),
            "grip": Anchor(*at((6, 0))[0], 10),
            "center": Anchor(*along((long * 0.5, 0))[0]),
        },
    )
    if look.pose == "lie":
        figure = figure.turned(62)
    return grounded(figure, centred=look.pose == "lie").scaled(0.14)


@drawing("maple leaf", "autumn leaf", "fallen leaf", "oak leaf", kind="plant", poses=("stand", "lie"))
def maple_leaf(look: Look) -> Figure:
    """Five lobes, red by default."""
    red = tone(look, "#e0552e", "leaf")
    half = [
        (0, -100),
        (8, -84),
        (16, -88),
        (14, -64),
        (30, -80),
        (34, -70),
        (50, -72),
        (44, -58),
        (52, -50),
        (26, -36),
        (30, -24),
        (4, -28),
    ]
    points = [*half, *[(-x, y) for x, y in half[::-1]]]
    shapes = [
        Shape(
            path.polygon(tube([(0, -32), (1, -14), (5, 0)], [3.4, 3.4, 4])),
            fill=tint(red, -0.25),
            part="stem",
            weight=1,
        )
    ]
    shapes.append(Shape(path.smooth(points, tension=0.3), fill=red, part="leaf", weight=1))
    right = [(0, -100), *half[1:], (0, -28)]
    shapes.append(Shape(path.smooth(right, tension=0.3), fill=tint(red, -0.12), part="leaf"))
    for end in ((0, -88), (38, -64), (-38, -64), (20, -32), (-20, -32), (14, -78), (-14, -78)):
        start = (0, -34) if abs(end[0]) != 14 else (0, -56)
        shapes.append(
            stroke(
                start,
                ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2),
                end,
                colour=tint(red, -0.32),
                width=2,
                part="leaf",
            )
        )
    shapes.append(
        Shape(
            path.smooth([(-4, -84), (-13, -66), (-9, -60)], closed=False), stroke=tint(red, 0.35), width=3, part="leaf"
        )
    )
    figure = Figure(
        tuple(shapes),
        {"top": Anchor(0, -100), "surface": Anchor(0, -66, 50), "grip": Anchor(4, -6, 10), "center": Anchor(0, -56)},
    )
    if look.pose == "lie":
        figure = figure.turned(70)
    return grounded(figure, centred=look.pose == "lie").scaled(0.12)


@drawing("fern", "bracken", kind="plant")
def fern(look: Look) -> Figure:
    """Arching fronds of small leaflets."""
    green, shapes = leafy(look, "#62b356"), list[Shape]()
    for spine, shade, size in (
        ([(0, 0), (-34, -40), (-72, -28)], -0.16, 0.85),
        ([(0, 0), (34, -42), (74, -30)], -0.16, 0.85),
        ([(0, 0), (-20, -64), (-54, -74)], -0.05, 0.95),
        ([(0, 0), (22, -66), (56, -78)], -0.05, 0.95),
        ([(0, 0), (-2, -56), (4, -106)], 0.06, 1.0),
    ):
        shapes += _frond(spine, tint(green, shade), size)
    return Figure(tuple(shapes), {"top": Anchor(4, -108), "center": Anchor(0, -50)}).scaled(0.6 * sized(look))


def _frond(spine: Sequence[Point], colour: str, size: float) -> list[Shape]:
    line = trace(spine, [spine[-1], spine[-1]], steps=9)
    shapes: list[Shape] = []
    for index in range(3, len(line) - 2, 2):
        (ax, ay), (x, y), (bx, by) = line[index - 1], line[index], line[min(index + 1, len(line) - 1)]
        degrees = math.degrees(math.atan2(by - ay, bx - ax))
        long = 26 * size * math.sin(math.pi * (0.18 + 0.78 * index / len(line)))
        for side in (-1, 1):
            at = frame(x, y, degrees + side * 62)
            d = outline(
                at((0, 0), (long * 0.45, -long * 0.22), (long, 0)), at((long, 0), (long * 0.45, long * 0.22), (0, 0))
            )
            shapes.append(Shape(d, fill=colour if side < 0 else tint(colour, -0.1), part="leaf", weight=0.55))
    return [*shapes, stroke(*spine, colour=tint(colour, -0.3), width=2.6, part="stem")]


@drawing("vine", "ivy", "creeper", "liana", kind="plant", poses=("stand", "hang"))
def vine(look: Look) -> Figure:
    """A winding stem with heart-shaped leaves."""
    green = leafy(look, "#57a552")
    spine = [(0, 0), (12, -32), (-10, -66), (12, -100), (-8, -134), (4, -160)]
    shapes = [
        Shape(path.polygon(tube(spine, [5, 5, 4.6, 4.2, 3.8, 2.4])), fill=tint(green, -0.26), part="stem", weight=1)
    ]
    for x, y, degrees, size in (
        (7, -16, -160, 24),
        (11, -38, -10, 26),
        (-6, -56, 190, 26),
        (-6, -78, 20, 26),
        (11, -94, 170, 24),
        (8, -112, -20, 24),
        (-6, -128, 200, 22),
        (-3, -144, 10, 20),
        (4, -160, -90, 18),
    ):
        at = frame(x, y, degrees)
        heart = [
            at((0, 0), (-size * 0.1, -size * 0.34), (size * 0.3, -size * 0.46), (size * 0.72, -size * 0.22), (size, 0)),
            at((size, 0), (size * 0.72, size * 0.22), (size * 0.3, size * 0.46), (-size * 0.1, size * 0.34), (0, 0)),
        ]
        shapes += form(*heart, fill=green, part="leaf", depth=4)
        shapes.append(
            stroke(*at((0, 0), (size * 0.4, 0), (size * 0.75, 0)), colour=tint(green, -0.28), width=1.5, part="leaf")
        )
    curl = [(-8, -130), (-24, -138), (-30, -150), (-22, -156), (-18, -148)]
    shapes.append(stroke(*curl, colour=tint(green, -0.2), width=2, part="stem"))
    figure = Figure(tuple(shapes), {"top": Anchor(4, -176), "center": Anchor(0, -80), "grip": Anchor(0, -40)})
    if look.pose == "hang":
        figure = figure.transformed((1, 0, 0, -1, 0, 0))
    return grounded(figure, centred=look.pose == "lie").scaled(0.9)


@drawing("mushroom", "toadstool", "fungus", kind="plant", poses=("stand", "sleep"))
def mushroom(look: Look) -> Figure:
    """A spotted cap on a plump stalk, with a small friend."""
    cap = look.colours.get("cap") or look.paint("#dd3b35")
    shapes = Figure(tuple(_toadstool(look, cap, False))).scaled(0.5).moved(42, 0).lifted(-1).shapes + tuple(
        _toadstool(look, cap, look.has("happy", "cute", "smiling", "sad", "angry"))
    )
    anchors = {
        "surface": Anchor(0, -93, 60),
        "seat": Anchor(0, -92, 90),
        "top": Anchor(0, -94),
        "center": Anchor(0, -46),
        "head": Anchor(0, -88, 60),
        "face": Anchor(0, -26, 32),
        "grip": Anchor(0, -16),
    }
    return Figure(shapes, anchors).scaled(0.2 * (3 if look.has("giant", "huge") else 1.5 if look.has("big") else 1))


def _toadstool(look: Look, cap: str, face: bool) -> list[Shape]:
    stalk = look.colours.get("stem", "#f6ead6")
    leg = [
        [(-14, -48), (-15, -26), (-21, -6), (-16, 0)],
        [(-16, 0), (0, 1), (16, 0)],
        [(16, 0), (21, -6), (15, -26), (14, -48)],
        [(14, -48), (-14, -48)],
    ]
    shapes = form(*leg, fill=stalk, part="stem", depth=8)
    under = trace([(-46, -44), (0, -58), (46, -44)], [(46, -44), (0, -36), (-46, -44)])
    shapes.append(Shape(path.polygon(under), fill=tint(stalk, -0.12), part="gill", weight=1))
    for x in (-30, -18, -6, 6, 18, 30):
        shapes.append(
            stroke((x, -41.5), (x * 0.7, -45), (x * 0.5, -49), colour=tint(stalk, -0.3), width=1.6, part="gill")
        )
    dome = [
        [(-52, -44), (-46, -70), (-24, -90), (0, -94), (24, -90), (46, -70), (52, -44)],
        [(52, -44), (26, -49), (0, -50), (-26, -49), (-52, -44)],
    ]
    points = trace(*dome)
    shapes.append(Shape(outline(*dome), fill=cap, weight=1))
    shapes += [
        Shape(crescent(points, 12, 40), fill=tint(cap, -0.18)),
        Shape(crescent(points, 6, -120), fill=tint(cap, 0.28)),
    ]
    spots = [
        (-22, -72, 8.5),
        (4, -84, 7),
        (12, -62, 8),
        (34, -66, 6.5),
        (-38, -54, 6),
        (-8, -57, 5),
        (32, -50, 4.4),
        (-46, -47, 3),
    ]
    shapes += patch(
        points, *(oval(x, y, r, r * 0.86) for x, y, r in spots), fill=look.colours.get("spot", "#fff8ee"), part="spot"
    )
    if face or look.pose == "sleep":
        shapes += (
            eye(-6, -27, 3.8, look)
            + eye(6, -27, 3.8, look)
            + [smile(0, -20, 7, look), blush(-10.5, -21, 3), blush(10.5, -21, 3)]
        )
    return shapes


@drawing("wheat", "wheat stalk", "grain", "barley", "rye", kind="plant")
def wheat(look: Look) -> Figure:
    """Three ripe ears."""
    gold, shapes = tone(look, "#f5c552", "body"), list[Shape]()
    for bend, height, shade, layer in ((-22, 92, -0.12, -1), (24, 96, -0.12, -1), (2, 110, 0.0, 0)):
        colour = tint(gold, shade)
        spine = [(bend * 0.15, 0), (bend * 0.35, -height * 0.4), (bend, -height * 0.72), (bend * 1.3, -height)]
        shapes.append(stroke(*spine, colour=tint(gold, -0.2), width=3, part="stem", layer=layer))
        for index in range(6):
            share = 0.6 + index * 0.066
            x, y = bend * (0.72 + (share - 0.6) * 1.45), -height * share
            lean = bend * 0.35
            for side in (-1, 1):
                degrees = -90 + side * 32 + lean
                at = frame(x, y, degrees)
                tip = frame(*at((14, 0))[0], -90 + side * 14 + lean)
                shapes.append(
                    stroke(
                        at((12, 0))[0],
                        *tip((8, 0), (17, 0)),
                        colour=tint(colour, -0.06),
                        width=1.1,
                        part="beard",
                        layer=layer,
                    )
                )
                grain = [at((0, 0), (6, -4.2), (15, 0)), at((15, 0), (6, 4.2), (0, 0))]
                shapes += form(
                    *grain, fill=colour if side < 0 else tint(colour, -0.07), depth=2, layer=layer, weight=0.6
                )
        top = frame(bend * 1.32, -height * 0.98, -90 + bend * 0.35)
        shapes += form(
            top((0, 0), (7, -4), (16, 0)),
            top((16, 0), (7, 4), (0, 0)),
            fill=tint(colour, 0.06),
            depth=2,
            layer=layer,
            weight=0.6,
        )
    shapes += leaf_shape((0, -8), 40, -48, tint(gold, -0.08), wide=0.2) + leaf_shape(
        (0, -16), 36, -136, tint(gold, -0.08), wide=0.2
    )
    return Figure(
        tuple(shapes),
        {"top": Anchor(2, -126), "center": Anchor(0, -60), "grip": Anchor(0, -20, 20), "surface": Anchor(2, -110, 20)},
    ).scaled(0.85)


@drawing("corn stalk", "corn", "corn plant", "maize", "cornstalk", "corn cob", kind="plant")
def corn(look: Look) -> Figure:
    """A tall stalk with long leaves and two yellow cobs."""
    green, gold = look.colours.get("leaf", "#69ac48"), tone(look, "#f9cb3e", "cob")
    shapes: list[Shape] = []
    for index, degrees in enumerate((-112, -68, -90)):
        end = frame(0, -140, degrees)((26, 0))[0]
        shapes.append(
            stroke(
                (0, -138),
                ((end[0]) * 0.6, -152),
                end,
                colour=("#d9b25c", "#d9b25c", "#e6c474")[index],
                width=4,
                part="tassel",
            )
        )
    stalk = tube([(0, 0), (1, -70), (0, -142)], [10, 9, 6])
    shapes += [
        Shape(path.polygon(stalk), fill=tint(green, -0.06), part="stem", weight=1),
        Shape(crescent(stalk, 3, 10), fill=tint(green, -0.22), part="stem"),
    ]
    for y, side, long in ((-18, -1, 60), (-28, 1, 62), (-104, -1, 46), (-112, 1, 46), (-62, -1, 56), (-70, 1, 58)):
        blade = [
            [(0, y + 4), (side * long * 0.36, y - 34), (side * long, y - 12)],
            [(side * long, y - 12), (side * long * 0.42, y - 18), (0, y - 6)],
        ]
        shapes += form(*blade, fill=tint(green, 0.05 if side < 0 else -0.05), part="leaf", depth=4)
    for x, y, degrees in ((10, -46, -66), (-10, -76, -114)):
        shapes += _cob(x, y, degrees, green, gold)
    return Figure(tuple(shapes), {"top": Anchor(0, -166), "center": Anchor(0, -80), "grip": Anchor(0, -20)}).scaled(1.3)


def _cob(x: float, y: float, degrees: float, green: str, gold: str) -> list[Shape]:
    at = frame(x, y, degrees)
    ear = [at((4, -9), (22, -11), (38, -8), (46, 0), (38, 8), (22, 11), (4, 9))]
    shapes = form(*ear, fill=gold, part="cob", depth=5)
    for px in (20, 26, 32, 38):
        for py in (-6, -2, 2, 6):
            if px < 38 or abs(py) < 4:
                shapes.append(Shape(path.circle(*at((px, py))[0], 1.5), fill=tint(gold, -0.18), part="cob"))
    for side in (-1, 1):
        husk = [at((-4, 0), (8, side * 14), (32, side * 15)), at((32, side * 15), (18, side * 4), (-4, 0))]
        shapes += form(*husk, fill=tint(green, 0.14), part="husk", depth=4)
    return shapes
