"""The server's side of jobs: it accepts them, and keeps a keeper at work while there are any."""

import secrets

from platano.config import Settings
from platano.jobs.attendant import Attendant
from platano.service import Plan
from platano.store.jobs import Job, Jobs, Kind

KEEPER = "platano.jobs.keeper"


def new_id() -> str:
    """Letters and digits only, as in the names of files."""
    return secrets.token_hex(10)


class Foreman:
    """Accepts jobs. What it accepted is done by the keeper, which starts with the first of them."""

    def __init__(self, settings: Settings, jobs: Jobs) -> None:
        self._jobs = jobs
        self._keeper = Attendant(settings, KEEPER, jobs.any_open)

    async def accept(self, kind: Kind, plan: Plan, *, owner: str, base: str = "", job_id: str = "") -> Job:
        """The job, which will be done from now on, whatever happens."""
        job = await self._jobs.accept(job_id or new_id(), kind, plan.request, plan.engine, owner=owner, base=base)
        self._keeper.wake()
        return job

    async def watch(self) -> None:
        """Runs until cancelled."""
        await self._keeper.watch()

    async def close(self) -> None:
        """End the keeper; what it was doing is taken up at the next start."""
        await self._keeper.close()

    def pids(self) -> list[int]:
        """The keeper's process id, if there is one."""
        return self._keeper.pids()
