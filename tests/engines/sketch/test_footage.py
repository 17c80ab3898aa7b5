"""Pictures from films: what is measured is true, and what is made consists of the film's own frames."""

from functools import cache

import cv2
import numpy as np
import pytest

from platano.domain import Clip, Media, Size
from platano.engines.sketch import footage, footage_picture
from platano.engines.sketch.film.make import make_film
from platano.engines.sketch.film.want import FilmWant
from platano.engines.sketch.read import read
from platano.errors import Cancelled, InvalidMedia
from tests.media.films import COLOURS, KINDS, film

POSTER = "Generate a poster image that captures the key themes of this video."


def sent(data: bytes, container: str = "mp4") -> Media:
    return Media(KINDS[container].mime_type, data)


def made(prompt: str, size_wh: Size = (320, 192), clip: Clip | None = None) -> footage_picture.Made:
    return footage_picture.picture_from(sent(film(3.0, (320, 180))), clip, prompt, size_wh, 0)


@cache
def ours() -> bytes:
    prompt = "a red fox in a forest at sunset"
    return make_film(FilmWant(read(prompt), prompt, (128, 72), 1, 12, sound=False))


@pytest.mark.parametrize("container", ["mp4", "mov", "webm", "mkv", "avi", "flv", "mpg", "m1v", "ts", "wmv", "3gp"])
def test_cuts_are_found_within_a_fifth_of_a_second_in_every_kind_of_file(container: str) -> None:
    size_wh = (352, 288) if container == "3gp" else (64, 48)
    found = footage.look(sent(film(2.0, size_wh, cut_seconds=0.5, container=container), container))
    assert len(found.cuts) == 3
    assert max(abs(cut - true) for cut, true in zip(found.cuts, (0.5, 1.0, 1.5), strict=True)) < 0.2


def test_cuts_of_a_long_film_are_found_by_its_keyframes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(footage, "EVERY_FRAME_PIXELS", 0)
    monkeypatch.setattr(footage, "EVEN_KEYFRAMES", 8)
    found = footage.look(sent(film(24.0, cut_seconds=6, sound=False)))
    assert max(abs(cut - true) for cut, true in zip(found.cuts, (6, 12, 18), strict=True)) < 0.2


def test_a_flash_is_no_cut_and_a_lasting_change_is() -> None:
    dark, bright = (np.full((90, 160, 3), value, np.uint8) for value in (20, 240))
    frames = [footage.Frame(index / 10, bright if index in (5, 6) or index > 20 else dark, 0) for index in range(30)]
    assert footage._cuts(frames) == (2.1,)


def test_a_stretch_is_all_that_is_seen() -> None:
    found = footage.look(sent(film(3.0)), Clip(1.0, 2.0))
    assert (found.start_seconds, found.end_seconds) == (1, 2)
    assert all(0.95 <= frame.seconds < 2 for frame in found.frames)
    assert len(found.shots) == 2


def test_a_rate_below_one_thins_the_frames() -> None:
    assert len(footage.look(sent(film(4.0, cut_seconds=9)), Clip(frames_per_second=0.5)).frames) <= 4


@pytest.mark.parametrize("clip", [Clip(50.0, 60.0), Clip(1.0, 1.0)])
def test_a_stretch_without_a_frame_is_refused_or_shows_the_last(clip: Clip) -> None:
    try:
        assert len(footage.look(sent(film(2.0)), clip).frames) == 1
    except InvalidMedia as error:
        assert "no frame" in error.message


@pytest.mark.parametrize(
    ("data", "container"),
    [(film(2.0)[:3000], "mp4"), (b"", "mp4"), (film(container="wav"), "wav"), (film()[:60] + bytes(3000), "mp4")],
    ids=["cut off", "empty", "a sound", "overwritten"],
)
def test_what_is_no_whole_film_is_refused(data: bytes, container: str) -> None:
    with pytest.raises(InvalidMedia):
        footage.facts(Media("video/mp4", data))


def test_a_turned_film_is_seen_upright() -> None:
    found = footage.look(sent(film(1.0, (64, 48), rotation=90)))
    assert found.size_wh == (48, 64)
    assert found.frames[0].pixels.shape == (64, 48, 3)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        (POSTER, "poster"),
        ("Create a YouTube thumbnail for this video", "thumbnail"),
        ("Make an infographic summary of this video", "sheet"),
        ("a storyboard of this film", "sheet"),
        ("Generate a watercolor illustration for this video", "illustration"),
        ('a poster with the words "Summary of a thumbnail"', "poster"),
        ("What is this?", "poster"),
    ],
)
def test_the_words_choose_the_kind_of_picture(prompt: str, kind: str) -> None:
    assert footage_picture.kind_of(prompt) == kind


@pytest.mark.parametrize("prompt", [POSTER, 'a thumbnail "Wow"', "a contact sheet", "an oil painting of this video"])
@pytest.mark.parametrize("size_wh", [(192, 320), (320, 192), (256, 256), (512, 64)])
def test_a_picture_has_the_asked_size_and_the_films_colours(prompt: str, size_wh: Size) -> None:
    pixels = made(prompt, size_wh).pixels
    assert pixels.shape == (size_wh[1], size_wh[0], 4)
    nearest = [np.abs(pixels[..., :3].astype(int) - colour).sum(axis=2).min() for colour in COLOURS]
    assert min(nearest) < 60


def test_a_sheet_shows_every_shot() -> None:
    pixels = made("a contact sheet").pixels[..., :3].astype(int)
    assert all((np.abs(pixels - colour).sum(axis=2) < 30).mean() > 0.03 for colour in COLOURS)


def test_a_poster_of_a_stretch_has_the_colours_of_no_other() -> None:
    pixels = made(POSTER, clip=Clip(0.6, 0.9)).pixels[..., :3]
    hue = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)[:60, :, 0]
    assert (abs(hue.astype(int) - 67) < 12).mean() > 0.95  # green


def test_the_words_say_what_was_measured_and_whose_the_title_is() -> None:
    words = made('a poster titled "Four Fields"').words
    assert "5 cuts: 00:00.6, 00:01, 00:01.5" in words
    assert "“Four Fields”, is from your words" in words
    assert "It has no title" in made(POSTER).words


def test_facts_of_our_own_film_tell_its_scene_and_of_others_their_colours() -> None:
    assert "made by sketch, of this scene: A red fox; place: forest; sunset" in footage.facts(sent(ours()))
    assert "red (100%); 00:01-00:02 green (100%)" in footage.facts(sent(film(2.0, cut_seconds=1)))


def test_the_work_ends_when_nobody_wants_it_any_more() -> None:
    def gone() -> None:
        raise Cancelled("gone")

    with pytest.raises(Cancelled):
        footage.look(sent(film(1.0)), check=gone)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "00:00"), (0.5, "00:00.5"), (127, "02:07"), (59.97, "01:00"), (3727, "1:02:07")]
)
def test_moments_are_told_as_a_player_shows_them(seconds: float, text: str) -> None:
    assert footage.clock(seconds) == text
