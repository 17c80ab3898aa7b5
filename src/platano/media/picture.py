"""Pictures: bytes to pixels and back. Imports imaging libraries, so only engines and tools may use it."""

import io
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from platano.errors import InvalidMedia

pillow_heif.register_heif_opener()

MAX_PIXELS = 100_000_000  # a bomb is refused by its header, before any pixel is decoded
Image.MAX_IMAGE_PIXELS = MAX_PIXELS * 2

Rgba = npt.NDArray[Any]  # uint8, height x width x 4


def decode(data: bytes, field: str = "") -> Rgba:
    """RGBA pixels, turned upright by EXIF. Raises `InvalidMedia` for what is not a whole picture."""
    try:
        picture = Image.open(io.BytesIO(data))
        width, height = picture.size
        if width * height > MAX_PIXELS:
            raise InvalidMedia(
                f"The picture is {width} x {height}; at most {MAX_PIXELS // 1_000_000} megapixels are taken.", field
            )
        picture.load()
        return np.asarray(ImageOps.exif_transpose(picture).convert("RGBA"))
    except UnidentifiedImageError:
        raise InvalidMedia("The bytes are not a picture that can be read.", field) from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise InvalidMedia(f"The picture is damaged or cut off: {error}.", field) from None


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
