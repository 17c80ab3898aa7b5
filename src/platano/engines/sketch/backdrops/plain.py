"""Backgrounds that are no place: plain, white, gradient, paper, patterns, sunburst, confetti."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.sky import finish
from platano.engines.sketch.backdrops.terrain import lens
from platano.engines.sketch.backdrops.view import View, clockwise, shape, view
from platano.engines.sketch.colour import luminance, mix, tint, turned
from platano.engines.sketch.figure import Gradient, Shape, fade, glow

NEUTRALS = ("#f3e6d3", "#dfe8ea", "#e6e3f0", "#e4ecd9", "#f6dfd6", "#dceaf4")
NIGHT = ("#28305c", "#2d2a4f", "#1f3a4d")


def ground(setting: Setting) -> str:
    """The colour asked for, or a quiet one; every seed has its own."""
    if setting.colour:
        return setting.colour
    hues = NIGHT if setting.time in ("night", "dusk") else NEUTRALS
    return hues[setting.seed % len(hues)]


def base(setting: Setting, colour: str) -> tuple[View, list[Shape]]:
    """A view without a horizon, filled with one colour."""
    seen = view(setting, rise=260, stand=130)
    return seen, shape(path.rectangle(-4, -4, seen.width + 8, seen.height + 8), colour, "background")


def done(key: str, seen: View, back: list[Shape], colour: str, front: list[Shape] | None = None) -> Backdrop:
    return finish(key, seen, back, front, dark=luminance(colour) < 0.16)


@place(
    "plain",
    "plain background",
    "solid background",
    "simple background",
    "solid colour",
    "solid color",
    "wall",
    "backdrop",
    "minimal background",
)
def plain(setting: Setting) -> Backdrop:
    """One colour, softly lit from the upper left."""
    colour = ground(setting)
    seen, back = base(setting, colour)
    w, h = seen.width, seen.height
    step = 0.12 if luminance(colour) > 0.05 else 0.05
    back += shape(path.rectangle(-4, -4, w + 8, h + 8), fade(tint(colour, step), tint(colour, -0.07), 70), "background")
    reach = max(w, h) * 0.62
    back += shape(path.circle(w * 0.42, h * 0.4, min(reach, 900)), glow(tint(colour, step * 1.6), 0.5), "light")
    return done("plain", seen, back, colour)


@place("white background", "plain white", "white backdrop", "isolated", "transparent background", "cutout")
def white(setting: Setting) -> Backdrop:
    colour = setting.colour or "#ffffff"
    seen, back = base(setting, colour)
    return done("white background", seen, back, colour)


@place(
    "gradient",
    "gradient background",
    "colorful background",
    "colourful background",
    "abstract background",
    "rainbow background",
    "holographic background",
    "vaporwave",
)
def gradient(setting: Setting) -> Backdrop:
    """Two neighbours on the colour wheel, with large soft lights."""
    colour = setting.colour or ("#ff9a8b", "#7fa8f0", "#8fd3b5", "#c79af0")[setting.seed % 4]
    first, second = turned(colour, -26, lightness=1.12), turned(colour, 34)
    seen, back = base(setting, colour)
    w, h = seen.width, seen.height
    back += shape(
        path.rectangle(-4, -4, w + 8, h + 8),
        Gradient(((0, first, 1), (0.5, colour, 1), (1, second, 1)), angle=60),
        "background",
    )
    for x, y, hue, opacity in (
        (0.18, 0.2, tint(first, 0.45), 0.6),
        (0.85, 0.3, turned(colour, 60), 0.45),
        (0.7, 0.88, tint(second, 0.3), 0.55),
    ):
        back += shape(path.ellipse(w * x, h * y, max(w * 0.4, 380), max(h * 0.36, 340)), glow(hue, opacity), "light")
    return done("gradient", seen, back, colour)


@place(
    "paper", "parchment", "old paper", "vintage paper", "old map", "scroll background", "sketchbook", "canvas texture"
)
def paper(setting: Setting) -> Backdrop:
    """Warm paper with fibres, stains and browned edges."""
    colour = setting.colour or "#f2e4c4"
    seen, back = base(setting, colour)
    w, h = seen.width, seen.height
    chance = seen.chance("paper")
    amount = min(3.0, w * h / 1e6)
    for _ in range(int(8 * amount)):
        radius = chance.uniform(120, 300)
        back += shape(
            path.circle(chance.uniform(0, w), chance.uniform(0, h), radius),
            glow(tint(colour, chance.choice((-0.16, 0.3))), 0.35),
            "stain",
        )
    fibres = [
        lens(chance.uniform(0, w), chance.uniform(0, h), chance.uniform(14, 44), 1.3) for _ in range(int(90 * amount))
    ]
    specks = [
        path.circle(chance.uniform(0, w), chance.uniform(0, h), chance.uniform(0.8, 2.2))
        for _ in range(int(80 * amount))
    ]
    back += shape(fibres, tint(colour, -0.2), "paper", 0.3) + shape(specks, tint(colour, -0.4), "paper", 0.3)
    brown = mix(tint(colour, -0.3), "#a8703a", 0.4)
    span = 130.0
    for x, y, wide, tall, angle in (
        (0, 0, span, h, 0),
        (w - span, 0, span, h, 180),
        (0, 0, w, span, 90),
        (0, h - span, w, span, -90),
    ):
        back += shape(path.rectangle(x, y, wide, tall), fade(brown, brown, angle, (0.42, 0)), "edge")
    return done("paper", seen, back, colour)


def soft(seen: View, colour: str) -> list[Shape]:
    """A quiet disc of light behind the subjects, so that a pattern does not fight them."""
    reach = min(seen.width, seen.height) * 0.46
    return shape(
        path.circle(seen.width / 2, seen.height * 0.54 if seen.height < 2000 else seen.height - 600, reach),
        glow(colour, 0.75),
        "light",
    )


@place(
    "pattern",
    "polka dot",
    "polka dot background",
    "polka-dot background",
    "dotted background",
    "patterned background",
    "seamless pattern",
)
def dots(setting: Setting) -> Backdrop:
    """Polka dots; stripes where the prompt says striped."""
    if setting.traits & {"striped", "stripes", "lined"}:
        return stripes(setting)
    colour = setting.colour or ("#f7c9c4", "#c4dff0", "#f5e0a8", "#cfe6c8")[setting.seed % 4]
    seen, back = base(setting, colour)
    spots: list[str] = []
    step = 92.0
    for row in range(int(seen.height / step) + 2):
        for column in range(int(seen.width / step) + 2):
            spots.append(path.circle(column * step + (row % 2) * step / 2 - 10, row * step - 10, 19))
    back += shape(spots, tint(colour, 0.5 if luminance(colour) < 0.75 else -0.08), "dot", 0.85) + soft(
        seen, tint(colour, 0.12)
    )
    return done("pattern", seen, back, colour)


@place("striped background", "striped wallpaper", "striped pattern", "wallpaper", "checkered background", "plaid")
def stripes(setting: Setting) -> Backdrop:
    """Slanting stripes in two shades; squares where the prompt says checkered."""
    colour = setting.colour or ("#f7d9b8", "#cfe3ea", "#e3d5f0", "#d8e8c8")[setting.seed % 4]
    seen, back = base(setting, colour)
    w, h, step = seen.width, seen.height, 110.0
    forms: list[str] = []
    if setting.traits & {"checkered", "checked", "plaid"}:
        forms = [
            path.rectangle(column * step, row * step, step, step)
            for row in range(int(h / step) + 1)
            for column in range(int(w / step) + 1)
            if (row + column) % 2
        ]
    else:
        slant = min(h, 1400) * 0.5
        forms = [
            path.polygon(
                clockwise(
                    [
                        (x + slant, -4),
                        (x + slant + step / 2, -4),
                        (x + step / 2 - slant * (h / min(h, 1400) * 2 - 2) / 2, h + 4),
                        (x - slant * (h / min(h, 1400) * 2 - 2) / 2, h + 4),
                    ]
                )
            )
            for x in [index * step - slant * 2 for index in range(int((w + slant * 8) / step))]
        ]
    back += shape(forms, tint(colour, 0.4 if luminance(colour) < 0.75 else -0.07), "stripe", 0.85) + soft(
        seen, tint(colour, 0.14)
    )
    return done("striped background", seen, back, colour)


@place(
    "sunburst",
    "starburst",
    "sun rays",
    "retro background",
    "comic background",
    "sunburst background",
    "pop art background",
    "retro sunburst",
)
def sunburst(setting: Setting) -> Backdrop:
    """Rays from behind the subjects."""
    colour = setting.colour or ("#f9c64f", "#f28f6a", "#6fc4c8", "#f2a6c0")[setting.seed % 4]
    seen, back = base(setting, colour)
    x, y = seen.width / 2, (seen.height * 0.56 if seen.height < 2500 else seen.height - 650)
    reach = math.hypot(seen.width, seen.height) + 100
    rays: list[str] = []
    count = 14
    for index in range(count):
        a, b = math.tau * index / count - 0.06, math.tau * (index + 0.5) / count - 0.06
        rays.append(
            path.polygon(
                [
                    (x, y),
                    (x + math.cos(a) * reach, y + math.sin(a) * reach),
                    (x + math.cos(b) * reach, y + math.sin(b) * reach),
                ]
            )
        )
    back += shape(rays, tint(colour, 0.32), "ray")
    size = min(seen.width, seen.height)
    back += shape(path.circle(x, y, size * 0.62), glow(tint(colour, 0.65), 0.85), "light")
    return done("sunburst", seen, back, colour)


@place("confetti", "party", "birthday party", "celebration", "new year", "new year's eve", "carnival party")
def confetti(setting: Setting) -> Backdrop:
    """Paper snippets, streamers from the upper edge, a few balloons at the sides."""
    colour = setting.colour or (
        "#2e2a5e" if setting.time in ("night", "dusk") else ("#fdf0dc", "#dff0f5", "#fbe3ea")[setting.seed % 3]
    )
    seen, back = base(setting, colour)
    w, h = seen.width, seen.height
    back += shape(path.rectangle(-4, -4, w + 8, h + 8), fade(tint(colour, 0.2), tint(colour, -0.05)), "background")
    chance = seen.chance("confetti")
    hues = ("#f2605a", "#f9c64f", "#4fb3d9", "#6fc08a", "#b57fe0", "#ff8fb8")
    snippets: dict[str, list[str]] = {}
    for index in range(int(min(420, 110 * w * h / 1e6))):
        x, y = chance.uniform(0, w), chance.uniform(0, h)
        if abs(x / w - 0.5) < 0.22 and 0.3 < y / h < 0.9 and chance.random() < 0.8:
            continue
        turn, size = chance.uniform(0, math.pi), chance.uniform(8, 15)
        if index % 3 == 0:
            form = path.circle(x, y, size * 0.55)
        else:
            c, s = math.cos(turn) * size, math.sin(turn) * size
            form = path.polygon(
                clockwise(
                    [
                        (x - c - s * 0.4, y - s + c * 0.4),
                        (x + c - s * 0.4, y + s + c * 0.4),
                        (x + c + s * 0.4, y + s - c * 0.4),
                        (x - c + s * 0.4, y - s - c * 0.4),
                    ]
                )
            )
        snippets.setdefault(hues[index % 6], []).append(form)
    for hue, forms in snippets.items():
        back += shape(forms, hue, "confetti")
    back += _garlands(seen, hues)
    for index, (x, y) in enumerate(((0.09, 0.36), (0.19, 0.25), (0.9, 0.3), (0.81, 0.4))):
        back += balloon(
            w * x if w < 2400 else (170 + 110 * (index % 2) if index < 2 else w - 170 - 110 * (index % 2)),
            h * y if h < 2400 else h - 1300 + 400 * y,
            58,
            hues[index],
        )
    floor = shape(path.ellipse(w / 2, seen.ground + 6, min(w * 0.5, 620), 70), glow(tint(colour, -0.3), 0.3), "shadow")
    return done("confetti", seen, back + floor, colour)


def _garlands(seen: View, hues: tuple[str, ...]) -> list[Shape]:
    """Bunting along the upper edge."""
    flags: dict[str, list[str]] = {}
    wire: list[str] = []
    count = max(2, round(seen.width / 520))
    step = seen.width / count
    for span in range(count):
        for index in range(7):
            share = (index + 0.5) / 7
            x, y = (span + share) * step, 16 + 70 * 4 * share * (1 - share)
            flags.setdefault(hues[(index + span) % 6], []).append(path.polygon([(x - 27, y), (x + 27, y), (x, y + 58)]))
        points = [((span + t) * step, 14 + 70 * 4 * t * (1 - t)) for t in (0, 0.25, 0.5, 0.75, 1)]
        wire.append(path.smooth([*points, *[(x, y + 5) for x, y in points[::-1]]], tension=0.7))
    return [
        *(piece for hue, forms in flags.items() for piece in shape(forms, hue, "bunting")),
        *shape(wire, "#fff6e6", "bunting"),
    ]


def balloon(x: float, y: float, radius: float, colour: str) -> list[Shape]:
    """A balloon with a shine and a curling string."""
    string = path.limb(
        [(x, y + radius * 1.2), (x + 12, y + radius * 2), (x - 10, y + radius * 2.8), (x + 6, y + radius * 3.6)],
        [2.5, 2.5, 2.5, 2],
    )
    return [
        *shape(string, tint(colour, -0.3), "string", 0.7),
        *shape(path.ellipse(x, y, radius, radius * 1.18), fade(tint(colour, 0.16), tint(colour, -0.14), 60), "balloon"),
        *shape(
            path.polygon([(x, y + radius * 1.12), (x + 10, y + radius * 1.32), (x - 10, y + radius * 1.32)]),
            tint(colour, -0.2),
            "balloon",
        ),
        *shape(
            path.ellipse(x - radius * 0.36, y - radius * 0.45, radius * 0.16, radius * 0.3, 25),
            "#ffffff",
            "balloon",
            0.6,
        ),
    ]
