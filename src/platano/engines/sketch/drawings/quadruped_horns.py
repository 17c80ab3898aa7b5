"""What grows on a head seen from the side: horns, antlers, beards, trunks. Each gives two lists of shapes."""

import math
from collections.abc import Callable

from platano.engines.sketch import path
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.drawings.quadruped_heads import Profile, R
from platano.engines.sketch.drawings.quadruped_parts import (
    Paint,
    Tube,
    flat,
    fused,
    scalloped,
    solid,
    stroke,
)
from platano.engines.sketch.figure import Shape
from platano.engines.sketch.path import Point

Extra = tuple[list[Shape], list[Shape]]  # behind the skull, before it


def _antlers(form: Profile, paint: Paint) -> Extra:
    def antler(dx: float, colour: str) -> list[Shape]:
        stem = Tube(((dx, -42), (dx - 26, -92), (dx - 14, -150)), (13, 10, 4))
        tines = [
            ((dx - 9, -64), (dx + 24, -88), (dx + 30, -112)),
            ((dx - 26, -100), (dx - 52, -122), (dx - 54, -146)),
            ((dx - 25, -112), (dx + 8, -128), (dx + 16, -150)),
        ]
        tubes = [stem, *(Tube(tine, (9, 8, 3)) for tine in tines)]
        return fused(flat(tube.outline(), colour, "horn") for tube in tubes)

    return antler(18, tint(paint.horn, -0.2)), antler(-2, paint.horn)


def _moose_antlers(form: Profile, paint: Paint) -> Extra:
    def palm(dx: float, colour: str) -> list[Shape]:
        points = [(dx - 5, -36), (dx - 34, -60), (dx - 92, -70), (dx - 112, -98), (dx - 90, -96), (dx - 88, -126)]
        points += [(dx - 68, -106), (dx - 54, -138), (dx - 40, -108), (dx - 18, -132), (dx - 14, -98), (dx + 16, -108)]
        points += [(dx + 4, -76), (dx + 6, -40)]
        return [solid(path.smooth(points, tension=0.75), colour, "horn")]

    return palm(26, tint(paint.horn, -0.2)), palm(0, paint.horn)


def _goat_horns(form: Profile, paint: Paint) -> Extra:
    def horn(dx: float, colour: str) -> list[Shape]:
        tube = Tube(((dx, -40), (dx - 12, -84), (dx - 48, -112), (dx - 82, -104)), (20, 17, 12, 3))
        rings = [tube.band(u, u + 0.05, -0.85, 0.85) for u in (0.2, 0.38, 0.56)]
        return [solid(tube.outline(), colour, "horn"), *(flat(ring, tint(colour, -0.18), "horn") for ring in rings)]

    return horn(20, tint(paint.horn, -0.2)), horn(2, paint.horn)


def _beard(form: Profile, paint: Paint) -> Extra:
    x, y = (form.muzzle - 0.75) * R, (form.drop + form.tip + 0.08) * R
    points = [(x - 12, y - 2), (x - 7, y + 26), (x - 10, y + 42), (x + 6, y + 24), (x + 14, y - 2)]
    return [], [flat(path.smooth(points, tension=0.7), paint.mane, "mane")]


def _unicorn(form: Profile, paint: Paint) -> Extra:
    horn = Tube(((26, -40), (40, -76), (56, -116)), (19, 12, 1.5))
    twists = [flat(horn.band(u, u + 0.07, -0.9, 0.9), "#e8a93c", "horn") for u in (0.18, 0.36, 0.54, 0.72)]
    return [], [solid(horn.outline(), "#ffd56b", "horn"), *twists]


def _forelock(form: Profile, paint: Paint) -> Extra:
    points = [(-16, -46), (2, -56), (26, -48), (44, -28), (50, -8), (34, -20), (26, -8), (18, -26), (0, -34)]
    return [], [flat(path.smooth(points, tension=0.8), paint.mane, "mane")]


def _ossicones(form: Profile, paint: Paint) -> Extra:
    def knob(dx: float, colour: str) -> list[Shape]:
        stem = flat(Tube(((dx, -38), (dx - 4, -60), (dx - 6, -80)), (11, 9, 9)).outline(), colour, "horn")
        return fused([stem, flat(path.circle(dx - 7, -82, 9), paint.dark, "horn")])

    return knob(14, paint.far), knob(-8, paint.main)


def _rhino_horns(form: Profile, paint: Paint) -> Extra:
    m, top = form.muzzle * R, (form.drop - form.tip) * R
    big = [(m - 34, top + 6), (m - 22, top - 22), (m + 6, top - 62), (m + 2, top - 20), (m - 2, top + 12)]
    small = [(m - 62, top + 2), (m - 54, top - 14), (m - 38, top - 34), (m - 40, top - 10), (m - 38, top + 4)]
    return [solid(path.smooth(form_, tension=0.6), paint.horn, "horn") for form_ in (small, big)], []


def _trunk(form: Profile, paint: Paint) -> Extra:
    return _elephant(paint, ((42, 6), (72, 26), (84, 76), (84, 122), (104, 150), (126, 136)))


def _trunk_up(form: Profile, paint: Paint) -> Extra:
    return _elephant(paint, ((42, 6), (82, 20), (114, 6), (126, -34), (118, -72), (140, -90)))


def _trunk_low(form: Profile, paint: Paint) -> Extra:
    return _elephant(paint, ((42, 6), (74, 22), (94, 48), (116, 66), (146, 74), (172, 66)))


def _elephant(paint: Paint, line: tuple[Point, ...]) -> Extra:
    """Trunk, tusk and one large ear."""
    trunk = Tube(line, (66, 50, 38, 28, 22, 18))
    shapes = fused([flat(trunk.outline(16), paint.main, "trunk"), flat(path.circle(20, 0, 40), paint.main)])
    shapes.append(flat(trunk.band(0.12, 0.98, 0.35, 0.93, 0.6), paint.shade, "trunk"))
    for u in (0.42, 0.52, 0.62, 0.72):
        shapes.append(
            stroke(
                path.smooth([trunk.at(u, -0.9), trunk.at(u + 0.015, -0.3), trunk.at(u, 0.2)], False),
                tint(paint.main, -0.26),
                2.6,
                "trunk",
            )
        )
    tusk = Tube(((50, 52), (72, 76), (100, 74)), (17, 15, 4))
    shapes.append(solid(tusk.outline(), paint.horn, "tusk"))
    shapes.append(stroke(path.arc(34, 34, 16, 110, 10), tint(paint.main, -0.5), 3, "mouth"))
    ear = [(-30, -46), (-72, -60), (-112, -24), (-106, 40), (-72, 84), (-44, 66), (-26, 36), (-14, 0)]
    lobe = [(-36, -30), (-70, -42), (-96, -14), (-92, 34), (-68, 64), (-46, 46), (-30, 14)]
    ears = [solid(path.smooth(ear), paint.main, "ear"), flat(path.smooth(lobe), paint.ear, "ear")]
    return [], [*shapes, *ears]


def _hippo(form: Profile, paint: Paint) -> Extra:
    m, tip, drop = form.muzzle * R, form.tip * R, form.drop * R
    muzzle = path.ellipse(m - 34, drop + 2, 42, tip + 6)
    light = mix(paint.main, paint.ear, 0.35)
    shapes = [
        flat(muzzle, light, "muzzle"),
        flat(path.ellipse(m - 14, drop - tip * 0.62, 6, 4.5, -30), tint(light, -0.45), "nose"),
    ]
    teeth = [path.rectangle(m - 24, drop + tip * 0.3, 9, 12, 4), path.rectangle(m - 46, drop + tip * 0.42, 8, 10, 4)]
    shapes += [flat(tooth, "#fffaf0", "tooth") for tooth in teeth]
    lip = path.smooth(
        [(m - 2, drop + tip * 0.2), (m - 34, drop + tip * 0.5), (m - 74, drop + tip * 0.25)], closed=False
    )
    return [], [*shapes, stroke(lip, tint(paint.main, -0.55), 3, "mouth")]


def _teeth(form: Profile, paint: Paint) -> Extra:
    """A row of small points along the mouth."""
    m, y = form.muzzle, form.drop + form.tip * 0.42
    shapes: list[Shape] = []
    for index in range(4):
        x = (m - 0.26 - index * (m - 0.7) * 0.17) * R
        points = [(x - 5, y * R - 1), (x + 5, y * R - 1), (x, y * R + 9)]
        shapes.append(flat(path.smooth(points, tension=0.25), "#fffaf0", "tooth"))
    return [], shapes


def _camel_tuft(form: Profile, paint: Paint) -> Extra:
    rim = [(math.cos(a / 6 * math.pi) * 26 - 8, -46 + math.sin(a / 6 * math.pi) * 14) for a in range(12)]
    return [], [flat(scalloped(rim, 12), paint.mane, "mane")]


EXTRAS: dict[str, Callable[[Profile, Paint], Extra]] = {
    "antlers": _antlers,
    "moose antlers": _moose_antlers,
    "goat horns": _goat_horns,
    "beard": _beard,
    "unicorn horn": _unicorn,
    "forelock": _forelock,
    "ossicones": _ossicones,
    "rhino horns": _rhino_horns,
    "trunk": _trunk,
    "trunk up": _trunk_up,
    "trunk low": _trunk_low,
    "teeth": _teeth,
    "hippo": _hippo,
    "tuft": _camel_tuft,
}
