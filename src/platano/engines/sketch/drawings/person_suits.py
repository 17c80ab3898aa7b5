"""Heads in helmets and hoods, in the head's units."""

from collections.abc import Callable
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.person_head import Head, draw_head
from platano.engines.sketch.figure import Anchor, Figure, Shape, fade
from platano.engines.sketch.path import Point


def space_helmet(head: Head) -> Figure:
    """The usual head behind glass: shell, visor, face, reflections."""
    x = 9 * head.turn
    inner = draw_head(replace(head, ears="none")).scaled(0.86).moved(x * 0.4, 3)
    shapes = [
        Shape(path.circle(0, 0, 74), fill="#f3f5f8", part="helmet", weight=1),
        Shape(
            path.smooth([(30, -66), (66, -30), (72, 12), (44, 58), (10, 73), (48, 30), (54, -20)]),
            fill=tint("#f3f5f8", -0.14),
            part="helmet",
        ),
        Shape(path.rectangle(-82, -16, 22, 36, 9), fill="#e8853a", part="lamp", weight=0.8),
        Shape(path.ellipse(x, 0, 61, 57), fill=fade("#3d5a86", "#223253"), part="visor", weight=1),
        *(replace(shape, layer=0) for shape in inner.shapes if shape.layer >= 0),
        Shape(path.ellipse(x, 0, 61, 57), fill=fade("#cfeaff", "#7fb8e6", 60, (0.34, 0.08)), part="glass"),
        Shape(
            path.smooth([(x - 46, -14), (x - 38, -36), (x - 18, -48), (x - 28, -30)]),
            fill="#ffffff",
            part="glass",
            opacity=0.75,
        ),
        Shape(path.ellipse(x + 42, 26, 5, 11, 30), fill="#ffffff", part="glass", opacity=0.45),
    ]
    anchors = {
        **inner.anchors,
        "head": Anchor(0, -62, 104),
        "top": Anchor(0, -74, 100),
        "face": Anchor(x + 6 * head.turn, 6, 92),
    }
    return Figure(tuple(shapes), anchors)


def ninja_hood(cloth: str) -> Callable[[Head], Figure]:
    """Everything but the eyes under cloth."""

    def draw(head: Head) -> Figure:
        bare = draw_head(replace(head, hair="none", ears="none"))
        x = 15 * head.turn
        ring: list[Point] = [(0, -60), (32, -53), (53, -26), (55, 6), (48, 36), (26, 58), (0, 62), (-26, 57), (-48, 36),
                             (-56, 6), (-54, -26), (-32, -53)]  # fmt: skip
        slit: list[Point] = [
            (x - 45 + 6 * head.turn, -8),
            (x, -14),
            (x + 42 - 10 * head.turn, -8),
            (x + 42 - 10 * head.turn, 14),
            (x, 19),
            (x - 45 + 6 * head.turn, 14),
        ]
        eyes = [shape for shape in bare.shapes if shape.part in ("eye", "pupil", "glint", "brow")]
        band = [(-55, -22), (0, -34), (55, -22), (54, -10), (0, -22), (-55, -9)]
        shapes = [
            Shape(path.smooth([(-48, -16), (-84, -26), (-96, -8), (-72, -6)]), fill="#c9353d", part="band", weight=1),
            Shape(path.smooth([(-48, -14), (-80, 2), (-82, 22), (-62, 4)]), fill="#a92a34", part="band", weight=1),
            Shape(path.smooth(ring), fill=cloth, part="uniform", weight=1),
            Shape(
                path.smooth([(20, -56), (50, -26), (52, 10), (40, 42), (10, 58), (34, 20), (38, -20)]),
                fill=tint(cloth, -0.2),
                part="uniform",
            ),
            Shape(path.smooth(slit, tension=0.8), fill=head.skin, part="skin", weight=0.7),
            *eyes,
            Shape(path.smooth(band, tension=0.8), fill="#c9353d", part="band", weight=0.9),
        ]
        return Figure(tuple(shapes), bare.anchors)

    return draw


def alien_head(head: Head) -> Figure:
    """A big green head with almond eyes and two feelers."""
    green, x = head.skin, 12 * head.turn
    skull: list[Point] = [
        (0, -66),
        (38, -58),
        (60, -26),
        (56, 8),
        (34, 36),
        (14 + x * 0.5, 54),
        (x * 0.5, 57),
        (-14 + x * 0.5, 54),
        (-34, 36),
        (-58, 8),
        (-62, -26),
        (-38, -58),
    ]
    shapes: list[Shape] = []
    for s in (-1, 1):
        shapes.append(
            Shape(
                path.smooth([(s * 18, -58), (s * 24, -80), (s * 38, -92)], False),
                part="feeler",
                stroke=tint(green, -0.25),
                width=5,
            )
        )
        shapes.append(Shape(path.circle(s * 39, -94, 9), fill=tint(green, 0.3), part="feeler", weight=1))
    shapes.append(Shape(path.smooth(skull), fill=green, part="skin", weight=1))
    shapes.append(
        Shape(
            path.smooth([(26, -58), (56, -26), (52, 8), (32, 36), (8, 53), (32, 12), (40, -26)]),
            fill=tint(green, -0.13),
            part="skin",
        )
    )
    shapes.append(Shape(path.ellipse(-28, -44, 15, 7, -34), fill=tint(green, 0.3), part="skin"))
    for s, near in ((-1, 1.0), (1, 1 - 0.2 * head.turn)):
        ex = x + s * 25 * near
        shapes.append(Shape(path.ellipse(ex, 0, 15 * near, 21, -s * 22), fill=head.eyes, part="eye", weight=0.7))
        shapes.append(Shape(path.ellipse(ex - 4, -8, 4.6, 6.5, -s * 22), fill="#ffffff", part="glint"))
        shapes.append(Shape(path.circle(ex + 4, 8, 2.4), fill="#ffffff", part="glint", opacity=0.7))
    bend = {"sad": -7, "angry": -6}.get(head.mood, 8)
    if head.mood in ("happy", "laughing", "surprised", "singing"):
        shapes.append(
            Shape(
                path.smooth([(x - 12, 30), (x, 32), (x + 12, 30), (x, 44)], tension=0.8), fill="#4a2140", part="mouth"
            )
        )
    else:
        shapes.append(
            Shape(
                path.smooth([(x - 11, 36 - bend / 2), (x, 36 + bend / 2), (x + 11, 36 - bend / 2)], False),
                part="mouth",
                stroke=tint(green, -0.6),
                width=3.6,
            )
        )
    anchors = {
        "head": Anchor(2, -44, 110),
        "face": Anchor(x, 0, 108),
        "mouth": Anchor(x, 36, 24),
        "top": Anchor(0, -100, 100),
    }
    return Figure(tuple(shapes), anchors)


def sack_head(head: Head) -> Figure:
    """A scarecrow's: stuffed sack, button eyes, stitched smile, straw for hair."""
    cloth, x = head.skin, 14 * head.turn
    ring: list[Point] = [
        (0, -55),
        (34, -47),
        (50, -20),
        (51, 10),
        (40, 38),
        (18, 52),
        (0, 55),
        (-18, 52),
        (-40, 38),
        (-51, 10),
        (-50, -20),
        (-34, -47),
    ]
    straw = [
        path.smooth(
            [(s * (30 + i * 6), -30 + i * 12), (s * (50 + i * 5), -14 + i * 16), (s * (54 + i * 7), 12 + i * 16)], False
        )
        for s in (-1, 1)
        for i in range(3)
    ]
    bend = -8 if head.mood == "sad" else 10
    smile = [(x - 22, 27 - bend / 3), (x, 27 + bend), (x + 22, 27 - bend / 3)]
    shapes = [
        *(Shape(d, part="hair", stroke="#b88a2e", width=8) for d in straw),
        *(Shape(d, part="hair", stroke="#e9c25a", width=5) for d in straw),
        Shape(path.smooth(ring), fill=cloth, part="skin", weight=1),
        Shape(
            path.smooth([(24, -48), (48, -18), (48, 12), (38, 38), (12, 53), (32, 16), (36, -20)]),
            fill=tint(cloth, -0.13),
            part="skin",
        ),
        Shape(path.polygon([(x - 3, 8), (x + 9, 8), (x + 3, 19)]), fill="#e8853a", part="nose", weight=0.7),
        Shape(path.smooth(smile, False), part="mouth", stroke="#5a3a2a", width=3),
        *(
            Shape(path.line((x + dx, 24 + dy), (x + dx, 34 + dy)), part="mouth", stroke="#5a3a2a", width=2.4)
            for dx, dy in ((-13, 0), (0, 4), (13, 0))
        ),
    ]
    for dx in (-20, 22):
        shapes.append(Shape(path.circle(x + dx, -2, 8.5), fill="#3a3340", part="eye", weight=0.7))
        shapes.append(Shape(path.circle(x + dx - 2.5, -5, 2.4), fill="#ffffff", part="glint"))
    shapes += [Shape(path.circle(x + dx, 17, 7), fill="#d8604f", part="cheek", opacity=0.5) for dx in (-32, 30)]
    return Figure(
        tuple(shapes),
        {
            "head": Anchor(2, -33, 100),
            "face": Anchor(x, -1, 92),
            "mouth": Anchor(x, 32, 26),
            "top": Anchor(0, -56, 100),
        },
    )
