"""Things of the house and the desk: paper, devices, light, time, kitchen ware, keepsakes."""

from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    GOLD,
    STEEL,
    around,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

INK, PAPER, SCREEN = nature.INK, "#fbf6ea", "#2f3a56"


def rules(x0: float, x1: float, ys: Sequence[float], colour: str = "#b3ab9c", width: float = 2.4) -> list[Shape]:
    """Lines of writing, too small to read."""
    return [
        Shape(
            path.line((x0, y), (x1 - (18 if i == len(ys) - 1 else (i % 2) * 5), y)),
            stroke=colour,
            width=width,
            part="writing",
        )
        for i, y in enumerate(ys)
    ]


@drawing(
    "book",
    "notebook",
    "novel",
    "textbook",
    "diary",
    "journal",
    "bible",
    "cookbook",
    "storybook",
    "comic book",
    kind="object",
)
def book(look: Look) -> Figure:
    cover = hue(look, "#c0473f")
    if look.has("open"):
        return _open_book(look, cover)
    shapes = nature.form(*panel(-42, -104, 84, 104, 6), fill=tint(cover, -0.2), depth=5)
    shapes += [
        flat(path.rectangle(-36, -14, 76, 11, 2), PAPER, "pages"),
        flat(path.rectangle(-36, -10, 76, 1.6), "#d8ceb8", "pages"),
    ]
    shapes += solid(look, *panel(-42, -104, 84, 92, 6), natural="#c0473f", depth=7)
    shapes += [flat(path.rectangle(-42, -104, 13, 92, 4), tint(cover, -0.16), "spine")]
    if not face(look, 0, 0, 1):
        gold = look.paint("#f4d27a", "title")
        shapes += [
            Shape(path.rectangle(-20, -96, 54, 76, 3), stroke=gold, width=2.2),
            flat(path.star(7, -58, 15, 7, 5), gold, "title"),
        ]
    shapes += (
        [flat(path.polygon([(18, -14), (28, -14), (28, 8), (23, 3), (18, 8)]), "#4f8fc0", "ribbon")]
        if look.has("old", "magical", "antique")
        else []
    )
    return made([*shapes, *face(look, 6, -60, 30)], 24, {"surface": Anchor(0, -104, 80)})


def _open_book(look: Look, cover: str) -> Figure:
    shapes = nature.form(*rounded([(-86, -54), (86, -54), (86, -2), (-86, -2)], 4), fill=cover, depth=5)
    for side in (-1, 1):
        page = [
            [(0, -52), (side * 22, -64), (side * 54, -66), (side * 80, -60)],
            [(side * 80, -60), (side * 80, -8)],
            [(side * 80, -8), (side * 54, -15), (side * 22, -13), (0, -3)],
            [(0, -3), (0, -52)],
        ]
        shapes += nature.form(*page, fill=PAPER if side < 0 else tint(PAPER, -0.04), part="pages", depth=4, bright=0)
        for i in range(4):
            y = -52 + i * 10
            line = [(side * 13, y - 2), (side * 32, y - 6), (side * 68, y - 4)]
            shapes.append(nature.stroke(*line, colour="#b9ad98", width=2.2, part="writing"))
    shapes.append(Shape(path.line((0, -52), (0, -3)), stroke="#cdbf9f", width=2.4))
    return made([*shapes, *face(look, 0, -30, 40)], 18, {"surface": Anchor(0, -58, 120)})


@drawing("stack of books", "pile of books", "book stack", kind="object")
def book_stack(look: Look) -> Figure:
    shapes: list[Shape] = []
    for i, (x, w, natural) in enumerate(
        [(0, 124, "#3f78a8"), (5, 108, "#d9a441"), (-4, 116, "#4f9a6a"), (3, 98, "#c0473f")]
    ):
        y, fill = -26 * (i + 1), tint(look.colour, (0, 0.2, -0.15, 0.1)[i]) if look.colour else natural
        shapes += nature.form(*panel(x - w / 2, y, w, 26, 5), fill=fill, depth=4)
        shapes += [
            flat(path.rectangle(x - w / 2 + 12, y + 5, w - 11, 16), PAPER, "pages"),
            flat(path.rectangle(x - w / 2 + 12, y + 12, w - 12, 1.8), "#d8ceb8", "pages"),
        ]
        shapes += [flat(path.rectangle(x - w / 2 + 5, y + 2, 3.4, 22), tint(fill, 0.4), "band")]
    return made(shapes, 26, {"surface": Anchor(0, -104, 90), "seat": Anchor(0, -104, 90)})


@drawing("newspaper", "magazine", "document", "sheet of paper", kind="object")
def newspaper(look: Look) -> Figure:
    fill = hue(look, "#f5f0e3")
    shapes = nature.form(*panel(-38, -104, 84, 104, 2), fill=tint(fill, -0.12), depth=4)
    shapes += nature.form(*panel(-44, -108, 82, 106, 2), fill=fill, depth=5, bright=0)
    dark = tint(fill, -0.72)
    shapes += [
        flat(path.rectangle(-36, -101, 66, 12, 1), dark, "title"),
        flat(path.rectangle(-36, -85, 66, 2), dark, "title"),
    ]
    shapes += [
        flat(path.rectangle(-36, -78, 36, 30), "#9fb7c6", "picture"),
        flat(path.polygon([(-36, -48), (-22, -66), (-12, -56), (-4, -64), (0, -58), (0, -48)]), "#5f7f72", "picture"),
    ]
    shapes += [flat(path.circle(-8, -71, 4), "#f4d27a", "picture")]
    grey = tint(fill, -0.38)
    shapes += (
        rules(6, 30, (-76, -69, -62, -55), grey)
        + rules(-36, -6, (-40, -33, -26, -19, -12), grey)
        + rules(2, 30, (-46, -39, -32, -25, -18, -11), grey)
    )
    return made(around(shapes, 0, -50, -5), 34)


@drawing("letter", "envelope", "mail", "love letter", kind="object")
def letter(look: Look) -> Figure:
    fill = hue(look, "#f6ead0")
    shapes = solid(look, *panel(-60, -78, 120, 78, 5), natural="#f6ead0", depth=7)
    seam = tint(fill, -0.28)
    if look.has("open"):
        sheet = [
            *nature.form(*panel(-48, -116, 96, 80, 3), fill=PAPER, part="paper", depth=4),
            *rules(-36, 36, (-102, -92, -82, -72)),
        ]
        flap = nature.form(*rounded([(-58, -76), (0, -126), (58, -76)], 5), fill=tint(fill, -0.2), depth=4)
        front = nature.form(
            [(-60, -74), (0, -34)],
            [(0, -34), (60, -74)],
            [(60, -74), (60, -5), (55, 0)],
            [(55, 0), (-55, 0)],
            [(-55, 0), (-60, -5), (-60, -74)],
            fill=fill,
            depth=6,
        )
        return made([*flap, *shapes, *sheet, *front], 12, {"inside": Anchor(0, -70, 90)})
    shapes += [
        Shape(path.line((-57, -3), (-12, -42)), stroke=seam, width=2.4),
        Shape(path.line((57, -3), (12, -42)), stroke=seam, width=2.4),
    ]
    shapes += nature.form(*rounded([(-58, -76), (58, -76), (0, -28)], 6), fill=tint(fill, 0.3), part="flap", depth=4)
    heart = [(0, -24), (-12, -36), (-10, -45), (-4, -46), (0, -41), (4, -46), (10, -45), (12, -36)]
    shapes += nature.form(heart, fill=look.paint("#d93f4f", "seal"), part="seal", depth=3)
    return made([*shapes, *face(look, 0, -16, 26)], 12)


@drawing("scroll", "parchment", "old scroll", kind="object")
def scroll(look: Look) -> Figure:
    fill = hue(look, "#efd9a7")
    shapes = nature.form(*panel(-38, -92, 76, 84, 2), fill=fill, depth=4)
    shapes += rules(-27, 27, (-76, -66, -56, -46, -36), tint(fill, -0.45))
    for y in (-96, -10):
        shapes += nature.form(*panel(-50, y - 9, 100, 18, 9), fill=tint(fill, 0.12), depth=5)
        shapes += [flat(path.ellipse(s * 50, y, 5, 9), tint(fill, -0.3), "end", weight=1) for s in (-1, 1)]
    shapes += nature.form(disc(24, -22, 9), fill="#c0333f", part="seal", depth=3)
    return made(shapes, 30)


@drawing("map", "treasure map", "world map", kind="object")
def treasure_map(look: Look) -> Figure:
    fill = hue(look, "#f0dcae")
    run: list[Point] = [
        (-66, -88),
        (-44, -84),
        (-22, -90),
        (0, -86),
        (22, -91),
        (44, -85),
        (66, -90),
        (62, -60),
        (66, -34),
        (62, -4),
        (40, 0),
        (20, -5),
        (-2, 0),
        (-22, -4),
        (-44, 1),
        (-66, -3),
        (-62, -30),
        (-66, -58),
    ]
    shapes = nature.form(run, fill=fill, depth=6)
    land = [(-50, -66), (-30, -76), (-8, -68), (4, -50), (-10, -34), (-34, -30), (-50, -44)]
    shapes += [
        flat(path.smooth(land), "#a9bf7d", "land", weight=0.6),
        flat(path.smooth([(24, -72), (42, -74), (50, -62), (38, -52), (26, -58)]), "#a9bf7d", "land", weight=0.6),
    ]
    shapes += [
        flat(path.polygon([(-36, -48), (-28, -62), (-20, -48)]), "#8a7a63", "hill"),
        flat(path.polygon([(-26, -44), (-19, -55), (-12, -44)]), "#9d8c73", "hill"),
    ]
    for x, y in ((-14, -24), (-4, -18), (8, -16), (18, -20), (26, -28)):
        shapes.append(flat(path.circle(x, y, 2.4), "#c0392f", "trail"))
    shapes += [
        Shape(path.line((32, -42), (46, -28)), stroke="#c0392f", width=5, part="cross"),
        Shape(path.line((46, -42), (32, -28)), stroke="#c0392f", width=5, part="cross"),
    ]
    shapes += [Shape(path.line((x, -88), (x, -3)), stroke=tint(fill, -0.18), width=1.6) for x in (-22, 22)]
    return made(shapes, 32)


@drawing("pencil", "coloured pencil", "colored pencil", "crayon", kind="object")
def pencil(look: Look) -> Figure:
    fill = hue(look, "#f4b93a")
    shapes = [
        flat(path.rectangle(-10, -96, 20, 74), fill, "body", weight=1),
        flat(path.rectangle(3.4, -96, 6.6, 74), tint(fill, -0.17), "body"),
        flat(path.rectangle(-10, -96, 6, 74), tint(fill, 0.25), "body"),
    ]
    shapes += [
        flat(path.polygon([(-10, -22), (10, -22), (0, 6)]), "#f1d3a3", "wood", weight=1),
        flat(path.polygon([(-3.6, -4), (3.6, -4), (0, 6)]), INK if look.colour is None else fill, "tip"),
    ]
    shapes += [
        *nature.form(*panel(-10, -108, 20, 14, 1), fill=STEEL, part="band", depth=3),
        *nature.form(
            *rounded([(-10, -122), (10, -122), (10, -107), (-10, -107)], 6), fill="#ee8a97", part="rubber", depth=3
        ),
    ]
    return made(around(shapes, 0, -55, 38), 17, {"grip": Anchor(-20, -30, 20)})


@drawing("pen", "fountain pen", "ballpoint pen", "quill", "marker", kind="object")
def pen(look: Look) -> Figure:
    fill = hue(look, "#2f4f8f")
    shapes = nature.form(
        *rounded([(-9, -118), (9, -118), (11, -40), (7, -24), (-7, -24), (-11, -40)], 5), fill=fill, depth=5
    )
    shapes += [
        flat(path.rectangle(-11, -76, 22, 6), GOLD, "band", weight=0.6),
        flat(path.rectangle(5, -114, 5, 34, 2.5), GOLD, "clip", weight=0.7),
    ]
    shapes += nature.form(*rounded([(-6.5, -24), (6.5, -24), (0, 6)], 2), fill=GOLD, part="nib", depth=3)
    shapes += [
        Shape(path.line((0, -14), (0, 3)), stroke="#6d4d17", width=1.5),
        flat(path.circle(0, -14, 1.8), "#6d4d17", "nib"),
    ]
    return made(around(shapes, 0, -55, 38), 15, {"grip": Anchor(-20, -30, 20)})


@drawing("brush", "paintbrush", "paint brush", kind="object")
def brush(look: Look) -> Figure:
    paint = look.paint("#e2503f", "paint") if look.colour is None else look.colour
    handle = nature.tube([(0, -130), (0, -104), (0, -60), (0, -42)], [6, 11, 14, 11])
    shapes = nature.form(handle, fill=look.paint("#c98a4a", "handle"), part="handle", depth=4)
    shapes += nature.form(*panel(-8, -44, 16, 18, 2), fill=STEEL, part="band", depth=3)
    shapes += nature.form(
        [(-8, -26), (-12, -12), (-5, 6), (3, 16), (6, 4), (12, -12), (8, -26)], fill="#d9b07a", part="hair", depth=3
    )
    shapes += nature.form([(-11, -8), (-4, -4), (4, -9), (11, -8), (6, 4), (3, 16), (-5, 6)], fill=paint, depth=3)
    return made(around(shapes, 0, -55, 38), 22, {"grip": Anchor(10, -70, 20)})


@drawing("palette", "paint palette", "artist palette", kind="object")
def palette(look: Look) -> Figure:
    run = [
        (-52, -24),
        (-62, -50),
        (-44, -78),
        (-8, -92),
        (34, -86),
        (62, -62),
        (64, -34),
        (46, -20),
        (28, -26),
        (16, -18),
        (18, -4),
        (0, 0),
        (-30, -6),
    ]
    shapes = solid(look, run, natural="#d9a566", depth=8)
    shapes += [flat(path.ellipse(-34, -26, 10, 7.5, -20), tint(hue(look, "#d9a566"), -0.55), "hole")]
    for x, y, fill in (
        (-42, -54, "#e0443e"),
        (-24, -72, "#f6c92d"),
        (2, -77, "#4fa85a"),
        (28, -70, "#3f8fd0"),
        (46, -50, "#8a57b8"),
        (2, -50, "#fbfaf6"),
    ):
        shapes += nature.form(
            [(x - 10, y), (x - 6, y - 8), (x + 3, y - 9), (x + 10, y - 3), (x + 7, y + 7), (x - 4, y + 8)],
            fill=fill,
            part="paint",
            depth=3,
        )
    return made(shapes, 22)


@drawing("scissors", "pair of scissors", "shears", kind="object")
def scissors(look: Look) -> Figure:
    fill = look.paint("#e0533f")
    shapes: list[Shape] = []
    for side in (-1, 1):
        blade = nature.form(
            [(side * -4, -44), (side * 5, -50)],
            [(side * 5, -50), (side * 20, -84), (side * 28, -122)],
            [(side * 28, -122), (side * 10, -94), (side * -6, -56), (side * -4, -44)],
            fill=tint(STEEL, 0.2 if side < 0 else 0.35),
            part="blade",
            depth=3,
        )
        grip = path.smooth(disc(side * -24, -18, 15, 18, side * 22))
        shapes += [
            *blade,
            Shape(path.line((side * 0, -46), (side * -14, -32)), stroke=tint(fill, -0.5), width=11.6),
            Shape(grip, stroke=tint(fill, -0.5), width=11.6),
            Shape(path.line((0, -46), (side * -14, -32)), stroke=fill, width=9),
            Shape(grip, stroke=fill, width=9),
        ]
    shapes += [flat(path.circle(0, -50, 4.4), "#5c6674", "screw", weight=0.6)]
    return made(shapes, 18, {"grip": Anchor(0, -18, 24)})
