"""What flies, from the side. The origin is the ground it would stand on; the composer lifts it."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings.built import (
    RUBBER,
    STEEL,
    Corner,
    flat,
    glazing,
    gleam,
    halo,
    holed,
    natural,
    rounded,
    sheltered,
    solid,
    stroke,
    tube,
    wheel,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow


@drawing(
    "airplane", "plane", "aeroplane", "jet", "airliner", "passenger plane", "aircraft", "jumbo jet", kind="vehicle"
)
@sheltered
def airplane(look: Look) -> Figure:
    """A round-nosed airliner: fin, windows, wing towards us with its engine."""
    paint, trim = look.paint("#f7f5ef"), look.paint("#3f7fc4", "trim")
    if look.colour and "trim" not in look.colours:
        trim = tint(look.colour, -0.35)
    accent = tint(trim, 0.25)
    hull = path.smooth(
        [
            (-343, -190),
            (-234, -212),
            (-78, -222),
            (140, -222),
            (250, -208),
            (314, -162),
            (318, -140),
            (265, -96),
            (125, -78),
            (-125, -82),
            (-257, -116),
            (-349, -176),
        ],
        tension=0.9,
    )
    belly = path.smooth(
        [(-328, -166), (-156, -128), (78, -120), (315, -138), (265, -97), (125, -80), (-125, -84), (-257, -118)],
        tension=0.8,
    )
    cockpit: list[Corner] = [(190, -158, 6), (190, -208, 10), (246, -200, 18), (288, -160, 8)]
    shapes = [
        flat(rounded(cockpit), glazing("#79bdd8"), "window", -2),
        flat(rounded([(194, -154), (194, -186), (208, -186), (212, -154)], 5), "#4d4250", "seat", -1),
        solid(rounded([(-47, -196), (-117, -300), (-87, -300), (62, -196)], 10), mix(paint, STEEL, 0.5), "wing", -2),
        solid(rounded([(-234, -200), (-349, -336), (-301, -336), (-173, -214)], 14), trim, "fin", -1),
        flat(path.polygon([(-310, -300), (-275, -300), (-246, -268), (-282, -268)]), accent, "fin", -1),
        solid(f"{hull} {rounded(cockpit[::-1])}", paint, "body", 1),
        flat(belly, tint(paint, -0.14), "body", 1),
        flat(
            path.smooth(
                [
                    (-340, -182),
                    (-156, -158),
                    (109, -150),
                    (317, -150),
                    (312, -136),
                    (109, -134),
                    (-156, -142),
                    (-312, -166),
                ],
                tension=0.6,
            ),
            trim,
            "trim",
            1,
        ),
        solid(rounded([(-257, -176), (-353, -206), (-368, -194), (-304, -160), (-250, -160)], 8), trim, "tail", 1),
        *gleam(196, -204, 70, 42, 1, 0.5),
        *[solid(path.rectangle(x, -190, 22, 30, 11), glazing("#79bdd8"), "window", 1) for x in range(-216, 160, 42)],
        solid(rounded([(55, -112), (-148, 6), (-101, 10), (148, -112)], 16), mix(paint, STEEL, 0.45), "wing", 2),
        flat(rounded([(44, -98), (-142, 6), (-109, 8), (92, -98)], 10), mix(paint, STEEL, 0.75), "wing", 2),
        solid(rounded([(-16, -70), (69, -72), (76, -30), (-5, -22)], 18), trim, "engine", 2),
        solid(path.ellipse(73, -51, 10, 23), "#3b3a49", "engine", 2),
    ]
    return Figure(
        tuple(shapes),
        {
            "back": Anchor(0, -222, 200),
            "inside": Anchor(232, -158, 54),
            "surface": Anchor(0, -222, 300),
            "center": Anchor(0, -150, 300),
            "top": Anchor(-325, -336, 60),
        },
    )


@drawing("propeller plane", "biplane", "small plane", "toy plane", "seaplane", "propeller airplane", kind="vehicle")
@sheltered
def propeller_plane(look: Look) -> Figure:
    """A stubby open-cockpit plane with two wings and a turning propeller."""
    paint, trim = look.paint("#e2574c"), look.paint("#fbf0da", "trim")
    hull = path.smooth(
        [
            (-210, -128),
            (-100, -146),
            (20, -150),
            (100, -142),
            (122, -112),
            (104, -78),
            (10, -66),
            (-100, -88),
            (-212, -116),
        ],
        tension=0.9,
    )
    shapes = [
        solid(path.rectangle(-46, -222, 150, 15, 7), tint(paint, -0.25), "wing", -1),
        solid(rounded([(-160, -132), (-222, -196), (-188, -202), (-116, -140)], 14), trim, "fin", -1),
        flat(path.ellipse(-24, -146, 40, 8), tint(paint, -0.5), "inside", -2),
        stroke(path.line((-22, -84), (-36, -40)), STEEL, 6, "strut", -1),
        stroke(path.line((60, -80), (64, -30)), STEEL, 7, "strut", 0),
        stroke(path.line((20, -74), (60, -30)), STEEL, 6, "strut", 0),
        *wheel(62, 28, 0),
        *wheel(-190, 11, 0, y=-96),
        solid(hull, paint, "body", 1),
        flat(
            path.smooth([(-206, -118), (-60, -100), (118, -104), (102, -79), (10, -68), (-100, -90)], tension=0.8),
            tint(paint, -0.18),
            "body",
            1,
        ),
        flat(
            path.smooth([(-150, -122), (0, -126), (96, -124), (96, -112), (0, -112), (-150, -114)], tension=0.6),
            trim,
            "trim",
            1,
        ),
        flat(path.polygon([(18, -148), (30, -180), (42, -148)]), glazing(), "window", 1, 0.8),
        *[stroke(path.line((x, -212), (x + 12, -100)), tint(trim, -0.25), 5, "strut", 2) for x in (-28, 84)],
        solid(path.rectangle(-60, -228, 180, 17, 8), paint, "wing", 2),
        flat(path.rectangle(-54, -219, 168, 6, 3), tint(paint, -0.2), "wing", 2),
        solid(path.rectangle(-62, -108, 176, 17, 8), trim, "wing", 2),
        solid(rounded([(-160, -128), (-228, -136), (-232, -122), (-160, -112)], 7), trim, "tail", 2),
        flat(path.ellipse(134, -112, 13, 84), glow("#9fb4c4", 0.55), "propeller", 2),
        solid(path.ellipse(132, -150, 7, 38), "#a9743f", "propeller", 2),
        solid(path.ellipse(132, -74, 7, 38), "#a9743f", "propeller", 2),
        solid(path.ellipse(128, -112, 17, 15), trim, "nose", 2),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-34, -122, 120),
            "inside": Anchor(-26, -148, 70),
            "handlebar": Anchor(0, -140, 10),
            "pedal": Anchor(40, -110, 10),
            "back": Anchor(-110, -144, 80),
            "center": Anchor(0, -112, 120),
            "top": Anchor(30, -228, 120),
        },
    )


@drawing("helicopter", "chopper helicopter", "rescue helicopter", kind="vehicle")
@sheltered
def helicopter(look: Look) -> Figure:
    """A glass bubble, a tail boom, a wide rotor, skids."""
    paint = look.paint("#e2574c")
    bubble: list[Corner] = [
        (-80, -64, 40),
        (-92, -176, 40),
        (20, -190, 40),
        (112, -140, 50),
        (116, -84, 40),
        (70, -56, 20),
    ]
    window: list[Corner] = [(8, -112, 10), (8, -172, 14), (64, -160, 30), (100, -112, 14)]
    shapes = [
        solid(rounded([(-70, -172), (-290, -158), (-290, -136), (-70, -98)], 12), paint, "body", 0),
        flat(rounded([(-70, -126), (-288, -144), (-288, -137), (-70, -100)], 6), tint(paint, -0.2), "body", 0),
        solid(rounded([(-262, -150), (-322, -216), (-286, -220), (-240, -160)], 8), tint(paint, -0.15), "fin", 0),
        flat(path.circle(-298, -168, 46), glow("#9fb4c4", 0.5), "rotor", 0),
        solid(path.ellipse(-298, -168, 6, 42, 25), "#55535f", "rotor", 1),
        solid(path.circle(-298, -168, 7), STEEL, "rotor", 1),
        solid(rounded([(-58, -176), (-44, -210), (26, -210), (40, -182)], 12), tint(paint, -0.22), "mast", 0),
        solid(path.rectangle(-16, -238, 14, 34, 5), STEEL, "mast", 0),
        flat(path.ellipse(-8, -240, 236, 15), glow("#9fb4c4", 0.5), "rotor", 0),
        solid(
            path.limb([(-230, -240), (-100, -243), (0, -242), (100, -243), (216, -240)], [7, 11, 9, 11, 7]),
            "#55535f",
            "rotor",
            1,
        ),
        solid(path.circle(-9, -242, 12), STEEL, "rotor", 1),
        flat(rounded(window), glazing("#8fd0e2"), "window", -2),
        solid(holed(bubble, [window]), paint, "body", 1),
        flat(rounded([(-86, -98), (118, -98), (112, -82), (70, -58), (-78, -64)], 16), tint(paint, -0.18), "body", 1),
        solid(path.rectangle(-60, -158, 46, 42, 10), glazing("#8fd0e2"), "window", 1),
        *gleam(16, -166, 58, 54, 1, 0.45),
        flat(path.rectangle(-82, -104, 196, 9, 4), "#fff3df", "stripe", 1),
        *[stroke(path.line((x, -60), (x + dx, -14)), "#55535f", 7, "skid", 1) for x, dx in ((-44, -8), (54, 8))],
        solid(
            path.limb([(-96, -10), (-40, -6), (60, -6), (100, -10), (122, -26)], [8, 9, 9, 9, 7]), "#55535f", "skid", 1
        ),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(44, -112, 60),
            "back": Anchor(-180, -166, 80),
            "center": Anchor(0, -120, 150),
            "top": Anchor(-8, -252, 200),
        },
    )


@drawing("hot air balloon", "hot-air balloon", "air balloon", kind="vehicle")
@sheltered
def hot_air_balloon(look: Look) -> Figure:
    """Gores of two colours, a mouth with a flame, a wicker basket."""
    paint, other = look.paint("#e2574c"), look.paint("#fbe3b0", "stripe")
    if look.colour and "stripe" not in look.colours:
        other = tint(look.colour, 0.6)
    top = -850.0
    half = ((0.575, -816), (1, -705), (1, -588), (0.675, -432), (0.3, -320))  # share of the half width, y

    def gore(left: float, right: float) -> str:
        """The strip between two meridians."""
        sides = [[(share * at * 240, y) for share, y in half] for at in (left, right)]
        return path.smooth(
            [(0, top + 3), *sides[1], (40 * right, -296), (40 * left, -296), *sides[0][::-1]], tension=0.85
        )

    shapes = [
        solid(gore(-1, 1), paint, "body", 0),
        *[flat(gore(*strip), other, "stripe", 0) for strip in ((-0.86, -0.55), (-0.2, 0.2), (0.55, 0.86))],
        flat(gore(0.6, 0.985), tint(paint, -0.45), "shade", 0, 0.26),
        flat(path.ellipse(-120, -706, 27, 66, 14), "#ffffff", "light", 0, 0.3),
        solid(path.rectangle(-62, -314, 124, 30, 10), tint(paint, -0.25), "mouth", 0),
        *[
            stroke(path.line((x * 0.85, -286), (x * 0.86, -140)), "#8a6a4a", 6, "rope", layer)
            for x, layer in ((-66, 1), (66, 1), (-30, -1), (30, -1))
        ],
        *_flame(0, -222),
        *_wicker(look),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -128, 110),
            "seat": Anchor(0, -100, 120),
            "surface": Anchor(0, -128, 110),
            "center": Anchor(0, -620, 220),
            "top": Anchor(0, top, 100),
            "face": Anchor(0, -620, 380),
        },
    )


def _flame(x: float, y: float) -> list[Shape]:
    return [
        flat(path.circle(x, y - 24, 80), glow("#ffd27a", 0.8), "flame", -1),
        flat(
            path.smooth([(x - 18, y), (x - 14, y - 30), (x, y - 64), (x + 14, y - 30), (x + 18, y), (x, y + 8)]),
            "#f58a3c",
            "flame",
            -1,
        ),
        flat(path.smooth([(x - 9, y), (x, y - 36), (x + 9, y), (x, y + 5)]), "#ffe08a", "flame", -1),
        solid(path.rectangle(x - 22, y + 4, 44, 16, 5), STEEL, "burner", -1),
    ]


def _wicker(look: Look) -> list[Shape]:
    wicker = look.paint("#b9824c", "basket")
    body: list[Corner] = [(-68, -132, 4), (68, -132, 4), (58, 0, 18), (-58, 0, 18)]
    shapes = [
        flat(path.ellipse(0, -130, 68, 12), tint(wicker, -0.45), "inside", -2),
        solid(rounded(body), wicker, "basket", 1),
    ]
    for row in range(4):
        y = -108 + row * 28
        shapes.append(stroke(path.line((-63, y), (63, y)), tint(wicker, -0.2), 4, "basket", 1))
        for column in range(5):
            x = -46 + column * 22 + row % 2 * 10
            shapes.append(stroke(path.line((x, y + 4), (x, y + 22)), tint(wicker, -0.2), 4, "basket", 1))
    return [*shapes, solid(path.rectangle(-78, -144, 156, 22, 10), tint(wicker, 0.18), "basket", 1)]


@drawing("parachute", "paraglider", kind="vehicle")
def parachute(look: Look) -> Figure:
    """A scalloped canopy whose lines meet at `grip`, the shoulders of who hangs below."""
    paint, other = look.paint("#e2574c"), look.paint("#fff3df", "stripe")
    xs = [-210, -126, -42, 42, 126, 210]
    top = (0.0, -520.0)
    shapes = [stroke(path.line((x, -330), (x * 0.08, -120)), "#6c6472", 3, "rope", -1) for x in xs]
    for index in range(5):
        left, right = xs[index], xs[index + 1]
        middle = (left + right) / 2
        bulge = [(left * 0.86, -450), (right * 0.86, -450)]
        gore = path.smooth(
            [
                (top[0] + left * 0.12, top[1]),
                (top[0] + right * 0.12, top[1]),
                bulge[1],
                (right, -334),
                (middle, -350 - abs(middle) * 0.02),
                (left, -334),
                bulge[0],
            ],
            tension=0.75,
        )
        shapes.append(solid(gore, paint if index % 2 == 0 else other, "body" if index % 2 == 0 else "stripe", 0))
    shade = path.smooth([(60, -512), (176, -446), (205, -345), (176, -348), (150, -420), (96, -488)], tension=0.8)
    shapes += [
        flat(shade, tint(paint, -0.5), "shade", 0, 0.22),
        flat(path.ellipse(-96, -466, 46, 14, -32), "#ffffff", "light", 0, 0.35),
        solid(path.rectangle(-16, -126, 32, 14, 6), RUBBER, "harness", 0),
    ]
    return Figure(
        tuple(shapes),
        {
            "grip": Anchor(0, -118, 170),
            "seat": Anchor(0, -40, 165),
            "handlebar": Anchor(0, -150, 10),
            "pedal": Anchor(20, 40, 10),
            "center": Anchor(0, -430, 200),
            "top": Anchor(0, -520, 100),
        },
    )


@drawing("hang glider", "glider", "hang-glider", kind="vehicle")
def hang_glider(look: Look) -> Figure:
    paint, other = look.paint("#f2a83b"), look.paint("#e2574c", "stripe")
    if look.colour and "stripe" not in look.colours:
        other = tint(look.colour, 0.45)
    nose, keel = (200.0, -232.0), (-70.0, -232.0)
    far = [nose, (20, -300), (-130, -352), (-126, -322), (-92, -270), keel]
    near = [nose, (-10, -200), (-232, -132), (-246, -152), (-160, -200), keel]
    shapes = [
        solid(rounded(far, 5), tint(paint, -0.14), "wing", -1),
        flat(path.polygon([(110, -262), (20, -296), (-60, -234), (20, -233)]), tint(other, -0.14), "stripe", -1),
        *[stroke(path.line((30, -230), (x, -112)), STEEL, 5, "frame", 0) for x in (-22, 70)],
        solid(rounded(near, 5), paint, "wing", 0),
        flat(path.polygon([(90, -231), (60, -212), (-110, -172), (-40, -231)]), other, "stripe", 0),
        stroke(path.line(nose, keel), tint(paint, -0.4), 5, "frame", 0),
        solid(tube((-30, -112), (78, -112), 7), STEEL, "handlebar", 2),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-40, -120, 150),
            "handlebar": Anchor(20, -110, 12),
            "grip": Anchor(20, -110, 165),
            "pedal": Anchor(-90, -80, 10),
            "center": Anchor(0, -220, 150),
            "top": Anchor(0, -300, 100),
        },
    )


@drawing("drone", "quadcopter", kind="vehicle")
def drone(look: Look) -> Figure:
    """Four rotors about a pod with a camera eye."""
    paint = natural(look, "#5a6378")
    shapes = list[Shape]()
    for x, layer in ((-38, -1), (38, -1), (-52, 0), (52, 0)):
        y = -32 if layer else -28
        shapes += [
            solid(tube((0, -22), (x, y), 5), tint(paint, -0.2), "arm", layer),
            solid(path.rectangle(x - 3.5, y - 8, 7, 10, 2), tint(paint, -0.35), "motor", layer),
            flat(path.ellipse(x, y - 9, 28, 4.5), glow("#8fa6ba", 0.7), "rotor", layer),
            solid(path.ellipse(x, y - 9, 24, 1.6), tint(paint, 0.2), "rotor", layer),
        ]
    shapes += [
        *[
            stroke(path.polygon([(x * 0.6, -16), (x, -4), (x, -1)], False), tint(paint, -0.3), 3, "skid", 0)
            for x in (-26, 26)
        ],
        *[solid(path.rectangle(x - 9, -3, 18, 3, 1.5), tint(paint, -0.3), "skid", 0) for x in (-26, 26)],
        solid(rounded([(-26, -24), (-16, -36), (16, -36), (26, -24), (18, -14), (-18, -14)], 8), paint, "body", 1),
        flat(rounded([(-24, -21), (24, -21), (17, -15), (-17, -15)], 4), tint(paint, -0.22), "body", 1),
        flat(path.ellipse(-4, -32, 12, 2, 0), tint(paint, 0.35), "body", 1),
        solid(path.circle(0, -15, 7), "#2f2d3a", "lens", 1),
        flat(path.circle(0, -15, 4), "#5fb8dc", "lens", 1),
        flat(path.circle(-1.5, -16.5, 1.4), "#ffffff", "lens", 1),
        *[flat(path.circle(x, -25, 1.8), colour, "light", 1) for x, colour in ((-19, "#e2463f"), (19, "#6fe08a"))],
    ]
    if look.has("lit"):
        shapes.append(halo(0, -15, 40))
    return Figure(
        tuple(shapes),
        {
            "grip": Anchor(0, -4, 60),
            "center": Anchor(0, -24, 40),
            "top": Anchor(0, -42, 40),
            "back": Anchor(0, -36, 40),
            "surface": Anchor(0, -36, 30),
        },
    )
