"""A backdrop to layers: sky, what hangs in it, clouds, far land, water, near land, what lies before the subjects.

A layer is painted once and then only moved. Its depth follows from where its shapes end on the ground.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from platano.domain import Size
from platano.engines.sketch import compose, path, style
from platano.engines.sketch.backdrops.backdrop import Backdrop
from platano.engines.sketch.figure import Shape
from platano.engines.sketch.film.camera import Camera
from platano.engines.sketch.film.canvas import Matrix, Picture, chained, lay, moved, point, premultiplied
from platano.engines.sketch.path import bounds
from platano.engines.sketch.raster import raster
from platano.engines.sketch.scene import Scene
from platano.engines.sketch.svg import Canvas
from platano.media.picture import Rgba

SKY = {"sky", "space"}
HEAVEN = {"sun", "moon", "star", "planet", "earth", "ring", "nebula", "comet"}
WATER = {"water", "foam"}
SKYWARD = ("sky", "heaven", "cloud", "bolt")  # painted at the width of the frame: they hardly pass by
FALLING = {"rain", "snow", "wind", "leaf"}  # painted before the subjects in pictures; in films it really falls
FAR_DEPTH, ROOM_DEPTH, FRONT_DEPTH = 0.3, 0.72, 1.2
PAD = 0.14  # share of the height by which a layer goes on below its end, hidden until layers move apart
MOST_LAYERS = 7


@dataclass(frozen=True, slots=True)
class Layer:
    """With a `period` the picture and its mirror image repeat sideways for ever; `drift` is its own way per second.

    `ripple` makes the rows of water swing, `heave` lifts it like a swell; both in pixels.
    """

    picture: Picture
    depth: float
    kind: str
    period: float = 0
    drift: float = 0
    ripple: float = 0
    heave: float = 0
    mirrored: Rgba | None = None
    solid: int | None = None  # the row of the picture from which on it hides all behind it


def texture(shapes: Sequence[Shape], below: Sequence[Shape], size_wh: Size, look: str, seed: int) -> Rgba:
    """Straight-alpha pixels of shapes in a style. A style is applied to all below as well, then cut out."""
    canvas = Canvas(*size_wh, ink=style.ink(look, min(size_wh) / 1000))
    canvas.add(shapes)
    drawn = raster(canvas.document())
    if look not in style.PIPELINES:
        return drawn
    whole = Canvas(*size_wh, ink=style.ink(look, min(size_wh) / 1000))
    whole.add(below)
    whole.add(shapes)
    pixels = raster(whole.document())
    opaque = pixels.copy()
    opaque[..., 3] = 255
    return np.dstack([style.finish(opaque, look, seed)[..., :3], drawn[..., 3]])


def layers(scene: Scene, size_wh: Size, camera: Camera, clouds_per_second: float) -> tuple[list[Layer], list[Layer]]:
    """What lies behind the subjects and what lies before them, far ones first."""
    width = size_wh[0]
    travel = camera.travel
    long = min(3.0, 1 + travel / width) if travel > 0.25 * width else 1.0
    still = compose.backdrop_of(scene, size_wh)
    wide = compose.backdrop_of(scene, size_wh, long) if long > 1 else still
    wrap = travel > 0.03 * width
    wide_wh = round(width * long), size_wh[1]
    maker = _Maker(scene, camera, clouds_per_second)
    runs, wide_runs = _runs(still), _runs(wide)
    back: list[Layer] = []
    below: list[Shape] = []
    for run in runs:
        if run.kind in SKYWARD or long == 1:
            back += maker.layer(run, below, size_wh, wrap or run.kind == "cloud")
        below += run.shapes
    if long > 1:
        below = []
        for run in wide_runs:
            if run.kind not in SKYWARD:
                back += maker.layer(run, below, wide_wh, True)
            below += run.shapes
    front: list[Layer] = []
    for run in _front_runs(wide):
        front += maker.layer(run, [], wide_wh, wrap or run.kind in ("fog", "cloud"))
    if clouds_per_second > 60 * min(size_wh) / 1000:
        back = [
            piece for layer in back for piece in ((_high_clouds(layer, size_wh), layer) if _clouds(layer) else (layer,))
        ]
    return [_grounded(back[0], size_wh), *back[1:]], front


def _clouds(layer: Layer) -> bool:
    return layer.kind == "cloud" and layer.period > 0


def _high_clouds(layer: Layer, size_wh: Size) -> Layer:
    """In a time lapse a second deck of clouds, larger and faster, passes above the first."""
    rows, columns = layer.picture.pixels.shape[:2]
    tall = min(round(rows * 1.7), round(size_wh[1] * 0.5))
    grown = cv2.resize(layer.picture.pixels, (round(columns * 1.7), tall), interpolation=cv2.INTER_LINEAR)
    pixels = cv2.convertScaleAbs(cv2.flip(grown, 1), alpha=0.75)
    top = max(0.0, layer.picture.y - tall * 0.75)
    picture = replace(layer.picture, pixels=pixels, y=top)
    return replace(
        layer,
        picture=picture,
        mirrored=cv2.flip(pixels, 1),
        period=2.0 * pixels.shape[1],
        drift=layer.drift * 1.8,
        solid=None,
    )


@dataclass(frozen=True, slots=True)
class _Run:
    kind: str
    depth: float
    shapes: list[Shape]


def _runs(backdrop: Backdrop) -> list[_Run]:
    """Shapes that follow each other and move alike. Few runs: land only splits into far and near."""
    inside = not any(shape.part in SKY for shape in backdrop.back[:6])
    if inside:
        return [_Run("room", ROOM_DEPTH, [s for s in backdrop.back])]
    runs: list[_Run] = []
    reached = 0.0
    for shape in backdrop.back:
        kind, depth = _kind(shape), _depth(shape, backdrop)
        if kind in ("land", "water"):
            reached = max(reached, depth)
            far = reached < 0.45
            kind = "far" if far and kind == "land" else kind
        joins = runs and (runs[-1].kind == kind or (len(runs) >= MOST_LAYERS and runs[-1].kind == "land"))
        if joins:
            runs[-1].shapes.append(shape)
        else:
            runs.append(_Run(kind, _run_depth(kind), [shape]))
    return runs


def _kind(shape: Shape) -> str:
    for kind, parts in (
        ("sky", SKY),
        ("heaven", HEAVEN),
        ("cloud", {"cloud"}),
        ("water", WATER),
        ("fog", {"fog"}),
        ("bolt", {"lightning"}),
    ):
        if shape.part in parts:
            return kind
    return "land"


def _run_depth(kind: str) -> float:
    return {"sky": 0, "heaven": 0.01, "bolt": 0.01, "cloud": 0.05, "far": FAR_DEPTH, "water": 0.62, "fog": 0.6}.get(
        kind, 1.0
    )


def _depth(shape: Shape, backdrop: Backdrop) -> float:
    """Where on the ground it ends: 0 on the horizon, 1 where feet stand."""
    low = shape.matrix[3] * bounds(shape.d)[3] + shape.matrix[5]
    return float((low - backdrop.horizon_y) / max(backdrop.ground_y - backdrop.horizon_y, 1))


def _front_runs(backdrop: Backdrop) -> list[_Run]:
    runs: list[_Run] = []
    for shape in backdrop.front:
        kind = _kind(shape)
        if shape.part in FALLING and shape.part != "leaf":
            continue
        if runs and runs[-1].kind == kind:
            runs[-1].shapes.append(shape)
        else:
            runs.append(_Run(kind, FRONT_DEPTH, [shape]))
    return runs


@dataclass(frozen=True, slots=True)
class _Maker:
    scene: Scene
    camera: Camera
    clouds_per_second: float

    def layer(self, run: _Run, below: Sequence[Shape], size_wh: Size, wrap: bool) -> list[Layer]:
        """The run as one layer; none when nothing of it shows."""
        pixels = texture(run.shapes, below, size_wh, self.scene.style, self.scene.seed)
        picture = _extended(pixels, self.camera.size_wh[1], run.kind, 0.7 if self.camera.lift else PAD)
        if picture is None:
            return []
        unit = min(self.camera.size_wh) / 1000
        drift = {"cloud": self.clouds_per_second, "fog": 26 * unit}.get(run.kind, 0.0)
        foam = run.kind == "water" and all(shape.part == "foam" for shape in run.shapes)
        made = Layer(
            picture,
            run.depth,
            run.kind,
            drift=drift,
            solid=_solid_from(picture),
            ripple=3.2 * unit if run.kind == "water" else 0,
            heave=(7 if foam or run.depth > 1 else 0) * unit if run.kind == "water" else 0,
        )
        if not wrap or run.kind == "sky":
            return [made]
        passed = self.camera.travel * run.depth + self.camera.size_wh[0] * 1.2
        pixels = picture.pixels[:, : max(self.camera.size_wh[0], round(passed))]
        cut = replace(picture, pixels=np.ascontiguousarray(pixels))
        return [replace(made, picture=cut, mirrored=cv2.flip(cut.pixels, 1), period=2.0 * pixels.shape[1])]


def _extended(pixels: Rgba, height: int, kind: str, pad_share: float = PAD) -> Picture | None:
    """The rows that show, and below them a hidden continuation of the last one."""
    _, top, _, tall = cv2.boundingRect(pixels[..., 3])
    if not tall:
        return None
    cut = premultiplied(np.ascontiguousarray(pixels[top : top + tall]))
    pad = round(height * pad_share) if kind in ("far", "water", "land", "room") else 0
    if pad:
        last = cut[max(0, tall - 3) : max(1, tall - 2)]
        cut = np.concatenate([cut[: max(1, tall - 2)], np.repeat(last, pad, axis=0)])
    return Picture(cut, 0, top, 1, bool((cut[..., 3] == 255).all()))


def _solid_from(picture: Picture) -> int | None:
    """The row from which on the picture hides all that is behind it."""
    open_rows = np.flatnonzero(picture.pixels[..., 3].min(axis=1) < 255)
    first = int(open_rows[-1]) + 1 if len(open_rows) else 0
    return first if first < picture.pixels.shape[0] else None


def _grounded(layer: Layer, size_wh: Size) -> Layer:
    """The lowest layer fills all of the frame and a margin around it: whatever moves, something is seen."""
    width, height = size_wh
    margin_x = 0 if layer.period else round(width * 0.3)
    margin_y = round(height * 0.35)
    y = round(layer.picture.y)
    filled = _filled_down(layer.picture.pixels, y, height)
    whole = cv2.copyMakeBorder(filled, margin_y, margin_y, margin_x, margin_x, cv2.BORDER_REPLICATE)
    picture = Picture(whole, layer.picture.x - margin_x, -margin_y, 1, True)
    return replace(layer, picture=picture, mirrored=cv2.flip(whole, 1) if layer.period else None, solid=0)


def _filled_down(pixels: Rgba, y: int, height: int) -> Rgba:
    """The rows at their height in a full frame, the first and the last repeated to its edges, without holes."""
    whole = np.zeros((height, pixels.shape[1], 4), np.uint8)
    part = pixels[: height - y]
    whole[y : y + part.shape[0]] = part
    whole[:y] = whole[y : y + 1]
    short = y + part.shape[0]
    whole[short:] = whole[short - 1 : short]
    return _filled(whole)


def _filled(pixels: Rgba) -> Rgba:
    """No holes: what is not fully opaque is laid on the mean colour."""
    alpha = pixels[..., 3:].astype(np.float32) / 255
    mean = pixels[..., :3].reshape(-1, 3).sum(0) / max(float(alpha.sum()), 1)
    solid = pixels[..., :3] + (1 - alpha) * mean
    return np.dstack([np.clip(solid, 0, 255).astype(np.uint8), np.full(pixels.shape[:2], 255, np.uint8)])


def draw(frame: Rgba, layer: Layer, camera: Camera, seconds: float, pace: float, floor: int | None = None) -> None:
    """The layer as the camera sees it `seconds` into the film, over what is in the frame already."""
    matrix = matrix_of(layer, camera, seconds, pace)
    picture = layer.picture
    if layer.period:
        back = cv2.invertAffineTransform(matrix)
        height, width = frame.shape[:2]
        ends = [back[0, 0] * x + back[0, 1] * y + back[0, 2] for x in (0, width) for y in (0, height)]
        picture = _window(layer, math.floor(min(ends)) - 4, math.ceil(max(ends)) + 4)
    if layer.ripple:
        picture = _rippled(picture, layer.ripple, seconds * pace)
    lay(frame, picture, matrix, floor=floor)


def matrix_of(layer: Layer, camera: Camera, seconds: float, pace: float) -> Matrix:
    """From the layer at rest to the frame at a moment."""
    view = camera.at(seconds)
    # A sky is the same everywhere; what hangs in it has a layer of its own.
    passed = 0.0 if layer.kind == "sky" else view.sideways(layer.depth) - layer.drift * seconds
    swell = layer.heave * math.sin(seconds * pace * 1.5)
    return chained(view.matrix(layer.depth, camera.centre, camera.size_wh), moved(-passed, swell))


def hides_from(layer: Layer, matrix: Matrix, size_wh: Size) -> int | None:
    """The row of the frame from which on this layer hides all behind it; None when it does not."""
    rows, columns = layer.picture.pixels.shape[:2]
    if layer.solid is None:
        return None
    width, height = size_wh
    left, right = layer.picture.x, layer.picture.x + columns
    low = min(point(matrix, x, layer.picture.y + rows)[1] for x in (left, right))
    wide = layer.period or (point(matrix, left, 0)[0] <= 0 and point(matrix, right, 0)[0] >= width)
    if low < height or not wide or layer.ripple:
        return None
    back = cv2.invertAffineTransform(matrix)
    ends = [back[0, 0] * x + back[0, 1] * height / 2 + back[0, 2] for x in (0, width)]
    top = max(point(matrix, x, layer.picture.y + layer.solid)[1] for x in ends)
    return max(0, math.ceil(top) + 3)


def _window(layer: Layer, start: int, stop: int) -> Picture:
    """A piece of the endless strip that a layer and its mirror image make in turn."""
    columns = layer.picture.pixels.shape[1]
    pieces: list[Rgba] = []
    at = start
    while at < stop:
        tile, inside = divmod(at, columns)
        take = min(columns - inside, stop - at)
        pixels = layer.picture.pixels if tile % 2 == 0 else layer.mirrored
        assert pixels is not None
        pieces.append(pixels[:, inside : inside + take])
        at += take
    joined = pieces[0] if len(pieces) == 1 else np.concatenate(pieces, axis=1)
    return replace(layer.picture, pixels=joined, x=float(start))


def _rippled(picture: Picture, reach: float, seconds: float) -> Picture:
    """Rows swing sideways, the nearer the wider and the slower: water."""
    rows, columns = picture.pixels.shape[:2]
    y = np.arange(rows, dtype=np.float32)
    share = y / max(rows, 1)
    length = rows * (0.05 + 0.16 * share) + 6
    swing = reach * (0.35 + share) * np.sin(y / length * math.tau - seconds * (2.6 - share))
    xs = np.arange(columns, dtype=np.float32)[None, :] + swing[:, None].astype(np.float32)
    ys = np.repeat(y[:, None], columns, axis=1)
    swung = cv2.remap(picture.pixels, xs, ys, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return replace(picture, pixels=swung)


ROADS = {
    "street",
    "city",
    "bridge",
    "train station",
    "futuristic city",
    "harbor",
    "snow",
    "beach",
    "moon",
    "mars",
    "stadium",
}


def road(scene: Scene, size_wh: Size, camera: Camera, backdrop: Backdrop) -> list[Layer]:
    """A road across the frame where wheels roll; none in places that have level ground of their own."""
    if backdrop.key in ROADS:
        return []
    width, height = size_wh
    unit = min(size_wh) / 1000
    dark = backdrop.dark
    asphalt, line = ("#3d4152", "#8d8a86") if dark else ("#6d707c", "#f2ead2")
    top, low = backdrop.ground_y - 74 * unit, backdrop.ground_y + 86 * unit
    step = 150 * unit
    count = math.ceil(width / step) + 1
    dashes = [
        path.rectangle(index * step, (top + low) / 2 + 22 * unit, step * 0.45, 9 * unit) for index in range(count)
    ]
    shapes = [
        Shape(
            path.rectangle(-9, top - 9 * unit, step * count + 18, low - top + 18 * unit),
            fill=line,
            part="kerb",
            opacity=0.55,
        ),
        Shape(path.rectangle(-9, top, step * count + 18, low - top), fill=asphalt, part="road"),
        *(Shape(dash, fill=line, part="line") for dash in dashes),
    ]
    # A whole number of dashes makes one tile, so that they pass evenly. It is no mirror image.
    tile = round(step * count)
    pixels = texture(shapes, [], (tile, height), scene.style, scene.seed)
    whole = pixels[:, : round(step * (count - 1))]
    picture = _extended(np.ascontiguousarray(whole), height, "road")
    if picture is None:
        return []
    return [Layer(picture, 1.0, "road", period=float(whole.shape[1]), mirrored=picture.pixels)]


def picture_layer(pixels: Rgba) -> Layer:
    """A whole picture as the only layer: photos, posters, infographics."""
    opaque = pixels.copy()
    opaque[..., 3] = 255
    padded = cv2.copyMakeBorder(opaque, 64, 64, 64, 64, cv2.BORDER_REPLICATE)
    return Layer(Picture(padded, -64, -64, 1, True), 0, "picture")


def kinds(found: Iterable[Layer]) -> list[str]:
    return [layer.kind for layer in found]
