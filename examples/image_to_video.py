"""A picture is painted, then filmed: Nano Banana and Veo through the official Gemini SDK.

Nothing here is platano's own: with GOOGLE_GEMINI_BASE_URL unset it runs against Google.

    platano serve &
    export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
    python examples/image_to_video.py out
"""

import os
import sys
import time
from pathlib import Path

from google import genai
from google.genai import types

PAINTER = "gemini-3.1-flash-image"
FILMER = "veo-3.1-generate-preview"
HAS_FILMS_IN_CLOUD_ONLY = int(genai.__version__.split(".")[0]) >= 3

out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
out.mkdir(parents=True, exist_ok=True)
client = genai.Client(
    vertexai=HAS_FILMS_IN_CLOUD_ONLY,
    api_key=os.environ["GEMINI_API_KEY"],
    http_options=types.HttpOptions(base_url=os.environ.get("GOOGLE_GEMINI_BASE_URL")),
)


def paint(prompt: str) -> types.Image:
    """The film's first frame."""
    response = client.models.generate_content(
        model=PAINTER,
        contents=prompt,
        config=types.GenerateContentConfig(image_config=types.ImageConfig(aspect_ratio="16:9")),
    )
    blob = next(part.inline_data for part in response.parts or [] if part.inline_data)
    return types.Image(image_bytes=blob.data, mime_type=blob.mime_type)


def film(prompt: str, first_frame: types.Image) -> bytes:
    """Begin, ask every few seconds how far it is, fetch."""
    operation = client.models.generate_videos(
        model=FILMER,
        source=types.GenerateVideosSource(prompt=prompt, image=first_frame),
        config=types.GenerateVideosConfig(duration_seconds=4, aspect_ratio="16:9"),
    )
    while not operation.done:
        time.sleep(1)
        operation = client.operations.get(operation)
        print(f"  {(operation.metadata or {}).get('progressPercent', '?')} %")
    if operation.error:
        raise SystemExit(f"No film: {operation.error}")
    video = operation.response.generated_videos[0].video
    return video.video_bytes or client.files.download(file=video)


if __name__ == "__main__":
    picture = paint("A fox in a park in autumn")
    for name, data in (
        ("fox.png", picture.image_bytes),
        ("fox.mp4", film("The fox runs, the camera follows, leaves fall, birds are singing", picture)),
    ):
        (out / name).write_bytes(data)
        print(out / name)
