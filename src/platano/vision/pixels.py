"""Pictures of either kind, Pillow's or numpy's, as RGB pixels."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from platano.errors import InvalidArgument

Pixels = NDArray[np.uint8]
Rgb = tuple[int, int, int]  # 0..255


def rgb_of(picture: Image.Image | Pixels) -> Pixels:
    """A new array (height, width, 3). What is transparent is laid on white.

    Raises `InvalidArgument` for an array that is not uint8 of (height, width), or with 3 or 4 channels.
    """
    if isinstance(picture, Image.Image):
        if picture.mode == "RGB":
            return np.array(picture)
        image = picture
    else:
        if (
            picture.dtype != np.uint8
            or picture.ndim not in (2, 3)
            or (picture.ndim == 3 and picture.shape[2] not in (3, 4))
        ):
            raise InvalidArgument(
                f"The picture is {picture.dtype} of {picture.shape}; it is uint8 of (height, width, 3), RGB.", "picture"
            )
        if picture.ndim == 3 and picture.shape[2] == 3:
            return np.array(picture, order="C")
        image = Image.fromarray(picture)
    if not image.has_transparency_data:
        return np.array(image.convert("RGB"))
    image = image.convert("RGBA")
    return np.array(Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB"))
