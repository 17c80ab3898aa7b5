"""Insects of the air: butterflies, bee, firefly, dragonfly."""

import math
from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.insects import feelers, glass_wing, legs_of, settled
from platano.engines.sketch.drawings.nature import (
    INK,
    Run,
    blush,
    crescent,
    eye,
    form,
    frame,
    merge,
    outline,
    oval,
    patch,
    smile,
    stroke,
    tone,
    trace,
    tube,
    young,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow
from platano.engines.sketch.path import Point


def _flutterer(look: Look, wing: str, edge: str, spot: str, veins: bool, feathery: bool, size: float) -> Figure:
    flying = look.pose == "fly"
    shapes = _side_wings(wing, edge, spot, veins) if flying else _open_wings(wing, edge, spot, veins)
    body = look.colours.get("body") or "#4a3a4e"
    if flying:
        at = frame(0, 0, -24)
        trunk, head = tube(at((-40, 6), (-8, 2), (22, 0)), [7, 13, 12]), (*at((30, -2))[0], 11.0)
    else:
        trunk, head = tube([(0, 40), (0, 4), (0, -26)], [7, 13, 12]), (0.0, -36.0, 11.0)
    shapes += merge([(path.polygon(trunk), body, "body"), (path.circle(*head), body, "body")], layer=1)
    x, y, r = head
    shapes += _butterfly_face(look, x, y, flying)
    if feathery:
        for side in (-1, 1):
            d = path.polygon(tube([(x + side * 4, y - 8), (x + side * 14, y - 24), (x + side * 24, y - 32)], [3, 9, 2]))
            shapes.append(Shape(d, fill=edge, part="feeler", weight=0.8))
    else:
        shapes += feelers(x + 2 * flying, y - r + 1, 1 - 0.55 * flying, body, 1.05, layer=1)
    anchors = {
        "head": Anchor(x, y - r, 20),
        "face": Anchor(x + 3 * flying, y, 22),
        "mouth": Anchor(x + (10 if flying else 0), y + 5, 12),
        "back": Anchor(0, -6, 40),
        "center": Anchor(0, 0),
        "top": Anchor(x, y - 34),
    }
    figure = settled(shapes, anchors, size / 100, look)
    return figure


def _butterfly_face(look: Look, x: float, y: float, flying: bool) -> list[Shape]:
    if flying:
        return [*eye(x + 4, y - 1, 3.8, look, ring="#ffffff", layer=1), blush(x + 1, y + 5.5, 2.4, layer=1)]
    shapes = eye(x - 4.4, y - 1, 3.4, look, ring="#ffffff", layer=1) + eye(
        x + 4.4, y - 1, 3.4, look, ring="#ffffff", layer=1
    )
    return [
        *shapes,
        stroke((x - 2.4, y + 5), (x, y + 6.6), (x + 2.4, y + 5), colour="#ffffff", width=1.2, part="mouth", layer=1),
    ]


def _wing(runs: Sequence[Run], wing: str, edge: str, spot: str, root: Point, veins: bool, layer: int) -> list[Shape]:
    """A wing with a dark border, two rows of spots and, for a monarch, veins."""
    points = trace(*runs)
    far = max(math.hypot(x - root[0], y - root[1]) for x, y in points)
    cx, cy = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    inner = [(root[0] + (x - root[0]) * 0.84, root[1] + (y - root[1]) * 0.84) for x, y in points]
    inner = [(x * 0.94 + cx * 0.06, y * 0.94 + cy * 0.06) for x, y in inner]
    shapes = [
        Shape(path.polygon(points), fill=edge, part="edge", weight=1, layer=layer),
        Shape(path.polygon(inner), fill=wing, part="wing", layer=layer),
        Shape(crescent(inner, far * 0.12, 62), fill=tint(wing, -0.16), part="wing", layer=layer),
        Shape(crescent(inner, far * 0.07, -120), fill=tint(wing, 0.3), part="wing", layer=layer),
    ]
    outer = [p for p in points[:: max(1, len(points) // 16)] if math.hypot(p[0] - root[0], p[1] - root[1]) > far * 0.62]
    for x, y in outer:
        dot = (root[0] + (x - root[0]) * 0.92, root[1] + (y - root[1]) * 0.92)
        shapes.append(
            Shape(path.circle(*dot, far * 0.035), fill="#ffffff" if veins else spot, part="spot", layer=layer)
        )
        if veins:
            ray = [(root[0] + (x - root[0]) * t, root[1] + (y - root[1]) * t) for t in (0.2, 0.82)]
            shapes.append(Shape(path.line(*ray), stroke=edge, width=2, part="edge", layer=layer))
    if not veins:
        bx, by = root[0] * 0.42 + cx * 0.58 + (cx - root[0]) * 0.25, root[1] * 0.42 + cy * 0.58 + (cy - root[1]) * 0.25
        shapes.append(Shape(path.circle(bx, by, far * 0.14), fill=spot, part="spot", layer=layer))
        shapes.append(Shape(path.circle(bx, by, far * 0.065), fill=edge, part="edge", layer=layer))
    return shapes


def _open_wings(wing: str, edge: str, spot: str, veins: bool) -> list[Shape]:
    shapes: list[Shape] = []
    for side in (-1, 1):
        low = [[(side * x, y) for x, y in [(3, 4), (28, 2), (52, 16), (50, 42), (30, 56), (14, 40), (3, 18)]]]
        high = [
            [(side * x, y) for x, y in [(3, -14), (18, -42), (48, -64), (72, -56), (70, -24), (46, 4), (16, 8), (3, 4)]]
        ]
        shapes += _wing(low, wing, edge, spot, (side * 3, 8), veins, 0)
        shapes += _wing(high, wing, edge, spot, (side * 3, -6), veins, 0)
    return shapes


def _side_wings(wing: str, edge: str, spot: str, veins: bool) -> list[Shape]:
    """Both wings up, the far one a little ahead: flying to the right."""
    far = [[(8, -4), (22, -40), (50, -70), (66, -60), (60, -32), (30, -6)]]
    shapes = _wing(far, tint(wing, -0.14), tint(edge, -0.1), tint(spot, -0.14), (10, -4), veins, -1)
    low = [[(0, 0), (-22, 2), (-48, 12), (-56, 30), (-38, 40), (-14, 26)]]
    shapes += _wing(low, wing, edge, spot, (-2, 4), veins, 0)
    high = [[(6, 0), (8, -36), (-6, -72), (-34, -88), (-54, -72), (-50, -40), (-24, -6)]]
    return shapes + _wing(high, wing, edge, spot, (2, 0), veins, 0)


@drawing("butterfly", kind="animal", poses=("stand", "fly", "sleep"))
def butterfly(look: Look) -> Figure:
    """Open wings seen from above, or raised in flight."""
    wing = tone(look, "#4fa3f0", "wing")
    edge = look.colours.get("edge") or tint(wing, -0.62)
    return _flutterer(
        look,
        wing,
        edge,
        look.colours.get("spot") or ("#ffd76a" if not look.colour else tint(wing, 0.6)),
        False,
        False,
        7,
    )


@drawing("monarch butterfly", "monarch", kind="animal", poses=("stand", "fly", "sleep"))
def monarch(look: Look) -> Figure:
    """Orange with black veins and white dots."""
    return _flutterer(look, tone(look, "#f58a23", "wing"), "#2b2430", "#ffffff", True, False, 7)


@drawing("moth", kind="animal", poses=("stand", "fly", "sleep"))
def moth(look: Look) -> Figure:
    """A butterfly's dusty cousin with feathery antennae."""
    wing = tone(look, "#c9ad86", "wing")
    return _flutterer(look, wing, tint(wing, -0.36), tint(wing, 0.55), False, True, 5.5)


@drawing(
    "bee",
    "bumblebee",
    "honeybee",
    "bumble bee",
    "honey bee",
    "wasp",
    "hornet",
    kind="animal",
    poses=("fly", "stand", "walk", "sleep", "upright"),
)
def bee(look: Look) -> Figure:
    """A striped ball with glassy wings and a friendly face."""
    coat = look.paint("#fbc42e")
    dark = look.colours.get("stripe") or "#3a2c33"
    shapes = glass_wing([(8, -46), (18, -74), (38, -88), (48, -74), (38, -54), (16, -42)], -1)
    shapes += glass_wing([(0, -46), (-8, -78), (-26, -96), (-42, -86), (-36, -62), (-10, -43)], 1)
    shapes.append(Shape(path.polygon([(-42, -32), (-62, -24), (-43, -20)]), fill=dark, part="sting", weight=1))
    body = [(-48, -28), (-36, -48), (-8, -56), (22, -52), (34, -30), (22, -8), (-8, -3), (-36, -10)]
    points = trace(body)
    shapes.append(Shape(outline(body), fill=coat, weight=1))
    for x, wide in ((-34, 6.5), (-11, 7.5), (12, 7)):
        shapes += patch(
            points,
            [
                (x - wide, -70),
                (x + wide, -70),
                (x + wide + 3, -30),
                (x + wide, 10),
                (x - wide, 10),
                (x - wide + 3, -30),
            ],
            fill=dark,
            part="stripe",
        )
    shapes += [
        Shape(crescent(points, 7, 70), fill=INK, opacity=0.14),
        Shape(crescent(points, 5, -110), fill="#ffffff", opacity=0.35),
    ]
    head = oval(34, -34, 22, 21)
    shapes += [Shape(path.polygon(head), fill=coat, weight=1), Shape(crescent(head, 5, -125), fill=tint(coat, 0.32))]
    shapes += [Shape(crescent(head, 5, 62), fill=tint(coat, -0.16))]
    shapes += feelers(37, -53, 0.55, dark, 0.95)
    shapes += [*eye(42, -38, 6.4, look), blush(34, -26, 4.4), smile(47, -26, 10, look)]
    for x in (-16, 2, 18):
        shapes.append(
            Shape(path.polygon(tube([(x, -6), (x + 3, 0), (x + 1, 4)], [4, 3.4, 2.6])), fill=dark, part="leg", layer=-1)
        )
    anchors = {
        "head": Anchor(32, -53, 38),
        "face": Anchor(42, -38, 40),
        "neck": Anchor(22, -22, 34),
        "mouth": Anchor(56, -26, 20),
        "back": Anchor(-14, -56, 50),
        "hand": Anchor(20, 2, 24),
        "top": Anchor(20, -90),
        "center": Anchor(-6, -30),
    }
    return settled(shapes, anchors, 0.03, look)


@drawing("firefly", "lightning bug", "glowworm", kind="animal", poses=("fly", "stand", "sleep"))
def firefly(look: Look) -> Figure:
    """A dark beetle with a lamp for a tail."""
    light = look.colours.get("glow") or look.colour or "#ffe45c"
    dark = "#4a3f55"
    shapes = [Shape(path.circle(-32, -30, 34), fill=glow(light, 0.75), part="glow", layer=-2)]
    shapes += glass_wing([(4, -42), (8, -70), (26, -88), (40, -78), (34, -56), (14, -40)], -1)
    shapes += form(
        [(4, -44), (-6, -72), (-28, -88), (-40, -74), (-32, -54), (-8, -40)],
        fill="#6a4a52",
        part="wing",
        depth=5,
        layer=1,
    )
    lamp = [(-56, -24), (-46, -40), (-24, -44), (-12, -28), (-24, -12), (-46, -12)]
    shapes += form(lamp, fill=light, part="glow", depth=6, dark=-0.08, bright=0.55)
    for x in (-40, -28):
        shapes.append(stroke((x, -40), (x + 4, -28), (x, -14), colour=tint(light, -0.22), width=2, part="glow"))
    body = [(-22, -28), (-10, -46), (14, -46), (28, -30), (14, -12), (-10, -12)]
    shapes += form(body, fill=dark, depth=6)
    head = oval(34, -34, 20, 19)
    shapes += [
        Shape(path.polygon(head), fill="#f2a08a", part="head", weight=1),
        Shape(crescent(head, 5, -125), fill=tint("#f2a08a", 0.3), part="head"),
    ]
    shapes += feelers(36, -51, 0.55, dark, 0.9)
    shapes += [*eye(41, -36, 6, look), blush(33, -25, 4), smile(45, -25, 9, look)]
    for x in (-4, 8, 18):
        shapes.append(
            Shape(
                path.polygon(tube([(x, -14), (x + 3, -6), (x + 1, 0)], [4, 3.4, 2.6])), fill=dark, part="leg", layer=-1
            )
        )
    anchors = {
        "head": Anchor(33, -52, 36),
        "face": Anchor(41, -36, 36),
        "mouth": Anchor(53, -25, 20),
        "center": Anchor(0, -30),
        "back": Anchor(0, -46, 40),
    }
    figure = Figure(tuple(shapes), anchors)
    return figure.scaled(0.024 * young(look))


@drawing("dragonfly", "damselfly", kind="animal", poses=("fly", "stand", "sleep"))
def dragonfly(look: Look) -> Figure:
    """A needle of a body, four long wings, huge eyes."""
    coat = look.paint("#2fa89a")
    shapes: list[Shape] = []
    for wing, layer in (
        ([(18, -32), (30, -66), (52, -92), (64, -86), (56, -60), (28, -30)], -1),
        ([(6, -32), (8, -70), (20, -98), (34, -94), (32, -64), (16, -30)], -1),
        ([(14, -30), (0, -62), (-26, -92), (-40, -86), (-28, -58), (4, -28)], 1),
        ([(4, -28), (-20, -50), (-54, -66), (-62, -56), (-42, -40), (-4, -24)], 1),
    ):
        shapes += glass_wing(wing, layer)
    tail = [(10, -26), (-26, -20), (-66, -12), (-92, -10)]
    points = tube(tail, [17, 10, 8.5, 7])
    shapes.append(Shape(path.polygon(points), fill=coat, weight=1))
    for x in (-30, -46, -62, -78):
        shapes += patch(
            points, [(x - 2.4, -60), (x + 2.4, -60), (x + 2.4, 20), (x - 2.4, 20)], fill=tint(coat, -0.3), part="stripe"
        )
    chest = oval(18, -27, 21, 15, -8)
    shapes += [
        Shape(path.polygon(chest), fill=coat, weight=1),
        Shape(crescent(chest, 5, 62), fill=tint(coat, -0.18)),
        Shape(crescent(chest, 4, -120), fill=tint(coat, 0.3)),
    ]
    head = oval(44, -31, 15, 15)
    shapes += [Shape(path.polygon(head), fill=coat, weight=1), Shape(crescent(head, 4, 62), fill=tint(coat, -0.18))]
    shapes += [*eye(48, -36, 8.4, look, ring=tint(coat, 0.55)), blush(40, -23, 3.6), smile(50, -22, 8, look)]
    legs: list[tuple[Point, Point, Point]] = [((x, -16), (x + 7, -9), (x + 4, 0)) for x in (12, 20, 28)]
    shapes += legs_of(legs, tint(coat, -0.5), 3, -1)
    anchors = {
        "head": Anchor(44, -45, 30),
        "face": Anchor(48, -36, 30),
        "mouth": Anchor(58, -23, 16),
        "back": Anchor(0, -36, 60),
        "center": Anchor(0, -28),
        "top": Anchor(20, -98),
    }
    return settled(shapes, anchors, 0.05, look)
