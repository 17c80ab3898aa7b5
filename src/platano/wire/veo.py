"""Veo's dialect: `:predictLongRunning`, and the operations that it begins.

Field names are Google's (https://ai.google.dev/gemini-api/docs/video). Vertex callers ask for an operation by
`:fetchPredictOperation` and get the bytes in the answer, the others by its name and get an address.
"""

from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.domain import Finish, Media, Part, Request, Text, Turn, Use, VideoWant, Want
from platano.errors import InvalidArgument, NotFound
from platano.jobs.foreman import Foreman
from platano.service import Service
from platano.store.blobs import Blobs
from platano.store.files import Files, download_address
from platano.store.jobs import Job, Jobs, Problem
from platano.wire.files import base_of
from platano.wire.http import Route, answer, read_node
from platano.wire.json import Node, encode_base64
from platano.wire.predict import PEOPLE
from platano.wire.time import timestamp

MOST_FILMS = 4
KNOBS = ("enhancePrompt", "compressionQuality", "resizeMode", "safetySetting", "guidanceScale", "labels", "fps")
RPC_CODES = {"InvalidArgument": 3, "InvalidMedia": 3, "DeadlineExceeded": 4, "NotFound": 5, "PermissionDenied": 7}
RPC_CODES |= {"ResourceExhausted": 8, "FailedPrecondition": 9, "Cancelled": 1, "Unimplemented": 12, "Unavailable": 14}
INTERNAL = 13
CANCELLED = Problem("Cancelled", "The operation was cancelled before it began.")
_TYPE = "type.googleapis.com/google.ai.generativelanguage.v1beta."


def parse(body: Node, model: str) -> Request:
    """Raises `InvalidArgument` naming the field."""
    instances = list(body.nodes("instances"))
    if len(instances) != 1:
        raise InvalidArgument(f"instances must hold exactly one film to make, not {len(instances)}.", "instances")
    parameters = body.node("parameters") or Node({}, "parameters")
    parts = _parts(instances[0], parameters)
    instances[0].done()
    video = VideoWant(
        aspect_ratio=parameters.text("aspectRatio") or None,
        resolution=parameters.text("resolution") or None,
        seconds=parameters.integer("durationSeconds", 1, 60),
        people=parameters.choice("personGeneration", PEOPLE) or "",  # type: ignore[arg-type]
        negative=parameters.text("negativePrompt"),
        sound=parameters.raw("generateAudio") is not False,
    )
    count = parameters.integer("sampleCount", 1, MOST_FILMS) or parameters.integer("numberOfVideos", 1, MOST_FILMS) or 1
    parameters.raw("numberOfVideos")
    if parameters.text("storageUri"):
        at = parameters.at("storageUri")
        raise InvalidArgument("storageUri is not served: films are downloaded from the answer. Leave it out.", at)
    request = Request(
        model=model,
        turns=(Turn("user", tuple(parts)),),
        want=Want(("video",), video=video),
        seed=parameters.integer("seed", 0, 2**32 - 1),
        count=count,
        knobs={name: value for name in KNOBS if (value := parameters.raw(name)) is not None},
        fields=_fields(parameters),
    )
    parameters.done()
    body.raw("webhookConfig"), body.raw("labels")
    body.done()
    return request


def _fields(parameters: Node) -> dict[str, str]:
    return {
        "turns": "instances[0]",
        "uses": "instances[0]",
        "aspect_ratio": parameters.at("aspectRatio"),
        "resolution": parameters.at("resolution"),
        "seconds": parameters.at("durationSeconds"),
        "count": parameters.at("sampleCount"),
        "seed": parameters.at("seed"),
    }


def _parts(instance: Node, parameters: Node) -> list[Part]:
    """The prompt, and what the film is made from; some guides put frames and references under `parameters`."""
    parts = [Part(Text(instance.text("prompt")))]
    for name, use in (("image", "first_frame"), ("lastFrame", "last_frame"), ("video", "source")):
        for holder in (instance, parameters):
            if (node := holder.node(name)) is not None:
                parts.append(Part(_media(node, "video/mp4" if use == "source" else ""), use=use))  # type: ignore[arg-type]
    for holder in (instance, parameters):
        parts += [_reference(node) for node in holder.nodes("referenceImages")]
    return parts


def _reference(node: Node) -> Part:
    use: Use = node.choice("referenceType", ("asset", "style")) or "asset"  # type: ignore[assignment]
    image = node.node("image")
    node.raw("referenceId")
    node.done()
    if image is None:
        raise InvalidArgument(f"{node.at('image')} is required.", node.at("image"))
    return Part(_media(image, ""), use=use)


def _media(node: Node, usual_type: str) -> Media:
    """A picture or film in any of the forms that SDKs and guides write."""
    inline = node.node("inlineData")
    if inline is not None:
        media = _media(inline, usual_type)
        node.done()
        return media
    uri = node.text("uri") or node.text("gcsUri") or node.text("fileUri")
    node.text("gcsUri"), node.text("fileUri")
    name = next((name for name in ("bytesBase64Encoded", "encodedVideo", "data") if node.has(name)), "")
    data = node.data(name) if name else b""
    mime_type = node.text("mimeType") or node.text("encoding") or usual_type
    node.text("encoding")
    node.done()
    if not data and not uri:
        raise InvalidArgument(f"{node.path} has neither bytes nor a uri.", node.path)
    if data and not mime_type:
        raise InvalidArgument(f"{node.at('mimeType')} is required.", node.at("mimeType"))
    return Media(mime_type.lower(), data, "" if data else uri)


def render(job: Job, name: str, videos: list[dict[str, Any]] | None, vertex: bool) -> dict[str, Any]:
    """The operation. `done` is left out while it is not: so does Google."""
    metadata = {
        "@type": f"{_TYPE}PredictLongRunningMetadata",
        "createTime": timestamp(job.created),
        "updateTime": timestamp(job.updated),
        "progressPercent": round(job.fraction * 100),
    }
    body: dict[str, Any] = {"name": name, "metadata": metadata | ({"progressMessage": job.note} if job.note else {})}
    if job.is_open:
        return body
    problem = job.result.problem or (CANCELLED if job.state == "cancelled" else None)
    if problem:
        code = RPC_CODES.get(problem.error, INTERNAL)
        return {**body, "done": True, "error": {"code": code, "message": problem.message}}
    finishes = [event for answers in job.result.answers for event in answers if isinstance(event, Finish)]
    filtered = [finish.message or finish.reason for finish in finishes if finish.reason != "STOP"]
    rai = {"raiMediaFilteredCount": len(filtered), "raiMediaFilteredReasons": filtered}
    if vertex:
        return {**body, "done": True, "response": {"videos": videos, **rai}}
    response = {"generatedSamples": [{"video": video} for video in videos or []], **rai}
    kind = f"{_TYPE}PredictLongRunningResponse"
    return {**body, "done": True, "response": {"@type": kind, "generateVideoResponse": response}}


def operation_name(http: HttpRequest, job: Job) -> str:
    """Under the path that the caller used, so that its SDK finds the way back."""
    vertex = http.path_params["api"].partition("/")[2]
    name = f"models/{job.request.model}/operations/{job.id}"
    return f"{vertex}/{name}" if vertex else name


def routes(service: Service, foreman: Foreman, jobs: Jobs, files: Files, blobs: Blobs) -> list[Route]:
    async def begin(http: HttpRequest) -> Response:
        request = parse(await read_node(http, service.body_bytes), http.path_params["model"])
        plan = await service.plan(request, "predictLongRunning", http.state.owner)
        job = await foreman.accept("operation", plan, owner=http.state.owner)
        return answer({"name": operation_name(http, job)}, plan.headers)

    async def found(http: HttpRequest, job_id: str) -> Job:
        job = await jobs.get(job_id, http.state.owner)
        if job is None or job.kind != "operation":
            raise NotFound(f"The operation {job_id!r} was not found: it expired, was deleted, or never was.")
        return job

    async def get(http: HttpRequest) -> Response:
        job = await found(http, http.path_params["id"])
        videos = [{"uri": download_address(base_of(http), name)} for name in job.result.files]
        return answer(render(job, operation_name(http, job), videos, vertex=False))

    async def fetch(http: HttpRequest) -> Response:
        body = await read_node(http, service.body_bytes)
        job = await found(http, body.text("operationName").rpartition("/")[2])
        body.done()
        videos = [await inline(name, http.state.owner) for name in job.result.files]
        return answer(render(job, operation_name(http, job), videos, vertex=True))

    async def inline(file_id: str, owner: str) -> dict[str, Any]:
        file = await files.get(file_id, owner)
        return {"bytesBase64Encoded": encode_base64(await blobs.get(file.blob)), "mimeType": file.mime_type}

    async def cancel(http: HttpRequest) -> Response:
        job = await found(http, http.path_params["id"])
        await jobs.cancel(job.id, http.state.owner)
        return answer({})

    async def delete(http: HttpRequest) -> Response:
        job = await found(http, http.path_params["id"])
        await jobs.cancel(job.id, http.state.owner)
        await jobs.delete(job.id)
        return answer({})

    operations = [
        Route(method, f"{path}{verb}", handler)
        for path in ("/models/{model}/operations/{id}", "/operations/{id}")
        for method, verb, handler in (("POST", ":cancel", cancel), ("GET", "", get), ("DELETE", "", delete))
    ]
    return [
        Route("POST", "/models/{model}:predictLongRunning", begin),
        Route("POST", "/models/{model}:fetchPredictOperation", fetch),
        *operations,
    ]
