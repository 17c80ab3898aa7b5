"""`platano video` and `platano worker`, as a person types them, and what they are made of."""

import asyncio
import contextlib
import io
import json
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import av
import httpx
import pytest
from google import genai
from google.genai import types

from platano import films
from platano.cli.video import _names, _written
from platano.config import read
from platano.domain import Part, Request, Text, Turn, VideoWant, Want
from platano.house import House
from tests.conftest import SocketServer, wait_until
from tests.pictures import opened, png
from tests.test_cli import platano

NAME = "publishers/google/models/veo-3.1-generate-preview/operations/one"
pytestmark = pytest.mark.timeout(180)  # a film takes some seconds, and its worker some to start


def facts(path: Path) -> tuple[int, int, float]:
    """Width, height and seconds."""
    with av.open(io.BytesIO(path.read_bytes())) as container:
        stream = container.streams.video[0]
        return stream.width, stream.height, round((container.duration or 0) / 1e6, 1)


def begun(*arguments: str, stderr: Any = subprocess.PIPE) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "platano", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, text=True)


def open_jobs(data: Path) -> int:
    with contextlib.closing(sqlite3.connect(data / "platano.db")) as database:
        query = "select count(*) from jobs where state in ('accepted', 'queued', 'running')"
        return int(database.execute(query).fetchone()[0])


# platano video


def test_a_picture_and_words_become_a_film_of_the_asked_shape(socket_server: SocketServer, tmp_path: Path) -> None:
    (tmp_path / "first.png").write_bytes(png(180, 320))
    arguments = ("--image", str(tmp_path / "first.png"), "--aspect", "9:16", "--seconds", "4", "--json")
    done = platano("video", "it sways", *arguments, "--server", socket_server.url, "--out", str(tmp_path / "film"))
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["files"] == [str(tmp_path / "film" / "platano-1.mp4")]
    assert facts(Path(answer["files"][0])) == (720, 1280, 4.0)


def test_a_first_picture_is_painted_kept_and_filmed(socket_server: SocketServer, tmp_path: Path) -> None:
    arguments = ("--picture", "a red boat on a lake", "--seconds", "4", "--out", str(tmp_path / "boat.mp4"))
    done = platano("video", "the boat sails", *arguments, "--server", socket_server.url)
    assert done.returncode == 0, done.stderr
    assert opened((tmp_path / "boat.png").read_bytes()).size == (1376, 768)
    assert facts(tmp_path / "boat.mp4") == (1280, 720, 4.0)
    assert done.stdout.split() == [str(tmp_path / "boat.png"), str(tmp_path / "boat.mp4")]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--resolution", "1080p", "--seconds", "4"], 1, "8 seconds only"),
        (["--count", "9"], 1, "sampleCount"),
        (["--model", "veo-0"], 1, "is not found"),
        (["--image", __file__, "--picture", "a cat"], 2, "give one of them"),
    ],
)
def test_a_refusal_is_told_plainly(
    socket_server: SocketServer, arguments: list[str], status: int, words: str, tmp_path: Path
) -> None:
    done = platano("video", "x", "--server", socket_server.url, "--out", str(tmp_path), *arguments)
    assert (done.returncode, words in done.stderr, "Traceback" in done.stderr) == (status, True, False)
    assert not list(tmp_path.iterdir())


def test_an_interrupt_ends_the_work_on_the_server(socket_server: SocketServer, tmp_path: Path) -> None:
    with httpx.Client(base_url=socket_server.url) as server:
        running = begun("video", "a boat", "--seconds", "8", "--server", socket_server.url, "--out", str(tmp_path))
        wait_until(lambda: open_jobs(socket_server.data), 30)
        time.sleep(1)  # until the terminal knows it too
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=30)
        assert (running.returncode, told.splitlines()[-1].split()[0]) == (130, "Cancelled"), told
        name = re.search(r"models/\S+/operations/\w+", told)
        assert name
        end = time.monotonic() + 60
        while not (operation := server.get(f"/v1beta/{name[0]}").json()).get("done"):
            assert time.monotonic() < end
            time.sleep(0.2)
        assert operation["error"]["code"] == 1
    assert not list(tmp_path.iterdir())


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"old")
    written = [_written(b"new", _names(tmp_path / "film.mp4", ".mp4")).name for _ in range(2)]
    assert written == ["film-2.mp4", "film-3.mp4"]
    assert (tmp_path / "film.mp4").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 3


def test_a_folder_gets_numbers_and_a_name_its_true_suffix(tmp_path: Path) -> None:
    assert _written(b"x", _names(tmp_path, ".mp4")).name == "platano-1.mp4"
    assert _written(b"x", _names(tmp_path / "new" / "kite.mov", ".mp4")) == tmp_path / "new" / "kite.mp4"


def test_google_without_a_key_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_CLOUD_PROJECT"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    done = platano("video", "x", "--server", "google")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr


# films


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A client whose server gives the answers one after the other; an exception is raised."""
    monkeypatch.setattr(films, "POLL_SECONDS", 0.01)
    clients: list[genai.Client] = []

    def client_for(answers: Sequence[Any]) -> genai.Client:
        left = list(answers)

        def handle(_request: httpx.Request) -> httpx.Response:
            answer = left.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return httpx.Response(200, json=answer)

        options = types.HttpOptions(httpx_client=httpx.Client(transport=httpx.MockTransport(handle)))
        clients.append(genai.Client(vertexai=True, api_key="any", http_options=options))
        return clients[-1]

    yield client_for
    for client in clients:
        client.close()


def at(percent: int, note: str = "") -> dict[str, Any]:
    return {"name": NAME, "metadata": {"progressPercent": percent, "progressMessage": note}}


DONE = {
    "name": NAME,
    "done": True,
    "response": {"videos": [{"bytesBase64Encoded": "ZmlsbQ==", "mimeType": "video/mp4"}]},
}


def watched(client: genai.Client) -> tuple[films.Operation, list[films.Progress]]:
    states = list(films.watch(client, films.Operation(name=NAME)))
    return states[-1][0], [progress for _, progress in states]


def test_watching_tells_how_far_it_is_and_ends_with_the_films(answering: Any) -> None:
    client = answering([at(0), at(40, "drawing"), DONE])
    operation, told = watched(client)
    assert [(progress.percent, progress.note) for progress in told] == [
        (0, ""),
        (0, ""),
        (40, "drawing"),
        (100, "done"),
    ]
    assert films.collect(client, operation).films == [b"film"]


def test_a_server_that_is_away_for_a_moment_is_asked_again(answering: Any) -> None:
    operation, _ = watched(answering([httpx.ConnectError("away"), DONE]))
    assert operation.done


def test_an_operation_that_failed_raises_the_servers_words(answering: Any) -> None:
    client = answering([{"name": NAME, "done": True, "error": {"code": 13, "message": "no room left"}}])
    with pytest.raises(ValueError, match="no room left"):
        films.collect(client, watched(client)[0])


def test_films_held_back_are_told(answering: Any) -> None:
    response = {"raiMediaFilteredCount": 1, "raiMediaFilteredReasons": ["a child is in it"]}
    client = answering([{"name": NAME, "done": True, "response": response}])
    assert films.collect(client, watched(client)[0]) == films.Made([], ["a child is in it"])


# platano worker


async def accepted(data: Path) -> None:
    """A job that no server is there to do."""
    house = House(read({"data": data}))
    want = Want(("video",), video=VideoWant(seconds=4))
    request = Request("veo-3.1-generate-preview", (Turn("user", (Part(Text("a red boat sails")),)),), want=want)
    plan = await house.service.plan(request, "predictLongRunning")
    await house.jobs.accept("job", "operation", plan.request, plan.engine, owner="someone")
    await house.close()


async def state_of(data: Path) -> str:
    house = House(read({"data": data}))
    job = await house.jobs.get("job")
    await house.close()
    assert job
    return job.state


def test_a_worker_does_what_was_accepted_and_ends_when_told(tmp_path: Path) -> None:
    asyncio.run(accepted(tmp_path))
    working = begun("worker", "--data", str(tmp_path), "--workers", "1", stderr=None)
    end = time.monotonic() + 90
    while (state := asyncio.run(state_of(tmp_path))) in ("accepted", "queued", "running"):
        assert time.monotonic() < end, state
        time.sleep(0.5)
    working.terminate()
    banner, _ = working.communicate(timeout=20)
    assert (working.returncode, state) == (0, "done")
    assert f"jobs of {tmp_path}" in banner


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--database", "nonsense", "The database cannot be used"),
        ("--blobs", "nonsense://x", "The object store cannot be used"),
        ("--database", "postgresql://me:secret@127.0.0.1:9/x", "The database cannot be used"),
    ],
)
def test_a_worker_without_its_stores_says_so(option: str, value: str, words: str, tmp_path: Path) -> None:
    done = platano("worker", "--data", str(tmp_path), option, value)
    assert (done.returncode, words in done.stderr) == (2, True), done.stderr
    assert "secret" not in done.stdout + done.stderr


def test_the_terminal_starts_without_what_its_verbs_need() -> None:
    script = "import sys, platano.cli; print([name for name in sys.modules if name in sys.argv])"
    heavy = ("google.genai", "dbos", "sqlalchemy", "uvicorn", "numpy", "rich.progress", "platano.server")
    done = subprocess.run([sys.executable, "-c", script, *heavy], capture_output=True, text=True, timeout=30)
    assert done.stdout.strip() == "[]", done.stderr
