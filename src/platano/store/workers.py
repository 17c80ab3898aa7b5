"""Which workers live: each writes its pulse, and whoever finds one without a pulse may take over its work."""

import datetime
import os
import socket

import anyio.to_thread
import psutil
import sqlalchemy as sql

from platano.store.database import metadata, now

DEAD_AFTER = datetime.timedelta(seconds=10)

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

    async def beat(self, worker_id: str) -> None:
        """This process lives."""
        await anyio.to_thread.run_sync(self._beat, worker_id)

    async def buried(self, worker_id: str) -> list[str]:
        """Workers found dead, each told to one caller only, who has to take over their work."""
        return await anyio.to_thread.run_sync(self._buried, worker_id)

    async def leave(self, worker_id: str) -> None:
        """This process ends in good order."""
        await anyio.to_thread.run_sync(self._remove, worker_id)

    def _beat(self, worker_id: str) -> None:
        row = {"host": socket.gethostname(), "pid": os.getpid(), "born": _born(os.getpid()), "seen": now()}
        with self._engine.begin() as connection:
            if connection.execute(sql.update(_table).where(_table.c.id == worker_id).values(row)).rowcount == 0:
                connection.execute(sql.insert(_table).values(id=worker_id, **row))

    def _buried(self, worker_id: str) -> list[str]:
        with self._engine.connect() as connection:
            others = connection.execute(sql.select(_table).where(_table.c.id != worker_id)).all()
        return [row.id for row in others if _is_dead(row) and self._remove(row.id)]

    def _remove(self, worker_id: str) -> bool:
        with self._engine.begin() as connection:
            return connection.execute(sql.delete(_table).where(_table.c.id == worker_id)).rowcount == 1


def _is_dead(row: sql.Row[tuple[object, ...]]) -> bool:
    """At once when its process is gone from this machine, else after some beats that did not come."""
    if row.host == socket.gethostname() and _born(row.pid) != row.born:
        return True
    return bool(now() - row.seen > DEAD_AFTER)


def _born(pid: int) -> float:
    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return 0.0
