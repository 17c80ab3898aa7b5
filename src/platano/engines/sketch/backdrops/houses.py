"""Buildings of the scenery: towers, façades, cottages, roads."""

from collections.abc import Callable

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.view import View, clockwise, shape, stroke
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape, fade, glow

WALLS = ("#f0c9a0", "#e79a86", "#a9cbd6", "#f3e3c3", "#c9b3d6", "#b7d1a8", "#e8b95f")
PANE = "#9fcbe0"


def pane(view: View, depth: float = 0) -> str:
    """Window glass: sky by day, lamplight when it is dark."""
    return "#ffd883" if view.light.lamps else view.on(PANE, depth)


def skyline(
    view: View,
    foot: float,
    low: float,
    high: float,
    depth: float,
    purpose: str,
    colours: tuple[str, ...],
    gap: float,
    dip: float = 0.4,
) -> list[Shape]:
    """A row of towers, lower in the middle by `dip`; windows as one shape, lit by chance at night."""
    chance = view.chance(purpose)
    bodies: dict[str, list[str]] = {}
    shades: list[str] = []
    panes: list[str] = []
    tops: list[str] = []
    snow: list[str] = []
    x = -chance.uniform(0, gap * 0.5)
    while x < view.width:
        wide = gap * chance.uniform(0.7, 1.25)
        edge = abs((x + wide / 2) / view.width - 0.5) * 2
        tall = (low + (high - low) * chance.random()) * (1 - dip * (1 - edge))
        top = foot - tall
        bodies.setdefault(chance.choice(colours), []).append(path.rectangle(x, top, wide, tall + 8))
        shades.append(path.rectangle(x + wide * 0.72, top, wide * 0.28, tall + 8))
        tops += _rooftop(x, top, wide, chance.randrange(5))
        snow.append(path.rectangle(x - 2, top - wide * 0.03, wide + 4, wide * 0.06, 3))
        if depth < 0.6:
            panes += _panes(x, top, wide, tall, chance.random, view.light.lamps)
        x += wide + gap * chance.uniform(-0.06, 0.1)
    return [
        *shape(tops, view.on(tint(colours[0], -0.2), depth), "roof"),
        *(
            piece
            for colour, forms in bodies.items()
            for piece in shape(
                forms, fade(view.on(colour, depth), view.on(tint(colour, 0.08), min(0.9, depth + 0.22))), "tower"
            )
        ),
        *shape(shades, view.on("#3a3a5c", depth), "tower", 0.16),
        *shape(panes, pane(view, depth + 0.1), "window", 0.9 if view.light.lamps else 0.75),
        *(shape(snow, view.on(land.SNOW, depth), "snow") if view.snowy else []),
    ]


def _rooftop(x: float, top: float, wide: float, kind: int) -> list[str]:
    middle = x + wide / 2
    if kind == 0:
        return [
            path.rectangle(middle - 2.5, top - wide * 0.7, 5, wide * 0.72),
            path.rectangle(middle - wide * 0.2, top - wide * 0.16, wide * 0.4, wide * 0.2),
        ]
    if kind == 1:
        return [path.polygon([(x, top + 1), (x, top - wide * 0.34), (x + wide, top + 1)])]
    if kind == 2:
        return [path.rectangle(x + wide * 0.2, top - wide * 0.2, wide * 0.6, wide * 0.24)]
    if kind == 3:
        return [path.polygon([(x, top + 1), (middle, top - wide * 0.5), (x + wide, top + 1)])]
    return []


def _panes(x: float, top: float, wide: float, tall: float, roll: Callable[[], float], night: bool) -> list[str]:
    columns, step = max(2, round(wide / 26)), 34.0
    size = wide * 0.8 / columns
    forms: list[str] = []
    for row in range(int((tall - 18) / step)):
        for column in range(columns):
            if roll() < (0.5 if night else 0.12):
                continue
            forms.append(
                path.rectangle(x + wide * 0.1 + column * size + size * 0.2, top + 16 + row * step, size * 0.6, 17)
            )
    return forms


def facade(
    view: View, x: float, foot: float, wide: float, tall: float, colour: str, depth: float, shop: bool, purpose: str
) -> list[Shape]:
    """A town house seen from the front: floors of windows, a cornice, a door or a shop with an awning."""
    chance = view.chance(purpose)
    wall, dark = view.on(colour, depth), view.on(tint(colour, -0.22), depth)
    top = foot - tall
    ground_floor = min(150.0 * view.grow, tall * 0.42)
    shapes = shape(path.rectangle(x, top, wide, tall), fade(wall, view.on(tint(colour, -0.08), depth)), "house")
    roof = view.on("#8a5a55" if not view.snowy else land.SNOW, depth)
    if chance.random() < 0.55:
        shapes += shape(
            path.polygon(
                [
                    (x - 6, top + 2),
                    (x + wide * 0.14, top - wide * 0.26),
                    (x + wide * 0.86, top - wide * 0.26),
                    (x + wide + 6, top + 2),
                ]
            ),
            roof,
            "roof",
        )
    else:
        shapes += shape(
            path.polygon([(x - 6, top + 2), (x + wide / 2, top - wide * 0.42), (x + wide + 6, top + 2)]), roof, "roof"
        )
    trim = [path.rectangle(x - 6, top - 4, wide + 12, 14, 4), path.rectangle(x, foot - ground_floor - 8, wide, 9)]
    columns = max(2, round(wide / (92 * view.grow)))
    frames: list[str] = []
    glass: list[str] = []
    bars: list[str] = []
    sills: list[str] = []
    storey = 118.0 * view.grow
    for row in range(int((tall - ground_floor - 20) / storey)):
        for column in range(columns):
            cx, y = x + wide * (column + 0.5) / columns, top + 28 + row * storey
            w, h = 38.0 * view.grow, 62.0 * view.grow
            frames.append(path.rectangle(cx - w / 2 - 6, y - 6, w + 12, h + 12, 5))
            glass.append(path.rectangle(cx - w / 2, y, w, h, 3))
            bars += [path.rectangle(cx - 2, y, 4, h), path.rectangle(cx - w / 2, y + h * 0.38, w, 4)]
            sills.append(path.rectangle(cx - w / 2 - 10, y + h + 4, w + 20, 8, 3))
    white = view.on("#fdf5e6", depth)
    shapes += shape(trim, white, "trim") + shape(frames, white, "window") + shape(glass, pane(view, depth), "window")
    shapes += shape(bars, white, "window") + shape(sills, dark, "window")
    shapes += (
        _shopfront(view, x, foot, wide, ground_floor, depth, purpose)
        if shop
        else _doorway(view, x, foot, wide, ground_floor, depth, dark)
    )
    return shapes


def _shopfront(view: View, x: float, foot: float, wide: float, tall: float, depth: float, purpose: str) -> list[Shape]:
    """A wide window under a striped awning, with a door beside it."""
    colour = view.chance(purpose + "awning").choice(("#d8574a", "#3f8f86", "#e0a23f", "#5a78b8"))
    y = foot - tall
    stripes: list[str] = []
    plain: list[str] = []
    count = max(6, round(wide / 30))
    step = wide * 0.96 / count
    drop = tall * 0.34
    for index in range(count):
        left = x + wide * 0.02 + index * step
        form = (
            path.rectangle(left, y + 8, step, drop * 0.7)
            + " "
            + path.ellipse(left + step / 2, y + 8 + drop * 0.68, step / 2, drop * 0.16)
        )
        (stripes if index % 2 else plain).append(form)
    return [
        *shape(
            path.rectangle(x + wide * 0.06, foot - tall * 0.74, wide * 0.56, tall * 0.6, 5),
            view.on("#5a4a4a", depth),
            "shop",
        ),
        *shape(
            path.rectangle(x + wide * 0.08, foot - tall * 0.7, wide * 0.52, tall * 0.52, 3), pane(view, depth), "window"
        ),
        *shape(
            path.rectangle(x + wide * 0.68, foot - tall * 0.74, wide * 0.24, tall * 0.74, 5),
            view.on(tint(colour, -0.25), depth),
            "door",
        ),
        *shape(
            path.rectangle(x + wide * 0.71, foot - tall * 0.69, wide * 0.18, tall * 0.36, 3), pane(view, depth), "door"
        ),
        *shape(plain, view.on("#fff6e6", depth), "awning"),
        *shape(stripes, view.on(colour, depth), "awning"),
    ]


def _doorway(view: View, x: float, foot: float, wide: float, tall: float, depth: float, frame: str) -> list[Shape]:
    w, cx = 52.0 * view.grow, x + wide * 0.5
    side = [path.rectangle(x + wide * share - 20, foot - tall * 0.72, 40, 54, 3) for share in (0.18, 0.82)]
    return [
        *shape(path.rectangle(cx - w / 2 - 8, foot - tall * 0.78, w + 16, tall * 0.78, 8), frame, "door"),
        *shape(path.rectangle(cx - w / 2, foot - tall * 0.73, w, tall * 0.73, 6), view.on("#7d4f3d", depth), "door"),
        *shape(path.circle(cx + w * 0.3, foot - tall * 0.34, 4), view.on("#f4c95d", depth), "door"),
        *shape(side, pane(view, depth), "window"),
        *shape(path.rectangle(cx - w * 0.8, foot - 9, w * 1.6, 10, 3), view.on("#cfc6bd", depth), "door"),
    ]


def cottage(view: View, x: float, foot: float, wide: float, colour: str, roof: str, depth: float) -> list[Shape]:
    """A small gabled house with a chimney, a door and two windows."""
    tall = wide * 0.46
    top = foot - tall
    over = view.on(roof if not view.snowy else land.SNOW, depth)
    frames = [
        path.rectangle(x + share * wide - wide * 0.1, foot - tall * 0.74, wide * 0.2, tall * 0.42, 4)
        for share in (-0.27, 0.27)
    ]
    glass = [
        path.rectangle(x + share * wide - wide * 0.08, foot - tall * 0.7, wide * 0.16, tall * 0.34, 2)
        for share in (-0.27, 0.27)
    ]
    bars = [
        path.line((x + share * wide, foot - tall * 0.7), (x + share * wide, foot - tall * 0.36))
        for share in (-0.27, 0.27)
    ]
    white = view.on("#fff6e6", depth)
    return [
        *shape(path.ellipse(x, foot, wide * 0.62, wide * 0.04), "#1a1430", "shadow", 0.14),
        *shape(
            path.rectangle(x + wide * 0.22, top - wide * 0.4, wide * 0.11, wide * 0.3),
            view.on("#b0674f", depth),
            "chimney",
        ),
        *shape(
            path.rectangle(x - wide / 2, top, wide, tall),
            fade(view.on(colour, depth), view.on(tint(colour, -0.12), depth)),
            "house",
        ),
        *shape(
            path.polygon(
                [
                    (x - wide * 0.6, top + wide * 0.03),
                    (x - wide * 0.4, top - wide * 0.32),
                    (x + wide * 0.4, top - wide * 0.32),
                    (x + wide * 0.6, top + wide * 0.03),
                ]
            ),
            over,
            "roof",
        ),
        *shape(
            path.rectangle(x - wide * 0.6, top - wide * 0.005, wide * 1.2, wide * 0.035, 3),
            view.on(tint(roof, -0.25), depth),
            "roof",
        ),
        *shape(path.rectangle(x - wide * 0.1, foot - tall * 0.8, wide * 0.2, tall * 0.8, 6), white, "door"),
        *shape(
            path.rectangle(x - wide * 0.08, foot - tall * 0.75, wide * 0.16, tall * 0.75, 5),
            view.on("#8f5a42", depth),
            "door",
        ),
        *shape(frames, white, "window"),
        *shape(glass, pane(view, depth), "window"),
        *stroke(bars, white, 3, "window"),
        *(
            shape(
                [path.circle(x + share * wide, foot - tall * 0.5, wide * 0.26) for share in (-0.27, 0.27)],
                glow("#ffcf73", 0.35),
                "lamp",
            )
            if view.light.lamps
            else []
        ),
    ]


def road(view: View, top: float, bottom: float, marks: bool = True) -> list[Shape]:
    """Asphalt across the frame with a kerb and a broken line; wet in the rain, white at its edges in snow."""
    asphalt = "#6a6d7a" if not view.snowy else "#8c93a3"
    reach = bottom - top
    shapes = shape(
        path.rectangle(-4, top, view.width + 8, reach),
        fade(view.on(tint(asphalt, 0.1), 0.1), view.on(tint(asphalt, -0.08))),
        "road",
    )
    if marks:
        y = top + reach * 0.42
        dashes = [
            path.polygon([(x, y), (x + 110, y), (x + 104, y + 11), (x - 8, y + 11)])
            for x in range(-40, int(view.width) + 120, 230)
        ]
        shapes += shape(dashes, view.on("#f7efd9"), "road", 0.85)
    if view.wet:
        shapes += puddles(view, top + 30, bottom)
    return shapes


def puddles(view: View, top: float, bottom: float) -> list[Shape]:
    """Standing water that mirrors the sky."""
    low = view.light.sky[2]
    return [
        *land.pools(view, top, bottom, tint(low, -0.16), 5, "puddle", 170, 0.6),
        *land.pools(view, top, bottom, tint(low, 0.25), 5, "puddleshine", 90, 0.4),
    ]


def pavement(view: View, top: float, bottom: float, colour: str = "#d3cbc2", gap: float = 120) -> list[Shape]:
    """Paving slabs in perspective."""
    base = "#e8eef5" if view.snowy else colour
    middle = view.width / 2
    lines: list[str] = []
    count = int(view.width / gap) + 3
    for index in range(-count, count + 1):
        lines.append(path.line((middle + index * gap * 0.8, top), (middle + index * gap * 1.12, bottom)))
    for share in (0.22, 0.54):
        lines.append(path.line((0, top + (bottom - top) * share), (view.width, top + (bottom - top) * share)))
    return [
        *shape(
            path.rectangle(-4, top, view.width + 8, bottom - top + 4),
            fade(view.on(tint(base, 0.08), 0.08), view.on(tint(base, -0.06))),
            "pavement",
        ),
        *stroke(lines, view.on(tint(base, -0.14)), 2.5, "pavement", 0.6),
    ]


def bulbs(view: View, y: float, sag: float, gap: float, colours: tuple[str, ...], purpose: str) -> list[Shape]:
    """Strings of little lights across the frame."""
    wires: list[str] = []
    dots: dict[str, list[str]] = {}
    halos: list[str] = []
    count = max(1, round(view.width / gap))
    step = view.width / count
    for span in range(count):
        x0 = span * step
        points = [(x0 + step * t, y + sag * 4 * t * (1 - t)) for t in (0, 0.25, 0.5, 0.75, 1)]
        wires.append(path.smooth(points, closed=False))
        for index in range(1, 8):
            t = index / 8
            px, py = x0 + step * t, y + sag * 4 * t * (1 - t) + 9
            dots.setdefault(colours[index % len(colours)], []).append(path.ellipse(px, py, 7, 9))
            halos.append(path.circle(px, py, 17))
    lit = view.light.lamps
    return [
        *stroke(wires, view.on("#4a4658"), 2.5, purpose),
        *(shape(halos, "#ffe2a0", purpose, 0.28) if lit else []),
        *(
            piece
            for colour, forms in dots.items()
            for piece in shape(forms, colour if lit else view.on(colour), purpose)
        ),
    ]


def arch(x: float, foot: float, wide: float, tall: float) -> str:
    """A round-headed opening."""
    half = wide / 2
    return (
        path.rectangle(x - half, foot - tall + half, wide, tall - half)
        + " "
        + path.ellipse(x, foot - tall + half, half, half)
    )


def battlements(x: float, top: float, wide: float, size: float) -> list[str]:
    """Merlons along the top of a wall."""
    count = max(2, round(wide / (size * 2)))
    step = wide / count
    return [path.rectangle(x + index * step, top - size, step * 0.56, size + 2) for index in range(count)]


def gable(x: float, top: float, half: float, rise: float) -> str:
    """A pitched roof's triangle."""
    return path.polygon(clockwise([(x - half, top), (x, top - rise), (x + half, top)]))
