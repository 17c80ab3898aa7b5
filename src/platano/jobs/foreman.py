"""The server's side of jobs: it accepts them, and keeps a keeper at work while there are any."""

import asyncio
import contextlib
import dataclasses
import logging
import secrets
import sys
import time

import msgspec

from platano.config import Settings
from platano.service import Plan
from platano.store.jobs import Job, Jobs, Kind

log = logging.getLogger("platano")

WATCH_SECONDS = 0.5
IDLE_SECONDS = 120.0  # how long a keeper without work stays
STEADY_SECONDS = 10.0  # one that lived less long has failed
MOST_PAUSE_SECONDS = 60.0  # between keepers that fail one after the other
STOP_SECONDS = 5.0


def new_id() -> str:
    """Letters and digits only, as in the names of files."""
    return secrets.token_hex(10)


class Foreman:
    """Starts the keeper with the first job, starts it again when it dies, and lets it go when nothing is left."""

    def __init__(self, settings: Settings, jobs: Jobs) -> None:
        self._settings = settings
        self._jobs = jobs
        self._keeper: asyncio.subprocess.Process | None = None
        self._wake = asyncio.Event()
        self._busy_until = 0.0
        self._attending: asyncio.Task[None] | None = None
        self._earliest = 0.0  # when the next keeper may start
        self._pause_seconds = 0.0

    async def accept(self, kind: Kind, plan: Plan, *, owner: str, base: str = "", job_id: str = "") -> Job:
        """The job, which will be done from now on, whatever happens."""
        job = await self._jobs.accept(job_id or new_id(), kind, plan.request, plan.engine, owner=owner, base=base)
        self._wake.set()
        return job

    async def watch(self) -> None:
        """Runs until cancelled."""
        while True:
            try:
                await self._look()
            except Exception:
                log.exception("watching the keeper failed")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), WATCH_SECONDS)
            self._wake.clear()

    async def close(self) -> None:
        """End the keeper; what it was doing is taken up at the next start."""
        if self._keeper and self._keeper.returncode is None:
            assert self._keeper.stdin is not None
            self._keeper.terminate()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._keeper.wait(), STOP_SECONDS)
            if self._keeper.returncode is None:
                self._keeper.kill()
                await self._keeper.wait()
            self._keeper.stdin.close()
        self._keeper = None

    def pids(self) -> list[int]:
        """The keeper's process id, if there is one."""
        return [self._keeper.pid] if self._keeper and self._keeper.returncode is None else []

    async def _look(self) -> None:
        if await self._jobs.any_open():
            self._busy_until = time.monotonic() + IDLE_SECONDS
            if not self.pids() and time.monotonic() >= self._earliest:
                await self._start()
        elif self.pids() and time.monotonic() > self._busy_until:
            await self.close()

    async def _start(self) -> None:
        self._keeper = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "platano.jobs.keeper",
            stdin=asyncio.subprocess.PIPE,
            stdout=2,
            start_new_session=True,  # Ctrl-C in a terminal is for the server, which ends the keeper in good order
        )
        self._attending = asyncio.create_task(self._attend(self._keeper))
        assert self._keeper.stdin is not None
        # Keys are the door's business; nobody calls a keeper.
        settings = dataclasses.replace(self._settings, host="127.0.0.1", keys=())
        self._keeper.stdin.write(msgspec.json.encode(settings, enc_hook=str) + b"\n")
        await self._keeper.stdin.drain()

    async def _attend(self, keeper: asyncio.subprocess.Process) -> None:
        """When it dies, the next one may start at once, but ever later when they keep dying young."""
        started = time.monotonic()
        await keeper.wait()
        if time.monotonic() - started > STEADY_SECONDS:
            self._pause_seconds = 0.0
        self._earliest = time.monotonic() + self._pause_seconds
        self._pause_seconds = min(max(1.0, self._pause_seconds * 2), MOST_PAUSE_SECONDS)
        self._wake.set()
