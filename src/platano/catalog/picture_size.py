"""How many pixels and tokens a picture or a film has, exactly by the tables of the guides (`sizes.toml`)."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from math import log
from pathlib import Path

from msgspec import Struct, convert

from platano.catalog.card import ModelCard
from platano.domain import Size
from platano.errors import InvalidArgument


class PictureSize(Struct, frozen=True):
    """`size_wh` in pixels; `tokens` is what the picture counts as output (0 where none are billed)."""

    size_wh: Size
    tokens: int
    aspect_ratio: str
    image_size: str


class FilmSize(Struct, frozen=True):
    size_wh: Size
    seconds: int
    aspect_ratio: str
    resolution: str


class _Table(Struct, frozen=True):
    """`pixels` by aspect ratio, then by size; `tokens` by size."""

    tokens: Mapping[str, int]
    pixels: Mapping[str, Mapping[str, Size]]


def picture_size(
    card: ModelCard,
    aspect_ratio: str | None = None,
    image_size: str | None = None,
    like_wh: Size | None = None,
    *,
    ratio_field: str = "aspect_ratio",
    size_field: str = "image_size",
) -> PictureSize:
    """The size of the picture that a model makes.

    Without a ratio: the documented one nearest to `like_wh`, an input picture, else 1:1. Without a size: the
    model's default. Raises `InvalidArgument` naming `ratio_field` or `size_field`, the paths as they were written.
    """
    made = card.pictures
    if made is None:
        raise InvalidArgument(f"{card.id} makes no pictures.", ratio_field)
    ratio = aspect_ratio or (_nearest(made.aspect_ratios, like_wh) if like_wh and min(like_wh) > 0 else "1:1")
    _check_ratio(card.id, ratio, made.aspect_ratios, ratio_field)
    size = image_size or made.default_size
    if size not in made.image_sizes:
        raise InvalidArgument(_wrong_size(card.id, size, made.image_sizes), size_field)
    table = _tables()[made.table]
    return PictureSize(table.pixels[ratio][size], table.tokens[size], ratio, size)


def film_size(
    card: ModelCard,
    aspect_ratio: str | None = None,
    resolution: str | None = None,
    seconds: int | None = None,
    *,
    ratio_field: str = "aspect_ratio",
    resolution_field: str = "resolution",
    seconds_field: str = "seconds",
) -> FilmSize:
    """The size and length of the film that a model makes; what is not given is the model's default.

    Raises `InvalidArgument` naming the field, also for a length that the resolution does not allow.
    """
    made = card.films
    if made is None:
        raise InvalidArgument(f"{card.id} makes no films.", ratio_field)
    ratio = aspect_ratio or made.aspect_ratios[0]
    _check_ratio(card.id, ratio, made.aspect_ratios, ratio_field)
    wanted = (resolution or made.default_resolution).lower()  # Google writes both 4k and 4K
    if wanted not in made.resolutions:
        allowed = ", ".join(made.resolutions)
        raise InvalidArgument(f"{card.id} does not make {resolution!r}. It makes: {allowed}.", resolution_field)
    length = made.default_seconds if seconds is None else seconds
    if length not in made.durations:
        allowed = ", ".join(str(duration) for duration in made.durations)
        raise InvalidArgument(f"{card.id} makes no films of {length} seconds. It makes: {allowed}.", seconds_field)
    if wanted in made.eight_seconds_only and length != 8:
        raise InvalidArgument(f"{card.id} makes {wanted} at 8 seconds only, not at {length}.", seconds_field)
    return FilmSize(_tables()["video"].pixels[ratio][wanted], length, ratio, wanted)


def _check_ratio(model: str, ratio: str, allowed: Sequence[str], field: str) -> None:
    if ratio not in allowed:
        raise InvalidArgument(f"{model} has no aspect ratio {ratio!r}. It has: {', '.join(allowed)}.", field)


def _wrong_size(model: str, size: str, allowed: Sequence[str]) -> str:
    """The guides: a size is written with an upper-case K, lower case is refused."""
    if size.upper() in allowed:
        return f'image size {size!r}: write "{size.upper()}" with an upper-case K.'
    return f"{model} has no image size {size!r}. It has: {', '.join(allowed)}."


def _nearest(ratios: Sequence[str], like_wh: Size) -> str:
    """The ratio whose shape differs least, by factor: 1:2 is as far from 1:1 as 2:1 is."""
    width, height = like_wh

    def distance(ratio: str) -> float:
        wide, _, high = ratio.partition(":")
        return abs(log(width * int(high) / (height * int(wide))))

    return min(ratios, key=distance)


@cache
def _tables() -> Mapping[str, _Table]:
    source = tomllib.loads(Path(__file__).with_name("sizes.toml").read_text("utf-8"))
    return convert(source, dict[str, _Table])
