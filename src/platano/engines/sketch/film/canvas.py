"""Frames out of layers: premultiplied RGBA pictures, moved by matrices and laid over each other.

Everything here works on uint8 and in OpenCV, so that a 720p layer costs a few milliseconds and the
same input gives the same bytes. Matrices are 2 x 3, from pixels of the frame at rest to pixels of the
frame as the camera sees it.
"""

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from platano.domain import Size
from platano.media.picture import Rgba

Matrix = npt.NDArray[Any]  # float64, 2 x 3
Mask = npt.NDArray[Any]  # uint8, height x width


@dataclass(frozen=True, slots=True)
class Picture:
    """Premultiplied pixels and where their upper left corner lies in the frame at rest.

    `density` is pixels of the picture per pixel of the frame. `opaque` pictures have no alpha below 255.
    """

    pixels: Rgba
    x: float = 0
    y: float = 0
    density: float = 1
    opaque: bool = False


def premultiplied(pixels: Rgba) -> Rgba:
    """Colours multiplied by alpha, so that edges stay clean when pixels are mixed."""
    alpha = pixels[..., 3]
    colours = cv2.multiply(pixels, cv2.merge([alpha, alpha, alpha, np.full_like(alpha, 255)]), scale=1 / 255)
    return np.asarray(colours)


def cropped(pixels: Rgba, x: float = 0, y: float = 0, density: float = 1) -> Picture | None:
    """The part of straight-alpha pixels that shows, premultiplied; None when nothing does."""
    alpha = pixels[..., 3]
    x0, y0, wide, tall = cv2.boundingRect(alpha)
    if not wide:
        return None
    cut = premultiplied(np.ascontiguousarray(pixels[y0 : y0 + tall, x0 : x0 + wide]))
    return Picture(cut, x + x0 / density, y + y0 / density, density, bool((cut[..., 3] == 255).all()))


def moved(dx: float, dy: float) -> Matrix:
    return np.array([[1, 0, dx], [0, 1, dy]], np.float64)


def about(x: float, y: float, scale_x: float, scale_y: float, degrees: float = 0, skew: float = 0) -> Matrix:
    """Scaled, sheared sideways by `skew` and turned clockwise about a point."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turn = np.array([[cos, -sin], [sin, cos]])
    linear = turn @ np.array([[scale_x, skew * scale_y], [0, scale_y]])
    shift = np.array([x, y]) - linear @ np.array([x, y])
    return np.column_stack([linear, shift])


def chained(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that applies `inner` first."""
    linear = outer[:, :2] @ inner[:, :2]
    return np.column_stack([linear, outer[:, :2] @ inner[:, 2] + outer[:, 2]])


def point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    px, py = matrix[:, :2] @ np.array([x, y]) + matrix[:, 2]
    return float(px), float(py)


def lay(frame: Rgba, picture: Picture, matrix: Matrix, opacity: float = 1, floor: int | None = None) -> None:
    """Lay the picture over the frame, in place; rows from `floor` on are left out: something else will hide them."""
    if opacity <= 0.004:
        return
    frame = frame[:floor]
    rows, columns = picture.pixels.shape[:2]
    place = chained(matrix, np.array([[1 / picture.density, 0, picture.x], [0, 1 / picture.density, picture.y]]))
    box = _covered(place, columns, rows, frame.shape)
    if box is None:
        return
    x0, y0, x1, y1 = box
    part = chained(moved(-x0, -y0), place)
    source, part = _needed(picture.pixels, part, (x1 - x0, y1 - y0))
    if source is None:
        return
    drawn = cv2.warpAffine(source, part, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    blend(frame[y0:y1, x0:x1], drawn if opacity >= 0.996 else cv2.convertScaleAbs(drawn, alpha=opacity))


def blend(target: Rgba, drawn: Rgba) -> None:
    """Premultiplied pixels over others of the same size, in place; rows that hide all below are only copied."""
    alpha = np.ascontiguousarray(drawn[..., 3])
    lowest = alpha.min(axis=1)
    solid = int(np.argmax(lowest[::-1] < 255)) if (lowest < 255).any() else len(lowest)
    edge = len(lowest) - solid
    if solid:
        target[edge:] = drawn[edge:]
    if edge:
        rest = cv2.bitwise_not(alpha[:edge])
        under = cv2.multiply(np.ascontiguousarray(target[:edge]), cv2.merge([rest, rest, rest, rest]), scale=1 / 255)
        target[:edge] = cv2.add(under, np.ascontiguousarray(drawn[:edge]))


def _covered(place: Matrix, columns: int, rows: int, shape: tuple[int, ...]) -> tuple[int, int, int, int] | None:
    """The part of the frame that a picture's corners span."""
    corners = [point(place, x, y) for x in (0, columns) for y in (0, rows)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    x0, y0 = max(0, math.floor(min(xs))), max(0, math.floor(min(ys)))
    x1, y1 = min(shape[1], math.ceil(max(xs))), min(shape[0], math.ceil(max(ys)))
    return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None


def _needed(pixels: Rgba, part: Matrix, size_wh: Size) -> tuple[Rgba | None, Matrix]:
    """Only what the warp will read: OpenCV takes no pictures wider than 32767, and panoramas are long."""
    back = cv2.invertAffineTransform(part)
    corners = [point(back, x, y) for x in (0, size_wh[0]) for y in (0, size_wh[1])]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    x0, y0 = max(0, math.floor(min(xs)) - 2), max(0, math.floor(min(ys)) - 2)
    x1, y1 = min(pixels.shape[1], math.ceil(max(xs)) + 2), min(pixels.shape[0], math.ceil(max(ys)) + 2)
    if x1 <= x0 or y1 <= y0:
        return None, part
    return pixels[y0:y1, x0:x1], chained(part, moved(x0, y0))


def sprinkle(frame: Rgba, mask: Mask, colour: tuple[int, int, int]) -> None:
    """A colour where a mask (0..255) is; cheap as long as the mask is mostly empty."""
    places = np.flatnonzero(mask)
    if not len(places):
        return
    flat = frame.reshape(-1, 4)
    share = mask.ravel()[places].astype(np.uint16)[:, None]
    under = flat[places, :3].astype(np.uint16)
    flat[places, :3] = ((under * (255 - share) + np.array(colour, np.uint16) * share + 127) // 255).astype(np.uint8)


def mixed(first: Rgba, second: Rgba, share: float) -> Rgba:
    """Between two frames: 0 is the first, 1 the second."""
    if share <= 0:
        return first
    if share >= 1:
        return second
    return np.asarray(cv2.addWeighted(first, 1 - share, second, share, 0))
