"""A note carried inside a picture file, without touching its pixels.

PNG: a private ancillary chunk `plTn` after IHDR (safe to copy, by its letter case). JPEG: COM
segments. WebP: a `pLTn` RIFF chunk at the end (readers skip chunks that they do not know,
https://developers.google.com/speed/webp/docs/riff_container).
"""

import zlib

KEY = b"platano"
_SEGMENT = 65_000  # a JPEG segment holds less than 64 KiB


def attach(data: bytes, note: bytes) -> bytes:
    """The same picture with the note inside; unknown formats come back unchanged."""
    packed = KEY + b"\x00" + zlib.compress(note, 9)
    if data.startswith(b"\x89PNG"):
        return data[:33] + png_chunk(b"plTn", packed) + data[33:]
    if data.startswith(b"\xff\xd8"):
        parts = [packed[at : at + _SEGMENT] for at in range(0, len(packed), _SEGMENT)]
        return data[:2] + b"".join(b"\xff\xfe" + (len(part) + 2).to_bytes(2, "big") + part for part in parts) + data[2:]
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        chunk = b"pLTn" + len(packed).to_bytes(4, "little") + packed + b"\x00" * (len(packed) % 2)
        return b"RIFF" + (len(data) + len(chunk) - 8).to_bytes(4, "little") + data[8:] + chunk
    return data


def detach(data: bytes, limit: int = 4 * 2**20) -> bytes | None:
    """The note in a picture, or None. A note that would unpack to more than `limit` bytes is no note."""
    packed = _find(data)
    if packed is None or not packed.startswith(KEY + b"\x00"):
        return None
    try:
        unpack = zlib.decompressobj()
        note = unpack.decompress(packed[len(KEY) + 1 :], limit)
    except zlib.error:
        return None
    return note if unpack.eof else None


def _find(data: bytes) -> bytes | None:
    if data.startswith(b"\x89PNG"):
        return _png_find(data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg_find(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _riff_find(data)
    return None


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """Length, kind, body and checksum, as PNG wants them."""
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def _png_find(data: bytes) -> bytes | None:
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind == b"plTn":
            return data[at + 8 : at + 8 + length]
        if kind == b"IDAT":
            return None
        at += 12 + length
    return None


def _jpeg_find(data: bytes) -> bytes | None:
    found = b""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xFE:
            found += data[at + 4 : at + 2 + length]
        at += 2 + length
    return found or None


def _riff_find(data: bytes) -> bytes | None:
    at = 12
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] == b"pLTn":
            return data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    return None
