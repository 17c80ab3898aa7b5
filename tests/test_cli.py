"""The terminal, as a person types it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SocketServer
from tests.pictures import png


def platano(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "platano", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=cwd)


def test_generate_writes_a_file_and_tells_its_name(socket_server: SocketServer, tmp_path: Path) -> None:
    done = platano("generate", "a red kite", "--server", socket_server.url, "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "platano-1.png").read_bytes().startswith(b"\x89PNG")
    assert "platano-1.png" in done.stdout.replace("\n", "")


def test_generate_as_json_lists_files_and_text(socket_server: SocketServer, tmp_path: Path) -> None:
    done = platano(
        "generate", "a red kite", "--aspect", "16:9", "--json", "--server", socket_server.url, "--out", str(tmp_path)
    )
    answer = json.loads(done.stdout)
    assert answer["model"] == "gemini-3.1-flash-image+sketch"
    assert Path(answer["files"][0]).exists()


def test_the_suffix_tells_the_truth_about_the_bytes(socket_server: SocketServer, tmp_path: Path) -> None:
    platano("generate", "a kite", "--server", socket_server.url, "--out", str(tmp_path / "kite.jpg"))
    assert (tmp_path / "kite.png").exists()


def test_generate_takes_pictures(socket_server: SocketServer, tmp_path: Path) -> None:
    (tmp_path / "in.png").write_bytes(png(200, 100))
    done = platano(
        "generate",
        "add a cat",
        "--image",
        str(tmp_path / "in.png"),
        "--server",
        socket_server.url,
        "--out",
        str(tmp_path),
    )
    assert done.returncode == 0, done.stderr


def test_search_says_what_was_searched(socket_server: SocketServer, tmp_path: Path) -> None:
    done = platano("generate", "the weather", "--search", "--server", socket_server.url, "--out", str(tmp_path))
    assert "searched: weather" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--aspect", "7:3"], "aspect ratio"),
        (["--size", "2k"], "upper-case K"),
        (["--model", "gemini-0"], "is not found"),
    ],
)
def test_a_refusal_is_one_line(socket_server: SocketServer, arguments: list[str], words: str) -> None:
    done = platano("generate", "x", "--server", socket_server.url, *arguments)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = platano("generate", "x", "--server", "http://127.0.0.1:9")
    assert "platano serve" in done.stderr


def test_models_lists_names(socket_server: SocketServer) -> None:
    assert "gemini-3.1-flash-image" in platano("models", "--server", socket_server.url).stdout


def test_serve_refuses_strangers_without_keys(tmp_path: Path) -> None:
    done = platano("serve", "--host", "0.0.0.0", "--data", str(tmp_path))
    assert done.returncode == 2
    assert "keys" in done.stderr
