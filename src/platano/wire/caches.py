"""Cached contents: create, get, list, move the end, delete; and requests that begin with one.

https://ai.google.dev/api/caching
"""

import datetime
import re
from typing import Any

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.catalog.card import resolve
from platano.domain import Request
from platano.errors import InvalidArgument
from platano.service import Service
from platano.store.caches import Cache, Caches
from platano.store.database import now
from platano.wire.content import read_system, read_tools, read_turns
from platano.wire.http import Route, answer, answer_page, page_asked, read_node
from platano.wire.json import Node
from platano.wire.time import read_duration, read_timestamp, timestamp

PAGE = 50
MAX_PAGE = 1000
MOST_SECONDS = 10 * 365 * 24 * 3600.0
_PREFIX = "cachedContents/"
_NAME = re.compile(r"cachedContents/[^/]+")
_IN_CACHE = ("systemInstruction", "tools", "toolConfig")


def render(cache: Cache) -> dict[str, Any]:
    body = {
        "name": cache.name,
        "model": cache.model,
        "displayName": cache.display_name,
        "createTime": timestamp(cache.created),
        "updateTime": timestamp(cache.updated),
        "expireTime": timestamp(cache.expires),
        "usageMetadata": {"totalTokenCount": cache.tokens},
    }
    return {name: value for name, value in body.items() if value != ""}


async def cache_of(body: Node, caches: Caches, owner: str) -> Cache | None:
    """The cache that a request names, with its media. Raises `PermissionDenied` when it is not there."""
    return await named_cache(body.text("cachedContent"), caches, owner)


async def named_cache(name: str, caches: Caches, owner: str) -> Cache | None:
    """The same for a name that another dialect has read; None for ""."""
    if "/" in name and not _NAME.fullmatch(name):
        raise InvalidArgument(f"Invalid cachedContent name: {name[:120]!r}. It is cachedContents/ID.", "cachedContent")
    return await caches.load(name.removeprefix(_PREFIX), owner) if name else None


def begun_with(request: Request, cache: Cache, body: Node) -> Request:
    """The request after the cached content. Raises `InvalidArgument` for what belongs into the cache."""
    for name in _IN_CACHE:
        if body.raw(name) not in (None, [], {}):
            raise InvalidArgument(
                f"A request with cachedContent cannot set {name}: put it into the cached content.", body.at(name)
            )
    if resolve(request.model).id != resolve(cache.model).id:
        raise InvalidArgument(
            f"The cached content was made for {cache.model}, the request is for models/{request.model}: "
            "both must name the same model.",
            body.at("cachedContent"),
        )
    return replace(
        request,
        turns=(*cache.turns, *request.turns),
        system=cache.system,
        search=cache.search,
        knobs={**request.knobs, **cache.knobs},
        cached_tokens=cache.tokens,
    )


def _end(body: Node) -> datetime.datetime | None:
    """When it shall expire, by `ttl` or `expireTime`; None when neither is said."""
    if ttl := body.text("ttl"):
        seconds = read_duration(ttl, "ttl")
        if not 0 < seconds <= MOST_SECONDS:
            raise InvalidArgument("ttl must be more than no seconds and at most ten years.", "ttl")
        return now() + datetime.timedelta(seconds=seconds)
    if text := body.text("expireTime"):
        moment = read_timestamp(text, "expireTime")
        if moment <= now():
            raise InvalidArgument("expireTime is in the past.", "expireTime")
        return moment
    return None


def routes(service: Service, caches: Caches) -> list[Route]:
    async def create(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes)
        card = resolve(body.text("model"), method="createCachedContent")
        search, tools = read_tools(body)
        config = {"toolConfig": body.raw("toolConfig")} if body.raw("toolConfig") else {}
        asked = Request(card.id, read_turns(body), read_system(body))
        end, display_name = _end(body), body.text("displayName")
        body.text("ttl"), body.text("expireTime")
        body.done()
        if not asked.turns and not asked.system:
            raise InvalidArgument("contents are required: there is nothing to cache.", "contents")
        gathered = await service.gather(asked, http.state.owner)
        usage = service.tokens(gathered)
        cache = await caches.add(
            f"models/{card.id}",
            gathered.turns,
            usage.total,
            end,
            owner=http.state.owner,
            system=asked.system,
            display_name=display_name,
            search=search,
            knobs={**tools, **config},
        )
        return answer(render(cache))

    async def list_caches(http: HttpRequest) -> Response:
        size, token = page_asked(http, PAGE, MAX_PAGE)
        page = await caches.page(http.state.owner, size, token)
        return answer_page("cachedContents", [render(cache) for cache in page.items], page.token)

    async def get(http: HttpRequest) -> Response:
        return answer(render(await caches.get(http.path_params["id"], http.state.owner)))

    async def move_end(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes)
        inner = body.node("cachedContent") or body  # the proto's own spelling of the body
        end = _end(inner)
        inner.text("ttl"), inner.text("expireTime"), inner.raw("name"), inner.raw("model")
        inner.done()
        if end is None:
            raise InvalidArgument("Only ttl or expireTime can be changed: send one of them.", "ttl")
        return answer(render(await caches.move_end(http.path_params["id"], end, http.state.owner)))

    async def delete(http: HttpRequest) -> Response:
        await caches.delete(http.path_params["id"], http.state.owner)
        return answer({})

    return [
        Route("POST", "/cachedContents", create),
        Route("GET", "/cachedContents", list_caches),
        Route("GET", "/cachedContents/{id}", get),
        Route("PATCH", "/cachedContents/{id}", move_end),
        Route("DELETE", "/cachedContents/{id}", delete),
    ]
