"""Styles: how outlines are inked, and what happens to the pixels afterwards.

A style is a pipeline on the finished raster, so it works on any picture, a photo included.
"""

import zlib
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from platano.engines.sketch.raster import Pixels
from platano.engines.sketch.svg import Ink

Rgb = npt.NDArray[Any]  # uint8, height x width x 3
Grey = npt.NDArray[Any]  # float32 or uint8, height x width
Finish = Callable[[Rgb, np.random.Generator], Rgb]


def ink(style: str, unit: float) -> Ink:
    """Outlines for a style; `unit` is the short side in pixels / 1000."""
    match style:
        case "kawaii":
            return Ink(5.5 * unit, tint=-0.62)
        case "pencil" | "charcoal" | "blueprint":
            return Ink(3.2 * unit, colour="#2a2a33")
        case "noir" | "pop":
            return Ink(5 * unit, colour="#101014")
        case "watercolour" | "oil":
            return Ink(0.8 * unit)
        case "pixel":
            return Ink(7 * unit)
        case _:
            return Ink(2.4 * unit)


def finish(pixels: Pixels, style: str, seed: int) -> Pixels:
    """The pixels in that style; alpha is kept. Unknown styles leave the picture as it is."""
    pipeline = PIPELINES.get(style)
    if pipeline is None:
        return pixels
    chance = np.random.default_rng(zlib.crc32(f"{seed}/{style}".encode()))
    changed = pipeline(np.ascontiguousarray(pixels[..., :3]), chance)
    return np.dstack([changed, pixels[..., 3]])


def _unit(picture: Rgb) -> float:
    return float(min(picture.shape[:2])) / 1000


def _odd(value: float) -> int:
    return max(1, round(value) | 1)


def _grain(picture: Rgb, chance: np.random.Generator, strength: float, cell: float) -> Grey:
    """Paper: low-resolution noise scaled up, about 1.0."""
    height, width = picture.shape[:2]
    small = chance.normal(1, strength, (max(2, int(height / cell)), max(2, int(width / cell)))).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def _times(picture: Rgb, factor: Grey) -> Rgb:
    return np.clip(picture * factor[..., None], 0, 255).astype(np.uint8)


def _lines(picture: Rgb, width: float) -> Grey:
    """Dark lines on white by dodging the grey picture with its own blur."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    blurred = cv2.GaussianBlur(grey, (0, 0), max(0.8, width))
    return cv2.divide(grey, np.maximum(blurred, 1), scale=256)


def _pencil(picture: Rgb, chance: np.random.Generator) -> Rgb:
    unit = _unit(picture)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    shading = 0.42 + 0.58 * np.sqrt(grey / 255)
    strokes = _hatching(picture, chance, grey / 255)
    tone = 255 * (_lines(picture, 5 * unit).astype(np.float32) / 255) ** 1.7 * shading * strokes
    paper = np.array([250, 247, 238], np.float32) / 255
    return np.clip(tone[..., None] * paper * _grain(picture, chance, 0.025, 1.5)[..., None], 0, 255).astype(np.uint8)


def _hatching(picture: Rgb, chance: np.random.Generator, light: Grey) -> Grey:
    """Diagonal strokes, denser where the picture is darker."""
    height, width = picture.shape[:2]
    unit = _unit(picture)
    noise = chance.normal(0, 1, (height // 2 + 1, width // 2 + 1)).astype(np.float32)
    length = _odd(26 * unit)
    kernel = np.eye(length, dtype=np.float32)[::-1] / length
    strokes = cv2.resize(cv2.filter2D(noise, -1, kernel), (width, height))
    return 1 - np.clip(strokes * 0.55, 0, 1) * np.clip(1.05 - light, 0, 1) * 0.6


def _charcoal(picture: Rgb, chance: np.random.Generator) -> Rgb:
    drawn = _pencil(cv2.GaussianBlur(picture, (0, 0), 1.5 * _unit(picture) + 0.3), chance).astype(np.float32) / 255
    smudged = cv2.GaussianBlur(drawn, (0, 0), 3 * _unit(picture) + 0.3)
    tone = np.minimum(drawn, smudged) ** 1.9 * _grain(picture, chance, 0.12, 1.2)[..., None]
    return np.clip(tone * 255, 0, 255).astype(np.uint8)


def _drift(picture: Rgb, chance: np.random.Generator, cell: int, spread: float, soft: float) -> Grey:
    """A slowly changing random field of the picture's size: normal noise of `spread`, blurred, scaled up."""
    height, width = picture.shape[:2]
    noise = chance.normal(0, spread, (height // cell + 1, width // cell + 1)).astype(np.float32)
    return cv2.resize(cv2.GaussianBlur(noise, (0, 0), soft), (width, height))


def _pixel_grid(picture: Rgb) -> tuple[Grey, Grey]:
    """The column and the row of every pixel, as cv2.remap wants them."""
    height, width = picture.shape[:2]
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return columns, rows


def _watercolour(picture: Rgb, chance: np.random.Generator) -> Rgb:
    """Wet edges that wander, pigment that gathers at borders, paper showing through."""
    unit = _unit(picture)
    shifts = [_drift(picture, chance, 4, 1, 5 * unit + 0.5) for _ in range(2)]
    shifts = [field / (np.abs(field).max() + 1e-6) * 9 * unit for field in shifts]
    columns, rows = _pixel_grid(picture)
    wet = cv2.remap(picture, columns + shifts[0], rows + shifts[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    wet = cv2.medianBlur(wet, min(_odd(7 * unit), 9))
    pooled = wet.astype(np.float32) / np.maximum(cv2.GaussianBlur(wet, (0, 0), 5 * unit + 0.5).astype(np.float32), 1)
    edges = np.clip(pooled.min(axis=2), 0.72, 1.0)
    washes = _grain(picture, chance, 0.05, 90 * unit) * _grain(picture, chance, 0.03, 2.2)
    light = 255 - (255 - wet.astype(np.float32)) * 0.82
    return _times(np.clip(light, 0, 255).astype(np.uint8), (edges * washes).astype(np.float32))


def _oil(picture: Rgb, chance: np.random.Generator) -> Rgb:
    """Short strokes along the picture's own contours, with the relief of thick paint."""
    unit = _unit(picture)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    soft = cv2.GaussianBlur(grey, (0, 0), 6 * unit + 0.5)
    across, down = cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    angle = cv2.phase(across, down) + np.float32(np.pi / 2) + _drift(picture, chance, 8, 2.4, 3)
    noise = np.asarray(chance.normal(0, 1, grey.shape), np.float32)
    columns, rows = _pixel_grid(picture)
    step_x, step_y = np.cos(angle), np.sin(angle)
    paint, relief = np.zeros(picture.shape, np.float32), np.zeros_like(grey)
    reach = np.linspace(-9 * unit, 9 * unit, 5, dtype=np.float32)
    for distance in reach:
        x, y = columns + step_x * distance, rows + step_y * distance
        paint += cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        relief += cv2.remap(noise, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    lit = 1 + cv2.Sobel(cv2.GaussianBlur(relief, (0, 0), 1.1 * unit + 0.3), cv2.CV_32F, 1, 1) * 0.06
    rich = cv2.cvtColor(np.clip(paint / len(reach), 0, 255).astype(np.uint8), cv2.COLOR_RGB2HSV)
    rich[..., 1] = np.clip(rich[..., 1].astype(np.float32) * 1.25, 0, 255).astype(np.uint8)
    return _times(cv2.cvtColor(rich, cv2.COLOR_HSV2RGB), np.clip(lit, 0.8, 1.2).astype(np.float32))


def _noir(picture: Rgb, chance: np.random.Generator) -> Rgb:
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    curve = 1 / (1 + np.exp(-9 * (grey - 0.5)))
    inked = curve * _grain(picture, chance, 0.05, 1.3)
    return np.repeat(np.clip(inked * 255, 0, 255).astype(np.uint8)[..., None], 3, axis=2)


def _sepia(picture: Rgb, chance: np.random.Generator) -> Rgb:
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    toned = np.clip(
        grey[..., None] * np.array([1.07, 0.94, 0.74], np.float32) + np.array([14, 8, 0], np.float32), 0, 255
    )
    return _times(toned.astype(np.uint8), _grain(picture, chance, 0.04, 1.5))


def _pixel(picture: Rgb, _chance: np.random.Generator) -> Rgb:
    """A 128-cell grid in 24 colours."""
    height, width = picture.shape[:2]
    cells = 128 / min(height, width)
    small = cv2.resize(
        picture, (max(1, round(width * cells)), max(1, round(height * cells))), interpolation=cv2.INTER_AREA
    )
    flat = small.reshape(-1, 3).astype(np.float32)
    cv2.setRNGSeed(7)
    _, labels, centres = cv2.kmeans(flat, 24, None, (3, 8, 1.0), 1, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    quantised = centres[labels.ravel()].reshape(small.shape).astype(np.uint8)
    return cv2.resize(quantised, (width, height), interpolation=cv2.INTER_NEAREST)


def _blueprint(picture: Rgb, chance: np.random.Generator) -> Rgb:
    unit = _unit(picture)
    ink_share = 1 - _lines(picture, 4 * unit).astype(np.float32) / 255
    height, width = picture.shape[:2]
    grid = np.zeros((height, width), np.float32)
    step = max(8, round(50 * unit))
    grid[::step], grid[:, ::step] = 0.16, 0.16
    white = np.clip(ink_share * 1.9 + grid, 0, 1)[..., None]
    paper = np.array([28, 78, 148], np.float32) * _grain(picture, chance, 0.03, 40 * unit)[..., None]
    return np.clip(paper * (1 - white) + np.array([236, 244, 255], np.float32) * white, 0, 255).astype(np.uint8)


def _pop(picture: Rgb, _chance: np.random.Generator) -> Rgb:
    """Few loud colours and a halftone screen in the mid tones."""
    unit = _unit(picture)
    hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)
    hsv[..., 1] = np.clip(hsv[..., 1].astype(np.float32) * 1.7, 0, 255).astype(np.uint8)
    hsv[..., 2] = (np.round(hsv[..., 2] / 64.0) * 63.75).astype(np.uint8)
    loud = cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)
    height, width = picture.shape[:2]
    cell = max(4.0, 11 * unit)
    columns, rows = np.meshgrid(np.arange(width), np.arange(height))
    u, v = (columns + rows) / cell, (columns - rows) / cell
    distance = np.hypot(u - np.round(u), v - np.round(v))
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) / 255.0
    dots = distance < np.clip(0.75 - grey, 0, 0.5) * 0.8
    loud[dots] = (loud[dots] * 0.62).astype(np.uint8)
    return loud


PIPELINES: dict[str, Finish] = {
    "pencil": _pencil,
    "charcoal": _charcoal,
    "watercolour": _watercolour,
    "oil": _oil,
    "noir": _noir,
    "sepia": _sepia,
    "pixel": _pixel,
    "blueprint": _blueprint,
    "pop": _pop,
}
