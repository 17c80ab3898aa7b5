"""Tended green and its edge: park, garden, farm, swamp."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.nature import canopy, covering, near_flowers
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, stroke, view
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Gradient, Shape, fade, glow


@place("park", "public garden", "picnic", "picnic area", "botanical garden")
def park(setting: Setting) -> Backdrop:
    """Lawns, a winding path, round trees, a bench and a lamp."""
    seen = view(setting, crest=110)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen)
    line = land.ridge(seen, seen.horizon + 12, 24 * k, 520 * k, "parkline")
    back += plants.treeline(seen, line, 76 * k, plants.leaves(seen)[2], 0.55, "parkfar")
    back += land.swells(seen, green, 0.3, (0.0, 0.3), "parkground")
    back += covering(seen, "park", 14)
    back += land.trail(seen, seen.width * 0.62, seen.width * 0.42, "#e6d3ad" if not seen.snowy else "#d5dce6", 250)
    for index, colour in enumerate(plants.leaves(seen)):
        spots = [
            (x, seen.horizon + (34 + 22 * index) * k, (250 + 40 * index) * k)
            for x in sides(seen, 330, 330, f"park{index}")
        ]
        back += plants.broadleaves(seen, spots, colour, 0.26 - 0.08 * index, f"park{index}")
    back += lamp_post(seen, seen.width * 0.83, seen.horizon + 110 * k, 300 * k)
    back += bench(seen, seen.width * 0.17, seen.horizon + 128 * k, 190 * k)
    return finish("park", seen, back, near_flowers(seen, "park"))


def lamp_post(seen: View, x: float, foot: float, tall: float, colour: str = "#3d4656") -> list[Shape]:
    """A street lamp of the old kind; it glows at night."""
    wide = tall * 0.035
    post = [
        path.rectangle(x - wide / 2, foot - tall * 0.8, wide, tall * 0.8),
        path.rectangle(x - wide * 1.5, foot - tall * 0.06, wide * 3, tall * 0.06, 3),
    ]
    post.append(
        path.polygon(
            clockwise(
                [
                    (x - tall * 0.055, foot - tall * 0.8),
                    (x + tall * 0.055, foot - tall * 0.8),
                    (x + tall * 0.03, foot - tall * 0.77),
                    (x - tall * 0.03, foot - tall * 0.77),
                ]
            )
        )
    )
    post.append(
        path.polygon(
            clockwise(
                [(x - tall * 0.075, foot - tall * 0.94), (x, foot - tall), (x + tall * 0.075, foot - tall * 0.94)]
            )
        )
    )
    glass = path.polygon(
        clockwise(
            [
                (x - tall * 0.045, foot - tall * 0.8),
                (x + tall * 0.045, foot - tall * 0.8),
                (x + tall * 0.062, foot - tall * 0.94),
                (x - tall * 0.062, foot - tall * 0.94),
            ]
        )
    )
    lit = seen.light.lamps
    return [
        *(shape(path.circle(x, foot - tall * 0.87, tall * 0.5), glow("#ffd98a", 0.55), "lamp") if lit else []),
        *shape(post, seen.on(colour, 0.05), "lamp"),
        *shape(glass, "#ffe9a8" if lit else seen.on("#f2ead0", 0.05), "lamp"),
    ]


def bench(seen: View, x: float, foot: float, wide: float) -> list[Shape]:
    """A park bench from the front."""
    tall = wide * 0.42
    boards = [
        path.rectangle(x - wide / 2, foot - tall + index * tall * 0.17, wide, tall * 0.13, 4) for index in range(3)
    ]
    boards.append(path.rectangle(x - wide * 0.53, foot - tall * 0.46, wide * 1.06, tall * 0.14, 5))
    legs = [path.rectangle(x + side * wide * 0.42 - 5, foot - tall * 0.95, 10, tall * 0.95, 3) for side in (-1, 1)]
    return [
        *shape(path.ellipse(x, foot, wide * 0.58, wide * 0.05), "#1a1430", "shadow", 0.16),
        *shape(legs, seen.on("#4a4f5c", 0.08), "bench"),
        *shape(boards, seen.on("#b77b4c", 0.08), "bench"),
    ]


def fence(seen: View, y: float, tall: float, colour: str, depth: float, gap: float = 34) -> list[Shape]:
    """A picket fence along the whole width, standing at y."""
    pickets: list[str] = []
    count = int(seen.width / gap) + 2
    for index in range(count):
        x = (index - 0.5) * gap
        pickets.append(
            path.polygon(
                [
                    (x, y - tall),
                    (x + gap * 0.32, y - tall * 0.84),
                    (x + gap * 0.32, y),
                    (x - gap * 0.32, y),
                    (x - gap * 0.32, y - tall * 0.84),
                ]
            )
        )
    rails = [path.rectangle(-10, y - tall * share, seen.width + 20, tall * 0.09) for share in (0.68, 0.28)]
    return [
        *shape(rails, seen.on(tint(colour, -0.14), depth), "fence"),
        *shape(pickets, seen.on(colour, depth), "fence"),
    ]


@place("garden", "backyard", "back yard", "yard", "flower garden", "front yard")
def garden(setting: Setting) -> Backdrop:
    """A lawn before a white fence, beds full of flowers at the sides."""
    seen = view(setting, rise=420, crest=110)
    k, green = seen.grow, plants.grass(seen)
    back = sky(seen)
    line = land.ridge(seen, seen.horizon + 6, 20 * k, 420 * k, "gardenline")
    back += plants.treeline(seen, line, 82 * k, plants.leaves(seen)[1], 0.5, "gardenfar")
    back += plants.broadleaves(
        seen,
        [(x, seen.horizon + 16, 370 * k) for x in sides(seen, 240, 240, "gtree")],
        plants.leaves(seen)[0],
        0.28,
        "gtree",
    )
    back += fence(seen, seen.horizon + 20 * k, 120 * k, "#fbf6ea", 0.16)
    back += land.flat(seen, seen.horizon + 16 * k, green, 0.22)
    back += land.swells(seen, green, 0.12, (0.2,), "lawn")
    spots = [(x, seen.horizon + 46 * k, 170 * k) for x in sides(seen, 360, 130, "gbush")]
    back += plants.bushes(seen, spots, "#5fae55", 0.14, "gbush")
    if not seen.snowy:
        chance = seen.chance("roses")
        for index, colour in enumerate(("#ef6f8c", "#ffd25a", "#ffffff", "#b78be0")):
            heads = [
                path.circle(x + chance.uniform(-75, 75) * k, y - chance.uniform(6, 62) * k, chance.uniform(7, 12) * k)
                for x, y, _ in spots
                for _ in range(3)
            ]
            back += shape(heads, seen.on(colour, 0.08), f"flower{index}")
    back += covering(seen, "garden", 16)
    return finish("garden", seen, back, near_flowers(seen, "garden"))


@place("farm", "farmland", "barnyard", "farmyard", "ranch", "wheat field", "cornfield", "vineyard")
def farm(setting: Setting) -> Backdrop:
    """A red barn with its silo, striped fields and a rail fence."""
    seen = view(setting, crest=110)
    k = seen.grow
    back = sky(seen)
    hills = land.ridge(seen, seen.horizon + 6, 110 * k, 720 * k, "farmfar")
    back += land.hill(seen, hills, seen.height, mix(plants.grass(seen), "#7fae9a", 0.5), 0.66)
    back += land.flat(seen, seen.horizon, "#e3c86a" if not seen.snowy else land.SNOW, 0.4)
    back += _furrows(seen)
    for index, x in enumerate(spread(seen, 2600, "barn", 0.02) if seen.width > 3000 else [seen.width * 0.2]):
        back += barn(seen, x, seen.horizon + 40 * k, 300 * k, flip=index % 2 == 1)
    back += plants.broadleaves(
        seen,
        [(seen.width * 0.9, seen.horizon + 36 * k, 260 * k), (seen.width * 0.78, seen.horizon + 30 * k, 190 * k)],
        plants.leaves(seen)[0],
        0.24,
        "farmtree",
    )
    back += land.swells(seen, plants.grass(seen), 0.16, (0.3, 0.62), "farmgrass")
    back += _rails(seen, seen.horizon + (seen.height - seen.horizon) * 0.36, 74 * k)
    back += covering(seen, "farm", 14)
    return finish("farm", seen, back, near_flowers(seen, "farm"))


def _furrows(seen: View) -> list[Shape]:
    """Rows of crops that meet at the horizon."""
    top, bottom = seen.horizon, seen.horizon + (seen.height - seen.horizon) * 0.5
    rows: list[str] = []
    middle = seen.width * 0.62
    count = max(9, int(seen.width / 90))
    for index in range(-count, count + 1):
        x0, x1 = middle + index * 46, middle + index * 130
        rows.append(path.polygon(clockwise([(x0, top), (x0 + 10, top), (x1 + 46, bottom), (x1, bottom)])))
    return shape(
        rows, fade(seen.on("#cda94a", 0.4), seen.on("#b98f3a", 0.2)), "field", 0.55 if not seen.snowy else 0.25
    )


def barn(seen: View, x: float, foot: float, wide: float, flip: bool = False) -> list[Shape]:
    """A red barn with a gambrel roof, white doors, and a silo beside it."""
    tall, depth, side = wide * 0.52, 0.16, -1 if flip else 1
    red, roof = seen.on("#c8483f", depth), seen.on("#5b4a55" if not seen.snowy else land.SNOW, depth)
    silo = x + side * wide * 0.66
    top = foot - tall
    gable = [
        (x - wide / 2, top),
        (x - wide * 0.4, top - wide * 0.2),
        (x, top - wide * 0.34),
        (x + wide * 0.4, top - wide * 0.2),
        (x + wide / 2, top),
    ]
    inner = [(px * 0.93 + x * 0.07, py + wide * 0.035) for px, py in gable]
    door = wide * 0.17
    cross = [
        path.line((x - door, foot), (x + door, foot - wide * 0.32)),
        path.line((x + door, foot), (x - door, foot - wide * 0.32)),
        path.rectangle(x - door, foot - wide * 0.32, door * 2, wide * 0.32),
        path.line((x, foot), (x, foot - wide * 0.32)),
    ]
    planks = [path.line((x + share * wide, top), (x + share * wide, foot)) for share in (-0.4, -0.3, 0.3, 0.4)]
    dome = path.ellipse(silo, foot - wide * 0.86, wide * 0.115, wide * 0.1)
    return [
        *shape(path.ellipse(x + wide * 0.1, foot, wide * 0.85, wide * 0.04), "#1a1430", "shadow", 0.14),
        *shape(dome, roof, "silo"),
        *shape(
            path.rectangle(silo - wide * 0.115, foot - wide * 0.86, wide * 0.23, wide * 0.86),
            fade(seen.on("#e6e2da", depth), seen.on("#b3b3bd", depth), 0),
            "silo",
        ),
        *shape(path.rectangle(x - wide / 2, top, wide, tall), fade(red, seen.on("#a83a3a", depth)), "barn"),
        *shape(path.polygon(gable), roof, "barn"),
        *shape(path.polygon(inner), red, "barn"),
        *stroke(planks, seen.on("#a83a3a", depth), 3, "barn", 0.7),
        *stroke(cross, seen.on("#fbf3e4", depth), wide * 0.018, "barn"),
        *shape(
            path.circle(x, top - wide * 0.09, wide * 0.06),
            "#ffdf8a" if seen.light.lamps else seen.on("#fbf3e4", depth),
            "barn",
        ),
    ]


def _rails(seen: View, y: float, tall: float) -> list[Shape]:
    posts: list[str] = []
    gap = 130 * seen.grow
    for index in range(int(seen.width / gap) + 2):
        posts.append(path.rectangle(index * gap - 30, y - tall, tall * 0.15, tall * 1.06, 4))
    rails = [path.rectangle(-10, y - tall * share, seen.width + 20, tall * 0.12, 4) for share in (0.84, 0.46)]
    wood = "#a77b55"
    return [*shape(rails, seen.on(wood, 0.14), "fence"), *shape(posts, seen.on(tint(wood, -0.16), 0.14), "fence")]


@place("swamp", "marsh", "bog", "wetland", "bayou", "everglade")
def swamp(setting: Setting) -> Backdrop:
    """Dark water between mossy trees, reeds and lily pads."""
    seen = view(setting, rise=420)
    k = seen.grow
    back = sky(seen, clouds=0.4)
    back += shape(
        path.rectangle(-4, seen.horizon * 0.2, seen.width + 8, seen.horizon * 0.8),
        Gradient(((0, seen.on("#9fb38a", 0.4), 0), (1, seen.on("#b9c79a", 0.4), 0.8))),
        "fog",
    )
    back += plants.treeline(
        seen, land.ridge(seen, seen.horizon, 40 * k, 300 * k, "swampline"), 86 * k, "#61805a", 0.6, "swampline"
    )
    back += plants.bare(
        seen, [(x, seen.horizon + 16, 430 * k) for x in spread(seen, 210, "swampfar")], 0.45, "swampfar", "#5c5a4a"
    )
    back += land.water(seen, seen.horizon, colour="#6b8a5c", calm=1.6)
    back += shape(
        path.rectangle(-4, seen.horizon, seen.width + 8, 170 * k),
        fade(seen.on("#4d6a4a", 0.2), seen.on("#4d6a4a", 0.2), opacity=(0.55, 0)),
        "water",
    )
    near = [(x, seen.horizon + 110 * k, 760 * k) for x in sides(seen, 150, 160, "swampnear")]
    back += plants.bare(seen, near, 0.12, "swampnear", "#53493d")
    back += canopy(seen, 0.2, "#5d7a48", 150 * k, "moss")
    back += _lily_pads(seen)
    bank = land.ridge(seen, seen.ground + 6 * k, 36 * k, 620 * k, "bank")
    back += land.hill(seen, bank, seen.height + 4, "#76804a" if not seen.snowy else land.SNOW)
    back += land.tufts(seen, seen.ground + 10, seen.height, seen.on("#55602f"), 30, "swamptuft", 1.2)
    front = reeds(seen, [(x, seen.height + 6, 210 * k) for x in sides(seen, 170, 34, "reed")], "#6f8a3f")
    return finish("swamp", seen, back, front)


def _lily_pads(seen: View) -> list[Shape]:
    chance = seen.chance("lily")
    pads: list[str] = []
    blooms: list[str] = []
    for x in spread(seen, 120, "lily"):
        near = chance.uniform(0.2, 0.62)
        y, rx = seen.horizon + (seen.height - seen.horizon) * near, (24 + 46 * near) * seen.grow
        pads.append(path.ellipse(x, y, rx, rx * 0.3))
        if chance.random() < 0.35:
            blooms += [
                path.ellipse(x + rx * 0.2 + dx, y - rx * 0.16, rx * 0.12, rx * 0.24, dx * 3) for dx in (-8, 0, 8)
            ]
    return [*shape(pads, seen.on("#6fa04e", 0.12), "leaf"), *shape(blooms, seen.on("#f7c6d8", 0.08), "flower")]


def reeds(seen: View, spots: list[plants.Spot], colour: str) -> list[Shape]:
    """Cattails before the subjects."""
    stems: list[str] = []
    heads: list[str] = []
    for index, (x, y, tall) in enumerate(spots):
        chance = seen.chance(f"reeds{index}")
        high, lean = tall * chance.uniform(0.7, 1.1), chance.uniform(-0.12, 0.12)
        stems.append(land.blade(x, y, high, lean, 9 * seen.grow))
        stems.append(land.blade(x + 10, y, high * 0.7, lean + 0.35, 12 * seen.grow))
        if index % 2 == 0:
            tip = (x + high * lean * 0.8, y - high * 0.92)
            heads.append(path.ellipse(tip[0], tip[1], 7 * seen.grow, 26 * seen.grow, lean * 50))
    return [*shape(stems, seen.on(colour), "reed"), *shape(heads, seen.on("#7a4f34"), "reed")]
