"""What is done for a job: its request runs, its films become files, its result is written once."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from typing import Literal

import msgspec
import sqlalchemy as sql

from platano.delivery import Delivery
from platano.domain import Event, Finish, Media, Output, Progress
from platano.errors import Cancelled, Internal, NotFound, PlatanoError, Unavailable
from platano.service import Plan, Service
from platano.store.interactions import Interactions, Status, concluded
from platano.store.jobs import Job, Jobs, Problem, Result

CANCEL_SECONDS = 0.3  # how long a running job may go on after somebody wanted its end
REPORT_SECONDS = 0.5


class Work:
    """Does jobs with the engines of this process."""

    def __init__(self, service: Service, jobs: Jobs, interactions: Interactions, delivery: Delivery) -> None:
        self._service = service
        self._jobs = jobs
        self._interactions = interactions
        self._delivery = delivery

    async def do(self, job_id: str) -> None:
        """Run a job to its end; one that has ended already is left alone, so doing it twice changes nothing.

        Raises `Unavailable` when it is worth trying again: an engine's process died.
        """
        job = await self._jobs.get(job_id)
        if job is None or not job.is_open:
            return
        if job.cancelled:
            await self._end(job, Problem("Cancelled", "The job was cancelled."))
            return
        await self._jobs.move(job.id, "running", "accepted", "queued")
        try:
            answers = await self._unless_cancelled(job)
        except Unavailable:
            raise
        except PlatanoError as error:
            await self._end(job, Problem(type(error).__name__, error.message))
        else:
            await self._conclude(job, answers)

    async def give_up(self, job_id: str, message: str) -> None:
        """The last try has failed."""
        job = await self._jobs.get(job_id)
        if job is not None and job.is_open:
            await self._end(job, Problem(Internal.__name__, message))

    async def _unless_cancelled(self, job: Job) -> list[list[Event]]:
        work = asyncio.create_task(self._answers(await self._jobs.loaded(job)))
        watch = asyncio.create_task(self._cancelled(job.id))
        try:
            await asyncio.wait({work, watch}, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                work.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await work
                raise Cancelled("The job was cancelled.")
            return work.result()
        finally:
            watch.cancel()
            work.cancel()

    async def _cancelled(self, job_id: str) -> None:
        """Returns when somebody wants the job to end."""
        while True:
            with contextlib.suppress(sql.exc.OperationalError):  # a database that is busy wants nobody's end
                job = await self._jobs.get(job_id)
                if job is None or job.cancelled:
                    return
            await asyncio.sleep(CANCEL_SECONDS)

    async def _answers(self, job: Job) -> list[list[Event]]:
        """The events of every answer that is wanted, one after the other."""
        plans = self._service.variations(self._service.resumed(job.request, job.engine, job.id))
        return [await self._answer(job, plan, index, len(plans)) for index, plan in enumerate(plans)]

    async def _answer(self, job: Job, plan: Plan, index: int, count: int) -> list[Event]:
        events: list[Event] = []
        reported = 0.0
        async for event in self._service.run(plan):
            if not isinstance(event, Progress):
                events.append(event)
            elif time.monotonic() - reported > REPORT_SECONDS:
                reported = time.monotonic()
                await self._jobs.report(job.id, (index + event.fraction) / count, event.note)
        return events

    async def _conclude(self, job: Job, answers: Sequence[Sequence[Event]]) -> None:
        if job.kind == "interaction":
            events = [await self._delivered(job, event, index) for index, event in enumerate(answers[0])]
            await self._complete(job, events)
            await self._jobs.finish(job, Result(), "done")
            return
        files: list[str] = []
        for answered in answers:
            for media in (e.content for e in answered if isinstance(e, Output) and isinstance(e.content, Media)):
                file = await self._delivery.keep(media, job.owner, f"{job.id}{len(files)}")
                files.append(file.id)
        finishes = tuple(tuple(event for event in events if isinstance(event, Finish)) for events in answers)
        await self._jobs.finish(job, Result(finishes, tuple(files)), "done")

    async def _delivered(self, job: Job, event: Event, index: int) -> Event:
        if not job.base:
            return event
        return await self._delivery.by_reference(event, job.base, job.owner, f"{job.id[-24:]}{index}")

    async def _end(self, job: Job, problem: Problem) -> None:
        """End without a result: failed, or cancelled."""
        state: Literal["cancelled", "failed"] = "cancelled" if problem.error == Cancelled.__name__ else "failed"
        if job.kind == "interaction":
            await self._complete(job, [Finish(problem.error.upper(), problem.message)], state)
        await self._jobs.finish(job, Result(problem=problem), state)

    async def _complete(self, job: Job, events: Sequence[Event], status: Status | None = None) -> None:
        """Write the end of a job's interaction, once. One that was deleted meanwhile needs none."""
        with contextlib.suppress(NotFound):
            found = await self._interactions.get(job.id, job.owner)
            if found.status == "in_progress":
                ended = concluded(found, events)
                ended = msgspec.structs.replace(ended, status=status or ended.status)
                await self._interactions.save(ended, job.owner)
