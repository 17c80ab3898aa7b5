"""Veo over HTTP, as curl speaks it."""

import base64
import io
import time
from collections.abc import Iterator
from typing import Any

import av
import httpx
import pytest

from tests.conftest import SocketServer
from tests.pictures import png

MODEL = "veo-3.1-generate-preview"
PICTURE = base64.b64encode(png()).decode()
PATH = f"/v1beta/models/{MODEL}:predictLongRunning"
pytestmark = pytest.mark.timeout(180)  # a film takes some seconds, and its worker some to start


@pytest.fixture(scope="module")
def server(socket_server: SocketServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=socket_server.url, timeout=60) as client:
        yield client


def begun(server: httpx.Client, prompt: str = "a red boat sails", path: str = PATH, **said: Any) -> str:
    instance = {"prompt": prompt, **said.pop("instance", {})}
    parameters = {"durationSeconds": 4, **said}
    response = server.post(path, json={"instances": [instance], "parameters": parameters})
    assert response.status_code == 200, response.text
    return str(response.json()["name"])


def ended(server: httpx.Client, name: str, seconds: float = 120) -> dict[str, Any]:
    end = time.monotonic() + seconds
    while not (operation := server.get(f"/v1beta/{name}").json()).get("done"):
        assert time.monotonic() < end, operation
        time.sleep(0.2)
    return operation  # type: ignore[no-any-return]


def film_of(server: httpx.Client, operation: dict[str, Any]) -> bytes:
    (sample,) = operation["response"]["generateVideoResponse"]["generatedSamples"]
    return server.get(sample["video"]["uri"]).content


def facts(film: bytes) -> tuple[int, int, float, bool]:
    """Width, height, seconds and whether there is sound."""
    with av.open(io.BytesIO(film)) as container:
        stream = container.streams.video[0]
        return stream.width, stream.height, round((container.duration or 0) / 1e6, 1), bool(container.streams.audio)


def test_an_operation_ends_in_a_film_of_the_asked_size_and_length(server: httpx.Client) -> None:
    name = begun(server, aspectRatio="9:16")
    assert name.startswith(f"models/{MODEL}/operations/")
    operation = ended(server, name)
    assert operation["metadata"]["progressPercent"] == 100
    assert facts(film_of(server, operation)) == (720, 1280, 4.0, True)


def test_the_same_seed_gives_the_same_frames(server: httpx.Client) -> None:
    first, second = (film_of(server, ended(server, begun(server, seed=7))) for _ in range(2))
    with av.open(io.BytesIO(first)) as one, av.open(io.BytesIO(second)) as other:
        for a, b in zip(one.decode(video=0), other.decode(video=0), strict=True):
            assert (a.to_ndarray() == b.to_ndarray()).all()


@pytest.mark.parametrize(
    ("parameters", "instance", "words"),
    [
        ({"resolution": "1080p"}, {}, "8 seconds only"),
        ({"durationSeconds": 7}, {}, "7 seconds"),
        ({"aspectRatio": "1:1"}, {}, "1:1"),
        ({"sampleCount": 3}, {}, "at most"),
        ({"durationSeconds": "eight"}, {}, "durationSeconds"),
        ({"personGeneration": "maybe"}, {}, "personGeneration"),
        ({"storageUri": "gs://x"}, {}, "storageUri"),
        ({"speed": 2}, {}, "speed"),
        ({}, {"lastFrame": {"mimeType": "image/png", "bytesBase64Encoded": PICTURE}}, "first"),
        ({}, {"video": {"uri": "files/none"}}, "permission"),
        ({}, {"image": {"mimeType": "image/png", "bytesBase64Encoded": "aGVsbG8="}}, "declared as image/png"),
        ({}, {"prompt": ""}, "prompt"),
    ],
)
def test_what_cannot_be_is_refused_at_once(
    server: httpx.Client, parameters: dict[str, Any], instance: dict[str, Any], words: str
) -> None:
    body = {"instances": [{"prompt": "x", **instance}], "parameters": {"durationSeconds": 4, **parameters}}
    response = server.post(PATH, json=body)
    assert 400 <= response.status_code < 404, response.text
    assert words in response.json()["error"]["message"]


def test_four_references_are_too_many(server: httpx.Client) -> None:
    image = {"inlineData": {"mimeType": "image/png", "data": PICTURE}}
    instance = {"prompt": "x", "referenceImages": [{"image": image, "referenceType": "asset"}] * 4}
    response = server.post(PATH, json={"instances": [instance]})
    assert (response.status_code, "at most 3" in response.text) == (400, True)


def test_a_cancelled_operation_ends_as_cancelled(server: httpx.Client) -> None:
    name = begun(server, durationSeconds=8)
    assert server.post(f"/v1beta/{name}:cancel", json={}).json() == {}
    assert ended(server, name)["error"]["code"] == 1


def test_an_unknown_operation_is_not_found(server: httpx.Client) -> None:
    assert server.get(f"/v1beta/models/{MODEL}/operations/none").status_code == 404


def test_an_operation_survives_the_death_of_its_server(socket_server: SocketServer, server: httpx.Client) -> None:
    name = begun(server, durationSeconds=8)
    time.sleep(1.5)
    socket_server.kill()
    socket_server.start()
    assert facts(film_of(server, ended(server, name)))[2] == 8.0


def test_a_film_is_continued(server: httpx.Client) -> None:
    first = ended(server, begun(server))
    (sample,) = first["response"]["generateVideoResponse"]["generatedSamples"]
    second = ended(server, begun(server, instance={"video": sample["video"]}))
    assert facts(film_of(server, second))[2] == 8.0
