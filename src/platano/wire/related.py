"""multipart/related bodies (RFC 2387), part by part as they come in: the legacy JavaScript SDK uploads so."""

from collections.abc import AsyncIterator
from email.message import Message

from msgspec import Struct
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser

from platano.errors import InvalidArgument


class Piece(Struct, frozen=True):
    """Some bytes of the part with that number; `mime_type` is the part's own, "" when it names none."""

    part: int
    mime_type: str
    data: bytes


def boundary_of(content_type: str) -> bytes:
    """Raises `InvalidArgument` for a Content-Type that is no multipart one."""
    message = Message()
    message["content-type"] = content_type
    boundary = message.get_param("boundary")
    if message.get_content_maintype() != "multipart" or not isinstance(boundary, str):
        raise InvalidArgument("A body of several parts needs the header Content-Type: multipart/...; boundary=...")
    return boundary.encode("latin-1", "replace")


async def pieces(stream: AsyncIterator[bytes], content_type: str) -> AsyncIterator[Piece]:
    """The body's bytes in order. Raises `InvalidArgument` for a body that is cut off or not multipart."""
    reader = _Reader()
    try:
        parser = MultipartParser(boundary_of(content_type), reader.callbacks())  # type: ignore[arg-type]
        async for chunk in stream:
            parser.write(chunk)
            for piece in reader.taken():
                yield piece
        parser.finalize()
    except FormParserError as error:
        raise InvalidArgument(f"The multipart body cannot be read: {error}") from None
    if not reader.ended:
        raise InvalidArgument("The multipart body is cut off: its closing boundary is missing.")


class _Reader:
    """Collects what the parser calls out until somebody takes it."""

    def __init__(self) -> None:
        self.ended = False
        self._part = -1
        self._mime_type = ""
        self._header = b""
        self._value = b""
        self._pieces: list[Piece] = []

    def callbacks(self) -> dict[str, object]:
        return {
            "on_part_begin": self._begin,
            "on_header_begin": self._header_begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_part_data": self._data,
            "on_end": self._end,
        }

    def taken(self) -> list[Piece]:
        found, self._pieces = self._pieces, []
        return found

    def _begin(self) -> None:
        self._part += 1
        self._mime_type = ""

    def _header_begin(self) -> None:
        self._header = self._value = b""

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._header.lower() == b"content-type":
            self._mime_type = self._value.decode("latin-1").partition(";")[0].strip().lower()

    def _data(self, data: bytes, start: int, end: int) -> None:
        self._pieces.append(Piece(self._part, self._mime_type, data[start:end]))

    def _end(self) -> None:
        self.ended = True
