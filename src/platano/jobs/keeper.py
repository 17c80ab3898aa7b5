"""The process that does jobs: `python -m platano.jobs.keeper`, or `platano worker` on another machine.

Accepted jobs are handed to DBOS, which runs each as a workflow of one step that may be tried again, and
takes them up anew after a crash. Every keeper has an executor id of its own and a pulse in the database;
the living take over the work of the dead by name.
"""

import asyncio
import contextlib
import logging
import os
import secrets
import socket
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from itertools import chain, zip_longest
from typing import Any

import msgspec

from platano.config import Settings, read
from platano.house import House
from platano.jobs.work import Work
from platano.store.jobs import Job

log = logging.getLogger("platano")

QUEUE = "jobs"
SCHEMA = "1"  # of the workflow: jobs of another one are not taken up
POLL_SECONDS = 0.1
PULSE_SECONDS = 2.0
TRIES = 3
AHEAD = 2  # queued jobs a place: more would bind the order before all owners have come


class Keeper:
    """Does jobs until it is told to stop."""

    def __init__(self, settings: Settings) -> None:
        self._house = House(settings)
        self._settings = settings
        self._places = settings.workers or os.cpu_count() or 2
        self._id = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
        self._work = Work(self._house.service, self._house.jobs, self._house.interactions, self._house.delivery)

    async def run(self, stop: asyncio.Event) -> None:
        """Returns when `stop` is set; jobs that run then are taken up by the next keeper."""
        await self._house.workers.beat(self._id)
        enqueue, take_over, end = await asyncio.to_thread(self._launch, asyncio.get_running_loop())
        beside = [asyncio.create_task(self._pulse(take_over)), asyncio.create_task(self._hand_over(enqueue))]
        try:
            await stop.wait()
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await asyncio.to_thread(end)
            await self._house.close()

    def _launch(
        self, loop: asyncio.AbstractEventLoop
    ) -> tuple[Callable[[str], None], Callable[[list[str]], None], Callable[[], None]]:
        """Start DBOS; returns how to enqueue a job, how to take over a dead one's work, and how to end."""
        from dbos import DBOS, SetWorkflowID  # noqa: PLC0415 (more than a second, and only this process needs it)

        def on_loop(work: Coroutine[Any, Any, None]) -> None:
            asyncio.run_coroutine_threadsafe(work, loop).result()

        DBOS(
            config={
                "name": "platano",
                "system_database_url": self._jobs_url(),
                "executor_id": self._id,
                "application_version": SCHEMA,
                "enable_otlp": False,
                "log_level": "ERROR",
            }
        )

        @DBOS.step(name="work", retries_allowed=True, max_attempts=TRIES, interval_seconds=0.5)
        def work(job_id: str) -> None:
            on_loop(self._work.do(job_id))

        @DBOS.workflow(name="job")
        def job(job_id: str) -> None:
            try:
                work(job_id)
            except Exception as error:
                on_loop(self._work.give_up(job_id, f"The job failed {TRIES} times, at last with: {error}"))

        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=self._places, polling_interval_sec=POLL_SECONDS)

        def enqueue(job_id: str) -> None:
            with SetWorkflowID(job_id):
                DBOS.enqueue_workflow(QUEUE, job, job_id)

        def take_over(dead: list[str]) -> None:
            DBOS._recover_pending_workflows(dead)

        return enqueue, take_over, DBOS.destroy

    def _jobs_url(self) -> str:
        """DBOS keeps its own tables beside ours, in a file of their own where the database is a file."""
        if self._settings.database:
            return self._settings.database
        return f"sqlite:///{self._settings.data / 'jobs.db'}"

    async def _pulse(self, take_over: Callable[[list[str]], None]) -> None:
        while True:
            with _logged("the pulse failed"):
                await self._house.workers.beat(self._id)
                if dead := await self._house.workers.buried(self._id):
                    await asyncio.to_thread(take_over, dead)
            await asyncio.sleep(PULSE_SECONDS)

    async def _hand_over(self, enqueue: Callable[[str], None]) -> None:
        """Give accepted jobs to the queue, the owners in turns. A job that is there already is not added again."""
        jobs = self._house.jobs
        while True:
            with _logged("handing over jobs failed"):
                room = AHEAD * self._places - len(await jobs.in_state("queued"))
                waiting = await jobs.in_state("accepted") if room > 0 else []
                for job in in_turns(waiting)[: max(room, 0)]:
                    await asyncio.to_thread(enqueue, job.id)
                    await jobs.move(job.id, "queued", "accepted")
            await asyncio.sleep(POLL_SECONDS)


def in_turns(jobs: Sequence[Job]) -> list[Job]:
    """The oldest of each owner, then the second of each, and so on: nobody waits behind all of another's jobs."""
    lanes: dict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        lanes[job.owner].append(job)
    return [job for job in chain.from_iterable(zip_longest(*lanes.values())) if job is not None]


@contextlib.contextmanager
def _logged(what: str) -> Any:
    """A database that is busy for a moment must not end a keeper."""
    try:
        yield
    except Exception:
        log.exception(what)


async def keep(settings: Settings) -> None:
    """Do jobs until the process is interrupted."""
    import signal  # noqa: PLC0415

    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await Keeper(settings).run(stop)


def _end_with_the_server() -> None:
    """The server holds our standard input: when it ends, however it does, so do we."""
    sys.stdin.buffer.read()
    os._exit(0)


def main() -> None:
    """A keeper of a server that writes the settings to standard input and then keeps it open."""
    settings = read(msgspec.json.decode(sys.stdin.buffer.readline()), environ={})
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    asyncio.run(keep(settings))


if __name__ == "__main__":
    main()
