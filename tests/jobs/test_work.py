"""What is done for one job, whatever goes wrong about it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sql

from platano.config import Settings
from platano.domain import Finish, Part, Request, Text, Turn, Want
from platano.errors import NotFound, Unavailable
from platano.house import House
from platano.jobs.work import Work
from platano.store.database import now
from platano.store.interactions import Interaction
from platano.store.jobs import Job, Kind

MODEL = "gemini-2.5-flash"


class Desk:
    """A house with an engine that answers at once, and one who works there."""

    def __init__(self, folder: Path) -> None:
        self.house = House(Settings(data=folder, engine="echo"))
        self.work = Work(self.house.service, self.house.jobs, self.house.interactions, self.house.delivery)

    async def accept(self, job_id: str = "a", kind: Kind = "interaction", engine: str = "echo") -> None:
        turn = Turn("user", (Part(Text("hello")),))
        if kind == "interaction":
            await self.house.interactions.save(Interaction(job_id, MODEL, (turn,), now(), now(), "in_progress"), "o")
        plan = await self.house.service.plan(Request(MODEL, (turn,)), owner="o")
        await self.house.jobs.accept(job_id, kind, plan.request, engine, owner="o")

    async def job(self, job_id: str = "a") -> Job:
        found = await self.house.jobs.get(job_id)
        assert found is not None
        return found


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    await desk.house.close()


@pytest.mark.asyncio
async def test_an_interaction_is_completed_once(desk: Desk) -> None:
    await desk.accept()
    await desk.work.do("a")
    first = await desk.house.interactions.get("a", "o")
    await desk.work.do("a")
    await desk.work.give_up("a", "late")
    assert first.status == "completed"
    assert await desk.house.interactions.get("a", "o") == first


@pytest.mark.asyncio
async def test_one_that_another_process_completed_keeps_its_answer(desk: Desk) -> None:
    await desk.accept()
    found = await desk.house.interactions.get("a", "o")
    await desk.house.interactions.save(Interaction("a", MODEL, found.input, now(), now(), "completed"), "o")
    await desk.work.do("a")
    assert (await desk.house.interactions.get("a", "o")).events == ()
    assert (await desk.job()).state == "done"


@pytest.mark.asyncio
@pytest.mark.parametrize("ending", ["do", "give up"])
async def test_a_deleted_interaction_ends_its_job_and_does_not_come_back(desk: Desk, ending: str) -> None:
    await desk.accept()
    await desk.house.interactions.delete("a", "o")
    await (desk.work.do("a") if ending == "do" else desk.work.give_up("a", "enough"))
    assert not (await desk.job()).is_open
    with pytest.raises(NotFound):
        await desk.house.interactions.get("a", "o")


@pytest.mark.asyncio
async def test_giving_up_says_why(desk: Desk) -> None:
    await desk.accept()
    await desk.work.give_up("a", "It failed 3 times.")
    job, interaction = await desk.job(), await desk.house.interactions.get("a", "o")
    assert (job.state, job.result.problem and job.result.problem.message) == ("failed", "It failed 3 times.")
    assert interaction.status == "failed"
    assert [event.message for event in interaction.events if isinstance(event, Finish)] == ["It failed 3 times."]


@pytest.mark.asyncio
async def test_a_crashed_engine_leaves_the_job_open_to_be_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def dies(_plan: object) -> AsyncIterator[None]:
        raise Unavailable("the process died")
        yield

    await desk.accept()
    monkeypatch.setattr(desk.house.service, "run", dies)
    with pytest.raises(Unavailable):
        await desk.work.do("a")
    assert (await desk.job()).is_open


@pytest.mark.asyncio
async def test_a_database_that_is_busy_for_a_moment_cancels_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    get, run = desk.house.jobs.get, desk.house.service.run

    async def often_busy(job_id: str) -> Job | None:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise sql.exc.OperationalError("", {}, Exception("database is locked"))
        return await get(job_id)

    async def slowly(plan: object) -> AsyncIterator[object]:
        await asyncio.sleep(0.1)
        async for event in run(plan):  # type: ignore[arg-type]
            yield event

    await desk.accept()
    monkeypatch.setattr(desk.house.jobs, "get", often_busy)
    monkeypatch.setattr(desk.house.service, "run", slowly)
    await desk.work.do("a")
    assert (asked, (await desk.job()).state) == (2, "done")


@pytest.mark.asyncio
async def test_a_job_over_its_time_fails_with_the_deadline(tmp_path: Path) -> None:
    house = House(Settings(data=tmp_path, engine="sketch", seconds=0.2))
    request = Request("veo-3.1-generate-preview", (Turn("user", (Part(Text("a boat")),)),), want=Want(("video",)))
    plan = await house.service.plan(request, "predictLongRunning", "o")
    await house.jobs.accept("a", "operation", plan.request, plan.engine, owner="o")
    await Work(house.service, house.jobs, house.interactions, house.delivery).do("a")
    job = await house.jobs.get("a")
    await house.close()
    assert job is not None
    assert (job.state, job.result.problem and job.result.problem.error) == ("failed", "DeadlineExceeded")
