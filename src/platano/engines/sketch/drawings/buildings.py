"""Homes: houses, cottages, cabins, barns, tents, from the front. `door` is where somebody stands before it."""

from collections.abc import Sequence
from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    Corner,
    arch,
    bricks,
    dome,
    flat,
    gleam,
    halo,
    natural,
    pane,
    pane_colour,
    planks,
    rounded,
    solid,
    stroke,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade
from platano.engines.sketch.path import Point

WALL, ROOF, DOOR, FRAME = "#f6e3c0", "#c9553f", "#7a4a35", "#fff6e6"


def walled(look: Look, x: float, y: float, width: float, height: float, paint: str, unit: float = 26) -> list[Shape]:
    """What the wall is made of, over its rectangle: bricks, boards, stones."""
    if look.has("brick", "stone"):
        return bricks(x, y, width, height, paint, unit if look.has("brick") else unit * 1.4, look.seed)
    if look.has("wooden", "wood"):
        return planks(x, y, width, height, paint, max(3, round(height / unit)))
    return []


def wall(look: Look, x: float, y: float, width: float, height: float, paint: str) -> list[Shape]:
    """A wall with its material, a shaded right edge and a plinth."""
    return [
        solid(path.rectangle(x, y, width, height, 6), paint, "wall"),
        *walled(look, x, y, width, height, paint),
        flat(path.rectangle(x + width * 0.88, y + 2, width * 0.12 - 2, height - 4, 4), tint(paint, -0.1), "wall"),
        flat(path.rectangle(x + 2, y + height - 22, width - 4, 20, 3), tint(paint, -0.18), "wall"),
    ]


def gable(look: Look, x: float, eave: float, half: float, height: float, paint: str, depth: float = 26) -> list[Shape]:
    """A pitched roof seen from its gable side: two thick slopes meeting in the ridge."""
    out = half * 1.16
    drop = height * 0.16
    slopes: list[Corner] = [
        (x - out, eave + drop, 5),
        (x, eave - height, 12),
        (x + out, eave + drop, 5),
        (x + out - depth * 0.7, eave + drop + depth, 5),
        (x, eave - height + depth * 1.5, 8),
        (x - out + depth * 0.7, eave + drop + depth, 5),
    ]
    shade = [
        (x + 3, eave - height + 9),
        (x + out - 4, eave + drop + 1),
        (x + out - depth * 0.7, eave + drop + depth - 2),
        (x + 3, eave - height + depth * 1.4),
    ]
    shapes = [solid(rounded(slopes), paint, "roof", 1), flat(path.polygon(shade), tint(paint, -0.14), "roof", 1)]
    if look.has("snowy", "snow-covered", "snow-capped", "frosty"):
        shapes.append(
            snow_cap([(x - out + 4, eave + drop - 2), (x, eave - height - 4), (x + out - 4, eave + drop - 2)], depth)
        )
    return shapes


def snow_cap(ridge: Sequence[Point], depth: float) -> Shape:
    """Snow lying along a roof's edge, dripping unevenly."""
    lower = list[Point]()
    for (ax, ay), (bx, by) in pairwise(ridge):
        lower += [
            (ax + (bx - ax) * t, ay + (by - ay) * t + depth * (0.9 if index % 2 else 0.6))
            for index, t in enumerate((0.06, 0.25, 0.45, 0.65, 0.85))
        ]
    return solid(path.smooth([*ridge, *lower[::-1]], tension=0.6), "#fdfcff", "snow", 1)


def hip(look: Look, x: float, eave: float, half: float, height: float, paint: str) -> list[Shape]:
    """A pitched roof seen from its long side: a trapezium with rows of tiles."""
    out, top = half * 1.12, half * 0.8
    outline: list[Corner] = [
        (x - out, eave + 14, 8),
        (x - top, eave - height, 10),
        (x + top, eave - height, 10),
        (x + out, eave + 14, 8),
    ]
    shapes = [solid(rounded(outline), paint, "roof", 1)]
    for row in range(1, 4):
        y = eave + 14 - (height + 14) * row / 4
        reach = out + (top - out) * row / 4 - 8
        shapes.append(stroke(path.line((x - reach, y), (x + reach, y)), tint(paint, -0.2), 4, "roof", 1))
        step = reach * 2 / 9
        xs = [x - reach + step * (column + 0.5 * (row % 2)) for column in range(1, 9)]
        shapes += [stroke(path.line((at, y), (at, y + height / 4.2)), tint(paint, -0.2), 3, "roof", 1) for at in xs]
    shapes.append(flat(path.rectangle(x - top + 6, eave - height + 4, top * 2 - 12, 8, 4), tint(paint, 0.2), "roof", 1))
    if look.has("snowy", "snow-covered", "snow-capped", "frosty"):
        shapes.append(
            snow_cap(
                [
                    (x - out + 20, eave - height * 0.2),
                    (x - top, eave - height - 6),
                    (x, eave - height - 8),
                    (x + top, eave - height - 6),
                    (x + out - 20, eave - height * 0.2),
                ],
                height * 0.22,
            )
        )
    return shapes


def house_door(
    look: Look, x: float, width: float, height: float, colour: str = DOOR, bottom: float = 0, round_top: bool = False
) -> list[Shape]:
    """A front door with frame, panels, knob and step; `open` shows the dark hall."""
    paint = look.paint(colour, "door")
    top = bottom - height
    leaf = arch(x, bottom, width, height) if round_top else path.rectangle(x - width / 2, top, width, height, 6)
    frame = (
        arch(x, bottom, width + 20, height + 12)
        if round_top
        else path.rectangle(x - width / 2 - 10, top - 10, width + 20, height + 10, 8)
    )
    shapes = [solid(frame, look.paint(FRAME, "frame"), "frame"), solid(leaf, paint, "door")]
    if look.has("open"):
        shapes.append(flat(leaf, tint(paint, -0.62), "door"))
        swung = [
            (x - width / 2, top + 6),
            (x - width / 2 - width * 0.34, top + 20),
            (x - width / 2 - width * 0.34, bottom + 4),
            (x - width / 2, bottom),
        ]
        shapes.append(solid(path.polygon(swung), paint, "door", 1))
    else:
        inner = width * 0.3
        shapes += [
            flat(
                path.rectangle(
                    x - inner - width * 0.06, top + height * (0.34 if round_top else 0.1), inner, height * 0.3, 4
                ),
                tint(paint, -0.18),
                "door",
            ),
            flat(
                path.rectangle(x + width * 0.06, top + height * (0.34 if round_top else 0.1), inner, height * 0.3, 4),
                tint(paint, -0.18),
                "door",
            ),
            flat(
                path.rectangle(
                    x - inner - width * 0.06, top + height * 0.68, inner * 2 + width * 0.12, height * 0.22, 4
                ),
                tint(paint, -0.18),
                "door",
            ),
            solid(path.circle(x + width * 0.36, top + height * 0.58, width * 0.055), "#f2c14a", "knob"),
        ]
    return [*shapes, solid(path.rectangle(x - width / 2 - 20, bottom - 8, width + 40, 10, 4), "#b9b3aa", "step", 1)]


def chimney(x: float, top: float, height: float, paint: str = "#a9604c", smoke: bool = False) -> list[Shape]:
    """A stack behind the roof, with a curl of smoke if there is a fire."""
    shapes = [
        solid(path.rectangle(x - 24, top, 48, height, 4), paint, "chimney", -1),
        *[
            Shape(s.d, fill=s.fill, part="chimney", layer=-1)
            for s in bricks(x - 24, top + 14, 48, height - 20, paint, 12)
        ],
        solid(path.rectangle(x - 31, top - 6, 62, 18, 5), tint(paint, -0.2), "chimney", -1),
    ]
    if smoke:
        for dx, dy, radius, opacity in (
            (4, -26, 14, 0.8),
            (18, -54, 20, 0.65),
            (8, -92, 26, 0.45),
            (30, -132, 32, 0.28),
        ):
            shapes.append(flat(path.circle(x + dx, top + dy, radius), "#f3f1f4", "smoke", -2, opacity))
    return shapes


def home_anchors(
    door: float, roof: Point, middle: float, window: tuple[float, float, float], width: float
) -> dict[str, Anchor]:
    return {
        "door": Anchor(door, 0, 170),
        "back": Anchor(roof[0], roof[1], 170),
        "surface": Anchor(roof[0], roof[1], width),
        "inside": Anchor(*window),
        "center": Anchor(0, middle, width),
        "top": Anchor(roof[0], roof[1], 120),
    }


@drawing("house", "home", "family house", "villa", "mansion", kind="building")
def house(look: Look) -> Figure:
    """Two storeys under a gable, a chimney, a round attic window."""
    paint = look.paint(natural(look, WALL, "body"), "wall") if "wall" in look.colours else natural(look, WALL)
    roof = look.paint(ROOF, "roof")
    gable_wall = path.polygon([(-250, -400), (0, -650), (250, -400)])
    shapes = [
        *chimney(150, -660, 220, smoke=look.has("lit", "cozy", "cosy")),
        *wall(look, -250, -410, 500, 410, paint),
        solid(gable_wall, paint, "wall"),
        flat(path.rectangle(-246, -416, 492, 20), paint, "wall"),
        *walled(look, -130, -530, 260, 120, paint),
        flat(path.rectangle(-250, -412, 500, 10, 2), tint(paint, -0.18), "wall"),
        *gable(look, 0, -410, 250, 270, roof),
        solid(path.circle(0, -508, 44), look.paint(FRAME, "frame"), "frame"),
        flat(path.circle(0, -508, 33), pane_colour(look), "window"),
        stroke(path.line((-33, -508), (33, -508)), look.paint(FRAME, "frame"), 6, "frame"),
        stroke(path.line((0, -541), (0, -475)), look.paint(FRAME, "frame"), 6, "frame"),
        *pane(look, -132, -300, 110, 116, look.paint(FRAME, "frame")),
        *pane(look, 132, -300, 110, 116, look.paint(FRAME, "frame")),
        *pane(look, -132, -116, 110, 116, look.paint(FRAME, "frame")),
        *pane(look, 150, -116, 92, 116, look.paint(FRAME, "frame")),
        *house_door(look, 30, 104, 196),
        *_flower_box(-132, -44),
    ]
    if look.has("lit", "cozy", "cosy"):
        shapes += [halo(x, y, 120, layer=2) for x, y in ((-132, -300), (132, -300), (-132, -116))]
    return Figure(tuple(shapes), home_anchors(30, (0, -676), -300, (-132, -244, 96), 420))


def _flower_box(x: float, y: float, layer: int = 1) -> list[Shape]:
    colours = ("#f06a8a", "#f7c948", "#f06a8a", "#ffffff", "#f7c948")
    shapes = [flat(path.ellipse(x, y - 12, 62, 16), "#6aa557", "plant", layer)]
    shapes += [
        flat(path.circle(x - 44 + 22 * i, y - 18 - i % 2 * 7, 9), c, "flower", layer) for i, c in enumerate(colours)
    ]
    return [*shapes, solid(path.rectangle(x - 62, y - 8, 124, 26, 6), "#a9693f", "box", layer)]


@drawing("cottage", "hut", "country house", "farmhouse", "thatched cottage", "fairy house", kind="building")
def cottage(look: Look) -> Figure:
    """Low walls under a heavy rounded thatch, a round door, flowers."""
    paint, roof = natural(look, "#fbf0d9"), look.paint("#c79a56", "roof")
    thatch = path.smooth(
        [
            (-330, -200),
            (-300, -250),
            (-190, -440),
            (0, -486),
            (190, -440),
            (300, -250),
            (330, -200),
            (290, -184),
            (150, -206),
            (0, -212),
            (-150, -206),
            (-290, -184),
        ],
        tension=0.8,
    )
    shapes = [
        *chimney(-150, -540, 200, "#a79c92", look.has("lit", "cozy", "cosy")),
        *wall(look, -262, -240, 524, 240, paint),
        *[solid(path.rectangle(x, -236, 16, 234, 3), "#8a5f3d", "beam") for x in (-262, -72, 62, 246)],
        solid(path.rectangle(-258, -130, 190, 12, 3), "#8a5f3d", "beam"),
        solid(path.rectangle(74, -130, 180, 12, 3), "#8a5f3d", "beam"),
        *pane(look, -164, -130, 100, 92, look.paint("#8a5f3d", "frame")),
        *pane(look, 158, -130, 100, 92, look.paint("#8a5f3d", "frame")),
        *_flower_box(-164, -66),
        *_flower_box(158, -66),
        *house_door(look, -4, 100, 176, "#5d8a5a", round_top=True),
        solid(thatch, roof, "roof", 1),
        flat(
            path.smooth(
                [
                    (-320, -200),
                    (-150, -236),
                    (0, -242),
                    (150, -236),
                    (320, -200),
                    (290, -186),
                    (150, -208),
                    (0, -214),
                    (-150, -208),
                    (-290, -186),
                ],
                tension=0.8,
            ),
            tint(roof, -0.22),
            "roof",
            1,
        ),
    ]
    for x, y, run in (
        (-190, -330, -26),
        (-110, -380, -14),
        (-30, -330, -2),
        (40, -400, 4),
        (110, -330, 14),
        (190, -350, 24),
        (-230, -270, -30),
        (232, -270, 30),
        (0, -270, 0),
    ):
        shapes.append(stroke(path.line((x, y), (x + run, y + 52)), tint(roof, -0.22), 5, "roof", 1))
    shapes.append(stroke(path.smooth([(-170, -424), (0, -458), (170, -424)], False), tint(roof, 0.25), 12, "roof", 1))
    if look.has("snowy", "snow-covered", "snow-capped"):
        shapes.append(snow_cap([(-300, -260), (-190, -446), (0, -494), (190, -446), (300, -260)], 90))
    return Figure(tuple(shapes), home_anchors(-4, (0, -486), -240, (-164, -86, 90), 340))


@drawing("cabin", "log cabin", "wooden cabin", "chalet", "lodge", "shack", "wooden house", "shed", kind="building")
def cabin(look: Look) -> Figure:
    """Round logs, a gable, a stone chimney."""
    paint, roof = natural(look, "#b07a48"), look.paint("#5f7a5c", "roof")
    shapes = [*chimney(-140, -480, 200, "#9b958e", look.has("lit", "cozy", "cosy"))]
    shapes.append(solid(path.polygon([(-230, -226), (0, -424), (230, -226)]), tint(paint, -0.1), "wall"))
    shapes += [
        stroke(path.line((x, -240), (x, -400 + abs(x) * 0.86)), tint(paint, -0.32), 4, "plank")
        for x in range(-160, 161, 40)
    ]
    for row in range(6):
        y = -40 * (row + 1)
        shade = tint(paint, 0.06 if row % 2 else -0.04)
        shapes.append(solid(path.rectangle(-252, y, 504, 40, 18), shade, "body"))
        shapes.append(flat(path.rectangle(-236, y + 7, 472, 6, 3), tint(paint, 0.22), "body"))
        for x in (-232, 232):
            shapes.append(flat(path.circle(x, y + 20, 13), tint(paint, 0.38), "log"))
            shapes.append(stroke(path.circle(x, y + 20, 6), tint(paint, -0.1), 2.4, "log"))
    shapes += [
        *pane(look, -122, -132, 106, 96, "#6f4a31"),
        *pane(look, 130, -132, 106, 96, "#6f4a31"),
        *house_door(look, 4, 92, 178, "#8c4a35"),
        *gable(look, 0, -234, 252, 212, roof, 30),
        solid(path.circle(0, -316, 26), "#6f4a31", "frame"),
        flat(path.circle(0, -316, 18), pane_colour(look), "window"),
    ]
    if look.has("lit", "cozy", "cosy"):
        shapes += [halo(x, -132, 110, layer=2) for x in (-122, 130)]
    return Figure(tuple(shapes), home_anchors(4, (0, -440), -220, (-122, -84, 92), 320))


@drawing("barn", "farm building", "stable", "red barn", kind="building")
def barn(look: Look) -> Figure:
    """Red boards, a broken-pitch roof, a great door with white crosses."""
    paint, roof, trim = natural(look, "#c8443c"), look.paint("#6b5f68", "roof"), look.paint("#fbf3e6", "trim")
    front: list[Corner] = [
        (-290, 0, 4),
        (-290, -330, 4),
        (-190, -500, 4),
        (0, -600, 4),
        (190, -500, 4),
        (290, -330, 4),
        (290, 0, 4),
    ]
    cover: list[Corner] = [
        (-322, -320, 5),
        (-208, -518, 8),
        (0, -630, 14),
        (208, -518, 8),
        (322, -320, 5),
        (292, -308, 4),
        (186, -488, 8),
        (0, -588, 8),
        (-186, -488, 8),
        (-292, -308, 4),
    ]
    shapes = [solid(rounded(front), paint, "body")]
    shapes += [
        stroke(
            path.line((x, -4), (x, -588 + abs(x) * (0.55 if abs(x) < 190 else 0.86))), tint(paint, -0.14), 4, "plank"
        )
        for x in range(-260, 261, 52)
    ]
    shapes += [
        flat(path.polygon([(230, -2), (230, -428), (288, -330), (288, -2)]), tint(paint, -0.16), "body"),
        solid(rounded(cover), roof, "roof", 1),
        solid(path.rectangle(-52, -480, 104, 100, 4), trim, "trim"),
        flat(path.rectangle(-40, -468, 80, 88), tint(paint, -0.55), "inside"),
        flat(path.smooth([(-42, -380), (-30, -412), (0, -424), (30, -408), (42, -380)]), "#e8c55a", "hay"),
    ]
    door = look.paint(tint(paint, -0.08), "door")
    if look.has("open"):
        shapes += [
            solid(path.rectangle(-130, -260, 260, 258, 4), trim, "trim"),
            flat(path.rectangle(-118, -248, 236, 246), tint(paint, -0.65), "inside"),
        ]
        return Figure(
            (*shapes, flat(dome(0, -2, 104, 60), "#d9b24c", "hay")),
            home_anchors(0, (0, -630), -300, (0, -380, 80), 300),
        )
    for left in (-130, 2):
        shapes.append(solid(path.rectangle(left, -260, 128, 258, 4), trim, "trim"))
        shapes.append(flat(path.rectangle(left + 12, -248, 104, 234), door, "door"))
        shapes += [
            stroke(path.line((left + 10 + a, -250), (left + 10 + b, -12)), trim, 11, "trim")
            for a, b in ((0, 108), (108, 0))
        ]
    return Figure(tuple(shapes), home_anchors(0, (0, -630), -300, (0, -380, 80), 300))


@drawing("tent", "camping tent", "teepee", "tipi", "wigwam", kind="building")
def tent(look: Look) -> Figure:
    """A ridge tent with its flaps tied open, pegged down with cords."""
    paint = look.paint("#e88d3f")
    lit = look.has("lit", "glowing", "cozy", "cosy")
    inside = fade(tint(LAMP_LIGHT, 0.2), "#e0943f") if lit else fade(tint(paint, -0.7), tint(paint, -0.5))
    shapes = [
        *[stroke(path.line((x * 0.72, -70), (x, -4)), "#8a7a68", 3, "rope", -1) for x in (-236, 236)],
        *[solid(path.rectangle(x - 4, -16, 8, 18, 2), "#8a5f3d", "peg") for x in (-236, 236)],
        solid(rounded([(-190, 0), (-4, -222), (4, -222), (190, 0)], 8), paint, "body", -1),
        flat(path.polygon([(2, -214), (184, -4), (96, -4), (4, -200)]), tint(paint, -0.16), "body", -1),
        flat(path.polygon([(0, -192), (-74, -2), (74, -2)]), inside, "inside", -1),
        solid(
            path.smooth([(0, -196), (-50, -112), (-94, -2), (-58, -2), (-34, -84)], tension=0.7),
            tint(paint, 0.18),
            "flap",
            1,
        ),
        solid(
            path.smooth([(0, -196), (50, -112), (94, -2), (58, -2), (34, -84)], tension=0.7),
            tint(paint, 0.08),
            "flap",
            1,
        ),
        *[solid(path.rectangle(x - 12, -92, 24, 9, 4), "#fff3df", "tie", 1) for x in (-48, 48)],
        solid(path.polygon([(0, -220), (0, -262), (44, -248), (2, -236)]), "#4fa3b5", "flag", 0),
        stroke(path.line((0, -214), (0, -264)), "#8a5f3d", 6, "pole", 0),
    ]
    if lit:
        shapes.append(halo(0, -80, 170, layer=-3))
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -12, 80),
            "door": Anchor(0, 0, 120),
            "back": Anchor(0, -222, 60),
            "center": Anchor(0, -100, 150),
            "top": Anchor(0, -264, 50),
        },
    )


@drawing("igloo", "snow house", kind="building")
def igloo(look: Look) -> Figure:
    """A dome of snow blocks and a vaulted entrance."""
    paint = look.paint("#f2f8fc")
    line = tint(paint, -0.16)
    shapes = [
        solid(dome(-30, 0, 230, 236), paint, "body"),
        flat(
            path.polygon([(60, -206), (130, -168), (196, -70), (198, -2), (110, -2), (104, -110)]),
            tint(paint, -0.09),
            "body",
        ),
    ]
    for radius_x, radius_y in ((222, 58), (204, 116), (160, 172)):
        shapes.append(
            stroke(path.line((-30 - radius_x, -radius_y), (-30 + radius_x * 0.98, -radius_y)), line, 4, "block")
        )
    for row, xs in enumerate(((-200, -110, -30), (-160, -70, 20, 100), (-130, -40, 50), (-60, 20))):
        shapes += [stroke(path.line((x, -58 * row - 3), (x, -58 * (row + 1) + 3)), line, 4, "block") for x in xs]
    inside = LAMP_LIGHT if look.has("lit", "cozy", "cosy") else "#5a7fa3"
    shapes += [
        solid(dome(116, 0, 112, 138), tint(paint, -0.05), "body"),
        *[
            stroke(path.line((116 + 66 * dx, 138 * dy), (116 + 108 * dx, 138 * dy * 1.42)), line, 4, "block")
            for dx, dy in ((-0.9, -0.3), (-0.6, -0.56), (0, -0.67), (0.6, -0.56), (0.9, -0.3))
        ],
        solid(dome(116, 0, 70, 96), inside, "inside"),
        flat(path.polygon([(80, -2), (92, -56), (116, -78), (140, -56), (152, -2)]), tint(inside, -0.3), "inside"),
        flat(path.ellipse(-128, -168, 44, 18, -36), "#ffffff", "light"),
        flat(path.ellipse(0, -2, 290, 9), tint(paint, 0.3), "snow", -1),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(116, -8, 110),
            "door": Anchor(116, 0, 100),
            "back": Anchor(-30, -236, 120),
            "surface": Anchor(-30, -236, 120),
            "center": Anchor(-30, -110, 200),
            "top": Anchor(-30, -236, 100),
        },
    )


@drawing("greenhouse", "glasshouse", "conservatory", kind="building")
def greenhouse(look: Look) -> Figure:
    """Glass on white bars, plants within."""
    frame = look.paint("#fdfaf2")
    glass = pane_colour(look, "#bfe6e6")
    outline: list[Corner] = [(-250, 0, 4), (-250, -220, 4), (0, -370, 8), (250, -220, 4), (250, 0, 4)]
    shapes = [solid(rounded(outline), fade(tint(glass, 0.4), glass), "window", -2), *_seedlings()]
    for x in (-150, -50, 50, 150):
        shapes.append(solid(path.rectangle(x - 5, -366 + abs(x) * 0.6, 10, 364 - abs(x) * 0.6, 2), frame, "body", 1))
    shapes += [
        *gleam(-236, -210, 190, 180, 1, 0.35),
        *gleam(90, -210, 130, 180, 1, 0.35),
        solid(path.rectangle(-256, -228, 512, 14, 4), frame, "body", 1),
        *[
            solid(path.polygon([(0, -384), (s * 270, -222), (s * 262, -208), (0, -364)]), frame, "body", 1)
            for s in (-1, 1)
        ],
        *[solid(path.rectangle(x - 8, -220, 16, 220, 3), frame, "body", 1) for x in (-250, 250)],
        solid(path.rectangle(-262, -44, 524, 46, 4), "#b9735a", "base", 1),
        *[Shape(s.d, fill=s.fill, part="base", layer=1) for s in bricks(-258, -42, 516, 42, "#b9735a", 14)],
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -44, 380),
            "door": Anchor(0, 0, 170),
            "back": Anchor(0, -384, 120),
            "center": Anchor(0, -170, 300),
            "top": Anchor(0, -384, 80),
        },
    )


def _seedlings() -> list[Shape]:
    shapes = list[Shape]()
    for x, tall, green, fruit in (
        (-196, 120, "#5fa055", "#e2574c"),
        (-100, 164, "#4a8a52", "#f2c14a"),
        (0, 120, "#78b45c", "#f06a8a"),
        (100, 176, "#4a8a52", "#e2574c"),
        (196, 130, "#5fa055", "#f2a03b"),
    ):
        shapes.append(stroke(path.line((x, -40), (x, -40 - tall)), tint(green, -0.25), 6, "plant", -1))
        for index in range(4):
            y, side = -70 - tall * index / 4.5, 1 if index % 2 else -1
            shapes.append(
                flat(
                    path.ellipse(x + side * 22, y, 30, 13, -24 * side),
                    green if index % 2 else tint(green, 0.15),
                    "plant",
                    -1,
                )
            )
            shapes.append(flat(path.circle(x - side * 10, y + 12, 8), fruit, "fruit", -1))
    return shapes
