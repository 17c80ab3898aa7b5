"""Where labels go: near their boxes, inside the picture, off each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rectangle = tuple[float, float, float, float]  # x_min, y_min, x_max, y_max in pixels

OVERLAP = 20.0  # what covering another label costs: more than any other fault
COVER = 2.0  # covering another box, by the part of it that is covered
OWN = 1.2  # covering the thing itself
DETACHED = 0.5  # each step away from the box


def place(
    boxes: Sequence[Rectangle], sizes_wh: Sequence[tuple[int, int]], picture_wh: tuple[int, int]
) -> list[Rectangle]:
    """A rectangle of the given size for each box, all inside the picture.

    Small boxes choose first, because they have the fewest good places. Where a picture is too full for all, labels
    overlap as little as the places near the boxes allow.
    """
    around = np.array(boxes, np.float64).reshape(-1, 4)
    placed = np.empty((0, 4))
    found: dict[int, Rectangle] = {}
    for index in np.argsort(_area(around), kind="stable").tolist():
        places, penalty = _places(around[index], sizes_wh[index], picture_wh)
        others = np.delete(around, index, axis=0)
        cost = penalty + OVERLAP * _shared(places, placed).sum(1) / (sizes_wh[index][0] * sizes_wh[index][1])
        cost += COVER * (_shared(places, others) / np.maximum(_area(others), 1)).sum(1)
        cost += OWN * _shared(places, around[index : index + 1])[:, 0] / max(_area(around[index : index + 1])[0], 1)
        best = places[int(cost.argmin())]
        placed = np.vstack([placed, best])
        x0, y0, x1, y1 = best.tolist()
        found[index] = (x0, y0, x1, y1)
    return [found[index] for index in range(len(boxes))]


def _places(
    box: NDArray[np.float64], size_wh: tuple[int, int], picture_wh: tuple[int, int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Candidates (m, 4) about a box, and how much each is disliked for itself (m,)."""
    (x0, y0, x1, y1), (width, height) = box.tolist(), size_wh
    columns = [x0 + part * (x1 - x0 - width) for part in (0, 1, 0.5, 0.25, 0.75)] + [x0 - width / 2, x1 - width / 2]
    rows = [(y0 - height, 0.0), (y0, 0.15), (y1, 0.2), (y1 - height, 0.25)]
    rows += [(y0 - (step + 1) * height, step * DETACHED) for step in (1, 2, 3)]
    rows += [(y1 + step * height, step * DETACHED + 0.1) for step in (1, 2, 3)]
    found = [(x, y, dislike + 0.04 * rank) for y, dislike in rows for rank, x in enumerate(columns)]
    beside = (y0, (y0 + y1 - height) / 2, y1 - height)
    found += [(x, y, 0.3 + 0.02 * rank) for x in (x1, x0 - width) for rank, y in enumerate(beside)]
    table = np.array(found)
    wanted = table[:, :2]
    corner = np.clip(wanted, 0, np.maximum(np.array(picture_wh) - size_wh, 0)).round()
    moved = np.abs(corner - wanted).sum(1) / height
    return np.hstack([corner, corner + size_wh]), table[:, 2] + 0.1 * np.minimum(moved, 3)


def _area(rectangles: NDArray[np.float64]) -> NDArray[np.float64]:
    return (rectangles[:, 2] - rectangles[:, 0]) * (rectangles[:, 3] - rectangles[:, 1])


def _shared(some: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """(m, n) the area that each of m has in common with each of n."""
    low = np.maximum(some[:, None, :2], others[None, :, :2])
    high = np.minimum(some[:, None, 2:], others[None, :, 2:])
    shared: NDArray[np.float64] = np.clip(high - low, 0, None).prod(2)
    return shared
