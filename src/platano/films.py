"""A film from the side of who wants it: a first frame is painted, an operation begun, watched, and ended or collected.

Works with any client of `client.connect_for_films`; the files and the terminal are `cli/video.py`'s.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from google import genai
from google.genai import types

Operation = types.GenerateVideosOperation

POLL_SECONDS = 0.5
DISTANT_POLL_SECONDS = 10.0  # what Google's guides wait
ATTEMPTS = 6  # half a minute: a server that starts anew still has its operations


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an operation is: `percent` from 0 to 100, None where the server does not tell."""

    percent: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an operation: MP4 files, and why others were held back."""

    films: list[bytes] = field(default_factory=list[bytes])
    filtered: list[str] = field(default_factory=list[str])


def paint(client: genai.Client, model: str, prompt: str, aspect_ratio: str) -> types.Image:
    """A first frame from words. Raises `ValueError` when the model answers without a picture."""
    config = types.GenerateContentConfig(
        response_modalities=["TEXT", "IMAGE"], image_config=types.ImageConfig(aspect_ratio=aspect_ratio)
    )
    response = client.models.generate_content(model=model, contents=prompt, config=config)
    for part in response.parts or []:
        if part.inline_data and part.inline_data.data and not part.thought:
            return types.Image(image_bytes=part.inline_data.data, mime_type=part.inline_data.mime_type)
    reason = response.candidates[0].finish_message if response.candidates else ""
    raise ValueError(f"{model} painted no picture for {prompt!r}. {reason or ''}".rstrip())


def watch(client: genai.Client, operation: Operation) -> Iterator[tuple[Operation, Progress]]:
    """The operation and how far it is, again and again; the last one is done.

    A server that cannot be reached is asked again for half a minute, then the SDK's error is raised.
    """
    options = types.HttpOptions(retry_options=types.HttpRetryOptions(attempts=ATTEMPTS))
    config = types.GetOperationConfig(http_options=options)
    while True:
        progress = _progress(operation)
        yield operation, progress
        if operation.done:
            return
        time.sleep(DISTANT_POLL_SECONDS if progress.percent is None else POLL_SECONDS)
        operation = client.operations.get(operation, config=config)


def collect(client: genai.Client, operation: Operation) -> Made:
    """The films of an operation that is done. Raises `ValueError` with the server's words when it failed."""
    if operation.error:
        raise ValueError(f"The film was not made: {operation.error.get('message') or operation.error}")
    response = operation.response or types.GenerateVideosResponse()
    videos = [made.video for made in response.generated_videos or [] if made.video]
    films = [video.video_bytes or client.files.download(file=video) for video in videos]
    return Made(films, list(response.rai_media_filtered_reasons or []))


def _progress(operation: Operation) -> Progress:
    """An operation that has just begun has no metadata yet; Google's never have a number in it."""
    metadata = operation.metadata
    if operation.done:
        return Progress(100.0, "done")
    if metadata is None:
        return Progress(0.0)
    percent = metadata.get("progressPercent")
    return Progress(None if percent is None else float(percent), str(metadata.get("progressMessage") or ""))
