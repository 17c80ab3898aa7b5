"""The SQL database under the records, and which blobs they hold.

A record and its holds are written in one transaction, after the bytes: what is recorded is there,
and what nobody holds is swept away.
"""

import datetime
from collections.abc import Iterable
from pathlib import Path

import sqlalchemy as sql

_CREATING = 0x706C6174  # any number that means this to all of us

metadata = sql.MetaData()
_holds = sql.Table(
    "holds",
    metadata,
    sql.Column("holder", sql.String, primary_key=True),
    sql.Column("blob", sql.String, primary_key=True, index=True),
    sql.Column("until", sql.DateTime),  # None: until it is released
)


def open_database(url: str) -> sql.Engine:
    """SQLite in WAL mode, so that readers do not wait for the writer.

    Of other databases, connections that broke while nobody used them are opened again.
    """
    if not url.startswith("sqlite"):
        return sql.create_engine(url, pool_pre_ping=True)
    engine = sql.create_engine(url)

    @sql.event.listens_for(engine, "connect")
    def _pragmas(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA busy_timeout=30000")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.close()

    return engine


def create_tables(engine: sql.Engine) -> None:
    """Create what is missing. Servers and workers may do so at the same moment: one does, the others wait for it."""
    with engine.connect() as connection, connection.begin():
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif engine.dialect.name == "postgresql":
            connection.execute(sql.select(sql.func.pg_advisory_xact_lock(_CREATING)))
        metadata.create_all(connection)


def jobs_url(database: str, folder: Path) -> str:
    """Where the queue of jobs keeps its tables: in our `database`, else in a file of `folder`, which is in WAL mode."""
    if database:
        return database
    url = f"sqlite:///{folder / 'jobs.db'}"
    engine = open_database(url)
    with engine.connect():
        pass  # the mode stays with the file
    engine.dispose()
    return url


def now() -> datetime.datetime:
    """UTC without a zone, as the columns hold it."""
    return datetime.datetime.now(datetime.UTC).replace(tzinfo=None)


def hold(connection: sql.Connection, holder: str, blobs: Iterable[str], until: datetime.datetime | None = None) -> None:
    """Keep blobs from being swept, for ever or `until` a moment (UTC). Replaces what the holder held."""
    release(connection, holder)
    rows = [{"holder": holder, "blob": blob, "until": until} for blob in dict.fromkeys(blobs)]
    if rows:
        connection.execute(sql.insert(_holds), rows)


def release(connection: sql.Connection, holder: str) -> None:
    connection.execute(sql.delete(_holds).where(_holds.c.holder == holder))


def release_overdue(connection: sql.Connection) -> None:
    """Drop the holds whose time is over."""
    connection.execute(sql.delete(_holds).where(_holds.c.until < now()))


def held(connection: sql.Connection, blobs: Iterable[str]) -> set[str]:
    """Those of the blobs that somebody holds."""
    query = sql.select(_holds.c.blob).where(_holds.c.blob.in_(list(blobs)))
    return set(connection.execute(query).scalars())
