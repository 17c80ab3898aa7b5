"""Things worn on face, neck and back: origin at the anchor each one names, 100 units wide like the host there."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade
from platano.engines.sketch.path import Point


def on(anchor: str, *shapes: Shape) -> Figure:
    return Figure(shapes, {anchor: Anchor(0, 0, 100)})


def _frame(rim: str, width: float) -> list[Shape]:
    """Bridge and temples."""
    return [
        Shape(path.arc(0, 3, 7, 200, 340), part="frame", stroke=rim, width=width),
        Shape(path.line((-38, -2), (-52, -5)), part="frame", stroke=rim, width=width),
        Shape(path.line((38, -2), (50, -5)), part="frame", stroke=rim, width=width),
    ]


@drawing("glasses", "eyeglasses", "spectacles", "reading glasses", kind="wear")
def glasses(look: Look) -> Figure:
    rim = look.paint("#3a3142")
    shapes = _frame(rim, 4)
    for x in (-22, 22):
        shapes.append(Shape(path.circle(x, 0, 16.5), fill=fade("#ffffff", "#bfe3f2", 60, (0.45, 0.2)), part="lens"))
        shapes.append(Shape(path.circle(x, 0, 16.5), part="frame", stroke=rim, width=4.4))
        shapes.append(Shape(path.line((x - 9, 3), (x + 1, -9)), part="glint", stroke="#ffffff", width=2.6, opacity=0.8))
    return on("face", *shapes)


@drawing("sunglasses", "shades", "sun glasses", kind="wear")
def sunglasses(look: Look) -> Figure:
    rim = look.paint("#24222e")
    shapes = [
        Shape(path.line((-8, -7), (8, -7)), part="frame", stroke=rim, width=6),
        Shape(path.line((-42, -7), (-53, -8)), part="frame", stroke=rim, width=5),
        Shape(path.line((42, -7), (51, -8)), part="frame", stroke=rim, width=5),
    ]
    for x in (-23, 23):
        lens: list[Point] = [(x - 20, -12), (x + 20, -12), (x + 18, 6), (x + 6, 15), (x - 8, 15), (x - 18, 5)]
        shapes.append(Shape(path.smooth(lens, tension=0.5), fill=rim, part="body", weight=1))
        shapes.append(
            Shape(
                path.polygon([(x - 14, -8), (x - 5, -8), (x - 13, 8), (x - 16, 2)]),
                fill="#ffffff",
                part="glint",
                opacity=0.35,
            )
        )
    return on("face", *shapes)


@drawing("goggles", "swimming goggles", "ski goggles", "diving goggles", "flying goggles", kind="wear")
def goggles(look: Look) -> Figure:
    strap = look.paint("#e0803a")
    shapes = [
        Shape(
            path.smooth([(-53, -6), (0, -10), (52, -6), (52, 5), (0, 4), (-53, 6)], tension=0.6),
            fill=tint(strap, -0.3),
            part="strap",
            weight=1,
        ),
    ]
    for x in (-22, 22):
        shapes.append(Shape(path.ellipse(x, 0, 21, 18), fill=strap, part="body", weight=1))
        shapes.append(
            Shape(path.ellipse(x, 0, 15, 12.5), fill=fade("#d9f3ff", "#5fb4dd", 60, (0.75, 0.55)), part="lens")
        )
        shapes.append(
            Shape(path.line((x - 8, 4), (x + 2, -7)), part="glint", stroke="#ffffff", width=3.5, opacity=0.85)
        )
    return on("face", *shapes)


@drawing("eye patch", "eyepatch", kind="wear")
def eye_patch(look: Look) -> Figure:
    """Over the eye at the right of the picture, its string up to the left."""
    cloth = look.paint("#26222e")
    return on(
        "face",
        Shape(path.smooth([(-50, -30), (-10, -22), (20, -8), (48, 8)], False), part="strap", stroke=cloth, width=4),
        Shape(
            path.smooth([(4, -12), (34, -8), (36, 6), (22, 18), (8, 10)], tension=0.8),
            fill=cloth,
            part="body",
            weight=1,
        ),
        Shape(path.smooth([(9, -8), (20, -7), (12, 4)]), fill=tint(cloth, 0.2)),
    )


@drawing("mask", "eye mask", "superhero mask", "bandit mask", "carnival mask", kind="wear")
def eye_mask(look: Look) -> Figure:
    cloth = look.paint("#2f3350")
    ring: list[Point] = [
        (-51, -10),
        (-26, -18),
        (0, -12),
        (26, -18),
        (51, -10),
        (46, 8),
        (24, 17),
        (0, 7),
        (-24, 17),
        (-48, 8),
    ]
    shapes = [Shape(path.smooth(ring, tension=0.9), fill=cloth, weight=1)]
    for x in (-21, 21):
        shapes.append(Shape(path.ellipse(x, 0, 12, 9), fill="#fffdf6", part="eye"))
        shapes.append(Shape(path.ellipse(x + 2, 0.5, 5, 6.5), fill="#2b2433", part="eye"))
        shapes.append(Shape(path.circle(x, -2, 1.9), fill="#ffffff", part="glint"))
    return on("face", *shapes)


@drawing("face mask", "medical mask", "surgical mask", kind="wear")
def face_mask(look: Look) -> Figure:
    cloth = look.paint("#9fd3e0")
    ring: list[Point] = [(-36, 14), (0, 9), (36, 14), (36, 34), (20, 48), (0, 52), (-20, 48), (-36, 34)]
    folds = [path.smooth([(-32, y), (0, y - 2), (32, y)], False) for y in (24, 32, 40)]
    return on(
        "face",
        *(
            Shape(
                path.smooth([(s * 34, 16), (s * 46, 8), (s * 51, 4)], False),
                part="strap",
                stroke=tint(cloth, 0.5),
                width=2.5,
            )
            for s in (-1, 1)
        ),
        Shape(path.smooth(ring, tension=0.8), fill=cloth, weight=1),
        *(Shape(d, stroke=tint(cloth, -0.18), width=2) for d in folds),
    )


@drawing("mustache", "moustache", "fake moustache", kind="wear")
def mustache(look: Look) -> Figure:
    hair = look.paint("#3a2a26")
    shapes: list[Shape] = []
    for s in (-1, 1):
        ring: list[Point] = [(0, 20), (s * 14, 15), (s * 28, 22), (s * 42, 14), (s * 38, 28), (s * 24, 33), (s * 8, 30)]
        shapes.append(Shape(path.smooth(ring), fill=hair, weight=1))
        shapes.append(
            Shape(path.smooth([(s * 6, 22), (s * 18, 20), (s * 30, 25)], False), stroke=tint(hair, 0.25), width=2)
        )
    return on("face", *shapes)


@drawing("clown nose", "red nose", kind="wear")
def clown_nose(look: Look) -> Figure:
    red = look.paint("#e2342f")
    return on(
        "face",
        Shape(path.circle(3, 14, 13), fill=red, weight=1),
        Shape(path.ellipse(-1, 9, 4.5, 3.5, -30), fill=tint(red, 0.6)),
    )


@drawing("scarf", "muffler", "neckerchief", "shawl", kind="wear")
def scarf(look: Look) -> Figure:
    wool = look.paint("#d9483b")
    stripe = look.paint(tint(wool, 0.55), "stripe")
    loop: list[Point] = [
        (-70, -14),
        (-30, -22),
        (30, -22),
        (70, -14),
        (74, 10),
        (40, 26),
        (0, 30),
        (-40, 26),
        (-74, 10),
    ]
    tail: list[Point] = [(18, 14), (52, 10), (62, 70), (60, 118), (26, 122), (24, 70)]
    fringe = [path.line((x, 119), (x + 1, 134)) for x in (31, 39, 47, 55)]
    return on(
        "neck",
        *(Shape(d, part="fringe", stroke=tint(wool, -0.25), width=5) for d in fringe),
        Shape(path.smooth(tail, tension=0.5), fill=tint(wool, -0.08), weight=1),
        *(
            Shape(path.polygon([(25, y), (61, y - 2), (61, y + 10), (25, y + 12)]), fill=stripe, part="stripe")
            for y in (60, 92)
        ),
        Shape(path.smooth(loop), fill=wool, weight=1),
        Shape(path.smooth([(-60, 10), (0, 20), (66, 8), (40, 24), (0, 28), (-40, 24)]), fill=tint(wool, -0.17)),
        *(
            Shape(path.smooth([(x, -20), (x + 4, 4), (x, 25)], False), part="stripe", stroke=stripe, width=8)
            for x in (-38, 0, 38)
        ),
    )


@drawing("tie", "necktie", kind="wear")
def tie(look: Look) -> Figure:
    silk = look.paint("#c23b44")
    blade: list[Point] = [(-12, 16), (12, 16), (28, 130), (0, 160), (-28, 130)]
    bars = [path.polygon([(-w, y), (w, y - 16), (w, y - 6), (-w, y + 10)]) for w, y in ((15, 56), (20, 88), (25, 120))]
    return on(
        "neck",
        Shape(path.polygon(blade), fill=silk, weight=1),
        *(Shape(d, fill=tint(silk, 0.3), part="stripe") for d in bars),
        Shape(path.polygon([(4, 16), (12, 16), (28, 130), (4, 157)]), fill=tint(silk, -0.2), opacity=0.7),
        Shape(path.smooth([(-18, -6), (18, -6), (13, 20), (-13, 20)], tension=0.3), fill=tint(silk, -0.1), weight=1),
    )


@drawing("bow tie", "bowtie", "bow-tie", kind="wear")
def bow_tie(look: Look) -> Figure:
    silk = look.paint("#c8324a")
    shapes: list[Shape] = []
    for s in (-1, 1):
        ring: list[Point] = [(0, -4), (s * 30, -28), (s * 62, -30), (s * 66, 8), (s * 62, 42), (s * 30, 36), (0, 16)]
        shapes.append(Shape(path.smooth(ring, tension=0.55), fill=silk, weight=1))
        shapes.append(
            Shape(
                path.smooth([(s * 10, 12), (s * 40, 12), (s * 60, 38), (s * 32, 32)], tension=0.6),
                fill=tint(silk, -0.2),
            )
        )
    shapes.append(Shape(path.rectangle(-15, -12, 30, 36, 11), fill=tint(silk, 0.12), weight=1))
    return on("neck", *shapes)


@drawing("necklace", "pearl necklace", "pendant", "locket", kind="wear")
def necklace(look: Look) -> Figure:
    gold, gem = look.paint("#f2c14a"), look.paint("#3fa3c9", "gem")
    curve = [(-58, -6), (-48, 24), (-26, 46), (0, 54), (26, 46), (48, 24), (58, -6)]
    return on(
        "neck",
        *(Shape(path.circle(x, y, 8), fill=gold, weight=0.8) for x, y in curve),
        Shape(path.smooth(curve, False), stroke=gold, width=5),
        Shape(path.smooth([(0, 50), (18, 66), (0, 88), (-18, 66)], tension=0.6), fill=gem, part="gem", weight=1),
        Shape(path.circle(-5, 63, 4), fill="#ffffff", part="glint"),
    )


@drawing("collar", "dog collar", "pet collar", "cat collar", kind="wear")
def collar(look: Look) -> Figure:
    leather, tag = look.paint("#d23f4b"), look.paint("#f2c14a", "tag")
    band: list[Point] = [(-56, -12), (0, 4), (56, -12), (57, 6), (0, 24), (-57, 6)]
    return on(
        "neck",
        Shape(path.smooth(band, tension=0.8), fill=leather, weight=1),
        Shape(path.smooth([(-50, 4), (0, 17), (56, 2), (30, 16), (0, 23), (-30, 16)]), fill=tint(leather, -0.2)),
        Shape(path.circle(0, 30, 15), fill=tag, part="tag", weight=1),
        Shape(path.circle(-4, 26, 4.5), fill=tint(tag, 0.5), part="tag"),
    )


@drawing("cape", "cloak", "superhero cape", kind="wear")
def cape(look: Look) -> Figure:
    """From the shoulders to the knees, behind the body; 100 units are the torso's height."""
    cloth = look.paint("#d2343f")
    lining = tint(cloth, -0.3)
    ring: list[Point] = [
        (-30, -4),
        (30, -6),
        (46, 40),
        (62, 120),
        (76, 208),
        (40, 196),
        (0, 210),
        (-44, 198),
        (-96, 206),
        (-74, 120),
        (-46, 40),
    ]
    folds = [path.smooth([(x, 30), (x * 1.6, 120), (x * 2.2, 190)], False) for x in (-26, 0, 24)]
    return on(
        "back",
        Shape(path.smooth(ring, tension=0.7), fill=cloth, weight=1, layer=-2),
        Shape(
            path.smooth([(20, 10), (44, 44), (60, 120), (72, 200), (44, 192), (30, 110)]),
            fill=tint(cloth, -0.16),
            layer=-2,
        ),
        *(Shape(d, part="fold", stroke=lining, width=3, layer=-2) for d in folds),
    )


@drawing("backpack", "rucksack", "school bag", "schoolbag", "knapsack", kind="wear")
def backpack(look: Look) -> Figure:
    """Behind the back, straps before the shoulders; 100 units are the torso's height."""
    cloth = look.paint("#3f8a6b")
    flap, buckle = tint(cloth, 0.14), "#f2c14a"
    bag: list[Point] = [(-62, 14), (-50, -6), (0, -10), (26, 0), (32, 88), (20, 98), (-56, 98), (-70, 84)]
    return on(
        "back",
        Shape(path.arc(-14, -8, 10, 180, 360), part="handle", stroke=tint(cloth, -0.3), width=5, layer=-2),
        Shape(path.smooth(bag, tension=0.6), fill=cloth, weight=1, layer=-2),
        Shape(
            path.smooth([(-70, 62), (-78, 76), (-72, 94), (-30, 94), (-30, 60)], tension=0.6),
            fill=tint(cloth, -0.12),
            weight=1,
            layer=-2,
        ),
        Shape(
            path.smooth([(-64, 14), (-50, -6), (0, -10), (0, 40), (-66, 42)], tension=0.6),
            fill=flap,
            weight=0.8,
            layer=-2,
        ),
        Shape(path.rectangle(-50, 36, 12, 18, 3), fill=buckle, part="buckle", layer=-2),
        Shape(
            path.smooth([(4, -2), (15, 16), (14, 42), (-4, 66)], False),
            part="strap",
            stroke=tint(cloth, -0.35),
            width=8.5,
        ),
        Shape(
            path.smooth([(4, -2), (15, 16), (14, 42), (-4, 66)], False), part="strap", stroke=tint(cloth, -0.1), width=6
        ),
    )


@drawing("wings", "angel wings", "feather wings", kind="wear")
def wings(look: Look) -> Figure:
    """A pair of feathered wings behind the back; 100 units are the torso's height."""
    white = look.paint("#fdfbf7")
    shapes: list[Shape] = []
    for s in (1, -1):
        ring: list[Point] = [
            (0, 14),
            (s * 30, -30),
            (s * 84, -52),
            (s * 118, -30),
            (s * 114, 10),
            (s * 102, 24),
            (s * 92, 50),
            (s * 78, 60),
            (s * 64, 82),
            (s * 48, 84),
            (s * 26, 92),
            (s * 8, 60),
        ]
        shade = tint(white, -0.1 if s > 0 else -0.03)
        shapes.append(Shape(path.smooth(ring, tension=0.7), fill=shade, weight=1, layer=-2))
        for x, y, x2, y2 in ((30, 8, 104, 2), (28, 24, 90, 36), (24, 40, 66, 66)):
            shapes.append(
                Shape(
                    path.smooth([(s * x, y), (s * (x + x2) / 2, (y + y2) / 2 + 9), (s * x2, y2)], False),
                    part="feather",
                    stroke=tint(white, -0.2),
                    width=3,
                    layer=-2,
                )
            )
    return on("back", *shapes)


@drawing("fairy wings", "butterfly wings", kind="wear")
def fairy_wings(look: Look) -> Figure:
    tone = look.paint("#9fd9f0")
    sheer = fade(tint(tone, 0.45), tone, 60, (0.9, 0.75))
    shapes: list[Shape] = []
    for s in (1, -1):
        upper: list[Point] = [(0, 20), (s * 40, -50), (s * 100, -70), (s * 118, -40), (s * 96, 10), (s * 40, 36)]
        lower: list[Point] = [(0, 26), (s * 50, 34), (s * 88, 60), (s * 76, 94), (s * 42, 84)]
        for ring, spot in ((lower, (62, 66)), (upper, (84, -36))):
            shapes.append(Shape(path.smooth(ring), fill=sheer, weight=1, stroke=tint(tone, -0.35), layer=-2))
            shapes.append(
                Shape(path.circle(s * spot[0], spot[1], 9), fill="#ffffff", part="spot", opacity=0.6, layer=-2)
            )
        shapes.append(
            Shape(
                path.smooth([(0, 22), (s * 50, -14), (s * 96, -46)], False),
                part="vein",
                stroke=tint(tone, -0.15),
                width=2,
                layer=-2,
            )
        )
    return on("back", *shapes)


@drawing("jetpack", "jet pack", "rocket pack", kind="wear")
def jetpack(look: Look) -> Figure:
    steel = look.paint("#c9ced8")
    shapes: list[Shape] = []
    for x in (-44, 14):
        flame: list[Point] = [(x - 12, 96), (x + 12, 96), (x + 9, 124), (x, 152), (x - 9, 124)]
        shapes += [
            Shape(path.smooth(flame), fill=fade("#ffd34d", "#f0642f"), part="flame", layer=-2),
            Shape(
                path.polygon([(x - 10, 84), (x + 10, 84), (x + 15, 100), (x - 15, 100)]),
                fill="#55525f",
                part="nozzle",
                weight=1,
                layer=-2,
            ),
            Shape(
                path.smooth([(x - 17, 10), (x, -16), (x + 17, 10), (x + 17, 88), (x - 17, 88)], tension=0.6),
                fill=steel,
                weight=1,
                layer=-2,
            ),
            Shape(path.rectangle(x + 2, 12, 14, 72, 6), fill=tint(steel, -0.15), layer=-2),
            Shape(path.rectangle(x - 17, 24, 34, 10), fill="#e0483f", part="band", layer=-2),
        ]
    return on("back", *shapes)


@drawing("bell", "cat bell", "jingle bell", kind="wear")
def bell(look: Look) -> Figure:
    gold = look.paint("#f2bf3f")
    return on(
        "neck",
        Shape(path.smooth([(-54, -8), (0, 6), (54, -8)], False), part="ribbon", stroke="#c9343f", width=13),
        Shape(path.circle(0, 28, 25), fill=gold, weight=1),
        Shape(path.smooth([(8, 6), (23, 24), (16, 46), (2, 52), (12, 30)]), fill=tint(gold, -0.18)),
        Shape(path.line((-24, 26), (24, 26)), stroke=tint(gold, -0.4), width=4),
        Shape(path.circle(0, 37, 5.5), fill=tint(gold, -0.6), part="slot"),
        Shape(path.ellipse(-9, 15, 6, 4, -30), fill=tint(gold, 0.55)),
    )
