"""What an engine is: one verb, `run`, and a card that says what it can do.

An engine knows nothing of HTTP, JSON or base64. It is told what to make and yields events; the
context tells it when to stop. Plugins register a class under the entry point group
`platano.engines`; the built-in engines use the same door.
"""

import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import entry_points
from typing import ClassVar, Protocol

from platano.domain import Event, Progress, Request
from platano.errors import Cancelled, DeadlineExceeded, Unimplemented

GROUP = "platano.engines"
# The server's own helpers: they run like engines, but answer no model, so they are not offered as such.
_HELPERS = {"inspector": ("platano.engines.inspector", "Inspector")}


class Context:
    """Progress out, cancellation and the deadline in. `deadline` is on the clock of `time.monotonic`."""

    def __init__(
        self, deadline: float, cancelled: Callable[[], bool], report: Callable[[Progress], None] = lambda _: None
    ) -> None:
        self.deadline = deadline
        self._cancelled = cancelled
        self._report = report

    @property
    def seconds_left(self) -> float:
        return self.deadline - time.monotonic()

    def check(self) -> None:
        """Call between steps. Raises `Cancelled` or `DeadlineExceeded` when the work is no longer wanted."""
        if self._cancelled():
            raise Cancelled("The caller went away before the answer was ready.")
        if self.seconds_left <= 0:
            raise DeadlineExceeded("The engine did not finish before the deadline. Ask for less, or raise the limit.")

    def progress(self, fraction: float, note: str = "") -> None:
        """Tell how far the work is (0..1); also a place to stop."""
        self.check()
        self._report(Progress(fraction, note))


class Engine(Protocol):
    """The class attributes are read without an instance and must be cheap to import.

    `isolated` engines run in a worker process of their own. `makes` lists the modalities that come
    out; `knobs` the tuning parameters that have an effect (the others are told to the caller).
    """

    name: ClassVar[str]
    isolated: ClassVar[bool]
    makes: ClassVar[frozenset[str]]
    knobs: ClassVar[frozenset[str]]

    def run(self, request: Request, context: Context) -> Iterator[Event]:
        """Yield events in the order of the answer; the service adds the closing `Finish`."""
        ...


def installed() -> list[str]:
    """Names of all engines that are installed."""
    return sorted(entry.name for entry in entry_points(group=GROUP))


def load(name: str) -> type[Engine]:
    """The class of an engine or of a helper. Raises `Unimplemented` when none of that name is installed."""
    found: type[Engine]
    if name in _HELPERS:
        module, noun = _HELPERS[name]
        found = getattr(import_module(module), noun)
        return found
    for entry in entry_points(group=GROUP, name=name):
        found = entry.load()
        return found
    raise Unimplemented(f"No engine named {name!r} is installed. Installed: {', '.join(installed())}.")
