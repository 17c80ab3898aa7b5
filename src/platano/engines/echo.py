"""The engine that measures the server alone: a fixed answer, at no cost."""

import zlib
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from platano.domain import Event, Media, Output, Request, Text
from platano.engines.engine import Context
from platano.media.note import png_chunk


@cache
def picture(width: int, height: int) -> bytes:
    """A white PNG, padded to about 1.5 bytes a pixel: as heavy as a photo, so that transfer is measured too.

    Written by hand, since no imaging library may load in the server.
    """

    # One bit a pixel, grey: a 4K picture stays at a few kilobytes.
    rows = (b"\x00" + b"\xff" * ((width + 7) // 8)) * height
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([1, 0, 0, 0, 0])
    padding = png_chunk(b"paDd", bytes(width * height * 3 // 2))
    pixels = png_chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + padding + pixels + png_chunk(b"IEND", b"")


class Echo:
    """Says the prompt back; a picture, where one is wanted, is white and of the asked size."""

    name: ClassVar[str] = "echo"
    isolated: ClassVar[bool] = False
    makes: ClassVar[frozenset[str]] = frozenset({"text", "image"})
    knobs: ClassVar[frozenset[str]] = frozenset()

    def run(self, request: Request, context: Context) -> Iterator[Event]:
        if "image" in request.want.modalities:
            yield Output(Media("image/png", picture(*request.want.image.size_wh)))
        if "text" in request.want.modalities:
            yield Output(Text(request.prompt))
