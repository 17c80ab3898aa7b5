"""Media and requests made to do harm: each is refused in words, or answered within seconds, and the server goes on.

Everything goes to the sketch engine, which really decodes. What is refused before any engine is also in the tests of
the rooms that refuse it; here the whole way from the wire counts.
"""

import base64
import json
import socket
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from platano.config import Settings
from platano.embedded import EmbeddedServer
from platano.media.note import png_chunk
from tests.media.films import film
from tests.media.test_probe import locked_pdf
from tests.pictures import encoded, png
from tests.wire.test_fuzz import examples

PAINTER = "gemini-3.1-flash-image"
READER = "gemini-2.5-flash"
SECONDS = 30  # what no answer here may take, on a busy machine; most take milliseconds
RAW = {"X-Goog-Upload-Protocol": "raw"}
GIGABYTES_10 = str(10 * 2**30)


@pytest.fixture(scope="module")
def server(sketch: Any) -> httpx.Client:
    return httpx.Client(transport=sketch.platano.transport(), base_url="http://platano.local", timeout=60)


@pytest.fixture(autouse=True)
def alive(server: httpx.Client) -> Iterator[None]:
    """After whatever a test has sent, a normal request is answered, in about normal time."""
    yield
    start = time.monotonic()
    assert generate(server, {"text": "a cat"}, model=READER).status_code == 200
    assert time.monotonic() - start < SECONDS


def generate(server: httpx.Client, *parts: Any, model: str = PAINTER) -> httpx.Response:
    return server.post(f"/v1beta/models/{model}:generateContent", json={"contents": [{"parts": list(parts)}]})


def inline(data: bytes, mime_type: str) -> dict[str, Any]:
    return {"inlineData": {"mimeType": mime_type, "data": base64.b64encode(data).decode()}}


def message(response: httpx.Response) -> str:
    return str(response.json()["error"]["message"])


# Media


def packed_zeros(megabytes: int) -> bytes:
    """That many zeros as zlib packs them: a thousandth of their size."""
    packer = zlib.compressobj(1)
    return b"".join([packer.compress(bytes(2**20)) for _ in range(megabytes)] + [packer.flush()])


def png_of(width: int, height: int, pixels: bytes, *chunks: bytes, bits: int = 8) -> bytes:
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0))
    rest = (header, *chunks, png_chunk(b"IDAT", pixels), png_chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(rest)


def webp_of(width: int, height: int) -> bytes:
    """A header that claims a size, and nothing behind it."""
    size = struct.pack("<I", (width - 1) | (height - 1) << 14)
    return b"RIFF" + struct.pack("<I", 30) + b"WEBPVP8L" + struct.pack("<I", 18) + b"\x2f" + size + bytes(13)


def gif_of(frames: int) -> bytes:
    frame = b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"


def jpeg_with_exif(kilobytes: int) -> bytes:
    jpeg = encoded(Image.new("RGB", (64, 64), "red"), "JPEG")
    segment = b"\xff\xe1" + struct.pack(">H", 50_008) + b"Exif\0\0" + b"A" * 50_000
    return jpeg[:2] + segment * (kilobytes // 50) + jpeg[2:]


def pdf_with_bomb(megabytes: int) -> bytes:
    """One page, whose content unpacks to that many zeros, packed twice."""
    content = zlib.compress(packed_zeros(megabytes))
    filters = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>" % len(content)
    return (
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >> endobj\n"
        b"4 0 obj " + filters + b" stream\n" + content + b"\nendstream endobj\ntrailer << /Root 1 0 R >>\n"
    )


NOISE = encoded(Image.effect_noise((200, 200), 50).convert("RGB"), "JPEG")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PLAYLIST = b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1/a.ts\n"
EMPTY_8 = zlib.compress(bytes(9 * 8))
ONES_TO_ZEROS = png_chunk(b"zTXt", b"a\0\0" + packed_zeros(64))
PROFILE = png_chunk(b"iCCP", b"a\0\0" + packed_zeros(64))

MEDIA: list[tuple[str, Callable[[], bytes], str, str]] = [  # "" for words: it is answered
    ("a bomb of 900 megapixels in 500 kB", lambda: png_of(30_000, 30_000, packed_zeros(108), bits=1), "image/png", "at most 100 megapixels"),
    ("a PNG of less than its size", lambda: png_of(64, 64, zlib.compress(b"\0" * 9)), "image/png", "damaged or cut off"),
    ("a PNG of 64 MB behind 8 x 8", lambda: png_of(8, 8, packed_zeros(64)), "image/png", ""),
    ("a PNG of no width", lambda: png_of(0, 8, b""), "image/png", ""),
    ("a text bomb in a PNG", lambda: png_of(8, 8, EMPTY_8, ONES_TO_ZEROS), "image/png", "too large"),
    ("a profile bomb in a PNG", lambda: png_of(8, 8, EMPTY_8, PROFILE), "image/png", "too large"),
    ("a WebP of 268 megapixels in 38 bytes", lambda: webp_of(16_383, 16_383), "image/webp", "at most 100 megapixels"),
    ("a WebP of nothing", lambda: webp_of(64, 64), "image/webp", "damaged or cut off"),
    ("a GIF of 100,000 frames", lambda: gif_of(100_000), "image/gif", ""),
    ("a GIF of 4 gigapixels", lambda: b"GIF89a\xff\xff\xff\xff" + bytes(20), "image/gif", "at most 100 megapixels"),
    ("EXIF of 2 MB", lambda: jpeg_with_exif(2000), "image/jpeg", ""),
    ("an SVG that says it is a PNG", lambda: SVG, "image/png", "no picture that is known"),
    ("an SVG", lambda: SVG, "image/svg+xml", "no picture that is known"),
    ("HTML that says it is a JPEG", lambda: b"<html><script>alert(1)</script>", "image/jpeg", "no picture that is known"),
    ("a JPEG that is cut off", lambda: NOISE[:2000], "image/jpeg", "damaged or cut off"),
    ("a JPEG that says it is a PNG", lambda: NOISE, "image/png", "image/jpeg"),
    ("a PNG with a PDF behind it", lambda: png(8, 8) + locked_pdf(), "image/png", ""),
    ("a GIF with a ZIP behind it", lambda: gif_of(1) + b"PK\x03\x04" + bytes(100), "image/gif", ""),
    ("a PNG that says it is a PDF", lambda: png(8, 8), "application/pdf", "is image/png"),
    ("a PDF with a password", locked_pdf, "application/pdf", "password"),
    ("a PDF that is cut off", lambda: locked_pdf()[:40], "application/pdf", "damaged or cut off"),
    ("a bomb packed twice in a PDF", lambda: pdf_with_bomb(256), "application/pdf", ""),
    ("a film that is cut off", lambda: film()[:3000], "video/mp4", "cut off"),
    ("a playlist that says it is a film", lambda: PLAYLIST, "video/mp4", "no film that is known"),
    ("a playlist behind the head of a film", lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + PLAYLIST, "video/mp4", "damaged or cut off"),
    ("a sound that is cut off", lambda: film(container="wav")[:4000], "audio/wav", "cut off"),
    ("zeros that say they are a sound", lambda: bytes(1000), "audio/mp3", "no sound that is known"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "mime_type", "words"), [row[1:] for row in MEDIA], ids=[row[0] for row in MEDIA])
def test_hostile_media_are_refused_in_words_or_answered_soon(
    server: httpx.Client, data: Callable[[], bytes], mime_type: str, words: str
) -> None:
    sent = inline(data(), mime_type)
    for model in (READER, PAINTER) if mime_type.startswith("image/") else (READER,):
        start = time.monotonic()
        response = generate(server, sent, {"text": "What is this?"}, model=model)
        assert time.monotonic() - start < SECONDS
        assert response.status_code in (400,) if words else (200, 400), response.text
        assert words in (message(response) if response.status_code == 400 else "")


@pytest.mark.parametrize(("data", "mime_type", "words"), [row[1:] for row in MEDIA], ids=[row[0] for row in MEDIA])
def test_hostile_files_can_be_uploaded_and_say_what_is_wrong(
    server: httpx.Client, data: Callable[[], bytes], mime_type: str, words: str
) -> None:
    response = server.post("/upload/v1beta/files", headers={**RAW, "Content-Type": mime_type}, content=data())
    assert response.status_code == 200, response.text
    file = response.json()["file"]
    assert (file["state"], "error" in file) in (("ACTIVE", False), ("FAILED", True))


KINDS: dict[str, bytes] = {
    **{f"image/{kind}": encoded(Image.effect_noise((24, 24), 50).convert("RGB"), kind) for kind in ("png", "jpeg", "webp", "gif", "bmp", "tiff", "avif")},
    "video/mp4": film(0.2),
    "video/webm": film(0.2, container="webm"),
    "audio/wav": film(0.2, container="wav"),
    "audio/mp3": film(0.2, container="mp3"),
    "application/pdf": pdf_with_bomb(1),
}  # fmt: skip


@examples(150)
@given(st.data())
def test_damaged_media_of_any_kind_are_refused_or_answered(server: httpx.Client, data: st.DataObject) -> None:
    mime_type = data.draw(st.sampled_from(sorted(KINDS)))
    media = bytearray(KINDS[mime_type])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, min(len(media) - 1, 600)) | st.integers(0, len(media) - 1))
        media[at : at + data.draw(st.integers(1, 4))] = data.draw(
            st.sampled_from([b"\xff\xff\xff\xff", b""]) | st.binary(min_size=1, max_size=4)
        )
    model = PAINTER if mime_type.startswith("image/") and data.draw(st.booleans()) else READER
    response = generate(server, inline(bytes(media), mime_type), {"text": "What is this?"}, model=model)
    assert response.status_code in (200, 400), f"{mime_type} {bytes(media)!r} {response.text}"


# References


@pytest.mark.parametrize(
    ("uri", "status", "words"),
    [
        ("http://127.0.0.1/x.png", 400, "public addresses alone"),
        ("http://localhost:8470/x.png", 400, "public addresses alone"),
        ("http://169.254.169.254/latest/meta-data/", 400, "public addresses alone"),
        ("http://[::1]/x.png", 400, "public addresses alone"),
        ("http://[::ffff:127.0.0.1]/x.png", 400, "public addresses alone"),
        ("http://2130706433/", 400, "public addresses alone"),
        ("http://0x7f.1/", 400, "public addresses alone"),
        ("http://0/", 400, "public addresses alone"),
        ("http://10.0.0.1/", 400, "public addresses alone"),
        ("http://127.0.0.1:22/", 400, "Port 22"),
        ("http://user:password@127.0.0.1/", 400, "User names and passwords"),
        ("http://127.0.0.1/v1beta/files/../../x", 400, "public addresses alone"),
        ("http://127.0.0.1/v1beta/files/none", 403, "the File none"),
        ("http://[", 400, "not a valid URL"),
        ("https://a\x00b/", 400, "control characters"),
        ("https://a/\r\nHost: b", 400, "control characters"),
        ("file:///etc/passwd", 400, "file uri"),
        ("gopher://127.0.0.1:70/_x", 400, "file uri"),
        ("/etc/passwd", 400, "file uri"),
        ("files/../../x", 400, "file uri"),
        ("files/a/b", 400, "file uri"),
        ("gs://bucket/../../x", 400, "not in the mirror folder"),
    ],
)
def test_a_reference_to_what_is_not_the_callers_is_refused_in_every_dialect(
    server: httpx.Client, uri: str, status: int, words: str
) -> None:
    image = {"type": "image_url", "image_url": {"url": uri}}
    answers = [
        generate(server, {"text": "x"}, {"fileData": {"fileUri": uri}}, model=READER),
        server.post("/v1/interactions", json={"model": READER, "input": [{"type": "image", "uri": uri}]}),
        server.post(
            "/v1/openai/chat/completions", json={"model": READER, "messages": [{"role": "user", "content": [image]}]}
        ),
    ]
    assert [answer.status_code for answer in answers] == [status] * 3
    assert all(words.lower() in message(answer).lower() for answer in answers[:2])
    assert "root:" not in "".join(answer.text for answer in answers)


def test_nobody_in_the_house_is_called(server: httpx.Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        uri = f"http://127.0.0.1:{listener.getsockname()[1]}/x.png"
        assert generate(server, {"text": "x"}, {"fileData": {"fileUri": uri}}, model=READER).status_code == 400
        with pytest.raises(BlockingIOError):
            listener.accept()


# Paths and headers


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1beta/files/../../platano.db", 404),
        ("/v1beta/files/%2e%2e/%2e%2e/platano.db", 403),
        ("/v1beta/files/%2e%2e%2f%2e%2e%2fplatano.db:download?alt=media", 403),
        ("/download/v1beta/files/..%2fplatano.db:download?alt=media", 403),
        ("/v1beta/files/a/b", 403),
        ("/v1beta/files/a%00b", 403),
        ("/v1beta/interactions/..%2fplatano.db", 404),
        ("/v1beta/cachedContents/%2e%2e", 403),
        ("/v1beta/models/..%2f..%2fplatano.db", 404),
    ],
)
def test_a_path_leads_nowhere_else(server: httpx.Client, path: str, status: int) -> None:
    response = server.get(httpx.URL("http://platano.local").copy_with(raw_path=path.encode()))
    assert (response.status_code, response.json()["error"]["code"]) == (status, status)
    assert b"SQLite" not in response.content


def test_a_files_name_is_no_path(server: httpx.Client, sketch: Any) -> None:
    assert server.post("/v1beta/files", json={"file": {"name": "files/../../x"}}).status_code == 400
    assert server.post("/upload/v1beta/files?upload_id=../platano.db", content=b"x").status_code == 404
    headers = {**RAW, "X-Goog-Upload-File-Name": "../../x.png", "Content-Type": "image/png"}
    assert server.post("/upload/v1beta/files", headers=headers, content=png()).json()["file"]["name"].isascii()


def test_a_line_break_in_a_name_adds_no_header(server: httpx.Client) -> None:
    response = server.post("/v1beta/files", json={"file": {"displayName": "a\r\nX-Evil: 1"}})
    assert response.json()["file"]["displayName"] == "a\r\nX-Evil: 1"
    assert "x-evil" not in response.headers


@pytest.mark.parametrize("host", ["a\r\nX-Evil: 1", "a/../b", 'a"><script>', "a b", "user@a", "a:port", ""])
def test_a_proxys_header_that_is_no_address_is_not_repeated(server: httpx.Client, host: str) -> None:
    headers = {"X-Goog-Upload-Protocol": "resumable", "X-Forwarded-Host": host}
    response = server.post("/upload/v1beta/files", headers=headers, json={})
    assert response.status_code == 400
    assert "X-Forwarded-Host" in message(response)
    assert "x-goog-upload-url" not in response.headers


# Other people's things


@pytest.fixture(scope="module")
def two_keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """An echo server with the keys "mine" and "yours"; its requests carry "yours" unless they say another."""
    house = EmbeddedServer(Settings(data=tmp_path_factory.mktemp("keys"), engine="echo", keys=("mine", "yours")))
    headers = {"x-goog-api-key": "yours"}
    yield httpx.Client(transport=house.transport(), base_url="http://platano.local", headers=headers)
    house.close()


def test_things_of_another_key_are_as_good_as_not_there(two_keys: httpx.Client) -> None:
    mine = {"x-goog-api-key": "mine"}
    upload = {**RAW, **mine, "Content-Type": "image/png"}
    file = two_keys.post("/upload/v1beta/files", headers=upload, content=png()).json()["file"]["name"]
    body = {"model": f"models/{READER}", "contents": [{"parts": [{"text": "x"}]}]}
    cache = two_keys.post("/v1beta/cachedContents", headers=mine, json=body).json()["name"]
    asked = {"model": READER, "input": "x"}
    interaction = "interactions/" + two_keys.post("/v1/interactions", headers=mine, json=asked).json()["id"]
    for name, status in ((file, 403), (cache, 403), (interaction, 404)):
        assert two_keys.get(f"/v1beta/{name}").status_code == status
        assert two_keys.delete(f"/v1beta/{name}").status_code == status
        assert two_keys.get(f"/v1beta/{name}", headers=mine).status_code == 200
    using = generate(two_keys, {"fileData": {"fileUri": file}}, model=READER)
    begun = two_keys.post(f"/v1beta/models/{READER}:generateContent", json={**body, "cachedContent": cache})
    continued = two_keys.post("/v1/interactions", json={**asked, "previous_interaction_id": interaction[13:]})
    assert [using.status_code, begun.status_code, continued.status_code] == [403, 403, 404]
    assert not two_keys.get("/v1beta/files").json()["files"]


# Too much


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        (f"/v1beta/models/{READER}:generateContent", {"Content-Length": GIGABYTES_10}),
        ("/v1/interactions", {"Content-Length": GIGABYTES_10}),
        ("/v1/openai/images/edits", {"Content-Length": GIGABYTES_10, "Content-Type": "multipart/form-data; boundary=b"}),
        ("/upload/v1beta/files", {"X-Goog-Upload-Protocol": "resumable", "X-Goog-Upload-Header-Content-Length": GIGABYTES_10}),
    ],
)  # fmt: skip
def test_what_says_it_has_10_gigabytes_is_refused_before_it_is_read(
    server: httpx.Client, path: str, headers: dict[str, str]
) -> None:
    response = server.post(path, headers=headers, content=b"{}")
    assert response.status_code == 413
    assert "larger" in message(response) or "at most" in message(response)


def many(texts: list[str], one_turn: bool) -> dict[str, Any]:
    parts = [{"text": text} for text in texts]
    return {"contents": [{"parts": parts}] if one_turn else [{"parts": [part]} for part in parts]}


@pytest.mark.parametrize(
    ("model", "body", "status", "words"),
    [
        (READER, lambda: many(["x"] * 100_000, one_turn=True), 200, ""),
        (PAINTER, lambda: many(["x"] * 100_000, one_turn=True), 400, "token count"),
        (READER, lambda: many(["x"] * 10_000, one_turn=False), 200, ""),
        (READER, lambda: many(["word " * 1_000_000], one_turn=True), 400, "token count"),
        (PAINTER, lambda: many(["word " * 1_000_000], one_turn=True), 400, "token count"),
        (PAINTER, lambda: many(["a" * 5_000_000], one_turn=True), 400, "token count"),
    ],
    ids=["parts", "parts to paint", "contents", "words", "words to paint", "one word"],
)
def test_too_much_to_say_is_refused_or_answered_soon(
    server: httpx.Client, model: str, body: Callable[[], Any], status: int, words: str
) -> None:
    content = json.dumps(body()).encode()
    start = time.monotonic()
    response = server.post(f"/v1beta/models/{model}:generateContent", content=content)
    assert time.monotonic() - start < SECONDS
    assert response.status_code == status
    assert words in (message(response) if status == 400 else "")


def test_3600_pictures_are_looked_at_and_one_more_is_refused(server: httpx.Client) -> None:
    picture = inline(png(8, 8), "image/png")
    refused = generate(server, *[picture] * 3601, model=READER)
    assert (refused.status_code, "at most 3600 pictures; 3601" in message(refused)) == (400, True)
    assert (
        generate(server, *[picture] * 3600, {"text": "How many pictures are there?"}, model=READER).status_code == 200
    )
