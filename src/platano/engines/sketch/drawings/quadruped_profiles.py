"""Heads seen from the side: muzzles, their marks, and what is common to all of them."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.quadruped_heads import Head, Profile, R, ear_at
from platano.engines.sketch.drawings.quadruped_horns import EXTRAS
from platano.engines.sketch.drawings.quadruped_parts import (
    BLUSH,
    MOUTH,
    TONGUE,
    Paint,
    eye,
    flat,
    solid,
    stroke,
)
from platano.engines.sketch.figure import Anchor, Shape
from platano.engines.sketch.path import Point


def _profile_points(form: Profile) -> list[Point]:
    m, tip, drop, brow, jaw = form.muzzle, form.tip, form.drop, form.brow, form.jaw
    bridge = drop - tip
    stop = 1.02
    line = -0.66 + (bridge + 0.66) * 0.42  # where a straight nose line would pass the stop
    points: list[Point] = [(-1.0, 0.05), (-0.78, -0.64), (-0.1, -0.99), (0.55, -0.8)]
    points.append((stop, line + (bridge - line) * brow))
    points.append(((stop + m) / 2, bridge - 0.02 + (line - bridge) * 0.3 * (1 - brow)))
    points += [(m - 0.14, bridge), (m, drop - tip * 0.25), (m - 0.06, drop + tip * 0.7)]
    points += [(m - 0.28, drop + tip * 1.0), ((0.62 + m) / 2, (drop + tip * 1.05) * 0.55 + jaw * 0.45)]
    points += [(0.5, jaw), (-0.2, 0.98), (-0.78, 0.66)]
    return [(x * R, y * R) for x, y in points]


def _profile_nose(form: Profile, paint: Paint) -> list[Shape]:
    m, tip, drop = form.muzzle, form.tip, form.drop
    if form.nose == "nostril":
        return [
            flat(path.ellipse((m - 0.2) * R, (drop - tip * 0.25) * R, 4.5, 3.2, -35), tint(paint.nose, -0.3), "nose")
        ]
    at = (m - 0.08) * R, (drop - tip * 0.62) * R
    size = R * max(0.15, tip * 0.5)
    return [
        flat(path.ellipse(*at, size, size * 0.82, 15), paint.nose, "nose"),
        flat(
            path.ellipse(at[0] - size * 0.2, at[1] - size * 0.35, size * 0.34, size * 0.2),
            "#ffffff",
            "nose",
            opacity=0.55,
        ),
    ]


def _profile_mouth(form: Profile, paint: Paint, mood: str) -> list[Shape]:
    m, tip, drop = form.muzzle, form.tip, form.drop
    front = (m - 0.1) * R, (drop + tip * 0.32) * R
    back = (m - (m - 0.6) * 0.62) * R, (drop + tip * 0.5) * R
    middle = (front[0] + back[0]) / 2, (drop + tip * 0.62) * R
    colour = tint(paint.main, -0.66)
    lift = {"sad": 7, "angry": 5}.get(mood, -4 if mood != "surprised" else 0)
    if mood in ("happy", "surprised"):
        low = (front[0] - 6, (drop + tip * 1.5) * R), (back[0] + 8, (drop + tip * 1.35) * R)
        jaw = [front, (back[0] - 2, back[1] - 3), low[1], low[0]]
        tongue = path.ellipse((low[0][0] + low[1][0]) / 2 + 2, low[0][1] - 4, abs(front[0] - back[0]) * 0.26, 4)
        return [solid(path.smooth(jaw, tension=0.7), MOUTH, "mouth"), flat(tongue, TONGUE, "mouth")]
    curve = path.smooth([front, middle, (back[0], back[1] + lift)], closed=False)
    return [stroke(curve, colour, 2.8, "mouth")]


def profile_head(form: Profile, paint: Paint, mood: str, traits: frozenset[str]) -> Head:
    """A `Profile`. Its extras (horns, trunk) are hung on by name."""
    head = Head()
    ear = form.ear
    x, y = ear.x * R, ear.y * R
    head.back += ear_at(ear, x + 15, y - 2, ear.lean + 16 if ear.lean > -90 else ear.lean, (paint.far, paint.far))
    hull = path.smooth(_profile_points(form))
    head.hull.append(solid(hull, paint.main))
    front: list[Shape] = [flat(_profile_shade(form), paint.shade)]
    for mark in form.marks:
        if mark in PROFILE_MARKS:
            front += PROFILE_MARKS[mark](form, paint)
    if form.nose != "none":
        front += _profile_nose(form, paint) + _profile_mouth(form, paint, mood)
    for mark in form.marks:
        if mark in EXTRAS:
            behind, before = EXTRAS[mark](form, paint)
            head.back, front = head.back + behind, front + before
    ex, ey, size = form.eye
    front += eye(ex * R, ey * R, size * R, mood, paint.main, 1)
    front.append(flat(path.ellipse((ex + 0.2) * R, (ey + 0.5) * R, 10, 7), BLUSH, "blush", opacity=0.3))
    if "no near ear" not in form.marks:
        front += ear_at(ear, x, y, ear.lean, (paint.dark if "dark ears" in form.marks else paint.main, paint.ear))
    head.front = front
    head.anchors = {
        "head": Anchor(-2, -46, 78),
        "face": Anchor(ex * R, ey * R, 96),
        "mouth": Anchor((form.muzzle - 0.18) * R, (form.drop + form.tip * 0.5) * R, 40),
    }
    return head


def _profile_shade(form: Profile) -> str:
    m, tip, drop, jaw = form.muzzle, form.tip, form.drop, form.jaw
    points = [((m - 0.12), drop + tip * 0.8), (m - 0.3, drop + tip * 0.95), (0.9, (drop + tip + jaw) / 2 + 0.02)]
    points += [(0.5, jaw - 0.04), (-0.2, 0.93), (-0.74, 0.62), (-0.1, 0.66), (0.6, 0.58), (1.0, drop + tip * 0.75)]
    return path.smooth([(x * R, y * R) for x, y in points])


def _fox_cheek(form: Profile, paint: Paint) -> list[Shape]:
    m, tip, drop, jaw = form.muzzle, form.tip, form.drop, form.jaw
    points = [(m - 0.06, drop + tip * 0.1), ((m + 0.7) / 2, drop + tip * 0.05), (0.66, 0.1), (0.3, 0.26), (-0.1, 0.2)]
    points += [(-0.62, 0.46), (-0.5, 0.66), (-0.3, 0.78), (-0.15, 0.94), (0.45, jaw - 0.02)]
    points += [((m + 0.6) / 2, (drop + tip + jaw) / 2 - 0.02), (m - 0.26, drop + tip * 0.94)]
    return [flat(path.smooth([(x * R, y * R) for x, y in points], tension=0.8), paint.light, "belly")]


def _muzzle_band(form: Profile, paint: Paint) -> list[Shape]:
    """The soft end of a muzzle in the light colour: horses, deer, donkeys."""
    m, tip, drop = form.muzzle, form.tip, form.drop
    points = [(m - 0.5, drop - tip * 0.98), (m - 0.16, drop - tip * 0.96), (m - 0.02, drop - tip * 0.25)]
    points += [(m - 0.08, drop + tip * 0.66), (m - 0.3, drop + tip * 0.97), (m - 0.56, drop + tip * 1.06)]
    points.append((m - 0.42, drop))
    return [flat(path.smooth([(x * R, y * R) for x, y in points], tension=0.9), paint.light, "muzzle")]


def _dark_muzzle(form: Profile, paint: Paint) -> list[Shape]:
    return [Shape(shape.d, paint.dark, "muzzle") for shape in _muzzle_band(form, paint)]


def _profile_stripes(form: Profile, paint: Paint) -> list[Shape]:
    shapes: list[Shape] = []
    rows = [[(-0.5, -0.8), (-0.3, -0.9), (-0.05, -0.2)], [(0.1, -0.94), (0.3, -0.88), (0.3, -0.45)]]
    rows += [[(-0.92, -0.2), (-0.86, -0.42), (-0.3, 0.0)], [(-0.95, 0.25), (-0.95, 0.05), (-0.2, 0.32)]]
    rows += [[(-0.6, 0.72), (-0.78, 0.55), (0.0, 0.58)], [(0.75, -0.62), (0.98, -0.42), (0.62, -0.1)]]
    rows += [[(0.3, 0.86), (0.05, 0.92), (0.42, 0.42)], [(0.85, 0.76), (0.62, 0.8), (0.75, 0.4)]]
    for row in rows:
        shapes.append(flat(path.smooth([(x * R, y * R) for x, y in row], tension=0.5), paint.dark, "stripe"))
    return shapes


def _brindle(form: Profile, paint: Paint) -> list[Shape]:
    return [flat(path.ellipse(form.eye[0] * R - 2, form.eye[1] * R - 2, 19, 23, 15), paint.dark, "spot")]


PROFILE_MARKS = {
    "cheek": _fox_cheek,
    "muzzle": _muzzle_band,
    "dark muzzle": _dark_muzzle,
    "stripes": _profile_stripes,
    "eyepatch": _brindle,
}
