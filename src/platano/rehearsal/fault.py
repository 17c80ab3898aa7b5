"""A fault, and the one line of text that it is written in.

A fault is a text in the request header `x-platano-fault` or in the setting `faults`:

    status=503                 an error answer; `retry=2` says when to try again (RetryInfo, Retry-After)
    finish=NO_IMAGE            no picture and no words, only that finish reason; MAX_TOKENS keeps half the words
    text-only                  words where a picture was asked for
    block=SAFETY               the prompt is refused: no candidates, only a block reason
    drop=2                     the connection breaks after two pieces of the body (of a stream: two events)
    malformed                  the body ends in the middle of its first piece
    latency=1.5                seconds before the answer, 0 to 60; alone or beside another kind

and, after semicolons, which requests it meets:

    on=gemini-3-pro-image      only paths that hold this word, in either case
    after=3; times=2           the first three pass, and it happens twice at most
    rate=0.3; seed=7           that share of requests, drawn by a seeded generator
    id=my-test                 names a series of requests; a header needs one to count or draw
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from platano.errors import InvalidArgument, PlatanoError

HEADER = "x-platano-fault"
SETTING = "faults"
# https://ai.google.dev/api/generate-content#FinishReason. Not CONTINUATION: at that the SDKs ask again by themselves.
FINISH_REASONS = (
    *("STOP", "MAX_TOKENS", "SAFETY", "RECITATION", "LANGUAGE", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"),
    *("MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "TOO_MANY_TOOL_CALLS", "MALFORMED_RESPONSE"),
    *("IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_OTHER", "IMAGE_RECITATION", "NO_IMAGE"),
    *("MISSING_THOUGHT_SIGNATURE",),
)
BLOCK_REASONS = ("SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY", "MODEL_ARMOR", "JAILBREAK")
ERRORS = {kind.status: kind for kind in reversed(PlatanoError.__subclasses__())}  # of two, the first in the tree
ALLOWED = (
    "Write one of status=CODE (with retry=SECONDS), finish=REASON, text-only, block=REASON, drop=PIECES, malformed; "
    "latency=SECONDS alone or beside it; then any of on=WORD, after=N, times=N, rate=0..1, seed=N, id=NAME, "
    "with semicolons between."
)
KINDS = ("status", "finish", "text_only", "block", "drop", "malformed")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. At most one of the fields from `status` to `malformed` is set; `drop` counts pieces.

    `times` None is no limit. `refusal` is there when the text could not be read: it is the answer then.
    """

    text: str
    status: int = 0
    retry_seconds: float | None = None
    finish: str = ""
    text_only: bool = False
    block: str = ""
    drop: int | None = None
    malformed: bool = False
    latency_seconds: float = 0
    on: str = ""
    after: int = 0
    times: int | None = None
    rate: float = 1
    seed: int = 0
    id: str = ""
    refusal: InvalidArgument | None = None

    @property
    def message(self) -> str:
        """What a rehearsed answer says of itself."""
        return f"Rehearsed, not real: {HEADER} is {self.text!r}."

    @property
    def is_in_the_answer(self) -> bool:
        """Whether it shows in what is made, and so concerns only calls that make something."""
        return bool(self.finish or self.text_only or self.block)

    @property
    def is_of_a_series(self) -> bool:
        """Whether it depends on the requests before."""
        return bool(self.after or self.times is not None or self.rate < 1)


def parse(text: str, field: str = HEADER) -> Fault:
    """The fault that a text says. Raises `InvalidArgument` naming `field` where it is not of the grammar."""
    try:
        if not (text.isascii() and text.isprintable()):
            raise ValueError("a header holds printable ASCII only")
        return _fault(text.strip(), _words(text), field)
    except ValueError as error:
        raise InvalidArgument(f"{field}: {text!r} cannot be read: {error}. {ALLOWED}", field) from None


def parse_setting(texts: Iterable[str]) -> tuple[Fault, ...]:
    """The faults of the setting, in its order. Raises `InvalidArgument` naming it."""
    return tuple(parse(text, SETTING) for text in texts)


def _words(text: str) -> dict[str, Any]:
    """The values by the names of their fields."""
    words: dict[str, Any] = {}
    for piece in filter(None, (piece.strip() for piece in text.split(";"))):
        name, _, value = (part.strip() for part in piece.partition("="))
        if name not in READERS:
            raise ValueError(f"{name!r} is none of {', '.join(READERS)}")
        field, read = READERS[name]
        if field in words:
            raise ValueError(f"{name} stands there twice")
        words[field] = read(name, value)
    return words


def _fault(text: str, words: dict[str, Any], field: str) -> Fault:
    kinds = [kind for kind in KINDS if kind in words]
    if len(kinds) > 1:
        raise ValueError(f"{kinds[0]} and {kinds[1]} cannot go together".replace("_", "-"))
    if not kinds and "latency_seconds" not in words:
        raise ValueError("it names no fault")
    if "retry_seconds" in words and "status" not in words:
        raise ValueError("retry goes with status")
    fault = Fault(text, **words)
    if field == HEADER and fault.is_of_a_series and not fault.id:
        raise ValueError("in a header, after, times and rate need an id that names the requests to count")
    return fault


Reader = Callable[[str, str], Any]  # of a name and the value beside it


def _number(low: float, high: float) -> Reader:
    def read(name: str, value: str) -> float:
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not low <= number <= high:
            raise ValueError(f"{name} is a number from {low:g} to {high:g}")
        return number

    return read


def _whole(low: int, high: int = 10**6) -> Reader:
    def read(name: str, value: str) -> int:
        if not (value.isdigit() and low <= int(value) <= high):
            raise ValueError(f"{name} is a whole number from {low} to {high}")
        return int(value)

    return read


def _one_of(values: Sequence[str]) -> Reader:
    def read(name: str, value: str) -> str:
        if value.upper() not in values:
            raise ValueError(f"{name} is one of {', '.join(values)}")
        return value.upper()

    return read


def _status(name: str, value: str) -> int:
    return int(_one_of([str(status) for status in sorted(ERRORS)])(name, value))


def _word(name: str, value: str) -> str:
    if not value:
        raise ValueError(f"{name} is empty")
    return value


def _bare(name: str, value: str) -> bool:
    if value:
        raise ValueError(f"{name} takes no value")
    return True


READERS: dict[str, tuple[str, Reader]] = {  # name in the text -> field, and how its value is read
    "status": ("status", _status),
    "retry": ("retry_seconds", _number(0, 3600)),
    "finish": ("finish", _one_of(FINISH_REASONS)),
    "text-only": ("text_only", _bare),
    "block": ("block", _one_of(BLOCK_REASONS)),
    "drop": ("drop", _whole(0)),
    "malformed": ("malformed", _bare),
    "latency": ("latency_seconds", _number(0, 60)),
    "on": ("on", _word),
    "after": ("after", _whole(0)),
    "times": ("times", _whole(1)),
    "rate": ("rate", _number(0, 1)),
    "seed": ("seed", _whole(0)),
    "id": ("id", _word),
}
