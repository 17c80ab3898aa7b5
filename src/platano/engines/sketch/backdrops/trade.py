"""Where one buys: shop and supermarket."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furnish as house
from platano.engines.sketch.backdrops import furniture
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.interior import room, within
from platano.engines.sketch.backdrops.view import View, shape, spread, stroke
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape


@place(
    "shop",
    "store",
    "boutique",
    "toy store",
    "toy shop",
    "clothing store",
    "grocery store",
    "gift shop",
    "flower shop",
    "florist",
    "shopping mall",
    "mall",
    "pharmacy",
    "barbershop",
    "hair salon",
)
def shop(setting: Setting) -> Backdrop:
    """Shelves of goods at the sides, a till counter, bunting."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 24 * seen.grow
    back = house.shell(seen, "#cfe3da", "#d3ad82")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen, middle, seen.horizon - 480 * k, min(360 * k, (x1 - x0) * 0.36), 320 * k, "city", "", 2, "#f6efe2"
        )
        for side, x in enumerate((x0 + 130 * k, x1 - 130 * k)):
            back += _goods_shelf(seen, x, foot, 240 * k, 460 * k, f"goods{index}{side}")
    flags: dict[str, list[str]] = {}
    y = max(60.0, seen.horizon - 560 * k)
    for index, x in enumerate(range(20, int(seen.width), 62)):
        colour = ("#e2675a", "#f2c14a", "#5f9fc4", "#7fb58a")[index % 4]
        sag = 30 * (1 - ((x % 500) / 250 - 1) ** 2)
        flags.setdefault(colour, []).append(path.polygon([(x - 24, y + sag), (x + 24, y + sag), (x, y + sag + 52)]))
    for colour, forms in flags.items():
        back += shape(forms, seen.on(colour, 0.1), "bunting")
    back += furniture.rug(seen, seen.width / 2, seen.ground + 14 * k, min(560 * k, seen.width * 0.56), "#e0a94a")
    return room("shop", seen, back)


def _goods_shelf(
    seen: View, x: float, foot: float, wide: float, tall: float, purpose: str, rows: int = 4, wood: str = "#c9976a"
) -> list[Shape]:
    """Shelves of boxes, jars and balls."""
    left, gap = x - wide / 2, (tall - 20) / rows
    shapes = furniture.shadow(x, foot, wide * 1.08) + shape(
        path.rectangle(left, foot - tall, wide, tall, 6), seen.on(wood, FAR), "shelf"
    )
    shapes += shape(
        [path.rectangle(left + 10, foot - tall + 12 + row * gap, wide - 20, gap - 12) for row in range(rows)],
        seen.on(tint(wood, -0.3), FAR),
        "shelf",
    )
    chance = seen.chance(purpose)
    forms: dict[str, list[str]] = {}
    bands: list[str] = []
    for row in range(rows):
        y, at = foot - tall + (row + 1) * gap, left + 18
        while at < left + wide - 40:
            w, h, colour = (
                chance.uniform(26, 46),
                (gap - 16) * chance.uniform(0.5, 0.9),
                chance.choice((*furniture.BOOKS, "#7fc4b8", "#f2a0b0")),
            )
            w = min(w, left + wide - 16 - at)
            if chance.random() < 0.25:
                forms.setdefault(colour, []).append(path.circle(at + w / 2, y - w / 2, w / 2))
            else:
                forms.setdefault(colour, []).append(path.rectangle(at, y - h, w, h, 6))
                bands.append(path.rectangle(at, y - h * 0.62, w, h * 0.24))
            at += w + chance.uniform(5, 12)
    shapes += [piece for colour, ds in forms.items() for piece in shape(ds, seen.on(colour, FAR), "goods")]
    return shapes + shape(bands, seen.on("#fff6e6", FAR), "goods", 0.7)


@place(
    "supermarket", "grocery", "hypermarket", "warehouse store", "convenience store", "department store", "grocery aisle"
)
def supermarket(setting: Setting) -> Backdrop:
    """An aisle between long shelves, fruit crates in front."""
    seen = within(setting, rise=340)
    k, foot = seen.grow, seen.horizon + 6
    back = house.shell(seen, "#e3eaec", "#d9dcdc", "tiles", "")
    back += shape(
        path.rectangle(-4, max(0.0, seen.horizon - 560 * k), seen.width + 8, 84 * k), seen.on("#4f9f7a", 0.08), "sign"
    )
    back += shape(
        [path.circle(x, max(0.0, seen.horizon - 518 * k), 26 * k) for x in spread(seen, 260, "sign", 0)],
        seen.on("#f2c14a", 0.08),
        "sign",
    )
    count = max(2, round(seen.width / (300 * k)))
    step = seen.width / count
    for index in range(count):
        back += _goods_shelf(seen, (index + 0.5) * step, foot, step - 10, 410 * k, f"aisle{index}", 4, "#aab7bf")
    fruit = ("#e2574c", "#f2a23f", "#8fbf4f", "#f2d14a", "#a35fa8")
    chance = seen.chance("fruit")
    for index, x in enumerate([95 * k, 275 * k, seen.width - 275 * k, seen.width - 95 * k]):
        y = seen.horizon + 96 * k
        heap = [
            path.circle(x + chance.uniform(-66, 66) * k, y - (92 + chance.uniform(0, 20)) * k, 16 * k)
            for _ in range(16)
        ]
        back += furniture.shadow(x, y, 190 * k)
        back += shape(heap[::2], seen.on(fruit[index], 0.08), "fruit") + shape(
            heap[1::2], seen.on(tint(fruit[index], 0.22), 0.08), "fruit"
        )
        back += shape(path.rectangle(x - 86 * k, y - 92 * k, 172 * k, 92 * k, 6), seen.on("#c9976a", 0.1), "crate")
        back += stroke(
            [path.line((x - 84 * k, y - dy * k), (x + 84 * k, y - dy * k)) for dy in (30, 60)],
            seen.on("#9a6f4c", 0.1),
            4,
            "crate",
        )
    back += furniture.box_light(seen, 26)
    return room("supermarket", seen, back)
