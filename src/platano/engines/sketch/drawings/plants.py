"""Bushes, grass, pots, cacti, bamboo and seaweed."""

import itertools
import math
import random

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
    blush,
    crescent,
    eye,
    form,
    frame,
    outline,
    patch,
    smile,
    stroke,
    tone,
    trace,
    tube,
)
from platano.engines.sketch.drawings.plants_flowers import whorl
from platano.engines.sketch.drawings.plants_trees import (
    AUTUMN,
    SNOW,
    Blob,
    crown,
    dots,
    is_snowy,
    leaf_shape,
    snow_caps,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

GREEN = "#5fae4c"


def leafy(look: Look, natural: str = GREEN) -> str:
    if look.has("autumn", "autumnal", "fall") and not look.colour:
        return look.colours.get("leaf") or AUTUMN[0]
    if look.has("dead", "withered", "wilted", "dry") and not look.colour:
        return "#a98a54"
    return tone(look, natural, "leaf")


def sized(look: Look) -> float:
    return 0.6 if look.has("small", "little", "tiny") else 1.5 if look.has("big", "tall", "giant", "huge") else 1.0


@drawing("bush", "shrub", "rose bush", "berry bush", "shrubbery", kind="plant")
def bush(look: Look) -> Figure:
    """Clouds of leaves on the ground."""
    green = leafy(look)
    blobs: list[Blob] = [
        (-44, -20, 20),
        (44, -20, 20),
        (-28, -40, 24),
        (28, -42, 24),
        (0, -52, 24),
        (-20, -22, 22),
        (22, -22, 22),
        (0, -28, 26),
    ]
    shapes = crown(blobs, (green, tint(green, 0.07), tint(green, -0.07)), look)
    if look.has("blossoming", "blooming", "flowering", "spring"):
        shapes += dots(blobs, ("#ff9ab8", "#fff3f6"), 4, look.seed, 3, "blossom")
    if look.has("berry", "fruity", "ripe"):
        shapes += dots(blobs, ("#e0353f",), 3.4, look.seed, 3, "fruit")
    shapes += snow_caps(blobs) if is_snowy(look) else []
    low = max(y + r for _, y, r in blobs)
    anchors = {
        "top": Anchor(0, -76),
        "center": Anchor(0, -36),
        "seat": Anchor(0, -74, 60),
        "inside": Anchor(0, -46, 80),
    }
    return Figure(tuple(shapes), anchors).moved(0, -low).scaled(1.2 * sized(look))


@drawing("hedge", "hedgerow", "topiary", kind="plant")
def hedge(look: Look) -> Figure:
    """A clipped wall of leaves."""
    green = leafy(look, "#4f9a4a")
    top = [(-110 + index * 22, -78 - (index % 2) * 3) for index in range(11)]
    runs: list[list[Point]] = [[(-112, 0), (-115, -40), (-110, -78)]]
    runs += [[a, ((a[0] + b[0]) / 2, min(a[1], b[1]) - 7), b] for a, b in itertools.pairwise(top)]
    runs += [[top[-1], (115, -40), (112, 0)], [(112, 0), (-112, 0)]]
    points = trace(*runs)
    shapes = [
        Shape(outline(*runs), fill=green, part="leaf", weight=1),
        Shape(crescent(points, 14, 75), fill=tint(green, -0.15), part="leaf"),
    ]
    shapes.append(Shape(crescent(points, 11, -95), fill=tint(green, 0.2), part="leaf"))
    chance = random.Random(look.seed + 3)
    for index in range(26):
        x, y = -98 + (index % 9) * 24 + chance.uniform(-7, 7), -18 - (index // 9) * 20 + chance.uniform(-5, 5)
        shapes.append(
            stroke(
                (x - 6, y),
                (x - 3, y + 4),
                (x, y),
                (x + 3, y + 4),
                (x + 6, y),
                colour=tint(green, -0.24),
                width=1.8,
                part="leaf",
                opacity=0.75,
            )
        )
    if look.has("blossoming", "blooming", "flowering", "spring"):
        shapes += dots([(x, -44, 30) for x in (-80, -30, 30, 80)], ("#ff9ab8", "#fff3f6"), 4, look.seed, 4, "blossom")
    if is_snowy(look):
        shapes += [Shape(crescent(points, 18, -90, inset=0.2), fill=SNOW, part="snow")]
    return Figure(
        tuple(shapes),
        {"top": Anchor(0, -86), "surface": Anchor(0, -82, 200), "center": Anchor(0, -40), "seat": Anchor(0, -82, 60)},
    ).scaled(1.2)


@drawing("grass", "tuft", "tall grass", "tuft of grass", "reed", "weed", kind="plant")
def grass(look: Look) -> Figure:
    """A tuft of bent blades."""
    green, shapes = leafy(look, "#6cbb4a"), list[Shape]()
    blades = [
        (-24, -34, -46),
        (26, -34, 48),
        (-16, -58, -30),
        (18, -60, 32),
        (-8, -74, -12),
        (8, -78, 14),
        (0, -62, 0),
        (-20, -42, -22),
        (20, -40, 24),
    ]
    for index, (x, y, tip) in enumerate(blades):
        root = x * 0.6
        blade: list[list[Point]] = [
            [(root - 5, 0), (root - 3 + (tip - x) * 0.1, y * 0.55), (tip, y)],
            [(tip, y), (root + 5 + (tip - x) * 0.1, y * 0.45), (root + 5, 0)],
            [(root + 5, 0), (root - 5, 0)],
        ]
        shapes += form(
            *blade,
            fill=tint(green, (-0.14, -0.14, -0.06, -0.06, 0.02, 0.02, 0.12, 0.12, 0.06)[index]),
            part="leaf",
            depth=2.4,
        )
    return Figure(tuple(shapes), {"top": Anchor(0, -78), "center": Anchor(0, -36), "grip": Anchor(0, -16, 20)}).scaled(
        0.4 * sized(look)
    )


def pot(look: Look, clay: str, half: float = 26, high: float = 40) -> list[Shape]:
    """A flower pot with its rim and earth."""
    colour = look.colours.get("pot", clay)
    sides: list[list[Point]] = [
        [(-half * 0.86, -high), (half * 0.86, -high)],
        [(half * 0.86, -high), (half * 0.64, 0)],
        [(half * 0.64, 0), (-half * 0.64, 0)],
        [(-half * 0.64, 0), (-half * 0.86, -high)],
    ]
    points = trace(*sides)
    rim = trace(
        [(-half, -high - 5), (half, -high - 5)],
        [(half, -high - 5), (half, -high + 5)],
        [(half, -high + 5), (-half, -high + 5)],
    )
    shade = [(half * 0.34, -999), (99, -999), (99, 99), (half * 0.2, 99)]
    shine = [(-half * 0.66, -999), (-half * 0.42, -999), (-half * 0.36, 99), (-half * 0.56, 99)]
    return [
        Shape(path.ellipse(0, -high - 5, half * 0.9, 4), fill="#5a3f30", part="soil", weight=1),
        Shape(outline(*sides), fill=colour, part="pot", weight=1),
        *patch(points, shade, fill=tint(colour, -0.16), part="pot"),
        *patch(points, shine, fill=tint(colour, 0.2), part="pot"),
        Shape(path.rectangle(-half, -high - 6, half * 2, 12, 3), fill=colour, part="pot", weight=1),
        *patch(rim, shade, fill=tint(colour, -0.16), part="pot"),
        *patch(rim, shine, fill=tint(colour, 0.24), part="pot"),
    ]


@drawing("potted plant", "houseplant", "house plant", "plant", "indoor plant", "pot plant", kind="plant")
def potted_plant(look: Look) -> Figure:
    """Big leaves out of a clay pot."""
    green, shapes = leafy(look, "#4fa35a"), list[Shape]()
    for degrees, long, reach, shade in (
        (-158, 34, 26, -0.16),
        (-22, 34, 26, -0.16),
        (-128, 40, 36, -0.1),
        (-52, 40, 36, -0.1),
        (-104, 42, 52, 0.02),
        (-74, 42, 52, 0.0),
        (-90, 44, 34, 0.1),
    ):
        base = frame(0, -44, degrees)((reach, 0))[0]
        colour = tint(green, shade)
        shapes.append(
            stroke(
                (0, -40), ((base[0]) * 0.4, (base[1] - 44) / 2), base, colour=tint(green, -0.26), width=3, part="stem"
            )
        )
        shapes += leaf_shape(
            base, long, degrees + (8 if degrees > -90 else -8 if degrees < -90 else 0), colour, wide=0.62
        )
    shapes += pot(look, "#d9764a")
    return Figure(
        tuple(shapes),
        {"top": Anchor(0, -136), "center": Anchor(0, -60), "grip": Anchor(24, -24), "surface": Anchor(0, -46, 30)},
    ).scaled(0.55 * sized(look))


@drawing("succulent", "aloe", "agave", "aloe vera", kind="plant")
def succulent(look: Look) -> Figure:
    """A rosette of fat leaves in a small bowl."""
    green, shapes = leafy(look, "#7fc09a"), list[Shape]()
    for degrees, long, shade in (
        (-168.0, 40.0, -0.14),
        (-12, 40, -0.14),
        (-142, 44, -0.08),
        (-38, 44, -0.08),
        (-116, 46, -0.02),
        (-64, 46, -0.02),
        (-90, 46, 0.06),
        (-128, 32, 0.1),
        (-52, 32, 0.1),
        (-90, 30, 0.2),
    ):
        at, colour = frame(0, -36, degrees), tint(green, shade)
        blade: list[list[Point]] = [
            at((0, -5), (long * 0.5, -8), (long * 0.86, -4), (long, 0)),
            at((long, 0), (long * 0.86, 4), (long * 0.5, 8), (0, 5)),
        ]
        shapes += form(*blade, [blade[1][-1], blade[0][0]], fill=colour, part="leaf", depth=4)
        shapes.append(Shape(path.circle(*at((long - 2.4, 0))[0], 1.9), fill="#f08aa0", part="leaf"))
    shapes += pot(look, "#f0ece4", 27, 30)
    return Figure(tuple(shapes), {"top": Anchor(0, -84), "center": Anchor(0, -40), "grip": Anchor(22, -16)}).scaled(
        0.22
    )


@drawing("cactus", "saguaro", "cacti", kind="plant")
def cactus(look: Look) -> Figure:
    """A ribbed column with two raised arms and a flower; in a pot when potted."""
    green = tone(look, "#5aa564", "body")
    potted = look.has("potted", "small", "little", "cute", "baby")
    left = tube([(-8, -52), (-28, -54), (-36, -66), (-36, -88)], [18, 17, 17, 17])
    right = tube([(8, -40), (27, -42), (36, -54), (36, -72)], [18, 17, 17, 17])
    body = tube([(0, 0), (0, -60), (0, -118)], [32, 36, 31])
    shapes: list[Shape] = []
    pieces = (left, right, body)
    shapes += [Shape(path.polygon(piece), fill=green, weight=2) for piece in pieces]
    for piece in pieces:
        shapes += [
            Shape(path.polygon(piece), fill=green),
            Shape(crescent(piece, 7, 30), fill=tint(green, -0.16)),
            Shape(crescent(piece, 4, -160), fill=tint(green, 0.22)),
        ]
    ribs = [((-7, -2), (-8, -124)), ((6, -2), (7, -124)), ((-36, -64), (-36, -92)), ((36, -54), (36, -76))]
    for (ax, ay), (bx, by) in ribs:
        shapes.append(
            stroke((ax, ay), ((ax + bx) / 2, (ay + by) / 2), (bx, by), colour=tint(green, -0.24), width=2, opacity=0.8)
        )
    for x, y in (
        (-12, -30),
        (0, -18),
        (12, -34),
        (0, -46),
        (-12, -66),
        (12, -62),
        (0, -78),
        (-11, -96),
        (11, -92),
        (0, -108),
        (-30, -80),
        (-41, -74),
        (30, -64),
        (41, -62),
    ):
        shapes += [
            Shape(path.line((x - 2.6, y - 2.6), (x, y), (x + 2.6, y - 2.6)), stroke="#f6f0d4", width=1.3, part="spine")
        ]
    shapes += Figure(tuple(whorl(6, 1, 11, 8, look.colours.get("flower", "#f2609a"), tip=0.2))).moved(0, -134).shapes
    shapes.append(Shape(path.circle(0, -134, 3.4), fill="#ffd85a", part="flower"))
    if look.has("happy", "smiling", "cute", "sad", "angry"):
        shapes += (
            eye(-7, -84, 3.8, look)
            + eye(7, -84, 3.8, look)
            + [smile(0, -77, 8, look), blush(-12, -78, 3), blush(12, -78, 3)]
        )
    anchors = {
        "head": Anchor(0, -128, 34),
        "face": Anchor(0, -84, 34),
        "top": Anchor(0, -140),
        "center": Anchor(0, -66),
        "hand": Anchor(36, -78, 20),
        "hand_far": Anchor(-36, -96, 20),
        "seat": Anchor(36, -81, 14),
        "neck": Anchor(0, -60, 36),
    }
    figure = Figure(tuple(shapes), anchors)
    if potted:
        held = Figure(tuple(pot(look, "#d9764a", 32, 36)))
        return Figure((*figure.moved(0, -34).shapes, *held.shapes), figure.moved(0, -34).anchors).scaled(0.22)
    return figure.moved(0, -16).joined(_sand()).scaled(1.7 * (1.4 if look.has("big", "tall", "giant") else 1))


def _sand() -> Figure:
    """The little dune a cactus stands in."""
    return Figure(
        (
            Shape(
                path.smooth([(-34, 0), (-22, -10), (0, -14), (22, -10), (34, 0)], tension=0.8),
                fill="#e6c88f",
                part="sand",
                weight=1,
            ),
        )
    )


@drawing("bamboo", "bamboo plant", "bamboo stalk", kind="plant")
def bamboo(look: Look) -> Figure:
    """Jointed canes with narrow leaves."""
    green, shapes = leafy(look, "#7cba4c"), list[Shape]()
    for x, height, wide, shade, layer in ((-24, 138, 11, -0.14, -1), (24, 120, 11, -0.14, -1), (0, 160, 13, 0.0, 0)):
        colour, joints = tint(green, shade), 5
        piece = height / joints
        for index in range(joints):
            y = -index * piece
            shapes += [
                Shape(
                    path.rectangle(x - wide / 2, y - piece, wide, piece, 2.4),
                    fill=colour,
                    part="stem",
                    weight=1,
                    layer=layer,
                ),
                Shape(
                    path.rectangle(x + wide * 0.12, y - piece + 1, wide * 0.34, piece - 2, 1.5),
                    fill=tint(colour, -0.16),
                    part="stem",
                    layer=layer,
                ),
                Shape(
                    path.rectangle(x - wide * 0.32, y - piece + 3, wide * 0.16, piece - 7, 1),
                    fill=tint(colour, 0.34),
                    part="stem",
                    layer=layer,
                ),
                Shape(
                    path.rectangle(x - wide * 0.62, y - piece - 1.6, wide * 1.24, 3.6, 1.8),
                    fill=tint(colour, -0.1),
                    part="stem",
                    weight=0.8,
                    layer=layer,
                ),
            ]
        for step, side in ((2, 1), (3, -1), (4, 1), (5, -1), (5, 1)):
            root = (x + side * wide * 0.4, -piece * step)
            for degrees in (-64, -24, 14):
                shapes += leaf_shape(
                    root, 27, degrees if side > 0 else 180 - degrees, tint(green, shade - 0.06), layer, wide=0.26
                )
    return Figure(tuple(shapes), {"top": Anchor(0, -164), "center": Anchor(0, -80), "grip": Anchor(0, -60)}).scaled(
        2.2 * sized(look)
    )


@drawing("seaweed", "kelp", "algae", "sea grass", kind="plant")
def seaweed(look: Look) -> Figure:
    """Waving ribbons."""
    green, shapes = leafy(look, "#3fa07a"), list[Shape]()
    for x, height, sway, shade, layer in (
        (-34, 92, 7, -0.14, -1),
        (36, 80, -7, -0.14, -1),
        (-12, 132, -8, 0.0, 0),
        (14, 108, 8, 0.07, 0),
    ):
        colour = tint(green, shade)
        spine = [(x + sway * math.sin(step * 0.9), -height * step / 9) for step in range(10)]
        ribbon = tube(spine, [10, 14, 17, 19, 19, 18, 16, 13, 9, 3])
        shapes += [
            Shape(path.polygon(ribbon), fill=colour, part="leaf", weight=1, layer=layer),
            Shape(crescent(ribbon, 5, 30), fill=tint(colour, -0.16), part="leaf", layer=layer),
        ]
        shapes.append(stroke(*spine[:-1], colour=tint(colour, 0.26), width=2.4, part="leaf", layer=layer))
    return (
        Figure(tuple(shapes), {"top": Anchor(-15, -134), "center": Anchor(0, -60)})
        .moved(0, -5)
        .scaled(0.8 * sized(look))
    )
