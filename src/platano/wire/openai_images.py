"""OpenAI's images: generations (JSON) and edits (a form with files, or JSON), one to ten pictures for one prompt.

Fields: https://platform.openai.com/docs/api-reference/images. A size is obeyed to the pixel.
"""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.types import Message

from platano.catalog.card import ModelCard, resolve
from platano.domain import Event, Finish, ImageWant, Media, Modality, Output, Part, Request, Size, Text, Turn, Want
from platano.errors import InvalidArgument, Unimplemented
from platano.service import Plan, Service
from platano.wire import openai_errors
from platano.wire.http import Route, answer, read_bytes, unless_gone
from platano.wire.json import Node, encode_base64, loads
from platano.wire.openai_errors import ContentRefused
from platano.wire.openai_messages import data_url, media_at
from platano.wire.related import boundary_of

MAX_COUNT = 10
SIDE_PIXELS = (64, 4096)
FORMATS = ("png", "jpeg", "webp")
KNOBS = ("quality", "style", "background", "moderation", "user", "inputFidelity", "safetyIdentifier")
MAX_FILES = 20
MAX_FIELDS = 64
FIELD_BYTES = 2**20  # of a field that is no file


@dataclass(frozen=True, slots=True)
class Asked:
    """An images call: the request, how many pictures, and whether they come as URLs."""

    request: Request
    method: str
    count: int
    as_url: bool


def parse(body: Node, edits: bool = False) -> Asked:
    """Raises `InvalidArgument` naming the field, `NotFound` for an unknown model."""
    model, prompt = body.text("model"), body.text("prompt")
    if not model:
        raise InvalidArgument("model is required.", "model")
    if not prompt.strip():
        raise InvalidArgument("prompt is empty: say what should be made.", "prompt")
    card = resolve(model)
    pictures = _pictures(body) if edits else ()
    _refuse_partial(body)
    request = Request(
        model=model,
        turns=(Turn("user", (*(Part(picture) for picture in pictures), Part(Text(prompt)))),),
        want=Want(_modalities(card), image=_image_want(body)),
        seed=body.integer("seed", 0, 2**31 - 1 - MAX_COUNT) or 0,
        knobs={name: value for name in KNOBS if (value := body.raw(name)) not in (None, "", "auto")},
        fields={
            "turns": "image" if edits else "prompt",
            "modalities": "model",
            "aspect_ratio": "size",
            "image_size": "size",
            "size_wh": "size",
            "image_mime_type": "output_format",
        },
    )
    asked = Asked(
        request=request,
        method="predict" if card.supports("predict") else "generateContent",
        count=body.integer("n", 1, MAX_COUNT) or 1,
        as_url=body.choice("responseFormat", ("b64_json", "url")) == "url",
    )
    body.done()
    return asked


def _modalities(card: ModelCard) -> tuple[Modality, ...]:
    """Nobody sees words beside the picture here: they are asked for only where the model insists."""
    return ("image",) if card.pictures is None or card.pictures.image_only else ("text", "image")


def _image_want(body: Node) -> ImageWant:
    compression = body.integer("outputCompression", 0, 100)
    return ImageWant(
        mime_type=f"image/{body.choice('outputFormat', FORMATS) or 'png'}",
        quality=None if compression is None else max(1, compression),
        size_wh=_size(body.text("size")),
    )


def _size(text: str) -> Size:
    """(0, 0) leaves it to the model."""
    if text in ("", "auto"):
        return 0, 0
    least, most = SIDE_PIXELS
    found = re.fullmatch(r"(\d{1,5})[xX](\d{1,5})", text, re.ASCII)
    if not found or not all(least <= int(side) <= most for side in found.groups()):
        raise InvalidArgument(
            f'size must be "auto" or WIDTHxHEIGHT with sides of {least} to {most} pixels ("1024x768"), '
            f"not {text[:40]!r}.",
            "size",
        )
    return int(found[1]), int(found[2])


def _refuse_partial(body: Node) -> None:
    if body.flag("stream") or body.integer("partialImages", 0, 3):
        name = "stream" if body.flag("stream") else "partial_images"
        raise Unimplemented("Pictures are not streamed: they come when they are finished. Leave it out.", name)


def _pictures(body: Node) -> tuple[Media, ...]:
    if body.raw("mask"):
        raise Unimplemented("A mask is not served: say in the prompt which part should change.", "mask")
    found = [
        _picture(value, path) for name in ("image", "image[]", "images") for value, path in body.items(name)
    ]  # a form has one or both of the first two, JSON the last
    if not found:
        raise InvalidArgument("image is required: the picture that should be changed.", "image")
    return tuple(found)


def _picture(value: Any, path: str) -> Media:
    if isinstance(value, Media):
        return value
    if isinstance(value, str):
        return media_at(value, path)
    node = Node(value, path, snake_paths=True)
    media = Media("image/*", uri=node.text("fileId")) if node.has("fileId") else None
    media = media or media_at(node.text("imageUrl"), node.at("imageUrl"))
    node.done()
    return media


def render(asked: Asked, plan: Plan, answers: Sequence[Sequence[Event]]) -> dict[str, Any]:
    """The pictures that were made. Raises `ContentRefused` when every one was filtered,
    `InvalidArgument` when the model made none for another reason."""
    events = [event for answer_events in answers for event in answer_events]
    pictures = [event.content for event in events if isinstance(event, Output) and isinstance(event.content, Media)]
    ends = [event for event in events if isinstance(event, Finish)]
    if not pictures:
        message = next((end.message for end in ends if end.message), "The model made no picture of this prompt.")
        refused = any(end.blocked or end.reason != "STOP" for end in ends)
        raise (ContentRefused if refused else InvalidArgument)(message, "prompt")
    width, height = plan.request.want.image.size_wh
    return {
        "created": int(time.time()),
        "data": [_datum(picture, asked.as_url) for picture in pictures],
        "output_format": pictures[0].mime_type.removeprefix("image/"),
        "size": f"{width}x{height}",
        "usage": _usage(ends),
    }


def _datum(picture: Media, as_url: bool) -> dict[str, str]:
    return {"url": data_url(picture)} if as_url else {"b64_json": encode_base64(picture.data)}


def _usage(ends: Sequence[Finish]) -> dict[str, Any]:
    """The prompt counts once, however many pictures were made of it."""

    def tokens(modality: Modality) -> int:
        return ends[0].usage.input.get(modality, 0)

    asked = sum(ends[0].usage.input.values())
    made = sum(sum(end.usage.output.values()) + end.usage.thoughts for end in ends)
    return {
        "input_tokens": asked,
        "output_tokens": made,
        "total_tokens": asked + made,
        "input_tokens_details": {"text_tokens": tokens("text"), "image_tokens": tokens("image")},
    }


async def _body(http: HttpRequest, limit: int) -> Node:
    """JSON or a form as one kind of object; a form's files are `Media`, in lists."""
    data = await read_bytes(http, limit)
    kind = http.headers.get("content-type", "")
    if not kind.lower().startswith("multipart/form-data"):
        return Node(loads(data), snake_paths=True)
    if b"--" + boundary_of(kind) + b"--" not in data:  # the parser would leave out the part that is cut off
        raise InvalidArgument("The form cannot be read: it is cut off, its closing boundary is missing.")

    async def replay() -> Message:
        return {"type": "http.request", "body": data, "more_body": False}

    form = HttpRequest(http.scope, replay).form(max_files=MAX_FILES, max_fields=MAX_FIELDS, max_part_size=FIELD_BYTES)
    try:
        async with form as fields:
            return Node(await _values(fields), snake_paths=True)
    except HTTPException as error:
        raise InvalidArgument(f"The form cannot be read: {error.detail}") from None
    except UnicodeError:
        raise InvalidArgument("The form cannot be read: its text is not in the charset that it names.") from None


async def _values(form: FormData) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            value.encode()  # some charsets can write halves of letters, which no answer can repeat
            # A form has no booleans.
            values[name] = value == "true" if name == "stream" and value in ("true", "false") else value
            continue
        kind = (value.content_type or "").partition(";")[0].strip().lower()
        # Bytes without a file name come from the clients as octets.
        media = Media("image/*" if kind in ("", "application/octet-stream") else kind, await value.read())
        before = values.get(name)
        values[name] = [*before, media] if isinstance(before, list) else [media]
    return values


def routes(service: Service) -> list[Route]:
    async def make(http: HttpRequest, edits: bool) -> Response:
        asked = parse(await _body(http, service.body_bytes), edits)
        plan = await service.plan(asked.request, asked.method, http.state.owner)
        answers = await unless_gone(http, service.collect_all(service.variations(plan, asked.count)))
        return answer(render(asked, plan, answers), plan.headers)

    async def generate(http: HttpRequest) -> Response:
        return await make(http, edits=False)

    async def edit(http: HttpRequest) -> Response:
        return await make(http, edits=True)

    return [
        Route("POST", "/openai/images/generations", generate, render_error=openai_errors.render),
        Route("POST", "/openai/images/edits", edit, render_error=openai_errors.render),
    ]
