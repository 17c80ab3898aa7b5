"""The sound of a film: what its scene, its motions and its words say is heard, made of noise and tones.

Every source is a function of the seed and of absolute time in the take, so a continued film goes on
with the same sound. Levels are linear, 1 is full scale.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from platano.engines.sketch.film import weather
from platano.engines.sketch.film.actors import Actor
from platano.engines.sketch.film.mp4 import SAMPLES_PER_SECOND, Sound
from platano.engines.sketch.film.stage import Stage, chance
from platano.engines.sketch.scene import Scene

Wave = npt.NDArray[Any]  # float32, samples
RATE = SAMPLES_PER_SECOND
BLOCK_SECONDS = 16  # noise repeats after so long, seamlessly
PEAK = 0.82
SEA = {"beach", "sea", "island", "harbor", "cliff"}
STREAMS = {"river", "waterfall", "swamp"}
GREEN = {
    "forest",
    "meadow",
    "park",
    "garden",
    "hill",
    "farm",
    "mountain range",
    "valley",
    "lake",
    "jungle",
    "savanna",
    "village",
}
TOWN = {"city", "street", "highway", "rooftop", "bridge", "train station", "futuristic city"}
PEOPLE = {
    "cafe",
    "restaurant",
    "bar",
    "market",
    "shop",
    "supermarket",
    "stadium",
    "circus",
    "theater",
    "concert",
    "museum",
}
AIRY = {"sky", "canyon", "desert", "cliff", "mars", "snow"}


def soundtrack(scene: Scene, stage: Stage, start: float, seconds: float) -> Sound:
    """Stereo samples of the take from `start` on, `seconds` long."""
    count = round(seconds * RATE)
    time = start + np.arange(count) / RATE
    mix = np.zeros((count, 2), np.float32)
    for name, level in sources(scene, stage).items():
        mix += level * SOURCES[name](time, scene.seed)
    for actor in stage.cast:
        mix += _of_actor(actor, stage, time)
    if stage.storm:
        mix += _thunder(time, scene.seed)
    mix += 0.003 * _spread(_noise(scene.seed, "air", 60, 900), time)  # no place is wholly silent
    # A soft limit without memory: a continuation is exactly as loud as what it follows.
    return np.asarray(PEAK * np.tanh(mix / PEAK), np.float32)


def sources(scene: Scene, stage: Stage) -> dict[str, float]:
    """Which ambiences are heard, and how loud."""
    asked = stage.direction.sounds
    if "silence" in asked:
        return {}
    place, inside = scene.place, any(layer.kind == "room" for layer in stage.back)
    heard: dict[str, float] = {}
    if scene.weather in ("rain", "storm"):
        heard["rain"] = 0.2 if inside else 0.5
    if scene.weather in ("wind", "storm", "snow"):
        heard["wind"] = 0.16 if inside or scene.weather == "snow" else 0.45
    for places, name, level in (
        (SEA, "sea", 0.5),
        (STREAMS, "water", 0.35),
        (TOWN, "city", 0.3),
        (PEOPLE, "crowd", 0.24),
        (AIRY, "wind", 0.2),
        ({"underwater"}, "underwater", 0.5),
        ({"space", "moon", "spaceship interior"}, "space", 0.35),
    ):
        if place in places:
            heard.setdefault(name, level)
    dry = scene.weather in ("clear", "cloudy", "wind")
    if place in GREEN and dry and scene.season != "winter":
        heard.setdefault("crickets" if scene.time in ("night", "dusk") else "birds", 0.2)
    if any(thing.noun in ("campfire", "fireplace", "bonfire", "fire") for thing in scene.things):
        heard["fire"] = 0.4
    for name in asked:
        if name in SOURCES:
            heard[name] = max(heard.get(name, 0), LOUD.get(name, 0.35))
    return heard


LOUD = {"music": 0.34, "rain": 0.5, "sea": 0.5, "rocket": 0.7, "engine": 0.4, "fire": 0.45, "birds": 0.3, "wind": 0.45}


# --- noise and envelopes ---------------------------------------------------------------------------


def _noise(seed: int, purpose: str, low: float, high: float, tilt: float = 0.5) -> Wave:
    """A block of noise between two frequencies that joins its own beginning; `tilt` 0 is white, 1 falls by 6 dB."""
    count = BLOCK_SECONDS * RATE
    generator = chance(seed, purpose)
    bins = count // 2 + 1
    frequency = np.fft.rfftfreq(count, 1 / RATE)
    shape = np.zeros(bins, np.float32)
    inside = (frequency > low * 0.5) & (frequency < high * 2)
    f = frequency[inside]
    edge = 1 / (1 + (low / f) ** 6) / (1 + (f / high) ** 6)
    shape[inside] = edge * (f / low) ** -tilt
    spectrum = shape * np.exp(2j * math.pi * generator.random(bins))
    wave = np.fft.irfft(spectrum, count).astype(np.float32)
    return wave / max(float(np.sqrt((wave**2).mean())), 1e-9) * 0.25


def _played(block: Wave, time: Wave, lag: float = 0) -> Wave:
    first = round((float(time[0]) + lag) * RATE)
    return np.take(block, np.arange(first, first + len(time)), mode="wrap")


def _spread(block: Wave, time: Wave) -> Sound:
    """The same noise left and right, seconds apart: wide, and nothing in the middle."""
    return np.column_stack([_played(block, time), _played(block, time, 5.37)])


def _panned(wave: Wave, place: float | Wave) -> Sound:
    """A wave at a place from -1 (left) to 1 (right), at equal power."""
    angle = (np.clip(place, -1, 1) + 1) * math.pi / 4
    return np.column_stack([wave * np.cos(angle), wave * np.sin(angle)])


def _slow(time: Wave, *rates: float) -> Wave:
    """An unhurried change between 0 and 1."""
    total = sum(np.sin(math.tau * rate * time + index * 1.7) for index, rate in enumerate(rates))
    return np.asarray(0.5 + 0.5 * total / len(rates), np.float32)


def _events(time: Wave, seed: int, purpose: str, per_second: float) -> list[tuple[float, "np.random.Generator"]]:
    """Moments at which something is heard, with a source of variation for each; the same whenever it is asked."""
    found: list[tuple[float, np.random.Generator]] = []
    window = 2.0
    for index in range(int((float(time[0]) - 3) // window), int(float(time[-1]) // window) + 1):
        if index < 0:
            continue
        generator = chance(seed, f"{purpose}/{index}")
        for _ in range(int(generator.poisson(per_second * window))):
            found.append((window * (index + float(generator.random())), generator))
    return found


def _add(mix: Wave, time: Wave, moment: float, wave: Wave) -> None:
    """Add a short wave at its moment, cut where it leaves the take."""
    first = round((moment - float(time[0])) * RATE)
    start, stop = max(0, first), min(len(time), first + len(wave))
    if stop > start:
        mix[start:stop] += wave[start - first : stop - first]


def _ticks(
    time: Wave, seed: int, purpose: str, per_second: float, make: Callable[[np.random.Generator], Wave]
) -> Sound:
    mix = np.zeros((len(time), 2), np.float32)
    for moment, generator in _events(time, seed, purpose, per_second):
        _add(mix, time, moment, _panned(make(generator), float(generator.uniform(-0.8, 0.8))).astype(np.float32))
    return mix


def _axis(seconds: float) -> Wave:
    return np.arange(round(seconds * RATE), dtype=np.float32) / RATE


# --- sources ---------------------------------------------------------------------------------------


def _rain(time: Wave, seed: int) -> Sound:
    def drop(generator: np.random.Generator) -> Wave:
        t = _axis(0.03)
        return np.asarray(
            0.25 * generator.random() * np.exp(-t * 180) * np.sin(math.tau * generator.uniform(900, 3800) * t)
        )

    hiss = _spread(_noise(seed, "rain", 900, 9000, 0.25), time) * (0.75 + 0.25 * _slow(time, 0.11, 0.27))[:, None]
    return hiss * 0.55 + _ticks(time, seed, "drops", 26, drop)


def _wind(time: Wave, seed: int) -> Sound:
    gusts = _slow(time, 0.09, 0.21, 0.37)[:, None]
    low, high = (
        _spread(_noise(seed, "wind", 70, 420, 0.7), time),
        _spread(_noise(seed, "whistle", 420, 1100, 0.5), time),
    )
    return np.asarray(low * (0.35 + 0.65 * gusts) + high * 0.35 * gusts**2)


def _sea(time: Wave, seed: int) -> Sound:
    """Waves that come in, break and run back."""
    swell = _slow(time, 0.125) ** 2
    wash = np.roll(swell, -round(0.4 * RATE))
    low = _spread(_noise(seed, "sea", 60, 500, 0.6), time) * (0.25 + 0.75 * swell)[:, None]
    return low + _spread(_noise(seed, "surf", 700, 6500, 0.4), time) * (0.08 + 0.6 * wash**2)[:, None]


def _water(time: Wave, seed: int) -> Sound:
    def bubble(generator: np.random.Generator) -> Wave:
        t = _axis(0.08)
        pitch = generator.uniform(320, 900)
        return np.asarray(0.12 * np.exp(-t * 45) * np.sin(math.tau * (pitch * t + pitch * 2.4 * t * t)))

    return _spread(_noise(seed, "stream", 350, 5200, 0.5), time) * 0.5 + _ticks(time, seed, "bubble", 16, bubble)


def _birds(time: Wave, seed: int) -> Sound:
    """Short songs of two to seven whistled notes, each bird with a pitch of its own."""

    def song(generator: np.random.Generator) -> Wave:
        pitch, notes = generator.uniform(2300, 4600), int(generator.integers(2, 7))
        step, bend = generator.uniform(0.09, 0.2), generator.uniform(-0.35, 0.45)
        wave = np.zeros(round((notes * step + 0.2) * RATE), np.float32)
        for index in range(notes):
            t = _axis(step * 0.75)
            tone = pitch * (1 + 0.12 * generator.uniform(-1, 1))
            shape = np.sin(math.pi * np.minimum(1, t / (step * 0.75))) ** 1.3
            trill = 1 + 0.02 * np.sin(math.tau * 28 * t) * (index % 2)
            note = shape * np.sin(math.tau * tone * (t * trill + bend * t * t))
            at = round(index * step * RATE)
            wave[at : at + len(note)] += 0.3 * note
        return wave

    return _ticks(time, seed, "birds", 0.75, song)


def _crickets(time: Wave, seed: int) -> Sound:
    mix = np.zeros((len(time), 2), np.float32)
    for index, (pitch, rate, place) in enumerate(((4300, 2.1, -0.6), (4750, 1.7, 0.5), (3900, 2.5, 0.1))):
        pulse = np.clip(np.sin(math.tau * rate * time + index), 0, 1) ** 0.5 * np.clip(
            np.sin(math.tau * 31 * time), 0, 1
        )
        mix += _panned(0.22 * pulse * np.sin(math.tau * pitch * time), place).astype(np.float32)
    return mix


def _city(time: Wave, seed: int) -> Sound:
    def passing(generator: np.random.Generator) -> Wave:
        t = _axis(3.2)
        hum = np.sin(math.tau * generator.uniform(70, 110) * t * (1 - 0.02 * t))
        return np.asarray(0.16 * np.exp(-(((t - 1.6) / 0.7) ** 2)) * hum)

    def horn(generator: np.random.Generator) -> Wave:
        t = _axis(0.35)
        tone = np.sin(math.tau * 410 * t) + np.sin(math.tau * 517 * t)
        return np.asarray(0.035 * np.minimum(1, np.minimum(t, 0.35 - t) * 40) * tone)

    hum = _spread(_noise(seed, "city", 50, 600, 0.8), time) * (0.8 + 0.2 * _slow(time, 0.13))[:, None]
    return hum + _ticks(time, seed, "cars", 0.35, passing) + _ticks(time, seed, "horns", 0.12, horn)


def _crowd(time: Wave, seed: int) -> Sound:
    """Voices too far away to be understood: noise in three formants that come and go as syllables do."""
    mix = np.zeros((len(time), 2), np.float32)
    for index, (low, high) in enumerate(((180, 420), (450, 900), (1100, 2200))):
        babble = _slow(time, 3.1 + index, 4.3 + 0.7 * index, 0.31)
        mix += (
            _spread(_noise(seed, f"voices{index}", low, high), time)
            * (0.3 + 0.7 * babble**2)[:, None]
            * (0.9, 0.6, 0.2)[index]
        )

    def clink(generator: np.random.Generator) -> Wave:
        t = _axis(0.25)
        return np.asarray(0.07 * np.exp(-t * 24) * np.sin(math.tau * generator.uniform(2600, 5200) * t))

    return mix + _ticks(time, seed, "clink", 0.7, clink)


def _fire(time: Wave, seed: int) -> Sound:
    def crack(generator: np.random.Generator) -> Wave:
        t = _axis(0.02)
        return np.asarray(generator.uniform(0.1, 0.7) * np.exp(-t * 420) * generator.standard_normal(len(t)))

    roar = _spread(_noise(seed, "fire", 60, 500, 0.9), time) * (0.5 + 0.5 * _slow(time, 0.7, 1.3))[:, None]
    return roar * 0.5 + _ticks(time, seed, "crackle", 11, crack)


def _motor(pitch: float) -> Callable[[Wave, int], Sound]:
    def motor(time: Wave, seed: int) -> Sound:
        turn = math.tau * (pitch * time + 0.4 * np.sin(math.tau * 0.23 * time))
        tone = sum(np.sin(turn * k) / k**1.1 for k in (1, 2, 3, 4, 6))
        rough = _played(_noise(seed, "exhaust", 80, 700, 0.8), time)
        return _panned(np.asarray(0.2 * tone + 0.6 * rough * (1 + 0.5 * np.sin(turn))), 0.0)

    return motor


def _train(time: Wave, seed: int) -> Sound:
    beat = (time * 1.9) % 1
    clack = (np.exp(-beat * 30) + 0.8 * np.exp(-((beat - 0.22) % 1) * 30)) * _played(
        _noise(seed, "clack", 150, 1500), time
    )
    return _panned(np.asarray(1.4 * clack), 0.0) + 0.7 * _spread(_noise(seed, "rails", 50, 400, 0.8), time)


def _rocket(time: Wave, seed: int) -> Sound:
    grown = np.minimum(1, time / 1.5)[:, None]
    return (
        _spread(_noise(seed, "rocket", 30, 300, 0.9), time) * 1.2
        + _spread(_noise(seed, "blast", 300, 4000, 0.7), time) * 0.6
    ) * grown


def _underwater(time: Wave, seed: int) -> Sound:
    def bubble(generator: np.random.Generator) -> Wave:
        t = _axis(0.12)
        pitch = generator.uniform(180, 520)
        return np.asarray(0.2 * np.exp(-t * 26) * np.sin(math.tau * (pitch * t + pitch * 2 * t * t)))

    return _spread(_noise(seed, "deep", 35, 260, 0.9), time) + _ticks(time, seed, "bubbles", 3.5, bubble)


def _space(time: Wave, seed: int) -> Sound:
    swell = 0.6 + 0.4 * _slow(time, 0.07, 0.11)
    tone = sum(np.sin(math.tau * f * time + i) / (i + 1) for i, f in enumerate((55.0, 82.6, 110.4, 165.3)))
    return _panned(np.asarray(0.2 * tone * swell), 0.0) + 0.4 * _spread(_noise(seed, "void", 40, 200, 1.0), time)


def _heart(time: Wave, seed: int) -> Sound:
    beat = (time * 1.15) % 1
    thump = np.exp(-((beat / 0.05) ** 2)) + 0.7 * np.exp(-(((beat - 0.28) / 0.05) ** 2))
    return _panned(np.asarray(0.8 * thump * np.sin(math.tau * 52 * time)), 0.0)


def _clock(time: Wave, seed: int) -> Sound:
    beat = (time * 2) % 1
    return _panned(np.asarray(0.5 * np.exp(-beat * 160) * np.sin(math.tau * 2100 * time)), 0.15)


def _music(time: Wave, seed: int) -> Sound:
    """A soft pad of four chords in C and a sparse plucked line over it."""
    chords = ((0, 4, 7, 11), (9, 12, 16, 19), (5, 9, 12, 16), (7, 11, 14, 17))
    bar = 4.0
    pad = np.zeros(len(time), np.float64)
    for index, chord in enumerate(chords):
        inside = np.clip(1.25 - np.abs(((time / bar - index - 0.5 + 2) % 4) - 2) * 1.5, 0, 1)
        if not inside.any():
            continue
        for note in chord:
            f = 130.81 * 2 ** (note / 12)
            pad += inside * (np.sin(math.tau * f * time) + 0.4 * np.sin(math.tau * f * 2.003 * time)) / 6
    mix = np.column_stack([pad, pad]) * (0.85 + 0.15 * _slow(time, 0.2))[:, None]
    step = bar / 4
    for index in range(int(float(time[0]) / step) - 3, int(float(time[-1]) / step) + 1):
        if index < 0 or index % 8 in (3, 7):
            continue
        generator = chance(seed, f"melody/{index}")
        note = chords[int(index * step // bar) % 4][int(generator.integers(0, 4))] + 12
        t = _axis(2.2)
        f = 130.81 * 2 ** (note / 12)
        pluck = (
            np.exp(-t * 2.6) * np.minimum(1, t * 160) * (np.sin(math.tau * f * t) + 0.3 * np.sin(math.tau * 2 * f * t))
        )
        _add(mix, time, index * step, _panned(0.32 * pluck, float(generator.uniform(-0.3, 0.3))))
    return mix.astype(np.float32)


def _thunder(time: Wave, seed: int) -> Sound:
    """A roll after every lightning that the picture shows, as late as it is far."""
    mix = np.zeros((len(time), 2), np.float32)
    block = _noise(seed, "thunder", 28, 240, 0.9)
    for index in range(int(float(time[-1]) // 3.4) + 1):
        moment = weather.strike(index, seed) + 0.5
        t = _axis(3.0)
        roll = np.exp(-t * 1.3) * (1 - np.exp(-t * 30)) * (0.7 + 0.3 * np.sin(math.tau * 1.7 * t + index))
        _add(mix, time, moment, _panned(np.asarray(1.5 * roll * block[: len(t)]), 0.2).astype(np.float32))
    return mix


SOURCES: dict[str, Callable[[Wave, int], Sound]] = {
    "rain": _rain,
    "wind": _wind,
    "sea": _sea,
    "water": _water,
    "birds": _birds,
    "crickets": _crickets,
    "city": _city,
    "crowd": _crowd,
    "fire": _fire,
    "engine": _motor(62),
    "train": _train,
    "rocket": _rocket,
    "underwater": _underwater,
    "space": _space,
    "heartbeat": _heart,
    "clock": _clock,
    "music": _music,
}


# --- what actors do --------------------------------------------------------------------------------


def _of_actor(actor: Actor, stage: Stage, time: Wave) -> Sound:
    """Steps in the rhythm of the legs, motors, wings; from where the actor is in the picture."""
    silent = np.zeros((len(time), 2), np.float32)
    if "silence" in stage.direction.sounds:
        return silent
    if actor.motion in ("walk", "run") and actor.body.kind in ("person", "animal"):
        return _steps(actor, stage, time)
    if actor.motion == "drive" and actor.body.kind == "vehicle" and "train" not in stage.direction.sounds:
        return np.asarray(0.3 * _motor(74)(time, stage.seed))
    if actor.motion == "rise" and actor.body.kind == "vehicle" and "rocket" in actor.id:
        return np.asarray(0.5 * _rocket(time, stage.seed))
    return silent


def _steps(actor: Actor, stage: Stage, time: Wave) -> Sound:
    mix = np.zeros((len(time), 2), np.float32)
    feet = 2 if actor.body.kind == "person" else 4
    pace = min(stage.direction.pace, 3)
    every = actor.beat / feet / max(pace, 0.1)
    own = actor.body.own * actor.beat
    width = stage.size_wh[0]
    for index in range(int((float(time[0]) + own) / every), int((float(time[-1]) + own) / every) + 1):
        moment = index * every - own
        generator = chance(stage.seed, f"{actor.id}/step/{index}")
        t = _axis(0.09)
        thud = np.exp(-t * 70) * np.sin(math.tau * generator.uniform(75, 105) * t)
        grit = np.exp(-t * 60) * generator.standard_normal(len(t)) * 0.22
        place = (actor.x + actor.screen_x(max(moment, 0), stage.camera.seconds)) / width * 1.4 - 0.7
        _add(mix, time, moment, _panned(np.asarray(0.16 * (thud + grit)), float(place)).astype(np.float32))
    return mix


def joined(earlier: Sound | None, later: Sound, seconds: float = 0.06) -> Sound:
    """Two sounds one after the other without a click: the first `seconds` of `later` lie over the end of `earlier`.

    `later` must therefore begin so much before the joint. The powers of both ends add up to one.
    """
    overlap = round(seconds * RATE)
    if earlier is None or len(earlier) < overlap:
        return later[overlap:] if earlier is None else np.concatenate([earlier, later[overlap:]])
    share = np.linspace(0, math.pi / 2, overlap, dtype=np.float32)[:, None]
    seam = earlier[-overlap:] * np.cos(share) + later[:overlap] * np.sin(share)
    return np.concatenate([earlier[:-overlap], seam, later[overlap:]]).astype(np.float32)
