"""The process that does batches: `python -m platano.batcher`, started by a server that has some.

A lane of its own: its engines are other processes than those that answer calls and shoot films, half as many,
and all of it is nice, so that whoever waits for an answer comes first. A batch keeps its own place, so what a
dead batcher had in hand is taken up where its last chunk ends.
"""

import asyncio
import contextlib
import dataclasses
import logging
import os
import secrets
import signal
import socket
import time
from collections import Counter
from typing import NoReturn

from platano.config import Settings
from platano.house import House
from platano.jobs.attended import told
from platano.jobs.batch import BatchWork
from platano.jobs.turns import in_turns
from platano.store.batches import Batch
from platano.wire.batch_items import Items

log = logging.getLogger("platano")

BATCHES_AT_ONCE = 4  # they share the engines, so that a short one need not wait for the end of a long one
TRIES = 5  # without one more answer kept
NICENESS = 10
POLL_SECONDS = 0.3
PULSE_SECONDS = 2.0


class Batcher:
    """Does batches until it is told to stop."""

    def __init__(self, settings: Settings) -> None:
        at_once = max((settings.workers or os.cpu_count() or 2) // 2, 1)
        self._house = House(dataclasses.replace(settings, workers=at_once))
        self._id = f"batcher-{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
        answer = Items(self._house.service, self._house.caches).answer
        self._work = BatchWork(self._house, answer, at_once, settings.body_bytes, settings.data / "batches")
        self._doing: dict[str, tuple[Batch, asyncio.Task[None]]] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Returns when `stop` is set; what is in hand then is taken up by the next batcher."""
        beat = 0.0
        while not stop.is_set():
            try:
                if time.monotonic() - beat > PULSE_SECONDS:
                    await self._house.workers.beat(self._id)
                    beat = time.monotonic()
                await self._take_up()
            except Exception:  # A database that is busy for a moment must not end a batcher.
                log.exception("looking for batches failed")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), POLL_SECONDS)
        await self._end()

    async def _take_up(self) -> None:
        """Begin batches that nobody living has in hand, while there are places."""
        self._doing = {name: pair for name, pair in self._doing.items() if not pair[1].done()}
        if len(self._doing) == BATCHES_AT_ONCE:
            return
        batches = self._house.batches
        found = await batches.still_open()
        living = await self._house.workers.living() if found else set()
        waiting = [batch for batch in found if batch.worker not in living and batch.id not in self._doing]
        busy = Counter(batch.owner for batch, _ in self._doing.values())
        for batch in in_turns(waiting, busy)[: BATCHES_AT_ONCE - len(self._doing)]:
            if await batches.take(batch, self._id):
                self._doing[batch.id] = (batch, asyncio.create_task(self._do(batch)))

    async def _do(self, batch: Batch) -> None:
        try:
            if batch.begun < TRIES:
                await self._work.do(batch.id)
            else:
                await self._work.give_up(
                    batch.id, f"{TRIES} tries ended without an answer; the server's log says more."
                )
        except Exception:
            log.exception("%s is taken up again", batch.name)
        await self._house.batches.let_go(batch, self._id)

    async def _end(self) -> None:
        for _, task in self._doing.values():
            task.cancel()
        await asyncio.gather(*(task for _, task in self._doing.values()), return_exceptions=True)
        await self._house.workers.leave(self._id)
        await self._house.close()


async def work(settings: Settings) -> NoReturn:
    """Do batches until SIGTERM comes, then end the process."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await Batcher(settings).run(stop)
    logging.shutdown()
    os._exit(0)


def main() -> None:
    """A batcher of a server."""
    settings = told()
    if settings is None:
        return
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    asyncio.run(work(settings))


if __name__ == "__main__":
    main()
