"""The files that the tests read and upload, which the package does not ship: made here, small, of our own drawing."""

import io
import math
import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw

PICTURES = (
    "google.png",
    "google.jpg",
    "google_homepage.png",
    "a-man-and-a-dog.png",
    "bridge1.png",
    "man.jpg",
    "dog.jpg",
    "skateboard_stop_sign.jpg",
    "segmentation_scribble.jpg",
)
STORY = (
    "The lamp keeper lit the lamp every evening at six.",
    "One evening the lamp would not burn, so she sang until morning.",
    "The ships came home by her voice, and nobody noticed the dark.",
)
LARGE = "a-man-and-a-dog.png"  # five of it must be enough to cache, and small pictures are few tokens
RATE_HZ = 44100
SECONDS = 3
FPS = 24


def write_all(folder: Path) -> None:
    """Write every file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        picture = _picture(Path(name).stem)
        (picture.resize((2048, 1536)) if name == LARGE else picture).save(folder / name)
    _checkerboard().save(folder / "checkerboard.png")
    (folder / "story.txt").write_text("\n".join(STORY) + "\n", "utf-8")
    _page().save(folder / "story.pdf")
    _film(folder / "animal.mp4")
    _sound(folder / "pixel.m4a")
    (folder / "voice_sample.wav").write_bytes(_wave())


def _picture(word: str) -> Image.Image:
    """320 x 240: a sky, a hill, a sun, and the file's name."""
    image = Image.new("RGB", (320, 240), "#bfe3f5")
    draw = ImageDraw.Draw(image)
    draw.ellipse((230, 20, 290, 80), fill="#f5c542")
    draw.ellipse((-80, 140, 400, 400), fill="#5b9a4b")
    draw.text((20, 20), word, fill="#20303a")
    return image


def _checkerboard() -> Image.Image:
    squares = np.indices((8, 8)).sum(axis=0) % 2 * 255
    return Image.fromarray(squares.astype(np.uint8)).resize((256, 256), Image.Resampling.NEAREST)


def _page() -> Image.Image:
    page = Image.new("RGB", (595, 842), "white")
    ImageDraw.Draw(page).multiline_text((60, 80), "\n".join(STORY), fill="black", spacing=12)
    return page


def _tone() -> np.ndarray:
    """16-bit samples of a tone that swells and fades."""
    time = np.arange(RATE_HZ * SECONDS) / RATE_HZ
    return (np.sin(2 * math.pi * 440 * time) * np.sin(math.pi * time / SECONDS) * 12000).astype(np.int16)


def _wave() -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(_tone().tobytes())
    return buffer.getvalue()


def _encode_tone(container: av.container.OutputContainer, stream: av.AudioStream) -> None:
    frame = av.AudioFrame.from_ndarray(_tone().reshape(1, -1), format="s16", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE_HZ, 0, Fraction(1, RATE_HZ)
    for packet in [*stream.encode(frame), *stream.encode(None)]:
        container.mux(packet)


def _sound(path: Path) -> None:
    with av.open(path, "w", format="ipod") as container:
        _encode_tone(container, container.add_stream("aac", rate=RATE_HZ, layout="mono"))


def _film(path: Path) -> None:
    """Three seconds of a ball that hops, with sound."""
    with av.open(path, "w") as container:
        video = container.add_stream("mpeg4", rate=FPS)
        video.width, video.height, video.pix_fmt = 320, 240, "yuv420p"
        audio = container.add_stream("aac", rate=RATE_HZ, layout="mono")
        for index in range(FPS * SECONDS):
            image = _picture("animal")
            top = 170 - int(80 * abs(math.sin(index / FPS * math.pi)))
            ImageDraw.Draw(image).ellipse((20 + index * 3, top, 50 + index * 3, top + 30), fill="#8a4b2a")
            for packet in video.encode(av.VideoFrame.from_image(image)):
                container.mux(packet)
        for packet in video.encode(None):
            container.mux(packet)
        _encode_tone(container, audio)
