"""What is left of trees: log, stump, branch."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import crescent, grounded, outline, stroke, trace, tube
from platano.engines.sketch.drawings.plants_trees import GREEN, SNOW, dots, is_bare, is_snowy, leaf_shape, season
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point


@drawing("log", "tree trunk", "fallen log", kind="plant")
def log(look: Look) -> Figure:
    """A lying trunk with its rings to the right."""
    bark = look.paint("#8a5d3b")
    wood = look.colours.get("wood", "#e6bd86")
    side = [
        [(-80, -30), (70, -31)],
        [(70, -31), (84, -16), (70, -1)],
        [(70, -1), (-80, 0)],
        [(-80, 0), (-91, -15), (-80, -30)],
    ]
    points = trace(*side)
    shapes = [
        Shape(outline(*side), fill=bark, weight=1),
        Shape(path.polygon(tube([(-30, -26), (-40, -40), (-44, -44)], [13, 11, 10])), fill=bark, weight=1, layer=-1),
    ]
    shapes += [
        Shape(crescent(points, 9, 85), fill=tint(bark, -0.2)),
        Shape(crescent(points, 5, -95), fill=tint(bark, 0.2)),
    ]
    shapes.append(Shape(path.ellipse(-44.5, -44, 5.4, 4, -30), fill=wood, part="wood", weight=1, layer=-1))
    for x, y, long in ((-60, -20, 30), (-20, -12, 40), (18, -22, 26), (-50, -7, 22), (30, -8, 20)):
        shapes.append(stroke((x, y), (x + long / 2, y - 1.2), (x + long, y), colour=tint(bark, -0.32), width=1.8))
    shapes += _rings(70, -16, 12, 15.4, wood)
    if look.has("mossy", "old"):
        shapes.append(
            Shape(
                path.smooth(
                    [(-70, -30), (-40, -36), (10, -35), (30, -30), (6, -25), (-10, -28), (-40, -22), (-58, -27)]
                ),
                fill="#7fb04a",
                part="moss",
                weight=1,
            )
        )
    anchors = {
        "seat": Anchor(-4, -31, 165),
        "surface": Anchor(-4, -31, 110),
        "top": Anchor(0, -31),
        "center": Anchor(0, -16),
        "inside": Anchor(70, -16, 20),
    }
    return Figure(tuple(shapes), anchors).scaled(1.1)


def _rings(x: float, y: float, rx: float, ry: float, wood: str) -> list[Shape]:
    shapes = [Shape(path.ellipse(x, y, rx, ry), fill=wood, part="wood", weight=1)]
    for share in (0.72, 0.46, 0.2):
        shapes.append(
            Shape(
                path.ellipse(x, y, rx * share, ry * share),
                stroke=tint(wood, -0.26),
                width=max(rx, ry) * 0.055,
                part="wood",
            )
        )
    return shapes


@drawing("stump", "tree stump", kind="plant")
def stump(look: Look) -> Figure:
    """A cut trunk with roots and rings."""
    bark = look.paint("#8a5d3b")
    wood = look.colours.get("wood", "#e6bd86")
    runs = [
        [(-30, -44), (-31, -24), (-40, -6), (-54, 0)],
        [(-54, 0), (-30, -1), (-22, -5)],
        [(-22, -5), (-10, 1), (4, -4)],
        [(4, -4), (20, 2), (54, 0)],
        [(54, 0), (38, -8), (31, -24), (30, -44)],
        [(30, -44), (-30, -44)],
    ]
    points = trace(*runs)
    shapes = [
        Shape(outline(*runs), fill=bark, weight=1),
        Shape(crescent(points, 14, 10), fill=tint(bark, -0.18)),
        Shape(crescent(points, 6, 190), fill=tint(bark, 0.2)),
    ]
    for x, y in ((-16, -30), (-4, -18), (10, -28), (20, -14)):
        shapes.append(stroke((x, y), (x + 1, y + 6), (x - 1, y + 12), colour=tint(bark, -0.34), width=2.2))
    shapes += _rings(0, -44, 31, 9, wood)
    if look.has("mossy", "old"):
        shapes.append(
            Shape(
                path.smooth([(-30, -38), (-20, -34), (-16, -24), (-22, -16), (-34, -12), (-31, -24)]),
                fill="#7fb04a",
                part="moss",
                weight=1,
            )
        )
    anchors = {
        "seat": Anchor(0, -45, 150),
        "surface": Anchor(0, -45, 52),
        "top": Anchor(0, -53),
        "center": Anchor(0, -22),
    }
    return Figure(tuple(shapes), anchors)


@drawing("branch", "twig", "tree branch", "bough", kind="plant")
def branch(look: Look) -> Figure:
    """A level branch with leaves, for a bird."""
    bark = look.colours.get("trunk") or look.colours.get("body") or "#8a5d3b"
    green = season(look, (GREEN,))[0]
    bare, shapes = is_bare(look), list[Shape]()
    arms: list[tuple[list[Point], list[float]]] = [
        ([(-78, -14), (-36, -20), (8, -18), (52, -24), (82, -28)], [13, 11, 10, 7, 4]),
        ([(-24, -18), (-4, -34), (14, -44)], [7, 5, 3.4]),
        ([(30, -19), (48, -10), (62, -6)], [6, 5, 3]),
    ]
    tubes = [tube(points, widths) for points, widths in arms]
    shapes += [Shape(path.polygon(piece), fill=bark, part="trunk", weight=2) for piece in tubes]
    shapes += [Shape(path.polygon(piece), fill=bark, part="trunk") for piece in tubes]
    shapes.append(Shape(crescent(tubes[0], 4, 85), fill=tint(bark, -0.2), part="trunk"))
    leaves = [
        (14, -44, -60),
        (14, -44, 0),
        (82, -28, -30),
        (82, -28, 30),
        (62, -6, 50),
        (62, -6, -4),
        (-10, -30, -110),
        (52, -24, -80),
        (-48, -16, 110),
        (10, -14, 80),
    ]
    for x, y, degrees in leaves if not bare else []:
        shapes += leaf_shape((x, y), 20, degrees, green)
    if look.has("blossoming", "blooming", "spring"):
        shapes += dots(
            [(14, -42, 10), (78, -28, 10), (-30, -22, 10), (40, -22, 10)],
            ("#fff3f6", "#ffc7d6"),
            4,
            look.seed,
            2,
            "blossom",
        )
    if is_snowy(look):
        shapes.append(stroke((-74, -20), (-36, -25), (8, -23), (52, -27), colour=SNOW, width=5, part="snow"))
    anchors = {
        "seat": Anchor(-16, -24, 40),
        "surface": Anchor(-10, -24, 60),
        "grip": Anchor(-60, -16),
        "top": Anchor(14, -64),
        "center": Anchor(0, -20),
    }
    return grounded(Figure(tuple(shapes), anchors))
