"""Shared fixtures: a server inside the process, one on a socket, and the official SDK pointed at each."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from google import genai
from google.genai import types

from platano.client import connect

os.environ.pop("PLATANO_URL", None)
Sdk = genai.Client


@pytest.fixture(scope="session", autouse=True)
def sdk_version(record_testsuite_property: Callable[[str, object], None]) -> None:
    """Which SDK the results are of; scripts/compatibility.py reads it."""
    record_testsuite_property("google-genai", genai.__version__)


@pytest.fixture(scope="session")
def sketch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """The SDK on a sketch server inside this process."""
    client = connect(data=tmp_path_factory.mktemp("sketch"), engine="sketch")
    yield client
    client.platano.close()  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    """The SDK on an echo server inside this process."""
    client = connect(data=tmp_path_factory.mktemp("echo"), engine="echo")
    yield client
    client.platano.close()  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def http(echo: Sdk) -> httpx.Client:
    """Raw HTTP to the echo server, for requests that no SDK would send."""
    return httpx.Client(transport=echo.platano.transport(), base_url="http://platano.local", timeout=30)  # type: ignore[attr-defined]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(condition: Callable[[], Any], seconds: float = 20) -> None:
    """Poll until the condition holds; fails the test when it never does."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.05)


def is_up(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health").is_success
    except httpx.HTTPError:
        return False


class SocketServer:
    """`platano serve` in a process of its own; `kill` is SIGKILL, `start` again keeps the data."""

    def __init__(self, data: Path, engine: str) -> None:
        self.data = data
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._command = [sys.executable, "-m", "platano", "serve", "--port", str(self.port)]
        self._command += ["--data", str(data), "--engine", engine]
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)
        wait_until(lambda: is_up(self.url))

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def sdk(self, **options: Any) -> Sdk:
        return genai.Client(api_key="any", http_options=types.HttpOptions(base_url=self.url, **options))


@pytest.fixture(scope="session")
def socket_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SocketServer]:
    server = SocketServer(tmp_path_factory.mktemp("socket"), "sketch")
    yield server
    server.kill()


@pytest.fixture(params=["embedded", "socket"])
def client(request: pytest.FixtureRequest) -> Sdk:
    """The SDK on a sketch server, once in process and once over a socket."""
    if request.param == "embedded":
        return request.getfixturevalue("sketch")  # type: ignore[no-any-return]
    return request.getfixturevalue("socket_server").sdk()  # type: ignore[no-any-return]
