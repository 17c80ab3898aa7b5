"""Dry places: desert, canyon, savanna, cave."""

import math

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, view
from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import Shape, fade, glow
from platano.engines.sketch.path import Point


@place("desert", "sand dune", "dune", "sahara", "oasis", "wild west")
def desert(setting: Setting) -> Backdrop:
    """Dunes with a lit and a shaded side, a mesa far off, cacti."""
    seen = view(setting, rise=430)
    k, sand = seen.grow, "#efc579" if setting.weather != "snow" else "#efe2cf"
    back = sky(seen, clouds=0.5)
    back += mesas(seen, "#cf8a62", 0.55)
    for index, (top, lift, depth) in enumerate(((8, 120, 0.42), (70, 110, 0.24), (170, 90, 0.1))):
        back += dune(
            seen,
            seen.horizon + top * k,
            lift * k,
            (620 + 160 * index) * k,
            tint(sand, -0.03 * index),
            depth,
            f"dune{index}",
        )
    spots = [
        (x, seen.horizon + 120 * k, seen.chance(f"c{x:.0f}").uniform(150, 250) * k)
        for x in sides(seen, 280, 240, "cactus")
    ]
    back += plants.cacti(seen, spots, 0.08)
    back += ripples(seen, seen.horizon + 190 * k, tint(sand, -0.14))
    back += land.rocks(
        seen, [(x, seen.ground - 60 * k, 60 * k) for x in sides(seen, 300, 200, "drock")], "#c98f66", 0.05, "drock"
    )
    front = land.tufts(seen, seen.height - 20, seen.height + 6, seen.on("#a89a4f"), 9, "dry", 2.2)
    return finish("desert", seen, back, front)


def dune(seen: View, base: float, lift: float, wave: float, colour: str, depth: float, purpose: str) -> list[Shape]:
    """Sharp-crested dunes: a lit body, with shade falling to the right of each crest."""
    line = land.ridge(seen, base, lift, wave, purpose)
    shapes = shape(
        land.land(line, seen.height + 4),
        fade(seen.on(tint(colour, 0.16), depth), seen.on(colour, max(0, depth - 0.1))),
        "dune",
    )
    shades: list[str] = []
    for index in range(1, len(line) - 1):
        if line[index][1] < line[index - 1][1] and line[index][1] <= line[index + 1][1]:
            x, y = line[index]
            after = [point for point in line[index + 1 :] if point[0] < x + wave * 0.42]
            if len(after) > 1:
                end = after[-1]
                curve = [
                    (x, y),
                    (x + wave * 0.07, y + lift * 0.45),
                    (x + wave * 0.05, y + lift * 0.95),
                    (end[0] - wave * 0.1, end[1] + lift * 0.5),
                    end,
                ]
                shades.append(land.band([(x, y), *after], curve))
    return [
        *shapes,
        *shape(
            shades,
            fade(seen.on(tint(colour, -0.2), depth), seen.on(tint(colour, -0.1), depth), opacity=(0.75, 0.0)),
            "dune",
        ),
    ]


def ripples(seen: View, top: float, colour: str) -> list[Shape]:
    """Wind lines in sand."""
    chance = seen.chance("ripples")
    lines: list[str] = []
    for _ in range(int(min(90, 16 * seen.width / 1000))):
        x, y = chance.uniform(0, seen.width), chance.uniform(top, seen.height)
        reach = chance.uniform(60, 150)
        lines.append(land.lens(x, y, reach, 2.4))
    return shape(lines, seen.on(colour), "ground", 0.55)


def mesas(seen: View, colour: str, depth: float) -> list[Shape]:
    """Flat-topped rocks on the horizon, lit from the left, banded."""
    k = seen.grow
    bodies: list[str] = []
    shades: list[str] = []
    bands: list[str] = []
    for index, x in enumerate(spread(seen, 640, "mesa", 0.3)):
        chance = seen.chance(f"mesa{index}")
        tall, wide = chance.uniform(120, 210) * k, chance.uniform(90, 190) * k
        foot, top = seen.horizon + 20, seen.horizon + 20 - tall
        left, right = (
            [(x - wide * 0.8, foot), (x - wide * 0.6, foot - tall * 0.4), (x - wide * 0.5, top)],
            [(x + wide * 0.5, top + 4), (x + wide * 0.62, foot - tall * 0.36), (x + wide * 0.9, foot)],
        )
        bodies.append(path.polygon([*left, *right]))
        shades.append(
            path.polygon(
                [(x + wide * 0.14, top + 3), *right, (x + wide * 0.32, foot), (x + wide * 0.2, foot - tall * 0.4)]
            )
        )
        bands += [
            path.rectangle(x - wide * 0.52, top + tall * share, wide * 1.06, tall * 0.05) for share in (0.12, 0.3)
        ]
    return [
        *shape(bodies, fade(seen.on(tint(colour, 0.08), depth), seen.on(colour, min(0.9, depth + 0.2))), "mesa"),
        *shape(bands, seen.on(tint(colour, -0.14), depth), "mesa", 0.5),
        *shape(shades, seen.on(tint(colour, -0.24), depth), "mesa", 0.55),
    ]


@place("canyon", "grand canyon", "gorge", "ravine", "badlands")
def canyon(setting: Setting) -> Backdrop:
    """Banded walls on both sides of a river gorge; mesas in the distance."""
    seen = view(setting, rise=420, stand=130)
    k = seen.grow
    back = sky(seen, clouds=0.6) + mesas(seen, "#c9785a", 0.6)
    back += land.flat(seen, seen.horizon, "#d9946a", 0.5)
    back += land.trail(seen, seen.width * 0.5, seen.width * 0.44, "#6fb0bd", 260)
    reach = min(seen.width * 0.4, 620 * k)
    for index, (lift, share, depth, colour) in enumerate(((300, 1.0, 0.34, "#cf7c56"), (430, 0.62, 0.14, "#bf6547"))):
        for left in (True, False):
            back += _wall(
                seen,
                left,
                reach * share,
                lift * k,
                seen.horizon + (60 + 70 * index) * k,
                colour,
                depth,
                f"wall{index}{left}",
            )
    ledge = land.ridge(seen, seen.ground - 36 * k, 26 * k, 520 * k, "ledge")
    back += land.hill(seen, ledge, seen.height + 4, "#cf8558")
    back += land.dots(seen, seen.ground - 20 * k, seen.height, seen.on("#a8603f"), 26, "grit", 5, "rock")
    back += ripples(seen, seen.ground, "#b56c47")
    return finish(
        "canyon", seen, back, land.tufts(seen, seen.height - 14, seen.height + 6, seen.on("#9a8a4a"), 9, "canyondry", 2)
    )


def _wall(
    seen: View, left: bool, reach: float, lift: float, foot: float, colour: str, depth: float, purpose: str
) -> list[Shape]:
    """One side of a gorge in steps, with bands of stone."""
    chance = seen.chance(purpose)
    edge, inward = (0.0, 1) if left else (seen.width, -1)

    def at(share: float, high: float) -> Point:
        return edge + inward * reach * share, foot - lift * high

    steps = [
        at(-0.1, 1),
        at(0.42, 1),
        at(0.5, 0.72),
        at(0.66, 0.7),
        at(0.72, 0.4),
        at(0.88, 0.38),
        at(0.94, 0.12),
        at(1.1, 0),
    ]
    steps = [(x, y + chance.uniform(-8, 8)) for x, y in steps]
    shapes = shape(
        path.polygon(clockwise([*steps, at(-0.1, 0)])),
        fade(seen.on(tint(colour, 0.08), depth), seen.on(tint(colour, -0.12), depth)),
        "rock",
    )
    bands = [
        path.polygon(clockwise([at(-0.1, high), at(far, high), at(far + 0.012, high - 0.045), at(-0.1, high - 0.045)]))
        for high, far in ((0.9, 0.445), (0.78, 0.48), (0.6, 0.675), (0.48, 0.7), (0.3, 0.895), (0.18, 0.925))
    ]
    shapes += shape(bands, seen.on(tint(colour, -0.16), depth), "rock", 0.5)
    if not left:
        return shapes
    face = [
        at(0.36, 1),
        at(0.42, 1),
        at(0.5, 0.72),
        at(0.66, 0.7),
        at(0.72, 0.4),
        at(0.88, 0.38),
        at(0.94, 0.12),
        at(1.05, 0),
        at(0.86, 0),
        at(0.6, 0.34),
        at(0.42, 0.66),
    ]
    return shapes + shape(path.polygon(clockwise(face)), seen.on(tint(colour, -0.2), depth), "rock", 0.35)


@place("savanna", "savannah", "safari", "serengeti", "steppe", "outback", "africa")
def savanna(setting: Setting) -> Backdrop:
    """Golden grass under umbrella trees."""
    seen = view(setting, rise=400)
    k = seen.grow
    gold = "#e0bd62" if setting.season != "spring" else "#b9c565"
    back = sky(seen, clouds=0.6)
    hills = land.ridge(seen, seen.horizon + 4, 70 * k, 900 * k, "savfar")
    back += land.hill(seen, hills, seen.height, "#a5a07f", 0.62)
    back += plants.acacias(
        seen,
        [(x, seen.horizon + 8, seen.chance(f"a{x:.0f}").uniform(90, 130) * k) for x in spread(seen, 330, "farac")],
        0.5,
        "farac",
    )
    back += land.swells(seen, gold, 0.3, (0.0, 0.22, 0.5), "sav")
    big = [(seen.width * 0.84, seen.horizon + 70 * k, 430 * k)]
    if seen.width > 2200:
        big += [
            (x, seen.horizon + 70 * k, 400 * k) for x in spread(seen, 1500, "bigac") if abs(x / seen.width - 0.5) > 0.12
        ]
    back += plants.acacias(seen, big, 0.12, "bigac")
    back += land.tufts(seen, seen.horizon + 90 * k, seen.height, seen.on(tint(gold, -0.24)), 40, "savtuft", 1.4)
    back += land.tufts(seen, seen.horizon + 120 * k, seen.height, seen.on(tint(gold, 0.3)), 22, "savlight", 1.3)
    return finish("savanna", seen, back, land.fringe(seen, tint(gold, -0.08), 96, "savfront"))


@place("cave", "cavern", "grotto", "crystal cave")
def cave(setting: Setting) -> Backdrop:
    """A rocky hall with a lit mouth, stalactites and glowing crystals."""
    seen = view(setting, rise=350)
    k, w = seen.grow, seen.width
    wall = setting.colour or "#5c5470"
    back = sky(seen, clouds=0.3)
    back += plants.treeline(
        seen, land.ridge(seen, seen.horizon, 30 * k, 300 * k, "mouth"), 70 * k, "#6fa67c", 0.5, "mouth"
    )
    back += land.flat(seen, seen.horizon - 10, "#8f8a96", 0.3)
    middle = seen.horizon - 130 * k
    for index, (rx, ry, share) in enumerate(((250, 300, 0.28), (340, 390, 0.08), (440, 480, -0.12))):
        chance = seen.chance(f"cave{index}")
        hole = [_ring(w / 2, middle, rx * k, ry * k, step / 13, chance.uniform(0.9, 1.08)) for step in range(13)]
        outer = path.rectangle(-8, -8, w + 16, seen.height + 16)
        back += shape([outer, path.smooth(hole[::-1])], seen.on(tint(wall, share), 0.16 - 0.05 * index), "rock")
    back += land.swells(seen, tint(wall, 0.06), 0.06, (0.16, 0.44), "cavefloor")
    back += _stalactites(seen, tint(wall, -0.24))
    back += _crystals(seen)
    back += shape(path.ellipse(w / 2, seen.horizon + 60 * k, 360 * k, 130 * k), glow(seen.light.sky[2], 0.35), "light")
    return finish(
        "cave",
        seen,
        back,
        land.rocks(
            seen,
            [(x, seen.height + 14, 190 * k) for x in sides(seen, 100, 110, "cavefront")],
            tint(wall, -0.32),
            0,
            "cavefront",
            0.5,
        ),
        dark=True,
    )


def _ring(cx: float, cy: float, rx: float, ry: float, share: float, swell: float) -> Point:
    angle = math.tau * share
    return cx + math.cos(angle) * rx * swell, cy + math.sin(angle) * ry * swell


def _stalactites(seen: View, colour: str) -> list[Shape]:
    chance = seen.chance("stalactites")
    spikes = [path.rectangle(-10, -10, seen.width + 20, 40)]
    for x in spread(seen, 62, "stalactites"):
        edge = abs(x / seen.width - 0.5) * 2
        tall, half = (50 + 190 * edge**1.4) * chance.uniform(0.5, 1.15) * seen.grow, chance.uniform(18, 34) * seen.grow
        spikes.append(
            path.smooth(
                clockwise(
                    [
                        (x - half, 10),
                        (x + half, 10),
                        (x + half * 0.3, tall * 0.55),
                        (x, tall),
                        (x - half * 0.3, tall * 0.55),
                    ]
                ),
                tension=0.4,
            )
        )
    return shape(spikes, fade(seen.on(tint(colour, -0.1)), seen.on(tint(colour, 0.08))), "rock")


def _crystals(seen: View) -> list[Shape]:
    """Clusters of glowing crystals at the sides."""
    shapes: list[Shape] = []
    k = seen.grow
    for index, x in enumerate(sides(seen, 230, 230, "crystal")):
        y, colour = seen.horizon + 110 * k, ("#6fe0e8", "#b58cf0")[index % 2]
        bodies: list[str] = []
        faces: list[str] = []
        for lean, tall, wide in ((-0.42, 80, 26), (0.36, 92, 28), (0.0, 130, 34)):
            tx, ty = x + lean * tall * k, y - tall * k
            half = wide * k / 2
            bodies.append(
                path.polygon(
                    clockwise(
                        [
                            (x + lean * 30 * k - half, y),
                            (tx - half, ty + 22 * k),
                            (tx, ty),
                            (tx + half, ty + 22 * k),
                            (x + lean * 30 * k + half, y),
                        ]
                    )
                )
            )
            faces.append(
                path.polygon(
                    clockwise(
                        [(x + lean * 30 * k - half, y), (tx - half, ty + 22 * k), (tx, ty), (tx - half * 0.1, y - 20)]
                    )
                )
            )
        shapes += shape(path.circle(x, y - 60 * k, 170 * k), glow(colour, 0.4), "crystal")
        shapes += shape(bodies, colour, "crystal") + shape(faces, tint(colour, 0.45), "crystal", 0.7)
    return shapes
