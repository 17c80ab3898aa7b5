"""An upload goes on after its server was killed, its client hung up, or two of them wrote at once."""

import asyncio
import base64
import datetime
import hashlib
import random
import socket
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from platano.store.blobs import Blobs
from platano.store.database import open_database
from platano.store.files import Files
from tests.conftest import SocketServer, wait_until
from tests.pictures import png

MIB = 2**20
DATA = random.Random(7).randbytes(20 * MIB)


class Place:
    """A server, its data folder, and an upload of `DATA` to it byte by byte."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.server = SocketServer(data, "echo")

    def start(self, size: int = len(DATA)) -> str:
        """The URL of a new upload, "" when it was refused."""
        headers = {
            "X-Goog-Upload-Protocol": "resumable",
            "X-Goog-Upload-Command": "start",
            "X-Goog-Upload-Header-Content-Length": str(size),
            "X-Goog-Upload-Header-Content-Type": "application/octet-stream",
        }
        response = httpx.post(f"{self.server.url}/upload/v1beta/files", headers=headers, json={})
        return response.headers.get("x-goog-upload-url", "")

    def restart(self) -> None:
        self.server.kill()
        self.server.start()

    def written(self, url: str) -> int:
        """The bytes that are in the server's file."""
        return (self.data / "uploads" / parse_qs(urlsplit(url).query)["upload_id"][0]).stat().st_size


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    place = Place(tmp_path_factory.mktemp("uploads"))
    yield place
    place.server.kill()


def send(url: str, command: str, offset: int, data: bytes | Iterable[bytes] = b"") -> httpx.Response:
    headers = {"X-Goog-Upload-Command": command, "X-Goog-Upload-Offset": str(offset)}
    return httpx.post(url, headers=headers, content=data, timeout=20)


def received(url: str) -> int:
    return int(send(url, "query", 0).headers["x-goog-upload-size-received"])


def is_whole(finished: httpx.Response) -> bool:
    digest = base64.b64decode(finished.json()["file"]["sha256Hash"]).decode()
    return digest == hashlib.sha256(DATA).hexdigest()


def test_an_upload_goes_on_after_the_server_was_killed_in_the_middle_of_a_chunk(place: Place) -> None:
    url = place.start()
    send(url, "upload", 0, DATA[: 8 * MIB])

    def cut_short() -> Iterator[bytes]:
        yield DATA[8 * MIB : 12 * MIB]
        wait_until(lambda: place.written(url) > 10 * MIB)
        place.server.kill()
        yield DATA[12 * MIB :]

    with pytest.raises(httpx.TransportError):
        send(url, "upload, finalize", 8 * MIB, cut_short())
    place.server.start()
    assert 10 * MIB < (have := received(url)) <= 12 * MIB
    assert is_whole(send(url, "upload, finalize", have, DATA[have:]))


def test_an_upload_is_finished_by_another_server_than_the_one_that_got_its_last_byte(place: Place) -> None:
    url = place.start()
    send(url, "upload", 0, DATA)
    place.restart()
    assert is_whole(send(url, "finalize", len(DATA)))


def test_a_client_that_hangs_up_in_the_middle_of_a_chunk_loses_nothing_that_has_come(place: Place) -> None:
    url = urlsplit(place.start())
    head = f"POST {url.path}?{url.query} HTTP/1.1\r\nhost: {url.netloc}\r\nx-goog-upload-command: upload\r\n"
    with socket.create_connection(("127.0.0.1", place.server.port)) as client:
        client.sendall(f"{head}content-length: {len(DATA)}\r\n\r\n".encode() + DATA[: 5 * MIB])
        wait_until(lambda: place.written(url.geturl()) > 2 * MIB)
    assert 4.5 * MIB < (have := received(url.geturl())) <= 5 * MIB  # but for what was on its way through the server
    assert is_whole(send(url.geturl(), "upload, finalize", have, DATA[have:]))


def test_two_clients_that_write_the_same_upload_at_once_do_not_mix(place: Place) -> None:
    url = place.start()
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: send(url, "upload", 0, DATA), range(4)))
    assert {answer.headers["x-goog-upload-size-received"] for answer in answers} == {str(len(DATA))}
    assert is_whole(send(url, "finalize", len(DATA)))


def test_a_last_chunk_that_is_sent_again_while_the_first_is_at_work_gives_the_same_file(place: Place) -> None:
    url = place.start()
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: send(url, "upload, finalize", 0, DATA), range(4)))
    assert all(map(is_whole, answers))
    assert len({answer.json()["file"]["name"] for answer in answers}) == 1


def test_uploads_that_start_at_once_cannot_have_more_than_a_projects_room(place: Place) -> None:
    send(place.start(), "upload, finalize", 0, DATA)
    with ThreadPoolExecutor(15) as pool:
        urls = [url for url in pool.map(lambda _: place.start(2 * 1024 * MIB), range(15)) if url]
    for url in urls:
        send(url, "cancel", 0)
    assert len(urls) == 9  # of 2 GiB in 20, beside the first file


def test_a_file_that_a_killed_server_was_looking_into_becomes_active(place: Place) -> None:
    place.server.kill()
    database = open_database(f"sqlite:///{place.data / 'platano.db'}")
    files = Files(database, datetime.timedelta(hours=1), 2**30)

    async def leave_processing() -> str:
        blob = await Blobs.at(place.data / "blobs").put(png())
        return (await files.add("image/png", blob, len(png()), owner="", state="PROCESSING")).name

    name = asyncio.run(leave_processing())
    database.dispose()
    place.server.start()
    wait_until(lambda: httpx.get(f"{place.server.url}/v1beta/{name}").json()["state"] == "ACTIVE")
