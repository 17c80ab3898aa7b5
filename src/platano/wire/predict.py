"""Imagen's dialect: `:predict`, one to four pictures for one prompt.

Field names are Google's (https://ai.google.dev/gemini-api/docs/imagen). Google has switched the models off; code
that still calls them goes on working here. SDKs without `generate_images` reach it by the Vertex path.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.domain import Event, Finish, ImageWant, Media, Output, Part, Request, Text, Turn, Want
from platano.errors import InvalidArgument
from platano.service import Service
from platano.wire.http import Route, answer, read_node, unless_gone
from platano.wire.json import Node, encode_base64

DEFAULT_COUNT = 4
MAX_COUNT = 4
KNOBS = ("guidanceScale", "language", "addWatermark", "enhancePrompt", "safetySetting", "safetyFilterLevel", "labels")
PEOPLE = ("dont_allow", "allow_adult", "allow_all")


@dataclass(frozen=True, slots=True)
class Asked:
    """A predict call: the request, how many pictures, and what is told about each."""

    request: Request
    count: int
    with_safety: bool
    with_reason: bool


def parse(body: Node, model: str) -> Asked:
    """Raises `InvalidArgument` naming the field."""
    instances = list(body.nodes("instances"))
    if len(instances) != 1:
        raise InvalidArgument(f"instances must hold exactly one prompt, not {len(instances)}.", "instances")
    instance = instances[0]
    prompt = instance.text("prompt")
    if not prompt.strip():
        raise InvalidArgument("instances[0].prompt is empty: say what should be made.", "instances[0].prompt")
    instance.done()
    parameters = body.node("parameters") or Node({}, "parameters")
    asked = Asked(
        request=_request(model, prompt, parameters),
        count=parameters.integer("sampleCount", 1, MAX_COUNT) or DEFAULT_COUNT,
        with_safety=parameters.flag("includeSafetyAttributes"),
        with_reason=parameters.flag("includeRaiReason"),
    )
    parameters.done()
    body.raw("labels")
    body.done()
    return asked


def _request(model: str, prompt: str, parameters: Node) -> Request:
    options = parameters.node("outputOptions") or Node({}, "parameters.outputOptions")
    image = ImageWant(
        aspect_ratio=parameters.text("aspectRatio") or None,
        image_size=parameters.text("sampleImageSize") or parameters.text("imageSize") or None,
        mime_type=options.text("mimeType") or None,
        quality=options.integer("compressionQuality", 1, 100),
        people=_people(parameters),
        negative=parameters.text("negativePrompt"),
    )
    parameters.text("imageSize")
    options.done()
    if parameters.text("storageUri"):
        at = parameters.at("storageUri")
        raise InvalidArgument("storageUri is not served: pictures come in the answer. Leave it out.", at)
    return Request(
        model=model,
        turns=(Turn("user", (Part(Text(prompt)),)),),
        want=Want(("image",), image=image),
        seed=parameters.integer("seed", 0, 2**32 - 1) or 0,
        knobs={name: value for name in KNOBS if (value := parameters.raw(name)) not in (None, {})},
        fields={
            "turns": "instances[0].prompt",
            "aspect_ratio": parameters.at("aspectRatio"),
            "image_size": parameters.at("sampleImageSize"),
            "image_mime_type": options.at("mimeType"),
        },
    )


def _people(parameters: Node) -> Literal["", "dont_allow", "allow_adult", "allow_all"]:
    found = parameters.choice("personGeneration", PEOPLE) or "allow_adult"
    return found  # type: ignore[return-value]


def render(asked: Asked, answers: Sequence[Sequence[Event]]) -> dict[str, Any]:
    """One prediction a picture; a filtered one has no bytes, and its reason when that was asked for."""
    predictions = [prediction for events in answers for prediction in _predictions(asked, events)]
    if asked.with_safety:
        attributes: dict[str, Any] = {"categories": [], "scores": []}
        predictions.append({"contentType": "Positive Prompt", "safetyAttributes": attributes})
    return {"predictions": predictions}


def _predictions(asked: Asked, events: Sequence[Event]) -> list[dict[str, Any]]:
    pictures = [e.content for e in events if isinstance(e, Output) and isinstance(e.content, Media)]
    found: list[dict[str, Any]] = [
        {"mimeType": picture.mime_type, "bytesBase64Encoded": encode_base64(picture.data)} for picture in pictures
    ]
    if asked.with_safety:
        found = [{**prediction, "safetyAttributes": {"categories": [], "scores": []}} for prediction in found]
    reason = next((event.message for event in events if isinstance(event, Finish)), "")
    if not pictures and asked.with_reason:
        found.append({"raiFilteredReason": reason})
    return found


def routes(service: Service) -> list[Route]:
    async def predict(http: HttpRequest) -> Response:
        asked = parse(await read_node(http, service.body_bytes), http.path_params["model"])
        plan = await service.plan(asked.request, "predict", http.state.owner)
        plans = service.variations(plan, asked.count)
        answers = await unless_gone(http, service.collect_all(plans))
        return answer(render(asked, answers), plan.headers)

    return [Route("POST", "/models/{model}:predict", predict)]
