"""The generateContent dialect: generateContent, streamGenerateContent, countTokens.

Field names are Google's (https://ai.google.dev/api/generate-content); `parse` and `render` are pure.
"""

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.domain import (
    Event,
    Finish,
    ImageWant,
    Modality,
    Output,
    Request,
    TextWant,
    Thinking,
    Thought,
    Usage,
    Want,
)
from platano.errors import InvalidArgument
from platano.service import Plan, Service
from platano.store.caches import Cache, Caches
from platano.wire.caches import begun_with, cache_of
from platano.wire.content import read_system, read_tools, read_turns, render_content
from platano.wire.errors import render as render_error
from platano.wire.grounding import Grounding
from platano.wire.http import Route, Stream, answer, as_platano, read_node, unless_gone
from platano.wire.json import Node, dumps, encode_base64
from platano.wire.look import read_detail

LEVELS = ("minimal", "low", "medium", "high", "xhigh")
KNOBS = (
    "temperature",
    "topP",
    "topK",
    "maxOutputTokens",
    "stopSequences",
    "presencePenalty",
    "frequencyPenalty",
    "responseLogprobs",
    "logprobs",
    "speechConfig",
    "audioTranscriptionConfig",
    "enableEnhancedCivicAnswers",
)
TOP_KNOBS = ("safetySettings", "toolConfig", "labels", "serviceTier", "store", "enableEnhancedCivicAnswers")


def parse(body: Node, model: str, cache: Cache | None = None) -> Request:
    """The request in our words, after what is in the cache that it names. Raises `InvalidArgument` naming the field."""
    turns = read_turns(body)
    if not turns:
        raise InvalidArgument("contents are required: send at least one content with at least one part.", "contents")
    body.raw("model"), body.raw("cachedContent")  # the path decides on the one, the cache is here already
    config = body.node("generationConfig")
    search, tools = read_tools(body)
    knobs = {name: value for name in TOP_KNOBS if (value := body.raw(name)) not in (None, [], {})} | tools
    request = Request(model=model, turns=turns, system=read_system(body), search=search, knobs=knobs)
    if config:
        request = _configured(request, config)
        config.done()
    body.done()
    return begun_with(request, cache, body) if cache else request


def _configured(request: Request, config: Node) -> Request:
    """The request with its generationConfig applied."""
    if (config.integer("candidateCount", 1, 8) or 1) > 1:
        at = config.at("candidateCount")
        raise InvalidArgument("Multiple candidates are not enabled for this model: candidateCount must be 1.", at)
    fields = {
        "modalities": config.at("responseModalities"),
        "text_mime_type": config.at("responseMimeType"),
        "schema": config.at("responseSchema" if config.has("responseSchema") else "responseJsonSchema"),
        "seed": config.at("seed"),
        "aspect_ratio": config.at("imageConfig.aspectRatio"),
        "image_size": config.at("imageConfig.imageSize"),
        "image_mime_type": config.at("imageConfig.imageOutputOptions.mimeType"),
        "thinking": config.at("thinkingConfig.thinkingLevel"),
    }
    knobs = {name: value for name in KNOBS if (value := config.raw(name)) not in (None, [])}
    for name in ("temperature", "topP", "topK", "maxOutputTokens"):
        config.number(name)
    return replace(
        request,
        want=Want(_modalities(config), _text_want(config), _image_want(config)),
        seed=config.integer("seed", -(2**31), 2**31 - 1),
        thinking=_thinking(config),
        detail=read_detail(config, "mediaResolution"),
        knobs={**request.knobs, **knobs},
        fields=fields,
    )


def _modalities(config: Node) -> tuple[Modality, ...]:
    found: list[Modality] = []
    for index, name in enumerate(config.texts("responseModalities")):
        match name.lower():
            case "text" | "image" | "audio" | "video" as known:
                found.append(known)
            case "modality_unspecified":
                pass
            case _:
                at = f"{config.at('responseModalities')}[{index}]"
                raise InvalidArgument(f"Invalid value at '{at}': \"{name}\". Allowed: TEXT, IMAGE.", at)
    return tuple(dict.fromkeys(found))


def _text_want(config: Node) -> TextWant:
    mime_type = config.choice("responseMimeType", ("text/plain", "application/json", "text/x.enum")) or "text/plain"
    schema = config.raw("responseSchema") or config.raw("responseJsonSchema")
    config.raw("responseSchema"), config.raw("responseJsonSchema")
    if schema is not None and not isinstance(schema, Mapping):
        raise InvalidArgument("A response schema must be an object.", config.at("responseSchema"))
    return TextWant("application/json" if mime_type == "application/json" else "text/plain", schema)


def _image_want(config: Node) -> ImageWant:
    image = config.node("imageConfig")
    if image is None:
        return ImageWant()
    options = image.node("imageOutputOptions") or Node({})
    want = ImageWant(
        aspect_ratio=image.text("aspectRatio") or None,
        image_size=image.text("imageSize") or None,
        mime_type=options.text("mimeType") or image.text("outputMimeType") or None,
        quality=options.integer("compressionQuality", 1, 100) or image.integer("outputCompressionQuality", 1, 100),
        people=image.choice("personGeneration", ("dont_allow", "allow_adult", "allow_all")) or "",  # type: ignore[arg-type]
    )
    image.raw("prominentPeople")
    image.text("outputMimeType"), image.integer("outputCompressionQuality")
    image.done()
    return want


def _thinking(config: Node) -> Thinking:
    thinking = config.node("thinkingConfig")
    if thinking is None:
        return Thinking()
    level = thinking.choice("thinkingLevel", (*LEVELS, "thinking_level_unspecified"))
    found = Thinking(
        level if level in LEVELS else None,
        thinking.integer("thinkingBudget", -1, 2**31),
        thinking.flag("includeThoughts"),
    )
    thinking.done()
    return found


def render(plan: Plan, events: Iterable[Event]) -> dict[str, Any]:
    """The whole answer, made of the same pieces as a stream."""
    parts: list[dict[str, Any]] = []
    grounding = Grounding()
    finish = Finish()
    for event in events:
        if (part := render_part(event, plan)) is not None:
            parts.append(part)
        grounding.feed(event)
        finish = event if isinstance(event, Finish) else finish
    return _response(plan, parts, grounding.body, finish)


def render_part(event: Event, plan: Plan) -> dict[str, Any] | None:
    """One event as a part of the content; None for events that are no part of it."""
    match event:
        case Output(content=content, signature=signature):
            part = render_content(content)
            if signature:
                part["thoughtSignature"] = encode_base64(signature)
            return part
        case Thought(content=content) if plan.request.thinking.shown:
            return {**render_content(content), "thought": True}
        case _:
            return None


def _response(
    plan: Plan, parts: list[dict[str, Any]], grounding: dict[str, Any], finish: Finish | None
) -> dict[str, Any]:
    body: dict[str, Any] = {"modelVersion": plan.version, "responseId": plan.id}
    if finish:
        body["usageMetadata"] = usage_metadata(finish.usage)
    if finish and finish.blocked:
        feedback = {"blockReason": finish.reason, "safetyRatings": []}
        return {"promptFeedback": feedback | ({"blockReasonMessage": finish.message} if finish.message else {}), **body}
    candidate: dict[str, Any] = {"index": 0}
    if parts or finish is None:
        candidate["content"] = {"parts": parts, "role": "model"}
    if finish:
        candidate["finishReason"] = finish.reason
        if finish.message:
            candidate["finishMessage"] = finish.message
    if grounding and finish:
        candidate["groundingMetadata"] = grounding
    return {"candidates": [candidate], **body}


def usage_metadata(usage: Usage) -> dict[str, Any]:
    def details(tokens: Mapping[Modality, int]) -> list[dict[str, Any]]:
        return [{"modality": modality.upper(), "tokenCount": count} for modality, count in tokens.items() if count]

    return {
        "promptTokenCount": sum(usage.input.values()),
        "candidatesTokenCount": sum(usage.output.values()),
        "thoughtsTokenCount": usage.thoughts,
        "totalTokenCount": usage.total,
        "cachedContentTokenCount": usage.cached,
        "promptTokensDetails": details(usage.input),
        "candidatesTokensDetails": details(usage.output),
    }


async def stream(plan: Plan, events: AsyncIterator[Event], sse: bool) -> AsyncIterator[bytes]:
    """The answer piece by piece: server-sent events, or the JSON array that callers without alt=sse get.

    No comments, no event names, no end marker: the SDKs' line readers fail on each of them.
    """
    before, after = (b"data: ", b"\r\n\r\n") if sse else (b"[", b"")
    grounding = Grounding()
    try:
        async for event in events:
            grounding.feed(event)
            part = render_part(event, plan)
            if isinstance(event, Finish):
                yield before + dumps(_response(plan, [], grounding.body, event), pretty=not sse) + after
            elif part is not None:
                yield before + dumps(_response(plan, [part], {}, None), pretty=not sse) + after
            else:
                continue
            before = before if sse else b",\r\n"
    except Exception as error:  # The status line is out: an error can only be the last piece.
        yield before + dumps(render_error(as_platano(error))) + after
    if not sse:
        yield b"]" if before != b"[" else b"[]"


def routes(service: Service, caches: Caches) -> list[Route]:
    """One route a method; Vertex paths end the same way."""

    async def asked(http: HttpRequest, body: Node) -> Request:
        return parse(body, http.path_params["model"], await cache_of(body, caches, http.state.owner))

    async def generate(http: HttpRequest) -> Response:
        request = await asked(http, await read_node(http, service.body_bytes))
        plan = await service.plan(request, owner=http.state.owner)
        events = await unless_gone(http, service.collect(plan))
        return answer(render(plan, events), plan.headers)

    async def generate_stream(http: HttpRequest) -> Response:
        request = await asked(http, await read_node(http, service.body_bytes))
        plan = await service.plan(request, owner=http.state.owner)
        events = await unless_gone(http, service.start(plan))
        sse = http.query_params.get("alt", "") == "sse"
        media_type = "text/event-stream" if sse else "application/json; charset=UTF-8"
        return Stream(stream(plan, events, sse), media_type, plan.headers)

    async def count_tokens(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes)
        inner = body.node("generateContentRequest") or body
        usage = usage_metadata(await service.count(await asked(http, inner), http.state.owner))
        kept = {"cachedContentTokenCount": usage["cachedContentTokenCount"]} if usage["cachedContentTokenCount"] else {}
        return answer(
            {"totalTokens": usage["promptTokenCount"], **kept, "promptTokensDetails": usage["promptTokensDetails"]}
        )

    return [
        Route("POST", "/models/{model}:generateContent", generate),
        Route("POST", "/models/{model}:streamGenerateContent", generate_stream),
        Route("POST", "/models/{model}:countTokens", count_tokens),
    ]
