"""The process that does jobs: `python -m platano.jobs.keeper`, or `platano worker` on another machine.

Accepted jobs are handed to the queue, the owners in turns, and taken up anew after a crash. Every keeper has
a name and a pulse in the database; the living take over what is in the hands of the dead. A keeper ends in
good order as it ends by a crash, only that it says so: there is one way for jobs to go on, and it is always used.
"""

import asyncio
import contextlib
import logging
import os
import secrets
import signal
import socket
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NoReturn

import sqlalchemy as sql

from platano.config import Settings
from platano.house import House
from platano.jobs.attended import told
from platano.jobs.queue import ENDED, Queue, Trade
from platano.jobs.turns import in_turns
from platano.jobs.work import Work
from platano.store.database import jobs_url
from platano.store.jobs import Ticket

log = logging.getLogger("platano")

JOBS = "jobs"
POLL_SECONDS = 0.1
IDLE_SECONDS = 0.3  # the same while there is nothing to do
PULSE_SECONDS = 2.0
AUDIT_SECONDS = 20.0
AHEAD = 2  # queued jobs a place: more would bind the order before all owners have come


class Keeper:
    """Does jobs until it is told to stop."""

    def __init__(self, settings: Settings) -> None:
        self._house = House(settings)
        self._settings = settings
        self._places = settings.workers or os.cpu_count() or 2
        self._id = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
        self._work = Work(self._house.service, self._house.jobs, self._house.interactions, self._house.delivery)

    async def run(self, stop: asyncio.Event) -> NoReturn:
        """Ends the process when `stop` is set: threads of the queue hang on jobs then, and would keep it for ever."""
        await self._house.workers.beat(self._id)
        warming = asyncio.create_task(self._house.engines.host(self._settings.engine).warm())  # while DBOS loads
        trades = [Trade(JOBS, self._places, self._work.do, self._work.give_up)]
        queue = Queue(self._id, asyncio.get_running_loop(), trades)
        await asyncio.to_thread(queue.launch, jobs_url(self._settings.database, self._settings.data))
        beside = [asyncio.create_task(work(queue)) for work in (self._pulse, self._hand_over, self._audit)]
        try:
            await stop.wait()
        finally:
            queue.close()
            for task in (warming, *beside):
                task.cancel()
            await asyncio.gather(warming, *beside, return_exceptions=True)
            with _logged("leaving failed"):
                await self._house.workers.leave(self._id)
            for pid in self._house.engines.pids():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            os._exit(0)

    async def _pulse(self, queue: Queue) -> None:
        """Live, and take over from those who do not."""
        while True:
            with _logged("the pulse failed"):
                await self._house.workers.beat(self._id)
                executors = await asyncio.to_thread(queue.executors)  # first: whoever begins later is no dead one
                if dead := executors - await self._house.workers.living():
                    await asyncio.to_thread(queue.take_over, dead)
            await asyncio.sleep(PULSE_SECONDS)

    async def _hand_over(self, queue: Queue) -> None:
        """Give accepted jobs to the queue, the owners in turns."""
        jobs = self._house.jobs
        while True:
            waiting: Sequence[Ticket] = ()
            under_way: Sequence[Ticket] = ()
            with _logged("handing over jobs failed"):
                under_way = await jobs.tickets("queued", "running")
                room = AHEAD * self._places - sum(ticket.state == "queued" for ticket in under_way)
                waiting = await jobs.tickets("accepted") if room > 0 else ()  # there may be thousands
                for ticket in in_turns(waiting, Counter(ticket.owner for ticket in under_way))[: max(room, 0)]:
                    await asyncio.to_thread(queue.enqueue, JOBS, ticket.id)
                    await jobs.move(ticket.id, "queued", "accepted")
            await asyncio.sleep(POLL_SECONDS if waiting or under_way else IDLE_SECONDS)

    async def _audit(self, queue: Queue) -> None:
        """Look for jobs that the queue has lost or given up, and keep its tables small."""
        while True:
            with _logged("looking after the queue failed"):
                open_ids = [ticket.id for ticket in await self._house.jobs.tickets("queued", "running")]
                states = await asyncio.to_thread(queue.states, open_ids)
                for job_id in open_ids:
                    if job_id not in states:
                        await self._house.jobs.move(job_id, "accepted", "queued", "running")
                    elif states[job_id] in ENDED:
                        await self._work.give_up(job_id, _why(states[job_id]))
                await asyncio.to_thread(queue.forget_ended)
            await asyncio.sleep(AUDIT_SECONDS)


def _why(state: str) -> str:
    if state == "MAX_RECOVERY_ATTEMPTS_EXCEEDED":
        return "Too many processes ended while they were at it."
    return "It ended without a result; the server's log tells more."


@contextlib.contextmanager
def _logged(what: str) -> Iterator[None]:
    """A database that is busy for a moment, or starts anew, must not end a keeper."""
    try:
        yield
    except sql.exc.OperationalError as error:
        log.warning("%s: %s", what, str(error).splitlines()[0])
    except Exception:
        log.exception(what)


async def keep(settings: Settings, signals: Sequence[signal.Signals] = (signal.SIGTERM, signal.SIGINT)) -> NoReturn:
    """Do jobs until one of the signals comes, then end the process."""
    stop = asyncio.Event()
    for number in signals:
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await Keeper(settings).run(stop)


def main() -> None:
    """A keeper of a server."""
    if settings := told():
        asyncio.run(keep(settings, (signal.SIGTERM,)))


if __name__ == "__main__":
    main()
