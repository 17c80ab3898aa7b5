"""The picture of docs/vision.md: `.venv/bin/python scripts/vision_picture.py`.

sketch paints the picture. The answer about it is written here, as a model would write it: boxes and a point read off
the picture, masks made of what is not grass inside the boxes.
"""

import base64
import io
import json
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
from google.genai import types
from PIL import Image

from platano.client import connect
from platano.vision import PALETTE, cutouts, overlay, parse

PLACE = Path(__file__).resolve().parent.parent / "docs" / "images" / "vision.webp"
PROMPT = "A red bicycle, a cat and a dog on the grass beside a wooden bench in a meadow"
TOP = 340  # of 896 rows: above is only sky
BOXES = {
    "red bicycle": [466, 59, 780, 293],
    "cat": [531, 319, 784, 454],
    "dog": [516, 479, 784, 671],
    "wooden bench": [502, 697, 781, 943],
}
TREES_YX = [[250, 106], [250, 887]]
HEIGHT = 480
KILOBYTES = 150


def painted() -> Image.Image:
    with tempfile.TemporaryDirectory() as data, connect(data=Path(data), engine="sketch") as client:
        answer = client.models.generate_content(
            model="gemini-3.1-flash-image",
            contents=PROMPT,
            config=types.GenerateContentConfig(
                seed=3, response_modalities=["TEXT", "IMAGE"], image_config=types.ImageConfig(aspect_ratio="4:3")
            ),
        )
    data = next(part.inline_data.data for part in answer.parts if part.inline_data)
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    return picture.crop((0, TOP, *picture.size))


def mask(picture: Image.Image, box_2d: list[int]) -> str:
    """The thing in a box as a data URL of its probabilities, 256 x 256, as Gemini sends it."""
    pixels = np.array(picture)
    height, width = pixels.shape[:2]
    y0, x0, y1, x1 = (round(v / 1000 * whole) for v, whole in zip(box_2d, (height, width) * 2, strict=True))
    red, green, blue = np.moveaxis(pixels[y0:y1, x0:x1].astype(np.int64), 2, 0)
    inside = ((green <= red) | (green <= blue * 1.12)).astype(np.uint8)
    _, parts, table, _ = cv2.connectedComponentsWithStats(inside)
    large = table[:, cv2.CC_STAT_AREA] > 0.02 * inside.size
    large[0] = False
    inside = large[parts].astype(np.uint8) * 255
    soft = cv2.GaussianBlur(cv2.resize(inside, (256, 256), interpolation=cv2.INTER_AREA), (0, 0), 1.2)
    file = io.BytesIO()
    Image.fromarray(soft).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def on_squares(cut: Image.Image, size: int) -> Image.Image:
    """A cut-out on the grey squares that stand for nothing."""
    cut = cut.copy()
    cut.thumbnail((size - 24, size - 24), Image.Resampling.LANCZOS)
    row, column = np.indices((size, size)) // 10
    tile = Image.fromarray(np.where((row + column) % 2, 255, 232).astype(np.uint8)).convert("RGB")
    tile.paste(cut, ((size - cut.width) // 2, (size - cut.height) // 2), cut)
    return tile


def main() -> int:
    picture = painted()
    items: list[dict[str, object]] = [
        {"box_2d": box, "mask": mask(picture, box), "label": label} for label, box in BOXES.items()
    ]
    trees = [{"point": point, "label": "tree"} for point in TREES_YX]
    found = parse("```json\n" + json.dumps([*items, *trees]) + "\n```")
    drawn = overlay(picture, found, colours=[PALETTE[index] for index in (0, 1, 2, 4, 5, 5)])  # no green on grass
    drawn = drawn.resize((round(drawn.width * HEIGHT / drawn.height), HEIGHT), Image.Resampling.LANCZOS)
    tiles = [on_squares(cut, HEIGHT // 4) for cut in cutouts(picture, found, soft=True) if cut]
    sheet = Image.new("RGB", (drawn.width + HEIGHT // 4, HEIGHT), "white")
    sheet.paste(drawn)
    for index, tile in enumerate(tiles):
        sheet.paste(tile, (drawn.width, index * (HEIGHT // 4)))
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(PLACE, quality=82, method=6)
    size = PLACE.stat().st_size // 1024
    print(PLACE.name, sheet.size, size, "KB")
    return int(size >= KILOBYTES)


if __name__ == "__main__":
    sys.exit(main())
