"""The fonts of lettering: which face a prompt asks for, and which font has the characters of a text.

Fonts are data in wheels (`fontpkg-*`, `noto-cjk-sans-otc`), found by package and file name, so a text
looks the same on every machine. Their versions are pinned exactly where the project is packaged.
"""

import importlib.util
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from platano.engines.sketch.path import Box, Point

Align = Literal["left", "center", "right"]


class Outline(NamedTuple):
    """A glyph's form: commands such as "MCCLZ", points in em with y up, and the box of the points."""

    commands: str
    points: tuple[Point, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is lettered. `weight` 100..900 goes as far as the face does."""

    face: str = "sans"
    weight: int = 700
    italic_slant: bool = False
    letter_spacing_em: float = 0
    line_height: float = 1.12
    align: Align = "center"


class Source(NamedTuple):
    """A font file in a wheel."""

    package: str
    file: str
    italic: str = ""  # the true italic's file; a face without one is slanted
    member: int = 0  # within a collection
    single_weight: bool = False  # a text font with one weight: bold is made by thickening
    heavier: int = 0  # added to the weight, where a family is lighter than its number says


class Face(NamedTuple):
    """A face by name: its font, those that step in for what it lacks, and the weight that suits it."""

    source: Source
    relatives: tuple[str, ...] = ()
    weight: int = 700


FACES = {
    "sans": Face(Source("fontpkg_inter", "Inter[opsz,wght].ttf", "Inter-Italic[opsz,wght].ttf")),
    "serif": Face(
        Source("fontpkg_playfair_display", "PlayfairDisplay[wght].ttf", "PlayfairDisplay-Italic[wght].ttf"),
        relatives=("classic",),
    ),
    "classic": Face(Source("fontpkg_eb_garamond", "EBGaramond[wght].ttf", "EBGaramond-Italic[wght].ttf"), weight=600),
    "rounded": Face(Source("fontpkg_fredoka", "Fredoka[wdth,wght].ttf"), relatives=("soft",), weight=600),
    "soft": Face(Source("fontpkg_nunito", "Nunito[wght].ttf", "Nunito-Italic[wght].ttf", heavier=180)),
    "condensed": Face(Source("fontpkg_oswald", "Oswald[wght].ttf"), weight=600),
    "handwriting": Face(Source("fontpkg_caveat", "Caveat[wght].ttf"), relatives=("soft",)),
    "script": Face(  # slanted as it is
        Source("fontpkg_lobster", "Lobster-Regular.ttf", "Lobster-Regular.ttf"), relatives=("classic",), weight=400
    ),
    "mono": Face(Source("fontpkg_jetbrains_mono", "JetBrainsMono[wght].ttf", "JetBrainsMono-Italic[wght].ttf")),
}

_ARABIC = Source("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf")
_HEBREW = Source("fontpkg_heebo", "Heebo[wght].ttf")
_DEVANAGARI = Source("fontpkg_noto_sans_devanagari", "NotoSansDevanagari[wdth,wght].ttf")
_THAI = Source("fontpkg_noto_sans_thai", "NotoSansThai[wdth,wght].ttf")
_HAN = {
    language: Source("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc", member=index, single_weight=True)
    for index, language in enumerate(("ja", "ko", "zh-hans", "zh-hant"))
}
_EAST_ASIAN = {"Hani", "Hira", "Kana", "Hang", "Bopo"}

# Words of a prompt to a face, most telling first: "bold sans-serif" must not find "serif".
_FACE_WORDS = (
    ("rounded", r"comic sans"),
    ("sans", r"sans|grotesque?|gothic sans"),
    ("mono", r"mono\w*|typewriter|terminal|coding|code|computer|pixel(?:ated)?|8-bit|courier|consolas|ticket|receipt"),
    ("script", r"script|cursive|calligraph\w+|brush\w*|lobster|swash\w*|diner|retro|vintage|nostalgic|fifties|50s|70s"),
    ("handwriting", r"hand-?written|handwriting|hand-?drawn|hand-?lettered|hand lettering|chalk\w*|scribbl\w+|sketchy|"
     r"marker|pencil|pen|doodle\w*|personal|notebook|casual|informal|diary"),
    ("classic", r"garamond|classic\w*|traditional|literary|bookish|book|old-style|antique|historic\w*|"
     r"roman|times|georgia"),
    ("serif", r"serif|elegant|luxur\w+|luxe|fashion\w*|editorial|wedding|formal|refined|sophisticated|graceful|stylish|"
     r"magazine|newspaper|romantic|didot|bodoni|playfair|chic|royal|premium|high-contrast|dramatic|art deco"),
    ("rounded", r"round(?:ed)?|playful|bubbl\w+|cute|fun|friendly|kid\w*|child\w*|whimsical|cartoon\w*|comic\w*|soft|"
     r"chunky|cheerful|happy|silly|puffy|storybook|quirky|toy\w*|candy"),
    ("condensed", r"condensed|narrow|tall|compressed|impact|headline|movie|film|cinematic|poster|sport\w*|athletic|"
     r"western|military|industrial|stencil|varsity|tabloid"),
    ("sans", r"modern|minimal\w*|clean|simple|swiss|helvetica|arial|tech\w*|geometric|corporate|futuristic|neutral|"
     r"plain|professional|sleek|block\w*|contemporary"),
)  # fmt: skip
_WEIGHT_WORDS = (
    (200, r"(?:extra|ultra)[- ]?light|hairline|very thin"),
    (900, r"(?:extra|ultra|very|super)[- ]?bold|heavy(?:weight)?|black (?:weight|type\w*|serif|sans)|fat|"
     r"massive|impact"),
    (600, r"(?:semi|demi)[- ]?bold"),
    (700, r"bold|thick|strong|chunky"),
    (100, r"thin"),
    (300, r"delicate|fine|slender|"
     r"light(?=[- ](?:weight|type\w*|font|letter\w*|text|sans|serif|italic|condensed|mono\w*))"),
    (500, r"medium(?=[- ]weight)|elegant|refined|sophisticated"),
    (400, r"regular|normal|book weight|minimal\w*"),
)  # fmt: skip


def _named(words: str, table: Iterable[tuple[Any, str]]) -> Any:
    return next((value for value, pattern in table if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", words)), None)


@lru_cache(maxsize=1024)
def face_for(words: str) -> Style:
    """The style that descriptive words ask for: "bold sans-serif", "elegant", "playful rounded"."""
    words = words.lower()
    name = _named(words, _FACE_WORDS) or "sans"
    weight = _named(words, _WEIGHT_WORDS) or FACES[name].weight
    slant = bool(re.search(r"\b(?:italics?|italici[sz]ed|slanted|oblique)\b", words))
    spaced = 0.12 if re.search(r"\b(?:spaced|wide|airy|tracked)\b", words) else 0
    return Style(name, weight, slant, letter_spacing_em=spaced)


@dataclass(frozen=True, eq=False, slots=True)
class Font:
    """A loaded font at one weight, measured in em."""

    hb: Any
    upem: int
    ascent: float
    descent: float
    _glyphs: dict[int, Outline] = field(default_factory=dict[int, Outline])
    _has: dict[str, bool] = field(default_factory=dict[str, bool])

    def has(self, character: str) -> bool:
        known = self._has.get(character)
        if known is None:
            known = self._has[character] = self.hb.get_nominal_glyph(ord(character)) is not None
        return known

    def outline(self, glyph: int) -> Outline:
        known = self._glyphs.get(glyph)
        if known is None:
            known = self._glyphs[glyph] = _outline(self.hb, glyph, self.upem)
        return known


@cache
def _draw_functions() -> Any:
    import uharfbuzz  # noqa: PLC0415

    functions = uharfbuzz.DrawFuncs()  # without a quadratic function it hands quadratics over as cubics
    functions.set_move_to_func(lambda x, y, pen: pen.append(("M", ((x, y),))))
    functions.set_line_to_func(lambda x, y, pen: pen.append(("L", ((x, y),))))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.append(("C", ((a, b), (c, d), (x, y)))))
    functions.set_close_path_func(lambda pen: pen.append(("Z", ())))
    return functions


def _outline(hb_font: Any, glyph: int, upem: int) -> Outline:
    pen: list[tuple[str, tuple[Point, ...]]] = []
    hb_font.draw_glyph(glyph, _draw_functions(), pen)
    points = tuple((x / upem, y / upem) for _, drawn in pen for x, y in drawn)
    return Outline("".join(command for command, _ in pen), points, box_of(points))


def box_of(points: Sequence[Point]) -> Box:
    if not points:
        return 0, 0, 0, 0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


@cache
def _hb_face(package: str, file: str, index: int) -> Any:
    import uharfbuzz  # noqa: PLC0415

    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"the font package {package.replace('_', '-')} is not installed", name=package)
    folder = Path(found.origin).parent
    place = folder / "files" / file if package.startswith("fontpkg_") else folder / file
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(place)), index)


@cache
def load(source: Source, weight: int, italic: bool) -> Font:
    """The font at a weight, upright or italic; loaded once."""
    import uharfbuzz  # noqa: PLC0415

    face = _hb_face(source.package, source.italic if italic and source.italic else source.file, source.member)
    font = uharfbuzz.Font(face)
    # One optical size for all, the one for titles: a text must scale without reflowing.
    font.set_variations({"wght": weight + source.heavier, "opsz": 28})
    if source.single_weight and weight > 450:
        strength = 0.04 * min(1, (weight - 400) / 350)
        font.synthetic_bold = (strength, strength, True)
    if italic and not source.italic:
        font.synthetic_slant = 0.2
    extents = font.get_font_extents("ltr")
    return Font(font, face.upem, extents.ascender / face.upem, -extents.descender / face.upem)


class Run(NamedTuple):
    """Characters `start` to `end` of a text, in one script and one font."""

    start: int
    end: int
    font: Font
    script: str | None


@lru_cache(maxsize=8192)
def script_of(character: str) -> str | None:
    """ISO 15924 code; None for what all scripts share, such as digits and punctuation."""
    import uharfbuzz  # noqa: PLC0415

    buffer = uharfbuzz.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script


def _invisible(character: str) -> bool:
    """Needs no glyph of its own: joiners, marks of direction, variation selectors, controls."""
    return unicodedata.category(character) in {"Cf", "Cc"} or "\ufe00" <= character <= "\ufe0f"


def _han_languages(text: str) -> tuple[str, ...]:
    """Whose forms of the shared characters to use; the others come after, for what the first lacks."""
    scripts = {script_of(character) for character in text}

    def only_in(codec: str, *others: str) -> bool:
        return any(
            script_of(character) == "Hani"
            and _encodes(character, codec)
            and not any(_encodes(character, other) for other in others)
            for character in text
        )

    if scripts & {"Hira", "Kana"} or only_in("shift_jis", "gb2312", "big5"):
        return ("ja", "zh-hans", "ko")
    if "Hang" in scripts:
        return ("ko", "ja", "zh-hans")
    return ("zh-hant", "zh-hans") if only_in("big5", "gb2312") else ("zh-hans", "zh-hant")


def _encodes(character: str, codec: str) -> bool:
    try:
        return bool(character.encode(codec))
    except UnicodeEncodeError:
        return False


def _chain(face: str, text: str) -> Iterator[Source]:
    """The fonts to try for a text, best first."""
    yield FACES[face].source
    for name in (*FACES[face].relatives, "sans", "classic"):
        yield FACES[name].source
    yield from (_ARABIC, _HEBREW, _DEVANAGARI, _THAI)
    yield from (_HAN[language] for language in _han_languages(text))


def runs(text: str, style: Style) -> list[Run]:
    """The text in logical order, cut where the font or the script changes.

    A script stays in one font if any font has all its letters: half a word in a stranger's letters is
    worse than the whole word. Shared characters stay with the primary font or with their neighbours.
    """
    fonts = [load(source, style.weight, style.italic_slant) for source in dict.fromkeys(_chain(style.face, text))]
    scripts = _resolved_scripts(text)
    for_script: dict[str | None, Sequence[Font]] = {}
    for script in set(scripts):
        letters = {c for c, at in zip(text, scripts, strict=True) if at == script and script_of(c) == script}
        complete = [font for font in fonts if all(font.has(c) for c in letters)]
        for_script[script] = [*complete[:1], *fonts]
    found: list[Run] = []
    font = for_script[scripts[0]][0] if text else fonts[0]
    for index, (character, script) in enumerate(zip(text, scripts, strict=True)):
        joined = index > 0 and (_invisible(character) or unicodedata.category(character).startswith("M"))
        if not (joined and (font.has(character) or _invisible(character))):
            font = _font_of(character, font, for_script[script], fonts)
        if found and found[-1].font is font and found[-1].script == script:
            found[-1] = found[-1]._replace(end=index + 1)
        else:
            found.append(Run(index, index + 1, font, script))
    return found


def _font_of(character: str, before: Font, of_script: Sequence[Font], fonts: Sequence[Font]) -> Font:
    if script_of(character) is None and character.isdigit():
        candidates = [fonts[0], before, *of_script]
    elif script_of(character) is None:
        candidates = [before, *of_script]
    else:
        candidates = list(of_script)
    return next((font for font in candidates if font.has(character)), before)


def _resolved_scripts(text: str) -> list[str | None]:
    """A script for each character; shared ones take that before them, at the start the first that comes."""
    own = [script_of(character) for character in text]
    current = next((script for script in own if script), None)
    resolved: list[str | None] = []
    for script in own:
        current = script or current
        resolved.append("Hani" if current in _EAST_ASIAN else current)
    return resolved


def covers(text: str) -> set[str]:
    """The characters of the text that no packaged font has; they would be left out."""
    text = unicodedata.normalize("NFC", text)
    fonts = [load(source, 400, False) for source in _chain("sans", text)]
    return {c for c in text if not c.isspace() and not _invisible(c) and not any(font.has(c) for font in fonts)}
