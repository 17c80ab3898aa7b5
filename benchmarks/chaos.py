"""What becomes of accepted work when processes are killed at random: nothing lost, nothing twice. See README.md here.

python benchmarks/chaos.py [--rounds 100] [--seed N] [--victims server,keeper,engine,batcher] [--json]
python benchmarks/chaos.py --postgres postgresql+psycopg://user@host/empty_database

Each round accepts films, a picture in the background, a batch and an upload in pieces, kills a process with
SIGKILL at a random moment, and waits until all that was accepted has ended. The data folder is kept over all
rounds. At the end everything is stopped, and what lies in the stores is compared with what was accepted.

With a Postgres database two workers of their own share it with the server, and the killed one is not started
again: another takes its work over. `stop` freezes a worker instead until the others have done its work.
"""

import argparse
import asyncio
import base64
import contextlib
import datetime
import hashlib
import io
import json
import os
import random
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil
from serve import machine, say

MODEL = "veo-3.1-generate-preview"
IMAGES = "gemini-3.1-flash-image"
WORDS = "gemini-2.5-flash"
LINES = 12  # of a batch
FILM_SECONDS = 4
FRAMES = 96
UPLOAD_BYTES = 2 * 2**20
CHUNK = 2**18  # what resumable uploads are cut at
LATEST_KILL_SECONDS = 6.0
END_SECONDS = 180.0  # in which everything of a round must have ended
GONE_SECONDS = 10.0  # in which the children of a killed server must have gone
OPEN_STATES = ("accepted", "queued", "running")
VICTIMS = ("server", "keeper", "engine", "batcher")
COUNTS = ("struck", "films", "pictures", "batches", "uploads")
FLEET_VICTIMS = ("worker", "stop", "server")


@dataclass
class Round:
    """What one round has shown. `recovered_seconds` is from the kill until all that was accepted had ended."""

    number: int
    victim: str
    killed_after_seconds: float
    struck: bool = False
    films: int = 0
    pictures: int = 0
    batches: int = 0
    uploads: int = 0
    recovered_seconds: float = 0.0
    faults: list[str] = field(default_factory=list)


class Ground:
    """A server, and with a database of theirs two workers, all on one data folder."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.data = folder / "data"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.log = (folder / "log.txt").open("ab")
        self.environ = {**os.environ, **({"PLATANO_DATABASE": database} if database else {})}
        self.environ |= {"PLATANO_DATA": str(self.data), "PLATANO_ENGINE": "sketch", "PLATANO_WORKERS": "2"}
        self.processes: list[subprocess.Popen[bytes]] = []
        self.http = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=60)

    def start(self) -> None:
        self.server = self._run("serve", "--port", str(self.port))
        _wait(self._is_up, 60, "the server does not start")

    def start_worker(self) -> subprocess.Popen[bytes]:
        worker = self._run("worker")
        self.processes.append(worker)
        return worker

    def children(self) -> list[psutil.Process]:
        with contextlib.suppress(psutil.Error):
            return psutil.Process(self.server.pid).children(recursive=True)
        return []

    def keepers(self) -> list[psutil.Process]:
        return self.named("platano.jobs.keeper")

    def named(self, module: str) -> list[psutil.Process]:
        """The server's processes of a module."""
        return [process for process in self.children() if module in _command(process)]

    def engines(self) -> list[psutil.Process]:
        """The processes that draw for keepers."""
        found = [child for keeper in self.keepers() for child in keeper.children()]
        return [process for process in found if _command(process).endswith("platano.engines.worker sketch")]

    def stop(self) -> None:
        for process in [self.server, *self.processes]:
            process.send_signal(signal.SIGCONT)
            process.terminate()
        for process in [self.server, *self.processes]:
            process.wait(60)
        self.processes.clear()

    def _run(self, *verb: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "platano", *verb]
        return subprocess.Popen(command, env=self.environ, stdout=self.log, stderr=self.log)

    def _is_up(self) -> bool:
        with contextlib.suppress(httpx.HTTPError):
            return self.http.get("/health").is_success
        return False


class Work:
    """What a client asks for in one round, and whether it was accepted."""

    def __init__(self, ground: Ground, rng: random.Random) -> None:
        self._http = ground.http
        self._rng = rng
        self.films: list[str] = []
        self.pictures: list[str] = []
        self.batches: list[str] = []
        self.upload = ""
        self.file = ""
        self.bytes = rng.randbytes(UPLOAD_BYTES)

    def submit(self) -> None:
        """Ask for everything; whatever the kill interrupts was not accepted."""
        with contextlib.suppress(httpx.HTTPError, KeyError):
            for _ in range(self._rng.choice((1, 1, 2))):
                self.films.append(self._film())
            self.pictures.append(self._picture())
            self.batches.append(self._batch())
            self._begin_upload()

    def _film(self) -> str:
        parameters = {"durationSeconds": FILM_SECONDS, "resolution": "720p", "seed": self._rng.randrange(2**31)}
        body = {"instances": [{"prompt": "a red boat sails past an island"}], "parameters": parameters}
        return str(self._http.post(f"/v1beta/models/{MODEL}:predictLongRunning", json=body).json()["name"])

    def _picture(self) -> str:
        body = {"model": IMAGES, "input": f"a blue cat, {self._rng.random()}", "background": True}
        return str(self._http.post("/v1beta/interactions", json=body).json()["id"])

    def _batch(self) -> str:
        asked = [{"parts": [{"text": f"line {number}"}]} for number in range(LINES)]
        lines = [{"request": {"contents": [turn]}, "metadata": {"key": str(n)}} for n, turn in enumerate(asked)]
        body = {"batch": {"displayName": "chaos", "inputConfig": {"requests": {"requests": lines}}}}
        return str(self._http.post(f"/v1beta/models/{WORDS}:batchGenerateContent", json=body).json()["name"])

    def _begin_upload(self) -> None:
        headers = {"x-goog-upload-protocol": "resumable", "x-goog-upload-command": "start"}
        headers |= {"x-goog-upload-header-content-type": "application/octet-stream"}
        headers |= {"x-goog-upload-header-content-length": str(UPLOAD_BYTES)}
        about = {"file": {"mimeType": "text/plain"}}
        self.upload = self._http.post("/upload/v1beta/files", headers=headers, json=about).headers["x-goog-upload-url"]
        for offset in range(0, UPLOAD_BYTES // 2, CHUNK):
            self._send(offset, CHUNK, "upload")

    def finish_upload(self) -> None:
        """Go on where the server says that it is."""
        if self.upload:
            state = self._http.post(self.upload, headers={"x-goog-upload-command": "query"}).headers
            if state["x-goog-upload-status"] == "active":
                self._send(int(state["x-goog-upload-size-received"]), UPLOAD_BYTES, "upload, finalize")

    def _send(self, offset: int, size: int, command: str) -> None:
        headers = {"x-goog-upload-command": command, "x-goog-upload-offset": str(offset)}
        answer = self._http.post(self.upload, headers=headers, content=self.bytes[offset : offset + size])
        answer.raise_for_status()
        if "finalize" in command:
            self.file = answer.json()["file"]["name"]

    def ended(self) -> bool:
        operations = (*self.films, *self.batches)
        done = all(self._http.get(f"/v1beta/{name}").json().get("done") for name in operations)
        return done and all(self._interaction(name)["status"] != "in_progress" for name in self.pictures)

    def faults(self) -> list[str]:
        """What is wrong with the results, after all have ended."""
        found = [fault for name in self.films for fault in self._film_faults(name)]
        found += [fault for name in self.pictures for fault in self._picture_faults(name)]
        found += [fault for name in self.batches for fault in self._batch_faults(name)]
        if self.upload and not self._whole():
            found.append(f"{self.file or self.upload} is not what was uploaded")
        return found

    def _whole(self) -> bool:
        stored = self._http.get(f"/v1beta/{self.file}").json() if self.file else {}
        digest = hashlib.sha256(self.bytes).hexdigest()
        return bool(stored.get("sha256Hash") == base64.b64encode(digest.encode()).decode())

    def _film_faults(self, name: str) -> list[str]:
        operation = self._http.get(f"/v1beta/{name}").json()
        if "response" not in operation:
            return [f"{name}: {operation.get('error')}"]
        samples = operation["response"]["generateVideoResponse"]["generatedSamples"]
        if len(samples) != 1:
            return [f"{name} has {len(samples)} films"]
        frames = _frames(self._http.get(samples[0]["video"]["uri"]).content)
        return [] if frames == FRAMES else [f"{name} has {frames} frames"]

    def _picture_faults(self, name: str) -> list[str]:
        interaction = self._interaction(name)
        blocks = [block for step in interaction.get("steps", ()) for block in step.get("content") or ()]
        pictures = [block for block in blocks if block["type"] == "image"]
        if interaction["status"] != "completed" or len(pictures) != 1:
            return [f"{name} is {interaction['status']} with {len(pictures)} pictures"]
        return [] if _decodes(base64.b64decode(pictures[0]["data"])) else [f"{name} does not decode"]

    def _batch_faults(self, name: str) -> list[str]:
        response = self._http.get(f"/v1beta/{name}").json().get("response", {})
        lines = response.get("inlinedResponses", {}).get("inlinedResponses", [])
        keys = [line["metadata"]["key"] for line in lines if "response" in line]
        return [] if keys == [str(number) for number in range(LINES)] else [f"{name} has the answers {keys}"]

    def _interaction(self, name: str) -> dict[str, Any]:
        return dict(self._http.get(f"/v1beta/interactions/{name}").json())


def play(ground: Ground, number: int, victim: str, rng: random.Random) -> Round:
    """One round: work, a kill in the middle of it, and the end of the work."""
    delay = rng.uniform(0.05, LATEST_KILL_SECONDS)
    found = Round(number, victim, round(delay, 2))
    work = Work(ground, rng)
    asking = threading.Thread(target=work.submit)
    asking.start()
    time.sleep(delay)
    killed = time.monotonic()
    asleep = _strike(ground, victim, rng, found)
    asking.join()
    if ground.server.poll() is not None:
        ground.start()
    try:
        _wait(work.ended, END_SECONDS, "not everything that was accepted has ended")
        found.recovered_seconds = round(time.monotonic() - killed, 2)
        if asleep:
            asleep.send_signal(signal.SIGCONT)
        work.finish_upload()
        found.faults += work.faults()
    except (AssertionError, httpx.HTTPError, KeyError) as error:
        found.faults.append(f"{type(error).__name__}: {error}")
    found.films, found.pictures, found.batches = len(work.films), len(work.pictures), len(work.batches)
    found.uploads = int(bool(work.upload))
    return found


def _strike(ground: Ground, victim: str, rng: random.Random, found: Round) -> subprocess.Popen[bytes] | None:
    """Kill the victim if it is there; the process that was frozen instead, if any."""
    children = ground.children()
    if victim == "server":
        ground.server.kill()
        ground.server.wait()
        found.struck = True
        try:
            _wait(lambda: not any(map(_alive, children)), GONE_SECONDS, "processes outlived their server")
        except AssertionError as error:
            found.faults.append(str(error))
    elif victim in ("worker", "stop"):
        chosen = rng.choice(ground.processes)
        chosen.send_signal(signal.SIGKILL if victim == "worker" else signal.SIGSTOP)
        found.struck = True
        return chosen if victim == "stop" else None
    else:
        lanes = {"keeper": ground.keepers, "engine": ground.engines, "batcher": lambda: ground.named("platano.batcher")}
        for process in lanes[victim]()[:1]:
            process.kill()
            found.struck = True
    return None


async def settled(data: Path, database: str, films: int) -> list[str]:
    """What the stores of a stopped server say that they should not, when `films` were accepted for certain."""
    import sqlalchemy as sql  # noqa: PLC0415  only now is the house ours

    from platano.config import Settings  # noqa: PLC0415
    from platano.house import House  # noqa: PLC0415
    from platano.store.database import held, open_database  # noqa: PLC0415
    from platano.store.sweeper import Sweeper  # noqa: PLC0415

    house = House(Settings(data=data, database=database))
    engine = open_database(database or f"sqlite:///{data / 'platano.db'}")
    found: list[str] = []
    if left := await house.jobs.tickets(*OPEN_STATES):
        found.append(f"{len(left)} jobs are open")
    done = [job for ticket in await house.jobs.tickets("done") if (job := await house.jobs.get(ticket.id))]
    operations = [job for job in done if job.kind == "operation"]
    if len(operations) < films:
        found.append(f"{len(operations)} films are done of {films} accepted")
    made = [file_id for job in operations for file_id in job.result.files]
    files = (await house.files.page("", 10**6, "")).items
    generated = [file.id for file in files if file.source == "GENERATED"]
    if sorted(made) != sorted(generated) or len(set(made)) != len(made) or len(made) != len(operations):
        found.append(f"{len(operations)} films, {len(made)} results, {len(generated)} generated files")
    await Sweeper(engine, house.blobs, ()).sweep(datetime.timedelta(0))
    blobs = {entry.id async for entry in house.blobs.list()}
    with engine.connect() as connection:
        kept = set(connection.execute(sql.text("SELECT DISTINCT blob FROM holds")).scalars())
        if orphans := blobs - held(connection, blobs):
            found.append(f"{len(orphans)} blobs are held by nobody after the sweep")
    if missing := kept - blobs:
        found.append(f"{len(missing)} blobs are held and not there")
    engine.dispose()
    await house.close()
    return found


def run(rounds: int, seed: int, victims: tuple[str, ...], database: str, folder: Path) -> dict[str, Any]:
    ground = Ground(folder, database)
    played: list[Round] = []
    try:
        ground.start()
        for number in range(rounds):
            while database and len([w for w in ground.processes if w.poll() is None]) < 2:
                ground.processes = [worker for worker in ground.processes if worker.poll() is None]
                ground.start_worker()
            victim = victims[number % len(victims)]
            played.append(play(ground, number, victim, random.Random(f"{seed}/{number}")))
            say(f"{played[-1]}")
    finally:
        ground.stop()
        ground.log.close()
    certain = sum(played_round.films for played_round in played)
    faults = asyncio.run(settled(ground.data, database, certain))
    errors = [line for line in (folder / "log.txt").read_text("utf-8", "replace").splitlines() if "locked" in line]
    sizes = {path.name: path.stat().st_size for path in ground.data.glob("*.db")}
    said = {"seed": seed, "rounds": [vars(played_round) for played_round in played], "faults": faults}
    return {**said, "locked": len(errors), "database_bytes": sizes, "machine": machine()}


def table(result: dict[str, Any]) -> Iterator[str]:
    """The summary, a line at a time."""
    yield "| killed | rounds | struck | films | pictures | batches | uploads | faults | recovery s: median | most |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    lanes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for played in result["rounds"]:
        lanes[played["victim"]].append(played)
    for victim, rounds in lanes.items():
        sums = [sum(played[name] for played in rounds) for name in COUNTS]
        seconds = [played["recovered_seconds"] for played in rounds]
        faults = sum(len(played["faults"]) for played in rounds)
        times = f"{statistics.median(seconds):.1f} | {max(seconds):.1f}"
        yield f"| {victim} | {len(rounds)} | {' | '.join(map(str, sums))} | {faults} | {times} |"
    yield ""
    yield f"seed {result['seed']}; in the stores afterwards: {'; '.join(result['faults']) or 'no fault'}; "
    yield f"'database is locked' in the log: {result['locked']}; bytes of databases: {result['database_bytes']}"


def _wait(condition: Callable[[], Any], seconds: float, problem: str) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{problem} within {seconds:g} s")
        time.sleep(0.1)


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def _alive(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def _frames(film: bytes) -> int:
    import av  # noqa: PLC0415  loads slowly, and a killed server should not wait for it

    try:
        with av.open(io.BytesIO(film)) as container:
            return sum(1 for _ in container.decode(video=0))
    except av.FFmpegError:
        return 0


def _decodes(picture: bytes) -> bool:
    from PIL import Image  # noqa: PLC0415  as above

    try:
        Image.open(io.BytesIO(picture)).load()
    except OSError:
        return False
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--victims", default="")
    parser.add_argument("--postgres", default="")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    victims = tuple(asked.victims.split(",")) if asked.victims else (FLEET_VICTIMS if asked.postgres else VICTIMS)
    say(f"seed {asked.seed}")
    with tempfile.TemporaryDirectory(prefix="platano-chaos-") as folder:
        result = run(asked.rounds, asked.seed, victims, asked.postgres, Path(folder))
    print(json.dumps(result, indent=1) if asked.json else "\n".join(table(result)))
    if result["faults"] or any(played["faults"] for played in result["rounds"]):
        sys.exit(1)


if __name__ == "__main__":
    main()
