"""Colour arithmetic on `#rrggbb` strings; what a drawing needs to shade one colour into several."""

import colorsys
from functools import lru_cache


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green, blue, each 0-255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hex_colour(red: float, green: float, blue: float) -> str:
    """Channels 0-255, rounded and clamped, as `#rrggbb`."""
    return "#" + "".join(f"{min(255, max(0, round(channel))):02x}" for channel in (red, green, blue))


@lru_cache(maxsize=4096)
def mix(first: str, second: str, share: float) -> str:
    """`share` 0 gives the first colour, 1 the second."""
    return hex_colour(*(a + (b - a) * share for a, b in zip(rgb(first), rgb(second), strict=True)))


@lru_cache(maxsize=4096)
def tint(colour: str, amount: float) -> str:
    """Lighter for `amount` in 0..1, darker for -1..0.

    Shadows turn a little towards blue and lights towards yellow, as painters mix them: plain
    scaling of the channels looks like soot.
    """
    if amount >= 0:
        return mix(colour, "#fffaf0", amount)
    return mix(colour, "#1a1430", -amount)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Relative luminance 0..1 as WCAG 2.2 defines it."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio, 1..21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def turned(colour: str, degrees: float, saturation: float = 1.0, lightness: float = 1.0) -> str:
    """The colour with its hue turned on the wheel and its saturation and lightness scaled."""
    hue, light, sat = colorsys.rgb_to_hls(*(channel / 255 for channel in rgb(colour)))
    channels = colorsys.hls_to_rgb((hue + degrees / 360) % 1, min(1, light * lightness), min(1, sat * saturation))
    return hex_colour(*(channel * 255 for channel in channels))
