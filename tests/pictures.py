"""Pictures to send and to look at."""

import io

from PIL import Image


def png(width: int = 64, height: int = 64, colour: str = "#3366cc") -> bytes:
    return encoded(Image.new("RGB", (width, height), colour), "PNG")


def encoded(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))
