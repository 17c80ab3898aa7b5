"""Instruments of music."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.objects_play import INK
from platano.engines.sketch.drawings.thing_parts import (
    GOLD,
    STEEL,
    WHITE,
    around,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    shifted,
    shine,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("guitar", "acoustic guitar", "electric guitar", "ukulele", "bass guitar", "banjo", kind="object")
def guitar(look: Look) -> Figure:
    fill = hue(look, "#cf8a43")
    right = [(20, -86), (30, -70), (20, -52), (26, -40), (40, -22), (30, -3)]
    run = [(0, -90), *right, (0, 0), *((-x, y) for x, y in reversed(right))]
    shapes = solid(look, run, natural="#cf8a43", depth=8)
    shapes += [
        flat(path.circle(0, -52, 13), tint(fill, -0.28), "rosette"),
        flat(path.circle(0, -52, 10.5), "#33241f", "hole"),
    ]
    shapes += nature.form(*panel(-6, -166, 12, 106, 2), fill="#6b4330", part="neck", depth=3)
    shapes += [
        Shape(path.line((-6, y), (6, y)), stroke="#d9c9a4", width=1.6) for y in (-152, -138, -125, -113, -102, -92, -83)
    ]
    shapes += nature.form(
        *rounded([(-9, -192), (9, -192), (7, -164), (-7, -164)], 3), fill="#5b3a2a", part="head", depth=3
    )
    shapes += [
        flat(path.ellipse(s * 11, y, 3.4, 2.6), GOLD, "peg", weight=0.6) for s in (-1, 1) for y in (-186, -178, -170)
    ]
    shapes += [flat(path.rectangle(-15, -23, 30, 6, 2), "#5b3a2a", "bridge")] + [
        Shape(path.line((x, -168), (x * 1.3, -20)), stroke="#f4ecd8", width=0.9) for x in (-3, -1, 1, 3)
    ]
    return made(
        around([*shapes, *face(look, 0, -34, 24)], 0, -90, 26),
        85,
        {"grip": Anchor(-24, -48, 60), "handle": Anchor(30, -140, 40)},
    )


@drawing("violin", "fiddle", "cello", "viola", "double bass", kind="object")
def violin(look: Look) -> Figure:
    fill = hue(look, "#b5602f")
    right = [(18, -94), (27, -80), (22, -66), (15, -58), (15, -46), (24, -38), (34, -20), (24, -2)]
    run = [(0, -98), *right, (0, 1), *((-x, y) for x, y in reversed(right))]
    bow = [
        Shape(path.line((46, -4), (52, -166)), stroke="#6b4330", width=3.4, part="bow"),
        Shape(path.line((41, -10), (47, -164)), stroke="#f4ecd8", width=1.6, part="bow"),
        flat(path.rectangle(40, -12, 9, 10, 2), INK, "bow"),
    ]
    shapes = solid(look, run, natural="#b5602f", depth=7)
    shapes += nature.form(
        *rounded([(-5, -164), (5, -164), (7, -52), (-7, -52)], 2), fill="#33262a", part="neck", depth=2
    )
    shapes += [
        *nature.form(disc(0, -168, 8, 9), fill=tint(fill, -0.1), part="scroll", depth=3),
        flat(path.circle(0, -168, 3.4), tint(fill, -0.45), "scroll"),
    ]
    shapes += [
        flat(path.rectangle(s * 5 - (8 if s < 0 else 0), y, 8, 3, 1.5), "#33262a", "peg")
        for s in (-1, 1)
        for y in (-160, -152)
    ]
    shapes += [
        nature.stroke((s * 13, -56), (s * 10, -48), (s * 15, -38), (s * 12, -30), colour="#33262a", width=2.6)
        for s in (-1, 1)
    ]
    shapes += [
        flat(path.rectangle(-11, -42, 22, 4, 2), "#f0d9ab", "bridge"),
        flat(path.polygon([(-6, -24), (6, -24), (3, -4), (-3, -4)]), "#33262a", "tail"),
    ] + [Shape(path.line((x, -160), (x * 1.6, -24)), stroke="#f4ecd8", width=0.8) for x in (-2.4, 0, 2.4)]
    return made(around([*bow, *shapes], 0, -80, 20), 60, {"grip": Anchor(26, -124, 40)})


@drawing("drum", "snare drum", "drum kit", "drums", "bongo", "tambourine", kind="object")
def drum(look: Look) -> Figure:
    fill = hue(look, "#d8443c")
    wall = [
        [(-52, -64), (0, -52), (52, -64)],
        [(52, -64), (52, -16)],
        [(52, -16), (26, -5), (0, -2), (-26, -5), (-52, -16)],
        [(-52, -16), (-52, -64)],
    ]
    shapes = nature.form(*wall, fill=fill, depth=8)
    zigzag = [(-50, -50), (-34, -14), (-17, -40), (0, -9), (17, -40), (34, -14), (50, -50)]
    shapes += [Shape(path.line(*zigzag), stroke=GOLD, width=4, part="cord")]
    for y in (-62, -14):
        band = [(-53, y), (-27, y + 11), (0, y + 14), (27, y + 11), (53, y)]
        shapes += [
            Shape(path.smooth(band, closed=False), stroke=tint(GOLD, -0.45), width=11),
            Shape(path.smooth(band, closed=False), stroke=GOLD, width=8.6),
        ]
    shapes += [
        flat(path.ellipse(0, -66, 53, 14), tint(GOLD, -0.05), "rim", weight=1),
        flat(path.ellipse(0, -67, 47, 11), "#fdf6e6", "skin"),
    ]
    for s in (-1, 1):
        stick = [
            Shape(path.line((s * 66, -112), (s * 12, -72)), stroke="#8a5a34", width=6.4),
            Shape(path.line((s * 66, -112), (s * 12, -72)), stroke="#dca868", width=4),
            *nature.form(disc(s * 11, -71, 6.5), fill="#dca868", part="stick", depth=2),
        ]
        shapes += stick
    return made([*shapes, *face(look, 0, -32, 28)], 45, {"surface": Anchor(0, -68, 90)})


@drawing("trumpet", "bugle", "trombone", "saxophone", kind="object")
def trumpet(look: Look) -> Figure:
    fill = hue(look, "#edb93a")

    def pipe(points: list[Point], width: float = 8) -> list[Shape]:
        d = path.smooth(points, closed=False)
        return [
            Shape(d, stroke=tint(fill, -0.5), width=width + 2.6),
            Shape(d, stroke=fill, width=width),
            Shape(
                path.smooth([(x, y - width * 0.22) for x, y in points], closed=False),
                stroke=tint(fill, 0.45),
                width=width * 0.22,
            ),
        ]

    shapes = pipe([(-78, -52), (-30, -52), (34, -52)], 6) + pipe(
        [(30, -52), (46, -42), (46, -26), (28, -16), (-30, -16), (-44, -26), (-44, -42), (-30, -52)], 8
    )
    bell_run = [
        [(20, -56), (52, -60), (74, -78), (80, -88)],
        [(80, -88), (84, -52), (80, -16)],
        [(80, -16), (74, -26), (52, -44), (20, -48)],
        [(20, -48), (20, -56)],
    ]
    shapes += nature.form(*bell_run, fill=fill, depth=6)
    shapes += [flat(path.ellipse(80, -52, 6, 36), tint(fill, -0.25), "bell", weight=1)]
    for x in (-18, -3, 12):
        shapes += nature.form(*panel(x - 5.4, -62, 11, 48, 3), fill=tint(fill, 0.12), part="valve", depth=3)
        shapes += [
            flat(path.rectangle(x - 2, -74, 4, 13), STEEL, "valve", weight=0.6),
            flat(path.rectangle(x - 5, -77, 10, 5, 2.4), WHITE, "valve", weight=0.8),
        ]
    shapes += nature.form(
        *rounded([(-88, -60), (-74, -56), (-74, -48), (-88, -44)], 2), fill=tint(fill, 0.2), part="mouthpiece", depth=2
    )
    return made(around(shapes, 0, -46, -8), 22, {"grip": Anchor(-3, -36, 30)})


@drawing("flute", "recorder", "clarinet", "whistle", "oboe", kind="object")
def flute(look: Look) -> Figure:
    fill = hue(look, "#c3cad5")
    shapes = solid(look, *panel(-92, -8, 184, 15, 5), natural="#c3cad5", depth=4)
    shapes += [flat(path.rectangle(x, -10, 7, 19, 2), GOLD, "ring", weight=0.6) for x in (-52, 56)]
    shapes += [flat(path.ellipse(-70, -2, 6.5, 3.6), tint(fill, -0.6), "hole")]
    shapes += [
        flat(path.circle(x, -4, 4.6), tint(fill, 0.35), "key", weight=0.9) for x in (-34, -21, -8, 5, 18, 31, 44, 72)
    ]
    note = shifted(_note("#5b4a8a"), 40, -36, 0.5)
    return made(around(shapes, 0, 0, -20), 26, {"grip": Anchor(10, -4, 30)}, note)


def _note(fill: str) -> list[Shape]:
    bar = [
        Shape(path.line((10, -4), (10, -62)), stroke=fill, width=6),
        Shape(path.line((54, -14), (54, -72)), stroke=fill, width=6),
    ]
    beam = flat(path.polygon([(7, -66), (57, -78), (57, -62), (7, -50)]), fill, "beam")
    return [*bar, beam, *(flat(path.ellipse(x, y, 13, 9.5, -20), fill, "note") for x, y in ((0, -3), (44, -13)))]


@drawing("music note", "musical note", "note", kind="symbol")
def music_note(look: Look) -> Figure:
    fill = hue(look, "#4d3f8f")
    stems = [(path.rectangle(4, -70, 9, 68, 2), fill, "body"), (path.rectangle(69, -86, 9, 70, 2), fill, "body")]
    beam = (path.polygon([(4, -76), (78, -93), (78, -70), (4, -52)]), fill, "body")
    heads = [(path.ellipse(x, y, 20, 15, -20), fill, "body") for x, y in ((-6, -2), (60, -16))]
    shapes = nature.merge([*stems, beam, *heads])
    for x, y in ((-6, -2), (60, -16)):
        shapes += [*nature.shading(disc(x, y, 20, 15, -20), fill, depth=5), shine(x - 7, y - 6, 3, 6, 60, 0.6)]
    shapes.append(Shape(path.line((10, -70), (72, -84)), stroke=tint(fill, 0.4), width=3))
    return made([*shapes, *face(look, -6, -2, 14)], 120)


@drawing("microphone", "mic", "mike", kind="object")
def microphone(look: Look) -> Figure:
    fill = hue(look, "#3f4252")
    shapes = solid(look, *rounded([(-13, -70), (13, -70), (7, 0), (-7, 0)], 4), natural="#3f4252", depth=5)
    head = disc(0, -92, 28, 29)
    lines = [[(x, -130), (x + 1.8, -130), (x + 1.8, -50), (x, -50)] for x in range(-26, 28, 9)] + [
        [(-30, y), (30, y), (30, y + 1.8), (-30, y + 1.8)] for y in range(-118, -62, 9)
    ]
    shapes += nature.form(head, fill=look.paint("#b4bcc8", "head"), part="head", depth=7) + nature.patch(
        nature.trace(head), *lines, fill="#7f8997", part="head"
    )
    shapes += nature.form(*panel(-24, -84, 48, 10, 4), fill=tint(fill, 0.2), part="ring", depth=3)
    return made(
        around([*shapes, flat(path.rectangle(-3, -56, 6, 14, 3), "#e0533f", "switch")], 0, -50, 28),
        20,
        {"grip": Anchor(-20, -20, 26)},
    )
