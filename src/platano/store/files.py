"""Files of the Files API: records about blobs, each with its owner and its day of expiry.

Limits and life cycle are Google's (https://ai.google.dev/gemini-api/docs/files): 2 GB a file, 20 GB a
project, 48 hours. A project is an API key here.
"""

import datetime
import secrets
import string
from collections.abc import Sequence
from typing import Literal

import msgspec
import sqlalchemy as sql
from msgspec import Struct

from platano.domain import Facts
from platano.errors import AlreadyExists, InvalidArgument, PermissionDenied, ResourceExhausted
from platano.store.database import now
from platano.store.page import Page
from platano.store.records import Records

State = Literal["PROCESSING", "ACTIVE", "FAILED"]
_ALPHABET = string.ascii_lowercase + string.digits


class File(Struct, frozen=True):
    """`blob` is the SHA-256 of the bytes in hex, "" for a record without any. Times are UTC without a zone.

    `error` says why a file failed. A generated file may be downloaded, an uploaded one may not.
    """

    id: str
    mime_type: str
    bytes: int
    blob: str
    created: datetime.datetime
    updated: datetime.datetime
    expires: datetime.datetime
    display_name: str = ""
    state: State = "ACTIVE"
    source: Literal["UPLOADED", "GENERATED"] = "UPLOADED"
    facts: Facts | None = None
    error: str = ""

    @property
    def name(self) -> str:
        return f"files/{self.id}"


def new_id() -> str:
    """Letters and digits only: the SDKs cut an id at anything else when they read it from a URI."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


class Files:
    """The files of one server. `life` is how long one is kept, `project_bytes` what one owner may keep."""

    def __init__(self, engine: sql.Engine, life: datetime.timedelta, project_bytes: int) -> None:
        self._records: Records[File] = Records(
            engine, "files", File, _blobs, size=lambda file: file.bytes, state=lambda file: file.state
        )
        self._life = life
        self._project_bytes = project_bytes

    async def add(
        self,
        mime_type: str,
        blob: str,
        size: int,
        *,
        owner: str,
        file_id: str = "",
        display_name: str = "",
        state: State = "ACTIVE",
        generated: bool = False,
        facts: Facts | None = None,
    ) -> File:
        """A new record about bytes that are stored. Raises `AlreadyExists` when the owner has that id."""
        moment = now()
        file = File(
            id=file_id or new_id(),
            mime_type=mime_type,
            bytes=size,
            blob=blob,
            created=moment,
            updated=moment,
            expires=moment + self._life,
            display_name=display_name,
            state=state,
            source="GENERATED" if generated else "UPLOADED",
            facts=facts,
        )
        if not await self._records.insert(file, owner):
            raise AlreadyExists(_taken(file.id))
        return file

    async def get(self, file_id: str, owner: str) -> File:
        """Raises `PermissionDenied` in Google's words for one that is not there, expired, or another's."""
        file = await self._records.get(file_id, owner)
        if file is None:
            raise PermissionDenied(f"You do not have permission to access the File {file_id} or it may not exist.")
        return file

    async def settle(self, file: File, owner: str, facts: Facts | None, error: str = "") -> File:
        """The file, ready with what was measured of it, or failed with the reason."""
        settled = msgspec.structs.replace(
            file, state="FAILED" if error else "ACTIVE", facts=facts, error=error, updated=now()
        )
        await self._records.update(settled, owner)
        return settled

    async def page(self, owner: str, size: int, token: str) -> Page[File]:
        """Newest first. Raises `InvalidArgument` for a token that was never given out."""
        return await self._records.page(owner, size, token)

    async def delete(self, file_id: str, owner: str) -> None:
        """Raises `PermissionDenied` as `get` does."""
        await self.get(file_id, owner)
        await self._records.delete(file_id, owner)

    async def check_space(self, owner: str, size: int) -> None:
        """Raises `ResourceExhausted` when that many more bytes are over the owner's share."""
        self._check(await self._records.bytes_of(owner), size)

    def check_room(self, connection: sql.Connection, owner: str, size: int) -> None:
        """The same within a transaction."""
        self._check(self._records.bytes_within(connection, owner), size)

    def _check(self, used: int, size: int) -> None:
        if used + size > self._project_bytes:
            raise ResourceExhausted(
                f"File storage is full: {used / 2**30:.1f} of {self._project_bytes / 2**30:.0f} GiB are in use and "
                f"{size / 2**30:.2f} more were announced by uploads. Delete files, or wait until some expire."
            )

    async def check_free(self, file_id: str, owner: str) -> None:
        """Raises `AlreadyExists` when the owner has a file of that id."""
        if await self._records.get(file_id, owner) is not None:
            raise AlreadyExists(_taken(file_id))

    async def processing(self) -> Sequence[tuple[File, str]]:
        """Files that nobody has finished looking at, with their owners: a server died over them."""
        return await self._records.in_state("PROCESSING")

    async def drop_expired(self) -> None:
        await self._records.drop_expired()


def download_address(base: str, file_id: str) -> str:
    """Where a generated file is downloaded from; `base` is the server's address with the version."""
    return f"{base}/files/{file_id}:download?alt=media"


def check_id(file_id: str, field: str) -> str:
    """A name that a caller chose. Raises `InvalidArgument` unless it is what Google takes.

    Lower-case letters, digits and dashes, at most 40, no dash at either end.
    """
    allowed = {*_ALPHABET, "-"}
    if not file_id or len(file_id) > 40 or set(file_id) - allowed or file_id.strip("-") != file_id:
        raise InvalidArgument(
            f"{field} {file_id[:60]!r} is no file name: up to 40 lower-case letters, digits and dashes, "
            "no dash at either end.",
            field,
        )
    return file_id


def _taken(file_id: str) -> str:
    return f"The file name files/{file_id} is taken: choose another, or delete that file first."


def _blobs(file: File) -> list[str]:
    return [file.blob] if file.blob else []
