"""Pictures from a film's frames: poster, thumbnail, sheet of key frames. Sizes are in pixels; letters are as given."""

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from platano.domain import Size
from platano.engines.sketch import path, photo
from platano.engines.sketch.colour import luminance, mix, rgb, tint
from platano.engines.sketch.figure import Gradient, Shape
from platano.engines.sketch.fonts import face_for
from platano.engines.sketch.lettering import Lettering, set_block
from platano.engines.sketch.raster import raster
from platano.engines.sketch.svg import Canvas
from platano.media.picture import Rgba

Rgb = npt.NDArray[Any]
LIGHT, DARK = "#fffaf0", "#0f0d16"
GAP = 0.012  # of the short side


def poster(frames: Sequence[Rgb], texts: Sequence[str], size_wh: Size) -> Rgba:
    """The first frame fills the picture and darkens downwards; the others make a strip under the title."""
    width, height = size_wh
    unit = min(size_wh) / 1000
    accent = accent_of(frames)
    canvas = Canvas(width, height)
    dark = mix(DARK, accent, 0.12)
    below = bool(texts) or len(frames) > 1
    shown = round(height * (0.68 if below and height > width * 0.8 else 1))  # a wide frame loses less of its width
    ground = np.full((height, width, 4), (*rgb(dark), 255), np.uint8)
    ground[:shown, :, :3] = cropped(frames[0], (width, shown))
    stops = ((0.0, dark, 0.0), (0.3, dark, 0.35), (0.62, dark, 0.86), (1.0, dark, 0.97))
    if shown < height:
        stops = ((0.0, dark, 0.0), (0.25, dark, 0.35), (0.48, dark, 1.0), (1.0, dark, 1.0))
    tall = height * (0.62 if below else 0.25)
    canvas.add([Shape(path.rectangle(0, height - tall, width, tall), fill=Gradient(stops))])
    margin = 60 * unit
    bottom = height - margin
    strip: list[tuple[Rgb, tuple[float, float, float, float]]] = []
    others = frames[1:5]
    if others:
        gap = 14 * unit
        cell = (width - 2 * margin - gap * (len(others) - 1)) / len(others)
        cell_height = min(cell * others[0].shape[0] / others[0].shape[1], height * 0.17)
        cell = cell_height * others[0].shape[1] / others[0].shape[0]
        left = (width - cell * len(others) - gap * (len(others) - 1)) / 2
        strip = [
            (frame, (left + index * (cell + gap), bottom - cell_height, cell, cell_height))
            for index, frame in enumerate(others)
        ]
        bottom -= cell_height + 44 * unit
    lines = _lines(texts, width - 2 * margin, height * 0.26, unit)
    for line, size in reversed(lines):
        bottom -= line.box[3] - line.box[1]
        canvas.add([_placed(line, width / 2, bottom, LIGHT if size == 0 else mix(LIGHT, accent, 0.35))])
        bottom -= 26 * unit
    if lines:
        canvas.add([Shape(path.rectangle(width / 2 - 70 * unit, bottom - 6 * unit, 140 * unit, 7 * unit), fill=accent)])
    for _, (x, y, wide, high) in strip:
        canvas.add([Shape(path.rectangle(x, y, wide, high), stroke=LIGHT, width=5 * unit, opacity=0.9)])
    return _with_pictures(_over(ground, raster(canvas.document())), strip)


def thumbnail(frame: Rgb, texts: Sequence[str], length: str, size_wh: Size) -> Rgba:
    """The frame, louder, with large words at its quieter side and the length in the corner."""
    width, height = size_wh
    unit = min(size_wh) / 1000
    picture, left = _beside_words(frame, size_wh) if texts else (cropped(frame, size_wh), False)
    picture = _louder(picture)
    accent = accent_of([frame])
    canvas = Canvas(width, height)
    if texts:
        stops = ((0.0, DARK, 0.85 if left else 0.0), (0.6, DARK, 0.45), (1.0, DARK, 0.0 if left else 0.85))
        x = 0.0 if left else width * 0.3
        canvas.add([Shape(path.rectangle(x, 0, width * 0.7, height), fill=Gradient(stops, angle=0))])
    lines = _lines(texts, width * 0.52, height * 0.62, unit * 1.9)
    tall = sum(line.box[3] - line.box[1] for line, _ in lines) + 30 * unit * max(len(lines) - 1, 0)
    top, centre = (height - tall) / 2, width * (0.3 if left else 0.7)
    for line, index in lines:
        colour = LIGHT if index == 0 else tint(accent, 0.55)
        canvas.add(_outlined(line, centre, top, colour, 16 * unit))
        top += line.box[3] - line.box[1] + 30 * unit
    badge = set_block(length, face_for("bold"), width * 0.2, 60 * unit, 46 * unit, 20 * unit)
    wide, high = badge.box[2] - badge.box[0] + 36 * unit, badge.box[3] - badge.box[1] + 30 * unit
    x, y = width - wide - 28 * unit, height - high - 28 * unit
    canvas.add([Shape(path.rectangle(x, y, wide, high, 10 * unit), fill=DARK, opacity=0.82)])
    canvas.add([_placed(badge, x + wide / 2, y + 15 * unit, LIGHT)])
    ground = np.dstack([picture, np.full((height, width), 255, np.uint8)])
    return _over(ground, raster(canvas.document()))


def sheet(
    frames: Sequence[Rgb],
    captions: Sequence[str],
    heading: str,
    line: str,
    bar: Rgb,
    ticks: Sequence[float],
    size_wh: Size,
) -> Rgba:
    """Key frames in a grid with a caption each, under a heading; the film's colours as a bar at the foot.

    `bar` is one row of pixels, first moment to last; `ticks` mark cuts on it, 0..1.
    """
    width, height = size_wh
    unit = min(size_wh) / 1000
    accent = accent_of(frames)
    paper = mix("#14121c", accent, 0.08)
    ground = np.full((height, width, 4), (*rgb(paper), 255), np.uint8)
    canvas = Canvas(width, height)
    margin, top = 44 * unit, 44 * unit
    for text, most, colour in ((heading, 84, LIGHT), (line, 34, mix(LIGHT, accent, 0.4))):
        if text:
            block = set_block(text, face_for("bold"), width - 2 * margin, most * 2.2 * unit, most * unit, 16 * unit)
            canvas.add([_placed(block, width / 2, top, colour)])
            top += block.box[3] - block.box[1] + 26 * unit
    foot = 62 * unit
    room = (margin, top + 6 * unit, width - 2 * margin, height - top - foot - margin - 40 * unit)
    ratio = frames[0].shape[1] / frames[0].shape[0]
    cells = _grid(len(frames), room, ratio, 16 * unit, 48 * unit)
    for (x, y, wide, high), caption in zip(cells, captions, strict=True):
        label = set_block(caption, face_for("bold"), wide * 0.96, 32 * unit, 28 * unit, 8 * unit)
        canvas.add([_placed(label, x + wide / 2, y + high + 11 * unit, LIGHT)])
    bar_at = (margin, height - margin - foot, width - 2 * margin, foot)
    painted = _with_pictures(ground, [*zip(frames, cells, strict=True), (bar, bar_at)])
    for tick in ticks:
        x = bar_at[0] + tick * bar_at[2]
        canvas.add([Shape(path.rectangle(x - 1.5 * unit, bar_at[1] - 12 * unit, 3 * unit, 12 * unit), fill=LIGHT)])
    return _over(painted, raster(canvas.document()))


def cropped(frame: Rgb, size_wh: Size) -> Rgb:
    """The frame filling the size; what is cut away is where least is to be seen."""
    width, height = size_wh
    rows, columns = frame.shape[:2]
    scale = max(width / columns, height / rows)
    wide, high = max(width, round(columns * scale)), max(height, round(rows * scale))
    resized = cv2.resize(frame, (wide, high), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    seen = _salience(frame)
    left = round(_start(seen.sum(axis=0), width / wide) * wide)
    top = round(_start(seen.sum(axis=1), height / high) * high)
    left, top = min(left, wide - width), min(top, high - height)
    return np.ascontiguousarray(resized[top : top + height, left : left + width])


def _salience(frame: Rgb) -> npt.NDArray[Any]:
    """How far every place differs in colour from the whole (after Achanta et al. 2009, "Frequency-tuned Salient Region
    Detection"), 96 x 54; what is faint counts for nothing.
    """
    small = cv2.GaussianBlur(cv2.resize(frame, (96, 54), interpolation=cv2.INTER_AREA), (0, 0), 1.2)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float32)
    away = np.linalg.norm((lab - np.median(lab, axis=(0, 1))) * (0.6, 1.6, 1.6), axis=2)
    return np.asarray(np.maximum(away - away.mean(), 0) ** 1.3)


def _start(detail: npt.NDArray[Any], share: float) -> float:
    """Where a window of that share of the axis holds the most; the middle is preferred a little. 0..1."""
    count = len(detail)
    window = max(1, round(count * share))
    if window >= count:
        return 0.0
    sums = np.convolve(detail + detail.mean() * 0.1, np.ones(window), "valid")
    away = np.abs(np.arange(len(sums)) - (len(sums) - 1) / 2) / len(sums)
    return float(np.argmax(sums * (1 - 0.25 * away))) / count


def accent_of(frames: Sequence[Rgb]) -> str:
    """The most colourful of the colours that these frames really have, made light enough to be seen on dark."""
    found = [colour for frame in frames for colour, share in photo.palette(frame) if share > 0.02]
    chosen = max(found, key=lambda colour: max(rgb(colour)) - min(rgb(colour)))
    return tint(chosen, 0.35) if luminance(chosen) < 0.12 else chosen


def _beside_words(frame: Rgb, size_wh: Size) -> tuple[Rgb, bool]:
    """The frame a little larger, moved so that most detail lies in one half; whether the left half is then free."""
    width, height = size_wh
    wide = cropped(frame, (round(width * 1.3), round(height * 1.3)))
    top, spare = round(height * 0.15), wide.shape[1] - width
    crops = [wide[top : top + height, start : start + width] for start in (0, spare)]
    views = [(crop, words_left) for crop in crops for words_left in (True, False)]

    def free(option: tuple[Rgb, bool]) -> float:
        near, far = option[0][:, : round(width * 0.52)], option[0][:, round(width * 0.48) :]
        words, rest = (near, far) if option[1] else (far, near)
        return _busyness(rest) / (_busyness(words) + 1)

    chosen = max(views, key=free)
    return np.ascontiguousarray(chosen[0]), chosen[1]


def _busyness(pixels: Rgb) -> float:
    """Outlines of what is large: fine rain and leaves do not count."""
    small = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), (64, 64), interpolation=cv2.INTER_AREA)
    return float(cv2.Laplacian(small, cv2.CV_32F).var())


def _louder(pixels: Rgb) -> Rgb:
    hsv = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV).astype(np.float32)
    hsv[..., 1] = np.clip(hsv[..., 1] * 1.18, 0, 255)
    hsv[..., 2] = np.clip((hsv[..., 2] - 128) * 1.08 + 132, 0, 255)
    return cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB)


def _lines(texts: Sequence[str], width: float, height: float, unit: float) -> list[tuple[Lettering, int]]:
    """The title large, up to two lines more smaller; with their number."""
    set_lines: list[tuple[Lettering, int]] = []
    for index, text in enumerate(texts[:3]):
        most = (150 if index == 0 else 52) * unit
        room = height * (1 if len(texts) == 1 else 0.68 if index == 0 else 0.16)
        set_lines.append((set_block(text, face_for("bold" if index == 0 else ""), width, room, most, 18), index))
    return set_lines


def _placed(line: Lettering, x: float, top: float, colour: str) -> Shape:
    x0, y0, x1, _ = line.box
    return Shape(line.d, fill=colour, part="lettering", matrix=(1, 0, 0, 1, x - (x0 + x1) / 2, top - y0))


def _outlined(line: Lettering, x: float, top: float, colour: str, width_px: float) -> list[Shape]:
    inside = _placed(line, x, top, colour)
    return [Shape(inside.d, fill=DARK, stroke=DARK, width=width_px, matrix=inside.matrix), inside]


def _grid(
    count: int, room: tuple[float, float, float, float], ratio: float, gap: float, caption: float
) -> list[tuple[float, float, float, float]]:
    """Equal cells of that ratio, as large as fit, each with room for a caption below: x, y, width, height."""
    left, top, width, height = room

    def size(columns: int) -> float:
        rows = -(-count // columns)
        across = (width - gap * (columns - 1)) / columns
        down = ((height - gap * (rows - 1)) / rows - caption) * ratio
        return min(across, down)

    columns = max(range(1, count + 1), key=size)
    wide, rows = max(size(columns), 8), -(-count // columns)
    high = wide / ratio
    used = rows * (high + caption) + gap * (rows - 1)
    y0 = top + max(0, (height - used) / 2)
    cells: list[tuple[float, float, float, float]] = []
    for index in range(count):
        row, column = divmod(index, columns)
        in_row = min(columns, count - row * columns)
        x0 = left + (width - in_row * wide - gap * (in_row - 1)) / 2
        cells.append((x0 + column * (wide + gap), y0 + row * (high + caption + gap), wide, high))
    return cells


def _with_pictures(ground: Rgba, pictures: Sequence[tuple[Rgb, tuple[float, float, float, float]]]) -> Rgba:
    for frame, (x, y, wide, high) in pictures:
        left, top, size_wh = round(x), round(y), (max(1, round(wide)), max(1, round(high)))
        smaller = size_wh[0] < frame.shape[1]
        resized = cv2.resize(frame, size_wh, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)
        part = ground[top : top + size_wh[1], left : left + size_wh[0], :3]
        part[:] = resized[: part.shape[0], : part.shape[1]]
    return ground


def _over(ground: Rgba, drawn: Rgba) -> Rgba:
    alpha = drawn[..., 3:].astype(np.float32) / 255
    mixed = drawn[..., :3] * alpha + ground[..., :3] * (1 - alpha)
    return np.dstack([mixed.round().astype(np.uint8), ground[..., 3]])
