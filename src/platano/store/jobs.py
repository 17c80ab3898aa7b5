"""Jobs: what was accepted and takes long, from the moment that it is accepted to its result.

A job is accepted when its row is committed. What changes while it runs has columns of its own, so that
a cancellation and a report of progress cannot overwrite each other. Bytes are blobs; a row holds their ids.
"""

import datetime
from collections.abc import Sequence
from typing import Literal

import anyio.to_thread
import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.domain import Event, Request
from platano.store.database import hold, metadata, now, release
from platano.store.shelf import Shelf, blobs_of

Kind = Literal["operation", "interaction"]
State = Literal["accepted", "queued", "running", "done", "failed", "cancelled"]
OPEN: tuple[State, ...] = ("accepted", "queued", "running")
LIFE = datetime.timedelta(days=2)  # of a job that has ended, as long as a file lives

_table = sql.Table(
    "jobs",
    metadata,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("owner", sql.String, nullable=False),
    sql.Column("created", sql.DateTime, nullable=False),
    sql.Column("updated", sql.DateTime, nullable=False),
    sql.Column("expires", sql.DateTime, nullable=False, index=True),
    sql.Column("state", sql.String, nullable=False, index=True),
    sql.Column("cancelled", sql.Boolean, nullable=False),  # somebody wants it to end
    sql.Column("fraction", sql.Float, nullable=False),
    sql.Column("note", sql.String, nullable=False),
    sql.Column("body", sql.LargeBinary, nullable=False),
    sql.Column("result", sql.LargeBinary),
)


class Problem(Struct, frozen=True):
    """Why a job failed: a class of the error tree by name, and its message."""

    error: str
    message: str


class Result(Struct, frozen=True):
    """What came of a job: an event list for each answer that was wanted, or a problem; ids of files made of them."""

    answers: tuple[tuple[Event, ...], ...] = ()
    files: tuple[str, ...] = ()
    problem: Problem | None = None


class Job(Struct, frozen=True):
    """`request` is settled: it runs as it stands. `base` is the address that its caller reached the server by.

    `fraction` 0..1 of the work is done, `note` says what is being done. Times are UTC without a zone.
    """

    id: str
    owner: str
    kind: Kind
    request: Request
    engine: str
    created: datetime.datetime
    updated: datetime.datetime
    expires: datetime.datetime
    base: str = ""
    state: State = "accepted"
    cancelled: bool = False
    fraction: float = 0
    note: str = ""
    result: Result = Result()

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


class Ticket(Struct, frozen=True):
    """What is to be known of a job to tell whose turn it is."""

    id: str
    owner: str
    state: State


class _Body(Struct, frozen=True):
    """The part of a job that never changes."""

    kind: Kind
    request: Request
    engine: str
    base: str


_encode = msgspec.json.Encoder().encode
_body = msgspec.json.Decoder(_Body).decode
_result = msgspec.json.Decoder(Result).decode


class Jobs:
    """The jobs of all servers and workers that share the database."""

    def __init__(self, engine: sql.Engine, shelf: Shelf) -> None:
        self._engine = engine
        self._shelf = shelf

    async def accept(
        self, job_id: str, kind: Kind, request: Request, engine: str, *, owner: str, base: str = ""
    ) -> Job:
        """From here on the job will be done, whatever happens to this process."""
        turns = tuple([await self._shelf.shelve_turn(turn) for turn in request.turns])
        moment = now()
        shelved = msgspec.structs.replace(request, turns=turns)
        job = Job(job_id, owner, kind, shelved, engine, moment, moment, moment + LIFE, base)
        await anyio.to_thread.run_sync(self._insert, job)
        return job

    async def get(self, job_id: str, owner: str | None = None) -> Job | None:
        """The job as it stands, without the bytes of its media; with an `owner`, only that one's."""
        return await anyio.to_thread.run_sync(self._get, job_id, owner)

    async def loaded(self, job: Job) -> Job:
        """The job with the bytes of what it is made from."""
        turns = tuple([await self._shelf.load_turn(turn) for turn in job.request.turns])
        return msgspec.structs.replace(job, request=msgspec.structs.replace(job.request, turns=turns))

    async def tickets(self, *states: State) -> Sequence[Ticket]:
        """The jobs of all owners in these states, oldest first, without what they are about."""
        return await anyio.to_thread.run_sync(self._tickets, states)

    async def any_open(self) -> bool:
        """Whether there is anything left to do."""
        return await anyio.to_thread.run_sync(self._any_open)

    async def move(self, job_id: str, state: State, *earlier: State) -> bool:
        """Change the state, from one of `earlier` only; False when it is another one meanwhile."""
        return await anyio.to_thread.run_sync(self._move, job_id, state, earlier)

    async def report(self, job_id: str, fraction: float, note: str) -> None:
        """Tell how far it is."""
        await anyio.to_thread.run_sync(self._report, job_id, fraction, note)

    async def finish(self, job: Job, result: Result, state: State) -> bool:
        """Write what came of it, once: False when somebody has done so already, whose result stays."""
        answers = tuple(
            [tuple([await self._shelf.shelve_event(event) for event in events]) for events in result.answers]
        )
        shelved = msgspec.structs.replace(result, answers=answers)
        return await anyio.to_thread.run_sync(self._finish, job, shelved, state)

    async def cancel(self, job_id: str, owner: str) -> None:
        """Ask for its end. A job that nobody has begun ends at once, another one when its worker hears of it."""
        await anyio.to_thread.run_sync(self._cancel, job_id, owner)

    async def delete(self, job_id: str) -> None:
        await anyio.to_thread.run_sync(self._delete, [job_id])

    async def drop_expired(self) -> None:
        await anyio.to_thread.run_sync(self._drop_expired)

    def _insert(self, job: Job) -> None:
        row = {
            "id": job.id,
            "owner": job.owner,
            "created": job.created,
            "updated": job.updated,
            "expires": job.expires,
            "state": job.state,
            "cancelled": False,
            "fraction": 0.0,
            "note": "",
            "body": _encode(_Body(job.kind, job.request, job.engine, job.base)),
        }
        with self._engine.begin() as connection:
            hold(connection, _holder(job.id), blobs_of(job.request.turns))
            connection.execute(sql.insert(_table).values(row))

    def _get(self, job_id: str, owner: str | None) -> Job | None:
        query = sql.select(_table).where(_table.c.id == job_id, _living())
        if owner is not None:
            query = query.where(_table.c.owner == owner)
        with self._engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        return _job(row) if row else None

    def _tickets(self, states: Sequence[State]) -> list[Ticket]:
        columns = (_table.c.id, _table.c.owner, _table.c.state)
        query = sql.select(*columns).where(_table.c.state.in_(states)).order_by(_table.c.created)
        with self._engine.connect() as connection:
            return [Ticket(*row) for row in connection.execute(query)]

    def _any_open(self) -> bool:
        with self._engine.connect() as connection:
            return (
                connection.execute(sql.select(_table.c.id).where(_table.c.state.in_(OPEN)).limit(1)).first() is not None
            )

    def _move(self, job_id: str, state: State, earlier: Sequence[State]) -> bool:
        statement = sql.update(_table).where(_table.c.id == job_id, _table.c.state.in_(earlier))
        with self._engine.begin() as connection:
            return connection.execute(statement.values(state=state, updated=now())).rowcount == 1

    def _report(self, job_id: str, fraction: float, note: str) -> None:
        statement = sql.update(_table).where(_table.c.id == job_id, _table.c.state.in_(OPEN))
        with self._engine.begin() as connection:
            connection.execute(statement.values(fraction=fraction, note=note[:200], updated=now()))

    def _finish(self, job: Job, result: Result, state: State) -> bool:
        events = tuple(event for answer in result.answers for event in answer)
        statement = sql.update(_table).where(_table.c.id == job.id, _table.c.state.in_(OPEN))
        values = {"state": state, "fraction": 1.0, "note": "", "updated": now(), "expires": now() + LIFE}
        with self._engine.begin() as connection:
            if connection.execute(statement.values(**values, result=_encode(result))).rowcount == 0:
                return False
            hold(connection, _holder(job.id), [*blobs_of(job.request.turns), *blobs_of((), events)])
        return True

    def _cancel(self, job_id: str, owner: str) -> None:
        where = (_table.c.id == job_id, _table.c.owner == owner)
        with self._engine.begin() as connection:
            connection.execute(sql.update(_table).where(*where).values(cancelled=True))
            unbegun = sql.update(_table).where(*where, _table.c.state.in_(("accepted", "queued")))
            connection.execute(unbegun.values(state="cancelled", updated=now()))

    def _delete(self, job_ids: Sequence[str]) -> None:
        with self._engine.begin() as connection:
            for job_id in job_ids:
                release(connection, _holder(job_id))
                connection.execute(sql.delete(_table).where(_table.c.id == job_id))

    def _drop_expired(self) -> None:
        with self._engine.connect() as connection:
            ids = list(connection.execute(sql.select(_table.c.id).where(~_living())).scalars())
        self._delete(ids)


def _living() -> sql.ColumnElement[bool]:
    """A job that is not done does not expire, however long nobody was there to do it."""
    return sql.or_(_table.c.expires > now(), _table.c.state.in_(OPEN))


def _job(row: sql.Row[tuple[object, ...]]) -> Job:
    values = row._mapping
    body = _body(values["body"])
    return Job(
        id=values["id"],
        owner=values["owner"],
        kind=body.kind,
        request=body.request,
        engine=body.engine,
        created=values["created"],
        updated=values["updated"],
        expires=values["expires"],
        base=body.base,
        state=values["state"],
        cancelled=values["cancelled"],
        fraction=values["fraction"],
        note=values["note"],
        result=_result(values["result"]) if values["result"] else Result(),
    )


def _holder(job_id: str) -> str:
    return f"job:{job_id}"
