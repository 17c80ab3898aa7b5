"""What belongs to rooms: doors, windows, mirrors, hearths, kitchen and bath, clocks and pianos."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    Corner,
    bricks,
    flat,
    gleam,
    halo,
    natural,
    pane_colour,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.drawings.furniture_kitchen import on_top
from platano.engines.sketch.figure import Anchor, Figure, Look, drawing, fade, glow

WOOD = "#b9824c"


@drawing("door", "front door", "doorway", "wooden door", kind="furniture")
def door(look: Look) -> Figure:
    """A leaf in its frame; `open` swings it towards us and shows what is beyond at `inside`."""
    paint, frame = natural(look, "#8f5a3c"), look.paint("#f3e6cf", "frame")
    shapes = [solid(path.rectangle(-58, -218, 116, 218, 5), frame, "frame", -2)]
    if look.has("open"):
        light = "#fff1c4" if look.has("lit", "magic", "glowing") else "#8fc0d8"
        shapes += [
            flat(path.rectangle(-46, -206, 92, 206), fade(tint(light, 0.3), light), "inside", -2),
            solid(path.polygon([(-46, -206), (-84, -222), (-84, 12), (-46, 0)]), paint, "body", 1),
            *[
                flat(path.polygon([(-54, a), (-76, a - 6), (-76, b + 5), (-54, b)]), tint(paint, -0.2), "panel", 1)
                for a, b in ((-192, -118), (-96, -20))
            ],
            solid(path.circle(-77, -104, 4.5), "#f2c14a", "knob", 1),
        ]
        return Figure(
            tuple(shapes),
            {
                "inside": Anchor(0, 0, 88),
                "door": Anchor(0, 0, 170),
                "center": Anchor(0, -105, 90),
                "top": Anchor(0, -218, 90),
            },
        )
    shapes += [
        solid(path.rectangle(-46, -206, 92, 206, 3), paint, "body"),
        flat(path.rectangle(34, -204, 10, 202, 2), tint(paint, -0.12), "body"),
    ]
    for x, y, width, height in ((-36, -194, 32, 78), (4, -194, 32, 78), (-36, -92, 32, 78), (4, -92, 32, 78)):
        shapes += [
            flat(path.rectangle(x, y, width, height, 3), tint(paint, -0.24), "panel"),
            flat(path.rectangle(x + 3, y + 3, width - 4, height - 4, 3), tint(paint, 0.1), "panel"),
        ]
    shapes += [
        solid(path.circle(36, -104, 5), "#f2c14a", "knob"),
        flat(path.circle(34.6, -105.5, 1.6), "#fff6d8", "knob"),
        solid(path.rectangle(-64, -4, 128, 6, 2), tint(frame, -0.2), "sill", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 170),
            "face": Anchor(0, -160, 60),
            "center": Anchor(0, -105, 90),
            "top": Anchor(0, -218, 90),
        },
    )


@drawing("window", "window frame", "windowsill", "window sill", kind="furniture")
def window(look: Look) -> Figure:
    """Sky in four panes; who sits on the sill is before the glass, behind the ledge. Origin: the wall's foot."""
    frame, glass = look.paint("#fdf8ee", "frame"), pane_colour(look, "#a7d8ee")
    if look.colour:
        frame = look.colour
    top, bottom = -210.0, -86.0
    shapes = [
        solid(path.rectangle(-66, top - 8, 132, bottom - top + 12, 5), frame, "frame", -2),
        flat(path.rectangle(-58, top, 116, bottom - top), fade(tint(glass, -0.06), tint(glass, 0.45)), "window", -2),
    ]
    if glass != LAMP_LIGHT and not look.has("night", "dark"):
        for x, y, r in ((-30, -170, 9), (-20, -175, 12), (-8, -169, 9), (28, -140, 7), (37, -144, 9), (46, -139, 7)):
            shapes.append(flat(path.circle(x, y, r), "#ffffff", "cloud", -2, 0.85))
    shapes += [
        *gleam(-52, top, 90, bottom - top, -2, 0.3),
        flat(path.rectangle(-3.5, top, 7, bottom - top), frame, "frame", -1),
        flat(path.rectangle(-58, -152, 116, 7), frame, "frame", -1),
        solid(path.rectangle(-78, bottom - 4, 156, 13, 5), tint(frame, -0.05), "sill", 1),
        flat(path.rectangle(-74, bottom + 4, 148, 4, 2), tint(frame, -0.18), "sill", 1),
    ]
    if look.has("open"):
        shapes += [
            solid(
                path.polygon([(s * 62, top), (s * 92, top - 10), (s * 92, bottom + 12), (s * 62, bottom)]),
                frame,
                "frame",
                1,
            )
            for s in (-1, 1)
        ]
        shapes += [
            flat(
                path.polygon([(s * 68, top + 10), (s * 86, top + 4), (s * 86, bottom - 2), (s * 68, bottom - 10)]),
                glass,
                "window",
                1,
            )
            for s in (-1, 1)
        ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, bottom - 2, 110),
            "surface": Anchor(0, bottom - 3, 120),
            "seat": Anchor(0, bottom - 4, 130),
            "back": Anchor(0, bottom - 3, 80),
            "center": Anchor(0, -148, 100),
            "top": Anchor(0, top - 8, 110),
        },
    )


@drawing("curtain", "curtains", "drapes", "stage curtain", kind="furniture")
def curtain(look: Look) -> Figure:
    """Two gathered halves on a rod, tied back to the sides."""
    paint, rod = look.paint("#c8504a"), look.paint("#a9793f", "rod")
    shapes = [
        solid(path.rectangle(-118, -228, 236, 7, 3), rod, "rod", 1),
        *[solid(path.circle(x, -224.5, 7), rod, "rod", 1) for x in (-120, 120)],
    ]
    for s in (-1, 1):
        half = path.smooth(
            [
                (s * 110, -222),
                (s * 4, -222),
                (s * 14, -170),
                (s * 50, -120),
                (s * 82, -98),
                (s * 70, -50),
                (s * 60, -2),
                (s * 112, -2),
                (s * 112, -110),
            ],
            tension=0.55,
        )
        shapes.append(solid(half, paint, "body", 1))
        for a, b, c, d in ((28, 50, 90, 74), (54, 72, 96, 88), (80, 90, 102, 100)):
            shapes.append(
                stroke(
                    path.smooth([(s * a, -218), (s * b, -150), (s * c, -98), (s * d, -6)], False),
                    tint(paint, -0.22),
                    3.4,
                    "fold",
                    1,
                )
            )
        shapes.append(
            solid(
                rounded([(s * 76, -104), (s * 114, -112), (s * 114, -98), (s * 78, -92)], 5),
                look.paint("#f2c14a", "tie"),
                "tie",
                1,
            )
        )
    flaps = [(-114 + 19 * index, -208 if index % 2 else -196) for index in range(13)]
    shapes.append(
        solid(path.smooth([(-114, -222), (114, -222), *reversed(flaps)], tension=0.6), tint(paint, -0.1), "valance", 1)
    )
    return Figure(
        tuple(shapes), {"inside": Anchor(0, 0, 110), "center": Anchor(0, -110, 100), "top": Anchor(0, -228, 200)}
    )


@drawing("mirror", "standing mirror", "wall mirror", "magic mirror", kind="furniture")
def mirror(look: Look) -> Figure:
    """An oval cheval glass; `broken` cracks it. A reflection goes to `face`."""
    frame = natural(look, "#d9a441")
    shapes = [
        *[solid(tube((x, -70), (x * 1.36, -4), 7), tint(frame, -0.2), "leg", -1) for x in (-34, 34)],
        solid(path.ellipse(0, -108, 50, 78), frame, "body"),
        flat(path.ellipse(0, -108, 42, 70), fade("#e9f7fb", "#a9d3e2", 60), "glass"),
        flat(path.polygon([(-26, -96), (8, -158), (20, -154), (-18, -76)]), "#ffffff", "glass", 0, 0.55),
        flat(path.polygon([(0, -86), (22, -126), (28, -120), (6, -76)]), "#ffffff", "glass", 0, 0.45),
        solid(path.smooth([(-16, -184), (0, -198), (16, -184), (0, -178)]), tint(frame, 0.15), "crest"),
        solid(path.rectangle(-54, -64, 12, 12, 5), tint(frame, -0.1), "hinge", 1),
        solid(path.rectangle(42, -64, 12, 12, 5), tint(frame, -0.1), "hinge", 1),
    ]
    if look.has("broken", "cracked"):
        for points in (
            ((2, -112), (-14, -134), (-10, -156), (-20, -168)),
            ((2, -112), (24, -126), (36, -124)),
            ((2, -112), (12, -88), (6, -62)),
            ((2, -112), (-24, -104), (-38, -90)),
        ):
            shapes.append(stroke(path.line(*points), "#5f8296", 2, "crack"))
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(0, -112, 60),
            "inside": Anchor(0, -60, 70),
            "center": Anchor(0, -108, 80),
            "grip": Anchor(0, -40, 60),
            "top": Anchor(0, -196, 40),
        },
    )


@drawing(
    "picture frame", "painting", "picture", "framed picture", "portrait", "photo frame", "photograph", kind="furniture"
)
def picture(look: Look) -> Figure:
    """A small landscape in a moulded frame; something else can be set at `face`. Origin: its lower edge."""
    frame = natural(look, "#c79a3f")
    shapes = [
        solid(path.rectangle(-52, -84, 104, 84, 4), frame, "body"),
        flat(path.rectangle(-48, -80, 96, 76, 3), tint(frame, 0.22), "body"),
        flat(path.rectangle(-44, -76, 88, 68, 2), tint(frame, -0.25), "body"),
        flat(path.rectangle(-41, -73, 82, 62), fade("#a9d8ee", "#fdebc8"), "canvas"),
        flat(path.circle(20, -56, 8), "#f7c04a", "sun"),
        flat(
            path.polygon([(-41, -11), (-41, -36), (-22, -56), (-2, -34), (10, -44), (41, -22), (41, -11)]),
            "#8aa6b8",
            "hill",
        ),
        flat(path.polygon([(-29, -48.5), (-22, -56), (-14, -47), (-20, -49), (-24, -45)]), "#ffffff", "hill"),
        flat(
            path.smooth([(-40.5, -12), (-40.5, -26), (-20, -30), (6, -22), (40.5, -28), (40.5, -12)], tension=0.25),
            "#7fb26a",
            "field",
        ),
        flat(path.smooth([(-40, -11.5), (-30, -18), (0, -19), (20, -14), (30, -11.5)], tension=0.3), "#6aa0c8", "lake"),
    ]
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(0, -42, 60),
            "grip": Anchor(0, -4, 80),
            "surface": Anchor(0, -84, 90),
            "center": Anchor(0, -42, 80),
            "top": Anchor(0, -84, 80),
        },
    )


@drawing("easel", "canvas", "painter's easel", kind="furniture")
def easel(look: Look) -> Figure:
    """Three legs and a canvas with a few strokes; the picture is at `face`."""
    wood = natural(look, WOOD) if not look.colour else WOOD
    canvas = look.paint("#fffaf0", "canvas") if "canvas" in look.colours else "#fffaf0"
    shapes = [
        solid(tube((0, -150), (4, -6), 5), tint(wood, -0.3), "leg", -2),
        *[solid(tube((s * 6, -172), (s * 42, -3), 6), wood, "leg", -1) for s in (-1, 1)],
        solid(path.rectangle(-5, -182, 10, 60, 3), wood, "mast", -1),
        solid(path.rectangle(-52, -158, 104, 82, 3), canvas, "canvas"),
        flat(path.rectangle(-50, -84, 100, 6), tint(canvas, -0.1), "canvas"),
        flat(
            path.smooth([(-40, -96), (-30, -128), (-6, -120), (14, -140), (38, -110), (40, -94), (0, -88)]),
            look.colour or "#7fb8d8",
            "paint",
        ),
        flat(path.circle(22, -138, 9), "#f7c04a", "paint"),
        flat(
            path.smooth([(-42, -92), (-10, -104), (20, -96), (42, -100), (42, -86), (-42, -86)], tension=0.7),
            "#7fb26a",
            "paint",
        ),
        flat(path.ellipse(-26, -134, 10, 4, -18), "#ee8f9f", "paint"),
        solid(path.rectangle(-58, -76, 116, 9, 3), tint(wood, 0.1), "ledge"),
    ]
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(0, -118, 80),
            "surface": Anchor(0, -76, 100),
            "center": Anchor(0, -110, 90),
            "top": Anchor(0, -182, 30),
        },
    )


@drawing("rug", "carpet", "mat", "doormat", kind="furniture")
def rug(look: Look) -> Figure:
    """Lying on the floor, seen aslant; what stands on it goes to `surface`."""
    paint, trim = natural(look, "#b8505a"), look.paint("#f3dca8", "trim")

    def lying(half: float, depth: float, lift: float = 0) -> list[Corner]:
        return [
            (-half, 0 - lift, 3),
            (-half * 0.8, -depth + lift, 3),
            (half * 0.8, -depth + lift, 3),
            (half, 0 - lift, 3),
        ]

    shapes = [
        *[
            stroke(
                path.line((s * (128 - 26 * t), -46 * t - 1), (s * (136 - 26 * t), -46 * t)),
                tint(trim, -0.08),
                2.4,
                "fringe",
                -1,
            )
            for s in (-1, 1)
            for t in (0.04, 0.2, 0.36, 0.52, 0.68, 0.84, 0.96)
        ],
        solid(rounded(lying(128, 46)), paint, "body", -1),
        flat(rounded(lying(112, 41, 5)), trim, "trim", -1),
        flat(rounded(lying(104, 38.5, 7.5)), tint(paint, -0.16), "body", -1),
        flat(path.ellipse(0, -22, 44, 10), trim, "trim", -1),
        flat(path.ellipse(0, -22, 36, 7.5), paint, "body", -1),
        *[flat(path.polygon([(x - 16, -22), (x, -29), (x + 16, -22), (x, -15)]), trim, "trim", -1) for x in (-70, 70)],
    ]
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(0, -16, 200),
            "seat": Anchor(0, -18, 150),
            "back": Anchor(0, -16, 120),
            "center": Anchor(0, -20, 150),
            "top": Anchor(0, -44, 200),
        },
    )


@drawing("fireplace", "hearth", "chimney place", kind="furniture")
def fireplace(look: Look) -> Figure:
    """Bricks, a mantelpiece to put things on, logs burning unless unlit."""
    paint, mantel = natural(look, "#c0705a"), look.paint("#9a6a42", "mantel")
    fire = not look.has("unlit", "cold")
    shapes = [
        solid(path.rectangle(-92, -146, 184, 140, 3), paint, "body"),
        *bricks(-92, -140, 184, 132, paint, 13),
        solid(path.rectangle(-58, -104, 116, 98, 4), "#3a2c33", "inside"),
        flat(
            path.smooth([(-54, -8), (-50, -70), (0, -98), (50, -70), (54, -8)]),
            glow("#f5923e", 0.85) if fire else "#3a2c33",
            "inside",
        ),
    ]
    if fire:
        for points, colour in (
            (
                [
                    (-34, -16),
                    (-38, -46),
                    (-20, -38),
                    (-16, -72),
                    (2, -92),
                    (8, -62),
                    (24, -72),
                    (24, -46),
                    (38, -50),
                    (34, -16),
                ],
                "#f2703a",
            ),
            ([(-22, -16), (-24, -36), (-10, -34), (0, -66), (10, -40), (22, -42), (22, -16)], "#ffb347"),
            ([(-11, -16), (-8, -30), (2, -46), (10, -28), (11, -16)], "#fff0b0"),
        ):
            shapes.append(flat(path.smooth(points, tension=0.8), colour, "flame"))
    shapes += [
        solid(tube((-32, -18), (30, -12), 11), "#7a5038", "log"),
        solid(tube((34, -20), (-28, -11), 11), "#8f6044", "log"),
        flat(path.circle(34, -20, 3.4), "#d9b184", "log"),
        solid(path.rectangle(-110, -160, 220, 18, 5), mantel, "mantel", 0),
        flat(path.rectangle(-104, -157, 208, 4, 2), tint(mantel, 0.28), "mantel", 0),
        solid(path.rectangle(-108, -9, 216, 10, 4), tint(paint, -0.3), "base", 1),
    ]
    if fire:
        shapes.append(halo(0, -50, 80, "#ffb95a", 2))
    return Figure(tuple(shapes), {**on_top(-160, 200), "fire": Anchor(0, -50, 80), "inside": Anchor(0, -12, 90)})


@drawing("clock", "wall clock", "alarm clock", kind="furniture")
def clock(look: Look) -> Figure:
    """A twin-bell alarm clock at ten past ten."""
    paint, face = natural(look, "#e2574c"), "#fffaf0"
    y = -19.0
    shapes = [
        *[solid(tube((s * 8, -8), (s * 13, -1.5), 3.6), tint(paint, -0.25), "leg", -1) for s in (-1, 1)],
        *[solid(path.ellipse(s * 10.5, -37, 7, 5, s * 32), "#f2c14a", "bell", -1) for s in (-1, 1)],
        stroke(path.line((0, -36), (0, -42)), "#6c6472", 2, "hammer", -1),
        solid(path.circle(0, -42.5, 2.4), "#6c6472", "hammer", -1),
        solid(path.circle(0, y, 18), paint, "body"),
        flat(path.circle(0, y, 14.4), face, "face"),
        flat(path.smooth([(4, y - 13.6), (13, y - 4), (11, y + 8), (2, y + 13.8), (9, y)]), tint(face, -0.08), "face"),
    ]
    for hour in range(12):
        angle, reach = math.radians(30 * hour), 10.6 if hour % 3 == 0 else 11.4
        c, s = math.cos(angle), math.sin(angle)
        shapes.append(
            stroke(
                path.line((reach * c, y + reach * s), (12.8 * c, y + 12.8 * s)),
                "#4a4857",
                1.4 if hour % 3 == 0 else 0.8,
                "mark",
            )
        )
    shapes += [
        stroke(path.line((0, y), (-5.6, y - 3.4)), "#35323f", 1.9, "hand"),
        stroke(path.line((0, y), (6.6, y - 7)), "#35323f", 1.4, "hand"),
        flat(path.circle(0, y, 1.6), "#e2463f", "hand"),
    ]
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(0, y, 28),
            "head": Anchor(0, -42, 26),
            "grip": Anchor(0, y, 30),
            "hand": Anchor(20, y, 20),
            "center": Anchor(0, y, 28),
            "top": Anchor(0, -44, 20),
        },
    )


@drawing("grandfather clock", "pendulum clock", "longcase clock", kind="furniture")
def grandfather_clock(look: Look) -> Figure:
    wood, gold = natural(look, "#8f5a38"), "#f0c04f"
    y = -166.0
    shapes = [
        solid(path.rectangle(-32, -34, 64, 34, 4), wood, "body"),
        solid(path.rectangle(-22, -136, 44, 104, 3), wood, "body"),
        flat(path.rectangle(-14, -128, 28, 86, 3), "#3a2c33", "inside"),
        stroke(path.line((0, -130), (4, -70)), gold, 2.4, "pendulum"),
        solid(path.circle(5, -66, 8), gold, "pendulum"),
        *gleam(-14, -128, 24, 86, 0, 0.22),
        solid(
            path.smooth(
                [(-34, -134), (-34, -188), (-18, -196), (0, -210), (18, -196), (34, -188), (34, -134)], tension=0.5
            ),
            wood,
            "body",
        ),
        flat(path.rectangle(16, -186, 16, 48, 3), tint(wood, -0.15), "body"),
        solid(path.circle(0, y, 24), gold, "rim"),
        flat(path.circle(0, y, 20), "#fffaf0", "face"),
        *[
            flat(
                path.circle(
                    16.5 * math.cos(math.radians(30 * i)),
                    y + 16.5 * math.sin(math.radians(30 * i)),
                    1.7 if i % 3 == 0 else 1,
                ),
                "#4a4857",
                "mark",
            )
            for i in range(12)
        ],
        stroke(path.line((0, y), (-8, y - 5)), "#35323f", 2.6, "hand"),
        stroke(path.line((0, y), (9, y - 11)), "#35323f", 2, "hand"),
        solid(path.circle(0, -212, 5), gold, "knob"),
        flat(path.rectangle(-24, -26, 48, 18, 3), tint(wood, -0.18), "body"),
    ]
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(0, y, 44),
            "back": Anchor(0, -208, 40),
            "center": Anchor(0, -100, 60),
            "top": Anchor(0, -216, 30),
        },
    )


@drawing("piano", "upright piano", "grand piano", "keyboard", kind="furniture")
def piano(look: Look) -> Figure:
    """An upright with its keys towards us; the pianist sits before it at `stool`."""
    wood = natural(look, "#5a3d4a")
    shapes = [
        solid(path.rectangle(-76, -126, 152, 122, 5), wood, "body"),
        flat(path.rectangle(-68, -116, 136, 36, 4), tint(wood, 0.12), "panel"),
        flat(path.rectangle(-66, -52, 132, 40, 4), tint(wood, 0.1), "panel"),
        solid(path.rectangle(-82, -132, 164, 10, 4), tint(wood, 0.08), "body"),
        solid(path.rectangle(-26, -112, 24, 28, 2), "#fffaf0", "sheet"),
        solid(path.rectangle(-1, -112, 24, 28, 2), "#fffaf0", "sheet"),
        *[stroke(path.line((x, y), (x + 17, y)), "#b9b0b8", 1.2, "sheet") for x in (-22, 2) for y in (-106, -100, -94)],
        solid(path.rectangle(-80, -66, 160, 14, 3), wood, "body", 0),
        flat(path.rectangle(-70, -72, 140, 14, 2), "#fffdf6", "key"),
    ]
    shapes += [stroke(path.line((-70 + 10 * i, -72), (-70 + 10 * i, -58)), "#b9b0b8", 1, "key") for i in range(1, 14)]
    shapes += [
        flat(path.rectangle(-73 + 10 * i, -72, 6, 8.4, 1), "#2f2d3a", "key")
        for i in range(1, 14)
        if i % 7 not in (3, 0)
    ]
    shapes += [
        *[solid(path.rectangle(x - 5, -60, 10, 58, 3), tint(wood, -0.1), "leg") for x in (-72, 72)],
        *[solid(path.rectangle(x - 5, -8, 10, 5, 2), "#e3b04b", "pedal") for x in (-14, 0, 14)],
        solid(path.rectangle(-80, -5, 160, 6, 2), tint(wood, -0.2), "base"),
    ]
    return Figure(tuple(shapes), on_top(-132, 140, handlebar=Anchor(0, -72, 60), stool=Anchor(0, 0, 60)))


@drawing("pedestal", "podium", "plinth", "stage block", "winner's podium", kind="furniture")
def pedestal(look: Look) -> Figure:
    """A moulded stone block to stand something on."""
    paint = natural(look, "#e6e0d6")
    shapes = [
        solid(path.rectangle(-44, -14, 88, 14, 4), paint, "body"),
        solid(path.rectangle(-32, -88, 64, 76, 3), tint(paint, -0.04), "body"),
        flat(path.rectangle(10, -86, 20, 72), tint(paint, -0.16), "body"),
        *[stroke(path.line((x, -80), (x, -20)), tint(paint, -0.2), 2.4, "flute") for x in (-18, -6, 6, 18)],
        solid(path.rectangle(-38, -96, 76, 10, 4), paint, "body"),
        solid(path.rectangle(-44, -104, 88, 10, 4), tint(paint, 0.15), "body"),
    ]
    return Figure(tuple(shapes), {**on_top(-104, 80), "back": Anchor(0, -104, 150), "face": Anchor(0, -52, 50)})


@drawing("chandelier", "ceiling lamp", "pendant lamp", kind="furniture")
def chandelier(look: Look) -> Figure:
    """Hangs from its `top`; candles on curled arms."""
    gold = natural(look, "#e3b04b")
    shapes = [
        halo(0, -52, 110),
        stroke(path.line((0, -140), (0, -70)), tint(gold, -0.3), 4, "chain"),
        *[
            stroke(path.smooth([(0, -30), (s * w * 0.5, -14), (s * w, -24), (s * w, -44)], False), gold, 5, "arm")
            for s in (-1, 1)
            for w in (34, 70)
        ],
        solid(
            path.smooth([(-9, -72), (-14, -52), (-6, -32), (0, -10), (6, -32), (14, -52), (9, -72)], tension=0.8),
            gold,
            "body",
        ),
    ]
    for x in (-70, -34, 34, 70):
        shapes += [
            solid(path.rectangle(x - 8, -46, 16, 5, 2.5), gold, "arm"),
            solid(path.rectangle(x - 4, -66, 8, 21, 2), "#fffaf0", "candle"),
            flat(path.circle(x, -76, 16), glow(LAMP_LIGHT, 0.9), "light"),
            flat(path.smooth([(x - 4, -68), (x, -86), (x + 4, -68), (x, -65)]), "#f9a63a", "flame"),
            flat(path.circle(x * 0.94, -16, 3.4), "#c5e6f2", "crystal"),
        ]
    shapes += [solid(path.smooth([(-5, -10), (0, 0), (5, -10), (0, -14)]), "#c5e6f2", "crystal")]
    return Figure(
        tuple(shapes), {"top": Anchor(0, -140, 20), "center": Anchor(0, -50, 100), "light": Anchor(0, -60, 140)}
    )
