"""Veo through the SDKs that have it."""

import time

import pytest
from google import genai
from google.genai import types

from tests.conftest import SocketServer
from tests.wire.test_films import MODEL, facts

pytestmark = pytest.mark.timeout(180)  # a film takes some seconds, and its worker some to start


@pytest.mark.parametrize("vertex", [False, True], ids=["gemini", "vertex"])
def test_the_sdk_makes_a_film(socket_server: SocketServer, vertex: bool) -> None:
    options = types.HttpOptions(base_url=socket_server.url)
    client = genai.Client(vertexai=vertex, api_key="any", http_options=options)
    try:
        operation = client.models.generate_videos(
            model=MODEL,
            source=types.GenerateVideosSource(prompt="a blue balloon rises"),
            config=types.GenerateVideosConfig(duration_seconds=4),
        )
    except ValueError as refusal:
        pytest.skip(str(refusal))
    while not operation.done:
        time.sleep(0.3)
        operation = client.operations.get(operation)
    assert operation.response
    (made,) = operation.response.generated_videos or []
    assert made.video
    film = made.video.video_bytes or client.files.download(file=made.video)
    assert facts(film)[2] == 4.0
