"""Uploading files: the resumable protocol of the SDKs, multipart of the legacy one, and raw bytes.

https://ai.google.dev/gemini-api/docs/files. An upload's URL is its own credential: the Python SDK sends no
key with the bytes. Every answer to them carries `X-Goog-Upload-Status`, without which the SDKs send again.
"""

import mimetypes
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.errors import Cancelled, InvalidArgument, PlatanoError
from platano.intake import Intake
from platano.store.files import File
from platano.store.uploads import Upload, Uploads
from platano.wire.files import BODY_BYTES, Spec, base_of, check_mime_type, render
from platano.wire.http import Route, announced_bytes, answer, answer_error, as_platano, origin, read_bytes
from platano.wire.json import Node, loads
from platano.wire.related import Piece, pieces

GRANULARITY = 256 * 1024  # as Google announces; any chunk is taken


class Uploading:
    """The three protocols, each ending in a file."""

    def __init__(self, uploads: Uploads, intake: Intake) -> None:
        self._uploads = uploads
        self._intake = intake

    async def answer(self, http: HttpRequest) -> Response:
        """The first request of an upload; with an `upload_id` it is one of the next."""
        if http.query_params.get("upload_id"):
            return await self._go_on(http)
        protocol = http.headers.get("x-goog-upload-protocol") or http.query_params.get("uploadType", "")
        match protocol.lower():
            case "resumable":
                return await self._start(http)
            case "multipart":
                return await self._take_parts(http)
            case "raw" | "media":
                return await self._take_raw(http)
        raise InvalidArgument(
            "The header X-Goog-Upload-Protocol must be resumable, multipart or raw.", "X-Goog-Upload-Protocol"
        )

    async def _start(self, http: HttpRequest) -> Response:
        headers = http.headers
        spec = Spec(Node(loads(await read_bytes(http, BODY_BYTES) or b"{}")))
        announced = headers.get("x-goog-upload-header-content-length", "")
        if announced and not (announced.isdecimal() and len(announced) <= 18):
            raise InvalidArgument(f"The announced length {announced[:40]!r} is no number of bytes.")
        size = int(announced) if announced else spec.size
        declared = spec.mime_type or check_mime_type(headers.get("x-goog-upload-header-content-type", ""), "mimeType")
        upload = await self._intake.open(
            declared or mimetypes.guess_type(headers.get("x-goog-upload-file-name", ""))[0] or "",
            size,
            owner=http.state.owner,
            display_name=spec.display_name,
            file_id=spec.file_id,
        )
        path = quote(http.scope["path"], safe="/")  # it comes decoded: a line break in it would end the header
        url = f"{origin(http)}{path}?upload_id={upload.id}&upload_protocol=resumable"
        told = {
            "X-Goog-Upload-URL": url,
            "X-Goog-Upload-Control-URL": url,
            "X-Goog-Upload-Status": "active",
            "X-Goog-Upload-Chunk-Granularity": str(GRANULARITY),
        }
        return answer({}, told)

    async def _go_on(self, http: HttpRequest) -> Response:
        """A chunk, a question or a cancellation; errors end the upload for the SDKs, which would send again."""
        try:
            upload = await self._uploads.get(http.query_params["upload_id"])
            commands = {word.strip().lower() for word in http.headers.get("x-goog-upload-command", "").split(",")}
            return await self._obey(http, upload, commands)
        except ClientDisconnect:
            return answer_error(Cancelled("The caller went away while sending the chunk; what came is kept."))
        except PlatanoError as error:
            found = answer_error(error)
        except Exception as error:
            found = answer_error(as_platano(error))
        found.headers["X-Goog-Upload-Status"] = "final"
        return found

    async def _obey(self, http: HttpRequest, upload: Upload, commands: set[str]) -> Response:
        if upload.became:
            return self._final(http, await self._intake.finished(upload))
        if "cancel" in commands:
            await self._uploads.cancel(upload)
            return answer({}, {"X-Goog-Upload-Status": "cancelled"})
        if not commands & {"query", "upload", "finalize"}:
            raise InvalidArgument(
                "The header X-Goog-Upload-Command must be upload, finalize, query or cancel.", "X-Goog-Upload-Command"
            )
        async with self._uploads.lock(upload):
            upload = await self._uploads.get(upload.id)
            if upload.became:  # while this request waited: the same chunk was sent twice
                return self._final(http, await self._intake.finished(upload))
            if "upload" in commands:
                await self._uploads.append(upload, _offset(http), http.stream())
            if "finalize" in commands:
                return self._final(http, await self._intake.finish(upload))
            received = self._uploads.received(upload)
        return answer({}, {"X-Goog-Upload-Status": "active", "X-Goog-Upload-Size-Received": str(received)})

    async def _take_parts(self, http: HttpRequest) -> Response:
        """First a record as JSON, then the bytes."""
        source = pieces(http.stream(), http.headers.get("content-type", ""))
        record, first = await _record(source)
        spec = Spec(Node(loads(record or b"{}")))
        size = announced_bytes(http)
        declared = spec.mime_type or (first.mime_type if first else "")
        return await self._take(http, _data(first, source), spec, declared, size)

    async def _take_raw(self, http: HttpRequest) -> Response:
        headers = http.headers
        declared = headers.get("x-goog-upload-header-content-type") or headers.get("content-type", "")
        size = announced_bytes(http)
        return await self._take(http, http.stream(), Spec(Node({})), check_mime_type(declared, "Content-Type"), size)

    async def _take(
        self, http: HttpRequest, data: AsyncIterator[bytes], spec: Spec, mime_type: str, size: int | None
    ) -> Response:
        """Bytes that come in one request. What is left of an upload that fails is taken away."""
        await self._intake.check_space(http.state.owner, size or 0)
        upload = await self._intake.open(
            mime_type, None, owner=http.state.owner, display_name=spec.display_name, file_id=spec.file_id
        )
        try:
            await self._uploads.append(upload, 0, data)
            return self._final(http, await self._intake.finish(upload))
        except BaseException:
            await self._uploads.cancel(upload)
            raise

    def _final(self, http: HttpRequest, file: File) -> Response:
        return answer({"file": render(file, base_of(http))}, {"X-Goog-Upload-Status": "final"})


def routes(uploads: Uploads, intake: Intake) -> list[Route]:
    answering = Uploading(uploads, intake).answer
    return [Route(method, "/files", answering, before="/upload") for method in ("POST", "PUT")]


def _offset(http: HttpRequest) -> int:
    text = http.headers.get("x-goog-upload-offset", "0")
    if not text.isdecimal() or len(text) > 18:
        raise InvalidArgument(f"X-Goog-Upload-Offset must be a number of bytes, not {text[:40]!r}.")
    return int(text)


async def _record(source: AsyncIterator[Piece]) -> tuple[bytes, Piece | None]:
    """The first part whole, and the first bytes of the second."""
    record = b""
    async for piece in source:
        if piece.part > 0:
            return record, piece
        record += piece.data
        if len(record) > BODY_BYTES:
            raise InvalidArgument(
                "The first part of a multipart upload is the file's record as JSON; this one is too long."
            )
    return record, None


async def _data(first: Piece | None, source: AsyncIterator[Piece]) -> AsyncIterator[bytes]:
    """The bytes of the second part."""
    if first:
        yield first.data
    async for piece in source:
        if piece.part == 1:
            yield piece.data
