"""The examples for Python's films, JavaScript and curl, run as their first lines say."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from tests.conftest import SocketServer
from tests.media.films import film
from tests.pictures import opened, png
from tests.test_javascript import JS, installed  # noqa: F401 (a fixture)

EXAMPLES = Path(__file__).parent.parent / "examples"
QUICKSTART_SIZES_WH = [(1024, 1024)] * 4 + [(2752, 1536)]
pytestmark = pytest.mark.timeout(300)  # the first one may wait for npm

Example = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where an example runs, with something to upload."""
    (tmp_path / "photo.png").write_bytes(png(600, 400))
    (tmp_path / "film.mp4").write_bytes(film(2))
    return tmp_path


@pytest.fixture
def example(socket_server: SocketServer, folder: Path) -> Example:
    """Runs a program with an example; gives the printed lines."""
    told = {"GOOGLE_GEMINI_BASE_URL": socket_server.url, "GEMINI_API_KEY": "any", "no_proxy": "*"}

    def run(*command: str) -> list[str]:
        environment = {**os.environ, **told}
        done = subprocess.run(command, check=False, cwd=folder, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return run


@pytest.fixture
def node(request: pytest.FixtureRequest, example: Example, folder: Path) -> Example:
    """Runs an example where a user who installed the SDK would."""
    request.getfixturevalue("installed")
    (folder / "node_modules" / "@google").mkdir(parents=True)
    (folder / "node_modules" / "@google" / "genai").symlink_to(JS / "node_modules" / "genai-2.32")

    def run(name: str, *arguments: str) -> list[str]:
        shutil.copy(EXAMPLES / "javascript" / name, folder)
        return example("node", name, *arguments)

    return run


@pytest.fixture
def shell(example: Example) -> Example:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    return lambda name, *arguments: example("sh", str(EXAMPLES / "curl" / name), *arguments)


def sizes_wh(folder: Path, printed: list[str]) -> list[tuple[int, int]]:
    """Of the pictures whose paths were printed, in pixels."""
    return [opened((folder / line).read_bytes()).size for line in printed if line.startswith("out/")]


def test_the_javascript_quickstart_saves_five_pictures(node: Example, folder: Path) -> None:
    assert sizes_wh(folder, node("quickstart.mjs")) == QUICKSTART_SIZES_WH


def test_the_curl_quickstart_saves_four_pictures(shell: Example, folder: Path) -> None:
    assert sizes_wh(folder, shell("quickstart.sh")) == QUICKSTART_SIZES_WH[1:]


def test_the_javascript_files_are_asked_about_edited_and_deleted(node: Example, folder: Path) -> None:
    printed = node("files.mjs", "photo.png", "film.mp4")
    assert any("600 x 400" in line for line in printed)
    assert opened((folder / "edited.png").read_bytes()).size == (1264, 848)
    assert len([line for line in printed if line.startswith("deleted files/")]) == 2


@pytest.mark.parametrize("file", ["photo.png", "film.mp4"])
def test_the_curl_file_is_asked_about_listed_and_deleted(shell: Example, file: str) -> None:
    uploaded, answer, *listed, deleted = shell("files.sh", file, 'What is "this"?')
    name = uploaded.removeprefix("uploaded ")
    assert answer
    assert f"{name}  {file}" in listed
    assert deleted == f"deleted {name}"


def film_facts(path: Path) -> tuple[int, int, float]:
    """Width, height and seconds."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return stream.width, stream.height, round((container.duration or 0) / 1e6, 1)


def test_the_python_example_paints_a_picture_and_films_it(example: Example, folder: Path) -> None:
    printed = example(sys.executable, str(EXAMPLES / "image_to_video.py"))
    assert printed[-2:] == ["out/fox.png", "out/fox.mp4"]
    assert film_facts(folder / "out" / "fox.mp4") == (1280, 720, 4.0)


def test_the_javascript_example_paints_a_picture_and_films_it(node: Example, folder: Path) -> None:
    assert node("film.mjs")[-1] == "out/boat.mp4"
    assert film_facts(folder / "out" / "boat.mp4") == (1280, 720, 4.0)


@pytest.mark.parametrize("more", [[], ["photo.png"]], ids=["words", "picture"])
def test_the_curl_example_downloads_a_film(shell: Example, folder: Path, more: list[str]) -> None:
    assert shell("film.sh", 'A "red" balloon rises', "balloon.mp4", *more)[-1] == "balloon.mp4"
    assert film_facts(folder / "balloon.mp4") == (1280, 720, 4.0)
