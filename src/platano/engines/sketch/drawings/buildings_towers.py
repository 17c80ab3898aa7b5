"""Towers, mills, lighthouses, treehouses, bridges, ruins."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.buildings import gable, house_door, wall
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    STEEL,
    Corner,
    arch,
    bricks,
    dome,
    flat,
    halo,
    natural,
    pane,
    pane_colour,
    planks,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade
from platano.engines.sketch.path import Point


def _taper(bottom: float, top: float, high: float) -> list[Corner]:
    return [(-bottom, 0, 4), (-top, -high, 4), (top, -high, 4), (bottom, 0, 4)]


def _shaded_taper(paint: str, bottom: float, top: float, high: float) -> list[Shape]:
    """A round tower that narrows upwards, dark on its right."""
    return [
        solid(rounded(_taper(bottom, top, high)), paint, "body"),
        flat(
            path.polygon([(bottom * 0.3, -2), (top * 0.3, -high + 2), (top - 2, -high + 2), (bottom - 2, -2)]),
            tint(paint, -0.14),
            "body",
        ),
    ]


@drawing("lighthouse", "beacon tower", kind="building")
def lighthouse(look: Look) -> Figure:
    """White and red bands, a gallery, a lamp that throws beams when lit."""
    paint, band = look.paint("#fbf6ec"), look.paint("#d8453e", "stripe")
    if look.colour and "stripe" not in look.colours:
        paint, band = look.paint("#fbf6ec", "wall"), look.colour
    high = 900.0
    shapes = list[Shape]()
    if look.has("lit", "glowing", "night"):
        beam = (fade("#fff3b0", "#fff3b0", 0, (0.75, 0.0)), fade("#fff3b0", "#fff3b0", 180, (0.75, 0.0)))
        shapes += [
            flat(path.polygon([(0, -980), (side * 700, -1130), (side * 700, -830)]), beam[side < 0], "beam", -3)
            for side in (1, -1)
        ]
        shapes.append(halo(0, -980, 200, layer=-2))
    shapes += _shaded_taper(paint, 170, 100, high)
    for start in (0.2, 0.6):
        rows = [(start, start + 0.2)]
        for a, b in rows:
            wa, wb = 170 - 70 * a, 170 - 70 * b
            shapes.append(
                flat(
                    path.polygon(
                        [(-wa + 2, -high * a), (-wb + 2, -high * b), (wb - 2, -high * b), (wa - 2, -high * a)]
                    ),
                    band,
                    "stripe",
                )
            )
            shapes.append(
                flat(
                    path.polygon(
                        [(wa * 0.3, -high * a), (wb * 0.3, -high * b), (wb - 2, -high * b), (wa - 2, -high * a)]
                    ),
                    tint(band, -0.16),
                    "stripe",
                )
            )
    shapes += [flat(arch(0, y, 40, 70), pane_colour(look, "#5f87a8"), "window") for y in (-300, -490, -690)]
    shapes += [
        solid(
            path.rectangle(-64, -1050, 128, 140, 6),
            LAMP_LIGHT if look.has("lit", "glowing", "night") else "#cfe9ef",
            "lamp",
        ),
        solid(path.circle(0, -980, 26), "#ffd45e", "lamp"),
        *[stroke(path.line((x, -1046), (x, -914)), "#4a4857", 6, "frame") for x in (-60, -22, 22, 60)],
        solid(rounded([(-88, -1044), (0, -1140), (88, -1044)], 10), look.paint(band, "roof"), "roof"),
        solid(path.circle(0, -1140, 12), "#e8bd4a", "roof"),
        solid(path.rectangle(-134, -918, 268, 26, 6), "#4a4857", "gallery"),
        *[stroke(path.line((x, -960), (x, -916)), "#4a4857", 6, "gallery") for x in range(-126, 127, 36)],
        stroke(path.line((-130, -960), (130, -960)), "#4a4857", 7, "gallery"),
        *house_door(look, 0, 90, 150, "#5a7a9a", round_top=True),
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 150),
            "lamp": Anchor(0, -980, 130),
            "inside": Anchor(0, -918, 200),
            "back": Anchor(0, -1140, 80),
            "center": Anchor(0, -450, 200),
            "top": Anchor(0, -1150, 50),
        },
    )


@drawing("windmill", "mill", "dutch windmill", kind="building")
def windmill(look: Look) -> Figure:
    """A tapering tower, a cap, four lattice sails."""
    paint, cap = natural(look, "#efe0c4"), look.paint("#a8583f", "roof")
    sail = look.paint("#fbf3e2", "sail")
    shapes = [
        *_shaded_taper(paint, 190, 120, 620),
        *(bricks(-130, -560, 260, 520, paint, 30) if look.has("brick", "stone") else []),
        *pane(look, 0, -400, 70, 84),
        *pane(look, -76, -180, 74, 84),
        *house_door(look, 66, 100, 170),
        solid(path.rectangle(-150, -636, 300, 30, 8), tint(cap, -0.2), "roof"),
        solid(path.smooth([(-140, -630), (-120, -730), (0, -800), (120, -730), (140, -630)], tension=0.7), cap, "roof"),
        flat(
            path.smooth([(40, -632), (60, -700), (20, -786), (110, -726), (134, -634)], tension=0.6),
            tint(cap, -0.16),
            "roof",
        ),
    ]
    hub = (0.0, -690.0)
    for index in range(4):
        shapes += _sail(hub, math.radians(28 + 90 * index), sail)
    shapes += [
        solid(path.circle(*hub, 26), "#7a5338", "hub", 1),
        flat(path.circle(hub[0] - 5, hub[1] - 6, 8), "#b9824c", "hub", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(66, 0, 160),
            "inside": Anchor(0, -360, 66),
            "back": Anchor(0, -800, 120),
            "center": Anchor(0, -350, 260),
            "top": Anchor(0, -800, 100),
            "hub": Anchor(0, -690, 60),
        },
    )


def _sail(hub: Point, angle: float, cloth: str) -> list[Shape]:
    """One arm of the mill, with a lattice on one side of the spar."""
    cos, sin = math.cos(angle), math.sin(angle)

    def at(along: float, across: float) -> Point:
        return hub[0] + along * cos - across * sin, hub[1] + along * sin + across * cos

    shapes = [
        solid(path.polygon([at(90, 6), at(430, 6), at(430, 96), at(90, 82)]), cloth, "sail", 1),
        *[stroke(path.line(at(along, 6), at(along, 86)), "#a9794f", 6, "lattice", 1) for along in (150, 220, 290, 360)],
        stroke(path.line(at(92, 44), at(428, 50)), "#a9794f", 6, "lattice", 1),
        solid(tube(at(0, 0), at(444, 0), 16), "#8a5f3d", "spar", 1),
    ]
    return shapes


@drawing("wind turbine", "wind generator", "wind farm", kind="building")
def wind_turbine(look: Look) -> Figure:
    paint = look.paint("#f6f7f8")
    hub = (0.0, -1250.0)
    shapes = [
        solid(rounded([(-34, 0), (-16, -1240), (16, -1240), (34, 0)], 4), paint, "body"),
        flat(rounded([(6, -2), (4, -1238), (14, -1238), (32, -2)], 3), tint(paint, -0.14), "body"),
        solid(path.rectangle(-30, -1284, 70, 62, 24), tint(paint, -0.06), "body"),
    ]
    for index in range(3):
        angle = math.radians(-72 + 120 * index)
        cos, sin = math.cos(angle), math.sin(angle)
        line = [(30, 14), (120, 44), (350, 22), (560, 0), (350, -4), (120, -18), (30, -14)]
        blade = [(hub[0] + a * cos - b * sin, hub[1] + a * sin + b * cos) for a, b in line]
        shapes.append(solid(path.smooth(blade, tension=0.7), paint, "blade", 1))
        dark = [
            (hub[0] + a * cos - b * sin, hub[1] + a * sin + b * cos)
            for a, b in ((50, 6), (120, 30), (350, 16), (540, 2), (350, 4), (120, 4))
        ]
        shapes.append(flat(path.smooth(dark, tension=0.7), tint(paint, -0.12), "blade", 1))
    shapes += [
        solid(path.circle(*hub, 38), tint(paint, -0.1), "hub", 1),
        flat(path.circle(-8, -1260, 14), "#ffffff", "hub", 1),
    ]
    return Figure(
        tuple(shapes), {"center": Anchor(0, -700, 60), "top": Anchor(0, -1290, 60), "hub": Anchor(0, -1250, 80)}
    )


@drawing(
    "tower", "stone tower", "wizard tower", "watchtower", "rapunzel tower", "bell tower", "clock tower", kind="building"
)
def tower(look: Look) -> Figure:
    """A round stone tower, wider at the top, under a tall cone."""
    paint, roof = natural(look, "#c9c1b8"), look.paint("#7a5aa8", "roof")
    glass = pane_colour(look, "#4d4560")
    shapes = [
        *_shaded_taper(paint, 150, 120, 700),
        *bricks(-118, -660, 236, 630, paint, 30, look.seed),
        solid(
            rounded([(-120, -690), (-164, -740), (-164, -880), (164, -880), (164, -740), (120, -690)], 8), paint, "body"
        ),
        *bricks(-160, -870, 320, 120, paint, 30, look.seed + 1),
        flat(path.polygon([(60, -694), (60, -878), (162, -878), (162, -740), (120, -694)]), tint(paint, -0.14), "body"),
        solid(arch(0, -752, 90, 110), tint(paint, -0.3), "frame"),
        flat(arch(0, -752, 70, 100), glass, "window"),
        solid(path.rectangle(-56, -758, 112, 14, 5), tint(paint, 0.2), "sill", 1),
        *[flat(arch(x, y, 34, 76), glass, "window") for x, y in ((-40, -520), (46, -380), (-50, -240))],
        *house_door(look, 0, 100, 180, "#7b5238", round_top=True),
        solid(rounded([(-204, -866), (0, -1240), (204, -866)], 10), roof, "roof", 1),
        flat(path.polygon([(4, -1228), (190, -870), (60, -870)]), tint(roof, -0.18), "roof", 1),
        stroke(path.line((0, -1230), (0, -1320)), "#6a5a52", 8, "pole", 1),
        solid(path.polygon([(4, -1318), (96, -1288), (4, -1256)]), look.paint("#e2574c", "flag"), "flag", 1),
    ]
    if look.has("lit"):
        shapes.append(halo(0, -800, 130, layer=2))
    return Figure(
        tuple(shapes),
        {
            "door": Anchor(0, 0, 160),
            "inside": Anchor(0, -756, 70),
            "back": Anchor(0, -1230, 80),
            "center": Anchor(0, -450, 220),
            "top": Anchor(0, -1320, 50),
        },
    )


@drawing("treehouse", "tree house", kind="building")
def treehouse(look: Look) -> Figure:
    """A cabin on a deck in the crown of a great tree, with a ladder."""
    wood, leaf = natural(look, "#c08a52"), look.paint("#6ba35a", "leaf")
    bark = look.paint("#8a5f43", "trunk")
    crown = ((-250, -640, 170), (230, -650, 180), (-130, -830, 190), (120, -850, 190), (0, -720, 220))
    shapes = [flat(path.circle(x, y, r), tint(leaf, -0.14), "leaf", -2) for x, y, r in crown]
    shapes[:0] = [solid(path.circle(x, y, r), tint(leaf, -0.14), "leaf", -3) for x, y, r in crown]
    shapes += [flat(path.circle(x - 30, y - 30, r * 0.72), leaf, "leaf", -2) for x, y, r in crown]
    trunk = path.smooth(
        [(-130, 0), (-76, -60), (-66, -220), (-84, -380), (84, -380), (66, -220), (76, -60), (130, 0), (0, -14)],
        tension=0.6,
    )
    shapes += [
        solid(trunk, bark, "trunk", -1),
        flat(
            path.smooth([(20, -20), (30, -220), (30, -376), (80, -376), (62, -220), (72, -60), (116, -4)], tension=0.6),
            tint(bark, -0.18),
            "trunk",
            -1,
        ),
        *[solid(tube((side * 56, -250), (side * 190, -362), 18), tint(bark, -0.1), "strut", -1) for side in (-1, 1)],
        *wall(look, -150, -590, 300, 210, wood),
        *planks(-150, -590, 300, 210, wood, 6),
        *house_door(look, -64, 76, 146, "#7a4a35", bottom=-380),
        *pane(look, 72, -484, 86, 84, "#7a4a35"),
        *gable(look, 0, -596, 158, 130, look.paint("#c9553f", "roof"), 26),
        solid(path.polygon([(-146, -590), (0, -690), (146, -590)]), wood, "body"),
        solid(path.rectangle(-250, -384, 500, 24, 5), tint(wood, 0.12), "deck", 1),
        *[
            solid(path.rectangle(x - 6, -446, 12, 64, 3), tint(wood, -0.1), "rail", 1)
            for x in (-240, -180, 150, 196, 240)
        ],
        *[solid(path.rectangle(x, -452, w, 13, 4), tint(wood, 0.05), "rail", 1) for x, w in ((-250, 84), (138, 112))],
        *[stroke(path.line((x, -372), (x, -4)), tint(wood, -0.25), 9, "ladder", 1) for x in (-152, -104)],
        *[stroke(path.line((-152, y), (-104, y)), tint(wood, 0.1), 10, "ladder", 1) for y in range(-340, -10, 46)],
        *[
            flat(path.circle(x, y, r), tint(leaf, 0.14), "leaf", 1)
            for x, y, r in ((-226, -560, 60), (226, -570, 70), (196, -690, 60), (-196, -690, 56))
        ],
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(72, -440, 80),
            "surface": Anchor(0, -384, 440),
            "back": Anchor(196, -384, 120),
            "door": Anchor(0, 0, 150),
            "center": Anchor(0, -480, 300),
            "top": Anchor(0, -1030, 120),
        },
    )


def _wooden_bridge(paint: str, top: list[Point]) -> list[Shape]:
    """Posts below, planks, a railing."""
    shapes = list[Shape]()
    shapes += [
        solid(path.rectangle(x - 9, -196 + abs(x) * 0.25, 18, 196 - abs(x) * 0.25, 4), tint(paint, -0.25), "post", -1)
        for x in (-300, -110, 110, 300)
    ]
    shapes += [solid(path.smooth([*top, *[(x, y + 30) for x, y in reversed(top)]], tension=0.7), paint, "body", 1)]
    shapes += [
        solid(path.rectangle(x - 8, y - 76, 16, 90, 4), tint(paint, 0.12), "rail", 1)
        for x, y in ((-400, -88), (-270, -150), (-140, -182), (0, -196), (140, -182), (270, -150), (400, -88))
    ]
    shapes += [
        Shape(
            path.smooth([(x, y - dy) for x, y in top], False),
            stroke=tint(paint, -0.1),
            width=12,
            layer=1,
            part="rail",
        )
        for dy in (66, 34)
    ]
    return shapes


def _stone_bridge(paint: str, top: list[Point]) -> list[Shape]:
    """A wall with one arch cut out, its ring of stones, a coping."""
    angles = [math.radians(15 * step) for step in range(13)]
    opening = path.polygon([(230 * math.cos(angle), -132 * math.sin(angle)) for angle in angles])
    upper = [(x, y - 58) for x, y in top]
    shapes = list[Shape]()
    body = path.smooth([(-460, 0), (-440, -60), *[(x, y - 44) for x, y in top], (440, -60), (460, 0)], tension=0.5)
    shapes += [solid(f"{body} {opening}", paint, "body", 1)]
    shapes += [
        stroke(
            path.line((232 * math.cos(angle), -134 * math.sin(angle)), (262 * math.cos(angle), -164 * math.sin(angle))),
            tint(paint, -0.28),
            5,
            "stone",
            1,
        )
        for angle in angles[1:-1]
    ]
    places = (
        (-380, -50),
        (-330, -90),
        (-290, -36),
        (300, -70),
        (350, -36),
        (262, -130),
        (-220, -150),
        (60, -204),
        (-90, -200),
    )
    shapes += [
        flat(path.rectangle(x, y, 40, 18, 5), tint(paint, 0.16 if index % 2 else -0.14), "stone", 1)
        for index, (x, y) in enumerate(places)
    ]
    shapes.append(
        Shape(
            path.smooth([(x, y + 12) for x, y in upper], False),
            stroke=tint(paint, -0.4),
            width=26,
            layer=1,
            part="rail",
        )
    )
    shapes.append(
        Shape(
            path.smooth([(x, y + 12) for x, y in upper], False),
            stroke=tint(paint, 0.18),
            width=20,
            layer=1,
            part="rail",
        )
    )
    return shapes


@drawing("bridge", "stone bridge", "footbridge", "arched bridge", kind="building")
def bridge(look: Look) -> Figure:
    """A hump over one arch; who crosses stands on `surface`, behind the near parapet."""
    paint = natural(look, "#bdb4aa")
    top: list[Point] = [(-420, -80), (-220, -168), (0, -196), (220, -168), (420, -80)]
    shapes = [
        flat(
            path.smooth([*[(x, y - 40) for x, y in top], *[(x, y + 20) for x, y in reversed(top)]], tension=0.7),
            tint(paint, -0.3),
            "far",
            -2,
        )
    ]
    shapes += (_wooden_bridge if look.has("wooden", "wood") else _stone_bridge)(paint, top)
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(0, -192, 420),
            "back": Anchor(0, -192, 170),
            "center": Anchor(0, -80, 300),
            "top": Anchor(0, -256, 200),
            "inside": Anchor(0, -196, 400),
        },
    )


@drawing("ruins", "ruin", "ancient ruins", "stonehenge", kind="building")
def ruins(look: Look) -> Figure:
    """Broken columns, one still under its lintel, ivy, fallen drums."""
    paint = natural(look, "#cfc7b4")
    ivy = "#6f9f58"
    shapes = list[Shape]()
    for x, high, broken in ((-300, 380, False), (-140, 380, False), (40, 270, True), (210, 160, True)):
        crown: list[Corner] = [
            (x - 32, -high, 2),
            (x - 10, -high - (34 if broken else 0), 2),
            (x + 12, -high + (6 if broken else 0), 2),
            (x + 32, -high - (20 if broken else 0), 2),
        ]
        shapes.append(solid(rounded([(x - 32, -30), *crown, (x + 32, -30)]), paint, "column"))
        shapes += [
            stroke(path.line((x + dx, -36), (x + dx, -high + 22)), tint(paint, -0.18), 5, "column")
            for dx in (-16, 0, 16)
        ]
        shapes.append(flat(path.rectangle(x + 14, -high + 12, 15, high - 46), tint(paint, -0.14), "column"))
        shapes.append(solid(path.rectangle(x - 48, -34, 96, 34, 6), tint(paint, -0.05), "base"))
        if not broken:
            shapes.append(solid(path.rectangle(x - 46, -high - 30, 92, 34, 6), tint(paint, 0.08), "base"))
    shapes += [
        solid(rounded([(-372, -408), (-372, -470), (-110, -470), (-80, -440), (-96, -408)], 5), paint, "lintel"),
        flat(path.rectangle(-366, -430, 270, 18, 3), tint(paint, -0.15), "lintel"),
        solid(path.rectangle(290, -62, 110, 62, 26), tint(paint, -0.05), "drum", 1),
        solid(path.ellipse(392, -31, 18, 31), tint(paint, 0.12), "drum", 1),
        solid(rounded([(100, 0), (108, -40), (150, -52), (170, 0)], 8), paint, "stone", 1),
        solid(rounded([(-60, 0), (-48, -28), (-14, -32), (2, 0)], 8), tint(paint, -0.06), "stone", 1),
    ]
    for x, y, size in (
        (-330, -300, 16),
        (-318, -260, 20),
        (-322, -220, 18),
        (-306, -190, 14),
        (-130, -90, 18),
        (-150, -60, 22),
        (60, -80, 18),
        (30, -56, 22),
        (220, -50, 16),
        (-350, -466, 18),
        (-320, -474, 20),
        (-290, -466, 16),
    ):
        shapes.append(
            flat(path.ellipse(x, y, size, size * 0.7, x % 60 - 30), ivy if x % 4 else tint(ivy, 0.16), "ivy", 1)
        )
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(-230, -470, 230),
            "back": Anchor(345, -62, 120),
            "seat": Anchor(340, -62, 150),
            "center": Anchor(0, -160, 400),
            "top": Anchor(-230, -470, 100),
        },
    )


@drawing("water tower", "silo", "grain silo", kind="building")
def silo(look: Look) -> Figure:
    paint = natural(look, STEEL)
    shapes = [
        solid(path.rectangle(-90, -520, 180, 520, 4), paint, "body"),
        flat(path.rectangle(30, -516, 58, 512, 3), tint(paint, -0.16), "body"),
    ]
    shapes += [stroke(path.line((-88, y), (88, y)), tint(paint, -0.25), 5, "body") for y in range(-460, -20, 76)]
    shapes += [
        solid(dome(0, -514, 98, 90), look.paint("#d8453e", "roof"), "roof"),
        flat(dome(-34, -530, 34, 50), tint(look.paint("#d8453e", "roof"), 0.25), "roof"),
    ]
    return Figure(
        tuple(shapes),
        {
            "back": Anchor(0, -604, 100),
            "center": Anchor(0, -260, 150),
            "top": Anchor(0, -604, 80),
            "door": Anchor(0, 0, 170),
        },
    )
