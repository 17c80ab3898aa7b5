"""Bags, barrels, chests, cages, bowls of fish: more containers."""

import itertools

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.containers import ear, see_through, vessel
from platano.engines.sketch.drawings.thing_parts import (
    FAR,
    GLASS,
    GOLD,
    LEATHER,
    NEAR,
    STEEL,
    WOOD,
    disc,
    face,
    flat,
    hue,
    made,
    pane,
    panel,
    rounded,
    shine,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade
from platano.engines.sketch.path import Point


def stitches(*points: Point, colour: str, width: float = 1.8, layer: int = 0) -> list[Shape]:
    """A dashed seam between the points."""
    shapes: list[Shape] = []
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        count = max(2, round(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 / 8))
        for i in range(count):
            t, u = (i + 0.15) / count, (i + 0.7) / count
            shapes.append(
                Shape(
                    path.line((ax + (bx - ax) * t, ay + (by - ay) * t), (ax + (bx - ax) * u, ay + (by - ay) * u)),
                    stroke=colour,
                    width=width,
                    part="seam",
                    layer=layer,
                )
            )
    return shapes


@drawing("bag", "duffle bag", "duffel bag", "sports bag", "gym bag", "travel bag", kind="container")
def bag(look: Look) -> Figure:
    fill = hue(look, "#4a7a9c")
    strap = look.paint("#8a5a3a" if not look.has("leather") else tint(LEATHER, -0.35), "handle")
    shapes = ear([(-34, -62), (-26, -98), (0, -106), (26, -98), (34, -62)], tint(strap, -0.15), 7, FAR)
    body = [
        (-74, -18),
        (-76, -44),
        (-62, -64),
        (-34, -70),
        (34, -70),
        (62, -64),
        (76, -44),
        (74, -18),
        (58, 0),
        (-58, 0),
    ]
    shapes += solid(look, body, natural="#4a7a9c", layer=NEAR, depth=11)
    shapes += [
        Shape(path.line((-54, -66), (54, -66)), stroke=tint(fill, -0.4), width=3, layer=NEAR),
        flat(path.rectangle(44, -68, 10, 5, 2), GOLD, "zip", NEAR),
    ]
    for x in (-36, 28):
        shapes += nature.form(*panel(x, -70, 9, 70, 1), fill=strap, part="handle", layer=NEAR, depth=2)
    shapes += ear([(-32, -60), (-24, -90), (0, -97), (24, -90), (32, -60)], strap, 7, NEAR)
    if not face(look, 0, 0, 1):
        shapes += nature.form(*panel(-20, -46, 40, 34, 6), fill=tint(fill, 0.12), layer=NEAR, depth=3)
        shapes += stitches((-16, -36), (16, -36), colour=tint(fill, 0.5), layer=NEAR)
    anchors = {"inside": Anchor(0, -66, 96), "handle": Anchor(0, -98, 50), "grip": Anchor(0, -98, 50)}
    return made([*shapes, *face(look, 0, -30, 30, NEAR)], 40, anchors)


@drawing("shopping bag", "paper bag", "gift bag", "tote bag", "tote", "grocery bag", kind="container")
def shopping_bag(look: Look) -> Figure:
    fill = hue(look, "#e8a04c")
    shapes = ear([(-22, -92), (-16, -124), (0, -130), (16, -124), (22, -92)], tint(fill, -0.3), 4, FAR)
    shapes += [
        flat(
            path.polygon([(-42, -94), (-34, -101), (34, -101), (42, -94), (42, -80), (-42, -80)]),
            tint(fill, -0.36),
            "inside",
            FAR,
            weight=1,
        )
    ]
    shapes += solid(
        look, *rounded([(-42, -94), (42, -94), (42, 0), (-42, 0)], 2), natural="#e8a04c", layer=NEAR, depth=8
    )
    shapes += [flat(path.polygon([(42, -94), (26, -82), (28, 0), (42, 0)]), tint(fill, -0.12), "body", NEAR)]
    shapes += ear([(-22, -86), (-16, -116), (0, -122), (16, -116), (22, -86)], tint(fill, -0.4), 4, NEAR)
    shapes += (
        []
        if face(look, 0, 0, 1)
        else [
            flat(
                path.smooth([(0, -30), (-16, -46), (-14, -56), (-6, -58), (0, -51), (6, -58), (14, -56), (16, -46)]),
                tint(fill, 0.65),
                "mark",
                NEAR,
            )
        ]
    )
    return made(
        [*shapes, *face(look, -4, -44, 28, NEAR)],
        36,
        {"inside": Anchor(0, -92, 74), "grip": Anchor(0, -124, 40), "handle": Anchor(0, -124, 40)},
    )


@drawing("handbag", "purse", "clutch", "clutch bag", "satchel", "briefcase", kind="container")
def handbag(look: Look) -> Figure:
    fill = hue(look, "#b8463f")
    shapes = ear([(-32, -66), (-26, -106), (0, -116), (26, -106), (32, -66)], tint(fill, -0.2), 7, FAR)
    shapes += solid(
        look, *rounded([(-46, -72), (46, -72), (60, 0), (-60, 0)], 12), natural="#b8463f", layer=NEAR, depth=10
    )
    flap = [[(-48, -74), (48, -74)], [(48, -74), (50, -54), (32, -36), (0, -30), (-32, -36), (-50, -54), (-48, -74)]]
    shapes += nature.form(*flap, fill=tint(fill, 0.1), layer=NEAR, depth=5)
    shapes += stitches((-44, -54), (-29, -40), (0, -35), (29, -40), (44, -54), colour=tint(fill, 0.5), layer=NEAR)
    shapes += nature.form(*panel(-9, -40, 18, 15, 4), fill=GOLD, part="clasp", layer=NEAR, depth=3)
    shapes += [flat(path.circle(s * 32, -66, 5), GOLD, "ring", NEAR, weight=1) for s in (-1, 1)]
    return made(
        [*shapes, *face(look, 0, -14, 24, NEAR)],
        26,
        {"handle": Anchor(0, -114, 40), "grip": Anchor(0, -114, 40), "inside": Anchor(0, -72, 80)},
    )


@drawing("suitcase", "luggage", "travel case", kind="container")
def suitcase(look: Look) -> Figure:
    fill = hue(look, "#c98a4a")
    shapes = ear([(-20, -88), (-18, -104), (0, -107), (18, -104), (20, -88)], tint(fill, -0.45), 7, FAR)
    if look.has("open"):
        lid = nature.form(*panel(-66, -146, 132, 70, 9), fill=tint(fill, -0.08), part="lid", layer=FAR, depth=6)
        shapes = [
            *lid,
            *(flat(path.rectangle(-58, -138, 116, 60, 5), "#e9d2b0", "lining", FAR),),
            flat(path.rectangle(-64, -86, 128, 20), tint(fill, -0.4), "inside", FAR),
        ]
    top = -88 if not look.has("open") else -70
    shapes += solid(look, *panel(-68, top, 136, -top, 11), natural="#c98a4a", layer=NEAR, depth=9)
    for x in (-44, 30):
        shapes += nature.form(*panel(x, top, 14, -top, 1), fill=tint(fill, -0.3), part="strap", layer=NEAR, depth=3)
        shapes += [flat(path.rectangle(x + 2, top + 22, 10, 10, 2), GOLD, "buckle", NEAR, weight=0.8)]
    for x in (-68, 68):
        for y in (top, 0):
            corner = nature.cut(nature.trace(*panel(-68, top, 136, -top, 11)), disc(x, y, 20))
            shapes += [flat(path.polygon(corner), tint(fill, -0.42), "corner", NEAR)] if len(corner) > 2 else []
    if not face(look, 0, 0, 1) and not look.has("open"):
        shapes += [
            flat(path.circle(6, -32, 12), "#d9594c", "sticker", NEAR),
            flat(path.rectangle(-24, -66, 28, 17, 2), "#6fb0c9", "sticker", NEAR),
            flat(path.star(6, -32, 8, 3.6, 5), "#fff4d6", "sticker", NEAR),
        ]
    anchors = {
        "surface": Anchor(0, top, 110),
        "inside": Anchor(0, top, 116),
        "handle": Anchor(0, -106, 40),
        "grip": Anchor(0, -106, 40),
    }
    return made([*shapes, *face(look, 0, -40, 34, NEAR)], 48, anchors)


@drawing("barrel", "wooden barrel", "keg", "cask", kind="container")
def barrel(look: Look) -> Figure:
    fill = hue(look, WOOD)
    shapes = [
        flat(path.ellipse(0, -106, 36, 9), tint(fill, -0.1), "body", FAR, weight=1),
        flat(path.ellipse(0, -105, 31, 6.6), tint(fill, -0.45), "inside", FAR),
    ]
    wall: list[list[Point]] = [
        [(-36, -106), (-20, -99.5), (0, -97), (20, -99.5), (36, -106)],
        [(36, -106), (47, -78), (49, -52), (45, -22), (36, -2)],
        [(36, -2), (18, 4), (0, 6), (-18, 4), (-36, -2)],
        [(-36, -2), (-45, -22), (-49, -52), (-47, -78), (-36, -106)],
    ]
    shapes += nature.form(*wall, fill=fill, layer=NEAR, depth=11)
    for x in (-28, -10, 10, 28):
        shapes.append(
            nature.stroke(
                (x * 0.85, -100 + abs(x) * -0.06),
                (x * 1.14, -52),
                (x * 0.85, 2),
                colour=tint(fill, -0.25),
                width=2,
                layer=NEAR,
            )
        )
    for y, half in ((-84, 45.5), (-22, 45.5)):
        shapes.append(
            nature.stroke(
                (-half, y),
                (-half * 0.55, y + 7),
                (0, y + 9),
                (half * 0.55, y + 7),
                (half, y),
                colour="#59596a",
                width=8,
                part="hoop",
                layer=NEAR,
            )
        )
        shapes.append(
            nature.stroke(
                (-half, y - 2), (-half * 0.55, y + 5), (0, y + 7), colour="#8b8c9c", width=2, part="hoop", layer=NEAR
            )
        )
    return made(
        [*shapes, *face(look, 0, -48, 34, NEAR)], 85, {"inside": Anchor(0, -104, 62), "surface": Anchor(0, -104, 64)}
    )


@drawing("crate", "wooden crate", "wooden box", "milk crate", kind="container")
def crate(look: Look) -> Figure:
    fill = hue(look, "#c8955a")
    shapes = [
        flat(
            path.polygon([(-56, -64), (-46, -76), (46, -76), (56, -64), (56, -50), (-56, -50)]),
            tint(fill, -0.45),
            "inside",
            FAR,
            weight=1,
        ),
        flat(path.rectangle(-54, -64, 108, 62), tint(fill, -0.45), "inside", FAR),
    ]
    for y in (-66, -43, -20):
        shapes += nature.form(*panel(-58, y, 116, 19, 2), fill=fill, layer=NEAR, depth=4)
        shapes.append(
            nature.stroke((-40, y + 8), (-10, y + 10), (20, y + 7), colour=tint(fill, -0.16), width=1.8, layer=NEAR)
        )
    for x in (-58, 44):
        shapes += nature.form(*panel(x, -70, 14, 70, 2), fill=tint(fill, 0.1), part="post", layer=NEAR, depth=3)
        shapes += [flat(path.circle(x + 7, y, 2.2), tint(fill, -0.5), "nail", NEAR) for y in (-56, -34, -11)]
    shapes += [flat(path.rectangle(-15, -60, 30, 8, 4), tint(fill, -0.5), "handle", NEAR)]
    return made(
        [*shapes, *face(look, 0, -32, 30, NEAR)], 36, {"inside": Anchor(0, -64, 98), "surface": Anchor(0, -68, 96)}
    )


@drawing(
    "trash can",
    "garbage can",
    "bin",
    "dustbin",
    "trash bin",
    "waste bin",
    "rubbish bin",
    "trashcan",
    "recycling bin",
    kind="container",
)
def trash_can(look: Look) -> Figure:
    fill = hue(look, "#8c98a6")
    shapes = vessel(look, "#8c98a6", [(40, -92), (37, -50), (32, -3)], 9, 10)
    for x in (-24, -8, 8, 24):
        shapes.append(Shape(path.line((x, -78), (x * 0.84, -8)), stroke=tint(fill, -0.22), width=3.4, layer=NEAR))
    for side in (-1, 1):
        shapes += ear([(side * 38, -74), (side * 48, -70), (side * 46, -56), (side * 37, -54)], tint(fill, -0.1), 4)
    if not look.has("open", "full"):
        lid = [[(-46, -90), (-38, -104), (0, -110), (38, -104), (46, -90)], [(46, -90), (0, -84), (-46, -90)]]
        shapes += nature.form(*lid, fill=tint(fill, 0.1), part="lid", layer=NEAR, depth=5)
        shapes += ear([(-10, -109), (-8, -118), (8, -118), (10, -109)], tint(fill, -0.1), 4, NEAR)
    return made([*shapes, *face(look, 0, -44, 30, NEAR)], 70, {"inside": Anchor(0, -92, 70)})


@drawing("treasure chest", "pirate chest", "treasure", kind="container")
def treasure_chest(look: Look) -> Figure:
    fill = hue(look, "#a5673a")
    closed = look.has("closed", "locked")
    lid = [[(-62, -56), (-62, -78), (-48, -96), (48, -96), (62, -78), (62, -56)], [(62, -56), (-62, -56)]]
    if closed:
        shapes = nature.form(*lid, fill=fill, layer=NEAR, depth=8)
        shapes += [
            flat(path.rectangle(x, -96 if abs(x + 5) < 50 else -88, 11, 40), GOLD, "band", NEAR) for x in (-42, 31)
        ]
    else:
        back = [[(-62, -56), (-66, -86), (-52, -112), (52, -112), (66, -86), (62, -56)], [(62, -56), (-62, -56)]]
        shapes = nature.form(*back, fill=fill, part="body", layer=FAR, depth=7)
        shapes += [
            flat(
                path.polygon([(-54, -56), (-57, -84), (-46, -103), (46, -103), (57, -84), (54, -56)]),
                tint(fill, -0.5),
                "inside",
                FAR,
            )
        ]
        shapes += [] if look.has("empty") else _coins()
    shapes += nature.form(*rounded([(-62, -56), (62, -56), (58, 0), (-58, 0)], 4), fill=fill, layer=NEAR, depth=9)
    for y in (-38, -19):
        shapes.append(Shape(path.line((-60, y), (60, y)), stroke=tint(fill, -0.28), width=2.4, layer=NEAR))
    shapes += [flat(path.rectangle(x, -56, 11, 56), GOLD, "band", NEAR, weight=0.8) for x in (-42, 31)]
    shapes += nature.form(*panel(-64, -62, 128, 12, 3), fill=GOLD, part="band", layer=NEAR, depth=3)
    shapes += nature.form(*panel(-13, -66, 26, 30, 6), fill=tint(GOLD, 0.1), part="lock", layer=NEAR, depth=4)
    shapes += [
        flat(path.circle(0, -54, 4.4), "#4b3420", "lock", NEAR),
        flat(path.rectangle(-1.8, -54, 3.6, 11, 1.5), "#4b3420", "lock", NEAR),
    ]
    return made(
        [*shapes, *face(look, 0, -22, 34, NEAR)],
        55,
        {"inside": Anchor(0, -58, 104), **({"surface": Anchor(0, -95, 100)} if closed else {})},
    )


def _coins() -> list[Shape]:
    """A heap of gold that looks out of a chest."""
    heap = [(-54, -52), (-48, -66), (-26, -76), (0, -84), (26, -78), (46, -68), (54, -52)]
    shapes = [flat(path.smooth(heap), tint(GOLD, -0.16), "gold", FAR, weight=0.8)]
    for i, (x, y) in enumerate(
        [
            (-42, -62),
            (-28, -70),
            (-12, -76),
            (6, -80),
            (22, -74),
            (38, -67),
            (-20, -62),
            (0, -67),
            (17, -62),
            (44, -58),
            (-34, -57),
            (30, -58),
            (-6, -58),
        ]
    ):
        shapes += [
            flat(
                path.ellipse(x, y, 8.5, 6.5, i * 20 - 40), GOLD if i % 2 else tint(GOLD, 0.25), "gold", FAR, weight=0.8
            )
        ]
    for x, y, fill in ((-16, -86, "#e2415a"), (32, -84, "#3fa0d8"), (12, -92, "#4fb56a")):
        shapes += [
            flat(
                path.polygon([(x - 7, y), (x - 4, y - 6), (x + 4, y - 6), (x + 7, y), (x, y + 9)]),
                fill,
                "gem",
                FAR,
                weight=0.8,
            )
        ]
        shapes += [flat(path.polygon([(x - 4, y - 6), (x, y - 6), (x - 2, y)]), tint(fill, 0.5), "gem", FAR)]
    return shapes


@drawing("cage", "birdcage", "bird cage", kind="container")
def cage(look: Look) -> Figure:
    fill = hue(look, "#d1a548")
    shapes = [flat(path.ellipse(0, -10, 50, 10), tint(fill, -0.3), "floor", FAR, weight=1)]
    for layer, tone, sides in ((FAR, -0.3, (-34, -12, 12, 34)), (NEAR, 0.0, (-50, -24, 0, 24, 50))):
        for x in sides:
            bar = [
                (x, -10 + (0 if abs(x) > 40 else 8 if layer > 0 else -6)),
                (x, -80),
                (x * 0.92, -104),
                (x * 0.55, -124),
                (0, -134),
            ]
            shapes.append(nature.stroke(*bar, colour=tint(fill, tone), width=3.4, part="body", layer=layer))
    ring = [(-50, -78), (-28, -71), (0, -69), (28, -71), (50, -78)]
    shapes.append(nature.stroke(*ring, colour=fill, width=3.4, layer=NEAR))
    shapes += ear([(0, -134), (-7, -142), (0, -150), (7, -142), (0, -134)], fill, 3, NEAR)
    base = [
        [(-54, -14), (-28, -5), (0, -3), (28, -5), (54, -14)],
        [(54, -14), (52, 0), (28, 7), (0, 9), (-28, 7), (-52, 0)],
        [(-52, 0), (-54, -14)],
    ]
    shapes += nature.form(*base, fill=fill, layer=NEAR, depth=4)
    anchors = {
        "inside": Anchor(0, -34, 84),
        "surface": Anchor(0, -12, 70),
        "grip": Anchor(0, -146, 30),
        "handle": Anchor(0, -146, 30),
    }
    return made(shapes, 55, anchors)


@drawing("fishbowl", "fish bowl", "goldfish bowl", "aquarium", "fish tank", kind="container")
def fishbowl(look: Look) -> Figure:
    fill = hue(look, GLASS)
    right = [(34, -98), (32, -90), (54, -70), (60, -42), (46, -10), (26, 0)]
    run = [[(-x, y) for x, y in reversed(right)], right]
    water = [
        [(-55, -66), (55, -66)],
        [(55, -66), (58, -42), (45, -11), (25, -2)],
        [(25, -2), (-25, -2)],
        [(-25, -2), (-45, -11), (-58, -42), (-55, -66)],
    ]
    shapes = [flat(nature.outline(*run), pane(fill, (0.25, 0.4)), "inside", FAR)]
    shapes += [
        flat(nature.outline(*water), fade("#8fd3ee", "#4ba7d6", opacity=(0.65, 0.8)), "water", FAR),
        flat(path.ellipse(0, -66, 55, 7), "#c3e8f5", "water", FAR, opacity=0.9),
    ]
    sand = [
        [(-40, -16), (-20, -20), (0, -16), (20, -20), (40, -16)],
        [(40, -16), (25, -2)],
        [(25, -2), (-25, -2)],
        [(-25, -2), (-40, -16)],
    ]
    shapes += [flat(nature.outline(*sand), "#ecd196", "sand", FAR)]
    for x, tall in ((-30, 34), (-22, 22), (32, 28)):
        shapes.append(
            nature.stroke(
                (x, -14),
                (x + 4, -14 - tall * 0.4),
                (x - 3, -14 - tall * 0.7),
                (x + 2, -14 - tall),
                colour="#4c9e5c",
                width=4.5,
                part="weed",
                layer=FAR,
            )
        )
    shapes += [
        flat(path.circle(x, y, r), "#ffffff", "bubble", FAR, opacity=0.7)
        for x, y, r in ((28, -54, 2.6), (33, -60, 1.8), (-34, -56, 2))
    ]
    shapes += solid(see_through(look), *run, natural="#dff2f4", layer=NEAR, depth=5)[1:]
    shapes += [flat(nature.outline(*run), pane("#dff2f4", (0.12, 0.2)), "body", NEAR, weight=1)]
    shapes += ear([(-34, -98), (0, -93), (34, -98), (0, -104), (-34, -98)], "#d5eef2", 3, NEAR)
    shapes.append(shine(-36, -60, 5, 14, 26, 0.7, NEAR))
    return made([*shapes, *face(look, 0, -40, 30, NEAR)], 28, {"inside": Anchor(0, -32, 80)})


@drawing(
    "soda can", "can of soda", "tin can", "soda", "cola", "beer can", "tin", "drink can", "soft drink", kind="container"
)
def can(look: Look) -> Figure:
    fill = hue(look, "#d8353b")
    shapes = nature.form(
        *rounded([(-28, -104), (28, -104), (34, -92), (34, -10), (28, 0), (-28, 0), (-34, -10), (-34, -92)], 3),
        fill=STEEL,
        part="rim",
        depth=7,
    )
    body = panel(-34, -92, 68, 82, 1)
    shapes += solid(look, *body, natural="#d8353b", depth=8)
    if not face(look, 0, 0, 1) and not look.traits & {"striped", "polka-dot"}:
        wave = [
            [(-34, -44), (-18, -58), (0, -52), (18, -40), (34, -54)],
            [(34, -54), (34, -40)],
            [(34, -40), (18, -28), (0, -40), (-18, -46), (-34, -30)],
            [(-34, -30), (-34, -44)],
        ]
        shapes += [flat(nature.outline(*wave), tint(fill, 0.85), "band")]
    shapes += [
        flat(path.ellipse(0, -104, 28, 5), tint(STEEL, 0.35), "rim", weight=1),
        flat(path.ellipse(0, -105, 9, 2), tint(STEEL, -0.3), "tab"),
    ]
    return made([*shapes, shine(-23, -66, 3.4, 18, 0), *face(look, 0, -52, 26)], 12, {"surface": Anchor(0, -104, 50)})


@drawing("watering can", kind="container")
def watering_can(look: Look) -> Figure:
    fill = hue(look, "#5fa87a")
    shapes = ear([(-30, -70), (-66, -74), (-78, -44), (-62, -16), (-36, -14)], tint(fill, -0.1), 8)
    shapes += ear([(-30, -76), (-10, -106), (22, -100), (32, -76)], tint(fill, -0.1), 7, FAR)
    shapes += solid(
        look, nature.tube([(34, -18), (60, -48), (84, -82)], [18, 12, 9]), natural="#5fa87a", depth=4, plain=True
    )
    shapes += nature.form(*rounded([(74, -90), (100, -102), (104, -92), (86, -74)], 3), fill=tint(fill, 0.1), depth=3)
    shapes += vessel(look, "#5fa87a", [(38, -78), (42, -40), (42, -4)], 9, 10)
    anchors = {"inside": Anchor(0, -76, 66), "handle": Anchor(-72, -46, 40), "grip": Anchor(-72, -46, 40)}
    return made([*shapes, *face(look, 0, -38, 28, NEAR)], 30, anchors)
