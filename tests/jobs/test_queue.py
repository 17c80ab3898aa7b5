"""The queue tries again what a crash ended, and gives up in time and in words. DBOS is one a process: these run in theirs."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

_FRAME = """
import asyncio, json, os, sys
import sqlalchemy as sql
from platano.errors import Unavailable
from platano.jobs import queue
from platano.jobs.queue import Queue, Trade
from platano.store.database import jobs_url
from pathlib import Path

queue.AGAIN_SECONDS = 0.01
folder = Path(sys.argv[1])
calls, told = [], []
unreachable = sql.exc.OperationalError("", {}, Exception("the server closed the connection"))
ended = asyncio.Event()

async def do(work_id):
    calls.append(work_id)
    await trying(len(calls))
    ended.set()

async def give_up(work_id, message):
    told.append(message)
    ended.set()

async def started(name="me", recoveries=20):
    line = Queue(name, asyncio.get_running_loop(), [Trade("jobs", 2, do, give_up, recoveries)])
    await asyncio.to_thread(line.launch, jobs_url("", folder))
    return line

async def main():
    line = await started()
    await asyncio.to_thread(line.enqueue, "jobs", "a")
    await asyncio.to_thread(line.enqueue, "jobs", "a")
    await asyncio.wait_for(ended.wait(), 30)
    await asyncio.sleep(0.3)
"""


def ran(folder: Path, code: str) -> list[object]:
    """What the script prints: by default how often the work was tried, and what was told in the end."""
    tail = "\nasyncio.run(main())\nprint(json.dumps([len(calls), told]), flush=True)\nos._exit(0)"
    script = _FRAME + textwrap.dedent(code) + tail
    done = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, timeout=50)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("trying", "calls", "told"),
    [
        ("pass", 1, []),
        ("if n < 3: raise Unavailable('the process died')", 3, []),
        ("raise Unavailable('the process died')", 3, ["It failed 3 times, at last with: the process died"]),
        ("if n < 6: raise unreachable", 6, []),
    ],
    ids=["done once though added twice", "two crashes are tried again", "three are enough", "an outage is no try"],
)
def test_the_queue_tries_again(tmp_path: Path, trying: str, calls: int, told: list[str]) -> None:
    assert ran(tmp_path, f"async def trying(n):\n    {trying}\n") == [calls, told]


DYING = """
async def trying(n):
    os._exit(9)
"""
NEXT = """
async def trying(n):
    pass

async def main():
    line = await started("heir")
    assert await asyncio.to_thread(line.executors) == {"me"}
    for _ in range(2):
        await asyncio.to_thread(line.take_over, {"me"})
    await asyncio.wait_for(ended.wait(), 30)
    await asyncio.sleep(0.5)
    assert await asyncio.to_thread(line.states, ["a", "b"]) == {"a": "SUCCESS"}
"""


def test_what_a_dead_process_had_in_its_hands_is_done_once_by_its_heir(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        ran(tmp_path, DYING)
    assert ran(tmp_path, NEXT) == [1, []]


CLOSING = """
async def trying(n):
    line.close()
    raise Unavailable("our engines were ended")

async def main():
    global line
    line = await started()
    await asyncio.to_thread(line.enqueue, "jobs", "a")
    await asyncio.sleep(2.5)
    assert await asyncio.to_thread(line.executors) == {"me"}
"""


def test_what_breaks_while_a_process_ends_counts_for_nothing(tmp_path: Path) -> None:
    assert ran(tmp_path, CLOSING) == [1, []]
    assert ran(tmp_path, NEXT) == [1, []]


FORGETTING = """
import datetime
queue.KEPT = datetime.timedelta(seconds=-60)

async def trying(n):
    pass

async def main():
    line = await started()
    await asyncio.to_thread(line.enqueue, "jobs", "a")
    await asyncio.wait_for(ended.wait(), 30)
    await asyncio.sleep(0.5)
    await asyncio.to_thread(line.forget_ended)
    assert await asyncio.to_thread(line.states, ["a"]) == {}
"""


def test_what_ended_is_forgotten_so_that_tables_do_not_grow(tmp_path: Path) -> None:
    assert ran(tmp_path, FORGETTING) == [1, []]
