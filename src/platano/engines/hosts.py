"""Where engines run: isolated ones in a pool of worker processes, the others on the event loop itself."""

import time
from collections.abc import AsyncIterator
from typing import Protocol

from platano.domain import Event, Request
from platano.engines.engine import Context, Engine, load
from platano.engines.pool import WorkerPool


class Host(Protocol):
    """Runs one engine. `run` raises errors of platano's tree only."""

    async def warm(self) -> None: ...

    def run(self, request: Request, seconds: float) -> AsyncIterator[Event]: ...

    def pids(self) -> list[int]: ...

    async def close(self) -> None: ...


class Inline:
    """For engines that answer at once and touch no media: no process, no copy."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def warm(self) -> None:
        pass

    async def run(self, request: Request, seconds: float) -> AsyncIterator[Event]:
        for event in self._engine.run(request, Context(time.monotonic() + seconds, lambda: False)):
            yield event

    def pids(self) -> list[int]:
        return []

    async def close(self) -> None:
        pass


class Engines:
    """All engines of a server, each brought up when it is first asked for."""

    def __init__(self, workers: int | None = None, memory_bytes: int = 4 * 2**30) -> None:
        self._workers = workers
        self._memory_bytes = memory_bytes
        self._kinds: dict[str, type[Engine]] = {}
        self._hosts: dict[str, Host] = {}

    def kind(self, name: str) -> type[Engine]:
        """The engine's class, for what it declares. Raises `Unimplemented` when it is not installed."""
        if name not in self._kinds:
            self._kinds[name] = load(name)
        return self._kinds[name]

    def host(self, name: str) -> Host:
        """Where the engine runs."""
        if name not in self._hosts:
            kind = self.kind(name)
            self._hosts[name] = WorkerPool(name, self._workers, self._memory_bytes) if kind.isolated else Inline(kind())
        return self._hosts[name]

    def pids(self) -> list[int]:
        """Process ids of all workers."""
        return [pid for host in self._hosts.values() for pid in host.pids()]

    async def close(self) -> None:
        for host in self._hosts.values():
            await host.close()
        self._hosts.clear()
