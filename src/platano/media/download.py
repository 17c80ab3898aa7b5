"""What comes from elsewhere, counted and written to a file: the half of a fetch that knows no protocol."""

import re
from collections.abc import AsyncIterable
from dataclasses import dataclass
from pathlib import Path

import anyio.to_thread

from platano.errors import InvalidArgument, InvalidMedia
from platano.media import sniff

_OPENING = "Cannot fetch content from the provided URL. "  # Google's words for all of them
_BLOCK_BYTES = 1 << 20  # a write costs a thread's attention, so small chunks wait for each other
_HEAD_BYTES = 512
_MIME_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9!#$&^_.+-]{0,100}")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost: bytes of content, seconds in all, redirects.

    `private` also allows addresses that are not of the public internet: private, loopback, link-local.
    """

    bytes: int
    seconds: float
    redirects: int = 5
    private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file of `bytes` bytes at `path`; `url` is where they came from at last, after redirects."""

    path: Path
    mime_type: str
    bytes: int
    url: str


def cannot(reason: str) -> InvalidArgument:
    """The error of a fetch that is not possible."""
    return InvalidArgument(_OPENING + reason)


def unusable(reason: str) -> InvalidMedia:
    """The error of a fetch whose content is of no use."""
    return InvalidMedia(_OPENING + reason)


def too_large(size_bytes: int | None, most_bytes: int) -> InvalidArgument:
    """The error for content over the limit; None is "more than that"."""
    found = "more" if size_bytes is None else f"{size_bytes} bytes"
    return cannot(f"The content is too large: {found}, and at most {most_bytes} bytes are taken.")


async def save(chunks: AsyncIterable[bytes], target: Path, declared: str, most_bytes: int, url: str) -> Fetched:
    """Write the chunks to `target`, which must not exist; memory stays flat, and a failure leaves no file.

    The MIME type is what the bytes say; where they say nothing (text, say), what was `declared`.
    Raises `InvalidArgument` for more than `most_bytes` bytes and `InvalidMedia` for none.
    """
    size_bytes, head, block = 0, b"", bytearray()
    file = target.open("xb")
    try:
        with file:
            async for chunk in chunks:
                size_bytes += len(chunk)
                if size_bytes > most_bytes:
                    raise too_large(None, most_bytes)
                if len(head) < _HEAD_BYTES:
                    head = (head + chunk[:_HEAD_BYTES])[:_HEAD_BYTES]
                block += chunk
                if len(block) >= _BLOCK_BYTES:
                    await anyio.to_thread.run_sync(file.write, block)
                    block = bytearray()
            await anyio.to_thread.run_sync(file.write, block)
        if not size_bytes:
            raise unusable("The content is empty.")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return Fetched(target, sniff.mime_type(head) or _cleaned(declared), size_bytes, url)


def _cleaned(declared: str) -> str:
    """`Text/HTML; charset=utf-8` is text/html; what is no MIME type is bytes."""
    bare = declared.partition(";")[0].strip().lower()
    return bare if _MIME_TYPE.fullmatch(bare) else "application/octet-stream"
