"""Detections drawn on a picture: tinted masks with outlines, boxes, points, labels."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple, get_args, overload

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from platano.errors import InvalidArgument
from platano.vision.detection import THRESHOLD, Detections, Patch
from platano.vision.lettering import CAP_HEIGHT_EM, fitted, font
from platano.vision.pixels import Pixels, Rgb, rgb_of
from platano.vision.plates import Rectangle, place

Layer = Literal["masks", "outlines", "boxes", "points", "labels"]
LAYERS: tuple[Layer, ...] = get_args(Layer)

# Bright enough for dark pictures, with dark edges for light ones; neighbours in the list differ most.
PALETTE: tuple[Rgb, ...] = (
    (255, 92, 77),
    (64, 190, 255),
    (255, 205, 46),
    (83, 214, 120),
    (214, 130, 255),
    (255, 150, 46),
    (58, 224, 208),
    (255, 128, 186),
    (176, 222, 60),
    (136, 158, 255),
    (240, 180, 140),
    (200, 205, 215),
    (255, 236, 150),
    (168, 232, 255),
    (226, 92, 150),
    (40, 170, 120),
    (255, 176, 168),
    (92, 120, 240),
    (190, 160, 60),
    (206, 255, 196),
)


FINE = 2  # pixels; at this line or below, an outline has no dark edge, which would be wider than the line


class Pen(NamedTuple):
    """Sizes in pixels that suit a picture."""

    line: int
    text: int

    @classmethod
    def for_size(cls, size_wh: tuple[int, int], scale: float) -> "Pen":
        side = (size_wh[0] * size_wh[1]) ** 0.5
        return cls(max(1, round(side / 340 * scale)), max(11, round(side / 52 * scale)))


@overload
def overlay(
    picture: Image.Image,
    detections: Detections,
    *,
    show: Collection[Layer] = ...,
    threshold: int = ...,
    opacity: float = ...,
    colours: Sequence[Rgb] = ...,
    scale: float = ...,
) -> Image.Image: ...
@overload
def overlay(
    picture: Pixels,
    detections: Detections,
    *,
    show: Collection[Layer] = ...,
    threshold: int = ...,
    opacity: float = ...,
    colours: Sequence[Rgb] = ...,
    scale: float = ...,
) -> Pixels: ...
def overlay(
    picture: Image.Image | Pixels,
    detections: Detections,
    *,
    show: Collection[Layer] = LAYERS,
    threshold: int = THRESHOLD,
    opacity: float = 0.42,
    colours: Sequence[Rgb] = PALETTE,
    scale: float = 1.0,
) -> Image.Image | Pixels:
    """A copy of the picture in RGB with the detections on it: an image for an image, an array for an array.

    `picture`: an image, or uint8 of (height, width), (height, width, 3) RGB or (height, width, 4) RGBA. What is
    transparent is laid on white.
    `show`: which of "masks", "outlines", "boxes", "points", "labels" are drawn.
    `threshold`: 0..255, a pixel is in a mask above it.
    `opacity`: 0..1 of the tint over masks. Tinted pixels are what `Image.alpha_composite` makes of them.
    `colours`: RGB 0..255, one for each detection in turn; see `colours_by_label`.
    `scale`: lines and text times this; 1 suits the picture's size.
    """
    if unknown := sorted(set(show) - set(LAYERS)):
        raise InvalidArgument(f"show has {unknown[0]!r}; the layers are {', '.join(LAYERS)}.", "show")
    if not 0 <= opacity <= 1 or not colours:
        raise InvalidArgument("opacity is 0 to 1, and there is at least one colour.", "opacity")
    canvas = rgb_of(picture)
    size_wh = canvas.shape[1], canvas.shape[0]
    pen = Pen.for_size(size_wh, scale)
    paints = [colours[index % len(colours)] for index in range(len(detections))]
    patches = detections.patches(size_wh, threshold) if {"masks", "outlines"} & set(show) else []
    if "masks" in show:
        for patch, paint in zip(patches, paints, strict=True):
            if patch:
                _tint(canvas, patch, paint, round(opacity * 255))
    frames = _draw_shapes(canvas, detections, patches, paints, pen, show)
    as_image = isinstance(picture, Image.Image)
    if "labels" not in show:
        return Image.fromarray(canvas) if as_image else canvas
    drawn = _draw_labels(canvas, detections, frames, paints, pen)
    return drawn if as_image else np.array(drawn)


def colours_by_label(detections: Detections, palette: Sequence[Rgb] = PALETTE) -> list[Rgb]:
    """One colour for each detection, the same for the same label."""
    order = {label: index for index, label in enumerate(dict.fromkeys(detections.labels))}
    return [palette[order[label] % len(palette)] for label in detections.labels]


def _tint(canvas: Pixels, patch: Patch, colour: Rgb, alpha: int) -> None:
    x0, y0, x1, y1 = patch.xyxy_px
    region = canvas[y0:y1, x0:x1]
    cv2.copyTo(cv2.LUT(region, _tint_table(colour, alpha)), patch.pixels.view(np.uint8), region)


@lru_cache(maxsize=256)
def _tint_table(colour: Rgb, alpha: int) -> Pixels:
    """(1, 256, 3): what each value of each channel becomes, as Pillow composites it, to the last bit."""
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    layer = Image.new("RGBA", (256, 1), (*colour, alpha))
    return np.array(Image.alpha_composite(Image.fromarray(ramp).convert("RGBA"), layer).convert("RGB"))


def _draw_shapes(
    canvas: Pixels,
    detections: Detections,
    patches: Sequence[Patch | None],
    paints: Sequence[Rgb],
    pen: Pen,
    show: Collection[Layer],
) -> list[Rectangle | None]:
    """Outlines, boxes and points, large things below small ones; returns where each was drawn, for its label."""
    size_wh = canvas.shape[1], canvas.shape[0]
    boxes, points = detections.boxes_xyxy(size_wh), detections.points_xy(size_wh)
    areas = np.nan_to_num((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]))
    drawn: list[Rectangle | None] = [None] * len(detections)
    for index in np.argsort(-areas, kind="stable").tolist():
        paint = paints[index]
        patch = patches[index] if patches else None
        if patch and "outlines" in show:
            _draw_outline(canvas, patch, paint, pen)
        if not np.isnan(boxes[index, 0]):
            frame, line = _frame(boxes[index], pen, size_wh)
            drawn[index] = frame
            if "boxes" in show:
                _draw_frame(canvas, frame, line, paint)
    for index in np.flatnonzero(~np.isnan(points[:, 0])).tolist():
        spot = _draw_point(canvas, points[index], paints[index], pen, "points" in show)
        drawn[index] = drawn[index] or spot
    return drawn


def _shade(colour: Rgb) -> Rgb:
    """The dark edge of a colour."""
    return int(colour[0] * 0.28), int(colour[1] * 0.28), int(colour[2] * 0.28)


def _draw_outline(canvas: Pixels, patch: Patch, colour: Rgb, pen: Pen) -> None:
    found, _ = cv2.findContours(patch.pixels.view(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    lines = [_smooth(line[:, 0], patch.xyxy_px[:2]) for line in found]
    width = max(1, round(pen.line * 0.6))
    if pen.line > FINE:
        cv2.polylines(canvas, lines, True, _shade(colour), width + 2, cv2.LINE_AA, 4)
    cv2.polylines(canvas, lines, True, colour, width, cv2.LINE_AA, 4)


def _smooth(line: NDArray[Any], offset_xy: tuple[int, int]) -> NDArray[np.int32]:
    """A closed line without its stairs, in sixteenths of a pixel: each point the mean of five, every third kept."""
    if len(line) < 24:
        return np.asarray((line + offset_xy) * 16, np.int32)
    ring = np.concatenate([line[-2:], line, line[:2]]).astype(np.float64)
    mean = np.mean([ring[step : step + len(line) : 3] for step in range(5)], axis=0)
    return np.asarray(((mean + offset_xy) * 16).round(), np.int32)


def _frame(box: NDArray[np.float64], pen: Pen, size_wh: tuple[int, int]) -> tuple[Rectangle, int]:
    """The rectangle that a box is drawn as, and its line: wholly in the picture, thin and around what is small."""
    side = min(box[2] - box[0], box[3] - box[1])
    line = min(pen.line, max(2, round(side / 8)))
    grow = (line + 2 * _edge(line)) * min(1.0, max(0.0, 2 - side / (6 * pen.line)))
    x0, y0, x1, y1 = box.tolist()
    least = 2 * line + 4
    found: list[float] = []
    for low, high, whole in ((x0, x1, size_wh[0]), (y0, y1, size_wh[1])):
        more = max(grow, (least - (high - low)) / 2)
        found += [max(0.0, min(low - more, whole - least)), min(float(whole), max(high + more, least))]
    return (found[0], found[2], found[1], found[3]), line


def _edge(line: int) -> int:
    return max(1, round(line / 3))


def _draw_frame(canvas: Pixels, frame: Rectangle, line: int, colour: Rgb) -> None:
    edge = _edge(line)
    inset = line / 2 + edge
    x0, y0, x1, y1 = frame[0] + inset, frame[1] + inset, frame[2] - inset, frame[3] - inset
    ring = _rounded((x0, y0, max(x1, x0), max(y1, y0)), 1.6 * line)
    cv2.polylines(canvas, [ring], True, _shade(colour), line + 2 * edge, cv2.LINE_AA, 4)
    cv2.polylines(canvas, [ring], True, colour, line, cv2.LINE_AA, 4)


def _rounded(box: Rectangle, radius: float) -> NDArray[np.int32]:
    """A rectangle with round corners as points in sixteenths of a pixel, which cv2 draws with `shift` 4."""
    x0, y0, x1, y1 = box
    radius = min(radius, (x1 - x0) / 2, (y1 - y0) / 2)
    angles = np.linspace(0, np.pi / 2, 6)
    corners = (
        (x1 - radius, y1 - radius),
        (x0 + radius, y1 - radius),
        (x0 + radius, y0 + radius),
        (x1 - radius, y0 + radius),
    )
    points = [
        (x + radius * np.cos(angle + turn * np.pi / 2), y + radius * np.sin(angle + turn * np.pi / 2))
        for turn, (x, y) in enumerate(corners)
        for angle in angles
    ]
    return (np.array(points) * 16 - 8).round().astype(np.int32)


def _draw_point(canvas: Pixels, at_xy: NDArray[np.float64], colour: Rgb, pen: Pen, visible: bool) -> Rectangle:
    radius = 2.2 * pen.line
    room = radius + pen.line
    size_wh = np.array(canvas.shape[1::-1], np.float64)
    low = np.minimum(room, size_wh / 2)
    x, y = np.clip(at_xy, low, size_wh - low).tolist()
    if visible:
        centre = round(x * 16 - 8), round(y * 16 - 8)
        for size, ink in ((room, _shade(colour)), (radius + 0.5 * pen.line, (255, 255, 255)), (radius, colour)):
            cv2.circle(canvas, centre, round(size * 16), ink, -1, cv2.LINE_AA, 4)
    return x - room, y - room, x + room, y + room


def _draw_labels(
    canvas: Pixels, detections: Detections, frames: Sequence[Rectangle | None], paints: Sequence[Rgb], pen: Pen
) -> Image.Image:
    """Plates on the canvas, then their text on an image of it."""
    size_wh = canvas.shape[1], canvas.shape[0]
    named = [(index, frame, text) for index, frame in enumerate(frames) if frame and (text := _text(detections, index))]
    pad, height = round(0.45 * pen.text), round(1.6 * pen.text)
    least = max(0.42 * size_wh[0], 12 * pen.text)
    room = [min(size_wh[0], max(least, frame[2] - frame[0])) - 2 * pad for _, frame, _ in named]
    texts = [fitted(text, width, pen.text) for (_, _, text), width in zip(named, room, strict=True)]
    sizes = [(round(font(text, pen.text).getlength(text)) + 2 * pad, height) for text in texts]
    plates = place([frame for _, frame, _ in named], sizes, size_wh)
    for (index, frame, _), plate in zip(named, plates, strict=True):
        _draw_leader(canvas, plate, frame, paints[index], pen)
    for (index, _, _), (x0, y0, x1, y1) in zip(named, plates, strict=True):
        _fill(canvas, (x0, y0, x1, y1), _shade(paints[index]), 0.28 * height)
        _fill(canvas, (x0 + 1, y0 + 1, x1 - 1, y1 - 1), paints[index], 0.28 * height - 1)
    drawn = Image.fromarray(canvas)
    draw = ImageDraw.Draw(drawn)
    for (index, _, _), text, (x0, y0, _, _) in zip(named, texts, plates, strict=True):
        at = x0 + pad, y0 + round((height + CAP_HEIGHT_EM * pen.text) / 2)
        draw.text(at, text, _ink(paints[index]), font(text, pen.text), "ls")
    return drawn


def _text(detections: Detections, index: int) -> str:
    item = detections[index]
    percent = f"{item.score:.0%}" if item.score is not None and 0 <= item.score <= 1 else ""
    return f"{item.label} {percent}".strip()


def _fill(canvas: Pixels, box: Rectangle, colour: Rgb, radius: float) -> None:
    cv2.fillPoly(canvas, [_rounded(box, radius)], colour, cv2.LINE_AA, 4)


def _draw_leader(canvas: Pixels, plate: Rectangle, frame: Rectangle, colour: Rgb, pen: Pen) -> None:
    """A line from a label that had to move away to its box."""
    gap = max(frame[1] - plate[3], plate[1] - frame[3], frame[0] - plate[2], plate[0] - frame[2])
    if gap < pen.line:
        return
    start = ((plate[0] + plate[2]) / 2, (plate[1] + plate[3]) / 2)
    end = (min(max(start[0], frame[0]), frame[2]), min(max(start[1], frame[1]), frame[3]))
    line = (np.array([start, end]) * 16 - 8).round().astype(np.int32)
    width = max(1, pen.line // 2)
    cv2.polylines(canvas, [line], False, _shade(colour), width + 2, cv2.LINE_AA, 4)
    cv2.polylines(canvas, [line], False, colour, width, cv2.LINE_AA, 4)


def _ink(colour: Rgb) -> Rgb:
    """Near-black or white, whichever reads better on a colour (relative luminance of WCAG 2)."""
    light = sum(part * (value / 255) ** 2.2 for part, value in zip((0.2126, 0.7152, 0.0722), colour, strict=True))
    return (16, 18, 22) if light > 0.18 else (255, 255, 255)
