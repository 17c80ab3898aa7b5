"""Who may call."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from platano import config
from platano.embedded import EmbeddedServer
from platano.errors import FailedPrecondition, InvalidArgument

CALL = "/v1beta/models"


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[httpx.Client]:
    server = EmbeddedServer(config.read({"data": tmp_path, "engine": "echo", "keys": "secret,other"}, environ={}))
    yield httpx.Client(transport=server.transport(), base_url="http://platano.local")
    server.close()


@pytest.mark.parametrize(
    ("headers", "query"),
    [({"x-goog-api-key": "secret"}, ""), ({}, "?key=other"), ({"Authorization": "Bearer secret"}, "")],
)
def test_a_key_opens_by_header_query_or_bearer(locked: httpx.Client, headers: dict[str, str], query: str) -> None:
    assert locked.get(CALL + query, headers=headers).status_code == 200


def test_no_key_is_403_and_a_wrong_one_400_as_at_google(locked: httpx.Client) -> None:
    assert locked.get(CALL).status_code == 403
    wrong = locked.get(CALL, headers={"x-goog-api-key": "guess"})
    assert wrong.status_code == 400
    assert wrong.json()["error"]["details"][0]["reason"] == "API_KEY_INVALID"


def test_an_interaction_belongs_to_its_key(locked: httpx.Client) -> None:
    body = {"model": "gemini-3.1-flash-image", "input": "x"}
    made = locked.post("/v1/interactions", json=body, headers={"x-goog-api-key": "secret"}).json()
    path = f"/v1/interactions/{made['id']}"
    assert locked.get(path, headers={"x-goog-api-key": "other"}).status_code == 404
    assert locked.get(path, headers={"x-goog-api-key": "secret"}).status_code == 200


@pytest.mark.parametrize(("host", "status"), [("evil.example", 403), ("localhost:8470", 200), ("[::1]:80", 200)])
def test_a_foreign_host_name_is_refused(http: httpx.Client, host: str, status: int) -> None:
    assert http.get(CALL, headers={"host": host}).status_code == status


def test_an_open_address_needs_keys(tmp_path: Path) -> None:
    with pytest.raises(FailedPrecondition, match="keys"):
        EmbeddedServer(config.read({"data": tmp_path, "host": "0.0.0.0"}, environ={}))


def test_flags_win_over_environment_over_file(tmp_path: Path) -> None:
    (tmp_path / "platano.toml").write_text('port = 1\nengine = "a"\nworkers = 3\n')
    found = config.read({"port": 3, "host": None}, {"PLATANO_PORT": "2", "PLATANO_ENGINE": "b"}, tmp_path)
    assert (found.port, found.engine, found.workers) == (3, "b", 3)


@pytest.mark.parametrize("text", ["prot = 1", "port = 'x'", "port ="])
def test_a_wrong_setting_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "platano.toml").write_text(text)
    with pytest.raises(InvalidArgument, match=r"prot|port|TOML"):
        config.read({}, {}, tmp_path)


def test_a_model_name_pattern_chooses_its_engine() -> None:
    found = config.read({"engines": {"veo-*": "films"}, "engine": "sketch"}, {})
    assert (found.engine_for("veo-3.1"), found.engine_for("gemini-2.5-flash")) == ("films", "sketch")


ME, YOU = {"x-goog-api-key": "secret"}, {"x-goog-api-key": "other"}
RAW = {"X-Goog-Upload-Protocol": "raw", "Content-Type": "text/plain"}


def test_a_file_belongs_to_its_key(locked: httpx.Client) -> None:
    name = locked.post("/upload/v1beta/files", headers=ME | RAW, content=b"mine").json()["file"]["name"]
    assert locked.get(f"/v1beta/{name}", headers=ME).status_code == 200
    assert locked.get(f"/v1beta/{name}", headers=YOU).json()["error"]["status"] == "PERMISSION_DENIED"
    assert locked.get("/v1beta/files", headers=YOU).json()["files"] == []
    assert locked.delete(f"/v1beta/{name}", headers=YOU).status_code == 403


def test_a_cache_belongs_to_its_key(locked: httpx.Client) -> None:
    body = {"model": "models/gemini-2.5-flash", "contents": [{"parts": [{"text": "x"}]}]}
    name = locked.post("/v1beta/cachedContents", json=body, headers=ME).json()["name"]
    assert locked.get(f"/v1beta/{name}", headers=YOU).status_code == 403
    assert locked.get("/v1beta/cachedContents", headers=YOU).json()["cachedContents"] == []


def test_bytes_of_an_upload_need_no_key_but_its_url(locked: httpx.Client) -> None:
    start = {"X-Goog-Upload-Protocol": "resumable", "X-Goog-Upload-Command": "start"}
    url = locked.post("/upload/v1beta/files", headers=ME | start, json={}).headers["x-goog-upload-url"]
    last = {"X-Goog-Upload-Command": "upload, finalize", "X-Goog-Upload-Offset": "0"}
    name = locked.post(url, headers=last, content=b"x").json()["file"]["name"]
    assert locked.get(f"/v1beta/{name}", headers=ME).status_code == 200
    assert locked.post(url[:-60] + "0" * 60, headers=last, content=b"x").status_code in (403, 404)


def test_a_refusal_at_the_door_has_the_shape_of_its_dialect(locked: httpx.Client) -> None:
    assert locked.get("/v1beta/openai/models").json()["error"]["type"] == "permission_error"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[..., httpx.Client]]:
    """A server with settings of the test's own."""
    servers: list[EmbeddedServer] = []

    def start(**settings: object) -> httpx.Client:
        flags = {"data": tmp_path, "engine": "echo", **settings}
        servers.append(EmbeddedServer(config.read(flags, environ={}, folder=tmp_path)))
        return httpx.Client(transport=servers[-1].transport(), base_url="http://platano.local")

    yield start
    for server in servers:
        server.close()


def test_over_its_rate_a_key_is_told_when_to_come_back(served: Callable[..., httpx.Client]) -> None:
    client = served(rate="2/minute")
    body = {"contents": [{"parts": [{"text": "x"}]}]}
    path = "/v1beta/models/gemini-2.5-flash:generateContent"
    assert [client.post(path, json=body).status_code for _ in range(3)] == [200, 200, 429]
    refused = client.post(path, json=body)
    assert refused.json()["error"]["details"][0]["@type"].endswith("RetryInfo")
    assert 1 <= int(refused.headers["retry-after"]) <= 60


@pytest.mark.parametrize(("cors", "allowed"), [("", None), ("https://app.example", "https://app.example")])
def test_web_pages_may_call_only_from_origins_that_are_set(
    served: Callable[..., httpx.Client], cors: str, allowed: str | None
) -> None:
    answer = served(cors=cors).get(CALL, headers={"origin": "https://app.example"})
    assert answer.headers.get("access-control-allow-origin") == allowed


def test_a_full_project_takes_no_more(served: Callable[..., httpx.Client]) -> None:
    client = served(project_bytes=10)
    assert client.post("/upload/v1beta/files", headers=RAW, content=b"12345678").status_code == 200
    refused = client.post("/upload/v1beta/files", headers=RAW, content=b"123")
    assert (refused.status_code, refused.json()["error"]["status"]) == (429, "RESOURCE_EXHAUSTED")


def test_a_file_over_the_limit_is_refused_without_its_length_said(served: Callable[..., httpx.Client]) -> None:
    client = served(file_bytes=10)
    assert client.post("/upload/v1beta/files", headers=RAW, content=iter([b"x" * 11])).status_code == 413
    assert client.get("/v1beta/files").json()["files"] == []


def test_an_expired_file_is_not_there_any_more(served: Callable[..., httpx.Client]) -> None:
    client = served(file_hours=0.0001)
    name = client.post("/upload/v1beta/files", headers=RAW, content=b"x").json()["file"]["name"]
    time.sleep(0.5)
    assert client.get(f"/v1beta/{name}").status_code == 403


def test_an_operation_and_a_background_interaction_belong_to_their_key(served: Callable[..., httpx.Client]) -> None:
    client = served(engine="sketch", keys="secret,other")
    film = {"instances": [{"prompt": "a boat"}]}
    path = "/v1beta/models/veo-3.1-generate-preview:predictLongRunning"
    operation = client.post(path, json=film, headers=ME).json()["name"]
    asked = {"model": "gemini-3.1-flash-image", "input": "a boat", "background": True}
    interaction = client.post("/v1beta/interactions", json=asked, headers=ME).json()["id"]
    for path in (f"/v1beta/{operation}", f"/v1beta/interactions/{interaction}"):
        assert client.get(path, headers=YOU).status_code == 404
        assert client.get(path, headers=ME).status_code == 200
    assert client.post(f"/v1beta/{operation}:cancel", json={}, headers=YOU).status_code == 404
