"""Four-legged animals from their measures: a `Build` and a `Look` become a `Figure`."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.quadruped_heads import Head, Profile, face_head
from platano.engines.sketch.drawings.quadruped_marks import (
    MANES,
    MARKS,
    NECK_MARKS,
    hump,
    leg_marks,
    shell,
    spikes,
    tail_shapes,
)
from platano.engines.sketch.drawings.quadruped_parts import (
    Paint,
    Tube,
    between,
    curve,
    flat,
    mood_of,
    resolved,
    scalloped,
    solid,
    stroke,
)
from platano.engines.sketch.drawings.quadruped_poses import Build, Stance, stance_of
from platano.engines.sketch.drawings.quadruped_profiles import profile_head
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, multiply

GROWN_TAILS = ("thick", "spade")
FAR = -0.2  # how much darker the far legs are


@dataclass(frozen=True, slots=True)
class Body:
    """All that the steps of a drawing share."""

    build: Build
    look: Look
    paint: Paint
    stance: Stance
    trunk: Tube
    neck: Tube

    @property
    def woolly(self) -> float:
        return self.build.depth * 0.3 if "wool" in self.build.marks else 0


def quadruped(build: Build, look: Look) -> Figure:
    """The animal in the pose and view that the look asks for."""
    look = replace(look, traits=look.traits | build.always)
    build = build.shaped(look)
    if look.view == "front" and build.face and look.pose in ("stand", "sit", "upright"):
        from platano.engines.sketch.drawings.quadruped_front import front_view  # noqa: PLC0415

        return front_view(build, look)
    stance, paint = stance_of(build, look.pose, look.phase), resolved(build.coat, look)
    loose = head_of(build, look, paint, stance.asleep)
    if stance.asleep or stance.floor is not None or look.pose == "sit":
        _chin_up(build, stance, loose)
    floor = 0.0 if stance.floor is not None or stance.haunch else None
    if floor is not None and "wool" in build.marks:
        floor -= build.depth * 0.14  # its curls reach lower
    trunk = Tube(tuple(stance.spine), tuple(stance.widths), floor)
    neck = Tube(tuple(stance.neck), _neck_widths(build), floor)
    body = Body(build, look, paint, stance, trunk, neck)
    head = placed_head(body, loose)
    figure = Figure(tuple(_shapes(body, head)), _anchors(body, head))
    return figure.moved(0, stance.lift - max(figure.box[3] + stance.lift, 0)) if stance.lift else figure


def _chin_up(build: Build, stance: Stance, head: Head) -> None:
    """Raise the head until nothing of it (beard, mane, ears) is below the ground or the water."""
    placed = moved_head(head, stance.head, build.head, stance.head_angle)
    sunk = Figure((*placed.back, *placed.hull, *placed.front)).box[3] + build.head * 0.01
    if sunk > 0:
        stance.head = stance.head[0], stance.head[1] - sunk
        start = stance.neck[0]
        stance.neck = [start, between(start, stance.head, 0.5), stance.head]


def drawn(build: Build) -> Callable[[Look], Figure]:
    """The drawing of one species."""
    return lambda look: quadruped(build, look)


def _neck_widths(build: Build) -> tuple[float, float, float]:
    base = build.depth * build.neck_width
    end = min(build.head * 0.72, base) if build.face else min(build.head * 0.8, base * 0.82)
    return base, (base + end) / 2 * 0.92, end


def head_of(build: Build, look: Look, paint: Paint, asleep: bool = False, turn: float = 0.24) -> Head:
    """The head in its own units, 100 wide."""
    mood = "asleep" if asleep else mood_of(look)
    if build.profile and not (look.view == "front" and build.face):
        return profile_head(_with_trunk(build.profile, look), paint, mood, look.traits)
    if build.face is None:
        raise ValueError("an animal needs a head")
    return face_head(build.face, paint, mood, turn, look.traits)


def _with_trunk(form: Profile, look: Look) -> Profile:
    """An elephant's trunk is raised in joy, out of the water and away from busy hands."""
    if "trunk" not in form.marks:
        return form
    kind = "trunk low" if look.pose == "sleep" else "trunk"
    if look.pose in ("swim", "upright", "ride", "jump", "fly") or look.has("happy"):
        kind = "trunk up"
    return replace(form, marks=(kind, *(mark for mark in form.marks if mark != "trunk")))


def moved_head(head: Head, at: tuple[float, float], size: float, degrees: float) -> Head:
    """The head at its place, as wide as it should be."""
    scale = size / 100
    cos, sin = math.cos(math.radians(degrees)) * scale, math.sin(math.radians(degrees)) * scale
    matrix = (cos, sin, -sin, cos, *at)

    def put(shapes: list[Shape]) -> list[Shape]:
        return [replace(s, matrix=multiply(matrix, s.matrix)) for s in shapes]

    anchors = dict(Figure((), head.anchors).transformed(matrix).anchors)
    return Head(put(head.back), put(head.hull), put(head.front), anchors)


def placed_head(body: Body, head: Head) -> Head:
    return moved_head(head, body.stance.head, body.build.head, body.stance.head_angle)


# --- painting -------------------------------------------------------------------------------------


def _shapes(body: Body, head: Head) -> list[Shape]:
    """Far legs, tail, body, near legs, head; all that is at layer 0 has one outline."""
    swims, arms = body.stance.floor is not None, body.stance.hands is not None
    far: list[Shape] = []
    near: list[Shape] = []  # one silhouette with the body
    free: list[Shape] = []  # before the body: arms and legs that hold and pedal
    if not swims:
        far = outlined(_leg(body, "far_fore", -1)) + outlined(_leg(body, "far_hind", -1))
        if arms:
            free = _limb(body, "near_hind") + _limb(body, "near_fore")
        else:
            near = (_haunch(body) if body.stance.haunch else _leg(body, "near_hind", 0)) + _leg(body, "near_fore", 0)
    wings: list[Shape] = []
    if body.look.has("winged"):
        wing = _bat_wing if "bat wings" in body.build.marks else _wing
        far, wings = wing(body, far=True) + far, wing(body, far=False)
    tail = _tail(body)
    front_tail = tail if body.stance.wrap else []
    back_tail = [] if body.stance.wrap else tail
    fuses = body.build.profile and not (body.look.view == "front" and body.build.face)
    silhouettes = _silhouettes(body) + (head.hull if fuses else [])
    if body.build.tail.kind in GROWN_TAILS:  # of one piece with the body
        silhouettes, back_tail = back_tail + silhouettes, []
    outlines = [replace(shape, weight=2) for shape in [*silhouettes, *near] if shape.weight == 1]
    fills = [*bare(silhouettes), *_marks(body), *bare(near), *wings, *front_tail]
    if fuses:
        manes = [
            shape
            for mark in body.build.marks
            if mark in MANES
            for shape in MANES[mark](body.neck, body.paint, body.look.seed)
        ]
        face = [*bare(head.hull), *manes, *head.front]
        return [
            *far,
            *back_tail,
            *_spikes(body),
            *head.back,
            *outlines,
            *fills,
            *face,
            *free,
            *(_ripples(body) if swims else []),
        ]
    skull = [*head.back, *head.hull, *head.front]
    return [*far, *back_tail, *outlines, *fills, *skull, *free, *(_ripples(body) if swims else [])]


def _spikes(body: Body) -> list[Shape]:
    """A row of plates along back and neck, behind the body."""
    return spikes(body.trunk, body.neck, body.paint) if "spikes" in body.build.marks else []


def bare(shapes: list[Shape]) -> list[Shape]:
    """Without outlines (but open lines keep their own width)."""
    return [replace(shape, weight=0) for shape in shapes]


def outlined(shapes: list[Shape]) -> list[Shape]:
    """All outlines first, then all fills in order: one silhouette."""
    return [replace(shape, weight=2) for shape in shapes if shape.weight == 1] + bare(shapes)


def _silhouettes(body: Body) -> list[Shape]:
    build, paint = body.build, body.paint
    wool = paint.mane if body.woolly else paint.main
    outline = body.trunk.outline(28, body.woolly) if body.woolly else body.trunk.outline()
    shapes = [solid(outline, wool, "body")]
    if "shell" in build.marks:
        shapes.insert(0, shell(body.trunk, paint)[0])
    if "hump" in build.marks or "humps" in build.marks:
        shapes += hump(body.trunk, paint, 2 if "humps" in build.marks else 1)
    throat = body.neck.outline(14, body.woolly * 0.8) if body.woolly else body.neck.outline()
    return [*shapes, solid(throat, wool, "neck")]


def _marks(body: Body) -> list[Shape]:
    shapes: list[Shape] = [] if body.woolly else [flat(body.trunk.underside(), body.paint.shade)]
    for mark in body.build.marks + _wished(body):
        if mark in MARKS:
            shapes += MARKS[mark](body.trunk, body.paint, body.look.seed)
        if mark in NECK_MARKS:
            shapes += NECK_MARKS[mark](body.neck, body.paint, body.look.seed)
    return [*shapes, *(_curls(body.trunk, body.paint) if body.woolly else [])]


def _wished(body: Body) -> tuple[str, ...]:
    """Markings that the prompt asks for."""
    wishes: list[str] = []
    if body.look.has("striped") and not {"stripes", "zebra"} & set(body.build.marks):
        wishes.append("stripes")
    if body.look.has("spotted") and not {"spots", "rosettes"} & set(body.build.marks):
        wishes.append("spots")
    return tuple(wishes)


def _curls(trunk: Tube, paint: Paint) -> list[Shape]:
    shapes: list[Shape] = []
    size = trunk.frame(0.5)[4] * 0.2
    for u, v in ((0.12, -0.3), (0.3, 0.15), (0.46, -0.4), (0.64, 0.1), (0.8, -0.35), (0.95, 0.2)):
        x, y = trunk.at(u, v)
        shapes.append(stroke(path.arc(x, y, size, 150, 330), tint(paint.mane, -0.16), size * 0.32, "mane"))
    return shapes


def _leg(body: Body, name: str, layer: int) -> list[Shape]:
    """One leg with its foot; what belongs to its silhouette has an outline of weight 1."""
    build, far, size = body.build, layer < 0, body.build.leg
    limb, main = _limb_tube(body, name), body.paint.dark if build.dark_legs else body.paint.main
    main = tint(main, FAR) if far else main
    long = build.toes if "hind" in name else 1
    foot = _foot(body, body.stance.legs[name][-1], body.stance.feet.get(name, 0), main, layer, long)
    shapes = [solid(limb.outline(), main, "leg", layer), foot[0]]
    if body.woolly:
        shapes += _breeches(body, name, size * 1.7, layer)
    if build.gap > size * 1.5:
        shapes.append(flat(limb.band(0.5, 1.0, 0.2, 0.9, 0.3), tint(main, -0.1), "leg", layer))
    if not layer and not body.woolly and (build.gap > size * 1.5 or body.stance.haunch):
        for v, u0, u1 in ((0.92, 0.12, 0.62), (-0.92, 0.34, 0.62)):
            edge = path.smooth([limb.at(u, v) for u in (u0, (u0 + u1) / 2, u1)], closed=False)
            shapes.append(stroke(edge, tint(main, -0.34), size * 0.12, "leg"))
    if not far and not body.woolly:
        shapes += leg_marks(build.marks + _wished(body), limb, body.paint)
    if build.sock:
        colour = body.paint.dark if build.sock[0] == "dark" else body.paint.light
        colour = tint(colour, FAR) if far else colour
        shapes.append(flat(limb.band(1 - build.sock[1], 1.0, -0.94, 0.94), colour, "paw", layer))
        shapes.append(replace(foot[0], fill=colour if build.foot == "paw" else foot[0].fill, weight=0))
    else:
        shapes.append(replace(foot[0], weight=0))
    return [*shapes, *foot[1:]]


def _limb_tube(body: Body, name: str) -> Tube:
    build, size = body.build, body.build.leg
    upper = 1.5 if "fore" in name else 1.95
    if build.foot == "column":
        upper = 1.3
    if body.stance.hands:
        upper = 1.25 if "fore" in name else 1.6
    if body.stance.haunch and "hind" in name:
        upper = 1.1
    ends = (1.15, 1.0) if build.foot != "hoof" else (0.92, 0.86)
    widths = (size * upper, size * (0.55 + upper * 0.45), size * ends[0], size * ends[1])
    return Tube(tuple(body.stance.legs[name]), widths)


def _limb(body: Body, name: str) -> list[Shape]:
    """A near arm or leg before the body, its root melting into the body."""
    shapes = outlined(_leg(body, name, 1))
    if body.woolly or body.build.dark_legs:
        return shapes
    (x0, y0), (x1, y1) = body.stance.legs[name][:2]
    width, t = body.build.leg * (1.25 if "fore" in name else 1.6), 0.22
    inward = Tube(
        ((x0 - (x1 - x0) * 0.1, y0 - (y1 - y0) * 0.1), (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)),
        (width * 1.16, width * 1.06),
    )
    return [*shapes, flat(inward.outline(), body.paint.main, "leg", 1)]


def _breeches(body: Body, name: str, width: float, layer: int) -> list[Shape]:
    """Wool around the root of a leg."""
    x, y = body.stance.legs[name][0]
    r = width * 0.5
    rim = [(x + math.cos(a / 8 * math.pi) * r, y + math.sin(a / 8 * math.pi) * r) for a in range(16)]
    colour = tint(body.paint.mane, FAR) if layer < 0 else body.paint.mane
    return [solid(scalloped(rim, body.woolly * 0.7), colour, "mane", layer)]


def _foot(body: Body, at: tuple[float, float], toes: float, main: str, layer: int, long: float) -> list[Shape]:
    """Paw, hoof or the nailed sole of an elephant; `toes` turns it."""
    size, kind = body.build.leg, body.build.foot
    cos, sin = math.cos(math.radians(toes)), math.sin(math.radians(toes))

    def put(x: float, y: float) -> tuple[float, float]:
        return at[0] + (x * cos - y * sin) * size, at[1] + (x * sin + y * cos) * size

    if kind == "paw":
        shape = path.smooth(
            [
                put(-0.52, 0.1),
                (put(-0.3, -0.36)),
                put(0.3, -0.42),
                put(0.86 * long, -0.12),
                put(1.0 * long, 0.22),
                put(0.8 * long, 0.42),
                put(-0.38, 0.42),
            ]
        )
        toe = [
            stroke(path.line(put(x, 0.06), put(x + 0.04, 0.34)), tint(main, -0.4), size * 0.09, "paw", layer)
            for x in (0.5 * long, 0.74 * long)
        ]
        return [solid(shape, main, "paw", layer), *toe]
    if kind == "hoof":
        hoof = tint(body.paint.hoof, FAR) if layer < 0 else body.paint.hoof
        shape = path.smooth(
            [put(-0.44, -0.24), put(0.46, -0.24), put(0.74, 0.3), put(0.7, 0.42), put(-0.5, 0.42), put(-0.52, 0.3)],
            tension=0.4,
        )
        return [solid(shape, hoof, "hoof", layer)]
    shape = path.smooth(
        [put(-0.5, -0.3), put(0.5, -0.3), put(0.6, 0.3), put(0.5, 0.42), put(-0.5, 0.42), put(-0.58, 0.3)], tension=0.6
    )
    nails = [
        flat(path.ellipse(*put(x, 0.3), size * 0.11, size * 0.1), tint(body.paint.horn, -0.05), "nail", layer)
        for x in (0.05, 0.3, 0.5)
    ]
    return [solid(shape, main, "paw", layer), *nails]


def _haunch(body: Body) -> list[Shape]:
    """The folded hind leg of one who sits or lies."""
    x, y, rx, ry = body.stance.haunch or (0, 0, 0, 0)
    main = body.paint.dark if body.build.dark_legs else body.paint.main
    shapes = _leg(body, "near_hind", 0)
    if body.woolly:
        low = -body.woolly * 0.4
        rim = [(x + math.cos(a / 12 * math.pi) * rx, min(y + math.sin(a / 12 * math.pi) * ry, low)) for a in range(24)]
        return [*shapes, solid(scalloped(rim, body.woolly * 0.8), body.paint.mane, "mane")]
    shapes.append(solid(path.ellipse(x, y, rx, ry, -14), main, "leg"))
    edge = [
        (x + math.cos(math.radians(a)) * rx * 0.96, y + math.sin(math.radians(a)) * ry * 0.96)
        for a in range(-95, 50, 24)
    ]
    return [*shapes, stroke(path.smooth(edge, closed=False), tint(main, -0.34), body.build.leg * 0.14, "leg")]


def _tail(body: Body) -> list[Shape]:
    build, stance = body.build, body.stance
    tail = build.tail
    if stance.wrap:
        return tail_shapes(tail.kind, Tube(tuple(stance.wrap), (tail.width,) * 5), body.paint, tail.width)
    points = curve(stance.tail, stance.tail_angle, stance.tail_curl, tail.length)
    ground = None if stance.lift or body.look.pose in ("jump", "fly", "ride") else -tail.width * 0.45
    if ground is not None and stance.floor is None:
        points = [(x, min(y, ground)) for x, y in points]
    floor = body.trunk.floor if ground is not None else None
    tube = Tube(tuple(points), (tail.width,) * len(points), floor)
    return tail_shapes(tail.kind, tube, body.paint, tail.width, fluffy=body.look.has("fluffy"))


def _wing(body: Body, far: bool) -> list[Shape]:
    """A bird's wing on the shoulder."""
    trunk, layer = body.trunk, -1 if far else 0
    x, y = trunk.at(0.72, -0.45)
    size = body.build.length * 0.62
    colour = tint("#ffffff", -0.12) if far else "#ffffff"
    colour = body.look.paint(colour, "wing")
    lean = 14 if far else 0
    cos, sin = math.cos(math.radians(lean)), math.sin(math.radians(lean))

    def put(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + (a * cos - b * sin) * size, y + (a * sin + b * cos) * size) for a, b in points]

    feathers = [(0.16, 0.02), (0.12, -0.4), (-0.1, -0.82), (-0.5, -1.08), (-0.98, -1.12), (-0.8, -0.94), (-0.96, -0.86)]
    feathers += [
        (-0.72, -0.7),
        (-0.86, -0.58),
        (-0.6, -0.46),
        (-0.7, -0.32),
        (-0.44, -0.24),
        (-0.46, -0.08),
        (-0.14, 0.06),
    ]
    inner = [
        (0.08, -0.04),
        (0.02, -0.36),
        (-0.16, -0.68),
        (-0.42, -0.84),
        (-0.3, -0.62),
        (-0.4, -0.5),
        (-0.22, -0.38),
        (-0.28, -0.24),
        (-0.12, -0.14),
    ]
    return [
        solid(path.smooth(put(feathers), tension=0.8), colour, "wing", layer),
        flat(path.smooth(put(inner), tension=0.8), tint(colour, -0.12), "wing", layer),
    ]


def _bat_wing(body: Body, far: bool) -> list[Shape]:
    """A dragon's wing: skin between long fingers."""
    x, y = body.trunk.at(0.72, -0.5)
    size, layer = body.build.length * 0.95, -1 if far else 0
    bone = body.look.paint(tint(body.paint.main, -0.3 if far else -0.12), "wing")
    skin = tint(body.paint.light, -0.2) if far else body.paint.light
    shift = 0.16 if far else 0.0

    def put(a: float, b: float) -> tuple[float, float]:
        return x + (a + shift) * size, y + b * size

    tips = [put(-0.92, -0.62), put(-0.78, -0.2), put(-0.42, 0.0)]
    wrist, root = put(-0.28, -0.98), put(0.08, 0.06)
    sail = [
        root,
        put(0.04, -0.5),
        wrist,
        put(-0.64, -0.9),
        tips[0],
        put(-0.72, -0.42),
        tips[1],
        put(-0.52, -0.2),
        tips[2],
        put(-0.2, -0.02),
    ]
    shapes = [solid(path.smooth(sail, tension=0.55), skin, "wing", layer)]
    for tip in tips:
        finger = Tube(
            (wrist, ((wrist[0] + tip[0]) / 2 - size * 0.04, (wrist[1] + tip[1]) / 2 - size * 0.03), tip),
            (size * 0.05, size * 0.04, size * 0.015),
        )
        shapes.append(flat(finger.outline(), bone, "wing", layer))
    arm = Tube((root, put(0.02, -0.5), wrist), (size * 0.13, size * 0.09, size * 0.06))
    return [*shapes, solid(arm.outline(), bone, "wing", layer)]


def _ripples(body: Body) -> list[Shape]:
    """Where the water meets the body."""
    x0, x1 = body.trunk.at(0, 0)[0], max(body.trunk.at(1, 0)[0], body.stance.head[0])
    size, middle = (x1 - x0) * 0.62 + body.build.depth * 0.3, (x0 + x1) / 2
    shapes = [Shape(path.ellipse(middle, 0, size, size * 0.055), "#bfe6f5", "ripple", opacity=0.85, layer=1)]
    shapes.append(
        Shape(path.ellipse(middle, -size * 0.008, size * 0.8, size * 0.028), "#ffffff", "ripple", opacity=0.8, layer=1)
    )
    return shapes


# --- anchors -------------------------------------------------------------------------------------


def _anchors(body: Body, head: Head) -> dict[str, Anchor]:
    build, stance = body.build, body.stance
    x, y = body.neck.at(0.62)
    anchors = dict(head.anchors)
    tilt = math.degrees(math.atan2(body.neck.frame(0.6)[3], body.neck.frame(0.6)[2])) + 90
    anchors["neck"] = Anchor(x, y, body.neck.frame(0.6)[4] * 2, tilt * 0.6 if build.profile else 0)
    top = body.trunk.at(0.48, -1)
    anchors["back"] = Anchor(*top, build.depth * 2.6)
    anchors["center"] = Anchor(*body.trunk.at(0.5))
    x, y = head.anchors["mouth"].x, head.anchors["mouth"].y
    held = build.head * 0.8
    anchors["hand"] = anchors["hand_far"] = Anchor(x, y, held)
    if stance.hands:
        (nx, ny), (fx, fy) = stance.hands
        reach = build.leg * 0.35
        anchors["hand"], anchors["hand_far"] = Anchor(nx + reach, ny, held), Anchor(fx + reach, fy, held)
    return anchors
