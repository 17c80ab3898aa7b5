"""Answers as models write them."""

import base64
import io
from typing import Any

import numpy as np
from PIL import Image


def mask_png(seed: int = 0, side: int = 64, mode: str = "L") -> bytes:
    """A soft blob that does not touch the edges, as a PNG of probabilities."""
    down, across = np.mgrid[-1 : 1 : side * 1j, -1 : 1 : side * 1j]
    edge = 0.75 + 0.12 * np.cos(np.arctan2(down, across) * (2 + seed % 4) + seed)
    soft = (255 / (1 + np.exp((np.hypot(down, across) - edge) * 20))).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(soft).convert(mode).save(file, "PNG")
    return file.getvalue()


def data_url(png: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(png).decode()


def segments(count: int) -> list[dict[str, Any]]:
    """Items with box, label and mask, overlapping and of all sizes."""
    random = np.random.default_rng(7)
    found = []
    for index in range(count):
        height, width = random.integers(20, 600, 2)
        top, left = random.integers(0, 1001 - height), random.integers(0, 1001 - width)
        box = [int(top), int(left), int(top + height), int(left + width)]
        found.append({"box_2d": box, "mask": data_url(mask_png(index)), "label": f"thing {index}"})
    return found
