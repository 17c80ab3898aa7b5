"""What is measured of media is so, damage is named, and nothing but the media themselves is read."""

import contextlib
import io
import random
import socket
import struct
from pathlib import Path

import av
import pytest
from PIL import Image

from platano.domain import Facts, Media
from platano.errors import InvalidMedia
from platano.media import contents, probe, sniff
from tests.media.films import KINDS, film
from tests.pictures import encoded, png

FILMS = [name for name, kind in KINDS.items() if kind.picture]
SOUNDS = [name for name, kind in KINDS.items() if not kind.picture]


def measured(data: bytes, mime_type: str) -> Facts:
    return probe.measure(Media(mime_type, data))


def refused(data: bytes, mime_type: str) -> str:
    with pytest.raises(InvalidMedia) as error:
        measured(data, mime_type)
    return error.value.message


# What bytes are


@pytest.mark.parametrize("container", KINDS)
def test_a_film_or_sound_is_known_by_its_bytes(container: str) -> None:
    data, mime_type = film(container=container), KINDS[container].mime_type
    assert sniff.mime_type(data) == sniff.mime_type(data[:4096]) == mime_type


@pytest.mark.parametrize(
    ("data", "mime_type"),
    [
        (film(container="mp3").removeprefix(film(container="mp3")[:45]), "audio/mp3"),  # without its ID3 tag
        (b"ID3\x04\x00\x00\x00\x00\x00\x00" + film(container="aac"), "audio/aac"),
        (b"FORM\x00\x00\x10\x00AIFC", "audio/aiff"),
        (b"\x00\x00\x00\x20ftypM4V ", "video/mp4"),
        (b"\x00\x00\x00\x20ftypF4V ", "video/mp4"),
        (b"\x00\x00\x00\x20ftypM4B ", "audio/mp4"),
        (b"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat", "video/quicktime"),
        (b"\x00\x00\x01\x00\x01\x00", "image/x-icon"),
    ],
)
def test_rarer_kinds_are_known(data: bytes, mime_type: str) -> None:
    assert sniff.mime_type(data) == mime_type


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"BMW builds cars",
        b"I'm free at noon",
        b"GG" * 2000,
        b'{"a": 1}\n{"a": 2}',
        "Ünïcode".encode("utf-16"),
        b"#EXTM3U\nhttp://127.0.0.1/a.ts",
    ],
)
def test_plain_text_is_nothing_else(text: bytes) -> None:
    assert sniff.mime_type(text) is None


@pytest.mark.parametrize(
    ("declared", "found", "same"),
    [
        ("video/mov", "video/quicktime", True),
        ("video/mpg", "video/mpeg", True),
        ("video/avi", "video/avi", True),
        ("video/x-msvideo", "video/avi", True),
        ("video/x-ms-wmv", "video/wmv", True),
        ("video/mp4", "video/quicktime", True),
        ("VIDEO/WebM; codecs=vp9", "video/webm", True),
        ("audio/webm", "video/webm", True),
        ("audio/mp4", "video/mp4", True),
        ("audio/mpeg", "audio/mp3", True),
        ("audio/x-wav", "audio/wav", True),
        ("audio/aac", "audio/mp4", True),
        ("image/jpg", "image/jpeg", True),
        ("image/heif", "image/heic", True),
        ("image/jpeg", "image/png", False),
        ("video/mp4", "video/webm", False),
        ("audio/mp3", "audio/wav", False),
        ("application/pdf", "image/png", False),
        ("text/plain", "video/mp4", False),
    ],
)
def test_a_declared_type_may_be_spelled_in_many_ways(declared: str, found: str, same: bool) -> None:
    assert sniff.same_kind(declared, found) is same


# What they measure


@pytest.mark.parametrize("container", FILMS)
def test_a_film_is_measured(container: str) -> None:
    facts = measured(film(2, (96, 64), 25, container=container), KINDS[container].mime_type)
    assert facts.size_wh == (96, 64)
    assert facts.seconds == pytest.approx(2, abs=0.15)
    assert facts.frames_per_second == pytest.approx(25, abs=0.5)
    assert facts.has_audio is bool(KINDS[container].sound)


@pytest.mark.parametrize("container", ["mp4", "webm", "avi", "ts"])
def test_a_silent_film_has_no_sound(container: str) -> None:
    facts = measured(film(3, fps=10, sound=False, container=container), KINDS[container].mime_type)
    assert (facts.has_audio, round(facts.seconds, 1)) == (False, 3)


@pytest.mark.parametrize("container", SOUNDS)
def test_a_sound_is_measured(container: str) -> None:
    facts = measured(film(2, container=container), KINDS[container].mime_type)
    assert facts == Facts(seconds=facts.seconds, has_audio=True)
    assert facts.seconds == pytest.approx(2, abs=0.15)


def test_the_sound_of_a_film_is_measured_alone() -> None:
    facts = measured(film(2), "audio/mp4")
    assert facts == Facts(seconds=facts.seconds, has_audio=True)


@pytest.mark.parametrize(("rotation", "size_wh"), [(90, (48, 64)), (180, (64, 48)), (270, (48, 64))])
def test_a_film_is_as_large_as_it_is_shown(rotation: int, size_wh: tuple[int, int]) -> None:
    assert measured(film(rotation=rotation), "video/mp4").size_wh == size_wh


def test_a_recording_without_a_length_is_measured_by_its_packets() -> None:
    data = film(container="webm")
    at = data.index(b"\x44\x89\x88")
    void = b"\xec\x89\x00"  # the Duration element becomes a filler of the same length
    facts = measured(data[:at] + void + data[at + 3 :], "video/webm")
    assert facts.seconds == pytest.approx(2, abs=0.15)


def test_a_sound_of_varying_rate_without_a_frame_count_is_measured_by_its_packets() -> None:
    quiet, rich = film(3, container="mp3", sound_bits=32_000), film(1, container="mp3", sound_bits=256_000)
    data = quiet[sniff.id3_bytes(quiet) :] + rich[sniff.id3_bytes(rich) :]
    assert measured(data.replace(b"Info", b"none"), "audio/mpeg").seconds == pytest.approx(4, abs=0.15)


def test_a_tag_larger_than_the_head_hides_nothing() -> None:
    cover = b"APIC" + (20_000).to_bytes(4, "big") + bytes(20_002)
    tag = b"ID3\x03\x00\x00" + bytes(len(cover) >> shift & 0x7F for shift in (21, 14, 7, 0)) + cover
    assert measured(tag + film(container="aac"), "audio/aac").seconds == pytest.approx(2, abs=0.15)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_is_measured_upright(kind: str) -> None:
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x0112] = 6  # a quarter turn
    Image.new("RGB", (40, 20)).save(out, kind, exif=exif)
    assert measured(out.getvalue(), f"image/{kind.lower()}") == Facts(size_wh=(20, 40))


@pytest.mark.parametrize("kind", ["HEIF", "GIF", "BMP", "TIFF"])
def test_every_kind_of_picture_is_measured(kind: str) -> None:
    assert measured(encoded(Image.new("RGB", (40, 20)), kind), f"image/{kind.lower()}") == Facts(size_wh=(40, 20))


def pdf(pages: int = 3) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 20)).save(out, "PDF", save_all=True, append_images=[Image.new("RGB", (9, 9))] * (pages - 1))
    return out.getvalue()


def test_the_pages_of_a_pdf_are_counted() -> None:
    assert measured(pdf(3), "application/pdf") == Facts(pages=3)


def test_plain_text_has_no_facts() -> None:
    assert measured(b"a: 1\n", "text/yaml") == Facts()


def test_a_file_is_measured_like_bytes(tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(film())
    media = Media("video/mp4", path=str(path))
    assert probe.measure(media) == measured(film(), "video/mp4")
    assert (contents.read(media), contents.head(media, 8)) == (film(), film()[:8])
    assert contents.size(media) == contents.size(Media("video/mp4", film())) == len(film())


# What is refused


def locked_pdf() -> bytes:
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"41" * 32,
        b"42" * 32,
    )
    return pdf().replace(b"trailer\n<<", b"trailer\n<< " + lock, 1)


def damaged_film() -> bytes:
    """The film's headers are right, but where its pictures should be is noise."""
    data = bytearray(film(sound=False))
    at = data.index(b"mdat") + 4
    end = data.index(b"moov") - 4
    data[at:end] = random.Random(1).randbytes(end - at)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "mime_type", "reason"),
    [
        (b"", "video/mp4", "no bytes"),
        (b"\x00\x01\x02\x03", "video/mp4", "no film that is known"),
        (png(), "video/mp4", "is image/png"),
        (film(), "image/png", "is video/mp4"),
        (film(), "text/plain", "is video/mp4"),
        (b"words", "application/pdf", "no document that is known"),
        (film()[:5000], "video/mp4", "cut off"),
        (film(container="avi")[:5000], "video/avi", "cut off"),
        (film(container="wav")[:5000], "audio/wav", "cut off"),
        (film(container="webm")[:300], "video/webm", "cut off"),
        (film(container="flac")[:60], "audio/flac", "cut off"),
        (damaged_film(), "video/mp4", "not one frame"),
        (film(container="m4a"), "video/mp4", "no pictures"),
        (film(sound=False), "audio/mp4", "no sound"),
        (pdf()[:300], "application/pdf", "damaged or cut off"),
        (locked_pdf(), "application/pdf", "password"),
        (png()[:60], "image/png", "cut off"),
        (png()[:20], "image/png", "cut off"),
        (encoded(Image.new("RGB", (40, 20)), "WEBP")[:-4], "image/webp", "cut off"),
        (encoded(Image.new("1", (20_000, 6_000)), "PNG"), "image/png", "20000 x 6000"),
        (b"\x00\x00\x01\x00\x01\x00" + bytes(40), "image/x-icon", "cannot be read here"),
    ],
)
def test_what_is_damaged_or_mislabelled_is_refused_with_its_reason(data: bytes, mime_type: str, reason: str) -> None:
    assert reason in refused(data, mime_type)


@pytest.mark.parametrize("media", [Media("video/mp4", uri="files/abc"), Media("video/mp4", path="/nowhere/film")])
def test_media_that_are_not_here_are_refused_without_telling_the_path(media: Media) -> None:
    with pytest.raises(InvalidMedia) as error:
        probe.measure(media)
    assert "nowhere" not in error.value.message


def test_noise_in_media_is_refused_or_measured_and_nothing_else_happens() -> None:
    chance = random.Random(4)
    kinds = [(KINDS[name].mime_type, film(0.4, container=name)) for name in KINDS]
    kinds += [("application/pdf", pdf()), ("image/png", png()), ("image/avif", encoded(Image.new("L", (9, 9)), "AVIF"))]
    for _ in range(600):
        mime_type, data = chance.choice(kinds)
        noisy = bytearray(data[: chance.randrange(1, len(data))] if chance.random() < 0.3 else data)
        for _ in range(chance.choice((1, 4, 20))):
            noisy[chance.randrange(min(len(noisy), 800))] = chance.randrange(256)
        with contextlib.suppress(InvalidMedia):
            assert isinstance(measured(bytes(noisy), mime_type), Facts)


# What is never opened


def box(kind: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4, "big") + kind + body


def with_box(data: bytes, path: list[bytes], body: bytes) -> bytes:
    """ISO media with the first box at each step of `path` entered, and the last one given another body."""
    out, at, found = b"", 0, False
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        inside = data[at + 8 : at + length]
        if kind == path[0] and not found:
            found = True
            inside = with_box(inside, path[1:], body) if path[1:] else body
        out += box(kind, inside)
        at += length
    assert found, path[0]
    return out


def sound_with_cover() -> bytes:
    """An M4A file with a picture, which FFmpeg lists as a stream of film."""
    cover = box(b"covr", box(b"data", (13).to_bytes(4, "big") + bytes(4) + encoded(Image.new("RGB", (30, 30)), "JPEG")))
    handler = box(b"hdlr", bytes(8) + b"mdirappl" + bytes(10))
    meta = box(b"meta", bytes(4) + handler + box(b"ilst", cover))
    return with_box(film(container="m4a"), [b"moov", b"udta"], meta)


def test_a_cover_picture_is_no_film() -> None:
    with av.open(io.BytesIO(sound_with_cover())) as container:
        assert container.streams.video
    assert "no pictures" in refused(sound_with_cover(), "video/mp4")
    assert measured(sound_with_cover(), "audio/mp4").seconds == pytest.approx(2, abs=0.15)


def film_that_refers_to(path: Path) -> bytes:
    """A QuickTime file whose pictures lie in another file, named by an alias record."""
    name = str(path).encode()
    alias = bytes(10) + bytes(28) + bytes(12) + bytes(64) + bytes(16) + struct.pack(">hh", 0, 0) + bytes(16)
    alias += struct.pack(">hh", 2, len(name)) + name + bytes(len(name) % 2) + struct.pack(">hh", -1, 0)
    references = bytes(4) + (1).to_bytes(4, "big") + box(b"alis", bytes(4) + alias)
    film_boxes = film(sound=False, container="mov")
    return with_box(film_boxes, [b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref"], references)


def test_a_film_whose_pictures_lie_in_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.mov").write_bytes(film(sound=False, container="mov"))
    data = film_that_refers_to(tmp_path / "other.mov")
    # FFmpeg would read the other file, were it allowed to: the trap works.
    trap = {"enable_drefs": "1", "use_absolute_path": "1"}
    with av.open(io.BytesIO(data), format="mov", options=trap) as container:
        assert next(container.decode(video=0)).width == 64
    assert "not one frame" in refused(data, "video/quicktime")


PLAYLISTS = (
    "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{url}\n#EXT-X-ENDLIST\n",
    "ffconcat version 1.0\nfile {url}\n",
    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=control:{url}\n",
    '<?xml version="1.0"?><MPD><Period><BaseURL>{url}</BaseURL></Period></MPD>',
    '<smil><body><video src="{url}"/></body></smil>',
)


@pytest.mark.parametrize("playlist", PLAYLISTS)
@pytest.mark.parametrize("disguise", [b"", film()[:64], b"ID3\x03\x00\x00\x00\x00\x00\x00", b"\x00\x00\x01\xba"])
def test_a_playlist_is_refused_and_its_address_is_not_called(playlist: str, disguise: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/film.ts"
        for mime_type in ("video/mp4", "video/mpeg", "audio/mp3"):
            refused(disguise + playlist.format(url=url).encode(), mime_type)
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize("demuxer", ["hls", "concat", "dash", "sdp", "rtsp", "image2", "lavfi"])
def test_no_other_demuxer_can_be_had(demuxer: str) -> None:
    with pytest.raises(InvalidMedia), probe.opened(io.BytesIO(film()), demuxer):
        pass


def test_an_address_is_refused_even_to_a_demuxer_that_follows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe, "_ALLOWED", {"hls"})  # as if the allow-list had a hole
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        playlist = PLAYLISTS[0].format(url=f"http://127.0.0.1:{listener.getsockname()[1]}/film.ts").encode()
        with pytest.raises(InvalidMedia), probe.opened(io.BytesIO(playlist), "hls"):
            pass
        with pytest.raises(TimeoutError):
            listener.accept()
