"""Detections for other tools: COCO, YOLO, supervision.

Formats: https://cocodataset.org/#format-data (masks: https://github.com/cocodataset/cocoapi, common/maskApi.h),
https://docs.ultralytics.com/datasets/detect/ and .../segment/, https://supervision.roboflow.com/latest/detection/core/
"""

import importlib
from collections.abc import Sequence
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from platano.errors import FailedPrecondition, InvalidArgument
from platano.vision.detection import THRESHOLD, Detections, Patch, Size


def classes_of(detections: Detections) -> list[str]:
    """The labels, each once, in the order of their first appearance."""
    return list(dict.fromkeys(detections.labels))


def to_coco(
    detections: Detections,
    size_wh: Size,
    *,
    file_name: str = "",
    image_id: int = 1,
    classes: Sequence[str] | None = None,
    masks: Literal["polygons", "rle"] = "polygons",
    threshold: int = THRESHOLD,
) -> dict[str, Any]:
    """One picture as a COCO data set: images, annotations, categories; plain values, ready for `json.dumps`.

    `bbox` is [x, y, width, height] in pixels, not rounded; `area` is the mask's pixels, without one the box's.
    "polygons" are outer outlines, [x, y, x, y, ...] in pixels: holes are lost. "rle" is exact: counts of pixels down
    the columns, beginning with those outside, uncompressed as {"size": [height, width], "counts": [...]}.
    Category ids are 1 and up in the order of `classes` (default: `classes_of`). Detections without a box are left
    out. Raises `InvalidArgument` for a label that `classes` lacks.
    """
    ids = _class_ids(detections, classes)
    boxes = detections.boxes_xyxy(size_wh)
    annotations: list[dict[str, Any]] = []
    for index, patch in enumerate(detections.patches(size_wh, threshold)):
        if np.isnan(boxes[index, 0]):
            continue
        x0, y0, x1, y1 = boxes[index].tolist()
        segments: Any = [] if patch is None else _rle(patch, size_wh) if masks == "rle" else _flat(_polygons(patch))
        annotation: dict[str, Any] = {
            "id": len(annotations) + 1,
            "image_id": image_id,
            "category_id": ids[index] + 1,
            "bbox": [x0, y0, x1 - x0, y1 - y0],
            "area": float(patch.pixels.sum()) if patch else (x1 - x0) * (y1 - y0),
            "segmentation": segments,
            "iscrowd": 0,
        }
        score = detections[index].score
        annotations.append(annotation if score is None else {**annotation, "score": score})
    names = classes if classes is not None else classes_of(detections)
    return {
        "images": [{"id": image_id, "file_name": file_name, "width": size_wh[0], "height": size_wh[1]}],
        "annotations": annotations,
        "categories": [{"id": index + 1, "name": name, "supercategory": ""} for index, name in enumerate(names)],
    }


def to_yolo(
    detections: Detections,
    size_wh: Size,
    *,
    classes: Sequence[str] | None = None,
    shape: Literal["boxes", "polygons"] = "boxes",
    threshold: int = THRESHOLD,
) -> str:
    """One picture as YOLO lines, all numbers 0..1 of the picture's width and height, six decimals.

    "boxes": `class x_centre y_centre width height`. "polygons": `class x y x y ...`, the outline of the mask's
    largest piece, or the box's corners where there is no mask. `class` counts from 0 in the order of `classes`
    (default: `classes_of`). Detections without a box are left out. Raises `InvalidArgument` for a label that
    `classes` lacks.
    """
    ids = _class_ids(detections, classes)
    boxes = detections.boxes_xyxy(size_wh) / np.array(size_wh * 2)
    patches = detections.patches(size_wh, threshold) if shape == "polygons" else []
    lines: list[str] = []
    for index, (x0, y0, x1, y1) in enumerate(boxes.tolist()):
        if np.isnan(x0):
            continue
        patch = patches[index] if patches else None
        if shape == "boxes":
            numbers = [(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0]
        elif patch and (outlines := _polygons(patch)):
            largest = max(outlines, key=lambda outline: cv2.contourArea(outline.astype(np.float32)))
            numbers = (largest / np.array(size_wh)).ravel().tolist()
        else:
            numbers = [x0, y0, x1, y0, x1, y1, x0, y1]
        lines.append(" ".join([str(ids[index]), *(f"{number:.6f}" for number in numbers)]))
    return "".join(f"{line}\n" for line in lines)


def to_supervision(
    detections: Detections, size_wh: Size, *, classes: Sequence[str] | None = None, threshold: int = THRESHOLD
) -> Any:
    """The same as a `supervision.Detections`; its labels are in `data["class_name"]`.

    `xyxy` float32 (n, 4) pixels, not rounded; `mask` bool (n, height, width) if any detection has a mask;
    `confidence` float32 (n,) if all have a score; `class_id` counts from 0 in the order of `classes`
    (default: `classes_of`). Detections without a box are left out, supervision has no place for them.
    Raises `FailedPrecondition` where supervision is not installed, `InvalidArgument` for a label that `classes` lacks.
    """
    try:
        supervision = importlib.import_module("supervision")
    except ModuleNotFoundError:
        raise FailedPrecondition("supervision is not installed: pip install supervision.") from None
    boxed = Detections(item for item in detections if item.box_yxyx_1000 is not None)
    names = classes if classes is not None else classes_of(detections)
    masked = any(item.mask_png is not None for item in boxed)
    scored = len(boxed) > 0 and all(item.score is not None for item in boxed)
    return supervision.Detections(
        xyxy=boxed.boxes_xyxy(size_wh).astype(np.float32),
        mask=boxed.masks(size_wh, threshold) if masked else None,
        confidence=boxed.scores.astype(np.float32) if scored else None,
        class_id=np.array(_class_ids(boxed, names), np.int64),
        data={"class_name": np.array(boxed.labels, np.str_)},
    )


def _class_ids(detections: Detections, classes: Sequence[str] | None) -> list[int]:
    order = {label: index for index, label in enumerate(classes if classes is not None else classes_of(detections))}
    if missing := [label for label in detections.labels if label not in order]:
        raise InvalidArgument(f"The label {missing[0]!r} is not among the classes.", "classes")
    return [order[label] for label in detections.labels]


def _polygons(patch: Patch) -> list[NDArray[np.float64]]:
    """Outer outlines (m, 2) x, y in pixels of the picture, along the edges of pixels, within half a pixel."""
    # At twice the size the outline runs a quarter of a pixel inside the true edge instead of half a pixel.
    twice = cv2.resize(patch.pixels.view(np.uint8), None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    found, _ = cv2.findContours(twice, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    lines = [cv2.approxPolyDP(line, 1.0, True)[:, 0] for line in found]
    return [(line + 0.5) / 2 + np.array(patch.xyxy_px[:2]) for line in lines if len(line) > 2]


def _flat(polygons: list[NDArray[np.float64]]) -> list[list[float]]:
    return [polygon.ravel().tolist() for polygon in polygons]


def _rle(patch: Patch, size_wh: Size) -> dict[str, Any]:
    """Run lengths down the columns of the whole picture, the first one outside the mask."""
    width, height = size_wh
    x0, y0, x1, y1 = patch.xyxy_px
    whole = np.zeros((height, width), np.bool_)
    whole[y0:y1, x0:x1] = patch.pixels
    down = whole.ravel(order="F")
    changes = np.flatnonzero(down[1:] != down[:-1]) + 1
    edges = np.concatenate([[0], changes, [down.size]])
    counts = np.diff(edges).tolist()
    return {"size": [height, width], "counts": [0, *counts] if down[0] else counts}
