"""Who may call."""

from collections.abc import Iterator
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
