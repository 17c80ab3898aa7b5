"""A job's record: each change is made once, and only from the state that it is meant for."""

import datetime
from pathlib import Path

import pytest
import sqlalchemy as sql

from platano.domain import Finish, Media, Output, Part, Request, Text, Turn
from platano.store import jobs
from platano.store.blobs import Blobs
from platano.store.database import held, metadata, open_database
from platano.store.jobs import Job, Jobs, Problem, Result
from platano.store.shelf import Shelf

DONE = Result(((Finish(),),), ("file",))


class Room:
    """Jobs in a folder; `second` is another process's view of them."""

    def __init__(self, folder: Path) -> None:
        self.database = open_database(f"sqlite:///{folder / 'test.db'}")
        self.blobs = Blobs.at(folder / "blobs")
        self.jobs = Jobs(self.database, Shelf(self.blobs))
        self.second = Jobs(open_database(f"sqlite:///{folder / 'test.db'}"), Shelf(self.blobs))
        metadata.create_all(self.database)

    async def accept(self, job_id: str = "a", *content: Text | Media) -> Job:
        turn = Turn("user", tuple(Part(part) for part in content or (Text("x"),)))
        return await self.jobs.accept(job_id, "operation", Request("m", (turn,)), "echo", owner="o")

    async def get(self, job_id: str = "a") -> Job:
        job = await self.jobs.get(job_id)
        assert job is not None
        return job


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@pytest.mark.asyncio
async def test_a_finished_job_is_not_finished_again(room: Room) -> None:
    job = await room.accept()
    assert await room.jobs.finish(job, DONE, "done")
    assert not await room.second.finish(job, Result(problem=Problem("Internal", "late")), "failed")
    found = await room.get()
    assert (found.state, found.result) == ("done", DONE)


@pytest.mark.asyncio
async def test_a_job_that_nobody_has_begun_ends_at_once_when_cancelled(room: Room) -> None:
    await room.accept()
    await room.jobs.cancel("a", "o")
    assert (await room.get()).state == "cancelled"
    assert not await room.jobs.move("a", "running", "accepted", "queued")


@pytest.mark.asyncio
async def test_a_running_job_is_only_asked_to_end(room: Room) -> None:
    await room.accept()
    await room.jobs.move("a", "running", "accepted")
    await room.jobs.cancel("a", "o")
    found = await room.get()
    assert (found.state, found.cancelled) == ("running", True)


@pytest.mark.asyncio
async def test_a_report_of_progress_does_not_undo_a_cancellation(room: Room) -> None:
    await room.accept()
    await room.jobs.move("a", "running", "accepted")
    await room.jobs.cancel("a", "o")
    await room.second.report("a", 0.5, "drawing")
    found = await room.get()
    assert (found.cancelled, found.fraction) == (True, 0.5)


@pytest.mark.asyncio
async def test_a_report_after_the_end_changes_nothing(room: Room) -> None:
    await room.jobs.finish(await room.accept(), DONE, "done")
    await room.second.report("a", 0.5, "late")
    assert (await room.get()).fraction == 1.0


@pytest.mark.asyncio
async def test_another_owner_cancels_nothing(room: Room) -> None:
    await room.accept()
    await room.jobs.cancel("a", "stranger")
    assert not (await room.get()).cancelled


@pytest.mark.asyncio
async def test_what_a_job_is_made_from_is_held_until_it_is_deleted(room: Room) -> None:
    job = await room.accept("a", Media("image/png", b"picture"))
    await room.jobs.finish(job, Result(((Output(Media("image/png", b"answer")),),)), "done")
    blobs = [await room.blobs.put(b"picture"), await room.blobs.put(b"answer")]
    with room.database.connect() as connection:
        assert held(connection, blobs) == set(blobs)
    await room.jobs.delete("a")
    with room.database.connect() as connection:
        assert held(connection, blobs) == set()


@pytest.mark.asyncio
async def test_only_what_has_ended_expires_and_its_time_runs_from_its_end(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LIFE", datetime.timedelta(0))
    waiting, done = await room.accept("waiting"), await room.accept("done")
    await room.jobs.finish(done, DONE, "done")
    await room.jobs.drop_expired()
    assert await room.jobs.get("done") is None
    assert await room.jobs.get("waiting") is not None
    monkeypatch.setattr(jobs, "LIFE", datetime.timedelta(days=1))
    await room.jobs.finish(waiting, DONE, "done")
    await room.jobs.drop_expired()
    assert (await room.get("waiting")).state == "done"


@pytest.mark.asyncio
async def test_tickets_come_oldest_first_and_of_the_asked_states_only(room: Room) -> None:
    for job_id in "cab":
        await room.accept(job_id)
    await room.jobs.move("a", "queued", "accepted")
    assert [ticket.id for ticket in await room.jobs.tickets("accepted")] == ["c", "b"]
    assert [ticket.id for ticket in await room.jobs.tickets("accepted", "queued")] == ["c", "a", "b"]


@pytest.mark.asyncio
async def test_the_database_is_in_wal_mode_so_that_readers_do_not_wait(room: Room) -> None:
    with room.database.connect() as connection:
        assert connection.execute(sql.text("PRAGMA journal_mode")).scalar() == "wal"
