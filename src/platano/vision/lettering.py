"""The fonts of labels: Inter, and Noto for scripts that Inter lacks, from the font packages platano depends on."""

import importlib.util
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from PIL import ImageFont

CAP_HEIGHT_EM = 0.727  # of Inter; plates centre capitals, which looks centred for every script here


class _Face(NamedTuple):
    """A font file in a package, a member of a collection, and the values of its axes in the file's order."""

    package: str
    file: str
    member: int = 0
    axes: tuple[float, ...] = ()


_FACES = (
    _Face("fontpkg_inter", "files/Inter[opsz,wght].ttf", axes=(14, 600)),
    _Face("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc"),
    _Face("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf", axes=(600, 100)),
    _Face("fontpkg_heebo", "files/Heebo[wght].ttf", axes=(600,)),
    _Face("fontpkg_noto_sans_devanagari", "files/NotoSansDevanagari[wdth,wght].ttf", axes=(600, 100)),
    _Face("fontpkg_noto_sans_thai", "files/NotoSansThai[wdth,wght].ttf", axes=(600, 100)),
)


def font(text: str, size_px: int) -> ImageFont.FreeTypeFont:
    """The first font that has all letters of the text, else the one that has most."""
    letters = {ord(character) for character in text if not character.isspace()}
    if all(letter < 0x250 for letter in letters):
        return _loaded(_FACES[0], size_px)
    return _loaded(min(_FACES, key=lambda face: len(letters - _letters(face))), size_px)


def fitted(text: str, width_px: float, size_px: int) -> str:
    """The text on one line, shortened by an ellipsis where it is wider."""
    line = " ".join("".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C").split())
    letters = font(line, size_px)
    if letters.getlength(line) <= width_px:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if letters.getlength(line[:middle] + "…") <= width_px else (low, middle - 1)
    return line[:low].rstrip() + "…"


def _place(face: _Face) -> Path:
    found = importlib.util.find_spec(face.package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"The font package {face.package.replace('_', '-')} is not installed.")
    return Path(found.origin).parent / face.file


@cache
def _loaded(face: _Face, size_px: int) -> ImageFont.FreeTypeFont:
    loaded = ImageFont.truetype(_place(face), size_px, index=face.member)
    if face.axes:
        loaded.set_variation_by_axes(list(face.axes))
    return loaded


@cache
def _letters(face: _Face) -> Any:
    """The code points that a font has."""
    import uharfbuzz  # noqa: PLC0415  only labels beyond Latin need it

    return set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(_place(face))), face.member).unicodes)
