"""Batches: many generateContent requests in one call or one file, answered when there is time.

https://ai.google.dev/gemini-api/docs/batch-api. An operation's `metadata` is what SDKs read, its `response` what
Google's curl examples read; both carry the output.
"""

import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio.to_thread
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.catalog.card import resolve
from platano.errors import FailedPrecondition, InvalidArgument, NotFound, Unimplemented
from platano.jobs.attendant import Attendant
from platano.jobs.foreman import new_id
from platano.service import Service
from platano.store.batches import Batch, Batches, State
from platano.store.blobs import Blobs
from platano.store.files import Files
from platano.store.lines import Lines, count_lines
from platano.wire.files import read_id
from platano.wire.http import Route, Stream, answer, answer_page, page_asked, read_node
from platano.wire.json import Node, dumps, loads
from platano.wire.time import timestamp

PAGE = 50
MAX_PAGE = 1000
MOST_LETTERS = 512  # of a name
METHOD = "batchGenerateContent"
MOST_LINE_BYTES = 2**32  # of an answer of ours
_TYPE = "type.googleapis.com/google.ai.generativelanguage.v1main."
_STATES: dict[State, str] = {
    "accepted": "PENDING",
    "running": "RUNNING",
    "done": "SUCCEEDED",
    "failed": "FAILED",
    "cancelled": "CANCELLED",
    "expired": "EXPIRED",
}
_ENDS: dict[State, tuple[int, str]] = {
    "cancelled": (1, "The batch was cancelled."),
    "expired": (4, "The batch did not end within 48 hours."),
    "failed": (13, "The batch failed."),
}


class Source:
    """What a batch is made of: `{"batch": {"inputConfig": ...}}`. Raises `InvalidArgument` naming the field.

    Requests that came in the call are `lines`, else `file` is the id of the file that holds them.
    """

    def __init__(self, body: Node) -> None:
        batch = body.node("batch")
        if batch is None:
            raise InvalidArgument("batch is required.", "batch")
        self.display_name = batch.text("displayName")
        if len(self.display_name) > MOST_LETTERS:
            at = batch.at("displayName")
            raise InvalidArgument(f"{at} is longer than {MOST_LETTERS} characters.", at)
        config = batch.node("inputConfig")
        if config is None:
            raise InvalidArgument("batch.inputConfig is required: requests, or a fileName.", "batch.inputConfig")
        name = config.text("fileName")
        requests = config.node("requests")
        if bool(name) == bool(requests):
            raise InvalidArgument("batch.inputConfig needs either requests or a fileName.", config.path)
        self.file = read_id(name)
        if name and not self.file:
            raise InvalidArgument(f"{name[:80]!r} is no file name; it is files/ID.", config.at("fileName"))
        self.lines = _lines(requests) if requests else b""
        config.done()
        # Nothing waits in a queue that a priority could change, and nobody is told when a batch ends.
        for ignored in ("priority", "webhookConfig", "name", "model"):
            batch.raw(ignored)
        batch.done()
        body.done()


def _lines(requests: Node) -> bytes:
    """The requests as they will be worked on, a line each; what is in them is looked at when their turn comes."""
    lines: list[bytes] = []
    for node in requests.nodes("requests"):
        if node.node("request") is None:
            raise InvalidArgument(f"{node.at('request')} is required.", node.at("request"))
        try:
            lines.append(dumps({"request": node.raw("request"), "metadata": node.raw("metadata")}))
        except TypeError:
            raise InvalidArgument(f"{node.path} is nested too deeply, or a number in it is too large.") from None
        node.done()
    requests.done()
    if not lines:
        raise InvalidArgument("The batch is empty: send at least one request.", requests.at("requests"))
    return b"\n".join(lines)


def render(batch: Batch, inlined: Any = None) -> dict[str, Any]:
    """The operation; `inlined` stands where the answers of an inline batch do. None leaves them out."""
    state = f"BATCH_STATE_{_STATES[batch.state]}"
    counts = {
        "requestCount": batch.count,
        "successfulRequestCount": batch.succeeded,
        "failedRequestCount": batch.failed,
        "pendingRequestCount": batch.pending,
    }
    output: dict[str, Any] = {}
    if batch.output and not batch.inline:
        output = {"responsesFile": f"files/{batch.output}"}
    elif batch.output and inlined is not None:
        output = {"inlinedResponses": {"inlinedResponses": inlined}}
    metadata = {
        "@type": f"{_TYPE}GenerateContentBatch",
        "name": batch.name,
        "model": f"models/{batch.model}",
        "displayName": batch.display_name,
        "createTime": timestamp(batch.created),
        "updateTime": timestamp(batch.updated),
        **({"endTime": timestamp(batch.ended)} if batch.ended else {}),
        "state": state,
        "batchStats": {name: str(count) for name, count in counts.items()},
        **({"output": output} if output else {}),
    }
    body = {"name": batch.name, "metadata": metadata}
    if batch.is_open:
        return body
    if batch.state in _ENDS:
        code, message = _ENDS[batch.state]
        return {**body, "done": True, "error": {"code": code, "message": batch.problem or message}}
    return {**body, "done": True, "response": {"@type": f"{_TYPE}GenerateContentBatchOutput", **output}}


async def with_answers(batch: Batch, path: Path) -> AsyncIterator[bytes]:
    """The operation with the answers in it, read from their file as they are sent: there may be gigabytes."""
    mark = secrets.token_hex(16)
    for index, piece in enumerate(dumps(render(batch, mark), pretty=True).split(f'"{mark}"'.encode())):
        if index:
            async for part in _list(path):
                yield part
        yield piece


async def _list(path: Path) -> AsyncIterator[bytes]:
    before = b"["
    lines = Lines(path, MOST_LINE_BYTES)
    try:
        while line := await anyio.to_thread.run_sync(lines.next):
            yield before + dumps(loads(line.data or b"{}"), pretty=True)
            before = b","
    finally:
        lines.close()
    yield b"]" if before == b"," else b"[]"


async def uploaded(files: Files, blobs: Blobs, file_id: str, owner: str) -> tuple[str, int]:
    """The bytes of a file of requests, and how many they are. Raises what says why there are none."""
    field = "batch.inputConfig.fileName"
    file = await files.get(file_id, owner)
    if file.state != "ACTIVE" or not file.blob:
        raise FailedPrecondition(f"The File {file.id} is not in an ACTIVE state and usage is not allowed.", field)
    count = await anyio.to_thread.run_sync(count_lines, await blobs.path(file.blob))
    if not count:
        raise InvalidArgument(f"The batch is empty: {file.name} has no lines.", field)
    return file.blob, count


def routes(service: Service, attendant: Attendant, batches: Batches, files: Files, blobs: Blobs) -> list[Route]:
    async def create(http: HttpRequest) -> Response:
        card = resolve(http.path_params["model"], method=METHOD)
        source = Source(await read_node(http, service.body_bytes))
        if source.file:
            blob, count = await uploaded(files, blobs, source.file, http.state.owner)
        else:
            blob, count = await blobs.put(source.lines), source.lines.count(b"\n") + 1
        batch = await batches.accept(
            new_id(),
            card.id,
            blob,
            count,
            owner=http.state.owner,
            inline=not source.file,
            display_name=source.display_name,
        )
        attendant.wake()
        return answer(render(batch))

    async def found(http: HttpRequest) -> Batch:
        batch = await batches.get(http.path_params["id"], http.state.owner)
        if batch is None:
            raise NotFound(
                f"batches/{http.path_params['id'][:80]} was not found: it expired, was deleted or never was."
            )
        return batch

    async def get(http: HttpRequest) -> Response:
        batch = await found(http)
        if batch.inline and batch.output:
            path = await blobs.path(batch.output)
            return Stream(with_answers(batch, path), "application/json; charset=UTF-8")
        return answer(render(batch))

    async def list_batches(http: HttpRequest) -> Response:
        """Without inline answers: a page of them could be a thousand times the largest."""
        size, token = page_asked(http, PAGE, MAX_PAGE)
        page = await batches.page(http.state.owner, size, token)
        return answer_page("operations", [render(batch) for batch in page.items], page.token)

    async def cancel(http: HttpRequest) -> Response:
        batch = await found(http)
        await batches.cancel(batch.id, http.state.owner)
        return answer({})

    async def delete(http: HttpRequest) -> Response:
        await batches.delete((await found(http)).id)
        return answer({})

    async def embed(_http: HttpRequest) -> Response:
        raise Unimplemented("Embeddings are not served: platano makes media.")

    return [
        Route("POST", "/models/{model}:batchGenerateContent", create),
        Route("POST", "/models/{model}:asyncBatchEmbedContent", embed),
        Route("GET", "/batches", list_batches),
        Route("POST", "/batches/{id}:cancel", cancel),
        Route("GET", "/batches/{id}", get),
        Route("DELETE", "/batches/{id}", delete),
    ]
