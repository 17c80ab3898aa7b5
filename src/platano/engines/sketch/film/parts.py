"""Parts of drawings that live: flames flicker, steam curls, flags blow, spokes and rotors turn.

A part is known by the name its shapes bear; drawings need not know of films.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from platano.engines.sketch.figure import Figure, Matrix, Shape, multiply
from platano.engines.sketch.path import Box

BEAT_SECONDS = 0.9
Stir = Callable[[Box, float], Matrix]


def lives(figure: Figure) -> bool:
    """Whether anything of the figure moves by itself."""
    return any(shape.part in STIRS for shape in figure.shapes)


def stirred(figure: Figure, phase: float) -> Figure:
    """The figure in a phase of its flicker, 0..1."""
    boxes = _boxes(figure)
    hubs = [box for box in (Figure((s,)).box for s in figure.shapes if s.part in ("wheel", "tyre")) if box]

    def moved(shape: Shape) -> Shape:
        stir = STIRS.get(shape.part)
        if stir is None:
            return shape
        box = _hub(Figure((shape,)).box, hubs) if shape.part == "spoke" else boxes[shape.part]
        return replace(shape, matrix=multiply(stir(box, phase), shape.matrix))

    return Figure(tuple(map(moved, figure.shapes)), figure.anchors)


def _boxes(figure: Figure) -> dict[str, Box]:
    """The box of all shapes of each living part."""
    names = {shape.part for shape in figure.shapes if shape.part in STIRS}
    return {name: Figure(tuple(s for s in figure.shapes if s.part == name)).box for name in names}


def _hub(box: Box, hubs: list[Box]) -> Box:
    """The wheel that a spoke is in; else the spoke's own box."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return next((hub for hub in hubs if hub[0] <= x <= hub[2] and hub[1] <= y <= hub[3]), box)


def _about(x: float, y: float, linear: tuple[float, float, float, float]) -> Matrix:
    a, b, c, d = linear
    return (a, b, c, d, x - a * x - c * y, y - b * x - d * y)


def _flicker(box: Box, phase: float) -> Matrix:
    turn = math.tau * phase
    tall = 1 + 0.1 * math.sin(turn) + 0.06 * math.sin(2 * turn + 1)
    lean = 0.09 * math.sin(turn + 0.7) + 0.05 * math.sin(3 * turn)
    return _about((box[0] + box[2]) / 2, box[3], (1 - 0.3 * (tall - 1), 0, -lean, tall))


def _glow(box: Box, phase: float) -> Matrix:
    grown = 1 + 0.05 * math.sin(math.tau * phase) + 0.03 * math.sin(2 * math.tau * phase + 1)
    return _about((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (grown, 0, 0, grown))


def _curl(box: Box, phase: float) -> Matrix:
    turn = math.tau * phase
    return _about(
        (box[0] + box[2]) / 2, box[3], (1 + 0.08 * math.sin(turn), 0, 0.22 * math.sin(turn), 1 + 0.1 * math.cos(turn))
    )


def _blow(box: Box, phase: float) -> Matrix:
    turn = math.tau * phase
    return _about(box[0], (box[1] + box[3]) / 2, (1 - 0.05 - 0.05 * math.sin(turn), 0.09 * math.sin(turn + 1), 0, 1))


def _turn(box: Box, phase: float) -> Matrix:
    angle = math.tau * phase
    cos, sin = math.cos(angle), math.sin(angle)
    return _about((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (cos, sin, -sin, cos))


def _whirl(box: Box, phase: float) -> Matrix:
    """A rotor seen from its edge."""
    seen = math.cos(math.tau * phase)
    return _about((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (math.copysign(max(0.25, abs(seen)), seen), 0, 0, 1))


def _swing(box: Box, phase: float) -> Matrix:
    angle = 0.16 * math.sin(math.tau * phase)
    cos, sin = math.cos(angle), math.sin(angle)
    return _about((box[0] + box[2]) / 2, box[1], (cos, sin, -sin, cos))


def _lap(box: Box, phase: float) -> Matrix:
    return _about(
        (box[0] + box[2]) / 2, box[3], (1, 0, 0.02 * math.sin(math.tau * phase), 1 + 0.02 * math.cos(math.tau * phase))
    )


STIRS: dict[str, Stir] = {
    "flame": _flicker,
    "glow": _glow,
    "steam": _curl,
    "smoke": _curl,
    "flag": _blow,
    "spoke": _turn,
    "rotor": _whirl,
    "propeller": _whirl,
    "pendulum": _swing,
    "water": _lap,
}
SLOW = {"steam", "smoke", "flag", "pendulum", "water"}


def beat_seconds(figure: Figure) -> float:
    """How long one round takes: steam takes its time."""
    fast = any(shape.part in STIRS and shape.part not in SLOW for shape in figure.shapes)
    return BEAT_SECONDS if fast else 2.6
