"""A server inside this process: its own thread and event loop, reached through httpx without a port.

httpx has no transport from a synchronous client to an ASGI application, and its asynchronous one
collects the whole answer before it returns; these two stream.
"""

import asyncio
import atexit
import contextlib
import queue
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import Future
from typing import Any

import httpx
from starlette.types import ASGIApp, Message

from platano.config import Settings
from platano.server import create_app

BASE_URL = "http://platano.local"


class EmbeddedServer:
    """Runs an application from construction until `close` (or the end of the process)."""

    def __init__(self, settings: Settings) -> None:
        self.app = create_app(settings)
        self._loop = asyncio.new_event_loop()
        # A daemon: the interpreter may end without waiting for it.
        self._thread = threading.Thread(target=self._run, name="platano", daemon=True)
        self._thread.start()
        self._lifespan = self.app.router.lifespan_context(self.app)
        self.submit(self._lifespan.__aenter__()).result()
        atexit.register(self.close)

    def _run(self) -> None:
        self._loop.run_forever()
        self._loop.close()

    def submit(self, work: Coroutine[Any, Any, Any]) -> "Future[Any]":
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def close(self) -> None:
        """End the engines' processes. Calling it twice does nothing."""
        atexit.unregister(self.close)
        if self._loop.is_running():
            self.submit(self._lifespan.__aexit__(None, None, None)).result(timeout=10)
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(timeout=5)

    def transport(self) -> "SyncTransport":
        return SyncTransport(self)

    def async_transport(self) -> "AsyncTransport":
        return AsyncTransport(self)


class _Exchange:
    """One request on its way through the application."""

    def __init__(self, server: EmbeddedServer, request: httpx.Request, body: bytes) -> None:
        self.messages: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._body: bytes | None = body
        self._gone = asyncio.Event()
        self._server = server
        self._scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "scheme": request.url.scheme,
            "path": request.url.path,
            "raw_path": request.url.raw_path.split(b"?")[0],
            "query_string": request.url.query,
            "server": (request.url.host, request.url.port),
            "client": ("embedded", 0),
            "root_path": "",
        }
        server.submit(self._run(server.app))

    async def _run(self, app: ASGIApp) -> None:
        try:
            await app(self._scope, self._receive, self._send)
        finally:
            self.messages.put(None)

    async def _receive(self) -> Message:
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        self.messages.put(message)

    def hang_up(self) -> None:
        async def gone() -> None:
            self._gone.set()

        with contextlib.suppress(RuntimeError):
            self._server.submit(gone())


def _started(message: Message | None) -> tuple[int, list[tuple[bytes, bytes]]]:
    if message is None:
        raise httpx.RemoteProtocolError("the embedded server ended the request without an answer")
    return message["status"], message["headers"]


def _check_end(goes_on: bool) -> None:
    """A body that was never ended is a connection that broke, as it is on a socket."""
    if goes_on:
        raise httpx.RemoteProtocolError("the embedded server closed without sending complete message body")


class _SyncBody(httpx.SyncByteStream):
    def __init__(self, exchange: _Exchange) -> None:
        self._exchange = exchange

    def __iter__(self) -> Iterator[bytes]:
        goes_on = True
        while message := self._exchange.messages.get():
            yield message.get("body", b"")
            goes_on = message.get("more_body", False)
        _check_end(goes_on)

    def close(self) -> None:
        self._exchange.hang_up()


class SyncTransport(httpx.BaseTransport):
    def __init__(self, server: EmbeddedServer) -> None:
        self._server = server

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        exchange = _Exchange(self._server, request, request.read())
        status, headers = _started(exchange.messages.get())
        return httpx.Response(status, headers=headers, stream=_SyncBody(exchange))


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(self, exchange: _Exchange) -> None:
        self._exchange = exchange

    async def __aiter__(self) -> AsyncIterator[bytes]:
        goes_on = True
        while message := await asyncio.to_thread(self._exchange.messages.get):
            yield message.get("body", b"")
            goes_on = message.get("more_body", False)
        _check_end(goes_on)

    async def aclose(self) -> None:
        self._exchange.hang_up()


class AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, server: EmbeddedServer) -> None:
        self._server = server

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        exchange = _Exchange(self._server, request, await request.aread())
        status, headers = _started(await asyncio.to_thread(exchange.messages.get))
        return httpx.Response(status, headers=headers, stream=_AsyncBody(exchange))
