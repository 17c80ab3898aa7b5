"""Helmets, uniform caps and fancy headgear; see wear.py."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.wear import GOLD, on_head, side_shade
from platano.engines.sketch.figure import Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


def _hard_hat(shell: str, peak: str) -> list[Shape]:
    dome: list[Point] = [(-55, 2), (-52, -26), (-32, -48), (0, -55), (32, -48), (52, -26), (55, 2)]
    return [
        Shape(path.smooth(dome, tension=0.8), fill=shell, weight=1),
        side_shade(dome, shell, 12),
        Shape(path.smooth([(-42, -16), (-36, -34), (-20, -44), (-28, -26)]), fill=tint(shell, 0.3)),
        Shape(
            path.smooth([(-8, -54), (-6, -62), (12, -62), (16, -54), (18, -6), (-6, -6)], tension=0.4),
            fill=tint(shell, 0.12),
            weight=0.8,
        ),
        Shape(
            path.smooth([(-60, -2), (0, -8), (58, -6), (76, 3), (60, 9), (0, 5), (-60, 8)], tension=0.8),
            fill=peak,
            part="peak",
            weight=1,
        ),
    ]


@drawing("hard hat", "construction helmet", "safety helmet", "construction hat", "builder's hat", kind="wear")
def hard_hat(look: Look) -> Figure:
    shell = look.paint("#f7c22f")
    return on_head(_hard_hat(shell, tint(shell, -0.06)), -60)


@drawing("firefighter helmet", "fire helmet", "fireman helmet", kind="wear")
def fire_helmet(look: Look) -> Figure:
    shell = look.paint("#d2352f")
    shapes = [
        Shape(path.smooth([(-50, -4), (-92, 12), (-84, 20), (-40, 12)]), fill=tint(shell, -0.2), weight=1),
        *_hard_hat(shell, tint(shell, -0.12)),
    ]
    shapes.append(
        Shape(
            path.smooth([(6, -40), (22, -46), (38, -40), (36, -20), (22, -10), (8, -20)], tension=0.6),
            fill=GOLD,
            part="badge",
            weight=0.8,
        )
    )
    return on_head(shapes, -60)


@drawing("helmet", "bike helmet", "bicycle helmet", "motorcycle helmet", "cycling helmet", kind="wear")
def helmet(look: Look) -> Figure:
    shell, strap = look.paint("#e04a3f"), look.paint("#34303f", "strap")
    dome: list[Point] = [
        (-58, 10),
        (-60, -16),
        (-44, -44),
        (-6, -58),
        (36, -48),
        (58, -22),
        (62, 4),
        (30, 6),
        (-20, 10),
    ]
    shapes = [
        Shape(path.smooth([(-44, 6), (-34, 34), (-6, 66)], False), part="strap", stroke=strap, width=4),
        Shape(path.smooth(dome, tension=0.85), fill=shell, weight=1),
        Shape(path.smooth([(56, 2), (54, -22), (34, -44), (30, -20), (28, 3)]), fill=tint(shell, -0.16)),
        Shape(
            path.smooth([(-58, 8), (0, 0), (62, 2), (60, 9), (0, 10), (-56, 15)], tension=0.6),
            fill=tint(shell, -0.3),
            weight=0.7,
        ),
    ]
    for x, y, turn in ((-28, -30, -38), (2, -38, -8), (32, -28, 26)):
        shapes.append(Shape(path.ellipse(x, y, 5.5, 15, turn + 10), fill=tint(shell, -0.5)))
    shapes.append(Shape(path.smooth([(-50, -12), (-42, -34), (-30, -42), (-40, -16)]), fill=tint(shell, 0.3)))
    return on_head(shapes, -56)


@drawing("pirate hat", "tricorn", "tricorn hat", "captain hat", "bicorne", kind="wear")
def pirate_hat(look: Look) -> Figure:
    felt, trim, bone = look.paint("#2f2b3a"), look.paint(GOLD, "trim"), "#fff7e8"
    ring: list[Point] = [
        (-76, 4),
        (-74, -18),
        (-42, -32),
        (-18, -60),
        (4, -64),
        (26, -58),
        (46, -32),
        (76, -18),
        (78, 4),
        (40, 6),
        (0, 0),
        (-40, 6),
    ]
    return on_head(
        [
            Shape(path.smooth(ring, tension=0.8), fill=felt, weight=1),
            Shape(
                path.smooth([(-74, -14), (-42, -28), (-18, -55), (4, -59), (26, -53), (46, -28), (75, -14)], False),
                part="trim",
                stroke=trim,
                width=4.5,
            ),
            Shape(path.polygon([(-17, -15), (-13, -18), (21, -2), (17, 1)]), fill=bone, part="skull"),
            Shape(path.polygon([(21, -15), (17, -18), (-17, -2), (-13, 1)]), fill=bone, part="skull"),
            Shape(path.circle(2, -28, 13), fill=bone, part="skull"),
            Shape(path.rectangle(-5, -22, 14, 12, 3), fill=bone, part="skull"),
            *(Shape(path.circle(x, -27, 3.6), fill=felt, part="skull") for x in (-3, 7)),
        ],
        -60,
    )


@drawing("police hat", "police cap", "captain's cap", "pilot cap", "sailor cap", "conductor hat", kind="wear")
def police_cap(look: Look) -> Figure:
    cloth, badge = look.paint("#2a3f73"), look.paint(GOLD, "badge")
    dish: list[Point] = [(-50, -14), (-66, -34), (-36, -52), (6, -58), (46, -50), (68, -32), (50, -12)]
    return on_head(
        [
            Shape(path.smooth(dish, tension=0.8), fill=cloth, weight=1),
            side_shade(dish, cloth, 14),
            Shape(
                path.smooth([(-52, -16), (0, -12), (52, -16), (52, 0), (0, 5), (-52, 0)], tension=0.6),
                fill=tint(cloth, -0.3),
                part="band",
                weight=0.8,
            ),
            Shape(
                path.smooth([(-30, 2), (10, -3), (56, -2), (74, 9), (40, 13), (0, 11)]),
                fill="#23212e",
                part="visor",
                weight=1,
            ),
            Shape(path.star(16, -24, 14, 8, 6), fill=badge, part="badge", weight=0.8),
        ],
        -54,
    )


@drawing("knight helmet", "knight's helmet", "armor helmet", kind="wear")
def knight_helmet(look: Look) -> Figure:
    """A helmet with its visor up, so that the face can be seen."""
    steel, plume = look.paint("#aab4c3"), look.paint("#d8394c", "plume")
    dome: list[Point] = [
        (-58, 66),
        (-62, 10),
        (-54, -28),
        (-26, -50),
        (4, -55),
        (34, -48),
        (56, -24),
        (58, 0),
        (30, -10),
        (0, -12),
        (-24, -6),
        (-34, 26),
        (-34, 68),
    ]
    tail: list[Point] = [(0, -50), (-14, -80), (-50, -86), (-84, -60), (-90, -20), (-72, -38), (-50, -52), (-30, -46)]
    return on_head(
        [
            Shape(path.smooth(tail), fill=plume, part="plume", weight=1),
            Shape(path.smooth([(-10, -62), (-44, -74), (-74, -50), (-48, -60)]), fill=tint(plume, 0.2), part="plume"),
            Shape(path.smooth(dome, tension=0.75), fill=steel, weight=1),
            Shape(path.smooth([(-52, 0), (-46, -24), (-24, -42), (-34, -18), (-44, 6)]), fill=tint(steel, 0.4)),
            Shape(
                path.smooth([(-46, -14), (0, -26), (62, -20), (66, -2), (10, -6), (-40, 4)], tension=0.7),
                fill=tint(steel, -0.14),
                part="visor",
                weight=1,
            ),
            *(Shape(path.rectangle(x, -17, 5, 8, 2), fill=tint(steel, -0.5), part="visor") for x in (10, 22, 34, 46)),
            Shape(path.circle(-42, -5, 7), fill=tint(steel, 0.2), weight=0.8),
        ],
        -54,
    )


@drawing("bunny ears", "cat ears", "rabbit ears", kind="wear")
def bunny_ears(look: Look) -> Figure:
    fur, inside = look.paint("#f7f1ea"), look.paint("#f5a9b8", "inside")
    shapes: list[Shape] = []
    for x, turn in ((-22, -12), (22, 12)):
        shapes.append(Shape(path.ellipse(x * 1.2, -50, 15, 44, turn), fill=fur, weight=1))
        shapes.append(Shape(path.ellipse(x * 1.2, -46, 8, 33, turn), fill=inside, part="inside"))
    shapes.append(Shape(path.arc(0, 44, 62, 222, 318), stroke=tint(fur, -0.4), width=7))
    return on_head(shapes, -90, 60)


@drawing("propeller hat", "propeller cap", kind="wear")
def propeller_hat(look: Look) -> Figure:
    cloth, blade = look.paint("#e2503f"), look.paint("#3f86d8", "blade")
    dome: list[Point] = [(-50, 2), (-46, -26), (-28, -44), (0, -50), (28, -44), (46, -26), (50, 2)]
    return on_head(
        [
            Shape(path.smooth(dome, tension=0.8), fill=cloth, weight=1),
            Shape(
                path.smooth([(-20, 2), (-16, -30), (0, -50), (16, -30), (20, 2)], tension=0.8),
                fill="#ffd24a",
                part="panel",
            ),
            side_shade(dome, cloth, 22),
            Shape(path.line((0, -50), (0, -66)), stroke="#5b5668", width=4),
            Shape(path.ellipse(-20, -66, 21, 6.5, 8), fill=blade, part="blade", weight=0.9),
            Shape(path.ellipse(20, -66, 21, 6.5, -8), fill=tint(blade, -0.1), part="blade", weight=0.9),
            Shape(path.circle(0, -66, 5), fill="#ffd24a", part="hub", weight=0.8),
            Shape(path.smooth([(10, 0), (50, -4), (78, 6), (50, 10)]), fill=tint(cloth, -0.15), weight=1),
        ],
        -66,
        40,
    )
