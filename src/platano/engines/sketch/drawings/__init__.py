"""Our own parametric drawings, one family a file. `find` is the only door."""

import importlib
import pkgutil
from functools import cache

from platano.engines.sketch.figure import REGISTRY, Drawing, Look


@cache
def _load() -> None:
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")


def find(noun: str) -> Drawing | None:
    """The drawing of a noun (lower case, singular), or None."""
    _load()
    return REGISTRY.get(noun)


@cache
def anchors(noun: str) -> frozenset[str]:
    """The names of the anchors that the drawing of a noun has, as it is drawn by default."""
    drawing = find(noun)
    return frozenset(drawing.draw(Look()).anchors) if drawing else frozenset()


def names() -> list[str]:
    """Every noun that has a drawing."""
    _load()
    return sorted(REGISTRY)
