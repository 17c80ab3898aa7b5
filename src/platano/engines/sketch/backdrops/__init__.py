"""Painted places, one family a file. `find` is the only door."""

import importlib
import pkgutil
from functools import cache

from platano.engines.sketch.backdrops.backdrop import REGISTRY, Place


@cache
def _load() -> None:
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")


def find(noun: str) -> Place | None:
    """The place of a noun (lower case, singular), or None."""
    _load()
    return REGISTRY.get(noun)


def names() -> list[str]:
    """Every noun that has a backdrop."""
    _load()
    return sorted(REGISTRY)
