"""The generateContent dialect: generateContent, streamGenerateContent, countTokens.

Field names are Google's (https://ai.google.dev/api/generate-content); `parse` and `render` are pure.
"""

from collections.abc import Mapping

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.domain import (
    ImageWant,
    Modality,
    Request,
    TextWant,
    Thinking,
    Want,
)
from platano.errors import InvalidArgument
from platano.service import Service
from platano.store.caches import Cache, Caches
from platano.wire.caches import begun_with, cache_of
from platano.wire.candidates import render, stream, usage_metadata
from platano.wire.content import read_system, read_tools, read_turns
from platano.wire.http import Route, Stream, answer, read_node, unless_gone
from platano.wire.json import Node
from platano.wire.look import read_detail

MOST_CANDIDATES = 8
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
    fields = {
        "modalities": config.at("responseModalities"),
        "text_mime_type": config.at("responseMimeType"),
        "count": config.at("candidateCount"),
        "responseLogprobs": config.at("responseLogprobs"),
        "schema": config.at("responseSchema" if config.has("responseSchema") else "responseJsonSchema"),
        "seed": config.at("seed"),
        "aspect_ratio": config.at("imageConfig.aspectRatio"),
        "image_size": config.at("imageConfig.imageSize"),
        "image_mime_type": config.at("imageConfig.imageOutputOptions.mimeType"),
        "thinking": config.at("thinkingConfig.thinkingLevel"),
    }
    knobs = {name: value for name in KNOBS if (value := config.raw(name)) not in (None, [])}
    for name in ("temperature", "topP", "topK"):
        config.number(name)
    config.integer("maxOutputTokens", 1)
    _check_logprobs(config)
    return replace(
        request,
        want=Want(_modalities(config), _text_want(config), _image_want(config)),
        seed=config.integer("seed", -(2**31), 2**31 - 1),
        thinking=_thinking(config),
        detail=read_detail(config, "mediaResolution"),
        count=config.integer("candidateCount", 1, MOST_CANDIDATES) or 1,
        knobs={**request.knobs, **knobs},
        fields=fields,
    )


def _check_logprobs(config: Node) -> None:
    if config.integer("logprobs") is not None and not config.flag("responseLogprobs"):
        raise InvalidArgument("logprobs can only be set when response_logprobs is true.", config.at("logprobs"))


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
    if mime_type == "text/x.enum" and str((schema or {}).get("type", "STRING")).upper() != "STRING":
        raise InvalidArgument("text/x.enum needs a schema of type STRING with an enum.", config.at("responseSchema"))
    return TextWant(mime_type, schema)  # type: ignore[arg-type]


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


def routes(service: Service, caches: Caches) -> list[Route]:
    """One route a method; Vertex paths end the same way."""

    async def asked(http: HttpRequest, body: Node) -> Request:
        return parse(body, http.path_params["model"], await cache_of(body, caches, http.state.owner))

    async def generate(http: HttpRequest) -> Response:
        request = await asked(http, await read_node(http, service.body_bytes))
        plans = service.variations(await service.plan(request, owner=http.state.owner))
        answers = await unless_gone(http, service.collect_all(plans))
        return answer(render(plans[0], answers), plans[0].headers)

    async def generate_stream(http: HttpRequest) -> Response:
        request = await asked(http, await read_node(http, service.body_bytes))
        plans = service.variations(await service.plan(request, owner=http.state.owner))
        first = await unless_gone(http, service.start(plans[0]))
        answers = [first, *(service.run(plan) for plan in plans[1:])]
        sse = http.query_params.get("alt", "") == "sse"
        media_type = "text/event-stream" if sse else "application/json; charset=UTF-8"
        return Stream(stream(plans[0], answers, sse), media_type, plans[0].headers)

    async def count_tokens(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes)
        inner = body.node("generateContentRequest") or body
        if inner is body and body.has("systemInstruction"):
            at = "systemInstruction"
            raise InvalidArgument("systemInstruction counts only inside generateContentRequest: put both there.", at)
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
