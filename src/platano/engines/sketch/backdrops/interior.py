"""Rooms of a house: living room, bedroom, kitchen, bathroom, and the hall."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furnish as house
from platano.engines.sketch.backdrops import furniture
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.view import View, clockwise, shape, stroke, view
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape, fade, glow


def room(
    key: str, seen: View, back: list[Shape], front: list[Shape] | None = None, dark: bool | None = None
) -> Backdrop:
    """A finished room: no weather falls inside."""
    return Backdrop(
        key, tuple(back), tuple(front or ()), seen.ground, seen.horizon, dark=seen.light.dark if dark is None else dark
    )


def within(setting: Setting, rise: float = 330, stand: float = 130) -> View:
    return view(setting, rise, stand, inside=True)


@place(
    "room",
    "living room",
    "interior",
    "home",
    "house interior",
    "lounge",
    "apartment",
    "indoors",
    "sitting room",
    "loft",
    "cozy room",
    "hotel room",
    "hallway",
    "corridor",
)
def living_room(setting: Setting) -> Backdrop:
    """A window with curtains, a sofa, a bookcase, a lamp, a rug."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 34 * seen.grow
    back = house.shell(seen, "#f3d9b8", "#c99a6c")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen,
            middle - 20 * k,
            seen.horizon - 470 * k,
            min(340 * k, (x1 - x0) * 0.36),
            300 * k,
            curtain="#e2866c" if index % 2 == 0 else "#7fa8b8",
        )
        back += furniture.bookcase(seen, x1 - 118 * k, foot, 190 * k, 430 * k, f"case{index}")
        back += furniture.picture(seen, x0 + 110 * k, seen.horizon - 350 * k, 130 * k, 160 * k, index)
        back += furniture.sofa(seen, x0 + 186 * k, foot + 26 * k, 370 * k, "#7fa49a" if index % 2 == 0 else "#d98a6a")
        back += furniture.floor_lamp(seen, x0 + 52 * k, foot, 410 * k)
        back += furniture.potted(seen, x1 - 36 * k, foot + 44 * k, 210 * k)
    back += furniture.rug(seen, seen.width / 2, seen.ground + 12 * k, min(720 * k, seen.width * 0.72))
    return room("room", seen, back)


@place("bedroom", "bed room", "nursery", "children's room", "kids room", "child's room", "dorm room")
def bedroom(setting: Setting) -> Backdrop:
    """A bed at the side, a window with the hour, a wardrobe, fairy lights."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 34 * seen.grow
    back = house.shell(seen, "#cfd8ea", "#d0a680")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen, middle, seen.horizon - 470 * k, min(300 * k, (x1 - x0) * 0.32), 280 * k, curtain="#f2c3cb"
        )
        back += furniture.cupboard(seen, x1 - 120 * k, foot, 200 * k, 450 * k, "#f4e6d2")
        back += furniture.picture(seen, x0 + 150 * k, seen.horizon - 370 * k, 170 * k, 120 * k, index + 2)
        back += _bed(seen, x0 + 205 * k, foot + 44 * k, 420 * k)
        back += _nightstand(seen, x0 + 478 * k, foot + 4 * k, 92 * k)
    back += furniture.rug(seen, seen.width * 0.52, seen.ground + 14 * k, min(640 * k, seen.width * 0.62), "#b9a8d8")
    return room("bedroom", seen, back)


def _bed(seen: View, x: float, foot: float, wide: float, cover: str = "#7f9fd0") -> list[Shape]:
    """A bed seen from its side, the pillow on the left."""
    left, right = x - wide / 2, x + wide / 2
    blanket = [
        (left + wide * 0.3, foot - wide * 0.3),
        (right - 22, foot - wide * 0.29),
        (right - 8, foot - wide * 0.22),
        (right - 10, foot - wide * 0.06),
        (left + wide * 0.27, foot - wide * 0.06),
    ]
    return [
        *furniture.shadow(x, foot, wide * 1.06),
        *shape(
            [
                path.rectangle(left - 14, foot - wide * 0.56, 30, wide * 0.56, 10),
                path.rectangle(right - 14, foot - wide * 0.36, 26, wide * 0.36, 9),
            ],
            seen.on("#a3714c", FAR),
            "bed",
        ),
        *shape(path.rectangle(left, foot - wide * 0.15, wide, wide * 0.1, 4), seen.on("#8a5f42", FAR), "bed"),
        *shape(
            path.rectangle(left + 10, foot - wide * 0.28, wide - 20, wide * 0.17, 16), seen.on("#fbf3e6", FAR), "bed"
        ),
        *shape(
            path.smooth(clockwise(blanket), tension=0.45),
            fade(seen.on(tint(cover, 0.15), FAR), seen.on(tint(cover, -0.1), FAR)),
            "blanket",
        ),
        *shape(
            path.rectangle(left + wide * 0.27, foot - wide * 0.31, wide * 0.13, wide * 0.24, 12),
            seen.on(tint(cover, 0.45), FAR),
            "blanket",
        ),
        *shape(
            path.ellipse(left + wide * 0.15, foot - wide * 0.32, wide * 0.13, wide * 0.065, -8),
            seen.on("#ffffff", FAR),
            "pillow",
        ),
    ]


def _nightstand(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    return [
        *furniture.shadow(x, foot, wide * 1.15),
        *furniture.cupboard(seen, x, foot, wide, wide * 1.15, "#c99a6c", 1),
        *furniture.floor_lamp(seen, x, foot - wide * 1.15, wide * 1.25)[1:],
    ]


TILE = "#eef2ea"


def tiles(seen: View, top: float, bottom: float, colour: str, size: float = 62) -> list[Shape]:
    """Wall tiles."""
    lines = [path.line((0, y), (seen.width, y)) for y in _steps(top, bottom, size)]
    lines += [path.line((x, top), (x, bottom)) for x in _steps(0, seen.width, size)]
    return [
        *shape(path.rectangle(-4, top, seen.width + 8, bottom - top), seen.on(colour, 0.04), "wall"),
        *stroke(lines, seen.on(tint(colour, -0.1), 0.04), 2.5, "wall", 0.7),
    ]


def _steps(start: float, stop: float, size: float) -> list[float]:
    return [start + index * size for index in range(int((stop - start) / size) + 1)]


@place("kitchen", "kitchenette", "bakery kitchen")
def kitchen(setting: Setting) -> Backdrop:
    """Cupboards above and below, a stove with its hood, a window over the sink."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 24 * seen.grow
    back = house.shell(seen, "#f6e5c6", "#d9b48c", "tiles", "")
    counter = foot - 200 * k
    back += tiles(seen, counter - 170 * k, counter, TILE, 48 * k)
    front = tint(setting.colour, 0.3) if setting.colour else "#8fb5a5"
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(seen, middle, seen.horizon - 500 * k, min(300 * k, (x1 - x0) * 0.32), 250 * k, bars=2)
        back += furniture.cupboard(seen, x0 + 130 * k, counter - 170 * k, 240 * k, 190 * k, front)
        back += _hood(seen, x1 - 140 * k, counter - 150 * k, 190 * k)
        back += furniture.jars(seen, x0 + 130 * k, counter, 200 * k, f"kitchenjars{index}")
        back += _taps(seen, middle, counter, 90 * k)
    back += furniture.shadow(seen.width / 2, foot, seen.width * 1.1)
    count = max(3, round(seen.width / (180 * k)))
    step = seen.width / count
    for index in range(count):
        x = (index + 0.5) * step
        back += (
            _oven(seen, x, foot, step - 6, 196 * k)
            if any(abs(x - (x1 - 140 * k)) < step / 2 for _, x1 in house.bays(seen))
            else furniture.cupboard(seen, x, foot, step - 4, 196 * k, front, 2)
        )
    back += shape(path.rectangle(-4, counter - 4, seen.width + 8, 26 * k, 4), seen.on("#b98358", 0.1), "counter")
    back += shape(path.rectangle(-4, counter - 4, seen.width + 8, 8 * k), seen.on("#d9a878", 0.1), "counter")
    return room("kitchen", seen, back)


def _hood(seen: View, x: float, low: float, wide: float) -> list[Shape]:
    funnel = [
        (x - wide / 2, low),
        (x - wide * 0.2, low - wide * 0.4),
        (x + wide * 0.2, low - wide * 0.4),
        (x + wide / 2, low),
    ]
    return [
        *shape(
            path.rectangle(x - wide * 0.17, -10, wide * 0.34, low - wide * 0.36 + 10), seen.on("#c3ccd3", FAR), "hood"
        ),
        *shape(path.polygon(clockwise(funnel)), fade(seen.on("#e3e9ec", FAR), seen.on("#aab6c0", FAR)), "hood"),
        *shape(path.rectangle(x - wide * 0.52, low, wide * 1.04, 16, 5), seen.on("#97a5b0", FAR), "hood"),
    ]


def _oven(seen: View, x: float, foot: float, wide: float, tall: float) -> list[Shape]:
    knobs = [path.circle(x + dx * wide, foot - tall * 0.84, wide * 0.04) for dx in (-0.3, -0.1, 0.1, 0.3)]
    pot = path.rectangle(x - wide * 0.26, foot - tall - wide * 0.3, wide * 0.52, wide * 0.27, 10)
    return [
        *shape(path.rectangle(x - wide / 2, foot - tall, wide, tall, 6), seen.on("#dfe4e6", FAR), "oven"),
        *shape(
            path.rectangle(x - wide * 0.38, foot - tall * 0.66, wide * 0.76, tall * 0.46, 8),
            seen.on("#4a4a5c", FAR),
            "oven",
        ),
        *shape(path.rectangle(x - wide * 0.38, foot - tall * 0.74, wide * 0.76, 9, 4), seen.on("#9aa5ae", FAR), "oven"),
        *shape(knobs, seen.on("#4a4a5c", FAR), "oven"),
        *shape(pot, fade(seen.on("#e2675a", FAR), seen.on("#b84a48", FAR)), "pot"),
        *shape(
            [
                path.rectangle(x - wide * 0.29, foot - tall - wide * 0.33, wide * 0.58, wide * 0.06, 4),
                path.circle(x, foot - tall - wide * 0.35, wide * 0.04),
            ],
            seen.on("#9c3f42", FAR),
            "pot",
        ),
    ]


def _taps(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    neck = path.limb(
        [
            (x, foot),
            (x, foot - tall * 0.7),
            (x + tall * 0.2, foot - tall * 0.95),
            (x + tall * 0.42, foot - tall * 0.72),
        ],
        [14, 12, 12, 12],
    )
    return shape([neck, path.rectangle(x - 26, foot - 16, 52, 18, 6)], seen.on("#aab6c0", FAR), "tap")


@place("bathroom", "restroom", "spa")
def bathroom(setting: Setting) -> Backdrop:
    """Tiles, a bath tub with feet, a basin under a round mirror."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 40 * seen.grow
    wall = setting.colour or "#bfe0e4"
    back = house.shell(seen, wall, "#e6e3dc", "tiles", "")
    back += tiles(seen, seen.horizon - 310 * k, seen.horizon, tint(wall, 0.45), 62 * k)
    back += shape(
        path.rectangle(-4, seen.horizon - 320 * k, seen.width + 8, 16 * k), seen.on(tint(wall, -0.25), 0.05), "wall"
    )
    for x0, x1 in house.bays(seen):
        middle = (x0 + x1) / 2
        back += house.window(seen, middle - 30 * k, seen.horizon - 520 * k, 220 * k, 190 * k, bars=2)
        back += _mirror(seen, x1 - 140 * k, seen.horizon - 380 * k, 84 * k) + _basin(seen, x1 - 140 * k, foot, 200 * k)
        back += _tub(seen, x0 + 190 * k, foot + 30 * k, 400 * k)
        back += furniture.potted(seen, x0 + 440 * k, foot, 150 * k, "#f0f0ea")
    back += furniture.rug(seen, seen.width * 0.55, seen.ground + 12 * k, min(520 * k, seen.width * 0.5), "#8fc4d0")
    return room("bathroom", seen, back)


def _tub(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    body = [
        (x - wide * 0.48, foot - wide * 0.4),
        (x + wide * 0.48, foot - wide * 0.4),
        (x + wide * 0.42, foot - wide * 0.14),
        (x + wide * 0.3, foot - wide * 0.05),
        (x - wide * 0.3, foot - wide * 0.05),
        (x - wide * 0.42, foot - wide * 0.14),
    ]
    chance = seen.chance("foam")
    foam = [
        path.circle(
            x + chance.uniform(-0.4, 0.4) * wide,
            foot - wide * chance.uniform(0.41, 0.45),
            wide * chance.uniform(0.03, 0.06),
        )
        for _ in range(16)
    ]
    feet = [path.circle(x + side * wide * 0.3, foot - wide * 0.02, wide * 0.035) for side in (-1, 1)]
    return [
        *furniture.shadow(x, foot, wide),
        *shape(feet, seen.on("#d9b25f", FAR), "tub"),
        *shape(
            path.limb(
                [
                    (x + wide * 0.42, foot - wide * 0.4),
                    (x + wide * 0.42, foot - wide * 0.56),
                    (x + wide * 0.34, foot - wide * 0.56),
                ],
                [11, 11, 11],
            ),
            seen.on("#aab6c0", FAR),
            "tap",
        ),
        *shape(foam, seen.on("#ffffff", 0.1), "foam"),
        *shape(
            path.smooth(clockwise(body), tension=0.4), fade(seen.on("#ffffff", FAR), seen.on("#c9d6de", FAR)), "tub"
        ),
        *shape(
            path.rectangle(x - wide * 0.53, foot - wide * 0.43, wide * 1.06, wide * 0.06, wide * 0.03),
            seen.on("#ffffff", 0.05),
            "tub",
        ),
    ]


def _mirror(seen: View, x: float, y: float, radius: float) -> list[Shape]:
    gleam = [
        path.polygon(
            clockwise(
                [
                    (x - radius * 0.5, y + radius * 0.3),
                    (x + radius * 0.2, y - radius * 0.6),
                    (x + radius * 0.4, y - radius * 0.5),
                    (x - radius * 0.3, y + radius * 0.45),
                ]
            )
        )
    ]
    return [
        *shape(path.circle(x, y, radius), seen.on("#d9b25f", FAR), "mirror"),
        *shape(path.circle(x, y, radius * 0.88), fade(seen.on("#e3f2f6", FAR), seen.on("#b3d0da", FAR)), "mirror"),
        *shape(gleam, "#ffffff", "mirror", 0.4),
    ]


def _basin(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    top = foot - wide * 1.05
    return [
        *furniture.shadow(x, foot, wide * 1.05),
        *furniture.cupboard(seen, x, foot, wide * 0.9, wide * 0.86, "#c99a6c"),
        *shape(
            path.smooth(
                clockwise(
                    [
                        (x - wide * 0.52, top),
                        (x + wide * 0.52, top),
                        (x + wide * 0.4, top + wide * 0.2),
                        (x - wide * 0.4, top + wide * 0.2),
                    ]
                ),
                tension=0.3,
            ),
            fade(seen.on("#ffffff", FAR), seen.on("#d3dfe4", FAR)),
            "basin",
        ),
        *_taps(seen, x - wide * 0.1, top + 2, wide * 0.3),
    ]


@place(
    "office",
    "workplace",
    "workspace",
    "home office",
    "meeting room",
    "conference room",
    "newsroom",
    "open office",
    "coworking space",
)
def office(setting: Setting) -> Backdrop:
    """A desk with a screen, shelves, a big window on the city."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 34 * seen.grow
    back = house.shell(seen, "#dfe3e6", "#b9a892", "boards")
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen,
            middle - 10 * k,
            seen.horizon - 490 * k,
            min(400 * k, (x1 - x0) * 0.42),
            330 * k,
            "city",
            bars=3,
            frame="#5a6478",
        )
        back += furniture.shelf(seen, x1 - 110 * k, seen.horizon - 330 * k, 200 * k)
        back += furniture.books(seen, x1 - 200 * k, seen.horizon - 330 * k, 180 * k, 80 * k, f"office{index}")
        back += _desk(seen, x1 - 150 * k, foot + 30 * k, 340 * k)
        back += furniture.bookcase(seen, x0 + 76 * k, foot, 150 * k, 330 * k, f"files{index}", 3, "#8a8f9c")
        back += furniture.potted(seen, x0 + 196 * k, foot + 20 * k, 230 * k, "#f0ece2")
    return room("office", seen, back)


def _desk(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    """A desk with a monitor, a lamp, a mug, and a chair's back."""
    top = foot - wide * 0.44
    screen = path.rectangle(x - wide * 0.2, top - wide * 0.42, wide * 0.46, wide * 0.3, 8)
    rows = [
        path.rectangle(x - wide * 0.15, top - wide * (0.37 - 0.055 * row), wide * (0.3 - 0.07 * (row % 3)), 7, 3)
        for row in range(4)
    ]
    lamp = path.limb(
        [(x - wide * 0.36, top), (x - wide * 0.42, top - wide * 0.2), (x - wide * 0.3, top - wide * 0.34)], [8, 8, 8]
    )
    return [
        *shape(
            [
                path.rectangle(x - 2, top - wide * 0.13, wide * 0.07, wide * 0.13),
                path.rectangle(x - wide * 0.06, top - 10, wide * 0.19, 10, 4),
            ],
            seen.on("#8a93a3", FAR),
            "screen",
        ),
        *shape(screen, seen.on("#3d4658", FAR), "screen"),
        *shape(
            path.rectangle(x - wide * 0.185, top - wide * 0.405, wide * 0.43, wide * 0.27, 4),
            "#bfe3f2" if seen.light.lamps else seen.on("#a9d3e6", FAR),
            "screen",
        ),
        *shape(rows, seen.on("#5f8fb8", FAR), "screen"),
        *shape(lamp, seen.on("#e08a4f", FAR), "lamp"),
        *(
            shape(path.circle(x - wide * 0.26, top - wide * 0.2, wide * 0.34), glow("#ffe0a0", 0.6), "light")
            if seen.light.lamps
            else []
        ),
        *shape(
            path.polygon(
                clockwise(
                    [
                        (x - wide * 0.36, top - wide * 0.36),
                        (x - wide * 0.26, top - wide * 0.4),
                        (x - wide * 0.2, top - wide * 0.28),
                        (x - wide * 0.34, top - wide * 0.26),
                    ]
                )
            ),
            seen.on("#e08a4f", FAR),
            "lamp",
        ),
        *shape(path.rectangle(x + wide * 0.34, top - 30, 26, 31, 6), seen.on("#e2675a", FAR), "mug"),
        *furniture.table(seen, x, foot, wide, wide * 0.44, "#c99a6c"),
        *furniture.cupboard(seen, x + wide * 0.32, foot, wide * 0.26, wide * 0.38, "#d9b48c", 1),
    ]
