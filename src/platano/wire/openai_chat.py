"""OpenAI's chat completions, whole and streamed, with Google's additions.

Fields: https://platform.openai.com/docs/api-reference/chat; what Google adds (`google`, inside `extra_body` or beside
it): https://ai.google.dev/gemini-api/docs/openai. Neither says how a picture comes in an answer: here it comes as
`message.images`, the form of OpenRouter and of the clients made for it, and `content` stays words.
"""

import time
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.catalog.card import ModelCard, ThinkingSupport, resolve
from platano.domain import (
    Event,
    Finish,
    ImageWant,
    Media,
    Modality,
    Output,
    Request,
    Search,
    Text,
    TextWant,
    Thinking,
    Thought,
    Usage,
    Want,
)
from platano.errors import InvalidArgument
from platano.service import Plan, Service
from platano.store.caches import Caches
from platano.wire import openai_errors
from platano.wire.caches import begun_with, named_cache
from platano.wire.http import Route, Stream, answer, as_platano, read_node, unless_gone
from platano.wire.json import Node, dumps
from platano.wire.openai_messages import conversation, rendered_image

MODALITIES = ("text", "image", "audio", "video")
LEVELS = ("minimal", "low", "medium", "high", "xhigh")
# What an effort is for a model that is told a budget of tokens: Google's page on OpenAI compatibility.
BUDGETS = {"none": 0, "minimal": 1024, "low": 1024, "medium": 8192, "high": 24576, "xhigh": 24576}
# OpenAI's names for what the other dialects call otherwise; engines know one name for each.
KNOBS = {
    "temperature": "temperature",
    "topP": "topP",
    "topK": "topK",
    "maxTokens": "maxOutputTokens",
    "maxCompletionTokens": "maxOutputTokens",
    "stop": "stopSequences",
    "presencePenalty": "presencePenalty",
    "frequencyPenalty": "frequencyPenalty",
    "logprobs": "responseLogprobs",
    "topLogprobs": "logprobs",
}
OTHER_KNOBS = (
    "audio",
    "functionCall",
    "functions",
    "logitBias",
    "metadata",
    "moderation",
    "parallelToolCalls",
    "prediction",
    "promptCacheKey",
    "promptCacheOptions",
    "promptCacheRetention",
    "safetyIdentifier",
    "serviceTier",
    "store",
    "toolChoice",
    "tools",
    "user",
    "verbosity",
)
GOOGLE_KNOBS = ("safetySettings", "thoughtTagMarker")
FINISHED = {"STOP": "stop", "MAX_TOKENS": "length"}
FILTERED = (
    "SAFETY",
    "RECITATION",
    "BLOCKLIST",
    "PROHIBITED_CONTENT",
    "SPII",
    "IMAGE_SAFETY",
    "IMAGE_PROHIBITED_CONTENT",
    "IMAGE_RECITATION",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A chat call: the request, and how the answer should come."""

    request: Request
    stream: bool = False
    with_usage: bool = False  # of a stream; a whole answer always has it
    cache: str = ""  # the name of cached content to begin with


def parse(body: Node) -> Asked:
    """Raises `InvalidArgument` naming the field, `NotFound` for an unknown model."""
    model = _model(body)
    card = resolve(model, method="generateContent")
    system, turns = conversation(body)
    google = _google(body)
    image = _image_want(google if google.has("imageConfig") else body)
    request = Request(
        model=model,
        turns=turns,
        system=system,
        want=Want(_modalities(body), _text_want(body), image),
        seed=body.integer("seed", -(2**31), 2**31 - 1),
        thinking=_thinking(body, google, card),
        search=Search() if body.raw("webSearchOptions") is not None else None,
        knobs=_knobs(body, google),
        fields=_fields(body, google),
    )
    if (body.integer("n", 1) or 1) > 1:
        raise InvalidArgument("Several answers to one chat are not served: n must be 1.", "n")
    options = body.node("streamOptions") or Node({}, "stream_options", snake_paths=True)
    asked = Asked(request, body.flag("stream"), options.flag("includeUsage"), google.text("cachedContent"))
    options.flag("includeObfuscation")
    for node in (options, google, body):
        node.done()
    return asked


def _model(body: Node) -> str:
    if model := body.text("model"):
        return model
    raise InvalidArgument("model is required.", "model")


def _google(body: Node) -> Node:
    """Google's own fields. A client's `extra_body` adds to the top level; Google's page nests it once more."""
    extra = body.node("extraBody") or Node({}, "extra_body", snake_paths=True)
    nested, beside = extra.node("google"), body.node("google")
    extra.done()
    if nested and beside:
        raise InvalidArgument("google is given twice, at the top and in extra_body.", beside.path)
    return nested or beside or Node({}, "google", snake_paths=True)


def _modalities(body: Node) -> tuple[Modality, ...]:
    found: list[Modality] = []
    for index, name in enumerate(body.texts("modalities")):
        match name.lower():
            case "text" | "image" | "audio" | "video" as known:
                found.append(known)
            case _:
                at = f"modalities[{index}]"
                raise InvalidArgument(f"Invalid value at '{at}': \"{name}\". Allowed: {', '.join(MODALITIES)}.", at)
    return tuple(dict.fromkeys(found))


def _text_want(body: Node) -> TextWant:
    wanted = body.node("responseFormat")
    if wanted is None:
        return TextWant()
    schema: Any = None
    kind = wanted.choice("type", ("text", "json_object", "json_schema"))
    if kind is None:
        at = wanted.at("type")
        raise InvalidArgument(f"{at} is required: text, json_object or json_schema.", at)
    if kind == "json_schema":
        named = wanted.node("jsonSchema") or Node({}, wanted.at("jsonSchema"), snake_paths=True)
        for name in ("name", "description", "strict"):
            named.raw(name)
        schema = named.raw("schema")
        named.done()
        if not isinstance(schema, Mapping):
            raise InvalidArgument(f"{named.at('schema')} must be a JSON Schema, an object.", named.at("schema"))
    wanted.done()
    return TextWant("text/plain" if kind == "text" else "application/json", schema)


def _image_want(holder: Node) -> ImageWant:
    """`image_config` as OpenRouter has it at the top, or among Google's fields."""
    image = holder.node("imageConfig")
    if image is None:
        return ImageWant()
    want = ImageWant(aspect_ratio=image.text("aspectRatio") or None, image_size=image.text("imageSize") or None)
    image.done()
    return want


def _thinking(body: Node, google: Node, card: ModelCard) -> Thinking:
    effort = body.choice("reasoningEffort", tuple(BUDGETS))
    config = google.node("thinkingConfig") or Node({}, google.at("thinkingConfig"), snake_paths=True)
    level, budget = config.choice("thinkingLevel", LEVELS), config.integer("thinkingBudget", -1, 2**31)
    shown = config.flag("includeThoughts")
    config.done()
    if effort is None:
        return Thinking(level, budget, shown)
    if level is not None or budget is not None:
        raise InvalidArgument(
            f"reasoning_effort and {config.path} both say how much to think: leave one out.", "reasoning_effort"
        )
    return replace(_thinking_at(effort, card.thinking), shown=shown)


def _thinking_at(effort: str, support: ThinkingSupport | None) -> Thinking:
    """An effort in the terms of the model: the nearest of its levels (the higher of two), or a budget of tokens."""
    if support is None:
        return Thinking() if effort == "none" else Thinking(effort)  # the service says that it cannot
    if effort == "none":
        return Thinking(budget=0)
    if support.levels:
        place = LEVELS.index(effort)
        return Thinking(min(support.levels, key=lambda level: (abs(LEVELS.index(level) - place), -LEVELS.index(level))))
    least, most = support.budget or (0, BUDGETS[effort])
    return Thinking(budget=max(least, min(most, BUDGETS[effort])))


def _knobs(body: Node, google: Node) -> dict[str, Any]:
    for name in ("temperature", "topP", "presencePenalty", "frequencyPenalty"):
        body.number(name)
    for name in ("topK", "maxTokens", "maxCompletionTokens"):
        body.integer(name, 0)
    body.texts("stop")
    found = {KNOBS.get(name, name): body.raw(name) for name in (*KNOBS, *OTHER_KNOBS) if body.has(name)}
    found |= {name: google.raw(name) for name in GOOGLE_KNOBS if google.has(name)}
    return {name: value for name, value in found.items() if value not in ([], {})}


def _fields(body: Node, google: Node) -> dict[str, str]:
    image = google.at("imageConfig") if google.has("imageConfig") else "image_config"
    effort = body.has("reasoningEffort")
    return {
        "turns": "messages",
        "modalities": "modalities",
        "schema": "response_format.json_schema.schema",
        "seed": "seed",
        "aspect_ratio": f"{image}.aspect_ratio",
        "image_size": f"{image}.image_size",
        "thinking": "reasoning_effort" if effort else f"{google.at('thinkingConfig')}.thinking_level",
    }


class Deltas:
    """Events as pieces of an assistant message, numbered and placed by what has been said before."""

    def __init__(self, with_thoughts: bool) -> None:
        self._with_thoughts = with_thoughts
        self._characters = 0
        self._pictures = 0
        self._gap = ""  # what sets the next words off from those before a picture

    def of(self, event: Event) -> dict[str, Any]:
        """The piece of one event; empty for events that are no part of the message."""
        match event:
            case Output(content=Text() as text):
                return self._words(text)
            case Output(content=Media() as media, signature=signature):
                image = rendered_image(media, signature, self._pictures)
                self._pictures += 1
                self._gap = "\n\n" if self._characters else ""
                return {"images": [image]}
            case Thought(content=Text(text=text)) if self._with_thoughts:
                return {"reasoning_content": text}
            case Finish(message=message) if message:
                return {"refusal": message}
            case _:
                return {}

    def _words(self, text: Text) -> dict[str, Any]:
        start = self._characters + len(self._gap)
        delta: dict[str, Any] = {"content": self._gap + text.text}
        self._characters = start + len(text.text)
        self._gap = ""
        if text.citations:
            places = [(start + cited.start, start + cited.end, cited.url, cited.title) for cited in text.citations]
            names = ("start_index", "end_index", "url", "title")
            delta["annotations"] = [
                {"type": "url_citation", "url_citation": dict(zip(names, place, strict=True))} for place in places
            ]
        return delta


def render(plan: Plan, events: Iterable[Event]) -> dict[str, Any]:
    """The whole answer, made of the same pieces as a stream."""
    message: dict[str, Any] = {"role": "assistant", "content": "", "refusal": None}
    deltas = Deltas(plan.request.thinking.shown)
    finish = Finish()
    for event in events:
        for name, value in deltas.of(event).items():
            message[name] = message[name] + value if message.get(name) else value
        finish = event if isinstance(event, Finish) else finish
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": _reason(finish)}
    return {**_head(plan, "chat.completion"), "choices": [choice], "usage": usage_counts(finish.usage)}


def _head(plan: Plan, kind: str) -> dict[str, Any]:
    return {
        "id": f"chatcmpl-{plan.id}",
        "object": kind,
        "created": int(time.time()),
        "model": plan.card.id,
        "system_fingerprint": plan.version,
    }


def _reason(finish: Finish) -> str:
    filtered = finish.blocked or finish.reason in FILTERED
    return "content_filter" if filtered else FINISHED.get(finish.reason, "stop")


def usage_counts(usage: Usage) -> dict[str, Any]:
    """OpenAI counts the thoughts among the completion."""
    prompt, completion = sum(usage.input.values()), sum(usage.output.values()) + usage.thoughts
    by_input = {f"{modality}_tokens": usage.input.get(modality, 0) for modality in ("text", "image", "audio")}
    by_output = {f"{modality}_tokens": usage.output.get(modality, 0) for modality in ("text", "image")}
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": usage.cached, **by_input},
        "completion_tokens_details": {"reasoning_tokens": usage.thoughts, **by_output},
    }


async def stream(plan: Plan, events: AsyncIterator[Event], with_usage: bool) -> AsyncIterator[bytes]:
    """Server-sent events: a chunk for each piece, then the reason, then the usage when it was asked for."""
    head = _head(plan, "chat.completion.chunk")
    if with_usage:
        head["usage"] = None

    def chunk(delta: dict[str, Any], reason: str | None = None) -> bytes:
        return sse({**head, "choices": [{"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}]})

    deltas = Deltas(plan.request.thinking.shown)
    try:
        yield chunk({"role": "assistant", "content": "", "refusal": None})
        async for event in events:
            delta = deltas.of(event)
            if isinstance(event, Finish):
                yield chunk(delta, _reason(event))
                if with_usage:
                    yield sse({**head, "choices": [], "usage": usage_counts(event.usage)})
            elif delta:
                yield chunk(delta)
    except Exception as error:  # The status line is out: an error can only be the last piece.
        yield sse(openai_errors.render(as_platano(error)))
        return
    yield b"data: [DONE]\n\n"


def sse(value: Any) -> bytes:
    return b"data: " + dumps(value) + b"\n\n"


def routes(service: Service, caches: Caches) -> list[Route]:
    async def complete(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes, snake_paths=True)
        asked, request = parse(body), None
        if cache := await named_cache(asked.cache, caches, http.state.owner):
            request = begun_with(asked.request, cache, body)
        plan = await service.plan(request or asked.request, owner=http.state.owner)
        if not asked.stream:
            return answer(render(plan, await unless_gone(http, service.collect(plan))), plan.headers)
        events = await unless_gone(http, service.start(plan))
        return Stream(stream(plan, events, asked.with_usage), "text/event-stream", plan.headers)

    return [Route("POST", "/openai/chat/completions", complete, render_error=openai_errors.render)]
