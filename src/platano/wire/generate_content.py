"""The generateContent dialect: generateContent, streamGenerateContent, countTokens.

Field names are Google's (https://ai.google.dev/api/generate-content); `parse` and `render` are pure.
"""

from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.domain import (
    Content,
    Event,
    Finish,
    ImageWant,
    Media,
    Modality,
    Opaque,
    Output,
    Part,
    Request,
    Search,
    SearchCall,
    SearchResult,
    Text,
    TextWant,
    Thinking,
    Thought,
    Turn,
    Usage,
    Want,
)
from platano.errors import InvalidArgument
from platano.service import Plan, Service
from platano.wire.errors import render as render_error
from platano.wire.http import Route, Stream, answer, as_platano, read_node, unless_gone
from platano.wire.json import Node, dumps, encode_base64

LEVELS = ("minimal", "low", "medium", "high", "xhigh")
OPAQUE_PARTS = ("functionCall", "functionResponse", "executableCode", "codeExecutionResult")
OTHER_TOOLS = (
    "functionDeclarations",
    "codeExecution",
    "urlContext",
    "googleMaps",
    "fileSearch",
    "computerUse",
    "retrieval",
    "enterpriseWebSearch",
    "mcpServers",
)
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
    "mediaResolution",
    "speechConfig",
    "audioTranscriptionConfig",
    "enableEnhancedCivicAnswers",
)
TOP_KNOBS = ("safetySettings", "toolConfig", "labels", "serviceTier", "store", "enableEnhancedCivicAnswers")


def parse(body: Node, model: str) -> Request:
    """The request in our words. Raises `InvalidArgument` naming the field."""
    turns = tuple(_turn(node) for node in body.nodes("contents"))
    if not turns:
        raise InvalidArgument("contents are required: send at least one content with at least one part.", "contents")
    body.raw("model")  # curl users repeat it in the body; the path decides
    if body.has("cachedContent"):
        raise InvalidArgument("cachedContent is not served yet: send the contents themselves.", "cachedContent")
    config = body.node("generationConfig")
    search, tools = _tools(body)
    knobs = {name: value for name in TOP_KNOBS if (value := body.raw(name)) not in (None, [], {})} | tools
    request = Request(model=model, turns=turns, system=_system(body), search=search, knobs=knobs)
    if config:
        request = _configured(request, config)
        config.done()
    body.done()
    return request


def _turn(node: Node) -> Turn:
    role = node.text("role", "user")
    if role not in ("user", "model", "function"):
        raise InvalidArgument(f'Please use a valid role: user, model; {node.at("role")} is "{role}".', node.at("role"))
    parts = tuple(_part(part) for part in node.nodes("parts"))
    if not parts:
        raise InvalidArgument(f"{node.at('parts')} must not be empty.", node.at("parts"))
    node.done()
    return Turn("model" if role == "model" else "user", parts)


def _part(node: Node) -> Part:
    content = _content(node)
    part = Part(content, thought=node.flag("thought"), signature=node.data("thoughtSignature"))
    for modifier in ("videoMetadata", "mediaResolution", "mediaProcessing", "partMetadata"):
        node.raw(modifier)
    node.done()
    return part


def _content(node: Node) -> Content:
    if node.has("text"):
        return Text(node.text("text"))
    if inline := node.node("inlineData"):
        media = Media(_mime_type(inline), inline.data("data"))
        inline.raw("displayName")
        inline.done()
        if not media.data:
            raise InvalidArgument(f"{inline.at('data')} is empty.", inline.at("data"))
        return media
    if file := node.node("fileData"):
        media = Media(file.text("mimeType"), uri=file.text("fileUri"))
        file.raw("displayName")
        file.done()
        return media
    for name in OPAQUE_PARTS:
        if node.has(name):
            return Opaque(name, node.raw(name))
    raise InvalidArgument(f"{node.path} has no data: one of text, inlineData, fileData must be set.", node.path)


def _mime_type(node: Node) -> str:
    if found := node.text("mimeType"):
        return found.lower()
    raise InvalidArgument(f"{node.at('mimeType')} is required.", node.at("mimeType"))


def _system(body: Node) -> str:
    value = body.raw("systemInstruction")
    if value is None or isinstance(value, str):
        return value or ""
    node = Node(value, "systemInstruction")
    node.raw("role")
    parts = [_part(part) for part in node.nodes("parts")]
    return "\n".join(part.content.text for part in parts if isinstance(part.content, Text))


def _tools(body: Node) -> tuple[Search | None, dict[str, Any]]:
    """The search tool, and the other tools as knobs: a media engine may leave them unused."""
    search: Search | None = None
    others: dict[str, Any] = {}
    for tool in body.nodes("tools"):
        asked = tool.node("googleSearch")
        tool.raw("googleSearchRetrieval")
        if asked or tool.has("googleSearchRetrieval"):
            types = asked.node("searchTypes") if asked else None
            names = {"webSearch": "web", "imageSearch": "image"}
            search = Search(tuple(ours for theirs, ours in names.items() if types and types.has(theirs)) or ("web",))
        others |= {f"tools.{name}": tool.raw(name) for name in OTHER_TOOLS if tool.has(name)}
        tool.done()
    return search, others


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
    grounding: dict[str, Any] = {}
    finish = Finish()
    for event in events:
        if (part := render_part(event, plan)) is not None:
            parts.append(part)
        grounding = _grounded(grounding, event)
        finish = event if isinstance(event, Finish) else finish
    return _response(plan, parts, grounding, finish)


def render_part(event: Event, plan: Plan) -> dict[str, Any] | None:
    """One event as a part of the content; None for events that are no part of it."""
    match event:
        case Output(content=content, signature=signature):
            part = _rendered(content)
            if signature:
                part["thoughtSignature"] = encode_base64(signature)
            return part
        case Thought(content=content) if plan.request.thinking.shown:
            return {**_rendered(content), "thought": True}
        case _:
            return None


def _rendered(content: Text | Media) -> dict[str, Any]:
    if isinstance(content, Text):
        return {"text": content.text}
    return {"inlineData": {"mimeType": content.mime_type, "data": encode_base64(content.data)}}


def _grounded(grounding: dict[str, Any], event: Event) -> dict[str, Any]:
    match event:
        case SearchCall(queries=queries, kind=kind):
            key = "imageSearchQueries" if kind == "image" else "webSearchQueries"
            return {**grounding, key: [*grounding.get(key, []), *queries]}
        case SearchResult(sources=sources, suggestions=suggestions):
            chunks = [{"web": {"uri": source.url, "title": source.title}} for source in sources]
            entry = {"searchEntryPoint": {"renderedContent": suggestions}} if suggestions else {}
            return {**grounding, **entry, "groundingChunks": [*grounding.get("groundingChunks", []), *chunks]}
        case _:
            return grounding


def _response(
    plan: Plan, parts: list[dict[str, Any]], grounding: dict[str, Any], finish: Finish | None
) -> dict[str, Any]:
    candidate: dict[str, Any] = {"index": 0}
    if parts or finish is None:
        candidate["content"] = {"parts": parts, "role": "model"}
    if finish:
        candidate["finishReason"] = finish.reason
        if finish.message:
            candidate["finishMessage"] = finish.message
    if grounding and finish:
        candidate["groundingMetadata"] = grounding
    body: dict[str, Any] = {"candidates": [candidate], "modelVersion": plan.version, "responseId": plan.id}
    if finish:
        body["usageMetadata"] = usage_metadata(finish.usage)
    return body


def usage_metadata(usage: Usage) -> dict[str, Any]:
    def details(tokens: Mapping[Modality, int]) -> list[dict[str, Any]]:
        return [{"modality": modality.upper(), "tokenCount": count} for modality, count in tokens.items() if count]

    return {
        "promptTokenCount": sum(usage.input.values()),
        "candidatesTokenCount": sum(usage.output.values()),
        "thoughtsTokenCount": usage.thoughts,
        "totalTokenCount": usage.total,
        "promptTokensDetails": details(usage.input),
        "candidatesTokensDetails": details(usage.output),
    }


async def stream(plan: Plan, events: AsyncIterator[Event], sse: bool) -> AsyncIterator[bytes]:
    """The answer piece by piece: server-sent events, or the JSON array that callers without alt=sse get.

    No comments, no event names, no end marker: the SDKs' line readers fail on each of them.
    """
    before, after = (b"data: ", b"\r\n\r\n") if sse else (b"[", b"")
    grounding: dict[str, Any] = {}
    try:
        async for event in events:
            grounding = _grounded(grounding, event)
            part = render_part(event, plan)
            if isinstance(event, Finish):
                yield before + dumps(_response(plan, [], grounding, event), pretty=not sse) + after
            elif part is not None:
                yield before + dumps(_response(plan, [part], {}, None), pretty=not sse) + after
            else:
                continue
            before = before if sse else b",\r\n"
    except Exception as error:  # The status line is out: an error can only be the last piece.
        yield before + dumps(render_error(as_platano(error))) + after
    if not sse:
        yield b"]" if before != b"[" else b"[]"


def routes(service: Service) -> list[Route]:
    """One route a method; Vertex paths end the same way."""

    async def generate(http: HttpRequest) -> Response:
        plan = await service.plan(
            parse(await read_node(http, service.body_bytes), http.path_params["model"]), owner=http.state.owner
        )
        events = await unless_gone(http, service.collect(plan))
        return answer(render(plan, events), plan.headers)

    async def generate_stream(http: HttpRequest) -> Response:
        plan = await service.plan(
            parse(await read_node(http, service.body_bytes), http.path_params["model"]), owner=http.state.owner
        )
        events = await unless_gone(http, service.start(plan))
        sse = http.query_params.get("alt", "") == "sse"
        media_type = "text/event-stream" if sse else "application/json; charset=UTF-8"
        return Stream(stream(plan, events, sse), media_type, plan.headers)

    async def count_tokens(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes)
        inner = body.node("generateContentRequest") or body
        usage = service.count(parse(inner, http.path_params["model"]))
        details = usage_metadata(usage)["promptTokensDetails"]
        return answer({"totalTokens": usage.total, "promptTokensDetails": details})

    return [
        Route("POST", "/models/{model}:generateContent", generate),
        Route("POST", "/models/{model}:streamGenerateContent", generate_stream),
        Route("POST", "/models/{model}:countTokens", count_tokens),
    ]
