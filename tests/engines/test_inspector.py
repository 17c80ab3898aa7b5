"""Media are measured in another process, and nothing that happens there reaches the next request."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from platano.domain import Event, Facts, Measured, Media, Part, Request, Text, Turn
from platano.engines.engine import installed, load
from platano.engines.pool import WorkerPool
from platano.errors import InvalidArgument, InvalidMedia, Unavailable
from tests.media.films import film

FILM = Media("video/mp4", film())


def request(*contents: Media | Text) -> Request:
    turn = Turn("user", tuple(Part(content) for content in contents))
    return Request("", (turn,), fields={"turns": "contents"})


async def measure(pool: WorkerPool, *contents: Media | Text) -> list[Event]:
    return [event async for event in pool.run(request(*contents), seconds=20)]


def in_a_pool(story: Callable[[WorkerPool], Awaitable[None]]) -> None:
    async def whole() -> None:
        pool = WorkerPool("inspector", size=1)
        try:
            await story(pool)
        finally:
            await pool.close()

    asyncio.run(whole())


def test_the_inspector_is_found_but_not_offered() -> None:
    assert load("inspector").name == "inspector"
    assert "inspector" not in installed()


def test_the_facts_of_bytes_and_of_a_file_come_back(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(film())
    expected: list[Event] = [Measured(Facts((64, 48), 2.0, 25.0, True))]

    async def story(pool: WorkerPool) -> None:
        assert await measure(pool, Text("what is this?"), FILM) == expected
        assert await measure(pool, Media("video/mp4", path=str(tmp_path / "film"))) == expected

    in_a_pool(story)


def test_what_is_wrong_comes_back_with_its_field_and_the_worker_lives_on() -> None:
    async def story(pool: WorkerPool) -> None:
        await pool.warm()
        pids = pool.pids()
        with pytest.raises(InvalidMedia, match="cut off") as error:
            await measure(pool, Media("video/mp4", film()[:5000]))
        assert error.value.field == "contents"
        with pytest.raises(InvalidArgument, match="there are 2"):
            await measure(pool, FILM, FILM)
        assert await measure(pool, FILM)
        assert pool.pids() == pids

    in_a_pool(story)


def test_a_decoder_that_dies_ends_its_own_request_alone() -> None:
    async def story(pool: WorkerPool) -> None:
        await pool.warm()
        [pid] = pool.pids()
        os.kill(pid, signal.SIGSTOP)  # so that it cannot answer before it dies
        measuring = asyncio.create_task(measure(pool, FILM))
        await asyncio.sleep(0.1)
        os.kill(pid, signal.SIGKILL)
        with pytest.raises(Unavailable):
            await measuring
        assert await measure(pool, FILM)
        assert pool.pids() != [pid]

    in_a_pool(story)
