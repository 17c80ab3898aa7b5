"""The story of a film: direct, stage, draw frame by frame, sound, and write; or go on from an earlier film."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np

from platano.engines.sketch.film import mp4, sound
from platano.engines.sketch.film.direction import direct
from platano.engines.sketch.film.extend import continued
from platano.engines.sketch.film.take import Take, taken
from platano.engines.sketch.film.want import FilmWant, dump
from platano.engines.sketch.read import read
from platano.media.picture import Rgba

SEAM_SECONDS = 0.06
Progress = Callable[[float, str], Any]


def make_film(wanted: FilmWant, progress: Progress = lambda fraction, note: None) -> bytes:
    """The film as MP4: exactly the size, the number of frames and the rate that are wanted.

    With a `source` it is the source followed by `seconds` of new film, in the source's size and rate.
    `progress` is called for every frame with a fraction from 0 to 1; what it raises ends the work.
    Raises `InvalidMedia` when the source cannot be read.
    """
    progress(0.0, "directing")
    wanted = replace(wanted, scene=without(wanted))
    if wanted.source is not None:
        return _extended(wanted, wanted.source, progress)
    take = taken(wanted, wanted.direction or direct(wanted.prompt, wanted.scene))
    progress(0.1, "sounding")
    heard = take.sound() if wanted.sound else None
    frames = _frames(take, progress, 0.15, 1)
    exact = frozenset({0} if take.first is not None else ()) | _end(take, take.count)
    note = dump(take.note(wanted.seed))
    return mp4.write(frames, wanted.size_wh, wanted.frames_per_second, heard, note, exact)


def _end(take: Take, count: int) -> frozenset[int]:
    """The number of the last frame, when it has to be a given picture."""
    return frozenset({count - 1}) if take.last is not None else frozenset()


def without(wanted: FilmWant) -> Any:
    """The scene without what the negative prompt names."""
    if not wanted.negative:
        return wanted.scene
    unwanted = {thing.noun for thing in read(wanted.negative).things}
    things = tuple(thing for thing in wanted.scene.things if thing.noun not in unwanted)
    return msgspec.structs.replace(wanted.scene, things=things)


def _frames(take: Take, progress: Progress, start: float, end: float) -> Iterator[Rgba]:
    for index in range(take.count):
        yield take.frame(index)
        progress(start + (end - start) * (index + 1) / take.count, "drawing")


def _extended(wanted: FilmWant, source: bytes, progress: Progress) -> bytes:
    """The earlier film and its continuation as one."""
    found = mp4.read(source, field="source")
    rate = round(found.frames_per_second)
    take = continued(replace(wanted, frames_per_second=rate), found)
    heard = _joined_sound(wanted, found, take)
    before = round(found.seconds * rate)
    progress(0.1, "joining")

    def frames() -> Iterator[Rgba]:
        for index, pixels in enumerate(mp4.frames(source)):
            yield pixels
            progress(0.1 + 0.3 * (index + 1) / before, "joining")
        yield from _frames(take, progress, 0.4, 1)

    exact = frozenset({before}) | _end(take, before + take.count)
    return mp4.write(frames(), found.size_wh, rate, heard, dump(take.note(wanted.seed)), exact)


def _joined_sound(wanted: FilmWant, found: mp4.Source, take: Take) -> mp4.Sound | None:
    """The earlier sound, exactly as long as its pictures, then the new one over its last moment."""
    if not wanted.sound and found.sound is None:
        return None
    length = round(found.seconds * mp4.SAMPLES_PER_SECOND)
    earlier = found.sound if found.sound is not None else np.zeros((0, 2), np.float32)
    fitted = np.zeros((length, 2), np.float32)
    fitted[: min(length, len(earlier))] = earlier[:length]
    if not wanted.sound:
        silence = np.zeros((round((take.seconds + SEAM_SECONDS) * mp4.SAMPLES_PER_SECOND), 2), np.float32)
        return sound.joined(fitted, silence, SEAM_SECONDS)
    return sound.joined(fitted, take.sound(lead=SEAM_SECONDS), SEAM_SECONDS)
