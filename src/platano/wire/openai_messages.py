"""The messages of a chat as OpenAI writes them, as a system instruction and turns.

Media come as data: URLs, as http(s) URLs (which the service resolves) or as ids of uploaded files. The form of a
picture inside an assistant message is OpenRouter's `images`
(https://openrouter.ai/docs/features/multimodal/image-generation): an answer can be sent back as it came.
"""

import mimetypes
from typing import Any

from platano.domain import Content, Detail, Media, Opaque, Part, Text, Turn
from platano.errors import InvalidArgument
from platano.wire.json import Node, decode_base64, encode_base64

ROLES = ("system", "developer", "user", "assistant", "tool", "function")
PARTS = ("text", "refusal", "image_url", "video_url", "input_audio", "file")
DETAILS: dict[str, Detail] = {"auto": "", "low": "low", "high": "high"}
AUDIO_FORMATS = ("wav", "mp3", "aiff", "aac", "ogg", "flac")  # OpenAI takes the first two, Gemini all
# What an assistant message of any client may carry along; none of it is part of the conversation.
_REMARKS = ("annotations", "audio", "reasoning", "reasoningContent", "reasoningDetails")


def conversation(body: Node) -> tuple[str, tuple[Turn, ...]]:
    """The system instruction and the turns; neighbours of one role are one turn.

    Raises `InvalidArgument` naming the field.
    """
    system: list[str] = []
    turns: list[Turn] = []
    for message in body.nodes("messages"):
        role = message.choice("role", ROLES)
        if role is None:
            raise InvalidArgument(f"{message.at('role')} is required: {', '.join(ROLES)}.", message.at("role"))
        parts = _message(message, role)
        speaker = "model" if role == "assistant" else "user"
        if role in ("system", "developer"):
            system += [part.content.text for part in parts if isinstance(part.content, Text)]
        elif turns and turns[-1].role == speaker:
            turns[-1] = Turn(turns[-1].role, turns[-1].parts + parts)
        elif parts:
            turns.append(Turn("model" if role == "assistant" else "user", parts))
    if not turns:
        raise InvalidArgument("messages are required: send at least one message of the user.", "messages")
    return "\n".join(system), tuple(turns)


def _message(message: Node, role: str) -> tuple[Part, ...]:
    message.raw("name")  # a label for the reader of a log
    match role:
        case "assistant":
            parts = _said(message)
        case "tool" | "function":
            result = {"tool_call_id": message.raw("toolCallId"), "content": message.raw("content")}
            parts = (Part(Opaque("tool_result", result)),)
        case _:
            parts = _parts(message)
            if not parts:
                raise InvalidArgument(f"{message.at('content')} must not be empty.", message.at("content"))
    message.done()
    return parts


def _said(message: Node) -> tuple[Part, ...]:
    """An assistant's message, as this dialect or another server wrote it; it may be empty."""
    parts = _parts(message)
    if refusal := message.text("refusal"):
        parts += (Part(Text(refusal)),)
    parts += tuple(_part(image) for image in message.nodes("images"))
    for name in ("toolCalls", "functionCall"):
        if message.has(name):
            parts += (Part(Opaque(name, message.raw(name))),)
    for name in _REMARKS:
        message.raw(name)
    return parts


def _parts(message: Node) -> tuple[Part, ...]:
    content = message.raw("content")
    if isinstance(content, str):
        return (Part(Text(content)),) if content else ()
    return tuple(_part(part) for part in message.nodes("content"))


def _part(node: Node) -> Part:
    content, detail = _content(node)
    node.integer("index")
    signature = _signature(node)
    node.done()
    return Part(content, signature=signature, detail=detail)


def _content(node: Node) -> tuple[Content, Detail]:
    match node.choice("type", PARTS):
        case "text":
            return Text(node.text("text")), ""
        case "refusal":
            return Text(node.text("refusal")), ""
        case "image_url":
            return _linked(node, "imageUrl", "image")
        case "video_url":
            return _linked(node, "videoUrl", "video")
        case "input_audio":
            return _audio(node), ""
        case "file":
            return _file(node), ""
        case _:
            raise InvalidArgument(f"{node.at('type')} is required: {', '.join(PARTS)}.", node.at("type"))


def _linked(node: Node, name: str, kind: str) -> tuple[Media, Detail]:
    """`{"url": ..., "detail": ...}`; the URL alone will do, as several servers take it."""
    if isinstance(node.raw(name), str):
        return media_at(node.text(name), node.at(name), kind), ""
    link = node.node(name)
    if link is None:
        raise InvalidArgument(f"{node.at(name)} is required.", node.at(name))
    media = media_at(link.text("url"), link.at("url"), kind)
    detail = DETAILS[link.choice("detail", tuple(DETAILS)) or "auto"]
    link.done()
    return media, detail


def _audio(node: Node) -> Media:
    audio = node.node("inputAudio")
    if audio is None:
        raise InvalidArgument(f"{node.at('inputAudio')} is required.", node.at("inputAudio"))
    kind = audio.choice("format", AUDIO_FORMATS)
    data = audio.data("data")
    if not kind or not data:
        missing = audio.at("data" if kind else "format")
        raise InvalidArgument(f"{missing} is required.", missing)
    audio.done()
    return Media(f"audio/{kind}", data)


def _file(node: Node) -> Media:
    file = node.node("file") or Node({}, node.at("file"), snake_paths=True)
    data, file_id, name = file.text("fileData"), file.text("fileId"), file.text("filename")
    file.done()
    if data.startswith("data:"):
        return media_at(data, file.at("fileData"), "application")
    if data:
        kind = mimetypes.guess_type(name)[0] or "application/pdf"  # the one kind that OpenAI takes
        return Media(kind, decode_base64(data, file.at("fileData")))
    if file_id:
        return Media("", uri=file_id)
    raise InvalidArgument(f"{file.path} needs file_data (a data: URL) or file_id.", file.path)


def _signature(node: Node) -> bytes:
    """An engine's memory of a part, where `rendered_image` has put it."""
    extra = node.node("extraContent")
    google = extra.node("google") if extra else None
    return google.data("thoughtSignature") if google else b""


def media_at(url: str, field: str, kind: str = "image") -> Media:
    """Media by data: URL (decoded here), http(s) or gs:// URL, or file name (left to the service).

    `kind` is what is expected ("image"): where nobody has said the MIME type it becomes "image/*".
    """
    if url[:5].lower() == "data:":
        header, _, payload = url.partition(",")
        mime_type, *parameters = header[5:].lower().split(";")
        if "base64" not in parameters or not payload:
            raise InvalidArgument(f"{field} is no data: URL of base64 (data:image/png;base64,...).", field)
        return Media(mime_type or f"{kind}/*", decode_base64(payload, field))
    if url.lower().startswith(("http://", "https://", "gs://", "files/")):
        return Media(f"{kind}/*", uri=url)
    raise InvalidArgument(f"{field} must be a data: URL or an http(s) URL, not {url[:40]!r}.", field)


def data_url(media: Media) -> str:
    return f"data:{media.mime_type};base64,{encode_base64(media.data)}"


def rendered_image(media: Media, signature: bytes, index: int) -> dict[str, Any]:
    """A picture in an assistant message. The clients' stream readers merge list items by `index`."""
    image: dict[str, Any] = {"type": "image_url", "image_url": {"url": data_url(media)}, "index": index}
    if signature:
        image["extra_content"] = {"google": {"thought_signature": encode_base64(signature)}}
    return image
