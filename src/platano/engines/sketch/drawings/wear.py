"""Hats and other things worn on the head: origin at the `head` anchor, 100 units wide like the head."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow
from platano.engines.sketch.path import Point

GOLD, RUBY = "#f2bf3f", "#d8394c"


def on_head(shapes: list[Shape], top: float, width: float = 60) -> Figure:
    """A hat; a second hat would stand on its top."""
    return Figure(tuple(shapes), {"head": Anchor(0, top, width)})


def brim(rx: float, ry: float, colour: str, y: float = -2) -> list[Shape]:
    return [
        Shape(path.ellipse(0, y, rx, ry), fill=colour, weight=1),
        Shape(path.ellipse(0, y + ry * 0.35, rx * 0.96, ry * 0.6), fill=tint(colour, -0.16)),
    ]


def side_shade(points: list[Point], colour: str, from_x: float = 6, part: str = "body") -> Shape:
    """The right part of a silhouette, darker."""
    right = [(x, y) for x, y in points if x > from_x]
    inner = [(from_x + (x - from_x) * 0.3, y) for x, y in reversed(right)]
    return Shape(path.smooth([*right, *inner], tension=0.5), fill=tint(colour, -0.15), part=part)


@drawing("top hat", kind="wear")
def top_hat(look: Look) -> Figure:
    """Sits on the `head` anchor."""
    felt, band = look.paint("#2c2b3a"), look.paint("#b03a48", "band")
    crown = path.smooth([(-36, -6), (-38, -70), (-30, -78), (30, -78), (38, -70), (36, -6)], tension=0.5)
    return Figure(
        (
            Shape(path.ellipse(0, -2, 62, 11), fill=felt, weight=1, part="body"),
            Shape(crown, fill=felt, weight=1, part="body"),
            Shape(path.ellipse(0, -76, 33, 6), fill=tint(felt, 0.12), part="body"),
            Shape(path.polygon([(8, -72), (35, -70), (34, -8), (12, -6)]), fill=tint(felt, -0.2), part="body"),
            Shape(path.rectangle(-30, -66, 7, 38, 3), fill=tint(felt, 0.16), part="body"),
            Shape(path.polygon([(-37, -24), (37, -24), (36.5, -10), (-36.5, -10)]), fill=band, part="band"),
        ),
        {"head": Anchor(0, -78, 66)},
    )


@drawing("hat", "fedora", "sun hat", kind="wear")
def hat(look: Look) -> Figure:
    felt, band = look.paint("#8a5a3c"), look.paint("#3b2a2a", "band")
    crown: list[Point] = [(-44, -4), (-42, -34), (-30, -52), (-8, -46), (14, -54), (34, -46), (42, -28), (44, -4)]
    return on_head(
        [
            *brim(70, 13, felt, 0),
            Shape(path.smooth(crown, tension=0.8), fill=felt, weight=1),
            side_shade(crown, felt, 10),
            Shape(path.smooth([(-4, -48), (2, -36), (12, -52)], False), stroke=tint(felt, -0.3), width=2.5),
            Shape(
                path.smooth([(-44, -20), (0, -14), (44, -20), (44, -6), (0, -1), (-44, -6)], tension=0.7),
                fill=band,
                part="band",
            ),
            Shape(path.smooth([(-36, -30), (-32, -42), (-22, -46), (-26, -32)]), fill=tint(felt, 0.2)),
        ],
        -50,
    )


@drawing("cap", "baseball cap", "ball cap", kind="wear")
def cap(look: Look) -> Figure:
    cloth = look.paint("#d64545")
    visor = look.paint(tint(cloth, -0.18), "visor")
    dome: list[Point] = [(-54, 4), (-52, -20), (-34, -42), (0, -50), (34, -42), (52, -20), (54, 2), (0, -2)]
    peak: list[Point] = [(4, -4), (40, -10), (76, -6), (96, 6), (88, 13), (56, 8), (20, 9)]
    return on_head(
        [
            Shape(path.smooth(dome, tension=0.8), fill=cloth, weight=1),
            side_shade(dome[:-1], cloth, 14),
            Shape(path.smooth([(-14, -2), (-10, -30), (2, -49)], False), stroke=tint(cloth, -0.25), width=2),
            Shape(path.smooth([(-40, -18), (-30, -34), (-18, -40), (-24, -24)]), fill=tint(cloth, 0.22)),
            Shape(path.smooth(peak), fill=visor, part="visor", weight=1),
            Shape(path.ellipse(2, -50, 7, 4.5), fill=tint(cloth, -0.15), weight=0.8),
            Shape(path.circle(26, -22, 10), fill=look.paint("#fff6e0", "badge"), part="badge"),
        ],
        -52,
    )


@drawing("party hat", "birthday hat", "cone hat", kind="wear")
def party_hat(look: Look) -> Figure:
    paper, dots = look.paint("#ef5da8"), look.paint("#ffd84d", "dots")
    shapes = [
        Shape(path.smooth([(-36, 2), (0, -96), (36, 2), (18, 8), (-18, 8)], tension=0.25), fill=paper, weight=1),
        Shape(path.polygon([(3, -90), (35, 1), (14, 7)]), fill=tint(paper, -0.15)),
    ]
    for x, y, r in ((-14, -14, 7), (10, -6, 6), (2, -36, 6), (-6, -60, 4.5), (20, -26, 5), (-26, 0, 4)):
        shapes.append(Shape(path.circle(x, y, r), fill=dots, part="dots"))
    shapes.append(Shape(path.star(0, -94, 19, 11, 9), fill=dots, part="dots", weight=0.9))
    shapes.append(
        Shape(
            path.smooth([(-36, -1), (0, 7), (36, -1), (36, 7), (0, 15), (-36, 7)], tension=0.7),
            fill=dots,
            part="dots",
            weight=0.8,
        )
    )
    return on_head(shapes, -92, 30)


@drawing("santa hat", "christmas hat", "santa cap", kind="wear")
def santa_hat(look: Look) -> Figure:
    cloth, fur = look.paint("#d8323c"), look.paint("#fffaf2", "fur")
    cone: list[Point] = [
        (50, -2),
        (40, -36),
        (10, -66),
        (-34, -66),
        (-66, -40),
        (-76, -6),
        (-62, -14),
        (-50, -30),
        (-48, 0),
    ]
    return on_head(
        [
            Shape(path.smooth(cone, tension=0.9), fill=cloth, weight=1),
            Shape(path.smooth([(48, -4), (38, -34), (14, -60), (22, -30), (22, -4)]), fill=tint(cloth, -0.16)),
            Shape(path.smooth([(-14, -58), (-40, -52), (-56, -34)], False), stroke=tint(cloth, -0.25), width=3),
            Shape(path.rectangle(-60, -14, 120, 25, 12.5), fill=fur, part="fur", weight=1),
            Shape(path.rectangle(-52, 0, 108, 9, 4.5), fill=tint(fur, -0.12), part="fur"),
            Shape(path.circle(-72, 0, 16), fill=fur, part="fur", weight=1),
            Shape(path.circle(-68, 5, 9), fill=tint(fur, -0.1), part="fur"),
        ],
        -62,
    )


def _pointed(cloth: str, band: str, buckle: str) -> list[Shape]:
    """The crooked cone on a wide brim that witches and wizards share."""
    cone: list[Point] = [
        (-46, -2),
        (-34, -44),
        (-20, -82),
        (-2, -112),
        (30, -122),
        (44, -112),
        (26, -104),
        (22, -80),
        (34, -44),
        (46, -2),
    ]
    return [
        *brim(82, 15, cloth, 2),
        Shape(path.smooth(cone, tension=0.8), fill=cloth, weight=1),
        Shape(
            path.smooth([(44, -4), (32, -44), (20, -82), (20, -98), (10, -70), (18, -30), (18, -4)]),
            fill=tint(cloth, -0.2),
        ),
        Shape(path.smooth([(-26, -40), (-17, -70), (-6, -92), (-10, -62), (-18, -38)]), fill=tint(cloth, 0.16)),
        Shape(
            path.smooth([(-46, -18), (0, -12), (46, -18), (48, -2), (0, 4), (-48, -2)], tension=0.7),
            fill=band,
            part="band",
        ),
        *(
            [
                Shape(path.rectangle(-9, -20, 22, 22, 3), fill=buckle, part="buckle", weight=0.8),
                Shape(path.rectangle(-4, -15, 12, 12, 1), fill=band, part="band"),
            ]
            if buckle
            else []
        ),
    ]


@drawing("witch hat", "witch's hat", "witches hat", "pointed hat", "pointy hat", kind="wear")
def witch_hat(look: Look) -> Figure:
    return on_head(_pointed(look.paint("#3a3150"), look.paint("#8a4fc0", "band"), GOLD), -116, 24)


@drawing("wizard hat", "wizard's hat", "sorcerer hat", "magic hat", kind="wear")
def wizard_hat(look: Look) -> Figure:
    cloth, star = look.paint("#4a55b8"), look.paint(GOLD, "star")
    shapes = _pointed(cloth, look.paint(tint(cloth, -0.35), "band"), "")
    for x, y, r in ((-10, -40, 10), (14, -30, 7), (6, -66, 8), (2, -94, 5), (22, -112, 5)):
        shapes.append(Shape(path.star(x, y, r, r * 0.45, 5), fill=star, part="star"))
    return on_head(shapes, -116, 24)


@drawing("crown", "royal crown", "golden crown", kind="wear")
def crown(look: Look) -> Figure:
    gold, gem = look.paint(GOLD), look.paint(RUBY, "gem")
    spikes: list[Point] = [
        (-48, 6),
        (-56, -44),
        (-30, -20),
        (-22, -54),
        (0, -24),
        (22, -54),
        (30, -20),
        (56, -44),
        (48, 6),
    ]
    shapes = [
        Shape(path.ellipse(0, -6, 47, 9), fill=tint(gold, -0.4)),
        Shape(path.smooth([*spikes, (0, 15)], tension=0.12), fill=gold, weight=1),
        Shape(path.polygon([(12, -12), (22, -54), (30, -20), (56, -44), (48, 4), (14, 12)]), fill=tint(gold, -0.13)),
        Shape(
            path.smooth([(-49, -4), (0, 5), (49, -4), (48, 6), (0, 15), (-48, 6)], tension=0.7), fill=tint(gold, -0.22)
        ),
    ]
    shapes += [
        Shape(path.circle(x, y, 6), fill=tint(gold, 0.25), weight=0.9)
        for x, y in ((-56, -46), (-22, -56), (22, -56), (56, -46))
    ]
    shapes += [
        Shape(path.polygon([(0, -16), (9, -4), (0, 8), (-9, -4)]), fill=gem, part="gem", weight=0.7),
        Shape(path.circle(-28, -4, 5), fill="#3aa0d8", part="jewel", weight=0.6),
        Shape(path.circle(28, -4, 5), fill="#3aa0d8", part="jewel", weight=0.6),
        Shape(path.smooth([(-46, -10), (-50, -34), (-40, -24), (-38, -8)]), fill=tint(gold, 0.35)),
    ]
    return on_head(shapes, -40, 80)


@drawing("tiara", "diadem", "coronet", kind="wear")
def tiara(look: Look) -> Figure:
    metal, gem = look.paint("#f4d06a"), look.paint("#f07ab0", "gem")
    ring: list[Point] = [
        (-46, 4),
        (-38, -14),
        (-28, -6),
        (-20, -24),
        (-10, -12),
        (0, -40),
        (10, -12),
        (20, -24),
        (28, -6),
        (38, -14),
        (46, 4),
        (24, 2),
        (0, 1),
        (-24, 2),
    ]
    shapes = [Shape(path.smooth(ring, tension=0.35), fill=metal, weight=1)]
    shapes += [
        Shape(path.circle(x, y, 3.6), fill=tint(metal, 0.4), weight=0.7)
        for x, y in ((-38, -16), (-20, -26), (20, -26), (38, -16))
    ]
    shapes += [
        Shape(path.smooth([(0, -30), (7, -16), (0, -6), (-7, -16)], tension=0.7), fill=gem, part="gem", weight=0.7),
        Shape(path.circle(-2, -19, 2), fill="#ffffff", part="glint"),
        Shape(path.circle(0, -42, 5), fill=gem, part="gem", weight=0.8),
    ]
    return on_head(shapes, -30, 70)


@drawing("cowboy hat", "stetson", "cowgirl hat", kind="wear")
def cowboy_hat(look: Look) -> Figure:
    felt, band = look.paint("#9a6236"), look.paint("#4e3020", "band")
    rim: list[Point] = [(-92, -26), (-66, 2), (0, 14), (66, 2), (92, -26), (58, -10), (0, -6), (-58, -10)]
    dome: list[Point] = [
        (-46, 0),
        (-42, -40),
        (-30, -66),
        (-12, -60),
        (0, -54),
        (12, -60),
        (30, -66),
        (42, -40),
        (46, 0),
        (0, 6),
    ]
    return on_head(
        [
            Shape(path.smooth(dome, tension=0.8), fill=felt, weight=1),
            side_shade(dome[4:-1], felt, 8),
            Shape(path.smooth([(-36, -34), (-30, -54), (-20, -56), (-26, -34)]), fill=tint(felt, 0.2)),
            Shape(
                path.smooth([(-46, -18), (0, -10), (46, -18), (47, -4), (0, 4), (-47, -4)], tension=0.7),
                fill=band,
                part="band",
            ),
            Shape(path.smooth(rim), fill=tint(felt, -0.06), weight=1),
            Shape(path.smooth([(-70, -2), (0, 10), (70, -2), (40, 3), (0, 4), (-40, 3)]), fill=tint(felt, -0.22)),
        ],
        -60,
    )


@drawing("straw hat", "farmer hat", "gardening hat", kind="wear")
def straw_hat(look: Look) -> Figure:
    straw, band = look.paint("#e8c46c"), look.paint("#c8483f", "band")
    dome: list[Point] = [(-44, -4), (-40, -34), (-22, -48), (0, -51), (22, -48), (40, -34), (44, -4)]
    weave = [
        path.smooth([(-40 + i, -16 - 11 * i / 4), (0, -12 - 11 * i / 4), (40 - i, -16 - 11 * i / 4)], False)
        for i in (4, 8, 12)
    ]
    return on_head(
        [
            *brim(84, 15, straw, 1),
            *(Shape(path.arc(0, -30, 36 + step, 40, 140), stroke=tint(straw, -0.24), width=1.6) for step in (2, 7)),
            Shape(path.smooth(dome, tension=0.8), fill=straw, weight=1),
            side_shade(dome, straw, 10),
            *(Shape(d, stroke=tint(straw, -0.24), width=1.6) for d in weave),
            Shape(
                path.smooth([(-44, -18), (0, -11), (44, -18), (45, -3), (0, 4), (-45, -3)], tension=0.7),
                fill=band,
                part="band",
            ),
        ],
        -50,
    )


@drawing("chef hat", "chef's hat", "toque", "cook's hat", "baker hat", kind="wear")
def chef_hat(look: Look) -> Figure:
    cloth = look.paint("#fdfbf6")
    puff: list[Point] = [
        (-40, -24),
        (-64, -40),
        (-62, -70),
        (-34, -82),
        (-14, -96),
        (16, -96),
        (36, -82),
        (64, -70),
        (64, -40),
        (40, -24),
    ]
    folds = [path.line((x, -22), (x * 1.25, -52)) for x in (-24, 0, 24)]
    return on_head(
        [
            Shape(path.smooth(puff), fill=cloth, weight=1),
            Shape(
                path.smooth([(40, -26), (60, -42), (60, -66), (40, -76), (34, -50), (22, -26)]), fill=tint(cloth, -0.1)
            ),
            *(Shape(d, stroke=tint(cloth, -0.22), width=2.4) for d in folds),
            Shape(
                path.smooth([(-46, -30), (0, -24), (46, -30), (49, 4), (0, 11), (-49, 4)], tension=0.5),
                fill=cloth,
                weight=1,
            ),
            Shape(path.smooth([(14, -26), (45, -30), (48, 3), (16, 9)], tension=0.3), fill=tint(cloth, -0.1)),
        ],
        -90,
    )


@drawing("beanie", "winter hat", "woolly hat", "bobble hat", "knit cap", "knitted hat", kind="wear")
def beanie(look: Look) -> Figure:
    wool = look.paint("#3f8f8a")
    pom = look.paint("#f4ead6", "pompom")
    dome: list[Point] = [(-54, 0), (-50, -28), (-30, -50), (0, -57), (30, -50), (50, -28), (54, 0)]
    ribs = [path.line((x, -8), (x * 1.02, 9)) for x in range(-45, 50, 15)]
    return on_head(
        [
            *(
                Shape(path.circle(x, y, 11), fill=pom, part="pompom", weight=0.9)
                for x, y in ((-9, -66), (9, -66), (0, -74))
            ),
            Shape(path.circle(0, -67, 13), fill=pom, part="pompom"),
            Shape(path.smooth(dome, tension=0.8), fill=wool, weight=1),
            side_shade(dome, wool, 12),
            Shape(
                path.smooth([(-52, -24), (0, -32), (52, -24)], False), stroke=tint(wool, 0.45), width=7, part="stripe"
            ),
            Shape(path.rectangle(-59, -14, 118, 25, 11), fill=tint(wool, 0.14), weight=1),
            *(Shape(d, stroke=tint(wool, -0.2), width=2.2) for d in ribs),
        ],
        -74,
        40,
    )


@drawing("beret", "french hat", "painter's hat", kind="wear")
def beret(look: Look) -> Figure:
    felt = look.paint("#b8323e")
    ring: list[Point] = [(-50, 0), (-66, -22), (-48, -46), (0, -56), (44, -46), (62, -22), (50, -2), (0, -6)]
    return on_head(
        [
            Shape(path.line((-4, -54), (0, -66)), stroke=tint(felt, -0.3), width=6),
            Shape(path.smooth(ring), fill=felt, weight=1),
            Shape(path.smooth([(48, -6), (58, -22), (42, -42), (34, -24), (10, -10)]), fill=tint(felt, -0.17)),
            Shape(path.smooth([(-52, -18), (-40, -38), (-18, -46), (-30, -28)]), fill=tint(felt, 0.2)),
            Shape(
                path.smooth([(-50, -6), (0, -11), (51, -7), (50, 3), (0, -1), (-49, 5)], tension=0.7),
                fill=tint(felt, -0.3),
                weight=0.8,
            ),
        ],
        -56,
    )


@drawing("headphones", "headphone", "headset", "earphones", kind="wear")
def headphones(look: Look) -> Figure:
    shell = look.paint("#3b3a4a")
    pad = look.paint("#e05a5a", "pad")
    shapes = [
        Shape(path.arc(0, 22, 58, 182, 358), stroke=tint(shell, -0.4), width=13),
        Shape(path.arc(0, 22, 58, 184, 356), stroke=shell, width=9),
        Shape(path.arc(0, 22, 60, 215, 262), stroke=tint(shell, 0.3), width=3),
    ]
    for x, sign in ((-56, -1), (56, 1)):
        shapes.append(Shape(path.rectangle(x - 9 - sign * 3, 18, 18, 46, 9), fill=pad, part="pad", weight=1))
        shapes.append(Shape(path.rectangle(x - 8 + sign * 5, 14, 17, 52, 8), fill=shell, weight=1))
    return on_head(shapes, -38)


@drawing("flower crown", "flower wreath", "flower garland", kind="wear")
def flower_crown(look: Look) -> Figure:
    leaf, shapes = look.paint("#5f9a52", "leaf"), list[Shape]()
    petals = (look.paint("#f27a9b"), look.paint("#ffd25e", "petal"), look.paint("#ffffff", "petal"))
    for step in range(13):
        x = -52 + step * 104 / 12
        y = 4 - (1 - (x / 54) ** 2) * -6
        d = path.smooth([(x - 9, y + 6), (x, y - 11), (x + 9, y - 8), (x + 6, y + 6)])
        shapes.append(Shape(d, fill=tint(leaf, -0.1 if step % 2 else 0.1), part="leaf", weight=0.7))
    for index, x in enumerate((-46, -23, 2, 27, 48)):
        y, size = 8 - (x / 46) ** 2 * 4, 8.2 if index != 2 else 10
        colour = petals[(index + 2) % 3] if index != 2 else petals[0]
        ring = [
            (x + dx * size, y - 2 + dy * size)
            for dx, dy in ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))
        ]
        shapes += [Shape(path.circle(px, py, size * 0.72), fill=colour, part="petal", weight=0.7) for px, py in ring]
        shapes.append(
            Shape(path.circle(x, y - 2, size * 0.6), fill="#f0a93a" if colour != petals[1] else "#a8582e", part="heart")
        )
    return on_head(shapes, -14, 80)


@drawing("bow", "ribbon", "hair bow", "hair ribbon", kind="wear")
def hair_bow(look: Look) -> Figure:
    """A little to the left, as girls and cats wear it."""
    silk = look.paint("#ee4f8b")
    shapes: list[Shape] = []
    for sign in (-1, 1):
        ring: list[Point] = [
            (0, -10),
            (sign * 18, -32),
            (sign * 44, -34),
            (sign * 48, -8),
            (sign * 42, 14),
            (sign * 18, 6),
        ]
        shapes.append(Shape(path.smooth(ring, tension=0.7), fill=silk, weight=1))
        shapes.append(
            Shape(
                path.smooth([(sign * 6, -8), (sign * 28, -14), (sign * 42, 6), (sign * 20, 2)]), fill=tint(silk, -0.18)
            )
        )
    shapes.append(Shape(path.rectangle(-10, -22, 20, 24, 8), fill=tint(silk, 0.1), weight=1))
    figure = Figure(tuple(shapes)).turned(-14).moved(-24, -4)
    return Figure(figure.shapes, {"head": Anchor(0, -10, 80)})


@drawing("halo", "angel halo", kind="wear")
def halo(look: Look) -> Figure:
    gold = look.paint("#ffd95a")
    return on_head(
        [
            Shape(path.ellipse(0, -48, 74, 34), fill=glow(gold, 0.6), part="glow"),
            Shape(path.ellipse(0, -46, 42, 11), part="body", stroke=tint(gold, -0.35), width=11),
            Shape(path.ellipse(0, -46, 42, 11), stroke=gold, width=7),
            Shape(path.arc(0, -38, 42, 215, 250), stroke="#fff8dc", width=2.5),
        ],
        -56,
    )


@drawing("headband", "sweatband", "hairband", kind="wear")
def headband(look: Look) -> Figure:
    cloth = look.paint("#e0484a")
    ring: list[Point] = [(-54, -6), (0, -14), (54, -8), (54, 6), (0, 1), (-54, 8)]
    return on_head(
        [
            Shape(path.smooth([(-52, 0), (-78, 6), (-84, 22), (-66, 14), (-50, 6)]), fill=tint(cloth, -0.15), weight=1),
            Shape(path.smooth([(-52, 0), (-70, 18), (-72, 36), (-58, 22), (-50, 8)]), fill=cloth, weight=1),
            Shape(path.smooth(ring, tension=0.8), fill=cloth, weight=1),
            Shape(path.smooth([(10, -11), (54, -7), (54, 6), (12, 1)], tension=0.5), fill=tint(cloth, -0.15)),
        ],
        -20,
        90,
    )
