"""Which workers live: each writes its pulse, and what is in the hands of nobody living may be taken over."""

import datetime
import os
import socket
import time
from pathlib import Path

import anyio.to_thread
import psutil
import sqlalchemy as sql

from platano.store.database import metadata, now

DEAD_AFTER_SECONDS = 10.0
SAME_START_SECONDS = 2.0  # a process's start is told by a clock that may be set

_table = sql.Table(
    "workers",
    metadata,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("host", sql.String, nullable=False),
    sql.Column("pid", sql.Integer, nullable=False),
    sql.Column("born", sql.Float, nullable=False),  # a pid is used again, but not with the same start
    sql.Column("seen", sql.DateTime, nullable=False),
)


class Workers:
    """The workers that share a database."""

    def __init__(self, engine: sql.Engine) -> None:
        self._engine = engine
        self._pulses: dict[str, tuple[datetime.datetime, float]] = {}

    async def beat(self, worker_id: str) -> None:
        """This process lives."""
        await anyio.to_thread.run_sync(self._beat, worker_id)

    async def living(self) -> set[str]:
        """Ids of the workers that live.

        One whose process is gone from this machine is dead at once, any other when its pulse has not changed
        for some seconds of this process's clock: those of two machines may differ.
        """
        return await anyio.to_thread.run_sync(self._living)

    async def leave(self, worker_id: str) -> None:
        """This process ends in good order."""
        await anyio.to_thread.run_sync(self._remove, worker_id)

    def _beat(self, worker_id: str) -> None:
        row = {"host": _machine(), "pid": os.getpid(), "born": _born(os.getpid()), "seen": now()}
        with self._engine.begin() as connection:
            if connection.execute(sql.update(_table).where(_table.c.id == worker_id).values(row)).rowcount == 0:
                connection.execute(sql.insert(_table).values(id=worker_id, **row))

    def _living(self) -> set[str]:
        with self._engine.connect() as connection:
            rows = connection.execute(sql.select(_table)).all()
        dead = {row.id for row in rows if self._is_dead(row)}
        for worker_id in dead:
            self._pulses.pop(worker_id, None)
            self._remove(worker_id)
        return {row.id for row in rows} - dead

    def _is_dead(self, row: sql.Row[tuple[object, ...]]) -> bool:
        if row.host == _machine() and abs(_born(row.pid) - row.born) > SAME_START_SECONDS:
            return True
        pulse, since = self._pulses.get(row.id, (None, 0.0))
        if pulse != row.seen:
            self._pulses[row.id] = (row.seen, time.monotonic())
            return False
        return time.monotonic() - since > DEAD_AFTER_SECONDS

    def _remove(self, worker_id: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(sql.delete(_table).where(_table.c.id == worker_id))


def _machine() -> str:
    """Where a pid means the same process: this host since it was started, and in a container this container."""
    boot, space = Path("/proc/sys/kernel/random/boot_id"), Path("/proc/self/ns/pid")
    if not (boot.exists() and space.is_symlink()):
        return socket.gethostname()
    return f"{socket.gethostname()} {boot.read_text().strip()} {space.readlink()}"


def _born(pid: int) -> float:
    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return 0.0
