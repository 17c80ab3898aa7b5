"""Heads of birds: beaks, crests, faces."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import luminance, mix, tint
from platano.engines.sketch.drawings.bird_plan import Coat, Head, Plan
from platano.engines.sketch.drawings.nature import (
    blush,
    crescent,
    eye,
    form,
    frame,
    merge,
    outline,
    oval,
    patch,
    shading,
    trace,
)
from platano.engines.sketch.figure import Anchor, Look, Shape


def head_back(look: Look, plan: Plan, coat: Coat, head: Head) -> list[Shape]:
    """Beak and crest, which the head's own circle then overlaps."""
    return [*_crest(plan, coat, head), *beak(look, plan, coat, head)]


def head_front(look: Look, plan: Plan, coat: Coat, head: Head) -> list[Shape]:
    """Face patch, cap, eye and cheek."""
    x, y, r = head.x, head.y, head.r
    skull = oval(x, y, r, r)
    shapes: list[Shape] = []
    if plan.cap and not (look.colour and luminance(plan.cap) < 0.7):
        cap = oval(x - r * 0.15, y - r * 0.95, r * 1.2, r * 0.78, 8)
        shapes += patch(skull, cap, fill=look.paint(plan.cap, "cap"), part="cap")
    if plan.face:
        face = oval(x + r * 0.5, y + r * 0.12, r * 0.62, r * 0.66)
        shapes += patch(skull, face, fill=look.paint(plan.face, "face"), part="face")
    shapes += eye(
        x + r * 0.34,
        y - r * 0.14,
        r * plan.eye * 1.1,
        look,
        ring=plan.ring or (tint(coat.head, 0.55) if luminance(coat.head) < 0.06 else None),
    )
    if plan.beak != "hook" or not look.has("angry", "fierce"):
        shapes.append(blush(x + r * 0.1, y + r * 0.36, r * 0.2))
    if plan.crest in {"comb", "wattle"}:
        lobe = path.smooth(
            [
                (x + r * 0.72, y + r * 0.5),
                (x + r * 1.1, y + r * 0.7),
                (x + r * 1.0, y + r * 1.35),
                (x + r * 0.7, y + r * 1.42),
                (x + r * 0.58, y + r * 0.9),
            ]
        )
        shapes.append(Shape(lobe, fill="#d8322f", part="comb", weight=1))
    return shapes


def _crest(plan: Plan, coat: Coat, head: Head) -> list[Shape]:
    x, y, r = head.x, head.y, head.r
    if plan.crest == "comb":
        lumps = [(-0.42, 0.9, 0.3), (-0.05, 1.08, 0.36), (0.34, 0.98, 0.3)]
        return merge([(path.circle(x + r * dx, y - r * dy, r * s), "#d8322f", "comb") for dx, dy, s in lumps])
    plumes: dict[str, list[tuple[float, float, float]]] = {
        "tuft": [(-150, 1.55, 0.3), (-128, 1.7, 0.32), (-108, 1.55, 0.28)],
        "swept": [(-165, 1.9, 0.34), (-150, 2.0, 0.36), (-132, 1.75, 0.36)],
        "fan": [(-165, 1.7, 0.34), (-140, 1.9, 0.36), (-115, 2.0, 0.36), (-92, 1.9, 0.34)],
        "spikes": [(-128, 1.9, 0.12), (-108, 2.05, 0.12), (-88, 1.9, 0.12)],
    }
    shapes: list[Shape] = []
    for degrees, long, wide in plumes.get(plan.crest, []):
        at = frame(x, y, degrees)
        points = at((r * 0.5, 0), (r * long * 0.75, r * 0.06), (r * long, r * 0.22 if plan.crest != "spikes" else 0))
        widths = [r * wide, r * wide, r * wide * (0.3 if plan.crest != "spikes" else 0.8)]
        shapes.append(Shape(path.limb(points, widths), fill=coat.head, part="crest", weight=1))
        if plan.crest == "spikes":
            tip = points[-1]
            shapes.append(Shape(path.circle(*tip, r * 0.16), fill=coat.body, part="crest", weight=1))
    return shapes


def beak(look: Look, plan: Plan, coat: Coat, head: Head) -> list[Shape]:
    """The beak of the plan's kind, its tip `beak_length` head radii before the face."""
    x, y, r, colour = head.x + head.r * 0.74, head.y + head.r * 0.12, head.r, coat.beak
    long = r * plan.beak_length + r * 0.2
    gape = 0.16 * r if look.has("happy", "open", "singing", "surprised", "shouting") else 0
    dark = tint(colour, -0.22)
    make = {"hook": _hook, "flat": _flat, "big": _big, "pouch": _pouch}.get(plan.beak)
    if make:
        shapes = make(x, y, r, long, gape, colour)
    else:
        deep = {"cone": 0.3, "dagger": 0.26, "thin": 0.11, "chick": 0.24}.get(plan.beak, 0.24) * r
        lower = [(x, y + deep * 0.1), (x, y + deep * 1.1 + gape), (x + long * 0.5, y + deep * 0.75 + gape)]
        lower += [(x + long * 0.9, y + deep * 0.25 + gape)]
        upper = [[(x, y + deep * 0.25), (x, y - deep), (x + long * 0.45, y - deep * 0.75), (x + long, y + deep * 0.2)]]
        upper += [[(x + long, y + deep * 0.2), (x + long * 0.5, y + deep * 0.28), (x, y + deep * 0.25)]]
        shapes = [Shape(outline(lower), fill=dark, part="beak", weight=1)]
        shapes.append(Shape(outline(*upper), fill=colour, part="beak", weight=1))
    if plan.beak_tip:
        shapes += _beak_tip(shapes, x, long, plan.beak_tip)
    return shapes


def _beak_tip(shapes: list[Shape], x: float, long: float, colour: str) -> list[Shape]:
    box = [(x + long * 0.72, -999.0), (x + long * 2, -999.0), (x + long * 2, 999.0), (x + long * 0.72, 999.0)]
    tips: list[Shape] = []
    for shape in shapes:
        numbers = [
            float(n) for n in shape.d.replace("M", " ").replace("L", " ").replace("C", " ").replace("Z", " ").split()
        ]
        points = list(zip(numbers[0::2], numbers[1::2], strict=True))
        tips += patch(points, box, fill=colour, part="beak")
    return tips


def _hook(x: float, y: float, r: float, long: float, gape: float, colour: str) -> list[Shape]:
    top = [
        (x - r * 0.1, y - r * 0.36),
        (x + long * 0.5, y - r * 0.42),
        (x + long * 0.95, y + r * 0.02),
        (x + long * 0.9, y + r * 0.62),
    ]
    back = [(x + long * 0.9, y + r * 0.62), (x + long * 0.6, y + r * 0.26), (x - r * 0.1, y + r * 0.24)]
    lower = [
        (x, y + r * 0.1),
        (x + long * 0.5, y + r * 0.24 + gape),
        (x + long * 0.34, y + r * 0.52 + gape),
        (x, y + r * 0.46 + gape),
    ]
    points = trace(top, back)
    return [
        Shape(outline(lower), fill=tint(colour, -0.24), part="beak", weight=1),
        Shape(outline(top, back), fill=colour, part="beak", weight=1),
        *shading(points, colour, "beak", depth=r * 0.14),
    ]


def _flat(x: float, y: float, r: float, long: float, gape: float, colour: str) -> list[Shape]:
    upper = [
        (x - r * 0.1, y - r * 0.3),
        (x + long * 0.35, y - r * 0.12),
        (x + long * 0.78, y - r * 0.12),
        (x + long, y + r * 0.06),
    ]
    upper += [(x + long * 0.84, y + r * 0.26), (x + long * 0.3, y + r * 0.24), (x - r * 0.1, y + r * 0.26)]
    lower = [
        (x, y + r * 0.1),
        (x + long * 0.8, y + r * 0.2 + gape),
        (x + long * 0.7, y + r * 0.4 + gape),
        (x, y + r * 0.46 + gape),
    ]
    nostril = Shape(
        path.ellipse(x + long * 0.3, y - r * 0.02, r * 0.07, r * 0.035), fill=tint(colour, -0.4), part="beak"
    )
    return [
        Shape(outline(lower), fill=tint(colour, -0.24), part="beak", weight=1),
        Shape(outline(upper), fill=colour, part="beak", weight=1),
        nostril,
    ]


def _big(x: float, y: float, r: float, long: float, gape: float, colour: str) -> list[Shape]:
    upper = [
        (x - r * 0.1, y - r * 0.62),
        (x + long * 0.4, y - r * 0.78),
        (x + long * 0.82, y - r * 0.4),
        (x + long, y + r * 0.36),
    ]
    back = [(x + long, y + r * 0.36), (x + long * 0.7, y + r * 0.2), (x - r * 0.1, y + r * 0.24)]
    lower = [(x, y + r * 0.1), (x + long * 0.5, y + r * 0.18 + gape), (x + long * 0.86, y + r * 0.3 + gape)]
    lower += [(x + long * 0.5, y + r * 0.54 + gape), (x, y + r * 0.6 + gape)]
    points = trace(upper, back)
    return [
        Shape(outline(lower), fill=tint(colour, -0.12), part="beak", weight=1),
        Shape(outline(upper, back), fill=colour, part="beak", weight=1),
        Shape(crescent(points, r * 0.26, -95), fill=mix(colour, "#ffe04a", 0.6), part="beak"),
    ]


def _pouch(x: float, y: float, r: float, long: float, gape: float, colour: str) -> list[Shape]:
    tip = (x + long, y + r * 0.2)
    pouch = [(x - r * 0.2, y + r * 0.1), (x + long * 0.5, y + r * 0.16), (x + long * 0.95, y + r * 0.24)]
    pouch += [
        (x + long * 0.7, y + r * 0.8 + gape),
        (x + long * 0.32, y + r * 1.25 + gape),
        (x - r * 0.05, y + r * 0.95),
    ]
    upper = [
        [(x - r * 0.2, y - r * 0.24), (x + long * 0.5, y - r * 0.08), tip],
        [tip, (x + long * 0.5, y + r * 0.22), (x - r * 0.2, y + r * 0.24)],
    ]
    return [
        *form(pouch, fill=mix(colour, "#ffd27a", 0.5), part="beak", depth=r * 0.3),
        Shape(outline(*upper), fill=colour, part="beak", weight=1),
    ]


def head_anchors(plan: Plan, head: Head) -> dict[str, Anchor]:
    tip = head.x + head.r * (0.8 + plan.beak_length)
    return {
        "head": Anchor(head.x, head.y - head.r * 0.82, head.r * 2),
        "face": Anchor(head.x + head.r * 0.34, head.y - head.r * 0.14, head.r * 2),
        "neck": Anchor(head.x - plan.neck[0] * 0.15, head.y + head.r * 1.0, min(plan.neck_width[1] * 1.1, head.r * 2)),
        "mouth": Anchor(tip, head.y + head.r * 0.25, head.r * 1.6),
    }
