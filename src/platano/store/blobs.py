"""Bytes by their SHA-256, on obstore: a local folder now, S3, GCS or Azure by URL with the same code."""

import datetime
import hashlib
import os
from collections.abc import AsyncIterator
from pathlib import Path

import anyio.to_thread
from msgspec import Struct
from obstore import store as backends
from obstore.exceptions import NotFoundError
from obstore.store import ObjectStore

from platano.errors import NotFound


class Listed(Struct, frozen=True):
    """A stored blob, and when it was last put."""

    id: str
    put: datetime.datetime


class Blobs:
    """Content-addressed and write-once: putting the same bytes twice stores them once.

    `folder` is where a local store keeps them; for a remote one, where files are copied to that must be
    read as files.
    """

    def __init__(self, store: ObjectStore, folder: Path, local: bool) -> None:
        self._store = store
        self._folder = folder
        self._local = local

    @classmethod
    def at(cls, place: Path | str, copies: Path | None = None) -> "Blobs":
        """A folder (made if missing), or an object store's URL with a folder for local `copies`."""
        if isinstance(place, Path):
            return cls(backends.LocalStore(place, mkdir=True), place, local=True)
        return cls(backends.from_url(place), copies or Path("copies"), local=False)

    async def put(self, data: bytes) -> str:
        """Store the bytes; returns their id."""
        blob_id = hashlib.sha256(data).hexdigest()
        await self._store.put_async(_path(blob_id), data)
        return blob_id

    async def put_file(self, source: Path, blob_id: str) -> None:
        """Take over a file whose SHA-256 is `blob_id`; the file is gone afterwards."""
        if self._local:
            target = self._folder / _path(blob_id)
            await anyio.to_thread.run_sync(_move, source, target)
        else:
            await self._store.put_async(_path(blob_id), source)
            await anyio.to_thread.run_sync(source.unlink)

    async def get(self, blob_id: str) -> bytes:
        """Raises `NotFound` when no such bytes are stored."""
        try:
            return bytes(await (await self._store.get_async(_path(blob_id))).bytes_async())
        except (NotFoundError, FileNotFoundError):
            raise NotFound(f"The stored bytes {blob_id[:12]} are gone.") from None

    async def path(self, blob_id: str) -> Path:
        """The bytes as a file on this machine, to be read only. Raises `NotFound`."""
        found = self._folder / _path(blob_id)
        if not await anyio.to_thread.run_sync(found.is_file):
            if self._local:
                raise NotFound(f"The stored bytes {blob_id[:12]} are gone.")
            await self._copy(blob_id, found)
        return found

    async def _copy(self, blob_id: str, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(f".{os.urandom(4).hex()}")  # two copies at a time must not mix
        try:
            stream = (await self._store.get_async(_path(blob_id))).stream(min_chunk_size=2**20)
        except (NotFoundError, FileNotFoundError):
            raise NotFound(f"The stored bytes {blob_id[:12]} are gone.") from None
        with part.open("wb") as file:
            async for piece in stream:
                await anyio.to_thread.run_sync(file.write, bytes(piece))
        part.replace(target)

    async def list(self) -> AsyncIterator[Listed]:
        """All blobs, in no order."""
        async for batch in self._store.list():
            for entry in batch:
                yield Listed(entry["path"].rpartition("/")[2], entry["last_modified"])

    async def delete(self, blob_id: str, put: datetime.datetime) -> None:
        """Delete a blob that was listed with that time; one that was put again since stays."""
        try:
            if (await self._store.head_async(_path(blob_id)))["last_modified"] == put:
                await self._store.delete_async(_path(blob_id))
        except (NotFoundError, FileNotFoundError):
            pass
        if not self._local:
            (self._folder / _path(blob_id)).unlink(missing_ok=True)


def id_of(path: Path) -> str:
    """The id that the bytes of a file have or will have."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)
    os.utime(target)  # put just now, however long the file took to come


def _path(blob_id: str) -> str:
    return f"{blob_id[:2]}/{blob_id}"
