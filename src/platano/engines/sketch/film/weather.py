"""What falls or drifts through the air: every particle a function of time, so that no moment depends on another."""

import math
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from platano.domain import Size
from platano.engines.sketch.film.canvas import sprinkle
from platano.media.picture import Rgba

FIXED = 4  # bits after the point in OpenCV's coordinates
ONE = 1 << FIXED
Draw = Callable[["Air", Rgba, float, float], None]
AUTUMN = ((214, 120, 40), (196, 72, 36), (232, 168, 58), (150, 84, 40))
PARTY = ((239, 71, 111), (255, 209, 102), (6, 214, 160), (17, 138, 178), (150, 90, 220))


@dataclass(frozen=True, slots=True)
class Air:
    """Numbers between 0 and 1 for every particle (rows): place, depth, and its own unrest."""

    kind: str
    size_wh: Size
    numbers: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"

    @property
    def unit(self) -> float:
        return min(self.size_wh) / 1000


COUNTS = {
    "rain": 260,
    "storm": 420,
    "snow": 300,
    "leaves": 34,
    "petals": 60,
    "confetti": 110,
    "fireflies": 34,
    "bubbles": 46,
    "sparks": 60,
    "dust": 70,
    "sparkles": 60,
    "wind": 26,
}


def air(kinds: Sequence[str], size_wh: Size, seed: int) -> list[Air]:
    """One cloud of particles for each kind that has a painter."""
    clouds: list[Air] = []
    area = size_wh[0] * size_wh[1] / min(size_wh) ** 2 / 1.78  # of a 16:9 frame
    for kind in dict.fromkeys(kinds):
        if kind in COUNTS:
            chance = np.random.default_rng(zlib.crc32(f"{seed}/{kind}".encode()))
            clouds.append(Air(kind, size_wh, chance.random((round(COUNTS[kind] * max(1, area)), 6))))
    return clouds


def draw(frame: Rgba, cloud: Air, seconds: float, passed: float) -> None:
    """The particles at a moment; `passed` is how far a camera has gone by what stands at depth 1, in pixels."""
    PAINTERS[cloud.kind](cloud, frame, seconds, passed)


def _wrapped(value: Any, size: float, margin: Any) -> Any:
    """A coordinate, or an array of them, brought back into the frame and a margin around it."""
    return (value + margin) % (size + 2 * margin) - margin


def _all_fixed(values: "np.ndarray[Any, Any]") -> list[list[int]]:
    """Rows of coordinates as OpenCV wants them."""
    rows: list[list[int]] = np.round(values * ONE).astype(np.int64).tolist()
    return rows


def _fixed(x: float, y: float) -> tuple[int, int]:
    return round(x * ONE), round(y * ONE)


def _rain(cloud: Air, frame: Rgba, seconds: float, passed: float) -> None:
    """Three distances; the nearest drops fall fastest and are longest."""
    width, height = cloud.size_wh
    unit, hard = cloud.unit, cloud.kind == "storm"
    slant = 0.42 if hard else 0.2
    mask = np.zeros(frame.shape[:2], np.uint8)
    x, y, depth, own, _, _ = cloud.numbers.T
    near = 0.35 + 0.65 * depth
    fall = (1500 + 500 * own) * near * unit
    length = (36 + 58 * depth) * unit
    down = _wrapped(y * height * 1.4 + fall * seconds, height, length)
    across = _wrapped(x * width * 1.4 - slant * fall * seconds - passed * near, width, length)
    ends = np.column_stack([across, down, across - length * slant, down + length])
    thick = np.maximum(1, np.round(1.9 * unit * near + 0.4)).astype(int).tolist()
    for (x0, y0, x1, y1), strength, wide in zip(_all_fixed(ends), (42 + 70 * depth).tolist(), thick, strict=True):
        cv2.line(mask, (x0, y0), (x1, y1), strength, wide, cv2.LINE_AA, FIXED)
    _splashes(cloud, mask, seconds, passed)
    sprinkle(frame, mask, (232, 242, 252))


def _splashes(cloud: Air, mask: Rgba, seconds: float, passed: float) -> None:
    """Rings where drops meet the ground, each at a new place."""
    width, height = cloud.size_wh
    for x, y, _, _, lag, _ in cloud.numbers[:46]:
        turn = seconds * 2.2 + lag
        age, round_number = turn % 1, math.floor(turn)
        place = _wrapped((x + 0.37 * round_number) * width - passed * (0.6 + 0.4 * y), width, 40)
        low = height * (0.72 + 0.27 * ((y + 0.61 * round_number) % 1))
        reach = (4 + 17 * age) * cloud.unit
        centre, axes = _fixed(place, low), _fixed(reach, reach * 0.34)
        cv2.ellipse(mask, centre, axes, 0, 0, 360, 105 * (1 - age), 1, cv2.LINE_AA, FIXED)


def _snow(cloud: Air, frame: Rgba, seconds: float, passed: float) -> None:
    """Flakes that sink and swing; near ones are larger, faster and softer."""
    width, height = cloud.size_wh
    unit = cloud.unit
    mask = np.zeros(frame.shape[:2], np.uint8)
    x, y, depth, own, swing, lag = cloud.numbers.T
    near = 0.25 + 0.75 * depth**2
    sway = (12 + 26 * swing) * unit * near * np.sin(seconds * (0.7 + own) + lag * math.tau)
    down = _wrapped(y * height * 1.3 + (70 + 150 * near) * unit * seconds, height, 12 * unit)
    across = _wrapped(x * width * 1.3 - 34 * unit * near * seconds + sway - passed * near, width, 12 * unit)
    radius = (1.5 + 6.4 * near * (0.6 + 0.4 * own)) * unit
    flakes = _all_fixed(np.column_stack([across, down, radius]))
    for (column, row, size), strength in zip(flakes, (225 - 70 * near).tolist(), strict=True):
        cv2.circle(mask, (column, row), size, strength, -1, cv2.LINE_AA, FIXED)
    sprinkle(frame, mask, (255, 255, 255))


def _flat_bits(colours: Sequence[tuple[int, int, int]], size: float, fall: float, drift: float) -> Draw:
    """Leaves, petals, confetti: flat pieces that turn over while they sail down."""

    def draw_bits(cloud: Air, frame: Rgba, seconds: float, passed: float) -> None:
        width, height = cloud.size_wh
        unit = cloud.unit
        for index, (x, y, depth, own, swing, lag) in enumerate(cloud.numbers):
            near = 0.4 + 0.6 * depth
            down = _wrapped(y * height * 1.3 + fall * (0.7 + 0.6 * own) * near * unit * seconds, height, 30 * unit)
            sway = 46 * unit * near * math.sin(seconds * (0.9 + own) + lag * 6.3)
            across = _wrapped(x * width * 1.3 + drift * near * unit * seconds + sway - passed * near, width, 30 * unit)
            turn = math.cos(seconds * (2 + 3 * swing) + lag * 6.3)
            axes = _fixed(size * near * unit, max(0.18, abs(turn)) * size * 0.48 * near * unit)
            degrees = 40 * math.sin(seconds * (1.1 + own) + lag * 9) + 360 * lag
            red, green, blue = colours[index % len(colours)]
            shade = 0.82 + 0.18 * turn
            colour = (red * shade, green * shade, blue * shade, 255)
            cv2.ellipse(frame, _fixed(across, down), axes, degrees, 0, 360, colour, -1, cv2.LINE_AA, FIXED)

    return draw_bits


def _glows(colour: tuple[int, int, int], radius: float, rise: float, wander: float, blink: float) -> Draw:
    """Small lights: fireflies, sparks, motes, magic. They wander, rise and blink."""

    def draw_glows(cloud: Air, frame: Rgba, seconds: float, passed: float) -> None:
        width, height = cloud.size_wh
        unit = cloud.unit
        mask = np.zeros(frame.shape[:2], np.uint8)
        for x, y, depth, own, swing, lag in cloud.numbers:
            near = 0.4 + 0.6 * depth
            light = 0.5 + 0.5 * math.sin(seconds * blink * (0.6 + own) + lag * 6.3)
            across = x * width + wander * unit * math.sin(seconds * (0.3 + 0.5 * own) + swing * 6.3)
            across = _wrapped(across - passed * near, width, 20 * unit)
            down = (
                y * height
                - rise * unit * (0.5 + own) * seconds
                + wander * 0.6 * unit * math.sin(seconds * 0.7 + lag * 6.3)
            )
            down = _wrapped(down, height, 20 * unit)
            size = radius * near * (0.6 + 0.4 * own) * unit
            for share, strength in ((2.6, 50), (1.0, 235)):
                cv2.circle(
                    mask, _fixed(across, down), round(size * share * ONE), strength * light, -1, cv2.LINE_AA, FIXED
                )
        sprinkle(frame, mask, colour)

    return draw_glows


def _bubbles(cloud: Air, frame: Rgba, seconds: float, passed: float) -> None:
    """Rings with a glint, rising and swinging, larger ones faster."""
    width, height = cloud.size_wh
    unit = cloud.unit
    mask = np.zeros(frame.shape[:2], np.uint8)
    for x, y, depth, own, _, lag in cloud.numbers:
        radius = (3 + 11 * depth * own) * unit
        up = _wrapped(y * height * 1.2 - (60 + 12 * radius) * unit * seconds, height, 20 * unit)
        across = x * width + 14 * unit * math.sin(seconds * (1.2 + own) + lag * 6.3) - passed * (0.4 + 0.6 * depth)
        across = _wrapped(across, width, 20 * unit)
        cv2.circle(mask, _fixed(across, up), round(radius * ONE), 150, 1, cv2.LINE_AA, FIXED)
        glint = _fixed(across - radius * 0.35, up - radius * 0.35)
        cv2.circle(mask, glint, round(radius * 0.24 * ONE), 220, -1, cv2.LINE_AA, FIXED)
    sprinkle(frame, mask, (240, 252, 255))


def _wind(cloud: Air, frame: Rgba, seconds: float, passed: float) -> None:
    """Streaks of air that run by and fade."""
    width, height = cloud.size_wh
    unit = cloud.unit
    mask = np.zeros(frame.shape[:2], np.uint8)
    for x, y, depth, own, swing, lag in cloud.numbers:
        near = 0.5 + 0.5 * depth
        length = (120 + 160 * own) * unit
        across = _wrapped(x * width * 1.4 + (620 + 420 * own) * near * unit * seconds - passed * near, width, length)
        level = y * height * 0.9
        steps = np.linspace(0, 1, 9)
        xs = across + steps * length
        ys = level + 10 * unit * np.sin(steps * 4 + seconds * (1 + swing) + lag * 6.3)
        points = np.round(np.column_stack([xs, ys]) * ONE).astype(np.int32)
        cv2.polylines(mask, [points], False, 70 + 50 * own, max(1, round(2.4 * unit * near)), cv2.LINE_AA, FIXED)
    sprinkle(frame, mask, (255, 255, 255))


PAINTERS: dict[str, Draw] = {
    "rain": _rain,
    "storm": _rain,
    "snow": _snow,
    "leaves": _flat_bits(AUTUMN, 15, 120, 60),
    "petals": _flat_bits(((250, 196, 214), (255, 222, 232), (244, 170, 196)), 10, 95, 50),
    "confetti": _flat_bits(PARTY, 9, 190, 12),
    "fireflies": _glows((226, 255, 138), 4.2, 6, 60, 2.6),
    "sparks": _glows((255, 176, 84), 2.6, 190, 30, 5),
    "dust": _glows((255, 244, 214), 2.0, 5, 30, 0.9),
    "sparkles": _glows((255, 246, 196), 3.2, 22, 30, 4.2),
    "bubbles": _bubbles,
    "wind": _wind,
}


def flash(seconds: float, seed: int) -> float:
    """How bright a lightning is at a moment of a storm, 0..1: a flicker, then dark for a few seconds."""
    strongest = 0.0
    for index in range(int(seconds // 3.4) + 1):
        start = strike(index, seed)
        age = seconds - start
        if 0 <= age < 0.5:
            flicker = 1.0 if age < 0.06 else 0.2 if age < 0.12 else 0.85 * math.exp(-(age - 0.12) / 0.12)
            strongest = max(strongest, flicker)
    return strongest


def strike(index: int, seed: int) -> float:
    """The second at which the lightning of that number strikes."""
    chance = zlib.crc32(f"{seed}/strike/{index}".encode()) % 1000 / 1000
    return 3.4 * index + 1.0 + 1.8 * chance
