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
    "german": "de", "deutsch": "de", "austrian german": "de", "swiss german": "de",
    "italian": "it", "italiano": "it",
    "portuguese": "pt", "português": "pt", "portugues": "pt",
    "brazilian portuguese": "pt", "brazilian": "pt", "português brasileiro": "pt",
    "dutch": "nl", "nederlands": "nl", "flemish": "nl", "vlaams": "nl",
}  # fmt: skip


def language(name: str) -> str | None:
    """The code of a language by its English or own name; None when there is no table for it."""
    return _NAMES.get(" ".join(name.lower().split()))


@cache
def _table(code: str) -> Mapping[str, str]:
    entries = tomllib.loads((Path(__file__).parent / "translations.toml").read_text("utf-8"))
    return {english: words[code] for english, words in entries.items() if code in words}


def text(english: str, code: str) -> tuple[str, list[str]]:
    """The translated text and the words that the table lacks; those stay as they are."""
    table = _table(code)
    whole = table.get(english.lower().strip())
    if whole:
        return _like(english, whole), []
    missing: list[str] = []

    def one(match: re.Match[str]) -> str:
        word = match.group()
        if found := table.get(word.lower()):
            return _like(word, found)
        missing.append(word)
        return word

    return re.sub(r"[A-Za-zÀ-ÿ][\w'’-]*", one, english), missing


def _like(model: str, word: str) -> str:
    """The word in the letter case of the one it replaces."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
