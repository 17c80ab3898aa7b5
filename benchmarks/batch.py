"""What a large batch costs: its time, its memory, and what callers notice of it. See README.md here.

python benchmarks/batch.py [--items 2000] [--calls 20] [--json]

A server makes small pictures on call, alone before and after; and the same calls while a batch of as many small
pictures as asked is worked on, at its beginning, in its middle and near its end. Memory is the resident size of
the process that does batches, without its engines.
"""

import argparse
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil
from serve import machine, say

MIB = 2**20
MODEL = "gemini-3.1-flash-image"
SUBJECTS = ("red house", "blue car", "green tree", "black cat", "white boat")
START_LIMIT_SECONDS = 30.0
SAMPLE_SECONDS = 0.5
LIMIT_SECONDS = 3600.0
WARM_CALLS = 3
MOST_GROWTH_MIB = 32  # from the first tenth of a batch to its end
STAGES = (0.05, 0.45, 0.85)  # of the batch, where calls are made


@dataclass
class Found:
    """Seconds; MiB."""

    items: int = 0
    alone: list[float] = field(default_factory=list)
    beside: list[float] = field(default_factory=list)
    batch_seconds: float = 0
    output_mib: float = 0
    failed: int = 0
    resident_mib: list[float] = field(default_factory=list)
    server_mib: float = 0

    @property
    def growth_mib(self) -> float:
        """From the first tenth of the samples to the largest of all."""
        tenth = max(len(self.resident_mib) // 10, 1)
        return max(self.resident_mib) - max(self.resident_mib[:tenth])


class Watch(threading.Thread):
    """Samples the resident size of the batcher of a server."""

    def __init__(self, server: int) -> None:
        super().__init__(daemon=True)
        self._server = psutil.Process(server)
        self.sizes: list[float] = []
        self.server_mib = 0.0
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(SAMPLE_SECONDS):
            self.server_mib = max(self.server_mib, self._server.memory_info().rss / MIB)
            for child in self._server.children():
                try:
                    if "platano.batcher" in child.cmdline():
                        self.sizes.append(child.memory_info().rss / MIB)
                except psutil.Error:
                    continue


@contextmanager
def serving(folder: Path) -> Iterator[tuple[httpx.Client, int]]:
    """A server and its process id."""
    port = free_port()
    command = [sys.executable, "-m", "platano", "serve", "--port", str(port), "--data", str(folder)]
    process = subprocess.Popen([*command, "--engine", "sketch"], stdout=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120) as client:
            end = time.monotonic() + START_LIMIT_SECONDS
            while not _is_up(client):
                if time.monotonic() > end:
                    raise SystemExit("the server did not start")
                time.sleep(0.05)
            yield client, process.pid
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_up(client: httpx.Client) -> bool:
    try:
        return client.get("/health").is_success
    except httpx.HTTPError:
        return False


def request(number: int) -> dict[str, Any]:
    prompt = f"a {SUBJECTS[number % len(SUBJECTS)]} beside {number} flowers"
    config = {"responseModalities": ["IMAGE"], "imageConfig": {"imageSize": "512"}, "seed": number}
    return {"contents": [{"parts": [{"text": prompt}]}], "generationConfig": config}


def call(client: httpx.Client, number: int) -> float:
    """Seconds of one picture."""
    started = time.perf_counter()
    response = client.post(f"/v1beta/models/{MODEL}:generateContent", json=request(number))
    seconds = time.perf_counter() - started
    if response.status_code != 200 or "inlineData" not in response.text:
        raise SystemExit(f"a call was not answered: {response.text[:400]}")
    return seconds


def uploaded(client: httpx.Client, items: int) -> str:
    """The name of a file with so many requests."""
    lines = b"\n".join(json.dumps({"key": str(n), "request": request(n)}).encode() for n in range(items))
    headers = {"x-goog-upload-protocol": "raw", "content-type": "application/jsonl"}
    response = client.post("/upload/v1beta/files", content=lines, headers=headers)
    return str(response.json()["file"]["name"])


def measure(client: httpx.Client, server: int, items: int, calls: int) -> Found:
    found = Found(items)
    for number in range(WARM_CALLS):
        call(client, number)
    found.alone = [call(client, number) for number in range(calls)]
    name = uploaded(client, items)
    watch = Watch(server)
    watch.start()
    started = time.perf_counter()
    path = f"/v1beta/models/{MODEL}:batchGenerateContent"
    batch = client.post(path, json={"batch": {"inputConfig": {"fileName": name}}}).json()["name"]
    stages = list(STAGES)
    while not (operation := client.get(f"/v1beta/{batch}").json()).get("done"):
        if time.perf_counter() - started > LIMIT_SECONDS:
            raise SystemExit(f"the batch did not end: {operation}")
        stats = operation["metadata"]["batchStats"]
        if stages and int(stats["pendingRequestCount"]) <= items * (1 - stages[0]):
            stages.pop(0)
            found.beside += [call(client, number) for number in range(calls)]
        time.sleep(SAMPLE_SECONDS)
    found.batch_seconds = time.perf_counter() - started
    watch.over.set()
    watch.join()
    found.resident_mib, found.server_mib = watch.sizes, watch.server_mib
    _read(client, operation, found)
    found.alone += [call(client, number) for number in range(calls)]
    return found


def _read(client: httpx.Client, operation: dict[str, Any], found: Found) -> None:
    """Every answer is there, once, in order."""
    file = operation["response"]["responsesFile"]
    with client.stream("GET", f"/v1beta/{file}:download", params={"alt": "media"}) as response:
        for number, text in enumerate(response.iter_lines()):
            answered = json.loads(text)
            found.output_mib += len(text) / MIB
            found.failed += "error" in answered
            if answered["key"] != str(number):
                raise SystemExit(f"answer {number} is that of {answered['key']}")
    if number + 1 != found.items:
        raise SystemExit(f"{number + 1} answers to {found.items} requests")


def show(found: Found) -> None:
    say(str(machine()))
    took = f"{found.batch_seconds:.0f} s, {found.output_mib:.0f} MiB"
    say(f"batch     {found.items} pictures, {found.failed} of them failed, {took}")
    first, largest = found.resident_mib[0], max(found.resident_mib)
    say(f"batcher   {first:.0f} MiB at first, {largest:.0f} at most, grown by {found.growth_mib:.0f} after a tenth")
    say(f"server    {found.server_mib:.0f} MiB at most")
    for name, seconds in (("alone", found.alone), ("beside", found.beside)):
        middle, longest = statistics.median(seconds) * 1000, max(seconds) * 1000
        say(f"call {name:<7}{middle:.0f} ms median, {longest:.0f} ms at most, {len(seconds)} calls")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--calls", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (client, server):
        found = measure(client, server, asked.items, asked.calls)
    if asked.json:
        print(json.dumps(asdict(found)))
    else:
        show(found)
    return int(found.failed > 0 or found.growth_mib > MOST_GROWTH_MIB)


if __name__ == "__main__":
    sys.exit(main())
