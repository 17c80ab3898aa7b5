"""Hair and beards, in the head's units (100 wide, centre at the origin)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape
from platano.engines.sketch.path import Point

if TYPE_CHECKING:
    from platano.engines.sketch.drawings.person_head import Head

Points = list[Point]


def _mass(d: str, colour: str) -> Shape:
    return Shape(d, fill=colour, part="hair", weight=1)


def _shine(head: "Head") -> Shape:
    """A light lock where the light falls on the crown."""
    d = path.smooth([(-34, -34), (-22, -47), (-6, -52), (-18, -43), (-28, -31)])
    return Shape(d, fill=tint(head.hair_colour, 0.18), part="hair")


def _nape(head: "Head") -> Points:
    """From the left temple down before the ear, behind it, and out to the nape."""
    turn, ear = head.turn, -49 + 25 * head.turn
    before: Points = [(ear + 11, -14), (ear + 8, 4)]
    if turn < 0.25:
        return [*before, (ear - 1, -2), (-52, 6)]
    return [*before, (ear, -4), (ear - 7, 12), (ear - 6, 30), (-42 + 4 * turn, 30), (-51, 10)]


def _crown(lift: float = 0) -> Points:
    """Over the skull from the nape to the right temple."""
    return [
        (-55, -14),
        (-49, -38 - lift * 0.5),
        (-28, -58 - lift),
        (2, -63 - lift),
        (30, -56 - lift),
        (49, -36 - lift * 0.5),
        (54, -12),
    ]


def _cap(head: "Head", fringe: Points, lift: float = 0) -> Shape:
    """Hair over crown and nape; `fringe` is the hairline from the right temple to the left."""
    right: Points = [(50 - 3 * head.turn, 2 - 4 * head.turn), (45 - head.turn, -8)]
    ring = [*_crown(lift), *right, *fringe, *_nape(head)]
    return _mass(path.smooth(ring, tension=0.75), head.hair_colour)


def _short(head: "Head") -> list[Shape]:
    x = 14 * head.turn
    return [_cap(head, [(38, -26), (18 + x, -32), (-8 + x, -30), (-26 + x, -24)]), _shine(head)]


def _side(head: "Head") -> list[Shape]:
    """A swoop from a parting on the left."""
    x = 12 * head.turn
    fringe: Points = [(40, -18), (30 + x * 0.3, -28), (4 + x, -28), (-18 + x, -38), (-24 + x, -30)]
    parting = path.smooth([(-18 + x, -40), (-20 + x, -50), (-16 + x, -58)], False)
    return [
        _cap(head, fringe, 4),
        _shine(head),
        Shape(parting, part="hair", stroke=tint(head.hair_colour, -0.3), width=2),
    ]


def _crop(head: "Head") -> list[Shape]:
    x = 14 * head.turn
    return [_cap(head, [(40, -24), (16 + x, -37), (-10 + x, -37), (-28 + x, -27)], -4)]


def _spiky(head: "Head") -> list[Shape]:
    x = 10 * head.turn
    spikes: Points = [
        (-54, -16),
        (-60, -38),
        (-44, -42),
        (-42, -64),
        (-24, -58),
        (-12, -76),
        (2, -62),
        (22, -74),
        (28, -56),
        (48, -58),
        (46, -38),
        (56, -26),
        (51, -8),
    ]
    fringe: Points = [
        (48, 0),
        (42, -16),
        (32 + x * 0.5, -24),
        (24 + x, -18),
        (12 + x, -30),
        (0 + x, -20),
        (-10 + x, -30),
        (-20 + x, -20),
        (-30 + x, -24),
    ]
    ring = [*spikes, *fringe, *_nape(head)]
    return [_mass(path.smooth(ring, tension=0.35), head.hair_colour), _shine(head)]


def _curls(points: Points, radius: float, colour: str) -> list[Shape]:
    rings = [path.circle(x, y, radius) for x, y in points]
    return [
        *(Shape(d, fill=colour, part="hair", weight=1.8) for d in rings),
        *(Shape(d, fill=colour, part="hair") for d in rings),
    ]


def _curly(head: "Head") -> list[Shape]:
    x, colour = 8 * head.turn, head.hair_colour
    ring: Points = [(-50, 2), (-54, -18), (-46, -38), (-30, -54), (-8, -62), (16, -60), (36, -50), (49, -33), (51, -14)]
    fringe: Points = [(-30 + x, -36), (-10 + x, -38), (10 + x, -38), (28 + x * 0.6, -34)]
    back: Points = [(-46, 18)] if head.turn > 0.25 else []
    light = [path.arc(px, py, 7, 190, 290) for px, py in (ring + fringe)[1::2]]
    return [
        *_curls(ring + fringe + back, 13, colour),
        *(Shape(d, part="hair", stroke=tint(colour, 0.2), width=2.4) for d in light),
    ]


def _afro_back(head: "Head") -> list[Shape]:
    ring: Points = [
        (-56, 18),
        (-66, -6),
        (-66, -32),
        (-52, -56),
        (-30, -72),
        (0, -78),
        (30, -72),
        (52, -56),
        (66, -32),
        (66, -6),
        (56, 18),
    ]
    return [*_curls([*ring, (0, -30), (-30, -30), (30, -30)], 19, head.hair_colour)]


def _afro(head: "Head") -> list[Shape]:
    x = 10 * head.turn
    fringe: Points = [
        (46, -4),
        (38 + x * 0.3, -24),
        (20 + x, -33),
        (-4 + x, -35),
        (-28 + x, -26),
        (-41 + 18 * head.turn, 4),
    ]
    ring: Points = [(-58, 8), (-56, -30), (-34, -56), (0, -64), (34, -56), (56, -30), (54, 4)]
    light = [path.arc(px, py, 9, 190, 280) for px, py in ((-44, -48), (-22, -62), (4, -54), (-34, -26), (26, -60))]
    return [
        Shape(path.smooth([*ring, *fringe]), fill=head.hair_colour, part="hair"),
        *(Shape(d, part="hair", stroke=tint(head.hair_colour, 0.2), width=3) for d in light),
    ]


def _parted(head: "Head") -> list[Shape]:
    """Two curtains from a parting: the front of long hair."""
    turn, colour = head.turn, head.hair_colour
    part = -6 + 16 * turn
    left: Points = [
        (part, -62),
        (-30, -56),
        (-51, -34),
        (-57, -4),
        (-55, 34),
        (-46 + 10 * turn, 40),
        (-44 + 16 * turn, 8),
        (-32 + 16 * turn, -16),
        (part - 6, -32),
    ]
    right: Points = [
        (part, -62),
        (32, -55),
        (50, -34),
        (56, -4),
        (54, 34),
        (48, 40),
        (46, 8),
        (40, -12),
        (24 + 6 * turn, -26),
        (part - 6, -34),
    ]
    return [
        _mass(path.smooth(right, tension=0.8), tint(colour, -0.06)),
        _mass(path.smooth(left, tension=0.8), colour),
        _shine(head),
    ]


def _fringed(head: "Head") -> list[Shape]:
    """A straight fringe, for children and bobs."""
    x = 12 * head.turn
    fringe: Points = [(44, -14), (28 + x * 0.6, -17), (8 + x, -15), (-12 + x, -15), (-30 + x, -16)]
    cuts = [path.line((px + x, -18), (px + x * 0.8, -32)) for px in (-14, 8, 26)]
    return [
        _cap(head, fringe),
        _shine(head),
        *(Shape(d, part="hair", stroke=tint(head.hair_colour, -0.25), width=2) for d in cuts),
    ]


def _long_back(head: "Head") -> list[Shape]:
    ring: Points = [
        (0, -60),
        (44, -44),
        (58, 0),
        (58, 60),
        (48, 92),
        (20, 88),
        (0, 94),
        (-26, 90),
        (-54, 96),
        (-64, 60),
        (-60, 0),
        (-44, -44),
    ]
    return [_mass(path.smooth(ring), tint(head.hair_colour, -0.14))]


def _wavy_back(head: "Head") -> list[Shape]:
    ring: Points = [
        (0, -60),
        (46, -44),
        (60, -6),
        (54, 22),
        (66, 50),
        (56, 80),
        (30, 92),
        (0, 84),
        (-30, 94),
        (-60, 82),
        (-72, 50),
        (-58, 22),
        (-64, -6),
        (-46, -44),
    ]
    return [_mass(path.smooth(ring), tint(head.hair_colour, -0.14))]


def _bob_back(head: "Head") -> list[Shape]:
    ring: Points = [
        (0, -60),
        (46, -44),
        (58, 0),
        (58, 36),
        (44, 54),
        (0, 50),
        (-46, 56),
        (-62, 36),
        (-60, 0),
        (-46, -44),
    ]
    return [_mass(path.smooth(ring), tint(head.hair_colour, -0.14))]


def _bob(head: "Head") -> list[Shape]:
    x, colour = 12 * head.turn, head.hair_colour
    ring: Points = [
        *_crown(1),
        (57, 20),
        (53, 42),
        (46, 40),
        (46, 6),
        (41, -14),
        (28 + x * 0.5, -17),
        (8 + x, -15),
        (-12 + x, -15),
        (-32 + x, -14),
        (-40 + x * 1.3, 8),
        (-38 + x * 1.1, 44),
        (-52, 46),
        (-58, 20),
    ]
    return [_mass(path.smooth(ring, tension=0.7), colour), _shine(head)]


def _tail_back(head: "Head") -> list[Shape]:
    turn = head.turn
    if turn < 0.2:
        ring: Points = [(-10, -58), (10, -62), (34, -82), (58, -66), (66, -30), (60, 8), (52, -20), (40, -48)]
    else:
        ring = [(-36, -40), (-60, -54), (-84, -38), (-92, 0), (-82, 42), (-70, 54), (-72, 20), (-64, -8), (-46, -20)]
    return [_mass(path.smooth(ring), tint(head.hair_colour, -0.08))]


def _swept(head: "Head") -> list[Shape]:
    """Drawn back from the brow, for buns and tails."""
    x = 13 * head.turn
    fringe: Points = [(38, -24), (20 + x, -36), (-6 + x, -38), (-28 + x, -26)]
    strands = [path.smooth([(px + x, -37), (px - 14, -48), (px - 26, -50)], False) for px in (4, 24)]
    return [
        _cap(head, fringe),
        _shine(head),
        *(Shape(d, part="hair", stroke=tint(head.hair_colour, -0.22), width=2) for d in strands),
    ]


def _bun_back(head: "Head") -> list[Shape]:
    x = -22 * head.turn
    colour = head.hair_colour
    return [
        _mass(path.circle(x, -68, 22), tint(colour, -0.06)),
        Shape(path.arc(x, -66, 13, 180, 320), part="hair", stroke=tint(colour, 0.18), width=3),
    ]


def _tails_back(head: "Head") -> list[Shape]:
    colour, shapes = head.hair_colour, list[Shape]()
    for sign, shift in ((-1, -4 * head.turn), (1, -14 * head.turn)):
        base = sign * 50 + shift
        ring: Points = [
            (base, -22),
            (base + sign * 18, -34),
            (base + sign * 40, -18),
            (base + sign * 44, 20),
            (base + sign * 28, 52),
            (base + sign * 20, 22),
            (base + sign * 6, -4),
        ]
        shapes.append(_mass(path.smooth(ring), tint(colour, -0.06)))
    return shapes


def _tails(head: "Head") -> list[Shape]:
    ties = [path.ellipse(sign * 52 + shift, -20, 6, 9) for sign, shift in ((-1, -3), (1, -12 * head.turn))]
    return [*_fringed(head), *(Shape(d, fill="#e8556d", part="ribbon", weight=0.7) for d in ties)]


def _braids(head: "Head") -> list[Shape]:
    colour, shapes = head.hair_colour, _parted(head)
    for x in (-52 + 4 * head.turn, 50 - 4 * head.turn):
        shapes += [_mass(path.ellipse(x, 46 + 17 * step, 11 - step * 0.8, 11), colour) for step in range(4)]
        shapes.append(Shape(path.ellipse(x, 108, 8, 6), fill="#e8556d", part="ribbon", weight=0.7))
        shapes.append(_mass(path.smooth([(x - 6, 112), (x + 6, 112), (x + 4, 130), (x - 5, 130)]), colour))
    return shapes


def _balding(head: "Head") -> list[Shape]:
    """A wreath round the sides, the crown bare."""
    ear = -49 + 25 * head.turn
    left: Points = [
        (-50, -22),
        (-60, -8),
        (-58, 14),
        (-44, 28),
        (ear - 8, 24),
        (ear - 2, -2),
        (ear + 8, 4),
        (ear + 8, -18),
    ]
    shapes = [_mass(path.smooth(left, tension=0.8), head.hair_colour)]
    if head.turn < 0.75:
        right: Points = [(47, -18), (56, -8), (56, 12), (48, 18), (46, 2)]
        shapes.append(_mass(path.smooth(right, tension=0.8), head.hair_colour))
    shapes.append(Shape(path.ellipse(-18, -38, 14, 7, -28), fill=tint(head.skin, 0.3), part="skin"))
    return shapes


def _bald(head: "Head") -> list[Shape]:
    return [Shape(path.ellipse(-18, -38, 14, 7, -28), fill=tint(head.skin, 0.3), part="skin")]


def _tuft(head: "Head") -> list[Shape]:
    """A baby's single curl."""
    x = 6 * head.turn
    d = path.smooth([(x - 12, -52), (x - 8, -66), (x + 8, -72), (x + 14, -62), (x + 4, -62), (x + 6, -52)])
    return [_mass(d, head.hair_colour)]


def _nothing(head: "Head") -> list[Shape]:
    return []


STYLES: dict[str, tuple[Callable[["Head"], list[Shape]], Callable[["Head"], list[Shape]]]] = {
    "short": (_nothing, _short),
    "side": (_nothing, _side),
    "crop": (_nothing, _crop),
    "spiky": (_nothing, _spiky),
    "curly": (_nothing, _curly),
    "afro": (_afro_back, _afro),
    "long": (_long_back, _parted),
    "wavy": (_wavy_back, _parted),
    "bob": (_bob_back, _bob),
    "ponytail": (_tail_back, _swept),
    "bun": (_bun_back, _swept),
    "pigtails": (_tails_back, _tails),
    "braids": (_nothing, _braids),
    "fringe": (_nothing, _fringed),
    "swept": (_nothing, _swept),
    "balding": (_nothing, _balding),
    "bald": (_nothing, _bald),
    "tuft": (_nothing, _tuft),
    "none": (_nothing, _nothing),
}


def back_hair(head: "Head") -> list[Shape]:
    """What hangs behind the body."""
    return STYLES[head.hair][0](head)


def front_hair(head: "Head") -> list[Shape]:
    """What lies on the head."""
    return STYLES[head.hair][1](head)


def beard(head: "Head") -> list[Shape]:
    """Beard and moustache; the mouth is drawn over them."""
    turn, shapes = head.turn, list[Shape]()
    x, colour = 17 * turn, head.hair_colour
    ear = -49 + 25 * turn
    if head.beard in ("full", "long"):
        deep = 66 if head.beard == "full" else 118
        ring: Points = [
            (ear + 6, 4),
            (ear + 14, 18),
            (x - 20, 23),
            (x, 20),
            (x + 20 - 5 * turn, 23),
            (46 + 2 * turn, 10),
            (47 + 4 * turn, 30),
            (30 + 6 * turn, deep * 0.8),
            (2 + 6 * turn, deep),
            (-30 + 4 * turn, deep * 0.8),
            (-46, 34),
            (ear - 2, 20),
        ]
        shapes.append(_mass(path.smooth(ring, tension=0.85), colour))
        light = path.smooth([(ear + 12, 26), (-22, 48), (-6, deep * 0.8), (-26, deep * 0.66)])
        shapes.append(Shape(light, fill=tint(colour, 0.14), part="hair"))
        gap = path.ellipse(x, 31, 15, 8)
        shapes.append(Shape(gap, fill=head.skin, part="skin"))
    if head.beard == "goatee":
        chin: Points = [(x - 13, 42), (x, 44), (x + 13, 42), (x + 8, 60), (x, 66), (x - 8, 60)]
        shapes.append(_mass(path.smooth(chin), colour))
    if head.moustache or head.beard in ("full", "long"):
        lip: Points = [
            (x, 21),
            (x + 12, 20),
            (x + 25 - 5 * turn, 29),
            (x + 12, 29),
            (x, 26),
            (x - 12, 29),
            (x - 26, 29),
            (x - 13, 20),
        ]
        shapes.append(_mass(path.smooth(lip, tension=0.8), tint(colour, 0.06)))
    return shapes
