"""Light, time, kitchen and bath things, keys and umbrellas."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    GLASS,
    GOLD,
    LEATHER,
    STEEL,
    WHITE,
    WOOD,
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
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade

INK = nature.INK


@drawing("umbrella", "parasol", "beach umbrella", kind="object")
def umbrella(look: Look) -> Figure:
    fill = hue(look, "#e0533f")
    hook = [(0, -110), (0, 22), (3, 36), (13, 40), (20, 30)]
    d = path.smooth(hook, closed=False)
    shapes = [
        Shape(d, stroke="#5b3a24", width=7.4, part="handle"),
        Shape(d, stroke="#a8703f", width=4.8, part="handle"),
    ]
    if look.has("closed", "folded"):
        cone = [
            [(-5, -132), (5, -132)],
            [(5, -132), (15, -62), (12, -34)],
            [(12, -34), (4, -40), (-4, -34), (-12, -38)],
            [(-12, -38), (-15, -62), (-5, -132)],
        ]
        return made([*shapes, *nature.form(*cone, fill=fill, depth=6)], 95, {"grip": Anchor(0, 12, 40)})
    edge = [
        (76, -74),
        (64, -82),
        (51, -74),
        (38, -83),
        (25, -75),
        (12, -84),
        (0, -76),
        (-12, -84),
        (-25, -75),
        (-38, -83),
        (-51, -74),
        (-64, -82),
        (-76, -74),
    ]
    dome = [[(-76, -74), (-68, -104), (-42, -130), (0, -140), (42, -130), (68, -104), (76, -74)], edge]
    shapes += solid(look, *dome, natural="#e0533f", depth=9)
    inside = nature.trace(*dome)
    if not look.has("striped", "polka-dot", "checkered", "spotted"):
        for x0, x1 in ((-51, -25), (0, 25), (51, 76)):
            wedge = [(0, -141), (x0 * 0.86, -112), (x0, -72), (x1, -72), (x1 * 0.86, -112)]
            kept = nature.cut(inside, wedge)
            shapes.append(flat(path.polygon(kept), tint(fill, -0.13), "body")) if len(kept) > 2 else None
    shapes += [flat(path.limb([(0, -138), (0, -150)], [5, 3]), "#5b3a24", "tip"), shine(-40, -114, 5, 14, 52)]
    return made([*shapes, *face(look, 0, -104, 30)], 105, {"grip": Anchor(0, 18, 40), "handle": Anchor(0, 18, 40)})


@drawing("key", "old key", "house key", kind="object")
def key(look: Look) -> Figure:
    fill = hue(look, GOLD)
    ring = path.smooth(disc(0, -100, 22)) + " " + path.smooth(disc(0, -101, 10)[::-1])
    shapes = nature.form(*panel(-6, -84, 12, 86, 4), fill=fill, depth=4)
    for y, w in ((-20, 26), (-6, 20)):
        shapes += nature.form(*panel(2, y - 5, w, 10, 2), fill=fill, depth=3)
    shapes += [flat(path.rectangle(-5, -26, 9, 26), fill, "body")]
    shapes += [
        flat(ring, fill, "body", weight=1),
        flat(nature.crescent(disc(0, -100, 21.5), 6, 62), tint(fill, -0.18)),
        flat(nature.crescent(disc(0, -100, 21.5), 4, -125), tint(fill, 0.4)),
    ]
    shapes += nature.form(*panel(-11, -80, 22, 8, 3), fill=tint(fill, 0.1), depth=3)
    return made(around(shapes, 0, -50, 36), 8, {"grip": Anchor(28, -94, 24)})


@drawing("lock", "padlock", kind="object")
def lock(look: Look) -> Figure:
    hue(look, GOLD)
    lift = -14 if look.has("open", "unlocked") else 0
    arch = [
        (-24, -56 + lift),
        (-24, -82 + lift),
        (-14, -100 + lift),
        (0, -105 + lift),
        (14, -100 + lift),
        (24, -82 + lift),
        (24, -56 if not lift else -70),
    ]
    d = path.smooth(arch, closed=False)
    shapes = [
        Shape(d, stroke="#4f5763", width=15, part="shackle"),
        Shape(d, stroke="#aab3bf", width=11.5, part="shackle"),
    ]
    shapes += solid(look, *panel(-42, -64, 84, 64, 11), natural=GOLD, depth=9)
    if not face(look, 0, 0, 1):
        shapes += [
            flat(path.circle(0, -38, 9), "#4b3420", "keyhole"),
            flat(path.polygon([(-4, -36), (4, -36), (7, -14), (-7, -14)]), "#4b3420", "keyhole"),
        ]
    return made([*shapes, *face(look, 0, -36, 30)], 9)


@drawing("watch", "wristwatch", "smartwatch", "wrist watch", kind="object")
def watch(look: Look) -> Figure:
    strap, rim = hue(look, LEATHER), look.paint(GOLD, "rim")
    shapes = nature.form(*rounded([(-18, -146), (18, -146), (24, -100), (-24, -100)], 6), fill=strap, depth=5)
    shapes += nature.form(*rounded([(-24, -46), (24, -46), (18, 0), (-18, 0)], 6), fill=strap, depth=5)
    shapes += [flat(path.circle(0, y, 2.2), tint(strap, -0.5), "hole") for y in (-30, -21, -12)]
    shapes += nature.form(*panel(34, -80, 12, 14, 3), fill=rim, part="crown", depth=3)
    return made([*shapes, *dial(0, -73, 37, rim, look)], 20)


def dial(x: float, y: float, radius: float, rim: str, look: Look) -> list[Shape]:
    """A clock face at ten past ten."""
    shapes = [
        *nature.form(disc(x, y, radius), fill=rim, part="rim", depth=radius * 0.16),
        flat(path.circle(x, y, radius * 0.82), WHITE, "dial"),
    ]
    for i in range(12):
        long = 0.13 if i % 3 == 0 else 0.06
        a, b = nature.frame(x, y, i * 30, radius)((0.76, 0), (0.76 - long, 0))
        shapes.append(Shape(path.line(a, b), stroke=INK, width=radius * (0.07 if i % 3 == 0 else 0.045)))
    for degrees, length, width in ((-150, 0.4, 0.085), (-30, 0.58, 0.06)):
        shapes.append(
            Shape(
                path.line((x, y), nature.frame(x, y, degrees, radius)((length, 0))[0]),
                stroke=INK,
                width=radius * width,
                part="hand",
            )
        )
    return [*shapes, flat(path.circle(x, y, radius * 0.075), "#d8353b", "hand")]


@drawing("pocket watch", kind="object")
def pocket_watch(look: Look) -> Figure:
    rim = hue(look, GOLD)
    chain = [
        Shape(
            path.smooth(disc(22 + i * 9, -116 + i * 13 - i * i * 1.2, 5, 7, -40)),
            stroke=tint(rim, -0.2),
            width=2.6,
            part="chain",
        )
        for i in range(5)
    ]
    ring = [
        Shape(path.circle(0, -104, 10), stroke=tint(rim, -0.4), width=6),
        Shape(path.circle(0, -104, 10), stroke=rim, width=4),
    ]
    return made(
        [*chain, *ring, *nature.form(*panel(-7, -98, 14, 12, 3), fill=rim, depth=3), *dial(0, -45, 45, rim, look)], 9
    )


@drawing("hourglass", "sand clock", "egg timer", kind="object")
def hourglass(look: Look) -> Figure:
    fill = hue(look, WOOD)
    right = [(34, -102), (33, -80), (6, -56), (6, -50), (33, -26), (34, -6)]
    run = [[(-x, y) for x, y in reversed(right)], right]
    shapes = [flat(nature.outline(*run), pane(GLASS), "glass", weight=1)]
    sand = look.paint("#edbf62", "sand")
    shapes += [
        flat(path.smooth([(-25, -80), (0, -84), (25, -80), (8, -60), (0, -55), (-8, -60)], tension=0.7), sand, "sand"),
        Shape(path.line((0, -56), (0, -14)), stroke=sand, width=3),
    ]
    shapes += [
        flat(path.smooth([(-30, -8), (-22, -18), (0, -34), (22, -18), (30, -8), (0, -6)], tension=0.8), sand, "sand"),
        flat(path.smooth([(0, -32), (22, -18), (30, -8), (8, -7)], tension=0.6), tint(sand, -0.12), "sand"),
    ]
    shapes += [flat(path.rectangle(x, -104, 6, 104), tint(fill, -0.1), "post", weight=1) for x in (-46, 40)]
    for y in (-118, -8):
        shapes += solid(look, *panel(-54, y, 108, 15, 5), natural=WOOD, depth=4)
    return made([*shapes, shine(-22, -88, 3, 8, 10, 0.8)], 18)


@drawing("hand bell", "church bell", "school bell", kind="object")
def bell(look: Look) -> Figure:
    fill = hue(look, "#f0b93a")
    shapes = nature.form(disc(0, -6, 13), fill=tint(fill, -0.3), part="clapper", depth=4)
    shapes += [
        Shape(path.circle(0, -106, 9), stroke=tint(fill, -0.45), width=8),
        Shape(path.circle(0, -106, 9), stroke=fill, width=5.4),
    ]
    right = [(15, -96), (30, -78), (35, -46), (46, -24), (54, -14)]
    shapes += solid(
        look,
        [*((-x, y) for x, y in reversed(right)), *right],
        [(54, -14), (50, -7), (-50, -7), (-54, -14)],
        natural="#f0b93a",
        depth=10,
    )
    shapes += [
        Shape(path.smooth([(-45, -24), (0, -19), (45, -24)], closed=False), stroke=tint(fill, -0.2), width=3.4),
        shine(-19, -66, 5, 15, 14),
    ]
    return made([*shapes, *face(look, 0, -52, 26)], 16, {"grip": Anchor(0, -104, 30)})


@drawing("perfume bottle", "perfume", "cologne", "fragrance", "perfume flacon", kind="object")
def perfume(look: Look) -> Figure:
    fill = hue(look, "#f09ab2")
    shapes = [
        flat(nature.outline(*panel(-40, -72, 80, 72, 14)), pane(fill, (0.75, 0.95)), "body", weight=1),
        *nature.shading(nature.trace(*panel(-40, -72, 80, 72, 14)), fill, depth=7),
    ]
    shapes += [
        flat(path.rectangle(-32, -44, 64, 37, 9), tint(fill, -0.14), "liquid"),
        flat(path.rectangle(-27, -63, 6, 34, 3), "#ffffff", "shine", opacity=0.7),
    ]
    shapes += nature.form(*panel(-12, -88, 24, 18, 3), fill=GOLD, part="collar", depth=3)
    shapes += nature.form(*panel(-20, -120, 40, 34, 9), fill=look.paint(GOLD, "cap"), part="cap", depth=5)
    bow = [
        side_shape
        for s in (-1, 1)
        for side_shape in nature.form(
            [(0, -78), (s * 12, -88), (s * 24, -84), (s * 22, -73), (s * 11, -71)],
            fill="#fdf3f0",
            part="ribbon",
            depth=2,
        )
    ]
    return made(
        [
            *shapes,
            *bow,
            *nature.form(disc(0, -79, 4.5), fill="#fdf3f0", part="ribbon", depth=1),
            *face(look, 0, -34, 26),
        ],
        11,
    )


@drawing("lipstick", kind="object")
def lipstick(look: Look) -> Figure:
    fill = look.paint("#d42a48")
    stick = [[(-15, -62), (-15, -100)], [(-15, -100), (-8, -112), (8, -126), (15, -124)], [(15, -124), (15, -62)]]
    shapes = [
        *nature.form(*stick, fill=fill, depth=5),
        *nature.form(
            [(-15, -98), (-6, -112), (8, -125), (15, -124), (8, -106), (-4, -96)], fill=tint(fill, 0.25), depth=2
        ),
    ]
    shapes += nature.form(*panel(-19, -68, 38, 26, 2), fill=GOLD, part="tube", depth=5)
    return made([*shapes, *nature.form(*panel(-25, -44, 50, 44, 3), fill="#2f2c3c", part="base", depth=6)], 8)


@drawing("soap", "bar of soap", kind="object")
def soap(look: Look) -> Figure:
    fill = hue(look, "#f2a9bf")
    shapes = solid(look, *panel(-58, -50, 116, 48, 20), natural="#f2a9bf", depth=10)
    shapes += [
        flat(path.rectangle(-40, -43, 80, 24, 11), tint(fill, 0.25), "body"),
        flat(path.rectangle(-36, -40, 72, 19, 9), fill, "body"),
    ]
    for x, y, r in (
        (-44, -58, 13),
        (-24, -66, 17),
        (2, -60, 12),
        (26, -68, 9),
        (40, -84, 12),
        (-52, -82, 7),
        (12, -86, 6),
    ):
        shapes += [
            flat(path.circle(x, y, r), fade("#ffffff", "#bfe3f2", 60, (0.95, 0.75)), "bubble", weight=0.8),
            shine(x - r * 0.35, y - r * 0.35, r * 0.16, r * 0.26, 40, 0.95),
        ]
    return made([*shapes, *face(look, 0, -24, 24)], 6)


@drawing("toothbrush", kind="object")
def toothbrush(look: Look) -> Figure:
    fill = hue(look, "#3fa5c9")
    shapes = [
        flat(
            path.rectangle(-50 + i * 7, -23, 6, 18, 2), "#fbfaf6" if i % 2 else tint(fill, 0.55), "bristle", weight=0.7
        )
        for i in range(5)
    ]
    shapes += solid(
        look, nature.tube([(-52, 0), (-18, 0), (20, 0), (80, 6)], [12, 9, 13, 15]), natural="#3fa5c9", depth=4
    )
    shapes += nature.form(
        [(-50, -24), (-34, -34), (-20, -24), (-28, -21), (-42, -21)], fill="#bff0e0", part="paste", depth=3
    )
    return made(around(shapes, 0, 0, -34), 18, {"grip": Anchor(50, -20, 24)})


def _cutlery(look: Look, head: list[Shape], cm: float) -> Figure:
    fill = look.paint(STEEL, "handle") if look.colour is None else look.colour
    shaft = nature.form(nature.tube([(0, -72), (0, -40), (0, 0)], [7, 9, 14]), fill=tint(fill, 0.1), depth=4)
    return made(around([*shaft, *head], 0, -60, 24), cm, {"grip": Anchor(-16, -24, 24)})


@drawing("spoon", "tablespoon", "teaspoon", "wooden spoon", "ladle", kind="object")
def spoon(look: Look) -> Figure:
    fill = hue(look, STEEL)
    run = [(0, -128), (16, -116), (19, -96), (10, -78), (0, -72), (-10, -78), (-19, -96), (-16, -116)]
    head = [
        *nature.form(run, fill=tint(fill, 0.1), depth=5),
        flat(path.ellipse(0, -101, 11, 17), tint(fill, -0.16), "bowl"),
        shine(-5, -108, 3, 7, 14, 0.7),
    ]
    return _cutlery(Look(fill, look.colours), head, 18)


@drawing("fork", kind="object")
def fork(look: Look) -> Figure:
    fill = hue(look, STEEL)
    head = [
        s for x in (-15, -5, 5, 15) for s in nature.form(*panel(x - 3, -130, 6, 42, 3), fill=tint(fill, 0.1), depth=2)
    ]
    head += nature.form(
        [(-18, -96), (18, -96), (16, -82), (5, -70), (-5, -70), (-16, -82)], fill=tint(fill, 0.1), depth=4
    )
    head += [flat(path.rectangle(x - 2, -104, 4, 14), tint(fill, 0.1)) for x in (-15, -5, 5, 15)]
    return _cutlery(Look(fill, look.colours), head, 19)


@drawing("knife", "kitchen knife", "butter knife", "chef's knife", kind="object")
def knife(look: Look) -> Figure:
    fill = look.paint("#5b3a2a")
    blade = [[(-8, -54), (-10, -130)], [(-10, -130), (6, -112), (14, -84), (14, -54)], [(14, -54), (-8, -54)]]
    shapes = nature.form(*blade, fill=tint(STEEL, 0.35), part="blade", depth=5)
    shapes += [Shape(path.line((-4, -56), (-5, -116)), stroke="#ffffff", width=2.6, opacity=0.8)]
    shapes += nature.form(*rounded([(-10, -56), (8, -56), (9, 0), (-9, 0)], 5), fill=fill, depth=5)
    shapes += [flat(path.circle(0, y, 2.6), "#d8c9a8", "rivet") for y in (-44, -28, -12)]
    return made(around(shapes, 0, -60, 24), 28, {"grip": Anchor(-14, -28, 24)})


@drawing("chopstick", "chopsticks", "pair of chopsticks", kind="object")
def chopsticks(look: Look) -> Figure:
    fill = hue(look, "#a8573a")
    shapes: list[Shape] = []
    for turn in (22, 34):
        stick = nature.form(nature.tube([(0, 0), (0, -120)], [5, 9]), fill=fill, depth=3) + [
            flat(path.rectangle(-4.6, y, 9.2, 5), GOLD, "band") for y in (-110, -100)
        ]
        shapes += around(stick, 0, 0, turn)
    return made(shapes, 22, {"grip": Anchor(40, -70, 20)})


@drawing("globe", "world globe", "desk globe", kind="object")
def globe(look: Look) -> Figure:
    sea = hue(look, "#4fa5d8")
    shapes = [
        Shape(path.arc(0, -78, 50, -60, 120), stroke="#6b4a2c", width=8),
        Shape(path.arc(0, -78, 50, -60, 120), stroke="#b98654", width=5),
    ]
    shapes += nature.form(
        *rounded([(-8, -34), (8, -34), (11, -6), (-11, -6)], 2), fill="#b98654", part="stand", depth=3
    )
    shapes += nature.form(
        *rounded([(-28, -10), (28, -10), (36, 0), (-36, 0)], 4), fill="#b98654", part="stand", depth=4
    )
    shapes += earth_ball(0, -78, 43, sea)
    return made([*shapes, *face(look, 0, -78, 28)], 36)


LANDS: tuple[tuple[tuple[float, float], ...], ...] = (
    (
        (-0.78, -0.5),
        (-0.5, -0.8),
        (-0.16, -0.78),
        (-0.1, -0.56),
        (-0.36, -0.4),
        (-0.4, -0.2),
        (-0.56, -0.16),
        (-0.7, -0.3),
    ),
    (
        (-0.46, -0.06),
        (-0.2, 0.02),
        (-0.06, 0.2),
        (-0.2, 0.42),
        (-0.28, 0.76),
        (-0.4, 0.66),
        (-0.42, 0.36),
        (-0.54, 0.14),
    ),
    ((0.14, -0.62), (0.4, -0.76), (0.66, -0.6), (0.8, -0.34), (0.6, -0.26), (0.4, -0.34), (0.2, -0.4)),
    ((0.18, -0.26), (0.46, -0.24), (0.7, -0.02), (0.58, 0.14), (0.5, 0.44), (0.34, 0.5), (0.3, 0.18), (0.14, 0.02)),
)


def earth_ball(x: float, y: float, radius: float, sea: str, land: str = "#6ab04f") -> list[Shape]:
    """The earth as a ball: seas, lands, ice and light."""
    ball = disc(x, y, radius)
    shapes = [flat(path.circle(x, y, radius), sea, "body", weight=1)]
    for run in LANDS:
        points = nature.trace([(x + px * radius, y + py * radius) for px, py in run])
        shapes.append(flat(path.polygon(points), land, "land"))
    for cap in (
        disc(x, y - radius * 1.02, radius * 0.5, radius * 0.2),
        disc(x, y + radius * 1.02, radius * 0.5, radius * 0.2),
    ):
        kept = nature.cut(nature.trace(ball), cap)
        shapes += [flat(path.polygon(kept), "#f6fafc", "ice")] if len(kept) > 2 else []
    shade = nature.crescent(nature.trace(ball), radius * 0.3, 50)
    shapes += [
        flat(shade, "#1a1f50", "shade", opacity=0.22),
        shine(x - radius * 0.46, y - radius * 0.5, radius * 0.1, radius * 0.22, 44),
    ]
    return shapes
