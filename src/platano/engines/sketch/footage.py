"""What a film shows, as far as it can be measured: frames, cuts, colours. Memory stays flat however long it is.

A short film is decoded frame by frame, at a reduced size. Of a long one only keyframes are, spread evenly, and then
between those two that differ, until the cut lies between neighbours: encoders begin a group of pictures at a cut.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from platano.domain import Clip, Media, Size
from platano.engines.sketch import limits, photo, tell
from platano.engines.sketch.film import want
from platano.engines.sketch.scene import Scene
from platano.errors import InvalidMedia
from platano.media import contents, probe

Rgb = npt.NDArray[Any]  # uint8, height x width x 3
Check = Callable[[], None]

MOST_FRAMES = 160  # that are kept, at `SMALL_WIDTH`
SMALL_WIDTH = 240
EVERY_FRAME_PIXELS = 600_000_000  # a film of fewer in all is decoded frame by frame: 720p of 20 seconds
EVERY_FRAME_SECONDS = 60  # and no longer: they are all in memory at once
REFINED_PIXELS = 300_000_000  # of what lies between keyframes, when those differ
FRAME_COST = 150_000  # pixels that the work on a frame of any size amounts to
CUTS_A_SECOND = 12.5  # how often two frames are compared there
EVEN_KEYFRAMES = 90
MOST_STEPS = 150  # of looking for cuts between them
LEAST_COLOURS_DIFFER = 0.32  # share of the histogram that is another beyond a cut
LEAST_LIGHT_DIFFERS = 12.0  # of 255, as the mean over all places of the picture
FLASH_SECONDS = 0.45
MOST_CUTS_TOLD = 12
MOST_SHOTS_TOLD = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """A moment of the film, `pixels` at most `SMALL_WIDTH` wide; `worth` grows with sharpness, light and colour."""

    seconds: float
    pixels: Rgb
    worth: float


@dataclass(frozen=True, slots=True)
class Shot:
    """What lies between two cuts, with its best frame."""

    start_seconds: float
    end_seconds: float
    best: Frame


@dataclass(frozen=True, slots=True)
class Footage:
    """What was seen of a film between two moments. `title` is the file's own; `scene` is that of a film of ours."""

    size_wh: Size
    seconds: float
    frames_per_second: float
    has_audio: bool
    start_seconds: float
    end_seconds: float
    frames: tuple[Frame, ...]
    cuts: tuple[float, ...]
    title: str = ""
    scene: Scene | None = None
    exact: bool = True  # cuts lie where they are told, not somewhere before the keyframe that shows them

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The stretches between cuts, in order; each has at least one frame."""
        edges = [self.start_seconds, *self.cuts, self.end_seconds]
        found: list[Shot] = []
        for start, end in itertools.pairwise(edges):
            inside = [frame for frame in self.frames if start - 1e-6 <= frame.seconds < end] or (
                [self.frames[-1]] if start <= self.frames[-1].seconds else []
            )
            if inside:
                found.append(Shot(start, end, best_of(inside, start, end)))
        return tuple(found)


def best_of(frames: Sequence[Frame], start: float, end: float) -> Frame:
    """The best frame between two moments, those beside a cut last: they may show half of either shot."""
    edge = min(0.25, (end - start) / 6)
    inner = [frame for frame in frames if start + edge <= frame.seconds <= end - edge]
    return max(inner or frames, key=lambda frame: frame.worth)


def look(media: Media, clip: Clip | None = None, check: Check = lambda: None) -> Footage:
    """The film, or the stretch of it that `clip` names. `check` is called often and may end the work.

    Raises `InvalidMedia` for what is no film, is damaged, or has no frame in that stretch.
    """
    facts = probe.measure(media)
    start = min(clip.start_seconds, facts.seconds) if clip else 0.0
    end = min(clip.end_seconds or facts.seconds, facts.seconds) if clip else facts.seconds
    rate = facts.frames_per_second or 25.0
    with _opened(media) as (container, stream):
        comment, title = (str(container.metadata.get(key, "")) for key in ("comment", "title"))
        frame_pixels = facts.size_wh[0] * facts.size_wh[1] + FRAME_COST
        every = end - start <= EVERY_FRAME_SECONDS and (end - start) * rate * frame_pixels <= EVERY_FRAME_PIXELS
        seen = list(_every_frame(container, stream, start, end, rate, check)) if every else []
        if not every:
            seen = _keyframes(container, stream, start, end, check)
    whole = every
    if not every:
        seen, whole = _refined(media, seen, rate, frame_pixels, check)
    if not seen:
        raise InvalidMedia(f"The film has no frame that can be decoded between {clock(start)} and {clock(end)}.")
    cuts = _cuts(seen)
    note = want.load(comment)
    return Footage(
        facts.size_wh,
        facts.seconds,
        facts.frames_per_second,
        facts.has_audio,
        start,
        end,
        _kept(seen, cuts, clip),
        cuts,
        limits.readable(" ".join(title.split()), 120),
        note.scene if note else None,
        whole,
    )


@contextmanager
def _opened(media: Media) -> Iterator[tuple[InputContainer, VideoStream]]:
    """The container and the stream of its pictures."""
    head = contents.head(media, probe.HEAD_BYTES)
    demuxer = "mpegvideo" if head.startswith(b"\0\0\1\xb3") else probe.demuxer_of(head)
    with contents.opened(media) as file, probe.opened(file, demuxer) as container:
        streams = [stream for stream in container.streams.video if not stream.disposition & Disposition.attached_pic]
        if not streams:
            raise InvalidMedia("The film has no pictures. If it is a sound, declare it as audio.")
        yield container, streams[0]


def _every_frame(
    container: InputContainer, stream: VideoStream, start: float, end: float, rate: float, check: Check
) -> Iterator[Frame]:
    """Frames between two moments, thinned to `CUTS_A_SECOND`; all are decoded."""
    stream.thread_type = "AUTO"
    _seek(container, stream, start)
    step, due = max(1 / rate, 1 / CUTS_A_SECOND), start
    for index, decoded in enumerate(container.decode(stream)):
        if index % 16 == 0:
            check()
        seconds = _seconds(decoded, stream, index / rate)
        if seconds >= end and seconds > start:
            return
        if seconds >= due - 0.5 / rate:
            due = max(due + step, seconds)
            yield _frame(seconds, _small(decoded))


def _keyframes(container: InputContainer, stream: VideoStream, start: float, end: float, check: Check) -> list[Frame]:
    """Keyframes spread evenly, and those on both sides of where two of them differ."""
    stream.codec_context.skip_frame = "NONKEY"
    found: dict[float, Frame] = {}

    def at(seconds: float) -> None:
        check()
        _seek(container, stream, seconds)
        decoded = next(iter(container.decode(stream)), None)
        if decoded is not None and start - 1 <= (moment := _seconds(decoded, stream, seconds)) < end:
            found.setdefault(moment, _frame(moment, _small(decoded)))

    for index in range(EVEN_KEYFRAMES):
        at(start + (end - start - 0.05) * index / (EVEN_KEYFRAMES - 1))
    asked: set[float] = set()
    differs: dict[tuple[float, float], bool] = {}
    for _ in range(MOST_STEPS):
        pairs = list(itertools.pairwise(sorted(found)))
        for pair in pairs:
            if pair not in differs:
                differs[pair] = _is_cut(found[pair[0]].pixels, found[pair[1]].pixels)
        gaps = [pair for pair in pairs if differs[pair]]
        # The middle halves a gap; just before its end lies the last keyframe in it, if there is one.
        wanted = [
            (after - before, moment)
            for before, after in gaps
            for moment in ((before + after) / 2, after - 0.05)
            if after - before > 0.2 and moment not in asked
        ]
        if not wanted:
            break
        moment = max(wanted)[1]
        asked.add(moment)
        at(moment)
    return [found[moment] for moment in sorted(found)]


def _refined(media: Media, seen: list[Frame], rate: float, frame_pixels: int, check: Check) -> tuple[list[Frame], bool]:
    """With the frames on both sides of cuts between keyframes, while looking is not too much; and whether it was."""
    left, whole = float(REFINED_PIXELS), True
    more: list[Frame] = []
    for before, after in itertools.pairwise(seen):
        cost = (after.seconds - before.seconds) * rate * frame_pixels
        if after.seconds - before.seconds <= 0.2 or not _is_cut(before.pixels, after.pixels):
            continue
        if cost > left:
            whole = False
            continue
        left -= cost
        with _opened(media) as (container, stream):
            every = _every_frame(container, stream, before.seconds, after.seconds, rate, check)
            inside = [before, *(frame for frame in every if before.seconds < frame.seconds < after.seconds), after]
        cuts = set(_cuts(inside))
        sides = {id(one): one for pair in itertools.pairwise(inside) if pair[1].seconds in cuts for one in pair}
        more += [frame for frame in sides.values() if frame is not before and frame is not after]
    return sorted([*seen, *more], key=lambda frame: frame.seconds), whole


def _seek(container: InputContainer, stream: VideoStream, seconds: float) -> None:
    """To the keyframe at or before the moment."""
    if seconds > 0 and stream.time_base:
        container.seek(int(seconds / stream.time_base) + (stream.start_time or 0), stream=stream)


def _seconds(decoded: VideoFrame, stream: VideoStream, otherwise: float) -> float:
    """The moment of a frame from the film's start."""
    if decoded.pts is None or not stream.time_base:
        return otherwise
    return float((decoded.pts - (stream.start_time or 0)) * stream.time_base)


def _small(decoded: VideoFrame) -> Rgb:
    return _pixels(decoded, min(1, SMALL_WIDTH / decoded.width))


def _pixels(decoded: VideoFrame, scale: float = 1) -> Rgb:
    """Upright pixels of a frame."""
    size_wh = max(2, round(decoded.width * scale)), max(2, round(decoded.height * scale))
    pixels = decoded.reformat(*size_wh, format="rgb24").to_ndarray()
    return np.ascontiguousarray(np.rot90(pixels, round(decoded.rotation / 90)))


def _frame(seconds: float, pixels: Rgb) -> Frame:
    """Sharp, contrasty, colourful and neither dark nor washed out is worth more."""
    small = cv2.resize(pixels, (160, 90), interpolation=cv2.INTER_AREA)  # rain and grain are no sharpness
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
    light, contrast = float(grey.mean()), float(grey.std())
    sharpness = float(np.log1p(cv2.Laplacian(grey, cv2.CV_32F).var()))
    spread = float((small.max(axis=2) - small.min(axis=2)).mean())
    extreme = max(0.0, 45 - light) + max(0.0, light - 215)
    return Frame(seconds, pixels, sharpness * 4 + contrast * 0.6 + spread * 0.4 - extreme * 2)


def _cuts(seen: Sequence[Frame]) -> tuple[float, ...]:
    """The moments after which the film is another. What soon looks as before was a flash."""
    found: list[float] = []
    index = 1
    while index < len(seen):
        before = seen[index - 1]
        if _is_cut(before.pixels, seen[index].pixels):
            back = _index_back(seen, index)
            if back is None:
                found.append(seen[index].seconds)
            else:
                index = back
        index += 1
    return tuple(found)


def _index_back(seen: Sequence[Frame], index: int) -> int | None:
    """Which of the frames within `FLASH_SECONDS` looks as the one before `index` did; the last of them."""
    until = seen[index].seconds + FLASH_SECONDS
    soon = range(index + 1, min(index + 16, len(seen)))
    alike = [at for at in soon if seen[at].seconds <= until and not _is_cut(seen[index - 1].pixels, seen[at].pixels)]
    return alike[-1] if alike else None


def _is_cut(before: Rgb, after: Rgb) -> bool:
    """Other colours, in other places. Motion keeps the colours, a flash keeps the places."""
    small = [cv2.resize(pixels, (32, 18), interpolation=cv2.INTER_AREA) for pixels in (before, after)]
    light = float(np.abs(small[0].astype(np.int16) - small[1]).mean())
    if light < LEAST_LIGHT_DIFFERS:
        return False
    bins = [_histogram(pixels) for pixels in (before, after)]
    return float(np.abs(bins[0] - bins[1]).sum()) / 2 > LEAST_COLOURS_DIFFER


def _histogram(pixels: Rgb) -> npt.NDArray[Any]:
    """Shares of 8 x 8 x 8 colours, blurred, so that a colour between two bins is not another each time."""
    found = cv2.calcHist([pixels], [0, 1, 2], None, [8, 8, 8], [0, 256] * 3)
    for axis in range(3):
        found = 0.5 * found + 0.25 * (np.roll(found, 1, axis) + np.roll(found, -1, axis))
    return np.asarray(found / found.sum())


def _kept(seen: list[Frame], cuts: Sequence[float], clip: Clip | None) -> tuple[Frame, ...]:
    """At most `MOST_FRAMES`: of every shot its best, else those that lie evenly, or at the rate of the clip."""
    most = MOST_FRAMES
    if clip and clip.frames_per_second < 1:
        most = min(most, max(1, round((seen[-1].seconds - seen[0].seconds) * clip.frames_per_second) + 1))
    if len(seen) <= most:
        return tuple(seen)
    edges = [0.0, *cuts, seen[-1].seconds + 1]
    best = {
        best_of(inside, start, end).seconds
        for start, end in itertools.pairwise(edges)
        if (inside := [frame for frame in seen if start <= frame.seconds < end])
    }
    even = {seen[round(index * (len(seen) - 1) / max(most - 1, 1))].seconds for index in range(most)}
    return tuple(frame for frame in seen if frame.seconds in best | even)[: most + len(best)]


def full_frames(media: Media, moments: Sequence[float], check: Check = lambda: None) -> list[Rgb]:
    """The frames of those moments (of `Frame.seconds`) at the film's own size, in the same order."""
    found: dict[float, Rgb] = {}
    with _opened(media) as (container, stream):
        stream.thread_type = "AUTO"
        for moment in sorted(set(moments)):
            check()
            _seek(container, stream, moment)
            for index, decoded in enumerate(container.decode(stream)):
                if _seconds(decoded, stream, moment) >= moment - 1e-3 or index > 600:
                    found[moment] = _pixels(decoded, min(1, (4_000_000 / (decoded.width * decoded.height)) ** 0.5))
                    break
    if not found:
        raise InvalidMedia("The film is damaged: none of its frames can be decoded again.")
    return [found.get(moment, next(iter(found.values()))) for moment in moments]


def clock(seconds: float) -> str:
    """MM:SS, with tenths where they say something: 0:00.5, 2:07, 1:02:07."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    second = f"{rest // 10:02d}" + (f".{rest % 10}" if rest % 10 else "")
    return f"{hours}:{minutes:02d}:{second}" if hours else f"{minutes:02d}:{second}"


def facts(media: Media, clip: Clip | None = None) -> str:
    """What can be measured of a film, in words; of one of ours also what it shows. Raises as `look` does."""
    found = look(media, clip)
    lines = [f"A film of {measures(found)}.", cuts_told(found)]
    if found.title:
        lines.append(f"The file calls itself “{found.title}”.")
    shots = [
        f"{clock(shot.start_seconds)}-{clock(shot.end_seconds)} {_colours(shot)}"
        for shot in found.shots[:MOST_SHOTS_TOLD]
    ]
    more = f"; and {len(found.shots) - MOST_SHOTS_TOLD} more" if len(found.shots) > MOST_SHOTS_TOLD else ""
    lines.append(f"Main colours: {'; '.join(shots)}{more}.")
    if found.scene:
        lines.append(f"It was made by sketch, of this scene: {tell.caption(found.scene)}")
    else:
        lines.append(
            "What it shows is beyond the sketch engine: route this model to a vision-language engine for that."
        )
    return " ".join(lines)


def _colours(shot: Shot) -> str:
    return " and ".join(photo.main_colours(shot.best.pixels)[:2])


def measures(found: Footage) -> str:
    """'00:03 (320 x 180 pixels, 25 frames a second, with sound)', and which stretch of it."""
    width, height = found.size_wh
    rate = f", {found.frames_per_second:g} frames a second" if found.frames_per_second else ""
    sound = "with sound" if found.has_audio else "silent"
    text = f"{clock(found.seconds)} ({width} x {height} pixels{rate}, {sound})"
    if found.end_seconds - found.start_seconds < found.seconds - 0.05:
        text += f", seen from {clock(found.start_seconds)} to {clock(found.end_seconds)}"
    return text


def cuts_told(found: Footage) -> str:
    """How many cuts, and where the first of them are."""
    if not found.cuts:
        return "No cuts were found."
    moments = ", ".join(clock(cut) for cut in found.cuts[:MOST_CUTS_TOLD])
    more = f" and {len(found.cuts) - MOST_CUTS_TOLD} more" if len(found.cuts) > MOST_CUTS_TOLD else ""
    about = "" if found.exact else " (to the nearest keyframe)"
    return f"{len(found.cuts)} {'cut' if len(found.cuts) == 1 else 'cuts'}: {moments}{more}{about}."
