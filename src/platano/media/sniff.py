"""What bytes really are, from their first few hundred; no decoder runs here, so it is safe on anything.

Signatures follow the WHATWG MIME Sniffing standard (https://mimesniff.spec.whatwg.org/) and, for the
ISO base media family, the brands registered at https://mp4ra.org/registered-types/brands. Plain text
has no signature and is never claimed to be found.
"""

import struct
from collections.abc import Callable

from platano.domain import Size

_PREFIXES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
    (b"%PDF-", "application/pdf"),
    (b"FLV\x01", "video/x-flv"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x00\x00\x01\xb3", "video/mpeg"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/wmv"),
    (b"fLaC", "audio/flac"),
    (b"OggS", "audio/ogg"),
)
_RIFF = {b"WEBP": "image/webp", b"AVI ": "video/avi", b"WAVE": "audio/wav"}
_HEIF = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"}
_QUICKTIME_BOXES = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")  # QuickTime before `ftyp` was invented
_BMP_HEADER_BYTES = (12, 40, 52, 56, 64, 108, 124)

# MIME types that one kind of file goes by. A container of film and sound may be declared as either:
# which of them is inside, only reading tells.
_KINDS = (
    frozenset({"image/jpeg", "image/jpg", "image/pjpeg"}),
    frozenset({"image/png", "image/x-png", "image/apng"}),
    frozenset({"image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"}),
    frozenset({"image/bmp", "image/x-ms-bmp", "image/x-bmp"}),
    frozenset({"image/x-icon", "image/vnd.microsoft.icon"}),
    frozenset(
        {"video/mp4", "video/quicktime", "video/mov", "video/x-m4v", "video/m4v", "video/3gpp", "video/3gpp2"}
        | {"video/3gp", "video/x-f4v", "application/mp4", "audio/mp4", "audio/m4a", "audio/x-m4a", "audio/aac"}
        | {"audio/3gpp", "audio/mp4a-latm"}
    ),
    frozenset({"video/webm", "audio/webm", "video/x-matroska", "audio/x-matroska", "video/matroska", "video/mkv"}),
    frozenset({"video/avi", "video/x-msvideo", "video/msvideo", "video/vnd.avi"}),
    frozenset({"video/x-flv", "video/flv"}),
    frozenset({"video/mpeg", "video/mpg", "video/mpegs", "video/mpegps", "video/x-mpeg", "video/mp2t", "video/mp2p"}),
    frozenset({"video/wmv", "video/x-ms-wmv", "video/x-ms-asf", "audio/x-ms-wma", "audio/wma"}),
    frozenset({"audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"}),
    frozenset({"audio/mp3", "audio/mpeg", "audio/mpeg3", "audio/x-mp3", "audio/x-mpeg", "audio/mpga"}),
    frozenset({"audio/aac", "audio/x-aac", "audio/aacp", "audio/x-hx-aac-adts"}),
    frozenset({"audio/aiff", "audio/x-aiff", "audio/aif"}),
    frozenset({"audio/ogg", "video/ogg", "application/ogg", "audio/opus", "audio/vorbis"}),
    frozenset({"audio/flac", "audio/x-flac"}),
    frozenset({"application/pdf", "application/x-pdf"}),
)


def mime_type(data: bytes) -> str | None:
    """The MIME type that the bytes themselves declare, or None. The first 4 KiB are enough."""
    for prefix, found in _PREFIXES:
        if data.startswith(prefix):
            return found
    if data[:4] in (b"RIFF", b"RF64"):
        return _RIFF.get(data[8:12])
    if data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
        return "audio/aiff"
    if data[4:8] == b"ftyp":
        return _iso_media(data[8:12])
    if data[4:8] in _QUICKTIME_BOXES and data[0] < 0x20:  # a large first byte is text that has the word in it
        return "video/quicktime"
    if data.startswith(b"\x1aE\xdf\xa3"):
        return "video/x-matroska" if b"matroska" in data[:64] else "video/webm"
    if data.startswith(b"BM") and int.from_bytes(data[14:18], "little") in _BMP_HEADER_BYTES:
        return "image/bmp"
    return _stream(data)


def same_kind(declared: str, found: str) -> bool:
    """Whether a declared MIME type is an accepted spelling of what `mime_type` found.

    Parameters ("; codecs=...") and letter case do not count. Siblings that share one container
    (MP4, QuickTime and 3GP; WebM and Matroska) and film against sound in it are the same kind.
    """
    plain = declared.partition(";")[0].strip().lower()
    return plain == found or any(plain in kind and found in kind for kind in _KINDS)


def says_nothing(declared: str) -> bool:
    """Whether a declared MIME type leaves open what the bytes are."""
    return declared in ("", "application/octet-stream") or "*" in declared


def id3_bytes(data: bytes) -> int:
    """The length of the ID3 tag that the bytes begin with, 0 where there is none (https://id3.org/id3v2.4.0-structure)."""
    if data[:3] != b"ID3" or len(data) < 10 or max(data[6:10]) > 0x7F:
        return 0
    size = data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9]
    return 10 + size + (10 if data[5] & 0x10 else 0)  # a footer repeats the header


def _stream(data: bytes) -> str | None:
    """Kinds without a header, which only repeat a mark: MP3, AAC and MPEG transport streams."""
    if data.startswith(b"ID3"):
        tag = id3_bytes(data)
        behind = mime_type(data[tag:]) if 0 < tag < len(data) else None
        return behind if behind in ("audio/aac", "audio/flac", "audio/aiff") else "audio/mp3"
    for packet, at in ((188, 0), (192, 4)):  # 192: each packet has its time before it
        marks = data[at : 5 * packet : packet]
        if len(marks) >= 3 and set(marks) == {0x47} and 0 in data:  # 0x47 is a G, and text has no zeros
            return "video/mp2t"
    if _repeats(data, _mpeg_frame_bytes):
        return "audio/mp3"
    return "audio/aac" if _repeats(data, _adts_frame_bytes) else None


def _repeats(data: bytes, frame_bytes: Callable[[bytes], int]) -> bool:
    """Whether a frame begins the data and another follows it, as far as the data go."""
    length = frame_bytes(data[:8])
    return length > 0 and (len(data) < length + 8 or frame_bytes(data[length : length + 8]) > 0)


# Kilobits a second by the header's index: MPEG-1 layers II and III, then MPEG-2 and 2.5 (ISO 11172-3, 13818-3).
_RATES_1_2 = (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384)
_RATES_1_3 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


def _mpeg_frame_bytes(header: bytes) -> int:
    """The length of the MPEG audio frame (layer II or III) that begins here, 0 when none does."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3  # version 3 is MPEG-1; layer 1 is III, 2 is II
    rate, frequency, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == 1 or layer not in (1, 2) or rate in (0, 15) or frequency == 3:
        return 0
    bits = (_RATES_1_2 if layer == 2 else _RATES_1_3)[rate] if version == 3 else _RATES_2[rate]
    hertz = (44100, 48000, 32000)[frequency] // {3: 1, 2: 2, 0: 4}[version]
    samples = 576 if layer == 1 and version != 3 else 1152
    return samples // 8 * bits * 1000 // hertz + padding


def _adts_frame_bytes(header: bytes) -> int:
    """The length of the ADTS frame of AAC that begins here, 0 when none does (ISO 13818-7)."""
    if len(header) < 7 or header[0] != 0xFF or header[1] & 0xF6 != 0xF0 or header[2] >> 2 & 15 > 12:
        return 0
    length = (header[3] & 3) << 11 | header[4] << 3 | header[5] >> 5
    return length if length > 7 else 0


def _iso_media(brand: bytes) -> str:
    if brand in _HEIF:
        return "image/heic"
    if brand in (b"mif1", b"msf1"):
        return "image/heif"
    if brand in (b"avif", b"avis"):
        return "image/avif"
    if brand == b"qt  ":
        return "video/quicktime"
    if brand[:3] in (b"3gp", b"3g2"):
        return "video/3gpp"
    return "audio/mp4" if brand in (b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B ") else "video/mp4"


def picture_size(data: bytes) -> Size | None:
    """Width and height that a PNG, JPEG, WebP or GIF header declares; None for others or when cut off."""
    try:
        match mime_type(data):
            case "image/png":
                return struct.unpack(">II", data[16:24])
            case "image/gif":
                return struct.unpack("<HH", data[6:10])
            case "image/jpeg":
                return _jpeg_size(data)
            case "image/webp":
                return _webp_size(data)
    except struct.error:
        pass
    return None


def _jpeg_size(data: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        # Start-of-frame markers are C0-CF without DHT (C4), JPG (C8) and DAC (CC).
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length if marker != 0xFF else 1
    return None


def _webp_size(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF
