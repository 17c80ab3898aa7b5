"""The application: routes from the dialects, who may call, errors as the dialects write them."""

import asyncio
import contextlib
import hashlib
import hmac
import ipaddress
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.datastructures import Headers, QueryParams
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as HttpRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from platano import __version__
from platano.config import Settings
from platano.engines.hosts import Engines
from platano.errors import (
    FailedPrecondition,
    InvalidArgument,
    InvalidKey,
    NotFound,
    PermissionDenied,
    PlatanoError,
)
from platano.memory import Idle
from platano.service import Service
from platano.store.blobs import Blobs
from platano.store.interactions import Interactions, open_database
from platano.wire import generate_content, interactions, models, predict
from platano.wire.http import Route, answer, answer_error, as_platano

log = logging.getLogger("platano")

LOCAL_NAMES = ("localhost", "testserver", "platano.local")
NO_KEY = (
    "Method doesn't allow unregistered callers (callers without established identity). "
    "Please use API Key or other form of API consumer identity to call this API."
)


class ApiPrefix(Convertor[str]):
    """A version, alone or with the Vertex path of the same methods behind it."""

    regex = r"v1(?:alpha|beta1|beta)?(?:/projects/[^/]+/locations/[^/]+)?(?:/publishers/google)?"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("api", ApiPrefix())


def create_app(settings: Settings) -> Starlette:
    """The ASGI application. Raises `FailedPrecondition` when it would be open to strangers."""
    _check_reach(settings)
    settings.data.mkdir(parents=True, exist_ok=True)
    engines = Engines(settings.workers or None, settings.memory_bytes)
    service = Service(settings, engines)
    kept = Interactions(open_database(f"sqlite:///{settings.data / 'platano.db'}"), Blobs.at(settings.data / "blobs"))

    idle = Idle()

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        beside = [asyncio.create_task(engines.host(settings.engine).warm()), asyncio.create_task(idle.watch())]
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
            await engines.close()
            kept.close()

    found = [
        *generate_content.routes(service),
        *interactions.routes(service, kept),
        *predict.routes(service),
        *models.routes(),
    ]
    routes = [
        HttpRoute(f"{route.before}/{{api:api}}{route.path}", _guarded(route), methods=[route.method]) for route in found
    ]
    app = Starlette(
        routes=[*routes, HttpRoute("/health", _health)],
        middleware=[Middleware(Door, settings=settings, idle=idle)],
        exception_handlers={HTTPException: _on_http_exception},
        lifespan=lifespan,
    )
    app.state.engines = engines
    return app


def _check_reach(settings: Settings) -> None:
    try:
        local = settings.host == "localhost" or ipaddress.ip_address(settings.host).is_loopback
    except ValueError:
        local = False
    if not local and not settings.keys:
        raise FailedPrecondition(
            f"The address {settings.host} can be reached by others: set keys first (PLATANO_KEYS=...), "
            "or bind to 127.0.0.1."
        )


def _guarded(route: Route) -> Callable[[Request], Awaitable[Response]]:
    """Errors become answers here, so that no handler has to think of them."""

    async def guarded(request: Request) -> Response:
        try:
            return await route.handler(request)
        except PlatanoError as error:
            return answer_error(error, route.render_error)
        except (RecursionError, OverflowError):
            problem = InvalidArgument("The request is nested too deeply, or a number in it is too large.")
            return answer_error(problem, route.render_error)
        except Exception as error:
            log.exception("%s %s failed", request.method, request.url.path)
            return answer_error(as_platano(error), route.render_error)

    return guarded


async def _health(_request: Request) -> Response:
    return answer({"status": "ok", "version": __version__})


async def _on_http_exception(request: Request, _error: Exception) -> Response:
    return answer_error(NotFound(f"There is nothing at {request.method} {request.url.path}."))


class Door:
    """Checks the `Host` name and the key of a request, and notes whose it is (`state.owner`).

    The `Host` check keeps web pages from reaching a local server through a name that they control
    (DNS rebinding). Keys are compared in constant time.
    """

    def __init__(self, app: ASGIApp, settings: Settings, idle: Idle) -> None:
        self._app = app
        self._idle = idle
        self._keys = tuple(key.encode() for key in settings.keys)
        self._hosts = {*LOCAL_NAMES, settings.host, *settings.hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        scope.setdefault("state", {})["owner"] = ""
        if refusal := self._refusal(headers, scope):
            await answer_error(refusal)(scope, receive, send)
            return
        self._idle.enter()
        try:
            await self._app(scope, receive, send)
        finally:
            self._idle.leave()

    def _refusal(self, headers: Headers, scope: Scope) -> PlatanoError | None:
        if not self._is_known(headers.get("host", "")):
            return PermissionDenied(
                f"The host name {headers.get('host')!r} is not served. Add it to `hosts` if it is yours."
            )
        if not self._keys or scope["path"] == "/health":
            return None
        key = headers.get("x-goog-api-key") or headers.get("authorization", "").removeprefix("Bearer ")
        key = key or QueryParams(scope["query_string"]).get("key", "")
        if not key:
            return PermissionDenied(NO_KEY)
        matches = [hmac.compare_digest(key.encode(), known) for known in self._keys]
        if not any(matches):
            return InvalidKey("API key not valid. Please pass a valid API key.")
        scope["state"]["owner"] = hashlib.sha256(key.encode()).hexdigest()[:16]
        return None

    def _is_known(self, host: str) -> bool:
        name = host.rsplit(":", 1)[0].strip("[]") if not host.endswith("]") else host.strip("[]")
        if name in self._hosts or "*" in self._hosts:
            return True
        try:
            ipaddress.ip_address(name)  # an address cannot be rebound
        except ValueError:
            return False
        return True
