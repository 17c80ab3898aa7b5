"""What one swings, rocks or lolls in."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import flat, natural, planks, rounded, sheltered, solid, stroke, tube
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing

WOOD = "#b9824c"


def sat_on(x: float, y: float, rider: float, width: float, **more: Anchor) -> dict[str, Anchor]:
    return {
        "seat": Anchor(x, y, rider),
        "surface": Anchor(x, y, width),
        "back": Anchor(x, y, rider * 0.6),
        "center": Anchor(x, y, width),
        **more,
    }


@drawing("swing", "tree swing", "swing set", "playground swing", kind="furniture")
def swing(look: Look) -> Figure:
    """A board on two ropes under a frame; the near rope is before the rider."""
    seat, frame = natural(look, "#d97b4f"), look.paint("#b9824c", "frame")
    shapes = [
        *[solid(tube((x * 0.62 + 10, -246), (x + 10, -2), 9), tint(frame, -0.2), "frame", -3) for x in (-104, 104)],
        solid(tube((-84, -248), (84, -248), 11), frame, "frame", -2),
        stroke(path.line((-10, -244), (-10, -52)), "#a08a62", 3.4, "rope", -1),
        solid(path.rectangle(-26, -54, 52, 8, 3), seat, "body", 0),
        flat(path.rectangle(-22, -49.5, 44, 3, 1.5), tint(seat, -0.2), "body", 0),
        stroke(path.line((12, -244), (12, -52)), "#c9b184", 3.8, "rope", 2),
        *[solid(tube((x * 0.66, -246), (x, -2), 10), frame, "frame", -2) for x in (-104, 104)],
    ]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-4, -56, 150),
            "handlebar": Anchor(12, -116, 10),
            "pedal": Anchor(38, -14, 10),
            "surface": Anchor(0, -54, 46),
            "back": Anchor(0, -54, 60),
            "center": Anchor(0, -80, 80),
            "top": Anchor(0, -250, 100),
        },
    )


@drawing("hammock", kind="furniture")
@sheltered
def hammock(look: Look) -> Figure:
    """Striped cloth slung between two posts; its near edge is before who lies in it."""
    cloth, stripe = look.paint("#e2785a"), look.paint("#fff3df", "stripe")
    post = natural(look, "#a9743f", "post") if not look.colour else "#a9743f"
    shapes = [
        *[
            solid(rounded([(x - 9, 0), (x - 7, -150), (x + 7, -150), (x + 9, 0)], 4), post, "post", -2)
            for x in (-170, 170)
        ],
        *[flat(path.rectangle(x + 1, -146, 6, 144), tint(post, -0.2), "post", -2) for x in (-170, 170)],
        *[
            stroke(path.line((s * 168, -122), (s * 122, y)), "#d9c29a", 3, "rope", -1)
            for s in (-1, 1)
            for y in (-100, -92, -84)
        ],
        solid(
            path.smooth(
                [
                    (-126, -104),
                    (-70, -72),
                    (0, -62),
                    (70, -72),
                    (126, -104),
                    (110, -74),
                    (50, -46),
                    (-50, -46),
                    (-110, -74),
                ],
                tension=0.8,
            ),
            tint(cloth, -0.3),
            "inside",
            -1,
        ),
        solid(
            path.smooth(
                [
                    (-128, -98),
                    (-70, -60),
                    (0, -48),
                    (70, -60),
                    (128, -98),
                    (112, -60),
                    (56, -26),
                    (0, -18),
                    (-56, -26),
                    (-112, -60),
                ],
                tension=0.85,
            ),
            cloth,
            "body",
            1,
        ),
        *[
            stroke(
                path.smooth([(-118, -82 + d), (-66, -48 + d), (0, -38 + d), (66, -48 + d), (118, -82 + d)], False),
                stripe,
                4.5,
                "stripe",
                1,
            )
            for d in (2, 13)
        ],
    ]
    return Figure(
        tuple(shapes),
        {
            "surface": Anchor(0, -56, 180),
            "inside": Anchor(0, -58, 190),
            "seat": Anchor(-8, -64, 160),
            "back": Anchor(0, -52, 120),
            "pillow": Anchor(-80, -78, 30),
            "pedal": Anchor(60, -64, 10),
            "center": Anchor(0, -60, 180),
            "top": Anchor(0, -150, 100),
        },
    )


@drawing("cushion", "pillow", kind="furniture")
def cushion(look: Look) -> Figure:
    paint = natural(look, "#c77bb0")
    outline = [
        (-40, -2),
        (-36, -16),
        (-42, -32),
        (-20, -33),
        (0, -35),
        (20, -33),
        (42, -32),
        (36, -16),
        (40, -2),
        (20, 0),
        (0, 1),
        (-20, 0),
    ]
    body = path.smooth(outline, tension=0.7)
    shapes = [
        solid(body, paint, "body", 0),
        flat(
            path.smooth([(-36, -11), (0, -7), (36, -11), (37, -4), (0, -1), (-37, -4)]), tint(paint, -0.18), "body", 0
        ),
        flat(path.ellipse(-12, -27, 16, 3, -3), tint(paint, 0.3), "body", 0),
        *[
            stroke(path.line((x, y), (x * 1.14, y + dy)), tint(paint, 0.45), 2.2, "tassel", 0)
            for x, y, dy in ((-40, -32, -4), (40, -32, -4), (-38, -2, 2), (38, -2, 2))
        ],
        solid(path.circle(0, -17, 2.6), tint(paint, -0.3), "button", 0),
    ]
    return Figure(
        tuple(shapes), sat_on(0, -28, 60, 64, grip=Anchor(0, -14, 60), top=Anchor(0, -28, 60), pedal=Anchor(20, -4, 8))
    )


@drawing("bean bag", "beanbag", "bean bag chair", kind="furniture")
def bean_bag(look: Look) -> Figure:
    paint = natural(look, "#6a8fd0")
    body = path.smooth(
        [(-62, -6), (-66, -34), (-52, -70), (-26, -84), (-6, -66), (20, -48), (54, -40), (66, -20), (58, -3), (0, 0)],
        tension=0.9,
    )
    shapes = [
        solid(body, paint, "body", 0),
        flat(
            path.smooth([(-60, -16), (-20, -22), (30, -20), (62, -22), (56, -4), (0, -2), (-58, -6)], tension=0.8),
            tint(paint, -0.17),
            "body",
            0,
        ),
        stroke(path.smooth([(-24, -82), (-34, -50), (-30, -4)], False), tint(paint, -0.28), 2.4, "seam", 0),
        stroke(path.smooth([(-10, -70), (10, -44), (22, -4)], False), tint(paint, -0.28), 2.4, "seam", 0),
        flat(path.ellipse(-50, -52, 6, 16, 22), tint(paint, 0.3), "body", 0),
    ]
    return Figure(tuple(shapes), sat_on(2, -50, 150, 80, pedal=Anchor(60, -4, 10), top=Anchor(-26, -84, 40)))


@drawing("rocking chair", "rocker", kind="furniture")
@sheltered
def rocking_chair(look: Look) -> Figure:
    """A spindle-backed chair on curved runners."""
    wood = natural(look, "#a9703f")
    dark = tint(wood, -0.18)
    runner = [(-62, -14), (-30, -4), (6, 0), (40, -5), (58, -14)]
    shapes = [
        Shape(path.smooth([(x + 6, y - 5) for x, y in runner], False), stroke=dark, width=6, part="runner", layer=-1),
        *[stroke(path.line((-18 - 4 * i, -52), (-30 - 8 * i, -112)), dark, 4, "back", -1) for i in range(3)],
        solid(path.limb([(-20, -46), (-30, -84), (-46, -122)], [7, 7, 7]), wood, "back", 0),
        solid(tube((-52, -122), (-26, -116), 10), wood, "back", -1),
        solid(tube((-22, -46), (-30, -6), 6.5), wood, "leg", 0),
        solid(tube((26, -46), (32, -7), 6.5), wood, "leg", 0),
        solid(path.rectangle(-28, -54, 62, 9, 4), wood, "body", 0),
        solid(tube((26, -52), (24, -76), 5.5), wood, "arm", 1),
        solid(tube((-32, -80), (34, -77), 7), wood, "arm", 1),
        solid(path.limb(runner, [7, 8, 8, 8, 7]), wood, "runner", 1),
        *planks(-26, -54, 58, 9, wood, 2, layer=0),
    ]
    return Figure(
        tuple(shapes),
        sat_on(-4, -56, 165, 50, pedal=Anchor(44, -6, 10), hand=Anchor(26, -80, 10), top=Anchor(-44, -124, 20)),
    )
