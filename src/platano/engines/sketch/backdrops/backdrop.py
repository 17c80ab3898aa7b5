"""The vocabulary of backdrops: a `Setting` goes in, a `Backdrop` comes out.

A backdrop is a function `(Setting) -> Backdrop` that knows one kind of place. Units: the frame is
`width` x `height` with the short side 1000; x to the right, y down, origin in the upper left corner.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from platano.engines.sketch.figure import Shape


@dataclass(frozen=True, slots=True)
class Setting:
    """What the prompt says about the surroundings."""

    width: float = 1000
    height: float = 1000
    time: str = "day"  # dawn, day, golden hour, sunset, dusk, night
    weather: str = "clear"  # clear, cloudy, fog, rain, snow, storm, wind
    season: str = "summer"  # spring, summer, autumn, winter
    colour: str | None = None  # a colour asked for the background itself, #rrggbb
    traits: frozenset[str] = frozenset()
    seed: int = 0

    def chance(self, purpose: str) -> random.Random:
        """A repeatable source of variation, independent for each purpose."""
        return random.Random(f"{self.seed}:{purpose}")


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Painted shapes and where subjects may stand.

    `back` lies behind the subjects, `front` before them (near grass, rain, fog). `ground_y` is where
    the feet of a subject in the foreground stand, `horizon_y` where those at the far end do; both in
    frame units. `floating` places (water, space, sky) carry subjects freely.
    `dark` tells that light subjects read better. `key` names the place ("beach").
    """

    key: str
    back: tuple[Shape, ...]
    front: tuple[Shape, ...] = ()
    ground_y: float = 860
    horizon_y: float = 560
    floating: bool = False
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    names: tuple[str, ...]
    paint: Callable[[Setting], Backdrop]


REGISTRY: dict[str, Place] = {}


def place(*names: str) -> Callable[[Callable[[Setting], Backdrop]], Callable[[Setting], Backdrop]]:
    """Register a backdrop under English place nouns in the singular; the first is its own name."""

    def register(paint: Callable[[Setting], Backdrop]) -> Callable[[Setting], Backdrop]:
        entry = Place(names, paint)
        for name in names:
            if name in REGISTRY:
                raise ValueError(f"{name!r} is painted twice")
            REGISTRY[name] = entry
        return paint

    return register
