"""Sun, moon, stars, weather and worlds. Origin at the lowest point, 100 to 200 units tall."""

import math
import random

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.objects_house import earth_ball
from platano.engines.sketch.drawings.thing_parts import around, disc, face, flat, hue, made, rounded, shine, solid
from platano.engines.sketch.figure import Figure, Look, Shape, drawing, fade, glow
from platano.engines.sketch.path import Point


def halo(x: float, y: float, radius: float, fill: str, strength: float = 0.5) -> Shape:
    return Shape(path.circle(x, y, radius), fill=glow(fill, strength), part="glow", layer=-1)


@drawing("sun", "sunshine", "smiling sun", kind="sky")
def sun(look: Look) -> Figure:
    fill = hue(look, "#fbc531")
    ray = look.paint(tint(fill, -0.1) if look.colour else "#f79a2e", "ray")
    shapes: list[Shape] = []
    for i in range(12):
        long, wide = (88, 11) if i % 2 == 0 else (76, 8)
        points = nature.frame(0, 0, i * 30)((54, -wide), (long, 0), (54, wide))
        shapes += nature.form(*rounded(points, 4), fill=ray, part="ray", depth=0, bright=0)
    shapes += nature.form(disc(0, 0, 50), fill=fill, depth=10, dark=-0.09)
    shapes += [flat(path.circle(-8, -8, 34), tint(fill, 0.22), "body", opacity=0.6)]
    return made([*shapes, *face(look, 0, -4, 36)], 150, None, [halo(0, 0, 125, "#ffd75e", 0.6)])


@drawing("moon", "full moon", kind="sky")
def moon(look: Look) -> Figure:
    if look.has("crescent", "half", "sliced"):
        return crescent_moon(look)
    fill = hue(look, "#f2e8c9")
    shapes = nature.form(disc(0, -50, 50), fill=fill, depth=12, dark=-0.13)
    for x, y, r in (
        (-20, -68, 10),
        (18, -74, 6),
        (22, -42, 12),
        (-8, -28, 8),
        (-32, -40, 6),
        (2, -54, 4),
        (12, -16, 5),
    ):
        shapes += [
            flat(path.circle(x, y, r), tint(fill, -0.16), "crater"),
            flat(path.ellipse(x + r * 0.14, y + r * 0.18, r * 0.8, r * 0.76), tint(fill, -0.07), "crater"),
        ]
    return made([*shapes, *face(look, 0, -50, 34)], 120, None, [halo(0, -50, 92, tint(fill, 0.2), 0.45)])


@drawing("crescent moon", "half moon", kind="sky")
def crescent_moon(look: Look) -> Figure:
    fill = hue(look, "#f9dc7a")
    turns = [math.radians(angle) for angle in range(-62, -299, -12)]
    outer = [(20 + 50 * math.cos(turn), -50 + 50 * math.sin(turn)) for turn in turns]
    inner = [outer[-1], (18, -19), (3, -50), (18, -81), outer[0]]
    shapes = nature.form(outer, inner, fill=fill, depth=8)
    spots = ((-18, -60, 4.5), (-10, -30, 5.5), (-16, -44, 2.6), (0, -80, 4))
    shapes += [flat(path.circle(x, y, r), tint(fill, -0.14), "crater") for x, y, r in spots if not face(look, 0, 0, 1)]
    return made([*shapes, *face(look, -13, -54, 15)], 120, None, [halo(0, -50, 86, tint(fill, 0.2), 0.4)])


def _star_run(x: float, y: float, radius: float, turn: float = -90) -> list[list[Point]]:
    points = [nature.frame(x, y, turn + i * 36)((radius if i % 2 == 0 else radius * 0.5, 0))[0] for i in range(10)]
    return rounded(points, radius * 0.16)


@drawing("star", "gold star", "christmas star", "north star", kind="sky")
def star(look: Look) -> Figure:
    shapes = [*solid(look, *_star_run(0, -50, 54), natural="#fbcb3a", depth=9), shine(-6, -76, 4, 10, 22)]
    extra = [halo(0, -50, 86, hue(look, "#ffe08a"), 0.45)] if look.has("glowing", "shiny", "magical") else []
    return made([*shapes, *face(look, 0, -52, 26)], 100, None, extra)


@drawing("stars", "star cluster", "constellation", "twinkling star", kind="sky")
def stars(look: Look) -> Figure:
    fill = hue(look, "#fbcb3a")
    shapes: list[Shape] = []
    for x, y, r, turn in ((-20, -52, 34, -100), (42, -84, 22, -76), (38, -24, 17, -96), (-58, -98, 15, -84)):
        shapes += nature.form(*_star_run(x, y, r, turn), fill=fill, depth=r * 0.16)
    return made(
        [
            *shapes,
            *(
                flat(path.star(x, y, r, r * 0.3, 4), tint(fill, 0.4), "spark")
                for x, y, r in ((-66, -24, 9), (6, -104, 8), (70, -48, 8))
            ),
        ],
        130,
    )


@drawing("cloud", "rain cloud", "storm cloud", "thundercloud", "fluffy cloud", kind="sky")
def cloud(look: Look) -> Figure:
    stormy = look.has("stormy", "dark", "rainy", "angry")
    fill = hue(look, "#7d8798" if stormy else "#fbfcff")
    puffs = [(-62, -26, 26), (62, -24, 24), (-34, -48, 32), (34, -44, 30), (2, -62, 38), (-20, -22, 24), (24, -22, 24)]
    parts = [(path.circle(x, y, r), fill, "body") for x, y, r in puffs] + [
        (path.rectangle(-66, -30, 132, 30, 15), fill, "body")
    ]
    shapes = nature.merge(parts)
    dark = tint(fill, -0.12) if look.colour or stormy else "#dbe7f3"
    shapes += [
        flat(
            path.smooth(
                [
                    (-82, -12),
                    (-62, -20),
                    (-40, -10),
                    (-10, -19),
                    (22, -9),
                    (52, -20),
                    (82, -14),
                    (66, -2),
                    (0, 0),
                    (-66, -1),
                ],
                tension=0.9,
            ),
            dark,
            "shade",
        )
    ]
    shapes += [
        flat(
            nature.crescent(disc(x, y, r - 1), r * 0.22, -125),
            tint(fill, 0.14) if look.colour or stormy else "#ffffff",
            "light",
        )
        for x, y, r in puffs[2:5]
    ]
    rain = (
        [
            Shape(path.line((x, 12 + abs(x) % 7), (x - 5, 28 + abs(x) % 7)), stroke="#5fa8dc", width=5, part="rain")
            for x in (-46, -18, 12, 42)
        ]
        if look.has("rainy", "raining")
        else []
    )
    return made([*shapes, *face(look, 0, -38, 36)], 100, None, rain)


@drawing("rainbow", kind="sky")
def rainbow(look: Look) -> Figure:
    bands: tuple[str, ...] = ("#e8524a", "#f4963c", "#f8d34a", "#62b862", "#4d9fdc", "#8163c4")
    if look.colour:
        bands = tuple(tint(look.colour, 0.5 - i * 0.14) for i in range(6))
    shapes = [Shape(path.arc(0, 0, 116, 180, 360), stroke=tint(bands[0], -0.3), width=15, part="body")]
    shapes += [
        Shape(path.arc(0, 0, 115 - i * 11, 180, 360), stroke=fill, width=11.8, part="band")
        for i, fill in enumerate(bands)
    ]
    for side in (-1, 1):
        x = side * 88
        puffs = [
            (path.circle(x + dx, -4 + dy, r), "#fdfdff", "cloud")
            for dx, dy, r in ((-24, -6, 17), (0, -16, 23), (24, -6, 17), (-8, 0, 16), (10, 0, 16))
        ]
        shapes += [*nature.merge(puffs), flat(path.ellipse(x, 5, 30, 6), "#dbe7f3", "cloud")]
    return made([*shapes, *(f for side in (-1, 1) for f in face(look, side * 88, -14, 17))], 130)


@drawing("lightning", "lightning bolt", "thunderbolt", "bolt", kind="sky")
def lightning(look: Look) -> Figure:
    points = [(14, -140), (-36, -62), (-6, -62), (-26, 0), (40, -86), (8, -86), (34, -140)]
    shapes = solid(look, *rounded(points, 5), natural="#fdcb2f", depth=7)
    return made(
        [*shapes, *face(look, 2, -74, 16)], 140, None, [halo(0, -70, 92, "#ffe27a", 0.4)] if look.has("glowing") else []
    )


@drawing("snowflake", "snow flake", "ice crystal", kind="sky")
def snowflake(look: Look) -> Figure:
    fill = hue(look, "#7fc6ec")
    shapes: list[Shape] = []
    for tone, grow in ((tint(fill, -0.45), 2.6), (fill, 0)):
        for a in range(0, 360, 60):
            at = nature.frame(0, -50, a)
            for line, width in (
                ([(0, 0), (48, 0)], 7),
                ([(20, 0), (31, -13)], 5),
                ([(20, 0), (31, 13)], 5),
                ([(34, 0), (43, -10)], 4.4),
                ([(34, 0), (43, 10)], 4.4),
            ):
                shapes.append(Shape(path.line(*at(*line)), stroke=tone, width=width + grow, part="body"))
    return made([*shapes, flat(path.circle(0, -50, 8), tint(fill, 0.5), "core"), *face(look, 0, -50, 16)], 100)


@drawing("raindrop", "water drop", "droplet", "water droplet", "tear", "dewdrop", kind="sky")
def raindrop(look: Look) -> Figure:
    fill = hue(look, "#55b0e4")
    side = [(10, -94), (30, -60), (36, -34), (24, -8)]
    shapes = solid(
        look,
        [(0, -112), *side, (0, 0)],
        [(0, 0), *((-x, y) for x, y in reversed(side)), (0, -112)],
        natural="#55b0e4",
        depth=9,
    )
    return made(
        [
            *shapes,
            flat(path.limb([(-22, -42), (-20, -24), (-10, -14)], [4, 7, 4]), tint(fill, 0.65), "shine"),
            *face(look, 2, -36, 24),
        ],
        100,
    )


def _banded(look: Look, natural: str, radius: float) -> list[Shape]:
    """A gas planet with bands, cut at its rim."""
    fill = hue(look, natural)
    ball = nature.trace(disc(0, 0, radius))
    shapes = [flat(path.circle(0, 0, radius), fill, "body", weight=1)]
    for y, tall, tone in ((-0.56, 0.16, 0.2), (-0.2, 0.24, -0.13), (0.16, 0.14, 0.24), (0.42, 0.2, -0.1)):
        band = [
            (-radius * 1.1, radius * y),
            (0, radius * (y + 0.1)),
            (radius * 1.1, radius * y),
            (radius * 1.1, radius * (y + tall)),
            (0, radius * (y + tall + 0.1)),
            (-radius * 1.1, radius * (y + tall)),
        ]
        kept = nature.cut(nature.trace(band), ball)
        shapes += [flat(path.polygon(kept), tint(fill, tone), "band")] if len(kept) > 2 else []
    shade = nature.crescent(ball, radius * 0.36, 48)
    return [
        *shapes,
        flat(shade, "#1a1440", "shade", opacity=0.25),
        shine(-radius * 0.46, -radius * 0.5, radius * 0.09, radius * 0.2, 44),
    ]


@drawing("planet", "alien planet", "jupiter", "mars", "venus", kind="sky")
def planet(look: Look) -> Figure:
    shapes = _banded(look, "#e08a5a", 50)
    return made([*shapes, *face(look, 0, -2, 34)], 130)


@drawing("saturn", "ringed planet", "planet with rings", kind="sky")
def saturn(look: Look) -> Figure:
    fill = hue(look, "#eebd6a")
    ring = look.paint(mix(fill, "#b9896a", 0.45), "ring")
    tilt = -18
    back = Shape(
        path.smooth(
            [(84 * math.cos(a), 22 * math.sin(a)) for a in (math.pi + i * math.pi / 10 for i in range(11))],
            closed=False,
        ),
        stroke=tint(ring, -0.15),
        width=11,
        part="ring",
    )
    front_d = path.smooth(
        [(84 * math.cos(a), 22 * math.sin(a)) for a in (i * math.pi / 10 for i in range(11))], closed=False
    )
    front = [
        Shape(front_d, stroke=tint(ring, -0.5), width=13.6, part="ring"),
        Shape(front_d, stroke=ring, width=11, part="ring"),
        Shape(front_d, stroke=tint(ring, 0.4), width=3, part="ring"),
    ]
    return made(
        [
            *around([back], 0, 0, tilt),
            *_banded(look, "#eebd6a", 50),
            *around(front, 0, 0, tilt),
            *face(look, 0, -14, 30),
        ],
        120,
    )


@drawing("earth", "planet earth", "the earth", "blue planet", kind="sky")
def earth(look: Look) -> Figure:
    shapes = earth_ball(0, -50, 50, hue(look, "#3f96d8"), look.paint("#67b04d", "land"))
    return made([*shapes, *face(look, 0, -52, 34)], 140, None, [halo(0, -50, 72, "#8fd0f4", 0.45)])


@drawing("comet", "shooting star", "meteor", "falling star", "asteroid", kind="sky")
def comet(look: Look) -> Figure:
    fill = hue(look, "#fbcb3a")
    tail = [
        flat(
            path.smooth([(-4, -34), (60, -78), (128, -112), (84, -66), (14, -10)], tension=0.7),
            fade("#ffe9a8", "#7fc6f4", -35, (1, 0.25)),
            "tail",
        )
    ]
    tail += [
        flat(
            path.smooth([(0, -40), (50, -84), (96, -118), (56, -74), (8, -28)], tension=0.7),
            fade("#fff6d8", "#b6a2f0", -35, (1, 0.2)),
            "tail",
        )
    ]
    shapes = nature.form(*_star_run(0, -22, 32, -100), fill=fill, depth=6)
    return made([*tail, *shapes, *face(look, 0, -22, 16)], 120)


@drawing("galaxy", "spiral galaxy", "milky way", "nebula", kind="sky")
def galaxy(look: Look) -> Figure:
    fill = hue(look, "#7d5fdc")
    chance = random.Random(look.seed + 5)
    shapes = [Shape(path.ellipse(0, 0, 104, 60), fill=glow(fill, 0.9), part="body")]
    for arm in (0, math.pi):
        for i in range(40):
            a, r = arm + i * 0.105, 10 + i * 2.15
            x, y = r * math.cos(a), r * 0.56 * math.sin(a)
            tone = mix(tint(fill, 0.6), "#f07fc0" if i % 3 == 0 else fill, i / 60)
            shapes.append(flat(path.circle(x, y, 11.5 - i * 0.21), tone, "arm", opacity=0.7))
            dx, dy = chance.uniform(-12, 12), chance.uniform(-7, 7)
            shapes.append(flat(path.circle(x + dx, y + dy, chance.uniform(0.8, 1.9)), "#ffffff", "star"))
    core = [Shape(path.ellipse(0, 0, 40, 27), fill=glow("#fff3d0", 1.0), part="core")]
    return made(around([*shapes, *core, flat(path.ellipse(0, 0, 11, 8), "#fffaf0", "core")], 0, 0, -18), 130)


@drawing("firework", "fireworks", kind="sky")
def firework(look: Look) -> Figure:
    fills = (
        [look.colour, tint(look.colour, 0.4), tint(look.colour, 0.2)]
        if look.colour
        else ["#f2556b", "#fbcb3a", "#5fb8ec"]
    )
    shapes: list[Shape] = []
    for (x, y, r), fill in zip(((0, -70, 62), (-66, -24, 34), (64, -20, 36)), fills, strict=True):
        for i in range(16):
            at = nature.frame(x, y, i * 22.5)
            end = r if i % 2 == 0 else r * 0.72
            shapes += [
                Shape(path.line(*at((r * 0.28, 0), (end * 0.86, 0))), stroke=fill, width=r * 0.06, part="spark"),
                flat(path.circle(*at((end, 0))[0], r * 0.06), tint(fill, 0.4), "spark"),
            ]
        shapes.append(Shape(path.circle(x, y, r * 0.5), fill=glow(tint(fill, 0.6), 0.9), part="glow"))
    return made(shapes, 180)
