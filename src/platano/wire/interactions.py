"""The Interactions dialect: create (whole and streamed), get, delete; snake_case, as its SDKs write it.

Field names are Google's (https://ai.google.dev/api/interactions-api). An answer is a list of steps:
thoughts, search calls and results, and model output made of content blocks.
"""

import datetime
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.delivery import Delivery
from platano.domain import (
    Event,
    Finish,
    ImageWant,
    Media,
    Modality,
    Opaque,
    Part,
    Progress,
    Request,
    Search,
    Text,
    TextWant,
    Thinking,
    Turn,
    Usage,
    Want,
)
from platano.errors import FailedPrecondition, InvalidArgument, Unimplemented
from platano.service import Plan, Service
from platano.store.caches import Caches
from platano.store.interactions import Interaction, Interactions, concluded
from platano.wire.caches import begun_with, cache_of
from platano.wire.files import base_of
from platano.wire.http import Route, Stream, answer, as_platano, read_node, unless_gone
from platano.wire.interaction_steps import DONE, Steps, closing, opening, render, replay, sse
from platano.wire.json import Node
from platano.wire.look import read_clip, read_detail

LEVELS = ("minimal", "low", "medium", "high", "xhigh")
KNOBS = ("temperature", "topP", "stopSequences", "maxOutputTokens", "toolChoice", "speechConfig", "videoConfig")
TOP_KNOBS = ("safetySettings", "serviceTier", "labels", "agentConfig", "environment", "webhookConfig")
OTHER_TOOLS = (
    "function",
    "code_execution",
    "url_context",
    "google_maps",
    "file_search",
    "computer_use",
    "mcp_server",
    "retrieval",
    "tool_search",
)
SEARCH_TYPES = {"web_search": "web", "enterprise_web_search": "web", "image_search": "image"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A create call: the request and what concerns the interaction around it."""

    request: Request
    previous_id: str = ""
    stream: bool = False
    store: bool = True
    by_uri: bool = False


def parse(body: Node) -> Asked:
    """Raises `InvalidArgument` naming the field, `Unimplemented` for what is not served yet."""
    if body.has("agent"):
        raise Unimplemented("Agents are not served: name a model instead.", "agent")
    if body.flag("background"):
        raise Unimplemented("Background interactions are not served yet: leave background out.", "background")
    model = body.text("model")
    if not model:
        raise InvalidArgument("model is required.", "model")
    turns = _turns(body)
    search, tools = _tools(body)
    knobs = {name: value for name in TOP_KNOBS if (value := body.raw(name)) not in (None, [], {})} | tools
    config = body.node("generationConfig") or Node({}, "generation_config", snake_paths=True)
    knobs |= {name: value for name in KNOBS if (value := config.raw(name)) not in (None, [])}
    request = Request(
        model=model,
        turns=turns,
        system=body.text("systemInstruction"),
        want=_want(body, config),
        seed=config.integer("seed", -(2**31), 2**31 - 1),
        thinking=_thinking(config),
        search=search,
        knobs=knobs,
        fields=_fields(body),
    )
    body.raw("cachedContent")  # read where the caches are
    asked = Asked(
        request,
        body.text("previousInteractionId"),
        body.flag("stream"),
        body.raw("store") is not False,
        _by_uri(body),
    )
    config.done()
    body.done()
    return asked


def _by_uri(body: Node) -> bool:
    """Whether pictures shall come as addresses to download from."""
    return any([node.choice("delivery", ("inline", "uri")) == "uri" for node in body.nodes("responseFormat")])


def _fields(body: Node) -> dict[str, str]:
    where = "response_format[0]" if isinstance(body.raw("responseFormat"), list) else "response_format"
    return {
        "turns": "input",
        "modalities": "response_format",
        "aspect_ratio": f"{where}.aspect_ratio",
        "image_size": f"{where}.image_size",
        "image_mime_type": f"{where}.mime_type",
        "schema": f"{where}.schema",
        "text_mime_type": f"{where}.mime_type",
        "thinking": "generation_config.thinking_level",
        "seed": "generation_config.seed",
    }


def _turns(body: Node) -> tuple[Turn, ...]:
    """`input` in each of its forms: words, one content, contents, steps, or turns with a role."""
    value = body.raw("input")
    if isinstance(value, str):
        return (Turn("user", (Part(Text(value)),)),)
    nodes = list(body.nodes("input"))
    if not nodes:
        raise InvalidArgument("input is required: words, or a list of contents.", "input")
    turns: list[Turn] = []
    loose: list[Part] = []  # contents outside any step make one user turn
    for node in nodes:
        if node.has("content"):
            turns += _step(node)
        elif node.text("type") not in ("thought", "google_search_call", "google_search_result"):
            loose.append(_content(node))
    if loose:
        turns.append(Turn("user", tuple(loose)))
    if not turns:
        raise InvalidArgument("input holds nothing that a user said.", "input")
    return tuple(turns)


def _step(node: Node) -> list[Turn]:
    kind = node.text("type") or node.text("role", "user")
    node.raw("role")
    content = node.raw("content")
    parts = (
        (Part(Text(content)),) if isinstance(content, str) else tuple(_content(item) for item in node.nodes("content"))
    )
    if kind not in ("user_input", "model_output", "user", "model"):
        return []
    node.done()
    return [Turn("user" if kind.startswith("user") else "model", parts)] if parts else []


def _content(node: Node) -> Part:
    kind = node.text("type") or ("text" if node.has("text") else "")
    match kind:
        case "text":
            node.raw("annotations")
            part = Part(Text(node.text("text")))
        case "image" | "video" | "audio" | "document":
            clip = read_clip(node.node("processing"))
            part = Part(_media(node, kind), clip=clip, detail=read_detail(node, "resolution"))
        case "":
            raise InvalidArgument(f"{node.path} needs a type: text, image, video, audio or document.", node.at("type"))
        case _:
            return Part(Opaque(kind, node.rest()))
    node.done()
    return part


def _media(node: Node, kind: str) -> Media:
    for name in ("name", "channels", "sampleRate"):
        node.raw(name)
    mime_type, data, uri = node.text("mimeType").lower(), node.data("data"), node.text("uri")
    if not data and not uri:
        raise InvalidArgument(f"{node.path} has neither data nor uri.", node.at("data"))
    if data and not mime_type:
        raise InvalidArgument(f"{node.at('mime_type')} is required beside data.", node.at("mimeType"))
    if mime_type and kind != "document" and not mime_type.startswith(f"{kind}/"):
        raise InvalidArgument(
            f"{node.at('mime_type')} is {mime_type!r}, but the type is {kind!r}.", node.at("mimeType")
        )
    return Media(mime_type or f"{kind}/*", data, uri)


def _tools(body: Node) -> tuple[Search | None, dict[str, Any]]:
    search: Search | None = None
    others: dict[str, Any] = {}
    for tool in body.nodes("tools"):
        if (kind := tool.text("type")) != "google_search":
            if kind not in OTHER_TOOLS:
                at = tool.at("type")
                raise InvalidArgument(f"{at}: {kind!r} is none of google_search, {', '.join(OTHER_TOOLS)}.", at)
            others[f"tools.{kind}"] = tool.rest()
            continue
        types: list[str] = []
        for name in tool.texts("searchTypes"):
            if name not in SEARCH_TYPES:
                at = tool.at("searchTypes")
                raise InvalidArgument(f"{at}: {name!r} is none of {', '.join(SEARCH_TYPES)}.", at)
            types.append(SEARCH_TYPES[name])
        search = Search(tuple(dict.fromkeys(types)) or ("web",))
        tool.raw("excludeDomains"), tool.raw("timeRangeFilter")
        tool.done()
    return search, others


def _want(body: Node, config: Node) -> Want:
    """One format is the only output; a list asks for each of its kinds."""
    modalities: list[Modality] = []
    text, image = TextWant(), ImageWant()
    for node in body.nodes("responseFormat"):
        match node.text("type"):
            case "text":
                text = _text_want(node)
                modalities.append("text")
            case "image":
                image = _image_want(node)
                modalities.append("image")
            case "video" | "audio" as kind:
                raise Unimplemented(f"{kind.capitalize()} output is not served yet.", node.at("type"))
            case other:
                raise InvalidArgument(f"{node.at('type')} is {other!r}: text or image is expected.", node.at("type"))
        node.done()
    if deprecated := config.node("imageConfig"):
        image = ImageWant(deprecated.text("aspectRatio") or None, deprecated.text("imageSize") or None)
        deprecated.done()
    for name in body.texts("responseModalities"):
        if name.lower() not in ("text", "image", "audio", "video"):
            raise InvalidArgument(f"response_modalities: {name!r} is no modality.", "response_modalities")
        modalities.append(name.lower())  # type: ignore[arg-type]
    if (mime_type := body.text("responseMimeType")) == "application/json":
        text = TextWant("application/json")
    elif mime_type not in ("", "text/plain"):
        raise InvalidArgument(f"response_mime_type cannot be {mime_type!r}.", "response_mime_type")
    return Want(tuple(dict.fromkeys(modalities)), text, image)


def _text_want(node: Node) -> TextWant:
    mime_type = node.choice("mimeType", ("text/plain", "application/json")) or "text/plain"
    schema = node.raw("schema")
    if schema is not None and not isinstance(schema, dict):
        raise InvalidArgument(f"{node.at('schema')} must be an object.", node.at("schema"))
    return TextWant("application/json" if mime_type == "application/json" or schema else "text/plain", schema)


def _image_want(node: Node) -> ImageWant:
    node.raw("delivery")  # concerns the interaction, see `_by_uri`
    return ImageWant(
        node.text("aspectRatio") or None, node.text("imageSize") or None, node.text("mimeType").lower() or None
    )


def _thinking(config: Node) -> Thinking:
    level = config.choice("thinkingLevel", LEVELS)
    return Thinking(level, shown=config.choice("thinkingSummaries", ("auto", "none")) != "none")


class _Creation:
    """One create call on its way: the plan, the interaction that it will become, and where that is kept."""

    def __init__(self, kept: Interactions, asked: Asked, plan: Plan, owner: str) -> None:
        self._kept = kept
        self._asked = asked
        self._plan = plan
        self._owner = owner
        now = datetime.datetime.now(datetime.UTC)
        self.interaction = Interaction(
            id=f"v1_{secrets.token_hex(16)}",
            model=asked.request.model,
            # As planned: with the bytes behind the references, which may be gone when the next turn comes.
            input=plan.request.turns[-len(asked.request.turns) :],
            created=now,
            updated=now,
            status="in_progress",
            previous_id=asked.previous_id,
        )

    async def whole(self, events: AsyncIterator[Event]) -> Interaction:
        """The completed interaction, stored before anybody hears of it."""
        return await self._finish([event async for event in events if not isinstance(event, Progress)])

    async def stream(self, events: AsyncIterator[Event]) -> AsyncIterator[bytes]:
        steps = Steps(self._plan.request.thinking.shown)
        number = 0
        seen: list[Event] = []
        try:
            for message in opening(self.interaction):
                yield sse(message, number)
                number += 1
            async for event in events:
                seen.append(event)
                for message in steps.feed(event):
                    yield sse(message, number)
                    number += 1
            for message in steps.leave():
                yield sse(message, number)
                number += 1
            finished = await self._finish(seen)
            usage = next((event.usage for event in seen if isinstance(event, Finish)), Usage())
            yield sse(closing(finished, usage), number)
        except Exception as error:  # The status line is out: an error can only be an event.
            problem = as_platano(error)
            yield sse({"event_type": "error", "error": {"code": problem.word, "message": problem.message}}, number)
        yield DONE

    async def _finish(self, events: list[Event]) -> Interaction:
        finished = concluded(self.interaction, events)
        if self._asked.store:
            await self._kept.save(finished, self._owner)
        return finished


def routes(service: Service, kept: Interactions, caches: Caches, delivery: Delivery) -> list[Route]:
    async def create(http: HttpRequest) -> Response:
        owner = http.state.owner
        body = await read_node(http, service.body_bytes, snake_paths=True)
        asked = parse(body)
        earlier = await kept.conversation(asked.previous_id, owner) if asked.previous_id else ()
        request = _continued(asked.request, earlier)
        if cache := await cache_of(body, caches, owner):
            request = begun_with(request, cache, body)
        plan = await service.plan(request, owner=owner)
        creation = _Creation(kept, asked, plan, owner)
        if not asked.stream:
            interaction = await unless_gone(http, creation.whole(delivered(service.run(plan), asked, http)))
            return answer(render(interaction, asked.request.thinking.shown), plan.headers)
        events = delivered(await unless_gone(http, service.start(plan)), asked, http)
        return Stream(creation.stream(events), "text/event-stream", plan.headers)

    async def delivered(events: AsyncIterator[Event], asked: Asked, http: HttpRequest) -> AsyncIterator[Event]:
        async for event in events:
            yield await delivery.by_reference(event, base_of(http), http.state.owner) if asked.by_uri else event

    async def get(http: HttpRequest) -> Response:
        interaction = await kept.get(http.path_params["id"], http.state.owner)
        if http.query_params.get("stream", "false").lower() == "true":
            return Response(
                replay(interaction, http.query_params.get("last_event_id", "")), media_type="text/event-stream"
            )
        include_input = http.query_params.get("include_input", "false").lower() == "true"
        return answer(render(interaction, include_input=include_input))

    async def delete(http: HttpRequest) -> Response:
        await kept.delete(http.path_params["id"], http.state.owner)
        return answer({})

    async def cancel(http: HttpRequest) -> Response:
        interaction = await kept.get(http.path_params["id"], http.state.owner)
        raise FailedPrecondition(
            f"Interaction {interaction.id} is {interaction.status}; only a running one can be cancelled."
        )

    return [
        Route("POST", "/interactions", create),
        Route("GET", "/interactions/{id}", get),
        Route("DELETE", "/interactions/{id}", delete),
        Route("POST", "/interactions/{id}/cancel", cancel),
    ]


def _continued(request: Request, earlier: tuple[Turn, ...]) -> Request:
    return replace(request, turns=(*earlier, *request.turns)) if earlier else request
