"""The API as people call it from a shell: every form of a request that Google's curl examples take."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.conftest import SocketServer
from tests.pictures import encoded, opened, png

CALL = "/v1beta/models/gemini-2.5-flash-image:generateContent"
STREAM = "/v1beta/models/gemini-2.5-flash-image:streamGenerateContent"
SEE = "/v1beta/models/gemini-2.5-flash:generateContent"
INTERACTIONS = "/v1beta/interactions"
FILES = "/v1beta/files"
UPLOAD = "/upload/v1beta/files"
CACHES = "/v1beta/cachedContents"
MODEL = "gemini-3.1-flash-image"
KEY = ("-H", "x-goog-api-key: any")
JSON = ("-H", "Content-Type: application/json")
A_CAT = '{"contents": [{"parts": [{"text": "a cat"}]}]}'

# What people paste together: the address out of a header, a record in single quotes, the URI with JSON's own quotes.
RESUMABLE = r"""
set -eu
curl -q -s --noproxy '*' "$BASE/upload/v1beta/files?key=any" -D headers.tmp -o start.json \
  -H "X-Goog-Upload-Protocol: resumable" -H "X-Goog-Upload-Command: start" \
  -H "X-Goog-Upload-Header-Content-Length: $(wc -c <"$FILE" | tr -d ' ')" \
  -H "X-Goog-Upload-Header-Content-Type: $TYPE" \
  -H "Content-Type: application/json" -d "{'file': {'display_name': 'My photo'}}"
address=$(grep -i "x-goog-upload-url: " headers.tmp | cut -d" " -f2 | tr -d "\r")
curl -q -s --noproxy '*' "$address" -o file.json -H "X-Goog-Upload-Offset: 0" \
  -H "X-Goog-Upload-Command: upload, finalize" --data-binary "@$FILE"
uri=$(python3 -c 'import json; print(json.dumps(json.load(open("file.json"))["file"]["uri"]))')
curl -q -s --noproxy '*' "$BASE/v1beta/models/gemini-2.5-flash:generateContent?key=any" \
  -H "Content-Type: application/json" -X POST -d '{"contents": [{"parts": [
    {"text": "What is this?"}, {"file_data": {"mime_type": "'"$TYPE"'", "file_uri": '"$uri"'}}
  ]}]}'
"""

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


# files


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    (tmp_path / "photo.png").write_bytes(png(600, 400))
    return tmp_path / "photo.png"


def ask_about(curl: Curl, uri: str) -> dict[str, Any]:
    file = {"file_data": {"mime_type": "image/png", "file_uri": uri}}
    status, body = curl(SEE, *KEY, "-d", json.dumps({"contents": [{"parts": [file, {"text": "What is this?"}]}]}))
    assert status == 200, body
    return json.loads(body)  # type: ignore[no-any-return]


def test_a_resumable_upload_is_pasted_together_in_a_shell(socket_server: SocketServer, photo: Path) -> None:
    variables = {**os.environ, "BASE": socket_server.url, "FILE": str(photo), "TYPE": "image/png"}
    command = ["sh", "-c", RESUMABLE]
    done = subprocess.run(command, check=False, cwd=photo.parent, env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads((photo.parent / "file.json").read_text())["file"]["displayName"] == "My photo"
    assert "600 x 400" in parts(json.loads(done.stdout))[0]["text"]


@pytest.mark.parametrize("protocol", ["multipart", "raw"])
def test_a_file_is_uploaded_in_one_request(curl: Curl, photo: Path, protocol: str) -> None:
    sent = {
        "multipart": ("-F", 'metadata={"file": {}};type=application/json', "-F", f"file=@{photo};type=image/png"),
        "raw": ("-H", "Content-Type: image/png", "--data-binary", f"@{photo}"),
    }
    status, body = curl(UPLOAD, *KEY, "-H", f"X-Goog-Upload-Protocol: {protocol}", *sent[protocol])
    assert status == 200
    file = json.loads(body)["file"]
    assert (file["mimeType"], file["sizeBytes"]) == ("image/png", str(photo.stat().st_size))
    assert "600 x 400" in parts(ask_about(curl, file["uri"]))[0]["text"]


def test_files_are_listed_found_and_deleted(curl: Curl, photo: Path) -> None:
    raw = ("-H", "X-Goog-Upload-Protocol: raw", "-H", "Content-Type: image/png", "--data-binary", f"@{photo}")
    made = [json.loads(curl(UPLOAD, *KEY, *raw)[1])["file"]["name"] for _ in range(3)]
    page = json.loads(curl(f"{FILES}?pageSize=2&key=any")[1])
    rest = json.loads(curl(f"{FILES}?pageSize=2&pageToken={page['nextPageToken']}&key=any")[1])
    assert [file["name"] for file in page["files"] + rest["files"]][:3] == made[::-1]
    assert json.loads(curl(f"/v1beta/{made[0]}", *KEY)[1])["name"] == made[0]
    assert curl(f"/v1beta/{made[0]}", *KEY, "-X", "DELETE") == (200, "{}")
    assert curl(f"/v1beta/{made[0]}", *KEY)[0] == 403


# cached contents, Imagen


def test_cached_content_is_made_used_moved_and_deleted(curl: Curl) -> None:
    photo = {"inline_data": {"mime_type": "image/png", "data": base64.b64encode(png(600, 400)).decode()}}
    sent = {
        "model": "models/gemini-2.5-flash",
        "contents": [{"parts": [photo], "role": "user"}],
        "system_instruction": {"parts": [{"text": "Be brief."}]},
        "ttl": "300s",
    }
    status, body = curl(CACHES, *KEY, *JSON, "-d", json.dumps(sent))
    assert status == 200
    made = json.loads(body)
    request = {"contents": [{"parts": [{"text": "What is it?"}], "role": "user"}], "cachedContent": made["name"]}
    usage = json.loads(curl(SEE, *KEY, *JSON, "-d", json.dumps(request))[1])["usageMetadata"]
    assert usage["cachedContentTokenCount"] == made["usageMetadata"]["totalTokenCount"] == 258 + 3
    moved = json.loads(curl(f"/v1beta/{made['name']}", *KEY, *JSON, "-X", "PATCH", "-d", '{"ttl": "600s"}')[1])
    assert moved["expireTime"] > made["expireTime"]
    assert curl(f"/v1beta/{made['name']}", *KEY, "-X", "DELETE") == (200, "{}")
    assert curl(f"/v1beta/{made['name']}", *KEY)[0] == 403


def test_imagen_predicts_pictures(curl: Curl) -> None:
    sent = '{"instances": [{"prompt": "a lighthouse"}], "parameters": {"sampleCount": 2, "aspectRatio": "16:9",}, }'
    status, body = curl("/v1beta/models/imagen-4.0-generate-001:predict", *KEY, *JSON, "-d", sent)
    assert status == 200
    made = [picture(prediction["bytesBase64Encoded"]) for prediction in json.loads(body)["predictions"]]
    assert [one.size for one in made] == [(1408, 768)] * 2
