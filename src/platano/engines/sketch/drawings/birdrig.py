"""One parametric bird: a plan and a look in, a figure in any pose out.

Drawn with a body 100 units long and scaled to the plan's size at the end.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.bird_heads import head_anchors, head_back, head_front
from platano.engines.sketch.drawings.bird_plan import Coat, Head, Plan, neck_coat, skull_piece
from platano.engines.sketch.drawings.bird_upright import upright
from platano.engines.sketch.drawings.bird_wings import (
    beaten,
    behind_flight,
    folded_wing,
    leg,
    open_wing,
    tail_feathers,
)
from platano.engines.sketch.drawings.nature import (
    crescent,
    cut,
    frame,
    grounded,
    merge,
    oval,
    patch,
    stroke,
    trace,
    tube,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape
from platano.engines.sketch.path import Point


def bird(look: Look, plan: Plan) -> Figure:
    """The bird in the look's pose."""
    if look.has("baby", "young", "little", "tiny"):
        plan = replace(
            plan,
            size=plan.size * 0.62,
            head=plan.head * 1.22,
            eye=plan.eye * 1.2,
            tail=plan.tail * 0.6,
            beak_length=plan.beak_length * 0.75,
            neck=(plan.neck[0] * 0.8, plan.neck[1] * 0.75),
        )
    if look.has("fat", "chubby", "plump", "round"):
        plan = replace(plan, plump=plan.plump * 1.22)
    if look.has("thin", "skinny"):
        plan = replace(plan, plump=plan.plump * 0.82)
    if look.pose in {"upright", "ride"}:
        return upright(look, plan).scaled(plan.size / 100)
    figure = _level(look, plan)
    return figure.scaled(plan.size / 100)


def _level(look: Look, plan: Plan) -> Figure:
    coat, pose = Coat.of(plan, look), look.pose
    low = pose in {"sit", "sleep", "swim"}
    leg = 0 if low or pose == "fly" else plan.leg
    tilt = 6 if pose == "swim" else min(plan.tilt, 12) if pose in {"fly", "sleep"} else plan.tilt
    half = plan.plump / 2
    drop = half * (0.62 if pose == "swim" else 0.97) + abs(math.sin(math.radians(tilt))) * 14
    place = frame(0, -leg - drop, -tilt)
    egg = [(-52, 3), (-38, -half * 0.62), (-8, -half), (26, -half * 0.86), (47, -half * 0.36), (51, half * 0.16)]
    egg += [(40, half * 0.68), (12, half), (-20, half * 0.86), (-42, half * 0.48)]
    body = trace(place(*egg))
    head, neck = _head_and_neck(look, plan, place, half)
    if pose == "swim":
        body = cut(body, [(-300, -600), (300, -600), (300, 0), (-300, 0)])
        neck = cut(neck, [(-300, -600), (300, -600), (300, 0), (-300, 0)])

    shapes = tail_feathers(
        plan, coat, place, hangs=pose == "fly" or (pose == "sit" and plan.tail_kind == "plume" and plan.tilt > 40)
    )
    if pose == "fly":
        shapes += behind_flight(plan, coat, place, half, look.phase)
    elif not low:
        shapes += _standing(look, plan, coat, place, half)
    elif pose == "sit":
        shapes += _toes(plan, coat)
    shapes += head_back(look, plan, coat, head)
    parts = [(path.polygon(body), coat.body, "body")]
    if plan.thigh and not low and pose != "fly":
        parts += _thighs(look, plan, coat, place, half)
    back = Shape(crescent(body, half * 0.16, -112), fill=tint(coat.body, 0.16), part="body")
    edges = merge([*parts, (path.polygon(neck), neck_coat(plan, coat), "head"), skull_piece(coat, head)])
    shapes += [*edges[:-2], back, *edges[-2:]]
    shapes += _markings(plan, coat, body, neck, head, place, half)
    shapes += head_front(look, plan, coat, head)
    if pose == "fly":
        root = place((8, -half * 0.45))[0]
        shapes += beaten(open_wing(plan, coat, root, -108, near=True), root, look.phase)
    else:
        shapes += folded_wing(plan, coat, place, half)
    if pose == "swim":
        shapes += _ripples(body)
    figure = Figure(tuple(shapes), _anchors(plan, head, place, half))
    return grounded(figure) if pose == "fly" else figure


def _head_and_neck(look: Look, plan: Plan, place: Callable[..., list[Point]], half: float) -> tuple[Head, list[Point]]:
    base, deep, root = place((28, -half * 0.3), (18, half * 0.12), (0, half * 0.1))
    dx, dy = plan.neck
    if look.pose == "fly":
        dx, dy = max(dx, 14) + dy * 0.62, dy * 0.3 + 2
    elif look.pose == "sleep":
        dx, dy = (dx + 4, -plan.head * 0.1) if dy < 34 else (dx * 0.6 + 10, dy * 0.45)
    elif look.has("old"):
        dx, dy = dx + 5, dy * 0.88
    head = Head(base[0] + dx, base[1] - dy, plan.head)
    swing = plan.bend * (0.25 if look.pose == "fly" else 1)
    wide, narrow = plan.neck_width
    if plan.bend:
        shares = (0.18, 0.36, 0.54, 0.72, 0.88, 1)
        curve = [(base[0] + dx * t + swing * 0.7 * math.sin(2 * math.pi * t), base[1] - dy * t) for t in shares]
        widths = [wide, wide * 1.05, *(narrow + (wide - narrow) * max(0.0, 0.85 - t * 1.15) for t in shares)]
        return head, tube([root, deep, *curve], widths)
    return head, tube([root, deep, base, (head.x, head.y)], [wide, wide * 1.1, wide, narrow])


def _markings(
    plan: Plan,
    coat: Coat,
    body: list[Point],
    neck: list[Point],
    head: Head,
    place: Callable[..., list[Point]],
    half: float,
) -> list[Shape]:
    """Belly or breast, then shade and light, then the neck's band."""
    shapes: list[Shape] = []
    skull = oval(head.x, head.y, head.r, head.r)
    if coat.belly != coat.body:
        middle = place((34, half * 0.5))[0]
        belly = oval(*middle, 46, half * 0.92, -plan.tilt - 28) if plan.breast else None
        belly = belly or oval(*place((14, half * 0.72))[0], 52, half * 0.72, -plan.tilt - 6)
        shapes += patch(body, belly, fill=coat.belly, part="belly")
        if plan.breast:
            bib = oval(head.x + head.r * 0.55, head.y + head.r * 0.75, head.r * 0.95, head.r * 1.02)
            shapes += patch(skull, bib, fill=coat.belly, part="belly")
            shapes += patch(
                neck, oval(*place((44, -half * 0.3))[0], 25, half * 0.75, -20), fill=coat.belly, part="belly"
            )
    low = coat.belly if coat.belly != coat.body else coat.body
    shade = crescent(body, half * 0.36, 75)
    shapes.append(Shape(shade, fill=tint(low, -0.15), part="belly" if low != coat.body else "body"))
    shapes += [Shape(crescent(skull, head.r * 0.26, -120), fill=tint(coat.head, 0.2), part="head")]
    if plan.band:
        x, y = head.x - plan.neck[0] * 0.3, head.y + head.r * 1.05
        width = plan.neck_width[1] * 0.62
        ring = [(x - width, y - 5), (x + width, y + 1), (x + width, y + 8), (x - width, y + 2)]
        shapes += patch(neck, ring, fill=plan.band, part="band") + patch(body, ring, fill=plan.band, part="band")
    return shapes


def _standing(look: Look, plan: Plan, coat: Coat, place: Callable[..., list[Point]], half: float) -> list[Shape]:
    stride = 0.36 if look.pose == "walk" else 0.0
    hip = place((0, half * 0.72))[0]
    gap = 7 + plan.leg * 0.04
    far_foot = (gap * 0.6 + plan.leg * stride + 3 * bool(stride), -plan.leg * 0.12 * bool(stride))
    near_foot = (-gap * 0.6 - plan.leg * stride * 0.8 - 3 * bool(stride), 0)
    if plan.one_leg and look.pose == "stand":
        knee, foot = (hip[0] + 20, hip[1] + plan.leg * 0.42), (hip[0] - 22, hip[1] + plan.leg * 0.46)
        d = path.polygon(tube([hip, knee, foot], [plan.leg_width * 1.2, plan.leg_width * 1.2, plan.leg_width]))
        drawn_up = Shape(d, fill=tint(coat.leg, -0.16), part="leg", weight=1, layer=-1)
        return [drawn_up, *leg(plan, coat.leg, hip, (0, 0), layer=0)]
    far = leg(plan, tint(coat.leg, -0.16), (hip[0] + gap * 0.5, hip[1]), far_foot, layer=-1)
    near = leg(plan, coat.leg, (hip[0] - gap * 0.5, hip[1]), near_foot, layer=0)
    return [*far, *near]


def _thighs(
    look: Look, plan: Plan, coat: Coat, place: Callable[..., list[Point]], half: float
) -> list[tuple[str, str, str]]:
    stride = plan.leg * 0.14 if look.pose == "walk" else 0
    hip = place((-2, half * 0.35))[0]
    thigh = tube(
        [hip, (hip[0] - 2 - stride * 0.5, hip[1] + half * 0.5), (-5 - stride, -plan.leg * 0.62)],
        [plan.thigh, plan.thigh * 0.85, plan.leg_width * 1.5],
    )
    return [(path.polygon(thigh), coat.body, "body")]


def _toes(plan: Plan, coat: Coat) -> list[Shape]:
    """Two small feet peeping out under a sitting bird."""
    w = max(plan.leg_width, 4)
    spots = [(-6, -w * 0.7), (8, -w * 0.7)]
    return [Shape(path.ellipse(x + 8, y, w * 2.2, w * 0.75), fill=coat.leg, part="leg", weight=1) for x, y in spots]


def _ripples(body: list[Point]) -> list[Shape]:
    left, right = min(x for x, _ in body), max(x for x, _ in body)
    lines = [((left - 6, 0), (left + 22, 1.6)), ((right - 26, 1), (right + 9, 0)), ((-16, 1.5), (16, 1.8))]
    return [
        stroke(a, ((a[0] + b[0]) / 2, 3), b, colour="#ffffff", width=2.6, part="water", opacity=0.75) for a, b in lines
    ]


def _anchors(plan: Plan, head: Head, place: Callable[..., list[Point]], half: float) -> dict[str, Anchor]:
    anchors = head_anchors(plan, head)
    anchors["back"] = Anchor(*place((-8, -half * 0.96))[0], 90)
    anchors["top"] = Anchor(head.x, head.y - head.r)
    anchors["center"] = Anchor(*place((0, 0))[0])
    return anchors
