"""Rooms to learn in: classroom, library, museum."""

from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furnish as house
from platano.engines.sketch.backdrops import furniture
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.interior import room, within
from platano.engines.sketch.backdrops.view import View, clockwise, shape, stroke
from platano.engines.sketch.figure import Shape, fade, glow


@place("classroom", "school", "schoolroom", "lecture hall", "university", "college")
def classroom(setting: Setting) -> Backdrop:
    """A green board with chalk marks, pupils' desks, a globe, a window."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 30 * seen.grow
    back = house.shell(seen, "#f4e3bd", "#c79c70")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle, wide = (x0 + x1) / 2, min(520 * k, (x1 - x0) * 0.52)
        back += _board(seen, middle, seen.horizon - 460 * k, wide, 290 * k)
        if x1 - x0 > 1250:
            back += house.window(seen, x0 + 210 * k, seen.horizon - 470 * k, 230 * k, 280 * k)
        back += furniture.shelf(seen, x1 - 100 * k, seen.horizon - 300 * k, 170 * k) + _globe(
            seen, x1 - 120 * k, seen.horizon - 300 * k, 38 * k
        )
        back += furniture.books(seen, x1 - 84 * k, seen.horizon - 300 * k, 76 * k, 74 * k, f"class{index}")
        back += _clock(seen, middle + wide / 2 + 80 * k, seen.horizon - 500 * k, 40 * k)
        if x1 - x0 <= 1250:
            back += furniture.picture(seen, x0 + 110 * k, seen.horizon - 360 * k, 130 * k, 170 * k, 3)
        for x in (x0 + 120 * k, x1 - 130 * k):
            back += _school_desk(seen, x, foot + 54 * k, 210 * k)
    return room("classroom", seen, back)


def _board(seen: View, x: float, y: float, wide: float, tall: float) -> list[Shape]:
    """A blackboard: a sum of shapes, a wave, a star, without a word."""
    left = x - wide / 2
    marks = [
        path.circle(left + wide * 0.16, y + tall * 0.36, tall * 0.13),
        path.rectangle(left + wide * 0.3, y + tall * 0.24, tall * 0.25, tall * 0.25),
        path.polygon(
            [
                (left + wide * 0.56, y + tall * 0.5),
                (left + wide * 0.63, y + tall * 0.22),
                (left + wide * 0.7, y + tall * 0.5),
            ]
        ),
        path.star(left + wide * 0.84, y + tall * 0.38, tall * 0.14, tall * 0.06, 5),
    ]
    wave = path.smooth(
        [(left + wide * (0.1 + 0.08 * step), y + tall * (0.74 + (0.07 if step % 2 else -0.07))) for step in range(9)],
        closed=False,
    )
    return [
        *shape(path.rectangle(left - 16, y - 16, wide + 32, tall + 32, 8), seen.on("#b07a4f", FAR), "board"),
        *shape(
            path.rectangle(left, y, wide, tall, 3), fade(seen.on("#3f7a66", 0.08), seen.on("#336654", 0.08)), "board"
        ),
        *stroke([*marks, wave], seen.on("#f3f5e8", 0.1), 5 * seen.grow, "chalk", 0.75),
        *shape(path.rectangle(left - 8, y + tall + 10, wide + 16, 13, 4), seen.on("#8a5f42", FAR), "board"),
        *shape(
            [
                path.rectangle(left + wide * 0.6, y + tall + 4, 34, 7, 3),
                path.rectangle(left + wide * 0.7, y + tall + 4, 26, 7, 3),
            ],
            seen.on("#ffffff", FAR),
            "chalk",
        ),
    ]


def _globe(seen: View, x: float, foot: float, radius: float) -> list[Shape]:
    y = foot - radius * 1.5
    lands = [
        path.ellipse(x - radius * 0.3, y - radius * 0.2, radius * 0.34, radius * 0.42, 20),
        path.ellipse(x + radius * 0.4, y + radius * 0.24, radius * 0.3, radius * 0.36, -10),
    ]
    return [
        *shape(
            [path.rectangle(x - 4, y + radius, 8, radius * 0.4), path.ellipse(x, foot - 4, radius * 0.6, 6)],
            seen.on("#8a5f42", FAR),
            "globe",
        ),
        *stroke(path.arc(x, y, radius * 1.14, -70, 110), seen.on("#c9a25f", FAR), 5, "globe"),
        *shape(path.circle(x, y, radius), seen.on("#5fa9d6", FAR), "globe"),
        *shape(lands, seen.on("#7fbf6a", FAR), "globe"),
    ]


def _clock(seen: View, x: float, y: float, radius: float) -> list[Shape]:
    hands = [path.line((x, y), (x, y - radius * 0.6)), path.line((x, y), (x + radius * 0.4, y + radius * 0.16))]
    return [
        *shape(path.circle(x, y, radius), seen.on("#d8654f", FAR), "clock"),
        *shape(path.circle(x, y, radius * 0.82), seen.on("#fffaf0", FAR), "clock"),
        *stroke(hands, seen.on("#3d3a4c", FAR), 5, "clock"),
    ]


def _school_desk(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    stack = [
        path.rectangle(x - wide * 0.3, foot - wide * 0.58 - 15 * index, wide * (0.3 - 0.03 * index), 14, 3)
        for index in range(2)
    ]
    return [
        *shape(stack[0], seen.on("#d8654f", FAR), "book"),
        *shape(stack[1], seen.on("#4f86a8", FAR), "book"),
        *shape(path.circle(x + wide * 0.22, foot - wide * 0.62, wide * 0.07), seen.on("#e2574c", FAR), "apple"),
        *furniture.table(seen, x, foot, wide, wide * 0.5, "#d9ae78"),
    ]


@place("library", "bookstore", "book shop", "bookshop", "reading room", "archive", "book store")
def library(setting: Setting) -> Backdrop:
    """Bookcases to the ceiling, a ladder, an arched window, a green lamp."""
    seen = within(setting)
    k = seen.grow
    back = house.shell(seen, "#b98a62", "#9a6b48", "boards", "#8a5f42")
    tall = min(seen.horizon - 40, 760 * k)
    rows = 6
    index = 0
    for x0, x1 in house.bays(seen, 1100):
        middle, half = (x0 + x1) / 2, 150 * k
        back += _arched_window(seen, middle, seen.horizon - 150 * k, 200 * k, 400 * k)
        for left, right in ((x0, middle - half), (middle + half, x1)):
            back += furniture.bookcase(
                seen, (left + right) / 2, seen.horizon + 8, right - left, tall, f"lib{index}", rows, "#8a5a3c"
            )
            index += 1
        back += _ladder(seen, x1 - 150 * k, seen.horizon + 60 * k, min(tall * 0.86, 560 * k))
        back += furniture.table(seen, middle, seen.horizon + 34 * k, 260 * k, 104 * k, "#a3714c") + _banker_lamp(
            seen, middle, seen.horizon - 82 * k, 90 * k
        )
    back += furniture.rug(seen, seen.width / 2, seen.ground + 16 * k, min(700 * k, seen.width * 0.7), "#a8484a")
    return room("library", seen, back)


def _arched_window(seen: View, x: float, foot: float, wide: float, tall: float) -> list[Shape]:
    low, high = seen.light.sky[2], seen.light.sky[0]
    half, top = wide / 2, foot - tall
    bars = [path.rectangle(x - 4, top, 8, tall)] + [
        path.rectangle(x - half, top + half + (tall - half) * share, wide, 7) for share in (0.0, 0.34, 0.68)
    ]

    def opening(pad: float) -> str:
        return (
            path.rectangle(x - half - pad, top + half, wide + pad * 2, tall - half + pad)
            + " "
            + path.ellipse(x, top + half, half + pad, half + pad)
        )

    return [
        *house.sunbeam(seen, x, top, wide, tall),
        *shape(opening(18), seen.on("#7a4f36", 0.05), "frame"),
        *shape(opening(0), fade(high, low), "glass"),
        *stroke(bars, seen.on("#7a4f36", 0.05), 1, "frame"),
        *shape(bars, seen.on("#7a4f36", 0.05), "frame"),
    ]


def _ladder(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    lean = tall * 0.12
    rails = [path.limb([(x + dx, foot), (x + dx + lean, foot - tall)], [12, 10]) for dx in (-34, 34)]
    rungs = [
        path.rectangle(x - 34 + lean * share, foot - tall * share - 5, 68, 10, 4)
        for share in (0.1, 0.24, 0.38, 0.52, 0.66, 0.8, 0.93)
    ]
    return shape([*rails, *rungs], seen.on("#d3a46f", 0.08), "ladder")


def _banker_lamp(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    dome = (
        path.smooth(
            [
                (x - tall * 0.5, foot - tall * 0.62),
                (x - tall * 0.38, foot - tall * 0.96),
                (x + tall * 0.38, foot - tall * 0.96),
                (x + tall * 0.5, foot - tall * 0.62),
            ],
            closed=False,
        )
        + "Z"
    )
    return [
        *shape(
            path.circle(x, foot - tall * 0.5, tall * (2.4 if seen.light.lamps else 1.2)), glow("#ffe0a0", 0.6), "light"
        ),
        *shape(
            [path.rectangle(x - 5, foot - tall * 0.7, 10, tall * 0.7), path.ellipse(x, foot - 5, tall * 0.26, 8)],
            seen.on("#d9b25f", FAR),
            "lamp",
        ),
        *shape(dome, seen.lit("#3f8f6b", FAR), "lamp"),
    ]


@place("museum", "gallery", "art gallery", "exhibition", "art museum")
def museum(setting: Setting) -> Backdrop:
    """A pale hall with large framed paintings under spotlights, a vase on a plinth, a rope."""
    seen = within(setting, rise=300)
    k, foot = seen.grow, seen.horizon + 40 * seen.grow
    back = house.shell(seen, "#ece5dc", "#b58f6c")
    for index, (x0, x1) in enumerate(house.bays(seen, 1300)):
        size = min(k, (x1 - x0) / 1000)
        for x, wide, tall, kind in (
            (x0 + (x1 - x0) * 0.16, 210, 270, 1),
            (x0 + (x1 - x0) * 0.5, 380, 290, 2),
            (x0 + (x1 - x0) * 0.85, 220, 260, 3),
        ):
            y = seen.horizon - 330 * k
            light = path.polygon(
                clockwise(
                    [
                        (x - 14, y - 250 * k),
                        (x + 14, y - 250 * k),
                        (x + wide * 0.7 * size, y + tall * 0.62 * k),
                        (x - wide * 0.7 * size, y + tall * 0.62 * k),
                    ]
                )
            )
            back += shape(light, fade("#fff6d6", "#fff6d6", opacity=(0.55, 0.06)), "light")
            back += shape([path.rectangle(x - 20 * k, y - 268 * k, 40 * k, 30 * k, 8)], seen.on("#4a4a5c", FAR), "spot")
            back += _painting(seen, x, y, wide * size, tall * size, kind + index)
        back += _plinth(seen, x0 + 96 * k, foot + 20 * k, 120 * k)
    back += shape(
        path.rectangle(-4, max(0.0, seen.horizon - 604 * k), seen.width + 8, 8), seen.on("#9a9290", FAR), "rail"
    )
    back += _ropes(seen, foot + 20 * k)
    return room("museum", seen, back)


def _painting(seen: View, x: float, y: float, w: float, h: float, kind: int) -> list[Shape]:
    """A gilt frame around an abstract, a landscape or a still life."""
    left, top = x - w / 2, y - h / 2
    gold = seen.on("#d3a850", 0.08)
    shapes = shape(path.rectangle(left + 6, top + 12, w, h, 6), "#1a1430", "shadow", 0.14) + shape(
        path.rectangle(left, top, w, h, 6), gold, "frame"
    )
    shapes += shape(path.rectangle(left + 10, top + 10, w - 20, h - 20, 3), seen.on("#a97f35", 0.08), "frame")
    x0, y0, iw, ih = left + 18, top + 18, w - 36, h - 36
    if kind % 3 == 0:
        shapes += shape(path.rectangle(x0, y0, iw, ih), seen.on("#f4ead2", 0.06), "picture")
        for hue, cx, cy, size in (
            ("#d8574a", 0.32, 0.36, 0.22),
            ("#3f7fb5", 0.66, 0.58, 0.26),
            ("#f0b93f", 0.62, 0.26, 0.13),
        ):
            shapes += shape(path.circle(x0 + iw * cx, y0 + ih * cy, min(iw, ih) * size), seen.on(hue, 0.06), "picture")
        return shapes + shape(
            path.rectangle(x0 + iw * 0.14, y0 + ih * 0.76, iw * 0.5, ih * 0.07), seen.on("#2f2f45", 0.06), "picture"
        )
    if kind % 3 == 1:
        return shapes + furniture.picture(seen, x, y, w - 12, h - 12, 2)[2:]
    shapes += shape(path.rectangle(x0, y0, iw, ih), fade(seen.on("#6f8fb0", 0.06), seen.on("#cfb98f", 0.06)), "picture")
    vase = path.smooth(
        [
            (x - iw * 0.07, y + ih * 0.02),
            (x + iw * 0.07, y + ih * 0.02),
            (x + iw * 0.12, y + ih * 0.26),
            (x + iw * 0.06, y + ih * 0.4),
            (x - iw * 0.06, y + ih * 0.4),
            (x - iw * 0.12, y + ih * 0.26),
        ]
    )
    blooms = [
        path.circle(x + dx * iw, y - dy * ih, ih * 0.1)
        for dx, dy in ((-0.14, 0.08), (0.0, 0.2), (0.14, 0.1), (0.04, 0.04))
    ]
    shapes += shape(path.rectangle(x0, y + ih * 0.34, iw, ih * 0.16), seen.on("#8a5f42", 0.06), "picture")
    return (
        shapes + shape(blooms, seen.on("#e8808a", 0.06), "picture") + shape(vase, seen.on("#f2ead8", 0.06), "picture")
    )


def _plinth(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    top = foot - wide * 1.5
    vase = path.smooth(
        [
            (x - wide * 0.12, top - wide * 0.72),
            (x + wide * 0.12, top - wide * 0.72),
            (x + wide * 0.3, top - wide * 0.4),
            (x + wide * 0.14, top),
            (x - wide * 0.14, top),
            (x - wide * 0.3, top - wide * 0.4),
        ]
    )
    return [
        *furniture.shadow(x, foot, wide * 1.2),
        *shape(
            path.rectangle(x - wide / 2, top, wide, wide * 1.5, 4),
            fade(seen.on("#fbf7f0", FAR), seen.on("#d3ccc4", FAR), 0),
            "plinth",
        ),
        *shape(vase, fade(seen.on("#5f9fc4", FAR), seen.on("#35608f", FAR), 0), "vase"),
        *shape(
            path.rectangle(x - wide * 0.27, top - wide * 0.44, wide * 0.54, wide * 0.08, 3),
            seen.on("#f4e3b8", FAR),
            "vase",
        ),
    ]


def _ropes(seen: View, foot: float) -> list[Shape]:
    """Brass posts with a red rope in front of the pictures."""
    k, xs = (
        seen.grow,
        [
            seen.width * (step + 0.5) / max(3, round(seen.width / 300))
            for step in range(max(3, round(seen.width / 300)))
        ],
    )
    posts = [
        path.rectangle(x - 6 * k, foot - 130 * k, 12 * k, 130 * k, 4)
        + " "
        + path.circle(x, foot - 134 * k, 13 * k)
        + " "
        + path.ellipse(x, foot, 30 * k, 8 * k)
        for x in xs
    ]
    swags = [
        path.smooth([(a, foot - 120 * k), ((a + b) / 2, foot - 72 * k), (b, foot - 120 * k)], closed=False)
        for a, b in pairwise(xs)
    ]
    return [*stroke(swags, seen.on("#b5404a", 0.1), 11 * k, "rope"), *shape(posts, seen.on("#d9b25f", 0.1), "post")]
