"""Mountains, islands, waves: pieces of land and water that stand by themselves in a picture."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import LEAF, LEAF_DARK, disc, face, flat, hue, leaf, made, rounded
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow
from platano.engines.sketch.path import Point


def _peak(x: float, top: float, half: float, fill: str, snow: str | None) -> list[Shape]:
    """One mountain: lit left face, shaded right face, snow with a torn edge."""
    shapes = [
        flat(
            nature.outline(*rounded([(x - half, 0), (x - half * 0.06, top), (x + half * 0.06, top), (x + half, 0)], 6)),
            fill,
            "body",
            weight=1,
        )
    ]
    ridge = [
        (x, top + 2),
        (x + half * 0.1, top * 0.72),
        (x - half * 0.06, top * 0.48),
        (x + half * 0.14, top * 0.24),
        (x + half * 0.02, 0),
        (x + half * 0.97, 0),
    ]
    shapes.append(flat(path.polygon(ridge), tint(fill, -0.2), "body"))
    shapes += [
        flat(
            path.polygon(
                [
                    (x - half * a, 0),
                    (x - half * a * 0.72, top * 0.26),
                    (x - half * a * 0.5, top * 0.12),
                    (x - half * a * 0.42, 0),
                ]
            ),
            tint(fill, 0.14),
            "body",
        )
        for a in (0.8, 0.4)
    ]
    if snow:
        cap = [
            (x - half * 0.04, top + 2),
            (x - half * 0.34, top * 0.68),
            (x - half * 0.2, top * 0.72),
            (x - half * 0.1, top * 0.6),
            (x + half * 0.02, top * 0.72),
            (x + half * 0.14, top * 0.58),
            (x + half * 0.22, top * 0.7),
            (x + half * 0.34, top * 0.68),
            (x + half * 0.04, top + 2),
        ]
        shapes += [
            flat(path.polygon(cap), snow, "snow"),
            flat(
                path.polygon(
                    [
                        (x + 1, top + 3),
                        (x + half * 0.1, top * 0.74),
                        (x + half * 0.02, top * 0.72),
                        (x + half * 0.14, top * 0.58),
                        (x + half * 0.22, top * 0.7),
                        (x + half * 0.34, top * 0.68),
                    ]
                ),
                tint(snow, -0.14),
                "snow",
            ),
        ]
    return shapes


@drawing("mountain", "snowy mountain", "peak", "mountain peak", kind="building")
def mountain(look: Look) -> Figure:
    fill = hue(look, "#7d8fae")
    snow = None if look.has("bare") else look.paint("#fbfcff", "snow")
    shapes = [
        *_peak(-56, -78, 54, tint(fill, 0.14), snow),
        *_peak(60, -90, 58, tint(fill, 0.06), snow),
        *_peak(0, -138, 86, fill, snow),
    ]
    return made([*shapes, *face(look, -4, -40, 30)], 1500, {"top": Anchor(0, -138, 30)})


@drawing("volcano", "erupting volcano", kind="building")
def volcano(look: Look) -> Figure:
    fill = hue(look, "#7a5a52")
    shapes: list[Shape] = []
    if not look.has("sleepy", "dormant", "cold"):
        puffs = [
            (path.circle(x, y, r), "#8f8a96", "smoke")
            for x, y, r in ((0, -150, 22), (-24, -164, 20), (22, -168, 22), (-4, -186, 24), (34, -190, 16))
        ]
        shapes += [
            *nature.merge(puffs),
            *(
                flat(nature.crescent(disc(x, y, r - 1), 6, -125), "#b9b4c0", "smoke")
                for x, y, r in ((-24, -164, 20), (-4, -186, 24), (22, -168, 22))
            ),
        ]
        shapes += [
            nature.stroke(
                (x * 0.2, -112),
                (x * 0.6, -142 + abs(x) * 0.2),
                (x, -136 + abs(x) * 0.5),
                colour="#f98b2c",
                width=6,
                part="lava",
            )
            for x in (-44, -22, 20, 42)
        ]
        shapes += [
            flat(path.circle(x, y, 4.6), "#fdb43a", "lava", weight=0.8)
            for x, y in ((-50, -112), (48, -114), (-28, -136), (26, -140))
        ]
    cone = [
        [(-96, 0), (-60, -40), (-30, -108)],
        [(-30, -108), (-16, -102), (0, -107), (16, -102), (30, -108)],
        [(30, -108), (60, -40), (96, 0)],
        [(96, 0), (-96, 0)],
    ]
    shapes += nature.form(*cone, fill=fill, depth=9)
    shapes += [
        flat(
            path.polygon([(30, -107), (60, -40), (95, 0), (30, 0), (36, -40), (18, -70), (20, -100)]),
            tint(fill, -0.22),
            "body",
        )
    ]
    lava = [
        (-30, -108),
        (0, -112),
        (30, -108),
        (24, -84),
        (18, -60),
        (12, -72),
        (6, -40),
        (0, -26),
        (-6, -44),
        (-12, -78),
        (-20, -58),
        (-26, -84),
    ]
    shapes += [
        flat(path.smooth(lava, tension=0.8), "#ee5a24", "lava", weight=0.8),
        flat(
            path.smooth([(-22, -106), (0, -108), (20, -106), (10, -82), (2, -48), (-6, -80), (-18, -86)], tension=0.8),
            "#fdb43a",
            "lava",
        ),
    ]
    extra = [Shape(path.circle(0, -112, 76), fill=glow("#ff8a3c", 0.5), part="glow", layer=-1)]
    return made([*shapes, *face(look, 0, -22, 26)], 1300, None, extra)


@drawing("hill", "green hill", "mound", kind="building")
def hill(look: Look) -> Figure:
    fill = hue(look, "#7fb955")
    back = [[(-30, 0), (10, -40), (56, -56), (100, -34), (124, 0)], [(124, 0), (-30, 0)]]
    front = [[(-120, 0), (-84, -38), (-34, -64), (20, -44), (70, 0)], [(70, 0), (-120, 0)]]
    shapes = nature.form(*back, fill=tint(fill, -0.12), depth=6) + nature.form(*front, fill=fill, depth=7)
    shapes += [
        s
        for x, y in ((-60, -28), (-30, -46), (0, -26), (-84, -14), (70, -32))
        for a in (-120, -90, -60)
        for s in [Shape(path.line((x, y), nature.frame(x, y, a)((7, 0))[0]), stroke=tint(fill, -0.3), width=2)]
    ]
    return made([*shapes, *face(look, -30, -28, 26)], 500, {"surface": Anchor(-34, -62, 90)})


@drawing("island", "tropical island", "desert island", "isle", kind="building")
def island(look: Look) -> Figure:
    shapes = [
        flat(path.ellipse(0, -4, 112, 13), "#8fd6e8", "water", opacity=0.75),
        flat(path.ellipse(0, -5, 96, 9), "#c9eef4", "water", opacity=0.8),
    ]
    sand = look.paint("#f0d596")
    shapes += nature.form(
        [(-84, -6), (-54, -22), (-14, -32), (34, -28), (70, -16), (84, -6), (40, 2), (-40, 2)], fill=sand, depth=7
    )
    trunk = nature.tube([(14, -24), (20, -58), (10, -90), (-6, -116)], [14, 11, 10, 8])
    shapes += nature.form(trunk, fill="#a9713f", part="trunk", depth=4)
    shapes += [
        Shape(path.line((x - 5, y), (x + 5, y - 2)), stroke="#7d4f2a", width=2)
        for x, y in ((17, -40), (19, -54), (16, -68), (12, -82), (5, -96))
    ]
    for degrees, length, tone in (
        (-178, 56, LEAF_DARK),
        (-2, 56, LEAF_DARK),
        (150, 50, LEAF),
        (34, 50, LEAF),
        (-142, 52, LEAF),
        (-44, 52, LEAF),
        (-92, 40, LEAF_DARK),
    ):
        shapes += leaf(-6, -116, length, degrees, tone, 0.38)
    shapes += [
        s
        for x, y in ((-11, -110), (0, -108))
        for s in nature.form(disc(x, y, 6.5), fill="#7a4f30", part="coconut", depth=2)
    ]
    shapes += leaf(-44, -24, 24, -120, LEAF) + leaf(-44, -24, 24, -60, LEAF_DARK)
    return made(shapes, 800, {"surface": Anchor(40, -26, 60)})


@drawing("iceberg", "ice floe", "glacier", kind="building")
def iceberg(look: Look) -> Figure:
    fill = hue(look, "#cfe9f6")
    run = [(-78, 0), (-66, -40), (-40, -56), (-22, -104), (8, -124), (28, -88), (52, -70), (66, -26), (80, 0)]
    shapes = nature.form(*rounded(run, 4), fill=fill, depth=6)
    shapes += [
        flat(
            path.polygon([(8, -122), (28, -88), (52, -70), (64, -26), (78, -1), (16, -1), (26, -40), (8, -76)]),
            tint(fill, -0.18),
            "facet",
        ),
        flat(path.polygon([(-22, -102), (8, -122), (8, -76), (-14, -62)]), tint(fill, 0.7), "facet"),
        flat(path.polygon([(-66, -40), (-40, -55), (-30, -30), (-54, -14)]), tint(fill, 0.6), "facet"),
    ]
    shapes += [
        flat(
            path.smooth([(-100, 2), (-70, -5), (-30, 2), (10, -5), (50, 2), (90, -5), (104, 3), (70, 12), (-70, 12)]),
            "#58aedb",
            "water",
            opacity=0.85,
        )
    ]
    return made([*shapes, *face(look, 0, -42, 28)], 900, {"surface": Anchor(-40, -54, 50)})


@drawing("waterfall", "cascade", kind="building")
def waterfall(look: Look) -> Figure:
    rock = "#8a8794"
    water = look.paint("#7cc8ee")
    shapes: list[Shape] = []
    for side in (-1, 1):
        cliff = [
            (side * 22, -130),
            (side * 52, -134),
            (side * 78, -116),
            (side * 88, -60),
            (side * 96, 0),
            (side * 26, 0),
            (side * 30, -60),
        ]
        shapes += nature.form(*rounded(cliff, 8), fill=rock, part="rock", depth=9)
        shapes += [
            flat(
                path.smooth(
                    [
                        (side * 20, -130),
                        (side * 52, -140),
                        (side * 80, -122),
                        (side * 82, -106),
                        (side * 62, -114),
                        (side * 44, -108),
                        (side * 24, -116),
                    ]
                ),
                LEAF,
                "grass",
                weight=1,
            )
        ]
        shapes += [
            flat(
                path.polygon([(side * 44, -90), (side * 66, -96), (side * 70, -76), (side * 50, -70)]),
                tint(rock, 0.14),
                "rock",
            ),
            flat(
                path.polygon([(side * 46, -44), (side * 70, -50), (side * 76, -26), (side * 52, -24)]),
                tint(rock, 0.1),
                "rock",
            ),
        ]
    fall = [
        [(-32, -128), (-14, -135), (14, -135), (32, -128)],
        [(32, -128), (34, -60), (38, 2)],
        [(38, 2), (-38, 2)],
        [(-38, 2), (-34, -60), (-32, -128)],
    ]
    shapes += nature.form(*fall, fill=water, depth=4)
    shapes += [
        nature.stroke(
            (x, -128 + abs(x)), (x * 1.05, -70), (x * 1.15, -10), colour=tint(water, 0.6), width=5, part="water"
        )
        for x in (-22, -8, 7, 21)
    ]
    foam = [
        (path.circle(x, y, r), "#f6fcff", "foam")
        for x, y, r in ((-40, 0, 16), (-18, -6, 18), (6, -3, 19), (28, -6, 17), (46, 1, 14))
    ]
    return made(
        [
            *shapes,
            *nature.merge(foam),
            flat(path.ellipse(0, 12, 100, 12), tint(water, -0.05), "water"),
            *face(look, 0, -84, 26),
        ],
        1000,
    )


@drawing("wave", "ocean wave", "sea wave", "tidal wave", "big wave", kind="building")
def wave(look: Look) -> Figure:
    fill = hue(look, "#2f86c4")
    body: list[list[Point]] = [
        [(-110, 0), (-84, -30), (-54, -78), (-12, -112), (36, -112), (70, -90), (78, -62), (64, -46), (52, -52)],
        [(52, -52), (58, -70), (40, -86), (14, -80), (-4, -56), (2, -26), (36, -8), (110, 0)],
        [(110, 0), (-110, 0)],
    ]
    shapes = nature.form(*body, fill=fill, depth=6)
    for i, tone in enumerate((0.25, 0.45)):
        k = 10 + i * 11
        shapes.append(
            nature.stroke(
                (-88 + k * 1.4, -6),
                (-50 + k, -64 + k * 0.6),
                (-10 + k * 0.4, -98 + k * 0.9),
                (30, -100 + k * 0.5),
                colour=tint(fill, tone),
                width=4,
                part="stripe",
            )
        )
    foam = [
        (x, y, r)
        for x, y, r in (
            (78, -60, 12),
            (64, -46, 10),
            (80, -80, 11),
            (66, -98, 12),
            (46, -110, 11),
            (24, -116, 10),
            (2, -114, 9),
            (-18, -108, 7),
        )
    ]
    shapes += nature.merge([(path.circle(x, y, r), "#f8fdff", "foam") for x, y, r in foam])
    shapes += [
        flat(path.circle(x, y, r), "#f8fdff", "foam", weight=0.7)
        for x, y, r in ((92, -46, 4.5), (74, -30, 4), (98, -74, 3.4), (56, -124, 4), (84, -104, 3.6))
    ]
    low = [(path.ellipse(-80 + i * 27, 0, 19, 8), "#e4f4fb", "foam") for i in range(7)]
    return made(
        [*shapes, *nature.merge(low), *face(look, -30, -40, 24)],
        400,
        {"surface": Anchor(10, -112, 80), "back": Anchor(10, -112, 120)},
    )


@drawing("river", "stream", "brook", "creek", kind="building")
def river(look: Look) -> Figure:
    water = hue(look, "#5fb4e0")
    bank = [(-120, 0), (-110, -34), (-50, -62), (10, -78), (70, -70), (112, -40), (120, 0), (60, 8), (-60, 8)]
    shapes = nature.form(bank, fill=LEAF, part="grass", depth=7)
    left = [(-20, -76), (-34, -62), (4, -52), (14, -40), (-30, -28), (-66, 6)]
    right = [(40, 8), (46, -14), (76, -34), (58, -54), (6, -64), (2, -77)]
    shapes += [flat(nature.outline(left, [left[-1], right[0]], right, [right[-1], left[0]]), water, "body", weight=1)]
    shapes += [
        nature.stroke((x, y), (x + w * 0.5, y - 3), (x + w, y), colour=tint(water, 0.6), width=3, part="water")
        for x, y, w in ((-20, -10, 34), (14, -24, 28), (-6, -64, 16), (30, -44, 24), (-36, -2, 20))
    ]
    shapes += [
        s
        for x, y in ((-78, -8), (64, -8), (82, -40), (-44, -46))
        for s in nature.form(disc(x, y, 11, 7.5), fill="#a3a0a8", part="stone", depth=3)
    ]
    return made(
        [
            *shapes,
            *(
                Shape(path.line((x, y), nature.frame(x, y, a)((9, 0))[0]), stroke=LEAF_DARK, width=2.4)
                for x, y in ((-90, -28), (96, -22), (-60, -50))
                for a in (-120, -90, -60)
            ),
        ],
        300,
    )
