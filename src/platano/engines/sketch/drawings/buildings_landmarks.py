"""Landmarks and places of worship, castles, from the front."""

from collections.abc import Sequence
from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.buildings import WALL, hip, home_anchors, house_door, wall
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    arch,
    bricks,
    dome,
    flat,
    halo,
    natural,
    pane_colour,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("eiffel tower", "eiffel", kind="building")
def eiffel_tower(look: Look) -> Figure:
    """Four legs that sweep together, two platforms, lattice."""
    paint = natural(look, "#9a7355")
    edge = ((34, -1820), (52, -1500), (88, -1100), (148, -760), (250, -430), (450, 0))
    arch_line = [(290, 0), (250, -120), (150, -226), (0, -268), (-150, -226), (-250, -120), (-290, 0)]
    left = [(-x, y) for x, y in edge]
    outline = path.polygon([*left, *reversed(arch_line), *reversed(edge)])
    shapes = [
        solid(outline, paint, "body"),
        flat(
            path.polygon(
                [*[(4, y) for _, y in edge[:4]], (4, -262), (150, -226), (250, -120), (290, 0), *reversed(edge)]
            ),
            tint(paint, -0.16),
            "body",
        ),
    ]
    line = tint(paint, 0.42)
    for (ax, ay), (bx, by) in pairwise(edge):
        for t in range(2):
            x0, y0, x1, y1 = (
                ax + (bx - ax) * t / 2,
                ay + (by - ay) * t / 2,
                ax + (bx - ax) * (t + 1) / 2,
                ay + (by - ay) * (t + 1) / 2,
            )
            if y1 > -300:
                for side in (-1, 1):
                    inner0, inner1 = (x0 * 0.45, x1 * 0.62) if y1 < -20 else (x0 * 0.62, 300)
                    shapes.append(stroke(path.line((side * (x0 - 8), y0), (side * inner1, y1 - 6)), line, 7, "lattice"))
                    shapes.append(stroke(path.line((side * inner0, y0), (side * (x1 - 8), y1 - 6)), line, 7, "lattice"))
                continue
            shapes.append(stroke(path.line((-x0 + 6, y0), (x1 - 6, y1)), line, 6, "lattice"))
            shapes.append(stroke(path.line((x0 - 6, y0), (-x1 + 6, y1)), line, 6, "lattice"))
    shapes += [
        *[
            solid(path.rectangle(-w, y, 2 * w, h, 8), tint(paint, -0.22), "platform")
            for w, y, h in ((292, -450, 40), (172, -780, 32), (68, -1530, 24))
        ],
        solid(path.rectangle(-38, -1860, 76, 50, 10), paint, "body"),
        solid(dome(0, -1858, 30, 40), tint(paint, -0.2), "body"),
        solid(tube((0, -1890), (0, -2020), 9), paint, "mast"),
    ]
    if look.has("lit", "glowing"):
        shapes.insert(0, halo(0, -900, 900))
    return Figure(
        tuple(shapes),
        {
            "back": Anchor(0, -780, 200),
            "surface": Anchor(0, -450, 420),
            "center": Anchor(0, -800, 300),
            "top": Anchor(0, -2020, 80),
            "door": Anchor(0, 0, 170),
        },
    )


@drawing("pyramid", "egyptian pyramid", kind="building")
def pyramid(look: Look) -> Figure:
    paint = natural(look, "#e6bf7c")
    left, right, peak, ridge = (-560, 0), (560, 0), (-20, -660), (170, 0)
    shapes = [
        solid(path.polygon([left, peak, right]), paint, "body"),
        flat(path.polygon([(-18, -650), (550, -3), ridge]), tint(paint, -0.2), "body"),
    ]
    for row in range(1, 8):
        t = row / 8
        a = (left[0] + (peak[0] - left[0]) * t, -660 * t)
        b = (ridge[0] + (peak[0] - ridge[0]) * t, -660 * t)
        c = (right[0] + (peak[0] - right[0]) * t, -660 * t)
        shapes.append(stroke(path.line((a[0] + 6, a[1]), b), tint(paint, -0.16), 4, "block"))
        shapes.append(stroke(path.line(b, (c[0] - 6, c[1])), tint(paint, -0.32), 4, "block"))
        for column in range(1, 8 - row):
            x = a[0] + (b[0] - a[0]) * (column + 0.5 * (row % 2)) / (8 - row)
            shapes.append(stroke(path.line((x, a[1]), (x, a[1] + 80)), tint(paint, -0.14), 4, "block"))
    shapes.append(flat(path.polygon([(-150, -2), (-132, -110), (-76, -110), (-58, -2)]), tint(paint, -0.55), "door"))
    return Figure(
        tuple(shapes),
        {
            "back": Anchor(-20, -660, 170),
            "surface": Anchor(-20, -660, 60),
            "door": Anchor(-104, 0, 170),
            "center": Anchor(0, -280, 400),
            "top": Anchor(-20, -660, 60),
        },
    )


@drawing("museum", "bank", "courthouse", "parliament", "town hall", kind="building")
def museum(look: Look) -> Figure:
    """Columns under a pediment, up a flight of steps."""
    paint = natural(look, WALL)
    shapes = [
        solid(path.rectangle(-340, -390, 680, 330, 4), tint(paint, -0.2), "wall"),
        solid(path.rectangle(-60, -270, 120, 210, 6), look.paint("#7a5a4a", "door"), "door"),
    ]
    for index, x in enumerate((-300, -180, 180, 300, -86, 86)):
        tone = paint if index < 4 else tint(paint, 0.1)
        shapes += [
            solid(path.rectangle(x - 24, -380, 48, 320, 4), tone, "column"),
            flat(path.rectangle(x + 6, -376, 16, 312), tint(tone, -0.12), "column"),
            solid(path.rectangle(x - 34, -392, 68, 22, 5), tone, "column"),
            solid(path.rectangle(x - 34, -78, 68, 20, 5), tone, "column"),
        ]
    shapes += [
        solid(path.rectangle(-364, -436, 728, 50, 5), paint, "body"),
        solid(rounded([(-390, -432), (0, -590), (390, -432)], 8), look.paint(tint(paint, -0.08), "roof"), "roof"),
        flat(path.polygon([(-270, -450), (0, -558), (270, -450)]), tint(paint, -0.2), "body"),
        flat(path.circle(0, -486, 34), paint, "body"),
        *[
            solid(path.rectangle(-360 - 24 * i, -60 + 20 * i, 720 + 48 * i, 21, 3), tint(paint, 0.1 - 0.06 * i), "step")
            for i in range(3)
        ],
    ]
    return Figure(tuple(shapes), home_anchors(0, (0, -590), -280, (0, -60, 100), 500))


@drawing("castle", "fortress", "palace", "fairytale castle", "fairy tale castle", "princess castle", kind="building")
def castle(look: Look) -> Figure:
    """A keep among round towers with cone roofs, battlements, a gate with a portcullis."""
    paint, roof = natural(look, "#cfc6bd"), look.paint("#5c6fb5", "roof")
    flag = look.paint("#e2574c", "flag")
    shapes = [
        *_keep(-150, 120, 700, tint(paint, -0.1), roof, flag),
        *_keep(150, 120, 820, tint(paint, -0.06), roof, flag),
        *_rampart(-160, -480, 320, 480, paint),
        *_slits(look, ((-70, -390), (70, -390), (0, -390))),
        *_rampart(-360, -330, 720, 330, tint(paint, 0.06)),
        *_keep(-400, 150, 560, paint, roof, flag),
        *_keep(400, 150, 560, paint, roof, flag),
        *_slits(look, ((-400, -430), (400, -430), (-400, -200), (400, -200), (-230, -200), (230, -200))),
    ]
    inside = LAMP_LIGHT if look.has("lit") else "#4c3f4f"
    shapes += [
        solid(arch(0, 0, 190, 250), tint(paint, -0.28), "gate"),
        flat(arch(0, 0, 150, 226), inside if look.has("open", "lit") else look.paint("#7b5238", "door"), "gate"),
    ]
    if not look.has("open"):
        shapes += [
            stroke(path.line((x, -4), (x, -200 + abs(x) * 0.7)), "#4c4250", 7, "gate") for x in (-48, -16, 16, 48)
        ]
        shapes += [stroke(path.line((-73, y), (73, y)), "#4c4250", 7, "gate") for y in (-40, -90, -140)]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 170),
            "inside": Anchor(0, -480, 240),
            "surface": Anchor(0, -500, 280),
            "back": Anchor(0, -500, 200),
            "center": Anchor(0, -300, 500),
            "top": Anchor(150, -1060, 80),
        },
    )


def _keep(x: float, width: float, height: float, paint: str, roof: str, flag: str) -> list[Shape]:
    """A round tower under a cone, with a pennant."""
    half = width / 2
    return [
        solid(path.rectangle(x - half, -height, width, height, 4), paint, "body"),
        *bricks(x - half, -height + 40, width, height - 60, paint, 26),
        flat(path.rectangle(x + half * 0.36, -height + 2, half * 0.64 - 2, height - 4, 3), tint(paint, -0.14), "body"),
        solid(path.rectangle(x - half - 14, -height - 16, width + 28, 38, 6), tint(paint, -0.12), "body"),
        stroke(path.line((x, -height - 200), (x, -height - 290)), "#6a5a52", 7, "pole"),
        solid(path.polygon([(x + 2, -height - 288), (x + 76, -height - 264), (x + 2, -height - 238)]), flag, "flag"),
        solid(
            rounded([(x - half - 34, -height - 10), (x, -height - 224), (x + half + 34, -height - 10)], 8), roof, "roof"
        ),
        flat(
            path.polygon([(x + 2, -height - 214), (x + half + 24, -height - 14), (x + half * 0.3, -height - 14)]),
            tint(roof, -0.18),
            "roof",
        ),
    ]


def _rampart(x: float, y: float, width: float, height: float, paint: str) -> list[Shape]:
    """A wall with merlons."""
    count = int(width // 62) | 1
    each = width / count
    merlons = [solid(path.rectangle(x + each * i, y - 40, each, 60, 4), paint, "body") for i in range(0, count, 2)]
    return [
        *merlons,
        solid(path.rectangle(x, y, width, height, 3), paint, "body"),
        *bricks(x, y + 20, width, height - 40, paint, 28),
        flat(path.rectangle(x + 2, y + 6, width - 4, 12, 3), tint(paint, -0.16), "body"),
    ]


def _slits(look: Look, places: Sequence[Point]) -> list[Shape]:
    fill = LAMP_LIGHT if look.has("lit") else look.paint("#4d4560", "window")
    return [flat(arch(x, y + 36, 30, 72), fill, "window") for x, y in places]


@drawing("church", "chapel", "cathedral", "abbey", kind="building")
def church(look: Look) -> Figure:
    """A nave with a rose window and a steeple with a cross."""
    paint, roof = natural(look, "#f3ead9"), look.paint("#a8583f", "roof")
    glass = pane_colour(look, "#7fa8d8")
    shapes = [
        *wall(look, -60, -360, 420, 360, paint),
        *hip(look, 150, -360, 225, 150, roof),
        *[flat(arch(x, -70, 66, 190), glass, "window") for x in (90, 190, 290)],
        *[stroke(path.line((x, -76), (x, -250)), tint(glass, -0.3), 5, "window") for x in (90, 190, 290)],
        *[
            Shape(s.d, fill=s.fill, part=s.part, weight=s.weight, layer=1)
            for s in wall(look, -260, -620, 240, 620, paint)
        ],
        solid(path.rectangle(-276, -640, 272, 34, 6), tint(paint, -0.16), "wall", 1),
        solid(rounded([(-280, -632), (-140, -960), (0, -632)], 10), roof, "roof", 1),
        flat(path.polygon([(-138, -946), (-10, -638), (-90, -638)]), tint(roof, -0.18), "roof", 1),
        solid(path.rectangle(-147, -1060, 14, 116, 3), "#e8bd4a", "cross", 1),
        solid(path.rectangle(-176, -1026, 72, 14, 3), "#e8bd4a", "cross", 1),
        solid(arch(-140, -460, 84, 130), tint(paint, -0.3), "belfry", 1),
        solid(rounded([(-168, -472), (-158, -520), (-140, -536), (-122, -520), (-112, -472)], 8), "#e8bd4a", "bell", 1),
        solid(path.circle(-140, -350, 56), tint(paint, -0.2), "frame", 1),
        flat(path.circle(-140, -350, 44), glass, "window", 1),
        *[
            stroke(path.line((-140 - dx, -350 - dy), (-140 + dx, -350 + dy)), tint(paint, -0.2), 5, "frame", 1)
            for dx, dy in ((44, 0), (0, 44), (31, 31), (31, -31))
        ],
        *[
            Shape(s.d, fill=s.fill, part=s.part, weight=s.weight, layer=1)
            for s in house_door(look, -140, 110, 200, round_top=True)
        ],
    ]
    return Figure(
        tuple(shapes), {**home_anchors(-140, (150, -510), -300, (190, -70, 60), 300), "top": Anchor(-140, -1060, 60)}
    )


@drawing("temple", "shrine", "greek temple", "ancient temple", "parthenon", kind="building")
def temple(look: Look) -> Figure:
    """The steps, columns and pediment of the ancients, open to the sky behind."""
    paint = natural(look, "#f0e7d6")
    figure = museum(Look(paint, look.colours, look.pose, look.view, look.traits, look.seed))
    shapes = [shape for shape in figure.shapes if shape.part != "door"]
    statue_glow = [solid(arch(0, -60, 100, 220), look.paint("#5b4a58", "door"), "gate", -1)]
    order = [*shapes[:1], *[Shape(s.d, fill=s.fill, part=s.part, weight=s.weight) for s in statue_glow], *shapes[1:]]
    return Figure(tuple(order), figure.anchors)


@drawing("pagoda", "japanese temple", "chinese temple", "dojo", "japanese castle", kind="building")
def pagoda(look: Look) -> Figure:
    """Five roofs with upturned eaves, each smaller than the one below."""
    paint, roof = natural(look, "#c8443c"), look.paint("#48586c", "roof")
    cream = look.paint("#fbf0da", "wall")
    shapes = [
        solid(path.rectangle(-310, -40, 620, 40, 6), "#b5aea6", "base"),
        solid(path.rectangle(-60, -24, 120, 26, 4), "#cfc8bf", "step", 1),
    ]
    y = -40.0
    for level in range(5):
        half, high = 210 - 30 * level, 116 - 8 * level
        shapes += [
            solid(path.rectangle(-half, y - high, half * 2, high, 3), cream, "wall"),
            *[
                solid(path.rectangle(x - 8, y - high, 16, high, 2), paint, "body")
                for x in (-half + 8, -half / 2.6, half / 2.6, half - 8)
            ],
            solid(path.rectangle(-half, y - 24, half * 2, 12, 2), paint, "body"),
        ]
        if level:
            shapes += [
                flat(path.rectangle(x - 18, y - high + 26, 36, high - 58, 4), pane_colour(look, "#5b4a58"), "window")
                for x in (0, half * 0.67, -half * 0.67)
            ]
        else:
            shapes.append(solid(path.rectangle(-56, y - 88, 112, 88, 4), look.paint("#6b3b34", "door"), "door"))
        y -= high
        eave = half + 96 - 6 * level
        rise = 62
        curve = [
            (-eave - 14, y - 26),
            (-eave + 26, y + 6),
            (0, y + 12),
            (eave - 26, y + 6),
            (eave + 14, y - 26),
            (half * 0.9, y - rise + 8),
            (half * 0.8, y - rise),
            (-half * 0.8, y - rise),
            (-half * 0.9, y - rise + 8),
        ]
        shapes.append(solid(path.smooth(curve, tension=0.62), roof, "roof", 1))
        shapes.append(
            flat(
                path.smooth(
                    [
                        (-eave + 4, y - 8),
                        (0, y - 6),
                        (eave - 4, y - 8),
                        (eave - 28, y + 4),
                        (0, y + 9),
                        (-eave + 28, y + 4),
                    ],
                    tension=0.6,
                ),
                tint(roof, -0.24),
                "roof",
                1,
            )
        )
        y -= rise - 8
    shapes += [
        solid(tube((0, y), (0, y - 130), 10), "#e8bd4a", "spire", 1),
        *[solid(path.ellipse(0, y - 30 - 26 * i, 24 - 4 * i, 8), "#e8bd4a", "spire", 1) for i in range(4)],
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 150),
            "back": Anchor(0, y, 100),
            "surface": Anchor(0, y, 150),
            "inside": Anchor(0, -250, 50),
            "center": Anchor(0, -420, 300),
            "top": Anchor(0, y - 130, 50),
        },
    )


@drawing("mosque", "taj mahal", "arabian palace", "sultan's palace", kind="building")
def mosque(look: Look) -> Figure:
    """An onion dome between two minarets, pointed arches."""
    paint, gold = natural(look, "#f5ead6"), look.paint("#3f9fa5", "roof")
    inside = pane_colour(look, "#5f7f9a")
    shapes = list[Shape]()
    for x in (-420, 420):
        shapes += [
            solid(rounded([(x - 40, 0), (x - 30, -720), (x + 30, -720), (x + 40, 0)], 4), paint, "body"),
            flat(rounded([(x + 8, 0), (x + 8, -716), (x + 28, -716), (x + 38, -2)], 3), tint(paint, -0.12), "body"),
            *[solid(path.rectangle(x - 54, y, 108, 24, 6), tint(paint, -0.1), "body") for y in (-560, -730)],
            *_onion(x, -726, 50, gold),
        ]
    shapes += [
        solid(path.rectangle(-150, -470, 300, 130, 4), tint(paint, -0.06), "body"),
        *_onion(0, -466, 176, gold),
        *[shape for x in (-230, 230) for shape in _onion(x, -356, 70, gold)],
        solid(path.rectangle(-340, -370, 680, 370, 4), paint, "body"),
        flat(path.rectangle(-338, -364, 676, 16), tint(paint, -0.16), "body"),
        flat(path.rectangle(-338, -30, 676, 28), tint(paint, -0.16), "body"),
        solid(path.rectangle(-130, -420, 260, 420, 4), tint(paint, 0.2), "body"),
        solid(_pointed(0, 0, 170, 330), tint(gold, 0.1), "frame"),
        flat(_pointed(0, 0, 136, 300), look.paint(inside, "door"), "door"),
        *[flat(_pointed(x, -60, 76, 190), inside, "window") for x in (-270, -186, 186, 270)],
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 170),
            "back": Anchor(-230, -490, 120),
            "inside": Anchor(0, -40, 120),
            "center": Anchor(0, -300, 400),
            "top": Anchor(0, -850, 60),
        },
    )


def _onion(x: float, y: float, radius: float, colour: str) -> list[Shape]:
    """An onion dome with a golden point."""
    outline = [
        (x - radius * 0.8, y),
        (x - radius, y - radius * 0.6),
        (x - radius * 0.6, y - radius * 1.2),
        (x, y - radius * 1.8),
        (x + radius * 0.6, y - radius * 1.2),
        (x + radius, y - radius * 0.6),
        (x + radius * 0.8, y),
    ]
    shade = [
        (x + radius * 0.2, y - 2),
        (x + radius * 0.5, y - radius * 0.6),
        (x + radius * 0.3, y - radius * 1.2),
        (x + radius * 0.56, y - radius * 1.2),
        (x + radius * 0.94, y - radius * 0.6),
        (x + radius * 0.76, y - 2),
    ]
    return [
        solid(tube((x, y - radius * 1.6), (x, y - radius * 2.1), radius * 0.09 + 2), "#e8bd4a", "spire"),
        solid(path.circle(x, y - radius * 2.12, radius * 0.1 + 3), "#e8bd4a", "spire"),
        solid(path.smooth(outline, tension=0.85), colour, "roof"),
        flat(path.smooth(shade, tension=0.85), tint(colour, -0.16), "roof"),
        flat(
            path.ellipse(x - radius * 0.5, y - radius * 0.76, radius * 0.12, radius * 0.3, 14),
            tint(colour, 0.4),
            "roof",
        ),
    ]


def _pointed(x: float, bottom: float, width: float, height: float) -> str:
    """An arch that ends in a point."""
    half, spring = width / 2, bottom - height + width * 0.62
    return path.smooth(
        [
            (x - half, bottom),
            (x - half, spring),
            (x - half * 0.66, spring - width * 0.36),
            (x, bottom - height),
            (x + half * 0.66, spring - width * 0.36),
            (x + half, spring),
            (x + half, bottom),
        ],
        tension=0.55,
    )
