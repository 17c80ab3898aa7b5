"""Lorries, vans, buses and trains, from the side; the driver is joined at `inside`, behind the door."""

from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    RUBBER,
    STEEL,
    Corner,
    dome,
    flat,
    glazing,
    gleam,
    holed,
    natural,
    planks,
    rounded,
    sheltered,
    solid,
    spoked,
    stroke,
    wheel,
)
from platano.engines.sketch.drawings.vehicles import FRONT_LAMP, REAR_LAMP, beacon, half_disc
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


def _window(corners: Sequence[Corner]) -> list[Shape]:
    """Glass behind an opening and its gleam before whoever sits there."""
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    x, y, width, height = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    return [flat(rounded(corners), glazing(), "window", -2), *gleam(x + width * 0.1, y, width * 0.7, height, 1, 0.28)]


def _hull(
    outline: Sequence[Corner], windows: Sequence[Sequence[Corner]], paint: str, part: str = "body"
) -> list[Shape]:
    """A painted side with openings, a shaded foot and a light upper edge."""
    xs, ys = [corner[0] for corner in outline], [corner[1] for corner in outline]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    foot = bottom - (bottom - top) * 0.2
    shapes = [shape for window in windows for shape in _window(window)]
    shapes.append(solid(holed(outline, windows), paint, part, 1))
    corners = [(left + 2, foot, 4), (right - 2, foot, 4), (right - 3, bottom - 1, 10), (left + 3, bottom - 1, 10)]
    shapes.append(flat(rounded(corners), tint(paint, -0.16), part, 1))
    return shapes


def _wheels(xs: Sequence[float], radius: float, bottom: float, paint: str, rim: str = STEEL) -> list[Shape]:
    shapes = [flat(half_disc(x, bottom, radius * 1.14), tint(paint, -0.5), "arch", 1) for x in xs]
    return [*shapes, *[shape for x in xs for shape in wheel(x, radius, 1, rim)]]


def _lamps(front: float, rear: float, y: float, bumper: float) -> list[Shape]:
    return [
        solid(path.ellipse(front - 5, y, 9, 13), FRONT_LAMP, "light", 1),
        solid(path.rectangle(rear, y - 8, 10, 26, 4), REAR_LAMP, "light", 1),
        solid(path.rectangle(front - 34, bumper - 15, 42, 16, 7), STEEL, "bumper", 1),
        solid(path.rectangle(rear - 8, bumper - 15, 34, 16, 7), STEEL, "bumper", 1),
    ]


def _door(x: float, top: float, bottom: float, width: float, paint: str) -> list[Shape]:
    line = tint(paint, -0.32)
    return [
        stroke(path.line((x, top), (x, bottom)), line, 3, "door", 1),
        stroke(path.line((x + width, top), (x + width, bottom)), line, 3, "door", 1),
        flat(path.rectangle(x + 8, top + 14, 20, 7, 3), tint(paint, -0.4), "door", 1),
    ]


def _cab(paint: str, x: float, width: float, top: float, bottom: float) -> list[Shape]:
    """A lorry's cab over its wheels: upright, one big window, seat behind it."""
    belt, right = top + (bottom - top) * 0.5, x + width
    outline: list[Corner] = [
        (x, bottom, 8),
        (x, top, 18),
        (right - 34, top, 26),
        (right, belt, 14),
        (right, bottom, 12),
    ]
    window: list[Corner] = [
        (x + 26, belt, 8),
        (x + 26, top + 20, 10),
        (right - 42, top + 20, 14),
        (right - 16, belt, 8),
    ]
    return [
        *_hull(outline, [window], paint, "body"),
        flat(
            rounded([(x + 28, belt + 4), (x + 28, top + 48), (x + 48, top + 48), (x + 50, belt + 4)], 7),
            "#4d4250",
            "seat",
            -1,
        ),
        stroke(path.line((right - 34, belt + 4), (right - 44, belt - 16)), RUBBER, 5, "steering", -1),
        *_door(x + 18, belt + 8, bottom - 12, width - 44, paint),
        solid(path.rectangle(right - 14, belt - 50, 9, 40, 4), "#454353", "mirror", 1),
    ]


def _anchors(inside: tuple[float, float, float], roof: tuple[float, float, float], middle: float) -> dict[str, Anchor]:
    return {
        "inside": Anchor(*inside),
        "back": Anchor(roof[0], roof[1], 150),
        "surface": Anchor(*roof),
        "top": Anchor(roof[0], roof[1], 120),
        "center": Anchor(0, middle, 180),
    }


@drawing("truck", "lorry", "semi truck", "cargo truck", "delivery truck", "moving truck", kind="vehicle")
@sheltered
def truck(look: Look) -> Figure:
    """A cab and a tall box behind it."""
    paint, box = look.paint("#e2574c"), look.paint("#f6efe0", "box")
    shapes = [
        solid(path.rectangle(-300, -62, 560, 22, 4), "#4a4856", "frame", 0),
        solid(path.rectangle(-304, -320, 396, 262, 12), box, "box", 1),
        flat(path.rectangle(-302, -110, 392, 50, 8), tint(box, -0.12), "box", 1),
        flat(path.rectangle(-302, -206, 392, 34), paint, "stripe", 1),
        flat(path.rectangle(-302, -164, 392, 12), tint(paint, 0.25), "stripe", 1),
        flat(path.rectangle(-296, -314, 380, 10, 4), tint(box, 0.5), "box", 1),
        *_cab(paint, 104, 190, -250, -48),
        *_lamps(296, -302, -80, -42),
        *_wheels((-222, -110, 214), 48, -46, "#4a4856"),
    ]
    return Figure(tuple(shapes), _anchors((196, -149, 84), (-106, -320, 380), -180))


@drawing("pickup", "pickup truck", "pick-up truck", "pick-up", "ute", kind="vehicle")
@sheltered
def pickup(look: Look) -> Figure:
    """A cab before an open bed that carries things."""
    paint = look.paint("#3d7ea6")
    outline: list[Corner] = [
        (-222, -44, 12), (-226, -112, 10), (-44, -112, 6), (-38, -186, 20), (58, -186, 40), (104, -116, 18),
        (204, -106, 28), (222, -74, 14), (220, -44, 12),
    ]  # fmt: skip
    window: list[Corner] = [(-22, -116, 8), (-20, -170, 10), (46, -170, 20), (82, -116, 10)]
    shapes = [
        solid(path.rectangle(-218, -122, 174, 40, 5), tint(paint, -0.4), "bed", -2),
        *_hull(outline, [window], paint),
        flat(rounded([(-20, -112), (-20, -148), (0, -148), (2, -112)], 7), "#4d4250", "seat", -1),
        stroke(path.line((60, -112), (50, -132)), RUBBER, 5, "steering", -1),
        solid(path.rectangle(-230, -120, 188, 12, 5), tint(paint, -0.12), "body", 1),
        flat(path.rectangle(-206, -98, 150, 8, 4), tint(paint, 0.25), "body", 1),
        flat(path.rectangle(10, -102, 160, 8, 4), tint(paint, 0.25), "body", 1),
        *_door(-30, -108, -52, 118, paint),
        *_lamps(220, -226, -84, -44),
        *_wheels((-132, 138), 44, -44, paint),
    ]
    anchors = _anchors((26, -116, 58), (10, -186, 80), -90)
    return Figure(
        tuple(shapes),
        {**anchors, "bed": Anchor(-134, -118, 160), "surface": Anchor(-134, -98, 160), "back": Anchor(-134, -98, 150)},
    )


@drawing("van", "minivan", "camper van", "campervan", "camper", "minibus", "delivery van", kind="vehicle")
@sheltered
def van(look: Look) -> Figure:
    """A round-nosed two-tone bus for a family."""
    paint, upper = look.paint("#4aa5a0"), look.paint("#fbf3e2", "roof")
    outline: list[Corner] = [(-208, -36, 18), (-214, -196, 44), (150, -196, 56), (208, -112, 36), (212, -36, 18)]
    windows: list[list[Corner]] = [
        [(-188, -118, 8), (-184, -174, 14), (-118, -174, 8), (-118, -118, 8)],
        [(-100, -118, 8), (-100, -174, 8), (-22, -174, 8), (-22, -118, 8)],
        [(-4, -118, 8), (-4, -174, 8), (70, -174, 8), (70, -118, 8)],
        [(88, -118, 8), (88, -174, 8), (134, -174, 20), (178, -118, 10)],
    ]
    lower: list[Corner] = [(-211, -104, 2), (208, -104, 8), (211, -36, 16), (-208, -36, 16)]
    shapes = [
        *_hull(outline, windows, upper, "roof"),
        flat(rounded(lower), paint, "body", 1),
        flat(path.rectangle(-208, -66, 416, 28, 12), tint(paint, -0.16), "body", 1),
        flat(path.rectangle(-196, -97, 376, 8, 4), tint(paint, 0.3), "body", 1),
        flat(rounded([(92, -114), (92, -150), (108, -150), (112, -114)], 6), "#4d4250", "seat", -1),
        stroke(path.line((160, -114), (146, -134)), RUBBER, 5, "steering", -1),
        *_door(79, -112, -44, 100, paint),
        *_lamps(212, -212, -82, -36),
        *_wheels((-126, 128), 40, -36, paint),
    ]
    anchors = _anchors((126, -118, 58), (-30, -196, 280), -90)
    return Figure(tuple(shapes), anchors)


@drawing("bus", "coach", "school bus", "double-decker", "double decker bus", "city bus", kind="vehicle")
@sheltered
def bus(look: Look) -> Figure:
    """Long, flat-nosed, a row of windows and a glass door."""
    paint = look.paint("#f2b632")
    outline: list[Corner] = [(-420, -46, 18), (-422, -290, 30), (398, -290, 40), (424, -180, 40), (424, -46, 18)]
    windows: list[list[Corner]] = [
        [(x, -170, 10), (x, -258, 10), (x + 96, -258, 10), (x + 96, -170, 10)] for x in (-400, -286, -172, -58, 56)
    ]
    windows.append([(286, -160, 10), (286, -258, 10), (372, -258, 24), (408, -160, 14)])
    door = path.rectangle(176, -258, 88, 206, 8)
    shapes = [
        *_hull(outline, windows, paint),
        flat(path.rectangle(-412, -282, 800, 9, 4), tint(paint, 0.35), "body", 1),
        flat(path.rectangle(-421, -142, 844, 18), tint(paint, -0.55), "stripe", 1),
        solid(door, tint(paint, -0.3), "door", 1),
        *[flat(path.rectangle(x, -250, 36, 190, 5), glazing(), "window", 1) for x in (182, 222)],
        *gleam(184, -250, 34, 100, 1),
        *[
            flat(
                rounded([(x + 16, -166), (x + 16, -222), (x + 40, -222), (x + 44, -166)], 8),
                tint(paint, -0.5),
                "seat",
                -1,
            )
            for x in (-400, -286, -172, -58, 56, 286)
        ],
        stroke(path.line((388, -156), (372, -186)), RUBBER, 6, "steering", -1),
        *_lamps(426, -422, -90, -44),
        *_wheels((-270, 312), 54, -46, paint),
    ]
    return Figure(tuple(shapes), _anchors((340, -160, 90), (-20, -290, 700), -160))


@drawing("ambulance", kind="vehicle")
@sheltered
def ambulance(look: Look) -> Figure:
    """White, a red cross, a red band, a blue lamp."""
    paint, red = look.paint("#fbf8f1"), look.paint("#e2463f", "cross")
    outline: list[Corner] = [
        (-214, -38, 12),
        (-214, -226, 16),
        (70, -226, 10),
        (84, -200, 20),
        (142, -196, 40),
        (182, -124, 24),
        (218, -110, 24),
        (222, -38, 14),
    ]
    window: list[Corner] = [(80, -126, 8), (80, -180, 8), (130, -180, 20), (160, -126, 10)]
    rear: list[Corner] = [(-194, -142, 8), (-194, -202, 8), (-150, -202, 8), (-150, -142, 8)]
    shapes = [
        *_hull(outline, [window, rear], paint),
        flat(path.rectangle(-213, -104, 432, 22), red, "stripe", 1),
        flat(rounded([(82, -122), (82, -158), (100, -158), (104, -122)], 6), "#4d4250", "seat", -1),
        stroke(path.line((144, -122), (132, -142)), RUBBER, 5, "steering", -1),
        *_door(68, -118, -46, 100, tint(paint, -0.1)),
        flat(path.rectangle(-52, -208, 28, 88, 3), red, "cross", 1),
        flat(path.rectangle(-82, -178, 88, 28, 3), red, "cross", 1),
        *beacon(30, -226, ("#3f8cf0",), 40),
        *_lamps(222, -216, -76, -38),
        *_wheels((-128, 134), 42, -38, "#7d7f8c"),
    ]
    return Figure(tuple(shapes), _anchors((116, -126, 56), (-80, -226, 230), -110))


@drawing("fire truck", "fire engine", "firetruck", kind="vehicle")
@sheltered
def fire_truck(look: Look) -> Figure:
    """Red, with a ladder on the roof, shutters and a blue lamp."""
    paint = look.paint("#dd3b34")
    hold: list[Corner] = [(-300, -46, 12), (-304, -216, 12), (96, -216, 8), (96, -46, 6)]
    shapes = [
        *_hull(hold, [], paint),
        *_cab(paint, 100, 200, -246, -46),
        flat(path.rectangle(-302, -112, 598, 18), "#fbf3e2", "stripe", 1),
        *_lamps(300, -302, -78, -44),
        *_wheels((-206, 210), 50, -46, paint, "#e8e4da"),
        *beacon(176, -246, ("#3f8cf0", "#66a9ff"), 60),
    ]
    for x in (-284, -172, -60):
        shapes += [
            solid(path.rectangle(x, -198, 98, 76, 5), "#c3ccd4", "shutter", 1),
            *[stroke(path.line((x + 5, y), (x + 93, y)), "#98a4b0", 3, "shutter", 1) for y in (-184, -170, -156, -142)],
        ]
    shapes += [
        solid(path.circle(62, -160, 26), "#c9a06a", "hose", 1),
        stroke(path.circle(62, -160, 16), "#8f6a3f", 4, "hose", 1),
        flat(path.circle(62, -160, 7), "#8f6a3f", "hose", 1),
        *[stroke(path.line((x, -256), (x, -230)), "#9aa7b3", 7, "ladder", 1) for x in range(-290, 100, 36)],
        solid(path.rectangle(-320, -264, 430, 11, 4), "#d5dde3", "ladder", 1),
        solid(path.rectangle(-320, -234, 430, 11, 4), "#c3ccd4", "ladder", 1),
    ]
    return Figure(tuple(shapes), _anchors((196, -146, 86), (-100, -262, 360), -140))


@drawing("ice cream truck", "ice cream van", "food truck", "ice-cream truck", "ice-cream van", kind="vehicle")
@sheltered
def ice_cream_truck(look: Look) -> Figure:
    """A pastel van with a counter, an awning and a giant cone on the roof."""
    paint, trim = look.paint("#ffc9d6"), look.paint("#fff6e6", "trim")
    outline: list[Corner] = [
        (-214, -38, 16),
        (-216, -220, 24),
        (98, -220, 22),
        (134, -150, 20),
        (204, -128, 28),
        (216, -38, 16),
    ]
    hatch: list[Corner] = [(-176, -116, 4), (-176, -192, 4), (4, -192, 4), (4, -116, 4)]
    cabin: list[Corner] = [(38, -134, 8), (38, -192, 8), (84, -192, 16), (112, -134, 10)]
    shapes = [
        flat(rounded(hatch), "#8d6a7c", "inside", -1),
        *_hull(outline, [hatch, cabin], paint),
        flat(path.rectangle(-215, -96, 430, 16), trim, "trim", 1),
        solid(path.rectangle(-190, -118, 208, 12, 5), trim, "counter", 1),
        *_door(26, -124, -46, 100, paint),
        *_awning(-186, -206, 200, "#ee6f8b", trim),
        solid(path.polygon([(-74, -246), (-122, -246), (-98, -212)]), "#d99a55", "cone", 1),
        solid(path.ellipse(-98, -252, 30, 13), "#fff1dd", "cone", 1),
        solid(
            path.smooth([(-126, -254), (-118, -282), (-98, -300), (-78, -282), (-70, -254), (-98, -246)]),
            "#ffe2ea",
            "scoop",
            1,
        ),
        flat(path.ellipse(-106, -276, 8, 12, 20), "#ffffff", "scoop", 1, 0.8),
        solid(path.circle(-98, -302, 9), "#e2463f", "cherry", 1),
        *_lamps(216, -216, -80, -38),
        *_wheels((-128, 134), 41, -38, paint, "#fff1dd"),
    ]
    anchors = _anchors((-86, -116, 82), (0, -220, 160), -100)
    return Figure(tuple(shapes), {**anchors, "driver": Anchor(76, -134, 60), "top": Anchor(-98, -310, 40)})


def _awning(x: float, y: float, width: float, colour: str, trim: str) -> list[Shape]:
    each = width / 8
    shapes = [solid(path.rectangle(x, y, width, 26, 4), colour, "awning", 1)]
    for index in range(8):
        paint, left = (colour if index % 2 else trim), x + each * index
        flap: list[Corner] = [(left, y + 1, 1), (left + each, y + 1, 1), (left + each, y + 36, 11), (left, y + 36, 11)]
        shapes.append(flat(rounded(flap), paint, "awning", 1))
    return [*shapes, flat(path.rectangle(x, y, width, 6, 3), tint(colour, -0.2), "awning", 1)]


@drawing("train", "locomotive", "steam train", "steam engine", "steam locomotive", "railway engine", kind="vehicle")
@sheltered
def train(look: Look) -> Figure:
    """A steam engine and its first carriage."""
    paint, iron = look.paint("#c8413b"), "#3b3a49"
    brass = look.paint("#f0bd4a", "trim")
    boiler: list[Corner] = [(36, -210, 4), (330, -210, 22), (336, -120, 16), (36, -112, 4)]
    cab: list[Corner] = [(-90, -96, 8), (-90, -290, 6), (48, -290, 6), (48, -96, 8)]
    opening: list[Corner] = [(-68, -186, 8), (-68, -268, 14), (26, -268, 14), (26, -186, 8)]
    shapes = [
        *_carriage(look, -470, -116, tint(paint, 0.08)),
        solid(path.rectangle(-120, -88, 470, 30, 6), iron, "frame", 0),
        solid(
            rounded([(234, -208), (240, -272), (222, -304), (306, -304), (288, -272), (294, -208)], 5),
            iron,
            "chimney",
            1,
        ),
        flat(path.rectangle(226, -300, 76, 9, 3), brass, "trim", 1),
        solid(dome(150, -206, 36, 46), brass, "dome", 1),
        flat(dome(140, -212, 12, 28), tint(brass, 0.4), "dome", 1),
        solid(rounded(boiler), paint, "body", 1),
        flat(rounded([(38, -150), (335, -150), (334, -121), (38, -113)], 8), tint(paint, -0.2), "body", 1),
        flat(path.rectangle(60, -200, 252, 13, 6), tint(paint, 0.28), "body", 1),
        *[flat(path.rectangle(x, -209, 9, 94, 3), brass, "trim", 1) for x in (96, 204, 296)],
        *_window(opening),
        *_hull(cab, [opening], paint),
        solid(rounded([(-112, -286), (-104, -308), (62, -308), (70, -286)], 8), iron, "roof", 1),
        flat(path.rectangle(-74, -166, 104, 44, 8), tint(paint, -0.14), "body", 1),
        solid(path.circle(338, -176, 20), FRONT_LAMP, "light", 1),
        flat(path.circle(332, -182, 6), "#ffffff", "light", 1),
        solid(path.polygon([(334, -88), (354, -88), (402, -8), (318, -8)]), iron, "cowcatcher", 1),
        *[
            stroke(path.line((x, -80), (x + run, -14)), "#8b8c9c", 5, "cowcatcher", 1)
            for x, run in ((342, 6), (349, 26))
        ],
    ]
    for x, radius in ((-30, 58), (104, 58), (196, 34), (272, 34)):
        shapes += _engine_wheel(x, radius, look.paint("#d9534a", "wheel"))
    shapes.append(solid(path.rectangle(-40, -64, 158, 12, 6), STEEL, "rod", 1))
    anchors = _anchors((-20, -186, 80), (-20, -308, 150), -160)
    return Figure(tuple(shapes), {**anchors, "smoke": Anchor(264, -304, 70), "top": Anchor(264, -304, 70)})


def _engine_wheel(x: float, radius: float, colour: str) -> list[Shape]:
    return [
        flat(path.circle(x, -radius, radius * 0.9), "#55505e", "wheel", 0),
        *[
            Shape(
                shape.d,
                part=shape.part,
                fill=shape.fill,
                stroke=shape.stroke,
                width=shape.width,
                weight=shape.weight,
                layer=1,
            )
            for shape in spoked(x, radius * 0.86, 1, colour, 5, radius * 0.2, y=-radius)
        ],
    ]


def _carriage(look: Look, x: float, end: float, paint: str) -> list[Shape]:
    """A passenger carriage with three windows, coupled behind."""
    roof = look.paint("#fbf3e2", "roof")
    outline: list[Corner] = [(x, -66, 10), (x, -264, 10), (end, -264, 10), (end, -66, 10)]
    each = (end - x) / 3
    windows: list[list[Corner]] = [
        [(left, -160, 8), (left, -238, 8), (left + each - 34, -238, 8), (left + each - 34, -160, 8)]
        for left in (x + 18 + each * index for index in range(3))
    ]
    return [
        solid(path.rectangle(end - 10, -84, 50, 12, 4), "#3b3a49", "coupling", -1),
        *_hull(outline, windows, paint),
        flat(path.rectangle(x + 2, -136, end - x - 4, 12), tint(paint, 0.55), "stripe", 1),
        solid(rounded([(x - 16, -260), (x + 6, -284), (end - 6, -284), (end + 16, -260)], 10), roof, "roof", 1),
        *[shape for at in (x + 66, end - 66) for shape in _engine_wheel(at, 38, "#8a8794")],
    ]


@drawing("tram", "trolley", "streetcar", "cable car", "tramcar", "subway", "metro", kind="vehicle")
@sheltered
def tram(look: Look) -> Figure:
    """A town tram: big windows, two doors, a bow collector on the roof."""
    paint, cream = look.paint("#d8453e"), look.paint("#fbf0da", "roof")
    outline: list[Corner] = [
        (-390, -44, 16),
        (-400, -120, 20),
        (-376, -296, 30),
        (376, -296, 30),
        (400, -120, 20),
        (390, -44, 16),
    ]
    lefts = (-352, -150, -40, 70, 272)
    windows: list[list[Corner]] = [[(x, -156, 8), (x, -256, 8), (x + 92, -256, 8), (x + 92, -156, 8)] for x in lefts]
    shapes = [
        stroke(path.polygon([(-60, -304), (-20, -366), (60, -366), (20, -304)], False), "#4a4856", 7, "collector", -1),
        stroke(path.line((-50, -372), (90, -372)), "#4a4856", 8, "collector", -1),
        *_hull(outline, windows, cream, "roof"),
        flat(
            rounded(
                [(-396, -142, 6), (396, -142, 6), (399, -120, 12), (390, -46, 12), (-390, -46, 12), (-399, -120, 12)]
            ),
            paint,
            "body",
            1,
        ),
        flat(path.rectangle(-391, -78, 782, 32, 10), tint(paint, -0.18), "body", 1),
        flat(path.rectangle(-392, -130, 784, 9, 4), tint(paint, 0.35), "body", 1),
        solid(rounded([(-384, -290), (-356, -312), (356, -312), (384, -290)], 12), tint(paint, -0.12), "roof", 1),
        solid(path.ellipse(388, -104, 10, 14), FRONT_LAMP, "light", 1),
        solid(path.ellipse(-388, -104, 9, 13), REAR_LAMP, "light", 1),
    ]
    for x in (-248, 174):
        shapes.append(solid(path.rectangle(x, -258, 86, 206, 6), tint(paint, -0.3), "door", 1))
        shapes += [flat(path.rectangle(x + at, -250, 34, 190, 5), glazing(), "window", 1) for at in (6, 46)]
    for x in (-270, -190, 190, 270):
        shapes += wheel(x, 34, 0)
    return Figure(tuple(shapes), _anchors((318, -156, 80), (-140, -312, 400), -170))


@drawing("freight wagon", "railway wagon", "goods wagon", "mine cart", "minecart", kind="vehicle")
@sheltered
def mine_cart(look: Look) -> Figure:
    """A tipping tub on small iron wheels."""
    paint = natural(look, "#8b7d72")
    tub: list[Corner] = [(-78, -36, 16), (-100, -118, 4), (100, -118, 4), (78, -36, 16)]
    shapes = [
        flat(path.ellipse(0, -116, 98, 14), tint(paint, -0.5), "inside", -2),
        solid(rounded(tub), paint, "body", 1),
        *[
            Shape(s.d, stroke=s.stroke, width=s.width, part="plank", layer=1)
            for s in planks(-86, -112, 172, 72, paint, 3)
        ],
        flat(rounded([(-84, -58), (84, -58), (77, -37), (-77, -37)], 8), tint(paint, -0.2), "body", 1),
        solid(path.rectangle(-108, -126, 216, 16, 6), STEEL, "rim", 1),
        *_engine_wheel(-48, 28, "#8a8794"),
        *_engine_wheel(48, 28, "#8a8794"),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -118, 180),
            "seat": Anchor(0, -100, 130),
            "surface": Anchor(0, -118, 180),
            "center": Anchor(0, -70, 90),
            "handlebar": Anchor(80, -122, 15),
            "pedal": Anchor(40, -40, 10),
        },
    )
