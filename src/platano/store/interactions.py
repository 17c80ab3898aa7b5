"""Interactions: what was asked, what was answered, and which one came before.

Records live in a SQL database (SQLite, or Postgres by URL), media as blobs: a record holds only
their ids. A record is written before its answer is given, so that nothing delivered can be lost.
"""

import datetime
from collections.abc import Sequence
from typing import Literal

import anyio.to_thread
import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.domain import Event, Finish, Media, Output, Part, Turn
from platano.errors import FailedPrecondition, NotFound
from platano.store.database import hold, metadata, release
from platano.store.shelf import Shelf, blobs_of

CONTEXT_MEDIA = 14  # how many of the newest pictures of a conversation are loaded: as many as a model may refer to

_table = sql.Table(
    "interactions",
    metadata,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("owner", sql.String, nullable=False, default=""),
    sql.Column("created", sql.DateTime, nullable=False),
    sql.Column("body", sql.LargeBinary, nullable=False),
)


Status = Literal["completed", "incomplete", "failed", "in_progress", "cancelled"]


class Interaction(Struct, frozen=True):
    """`input` is what this interaction added to the conversation; `events` are its answer. Times are UTC."""

    id: str
    model: str
    input: tuple[Turn, ...]
    created: datetime.datetime
    updated: datetime.datetime
    status: Status = "completed"
    events: tuple[Event, ...] = ()
    previous_id: str = ""

    @property
    def reply(self) -> Turn:
        """The answer as a turn of the conversation."""
        parts = (Part(e.content, signature=e.signature) for e in self.events if isinstance(e, Output))
        return Turn("model", tuple(parts))


def concluded(interaction: Interaction, events: Sequence[Event]) -> Interaction:
    """The interaction with its answer. One that was filtered has failed, one that ran into its limit is incomplete."""
    reason = next((event.reason for event in events if isinstance(event, Finish)), "STOP")
    status: Status = {"STOP": "completed", "MAX_TOKENS": "incomplete"}.get(reason, "failed")  # type: ignore[assignment]
    moment = datetime.datetime.now(datetime.UTC)
    return msgspec.structs.replace(interaction, status=status, updated=moment, events=tuple(events))


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Interaction).decode


class Interactions:
    """The stored interactions of one server. `owner` is the key that made one; others do not see it."""

    def __init__(self, engine: sql.Engine, shelf: Shelf) -> None:
        self._engine = engine
        self._shelf = shelf

    async def save(self, interaction: Interaction, owner: str = "") -> None:
        shelved = msgspec.structs.replace(
            interaction,
            input=tuple([await self._shelf.shelve_turn(turn) for turn in interaction.input]),
            events=tuple([await self._shelf.shelve_event(event) for event in interaction.events]),
        )
        await anyio.to_thread.run_sync(self._write, shelved, owner)

    async def get(self, interaction_id: str, owner: str = "") -> Interaction:
        """With its media. Raises `NotFound`."""
        found = await self._record(interaction_id, owner)
        return msgspec.structs.replace(
            found,
            input=tuple([await self._shelf.load_turn(turn) for turn in found.input]),
            events=tuple([await self._shelf.load_event(event) for event in found.events]),
        )

    async def conversation(self, interaction_id: str, owner: str = "") -> tuple[Turn, ...]:
        """All turns up to and including that interaction, oldest first; only the newest media with bytes."""
        turns: list[Turn] = []
        while interaction_id:
            found = await self._record(interaction_id, owner)
            if found.status == "in_progress":
                raise FailedPrecondition(f"Interaction {interaction_id} is still in progress: wait until it is done.")
            turns[:0] = [*found.input, found.reply]
            interaction_id = found.previous_id
        left = CONTEXT_MEDIA
        for index in range(len(turns) - 1, -1, -1):
            if left > 0:
                turns[index] = await self._shelf.load_turn(turns[index])
                left -= sum(isinstance(part.content, Media) for part in turns[index].parts)
        return tuple(turns)

    async def delete(self, interaction_id: str, owner: str = "") -> None:
        """Raises `NotFound`."""
        await self._record(interaction_id, owner)
        await anyio.to_thread.run_sync(self._remove, interaction_id)

    async def _record(self, interaction_id: str, owner: str) -> Interaction:
        body = await anyio.to_thread.run_sync(self._read, interaction_id, owner)
        if body is None:
            raise NotFound(
                f"Interaction {interaction_id!r} was not found: it was deleted, never stored, or made elsewhere."
            )
        return _decode(body)

    def _write(self, shelved: Interaction, owner: str) -> None:
        row = {"id": shelved.id, "owner": owner, "created": shelved.created, "body": _encode(shelved)}
        with self._engine.begin() as connection:
            hold(connection, _holder(shelved.id), blobs_of(shelved.input, shelved.events))
            connection.execute(sql.delete(_table).where(_table.c.id == shelved.id))
            connection.execute(sql.insert(_table).values(row))

    def _read(self, interaction_id: str, owner: str) -> bytes | None:
        query = sql.select(_table.c.body).where(_table.c.id == interaction_id, _table.c.owner == owner)
        with self._engine.connect() as connection:
            found: bytes | None = connection.execute(query).scalar_one_or_none()
            return found

    def _remove(self, interaction_id: str) -> None:
        with self._engine.begin() as connection:
            release(connection, _holder(interaction_id))
            connection.execute(sql.delete(_table).where(_table.c.id == interaction_id))


def _holder(interaction_id: str) -> str:
    return f"interaction:{interaction_id}"
