"""No malformed request to any route gets a 5xx, an answer in another shape, or the server down.

The routes are read from the application, so that a new one is attacked without anybody remembering it. A run repeats
the same examples. PLATANO_FUZZ=20 takes twenty times as many, drawn anew in each run:

    PLATANO_FUZZ=20 python -m pytest tests/wire/test_fuzz.py
"""

import base64
import copy
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Route

from tests.pictures import png

TIMES = int(os.environ.get("PLATANO_FUZZ", "1"))
pytestmark = pytest.mark.timeout(60 * TIMES)

MODEL = "gemini-3.1-flash-image"
TALKER = "gemini-2.5-flash"
PAINTER = "imagen-4.0-generate-001"
PICTURE = base64.b64encode(png(8, 8)).decode()
DATA_URL = f"data:image/png;base64,{PICTURE}"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW")
VERSIONS = ("v1", "v1beta", "v1alpha", "v1beta1/projects/p/locations/l/publishers/google")


def examples(count: int) -> Callable[[Any], Any]:
    return settings(
        max_examples=count * TIMES,
        derandomize=TIMES == 1,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@dataclass(frozen=True)
class Attack:
    """A request before it is sent. `path` is percent-encoded, header values are bytes as they go over the wire."""

    method: str
    path: str
    body: bytes = b""
    headers: dict[str, bytes] = field(default_factory=dict)
    query: str = ""

    def send(self, http: httpx.Client) -> httpx.Response:
        url = httpx.URL("http://platano.local").copy_with(raw_path=f"{self.path}?{self.query}".encode("ascii"))
        headers = [(name.encode(), value) for name, value in self.headers.items()]
        return http.send(http.build_request(self.method, url, content=self.body, headers=headers))


# Valid bodies to begin from


def form(**fields: str) -> bytes:
    parts = [f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    file = b'--b\r\nContent-Disposition: form-data; name="image[]"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
    return "\r\n".join(parts).encode() + b"\r\n" + file + png(8, 8) + b"\r\n--b--\r\n"


FILE_NAME = "files/fuzzed"  # is there, with the bytes of a picture
LINKED = {"fileData": {"fileUri": FILE_NAME, "mimeType": "image/png"}}
CONTENTS = [
    {"role": "user", "parts": [{"text": "a cat"}, {"inlineData": {"mimeType": "image/png", "data": PICTURE}}]},
    {"role": "model", "parts": [{"text": "hm", "thought": True}, {"text": "A cat.", "thoughtSignature": "aGk="}]},
    {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"a": [1]}}}, {"text": "in a hat"}]},
]
GENERATE = {
    "contents": CONTENTS,
    "systemInstruction": {"parts": [{"text": "be brief"}]},
    "generationConfig": {
        "temperature": 0.5,
        "seed": 1,
        "stopSequences": ["x"],
        "responseModalities": ["TEXT", "IMAGE"],
        "imageConfig": {"aspectRatio": "16:9", "imageSize": "512", "imageOutputOptions": {"mimeType": "image/png"}},
        "thinkingConfig": {"thinkingLevel": "HIGH", "includeThoughts": True},
        "mediaResolution": "MEDIA_RESOLUTION_LOW",
    },
    "tools": [{"googleSearch": {"searchTypes": {"webSearch": {}}}}],
    "safetySettings": [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE"}],
}
WORDS = {
    "contents": [{"parts": [{"text": "a cat"}, {**LINKED, "videoMetadata": {"startOffset": "1s", "fps": 2.0}}]}],
    "generationConfig": {
        "responseMimeType": "application/json",
        "responseSchema": {"type": "OBJECT", "properties": {"a": {"type": "STRING"}}, "required": ["a"]},
        "candidateCount": 2,
        "maxOutputTokens": 100,
    },
    "toolConfig": {"functionCallingConfig": {"mode": "AUTO"}},
    "labels": {"a": "b"},
}
INTERACTION = {
    "model": MODEL,
    "input": [
        {"type": "user_input", "content": [{"type": "text", "text": "a cat"}]},
        {"type": "thought", "signature": "aGk="},
        {"type": "model_output", "content": [{"type": "image", "data": PICTURE, "mime_type": "image/png"}]},
        {
            "type": "user_input",
            "content": [{"type": "tool_result", "value": {"a": [1]}}, {"type": "image", "uri": FILE_NAME}],
        },
    ],
    "generation_config": {"thinking_level": "minimal", "seed": 3, "temperature": 1.0},
    "response_format": [
        {"type": "text"},
        {"type": "image", "aspect_ratio": "1:1", "image_size": "512", "mime_type": "image/png"},
    ],
    "tools": [{"type": "google_search", "search_types": ["web_search"]}],
    "store": True,
    "stream": False,
}
PREDICT = {
    "instances": [{"prompt": "a cat"}],
    "parameters": {
        "sampleCount": 1,
        "aspectRatio": "1:1",
        "negativePrompt": "dogs",
        "seed": 1,
        "personGeneration": "allow_adult",
        "outputOptions": {"mimeType": "image/png", "compressionQuality": 80},
        "includeSafetyAttributes": True,
    },
}
CHAT = {
    "model": MODEL,
    "messages": [
        {"role": "system", "content": "be brief"},
        {
            "role": "user",
            "content": [{"type": "text", "text": "a"}, {"type": "image_url", "image_url": {"url": DATA_URL}}],
        },
        {"role": "assistant", "content": "A cat.", "images": [{"type": "image_url", "image_url": {"url": DATA_URL}}]},
        {"role": "tool", "tool_call_id": "t", "content": "x"},
        {"role": "user", "content": [{"type": "file", "file": {"file_id": FILE_NAME}}, {"type": "text", "text": "b"}]},
    ],
    "stream": True,
    "stream_options": {"include_usage": True},
    "max_tokens": 100,
    "reasoning_effort": "low",
    "image_config": {"aspect_ratio": "1:1", "image_size": "512"},
    "extra_body": {"google": {"thinking_config": {"include_thoughts": True}}},
}
SCHEMA = {"type": "json_schema", "json_schema": {"name": "a", "schema": {"type": "object"}}}
TALK = {"model": TALKER, "messages": [{"role": "user", "content": "a"}], "response_format": SCHEMA}
IMAGE = {"model": MODEL, "prompt": "a cat", "n": 1, "size": "64x64", "response_format": "b64_json", "seed": 1}
EDIT = {**IMAGE, "images": [{"image_url": DATA_URL}]}
CACHE = {
    "model": f"models/{TALKER}",
    "contents": CONTENTS,
    "systemInstruction": {"parts": [{"text": "x"}]},
    "tools": [{"functionDeclarations": [{"name": "f"}]}],
    "ttl": "60s",
    "displayName": "a cache",
}
FILE = {"file": {"displayName": "a cat", "mimeType": "image/png", "sizeBytes": "3"}}
JSON = {"Content-Type": b"application/json"}
START = {"X-Goog-Upload-Protocol": b"resumable", "X-Goog-Upload-Command": b"start"}
CHUNK = {"X-Goog-Upload-Command": b"upload, finalize", "X-Goog-Upload-Offset": b"0"}
PARTS = {"X-Goog-Upload-Protocol": b"multipart", "Content-Type": b"multipart/related; boundary=b"}
RELATED = b"--b\r\n\r\n" + json.dumps(FILE).encode() + b"\r\n--b\r\nContent-Type: image/png\r\n\r\nabc\r\n--b--"
FORM = {"Content-Type": b"multipart/form-data; boundary=b"}
LIVE = "upload_id=LIVE"  # stands for an upload that has just been started


class Seed(NamedTuple):
    """A valid request but for its path; `model` goes into the path where that has one."""

    body: Any
    headers: dict[str, bytes] = JSON
    query: str = ""
    model: str = MODEL


# By the end of the path that they are for.
SEEDS: dict[str, list[Seed]] = {
    ":generateContent": [Seed(GENERATE), Seed(WORDS, model=TALKER)],
    ":streamGenerateContent": [Seed(GENERATE, query="alt=sse"), Seed(WORDS, model=TALKER)],
    ":countTokens": [Seed({"contents": CONTENTS}), Seed({"generateContentRequest": GENERATE})],
    ":predict": [Seed(PREDICT, model=PAINTER)],
    "/interactions": [Seed(INTERACTION), Seed({**INTERACTION, "stream": True, "store": False})],
    "/chat/completions": [Seed(CHAT), Seed(TALK)],
    "/images/generations": [Seed(IMAGE)],
    "/images/edits": [Seed(EDIT), Seed(form(model=MODEL, prompt="a cat", size="64x64"), FORM)],
    "/cachedContents": [Seed(CACHE)],
    "/cachedContents/{id}": [Seed({"ttl": "60s"}), Seed({"expireTime": "2999-01-01T00:00:00Z"})],
    "/{api:api}/files": [Seed(FILE)],
    "/upload/{api:api}/files": [
        *(Seed(FILE, START), Seed(b"abc", CHUNK, LIVE)),
        *(Seed(RELATED, PARTS), Seed(png(), {}, "uploadType=media")),
    ],
}
EVERY_SEED = [seed for seeds in SEEDS.values() for seed in seeds]


def takes_body(route: Route) -> bool:
    return bool((route.methods or set()) & {"POST", "PATCH", "PUT"})


def seeds_of(route: Route) -> list[Seed]:
    """The valid requests of a route; for one that nobody has written any for, those of all others."""
    if not takes_body(route):
        return [Seed(b"", {})]
    ends = [end for end in SEEDS if route.path.endswith(end)]
    return SEEDS[max(ends, key=len)] if ends else EVERY_SEED


def encoded(body: Any) -> bytes:
    return body if isinstance(body, bytes) else json.dumps(body).encode()


@dataclass
class Target:
    """The server under attack: its routes, and the ids of things that are there."""

    http: httpx.Client
    routes: list[Route]
    there: dict[str, str]

    def path(self, route: Route, values: dict[str, str]) -> str:
        return re.sub(r"\{(\w+)(:\w+)?\}", lambda match: values.get(match[1], "x"), route.path)

    def in_order(self, route: Route, seed: Seed, version: str = "v1beta") -> Attack:
        """The valid request."""
        kind = "cachedContents" if "cachedContents" in route.path else "interactions"
        values = {"api": version, "model": seed.model, "id": self.there[kind], "path": "fuzzed"}
        method = sorted(route.methods or {"GET"})[-1]  # not HEAD, which comes with GET
        method = "GET" if method == "HEAD" else method
        return Attack(method, self.path(route, values), encoded(seed.body), seed.headers, seed.query)

    def answer(self, attack: Attack) -> httpx.Response:
        """What the server says, which must be no 5xx and in shape."""
        if "LIVE" in attack.query:
            started = Attack("POST", "/upload/v1beta/files", b"{}", START).send(self.http)
            upload_id = started.headers["x-goog-upload-url"].partition("upload_id=")[2].partition("&")[0]
            attack = replace(attack, query=attack.query.replace("LIVE", upload_id))
        response = attack.send(self.http)
        check(attack, response)
        return response


@pytest.fixture(scope="module")
def target(echo: Any, http: httpx.Client) -> Target:
    """Every route of the application that the fixture `http` reaches."""
    record = json.dumps({"file": {"name": FILE_NAME}}).encode()
    file = b"--b\r\n\r\n" + record + b"\r\n--b\r\nContent-Type: image/png\r\n\r\n" + png(8, 8) + b"\r\n--b--"
    assert Attack("POST", "/upload/v1beta/files", file, PARTS).send(http).status_code == 200
    cache = http.post("/v1beta/cachedContents", json=CACHE).json()["name"].partition("/")[2]
    interaction = http.post("/v1/interactions", json=INTERACTION).json()["id"]
    routes = [route for route in echo.platano.app.routes if isinstance(route, Route)]
    return Target(http, routes, {"cachedContents": cache, "interactions": interaction})


@pytest.fixture(autouse=True)
def alive(http: httpx.Client) -> Iterator[None]:
    """After whatever a test has sent, a normal request is answered."""
    yield
    assert http.get("/health").json()["status"] == "ok"
    assert http.post(f"/v1beta/models/{MODEL}:generateContent", json=GENERATE).status_code == 200


# The shapes

STATUS_WORDS = {
    400: ("INVALID_ARGUMENT", "FAILED_PRECONDITION"),
    401: ("UNAUTHENTICATED",),
    403: ("PERMISSION_DENIED",),
    404: ("NOT_FOUND",),
    409: ("ALREADY_EXISTS",),
    413: ("INVALID_ARGUMENT",),
    429: ("RESOURCE_EXHAUSTED",),
    501: ("UNIMPLEMENTED",),
}


def check(attack: Attack, response: httpx.Response) -> None:
    """The guarantee. A failure shows the request."""
    sent = f"{attack}\n-> {response.status_code} {response.headers} {response.text[:2000]}"
    if response.status_code == 307:  # a slash too many at the end
        assert response.headers["location"].startswith("http://platano.local/"), sent
        return
    assert response.status_code < 500 or response.status_code == 501, sent
    if response.status_code == 200:
        assert "An internal error has occurred" not in response.text, sent  # in the middle of a stream
        return
    if attack.method != "HEAD":
        assert is_in_shape(attack, response), sent
    if attack.method in ("POST", "PUT") and is_chunk(attack):
        assert response.headers.get("x-goog-upload-status") == "final", sent  # else the SDKs send the chunk again


def told(response: httpx.Response) -> dict[str, Any]:
    """The JSON object of an answer, {} for any other answer."""
    is_json = response.headers.get("content-type", "").startswith("application/json")
    value = response.json() if is_json and response.content else {}
    return value if isinstance(value, dict) else {}


def is_chunk(attack: Attack) -> bool:
    return bool(re.fullmatch(r"/upload/v1\w*/files", attack.path) and re.match(r"upload_id=\w", attack.query))


def is_in_shape(attack: Attack, response: httpx.Response) -> bool:
    """Whether an error is written as its dialect writes errors."""
    if not response.headers.get("content-type", "").startswith("application/json"):
        return False
    error = response.json()["error"]
    if not error["message"].strip() or error["status"] not in STATUS_WORDS[response.status_code]:
        return False
    if "/openai/" in response.request.url.path:  # as the client has made it out of a path with dots
        return error.keys() == {"message", "type", "param", "code", "status"} and error["type"].endswith("_error")
    details = [detail["@type"] for detail in error.get("details", ())]
    return error["code"] == response.status_code and all(name.startswith("type.googleapis.com/") for name in details)


# What is done to a request


ODD_TEXTS = (
    *("\ud800", "a\udfff", "\x00", "²", "٣", "-", "--5", "1" * 5000, "1e400", "nan", "Infinity", "0s", "1e9s", "\r\nX: 1"),
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2999-01-01", "http://[", "http://[::1", "https://\x00/"),
    *("files/x", "files/", "files/../../x", "gs://", "data:", "data:;base64,", "data:image/png;base64,%", "a" * 20_000),
    *("cachedContents/x", "v1_none", "image/*", "image/svg+xml", "application/pdf", "audio/mp3", "video/mp4", "text/plain"),
)  # fmt: skip
JUNK = st.one_of(
    st.sampled_from([None, True, False, [], {}, [[[{}]]], 0, -1, 2**31, 2**63, -(2**63) - 1, 10**400, 1e308, -0.5]),
    st.sampled_from(
        [float("inf"), float("nan"), ["x"] * 2000, "<deep 200>", "<deep 300>", "<deep 990>", "<deep 9999>"]
    ),
    st.sampled_from(ODD_TEXTS),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.text(st.characters(), max_size=20),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)
NAMES = st.one_of(
    st.text(st.characters(), max_size=8), st.sampled_from(["", "\ud800", "_", "a_b", "__", "text", "type"])
)


def places(value: Any, prefix: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of everything in a JSON value, as far as recursion goes."""
    found = [prefix] if prefix else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in list(items)[:20] if len(prefix) < 12 else ():
        found += places(item, (*prefix, key))
    return found


def mutate(draw: Any, body: Any) -> None:
    """One change somewhere in a body: another value, a name or an item missing, misspelt, doubled or moved."""
    where = draw(st.sampled_from(places(body)))
    holder = body
    for key in where[:-1]:
        holder = holder[key]
    kind = draw(st.sampled_from(["replace", "replace", "replace", "delete", "rename", "wrap", "borrow", "odd name"]))
    match kind:
        case "delete":
            del holder[where[-1]]
        case "rename" if isinstance(holder, dict):
            holder[draw(NAMES)] = holder.pop(where[-1])
        case "odd name" if isinstance(holder, dict):
            holder[draw(NAMES)] = copy.deepcopy(draw(JUNK))
        case "wrap":
            holder[where[-1]] = [holder[where[-1]]] * draw(st.integers(0, 3))
        case "borrow":
            other = places(body)[draw(st.integers(0, len(places(body)) - 1))]
            found = body
            for key in other:
                found = found[key]
            holder[where[-1]] = copy.deepcopy(found)
        case _:
            holder[where[-1]] = copy.deepcopy(draw(JUNK))  # a later change may be inside


def written(draw: Any, body: Any) -> bytes:
    """JSON as a careless client writes it: escapes, or raw bytes that are no UTF-8 where a surrogate stands alone."""
    style = draw(st.sampled_from(["escaped", "raw", "doubled", "single quotes"]))
    text = json.dumps(body, ensure_ascii=style != "raw")
    text = re.sub('"<deep ([0-9]+)>"', lambda found: "[" * int(found[1]) + "]" * int(found[1]), text)
    if style == "doubled":
        text = text[:-1] + ", " + text[1:]
    return (text.replace('"', "'") if style == "single quotes" else text).encode("utf-8", "surrogatepass")


def bent(draw: Any, data: bytes) -> bytes:
    """Bytes cut off, cut out, doubled or with others put in."""
    start, end = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
    match draw(st.sampled_from(["cut", "out", "double", "in"])):
        case "cut":
            return data[:start]
        case "out":
            return data[:start] + data[end:]
        case "double":
            return data[:end] + data[start:]
        case _:
            odd = st.sampled_from(
                [b"\x00", b"\xff", b"\xed\xa0\x80", b'"', b"{", b"--b", b"\r\n", b"[" * 3000, b"9" * 5000]
            )
            return data[:start] + draw(odd | st.binary(max_size=20)) + data[start:]


HEADER_VALUES = st.one_of(
    st.sampled_from([b"", b"-1", b"\xb2", b"9" * 5000, b"99999999999", b"nan", b"0", b"3", b"upload", b"finalize", b"query"]),
    st.sampled_from([b"cancel", b"start", b"raw", b"multipart", b"resumable", b"upload,cancel", b"image/png", b"a/b", b"\xff\xfe"]),
    st.sampled_from([b"multipart/form-data", b"multipart/form-data; boundary=", b"multipart/form-data; boundary=b; charset=x"]),
    st.sampled_from([b"multipart/related; boundary*=utf-8''b", b"multipart/related; boundary=" + b"x" * 500]),
    st.sampled_from([b"gzip", b"application/json; charset=utf-16", b"[::1", b"a b", b"http", b"evil.example, b", b"/../"]),
    st.binary(max_size=12).map(lambda value: re.sub(rb"[\x00-\x1f\x7f]", b"", value)),  # others no server lets in
)  # fmt: skip
HEADER_NAMES = (
    *("X-Goog-Upload-Protocol", "X-Goog-Upload-Command", "X-Goog-Upload-Offset", "X-Goog-Upload-File-Name"),
    *("X-Goog-Upload-Header-Content-Length", "X-Goog-Upload-Header-Content-Type", "Content-Type", "Content-Length"),
    *(
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Prefix",
        "X-Goog-Api-Key",
        "Authorization",
        "Range",
        "Accept",
    ),
    *(
        "Content-Encoding",
        "Accept-Encoding",
        "X-Server-Timeout",
        "If-Range",
        "X-Platano-Fault-Unknown",
        "Cookie",
        "Host",
    ),
)
PIECES = st.one_of(
    st.sampled_from(
        ["x", "%00", "%ff", "%0d%0aX-Evil:1", "..", "%2e%2e", "%2F", ":", "a:generateContent", "%ED%A0%80"]
    ),
    st.sampled_from([MODEL, "v1_none", "a" * 3000, ":download", "http:%2F%2F[", "%F0%9F%90%88", "files%2Fx"]),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=10).map(lambda text: quote(text, safe="") or "x"),
)
VALUES = st.one_of(
    PIECES, st.sampled_from(["LIVE", "²", "-1", "--1", "1" * 5000, "true", "sse", "media", "e1", "e²"]).map(quote)
)
QUERIES = st.lists(
    st.tuples(
        st.sampled_from(["pageSize", "page_size", "pageToken", "alt", "key", "stream", "last_event_id", "include_input"])
        | st.sampled_from(["upload_id", "uploadType", "updateMask", "$fields"]),
        VALUES,
    ),
    max_size=3,
).map(lambda pairs: "&".join(f"{name}={value}" for name, value in pairs))  # fmt: skip
VERSION = st.sampled_from(VERSIONS)


# The tests


def test_the_requests_that_the_others_bend_are_valid(target: Target) -> None:
    for route in target.routes:
        if any(route.path.endswith(end) for end in SEEDS):
            for seed in seeds_of(route):
                assert target.answer(target.in_order(route, seed)).status_code == 200, route.path


def test_every_path_answers_every_method(target: Target) -> None:
    for route in target.routes:
        for method in METHODS:
            target.answer(Attack(method, target.path(route, {"api": "v1"})))


def test_what_is_in_a_path_cannot_add_a_header(target: Target) -> None:
    path = "/upload/v1/projects/p%0d%0aX-Evil:%201/locations/%F0%9F%90%88/files"
    response = target.answer(Attack("POST", path, b"{}", START))
    assert "\n" not in response.headers.get("x-goog-upload-url", "")


@examples(800)
@given(st.data())
def test_a_body_with_something_wrong_in_it_is_answered_or_refused(target: Target, data: st.DataObject) -> None:
    route = data.draw(st.sampled_from([route for route in target.routes if takes_body(route)]))
    seed = data.draw(st.sampled_from([seed for seed in seeds_of(route) if isinstance(seed.body, dict)]))
    body = copy.deepcopy(seed.body)
    for _ in range(data.draw(st.integers(1, 3))):
        if places(body):
            mutate(data.draw, body)
    attack = target.in_order(route, seed, data.draw(VERSION))
    response = target.answer(replace(attack, body=written(data.draw, body)))
    if "steps" in (found := told(response)):  # what was taken can be read again, whole and as a stream
        target.answer(Attack("GET", f"/v1/interactions/{found['id']}", query="include_input=true"))
        target.answer(Attack("GET", f"/v1/interactions/{found['id']}", query="stream=true"))


@examples(300)
@given(st.data())
def test_a_body_of_bent_bytes_is_answered_or_refused(target: Target, data: st.DataObject) -> None:
    route = data.draw(st.sampled_from([route for route in target.routes if takes_body(route)]))
    attack = target.in_order(route, data.draw(st.sampled_from(seeds_of(route))), data.draw(VERSION))
    body = attack.body
    for _ in range(data.draw(st.integers(1, 2))):
        body = bent(data.draw, body)
    target.answer(replace(attack, body=body))


@examples(300)
@given(st.data())
def test_strange_headers_are_answered_or_refused(target: Target, data: st.DataObject) -> None:
    route = data.draw(st.sampled_from(target.routes))
    attack = target.in_order(route, data.draw(st.sampled_from(seeds_of(route))), data.draw(VERSION))
    strange = data.draw(st.dictionaries(st.sampled_from(HEADER_NAMES), HEADER_VALUES, min_size=1, max_size=3))
    target.answer(replace(attack, headers={**attack.headers, **strange}))


@examples(400)
@given(st.data())
def test_strange_paths_queries_and_methods_are_answered_or_refused(target: Target, data: st.DataObject) -> None:
    route = data.draw(st.sampled_from(target.routes))
    attack = target.in_order(route, data.draw(st.sampled_from(seeds_of(route))))
    piece = data.draw(PIECES)
    path = target.path(route, {"api": data.draw(VERSION), "id": piece, "model": piece, "path": piece})
    method = data.draw(st.sampled_from([attack.method, *METHODS]))
    path = data.draw(st.sampled_from([attack.path, path]))
    target.answer(replace(attack, method=method, path=path, query=data.draw(QUERIES)))


@examples(100)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_shape(http: httpx.Client, body: bytes) -> None:
    response = http.post("/v1/interactions", content=body)
    assert response.status_code == 400
    assert response.json()["error"]["status"] == "INVALID_ARGUMENT"
