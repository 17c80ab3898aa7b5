"""Batches: many requests as lines of one blob, answered in order, and how far that has come.

Answers are kept in chunks. A chunk's bytes are put first; then one transaction counts it and moves the place
in the input behind it, so that after a crash the work goes on there and nothing is answered twice.
"""

import datetime
from collections.abc import Sequence
from typing import Any, Literal

import anyio.to_thread
import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.store.database import hold, metadata, now, release
from platano.store.page import Page, newest_first, page_of

State = Literal["accepted", "running", "done", "failed", "cancelled", "expired"]
OPEN: tuple[State, ...] = ("accepted", "running")
LIFE = datetime.timedelta(days=2)  # in which a batch must end, and after its end that of its results

_table = sql.Table(
    "batches",
    metadata,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("owner", sql.String, nullable=False, index=True),
    sql.Column("model", sql.String, nullable=False),
    sql.Column("display_name", sql.String, nullable=False),
    sql.Column("input", sql.String, nullable=False),
    sql.Column("inline", sql.Boolean, nullable=False),
    sql.Column("count", sql.Integer, nullable=False),
    sql.Column("created", sql.DateTime, nullable=False),
    sql.Column("updated", sql.DateTime, nullable=False),
    sql.Column("due", sql.DateTime, nullable=False),
    sql.Column("expires", sql.DateTime, nullable=False, index=True),
    sql.Column("ended", sql.DateTime),
    sql.Column("state", sql.String, nullable=False, index=True),
    sql.Column("cancelled", sql.Boolean, nullable=False),  # somebody wants it to end
    sql.Column("worker", sql.String, nullable=False),
    sql.Column("begun", sql.Integer, nullable=False),
    sql.Column("succeeded", sql.Integer, nullable=False),
    sql.Column("failed", sql.Integer, nullable=False),
    sql.Column("offset", sql.BigInteger, nullable=False),
    sql.Column("lines", sql.BigInteger, nullable=False),
    sql.Column("chunks", sql.Integer, nullable=False),
    sql.Column("output", sql.String, nullable=False),
    sql.Column("problem", sql.String, nullable=False),
)
_chunks = sql.Table(
    "batch_chunks",
    metadata,
    sql.Column("batch", sql.String, primary_key=True),
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("blob", sql.String, nullable=False),
)


class Batch(Struct, frozen=True):
    """`input` is the blob of requests, a line each, `count` how many they are; `inline` says that they came in the
    call itself and not as a file.

    `succeeded` and `failed` count the answers that are kept, in `chunks` pieces; `offset` is the byte of the
    input that comes next, `lines` how many lines lie before it. `output` is what came of it: for an inline batch
    a blob of one answer a line, else the id of a file; "" for nothing. `problem` says why it failed.
    `worker` has it in hand, `begun` says how often it was taken up since an answer was last kept. `due` is when it
    must have ended. Times are UTC without a zone.
    """

    id: str
    owner: str
    model: str
    display_name: str
    input: str
    inline: bool
    count: int
    created: datetime.datetime
    updated: datetime.datetime
    due: datetime.datetime
    expires: datetime.datetime
    ended: datetime.datetime | None = None
    state: State = "accepted"
    cancelled: bool = False
    worker: str = ""
    begun: int = 0
    succeeded: int = 0
    failed: int = 0
    offset: int = 0
    lines: int = 0
    chunks: int = 0
    output: str = ""
    problem: str = ""

    @property
    def name(self) -> str:
        return f"batches/{self.id}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def pending(self) -> int:
        """Requests without an answer."""
        return max(self.count - self.succeeded - self.failed, 0)


class Batches:
    """The batches of all servers and workers that share the database."""

    def __init__(self, engine: sql.Engine) -> None:
        self._engine = engine

    async def accept(
        self, batch_id: str, model: str, source: str, count: int, *, owner: str, inline: bool, display_name: str = ""
    ) -> Batch:
        """From here on the batch will be worked on, whatever happens to this process. `source` is its input's blob."""
        moment = now()
        ends = moment + LIFE
        batch = Batch(
            batch_id, owner, model, display_name, source, inline, count, moment, moment, due=ends, expires=ends + LIFE
        )
        await anyio.to_thread.run_sync(self._insert, batch)
        return batch

    async def get(self, batch_id: str, owner: str | None = None) -> Batch | None:
        """The batch as it stands; with an `owner`, only that one's."""
        return await anyio.to_thread.run_sync(self._get, batch_id, owner)

    async def page(self, owner: str, size: int, token: str) -> Page[Batch]:
        """Newest first. Raises `InvalidArgument` for a token that was never given out."""
        return await anyio.to_thread.run_sync(self._page, owner, size, token)

    async def still_open(self) -> Sequence[Batch]:
        """Batches of all owners that have not ended, oldest first."""
        return await anyio.to_thread.run_sync(self._still_open)

    async def any_open(self) -> bool:
        """Whether there is anything left to do."""
        return await anyio.to_thread.run_sync(self._any_open)

    async def take(self, batch: Batch, worker: str) -> bool:
        """Take it in hand; False when somebody else has done so meanwhile, or it has ended."""
        return await anyio.to_thread.run_sync(self._take, batch, worker)

    async def let_go(self, batch: Batch, worker: str) -> None:
        """Leave it to whoever takes it up."""
        await anyio.to_thread.run_sync(self._leave, batch, worker)

    async def keep(self, batch: Batch, blob: str, after: Batch) -> bool:
        """Keep a chunk of answers that leads from `batch` to `after`.

        False, and nothing is kept, when somebody else has gone on from there, or the batch has ended.
        """
        return await anyio.to_thread.run_sync(self._keep, batch, blob, after)

    async def kept(self, batch: Batch) -> Sequence[str]:
        """The blobs of its answers, in order."""
        return await anyio.to_thread.run_sync(self._kept, batch.id)

    async def finish(self, batch: Batch, state: State, output: str = "", problem: str = "") -> bool:
        """Write what came of it, once; the chunks are let go. False when it has ended already or is gone."""
        return await anyio.to_thread.run_sync(self._finish, batch, state, output, problem)

    async def cancel(self, batch_id: str, owner: str) -> None:
        """Ask for its end. One that nobody has begun ends at once, another one when its worker hears of it."""
        await anyio.to_thread.run_sync(self._cancel, batch_id, owner)

    async def delete(self, batch_id: str) -> None:
        """Forget it and its inline answers; a file that it has made stays as long as files do."""
        await anyio.to_thread.run_sync(self._delete, [batch_id])

    async def drop_expired(self) -> None:
        """End what is overdue and was never begun; forget what is over."""
        await anyio.to_thread.run_sync(self._drop_expired)

    def _insert(self, batch: Batch) -> None:
        with self._engine.begin() as connection:
            hold(connection, _holder(batch.id), [batch.input])
            connection.execute(sql.insert(_table).values(msgspec.structs.asdict(batch)))

    def _get(self, batch_id: str, owner: str | None) -> Batch | None:
        query = sql.select(_table).where(_table.c.id == batch_id, _table.c.expires > now())
        if owner is not None:
            query = query.where(_table.c.owner == owner)
        with self._engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        return _batch(row) if row else None

    def _page(self, owner: str, size: int, token: str) -> Page[Batch]:
        query = sql.select(_table).where(_table.c.owner == owner, _table.c.expires > now())
        query = newest_first(query, _table, size, token)
        with self._engine.connect() as connection:
            return page_of([_batch(row) for row in connection.execute(query)], size)

    def _still_open(self) -> list[Batch]:
        query = sql.select(_table).where(_table.c.state.in_(OPEN)).order_by(_table.c.created)
        with self._engine.connect() as connection:
            return [_batch(row) for row in connection.execute(query)]

    def _any_open(self) -> bool:
        query = sql.select(_table.c.id).where(_table.c.state.in_(OPEN)).limit(1)
        with self._engine.connect() as connection:
            return connection.execute(query).first() is not None

    def _take(self, batch: Batch, worker: str) -> bool:
        free = (_table.c.id == batch.id, _table.c.worker == batch.worker, _table.c.state.in_(OPEN))
        values = {"state": "running", "worker": worker, "begun": _table.c.begun + 1, "updated": now()}
        with self._engine.begin() as connection:
            return connection.execute(sql.update(_table).where(*free).values(values)).rowcount == 1

    def _leave(self, batch: Batch, worker: str) -> None:
        statement = sql.update(_table).where(_table.c.id == batch.id, _table.c.worker == worker)
        with self._engine.begin() as connection:
            connection.execute(statement.values(worker=""))

    def _keep(self, batch: Batch, blob: str, after: Batch) -> bool:
        unmoved = (_table.c.id == batch.id, _table.c.chunks == batch.chunks, _table.c.state.in_(OPEN))
        names = ("succeeded", "failed", "offset", "lines", "chunks")
        values = {name: getattr(after, name) for name in names}
        with self._engine.begin() as connection:
            statement = sql.update(_table).where(*unmoved).values(updated=now(), begun=0, **values)
            if connection.execute(statement).rowcount == 0:
                return False
            connection.execute(sql.insert(_chunks).values(batch=batch.id, number=batch.chunks, blob=blob))
            hold(connection, _holder(batch.id, batch.chunks), [blob])
        return True

    def _kept(self, batch_id: str) -> list[str]:
        query = sql.select(_chunks.c.blob).where(_chunks.c.batch == batch_id).order_by(_chunks.c.number)
        with self._engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def _finish(self, batch: Batch, state: State, output: str, problem: str) -> bool:
        moment = now()
        values: dict[str, Any] = {"state": state, "updated": moment, "ended": moment, "expires": moment + LIFE}
        values |= {"output": output, "problem": problem}
        statement = sql.update(_table).where(_table.c.id == batch.id, _table.c.state.in_(OPEN))
        with self._engine.begin() as connection:
            if connection.execute(statement.values(values)).rowcount == 0:
                return False
            _let_go(connection, batch.id)
            hold(connection, _holder(batch.id), [output] if batch.inline and output else [])
        return True

    def _cancel(self, batch_id: str, owner: str) -> None:
        where = (_table.c.id == batch_id, _table.c.owner == owner)
        with self._engine.begin() as connection:
            connection.execute(sql.update(_table).where(*where).values(cancelled=True))
            _end(connection, "cancelled", *where)

    def _delete(self, batch_ids: Sequence[str]) -> None:
        for batch_id in batch_ids:
            with self._engine.begin() as connection:
                _let_go(connection, batch_id)
                release(connection, _holder(batch_id))
                connection.execute(sql.delete(_table).where(_table.c.id == batch_id))

    def _drop_expired(self) -> None:
        with self._engine.begin() as connection:
            _end(connection, "expired", _table.c.due <= now())
            ids = list(connection.execute(sql.select(_table.c.id).where(_table.c.expires <= now())).scalars())
        self._delete(ids)


def _batch(row: sql.Row[Any]) -> Batch:
    return Batch(**row._mapping)


def _end(connection: sql.Connection, state: State, *where: sql.ColumnElement[bool]) -> None:
    """End batches that nobody has begun."""
    moment = now()
    unbegun = sql.update(_table).where(*where, _table.c.state == "accepted")
    connection.execute(unbegun.values(state=state, updated=moment, ended=moment, expires=moment + LIFE))


def _let_go(connection: sql.Connection, batch_id: str) -> None:
    """Forget the chunks, and let their bytes be swept."""
    for number in connection.execute(sql.select(_chunks.c.number).where(_chunks.c.batch == batch_id)).scalars().all():
        release(connection, _holder(batch_id, number))
    connection.execute(sql.delete(_chunks).where(_chunks.c.batch == batch_id))


def _holder(batch_id: str, number: int | None = None) -> str:
    return f"batch:{batch_id}" if number is None else f"batch:{batch_id}/{number}"
