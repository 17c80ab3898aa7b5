"""What a create call of the Interactions dialect asks: its body as a request, in all forms that SDKs write.

Field names are Google's (https://ai.google.dev/api/interactions-api), snake_case as its SDKs write them.
"""

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from platano.domain import (
    ImageWant,
    Media,
    Modality,
    Opaque,
    Part,
    Request,
    Search,
    Text,
    TextWant,
    Thinking,
    Turn,
    Use,
    VideoWant,
    Want,
)
from platano.errors import InvalidArgument, Unimplemented
from platano.wire.json import Node
from platano.wire.look import read_clip, read_detail
from platano.wire.time import read_duration

LEVELS = ("minimal", "low", "medium", "high", "xhigh")
KNOBS = ("temperature", "topP", "stopSequences", "maxOutputTokens", "toolChoice", "speechConfig")
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
    background: bool = False


def parse(body: Node) -> Asked:
    """Raises `InvalidArgument` naming the field, `Unimplemented` for what is not served yet."""
    if body.has("agent"):
        raise Unimplemented("Agents are not served: name a model instead.", "agent")
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
        turns=_with_uses(turns, config, body),
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
        body.flag("background"),
    )
    if asked.background and not asked.store:
        raise InvalidArgument("A background interaction is stored: leave store out.", "store")
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
        "resolution": f"{where}.resolution",
        "seconds": f"{where}.duration",
        "uses": "input",
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
    text, image, video = TextWant(), ImageWant(), VideoWant()
    for node in body.nodes("responseFormat"):
        match node.text("type"):
            case "text":
                text = _text_want(node)
                modalities.append("text")
            case "image":
                image = _image_want(node)
                modalities.append("image")
            case "video":
                video = _video_want(node)
                modalities.append("video")
            case "audio":
                raise Unimplemented("Audio output is not served.", node.at("type"))
            case other:
                at = node.at("type")
                raise InvalidArgument(f"{at} is {other!r}: text, image or video is expected.", at)
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
    return Want(tuple(dict.fromkeys(modalities)), text, image, video)


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


def _video_want(node: Node) -> VideoWant:
    node.raw("delivery")  # concerns the interaction, see `_by_uri`
    duration = node.text("duration")
    seconds = read_duration(duration, node.at("duration")) if duration else None
    if seconds is not None and seconds % 1:
        raise InvalidArgument(f"{node.at('duration')} must be whole seconds, not {duration!r}.", node.at("duration"))
    if node.text("gcsUri"):
        at = node.at("gcsUri")
        raise InvalidArgument(f'{at} is not served: ask for delivery "uri" and download the film.', at)
    return VideoWant(
        node.text("aspectRatio") or None,
        node.text("resolution") or None,
        int(seconds) if seconds is not None else None,
    )


TASKS = {
    "text_to_video": "",
    "image_to_video": "first_frame",
    "reference_to_video": "asset",
    "edit": "",
    "extend": "source",
    "upscale": "",
}


def _with_uses(turns: tuple[Turn, ...], config: Node, body: Node) -> tuple[Turn, ...]:
    """What pictures and films are for, where a film is wanted: as `video_config.task` says, else by their number."""
    video = config.node("videoConfig")
    task = video.choice("task", tuple(TASKS)) if video else None
    if video:
        video.done()
    wants_film = any(isinstance(f, dict) and f.get("type") == "video" for f, _ in body.items("responseFormat"))
    if not (task or wants_film) or turns[-1].role != "user":
        return turns
    pictures = [p for p in turns[-1].parts if isinstance(p.content, Media) and p.content.modality == "image"]
    usual = TASKS[task] if task else "first_frame" if len(pictures) == 1 else "asset"
    parts = [replace(part, use=_use(part, usual)) for part in turns[-1].parts]
    return (*turns[:-1], Turn("user", tuple(parts)))


def _use(part: Part, of_pictures: str) -> Use:
    if not isinstance(part.content, Media):
        return ""
    if part.content.modality == "video":
        return "source"
    return of_pictures if part.content.modality == "image" and of_pictures != "source" else ""  # type: ignore[return-value]


def _thinking(config: Node) -> Thinking:
    level = config.choice("thinkingLevel", LEVELS)
    return Thinking(level, shown=config.choice("thinkingSummaries", ("auto", "none")) != "none")
