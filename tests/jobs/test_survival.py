"""An accepted job is done, whichever of its processes is killed."""

import asyncio
import base64
import io
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import httpx
import msgspec
import psutil
import pytest

from platano.config import Settings
from platano.domain import Part, Request, Text, Turn
from platano.house import House
from tests.conftest import SocketServer, wait_until

FILMS = "gemini-omni-1.1-flash"
pytestmark = pytest.mark.timeout(150)  # a film takes some seconds, and so does each process that starts


class Ground:
    """A server on a data folder of its own, and its processes."""

    def __init__(self, folder: Path, engine: str) -> None:
        self.server = SocketServer(folder, engine)
        self.http = httpx.Client(base_url=self.server.url, timeout=60)

    def begin(self) -> str:
        form = {"type": "video", "duration": "3s", "resolution": "360p"}
        body = {"model": FILMS, "input": "a red boat sails", "response_format": form, "background": True}
        return str(self.http.post("/v1beta/interactions", json=body).json()["id"])

    def interaction(self, name: str) -> dict[str, Any]:
        return dict(self.http.get(f"/v1beta/interactions/{name}").json())

    def film(self, name: str) -> float:
        """Its seconds, when it is done."""
        wait_until(lambda: self.interaction(name)["status"] != "in_progress", 120)
        steps = self.interaction(name)["steps"]
        (block,) = [block for step in steps for block in step.get("content") or () if block["type"] == "video"]
        with av.open(io.BytesIO(base64.b64decode(block["data"]))) as container:
            return round((container.duration or 0) / 1e6, 1)

    def keepers(self) -> list[psutil.Process]:
        children = psutil.Process(self.server.process.pid).children()
        return [child for child in children if "platano.jobs.keeper" in child.cmdline()]

    def artists(self) -> list[psutil.Process]:
        """The engines' processes of the keeper."""
        return [child for keeper in self.keepers() for child in keeper.children() if child.cmdline()[-1] == "sketch"]

    def wait_for(self, name: str) -> None:
        """Until a film is in the making."""
        wait_until(lambda: self._row(name) == ("running",) and self.artists(), 60)

    def _row(self, name: str) -> tuple[str] | None:
        with sqlite3.connect(self.server.data / "platano.db") as database:
            found: tuple[str] | None = database.execute(
                "SELECT state FROM jobs WHERE id = ? AND fraction > 0", (name,)
            ).fetchone()
        database.close()
        return found


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    ground = Ground(tmp_path_factory.mktemp("ground"), "sketch")
    yield ground
    ground.http.close()
    ground.server.kill()


def test_a_killed_engine_is_replaced_within_the_job(ground: Ground) -> None:
    name = ground.begin()
    ground.wait_for(name)
    for artist in ground.artists():
        artist.kill()
    assert ground.film(name) == 3.0


def test_a_killed_keeper_is_replaced_by_its_server(ground: Ground) -> None:
    name = ground.begin()
    ground.wait_for(name)
    (killed,) = ground.keepers()
    killed.kill()
    assert ground.film(name) == 3.0
    assert ground.keepers() != [killed]


def test_a_server_that_is_told_to_end_does_so_at_once_and_leaves_nothing_but_the_job(ground: Ground) -> None:
    name = ground.begin()
    ground.wait_for(name)
    children = psutil.Process(ground.server.process.pid).children(recursive=True)
    ground.server.process.terminate()
    ground.server.process.wait(10)
    wait_until(lambda: not any(child.is_running() for child in children), 5)
    ground.server.start()
    assert ground.film(name) == 3.0


def test_nothing_outlives_a_killed_server(ground: Ground) -> None:
    name = ground.begin()
    ground.wait_for(name)
    children = psutil.Process(ground.server.process.pid).children(recursive=True)
    ground.server.kill()
    wait_until(lambda: not any(child.is_running() for child in children), 10)
    ground.server.start()
    assert ground.film(name) == 3.0


def test_a_job_that_waited_in_the_database_of_a_stopped_server_is_done_at_its_start(tmp_path: Path) -> None:
    async def accepted() -> None:
        house = House(Settings(data=tmp_path, engine="echo"))
        plan = await house.service.plan(Request("gemini-2.5-flash", (Turn("user", (Part(Text("hello")),)),)))
        await house.jobs.accept("waiting", "operation", plan.request, plan.engine, owner="")
        await house.close()

    asyncio.run(accepted())
    server = SocketServer(tmp_path, "echo")
    wait_until(lambda: states(tmp_path) == {"done"}, 60)
    server.kill()


def test_two_keepers_on_one_folder_do_each_job_once(tmp_path: Path) -> None:
    async def accepted() -> None:
        house = House(settings)
        for number in range(12):
            turn = Turn("user", (Part(Text(f"hello {number}")),))
            plan = await house.service.plan(Request("gemini-2.5-flash", (turn,)))
            await house.jobs.accept(f"job{number}", "operation", plan.request, plan.engine, owner=str(number % 2))
        await house.close()

    settings = Settings(data=tmp_path, engine="echo")
    asyncio.run(accepted())
    keepers = [subprocess.Popen([sys.executable, "-m", "platano.jobs.keeper"], stdin=subprocess.PIPE) for _ in range(2)]
    for keeper in keepers:
        assert keeper.stdin
        keeper.stdin.write(msgspec.json.encode(settings, enc_hook=str) + b"\n")
        keeper.stdin.flush()
    wait_until(lambda: states(tmp_path) == {"done"}, 60)
    time.sleep(0.5)
    for keeper in keepers:
        keeper.communicate(timeout=10)  # ends with its input
    with sqlite3.connect(tmp_path / "jobs.db") as queue:
        begun = queue.execute("SELECT count(*), max(recovery_attempts) FROM workflow_status").fetchone()
    queue.close()
    assert begun == (12, 1)


def states(folder: Path) -> set[str]:
    with sqlite3.connect(folder / "platano.db") as database:
        found = {row[0] for row in database.execute("SELECT state FROM jobs")}
    database.close()
    return found
