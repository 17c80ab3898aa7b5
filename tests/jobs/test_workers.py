"""The living are told from the dead by their processes and by their pulse."""

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sql

from platano.store import workers as pulses
from platano.store.database import metadata, open_database
from platano.store.workers import Workers


@pytest.fixture
def database(tmp_path: Path) -> sql.Engine:
    engine = open_database(f"sqlite:///{tmp_path / 'test.db'}")
    metadata.create_all(engine)
    return engine


def changed(database: sql.Engine, **values: object) -> None:
    with database.begin() as connection:
        connection.execute(sql.update(metadata.tables["workers"]).values(values))


@pytest.mark.asyncio
async def test_whoever_beats_lives(database: sql.Engine) -> None:
    await Workers(database).beat("a")
    assert await Workers(database).living() == {"a"}


@pytest.mark.asyncio
async def test_one_whose_process_is_gone_is_dead_at_once_and_forgotten(database: sql.Engine) -> None:
    await Workers(database).beat("a")
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    changed(database, pid=child.pid)
    assert await Workers(database).living() == set()
    with database.connect() as connection:
        assert connection.execute(sql.text("SELECT count(*) FROM workers")).scalar() == 0


@pytest.mark.asyncio
async def test_another_process_with_the_same_number_is_another_process(database: sql.Engine) -> None:
    await Workers(database).beat("a")
    changed(database, born=1.0)
    assert await Workers(database).living() == set()


@pytest.mark.asyncio
async def test_a_clock_that_was_set_kills_nobody(database: sql.Engine) -> None:
    await Workers(database).beat("a")
    with database.begin() as connection:
        connection.execute(sql.text("UPDATE workers SET born = born + 1, seen = '2001-01-01 00:00:00'"))
    assert await Workers(database).living() == {"a"}


@pytest.mark.asyncio
async def test_on_another_machine_it_is_dead_when_its_pulse_stops(
    database: sql.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulses, "DEAD_AFTER_SECONDS", 0)
    observer = Workers(database)
    for _ in range(2):
        await observer.beat("a")
        changed(database, host="elsewhere", pid=1)
        assert await observer.living() == {"a"}
    assert await observer.living() == set()


@pytest.mark.asyncio
async def test_who_leaves_is_not_among_the_living(database: sql.Engine) -> None:
    workers = Workers(database)
    await workers.beat("a")
    await workers.leave("a")
    assert await workers.living() == set()
