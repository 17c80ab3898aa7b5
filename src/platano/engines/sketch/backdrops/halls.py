"""Halls and work rooms: church, workshop, photo studio, showroom."""

from itertools import pairwise

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furnish as house
from platano.engines.sketch.backdrops import furniture, houses
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.interior import room, within
from platano.engines.sketch.backdrops.view import View, clockwise, shape, spread, stroke
from platano.engines.sketch.colour import luminance, mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade, glow


@place(
    "church interior",
    "church",
    "cathedral",
    "chapel",
    "temple",
    "wedding",
    "monastery",
    "mosque",
    "altar",
    "cathedral interior",
)
def church(setting: Setting) -> Backdrop:
    """A nave: columns, coloured windows, pews at the sides, a red carpet."""
    seen = within(setting, rise=310)
    k, w = seen.grow, seen.width
    stone = setting.colour or "#e0d5c6"
    back = house.shell(seen, stone, "#c9b49a", "tiles", "")
    tall = min(seen.horizon - 60, 640 * k)
    places = spread(seen, 340 * k, "glass", 0.0)
    for index, x in enumerate(places):
        grand = abs(x - w / 2) < 40 and len(places) % 2 == 1
        back += stained(
            seen,
            x,
            seen.horizon - (150 if not grand else 110) * k,
            (150 if not grand else 190) * k,
            tall * (0.68 if not grand else 0.8),
            index,
        )
    pillars: list[str] = []
    for x in [(a + b) / 2 for a, b in pairwise(places)] + [0.0, w]:
        pillars += [
            path.rectangle(x - 30 * k, -10, 60 * k, seen.horizon + 20),
            path.rectangle(x - 44 * k, seen.horizon - 26 * k, 88 * k, 46 * k, 6),
            path.rectangle(x - 44 * k, seen.horizon - tall + 10, 88 * k, 30 * k, 6),
        ]
    back += shape(pillars, seen.on(tint(stone, 0.1), 0.05), "pillar")
    back += shape(
        [
            path.rectangle(x + 6 * k, -10, 24 * k, seen.horizon + 10)
            for x in [(a + b) / 2 for a, b in pairwise(places)] + [0.0]
        ],
        seen.on(tint(stone, -0.16), 0.05),
        "pillar",
        0.7,
    )
    carpet = [
        (w / 2 - 90 * k, seen.horizon),
        (w / 2 + 90 * k, seen.horizon),
        (w / 2 + 210 * k, seen.height + 4),
        (w / 2 - 210 * k, seen.height + 4),
    ]
    back += shape(path.polygon(carpet), fade(seen.on("#a83a44"), seen.on("#c24c52")), "carpet")
    for side in (-1, 1):
        for row in range(2):
            back += _pew(
                seen, w / 2 + side * (w * 0.5 - 100 * k), seen.horizon + (64 + 84 * row) * k, (330 + 60 * row) * k
            )
    for x in (w / 2 - 165 * k, w / 2 + 165 * k):
        back += _candle(seen, x, seen.horizon + 40 * k, 210 * k)
    return room("church interior", seen, back)


def stained(seen: View, x: float, foot: float, wide: float, tall: float, turn: int) -> list[Shape]:
    """A round-headed window of coloured panes; bright by day."""
    half, top = wide / 2, foot - tall
    night = seen.light.dark
    hues = ("#e2675a", "#f2c14a", "#5f9fd0", "#7fb58a", "#a87fc8")
    shapes = shape(houses.arch(x, foot + 14, wide + 28, tall + 28), seen.on("#b5a28c", 0.05), "frame")
    shapes += shape(houses.arch(x, foot, wide, tall), "#2c3a6b" if night else "#8fc4e6", "glass")
    rows = max(2, int((tall - half) / (wide * 0.5)))
    step = (tall - half) / rows
    panes: dict[str, list[str]] = {}
    for row in range(rows):
        for column in range(2):
            left, y = x - half + column * half, top + half + row * step
            diamond = [
                (left + half / 2, y + 6),
                (left + half - 6, y + step / 2),
                (left + half / 2, y + step - 6),
                (left + 6, y + step / 2),
            ]
            panes.setdefault(hues[(row * 2 + column + turn) % 5], []).append(path.polygon(diamond))
    petals: dict[str, list[str]] = {}
    for index in range(6):
        petals.setdefault(hues[(index + turn) % 5], []).append(
            path.ellipse(x, top + half, half * 0.24, half * 0.8, index * 30)
        )
    for colour, forms in {**panes}.items():
        shapes += shape(forms, mix(colour, "#1f2a5c", 0.5) if night else colour, "glass", 0.9)
    for colour, forms in petals.items():
        shapes += shape(forms, mix(colour, "#1f2a5c", 0.5) if night else colour, "glass", 0.5)
    shapes += shape(path.circle(x, top + half, half * 0.26), "#ffe9a8" if not night else "#8a86b8", "glass")
    leads = [
        path.line((x, top + half), (x, foot)),
        *(path.line((x - half, top + half + row * step), (x + half, top + half + row * step)) for row in range(rows)),
    ]
    shapes += stroke(leads, seen.on("#5d5564", 0.05), 5, "lead")
    if not night:
        beam = path.polygon(
            clockwise(
                [
                    (x - half, top + half),
                    (x + half, top + half),
                    (x + half + 190, seen.ground),
                    (x - half + 150, seen.ground),
                ]
            )
        )
        shapes += shape(beam, fade("#fff3c8", "#fff3c8", opacity=(0.22, 0.0)), "light")
    return shapes


def _pew(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    tall = wide * 0.36
    return [
        *furniture.shadow(x, foot, wide * 1.02),
        *shape(
            path.rectangle(x - wide / 2, foot - tall, wide, tall * 0.9, 6),
            fade(seen.on("#a3714c", FAR), seen.on("#7f5538", FAR)),
            "pew",
        ),
        *shape(
            [path.rectangle(x + side * wide * 0.5 - 14, foot - tall * 1.1, 28, tall * 1.1, 8) for side in (-1, 1)],
            seen.on("#8a5f42", FAR),
            "pew",
        ),
        *shape(path.rectangle(x - wide / 2, foot - tall - 6, wide, 16, 6), seen.on("#c08d5f", FAR), "pew"),
    ]


def _candle(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    stand = [
        path.rectangle(x - 5, foot - tall * 0.7, 10, tall * 0.7),
        path.ellipse(x, foot - 4, tall * 0.14, 9),
        path.ellipse(x, foot - tall * 0.7, tall * 0.12, 8),
    ]
    return [
        *shape(path.circle(x, foot - tall, tall * (0.8 if seen.light.lamps else 0.4)), glow("#ffd98a", 0.7), "light"),
        *shape(stand, seen.on("#d9b25f", FAR), "candle"),
        *shape(path.rectangle(x - 9, foot - tall * 0.95, 18, tall * 0.26, 3), seen.on("#fff6e0", FAR), "candle"),
        *shape(path.ellipse(x, foot - tall, 7, 15), "#ffb13d", "flame"),
    ]


@place(
    "workshop",
    "garage",
    "carpentry workshop",
    "mechanic shop",
    "factory",
    "tool shed",
    "shed",
    "craft room",
    "auto repair shop",
    "warehouse",
    "barn interior",
    "smithy",
    "forge",
)
def workshop(setting: Setting) -> Backdrop:
    """A bench with a vice, tools on the wall, paint pots, a window, tyres."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 26 * seen.grow
    back = house.shell(seen, "#d8c3a5", "#b3aca6", "concrete", "")
    planks = [path.line((x, 0), (x, seen.horizon)) for x in range(0, int(seen.width) + 1, 110)]
    back += stroke(planks, seen.on(tint(setting.colour or "#d8c3a5", -0.14)), 3, "wall", 0.6)
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        wide = min(430 * k, (x1 - x0) * 0.44)
        back += _pegboard(seen, middle, seen.horizon - 480 * k, wide, 230 * k)
        back += house.window(seen, x0 + 130 * k, seen.horizon - 450 * k, 150 * k, 200 * k, "hills", "", 2, "#8a6247")
        back += furniture.shelf(seen, x1 - 110 * k, seen.horizon - 330 * k, 190 * k)
        back += furniture.jars(
            seen,
            x1 - 110 * k,
            seen.horizon - 330 * k,
            180 * k,
            f"paint{index}",
            ("#e2675a", "#5f9fc4", "#f2c14a", "#7fb58a"),
            70 * k,
        )
        back += furniture.table(seen, middle, foot, wide * 1.25, 180 * k, "#c08d5f") + _vice(
            seen, middle - wide * 0.44, foot - 190 * k, 90 * k
        )
        back += _toolbox(seen, middle + wide * 0.4, foot - 192 * k, 130 * k)
        back += _tyres(seen, x1 - 96 * k, foot + 50 * k, 76 * k) + furniture.cupboard(
            seen, x0 + 100 * k, foot + 10 * k, 170 * k, 230 * k, "#c9574c", 1, "#f0e6d6"
        )
        back += furniture.pendant(seen, middle, max(70.0, seen.horizon - 545 * k), 120 * k, "#4f7f74")
    return room("workshop", seen, back)


def _pegboard(seen: View, x: float, y: float, wide: float, tall: float) -> list[Shape]:
    """Saw, hammer, spanner, screwdriver and brush on a board."""
    left = x - wide / 2
    hole = [
        path.circle(left + wide * (0.06 + 0.11 * column), y + tall * (0.12 + 0.25 * row), 3)
        for column in range(9)
        for row in range(4)
    ]
    at = [left + wide * share for share in (0.12, 0.28, 0.44, 0.6, 0.8)]
    top = y + tall * 0.2
    handles = [
        path.rectangle(at[0] - 8, top, 16, tall * 0.6, 6),
        path.rectangle(at[2] - 9, top, 18, tall * 0.26, 8),
        path.rectangle(at[3] - 8, top, 16, tall * 0.34, 7),
        path.rectangle(at[4] + wide * 0.07, y + tall * 0.36, 30, tall * 0.28, 10),
    ]
    metal = [
        path.rectangle(at[0] - 36, top - 6, 72, 28, 6),
        path.rectangle(at[2] - 4, top + tall * 0.24, 8, tall * 0.36, 3),
        path.rectangle(at[1] - 8, top + 10, 16, tall * 0.5, 6),
        path.circle(at[1], top + 8, 19),
        path.circle(at[1], top + tall * 0.54, 15),
    ]
    metal.append(
        path.polygon(
            clockwise(
                [
                    (at[4] - wide * 0.11, y + tall * 0.44),
                    (at[4] + wide * 0.08, y + tall * 0.36),
                    (at[4] + wide * 0.08, y + tall * 0.62),
                    (at[4] - wide * 0.11, y + tall * 0.52),
                ]
            )
        )
    )
    bristles = path.rectangle(at[3] - 17, top + tall * 0.32, 34, tall * 0.24, 5)
    return [
        *shape(path.rectangle(left, y, wide, tall, 6), seen.on("#e9d3ac", FAR), "board"),
        *shape(hole, seen.on("#a98f6a", FAR), "board", 0.7),
        *shape(metal, seen.on("#8f9fac", FAR), "tool"),
        *shape([path.circle(at[1], top + 4, 9)], seen.on("#e9d3ac", FAR), "tool"),
        *shape(handles, seen.on("#d8654f", FAR), "tool"),
        *shape(bristles, seen.on("#f2c14a", FAR), "tool"),
    ]


def _vice(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    parts = [
        path.rectangle(x - wide * 0.4, foot - wide * 0.24, wide * 0.8, wide * 0.24, 5),
        path.rectangle(x - wide * 0.4, foot - wide * 0.62, wide * 0.24, wide * 0.5, 5),
        path.rectangle(x + wide * 0.08, foot - wide * 0.62, wide * 0.24, wide * 0.5, 5),
        path.rectangle(x + wide * 0.32, foot - wide * 0.36, wide * 0.4, 10, 4),
    ]
    return shape(parts, seen.on("#5f7f9a", FAR), "vice")


def _toolbox(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    return [
        *stroke(path.arc(x, foot - wide * 0.46, wide * 0.2, 180, 360), seen.on("#4a4a5c", FAR), 9, "toolbox"),
        *shape(
            path.rectangle(x - wide / 2, foot - wide * 0.48, wide, wide * 0.48, 8),
            fade(seen.on("#e2675a", FAR), seen.on("#b84a48", FAR)),
            "toolbox",
        ),
        *shape(
            [
                path.rectangle(x - wide / 2, foot - wide * 0.34, wide, 8),
                path.rectangle(x - 14, foot - wide * 0.4, 28, 24, 4),
            ],
            seen.on("#f0e6d6", FAR),
            "toolbox",
        ),
    ]


def _tyres(seen: View, x: float, foot: float, radius: float) -> list[Shape]:
    spots = [
        (x - radius * 0.2, foot - radius * 0.34),
        (x - radius * 0.14, foot - radius),
        (x - radius * 0.24, foot - radius * 1.66),
    ]
    rubber = [
        path.rectangle(cx - radius, cy - radius * 0.32, radius * 2, radius * 0.64, radius * 0.3) for cx, cy in spots
    ]
    treads = [
        path.rectangle(cx - radius * 0.8 + step * radius * 0.32, cy - radius * 0.2, radius * 0.12, radius * 0.4, 3)
        for cx, cy in spots
        for step in range(6)
    ]
    return [
        *furniture.shadow(x, foot, radius * 2.5),
        *shape(rubber, seen.on("#4a4858", FAR), "tyre"),
        *shape(treads, seen.on("#6a687a", FAR), "tyre"),
    ]


@place(
    "studio",
    "photo studio",
    "studio background",
    "product photography",
    "photography studio",
    "studio shot",
    "seamless background",
    "studio backdrop",
)
def studio(setting: Setting) -> Backdrop:
    """A paper sweep without an edge in one colour, with a pool of soft light."""
    seen = within(setting, rise=300, stand=170)
    w, h = seen.width, seen.height
    paper = setting.colour or ("#4a4d5c" if setting.time in ("night", "dusk") else "#d8d9dc")
    bright = luminance(paper) > 0.08
    turn = seen.horizon / h
    back = shape(
        path.rectangle(-4, -4, w + 8, h + 8),
        Gradient(
            (
                (0, tint(paper, -0.12), 1),
                (turn * 0.72, tint(paper, 0.1), 1),
                (turn, tint(paper, -0.05), 1),
                (min(0.99, turn + 0.09), tint(paper, 0.14), 1),
                (1, tint(paper, 0.02), 1),
            )
        ),
        "paper",
    )
    reach = min(w * 0.62, 760.0)
    back += shape(
        path.ellipse(w * 0.46, seen.horizon - 260 * seen.grow, reach, 480 * seen.grow),
        glow(tint(paper, 0.6 if bright else 0.35), 0.6),
        "light",
    )
    back += shape(path.ellipse(w / 2, seen.ground, reach, 120), glow(tint(paper, 0.7 if bright else 0.4), 0.7), "light")
    edge = tint(paper, -0.3)
    for angle in (0, 180):
        span = min(w * 0.3, 460.0)
        back += shape(
            path.rectangle(-4 if angle == 0 else w - span, -4, span + 4, h + 8),
            fade(edge, edge, angle, (0.35, 0)),
            "shade",
        )
    return room("studio", seen, back, dark=luminance(paper) < 0.16)


@place(
    "showroom",
    "car dealership",
    "car showroom",
    "hangar",
    "dealership",
    "exhibition hall",
    "trade fair",
    "airport",
    "lobby",
    "mall interior",
    "airport terminal",
    "hotel lobby",
)
def showroom(setting: Setting) -> Backdrop:
    """A bright hall: tall windows, spots in the ceiling, a turntable on a glossy floor."""
    seen = within(setting, rise=320)
    k, w = seen.grow, seen.width
    wall = setting.colour or "#e9edf0"
    back = house.shell(seen, wall, "#c9d0d6", "concrete", "")
    top = max(90.0, seen.horizon - 540 * k)
    count = max(3, round(w / (330 * k)))
    step = w / count
    panes = max(1, round(w / 1500))
    for index in range(panes):
        back += house.outside(seen, index * w / panes, top, w / panes, seen.horizon - 30 * k - top, "city")
    frames = [path.rectangle(index * step - 10, top - 12, 20, seen.horizon - top) for index in range(count + 1)]
    frames += [path.rectangle(-4, top - 14, w + 8, 18), path.rectangle(-4, seen.horizon - 34 * k, w + 8, 40 * k)]
    back += shape(frames, seen.on(tint(wall, 0.3), 0.06), "frame")
    gleams = [
        path.polygon(
            clockwise(
                [
                    (index * step + step * 0.5, top),
                    (index * step + step * 0.68, top),
                    (index * step + step * 0.42, seen.horizon - 34 * k),
                    (index * step + step * 0.24, seen.horizon - 34 * k),
                ]
            )
        )
        for index in range(count)
    ]
    back += shape(gleams, "#ffffff", "glass", 0.16)
    back += shape(
        [path.rectangle(index * step + 14, seen.horizon + 14, step - 28, 120 * k, 6) for index in range(count)],
        fade("#ffffff", "#ffffff", opacity=(0.4, 0.0)),
        "gloss",
    )
    for x in spread(seen, 300, "spot", 0.0):
        back += shape(path.ellipse(x, top * 0.4, 46, 12), "#fffdf2", "lamp") + shape(
            path.polygon(
                clockwise(
                    [
                        (x - 40, top * 0.4),
                        (x + 40, top * 0.4),
                        (x + 150, top * 0.4 + 300 * k),
                        (x - 150, top * 0.4 + 300 * k),
                    ]
                )
            ),
            fade("#fffdf2", "#fffdf2", opacity=(0.35, 0.0)),
            "light",
        )
    for x in [w / 2] if w < 2600 else spread(seen, 1500, "disc", 0.0):
        half = min(470 * k, w * 0.46)
        back += shape(path.ellipse(x, seen.ground + 30 * k, half, 88 * k), seen.on("#8f9aa8"), "disc") + shape(
            path.ellipse(x, seen.ground + 14 * k, half, 88 * k), fade(seen.on("#f6f8fa"), seen.on("#d5dbe2")), "disc"
        )
        back += stroke(path.ellipse(x, seen.ground + 14 * k, half * 0.94, 80 * k), "#5fd0f0", 4, "disc", 0.7)
    return room("showroom", seen, back)
