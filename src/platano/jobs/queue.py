"""The queue of work, on DBOS: each piece is a workflow of one step that may be tried again, and outlives its process.

A step runs at least once: whoever ran it may have died before that was recorded. This is the only file that
knows DBOS; it takes more than a second to load, and only a process that does jobs needs it.
"""

import asyncio
import datetime
import logging
import threading
from collections.abc import Callable, Collection, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sql
from dbos import DBOS, SetWorkflowID
from dbos import error as dbos_error

log = logging.getLogger("platano")

SCHEMA = "1"  # of the workflows: those of another one are not taken up
POLL_SECONDS = 0.1
TRIES = 3
RECOVERIES = 20  # processes that may end during one piece of work before it is taken for the reason
AGAIN_SECONDS = 1.0  # until a database that did not answer is asked again
KEPT = datetime.timedelta(hours=1)  # DBOS's own record of what has ended; the result is in ours
ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]

Do = Callable[[str], Coroutine[Any, Any, None]]
GiveUp = Callable[[str, str], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Trade:
    """A kind of work: `places` pieces of it at a time are done in this process, by `do` with the id of each.

    `do` may be called more than once for a piece, and raises to be called again; after the last try `give_up`
    is told why. `recoveries` is how many processes may end during one piece before it is taken for the reason.
    """

    name: str
    places: int
    do: Do
    give_up: GiveUp
    recoveries: int = RECOVERIES


class Queue:
    """One process's end of the queue; there is one in a process. Its methods block: call them from threads.

    `executor` is this process's name in the queue; the trades are done on `loop`.
    """

    def __init__(self, executor: str, loop: asyncio.AbstractEventLoop, trades: Sequence[Trade]) -> None:
        self._executor = executor
        self._loop = loop
        self._trades = trades
        self._workflows: dict[str, Callable[[str], None]] = {}
        self._closed = threading.Event()

    def launch(self, url: str) -> None:
        """Begin to work. DBOS keeps its tables in the database at `url`."""
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
        for trade in self._trades:
            self._workflows[trade.name] = self._workflow(trade)
        DBOS.launch()
        for trade in self._trades:
            DBOS.register_queue(trade.name, worker_concurrency=trade.places, polling_interval_sec=POLL_SECONDS)

    def _workflow(self, trade: Trade) -> Callable[[str], None]:
        @DBOS.step(name=f"{trade.name}-work", retries_allowed=True, max_attempts=TRIES, interval_seconds=0.5)
        def work(work_id: str) -> None:
            self._on_loop(_patiently(trade.do, work_id))

        @DBOS.workflow(name=trade.name, max_recovery_attempts=trade.recoveries)
        def workflow(work_id: str) -> None:
            try:
                work(work_id)
            except dbos_error.DBOSMaxStepRetriesExceeded as error:
                self._on_loop(trade.give_up(work_id, f"It failed {TRIES} times, at last with: {error.errors[-1]}"))

        return workflow

    def close(self) -> None:
        """From now on nothing that happens to a piece of work counts: this process is about to end.

        DBOS itself is left as it is. To stop it is to wait for its threads, which wait for the work.
        """
        self._closed.set()

    def enqueue(self, trade: str, work_id: str) -> None:
        """Add a piece of work. One that was added before is not added again."""
        with SetWorkflowID(work_id):
            DBOS.enqueue_workflow(trade, self._workflows[trade], work_id)

    def executors(self) -> set[str]:
        """Those that have work in their hands, dead or alive."""
        found = DBOS.list_workflows(status="PENDING", load_input=False, load_output=False)
        return {workflow.executor_id for workflow in found if workflow.executor_id}

    def take_over(self, dead: Collection[str]) -> None:
        """Put back what dead executors had in their hands. Done twice, it changes nothing."""
        DBOS._recover_pending_workflows(list(dead))

    def states(self, work_ids: Collection[str]) -> dict[str, str]:
        """DBOS's word for the state of each piece that it knows."""
        if not work_ids:
            return {}
        found = DBOS.list_workflows(workflow_ids=list(work_ids), load_input=False, load_output=False)
        return {workflow.workflow_id: workflow.status for workflow in found}

    def forget_ended(self) -> None:
        """Drop what ended a while ago, so that the tables do not grow for ever."""
        before = (datetime.datetime.now(datetime.UTC) - KEPT).isoformat()
        old = DBOS.list_workflows(
            status=ENDED, completed_before=before, limit=1000, load_input=False, load_output=False
        )
        if old:
            DBOS.delete_workflows([workflow.workflow_id for workflow in old])

    def _on_loop(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            asyncio.run_coroutine_threadsafe(work, self._loop).result()
        finally:
            if self._closed.is_set():
                threading.Event().wait()  # the process ends under it, and the next one does the job


async def _patiently(do: Do, work_id: str) -> None:
    """A database that does not answer is not the work's fault, and no try of it."""
    while True:
        try:
            return await do(work_id)
        except sql.exc.OperationalError as error:
            log.warning("%s waits for the database: %s", work_id, str(error).splitlines()[0])
        await asyncio.sleep(AGAIN_SECONDS)
