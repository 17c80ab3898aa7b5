"""A batch's record, its lines, and how it is worked on: once, in order, to its end and no further."""

import asyncio
import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from platano.config import Settings
from platano.house import House
from platano.jobs import batch as batch_module
from platano.jobs.batch import Answered, BatchWork
from platano.jobs.turns import in_turns
from platano.store.batches import LIFE, Batch
from platano.store.database import held, now
from platano.store.lines import Line, Lines, count_lines


class Room:
    """A house in a folder, and a dialect that answers with the line itself and remembers which it saw."""

    def __init__(self, folder: Path) -> None:
        self.house = House(Settings(data=folder, engine="echo"))
        self.batches = self.house.batches
        self.seen: list[bytes] = []
        self.work = BatchWork(self.house, self.answer, 2, 1000, folder / "spool")

    async def answer(self, _batch: Batch, line: Line) -> Answered:
        assert line.data is not None
        self.seen.append(line.data)
        await asyncio.sleep(0.01 if line.number % 2 else 0)  # the second is ready before the first
        return Answered(line.data, succeeded=line.data != b"bad")

    async def accept(self, lines: bytes = b"1\n2\n", batch_id: str = "a", owner: str = "o") -> Batch:
        blob = await self.house.blobs.put(lines)
        return await self.batches.accept(batch_id, "m", blob, lines.count(b"\n"), owner=owner, inline=True)

    async def get(self) -> Batch:
        batch = await self.batches.get("a")
        assert batch is not None
        return batch

    async def output(self) -> bytes:
        return await self.house.blobs.get((await self.get()).output)

    def holds(self, blob: str) -> bool:
        with self.house._database.connect() as connection:
            return bool(held(connection, [blob]))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


LATER: Callable[[], datetime.datetime] = lambda: now() + LIFE  # noqa: E731


@pytest.mark.asyncio
async def test_answers_come_in_the_order_of_the_requests_and_are_counted(room: Room) -> None:
    await room.accept(b"1\n\nbad\n3\n4\n5\n")
    await room.work.do("a")
    batch = await room.get()
    assert await room.output() == b"1\nbad\n3\n4\n5\n"
    assert (batch.state, batch.succeeded, batch.failed) == ("done", 4, 1)


@pytest.mark.asyncio
async def test_nothing_that_was_kept_is_answered_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_module, "CHUNK_ITEMS", 2)
    batch = await room.accept(b"1\n2\n3\n")
    after = replace(batch, succeeded=2, offset=4, lines=2, chunks=1)
    assert await room.batches.keep(batch, await room.house.blobs.put(b"1\n2\n"), after)
    await room.work.do("a")
    assert (room.seen, await room.output()) == ([b"3"], b"1\n2\n3\n")


@pytest.mark.asyncio
async def test_of_two_who_go_on_from_the_same_place_one_is_kept(room: Room) -> None:
    batch = await room.accept()
    after = replace(batch, succeeded=1, chunks=1)
    blob = await room.house.blobs.put(b"1\n")
    assert [await room.batches.keep(batch, blob, after) for _ in range(2)] == [True, False]


@pytest.mark.asyncio
async def test_of_two_who_take_it_one_has_it(room: Room) -> None:
    batch = await room.accept()
    assert [await room.batches.take(batch, worker) for worker in "xy"] == [True, False]


@pytest.mark.asyncio
async def test_a_batch_done_twice_is_done_once(room: Room) -> None:
    await room.accept()
    await asyncio.gather(room.work.do("a"), room.work.do("a"))
    assert ((await room.get()).state, await room.output()) == ("done", b"1\n2\n")


@pytest.mark.asyncio
async def test_a_batch_that_is_due_expires_with_what_was_answered(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = await room.accept()
    await room.batches.keep(batch, await room.house.blobs.put(b"1\n"), replace(batch, succeeded=1, offset=2, chunks=1))
    monkeypatch.setattr(batch_module, "now", LATER)
    monkeypatch.setattr(room.work, "_answer", _never)
    await room.work.do("a")
    assert ((await room.get()).state, await room.output()) == ("expired", b"1\n")


async def _never(_batch: Batch, _line: Line) -> Answered:
    await asyncio.Event().wait()
    raise AssertionError


@pytest.mark.asyncio
async def test_a_cancelled_batch_stops_in_the_middle_of_a_request(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = await room.accept()
    await room.batches.take(batch, "x")
    monkeypatch.setattr(room.work, "_answer", _never)
    doing = asyncio.create_task(room.work.do("a"))
    await room.batches.cancel("a", "o")
    await asyncio.wait_for(doing, 5)
    assert ((await room.get()).state, (await room.get()).pending) == ("cancelled", 2)


@pytest.mark.asyncio
async def test_what_was_never_begun_expires_and_is_forgotten_later(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    await room.accept()
    monkeypatch.setattr("platano.store.batches.now", LATER)
    await room.batches.drop_expired()
    assert (await room.get()).state == "expired"
    monkeypatch.setattr("platano.store.batches.now", lambda: LATER() + LIFE)
    await room.batches.drop_expired()
    monkeypatch.undo()
    assert await room.batches.get("a") is None


@pytest.mark.asyncio
async def test_the_bytes_of_a_deleted_batch_are_let_go(room: Room) -> None:
    batch = await room.accept()
    chunk = await room.house.blobs.put(b"1\n")
    await room.batches.keep(batch, chunk, replace(batch, chunks=1))
    assert room.holds(batch.input) and room.holds(chunk)
    await room.batches.delete("a")
    assert not room.holds(batch.input) and not room.holds(chunk)


@pytest.mark.asyncio
async def test_a_batch_that_ends_keeps_its_answers_alone(room: Room) -> None:
    batch = await room.accept(b"1\n\n2\n")
    await room.work.do("a")
    assert room.holds((await room.get()).output)
    assert not room.holds(batch.input)


@pytest.mark.asyncio
async def test_another_owners_batch_is_not_there(room: Room) -> None:
    await room.accept()
    await room.batches.cancel("a", "other")
    assert (await room.batches.get("a", "other"), (await room.get()).cancelled) == (None, False)


@pytest.mark.asyncio
async def test_nobody_waits_behind_all_batches_of_another(room: Room) -> None:
    waiting = [await room.accept(batch_id=name, owner=name[0]) for name in ("a1", "a2", "a3", "b1")]
    assert [batch.id for batch in in_turns(waiting, {})] == ["a1", "b1", "a2", "a3"]
    assert [batch.id for batch in in_turns(waiting, {"a": 1})] == ["b1", "a1", "a2", "a3"]


def test_lines_are_read_from_any_place_without_blank_and_endless_ones(tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_bytes(b"\xef\xbb\xbfone\n \n" + b"x" * 50 + b"\r\ntwo\r\nlast")
    lines = Lines(file, limit=10)
    found = list(iter(lines.next, None))
    lines.close()
    assert [(line.number, line.data) for line in found] == [(1, b"one"), (3, None), (4, b"two"), (5, b"last")]
    rest = Lines(file, 10, found[1].end, found[1].number)
    assert rest.next() == found[2]
    rest.close()
    assert count_lines(file) == 4
