"""What the server and an engine's process say to each other: length-prefixed msgpack frames on pipes."""

from typing import BinaryIO

import msgspec
from msgspec import Struct

from platano.domain import Event, Request


class Run(Struct, frozen=True, tag="run"):
    """Start on a request; at most `seconds` may pass."""

    id: int
    request: Request
    seconds: float


class Cancel(Struct, frozen=True, tag="cancel"):
    id: int


class Ready(Struct, frozen=True, tag="ready"):
    """The engine is loaded and waits for work."""


class Yielded(Struct, frozen=True, tag="yielded"):
    id: int
    event: Event


class Failed(Struct, frozen=True, tag="failed"):
    """`error` is the name of a class of the error tree."""

    id: int
    error: str
    message: str
    field: str = ""


class Done(Struct, frozen=True, tag="done"):
    id: int


ToEngine = Run | Cancel
FromEngine = Ready | Yielded | Failed | Done

encode = msgspec.msgpack.Encoder().encode
decode_to_engine = msgspec.msgpack.Decoder(ToEngine).decode
decode_from_engine = msgspec.msgpack.Decoder(FromEngine).decode

HEADER_BYTES = 4


def frame(message: ToEngine | FromEngine) -> bytes:
    body = encode(message)
    return len(body).to_bytes(HEADER_BYTES, "big") + body


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame's body, or None at the end of the stream."""
    header = stream.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES:
        return None
    body = stream.read(int.from_bytes(header, "big"))
    return body or None
