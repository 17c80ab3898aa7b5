"""Things cut out of a picture: their boxes, or the things alone on nothing."""

import numpy as np
from PIL import Image

from platano.errors import InvalidArgument
from platano.vision.detection import THRESHOLD, Detections
from platano.vision.pixels import Pixels, rgb_of


def crops(picture: Image.Image | Pixels, detections: Detections, margin: float = 0.0) -> list[Image.Image | None]:
    """The box of each detection as an RGB image; None where there is no box, or no pixel in it.

    `margin` widens each side by that part of the box's own width or height, as far as the picture goes.
    Raises `InvalidArgument` for a margin under 0.
    """
    if margin < 0:
        raise InvalidArgument(f"margin is {margin}; it is 0 or more of the box's size.", "margin")
    pixels = rgb_of(picture)
    height, width = pixels.shape[:2]
    found: list[Image.Image | None] = []
    for x0, y0, x1, y1 in detections.boxes_xyxy_px((width, height)).tolist():
        if x0 >= x1 or y0 >= y1:
            found.append(None)
            continue
        more_x, more_y = round((x1 - x0) * margin), round((y1 - y0) * margin)
        region = pixels[max(y0 - more_y, 0) : y1 + more_y, max(x0 - more_x, 0) : x1 + more_x]
        found.append(Image.fromarray(region))
    return found


def cutouts(
    picture: Image.Image | Pixels, detections: Detections, threshold: int = THRESHOLD, soft: bool = False
) -> list[Image.Image | None]:
    """Each thing as an RGBA image of its box's size, transparent where its mask is not; None as for `crops`.

    Alpha is 0 or 255 at the threshold (0..255); with `soft` it is the mask's probability itself, which gives smooth
    edges. A detection without a mask is opaque in its whole box.
    """
    pixels = rgb_of(picture)
    size_wh = pixels.shape[1], pixels.shape[0]
    found: list[Image.Image | None] = []
    for index, box in enumerate(detections.boxes_xyxy_px(size_wh).tolist()):
        x0, y0, x1, y1 = box
        if x0 >= x1 or y0 >= y1:
            found.append(None)
            continue
        alpha = np.full((y1 - y0, x1 - x0), 255, np.uint8)
        if detections[index].mask_png is not None:
            sure = detections.probability(index, size_wh)
            if sure is None:
                alpha[:] = 0
            else:
                alpha = sure if soft else np.where(sure > threshold, np.uint8(255), np.uint8(0))
        found.append(Image.fromarray(np.dstack([pixels[y0:y1, x0:x1], alpha])))
    return found
