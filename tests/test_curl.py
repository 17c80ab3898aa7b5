"""The API as people call it from a shell: every form of a request that Google's curl examples take."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from tests.conftest import SocketServer
from tests.pictures import encoded, opened, png

CALL = "/v1beta/models/gemini-2.5-flash-image:generateContent"
STREAM = "/v1beta/models/gemini-2.5-flash-image:streamGenerateContent"
INTERACTIONS = "/v1beta/interactions"
MODEL = "gemini-3.1-flash-image"
KEY = ("-H", "x-goog-api-key: any")
JSON = ("-H", "Content-Type: application/json")
A_CAT = '{"contents": [{"parts": [{"text": "a cat"}]}]}'

Curl = Callable[..., tuple[int, str]]
pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")


@pytest.fixture(scope="session")
def curl(socket_server: SocketServer) -> Curl:
    """Runs curl with a path and options, and standard input for `@-`; gives the status and the body."""

    def run(path: str, *options: str, stdin: str = "") -> tuple[int, str]:
        command = ["curl", "-q", "-sS", "--noproxy", "*", "-w", "%{stderr}%{http_code}", socket_server.url + path]
        done = subprocess.run([*command, *options], check=False, input=stdin, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return int(done.stderr), done.stdout

    return run


def parts(answer: Any) -> list[dict[str, Any]]:
    return answer["candidates"][0].get("content", {}).get("parts", [])  # type: ignore[no-any-return]


def picture(data: str) -> Image.Image:
    return opened(base64.b64decode(data, validate=True))


def picture_of(body: str) -> Image.Image:
    return picture(next(part["inlineData"]["data"] for part in parts(json.loads(body)) if "inlineData" in part))


def picture_in(interaction: dict[str, Any]) -> Image.Image:
    blocks = [block for step in interaction["steps"] if step["type"] == "model_output" for block in step["content"]]
    return picture(next(block["data"] for block in blocks if block["type"] == "image"))


def test_the_key_comes_as_a_header_and_no_role_is_needed(curl: Curl) -> None:
    status, body = curl(CALL, *KEY, *JSON, "-d", A_CAT)
    assert status == 200
    assert picture_of(body).size == (1024, 1024)


def test_the_key_comes_in_the_query(curl: Curl) -> None:
    status, body = curl(f"{CALL}?key=any", *JSON, "-d", A_CAT)
    assert status == 200
    assert picture_of(body).size == (1024, 1024)


def test_curls_own_content_type_is_no_obstacle(curl: Curl) -> None:
    assert curl(CALL, *KEY, "-d", A_CAT)[0] == 200


def test_snake_case_is_read_at_every_depth(curl: Curl) -> None:
    photo = {"inline_data": {"mime_type": "image/png", "data": base64.b64encode(png(300, 300)).decode()}}
    sent = {
        "contents": [{"parts": [{"text": "add a hat"}, photo]}],
        "system_instruction": {"parts": [{"text": "Use bright colours."}]},
        "generation_config": {"response_modalities": ["IMAGE"], "image_config": {"aspect_ratio": "16:9"}},
    }
    status, body = curl(CALL, *KEY, *JSON, "-d", json.dumps(sent))
    assert status == 200
    assert picture_of(body).size == (1344, 768)
    assert [list(part) for part in parts(json.loads(body))] == [["inlineData"]]


@pytest.mark.parametrize(
    "body",
    [
        "{'contents': [{'parts': [{'text': 'a cat'}]}]}",
        '{"contents": [{"parts": [{"text": "a cat"},],}],  }',
    ],
    ids=["single quotes", "trailing commas"],
)
def test_the_json_of_the_shell_is_forgiven(curl: Curl, body: str) -> None:
    assert curl(CALL, *KEY, *JSON, "-d", body)[0] == 200


def test_json_with_the_wrong_bracket_is_refused(curl: Curl) -> None:
    status, body = curl(CALL, *KEY, *JSON, "-d", '{"contents": [{"parts": [{"text": "a cat"}}]}')
    assert status == 400
    assert "Invalid JSON payload" in json.loads(body)["error"]["message"]


def test_megabytes_from_standard_input_are_awaited(curl: Curl) -> None:
    """curl announces a large body with `Expect: 100-continue`."""
    noise = Image.frombytes("RGB", (1000, 1000), os.urandom(3_000_000))
    photo = {"inline_data": {"mime_type": "image/png", "data": base64.b64encode(encoded(noise, "PNG")).decode()}}
    sent = json.dumps({"contents": [{"parts": [{"text": "Caption this."}, photo]}]})
    path = "/v1beta/models/gemini-3-flash-preview:generateContent"
    status, body = curl(path, *KEY, *JSON, "--data-binary", "@-", stdin=sent)
    assert status == 200
    assert parts(json.loads(body))[0]["text"]


def test_a_stream_without_alt_is_a_json_array(curl: Curl) -> None:
    status, body = curl(STREAM, *KEY, *JSON, "-N", "-d", A_CAT)
    assert status == 200
    chunks = json.loads(body)
    assert any("inlineData" in part for chunk in chunks for part in parts(chunk))
    assert [chunk["candidates"][0].get("finishReason") for chunk in chunks][-1] == "STOP"


def test_a_stream_with_alt_sse_is_data_lines(curl: Curl) -> None:
    status, body = curl(f"{STREAM}?alt=sse&key=any", *JSON, "-N", "-d", A_CAT)
    assert status == 200
    chunks = [json.loads(line.removeprefix("data: ")) for line in body.splitlines() if line]
    assert chunks[-1]["usageMetadata"]["totalTokenCount"] > 1290


def test_an_interaction_goes_on_from_the_one_before(curl: Curl) -> None:
    sent = {"model": MODEL, "input": [{"type": "text", "text": "a poster of a cat"}]}
    first = json.loads(curl(INTERACTIONS, *KEY, *JSON, "-d", json.dumps(sent))[1])
    more = {
        "model": MODEL,
        "input": "Make the background blue.",
        "previous_interaction_id": first["id"],
        "response_format": {"type": "image", "mime_type": "image/jpeg", "aspect_ratio": "16:9", "image_size": "2K"},
    }
    status, body = curl(INTERACTIONS, *KEY, *JSON, "-H", "Api-Revision: 2026-05-20", "-d", json.dumps(more))
    assert status == 200
    assert picture_in(first).size == (1024, 1024)
    made = picture_in(json.loads(body))
    assert (made.format, made.size) == ("JPEG", (2752, 1536))


def test_an_interaction_streams_named_events(curl: Curl) -> None:
    status, body = curl(INTERACTIONS, *KEY, *JSON, "-N", "-d", f'{{"model": "{MODEL}", "input": "x", "stream": true}}')
    assert status == 200
    names = [line.removeprefix("event: ") for line in body.splitlines() if line.startswith("event: ")]
    assert (names[0], names[-2:]) == ("interaction.created", ["interaction.completed", "done"])


def test_an_interaction_is_read_and_deleted(curl: Curl) -> None:
    made = json.loads(curl(INTERACTIONS, *KEY, *JSON, "-d", f'{{"model": "{MODEL}", "input": "an owl"}}')[1])
    path = f"{INTERACTIONS}/{made['id']}"
    assert json.loads(curl(path, *KEY)[1])["steps"] == made["steps"]
    assert curl(path, *KEY, "-X", "DELETE") == (200, "{}")
    assert curl(path, *KEY)[0] == 404


def test_an_error_is_googles_json(curl: Curl) -> None:
    status, body = curl("/v1beta/models/gemini-9-ultra:generateContent", *KEY, *JSON, "-d", A_CAT)
    error = json.loads(body)["error"]
    assert (status, error["code"], error["status"]) == (404, 404, "NOT_FOUND")
