"""Birds whose outline no plan describes: owl, penguin, peacock, turkey; and the bat, which flies with them."""

import itertools
import math
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.bird_plan import Plan
from platano.engines.sketch.drawings.birdrig import bird
from platano.engines.sketch.drawings.nature import (
    INK,
    blush,
    crescent,
    cut,
    extent,
    eye,
    form,
    frame,
    grounded,
    merge,
    outline,
    oval,
    patch,
    smile,
    stroke,
    trace,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

# ---------------------------------------------------------------- owl: seen from the front


@drawing(
    "owl",
    "barn owl",
    "owlet",
    "snowy owl",
    kind="animal",
    poses=("stand", "fly", "sit", "sleep", "walk", "upright", "ride"),
)
def owl(look: Look) -> Figure:
    """An egg with ear tufts and two big round eyes."""
    coat = look.paint("#9a6a42")
    wing, belly = look.paint(tint(coat, -0.16), "wing"), look.paint(tint(coat, 0.55), "belly")
    riding, flying = look.pose == "ride", look.pose == "fly"
    lift = 14 if riding else -6
    shapes = _owl_limbs(look, wing, riding, flying, lift)
    left = [(0, -94), (-22, -96), (-38, -108), (-40, -84), (-42, -40), (-34, -10), (0, 0)]
    half = [(x, y + lift) for x, y in left]
    mirrored = [(-x, y) for x, y in half[::-1]]
    runs = [half[:3], half[2:], mirrored[:5], mirrored[4:]]
    points = trace(*runs)
    shapes.append(Shape(outline(*runs), fill=coat, weight=1))
    shapes += patch(points, oval(0, -26 + lift, 27, 34), fill=belly, part="belly")
    for row, (y, count) in enumerate(((-40, 3), (-28, 4), (-16, 3))):
        for index in range(count):
            x = (index - (count - 1) / 2) * 12
            shapes.append(
                stroke(
                    (x - 4.5, y + lift),
                    (x, y + 5 + lift),
                    (x + 4.5, y + lift),
                    colour=tint(coat, 0.1 - row * 0.05),
                    width=2.2,
                    part="belly",
                )
            )
    shapes += [
        Shape(crescent(points, 7, 62), fill=tint(coat, -0.16)),
        Shape(crescent(points, 5, -125), fill=tint(coat, 0.18)),
    ]
    shapes += _owl_face(look, coat, lift)
    shapes += _owl_wings(look, wing, riding, flying, lift)
    scale = 0.26 if look.has("baby", "young", "little") else 0.36
    anchors = {
        "head": Anchor(0, -95 + lift, 62),
        "face": Anchor(0, -72 + lift, 78),
        "neck": Anchor(0, -50 + lift, 74),
        "mouth": Anchor(0, -58 + lift, 36),
        "back": Anchor(0, -95 + lift, 60),
        "top": Anchor(0, -108 + lift),
        "center": Anchor(0, -48 + lift),
    }
    if look.pose in {"upright", "ride"}:
        anchors |= {
            "hand": Anchor(*_owl_hand(riding, lift), 50),
            "hand_far": Anchor(52 if riding else 62, -24 + lift, 50),
        }
    figure = Figure(tuple(shapes), anchors)
    return (grounded(figure) if flying else figure).scaled(scale)


def _owl_hand(riding: bool, lift: float) -> Point:
    return (46, -22 + lift) if riding else (-62, -22 + lift)


def _owl_face(look: Look, coat: str, lift: float) -> list[Shape]:
    disc, shapes = tint(coat, 0.68), list[Shape]()
    for side in (-1, 1):
        shapes.append(Shape(path.circle(side * 17.5, -70 + lift, 20), fill=disc, part="face"))
    for side in (-1, 1):
        if look.pose != "sleep" and not look.has("sleepy", "asleep"):
            shapes.append(Shape(path.circle(side * 17, -70 + lift, 14), fill="#f9b52e", part="eye", weight=0.7))
        shapes += eye(side * 16, -70 + lift, 9.5, look)
        shapes.append(blush(side * 27, -54 + lift, 5))
        brow = [(side * 2, -80 + lift), (side * 18, -91 + lift), (side * 36, -99 + lift)]
        shapes.append(Shape(path.limb(brow, [5, 8, 3]), fill=tint(coat, -0.14), part="face"))
    beak = path.smooth([(-6, -66 + lift), (6, -66 + lift), (1.5, -52 + lift), (-1.5, -52 + lift)], tension=0.6)
    return [*shapes, Shape(beak, fill="#f0a32e", part="beak", weight=1)]


def _owl_limbs(look: Look, wing: str, riding: bool, flying: bool, lift: float) -> list[Shape]:
    shapes: list[Shape] = []
    if flying:
        for side in (-1, 1):
            shapes += _owl_spread(wing, side, lift)
    tail = path.polygon(tube([(0, -16 + lift), (0, 4 + lift)], [22, 26]))
    if flying:
        shapes.append(Shape(tail, fill=tint(wing, -0.1), part="tail", weight=1, layer=-1))
    for x, layer in ((-13, 1), (13, -1 if riding else 1)):
        if riding:
            knee, ankle = (x * 0.6 + 36, 14 + lift), (x * 0.4 + 20, 52)
            shapes.append(
                Shape(
                    path.polygon(tube([(x, 4), knee, ankle], [13, 11, 8])),
                    fill="#e8963a",
                    part="leg",
                    weight=1,
                    layer=layer,
                )
            )
            toe_x, toe_y = ankle[0] + 4, 56.0
        else:
            toe_x, toe_y = float(x), 4 + lift if flying else -4.0
        toes = [(path.ellipse(toe_x + dx, toe_y, 4.2, 5.4), "#f0a23a", "leg") for dx in (-6, 6, 0)]
        shapes += merge(toes, layer=layer)
    return shapes


def _owl_wings(look: Look, wing: str, riding: bool, flying: bool, lift: float) -> list[Shape]:
    if flying:
        return []
    shapes: list[Shape] = []
    for side in (-1, 1):
        if riding:
            hand = (48, -22 + lift)
            d = path.polygon(tube([(side * 33, -42 + lift), (side * 24 + 24, -22 + lift), hand], [14, 18, 9]))
            shapes.append(
                Shape(d, fill=wing if side < 0 else tint(wing, -0.12), part="wing", weight=1, layer=side * -1)
            )
            continue
        if look.pose == "upright":
            arm = [(side * 36, -58 + lift), (side * 52, -46 + lift), (side * 62, -24 + lift)]
            d = path.polygon(tube(arm, [14, 20, 9]))
            shapes.append(Shape(d, fill=wing, part="wing", weight=1, layer=1 if side < 0 else -1))
            continue
        points = [(side * 38, -60 + lift), (side * 47, -40 + lift), (side * 42, -16 + lift), (side * 31, -8 + lift)]
        points += [(side * 29, -28 + lift), (side * 33, -52 + lift)]
        shapes += form(points, fill=wing, part="wing", depth=4)
    return shapes


def _owl_spread(wing: str, side: int, lift: float) -> list[Shape]:
    edge = [(30, -58), (62, -84), (100, -92), (128, -84)]
    tips = [(128, -84), (118, -62), (100, -48), (80, -36), (58, -28), (30, -26)]
    runs: list[list[Point]] = [[(side * x, y + lift) for x, y in edge]]
    for (ax, ay), (bx, by) in itertools.pairwise(tips):
        middle = ((ax + bx) / 2 + 3, (ay + by) / 2 + 9)
        runs.append([(side * ax, ay + lift), (side * middle[0], middle[1] + lift), (side * bx, by + lift)])
    points = trace(*runs)
    inner = oval(side * 54, -64 + lift, 46, 24, side * -20)
    return [
        Shape(path.polygon(points), fill=tint(wing, -0.14), part="wing", weight=1, layer=-1),
        *patch(points, inner, fill=tint(wing, 0.08), part="wing", layer=-1),
        Shape(crescent(points, 5, -90), fill=tint(wing, 0.22), part="wing", layer=-1),
    ]


# ---------------------------------------------------------------- penguin


@drawing(
    "penguin", "emperor penguin", kind="animal", poses=("stand", "walk", "swim", "sit", "sleep", "upright", "ride")
)
def penguin(look: Look) -> Figure:
    """Upright by nature: a dark back, a white front, flippers that hang or hold."""
    coat, front = look.paint("#2d3144"), look.paint("#fffaf2", "belly")
    riding = look.pose == "ride"
    swimming = look.pose == "swim"
    lift = 26 if riding else 0 if look.pose in {"sit", "sleep"} else -5
    body = [(0, -112), (24, -102), (29, -82), (35, -50), (36, -22), (24, 0), (-22, 0), (-36, -20), (-36, -52)]
    body += [(-28, -82), (-23, -102)]
    body = [(x, y + lift) for x, y in body]
    points = trace(body)
    near, far = _flippers(look, lift)
    shapes = [*_penguin_feet(look, riding, lift), *_flipper(tint(coat, -0.12), far, -1)]
    shapes.append(
        Shape(
            path.polygon(tube([(-22, -10 + lift), (-38, -3 + lift)], [14, 6])),
            fill=coat,
            part="tail",
            weight=1,
            layer=-1,
        )
    )
    shapes += [Shape(outline(body), fill=coat, weight=1), Shape(crescent(points, 6, -150), fill=tint(coat, 0.18))]
    shapes += patch(points, oval(9, -38 + lift, 29, 42), oval(13, -86 + lift, 18, 17), fill=front, part="belly")
    shapes.append(Shape(path.ellipse(9, -66 + lift, 17, 7), fill="#ffc94a", part="belly", opacity=0.75))
    chest = cut(points, oval(9, -38 + lift, 29, 42))
    shapes.append(Shape(crescent(chest, 7, 62), fill=tint(front, -0.12), part="belly"))
    shapes += eye(3, -91 + lift, 5.2, look) + eye(22, -91 + lift, 4.8, look)
    shapes += [blush(0, -81 + lift, 4), blush(25, -81 + lift, 3.4)]
    shapes.append(
        Shape(
            outline(
                [(8, -86 + lift), (16, -88 + lift), (30, -82 + lift)],
                [(30, -82 + lift), (16, -79 + lift), (8, -86 + lift)],
            ),
            fill="#f5a02e",
            part="beak",
            weight=1,
        )
    )
    shapes += _flipper(coat, near, 1)
    anchors = {
        "head": Anchor(1, -110 + lift, 50),
        "face": Anchor(12, -91 + lift, 54),
        "neck": Anchor(3, -70 + lift, 58),
        "mouth": Anchor(30, -82 + lift, 40),
        "hand": Anchor(*near[-1], 50),
        "hand_far": Anchor(*far[-1], 50),
        "back": Anchor(-32, -66 + lift, 60),
        "top": Anchor(0, -112 + lift),
        "center": Anchor(0, -52 + lift),
    }
    if riding:
        anchors["foot"] = Anchor(32, 66)
    figure = Figure(tuple(shapes), anchors)
    if swimming:
        figure = grounded(figure.turned(78), centred=True)
    return figure.scaled(0.42 if look.has("baby", "young", "little") else 0.85)


def _flippers(look: Look, lift: float) -> tuple[list[Point], list[Point]]:
    """Shoulder, elbow, tip of the near and of the far flipper."""
    if look.pose == "ride":
        near, far = [(-20, -66), (10, -44), (48, -36)], [(26, -66), (44, -50), (54, -40)]
    elif look.pose == "upright":
        near, far = [(-24, -66), (-16, -42), (14, -34)], [(30, -66), (46, -52), (60, -42)]
    elif look.pose == "swim":
        near, far = [(-24, -66), (-46, -50), (-58, -24)], [(30, -66), (46, -46), (52, -24)]
    else:
        near, far = [(-27, -70), (-42, -48), (-48, -26)], [(29, -70), (45, -50), (52, -30)]
    return [(x, y + lift) for x, y in near], [(x, y + lift) for x, y in far]


def _flipper(colour: str, points: list[Point], layer: int) -> list[Shape]:
    return [Shape(path.polygon(tube(points, [14, 17, 6])), fill=colour, part="wing", weight=1, layer=layer)]


def _penguin_feet(look: Look, riding: bool, lift: float) -> list[Shape]:
    orange, shapes = look.paint("#f5992e", "leg"), list[Shape]()
    if riding:
        for dx, layer in ((0, 1), (10, -1)):
            leg = path.polygon(tube([(8 + dx, 14), (38 + dx, 22), (28 + dx, 58)], [20, 17, 12]))
            tone = look.paint("#2d3144") if layer > 0 else tint(look.paint("#2d3144"), -0.12)
            shapes.append(Shape(leg, fill=tone, part="body", weight=1, layer=layer))
            shapes.append(Shape(path.ellipse(36 + dx, 64, 14, 5.5), fill=orange, part="leg", weight=1, layer=layer))
        return shapes
    stride = 8 if look.pose == "walk" else 0
    for x, y, layer in ((-15 - stride, 0, 1), (21 + stride, -stride * 0.6, -1)):
        shapes.append(Shape(path.ellipse(x + 3, -5 + y, 15, 5.5), fill=orange, part="leg", weight=1, layer=layer))
    return shapes


# ---------------------------------------------------------------- peacock and turkey: a fan behind a bird


def _fan(
    base: Point,
    inner: float,
    outer: float,
    count: int,
    colours: tuple[str, str],
    spots: tuple[str, ...],
    spread: float = 200,
) -> list[Shape]:
    """A wheel of feathers, each with an eye of nested spots at its end."""
    sides = [math.radians(-90 - spread / 2 + spread * share / 16) for share in range(17)]
    disc = [base, *((base[0] + outer * 0.78 * math.cos(a), base[1] + outer * 0.78 * math.sin(a)) for a in sides)]
    back = tint(colours[1], -0.22)
    shapes = [Shape(path.polygon(disc), fill=back, part="tail", weight=1, layer=-2)]
    width = outer * math.radians(spread) / count * 0.8
    for index in [*range(0, count, 2), *range(1, count, 2)]:
        degrees = -90 - spread / 2 + spread * (index + 0.5) / count
        long = outer if index % 2 == 0 else outer * 0.86
        at = frame(base[0], base[1], degrees)
        feather = path.polygon(
            tube(at((inner, 0), (long * 0.6, 0), (long - width * 0.5, 0)), [width * 0.25, width * 0.72, width])
        )
        shapes.append(Shape(feather, fill=colours[index % 2], part="tail", weight=1, layer=-2))
        shapes += [
            Shape(
                path.ellipse(*at((long - width * 0.42, 0))[0], width * size, width * size * 0.86, degrees),
                fill=colour,
                part="tail",
                layer=-2,
            )
            for colour, size in zip(spots, (0.4, 0.28, 0.15), strict=False)
        ]
    return shapes


_PEACOCK = Plan(
    size=60,
    coat="#1f62c8",
    wing="#2a8a8e",
    tips="#1c5f78",
    tail_coat="#1f8a5e",
    beak="dagger",
    beak_coat="#5a5560",
    beak_length=0.6,
    leg_coat="#8a7f78",
    plump=52,
    tilt=20,
    head=13,
    eye=0.26,
    ring="#ffffff",
    neck=(12, 56),
    neck_width=(26, 15),
    bend=8,
    leg=24,
    leg_width=4,
    tail=24,
    crest="spikes",
    span=90,
)


@drawing(
    "peacock", "peafowl", "peahen", kind="animal", poses=("stand", "walk", "fly", "sit", "sleep", "upright", "ride")
)
def peacock(look: Look) -> Figure:
    """With its wheel open, unless it flies, sits or sleeps: then with a long train."""
    if look.pose in {"fly", "sit", "sleep"} or look.has("closed"):
        return bird(look, replace(_PEACOCK, tail=150, tail_kind="plume", tail_width=16))
    figure = bird(look, _PEACOCK)
    green = look.paint("#2a9a66", "tail") if not look.colour else tint(look.colour, 0.12)
    base = (-4.0, -30.0) if look.pose != "ride" else (-6.0, -6.0)
    fan = _fan(base, 10, 94, 17, (green, tint(green, -0.16)), ("#f2c545", "#23b0c4", "#23358a"), 216)
    figure = Figure((*fan, *figure.shapes), figure.anchors)
    if look.pose == "ride":
        return figure
    return figure.moved(0, -max(0.0, extent(figure)[3]))


_TURKEY = Plan(
    size=58,
    coat="#7a4a30",
    head_coat="#8fb4d0",
    wing="#653a26",
    tips="#d9b98a",
    tail_coat="#5a3422",
    beak_coat="#f0b23c",
    beak_length=0.6,
    leg_coat="#e08a52",
    plump=76,
    tilt=14,
    head=12,
    eye=0.26,
    neck=(16, 40),
    neck_width=(34, 15),
    bend=8,
    leg=18,
    leg_width=5,
    thigh=22,
    tail=14,
    crest="wattle",
    span=80,
)


@drawing("turkey", kind="animal", poses=("stand", "walk", "fly", "sit", "sleep", "upright", "ride"))
def turkey(look: Look) -> Figure:
    """A round brown bird before a banded fan."""
    figure = bird(look, _TURKEY)
    if look.pose == "fly":
        return figure
    brown = look.paint("#8a5230", "tail") if not look.colour else tint(look.colour, -0.12)
    base = (-16.0, -34.0) if look.pose != "ride" else (-14.0, -8.0)
    fan = _fan(base, 4, 52, 11, (brown, tint(brown, -0.16)), ("#f3dcae", "#c8502e", tint(brown, -0.3)), 190)
    return Figure((*fan, *figure.shapes), figure.anchors)


# ---------------------------------------------------------------- bat


@drawing("bat", "vampire bat", "fruit bat", kind="animal", poses=("fly", "stand", "sleep", "sit", "upright"))
def bat(look: Look) -> Figure:
    """Seen from the front with open wings; asleep it hangs head down in its folded wings."""
    coat = look.paint("#5b4a78")
    skin = look.paint(tint(coat, -0.22), "wing")
    hangs = look.pose == "sleep"
    shapes = _bat_folded(skin) if hangs else [shape for side in (-1, 1) for shape in _bat_wing(skin, side)]
    for side in (-1, 1):
        ear = [(side * 5, -62), (side * 24, -84), (side * 25, -54)]
        shapes.append(Shape(path.smooth(ear, tension=0.5), fill=coat, part="ear", weight=1))
        inner = [(side * 11, -62), (side * 21, -76), (side * 21, -57)]
        shapes.append(Shape(path.smooth(inner, tension=0.5), fill="#e89ab0", part="ear"))
        shapes.append(Shape(path.ellipse(side * 8, -2.5, 5, 3), fill=tint(coat, -0.2), part="leg", weight=1))
    body, head = [(-16, -34), (0, -42), (16, -34), (18, -16), (0, -1), (-18, -16)], oval(0, -48, 25, 22)
    shapes += merge([(outline(body), coat, "body"), (path.polygon(head), coat, "body")])
    if not hangs:
        shapes += patch(trace(body), oval(0, -15, 11, 13), fill=tint(coat, 0.35), part="belly")
    shapes += [
        Shape(crescent(head, 5, -125), fill=tint(coat, 0.2)),
        Shape(crescent(trace(body), 4, 70), fill=tint(coat, -0.16)),
    ]
    shapes += eye(-9.5, -50, 5, look) + eye(9.5, -50, 5, look)
    shapes += [blush(-17, -41, 4), blush(17, -41, 4), smile(0, -38, 12, look)]
    for side in (-1, 1):
        fang = [(side * 2, -36), (side * 5.4, -37), (side * 3.8, -31.5)]
        shapes.append(Shape(path.polygon(fang), fill="#ffffff", part="tooth"))
    if hangs:
        shapes += _bat_folded(tint(skin, 0.08), front=True)
    anchors = {
        "head": Anchor(0, -68, 40),
        "face": Anchor(0, -50, 50),
        "neck": Anchor(0, -29, 30),
        "mouth": Anchor(0, -34, 20),
        "hand": Anchor(74, -52, 30),
        "hand_far": Anchor(-74, -52, 30),
        "center": Anchor(0, -34),
        "top": Anchor(0, -70),
    }
    figure = Figure(tuple(shapes), anchors)
    if hangs:
        upside = figure.transformed((1, 0, 0, -1, 0, 0))
        return grounded(upside).scaled(0.16)
    return figure.scaled(0.16)


def _bat_wing(skin: str, side: int) -> list[Shape]:
    lead = [(12, -34), (34, -58), (62, -70), (74, -68), (98, -50), (112, -22)]
    scallops = [(112, -22), (84, -24), (60, -12), (36, -14), (12, -10)]
    peaks = [(98, -36), (72, -28), (47, -23), (24, -22)]
    runs: list[list[Point]] = [[(side * x, y) for x, y in lead]]
    for start, end, peak in zip(scallops, scallops[1:], peaks, strict=False):
        runs.append([(side * x, y) for x, y in (start, peak, end)])
    points = trace(*runs)
    bones = [
        stroke(
            (side * 73, -67),
            (side * (x * 0.5 + 38), (y - 62) / 2),
            (side * x, y),
            colour=tint(skin, -0.3),
            width=2,
            part="wing",
            layer=-1,
        )
        for x, y in scallops[1:4]
    ]
    return [
        Shape(path.polygon(points), fill=skin, part="wing", weight=1, layer=-1),
        Shape(crescent(points, 5, -95), fill=tint(skin, 0.2), part="wing", layer=-1),
        *bones,
    ]


def _bat_folded(skin: str, front: bool = False) -> list[Shape]:
    if not front:
        return []
    shapes: list[Shape] = []
    for side in (1, -1):
        fold = [(side * 20, -36), (side * 24, -20), (side * 12, -1), (side * -4, 2), (side * -6, -22), (side * 6, -33)]
        shapes += form(fold, fill=skin, part="wing", depth=4)
    return [*shapes, stroke((0, -28), (0, 0), (0, 1), colour=INK, width=1, part="wing", opacity=0.3)]
