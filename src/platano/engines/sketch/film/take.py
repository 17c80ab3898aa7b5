"""One take: the frames of a stage, tied to the pictures that it must begin and end with."""

from dataclasses import dataclass

import cv2
import msgspec
import numpy as np

from platano.domain import Size
from platano.engines.sketch import layout, photo, style
from platano.engines.sketch.film import sound, stage
from platano.engines.sketch.film.canvas import mixed
from platano.engines.sketch.film.morph import Morph, grown, morph, smooth
from platano.engines.sketch.film.mp4 import Sound
from platano.engines.sketch.film.stage import Stage
from platano.engines.sketch.film.want import Direction, FilmWant, Note
from platano.engines.sketch.raster import raster
from platano.engines.sketch.scene import Scene
from platano.media.picture import Rgba

ALIKE = 12.0  # mean difference of grey levels below which a picture is taken for one of the scene itself
TO_SCENE_SECONDS, TO_LAST_SECONDS = 0.5, 1.3


@dataclass(frozen=True, slots=True)
class Take:
    """`start` is the moment of the stage at which the take begins: not 0 when it goes on from an earlier film."""

    scene: Scene
    direction: Direction
    stage: Stage
    seconds: float
    frames_per_second: int
    start: float = 0
    first: Rgba | None = None
    last: Rgba | None = None
    morph: Morph | None = None
    fade_seconds: float = TO_SCENE_SECONDS
    flat: bool = False

    @property
    def count(self) -> int:
        return max(1, round(self.seconds * self.frames_per_second))

    def frame(self, index: int) -> Rgba:
        """The frame of that number; the first and the last are the given pictures themselves."""
        seconds, end = index / self.frames_per_second, (self.count - 1) / self.frames_per_second
        if index == 0 and self.first is not None:
            return self.first
        if index == self.count - 1 and self.last is not None:
            return self.last
        if self.morph is not None:
            return self.morph.frame(seconds / end)
        drawn = self.stage.frame(self.start + seconds)
        if self.first is not None and seconds < self.fade_seconds:
            drawn = mixed(self.first, drawn, smooth(seconds / self.fade_seconds))
        if self.last is not None and end - seconds < TO_LAST_SECONDS:
            left = (end - seconds) / TO_LAST_SECONDS
            drawn = mixed(drawn, grown(self.last, 0.05 * smooth(left)), smooth(1 - left))
        return drawn

    def sound(self, lead: float = 0) -> Sound:
        """Stereo samples of the take, begun `lead` seconds earlier to be laid over an earlier film's end."""
        return sound.soundtrack(self.scene, self.stage, max(0.0, self.start) - lead, self.seconds + lead)

    def note(self, seed: int) -> Note:
        flat = self.flat or self.last is not None
        return Note(self.scene, self.direction, self.stage.camera.seconds, self.start + self.seconds, flat, seed)


def taken(wanted: FilmWant, direction: Direction) -> Take:
    """The take of a film that goes on from nothing."""
    size_wh, seconds = wanted.size_wh, wanted.seconds
    first, last = (None if p is None else opaque(photo.covered(p, size_wh)) for p in (wanted.first, wanted.last))
    scene = wanted.scene
    if first is not None and last is not None:
        flat = stage.of_picture(first, scene, direction, size_wh, seconds)
        between = morph(first, last)
        return Take(scene, direction, flat, seconds, wanted.frames_per_second, 0, first, last, between, flat=True)
    if first is not None and not shows(first, scene, size_wh):
        flat = stage.of_picture(first, scene, direction, size_wh, seconds)
        return Take(scene, direction, flat, seconds, wanted.frames_per_second, 0, first, last, flat=True)
    if first is not None:
        direction = anchorable(direction)
    staged = stage.staged(scene, direction, size_wh, seconds, anchored=first is not None)
    return Take(scene, direction, staged, seconds, wanted.frames_per_second, 0, first, last)


def anchorable(direction: Direction) -> Direction:
    """Cameras that begin elsewhere than in the whole picture begin in it."""
    begins = {
        "pull": "drift",
        "zoom out": "drift",
        "tilt up": "push",
        "tilt down": "push",
        "crane up": "push",
        "crane down": "push",
    }
    return msgspec.structs.replace(direction, camera=begins.get(direction.camera, direction.camera))


def shows(picture: Rgba, scene: Scene, size_wh: Size) -> bool:
    """Whether a picture is the one that the scene would be painted as: compared small, so a JPEG passes too."""
    if not (scene.things or scene.place):
        return False
    width, height = size_wh
    small = max(16, width // 4), max(16, height // 4)
    painted = style.finish(raster(layout.document(scene, small)), scene.style, scene.seed)
    seen = cv2.resize(picture, small, interpolation=cv2.INTER_AREA)
    return float(np.abs(painted[..., :3].astype(np.int16) - seen[..., :3]).mean()) < ALIKE


def opaque(pixels: Rgba) -> Rgba:
    """On white, as pictures with holes are shown."""
    if (pixels[..., 3] == 255).all():
        return pixels
    alpha = pixels[..., 3:].astype(np.float32) / 255
    solid = (pixels[..., :3] * alpha + 255 * (1 - alpha)).round().astype(np.uint8)
    return np.dstack([solid, np.full(pixels.shape[:2], 255, np.uint8)])
