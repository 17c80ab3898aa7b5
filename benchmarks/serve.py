"""How fast platano serves, beside a bare ASGI app that answers the same bytes, in one run. See README.md here.

python benchmarks/serve.py [--rounds 3] [--seconds 3] [--json]
"""

import argparse
import asyncio
import base64
import http.client
import json
import os
import platform
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast

import psutil

HERE = Path(__file__).resolve().parent
CONNECTIONS = (1, 8, 32)
STARTS = 5
HELPS = 7
WARM_UP_SECONDS = 0.3  # before each cell's own seconds; not counted
SETTLE_SECONDS = 1.0  # from the first answer to the idle size
AFTER_SECONDS = 5.0  # from the last answer to the size afterwards
START_LIMIT_SECONDS = 30.0
CELL_LIMIT_SECONDS = 30.0  # beyond its own time; then something hangs
REQUEST_LIMIT = 500_000  # in one cell
RSS_EVERY_SECONDS = 0.01
BUFFER_BYTES = 2**18
MARKED_BYTES = 1000  # the marker stands in the first bytes of an answer
MIB = 2**20
UPLOAD_BYTES = 2_000_000


@dataclass(frozen=True)
class Workload:
    """One request, again and again. A right answer has status 200, `marker` early on and at least `least` bytes."""

    name: str
    path: str
    body: bytes
    marker: bytes
    least: int

    @property
    def request(self) -> bytes:
        head = (
            f"POST {self.path} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-goog-api-key: bench\r\n"
            f"content-type: application/json\r\ncontent-length: {len(self.body)}\r\n\r\n"
        )
        return head.encode() + self.body


def workloads() -> tuple[Workload, Workload]:
    """Text: a few words both ways. Media: a 2.0 MB picture up, 1.5 MB down (both a third more as base64)."""

    def path(model: str) -> str:
        return f"/v1beta/models/{model}:generateContent"

    def body(*parts: Any) -> bytes:
        return json.dumps({"contents": [{"role": "user", "parts": parts}]}).encode()

    prompt = {"text": "Hello"}
    # The header says 1024 x 1024; what follows is noise, which the server has no reason to look at.
    header = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (1024).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    data = header + random.Random(1).randbytes(UPLOAD_BYTES - len(header))
    picture = {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(data).decode()}}
    return (
        Workload("text", path("gemini-2.5-flash"), body(prompt), b'"Hello"', 250),
        Workload("media", path("gemini-2.5-flash-image"), body(prompt, picture), b'"iVBORw0KGgo', 2_000_000),
    )


@dataclass(frozen=True)
class Cell:
    """What one server did for one workload at so many connections. Times are in milliseconds.

    `cpu` is the processor time of the server for one answer: what others do on the machine changes it least.
    """

    p50: float
    p99: float
    rate: float
    requests: int
    cpu: float
    peak_mib: float


@dataclass
class Tally:
    """What all connections of a cell share: the window in which answers count, and the answers' times."""

    opens: float
    closes: float
    seconds: list[float] = field(default_factory=list[float])
    last: float = 0.0
    answers: int = 0  # with those outside the window

    def note(self, began: float, ended: float) -> bool:
        """Count an answer; whether to ask again."""
        self.answers += 1
        if self.opens <= ended <= self.closes:
            self.seconds.append(ended - began)
            self.last = ended
        return ended < self.closes and len(self.seconds) < REQUEST_LIMIT


class Caller(asyncio.BufferedProtocol):
    """One keep-alive connection: asks again as soon as it is answered, until the tally says no."""

    def __init__(self, workload: Workload, request: bytes, tally: Tally) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._workload = workload
        self._request = request
        self._tally = tally
        self._store = bytearray(BUFFER_BYTES)
        self._view = memoryview(self._store)
        self._filled = 0
        self._missing: int | None = None  # bytes of the answer still to come; None while its start is awaited

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._ask()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(error or ConnectionError(f"{self._workload.name}: the server hung up"))

    def get_buffer(self, _hint: int) -> memoryview:
        return self._view[self._filled :]

    def buffer_updated(self, count: int) -> None:
        self._filled += count
        if self._missing is None:
            self._start()
        else:
            self._missing -= count
        if self._missing is not None:
            if self._missing <= 0:
                self._end()
            else:
                self._filled = 0  # the middle of an answer is counted, not kept

    def _ask(self) -> None:
        self._missing = None
        self._filled = 0
        self._began = time.perf_counter()
        self._transport.write(self._request)

    def _start(self) -> None:
        """Read the head and the first bytes of the body once they are all here."""
        body = self._store.find(b"\r\n\r\n", 0, self._filled) + 4
        if body < 4:
            return
        head = bytes(self._store[:body]).lower()
        length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        if self._filled < body + min(length, MARKED_BYTES):
            return
        marked = self._store.find(self._workload.marker, body, body + MARKED_BYTES) >= 0
        if not head.startswith(b"http/1.1 200 ") or not marked or length < self._workload.least:
            self._fail(bytes(self._store[: body + MARKED_BYTES]))
        self._missing = length - (self._filled - body)

    def _end(self) -> None:
        ended = time.perf_counter()
        if self._missing or not self._store.endswith((b"}", b"}\n"), 0, self._filled):
            self._fail(bytes(self._store[: self._filled][-MARKED_BYTES:]))
        if self.done.done():
            return
        if self._tally.note(self._began, ended):
            self._ask()
        else:
            self.done.set_result(None)
            self._transport.close()

    def _fail(self, answer: bytes) -> None:
        if not self.done.done():
            self.done.set_exception(RuntimeError(f"{self._workload.name}: not the expected answer: {answer!r}"))
        self._transport.abort()


async def measure(server: "Server", workload: Workload, connections: int, seconds: float) -> Cell:
    """Closed loop: each connection has exactly one request under way."""
    loop = asyncio.get_running_loop()
    opens = time.perf_counter() + WARM_UP_SECONDS
    tally = Tally(opens, opens + seconds)
    request = workload.request
    sizes = [server.rss_mib()]
    cpu_before = server.cpu_seconds()
    watch = asyncio.create_task(_watch(server, sizes))
    try:
        async with asyncio.timeout(WARM_UP_SECONDS + seconds + CELL_LIMIT_SECONDS):
            made = (
                loop.create_connection(lambda: Caller(workload, request, tally), "127.0.0.1", server.port)
                for _ in range(connections)
            )
            callers = [caller for _transport, caller in await asyncio.gather(*made)]
            await asyncio.gather(*(caller.done for caller in callers))
    finally:
        watch.cancel()
    if len(tally.seconds) < 2:
        sys.exit(f"{server.name}: too few answers to {workload.name} in {seconds:g} s to say anything.")
    cuts = statistics.quantiles(tally.seconds, n=100, method="inclusive")
    rate = len(tally.seconds) / (tally.last - opens)
    cpu = (server.cpu_seconds() - cpu_before) / tally.answers
    return Cell(cuts[49] * 1000, cuts[98] * 1000, rate, len(tally.seconds), cpu * 1000, max(sizes))


async def _watch(server: "Server", sizes: list[float]) -> None:
    while True:
        await asyncio.sleep(RSS_EVERY_SECONDS)
        sizes.append(server.rss_mib())


@dataclass
class Server:
    """A server's process that has answered once; `start_seconds` from its start to that answer."""

    name: str
    port: int
    process: "subprocess.Popen[bytes]"
    start_seconds: float

    def rss_mib(self) -> float:
        return float(psutil.Process(self.process.pid).memory_info().rss) / MIB

    def cpu_seconds(self) -> float:
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)


@contextmanager
def started(name: str, command: Callable[[int], list[str]], folder: Path, probe: Workload) -> Iterator[Server]:
    """Start a server and stop it again. It runs in `folder`, so that no `platano.toml` changes it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    began = time.perf_counter()
    process = subprocess.Popen(command(port), cwd=folder, env=_environment(), stdout=subprocess.DEVNULL)
    try:
        pin(process.pid, 1)
        while True:
            try:
                ask(port, probe)
                break
            except ConnectionError:
                if process.poll() is not None or time.perf_counter() - began > START_LIMIT_SECONDS:
                    sys.exit(f"{name} did not start: {' '.join(command(port))}")
                time.sleep(0.002)
        yield Server(name, port, process, time.perf_counter() - began)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PLATANO_")}


def ask(port: int, workload: Workload) -> bytes:
    """One request; the answer's body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=START_LIMIT_SECONDS)
    try:
        connection.request("POST", workload.path, workload.body, {"content-type": "application/json"})
        response = connection.getresponse()
        body = response.read()
    finally:
        connection.close()
    if response.status != 200 or workload.marker not in body:
        sys.exit(f"{workload.name}: not the expected answer: {response.status} {body[:MARKED_BYTES]!r}")
    return body


def pin(pid: int, place: int) -> bool:
    """Keep a process on one core, where the platform can and there is more than one; the client's is place 0."""
    if not hasattr(os, "sched_setaffinity") or len(CORES) < 2:
        return False
    os.sched_setaffinity(pid, {CORES[place]})
    return True


CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


class Bench:
    """One run. Each start of platano gets a new data folder."""

    def __init__(self, folder: Path, rounds: int, seconds: float) -> None:
        self.folder = folder
        self.rounds = rounds
        self.seconds = seconds
        self.text, self.media = workloads()

    def run(self) -> dict[str, Any]:
        self._keep_answers()
        say("start-up")
        found: dict[str, Any] = {"starts": self._starts(), "help": self._helps()}
        found["rounds"] = []
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            for number in range(self.rounds):
                say(f"round {number + 1} of {self.rounds}")
                found["rounds"].append(self._round(runner))
        return found

    def server(self, name: str) -> Any:
        if name == "bare":
            return started(name, self._bare, self.folder, self.text)
        return started(name, self._platano, self.folder, self.text)

    def _bare(self, port: int) -> list[str]:
        return [sys.executable, str(HERE / "bare.py"), str(port), str(self.folder)]

    def _platano(self, port: int) -> list[str]:
        data = tempfile.mkdtemp(dir=self.folder)
        return [sys.executable, "-m", "platano", "serve", "--engine", "echo", "--port", str(port), "--data", data]

    def _keep_answers(self) -> None:
        """The bare app gives platano's own answers, byte by byte."""
        with self.server("platano") as server:
            for workload in (self.text, self.media):
                (self.folder / f"{workload.name}.json").write_bytes(ask(server.port, workload))

    def _starts(self) -> dict[str, list[float]]:
        found: dict[str, list[float]] = {"bare": [], "platano": []}
        for _ in range(STARTS):
            for name, seconds in found.items():
                with self.server(name) as server:
                    seconds.append(server.start_seconds)
        return found

    def _helps(self) -> dict[str, list[float]]:
        """The wall time of `platano --help`, beside that of an interpreter that does nothing."""
        commands = {"bare": ["-c", "pass"], "platano": ["-m", "platano", "--help"]}
        found: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(HELPS):
            for name, arguments in commands.items():
                began = time.perf_counter()
                process = subprocess.Popen(
                    [sys.executable, *arguments], cwd=self.folder, env=_environment(), stdout=subprocess.DEVNULL
                )
                pin(process.pid, 1)
                # `wait(timeout)` polls every 50 ms, which is too coarse here.
                guard = threading.Timer(START_LIMIT_SECONDS, process.kill)
                guard.start()
                status = process.wait()
                found[name].append(time.perf_counter() - began)
                guard.cancel()
                if status:
                    sys.exit(f"failed: {' '.join(arguments)}")
        return found

    def _round(self, runner: asyncio.Runner) -> dict[str, Any]:
        """Both servers fresh; for each cell first the bare one, then platano; the other one idles meanwhile."""
        with ExitStack() as stack:
            servers: list[Server] = [stack.enter_context(self.server(name)) for name in ("bare", "platano")]
            time.sleep(SETTLE_SECONDS)
            idle = {server.name: server.rss_mib() for server in servers}
            cells: dict[str, dict[str, Any]] = {server.name: {} for server in servers}
            for workload in (self.text, self.media):
                for connections in CONNECTIONS:
                    for server in servers:
                        cell = runner.run(measure(server, workload, connections, self.seconds))
                        cells[server.name][f"{workload.name} {connections}"] = asdict(cell)
            time.sleep(AFTER_SECONDS)
            after = {server.name: server.rss_mib() for server in servers}
        return {"cells": cells, "idle_mib": idle, "after_mib": after}


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where it is installed, so that the client is not what limits; the standard loop elsewhere."""
    try:
        import uvloop  # noqa: PLC0415
    except ImportError:
        return None
    return uvloop.new_event_loop


def say(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True)


def machine() -> dict[str, Any]:
    """What the figures were taken on."""
    model = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    return {
        "date": date.today().isoformat(),
        "processor": model,
        "cores": os.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30),
        "system": platform.platform(),
        "python": platform.python_version(),
        "pinned": pin(0, 0),
        "client_loop": "uvloop" if _loop_factory() else "asyncio",
    }


def _others_cpu_seconds() -> float:
    """Processor time that went to anything but this run (whose servers count once they have ended)."""
    every = psutil.cpu_times()
    busy = sum(getattr(every, name, 0.0) for name in ("user", "nice", "system", "irq", "softirq", "steal"))
    return float(busy) - sum(os.times()[:4])


def _median(values: Iterable[float]) -> float:
    return float(statistics.median(values))


class Report:
    """The medians of a run, as Markdown. A ratio is the median of the rounds' own ratios."""

    def __init__(self, found: dict[str, Any]) -> None:
        self._found = found
        self._rounds: list[dict[str, Any]] = found["rounds"]

    def cell(self, server: str, cell: str, figure: str) -> float:
        return _median(one["cells"][server][cell][figure] for one in self._rounds)

    def ratio(self, cell: str, figure: str) -> float:
        pairs = ((one["cells"]["platano"][cell], one["cells"]["bare"][cell]) for one in self._rounds)
        return _median(ours[figure] / floor[figure] for ours, floor in pairs)

    def idle(self, server: str) -> float:
        return _median(one["idle_mib"][server] for one in self._rounds)

    def after(self, server: str) -> float:
        return max(float(one["after_mib"][server]) for one in self._rounds)

    def peak(self, server: str, cell: str) -> float:
        return max(float(one["cells"][server][cell]["peak_mib"]) for one in self._rounds)

    def seconds(self, what: str, server: str) -> float:
        return _median(self._found[what][server])

    def goals(self) -> list[tuple[str, str, bool]]:
        """Each goal of the design's row "Speed": in words, measured, met."""
        text, media = self.cell("platano", "text 1", "p50"), self.cell("platano", "media 1", "p50")
        text_rate, media_rate = self.cell("platano", "text 8", "rate"), self.cell("platano", "media 8", "rate")
        peak = max(self.peak("platano", "text 32"), self.peak("platano", "media 32"))
        idle, after = self.idle("platano"), self.after("platano")
        start, usage = self.seconds("starts", "platano"), self.seconds("help", "platano")
        return [
            ("text, 1 connection: p50 within 1 ms", f"{text:.2f} ms", text <= 1),
            ("text, 8 connections: at least 3,000/s", f"{text_rate:,.0f}/s", text_rate >= 3000),
            ("media, 1 connection: p50 within 5 ms", f"{media:.1f} ms", media <= 5),
            ("media, 8 connections: at least 200/s", f"{media_rate:,.0f}/s", media_rate >= 200),
            ("32 connections: at most 250 MiB resident", f"{peak:.0f} MiB", peak <= 250),
            ("afterwards back to idle size (within 10%)", f"{idle:.0f} -> {after:.0f} MiB", after <= idle * 1.1),
            ("server start to first answer within 1.5 s", f"{start:.2f} s", start <= 1.5),
            ("`platano --help` within 0.3 s", f"{usage:.2f} s", usage <= 0.3),
        ]

    def speed_table(self) -> Iterable[str]:
        yield "| | p50 / p99 ms: bare | platano | ratio | req/s: bare | platano | ratio | CPU ms/req: bare | platano |"
        yield "|---|---|---|---|---|---|---|---|---|"
        for workload in ("text", "media"):
            for connections in CONNECTIONS:
                cell = f"{workload} {connections}"
                times = [f"{self.cell(name, cell, 'p50'):.2f} / {self.cell(name, cell, 'p99'):.2f}" for name in NAMES]
                rates = [f"{self.cell(name, cell, 'rate'):,.0f}" for name in NAMES]
                costs = [f"{self.cell(name, cell, 'cpu'):.2f}" for name in NAMES]
                slower, share = f"{self.ratio(cell, 'p50'):.1f}", f"{self.ratio(cell, 'rate'):.2f}"
                yield f"| {' | '.join([f'{workload}, c={connections}', *times, slower, *rates, share, *costs])} |"

    def memory_table(self) -> Iterable[str]:
        yield "| resident MiB | idle | peak, text at 32 | peak, media at 32 | 5 s after |"
        yield "|---|---|---|---|---|"
        for server in NAMES:
            sizes = [self.idle(server), self.peak(server, "text 32"), self.peak(server, "media 32"), self.after(server)]
            yield f"| {server} | {' | '.join(f'{size:.0f}' for size in sizes)} |"

    def start_table(self) -> Iterable[str]:
        yield "| seconds | bare | platano |"
        yield "|---|---|---|"
        for what, words in (("starts", "process start to first answer"), ("help", "`--help` (bare: `python -c pass`)")):
            yield f"| {words} | {' | '.join(f'{self.seconds(what, server):.2f}' for server in NAMES)} |"

    def markdown(self) -> str:
        about = ", ".join(f"{name} {value}" for name, value in self._found["machine"].items())
        goals = [f"| {goal} | {measured} | {'yes' if met else 'NO'} |" for goal, measured, met in self.goals()]
        tables = (
            self.speed_table(),
            self.memory_table(),
            self.start_table(),
            ["| goal | measured | met |", "|---|---|---|", *goals],
        )
        return "\n\n".join([about, *("\n".join(table) for table in tables)])


NAMES = ("bare", "platano")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured, 1 to 20 [3]")
    parser.add_argument("--seconds", type=float, default=3.0, help="time of each cell, 0.5 to 30 [3]")
    parser.add_argument("--json", action="store_true", help="print every round as JSON")
    asked = parser.parse_args()
    if not 1 <= asked.rounds <= 20 or not 0.5 <= asked.seconds <= 30:
        parser.error("--rounds must be 1 to 20, --seconds 0.5 to 30")
    about = machine()
    began, others = time.monotonic(), _others_cpu_seconds()
    with tempfile.TemporaryDirectory(prefix="platano-bench-") as folder:
        found: dict[str, Any] = {"machine": about, **Bench(Path(folder), asked.rounds, asked.seconds).run()}
    elapsed = time.monotonic() - began
    found["machine"]["cores_used_by_others"] = round((_others_cpu_seconds() - others) / elapsed, 1)
    say(f"done in {elapsed:.0f} s")
    if asked.json:
        goals = [{"goal": goal, "measured": measured, "met": met} for goal, measured, met in Report(found).goals()]
        print(json.dumps({**found, "goals": goals}, indent=2))
    else:
        print(Report(found).markdown())


if __name__ == "__main__":
    main()
