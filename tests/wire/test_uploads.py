"""The upload protocols byte by byte, as curl and the SDKs of other languages speak them."""

import base64
import hashlib
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.pictures import png

START = {"X-Goog-Upload-Protocol": "resumable", "X-Goog-Upload-Command": "start"}
FILES = "/upload/v1beta/files"


def started(http: httpx.Client, size: int | None, **file: Any) -> str:
    """The URL of a new upload."""
    length = {} if size is None else {"X-Goog-Upload-Header-Content-Length": str(size)}
    kind = {"X-Goog-Upload-Header-Content-Type": "text/plain"}
    response = http.post(FILES, headers={**START, **length, **kind}, json={"file": file})
    assert (response.status_code, response.headers["x-goog-upload-status"]) == (200, "active"), response.text
    return response.headers["x-goog-upload-url"]


def send(http: httpx.Client, url: str, command: str, offset: int, data: bytes) -> httpx.Response:
    return http.post(url, headers={"X-Goog-Upload-Command": command, "X-Goog-Upload-Offset": str(offset)}, content=data)


def test_the_upload_url_is_whole_and_leads_back_here(http: httpx.Client) -> None:
    assert started(http, 3).startswith("http://platano.local/upload/v1beta/files?upload_id=")


def test_behind_a_proxy_the_upload_url_is_the_proxys(http: httpx.Client) -> None:
    proxy = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "media.example", "X-Forwarded-Prefix": "/gemini"}
    url = http.post(FILES, headers={**START, **proxy}, json={}).headers["x-goog-upload-url"]
    assert url.startswith("https://media.example/gemini/upload/v1beta/files?")


def test_chunks_become_a_file_with_the_hash_of_all_bytes(http: httpx.Client) -> None:
    url = started(http, 6)
    assert send(http, url, "upload", 0, b"abc").headers["x-goog-upload-size-received"] == "3"
    last = send(http, url, "upload, finalize", 3, b"def")
    assert last.headers["x-goog-upload-status"] == "final"
    digest = hashlib.sha256(b"abcdef").hexdigest()
    assert base64.b64decode(last.json()["file"]["sha256Hash"]).decode() == digest


@pytest.mark.parametrize("again", [b"abc", b"abcd", b"bc"], ids=["the same", "longer", "shifted"])
def test_bytes_that_came_twice_count_once(http: httpx.Client, again: bytes) -> None:
    url = started(http, 6)
    send(http, url, "upload", 0, b"abc")
    received = int(send(http, url, "upload", b"abc".index(again[:1]), again).headers["x-goog-upload-size-received"])
    file = send(http, url, "upload, finalize", received, b"abcdef"[received:]).json()["file"]
    assert base64.b64decode(file["sha256Hash"]).decode() == hashlib.sha256(b"abcdef").hexdigest()


def test_a_lost_last_answer_is_given_again(http: httpx.Client) -> None:
    url = started(http, 3)
    first, second = (send(http, url, "upload, finalize", 0, b"abc").json() for _ in range(2))
    assert first == second


def test_a_query_tells_how_much_has_come(http: httpx.Client) -> None:
    url = started(http, 6)
    send(http, url, "upload", 0, b"abcd")
    response = send(http, url, "query", 0, b"")
    assert response.headers["x-goog-upload-status"] == "active"
    assert response.headers["x-goog-upload-size-received"] == "4"


def test_a_cancelled_upload_is_gone(http: httpx.Client) -> None:
    url = started(http, 6)
    assert send(http, url, "cancel", 0, b"").headers["x-goog-upload-status"] == "cancelled"
    assert send(http, url, "upload", 0, b"abc").status_code == 404


@pytest.mark.parametrize(
    ("size", "command", "offset", "data", "words"),
    [
        (6, "upload", 3, b"def", "only 0 have arrived"),
        (2, "upload", 0, b"abc", "More bytes came"),
        (6, "upload, finalize", 0, b"abc", "6 were announced"),
        (6, "dance", 0, b"abc", "X-Goog-Upload-Command"),
        (6, "upload", -1, b"abc", "X-Goog-Upload-Offset"),
    ],
)
def test_a_wrong_chunk_is_refused_and_ends_the_clients_tries(
    http: httpx.Client, size: int, command: str, offset: int, data: bytes, words: str
) -> None:
    response = send(http, started(http, size), command, offset, data)
    assert (response.status_code, response.headers["x-goog-upload-status"]) == (400, "final")
    assert words in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("headers", "file", "status", "words"),
    [
        ({"X-Goog-Upload-Header-Content-Length": str(2**31 + 1)}, {}, 413, "2 GiB"),
        ({"X-Goog-Upload-Header-Content-Length": "many"}, {}, 400, "many"),
        ({}, {"mimeType": "picture"}, 400, "Unsupported MIME type"),
        ({}, {"name": "files/No Way"}, 400, "lower-case letters"),
        ({}, {"name": "x" * 41}, 400, "40"),
        ({}, {"sizeBytes": -1}, 400, "sizeBytes"),
        ({}, {"colour": "red"}, 400, "colour"),
        ({"X-Goog-Upload-Protocol": "pigeon"}, {}, 400, "X-Goog-Upload-Protocol"),
    ],
)
def test_a_wrong_start_is_refused(
    http: httpx.Client, headers: dict[str, str], file: dict[str, Any], status: int, words: str
) -> None:
    response = http.post(FILES, headers={**START, **headers}, json={"file": file})
    assert response.status_code == status
    assert words in response.json()["error"]["message"]


def test_googles_own_curl_example_with_single_quotes_starts_an_upload(http: httpx.Client) -> None:
    response = http.post(FILES, headers=START, content=b"{'file': {'display_name': 'a film', }}")
    file = send(http, response.headers["x-goog-upload-url"], "upload, finalize", 0, png()).json()["file"]
    assert (file["displayName"], file["mimeType"]) == ("a film", "image/png")


def multipart(record: bytes, data: bytes, kind: bytes = b"image/png", end: bytes = b"--b--") -> bytes:
    first = b"--b\r\nContent-Type: application/json; charset=utf-8\r\n\r\n" + record
    return first + b"\r\n--b\r\nContent-Type: " + kind + b"\r\n\r\n" + data + b"\r\n" + end


@pytest.fixture
def post_parts(http: httpx.Client) -> Callable[[bytes], httpx.Response]:
    headers = {"X-Goog-Upload-Protocol": "multipart", "Content-Type": "multipart/related; boundary=b"}
    return lambda body: http.post(FILES, headers=headers, content=body)


def test_a_multipart_upload_is_a_file_in_one_go(post_parts: Callable[[bytes], httpx.Response]) -> None:
    file = post_parts(multipart(b'{"file": {"displayName": "one"}}', png())).json()["file"]
    assert (file["displayName"], file["mimeType"], file["sizeBytes"]) == ("one", "image/png", str(len(png())))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (multipart(b"{}", png(), end=b""), "cut off"),
        (b"no parts at all", "multipart"),
        (multipart(b"[1]", png()), "JSON"),
        (b"", "cut off"),
    ],
)
def test_a_broken_multipart_upload_is_refused(
    post_parts: Callable[[bytes], httpx.Response], body: bytes, words: str
) -> None:
    response = post_parts(body)
    assert response.status_code == 400
    assert words in response.json()["error"]["message"]


def test_raw_bytes_are_a_file_too(http: httpx.Client) -> None:
    headers = {"X-Goog-Upload-Protocol": "raw", "Content-Type": "image/png"}
    assert http.post(FILES, headers=headers, content=png()).json()["file"]["state"] == "ACTIVE"


def test_a_record_without_bytes_cannot_be_used(http: httpx.Client) -> None:
    name = http.post("/v1beta/files", json={"file": {"displayName": "later"}}).json()["file"]["name"]
    body = {"contents": [{"parts": [{"fileData": {"fileUri": name}}, {"text": "x"}]}]}
    error = http.post("/v1beta/models/gemini-2.5-flash:generateContent", json=body).json()["error"]
    assert (error["code"], error["status"]) == (400, "FAILED_PRECONDITION")


@pytest.mark.parametrize(
    "path",
    [
        "/v1beta/files/http://platano.local/v1beta/{name}",
        "/v1/files/http:/platano.local/v1beta/{name}",
        "/v1beta/files/https://generativelanguage.googleapis.com/v1beta/{name}?alt=json",
    ],
)
def test_a_whole_uri_in_the_path_is_salvaged(http: httpx.Client, path: str) -> None:
    name = send(http, started(http, 1), "upload, finalize", 0, b"x").json()["file"]["name"]
    assert http.get(path.format(name=name)).json()["name"] == name


def test_an_empty_list_has_its_key(http: httpx.Client) -> None:
    assert http.get("/v1beta/files", params={"pageSize": 1}).json()["files"] is not None
    assert http.get("/v1beta/files", params={"pageToken": "nonsense"}).status_code == 400
    assert json.loads(http.get("/v1beta/files", params={"pageSize": "x"}).content)["error"]["code"] == 400
