"""Where media are found that come by reference.

files/ID, the server's own URIs     the files of the caller's key
youtube, gs://, http(s)             the mirror folder first, then the bucket or the web where that is allowed

What was fetched is kept as a blob for an hour, so that nothing large is carried about in memory.
"""

import asyncio
import datetime
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import anyio.to_thread
import msgspec
import sqlalchemy as sql

from platano.config import Settings
from platano.domain import Media, Part, Request, Turn
from platano.errors import FailedPrecondition, InvalidArgument
from platano.media import sniff
from platano.media.buckets import fetch_gs
from platano.media.contents import head
from platano.media.fetch import Limits, fetch
from platano.media.mirror import Mirror, youtube_id
from platano.store.blobs import Blobs, id_of
from platano.store.database import hold, now
from platano.store.files import File, Files
from platano.store.watched import Watched

FETCHED_LIFE = datetime.timedelta(hours=1)
PROCESSING_SECONDS = 20.0  # how long a request waits for a file that is still looked into
MAX_YOUTUBE = 1  # public videos a request (video understanding guide, limitations)
GOOGLE = "generativelanguage.googleapis.com"
_FILE = re.compile(r"files/([a-z0-9-]+)")
_FILE_PATH = re.compile(r".*/v1(?:alpha|beta)?/files/([a-z0-9-]+)(?::download)?")


class Sources:
    """Finds the bytes behind every reference of a request."""

    def __init__(self, settings: Settings, files: Files, blobs: Blobs, database: sql.Engine) -> None:
        self._files = files
        self._blobs = blobs
        self._database = database
        self._watched = Watched(database)
        self._mirror = Mirror(settings.data / "mirror")
        self._incoming = settings.data / "fetched"
        self._gs_credentials = settings.gs_credentials
        self._names = {GOOGLE, "platano.local", "testserver", "localhost", settings.host, *settings.hosts}
        self._limits = Limits(settings.file_bytes, settings.fetch_seconds, private=settings.private_addresses)

    async def resolve(self, request: Request, owner: str) -> Request:
        """The same request with bytes behind all of its media.

        Raises `InvalidArgument` for what cannot be found or may not be fetched, `PermissionDenied` for a file
        that is not the owner's, `FailedPrecondition` for one that is not ready.
        """
        if not any(_is_open(part) for turn in request.turns for part in turn.parts):
            return request
        field = request.path("turns")
        _check_youtube(request, field)
        found: dict[str, Media] = {}
        turns: list[Turn] = []
        for turn in request.turns:
            parts = [await self._resolved(part, owner, field, found) for part in turn.parts]
            turns.append(Turn(turn.role, tuple(parts)))
        return msgspec.structs.replace(request, turns=tuple(turns))

    async def charge(self, request: Request, owner: str) -> None:
        """Count the public videos of a request whose media are measured. Raises `ResourceExhausted`."""
        for part in request.handed_over:
            media = part.content
            if isinstance(media, Media) and media.facts and youtube_id(media.uri):
                await self._watched.charge(owner, media.facts.seconds)

    async def _resolved(self, part: Part, owner: str, field: str, found: dict[str, Media]) -> Part:
        if not _is_open(part) or not isinstance(part.content, Media):
            return part
        media = part.content
        if media.uri not in found:
            found[media.uri] = await self._find(media, owner, field)
        # The same bytes may be declared twice; what is said of them stays with the part.
        there = found[media.uri]
        declared = there.mime_type if sniff.says_nothing(media.mime_type) else media.mime_type
        return msgspec.structs.replace(part, content=msgspec.structs.replace(there, mime_type=declared))

    async def _find(self, media: Media, owner: str, field: str) -> Media:
        uri = media.uri
        if file_id := self._file_id(uri):
            return await self._file(media, file_id, owner, field)
        if path := await anyio.to_thread.run_sync(self._mirror.find, uri):
            return _at(media, path)
        scheme = uri.partition(":")[0].lower()
        if youtube_id(uri):
            raise InvalidArgument(
                f"{uri[:120]} is not in the mirror folder, and platano does not fetch from YouTube. "
                f"Put the video at mirror/youtube/{youtube_id(uri)}.mp4 in the data folder.",
                field,
            )
        if scheme == "gs" and self._gs_credentials is None:
            raise InvalidArgument(
                f"{uri[:120]} is not in the mirror folder, and no bucket access is configured. Put the object at "
                f"mirror/gs/{uri[5:125]} in the data folder, or set gs_credentials.",
                field,
            )
        if scheme not in ("http", "https", "gs"):
            raise InvalidArgument(
                f"Unsupported file uri: {uri[:120]!r}. Use files/ID, https://, http://, gs:// or a YouTube address.",
                field,
            )
        return await self._fetched(media, field)

    def _file_id(self, uri: str) -> str:
        """The id when the reference is to a file of this server, in any of the ways to write that."""
        if match := _FILE.fullmatch(uri):
            return match[1]
        try:
            parts = urlsplit(uri)
        except ValueError:  # no URL at all: whoever is asked for it will say so
            return ""
        if parts.scheme not in ("http", "https") or not (match := _FILE_PATH.fullmatch(parts.path)):
            return ""
        return match[1] if self._is_own(parts.hostname or "") else ""

    def _is_own(self, host: str) -> bool:
        return host in self._names or bool(re.fullmatch(r"127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0", host))

    async def _file(self, media: Media, file_id: str, owner: str, field: str) -> Media:
        file = await self._files.get(file_id, owner)
        waited = 0.0
        while file.state == "PROCESSING" and waited < PROCESSING_SECONDS:
            await asyncio.sleep(0.2)
            waited += 0.2
            file = await self._files.get(file_id, owner)
        _check_ready(file, field)
        path = str(await self._blobs.path(file.blob))
        return Media(file.mime_type, uri=file.name, blob=file.blob, path=path, facts=file.facts)

    async def _fetched(self, media: Media, field: str) -> Media:
        self._incoming.mkdir(parents=True, exist_ok=True)
        target = self._incoming / secrets.token_hex(16)
        try:
            if media.uri.lower().startswith("gs:"):
                fetched = await fetch_gs(media.uri, target, self._gs_credentials, self._limits, field)
            else:
                fetched = await fetch(media.uri, target, self._limits, field)
            blob = await anyio.to_thread.run_sync(id_of, target)
            await self._blobs.put_file(target, blob)
        finally:
            target.unlink(missing_ok=True)
        await anyio.to_thread.run_sync(self._hold, blob)
        return Media(fetched.mime_type, uri=media.uri, blob=blob, path=str(await self._blobs.path(blob)))

    def _hold(self, blob: str) -> None:
        with self._database.begin() as connection:
            hold(connection, f"fetched:{secrets.token_hex(8)}", [blob], until=now() + FETCHED_LIFE)


def _is_open(part: Part) -> bool:
    """Whether the part is a reference that nobody has followed yet."""
    media = part.content
    return isinstance(media, Media) and bool(media.uri) and not (media.data or media.path or media.blob)


def _check_youtube(request: Request, field: str) -> None:
    media = [part.content for part in request.handed_over if isinstance(part.content, Media)]
    videos = {found for one in media if (found := youtube_id(one.uri))}
    if len(videos) > MAX_YOUTUBE:
        raise InvalidArgument(
            f"At most {MAX_YOUTUBE} YouTube video a request is taken; {len(videos)} were sent.", field
        )


def _check_ready(file: File, field: str) -> None:
    if file.state == "FAILED":
        raise FailedPrecondition(f"The File {file.id} could not be processed: {file.error}", field)
    if file.state != "ACTIVE":
        raise FailedPrecondition(f"The File {file.id} is not in an ACTIVE state and usage is not allowed.", field)
    if not file.blob:
        raise FailedPrecondition(f"The File {file.id} has no bytes: only its metadata was sent.", field)


def _at(media: Media, path: Path) -> Media:
    mime_type = sniff.mime_type(head(Media("", path=str(path)))) or media.mime_type
    return Media(mime_type, uri=media.uri, path=str(path))
