"""A bird that stands like a person, its wings for arms, or rides with its origin at the hip."""

import math
from collections.abc import Callable
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.bird_heads import head_anchors, head_back, head_front
from platano.engines.sketch.drawings.bird_plan import Coat, Head, Plan, neck_coat, skull_piece
from platano.engines.sketch.drawings.bird_wings import (
    claws,
    fluff,
    leg,
    sickles,
)
from platano.engines.sketch.drawings.nature import (
    crescent,
    frame,
    merge,
    oval,
    patch,
    stroke,
    trace,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape
from platano.engines.sketch.path import Point


def upright(look: Look, plan: Plan) -> Figure:
    """Standing like a person, or riding with the origin at the hip."""
    coat, riding = Coat.of(plan, look), look.pose == "ride"
    half_w, half_h = max(26.0, plan.plump * 0.5), 50.0
    lean = 8 if riding else 0
    foot = 0 if riding else max(10, min(plan.leg * 0.7, 34))
    # the hip point of a rider is the origin; a standing bird's sole is
    bottom = half_h * 0.26 if riding else -foot
    place = frame(lean * 0.6, bottom - half_h, -90 + lean)
    egg = [(-half_h, 2), (-half_h * 0.8, -half_w * 0.8), (-half_h * 0.1, -half_w), (half_h * 0.6, -half_w * 0.68)]
    egg += [
        (half_h * 0.95, 0),
        (half_h * 0.6, half_w * 0.72),
        (-half_h * 0.1, half_w * 1.04),
        (-half_h * 0.8, half_w * 0.8),
    ]
    body = trace(place(*egg))
    base = place((half_h * 0.66, 0))[0]
    rise = max(8, min(plan.neck[1], 60) * 0.9)
    head = Head(base[0] + 5 + plan.bend * 0.4, base[1] - rise - plan.head * 0.5, plan.head)
    wide, narrow = plan.neck_width
    neck = tube(
        [place((20, 0))[0], base, (head.x - plan.bend * 0.3, head.y)], [wide * 1.1, (wide + narrow) / 2, narrow]
    )

    # what the whole bird would measure standing, in units of a duck; vehicles are built for that proportion
    size = (half_h * 1.8 + rise + plan.head * 1.5 + 20) / 165
    shapes = _upright_tail(plan, coat, place)
    shapes += _rider_legs(plan, coat, half_w, size) if riding else _upright_legs(plan, coat, half_w)
    arm_base, far_base = place((half_h * 0.42, half_w * 0.1), (half_h * 0.42, half_w * 0.5))
    hand, far_hand = _hands(size if riding else 0, arm_base, far_base)
    shapes += _arm(plan, tint(coat.wing, -0.12), tint(coat.tips, -0.12), far_base, far_hand, -1)
    shapes += head_back(look, plan, coat, head)
    edges = merge(
        [
            (path.polygon(body), coat.body, "body"),
            (path.polygon(neck), neck_coat(plan, coat), "head"),
            skull_piece(coat, head),
        ]
    )
    shapes += [*edges[:-2], Shape(crescent(body, 5, -150), fill=tint(coat.body, 0.16), part="body"), *edges[-2:]]
    if coat.belly != coat.body:
        belly = oval(*place((-half_h * 0.16, half_w * 0.42))[0], half_w * 0.86, half_h * 0.86, -lean)
        shapes += patch(body, belly, fill=coat.belly, part="belly")
        if plan.breast:
            bib = oval(head.x + head.r * 0.55, head.y + head.r * 0.75, head.r * 0.95, head.r * 1.02)
            shapes += patch(oval(head.x, head.y, head.r, head.r), bib, fill=coat.belly, part="belly")
    shapes.append(Shape(crescent(body, 9, 70), fill=tint(coat.belly, -0.15), part="belly"))
    shapes.append(
        Shape(
            crescent(oval(head.x, head.y, head.r, head.r), head.r * 0.26, -120), fill=tint(coat.head, 0.2), part="head"
        )
    )
    shapes += head_front(look, plan, coat, head)
    shapes += _arm(plan, coat.wing, coat.tips, arm_base, hand, 1)
    anchors = {
        **head_anchors(plan, head),
        "hand": Anchor(*hand, 60),
        "hand_far": Anchor(*far_hand, 60),
        "back": Anchor(*place((half_h * 0.3, -half_w))[0], 60),
        "top": Anchor(head.x, head.y - head.r),
        "center": Anchor(*place((0, 0))[0]),
    }
    if riding:
        anchors["foot"] = Anchor(30 * size, 86 * size)
    return Figure(tuple(shapes), anchors)


def _hands(riding: float, near: Point, far: Point) -> tuple[Point, Point]:
    """Where the wings reach: to the handlebar of what a bird of this size rides (0 when it stands)."""
    if riding:
        return (50 * riding, -10 * riding), (56 * riding, -15 * riding)
    return (near[0] + 34, near[1] + 32), (far[0] + 40, far[1] + 18)


def _arm(plan: Plan, colour: str, tips: str, shoulder: Point, hand: Point, layer: int) -> list[Shape]:
    """A wing held like an arm, with three feathers for fingers."""
    degrees = math.degrees(math.atan2(hand[1] - shoulder[1], hand[0] - shoulder[0]))
    reach = math.hypot(hand[0] - shoulder[0], hand[1] - shoulder[1])
    at = frame(shoulder[0], shoulder[1], degrees)
    thick = min(plan.wing_width * 0.5, 24)
    fingers = [
        (
            path.limb(
                at((reach * 0.6, bow * 0.5), (reach * 0.9, bow), (reach + 9 - abs(bow), bow * 1.5)),
                [thick * 0.5, thick * 0.5, thick * 0.3],
            ),
            tips,
            "wing",
        )
        for bow in (-thick * 0.34, thick * 0.3, 0)
    ]
    sleeve = path.limb(
        at((0, 0), (reach * 0.45, thick * 0.18), (reach * 0.82, 0)), [thick * 1.1, thick * 1.2, thick * 0.8]
    )
    light = stroke(
        *at((2, -thick * 0.28), (reach * 0.4, -thick * 0.2), (reach * 0.75, -thick * 0.22)),
        colour=tint(colour, 0.2),
        width=thick * 0.16,
        part="wing",
        layer=layer,
    )
    return [*merge([*fingers, (sleeve, colour, "wing")], layer), light]


def _upright_tail(plan: Plan, coat: Coat, place: Callable[..., list[Point]]) -> list[Shape]:
    root = place((-38, -12))[0]
    if plan.tail_kind == "sickles":
        return sickles(replace(plan, tail=plan.tail * 0.8), coat.tail, (root[0] - 4, root[1] - 10))
    if plan.tail_kind == "fluff":
        return fluff(coat.tail, (root[0] - 8, root[1]), plan.tail_width)
    end = (root[0] - 16 - min(plan.tail, 60) * 0.4, root[1] + 8)
    d = path.limb(
        [root, ((root[0] + end[0]) / 2, root[1] + 2), end],
        [plan.tail_width, plan.tail_width * 1.1, plan.tail_width * 0.8],
    )
    return [Shape(d, fill=coat.tail, part="tail", weight=1, layer=-1)]


def _upright_legs(plan: Plan, coat: Coat, half_w: float) -> list[Shape]:
    reach = max(10, min(plan.leg * 0.7, 34))
    thick = replace(plan, leg=reach, leg_width=max(plan.leg_width, 5))
    far = leg(thick, tint(coat.leg, -0.16), (half_w * 0.42, -reach - 10), (half_w * 0.42, 0), -1)
    return [*far, *leg(thick, coat.leg, (-half_w * 0.34, -reach - 10), (-half_w * 0.34, 0), 0)]


def _rider_legs(plan: Plan, coat: Coat, half_w: float, size: float) -> list[Shape]:
    """Bent legs that reach down to the pedals."""
    shapes: list[Shape] = []
    width = max(plan.leg_width * 1.3, 6)
    for dx, colour, layer in ((6, tint(coat.leg, -0.16), -1), (0, coat.leg, 1)):
        knee, ankle = (half_w + 16 * size + dx, 24 * size), (27 * size + dx * 1.5, 80 * size)
        d = path.polygon(tube([(dx + half_w * 0.3, 4), knee, ankle], [width * 1.5, width * 1.2, width]))
        shapes.append(Shape(d, fill=colour, part="leg", weight=1, layer=layer))
        shapes += claws(replace(plan, leg_width=width * 0.8), colour, (ankle[0], ankle[1] + 5), layer)
    return shapes
