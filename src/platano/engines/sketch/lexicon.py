"""The phrase table: which words mean what. Drawings and backdrops bring their own nouns."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from platano.engines.sketch import backdrops, drawings
from platano.engines.sketch.colour import mix, tint, turned

LONGEST = 4  # words in the longest phrase

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "kids": "kid",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "leaves": "leaf",
    "wolves": "wolf",
    "knives": "knife",
    "loaves": "loaf",
    "shelves": "shelf",
    "scarves": "scarf",
    "elves": "elf",
    "calves": "calf",
    "oxen": "ox",
    "cacti": "cactus",
    "octopi": "octopus",
    "fungi": "fungus",
    "firemen": "firefighter",
    "policemen": "police officer",
}


@dataclass(frozen=True, slots=True)
class Verb:
    pose: str = ""
    relation: str = ""


def singulars(word: str) -> Iterator[str]:
    """Readings of a word as a singular noun, the word itself first."""
    yield word
    head, space, last = word.rpartition(" ")
    if last.endswith("'s"):  # 'the dog's ball' speaks of a dog
        yield head + space + last[:-2]
    if last in _IRREGULAR:
        yield head + space + _IRREGULAR[last]
    if last.endswith("ies") and len(last) > 4:
        yield head + space + last[:-3] + "y"
    if last.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield head + space + last[:-2]
    if last.endswith("s") and not last.endswith("ss") and len(last) > 3:
        yield head + space + last[:-1]


def is_plural(word: str) -> bool:
    """True when the word is read as a noun only in its singular."""
    if word.endswith("'s"):
        return False
    return next(iter(_noun_readings(word)), word) != word or word in _IRREGULAR


def _noun_readings(word: str) -> Iterator[str]:
    return (reading for reading in singulars(word) if drawings.find(reading) or backdrops.find(reading))


@lru_cache(maxsize=65_536)
def meanings(phrase: str) -> Mapping[str, Any]:
    """What a lower-case phrase can mean: kind -> value. Empty for an unknown phrase."""
    found: dict[str, Any] = dict(_table().get(phrase, {}))
    for reading in singulars(phrase):
        if "noun" not in found and (drawing := drawings.find(reading)):
            found["noun"] = drawing.names[0]
        if "place" not in found and not _is_coloured_ground(phrase) and (place := backdrops.find(reading)):
            found["place"] = place.names[0]
    if "colour" not in found and (colour := _shaded(phrase)):
        found["colour"] = colour
    return found


def _is_coloured_ground(phrase: str) -> bool:
    """'white background' is a colour for whatever ground there is, not a place of its own."""
    colour, _, ground = phrase.rpartition(" ")
    return ground in ("background", "backdrop") and colour in _raw()["colours"]


def _shaded(phrase: str) -> str | None:
    """'dark green', 'pale-blue', 'neon pink'."""
    shade, _, name = phrase.replace("-", " ").partition(" ")
    amount, colour = _raw()["shades"].get(shade), _raw()["colours"].get(name)
    if amount is None or colour is None:
        return None
    if shade in ("neon", "bright"):
        return turned(colour, 0, saturation=1.5)
    return mix(colour, "#8b8d96", 0.3) if shade == "muted" else tint(colour, amount)


@lru_cache(maxsize=4096)
def colour_name(colour: str) -> str:
    """The nearest colour word of a #rrggbb, for telling."""
    names: Mapping[str, str] = _raw()["colours"]
    return next((name for name, value in names.items() if value == colour), colour)


@lru_cache(maxsize=4096)
def is_minor(noun: str) -> bool:
    """Whether the drawing of a person is that of a child."""
    return noun in _raw()["minors"]["words"]


@lru_cache(maxsize=4096)
def icon(entry: str) -> str | None:
    """The noun to draw for an entry of a list: its own drawing, a stand-in, or that of its last drawable word."""
    words = entry.lower().split()
    for candidate in (" ".join(words), *reversed(words)):
        for reading in singulars(candidate):
            stand_in = _raw()["icons"].get(reading)
            noun = reading if drawings.find(reading) else stand_in if stand_in and drawings.find(stand_in) else None
            if noun:
                return str(noun)
    return None


@cache
def _raw() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "lexicon.toml").read_text("utf-8"))


# Groups of lexicon.toml that map a word to its value, and those that list the words of a value.
_BY_WORD = {
    "colours": "colour",
    "numbers": "number",
    "sizes": "size",
    "clothes": "clothes",
    "groups": "group",
}
_BY_VALUE = {
    "relations": "relation",
    "spots": "spot",
    "times": "time",
    "weather": "weather",
    "seasons": "season",
    "styles": "style",
    "layouts": "layout",
    "shots": "shot",
}


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    table: dict[str, dict[str, Any]] = {}
    for phrase, kind, value in _entries(_raw()):
        table.setdefault(phrase, {}).setdefault(kind, value)
    return table


def _entries(raw: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """(phrase, kind, value) for everything in lexicon.toml that a prompt may say."""
    for group, kind in _BY_WORD.items():
        yield from ((word, kind, value) for word, value in raw[group].items())
    for group, kind in _BY_VALUE.items():
        yield from ((phrase, kind, value) for value, phrases in raw[group].items() for phrase in phrases)
    for base, verb in raw["verbs"].items():
        meaning = Verb(verb.get("pose", ""), verb.get("relation", ""))
        yield from ((form, "verb", meaning) for form in (base, *verb["forms"]))
    yield from ((phrase, "landscape", True) for phrase in raw["landscapes"]["words"])
    yield from ((word, "trait", word) for word in raw["traits"]["words"].split())
    yield from ((phrase, "filler", True) for phrase in raw["fillers"]["phrases"])
    yield from ((word, "filler", True) for word in raw["fillers"]["words"].split())
