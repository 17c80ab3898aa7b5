"""The queue of jobs, on DBOS: each is a workflow of one step that may be tried again, and outlives its process.

A step runs at least once: whoever ran it may have died before that was recorded. This is the only file that
knows DBOS; it takes more than a second to load, and only a process that does jobs needs it.
"""

import asyncio
import datetime
import logging
import threading
from collections.abc import Callable, Collection, Coroutine
from typing import Any

import sqlalchemy as sql
from dbos import DBOS, SetWorkflowID
from dbos import error as dbos_error

log = logging.getLogger("platano")

QUEUE = "jobs"
SCHEMA = "1"  # of the workflow: jobs of another one are not taken up
POLL_SECONDS = 0.1
TRIES = 3
RECOVERIES = 20  # processes that may end during one job before it is taken for the reason
AGAIN_SECONDS = 1.0  # until a database that did not answer is asked again
KEPT = datetime.timedelta(hours=1)  # DBOS's own record of what has ended; the result is in ours
ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]

Do = Callable[[str], Coroutine[Any, Any, None]]
GiveUp = Callable[[str, str], Coroutine[Any, Any, None]]


class Queue:
    """One process's end of the queue; there is one in a process. Its methods block: call them from threads.

    `executor` is this process's name in the queue, `places` how many jobs it does at a time. `do` runs on
    `loop`; so does `give_up`, after the last try, with what to tell.
    """

    def __init__(self, executor: str, places: int, loop: asyncio.AbstractEventLoop, do: Do, give_up: GiveUp) -> None:
        self._executor = executor
        self._places = places
        self._loop = loop
        self._do = do
        self._give_up = give_up
        self._closed = threading.Event()

    def launch(self, url: str) -> None:
        """Begin to do jobs. DBOS keeps its tables in the database at `url`."""
        DBOS(
            config={
                "name": "platano",
                "system_database_url": url,
                "executor_id": self._executor,
                "application_version": SCHEMA,
                "enable_otlp": False,
                "log_level": "ERROR",
            }
        )

        @DBOS.step(name="work", retries_allowed=True, max_attempts=TRIES, interval_seconds=0.5)
        def work(job_id: str) -> None:
            self._on_loop(self._patiently(job_id))

        @DBOS.workflow(name="job", max_recovery_attempts=RECOVERIES)
        def job(job_id: str) -> None:
            try:
                work(job_id)
            except dbos_error.DBOSMaxStepRetriesExceeded as error:
                self._on_loop(self._give_up(job_id, f"The job failed {TRIES} times, at last with: {error.errors[-1]}"))

        self._job = job
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=self._places, polling_interval_sec=POLL_SECONDS)

    def close(self) -> None:
        """From now on nothing that happens to a job counts: this process is about to end.

        DBOS itself is left as it is. To stop it is to wait for its threads, which wait for jobs.
        """
        self._closed.set()

    def enqueue(self, job_id: str) -> None:
        """Add a job. One that was added before is not added again."""
        with SetWorkflowID(job_id):
            DBOS.enqueue_workflow(QUEUE, self._job, job_id)

    def executors(self) -> set[str]:
        """Those that have jobs in their hands, dead or alive."""
        found = DBOS.list_workflows(status="PENDING", load_input=False, load_output=False)
        return {workflow.executor_id for workflow in found if workflow.executor_id}

    def take_over(self, dead: Collection[str]) -> None:
        """Put back what dead executors had in their hands. Done twice, it changes nothing."""
        DBOS._recover_pending_workflows(list(dead))

    def states(self, job_ids: Collection[str]) -> dict[str, str]:
        """DBOS's word for the state of each of the jobs that it knows."""
        if not job_ids:
            return {}
        found = DBOS.list_workflows(workflow_ids=list(job_ids), load_input=False, load_output=False)
        return {workflow.workflow_id: workflow.status for workflow in found}

    def forget_ended(self) -> None:
        """Drop what ended a while ago, so that the tables do not grow for ever."""
        before = (datetime.datetime.now(datetime.UTC) - KEPT).isoformat()
        old = DBOS.list_workflows(
            status=ENDED, completed_before=before, limit=1000, load_input=False, load_output=False
        )
        if old:
            DBOS.delete_workflows([workflow.workflow_id for workflow in old])

    async def _patiently(self, job_id: str) -> None:
        """A database that does not answer is not the job's fault, and no try of it."""
        while True:
            try:
                return await self._do(job_id)
            except sql.exc.OperationalError:
                log.exception("job %s waits for the database", job_id)
            await asyncio.sleep(AGAIN_SECONDS)

    def _on_loop(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            asyncio.run_coroutine_threadsafe(work, self._loop).result()
        finally:
            if self._closed.is_set():
                threading.Event().wait()  # the process ends under it, and the next one does the job
