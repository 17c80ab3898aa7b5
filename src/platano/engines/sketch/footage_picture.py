"""A picture from a film: what the prompt asks for, built from the film's own frames, cuts, colours and words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from platano.domain import Clip, Media, Size
from platano.engines.sketch import footage, footage_layout, headings, limits, style
from platano.engines.sketch.footage import Check, Footage, Frame, clock
from platano.engines.sketch.read import read
from platano.media.picture import Rgba

Rgb = npt.NDArray[Any]
MOST_CELLS = 12
MOST_TOLD = 5
_THUMBNAIL = re.compile(r"\bthumb\s?-?nails?\b|\bminiaturas?\b|\bvorschaubild", re.I)
_SHEET = re.compile(
    r"\b(?:infographics?|summar\w+|story\s?boards?|contact sheets?|key\s?frames?|overview|collage|grid|timeline|recap"
    r"|chapters?|panels?|moments|stills|resumen|infograf\w+|zusammenfass\w+|überblick)\b",
    re.I,
)
_ILLUSTRATION = re.compile(r"\b(?:illustrat\w+|paint\w*|draw\w*|inspired|artwork|sketch|ilustra\w+|zeichn\w+)\b", re.I)
_POSTER = re.compile(r"\b(?:posters?|covers?|key art|one[- ]sheet|plakat\w*|cartel\w*|pósters?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Made:
    """The picture, and what there is to say about it."""

    pixels: Rgba
    words: str


def picture_from(
    media: Media, clip: Clip | None, prompt: str, size_wh: Size, seed: int, check: Check = lambda: None
) -> Made:
    """Poster, thumbnail, sheet or illustration, whichever the words name (a poster when they name none).

    The title is what the prompt quotes, else the file's own, else there is none. Raises `InvalidMedia`.
    """
    found = footage.look(media, clip, check)
    lettered = [words.text for words in limits.bounded(read(prompt)).words]
    texts = lettered or ([found.title] if found.title else [])
    kind = kind_of(prompt)
    made, how = KINDS[kind](media, found, prompt, texts, size_wh, seed, check)
    title = ""
    if texts and kind != "illustration":
        title = f" Its title, “{texts[0]}”, is {'from your words' if lettered else 'in the file'}."
    elif kind != "illustration":
        title = " It has no title: put one into quotes."
    seen = f"The film: {footage.measures(found)}. {footage.cuts_told(found)}"
    return Made(made, f"{how}{title} {seen} What it is about, sketch cannot see.")


def kind_of(prompt: str) -> str:
    """Which kind of picture the words ask for."""
    plain = headings.read(limits.readable(prompt)).rest
    for kind, pattern in (("thumbnail", _THUMBNAIL), ("poster", _POSTER), ("sheet", _SHEET)):
        if pattern.search(plain):
            return kind
    styled = read(plain).style in style.PIPELINES or _ILLUSTRATION.search(plain)
    return "illustration" if styled else "poster"


def best_first(found: Footage, most: int) -> list[Frame]:
    """The best frame, then the best of the other shots in order; of a film with few shots also moments between."""
    shots = found.shots
    first = max((shot.best for shot in shots), key=lambda frame: frame.worth)
    rest = [shot.best for shot in shots if shot.best is not first]
    if len(rest) > most - 1:
        ranked = sorted(rest, key=lambda frame: -frame.worth)[: most - 1]
        rest = [frame for frame in rest if any(frame is one for one in ranked)]
    return [first, *rest]


def spread(found: Footage, least: int, most: int) -> list[tuple[float, float, Frame]]:
    """Start, end and frame of up to `most` stretches: shots, the longest halved while they are fewer than `least`."""
    stretches = [(shot.start_seconds, shot.end_seconds) for shot in found.shots]
    while len(stretches) > most:  # the two neighbours that are shortest together become one
        at = min(range(len(stretches) - 1), key=lambda i: stretches[i + 1][1] - stretches[i][0])
        stretches[at : at + 2] = [(stretches[at][0], stretches[at + 1][1])]
    while len(stretches) < least and len(found.frames) >= 2 * len(stretches):
        at = max(range(len(stretches)), key=lambda i: stretches[i][1] - stretches[i][0])
        start, end = stretches[at]
        if end - start < 0.5:
            break
        stretches[at : at + 1] = [(start, (start + end) / 2), ((start + end) / 2, end)]
    cells: list[tuple[float, float, Frame]] = []
    for start, end in stretches:
        inside = [frame for frame in found.frames if start <= frame.seconds < end]
        if inside:
            cells.append((start, end, footage.best_of(inside, start, end)))
    return cells


def _poster(
    media: Media, found: Footage, _prompt: str, texts: Sequence[str], size_wh: Size, _seed: int, check: Check
) -> tuple[Rgba, str]:
    chosen = best_first(found, MOST_TOLD)
    frames = footage.full_frames(media, [frame.seconds for frame in chosen], check)
    others = ", ".join(clock(frame.seconds) for frame in chosen[1:])
    strip = f"; the strip shows {others}" if others else ""
    how = f"A poster from the film's frame at {clock(chosen[0].seconds)}{strip}; its colours are the film's."
    return footage_layout.poster(frames, texts, size_wh), how


def _thumbnail(
    media: Media, found: Footage, _prompt: str, texts: Sequence[str], size_wh: Size, _seed: int, check: Check
) -> tuple[Rgba, str]:
    frame = best_first(found, 1)[0]
    pixels = footage.full_frames(media, [frame.seconds], check)[0]
    made = footage_layout.thumbnail(pixels, texts, clock(round(found.seconds)), size_wh)
    return made, f"A thumbnail from the film's frame at {clock(frame.seconds)}, its colours made stronger."


def _sheet(
    media: Media, found: Footage, _prompt: str, texts: Sequence[str], size_wh: Size, _seed: int, check: Check
) -> tuple[Rgba, str]:
    ratio = size_wh[0] / size_wh[1]
    cells = spread(found, 10 if ratio < 0.8 else 9 if ratio < 1.3 else 6, MOST_CELLS)
    frames = footage.full_frames(media, [frame.seconds for _, _, frame in cells], check)
    captions = [f"{clock(start)} – {clock(end)}" for start, end, _ in cells]
    length = found.end_seconds - found.start_seconds
    shots, sound = len(found.cuts) + 1, "with sound" if found.has_audio else "silent"
    line = f"{clock(length)}  ·  {shots} {'shot' if shots == 1 else 'shots'}  ·  {sound}"
    bar = np.repeat(
        np.array([[frame.pixels.mean(axis=(0, 1)) for frame in found.frames]]).round().astype(np.uint8), 8, axis=1
    )
    ticks = [(cut - found.start_seconds) / max(length, 1e-6) for cut in found.cuts]
    made = footage_layout.sheet(frames, captions, texts[0] if texts else "", line, bar, ticks, size_wh)
    return made, f"{len(cells)} key frames with their times; the bar at the foot is the film's colours over time."


def _illustration(
    media: Media, found: Footage, prompt: str, _texts: Sequence[str], size_wh: Size, seed: int, check: Check
) -> tuple[Rgba, str]:
    asked = read(prompt).style
    chosen = asked if asked in style.PIPELINES else "watercolour"
    frame = best_first(found, 1)[0]
    pixels = footage_layout.cropped(footage.full_frames(media, [frame.seconds], check)[0], size_wh)
    opaque = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
    return style.finish(opaque, chosen, seed), f"The film's frame at {clock(frame.seconds)} as {chosen}."


Maker = Callable[[Media, Footage, str, Sequence[str], Size, int, Check], tuple[Rgba, str]]
KINDS: dict[str, Maker] = {
    "poster": _poster,
    "thumbnail": _thumbnail,
    "sheet": _sheet,
    "illustration": _illustration,
}
