"""What one rides in the open: cycles, boards, carts, sleighs and chairs on wheels."""

from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    RUBBER,
    STEEL,
    Corner,
    flat,
    natural,
    planks,
    rounded,
    sheltered,
    solid,
    spoked,
    stroke,
    tube,
    wheel,
    wooden_wheel,
)
from platano.engines.sketch.drawings.vehicles import FRONT_LAMP, REAR_LAMP
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

SADDLE = "#5b4038"


def _bars(lines: Sequence[tuple[Point, Point, float]], paint: str, part: str = "body", layer: int = 0) -> list[Shape]:
    """Frame tubes, each with a light edge."""
    shapes = [solid(tube(a, b, width), paint, part, layer) for a, b, width in lines]
    return [
        *shapes,
        *[
            stroke(
                path.line((a[0], a[1] - width * 0.15), (b[0], b[1] - width * 0.15)),
                tint(paint, 0.3),
                width * 0.25,
                part,
                layer,
            )
            for a, b, width in lines
        ],
    ]


def _crank(x: float, y: float, reach: float, far: bool) -> list[Shape]:
    """A pedal arm: the far one points back and up, the near one forward and down."""
    side, layer = (-1, -1) if far else (1, 2)
    end = (x + side * reach * 0.75, y + side * reach * 0.66)
    shapes = [
        solid(tube((x, y), end, 4.5), STEEL, "crank", layer),
        solid(path.rectangle(end[0] - 9, end[1] - 3, 18, 6, 2.5), RUBBER, "pedal", layer),
    ]
    return shapes


def _saddle(x: float, y: float, colour: str, width: float = 34) -> Shape:
    half = width / 2
    corners: list[Corner] = [
        (x - half, y - 5, 5),
        (x - half * 0.4, y, 6),
        (x + half, y + 1, 4),
        (x + half * 0.9, y + 6, 4),
        (x - half * 0.5, y + 10, 6),
        (x - half, y + 6, 4),
    ]
    return solid(rounded(corners), colour, "saddle", 0)


@drawing("bicycle", "bike", "cycle", "push bike", "road bike", "mountain bike", kind="vehicle")
def bicycle(look: Look) -> Figure:
    """Big wheels, a diamond frame, a basket, a bell."""
    paint, basket = look.paint("#3f9fb0"), look.paint("#cf9a5b", "basket")
    hub, front, pedal, head, seat = (-54.0, -36.0), (56.0, -36.0), (-6.0, -34.0), (36.0, -86.0), (-24.0, -88.0)
    tyre = look.paint(RUBBER, "wheel")
    saddle = look.paint(SADDLE, "seat")
    shapes = [
        *spoked(-54, 33.5, -1, tyre),
        *spoked(56, 33.5, -1, tyre),
        *_crank(*pedal, 17, True),
        stroke(path.line(hub, (pedal[0], pedal[1] + 7)), "#5a5866", 2, "chain", -1),
        stroke(path.line((hub[0], hub[1] - 5), (pedal[0], pedal[1] - 8)), "#5a5866", 2, "chain", -1),
        stroke(path.arc(-54, -36, 40, 195, 300), tint(paint, -0.2), 5, "mudguard", -1),
        stroke(path.arc(56, -36, 40, 215, 300), tint(paint, -0.2), 5, "mudguard", -1),
        *_bars([(hub, pedal, 5.5), (hub, (-22, -80), 5), (head, front, 6.5)], paint),
        *_bars([(pedal, seat, 7), (pedal, (39, -72), 7), ((-20, -78), head, 7)], paint),
        solid(tube((-24, -88), (-26, -96), 5), STEEL, "post", 0),
        _saddle(-26, -102, saddle),
        solid(path.circle(*pedal, 9), STEEL, "crank", 0),
        flat(path.circle(*pedal, 5), tint(STEEL, -0.3), "crank", 0),
        solid(tube((36, -84), (31, -106), 5), STEEL, "stem", 0),
        *_basket(44, -96, basket),
        solid(
            rounded([(14, -112), (34, -112), (46, -104), (44, -99), (32, -106), (14, -106)], 3), STEEL, "handlebar", 2
        ),
        solid(path.rectangle(8, -113.5, 17, 8.5, 4), saddle, "grip", 2),
        *_crank(*pedal, 17, False),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-25, -104, 165),
            "handlebar": Anchor(17, -110, 12),
            "pedal": Anchor(7, -26, 10),
            "pedal_far": Anchor(-19, -48, 10),
            "basket": Anchor(60, -106, 34),
            "inside": Anchor(60, -106, 34),
            "back": Anchor(-62, -80, 60),
            "center": Anchor(0, -60, 80),
            "top": Anchor(30, -113, 30),
        },
    )


def _basket(x: float, y: float, colour: str) -> list[Shape]:
    body: list[Corner] = [(x - 3, y - 12, 3), (x + 36, y - 12, 3), (x + 30, y + 16, 6), (x + 2, y + 16, 6)]
    weave = [
        stroke(path.line((x + dx, y - 9), (x + dx * 0.86 + 2, y + 13)), tint(colour, -0.25), 2, "basket", 1)
        for dx in (7, 17, 27)
    ]
    rows = [
        stroke(path.line((x, y + dy), (x + 33 - dy * 0.2, y + dy)), tint(colour, -0.25), 1.6, "basket", 1)
        for dy in (-2, 7)
    ]
    return [
        solid(rounded(body), colour, "basket", 1),
        *weave,
        *rows,
        solid(path.rectangle(x - 6, y - 15, 45, 7, 3.5), tint(colour, 0.12), "basket", 1),
    ]


@drawing("tricycle", "trike", kind="vehicle")
def tricycle(look: Look) -> Figure:
    """A child's three wheels: big one in front with the pedals, two small ones behind."""
    paint, saddle = look.paint("#e2574c"), look.paint("#4f8fd0", "seat")
    shapes = [
        *spoked(-30, 14, -2, RUBBER, 5, 5),
        *_crank(34, -24, 11, True),
        *spoked(34, 21, -1, RUBBER, 6, 6),
        *_bars([((-38, -24), (20, -36), 8), ((34, -24), (26, -62), 7)], paint),
        solid(
            rounded([(4, -46), (12, -52), (50, -42), (58, -26), (50, -24), (34, -38)], 7),
            tint(paint, -0.1),
            "mudguard",
            1,
        ),
        solid(path.rectangle(-44, -38, 40, 10, 5), saddle, "seat", 0),
        solid(rounded([(-46, -32), (-52, -58), (-40, -60), (-36, -32)], 5), saddle, "seat", 0),
        *spoked(-40, 15, 1, RUBBER, 5, 5.5),
        solid(tube((26, -62), (25, -72), 5), STEEL, "stem", 1),
        solid(tube((26, -72), (12, -74), 5), STEEL, "handlebar", 2),
        solid(path.rectangle(4, -78, 15, 8, 4), saddle, "grip", 2),
        *[
            stroke(path.line((8, -74), (-2, y)), colour, 2.4, "tassel", 2)
            for y, colour in ((-62, "#f4c542"), (-66, "#ff8fa3"), (-58, "#6cc3d5"))
        ],
        *_crank(34, -24, 11, False),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-22, -42, 100),
            "handlebar": Anchor(11, -75, 10),
            "pedal": Anchor(42, -18, 9),
            "pedal_far": Anchor(26, -31, 9),
            "back": Anchor(-40, -60, 40),
            "center": Anchor(0, -40, 60),
            "top": Anchor(22, -78, 20),
        },
    )


@drawing("unicycle", kind="vehicle")
def unicycle(look: Look) -> Figure:
    paint = look.paint("#8e5cc0")
    shapes = [
        *_crank(0, -36, 15, True),
        *spoked(0, 33, -1, RUBBER, 8, 5.5),
        *_bars([((0, -36), (-3, -76), 6.5), ((-2, -74), (-2, -98), 7)], paint),
        solid(rounded([(-8, -78), (8, -78), (6, -64), (-6, -64)], 4), tint(paint, -0.15), "fork", 0),
        solid(
            rounded(
                [
                    (-22, -108, 6),
                    (-6, -102, 8),
                    (14, -106, 6),
                    (20, -101, 4),
                    (6, -94, 6),
                    (-10, -94, 6),
                    (-22, -100, 4),
                ]
            ),
            look.paint(SADDLE, "seat"),
            "saddle",
            0,
        ),
        *_crank(0, -36, 15, False),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-2, -104, 160),
            "pedal": Anchor(11, -27, 10),
            "pedal_far": Anchor(-11, -45, 10),
            "back": Anchor(-2, -106, 90),
            "center": Anchor(0, -50, 50),
            "top": Anchor(-2, -108, 30),
        },
    )


@drawing("motorcycle", "motorbike", "chopper", "dirt bike", kind="vehicle")
def motorcycle(look: Look) -> Figure:
    """Fat wheels, a drop tank, an engine full of metal, a long exhaust."""
    paint, iron = look.paint("#d8403a"), "#4a4857"
    tank: list[Corner] = [(-14, -76, 8), (-4, -96, 18), (34, -102, 14), (44, -84, 10), (20, -72, 8)]
    tail: list[Corner] = [(-92, -88, 8), (-60, -84, 10), (-16, -78, 6), (-20, -64, 6), (-62, -66, 12), (-90, -80, 6)]
    shapes = [
        *_tyres(((-68, 34), (74, 34))),
        *_bars([((74, -34), (42, -98), 8), ((-68, -34), (-12, -44), 9)], STEEL, "fork"),
        solid(rounded([(-30, -72), (28, -74), (24, -26), (-26, -24)], 10), iron, "engine", 0),
        *[solid(path.rectangle(-12, y, 32, 6, 3), tint(STEEL, 0.1), "engine", 0) for y in (-66, -57, -48)],
        solid(path.circle(-6, -34, 11), STEEL, "engine", 0),
        flat(path.circle(-6, -34, 5), tint(STEEL, -0.35), "engine", 0),
        solid(rounded(tail), paint, "body", 0),
        solid(
            rounded([(-82, -92), (-50, -86), (-12, -84), (-14, -76), (-52, -76), (-80, -84)], 5),
            look.paint("#3a3038", "seat"),
            "seat",
            0,
        ),
        solid(rounded(tank), paint, "body", 0),
        flat(path.smooth([(-4, -82), (6, -92), (28, -96), (14, -88)]), tint(paint, 0.35), "body", 0),
        flat(rounded([(-12, -77), (40, -83), (20, -73)], 4), tint(paint, -0.22), "body", 0),
        solid(
            rounded([(32, -66), (50, -78), (84, -80), (108, -60), (100, -58), (82, -70), (52, -68)], 8),
            paint,
            "mudguard",
            1,
        ),
        solid(path.circle(56, -96, 12), iron, "light", 1),
        flat(path.ellipse(61, -96, 6, 9), FRONT_LAMP, "light", 1),
        solid(path.circle(-92, -82, 5), REAR_LAMP, "light", 1),
        solid(
            rounded([(-108, -40), (-100, -48), (0, -30), (8, -20), (-10, -18), (-104, -28)], 6),
            tint(STEEL, 0.2),
            "exhaust",
            1,
        ),
        flat(path.line((-98, -40), (-10, -25)), STEEL, "exhaust", 1),
        solid(tube((44, -98), (36, -114), 5), STEEL, "handlebar", 2),
        solid(tube((38, -114), (20, -112), 7), RUBBER, "grip", 2),
        solid(tube((2, -28), (14, -26), 6), RUBBER, "pedal", 2),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-32, -90, 172),
            "handlebar": Anchor(25, -114, 12),
            "pedal": Anchor(8, -30, 10),
            "back": Anchor(-64, -90, 120),
            "center": Anchor(0, -60, 90),
            "top": Anchor(36, -116, 30),
        },
    )


def _tyres(wheels: Sequence[tuple[float, float]]) -> list[Shape]:
    shapes = list[Shape]()
    for x, radius in wheels:
        shapes += [
            *spoked(x, radius * 0.72, -1, STEEL, 8, 4, y=-radius),
            stroke(path.circle(x, -radius, radius - 6), tint(RUBBER, -0.3), 14, "wheel", -1),
            stroke(path.circle(x, -radius, radius - 6), RUBBER, 11, "wheel", -1),
        ]
    return shapes


@drawing("scooter", "vespa", "moped", "motor scooter", kind="vehicle")
def scooter(look: Look) -> Figure:
    """A step-through with a leg shield and a round tail."""
    paint, hide = look.paint("#7cc4b0"), look.paint("#8c5a3c", "seat")
    tail: list[Corner] = [
        (-86, -48, 26),
        (-84, -82, 18),
        (-40, -84, 8),
        (-18, -78, 10),
        (-10, -30, 8),
        (-24, -24, 6),
        (-74, -30, 20),
    ]
    shield: list[Corner] = [
        (34, -104, 4),
        (46, -104, 8),
        (66, -40, 10),
        (54, -28, 10),
        (-16, -26, 4),
        (-16, -36, 4),
        (34, -38, 14),
        (42, -56, 6),
    ]
    shapes = [
        *wheel(-54, 26, -1, tint(paint, 0.5)),
        *wheel(66, 26, -1, tint(paint, 0.5)),
        solid(path.rectangle(50, -50, 9, 24, 3), STEEL, "fork", -1),
        solid(rounded(tail), paint, "body", 0),
        flat(rounded([(-82, -50), (-12, -44), (-11, -29), (-26, -25), (-72, -31)], 12), tint(paint, -0.16), "body", 0),
        flat(path.ellipse(-52, -66, 20, 7, -4), tint(paint, 0.35), "body", 0),
        *[stroke(path.line((x, -52), (x + 8, -38)), tint(paint, -0.4), 3, "vent", 0) for x in (-44, -36, -28)],
        solid(rounded([(-84, -88), (-60, -94), (-16, -88), (-12, -80), (-80, -80)], 7), hide, "seat", 0),
        solid(rounded(shield), paint, "body", 0),
        flat(rounded([(-16, -32), (56, -33), (54, -28), (-16, -26)], 3), tint(paint, -0.2), "body", 0),
        solid(rounded([(44, -46), (56, -56), (84, -54), (94, -34), (86, -32), (64, -42)], 9), paint, "mudguard", 1),
        solid(rounded([(30, -102), (34, -116), (54, -114), (52, -100)], 7), paint, "body", 1),
        solid(path.circle(53, -108, 9), STEEL, "light", 1),
        flat(path.ellipse(57, -108, 5, 7), FRONT_LAMP, "light", 1),
        solid(path.circle(-86, -66, 5), REAR_LAMP, "light", 1),
        solid(tube((38, -112), (20, -116), 5), STEEL, "handlebar", 2),
        solid(path.rectangle(13, -120, 16, 8, 4), hide, "grip", 2),
        solid(tube((38, -114), (30, -132), 3), STEEL, "mirror", 1),
        solid(path.ellipse(28, -136, 8, 6, -15), STEEL, "mirror", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-40, -90, 165),
            "handlebar": Anchor(20, -117, 12),
            "pedal": Anchor(14, -34, 10),
            "back": Anchor(-66, -90, 110),
            "center": Anchor(-10, -60, 80),
            "top": Anchor(28, -140, 30),
        },
    )


@drawing("kick scooter", "push scooter", "electric scooter", "e-scooter", kind="vehicle")
def kick_scooter(look: Look) -> Figure:
    paint = look.paint("#3f8fd0")
    shapes = [
        *wheel(-44, 11, 0, "#f6efe2"),
        *wheel(50, 11, 0, "#f6efe2"),
        solid(tube((50, -12), (36, -92), 5.5), STEEL, "stem", 0),
        solid(tube((50, -14), (44, -44), 8), paint, "body", 0),
        solid(
            rounded([(-62, -24), (-50, -24), (-38, -15), (30, -15), (46, -30), (52, -24), (36, -7), (-42, -7)], 5),
            paint,
            "body",
            1,
        ),
        flat(path.rectangle(-36, -11, 66, 4, 2), tint(paint, -0.2), "body", 1),
        solid(tube((36, -92), (24, -94), 5), STEEL, "handlebar", 2),
        solid(path.rectangle(13, -99, 18, 8, 4), RUBBER, "grip", 2),
    ]
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(-6, -15, 60),
            "back": Anchor(-8, -15, 130),
            "handlebar": Anchor(22, -95, 12),
            "pedal": Anchor(-8, -15, 10),
            "center": Anchor(0, -40, 60),
            "top": Anchor(28, -99, 20),
        },
    )


def _ridden_board(height: float, width: float, rider: float) -> dict[str, Anchor]:
    return {
        "surface": Anchor(0, height, width),
        "back": Anchor(0, height, rider),
        "pedal": Anchor(-width * 0.2, height, 10),
        "center": Anchor(0, height, width / 2),
        "top": Anchor(0, height, width),
        "grip": Anchor(0, height, width / 3),
    }


@drawing("skateboard", "longboard", kind="vehicle")
def skateboard(look: Look) -> Figure:
    paint = look.paint("#e2785a")
    wheels = look.paint("#f4c542", "wheel")
    deck: list[Corner] = [
        (-48, -27, 3),
        (-44, -28, 3),
        (-31, -17.5, 8),
        (31, -17.5, 8),
        (44, -28, 3),
        (48, -27, 3),
        (34, -12, 10),
        (-34, -12, 10),
    ]
    shapes = list[Shape]()
    for x in (-24, 24):
        shapes += [
            solid(rounded([(x - 7, -13), (x + 7, -13), (x + 4, -6), (x - 4, -6)], 2), STEEL, "truck", 0),
            solid(path.circle(x, -6, 6), wheels, "wheel", 1),
            flat(path.circle(x, -6, 2.4), tint(wheels, -0.45), "wheel", 1),
        ]
    shapes += [
        solid(rounded(deck), paint, "body", 0),
        stroke(path.line((-30, -16.4), (30, -16.4)), "#45404e", 2, "grip", 0),
        stroke(path.line((-26, -13.2), (26, -13.2)), tint(paint, -0.2), 1.6, "body", 0),
    ]
    return Figure(tuple(shapes), _ridden_board(-17.5, 64, 150))


@drawing("roller skate", "rollerskate", kind="vehicle")
def roller_skate(look: Look) -> Figure:
    paint, wheels = look.paint("#f3f0ea"), look.paint("#ee6f8b", "wheel")
    boot: list[Corner] = [(-12, -32, 3), (4, -32, 3), (5, -20, 6), (18, -16, 8), (18, -8, 3), (-13, -8, 3)]
    shapes = [
        solid(rounded(boot), paint, "body", 0),
        flat(path.rectangle(-12.5, -12, 30, 4, 1), tint(paint, -0.16), "body", 0),
        *[stroke(path.line((-2, y), (4, y - 0.8)), wheels, 1.3, "lace", 0) for y in (-28, -24, -20)],
        solid(path.rectangle(-15, -9, 34, 4, 2), "#5a5866", "frame", 0),
        *[solid(path.circle(x, -4.5, 4.5), wheels, "wheel", 1) for x in (-9, 13)],
        *[flat(path.circle(x, -4.5, 1.6), tint(wheels, -0.4), "wheel", 1) for x in (-9, 13)],
        solid(path.circle(20, -9, 2.6), wheels, "stopper", 1),
    ]
    return Figure(tuple(shapes), {**_ridden_board(-9, 30, 120), "inside": Anchor(-4, -32, 14)})


@drawing("cart", "wagon", "farm cart", "hay cart", "handcart", "wheeled cart", kind="vehicle")
@sheltered
def cart(look: Look) -> Figure:
    """An open wooden box on spoked wheels, a shaft before it."""
    wood = natural(look, "#b9824c")
    box: list[Corner] = [(-120, -66, 6), (-130, -126, 4), (112, -126, 4), (104, -66, 6)]
    shapes = [
        solid(path.rectangle(-122, -134, 228, 30, 4), tint(wood, -0.4), "inside", -2),
        solid(tube((92, -74), (212, -58), 9), tint(wood, -0.15), "shaft", 0),
        solid(rounded(box), wood, "body", 1),
        flat(rounded([(-122, -88), (107, -88), (103, -67), (-119, -67)], 4), tint(wood, -0.16), "body", 1),
        *planks(-128, -126, 238, 60, wood, 3, layer=1),
        *[solid(path.rectangle(x, -134, 12, 74, 3), tint(wood, 0.12), "post", 1) for x in (-116, -14, 88)],
        *wooden_wheel(-66, 48, tint(wood, 0.05), 1),
        *wooden_wheel(62, 48, tint(wood, 0.05), 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(0, -110, 160),
            "inside": Anchor(-6, -126, 210),
            "surface": Anchor(-6, -110, 200),
            "back": Anchor(-6, -100, 150),
            "handlebar": Anchor(212, -60, 20),
            "hitch": Anchor(212, -60, 120),
            "pedal": Anchor(60, -80, 10),
            "center": Anchor(0, -90, 120),
        },
    )


@drawing("wheelbarrow", "barrow", kind="vehicle")
@sheltered
def wheelbarrow(look: Look) -> Figure:
    paint = natural(look, "#4f9a6a")
    tray: list[Corner] = [(-44, -66, 6), (66, -72, 6), (42, -32, 12), (-18, -32, 12)]
    shapes = [
        *wheel(54, 19, 0, tint(paint, 0.4)),
        solid(tube((54, -19), (-84, -54), 6), "#b9824c", "handle", 0),
        solid(tube((-30, -40), (-38, -2), 6), STEEL, "leg", 0),
        flat(path.ellipse(10, -68, 52, 7, -3), tint(paint, -0.45), "inside", -2),
        solid(rounded(tray), paint, "body", 1),
        flat(rounded([(-28, -46), (53, -50), (42, -33), (-18, -33)], 9), tint(paint, -0.18), "body", 1),
        solid(tube((-46, -66), (68, -72), 6), tint(paint, 0.15), "rim", 1),
        solid(tube((-70, -50), (-88, -55), 9), RUBBER, "grip", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(10, -68, 96),
            "seat": Anchor(8, -46, 110),
            "surface": Anchor(10, -68, 90),
            "grip": Anchor(-82, -53, 120),
            "center": Anchor(0, -44, 60),
        },
    )
