"""Bytes by their SHA-256, on obstore: a local folder now, S3, GCS or Azure by URL with the same code."""

import hashlib
from pathlib import Path

from obstore import store as backends
from obstore.exceptions import NotFoundError
from obstore.store import ObjectStore

from platano.errors import NotFound


class Blobs:
    """Content-addressed and write-once: putting the same bytes twice stores them once."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    @classmethod
    def at(cls, place: Path | str) -> "Blobs":
        """A folder (made if missing) or an object store's URL."""
        if isinstance(place, Path):
            return cls(backends.LocalStore(place, mkdir=True))
        return cls(backends.from_url(place))

    async def put(self, data: bytes) -> str:
        """Store the bytes; returns their id."""
        blob_id = hashlib.sha256(data).hexdigest()
        await self._store.put_async(_path(blob_id), data)
        return blob_id

    async def get(self, blob_id: str) -> bytes:
        """Raises `NotFound` when no such bytes are stored."""
        try:
            return bytes(await (await self._store.get_async(_path(blob_id))).bytes_async())
        except (NotFoundError, FileNotFoundError):
            raise NotFound(f"The stored bytes {blob_id[:12]} are gone.") from None


def _path(blob_id: str) -> str:
    return f"{blob_id[:2]}/{blob_id}"
