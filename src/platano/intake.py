"""What happens to an upload: room is made for it, its bytes are stored, looked into, and become a file.

start -> bytes -> PROCESSING -> ACTIVE, or FAILED with the reason
"""

import asyncio
import contextlib
import logging

from platano.domain import Facts, Media
from platano.errors import InvalidMedia, PlatanoError
from platano.media import contents, sniff
from platano.service import Service
from platano.store.blobs import Blobs
from platano.store.files import File, Files
from platano.store.uploads import Upload, Uploads

log = logging.getLogger("platano")

DEFAULT_TYPE = "application/octet-stream"
PATIENCE_SECONDS = 10.0  # how long an upload's last answer waits for the look inside; most clients never poll


class Intake:
    """The way from an upload to a file. `close` ends the looks that are still going on."""

    def __init__(self, uploads: Uploads, files: Files, blobs: Blobs, service: Service) -> None:
        self._uploads = uploads
        self._files = files
        self._blobs = blobs
        self._service = service
        self._looking: set[asyncio.Task[File]] = set()

    async def open(
        self, mime_type: str, size: int | None, *, owner: str, display_name: str = "", file_id: str = ""
    ) -> Upload:
        """Raises `TooLarge`, `ResourceExhausted`, or `AlreadyExists` before a byte is sent."""
        if file_id:
            await self._files.check_free(file_id, owner)
        return await self._uploads.start(
            mime_type,
            size,
            owner=owner,
            display_name=display_name,
            file_id=file_id,
            check_room=self._files.check_room,
        )

    async def check_space(self, owner: str, size: int) -> None:
        """Raises `TooLarge` for more than one file may have, `ResourceExhausted` when there is no room for them."""
        self._uploads.check_size(size)
        await self._files.check_space(owner, size + await self._uploads.pending_bytes(owner))

    async def finish(self, upload: Upload) -> File:
        """The upload as a file. Raises `InvalidMedia` when bytes are missing."""
        received = self._uploads.received(upload)
        if upload.bytes is not None and received != upload.bytes:
            raise InvalidMedia(f"{received} bytes came, {upload.bytes} were announced at the start.")
        if upload.bytes is None:
            upload = await self._uploads.announce(upload, received, self._files.check_room)
        blob = await self._uploads.digest(upload)
        source = Media(upload.mime_type, path=str(self._uploads.file(upload)))
        mime_type = upload.mime_type or sniff.mime_type(contents.head(source)) or DEFAULT_TYPE
        await self._blobs.put_file(self._uploads.file(upload), blob)
        file = await self._files.add(
            mime_type,
            blob,
            received,
            owner=upload.owner,
            file_id=upload.file_id,
            display_name=upload.display_name,
            state="PROCESSING",
        )
        await self._uploads.finish(upload, file.id)
        return await self._looked_into(file, upload.owner)

    async def finished(self, upload: Upload) -> File:
        """The file that an upload has become."""
        return await self._files.get(upload.became, upload.owner)

    async def resume(self) -> None:
        """Look into the files that a server left in PROCESSING when it died."""
        for file, owner in await self._files.processing():
            await self._looked_into(file, owner)

    async def close(self) -> None:
        for task in self._looking:
            task.cancel()
        await asyncio.gather(*self._looking, return_exceptions=True)

    async def _looked_into(self, file: File, owner: str) -> File:
        """The file after the look inside, or still PROCESSING when that takes long; the look goes on."""
        task = asyncio.create_task(self._look(file, owner))
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)
        with contextlib.suppress(TimeoutError):
            return await asyncio.wait_for(asyncio.shield(task), PATIENCE_SECONDS)
        return file

    async def _look(self, file: File, owner: str) -> File:
        facts: Facts | None = None
        problem = ""
        try:
            media = Media(file.mime_type, path=str(await self._blobs.path(file.blob)))
            facts = await self._service.measure(media)
        except InvalidMedia as error:
            problem = error.message
        except PlatanoError as error:
            log.warning("%s was not measured: %s", file.name, error.message)
            problem = f"The file could not be processed: {error.message}"
        return await self._files.settle(file, owner, facts, problem)
