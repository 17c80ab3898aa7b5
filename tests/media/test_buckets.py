"""Objects of Cloud Storage, read from a small one on this machine."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import anyio
import pytest

from platano.errors import DeadlineExceeded, FailedPrecondition, InvalidArgument, InvalidMedia, PlatanoError
from platano.media import buckets
from platano.media.buckets import fetch_gs
from platano.media.download import Fetched, Limits
from tests.pictures import png

PICTURE = png()
LIMITS = Limits(bytes=5_000_000, seconds=10)


class Objects(BaseHTTPRequestHandler):
    """GET /BUCKET/OBJECT of the XML API (https://cloud.google.com/storage/docs/xml-api/get-object-download)."""

    protocol_version = "HTTP/1.1"
    known: dict[str, tuple[int, bytes]] = {
        "/films/a%20b%2Fcat%2Epng": (200, PICTURE),
        "/films/notes": (200, b"words"),
        "/films/large": (200, bytes(5_000_001)),
        "/films/just": (200, bytes(5_000_000)),
        "/films/empty": (200, b""),
        "/films/private": (403, b"<secret/>"),
        "/films/unknown": (401, b"<secret/>"),
        "/films/broken": (500, b"<secret/>"),
    }

    def do_GET(self) -> None:
        if self.path == "/films/slow":
            time.sleep(2)
        status, body = self.known.get(self.path, (404, b"<secret/>"))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Type", "text/plain")
        self.send_header("Last-Modified", "Tue, 15 Nov 1994 12:45:26 GMT")
        self.send_header("ETag", '"one"')
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def credentials(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A service account's file that leads to the storage on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Objects)
    server.daemon_threads, server.block_on_close = True, False
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    account = {"gcs_base_url": f"http://127.0.0.1:{server.server_port}", "disable_oauth": True}
    path = tmp_path_factory.mktemp("account") / "key.json"
    path.write_text(json.dumps(account | {"client_email": "", "private_key": "", "private_key_id": ""}))
    yield path
    server.shutdown()
    server.server_close()


@pytest.fixture
def get(credentials: Path, tmp_path: Path) -> Callable[..., Fetched]:
    return lambda uri, limits=LIMITS: anyio.run(fetch_gs, uri, tmp_path / "content", credentials, limits, "uri")


def test_an_object_lands_in_the_file(get: Any, tmp_path: Path) -> None:
    uri = "gs://films/a b/cat.png"
    assert get(uri) == Fetched(tmp_path / "content", "image/png", len(PICTURE), uri)
    assert (tmp_path / "content").read_bytes() == PICTURE


def test_what_bytes_do_not_tell_is_taken_as_stored(get: Any) -> None:
    assert get("gs://films/notes").mime_type == "text/plain"


def test_an_object_of_just_the_limit_is_taken(get: Any) -> None:
    assert get("gs://films/just").bytes == 5_000_000


FAILURES: list[tuple[str, type[PlatanoError], str]] = [
    ("gs://films/missing", InvalidArgument, "has no such object"),
    ("gs://films/private", InvalidArgument, "may not read the bucket 'films'"),
    ("gs://films/unknown", InvalidArgument, "may not read the bucket 'films'"),
    ("gs://films/broken", InvalidArgument, "no usable answer"),
    ("gs://films/large", InvalidArgument, "5000001 bytes, and at most 5000000"),
    ("gs://films/empty", InvalidMedia, "empty"),
    ("gs://films/../private", InvalidArgument, "no empty parts"),
    ("gs://films/a//b", InvalidArgument, "no empty parts"),
    ("gs://films", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("gs://films/", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("gs://../films/notes", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("gs://Films/notes", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("gs://a@b/notes", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("gs://films/a\nb", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("gs://films/\ud800", InvalidArgument, "gs://BUCKET/OBJECT"),
    ("https://films/notes", InvalidArgument, "gs://BUCKET/OBJECT"),
]


@pytest.mark.parametrize(("uri", "error", "reason"), FAILURES)
def test_what_cannot_be_read_says_why_and_leaves_no_file(
    get: Any, tmp_path: Path, uri: str, error: type[PlatanoError], reason: str
) -> None:
    with pytest.raises(error, match=reason) as caught:
        get(uri)
    assert (type(caught.value), caught.value.field, list(tmp_path.iterdir())) == (error, "uri", [])
    assert "secret" not in caught.value.message and "127.0.0.1" not in caught.value.message


def test_time_is_limited(get: Any, tmp_path: Path) -> None:
    with pytest.raises(DeadlineExceeded, match=r"within 0.3 seconds"):
        get("gs://films/slow", Limits(bytes=1000, seconds=0.3))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [None, "", "{}", "[]", "no json", '{"private_key": 1}'])
def test_a_wrong_credentials_file_is_the_servers_fault(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "account.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(FailedPrecondition, match=r"'gs_credentials' names, account.json"):
        anyio.run(fetch_gs, "gs://films/notes", tmp_path / "content", path, LIMITS)


def test_without_credentials_only_public_buckets_are_read(credentials: Path, tmp_path: Path, monkeypatch: Any) -> None:
    store = buckets.GCSStore
    base_url = json.loads(credentials.read_text())["gcs_base_url"]

    def here(bucket: str, **options: Any) -> Any:
        assert options.pop("skip_signature") is True
        options["client_options"]["allow_http"] = True
        return store(bucket, skip_signature=True, base_url=base_url, **options)

    monkeypatch.setattr(buckets, "GCSStore", here)
    assert anyio.run(fetch_gs, "gs://films/notes", tmp_path / "content", None, LIMITS).bytes == 5
    with pytest.raises(InvalidArgument, match="not public: name a service account"):
        anyio.run(fetch_gs, "gs://films/private", tmp_path / "other", None, LIMITS)
