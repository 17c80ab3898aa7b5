"""Trees: a trunk with a branch to sit on, a crown of merged clouds; seasons as traits."""

import math
import random
from collections.abc import Sequence

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.nature import (
    crescent,
    frame,
    outline,
    oval,
    stroke,
    trace,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

Blob = tuple[float, float, float]  # x, y, radius


GREEN, BARK, SNOW = "#5fae4c", "#8a5d3b", "#f8fbff"


AUTUMN = ("#e8842e", "#d9542c", "#f2b33a", "#c8432e")


def is_bare(look: Look) -> bool:
    return look.has("bare", "winter", "dead", "leafless", "dry")


def is_snowy(look: Look) -> bool:
    return look.has("snowy", "winter", "frosty", "snow-covered")


def grown(look: Look) -> float:
    return (
        0.5
        if look.has("small", "little", "young", "baby", "tiny")
        else 1.35
        if look.has("big", "tall", "old", "giant", "huge")
        else 1.0
    )


def trunk(look: Look, height: float, width: float, bark: str = BARK) -> list[Shape]:
    """A flared trunk with some lines of bark."""
    colour = look.paint(bark, "trunk") if "trunk" in look.colours else bark
    left = [
        (-width * 0.95, 0),
        (-width * 0.5, -height * 0.16),
        (-width * 0.4, -height * 0.55),
        (-width * 0.42, -height),
    ]
    right = [(width * 0.42, -height), (width * 0.4, -height * 0.55), (width * 0.5, -height * 0.16), (width * 0.95, 0)]
    runs = [left, [left[-1], right[0]], right, [right[-1], (0, width * 0.06), left[0]]]
    points = trace(*runs)
    shapes = [Shape(outline(*runs), fill=colour, part="trunk", weight=1, layer=-1)]
    shapes.append(Shape(crescent(points, width * 0.32, 10), fill=tint(colour, -0.18), part="trunk", layer=-1))
    shapes.append(Shape(crescent(points, width * 0.14, 190), fill=tint(colour, 0.2), part="trunk", layer=-1))
    for x, y in ((-0.1, 0.3), (0.12, 0.46), (-0.14, 0.56)):
        start = (width * x, -height * y)
        shapes.append(
            stroke(
                start,
                (start[0] + width * 0.04, start[1] - height * 0.06),
                (start[0], start[1] - height * 0.12),
                colour=tint(colour, -0.3),
                width=width * 0.09,
                part="trunk",
                layer=-1,
            )
        )
    return shapes


def perch(look: Look, start: Point, end: Point, width: float, leaf: str | None, bark: str = BARK) -> list[Shape]:
    """A side branch for a bird, with leaves at its end."""
    bend = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + width * 0.7)
    colour = look.colours.get("trunk", bark)
    shapes = [
        Shape(
            path.polygon(tube([start, bend, end], [width * 1.3, width, width * 0.6])),
            fill=colour,
            part="trunk",
            weight=1,
            layer=-1,
        )
    ]
    if leaf:
        for degrees in (-70, -10, 40):
            shapes += leaf_shape(end, width * 2.2, degrees, leaf, layer=-1)
    if is_snowy(look):
        shapes.append(
            stroke(
                (bend[0], bend[1] - width * 0.5),
                ((bend[0] + end[0]) / 2, (bend[1] + end[1]) / 2 - width * 0.55),
                (end[0], end[1] - width * 0.2),
                colour=SNOW,
                width=width * 0.5,
                part="snow",
                layer=-1,
            )
        )
    return shapes


def leaf_shape(
    root: Point, long: float, degrees: float, colour: str, layer: int = 0, wide: float = 0.5, weight: float = 1
) -> list[Shape]:
    """A pointed leaf with its midrib."""
    at = frame(root[0], root[1], degrees)
    upper = at((0, 0), (long * 0.3, -long * wide * 0.5), (long * 0.66, -long * wide * 0.42), (long, 0))
    lower = at((long, 0), (long * 0.66, long * wide * 0.42), (long * 0.3, long * wide * 0.5), (0, 0))
    half = path.smooth(at((0, 0), (long * 0.5, 0), (long, 0)), closed=False)
    shade = f"{half} L{path.smooth(lower, closed=False)[1:]}Z"
    return [
        Shape(outline(upper, lower), fill=colour, part="leaf", weight=weight, layer=layer),
        Shape(shade, fill=tint(colour, -0.13), part="leaf", layer=layer),
        stroke(
            *at((long * 0.06, 0), (long * 0.5, 0), (long * 0.86, 0)),
            colour=tint(colour, -0.3),
            width=long * 0.045,
            part="leaf",
            layer=layer,
        ),
    ]


def crown(blobs: Sequence[Blob], colours: Sequence[str], look: Look, layer: int = 0) -> list[Shape]:
    """Clouds of leaves as one silhouette, each shaded below and lit above."""
    shapes = [
        Shape(path.circle(x, y, r), fill=colours[i % len(colours)], part="leaf", weight=2, layer=layer)
        for i, (x, y, r) in enumerate(blobs)
    ]
    for index, (x, y, r) in enumerate(blobs):
        colour = colours[index % len(colours)]
        ring = oval(x, y, r, r)
        shapes.append(Shape(path.circle(x, y, r), fill=colour, part="leaf", layer=layer))
        shapes.append(Shape(crescent(ring, r * 0.34, 62), fill=tint(colour, -0.13), part="leaf", layer=layer))
        shapes.append(Shape(crescent(ring, r * 0.2, -122), fill=tint(colour, 0.2), part="leaf", layer=layer))
    return shapes + _tufts(blobs, colours, look.seed, layer)


def _tufts(blobs: Sequence[Blob], colours: Sequence[str], seed: int, layer: int) -> list[Shape]:
    """Small scalloped marks that read as leaves."""
    chance, shapes = random.Random(seed), list[Shape]()
    for index, (x, y, r) in enumerate(blobs):
        colour = colours[index % len(colours)]
        for _ in range(2):
            angle, reach = chance.uniform(0, 2 * math.pi), chance.uniform(0.1, 0.5) * r
            cx, cy, s = x + math.cos(angle) * reach, y + math.sin(angle) * reach, r * 0.13
            marks = [(cx - s * 1.6, cy), (cx - s * 0.8, cy + s), (cx, cy), (cx + s * 0.8, cy + s), (cx + s * 1.6, cy)]
            shapes.append(
                stroke(*marks, colour=tint(colour, -0.24), width=s * 0.42, part="leaf", layer=layer, opacity=0.75)
            )
    return shapes


def snow_caps(blobs: Sequence[Blob], layer: int = 0) -> list[Shape]:
    """Snow on the upper side of each cloud that is not under another."""
    shapes: list[Shape] = []
    for index, (x, y, r) in enumerate(blobs):
        if any(math.hypot(x - a, y - r * 0.8 - b) < c for j, (a, b, c) in enumerate(blobs) if j != index):
            continue
        shapes.append(Shape(crescent(oval(x, y, r, r), r * 0.55, -90, inset=0.2), fill=SNOW, part="snow", layer=layer))
    return shapes


def dots(blobs: Sequence[Blob], colours: Sequence[str], radius: float, seed: int, each: int, part: str) -> list[Shape]:
    """Blossoms or fruit strewn over a crown."""
    chance, shapes, placed = random.Random(seed + 7), list[Shape](), list[Point]()
    for x, y, r in blobs:
        for _ in range(each * 4):
            angle, reach = chance.uniform(0, 2 * math.pi), math.sqrt(chance.random()) * r * 0.78
            at = (x + math.cos(angle) * reach, y + math.sin(angle) * reach)
            if any(math.hypot(at[0] - a, at[1] - b) < radius * 3 for a, b in placed) or len(placed) >= each * len(
                blobs
            ):
                continue
            placed.append(at)
    for index, (x, y) in enumerate(placed):
        colour = colours[index % len(colours)]
        if part == "fruit":
            shapes += [
                Shape(path.circle(x, y, radius), fill=colour, part=part, weight=0.8),
                Shape(crescent(oval(x, y, radius, radius), radius * 0.5, 60), fill=tint(colour, -0.18), part=part),
                Shape(
                    path.circle(x - radius * 0.3, y - radius * 0.34, radius * 0.24), fill=tint(colour, 0.6), part=part
                ),
                stroke(
                    (x, y - radius * 0.8),
                    (x + radius * 0.2, y - radius * 1.2),
                    (x + radius * 0.4, y - radius * 1.5),
                    colour="#5a3d2a",
                    width=radius * 0.22,
                    part=part,
                ),
            ]
        else:
            shapes += [
                Shape(path.circle(*point, radius * 0.52), fill=colour, part=part)
                for point in oval(x, y, radius * 0.6, radius * 0.6, count=5)
            ]
            shapes.append(Shape(path.circle(x, y, radius * 0.34), fill="#f7c64a", part=part))
    return shapes


def season(look: Look, natural: Sequence[str]) -> list[str]:
    """The crown's colours in the season asked for."""
    main = look.colours.get("leaf") or look.colour
    if main:
        return [main, tint(main, 0.08), tint(main, -0.07)]
    if look.has("autumn", "autumnal", "fall"):
        return list(AUTUMN)
    return list(natural)


def bare_crown(look: Look, height: float, width: float, bark: str = BARK) -> list[Shape]:
    """A leafless crown of forking branches."""
    colour, shapes = look.colours.get("trunk", bark), list[Shape]()
    limbs: list[tuple[list[Point], float]] = []

    def grow(x: float, y: float, degrees: float, long: float, wide: float, depth: int) -> None:
        at = frame(x, y, degrees)
        end = at((long, 0))[0]
        limbs.append((at((-wide * 0.3, 0), (long * 0.5, long * 0.05 * (-1) ** depth), (long, 0)), wide))
        if depth:
            grow(*end, degrees - 26 - depth * 3, long * 0.72, wide * 0.62, depth - 1)
            grow(*end, degrees + 27, long * 0.76, wide * 0.62, depth - 1)
            if depth > 1:
                mid = at((long * 0.55, 0))[0]
                grow(*mid, degrees + (44 if depth % 2 else -44), long * 0.55, wide * 0.5, depth - 2)

    grow(0, -height * 0.36, -90, height * 0.2, width * 0.9, 4)
    grow(0, -height * 0.34, -142, height * 0.22, width * 0.5, 2)
    tubes = [(path.polygon(tube(points, [wide, wide * 0.85, wide * 0.66])), wide) for points, wide in limbs]
    shapes += [Shape(d, fill=colour, part="trunk", weight=2, layer=-1) for d, _ in tubes]
    shapes += [Shape(d, fill=colour, part="trunk", layer=-1) for d, _ in tubes]
    if is_snowy(look):
        for points, wide in limbs:
            if abs(points[2][0] - points[0][0]) > abs(points[2][1] - points[0][1]) * 0.45:
                lifted = [(x, y - wide * 0.36) for x, y in points]
                shapes.append(stroke(*lifted, colour=SNOW, width=max(wide * 0.45, 1), part="snow", layer=-1))
    return shapes


def cloud_tree(
    look: Look,
    blobs: Sequence[Blob],
    natural: Sequence[str],
    scale: float,
    bark: str = BARK,
    fruit: str | None = None,
    blossom: Sequence[str] = (),
    stem: tuple[float, float] = (80, 16),
) -> Figure:
    """The common tree: trunk, perch, crown, and what the season puts on it."""
    colours = season(look, natural)
    bare = is_bare(look) and not look.colour
    top = min(y - r for _, y, r in blobs)
    perch_end = (54.0, -stem[0] * 0.56)
    shapes = perch(look, (2, -stem[0] * 0.34), perch_end, 6.5, None if bare else colours[0], bark)
    shapes += bare_crown(look, -top, stem[1], bark) if bare else []
    shapes += trunk(look, stem[0] * (0.6 if bare else 1), stem[1], bark)
    if not bare:
        shapes += crown(blobs, colours, look)
        if is_snowy(look):
            shapes += snow_caps(blobs)
        flowers = look.has("blossoming", "blooming", "spring", "flowering", "in bloom")
        if blossom or flowers:
            shapes += dots(blobs, tuple(blossom) or ("#fff3f6", "#ffc7d6"), 3.4, look.seed, 4, "blossom")
        if fruit and not flowers:
            shapes += dots(blobs, (look.colours.get("fruit", fruit),), 5.8, look.seed, 2, "fruit")
    if is_snowy(look):
        shapes.append(Shape(path.ellipse(0, 0, stem[1] * 2.4, 4), fill=SNOW, part="snow"))
    anchors = {
        "top": Anchor(0, top),
        "seat": Anchor(perch_end[0] - 13, perch_end[1] + 2, 16),
        "center": Anchor(0, top / 2),
        "inside": Anchor(0, top * 0.62, 60),
    }
    return Figure(tuple(shapes), anchors).scaled(scale * grown(look))


CLOUD: list[Blob] = [
    (-36, -82, 25),
    (38, -84, 24),
    (-44, -108, 24),
    (46, -110, 23),
    (-26, -130, 26),
    (26, -132, 26),
    (0, -146, 25),
    (0, -88, 30),
    (-14, -108, 30),
    (16, -112, 30),
]


_TALL: list[Blob] = [
    (-14, -62, 18),
    (15, -64, 18),
    (-18, -88, 20),
    (18, -90, 20),
    (-14, -116, 19),
    (15, -118, 18),
    (0, -142, 17),
    (0, -100, 22),
    (0, -74, 20),
]


GREENS = (GREEN, tint(GREEN, -0.08), tint(GREEN, 0.06))


@drawing("tree", "oak", "oak tree", "deciduous tree", "elm", "beech", "ash tree", kind="plant")
def tree(look: Look) -> Figure:
    """A broad cloud of a crown."""
    return cloud_tree(look, CLOUD, GREENS, 3.6, stem=(84, 19))


@drawing("maple", "maple tree", "autumn tree", kind="plant")
def maple(look: Look) -> Figure:
    """Always in its autumn red unless told otherwise."""
    return cloud_tree(look, CLOUD, AUTUMN, 3.3, stem=(84, 17))


@drawing("birch", "birch tree", "aspen", kind="plant")
def birch(look: Look) -> Figure:
    """A white trunk with dark scars under a light crown."""
    green = "#9cc653"
    blobs = [(x * 0.72, y * 1.02 - 6, r * 0.8) for x, y, r in CLOUD]
    figure = cloud_tree(look, blobs, (green, tint(green, 0.1), tint(green, -0.08)), 4.0, bark="#f1ece4", stem=(90, 11))
    scars = [
        ((-3.4, -14), (1.6, -15)),
        ((0, -27), (4, -28)),
        ((-4, -40), (0, -40.6)),
        ((0.4, -52), (4, -52)),
        ((-4, -60), (-0.4, -60)),
    ]
    marks = [
        stroke(a, ((a[0] + b[0]) / 2, a[1] + 0.8), b, colour="#3c3640", width=2, part="trunk", layer=-1)
        for a, b in scars
    ]
    return Figure((*figure.shapes, *Figure(tuple(marks)).scaled(4.0 * grown(look)).shapes), figure.anchors)


@drawing("poplar", "cypress", "cypress tree", "poplar tree", kind="plant")
def poplar(look: Look) -> Figure:
    """A slender column."""
    green = "#4c9456"
    return cloud_tree(look, _TALL, (green, tint(green, -0.08), tint(green, 0.08)), 5.2, stem=(60, 11))


@drawing("cherry tree", "cherry blossom tree", "cherry blossom", "sakura", "blossom tree", kind="plant")
def cherry_tree(look: Look) -> Figure:
    """A cloud of pink blossom."""
    pink = "#f9b4c8"
    if look.has("autumn", "fall", "winter", "bare") and not look.colour:
        return cloud_tree(look, CLOUD, GREENS, 3.0, bark="#6f4a44", stem=(84, 16))
    return cloud_tree(
        look,
        CLOUD,
        (pink, tint(pink, 0.25), tint(pink, -0.06)),
        3.0,
        bark="#6f4a44",
        blossom=("#fff6f8", "#ffdde7"),
        stem=(84, 16),
    )


def _fruit_tree(names: tuple[str, ...], fruit: str) -> None:
    @drawing(*names, kind="plant")
    def draw(look: Look) -> Figure:
        return cloud_tree(look, CLOUD, GREENS, 2.8, fruit=fruit, stem=(84, 17))


for _names, _fruit in (
    (("apple tree", "fruit tree"), "#e23b32"),
    (("orange tree",), "#f7942c"),
    (("lemon tree",), "#fbdc3f"),
    (("pear tree",), "#d6dd4e"),
    (("peach tree",), "#fba57f"),
):
    _fruit_tree(_names, _fruit)
