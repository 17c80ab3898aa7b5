"""Soft sea creatures and those with flippers: octopus, squid, jellyfish, seal, turtle."""

import itertools

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
    merge,
    outline,
    oval,
    patch,
    smile,
    stroke,
    trace,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

POSES = ("stand", "swim", "sleep")


def settled(shapes: list[Shape], anchors: dict[str, Anchor], scale: float, look: Look) -> Figure:
    small = 0.55 if look.has("baby", "young", "little") else 1.0
    return grounded(Figure(tuple(shapes), anchors)).scaled(scale * small)


@drawing("octopus", "kraken", kind="animal", poses=(*POSES, "walk", "upright", "ride"))
def octopus(look: Look) -> Figure:
    """A big round head over eight curling arms."""
    coat = look.paint("#e8607e")
    far, near = tint(coat, -0.16), coat
    arms_far: list[list[Point]] = [
        [(-16, -34), (-34, -22), (-44, -6), (-62, -10)],
        [(16, -34), (34, -22), (44, -6), (62, -10)],
    ]
    arms_side: list[list[Point]] = [
        [(-24, -40), (-50, -36), (-66, -46), (-62, -60)],
        [(24, -40), (50, -36), (66, -46), (62, -60)],
    ]
    arms_near: list[list[Point]] = [
        [(-20, -32), (-28, -14), (-44, -2), (-52, -8)],
        [(20, -32), (28, -14), (44, -2), (52, -8)],
        [(-8, -30), (-10, -12), (-22, -3), (-30, -7)],
        [(8, -30), (10, -12), (22, -3), (30, -7)],
    ]
    if look.pose == "walk":
        arms_near = [[(x + (y + 32) * 0.14, y) for x, y in arm] for arm in arms_near]
    shapes: list[Shape] = []
    for arm in arms_far:
        shapes.append(Shape(path.polygon(tube(arm, [15, 13, 9, 5])), fill=far, part="arm", weight=1, layer=-1))
    for arm in arms_side:
        shapes += _sucker_arm(arm, near)
    head = [
        (-26, -36),
        (-34, -52),
        (-42, -76),
        (-34, -104),
        (0, -118),
        (34, -104),
        (42, -76),
        (34, -52),
        (26, -36),
        (0, -28),
    ]
    points = trace(head)
    pieces = [(outline(head), near, "body")]
    pieces += [(path.polygon(tube(arm, [17, 14, 10, 5])), near, "arm") for arm in arms_near]
    shapes += merge(pieces)
    shapes += patch(
        points,
        oval(-18, -100, 8, 5, -24),
        oval(-4, -109, 4.5, 3),
        oval(-30, -88, 4, 3, -50),
        fill=tint(coat, 0.34),
        part="spot",
    )
    shapes.append(Shape(crescent(oval(0, -79, 41, 38), 9, 30), fill=tint(coat, -0.15)))
    for side in (-1, 1):
        shapes += eye(side * 16, -66, 8.6, look, ring="#ffffff")
        shapes.append(blush(side * 28, -54, 5.4))
    shapes.append(smile(0, -54, 15, look))
    for side in (-1, 1):
        dots = [(side * 24, -20, 2.6), (side * 31, -11, 2.2), (side * 9.6, -16, 2.4), (side * 14, -8.6, 2)]
        shapes += [Shape(path.circle(x, y, r), fill=tint(coat, 0.42), part="sucker") for x, y, r in dots]
    anchors = {
        "head": Anchor(0, -114, 72),
        "face": Anchor(0, -66, 80),
        "neck": Anchor(0, -40, 62),
        "mouth": Anchor(0, -52, 26),
        "hand": Anchor(62, -60, 50),
        "hand_far": Anchor(-62, -60, 50),
        "back": Anchor(0, -116, 60),
        "top": Anchor(0, -118),
        "center": Anchor(0, -60),
    }
    figure = settled(shapes, anchors, 0.6, look)
    return figure.moved(0, 14) if look.pose == "ride" else figure


def _sucker_arm(arm: Run, coat: str) -> list[Shape]:
    side = 1 if arm[-1][0] > 0 else -1
    dots = [(side * 44, -35, 2.6), (side * 55, -37, 2.4), (side * 62.5, -43, 2.1)]
    arm_shape = Shape(path.polygon(tube(arm, [16, 13, 10, 6])), fill=tint(coat, -0.06), part="arm", weight=1)
    return [arm_shape, *(Shape(path.circle(x, y, r), fill=tint(coat, 0.42), part="sucker") for x, y, r in dots)]


@drawing("squid", "calamari", "cuttlefish", kind="animal", poses=POSES)
def squid(look: Look) -> Figure:
    """A pointed mantle with two fins, arms hanging down."""
    coat = look.paint("#f2896b")
    shapes: list[Shape] = []
    for side in (-1, 1):
        long_arm = [(side * 14, -40), (side * 26, -22), (side * 22, -8), (side * 36, -4)]
        shapes.append(
            Shape(path.polygon(tube(long_arm, [5, 4, 4, 4])), fill=tint(coat, -0.12), part="arm", weight=1, layer=-1)
        )
        shapes.append(
            Shape(
                path.ellipse(side * 38, -5, 7, 4.4, side * -16), fill=tint(coat, -0.12), part="arm", weight=1, layer=-1
            )
        )
        fin = [(side * 10, -128), (side * 40, -112), (side * 36, -92), (side * 12, -90)]
        shapes += form(fin, fill=tint(coat, -0.1), part="fin", depth=4)
    arms = [[(x * 0.9, -44), (x * 1.2, -22), (x * 1.05 + 3, -4)] for x in (-16, -6, 6, 16)]
    shapes += merge([(path.polygon(tube(arm, [10, 8, 3])), coat, "arm") for arm in arms])
    mantle = [
        (0, -140),
        (16, -122),
        (26, -92),
        (27, -62),
        (22, -40),
        (0, -35),
        (-22, -40),
        (-27, -62),
        (-26, -92),
        (-16, -122),
    ]
    shapes += form(mantle, fill=coat, depth=7)
    shapes += patch(
        trace(mantle),
        oval(-8, -116, 3.4, 3),
        oval(4, -104, 4, 3.4),
        oval(-13, -98, 2.6, 2.4),
        oval(12, -88, 2.6, 2.4),
        fill=tint(coat, 0.36),
        part="spot",
    )
    for side in (-1, 1):
        shapes += eye(side * 13, -60, 7.4, look, ring="#ffffff")
        shapes.append(blush(side * 20, -48, 4))
    shapes.append(smile(0, -49, 11, look))
    anchors = {
        "head": Anchor(0, -128, 34),
        "face": Anchor(0, -60, 54),
        "neck": Anchor(0, -40, 46),
        "mouth": Anchor(0, -48, 20),
        "hand": Anchor(38, -8, 40),
        "hand_far": Anchor(-38, -8, 40),
        "top": Anchor(0, -140),
        "center": Anchor(0, -70),
    }
    return settled(shapes, anchors, 0.5, look)


@drawing("jellyfish", "medusa", kind="animal", poses=POSES)
def jellyfish(look: Look) -> Figure:
    """A glassy bell with frilled and trailing arms."""
    coat = look.paint("#b48be8")
    light, shapes = tint(coat, 0.3), list[Shape]()
    for x, sway in ((-32, -5), (-19, -5), (19, 5), (32, 5)):
        strand = [(x, -52), (x + sway, -38), (x - sway, -22), (x + sway * 0.8, -4)]
        shapes.append(stroke(*strand, colour=tint(coat, -0.12), width=3, part="arm", layer=-1))
    for x, sway in ((-9, 7), (9, -7), (0, 6)):
        strand = [(x, -54), (x + sway, -40), (x - sway * 0.6, -26), (x + sway * 0.4, -10)]
        shapes.append(Shape(path.polygon(tube(strand, [13, 11, 8, 3])), fill=light, part="arm", weight=1, layer=-1))
    bell: list[list[Point]] = [[(-42, -54), (-44, -78), (-28, -104), (0, -112), (28, -104), (44, -78), (42, -54)]]
    hem = [42 - index * 16.8 for index in range(6)]
    bell += [[(a, -54), ((a + b) / 2, -46), (b, -54)] for a, b in itertools.pairwise(hem)]
    points = trace(*bell)
    shapes.append(Shape(outline(*bell), fill=coat, weight=1))
    shapes += [
        Shape(crescent(points, 8, 30), fill=tint(coat, -0.14)),
        Shape(crescent(points, 6, -130), fill=tint(coat, 0.4)),
    ]
    shapes += patch(
        points,
        oval(-18, -96, 8, 4.5, -34),
        oval(2, -102, 4, 2.6),
        oval(20, -92, 5, 4),
        fill=tint(coat, 0.45),
        part="spot",
    )
    for side in (-1, 1):
        shapes += eye(side * 14, -70, 6.6, look)
        shapes.append(blush(side * 24, -62, 5))
    shapes.append(smile(0, -65, 11, look))
    anchors = {
        "head": Anchor(0, -109, 60),
        "face": Anchor(0, -70, 76),
        "mouth": Anchor(0, -63, 20),
        "top": Anchor(0, -112),
        "center": Anchor(0, -66),
        "hand": Anchor(30, -24, 30),
        "hand_far": Anchor(-30, -24, 30),
    }
    return settled(shapes, anchors, 0.32, look)


@drawing("seal", "sea lion", kind="animal", poses=(*POSES, "sit", "upright"))
def seal(look: Look) -> Figure:
    """A plump spindle with a raised head, whiskers and flippers."""
    coat = look.paint("#8695a8")
    low = look.pose in {"sleep", "swim"}
    shapes: list[Shape] = []
    for turn in (-24, 12):
        at = frame(-78, -12, 180 + turn)
        shapes.append(
            Shape(
                path.polygon(tube(at((0, 0), (16, 0), (30, 0)), [10, 14, 9])),
                fill=tint(coat, -0.14),
                part="fin",
                weight=1,
            )
        )
    head = (50.0, -34.0) if low else (44.0, -78.0)
    spine = (
        [(-82, -11), (-44, -20), (-4, -30), (30, -34), head]
        if low
        else [(-82, -11), (-44, -20), (0, -30), (32, -42), head]
    )
    body = tube(spine, [10, 38, 58, 56, 40])
    skull = oval(head[0], head[1], 25, 23)
    far = [(34, -26), (52, -12), (64, -3)]
    shapes.append(Shape(path.polygon(tube(far, [16, 15, 8])), fill=tint(coat, -0.2), part="fin", weight=1, layer=-1))
    shapes += merge([(path.polygon(body), coat, "body"), (path.polygon(skull), coat, "body")])
    shapes += patch(body, oval(36, -22, 30, 26, -30), fill=tint(coat, 0.36), part="belly")
    shapes += [
        Shape(crescent(body, 8, 80), fill=tint(coat, -0.15)),
        Shape(crescent(skull, 5, -125), fill=tint(coat, 0.25)),
    ]
    shapes += patch(
        body,
        oval(-30, -30, 5, 3.6),
        oval(-16, -38, 4, 3),
        oval(-44, -24, 3.4, 2.6),
        oval(-4, -44, 3.4, 2.6),
        fill=tint(coat, -0.16),
        part="spot",
    )
    x, y = head
    shapes.append(Shape(path.ellipse(x + 18, y + 7, 12, 9.5), fill=tint(coat, 0.4), part="muzzle"))
    shapes.append(Shape(path.ellipse(x + 24, y + 0.5, 5.4, 4), fill=INK, part="nose"))
    shapes.append(smile(x + 20, y + 9, 9, look))
    for dy in (4, 8):
        shapes.append(
            stroke(
                (x + 13, y + dy),
                (x + 4, y + dy + 1),
                (x - 3, y + dy * 1.7),
                colour=tint(coat, -0.4),
                width=1.4,
                part="whisker",
            )
        )
    shapes += [*eye(x + 8, y - 5, 5.6, look), blush(x + 3, y + 7, 4.6)]
    near = [(14, -28), (22, -10), (40, -3)]
    points = tube(near, [20, 18, 9])
    shapes += [Shape(path.polygon(points), fill=tint(coat, -0.1), part="fin", weight=1, layer=1)]
    anchors = {
        "head": Anchor(x - 2, y - 20, 46),
        "face": Anchor(x + 9, y - 5, 48),
        "mouth": Anchor(x + 30, y + 5, 26),
        "neck": Anchor(x - 6, y + 24, 46),
        "back": Anchor(-16, -54, 100),
        "top": Anchor(x, y - 23),
        "center": Anchor(0, -34),
        "hand": Anchor(44, -6, 40),
        "hand_far": Anchor(66, -5, 40),
    }
    return settled(shapes, anchors, 0.85, look)


@drawing("sea turtle", "marine turtle", kind="animal", poses=(*POSES, "walk"))
def sea_turtle(look: Look) -> Figure:
    """A domed shell, long front flippers, a gentle face."""
    skin, shield = look.paint("#7fbf6a"), look.paint("#8a6a3e", "shell")
    light, shapes = tint(skin, 0.3), list[Shape]()
    far = [(26, -26), (44, -40), (56, -58)] if look.pose == "swim" else [(26, -16), (44, -12), (58, -2)]
    near = [(20, -16), (16, 4), (-12, 22)] if look.pose == "swim" else [(18, -14), (22, -6), (44, 2)]
    shapes.append(Shape(path.polygon(tube(far, [15, 16, 5])), fill=tint(skin, -0.2), part="fin", weight=1, layer=-1))
    shapes.append(
        Shape(
            path.polygon(tube([(-38, -14), (-54, -6), (-66, -4)], [13, 13, 6])),
            fill=tint(skin, -0.1),
            part="fin",
            weight=1,
        )
    )
    shapes += merge(
        [
            (path.polygon(tube([(30, -22), (46, -28), (58, -32)], [22, 20, 20])), skin, "body"),
            (path.ellipse(60, -33, 18, 15), skin, "body"),
        ]
    )
    under = [(-46, -14), (0, -4), (40, -14), (30, -24), (-36, -24)]
    shapes += form(under, fill=tint(shield, 0.55), part="belly", depth=4)
    dome = [
        [(-50, -16), (-44, -38), (-16, -56), (14, -54), (38, -36), (44, -18)],
        [(44, -18), (20, -12), (-20, -11), (-50, -16)],
    ]
    points = trace(*dome)
    shapes.append(Shape(outline(*dome), fill=shield, part="shell", weight=1))
    for x, y, r in (
        (-28, -30, 10),
        (-4, -38, 12),
        (20, -32, 10),
        (-14, -20, 7),
        (8, -19, 7),
        (-38, -20, 5),
        (32, -20, 5),
    ):
        shapes += patch(points, oval(x, y, r, r * 0.8, count=6), fill=tint(shield, 0.22), part="shell")
    shapes += [
        Shape(crescent(points, 6, 75), fill=tint(shield, -0.2)),
        Shape(crescent(points, 4, -115), fill=tint(shield, 0.34)),
    ]
    flipper = tube(near, [17, 19, 6])
    shapes.append(Shape(path.polygon(flipper), fill=skin, part="fin", weight=1, layer=1))
    share = oval((near[0][0] + near[2][0]) / 2, (near[0][1] + near[2][1]) / 2, 3.4, 2.8)
    shapes += patch(flipper, share, oval(near[1][0], near[1][1], 4, 3.4), fill=light, part="spot", layer=1)
    skull = oval(60, -33, 18, 15)
    shapes += [Shape(crescent(skull, 4, -125), fill=tint(skin, 0.26))]
    shapes += [*eye(65, -36, 5, look), blush(59, -27, 4), smile(72, -29, 9, look)]
    anchors = {
        "head": Anchor(58, -46, 32),
        "face": Anchor(65, -36, 34),
        "mouth": Anchor(78, -29, 18),
        "neck": Anchor(44, -27, 22),
        "back": Anchor(0, -56, 80),
        "top": Anchor(0, -57),
        "center": Anchor(0, -30),
    }
    return settled(shapes, anchors, 0.75, look)
