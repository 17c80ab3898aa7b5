"""Bytes are what they are, and a note travels with its picture."""

import io

import numpy as np
import pytest
from PIL import Image

from platano.errors import InvalidMedia
from platano.media import note, picture, sniff
from tests.pictures import encoded, opened, png

KINDS = [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp"), ("GIF", "image/gif")]


@pytest.mark.parametrize(("kind", "mime_type"), KINDS)
def test_a_picture_is_known_by_its_bytes(kind: str, mime_type: str) -> None:
    data = encoded(Image.new("RGB", (37, 21)), kind)
    assert (sniff.mime_type(data), sniff.picture_size(data)) == (mime_type, (37, 21))


@pytest.mark.parametrize("mime_type", ["image/png", "image/jpeg", "image/webp"])
def test_a_note_travels_without_touching_the_pixels(mime_type: str) -> None:
    data = picture.encode(picture.decode(png()), mime_type)
    noted = note.attach(data, b"a scene" * 50_000)
    assert note.detach(noted) == b"a scene" * 50_000
    assert np.array_equal(np.asarray(opened(noted)), np.asarray(opened(data)))


def test_a_note_that_would_explode_is_no_note() -> None:
    assert note.detach(note.attach(png(), bytes(8 * 2**20))) is None


@pytest.mark.parametrize("data", [b"", b"\x89PNG", png()[:60], b"\xff\xd8\xff\xe0", b"RIFF\x00\x00\x00\x00WEBP"])
def test_damaged_bytes_are_refused_and_carry_no_note(data: bytes) -> None:
    assert note.detach(data) is None
    with pytest.raises(InvalidMedia):
        picture.decode(data)


def test_a_photo_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn
    out = io.BytesIO()
    Image.new("RGB", (40, 20)).save(out, "JPEG", exif=exif)
    assert picture.decode(out.getvalue()).shape == (40, 20, 4)


def test_heic_is_read() -> None:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "HEIF")
    assert picture.decode(out.getvalue()).shape == (48, 64, 4)
