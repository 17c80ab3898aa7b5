"""Tokens of what comes in, by the arithmetic of the guides."""

import pytest

from platano.catalog.tokens import audio_tokens, image_tokens, pdf_tokens, text_tokens, video_tokens


@pytest.mark.parametrize(
    ("size_wh", "tiles"),
    [
        ((1, 1), 1),
        ((384, 384), 1),
        ((385, 384), 1),
        ((768, 768), 1),
        ((769, 768), 2),
        ((1024, 1024), 4),
        ((1920, 1080), 6),
        ((3072, 100), 4),
    ],
)
def test_a_picture_counts_258_for_each_tile_of_768(size_wh: tuple[int, int], tiles: int) -> None:
    assert image_tokens(size_wh) == 258 * tiles


@pytest.mark.parametrize(
    ("size_wh", "tiles"),
    [((384, 384), 1), ((960, 540), 6), ((400, 300), 4), ((1024, 1024), 4), ((3000, 2000), 12)],
)
def test_a_picture_of_a_1_5_model_is_cut_by_its_shorter_side(size_wh: tuple[int, int], tiles: int) -> None:
    assert image_tokens(size_wh, "proportional") == 258 * tiles


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("a", 1),
        ("four", 1),
        ("What is in the video?", 6),
        ("äöüß", 1),
        ("你好世界", 4),
        ("こんにちは", 5),
        ("สวัสดี", 6),
        ("banana 香蕉", 4),
        ("🍌", 1),
    ],
)
def test_words_are_estimated_at_four_characters_a_token(text: str, tokens: int) -> None:
    assert text_tokens(text) == tokens


@pytest.mark.parametrize(("low_resolution", "about"), [(False, 300), (True, 100)])
def test_a_second_of_film_is_about_what_the_guide_says(low_resolution: bool, about: int) -> None:
    assert video_tokens(60, low_resolution=low_resolution) / 60 == pytest.approx(about, rel=0.05)


@pytest.mark.parametrize(
    ("seconds", "fps", "tokens"),
    [(0, 1.0, 0), (10, 1.0, 10 * 263), (10, 5.0, 50 * 258 + 50), (10, 0.1, 258 + 50), (0.5, 1.0, 263), (30, 0.1, 924)],
)
def test_a_silent_film_counts_its_frames_and_timestamps(seconds: float, fps: float, tokens: int) -> None:
    assert video_tokens(seconds, fps, has_audio=False) == tokens


def test_the_sound_of_a_film_counts_as_sound() -> None:
    assert video_tokens(8) - video_tokens(8, has_audio=False) == audio_tokens(8) == 8 * 32


def test_an_hour_of_film_fits_a_window_of_a_million_tokens_nearly() -> None:
    assert video_tokens(3600, has_audio=False) < 1_048_576 < video_tokens(3600)


def test_a_page_counts_as_one_tile() -> None:
    assert pdf_tokens(3) == 774
