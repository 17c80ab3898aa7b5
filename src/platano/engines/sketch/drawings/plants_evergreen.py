"""Trees of another build: conifers, palm, willow, bonsai."""

import itertools
import math
from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
    crescent,
    cut,
    form,
    outline,
    oval,
    stroke,
    tone,
    trace,
    tube,
)
from platano.engines.sketch.drawings.plants_trees import (
    CLOUD,
    GREENS,
    SNOW,
    Blob,
    cloud_tree,
    crown,
    dots,
    grown,
    is_bare,
    is_snowy,
    season,
    snow_caps,
    trunk,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow
from platano.engines.sketch.path import Point


@drawing("pine", "pine tree", "fir", "fir tree", "spruce", "conifer", "evergreen", "evergreen tree", kind="plant")
def pine(look: Look) -> Figure:
    """Four scalloped tiers."""
    return _pine(look, christmas=look.has("decorated", "christmas", "lit"))


@drawing("christmas tree", "xmas tree", kind="plant")
def christmas_tree(look: Look) -> Figure:
    """A fir with garlands, baubles and a star."""
    return _pine(look, christmas=True).scaled(0.42)


def _pine(look: Look, christmas: bool) -> Figure:
    green = tone(look, "#3f8a55", "leaf")
    tiers = [(-18, 50, 40), (-46, 43, 42), (-76, 34, 40), (-104, 25, 40)]
    shapes = trunk(look, 30, 13)
    hems: list[list[Point]] = []
    for index, (y, half, high) in enumerate(tiers):
        colour = tint(green, 0.05 * index - 0.07)
        runs = _tier(y, half, high)
        points = trace(*runs)
        shapes += [Shape(outline(*runs), fill=colour, part="leaf", weight=1)]
        shapes.append(Shape(crescent(points, half * 0.3, 40), fill=tint(colour, -0.16), part="leaf"))
        shapes.append(Shape(crescent(points, half * 0.12, -150), fill=tint(colour, 0.22), part="leaf"))
        if is_snowy(look):
            shapes += _tier_snow(points, y, half, high)
        hems.append([(-half * 0.66, y - high * 0.26), (0, y - high * 0.06), (half * 0.66, y - high * 0.26)])
    if christmas:
        shapes += _decorations(look, hems)
    if is_snowy(look):
        shapes.append(Shape(path.ellipse(0, 0, 34, 4.5), fill=SNOW, part="snow"))
    anchors = {"top": Anchor(0, -144), "seat": Anchor(33, -53, 14), "center": Anchor(0, -70)}
    return Figure(tuple(shapes), anchors).scaled(4.2 * grown(look))


def _tier(y: float, half: float, high: float) -> list[list[Point]]:
    hem = [half - index * half * 2 / 5 for index in range(6)]
    runs: list[list[Point]] = [[(0, y - high), (half * 0.42, y - high * 0.42), (half, y)]]
    for a, b in itertools.pairwise(hem):
        drop = high * 0.16 * (1.6 - abs(a + b) / 2 / half)
        runs.append(
            [
                (a, y if abs(a) == half else y + high * 0.06),
                ((a + b) / 2, y + drop),
                (b, y if abs(b) == half else y + high * 0.06),
            ]
        )
    runs.append([(-half, y), (-half * 0.42, y - high * 0.42), (0, y - high)])
    return runs


def _tier_snow(points: list[Point], y: float, half: float, high: float) -> list[Shape]:
    left = [
        (-half * 1.1, y - high * 0.08),
        (-half * 0.62, y - high * 0.2),
        (-half * 0.4, y - high * 0.06),
        (-half * 0.16, y - high * 0.34),
        (half * 0.06, y - high * 0.24),
        (half * 0.26, y - high * 0.42),
        (half * 0.1, y - high * 1.1),
        (-half * 1.2, y - high * 1.1),
    ]
    # the cap is cut by the tier's own triangle, so it may be of any outline itself
    triangle = [(0.0, y - high), (half, y), (-half, y)]
    del points
    cap = cut(trace(left[:6], [left[5], left[6]], [left[6], left[7]], [left[7], left[0]]), triangle)
    return [Shape(path.polygon(cap), fill=SNOW, part="snow")] if len(cap) > 2 else []


def _decorations(look: Look, hems: list[list[Point]]) -> list[Shape]:
    shapes: list[Shape] = []
    gold, balls = "#ffd24a", ("#e8403a", "#ffd24a", "#4f9fe8", "#f27ab0")
    for row, hem in enumerate(hems):
        shapes.append(stroke(*hem, colour="#f7e6b0", width=2.2, part="garland"))
        line = trace(hem, [hem[-1], hem[-1]], steps=8)
        for index, share in enumerate((0.12, 0.5, 0.88) if row < 3 else (0.3, 0.74)):
            x, y = line[int(share * 16)]
            colour = balls[(index + row) % 4]
            if look.has("lit", "glowing"):
                shapes.append(Shape(path.circle(x, y + 4, 11), fill=glow(colour, 0.7), part="glow"))
            shapes += [
                Shape(path.circle(x, y + 4.4, 4.4), fill=colour, part="bauble", weight=0.8),
                Shape(path.circle(x - 1.3, y + 3, 1.2), fill="#ffffff", part="bauble"),
            ]
    shapes.append(Shape(path.circle(0, -146, 22), fill=glow("#ffe98a", 0.7), part="glow"))
    shapes.append(Shape(path.star(0, -146, 12, 5.4, 5), fill=gold, part="star", weight=1))
    return shapes


@drawing("palm tree", "palm", "coconut tree", "coconut palm", kind="plant")
def palm(look: Look) -> Figure:
    """A bent ringed trunk under a burst of fronds."""
    green = tone(look, "#55ad52", "leaf")
    bark = look.colours.get("trunk", "#b48653")
    spine = [(-12, 0), (-14, -36), (-4, -76), (16, -112)]
    points = tube(spine, [22, 13, 11, 10])
    shapes: list[Shape] = []
    for degrees, long in ((-66, 56), (-114, 56), (-26, 64), (-156, 64)):
        shapes += _frond((16, -114), degrees, long, tint(green, -0.16), -1)
    shapes += [
        Shape(path.polygon(points), fill=bark, part="trunk", weight=1),
        Shape(crescent(points, 4, 15), fill=tint(bark, -0.18), part="trunk"),
    ]
    for share in range(1, 10):
        x, y = _along(spine, share / 10)
        wide = 7.6 - share * 0.33
        shapes.append(
            stroke((x - wide, y - 1), (x, y + 2), (x + wide, y - 1), colour=tint(bark, -0.26), width=1.8, part="trunk")
        )
    for degrees, long in ((12, 56), (-194, 56), (-44, 68), (-138, 68)):
        shapes += _frond((16, -114), degrees, long, green, 0)
    for x, y in ((9, -108), (22, -107), (16, -103)):
        shapes += form(oval(x, y, 5.6, 5.8, count=12), fill="#7a4c2e", part="fruit", depth=2.6)
    anchors = {
        "top": Anchor(16, -150),
        "seat": Anchor(16, -116, 14),
        "center": Anchor(0, -70),
        "surface": Anchor(40, 0, 60),
    }
    return Figure(tuple(shapes), anchors).moved(0, -9).scaled(5 * grown(look))


def _along(spine: Sequence[Point], share: float) -> Point:
    """A point on the soft curve through the spine."""
    line = trace(spine, [spine[-1], spine[-1]], steps=10)
    return line[int(share * (len(line) - 3))]


def _frond(root: Point, degrees: float, long: float, colour: str, layer: int) -> list[Shape]:
    """An arching feather of a leaf whose leaflets make a saw-toothed lower edge."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    side = 1 if cos >= 0 else -1

    def rib(t: float) -> Point:
        sag = long * 0.62 * t * t
        return root[0] + cos * long * t * 1.05, root[1] + sin * long * t + sag

    top = [rib(t) for t in (0, 0.25, 0.5, 0.75, 1)]
    crest = [(x + 0, y - long * w) for (x, y), w in zip(top, (0.03, 0.1, 0.1, 0.07, 0), strict=True)]
    teeth: list[Point] = []
    for index in range(7, 0, -1):
        t = index / 7
        x, y = rib(t - 0.02)
        hang = long * 0.36 * math.sin(math.pi * min(t * 0.86 + 0.1, 1))
        teeth += [(x + side * hang * 0.1, y + hang), (rib(t - 0.1)[0], rib(t - 0.1)[1] + hang * 0.3)]
    points = trace(crest, [crest[-1], crest[-1]]) + teeth + [root]
    return [
        Shape(path.polygon(points), fill=colour, part="leaf", weight=1, layer=layer),
        stroke(*top, colour=tint(colour, -0.26), width=2, part="leaf", layer=layer),
        stroke(
            *[(x, y - long * 0.045) for x, y in top[1:4]],
            colour=tint(colour, 0.26),
            width=2.4,
            part="leaf",
            layer=layer,
        ),
    ]


@drawing("willow", "weeping willow", "willow tree", kind="plant")
def willow(look: Look) -> Figure:
    """A dome of hanging strands."""
    green = season(look, ("#8dbb52",))[0]
    if is_bare(look) and not look.colour:
        return cloud_tree(look, CLOUD, GREENS, 4, stem=(84, 18))
    shapes = trunk(look, 96, 17)
    fall = [
        (-64, -12, 0),
        (-46, -6, 1),
        (-26, -16, 2),
        (28, -14, 2),
        (48, -4, 1),
        (66, -14, 0),
        (-56, -30, 2),
        (58, -32, 2),
        (-38, -26, 0),
        (38, -28, 0),
    ]
    for x, low, shade in fall:
        start = (x * 0.5, -118 + abs(x) * 0.16)
        points = tube([start, (x * 0.94, -96 + abs(x) * 0.1), (x, -54), (x * 0.98, low)], [20, 22, 17, 6])
        shapes.append(
            Shape(
                path.polygon(points),
                fill=tint(green, -0.12 + shade * 0.07),
                part="leaf",
                weight=1,
                layer=-1 if shade == 0 else 0,
            )
        )
        for dy in (-70, -50, -32):
            if dy < low - 6:
                shapes.append(
                    stroke(
                        (x * 0.97 - 3, dy),
                        (x * 0.98, dy + 5),
                        (x * 0.98 + 3, dy),
                        colour=tint(green, -0.26),
                        width=1.4,
                        part="leaf",
                    )
                )
    dome: list[Blob] = [(-40, -98, 24), (40, -98, 24), (-22, -116, 26), (22, -117, 26), (0, -126, 25), (0, -102, 28)]
    shapes += crown(dome, (green, tint(green, 0.08)), look)
    shapes += snow_caps(dome) if is_snowy(look) else []
    anchors = {"top": Anchor(0, -151), "seat": Anchor(8, -60, 14), "center": Anchor(0, -70)}
    return Figure(tuple(shapes), anchors).scaled(4.2 * grown(look))


@drawing("bonsai", "bonsai tree", kind="plant")
def bonsai(look: Look) -> Figure:
    """A crooked little tree with pads of leaves in a tray."""
    green, clay = tone(look, "#4f9a50", "leaf"), look.colours.get("pot", "#4f7fa8")
    bark = look.colours.get("trunk", "#7d5236")
    tray = [
        [(-46, -20), (46, -20)],
        [(46, -20), (42, -8), (34, -3)],
        [(34, -3), (-34, -3)],
        [(-34, -3), (-42, -8), (-46, -20)],
    ]
    shapes = [Shape(path.rectangle(x, -5, 14, 5, 2), fill=tint(clay, -0.2), part="pot", weight=1) for x in (-32, 18)]
    shapes += form(*tray, fill=clay, part="pot", depth=5)
    shapes += [
        Shape(path.ellipse(0, -20, 46, 5), fill="#6a4a38", part="soil", weight=1),
        Shape(path.ellipse(-12, -21, 20, 3), fill=tint(green, -0.05), part="moss"),
    ]
    for arm, widths in (
        ([(-2, -20), (-14, -38), (4, -54), (2, -78), (-6, -96)], [16, 12, 11, 9, 6]),
        ([(0, -52), (22, -58), (34, -64)], [9, 7, 5]),
        ([(-2, -68), (-24, -66), (-34, -70)], [8, 6, 4]),
    ):
        points = tube(arm, widths)
        shapes += [
            Shape(path.polygon(points), fill=bark, part="trunk", weight=1),
            Shape(crescent(points, 3, 20), fill=tint(bark, -0.2), part="trunk"),
        ]
    for pads in (
        [(24, -68, 10), (46, -67, 10), (35, -74, 13)],
        [(-46, -74, 10), (-24, -74, 10), (-35, -81, 13)],
        [(-22, -98, 12), (12, -98, 12), (-5, -108, 16)],
    ):
        shapes += crown(pads, (green, tint(green, 0.05)), look)
    if look.has("blossoming", "blooming", "spring"):
        shapes += dots(
            [(35, -72, 12), (-35, -79, 12), (-5, -104, 16)], ("#fff3f6", "#ffc7d6"), 2.6, look.seed, 4, "blossom"
        )
    anchors = {"top": Anchor(-5, -124), "center": Anchor(0, -60), "grip": Anchor(46, -14), "seat": Anchor(35, -86, 12)}
    return Figure(tuple(shapes), anchors).scaled(0.36)
