"""Town: towers, shops, schools, works, landmarks, from the front."""

from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings.buildings import FRAME, hip, home_anchors, house_door, wall
from platano.engines.sketch.drawings.built import (
    LAMP_LIGHT,
    STEEL,
    Corner,
    bricks,
    dome,
    flat,
    gleam,
    halo,
    natural,
    pane,
    pane_colour,
    rounded,
    solid,
    stroke,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade


def windows(
    look: Look, xs: Sequence[float], ys: Sequence[float], width: float, height: float, colour: str
) -> list[Shape]:
    """Plain panes in rows; when lit, some rooms stay dark."""
    glass, shapes = pane_colour(look, colour), list[Shape]()
    for row, y in enumerate(ys):
        for column, x in enumerate(xs):
            dark = glass == LAMP_LIGHT and (row * 5 + column * 3 + look.seed + row * column) % 4 == 0
            fill = "#56607e" if dark else tint(glass, 0.22 if (row * 3 + column * 5) % 7 == 0 else 0)
            shapes.append(flat(path.rectangle(x - width / 2, y - height / 2, width, height, 4), fill, "window"))
            shapes.append(
                flat(
                    path.polygon(
                        [
                            (x - width / 2 + 3, y - height / 2 + 3),
                            (x + width * 0.2, y - height / 2 + 3),
                            (x - width / 2 + 3, y + height * 0.25),
                        ]
                    ),
                    tint(fill, 0.3),
                    "window",
                )
            )
    return shapes


@drawing(
    "apartment building",
    "building",
    "apartment house",
    "apartment block",
    "block of flats",
    "flat",
    "apartment",
    "tenement",
    "hotel",
    "office",
    "office building",
    kind="building",
)
def apartments(look: Look) -> Figure:
    """Five storeys with balconies and a cornice."""
    paint = natural(look, "#e6a07c")
    trim = look.paint(FRAME, "frame")
    shapes = [
        *wall(look, -260, -980, 520, 980, paint),
        solid(path.rectangle(-284, -1004, 568, 40, 8), look.paint(tint(paint, -0.3), "roof"), "roof"),
        flat(path.rectangle(-256, -212, 512, 16), tint(paint, -0.2), "wall"),
    ]
    for row in range(4):
        y = -860 + row * 180
        for column, x in enumerate((-168, 0, 168)):
            shapes += pane(look, x, y, 96, 112, trim)
            if (row + column) % 2 == 0:
                shapes += _balcony(x, y + 86)
    shapes += [
        *house_door(look, 0, 110, 170, "#5a4a6b"),
        *pane(look, -168, -104, 110, 96, trim),
        *pane(look, 168, -104, 110, 96, trim),
    ]
    return Figure(tuple(shapes), home_anchors(0, (0, -1004), -500, (-168, -48, 90), 460))


def _balcony(x: float, y: float) -> list[Shape]:
    iron = "#4a4857"
    return [
        *[stroke(path.line((x + dx, y - 46), (x + dx, y)), iron, 5, "balcony", 1) for dx in range(-60, 61, 20)],
        stroke(path.line((x - 66, y - 48), (x + 66, y - 48)), iron, 8, "balcony", 1),
        solid(path.rectangle(x - 70, y - 4, 140, 14, 4), "#8b8794", "balcony", 1),
    ]


@drawing("skyscraper", "high-rise", "office tower", "high rise", "tower block", kind="building")
def skyscraper(look: Look) -> Figure:
    """Glass in three steps up to a needle."""
    paint = look.paint("#5f8fb8")
    shapes = [solid(tube((0, -2080), (0, -2300), 12), STEEL, "mast")]
    for left, top, width in ((-150, -2090, 300), (-220, -1860, 440), (-290, -1300, 580)):
        shapes.append(solid(path.rectangle(left, top, width, -top, 10), paint, "body"))
        shapes.append(
            flat(path.rectangle(left + width * 0.66, top + 4, width * 0.33, -top - 6, 6), tint(paint, -0.2), "body")
        )
        shapes.append(flat(path.rectangle(left + 4, top + 4, width - 8, 22, 5), tint(paint, 0.3), "body"))
    blue = tint(paint, 0.55)
    shapes += windows(look, (-96, -32, 32, 96), (-2010, -1930), 44, 54, blue)
    shapes += windows(look, (-160, -96, -32, 32, 96, 160), [-1780 + 90 * i for i in range(5)], 44, 60, blue)
    shapes += windows(
        look, (-236, -168, -100, -32, 32, 100, 168, 236), [-1220 + 90 * i for i in range(11)], 46, 60, blue
    )
    shapes += [
        solid(path.rectangle(-100, -170, 200, 170, 8), tint(paint, -0.45), "door"),
        *[flat(path.rectangle(x, -156, 84, 150, 4), pane_colour(look, "#bfe6f2"), "door") for x in (-90, 6)],
        solid(path.rectangle(-130, -190, 260, 30, 8), tint(paint, -0.3), "canopy"),
        flat(path.polygon([(-280, -700), (-280, -1290), (-170, -1290), (-280, -1020)]), "#ffffff", "light", 0, 0.16),
    ]
    return Figure(
        tuple(shapes), {**home_anchors(0, (0, -2090), -1000, (-100, -1000, 46), 260), "top": Anchor(0, -2300, 60)}
    )


@drawing(
    "shop",
    "store",
    "grocery store",
    "market",
    "bakery",
    "bookstore",
    "bookshop",
    "flower shop",
    "toy store",
    "candy shop",
    "pet shop",
    "supermarket",
    kind="building",
)
def shop(look: Look) -> Figure:
    """A display window under a striped awning."""
    paint, stripe = natural(look, "#7fb69b"), look.paint("#e2574c", "awning")
    trim = look.paint(FRAME, "frame")
    glass = pane_colour(look, "#bfe3ea")
    shapes = [
        *wall(look, -270, -440, 540, 440, paint),
        solid(path.rectangle(-290, -462, 580, 40, 8), tint(paint, -0.28), "roof"),
        solid(path.rectangle(-240, -414, 480, 74, 10), trim, "board"),
        *_shop_emblem(0, -377, stripe),
        solid(path.rectangle(-244, -236, 290, 186, 8), trim, "frame"),
        flat(path.rectangle(-230, -222, 262, 158, 4), fade(tint(glass, 0.3), glass), "window"),
        *_wares(-100, -66),
        *gleam(-226, -222, 200, 156, 0, 0.35),
        solid(path.rectangle(-252, -58, 306, 18, 5), trim, "frame", 1),
        *house_door(look, 152, 110, 210, "#a3563f"),
        *awning(-266, -322, 532, stripe, "#fff6e6"),
    ]
    if look.has("lit", "cozy", "cosy"):
        shapes.append(halo(-100, -140, 190, layer=2))
    return Figure(tuple(shapes), home_anchors(152, (0, -462), -220, (-100, -58, 240), 480))


def _shop_emblem(x: float, y: float, colour: str) -> list[Shape]:
    """No letters: a row of lozenges and a star do for a sign."""
    shapes = [flat(path.star(x, y, 25, 11, 5), colour, "board")]
    for side in (-1, 1):
        shapes += [
            flat(path.rectangle(x + side * at - 26, y - 7, 52, 14, 7), tint(colour, 0.3), "board") for at in (80, 150)
        ]
    return shapes


def _wares(x: float, y: float) -> list[Shape]:
    shapes = [flat(path.rectangle(x - 128, y - 74, 256, 9, 3), "#b9824c", "shelf")]
    palette = ("#e2574c", "#f2c14a", "#6aa9d8", "#7fb26a", "#c77bc0", "#f2a03b")
    for index in range(6):
        at, colour = x - 106 + index * 42, palette[index]
        shapes.append(
            flat(path.rectangle(at - 15, y - 74 - 30 - index % 2 * 12, 30, 30 + index % 2 * 12, 6), colour, "ware")
        )
        shapes.append(flat(path.circle(at + 4, y - 18, 18), palette[(index + 2) % 6], "ware"))
        shapes.append(flat(path.circle(at - 2, y - 24, 5), "#ffffff", "ware", 0, 0.5))
    return shapes


def awning(x: float, y: float, width: float, colour: str, other: str, drop: float = 84, layer: int = 1) -> list[Shape]:
    """Stripes that end in scallops, with the shade they throw."""
    count = max(5, round(width / 58))
    each = width / count
    shapes = [flat(path.rectangle(x + 10, y + drop - 6, width - 20, 34), "#2a2038", "shade", layer, 0.18)]
    for index in range(count):
        paint, left = (colour if index % 2 == 0 else other), x + each * index
        inner, step = x + width * 0.03 + (width * 0.94) / count * index, width * 0.94 / count
        flap: list[Corner] = [
            (inner, y, 1),
            (inner + step, y, 1),
            (left + each, y + drop, each * 0.48),
            (left, y + drop, each * 0.48),
        ]
        shapes.append(solid(rounded(flap), paint, "awning", layer))
        shapes.append(flat(path.rectangle(left + 1, y + drop * 0.6, each - 2, 5), tint(paint, -0.14), "awning", layer))
    return [*shapes, solid(path.rectangle(x + 6, y - 8, width - 12, 18, 6), tint(colour, -0.22), "awning", layer)]


@drawing("cafe", "café", "coffee shop", "restaurant", "bistro", "tea house", "diner", kind="building")
def cafe(look: Look) -> Figure:
    """A shop with a cup on its sign and a table before it."""
    paint, stripe = natural(look, "#f0d3b0"), look.paint("#8a5a44", "awning")
    trim = look.paint("#8a5a44", "frame")
    cup = "#fff6e6"
    shapes = [
        *wall(look, -270, -440, 540, 440, paint),
        solid(path.rectangle(-290, -462, 580, 40, 8), look.paint("#8a5a44", "roof"), "roof"),
        solid(path.circle(0, -396, 66), trim, "board"),
        stroke(path.circle(32, -392, 14), cup, 7, "board"),
        flat(rounded([(-34, -412), (32, -412), (24, -368), (-26, -368)], 12), cup, "board"),
        flat(path.rectangle(-40, -366, 76, 9, 4), cup, "board"),
        *[
            stroke(path.smooth([(x, -422), (x + 6, -430), (x - 2, -438), (x + 4, -448)], False), cup, 5, "board")
            for x in (-16, 6)
        ],
        *house_door(look, -140, 108, 204, "#5d8a6a"),
        *pane(look, 106, -150, 230, 150, trim),
        *awning(-266, -314, 532, stripe, "#fff6e6", 76),
        *_pavement_table(160),
    ]
    if look.has("lit", "cozy", "cosy"):
        shapes.append(halo(106, -150, 190, layer=2))
    return Figure(tuple(shapes), home_anchors(-140, (0, -462), -220, (106, -72, 200), 480))


def _pavement_table(x: float) -> list[Shape]:
    return [
        solid(tube((x, -66), (x, -4), 8), "#4a4857", "table", 1),
        solid(path.rectangle(x - 28, -8, 56, 9, 4), "#4a4857", "table", 1),
        solid(path.rectangle(x - 56, -76, 112, 13, 6), "#fff6e6", "table", 1),
        *[
            solid(
                rounded([(x + at - 10, -92), (x + at + 10, -92), (x + at + 7, -76), (x + at - 7, -76)], 4),
                "#e2785a",
                "cup",
                1,
            )
            for at in (-26, 22)
        ],
        *[
            solid(tube((x + at, -44), (x + at + s * 5, -2), 6), "#8a5a44", "chair", 1)
            for at, s in ((-92, -1), (-66, 1), (66, -1), (92, 1))
        ],
        *[solid(path.rectangle(x + at, -50, 40, 10, 4), "#c98f5a", "chair", 1) for at in (-100, 60)],
        *[
            solid(tube((x + at, -46), (x + at + s * 8, -104), 7), "#8a5a44", "chair", 1)
            for at, s in ((-98, -1), (98, 1))
        ],
    ]


@drawing("school", "schoolhouse", "school building", "university", "library", kind="building")
def school(look: Look) -> Figure:
    """Two wings, a porch, a clock under a bell turret, a flag."""
    paint, roof = natural(look, "#d9785a"), look.paint("#5d6b86", "roof")
    trim = look.paint(FRAME, "frame")
    shapes = [
        *wall(look, -460, -330, 920, 330, paint),
        *hip(look, 0, -330, 430, 120, roof),
        solid(path.rectangle(-130, -470, 260, 470, 6), tint(paint, 0.12), "wall", 1),
        solid(path.rectangle(-50, -610, 100, 80, 4), trim, "turret", 1),
        flat(dome(0, -540, 26, 48), "#4a4857", "turret", 1),
        flat(dome(0, -546, 16, 26), "#f2c14a", "bell", 1),
        solid(path.polygon([(-72, -606), (0, -676), (72, -606)]), roof, "roof", 1),
        solid(rounded([(-168, -452), (0, -566), (168, -452)], 8), roof, "roof", 1),
        solid(path.circle(0, -412, 42), trim, "clock", 1),
        stroke(path.polygon([(0, -438), (0, -412), (18, -402)], False), "#4a4857", 6, "clock", 1),
        stroke(path.line((0, -670), (0, -780)), "#8a8794", 7, "pole", 1),
        solid(
            path.smooth([(4, -778), (44, -786), (88, -770), (86, -728), (44, -742), (4, -730)], tension=0.7),
            look.paint("#3f8fd0", "flag"),
            "flag",
            1,
        ),
    ]
    for x in (-390, -290, -190, 190, 290, 390):
        shapes += pane(look, x, -226, 74, 92, trim)
        shapes += pane(look, x, -92, 74, 92, trim)
    shapes += [
        Shape(s.d, fill=s.fill, part=s.part, weight=s.weight, layer=2)
        for s in house_door(look, 0, 140, 210, "#3f6f9a", round_top=True)
    ]
    for x in (-80, 80):
        shapes += pane(look, x, -312, 60, 76, trim, layer=1)
    return Figure(
        tuple(shapes), {**home_anchors(0, (-300, -450), -220, (-290, -46, 70), 300), "top": Anchor(0, -786, 60)}
    )


@drawing("hospital", "clinic", kind="building")
def hospital(look: Look) -> Figure:
    """White blocks, a red cross, many windows, a glass porch."""
    paint, red = natural(look, "#f7f5f0"), look.paint("#e2463f", "cross")
    blue = "#8cc3dc"
    shapes = [
        *wall(look, -440, -420, 880, 420, tint(paint, -0.05)),
        solid(path.rectangle(-456, -438, 912, 28, 6), tint(paint, -0.22), "roof"),
        *windows(look, (-372, -282, -192, 192, 282, 372), (-342, -236, -130), 62, 66, blue),
        *wall(look, -140, -620, 280, 620, paint),
        solid(path.rectangle(-156, -640, 312, 28, 6), tint(paint, -0.22), "roof"),
        solid(path.circle(0, -530, 68), "#ffffff", "board"),
        flat(path.rectangle(-17, -580, 34, 100, 4), red, "cross"),
        flat(path.rectangle(-50, -547, 100, 34, 4), red, "cross"),
        *windows(look, (-84, 0, 84), (-404, -304), 60, 64, blue),
        solid(path.rectangle(-110, -200, 220, 200, 6), tint(blue, -0.4), "door"),
        *[flat(path.rectangle(x, -186, 96, 182, 4), pane_colour(look, "#c5e6ef"), "door") for x in (-100, 4)],
        solid(path.rectangle(-190, -224, 380, 34, 8), red, "canopy", 1),
        *[solid(path.rectangle(x, -190, 12, 190, 3), tint(paint, -0.25), "post", 1) for x in (-180, 168)],
    ]
    return Figure(tuple(shapes), home_anchors(0, (0, -640), -300, (-282, -200, 60), 260))


@drawing("factory", "plant building", "mill factory", "power plant", "warehouse", "works", kind="building")
def factory(look: Look) -> Figure:
    """Saw-tooth roofs and smoking stacks."""
    paint = natural(look, "#c07a5c")
    roof = look.paint("#6f7a8c", "roof")
    shapes = list[Shape]()
    for x, top in ((236, -640), (350, -560)):
        for index in range(4):
            shapes.append(
                flat(
                    path.circle(x + index * 34, top - 34 - index * 44, 30 + index * 12),
                    "#e4e1e6",
                    "smoke",
                    -2,
                    0.8 - index * 0.17,
                )
            )
        shapes.append(
            solid(
                rounded([(x - 40, 0), (x - 27, top), (x + 27, top), (x + 40, 0)], 4), tint(paint, -0.12), "chimney", -1
            )
        )
        shapes += [flat(path.rectangle(x - 30, top + y, 60, 26), "#f6efe2", "chimney", -1) for y in (24, 84)]
    outline: list[Corner] = [
        (-430, 0, 4),
        (-430, -270, 4),
        (-430, -400, 4),
        (-240, -290, 2),
        (-240, -400, 4),
        (-50, -290, 2),
        (-50, -400, 4),
        (140, -290, 2),
        (430, -290, 4),
        (430, 0, 4),
    ]
    shapes.append(solid(rounded(outline), paint, "body"))
    for x in (-430, -240, -50):
        shapes.append(
            solid(path.polygon([(x - 6, -414), (x + 8, -414), (x + 200, -298), (x + 190, -280)]), roof, "roof")
        )
        shapes.append(
            flat(
                path.polygon([(x + 14, -376), (x + 14, -296), (x + 140, -296)]), pane_colour(look, "#8cc3dc"), "window"
            )
        )
    shapes += [
        solid(path.rectangle(128, -306, 314, 26, 4), roof, "roof"),
        *bricks(-430, -250, 860, 240, paint, 30, look.seed),
        flat(path.rectangle(-426, -34, 852, 32), tint(paint, -0.2), "body"),
        *windows(look, (-370, -290, -210, -130), (-184,), 56, 84, "#8cc3dc"),
        *windows(look, (190, 270, 350), (-184,), 56, 84, "#8cc3dc"),
        solid(path.rectangle(-60, -210, 180, 210, 4), look.paint("#8a93a3", "door"), "door"),
        *[stroke(path.line((-54, y), (114, y)), "#6c7482", 4, "door") for y in range(-184, 0, 28)],
        solid(path.circle(280, -250, 0.1), roof, "roof"),
    ]
    return Figure(
        tuple(shapes), {**home_anchors(30, (280, -306), -200, (-250, -142, 60), 300), "smoke": Anchor(236, -640, 90)}
    )


@drawing("city skyline", "city", "skyline", "downtown", "cityscape", kind="building")
def skyline(look: Look) -> Figure:
    """A row of towers of differing height, the far ones paler."""
    paint = look.paint("#6c7fa8")
    far, near = mix(paint, "#dfe6f0", 0.55), paint
    shapes = list[Shape]()
    for x, width, height in (
        (-860, 220, 900),
        (-560, 180, 1250),
        (-250, 200, 1000),
        (60, 190, 1420),
        (380, 220, 1080),
        (680, 200, 820),
    ):
        shapes.append(solid(path.rectangle(x, -height, width, height, 6), far, "far", -1))
    shapes.append(solid(path.polygon([(60, -1414), (155, -1560), (250, -1414)]), far, "far", -1))
    blocks = (
        (-960, 230, 560, 0.0),
        (-730, 210, 860, -0.12),
        (-500, 240, 640, 0.14),
        (-240, 220, 1120, -0.06),
        (0, 250, 780, 0.1),
        (270, 210, 980, -0.14),
        (500, 240, 600, 0.06),
        (750, 210, 760, -0.08),
    )
    for index, (x, width, height, shade) in enumerate(blocks):
        colour = tint(near, shade)
        shapes.append(solid(path.rectangle(x, -height, width, height, 8), colour, "body"))
        shapes.append(
            flat(
                path.rectangle(x + width * 0.72, -height + 4, width * 0.28 - 3, height - 6, 4),
                tint(colour, -0.18),
                "body",
            )
        )
        columns = [x + width * (0.2 + 0.3 * i) for i in range(3)]
        rows = [-height + 70 + 84 * i for i in range(int((height - 60) // 84))]
        shapes += windows(look, columns, rows, 36, 44, "#f7e2a0" if index % 2 else "#cfe6ef")
    shapes.append(solid(tube((-130, -1120), (-130, -1300), 12), STEEL, "mast"))
    shapes.append(solid(dome(125, -776, 100, 90), tint(near, 0.25), "body"))
    return Figure(
        tuple(shapes),
        {
            "back": Anchor(-390, -640, 300),
            "surface": Anchor(0, -780, 240),
            "center": Anchor(0, -500, 600),
            "top": Anchor(-130, -1300, 100),
        },
    )
