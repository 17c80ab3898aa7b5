"""Spoken words as captions, and lettered ones as titles: set once, faded in and out."""

from dataclasses import dataclass

from platano.domain import Size
from platano.engines.sketch import path
from platano.engines.sketch.figure import Gradient, Shape
from platano.engines.sketch.film.canvas import Picture, cropped, lay, moved
from platano.engines.sketch.film.want import Direction, Line
from platano.engines.sketch.fonts import face_for
from platano.engines.sketch.lettering import set_block
from platano.engines.sketch.raster import raster
from platano.engines.sketch.scene import Scene, Words
from platano.engines.sketch.svg import Canvas
from platano.media.picture import Rgba

INK, DARK = "#fffaf0", "#171327"
FADE_SECONDS = 0.25
LEAST_SECONDS, SECONDS_A_LETTER = 2.0, 0.075  # about 15 characters a second, as subtitles are set


@dataclass(frozen=True, slots=True)
class Caption:
    """Lettering that shows from `start` to `end`, in seconds."""

    picture: Picture
    start: float
    end: float


def timed(lines: tuple[Line, ...], seconds: float) -> list[tuple[Line, float, float]]:
    """When each line is said: one after the other, with time to read, all within the film."""
    wanted = [max(LEAST_SECONDS, len(line.text) * SECONDS_A_LETTER) for line in lines]
    start = min(0.6, seconds * 0.1)
    room = seconds - start - 0.3
    tight = min(1.0, room / max(sum(wanted) + 0.3 * len(wanted), 0.001))
    found: list[tuple[Line, float, float]] = []
    for line, length in zip(lines, wanted, strict=True):
        found.append((line, start, start + length * tight))
        start += (length + 0.3) * tight
    return found


def captions(scene: Scene, direction: Direction, size_wh: Size, seconds: float) -> list[Caption]:
    """Titles stay for the whole film, spoken lines come one after the other at the lower edge."""
    spoken = {line.text for line in direction.spoken}
    titles = [words for words in scene.words if words.text not in spoken]
    made: list[Caption] = []
    if titles and (picture := _title(titles, size_wh)):
        made.append(Caption(picture, -1.0, float("inf")))
    for line, start, end in timed(direction.spoken, seconds):
        if picture := _line(line.text, size_wh):
            made.append(Caption(picture, start, end))
    return made


def _line(text: str, size_wh: Size) -> Picture | None:
    width, height = size_wh
    unit = min(size_wh) / 1000
    set_text = set_block(text, face_for("rounded bold"), width * 0.8, height * 0.16, 50 * unit, 26 * unit, 2)
    x0, y0, x1, y1 = set_text.box
    left, top = width / 2 - (x0 + x1) / 2, height * 0.93 - y1
    pad_x, pad_y = 30 * unit, 20 * unit
    plate = path.rectangle(left + x0 - pad_x, top + y0 - pad_y, x1 - x0 + 2 * pad_x, y1 - y0 + 2 * pad_y, 18 * unit)
    words = Shape(set_text.d, fill=INK, part="caption", matrix=(1, 0, 0, 1, left, top))
    return _paint([Shape(plate, fill=DARK, opacity=0.72, part="plate"), words], size_wh)


def _title(titles: list[Words], size_wh: Size) -> Picture | None:
    """Lines one under the other at the top, on darkness that fades out downwards."""
    width, height = size_wh
    unit = min(size_wh) / 1000
    shapes: list[Shape] = []
    top = 58 * unit
    for words in titles[:3]:
        big = words.role == "title"
        room = height * (0.18 if big else 0.08)
        face = face_for(words.face or ("bold" if big else ""))
        line = set_block(words.text, face, width * 0.86, room, (130 if big else 56) * unit, 20 * unit)
        x0, y0, x1, y1 = line.box
        place = (1.0, 0.0, 0.0, 1.0, width / 2 - (x0 + x1) / 2, top - y0)
        shapes.append(Shape(line.d, fill=INK, part="title", matrix=place))
        top += y1 - y0 + 24 * unit
    scrim = Gradient(((0, DARK, 0.74), (0.5, DARK, 0.42), (1, DARK, 0)))
    return _paint([Shape(path.rectangle(0, 0, width, top + 90 * unit), fill=scrim, part="scrim"), *shapes], size_wh)


def _paint(shapes: list[Shape], size_wh: Size) -> Picture | None:
    canvas = Canvas(*size_wh)
    canvas.add(shapes)
    return cropped(raster(canvas.document()))


def draw(frame: Rgba, caption: Caption, seconds: float) -> None:
    shown = min((seconds - caption.start) / FADE_SECONDS, (caption.end - seconds) / FADE_SECONDS, 1)
    if shown > 0:
        lay(frame, caption.picture, moved(0, 0), shown)
