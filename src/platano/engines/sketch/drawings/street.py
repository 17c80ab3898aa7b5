"""Street and garden furniture: fences, lamps, signs, fountains, wells, steps."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    Corner,
    arch,
    bricks,
    flat,
    halo,
    natural,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing

IRON = "#454a5c"


@drawing("bench", "park bench", "garden bench", kind="furniture")
def bench(look: Look) -> Figure:
    """Slats on cast-iron ends, seen from the front."""
    wood = natural(look, "#c08a52")
    iron = look.paint(IRON, "leg")
    shapes = [
        *[solid(tube((x, -40), (x, -92), 8), iron, "leg", -1) for x in (-76, 76)],
        *[
            solid(path.rectangle(-92, y, 184, 12, 5), shade, "back", -1)
            for y, shade in ((-94, wood), (-79, tint(wood, -0.06)), (-64, wood))
        ],
        *[flat(path.rectangle(-88, y + 2, 176, 3, 1.5), tint(wood, 0.3), "back", -1) for y in (-94, -79, -64)],
        *[solid(tube((x, -44), (x * 1.06, -2), 8), iron, "leg", 0) for x in (-76, 76)],
        solid(path.rectangle(-94, -50, 188, 12, 5), wood, "body", 0),
        solid(path.rectangle(-96, -41, 192, 9, 4), tint(wood, -0.14), "body", 0),
        flat(path.rectangle(-90, -48, 180, 3, 1.5), tint(wood, 0.3), "body", 0),
        *[
            stroke(
                path.smooth([(s * 82, -42), (s * 88, -62), (s * 78, -68), (s * 70, -66)], False), iron, 6, "armrest", 1
            )
            for s in (-1, 1)
        ],
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-12, -54, 168),
            "surface": Anchor(0, -50, 150),
            "back": Anchor(0, -50, 120),
            "pedal": Anchor(20, 0, 10),
            "center": Anchor(0, -50, 120),
            "top": Anchor(0, -94, 140),
        },
    )


@drawing(
    "street lamp", "lamppost", "lamp post", "streetlight", "street light", "streetlamp", "gas lamp", kind="building"
)
def street_lamp(look: Look) -> Figure:
    """A gas lantern on a fluted post; its light shows when lit."""
    iron = look.paint(IRON)
    lit = look.has("lit", "glowing", "night") or not look.has("broken", "unlit")
    glass = look.paint(LAMP_LIGHT if lit else "#cfe3ea", "light")
    shapes = [
        halo(0, -330, 120 if look.has("lit", "glowing", "night") else 70, tint(glass, -0.02)),
        solid(rounded([(-30, 0), (-26, -18), (-12, -30), (12, -30), (26, -18), (30, 0)], 5), iron, "base"),
        solid(path.rectangle(-8, -290, 16, 264, 4), iron, "body"),
        flat(path.rectangle(-5, -284, 4, 250, 2), tint(iron, 0.3), "body"),
        *[solid(path.rectangle(-14, y, 28, 11, 4), iron, "body") for y in (-60, -200, -292)],
        solid(tube((-40, -262), (40, -262), 6), iron, "body"),
        *[solid(path.circle(x, -262, 6), iron, "body") for x in (-42, 42)],
        solid(path.polygon([(-18, -294), (-34, -362), (34, -362), (18, -294)]), glass, "light"),
        flat(path.polygon([(-12, -298), (-24, -356), (-8, -356), (-4, -298)]), "#ffffff", "light", 0, 0.6),
        *[stroke(path.line((a, -294), (b, -362)), iron, 4, "body") for a, b in ((-18, -34), (0, 0), (18, 34))],
        solid(rounded([(-46, -360), (-20, -392), (20, -392), (46, -360)], 6), iron, "roof"),
        solid(path.circle(0, -398, 8), iron, "roof"),
    ]
    return Figure(
        tuple(shapes),
        {
            "center": Anchor(0, -200, 40),
            "top": Anchor(0, -406, 30),
            "back": Anchor(0, -404, 50),
            "light": Anchor(0, -330, 70),
            "grip": Anchor(0, -110, 170),
        },
    )


@drawing("traffic light", "stoplight", "traffic signal", "traffic lights", kind="building")
def traffic_light(look: Look) -> Figure:
    paint = look.paint("#3f4456")
    lamps = (("#e2463f", -338), ("#f5bd3c", -282), ("#57c46a", -226))
    chosen = next(
        (index for index, names in enumerate((("red",), ("yellow", "amber"), ("green",))) if look.has(*names)), 0
    )
    shapes = [
        solid(path.rectangle(-24, -14, 48, 14, 5), "#7d8294", "base"),
        solid(path.rectangle(-8, -210, 16, 204, 4), "#7d8294", "pole"),
        flat(path.rectangle(-5, -204, 4, 190, 2), "#a7acba", "pole"),
        solid(path.rectangle(-42, -378, 84, 190, 20), paint, "body"),
        flat(path.rectangle(18, -372, 20, 178, 10), tint(paint, -0.25), "body"),
    ]
    for index, (colour, y) in enumerate(lamps):
        on = index == chosen
        if on:
            shapes.append(halo(0, y, 58, colour, 0))
        shapes += [
            solid(path.circle(0, y, 23), colour if on else tint(colour, -0.45), "light"),
            flat(path.ellipse(-7, y - 8, 7, 5, -30), "#ffffff", "light", 0, 0.85 if on else 0.25),
            solid(
                path.polygon([(-27, y - 8), (-24, y - 25), (24, y - 25), (27, y - 8), (20, y - 17), (-20, y - 17)]),
                tint(paint, -0.2),
                "visor",
            ),
        ]
    return Figure(
        tuple(shapes),
        {
            "center": Anchor(0, -282, 60),
            "top": Anchor(0, -378, 80),
            "back": Anchor(0, -378, 60),
            "face": Anchor(0, -300, 84),
        },
    )


@drawing("mailbox", "postbox", "letterbox", "letter box", "post box", kind="building")
def mailbox(look: Look) -> Figure:
    """A tunnel box on a post with its flag up; `open` lets the flap down and a letter show."""
    paint = natural(look, "#4f86c0")
    post = "#a9743f"
    shapes = [
        solid(path.rectangle(-9, -96, 18, 96, 3), post, "post"),
        flat(path.rectangle(2, -94, 6, 92), tint(post, -0.2), "post"),
        solid(path.rectangle(-34, -100, 68, 10, 3), tint(post, 0.1), "post"),
        solid(rounded([(-48, -98, 4), (-48, -138, 26), (-28, -158, 20), (40, -158, 4), (40, -98, 4)]), paint, "body"),
        flat(rounded([(-46, -100), (-46, -114), (38, -114), (38, -100)], 3), tint(paint, -0.2), "body"),
        flat(path.rectangle(-22, -152, 52, 7, 3), tint(paint, 0.3), "body"),
    ]
    if look.has("open"):
        shapes += [
            solid(arch(40, -98, 44, 60), tint(paint, -0.55), "inside"),
            solid(path.polygon([(34, -112), (74, -118), (76, -98), (36, -100)]), "#fff8ea", "letter"),
            stroke(path.polygon([(36, -111), (56, -104), (74, -117)], False), "#d9b98f", 2, "letter"),
            solid(rounded([(22, -98), (62, -98), (76, -88), (30, -86)], 4), tint(paint, 0.1), "door", 1),
        ]
    else:
        shapes += [
            solid(arch(40, -98, 40, 60), tint(paint, 0.1), "door"),
            solid(path.rectangle(36, -134, 8, 18, 3), tint(paint, -0.4), "door"),
        ]
    shapes += [
        stroke(path.line((-14, -128), (-14, -178)), "#e2463f", 5, "flag", 1),
        solid(path.rectangle(-16, -184, 26, 18, 3), look.paint("#e2463f", "flag"), "flag", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(40, -110, 40),
            "back": Anchor(-4, -158, 50),
            "surface": Anchor(-4, -158, 70),
            "center": Anchor(0, -120, 70),
            "top": Anchor(0, -184, 40),
        },
    )


@drawing("sign", "signpost", "sign post", "road sign", "wooden sign", "direction sign", kind="building")
def sign(look: Look) -> Figure:
    """Two boards that point both ways; what they say is left to the composer at `face`."""
    wood = natural(look, "#c99a5f")
    post = tint(wood, -0.25)
    upper: list[Corner] = [(-62, -196, 5), (56, -196, 5), (88, -170, 4), (56, -144, 5), (-62, -144, 5)]
    lower: list[Corner] = [(62, -132, 5), (-56, -132, 5), (-88, -106, 4), (-56, -80, 5), (62, -80, 5)]
    shapes = [
        solid(path.rectangle(-9, -220, 18, 220, 4), post, "post"),
        flat(path.rectangle(2, -216, 6, 212), tint(post, -0.2), "post"),
        solid(rounded(upper), wood, "body"),
        flat(rounded([(-58, -158), (66, -158), (54, -147), (-58, -147)], 3), tint(wood, -0.15), "body"),
        solid(rounded(lower), tint(wood, 0.1), "body"),
        flat(rounded([(58, -94), (-66, -94), (-54, -83), (58, -83)], 3), tint(wood, -0.1), "body"),
        *[
            stroke(path.line((a, y), (b, y)), tint(wood, -0.25), 2.5, "plank")
            for a, b, y in ((-48, -10, -180), (10, 48, -174), (-40, 0, -116), (16, 46, -110))
        ],
        *[flat(path.circle(x, y, 3), tint(wood, -0.5), "nail") for x, y in ((0, -186), (0, -154), (0, -122), (0, -90))],
        *[flat(path.ellipse(x, -2, 16, 12, 0), "#7fae62", "grass", 1) for x in (-12, 10)],
    ]
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(0, -170, 110),
            "center": Anchor(0, -140, 110),
            "back": Anchor(0, -220, 40),
            "top": Anchor(0, -220, 40),
            "grip": Anchor(0, -60, 180),
        },
    )


@drawing("fence", "picket fence", "garden fence", "wooden fence", "railing", kind="building")
def fence(look: Look) -> Figure:
    """Pointed pickets on two rails."""
    paint = natural(look, "#fbf6ec")
    shapes = [solid(path.rectangle(-160, y, 320, 13, 3), tint(paint, -0.1), "rail", -1) for y in (-78, -36)]
    for index in range(9):
        x = -152 + index * 38
        shapes.append(
            solid(
                rounded([(x - 12, 0, 2), (x - 12, -92, 3), (x, -112, 4), (x + 12, -92, 3), (x + 12, 0, 2)]),
                paint,
                "body",
            )
        )
        shapes.append(flat(path.rectangle(x + 3, -90, 7, 88, 2), tint(paint, -0.12), "body"))
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(0, -110, 300),
            "back": Anchor(0, -108, 60),
            "center": Anchor(0, -56, 300),
            "top": Anchor(0, -112, 300),
            "seat": Anchor(0, -108, 150),
        },
    )


@drawing("gate", "garden gate", "iron gate", kind="building")
def gate(look: Look) -> Figure:
    """Two brick piers, a wrought gate between; `open` swings it away."""
    paint, stone = look.paint(IRON), look.paint("#c07a5c", "wall")
    shapes = list[Shape]()
    if not look.has("open"):
        shapes += [
            stroke(path.line((x, -20), (x, -190 - 40 * (1 - (x / 110) ** 2))), paint, 7, "body")
            for x in range(-100, 101, 25)
        ]
        shapes += [
            solid(path.circle(x, -196 - 40 * (1 - (x / 110) ** 2), 7), look.paint("#e8bd4a", "trim"), "trim")
            for x in range(-100, 101, 25)
        ]
        shapes += [stroke(path.line((-112, y), (112, y)), paint, 9, "body") for y in (-30, -110)]
        shapes += [
            stroke(
                path.smooth([(-112, -176), (-60, -204), (0, -216), (60, -204), (112, -176)], False), paint, 9, "body"
            ),
            solid(path.circle(0, -110, 13), look.paint("#e8bd4a", "trim"), "trim"),
        ]
    else:
        for side in (-1, 1):
            shapes += [
                stroke(
                    path.line((side * (112 - t * 40), -20 + t * 14), (side * (112 - t * 40), -178 - t * 20)),
                    paint,
                    6,
                    "body",
                    1,
                )
                for t in (0, 0.33, 0.66, 1)
            ]
            shapes += [
                stroke(path.line((side * 112, y), (side * 72, y + 8)), paint, 8, "body", 1) for y in (-30, -110, -172)
            ]
    for x in (-146, 146):
        shapes += [
            solid(path.rectangle(x - 34, -230, 68, 230, 4), stone, "wall"),
            *bricks(x - 34, -220, 68, 200, stone, 18),
            flat(path.rectangle(x + 14, -226, 18, 224), tint(stone, -0.14), "wall"),
            solid(path.rectangle(x - 44, -246, 88, 24, 6), "#d9d2c8", "cap"),
            solid(path.circle(x, -264, 20), "#d9d2c8", "cap"),
        ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 170),
            "center": Anchor(0, -120, 220),
            "back": Anchor(-146, -284, 50),
            "top": Anchor(0, -230, 100),
        },
    )
