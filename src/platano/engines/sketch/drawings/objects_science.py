"""Instruments of science and seafaring, machine parts."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.objects_tools import INK, rod
from platano.engines.sketch.drawings.thing_parts import (
    GLASS,
    GOLD,
    STEEL,
    around,
    disc,
    face,
    flat,
    hue,
    made,
    pane,
    panel,
    rounded,
    shine,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("compass", "magnetic compass", kind="object")
def compass(look: Look) -> Figure:
    rim = hue(look, GOLD)
    shapes = [
        Shape(path.circle(0, -106, 9), stroke=tint(rim, -0.45), width=7),
        Shape(path.circle(0, -106, 9), stroke=rim, width=4.6),
        *nature.form(disc(0, -50, 50), fill=rim, part="body", depth=8),
        flat(path.circle(0, -50, 40), "#fbf4e0", "dial"),
        Shape(path.circle(0, -50, 34), stroke="#c9b98f", width=2),
    ]
    shapes += [
        Shape(path.line(*nature.frame(0, -50, a)((30, 0), (37, 0))), stroke=INK, width=3.4) for a in (0, 90, 180, 270)
    ]
    for degrees, fill in ((-50, "#d8353b"), (130, "#4a5568")):
        tip, left, right = nature.frame(0, -50, degrees)((31, 0), (0, -7.5), (0, 7.5))
        shapes += [flat(path.polygon([tip, left, right]), fill, "needle", weight=0.7)]
    return made([*shapes, flat(path.circle(0, -50, 4), GOLD, "needle", weight=0.7), shine(-20, -74, 4, 9, 44, 0.6)], 8)


@drawing("telescope", "spyglass", "stargazing telescope", kind="object")
def telescope(look: Look) -> Figure:
    fill = hue(look, "#4a5f9a")
    shapes = [s for x in (-34, 0, 34) for s in rod([(0, -66), (x, 0)], "#8a5a36", 6, "leg", -1)]
    tube = [
        *nature.form(*panel(-64, -8, 34, 16, 3), fill=GOLD, part="eyepiece", depth=4),
        *solid(look, *panel(-36, -13, 62, 26, 3), natural="#4a5f9a", depth=6),
        *solid(look, *panel(20, -18, 56, 36, 3), natural="#4a5f9a", depth=8),
    ]
    tube += [
        flat(path.rectangle(x, -h, 8, h * 2, 2), GOLD, "ring", weight=0.9) for x, h in ((-40, 14), (18, 19), (70, 20))
    ] + [flat(path.rectangle(-68, -6, 6, 12, 2), tint(fill, -0.3), "eyepiece", weight=0.8)]
    tilted = [shape for shape in Figure(tuple(tube)).turned(-28).moved(0, -80).shapes]
    return made(
        [*shapes, *tilted, *nature.form(disc(0, -70, 8), fill=GOLD, part="joint", depth=3)],
        110,
        {"grip": Anchor(0, -80, 50)},
    )


@drawing("microscope", kind="object")
def microscope(look: Look) -> Figure:
    fill = hue(look, "#5b6b8f")
    shapes = nature.form(*rounded([(-42, -14), (42, -14), (48, 0), (-48, 0)], 6), fill=fill, depth=4)
    arm = [
        (-2, -108),
        (26, -100),
        (42, -70),
        (38, -36),
        (20, -12),
        (4, -12),
        (22, -40),
        (24, -68),
        (10, -84),
        (-8, -86),
    ]
    shapes += nature.form(arm, fill=fill, depth=6)
    shapes += [
        *nature.form(*panel(-40, -40, 56, 8, 3), fill=tint(fill, -0.25), part="stage", depth=3),
        flat(path.rectangle(-28, -43, 22, 4, 1), "#bfe2e6", "slide", weight=0.6),
    ]
    tube = [
        *nature.form(*panel(-11, -140, 22, 26, 3), fill=INK, part="eyepiece", depth=3),
        *nature.form(*panel(-14, -118, 28, 44, 3), fill="#e6eaf0", part="tube", depth=6),
        *nature.form(*rounded([(-10, -76), (10, -76), (5, -54), (-5, -54)], 2), fill="#aab3bf", part="lens", depth=3),
    ]
    shapes += around(tube, 0, -80, -16)
    return made([*shapes, *nature.form(disc(34, -44, 10), fill="#e6eaf0", part="knob", depth=3)], 38)


@drawing(
    "test tube",
    "potion",
    "magic potion",
    "vial",
    "beaker",
    "flask",
    "elixir",
    "chemistry flask",
    "potion bottle",
    kind="object",
)
def flask(look: Look) -> Figure:
    drink = look.paint("#7a4fd0") if look.colour is None else look.colour
    run = [
        [(-11, -112), (11, -112)],
        [(11, -112), (11, -76)],
        [(11, -76), (42, -24), (47, -9), (38, 0)],
        [(38, 0), (-38, 0)],
        [(-38, 0), (-47, -9), (-42, -24), (-11, -76)],
        [(-11, -76), (-11, -112)],
    ]
    shapes = [flat(nature.outline(*run), pane(GLASS), "glass", weight=1)]
    fluid = [
        [(-27, -48), (-12, -52), (4, -45), (27, -48)],
        [(27, -48), (39, -25), (43, -10), (36, -4)],
        [(36, -4), (-36, -4)],
        [(-36, -4), (-43, -10), (-39, -25), (-27, -48)],
    ]
    shapes += nature.form(*fluid, fill=drink, depth=6)
    shapes += [
        flat(path.circle(x, y, r), tint(drink, 0.5), "bubble")
        for x, y, r in ((-12, -24, 5), (8, -34, 3.4), (16, -16, 4), (-22, -12, 3), (0, -62, 3), (3, -78, 2.4))
    ]
    shapes += nature.form(*panel(-15, -120, 30, 11, 4), fill=tint(GLASS, 0.3), part="rim", depth=3)
    shapes += nature.form(
        *rounded([(-9, -136), (9, -136), (7, -118), (-7, -118)], 3), fill="#b98654", part="cork", depth=3
    )
    spark = (
        [flat(path.star(x, y, 6, 2, 4), tint(drink, 0.4), "spark") for x, y in ((-34, -78), (34, -86), (24, -112))]
        if look.has("magical", "glowing")
        else []
    )
    return made(
        [
            *shapes,
            Shape(path.line((-6, -104), (-6, -78)), stroke="#ffffff", width=3, opacity=0.7),
            *face(look, 0, -24, 24),
        ],
        20,
        {"grip": Anchor(0, -90, 30)},
        spark,
    )


@drawing("dumbbell", "barbell", "kettlebell", kind="object")
def dumbbell(look: Look) -> Figure:
    fill = hue(look, "#4a5066")
    shapes = nature.form(*panel(-40, -6, 80, 12, 4), fill=STEEL, part="bar", depth=4)
    for side in (-1, 1):
        for x, h, w in ((36, 34, 16), (53, 24, 13)):
            shapes += nature.form(*panel(side * x - (0 if side > 0 else w), -h, w, h * 2, 5), fill=fill, depth=6)
    return made(around(shapes, 0, 0, -12), 20, {"grip": Anchor(0, 0, 40), "handle": Anchor(0, 0, 40)})


@drawing("anchor", "ship anchor", kind="object")
def ship_anchor(look: Look) -> Figure:
    fill = hue(look, "#4d5a74")
    shapes = rod([(0, -112), (-10, -121), (0, -131), (10, -121), (0, -112)], fill, 7)
    shapes += rod([(0, -110), (0, -8)], fill, 12) + rod([(-26, -92), (26, -92)], fill, 10)
    shapes += rod([(-50, -42), (-42, -16), (0, -2), (42, -16), (50, -42)], fill, 12)
    for s in (-1, 1):
        shapes += [flat(path.polygon([(s * 34, -38), (s * 54, -64), (s * 64, -34)]), fill, "fluke", weight=1)]
    shapes += [
        Shape(path.line((0, -108), (0, -10)), stroke=fill, width=11),
        Shape(path.line((-3, -104), (-3, -14)), stroke=tint(fill, 0.3), width=3),
    ]
    return made(shapes, 90)


@drawing("wheel", "wagon wheel", "cart wheel", "tire", "tyre", "ship wheel", "steering wheel", kind="object")
def wheel(look: Look) -> Figure:
    fill = hue(look, "#a06a3a")
    at = (0.0, -50.0)
    shapes = [
        s
        for a in range(0, 180, 30)
        for s in rod([nature.frame(*at, a)((-42, 0))[0], nature.frame(*at, a)((42, 0))[0]], tint(fill, 0.1), 6, "spoke")
    ]
    ring = path.circle(*at, 44)
    shapes += [
        Shape(ring, stroke=tint(fill, -0.5), width=15),
        Shape(ring, stroke=fill, width=12),
        Shape(path.circle(*at, 49), stroke="#6d7482", width=3.4),
        Shape(path.arc(0, -50, 42, 190, 280), stroke=tint(fill, 0.3), width=3),
    ]
    return made(
        [
            *shapes,
            *nature.form(disc(0, -50, 14), fill=fill, part="hub", depth=4),
            flat(path.circle(0, -50, 5), tint(fill, -0.5), "hub"),
        ],
        75,
    )


@drawing("gear", "cogwheel", "cog", "cog wheel", kind="object")
def gear(look: Look) -> Figure:
    fill = hue(look, "#8d98a8")
    points: list[Point] = []
    for i in range(9):
        for da, r in ((-13, 38), (-9, 50), (9, 50), (13, 38)):
            a = math.radians(i * 40 + da)
            points.append((r * math.cos(a), -50 + r * math.sin(a)))
    runs = rounded(points, 2.5)
    shapes = [
        flat(nature.outline(*runs) + " " + path.smooth(disc(0, -50, 16)[::-1]), fill, "body", weight=1),
        flat(nature.crescent(nature.trace(*runs), 6, 62), tint(fill, -0.18)),
    ]
    shapes += [
        Shape(path.circle(0, -50, 27), stroke=tint(fill, -0.22), width=4),
        Shape(path.arc(0, -50, 27, 190, 270), stroke=tint(fill, 0.4), width=3),
    ]
    return made(shapes, 30)
