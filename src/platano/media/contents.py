"""The bytes behind media: carried along, or in a file on this machine."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from platano.domain import Media
from platano.errors import InvalidMedia


def is_here(media: Media) -> bool:
    """Whether there is anything to read: bytes, or a file's path."""
    return bool(media.data or media.path)


def read(media: Media) -> bytes:
    """All bytes. Raises `InvalidMedia` when there are none here; so do the functions below."""
    if media.data:
        return media.data
    with opened(media) as file:
        return file.read()


def head(media: Media, count: int = 4096) -> bytes:
    """The first `count` bytes, or fewer when there are no more."""
    if media.data:
        return media.data[:count]
    with opened(media) as file:
        return file.read(count)


def size(media: Media) -> int:
    """How many bytes there are."""
    if media.data:
        return len(media.data)
    with opened(media) as file:
        return os.fstat(file.fileno()).st_size


@contextmanager
def opened(media: Media) -> Iterator[BinaryIO]:
    """The bytes as a seekable binary file, at its start."""
    if media.data:
        yield io.BytesIO(media.data)
        return
    if not media.path:
        raise InvalidMedia(f"There are no bytes of {_name(media)}: send them, or a reference to a file that has some.")
    try:
        file = open(media.path, "rb")  # noqa: SIM115 (what the caller's block raises must not pass for this error)
    except OSError:
        raise InvalidMedia(f"The bytes of {_name(media)} are gone: upload the file again.") from None
    with file:
        yield file


def _name(media: Media) -> str:
    """What the caller called the media; the path is the server's own affair."""
    return repr(media.uri[:80]) if media.uri else f"the {media.mime_type} part"
