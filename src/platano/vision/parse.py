"""A model's answer to detections.

answer.values: text -> JSON      here: JSON -> findings in the model's own numbers -> one unit -> Detections

| key | order | numbers | who |
|---|---|---|---|
| `box_2d` | y first | 0-1000 | Gemini 2 and later, Gemma |
| `bbox_2d`, `bbox` | x first | 0-1000, or pixels | Qwen3-VL and GLM-V, or Qwen2.5-VL |
| `point` | y first | 0-1000 | Gemini |
| `point_2d` | x first | as `bbox_2d` | Qwen |
| a bare list, `box`, `bounding_box` | y first | 0-1000 | Gemini asked in plain words |

Sources: https://ai.google.dev/gemini-api/docs/image-understanding, and for Qwen
https://github.com/QwenLM/Qwen3-VL/issues/676 (2.5: pixels of the resized input) and issues/1486 (3: 0-1000).
"""

import math
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from platano.errors import InvalidArgument
from platano.vision.answer import values
from platano.vision.detection import Detection, Detections, Size, checked
from platano.vision.mask import AnswerWarning, from_text

Order = Literal["auto", "gemini", "qwen"]
Unit = Literal["auto", "thousandths", "pixels", "fractions"]

_X_FIRST = {"bbox_2d", "bbox", "point_2d"}
_BOXES = ("box_2d", "bbox_2d", "bbox", "box", "bounding_box", "boundingBox")
_POINTS = ("point", "point_2d")
_LABELS = ("label", "name", "class", "class_name", "category", "object", "text_content", "text", "description")
_SCORES = ("score", "confidence", "probability")
_MASKS = ("mask", "segmentation_mask", "mask_png")
_CORNERS = (("xmin", "ymin", "xmax", "ymax"), ("x1", "y1", "x2", "y2"), ("left", "top", "right", "bottom"))
_FLAT = re.compile(r"[^a-z0-9]")


@dataclass(slots=True)
class _Finding:
    """What one item says, in the model's own numbers but always x first."""

    label: str = ""
    box_xyxy: tuple[float, ...] | None = None
    point_xy: tuple[float, ...] | None = None
    x_first: bool = False
    mask_png: bytes | None = None
    score: float | None = None


def parse(
    answer: str | Sequence[Any] | Mapping[str, Any],
    size_wh: Size | None = None,
    order: Order = "auto",
    unit: Unit = "auto",
) -> Detections:
    """Boxes, points and masks in a model's answer; empty if there are none.

    `answer`: the text, fenced or bare, with prose around or broken off; or the JSON already decoded.
    `order`: "gemini" is y first, "qwen" x first, whatever the keys; "auto" goes by the key (see the table above).
    Corners that are named (xmin, ymin, ...) need no order.
    `unit`: "thousandths" 0-1000, "fractions" 0-1, "pixels". "auto" takes fractions where no number is over 1 and one
    is not whole; pixels where an x-first number is over 1000; else thousandths. Qwen2.5-VL on a picture under 1000
    pixels cannot be told from Qwen3-VL: say "pixels".
    `size_wh`: (width, height) of the picture that the model saw, after any resizing. Only pixels need it.

    What could not be used is told in one `AnswerWarning`: the path at which a broken-off answer ends, items without
    coordinates, unreadable masks, coordinates outside the picture (moved to its edge).
    Raises `InvalidArgument` for an unknown order or unit, and for pixels without `size_wh`.
    """
    if order not in get_args(Order):
        raise InvalidArgument(f"order is {order!r}; it is one of {', '.join(get_args(Order))}.", "order")
    if unit not in get_args(Unit):
        raise InvalidArgument(f"unit is {unit!r}; it is one of {', '.join(get_args(Unit))}.", "unit")
    notes: list[str] = []
    said = _values(answer, notes)
    objects = [value for value in said if not _numbers(value, (4,))]  # a format repeated in prose is a bare list
    findings = [finding for value in objects for finding in _walk(value, "", order, notes)]
    findings = findings or [finding for value in said for finding in _walk(value, "", order, [])]
    if not findings and isinstance(answer, str) and not notes and "[]" not in "".join(answer.split()):
        notes.append("the answer has no boxes, points or masks")
    width, height = _scale(findings, unit, size_wh)
    found = Detections(_detection(finding, width, height, notes) for finding in findings)
    if notes:
        counted = [f"{note} ({notes.count(note)} times)" if notes.count(note) > 1 else note for note in notes]
        warnings.warn(
            f"{len(found)} detections read; " + "; ".join(dict.fromkeys(counted)), AnswerWarning, stacklevel=2
        )
    return found


def _values(answer: str | Sequence[Any] | Mapping[str, Any], notes: list[str]) -> list[Any]:
    if not isinstance(answer, str):
        return [answer]
    found = values(answer)
    notes += [f"the answer breaks off in {one.cut_at or 'its list'}" for one in found if one.cut_at is not None]
    return [one.value for one in found]


def _walk(value: Any, label: str, order: Order, notes: list[str]) -> Iterator[_Finding]:
    """Items wherever they lie: in lists, under a heading, as label: box, or as bare numbers."""
    if isinstance(value, Mapping):
        if any(key in value for key in (*_BOXES, *_POINTS, *_MASKS)) or _named_corners(value):
            yield from _item(value, label, order, notes)
            return
        nested = [(key, inner) for key, inner in value.items() if isinstance(inner, (Mapping, list, tuple))]
        for key, inner in nested:
            yield from _walk(inner, str(key) if _numbers(inner, (4,)) else label, order, notes)
        if not nested and any(key in value for key in _LABELS):
            notes.append("an item has neither box nor point and is left out")
    elif numbers := _numbers(value, (4,)):
        x_first = order == "qwen"
        yield _Finding(label, numbers if x_first else _swapped(numbers), x_first=x_first)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _walk(inner, label, order, notes)


def _item(item: Mapping[str, Any], label: str, order: Order, notes: list[str]) -> Iterator[_Finding]:
    """One object of the answer: one finding, or one for each of its boxes."""
    label = next((str(item[key]) for key in _LABELS if isinstance(item.get(key), (str, int))), label)
    score = next((_score(item[key]) for key in _SCORES if key in item), None)
    mask = _mask(item, notes)
    corners, box_x_first = _boxes(item, order)
    point, point_x_first = _point(item, order)
    for box in corners:
        yield _Finding(label, box, point, box_x_first, mask, score)
    if not corners and point:
        yield _Finding(label, None, point, point_x_first, None, score)
    elif not corners:
        notes.append("an item has neither box nor point and is left out")


def _boxes(item: Mapping[str, Any], order: Order) -> tuple[list[tuple[float, ...]], bool]:
    """The boxes of an item as x0, y0, x1, y1, and whether they were written so."""
    if named := _named_corners(item):
        return [named], order == "qwen"
    for key in _BOXES:
        if key not in item:
            continue
        value = item[key]
        x_first = order == "qwen" or (order == "auto" and key in _X_FIRST)
        if isinstance(value, Mapping) and (named := _named_corners(value)):
            return [named], x_first
        rows = [value] if _numbers(value, (4,)) else value if isinstance(value, (list, tuple)) else []
        boxes = [numbers for row in rows if (numbers := _numbers(row, (4,)))]
        return [box if x_first else _swapped(box) for box in boxes], x_first
    return [], False


def _point(item: Mapping[str, Any], order: Order) -> tuple[tuple[float, ...] | None, bool]:
    for key in _POINTS:
        value = item.get(key)
        x_first = order == "qwen" or (order == "auto" and key in _X_FIRST)
        if isinstance(value, Mapping):
            return _numbers([value.get("x"), value.get("y")], (2,)), x_first
        if numbers := _numbers(value, (2,)):
            return numbers if x_first else (numbers[1], numbers[0]), x_first
    return None, False


def _named_corners(value: Mapping[str, Any]) -> tuple[float, ...] | None:
    """x_min, y_min, x_max, y_max under these or like names, in any spelling."""
    flat = {_FLAT.sub("", str(key).lower()): inner for key, inner in value.items()}
    for names in _CORNERS:
        if all(name in flat for name in names):
            return _numbers([flat[name] for name in names], (4,))
    return None


def _numbers(value: Any, lengths: tuple[int, ...]) -> tuple[float, ...] | None:
    """A list of so many finite numbers (or numbers in quotes), else None."""
    if not isinstance(value, (list, tuple)) or len(value) not in lengths:
        return None
    try:
        found = tuple(float(one) for one in value if isinstance(one, (int, float, str)) and not isinstance(one, bool))
    except (ValueError, OverflowError):
        return None
    return found if len(found) == len(value) and all(map(math.isfinite, found)) else None


def _swapped(box_yxyx: tuple[float, ...]) -> tuple[float, ...]:
    y0, x0, y1, x1 = box_yxyx
    return x0, y0, x1, y1


def _score(value: Any) -> float | None:
    numbers = _numbers([value], (1,))
    return numbers[0] if numbers else None


def _mask(item: Mapping[str, Any], notes: list[str]) -> bytes | None:
    value = next((item[key] for key in _MASKS if key in item), None)
    found = from_text(value) if isinstance(value, str) else None
    if value is not None and found is None:
        notes.append("a mask is no base64 picture and is left out")
    return found


def _scale(findings: list[_Finding], unit: Unit, size_wh: Size | None) -> Size:
    """What the numbers are parts of: 1000, 1, or the picture's own width and height."""
    numbers = [n for finding in findings for n in (*(finding.box_xyxy or ()), *(finding.point_xy or ()))]
    if unit == "auto" and numbers:
        if max(numbers) <= 1 and any(n % 1 for n in numbers):
            unit = "fractions"
        elif any(finding.x_first for finding in findings) and max(numbers) > 1000:
            unit = "pixels"
    if unit == "fractions":
        return 1, 1
    if unit != "pixels":
        return 1000, 1000
    if size_wh is None:
        raise InvalidArgument("The coordinates are pixels: give size_wh of the picture that the model saw.", "size_wh")
    return checked(size_wh)


def _detection(finding: _Finding, width: int, height: int, notes: list[str]) -> Detection:
    box, point = finding.box_xyxy, finding.point_xy
    yxyx = yx = None
    if box:
        x0, y0, x1, y1 = (_thousandths(n, whole, notes) for n, whole in zip(box, (width, height) * 2, strict=True))
        if x0 > x1 or y0 > y1:
            notes.append("a box had its end before its start and is turned round")
        yxyx = (min(y0, y1), min(x0, x1), max(y0, y1), max(x0, x1))
    if point:
        yx = (_thousandths(point[1], height, notes), _thousandths(point[0], width, notes))
    return Detection(finding.label, yxyx, yx, finding.mask_png, finding.score)


def _thousandths(number: float, whole: int, notes: list[str]) -> float:
    part = number if whole == 1000 else number / whole * 1000
    while part / 1000 * whole < number != part:  # so that a whole pixel comes back as the same one
        part = math.nextafter(part, math.inf)
    if not 0 <= part <= 1000:
        notes.append("a coordinate lies outside the picture and is moved to its edge")
    return min(max(part, 0.0), 1000.0)
