"""How long an owner's public videos of a day were, for the limit that Google sets on them."""

import anyio.to_thread
import sqlalchemy as sql

from platano.errors import ResourceExhausted
from platano.store.database import metadata, now

DAY_SECONDS = 8 * 3600  # of YouTube video a day (video understanding guide, limitations)

_table = sql.Table(
    "watched",
    metadata,
    sql.Column("owner", sql.String, primary_key=True),
    sql.Column("day", sql.String, primary_key=True),
    sql.Column("seconds", sql.Float, nullable=False),
)


class Watched:
    """A ledger: an owner, a day (UTC), seconds."""

    def __init__(self, engine: sql.Engine) -> None:
        self._engine = engine

    async def charge(self, owner: str, seconds: float) -> None:
        """Add to the day's seconds. Raises `ResourceExhausted` when they would be over the limit."""
        await anyio.to_thread.run_sync(self._charge, owner, seconds)

    def _charge(self, owner: str, seconds: float) -> None:
        day = now().date().isoformat()
        where = (_table.c.owner == owner, _table.c.day == day)
        with self._engine.begin() as connection:
            used: float = connection.execute(sql.select(_table.c.seconds).where(*where)).scalar_one_or_none() or 0.0
            if used + seconds > DAY_SECONDS:
                raise ResourceExhausted(
                    f"At most {DAY_SECONDS // 3600} hours of YouTube video a day are taken; "
                    f"{used / 3600:.1f} were used today and this one has {seconds / 3600:.1f}."
                )
            connection.execute(sql.delete(_table).where(_table.c.day != day))
            connection.execute(sql.delete(_table).where(*where))
            connection.execute(sql.insert(_table).values(owner=owner, day=day, seconds=used + seconds))
