"""Tables, shelves, cupboards, lamps, screens. `surface` is where things are put, `inside` what stands on a shelf."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    STEEL,
    Corner,
    dome,
    flat,
    gleam,
    halo,
    natural,
    planks,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade

WOOD = "#b9824c"


def _topped(y: float, width: float, **more: Anchor) -> dict[str, Anchor]:
    return {
        "surface": Anchor(0, y, width),
        "back": Anchor(0, y, 120),
        "seat": Anchor(-width * 0.2, y - 2, 150),
        "center": Anchor(0, y / 2, width / 2),
        "top": Anchor(0, y, width),
        **more,
    }


@drawing("table", "dining table", "kitchen table", "wooden table", "picnic table", kind="furniture")
def table(look: Look) -> Figure:
    """Seen a little from above; a tablecloth if a colour for it is asked."""
    wood = natural(look, WOOD)
    dark = tint(wood, -0.2)
    shapes = [
        *[solid(tube((x, -66), (x * 0.96, -12), 8), dark, "leg", -1) for x in (-62, 62)],
        *[solid(tube((x, -62), (x * 1.02, -4), 9), wood, "leg", 0) for x in (-82, 82)],
        solid(path.rectangle(-88, -66, 176, 12, 3), dark, "apron", 0),
        solid(rounded([(-102, -66), (-78, -80), (78, -80), (102, -66)], 4), tint(wood, 0.1), "body", 0),
        flat(rounded([(-92, -69), (-74, -78), (-20, -78), (-40, -69)], 2), tint(wood, 0.26), "body", 0),
        solid(path.rectangle(-102, -68, 204, 9, 4), wood, "body", 0),
    ]
    if "cloth" in look.colours or look.has("tablecloth", "checkered"):
        cloth = look.paint("#f6f0e2", "cloth")
        xs = [-104 + 26 * index for index in range(9)]
        shapes += [
            solid(rounded([(-104, -66), (-78, -82), (78, -82), (104, -66)], 4), tint(cloth, 0.2), "cloth", 0),
            solid(
                path.smooth(
                    [
                        (-104, -68),
                        (104, -68),
                        (106, -40),
                        *[(x, -36 if i % 2 else -44) for i, x in enumerate(reversed(xs))],
                        (-106, -40),
                    ],
                    tension=0.5,
                ),
                cloth,
                "cloth",
                0,
            ),
        ]
    return Figure(tuple(shapes), _topped(-74, 180))


@drawing("round table", "cafe table", "side table", "coffee table", "nightstand", "bedside table", kind="furniture")
def round_table(look: Look) -> Figure:
    wood = natural(look, WOOD)
    shapes = [
        *[
            solid(path.limb([(0, -20), (x * 0.6, -10), (x, -2)], [9, 8, 6]), tint(wood, -0.15), "leg", 0)
            for x in (-34, 34)
        ],
        solid(rounded([(-7, -8), (-5, -66), (5, -66), (7, -8)], 4), wood, "leg", 0),
        flat(rounded([(1, -10), (1, -64), (4, -64), (6, -10)], 2), tint(wood, -0.2), "leg", 0),
        solid(path.ellipse(0, -64, 60, 10), tint(wood, -0.18), "body", 0),
        solid(path.ellipse(0, -69, 60, 10), tint(wood, 0.1), "body", 0),
        flat(path.ellipse(-18, -71, 30, 4, -3), tint(wood, 0.28), "body", 0),
    ]
    return Figure(tuple(shapes), _topped(-70, 96))


@drawing("desk", "writing desk", "school desk", "workbench", "office desk", kind="furniture")
def desk(look: Look) -> Figure:
    """Three drawers on one side, legs on the other."""
    wood = natural(look, WOOD)
    dark = tint(wood, -0.2)
    shapes = [
        solid(tube((-62, -64), (-62, -10), 7), dark, "leg", -1),
        solid(tube((-78, -64), (-78, -4), 8), wood, "leg", 0),
        solid(path.rectangle(24, -66, 62, 64, 4), wood, "cabinet", 0),
        flat(path.rectangle(74, -62, 10, 58, 2), tint(wood, -0.12), "cabinet", 0),
        *[solid(path.rectangle(30, y, 46, 16, 3), tint(wood, 0.12), "drawer", 0) for y in (-62, -42, -22)],
        *[solid(path.circle(53, y, 2.8), "#f2c14a", "knob", 0) for y in (-54, -34, -14)],
        solid(path.rectangle(-82, -66, 108, 10, 3), dark, "apron", 0),
        solid(rounded([(-94, -68), (-76, -80), (78, -80), (94, -68)], 4), tint(wood, 0.1), "body", 0),
        flat(rounded([(-84, -71), (-72, -78), (-24, -78), (-42, -71)], 2), tint(wood, 0.26), "body", 0),
        solid(path.rectangle(-94, -70, 188, 8, 4), wood, "body", 0),
    ]
    return Figure(tuple(shapes), _topped(-75, 164))


@drawing("counter", "bar counter", "kitchen counter", "bar", "reception desk", kind="furniture")
def counter(look: Look) -> Figure:
    paint = natural(look, "#8fb7a8")
    top = look.paint("#c79258", "top")
    shapes = [
        solid(path.rectangle(-130, -98, 260, 98, 4), paint, "body", 1),
        flat(path.rectangle(-128, -14, 256, 13, 3), tint(paint, -0.35), "plinth", 1),
        *[solid(path.rectangle(x, -80, 70, 58, 5), tint(paint, 0.14), "panel", 1) for x in (-118, -35, 48)],
        *[flat(path.rectangle(x + 8, -72, 54, 42, 4), tint(paint, -0.06), "panel", 1) for x in (-118, -35, 48)],
        solid(path.rectangle(-142, -110, 284, 16, 6), top, "top", 1),
        flat(path.rectangle(-136, -107, 272, 4, 2), tint(top, 0.3), "top", 1),
    ]
    return Figure(tuple(shapes), {**_topped(-109, 250), "inside": Anchor(0, -108, 220)})


@drawing("market stall", "stall", "stand", "lemonade stand", "kiosk", "booth", kind="building")
def market_stall(look: Look) -> Figure:
    """Crates of fruit under a striped roof; the seller stands at `inside`, behind the counter."""
    stripe, wood = look.paint("#e2574c"), look.paint("#b9824c", "counter")
    shapes = [
        *[solid(path.rectangle(x - 6, -228, 12, 228, 3), tint(wood, -0.15), "post", -1) for x in (-124, 124)],
        solid(path.rectangle(-140, -96, 280, 96, 4), wood, "counter", 1),
        *[
            Shape(s.d, stroke=s.stroke, width=s.width, part=s.part, layer=1)
            for s in planks(-140, -96, 280, 96, wood, 4)
        ],
        flat(path.rectangle(-138, -16, 276, 15, 3), tint(wood, -0.2), "counter", 1),
        solid(path.rectangle(-150, -106, 300, 15, 5), tint(wood, 0.15), "counter", 1),
    ]
    for index, (x, colour) in enumerate(((-100, "#e2463f"), (-34, "#f2a03b"), (34, "#86b84f"), (100, "#f4cf52"))):
        shapes += [
            solid(path.circle(x + dx, -120 - dy, 11), colour if index != 2 else "#86b84f", "fruit", 1)
            for dx, dy in ((-18, 0), (0, 0), (18, 0), (-9, 12), (9, 12))
        ]
        shapes += [
            flat(path.circle(x + dx - 3, -124 - dy, 3), "#ffffff", "fruit", 1, 0.6)
            for dx, dy in ((-18, 0), (0, 0), (18, 0), (-9, 12), (9, 12))
        ]
        shapes.append(solid(path.rectangle(x - 32, -122, 64, 22, 3), tint(wood, 0.3), "crate", 1))
    count, width = 9, 312.0
    each = width / count
    for index in range(count):
        colour, left = (stripe if index % 2 == 0 else "#fff6e6"), -156 + each * index
        inner, step = -136 + 272 / count * index, 272 / count
        flap: list[Corner] = [(inner, -262, 1), (inner + step, -262, 1), (left + each, -196, 15), (left, -196, 15)]
        shapes.append(solid(rounded(flap), colour, "body" if index % 2 == 0 else "awning", 2))
        shapes.append(flat(path.rectangle(left + 2, -222, each - 4, 4), tint(colour, -0.14), "awning", 2))
    shapes.append(solid(path.rectangle(-140, -270, 280, 14, 6), tint(stripe, -0.2), "awning", 2))
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -104, 170),
            "surface": Anchor(0, -106, 120),
            "door": Anchor(0, 0, 165),
            "center": Anchor(0, -120, 200),
            "back": Anchor(0, -270, 80),
            "top": Anchor(0, -270, 200),
        },
    )


SPINES = ("#c8504a", "#e0a23f", "#4f8a8b", "#6a6fb0", "#7fa65a", "#d98ba0", "#8a5f43", "#e8d3a5")


def _books(x: float, floor: float, width: float, height: float, start: int) -> list[Shape]:
    """A row of spines, some leaning, with a gap at the end."""
    shapes, at, index = list[Shape](), x, start
    while at < x + width - 9:
        thick, tall = 6 + index * 5 % 6, height * (0.66 + index * 7 % 5 * 0.07)
        if at + thick > x + width:
            break
        colour = SPINES[index * 3 % len(SPINES)]
        if index % 7 == 6:
            shapes.append(
                solid(
                    path.polygon(
                        [
                            (at + 1, floor),
                            (at + 8, floor - tall),
                            (at + 8 + thick, floor - tall + 2),
                            (at + 1 + thick, floor),
                        ]
                    ),
                    colour,
                    "book",
                )
            )
            at += thick + 9
        else:
            shapes.append(solid(path.rectangle(at, floor - tall, thick, tall, 1), colour, "book"))
            shapes.append(flat(path.rectangle(at + 1, floor - tall * 0.8, thick - 2, 2.2), tint(colour, 0.45), "book"))
            at += thick
        index += 1
    return shapes


@drawing("bookshelf", "bookcase", "book shelf", "bookshelves", kind="furniture")
def bookshelf(look: Look) -> Figure:
    """Four boards of books, a plant and a globe among them."""
    wood = natural(look, "#a9703f")
    inner = tint(wood, -0.42)
    shapes = [
        solid(path.rectangle(-60, -196, 120, 194, 4), wood, "body"),
        flat(path.rectangle(-52, -188, 104, 176), inner, "inside"),
    ]
    for row in range(4):
        floor = -148 + row * 45
        books = 100 if row % 2 == 0 else 64
        shapes += _books(-50 if row != 1 else -14, floor, books, 36, row * 4 + look.seed % 5)
        shapes.append(solid(path.rectangle(-56, floor, 112, 5, 1), tint(wood, 0.12), "shelf"))
    shapes += [
        solid(rounded([(-44, -116), (-22, -116), (-26, -104), (-40, -104)], 3), "#e2785a", "pot"),
        *[
            flat(path.ellipse(x, y, 8, 4, a), "#6aa557", "plant")
            for x, y, a in ((-40, -122, 40), (-27, -122, -40), (-33, -127, 90), (-44, -117, 0), (-22, -117, 0))
        ],
        solid(path.circle(32, -26, 10), "#6fb0cf", "globe"),
        flat(path.smooth([(26, -30), (32, -33), (35, -27), (29, -23)]), "#7fb26a", "globe"),
        solid(path.rectangle(25, -16, 14, 4, 2), "#8a5f43", "globe"),
        solid(path.rectangle(-66, -204, 132, 12, 4), tint(wood, 0.08), "body"),
        solid(path.rectangle(-64, -10, 128, 10, 3), tint(wood, -0.12), "body"),
    ]
    return Figure(tuple(shapes), {**_topped(-204, 116), "inside": Anchor(0, -104, 60), "center": Anchor(0, -100, 110)})


@drawing("shelf", "wall shelf", "floating shelf", kind="furniture")
def shelf(look: Look) -> Figure:
    """A board on two brackets; the origin is the wall's foot below it."""
    wood = natural(look, WOOD)
    shapes = [
        *[
            solid(
                path.smooth([(x - 3, -134), (x + 3, -134), (x + 4, -112), (x - 1, -106)], tension=0.6),
                tint(wood, -0.25),
                "bracket",
                -1,
            )
            for x in (-44, 44)
        ],
        solid(path.rectangle(-64, -142, 128, 9, 3), wood, "body"),
        flat(path.rectangle(-60, -140.5, 120, 2.4, 1), tint(wood, 0.3), "body"),
    ]
    return Figure(tuple(shapes), _topped(-142, 116))


@drawing(
    "cabinet",
    "cupboard",
    "wardrobe",
    "closet",
    "dresser",
    "chest of drawers",
    "sideboard",
    "armoire",
    "drawer",
    kind="furniture",
)
def cabinet(look: Look) -> Figure:
    """Two panelled doors over a drawer; `open` shows clothes on a rail."""
    wood = natural(look, "#c79258")
    dark = tint(wood, -0.2)
    shapes = [
        *[solid(path.rectangle(x - 6, -10, 12, 10, 3), dark, "leg") for x in (-52, 52)],
        solid(path.rectangle(-62, -190, 124, 182, 5), wood, "body"),
        solid(path.rectangle(-70, -202, 140, 16, 6), tint(wood, 0.1), "body"),
        solid(path.rectangle(-54, -46, 108, 30, 4), tint(wood, 0.12), "drawer"),
        *[solid(path.circle(x, -31, 3.2), "#f2c14a", "knob") for x in (-24, 24)],
    ]
    if look.has("open"):
        shapes += [
            flat(path.rectangle(-54, -180, 108, 128), tint(wood, -0.6), "inside"),
            stroke(path.line((-52, -166), (52, -166)), STEEL, 4, "rail"),
        ]
        for x, colour in ((-36, "#e2574c"), (-12, "#4f8fd0"), (12, "#f2c14a"), (36, "#7fb26a")):
            shapes.append(
                solid(
                    rounded(
                        [(x - 4, -162), (x + 4, -162), (x + 12, -152), (x + 10, -84), (x - 10, -84), (x - 12, -152)], 3
                    ),
                    colour,
                    "clothes",
                )
            )
        for side in (-1, 1):
            shapes.append(
                solid(
                    path.polygon([(side * 56, -182), (side * 92, -190), (side * 92, -44), (side * 56, -52)]),
                    tint(wood, 0.05),
                    "door",
                    1,
                )
            )
    else:
        for x in (-55, 2):
            shapes += [
                solid(path.rectangle(x, -180, 53, 128, 3), tint(wood, 0.06), "door"),
                flat(path.rectangle(x + 8, -172, 37, 52, 3), dark, "door"),
                flat(path.rectangle(x + 10, -170, 35, 50, 3), tint(wood, 0.16), "door"),
                flat(path.rectangle(x + 8, -112, 37, 52, 3), dark, "door"),
                flat(path.rectangle(x + 10, -110, 35, 50, 3), tint(wood, 0.16), "door"),
            ]
        shapes += [solid(path.circle(x, -116, 3.4), "#f2c14a", "knob") for x in (-7, 7)]
    return Figure(tuple(shapes), {**_topped(-202, 120), "inside": Anchor(0, -54, 90), "center": Anchor(0, -100, 110)})


def _shade(x: float, y: float, top: float, bottom: float, height: float, colour: str, lit: bool) -> list[Shape]:
    """A lampshade; lit from within it glows and throws light."""
    fill = fade(tint(colour, 0.45), colour) if lit else colour
    shapes = [
        solid(
            rounded([(x - bottom, y, 4), (x - top, y - height, 5), (x + top, y - height, 5), (x + bottom, y, 4)]),
            fill,
            "shade",
        ),
        flat(
            rounded(
                [
                    (x + bottom * 0.4, y - 2),
                    (x + top * 0.4, y - height + 2),
                    (x + top - 2, y - height + 2),
                    (x + bottom - 3, y - 2),
                ],
                2,
            ),
            tint(colour, -0.12),
            "shade",
        ),
        flat(path.rectangle(x - bottom + 2, y - 6, bottom * 2 - 4, 4, 2), tint(colour, -0.2), "shade"),
    ]
    if lit:
        shapes = [
            halo(x, y - height * 0.4, bottom * 2, layer=-2),
            flat(path.ellipse(x, y + 1, bottom * 0.9, 3), "#fff3c4", "light", -2),
            *shapes,
        ]
    return shapes


@drawing("lamp", "table lamp", "desk lamp", "bedside lamp", "night light", kind="furniture")
def lamp(look: Look) -> Figure:
    """A turned foot under a cloth shade; it is lit unless told otherwise."""
    shade, foot = look.paint("#f4c75f"), look.paint("#4f8a8b", "base")
    lit = not look.has("broken", "unlit", "dark", "off")
    shapes = [
        *_shade(0, -26, 11, 22, 24, shade, lit),
        solid(path.rectangle(-2, -30, 4, 12, 1), "#8a7a68", "neck", -1),
        solid(
            path.smooth([(-4, -25), (-12, -14), (-9, -4), (9, -4), (12, -14), (4, -25)], tension=0.9), foot, "base", -1
        ),
        flat(path.ellipse(-6, -14, 2, 5, 12), tint(foot, 0.4), "base", -1),
        solid(path.rectangle(-12, -5, 24, 5, 2.5), tint(foot, -0.15), "base", -1),
    ]
    return Figure(
        tuple(shapes),
        {
            "grip": Anchor(0, -12, 24),
            "light": Anchor(0, -36, 40),
            "head": Anchor(0, -50, 22),
            "center": Anchor(0, -26, 30),
            "top": Anchor(0, -50, 22),
        },
    )


@drawing("floor lamp", "standing lamp", "standard lamp", kind="furniture")
def floor_lamp(look: Look) -> Figure:
    shade, foot = look.paint("#f7e3b0"), look.paint("#5a5566", "base")
    lit = not look.has("broken", "unlit", "dark", "off")
    shapes = [
        solid(path.rectangle(-3, -150, 6, 146, 2), foot, "base", -1),
        flat(path.rectangle(-2, -146, 2, 138, 1), tint(foot, 0.35), "base", -1),
        solid(dome(0, -1, 24, 9), foot, "base", -1),
        *_shade(0, -132, 19, 34, 38, shade, lit),
        stroke(path.line((16, -132), (16, -112)), "#8a7a68", 1.6, "cord"),
        solid(path.circle(16, -110, 2.6), "#f2c14a", "cord"),
    ]
    return Figure(
        tuple(shapes),
        {
            "light": Anchor(0, -150, 60),
            "grip": Anchor(0, -80, 165),
            "center": Anchor(0, -90, 40),
            "top": Anchor(0, -170, 40),
        },
    )


@drawing("television", "tv", "tv set", "telly", "screen", kind="furniture", poses=("stand", "flat"))
def television(look: Look) -> Figure:
    """An old friendly set with an aerial; `flat` or modern is a wide panel on a foot."""
    if look.pose == "flat" or look.has("modern", "new", "flat"):
        frame = look.paint("#2f2d3a")
        shapes = [
            solid(rounded([(-26, 0), (-20, -6), (20, -6), (26, 0)], 2), frame, "base"),
            solid(path.rectangle(-5, -14, 10, 10, 1), frame, "base"),
            solid(path.rectangle(-66, -90, 132, 78, 5), frame, "body"),
            flat(path.rectangle(-61, -85, 122, 66, 3), fade("#8fd0e8", "#3f7fb0", 60), "screen"),
            *gleam(-58, -85, 80, 66, 0, 0.3),
        ]
        return Figure(
            tuple(shapes),
            {
                "face": Anchor(0, -52, 100),
                "screen": Anchor(0, -52, 110),
                "surface": Anchor(0, -90, 100),
                "center": Anchor(0, -52, 100),
                "top": Anchor(0, -90, 100),
                "back": Anchor(0, -90, 60),
            },
        )
    body = natural(look, "#d98a4f")
    shapes = [
        *[stroke(path.line((0, -82), (x, y)), "#6c6472", 2.4, "aerial", -1) for x, y in ((-28, -118), (30, -114))],
        *[solid(path.circle(x, y, 3.2), "#e2463f", "aerial", -1) for x, y in ((-28, -118), (30, -114))],
        *[solid(tube((x, -14), (x * 1.2, -2), 6), tint(body, -0.35), "leg", -1) for x in (-34, 34)],
        solid(path.rectangle(-54, -84, 108, 72, 13), body, "body"),
        flat(path.rectangle(-50, -26, 100, 11, 6), tint(body, -0.18), "body"),
        solid(path.rectangle(-46, -77, 70, 56, 13), "#fbf3e0", "frame"),
        flat(path.rectangle(-41, -72, 60, 46, 11), fade("#a7dfe8", "#4f93b8", 60), "screen"),
        *gleam(-38, -72, 46, 46, 0, 0.35),
        *[solid(path.circle(39, y, 6), "#fbf3e0", "knob") for y in (-66, -48)],
        *[stroke(path.line((39, y), (42, y - 4)), "#6c6472", 2, "knob") for y in (-66, -48)],
        *[stroke(path.line((32, y), (46, y)), tint(body, -0.35), 2.2, "grille") for y in (-36, -31, -26)],
    ]
    if look.has("lit", "on"):
        shapes.append(halo(-11, -49, 60, "#bff0ff", 1))
    return Figure(
        tuple(shapes),
        {
            "face": Anchor(-11, -49, 60),
            "screen": Anchor(-11, -49, 60),
            "surface": Anchor(0, -84, 90),
            "back": Anchor(0, -84, 60),
            "center": Anchor(0, -48, 90),
            "top": Anchor(0, -118, 60),
        },
    )
