"""Containers: the far rim lies behind what is inside, the near wall before it."""

from collections.abc import Sequence
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    CREAM,
    FAR,
    GLASS,
    NEAR,
    around,
    disc,
    face,
    flat,
    hot,
    hue,
    made,
    pane,
    panel,
    shine,
    solid,
    steam,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


def vessel(
    look: Look, natural: str, side: Sequence[Point], rim: float, depth: float = 10, inner: str | None = None
) -> list[Shape]:
    """A round vessel. `side` runs down its right wall from the rim; `rim` is half the opening's height."""
    fill = hue(look, natural)
    (rx, y), (bx, by) = side[0], side[-1]
    near = [(rx, y), (rx * 0.72, y + rim * 0.7), (0, y + rim), (-rx * 0.72, y + rim * 0.7), (-rx, y)][::-1]
    base = [(bx, by), (bx * 0.7, by + rim * 0.34), (0, by + rim * 0.5), (-bx * 0.7, by + rim * 0.34), (-bx, by)]
    left = [(-px, py) for px, py in reversed(side)]
    clear = look.has("glass", "transparent")
    hollow = pane(fill, (0.25, 0.35)) if clear else inner or tint(fill, -0.34)
    back = [
        flat(path.ellipse(0, y, rx, rim), pane(fill, (0.4, 0.3)) if clear else tint(fill, 0.12), "body", FAR, weight=1),
        flat(path.ellipse(0, y + rim * 0.06, rx * 0.92, rim * 0.82), hollow, "inside", FAR),
    ]
    return [*back, *solid(look, near, list(side), base, left, natural=natural, layer=NEAR, depth=depth)]


def liquid(y: float, rx: float, ry: float, fill: str) -> list[Shape]:
    """The surface of a drink, seen through the opening."""
    return [
        flat(path.ellipse(0, y, rx, ry), fill, "drink", FAR),
        flat(path.ellipse(-rx * 0.2, y - ry * 0.1, rx * 0.5, ry * 0.5), tint(fill, 0.16), "drink", FAR),
    ]


def ear(points: Sequence[Point], fill: str, width: float, layer: int = 0) -> list[Shape]:
    """A handle: a bent bar with an outline of its own."""
    d = path.smooth(list(points), closed=False)
    return [
        Shape(d, stroke=tint(fill, -0.5), width=width + 2.6, part="handle", layer=layer),
        Shape(d, stroke=fill, width=width, part="handle", layer=layer),
    ]


def drink_of(look: Look, natural: str = "#6b4226") -> str:
    kinds = {
        "tea": "#b86a26",
        "milk": "#fbf7ec",
        "chocolate": "#5f3824",
        "water": "#a8d8ea",
        "beer": "#e8a52e",
        "juice": "#f3a12f",
    }
    return next((fill for name, fill in kinds.items() if look.has(name)), look.paint(natural, "drink"))


@drawing(
    "cup",
    "mug",
    "coffee cup",
    "coffee mug",
    "coffee",
    "cup of coffee",
    "cup of tea",
    "tea",
    "cocoa",
    "hot chocolate",
    "cup of hot chocolate",
    "cappuccino",
    "latte",
    "espresso",
    kind="container",
)
def cup(look: Look) -> Figure:
    fill = hue(look, "#e2574c")
    shapes = ear([(36, -66), (62, -70), (70, -46), (58, -24), (34, -22)], tint(fill, -0.06), 10)
    shapes += vessel(look, "#e2574c", [(42, -82), (42, -50), (40, -14), (32, -3)], 10)
    shapes += [] if look.has("empty") else liquid(-80, 35, 6.6, drink_of(look))
    wisps = steam(0, -90, 44) if hot(look) else []
    anchors = {
        "inside": Anchor(0, -82, 72),
        "handle": Anchor(64, -48, 40),
        "grip": Anchor(64, -48, 40),
        "surface": Anchor(0, -82, 70),
    }
    return made([*shapes, *face(look, 0, -44, 30, NEAR)], 11, anchors, wisps)


@drawing("teacup", "tea cup", kind="container")
def teacup(look: Look) -> Figure:
    fill = hue(look, "#f3ece4")
    saucer = nature.form(
        [(-68, -6), (-36, 4), (36, 4), (68, -6), (36, -14), (-36, -14)], fill=tint(fill, -0.05), part="saucer", depth=4
    )
    shapes = [replace(shape, layer=FAR) for shape in saucer]
    shapes += ear([(40, -52), (60, -58), (66, -42), (52, -28), (34, -26)], fill, 6)
    shapes += vessel(look, "#f3ece4", [(48, -62), (45, -40), (34, -16), (20, -6), (22, -2)], 9)
    shapes += [] if look.has("empty") else liquid(-60, 41, 6, drink_of(look, "#b86a26"))
    band = look.paint(tint(fill, -0.35) if look.colour else "#d98aa5", "band")
    shapes.append(
        nature.stroke(
            (-46.5, -48), (-26, -42), (0, -40), (26, -42), (46.5, -48), colour=band, width=3.4, part="band", layer=NEAR
        )
    )
    if not face(look, 0, 0, 1):
        for x in (-22, 0, 22):
            y = -27 + abs(x) * -0.12
            shapes += [
                flat(path.circle(x + dx, y + dy, 2.5), band, "flower", NEAR)
                for dx, dy in ((-3, 0), (3, 0), (0, -3), (0, 3))
            ]
            shapes.append(flat(path.circle(x, y, 1.8), "#f5d36a", "flower", NEAR))
    wisps = steam(0, -68, 40) if hot(look) else []
    anchors = {"inside": Anchor(0, -62, 82), "handle": Anchor(60, -42, 40), "grip": Anchor(60, -42, 40)}
    return made([*shapes, *face(look, 0, -30, 26, NEAR)], 8, anchors, wisps)


def see_through(look: Look) -> Look:
    """The same look, of glass."""
    return replace(look, traits=look.traits | {"glass"})


@drawing(
    "glass",
    "drinking glass",
    "glass of water",
    "tumbler",
    "glass of milk",
    "glass of juice",
    "juice",
    "lemonade",
    "cocktail",
    "water glass",
    kind="container",
)
def glass(look: Look) -> Figure:
    clear = see_through(replace(look, colour=None))
    shapes = vessel(clear, GLASS, [(34, -100), (31, -60), (27, -8), (24, -2)], 8, 6)
    if not look.has("empty"):
        drink = look.colour or drink_of(look, "#8fcdea")
        body: list[list[Point]] = [
            [(-30.5, -70), (0, -64), (30.5, -70)],
            [(30.5, -70), (26, -6)],
            [(26, -6), (0, -1), (-26, -6)],
            [(-26, -6), (-30.5, -70)],
        ]
        shapes += [
            flat(nature.outline(*body), drink, "drink", 1, opacity=0.85),
            flat(path.ellipse(0, -70, 30.5, 6.5), tint(drink, 0.35), "drink", 1),
        ]
    if look.has("cold", "lemonade", "juice", "cocktail"):
        shapes += [Shape(path.line((4, -60), (22, -124)), stroke="#e8546a", width=5, part="straw", layer=1)]
    shapes += [flat(path.limb([(-24, -88), (-19, -20)], [4, 3]), "#ffffff", "shine", NEAR, opacity=0.75)]
    return made([*shapes, *face(look, 0, -40, 24, NEAR)], 13, {"inside": Anchor(0, -60, 52)})


@drawing(
    "wine glass",
    "glass of wine",
    "wine",
    "red wine",
    "champagne",
    "goblet",
    "champagne glass",
    "chalice",
    kind="container",
)
def wine_glass(look: Look) -> Figure:
    clear = see_through(replace(look, colour=None))
    if look.has("golden", "silver", "metal", "wooden", "stone"):
        clear = look
    shapes = vessel(
        clear, GLASS, [(27, -140), (33, -116), (31, -94), (18, -76), (4, -68), (4, -40), (4, -10), (26, -2)], 7, 6
    )
    drink = look.colour or "#a3203c"
    if not look.has("empty", "golden", "silver", "metal", "wooden", "stone"):
        bowl = [
            [(-32, -112), (0, -107), (32, -112)],
            [(32, -112), (28, -92), (17, -79), (0, -72)],
            [(0, -72), (-17, -79), (-28, -92), (-32, -112)],
        ]
        shapes += [
            flat(nature.outline(*bowl), drink, "drink", 1, opacity=0.92),
            flat(path.ellipse(0, -112, 32, 5.5), tint(drink, 0.25), "drink", 1),
        ]
    shapes.append(
        flat(path.limb([(-21, -128), (-24, -112), (-20, -94)], [3, 4, 3]), "#ffffff", "shine", NEAR, opacity=0.75)
    )
    return made(shapes, 20, {"inside": Anchor(0, -108, 50), "grip": Anchor(0, -45, 30)})


@drawing(
    "bottle",
    "glass bottle",
    "wine bottle",
    "water bottle",
    "beer bottle",
    "bottle of wine",
    "plastic bottle",
    kind="container",
)
def bottle(look: Look) -> Figure:
    clear = look.colour is None or look.has("glass", "transparent")
    tinted = see_through(look) if clear else look
    right = [(9, -142), (9, -112), (12, -102), (28, -88), (31, -72), (31, -10), (26, 0)]
    fill = hue(tinted, "#5fae8a")
    run = [[(-x, y) for x, y in reversed(right)], right]
    shapes = [flat(nature.outline(*run), pane(fill, (0.25, 0.35)), "inside", FAR)]
    shapes += solid(tinted, *run, natural="#5fae8a", layer=NEAR, depth=8)
    shapes += nature.form(*panel(-11, -158, 22, 19, 3), fill="#b98654", part="cork", layer=NEAR, depth=3)
    if not clear:
        shapes += nature.form(*panel(-31, -66, 62, 40, 2), fill=CREAM, part="label", layer=NEAR, depth=4)
        shapes += [
            flat(path.rectangle(-31, -60, 62, 4), tint(fill, 0.1), "label", NEAR),
            flat(path.rectangle(-31, -36, 62, 4), tint(fill, 0.1), "label", NEAR),
        ]
    shapes.append(flat(path.limb([(-20, -76), (-21, -20)], [5, 4]), "#ffffff", "shine", NEAR, opacity=0.6))
    return made(
        [*shapes, *face(look, 0, -46, 24, NEAR)], 28, {"inside": Anchor(0, -34, 52), "grip": Anchor(0, -60, 40)}
    )


@drawing("jar", "glass jar", "mason jar", "jam jar", "cookie jar", "preserving jar", kind="container")
def jar(look: Look) -> Figure:
    clear = see_through(look) if not look.has("ceramic", "wooden", "metal", "stone") else look
    right = [(28, -104), (30, -96), (43, -84), (45, -70), (45, -12), (38, -1)]
    run = [[(-x, y) for x, y in reversed(right)], right]
    shapes = [flat(nature.outline(*run), pane(hue(look, GLASS), (0.3, 0.4)), "inside", FAR)]
    shapes += solid(clear, *run, natural=GLASS, layer=NEAR, depth=7)
    lid = look.paint("#d9a441", "lid")
    if not look.has("open"):
        shapes += nature.form(*panel(-34, -122, 68, 20, 5), fill=lid, part="lid", layer=NEAR, depth=5)
        shapes += [flat(path.rectangle(-34, -108, 68, 3), tint(lid, -0.2), "lid", NEAR)]
    else:
        shapes += ear([(-30, -104), (0, -101), (30, -104)], tint(hue(look, GLASS), 0.3), 4, NEAR)
    shapes.append(flat(path.limb([(-33, -72), (-34, -22)], [6, 5]), "#ffffff", "shine", NEAR, opacity=0.65))
    return made([*shapes, *face(look, 0, -46, 30, NEAR)], 16, {"inside": Anchor(0, -30, 76)})


@drawing("vase", "flower vase", "amphora", "urn", kind="container")
def vase(look: Look) -> Figure:
    fill = hue(look, "#4f86b0")
    side = [(24, -124), (19, -112), (19, -102), (38, -80), (44, -56), (36, -24), (24, -4), (24, -1)]
    shapes = vessel(look, "#4f86b0", side, 6, 12)
    if not look.has("glass", "transparent", "striped", "polka-dot", "plain", "wooden", "stone"):
        band = look.paint(tint(fill, 0.55), "band")
        shapes += [
            nature.stroke(
                (-42.5, -66),
                (-20, -61),
                (0, -60),
                (20, -61),
                (42.5, -66),
                colour=band,
                width=4,
                part="band",
                layer=NEAR,
            )
        ]
        shapes += [
            nature.stroke(
                (-41, -40), (-20, -35), (0, -34), (20, -35), (41, -40), colour=band, width=4, part="band", layer=NEAR
            )
        ]
    shapes.append(shine(-24, -76, 5, 11, 30, 0.5, NEAR))
    return made([*shapes, *face(look, 0, -50, 26, NEAR)], 30, {"inside": Anchor(0, -122, 42)})


@drawing("bowl", "mixing bowl", "salad bowl", "fruit bowl", "dog bowl", kind="container")
def bowl(look: Look) -> Figure:
    fill = hue(look, "#e9b44c")
    shapes = vessel(look, "#e9b44c", [(66, -60), (60, -36), (40, -12), (26, -6), (26, -1)], 13)
    if not look.has("striped", "polka-dot", "glass", "wooden", "stone", "metal"):
        band = look.paint(tint(fill, 0.5), "band")
        shapes.append(
            nature.stroke(
                (-62.5, -46),
                (-34, -36),
                (0, -32.5),
                (34, -36),
                (62.5, -46),
                colour=band,
                width=4.4,
                part="band",
                layer=NEAR,
            )
        )
    return made([*shapes, *face(look, 0, -24, 28, NEAR)], 10, {"inside": Anchor(0, -58, 112)})


@drawing("plate", "dish", "saucer", "platter", "tray", kind="container")
def plate(look: Look) -> Figure:
    fill = hue(look, "#f6f1ea")
    shapes = solid(
        look,
        [(-90, -16), (-66, -4), (-30, 2), (30, 2), (66, -4), (90, -16), (50, -31), (0, -34), (-50, -31)],
        natural="#f6f1ea",
        depth=4,
    )
    rim = look.paint(tint(fill, -0.2) if look.colour else "#6a9cc4", "rim")
    shapes += [flat(path.ellipse(0, -17, 82, 13.5), rim, "rim"), flat(path.ellipse(0, -17, 78, 12), fill, "body")]
    shapes += [
        flat(path.ellipse(0, -16, 58, 8.5), tint(fill, -0.12), "body"),
        flat(path.ellipse(2, -15, 54, 7), tint(fill, 0.2), "body"),
    ]
    return made(shapes, 5, {"surface": Anchor(0, -14, 120)})


@drawing("pot", "cooking pot", "saucepan", "stockpot", "casserole", kind="container")
def pot(look: Look) -> Figure:
    fill = hue(look, "#d4574a")
    shapes: list[Shape] = []
    for side in (-1, 1):
        shapes += ear([(side * 54, -62), (side * 72, -62), (side * 72, -46), (side * 54, -46)], "#45434f", 7)
    shapes += vessel(look, "#d4574a", [(58, -76), (58, -40), (56, -12), (44, -2)], 12, 11)
    if look.has("closed"):
        lid = [[(-62, -76), (-44, -96), (0, -104), (44, -96), (62, -76)], [(62, -76), (-62, -76)]]
        shapes += [
            *nature.form(*lid, fill=tint(fill, -0.05), part="lid", layer=NEAR, depth=6),
            *nature.form(disc(0, -106, 10, 8), fill="#45434f", part="knob", layer=NEAR, depth=3),
        ]
    elif not look.has("empty"):
        shapes += liquid(-74, 50, 8, look.paint("#e0a24a", "drink"))
    wisps = steam(0, -86, 50) if hot(look) or look.has("boiling") else []
    return made(
        [*shapes, *face(look, 0, -38, 30, NEAR)],
        20,
        {"inside": Anchor(0, -76, 100), "handle": Anchor(72, -54, 40)},
        wisps,
    )


@drawing("cauldron", "witch's cauldron", "kettle of potion", kind="container")
def cauldron(look: Look) -> Figure:
    fill = hue(look, "#3f3d4d")
    shapes = [flat(path.limb([(x * 0.9, -10), (x, 8)], [14, 9]), fill, "leg", weight=1) for x in (-36, 36)]
    shapes += vessel(look, "#3f3d4d", [(48, -84), (44, -76), (62, -54), (60, -24), (36, -3)], 12, 12)
    shapes += ear([(-56, -76), (0, -72), (56, -76)], tint(fill, 0.1), 7, NEAR) if look.has("closed") else []
    brew = look.paint("#7bd14c", "drink")
    if not look.has("empty"):
        shapes += liquid(-82, 42, 8, brew)
        shapes += [
            flat(path.circle(x, y, r), tint(brew, 0.25), "bubble", FAR, weight=0.7)
            for x, y, r in ((-14, -90, 8), (10, -93, 10), (26, -86, 5))
        ]
    return made([*shapes, *face(look, 0, -40, 32, NEAR)], 45, {"inside": Anchor(0, -84, 84)})


@drawing("pan", "frying pan", "skillet", "wok", kind="container")
def pan(look: Look) -> Figure:
    fill = hue(look, "#45434f")
    handle = nature.form(
        nature.tube([(50, -16), (86, -26), (128, -38)], [11, 12, 14]),
        fill=look.paint("#8a5a3a", "handle"),
        part="handle",
        depth=4,
    )
    wall = [(-64, -24), (-56, -6), (-26, 2), (26, 2), (56, -6), (64, -24)]
    shapes = [*handle, *solid(look, [*wall, (0, -10)], natural="#45434f", depth=6)]
    shapes += [
        flat(path.ellipse(0, -24, 64, 15), tint(fill, 0.16), "body", weight=1),
        flat(path.ellipse(0, -23, 57, 11.5), tint(fill, -0.2), "inside"),
    ]
    return made(
        shapes, 9, {"surface": Anchor(0, -20, 92), "handle": Anchor(104, -32, 30), "grip": Anchor(104, -32, 30)}
    )


@drawing("kettle", "tea kettle", "electric kettle", kind="container")
def kettle(look: Look) -> Figure:
    fill = hue(look, "#8fb9b5")
    shapes = ear([(-32, -76), (-30, -112), (0, -120), (30, -112), (32, -76)], "#3f3d4d", 9)
    spout = [(34, -34), (54, -54), (66, -78), (76, -76), (66, -44), (44, -14)]
    shapes += solid(look, spout, natural="#8fb9b5", depth=5, plain=True)
    shapes += solid(
        look,
        [(-50, -4), (-54, -30), (-44, -62), (-22, -80), (22, -80), (44, -62), (54, -30), (50, -4), (30, 0), (-30, 0)],
        natural="#8fb9b5",
        depth=12,
        layer=NEAR,
    )
    shapes += nature.form(
        [(-24, -79), (-14, -88), (14, -88), (24, -79), (0, -75)], fill=tint(fill, -0.08), part="lid", layer=FAR, depth=4
    )
    shapes += nature.form(disc(0, -92, 7, 6), fill="#3f3d4d", part="knob", layer=FAR, depth=2)
    shapes.append(shine(-28, -52, 5, 13, 22, layer=NEAR))
    wisps = around(steam(78, -80, 26), 78, -80, 24) if hot(look) or look.has("boiling") else []
    return made(
        [*shapes, *face(look, 0, -36, 30, NEAR)],
        22,
        {"handle": Anchor(0, -118, 40), "grip": Anchor(0, -118, 40), "inside": Anchor(0, -90, 44)},
        wisps,
    )


@drawing("teapot", "tea pot", "coffee pot", kind="container")
def teapot(look: Look) -> Figure:
    fill = hue(look, "#d97a9a")
    shapes = ear([(-38, -62), (-66, -70), (-76, -46), (-62, -22), (-38, -18)], tint(fill, -0.05), 10)
    spout = [(38, -14), (60, -28), (66, -56), (80, -74), (68, -80), (54, -66), (46, -44), (34, -40)]
    shapes += solid(look, spout, natural="#d97a9a", depth=5, plain=True)
    shapes += solid(
        look,
        [(0, -84), (32, -78), (52, -50), (46, -16), (24, 0), (-24, 0), (-46, -16), (-52, -50), (-32, -78)],
        natural="#d97a9a",
        depth=12,
        layer=NEAR,
    )
    shapes += solid(
        look,
        [(-32, -76), (-18, -92), (0, -96), (18, -92), (32, -76), (0, -71)],
        natural="#d97a9a",
        depth=5,
        layer=FAR,
        plain=True,
    )
    shapes += nature.form(disc(0, -100, 8), fill=look.paint("#f4d06a", "knob"), part="knob", layer=FAR, depth=3)
    if not face(look, 0, 0, 1) and not look.traits & {"striped", "polka-dot", "metal", "glass", "wooden"}:
        shapes += [
            flat(path.ellipse(9 * dx, -40 + 9 * dy, 6.5, 6.5), tint(fill, 0.6), "flower", NEAR)
            for dx, dy in ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))
        ]
        shapes.append(flat(path.circle(0, -40, 5), "#f4d06a", "flower", NEAR))
    shapes.append(shine(-30, -56, 5, 12, 26, layer=NEAR))
    wisps = around(steam(80, -80, 26), 80, -80, 18) if hot(look) else []
    return made(
        [*shapes, *face(look, 0, -40, 30, NEAR)],
        16,
        {"handle": Anchor(-72, -46, 40), "grip": Anchor(-72, -46, 40), "inside": Anchor(0, -94, 50)},
        wisps,
    )


@drawing("bucket", "pail", kind="container")
def bucket(look: Look) -> Figure:
    fill = hue(look, "#4e9bc9")
    handle = [(-49, -80), (-40, -114), (0, -128), (40, -114), (49, -80)]
    shapes = ear(handle, "#8d96a3", 4.5, FAR)
    shapes += vessel(look, "#4e9bc9", [(52, -84), (46, -44), (38, -3)], 12, 11)
    band = [(-50, -72), (-28, -63), (0, -60), (28, -63), (50, -72)]
    shapes.append(nature.stroke(*band, colour=tint(fill, -0.2), width=4, layer=NEAR))
    shapes += [flat(path.circle(s * 49, -79, 5), "#8d96a3", "rivet", NEAR, weight=1) for s in (-1, 1)]
    if look.has("full", "water", "filled"):
        shapes += liquid(-82, 46, 8, "#8fcdea")
    return made(
        [*shapes, *face(look, 0, -36, 30, NEAR)],
        34,
        {"inside": Anchor(0, -82, 88), "handle": Anchor(0, -128, 50), "grip": Anchor(0, -126, 50)},
    )


@drawing("basket", "wicker basket", "picnic basket", "fruit basket", "shopping basket", kind="container")
def basket(look: Look) -> Figure:
    fill = hue(look, "#c58a4c")
    shapes = ear([(-58, -58), (-48, -104), (0, -124), (48, -104), (58, -58)], tint(fill, -0.08), 9, FAR)
    back = [
        flat(path.ellipse(0, -60, 64, 13), tint(fill, -0.1), "body", FAR, weight=1),
        flat(path.ellipse(0, -59, 57, 10), tint(fill, -0.42), "inside", FAR),
    ]
    wall = [
        [(-64, -60), (-46, -51), (0, -47), (46, -51), (64, -60)],
        [(64, -60), (56, -26), (48, -3)],
        [(48, -3), (30, 2), (-30, 2), (-48, -3)],
        [(-48, -3), (-56, -26), (-64, -60)],
    ]
    front = nature.form(*wall, fill=fill, layer=NEAR, depth=10)
    inside = nature.trace(*wall)
    weave: list[list[Point]] = []
    for row in range(4):
        for i in range(-5, 5):
            x, y = i * 15 + (row % 2) * 7.5, -42 + row * 12 - (abs(i + 0.5) ** 2) * 0.3
            weave.append(disc(x + 3, y, 5.8, 3.2))
    front += nature.patch(inside, *weave, fill=tint(fill, -0.22), part="weave", layer=NEAR)
    front += ear([(-63, -58), (-44, -49), (0, -45.5), (44, -49), (63, -58)], tint(fill, 0.14), 7, NEAR)
    anchors = {"inside": Anchor(0, -58, 112), "handle": Anchor(0, -122, 60), "grip": Anchor(0, -122, 60)}
    return made([*shapes, *back, *front, *face(look, 0, -26, 28, NEAR)], 34, anchors)
