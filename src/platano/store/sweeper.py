"""Takes away what is over: expired files, uploads left lying, holds past their time, bytes that nobody holds."""

import asyncio
import datetime
import logging
from collections.abc import Awaitable, Callable, Sequence

import anyio.to_thread
import sqlalchemy as sql

from platano.store.blobs import Blobs, Listed
from platano.store.database import held, release_overdue

log = logging.getLogger("platano")

EVERY_SECONDS = 600.0
GRACE = datetime.timedelta(hours=1)  # bytes are put before the record that holds them
BATCH = 500


class Sweeper:
    """`sweep` once, or `watch` for ever. `drops` remove the records that are over, whatever they are."""

    def __init__(self, engine: sql.Engine, blobs: Blobs, drops: Sequence[Callable[[], Awaitable[None]]]) -> None:
        self._engine = engine
        self._blobs = blobs
        self._drops = drops

    async def watch(self) -> None:
        """Runs until cancelled; a sweep that fails is tried again at the next turn."""
        while True:
            try:
                await self.sweep()
            except Exception:
                log.exception("sweeping failed")
            await asyncio.sleep(EVERY_SECONDS)

    async def sweep(self, grace: datetime.timedelta = GRACE) -> None:
        for drop in self._drops:
            await drop()
        await anyio.to_thread.run_sync(self._release)
        youngest = datetime.datetime.now(datetime.UTC) - grace
        batch: list[Listed] = []
        async for entry in self._blobs.list():
            if entry.put < youngest:
                batch.append(entry)
            if len(batch) == BATCH:
                await self._drop_orphans(batch)
                batch = []
        await self._drop_orphans(batch)

    async def _drop_orphans(self, batch: list[Listed]) -> None:
        kept = await anyio.to_thread.run_sync(self._held, batch)
        for entry in batch:
            if entry.id not in kept:
                await self._blobs.delete(entry.id, entry.put)

    def _held(self, batch: list[Listed]) -> set[str]:
        with self._engine.connect() as connection:
            return held(connection, [entry.id for entry in batch])

    def _release(self) -> None:
        with self._engine.begin() as connection:
            release_overdue(connection)
