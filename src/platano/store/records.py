"""Records with an owner and an end: one table a kind, the record itself as JSON, and what is asked for as columns."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

import anyio.to_thread
import msgspec
import sqlalchemy as sql

from platano.store.database import hold, metadata, now, release
from platano.store.page import Page, newest_first, page_of


class Kept(Protocol):
    """What every record says of itself. Times are UTC without a zone."""

    @property
    def id(self) -> str: ...
    @property
    def created(self) -> datetime.datetime: ...
    @property
    def expires(self) -> datetime.datetime: ...


Record = TypeVar("Record", bound=Kept)


class Records(Generic[Record]):
    """The records of one kind. One that has expired is not there any more, whether it was swept or not.

    `blobs` tells which bytes a record holds; `size` what it counts against its owner's share; `state` a word
    to find records by.
    """

    def __init__(
        self,
        engine: sql.Engine,
        name: str,
        kind: type[Record],
        blobs: Callable[[Record], Iterable[str]],
        size: Callable[[Record], int] = lambda _: 0,
        state: Callable[[Record], str] = lambda _: "",
    ) -> None:
        self._engine = engine
        self._name = name
        self._table = metadata.tables[name] if name in metadata.tables else _table(name)
        self._decode = msgspec.json.Decoder(kind).decode
        self._encode = msgspec.json.Encoder().encode
        self._blobs = blobs
        self._size = size
        self._state = state

    async def insert(self, record: Record, owner: str) -> bool:
        """False, and nothing is written, when the owner has one of that id."""
        return await anyio.to_thread.run_sync(self._insert, record, owner)

    async def update(self, record: Record, owner: str) -> None:
        await anyio.to_thread.run_sync(self._update, record, owner)

    async def get(self, record_id: str, owner: str) -> Record | None:
        return await anyio.to_thread.run_sync(self._get, record_id, owner)

    async def page(self, owner: str, size: int, token: str) -> Page[Record]:
        """Newest first. Raises `InvalidArgument` for a token that was never given out."""
        return await anyio.to_thread.run_sync(self._page, owner, size, token)

    async def delete(self, record_id: str, owner: str) -> None:
        await anyio.to_thread.run_sync(self._delete, [(owner, record_id)])

    async def bytes_of(self, owner: str) -> int:
        """The sizes of the owner's records together."""
        return await anyio.to_thread.run_sync(self._bytes_of, owner)

    def bytes_within(self, connection: sql.Connection, owner: str) -> int:
        """The same, as a transaction sees it."""
        query = sql.select(sql.func.sum(self._table.c.bytes)).where(
            self._table.c.owner == owner, self._table.c.expires > now()
        )
        return connection.execute(query).scalar_one() or 0

    async def in_state(self, state: str) -> Sequence[tuple[Record, str]]:
        """Records in that state, with their owners."""
        return await anyio.to_thread.run_sync(self._in_state, state)

    async def drop_expired(self) -> None:
        await anyio.to_thread.run_sync(self._drop_expired)

    def _insert(self, record: Record, owner: str) -> bool:
        table, where = self._table, self._where(owner, record.id)
        with self._engine.begin() as connection:
            ends = connection.execute(sql.select(table.c.expires).where(*where)).scalar_one_or_none()
            if ends is not None and ends > now():
                return False
            connection.execute(sql.delete(table).where(*where))
            hold(connection, self._holder(owner, record.id), self._blobs(record))
            connection.execute(sql.insert(table).values(self._row(record, owner)))
        return True

    def _update(self, record: Record, owner: str) -> None:
        with self._engine.begin() as connection:
            statement = sql.update(self._table).where(*self._where(owner, record.id))
            connection.execute(statement.values(self._row(record, owner)))

    def _get(self, record_id: str, owner: str) -> Record | None:
        query = sql.select(self._table.c.body).where(*self._where(owner, record_id), self._table.c.expires > now())
        with self._engine.connect() as connection:
            body = connection.execute(query).scalar_one_or_none()
        return None if body is None else self._decode(body)

    def _page(self, owner: str, size: int, token: str) -> Page[Record]:
        table = self._table
        query = sql.select(table.c.body).where(table.c.owner == owner, table.c.expires > now())
        query = newest_first(query, table, size, token)
        with self._engine.connect() as connection:
            return page_of([self._decode(body) for body in connection.execute(query).scalars()], size)

    def _delete(self, keys: Sequence[tuple[str, str]]) -> None:
        with self._engine.begin() as connection:
            for owner, record_id in keys:
                release(connection, self._holder(owner, record_id))
                connection.execute(sql.delete(self._table).where(*self._where(owner, record_id)))

    def _bytes_of(self, owner: str) -> int:
        with self._engine.connect() as connection:
            return self.bytes_within(connection, owner)

    def _in_state(self, state: str) -> list[tuple[Record, str]]:
        table = self._table
        query = sql.select(table.c.body, table.c.owner).where(table.c.state == state, table.c.expires > now())
        with self._engine.connect() as connection:
            return [(self._decode(body), owner) for body, owner in connection.execute(query)]

    def _drop_expired(self) -> None:
        query = sql.select(self._table.c.owner, self._table.c.id).where(self._table.c.expires <= now())
        with self._engine.connect() as connection:
            keys = [(owner, record_id) for owner, record_id in connection.execute(query)]
        self._delete(keys)

    def _where(self, owner: str, record_id: str) -> tuple[sql.ColumnElement[bool], ...]:
        return self._table.c.owner == owner, self._table.c.id == record_id

    def _row(self, record: Record, owner: str) -> dict[str, object]:
        return {
            "owner": owner,
            "id": record.id,
            "created": record.created,
            "expires": record.expires,
            "state": self._state(record),
            "bytes": self._size(record),
            "body": self._encode(record),
        }

    def _holder(self, owner: str, record_id: str) -> str:
        return f"{self._name}:{owner}/{record_id}"


def _table(name: str) -> sql.Table:
    return sql.Table(
        name,
        metadata,
        sql.Column("owner", sql.String, primary_key=True),
        sql.Column("id", sql.String, primary_key=True),
        sql.Column("created", sql.DateTime, nullable=False),
        sql.Column("expires", sql.DateTime, nullable=False, index=True),
        sql.Column("state", sql.String, nullable=False),
        sql.Column("bytes", sql.BigInteger, nullable=False),
        sql.Column("body", sql.LargeBinary, nullable=False),
    )
