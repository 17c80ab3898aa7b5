"""Uploads on their way: bytes appended to a file of their own, so that they outlive the server.

How much has arrived is the size of that file; nothing else has to be kept in step with it.
"""

import asyncio
import datetime
import hashlib
import secrets
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import BinaryIO

import anyio.to_thread
import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.errors import FailedPrecondition, InvalidArgument, NotFound, PlatanoError, TooLarge
from platano.store.blobs import id_of
from platano.store.database import metadata, now

LIFE = datetime.timedelta(days=1)  # of an upload that nobody goes on with
BLOCK = 2**20  # bytes written and hashed at a time
CheckRoom = Callable[[sql.Connection, str, int], None]  # raises where that owner has no room for so many bytes
_GONE = "This upload does not exist: it was cancelled, or it is older than a day. Start again."

_table = sql.Table(
    "uploads",
    metadata,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("owner", sql.String, nullable=False),
    sql.Column("created", sql.DateTime, nullable=False),
    sql.Column("bytes", sql.BigInteger, nullable=False),
    sql.Column("body", sql.LargeBinary, nullable=False),
)


class Upload(Struct, frozen=True):
    """What was said at the start. `bytes` is the declared length, None where none was.

    `file_id` is the name that the caller chose, "" for none; `became` is the file that it has become:
    a client that did not hear the last answer asks again and gets the same one.
    """

    id: str
    owner: str
    created: datetime.datetime
    mime_type: str
    bytes: int | None
    display_name: str = ""
    file_id: str = ""
    became: str = ""


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Upload).decode


class Uploads:
    """The uploads of one server, each a row and a file in `folder`; `limit` is the most bytes of one."""

    def __init__(self, engine: sql.Engine, folder: Path, limit: int) -> None:
        self._engine = engine
        self._folder = folder
        self._limit = limit
        self._digests: dict[str, _Digest] = {}
        self._locks: dict[str, asyncio.Lock] = {}
        folder.mkdir(parents=True, exist_ok=True)

    async def start(
        self,
        mime_type: str,
        size: int | None,
        *,
        owner: str,
        display_name: str = "",
        file_id: str = "",
        check_room: CheckRoom | None = None,
    ) -> Upload:
        """A new upload. Its id is a secret: whoever has it may write.

        `check_room` is asked about all that the owner's uploads have announced, in the transaction that
        announces this one: of two that start at once, one sees the other. Raises `TooLarge`, and what it raises.
        """
        self.check_size(size or 0)
        upload = Upload(secrets.token_urlsafe(24), owner, now(), mime_type, size, display_name, file_id)
        self.file(upload).touch()
        try:
            await anyio.to_thread.run_sync(self._insert, upload, check_room)
        except PlatanoError:
            self.file(upload).unlink(missing_ok=True)
            raise
        return upload

    async def announce(self, upload: Upload, size: int, check_room: CheckRoom) -> Upload:
        """The length of one that was started without. Raises what `check_room` raises."""
        announced = msgspec.structs.replace(upload, bytes=size)
        await anyio.to_thread.run_sync(self._update, announced, check_room)
        return announced

    async def get(self, upload_id: str) -> Upload:
        """Raises `NotFound` for one that was cancelled or is too old."""
        body = await anyio.to_thread.run_sync(self._read, upload_id)
        if body is None:
            raise NotFound(_GONE)
        return _decode(body)

    def received(self, upload: Upload) -> int:
        """How many bytes have arrived. Raises `NotFound` when the upload was cancelled meanwhile."""
        try:
            return self.file(upload).stat().st_size
        except FileNotFoundError:
            raise NotFound(_GONE) from None

    def file(self, upload: Upload) -> Path:
        return self._folder / upload.id

    def lock(self, upload: Upload) -> asyncio.Lock:
        """Held by the one request that may write."""
        return self._locks.setdefault(upload.id, asyncio.Lock())

    async def append(self, upload: Upload, offset: int, pieces: AsyncIterator[bytes]) -> int:
        """Write bytes that start at `offset`; those that are there already are passed over.

        Returns how many have arrived in all. Raises `FailedPrecondition` for an offset that leaves a hole,
        `InvalidArgument` or `TooLarge` for more bytes than were declared or are allowed.
        """
        have = self.received(upload)
        if offset > have:
            raise FailedPrecondition(
                f"The chunk starts at byte {offset}, but only {have} have arrived. Go on from {have}."
            )
        digest = self._digests.setdefault(upload.id, _Digest())
        with self.file(upload).open("ab") as target:
            writer = _Writer(target, digest, have)
            try:
                known = have - offset
                async for piece in pieces:
                    fresh = piece[known:] if known else piece
                    known = max(0, known - len(piece))
                    if fresh:
                        self._check_length(upload, writer.position + len(fresh))
                        await writer.take(fresh)
            finally:
                await writer.flush()
        return writer.position

    async def digest(self, upload: Upload) -> str:
        """The SHA-256 of all bytes, in hex; read again from the file when the server has not seen them all."""
        digest = self._digests.get(upload.id)
        if digest is not None and digest.bytes == self.received(upload):
            return digest.sha256.hexdigest()
        return await anyio.to_thread.run_sync(id_of, self.file(upload))

    async def finish(self, upload: Upload, became: str) -> None:
        """Remember which file it has become."""
        self._forget(upload.id)
        await anyio.to_thread.run_sync(self._update, msgspec.structs.replace(upload, became=became))

    async def cancel(self, upload: Upload) -> None:
        self._forget(upload.id)
        self.file(upload).unlink(missing_ok=True)
        await anyio.to_thread.run_sync(self._remove, upload.id)

    async def pending_bytes(self, owner: str) -> int:
        """What the owner's unfinished uploads have announced."""
        return await anyio.to_thread.run_sync(self._pending, owner)

    async def drop_stale(self) -> None:
        """Remove uploads that nobody goes on with, and bytes that belong to none."""
        await anyio.to_thread.run_sync(self._drop_stale)

    def check_size(self, size: int) -> None:
        """Raises `TooLarge` for more bytes than one file may have."""
        if size > self._limit:
            raise TooLarge(
                f"The file has {size} bytes; at most {self._limit} ({self._limit / 2**30:.0f} GiB) are taken."
            )

    def _check_length(self, upload: Upload, size: int) -> None:
        self.check_size(size)
        if upload.bytes is not None and size > upload.bytes:
            raise InvalidArgument(f"More bytes came than the {upload.bytes} that were announced at the start.")

    def _forget(self, upload_id: str) -> None:
        self._digests.pop(upload_id, None)
        self._locks.pop(upload_id, None)

    def _insert(self, upload: Upload, check_room: CheckRoom | None) -> None:
        with self._engine.begin() as connection:
            # Written before it is checked: a database that was only read would let another start in between.
            connection.execute(sql.insert(_table).values(_row(upload)))
            if check_room:
                check_room(connection, upload.owner, _announced(connection, upload.owner))

    def _update(self, upload: Upload, check_room: CheckRoom | None = None) -> None:
        with self._engine.begin() as connection:
            connection.execute(sql.update(_table).where(_table.c.id == upload.id).values(_row(upload)))
            if check_room:
                check_room(connection, upload.owner, _announced(connection, upload.owner))

    def _read(self, upload_id: str) -> bytes | None:
        query = sql.select(_table.c.body).where(_table.c.id == upload_id, _table.c.created > now() - LIFE)
        with self._engine.connect() as connection:
            found: bytes | None = connection.execute(query).scalar_one_or_none()
            return found

    def _remove(self, upload_id: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(sql.delete(_table).where(_table.c.id == upload_id))

    def _pending(self, owner: str) -> int:
        with self._engine.connect() as connection:
            return _announced(connection, owner)

    def _drop_stale(self) -> None:
        with self._engine.begin() as connection:
            connection.execute(sql.delete(_table).where(_table.c.created <= now() - LIFE))
            known = set(connection.execute(sql.select(_table.c.id)).scalars())
        for path in self._folder.iterdir():
            old = now() - datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC).replace(tzinfo=None)
            if path.name not in known and old > datetime.timedelta(minutes=1):  # its row may be on its way
                self._forget(path.name)
                path.unlink(missing_ok=True)


class _Digest:
    """A running SHA-256 and how many bytes it has seen."""

    def __init__(self) -> None:
        self.sha256 = hashlib.sha256()
        self.bytes = 0


class _Writer:
    """Writes blocks in a thread while the next one comes in: one block in hand, one on its way."""

    def __init__(self, target: BinaryIO, digest: _Digest, position: int) -> None:
        self.position = position
        self._target = target
        self._digest = digest
        self._pieces: list[bytes] = []
        self._waiting = 0
        self._writing: asyncio.Future[None] | None = None

    async def take(self, piece: bytes) -> None:
        self._pieces.append(piece)
        self._waiting += len(piece)
        self.position += len(piece)
        if self._waiting >= BLOCK:
            await self._hand_over()

    async def flush(self) -> None:
        """Returns when everything that was taken is in the file."""
        await self._hand_over()
        if self._writing:
            await self._writing
            self._writing = None

    async def _hand_over(self) -> None:
        if self._writing:
            await self._writing
        pieces, self._pieces, self._waiting = self._pieces, [], 0
        self._writing = asyncio.get_running_loop().run_in_executor(None, self._write, pieces) if pieces else None

    def _write(self, pieces: list[bytes]) -> None:
        start = self._target.tell()
        for piece in pieces:
            self._target.write(piece)
        self._target.flush()
        if self._digest.bytes == start:
            for piece in pieces:
                self._digest.sha256.update(piece)
            self._digest.bytes += sum(map(len, pieces))


def _announced(connection: sql.Connection, owner: str) -> int:
    """The bytes that are reserved for the owner's uploads; one that is too old to go on reserves none."""
    query = sql.select(sql.func.sum(_table.c.bytes)).where(_table.c.owner == owner, _table.c.created > now() - LIFE)
    return connection.execute(query).scalar_one() or 0


def _row(upload: Upload) -> dict[str, object]:
    # A finished upload reserves nothing any more: its file does.
    reserved = 0 if upload.became else upload.bytes or 0
    return {
        "id": upload.id,
        "owner": upload.owner,
        "created": upload.created,
        "bytes": reserved,
        "body": _encode(upload),
    }
