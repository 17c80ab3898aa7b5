"""Words of lettering from English into other languages, from a table; nothing is guessed."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_NAMES = {
    "spanish": "es", "español": "es", "espanol": "es", "castilian": "es", "castellano": "es",
    "latin american spanish": "es", "mexican spanish": "es", "european spanish": "es",
    "french": "fr", "français": "fr", "francais": "fr", "canadian french": "fr",
    "german": "de", "deutsch": "de", "austrian german": "de",
    "italian": "it", "italiano": "it",
    "portuguese": "pt", "português": "pt", "portugues": "pt",
    "brazilian portuguese": "pt", "brazilian": "pt", "português brasileiro": "pt",
    "dutch": "nl", "nederlands": "nl", "flemish": "nl", "vlaams": "nl",
}  # fmt: skip
LONGEST = 6  # words in the longest phrase of the table


def language(name: str) -> str | None:
    """The code of a language by its English or own name; None when there is no table for it."""
    return _NAMES.get(" ".join(name.lower().split()))


@cache
def _table(code: str) -> Mapping[str, str]:
    entries = tomllib.loads((Path(__file__).parent / "translations.toml").read_text("utf-8"))
    return {english: words[code] for english, words in entries.items() if code in words}


def text(english: str, code: str) -> tuple[str, list[str]]:
    """The translated text and the words that the table lacks; those stay as they are.

    The longest phrases of the table go first, so that "happy birthday Mia" keeps its greeting whole.
    """
    table = _table(code)
    if whole := table.get(english.lower().strip()):
        return _like(english, whole), []
    pieces = re.split(r"([A-Za-zÀ-ÿ][\w'’-]*)", english)  # words at odd places, what is between them at even ones
    missing: list[str] = []
    index = 1
    while index < len(pieces):
        used, found = _longest(pieces, index, table)
        if found is None:
            missing.append(pieces[index])
        else:
            pieces[index : index + 2 * used - 1] = [_like(pieces[index], found)]
        index += 2
    return "".join(pieces), missing


def _longest(pieces: list[str], index: int, table: Mapping[str, str]) -> tuple[int, str | None]:
    """How many words from `index` on make a phrase of the table, and its translation."""
    for words in range(LONGEST, 0, -1):
        phrase = "".join(pieces[index : index + 2 * words - 1]).lower().replace("’", "'")
        if found := table.get(phrase):
            return words, found
    return 1, None


def _like(model: str, word: str) -> str:
    """The word in the letter case of the one it replaces."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
