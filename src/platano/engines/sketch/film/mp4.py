"""Films as MP4 files: H.264 and AAC written and read by PyAV, with a note inside.

Pictures are BT.709, limited range, 4:2:0 (4:4:4 where a side is odd). x264 is given a fixed number of
threads, since that number changes what it decides: the same frames give the same file on any machine.
"""

import contextlib
import io
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from queue import Queue
from typing import Any

import av
import cv2
import numpy as np
import numpy.typing as npt

from platano.domain import Size
from platano.errors import InvalidMedia
from platano.media.picture import Rgba
from platano.media.probe import demuxer_of, opened

Sound = npt.NDArray[Any]  # float32, samples x 2, -1..1
SAMPLES_PER_SECOND = 48_000
SOUND_FRAME = 1024  # samples of an AAC frame
QUALITY = "18"  # x264 crf: drawn edges stay clean, 8 s of 720p take 1 to 4 MB
THREADS = "2"
# Rows: Y, Cb, Cr of BT.709 in 16..235 / 16..240; columns: R, G, B, offset.
TO_YUV = np.array(
    [
        [0.18258588, 0.61423059, 0.06200706, 16],
        [-0.10064373, -0.33857195, 0.43921569, 128],
        [0.43921569, -0.39894216, -0.04027352, 128],
    ]
)


@dataclass(frozen=True, slots=True)
class Source:
    """A film that was read: what is needed to go on from it."""

    size_wh: Size
    frames_per_second: Fraction
    last: Rgba
    sound: Sound | None
    seconds: float
    comment: str


def yuv(pixels: Rgba) -> npt.NDArray[Any]:
    """RGBA to planar 4:2:0, height * 3/2 x width. Sides must be even."""
    height, width = pixels.shape[:2]
    rgb = cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB)
    small = cv2.resize(rgb, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    luma, chroma = cv2.transform(rgb, TO_YUV[:1]), cv2.transform(small, TO_YUV[1:])
    planes = np.empty((height * 3 // 2, width), np.uint8)
    planes[:height] = luma
    planes[height : height + height // 4] = chroma[..., 0].reshape(-1, width) if height % 4 == 0 else 0
    if height % 4 == 0:
        planes[height + height // 4 :] = chroma[..., 1].reshape(-1, width)
    else:  # the chroma planes share a row
        planes[height:].reshape(-1)[:] = np.concatenate([chroma[..., 0].ravel(), chroma[..., 1].ravel()])
    return planes


def _video_frame(pixels: Rgba, index: int, whole: bool) -> av.VideoFrame:
    height, width = pixels.shape[:2]
    if width % 2 or height % 2:
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels[..., :3]), format="rgb24")
        frame = frame.reformat(format="yuv444p", dst_colorspace="ITU709")
    else:
        frame = av.VideoFrame.from_ndarray(yuv(pixels), format="yuv420p")
    frame.pts = index
    if whole:
        frame.pict_type = av.video.frame.PictureType.I
    return frame


def write(
    frames: Iterator[Rgba],
    size_wh: Size,
    frames_per_second: int,
    sound: Sound | None,
    comment: str,
    exact: frozenset[int] = frozenset(),
) -> bytes:
    """The file. The frames of the numbers in `exact` are coded by themselves, and as well as any can be.

    Frames are drawn here while they are coded in another thread; what drawing raises stops both.
    """
    with _Writer(bool(exact), size_wh, frames_per_second, sound, comment) as writer:
        for index, pixels in enumerate(frames):
            writer.put(pixels, index, whole=index in exact)
    return writer.data


class _Writer:
    """A container and the thread that feeds it. At most a few frames wait."""

    def __init__(self, exact: bool, size_wh: Size, frames_per_second: int, sound: Sound | None, comment: str) -> None:
        self.data = b""
        # The index goes to the front in a second pass, for which FFmpeg opens the file again by its name.
        self._folder = tempfile.TemporaryDirectory(prefix="platano-")
        self._path = Path(self._folder.name) / "film.mp4"
        self._container: Any = av.open(str(self._path), "w", format="mp4", options={"movflags": "+faststart"})
        self._container.metadata["comment"] = comment
        self._video: Any = _video_stream(self._container, size_wh, frames_per_second, exact)
        self._rate = frames_per_second
        self._sound = sound
        self._sound_at = 0
        self._audio: Any = _audio_stream(self._container) if sound is not None else None
        self._queue: Queue[tuple[Rgba, int, bool] | None] = Queue(4)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> "_Writer":
        self._thread.start()
        return self

    def put(self, pixels: Rgba, index: int, whole: bool) -> None:
        if self._error:
            raise self._error
        self._queue.put((pixels, index, whole))

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._queue.put(None)
        self._thread.join()
        with self._folder:
            if error is not None or self._error:
                with contextlib.suppress(av.error.FFmpegError):  # the first error is the one to tell
                    self._container.close()
                if error is None and self._error:
                    raise self._error
                return
            self._write_sound(float("inf"))
            self._flush()
            self._container.close()
            self.data = self._path.read_bytes()

    def _work(self) -> None:
        """Code frames until told to stop; after a failure the queue is still emptied."""
        while (item := self._queue.get()) is not None:
            if self._error:
                continue
            try:
                pixels, index, whole = item
                for packet in self._video.encode(_video_frame(pixels, index, whole)):
                    self._container.mux(packet)
                self._write_sound(index / self._rate)
            except Exception as error:  # handed to the thread that draws
                self._error = error

    def _write_sound(self, until_seconds: float) -> None:
        """Sound up to a moment, so that both streams lie beside each other in the file."""
        if self._sound is None:
            return
        while self._sound_at < len(self._sound) and self._sound_at / SAMPLES_PER_SECOND < until_seconds:
            piece = np.ascontiguousarray(self._sound[self._sound_at : self._sound_at + SOUND_FRAME].T, np.float32)
            frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts = SAMPLES_PER_SECOND, self._sound_at
            frame.time_base = Fraction(1, SAMPLES_PER_SECOND)
            for packet in self._audio.encode(frame):
                self._container.mux(packet)
            self._sound_at += SOUND_FRAME

    def _flush(self) -> None:
        for stream in filter(None, (self._video, self._audio)):
            for packet in stream.encode(None):
                self._container.mux(packet)


def _video_stream(container: Any, size_wh: Size, frames_per_second: int, exact: bool) -> Any:
    stream = container.add_stream("libx264", rate=frames_per_second)
    stream.width, stream.height = size_wh
    odd = size_wh[0] % 2 or size_wh[1] % 2
    stream.pix_fmt = "yuv444p" if odd else "yuv420p"
    stream.time_base = Fraction(1, frames_per_second)
    context = stream.codec_context
    context.time_base = Fraction(1, frames_per_second)
    context.gop_size = frames_per_second * 2
    context.colorspace, context.color_primaries, context.color_trc, context.color_range = 1, 1, 1, 1  # BT.709, limited
    # Frames that are coded whole are finer than the others by this ratio: 12 steps of the quantiser.
    whole = "ipratio=4" if exact else "ipratio=1.4"
    stream.options = {
        "preset": "superfast",
        "crf": QUALITY,
        "threads": THREADS,
        "x264-params": f"sliced-threads=0:{whole}",
    }
    return stream


def _audio_stream(container: Any) -> Any:
    stream = container.add_stream("aac", rate=SAMPLES_PER_SECOND)
    stream.codec_context.layout = "stereo"
    stream.codec_context.bit_rate = 160_000
    return stream


def frames(data: bytes) -> Iterator[Rgba]:
    """Every frame of a film that `read` has accepted."""
    with opened(io.BytesIO(data), demuxer_of(data)) as container:
        yield from map(rgba, container.decode(video=0))


def note_of(data: bytes) -> str:
    """The comment in a film's file, "" for none; no frame is decoded. Raises `InvalidMedia`."""
    with opened(io.BytesIO(data), demuxer_of(data)) as container:
        return str(container.metadata.get("comment", ""))


def read(data: bytes, field: str = "") -> Source:
    """A film's last frame, sound and note. Raises `InvalidMedia`."""
    try:
        with opened(io.BytesIO(data), demuxer_of(data)) as container:
            comment = str(container.metadata.get("comment", ""))
            if not container.streams.video:
                raise InvalidMedia("The file has no pictures, so no film can go on from it.", field)
            rate = container.streams.video[0].average_rate or Fraction(24)
            last, count = None, 0
            for decoded in container.decode(video=0):
                last = decoded
                count += 1
            if last is None:
                raise InvalidMedia("The film has no frame that can be decoded.", field)
            pixels = rgba(last)
        sound = _sound(data)
    except (av.error.FFmpegError, ValueError) as error:
        raise InvalidMedia(f"The film cannot be read: {error}.", field) from None
    return Source((pixels.shape[1], pixels.shape[0]), Fraction(rate), pixels, sound, float(count / rate), comment)


def rgba(decoded: Any) -> Rgba:
    """Pixels of a decoded frame, with more care than FFmpeg's fast path, which loses up to three levels a turn.

    A frame that does not tell its matrix has that of its size: BT.709 for HD, else BT.601.
    """
    width, height = decoded.width, decoded.height
    high = decoded.colorspace == 1 or (decoded.colorspace not in (5, 6) and height >= 700)
    if decoded.format.name not in ("yuv420p", "yuvj420p") or width % 2 or height % 2:
        pixels = decoded.reformat(format="rgba", src_colorspace="ITU709" if high else "ITU601").to_ndarray()
        return np.asarray(pixels)
    planes = decoded.to_ndarray()
    chroma = planes[height:].reshape(2, height // 2, width // 2)
    blue, red = (cv2.resize(plane, (width, height), interpolation=cv2.INTER_LINEAR) for plane in chroma)
    full = decoded.format.name == "yuvj420p" or decoded.color_range == 2
    rgb = cv2.transform(cv2.merge([planes[:height], blue, red]), _to_rgb(high, full))
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2RGBA))


def _to_rgb(high: bool, full: bool) -> npt.NDArray[Any]:
    """Y, Cb, Cr and 1 to R, G, B, by the weights of BT.709 or BT.601."""
    red, blue = (0.2126, 0.0722) if high else (0.299, 0.114)
    green = 1 - red - blue
    light, colour, black = (1.0, 1.0, 0.0) if full else (255 / 219, 255 / 224, 16.0)
    from_cr, from_cb = 2 * (1 - red) * colour, 2 * (1 - blue) * colour
    rows = [
        (light, 0.0, from_cr),
        (light, -from_cb * blue / green, -from_cr * red / green),
        (light, from_cb, 0.0),
    ]
    return np.array([(y, cb, cr, -y * black - (cb + cr) * 128) for y, cb, cr in rows])


def _sound(data: bytes) -> Sound | None:
    """All sound as 48 kHz stereo; None for a silent film."""
    with opened(io.BytesIO(data), demuxer_of(data)) as container:
        if not container.streams.audio:
            return None
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=SAMPLES_PER_SECOND)
        pieces = [
            resampled.to_ndarray() for decoded in container.decode(audio=0) for resampled in resampler.resample(decoded)
        ]
        pieces += [resampled.to_ndarray() for resampled in resampler.resample(None)]
    return np.concatenate(pieces, axis=1).T.astype(np.float32) if pieces else None
