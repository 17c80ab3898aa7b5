"""From one picture to another: along the optical flow where they show the same, else a dissolve on the move."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from platano.engines.sketch.film.canvas import Picture, about, lay, mixed
from platano.media.picture import Rgba

BETTER = 0.6  # the flow is believed when it leaves less than this share of the difference
GROWTH = 0.07


def smooth(share: float) -> float:
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


@dataclass(frozen=True, slots=True)
class Morph:
    """Two pictures of one size, and the way of each pixel from the first to the second (None: no common one)."""

    first: Rgba
    last: Rgba
    flow: npt.NDArray[Any] | None
    grid: tuple[npt.NDArray[Any], npt.NDArray[Any]]

    def frame(self, share: float) -> Rgba:
        """0 is the first picture, 1 the last, exactly."""
        if share <= 0 or share >= 1:
            return self.first if share <= 0 else self.last
        if self.flow is None:
            dissolved = smooth((share - 0.25) / 0.5)
            return mixed(grown(self.first, GROWTH * share), grown(self.last, GROWTH * (1 - share)), dissolved)
        way = smooth(share)
        columns, rows = self.grid
        dx, dy = self.flow[..., 0], self.flow[..., 1]
        ahead = cv2.remap(
            self.first, columns - dx * way, rows - dy * way, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        rest = 1 - way
        back = cv2.remap(
            self.last, columns + dx * rest, rows + dy * rest, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        return mixed(ahead, back, way)


def morph(first: Rgba, last: Rgba) -> Morph:
    """Pictures must have the same size."""
    height, width = first.shape[:2]
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    one, two = (cv2.cvtColor(picture, cv2.COLOR_RGBA2GRAY) for picture in (first, last))
    small = (max(16, width // 2), max(16, height // 2))
    flow = cv2.DISOpticalFlow.create(  # type: ignore[call-overload]
        cv2.DISOPTICAL_FLOW_PRESET_MEDIUM
    ).calc(cv2.resize(one, small), cv2.resize(two, small), None)
    flow = cv2.resize(flow, (width, height)) * (width / small[0])
    found = cv2.remap(two, columns + flow[..., 0], rows + flow[..., 1], cv2.INTER_LINEAR)
    before, after = float(cv2.absdiff(one, two).mean()), float(cv2.absdiff(one, found).mean())
    far = float(np.abs(flow).mean()) > 0.12 * width
    return Morph(first, last, flow if after < BETTER * before and not far else None, (columns, rows))


def grown(pixels: Rgba, share: float) -> Rgba:
    """The picture enlarged about its middle."""
    if share <= 0:
        return pixels
    height, width = pixels.shape[:2]
    frame = pixels.copy()
    lay(frame, Picture(pixels, opaque=True), about(width / 2, height / 2, 1 + share, 1 + share))
    return frame
