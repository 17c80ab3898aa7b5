"""Masks as models send them: a picture file of probabilities, base64 in a data URL or bare."""

import binascii
import io
import re

import numpy as np
import pybase64
from numpy.typing import NDArray
from PIL import Image

from platano.errors import InvalidMedia

MAX_PIXELS = 4096 * 4096  # a mask of a model has 256 x 256 or so; a file that unpacks to more is hostile or broken

_DATA_URL = re.compile(r"\s*data:[\w/+.-]*(?:;[\w=.-]+)*;base64,", re.IGNORECASE)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF", b"GIF8")


class AnswerWarning(UserWarning):
    """Part of an answer could not be used; the message says which and why."""


def from_text(text: str) -> bytes | None:
    """The picture file in a data URL or in bare base64 of either alphabet; None if there is none."""
    head = _DATA_URL.match(text)
    body = text[head.end() :] if head else text
    data = _decoded(body)
    if data is None:  # white space within, no padding, the other alphabet
        body = "".join(body.split()).rstrip("=").replace("-", "+").replace("_", "/")
        data = _decoded(body + "=" * (-len(body) % 4))
    return data if data and data.startswith(_PICTURES) else None


def _decoded(body: str) -> bytes | None:
    try:
        return pybase64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        return None


def probabilities(picture: bytes, size_wh: tuple[int, int]) -> NDArray[np.uint8]:
    """The probabilities 0..255 scaled to a box, (height, width), by Pillow's bilinear filter.

    Raises `InvalidMedia` for a file that is no picture, and for one of more than `MAX_PIXELS`.
    """
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise InvalidMedia(f"The mask has {opened.width} x {opened.height} pixels, too many.", "mask")
            grey = opened if opened.mode == "L" else _grey(opened)
            return np.asarray(grey.resize(size_wh, Image.Resampling.BILINEAR))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InvalidMedia(f"The mask is no picture that can be read: {error}", "mask") from None


def _grey(picture: Image.Image) -> Image.Image:
    """Any picture as 8 bits of grey; Pillow alone would clip 16 bits instead of scaling them."""
    if picture.mode.startswith("I"):
        return Image.fromarray((np.asarray(picture).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8))
    return picture.convert("L")
