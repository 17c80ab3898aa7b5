"""Where one eats and drinks: restaurant, café, bar."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furnish as house
from platano.engines.sketch.backdrops import furniture
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.interior import room, within
from platano.engines.sketch.backdrops.view import View, shape, spread, stroke
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape, fade, glow


def _cafe_table(seen: View, x: float, foot: float, wide: float, cloth: str = "") -> list[Shape]:
    """A small round table with two cups, or laid with a cloth, a bottle and a glass."""
    top = foot - wide * 0.72
    shapes = furniture.shadow(x, foot, wide * 0.8)
    if cloth:
        drape = [
            (x - wide * 0.5, top),
            (x + wide * 0.5, top),
            (x + wide * 0.52, top + wide * 0.4),
            (x + wide * 0.3, top + wide * 0.33),
            (x, top + wide * 0.42),
            (x - wide * 0.3, top + wide * 0.33),
            (x - wide * 0.52, top + wide * 0.4),
        ]
        shapes += shape(
            [path.rectangle(x - 8, top, 16, wide * 0.72), path.ellipse(x, foot - 5, wide * 0.24, 9)],
            seen.on("#6b4a3a", FAR),
            "table",
        )
        shapes += shape(
            path.smooth(drape, tension=0.3), fade(seen.on(tint(cloth, 0.2), FAR), seen.on(cloth, FAR)), "cloth"
        )
        shapes += shape(path.ellipse(x, top, wide * 0.5, wide * 0.07), seen.on(tint(cloth, 0.35), FAR), "cloth")
        candle = path.rectangle(x - 7, top - wide * 0.26, 14, wide * 0.26, 3)
        flame = path.ellipse(x, top - wide * 0.31, 6, 12)
        shapes += shape(
            path.circle(x, top - wide * 0.3, wide * (0.7 if seen.light.lamps else 0.3)), glow("#ffd98a", 0.7), "light"
        )
        return shapes + shape(candle, seen.on("#fff6e0", FAR), "candle") + shape(flame, "#ffb13d", "flame")
    shapes += shape(
        [path.rectangle(x - 7, top, 14, wide * 0.72), path.ellipse(x, foot - 5, wide * 0.22, 9)],
        seen.on("#4f4a5a", FAR),
        "table",
    )
    shapes += shape(path.rectangle(x - wide / 2, top - 9, wide, 20, 9), seen.on("#b98358", FAR), "table")
    cups = [path.rectangle(x + dx * wide - 15, top - 34, 30, 25, 8) for dx in (-0.2, 0.18)]
    return (
        shapes
        + shape(cups, seen.on("#fdf6ea", FAR), "cup")
        + shape([path.ellipse(x + dx * wide, top - 8, 24, 4) for dx in (-0.2, 0.18)], seen.on("#e8dccb", FAR), "cup")
    )


def _chair(seen: View, x: float, foot: float, tall: float, side: int, colour: str = "#8a5a3c") -> list[Shape]:
    """A chair from the side; `side` 1 looks to the right."""
    seat = foot - tall * 0.46
    parts = [path.rectangle(x - tall * 0.2, seat, tall * 0.4, tall * 0.07, 4)]
    parts += [path.limb([(x + dx * tall, seat), (x + dx * 1.15 * tall, foot)], [10, 8]) for dx in (-0.16, 0.16)]
    parts.append(path.limb([(x - side * tall * 0.17, seat), (x - side * tall * 0.24, foot - tall)], [12, 12]))
    return [*furniture.shadow(x, foot, tall * 0.5), *shape(parts, seen.on(colour, FAR), "chair")]


@place(
    "restaurant", "dining room", "diner", "bistro", "pizzeria", "trattoria", "tavern", "canteen", "fast food restaurant"
)
def restaurant(setting: Setting) -> Backdrop:
    """Laid tables with candles, warm lamps, dark panelling."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 44 * seen.grow
    wall = setting.colour or "#e8b98f"
    back = house.shell(seen, "#e8b98f", "#9a6b4c")
    panels = seen.horizon - 170 * k
    back += shape(path.rectangle(-4, panels, seen.width + 8, 170 * k), seen.on(tint(wall, -0.42), 0.06), "panel")
    back += stroke(
        [path.rectangle(x - 54, panels + 26, 108, 120 * k, 6) for x in spread(seen, 150, "panel", 0)],
        seen.on(tint(wall, -0.3), 0.08),
        5,
        "panel",
    )
    back += shape(path.rectangle(-4, panels - 8, seen.width + 8, 14 * k), seen.on(tint(wall, -0.25), 0.06), "panel")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen,
            middle,
            seen.horizon - 480 * k,
            min(330 * k, (x1 - x0) * 0.34),
            270 * k,
            "city",
            "#a8484a",
            3,
            "#8a5f42",
        )
        back += furniture.picture(
            seen, x0 + 140 * k, seen.horizon - 330 * k, 140 * k, 120 * k, index + 1
        ) + furniture.picture(seen, x1 - 140 * k, seen.horizon - 330 * k, 140 * k, 120 * k, index)
        for x in (x0 + 150 * k, x1 - 150 * k):
            back += furniture.pendant(seen, x, seen.horizon - 440 * k, 110 * k, "#c9564a")
            back += _chair(seen, x - 130 * k, foot, 210 * k, 1) + _chair(seen, x + 130 * k, foot, 210 * k, -1)
            back += _cafe_table(seen, x, foot + 26 * k, 210 * k, "#f4ead8")
    return room("restaurant", seen, back)


@place(
    "cafe",
    "café",
    "coffee shop",
    "coffee house",
    "coffeehouse",
    "bakery",
    "tea house",
    "tea room",
    "ice cream parlor",
    "ice cream shop",
    "pastry shop",
    "patisserie",
)
def cafe(setting: Setting) -> Backdrop:
    """A counter with cakes and an espresso machine, a slate, hanging lamps, small tables."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 26 * seen.grow
    back = house.shell(seen, "#f1d9bd", "#c69a70")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen,
            x0 + min(230 * k, (x1 - x0) * 0.26),
            seen.horizon - 470 * k,
            300 * k,
            310 * k,
            "city",
            "",
            2,
            "#5f7f74",
        )
        right = x1 - 20 * k
        wide = min(430 * k, (x1 - x0) * 0.42)
        for row in (0, 1):
            y = seen.horizon - (330 + 120 * row) * k
            back += furniture.shelf(seen, right - wide / 2, y, wide * 0.84)
            back += furniture.jars(
                seen,
                right - wide / 2,
                y,
                wide * 0.8,
                f"cups{index}{row}",
                ("#fdf6ea", "#c9836a", "#5f7f74", "#e0a94a"),
                56 * k,
            )
        back += _counter(seen, right - wide / 2, foot + 20 * k, wide)
        back += _cafe_table(seen, x0 + 120 * k, foot + 60 * k, 190 * k) + _chair(
            seen, x0 + 250 * k, foot + 56 * k, 190 * k, -1, "#5f7f74"
        )
        for x in (middle - 60 * k, middle + 110 * k, middle + 280 * k):
            back += furniture.pendant(seen, x, seen.horizon - 520 * k, 92 * k, "#3f6b62")
    return room("cafe", seen, back)


def _counter(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    """The counter: a glass case of cakes and the coffee machine."""
    top, left = foot - 220 * seen.grow, x - wide / 2
    tall = foot - top
    boards = [path.line((left + wide * share, top + 20), (left + wide * share, foot)) for share in (0.2, 0.4, 0.6, 0.8)]
    glass = path.rectangle(left + wide * 0.06, top - tall * 0.42, wide * 0.46, tall * 0.42, 10)
    chance = seen.chance(f"cakes{x:.0f}")
    cakes: dict[str, list[str]] = {}
    for row in (0, 1):
        for step in range(4):
            cx, y = left + wide * (0.12 + 0.11 * step), top - tall * (0.05 + 0.2 * row)
            cakes.setdefault(chance.choice(("#f2a0b0", "#b5764c", "#f4d07a", "#fff3e0")), []).append(
                path.rectangle(cx - 14, y - 22, 30, 22, 8)
            )
    machine = left + wide * 0.76
    return [
        *furniture.shadow(x, foot, wide * 1.03),
        *shape(
            path.rectangle(left, top, wide, tall, 6), fade(seen.on("#a3714c", FAR), seen.on("#85583a", FAR)), "counter"
        ),
        *stroke(boards, seen.on("#6f4a32", FAR), 4, "counter", 0.6),
        *shape(glass, seen.on("#e6f2f2", FAR), "case", 0.85),
        *(piece for colour, forms in cakes.items() for piece in shape(forms, seen.lit(colour, FAR), "cake")),
        *shape(path.rectangle(left + wide * 0.06, top - tall * 0.23, wide * 0.46, 6), seen.on("#b5c4c6", FAR), "case"),
        *stroke(glass, seen.on("#8fa3a6", FAR), 5, "case"),
        *shape(
            [path.rectangle(machine - 72, top - 118, 144, 118, 12)],
            fade(seen.on("#d8e0e3", FAR), seen.on("#a3b0b8", FAR)),
            "machine",
        ),
        *shape([path.rectangle(machine - 60, top - 58, 120, 44, 6)], seen.on("#4a4a5c", FAR), "machine"),
        *shape([path.circle(machine + dx, top - 88, 9) for dx in (-40, -8, 24)], seen.on("#e2675a", FAR), "machine"),
        *shape([path.rectangle(machine - 18, top - 32, 30, 20, 6)], seen.on("#fdf6ea", FAR), "cup"),
        *shape(path.rectangle(left - 12, top - 6, wide + 24, 22, 6), seen.on("#e3c49a", 0.1), "counter"),
    ]


@place("bar", "pub", "nightclub", "cocktail bar", "brewery", "wine cellar", "casino")
def bar(setting: Setting) -> Backdrop:
    """Shelves of bottles in glowing light, a long counter with stools."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 26 * seen.grow
    back = house.shell(seen, "#6a4a5c", "#7a5540", "boards", "#4f3644")
    top = foot - 230 * k
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle, wide = (x0 + x1) / 2, (x1 - x0) * 0.72
        back += shape(
            path.rectangle(middle - wide / 2 - 20, top - 370 * k, wide + 40, 372 * k, 14),
            seen.lit("#4a2f3f", 0.05),
            "shelf",
        )
        back += shape(
            path.rectangle(middle - wide / 2, top - 350 * k, wide, 350 * k, 8), fade("#f0a95f", "#b5643f"), "light", 0.7
        )
        for row in range(3):
            y = top - (40 + 108 * row) * k
            back += _bottles(seen, middle - wide / 2 + 16, y, wide - 32, 84 * k, f"bottles{index}{row}")
            back += shape(path.rectangle(middle - wide / 2, y, wide, 13 * k), seen.lit("#5d3a30", 0.05), "shelf")
    back += furniture.shadow(seen.width / 2, foot, seen.width * 1.1)
    back += shape(
        path.rectangle(-4, top, seen.width + 8, 230 * k),
        fade(seen.lit("#8a5638", FAR), seen.lit("#5d3a2c", 0.06)),
        "counter",
    )
    back += stroke(
        [path.rectangle(x - 66, top + 44, 132, 150 * k, 8) for x in spread(seen, 170, "barpanel", 0)],
        seen.lit("#4a2c24", 0.06),
        5,
        "counter",
        0.8,
    )
    back += shape(path.rectangle(-4, top - 10, seen.width + 8, 26 * k), seen.lit("#c98a56", 0.06), "counter") + shape(
        path.rectangle(-4, top - 10, seen.width + 8, 8 * k), seen.lit("#eab67a", 0.06), "counter"
    )
    for x in (
        [seen.width * 0.09, seen.width * 0.25, seen.width * 0.78, seen.width * 0.92]
        if seen.width < 2400
        else spread(seen, 330, "stools", 0)
    ):
        back += furniture.stool(seen, x, foot + 62 * k, 190 * k)
    for x in spread(seen, 420, "barlamp", 0.0):
        back += furniture.pendant(seen, x, max(90.0, seen.horizon - 560 * k), 104 * k, "#3f8f86")
    return room("bar", seen, back, dark=True)


def _bottles(seen: View, left: float, foot: float, wide: float, tall: float, purpose: str) -> list[Shape]:
    chance = seen.chance(purpose)
    forms: dict[str, list[str]] = {}
    labels: list[str] = []
    at = left
    while at < left + wide - 26:
        w, h = chance.uniform(20, 30) * seen.grow, tall * chance.uniform(0.72, 1.0)
        body = (
            path.rectangle(at, foot - h * 0.66, w, h * 0.66, w * 0.26)
            + " "
            + path.rectangle(at + w * 0.33, foot - h, w * 0.34, h * 0.5, 3)
        )
        forms.setdefault(chance.choice(("#3f7a56", "#b5553f", "#d9a23f", "#5f86b0", "#7a4a6a", "#e8dcc4")), []).append(
            body
        )
        labels.append(path.rectangle(at + 2, foot - h * 0.44, w - 4, h * 0.2))
        at += w + chance.uniform(8, 20)
    return [
        *(piece for colour, ds in forms.items() for piece in shape(ds, seen.lit(colour), "bottle")),
        *shape(labels, seen.lit("#f6ead0"), "label", 0.8),
    ]
