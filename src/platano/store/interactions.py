"""Interactions: what was asked, what was answered, and which one came before.

Records live in a SQL database (SQLite, or Postgres by URL), media as blobs: a record holds only
their ids. A record is written before its answer is given, so that nothing delivered can be lost.
"""

import datetime
from collections.abc import Awaitable, Callable
from typing import Literal, TypeVar

import anyio.to_thread
import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.domain import Finish, Media, Output, Part, Progress, SearchCall, SearchResult, Thought, Turn
from platano.errors import NotFound
from platano.store.blobs import Blobs

Kept = Thought | Output | SearchCall | SearchResult | Progress | Finish
Change = Callable[[Media], Awaitable[Media]]
Holder = TypeVar("Holder", Part, Output, Thought)

BLOB = "blob:"
CONTEXT_MEDIA = 14  # how many of the newest pictures of a conversation are loaded: as many as a model may refer to

_metadata = sql.MetaData()
_table = sql.Table(
    "interactions",
    _metadata,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("owner", sql.String, nullable=False, default=""),
    sql.Column("created", sql.DateTime, nullable=False),
    sql.Column("body", sql.LargeBinary, nullable=False),
)


class Interaction(Struct, frozen=True):
    """`input` is what this interaction added to the conversation; `events` are its answer. Times are UTC."""

    id: str
    model: str
    input: tuple[Turn, ...]
    created: datetime.datetime
    updated: datetime.datetime
    status: Literal["completed", "failed", "in_progress", "cancelled"] = "completed"
    events: tuple[Kept, ...] = ()
    previous_id: str = ""

    @property
    def reply(self) -> Turn:
        """The answer as a turn of the conversation."""
        parts = (Part(e.content, signature=e.signature) for e in self.events if isinstance(e, Output))
        return Turn("model", tuple(parts))


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Interaction).decode


class Interactions:
    """The stored interactions of one server. `owner` is the key that made one; others do not see it."""

    def __init__(self, engine: sql.Engine, blobs: Blobs) -> None:
        self._engine = engine
        self._blobs = blobs
        _metadata.create_all(engine)

    async def save(self, interaction: Interaction, owner: str = "") -> None:
        shelved = await _changed(interaction, self._shelve)
        row = {"id": interaction.id, "owner": owner, "created": interaction.created, "body": _encode(shelved)}
        await anyio.to_thread.run_sync(self._write, row)

    async def get(self, interaction_id: str, owner: str = "") -> Interaction:
        """With its media. Raises `NotFound`."""
        return await _changed(await self._record(interaction_id, owner), self._load)

    async def conversation(self, interaction_id: str, owner: str = "") -> tuple[Turn, ...]:
        """All turns up to and including that interaction, oldest first; only the newest media with bytes."""
        turns: list[Turn] = []
        while interaction_id:
            found = await self._record(interaction_id, owner)
            turns[:0] = [*found.input, found.reply]
            interaction_id = found.previous_id
        left = CONTEXT_MEDIA
        for index in range(len(turns) - 1, -1, -1):
            if left > 0:
                turns[index] = await _changed_turn(turns[index], self._load)
                left -= sum(isinstance(part.content, Media) for part in turns[index].parts)
        return tuple(turns)

    async def delete(self, interaction_id: str, owner: str = "") -> None:
        """Raises `NotFound`."""
        await self._record(interaction_id, owner)
        await anyio.to_thread.run_sync(self._remove, interaction_id)

    def close(self) -> None:
        """Give the database's connections back."""
        self._engine.dispose()

    async def _record(self, interaction_id: str, owner: str) -> Interaction:
        body = await anyio.to_thread.run_sync(self._read, interaction_id, owner)
        if body is None:
            raise NotFound(
                f"Interaction {interaction_id!r} was not found: it was deleted, never stored, or made elsewhere."
            )
        return _decode(body)

    def _write(self, row: dict[str, object]) -> None:
        with self._engine.begin() as connection:
            connection.execute(sql.delete(_table).where(_table.c.id == row["id"]))
            connection.execute(sql.insert(_table).values(row))

    def _read(self, interaction_id: str, owner: str) -> bytes | None:
        query = sql.select(_table.c.body).where(_table.c.id == interaction_id, _table.c.owner == owner)
        with self._engine.connect() as connection:
            found: bytes | None = connection.execute(query).scalar_one_or_none()
            return found

    def _remove(self, interaction_id: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(sql.delete(_table).where(_table.c.id == interaction_id))

    async def _shelve(self, media: Media) -> Media:
        if not media.data:
            return media
        return Media(media.mime_type, uri=BLOB + await self._blobs.put(media.data))

    async def _load(self, media: Media) -> Media:
        if not media.uri.startswith(BLOB):
            return media
        return Media(media.mime_type, data=await self._blobs.get(media.uri.removeprefix(BLOB)))


async def _changed(interaction: Interaction, change: Change) -> Interaction:
    """The same interaction with all of its media changed."""
    return msgspec.structs.replace(
        interaction,
        input=tuple([await _changed_turn(turn, change) for turn in interaction.input]),
        events=tuple([await _changed_event(event, change) for event in interaction.events]),
    )


async def _changed_turn(turn: Turn, change: Change) -> Turn:
    return Turn(turn.role, tuple([await _replaced(part, change) for part in turn.parts]))


async def _changed_event(event: Kept, change: Change) -> Kept:
    if isinstance(event, Output):
        return await _replaced(event, change)
    return await _replaced(event, change) if isinstance(event, Thought) else event


async def _replaced(holder: Holder, change: Change) -> Holder:
    """The same part or event with its media changed."""
    if not isinstance(holder.content, Media):
        return holder
    return msgspec.structs.replace(holder, content=await change(holder.content))


def open_database(url: str) -> sql.Engine:
    """SQLite in WAL mode, so that readers do not wait for the writer; other databases as they come."""
    engine = sql.create_engine(url)
    if engine.dialect.name == "sqlite":

        @sql.event.listens_for(engine, "connect")
        def _pragmas(connection: object, _record: object) -> None:
            cursor = connection.cursor()  # type: ignore[attr-defined]
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA busy_timeout=30000")
            cursor.close()

    return engine
