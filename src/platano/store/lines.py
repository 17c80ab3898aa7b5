"""Files of lines, read a line at a time: a batch's requests and answers are never in memory together."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

BLOCK = 2**20


class Line(Struct, frozen=True):
    """The `number`-th line of the file, from 1; `end` is the byte behind it. `data` is None for one over the limit."""

    number: int
    end: int
    data: bytes | None


class Lines:
    """The lines of a file that are not blank, from the byte `offset` on, before which lie `passed` lines.

    A line longer than `limit` bytes is passed over without being read into memory.
    """

    def __init__(self, path: Path, limit: int, offset: int = 0, passed: int = 0) -> None:
        self._file: BinaryIO = path.open("rb")
        self._file.seek(offset)
        self._limit = limit
        self._number = passed

    def next(self) -> Line | None:
        """None at the end."""
        while data := self._file.readline(self._limit + 1):
            self._number += 1
            if len(data) > self._limit and not data.endswith(b"\n"):
                while (rest := self._file.readline(BLOCK)) and not rest.endswith(b"\n"):
                    pass
                return Line(self._number, self._file.tell(), None)
            if data := data.removeprefix(b"\xef\xbb\xbf").strip():
                return Line(self._number, self._file.tell(), data)
        return None

    def close(self) -> None:
        self._file.close()


def count_lines(path: Path) -> int:
    """How many lines are not blank."""
    count = 0
    blank = True
    with path.open("rb") as file:
        while piece := file.readline(BLOCK):
            blank = blank and not piece.removeprefix(b"\xef\xbb\xbf").strip()
            if piece.endswith(b"\n"):
                count += not blank
                blank = True
    return count + (not blank)


def join_files(paths: Sequence[Path], target: Path) -> str:
    """Write the files after each other into `target`. Returns the SHA-256 of the whole, in hex."""
    digest = hashlib.sha256()
    with target.open("wb") as joined:
        for path in paths:
            with path.open("rb") as file:
                while piece := file.read(BLOCK):
                    joined.write(piece)
                    digest.update(piece)
    return digest.hexdigest()
