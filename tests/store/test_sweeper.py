"""What is over is taken away, what is held stays."""

import datetime
import os
from pathlib import Path

import pytest

from platano.domain import Media, Output, Part, Text, Turn
from platano.store.blobs import Blobs
from platano.store.database import metadata, open_database
from platano.store.files import Files
from platano.store.interactions import Interaction, Interactions
from platano.store.shelf import Shelf
from platano.store.sweeper import Sweeper
from platano.store.uploads import Uploads

NOW = datetime.timedelta(0)


class Room:
    """A store in a folder."""

    def __init__(self, folder: Path, life: datetime.timedelta = datetime.timedelta(hours=1)) -> None:
        self.folder = folder
        self.database = open_database(f"sqlite:///{folder / 'test.db'}")
        self.blobs = Blobs.at(folder / "blobs")
        self.files = Files(self.database, life, 10**6)
        self.interactions = Interactions(self.database, Shelf(self.blobs))
        self.uploads = Uploads(self.database, folder / "uploads", 10**6)
        metadata.create_all(self.database)
        drops = (self.files.drop_expired, self.uploads.drop_stale)
        self.sweeper = Sweeper(self.database, self.blobs, drops)

    def stored(self) -> int:
        return sum(path.is_file() for path in (self.folder / "blobs").rglob("*"))


@pytest.mark.asyncio
async def test_bytes_without_a_holder_are_swept_and_those_of_a_file_stay(tmp_path: Path) -> None:
    room = Room(tmp_path)
    await room.files.add("text/plain", await room.blobs.put(b"held"), 4, owner="")
    await room.blobs.put(b"orphan")
    await room.sweeper.sweep(grace=NOW)
    assert room.stored() == 1


@pytest.mark.asyncio
async def test_an_orphan_within_its_grace_stays(tmp_path: Path) -> None:
    room = Room(tmp_path)
    await room.blobs.put(b"just put")
    await room.sweeper.sweep()
    assert room.stored() == 1


@pytest.mark.asyncio
async def test_an_expired_file_goes_with_its_bytes(tmp_path: Path) -> None:
    room = Room(tmp_path, life=NOW)
    await room.files.add("text/plain", await room.blobs.put(b"over"), 4, owner="")
    await room.sweeper.sweep(grace=NOW)
    assert room.stored() == 0


@pytest.mark.asyncio
async def test_bytes_stay_while_any_of_their_holders_does(tmp_path: Path) -> None:
    room = Room(tmp_path)
    moment = datetime.datetime.now(datetime.UTC)
    turn = Turn("user", (Part(Text("x")), Part(Media("image/png", b"shared"))))
    answer = (Output(Media("image/png", b"answer")),)
    await room.interactions.save(Interaction("a", "m", (turn,), moment, moment, events=answer))
    file = await room.files.add("image/png", await room.blobs.put(b"shared"), 6, owner="")
    await room.interactions.delete("a")
    await room.sweeper.sweep(grace=NOW)
    assert room.stored() == 1
    await room.files.delete(file.id, "")
    await room.sweeper.sweep(grace=NOW)
    assert room.stored() == 0


@pytest.mark.asyncio
async def test_bytes_in_the_upload_folder_that_belong_to_no_upload_go(tmp_path: Path) -> None:
    room = Room(tmp_path)
    upload = await room.uploads.start("text/plain", 3, owner="")
    stray = tmp_path / "uploads" / "stray"
    stray.write_bytes(b"x")
    old = datetime.datetime.now().timestamp() - 3600
    os.utime(stray, (old, old))
    await room.sweeper.sweep()
    assert [path.name for path in (tmp_path / "uploads").iterdir()] == [upload.id]
