"""Films of the sketch engine: exact files, frames that begin and end as asked, things that move, films that go on."""

import io
from collections.abc import Iterator
from functools import cache

import av
import numpy as np
import pytest

from platano.engines.sketch import artist
from platano.engines.sketch.film import actors, captions, mp4, sound
from platano.engines.sketch.film.direction import direct
from platano.engines.sketch.film.make import make_film
from platano.engines.sketch.film.script import understood
from platano.engines.sketch.film.stage import Stage, staged
from platano.engines.sketch.film.want import Direction, FilmWant, Note, dump, load
from platano.engines.sketch.scene import Scene
from platano.errors import Cancelled, InvalidMedia
from platano.media.picture import Rgba

SIZE = (320, 180)
FOX = "A fox runs through a meadow, tracking shot"


def want(prompt: str, seconds: float = 1.0, seed: int = 3, **more: object) -> FilmWant:
    return FilmWant(understood(prompt, seed), prompt, SIZE, seconds, seed=seed, **more)  # type: ignore[arg-type]


@cache
def film(prompt: str, seconds: float = 1.0) -> bytes:
    return make_film(want(prompt, seconds))


@cache
def frames(data: bytes) -> tuple[Rgba, ...]:
    return tuple(mp4.frames(data))


def psnr(one: Rgba, other: Rgba) -> float:
    error = ((one[..., :3].astype(np.float64) - other[..., :3]) ** 2).mean()
    return float(10 * np.log10(255**2 / max(error, 1e-9)))


def photo(seed: int) -> Rgba:
    """A soft picture of no scene."""
    small = np.random.default_rng(seed).integers(0, 255, (6, 10, 3), np.uint8)
    import cv2

    soft = cv2.resize(small, SIZE, interpolation=cv2.INTER_CUBIC)
    return np.dstack([soft, np.full(soft.shape[:2], 255, np.uint8)])


def stage(prompt: str, seconds: float = 4.0) -> Stage:
    scene = understood(prompt, 3)
    return staged(scene, direct(prompt, scene), SIZE, seconds)


def middles(prompt: str, seconds: float = 4.0) -> list[tuple[float, float]]:
    """Where the first actor's pixels are, at five moments; the camera and all else left out."""
    found = stage(prompt, seconds)
    places = []
    for moment in np.linspace(0, seconds, 5):
        frame = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
        actors.draw(frame, found.cast[0], found.camera, float(moment), found.direction.pace, found.mid)
        rows, columns = np.nonzero(frame[..., 3])
        places.append((float(columns.mean()), float(rows.mean())))
    return places


# --- the file -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "seconds", "rate"),
    [((320, 180), 1.0, 24), ((180, 320), 1.5, 24), ((256, 256), 1.0, 30), ((201, 121), 0.5, 10)],
)
def test_a_film_has_exactly_the_asked_size_length_and_rate(size: tuple[int, int], seconds: float, rate: int) -> None:
    data = make_film(FilmWant(understood("a cat in a garden"), "a cat in a garden", size, seconds, rate))
    with av.open(io.BytesIO(data), "r") as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.width, video.height, video.average_rate) == (*size, rate)
        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        assert (audio.rate, audio.channels) == (48_000, 2)
        assert len(list(container.decode(video=0))) == round(seconds * rate)
    assert abs(len(mp4.read(data).sound) / 48_000 - seconds) < 0.03  # type: ignore[arg-type]


def test_the_index_lies_before_the_pictures_so_that_players_start_at_once() -> None:
    assert film(FOX).index(b"moov") < film(FOX).index(b"mdat")


def test_the_same_request_gives_the_same_frames_and_another_seed_others() -> None:
    again = frames(make_film(want(FOX)))
    assert all((one == other).all() for one, other in zip(frames(film(FOX)), again, strict=True))
    assert any((a != b).any() for a, b in zip(again, frames(make_film(want(FOX, seed=4))), strict=True))


def test_a_silent_film_has_no_sound_stream() -> None:
    assert mp4.read(make_film(want(FOX, sound=False))).sound is None


def test_a_film_carries_its_scene_and_direction() -> None:
    note = load(mp4.read(film(FOX)).comment)
    assert note is not None
    assert note.scene == understood(FOX, 3)
    assert (note.direction.camera, note.elapsed) == ("track", 1.0)


def test_what_the_progress_raises_ends_the_film() -> None:
    def hang_up(fraction: float, note: str) -> None:
        if fraction > 0.4:
            raise Cancelled("gone")

    with pytest.raises(Cancelled):
        make_film(want(FOX), hang_up)


def test_progress_runs_up_to_one() -> None:
    told: list[float] = []
    make_film(want("a cat"), lambda fraction, note: told.append(fraction))
    assert told == sorted(told)
    assert told[-1] == 1


def test_the_negative_prompt_leaves_things_out() -> None:
    note = load(mp4.read(make_film(want("a cat and a dog in a garden", negative="dog"))).comment)
    assert note is not None
    assert [thing.noun for thing in note.scene.things] == ["cat"]


# --- first and last frames ------------------------------------------------------------------------


def test_the_first_frame_is_the_given_picture_and_the_film_moves_on_from_it() -> None:
    given = photo(1)
    shown = frames(make_film(want("slow push in", first=given)))
    assert psnr(shown[0], given) > 38
    assert psnr(shown[-1], given) < psnr(shown[0], given) - 6


def test_the_first_frame_of_our_own_picture_comes_alive() -> None:
    scene = understood("a dog runs on a beach", 3)
    picture = artist.paint(scene, SIZE)
    shown = frames(make_film(want("a dog runs on a beach", first=picture)))
    assert psnr(shown[0], picture) > 32  # thin saturated outlines lose colour to 4:2:0 at this size
    assert (np.abs(shown[0].astype(int) - shown[20]) > 60).any()


def test_the_last_frame_is_the_given_picture() -> None:
    given = photo(2)
    shown = frames(make_film(want(FOX, last=given)))
    assert psnr(shown[-1], given) > 38
    assert psnr(shown[0], given) < 20


def test_between_a_first_and_a_last_picture_the_film_goes_from_one_to_the_other() -> None:
    one, two = photo(1), photo(2)
    shown = frames(make_film(want("", first=one, last=two)))
    nearer = [psnr(frame, two) - psnr(frame, one) for frame in shown[:: len(shown) // 6]]
    assert nearer == sorted(nearer)
    assert psnr(shown[0], one) > 38
    assert psnr(shown[-1], two) > 38


# --- going on -------------------------------------------------------------------------------------


@pytest.mark.parametrize("prompt", [FOX, "the fox sleeps", "a ship on the sea at night"])
def test_an_extension_holds_the_earlier_film_and_begins_with_its_last_frame(prompt: str) -> None:
    earlier = frames(film(FOX))
    joined = frames(make_film(want(prompt, source=film(FOX))))
    assert len(joined) == 2 * len(earlier)
    assert min(psnr(one, other) for one, other in zip(earlier, joined, strict=False)) > 33
    assert psnr(joined[len(earlier)], earlier[-1]) > 40


def test_an_extension_of_a_foreign_film_goes_on_from_its_last_frame() -> None:
    source = mp4.write(iter([photo(1)] * 12), SIZE, 12, None, "")
    joined = mp4.read(make_film(want("pan right", source=source)))
    assert joined.seconds == pytest.approx(2.0)
    assert psnr(frames(make_film(want("pan right", source=source)))[12], photo(1)) > 38


def test_sound_is_joined_without_a_click() -> None:
    joined = mp4.read(make_film(want("waves at the beach", source=film("waves at the beach")))).sound
    assert joined is not None
    steps = np.abs(np.diff(joined[:, 0]))
    seam = steps[48_000 - 4000 : 48_000 + 4000].max()
    assert seam < 2.5 * np.quantile(steps, 0.999)


def test_what_is_no_film_cannot_be_extended() -> None:
    with pytest.raises(InvalidMedia, match="can be read"):
        make_film(want(FOX, source=b"no film at all"))


# --- what moves -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "across", "up"),
    [
        ("a man walks through a park, static shot", 40, 0),
        ("a car drives along a street, static shot", 40, 0),
        ("a dog runs across a meadow", 40, 0),
        ("a bird flies over the sea", 40, 0),
        ("a horse gallops to the left over a meadow, static shot", -40, 0),
        ("a rocket launches", 0, 20),
        ("a balloon rises into the sky", 0, 20),
        ("a fish swims under water, static shot", 40, 0),
    ],
)
def test_what_moves_crosses_the_frame_as_its_verb_says(prompt: str, across: float, up: float) -> None:
    (x0, y0), *_, (x1, y1) = middles(prompt)
    assert (x1 - x0) * np.sign(across) >= abs(across)
    assert not up or y0 - y1 >= up


def test_who_jumps_is_off_the_ground_and_comes_down_again() -> None:
    heights = [y for _, y in middles("a boy jumps", 1.6)]
    assert heights[2] < heights[0] - 12
    assert abs(heights[-1] - heights[0]) < 3


def test_a_tracking_camera_keeps_the_runner_while_the_world_passes() -> None:
    found = stage(FOX)
    places = [x for x, _ in middles(FOX)]
    assert max(places) - min(places) < 0.12 * SIZE[0]
    assert found.camera.at(4.0).sideways(1.0) > SIZE[0]


def test_a_walker_swings_the_legs() -> None:
    found = stage("a man walks through a park")
    shapes = {picture.pixels.shape for picture in found.cast[0].pictures}
    assert len(found.cast[0].pictures) == actors.PHASES
    assert len(shapes) > 4


@pytest.mark.parametrize(
    "prompt", ["a cat sits in a garden", "a vase on a table", "a mountain lake", "a poster 'HELLO'"]
)
def test_even_still_scenes_are_no_still_picture(prompt: str) -> None:
    found = stage(prompt)
    assert (np.abs(found.frame(0.0).astype(int) - found.frame(3.0)) > 12).mean() > 0.004


@pytest.mark.parametrize("weather", ["rain", "snow", "storm"])
def test_weather_falls(weather: str) -> None:
    found = stage(f"a village in the {weather}, static shot")
    assert (found.frame(1.0) != found.frame(1.1)).any(axis=2).mean() > 0.003


# --- the direction --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "camera"),
    [
        ("", "drift"),
        ("static shot of a house", "static"),
        ("the camera pans left across a lake", "pan left"),
        ("slow dolly in on a cat", "push"),
        ("aerial view of a forest", "aerial"),
        ("drone shot over a city", "aerial"),
        ("the camera orbits a statue", "orbit"),
        ("tracking shot of a horse", "track"),
        ("zoom out from an owl", "zoom out"),
        ("crane shot of a village", "crane up"),
        ("a dolly zoom on a man", "vertigo"),
        ("tilt up along a tower", "tilt up"),
        ("the camera pulls back", "pull"),
    ],
)
def test_the_camera_does_what_the_prompt_names(words: str, camera: str) -> None:
    assert direct(words, understood(words)).camera == camera


@pytest.mark.parametrize(
    ("prompt", "moves"),
    [
        ("a fox trots through a forest", {"fox": "run"}),
        ("a knight rides a horse through a forest", {"horse": "walk"}),
        ("a girl dances in a meadow", {"girl": "dance"}),
        ("a sailboat drifts on a lake", {"sailboat": "sail"}),
        ("a man and a woman talk in a cafe", {"man": "gesture", "woman": "gesture"}),
        ("a cat sleeps on a sofa, the camera follows", {"sofa": "idle"}),
    ],
)
def test_verbs_move_their_subjects(prompt: str, moves: dict[str, str]) -> None:
    scene = understood(prompt)
    found = {key.rsplit("-", 1)[0]: move for key, move in direct(prompt, scene).moves.items()}
    assert found.items() >= moves.items()


@pytest.mark.parametrize(
    "prompt",
    [
        "a drone shot of a lake",
        "handheld camera, a dog runs",
        "tracking shot of a fox, birds singing, soft piano music",
    ],
)
def test_words_about_camera_and_sound_are_not_drawn(prompt: str) -> None:
    nouns = {thing.noun for thing in understood(prompt).things}
    assert not nouns & {"drone", "camera", "bird", "piano"}


@pytest.mark.parametrize(
    ("prompt", "spoken", "lettered"),
    [
        ('A woman says "It will rain"', ["It will rain"], []),
        ("A robot waves. The robot says: 'I'm here!'", ["I'm here!"], []),
        ('"Good night", he whispers to the cat', ["Good night"], []),
        ('A shop with a sign that reads "OPEN"', [], ["OPEN"]),
    ],
)
def test_speech_is_spoken_and_signs_are_lettered(prompt: str, spoken: list[str], lettered: list[str]) -> None:
    scene = understood(prompt)
    assert [line.text for line in direct(prompt, scene).spoken] == spoken
    assert [words.text for words in scene.words] == lettered


def test_captions_come_one_after_the_other_within_the_film() -> None:
    prompt = 'A man says "Hello there, my old friend". A woman says "Good to see you again"'
    scene = understood(prompt)
    made = captions.captions(scene, direct(prompt, scene), SIZE, 6.0)
    assert [caption.start < caption.end <= 6.0 for caption in made] == [True, True]
    assert made[0].end <= made[1].start


# --- sound ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "heard"),
    [
        ("a forest in summer", {"birds"}),
        ("a meadow at night", {"crickets"}),
        ("a beach", {"sea"}),
        ("a street in the rain", {"rain", "city"}),
        ("a campfire in the snow", {"fire"}),
        ("a fish under water", {"underwater"}),
        ("a cup on a table, piano music", {"music"}),
    ],
)
def test_a_scene_sounds_like_its_place(prompt: str, heard: set[str]) -> None:
    assert sound.sources(understood(prompt), stage(prompt, 1.0)).keys() >= heard


@pytest.mark.parametrize("name", sound.SOURCES)
def test_every_source_is_heard_goes_on_evenly_and_stays_finite(name: str) -> None:
    time = np.arange(48_000 * 4) / 48_000
    whole = sound.SOURCES[name](time, 5)
    assert np.isfinite(whole).all()
    assert np.abs(whole).max() > 0.01
    later = sound.SOURCES[name](time[96_000:], 5)
    assert np.abs(later[24_000:72_000] - whole[120_000:168_000]).max() < 0.02


@pytest.fixture(autouse=True, scope="module")
def _forget() -> Iterator[None]:
    yield
    film.cache_clear()
    frames.cache_clear()


@pytest.mark.parametrize("change", [{"seconds": 1e12}, {"elapsed": -1}, {"elapsed": float("nan")}])
def test_a_note_that_somebody_else_wrote_is_none(change: dict[str, float]) -> None:
    values = {"seconds": 4.0, "elapsed": 4.0, **change}
    assert load(dump(Note(Scene(), Direction(), **values))) is None
