"""What is done for a batch: its lines are answered in order, and the answers kept chunk by chunk.

lines -> a window of answers in the making -> chunks -> one blob, or one file to download

Nothing that grows with the batch is in memory: a window of lines, and one chunk.
"""

import asyncio
import contextlib
import secrets
import time
from collections import deque
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import anyio.to_thread
from msgspec import Struct
from msgspec.structs import replace

from platano.errors import AlreadyExists
from platano.house import House
from platano.store.batches import Batch, Batches, State
from platano.store.database import now
from platano.store.lines import Line, Lines, join_files

OUTPUT_TYPE = "application/jsonl"
CHUNK_ITEMS = 20
CHUNK_SECONDS = 5.0
CHUNK_BYTES = 16 * 2**20
WATCH_SECONDS = 0.5  # how long a running batch may go on after somebody wanted its end


class Answered(Struct, frozen=True):
    """An answer as one line, and whether it is one or an error."""

    line: bytes
    succeeded: bool


Answer = Callable[[Batch, Line], Coroutine[Any, Any, Answered]]
"""A dialect's way from one line of a batch to its answer. It raises nothing that is the line's own fault."""


class _Over(Exception):
    """The batch has ended, is gone, or somebody else goes on with it."""


class BatchWork:
    """Does batches with the engines of `house`, `at_once` lines of one at a time; `answer` is the dialect.

    A line longer than `line_bytes` is none. What is too large for memory is put together in `folder`.
    """

    def __init__(self, house: House, answer: Answer, at_once: int, line_bytes: int, folder: Path) -> None:
        self._house = house
        self._batches: Batches = house.batches
        self._answer = answer
        self._at_once = at_once
        self._line_bytes = line_bytes
        self._folder = folder

    async def do(self, batch_id: str) -> None:
        """Run a batch to its end from where it stands; doing it twice, or two at once, changes nothing."""
        batch = await self._batches.get(batch_id)
        if batch is None or not batch.is_open:
            return
        with contextlib.suppress(_Over):
            state = await self._answer_lines(batch)
            await self._batches.finish(batch, state, await self._output(batch))

    async def give_up(self, batch_id: str, message: str) -> None:
        """End it as failed; what was answered is handed over all the same."""
        batch = await self._batches.get(batch_id)
        if batch is not None and batch.is_open:
            output = ""
            with contextlib.suppress(Exception):
                output = await self._output(batch)
            await self._batches.finish(batch, "failed", output, message)

    async def _answer_lines(self, batch: Batch) -> State:
        """How the batch ends. Raises `_Over` when that is not ours to say."""
        path = await self._house.blobs.path(batch.input)
        lines = Lines(path, self._line_bytes, batch.offset, batch.lines)
        window: deque[tuple[Line, asyncio.Task[Answered]]] = deque()
        end = asyncio.create_task(self._wanted_end(batch))
        chunk = _Chunk(batch)
        try:
            while not end.done():
                while len(window) < self._at_once and (line := await anyio.to_thread.run_sync(lines.next)):
                    window.append((line, asyncio.create_task(self._answer(batch, line))))
                if not window:
                    break
                await asyncio.wait({window[0][1], end}, return_when=asyncio.FIRST_COMPLETED)
                if window[0][1].done():
                    line, task = window.popleft()
                    chunk.add(line, task.result())
                if chunk.is_full:
                    chunk = await self._kept(chunk)
            if not chunk.is_empty:
                await self._kept(chunk)
            return end.result() if end.done() else "done"
        finally:
            end.cancel()
            for _, task in window:
                task.cancel()
            await asyncio.gather(end, *(task for _, task in window), return_exceptions=True)
            lines.close()

    async def _kept(self, chunk: "_Chunk") -> "_Chunk":
        """An empty chunk behind this one, which is kept now."""
        blob = await self._house.blobs.put(chunk.data())
        after = chunk.after()
        if not await self._batches.keep(chunk.before, blob, after):
            raise _Over
        return _Chunk(after)

    async def _wanted_end(self, batch: Batch) -> State:
        """Returns when the batch is to end before its lines do."""
        while True:
            found = await self._batches.get(batch.id)
            if found is None or not found.is_open:
                raise _Over
            if found.cancelled:
                return "cancelled"
            if now() > found.due:
                return "expired"
            await asyncio.sleep(WATCH_SECONDS)

    async def _output(self, batch: Batch) -> str:
        """All answers in one: the blob of them for an inline batch, else the id of a file of its owner."""
        paths = [await self._house.blobs.path(blob) for blob in await self._batches.kept(batch)]
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / secrets.token_hex(16)
        try:
            blob = await anyio.to_thread.run_sync(join_files, paths, target)
            size = target.stat().st_size
            await self._house.blobs.put_file(target, blob)
        finally:
            target.unlink(missing_ok=True)
        if batch.inline:
            return blob
        file_id = f"batch-{batch.id}"
        with contextlib.suppress(AlreadyExists):  # this end was reached before, and its last step was not
            await self._house.files.add(
                OUTPUT_TYPE, blob, size, owner=batch.owner, file_id=file_id, display_name=file_id, generated=True
            )
        return file_id


class _Chunk:
    """Answers that are not kept yet, and where the batch stood `before` them."""

    def __init__(self, before: Batch) -> None:
        self.before = before
        self._answers: list[Answered] = []
        self._last: Line | None = None
        self._bytes = 0
        self._begun = time.monotonic()

    def add(self, line: Line, answered: Answered) -> None:
        self._answers.append(answered)
        self._bytes += len(answered.line) + 1
        self._last = line

    @property
    def is_empty(self) -> bool:
        return self._last is None

    @property
    def is_full(self) -> bool:
        old = time.monotonic() - self._begun > CHUNK_SECONDS and not self.is_empty
        return old or len(self._answers) >= CHUNK_ITEMS or self._bytes >= CHUNK_BYTES

    def data(self) -> bytes:
        return b"".join(b"%s\n" % answered.line for answered in self._answers)

    def after(self) -> Batch:
        """Where the batch stands with them."""
        assert self._last is not None
        succeeded = sum(answered.succeeded for answered in self._answers)
        return replace(
            self.before,
            succeeded=self.before.succeeded + succeeded,
            failed=self.before.failed + len(self._answers) - succeeded,
            offset=self._last.end,
            lines=self._last.number,
            chunks=self.before.chunks + 1,
        )
