"""An SVG document to pixels: by skia, or by resvg where skia's system libraries are missing."""

import importlib.util
import io
import os
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[Any]  # uint8, height x width x 4, RGBA


def backend() -> str:
    """`skia` or `resvg`. skia links against libEGL and libGL, which slim images lack (an ImportError)."""
    if os.environ.get("PLATANO_RASTER") == "resvg" or importlib.util.find_spec("skia") is None:
        return "resvg"
    try:
        import skia  # noqa: F401, PLC0415
    except ImportError:
        return "resvg"
    return "skia"


def raster(svg: str) -> Pixels:
    """RGBA pixels of the document at its own size. Transparent where nothing is painted."""
    return _skia(svg) if backend() == "skia" else _resvg(svg)


def _skia(svg: str) -> Pixels:
    import skia  # noqa: PLC0415

    # The stream must own its bytes (copy=True): otherwise they are freed before the DOM reads them.
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(svg.encode(), True))
    if dom is None:
        raise ValueError("the SVG document could not be read")
    size = dom.containerSize()
    surface = skia.Surface(int(size.width()), int(size.height()))
    surface.getCanvas().clear(skia.ColorTRANSPARENT)
    dom.render(surface.getCanvas())
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    return np.ascontiguousarray(pixels)


def _resvg(svg: str) -> Pixels:
    import resvg_py  # noqa: PLC0415

    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"))
