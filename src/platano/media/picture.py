"""Pictures: bytes to pixels and back. Imports imaging libraries, so only engines and tools may use it."""

import io
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from platano.domain import Size
from platano.errors import InvalidMedia
from platano.media import metadata

pillow_heif.register_heif_opener()

MAX_PIXELS = 100_000_000  # a bomb is refused by its header, before any pixel is decoded
Image.MAX_IMAGE_PIXELS = MAX_PIXELS * 2

MUCH = 24_000_000  # pixels; a camera's picture is used as it is
LEAST_SIDE = 2048

Rgba = npt.NDArray[Any]  # uint8, height x width x 4


def decode(data: bytes, field: str = "", least_side: int = LEAST_SIDE) -> Rgba:
    """RGBA pixels, turned upright by EXIF. Raises `InvalidMedia` for what is not a whole picture.

    A picture of more than `MUCH` pixels is halved, or divided by more, while its short side stays at least
    `least_side` pixels long: nothing is made from more, and 100 megapixels take half a minute and a gigabyte.
    """
    metadata.check(data, field)
    try:
        picture = Image.open(io.BytesIO(data))
        width, height = picture.size
        if width * height > MAX_PIXELS:
            raise InvalidMedia(
                f"The picture is {width} x {height}; at most {MAX_PIXELS // 1_000_000} megapixels are taken.", field
            )
        factor = _reduction((width, height), least_side)
        if factor > 1:
            picture.draft(None, (width // factor, height // factor))  # JPEG decodes to a half, a quarter or an eighth
        picture.load()
        return np.asarray(ImageOps.exif_transpose(_reduced(picture, (width, height), factor)).convert("RGBA"))
    except UnidentifiedImageError:
        raise InvalidMedia("The bytes are not a picture that can be read.", field) from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise InvalidMedia(f"The picture is damaged or cut off: {error}.", field) from None


def size_wh(data: bytes, decoded: Rgba) -> Size:
    """Pixels of the file as shown, whatever `decode` has made of them."""
    with Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
    turned = (decoded.shape[1] > decoded.shape[0]) != (width > height)
    return (height, width) if turned else (width, height)


def _reduction(size_wh: Size, least_side: int) -> int:
    """By how much both sides are divided; 1 for all that is not too large. A long strip is also made narrower."""
    width, height = size_wh
    factor = 1
    while width * height > MUCH * factor**2 and (min(size_wh) >= least_side * factor * 2 or factor < 2):
        factor *= 2
    return factor


def _reduced(picture: Image.Image, was_wh: Size, factor: int) -> Image.Image:
    """What decoding has not yet divided, as the mean of every square; it keeps its EXIF."""
    left = factor * picture.width // was_wh[0]
    if left < 2:
        return picture
    plain = picture if picture.mode in ("RGB", "RGBA", "L") else picture.convert("RGBA")
    reduced = plain.reduce(left)
    reduced.info.update(picture.info)
    exif = picture.getexif()
    if exif.get(0x0112, 1) != 1:
        reduced.info["exif"] = exif.tobytes()
    return reduced


def encode(pixels: Rgba, mime_type: str, quality: int | None = None) -> bytes:
    """PNG keeps alpha and every pixel; JPEG lays the picture on white. `quality` 1-100, 92 by default.

    Raises `InvalidMedia` for another MIME type than PNG, JPEG and WebP.
    """
    bgra = cv2.cvtColor(pixels, cv2.COLOR_RGBA2BGRA)
    opaque = bool((pixels[..., 3] == 255).all())
    match mime_type:
        case "image/png":
            shown = np.ascontiguousarray(bgra[..., :3]) if opaque else bgra
            ok, data = cv2.imencode(".png", shown)
        case "image/jpeg":
            ok, data = cv2.imencode(".jpg", _on_white(bgra, opaque), [cv2.IMWRITE_JPEG_QUALITY, quality or 92])
        case "image/webp":
            ok, data = cv2.imencode(".webp", bgra, [cv2.IMWRITE_WEBP_QUALITY, quality or 92])
        case _:
            raise InvalidMedia(f"Pictures are written as PNG, JPEG or WebP, not as {mime_type}.")
    if not ok:
        raise InvalidMedia(f"The picture could not be written as {mime_type}.")
    return bytes(data)


def _on_white(bgra: Rgba, opaque: bool) -> Rgba:
    if opaque:
        return np.ascontiguousarray(bgra[..., :3])
    alpha = bgra[..., 3:].astype(np.float32) / 255
    return (bgra[..., :3] * alpha + 255 * (1 - alpha)).round().astype(np.uint8)
