"""Everything behind the routes, put together from the settings; a server and a worker have the same."""

import datetime
from collections.abc import Coroutine
from typing import Any

from platano.config import Settings
from platano.delivery import Delivery
from platano.engines.hosts import Engines
from platano.intake import Intake
from platano.search.provider import Provider, load
from platano.service import Service
from platano.sources import Sources
from platano.store.batches import Batches
from platano.store.blobs import Blobs
from platano.store.caches import Caches
from platano.store.database import create_tables, open_database
from platano.store.files import Files
from platano.store.interactions import Interactions
from platano.store.jobs import Jobs
from platano.store.shelf import Shelf
from platano.store.sweeper import Sweeper
from platano.store.uploads import Uploads
from platano.store.workers import Workers


class House:
    """The stores, the engines, and what works on them."""

    def __init__(self, settings: Settings) -> None:
        settings.data.mkdir(parents=True, exist_ok=True)
        self._settings = settings
        self._database = open_database(settings.database or f"sqlite:///{settings.data / 'platano.db'}")
        self.engines = Engines(settings.workers or None, settings.memory_bytes)
        self.blobs = Blobs.at(settings.blobs or settings.data / "blobs", settings.data / "copies")
        life = datetime.timedelta(hours=settings.file_hours)
        self.files = Files(self._database, life, settings.project_bytes)
        self.uploads = Uploads(self._database, settings.data / "uploads", settings.file_bytes)
        self._search = _search_provider(settings)
        sources = Sources(settings, self.files, self.blobs, self._database)
        self.service = Service(settings, self.engines, sources, self._search)
        self.intake = Intake(self.uploads, self.files, self.blobs, self.service)
        self.delivery = Delivery(self.files, self.blobs, self.service)
        shelf = Shelf(self.blobs)
        self.interactions = Interactions(self._database, shelf)
        self.caches = Caches(self._database, shelf)
        self.jobs = Jobs(self._database, shelf)
        self.batches = Batches(self._database)
        self.workers = Workers(self._database)
        ending = (self.files, self.caches, self.jobs, self.batches)
        drops = (*(store.drop_expired for store in ending), self.uploads.drop_stale)
        self._sweeper = Sweeper(self._database, self.blobs, drops)
        create_tables(self._database)

    def beside(self) -> list[Coroutine[Any, Any, None]]:
        """What goes on while a server answers requests."""
        return [self.engines.host(self._settings.engine).warm(), self.intake.resume(), self._sweeper.watch()]

    async def close(self) -> None:
        """End the engines' processes, and give the database's connections back."""
        await self.intake.close()
        await self.engines.close()
        if self._search:
            self._search.close()
        self._database.dispose()


def _search_provider(settings: Settings) -> Provider | None:
    if settings.search_folder:
        options = {"folder": settings.search_folder, "index": settings.data / "search.db"}
        return load(settings.search or "folder", options)
    return load(settings.search, {}) if settings.search else None
