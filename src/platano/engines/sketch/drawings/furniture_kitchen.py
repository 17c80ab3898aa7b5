"""Kitchen and bathroom: tubs, basins, stoves, fridges, washing machines."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    STEEL,
    flat,
    gleam,
    natural,
    rounded,
    sheltered,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade, glow

WOOD = "#b9824c"


def on_top(y: float, width: float, **more: Anchor) -> dict[str, Anchor]:
    return {
        "surface": Anchor(0, y, width),
        "back": Anchor(0, y, 70),
        "center": Anchor(0, y / 2, width / 2),
        "top": Anchor(0, y, width),
        **more,
    }


@drawing("bathtub", "bath", "tub", "bath tub", kind="furniture")
@sheltered
def bathtub(look: Look) -> Figure:
    """A claw-foot tub full of foam; who bathes sits behind its near side."""
    paint = look.paint("#fdfbf7")
    foot = look.paint("#e3b04b", "foot")
    hull = path.smooth(
        [(-92, -66), (-84, -30), (-60, -10), (50, -10), (76, -30), (90, -62), (86, -66), (-88, -66)], tension=0.7
    )
    shapes = [
        stroke(
            path.smooth([(92, -10), (98, -60), (96, -96), (80, -98), (76, -86)], False), tint(STEEL, -0.3), 7, "tap", -2
        ),
        stroke(path.smooth([(92, -10), (98, -60), (96, -96), (80, -98), (76, -86)], False), STEEL, 4.5, "tap", -2),
        flat(path.ellipse(0, -66, 88, 10), "#8fd0e6", "water", -2),
        *[
            flat(path.circle(x, y, r), "#ffffff", "foam", -1)
            for x, y, r in ((-50, -72, 12), (-30, -70, 10), (46, -72, 13), (64, -68, 9))
        ],
        *[
            solid(
                path.smooth(
                    [(x - 8, -14), (x + 8, -14), (x + 5, -4), (x + 12, 0), (x - 10, 0), (x - 5, -6)], tension=0.7
                ),
                foot,
                "foot",
                0,
            )
            for x in (-58, 50)
        ],
        solid(hull, paint, "body", 1),
        flat(
            path.smooth([(-86, -36), (0, -28), (84, -40), (74, -29), (50, -12), (-60, -12), (-80, -27)], tension=0.7),
            tint(paint, -0.12),
            "body",
            1,
        ),
        solid(rounded([(-102, -74), (98, -70), (98, -61), (-100, -63)], 5), paint, "rim", 1),
        flat(rounded([(-96, -72), (92, -68.5), (92, -67), (-96, -70)], 1), tint(paint, -0.08), "rim", 1),
    ]
    foam = ((-66, -74, 12), (-48, -80, 15), (-26, -76, 13), (-6, -74, 11), (24, -74, 11), (44, -77, 13), (62, -73, 10))
    shapes += [solid(path.circle(x, y, r), "#ffffff", "foam", 1) for x, y, r in foam]
    shapes += [flat(path.circle(x, y + 1, r - 1.4), "#ffffff", "foam", 1) for x, y, r in foam]
    shapes += [flat(path.circle(x + 2, y + 3, r * 0.5), "#e6f3f8", "foam", 1) for x, y, r in foam]
    shapes += [
        Shape(path.circle(x, y, r), part="bubble", stroke="#8fc8e0", width=1.4, layer=1, fill=glow("#e2f6fc", 0.7))
        for x, y, r in ((-20, -108, 7), (6, -122, 5), (34, -104, 6), (-46, -118, 4))
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -68, 140),
            "seat": Anchor(-14, -60, 135),
            "surface": Anchor(0, -72, 120),
            "pedal": Anchor(50, -40, 10),
            "back": Anchor(-20, -68, 110),
            "center": Anchor(0, -40, 120),
            "top": Anchor(0, -90, 120),
        },
    )


@drawing("sink", "washbasin", "basin", "kitchen sink", kind="furniture")
def sink(look: Look) -> Figure:
    paint = look.paint("#fdfbf7")
    shapes = [
        solid(
            path.smooth([(-12, -58), (-9, -30), (-16, 0), (16, 0), (9, -30), (12, -58)], tension=0.6),
            tint(paint, -0.06),
            "pedestal",
        ),
        flat(
            path.smooth([(4, -56), (3, -30), (8, -2), (15, -2), (9, -30), (11, -56)], tension=0.6),
            tint(paint, -0.16),
            "pedestal",
        ),
        stroke(
            path.smooth([(0, -82), (0, -100), (10, -106), (18, -98), (18, -92)], False), tint(STEEL, -0.35), 7, "tap"
        ),
        stroke(path.smooth([(0, -82), (0, -100), (10, -106), (18, -98), (18, -92)], False), STEEL, 4.6, "tap"),
        *[solid(path.circle(x, -88, 5), STEEL, "tap") for x in (-14, 32)],
        stroke(path.line((18, -90), (18, -78)), "#8fd0e6", 3, "water"),
        flat(path.ellipse(0, -80, 40, 6), "#8fd0e6", "water", -1),
        solid(
            path.smooth([(-44, -80), (-38, -62), (-16, -52), (16, -52), (38, -62), (44, -80)], tension=0.7),
            paint,
            "body",
            1,
        ),
        flat(
            path.smooth([(-40, -66), (0, -58), (40, -66), (16, -53), (-16, -53)], tension=0.7),
            tint(paint, -0.12),
            "body",
            1,
        ),
        solid(path.rectangle(-50, -84, 100, 8, 4), paint, "rim", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -82, 70),
            "surface": Anchor(-30, -84, 30),
            "seat": Anchor(0, -78, 60),
            "center": Anchor(0, -60, 60),
            "top": Anchor(0, -106, 60),
        },
    )


@drawing("toilet", "lavatory", "toilet bowl", kind="furniture")
def toilet(look: Look) -> Figure:
    """From the side, facing right."""
    paint, seat = look.paint("#fdfbf7"), look.paint("#d9a873", "seat")
    shapes = [
        solid(path.rectangle(-42, -84, 26, 50, 5), paint, "tank"),
        flat(path.rectangle(-22, -80, 5, 42, 2), tint(paint, -0.12), "tank"),
        solid(path.rectangle(-46, -90, 34, 9, 4), paint, "tank"),
        solid(path.rectangle(-36, -76, 12, 4, 2), STEEL, "lever"),
        *([solid(tube((-16, -46), (-22, -84), 6), seat, "lid")] if not look.has("closed") else []),
        solid(
            path.smooth(
                [(-30, -40), (-26, -26), (-12, -16), (-16, 0), (20, 0), (16, -14), (34, -28), (38, -40)], tension=0.6
            ),
            paint,
            "body",
        ),
        flat(
            path.smooth([(-24, -26), (6, -20), (34, -30), (15, -15), (18, -1), (-6, -1), (-4, -16)], tension=0.6),
            tint(paint, -0.12),
            "body",
        ),
        solid(path.rectangle(-30, -46, 70, 7, 3.5), seat, "seat"),
        *([solid(path.rectangle(-28, -51, 66, 6, 3), tint(seat, 0.12), "lid")] if look.has("closed") else []),
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(4, -47, 160),
            "surface": Anchor(-29, -90, 30),
            "inside": Anchor(6, -46, 50),
            "pedal": Anchor(46, -2, 10),
            "center": Anchor(0, -44, 50),
            "top": Anchor(-29, -90, 30),
        },
    )


@drawing("fridge", "refrigerator", "freezer", "icebox", kind="furniture")
def fridge(look: Look) -> Figure:
    """Rounded, two doors, magnets; `open` shows its shelves."""
    paint = look.paint("#9fd0c4")
    shapes = [
        *[solid(path.rectangle(x - 7, -8, 14, 8, 2), "#4a4857", "leg") for x in (-28, 28)],
        solid(path.rectangle(-42, -180, 84, 174, 14), paint, "body"),
    ]
    if look.has("open"):
        shapes += [
            flat(path.rectangle(-34, -172, 68, 158, 8), "#eef8fb", "inside"),
            *[flat(path.rectangle(-34, y, 68, 4), "#c3dbe4", "shelf") for y in (-132, -92, -52)],
        ]
        for x, y, radius, colour in (
            (-20, -141, 9, "#e2463f"),
            (0, -139, 7, "#f2a03b"),
            (20, -142, 10, "#7fb26a"),
            (-16, -60, 8, "#f4cf52"),
            (4, -61, 9, "#8e5cc0"),
        ):
            shapes.append(solid(path.circle(x, y, radius), colour, "food"))
        shapes += [
            solid(path.rectangle(-24, -118, 14, 26, 3), "#fffaf0", "milk"),
            solid(path.polygon([(2, -92), (28, -92), (28, -108)]), "#f4c542", "cheese"),
            solid(path.rectangle(-26, -40, 52, 20, 5), "#7fb26a", "food"),
        ]
        shapes += [
            solid(path.polygon([(40, -176), (78, -190), (78, 2), (40, -10)]), paint, "door", 1),
            flat(path.polygon([(46, -164), (72, -174), (72, -12), (46, -22)]), "#f6fbfd", "door", 1),
        ]
    else:
        shapes += [
            flat(path.rectangle(26, -176, 13, 166, 8), tint(paint, -0.13), "body"),
            stroke(path.line((-41, -120), (41, -120)), tint(paint, -0.45), 3, "door"),
            flat(path.rectangle(-34, -172, 7, 42, 3.5), tint(paint, 0.4), "body"),
            *[solid(path.rectangle(-34, y, 6, h, 3), STEEL, "handle") for y, h in ((-112, 42),)],
            solid(path.rectangle(-22, -150, 6, 24, 3), STEEL, "handle"),
            solid(path.rectangle(0, -104, 20, 24, 1), "#fff8ea", "note"),
            *[stroke(path.line((3, y), (17, y)), "#c9b99f", 1.6, "note") for y in (-96, -91, -86)],
            solid(path.circle(10, -105, 3.4), "#e2463f", "magnet"),
            flat(path.star(-8, -62, 7, 3, 5), "#f2c14a", "magnet"),
        ]
    return Figure(tuple(shapes), on_top(-180, 74, inside=Anchor(0, -20, 60)))


@drawing("stove", "oven", "cooker", "kitchen stove", "range", kind="furniture")
def stove(look: Look) -> Figure:
    """Knobs, a glass door with a glow behind, rings on top for pots."""
    paint = natural(look, "#f3ede2")
    hot = look.has("lit", "hot", "on", "burning")
    shapes = [
        *[solid(path.rectangle(x - 6, -7, 12, 7, 2), "#4a4857", "leg") for x in (-34, 34)],
        solid(path.rectangle(-46, -92, 92, 87, 5), paint, "body"),
        flat(path.rectangle(32, -88, 12, 80, 3), tint(paint, -0.12), "body"),
        flat(path.rectangle(-44, -76, 88, 2.4), tint(paint, -0.25), "body"),
        *[solid(path.circle(x, -83, 4.4), "#4a4857", "knob") for x in (-30, -15, 0, 15, 30)],
        solid(path.rectangle(-36, -68, 72, 52, 6), tint(paint, -0.3), "door"),
        flat(
            path.rectangle(-30, -58, 60, 36, 4),
            fade("#ffcf7a", "#e8803f") if hot else fade("#5a5566", "#3a3644"),
            "window",
        ),
        *gleam(-28, -58, 46, 36, 0, 0.25),
        solid(path.rectangle(-32, -70, 64, 5, 2.5), STEEL, "handle"),
        solid(path.rectangle(-48, -97, 96, 7, 3), "#4a4857", "top"),
        *[solid(path.rectangle(x - 17, -100, 34, 4, 2), "#6c6878", "ring") for x in (-24, 24)],
    ]
    if hot:
        shapes += [
            flat(path.smooth([(x + dx - 4, -100), (x + dx, -110), (x + dx + 4, -100)]), "#5fa8e8", "flame")
            for x in (-24, 24)
            for dx in (-9, 0, 9)
        ]
    return Figure(tuple(shapes), on_top(-101, 80, inside=Anchor(0, -24, 50)))


@drawing("washing machine", "washer", "laundry machine", "dryer", "dishwasher", kind="furniture")
def washing_machine(look: Look) -> Figure:
    paint = look.paint("#fbfaf7")
    shapes = [
        *[solid(path.rectangle(x - 6, -5, 12, 5, 2), "#4a4857", "leg") for x in (-22, 22)],
        solid(path.rectangle(-32, -86, 64, 82, 5), paint, "body"),
        flat(path.rectangle(24, -82, 6, 74, 3), tint(paint, -0.14), "body"),
        flat(path.rectangle(-31, -70, 62, 2), tint(paint, -0.22), "body"),
        solid(path.rectangle(-27, -82, 18, 9, 2), tint(paint, -0.1), "drawer"),
        solid(path.circle(20, -77.5, 4), STEEL, "knob"),
        *[flat(path.circle(x, -77.5, 1.8), c, "light") for x, c in ((0, "#57c46a"), (7, "#f2bd3c"))],
        solid(path.circle(0, -38, 24), STEEL, "ring"),
        solid(path.circle(0, -38, 18), "#8cc8dc", "window"),
        flat(
            path.smooth([(-17, -34), (-8, -40), (2, -33), (10, -40), (17, -34), (12, -25), (0, -20), (-12, -25)]),
            "#6fa8d8",
            "water",
        ),
        flat(path.ellipse(-5, -29, 7, 4, 20), "#e2785a", "clothes"),
        flat(path.ellipse(7, -27, 6, 3.4, -20), "#f4cf52", "clothes"),
        stroke(path.arc(0, -38, 13, 190, 260), "#ffffff", 3, "window", 0, 0.8),
    ]
    return Figure(tuple(shapes), on_top(-86, 58, inside=Anchor(0, -24, 34)))
