"""Rooms: walls, floors, and windows that show the hour."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops.view import View, clockwise, shape, stroke
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade, glow

FAR = 0.14  # how far the furniture steps back behind the subjects


def bays(view: View, size: float = 1400) -> list[tuple[float, float]]:
    """The room cut into stretches that are furnished alike: one, or several in a very wide frame."""
    count = max(1, round(view.width / size))
    step = view.width / count
    return [(index * step, (index + 1) * step) for index in range(count)]


def shell(view: View, wall: str, floor: str, kind: str = "boards", skirting: str = "#fbf4e6") -> list[Shape]:
    """Wall and floor. The wall is the colour asked for the background."""
    colour = view.setting.colour or wall
    top, low = view.on(tint(colour, -0.06)), view.on(tint(colour, 0.12))
    shapes = shape(path.rectangle(-4, -4, view.width + 8, view.horizon + 8), fade(top, low), "wall")
    shapes += _mouldings(view, colour)
    shapes += ground(view, floor, kind)
    if skirting:
        shapes += shape(
            path.rectangle(-4, view.horizon - 22 * view.grow, view.width + 8, 24 * view.grow),
            view.on(skirting, 0.05),
            "skirting",
        )
        shapes += shape(path.rectangle(-4, view.horizon, view.width + 8, 6), "#1a1430", "shadow", 0.14)
    return shapes


def _mouldings(view: View, colour: str) -> list[Shape]:
    """In a very tall room, panels up the wall, so that it has a scale."""
    panels: list[str] = []
    y = view.horizon - 1500 * view.grow
    while y > -400 and view.height > 2200:
        panels.append(path.rectangle(view.width * 0.12, y, view.width * 0.76, 700, 16))
        y -= 860
    return stroke(panels, view.on(tint(colour, -0.12)), 7, "wall", 0.6)


def ground(view: View, colour: str, kind: str) -> list[Shape]:
    """The floor: boards, tiles, concrete or carpet, in perspective."""
    top, bottom = view.horizon, view.height + 4
    shapes = shape(
        path.rectangle(-4, top, view.width + 8, bottom - top),
        fade(view.on(tint(colour, -0.1)), view.on(tint(colour, 0.08))),
        "floor",
    )
    middle, lines = view.width / 2, list[str]()
    if kind in ("boards", "tiles"):
        near, far = (150.0, 84.0) if kind == "boards" else (190.0, 110.0)
        count = int(view.width / far / 2) + 3
        lines = [
            path.line((middle + step * far, top), (middle + step * near, bottom)) for step in range(-count, count + 1)
        ]
    if kind == "tiles":
        lines += [
            path.line((0, top + (bottom - top) * share), (view.width, top + (bottom - top) * share))
            for share in (0.14, 0.34, 0.62)
        ]
    shapes += stroke(lines, view.on(tint(colour, -0.2)), 2.5, "floor", 0.55)
    if kind == "tiles":
        squares = _checks(view, top, bottom, 190.0, 110.0)
        shapes += shape(squares, view.on(tint(colour, -0.12)), "floor", 0.4)
    return shapes


def _checks(view: View, top: float, bottom: float, near: float, far: float) -> list[str]:
    middle, rows = view.width / 2, (0, 0.14, 0.34, 0.62, 1)
    count = int(view.width / far / 2) + 3
    forms: list[str] = []
    for row in range(4):
        a, b = rows[row], rows[row + 1]
        wide_a, wide_b = far + (near - far) * a, far + (near - far) * b
        for step in range(-count, count):
            if (step + row) % 2 == 0:
                ya, yb = top + (bottom - top) * a, top + (bottom - top) * b
                forms.append(
                    path.polygon(
                        [
                            (middle + step * wide_a, ya),
                            (middle + (step + 1) * wide_a, ya),
                            (middle + (step + 1) * wide_b, yb),
                            (middle + step * wide_b, yb),
                        ]
                    )
                )
    return forms


def outside(view: View, x: float, y: float, w: float, h: float, scene: str) -> list[Shape]:
    """What a window shows: the sky of the hour, hills or roofs, stars, rain or snow."""
    zenith, middle, low = view.light.sky
    night = view.setting.time in ("night", "dusk")
    chance = view.chance(f"window{x:.0f}")
    shapes = shape(path.rectangle(x, y, w, h), Gradient(((0, zenith, 1), (0.5, middle, 1), (1, low, 1))), "glass")
    calm = view.setting.weather in ("clear", "wind")
    radius = min(w, h) * 0.1
    if calm:
        sun = (x + w * 0.28, y + h * (0.24 if view.setting.time in ("day", "night", "dusk") else 0.56))
        shapes += shape(path.circle(*sun, radius * 1.9), glow("#fff6d8", 0.6), "sun")
        shapes += shape(path.circle(*sun, radius), "#fdf6dc" if night else "#fff0b8", "sun")
    if view.setting.time == "night" and calm:
        shapes += shape(
            [
                path.circle(x + w * chance.uniform(0.06, 0.94), y + h * chance.uniform(0.05, 0.55), 1.9)
                for _ in range(12)
            ],
            "#ffffff",
            "star",
            0.9,
        )
    ambient = view.light
    far, near = mix("#8fae9f", low, 0.45), mix("#6f9f6a", middle, 0.2)
    if night:
        far, near = mix(middle, "#141a3c", 0.4), mix(middle, "#0d1230", 0.62)
    elif view.snowy:
        far, near = mix("#cfdcea", low, 0.3), "#eef3f9"
    if scene == "city":
        towers: list[str] = []
        panes: list[str] = []
        step = w / 7
        for index in range(7):
            tall = h * chance.uniform(0.22, 0.52)
            towers.append(path.rectangle(x + index * step, y + h - tall, step * 0.9, tall))
            panes += [
                path.rectangle(x + index * step + step * share, y + h - tall + 12 + row * 26, step * 0.16, 11)
                for share in (0.18, 0.52)
                for row in range(int((tall - 20) / 26))
            ]
        shapes += shape(towers, mix(near if night else "#93a3bd", low, 0.0 if night else 0.4), "town")
        shapes += shape(panes, "#ffd883" if ambient.lamps else "#c3d6e6", "town", 0.7)
    else:
        for colour, high, swing in ((far, 0.36, 0.1), (near, 0.2, 0.07)):
            points = [(x + w * t, y + h * (1 - high - swing * chance.uniform(-1, 1))) for t in (0, 0.25, 0.5, 0.75, 1)]
            d = path.smooth(points, closed=False)
            shapes += shape(f"{d} L{x + w:.1f} {y + h:.1f} L{x:.1f} {y + h:.1f}Z", colour, "hill")
    return shapes + _falling(view, x, y, w, h)


def _falling(view: View, x: float, y: float, w: float, h: float) -> list[Shape]:
    chance, weather = view.chance(f"pane{x:.0f}"), view.setting.weather
    if weather in ("rain", "storm"):
        drops: list[str] = []
        for _ in range(34):
            px, py = x + w * chance.uniform(0.06, 0.98), y + h * chance.uniform(0.02, 0.86)
            drops.append(path.line((px, py), (px - 6, py + 24)))
        return stroke(drops, "#f2f8ff", 2, "rain", 0.55)
    if weather == "snow":
        return shape(
            [
                path.circle(
                    x + w * chance.uniform(0.03, 0.97), y + h * chance.uniform(0.03, 0.97), chance.uniform(2, 5)
                )
                for _ in range(34)
            ],
            "#ffffff",
            "snow",
            0.9,
        )
    if weather == "fog":
        return shape(path.rectangle(x, y, w, h), "#eef1f2", "fog", 0.45)
    return []


def window(
    view: View,
    x: float,
    y: float,
    w: float,
    h: float,
    scene: str = "hills",
    curtain: str = "",
    bars: int = 2,
    frame: str = "#fdf7ea",
) -> list[Shape]:
    """A window with its middle at x, its head at y; daylight falls on the floor from it."""
    left, edge = x - w / 2, view.on(frame, 0.05)
    shapes = shape(path.rectangle(left - 16, y - 16, w + 32, h + 32, 8), view.on(tint(frame, -0.14), 0.05), "frame")
    shapes += shape(path.rectangle(left - 12, y - 12, w + 24, h + 24, 6), edge, "frame") + outside(
        view, left, y, w, h, scene
    )
    mullions = [path.rectangle(left + w * step / bars - 5, y, 10, h) for step in range(1, bars)]
    mullions.append(path.rectangle(left, y + h * 0.36, w, 9))
    shapes += shape(mullions, edge, "frame")
    gleam = [
        path.polygon(
            clockwise(
                [
                    (left + w * a, y + h * 0.05),
                    (left + w * (a + 0.07), y + h * 0.05),
                    (left + w * (a - 0.13), y + h * 0.95),
                    (left + w * (a - 0.2), y + h * 0.95),
                ]
            )
        )
        for a in (0.42, 0.9)
    ]
    shapes += shape(gleam, "#ffffff", "glass", 0.13)
    shapes += shape(path.rectangle(left - 30, y + h + 10, w + 60, 20, 6), view.on(tint(frame, -0.05), 0.05), "sill")
    if curtain:
        shapes += _curtains(view, x, y, w, h, curtain)
    return sunbeam(view, x, y, w, h) + shapes


def sunbeam(view: View, x: float, y: float, w: float, h: float) -> list[Shape]:
    """The patch of light a window lays on the floor."""
    if view.light.dark or view.setting.weather not in ("clear", "wind"):
        return []
    top, low = view.horizon + 26, view.horizon + (view.height - view.horizon) * 0.72
    colour = {"sunset": "#ffb070", "golden hour": "#ffd98a", "dawn": "#ffd9c4"}.get(view.setting.time, "#fffbe6")
    halves = [
        path.polygon(
            clockwise(
                [(x + a * w, top), (x + b * w, top), (x + b * w * 1.15 + 110, low), (x + a * w * 1.15 + 110, low)]
            )
        )
        for a, b in ((-0.5, -0.04), (0.04, 0.5))
    ]
    return shape(halves, fade(colour, colour, opacity=(0.4, 0.16)), "light")


def _curtains(view: View, x: float, y: float, w: float, h: float, colour: str) -> list[Shape]:
    body, dark = view.on(colour, 0.06), view.on(tint(colour, -0.16), 0.06)
    drapes: list[str] = []
    folds: list[str] = []
    low = min(view.horizon - 26, y + h + 130)
    for side in (-1, 1):
        edge, inner = x + side * (w / 2 + 54), x + side * w * 0.34
        drapes.append(
            path.smooth(
                clockwise(
                    [
                        (edge, y - 44),
                        (inner, y - 44),
                        (inner + side * 6, y + h * 0.45),
                        (inner + side * w * 0.06, low),
                        (edge + side * 6, low),
                    ]
                ),
                tension=0.25,
            )
        )
        for share in (0.25, 0.5, 0.75):
            fx = edge + (inner - edge) * share
            folds.append(path.limb([(fx, y - 36), (fx + side * 3, y + h * 0.5), (fx + side * 8, low - 8)], [4, 9, 7]))
    rod = [
        path.rectangle(x - w / 2 - 80, y - 54, w + 160, 13, 6),
        path.circle(x - w / 2 - 82, y - 48, 13),
        path.circle(x + w / 2 + 82, y - 48, 13),
    ]
    return [
        *shape(drapes, body, "curtain"),
        *shape(folds, dark, "curtain", 0.55),
        *shape(rod, view.on("#8a6247", 0.06), "rod"),
    ]
