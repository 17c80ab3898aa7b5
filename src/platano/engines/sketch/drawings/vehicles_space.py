"""Rockets, saucers, satellites. The origin is the ground they would stand on; the composer lifts them."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    STEEL,
    dome,
    flat,
    glazing,
    natural,
    planks,
    rounded,
    sheltered,
    solid,
    stroke,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade, glow


@drawing(
    "rocket",
    "rocket ship",
    "rocketship",
    "starship",
    "spaceship",
    "space ship",
    "spacecraft",
    "space rocket",
    "shuttle",
    kind="vehicle",
    poses=("stand", "fly"),
)
def rocket(look: Look) -> Figure:
    """The storybook rocket: red nose, round window, three fins; with a flame when it flies."""
    paint, trim = look.paint("#f6f1e6"), look.paint("#e2574c", "trim")
    if look.colour and "trim" not in look.colours:
        trim = tint(look.colour, -0.35)
    hull = path.smooth(
        [(0, -520), (62, -420), (96, -290), (90, -150), (64, -64), (-64, -64), (-90, -150), (-96, -290), (-62, -420)],
        tension=0.85,
    )
    nose = path.smooth([(0, -520), (36, -470), (66, -408), (0, -394), (-66, -408), (-36, -470)], tension=0.85)
    shapes = [
        *(_exhaust() if look.pose == "fly" or look.has("flying", "launching", "lit") else []),
        solid(path.rectangle(-48, -70, 96, 28, 8), "#55535f", "nozzle", -1),
        solid(
            path.smooth([(-78, -200), (-160, -120), (-168, 0), (-120, -44), (-62, -66)], tension=0.75), trim, "fin", -1
        ),
        solid(path.smooth([(78, -200), (160, -120), (168, 0), (120, -44), (62, -66)], tension=0.75), trim, "fin", -1),
        solid(hull, paint, "body", 0),
        flat(
            path.smooth(
                [(22, -490), (62, -410), (95, -290), (89, -150), (63, -66), (20, -66), (48, -160), (54, -300)],
                tension=0.8,
            ),
            tint(paint, -0.15),
            "body",
            0,
        ),
        flat(path.ellipse(-62, -290, 9, 66, 4), tint(paint, 0.5), "body", 0),
        solid(nose, trim, "nose", 0),
        flat(path.smooth([(10, -500), (36, -464), (65, -410), (28, -398)], tension=0.8), tint(trim, -0.2), "nose", 0),
        flat(rounded([(-88, -144), (88, -144), (80, -114), (-80, -114)], 4), trim, "trim", 0),
        solid(path.circle(0, -290, 50), look.paint("#f2bd3d", "frame"), "frame", 0),
        solid(path.circle(0, -290, 37), glazing("#6fbfdc"), "window", 0),
        stroke(path.arc(0, -290, 25, 190, 265), "#ffffff", 8, "window", 0, 0.85),
        solid(path.limb([(0, -190), (0, -110), (0, -10)], [14, 30, 16]), trim, "fin", 1),
    ]
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -262, 64),
            "face": Anchor(0, -290, 150),
            "back": Anchor(-60, -420, 120),
            "head": Anchor(0, -516, 40),
            "center": Anchor(0, -270, 150),
            "top": Anchor(0, -520, 40),
        },
    )


def _exhaust() -> list[Shape]:
    return [
        flat(path.ellipse(0, 70, 150, 190), glow("#ffcf6a", 0.7), "flame", -3),
        flat(
            path.smooth([(-50, -50), (-66, 40), (-34, 110), (0, 220), (34, 110), (66, 40), (50, -50)]),
            "#f2703a",
            "flame",
            -2,
        ),
        flat(path.smooth([(-32, -50), (-40, 30), (0, 150), (40, 30), (32, -50)]), "#ffb84a", "flame", -2),
        flat(path.smooth([(-16, -50), (-18, 20), (0, 84), (18, 20), (16, -50)]), "#fff0b8", "flame", -2),
    ]


@drawing("ufo", "flying saucer", "alien ship", "alien spaceship", kind="vehicle")
@sheltered
def ufo(look: Look) -> Figure:
    """A saucer with a glass dome; `lit` turns on its beam."""
    paint = natural(look, "#8f9fb8")
    lamps = ("#f5d04a", "#7ee08a", "#ff7f9c")
    shapes = list[Shape]()
    if look.has("lit", "abducting", "glowing", "beaming"):
        beam = fade("#fff6b0", "#d9f7a8", opacity=(0.75, 0.05))
        shapes.append(flat(path.polygon([(-66, -40), (66, -40), (190, 260), (-190, 260)]), beam, "beam", -3))
    shapes += [
        flat(dome(0, -96, 84, 96), fade("#d8f3fa", "#8fd0e2", 50), "window", -2),
        Shape(dome(0, -96, 84, 96), part="window", stroke="#5a8ea8", width=4, layer=1),
        flat(path.ellipse(-44, -146, 10, 26, 32), "#ffffff", "window", 1, 0.75),
        solid(path.smooth([(-60, -50), (-40, -14), (0, 0), (40, -14), (60, -50)]), tint(paint, -0.35), "base", 0),
        solid(
            path.smooth(
                [(-220, -72), (-140, -100), (0, -112), (140, -100), (220, -72), (140, -42), (0, -30), (-140, -42)],
                tension=0.9,
            ),
            paint,
            "body",
            1,
        ),
        flat(
            path.smooth([(-212, -70), (0, -60), (212, -70), (140, -43), (0, -32), (-140, -43)], tension=0.9),
            tint(paint, -0.2),
            "body",
            1,
        ),
        flat(path.ellipse(-90, -92, 70, 7, -7), tint(paint, 0.45), "body", 1),
    ]
    for index, x in enumerate((-150, -78, 0, 78, 150)):
        y = -62 + abs(x) * -0.045 + 8
        shapes.append(flat(path.circle(x, y, 24), glow(lamps[index % 3], 0.7), "light", 1))
        shapes.append(solid(path.circle(x, y, 12), lamps[index % 3], "light", 1))
        shapes.append(flat(path.circle(x - 4, y - 4, 4), "#ffffff", "light", 1, 0.9))
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor(0, -100, 84),
            "seat": Anchor(0, -88, 110),
            "back": Anchor(0, -190, 70),
            "beam": Anchor(0, 120, 150),
            "center": Anchor(0, -80, 180),
            "top": Anchor(0, -192, 60),
        },
    )


@drawing("satellite", "space probe", "space station", kind="vehicle")
def satellite(look: Look) -> Figure:
    """A gold-foiled box, two solar panels, a dish."""
    paint, panel = natural(look, "#e5b450"), look.paint("#2f5fa8", "panel")
    shapes = [solid(path.rectangle(-220, -116, 440, 12, 4), STEEL, "arm", -1)]
    for side in (-1, 1):
        left = 70 if side > 0 else -230
        shapes.append(solid(path.rectangle(left, -164, 160, 108, 5), panel, "panel", 0))
        shapes.append(
            flat(path.polygon([(left + 4, -160), (left + 80, -160), (left + 4, -90)]), tint(panel, 0.25), "panel", 0)
        )
        shapes += planks(left, -164, 160, 108, tint(panel, 0.9), 3)
        shapes += planks(left, -164, 160, 108, tint(panel, 0.9), 4, across=False)
    shapes += [
        solid(path.rectangle(-54, -176, 108, 132, 12), paint, "body", 0),
        flat(path.polygon([(-48, -170), (8, -170), (-14, -110), (-48, -124)]), tint(paint, 0.3), "body", 0),
        flat(path.polygon([(52, -130), (20, -100), (30, -50), (52, -52)]), tint(paint, -0.2), "body", 0),
        flat(path.polygon([(-48, -78), (-16, -92), (0, -50), (-48, -50)]), tint(paint, -0.12), "body", 0),
        solid(path.rectangle(-7, -210, 14, 38, 4), STEEL, "mast", 0),
        solid(
            path.smooth([(-66, -254), (-40, -222), (0, -208), (40, -222), (66, -254), (0, -244)]), "#f3f1ec", "dish", 0
        ),
        solid(path.ellipse(0, -253, 66, 13), "#d6dbe2", "dish", 0),
        stroke(path.line((0, -253), (0, -290)), STEEL, 5, "antenna", 0),
        solid(path.circle(0, -294, 9), "#e2463f", "light", 0),
        solid(path.rectangle(-16, -46, 32, 24, 5), "#55535f", "lens", -1),
        solid(path.circle(0, -20, 20), "#55535f", "lens", -1),
        flat(path.circle(0, -20, 11), "#7cc4dc", "lens", -1),
    ]
    return Figure(
        tuple(shapes),
        {
            "center": Anchor(0, -110, 100),
            "top": Anchor(0, -300, 40),
            "back": Anchor(0, -176, 60),
            "face": Anchor(0, -116, 96),
        },
    )
