"""Clothes that lie or hang by themselves."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    FAR,
    LEATHER,
    NEAR,
    WHITE,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


@drawing("shoe", "sneaker", "trainer", "running shoe", "high heel", "sneakers", kind="object")
def shoe(look: Look) -> Figure:
    fill = hue(look, "#4f93d0")
    upper = [
        [(-60, -12), (-62, -40), (-54, -62), (-40, -58), (-22, -60), (-14, -70), (2, -64)],
        [(2, -64), (22, -42), (48, -34), (64, -24), (66, -12)],
        [(66, -12), (-60, -12)],
    ]
    shapes = solid(look, *upper, natural="#4f93d0", depth=7)
    shapes += [
        flat(
            path.smooth([(40, -36), (62, -27), (66, -12), (38, -12), (34, -24)], tension=0.7), WHITE, "toe", weight=0.8
        ),
        flat(path.smooth([(-60, -40), (-48, -36), (-46, -12), (-60, -12)], tension=0.6), tint(fill, -0.22), "heel"),
    ]
    shapes += [
        Shape(
            path.smooth([(-36, -16), (-16, -30), (8, -22), (26, -34)], closed=False),
            stroke=WHITE,
            width=6,
            part="stripe",
        )
    ]
    shapes += [
        Shape(path.line((x - 6, y + 9), (x + 6, y - 4)), stroke=WHITE, width=4, part="lace")
        for x, y in ((0, -56), (10, -48), (20, -40))
    ]
    shapes += nature.form(*rounded([(-66, -14), (70, -14), (68, 0), (-62, 0)], 6), fill=WHITE, part="sole", depth=4)
    return made([*shapes, *face(look, -10, -30, 22)], 12, {"inside": Anchor(-36, -60, 40)})


@drawing("boot", "rubber boot", "hiking boot", "cowboy boot", "wellington", "rain boot", "ski boot", kind="object")
def boot(look: Look) -> Figure:
    fill = hue(look, LEATHER)
    shaft = [
        [(-36, -110), (-8, -106), (20, -110)],
        [(20, -110), (18, -70), (22, -48), (46, -38), (64, -26), (64, -10)],
        [(64, -10), (-34, -10)],
        [(-34, -10), (-36, -110)],
    ]
    shapes = [
        flat(path.ellipse(-8, -109, 28, 7), tint(fill, -0.45), "inside", FAR),
        *nature.form(*shaft, fill=fill, layer=NEAR, depth=9),
    ]
    shapes += nature.form(*panel(-40, -114, 64, 14, 6), fill=tint(fill, 0.25), part="cuff", layer=NEAR, depth=3)
    shapes += nature.form(
        *rounded([(-38, -12), (68, -12), (66, 0), (10, 0), (6, -4), (-8, -4), (-10, 2), (-38, 2)], 3),
        fill=tint(fill, -0.55),
        part="sole",
        layer=NEAR,
        depth=3,
    )
    shapes += [
        Shape(path.line((-2, y), (18, y + 5)), stroke="#f0dcae", width=3.6, part="lace", layer=NEAR)
        for y in (-88, -74, -60)
    ]
    return made([*shapes, *face(look, 6, -30, 20, NEAR)], 30, {"inside": Anchor(-8, -110, 46)})


@drawing("dress", "gown", "skirt dress", "evening dress", kind="object")
def dress(look: Look) -> Figure:
    fill = hue(look, "#e0567f")
    run = [
        [(-22, -128), (-18, -114), (0, -106), (18, -114), (22, -128)],
        [(22, -128), (30, -128), (28, -100), (20, -78)],
        [(20, -78), (34, -40), (58, -4)],
        [(58, -4), (30, 3), (0, 0), (-30, 3), (-58, -4)],
        [(-58, -4), (-34, -40), (-20, -78)],
        [(-20, -78), (-28, -100), (-30, -128), (-22, -128)],
    ]
    shapes = solid(look, *run, natural="#e0567f", depth=8)
    shapes += [
        Shape(path.smooth([(x * 0.35, -72), (x * 0.7, -36), (x, -4)], closed=False), stroke=tint(fill, -0.18), width=3)
        for x in (-30, -2, 28)
    ]
    return made(
        [
            *shapes,
            *nature.form(*panel(-21, -83, 42, 10, 3), fill=look.paint(tint(fill, -0.35), "belt"), part="belt", depth=2),
        ],
        110,
    )


@drawing("t-shirt", "shirt", "tshirt", "tee", "sweater", "jersey", "jumper", "pullover", "hoodie", kind="object")
def t_shirt(look: Look) -> Figure:
    run = [
        [(-18, -100), (-10, -90), (0, -87), (10, -90), (18, -100)],
        [(18, -100), (38, -94), (68, -62)],
        [(68, -62), (48, -42), (36, -52)],
        [(36, -52), (38, 0)],
        [(38, 0), (-38, 0)],
        [(-38, 0), (-36, -52)],
        [(-36, -52), (-48, -42), (-68, -62)],
        [(-68, -62), (-38, -94), (-18, -100)],
    ]
    fill = hue(look, "#3f9fd0")
    shapes = [
        flat(path.ellipse(0, -97, 17, 6), tint(fill, -0.4), "inside", weight=1),
        *solid(look, *run, natural="#3f9fd0", depth=8),
    ]
    shapes += [
        Shape(
            path.smooth([(-18, -99), (-10, -88), (0, -85), (10, -88), (18, -99)], closed=False),
            stroke=tint(fill, -0.28),
            width=4,
        ),
        *(Shape(path.line((s * 36, -52), (s * 33, -66)), stroke=tint(fill, -0.25), width=2.6) for s in (-1, 1)),
    ]
    return made([*shapes, *face(look, 0, -46, 28)], 60)


@drawing("sock", "stocking", "christmas stocking", kind="object")
def sock(look: Look) -> Figure:
    fill = hue(look, "#d8443c")
    run = [
        [(-24, -104), (18, -104)],
        [
            (18, -104),
            (18, -62),
            (26, -44),
            (50, -30),
            (58, -14),
            (44, 0),
            (14, -4),
            (-14, -14),
            (-26, -34),
            (-24, -62),
            (-24, -104),
        ],
    ]
    shapes = solid(look, *run, natural="#d8443c", depth=8)
    inside = nature.trace(*run)
    shapes += nature.patch(
        inside, disc(58, -12, 22, 24), disc(-24, -24, 20, 19), fill=look.paint(tint(fill, 0.55), "toe"), part="toe"
    )
    return made(
        [
            *shapes,
            *nature.form(*panel(-29, -112, 52, 22, 6), fill=look.paint(tint(fill, 0.75), "cuff"), part="cuff", depth=4),
        ],
        30,
        {"inside": Anchor(-3, -108, 40)},
    )


@drawing("glove", "mitten", "boxing glove", "baseball glove", kind="object")
def glove(look: Look) -> Figure:
    fill = hue(look, "#d8574a")
    parts = [
        (path.smooth([(-30, -26), (-36, -66), (-26, -104), (0, -114), (24, -102), (32, -66), (28, -26)]), fill, "body"),
        (path.smooth([(24, -30), (34, -60), (52, -76), (64, -66), (56, -44), (34, -18)]), fill, "thumb"),
    ]
    shapes = [
        *nature.merge(parts),
        flat(
            nature.crescent(
                nature.trace([(-30, -26), (-36, -66), (-26, -104), (0, -114), (24, -102), (32, -66), (28, -26)]),
                6,
                -125,
            ),
            tint(fill, 0.2),
        ),
    ]
    shapes += nature.form(*panel(-34, -32, 68, 32, 9), fill=look.paint(tint(fill, 0.65), "cuff"), part="cuff", depth=5)
    if not face(look, 0, 0, 1):
        shapes += [
            Shape(path.line((-24 + i * 12, -26), (-24 + i * 12, -6)), stroke=tint(fill, 0.35), width=3, part="cuff")
            for i in range(5)
        ] + [flat(path.star(-2, -72, 14, 5, 6), tint(fill, 0.7), "mark")]
    return made([*shapes, *face(look, -2, -70, 24)], 24)


@drawing("bow ribbon", "gift bow", kind="object")
def ribbon(look: Look) -> Figure:
    fill = hue(look, "#e0446a")
    shapes: list[Shape] = []
    for s in (-1, 1):
        shapes += nature.form(
            [(s * 2, -44), (s * 18, -24)],
            [(s * 18, -24), (s * 36, 0)],
            [(s * 36, 0), (s * 22, -4), (s * 12, 4)],
            [(s * 12, 4), (s * 2, -44)],
            fill=tint(fill, -0.1),
            depth=4,
        )
    for s in (-1, 1):
        shapes += nature.form(
            [(0, -50), (s * 28, -84), (s * 58, -82), (s * 64, -56), (s * 54, -32), (s * 26, -34)], fill=fill, depth=8
        )
        shapes.append(
            flat(path.smooth([(s * 10, -52), (s * 32, -68), (s * 44, -62), (s * 34, -48)]), tint(fill, -0.25), "fold")
        )
    return made([*shapes, *nature.form(disc(0, -50, 14, 16), fill=tint(fill, 0.1), depth=4)], 20)
