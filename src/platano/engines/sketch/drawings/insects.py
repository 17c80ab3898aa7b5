"""Crawling insects, spiders and worms: drawn 100 units long, scaled to their (slightly flattered) size at the end."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
    INK,
    Run,
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
    trace,
    tube,
    young,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

GLASS = "#d9effa"


def settled(shapes: list[Shape], anchors: dict[str, Anchor], scale: float, look: Look) -> Figure:
    return grounded(Figure(tuple(shapes), anchors)).scaled(scale * young(look, 0.6))


def feelers(x: float, y: float, spread: float, colour: str, size: float = 1, layer: int = 0) -> list[Shape]:
    """Two antennae with knobs, `spread` 0 both forward, 1 apart."""
    shapes: list[Shape] = []
    for dx, tip in (
        (-4 * spread, (-14 * spread + 4 * (1 - spread), -22)),
        (4 * spread, (14 * spread + 15 * (1 - spread), -19)),
    ):
        end = (x + tip[0] * size, y + tip[1] * size)
        shapes.append(
            stroke(
                (x + dx * size, y),
                (x + (tip[0] * 0.4 + dx) * size, y - 13 * size),
                end,
                colour=colour,
                width=2.6 * size,
                part="feeler",
                layer=layer,
            )
        )
        shapes.append(Shape(path.circle(*end, 3 * size), fill=colour, part="feeler", layer=layer))
    return shapes


def legs_of(feet: list[tuple[Point, Point, Point]], colour: str, width: float, layer: int) -> list[Shape]:
    return [
        Shape(
            path.polygon(tube(leg, [width, width * 0.9, width * 0.6])), fill=colour, part="leg", weight=0.8, layer=layer
        )
        for leg in feet
    ]


def glass_wing(points: Run, layer: int, colour: str = GLASS) -> list[Shape]:
    ring = trace(points)
    return [
        Shape(outline(points), fill=colour, part="wing", weight=1, opacity=0.82, layer=layer, stroke="#7fa6bd"),
        Shape(crescent(ring, 5, -125), fill="#ffffff", part="wing", opacity=0.8, layer=layer),
    ]


def _bug(look: Look, coat: str, head_coat: str, seam: str, spots: bool, horn: bool, scale: float) -> Figure:
    """A domed beetle from the side."""
    shapes: list[Shape] = []
    flying = look.pose == "fly"
    shift = 3 if look.pose == "walk" else 0
    for x, layer in ((-28, -1), (-4, -1), (20, -1)):
        shapes += legs_of([((x, -12), (x - 3 + shift, -5), (x + 5 + shift, 0))], "#3a2f3c", 5.4, layer)
    head = oval(44, -24, 19, 18)
    if horn:
        shapes.append(
            Shape(
                path.polygon(tube([(54, -30), (74, -42), (76, -60)], [13, 9, 4])), fill=head_coat, part="horn", weight=1
            )
        )
    shapes += feelers(48, -39, 0.4, "#3a2f3c", 0.8) if not horn else []
    shapes += [
        Shape(path.polygon(head), fill=head_coat, part="head", weight=1),
        Shape(crescent(head, 4, -125), fill=tint(head_coat, 0.25), part="head"),
    ]
    dome = [
        [(-54, -10), (-48, -40), (-22, -62), (6, -62), (28, -46), (38, -22), (36, -10)],
        [(36, -10), (0, -6), (-54, -10)],
    ]
    points = trace(*dome)
    if flying:
        shapes += glass_wing([(-6, -48), (-34, -76), (-66, -86), (-74, -70), (-50, -48), (-20, -36)], 1)
    shapes.append(Shape(outline(*dome), fill=coat, weight=1))
    if spots:
        marks = [
            oval(-30, -36, 8.5, 9),
            oval(-4, -50, 8, 6.5),
            oval(-8, -24, 8.5, 8.5),
            oval(17, -38, 7, 7.5),
            oval(-40, -16, 6, 6),
            oval(20, -16, 6, 6),
        ]
        shapes += patch(points, *marks, fill=seam, part="spot")
    else:
        for drop in (14, 26):
            shapes.append(
                stroke(
                    (-48, -24 + drop * 0.4),
                    (-14, -56 + drop),
                    (24, -40 + drop),
                    colour=tint(coat, -0.24),
                    width=2,
                    part="body",
                )
            )
    shapes.append(stroke((30, -44), (36, -26), (34, -11), colour=seam, width=3, part="seam"))
    shapes += [
        Shape(crescent(points, 7, 75), fill=tint(coat, -0.2), opacity=0.75),
        Shape(crescent(points, 6, -115), fill="#ffffff", opacity=0.35),
    ]
    shapes += [*eye(50, -27, 5.4, look, ring="#ffffff"), blush(43, -17, 3.8)]
    shapes.append(
        stroke((49, -16), (53, -14), (57, -17), colour="#ffffff" if not horn else INK, width=1.5, part="mouth")
    )
    anchors = {
        "head": Anchor(44, -41, 34),
        "face": Anchor(50, -27, 34),
        "mouth": Anchor(62, -18, 16),
        "back": Anchor(-8, -62, 50),
        "top": Anchor(-8, -62),
        "center": Anchor(0, -30),
    }
    return settled(shapes, anchors, scale, look)


@drawing("ladybug", "ladybird", "lady bug", kind="animal", poses=("stand", "walk", "fly", "sleep"))
def ladybug(look: Look) -> Figure:
    """A red dome with black spots."""
    return _bug(look, look.paint("#e0342f"), "#3a2f3c", "#2f2630", True, False, 0.018)


@drawing("beetle", "scarab", "bug", "insect", kind="animal", poses=("stand", "walk", "fly", "sleep"))
def beetle(look: Look) -> Figure:
    """A glossy shell and a horn."""
    coat = look.paint("#3f8f6a")
    return _bug(look, coat, tint(coat, -0.2), tint(coat, -0.45), False, True, 0.035)


@drawing("ant", kind="animal", poses=("stand", "walk", "sleep", "upright"))
def ant(look: Look) -> Figure:
    """Three beads on six legs."""
    coat = look.paint("#8a4632")
    step = 4 if look.pose == "walk" else 0
    shapes: list[Shape] = []
    near: list[tuple[Point, Point, Point]] = [
        ((-4, -24), (-20, -34), (-28 - step, 0)),
        ((0, -22), (0, -30), (-3 + step, 0)),
        ((6, -24), (20, -34), (24 - step, 0)),
    ]
    far: list[tuple[Point, Point, Point]] = [(a, (b[0] + 5, b[1] - 2), (c[0] + 9 + step, c[1] - 1)) for a, b, c in near]
    shapes += legs_of(far, tint(coat, -0.3), 4.4, -1)
    for cx, cy, rx, ry, turn in ((-34, -28, 24, 17, 8), (0, -26, 14, 11, 0)):
        ring = oval(cx, cy, rx, ry, turn)
        shapes += form(ring[::2], fill=coat, depth=6)
    for y in (-34, -26):
        shapes.append(
            stroke(
                (-40 - (y + 34), y - 7),
                (-37 - (y + 34), y + 2),
                (-40 - (y + 34), y + 11),
                colour=tint(coat, -0.24),
                width=2,
            )
        )
    shapes += legs_of(near, tint(coat, -0.16), 4.8, 1)
    head = oval(29, -38, 20, 18)
    shapes += feelers(34, -54, 0.5, tint(coat, -0.2), 0.95)
    shapes += [
        Shape(path.polygon(head), fill=coat, weight=1),
        Shape(crescent(head, 4, 62), fill=tint(coat, -0.16)),
        Shape(crescent(head, 4, -125), fill=tint(coat, 0.26)),
    ]
    shapes += [*eye(36, -41, 6, look, ring="#ffffff"), blush(28, -31, 4), smile(40, -30, 9, look)]
    anchors = {
        "head": Anchor(28, -55, 34),
        "face": Anchor(36, -41, 34),
        "mouth": Anchor(49, -31, 18),
        "back": Anchor(-20, -44, 40),
        "hand": Anchor(26, -8, 20),
        "top": Anchor(28, -56),
        "center": Anchor(0, -28),
    }
    return settled(shapes, anchors, 0.012, look)


@drawing("spider", "tarantula", kind="animal", poses=("stand", "walk", "sleep", "hang", "upright"))
def spider(look: Look) -> Figure:
    """A round body on eight bent legs; hanging, it has its thread."""
    coat = look.paint("#5a4a72")
    hangs, shapes = look.pose == "hang", list[Shape]()
    for side in (-1, 1):
        for index, (knee, foot) in enumerate(
            (((38, -66), (60, -12)), ((34, -58), (46, -4)), ((28, -48), (33, 0)), ((20, -36), (20, 0)))
        ):
            lift = -14 if hangs else 0
            leg = [(side * 14, -36), (side * knee[0], knee[1] + lift), (side * foot[0], foot[1] + lift * 0.4)]
            shapes.append(
                Shape(
                    path.polygon(tube(leg, [6.5, 6, 3])),
                    fill=tint(coat, -0.22 if index % 2 else -0.1),
                    part="leg",
                    weight=1,
                    layer=-1,
                )
            )
    if hangs:
        shapes.append(Shape(path.line((0, -66), (0, -150)), stroke="#b9b4c6", width=1.6, part="thread", layer=-2))
    back = oval(0, -54, 28, 24)
    shapes += form(back[::2], fill=tint(coat, -0.14), depth=5)
    head = oval(0, -34, 27, 23)
    shapes += [
        Shape(path.polygon(head), fill=coat, weight=1),
        Shape(crescent(head, 6, 62), fill=tint(coat, -0.16)),
        Shape(crescent(head, 5, -125), fill=tint(coat, 0.24)),
    ]
    shapes += eye(-9, -37, 6.8, look, ring="#ffffff") + eye(9, -37, 6.8, look, ring="#ffffff")
    for x in (-17, 17):
        shapes += [
            Shape(path.circle(x, -48, 3), fill="#ffffff", part="eye"),
            Shape(path.circle(x, -48, 1.9), fill=INK, part="eye"),
        ]
    shapes += [blush(-17, -27, 4), blush(17, -27, 4), smile(0, -25, 11, look)]
    for fang in (-3.4, 3.4):
        shapes.append(
            Shape(path.polygon([(fang - 1.6, -22.6), (fang + 1.6, -22.6), (fang, -18)]), fill="#ffffff", part="tooth")
        )
    anchors = {
        "head": Anchor(0, -54, 44),
        "face": Anchor(0, -37, 50),
        "mouth": Anchor(0, -22, 20),
        "hand": Anchor(60, -14, 24),
        "hand_far": Anchor(-60, -14, 24),
        "back": Anchor(0, -78, 40),
        "top": Anchor(0, -150 if hangs else -78),
        "center": Anchor(0, -40),
    }
    return settled(shapes, anchors, 0.045, look)


@drawing("caterpillar", "inchworm", kind="animal", poses=("stand", "walk", "sleep"))
def caterpillar(look: Look) -> Figure:
    """A row of soft balls on little feet."""
    coat = look.paint("#8ccb4a")
    other = look.colours.get("stripe") or tint(coat, -0.14)
    balls: list[tuple[float, float, float]] = [
        (-62, -14, 12),
        (-44, -17, 15),
        (-23, -20, 17),
        (-1, -21, 18),
        (20, -20, 18),
    ]
    shapes: list[Shape] = []
    for index, (x, y, r) in enumerate(balls):
        foot = Shape(path.ellipse(x, -3.4, 6, 3.6), fill="#f2a24e", part="leg", weight=1, layer=-1)
        shapes.append(foot)
        shapes += form(oval(x, y, r, r, count=14), fill=other if index % 2 else coat, depth=r * 0.36)
    x, y, r = 42.0, -36.0, 22.0
    shapes += feelers(x + 3, y - r + 2, 0.8, tint(coat, -0.55), 1.0)
    head = oval(x, y, r, r)
    shapes += [
        Shape(path.polygon(head), fill=coat, weight=1),
        Shape(crescent(head, 6, 62), fill=tint(coat, -0.16)),
        Shape(crescent(head, 5, -125), fill=tint(coat, 0.34)),
    ]
    shapes += eye(x - 2, y - 3, 5.4, look) + eye(x + 13, y - 3, 5, look)
    shapes += [blush(x - 9, y + 6, 4.4), blush(x + 18, y + 6, 3.4), smile(x + 6, y + 5, 10, look)]
    anchors = {
        "head": Anchor(x, y - r, 38),
        "face": Anchor(x + 6, y - 3, 42),
        "neck": Anchor(30, -22, 28),
        "mouth": Anchor(x + 8, y + 9, 18),
        "back": Anchor(-8, -44, 44),
        "top": Anchor(x, y - 40),
        "center": Anchor(0, -24),
    }
    return settled(shapes, anchors, 0.05, look)


@drawing("grasshopper", "cricket", "locust", kind="animal", poses=("stand", "walk", "sleep", "upright"))
def grasshopper(look: Look) -> Figure:
    """A long green body and great folded hind legs."""
    coat = look.paint("#79b84a")
    dark, shapes = tint(coat, -0.2), list[Shape]()
    for x in (14, 30):
        shapes += legs_of([((x, -22), (x + 9, -14), (x + 6, 0))], dark, 4.6, -1)
    for dx, colour, layer in ((8, tint(coat, -0.26), -1), (0, dark, 1)):
        shank = tube([(-36 + dx, -62), (-48 + dx, -24), (-56 + dx, -3), (-44 + dx, -1)], [6, 5, 4.4, 3.4])
        thigh = tube([(2 + dx, -22), (-20 + dx, -44), (-37 + dx, -64)], [16, 15, 7])
        shapes += [
            Shape(path.polygon(piece), fill=colour, part="leg", weight=1, layer=layer) for piece in (shank, thigh)
        ]
        if not dx:
            shapes.append(Shape(crescent(thigh, 4, -125), fill=tint(coat, 0.1), part="leg", layer=layer))
    body = tube([(-66, -20), (-30, -26), (8, -28), (30, -32)], [8, 19, 24, 24])
    shapes.append(Shape(path.polygon(body), fill=coat, weight=1))
    shapes += [Shape(crescent(body, 6, 75), fill=tint(coat, 0.4), part="belly")]
    wing = [[(22, -40), (-10, -44), (-50, -32), (-74, -20)], [(-74, -20), (-36, -20), (4, -26), (22, -40)]]
    shapes += form(*wing, fill=tint(coat, -0.1), part="wing", depth=4)
    head = [(30, -50), (46, -54), (56, -42), (54, -24), (40, -18), (30, -28)]
    for tip in ((66, -86), (80, -78)):
        shapes.append(stroke((48, -52), (56, -70), tip, colour=dark, width=2.4, part="feeler"))
    shapes += form(head, fill=coat, depth=5)
    shapes += [*eye(46, -42, 6.4, look, ring="#ffffff"), blush(40, -30, 4), smile(50, -28, 9, look)]
    anchors = {
        "head": Anchor(42, -53, 28),
        "face": Anchor(46, -42, 28),
        "mouth": Anchor(57, -28, 16),
        "hand": Anchor(38, -4, 30),
        "back": Anchor(-8, -44, 50),
        "top": Anchor(66, -86),
        "center": Anchor(0, -30),
    }
    return settled(shapes, anchors, 0.045, look)


@drawing("worm", "earthworm", kind="animal", poses=("stand", "walk", "sleep", "sit"))
def worm(look: Look) -> Figure:
    """A pink wave with a raised head."""
    coat = look.paint("#f09a9c")
    spine = [(-62, -9), (-40, -10), (-24, -30), (-4, -32), (10, -12), (28, -12), (40, -34), (44, -58)]
    points = tube(spine, [10, 16, 18, 19, 19, 20, 21, 25])
    shapes = [Shape(path.polygon(points), fill=coat, weight=1)]
    shapes += [
        Shape(crescent(points, 5, 62), fill=tint(coat, -0.15)),
        Shape(crescent(points, 4, -125), fill=tint(coat, 0.34)),
    ]
    for (x, y), degrees in (((-47, -10), 90), ((-33, -19), 30), ((-14, -33), 90), ((4, -23), 140), ((34, -21), 40)):
        at = frame(x, y, degrees)
        shapes.append(stroke(*at((-8, 0), (0, -2), (8, 0)), colour=tint(coat, -0.24), width=2))
    band = [(30, -36), (52, -32), (51, -24), (28, -27)]
    shapes += patch(points, band, fill=tint(coat, -0.16), part="band")
    shapes += eye(41, -62, 4.6, look) + eye(52, -61, 4.2, look)
    shapes += [blush(37, -53, 3.4), blush(55, -52, 2.6), smile(47, -53, 9, look)]
    anchors = {
        "head": Anchor(44, -70, 26),
        "face": Anchor(46, -61, 28),
        "neck": Anchor(42, -42, 24),
        "mouth": Anchor(50, -52, 14),
        "back": Anchor(-12, -42, 40),
        "top": Anchor(44, -71),
        "center": Anchor(0, -24),
    }
    return settled(shapes, anchors, 0.08, look)
