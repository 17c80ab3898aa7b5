"""How many tokens an input counts. Pure arithmetic from the guides; Google's own tokenizer is not public.

Media are exact by the guides' rules, words are an estimate. The newest models count a picture by media resolution
instead (1120 tokens by default, ai.google.dev/gemini-api/docs/media-resolution); the rule of the guides is kept.
"""

import re
from math import ceil

from platano.catalog.card import Tiling
from platano.domain import Size

_TILE = 258  # tokens of one tile, of one frame, of one page
_SMALL_SIDE = 384  # pixels: up to here a picture is one tile
_TILE_SIDE = 768
_FRAME = {False: 258, True: 66}  # tokens by low resolution
_SOUND_SECOND = 32
_TIMESTAMP = 5

# Scripts without spaces between words, and emoji: about one token a character.
_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai and Lao, Burmese, Khmer
    "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"  # Korean, Japanese, Chinese
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"  # emoji, rare Chinese
)


def text_tokens(text: str) -> int:
    """An estimate: a token is about four characters (ai.google.dev/gemini-api/docs/models).

    That rule is for spaced scripts; Chinese, Japanese, Korean, Thai and their like count one a character.
    """
    dense = 0 if text.isascii() else len(text) - len(_DENSE.sub("", text))
    return dense + ceil((len(text) - dense) / 4)


def image_tokens(size_wh: Size, tiling: Tiling = "fixed") -> int:
    """258 if no side is over 384 pixels, else 258 a tile (image understanding guide, token calculation).

    `fixed` (2.0 and later): tiles of 768 x 768. `proportional` (1.5): tiles of two thirds of the shorter side,
    at least 256 and at most 768 pixels, each scaled to 768 x 768.
    """
    width, height = size_wh
    if max(size_wh) <= _SMALL_SIDE:
        return _TILE
    side = _TILE_SIDE if tiling == "fixed" else min(max(min(size_wh) / 1.5, 256), _TILE_SIDE)
    return _TILE * ceil(width / side) * ceil(height / side)


def video_tokens(seconds: float, fps: float = 1.0, low_resolution: bool = False, has_audio: bool = True) -> int:
    """258 a frame (66 at low media resolution), 32 a second of sound, 5 a timestamp, one of these every second.

    About 300 a second, 100 at low resolution (video understanding guide, technical details). `seconds` is the
    length of what is looked at, after clipping; `fps` the rate of sampling.
    """
    frames = _whole(seconds * fps)
    return frames * _FRAME[low_resolution] + _whole(seconds) * _TIMESTAMP + (audio_tokens(seconds) if has_audio else 0)


def audio_tokens(seconds: float) -> int:
    """32 for every second begun (video understanding guide: sound is cut into chunks of a second)."""
    return _whole(seconds) * _SOUND_SECOND


def pdf_tokens(pages: int) -> int:
    """258 a page (ai.google.dev/gemini-api/docs/document-processing)."""
    return pages * _TILE


def _whole(amount: float) -> int:
    """Rounded up, but not for the last digits of a float: 0.1 * 30 is 3."""
    return ceil(round(amount, 6))
