"""Hospital, laboratory, gym."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import furnish as house
from platano.engines.sketch.backdrops import furniture
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.interior import room, tiles, within
from platano.engines.sketch.backdrops.view import View, clockwise, shape, stroke
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape, fade, glow


@place(
    "hospital",
    "hospital room",
    "clinic",
    "doctor's office",
    "ward",
    "medical room",
    "dentist",
    "waiting room",
    "veterinary clinic",
)
def hospital(setting: Setting) -> Backdrop:
    """A ward: a bed, a drip, a monitor with a pulse, a curtain."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 34 * seen.grow
    wall = setting.colour or "#cfe6e6"
    back = house.shell(seen, "#cfe6e6", "#d5dedd", "tiles", "#fdfdfb")
    back += shape(
        path.rectangle(-4, seen.horizon - 170 * k, seen.width + 8, 12 * k), seen.on(tint(wall, -0.2), 0.06), "rail"
    )
    for x0, x1 in house.bays(seen):
        middle = (x0 + x1) / 2
        back += house.window(
            seen, middle, seen.horizon - 480 * k, min(320 * k, (x1 - x0) * 0.34), 280 * k, "hills", "", 2
        )
        back += _ward_curtain(seen, x1 - 110 * k, 200 * k)
        back += _ward_bed(seen, x0 + 196 * k, foot + 34 * k, 400 * k) + _drip(seen, x0 + 430 * k, foot, 380 * k)
        back += _monitor(seen, x0 + 90 * k, seen.horizon - 250 * k, 130 * k)
        back += furniture.cupboard(seen, x1 - 110 * k, foot, 130 * k, 150 * k, "#f6f6f0", 1, "#7fb5b8")
        cross = [
            path.rectangle(x1 - 118 * k, foot - 112 * k, 16 * k, 46 * k),
            path.rectangle(x1 - 133 * k, foot - 97 * k, 46 * k, 16 * k),
        ]
        back += shape(cross, seen.on("#e2574c", 0.1), "cross")
    back += furniture.box_light(seen, 30)
    return room("hospital", seen, back)


def _ward_curtain(seen: View, x: float, wide: float) -> list[Shape]:
    k, top = seen.grow, seen.horizon - 500 * seen.grow
    folds = [
        path.limb([(x + wide * share, top + 20), (x + wide * share + 4, seen.horizon - 40)], [6, 12])
        for share in (-0.35, -0.15, 0.05, 0.25, 0.42)
    ]
    return [
        *shape(
            path.rectangle(x - wide / 2, top, wide, seen.horizon - 20 * k - top, 10), seen.on("#9fd0c8", FAR), "curtain"
        ),
        *shape(folds, seen.on("#7fb8b0", FAR), "curtain", 0.7),
        *shape(path.rectangle(x - wide * 0.7, top - 12, wide * 1.3, 12, 5), seen.on("#aab6c0", FAR), "rod"),
    ]


def _ward_bed(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    left = x - wide / 2
    frame = [
        path.rectangle(left, foot - wide * 0.52, 14, wide * 0.48, 6),
        path.rectangle(left + wide - 14, foot - wide * 0.42, 14, wide * 0.38, 6),
        path.rectangle(left, foot - wide * 0.2, wide, 16, 4),
    ]
    return [
        *furniture.shadow(x, foot, wide),
        *shape([path.circle(left + dx * wide, foot - 14, 14) for dx in (0.08, 0.92)], seen.on("#6f7a86", FAR), "wheel"),
        *shape(
            path.rectangle(left + 10, foot - wide * 0.33, wide - 20, wide * 0.14, 12), seen.on("#ffffff", 0.08), "bed"
        ),
        *shape(
            path.ellipse(left + wide * 0.16, foot - wide * 0.37, wide * 0.12, wide * 0.06, -10),
            seen.on("#ffffff", 0.04),
            "pillow",
        ),
        *shape(
            path.rectangle(left + wide * 0.3, foot - wide * 0.36, wide * 0.66, wide * 0.2, 14),
            seen.on("#8fc0d8", FAR),
            "blanket",
        ),
        *shape(frame, seen.on("#b5c2c9", FAR), "bed"),
    ]


def _drip(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    stand = [
        path.rectangle(x - 4, foot - tall, 8, tall),
        path.rectangle(x - 34, foot - tall, 68, 8, 3),
        path.rectangle(x - 34, foot - 8, 68, 9, 4),
    ]
    tube = path.smooth(
        [
            (x + 26, foot - tall * 0.7),
            (x + 20, foot - tall * 0.5),
            (x - 20, foot - tall * 0.42),
            (x - 60, foot - tall * 0.5),
        ],
        closed=False,
    )
    return [
        *stroke(tube, seen.on("#c9dde6", FAR), 5, "tube"),
        *shape(stand, seen.on("#9aa8b2", FAR), "drip"),
        *shape(path.rectangle(x + 6, foot - tall + 12, 42, tall * 0.24, 12), seen.on("#cfeaf2", FAR), "bag"),
    ]


def _monitor(seen: View, x: float, y: float, wide: float) -> list[Shape]:
    left, tall = x - wide / 2, wide * 0.72
    pulse = path.line(
        *[
            (left + wide * a, y - tall * b)
            for a, b in ((0.1, 0.4), (0.32, 0.4), (0.4, 0.75), (0.5, 0.15), (0.58, 0.5), (0.66, 0.4), (0.9, 0.4))
        ]
    )
    return [
        *shape(path.rectangle(left, y - tall, wide, tall, 10), seen.on("#e6ebed", FAR), "monitor"),
        *shape(path.rectangle(left + 10, y - tall + 10, wide - 20, tall - 20, 5), seen.on("#21424a", 0.05), "monitor"),
        *stroke(pulse, "#6fe6a0", 5, "monitor"),
    ]


@place(
    "laboratory", "lab", "science lab", "chemistry lab", "research lab", "research laboratory", "mad scientist's lab"
)
def laboratory(setting: Setting) -> Backdrop:
    """A bench with glowing flasks, shelves of bottles, a board of curves."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 26 * seen.grow
    back = house.shell(seen, "#d6e3ea", "#c3ccd2", "tiles", "")
    back += tiles(seen, seen.horizon - 330 * k, seen.horizon, "#f3f7f7", 66 * k)
    counter = foot - 190 * k
    for index, (x0, x1) in enumerate(house.bays(seen)):
        middle = (x0 + x1) / 2
        back += house.window(
            seen, middle, seen.horizon - 510 * k, min(320 * k, (x1 - x0) * 0.34), 220 * k, "city", "", 3, "#8a9bab"
        )
        for side, x in enumerate((x0 + 150 * k, x1 - 150 * k)):
            back += furniture.shelf(seen, x, seen.horizon - 390 * k, 240 * k, "#9fb0bd")
            back += furniture.jars(
                seen,
                x,
                seen.horizon - 390 * k,
                220 * k,
                f"labjars{index}{side}",
                ("#7fc4e0", "#8fd0a0", "#f2b25f", "#b58cd8"),
                62 * k,
            )
        for spot, (x, colour) in enumerate(
            ((x0 + 90 * k, "#6fd0a8"), (x0 + 200 * k, "#f2a24f"), (x1 - 220 * k, "#b57fe0"), (x1 - 100 * k, "#5fb8e8"))
        ):
            back += flask(seen, x, counter, (110 - 16 * (spot % 2)) * k, colour, spot % 2 == 1)
        back += _microscope(seen, x0 + 320 * k, counter, 120 * k)
    count = max(3, round(seen.width / (200 * k)))
    step = seen.width / count
    back += furniture.shadow(seen.width / 2, foot, seen.width * 1.1)
    for index in range(count):
        back += furniture.cupboard(seen, (index + 0.5) * step, foot, step - 4, 186 * k, "#f4f6f6", 2, "#8a9bab")
    back += shape(path.rectangle(-4, counter - 2, seen.width + 8, 22 * k), seen.on("#54697a", 0.1), "counter")
    back += furniture.box_light(seen, 24)
    return room("laboratory", seen, back)


def flask(seen: View, x: float, foot: float, tall: float, colour: str, round_: bool) -> list[Shape]:
    """A flask of bubbling liquid."""
    w = tall * 0.36
    if round_:
        body = path.circle(x, foot - w, w) + " " + path.rectangle(x - tall * 0.1, foot - tall, tall * 0.2, tall * 0.5)
        liquid = path.smooth(
            [
                (x - w * 0.92, foot - w),
                (x + w * 0.92, foot - w),
                (x + w * 0.6, foot - w * 0.22),
                (x, foot - 4),
                (x - w * 0.6, foot - w * 0.22),
            ],
            tension=0.8,
        )
    else:
        body = path.polygon(
            clockwise(
                [
                    (x - tall * 0.1, foot - tall),
                    (x + tall * 0.1, foot - tall),
                    (x + tall * 0.1, foot - tall * 0.62),
                    (x + w * 1.1, foot),
                    (x - w * 1.1, foot),
                    (x - tall * 0.1, foot - tall * 0.62),
                ]
            )
        )
        liquid = path.polygon(
            clockwise(
                [
                    (x - w * 0.7, foot - tall * 0.34),
                    (x + w * 0.7, foot - tall * 0.34),
                    (x + w * 1.02, foot - 4),
                    (x - w * 1.02, foot - 4),
                ]
            )
        )
    bubbles = [
        path.circle(x + dx * w, foot - dy * tall, tall * r)
        for dx, dy, r in (
            (-0.3, 0.16, 0.04),
            (0.2, 0.24, 0.03),
            (0.4, 0.1, 0.045),
            (0.05, 0.86, 0.03),
            (-0.04, 1.1, 0.045),
        )
    ]
    return [
        *shape(path.circle(x, foot - w, w * 2), glow(colour, 0.4), "light"),
        *shape(body, "#ffffff", "glass", 0.6),
        *shape(liquid, seen.lit(colour, 0.05), "liquid"),
        *shape(bubbles, "#ffffff", "bubble", 0.75),
        *shape(path.rectangle(x - tall * 0.14, foot - tall - 4, tall * 0.28, 10, 4), "#ffffff", "glass", 0.9),
    ]


def _microscope(seen: View, x: float, foot: float, tall: float) -> list[Shape]:
    parts = [
        path.rectangle(x - tall * 0.34, foot - tall * 0.1, tall * 0.68, tall * 0.1, 5),
        path.rectangle(x - tall * 0.22, foot - tall * 0.34, tall * 0.4, tall * 0.06, 3),
    ]
    parts.append(
        path.limb(
            [
                (x + tall * 0.26, foot - tall * 0.06),
                (x + tall * 0.3, foot - tall * 0.5),
                (x + tall * 0.02, foot - tall * 0.84),
            ],
            [tall * 0.12, tall * 0.12, tall * 0.1],
        )
    )
    parts.append(
        path.limb([(x - tall * 0.02, foot - tall * 0.4), (x + tall * 0.1, foot - tall)], [tall * 0.13, tall * 0.13])
    )
    return shape(parts, seen.on("#4f6478", FAR), "microscope")


@place(
    "gym",
    "fitness center",
    "gymnasium",
    "fitness studio",
    "dojo",
    "yoga studio",
    "dance studio",
    "basketball court",
    "boxing ring",
)
def gym(setting: Setting) -> Backdrop:
    """Mirrors, a rack of dumbbells, a punching bag, wall bars, a mat."""
    seen = within(setting)
    k, foot = seen.grow, seen.horizon + 26 * seen.grow
    back = house.shell(seen, "#c6ced9", "#c79a6c")
    for x0, x1 in house.bays(seen):
        middle = (x0 + x1) / 2
        back += _mirror_wall(seen, middle, seen.horizon - 470 * k, min(400 * k, (x1 - x0) * 0.42), 400 * k)
        back += _wall_bars(seen, x0 + 110 * k, foot - 10, 170 * k, 460 * k)
        back += _rack(seen, x1 - 150 * k, foot + 20 * k, 260 * k)
        back += _bag(seen, x0 + 262 * k, seen.horizon - 200 * k, 80 * k)
    mat = min(330 * k, seen.width * 0.34)
    back += shape(
        path.polygon(
            clockwise(
                [
                    (seen.width / 2 - mat * 0.9, seen.ground - 40 * k),
                    (seen.width / 2 + mat * 0.9, seen.ground - 40 * k),
                    (seen.width / 2 + mat * 1.1, seen.ground + 54 * k),
                    (seen.width / 2 - mat * 1.1, seen.ground + 54 * k),
                ]
            )
        ),
        seen.on(setting.colour or "#4f86b8"),
        "mat",
    )
    back += furniture.box_light(seen, 26)
    return room("gym", seen, back)


def _mirror_wall(seen: View, x: float, y: float, wide: float, tall: float) -> list[Shape]:
    gleams = [
        path.polygon(
            clockwise(
                [
                    (x + a * wide, y + 12),
                    (x + (a + 0.1) * wide, y + 12),
                    (x + (a - 0.12) * wide, y + tall - 12),
                    (x + (a - 0.22) * wide, y + tall - 12),
                ]
            )
        )
        for a in (-0.12, 0.08, 0.36)
    ]
    return [
        *shape(path.rectangle(x - wide / 2 - 10, y - 10, wide + 20, tall + 20, 6), seen.on("#7a8796", FAR), "mirror"),
        *shape(
            path.rectangle(x - wide / 2, y, wide, tall, 3),
            fade(seen.on("#e3eef3", 0.05), seen.on("#b9cfda", 0.05)),
            "mirror",
        ),
        *shape(gleams, "#ffffff", "mirror", 0.35),
        *shape(path.rectangle(x - wide / 6 - 3, y, 6, tall), seen.on("#9fb0bd", FAR), "mirror"),
        *shape(path.rectangle(x + wide / 6 - 3, y, 6, tall), seen.on("#9fb0bd", FAR), "mirror"),
    ]


def _wall_bars(seen: View, x: float, foot: float, wide: float, tall: float) -> list[Shape]:
    rails = [path.rectangle(x + side * wide / 2 - 9, foot - tall, 18, tall, 4) for side in (-1, 1)]
    rungs = [path.rectangle(x - wide / 2, foot - tall * (0.08 + 0.085 * row), wide, 12, 6) for row in range(11)]
    return shape(rungs, seen.on("#d9ae78", FAR), "bars") + shape(rails, seen.on("#b98358", FAR), "bars")


def _rack(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    """Dumbbells on two shelves."""
    posts = [
        path.polygon(
            clockwise(
                [
                    (x + side * wide * 0.42 - 8, foot - wide * 0.66),
                    (x + side * wide * 0.42 + 8, foot - wide * 0.66),
                    (x + side * wide * 0.48 + 10, foot),
                    (x + side * wide * 0.48 - 10, foot),
                ]
            )
        )
        for side in (-1, 1)
    ]
    boards: list[str] = []
    grips: list[str] = []
    weights: list[str] = []
    for row in range(2):
        y = foot - wide * (0.24 + 0.34 * row)
        boards.append(path.rectangle(x - wide * 0.46, y, wide * 0.92, 12, 4))
        for step in range(4):
            cx, r = x - wide * 0.34 + wide * 0.226 * step, wide * (0.052 + 0.008 * step)
            grips.append(path.rectangle(cx - wide * 0.06, y - r * 1.2, wide * 0.12, 8))
            weights += [
                path.rectangle(cx + side * wide * 0.055 - wide * 0.026, y - r * 2, wide * 0.052, r * 2, 5)
                for side in (-1, 1)
            ]
    return [
        *furniture.shadow(x, foot, wide * 1.05),
        *shape(posts + boards, seen.on("#5a6478", FAR), "rack"),
        *shape(grips, seen.on("#c3ccd5", FAR), "dumbbell"),
        *shape(weights, seen.on("#e2675a", FAR), "dumbbell"),
    ]


def _bag(seen: View, x: float, y: float, wide: float) -> list[Shape]:
    top = y - wide * 1.3
    return [
        *shape(path.rectangle(x - 3, -10, 6, top + 14), seen.on("#6f7a86", FAR), "chain"),
        *shape(
            path.rectangle(x - wide * 0.42, top, wide * 0.84, wide * 2.6, wide * 0.26),
            fade(seen.on("#d8574a", FAR), seen.on("#96383a", FAR), 0),
            "bag",
        ),
        *shape(
            [path.rectangle(x - wide * 0.42, top + wide * share, wide * 0.84, wide * 0.16) for share in (0.35, 2.0)],
            seen.on("#f4ead8", FAR),
            "bag",
            0.85,
        ),
    ]
