"""Tools, weapons, instruments of science, sports gear."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    GOLD,
    STEEL,
    WHITE,
    around,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow
from platano.engines.sketch.path import Point

INK = nature.INK


def handle(look: Look, top: float, low: float, width: float = 9, natural: str = "#b07a45") -> list[Shape]:
    """An upright wooden shaft."""
    fill = look.paint(natural, "handle")
    return nature.form(
        *panel(-width / 2, top, width, low - top, width / 2), fill=fill, part="handle", depth=width * 0.35
    )


def rod(points: list[Point], fill: str, width: float, part: str = "body", layer: int = 0) -> list[Shape]:
    """A bent bar with an outline."""
    d = path.smooth(points, closed=False)
    return [
        Shape(d, stroke=tint(fill, -0.5), width=width + 2.4, part=part, layer=layer),
        Shape(d, stroke=fill, width=width, part=part, layer=layer),
    ]


@drawing("sword", "longsword", "katana", "saber", "rapier", "dagger", kind="object")
def sword(look: Look) -> Figure:
    fill = hue(look, "#c6cfdb")
    blade = [(-9, -42), (-9, -140), (0, -162), (9, -140), (9, -42)]
    shapes = [
        flat(path.polygon(blade), fill, "body", weight=1),
        flat(path.polygon([(0, -42), (0, -162), (9, -140), (9, -42)]), tint(fill, -0.16), "body"),
    ]
    shapes += [flat(path.polygon([(-6.5, -44), (-6.5, -138), (-3.5, -144), (-3.5, -44)]), tint(fill, 0.6), "shine")]
    shapes += nature.form(*panel(-6, -34, 12, 32, 3), fill=look.paint("#7a3f34", "handle"), part="handle", depth=3)
    shapes += [Shape(path.line((-6, y), (6, y - 5)), stroke="#c99a6a", width=2) for y in (-8, -16, -24)]
    shapes += nature.form(
        [(-34, -46), (0, -48), (34, -46), (36, -36), (0, -36), (-36, -36)], fill=GOLD, part="guard", depth=3
    )
    shapes += [
        *nature.form(disc(0, 2, 8), fill=GOLD, part="pommel", depth=3),
        flat(path.circle(0, -42, 4.4), "#d8353b", "gem", weight=0.7),
    ]
    return made(around(shapes, 0, -80, 28), 90, {"grip": Anchor(-30, -26, 40), "handle": Anchor(-30, -26, 40)})


@drawing("shield", "knight's shield", "round shield", kind="object")
def shield(look: Look) -> Figure:
    fill = hue(look, "#c0403f")
    right = [(48, -106), (50, -70), (40, -34), (18, -8)]
    outer = [
        [(0, -114), (24, -106), (48, -106)],
        [(48, -106), (50, -70), (40, -34), (18, -8), (0, 2)],
        [(0, 2), *((-x, y) for x, y in reversed(right))],
        [(-48, -106), (-24, -106), (0, -114)],
    ]
    inner = [[(x * 0.84, -58 + (y + 58) * 0.85) for x, y in run] for run in outer]
    shapes = nature.form(*outer, fill=look.paint("#c9a043", "rim"), part="rim", depth=6)
    shapes += solid(look, *inner, natural="#c0403f", depth=6)
    inside = nature.trace(*inner)
    shapes += nature.patch(
        inside,
        [(0, -120), (60, -120), (60, -58), (0, -58)],
        [(-60, -58), (0, -58), (0, 10), (-60, 10)],
        fill=look.paint(tint(fill, 0.55) if look.colour else "#f3e3c0", "stripe"),
        part="quarter",
    )
    shapes += [] if face(look, 0, 0, 1) else nature.form(disc(0, -60, 13), fill=GOLD, part="boss", depth=4)
    return made([*shapes, *face(look, 0, -64, 28)], 65, {"grip": Anchor(0, -58, 60)})


@drawing("bow and arrow", "longbow", "archery bow", "crossbow", kind="object")
def longbow(look: Look) -> Figure:
    fill = hue(look, "#9a6336")
    shapes = [Shape(path.line((-18, -138), (-18, -2)), stroke="#e9e2d2", width=2, part="string")]
    shapes += rod([(-20, -140), (6, -124), (26, -92), (30, -70), (26, -48), (6, -16), (-20, 0)], fill, 8)
    shapes += nature.form(*panel(24, -84, 12, 28, 5), fill="#5b3a2a", part="grip", depth=3)
    shapes += [
        Shape(path.line((-24, -70), (62, -70)), stroke="#d9b078", width=3.4, part="arrow"),
        flat(path.polygon([(58, -78), (78, -70), (58, -62)]), STEEL, "arrow", weight=1),
    ]
    shapes += [
        flat(path.polygon([(-40, -78), (-24, -78), (-16, -70), (-30, -70)]), "#e0533f", "feather", weight=0.8),
        flat(path.polygon([(-40, -62), (-24, -62), (-16, -70), (-30, -70)]), "#e0533f", "feather", weight=0.8),
    ]
    return made(shapes, 110, {"grip": Anchor(30, -70, 50)})


@drawing("axe", "hatchet", "ax", "battle axe", kind="object")
def axe(look: Look) -> Figure:
    fill = look.paint(STEEL)
    shapes = handle(look, -128, 2, 11)
    head = [
        [(-9, -124), (-9, -92)],
        [(-9, -92), (12, -92), (34, -78), (44, -74)],
        [(44, -74), (54, -104), (46, -138)],
        [(46, -138), (34, -132), (12, -122), (-9, -124)],
    ]
    shapes += nature.form(*head, fill=fill, depth=5)
    edge = [
        [(44, -74), (54, -104), (46, -138)],
        [(46, -138), (39, -135), (45, -104), (37, -77)],
        [(37, -77), (44, -74)],
    ]
    return made(
        around([*shapes, flat(nature.outline(*edge), tint(fill, 0.5), "edge")], 0, -70, 18),
        70,
        {"grip": Anchor(-16, -24, 40)},
    )


@drawing("hammer", "mallet", "sledgehammer", "gavel", kind="object")
def hammer(look: Look) -> Figure:
    fill = look.paint("#6d7786")
    shapes = handle(look, -116, 2, 13, "#cf8f4e")
    head = [
        [(-36, -136), (-36, -104)],
        [(-36, -104), (-18, -108), (10, -106)],
        [(10, -106), (30, -108), (46, -96)],
        [(46, -96), (40, -118), (24, -132), (10, -134)],
        [(10, -134), (-18, -132), (-36, -136)],
    ]
    shapes += [
        *nature.form(*head, fill=fill, depth=6),
        flat(path.rectangle(-41, -138, 10, 36, 3), tint(fill, 0.2), weight=1),
    ]
    return made(
        around([*shapes, flat(path.rectangle(-5.5, -34, 11, 30, 4), "#d8443c", "grip")], 0, -70, 20),
        32,
        {"grip": Anchor(-18, -22, 40)},
    )


@drawing("wrench", "spanner", kind="object")
def wrench(look: Look) -> Figure:
    fill = hue(look, "#9aa6b5")
    jaw = [
        [(-9, -100), (-24, -112), (-27, -132), (-18, -146)],
        [(-18, -146), (-9, -132), (-9, -122), (0, -117), (9, -122), (9, -132), (18, -146)],
        [(18, -146), (27, -132), (24, -112), (9, -100)],
        [(9, -100), (-9, -100)],
    ]
    low = path.smooth(disc(0, -8, 18)) + " " + path.smooth(disc(0, -8, 8)[::-1])
    shapes = [
        flat(low, fill, "body", weight=1),
        *nature.form(*panel(-9, -106, 18, 88, 3), fill=fill, depth=5),
        *nature.form(*jaw, fill=fill, depth=5),
    ]
    shapes += [
        flat(path.rectangle(-8, -108, 16, 12), fill, "body"),
        flat(path.rectangle(-3, -88, 6, 56, 3), tint(fill, -0.2), "groove"),
    ]
    return made(around(shapes, 0, -70, 32), 26, {"grip": Anchor(-28, -36, 36)})


@drawing("screwdriver", kind="object")
def screwdriver(look: Look) -> Figure:
    fill = hue(look, "#e0533f")
    shapes = [
        *nature.form(*panel(-4, -66, 8, 72, 2), fill=STEEL, part="shaft", depth=2),
        flat(path.polygon([(-4, 4), (4, 4), (7, 14), (-7, 14)]), STEEL, "tip", weight=1),
    ]
    shapes += nature.form(
        [(-12, -128), (12, -128), (14, -110), (9, -92), (12, -70), (-12, -70), (-9, -92), (-14, -110)],
        fill=fill,
        depth=5,
    )
    return made(
        around(
            [*shapes, *(Shape(path.line((x, -122), (x, -76)), stroke=tint(fill, -0.25), width=2.4) for x in (-4, 4))],
            0,
            -60,
            34,
        ),
        24,
        {"grip": Anchor(20, -96, 30)},
    )


@drawing("saw", "hand saw", "handsaw", "chainsaw", kind="object")
def saw(look: Look) -> Figure:
    teeth: list[Point] = [(40, -12)]
    for i in range(14):
        x = 40 - i * 8.4
        teeth += [(x - 4.2, -2 - i * 0.7), (x - 8.4, -12 - i * 0.7)]
    blade = path.polygon([(40, -50), (-80, -34), *teeth[::-1]])
    shapes = [
        flat(blade, tint(STEEL, 0.3), "blade", weight=1),
        flat(path.polygon([(40, -50), (-80, -34), (-80, -30), (40, -42)]), tint(STEEL, -0.1), "blade"),
    ]
    grip = [(36, -56), (62, -66), (86, -54), (90, -24), (72, 0), (46, -4), (36, -18)]
    hole = [(54, -46), (68, -48), (74, -32), (66, -16), (54, -20)]
    fill = hue(look, "#c07c40")
    shapes += [
        flat(path.smooth(grip) + " " + path.smooth(hole[::-1]), fill, "body", weight=1),
        flat(nature.crescent(nature.trace(grip), 6, 62), tint(fill, -0.18)),
    ]
    return made(
        around([*shapes, *(flat(path.circle(45, y, 2.8), GOLD, "rivet") for y in (-44, -14))], 0, -30, -8),
        16,
        {"grip": Anchor(74, -30, 30)},
    )


@drawing("shovel", "spade", "garden shovel", kind="object")
def shovel(look: Look) -> Figure:
    fill = look.paint("#8f9bab")
    shapes = handle(look, -150, -38, 9)
    shapes += rod([(-16, -164), (16, -164)], look.paint("#b07a45", "handle"), 8, "handle") + rod(
        [(-13, -162), (0, -148), (13, -162)], look.paint("#b07a45", "handle"), 6, "handle"
    )
    head = [
        [(-22, -48), (-8, -52), (8, -52), (22, -48)],
        [(22, -48), (24, -22), (14, -2), (0, 10), (-14, -2), (-24, -22), (-22, -48)],
    ]
    shapes += [
        *nature.form(*head, fill=fill, depth=7),
        flat(path.limb([(0, -48), (0, -20)], [9, 5]), tint(fill, -0.2), "rib"),
    ]
    return made(around(shapes, 0, -80, 18), 105, {"grip": Anchor(12, -110, 50)})


@drawing("rake", "pitchfork", "garden fork", kind="object")
def rake(look: Look) -> Figure:
    fill = look.paint("#8f9bab")
    shapes = handle(look, -160, -34, 8)
    shapes += [s for x in (-24, -8, 8, 24) for s in rod([(0, -40), (x, -34), (x, -18), (x, 4)], fill, 4.6)]
    return made(around(shapes, 0, -80, 16), 130, {"grip": Anchor(14, -110, 50)})


@drawing("broom", "broomstick", "witch's broom", "mop", "besom", kind="object")
def broom(look: Look) -> Figure:
    fill = look.paint("#e2b95c")
    shapes = handle(look, -170, -50, 8, "#8a5a36")
    skirt = [
        [(-9, -58), (-14, -46), (-28, -20), (-34, 2)],
        [(-34, 2), (-24, 6), (-14, 1), (-4, 7), (6, 1), (16, 6), (26, 1), (34, 2)],
        [(34, 2), (28, -20), (14, -46), (9, -58)],
        [(9, -58), (-9, -58)],
    ]
    shapes += nature.form(*skirt, fill=fill, depth=7)
    shapes += [
        Shape(path.line((x * 0.35, -44), (x, -4)), stroke=tint(fill, -0.28), width=1.8) for x in (-24, -13, -3, 8, 19)
    ]
    shapes += [
        flat(path.rectangle(-12, -54, 24, 5, 2), "#b5433a", "band", weight=0.8),
        flat(path.rectangle(-15, -45, 30, 5, 2), "#b5433a", "band", weight=0.8),
    ]
    return made(around(shapes, 0, -80, 18), 120, {"grip": Anchor(18, -120, 50), "seat": Anchor(6, -110, 110)})


@drawing("ladder", "step ladder", "stepladder", kind="object")
def ladder(look: Look) -> Figure:
    fill = hue(look, "#c98f4f")
    shapes = [
        s
        for i in range(7)
        for s in nature.form(
            *panel(-24 - i * -1.2, -24 - i * 24, 48 - i * 2.4, 7, 2), fill=tint(fill, -0.1), part="rung", depth=2
        )
    ]
    for side in (-1, 1):
        shapes += nature.form(
            *rounded([(side * 30 - 4, 0), (side * 30 + 4, 0), (side * 21 + 4, -192), (side * 21 - 4, -192)], 3),
            fill=fill,
            depth=3,
        )
    return made(shapes, 260)


@drawing("rope", "coil of rope", "lasso", kind="object")
def rope(look: Look) -> Figure:
    fill = hue(look, "#d9a95f")
    shapes: list[Shape] = []
    for i in range(5):
        y = -10 - i * 13
        run = disc(0, y, 48 - i * 1.2, 13)
        shapes += nature.form(run, fill=tint(fill, 0.03 * i), depth=4)
        for k in range(-4, 5):
            x = k * 10.5
            shapes.append(
                Shape(
                    path.smooth(
                        [
                            (x - 4, y + 4 + 6 * (1 - (x / 48) ** 2)),
                            (x, y + 1 + 5 * (1 - (x / 48) ** 2)),
                            (x + 3, y - 4 + 6 * (1 - (x / 48) ** 2)),
                        ],
                        closed=False,
                    ),
                    stroke=tint(fill, -0.3),
                    width=2,
                )
            )
    shapes += [flat(path.ellipse(0, -65, 24, 5), tint(fill, -0.5), "hole")]
    shapes += rod([(30, -60), (60, -46), (62, -20), (78, -4)], fill, 9)
    return made(shapes, 22)


@drawing("fishing rod", "fishing pole", "fishing-rod", kind="object")
def fishing_rod(look: Look) -> Figure:
    fill = hue(look, "#a8683a")
    shapes = [
        Shape(
            path.smooth([(72, -166), (84, -120), (82, -70), (84, -34)], closed=False),
            stroke="#7a8494",
            width=1.8,
            part="line",
        )
    ]
    shapes += nature.form(
        nature.tube([(-40, 0), (-8, -52), (34, -112), (72, -166)], [9, 7, 5, 2.4]), fill=fill, depth=2
    )
    shapes += nature.form(nature.tube([(-44, 6), (-22, -28)], [11, 10]), fill="#3f3d4d", part="handle", depth=3)
    shapes += [
        *nature.form(disc(-2, -26, 12), fill=STEEL, part="reel", depth=4),
        flat(path.circle(-2, -26, 4), "#5c6674", "reel"),
        Shape(path.line((-2, -26), (10, -16)), stroke="#5c6674", width=3),
    ]
    shapes += [
        flat(path.circle(84, -30, 8), "#e0443e", "float", weight=1),
        flat(path.polygon([(76, -30), (92, -30), (89, -24), (84, -22), (79, -24)]), WHITE, "float"),
    ]
    return made(shapes, 150, {"grip": Anchor(-32, -12, 60)})


@drawing("magic wand", "wand", "fairy wand", kind="object")
def wand(look: Look) -> Figure:
    fill = look.paint("#f7cb3f")
    shapes = nature.form(
        nature.tube([(0, 0), (0, -92)], [9, 8]), fill=look.paint("#6b4a9a", "handle"), part="handle", depth=3
    )
    shapes += [flat(path.rectangle(-4.8, -4, 9.6, 10, 2), WHITE, "handle", weight=0.6)]
    points = [nature.frame(0, -112, -90 + i * 36)((34 if i % 2 == 0 else 16.5, 0))[0] for i in range(10)]
    shapes += nature.form(*rounded(points, 6), fill=fill, part="star", depth=5)
    sparks = [
        flat(path.star(x, y, r, r * 0.32, 4), tint(fill, 0.3), "spark")
        for x, y, r in ((-44, -132, 11), (46, -138, 9), (44, -84, 8), (-40, -92, 7), (8, -160, 7))
    ]
    halo = [Shape(path.circle(0, -112, 62), fill=glow(fill, 0.5), part="glow", layer=-1)]
    return made(
        around([*shapes, *face(look, 0, -112, 17)], 0, -60, 28),
        45,
        {"grip": Anchor(-24, -14, 30)},
        around([*halo, *sparks], 0, -60, 28),
    )


@drawing("campfire", "fire", "bonfire", "flame", "camp fire", kind="object")
def campfire(look: Look) -> Figure:
    fill = look.paint("#f9852c")
    halo = [Shape(path.circle(0, -66, 84), fill=glow("#ffb347", 0.5), part="glow", layer=-1)]
    shapes = nature.form(
        [
            (-36, -6),
            (-46, -40),
            (-34, -66),
            (-28, -50),
            (-20, -84),
            (2, -124),
            (10, -94),
            (24, -76),
            (30, -90),
            (46, -52),
            (40, -10),
            (20, 2),
            (-20, 2),
        ],
        fill=fill,
        part="body",
        depth=0,
    )
    shapes += [
        flat(
            path.smooth(
                [(-24, -4), (-30, -34), (-18, -48), (-8, -76), (6, -92), (10, -66), (24, -50), (30, -28), (22, -2)]
            ),
            tint(fill, 0.35) if look.colour else "#fdb43a",
            "flame",
        )
    ]
    shapes += [
        flat(
            path.smooth([(-14, -2), (-18, -22), (-6, -40), (2, -58), (8, -36), (16, -22), (12, 0)]), "#fff0a0", "flame"
        )
    ]
    for turn in (16, -16):
        log = [
            *nature.form(*panel(-56, -12, 112, 18, 9), fill="#8a5a36", part="log", depth=4),
            flat(path.ellipse(-52, -3, 6, 8), "#d9ab74", "log", weight=0.8),
            flat(path.ellipse(-52, -3, 2.6, 4), "#a8743f", "log"),
        ]
        shapes += around(log, 0, -3, turn)
    shapes += [
        s for x in (-64, -34, 34, 64) for s in nature.form(disc(x, 10, 13, 9), fill="#8f8f96", part="stone", depth=4)
    ]
    return made([*shapes, *face(look, 0, -36, 24)], 70, None, halo)


@drawing("brick", "bricks", "brick wall piece", "concrete block", kind="object")
def brick(look: Look) -> Figure:
    shapes = solid(look, *panel(-50, -40, 100, 40, 4), natural="#b9573f", depth=6)
    fill = hue(look, "#b9573f")
    shapes += [
        flat(path.polygon([(-48, -40), (-34, -54), (60, -54), (48, -40)]), tint(fill, 0.2), "top", weight=1),
        flat(path.polygon([(50, -38), (62, -52), (62, -12), (50, -2)]), tint(fill, -0.25), "side", weight=1),
    ]
    return made(shapes, 8, {"surface": Anchor(4, -47, 90)})
