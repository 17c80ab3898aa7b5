"""Giving memory back: glibc keeps what large requests used, long after they are answered."""

import asyncio
import ctypes
import sys
from collections.abc import Callable

IDLE_SECONDS = 1.0


def _trim() -> Callable[[int], int] | None:
    """glibc's `malloc_trim`, None where there is another allocator."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):
        return None
    return found


class Idle:
    """Counts requests; when none has come for a second, freed memory goes back to the system once."""

    def __init__(self) -> None:
        self._trim = _trim()
        self._running = 0
        self._seen = 0

    def enter(self) -> None:
        self._running += 1
        self._seen += 1

    def leave(self) -> None:
        self._running -= 1

    async def watch(self) -> None:
        """Runs until cancelled."""
        trimmed = 0
        while self._trim:
            before = self._seen
            await asyncio.sleep(IDLE_SECONDS)
            if self._seen == before != trimmed and not self._running:
                await asyncio.to_thread(self._trim, 0)  # up to 30 ms, not on the loop
                trimmed = before
