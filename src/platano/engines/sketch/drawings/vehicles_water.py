"""Small boats, from the side; the hull's near side is before whoever sits in it. `water` is the waterline."""

from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    STEEL,
    Corner,
    below,
    flat,
    natural,
    rounded,
    sheltered,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


def _hull(corners: Sequence[Corner], paint: str, rail: str, sink: float, layer: int = 1) -> list[Shape]:
    """A boat's near side. First and last corner are stern and bow at the rail; `sink`: height of the dark foot."""
    bottom = max(corner[1] for corner in corners)
    top = [corner for corner in corners if corner[1] < bottom - sink]
    stern, bow = (top[0][0], top[0][1]), (top[-1][0], top[-1][1])
    return [
        solid(rounded(corners), paint, "body", layer),
        flat(below(corners, bottom - sink), tint(paint, -0.2), "body", layer),
        solid(tube(stern, bow, sink * 0.32 + 3), rail, "rail", layer),
    ]


def afloat(water: float, **anchors: Anchor) -> dict[str, Anchor]:
    return {"water": Anchor(0, -water), **anchors}


@drawing("rowboat", "rowing boat", "row boat", "dinghy", kind="vehicle")
@sheltered
def rowboat(look: Look) -> Figure:
    """A clinker-built tub with benches and an oar on each side."""
    paint, wood = natural(look, "#c9544a"), "#c79258"
    hull: list[Corner] = [(-150, -62, 8), (-130, 0, 26), (104, 0, 50), (158, -78, 6)]
    shapes = [
        solid(rounded([(-150, -66), (156, -84), (120, -56), (-130, -50)], 6), tint(paint, -0.4), "inside", -2),
        *[solid(path.rectangle(x, -62, 42, 8, 3), wood, "bench", -1) for x in (-86, 34)],
        *_oar(-6, -70, -1),
        *_hull(hull, paint, tint(wood, 0.1), 18),
        stroke(path.smooth([(-144, -44), (0, -40), (136, -52)], False), tint(paint, -0.2), 3, "plank", 1),
        stroke(path.smooth([(-138, -26), (0, -22), (124, -32)], False), tint(paint, -0.2), 3, "plank", 1),
        *_oar(10, -68, 2),
    ]
    return Figure(
        tuple(shapes),
        afloat(
            14,
            seat=Anchor(-62, -62, 165),
            handlebar=Anchor(-18, -96, 12),
            pedal=Anchor(0, -44, 10),
            inside=Anchor(0, -66, 220),
            surface=Anchor(10, -62, 180),
            back=Anchor(70, -62, 120),
            center=Anchor(0, -40, 120),
            top=Anchor(150, -80, 40),
        ),
    )


def _oar(x: float, y: float, layer: int) -> list[Shape]:
    wood = "#d6a869"
    return [
        solid(tube((x - 32, y - 30), (x + 62, y + 58), 6), wood, "oar", layer),
        solid(
            path.limb([(x + 56, y + 52), (x + 74, y + 68), (x + 94, y + 86)], [8, 17, 14]),
            tint(wood, 0.2),
            "oar",
            layer,
        ),
        solid(path.rectangle(x - 4, y - 2, 10, 9, 3), STEEL, "rowlock", layer),
    ]


@drawing("canoe", "kayak", "pirogue", kind="vehicle")
@sheltered
def canoe(look: Look) -> Figure:
    paint = natural(look, "#d9803f")
    hull = path.smooth(
        [
            (-190, -62),
            (-180, -30),
            (-140, -6),
            (-60, 0),
            (60, 0),
            (140, -6),
            (180, -30),
            (190, -62),
            (176, -66),
            (140, -44),
            (60, -36),
            (-60, -36),
            (-140, -44),
            (-176, -66),
        ],
        tension=0.9,
    )
    shapes = [
        flat(
            path.smooth([(-150, -46), (-60, -48), (60, -48), (150, -46), (60, -30), (-60, -30)]),
            tint(paint, -0.45),
            "inside",
            -2,
        ),
        solid(path.rectangle(-60, -42, 34, 6, 3), "#e0bd84", "bench", -1),
        solid(path.rectangle(40, -42, 34, 6, 3), "#e0bd84", "bench", -1),
        solid(hull, paint, "body", 1),
        flat(
            path.smooth([(-160, -16), (0, -12), (160, -16), (130, -6), (60, -1), (-60, -1), (-130, -6)], tension=0.8),
            tint(paint, -0.2),
            "body",
            1,
        ),
        stroke(
            path.smooth([(-180, -56), (-140, -36), (-60, -29), (60, -29), (140, -36), (180, -56)], False),
            tint(paint, 0.4),
            4,
            "trim",
            1,
        ),
        *[
            flat(path.polygon([(x - 9, -21), (x, -27), (x + 9, -21), (x, -15)]), tint(paint, 0.45), "trim", 1)
            for x in (-92, 0, 92)
        ],
        solid(tube((-8, -104), (48, -18), 5), "#c79258", "paddle", 2),
        solid(path.limb([(44, -24), (56, -6), (66, 10)], [7, 17, 12]), "#e0bd84", "paddle", 2),
        solid(tube((-14, -104), (-1, -106), 6), "#c79258", "paddle", 2),
    ]
    return Figure(
        tuple(shapes),
        afloat(
            10,
            seat=Anchor(-44, -44, 165),
            handlebar=Anchor(-4, -98, 12),
            pedal=Anchor(24, -26, 10),
            inside=Anchor(0, -38, 200),
            surface=Anchor(20, -38, 180),
            back=Anchor(80, -40, 110),
            center=Anchor(0, -24, 120),
        ),
    )


@drawing("gondola", kind="vehicle")
@sheltered
def gondola(look: Look) -> Figure:
    """Black and curved, an iron comb at the prow, a red cushion."""
    paint, cushion = natural(look, "#33313f"), look.paint("#c8374a", "seat")
    hull = path.smooth(
        [
            (-300, -126),
            (-262, -74),
            (-180, -26),
            (-40, 0),
            (120, -4),
            (220, -30),
            (272, -96),
            (262, -104),
            (210, -62),
            (110, -44),
            (-60, -44),
            (-190, -62),
            (-270, -112),
        ]
    )
    shapes = [
        solid(rounded([(-96, -40), (-110, -96), (-90, -102), (-74, -60), (6, -58), (6, -40)], 8), cushion, "seat", -1),
        solid(path.limb([(264, -84), (276, -116), (268, -150), (288, -162)], [10, 12, 12, 6]), STEEL, "prow", 0),
        *[solid(path.rectangle(276, y, 20, 7, 3), STEEL, "prow", 0) for y in (-132, -119, -106)],
        solid(hull, paint, "body", 1),
        flat(
            path.smooth(
                [(-230, -46), (-40, -16), (140, -18), (236, -42), (210, -26), (120, -5), (-40, -1), (-180, -27)],
                tension=0.8,
            ),
            tint(paint, -0.35),
            "body",
            1,
        ),
        stroke(
            path.smooth([(-282, -116), (-190, -56), (-60, -38), (110, -38), (212, -56), (264, -96)], False),
            "#e9b949",
            4.5,
            "trim",
            1,
        ),
        solid(tube((-250, -190), (-150, 0), 5), "#c79258", "oar", 2),
    ]
    return Figure(
        tuple(shapes),
        afloat(
            12,
            seat=Anchor(-56, -66, 165),
            inside=Anchor(0, -46, 240),
            back=Anchor(-210, -72, 170),
            surface=Anchor(60, -46, 160),
            handlebar=Anchor(0, -100, 10),
            pedal=Anchor(20, -40, 10),
            center=Anchor(0, -30, 120),
        ),
    )


@drawing("raft", "log raft", kind="vehicle")
def raft(look: Look) -> Figure:
    wood = natural(look, "#b98a52")
    shapes = [
        solid(tube((-10, -30), (-10, -230), 8), tint(wood, -0.15), "mast", -1),
        *cloth([(-4, -222), (96, -202), (104, -110), (-4, -96)], look.paint("#f6ead0", "sail")),
    ]
    for index in range(7):
        x = -150 + index * 46
        shade = tint(wood, (0.0, 0.1, -0.08)[index % 3])
        shapes.append(solid(path.rectangle(x, -36, 48, 36, 17), shade, "body", 1))
        shapes.append(stroke(path.circle(x + 24, -18, 9), tint(wood, -0.3), 2.4, "ring", 1))
        shapes.append(flat(path.circle(x + 24, -18, 3), tint(wood, -0.3), "ring", 1))
    shapes += [
        solid(path.rectangle(-160, -46, 342, 14, 6), tint(wood, 0.16), "deck", 1),
        *[solid(path.rectangle(x, -48, 12, 20, 4), "#efe0bd", "rope", 1) for x in (-110, 120)],
    ]
    return Figure(
        tuple(shapes),
        afloat(
            14,
            seat=Anchor(-70, -54, 150),
            surface=Anchor(-40, -46, 220),
            back=Anchor(-80, -46, 170),
            pedal=Anchor(-20, -46, 10),
            handlebar=Anchor(-10, -110, 10),
            center=Anchor(0, -30, 120),
            top=Anchor(-10, -232, 20),
        ),
    )


def cloth(points: Sequence[Point], colour: str, layer: int = 0) -> list[Shape]:
    """A square sail full of wind to the right."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    belly = path.smooth(
        [
            (ax, ay),
            ((ax + bx) / 2, (ay + by) / 2 - 2),
            (bx, by),
            (bx + 16, (by + cy) / 2),
            (cx, cy),
            ((cx + dx) / 2, (cy + dy) / 2 - 6),
            (dx, dy),
            (dx + 8, (ay + dy) / 2),
        ],
        tension=0.7,
    )
    shade = path.smooth(
        [
            (cx - (cx - dx) * 0.3, cy - (cy - by) * 0.45),
            (bx + 12, (by + cy) / 2),
            (cx, cy),
            ((cx + dx) / 2, (cy + dy) / 2 - 6),
            (dx + 2, dy - 2),
        ],
        tension=0.6,
    )
    return [solid(belly, colour, "sail", layer), flat(shade, tint(colour, -0.1), "sail", layer)]


@drawing("sailboat", "sailing boat", "sailing ship", "sailing yacht", "dhow", kind="vehicle")
@sheltered
def sailboat(look: Look) -> Figure:
    """A small hull under a tall main sail and a coloured jib."""
    paint, sail = natural(look, "#d8493f"), look.paint("#fff7e6", "sail")
    jib = look.paint("#f2a83b", "jib") if "sail" not in look.colours else tint(sail, -0.12)
    hull: list[Corner] = [(-176, -70, 10), (-148, 0, 34), (110, 0, 70), (200, -84, 6)]
    shapes = [
        solid(tube((6, -60), (6, -470), 9), "#a9743f", "mast", -1),
        solid(
            path.smooth([(-4, -452), (-60, -330), (-156, -128), (-150, -116), (-4, -110), (-8, -200)], tension=0.55),
            sail,
            "sail",
            -1,
        ),
        flat(
            path.smooth([(-6, -300), (-30, -200), (-152, -126), (-150, -117), (-5, -111)], tension=0.55),
            tint(sail, -0.1),
            "sail",
            -1,
        ),
        *[
            stroke(path.smooth([(-6 - run, y), (-30, y + 6), (-7, y + 4)], False), tint(sail, -0.2), 2.5, "sail", -1)
            for run, y in ((66, -300), (112, -210))
        ],
        solid(
            path.smooth([(16, -440), (70, -310), (176, -110), (166, -104), (20, -116), (28, -200)], tension=0.55),
            jib,
            "jib",
            -1,
        ),
        flat(
            path.smooth([(24, -220), (60, -170), (170, -112), (164, -105), (22, -117)], tension=0.55),
            tint(jib, -0.15),
            "jib",
            -1,
        ),
        solid(path.polygon([(4, -470), (-42, -486), (4, -500)]), look.paint("#3f8fb0", "flag"), "flag", -1),
        solid(tube((6, -468), (6, -502), 5), "#a9743f", "mast", -1),
        solid(tube((8, -104), (-164, -112), 8), "#a9743f", "boom", -1),
        solid(rounded([(-150, -72), (186, -84), (150, -56), (-130, -50)], 6), tint(paint, -0.45), "inside", -2),
        *_hull(hull, paint, "#fff3df", 22),
        flat(path.rectangle(-136, -44, 280, 7, 3), "#fff3df", "stripe", 1),
    ]
    return Figure(
        tuple(shapes),
        afloat(
            18,
            seat=Anchor(-110, -72, 150),
            inside=Anchor(-80, -74, 150),
            surface=Anchor(110, -80, 90),
            back=Anchor(-100, -72, 130),
            handlebar=Anchor(-150, -90, 12),
            pedal=Anchor(-70, -50, 10),
            center=Anchor(0, -40, 130),
            top=Anchor(6, -500, 30),
        ),
    )


@drawing("surfboard", "paddleboard", "bodyboard", "wakeboard", kind="vehicle", poses=("stand", "lie", "upright"))
def surfboard(look: Look) -> Figure:
    """Lying on the water to be ridden; `upright` is stuck into the sand."""
    paint, stripe = look.paint("#3fb0c2"), look.paint("#fff3df", "stripe")
    if look.pose == "upright":
        board = path.smooth(
            [(0, -212), (24, -170), (33, -100), (26, -30), (12, 0), (-12, 0), (-26, -30), (-33, -100), (-24, -170)]
        )
        shade = path.smooth([(2, -208), (24, -168), (32, -100), (25, -30), (12, -2), (14, -100)])
        band = [(-32, -120), (32, -140), (33, -112), (-32, -92)]
        shapes = [
            solid(board, paint, "body"),
            flat(shade, tint(paint, -0.14), "body"),
            flat(path.polygon(band), stripe, "stripe"),
            flat(path.polygon([(-31, -80), (32, -100), (32, -90), (-31, -70)]), stripe, "stripe"),
            stroke(path.line((0, -208), (0, -4)), tint(paint, -0.35), 2.4, "seam"),
        ]
        return Figure(
            tuple(shapes), {"grip": Anchor(0, -100, 180), "center": Anchor(0, -100, 50), "top": Anchor(0, -212, 30)}
        )
    board = path.smooth(
        [(-112, -16), (-60, -17), (20, -18), (90, -26), (128, -42), (104, -22), (40, -5), (-40, -3), (-104, -8)],
        tension=0.9,
    )
    shapes = [
        solid(path.polygon([(-84, -6), (-96, 12), (-64, -4)]), tint(paint, -0.3), "fin", 0),
        solid(board, paint, "body", 0),
        flat(
            path.smooth([(-108, -9), (-40, -9), (40, -11), (104, -26), (40, -6), (-40, -4)], tension=0.8),
            tint(paint, -0.2),
            "body",
            0,
        ),
        flat(path.polygon([(-14, -17.5), (14, -17.5), (4, -5), (-24, -4.5)]), stripe, "stripe", 0),
        flat(path.polygon([(24, -18), (34, -18), (24, -5), (14, -5)]), stripe, "stripe", 0),
    ]
    anchors = {"surface": Anchor(-6, -17, 130), "back": Anchor(-14, -17, 170), "pedal": Anchor(-14, -17, 10)}
    return Figure(tuple(shapes), afloat(6, **anchors, center=Anchor(0, -12, 120), grip=Anchor(0, -10, 200)))
