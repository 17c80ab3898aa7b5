"""What an engine made, handed over as a file to download instead of bytes in the answer."""

import msgspec

from platano.domain import Event, Media, Output
from platano.service import Service
from platano.store.blobs import Blobs
from platano.store.files import File, Files


class Delivery:
    """Turns media that were made into generated files of their owner."""

    def __init__(self, files: Files, blobs: Blobs, service: Service) -> None:
        self._files = files
        self._blobs = blobs
        self._service = service

    async def keep(self, media: Media, owner: str) -> File:
        """The media as a generated file. The bytes are stored before the record that tells of them."""
        blob = await self._blobs.put(media.data)
        facts = media.facts or await self._service.measure(media)
        return await self._files.add(media.mime_type, blob, len(media.data), owner=owner, generated=True, facts=facts)

    async def by_reference(self, event: Event, base: str, owner: str) -> Event:
        """The event with its media as an address below `base`; other events as they are."""
        if not isinstance(event, Output) or not isinstance(event.content, Media) or event.content.uri:
            return event
        file = await self.keep(event.content, owner)
        uri = f"{base}/{file.name}:download?alt=media"
        media = Media(file.mime_type, uri=uri, blob=file.blob, facts=file.facts)
        return msgspec.structs.replace(event, content=media)
