"""Wild green places: meadow, hill, forest, jungle."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops import plants
from platano.engines.sketch.backdrops import terrain as land
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.sky import finish, sky
from platano.engines.sketch.backdrops.view import View, clockwise, shape, sides, spread, stroke, view
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow

PETALS = {"spring": ("#f7a8c4", "#ffffff", "#f7d154"), "autumn": ("#d9793a", "#e9b44a", "#b8503a")}


def greenery(seen: View, back: list[Shape], purpose: str, far: bool = True) -> list[Shape]:
    """Rolling country to the horizon: hazy hills, a wood's edge, then the near meadow."""
    green = plants.grass(seen)
    k = seen.grow
    if far:
        hills = land.ridge(seen, seen.horizon + 10, 150 * k, 760 * k, purpose + "far")
        back += land.hill(seen, hills, seen.height, mix(green, "#6fa59a", 0.5), 0.72)
    middle = land.ridge(seen, seen.horizon + 30, 90 * k, 560 * k, purpose + "mid")
    edge = [(x, y) for x, y in middle if (x / seen.width) % 0.62 < 0.34]
    if len(edge) > 2 and not seen.snowy:
        back += plants.treeline(seen, middle, 30 * k, plants.leaves(seen)[0], 0.5, purpose + "wood")
    back += land.hill(seen, middle, seen.height, tint(green, -0.05), 0.42)
    back += land.swells(seen, green, 0.2, (0.16, 0.42), purpose + "near")
    return back


def covering(seen: View, purpose: str, blooms: int = 26) -> list[Shape]:
    """What grows on the near meadow in this season."""
    top, bottom = seen.horizon + (seen.height - seen.horizon) * 0.34, seen.height
    green = plants.grass(seen)
    if seen.snowy:
        return [
            *land.pools(seen, top, bottom, seen.on("#dbe7f4"), 9, purpose + "drift", 150, 0.6),
            *land.tufts(seen, top, bottom, seen.on("#b9b08a"), 7, purpose + "tufts"),
        ]
    shapes = land.tufts(seen, top, bottom, seen.on(tint(green, -0.2)), 30, purpose + "tufts")
    shapes += land.tufts(seen, top, bottom, seen.on(tint(green, 0.22)), 16, purpose + "bright")
    for index, colour in enumerate(PETALS.get(seen.setting.season, ("#ffffff", "#f6d04d", "#f08aa2"))):
        shapes += land.dots(seen, top, bottom, seen.on(colour), blooms // (index + 1), f"{purpose}bloom{index}", 4.6)
    return shapes


def near_flowers(seen: View, purpose: str) -> list[Shape]:
    """A few flowers in the lower corners, before the subjects."""
    if seen.snowy:
        return land.fringe(seen, "#e9f0f8", 26, purpose + "snow", 0.7)
    shapes = land.fringe(seen, plants.grass(seen), 72, purpose)
    chance = seen.chance(purpose + "flowers")
    colours = PETALS.get(seen.setting.season, ("#ffffff", "#f6d04d", "#f08aa2"))
    for index, colour in enumerate(colours):
        spots = [
            (x, seen.height + 4, chance.uniform(52, 92) * seen.grow)
            for x in sides(seen, 190, 110, f"{purpose}f{index}")
        ]
        shapes += plants.flowers(seen, spots, colour, "#ffc93f" if colour != "#f6d04d" else "#d98a2b")
    return shapes


@place(
    "meadow",
    "field",
    "grass",
    "countryside",
    "pasture",
    "grassland",
    "prairie",
    "lawn",
    "nature",
    "landscape",
    "outdoors",
    "flower field",
)
def meadow(setting: Setting) -> Backdrop:
    seen = view(setting, crest=110)
    k = seen.grow
    back = greenery(seen, sky(seen), "meadow")
    colours = plants.leaves(seen)
    spots = [
        (x, seen.horizon + 66 * k, seen.chance(f"lone{x:.0f}").uniform(170, 240) * k)
        for x in sides(seen, 200, 200, "lone")
    ]
    back += plants.broadleaves(seen, spots[:1], colours[0], 0.22, "lone") + plants.broadleaves(
        seen, spots[1:], colours[1], 0.26, "lone2"
    )
    back += covering(seen, "meadow", 40)
    return finish("meadow", seen, back, near_flowers(seen, "meadow"))


@place("hill", "hilltop", "hillside", "rolling hill", "highland", "green hill")
def hill(setting: Setting) -> Backdrop:
    """One round hill whose top carries the subjects."""
    seen = view(setting, stand=210, crest=110)
    k, green = seen.grow, plants.grass(seen)
    back = greenery(seen, sky(seen), "hill")
    top, reach = seen.ground - 62 * k, max(seen.width, 1000) * 0.75
    crest = [
        (seen.width / 2 + share * reach, top + 190 * k * share * share * 1.6)
        for share in (-1, -0.6, -0.3, 0, 0.3, 0.6, 1)
    ]
    back += land.hill(seen, crest, seen.height + 4, green)
    tall = 330 * k
    x = seen.width * 0.85
    back += plants.broadleaves(seen, [(x, land.level(crest, x) + 14, tall)], plants.leaves(seen)[0], 0.04, "hilltree")
    top, bottom = seen.ground - 10, seen.height
    if not seen.snowy:
        back += land.tufts(seen, top, bottom, seen.on(tint(green, -0.2)), 30, "hilltufts")
        back += land.dots(seen, top, bottom, seen.on("#ffffff"), 20, "hilldots", 4.6)
    return finish("hill", seen, back, near_flowers(seen, "hill"))


def _trunks(seen: View, gap: float, wide: float, foot: float, top: float, purpose: str, edge: bool) -> list[str]:
    chance = seen.chance(purpose)
    xs = spread(seen, gap, purpose) if not edge else sides(seen, 250, 130, purpose)
    forms: list[str] = []
    for x in xs:
        half, low = wide * chance.uniform(0.7, 1.25) / 2, foot + chance.uniform(-12, 16)
        lean = chance.uniform(-14, 14)
        points = [
            (x - half * 1.9, low + half * 0.5),
            (x - half * 1.05, low - half * 2),
            (x - half * 0.8 + lean, top),
            (x + half * 0.8 + lean, top),
            (x + half * 1.05, low - half * 2),
            (x + half * 2, low + half * 0.5),
        ]
        forms.append(path.smooth(clockwise(points), tension=0.5))
    return forms


def canopy(seen: View, depth: float, colour: str, reach: float, purpose: str) -> list[Shape]:
    """Leaves hanging in from the upper edge, lower at the sides."""
    chance = seen.chance(purpose)
    puffs = [path.rectangle(-60, -60, seen.width + 120, 60 + reach * 0.3)]
    lights: list[str] = []
    x = -60.0
    while x < seen.width + 60:
        edge = min(1.0, abs(x / seen.width - 0.5) * 2)
        radius = reach * (0.32 + 0.3 * edge) * chance.uniform(0.8, 1.2)
        y = reach * (0.1 + 0.42 * edge**2)
        puffs.append(path.circle(x, y, radius))
        lights.append(path.ellipse(x - radius * 0.2, y + radius * 0.42, radius * 0.4, radius * 0.26, 15))
        x += radius * 0.85
    return [
        *shape(puffs, seen.on(colour, depth), "leaf"),
        *shape(lights, seen.on(tint(colour, 0.16), depth), "leaf", 0.55),
    ]


def shafts(seen: View, count: int, purpose: str) -> list[Shape]:
    """Beams of light falling in from the upper left."""
    if seen.setting.weather not in ("clear", "wind", "fog") or seen.light.dark:
        return []
    chance = seen.chance(purpose)
    beams: list[str] = []
    for x in spread(seen, 1000 / count, purpose):
        wide, lean = chance.uniform(34, 80) * seen.grow, 230 * seen.grow
        beams.append(
            path.polygon(
                [
                    (x - 60, -10),
                    (x - 60 + wide, -10),
                    (x + lean + wide * 1.9, seen.ground),
                    (x + lean - wide * 0.4, seen.ground),
                ]
            )
        )
    return shape(beams, fade("#fffbe0", "#fffbe0", opacity=(0.24, 0.0)), "light")


@place("forest", "woods", "woodland", "pine forest", "glade", "clearing")
def forest(setting: Setting) -> Backdrop:
    """Trunks in three distances around a clearing; firs in winter."""
    seen = view(setting, rise=400)
    k = seen.grow
    green = plants.leaves(seen)
    mossy = SNOWY if seen.snowy else {"autumn": "#b98f4c", "spring": "#86b957"}.get(setting.season, "#6fa04c")
    far = mix(green[0], "#3d7f5a", 0.3) if setting.season != "winter" else "#7d95a3"
    back = sky(seen, clouds=0.5)
    back += shape(
        path.rectangle(-4, 0, seen.width + 8, seen.horizon + 20),
        fade(seen.on(far, 0.55), seen.on(tint(far, 0.3), 0.75), opacity=(0.35, 0.95)),
        "leaf",
    )
    back += shape(
        path.ellipse(seen.width / 2, seen.horizon - 170 * k, 420 * k, 380 * k),
        glow(mix(seen.light.sun, seen.light.sky[2], 0.5), 0.75),
        "light",
    )
    back += plants.pines(
        seen,
        [
            (x, seen.horizon + 14, seen.chance(f"p{i}").uniform(260, 420) * k)
            for i, x in enumerate(spread(seen, 92, "fir"))
        ],
        far,
        0.6,
        "fir",
        5,
    )
    back += shape(
        _trunks(seen, 120, 26 * k, seen.horizon + 16, -20, "fartrunk", False), seen.on("#75604f", 0.5), "trunk"
    )
    back += canopy(seen, 0.42, far, 250 * k, "farleaves")
    hedge = land.ridge(seen, seen.horizon + 18 * k, 14 * k, 240 * k, "hedge")
    back += plants.treeline(seen, hedge, 46 * k, far, 0.5, "hedge")
    back += land.swells(seen, mossy, 0.35, (0.0, 0.26), "floor")
    back += plants.bushes(
        seen,
        [(x, seen.horizon + 40 * k, 150 * k) for x in sides(seen, 330, 150, "shrub")],
        mix(green[1], "#4f8f4a", 0.4),
        0.28,
        "shrub",
    )
    trunks = _trunks(seen, 0, 74 * k, seen.horizon + 95 * k, -20, "neartrunk", True)
    back += shape(trunks, fade(seen.on("#5d4437", 0.12), seen.on("#6f5140", 0.1)), "trunk")
    back += canopy(seen, 0.1, tint(green[0], -0.12), 170 * k, "nearleaves") if setting.season != "winter" else []
    back += shafts(seen, 3, "shaft")
    back += covering(seen, "forest", 8) if not seen.snowy else []
    if setting.season == "autumn":
        for index, colour in enumerate(green):
            back += land.dots(
                seen, seen.horizon + 110 * k, seen.height, seen.on(colour), 26, f"fallen{index}", 6, "leaf"
            )
    front = land.fringe(seen, mossy if not seen.snowy else "#e6eef7", 46, "forestfront")
    if not seen.snowy:
        front += plants.ferns(
            seen, [(x, seen.height + 8, 120 * k) for x in sides(seen, 120, 130, "fern")], mix(green[1], "#4f8f4a", 0.5)
        )
    return finish("forest", seen, back, front)


SNOWY = land.SNOW


@place("jungle", "rainforest", "rain forest", "tropical forest", "tropics")
def jungle(setting: Setting) -> Backdrop:
    """Dense greens with lianas and giant leaves."""
    seen = view(setting, rise=380)
    k = seen.grow
    back = sky(seen, clouds=0)
    back += shape(
        path.rectangle(-4, 0, seen.width + 8, seen.horizon + 20),
        fade(seen.on("#3d8a5c", 0.35), seen.on("#a9d48a", 0.5), opacity=(0.75, 0.95)),
        "leaf",
    )
    back += shape(
        path.ellipse(seen.width / 2, seen.horizon - 190 * k, 430 * k, 370 * k),
        glow(seen.on("#f2f8c4", 0.2), 0.8),
        "light",
    )
    back += plants.palms(
        seen, [(x, seen.horizon + 22, 480 * k) for x in spread(seen, 330, "jpalm")], 0.48, "jpalm", "#3f8a57"
    )
    back += plants.treeline(
        seen, land.ridge(seen, seen.horizon + 20, 50 * k, 240 * k, "jline"), 95 * k, "#4b9654", 0.4, "jline"
    )
    back += shape(
        _trunks(seen, 0, 88 * k, seen.horizon + 90 * k, -20, "jtrunk", True),
        fade(seen.on("#5f5138", 0.12), seen.on("#6d5a3d", 0.08)),
        "trunk",
    )
    back += land.swells(seen, "#5d9a4a", 0.25, (0.03, 0.3), "jfloor")
    back += canopy(seen, 0.22, "#3f8b4b", 240 * k, "jfar")
    back += _lianas(seen)
    back += canopy(seen, 0.06, "#2f7442", 150 * k, "jnear")
    back += shafts(seen, 3, "jshaft")
    back += plants.ferns(
        seen, [(x, seen.horizon + 90 * k, 190 * k) for x in sides(seen, 300, 170, "jfern")], "#4fa454", 0.16
    )
    back += land.tufts(seen, seen.horizon + 120 * k, seen.height, seen.on("#3f7f3d"), 26, "jtuft")
    front = plants.ferns(seen, [(x, seen.height + 10, 190 * k) for x in sides(seen, 110, 120, "jfront")], "#3d9450")
    front += land.fringe(seen, "#4f9a48", 44, "jfringe")
    return finish("jungle", seen, back, front)


def _lianas(seen: View) -> list[Shape]:
    chance = seen.chance("liana")
    vines: list[str] = []
    leaves: list[str] = []
    for x in sides(seen, 330, 120, "liana"):
        reach, swing = chance.uniform(240, 430) * seen.grow, chance.uniform(40, 130)
        points = [
            (x, -10),
            (x + swing * 0.4, reach * 0.6),
            (x + swing, reach),
            (x + swing * 1.7, reach * 0.62),
            (x + swing * 2, -10),
        ]
        vines.append(path.smooth(points, closed=False))
        leaves += [path.ellipse(px + 12, py, 13, 6, 40) for px, py in points[1:-1]]
    return [
        *stroke(vines, seen.on("#4a7a3c", 0.12), 6 * seen.grow, "vine"),
        *shape(leaves, seen.on("#6fb355", 0.1), "leaf"),
    ]
