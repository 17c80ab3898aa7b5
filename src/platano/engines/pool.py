"""Worker processes of one engine: started when needed, used again, replaced when they die.

A request holds one worker. Whatever happens to that worker (a crash, a hang, too much memory, a
caller who goes away) ends that request alone; the next one gets another worker.
"""

import asyncio
import contextlib
import itertools
import os
import sys
from collections.abc import AsyncIterator

import psutil

from platano.domain import Event, Request
from platano.engines.frames import (
    HEADER_BYTES,
    Cancel,
    Done,
    Failed,
    FromEngine,
    Ready,
    Run,
    ToEngine,
    decode_from_engine,
    frame,
)
from platano.errors import DeadlineExceeded, InvalidMedia, Unavailable, by_name

CANCEL_GRACE_SECONDS = 0.5  # how long a cancelled engine may take to notice before it is killed
MEMORY_CHECK_SECONDS = 0.1
START_SECONDS = 60.0


class Worker:
    """One engine process and the pipes to it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.process = process
        self._input = process.stdin
        self._output = process.stdout

    @classmethod
    async def start(cls, engine: str) -> "Worker":
        """Raises `Unavailable` when the engine does not come up."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "platano.engines.worker",
            engine,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=2**20,
        )
        worker = cls(process)
        try:
            async with asyncio.timeout(START_SECONDS):
                first = await worker.receive()
        except TimeoutError:
            first = None
        if not isinstance(first, Ready):
            worker.kill()
            raise Unavailable(f"The {engine} engine did not start; its own message is in the server's log.")
        return worker

    @property
    def alive(self) -> bool:
        return self.process.returncode is None

    async def send(self, message: ToEngine) -> None:
        self._input.write(frame(message))
        await self._input.drain()

    async def receive(self) -> FromEngine | None:
        """The next frame; None when the process is gone."""
        try:
            header = await self._output.readexactly(HEADER_BYTES)
            message: FromEngine = decode_from_engine(await self._output.readexactly(int.from_bytes(header, "big")))
            return message
        except (asyncio.IncompleteReadError, ConnectionError):
            return None

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()

    def resident_bytes(self) -> int:
        try:
            return int(psutil.Process(self.process.pid).memory_info().rss)
        except psutil.Error:
            return 0


class WorkerPool:
    """At most `size` workers of an engine, each with at most `memory_bytes` resident."""

    def __init__(self, engine: str, size: int | None = None, memory_bytes: int = 4 * 2**30) -> None:
        self.engine = engine
        self.memory_bytes = memory_bytes
        self._places = asyncio.Semaphore(size or os.cpu_count() or 2)
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._ids = itertools.count(1)

    async def warm(self) -> None:
        """Start one worker ahead of the first request."""
        with contextlib.suppress(Unavailable):
            async with self._places:
                await self._release(await self._take())

    async def run(self, request: Request, seconds: float) -> AsyncIterator[Event]:
        """The engine's events. Raises what the engine raised, or `Unavailable` when its process died."""
        async with self._places:
            worker = await self._take()
            run = Run(next(self._ids), request, seconds)
            finished = False
            too_big = asyncio.Event()
            watch = asyncio.create_task(self._watch_memory(worker, too_big))
            try:
                await self._send(worker, run)
                deadline = asyncio.get_running_loop().time() + seconds + CANCEL_GRACE_SECONDS
                while not finished:
                    # Never around the yield: a stream goes on in another task than it began in.
                    async with asyncio.timeout_at(deadline):
                        message = await worker.receive()
                    finished = isinstance(message, Done | Failed)
                    if event := self._event(message, too_big.is_set()):
                        yield event
            except TimeoutError:
                worker.kill()
                raise DeadlineExceeded(f"The {self.engine} engine did not answer within {seconds:g} seconds.") from None
            finally:
                watch.cancel()
                await asyncio.shield(self._settle(worker, run, finished))

    def _event(self, message: FromEngine | None, too_big: bool) -> Event | None:
        """The event in a frame, None for the last one; a failure is raised."""
        if message is None and too_big:
            raise InvalidMedia(
                f"The request needs more than the {self.memory_bytes // 2**20} MiB that an engine may use. "
                "Send smaller media or ask for a smaller picture."
            )
        if message is None:
            raise Unavailable(f"The {self.engine} engine's process died during this request. Try again.")
        if isinstance(message, Failed):
            raise by_name(message.error)(message.message, message.field)
        return None if isinstance(message, Done | Ready) else message.event

    async def _send(self, worker: Worker, run: Run) -> None:
        try:
            await worker.send(run)
        except ConnectionError:
            raise Unavailable(f"The {self.engine} engine's process died before this request. Try again.") from None

    async def _take(self) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            self._all.discard(worker)
        worker = await Worker.start(self.engine)
        self._all.add(worker)
        return worker

    async def _release(self, worker: Worker) -> None:
        if worker.alive:
            self._idle.append(worker)
        else:
            self._all.discard(worker)

    async def _settle(self, worker: Worker, run: Run, finished: bool) -> None:
        """Bring the worker back to idle; one that does not stop when cancelled is killed."""
        if not finished and worker.alive:
            try:
                async with asyncio.timeout(CANCEL_GRACE_SECONDS):
                    await worker.send(Cancel(run.id))
                    while not isinstance(message := await worker.receive(), Done | Failed | None):
                        pass
                    finished = message is not None
            except (TimeoutError, ConnectionError):
                pass
        if not finished:
            worker.kill()
            await worker.process.wait()
        await self._release(worker)

    async def _watch_memory(self, worker: Worker, too_big: asyncio.Event) -> None:
        while worker.alive:
            if worker.resident_bytes() > self.memory_bytes:
                too_big.set()
                worker.kill()
                return
            await asyncio.sleep(MEMORY_CHECK_SECONDS)

    def pids(self) -> list[int]:
        """Process ids of the living workers."""
        return [worker.process.pid for worker in self._all if worker.alive]

    async def close(self) -> None:
        for worker in self._all:
            worker.kill()
        await asyncio.gather(*(worker.process.wait() for worker in self._all))
        self._all.clear()
        self._idle.clear()
