"""Detections in pixels, and masks the same as Google's sample makes them."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from platano.errors import InvalidArgument
from platano.vision import AnswerWarning, Detection, Detections, parse
from tests.vision.answers import mask_png, segments

SIZE = (333, 217)  # width, height


def sample_mask(item: dict, size_wh: tuple[int, int], threshold: int) -> np.ndarray:
    """Pixel after pixel, as the documents' sample does."""
    y0, x0, y1, x1 = (int(v / 1000 * whole) for v, whole in zip(item["box_2d"], size_wh[::-1] * 2, strict=True))
    png = Image.open(io.BytesIO(base64.b64decode(item["mask"].split(",")[1])))
    scaled = np.array(png.resize((x1 - x0, y1 - y0), Image.Resampling.BILINEAR))
    found = np.zeros(size_wh[::-1], bool)
    for y in range(y0, y1):
        for x in range(x0, x1):
            found[y, x] = scaled[y - y0, x - x0] > threshold
    return found


@pytest.mark.parametrize("threshold", [0, 127, 128, 254])
def test_masks_are_those_of_the_sample_to_the_pixel(threshold: int) -> None:
    items = segments(6)
    expected = np.stack([sample_mask(item, SIZE, threshold) for item in items])
    assert np.array_equal(parse(items).masks(SIZE, threshold), expected)


def test_the_threshold_is_127_unless_told() -> None:
    flat = {level: io.BytesIO() for level in (127, 128)}
    for level, file in flat.items():
        Image.new("L", (8, 8), level).save(file, "PNG")
    found = Detections(Detection("", (0, 0, 1000, 1000), mask_png=file.getvalue()) for file in flat.values())
    assert found.masks((5, 5)).any((1, 2)).tolist() == [False, True]


def test_patches_are_the_masks_without_what_is_around() -> None:
    found = parse(segments(4))
    for mask, patch in zip(found.masks(SIZE), found.patches(SIZE), strict=True):
        assert patch is not None
        x0, y0, x1, y1 = patch.xyxy_px
        assert np.array_equal(mask[y0:y1, x0:x1], patch.pixels)
        assert mask.sum() == patch.pixels.sum()


def test_boxes_are_x_first_in_pixels_and_cut_down() -> None:
    found = Detections([Detection("", (999, 501, 1000, 1000)), Detection("", None, (0, 0))])
    assert found.boxes_xyxy((100, 200)).tolist()[0] == pytest.approx([50.1, 199.8, 100, 200])
    assert found.boxes_xyxy_px((100, 200)).tolist() == [[50, 199, 100, 200], [0, 0, 0, 0]]
    assert np.isnan(found.boxes_xyxy((100, 200))[1]).all()


def test_points_lie_in_the_picture() -> None:
    found = Detections([Detection("", None, (1000, 1000)), Detection("", None, (0, 500)), Detection("", (0, 0, 1, 1))])
    assert found.points_xy_px((100, 200)).tolist() == [[99, 199], [50, 0], [-1, -1]]
    assert found.points_xy((100, 200))[:2].tolist() == [[100, 200], [50, 0]]


@pytest.mark.parametrize("mode", ["L", "1", "RGB", "RGBA", "P", "I;16"])
def test_a_mask_may_be_any_kind_of_png(mode: str) -> None:
    grey = Image.open(io.BytesIO(mask_png(side=32))).point(lambda value: 255 * (value > 99))
    picture = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257) if mode == "I;16" else grey.convert(mode)
    file = io.BytesIO()
    picture.save(file, "PNG")
    (mask,) = Detections([Detection("", (0, 0, 1000, 1000), mask_png=file.getvalue())]).masks((32, 32))
    assert np.array_equal(mask, np.asarray(grey) > 0)


def test_a_broken_mask_stays_empty_and_the_others_are_made() -> None:
    box = (0, 0, 1000, 1000)
    found = Detections([Detection("a", box, mask_png=mask_png()[:-40]), Detection("b", box, mask_png=mask_png())])
    with pytest.warns(AnswerWarning, match=r"Mask 0 \(a\) is left empty"):
        assert found.masks(SIZE).any((1, 2)).tolist() == [False, True]


def test_a_mask_that_unpacks_to_a_giant_is_not_unpacked() -> None:
    file = io.BytesIO()
    Image.new("1", (9000, 9000)).save(file, "PNG")
    with pytest.warns(AnswerWarning, match="9000 x 9000"):
        assert not Detections([Detection("", (0, 0, 9, 9), mask_png=file.getvalue())]).masks(SIZE).any()


def test_nothing_found_has_the_same_shapes() -> None:
    none = Detections()
    assert none.boxes_xyxy_px(SIZE).shape == (0, 4)
    assert none.points_xy(SIZE).shape == (0, 2)
    assert none.masks(SIZE).shape == (0, 217, 333)
    assert none.scores.shape == (0,)


@pytest.mark.parametrize("wrong", [(0, 0, 1001, 1), (5, 5, 4, 6), (1, 2, 3), (float("nan"), 0, 1, 1)])
def test_a_box_that_is_none_is_refused(wrong: tuple) -> None:
    with pytest.raises(InvalidArgument, match="box_yxyx_1000"):
        Detection("", wrong)


def test_a_size_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="size_wh"):
        Detections().masks((0, 10))
