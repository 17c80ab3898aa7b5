"""Small films and sounds to send: solid colours that change at cuts, and a tone of 440 Hz."""

import io
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import av
import numpy as np

Size = tuple[int, int]  # width, height in pixels
COLOURS = ((220, 30, 30), (30, 160, 60), (40, 70, 220), (240, 200, 40))


@dataclass(frozen=True)
class Kind:
    """How a kind of file is written; `picture` and `sound` are names of encoders, "" for none."""

    mime_type: str
    muxer: str
    picture: str
    sound: str
    hertz: int = 44100


KINDS = {
    "mp4": Kind("video/mp4", "mp4", "libx264", "aac"),
    "mov": Kind("video/quicktime", "mov", "libx264", "aac"),
    "webm": Kind("video/webm", "webm", "libvpx-vp9", "libopus", 48000),
    "mkv": Kind("video/x-matroska", "matroska", "libx264", "aac"),
    "avi": Kind("video/avi", "avi", "mpeg4", "libmp3lame"),
    "flv": Kind("video/x-flv", "flv", "flv", "libmp3lame"),
    "mpg": Kind("video/mpeg", "mpeg", "mpeg2video", "mp2"),
    "m1v": Kind("video/mpeg", "mpeg1video", "mpeg1video", ""),
    "ts": Kind("video/mp2t", "mpegts", "libx264", "aac"),
    "wmv": Kind("video/wmv", "asf", "wmv2", "wmav2"),
    "3gp": Kind("video/3gpp", "3gp", "mpeg4", "aac"),
    "wav": Kind("audio/wav", "wav", "", "pcm_s16le"),
    "mp3": Kind("audio/mp3", "mp3", "", "libmp3lame"),
    "flac": Kind("audio/flac", "flac", "", "flac"),
    "ogg": Kind("audio/ogg", "ogg", "", "libopus", 48000),
    "m4a": Kind("audio/mp4", "ipod", "", "aac"),
    "aac": Kind("audio/aac", "adts", "", "aac"),
    "aiff": Kind("audio/aiff", "aiff", "", "pcm_s16be"),
}


@cache
def film(
    seconds: float = 2,
    size_wh: Size = (64, 48),
    fps: int = 25,
    sound: bool = True,
    container: str = "mp4",
    cut_seconds: float = 0.5,
    rotation: int = 0,
    sound_bits: int = 128_000,
) -> bytes:
    """A film of one colour after the other, `cut_seconds` each. `rotation` in degrees is for the player to apply;
    `sound_bits` a second is what lossy sound is packed to.

    `container` is a key of `KINDS`; one without pictures gives a sound alone.
    """
    kind = KINDS[container]
    out = io.BytesIO()
    with av.open(out, "w", format=kind.muxer) as file:
        pictures = None
        if kind.picture:
            pictures = file.add_stream(kind.picture, rate=fps)
            pictures.width, pictures.height = size_wh
            pictures.pix_fmt = "yuv420p"
            if rotation:
                pictures.set_display_rotation(rotation)
        tones = file.add_stream(kind.sound, rate=kind.hertz) if kind.sound and (sound or not kind.picture) else None
        if tones is not None:
            tones.bit_rate = sound_bits
        if pictures is not None:
            for index in range(round(seconds * fps)):
                frame = _picture(size_wh, COLOURS[int(index / fps / cut_seconds) % len(COLOURS)])
                frame.pts, frame.time_base = index, Fraction(1, fps)
                file.mux(pictures.encode(frame))
            file.mux(pictures.encode())
        if tones is not None:
            for samples in _tone(seconds, kind.hertz, tones.codec_context.frame_size or 1024):
                file.mux(tones.encode(samples))
            file.mux(tones.encode())
    return out.getvalue()


def _picture(size_wh: Size, colour: tuple[int, int, int]) -> av.VideoFrame:
    width, height = size_wh
    return av.VideoFrame.from_ndarray(np.full((height, width, 3), colour, np.uint8), format="rgb24")


def _tone(seconds: float, hertz: int, frame_samples: int) -> list[av.AudioFrame]:
    times = np.arange(round(seconds * hertz)) / hertz
    wave = (np.sin(2 * np.pi * 440 * times) * 8000).astype(np.int16)
    frames = []
    for at in range(0, len(wave), frame_samples):
        frame = av.AudioFrame.from_ndarray(wave[None, at : at + frame_samples], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = hertz, at, Fraction(1, hertz)
        frames.append(frame)
    return frames
