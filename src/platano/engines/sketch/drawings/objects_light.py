"""Candles, lanterns, lamps in the hand, bulbs."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.food_sweets import flame
from platano.engines.sketch.drawings.thing_parts import (
    GOLD,
    STEEL,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    shine,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade, glow
from platano.engines.sketch.path import Point


@drawing("candle", "candlestick", "wax candle", kind="object")
def candle(look: Look) -> Figure:
    wax, brass = hue(look, "#fbf1d8"), look.paint(GOLD, "holder")
    shapes = [
        Shape(path.smooth(disc(50, -16, 13, 11)), stroke=tint(brass, -0.4), width=8, part="holder"),
        Shape(path.smooth(disc(50, -16, 13, 11)), stroke=brass, width=5.4, part="holder"),
    ]
    shapes += nature.form([(-52, -14), (-34, 0), (34, 0), (52, -14), (0, -24)], fill=brass, part="holder", depth=5)
    shapes += nature.form(*panel(-21, -30, 42, 16, 4), fill=brass, part="holder", depth=4)
    body: list[list[Point]] = [
        [(-16, -28), (-16, -92)],
        [(-16, -92), (-6, -97), (6, -93), (16, -95)],
        [(16, -95), (16, -28)],
    ]
    shapes += nature.form(*body, fill=wax, depth=6)
    shapes += nature.form(
        [
            (-17, -93),
            (-6, -98),
            (8, -95),
            (17, -96),
            (18, -84),
            (13, -78),
            (9, -88),
            (2, -68),
            (-3, -66),
            (-7, -86),
            (-13, -82),
        ],
        fill=tint(wax, 0.4),
        part="wax",
        depth=2,
    )
    shapes.append(Shape(path.line((0, -95), (1, -104)), stroke="#4b3a2c", width=2.6))
    burning = [] if look.has("unlit", "out") else flame(1, -100, 30)
    return made([*shapes, *face(look, 0, -56, 15)], 20, {"grip": Anchor(50, -16, 30)}, burning)


@drawing("lantern", "oil lamp", "chinese lantern", "paper lantern", "hurricane lamp", kind="object")
def lantern(look: Look) -> Figure:
    fill = hue(look, "#454a5c")
    if look.has("paper"):
        return _paper_lantern(look)
    shapes = [
        Shape(
            path.smooth([(-30, -100), (-26, -132), (0, -144), (26, -132), (30, -100)], closed=False),
            stroke=tint(fill, 0.2),
            width=4,
            part="handle",
        )
    ]
    shapes += nature.form(*rounded([(-8, -122), (8, -122), (34, -100), (-34, -100)], 4), fill=fill, depth=5)
    shapes += [flat(path.rectangle(-30, -100, 60, 82), fade("#fff1b0", "#ffc24f"), "glass", weight=1)]
    shapes += [*flame(0, -26, 42), flat(path.rectangle(-9, -30, 18, 14, 3), tint(fill, 0.2), "burner")]
    shapes += (
        [flat(path.rectangle(x, -100, 5, 84), fill, "body", weight=0.6) for x in (-33, -2.5, 28)]
        if not face(look, 0, 0, 1)
        else [flat(path.rectangle(x, -100, 5, 84), fill, "body", weight=0.6) for x in (-33, 28)]
    )
    shapes += solid(look, *panel(-38, -20, 76, 20, 5), natural="#454a5c", depth=5) + solid(
        look, *panel(-38, -106, 76, 10, 3), natural="#454a5c", depth=3
    )
    halo = (
        [Shape(path.circle(0, -72, 72), fill=glow("#ffcf5a", 0.5), part="glow", layer=-1)]
        if not look.has("unlit")
        else []
    )
    return made(
        [*shapes, *face(look, 0, -60, 24)], 36, {"grip": Anchor(0, -142, 40), "handle": Anchor(0, -142, 40)}, halo
    )


def _paper_lantern(look: Look) -> Figure:
    fill = hue(Look(look.colour, look.colours), "#e0443a")
    shapes = [Shape(path.line((0, -120), (0, -98)), stroke="#6b4a2c", width=3)]
    shapes += nature.form(disc(0, -54, 50, 42), fill=fill, depth=10)
    shapes += [
        Shape(path.smooth([(x * 0.5, -94), (x, -54), (x * 0.5, -14)], closed=False), stroke=tint(fill, -0.25), width=2)
        for x in (-34, -12, 12, 34)
    ]
    shapes += [flat(path.rectangle(-20, y, 40, 9, 3), GOLD, "rim", weight=1) for y in (-100, -17)]
    shapes += [Shape(path.line((x, -8), (x, 12)), stroke="#e0443a", width=2.6) for x in (-6, 0, 6)]
    return made(
        shapes, 40, {"grip": Anchor(0, -116, 40)}, [Shape(path.circle(0, -60, 72), fill=glow("#ffcf5a", 0.5), layer=-1)]
    )


@drawing("torch", "burning torch", "olympic torch", kind="object")
def torch(look: Look) -> Figure:
    fill = hue(look, "#9a6538")
    shapes = solid(look, *rounded([(-14, -84), (14, -84), (6, 4), (-6, 4)], 4), natural="#9a6538", depth=6)
    shapes += [
        flat(path.polygon([(-14, y), (14, y - 7), (13, y + 4), (-13, y + 11)]), tint(fill, 0.4), "wrap", weight=0.7)
        for y in (-80, -62)
    ]
    return made(shapes, 45, {"grip": Anchor(0, -24, 30)}, flame(0, -78, 66))


@drawing("flashlight", "torchlight", "pocket lamp", kind="object")
def flashlight(look: Look) -> Figure:
    fill = hue(look, "#d8443c")
    beam = flat(
        path.polygon([(52, -34), (132, -60), (132, 9), (52, 6)]),
        fade("#fff1a8", "#fff1a8", 0, (0.85, 0.05)),
        "beam",
        -1,
    )
    shapes = solid(look, *panel(-66, -27, 84, 26, 6), natural="#d8443c", depth=6)
    shapes += nature.form(
        *rounded([(14, -29), (34, -38), (52, -38), (52, 10), (34, 10), (14, 1)], 4), fill=tint(fill, -0.15), depth=6
    )
    shapes += [
        flat(path.ellipse(52, -14, 6, 24), "#fff3bd", "light", weight=1),
        flat(path.rectangle(-34, -30, 24, 7, 3), "#3f4252", "switch"),
    ]
    return made(shapes, 8, {"grip": Anchor(-36, -14, 30)}, [beam] if not look.has("off") else [])


@drawing("light bulb", "lightbulb", "bulb", kind="object")
def light_bulb(look: Look) -> Figure:
    fill = hue(look, "#ffd95a")
    lit = not look.has("off", "unlit", "broken")
    right = [(14, -34), (16, -44), (36, -66), (40, -92), (26, -118)]
    run = [(0, -126), *((-x, y) for x, y in reversed(right)), (-12, -28), (12, -28), *right]
    shapes = nature.form(run, fill=fill if lit else "#dfeaf0", depth=9, dark=-0.1)
    shapes += [
        nature.stroke(
            (-8, -32),
            (-14, -66),
            (-6, -74),
            (0, -62),
            (6, -74),
            (14, -66),
            (8, -32),
            colour="#f08a24" if lit else "#8d96a3",
            width=3.2,
        )
    ]
    for y in (-30, -21, -12):
        shapes += nature.form(*panel(-16, y, 32, 10, 4), fill=STEEL, part="socket", depth=3)
    shapes += [flat(path.ellipse(0, 0, 9, 5), "#454a5c", "socket", weight=1), shine(-20, -94, 5, 13, 24, 0.8)]
    rays = (
        [
            Shape(path.line(*nature.frame(0, -82, a)((52, 0), (66, 0))), stroke=fill, width=6, part="ray")
            for a in (-180, -150, -120, -90, -60, -30, 0)
        ]
        if lit
        else []
    )
    halo = [Shape(path.circle(0, -82, 80), fill=glow("#ffe27a", 0.55), part="glow", layer=-1)] if lit else []
    return made([*shapes, *face(look, 0, -92, 26)], 11, {"grip": Anchor(0, -18, 24)}, [*halo, *rays])


@drawing("magnet", "horseshoe magnet", kind="object")
def magnet(look: Look) -> Figure:
    fill = hue(look, "#dc3b3b")
    arch = path.smooth([(-32, -8), (-34, -50), (-24, -78), (0, -88), (24, -78), (34, -50), (32, -8)], closed=False)
    shapes = [Shape(arch, stroke=tint(fill, -0.5), width=31), Shape(arch, stroke=fill, width=27)]
    shapes.append(
        Shape(
            path.smooth([(-42, -40), (-38, -64), (-26, -84), (-8, -95)], closed=False), stroke=tint(fill, 0.35), width=5
        )
    )
    shapes += [
        s
        for x in (-32, 32)
        for s in nature.form(*panel(x - 14.5, -20, 29, 29, 3), fill="#d5dae2", part="pole", depth=5)
    ]
    spark = [
        Shape(path.line(*nature.frame(x, 16, a)((4, 0), (14, 0))), stroke="#f6c92d", width=4, part="spark")
        for x in (-32, 32)
        for a in (50, 90, 130)
    ]
    return made([*shapes, *spark, *face(look, 0, -78, 20)], 10)


@drawing("battery", kind="object")
def battery(look: Look) -> Figure:
    shapes = nature.form(*panel(-11, -114, 22, 14, 3), fill=STEEL, part="pole", depth=3)
    shapes += solid(look, *panel(-30, -104, 60, 104, 7), natural="#3fa85a", depth=7)
    shapes += [
        flat(path.rectangle(-30, -84, 60, 18), "#2f2c3c", "band"),
        flat(path.rectangle(-8, -77, 16, 4), GOLD, "plus"),
        flat(path.rectangle(-2, -83, 4, 16), GOLD, "plus"),
    ]
    if not face(look, 0, 0, 1):
        shapes.append(
            flat(
                path.polygon([(6, -58), (-14, -30), (-2, -30), (-7, -8), (14, -38), (2, -38)]),
                "#ffe27a",
                "bolt",
                weight=1,
            )
        )
    return made([*shapes, *face(look, 0, -38, 26)], 5)
