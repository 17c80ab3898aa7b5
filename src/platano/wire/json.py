"""Reading JSON as Google's servers do: both key spellings at every depth, both base64 alphabets.

Errors name the field by its path in the request (`generationConfig.imageConfig.aspectRatio`). An
object that was read must be closed with `done()`: a name that nobody asked for is an error, as it is
at Google, since an option silently dropped is worse than one refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
import pybase64
import pyjson5

from platano.errors import InvalidArgument

LENIENT_BYTES = 1_000_000  # the lenient reader is slower; bodies with media inside are well formed anyway
_SNAKE = re.compile(r"_([a-z0-9])")
_UPPER = re.compile(r"[A-Z]")
_URL_SAFE = bytes.maketrans(b"-_", b"+/")


def loads(body: bytes) -> Any:
    """JSON, or what Google's own curl examples pass for it: single quotes, trailing commas.

    Raises `InvalidArgument` with the place of the fault.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        strict = error
    if len(body) <= LENIENT_BYTES:
        try:
            return pyjson5.decode(body.decode())  # its own reader of bytes takes any for UTF-8
        except (pyjson5.Json5DecoderException, UnicodeDecodeError, RecursionError, ValueError):
            pass
    raise InvalidArgument(
        f"Invalid JSON payload received. {strict.msg} at line {strict.lineno} column {strict.colno}."
    ) from None


def dumps(value: Any, pretty: bool = False) -> bytes:
    """`pretty` is how Google answers by default: many a shell pipeline greps for `"data": "`."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 if pretty else None)


def encode_base64(data: bytes) -> str:
    """Standard alphabet, padded: every SDK decodes it."""
    return pybase64.b64encode_as_string(data)


def decode_base64(text: str, field: str) -> bytes:
    """Standard or URL-safe alphabet, padded or not. Raises `InvalidArgument` for anything else."""
    try:
        return pybase64.b64decode(text, validate=True)  # the usual spelling, without a copy
    except ValueError:
        pass
    try:
        raw = text.encode("ascii")
        if b"-" in raw or b"_" in raw:
            raw = raw.translate(_URL_SAFE)
        return pybase64.b64decode(raw + b"=" * (-len(raw) % 4), validate=True)
    except (ValueError, UnicodeEncodeError):
        raise InvalidArgument(f"Invalid value at '{field}' (TYPE_BYTES), Base64 decoding failed.", field) from None


def camel(name: str) -> str:
    return _SNAKE.sub(lambda match: match[1].upper(), name)


def snake(name: str) -> str:
    return _UPPER.sub(lambda match: f"_{match[0].lower()}", name)


class Node:
    """One JSON object of a request and its path. Names are asked for in camelCase; snake_case is found too.

    Paths in errors are spelled as the dialect spells them: `snake_paths` for Interactions.
    """

    __slots__ = ("_asked", "_snake_paths", "_values", "path")

    def __init__(self, value: Any, path: str = "", snake_paths: bool = False) -> None:
        if not isinstance(value, Mapping):
            what = f"Invalid value at '{path}': " if path else "Invalid JSON payload received: "
            raise InvalidArgument(f"{what}an object is expected, not {_kind(value)}.", path)
        self.path = path
        self._snake_paths = snake_paths
        self._values = {camel(key) if "_" in key else key: item for key, item in value.items() if item is not None}
        self._asked: set[str] = set()

    def at(self, name: str) -> str:
        name = snake(name) if self._snake_paths else name
        return f"{self.path}.{name}" if self.path else name

    def has(self, name: str) -> bool:
        return name in self._values

    def raw(self, name: str) -> Any:
        """The value as it came; None when absent."""
        self._asked.add(name)
        return self._values.get(name)

    def rest(self) -> dict[str, Any]:
        """All fields that nobody asked for yet, as they came; they count as read."""
        found = {name: value for name, value in self._values.items() if name not in self._asked}
        self._asked.update(found)
        return found

    def text(self, name: str, default: str = "") -> str:
        value = self.raw(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self._wrong(name, "TYPE_STRING", value)
        return value

    def flag(self, name: str) -> bool:
        value = self.raw(name)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise self._wrong(name, "TYPE_BOOL", value)
        return value

    def number(self, name: str) -> float | None:
        value = self.raw(name)
        if value is None:
            return None
        if isinstance(value, str):
            try:
                value = float(value)
            except ValueError:
                raise self._wrong(name, "TYPE_DOUBLE", value) from None
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            raise self._wrong(name, "TYPE_DOUBLE", value)
        return float(value)

    def integer(self, name: str, low: int = -(2**63), high: int = 2**63 - 1) -> int | None:
        """A whole number in `low`..`high`; int64 may come as a string, as protobuf's JSON allows."""
        number = self.raw(name)
        if isinstance(number, str) and re.fullmatch(r"-?\d{1,19}", number):
            number = int(number)
        if number is None:
            return None
        if isinstance(number, bool) or not isinstance(number, int | float) or number != number or number % 1:
            raise self._wrong(name, "TYPE_INT64", number)
        if not low <= number <= high:
            raise InvalidArgument(
                f"{self.at(name)} must be between {low} and {high}, not {int(number)}.", self.at(name)
            )
        return int(number)

    def choice(self, name: str, values: Sequence[str]) -> str | None:
        """One of `values` (given in lower case), in any letter case. Returns it in lower case."""
        value = self.text(name)
        if not value:
            return None
        if value.lower() not in values:
            raise InvalidArgument(
                f"Invalid value at '{self.at(name)}': \"{value}\". Allowed: {', '.join(values)}.", self.at(name)
            )
        return value.lower()

    def data(self, name: str) -> bytes:
        return decode_base64(self.text(name), self.at(name))

    def node(self, name: str) -> "Node | None":
        value = self.raw(name)
        return None if value is None else Node(value, self.at(name), self._snake_paths)

    def items(self, name: str) -> list[tuple[Any, str]]:
        """The elements of a list and their paths; a single value counts as a list of one, as protobuf's JSON has it."""
        value = self.raw(name)
        if value is None:
            return []
        if not isinstance(value, list):
            return [(value, self.at(name))]
        return [(item, f"{self.at(name)}[{index}]") for index, item in enumerate(value)]

    def nodes(self, name: str) -> Iterator["Node"]:
        for value, path in self.items(name):
            yield Node(value, path, self._snake_paths)

    def texts(self, name: str) -> list[str]:
        found: list[str] = []
        for value, path in self.items(name):
            if not isinstance(value, str):
                raise InvalidArgument(f"Invalid value at '{path}' (TYPE_STRING), not {_kind(value)}.", path)
            found.append(value)
        return found

    def done(self) -> None:
        """Raises `InvalidArgument` in Google's words for the first name that was not asked for."""
        for name in self._values:
            if name not in self._asked:
                where = f" at '{self.path}'" if self.path else ""
                raise InvalidArgument(
                    f'Invalid JSON payload received. Unknown name "{name}"{where}: Cannot find field.', self.at(name)
                )

    def _wrong(self, name: str, wanted: str, value: Any) -> InvalidArgument:
        return InvalidArgument(f"Invalid value at '{self.at(name)}' ({wanted}), not {_kind(value)}.", self.at(name))


def _kind(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return f'"{value[:40]}"'
        case list():
            return "a list"
        case _:
            return "an object"
