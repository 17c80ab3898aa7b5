"""What is drawn or pushed: carriages, sleighs, wheelchairs, strollers."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    RUBBER,
    STEEL,
    Corner,
    dome,
    flat,
    glazing,
    gleam,
    halo,
    holed,
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
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


@drawing("carriage", "royal carriage", "stagecoach", "horse carriage", kind="vehicle")
@sheltered
def carriage(look: Look) -> Figure:
    """A fairy-tale coach: round cabin, curled springs, a coachman's seat."""
    paint, gold = look.paint("#7b5bb0"), look.paint("#f0bd4a", "trim")
    cabin: list[Corner] = [
        (-112, -196, 30),
        (-86, -242, 30),
        (60, -242, 30),
        (86, -196, 30),
        (62, -96, 44),
        (20, -72, 20),
        (-46, -72, 20),
        (-88, -96, 44),
    ]
    door: list[Corner] = [(-48, -150, 8), (-48, -218, 16), (22, -218, 16), (22, -150, 8)]
    shapes = [
        solid(tube((-110, -62), (120, -62), 10), tint(gold, -0.2), "frame", 0),
        solid(tube((96, -66), (232, -82), 8), tint(gold, -0.25), "shaft", 0),
        stroke(
            path.smooth([(-86, -66), (-128, -84), (-132, -122), (-104, -130)], False), tint(gold, -0.1), 8, "spring", 0
        ),
        stroke(path.smooth([(60, -66), (96, -80), (98, -104), (80, -112)], False), tint(gold, -0.1), 8, "spring", 0),
        flat(rounded(door), glazing("#ffe9b8"), "window", -2),
        solid(holed(cabin, [door]), paint, "body", 1),
        flat(
            rounded([(-98, -134), (72, -134), (60, -98), (20, -73), (-46, -73), (-86, -98)], 24),
            tint(paint, -0.16),
            "body",
            1,
        ),
        flat(path.ellipse(-86, -184, 8, 26, 14), tint(paint, 0.35), "body", 1),
        *gleam(-44, -216, 56, 64, 1, 0.28),
        stroke(path.polygon([(-56, -76), (-56, -226), (30, -226), (30, -76)], False), gold, 5, "trim", 1),
        flat(path.star(-13, -112, 20, 9, 5), gold, "trim", 1),
        solid(path.rectangle(-98, -252, 170, 14, 7), gold, "trim", 1),
        solid(path.circle(-13, -264, 12), gold, "trim", 1),
        solid(
            rounded([(88, -118), (92, -160), (104, -164), (106, -130), (142, -130), (142, -116)], 6),
            tint(paint, -0.2),
            "seat",
            0,
        ),
        solid(
            rounded([(112, -118), (150, -118), (160, -80), (150, -72), (140, -104), (112, -104)], 6), gold, "frame", 0
        ),
        solid(path.rectangle(78, -206, 16, 26, 5), gold, "lamp", 1),
        flat(path.rectangle(81, -201, 10, 16, 3), LAMP_LIGHT, "lamp", 1),
        *wooden_wheel(-92, 62, gold, 1),
        *wooden_wheel(96, 46, gold, 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(-13, -150, 66),
            "seat": Anchor(120, -134, 160),
            "handlebar": Anchor(150, -150, 12),
            "pedal": Anchor(152, -86, 10),
            "hitch": Anchor(230, -82, 150),
            "back": Anchor(-13, -252, 90),
            "top": Anchor(-13, -276, 60),
            "center": Anchor(-13, -150, 120),
        },
    )


@drawing("sleigh", "santa's sleigh", "santa sleigh", "horse sleigh", kind="vehicle")
@sheltered
def sleigh(look: Look) -> Figure:
    """A curled red tub on golden runners."""
    paint, gold = look.paint("#c8323a"), look.paint("#efc04d", "runner")
    tub = path.smooth(
        [
            (-104, -52),
            (-128, -96),
            (-132, -146),
            (-108, -156),
            (-92, -132),
            (-70, -98),
            (0, -90),
            (54, -92),
            (84, -116),
            (108, -112),
            (112, -90),
            (96, -60),
            (60, -42),
            (-60, -40),
        ]
    )
    inner = path.smooth(
        [(-116, -146), (-92, -126), (-70, -96), (0, -88), (56, -90), (40, -80), (-60, -78), (-108, -100)]
    )
    shapes = [
        flat(inner, tint(paint, -0.45), "inside", -2),
        solid(
            rounded([(-104, -76), (-116, -132), (-98, -138), (-78, -92), (-20, -90), (-20, -70)], 8),
            "#7a4a3a",
            "seat",
            -1,
        ),
        solid(tub, paint, "body", 1),
        flat(
            path.smooth([(-108, -66), (0, -60), (100, -72), (92, -56), (60, -43), (-60, -41), (-100, -52)]),
            tint(paint, -0.2),
            "body",
            1,
        ),
        stroke(
            path.smooth([(-124, -146), (-108, -110), (-80, -82), (0, -74), (66, -76), (98, -98)], False),
            gold,
            5,
            "trim",
            1,
        ),
        flat(path.ellipse(-116, -112, 6, 18, -14), tint(paint, 0.3), "body", 1),
        *[solid(tube((x, -44), (x + 4, -10), 7), gold, "runner", 0) for x in (-66, 0, 58)],
        solid(
            path.limb(
                [(-118, -10), (-40, -7), (60, -7), (116, -18), (138, -52), (122, -74), (104, -62)],
                [7, 9, 9, 9, 8, 7, 5],
            ),
            gold,
            "runner",
            1,
        ),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-50, -90, 165),
            "inside": Anchor(-20, -90, 150),
            "surface": Anchor(-20, -84, 130),
            "back": Anchor(-20, -86, 140),
            "handlebar": Anchor(70, -110, 12),
            "pedal": Anchor(50, -56, 10),
            "hitch": Anchor(126, -60, 150),
            "center": Anchor(0, -70, 120),
            "top": Anchor(-118, -156, 40),
        },
    )


@drawing("sled", "sledge", "toboggan", "bobsled", "bobsleigh", kind="vehicle")
def sled(look: Look) -> Figure:
    """A child's wooden sled with up-curled runners and a cord."""
    wood, runner = natural(look, "#c58a4e"), look.paint("#d8453e", "runner")
    shapes = [
        *[solid(tube((x, -28), (x + 2, -7), 6), tint(wood, -0.2), "post", 0) for x in (-42, 0, 40)],
        stroke(path.smooth([(66, -26), (92, -22), (104, -40), (88, -58)], False), "#8a6a4a", 3, "rope", 1),
        solid(
            path.limb(
                [(-66, -6), (-20, -4), (40, -4), (66, -10), (78, -28), (68, -42), (58, -34)], [6, 7, 7, 7, 6, 6, 5]
            ),
            runner,
            "runner",
            1,
        ),
        solid(rounded([(-68, -38), (62, -38), (60, -26), (-68, -26)], 5), wood, "body", 0),
        flat(path.rectangle(-65, -31, 122, 5, 2), tint(wood, -0.18), "body", 0),
        *planks(-68, -38, 130, 8, wood, 5, across=False),
        flat(path.rectangle(-62, -36.5, 116, 2.5, 1), tint(wood, 0.3), "body", 0),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-22, -40, 120),
            "handlebar": Anchor(74, -52, 10),
            "pedal": Anchor(52, -38, 10),
            "surface": Anchor(-4, -38, 110),
            "back": Anchor(-10, -38, 110),
            "hitch": Anchor(88, -58, 80),
            "center": Anchor(0, -30, 60),
        },
    )


@drawing("wheelchair", "wheel chair", kind="vehicle")
@sheltered
def wheelchair(look: Look) -> Figure:
    paint, seat = look.paint("#4a6fb5"), look.paint("#3d4254", "seat")
    shapes = [
        *spoked(-14, 29, -2, RUBBER, 8, 4),
        stroke(path.polygon([(36, -54), (40, -18), (54, -12)], False), STEEL, 5, "frame", -1),
        solid(path.rectangle(-32, -56, 64, 10, 4), seat, "seat", 0),
        solid(rounded([(-38, -104), (-28, -104), (-24, -50), (-32, -50)], 4), paint, "body", 0),
        flat(rounded([(-30, -100), (-28, -100), (-24, -52), (-28, -52)], 2), tint(paint, -0.2), "body", 0),
        solid(tube((-33, -100), (-40, -112), 5), STEEL, "frame", 0),
        solid(tube((-40, -112), (-54, -112), 7), RUBBER, "grip", 0),
        solid(tube((-28, -74), (22, -74), 6), paint, "armrest", 1),
        stroke(path.line((20, -72), (22, -54)), STEEL, 4.5, "frame", 1),
        solid(tube((32, -50), (44, -14), 5), STEEL, "frame", 1),
        solid(path.rectangle(38, -15, 26, 6, 3), paint, "footrest", 1),
        *spoked(-10, 31, 1, RUBBER, 8, 4.5),
        stroke(path.circle(-10, -33, 25), STEEL, 2.4, "rim", 1),
        *wheel(36, 9, 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-12, -62, 160),
            "handlebar": Anchor(14, -78, 10),
            "pedal": Anchor(50, -16, 10),
            "back": Anchor(-33, -104, 60),
            "grip": Anchor(-50, -112, 165),
            "surface": Anchor(0, -57, 50),
            "center": Anchor(0, -56, 60),
            "top": Anchor(-36, -112, 30),
        },
    )


@drawing("stroller", "pram", "baby carriage", "pushchair", "buggy", "baby buggy", kind="vehicle")
@sheltered
def stroller(look: Look) -> Figure:
    """A baby carriage with a fan hood; the baby is joined at `inside`."""
    paint, hood = look.paint("#6aa9d8"), look.paint("#f6efe0", "hood")
    tub = path.smooth(
        [(-50, -74), (-46, -50), (-20, -38), (16, -38), (42, -50), (50, -74), (46, -76), (-46, -76)], tension=0.8
    )
    shapes = [
        solid(tube((-44, -72), (-78, -98), 4.5), STEEL, "handle", 0),
        solid(tube((-72, -98), (-90, -99), 7), "#5b4038", "grip", 0),
        stroke(path.line((-30, -44), (26, -16)), STEEL, 4, "frame", 0),
        stroke(path.line((30, -44), (-28, -16)), STEEL, 4, "frame", 0),
        flat(path.ellipse(0, -75, 48, 7), tint(paint, -0.4), "inside", -2),
        flat(path.ellipse(-6, -78, 22, 7), "#fff6e6", "pillow", -1),
        *_hood(48, -74, 46, hood if "hood" in look.colours else tint(paint, -0.12)),
        solid(tub, paint, "body", 1),
        flat(
            path.smooth([(-45, -57), (0, -50), (42, -57), (38, -49), (16, -40), (-20, -40), (-42, -49)]),
            tint(paint, -0.18),
            "body",
            1,
        ),
        solid(path.rectangle(-54, -80, 108, 8, 4), tint(paint, 0.55), "trim", 1),
        *spoked(-30, 16, 1, RUBBER, 6, 3.6),
        *spoked(30, 16, 1, RUBBER, 6, 3.6),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(14, -78, 46),
            "seat": Anchor(8, -60, 70),
            "grip": Anchor(-82, -99, 165),
            "center": Anchor(0, -56, 60),
            "top": Anchor(20, -122, 40),
        },
    )


def _hood(x: float, y: float, radius: float, colour: str) -> list[Shape]:
    """The rear quarter of a fan over the tub, open to the front."""
    left = x - 2 * radius
    fan = [(left, y), (left + 2, y - 26), (left + 26, y - 46), (left + 54, y - 50), (left + 58, y - 40), (left + 46, y)]
    hub = (left + 44, y)
    return [
        solid(path.smooth(fan, tension=0.8), colour, "hood", 1),
        *[
            stroke(path.line(hub, end), tint(colour, 0.35), 2, "hood", 1)
            for end in ((left + 5, y - 28), (left + 27, y - 45))
        ],
    ]


@drawing("magic carpet", "flying carpet", kind="vehicle")
def magic_carpet(look: Look) -> Figure:
    """A rippling rug in the air, tassels at both ends."""
    paint, trim = look.paint("#8e3a8c"), look.paint("#f2c14a", "trim")
    near = [(-118, -22), (-70, -32), (-16, -20), (36, -14), (80, -26), (120, -42)]
    far = [(x + 16, y - 26) for x, y in near]
    edge = [(x, y + 7) for x, y in near]
    ends = ((-118, -16), (-110, -28), (-104, -40), (120, -36), (126, -50), (132, -60))
    border = [(x * 0.94 + 2, y - 4) for x, y in near], [(x * 0.94 + 15, y - 22) for x, y in near]
    shapes = [
        *[
            stroke(path.line((x, y), (x + (-12 if x < 0 else 12), y + 9)), tint(trim, -0.1), 3.4, "tassel", 0)
            for x, y in ends
        ],
        solid(path.smooth([*near, *edge[::-1]], tension=0.9), tint(paint, -0.25), "body", 0),
        solid(path.smooth([*far, *near[::-1]], tension=0.9), paint, "body", 0),
        *[stroke(path.smooth(line, False), trim, 2.6, "trim", 0) for line in border],
    ]
    for x, y in ((-64, -43), (-10, -34), (40, -27), (86, -38)):
        shapes.append(flat(path.polygon([(x, y - 7), (x + 12, y), (x, y + 7), (x - 12, y)]), trim, "trim", 0))
        shapes.append(
            flat(path.polygon([(x, y - 3), (x + 5, y), (x, y + 3), (x - 5, y)]), tint(paint, -0.3), "trim", 0)
        )
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-14, -38, 150),
            "surface": Anchor(0, -34, 190),
            "back": Anchor(0, -34, 160),
            "pedal": Anchor(40, -32, 10),
            "handlebar": Anchor(60, -48, 10),
            "center": Anchor(0, -30, 90),
        },
    )


@drawing("gondola lift", "cable cabin", "ski lift", "aerial tramway", kind="vehicle")
@sheltered
def cable_cabin(look: Look) -> Figure:
    """A cabin on a rope; its origin is the ground below it."""
    paint = look.paint("#e2574c")
    body: list[Corner] = [(-84, -16, 30), (-92, -140, 26), (92, -140, 26), (84, -16, 30)]
    windows: list[list[Corner]] = [[(x, -70, 8), (x, -124, 8), (x + 68, -124, 8), (x + 68, -70, 8)] for x in (-74, 6)]
    shapes = [
        stroke(path.line((-190, -232), (190, -252)), "#55535f", 5, "rope", 0),
        solid(tube((0, -140), (0, -238), 9), STEEL, "arm", 0),
        solid(path.rectangle(-26, -252, 52, 18, 8), "#55535f", "grip", 0),
        *[flat(rounded(window), glazing(), "window", -2) for window in windows],
        solid(holed(body, windows), paint, "body", 1),
        flat(rounded([(-87, -48), (87, -48), (84, -17), (-84, -17)], 22), tint(paint, -0.18), "body", 1),
        *gleam(-68, -124, 56, 54, 1, 0.28),
        *gleam(12, -124, 56, 54, 1, 0.28),
        solid(dome(0, -136, 74, 20), tint(paint, -0.25), "roof", 1),
        *([halo(0, -90, 120)] if look.has("lit") else []),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(-40, -70, 62),
            "back": Anchor(0, -154, 60),
            "center": Anchor(0, -80, 90),
            "top": Anchor(0, -252, 60),
        },
    )
