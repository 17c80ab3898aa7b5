"""Clothes and skin on posed joints: legs, skirts, torso, arms, hands, shoes."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.person_rig import Joints, Side, cut, rotated, width_at
from platano.engines.sketch.figure import Figure, Shape
from platano.engines.sketch.path import Point

Detail = Callable[["Outfit", float], list[Shape]]


@dataclass(frozen=True, slots=True)
class Outfit:
    """What is worn on the body. Shares are of an arm's or a leg's length; a colour "" is absent.

    `details` draw on the torso in its own units: 100 wide at the shoulders, hip at y 0, shoulders at
    y -100, x 0 in the middle; they are told where the visible middle of the front is.
    """

    top: str = "#4f86c6"
    part: str = "shirt"  # shirt, dress, coat, uniform
    sleeve: float = 1.0
    legs: str = "#3d4763"
    legs_share: float = 1.0  # trousers 1, shorts 0.4, bare 0
    skirt: float = 0
    skirt_colour: str = ""  # "" follows the top
    flare: float = 0.28
    shoes: str = "#5a3d33"
    boots: float = 0
    socks: str = ""
    gloves: str = ""
    collar: str = ""  # shirt, round, v, turtle, bare
    inner: str = "#ffffff"  # what shows in the collar
    apron: str = ""
    opening: str = ""  # what shows down the front of a coat or robe, below the waist
    opening_width: tuple[float, float] = (3, 13)
    belt: str = ""
    details: tuple[Detail, ...] = ()


def fused(paths: Sequence[str], fill: str, part: str, layer: int = 0) -> list[Shape]:
    """Several paths as one silhouette: outlines first, then fills that cover the inner halves."""
    return [
        *(Shape(d, fill=fill, part=part, weight=1.9, layer=layer) for d in paths),
        *(Shape(d, fill=fill, part=part, layer=layer) for d in paths),
    ]


def _shifted(points: Sequence[Point], amount: float) -> list[Point]:
    """The chain moved to its right or lower side, where the shade lies."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.hypot(x1 - x0, y1 - y0) or 1
    dx, dy = -(y1 - y0) / length, (x1 - x0) / length
    sign = 1 if dx * 0.6 + dy > 0 else -1
    return [(x + dx * amount * sign, y + dy * amount * sign) for x, y in points]


def limb_shade(points: Sequence[Point], widths: Sequence[float], colour: str, part: str, layer: int) -> Shape:
    """The shaded half of a limb."""
    moved = _shifted(points, widths[0] * 0.24)
    return Shape(tube(moved, [w * 0.48 for w in widths]), fill=tint(colour, -0.15), part=part, layer=layer)


def _widths(points: Sequence[Point], first: float, last: float) -> list[float]:
    count = max(1, len(points) - 1)
    return [first + (last - first) * index / count for index in range(len(points))]


def tube(points: Sequence[Point], widths: Sequence[float], round_start: bool = True) -> str:
    """A limb that ends flat: sleeves, trousers, boots."""
    left: list[Point] = []
    right: list[Point] = []
    cap: list[Point] = []
    last = len(points) - 1
    for index, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        before, after = points[max(index - 1, 0)], points[min(index + 1, last)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0])
        dx, dy = math.cos(angle) * width / 2, math.sin(angle) * width / 2
        if index == 0 and round_start:
            cap = [(x - dx, y - dy)]
        left.append((x + dy, y - dx))
        right.append((x - dy, y + dx))
    if cap:
        return path.smooth(right[::-1] + cap + left, closed=False) + "Z"
    return path.smooth(right[::-1], closed=False) + " L" + path.smooth(left, closed=False)[1:] + "Z"


def arm(joints: Joints, side: Side, outfit: Outfit, skin: str, layer: int, far: bool) -> list[Shape]:
    """Bare arm, sleeve and hand; the near sleeve melts into the shoulder."""
    build, dim = joints.build, -0.12 if far else 0.0
    width, flesh, cloth = build.arm_width, tint(skin, dim / 2), tint(outfit.top, dim)
    bare, palm = cut(side.arm, 1), tint(outfit.gloves, dim) if outfit.gloves else flesh
    widths = _widths(bare, width * 0.86, width * 0.62)
    shapes = [Shape(path.limb(bare, widths), fill=flesh, part="skin", weight=1, layer=layer)]
    shapes.append(limb_shade(bare, widths, flesh, "skin", layer))
    shapes += _hand(joints, side, palm, layer)
    if palm == flesh:  # no line where the arm becomes the hand
        wrist = cut(side.arm, 1, 0.9)
        shapes.append(Shape(path.limb([*wrist, side.hand], [*_widths(wrist, width * 0.5, width * 0.5), width * 0.6]),
                            fill=flesh, part="skin", layer=layer))  # fmt: skip
    if outfit.sleeve <= 0:
        return shapes
    covered = cut(side.arm, min(outfit.sleeve, 0.97))
    widths = _widths(covered, width * 1.02, width * (0.92 if outfit.sleeve > 0.6 else 1.05))
    shapes.append(Shape(tube(covered, widths), fill=cloth, part=outfit.part, weight=1, layer=layer))
    shapes.append(limb_shade(covered, widths, cloth, outfit.part, layer))
    if not far:
        (sx, sy), (cx, cy) = side.arm[0], joints.chest
        inner = (sx + (cx - sx) * 0.42, sy + (cy - sy) * 0.1 + width * 0.12)
        blend = path.limb([(sx, sy), inner], [width * 0.9, width * 0.8])
        shapes.append(Shape(blend, fill=cloth, part=outfit.part, layer=layer))
    return shapes


def _hand(joints: Joints, side: Side, colour: str, layer: int) -> list[Shape]:
    size, (wrist, hand) = joints.build.hand, (side.arm[2], side.hand)
    dx, dy = hand[0] - wrist[0], hand[1] - wrist[1]
    length = math.hypot(dx, dy) or 1
    dx, dy = dx / length, dy / length
    angle = math.degrees(math.atan2(dy, dx))
    thumb = (wrist[0] + dx * size * 0.5 + dy * size * 0.85, wrist[1] + dy * size * 0.5 - dx * size * 0.85)
    return [
        Shape(
            path.ellipse(*thumb, size * 0.62, size * 0.34, angle - 35), fill=colour, part="hand", weight=1, layer=layer
        ),
        Shape(path.ellipse(*hand, size * 1.12, size * 0.92, angle), fill=colour, part="hand", weight=1, layer=layer),
    ]


def _shoe(joints: Joints, side: Side, colour: str, layer: int, sign: int) -> list[Shape]:
    build, turn = joints.build, joints.pose.turn
    length, deep = build.foot * (0.7 + 0.3 * turn), build.ankle
    mirror = -1 if turn < 0.12 and sign < 0 else 1

    def at(x: float, y: float) -> Point:
        px, py = rotated((x * length * mirror, y * deep), side.foot)
        return side.leg[2][0] + px, side.leg[2][1] + py

    upper = [(-0.24, -0.5), (-0.3, 0.3), (-0.28, 0.98), (0.2, 1), (0.68, 0.98), (0.74, 0.6), (0.56, 0.12), (0.24, -0.4)]
    sole = [(-0.29, 0.66), (-0.28, 1), (0.68, 1), (0.73, 0.7), (0.3, 0.74)]
    return [
        Shape(path.smooth([at(*p) for p in upper], tension=0.75), fill=colour, part="shoes", weight=1, layer=layer),
        Shape(path.smooth([at(*p) for p in sole], tension=0.3), fill=tint(colour, -0.28), part="shoes", layer=layer),
        Shape(path.ellipse(*at(0.34, 0.12), length * 0.13, deep * 0.16, side.foot + 20 * mirror),
              fill=tint(colour, 0.25), part="shoes", layer=layer),
    ]  # fmt: skip


def leg(joints: Joints, side: Side, outfit: Outfit, skin: str, layer: int, far: bool) -> list[Shape]:
    """Bare leg, sock, shoe, trouser, boot."""
    build, dim = joints.build, -0.14 if far else 0.0
    width, flesh = build.leg_width, tint(skin, dim / 2)
    shapes: list[Shape] = []
    bare = cut(side.leg, 1)
    if outfit.legs_share < 1:
        widths = _widths(bare, width * 0.95, width * 0.56)
        shapes.append(Shape(path.limb(bare, widths), fill=flesh, part="skin", weight=1, layer=layer))
        shapes.append(limb_shade(bare, widths, flesh, "skin", layer))
    if outfit.socks:
        low = cut(side.leg, 1, 0.68)
        colour = tint(outfit.socks, dim)
        shapes.append(
            Shape(
                tube(low, _widths(low, width * 0.78, width * 0.66), False),
                fill=colour,
                part="socks",
                weight=1,
                layer=layer,
            )
        )
    foot = _shoe(joints, side, tint(outfit.shoes, dim), layer, 1 if far else -1)
    if outfit.legs_share <= 0:
        return [*shapes, *_boot(joints, side, outfit, dim, layer), *foot]
    covered = cut(side.leg, min(0.95, outfit.legs_share))
    cloth = tint(outfit.legs, dim)
    widths = _widths(covered, width, width * (0.74 if outfit.legs_share > 0.6 else 1.02))
    trouser = [
        Shape(tube(covered, widths), fill=cloth, part="trousers", weight=1, layer=layer),
        limb_shade(covered, widths, cloth, "trousers", layer),
    ]
    if outfit.boots:
        return [*shapes, *trouser, *_boot(joints, side, outfit, dim, layer), *foot]
    return [*shapes, *foot, *trouser]


def _boot(joints: Joints, side: Side, outfit: Outfit, dim: float, layer: int) -> list[Shape]:
    if not outfit.boots:
        return []
    width, colour = joints.build.leg_width, tint(outfit.shoes, dim)
    shaft = cut(side.leg, 1, 1 - outfit.boots)
    cuff = cut(side.leg, 1 - outfit.boots + 0.06, 1 - outfit.boots)
    widths = _widths(shaft, width * 0.98, width * 0.78)
    return [
        Shape(tube(shaft, widths, False), fill=colour, part="shoes", weight=1, layer=layer),
        limb_shade(shaft, [w * 0.96 for w in widths], colour, "shoes", layer),
        Shape(
            tube(cuff, _widths(cuff, width * 1.12, width * 1.1), False),
            fill=tint(colour, 0.16),
            part="shoes",
            weight=0.8,
            layer=layer,
        ),
    ]


def _hull(points: list[Point]) -> list[Point]:
    """Convex hull, clockwise on the page."""
    ordered = sorted(set(points))

    def half(run: list[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in run:
            while len(kept) > 1 and _cross(kept[-2], kept[-1], p) <= 0:
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


def _cross(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def drape(joints: Joints, share: float, flare: float, waist: float = 0.22) -> list[Point]:
    """The outline of cloth that hangs from the waist over both legs down to a share of their length."""
    build, wide = joints.build, width_at(joints.pose)
    top = [(sign * (build.waist + (build.hips - build.waist) * 0.2) * wide, -build.torso * waist) for sign in (-1, 1)]
    top += [(sign * build.hips * wide * 1.02, 0.0) for sign in (-1, 1)]
    points: list[Point] = []
    for x, y in top:
        px, py = rotated((x, y), joints.upright)
        points.append((joints.hip[0] + px, joints.hip[1] + py))
    for side in (joints.near, joints.far):
        chain = cut(side.leg, share)
        (x0, y0), (x1, y1) = chain[-2], chain[-1]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        reach = build.leg_width * 0.5 + flare * build.leg_width * 2.2 * share
        dx, dy = -(y1 - y0) / length * reach, (x1 - x0) / length * reach
        points += [(x1 + dx, y1 + dy), (x1 - dx, y1 - dy)]
        if share > 0.55:
            kx, ky = side.leg[1]
            knee = build.leg_width * 0.56
            points += [(kx - knee, ky), (kx + knee, ky), (kx, ky - knee)]
    return _hull(points)


def _clipped(ring: list[Point]) -> list[Point]:
    """The part of a convex outline that lies away from the light."""
    x0, y0 = sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    wide = max(x for x, _ in ring) - min(x for x, _ in ring)
    sides = [(x - x0 - wide * 0.14) * 0.92 + (y - y0) * 0.3 for x, y in ring]
    kept: list[Point] = []
    for index, (point, side) in enumerate(zip(ring, sides, strict=True)):
        after, then = ring[(index + 1) % len(ring)], sides[(index + 1) % len(ring)]
        if side >= 0:
            kept.append(point)
        if (side >= 0) != (then >= 0):
            part = side / (side - then)
            kept.append((point[0] + (after[0] - point[0]) * part, point[1] + (after[1] - point[1]) * part))
    return kept


def skirt(joints: Joints, outfit: Outfit, layer: int) -> list[Shape]:
    """A skirt, or the lower part of a dress, coat or robe."""
    if outfit.skirt <= 0:
        return []
    colour = outfit.skirt_colour or outfit.top
    part = "skirt" if outfit.skirt_colour else outfit.part
    ring = drape(joints, outfit.skirt, outfit.flare)
    shade = _clipped(ring)
    shapes = [
        Shape(path.smooth(ring, tension=0.45), fill=colour, part=part, weight=1, layer=layer),
        Shape(path.polygon(shade), fill=tint(colour, -0.13), part=part, layer=layer),
    ]
    if outfit.opening and not joints.pose.leg_layer:  # a seated lap hides it
        shapes.append(_opening(joints, outfit, layer))
    waist = joints.hip
    for side, share in ((joints.near, 0.25), (joints.far, 0.5)):
        end = cut(side.leg, outfit.skirt * 0.92)[-1]
        start = (waist[0] + (end[0] - waist[0]) * 0.35, waist[1] + (end[1] - waist[1]) * 0.35)
        bent = ((start[0] + end[0]) / 2 + share, (start[1] + end[1]) / 2)
        shapes.append(
            Shape(path.smooth([start, bent, end], False), part=part, stroke=tint(colour, -0.28), width=1, layer=layer)
        )
    return shapes


def _opening(joints: Joints, outfit: Outfit, layer: int) -> Shape:
    """A wedge from the middle of the waist to the middle of the hem."""
    mid = 14 * joints.pose.turn / 50 * joints.build.shoulders * width_at(joints.pose)
    top = rotated((mid, -joints.build.torso * 0.2), joints.upright)
    ends = [cut(side.leg, outfit.skirt)[-1] for side in (joints.near, joints.far)]
    end = ((ends[0][0] + ends[1][0]) / 2 + mid, (ends[0][1] + ends[1][1]) / 2 + 0.8)
    start = (joints.hip[0] + top[0], joints.hip[1] + top[1])
    middle = (joints.hip[0] + mid, joints.hip[1])
    first, last = outfit.opening_width
    wedge = tube([start, middle, end], [first, (first * 2 + last) / 3, last], False)
    return Shape(wedge, fill=outfit.opening, part="opening", layer=layer)


def _outline(joints: Joints) -> list[Point]:
    """The torso before it leans: hip at the origin."""
    build, wide = joints.build, width_at(joints.pose)
    tall, neck = build.torso, build.head * 0.15
    side = build.shoulders * wide
    bulge = max(0.0, build.waist - build.shoulders * 0.9) * joints.pose.turn
    right = [
        (neck, -tall - 2.5),
        (side * 0.7, -tall - 0.5),
        (side * 0.98, -tall + tall * 0.13),
        (side * 0.9, -tall * 0.64),
        (build.waist * wide + bulge, -tall * 0.32),
        (build.hips * wide + bulge * 0.3, -tall * 0.02),
        (build.hips * wide * 0.86, tall * 0.1),
    ]
    left = [(-x if x < build.waist * wide + bulge else -x + bulge * 1.4, y) for x, y in right]
    return right + left[::-1]


def placed(joints: Joints, shapes: Sequence[Shape]) -> list[Shape]:
    """Shapes in centimetres about the hip, turned and moved with the torso."""
    return list(Figure(tuple(shapes)).turned(joints.upright).moved(*joints.hip).shapes)


def torso(joints: Joints, outfit: Outfit, skin: str) -> list[Shape]:
    """Pelvis and shirt; collar and details are the `front`."""
    build, wide = joints.build, width_at(joints.pose)
    ring, hips = _outline(joints), build.hips * wide
    shapes: list[Shape] = []
    if outfit.legs_share > 0 or outfit.skirt == 0:
        inset = hips * 0.9
        pelvis = path.smooth(
            [(-inset, -5), (inset, -5), (inset, 4), (0, build.leg_width * 0.5), (-inset, 4)], tension=0.6
        )
        shapes.append(Shape(pelvis, fill=outfit.legs or skin, part="trousers"))
    shape = path.smooth(ring, tension=0.8)
    shapes.append(Shape(shape, fill=outfit.top, part=outfit.part, weight=1))
    dark = [(x, y) for x, y in ring if x > 0]
    dark += [(x * 0.42, y) for x, y in reversed(dark)]
    shapes.append(Shape(path.smooth(dark, tension=0.6), fill=tint(outfit.top, -0.13), part=outfit.part))
    return placed(joints, shapes)


def front(joints: Joints, outfit: Outfit, skin: str) -> list[Shape]:
    """What lies on the shirt or the dress: the covered waist seam of a coat, collar, details, belt."""
    build, wide = joints.build, width_at(joints.pose)
    tall, mid, hips = build.torso, 14 * joints.pose.turn, build.hips * wide
    shapes: list[Shape] = []
    if outfit.skirt and not outfit.skirt_colour and outfit.part != "dress":
        half = build.waist * wide - 0.8
        ends = (-tall * 0.34, -tall * 0.13)
        shapes.append(
            Shape(path.rectangle(-half, ends[0], half * 1.42, ends[1] - ends[0]), fill=outfit.top, part=outfit.part)
        )
        shapes.append(
            Shape(
                path.rectangle(half * 0.42, ends[0], half * 0.58, ends[1] - ends[0]),
                fill=tint(outfit.top, -0.13),
                part=outfit.part,
            )
        )
    shapes += _neckline(joints, outfit, skin)
    scale = (build.shoulders * 2 * wide / 100, tall / 100)
    inner = [shape for detail in outfit.details for shape in detail(outfit, mid)]
    shapes += Figure(tuple(inner)).transformed((scale[0], 0, 0, scale[1], 0, 0)).shapes
    if outfit.belt:
        shapes += _belt(joints, outfit, hips)
    return placed(joints, shapes)


def _belt(joints: Joints, outfit: Outfit, hips: float) -> list[Shape]:
    y, x = -joints.build.torso * (0.2 if outfit.skirt else 0.06), hips * 0.28 * joints.pose.turn
    hips = joints.build.waist * width_at(joints.pose) if outfit.skirt else hips
    return [
        Shape(path.rectangle(-hips * 1.0, y - 2.2, hips * 2.0, 4.6, 1.5), fill=outfit.belt, part="belt"),
        Shape(path.rectangle(x - 2.8, y - 2.6, 5.6, 5.4, 1.2), fill="#e9c46a", part="buckle"),
    ]


def neck(joints: Joints, skin: str) -> list[Shape]:
    """Behind torso and head."""
    build = joints.build
    dx, dy = (joints.head[0] - joints.chest[0]) * 0.6, (joints.head[1] - joints.chest[1]) * 0.6
    start = rotated((0, 4), joints.upright)
    chain = [(joints.chest[0] + start[0], joints.chest[1] + start[1]), (joints.chest[0] + dx, joints.chest[1] + dy)]
    return [
        Shape(path.limb(chain, [build.head * 0.33, build.head * 0.29]), fill=tint(skin, -0.16), part="skin", weight=1)
    ]


def _neckline(joints: Joints, outfit: Outfit, skin: str) -> list[Shape]:
    build, turn = joints.build, joints.pose.turn
    size, y, x = build.head * 0.17, -build.torso - 1.5, 1.6 * turn
    dark = tint(outfit.top, -0.25)
    if outfit.collar == "shirt":
        left = [
            (x, y + size * 0.55),
            (x - size * 1.05, y - size * 0.3),
            (x - size * 1.15, y + size * 0.5),
            (x - size * 0.5, y + size * 1.15),
        ]
        right = [(2 * x - px, py) for px, py in left]
        return [
            Shape(path.polygon(ring), fill=tint(outfit.inner, -shade), part="collar", weight=0.8)
            for ring, shade in ((left, 0.0), (right, 0.08))
        ]
    if outfit.collar == "v":
        inner = [(x - size * 0.95, y - 1), (x + size * 0.95, y - 1), (x, y + size * 2.1)]
        return [Shape(path.polygon(inner), fill=outfit.inner, part="collar", weight=0.7)]
    if outfit.collar == "bare":
        ring = path.smooth(
            [
                (x - size * 1.15, y - 1),
                (x + size * 1.15, y - 1),
                (x + size * 0.8, y + size * 0.9),
                (x - size * 0.8, y + size * 0.9),
            ]
        )
        return [Shape(ring, fill=skin, part="skin")]
    if outfit.collar == "turtle":
        return [
            Shape(
                path.rectangle(x - size, y - 3.5, size * 2, 6.5, 2.5),
                fill=tint(outfit.top, 0.08),
                part=outfit.part,
                weight=0.8,
            )
        ]
    return [
        Shape(
            path.smooth([(x - size, y), (x, y + size * 0.42), (x + size, y)], False),
            part=outfit.part,
            stroke=dark,
            width=1.8,
        )
    ]


def apron(joints: Joints, outfit: Outfit, layer: int) -> list[Shape]:
    """A bib and a cloth over the thighs."""
    if not outfit.apron:
        return []
    build, wide, turn = joints.build, width_at(joints.pose), joints.pose.turn
    x, half = build.shoulders * 0.22 * turn, build.shoulders * 0.62 * wide
    bib = path.rectangle(x - half * 0.8, -build.torso * 0.78, half * 1.6, build.torso * 0.85, 2)
    straps = [path.line((x + s * half * 0.7, -build.torso * 0.76), (x + s * 6, -build.torso - 1)) for s in (-1, 1)]
    shapes = [Shape(d, part="apron", stroke=tint(outfit.apron, -0.1), width=2.2) for d in straps]
    shapes.append(Shape(bib, fill=outfit.apron, part="apron", weight=0.8))
    cloth = replace(
        joints, build=replace(build, leg_width=build.leg_width * 0.72, hips=build.hips * 0.86, waist=build.waist * 0.86)
    )
    ring = drape(cloth, 0.42, 0.12, 0.3)
    lower = Shape(path.smooth(ring, tension=0.35), fill=outfit.apron, part="apron", weight=0.8, layer=layer)
    pocket = path.rectangle(x - half * 0.45, -build.torso * 0.3, half * 0.9, build.torso * 0.16, 1.5)
    return [lower, *placed(joints, [*shapes, Shape(pocket, fill=tint(outfit.apron, -0.1), part="apron")])]
