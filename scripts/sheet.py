"""A contact sheet of drawings, to look at: `python scripts/sheet.py out.png fox:run cat:sit 'car@#cc2222'`.

Each item is NOUN[:POSE][@COLOUR][+trait+trait]. Without items, every drawing in its first pose.
The red cross is the origin, blue dots are anchors (with --anchors).
"""

import sys
from pathlib import Path

from PIL import Image

from platano.engines.sketch import drawings, path
from platano.engines.sketch.figure import Figure, Look, Shape
from platano.engines.sketch.raster import raster
from platano.engines.sketch.svg import Canvas

CELL = 260


def look(item: str) -> tuple[str, Look]:
    item, *traits = item.split("+")
    item, _, colour = item.partition("@")
    noun, _, pose = item.partition(":")
    view = "front" if "front" in traits else "side"
    return noun, Look(colour=colour or None, pose=pose or "stand", view=view, traits=frozenset(traits))


def cell(item: str, anchors: bool) -> list[Shape]:
    noun, wanted = look(item)
    entry = drawings.find(noun)
    if entry is None:
        raise SystemExit(f"no drawing of {noun!r}")
    figure = entry.draw(wanted)
    x0, y0, x1, y1 = figure.box
    scale = CELL * 0.8 / max(x1 - x0, y1 - y0, 1)
    figure = figure.scaled(scale)
    x0, y0, x1, y1 = figure.box
    dx, dy = CELL / 2 - (x0 + x1) / 2, CELL / 2 - (y0 + y1) / 2
    figure = figure.moved(dx, dy)
    marks = [Shape(path.line((dx - 6, dy), (dx + 6, dy)), stroke="#ff0000", width=2, layer=99)]
    marks += [Shape(path.circle(at.x, at.y, 3), fill="#0044ff", layer=99) for at in figure.anchors.values()]
    return [*figure.shapes, *(marks if anchors else [])]


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if argument != "--anchors"]
    out, items = arguments[0], arguments[1:] or drawings.names()
    columns = min(6, len(items))
    rows = -(-len(items) // columns)
    canvas = Canvas(columns * CELL, rows * CELL)
    canvas.add([Shape(path.rectangle(0, 0, canvas.width, canvas.height), fill="#eef2f5")])
    for index, item in enumerate(items):
        shapes = cell(item, "--anchors" in sys.argv)
        x, y = index % columns * CELL, index // columns * CELL
        canvas.add([shape for shape in _moved(shapes, x, y)])
    Image.fromarray(raster(canvas.document())).save(Path(out))


def _moved(shapes: list[Shape], dx: float, dy: float) -> tuple[Shape, ...]:
    return Figure(tuple(shapes)).moved(dx, dy).shapes


if __name__ == "__main__":
    main()
