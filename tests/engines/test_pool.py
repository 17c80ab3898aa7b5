"""One request may go wrong; the next one does not notice."""

import os
import signal
import threading
import time
from collections.abc import Iterator

import httpx
import pytest

from platano.client import connect
from tests.conftest import Sdk, wait_until

MODEL = "gemini-3.1-flash-image"
BODY = {
    "contents": [{"parts": [{"text": "an oil painting of a forest with ten foxes"}]}],
    "generationConfig": {"imageConfig": {"imageSize": "4K"}},
}


@pytest.fixture
def server(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sdk]:
    monkeypatch.setenv("PLATANO_WORKERS", "1")
    client = connect(data=str(tmp_path), engine="sketch")
    client.models.generate_content(model=MODEL, contents="a cat")  # the worker is up
    yield client
    client.platano.close()  # type: ignore[attr-defined]


def workers(client: Sdk) -> list[int]:
    return client.platano.app.state.engines.pids()  # type: ignore[attr-defined, no-any-return]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def raw(client: Sdk, timeout: float = 60) -> httpx.Client:
    transport = client.platano.transport()  # type: ignore[attr-defined]
    return httpx.Client(transport=transport, base_url="http://platano.local", timeout=timeout)


def test_a_killed_engine_fails_its_request_alone(server: Sdk) -> None:
    [pid] = workers(server)
    threading.Timer(0.4, os.kill, (pid, signal.SIGKILL)).start()
    response = raw(server).post(f"/v1beta/models/{MODEL}:generateContent", json=BODY)
    assert (response.status_code, response.json()["error"]["status"]) == (503, "UNAVAILABLE")
    assert server.models.generate_content(model=MODEL, contents="a dog").candidates


def test_a_caller_who_hangs_up_frees_the_worker(server: Sdk) -> None:
    with raw(server).stream("POST", f"/v1beta/models/{MODEL}:streamGenerateContent?alt=sse", json=BODY):
        pass  # closed before the first picture
    start = time.monotonic()
    assert server.models.generate_content(model=MODEL, contents="a dog").candidates
    assert time.monotonic() - start < 10


def test_a_request_over_its_deadline_is_ended(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLATANO_SECONDS", "0.05")
    client = connect(data=str(tmp_path), engine="sketch")
    response = raw(client).post(f"/v1beta/models/{MODEL}:generateContent", json=BODY)
    client.platano.close()  # type: ignore[attr-defined]
    assert (response.status_code, response.json()["error"]["status"]) == (504, "DEADLINE_EXCEEDED")


def test_an_engine_over_its_memory_is_ended(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLATANO_MEMORY_BYTES", str(60 * 2**20))
    client = connect(data=str(tmp_path), engine="sketch")
    response = raw(client).post(f"/v1beta/models/{MODEL}:generateContent", json=BODY)
    client.platano.close()  # type: ignore[attr-defined]
    assert response.status_code == 400
    assert "MiB" in response.json()["error"]["message"]


def test_workers_end_with_their_server(tmp_path: object) -> None:
    client = connect(data=str(tmp_path), engine="sketch")
    client.models.generate_content(model=MODEL, contents="a cat")
    pids = workers(client)
    client.platano.close()  # type: ignore[attr-defined]
    wait_until(lambda: not any(map(is_alive, pids)))


def test_a_stream_over_its_deadline_ends_with_the_error(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    client = connect(data=str(tmp_path), engine="sketch")
    client.models.generate_content(model=MODEL, contents="a cat")  # the worker is up
    client.platano.close()  # type: ignore[attr-defined]
    monkeypatch.setenv("PLATANO_SECONDS", "1.5")
    client = connect(data=str(tmp_path), engine="sketch")
    story = {"contents": [{"parts": [{"text": "a story of a fox in six scenes, an oil painting"}]}]}
    story["generationConfig"] = {"imageConfig": {"imageSize": "4K"}}  # type: ignore[assignment]
    response = raw(client).post(f"/v1beta/models/{MODEL}:streamGenerateContent?alt=sse", json=story)
    client.platano.close()  # type: ignore[attr-defined]
    assert '"status":"DEADLINE_EXCEEDED"' in response.text.replace(" ", "")
