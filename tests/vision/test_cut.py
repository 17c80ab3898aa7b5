"""Crops and cut-outs."""

import numpy as np
import pytest
from PIL import Image

from platano.errors import InvalidArgument
from platano.vision import Detection, Detections, crops, cutouts, parse
from tests.vision.answers import segments

BASE = np.random.default_rng(3).integers(0, 256, (100, 200, 3)).astype(np.uint8)


def test_a_crop_is_the_pixels_of_the_box() -> None:
    (crop,) = crops(BASE, Detections([Detection("", (100, 250, 505, 750))]))
    assert np.array_equal(np.array(crop), BASE[10:50, 50:150])


def test_a_margin_stops_at_the_edge_of_the_picture() -> None:
    (crop,) = crops(Image.fromarray(BASE), Detections([Detection("", (0, 250, 500, 750))]), margin=0.1)
    assert np.array_equal(np.array(crop), BASE[0:55, 40:160])


def test_what_has_no_pixels_gives_none() -> None:
    found = Detections([Detection("", (5, 5, 5, 5)), Detection("", None, (1, 1))])
    assert crops(BASE, found) == cutouts(BASE, found) == [None, None]


def test_a_cutout_is_transparent_where_the_mask_is_not() -> None:
    found = parse(segments(3))
    for cut, patch in zip(cutouts(BASE, found), found.patches((200, 100)), strict=True):
        assert cut is not None and patch is not None
        x0, y0, x1, y1 = patch.xyxy_px
        assert np.array_equal(np.array(cut)[..., 3], patch.pixels * np.uint8(255))
        assert np.array_equal(np.array(cut)[..., :3], BASE[y0:y1, x0:x1])


def test_a_soft_cutout_fades_as_the_mask_does() -> None:
    found = parse(segments(1))
    (cut,) = cutouts(BASE, found, soft=True)
    assert np.array_equal(np.array(cut)[..., 3], found.probability(0, (200, 100)))


def test_without_a_mask_the_box_is_opaque() -> None:
    (cut,) = cutouts(BASE, Detections([Detection("", (0, 0, 500, 500))]))
    assert (np.array(cut)[..., 3] == 255).all()


def test_a_negative_margin_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="margin"):
        crops(BASE, Detections(), margin=-0.5)
