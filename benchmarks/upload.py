"""How fast and how flat platano takes an upload, beside a bare ASGI app that writes the same bytes. See README.md here.

python benchmarks/upload.py [--mib 2048] [--rounds 3] [--json]

Run with `bare PORT FOLDER` this file is the bare app, with `send PORT MIB` and `sdk PORT PATH` a client:
each is a process of its own.
"""

import argparse
import base64
import hashlib
import http.client
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil
from serve import CORES, machine, say

MIB = 2**20
CHUNK_BYTES = 8 * MIB  # as google-genai sends them
RSS_EVERY_SECONDS = 0.05
SETTLE_SECONDS = 1.5  # from a server's first answer to its idle size
START_LIMIT_SECONDS = 30.0
SEND_LIMIT_SECONDS = 600.0
SPARE_MIB = 1024  # that the disk must have beyond what is sent
LEAST_RATIO = 0.7
MOST_GROWTH_MIB = 64
FILES = "/upload/v1beta/files"
NAMES = ("bare", "platano")
Message = MutableMapping[str, Any]


class Bare:
    """Takes an upload and does nothing with it but write it to a file, as it comes."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "upload"

    async def __call__(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        command = dict(scope["headers"]).get(b"x-goog-upload-command", b"")
        with self._file.open("ab") as target:
            more = True
            while more:
                message = await receive()
                if b"upload" in command:
                    target.write(message["body"])
                more = message["more_body"]
        headers = [
            (b"content-length", b"2"),
            (b"x-goog-upload-url", f"{FILES}?upload_id=1".encode()),
            (b"x-goog-upload-status", b"final" if b"finalize" in command else b"active"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{}"})


def serve_bare(port: int, folder: Path) -> None:
    """With the settings that `platano serve` gives uvicorn."""
    import uvicorn  # noqa: PLC0415  only this process serves

    uvicorn.run(Bare(folder), port=port, lifespan="off", log_level="warning", access_log=False, server_header=False)


def chunks(mib: int) -> Iterator[bytes]:
    """Noise, no two chunks alike."""
    noise = random.Random(1).randbytes(CHUNK_BYTES)
    left = mib * MIB
    while left:
        yield left.to_bytes(8, "big") + noise[8 : min(left, CHUNK_BYTES)]
        left -= min(left, CHUNK_BYTES)


class Client:
    """Sends an upload as the SDK does: one connection, a request a chunk, the next one after the answer."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SEND_LIMIT_SECONDS)
        self._sent = 0.0

    def send(self, mib: int) -> dict[str, Any]:
        source = chunks(mib)
        began = time.perf_counter()
        start = {
            "X-Goog-Upload-Protocol": "resumable",
            "X-Goog-Upload-Header-Content-Length": str(mib * MIB),
            "X-Goog-Upload-Header-Content-Type": "application/octet-stream",
        }
        head, answer = self._post(FILES, b"{}", {**start, "X-Goog-Upload-Command": "start"})
        url = head["x-goog-upload-url"]
        offset = 0
        for chunk in source:
            last = offset + len(chunk) == mib * MIB
            command = "upload, finalize" if last else "upload"
            head, answer = self._post(
                url, chunk, {"X-Goog-Upload-Command": command, "X-Goog-Upload-Offset": str(offset)}
            )
            if head["x-goog-upload-status"] != ("final" if last else "active"):
                sys.exit(f"not the expected answer: {answer[:500]!r}")
            offset += len(chunk)
        ended = time.perf_counter()
        self._connection.close()
        return {"seconds": ended - began, "last_seconds": ended - self._sent, "answer": json.loads(answer)}

    def _post(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[http.client.HTTPMessage, bytes]:
        self._connection.putrequest("POST", url)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self._connection.putheader(name, value)
        self._connection.endheaders()
        self._connection.send(body)
        self._sent = time.perf_counter()
        response = self._connection.getresponse()
        answer = response.read()
        if response.status != 200:
            sys.exit(f"not the expected answer: {response.status} {answer[:500]!r}")
        return response.headers, answer


def send_with_sdk(port: int, path: Path) -> dict[str, Any]:
    from google import genai  # noqa: PLC0415  only this process needs it
    from google.genai import types  # noqa: PLC0415

    client = genai.Client(api_key="bench", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{port}"))
    began = time.perf_counter()
    file = client.files.upload(file=path, config={"mime_type": "application/octet-stream"})
    seconds = time.perf_counter() - began
    return {"seconds": seconds, "last_seconds": 0.0, "answer": {"file": {"sha256Hash": file.sha256_hash}}}


@dataclass(frozen=True)
class Upload:
    """What one upload cost. `last_seconds` is from the last byte sent to the answer; `cpu_seconds` the server's."""

    mib_per_second: float
    last_seconds: float
    growth_mib: float
    cpu_seconds: float


class Watch:
    """The largest resident size of a process while it lasts."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.before_mib = self.peak_mib = self._size()

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self._done.set()
        self._thread.join()

    def _size(self) -> float:
        return float(self._process.memory_info().rss) / MIB

    def _run(self) -> None:
        while not self._done.wait(RSS_EVERY_SECONDS):
            self.peak_mib = max(self.peak_mib, self._size())


@contextmanager
def started(command: list[str], port: int, folder: Path) -> Iterator[psutil.Process]:
    """A server in `folder`, so that no `platano.toml` changes it, once it answers and has settled."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLATANO_")}
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    end = time.monotonic() + START_LIMIT_SECONDS
    try:
        while not _answers(port):
            if process.poll() is not None or time.monotonic() > end:
                sys.exit(f"did not start: {' '.join(command)}")
            time.sleep(0.02)
        time.sleep(SETTLE_SECONDS)
        yield psutil.Process(process.pid)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=START_LIMIT_SECONDS)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except ConnectionError:
        return False
    finally:
        connection.close()


class Bench:
    """One run. Each upload gets a fresh server and an empty folder, which is gone before the next."""

    def __init__(self, folder: Path, mib: int) -> None:
        self._folder = folder
        self._mib = mib
        digest = hashlib.sha256()
        for chunk in chunks(mib):
            digest.update(chunk)
        self._digest = digest.hexdigest()

    def run(self, rounds: int) -> dict[str, Any]:
        """Bare and platano in turns, then the SDK once."""
        found: dict[str, Any] = {name: [] for name in NAMES}
        for number in range(rounds):
            for name in NAMES:
                upload = self.upload(name, "send", str(self._mib))
                say(f"round {number + 1} of {rounds}: {name} {upload.mib_per_second:.0f} MiB/s")
                found[name].append(asdict(upload))
        say("the SDK")
        source = self._folder / "source"
        with source.open("wb") as file:
            for chunk in chunks(self._mib):
                file.write(chunk)
        found["sdk"] = asdict(self.upload("platano", "sdk", str(source)))
        source.unlink()
        return found

    def upload(self, name: str, *sending: str) -> Upload:
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        os.sync()  # what was written before is not this one's burden
        port = _free_port()
        with started(self._command(name, port, folder), port, folder) as server, Watch(server) as watch:
            before = server.cpu_times()
            told = self._send(sending[0], port, sending[1])
            after = server.cpu_times()
        if name == "platano":
            self._check(told["answer"])
        elif (folder / "upload").stat().st_size != self._mib * MIB:
            sys.exit("bare: not all bytes are in the file")
        shutil.rmtree(folder)
        cpu_seconds = after.user + after.system - before.user - before.system
        growth = watch.peak_mib - watch.before_mib
        return Upload(self._mib / told["seconds"], told["last_seconds"], growth, cpu_seconds)

    def _command(self, name: str, port: int, folder: Path) -> list[str]:
        if name == "bare":
            return [sys.executable, __file__, "bare", str(port), str(folder)]
        ours = [sys.executable, "-m", "platano", "serve", "--engine", "echo", "--port", str(port)]
        return [*ours, "--data", str(folder / "data")]

    def _send(self, how: str, port: int, what: str) -> Any:
        command = [sys.executable, __file__, how, str(port), what]
        done = subprocess.run(command, stdout=subprocess.PIPE, timeout=SEND_LIMIT_SECONDS)
        if done.returncode:
            sys.exit(f"failed: {' '.join(command)}")
        return json.loads(done.stdout)

    def _check(self, answer: Any) -> None:
        digest = base64.b64decode(answer["file"]["sha256Hash"]).decode()
        if digest != self._digest:
            sys.exit(f"platano: the file's SHA-256 is {digest}, not {self._digest}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Report:
    """The medians of a run, as Markdown. The ratio is the median of the rounds' own ratios."""

    def __init__(self, found: dict[str, Any]) -> None:
        self._found = found

    def ratio(self) -> float:
        pairs = zip(self._found["platano"], self._found["bare"], strict=True)
        return float(statistics.median(ours["mib_per_second"] / floor["mib_per_second"] for ours, floor in pairs))

    def growth_mib(self) -> float:
        """The largest of all rounds, with the SDK's."""
        return max(float(one["growth_mib"]) for one in [*self._found["platano"], self._found["sdk"]])

    def markdown(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterable[str]:
        yield ", ".join(f"{name} {value}" for name, value in self._found["machine"].items())
        yield ""
        yield "| | MiB/s: median | of the rounds | last answer, s | resident MiB more, at most | CPU s |"
        yield "|---|---|---|---|---|---|"
        for name, rounds in [*((name, self._found[name]) for name in NAMES), ("platano, SDK", [self._found["sdk"]])]:
            rate, last, cpu = (
                statistics.median(one[figure] for one in rounds)
                for figure in ("mib_per_second", "last_seconds", "cpu_seconds")
            )
            each = ", ".join(f"{one['mib_per_second']:.0f}" for one in rounds)
            growth = max(one["growth_mib"] for one in rounds)
            told = f"{last:.3f}" if last else "-"
            yield f"| {name} | {rate:.0f} | {each} | {told} | {growth:.1f} | {cpu:.1f} |"
        ratio, growth = self.ratio(), self.growth_mib()
        yield ""
        yield "| goal | measured | met |"
        yield "|---|---|---|"
        yield f"| at least {LEAST_RATIO} of the bare app's rate | {ratio:.2f} | {_yes(ratio >= LEAST_RATIO)} |"
        yield f"| at most {MOST_GROWTH_MIB} MiB more | {growth:.1f} MiB | {_yes(growth <= MOST_GROWTH_MIB)} |"


def _yes(met: bool) -> str:
    return "yes" if met else "NO"


def bench() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mib", type=int, default=2048, help="size of the upload, 1 to 2048 [2048]")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured, 1 to 20 [3]")
    parser.add_argument("--json", action="store_true", help="print every round as JSON")
    asked = parser.parse_args()
    if not 1 <= asked.mib <= 2048 or not 1 <= asked.rounds <= 20:
        parser.error("--mib must be 1 to 2048, --rounds 1 to 20")
    with tempfile.TemporaryDirectory(prefix="platano-bench-") as folder:
        free, needed = shutil.disk_usage(folder).free // MIB, 2 * asked.mib + SPARE_MIB
        if free < needed:
            parser.error(f"{folder} has {free} MiB free, {needed} are needed: ask for fewer --mib, or set TMPDIR")
        found: dict[str, Any] = {"machine": {**about(), "mib": asked.mib}}
        found |= Bench(Path(folder), asked.mib).run(asked.rounds)
    found["machine"]["load_5_minutes"] = round(psutil.getloadavg()[1], 1)  # this run's own is 2 to 3
    print(json.dumps(found, indent=2) if asked.json else Report(found).markdown())


def about() -> dict[str, Any]:
    """The machine. `machine` pins this process, which its servers must not inherit: hashing is a thread's work."""
    found = machine()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, CORES)
    return {**found, "pinned": False, "client_loop": "none"}


def main() -> None:
    match sys.argv[1:]:
        case ["bare", port, folder]:
            serve_bare(int(port), Path(folder))
        case ["send", port, mib]:
            print(json.dumps(Client(int(port)).send(int(mib))))
        case ["sdk", port, path]:
            print(json.dumps(send_with_sdk(int(port), Path(path))))
        case _:
            bench()


if __name__ == "__main__":
    main()
