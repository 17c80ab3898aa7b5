"""Sea creatures with a shell or a stiff coat, and coral."""

import itertools
import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
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
from platano.engines.sketch.drawings.sea import POSES, settled
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


def _claw(x: float, y: float, size: float, degrees: float, coat: str, side: int) -> list[Shape]:
    """Open pincers along `degrees`."""
    at = frame(x, y, degrees)
    flip = side

    def to_world(*points: Point) -> list[Point]:
        return at(*((px * size, py * size * flip) for px, py in points))

    big = [
        to_world((-0.2, 0.1), (0.1, -0.62), (0.9, -0.72), (1.5, -0.1)),
        to_world((1.5, -0.1), (0.95, -0.26), (0.62, 0.06)),
    ]
    big.append(to_world((0.62, 0.06), (0.98, 0.22), (1.32, 0.36)))
    big.append(to_world((1.32, 0.36), (0.8, 0.62), (0.2, 0.5), (-0.2, 0.1)))
    return form(*big, fill=coat, part="claw", depth=size * 0.22)


@drawing("crab", "hermit crab", kind="animal", poses=(*POSES, "walk", "upright", "ride"))
def crab(look: Look) -> Figure:
    """A wide shell, eyes on stalks, raised pincers."""
    coat = look.paint("#e8492f")
    dark, shapes = tint(coat, -0.2), list[Shape]()
    step = 5 if look.pose == "walk" else 0
    for side in (-1, 1):
        for index, (root, knee, foot) in enumerate(
            (((24, -20), (46, -34), (58, -10)), ((24, -15), (44, -22), (50, -3)), ((18, -10), (32, -14), (36, 0)))
        ):
            shift = step * (1 if index % 2 else -1) * side
            leg = [(side * root[0], root[1]), (side * knee[0], knee[1]), (side * foot[0] + shift, foot[1])]
            shapes.append(Shape(path.polygon(tube(leg, [8, 8, 3])), fill=dark, part="leg", weight=1, layer=-1))
        arm = [(side * 26, -30), (side * 48, -38), (side * 52, -54)]
        shapes.append(Shape(path.polygon(tube(arm, [9, 10, 10])), fill=tint(coat, -0.08), part="claw", weight=1))
        shapes += _claw(side * 52, -56, 17, -90 + side * 8, coat, side)
        shapes.append(
            Shape(path.polygon(tube([(side * 10, -44), (side * 12, -58)], [6, 6])), fill=coat, part="eye", weight=1)
        )
    shell = [(-36, -34), (-26, -47), (0, -51), (26, -47), (36, -34), (30, -16), (12, -8), (-12, -8), (-30, -16)]
    points = trace(shell)
    shapes.append(Shape(outline(shell), fill=coat, weight=1))
    shapes += patch(points, oval(0, -6, 28, 15), fill=tint(coat, 0.34), part="belly")
    shapes += [
        Shape(crescent(points, 5, 70), fill=tint(coat, -0.14), opacity=0.7),
        Shape(crescent(points, 5, -110), fill=tint(coat, 0.24)),
    ]
    shapes += patch(
        points,
        oval(-20, -40, 3.4, 2.4),
        oval(-11, -44, 2.4, 1.8),
        oval(21, -40, 3, 2.2),
        fill=tint(coat, -0.24),
        part="spot",
    )
    for side in (-1, 1):
        shapes += eye(side * 12, -61, 6.6, look, ring="#ffffff")
        shapes.append(blush(side * 21, -29, 4.4))
    shapes.append(smile(0, -30, 15, look))
    anchors = {
        "head": Anchor(0, -50, 44),
        "face": Anchor(0, -61, 46),
        "mouth": Anchor(0, -27, 24),
        "neck": Anchor(0, -16, 52),
        "hand": Anchor(56, -70, 36),
        "hand_far": Anchor(-56, -70, 36),
        "back": Anchor(0, -51, 50),
        "top": Anchor(0, -70),
        "center": Anchor(0, -30),
    }
    return settled(shapes, anchors, 0.26, look)


@drawing("lobster", "crayfish", "crawfish", kind="animal", poses=(*POSES, "walk"))
def lobster(look: Look) -> Figure:
    """From the side: big claws before, a ringed tail that curls under."""
    coat = look.paint("#d93a2b")
    dark, shapes = tint(coat, -0.2), list[Shape]()
    for x in (-2, 12, 26, 38):
        leg = [(x, -14), (x + 7, -10), (x + 3, 2)]
        shapes.append(Shape(path.polygon(tube(leg, [6, 5, 2.4])), fill=dark, part="leg", weight=1, layer=-1))
    for dx, colour, layer in ((10, tint(coat, -0.14), -1), (0, coat, 1)):
        arm = [(40, -20), (60 + dx * 0.4, -12), (72 + dx, -22 - dx * 0.8)]
        shapes.append(Shape(path.polygon(tube(arm, [8, 8, 8])), fill=colour, part="claw", weight=1, layer=layer))
        shapes += [
            Shape(s.d, s.fill, s.part, s.weight, layer=layer)
            for s in _claw(72 + dx, -24 - dx, 27, -28 - dx * 2, colour, 1)
        ]
    rings = [(-16, -24, 15), (-31, -26, 13.6), (-45, -25, 12), (-57, -20, 10.4), (-65, -12, 9)]
    for x, y, r in reversed(rings):
        shapes += form(oval(x, y, r * 0.8, r, -12 + (x + 16) * 0.6, count=12), fill=coat, part="tail", depth=4)
    for degrees in (60, 95, 130):
        at = frame(-68, -9, degrees + 15)
        shapes.insert(
            0, Shape(path.polygon(tube(at((0, 0), (8, 0), (16, 0)), [5, 10, 9])), fill=dark, part="tail", weight=1)
        )
    body = [(-20, -34), (4, -42), (34, -38), (52, -28), (50, -16), (30, -8), (-4, -8), (-22, -14)]
    shapes += form(body, fill=coat, depth=6)
    shapes.append(stroke((4, -40), (12, -26), (6, -10), colour=tint(coat, -0.3), width=2, part="body"))
    for bend in (0, 9):
        feeler = [(50, -30), (64, -52 + bend), (52 - bend, -66), (30 - bend * 2, -74 + bend)]
        shapes.append(stroke(*feeler, colour=dark, width=2.2, part="feeler"))
    shapes += [*eye(40, -32, 5.4, look, ring="#ffffff"), blush(32, -22, 4), smile(48, -19, 8, look)]
    anchors = {
        "head": Anchor(36, -38, 34),
        "face": Anchor(40, -32, 30),
        "mouth": Anchor(53, -18, 20),
        "hand": Anchor(88, -34, 30),
        "hand_far": Anchor(98, -44, 30),
        "back": Anchor(4, -42, 50),
        "top": Anchor(20, -74),
        "center": Anchor(0, -24),
    }
    return settled(shapes, anchors, 0.3, look)


@drawing("shrimp", "prawn", "krill", kind="animal", poses=POSES)
def shrimp(look: Look) -> Figure:
    """A curled ringed body with long feelers."""
    coat = look.paint("#f5927a")
    shapes: list[Shape] = []
    for degrees in (150, 185, 215):
        at = frame(-20, -14, degrees)
        shapes.append(
            Shape(
                path.polygon(tube(at((0, 0), (14, 0), (22, 0)), [5, 10, 8])),
                fill=tint(coat, -0.18),
                part="tail",
                weight=1,
            )
        )
    for x, y in ((22, -56), (10, -57), (0, -50), (-7, -40)):
        shapes.append(
            Shape(
                path.polygon(tube([(x, y), (x + 4, y + 12), (x + 1, y + 18)], [5, 4, 2])),
                fill=tint(coat, -0.18),
                part="leg",
                weight=1,
                layer=-1,
            )
        )
    for start, end in (((36, -58), (70, -84)), ((36, -52), (74, -66))):
        shapes.append(
            stroke(
                start,
                ((start[0] + end[0]) / 2 + 8, start[1] - 8),
                end,
                colour=tint(coat, -0.2),
                width=1.8,
                part="feeler",
            )
        )
    arc = [(36, -52), (24, -66), (4, -70), (-14, -60), (-24, -42), (-22, -24), (-14, -12)]
    widths = [14, 27, 30, 28, 24, 18, 11]
    points = tube(arc, widths)
    shapes += [Shape(path.polygon(points), fill=coat, weight=1)]
    shapes += [
        Shape(crescent(points, 5, 62), fill=tint(coat, -0.15)),
        Shape(crescent(points, 4, -125), fill=tint(coat, 0.26)),
    ]
    for (x, y), wide, degrees in (
        ((4, -70), 26, 80),
        ((-14, -60), 24, 42),
        ((-23, -44), 20, 12),
        ((-22, -28), 15, -10),
    ):
        at = frame(x, y, degrees)
        shapes.append(
            stroke(*at((-wide / 2, 0), (0, 3), (wide / 2, 0)), colour=tint(coat, -0.26), width=2, part="body")
        )
    shapes += [*eye(27, -60, 5.2, look, ring="#ffffff"), blush(20, -51, 4), smile(35, -51, 7, look)]
    anchors = {
        "head": Anchor(20, -78, 32),
        "face": Anchor(27, -60, 28),
        "mouth": Anchor(40, -48, 14),
        "back": Anchor(-4, -84, 40),
        "top": Anchor(2, -84),
        "center": Anchor(0, -44),
    }
    return settled(shapes, anchors, 0.14, look)


@drawing("starfish", "sea star", kind="animal", poses=("stand", "swim", "sleep", "upright"))
def starfish(look: Look) -> Figure:
    """Five soft arms and a face."""
    coat = look.paint("#f7954a")
    points: list[Point] = []
    for index in range(5):
        at = frame(0, 0, -90 + index * 72)
        points += at((38, -13), (50, -8.5), (53, 0), (50, 8.5), (38, 13))
        points += [frame(0, 0, -54 + index * 72)((23, 0))[0]]
    shapes = form(points, fill=coat, depth=7)
    dark = tint(coat, 0.42)
    for index in range(5):
        at = frame(0, 0, -90 + index * 72)
        for (x, y), r in zip(at((33, 0), (42, 3), (43, -4)), (3.2, 2.2, 2), strict=True):
            shapes.append(Shape(path.circle(x, y, r), fill=dark, part="spot"))
    shapes += eye(-9, -5, 5.4, look) + eye(9, -5, 5.4, look)
    shapes += [blush(-17, 4, 4.4), blush(17, 4, 4.4), smile(0, 5, 13, look)]
    anchors = {
        "head": Anchor(0, -46, 30),
        "face": Anchor(0, -5, 42),
        "mouth": Anchor(0, 7, 20),
        "hand": Anchor(46, -15, 30),
        "hand_far": Anchor(-46, -15, 30),
        "top": Anchor(0, -53),
        "center": Anchor(0, 0),
    }
    return settled(shapes, anchors, 0.2, look)


@drawing("seahorse", "sea horse", kind="animal", poses=POSES)
def seahorse(look: Look) -> Figure:
    """A long snout, a crown, a belly in rings and a curled tail."""
    coat = look.paint("#f2b33d")
    fin, shapes = look.paint(tint(coat, -0.16), "fin"), list[Shape]()
    wing = [(-20, -74), (-40, -80), (-44, -64), (-36, -52), (-20, -52)]
    shapes += form(wing, fill=fin, part="fin", depth=4)
    for y in (-72, -64, -57):
        shapes.append(stroke((-24, y + 2), (-39, y - 1), (-40, y - 1), colour=tint(fin, -0.24), width=1.8, part="fin"))
    crown = [(-10, -126), (-4, -142), (3, -133), (10, -144), (15, -131), (22, -136), (22, -120)]
    shapes.append(Shape(path.smooth(crown, tension=0.5), fill=fin, part="fin", weight=1))
    spine = [
        (10, -112),
        (-6, -102),
        (-12, -86),
        (-6, -66),
        (-4, -46),
        (-12, -28),
        (-4, -10),
        (14, -8),
        (20, -20),
        (12, -28),
        (6, -22),
    ]
    trunk = tube(spine, [30, 27, 30, 40, 34, 22, 15, 11, 9, 7, 5])
    snout = tube([(16, -112), (34, -106), (48, -101)], [20, 11, 10])
    skull = oval(10, -114, 20, 18)
    shapes += merge(
        [(path.polygon(trunk), coat, "body"), (path.polygon(snout), coat, "body"), (path.polygon(skull), coat, "body")]
    )
    shapes.append(Shape(path.ellipse(48, -101, 3.4, 6.4, 14), fill=tint(coat, -0.14), part="mouth", weight=1))
    belly = [(-4, -92), (2, -84), (12, -70), (12, -54), (4, -38), (-2, -42), (0, -66)]
    shapes.append(Shape(outline(belly), fill=tint(coat, 0.42), part="belly"))
    for y, x0, x1 in ((-78, -2, 7), (-68, 0, 12), (-58, 0, 12), (-48, -1, 8)):
        shapes.append(
            stroke((x0, y), ((x0 + x1) / 2, y + 1.6), (x1, y), colour=tint(coat, -0.2), width=1.8, part="belly")
        )
    shapes += [Shape(crescent(skull, 4, -125), fill=tint(coat, 0.26))]
    shapes.append(stroke((-20, -92), (-23, -76), (-20, -62), colour=tint(coat, 0.3), width=3.4, part="body"))
    shapes += [*eye(14, -116, 6.6, look, ring="#ffffff"), blush(10, -103, 4.6)]
    anchors = {
        "head": Anchor(6, -130, 38),
        "face": Anchor(14, -116, 38),
        "neck": Anchor(-6, -98, 30),
        "mouth": Anchor(51, -100, 14),
        "back": Anchor(-20, -80, 50),
        "top": Anchor(8, -142),
        "center": Anchor(0, -70),
    }
    return settled(shapes, anchors, 0.12, look)


@drawing("shell", "seashell", "sea shell", "scallop", "clam", kind="object")
def shell(look: Look) -> Figure:
    """A scallop with its ribs."""
    coat = look.paint("#f7b7a3")
    runs: list[list[Point]] = [[(-12, 0), (-30, -18), (-44, -42)]]
    rim = [(-44, -42), (-34, -62), (-16, -74), (0, -78), (16, -74), (34, -62), (44, -42)]
    for (ax, ay), (bx, by) in itertools.pairwise(rim):
        runs.append([(ax, ay), ((ax + bx) / 2 * 1.09, (ay + by) / 2 * 1.07), (bx, by)])
    runs.append([(44, -42), (30, -18), (12, 0)])
    runs.append([(12, 0), (-12, 0)])
    points = trace(*runs)
    shapes = form([(-20, -1), (-16, -11), (0, -8), (16, -11), (20, -1), (0, 0)], fill=tint(coat, -0.1), depth=3)
    shapes += [Shape(outline(*runs), fill=coat, weight=1)]
    shapes += [
        Shape(crescent(points, 9, 40), fill=tint(coat, -0.15)),
        Shape(crescent(points, 6, -120), fill=tint(coat, 0.4)),
    ]
    for x, y in rim[1:-1]:
        shapes.append(
            stroke(
                (x * 0.12, -6),
                (x * 0.6, y * 0.55),
                (x * 0.96, y * 0.96),
                colour=tint(coat, -0.26),
                width=2.4,
                part="rib",
            )
        )
    anchors = {"top": Anchor(0, -80), "grip": Anchor(0, -30), "surface": Anchor(0, -78, 40), "center": Anchor(0, -40)}
    return Figure(tuple(shapes), anchors).scaled(0.12)


@drawing("snail", "sea snail", kind="animal", poses=("stand", "walk", "sleep"))
def snail(look: Look) -> Figure:
    """A spiral house on a soft foot, eyes on stalks."""
    skin, house = look.paint("#e9c893", "skin"), look.paint("#c5723f")
    asleep = look.pose == "sleep"
    shapes: list[Shape] = []
    neck = [(-50, -3), (-20, -9), (20, -9), (38, -16), (44, -34 if not asleep else -18)]
    for dx, layer in ((8, -1), (0, 0)):
        if not asleep:
            stalk = [(43 + dx, -38), (46 + dx * 1.5, -54), (49 + dx * 1.8, -64)]
            shapes.append(
                Shape(
                    path.polygon(tube(stalk, [6, 5, 6])),
                    fill=tint(skin, -0.12 if layer else 0),
                    part="skin",
                    weight=1,
                    layer=layer,
                )
            )
    head = (45.0, -36.0 if not asleep else -18.0)
    body = tube(neck, [5, 15, 17, 20, 24])
    shapes += merge([(path.polygon(body), skin, "skin"), (path.circle(*head, 14), skin, "skin")])
    shapes.append(stroke((-44, -2.5), (0, -3), (32, -6), colour=tint(skin, -0.18), width=4, part="skin"))
    disc = oval(-8, -40, 34, 33)
    shapes += [Shape(path.polygon(disc), fill=house, part="body", weight=1)]
    shapes += [
        Shape(crescent(disc, 8, 62), fill=tint(house, -0.18)),
        Shape(crescent(disc, 5, -125), fill=tint(house, 0.26)),
    ]
    spiral = [
        (-8 + math.cos(a) * r, -40 + math.sin(a) * r) for a, r in ((1.4 + k * 0.55, 27 - k * 1.45) for k in range(18))
    ]
    shapes.append(stroke(*spiral, colour=tint(house, -0.42), width=3.4, part="body"))
    if asleep:
        shapes += eye(50, -20, 4.6, look)
    else:
        shapes += eye(62, -66, 4.6, look, ring="#ffffff", layer=-1) + eye(50, -67, 5.2, look, ring="#ffffff")
    shapes += [blush(44, head[1] + 4, 4), smile(53, head[1] + 3, 8, look)]
    anchors = {
        "head": Anchor(46, head[1] - 13, 26),
        "face": Anchor(52, -66 if not asleep else -20, 24),
        "mouth": Anchor(58, head[1] + 4, 14),
        "neck": Anchor(40, -22, 24),
        "back": Anchor(-8, -73, 60),
        "top": Anchor(-8, -73),
        "center": Anchor(0, -36),
    }
    return settled(shapes, anchors, 0.06, look)


@drawing("coral", "coral reef", kind="plant")
def coral(look: Look) -> Figure:
    """Two branching corals."""
    front, back = look.paint("#f2646c"), look.paint("#f2646c") if look.colour else "#f7a24e"
    shapes: list[Shape] = []
    fan = [
        [(20, 0), (26, -30), (24, -58)],
        [(26, -26), (42, -44), (44, -66)],
        [(25, -36), (12, -52), (12, -72)],
        [(36, -38), (54, -46), (58, -58)],
    ]
    shapes += merge([(path.polygon(tube(arm, [15, 12, 11])), tint(back, -0.1), "far") for arm in fan], layer=-1)
    arms = [
        [(-8, 0), (-12, -34), (-8, -66), (-12, -96)],
        [(-11, -30), (-34, -46), (-40, -74)],
        [(-10, -48), (10, -62), (14, -88)],
        [(-32, -46), (-50, -54), (-56, -70)],
        [(-9, -66), (-24, -80), (-26, -94)],
        [(6, -60), (26, -66), (32, -80)],
    ]
    pieces = [tube(arm, [20, 16, 13, 11][: len(arm)]) for arm in arms]
    foot = (path.polygon(tube([(-30, -3), (-4, -8), (24, -3)], [7, 16, 7])), front, "body")
    shapes += merge([foot, *((path.polygon(piece), front, "body") for piece in pieces)])
    for arm in arms:
        lit = [(x - 3, y - 1) for x, y in arm[1:]]
        shapes.append(stroke(*lit, colour=tint(front, 0.3), width=3, part="body"))
        shapes.append(Shape(path.circle(*arm[-1], 2.2), fill=tint(front, 0.5), part="body"))
    shapes.append(stroke((0, -4), (-3, -30), (1, -44), colour=tint(front, -0.18), width=4, part="body"))
    anchors = {"top": Anchor(-12, -100), "seat": Anchor(14, -90, 40), "center": Anchor(0, -50)}
    return grounded(Figure(tuple(shapes), anchors)).scaled(0.5)
