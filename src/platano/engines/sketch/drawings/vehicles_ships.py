"""Ships with decks and cabins, from the side. `water` is the waterline."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    STEEL,
    Corner,
    below,
    flat,
    glazing,
    halo,
    natural,
    pane_colour,
    rounded,
    sheltered,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.drawings.vehicles_water import afloat, cloth
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


@drawing(
    "boat", "fishing boat", "tugboat", "tug", "motorboat", "trawler", "lifeboat", "barge", "steamboat", kind="vehicle"
)
@sheltered
def boat(look: Look) -> Figure:
    """A stout fishing boat: wheelhouse, funnel, life ring, high bow."""
    paint, house = natural(look, "#3f7fb0"), look.paint("#fdf5e6", "wall")
    roof = look.paint("#e2574c", "roof")
    hull: list[Corner] = [(-222, -96, 10), (-196, 0, 36), (150, 0, 90), (246, -142, 8), (190, -118, 30), (100, -98, 20)]
    shapes = [
        solid(
            rounded([(-214, -100), (90, -100), (236, -140), (170, -76), (-190, -80)], 6),
            tint(paint, -0.45),
            "inside",
            -2,
        ),
        solid(tube((-130, -90), (-130, -250), 8), "#a9743f", "mast", -2),
        stroke(path.line((-130, -244), (-44, -196)), "#7a6a5c", 2.5, "rope", -2),
        stroke(path.line((-130, -244), (-212, -102)), "#7a6a5c", 2.5, "rope", -2),
        solid(rounded([(-52, -184), (-48, -250), (-2, -250), (2, -184)], 5), roof, "funnel", -1),
        flat(path.rectangle(-49, -232, 47, 16), "#fff3df", "funnel", -1),
        solid(rounded([(-62, -90), (-62, -190), (72, -190), (86, -90)], 8), house, "wall", 0),
        flat(rounded([(-61, -118), (82, -118), (85, -92), (-61, -92)], 3), tint(house, -0.12), "wall", 0),
        solid(rounded([(-76, -186), (-70, -202), (84, -202), (96, -186)], 6), roof, "roof", 0),
        *[solid(path.rectangle(x, -170, 36, 40, 8), glazing(pane_colour(look)), "window", 0) for x in (-46, 4)],
        solid(path.rectangle(50, -170, 24, 40, 7), glazing(pane_colour(look)), "window", 0),
        solid(rounded(hull), paint, "body", 1),
        flat(below(hull, -30), tint(paint, -0.28), "body", 1),
        stroke(
            path.smooth([(-218, -92), (-60, -93), (90, -93), (180, -112), (240, -137)], False), "#fff3df", 9, "rail", 1
        ),
        stroke(path.circle(-128, -60, 19), "#fff3df", 11, "ring", 1),
        *[
            stroke(path.arc(-128, -60, 19, start, start + 34), "#e2463f", 11, "ring", 1)
            for start in (-17, 73, 163, 253)
        ],
        *[solid(path.circle(x, -56, 11), glazing(), "porthole", 1) for x in (-40, 20, 80)],
    ]
    if look.has("lit"):
        shapes.append(halo(20, -150, 120))
    return Figure(
        tuple(shapes),
        afloat(
            24,
            inside=Anchor(-130, -98, 90),
            seat=Anchor(150, -104, 150),
            surface=Anchor(-136, -98, 130),
            back=Anchor(-136, -96, 160),
            center=Anchor(0, -60, 150),
            top=Anchor(10, -202, 120),
            smoke=Anchor(-25, -250, 50),
            pedal=Anchor(190, -90, 10),
            handlebar=Anchor(200, -140, 10),
        ),
    )


@drawing("ship", "ocean liner", "cruise ship", "steamship", "ferry", "steamer", "cargo ship", kind="vehicle")
@sheltered
def ship(look: Look) -> Figure:
    """A liner: long dark hull, white decks in steps, striped funnels."""
    paint, deck = natural(look, "#33456e"), look.paint("#fdf6e9", "deck")
    funnel = look.paint("#e2574c", "funnel")
    hull: list[Corner] = [(-620, -150, 30), (-560, 0, 60), (480, 0, 120), (660, -190, 10), (520, -150, 40)]
    shapes = list[Shape]()
    for x in (-220, -40, 140):
        shapes += [
            solid(rounded([(x - 40, -360), (x - 58, -490), (x + 30, -490), (x + 46, -360)], 8), funnel, "funnel", -1),
            flat(
                path.polygon([(x - 56, -470), (x + 32, -470), (x + 35, -440), (x - 51, -440)]), "#fff3df", "funnel", -1
            ),
            solid(path.ellipse(x - 14, -489, 45, 9), "#3b3a49", "funnel", -1),
        ]
    decks = ((-360, -372, 650, 74), (-440, -300, 820, 78), (-540, -224, 1000, 80))
    for x, y, width, height in decks:
        shapes.append(solid(path.rectangle(x, y, width, height, 14), deck, "deck", 0))
        shapes.append(flat(path.rectangle(x + 4, y + height - 20, width - 8, 16, 4), tint(deck, -0.12), "deck", 0))
        shapes += [
            flat(path.rectangle(x + 32 + 62 * i, y + 20, 40, 26, 9), pane_colour(look, "#5fa8c8"), "window", 0)
            for i in range(int((width - 50) // 62))
        ]
    shapes += [
        solid(rounded([(250, -376), (256, -426), (350, -426), (372, -376)], 8), deck, "bridge", -1),
        flat(path.rectangle(276, -414, 78, 22, 6), pane_colour(look, "#5fa8c8"), "window", -1),
        solid(rounded(hull), paint, "body", 1),
        flat(below(hull, -44, inset=3), look.paint("#c8413b", "keel"), "keel", 1),
        stroke(path.smooth([(-612, -138), (300, -138), (530, -150), (640, -184)], False), "#fff3df", 12, "rail", 1),
        *[solid(path.circle(x, -92, 13), pane_colour(look, "#bfe3ee"), "porthole", 1) for x in range(-500, 460, 80)],
        stroke(path.line((500, -122), (500, -76)), "#8a94a6", 9, "anchor", 1),
        stroke(path.arc(500, -92, 20, 10, 170), "#8a94a6", 9, "anchor", 1),
    ]
    return Figure(
        tuple(shapes),
        afloat(
            40,
            back=Anchor(470, -224, 170),
            surface=Anchor(-60, -372, 500),
            inside=Anchor(470, -150, 160),
            center=Anchor(0, -150, 300),
            top=Anchor(-40, -490, 100),
            smoke=Anchor(-40, -494, 80),
        ),
    )


@drawing("pirate ship", "galleon", "caravel", "viking ship", "tall ship", kind="vehicle")
@sheltered
def pirate_ship(look: Look) -> Figure:
    """A high-sterned wooden ship under square sails and a dark flag."""
    wood = look.paint("#9a653a")
    sail = look.paint("#f6ead0", "sail")
    hull: list[Corner] = [
        (-360, -264, 8),
        (-318, -60, 40),
        (-250, 0, 50),
        (230, 0, 120),
        (350, -176, 8),
        (200, -150, 40),
        (-130, -150, 10),
        (-150, -226, 8),
    ]
    shapes = [solid(tube((230, -140), (452, -240), 13), tint(wood, -0.2), "mast", -1)]
    for x, high, wide in ((-190, 500, 120), (10, 620, 170), (190, 500, 130)):
        shapes.append(solid(tube((x, -140), (x, -high - 60), 14), tint(wood, -0.2), "mast", -2))
        for lower, upper in ((190, 330), (345, high)):
            shapes.append(
                solid(
                    tube((x - wide * 0.5, -upper - 6), (x + wide * 0.55, -upper - 6), 10), tint(wood, -0.2), "yard", -1
                )
            )
            half = wide * (0.46 if upper > 340 else 0.52)
            shapes += cloth(
                [(x - half, -upper), (x + half, -upper), (x + half * 1.05, -lower), (x - half * 1.05, -lower)], sail, -1
            )
    flag = path.smooth([(10, -684), (60, -700), (120, -680), (118, -634), (62, -650), (10, -634)], tension=0.7)
    shapes += [
        solid(flag, look.paint("#37333f", "flag"), "flag", -2),
        flat(path.circle(62, -674, 13), "#f6efe2", "skull", -2),
        flat(path.rectangle(54, -666, 16, 11, 4), "#f6efe2", "skull", -2),
        *[flat(path.circle(x, -674, 3.6), "#37333f", "skull", -2) for x in (57, 67)],
        flat(path.rectangle(-330, -160, 640, 30, 4), tint(wood, -0.5), "inside", -1),
        solid(rounded(hull), wood, "body", 1),
        flat(below(hull, -44, inset=3), tint(wood, -0.28), "body", 1),
        *[
            stroke(
                path.smooth([(-322 + (y + 118) * 0.3, y - 4), (0, y + 6), (286 - (y + 118) * 0.75, y - 8)], False),
                tint(wood, -0.22),
                4,
                "plank",
                1,
            )
            for y in (-118, -84, -54)
        ],
        *[solid(path.rectangle(x, -112, 34, 32, 4), tint(wood, -0.5), "port", 1) for x in (-210, -110, -10, 90, 180)],
        *[solid(path.rectangle(x, -206, 36, 36, 6), LAMP_LIGHT, "window", 1) for x in (-318, -260, -204)],
        stroke(path.polygon([(-356, -262), (-152, -228)], False), "#e3b04b", 10, "trim", 1),
        stroke(path.smooth([(-130, -152), (60, -150), (200, -154), (346, -178)], False), "#e3b04b", 10, "trim", 1),
    ]
    return Figure(
        tuple(shapes),
        afloat(
            36,
            back=Anchor(-250, -246, 170),
            inside=Anchor(20, -152, 280),
            surface=Anchor(20, -150, 260),
            center=Anchor(0, -90, 260),
            top=Anchor(10, -684, 60),
        ),
    )


@drawing("yacht", "motor yacht", "speedboat", "powerboat", kind="vehicle")
@sheltered
def yacht(look: Look) -> Figure:
    """A white wedge with a raked glass cabin."""
    paint, stripe = look.paint("#fbf8f1"), look.paint("#3f8fb0", "stripe")
    hull: list[Corner] = [(-260, -92, 10), (-250, 0, 24), (130, 0, 90), (310, -112, 6), (120, -100, 60)]
    shapes = [
        solid(rounded([(-170, -90), (-150, -160), (60, -160), (170, -94)], 16), paint, "cabin", 0),
        flat(rounded([(-140, -106), (-130, -146), (54, -146), (128, -106)], 10), glazing("#4f86a8"), "window", 0),
        *[flat(path.rectangle(x, -148, 9, 46), paint, "cabin", 0) for x in (-70, 10)],
        solid(rounded([(-120, -160), (-104, -206), (20, -206), (60, -160)], 12), paint, "cabin", 0),
        flat(rounded([(-60, -166), (-52, -196), (14, -196), (40, -166)], 8), glazing("#4f86a8"), "window", 0),
        solid(tube((-100, -204), (-130, -244), 7), paint, "mast", 0),
        solid(path.rectangle(-150, -250, 44, 9, 4), paint, "mast", 0),
        solid(rounded(hull), paint, "body", 1),
        flat(below(hull, -30), tint(paint, -0.16), "body", 1),
        flat(
            path.smooth(
                [(-254, -70), (100, -72), (268, -90), (252, -80), (100, -54), (-252, -52), (-253, -61)], tension=0.5
            ),
            stripe,
            "stripe",
            1,
        ),
        *[flat(path.ellipse(x, -40, 15, 6), tint("#4f86a8", -0.1), "porthole", 1) for x in (-120, -60, 0)],
        stroke(path.polygon([(130, -122), (300, -128), (306, -112)], False), STEEL, 4, "rail", 1),
        *[stroke(path.line((x, -124), (x - 2, -104)), STEEL, 3.5, "rail", 1) for x in (136, 200, 256)],
    ]
    return Figure(
        tuple(shapes),
        afloat(
            22,
            inside=Anchor(-214, -94, 70),
            seat=Anchor(-200, -100, 165),
            surface=Anchor(-40, -206, 110),
            back=Anchor(-210, -92, 150),
            center=Anchor(0, -70, 160),
            top=Anchor(-50, -206, 110),
            pedal=Anchor(-170, -70, 10),
            handlebar=Anchor(-150, -120, 10),
        ),
    )


@drawing("submarine", "sub", "u-boat", kind="vehicle")
@sheltered
def submarine(look: Look) -> Figure:
    """A yellow pebble with portholes, a tower and a periscope."""
    paint = natural(look, "#f4bf35")
    trim = look.paint("#e2574c", "trim")
    hull = path.smooth(
        [
            (-190, -100),
            (-130, -150),
            (0, -170),
            (140, -160),
            (206, -112),
            (212, -84),
            (180, -44),
            (80, -12),
            (-40, -8),
            (-140, -36),
            (-196, -76),
        ]
    )
    shapes = [
        *[solid(path.ellipse(-226, y, 11, 34, turn), trim, "propeller", -1) for y, turn in ((-120, 12), (-56, -12))],
        solid(tube((-180, -88), (-230, -88), 13), STEEL, "shaft", -1),
        solid(rounded([(-150, -120), (-214, -152), (-206, -24), (-146, -56)], 12), trim, "fin", 0),
        stroke(path.polygon([(44, -220), (44, -290), (78, -290)], False), tint("#4a4857", 0), 18, "periscope", -1),
        stroke(path.polygon([(44, -220), (44, -290), (78, -290)], False), STEEL, 12, "periscope", -1),
        solid(path.circle(84, -290, 12), "#8fd0e2", "periscope", -1),
        solid(rounded([(-44, -150), (-34, -226), (62, -226), (80, -150)], 14), paint, "tower", 0),
        flat(rounded([(-40, -178), (72, -178), (78, -152), (-42, -152)], 4), tint(paint, -0.16), "tower", 0),
        solid(path.rectangle(-44, -236, 116, 15, 7), trim, "trim", 0),
        solid(hull, paint, "body", 1),
        flat(
            path.smooth(
                [(-194, -76), (-80, -56), (80, -52), (206, -84), (180, -44), (80, -13), (-40, -9), (-140, -36)]
            ),
            tint(paint, -0.18),
            "body",
            1,
        ),
        flat(path.ellipse(-20, -146, 96, 9, -3), tint(paint, 0.4), "body", 1),
    ]
    for x in (-80, 20, 120):
        shapes += [
            solid(path.circle(x, -96, 34), trim, "trim", 1),
            solid(path.circle(x, -96, 24), glazing("#7cc4dc"), "window", 1),
            stroke(path.arc(x, -96, 16, 190, 270), "#ffffff", 5, "window", 1, 0.8),
        ]
    return Figure(
        tuple(shapes),
        afloat(
            110,
            inside=Anchor(12, -236, 90),
            back=Anchor(-90, -160, 150),
            surface=Anchor(14, -236, 100),
            center=Anchor(0, -90, 180),
            top=Anchor(62, -300, 40),
        ),
    )
