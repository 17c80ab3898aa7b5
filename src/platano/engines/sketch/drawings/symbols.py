"""Signs that stand for something: hearts, arrows, bubbles, marks."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    WHITE,
    around,
    disc,
    face,
    flat,
    hue,
    made,
    rounded,
    shine,
    solid,
)
from platano.engines.sketch.figure import Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("heart", "love heart", "broken heart", "red heart", kind="symbol")
def heart(look: Look) -> Figure:
    half = [(0, -78), (16, -98), (40, -102), (58, -84), (56, -56), (34, -26), (0, 2)]
    left = [(-x, y) for x, y in reversed(half)]
    shapes = solid(look, half, left, natural="#e53e4f", depth=10)
    if look.has("broken"):
        fill = hue(look, "#e53e4f")
        crack = [(0, -80), (-10, -62), (10, -50), (-8, -34), (6, -20), (0, 0)]
        shapes.append(Shape(path.line(*crack), stroke=tint(fill, -0.6), width=6, part="crack"))
    return made([*shapes, shine(-34, -76, 7, 13, 36), *face(look, 0, -60, 34)], 100)


@drawing("arrow", "arrow sign", "pointer", kind="symbol")
def arrow(look: Look) -> Figure:
    points: list[Point] = [(-60, -66), (8, -66), (8, -94), (66, -48), (8, -2), (8, -30), (-60, -30)]
    turn = -90 if look.has("up") else 90 if look.has("down") else 180 if look.has("left") else 0
    return made(
        [
            *around(solid(look, *rounded(points, 6), natural="#3f9f5f", depth=8), 0, -48, turn),
            *face(look, -10, -50, 20),
        ],
        90,
    )


@drawing("speech bubble", "chat bubble", "speech balloon", "dialogue bubble", kind="symbol")
def speech_bubble(look: Look) -> Figure:
    right = [(40, -104), (62, -86), (66, -62), (58, -38), (36, -24)]
    run = [
        [(-36, -24), (-58, -38), (-66, -62), (-62, -86), (-40, -104), (0, -109), *right, (-6, -19)],
        [(-6, -19), (-24, -6), (-48, 2)],
        [(-48, 2), (-38, -10), (-36, -24)],
    ]
    fill = hue(look, "#fdfcf8")
    shapes = solid(look, *run, natural="#fdfcf8", depth=7)
    shapes += face(look, 0, -68, 34) or [flat(path.circle(x, -64, 7), tint(fill, -0.5), "dot") for x in (-26, 0, 26)]
    return made(shapes, 110)


@drawing("thought bubble", "thinking bubble", kind="symbol")
def thought_bubble(look: Look) -> Figure:
    fill = hue(look, "#fdfcf8")
    puffs = [(-40, -70, 24), (40, -70, 24), (-18, -90, 26), (20, -90, 26), (0, -58, 28), (-26, -52, 20), (28, -52, 20)]
    shapes = nature.merge([(path.circle(x, y, r), fill, "body") for x, y, r in puffs])
    shapes += [*nature.form(disc(-38, -20, 10), fill=fill, depth=3), *nature.form(disc(-54, -4, 6), fill=fill, depth=2)]
    shapes += face(look, 0, -70, 34) or [flat(path.circle(x, -70, 7), tint(fill, -0.5), "dot") for x in (-26, 0, 26)]
    return made(shapes, 110)


@drawing("check mark", "checkmark", "tick mark", kind="symbol")
def check_mark(look: Look) -> Figure:
    points: list[Point] = [(-56, -46), (-38, -62), (-16, -38), (40, -98), (58, -80), (-16, 0)]
    return made(solid(look, *rounded(points, 7), natural="#3fae5f", depth=8), 90)


@drawing("cross", "x mark", kind="symbol")
def cross(look: Look) -> Figure:
    points: list[Point] = []
    for degrees in (0, 90, 180, 270):
        points += nature.frame(0, -50, degrees)((14, -14), (50, -14), (50, 14))
    turn = 0 if look.has("medical", "wooden", "stone") else 45
    return made(around(solid(look, *rounded(points, 6), natural="#dc3f3f", depth=8), 0, -50, turn), 95)


@drawing("plus", "plus sign", "medical cross", kind="symbol")
def plus(look: Look) -> Figure:
    points: list[Point] = []
    for degrees in (0, 90, 180, 270):
        points += nature.frame(0, -50, degrees)((15, -15), (50, -15), (50, 15))
    return made(solid(look, *rounded(points, 6), natural="#3f9fd8", depth=8), 95)


@drawing("question mark", kind="symbol")
def question_mark(look: Look) -> Figure:
    fill = hue(look, "#f08a34")
    hook = path.smooth(
        [(-28, -92), (-22, -112), (0, -122), (24, -112), (30, -92), (20, -74), (4, -60), (0, -40)], closed=False
    )
    shapes = [
        Shape(hook, stroke=tint(fill, -0.5), width=24, part="body"),
        Shape(hook, stroke=fill, width=20, part="body"),
    ]
    shapes += [Shape(path.smooth([(-30, -94), (-22, -114), (-4, -124)], closed=False), stroke=tint(fill, 0.4), width=4)]
    return made([*shapes, *solid(look, disc(0, -10, 13), natural="#f08a34", depth=4)], 110)


@drawing("exclamation mark", "exclamation point", kind="symbol")
def exclamation_mark(look: Look) -> Figure:
    shapes = solid(look, *rounded([(-16, -124), (16, -124), (9, -40), (-9, -40)], 8), natural="#e0443e", depth=6)
    return made([*shapes, *solid(look, disc(0, -14, 14), natural="#e0443e", depth=4)], 110)


@drawing("peace sign", "peace symbol", kind="symbol")
def peace_sign(look: Look) -> Figure:
    fill = hue(look, "#8a5cc4")
    lines = [
        path.circle(0, -50, 42),
        path.line((0, -92), (0, -8)),
        path.line((0, -50), (-30, -20)),
        path.line((0, -50), (30, -20)),
    ]
    shapes = [Shape(d, stroke=tint(fill, -0.5), width=15) for d in lines] + [
        Shape(d, stroke=fill, width=11.6) for d in lines
    ]
    return made([*shapes, Shape(path.arc(0, -50, 43, 190, 260), stroke=tint(fill, 0.4), width=3)], 100)


@drawing("infinity symbol", "infinity", "infinity sign", kind="symbol")
def infinity(look: Look) -> Figure:
    fill = hue(look, "#3f78c8")
    d = path.smooth([(60 * math.cos(a), -30 + 30 * math.sin(2 * a)) for a in (i * math.tau / 32 for i in range(32))])
    return made([Shape(d, stroke=tint(fill, -0.5), width=19), Shape(d, stroke=fill, width=15.6)], 60)


@drawing("yin yang", "yin-yang", kind="symbol")
def yin_yang(look: Look) -> Figure:
    dark = hue(look, "#2f2c3c")
    right = [(50 * math.cos(math.radians(a)), -50 + 50 * math.sin(math.radians(a))) for a in range(-90, 91, 12)]
    low = [(25 * math.cos(math.radians(a)), -25 + 25 * math.sin(math.radians(a))) for a in range(90, -91, -18)]
    high = [(-25 * math.cos(math.radians(a)), -75 + 25 * math.sin(math.radians(a))) for a in range(90, -91, -18)]
    shapes = [
        flat(path.circle(0, -50, 50), WHITE, "light", weight=1),
        flat(nature.outline(right, low, high), dark, "body"),
    ]
    return made(
        [
            *shapes,
            flat(path.circle(0, -75, 7), WHITE, "light"),
            flat(path.circle(0, -25, 7), dark, "body"),
            Shape(path.circle(0, -50, 50), stroke=tint(dark, -0.2), width=3),
        ],
        100,
    )


@drawing("smiley", "smiley face", "happy face", "emoticon", kind="symbol")
def smiley(look: Look) -> Figure:
    shapes = solid(look, disc(0, -50, 50), natural="#fbcb3a", depth=11)
    return made([*shapes, shine(-24, -80, 6, 12, 46), *face(look, 0, -56, 38, always=True)], 100)
