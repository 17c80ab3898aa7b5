"""Exact lettering as SVG paths: shaped by HarfBuzz from packaged fonts, so it needs no system font."""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from platano.engines.sketch.colour import contrast, mix
from platano.engines.sketch.fonts import FACES, Font, Run, Style, box_of, runs
from platano.engines.sketch.path import Box, Point

__all__ = ["Lettering", "Style", "bidi_levels", "contrast_colour", "set_arc", "set_block", "set_line"]

_READABLE = 4.5  # WCAG AA for text
_CONNECTED = {"Arab", "Syrc", "Deva", "Beng", "Guru", "Mong", "Nkoo"}  # letters that touch; spacing would tear them
_NO_LINE_START = "、。，．・：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〜…%,.:;?!)]}»”’"
_NO_LINE_END = "（［｛「『【〈《〔([{«“‘¿¡"
_LONG_PHRASE = 9  # characters of Japanese after which a line may end anywhere
_GAP_EM = 0.06  # least distance between the ink of two lines
_LINE_WORTH = 1.04  # one line more must make the letters larger than this


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lettering as one path. The first baseline is y=0 and the lines lie in x 0..width; an arc is in place."""

    d: str
    box: Box  # of the ink
    width: float  # of the longest line, as it advances
    ascent: float  # above the first baseline, as the fonts ask for
    descent: float  # below the first baseline down to the end of the last line
    text: str
    size: float
    lines: tuple[str, ...]


class _Glyph(NamedTuple):
    """A glyph in em; `x` is its place on the line, `cluster` where its characters begin."""

    font: Font
    number: int
    x: float
    y: float
    advance: float
    cluster: int
    connected: bool


class _Line(NamedTuple):
    """A line set at one em, with the extent of its ink (y up)."""

    glyphs: tuple[_Glyph, ...]
    width: float
    ascent: float
    descent: float
    ink: Box


def contrast_colour(background: str) -> str:
    """An ink in the background's own hue that is readable on it (WCAG contrast 4.5 at least)."""
    # Past the colours of paper and ink lie pure white and black, which a middle grey needs.
    papers = [mix(background, "#fffaf0", 0.9), "#fffaf0", "#ffffff"]
    inks = [mix(background, "#1a1430", 0.8), "#1a1430", "#000000"]
    light = contrast(background, "#fffaf0") > contrast(background, "#1a1430")
    ordered = [*papers, *inks] if light else [*inks, *papers]
    readable = (colour for least in (7.0, _READABLE) for colour in ordered if contrast(background, colour) >= least)
    return next(readable)  # black or white reaches 4.58 on any colour


def set_line(text: str, style: Style, size: float) -> Lettering:
    """One line from x=0 on the baseline y=0."""
    text = _clean(text).replace("\n", " ")
    return _assembled([text], [_shaped(text, style)], [0.0], style, size)


def set_block(
    text: str, style: Style, max_width: float, max_height: float, max_size: float, min_size: float, lines: int = 4
) -> Lettering:
    """The text in balanced lines, as large as fits the box.

    At most `lines` lines (line breaks in the text come on top), unless that asks for letters smaller than
    `min_size`; then as many as needed. All of the text is always set, and within the box.
    """
    pieces = _pieces(_clean(text))
    if not pieces:
        return _assembled([], [], [], style, max_size)
    hard = sum(piece.endswith("\n") for piece in pieces)
    fitted = _best_fit(pieces, style, max_width, max_height, max_size, max(lines, hard + 1))
    if fitted.size < min_size:
        fitted = _best_fit(pieces, style, max_width, max_height, max_size, len(pieces))
    return _assembled(fitted.texts, fitted.lines, fitted.baselines, style, fitted.size)


def set_arc(
    text: str,
    style: Style,
    size: float,
    cx: float,
    cy: float,
    radius: float,
    centre_degrees: float,
    outside: bool = True,
) -> Lettering:
    """A line along a circle, its middle at `centre_degrees` (0 is right, 90 is down, -90 is the top).

    Letters stand on the circle (`outside`, reading clockwise) or hang their heads towards its centre, for
    the lower half of a badge. Connected scripts are bent along the circle, other glyphs are turned.
    """
    text = _clean(text).replace("\n", " ")
    line = _shaped(text, style)
    way = 1 if outside else -1
    middle = math.radians(centre_degrees)

    def turn(x: float) -> float:
        return middle + way * (x - line.width / 2) * size / radius

    def bent(x: float, y: float) -> Point:
        angle, distance = turn(x), radius + way * y * size
        return cx + distance * math.cos(angle), cy + distance * math.sin(angle)

    pieces: list[str] = []
    ink: list[Point] = []
    bend = style.face == "script"
    for _, group in groupby(line.glyphs, key=lambda glyph: glyph.cluster):
        glyphs = list(group)
        pivot = (glyphs[0].x + glyphs[-1].x + glyphs[-1].advance) / 2
        angle = turn(pivot) + way * math.pi / 2
        foot = bent(pivot, 0)
        along = (math.cos(angle) * size, math.sin(angle) * size)

        def turned(x: float, y: float, pivot: float = pivot, foot: Point = foot, along: Point = along) -> Point:
            dx = x - pivot
            return foot[0] + dx * along[0] + y * along[1], foot[1] + dx * along[1] - y * along[0]

        for glyph in glyphs:
            place = bent if bend or glyph.connected else turned
            outline = glyph.font.outline(glyph.number)
            points = [place(glyph.x + x, glyph.y + y) for x, y in outline.points]
            pieces.append(_data(outline.commands, points, size))
            ink += points
    ascent, descent = line.ascent * size, line.descent * size
    return Lettering(_joined(pieces), box_of(ink), line.width * size, ascent, descent, text, size, (text,))


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).strip().splitlines())
    return "\n".join(line for line in lines if line)


# Breaking into lines


def _pieces(text: str) -> list[str]:
    """The text cut where a line may end; a piece keeps its space, and its newline if it must end there."""
    phrases = any("\u3041" <= character <= "\u30ff" for character in text)
    pieces: list[str] = []
    for word in re.findall(r"[^\s]+\s?", text):
        start = 0
        for index in range(1, len(word)):
            if _may_break(word, index, phrases and index - start < _LONG_PHRASE):
                pieces.append(word[start:index])
                start = index
        pieces.append(word[start:])
    return pieces


def _may_break(word: str, index: int, phrases: bool) -> bool:
    """Whether a line may end before `index`; `phrases` keeps Japanese words and their endings together."""
    before, after = word[index - 1], word[index]
    if after in _NO_LINE_START or before in _NO_LINE_END or after.isspace():
        return False
    if before in "-–—/\u200b" and index > 1 and word[index - 2].isalpha() and after.isalpha():
        return True
    kinds = _east_asian(before), _east_asian(after)
    if kinds == ("", ""):
        return False
    # Japanese phrases start with a content word, in kanji or katakana, after an ending in hiragana.
    within = {("han", "han"), ("kata", "kata"), ("kata", "han")}
    return not phrases or (kinds[1] != "hira" and kinds not in within) or kinds[0] == "mark"


def _east_asian(character: str) -> str:
    """The kind of a character of Chinese and Japanese, which set no spaces; Korean does."""
    if "\u3041" <= character <= "\u309f":
        return "hira"
    if "\u30a0" <= character <= "\u30ff" or "\uff66" <= character <= "\uff9d":
        return "kata"
    if "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff":
        return "han"
    return "mark" if "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uff65" else ""


def _best_fit(
    pieces: Sequence[str], style: Style, max_width: float, max_height: float, max_size: float, most: int
) -> "_Fit":
    """The breaking into at most so many lines that lets the letters be largest."""

    def hoped(broken: tuple[float, list[str]]) -> float:
        """A size that the breaking hardly exceeds, without shaping its lines."""
        width, lines = broken
        tall = (len(lines) - 1) * style.line_height + 0.5
        return min(max_size, max_width / max(width * 0.97, 0.01), max_height / tall)

    fits: list[_Fit] = []
    largest = 0.0
    for broken in sorted(_breakings(pieces, style, most), key=hoped, reverse=True):
        if hoped(broken) * _LINE_WORTH > largest:
            fits.append(_fitted(broken[1], style, max_width, max_height, max_size))
            largest = max(largest, fits[-1].size)
    return min((fit for fit in fits if fit.size * _LINE_WORTH >= largest), key=lambda fit: len(fit.lines))


def _breakings(pieces: Sequence[str], style: Style, most: int) -> Iterable[tuple[float, list[str]]]:
    """For each number of lines the breaking with the shortest longest line, and that line's width."""
    widths = [_advance(piece, style) for piece in pieces]
    known = 0
    for count in range(1, min(most, len(pieces)) + 1):
        low, high = max(widths), sum(widths)
        for _ in range(16):
            middle = (low + high) / 2
            low, high = (low, middle) if len(_filled(pieces, widths, middle)) <= count else (middle, high)
        lines = _filled(pieces, widths, high)
        if len(lines) > known:
            known = len(lines)
            yield high, lines


def _filled(pieces: Sequence[str], widths: Sequence[float], limit: float) -> list[str]:
    """Lines filled one after the other up to a width."""
    lines: list[str] = []
    used, fresh = 0.0, True
    for piece, width in zip(pieces, widths, strict=True):
        if fresh or used + width > limit + 1e-6:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += width
        fresh = piece.endswith("\n")
    return [line.strip() for line in lines]


def _advance(piece: str, style: Style) -> float:
    bare = piece.rstrip()
    return _shaped(bare, style).width + (0.25 if len(bare) < len(piece) else 0)


# Setting lines


class _Fit(NamedTuple):
    """Lines at the largest size that fits a box."""

    size: float
    texts: Sequence[str]
    lines: Sequence[_Line]
    baselines: Sequence[float]


def _fitted(texts: Sequence[str], style: Style, max_width: float, max_height: float, max_size: float) -> _Fit:
    lines = [_shaped(text, style) for text in texts]
    baselines = [0.0]
    for upper, lower in pairwise(lines):
        baselines.append(baselines[-1] + max(style.line_height, lower.ink[3] - upper.ink[1] + _GAP_EM))
    x0, y0, x1, y1 = _union(
        (_start(line, lines, style) + line.ink[0], baseline - line.ink[3],
         _start(line, lines, style) + line.ink[2], baseline - line.ink[1])
        for line, baseline in zip(lines, baselines, strict=True)
    )  # fmt: skip
    width = max(x1 - x0, *(line.width for line in lines), 0.01)
    return _Fit(min(max_size, max_width / width, max_height / max(y1 - y0, 0.01)), texts, lines, baselines)


def _start(line: _Line, lines: Iterable[_Line], style: Style) -> float:
    """Where a line of a block begins."""
    room = max(other.width for other in lines) - line.width
    return {"left": 0.0, "center": room / 2, "right": room}[style.align]


def _assembled(
    texts: Sequence[str], lines: Sequence[_Line], baselines: Sequence[float], style: Style, size: float
) -> Lettering:
    pieces: list[str] = []
    boxes: list[Box] = []
    for line, baseline in zip(lines, baselines, strict=True):
        start = _start(line, lines, style)
        for glyph in line.glyphs:
            outline = glyph.font.outline(glyph.number)
            dx, dy = start + glyph.x, baseline - glyph.y
            points = [((dx + x) * size, (dy - y) * size) for x, y in outline.points]
            pieces.append(_data(outline.commands, points, size))
        x0, y0, x1, y1 = line.ink
        boxes.append(((start + x0) * size, (baseline - y1) * size, (start + x1) * size, (baseline - y0) * size))
    return Lettering(
        d=_joined(pieces),
        box=_union(boxes),
        width=max((line.width for line in lines), default=0) * size,
        ascent=lines[0].ascent * size if lines else 0,
        descent=(baselines[-1] + lines[-1].descent) * size if lines else 0,
        text="\n".join(texts),
        size=size,
        lines=tuple(texts),
    )


def _joined(pieces: Iterable[str]) -> str:
    return " ".join(piece for piece in pieces if piece)


def _union(boxes: Iterable[Box]) -> Box:
    return box_of([corner for x0, y0, x1, y1 in boxes for corner in ((x0, y0), (x1, y1))])


def _data(commands: str, points: Sequence[Point], size: float) -> str:
    return _template(commands, 2 if size >= 20 else 4) % tuple([number for point in points for number in point])


@lru_cache(maxsize=4096)
def _template(commands: str, digits: int) -> str:
    number = f"%.{digits}f"
    forms = {"M": f"M{number} {number}", "L": f"L{number} {number}", "C": "C" + " ".join([number] * 6), "Z": "Z"}
    return " ".join(forms[command] for command in commands)


# Shaping


@lru_cache(maxsize=2048)
def _shaped(text: str, style: Style) -> _Line:
    """A line at one em: glyphs from left to right, as they are read."""
    if style.face not in FACES:
        raise ValueError(f"there is no face {style.face!r}, only {', '.join(FACES)}")
    base, levels = bidi_levels(text)
    found = [
        (levels[start], run._replace(start=start, end=end))
        for run in (runs(text, style) if text else [])
        for start, end in _level_spans(levels, run.start, run.end)
    ]
    glyphs: list[_Glyph] = []
    pen = 0.0
    for level, run in _in_visual_order(found, base):
        pen = _shape_run(text, run, level, style, pen, glyphs)
    spacing = 0 if not glyphs or glyphs[-1].connected else style.letter_spacing_em
    fonts = {run.font for _, run in found}
    drawn = [(glyph, glyph.font.outline(glyph.number)) for glyph in glyphs]
    ink = _union(
        (glyph.x + form.box[0], glyph.y + form.box[1], glyph.x + form.box[2], glyph.y + form.box[3])
        for glyph, form in drawn
        if form.commands
    )
    return _Line(
        tuple(glyphs),
        max(pen - spacing, 0),
        max((font.ascent for font in fonts), default=0),
        max((font.descent for font in fonts), default=0),
        ink,
    )


def _shape_run(text: str, run: Run, level: int, style: Style, pen: float, glyphs: list[_Glyph]) -> float:
    """Append the run's glyphs from `pen` on; the new pen comes back."""
    import uharfbuzz  # noqa: PLC0415

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text, run.start, run.end - run.start)
    buffer.guess_segment_properties()
    if run.script:
        buffer.script = run.script
    buffer.direction = "rtl" if level % 2 else "ltr"
    connected = run.script in _CONNECTED
    spacing = 0.0 if connected else style.letter_spacing_em
    features = {"kern": True, "liga": not spacing, "clig": not spacing}
    if style.face == "mono":
        features["calt"] = False  # it would letter != as one sign
    uharfbuzz.shape(run.font.hb, buffer, features)
    infos, positions, em = buffer.glyph_infos, buffer.glyph_positions, run.font.upem
    for index, (info, position) in enumerate(zip(infos, positions, strict=True)):
        if info.codepoint == 0:
            continue  # no font has it, and an empty box would be worse; `covers` tells
        ends = index + 1 == len(infos) or infos[index + 1].cluster != info.cluster
        advance = position.x_advance / em
        at = pen + position.x_offset / em
        glyphs.append(_Glyph(run.font, info.codepoint, at, position.y_offset / em, advance, info.cluster, connected))
        pen += advance + (spacing if ends else 0)
    return pen


def _level_spans(levels: Sequence[int], start: int, end: int) -> Iterable[tuple[int, int]]:
    for _, group in groupby(range(start, end), key=lambda index: levels[index]):
        indices = list(group)
        yield indices[0], indices[-1] + 1


def _in_visual_order(found: Sequence[tuple[int, Run]], base: int) -> list[tuple[int, Run]]:
    """Runs from left to right: rule L2 of the bidirectional algorithm."""
    ordered = list(found)
    for least in range(max((level for level, _ in ordered), default=base), 0, -1):
        start = 0
        for inside, group in groupby(list(ordered), key=lambda item: item[0] >= least):
            count = len(list(group))
            if inside:
                ordered[start : start + count] = reversed(ordered[start : start + count])
            start += count
    return ordered


# The bidirectional algorithm (UAX #9) for one line without explicit embeddings

_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def bidi_levels(text: str) -> tuple[int, list[int]]:
    """The base level and each character's: even levels run to the right, odd ones to the left."""
    types = [unicodedata.bidirectional(character) or "L" for character in text]
    strong = next((kind for kind in types if kind in {"L", "R", "AL"}), "L")
    base = 0 if strong == "L" else 1
    if base == 0 and not {"R", "AL", "AN"} & set(types):
        return 0, [0] * len(text)
    side = "R" if base else "L"
    _resolve_weak(types, side)
    _resolve_brackets(text, types, side)
    _resolve_neutral(types, side)
    lifts = {"L": (0, 1), "R": (1, 0), "AN": (2, 1), "EN": (2, 1)}
    return base, [base + lifts[kind][base] for kind in types]


def _resolve_weak(types: list[str], side: str) -> None:
    """Rules W1 to W7: marks, numbers and what belongs to them."""
    before, strong = side, side
    for index, own in enumerate(types):
        kind = (before if before in {"L", "R", "AL", "EN", "AN"} else "ON") if own in {"NSM", "BN"} else own
        kind = "AN" if kind == "EN" and strong == "AL" else kind
        before = types[index] = kind
        strong = kind if kind in {"L", "R", "AL"} else strong
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for index in range(1, len(types) - 1):
        around = {types[index - 1], types[index + 1]}
        if (types[index] in {"ES", "CS"} and around == {"EN"}) or (types[index] == "CS" and around == {"AN"}):
            types[index] = types[index - 1]
    _spread_numbers(types)
    strong = side
    for index, kind in enumerate(types):
        if kind in {"ES", "ET", "CS"}:
            types[index] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            types[index] = "L"


def _spread_numbers(types: list[str]) -> None:
    """Rule W5: signs next to a number go with it, as in -5 and 5 %."""
    for order in (range(1, len(types)), range(len(types) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for index in order:
            if types[index] == "ET" and types[index + step] == "EN":
                types[index] = "EN"


def _direction(kind: str) -> str | None:
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind)


def _resolve_brackets(text: str, types: list[str], side: str) -> None:
    """Rule N0: a pair of brackets goes one way."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if character in _BRACKETS:
            opened.append((_BRACKETS[character], index))
        elif any(closing == character for closing, _ in opened):
            while opened[-1][0] != character:
                opened.pop()
            pairs.append((opened.pop()[1], index))
    for start, end in sorted(pairs):
        inside = {_direction(kind) for kind in types[start + 1 : end]} - {None}
        if side in inside:
            types[start] = types[end] = side
        elif inside:
            context = next((d for d in map(_direction, reversed(types[:start])) if d), side)
            types[start] = types[end] = context if context in inside else side


def _resolve_neutral(types: list[str], side: str) -> None:
    """Rules N1 and N2: between two sides that agree they follow, else the line's own."""
    index = 0
    while index < len(types):
        end = index
        while end < len(types) and _direction(types[end]) is None:
            end += 1
        if end > index:
            left = _direction(types[index - 1]) if index else side
            right = _direction(types[end]) if end < len(types) else side
            types[index:end] = [left if left == right and left else side] * (end - index)
        index = max(end, index + 1)
