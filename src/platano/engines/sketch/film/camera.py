"""Camera moves: where the camera stands at a moment, and how a layer at some depth is seen from there.

Depth is 0 at infinity, 1 where the subjects stand, more before them. Shifts are in pixels of the frame
at depth 1, zoom 1 is the frame at rest. Progress runs from 0 to 1 over a take and may run on.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from platano.domain import Size
from platano.engines.sketch.film.canvas import Matrix, about, chained, moved

FAR_ZOOM = 0.35  # how much of a dolly's growth the horizon shows


@dataclass(frozen=True, slots=True)
class View:
    """A moment of the camera. `lens` zooms all depths alike, `dolly` near ones more.

    `shift_x` and `shift_y` move with parallax about the depth `pivot`; `turn_x` and `turn_y` move all
    layers alike, as a camera that turns on its tripod does.
    """

    lens: float = 1
    dolly: float = 1
    shift_x: float = 0
    shift_y: float = 0
    turn_x: float = 0
    turn_y: float = 0
    roll: float = 0
    pivot: float = 0

    def matrix(self, depth: float, centre: tuple[float, float], size_wh: Size) -> Matrix:
        """From the frame at rest to the frame as seen, for a layer at a depth; wrapping layers shift apart."""
        grown = self.lens * (1 + (self.dolly - 1) * (FAR_ZOOM + (1 - FAR_ZOOM) * depth))
        seen = about(*centre, grown, grown)
        if self.roll:
            seen = chained(about(size_wh[0] / 2, size_wh[1] / 2, 1, 1, self.roll), seen)
        return chained(moved(-self.turn_x, self.turn_y + self.shift_y * (depth - self.pivot)), seen)

    def sideways(self, depth: float) -> float:
        """How far a layer at a depth has been passed, in pixels of the frame at rest."""
        return self.shift_x * (depth - self.pivot)


def eased(progress: float) -> float:
    """Sets off gently, then goes on evenly; after its end it comes to rest slowly."""
    start = 0.12
    if progress < start:
        return progress * progress / (2 * start * (1 - start / 2))
    even = (progress - start / 2) / (1 - start / 2)
    return even if progress <= 1 else 1 + 0.35 * (1 - math.exp(-(progress - 1) / 0.35))


def _drift(p: float, width: float, height: float) -> View:
    return View(dolly=1 + 0.08 * p, shift_x=0.02 * width * p)


def _static(p: float, width: float, height: float) -> View:
    return View()


def _pan(way: int) -> "Move":
    return lambda p, width, height: View(shift_x=way * 0.55 * width * p, pivot=-0.7)


def _truck(way: int) -> "Move":
    return lambda p, width, height: View(shift_x=way * 0.9 * width * p)


def _tilt(way: int) -> "Move":
    """Up: from the lower part of a slightly enlarged frame to its upper part."""

    def move(p: float, width: float, height: float) -> View:
        zoom = 1.32
        room = (zoom - 1) * height / 2
        p = min(p, 1)
        return View(lens=zoom, turn_y=way * room * (2 * p - 1))

    return move


def _crane(way: int) -> "Move":
    def move(p: float, width: float, height: float) -> View:
        zoom, high = 1.16, min(p, 1) if way > 0 else 1 - min(p, 1)
        return View(lens=zoom, turn_y=(high - 0.5) * (zoom - 1) * height * 0.7, shift_y=0.12 * height * high)

    return move


def _aerial(p: float, width: float, height: float) -> View:
    sway = math.sin(math.pi * p)
    return View(
        lens=1.05, dolly=1 + 0.42 * p, shift_x=0.2 * width * p, shift_y=0.05 * height * sway, roll=1.1 * sway - 0.4 * p
    )


def _orbit(p: float, width: float, height: float) -> View:
    return View(lens=1.05, dolly=1 + 0.05 * math.sin(math.pi * min(p, 1)), shift_x=-0.75 * width * p, pivot=1)


def _vertigo(p: float, width: float, height: float) -> View:
    """The dolly goes in while the lens goes wide: the subject stays, the world behind it sinks back."""
    p = min(p, 1)
    near = 1 + 0.42 * p
    return View(lens=1.3 / near, dolly=near)


def _pull(lens: bool) -> "Move":
    def move(p: float, width: float, height: float) -> View:
        zoom = 1 + 0.34 * (1 - min(p, 1))
        return View(lens=zoom) if lens else View(dolly=zoom)

    return move


def _crash(p: float, width: float, height: float) -> View:
    fast = 1 / (1 + math.exp(-(p - 0.45) * 26))
    return View(lens=1 + 0.7 * fast)


Move = Callable[[float, float, float], View]
MOVES: dict[str, Move] = {
    "drift": _drift,
    "static": _static,
    "pan right": _pan(1),
    "pan left": _pan(-1),
    "truck right": _truck(1),
    "truck left": _truck(-1),
    "tilt up": _tilt(1),
    "tilt down": _tilt(-1),
    "push": lambda p, width, height: View(dolly=1 + 0.34 * p),
    "pull": _pull(lens=False),
    "zoom in": lambda p, width, height: View(lens=1 + 0.42 * p),
    "zoom out": _pull(lens=True),
    "crash zoom": _crash,
    "vertigo": _vertigo,
    "crane up": _crane(1),
    "crane down": _crane(-1),
    "aerial": _aerial,
    "orbit": _orbit,
    "track": lambda p, width, height: View(dolly=1 + 0.03 * math.sin(math.pi * min(p, 1))),
}


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera that makes one move in `seconds`. `speed` is how fast it follows somebody, in pixels a second."""

    move: str
    size_wh: Size
    seconds: float
    centre: tuple[float, float]
    handheld: bool = False
    speed: float = 0
    lift: float = 0  # how far it has risen at the end of the take with somebody who rises, in pixels

    def at(self, seconds: float) -> View:
        width, height = self.size_wh
        view = MOVES.get(self.move, _drift)(eased(seconds / self.seconds), width, height)
        shake = _shake(seconds, min(width, height)) if self.handheld else (0.0, 0.0, 0.0)
        return View(
            lens=view.lens * (1.05 if self.handheld else 1),
            dolly=view.dolly,
            shift_x=view.shift_x + self.speed * seconds,
            shift_y=view.shift_y + self.lift * min(seconds / self.seconds, 1.6) ** 2,
            turn_x=view.turn_x + shake[0],
            turn_y=view.turn_y + shake[1],
            roll=view.roll + shake[2],
            pivot=view.pivot,
        )

    def matrix(self, seconds: float, depth: float) -> Matrix:
        return self.at(seconds).matrix(depth, self.centre, self.size_wh)

    @property
    def travel(self) -> float:
        """The longest way that a layer at depth 1 is passed by in the take, in pixels."""
        times = np.linspace(0, self.seconds, 9)
        return float(max(abs(view.sideways(depth)) for view in map(self.at, times) for depth in (0.0, 1.0)))


def _shake(seconds: float, side: float) -> tuple[float, float, float]:
    """A hand's unrest: a few slow waves that never meet again; 0 at the start, so that first frames hold."""
    fade = min(1, seconds / 0.6)

    def wave(*rates: float) -> float:
        return sum(math.sin(math.tau * rate * seconds) / (1 + rate) for rate in rates)

    return (
        0.009 * side * fade * wave(0.37, 0.83, 1.9),
        0.008 * side * fade * wave(0.49, 1.07, 2.3),
        0.28 * fade * wave(0.31, 0.71),
    )
