"""The user's own pictures: what can be painted on them, done to them, and measured of them."""

import re

import cv2
import msgspec
import numpy as np

from platano.domain import Media, Size
from platano.engines.sketch import compose, style
from platano.engines.sketch.backdrops.backdrop import Backdrop
from platano.engines.sketch.colour import hex_colour, rgb
from platano.engines.sketch.lexicon import meanings
from platano.engines.sketch.raster import raster
from platano.engines.sketch.read import read
from platano.engines.sketch.scene import Scene
from platano.engines.sketch.svg import Canvas
from platano.media import contents, picture
from platano.media.picture import Rgba

_NAMED = (
    "red",
    "orange",
    "yellow",
    "green",
    "teal",
    "blue",
    "purple",
    "pink",
    "brown",
    "black",
    "white",
    "grey",
    "beige",
)


_ADD = re.compile(r"\b(?:add|put|place|include|insert|draw|paint)\s+(?P<what>[^.;!?]+)", re.IGNORECASE)


def prepare(own: Media, prompt: str, size_wh: Size, seed: int) -> tuple[Scene, Rgba | None, tuple[str, ...]]:
    """What to paint, the photo to paint it on (None: on none), and what has to be said about it.

    What the words add is drawn on the photo; a style is applied to it; another picture that they
    describe is painted from the words alone.
    """
    whole = read(prompt, seed)
    added = _ADD.search(prompt)
    wanted = msgspec.structs.replace(read(added["what"], seed) if added else whole, layout="scene", style=whole.style)
    ground = covered(picture.decode(contents.read(own), least_side=max(size_wh)), size_wh)
    if added and wanted.things:
        return wanted, ground, ("Drawn onto your picture; sketch does not find its way about in photos yet.",)
    bare = msgspec.structs.replace(wanted, things=(), words=())
    if whole.style != "flat":
        return bare, ground, ("The style is applied to your whole picture.",)
    if whole.things or whole.place:
        return whole, None, ("Painted from the words alone: sketch cannot take your picture apart yet.",)
    return bare, ground, ("Your picture is unchanged: sketch found nothing in those words that it can do to a photo.",)


def covered(pixels: Rgba, size_wh: Size) -> Rgba:
    """The picture scaled to fill the size, cropped at its middle."""
    width, height = size_wh
    rows, columns = pixels.shape[:2]
    scale = max(width / columns, height / rows)
    resized_wh = max(width, round(columns * scale)), max(height, round(rows * scale))
    resized = cv2.resize(pixels, resized_wh, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    left, top = (resized_wh[0] - width) // 2, (resized_wh[1] - height) // 2
    return np.ascontiguousarray(resized[top : top + height, left : left + width])


def paint_on(wanted: Scene, ground: Rgba, size_wh: Size) -> Rgba:
    """The photo with the scene's things drawn over its lower part, then the style on all of it."""
    resized = ground if (ground.shape[1], ground.shape[0]) == size_wh else covered(ground, size_wh)
    return style.finish(_over(resized, _things(wanted, size_wh)), wanted.style, wanted.seed)


def _things(wanted: Scene, size_wh: Size) -> Rgba:
    width, height = size_wh
    canvas = Canvas(width, height, ink=style.ink(wanted.style, min(size_wh) / 1000))
    area = compose.Area(0, 0, width, height)
    ground = Backdrop("photo", (), ground_y=height * 0.95, horizon_y=height * 0.6)
    things = tuple(
        t if t.spot or t.relation else msgspec.structs.replace(t, spot="bottom right" if i == 0 else "bottom left")
        for i, t in enumerate(wanted.things)
    )
    groups = compose.groups_of(msgspec.structs.replace(wanted, things=things), area)
    for shapes in compose.shapes(compose.arrange(wanted, groups, ground, area)):
        canvas.add(shapes)
    return raster(canvas.document())


def _over(ground: Rgba, drawn: Rgba) -> Rgba:
    """The drawing over the photo; where nothing is drawn the photo is untouched."""
    alpha = drawn[..., 3:].astype(np.float32) / 255
    mixed = drawn[..., :3] * alpha + ground[..., :3] * (1 - alpha)
    return np.dstack([np.where(alpha > 0, mixed.round(), ground[..., :3]).astype(np.uint8), ground[..., 3]])


def facts(pixels: Rgba, size_wh: Size | None = None) -> str:
    """Size, light and main colours: measured, nothing guessed. `size_wh` is that of the file, if it is another."""
    width, height = size_wh or (pixels.shape[1], pixels.shape[0])
    names = main_colours(pixels)
    light = float(pixels[..., :3].mean())
    tone = "dark" if light < 85 else "bright" if light > 170 else "of middle brightness"
    return (
        f"A picture of {width} x {height} pixels, {tone}; its main colours are {', '.join(names)}. "
        "What it shows is beyond the sketch engine: route this model to a vision-language engine for that."
    )


def main_colours(pixels: Rgba) -> list[str]:
    """'blue (62%)', 'white (20%)', ...: at most three names, the largest share first."""
    shares: dict[str, float] = {}
    for colour, share in palette(pixels):
        name = _nearest(colour)
        shares[name] = shares.get(name, 0) + share
    ordered = sorted(shares.items(), key=lambda item: -item[1])
    return [f"{name} ({share:.0%})" for name, share in ordered[:3] if share >= 0.02]


def palette(pixels: Rgba) -> list[tuple[str, float]]:
    """Five colours that stand for all of the picture, each with its share of it, the largest first."""
    small = cv2.resize(pixels[..., :3], (64, 64), interpolation=cv2.INTER_AREA).reshape(-1, 3).astype(np.float32)
    cv2.setRNGSeed(7)
    _, labels, centres = cv2.kmeans(small, 5, None, (3, 12, 1.0), 2, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    shares = np.bincount(labels.ravel(), minlength=5) / len(small)
    return [(hex_colour(*centres[index]), float(shares[index])) for index in np.argsort(-shares)]


def _nearest(colour: str) -> str:
    def distance(name: str) -> int:
        other = meanings(name)["colour"]
        return sum((a - b) ** 2 for a, b in zip(rgb(colour), rgb(other), strict=True))

    return min(_NAMED, key=distance)
