"""Drawings: what is tinted, where labels go, what stays as it was."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from platano.errors import InvalidArgument
from platano.vision import PALETTE, Detection, Detections, colours_by_label, overlay, parse
from platano.vision.lettering import fitted, font
from platano.vision.plates import place
from tests.vision.answers import segments


def noise(width: int = 120, height: int = 90) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3)).astype(np.uint8)


def test_a_tint_is_what_pillow_composites() -> None:
    found, base = parse(segments(5)), Image.fromarray(noise())
    expected = base.convert("RGBA")
    for mask in found.masks(base.size):
        layer = np.zeros((*mask.shape, 4), np.uint8)
        layer[mask] = (10, 200, 30, 99)
        expected = Image.alpha_composite(expected, Image.fromarray(layer))
    drawn = overlay(base, found, show=("masks",), colours=[(10, 200, 30)], opacity=99 / 255)
    assert np.array_equal(np.array(drawn), np.array(expected.convert("RGB")))


@pytest.mark.parametrize("shape", [(90, 120), (90, 120, 3), (90, 120, 4)])
def test_an_array_gives_an_array_and_stays_as_it_was(shape: tuple[int, ...]) -> None:
    base = np.full(shape, 77, np.uint8)
    drawn = overlay(base, parse(segments(3)))
    assert (drawn.shape, drawn.dtype) == ((90, 120, 3), np.uint8)
    assert (base == 77).all()


def test_an_image_gives_the_same_pixels_as_its_array() -> None:
    found = parse(segments(3))
    drawn = overlay(Image.fromarray(noise()), found)
    assert isinstance(drawn, Image.Image)
    assert np.array_equal(np.array(drawn), overlay(noise(), found))


def test_what_is_transparent_is_laid_on_white() -> None:
    drawn = overlay(Image.new("RGBA", (9, 9), (255, 0, 0, 0)), Detections())
    assert drawn.getpixel((4, 4)) == (255, 255, 255)


def test_nothing_found_draws_nothing() -> None:
    assert np.array_equal(overlay(noise(), Detections()), noise())


@pytest.mark.parametrize("layer", ["masks", "outlines", "boxes", "labels"])
def test_each_layer_draws_and_is_left_out_when_not_asked(layer: str) -> None:
    found = parse(segments(2))
    assert not np.array_equal(overlay(noise(), found, show=(layer,)), noise())
    assert np.array_equal(overlay(noise(), found, show=("points",)), noise())


@pytest.mark.parametrize("size", [(2, 2), (3, 200), (200, 3), (40, 40), (200, 150), (1600, 1200)])
@pytest.mark.parametrize("box", [(0, 0, 0, 0), (1000, 1000, 1000, 1000), (0, 0, 1000, 1000), (500, 999, 501, 1000)])
def test_any_box_is_seen_in_a_picture_of_any_size(size: tuple[int, int], box: tuple[float, ...]) -> None:
    found = Detections([Detection("a label that is far too long for this picture, whatever its size", box, (500, 500))])
    blank = np.full((size[1], size[0], 3), 128, np.uint8)
    for layer in ("boxes", "points", "labels"):
        assert not np.array_equal(overlay(blank, found, show=(layer,)), blank)


@pytest.mark.parametrize("options", [{"show": ("mask",)}, {"opacity": 2}, {"colours": []}])
def test_a_wrong_option_is_refused(options: dict) -> None:
    with pytest.raises(InvalidArgument):
        overlay(noise(), Detections(), **options)


@pytest.mark.parametrize("wrong", [np.zeros((4, 4, 3)), np.zeros((4, 4, 2), np.uint8), np.zeros(4, np.uint8)])
def test_an_array_that_is_no_picture_is_refused(wrong: np.ndarray) -> None:
    with pytest.raises(InvalidArgument, match="uint8"):
        overlay(wrong, Detections())


def test_a_label_keeps_its_colour() -> None:
    found = Detections([Detection("cat"), Detection("dog"), Detection("cat")])
    assert colours_by_label(found) == [PALETTE[0], PALETTE[1], PALETTE[0]]


rectangles = st.tuples(*(st.floats(0, 400),) * 4).map(
    lambda c: (min(c[0], c[2]), min(c[1], c[3]), max(c[0], c[2]), max(c[1], c[3]))
)


@given(st.lists(st.tuples(rectangles, st.tuples(st.integers(10, 400), st.integers(10, 30))), max_size=12))
def test_no_label_leaves_the_picture(wanted: list) -> None:
    placed = place([box for box, _ in wanted], [size for _, size in wanted], (400, 400))
    for (x0, y0, x1, y1), (_, (width, height)) in zip(placed, wanted, strict=True):
        assert x0 >= 0 and y0 >= 0 and x1 <= 400 and y1 <= 400
        assert (x1 - x0, y1 - y0) == (width, height)


def test_labels_of_boxes_on_one_spot_do_not_overlap() -> None:
    placed = place([(100, 100, 300, 300)] * 8, [(90, 20)] * 8, (400, 400))
    area = np.zeros((400, 400), int)
    for x0, y0, x1, y1 in placed:
        area[int(y0) : int(y1), int(x0) : int(x1)] += 1
    assert area.max() == 1


@pytest.mark.parametrize("text", ["猫と椅子", "قطة على كرسي", "बिल्ली", "แมว", "חתול", "고양이", "Жираф"])
def test_a_label_in_any_packaged_script_has_its_letters(text: str) -> None:
    loaded = font(text, 20)
    nothing = bytes(loaded.getmask("\U0010fffd"))
    assert all(bytes(loaded.getmask(letter)) != nothing for letter in text if letter.isalpha())


def test_a_long_label_ends_in_an_ellipsis_within_its_room() -> None:
    line = fitted("a wooden table\n with\tfour legs", 120, 18)
    assert line.endswith("…")
    assert "\n" not in line
    assert font(line, 18).getlength(line) <= 120


def test_a_mask_with_nothing_over_the_threshold_draws_nothing() -> None:
    found = parse(segments(3))
    assert np.array_equal(overlay(noise(), found, show=("masks", "outlines"), threshold=255), noise())
