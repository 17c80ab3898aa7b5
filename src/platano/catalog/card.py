"""Model cards: everything that is known of a model before an engine runs.

The facts live in `models.toml`, with their sources. They are read once, at the first question.

    resolve("models/gemini-2.0-flash-exp").id     "gemini-2.0-flash": the name is retired, old code goes on working
    resolve("gemini-2.0-flash").pinned            "gemini-2.0-flash-001": the newest stable one of that name
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct, convert
from msgspec.structs import replace

from platano.domain import Modality
from platano.errors import NotFound

Kind = Literal["text", "image", "imagen", "veo", "omni", "unsupported"]
Stage = Literal["stable", "preview", "experimental"]
Tiling = Literal["fixed", "proportional"]  # how an input picture is cut for counting its tokens; see tokens.py

# The page that lists the retired names was last changed on this day (ai.google.dev/gemini-api/docs/models, 2025).
RETIRED_ON = date(2025, 6, 9)

# A method that Google's list of methods does not name is served where another one is.
_SERVED_BY = {"streamGenerateContent": "generateContent", "createInteraction": "generateContent"}


class Sampling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The defaults that GET models/ID tells. `max_temperature` is the highest allowed."""

    temperature: float = 1.0
    max_temperature: float = 2.0
    top_p: float = 0.95
    top_k: int = 64


class ThinkingSupport(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a model can be told how much to think: by `levels` (the third generation on) or by a `budget`.

    `budget` is least and most tokens; 0 switches thinking off where `can_be_off`, -1 leaves it to the model.
    `by_default` says whether it thinks when nothing is said, `default` at which level.
    """

    levels: tuple[str, ...] = ()
    default: str = ""
    budget: tuple[int, int] | None = None
    can_be_off: bool
    by_default: bool = True


class References(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many pictures (or clips) one turn may bring along, in all and by use.

    More than `total` is an error. Of `objects`, `characters` and `styles` more than the number is only kept less
    faithfully; 0 is undocumented. `recommended` is how many the guides advise; 0 is no advice.
    """

    total: int
    objects: int = 0
    characters: int = 0
    styles: int = 0
    recommended: int = 0


class PictureOutput(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Pictures that a model makes. `table` names its table in `sizes.toml`.

    `image_only`: may be asked for pictures without text. `max_count` and `default_count` count for `:predict`.
    """

    table: str
    aspect_ratios: tuple[str, ...]
    image_sizes: tuple[str, ...]
    default_size: str
    image_only: bool = True
    max_count: int = 1
    default_count: int = 1


class FilmOutput(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Films that a model makes. `durations` are in seconds; `eight_seconds_only` are resolutions that need 8.

    `extends`: goes on from a film of its own. `last_frame`: takes a picture to end with.
    """

    resolutions: tuple[str, ...]
    durations: tuple[int, ...]
    aspect_ratios: tuple[str, ...] = ("16:9", "9:16")
    default_resolution: str = "720p"
    default_seconds: int = 8
    eight_seconds_only: tuple[str, ...] = ()
    audio: bool = True
    extends: bool = False
    last_frame: bool = False
    max_count: int = 1
    frames_per_second: int = 24


class ModelCard(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One model. Dates are Google's, None where unknown; `shutdown` is the first day without the model.

    methods                     supportedGenerationMethods, Google's words
    input_token_limit           tokens of the whole request; output_token_limit of the answer
    inline_bytes                most bytes of a request with media inside; `inline_bytes_documented` is the older
                                promise, below which a client is safe everywhere
    max_images                  most pictures in a request, those of earlier turns included
    max_video_seconds           longest film at default media resolution, `max_video_seconds_low` at low
    search                      kinds of Google Search that may ground the answer
    logprobs                    whether it may be asked for the probabilities of its words
    replacement                 the model that Google advises instead
    routed                      after `shutdown` Google answers by `replacement` and not by an error
    instead                     for an unsupported model: what to do instead, a sentence
    pinned                      for a latest-stable name: the model that it stands for
    retired_as                  the retired name by which this card was found, else ""
    """

    id: str
    kind: Kind
    display_name: str = ""
    description: str = ""
    stage: Stage = "stable"
    version: str = "001"
    inputs: tuple[Modality, ...] = ()
    outputs: tuple[Modality, ...] = ()
    methods: tuple[str, ...] = ()
    input_token_limit: int = 0
    output_token_limit: int = 0
    sampling: Sampling | None = None
    thinking: ThinkingSupport | None = None
    search: tuple[Literal["web", "image"], ...] = ()
    logprobs: bool = False
    tiling: Tiling = "fixed"
    inline_bytes: int = 0
    inline_bytes_documented: int = 0
    max_images: int = 0
    max_videos: int = 0
    max_video_seconds: int = 0
    max_video_seconds_low: int = 0
    references: References | None = None
    pictures: PictureOutput | None = None
    films: FilmOutput | None = None
    released: date | None = None
    deprecated: date | None = None
    shutdown: date | None = None
    replacement: str = ""
    routed: bool = False
    instead: str = ""
    aliases: tuple[str, ...] = ()
    pinned: str = ""
    retired_as: str = ""

    def supports(self, method: str) -> bool:
        """Whether a method of the API, in Google's spelling, may be called on the model."""
        return method in self.methods or _SERVED_BY.get(method) in self.methods

    def is_shut_down(self, as_of: date) -> bool:
        return self.shutdown is not None and as_of >= self.shutdown


class _Catalog(Struct, frozen=True):
    cards: Mapping[str, ModelCard]
    aliases: Mapping[str, str]
    retired: Mapping[str, str]


def resolve(name: str, *, method: str | None = None, version: str = "v1beta", as_of: date | None = None) -> ModelCard:
    """The card of a model name, with or without `models/`.

    A name is an id, a latest-stable name, an alias, or a retired name, in that order. With a `method`, the
    model must serve it. `as_of` is the strict switch: what Google has shut down by that day is not found, or
    answered by its replacement where Google does so.

    Raises `NotFound` in Google's own words, and says what to use instead where it is known.
    """
    catalog, bare = _catalog(), name.removeprefix("models/")
    card = _find(catalog, bare)
    if card is None:
        raise NotFound(_not_found(name, method, version))
    if card.kind == "unsupported":
        raise NotFound(f"{_not_found(name, method, version)} {card.instead}")
    if as_of is not None:
        card = _alive(catalog, card, as_of, _not_found(name, method, version))
    if method is not None and not card.supports(method):
        raise NotFound(f"{_not_found(name, method, version)} It supports: {', '.join(card.methods)}.")
    return card


def cards(as_of: date | None = None) -> tuple[ModelCard, ...]:
    """What a list of models shows, newest text models first, then pictures and films; the order never varies.

    With `as_of`, those that Google has shut down by that day are left out.
    """
    listable = (card for card in _catalog().cards.values() if card.kind != "unsupported")
    return tuple(card for card in listable if as_of is None or not card.is_shut_down(as_of))


def _find(catalog: _Catalog, bare: str) -> ModelCard | None:
    """The card, marked with the name by which it was found when that name is retired."""
    name = catalog.aliases.get(bare, bare)
    if name in catalog.cards:
        return catalog.cards[name]
    while name in catalog.retired:
        name = catalog.retired[name]
    return replace(catalog.cards[name], retired_as=bare) if name in catalog.cards else None


def _alive(catalog: _Catalog, card: ModelCard, as_of: date, words: str) -> ModelCard:
    """The card that Google answers by on a day; raises `NotFound` with `words` when it answers by none."""
    asked = card.retired_as or card.id
    if card.retired_as and as_of >= RETIRED_ON:
        raise NotFound(f"{words} {asked} is retired; use {card.id} or a newer one.")
    while card.is_shut_down(as_of):
        if not card.routed:
            raise NotFound(f"{words} {card.id} was shut down on {card.shutdown}; use {card.replacement}.")
        card = replace(catalog.cards[card.replacement], retired_as=asked)
    return card


def _not_found(name: str, method: str | None, version: str) -> str:
    """Google's words for an unknown model; they name generateContent also where no method is called."""
    shown = name if "/" in name else f"models/{name}"
    return (
        f"{shown} is not found for API version {version}, or is not supported for {method or 'generateContent'}. "
        "Call ListModels to see the list of available models and their supported methods."
    )


@cache
def _catalog() -> _Catalog:
    source = tomllib.loads(Path(__file__).with_name("models.toml").read_text("utf-8"))
    listed = [_card(name, entry, source) for name, entry in source["models"].items()]
    known = {card.id: card for card in _with_latest(listed)}
    for group in source["unsupported"].values():
        known |= {name: ModelCard(id=name, kind="unsupported", instead=group["instead"]) for name in group["ids"]}
    aliases = {alias: card.id for card in listed for alias in card.aliases}
    return _Catalog(known, aliases, source["retired"])


def _card(name: str, entry: Mapping[str, Any], source: Mapping[str, Any]) -> ModelCard:
    merged = _over(source["defaults"], _inherited(entry, source["families"]))
    return convert(merged | {"id": name}, ModelCard)


def _inherited(entry: Mapping[str, Any], families: Mapping[str, Any]) -> Mapping[str, Any]:
    """An entry laid over its family, and that over the family's own."""
    if "family" not in entry:
        return entry
    return _over(_inherited(families[entry["family"]], families), entry)


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Two tables as one; `above` wins key by key, in the tables within them too."""
    both = {key: _over(below[key], above[key]) for key in below.keys() & above.keys() if isinstance(above[key], dict)}
    return {key: value for key, value in {**below, **above, **both}.items() if key != "family"}


def _with_latest(listed: Iterable[ModelCard]) -> Iterable[ModelCard]:
    """The cards, and before each run of numbered stable versions the name of its newest.

    <model>-<generation>-<variation> means the most recent stable <model>-<generation>-<variation>-<version>
    (ai.google.dev/gemini-api/docs/models, model version name patterns).
    """
    for base, versions in groupby(listed, lambda card: _base(card.id)):
        run = list(versions)
        if base:
            newest = max(run, key=lambda card: (card.released or date.min, card.id))
            title = newest.display_name.removesuffix(newest.id.removeprefix(base).replace("-", " "))
            yield replace(newest, id=base, display_name=title, pinned=newest.id, aliases=())
        yield from run


def _base(name: str) -> str:
    """gemini-2.0-flash of gemini-2.0-flash-001; "" for every other id."""
    numbered = re.fullmatch(r"(gemini-.+)-\d{3}", name)
    return numbered[1] if numbered else ""
