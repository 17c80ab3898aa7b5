"""An animal that sits facing us: portraits and stickers."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.quadruped_marks import MARKS, tail_shapes
from platano.engines.sketch.drawings.quadruped_parts import Paint, Tube, curve, flat, resolved, scalloped, solid, stroke
from platano.engines.sketch.drawings.quadruped_poses import Build
from platano.engines.sketch.drawings.quadruped_rig import bare, head_of, moved_head, outlined
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape

ALL_OVER = ("spots", "rosettes", "patches", "panda")  # markings that look right from the front, too


def front_view(build: Build, look: Look) -> Figure:
    """Pear-shaped body, two straight forelegs, the face above."""
    paint = resolved(build.coat, look)
    base = max(build.depth * 1.2, build.head * 0.92)
    high = max(min(build.shoulder, build.depth * 2.2) * 0.8, build.head * 0.72)
    shoulders = min(max(build.depth * 0.86, build.head * 0.66), base)
    trunk = Tube(((0.0, -base * 0.44), (0.0, -high * 0.62), (0.0, -high)), (base, base * 0.93, shoulders), 0)
    head = moved_head(head_of(build, look, paint, turn=0), (0, -high - build.head * 0.24), build.head, 0)
    hips = [s for side in (-1, 1) for s in _hind(build, paint, base, side)]
    arms = [s for side in (-1, 1) for s in _fore(build, paint, base, high, side)]
    body = [solid(trunk.outline(), paint.main)]
    if "wool" in build.marks:
        body = [solid(Tube(trunk.points, trunk.widths, -build.depth * 0.14).outline(28, build.depth * 0.3), paint.mane)]
    marks = _marks(build, look, paint, trunk)
    outlines = [replace(shape, weight=2) for shape in [*body, *arms] if shape.weight == 1]
    shapes = [*_tail(build, paint, base), *outlined(hips), *outlines, *bare([*body, *marks, *arms])]
    shapes += [*head.back, *head.hull, *head.front]
    return Figure(tuple(shapes), _anchors(build, dict(head.anchors), base, high))


def _marks(build: Build, look: Look, paint: Paint, trunk: Tube) -> list[Shape]:
    shapes = [flat(trunk.underside(0.55, 0.94), paint.shade)]
    if "wool" in build.marks:
        return [flat(trunk.underside(0.55, 0.9), tint(paint.mane, -0.1), "mane")]
    if {"belly", "ruff", "chest"} & set(build.marks):
        shapes.append(flat(trunk.band(0.1, 1.1, -0.42, 0.42, 0.5), paint.light, "belly"))
    marks = build.marks + tuple(
        mark for trait, mark in (("spotted", "spots"), ("striped", "stripes")) if look.has(trait)
    )
    for mark in marks:
        if mark in ALL_OVER:
            shapes += MARKS[mark](trunk, paint, look.seed)
        if mark in ("stripes", "zebra"):
            for u in (0.1, 0.32, 0.54, 0.76):
                for side in (-0.94, 0.94):
                    wedge = [trunk.at(u - 0.05, side), trunk.at(u + 0.05, side), trunk.at(u + 0.02, side * 0.45)]
                    shapes.append(flat(path.smooth(wedge, tension=0.5), paint.dark, "stripe"))
    return shapes


def _sock(build: Build, paint: Paint) -> str:
    if build.dark_legs:
        return paint.dark
    if build.sock is None:
        return paint.main
    return paint.dark if build.sock[0] == "dark" else paint.light


def _toes(build: Build, paint: Paint, x: float, y: float, wide: float, colour: str) -> list[Shape]:
    """A paw or a hoof that points to us."""
    size = build.leg
    if build.foot == "hoof":
        half = wide * 0.42
        points = [(x - half * 0.8, y - size * 0.75), (x + half * 0.8, y - size * 0.75), (x + half, y), (x - half, y)]
        split = stroke(
            path.line((x, y - size * 0.4), (x, y - size * 0.06)), tint(paint.hoof, -0.4), size * 0.09, "hoof"
        )
        return [solid(path.smooth(points, tension=0.4), paint.hoof, "hoof"), split]
    paw = path.ellipse(x, y - size * 0.48, wide * 0.6, size * 0.5)
    lines = [
        stroke(
            path.line((x + dx * wide, y - size * 0.42), (x + dx * wide, y - size * 0.12)),
            tint(colour, -0.4),
            size * 0.09,
            "paw",
        )
        for dx in (-0.2, 0.2)
    ]
    return [solid(paw, colour, "paw"), *lines]


def _hind(build: Build, paint: Paint, base: float, side: int) -> list[Shape]:
    size = build.leg
    thigh = path.ellipse(side * base * 0.4, -base * 0.26, base * 0.2, base * 0.26, side * -14)
    main = paint.dark if build.dark_legs else paint.main
    return [
        solid(thigh, tint(main, -0.08), "leg"),
        *_toes(build, paint, side * base * 0.48, 0, size * 1.5, _sock(build, paint)),
    ]


def _fore(build: Build, paint: Paint, base: float, high: float, side: int) -> list[Shape]:
    size = min(build.leg * 1.1, base * 0.26)
    x = side * max(base * 0.17, size * 0.56)
    main = paint.dark if build.dark_legs else paint.main
    limb = Tube(((x * 1.12, -high * 0.62), (x, -high * 0.3), (x, -build.leg * 0.5)), (size * 1.1, size * 1.08, size))
    edge = [limb.at(0.0, side), limb.at(0.4, side), limb.at(0.86, side)]
    inner = [limb.at(0.3, -side), limb.at(0.6, -side), limb.at(0.86, -side)]
    shapes = [solid(limb.outline(), main, "leg")]
    if build.sock:
        shapes.append(flat(limb.band(1 - min(build.sock[1] * 1.2, 0.8), 1, -0.94, 0.94), _sock(build, paint), "paw"))
    for line in (edge, inner):
        shapes.append(stroke(path.smooth(line, closed=False), tint(main, -0.36), build.leg * 0.11, "leg"))
    if "wool" in build.marks:
        rim = [
            (x + dx * size, -high * 0.5 + dy * size)
            for dx, dy in ((0.8, 0), (0.5, 0.6), (-0.5, 0.6), (-0.8, 0), (-0.5, -0.7), (0.5, -0.7))
        ]
        shapes.append(flat(scalloped(rim, size * 0.7), paint.mane, "mane"))
    return [*shapes, *_toes(build, paint, x, 0, size * 1.15, _sock(build, paint))]


def _tail(build: Build, paint: Paint, base: float) -> list[Shape]:
    tail = build.tail
    if tail.kind in ("stub", "scut", "puff", "curl", "none"):
        return []
    points = [
        (x, min(y, -tail.width * (0.85 if tail.kind == "thick" else 0.5)))
        for x, y in curve((base * 0.4, -base * 0.14), 8, 96, tail.length)
    ]
    return tail_shapes(tail.kind, Tube(tuple(points), (tail.width,) * len(points)), paint, tail.width)


def _anchors(build: Build, anchors: dict[str, Anchor], base: float, high: float) -> dict[str, Anchor]:
    anchors["neck"] = Anchor(0, -high - build.head * 0.06, build.head * 0.6)
    anchors["center"] = Anchor(0, -high * 0.6)
    anchors["back"] = Anchor(0, -high, build.depth * 2.6)
    anchors["hand"] = Anchor(base * 0.17, -high * 0.34, build.head * 0.8)
    anchors["hand_far"] = Anchor(-base * 0.17, -high * 0.34, build.head * 0.8)
    return anchors
