"""What one sits or lies on: chairs, sofas, beds, swings. The seat has layer 0, a near armrest +1, blankets +1."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import Corner, flat, natural, rounded, sheltered, solid, stroke, tube
from platano.engines.sketch.drawings.furniture_rest import sat_on
from platano.engines.sketch.figure import Anchor, Figure, Look, drawing

WOOD = "#b9824c"


@drawing("chair", "wooden chair", "dining chair", "kitchen chair", "seat", kind="furniture")
def chair(look: Look) -> Figure:
    """Facing right and a little towards us: slatted back, a cushion."""
    wood, cushion = natural(look, WOOD), look.paint("#e2785a", "cushion")
    dark = tint(wood, -0.18)
    seat: list[Corner] = [(-32, -44, 3), (-12, -57, 3), (44, -57, 4), (30, -44, 4)]
    shapes = [
        solid(tube((-10, -52), (-12, -14), 6), dark, "leg", -1),
        solid(tube((38, -52), (41, -14), 6), dark, "leg", -1),
        solid(tube((-9, -56), (-18, -116), 6), wood, "back", -1),
        *[
            solid(
                path.polygon(
                    [
                        (-29 - t * 8, -66 - t * 34),
                        (-13 - t * 6, -76 - t * 34),
                        (-12 - t * 6, -66 - t * 34),
                        (-28 - t * 8, -55 - t * 34),
                    ]
                ),
                tint(wood, 0.08),
                "back",
                -1,
            )
            for t in (0.1, 0.55, 1)
        ],
        solid(tube((-28, -46), (-38, -106), 6.5), wood, "back", -1),
        solid(path.polygon([(-32, -46), (30, -46), (30, -38), (-32, -38)]), dark, "body", 0),
        solid(tube((-28, -42), (-31, -3), 7), wood, "leg", 0),
        solid(tube((26, -42), (29, -3), 7), wood, "leg", 0),
        solid(tube((-28, -20), (27, -20), 4.5), wood, "rung", 0),
        solid(rounded(seat), wood, "body", 0),
        solid(rounded([(-26, -48, 4), (-10, -60, 4), (38, -60, 5), (27, -48, 5)]), cushion, "cushion", 0),
        flat(rounded([(-14, -53), (-8, -57), (26, -57), (22, -53)], 2), tint(cushion, 0.25), "cushion", 0),
    ]
    return Figure(
        tuple(shapes),
        sat_on(-2, -58, 165, 46, pedal=Anchor(38, -4, 10), top=Anchor(-28, -114, 20), grip=Anchor(-34, -100, 165)),
    )


@drawing("armchair", "easy chair", "recliner", "wing chair", "comfy chair", kind="furniture", poses=("stand", "front"))
@sheltered
def armchair(look: Look) -> Figure:
    """A wing chair: from the side with its arm before the sitter, or from the front."""
    paint = natural(look, "#4f8a8b")
    if look.view == "front" or look.pose == "front":
        return _armchair_front(paint)
    dark, light = tint(paint, -0.18), tint(paint, 0.2)
    shapes = [
        *[
            solid(rounded([(x - 5, -12), (x + 5, -12), (x + 3, 0), (x - 3, 0)], 2), "#7a5238", "leg", -1)
            for x in (-42, 38)
        ],
        solid(
            path.smooth([(-50, -20), (-60, -80), (-58, -112), (-42, -118), (-28, -110), (-26, -50)], tension=0.7),
            paint,
            "body",
            -1,
        ),
        flat(
            path.smooth([(-40, -24), (-38, -70), (-36, -112), (-28, -108), (-26, -50)], tension=0.6), light, "body", -1
        ),
        solid(path.rectangle(-46, -38, 92, 28, 8), dark, "body", 0),
        solid(path.rectangle(-34, -54, 82, 18, 8), light, "cushion", 0),
        flat(path.rectangle(-30, -42, 74, 5, 2.5), paint, "cushion", 0),
        solid(
            rounded(
                [
                    (-50, -10, 6),
                    (-50, -66, 10),
                    (-42, -74, 10),
                    (28, -74, 12),
                    (40, -62, 12),
                    (36, -50, 6),
                    (36, -10, 6),
                ]
            ),
            paint,
            "arm",
            1,
        ),
        flat(rounded([(-46, -12), (-46, -26), (34, -26), (34, -12)], 4), dark, "arm", 1),
        solid(path.circle(29, -62, 11.5), light, "arm", 1),
        stroke(path.arc(29, -62, 6, 0, 270), paint, 2.4, "arm", 1),
        *[
            solid(rounded([(x - 5, -12), (x + 5, -12), (x + 3, 0), (x - 3, 0)], 2), "#7a5238", "leg", 1)
            for x in (-38, 28)
        ],
    ]
    return Figure(
        tuple(shapes),
        sat_on(-8, -56, 165, 60, pedal=Anchor(48, -2, 10), hand=Anchor(20, -76, 20), top=Anchor(-46, -118, 30)),
    )


def _armchair_front(paint: str) -> Figure:
    dark, light = tint(paint, -0.18), tint(paint, 0.2)
    shapes = [
        *[
            solid(rounded([(x - 6, -14), (x + 6, -14), (x + 4, 0), (x - 4, 0)], 2), "#7a5238", "leg", -1)
            for x in (-44, 44)
        ],
        solid(
            path.smooth(
                [(-46, -20), (-48, -90), (-40, -116), (0, -124), (40, -116), (48, -90), (46, -20)], tension=0.6
            ),
            paint,
            "body",
            -1,
        ),
        flat(path.smooth([(-30, -52), (-32, -96), (0, -110), (32, -96), (30, -52)], tension=0.6), light, "body", -1),
        *[flat(path.circle(x, y, 2.6), dark, "button", -1) for x, y in ((-14, -90), (14, -90), (0, -72))],
        solid(path.rectangle(-46, -36, 92, 26, 6), dark, "body", 0),
        solid(path.rectangle(-36, -54, 72, 20, 9), light, "cushion", 0),
        flat(path.rectangle(-32, -42, 64, 6, 3), paint, "cushion", 0),
    ]
    for side in (-1, 1):
        arm: list[Corner] = [(side * 36, -10, 6), (side * 36, -66, 12), (side * 64, -66, 14), (side * 62, -10, 6)]
        shapes.append(solid(rounded(arm), paint, "arm", 1))
        shapes.append(
            flat(rounded([(side * 38, -12), (side * 38, -26), (side * 61, -26), (side * 60, -12)], 4), dark, "arm", 1)
        )
        shapes.append(flat(path.ellipse(side * 50, -61, 10, 3), light, "arm", 1))
    return Figure(tuple(shapes), sat_on(0, -56, 165, 60, pedal=Anchor(0, -2, 10), top=Anchor(0, -124, 50)))


@drawing("sofa", "couch", "settee", "loveseat", "divan", kind="furniture")
def sofa(look: Look) -> Figure:
    """Two cushions between round arms, from the front."""
    paint = natural(look, "#d9785a")
    dark, light = tint(paint, -0.17), tint(paint, 0.16)
    pillow = look.paint("#f4c75f", "pillow")
    shapes = [
        *[
            solid(rounded([(x - 6, -14), (x + 6, -14), (x + 4, 0), (x - 4, 0)], 2), "#7a5238", "leg", -1)
            for x in (-92, 92)
        ],
        solid(rounded([(-98, -20), (-98, -88), (98, -88), (98, -20)], 18), paint, "body", -1),
        *[solid(path.rectangle(x, -84, 84, 44, 14), tint(paint, 0.07), "back", -1) for x in (-86, 2)],
        *[flat(path.ellipse(x, -78, 30, 3), light, "back", -1) for x in (-44, 44)],
        solid(path.rectangle(-98, -36, 196, 26, 6), dark, "body", 0),
        *[solid(path.rectangle(x, -54, 88, 22, 9), light, "cushion", 0) for x in (-88, 0)],
        *[flat(path.rectangle(x + 4, -41, 80, 6, 3), tint(paint, -0.02), "cushion", 0) for x in (-88, 0)],
        solid(rounded([(-84, -52), (-80, -82), (-52, -80), (-54, -50)], 8), pillow, "pillow", 0),
        flat(rounded([(-80, -58), (-58, -56), (-56, -52), (-81, -54)], 3), tint(pillow, -0.15), "pillow", 0),
    ]
    for side in (-1, 1):
        shapes.append(
            solid(
                rounded([(side * 86, -10, 6), (side * 86, -64, 13), (side * 114, -64, 14), (side * 112, -10, 6)]),
                paint,
                "arm",
                1,
            )
        )
        shapes.append(
            flat(rounded([(side * 88, -12), (side * 88, -26), (side * 111, -26), (side * 110, -12)], 4), dark, "arm", 1)
        )
        shapes.append(flat(path.ellipse(side * 100, -59, 9, 2.6), light, "arm", 1))
    return Figure(tuple(shapes), sat_on(8, -55, 168, 150, pedal=Anchor(40, -2, 10), top=Anchor(0, -88, 150)))


@drawing("stool", "bar stool", "footstool", "ottoman", "pouf", kind="furniture")
def stool(look: Look) -> Figure:
    wood, seat = natural(look, WOOD), look.paint(tint(natural(look, WOOD), 0.15), "seat")
    tall = 74 if look.has("tall", "high") else 46
    shapes = [
        *[solid(tube((x * 0.7, -tall), (x, -2), 5.5), tint(wood, -0.2), "leg", -1) for x in (-12, 12)],
        *[solid(tube((x * 0.76, -tall + 2), (x, -2), 6.5), wood, "leg", 0) for x in (-22, 22)],
        solid(tube((-20, -tall * 0.36), (20, -tall * 0.36), 4.5), wood, "rung", 0),
        solid(path.rectangle(-26, -tall - 6, 52, 11, 5.5), seat, "body", 0),
        flat(path.rectangle(-22, -tall - 4.5, 40, 2.6, 1.3), tint(seat, 0.35), "body", 0),
    ]
    return Figure(tuple(shapes), sat_on(-2, -tall - 8, 160, 46, pedal=Anchor(24, -8, 10), top=Anchor(0, -tall - 6, 40)))


@drawing("throne", "royal chair", kind="furniture")
def throne(look: Look) -> Figure:
    """Gold, red velvet, a crest with a jewel, from the front."""
    gold, velvet = natural(look, "#efbd43"), look.paint("#b8304a", "seat")
    dark = tint(gold, -0.22)
    shapes = [
        solid(path.rectangle(-76, -14, 152, 14, 4), "#8a5f8f", "step", -1),
        solid(
            path.smooth(
                [
                    (-52, -30),
                    (-56, -150),
                    (-48, -168),
                    (-24, -176),
                    (0, -204),
                    (24, -176),
                    (48, -168),
                    (56, -150),
                    (52, -30),
                ],
                tension=0.6,
            ),
            gold,
            "body",
            -1,
        ),
        solid(
            path.smooth([(-38, -60), (-40, -146), (0, -166), (40, -146), (38, -60)], tension=0.6), velvet, "cushion", -1
        ),
        *[
            flat(path.circle(x, y, 3.2), tint(velvet, -0.35), "button", -1)
            for x, y in ((-18, -128), (18, -128), (0, -108), (-18, -88), (18, -88))
        ],
        *[solid(path.circle(x, -168, 10), gold, "knob", -1) for x in (-54, 54)],
        solid(path.circle(0, -184, 9), "#4fb0d8", "gem", -1),
        flat(path.circle(-3, -187, 3), "#ffffff", "gem", -1),
        *[
            solid(rounded([(x - 10, -14), (x - 7, -50), (x + 7, -50), (x + 10, -14)], 4), gold, "leg", 0)
            for x in (-50, 50)
        ],
        solid(path.rectangle(-56, -50, 112, 16, 5), gold, "body", 0),
        flat(path.rectangle(-52, -42, 104, 6, 3), dark, "body", 0),
        solid(path.rectangle(-46, -62, 92, 15, 7), velvet, "cushion", 0),
        flat(path.rectangle(-40, -60, 74, 3, 1.5), tint(velvet, 0.3), "cushion", 0),
        *[stroke(path.line((x, -34), (x, -24)), "#f6dc8f", 3, "fringe", 0) for x in range(-34, 35, 8)],
    ]
    for side in (-1, 1):
        shapes += [
            solid(tube((side * 58, -48), (side * 58, -84), 9), gold, "arm", 1),
            solid(rounded([(side * 46, -84), (side * 72, -84), (side * 72, -97), (side * 46, -97)], 6), gold, "arm", 1),
            flat(
                rounded([(side * 49, -92), (side * 69, -92), (side * 69, -96), (side * 49, -96)], 2), velvet, "arm", 1
            ),
        ]
    return Figure(tuple(shapes), sat_on(0, -64, 175, 80, pedal=Anchor(0, -10, 10), top=Anchor(0, -204, 50)))


@drawing("bed", "double bed", "single bed", "cot bed", kind="furniture")
@sheltered
def bed(look: Look) -> Figure:
    """From the side, head to the left; a sleeper lies under the blanket (layer 1)."""
    wood, blanket = (
        look.paint(natural(look, WOOD) if not look.colour else WOOD, "frame"),
        look.paint("#5f8fc0", "blanket"),
    )
    if look.colour and "blanket" not in look.colours:
        blanket = look.colour
    fold = tint(blanket, 0.55)
    shapes = [
        solid(rounded([(-116, 0), (-116, -96), (-104, -102), (-100, -96), (-100, 0)], 5), wood, "frame", -1),
        solid(path.rectangle(-102, -48, 204, 30, 8), "#fdf8ee", "mattress", -1),
        flat(path.rectangle(-98, -30, 196, 9, 4), tint("#fdf8ee", -0.1), "mattress", -1),
        solid(
            path.smooth([(-98, -50), (-94, -66), (-70, -68), (-46, -62), (-44, -50), (-70, -46)], tension=0.8),
            look.paint("#fffdf7", "pillow"),
            "pillow",
            -1,
        ),
        flat(path.smooth([(-94, -52), (-70, -50), (-48, -52), (-70, -47)]), tint("#fffdf7", -0.1), "pillow", -1),
        solid(
            path.smooth(
                [
                    (-30, -54),
                    (0, -60),
                    (60, -60),
                    (100, -54),
                    (104, -30),
                    (102, -16),
                    (60, -20),
                    (20, -14),
                    (-20, -20),
                    (-36, -16),
                    (-36, -40),
                ],
                tension=0.7,
            ),
            blanket,
            "blanket",
            1,
        ),
        flat(
            path.smooth(
                [(-34, -28), (0, -26), (60, -30), (102, -28), (102, -17), (60, -21), (20, -15), (-20, -21), (-35, -17)],
                tension=0.6,
            ),
            tint(blanket, -0.16),
            "blanket",
            1,
        ),
        solid(
            path.smooth([(-38, -52), (-24, -58), (-14, -56), (-16, -24), (-28, -20), (-38, -24)], tension=0.6),
            fold,
            "fold",
            1,
        ),
        *[
            flat(path.circle(x, y, 4), tint(blanket, 0.35), "dot", 1)
            for x, y in ((10, -44), (40, -50), (70, -44), (26, -32), (58, -36), (88, -36))
        ],
        solid(path.rectangle(-112, -20, 220, 14, 4), wood, "frame", 1),
        flat(path.rectangle(-108, -12, 212, 4, 2), tint(wood, -0.2), "frame", 1),
        solid(rounded([(-118, 0), (-118, -98), (-111, -102), (-104, -98), (-104, 0)], 4), wood, "frame", 1),
        solid(rounded([(102, 0), (102, -68), (109, -72), (116, -68), (116, 0)], 4), wood, "frame", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(10, -52, 180),
            "seat": Anchor(40, -58, 160),
            "inside": Anchor(0, -48, 190),
            "pillow": Anchor(-70, -64, 46),
            "back": Anchor(20, -58, 120),
            "pedal": Anchor(80, -4, 10),
            "center": Anchor(0, -50, 180),
            "top": Anchor(-110, -102, 30),
        },
    )


@drawing("crib", "baby bed", "cradle", "cot", kind="furniture")
@sheltered
def crib(look: Look) -> Figure:
    """Bars before and behind the baby."""
    wood, quilt = natural(look, "#f3e6cf"), look.paint("#8cc3dc", "blanket")
    shapes = [
        *[solid(path.rectangle(x - 2.5, -82, 5, 58, 2), tint(wood, -0.14), "bar", -2) for x in range(-48, 49, 16)],
        solid(path.rectangle(-58, -90, 116, 8, 4), tint(wood, -0.14), "rail", -2),
        solid(path.rectangle(-56, -42, 112, 20, 6), "#fffdf7", "mattress", -1),
        solid(path.ellipse(-36, -46, 17, 8), "#ffffff", "pillow", -1),
        solid(
            path.smooth([(-12, -46), (10, -54), (44, -50), (54, -38), (54, -26), (-14, -26)], tension=0.6),
            quilt,
            "blanket",
            1,
        ),
        *[solid(path.rectangle(x - 2.5, -72, 5, 50, 2), wood, "bar", 2) for x in range(-40, 41, 16)],
        solid(path.rectangle(-56, -78, 112, 8, 4), wood, "rail", 2),
        solid(path.rectangle(-56, -26, 112, 9, 4), wood, "rail", 2),
        *[
            solid(rounded([(x - 6, 0), (x - 5, -100), (x + 5, -100), (x + 6, 0)], 4), wood, "post", 2)
            for x in (-60, 60)
        ],
        *[solid(path.circle(x, -102, 6), wood, "post", 2) for x in (-60, 60)],
        flat(path.star(0, -74, 4, 2, 5), "#f2bd3d", "star", 2),
    ]
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(0, -44, 90),
            "inside": Anchor(0, -46, 90),
            "seat": Anchor(0, -48, 75),
            "pillow": Anchor(-36, -50, 30),
            "center": Anchor(0, -50, 90),
            "top": Anchor(0, -108, 100),
        },
    )
