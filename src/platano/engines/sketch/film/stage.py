"""A scene on a stage: layers, actors, weather and captions under one camera; `frame` is any moment of it."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import msgspec
import numpy as np

from platano.domain import Size
from platano.engines.sketch import compose, layout
from platano.engines.sketch.compose import Area
from platano.engines.sketch.film import actors, captions, layers, motion, weather
from platano.engines.sketch.film.actors import Actor
from platano.engines.sketch.film.camera import Camera
from platano.engines.sketch.film.captions import Caption
from platano.engines.sketch.film.layers import Layer
from platano.engines.sketch.film.want import Direction
from platano.engines.sketch.film.weather import Air
from platano.engines.sketch.raster import raster
from platano.engines.sketch.scene import Scene
from platano.media.picture import Rgba

STAGED = ("scene", "portrait")  # other layouts are pages: the camera moves over them as a whole
AMBIENT = {"underwater": "bubbles"}


@dataclass(frozen=True, slots=True)
class Stage:
    """All that a take shows. Layers and actors are painted; a frame only lays them over each other."""

    size_wh: Size
    camera: Camera
    direction: Direction
    back: tuple[Layer, ...]
    cast: tuple[Actor, ...]
    front: tuple[Layer, ...]
    air: tuple[Air, ...]
    captions: tuple[Caption, ...]
    storm: bool = False
    mid: float = 0  # the moment in which what stands still is where the picture of the scene has it
    seed: int = 0
    fresh: float = 0  # seconds over which weather sets in, on a picture that shows none

    def frame(self, seconds: float) -> Rgba:
        """RGBA pixels of a moment, opaque."""
        width, height = self.size_wh
        frame = np.zeros((height, width, 4), np.uint8)
        pace = self.direction.pace
        light = weather.flash(seconds, self.seed) if self.storm else 0.0
        for layer, floor in zip(self.back, self._floors(seconds), strict=True):
            if layer.kind == "bolt" and light < 0.3:
                continue
            layers.draw(frame, layer, self.camera, seconds, pace, floor)
        for actor in self.cast:
            actors.draw(frame, actor, self.camera, seconds, pace, self.mid)
        for layer in self.front:
            layers.draw(frame, layer, self.camera, seconds, pace)
        self._weather(frame, seconds)
        for caption in self.captions:
            captions.draw(frame, caption, seconds)
        frame[..., 3] = 255
        return frame

    def _floors(self, seconds: float) -> list[int | None]:
        """For every layer the row from which on a nearer one hides it anyway: what is not seen is not drawn."""
        floors: list[int | None] = []
        floor: int | None = None
        for layer in reversed(self.back):
            floors.append(floor)
            matrix = layers.matrix_of(layer, self.camera, seconds, self.direction.pace)
            hides = layers.hides_from(layer, matrix, self.size_wh)
            if hides is not None:
                floor = min(hides, floor) if floor is not None else hides
        return floors[::-1]

    def _weather(self, frame: Rgba, seconds: float) -> None:
        if self.fresh and seconds <= 0:
            return
        view = self.camera.at(seconds)
        under = frame.copy() if self.fresh and seconds < self.fresh else None
        for cloud in self.air:
            slow = min(self.direction.pace, 2.5)
            weather.draw(frame, cloud, seconds * slow, view.shift_x * (1 - view.pivot))
        if self.storm and (light := weather.flash(seconds, self.seed)):
            frame[:] = cv2.addWeighted(
                frame, 1 - 0.55 * light, np.full_like(frame, (226, 232, 255, 255)), 0.55 * light, 0
            )
        if under is not None:
            frame[:] = cv2.addWeighted(under, 1 - seconds / self.fresh, frame, seconds / self.fresh, 0)


def staged(scene: Scene, direction: Direction, size_wh: Size, seconds: float, anchored: bool = False) -> Stage:
    """The stage of a scene. An `anchored` film begins with the very picture of the scene."""
    if scene.layout not in STAGED:
        return of_picture(raster(layout.document(scene, size_wh)), scene, direction, size_wh, seconds)
    if scene.layout == "portrait":
        scene = msgspec.structs.replace(scene, shot="close")
    scene = _without_weather_things(scene)
    area = Area(0, 0, *size_wh)
    backdrop = compose.backdrop_of(scene, size_wh)
    cast, speed = actors.cast(scene, direction, backdrop, size_wh, area, seconds, anchored)
    centre = _focus(cast, size_wh, backdrop.horizon_y)
    rising = any(actor.motion == "rise" for actor in cast)
    move = "static" if rising and direction.camera in ("tilt up", "crane up", "track") else direction.camera
    lift = motion.RISES * size_wh[1] * seconds**2 / (1 + seconds / 9) * 0.72 if rising else 0.0
    camera = Camera(move, size_wh, seconds, centre, direction.handheld, speed, lift)
    unit = min(size_wh) / 1000
    clouds = (9 if scene.weather not in ("wind", "storm") else 30) * unit * min(direction.pace, 14)
    back, front = layers.layers(scene, size_wh, camera, clouds)
    if any(actor.motion == "drive" and actor.body.kind == "vehicle" for actor in cast) and outdoors(back):
        back += layers.road(scene, size_wh, camera, backdrop)
    moving = camera.travel > 0.25 * size_wh[0]
    return Stage(
        size_wh,
        camera,
        direction,
        tuple(back),
        tuple(cast),
        tuple(front),
        tuple(weather.air(_air_of(scene, direction, backdrop.key, outdoors(back)), size_wh, scene.seed)),
        tuple(captions.captions(scene, direction, size_wh, seconds)),
        storm=scene.weather == "storm" and outdoors(back),
        mid=seconds * 0.55 if moving and not anchored else 0,
        seed=scene.seed,
    )


def of_picture(pixels: Rgba, scene: Scene, direction: Direction, size_wh: Size, seconds: float) -> Stage:
    """The camera over a picture that is not ours to take apart; weather and captions before it."""
    layer = layers.picture_layer(pixels)
    width, height = size_wh
    centre = _salient(pixels) if direction.camera not in ("static",) else (width / 2, height / 2)
    camera = Camera(_within(direction.camera), size_wh, seconds, centre, direction.handheld)
    spoken = msgspec.structs.replace(scene, words=())
    air = weather.air(_air_of(scene, direction, "", outside=True), size_wh, scene.seed)
    lines = captions.captions(spoken, direction, size_wh, seconds)
    return Stage(size_wh, camera, direction, (layer,), (), (), tuple(air), tuple(lines), seed=scene.seed, fresh=1.2)


def _within(move: str) -> str:
    """A move that never looks over the edge of a single picture, and begins with all of it."""
    return {
        "drift": "drift",
        "static": "static",
        "crash zoom": "crash zoom",
        "zoom in": "zoom in",
    }.get(move, "push")


def outdoors(back: Sequence[Layer]) -> bool:
    return all(layer.kind != "room" for layer in back)


def _air_of(scene: Scene, direction: Direction, place: str, outside: bool) -> list[str]:
    """What is in the air: the weather of the scene (out of doors), what the words say, what a place always has."""
    kinds = [scene.weather] if outside else []
    falling = list(direction.falling)
    if "snow" in falling and "snow" in kinds:
        falling.remove("snow")
    if scene.weather == "wind" and outside:
        falling.append({"spring": "petals"}.get(scene.season, "leaves"))
    return [*kinds, *falling, *([AMBIENT[place]] if place in AMBIENT else [])]


def _without_weather_things(scene: Scene) -> Scene:
    """Drawn leaves and flakes give way to falling ones."""
    falling = {"maple leaf", "leaf", "snowflake", "raindrop"}
    things = tuple(thing for thing in scene.things if thing.noun not in falling or thing.count < 2)
    return msgspec.structs.replace(scene, things=things)


def _focus(cast: Sequence[Actor], size_wh: Size, horizon: float) -> tuple[float, float]:
    """Where the camera goes in: towards the head of the largest that lives, else of the largest, else the horizon."""
    width, height = size_wh
    if not cast:
        return width / 2, horizon
    main = max(cast, key=lambda actor: (actor.alive, actor.body.height))
    x = width / 2 if main.travels else main.x
    y = main.y - main.body.height * 0.66
    return float(np.clip(x, width * 0.15, width * 0.85)), float(np.clip(y, height * 0.35, height * 0.62))


def _salient(pixels: Rgba) -> tuple[float, float]:
    """Where a picture has most to see: the middle of its detail, kept off the edges."""
    grey = cv2.cvtColor(cv2.resize(pixels[..., :3], (64, 36), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
    detail = np.abs(cv2.Laplacian(grey, cv2.CV_32F)) + 1e-3
    ys, xs = np.mgrid[0:36, 0:64]
    total = float(detail.sum())
    x, y = float((xs * detail).sum()) / total / 64, float((ys * detail).sum()) / total / 36
    height, width = pixels.shape[:2]
    return float(np.clip(x, 0.3, 0.7)) * width, float(np.clip(y, 0.3, 0.7)) * height


def chance(seed: int, purpose: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(f"{seed}/{purpose}".encode()))


__all__ = ["Stage", "of_picture", "replace", "staged"]
