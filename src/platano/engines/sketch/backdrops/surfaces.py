"""Table tops for still lifes and product pictures: wood, marble, concrete; the room behind is soft."""

from platano.engines.sketch import path
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting, place
from platano.engines.sketch.backdrops.interior import room, within
from platano.engines.sketch.backdrops.terrain import lens
from platano.engines.sketch.backdrops.view import View, clockwise, shape, spread, stroke
from platano.engines.sketch.colour import mix, tint
from platano.engines.sketch.figure import Shape, fade, glow


def behind(seen: View, wall: str, purpose: str, bokeh: bool = True) -> list[Shape]:
    """The far room out of focus: a wall, the light of a window, blurred lamps and things."""
    colour, w = seen.setting.colour or wall, seen.width
    shapes = shape(
        path.rectangle(-4, -4, w + 8, seen.height + 8),
        fade(seen.on(tint(colour, -0.06)), seen.on(tint(colour, 0.14))),
        "wall",
    )
    sun = {"sunset": "#ffb27a", "golden hour": "#ffdf9a", "dawn": "#ffdccb", "dusk": "#8a86c4", "night": "#5f6aa8"}.get(
        seen.setting.time, "#ffffff"
    )
    shapes += shape(
        path.ellipse(w * 0.26, seen.horizon * 0.36, min(w * 0.5, 620), seen.horizon * 0.5), glow(sun, 0.75), "light"
    )
    chance = seen.chance(purpose)
    for index, x in enumerate(spread(seen, 230, purpose)):
        if not bokeh or (0.36 < x / w < 0.64 and w < 2400):
            continue
        tall = chance.uniform(90, 230) * seen.grow
        tone = mix(colour, ("#8fae8a", "#c98a6a", "#7f94a8")[index % 3], 0.4)
        shapes += shape(
            path.ellipse(x, seen.horizon - tall * 0.32, tall * 0.5, tall * 0.75), glow(seen.on(tone), 0.75), "blur"
        )
    if bokeh:
        warm = "#ffdf9a" if seen.light.lamps else tint(colour, 0.7)
        rings = [
            path.circle(chance.uniform(0, w), chance.uniform(0.06, 0.8) * seen.horizon, chance.uniform(14, 44))
            for _ in range(int(min(60, 11 * w / 1000)) + 4)
        ]
        shapes += shape(rings, warm, "bokeh", 0.34 if seen.light.lamps else 0.2)
    return shapes


def top(seen: View, colour: str, part: str) -> list[Shape]:
    """The table from its far edge to the lower edge of the frame, with a soft reflection."""
    w, edge = seen.width, seen.horizon
    return [
        *shape(
            path.rectangle(-4, edge, w + 8, seen.height - edge + 4),
            fade(seen.on(tint(colour, 0.1)), seen.on(tint(colour, -0.08))),
            part,
        ),
        *shape(path.rectangle(-4, edge - 3, w + 8, 9), seen.on(tint(colour, 0.35)), part, 0.8),
        *shape(
            path.ellipse(w * 0.4, seen.ground - 10, min(w * 0.5, 620), 150),
            glow(seen.on(tint(colour, 0.5)), 0.5),
            "light",
        ),
    ]


def still_life(setting: Setting) -> View:
    return within(setting, rise=370, stand=160)


@place(
    "wooden table",
    "wooden surface",
    "wooden desk",
    "rustic table",
    "wood table",
    "tabletop",
    "wooden tabletop",
    "wooden background",
    "rustic wooden table",
)
def wooden_table(setting: Setting) -> Backdrop:
    """Planks with grain and knots, a warm kitchen behind."""
    seen = still_life(setting)
    wood = "#bd8556"
    back = behind(seen, "#e9d6bd", "woodroom") + top(seen, wood, "table")
    middle, w = seen.width / 2, seen.width
    gaps: list[str] = []
    tones: list[str] = []
    count = int(w / 260) + 3
    for step in range(-count, count + 1):
        a, b = middle + (step + 0.5) * 150, middle + (step + 0.5) * 260
        gaps.append(path.line((a, seen.horizon + 4), (b, seen.height + 4)))
        if step % 2:
            tones.append(
                path.polygon(
                    [
                        (a, seen.horizon + 6),
                        (a + 150, seen.horizon + 6),
                        (b + 260, seen.height + 4),
                        (b, seen.height + 4),
                    ]
                )
            )
    back += shape(tones, seen.on(tint(wood, -0.12)), "table", 0.35) + stroke(
        gaps, seen.on(tint(wood, -0.36)), 4, "table", 0.7
    )
    chance = seen.chance("grain")
    grain: list[str] = []
    knots: list[str] = []
    for index in range(int(min(110, 30 * w / 1000))):
        x, y = chance.uniform(0, w), chance.uniform(seen.horizon + 16, seen.height)
        share = (y - seen.horizon) / (seen.height - seen.horizon)
        lean = (x - middle) / 260 * 0.3 * 60 * (0.5 + share)
        grain.append(
            path.limb(
                [(x - lean * 0.5, y - 26 * (0.4 + share)), (x, y), (x + lean * 0.5, y + 26 * (0.4 + share))],
                [1.5, 3.2, 1.5],
            )
        )
        if index % 11 == 4:
            knots.append(path.ellipse(x, y, 14 * (0.5 + share), 9 * (0.5 + share)))
    back += shape(grain, seen.on(tint(wood, -0.26)), "table", 0.5) + shape(
        knots, seen.on(tint(wood, -0.3)), "table", 0.55
    )
    return room("wooden table", seen, back)


@place(
    "marble counter",
    "kitchen counter",
    "counter",
    "marble surface",
    "marble table",
    "countertop",
    "marble background",
    "kitchen island",
    "kitchen table",
    "white table",
)
def marble_counter(setting: Setting) -> Backdrop:
    """White stone with grey veins, tiles behind."""
    seen = still_life(setting)
    stone, w = "#f1efec", seen.width
    back = behind(seen, "#d5dfdc", "marbleroom")
    grid = [path.line((0, y), (w, y)) for y in range(int(seen.horizon) - 70, 0, -86)]
    back += stroke(
        grid + [path.line((x, 0), (x, seen.horizon)) for x in range(30, int(w), 130)], "#ffffff", 4, "tile", 0.22
    )
    back += top(seen, stone, "table")
    chance = seen.chance("veins")
    veins: list[str] = []
    hair: list[str] = []
    for index, x in enumerate(spread(seen, 150, "veins", 0.5)):
        y = chance.uniform(seen.horizon, seen.ground)
        points = [(x, y)]
        for _ in range(4):
            points.append((points[-1][0] + chance.uniform(30, 120), points[-1][1] + chance.uniform(6, 60)))
        (veins if index % 2 else hair).append(path.limb(points, [2, 7, 9, 5, 1.5] if index % 2 else [1, 3, 3, 2, 1]))
    back += shape(veins, seen.on("#b9bcc4"), "table", 0.4) + shape(hair, seen.on("#9fa3ad"), "table", 0.4)
    return room("marble counter", seen, back)


@place(
    "concrete surface",
    "stone surface",
    "concrete table",
    "concrete background",
    "stone table",
    "concrete wall",
    "grey surface",
)
def concrete(setting: Setting) -> Backdrop:
    """Grey casting with pores before a wall of the same, lit from the left."""
    seen = still_life(setting)
    grey, w = "#b3b3b6", seen.width
    wall = setting.colour or "#a9abb0"
    back = behind(seen, wall, "concreteroom", False)
    joints = [path.line((x, 0), (x, seen.horizon)) for x in spread(seen, 480, "joint", 0.0)] + [
        path.line((0, seen.horizon * 0.46), (w, seen.horizon * 0.46))
    ]
    holes = [
        path.circle(x + dx, seen.horizon * y, 8)
        for x in spread(seen, 480, "joint", 0.0)
        for dx in (-60, 60)
        for y in (0.36, 0.56)
    ]
    back += stroke(joints, seen.on(tint(wall, -0.16)), 4, "wall", 0.6) + shape(
        holes, seen.on(tint(wall, -0.24)), "wall", 0.6
    )
    back += shape(
        path.polygon(clockwise([(w * 0.08, -10), (w * 0.34, -10), (w * 0.62, seen.horizon), (w * 0.3, seen.horizon)])),
        fade("#ffffff", "#ffffff", opacity=(0.18, 0.05)),
        "light",
    )
    back += top(seen, grey, "table")
    chance = seen.chance("pores")
    pores = [
        path.ellipse(
            chance.uniform(0, w),
            chance.uniform(seen.horizon + 10, seen.height),
            chance.uniform(2, 6),
            chance.uniform(1.2, 3),
        )
        for _ in range(int(min(160, 44 * w / 1000)))
    ]
    stains = [
        lens(
            chance.uniform(0, w),
            chance.uniform(seen.horizon + 30, seen.height),
            chance.uniform(120, 300),
            chance.uniform(8, 20),
        )
        for _ in range(int(min(40, 7 * w / 1000)) + 2)
    ]
    back += shape(stains, seen.on(tint(grey, -0.1)), "table", 0.3) + shape(
        pores, seen.on(tint(grey, -0.3)), "table", 0.55
    )
    return room("concrete surface", seen, back)
