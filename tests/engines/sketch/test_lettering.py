import itertools
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from platano.engines.sketch import path
from platano.engines.sketch.colour import contrast
from platano.engines.sketch.fonts import FACES, Style, covers, face_for
from platano.engines.sketch.lettering import bidi_levels, contrast_colour, set_arc, set_block, set_line
from platano.engines.sketch.raster import raster

SCRIPTS = {
    "spanish": "¿Dónde está el niño?",
    "german": "Größe, Straße, ÄÖÜ ẞ",
    "vietnamese": "Tiếng Việt đẹp lắm",
    "polish": "Zażółć gęślą jaźń",
    "turkish": "Iğdır İstanbul",
    "russian": "Съешь ещё булок",
    "greek": "Ξεσκεπάζω την ψυχοφθόρα",
    "arabic": "مرحبا بالعالم",
    "hebrew": "שלום עולם",
    "hindi": "नमस्ते दुनिया",
    "thai": "สวัสดีชาวโลก",
    "japanese": "こんにちは世界、カフェ",
    "chinese": "你好，世界！歡迎光臨",
    "korean": "안녕하세요 세계",
}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("face", FACES)
def test_every_face_letters_every_covered_script_with_ink(face: str, text: str) -> None:
    assert covers(text) == set()
    line = set_line(text, Style(face, FACES[face].weight), 40)
    assert line.box[2] - line.box[0] > 40
    assert line.d.count("M") >= sum(character.isalpha() for character in text) / 2


def test_characters_without_a_font_are_told_and_left_out() -> None:
    assert covers("Hi 😀 ᓀ") == {"😀", "ᓀ"}
    assert set_line("Hi😀", Style(), 40).d == set_line("Hi", Style(), 40).d


def test_path_data_has_only_absolute_moves_lines_and_cubics() -> None:
    for text in SCRIPTS.values():
        assert re.fullmatch(r"[MLCZ0-9. -]+", set_line(text, Style(), 33).d)
        assert set_arc(text, Style(), 33, 200, 200, 150, -90).d.startswith("M")


@pytest.mark.parametrize("size", [1, 12, 300])
def test_the_box_is_that_of_the_path(size: float) -> None:
    for text in SCRIPTS.values():
        line = set_line(text, Style("serif", italic_slant=True), size)
        assert line.box == pytest.approx(path.bounds(line.d), abs=0.01)


def test_a_line_scales_without_reflowing() -> None:
    small, large = set_line("AVATAR fjord", Style(), 30), set_line("AVATAR fjord", Style(), 300)
    assert large.width == pytest.approx(small.width * 10)
    assert large.box == pytest.approx([side * 10 for side in small.box])


def test_pairs_are_kerned() -> None:
    style = Style("serif")
    assert set_line("AV", style, 100).width < set_line("A", style, 100).width + set_line("V", style, 100).width


def test_letter_spacing_widens_between_the_letters_only() -> None:
    plain, spaced = (set_line("HIM", Style(letter_spacing_em=em), 100).width for em in (0, 0.1))
    assert spaced == pytest.approx(plain + 20)


def _ink(d: str) -> int:
    shape = f'<path transform="translate(5 110)" d="{d}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="420" height="150">{shape}</svg>'
    return int(raster(svg)[..., 3].sum())


@pytest.mark.parametrize("text", ["Weight", "漢字", "مرحبا", "नमस्ते"])
def test_heavier_weights_have_more_ink(text: str) -> None:
    light, bold = (set_line(text, Style("sans", weight), 90).d for weight in (400, 700))
    assert _ink(bold) > _ink(light) * 1.1


@settings(max_examples=40, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(["a", "moon", "Quiet", "harbour", "Æther", "東京", "שלום", "Straßenbahn"]), min_size=1
    ),
    width=st.floats(40, 900),
    height=st.floats(30, 700),
)
def test_a_block_holds_all_its_words_within_its_box(words: list[str], width: float, height: float) -> None:
    block = set_block(" ".join(words), face_for("serif"), width, height, 120, 10)
    assert block.box[2] - block.box[0] <= width + 0.1
    assert block.box[3] - block.box[1] <= height + 0.1
    assert " ".join(block.lines).replace(" ", "") == "".join(words)


def test_a_block_that_fits_one_line_at_full_size_stays_on_one() -> None:
    block = set_block("Hello you", Style(), 2000, 400, 100, 10)
    assert (block.lines, block.size) == (("Hello you",), 100)


def test_lines_are_balanced() -> None:
    block = set_block("Happy Birthday to You", Style(), 500, 300, 90, 10, lines=2)
    assert block.lines == ("Happy Birthday", "to You") or block.lines == ("Happy", "Birthday to You")
    assert set_block("one two three four", Style(), 300, 300, 200, 10, lines=2).lines == ("one two", "three four")


def test_line_breaks_of_the_text_are_kept() -> None:
    assert set_block("First\nand second", Style(), 2000, 900, 50, 10).lines == ("First", "and second")


def test_the_line_limit_gives_way_to_the_least_size() -> None:
    text = "a long sentence that has very many words to be set in here"
    assert len(set_block(text, Style(), 200, 400, 60, 5, lines=2).lines) == 2
    assert len(set_block(text, Style(), 200, 400, 60, 20, lines=2).lines) > 2


def test_chinese_breaks_without_spaces_and_no_line_starts_with_a_comma() -> None:
    lines = set_block("你好世界，欢迎来到北京，祝您旅途愉快", Style(), 200, 300, 90, 10).lines
    assert len(lines) > 1
    assert not any(line.startswith("，") for line in lines)


def test_the_ink_of_lines_never_touches() -> None:
    block = set_block("Ấĝj\nẤĝj", Style(line_height=0.5), 900, 900, 100, 10)
    single = set_line("Ấĝj", Style(), block.size)
    assert block.box[3] - block.box[1] > 2 * (single.box[3] - single.box[1])


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("abc", "000"),
        ("אבג 12", "111122"),
        ("a אב 3 c", "00111200"),
        ("a (ב) ג", "0001001"),
        ("אב (c) d", "11112112"),
        ("עם 5% (", "1112211"),
    ],
)
def test_directions_follow_the_bidirectional_algorithm(text: str, levels: str) -> None:
    assert "".join(map(str, bidi_levels(text)[1])) == levels


def test_an_arc_keeps_its_feet_on_the_circle() -> None:
    for outside, sign in ((True, -1), (False, 1)):
        arc = set_arc("HEH", Style(), 40, 500, 500, 300, sign * 90, outside)
        x0, y0, x1, y1 = arc.box
        assert (x0 + x1) / 2 == pytest.approx(500, abs=2)
        assert (y0 if outside else y1) == pytest.approx(500 + sign * (300 + 29 if outside else 300), abs=3)


@pytest.mark.parametrize(
    ("words", "face"),
    {
        "": "sans",
        "bold sans-serif": "sans",
        "elegant serif": "serif",
        "playful": "rounded",
        "hand-lettered": "handwriting",
        "retro": "script",
        "monospace": "mono",
        "movie poster": "condensed",
        "classic book": "classic",
    }.items(),
)
def test_words_choose_a_face(words: str, face: str) -> None:
    assert face_for(words).face == face


def test_words_choose_weight_and_slant() -> None:
    assert [face_for(words).weight for words in ("thin", "light font", "bold", "extra bold")] == [100, 300, 700, 900]
    assert face_for("bold italic").italic_slant
    assert face_for("light blue").weight == face_for("").weight


@given(st.integers(0, 0xFFFFFF))
def test_contrasting_ink_is_readable_on_any_colour(value: int) -> None:
    background = f"#{value:06x}"
    assert contrast(background, contrast_colour(background)) >= 4.5


def test_composed_and_decomposed_text_look_the_same() -> None:
    text = SCRIPTS["vietnamese"]
    assert set_line(unicodedata.normalize("NFD", text), Style(), 50).d == set_line(text, Style(), 50).d


def test_japanese_chinese_and_korean_have_their_own_forms() -> None:
    drawn = [set_line(text, Style(), 50).d[-900:] for text in ("あ直", "们直", "한直")]
    assert all(first != second for first, second in itertools.pairwise(drawn))


def test_an_unknown_face_is_an_error() -> None:
    with pytest.raises(ValueError, match="no face"):
        set_line("x", Style("papyrus"), 20)


def test_nothing_to_letter_is_an_empty_path() -> None:
    assert set_block(" \n ", Style(), 100, 100, 50, 10).d == set_line("", Style(), 20).d == ""
