"""`sketch` as the server sees it. The artist loads with the first request, in the engine's own process."""

from collections.abc import Iterator
from typing import ClassVar

from platano.domain import Event, Request
from platano.engines.engine import Context


class Sketch:
    """A storyboard artist: clean, composed, deterministic by seed, following the prompt visibly."""

    name: ClassVar[str] = "sketch"
    isolated: ClassVar[bool] = True
    makes: ClassVar[frozenset[str]] = frozenset({"text", "image", "video"})
    knobs: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        # Imaging libraries must not load into the server, which reads this class for its card.
        from platano.engines.sketch import artist, director  # noqa: PLC0415

        self._paint = artist.answer
        self._shoot = director.shoot

    def run(self, request: Request, context: Context) -> Iterator[Event]:
        if "video" in request.want.modalities:
            return self._shoot(request, context)
        return self._paint(request, context)
