"""Cached content: turns that many requests begin with, kept until a day that the caller may move.

https://ai.google.dev/api/caching. Nothing is computed ahead: what is saved is sending it again.
"""

import datetime
from collections.abc import Mapping
from typing import Any

import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.domain import Search, Turn
from platano.errors import PermissionDenied
from platano.store.database import now
from platano.store.files import new_id
from platano.store.page import Page
from platano.store.records import Records
from platano.store.shelf import Shelf, blobs_of

DEFAULT_LIFE = datetime.timedelta(hours=1)


class Cache(Struct, frozen=True):
    """`tokens` is what the content counts. `knobs` are its tools. Times are UTC without a zone."""

    id: str
    model: str
    turns: tuple[Turn, ...]
    tokens: int
    created: datetime.datetime
    updated: datetime.datetime
    expires: datetime.datetime
    system: str = ""
    display_name: str = ""
    search: Search | None = None
    knobs: Mapping[str, Any] = {}

    @property
    def name(self) -> str:
        return f"cachedContents/{self.id}"


class Caches:
    """The cached contents of one server, each its owner's."""

    def __init__(self, engine: sql.Engine, shelf: Shelf) -> None:
        self._records: Records[Cache] = Records(engine, "caches", Cache, lambda cache: blobs_of(cache.turns))
        self._shelf = shelf

    async def add(
        self,
        model: str,
        turns: tuple[Turn, ...],
        tokens: int,
        expires: datetime.datetime | None,
        *,
        owner: str,
        **said: Any,
    ) -> Cache:
        """Keep the turns, whose references have been followed; `said` are further fields of `Cache`."""
        shelved = tuple([await self._shelf.shelve_turn(turn) for turn in turns])
        moment = now()
        cache = Cache(new_id(), model, shelved, tokens, moment, moment, expires or moment + DEFAULT_LIFE, **said)
        await self._records.insert(cache, owner)
        return cache

    async def get(self, cache_id: str, owner: str) -> Cache:
        """Without its media. Raises `PermissionDenied` in Google's words for one that is not there."""
        cache = await self._records.get(cache_id, owner)
        if cache is None:
            raise PermissionDenied("CachedContent not found (or permission denied)")
        return cache

    async def load(self, cache_id: str, owner: str) -> Cache:
        """With its media."""
        cache = await self.get(cache_id, owner)
        turns = tuple([await self._shelf.load_turn(turn) for turn in cache.turns])
        return msgspec.structs.replace(cache, turns=turns)

    async def page(self, owner: str, size: int, token: str) -> Page[Cache]:
        """Newest first. Raises `InvalidArgument` for a token that was never given out."""
        return await self._records.page(owner, size, token)

    async def move_end(self, cache_id: str, expires: datetime.datetime, owner: str) -> Cache:
        """Let it expire at another time."""
        cache = msgspec.structs.replace(await self.get(cache_id, owner), expires=expires, updated=now())
        await self._records.update(cache, owner)
        return cache

    async def delete(self, cache_id: str, owner: str) -> None:
        await self.get(cache_id, owner)
        await self._records.delete(cache_id, owner)

    async def drop_expired(self) -> None:
        await self._records.drop_expired()
