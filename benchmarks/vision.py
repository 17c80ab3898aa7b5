"""`platano.vision` against a loop over pixels: the same masks and overlays, timed in one run.

    .venv/bin/python benchmarks/vision.py [--rounds 5] [--size 1024] [--masks 20] [--json]

The loop does what Google's segmentation sample does: decode each mask, scale it to its box, ask every pixel of the
box whether it is over 128, and draw it. Both sides read the same decoded JSON and threshold at 128.

masks        the loop over pixels alone, masks decoded and scaled beforehand, against what platano does in its place
whole masks  from the answer to masks: decoding and scaling, which both leave to Pillow, included
overlays     from the answer to one picture for each mask, as the sample makes them
full overlay the same loop against one picture with all masks, outlines, boxes and labels
"""

import argparse
import base64
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from platano.vision import Detections, overlay, parse

THRESHOLD = 128
INK = (255, 255, 255, 200)
MASK_SIDE = 256  # what a mask of a model has
GOALS = {"masks": 100, "whole masks": 0, "overlays": 10, "full overlay": 10}  # 0: none was set
Scaled = tuple[np.ndarray, tuple[int, int, int, int]]


def picture(side: int) -> Image.Image:
    noise = np.random.default_rng(1).integers(0, 256, (side // 8, side // 8, 3)).astype(np.uint8)
    return Image.fromarray(noise).resize((side, side), Image.Resampling.BICUBIC)


def items(count: int) -> list[dict[str, Any]]:
    """Soft blobs in boxes of 150 to 450 thousandths."""
    random = np.random.default_rng(2)
    down, across = np.mgrid[-1 : 1 : MASK_SIDE * 1j, -1 : 1 : MASK_SIDE * 1j]
    found = []
    for index in range(count):
        height, width = random.integers(150, 450, 2)
        top, left = random.integers(0, 1000 - height), random.integers(0, 1000 - width)
        edge = 0.8 + 0.1 * np.cos(np.arctan2(down, across) * random.integers(2, 6) + random.uniform(0, 6))
        soft = 255 / (1 + np.exp((np.hypot(down, across) - edge) * 90))
        file = io.BytesIO()
        Image.fromarray(soft.astype(np.uint8)).save(file, "PNG")
        found.append({
            "box_2d": [int(top), int(left), int(top + height), int(left + width)],
            "label": f"thing {index}",
            "mask": "data:image/png;base64," + base64.b64encode(file.getvalue()).decode(),
        })  # fmt: skip
    return found


def scaled(item: dict[str, Any], size_wh: tuple[int, int]) -> Scaled:
    """What the sample does before its loop: a mask scaled to its box."""
    y0, x0, y1, x1 = (int(v / 1000 * whole) for v, whole in zip(item["box_2d"], size_wh[::-1] * 2, strict=True))
    file = base64.b64decode(item["mask"].removeprefix("data:image/png;base64,"))
    mask = Image.open(io.BytesIO(file)).resize((x1 - x0, y1 - y0), Image.Resampling.BILINEAR)
    return np.array(mask), (x0, y0, x1, y1)


def loop_masks(maps: list[Scaled], size_wh: tuple[int, int]) -> list[Image.Image]:
    """A transparent layer for each mask, drawn point by point."""
    layers = []
    for mask, (x0, y0, x1, y1) in maps:
        layer = Image.new("RGBA", size_wh, (0, 0, 0, 0))
        draw = ImageDraw.Draw(layer)
        for y in range(y0, y1):
            for x in range(x0, x1):
                if mask[y - y0, x - x0] > THRESHOLD:
                    draw.point((x, y), fill=INK)
        layers.append(layer)
    return layers


def our_masks(maps: list[Scaled], size_wh: tuple[int, int]) -> np.ndarray:
    """The lines of `Detections.masks` that stand for the loop."""
    stack = np.zeros((len(maps), size_wh[1], size_wh[0]), np.bool_)
    for index, (mask, (x0, y0, x1, y1)) in enumerate(maps):
        np.greater(mask, THRESHOLD, out=stack[index, y0:y1, x0:x1])
    return stack


def loop_overlays(answer: list[dict[str, Any]], base: Image.Image) -> list[Image.Image]:
    """The picture under each of the layers."""
    return [Image.alpha_composite(base.convert("RGBA"), layer) for layer in whole_loop(answer, base.size)]


def whole_loop(answer: list[dict[str, Any]], size_wh: tuple[int, int]) -> list[Image.Image]:
    return loop_masks([scaled(item, size_wh) for item in answer], size_wh)


def our_overlays(answer: list[dict[str, Any]], base: Image.Image) -> list[np.ndarray]:
    found = parse(answer)
    pixels = np.array(base)
    looks: dict[str, Any] = {"show": ("masks",), "threshold": THRESHOLD, "colours": [INK[:3]], "opacity": INK[3] / 255}
    return [overlay(pixels, Detections([one]), **looks) for one in found]


def check(answer: list[dict[str, Any]], base: Image.Image) -> None:
    """Both sides agree in every pixel, or nothing is timed."""
    layers = np.stack([np.array(layer)[..., 3] > 0 for layer in whole_loop(answer, base.size)])
    assert np.array_equal(parse(answer).masks(base.size, THRESHOLD), layers), "the masks differ"
    for theirs, ours in zip(loop_overlays(answer, base), our_overlays(answer, base), strict=True):
        assert np.array_equal(np.array(theirs.convert("RGB")), ours), "the overlays differ"


def timed(work: Callable[[], object], times: int = 1) -> float:
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def measure(rounds: int, side: int, count: int) -> dict[str, list[tuple[float, float]]]:
    """Seconds of the loop and of platano, in each round, for each kind of work."""
    answer, base = items(count), picture(side)
    size_wh = base.size
    check(answer, base)
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in GOALS}
    maps = [scaled(item, size_wh) for item in answer]
    assert np.array_equal(our_masks(maps, size_wh), parse(answer).masks(size_wh, THRESHOLD))
    for _ in range(rounds):
        alone = timed(lambda: loop_masks(maps, size_wh))
        found["masks"].append((alone, timed(lambda: our_masks(maps, size_wh), 10)))
        whole = timed(lambda: whole_loop(answer, size_wh))
        found["whole masks"].append((whole, timed(lambda: parse(answer).masks(size_wh, THRESHOLD), 5)))
        overlays = timed(lambda: loop_overlays(answer, base))
        found["overlays"].append((overlays, timed(lambda: our_overlays(answer, base), 3)))
        full = timed(lambda: overlay(base, parse(answer), threshold=THRESHOLD), 3)
        found["full overlay"].append((overlays, full))
    return found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--size", type=int, default=1024, help="side of the picture in pixels")
    options.add_argument("--masks", type=int, default=20)
    options.add_argument("--json", action="store_true", help="every round, not only the medians")
    chosen = options.parse_args()
    found = measure(chosen.rounds, chosen.size, chosen.masks)
    if chosen.json:
        print(json.dumps(found))
    print(f"{chosen.size} px, {chosen.masks} masks, medians of {chosen.rounds} rounds; all pixels equal")
    print(f"{'':18} {'loop ms':>9} {'platano ms':>11} {'ratio':>7} {'goal':>6}")
    missed = 0
    for name, rows in found.items():
        theirs, ours = (statistics.median(column) * 1000 for column in zip(*rows, strict=True))
        ratio = statistics.median(loop / own for loop, own in rows)
        missed += ratio < GOALS[name]
        print(f"{name:18} {theirs:9.1f} {ours:11.2f} {ratio:7.1f} {GOALS[name] or '-':>6}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
