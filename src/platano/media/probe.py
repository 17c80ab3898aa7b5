"""What media measure: size, length, pages. Imports decoders, so it runs in worker processes only.

FFmpeg is a reader of many formats, some of which name other files and addresses to be read as well
(playlists, external tracks). None of that may happen for a file that a stranger sent, so:

- the demuxer is forced, from an allow-list, by what the first bytes are: FFmpeg guesses nothing;
- it gets a file object without a name, and every attempt to open something else is refused.

Time and memory are limited from outside, by the worker pool.
"""

import contextlib
import itertools
import math
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import av
import msgspec
import pillow_heif
import pypdfium2
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image, UnidentifiedImageError

from platano.domain import Facts, Media, Size
from platano.errors import InvalidMedia
from platano.media import contents, metadata, sniff

pillow_heif.register_heif_opener()
Image.init()  # AVIF's reader is part of newer versions only; whether it is there is known after this

MAX_PIXELS = 100_000_000
HEAD_BYTES = 65_536  # the headers of a Matroska file lie within this
FIRST_FRAME_PACKETS = 300  # a recording that starts amid a group of pictures has its first whole one by then

# found -> what may read it
_PICTURES = {
    "image/png": ("PNG",),
    "image/jpeg": ("JPEG",),
    "image/webp": ("WEBP",),
    "image/gif": ("GIF",),
    "image/bmp": ("BMP",),
    "image/tiff": ("TIFF",),
    "image/heic": ("HEIF", "AVIF"),
    "image/heif": ("HEIF", "AVIF"),
    "image/avif": ("AVIF", "HEIF"),
}
_DEMUXERS = {
    "video/mp4": "mov",
    "video/quicktime": "mov",
    "video/3gpp": "mov",
    "audio/mp4": "mov",
    "video/webm": "matroska",
    "video/x-matroska": "matroska",
    "video/avi": "avi",
    "video/x-flv": "flv",
    "video/mpeg": "mpeg",
    "video/mp2t": "mpegts",
    "video/wmv": "asf",
    "audio/wav": "wav",
    "audio/mp3": "mp3",
    "audio/aac": "aac",
    "audio/flac": "flac",
    "audio/ogg": "ogg",
    "audio/aiff": "aiff",
}
# What Pillow's readers raise when they stumble over damage.
_PICTURE_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    RuntimeError,
    TypeError,
    LookupError,
    ArithmeticError,
    struct.error,
)
_ALLOWED = {*_DEMUXERS.values(), "mpegvideo"}
_MODALITY_WORDS = {"image": "picture", "video": "film", "audio": "sound", "document": "document"}


def measure(media: Media) -> Facts:
    """The facts of a picture, film, sound or PDF; other documents have none.

    Raises `InvalidMedia` when the bytes are not of the declared kind, or are damaged, cut off, empty,
    locked by a password, or hold nothing to see or hear.
    """
    found = _found(media)
    if found == "application/pdf":
        return _document(media)
    if media.modality == "document":
        return Facts()
    if found == "image/jpeg":
        metadata.check(contents.head(media, metadata.MOST_BYTES + 2**17))
    with contents.opened(media) as file:
        _check_whole(found, file, contents.size(media))
        if found in _PICTURES:
            return _picture(found, file)
        if found in _DEMUXERS:
            return _film(media, found, file)
    raise InvalidMedia(f"{found} cannot be read here. Send the {_word(media)} in another format.")


def demuxer_of(data: bytes) -> str:
    """Which reader of the allow-list is for these bytes, by their first few. Raises `InvalidMedia` for none."""
    found = sniff.mime_type(data[:HEAD_BYTES]) or ""
    if found not in _DEMUXERS:
        raise InvalidMedia(f"{found or 'A file of unknown kind'} is no film or sound that can be read.")
    return _DEMUXERS[found]


def _found(media: Media) -> str:
    """What the bytes are, which must be what they are declared as; the declaration itself for plain text."""
    head = contents.head(media)
    if not head:
        raise InvalidMedia(f"The {_word(media)} is empty: it has no bytes.")
    found = sniff.mime_type(head)
    if (tag := sniff.id3_bytes(head)) >= len(head):
        found = _behind_tag(media, tag) or found
    declared = media.mime_type
    if found is None and media.modality == "document" and declared != "application/pdf":
        return declared
    if found is None or not sniff.same_kind(declared, found):
        raise InvalidMedia(
            f"The data declared as {declared} is {found or f'no {_word(media)} that is known'}. "
            "Send the file's own MIME type, or the file again if it is damaged."
        )
    return found


def _behind_tag(media: Media, tag_bytes: int) -> str | None:
    """What follows an ID3 tag that is longer than the head (it has a cover picture)."""
    with contents.opened(media) as file:
        file.seek(tag_bytes)
        found = sniff.mime_type(file.read(4096))
    return found if found in ("audio/aac", "audio/flac", "audio/aiff") else None


def _word(media: Media) -> str:
    return _MODALITY_WORDS[media.modality]


def _check_whole(found: str, file: BinaryIO, size: int) -> None:
    """Refuse a file that is shorter than its own headers say. Kinds without such headers pass."""
    missing = 0
    if found in ("video/avi", "audio/wav", "image/webp"):
        missing = _riff_missing_bytes(file, size)
    elif _DEMUXERS.get(found) == "mov":
        missing = _iso_missing_bytes(file, size)
    file.seek(0)
    if missing > 0:
        raise InvalidMedia(f"The data are cut off: {missing} bytes are missing at the end. Send the whole file.")


def _riff_missing_bytes(file: BinaryIO, size: int) -> int:
    header = file.read(12)
    declared = int.from_bytes(header[4:8], "little")
    # A writer that could not go back leaves 0 or the largest number there.
    return 0 if header[:4] != b"RIFF" or declared >= 0x7FFF_0000 else declared + 8 - size


def _iso_missing_bytes(file: BinaryIO, size: int) -> int:
    """What the top-level boxes claim beyond the end; unknown boxes are taken for padding."""
    at = 0
    while at + 8 <= size:
        file.seek(at)
        header = file.read(16)
        length, kind = int.from_bytes(header[:4], "big"), header[4:8]
        if length == 1:
            length = int.from_bytes(header[8:16], "big")
        if length < 8:  # 0 is "to the end"
            return 0
        at += length
        if at > size and kind not in (b"moov", b"moof", b"mdat"):
            return 0
    return at - size if at > size else 0


def _picture(found: str, file: BinaryIO) -> Facts:
    """Size by the header, upright by EXIF; PNG's checksums are verified, no pixel is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a bomb is refused below, odd EXIF is no reason to
            picture = Image.open(file, formats=[name for name in _PICTURES[found] if name in Image.OPEN])
            width, height = picture.size
            turned = _orientation(picture) in (5, 6, 7, 8)
            picture.verify()
    except UnidentifiedImageError:
        raise InvalidMedia("The picture is damaged or cut off: its header cannot be read.") from None
    except Image.DecompressionBombError:
        raise InvalidMedia(f"The picture has more than {MAX_PIXELS // 1_000_000} megapixels.") from None
    except _PICTURE_ERRORS as error:
        raise InvalidMedia(f"The picture is damaged or cut off: {error}.") from None
    if width * height > MAX_PIXELS:
        raise InvalidMedia(
            f"The picture is {width} x {height}; at most {MAX_PIXELS // 1_000_000} megapixels are taken."
        )
    return Facts(size_wh=(height, width) if turned else (width, height))


def _orientation(picture: Image.Image) -> Any:
    """EXIF's number, 1-8; 1 is upright. Whatever else a file may hold there is no number of EXIF."""
    if picture.format != "PNG":
        return picture.getexif().get(0x0112, 1)
    exif = Image.Exif()  # Pillow would decode all pixels to look for EXIF behind them
    exif.load(picture.info.get("exif", b""))
    return exif.get(0x0112, 1)


def _document(media: Media) -> Facts:
    """Pages of a PDF, the first of which opens."""
    with contents.opened(media) as file:
        try:
            with pypdfium2.PdfDocument(file) as document:
                pages = len(document)
                if pages:
                    document[0].close()
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise InvalidMedia("The PDF is locked by a password: send it without one.") from None
            raise InvalidMedia("The PDF is damaged or cut off: it cannot be opened.") from None
    if not pages:
        raise InvalidMedia("The PDF has no pages.")
    return Facts(pages=pages)


def _film(media: Media, found: str, file: BinaryIO) -> Facts:
    """A film or a sound, as declared: the length by its container, one frame of it decoded."""
    demuxer = _DEMUXERS[found]
    if found == "video/mpeg" and contents.head(media, 4).endswith(b"\xb3"):
        demuxer = "mpegvideo"  # pictures without a container
    with opened(file, demuxer) as container:
        pictures = [stream for stream in container.streams.video if not stream.disposition & Disposition.attached_pic]
        sounds = container.streams.audio
        if media.modality == "video" and not pictures:
            raise InvalidMedia("The film has no pictures. If it is a sound, declare it as audio.")
        if media.modality == "audio" and not sounds:
            raise InvalidMedia("The file has no sound. If it is a film, declare it as video.")
        seconds = container.duration / av.time_base if container.duration and _says_length(demuxer, file) else 0
        if media.modality == "audio":
            _first_frame(container, sounds[0])
            facts = Facts(seconds=seconds, has_audio=True)
        else:
            facts = _film_facts(container, pictures[0], seconds, bool(sounds))
    return facts if seconds > 0 else msgspec.structs.replace(facts, seconds=_seconds_by_packets(file, demuxer))


def _film_facts(container: InputContainer, stream: VideoStream, seconds: float, has_audio: bool) -> Facts:
    frame = _first_frame(container, stream)
    assert isinstance(frame, VideoFrame)
    size_wh: Size = (frame.width, frame.height)
    if frame.rotation % 180:
        size_wh = size_wh[::-1]
    rate = stream.average_rate or stream.guessed_rate or 0
    return Facts(size_wh, seconds, float(rate), has_audio)


def _first_frame(container: InputContainer, stream: VideoStream | AudioStream) -> VideoFrame | AudioFrame:
    """The first frame that decodes; the last packet of a stream is an empty one that brings out what is held back."""
    if stream.codec_context is None:
        raise InvalidMedia(f"The {stream.type} is coded in a way that is not known here: send it as H.264, VP9 or AAC.")
    stream.codec_context.thread_count = 1  # more would wait for more packets
    for packet in itertools.islice(container.demux(stream), FIRST_FRAME_PACKETS):
        with contextlib.suppress(av.FFmpegError):
            for frame in packet.decode():
                return frame  # type: ignore[return-value]
    raise InvalidMedia(f"The {stream.type} is damaged, cut off or empty: not one frame of it can be decoded.")


def _says_length(demuxer: str, file: BinaryIO) -> bool:
    """Whether the file itself says how long it is; where it does not, FFmpeg guesses by the bit rate."""
    if demuxer in ("aac", "mpegvideo"):
        return False
    if demuxer not in ("matroska", "mp3"):
        return True
    at = file.tell()
    file.seek(0)
    head = file.read(HEAD_BYTES)
    if tag := sniff.id3_bytes(head):
        file.seek(tag)
        head = file.read(4096)
    file.seek(at)
    if demuxer == "mp3":  # frames are counted in the first one (Xing and VBRI headers)
        return any(word in head for word in (b"Xing", b"Info", b"VBRI"))
    information = head.partition(b"\x1f\x43\xb6\x75")[0]  # before the first Cluster (RFC 9559)
    return b"\x44\x89\x88" in information or b"\x44\x89\x84" in information  # Duration, of 8 or 4 bytes


def _seconds_by_packets(file: BinaryIO, demuxer: str) -> float:
    """The length by the times of all packets, none of which is decoded."""
    file.seek(0)
    start, end, total = math.inf, 0.0, 0.0
    with opened(file, demuxer) as container:
        for packet in container.demux():
            unit = float(packet.time_base or 0)
            length = (packet.duration or 0) * unit
            time = packet.pts if packet.pts is not None else packet.dts
            if time is None:
                total += length
            else:
                start, end = min(start, time * unit), max(end, time * unit + length)
    return max(end - start, 0.0) if end else total


class _Nameless:
    """A file that can be read and nothing else; it has no name that a path could be relative to."""

    def __init__(self, file: BinaryIO) -> None:
        self.read = file.read
        self.seek = file.seek
        self.tell = file.tell


def _refuse(url: str, flags: int, options: dict[str, str]) -> Any:
    raise InvalidMedia("The media refer to another file or address, which is not opened. Send them in one piece.")


@contextmanager
def opened(file: BinaryIO, demuxer: str) -> Iterator[InputContainer]:
    """A film or sound in the hands of FFmpeg, which reads this file and no other.

    `demuxer` is one of the allow-list. Raises `InvalidMedia` for what goes wrong while it is open.
    """
    if demuxer not in _ALLOWED:
        raise InvalidMedia(f"Media of the format {demuxer!r} are not read.")
    options = {"protocol_whitelist": "none", "format_whitelist": demuxer}
    try:
        with av.open(
            _Nameless(file), "r", format=demuxer, options=options, metadata_errors="replace", io_open=_refuse
        ) as container:
            yield container
    except av.FFmpegError as error:
        raise InvalidMedia(f"The media are damaged or cut off: {error.strerror or error}.") from None
