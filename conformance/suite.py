"""google-genai's own tests: a private copy of the package with the files it lacks, and one run of one group."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import data

HERE = Path(__file__).resolve().parent
SECONDS_A_TEST = 40
PYTEST_INI = f"[pytest]\nconsider_namespace_packages = true\ntimeout = {SECONDS_A_TEST}\n"
PLATANO = ("-m", "platano", "serve", "--engine", "sketch", "--workers", "1")
SERVERS = ("platano", "canned")


@dataclass(frozen=True)
class End:
    """How one test ended: `passed`, `failed` or `skipped`; `reason` is the error's line or the skip's text."""

    test: str
    outcome: str
    reason: str
    seconds: float


def copy_package(root: Path) -> None:
    """The package under `root/google/genai`, tests and all, with the files it lacks where they are looked for."""
    found = find_spec("google.genai")
    assert found and found.submodule_search_locations
    package = Path(found.submodule_search_locations[0])
    shutil.copytree(package, root / "google" / "genai", ignore=shutil.ignore_patterns("__pycache__"))
    data.write_all(root / "google" / "genai" / "tests" / "data")
    shutil.copytree(root / "google" / "genai" / "tests" / "data", root / "tests" / "data")
    (root / "pytest.ini").write_text(PYTEST_INI, "utf-8")


def run_group(server: str, group: str, root: Path) -> list[End]:
    """All tests of one group against a server of its own, so that groups cannot disturb each other."""
    folder = root / f"{server}-{group}"
    folder.mkdir()
    with _serving(server, folder) as url:
        if (server, group) == ("platano", "files"):
            _make_film(url)
        outcomes = folder / "outcomes.jsonl"
        with (folder / "pytest.log").open("wb") as log:
            subprocess.run(_pytest(root, group), cwd=root, env=_environ(root, url, outcomes), stdout=log, stderr=log)
    if not outcomes.exists():
        sys.exit(f"conformance: pytest did not run {group} on {server}:\n{_tail(folder / 'pytest.log')}")
    lines = (json.loads(line) for line in outcomes.read_text("utf-8").splitlines())
    return [End(line["test"], line["outcome"], line["reason"], float(line["seconds"])) for line in lines]


def _make_film(url: str) -> None:
    """The tests of downloading want a generated film in the list, and this SDK can make none itself."""
    model = f"{url}/v1/models/veo-3.1-generate-preview"
    asked = {"instances": [{"prompt": "a red apple"}], "parameters": {"durationSeconds": 4}}
    name = _call(f"{model}:predictLongRunning", asked)["name"]
    end = time.monotonic() + 120
    while not _call(f"{url}/v1/{name}").get("done") and time.monotonic() < end:
        time.sleep(0.5)


def _call(url: str, body: dict[str, object] | None = None) -> dict[str, object]:
    headers = {"content-type": "application/json", "x-goog-api-key": "anything"}
    request = urllib.request.Request(url, json.dumps(body).encode() if body else None, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        found: dict[str, object] = json.load(answer)
    return found


def _pytest(root: Path, group: str) -> list[str]:
    tests = root / "google" / "genai" / "tests" / group
    return [
        *(sys.executable, "-m", "pytest", str(tests), "-c", str(root / "pytest.ini"), "--rootdir", str(root)),
        *("--mode", "api", "-p", "plugin", "-p", "no:platano", "-p", "no:cacheprovider"),
        *("-q", "--tb=native", "--continue-on-collection-errors"),
    ]


def _environ(root: Path, url: str, outcomes: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GOOGLE_", "GEMINI_", "PYTEST_"))}
    return kept | {
        "PYTHONPATH": os.pathsep.join([str(root), str(HERE)]),
        "CONFORMANCE_SERVER": url,
        "CONFORMANCE_OUTCOMES": str(outcomes),
        "GOOGLE_API_KEY": "anything",
        "NO_GCE_CHECK": "true",
        "GOOGLE_CLOUD_PROJECT": "project",
        "GOOGLE_CLOUD_LOCATION": "global",
        "GOOGLE_GENAI_REPLAYS_DIRECTORY": str(outcomes.parent / "replays"),
        "GOOGLE_GENAI_RUN_GEMINI_ONLY_IN_API_MODE": "1",
    }


@contextlib.contextmanager
def _serving(server: str, folder: Path) -> Iterator[str]:
    """One of SERVERS on a free port, for as long as the block runs. Yields its URL."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    ours = [*PLATANO, "--port", port, "--data", str(folder / "data")]
    command = ours if server == "platano" else [str(HERE / "canned.py"), port]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PLATANO_")}
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, *command], cwd=folder, env=environ, stdout=log, stderr=log)
    try:
        _wait(f"http://127.0.0.1:{port}", process, folder / "server.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/health", timeout=2):
            return
        time.sleep(0.1)
    sys.exit(f"conformance: the server did not start:\n{_tail(log)}")


def _tail(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-15:])
