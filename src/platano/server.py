"""The application: everything put together, routes from the dialects, errors as the dialects write them."""

import asyncio
import contextlib
import datetime
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from typing import Any

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as HttpRoute

from platano import __version__
from platano.config import Settings
from platano.delivery import Delivery
from platano.door import Door, check_reach
from platano.engines.hosts import Engines
from platano.errors import InvalidArgument, NotFound, PlatanoError
from platano.intake import Intake
from platano.memory import Idle
from platano.rehearsal.answer import fail
from platano.rehearsal.fault import parse_setting
from platano.rehearsal.middleware import Rehearsal
from platano.search.provider import Provider
from platano.search.provider import load as load_provider
from platano.service import Service
from platano.sources import Sources
from platano.store.blobs import Blobs
from platano.store.caches import Caches
from platano.store.database import metadata, open_database
from platano.store.files import Files
from platano.store.interactions import Interactions
from platano.store.shelf import Shelf
from platano.store.sweeper import Sweeper
from platano.store.uploads import Uploads
from platano.wire import (
    caches,
    files,
    generate_content,
    interactions,
    models,
    openai_chat,
    openai_errors,
    openai_images,
    openai_models,
    predict,
    uploads,
)
from platano.wire.errors import render
from platano.wire.http import Route, answer, answer_error, as_platano

log = logging.getLogger("platano")


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
    check_reach(settings)
    faults = parse_setting(settings.faults)
    house = House(settings)
    idle = Idle()

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        beside = [asyncio.create_task(work) for work in (*house.beside(), idle.watch())]
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await house.close()

    routes = [
        HttpRoute(f"{route.before}/{{api:api}}{route.path}", _guarded(route), methods=[route.method])
        for route in house.routes()
    ]
    middleware = [
        Middleware(Door, settings=settings, idle=idle, refuse=_refuse),
        Middleware(Rehearsal, faults=faults),
    ]
    if settings.cors:
        everything = ["*"]
        cors = Middleware(
            CORSMiddleware,
            allow_origins=settings.cors,
            allow_methods=everything,
            allow_headers=everything,
            expose_headers=everything,
        )
        middleware.insert(0, cors)
    app = Starlette(
        routes=[*routes, HttpRoute("/health", _health)],
        middleware=middleware,
        exception_handlers={HTTPException: _on_http_exception},
        lifespan=lifespan,
    )
    app.state.engines = house.engines
    return app


class House:
    """Everything behind the routes, put together from the settings."""

    def __init__(self, settings: Settings) -> None:
        settings.data.mkdir(parents=True, exist_ok=True)
        self._settings = settings
        self.engines = Engines(settings.workers or None, settings.memory_bytes)
        self._database = open_database(f"sqlite:///{settings.data / 'platano.db'}")
        self._blobs = Blobs.at(settings.data / "blobs")
        life = datetime.timedelta(hours=settings.file_hours)
        self._files = Files(self._database, life, settings.project_bytes)
        self._uploads = Uploads(self._database, settings.data / "uploads", settings.file_bytes)
        self._sources = Sources(settings, self._files, self._blobs, self._database)
        self._search = _search_provider(settings)
        self.service = Service(settings, self.engines, self._sources, self._search)
        self._intake = Intake(self._uploads, self._files, self._blobs, self.service)
        self._delivery = Delivery(self._files, self._blobs, self.service)
        self._shelf = Shelf(self._blobs)
        self._interactions = Interactions(self._database, self._shelf)
        self._caches = Caches(self._database, self._shelf)
        drops = (self._files.drop_expired, self._caches.drop_expired, self._uploads.drop_stale)
        self._sweeper = Sweeper(self._database, self._blobs, drops)
        metadata.create_all(self._database)

    def routes(self) -> list[Route]:
        """The routes of all dialects."""
        return [
            *generate_content.routes(self.service, self._caches),
            *caches.routes(self.service, self._caches),
            *interactions.routes(self.service, self._interactions, self._caches, self._delivery),
            *predict.routes(self.service),
            *models.routes(),
            *uploads.routes(self._uploads, self._intake),
            *files.routes(self._files, self._blobs),
            *openai_chat.routes(self.service, self._caches),
            *openai_images.routes(self.service),
            *openai_models.routes(),
        ]

    def beside(self) -> list[Coroutine[Any, Any, None]]:
        """What goes on while requests are answered."""
        return [
            self.engines.host(self._settings.engine).warm(),
            self._intake.resume(),
            self._sweeper.watch(),
        ]

    async def close(self) -> None:
        """End the engines' processes, and give the database's connections back."""
        await self._intake.close()
        await self.engines.close()
        if self._search:
            self._search.close()
        self._database.dispose()


def _search_provider(settings: Settings) -> Provider | None:
    if settings.search_folder:
        options = {"folder": settings.search_folder, "index": settings.data / "search.db"}
        return load_provider(settings.search or "folder", options)
    return load_provider(settings.search, {}) if settings.search else None


def _refuse(error: PlatanoError, path: str) -> Response:
    """A refusal at the door, in the shape of the dialect that the path belongs to."""
    return answer_error(error, openai_errors.render if "/openai/" in path else render)


def _guarded(route: Route) -> Callable[[Request], Awaitable[Response]]:
    """Errors become answers here, so that no handler has to think of them."""

    async def guarded(request: Request) -> Response:
        try:
            fail()  # where a fault is rehearsed
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
    return _refuse(NotFound(f"There is nothing at {request.method} {request.url.path}."), request.url.path)
