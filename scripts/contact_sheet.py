"""A film as a contact sheet, to look at: `python scripts/contact_sheet.py out.png film.mp4`, or with a prompt.

One small picture every `--every` frames (12 by default), with its time in seconds; five in a row.
"""

import argparse
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw

from platano.engines.sketch.film import mp4
from platano.engines.sketch.film.make import make_film
from platano.engines.sketch.film.script import understood
from platano.engines.sketch.film.want import FilmWant

COLUMNS, CELL_WIDTH = 5, 320


def film(what: str, seconds: float, size_wh: tuple[int, int], seed: int) -> bytes:
    """The film in a file, or one made of a prompt."""
    if what.endswith(".mp4"):
        return Path(what).read_bytes()
    return make_film(FilmWant(understood(what, seed), what, size_wh, seconds, seed=seed))


def sheet(data: bytes, every: int, title: str) -> Image.Image:
    rate = float(mp4.read(data).frames_per_second)
    cells: list[Image.Image] = []
    for index, pixels in enumerate(mp4.frames(data)):
        if index % every == 0:
            height = round(CELL_WIDTH * pixels.shape[0] / pixels.shape[1])
            small = cv2.resize(np.asarray(pixels), (CELL_WIDTH, height), interpolation=cv2.INTER_AREA)
            cell = Image.fromarray(small).convert("RGB")
            ImageDraw.Draw(cell).text(
                (4, 3), f"{index / rate:.1f}", fill=(255, 255, 0), stroke_width=1, stroke_fill=(0, 0, 0)
            )
            cells.append(cell)
    rows = -(-len(cells) // COLUMNS)
    height = cells[0].height
    whole = Image.new("RGB", (COLUMNS * CELL_WIDTH, rows * height + 18), "white")
    ImageDraw.Draw(whole).text((4, 3), title, fill=(0, 0, 0))
    for index, cell in enumerate(cells):
        whole.paste(cell, (index % COLUMNS * CELL_WIDTH, 18 + index // COLUMNS * height))
    return whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("film", help="an MP4 file or a prompt")
    parser.add_argument("--every", type=int, default=12)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", help="where to write the film itself")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    data = film(options.film, options.seconds, (width, height), options.seed)
    if options.keep:
        Path(options.keep).write_bytes(data)
    sheet(data, options.every, options.film).save(options.out)


if __name__ == "__main__":
    main()
