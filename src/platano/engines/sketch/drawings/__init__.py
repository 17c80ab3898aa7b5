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
def offers(noun: str, anchor: str) -> bool:
    """Whether the drawing of a noun has that anchor, as it is drawn by default."""
    drawing = find(noun)
    return drawing is not None and anchor in drawing.draw(Look()).anchors


def names() -> list[str]:
    """Every noun that has a drawing."""
    _load()
    return sorted(REGISTRY)
