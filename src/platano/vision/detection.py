"""What a model found in a picture, and the same in pixels.

A model says where things are on a grid of 1000 x 1000 laid over the whole picture, y down. Here it stays so, until
a picture's size turns it into pixels: `size_wh` is (width, height).
"""

import math
import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from platano.errors import InvalidArgument, InvalidMedia
from platano.vision.mask import AnswerWarning, probabilities

Size = tuple[int, int]
Box = tuple[int, int, int, int]
THRESHOLD = 127  # the middle of 0..255, as the documents have it; a pixel belongs to the mask above it


@dataclass(frozen=True, slots=True)
class Detection:
    """One thing in a picture.

    `box_yxyx_1000` is (ymin, xmin, ymax, xmax) and `point_yx_1000` is (y, x), each 0..1000 of the picture's height
    and width, fractions allowed. `mask_png` is a picture file: how probable each place inside the box is, 0..255.
    `score` is the model's own confidence, where it gave one.
    Raises `InvalidArgument` for coordinates outside 0..1000 and for a box whose end lies before its start.
    """

    label: str = ""
    box_yxyx_1000: tuple[float, float, float, float] | None = None
    point_yx_1000: tuple[float, float] | None = None
    mask_png: bytes | None = None
    score: float | None = None

    def __post_init__(self) -> None:
        box, point = self.box_yxyx_1000, self.point_yx_1000
        for name, found, length in (("box_yxyx_1000", box, 4), ("point_yx_1000", point, 2)):
            if found is not None and (len(found) != length or not all(0 <= value <= 1000 for value in found)):
                raise InvalidArgument(f"{name} is {found}; it has {length} numbers of 0 to 1000.", name)
        if box and (box[0] > box[2] or box[1] > box[3]):
            raise InvalidArgument(f"box_yxyx_1000 is {box}; it is (ymin, xmin, ymax, xmax).", "box_yxyx_1000")


class Patch(NamedTuple):
    """A mask where it lies: `pixels` (height, width) of bool fill `xyxy_px` of the picture, end exclusive."""

    xyxy_px: Box
    pixels: NDArray[np.bool_]


class Detections(Sequence[Detection]):
    """Detections in the order of the answer; the arrays have one row for each, also where it has nothing to say."""

    def __init__(self, items: Iterable[Detection] = ()) -> None:
        self._items = tuple(items)

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Detection]:
        return iter(self._items)

    @overload
    def __getitem__(self, index: int) -> Detection: ...
    @overload
    def __getitem__(self, index: slice) -> "Detections": ...
    def __getitem__(self, index: int | slice) -> "Detection | Detections":
        return Detections(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Detections) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"Detections({list(self._items)!r})"

    @property
    def labels(self) -> list[str]:
        return [item.label for item in self._items]

    @property
    def scores(self) -> NDArray[np.float64]:
        """(n,), nan where the model gave none."""
        return np.array([math.nan if item.score is None else item.score for item in self._items], np.float64)

    def boxes_xyxy(self, size_wh: Size) -> NDArray[np.float64]:
        """(n, 4) x_min, y_min, x_max, y_max in pixels, not rounded; nan where there is no box."""
        width, height = checked(size_wh)
        boxes = np.array([item.box_yxyx_1000 or (math.nan,) * 4 for item in self._items], np.float64).reshape(-1, 4)
        # Divided first and multiplied then, as Google's sample does: the other order rounds some boxes otherwise.
        pixels: NDArray[np.float64] = boxes[:, [1, 0, 3, 2]] / 1000 * np.array((width, height, width, height))
        return pixels

    def boxes_xyxy_px(self, size_wh: Size) -> NDArray[np.int64]:
        """(n, 4) x_min, y_min, x_max, y_max in whole pixels, all cut down, as Google's sample does.

        `picture[y_min:y_max, x_min:x_max]` is the box. Without a box: four zeros.
        """
        return np.nan_to_num(self.boxes_xyxy(size_wh)).astype(np.int64)

    def points_xy(self, size_wh: Size) -> NDArray[np.float64]:
        """(n, 2) x, y in pixels, not rounded, 0..width and 0..height; nan where there is no point."""
        width, height = checked(size_wh)
        points = np.array([item.point_yx_1000 or (math.nan,) * 2 for item in self._items], np.float64).reshape(-1, 2)
        pixels: NDArray[np.float64] = points[:, ::-1] / 1000 * np.array((width, height))
        return pixels

    def points_xy_px(self, size_wh: Size) -> NDArray[np.int64]:
        """(n, 2) the pixel that each point lies in, 0..width-1 and 0..height-1; (-1, -1) where there is no point."""
        points = self.points_xy(size_wh)
        cells = np.minimum(np.nan_to_num(points, nan=-1).astype(np.int64), np.array(size_wh) - 1)
        return np.where(np.isnan(points), -1, cells)

    def masks(self, size_wh: Size, threshold: int = THRESHOLD) -> NDArray[np.bool_]:
        """(n, height, width), True where a mask is over the threshold (0..255); all False without a mask.

        Each mask is scaled to its box of `boxes_xyxy_px` by Pillow's bilinear filter, as Google's sample does.
        """
        width, height = checked(size_wh)
        stack = np.zeros((len(self), height, width), np.bool_)
        for index, (x0, y0, x1, y1), maps in self._maps(size_wh):
            np.greater(maps, threshold, out=stack[index, y0:y1, x0:x1])
        return stack

    def patches(self, size_wh: Size, threshold: int = THRESHOLD) -> list[Patch | None]:
        """The same masks without the empty picture around them; None where there is no mask, or no pixel in its box."""
        found: list[Patch | None] = [None] * len(self)
        for index, box, maps in self._maps(size_wh):
            found[index] = Patch(box, maps > threshold)
        return found

    def probability(self, index: int, size_wh: Size) -> NDArray[np.uint8] | None:
        """One mask scaled to its box, 0..255, (box height, box width); None where there is no mask."""
        only = Detections([self._items[index]])
        return next((maps for _, _, maps in only._maps(size_wh)), None)

    def _maps(self, size_wh: Size) -> Iterator[tuple[int, Box, NDArray[np.uint8]]]:
        """Index, box in pixels and probabilities of each readable mask whose box has at least one pixel."""
        boxes: list[Box] = [(x0, y0, x1, y1) for x0, y0, x1, y1 in self.boxes_xyxy_px(size_wh).tolist()]
        wanted = [i for i, (x0, y0, x1, y1) in enumerate(boxes) if self._items[i].mask_png and x0 < x1 and y0 < y1]
        if not wanted:
            return
        threads = min(len(wanted), os.cpu_count() or 1)
        with ThreadPoolExecutor(threads) as pool:  # Pillow works outside the GIL
            for index, maps in zip(wanted, pool.map(lambda i: _scaled(self._items[i], boxes[i]), wanted), strict=True):
                if isinstance(maps, InvalidMedia):
                    label = self._items[index].label or "no label"
                    warnings.warn(f"Mask {index} ({label}) is left empty. {maps}", AnswerWarning, stacklevel=3)
                else:
                    yield index, boxes[index], maps


def _scaled(item: Detection, box_xyxy: Box) -> NDArray[np.uint8] | InvalidMedia:
    x0, y0, x1, y1 = box_xyxy
    try:
        return probabilities(item.mask_png or b"", (x1 - x0, y1 - y0))
    except InvalidMedia as error:
        return error


def checked(size_wh: Size) -> Size:
    """The size, if it is one; else `InvalidArgument`."""
    if len(size_wh) != 2 or min(size_wh) < 1:
        raise InvalidArgument(f"size_wh is {size_wh}; it is (width, height) in pixels.", "size_wh")
    return size_wh
