"""COCO, YOLO and supervision say the same as the detections."""

import json
import sys
from types import ModuleType
from typing import Any

import cv2
import numpy as np
import pytest

from platano.errors import FailedPrecondition, InvalidArgument
from platano.vision import Detection, Detections, parse, to_coco, to_supervision, to_yolo
from tests.vision.answers import mask_png, segments

SIZE = (400, 300)
BOXES = Detections([Detection("cat", (100, 200, 300, 600), score=0.5), Detection("dog", (0, 0, 500, 500)),
                    Detection("cat", None, (5, 5))])  # fmt: skip


def from_rle(rle: dict[str, Any]) -> np.ndarray:
    height, width = rle["size"]
    values = np.repeat(np.arange(len(rle["counts"])) % 2, rle["counts"])
    return values.reshape(width, height).T.astype(bool)


def from_polygons(polygons: list[list[float]]) -> np.ndarray:
    """The pixels whose centres lie inside, found at eight times the size."""
    canvas = np.zeros((SIZE[1] * 8, SIZE[0] * 8), np.uint8)
    cv2.fillPoly(canvas, [(np.array(flat).reshape(-1, 2) * 8 - 0.5).round().astype(np.int32) for flat in polygons], 1)
    return canvas[4::8, 4::8] > 0


def test_coco_boxes_are_x_y_width_height_in_pixels() -> None:
    data = json.loads(json.dumps(to_coco(BOXES, SIZE, file_name="a.png", image_id=7)))
    assert data["images"] == [{"id": 7, "file_name": "a.png", "width": 400, "height": 300}]
    assert [c["name"] for c in data["categories"]] == ["cat", "dog"]
    first, second = data["annotations"]
    assert first["bbox"] == pytest.approx([80, 30, 160, 60])
    assert (first["area"], first["score"], first["category_id"], first["image_id"]) == (pytest.approx(9600), 0.5, 1, 7)
    assert (second["category_id"], second["segmentation"]) == (2, [])


def test_coco_rle_is_the_mask_exactly() -> None:
    found = parse(segments(5))
    for mask, annotation in zip(found.masks(SIZE), to_coco(found, SIZE, masks="rle")["annotations"], strict=True):
        assert np.array_equal(from_rle(annotation["segmentation"]), mask)
        assert annotation["area"] == mask.sum()


def test_coco_rle_begins_with_what_is_outside() -> None:
    full = Detections([Detection("", (0, 0, 1000, 1000), mask_png=png_of(255))])
    assert to_coco(full, (4, 3), masks="rle")["annotations"][0]["segmentation"]["counts"] == [0, 12]


def png_of(level: int) -> bytes:
    ok, data = cv2.imencode(".png", np.full((8, 8), level, np.uint8))
    assert ok
    return data.tobytes()


def test_coco_polygons_enclose_the_mask() -> None:
    found = parse(segments(5))
    for mask, annotation in zip(found.masks(SIZE), to_coco(found, SIZE)["annotations"], strict=True):
        drawn = from_polygons(annotation["segmentation"])
        assert (drawn & mask).sum() / (drawn | mask).sum() > 0.97


def test_yolo_boxes_are_centre_and_size_in_parts_of_the_picture() -> None:
    assert to_yolo(BOXES, SIZE) == "0 0.400000 0.200000 0.400000 0.200000\n1 0.250000 0.250000 0.500000 0.500000\n"


def test_yolo_polygons_fit_the_mask_and_fall_back_to_the_box() -> None:
    found = Detections([*parse(segments(1)), Detection("thing 0", (0, 0, 500, 500))])
    masked, plain = (list(map(float, line.split()[1:])) for line in to_yolo(found, SIZE, shape="polygons").splitlines())
    outline = (np.array(masked).reshape(-1, 2) * SIZE).ravel().tolist()
    drawn, mask = from_polygons([outline]), found.masks(SIZE)[0]
    assert (drawn & mask).sum() / (drawn | mask).sum() > 0.97
    assert plain == [0, 0, 0.5, 0, 0.5, 0.5, 0, 0.5]


@pytest.mark.parametrize("export", [to_coco, to_yolo])
def test_a_label_outside_the_classes_is_refused(export: Any) -> None:
    assert export(BOXES, SIZE, classes=["bird", "dog", "cat"])
    with pytest.raises(InvalidArgument, match="'dog'"):
        export(BOXES, SIZE, classes=["cat"])


def test_classes_number_the_labels() -> None:
    assert [line[0] for line in to_yolo(BOXES, SIZE, classes=["bird", "dog", "cat"]).splitlines()] == ["2", "1"]


@pytest.fixture
def supervision_stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in with the documented constructor of `supervision.Detections`; the real one is not a dependency."""

    class Stub:
        def __init__(self, xyxy: Any, mask: Any = None, confidence: Any = None, class_id: Any = None,
                     tracker_id: Any = None, data: Any = None, metadata: Any = None) -> None:  # fmt: skip
            self.__dict__.update(xyxy=xyxy, mask=mask, confidence=confidence, class_id=class_id, data=data)

    module = ModuleType("supervision")
    module.Detections = Stub  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "supervision", module)


@pytest.mark.usefixtures("supervision_stub")
def test_supervision_gets_arrays_of_one_length() -> None:
    found = to_supervision(Detections([*BOXES, Detection("cat", (0, 0, 9, 9), mask_png=mask_png())]), SIZE)
    assert (found.xyxy.shape, found.xyxy.dtype) == ((3, 4), np.float32)
    assert found.xyxy[0].tolist() == pytest.approx([80, 30, 240, 90])
    assert (found.mask.shape, found.mask.dtype) == ((3, 300, 400), bool)
    assert found.confidence is None
    assert found.class_id.tolist() == [0, 1, 0]
    assert found.data["class_name"].tolist() == ["cat", "dog", "cat"]


@pytest.mark.usefixtures("supervision_stub")
def test_supervision_gets_scores_when_all_have_one() -> None:
    assert to_supervision(BOXES[:1], SIZE).confidence.tolist() == [0.5]
    assert to_supervision(Detections(), SIZE).xyxy.shape == (0, 4)


@pytest.mark.skipif("supervision" in sys.modules, reason="supervision is imported already")
def test_without_supervision_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "supervision", None)
    with pytest.raises(FailedPrecondition, match="pip install supervision"):
        to_supervision(BOXES, SIZE)
