"""What a search provider is: one verb, `search`, from a query to sources.

Plugins register a class under the entry point group `platano.search`; the built-in `folder` uses the same door.
"""

from collections.abc import Mapping
from importlib.metadata import entry_points
from typing import Any, ClassVar, Literal, Protocol

from msgspec import Struct

from platano.domain import Source
from platano.errors import InvalidArgument, Unimplemented

GROUP = "platano.search"


class Query(Struct, frozen=True):
    """What to look for: a whole prompt or a phrase, among web pages or pictures; at most `count` sources."""

    text: str
    kind: Literal["web", "image"] = "web"
    count: int = 5


class Found(Struct, frozen=True):
    """`sources` best first; none when nothing answers the query. `suggestions` is HTML that the client must show."""

    sources: tuple[Source, ...] = ()
    suggestions: str = ""


class Provider(Protocol):
    """The constructor takes the provider's own options by name. All methods may be called from any thread."""

    name: ClassVar[str]

    def search(self, query: Query) -> Found:
        """Blocks until found; call it in a thread. What is beside the point must not be found at all."""
        ...

    def close(self) -> None: ...


def installed() -> list[str]:
    """Names of all providers that are installed."""
    return sorted(entry.name for entry in entry_points(group=GROUP))


def load(name: str, options: Mapping[str, Any]) -> Provider:
    """A provider, made with its options.

    Raises `Unimplemented` when none of that name is installed, `InvalidArgument` for options that it does not take.
    """
    for entry in entry_points(group=GROUP, name=name):
        kind = entry.load()
        try:
            provider: Provider = kind(**options)
        except TypeError as error:
            raise InvalidArgument(f"The search provider {name!r} does not take these options: {error}.") from None
        return provider
    raise Unimplemented(
        f"No search provider named {name!r} is installed. Installed: {', '.join(installed()) or 'none'}."
    )
