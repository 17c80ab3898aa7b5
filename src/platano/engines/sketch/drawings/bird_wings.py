"""Wings folded and open, tails, and legs of birds."""

import itertools
import math
from collections.abc import Callable

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.bird_plan import Coat, Plan
from platano.engines.sketch.drawings.nature import (
    crescent,
    frame,
    merge,
    outline,
    oval,
    patch,
    stroke,
    trace,
    tube,
)
from platano.engines.sketch.figure import Figure, Shape
from platano.engines.sketch.path import Point


def folded_wing(plan: Plan, coat: Coat, place: Callable[..., list[Point]], half: float) -> list[Shape]:
    reach = -62 if plan.tail > 20 else -46
    top, low = -half * 0.52, half * 0.5
    upper = [(28, -half * 0.1), (20, top), (-8, top * 1.06), (-38, top * 0.5), (reach, half * 0.02)]
    lower = [(reach, half * 0.02), (-40, half * 0.3), (-10, low), (16, low * 0.86), (28, -half * 0.1)]
    points = trace(place(*upper), place(*lower))
    shapes = [Shape(outline(place(*upper), place(*lower)), fill=coat.wing, part="wing", weight=1)]
    tip = place((reach - 20, -half * 2), (-26, -half * 2), (-6, half * 2), (reach - 20, half * 2))
    shapes += patch(points, tip, fill=coat.tips, part="wing")
    shapes += [Shape(crescent(points, half * 0.2, 75), fill=tint(coat.wing, -0.14), part="wing")]
    shapes += [Shape(crescent(points, half * 0.12, -115), fill=tint(coat.wing, 0.22), part="wing")]
    line = tint(coat.wing, -0.34)
    for x, y, length in ((10, low * 0.5, 20), (-8, low * 0.3, 24), (-24, low * 0.02, 22)):
        feather = place((x, y), (x - length * 0.5, y + half * 0.1), (x - length, y + half * 0.06))
        shapes.append(stroke(*feather, colour=line, width=1.8, part="wing", opacity=0.7))
    return shapes


def beaten(wing: list[Shape], root: Point, phase: float | None) -> list[Shape]:
    """The wing as it is seen in a moment of its beat: raised at 0, lowered at 0.5, edge on between."""
    if phase is None:
        return wing
    stretch = 0.2 + 0.8 * math.cos(math.tau * phase)
    stretch = stretch if abs(stretch) > 0.12 else math.copysign(0.12, stretch)
    matrix = (1, 0, 0, stretch, 0, root[1] * (1 - stretch))
    return list(Figure(tuple(wing)).transformed(matrix).shapes)


def behind_flight(
    plan: Plan, coat: Coat, place: Callable[..., list[Point]], half: float, phase: float | None = None
) -> list[Shape]:
    """What is behind a flying body: the far wing and the legs, tucked or trailing."""
    root = place((22, -half * 0.5))[0]
    shapes = beaten(open_wing(plan, coat, root, -72, near=False), root, phase)
    length = min(max(plan.leg * 0.8, 10), 60)
    start, ends = place((-26, half * 0.6), (-34 - length, half * 0.62))
    for lift, colour in ((-3, tint(coat.leg, -0.16)), (2, coat.leg)):
        points = [(start[0], start[1] + lift), (ends[0], ends[1] + lift), (ends[0] - 7, ends[1] + lift + 3)]
        widths = [plan.leg_width * 1.2, plan.leg_width, plan.leg_width * 0.8]
        shapes.append(Shape(path.limb(points, widths), fill=colour, part="leg", weight=1))
    return shapes


def open_wing(plan: Plan, coat: Coat, root: Point, degrees: float, near: bool) -> list[Shape]:
    """An open wing along `degrees`, its trailing edge to the bird's back, of scalloped feathers."""
    long, wide = plan.span * (1 if near else 0.94), plan.wing_width
    place = frame(root[0], root[1], degrees)
    lead = [(-6, wide * 0.15), (long * 0.1, wide * 0.36), (long * 0.42, wide * 0.46), (long * 0.8, wide * 0.2)]
    lead += [(long, -wide * 0.16)]
    notches = [(1, 0.16), (0.93, 0.36), (0.8, 0.55), (0.62, 0.72), (0.42, 0.84), (0.2, 0.86), (-0.06, 0.5)]
    runs = [lead]
    for (a, b), (c, d) in itertools.pairwise(notches):
        out = 0.13 if a > 0.5 else 0.1
        start, end = (a * long, -b * wide), (c * long, -d * wide)
        bulge = ((a * 0.62 + c * 0.38 + 0.02) * long, -((b + d) / 2 + out) * wide)
        swell = ((a * 0.25 + c * 0.75) * long, -(d + out * 0.9) * wide)
        runs.append([start, bulge, swell, end])
    runs.append([runs[-1][-1], (-12, -wide * 0.1), (-6, wide * 0.15)])
    world = [place(*run) for run in runs]
    points = trace(*world, steps=4)
    layer = 1 if near else -1
    wing = coat.wing if near else tint(coat.wing, -0.12)
    tips = coat.tips if near else tint(coat.tips, -0.12)
    shapes = [Shape(path.polygon(points), fill=tips, part="wing", weight=1, layer=layer)]
    inner = oval(*place((long * 0.3, wide * 0.05))[0], long * 0.5, wide * 0.66, degrees + 12, count=40)
    shapes += patch(points, inner, fill=wing, part="wing", layer=layer)
    cover = oval(*place((long * 0.2, wide * 0.2))[0], long * 0.42, wide * 0.42, degrees + 8, count=40)
    shapes += patch(points, cover, fill=tint(wing, 0.14), part="wing", layer=layer)
    for (a, b), (c, d) in itertools.pairwise(notches):
        del c, d
        ray = place((a * long, -b * wide), (a * long * 0.8, -b * wide * 0.62))
        shapes.append(
            Shape(path.line(*ray), stroke=tint(wing, -0.34), width=1.6, part="wing", layer=layer, opacity=0.6)
        )
    return shapes


def tail_feathers(plan: Plan, coat: Coat, place: Callable[..., list[Point]], hangs: bool) -> list[Shape]:
    root = place((-40, -2))[0]
    ahead = place((-60, -2 - 20 * math.tan(math.radians(plan.tail_angle))))[0]
    degrees = math.degrees(math.atan2(ahead[1] - root[1], ahead[0] - root[0]))
    long, wide, colour = plan.tail + 10, plan.tail_width, coat.tail
    if not hangs:  # a tail longer than the legs would reach under the ground
        if plan.tail_kind == "plume":
            return _train(plan, colour, root, ahead)
        room = max(0.05, min(1.0, (-root[1] - wide * 0.75) / long))
        lowest = 26 if plan.tail_kind == "fan" else 0
        degrees = max(degrees % 360, 180 - math.degrees(math.asin(room)) + lowest)
    at = frame(root[0], root[1], degrees)
    if plan.tail_kind == "sickles":
        return sickles(plan, colour, root)
    if plan.tail_kind == "fluff":
        return fluff(colour, root, wide)
    fans = {"wedge": (-7, 7, 0), "fan": (-26, 26, -13, 13, 0), "fork": (-13, 13), "plume": (-9, 8, 0), "point": (0,)}
    shapes: list[Shape] = []
    for index, turn in enumerate(fans[plan.tail_kind]):
        feather = frame(root[0], root[1], degrees + turn)
        length = long * (1 if plan.tail_kind in {"fork", "fan"} or turn == 0 else 0.9)
        tip = wide * (0.16 if plan.tail_kind in {"fork", "point"} else 0.5)
        points = feather((0, 0), (length * 0.5, 0), (length, 0))
        tone = tint(colour, -0.12) if index % 2 == 0 and turn else colour
        d = path.polygon(tube(points, [wide * 0.7, wide * 0.85, tip * 2 if tip > wide * 0.4 else tip]))
        shapes.append(Shape(d, fill=tone, part="tail", weight=1))
    if plan.tail_kind in {"wedge", "fan"}:
        shapes.append(stroke(*at((8, 0), (long * 0.85, 0)), colour=tint(colour, -0.3), width=1.6, part="tail"))
    return shapes


def _train(plan: Plan, colour: str, root: Point, ahead: Point) -> list[Shape]:
    """Long tail feathers that come down behind the bird and trail over the ground."""
    (x, y), wide, shapes = root, plan.tail_width, list[Shape]()
    slope = min(max((ahead[1] - y) / max(x - ahead[0], 1), 0.1), 1.6)
    for index, (share, rise) in enumerate(((0.86, wide * 0.75), (0.94, wide * 0.1), (1, wide * 0.42))):
        floor = -wide * 0.5 - rise
        drop = max(floor - y, 0)
        bend = (x - drop / slope * 0.7, y + drop * 0.72)
        end = (x - plan.tail * share - 14, floor)
        points = [(x + 8, y - 4), bend, ((bend[0] * 0.55 + end[0] * 0.45), floor - drop * 0.06), end]
        tone = colour if index == 2 else tint(colour, -0.14)
        d = path.polygon(tube(points, [wide * 0.8, wide, wide * 0.9, wide * 0.5]))
        shapes.append(Shape(d, fill=tone, part="tail", weight=1))
    return shapes


def sickles(plan: Plan, colour: str, root: Point) -> list[Shape]:
    """A cock's arching tail feathers."""
    x, y = root
    long, shapes = plan.tail, list[Shape]()
    tones = (tint(colour, -0.2), colour, tint(colour, 0.14), tint(colour, -0.1), tint(colour, 0.24))
    for index, (up, out) in enumerate(((1.35, 0.75), (1.15, 0.98), (0.9, 1.08), (0.6, 1.05), (0.28, 0.9))):
        tip = (x - long * out, y - long * (up - 0.62))
        points = [
            (x + 6, y + 8),
            (x - long * out * 0.32, y - long * up * 0.72),
            (x - long * out * 0.74, y - long * up * 0.78),
            tip,
        ]
        width = plan.tail_width
        d = path.polygon(tube(points, [width * 0.9, width * 1.05, width * 0.95, 2]))
        shapes.append(Shape(d, fill=tones[index], part="tail", weight=1))
    return shapes


def fluff(colour: str, root: Point, wide: float) -> list[Shape]:
    x, y = root
    puffs = [
        (x - wide * 0.5, y - wide * 0.4, 0.62),
        (x - wide * 0.75, y + wide * 0.25, 0.66),
        (x - wide * 0.2, y + wide * 0.5, 0.55),
    ]
    return merge([(path.circle(px, py, wide * r), colour, "tail") for px, py, r in puffs])


def leg(plan: Plan, colour: str, hip: Point, foot: Point, layer: int) -> list[Shape]:
    """A shank with its backward joint and a foot."""
    width = plan.leg_width
    back = plan.leg * 0.06
    joint = ((hip[0] + foot[0]) / 2 - back, (hip[1] + foot[1]) / 2)
    shank = tube([hip, joint, (foot[0], foot[1] - width * 0.6)], [width * 1.25, width, width * 0.9])
    return [
        *claws(plan, colour, foot, layer),
        Shape(path.polygon(shank), fill=colour, part="leg", weight=1, layer=layer),
        *claws(plan, colour, foot, layer, weight=0),
    ]


def claws(plan: Plan, colour: str, foot: Point, layer: int, weight: float = 1) -> list[Shape]:
    x, y = foot
    w = max(plan.leg_width, 3.4)
    if plan.webbed:
        web = outline(
            [(x - w * 0.8, y - w * 0.9), (x + w, y - w * 1.5), (x + w * 4, y - w * 0.5)],
            [(x + w * 4, y - w * 0.5), (x + w * 3.6, y), (x, y), (x - w, y - w * 0.1), (x - w * 0.8, y - w * 0.9)],
        )
        return [Shape(web, fill=colour, part="leg", weight=weight, layer=layer)]
    toes = [(x + w * 3.2, y - w * 0.4), (x - w * 2.1, y - w * 0.4)]
    start = (x, y - w * 0.8)
    shapes = [
        Shape(
            path.limb([start, ((x + tx) / 2, y - w * 0.8), (tx, ty)], [w, w * 0.95, w * 0.6]),
            fill=colour,
            part="leg",
            weight=weight,
            layer=layer,
        )
        for tx, ty in toes
    ]
    return shapes
