"""What stands and hangs in rooms."""

from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops.furnish import FAR
from platano.engines.sketch.backdrops.view import View, clockwise, shape
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape, fade, glow

BOOKS = ("#d8654f", "#4f86a8", "#e0a94a", "#6f9f73", "#8a6aa8", "#f0e2c4", "#b5545f")


def picture(view: View, x: float, y: float, w: float, h: float, kind: int = 0) -> list[Shape]:
    """A framed picture with its middle at (x, y)."""
    left, top = x - w / 2, y - h / 2
    hues = (
        ("#bfe0ea", "#7fae8a", "#f2c46a"),
        ("#f5d5b5", "#d8795f", "#fff0d0"),
        ("#cfd0ea", "#7f86b8", "#f7e2c8"),
        ("#e3efd2", "#5f9a73", "#f0a06a"),
    )[kind % 4]
    hillside = [
        (left + 14, top + h * 0.68),
        (left + w * 0.35, top + h * 0.5),
        (left + w * 0.62, top + h * 0.66),
        (left + w - 14, top + h * 0.52),
    ]
    d = path.smooth(hillside, closed=False)
    return [
        *shape(path.rectangle(left + 5, top + 8, w, h, 6), "#1a1430", "shadow", 0.14),
        *shape(
            path.rectangle(left, top, w, h, 6),
            view.on(("#b98358", "#fdf7ea", "#4f4a5a", "#d9b166")[kind % 4], FAR),
            "frame",
        ),
        *shape(path.rectangle(left + 12, top + 12, w - 24, h - 24, 2), view.on(hues[0], FAR), "picture"),
        *shape(path.circle(left + w * 0.66, top + h * 0.33, min(w, h) * 0.11), view.on(hues[2], FAR), "picture"),
        *shape(
            f"{d} L{left + w - 14:.1f} {top + h - 14:.1f} L{left + 14:.1f} {top + h - 14:.1f}Z",
            view.on(hues[1], FAR),
            "picture",
        ),
    ]


def shadow(x: float, foot: float, wide: float) -> list[Shape]:
    return shape(path.ellipse(x, foot, wide / 2, max(6.0, wide * 0.035)), "#1a1430", "shadow", 0.16)


def sofa(view: View, x: float, foot: float, wide: float, colour: str = "#e08a6a") -> list[Shape]:
    """A sofa from the front, with two cushions."""
    tall, c = wide * 0.44, view.on(colour, FAR)
    dark, light = view.on(tint(colour, -0.16), FAR), view.on(tint(colour, 0.16), FAR)
    legs = [path.rectangle(x + side * wide * 0.4 - 8, foot - tall * 0.12, 16, tall * 0.13, 4) for side in (-1, 1)]
    arms = [
        path.rectangle(x + side * wide * 0.44 - wide * 0.075, foot - tall * 0.66, wide * 0.15, tall * 0.58, wide * 0.06)
        for side in (-1, 1)
    ]
    seats = [
        path.rectangle(x + side * wide * 0.19 - wide * 0.18, foot - tall * 0.48, wide * 0.36, tall * 0.22, 16)
        for side in (-1, 1)
    ]
    backs = [
        path.rectangle(x + side * wide * 0.2 - wide * 0.2, foot - tall, wide * 0.4, tall * 0.66, 26) for side in (-1, 1)
    ]
    cushions = [
        path.polygon(
            clockwise(
                [
                    (x + dx * wide - 0.1 * wide, foot - tall * 0.74),
                    (x + dx * wide + 0.07 * wide, foot - tall * 0.8),
                    (x + dx * wide + 0.1 * wide, foot - tall * 0.48),
                    (x + dx * wide - 0.08 * wide, foot - tall * 0.45),
                ]
            )
        )
        for dx in (-0.27, 0.28)
    ]
    return [
        *shadow(x, foot, wide * 1.05),
        *shape(legs, view.on("#7a5440", FAR), "sofa"),
        *shape(backs, fade(light, c), "sofa"),
        *shape(path.rectangle(x - wide * 0.42, foot - tall * 0.34, wide * 0.84, tall * 0.24, 10), dark, "sofa"),
        *shape(seats, light, "sofa"),
        *shape(arms, fade(light, c), "sofa"),
        *shape(cushions, view.on("#f4d58a", FAR), "cushion"),
    ]


def rug(view: View, x: float, y: float, wide: float, colour: str = "#d9a08a") -> list[Shape]:
    """An oval rug under the subjects."""
    rings = [(1.0, colour), (0.88, tint(colour, 0.4)), (0.8, tint(colour, 0.15))]
    return [
        piece
        for share, hue in rings
        for piece in shape(path.ellipse(x, y, wide / 2 * share, wide * 0.1 * share), view.on(hue), "rug")
    ]


def floor_lamp(view: View, x: float, foot: float, tall: float, colour: str = "#f4dfae") -> list[Shape]:
    """A standing lamp; it glows in the dark."""
    shade = path.polygon(
        clockwise(
            [
                (x - tall * 0.09, foot - tall),
                (x + tall * 0.09, foot - tall),
                (x + tall * 0.15, foot - tall * 0.78),
                (x - tall * 0.15, foot - tall * 0.78),
            ]
        )
    )
    lit = view.light.lamps
    return [
        *shadow(x, foot, tall * 0.3),
        *(shape(path.circle(x, foot - tall * 0.82, tall * 0.75), glow("#ffdf9a", 0.75), "light") if lit else []),
        *shape(
            [
                path.rectangle(x - 5, foot - tall * 0.8, 10, tall * 0.8),
                path.ellipse(x, foot - 4, tall * 0.11, tall * 0.025),
            ],
            view.on("#5d5260", FAR),
            "lamp",
        ),
        *shape(shade, "#ffedb5" if lit else view.on(colour, FAR), "lamp"),
    ]


def pendant(view: View, x: float, y: float, wide: float, colour: str = "#e0a23f") -> list[Shape]:
    """A lamp that hangs from the ceiling."""
    lit = view.light.lamps
    dome = [
        (x - wide / 2, y),
        (x - wide * 0.42, y - wide * 0.28),
        (x - wide * 0.12, y - wide * 0.46),
        (x + wide * 0.12, y - wide * 0.46),
        (x + wide * 0.42, y - wide * 0.28),
        (x + wide / 2, y),
    ]
    return [
        *(shape(path.circle(x, y + wide * 0.2, wide * 2.2), glow("#ffe0a0", 0.6), "light") if lit else []),
        *shape(path.rectangle(x - 3, -10, 6, max(1.0, y - wide * 0.4 + 10)), view.on("#4f4a5a", FAR), "lamp"),
        *shape(path.ellipse(x, y, wide * 0.2, wide * 0.13), "#fff3c4" if lit else view.on("#fff6dc", FAR), "lamp"),
        *shape(path.smooth(dome, closed=False, tension=0.8) + "Z", view.lit(colour, FAR), "lamp"),
    ]


def potted(view: View, x: float, foot: float, tall: float, pot: str = "#d98a64", leaf: str = "#5fa065") -> list[Shape]:
    """A houseplant."""
    wide = tall * 0.34
    return [
        *shadow(x, foot, wide * 1.3),
        *plants.ferns(view, [(x, foot - tall * 0.26, tall * 0.72)], leaf, FAR),
        *shape(
            path.polygon(
                clockwise(
                    [
                        (x - wide / 2, foot - tall * 0.3),
                        (x + wide / 2, foot - tall * 0.3),
                        (x + wide * 0.36, foot),
                        (x - wide * 0.36, foot),
                    ]
                )
            ),
            fade(view.on(tint(pot, 0.12), FAR), view.on(tint(pot, -0.2), FAR), 0),
            "pot",
        ),
        *shape(
            path.rectangle(x - wide * 0.56, foot - tall * 0.33, wide * 1.12, tall * 0.07, 5),
            view.on(tint(pot, 0.14), FAR),
            "pot",
        ),
    ]


def books(view: View, x: float, foot: float, wide: float, tall: float, purpose: str, depth: float = FAR) -> list[Shape]:
    """A row of books, merged by colour; a gap and a leaning one now and then."""
    chance = view.chance(purpose)
    spines: dict[str, list[str]] = {}
    marks: list[str] = []
    at = x + 4
    while at < x + wide - 16:
        thick, high = chance.uniform(12, 24), tall * chance.uniform(0.66, 0.94)
        if chance.random() < 0.08:
            at += thick * 1.6
            continue
        if at + thick > x + wide - 3:
            break
        spines.setdefault(chance.choice(BOOKS), []).append(path.rectangle(at, foot - high, thick, high, 2))
        marks.append(path.rectangle(at + 3, foot - high * 0.8, thick - 6, 5))
        at += thick + 1.5
    shapes = [piece for colour, forms in spines.items() for piece in shape(forms, view.on(colour, depth), "book")]
    return shapes + shape(marks, view.on("#fdf3d6", depth), "book", 0.6)


def bookcase(
    view: View, x: float, foot: float, wide: float, tall: float, purpose: str, rows: int = 4, colour: str = "#a3714c"
) -> list[Shape]:
    """A case of books that stands with its middle at x."""
    left, gap = x - wide / 2, (tall - 24) / rows
    wood, inner = view.on(colour, FAR), view.on(tint(colour, -0.38), FAR)
    shapes = shadow(x, foot, wide * 1.1) + shape(path.rectangle(left, foot - tall, wide, tall, 6), wood, "shelf")
    shapes += shape(
        [path.rectangle(left + 12, foot - tall + 14 + row * gap, wide - 24, gap - 10) for row in range(rows)],
        inner,
        "shelf",
    )
    merged: dict[tuple[object, float], list[str]] = {}
    for row in range(rows):
        for piece in books(view, left + 14, foot - tall + 4 + (row + 1) * gap, wide - 28, gap - 14, f"{purpose}{row}"):
            merged.setdefault((piece.fill, piece.opacity), []).append(piece.d)
    for (fill, opacity), forms in merged.items():
        assert isinstance(fill, str)
        shapes += shape(forms, fill, "book", opacity)
    return shapes


def shelf(view: View, x: float, y: float, wide: float, colour: str = "#b98358") -> list[Shape]:
    """A board on the wall."""
    brackets = [
        path.polygon(
            clockwise(
                [
                    (x + side * wide * 0.36 - 5, y + 12),
                    (x + side * wide * 0.36 + 5, y + 12),
                    (x + side * wide * 0.36, y + 34),
                ]
            )
        )
        for side in (-1, 1)
    ]
    return [
        *shape(brackets, view.on(tint(colour, -0.3), FAR), "shelf"),
        *shape(path.rectangle(x - wide / 2, y, wide, 14, 4), view.on(colour, FAR), "shelf"),
    ]


def jars(
    view: View, x: float, foot: float, wide: float, purpose: str, colours: Sequence[str] = BOOKS, tall: float = 52
) -> list[Shape]:
    """Jars, cups and bottles on a shelf."""
    chance = view.chance(purpose)
    forms: dict[str, list[str]] = {}
    lids: list[str] = []
    at = x - wide / 2 + 18
    while at < x + wide / 2 - 18:
        w, h = tall * chance.uniform(0.4, 0.62), tall * chance.uniform(0.7, 1.1)
        forms.setdefault(chance.choice(tuple(colours)), []).append(path.rectangle(at - w / 2, foot - h, w, h, w * 0.28))
        lids.append(path.rectangle(at - w * 0.36, foot - h - 6, w * 0.72, 9, 3))
        at += w + chance.uniform(10, 26)
    return [
        *(piece for colour, ds in forms.items() for piece in shape(ds, view.on(colour, FAR), "jar")),
        *shape(lids, view.on("#7f6a60", FAR), "jar"),
    ]


def table(view: View, x: float, foot: float, wide: float, tall: float, colour: str = "#b98358") -> list[Shape]:
    """A plain table from the front."""
    legs = [path.rectangle(x + side * wide * 0.42 - 9, foot - tall, 18, tall, 4) for side in (-1, 1)]
    return [
        *shadow(x, foot, wide * 1.02),
        *shape(legs, view.on(tint(colour, -0.2), FAR), "table"),
        *shape(
            path.rectangle(x - wide * 0.46, foot - tall, wide * 0.92, tall * 0.16),
            view.on(tint(colour, -0.26), FAR),
            "table",
        ),
        *shape(path.rectangle(x - wide / 2, foot - tall - 12, wide, 22, 7), view.on(tint(colour, 0.1), FAR), "table"),
    ]


def cupboard(
    view: View, x: float, foot: float, wide: float, tall: float, colour: str, doors: int = 2, knob: str = "#c9a25f"
) -> list[Shape]:
    """A cupboard with panelled doors, standing or hanging."""
    left, step = x - wide / 2, wide / doors
    panels = [
        path.rectangle(left + index * step + 9, foot - tall + 12, step - 18, tall - 26, 6) for index in range(doors)
    ]
    knobs = [
        path.circle(left + index * step + (step - 20 if index % 2 == 0 else 20), foot - tall * 0.5, 6)
        for index in range(doors)
    ]
    return [
        *shape(
            path.rectangle(left, foot - tall, wide, tall, 5),
            fade(view.on(tint(colour, 0.04), FAR), view.on(tint(colour, -0.1), FAR)),
            "cupboard",
        ),
        *shape(panels, view.on(tint(colour, 0.16), FAR), "cupboard", 0.75),
        *shape(knobs, view.on(knob, FAR), "cupboard"),
    ]


def stool(view: View, x: float, foot: float, tall: float, colour: str = "#b5645a") -> list[Shape]:
    """A bar stool."""
    legs = [
        path.limb([(x + side * tall * 0.1, foot - tall), (x + side * tall * 0.2, foot)], [10, 8]) for side in (-1, 1)
    ]
    return [
        *shadow(x, foot, tall * 0.5),
        *shape(
            [*legs, path.rectangle(x - tall * 0.17, foot - tall * 0.36, tall * 0.34, 8, 3)],
            view.on("#5d5260", FAR),
            "stool",
        ),
        *shape(
            path.rectangle(x - tall * 0.22, foot - tall * 1.04, tall * 0.44, tall * 0.13, 10),
            view.on(colour, FAR),
            "stool",
        ),
    ]


def box_light(view: View, y: float, gap: float = 480) -> list[Shape]:
    """Long ceiling lamps of offices, shops and wards."""
    count = max(1, round(view.width / gap))
    step = view.width / count
    tubes = [
        path.polygon(
            clockwise(
                [
                    (step * (index + 0.5) - 120, y),
                    (step * (index + 0.5) + 120, y),
                    (step * (index + 0.5) + 100, y + 20),
                    (step * (index + 0.5) - 100, y + 20),
                ]
            )
        )
        for index in range(count)
    ]
    halos = [path.ellipse(step * (index + 0.5), y + 30, 210, 60) for index in range(count)]
    return [
        *(piece for halo in halos for piece in shape(halo, glow("#fffdf0", 0.5), "light")),
        *shape(tubes, "#fffef6", "lamp"),
    ]
