"""What all dialects share of HTTP: reading a body, answering JSON or a stream, noticing a caller who left."""

import asyncio
import gzip
import math
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from platano.errors import Cancelled, Internal, InvalidArgument, PlatanoError, TooLarge
from platano.wire import errors
from platano.wire.json import Node, dumps, loads

Result = TypeVar("Result")
Handler = Callable[[Request], Awaitable[Response]]
_HOST = re.compile(r"[\w.-]+(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](?::[0-9]{1,5})?", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,18}")  # str.isdigit takes more than int does


@dataclass(frozen=True, slots=True)
class Route:
    """A path below a version prefix ("/v1beta"), who answers it, and how its dialect writes errors.

    `before` stands before the version, as in "/upload/v1beta/files".
    """

    method: str
    path: str
    handler: Handler
    before: str = ""
    render_error: Callable[[PlatanoError], Any] = errors.render


async def read_bytes(request: Request, limit: int) -> bytes:
    """The whole body, chunked or not. Raises `TooLarge` as soon as the limit is passed."""
    too_large = TooLarge(
        f"The request body is larger than {limit // 2**20} MiB. Upload large media with the Files API and refer to it."
    )
    if (announced_bytes(request) or 0) > limit:
        raise too_large
    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size > limit:
                raise too_large
            pieces.append(piece)
    except ClientDisconnect:
        raise Cancelled("The caller went away while sending the request.") from None
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def announced_bytes(request: Request) -> int | None:
    """What Content-Length says. Raises `InvalidArgument` for what is no number of bytes."""
    text = request.headers.get("content-length", "")
    if text and not _NUMBER.fullmatch(text):
        raise InvalidArgument(f"The header Content-Length must be a number of bytes, not {text[:40]!r}.")
    return int(text) if text else None


def origin(request: Request) -> str:
    """The address that this caller reaches the server by: scheme, host, and a proxy's path before ours.

    It goes into answers, so headers that could say anything else are refused with `InvalidArgument`.
    """
    headers = request.headers
    scheme = headers.get("x-forwarded-proto", request.url.scheme).partition(",")[0].strip()
    host = headers.get("x-forwarded-host", headers.get("host", "")).partition(",")[0].strip()
    if scheme not in ("http", "https") or not _HOST.fullmatch(host):
        raise InvalidArgument(
            f"The headers X-Forwarded-Proto, X-Forwarded-Host and Host give no address: {scheme[:40]!r}, {host[:80]!r}."
        )
    prefix = quote(headers.get("x-forwarded-prefix", request.scope.get("root_path", "")).strip("/"), safe="/%")
    return f"{scheme}://{host}{'/' + prefix if prefix else ''}"


def page_asked(request: Request, default: int, most: int) -> tuple[int, str]:
    """How long a page may be, and the token that it starts after. Raises `InvalidArgument` for what is no size."""
    query = request.query_params
    text = query.get("pageSize") or query.get("page_size") or "0"
    if not _NUMBER.fullmatch(text.removeprefix("-")):
        raise InvalidArgument(f"page_size must be a number, not {text[:40]!r}.", "page_size")
    if int(text) < 0:
        raise InvalidArgument("page_size must not be negative.", "page_size")
    return min(int(text) or default, most), query.get("pageToken") or query.get("page_token") or ""


async def read_node(request: Request, limit: int, snake_paths: bool = False) -> Node:
    """The body as a JSON object."""
    return Node(loads(await read_bytes(request, limit)), snake_paths=snake_paths)


def answer(value: Any, headers: Mapping[str, str] | None = None, status: int = 200) -> Response:
    return Response(dumps(value, pretty=True), status, dict(headers or {}), "application/json; charset=UTF-8")


def answer_page(name: str, entries: list[Any], token: str) -> Response:
    """One page of a list. The list is there when it is empty too; the token only where a next page is."""
    return answer({name: entries} | ({"nextPageToken": token} if token else {}))


def compressed(request: Request, value: Any) -> Response:
    """The same, gzipped for those who take that: lists of much the same entries shrink to a tenth."""
    plain = answer(value)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return plain
    headers = {"content-encoding": "gzip", "vary": "accept-encoding"}
    return Response(gzip.compress(bytes(plain.body), 5), 200, headers, plain.media_type)


def answer_error(error: PlatanoError, render: Callable[[PlatanoError], Any] = errors.render) -> Response:
    # In whole seconds, as RFC 9110 wants them; the clients wait that long by themselves.
    headers = {"retry-after": str(math.ceil(error.retry_seconds))} if error.retry_seconds else None
    return answer(render(error), headers, error.status)


async def unless_gone(request: Request, work: Coroutine[Any, Any, Result]) -> Result:
    """The result of `work`, which is cancelled when the caller hangs up before it is there.

    The work stays in this task, and one other watches: a task for each would cost a third of the
    server's time on a small request.
    """
    worker = asyncio.current_task()
    assert worker is not None
    watcher = asyncio.create_task(_cancel_when_gone(request.receive, worker))
    try:
        return await work
    except asyncio.CancelledError:
        if not watcher.done():
            raise  # the server itself is stopping
        worker.uncancel()
        raise Cancelled("The caller went away before the answer was ready.") from None
    finally:
        watcher.cancel()


async def _cancel_when_gone(receive: Receive, worker: "asyncio.Task[Any]") -> None:
    await _gone(receive)
    worker.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class Stream(Response):
    """Pieces of a body as they come. The source is closed at once when the caller hangs up."""

    def __init__(self, pieces: AsyncIterator[bytes], media_type: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(None, 200, dict(headers or {}), media_type)
        del self.headers["content-length"]
        self.headers["cache-control"] = "no-cache"
        self._pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        sending = asyncio.ensure_future(self._send(send))
        gone = asyncio.ensure_future(_gone(receive))
        try:
            await asyncio.wait({sending, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for unfinished in (sending, gone):
                unfinished.cancel()
            results = await asyncio.gather(sending, gone, return_exceptions=True)
        if isinstance(results[0], Exception) and not isinstance(results[0], OSError):
            raise results[0]

    async def _send(self, send: Send) -> None:
        async for piece in self._pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def as_platano(error: Exception) -> PlatanoError:
    """Any exception as one of the tree; a bug of ours is `Internal` and says no more than that."""
    return error if isinstance(error, PlatanoError) else Internal("An internal error has occurred.")
