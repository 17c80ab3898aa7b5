"""The Files API but for uploading: get, list, delete, download, records without bytes.

Field names are Google's (https://ai.google.dev/api/files). SDKs ask for a file by the URI that they were
given, whole and as it stands, so a path is read from its last `files/ID`.
"""

import base64
import re
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import FileResponse, Response

from platano.errors import FailedPrecondition, InvalidArgument
from platano.store.blobs import Blobs
from platano.store.files import File, Files, check_id, download_address
from platano.wire.http import Route, answer, answer_page, origin, page_asked, read_node
from platano.wire.json import Node
from platano.wire.time import duration, timestamp

PAGE = 10
MAX_PAGE = 100
BODY_BYTES = 2**20  # of a record; bytes of files come by uploading
DEFAULT_TYPE = "application/octet-stream"
_ID = re.compile(r"(?:^|.*files/)([a-z0-9-]+)(?::download)?(?:\?.*)?", re.DOTALL)
# Google's own guides upload batches as "jsonl".
_TYPE = re.compile(r"(?:image|video|audio|text|application|font|model)/[\w.+-]+|jsonl?", re.ASCII)


def render(file: File, base: str) -> dict[str, Any]:
    """`base` is the address under which the caller reaches this server, with the version."""
    body: dict[str, Any] = {
        "name": file.name,
        "displayName": file.display_name,
        "mimeType": file.mime_type,
        "sizeBytes": str(file.bytes),
        "createTime": timestamp(file.created),
        "updateTime": timestamp(file.updated),
        "expirationTime": timestamp(file.expires),
        # Google encodes the hexadecimal text, not the bytes.
        "sha256Hash": base64.b64encode(file.blob.encode()).decode(),
        "uri": f"{base}/{file.name}",
        "state": file.state,
        "source": file.source,
    }
    if file.source == "GENERATED":
        body["downloadUri"] = download_address(base, file.id)
    if file.facts and file.facts.seconds and file.mime_type.startswith("video/"):
        body["videoMetadata"] = {"videoDuration": duration(file.facts.seconds)}
    if file.error:
        body["error"] = {"code": 3, "message": file.error}
    return {name: value for name, value in body.items() if value != ""}


def base_of(http: HttpRequest) -> str:
    """The start of every file's address, as this caller can reach it."""
    version = http.path_params["api"].partition("/")[0].replace("v1beta1", "v1beta")
    return f"{origin(http)}/{version}"


def read_id(path: str) -> str:
    """The id in a path or URI: after the last `files/`. "" when there is none."""
    found = _ID.fullmatch(path)
    return found[1] if found else ""


class Spec:
    """What a caller says of a file before its bytes come: `{"file": {...}}`."""

    def __init__(self, body: Node) -> None:
        node = body.node("file") or Node({}, "file")
        name = node.text("name").removeprefix("files/")
        self.file_id = check_id(name, node.at("name")) if name else ""
        self.display_name = node.text("displayName")
        if len(self.display_name) > 512:
            raise InvalidArgument("file.displayName is longer than 512 characters.", node.at("displayName"))
        self.mime_type = check_mime_type(node.text("mimeType"), node.at("mimeType"))
        self.size = node.integer("sizeBytes", 0)
        # The SDKs send a whole File object; what the server decides is not theirs to set.
        for name in ("uri", "state", "source", "createTime", "updateTime", "expirationTime", "sha256Hash", "error"):
            node.raw(name)
        node.raw("downloadUri"), node.raw("videoMetadata")
        node.done()
        body.done()


def check_mime_type(mime_type: str, field: str) -> str:
    """Raises `InvalidArgument` for what is no MIME type."""
    mime_type = mime_type.partition(";")[0].strip().lower()
    if mime_type and not _TYPE.fullmatch(mime_type):
        raise InvalidArgument(f"Unsupported MIME type: {mime_type[:80]!r}. Send one such as image/png.", field)
    return mime_type


def routes(files: Files, blobs: Blobs) -> list[Route]:
    async def create(http: HttpRequest) -> Response:
        spec = Spec(await read_node(http, BODY_BYTES))
        file = await files.add(
            spec.mime_type or DEFAULT_TYPE,
            "",
            0,
            owner=http.state.owner,
            file_id=spec.file_id,
            display_name=spec.display_name,
        )
        return answer({"file": render(file, base_of(http))})

    async def list_files(http: HttpRequest) -> Response:
        size, token = page_asked(http, PAGE, MAX_PAGE)
        page = await files.page(http.state.owner, size, token)
        return answer_page("files", [render(file, base_of(http)) for file in page.items], page.token)

    async def get(http: HttpRequest) -> Response:
        path = http.path_params["path"]
        file = await files.get(read_id(path), http.state.owner)
        if ":download" not in path and not http.query_params.get("alt", "").startswith("media"):
            return answer(render(file, base_of(http)))
        return await download(file)

    async def download(file: File) -> Response:
        if file.source != "GENERATED" or not file.blob:
            raise FailedPrecondition(
                f"{file.name} was uploaded; only generated files can be downloaded. It is yours already."
            )
        path = await blobs.path(file.blob)
        return FileResponse(path, media_type=file.mime_type, content_disposition_type="attachment", filename=file.id)

    async def delete(http: HttpRequest) -> Response:
        await files.delete(read_id(http.path_params["path"]), http.state.owner)
        return answer({})

    return [
        Route("POST", "/files", create),
        Route("GET", "/files", list_files),
        Route("GET", "/files/{path:path}", get),
        Route("DELETE", "/files/{path:path}", delete),
        Route("GET", "/files/{path:path}", get, before="/download"),
    ]
