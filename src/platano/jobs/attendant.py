"""A process that a server keeps beside itself while there is work for it."""

import asyncio
import contextlib
import dataclasses
import logging
import sys
import time
from collections.abc import Awaitable, Callable

import msgspec

from platano.config import Settings

log = logging.getLogger("platano")

WATCH_SECONDS = 0.5
IDLE_SECONDS = 120.0  # how long one without work stays
STEADY_SECONDS = 10.0  # one that lived less long has failed
MOST_PAUSE_SECONDS = 60.0  # between those that fail one after the other
STOP_SECONDS = 5.0


class Attendant:
    """`python -m module`: started with the first work, again when it dies, and let go when nothing is left.

    It reads the settings from its standard input, and ends when that does: it never outlives its server.
    """

    def __init__(self, settings: Settings, module: str, has_work: Callable[[], Awaitable[bool]]) -> None:
        # Keys are the door's business; nobody calls an attendant.
        self._settings = dataclasses.replace(settings, host="127.0.0.1", keys=())
        self._module = module
        self._has_work = has_work
        self._process: asyncio.subprocess.Process | None = None
        self._wake = asyncio.Event()
        self._busy_until = 0.0
        self._attending: asyncio.Task[None] | None = None
        self._earliest = 0.0  # when the next one may start
        self._pause_seconds = 0.0

    def wake(self) -> None:
        """There is work."""
        self._wake.set()

    async def watch(self) -> None:
        """Runs until cancelled."""
        while True:
            try:
                await self._look()
            except Exception:
                log.exception("watching %s failed", self._module)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), WATCH_SECONDS)
            self._wake.clear()

    async def close(self) -> None:
        """End the process; what it was doing is taken up at the next start."""
        if self._process and self._process.returncode is None:
            assert self._process.stdin is not None
            self._process.terminate()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), STOP_SECONDS)
            if self._process.returncode is None:
                self._process.kill()
                await self._process.wait()
            self._process.stdin.close()
        self._process = None

    def pids(self) -> list[int]:
        """Its process id, if there is one."""
        return [self._process.pid] if self._process and self._process.returncode is None else []

    async def _look(self) -> None:
        if await self._has_work():
            self._busy_until = time.monotonic() + IDLE_SECONDS
            if not self.pids() and time.monotonic() >= self._earliest:
                await self._start()
        elif self.pids() and time.monotonic() > self._busy_until:
            await self.close()

    async def _start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            self._module,
            stdin=asyncio.subprocess.PIPE,
            stdout=2,
            start_new_session=True,  # Ctrl-C in a terminal is for the server, which ends this one in good order
        )
        self._attending = asyncio.create_task(self._attend(self._process))
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(self._settings, enc_hook=str) + b"\n")
        await self._process.stdin.drain()

    async def _attend(self, process: asyncio.subprocess.Process) -> None:
        """When it dies, the next one may start at once, but ever later when they keep dying young."""
        started = time.monotonic()
        await process.wait()
        if time.monotonic() - started > STEADY_SECONDS:
            self._pause_seconds = 0.0
        self._earliest = time.monotonic() + self._pause_seconds
        self._pause_seconds = min(max(1.0, self._pause_seconds * 2), MOST_PAUSE_SECONDS)
        self.wake()
