"""Turns and events with their media moved to the blobs and back: a record holds only ids."""

from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import msgspec

from platano.domain import Event, Media, Output, Part, Thought, Turn
from platano.store.blobs import Blobs

Change = Callable[[Media], Awaitable[Media]]
Holder = TypeVar("Holder", Part, Output, Thought)


class Shelf:
    """Where media lie while the record that they belong to is in the database."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs

    async def shelve_turn(self, turn: Turn) -> Turn:
        return await _changed_turn(turn, self._shelve)

    async def shelve_event(self, event: Event) -> Event:
        return await _changed_event(event, self._shelve)

    async def load_turn(self, turn: Turn) -> Turn:
        return await _changed_turn(turn, self._load)

    async def load_event(self, event: Event) -> Event:
        return await _changed_event(event, self._load)

    async def _shelve(self, media: Media) -> Media:
        blob = await self._blobs.put(media.data) if media.data else media.blob
        return msgspec.structs.replace(media, data=b"", path="", blob=blob)

    async def _load(self, media: Media) -> Media:
        """What came inline comes back so; what was referred to, as a file."""
        if not media.blob:
            return media
        if media.uri:
            return msgspec.structs.replace(media, path=str(await self._blobs.path(media.blob)))
        return msgspec.structs.replace(media, data=await self._blobs.get(media.blob))


def blobs_of(turns: tuple[Turn, ...], events: tuple[Event, ...] = ()) -> Iterator[str]:
    """The blobs that shelved turns and events refer to."""
    holders: list[Part | Output | Thought] = [part for turn in turns for part in turn.parts]
    holders += [event for event in events if isinstance(event, Output | Thought)]
    for holder in holders:
        if isinstance(holder.content, Media) and holder.content.blob:
            yield holder.content.blob


async def _changed_turn(turn: Turn, change: Change) -> Turn:
    return Turn(turn.role, tuple([await _replaced(part, change) for part in turn.parts]))


async def _changed_event(event: Event, change: Change) -> Event:
    if isinstance(event, Output):
        return await _replaced(event, change)
    return await _replaced(event, change) if isinstance(event, Thought) else event


async def _replaced(holder: Holder, change: Change) -> Holder:
    """The same part or event with its media changed."""
    if not isinstance(holder.content, Media):
        return holder
    return msgspec.structs.replace(holder, content=await change(holder.content))
