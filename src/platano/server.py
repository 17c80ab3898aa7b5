"""The application: everything put together, routes from the dialects, errors as the dialects write them."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

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
from platano.door import Door, check_reach
from platano.errors import InvalidArgument, NotFound, PlatanoError
from platano.house import House
from platano.jobs.attendant import Attendant
from platano.jobs.foreman import Foreman
from platano.memory import Idle
from platano.rehearsal.answer import fail
from platano.rehearsal.fault import parse_setting
from platano.rehearsal.middleware import Rehearsal
from platano.wire import (
    batches,
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
    veo,
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
    foreman = Foreman(settings, house.jobs)
    batcher = Attendant(settings, "platano.batcher", house.batches.any_open)
    idle = Idle()

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        beside = [
            asyncio.create_task(work) for work in (*house.beside(), foreman.watch(), batcher.watch(), idle.watch())
        ]
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await asyncio.gather(foreman.close(), batcher.close())
            await house.close()

    routes = [
        HttpRoute(f"{route.before}/{{api:api}}{route.path}", _guarded(route), methods=[route.method])
        for route in _routes(house, foreman, batcher)
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
    app.router.redirect_slashes = False  # a redirect has no dialect's shape
    app.state.engines = house.engines
    return app


def _routes(house: House, foreman: Foreman, batcher: Attendant) -> list[Route]:
    """The routes of all dialects."""
    service = house.service
    return [
        *generate_content.routes(service, house.caches),
        *caches.routes(service, house.caches),
        *interactions.routes(service, house.interactions, house.caches, house.delivery, foreman, house.jobs),
        *predict.routes(service),
        *veo.routes(service, foreman, house.jobs, house.files, house.blobs),
        *batches.routes(service, batcher, house.batches, house.files, house.blobs),
        *models.routes(),
        *uploads.routes(house.uploads, house.intake),
        *files.routes(house.files, house.blobs),
        *openai_chat.routes(service, house.caches),
        *openai_images.routes(service),
        *openai_models.routes(),
    ]


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
