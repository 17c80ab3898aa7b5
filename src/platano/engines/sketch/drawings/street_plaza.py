"""What stands in squares and gardens: fountains, statues, wells, steps, arches."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    arch_points,
    bricks,
    flat,
    natural,
    planks,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade

IRON = "#454a5c"


@drawing("fountain", "water fountain", "city fountain", kind="building")
def fountain(look: Look) -> Figure:
    """Two basins, water that rises and falls in arcs."""
    stone = natural(look, "#cfc9c0")
    water = look.paint("#7cc7e0", "water")
    shapes = [
        solid(
            path.smooth([(-30, -60), (-18, -120), (-26, -150), (26, -150), (18, -120), (30, -60)], tension=0.6),
            stone,
            "body",
        ),
        solid(rounded([(-112, -170), (112, -170), (70, -136), (-70, -136)], 14), stone, "body"),
        flat(rounded([(-86, -148), (86, -148), (68, -138), (-68, -138)], 5), tint(stone, -0.16), "body"),
        flat(path.ellipse(0, -170, 104, 9), tint(water, 0.2), "water"),
        solid(path.rectangle(-10, -226, 20, 56, 6), stone, "body"),
        solid(rounded([(-50, -238), (50, -238), (28, -216), (-28, -216)], 10), stone, "body"),
        *[
            stroke(
                path.smooth([(0, -238), (s * 20, -292), (s * 62, -286), (s * 84, -176)], False),
                water,
                9,
                "water",
                0,
                0.9,
            )
            for s in (-1, 1)
        ],
        stroke(path.smooth([(0, -238), (-3, -280), (2, -316)], False), tint(water, 0.4), 10, "water"),
        *[
            stroke(path.smooth([(s * 98, -170), (s * 128, -150), (s * 142, -70)], False), water, 8, "water", 0, 0.9)
            for s in (-1, 1)
        ],
        flat(path.ellipse(0, -64, 176, 18), fade(tint(water, 0.35), water), "water", 0),
        *[flat(path.ellipse(s * 140, -64, 26, 5), "#ffffff", "water", 0, 0.7) for s in (-1, 1)],
        solid(rounded([(-196, -66), (196, -66), (176, 0), (-176, 0)], 10), stone, "body", 1),
        flat(rounded([(-184, -26), (184, -26), (174, -3), (-174, -3)], 7), tint(stone, -0.16), "body", 1),
        solid(path.rectangle(-206, -76, 412, 20, 9), tint(stone, 0.2), "rim", 1),
        *[
            flat(path.circle(x, y, 5), tint(water, 0.4), "water")
            for x, y in ((-36, -322), (30, -326), (2, -340), (-104, -240), (104, -244))
        ],
    ]
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(-150, -76, 100),
            "seat": Anchor(-140, -78, 165),
            "inside": Anchor(0, -70, 320),
            "back": Anchor(-150, -76, 90),
            "center": Anchor(0, -120, 250),
            "top": Anchor(0, -340, 60),
        },
    )


@drawing("statue", "sculpture", "monument", kind="building")
def statue(look: Look) -> Figure:
    """A draped figure holding a torch aloft on a plinth, all of one stone."""
    paint = natural(look, "#b9bdb6")
    dark, light = tint(paint, -0.18), tint(paint, 0.22)
    shapes = [
        solid(path.rectangle(-70, -30, 140, 30, 4), paint, "base"),
        solid(path.rectangle(-54, -116, 108, 88, 3), tint(paint, 0.06), "base"),
        flat(path.rectangle(20, -114, 32, 84), dark, "base"),
        solid(path.rectangle(-64, -132, 128, 20, 4), paint, "base"),
        solid(path.limb([(26, -268), (52, -306), (54, -352)], [24, 18, 13]), paint, "arm"),
        solid(rounded([(44, -354), (64, -354), (60, -380), (48, -380)], 3), dark, "torch"),
        solid(
            path.smooth([(46, -380), (42, -398), (54, -420), (66, -398), (62, -380)]),
            "#f2bd3d" if look.has("lit") else light,
            "torch",
        ),
        solid(
            path.smooth(
                [(-46, -132), (-40, -200), (-34, -280), (-14, -296), (14, -296), (34, -280), (38, -200), (46, -132)],
                tension=0.7,
            ),
            paint,
            "body",
        ),
        flat(
            path.smooth([(10, -134), (18, -210), (14, -290), (32, -280), (36, -200), (44, -134)], tension=0.6),
            dark,
            "body",
        ),
        *[
            stroke(path.smooth([(a, -138), (b, -190), (c, -232)], False), dark, 4, "fold")
            for a, b, c in ((-28, -22, -24), (-10, -6, -12), (6, 8, 2))
        ],
        stroke(path.smooth([(-32, -272), (0, -246), (34, -222)], False), dark, 6, "fold"),
        solid(path.limb([(-28, -272), (-46, -236), (-22, -214)], [22, 17, 14]), tint(paint, 0.06), "arm"),
        solid(rounded([(-40, -230), (-14, -236), (-8, -196), (-34, -190)], 3), light, "book"),
        solid(path.rectangle(-9, -310, 18, 22, 6), dark, "neck"),
        solid(path.ellipse(0, -328, 23, 27), paint, "head"),
        flat(path.smooth([(4, -350), (22, -336), (20, -314), (6, -304), (12, -326)]), dark, "head"),
        solid(
            path.smooth(
                [(-25, -326), (-24, -352), (0, -364), (24, -352), (25, -334), (10, -346), (-14, -344)], tension=0.8
            ),
            tint(paint, -0.08),
            "hair",
        ),
        *[stroke(path.arc(x, -326, 4, 200, 340), tint(paint, -0.45), 2.4, "face") for x in (-9, 9)],
        stroke(path.arc(0, -316, 5, 30, 150), tint(paint, -0.45), 2.4, "face"),
        *[
            solid(
                path.polygon(
                    [(x - 5, -354 + abs(x) * 0.3), (x * 1.5, -384 + abs(x) * 0.6), (x + 5, -354 + abs(x) * 0.3)]
                ),
                light,
                "crown",
            )
            for x in (-18, 0, 18)
        ],
    ]
    return Figure(
        tuple(shapes),
        {
            "head": Anchor(0, -360, 48),
            "face": Anchor(0, -326, 46),
            "hand": Anchor(54, -356, 40),
            "neck": Anchor(0, -298, 30),
            "back": Anchor(0, -362, 40),
            "surface": Anchor(0, -132, 110),
            "center": Anchor(0, -220, 80),
            "top": Anchor(0, -384, 60),
        },
    )


@drawing("well", "wishing well", "water well", kind="building")
def well(look: Look) -> Figure:
    """A stone ring under a little roof, a windlass and its bucket."""
    stone, roof = natural(look, "#b5afa6"), look.paint("#b5553f", "roof")
    wood = "#9a6a42"
    shapes = [
        flat(path.ellipse(0, -78, 82, 13), "#2f3a4f", "inside", -2),
        *[solid(path.rectangle(x - 7, -232, 14, 160, 3), wood, "post", -1) for x in (-70, 70)],
        solid(tube((-78, -178), (78, -178), 14), tint(wood, 0.12), "windlass", -1),
        stroke(path.line((6, -174), (6, -126)), "#d9c29a", 4, "rope", -1),
        *[stroke(path.line((x, -186), (x + 3, -170)), "#d9c29a", 4, "rope", -1) for x in (-10, -2, 6, 14)],
        solid(rounded([(-10, -128), (22, -128), (18, -98), (-6, -98)], 4), tint(wood, 0.2), "bucket", -1),
        stroke(path.polygon([(78, -178), (96, -178), (96, -152)], False), IRON, 6, "crank", 1),
        solid(path.rectangle(-86, -76, 172, 76, 10), stone, "body", 1),
        flat(path.rectangle(40, -70, 44, 66, 8), tint(stone, -0.12), "body", 1),
    ]
    for row in range(3):
        for column in range(5):
            x = -78 + column * 34 - row % 2 * 14
            if -82 <= x <= 56:
                shade = tint(stone, (0.16, -0.14, 0.06)[(row + column) % 3])
                shapes.append(flat(path.rectangle(x, -68 + row * 23, 28, 17, 6), shade, "stone", 1))
    shapes += [
        solid(path.rectangle(-96, -88, 192, 18, 8), tint(stone, 0.18), "rim", 1),
        solid(rounded([(-116, -222), (-60, -286), (60, -286), (116, -222)], 7), roof, "roof", 1),
        *[
            stroke(
                path.line((-100 + 18 * i, -238 - 16 * i), (100 - 18 * i, -238 - 16 * i)),
                tint(roof, -0.22),
                4,
                "roof",
                1,
            )
            for i in range(3)
        ],
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -84, 140),
            "seat": Anchor(-74, -88, 150),
            "surface": Anchor(0, -88, 170),
            "back": Anchor(0, -286, 80),
            "center": Anchor(0, -130, 150),
            "top": Anchor(0, -286, 110),
        },
    )


@drawing("stairs", "steps", "staircase", "stairway", kind="building")
def stairs(look: Look) -> Figure:
    """Six steps that climb to the right, with a handrail."""
    paint = natural(look, "#c9bfb3")
    tread = tint(paint, 0.22)
    outline = [(-150, 0)]
    for index in range(6):
        outline += [(-150 + 50 * index, -30 * (index + 1)), (-100 + 50 * index, -30 * (index + 1))]
    shapes = [
        *[
            solid(path.rectangle(x - 4, y - 92, 8, 92, 3), IRON, "rail", -1)
            for x, y in ((-126, -30), (-26, -90), (124, -180))
        ],
        solid(tube((-136, -120), (132, -274), 9), look.paint("#9a6a42", "rail"), "rail", -1),
        solid(path.polygon([*outline, (150, 0)]), paint, "body"),
    ]
    for index in range(6):
        x, y = -150 + 50 * index, -30 * (index + 1)
        shapes += [
            solid(path.rectangle(x - 6, y - 6, 60, 11, 4), tread, "step"),
            flat(path.rectangle(x + 2, y + 6, 46, 7), tint(paint, -0.16), "step"),
        ]
    if look.has("wooden", "wood"):
        shapes += planks(-148, -28, 296, 28, paint, 2)
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(124, -186, 50),
            "seat": Anchor(-26, -96, 150),
            "back": Anchor(124, -186, 150),
            "pedal": Anchor(20, -40, 10),
            "center": Anchor(0, -90, 150),
            "top": Anchor(124, -274, 50),
        },
    )


@drawing("archway", "arch", "triumphal arch", "garden arch", kind="building")
def archway(look: Look) -> Figure:
    """A round arch to walk through."""
    paint = natural(look, "#cfc6b8")
    vault = path.polygon([*arch_points(0, 0, 300, 360), *arch_points(0, 0, 190, 290)[::-1]])
    shapes = [
        solid(vault, paint, "body", -1),
        *[
            Shape(s.d, fill=s.fill, part="brick", layer=-1)
            for s in [*bricks(-148, -170, 50, 140, paint, 22), *bricks(98, -170, 50, 140, paint, 22)]
        ],
        *[
            stroke(path.line((120 * c, -192 + 120 * s), (146 * c, -192 + 146 * s)), tint(paint, -0.2), 4, "brick", -1)
            for c, s in (
                (-0.94, -0.34),
                (-0.77, -0.64),
                (-0.5, -0.87),
                (-0.17, -0.98),
                (0.17, -0.98),
                (0.5, -0.87),
                (0.77, -0.64),
                (0.94, -0.34),
            )
        ],
        solid(rounded([(-24, -372), (24, -372), (16, -284), (-16, -284)], 4), tint(paint, 0.14), "keystone", -1),
        *[solid(path.rectangle(x - 34, -24, 68, 24, 5), tint(paint, 0.1), "base", -1) for x in (-122, 122)],
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 170),
            "inside": Anchor(0, -4, 170),
            "back": Anchor(0, -372, 60),
            "center": Anchor(0, -180, 180),
            "top": Anchor(0, -372, 60),
        },
    )


@drawing("torii", "torii gate", "shinto gate", kind="building")
def torii(look: Look) -> Figure:
    """Two red posts, two beams, the upper one curved."""
    paint = natural(look, "#d8453a")
    dark = "#3b3540"
    shapes = [
        *[
            solid(
                rounded([(x - 20, -10), (x * 0.94 - 15, -330), (x * 0.94 + 15, -330), (x + 20, -10)], 3),
                paint,
                "body",
                -1,
            )
            for x in (-150, 150)
        ],
        *[
            flat(
                rounded([(x + 6, -12), (x * 0.94 + 5, -326), (x * 0.94 + 13, -326), (x + 18, -12)], 2),
                tint(paint, -0.2),
                "body",
                -1,
            )
            for x in (-150, 150)
        ],
        *[solid(path.rectangle(x - 28, -24, 56, 24, 5), dark, "base", -1) for x in (-150, 150)],
        solid(path.rectangle(-196, -268, 392, 28, 4), paint, "body", -1),
        solid(path.rectangle(-16, -320, 32, 56, 3), paint, "body", -1),
        solid(
            path.smooth(
                [
                    (-236, -372),
                    (-120, -350),
                    (0, -346),
                    (120, -350),
                    (236, -372),
                    (222, -334),
                    (120, -318),
                    (0, -314),
                    (-120, -318),
                    (-222, -334),
                ],
                tension=0.7,
            ),
            paint,
            "body",
            -1,
        ),
        solid(
            path.smooth(
                [
                    (-256, -400),
                    (-120, -372),
                    (0, -368),
                    (120, -372),
                    (256, -400),
                    (244, -370),
                    (120, -346),
                    (0, -342),
                    (-120, -346),
                    (-244, -370),
                ],
                tension=0.7,
            ),
            dark,
            "roof",
            -1,
        ),
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 170),
            "back": Anchor(0, -368, 60),
            "center": Anchor(0, -200, 250),
            "top": Anchor(0, -372, 60),
        },
    )
