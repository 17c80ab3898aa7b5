"""The frame a place is painted in, and the light that falls on it.

Times of day and weather are decided here once: a place names its daylight colours and asks the light
what they look like now and how far away they are.
"""

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

from platano.engines.sketch.backdrops.backdrop import Setting
from platano.engines.sketch.colour import hex_colour, luminance, mix, rgb, tint
from platano.engines.sketch.figure import Gradient, Shape, fade
from platano.engines.sketch.path import Point

Triple = tuple[str, str, str]  # of a sky: zenith, middle, horizon


@dataclass(frozen=True, slots=True)
class Light:
    """What the hour and the weather make of colours. `mist` is how much of the distance is lost."""

    sky: Triple
    haze: str
    ambient: str
    cloud: str
    sun: str
    mist: float = 0
    dark: bool = False
    lamps: bool = False

    def on(self, colour: str, depth: float = 0) -> str:
        """A daylight colour in this light, `depth` 0 near to 1 on the horizon."""
        share = 1 - (1 - depth) * (1 - self.mist * (0.25 + depth * 0.75))
        return mix(multiply(colour, self.ambient), self.haze, min(0.96, share))


def multiply(first: str, second: str) -> str:
    """A surface of the first colour under light of the second."""
    return hex_colour(*(a * b / 255 for a, b in zip(rgb(first), rgb(second), strict=True)))


_HOURS = {
    "dawn": Light(("#7f95d6", "#f0b9c4", "#ffe6c4"), "#f4d0c8", "#f0dde2", "#fff0ea", "#fff1cf"),
    "day": Light(("#5db6ee", "#9fdaf7", "#e6f6fa"), "#d3ecf4", "#ffffff", "#ffffff", "#fffbe8"),
    "golden hour": Light(("#7ab8dc", "#ffdfa6", "#fff0c8"), "#ffe2ae", "#ffebc4", "#fff6e0", "#fffbe6"),
    "sunset": Light(("#5a4fa3", "#ef7c8e", "#ffbe78"), "#f7a383", "#f0bcb0", "#ffc9b0", "#fff0b8"),
    "dusk": Light(("#262f6e", "#6656a6", "#dc90a6"), "#806fae", "#968dc4", "#a98cc4", "#fbe3d0", 0, True, True),
    "night": Light(("#0d1540", "#1f2e6b", "#42579a"), "#36498a", "#5f70ae", "#45568f", "#fdf6dc", 0, True, True),
}

_WEATHERS: dict[str, tuple[Triple, float, str, float]] = {  # sky, share of it, ambient, mist
    "cloudy": (("#93a9bf", "#b5c6d4", "#dde6ea"), 0.62, "#e4e9ee", 0.05),
    "fog": (("#bccad3", "#d3dce0", "#e6eaea"), 0.85, "#e9edef", 0.62),
    "rain": (("#6b829a", "#8fa3b5", "#b9c6cf"), 0.78, "#cad3dd", 0.18),
    "snow": (("#a5b9ce", "#c6d5e2", "#e9f0f5"), 0.7, "#ecf1f7", 0.2),
    "storm": (("#272f47", "#465270", "#8590a3"), 0.9, "#a3acc2", 0.15),
}


def light(setting: Setting) -> Light:
    """The light of the setting's hour, weather and, when asked, of a sky in another colour."""
    hour = _HOURS.get(setting.time, _HOURS["day"])
    sky, haze, ambient, cloud, mist, dark = hour.sky, hour.haze, hour.ambient, hour.cloud, hour.mist, hour.dark
    if setting.weather in _WEATHERS:
        grey, share, shade, mist = _WEATHERS[setting.weather]
        sky = _triple(sky, _each(grey, ambient), share)
        haze = mix(haze, sky[2], share)
        cloud = mix(cloud, mix(sky[0], sky[1], 0.5), 0.45 if setting.weather != "storm" else 0.8)
        ambient = multiply(ambient, shade)
        dark = dark or setting.weather == "storm"
    if setting.colour:
        sky = _coloured(setting.colour, sky, hour.dark)
        haze, cloud = mix(haze, sky[2], 0.75), mix(cloud, sky[2], 0.3)
        ambient = mix(ambient, multiply(ambient, tint(setting.colour, 0.6)), 0.35)
        dark = luminance(sky[1]) < 0.16
    return Light(sky, haze, ambient, cloud, hour.sun, mist, dark, hour.lamps or setting.weather == "storm")


def _each(sky: Triple, ambient: str) -> Triple:
    return multiply(sky[0], ambient), multiply(sky[1], ambient), multiply(sky[2], ambient)


def _triple(first: Triple, second: Triple, share: float) -> Triple:
    return mix(first[0], second[0], share), mix(first[1], second[1], share), mix(first[2], second[2], share)


def _coloured(colour: str, sky: Triple, dark: bool) -> Triple:
    """A sky whose middle is the colour asked for: the hour only shades it."""
    if dark:
        return tint(colour, -0.55), tint(colour, -0.3), mix(tint(colour, 0.05), sky[2], 0.25)
    return tint(colour, -0.16), colour, mix(tint(colour, 0.45), sky[2], 0.15)


def indoors(setting: Setting) -> Light:
    """The light inside a house: the hour shows, but lamps soften it, and no air lies between things."""
    ambient = {
        "dawn": "#f8e6e2",
        "day": "#ffffff",
        "golden hour": "#ffefcf",
        "sunset": "#f6d2b8",
        "dusk": "#c9b1c4",
        "night": "#a394ba",
    }.get(setting.time, "#ffffff")
    gloom = {"storm": "#d3d3e2", "rain": "#e6e8ee", "cloudy": "#f1f2f4", "fog": "#f1f2f4"}
    outside = light(replace(setting, colour=None))
    dark = setting.time in ("dusk", "night")
    shade = multiply(ambient, gloom.get(setting.weather, "#ffffff"))
    haze = multiply("#fff6e6", shade)
    return Light(outside.sky, haze, shade, outside.cloud, outside.sun, 0, dark, dark or setting.weather == "storm")


@dataclass(frozen=True, slots=True)
class View:
    """The frame with its light, its horizon and the line where feet stand.

    `grow` enlarges scenery in tall frames, where the same hill would look like a molehill.
    """

    setting: Setting
    light: Light
    horizon: float
    ground: float
    most: float = 1.7
    crest: float = 0  # how high hills and trees hide the sky above the horizon

    @property
    def width(self) -> float:
        return self.setting.width

    @property
    def height(self) -> float:
        return self.setting.height

    @property
    def grow(self) -> float:
        return min(self.most, math.pow(max(1.0, self.height / 1000), 0.4))

    @property
    def snowy(self) -> bool:
        """Snow lies on the ground."""
        return self.setting.weather == "snow" or self.setting.season == "winter"

    @property
    def wet(self) -> bool:
        return self.setting.weather in ("rain", "storm")

    def chance(self, purpose: str) -> random.Random:
        return self.setting.chance(purpose)

    def on(self, colour: str, depth: float = 0) -> str:
        return self.light.on(colour, depth)

    def lit(self, colour: str, depth: float = 0) -> str:
        """The colour of something near a lamp, which keeps its hue in the dark."""
        return (
            mix(self.on(colour, depth), multiply(colour, "#ffdfb0"), 0.6)
            if self.light.lamps
            else self.on(colour, depth)
        )


def view(setting: Setting, rise: float = 440, stand: float = 140, inside: bool = False, crest: float = 0) -> View:
    """A view whose horizon (the foot of the wall inside) lies `rise` above the lower edge, feet `stand`.

    Both in a frame 1000 high; taller frames gain more sky than ground.
    """
    tall = max(0.4, setting.height / 1000)
    lighting = indoors(setting) if inside else light(setting)
    if inside:
        tall = min(2.2, tall)
    most = 1.3 if inside else 1.7
    return View(setting, lighting, setting.height - rise * tall**0.6, setting.height - stand * tall**0.5, most, crest)


def merged(paths: Iterable[str]) -> str:
    """Many forms as one path, painted at once. All must run clockwise, or overlaps become holes."""
    return " ".join(paths)


def shape(paths: str | Iterable[str], fill: str | Gradient, part: str, opacity: float = 1) -> list[Shape]:
    """One shape of one or many forms; none when there is no form."""
    d = paths if isinstance(paths, str) else merged(paths)
    return [Shape(d, fill=fill, part=part, opacity=opacity)] if d else []


def stroke(paths: str | Iterable[str], colour: str, width: float, part: str, opacity: float = 1) -> list[Shape]:
    """Open lines of one colour."""
    d = paths if isinstance(paths, str) else merged(paths)
    return [Shape(d, stroke=colour, width=width, part=part, opacity=opacity)] if d else []


def clockwise(points: list[Point]) -> list[Point]:
    """The points in the order that `merged` needs."""
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))
    return points if turn > 0 else points[::-1]


def blend(first: str, second: str) -> Gradient:
    """From the first colour above to the second below."""
    return fade(first, second)


def spread(view: View, gap: float, purpose: str, jitter: float = 0.35) -> list[float]:
    """Places along the width about `gap` apart, a little irregular."""
    count = max(1, round(view.width / gap))
    chance = view.chance(purpose)
    step = view.width / count
    return [(index + 0.5 + chance.uniform(-jitter, jitter)) * step for index in range(count)]


def sides(view: View, reach: float, gap: float, purpose: str) -> list[float]:
    """Places near the left and right edges, within `reach`, so that the middle stays quiet.

    A very wide frame gets further groups on the way, but none in its middle.
    """
    chance = view.chance(purpose)
    count = max(1, round(reach / gap))
    near = [(index + chance.uniform(0.1, 0.9)) * reach / count for index in range(count)]
    far = [(index + chance.uniform(0.1, 0.9)) * reach / count for index in range(count)]
    groups = (
        [start * 1500 + chance.uniform(-200, 200) for start in range(1, int((view.width - 700) / 1500) + 1)]
        if view.width > 2400
        else []
    )
    between = [start + x for start in groups if abs(start / view.width - 0.5) > 0.1 for x in near]
    return near + between + [view.width - x for x in far]
