"""Whatever is sent is answered soon: prompts that go on and on, scenes that nobody can draw, pictures that are huge.

The bounds are several times what a quiet core takes.
"""

import io
import struct
import time
import zlib

import msgspec
import pytest
from PIL import Image

from platano.domain import Media, Part
from platano.engines.sketch import edit, layout, limits, scene, story, tell
from platano.engines.sketch.carried import known_scene
from platano.engines.sketch.read import read
from platano.engines.sketch.scene import Relation, Scene, Thing
from platano.errors import InvalidMedia
from platano.media import note, picture
from platano.media.note import png_chunk
from tests.pictures import encoded, png

SECONDS = 12
LENGTH = 100_000
PIECES = (
    "a red cat on a ", "24 cats on ", "cats, ", "a cat in a box in a ", "a cat wearing a hat and ", "a man holding a cup with ",
    "a and ", '" ', '"', "“", "'", " 'a", "«", "((((", "x", " ", "\n", "...", ", ", "a-", "A cat. ", "red green blue ",
    "left of ", "huge ", "the cat is happy ", "no cats ", "1. a ", "infographic recipe 1. ", '"A" (b, c) ', '"A" (',
    "steps: a, ", "titled A ", "says A", "in large bold, ", "make the cat ", "replace a with ", "text to ", "put the left ",
    "please ", "and then ", "12:30 ", "😀 ", "猫", "a\u0301", "a\0",
)  # fmt: skip
MUCH_DRAWN = ("a red cat on a ", "24 cats on ", "cats, ", '"A" (b, c) ')


def long(piece: str) -> str:
    return (piece * (LENGTH // len(piece) + 1))[:LENGTH]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_a_prompt_that_repeats_itself_is_read_soon_by_every_reader(piece: str) -> None:
    start = time.monotonic()
    prompt = long(piece)
    found = read(prompt)
    edit.apply(read("a red cat"), prompt)
    story.beats(prompt, 0)
    assert len(found.things) <= limits.MOST_THINGS
    assert len(tell.beside(found)) < 10_000
    assert time.monotonic() - start < SECONDS


@pytest.mark.timeout(120)
@pytest.mark.parametrize("piece", MUCH_DRAWN, ids=repr)
def test_what_is_read_of_it_is_drawn_soon(piece: str) -> None:
    start = time.monotonic()
    assert layout.document(read(long(piece)), (1024, 1024)).startswith("<svg")
    assert time.monotonic() - start < SECONDS


def test_what_is_over_is_told() -> None:
    found = read("a dog, " + "a cat, " * 60)
    assert len(found.things) == limits.MOST_THINGS
    assert "cat" in found.left_out
    assert f"all after the first {limits.MOST_CHARACTERS} characters" in read("a dog " * 9000).left_out


def test_a_pile_that_is_too_high_becomes_several() -> None:
    found = read("a cat on a dog on a horse on a cow on a pig on a sheep on a goat on a bear")
    tied = [thing.noun for thing in found.things if thing.relation]
    assert len(found.things) == 8
    assert len(tied) == 6
    assert found.left_out == ("on the dog",)


def test_a_crowd_on_a_crowd_is_thinned_and_said() -> None:
    found = read("24 cats in 24 boxes")
    assert sum(thing.count for thing in found.things) < 48
    assert any("of 24" in words for words in found.left_out)


def test_ordinary_prompts_lose_nothing() -> None:
    assert read("24 cats").things[0].count == 24
    assert read("a cat in a box on a chair on a table on a boat").left_out == ()


def foreign(**changes: object) -> Scene | None:
    """What is made of a note that somebody else has written into a picture."""
    wild = msgspec.structs.replace(Scene(things=(Thing("cat-1", "cat"),)), **changes)
    data = note.attach(png(8, 8), scene.dump(wild))
    return known_scene(Part(Media("image/png", data)))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "changes",
    [
        {"things": tuple(Thing(f"cat-{i}", "cat", relation=Relation("on", f"cat-{i + 1}")) for i in range(5000))},
        {"things": tuple(Thing(f"cat-{i}", "cat", count=10**9) for i in range(100))},
        {"things": (Thing("cat-1", "cat", count=-5, scale=float("1e300"), phase=1e308),)},
        {"things": (Thing("cat-1", "no such noun"), Thing("dog-1", "dog", relation=Relation("sings to", "cat-1")))},
        {"things": (Thing("cat-1", "cat", colour='red"/><image href="file:///etc/passwd'),), "background": "url(#x)"},
        {"things": (Thing("cat-1", "cat", traits=("happy",) * 100_000, said="x" * 100_000),)},
        {"shot": "none", "time": "x", "weather": "x", "season": "x", "place": "no such place", "layout": "x", "style": "x"},
        {"words": tuple(scene.Words("w" * 5000) for _ in range(500))},
        {"sections": tuple(scene.Section("s" * 500, ("e" * 500,) * 40) for _ in range(100)), "layout": "infographic"},
    ],
    ids=["pile", "crowd", "numbers", "unknown", "markup", "long", "facts", "words", "sections"],
)  # fmt: skip
def test_a_note_that_anybody_may_have_written_is_drawn_within_the_limits(changes: dict[str, object]) -> None:
    start = time.monotonic()
    found = foreign(**changes)
    assert found
    assert tell.beside(found)
    assert "passwd" not in layout.document(found, (512, 512))
    assert time.monotonic() - start < SECONDS


def png_of(width: int, height: int) -> bytes:
    """One colour; every row is packed by itself, so that making it takes no memory."""
    pack = zlib.compressobj(1)
    rows = b"".join(pack.compress(b"\0" + b"\x20\x80\xd0" * width) for _ in range(height))
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + png_chunk(b"IDAT", rows + pack.flush()) + png_chunk(b"IEND", b"")


@pytest.mark.timeout(60)
def test_a_picture_of_99_megapixels_is_looked_at_soon_and_keeps_its_size_in_words() -> None:
    data = png_of(9990, 9990)
    start = time.monotonic()
    pixels = picture.decode(data)
    assert pixels.shape[:2] == (2498, 2498)
    assert tuple(pixels[1000, 1000]) == (0x20, 0x80, 0xD0, 255)
    assert picture.size_wh(data, pixels) == (9990, 9990)
    assert time.monotonic() - start < SECONDS


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_picture_is_reduced_upright(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (8000, 4000), "red").save(out := io.BytesIO(), kind, exif=exif)
    assert picture.decode(out.getvalue(), least_side=512).shape == (4000, 2000, 4)


def test_an_ordinary_picture_keeps_every_pixel() -> None:
    assert picture.decode(png(4000, 3000)).shape[:2] == (3000, 4000)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("size", "count"), [(20, 500_000), (2, 3_000_000), (60_000, 150)])
def test_a_jpeg_of_nothing_but_metadata_is_refused_at_once(size: int, count: int) -> None:
    segment = b"\xff\xe1" + struct.pack(">H", size) + b"Exif\0\0".ljust(size - 2, b"A")[: size - 2]
    jpeg = encoded(Image.new("RGB", (8, 8)), "JPEG")
    start = time.monotonic()
    with pytest.raises(InvalidMedia, match="metadata"):
        picture.decode(jpeg[:2] + segment * count + jpeg[2:])
    assert time.monotonic() - start < 2


def test_a_jpeg_with_a_cameras_metadata_is_read() -> None:
    segment = b"\xff\xe1" + struct.pack(">H", 60_000) + b"Exif\0\0".ljust(59_998, b"A")
    jpeg = encoded(Image.new("RGB", (8, 8)), "JPEG")
    assert picture.decode(jpeg[:2] + segment * 100 + jpeg[2:]).shape == (8, 8, 4)
