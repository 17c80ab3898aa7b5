"""What an engine made, handed over as a file to download instead of bytes in the answer."""

from typing import Any

import msgspec

from platano.domain import Event, Media, Output
from platano.errors import AlreadyExists
from platano.service import Service
from platano.store.blobs import Blobs
from platano.store.files import File, Files, download_address


class Delivery:
    """Turns media that were made into generated files of their owner."""

    def __init__(self, files: Files, blobs: Blobs, service: Service) -> None:
        self._files = files
        self._blobs = blobs
        self._service = service

    async def keep(self, media: Media, owner: str, file_id: str = "") -> File:
        """The media as a generated file. The bytes are stored before the record that tells of them.

        With a `file_id` of its own, doing it again gives the file that is there.
        """
        blob = await self._blobs.put(media.data)
        facts = media.facts or await self._service.measure(media)
        said: dict[str, Any] = {"owner": owner, "file_id": file_id, "generated": True, "facts": facts}
        try:
            return await self._files.add(media.mime_type, blob, len(media.data), **said)
        except AlreadyExists:
            return await self._files.get(file_id, owner)

    async def by_reference(self, event: Event, base: str, owner: str, file_id: str = "") -> Event:
        """The event with its media as an address below `base`; other events as they are."""
        if not isinstance(event, Output) or not isinstance(event.content, Media) or event.content.uri:
            return event
        file = await self.keep(event.content, owner, file_id)
        media = Media(file.mime_type, uri=download_address(base, file.id), blob=file.blob, facts=file.facts)
        return msgspec.structs.replace(event, content=media)
