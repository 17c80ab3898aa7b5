"""Pixels and tokens are those of the guides, and a wrong wish is refused with what would be right."""

import pytest

from platano.catalog.card import ModelCard, cards, resolve
from platano.catalog.picture_size import _tables, film_size, picture_size
from platano.errors import InvalidArgument

FLASH, PRO, OLD = "gemini-3.1-flash-image", "gemini-3-pro-image", "gemini-2.5-flash-image"


@pytest.mark.parametrize(
    ("model", "ratio", "size", "size_wh", "tokens"),
    [
        (FLASH, "1:1", "512", (512, 512), 747),
        (FLASH, "9:16", "512", (384, 688), 747),
        (FLASH, "21:9", "512", (792, 336), 747),  # printed as 792 x 168
        (FLASH, "1:8", "1K", (384, 3072), 1120),
        (FLASH, "4:1", "2K", (4096, 1024), 1120),
        (FLASH, "8:1", "4K", (12288, 1536), 2000),
        (FLASH, "5:4", "2K", (2304, 1856), 1120),
        (PRO, "2:3", "1K", (848, 1264), 1120),
        (PRO, "4:5", "2K", (1856, 2304), 1120),
        (PRO, "16:9", "2K", (2752, 1536), 1120),
        (PRO, "21:9", "4K", (6336, 2688), 2000),
        (OLD, "3:4", None, (864, 1184), 1290),
        (OLD, "4:5", None, (896, 1152), 1290),
        (OLD, "16:9", None, (1344, 768), 1290),
        (OLD, "21:9", "1K", (1536, 672), 1290),
        ("imagen-3.0-generate-002", "9:16", None, (768, 1408), 0),
        ("imagen-4.0-generate-001", "3:4", "2K", (1792, 2560), 0),
    ],
)
def test_pixels_and_tokens_are_the_guides(
    model: str, ratio: str, size: str | None, size_wh: tuple[int, int], tokens: int
) -> None:
    found = picture_size(resolve(model), ratio, size)
    assert (found.size_wh, found.tokens) == (size_wh, tokens)


@pytest.mark.parametrize("name", ["gemini-3", "imagen"])
def test_each_size_doubles_the_one_before(name: str) -> None:
    for sizes in _tables()[name].pixels.values():
        shapes = list(sizes.values())
        assert shapes[1:] == [(width * 2, height * 2) for width, height in shapes[:-1]]


@pytest.mark.parametrize("name", ["gemini-3", "gemini-2.5", "imagen", "video"])
def test_pixels_have_nearly_the_shape_of_their_ratio(name: str) -> None:
    for ratio, sizes in _tables()[name].pixels.items():
        wide, high = (int(part) for part in ratio.split(":"))
        for width, height in sizes.values():
            assert width * high / (height * wide) == pytest.approx(1, abs=0.08)  # Imagen rounds its sides to 128


@pytest.mark.parametrize("card", [card for card in cards() if card.pictures], ids=lambda card: card.id)
def test_every_ratio_and_size_of_a_card_has_pixels(card: ModelCard) -> None:
    assert card.pictures
    for ratio in card.pictures.aspect_ratios:
        for size in card.pictures.image_sizes:
            assert picture_size(card, ratio, size).size_wh


@pytest.mark.parametrize(
    ("like_wh", "ratio"),
    [
        (None, "1:1"),
        ((0, 0), "1:1"),
        ((1024, 1024), "1:1"),
        ((1920, 1080), "16:9"),
        ((1080, 1920), "9:16"),
        ((3000, 2000), "3:2"),
        ((100, 5000), "1:8"),
        ((1024, 768), "4:3"),
    ],
)
def test_without_a_ratio_the_input_picture_decides(like_wh: tuple[int, int] | None, ratio: str) -> None:
    found = picture_size(resolve(FLASH), like_wh=like_wh)
    assert (found.aspect_ratio, found.image_size) == (ratio, "1K")


def test_a_given_ratio_wins_over_the_input_picture() -> None:
    assert picture_size(resolve(FLASH), "5:4", "2K", (1080, 1920)).size_wh == (2304, 1856)


@pytest.mark.parametrize(
    ("model", "ratio", "size", "field", "words"),
    [
        (OLD, "1:8", None, "a.ratio", "has no aspect ratio '1:8'. It has: 1:1, 2:3, .*, 21:9."),
        (FLASH, "16x9", None, "a.ratio", "has no aspect ratio '16x9'"),
        (FLASH, None, "1k", "a.size", 'write "1K" with an upper-case K'),
        (FLASH, None, "4k", "a.size", 'write "4K" with an upper-case K'),
        (PRO, None, "512", "a.size", "has no image size '512'. It has: 1K, 2K, 4K."),
        (OLD, None, "2K", "a.size", "has no image size '2K'. It has: 1K."),
        ("imagen-4.0-fast-generate-001", None, "2K", "a.size", "It has: 1K."),
        ("gemini-2.5-flash", "1:1", None, "a.ratio", "makes no pictures"),
    ],
)
def test_a_wrong_wish_names_its_field_and_what_is_right(
    model: str, ratio: str | None, size: str | None, field: str, words: str
) -> None:
    with pytest.raises(InvalidArgument, match=words) as raised:
        picture_size(resolve(model), ratio, size, ratio_field="a.ratio", size_field="a.size")
    assert raised.value.field == field


@pytest.mark.parametrize(
    ("model", "ratio", "resolution", "seconds", "size_wh"),
    [
        ("veo-3.1-generate-preview", None, None, None, (1280, 720)),
        ("veo-3.1-generate-preview", "9:16", "1080p", 8, (1080, 1920)),
        ("veo-3.1-generate-preview", "16:9", "4k", None, (3840, 2160)),
        ("veo-2.0-generate-001", "9:16", "720p", 5, (720, 1280)),
        ("gemini-omni-1.1-flash", "16:9", "360p", 3, (640, 360)),
    ],
)
def test_a_film_has_the_pixels_of_its_resolution(
    model: str, ratio: str | None, resolution: str | None, seconds: int | None, size_wh: tuple[int, int]
) -> None:
    found = film_size(resolve(model), ratio, resolution, seconds)
    assert (found.size_wh, found.seconds) == (size_wh, seconds or 8)


@pytest.mark.parametrize(
    ("model", "ratio", "resolution", "seconds", "field"),
    [
        ("veo-3.1-generate-preview", "1:1", None, None, "aspect_ratio"),
        ("veo-2.0-generate-001", None, "1080p", None, "resolution"),
        ("veo-3.1-generate-preview", None, None, 5, "seconds"),
        ("veo-3.1-generate-preview", None, "1080p", 6, "seconds"),
        ("gemini-2.5-flash", None, None, None, "aspect_ratio"),
    ],
)
def test_a_film_that_a_model_cannot_make_is_refused_by_its_field(
    model: str, ratio: str | None, resolution: str | None, seconds: int | None, field: str
) -> None:
    with pytest.raises(InvalidArgument) as raised:
        film_size(resolve(model), ratio, resolution, seconds)
    assert raised.value.field == field
