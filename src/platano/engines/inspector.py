"""Measures media for the server, in a process of its own: decoders are where hostile bytes do harm."""

from collections.abc import Iterator
from typing import ClassVar

from platano.domain import Event, Measured, Media, Request
from platano.engines.engine import Context
from platano.errors import InvalidArgument, PlatanoError


class Inspector:
    """Answers a request that has one piece of media with what was measured of it; makes nothing."""

    name: ClassVar[str] = "inspector"
    isolated: ClassVar[bool] = True
    makes: ClassVar[frozenset[str]] = frozenset()
    knobs: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        # Decoders must not load into the server, which reads this class for its card.
        from platano.media import probe  # noqa: PLC0415

        self._measure = probe.measure

    def run(self, request: Request, context: Context) -> Iterator[Event]:
        """Raises `InvalidMedia`, naming the request's field for turns, for what cannot be measured."""
        context.check()
        field = request.path("turns")
        media = [part.content for turn in request.turns for part in turn.parts if isinstance(part.content, Media)]
        if len(media) != 1:
            raise InvalidArgument(f"One piece of media is measured at a time; there are {len(media)}.", field)
        try:
            facts = self._measure(media[0])
        except PlatanoError as error:
            raise type(error)(error.message, error.field or field) from None
        yield Measured(facts)
