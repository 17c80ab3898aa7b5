"""Treasure and keepsakes: gems, coins, trophies, flags; clothes on their own; stones, bones, feathers, nests."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.objects_tools import rod
from platano.engines.sketch.drawings.thing_parts import (
    FAR,
    GOLD,
    NEAR,
    around,
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
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, glow

INK = nature.INK


def facets(top: float, mid: float, low: float, half: float, fill: str) -> list[Shape]:
    """A brilliant-cut gem."""
    a, b = half * 0.58, half
    shapes = [flat(path.polygon([(-a, top), (a, top), (b, mid), (0, low), (-b, mid)]), fill, "body", weight=1)]
    tones = [
        ([(-a, top), (-b, mid), (-a * 0.6, mid)], 0.3),
        ([(-a, top), (0, top), (-a * 0.6, mid)], 0.55),
        ([(0, top), (a * 0.6, mid), (-a * 0.6, mid)], 0.2),
        ([(0, top), (a, top), (a * 0.6, mid)], 0.38),
        ([(a, top), (b, mid), (a * 0.6, mid)], -0.05),
        ([(-b, mid), (-a * 0.6, mid), (0, low)], 0.12),
        ([(-a * 0.6, mid), (a * 0.6, mid), (0, low)], -0.08),
        ([(a * 0.6, mid), (b, mid), (0, low)], -0.24),
    ]
    return shapes + [flat(path.polygon(points), tint(fill, tone), "facet") for points, tone in tones]


def glints(spots: list[tuple[float, float, float]], fill: str = "#ffffff") -> list[Shape]:
    return [flat(path.star(x, y, r, r * 0.22, 4), fill, "glint") for x, y, r in spots]


@drawing("diamond", "gem", "jewel", "gemstone", "ruby", "sapphire", kind="object")
def diamond(look: Look) -> Figure:
    fill = hue(look, "#58bfe6")
    shapes = [*facets(-92, -64, 0, 56, fill), *glints([(-26, -74, 13)])]
    return made([*shapes, *face(look, 0, -48, 24)], 4, None, glints([(50, -96, 11), (-56, -100, 8)], tint(fill, 0.5)))


@drawing("crystal", "crystals", "quartz", "amethyst", "crystal cluster", kind="object")
def crystal(look: Look) -> Figure:
    fill = hue(look, "#a67be0")
    shapes: list[Shape] = []
    for x, width, tall, turn, tone in (
        (-34, 20, 62, -26, -0.1),
        (36, 22, 68, 26, -0.14),
        (-16, 24, 92, -9, 0.04),
        (18, 22, 84, 12, -0.04),
        (0, 27, 116, 1, 0.0),
    ):
        w = width / 2
        body = tint(fill, tone)
        piece = [
            flat(
                path.polygon([(-w, 0), (-w * 1.1, -tall * 0.74), (0, -tall), (w * 1.1, -tall * 0.74), (w, 0)]),
                body,
                "body",
                weight=1,
            ),
            flat(
                path.polygon([(-w, 0), (-w * 1.1, -tall * 0.74), (0, -tall), (-w * 0.2, -tall * 0.66), (-w * 0.2, 0)]),
                tint(body, 0.3),
                "facet",
            ),
        ]
        piece += [
            flat(
                path.polygon([(w * 0.5, 0), (w * 0.5, -tall * 0.7), (0, -tall), (w * 1.1, -tall * 0.74), (w, 0)]),
                tint(body, -0.2),
                "facet",
            )
        ]
        shapes += list(Figure(tuple(piece)).turned(turn).moved(x, -2).shapes)
    shapes += nature.form(
        [(-60, -4), (-50, -16), (-24, -12), (0, -18), (26, -12), (50, -16), (62, -3), (40, 4), (-40, 4)],
        fill="#8a8794",
        part="stone",
        depth=6,
    )
    halo = (
        [Shape(path.circle(0, -64, 68), fill=glow(fill, 0.4), part="glow", layer=-1)]
        if look.has("glowing", "magical", "lit")
        else []
    )
    return made(
        [*shapes, *face(look, 0, -50, 18)],
        26,
        None,
        [*halo, *glints([(-30, -108, 9), (38, -100, 11)], tint(fill, 0.5))],
    )


@drawing("ring", "wedding ring", "engagement ring", "diamond ring", kind="object")
def ring(look: Look) -> Figure:
    band, gem = hue(look, GOLD), look.paint("#6fd0ee", "gem")
    circle = path.circle(0, -40, 37)
    shapes = [
        Shape(circle, stroke=tint(band, -0.5), width=12.4),
        Shape(circle, stroke=band, width=9.6),
        Shape(path.arc(0, -40, 38, 150, 230), stroke=tint(band, 0.5), width=3.4),
        Shape(path.arc(0, -40, 36, -10, 80), stroke=tint(band, -0.2), width=3.4),
    ]
    shapes += [
        flat(path.polygon([(-12, -78), (12, -78), (16, -88), (-16, -88)]), tint(band, -0.15), "setting", weight=1)
    ]
    stone = list(Figure(tuple(facets(-124, -108, -78, 26, gem))).shapes)
    return made(
        [*shapes, *stone, *glints([(-8, -114, 7)])], 3, None, glints([(34, -124, 9), (-36, -118, 7)], "#ffe9a8")
    )


@drawing("coin", "gold coin", "penny", "money", kind="object")
def coin(look: Look) -> Figure:
    fill = hue(look, "#f2c243")
    shapes = [
        flat(path.circle(4, -47, 47), tint(fill, -0.32), "edge", weight=1),
        *nature.form(disc(0, -48, 47), fill=fill, depth=7),
        Shape(path.circle(0, -48, 36), stroke=tint(fill, -0.22), width=4),
    ]
    shapes += face(look, 0, -50, 30) or [
        flat(path.star(0, -47, 25, 11.5, 5), tint(fill, -0.22), "mark"),
        flat(path.star(-1, -49, 24, 11, 5), tint(fill, 0.4), "mark"),
    ]
    return made([*shapes, shine(-26, -76, 4.5, 11, 42)], 3)


@drawing("trophy", "gold cup", kind="object")
def trophy(look: Look) -> Figure:
    fill = hue(look, "#f0bc3c")
    shapes = [
        s
        for side in (-1, 1)
        for s in rod([(side * 36, -112), (side * 62, -116), (side * 62, -92), (side * 34, -72)], fill, 7, "handle")
    ]
    right = [(43, -126), (40, -92), (26, -68), (8, -56), (7, -40), (22, -28)]
    shapes += solid(
        look,
        [*((-x, y) for x, y in reversed(right))],
        [(-43, -126), (43, -126)],
        right,
        [(22, -28), (-22, -28)],
        natural="#f0bc3c",
        depth=9,
    )
    shapes += nature.form(*panel(-47, -132, 94, 12, 5), fill=tint(fill, 0.15), depth=3) + nature.form(
        *panel(-34, -28, 68, 28, 3), fill=look.paint("#6b4330", "base"), part="base", depth=6
    )
    shapes += [flat(path.rectangle(-18, -20, 36, 12, 2), tint(fill, 0.2), "plate")]
    shapes += face(look, 0, -100, 26) or [flat(path.star(0, -96, 17, 8, 5), tint(fill, 0.6), "mark")]
    return made([*shapes, shine(-30, -100, 4, 15, 4)], 38, {"grip": Anchor(0, -48, 40), "inside": Anchor(0, -126, 76)})


@drawing("medal", "gold medal", "badge of honour", kind="object")
def medal(look: Look) -> Figure:
    fill, band = hue(look, "#f0bc3c"), look.paint("#3f78c0", "ribbon")
    shapes = []
    for s in (-1, 1):
        strip = path.polygon([(s * 40, -132), (s * 18, -132), (s * -8, -84), (s * 12, -84)])
        shapes += [
            flat(strip, band if s < 0 else tint(band, -0.15), "ribbon", weight=1),
            flat(path.polygon([(s * 32, -132), (s * 26, -132), (s * -1, -84), (s * 5, -84)]), "#fbf4e6", "ribbon"),
        ]
    shapes += [
        *nature.form(disc(0, -44, 43), fill=fill, depth=7),
        Shape(path.circle(0, -44, 34), stroke=tint(fill, -0.22), width=3.6),
    ]
    shapes += face(look, 0, -46, 28) or [
        flat(path.star(0, -43, 24, 11, 5), tint(fill, -0.25), "mark"),
        flat(path.star(-1, -45, 23, 10.5, 5), tint(fill, 0.5), "mark"),
    ]
    return made(shapes, 9)


@drawing("flag", "banner flag", "pennant", "white flag", kind="object")
def flag(look: Look) -> Figure:
    cloth = [
        [(-30, -150), (-8, -158), (18, -150), (44, -142), (68, -150)],
        [(68, -150), (64, -122), (68, -92)],
        [(68, -92), (44, -84), (18, -92), (-8, -100), (-30, -92)],
        [(-30, -92), (-30, -150)],
    ]
    shapes = nature.form(*panel(-36, -160, 7, 160, 3), fill="#b98654", part="pole", depth=2)
    shapes += solid(look, *cloth, natural="#e0443e", depth=7) + nature.form(
        disc(-32.5, -164, 7), fill=GOLD, part="ball", depth=3
    )
    fill = hue(look, "#e0443e")
    shapes += [
        Shape(
            path.smooth([(16, -146), (20, -120), (14, -96)], closed=False),
            stroke=tint(fill, -0.2),
            width=5,
            opacity=0.7,
        )
    ]
    return made([*shapes, *face(look, 20, -124, 30)], 160, {"grip": Anchor(-32, -40, 50)})


@drawing("rock", "stone", "boulder", "pebble", kind="object")
def rock(look: Look) -> Figure:
    fill = hue(look, "#9b9aa0")
    run = [(-58, -6), (-60, -28), (-44, -52), (-18, -70), (10, -68), (38, -52), (56, -28), (60, -6), (40, 0), (-40, 0)]
    shapes = nature.form(*rounded(run, 9), fill=fill, depth=12)
    shapes += [
        flat(path.polygon([(-40, -48), (-18, -66), (8, -64), (-4, -44), (-26, -38)]), tint(fill, 0.2), "facet"),
        flat(path.polygon([(8, -64), (36, -50), (30, -30), (-4, -44)]), tint(fill, 0.06), "facet"),
    ]
    shapes += [
        Shape(path.smooth([(20, -26), (26, -16), (22, -8)], closed=False), stroke=tint(fill, -0.32), width=2.6),
        Shape(path.smooth([(-34, -26), (-28, -16)], closed=False), stroke=tint(fill, -0.32), width=2.6),
    ]
    if look.has("mossy"):
        shapes += nature.form(
            [(-46, -46), (-18, -70), (12, -68), (32, -54), (20, -50), (8, -56), (-4, -48), (-18, -54), (-30, -42)],
            fill="#6f9f4a",
            part="moss",
            depth=4,
        )
    return made([*shapes, *face(look, 0, -32, 30)], 40, {"surface": Anchor(-4, -66, 70), "seat": Anchor(-4, -66, 120)})


@drawing("altar", "shrine stone", "stone altar", kind="object")
def altar(look: Look) -> Figure:
    fill = hue(look, "#b3aea4")
    shapes = (
        nature.form(*panel(-58, -16, 116, 16, 3), fill=fill, depth=4)
        + nature.form(*rounded([(-42, -72), (42, -72), (46, -14), (-46, -14)], 2), fill=fill, depth=8)
        + nature.form(*panel(-64, -90, 128, 20, 4), fill=tint(fill, 0.1), depth=5)
    )
    cloth = [
        [(-24, -90), (24, -90)],
        [(24, -90), (24, -40)],
        [(24, -40), (12, -30), (0, -40), (-12, -30), (-24, -40)],
        [(-24, -40), (-24, -90)],
    ]
    shapes += [
        *nature.form(*cloth, fill=look.paint("#8a3048", "cloth"), part="cloth", depth=4),
        flat(path.star(0, -62, 10, 4, 4), GOLD, "mark"),
    ]
    return made(shapes, 95, {"surface": Anchor(0, -90, 116)})


@drawing("bone", "dog bone", kind="object")
def bone(look: Look) -> Figure:
    fill = hue(look, "#f6ecd6")
    parts = [
        (path.limb([(-34, 0), (34, 0)], [18, 18]), fill, "body"),
        *((path.circle(x, y, 14), fill, "body") for x in (-44, 44) for y in (-11, 11)),
    ]
    shapes = [
        *nature.merge(parts),
        flat(path.limb([(-26, 5), (30, 5)], [5, 5]), tint(fill, -0.14), "shade"),
        *(flat(nature.crescent(disc(x, 11, 13), 5, 62), tint(fill, -0.14)) for x in (-44, 44)),
    ]
    return made(around([*shapes, *face(look, 0, -3, 12)], 0, 0, -24), 12)


@drawing("skull", "human skull", "sugar skull", kind="object")
def skull(look: Look) -> Figure:
    fill = hue(look, "#f6eedd")
    shapes = nature.form(*panel(-24, -36, 48, 36, 8), fill=fill, part="jaw", depth=5)
    shapes += nature.form(
        [(0, -108), (32, -100), (48, -70), (42, -40), (24, -28), (-24, -28), (-42, -40), (-48, -70), (-32, -100)],
        fill=fill,
        depth=9,
    )
    shapes += [flat(path.ellipse(s * 19, -58, 12, 13), "#3b3340", "eye") for s in (-1, 1)] + [
        flat(path.polygon([(0, -44), (7, -32), (-7, -32)]), "#3b3340", "nose")
    ]
    return made(
        [*shapes, *(Shape(path.line((x, -18), (x, -3)), stroke="#3b3340", width=2.6) for x in (-12, 0, 12))], 20
    )


@drawing("feather", "quill feather", kind="object")
def feather(look: Look) -> Figure:
    fill = hue(look, "#5fa8d8")
    vane = [
        [(0, -22), (-18, -44), (-24, -76), (-14, -110), (8, -136)],
        [(8, -136), (22, -104), (22, -72), (14, -42), (0, -22)],
    ]
    shapes = nature.form(*vane, fill=fill, depth=8)
    notches = [
        [(-28, -58), (-8, -52), (-28, -50)],
        [(28, -82), (8, -74), (28, -74)],
        [(-30, -92), (-8, -84), (-28, -84)],
    ]
    shapes += nature.patch(nature.trace(*vane), *notches, fill=tint(fill, -0.28), part="detail")
    shapes += [
        Shape(
            path.smooth([(8, -132), (2, -80), (0, -30), (-4, 0)], closed=False),
            stroke=tint(fill, -0.45),
            width=3.4,
            part="shaft",
        )
    ]
    return made(around(shapes, 0, -60, 28), 22, {"grip": Anchor(-26, -10, 24)})


@drawing("nest", "bird nest", "bird's nest", kind="container")
def nest(look: Look) -> Figure:
    fill = hue(look, "#a9773f")
    shapes = [
        flat(path.ellipse(0, -40, 60, 15), tint(fill, -0.1), "body", FAR, weight=1),
        flat(path.ellipse(0, -39, 50, 10.5), tint(fill, -0.42), "inside", FAR),
    ]
    eggs = (
        []
        if look.has("empty")
        else [
            s
            for x, c in ((-20, "#bfe0e6"), (20, "#bfe0e6"), (0, "#d3ecee"))
            for s in nature.form(disc(x, -46, 15, 18), fill=look.paint(c, "egg"), part="egg", layer=FAR, depth=5)
        ]
    )
    wall = [
        [(-62, -42), (-40, -32), (0, -27), (40, -32), (62, -42)],
        [(62, -42), (56, -16), (34, -1), (0, 3), (-34, -1), (-56, -16), (-62, -42)],
    ]
    shapes += [*eggs, *nature.form(*wall, fill=fill, layer=NEAR, depth=9)]
    for i in range(16):
        x, y = -52 + (i * 37) % 100, -28 + (i * 17) % 26
        turn = (i * 53) % 50 - 25
        a, b = nature.frame(x, y, turn)((-13, 0), (13, 0))
        shapes.append(
            Shape(path.line(a, b), stroke=tint(fill, 0.28 if i % 2 else -0.3), width=2.6, part="twig", layer=NEAR)
        )
    shapes += [
        Shape(
            path.line((s * 50, -34), (s * 76, -46 + s * 4)), stroke=tint(fill, -0.2), width=3.4, part="twig", layer=NEAR
        )
        for s in (-1, 1)
    ]
    return made(shapes, 14, {"inside": Anchor(0, -40, 92)})


@drawing("sack", "burlap sack", "money bag", kind="container")
def sack(look: Look) -> Figure:
    fill = hue(look, "#c8a068")
    run = [(-14, -84), (-34, -70), (-50, -38), (-46, -6), (-20, 0), (20, 0), (46, -6), (50, -38), (34, -70), (14, -84)]
    shapes = nature.form(run, fill=fill, depth=11) + nature.form(
        [(-14, -86), (-26, -106), (-10, -102), (0, -108), (10, -102), (26, -106), (14, -86)], fill=fill, depth=4
    )
    shapes += nature.form(*panel(-18, -91, 36, 9, 4), fill="#8a5a36", part="cord", depth=2)
    shapes += face(look, 0, -40, 28) or [
        Shape(path.rectangle(-18, -54, 32, 28, 3), fill=tint(fill, 0.2), weight=0.8, part="patch")
    ]
    return made(shapes, 60, {"inside": Anchor(0, -100, 44)})
