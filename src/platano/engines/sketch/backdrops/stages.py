"""Stages: theatre, concert, circus."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furniture, houses
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.interior import room, within
from platano.engines.sketch.backdrops.view import View, clockwise, shape, spread, stroke
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Gradient, Shape, fade, glow

RED = "#b5333f"


@place(
    "theater",
    "theatre",
    "stage",
    "opera",
    "opera house",
    "auditorium",
    "cinema",
    "movie theater",
    "ballet",
    "magic show",
    "talent show",
    "puppet theater",
)
def theater(setting: Setting) -> Backdrop:
    """A stage between red curtains, spotlights, footlights."""
    seen = within(setting, rise=290, stand=130)
    k, w = seen.grow, seen.width
    red = setting.colour or RED
    back = shape(path.rectangle(-4, -4, w + 8, seen.height + 8), fade(tint(red, -0.72), tint(red, -0.5)), "wall")
    folds = spread(seen, 96 * k, "folds", 0.0)
    back += shape(
        [path.limb([(x, -30), (x + 4, seen.horizon * 0.5), (x, seen.horizon + 6)], [34, 44, 54]) for x in folds],
        tint(red, -0.4),
        "curtain",
        0.6,
    )
    back += shape(
        path.rectangle(-4, seen.horizon, w + 8, seen.height - seen.horizon + 4), fade("#8a5a3c", "#c08a5a"), "stage"
    )
    back += stroke(
        [
            path.line((w / 2 + step * 84, seen.horizon), (w / 2 + step * 160, seen.height + 4))
            for step in range(-int(w / 160) - 3, int(w / 160) + 4)
        ],
        "#6f4630",
        3,
        "stage",
        0.55,
    )
    for x, lean in (
        ((w * 0.3, 1), (w * 0.7, -1))
        if w < 2400
        else [(x, 1 if i % 2 else -1) for i, x in enumerate(spread(seen, 700, "spots", 0.0))]
    ):
        beam = path.polygon(
            clockwise(
                [
                    (x - 16, -10),
                    (x + 16, -10),
                    (x + lean * 120 * k + 210 * k, seen.ground),
                    (x + lean * 120 * k - 210 * k, seen.ground),
                ]
            )
        )
        back += shape(beam, fade("#fff4cf", "#fff4cf", opacity=(0.5, 0.1)), "light")
        back += shape(path.ellipse(x + lean * 120 * k, seen.ground, 250 * k, 54 * k), glow("#fff0c0", 0.6), "light")
    back += _drapes(seen, red)
    lip = seen.height - 34 * k
    back += shape(path.rectangle(-4, lip, w + 8, 40 * k), fade("#6f4630", "#4a2e26"), "stage")
    lamps = spread(seen, 120, "foot", 0.0)
    front = [
        piece for x in lamps[:40] for piece in shape(path.circle(x, lip - 4, 52 * k), glow("#ffe6a0", 0.4), "light")
    ]
    front += shape(
        [path.rectangle(x - 20 * k, lip - 12 * k, 40 * k, 26 * k, 12) for x in lamps], "#e0b45a", "footlight"
    )
    return room("theater", seen, back, front, dark=True)


def _drapes(seen: View, red: str) -> list[Shape]:
    """The parted curtain and its scalloped valance."""
    k, w = seen.grow, seen.width
    wide, low = min(210 * k, w * 0.2), seen.horizon + 60 * k
    shapes: list[Shape] = []
    for side in (0, 1):
        edge, inward = (0.0, 1) if side == 0 else (w, -1)
        points = [
            (edge - inward * 30, -20),
            (edge + inward * wide * 1.25, -20),
            (edge + inward * wide * 1.05, seen.horizon * 0.45),
            (edge + inward * wide * 0.62, seen.horizon * 0.68),
            (edge + inward * wide * 0.9, low),
            (edge - inward * 30, low),
        ]
        shapes += shape(path.smooth(clockwise(points), tension=0.4), fade(red, tint(red, -0.16)), "curtain")
        for share in (0.2, 0.45, 0.7, 0.95):
            fold = [
                (edge + inward * wide * share * 1.2, -10),
                (edge + inward * wide * share * 0.98, seen.horizon * 0.45),
                (edge + inward * wide * share * 0.6, seen.horizon * 0.68),
                (edge + inward * wide * share * 0.86, low - 6),
            ]
            shapes += shape(path.limb(fold, [20 * k, 17 * k, 9 * k, 18 * k]), tint(red, -0.26), "curtain", 0.55)
        shapes += shape(
            path.rectangle(
                edge - 20 if side == 0 else edge - wide * 0.68, seen.horizon * 0.665, wide * 0.68 + 20, 20 * k, 10
            ),
            "#e0b45a",
            "curtain",
        )
    count = max(4, round(w / (170 * k)))
    step = w / count
    tops = [path.rectangle(-10, -20, w + 20, 74 * k)] + [
        path.ellipse((index + 0.5) * step, 52 * k, step * 0.54, 62 * k) for index in range(count)
    ]
    hems = [path.arc((index + 0.5) * step, 52 * k - step * 0.12, step * 0.5, 28, 152) for index in range(count)]
    return [
        *shapes,
        *shape(tops, fade(tint(red, 0.08), tint(red, -0.2)), "curtain"),
        *stroke(hems, "#e0b45a", 7 * k, "curtain"),
    ]


@place(
    "concert",
    "concert hall",
    "rock concert",
    "music festival",
    "disco",
    "dance floor",
    "concert stage",
    "gig",
    "rave",
    "karaoke",
)
def concert(setting: Setting) -> Backdrop:
    """Coloured beams over a dark stage, speakers at the sides, a crowd before it."""
    seen = within(setting, rise=270, stand=150)
    k, w = seen.grow, seen.width
    base = setting.colour or "#2b1d52"
    back = shape(path.rectangle(-4, -4, w + 8, seen.height + 8), fade(tint(base, -0.55), tint(base, 0.06)), "wall")
    back += shape(path.ellipse(w / 2, seen.horizon, min(w * 0.7, 1200), 420 * k), glow("#d65fc8", 0.6), "light")
    chance = seen.chance("beams")
    for index, x in enumerate(spread(seen, 150, "beam", 0.1)):
        lean = chance.uniform(-210, 210) * k
        beam = path.polygon(
            clockwise(
                [
                    (x - 9, 40 * k),
                    (x + 9, 40 * k),
                    (x + lean + 95 * k, seen.horizon + 30),
                    (x + lean - 95 * k, seen.horizon + 30),
                ]
            )
        )
        colour = ("#ff6fb8", "#6fd8ff", "#ffd86a", "#9a7bff")[index % 4]
        back += shape(beam, fade(colour, colour, opacity=(0.6, 0.04)), "light")
    truss = [path.line((x, 16 * k), (x + 45, 46 * k), (x + 90, 16 * k)) for x in range(-10, int(w) + 60, 90)]
    back += stroke(
        [*truss, path.line((0, 16 * k), (w, 16 * k)), path.line((0, 46 * k), (w, 46 * k))], "#6a6490", 7 * k, "truss"
    )
    back += shape(
        [path.rectangle(x - 17, 34 * k, 34, 34 * k, 8) for x in spread(seen, 150, "beam", 0.1)], "#3a3260", "lamp"
    )
    back += shape(
        path.rectangle(-4, seen.horizon, w + 8, seen.height - seen.horizon + 4), fade("#4a3a78", "#2c2350"), "stage"
    )
    back += shape(path.rectangle(-4, seen.horizon - 4, w + 8, 10 * k), "#8f7bd8", "stage")
    back += shape(path.ellipse(w / 2, seen.ground, min(420 * k, w * 0.42), 60 * k), glow("#ffe6ff", 0.5), "light")
    for x in (w * 0.09, w * 0.91):
        back += _speakers(x, seen.horizon + 26 * k, 150 * k)
    return room("concert", seen, back, _crowd(seen), dark=True)


def _speakers(x: float, foot: float, wide: float) -> list[Shape]:
    boxes = [path.rectangle(x - wide / 2, foot - wide * 1.1 * (row + 1), wide, wide * 1.06, 10) for row in range(2)]
    rings = [path.circle(x, foot - wide * (0.42 + 1.1 * row), wide * 0.34) for row in range(2)] + [
        path.circle(x, foot - wide * (0.92 + 1.1 * row), wide * 0.12) for row in range(2)
    ]
    cones = [path.circle(x, foot - wide * (0.42 + 1.1 * row), wide * 0.2) for row in range(2)]
    return [
        *shape(boxes, fade("#37325a", "#221d3d"), "speaker"),
        *shape(rings, "#14112a", "speaker"),
        *shape(cones, "#4d467a", "speaker"),
    ]


def _crowd(seen: View) -> list[Shape]:
    """Heads and raised hands along the lower edge."""
    chance = seen.chance("crowd")
    forms: list[str] = []
    k = seen.grow
    for x in spread(seen, 66 * k, "crowd"):
        y, r = seen.height - chance.uniform(14, 34) * k, chance.uniform(21, 27) * k
        forms += [path.circle(x, y, r), path.rectangle(x - r * 1.5, y + r * 0.9, r * 3, 80, r)]
        if chance.random() < 0.45 and abs(x / seen.width - 0.5) > 0.14:
            side = chance.choice((-1, 1))
            hand = (x + side * r * 1.7, y - chance.uniform(58, 86) * k)
            forms += [
                path.limb([(x + side * r, y + 30), (x + side * r * 1.8, y - 10), hand], [16 * k, 14 * k, 12 * k]),
                path.circle(hand[0], hand[1], 9 * k),
            ]
    return shape(forms, "#151030", "crowd")


@place("circus", "circus tent", "big top", "circus ring", "circus arena")
def circus(setting: Setting) -> Backdrop:
    """Inside the big top: red and cream bands, a ring, stars, light bulbs."""
    seen = within(setting, rise=330, stand=130)
    k, w = seen.grow, seen.width
    red = setting.colour or "#d8504a"
    back = shape(path.rectangle(-4, -4, w + 8, seen.height + 8), "#f9e8c8", "tent")
    peak = (w / 2, -260 * k)
    count = max(7, round(w / 150)) // 2 * 2 + 1
    bands = []
    for index in range(-count, count + 1, 2):
        a, b = w / 2 + (index - 0.5) * w / count * 1.3, w / 2 + (index + 0.5) * w / count * 1.3
        bands.append(
            path.polygon(
                clockwise(
                    [
                        peak,
                        (b, seen.horizon - 150 * k),
                        (b, seen.horizon + 10),
                        (a, seen.horizon + 10),
                        (a, seen.horizon - 150 * k),
                    ]
                )
            )
        )
    back += shape(bands, fade(tint(red, -0.2), red), "tent")
    back += shape(
        path.rectangle(-4, -4, w + 8, seen.horizon + 8),
        Gradient(((0, "#3a1420", 0.5), (0.6, "#3a1420", 0.08), (1, "#3a1420", 0.25))),
        "tent",
    )
    back += houses.bulbs(seen, max(70.0, seen.horizon - 480 * k), 90 * k, 520, ("#ffe08a", "#fff6d6"), "bulb")
    back += shape(
        path.rectangle(-4, seen.horizon, w + 8, seen.height - seen.horizon + 4), fade("#d3a066", "#e9c48a"), "sand"
    )
    half = min(w * 0.47, 520 * k)
    for x in [w / 2] if w < 2400 else spread(seen, 1500, "ring", 0.0):
        back += shape(path.ellipse(x, seen.ground - 16 * k, half, 118 * k), tint(red, -0.1), "ring")
        marks = [
            path.circle(x + share * half * 0.965, seen.ground - 16 * k + 112 * k * max(0.0, 1 - share**2) ** 0.5, 9 * k)
            for share in (-0.9, -0.7, -0.45, -0.15, 0.15, 0.45, 0.7, 0.9)
        ]
        back += shape(marks, "#ffe08a", "ring") + shape(
            path.ellipse(x, seen.ground - 18 * k, half * 0.93, 100 * k), fade("#e3bc80", "#f3d7a4"), "sand"
        )
        for lean in (-1, 1):
            beam = path.polygon(
                clockwise(
                    [
                        (x + lean * 330 * k - 14, 0),
                        (x + lean * 330 * k + 14, 0),
                        (x + 190 * k, seen.ground),
                        (x - 190 * k, seen.ground),
                    ]
                )
            )
            back += shape(beam, fade("#fff6d6", "#fff6d6", opacity=(0.4, 0.1)), "light")
    for x in (w * 0.1, w * 0.9):
        back += _drum(x, seen.horizon + 70 * k, 130 * k, red)
    return room("circus", seen, back, dark=False)


def _drum(x: float, foot: float, wide: float, red: str) -> list[Shape]:
    """A star-spangled pedestal."""
    body = [
        (x - wide * 0.42, foot - wide * 0.62),
        (x + wide * 0.42, foot - wide * 0.62),
        (x + wide * 0.56, foot),
        (x - wide * 0.56, foot),
    ]
    return [
        *furniture.shadow(x, foot, wide * 1.25),
        *shape(path.polygon(clockwise(body)), fade("#3f6fb0", "#2c4f86"), "drum"),
        *shape(
            [path.star(x + dx * wide, foot - wide * 0.3, wide * 0.12, wide * 0.05, 5) for dx in (-0.3, 0.0, 0.3)],
            "#ffe08a",
            "drum",
        ),
        *shape(path.rectangle(x - wide * 0.48, foot - wide * 0.7, wide * 0.96, wide * 0.13, 8), red, "drum"),
    ]
