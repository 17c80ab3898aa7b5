"""A contact sheet of backdrops, to look at: `python scripts/places.py out.png forest beach:night city:dusk+rain`.

Each item is PLACE[:TIME][+weather][+season][+trait][@COLOUR][*WIDTHxHEIGHT]; any time, weather or season
word is recognised by itself. Without items, every place by day. The red line is where feet stand, the
blue one the horizon (with --lines). --size=320 sets the cell, --time=, --weather=, --season=, --ratio=
apply to all items.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

from PIL import Image

from platano.engines.sketch import backdrops, path
from platano.engines.sketch.backdrops.backdrop import Setting
from platano.engines.sketch.figure import Figure, Shape
from platano.engines.sketch.raster import raster
from platano.engines.sketch.svg import Canvas

TIMES = ("dawn", "day", "golden hour", "sunset", "dusk", "night")
WEATHERS = ("clear", "cloudy", "fog", "rain", "snow", "storm", "wind")
SEASONS = ("spring", "summer", "autumn", "winter")


def setting(item: str, defaults: Setting) -> tuple[str, Setting]:
    item, _, ratio = item.partition("*")
    item, _, colour = item.partition("@")
    noun, *words = item.replace(":", "+").split("+")
    wanted = replace(defaults, colour=colour or defaults.colour)
    if ratio:
        width, height = (float(side) for side in ratio.split("x"))
        wanted = replace(wanted, width=width, height=height)
    for word in words:
        if word in TIMES:
            wanted = replace(wanted, time=word)
        elif word in WEATHERS and word != "snow":
            wanted = replace(wanted, weather=word)
        elif word == "snowfall":
            wanted = replace(wanted, weather="snow")
        elif word in SEASONS:
            wanted = replace(wanted, season=word)
        else:
            wanted = replace(wanted, traits=wanted.traits | {word})
    return noun, wanted


def cell(item: str, defaults: Setting, size: int, lines: bool) -> Image.Image:
    noun, wanted = setting(item, defaults)
    entry = backdrops.find(noun)
    if entry is None:
        raise SystemExit(f"no place {noun!r}")
    began = time.perf_counter()
    result = entry.paint(wanted)
    painted = time.perf_counter()
    scale = size / max(wanted.width, wanted.height)
    width, height = round(wanted.width * scale), round(wanted.height * scale)
    shapes: list[Shape] = [*result.back, *result.front]
    if lines:
        for y, colour in ((result.ground_y, "#ff0000"), (result.horizon_y, "#0044ff")):
            shapes.append(Shape(path.line((0, y), (wanted.width, y)), stroke=colour, width=4, layer=99))
    canvas = Canvas(width, height)
    canvas.add(result_shape for result_shape in Figure(tuple(shapes)).scaled(scale).shapes)
    document = canvas.document()
    drawn = time.perf_counter()
    pixels = raster(document)
    ended = time.perf_counter()
    times = " ".join(f"{1000 * span:.0f}" for span in (painted - began, drawn - painted, ended - drawn))
    print(f"{item}: {len(shapes)} shapes, {len(document) // 1000} kB, paint/svg/raster {times} ms")
    return Image.fromarray(pixels)


def main() -> None:
    options = dict(
        argument[2:].split("=") for argument in sys.argv[1:] if argument.startswith("--") and "=" in argument
    )
    out, *items = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    size = int(options.get("size", "320"))
    width, height = (float(side) for side in options.get("ratio", "1000x1000").split("x"))
    defaults = Setting(
        width=width,
        height=height,
        time=options.get("time", "day"),
        weather=options.get("weather", "clear"),
        season=options.get("season", "summer"),
        seed=int(options.get("seed", "0")),
    )
    everything = sorted({entry.names[0] for name in backdrops.names() if (entry := backdrops.find(name))})
    cells = [cell(item, defaults, size, "--lines" in sys.argv) for item in items or everything]
    columns = min(int(options.get("columns", "5")), len(cells))
    wide, tall = max(image.width for image in cells) + 6, max(image.height for image in cells) + 6
    sheet = Image.new("RGB", (columns * wide, -(-len(cells) // columns) * tall), "white")
    for index, image in enumerate(cells):
        sheet.paste(image.convert("RGB"), (index % columns * wide, index // columns * tall))
    sheet.save(Path(out))


if __name__ == "__main__":
    main()
