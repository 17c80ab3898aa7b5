"""JSON out of a model's answer: bare, fenced, amid prose, a little wrong, or broken off.

Right JSON goes to Python's own decoder. What it refuses is read again by a reader that also takes single
quotes, Python's words, comments, bare keys, missing and trailing commas, and an end in the middle of things.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

MAX_DEPTH = 32  # answers have three levels; more is noise, and recursion has a price

_FENCE = re.compile(r"```[ \t]*[\w+-]*[ \t]*\r?\n?(.*?)(?:```|\Z)", re.DOTALL)
_BRACKET = re.compile(r"[\[{]")
_SPACE = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_STRING = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|\'([^\'\\]*(?:\\.[^\'\\]*)*)\'', re.DOTALL)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_WORD = re.compile(r"[A-Za-z_]\w*")
_WORDS = {"true": True, "True": True, "false": False, "False": False, "null": None, "None": None}


class _NotJson(Exception):
    """What follows a bracket is prose."""


class _TooDeep(Exception):
    """What follows a bracket is noise."""


class _Lost:
    """Stands for a value that the answer ends within."""


_LOST = _Lost()


@dataclass(frozen=True, slots=True)
class Found:
    """One JSON value of an answer. `cut_at` is the path of what the answer breaks off in, None for a whole value."""

    value: Any
    cut_at: str | None = None


def values(text: str) -> list[Found]:
    """The lists and objects in an answer, in order.

    Where the answer has fenced blocks with JSON in them, only these count: prose around may repeat the format.
    A value that the answer ends within is left out (half a number is another number), and so are unfinished
    strings; what came before it is kept.
    """
    fenced = [found for block in _FENCE.finditer(text) for found in _values_in(block.group(1))]
    return fenced or _values_in(text)


def _values_in(text: str) -> list[Found]:
    found: list[Found] = []
    at, strict = 0, True
    while bracket := _BRACKET.search(text, at):
        start = bracket.start()
        if strict:
            try:
                value, at = _DECODER.raw_decode(text, start)
                found.append(Found(value))
                continue
            except RecursionError:
                strict = False  # thousands of brackets: Python's decoder would sink into them from each one
            except ValueError:
                pass
        reader = _Reader(text, start)
        try:
            found.append(Found(reader.value(), reader.cut_at))
            at = reader.at
        except _TooDeep:
            at = reader.at
        except _NotJson:
            at = start + 1
    return found


_DECODER = json.JSONDecoder(strict=False)


class _Reader:
    """Reads one value, forgiving; `at` moves with it."""

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at
        self.cut_at: str | None = None
        self._path: list[str] = []

    def value(self) -> Any:
        self._skip()
        if self.at >= len(self.text):
            return self._cut()
        if len(self._path) > MAX_DEPTH:
            raise _TooDeep
        match self.text[self.at]:
            case "[":
                return self._list()
            case "{":
                return self._object()
            case '"' | "'":
                return self._string()
            case _:
                return self._number() if _NUMBER.match(self.text, self.at) else self._word()

    def _list(self) -> list[Any]:
        self.at += 1
        items: list[Any] = []
        while not self._closed("]"):
            self._path.append(f"[{len(items)}]")
            item = self.value()
            if item is not _LOST:
                items.append(item)
            self._path.pop()
        return items

    def _object(self) -> dict[str, Any]:
        self.at += 1
        members: dict[str, Any] = {}
        while not self._closed("}"):
            key = self._key()
            if key is _LOST:
                break
            self._path.append(f".{key}")
            self._skip()
            if self.at < len(self.text):
                self._take(":")
            value = self.value()
            if value is not _LOST:
                members[key] = value
            self._path.pop()
        return members

    def _closed(self, bracket: str) -> bool:
        """Past separators; True after the closing bracket and at the end of the text."""
        self._skip()
        while self.text.startswith(",", self.at):
            self.at += 1
            self._skip()
        if self.at >= len(self.text):
            self._cut()
            return True
        if self.text[self.at] == bracket:
            self.at += 1
            return True
        return False

    def _key(self) -> Any:
        if self.text[self.at] in "\"'":
            return self._string()
        word = _WORD.match(self.text, self.at)
        if word is None:
            raise _NotJson
        self.at = word.end()
        return word.group()

    def _string(self) -> Any:
        match = _STRING.match(self.text, self.at)
        if match is None:
            self.at = len(self.text)
            return self._cut()
        self.at = match.end()
        double, single = match.groups()
        inner = double if double is not None else single.replace("\\'", "'").replace('"', '\\"')
        if "\\" not in inner:
            return inner
        try:
            return json.loads(f'"{inner}"', strict=False)
        except ValueError:
            return inner

    def _number(self) -> Any:
        match = _NUMBER.match(self.text, self.at)
        assert match is not None
        self.at = match.end()
        if self.at == len(self.text):
            return self._cut()
        word = match.group()
        return int(word) if word.lstrip("+-").isdigit() and len(word) < 20 else float(word)

    def _word(self) -> Any:
        match = _WORD.match(self.text, self.at)
        if match is None:
            raise _NotJson
        self.at = match.end()
        if match.group() in _WORDS:
            return _WORDS[match.group()]
        if self.at == len(self.text) and any(word.startswith(match.group()) for word in _WORDS):
            return self._cut()
        raise _NotJson

    def _take(self, character: str) -> None:
        if self.text[self.at] != character:
            raise _NotJson
        self.at += 1

    def _skip(self) -> None:
        match = _SPACE.match(self.text, self.at)
        if match:
            self.at = match.end()

    def _cut(self) -> _Lost:
        if self.cut_at is None:
            self.cut_at = "".join(self._path)
        return _LOST
