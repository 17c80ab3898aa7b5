"""A scene to placed shapes: backdrop, groups of figures in depth order, shadows, lettering.

Units are pixels of the picture. Groups stand on the backdrop's ground; sizes follow nature, but
compressed, so that a mouse beside a house is still a mouse that one can see.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from platano.domain import Size
from platano.engines.sketch import backdrops, path, relate
from platano.engines.sketch.backdrops.backdrop import Backdrop, Setting
from platano.engines.sketch.colour import luminance, tint, turned
from platano.engines.sketch.figure import Figure, Shape, glow
from platano.engines.sketch.scene import Scene, Thing

FILL = {"close": 0.86, "medium": 0.68, "wide": 0.36}  # share of the frame's height that the main subject takes
MARGIN = 0.06
SHADOW = "#1d1836"
TABLETOP_CM = 60  # things that lie beside each other keep their real proportions
WATERS = ("lake", "river", "harbor", "beach", "island", "waterfall")


@dataclass(frozen=True, slots=True)
class Group:
    """A figure ready to be placed: `height_px` is its height; x, y say where its foot stands."""

    thing: Thing
    figure: Figure
    height_px: float
    x: float = 0
    y: float = 0
    floats: bool = False  # in the air or under water
    base_px: float = 0  # the height without what is worn or held: where it stands must not depend on a hat
    wet: bool = False  # on the water: stands on its line, casts no shadow

    @property
    def width_px(self) -> float:
        return relate.width(self.figure) * self.scale

    @property
    def scale(self) -> float:
        return self.height_px / relate.height(self.figure)

    def placed(self) -> Figure:
        x0, _, x1, y1 = self.figure.box
        foot = y1 if self.floats else max(0, y1) if self.thing.kind != "sky" else y1
        return self.figure.moved(-(x0 + x1) / 2, -foot).scaled(self.scale).moved(self.x, self.y)


@dataclass(frozen=True, slots=True)
class Area:
    """The part of the picture that figures may use, in pixels."""

    x: float
    y: float
    width: float
    height: float


def backdrop_of(scene: Scene, size_wh: Size, panorama: float = 1) -> Backdrop:
    """The painted surroundings in pixels. Without a place, a calm ground in a colour that suits.

    `panorama` paints on to the right, for cameras that travel: 2 is twice the width at the same scale.
    """
    width, height = size_wh
    unit = min(width, height) / 1000
    outdoors = (scene.time, scene.weather, scene.season) != ("day", "clear", "summer")
    built = scene.layout == "scene" and any(thing.kind == "building" for thing in scene.things)
    name = scene.place or ("meadow" if (outdoors or built) and not scene.background else "plain")
    setting = Setting(
        width=width / unit * panorama,
        height=height / unit,
        time=scene.time,
        weather=scene.weather,
        season=scene.season,
        colour=scene.background or (calm_colour(scene) if name == "plain" else None),
        seed=zlib.crc32(f"{scene.seed}/backdrop".encode()),
    )
    place = backdrops.find(name) or backdrops.find("plain")
    assert place is not None
    painted = place.paint(setting)
    scale = (unit, 0, 0, unit, 0, 0)
    return replace(
        painted,
        back=Figure(painted.back).transformed(scale).shapes,
        front=Figure(painted.front).transformed(scale).shapes,
        ground_y=painted.ground_y * unit,
        horizon_y=painted.horizon_y * unit,
    )


def calm_colour(scene: Scene) -> str:
    """A pale ground whose hue stands across from the main subject's own colour."""
    for thing in scene.things:
        if thing.colour:
            pale = tint(turned(thing.colour, 180, saturation=0.6), 0.7)
            return pale if luminance(pale) > 0.5 else tint(pale, 0.5)
    palette = ("#f3e3cf", "#dbe9ee", "#e6e3f2", "#e3eedd", "#f5dfd6")
    return palette[zlib.crc32(f"{scene.seed}/{[thing.noun for thing in scene.things]}".encode()) % len(palette)]


def groups_of(scene: Scene, area: Area) -> list[Group]:
    """Every root thing, each copy a group of its own, sized against the others."""
    found = [
        Group(thing, whole, relate.height(relate.build_base(scene, thing, copy, whole)))
        for thing in relate.roots(scene)
        for copy in range(thing.count)
        for whole in (relate.build(scene, thing, copy),)
    ]
    if not found:
        return []
    small = all(group.height_px < TABLETOP_CM for group in found)
    sizes = [_felt_size(group, 0.7 if small else 0.38) for group in found]
    grounded = [size for size, group in zip(sizes, found, strict=True) if group.thing.kind != "sky"]
    share_px = FILL[scene.shot] * area.height / max(grounded or sizes)
    return [_sized(group, size * share_px) for group, size in zip(found, sizes, strict=True)]


def _sized(group: Group, base_px: float) -> Group:
    """The group with `base_px` as the height of what it is without things worn or held."""
    base_cm = group.height_px
    return replace(group, base_px=base_px, height_px=base_px * relate.height(group.figure) / base_cm)


def _felt_size(group: Group, power: float) -> float:
    """Height as a storyboard shows it: a `power` of the real one, and never much wider than tall.

    Judged without what is worn or held (`height_px` still holds that height in centimetres here), so
    that a hat put on later does not shrink its wearer.
    """
    tall, wide = group.height_px, relate.width(group.figure)
    shrink = min(1, 1.5 * tall / wide)
    felt = (tall**power) * (0.55 if group.thing.kind == "sky" else 1) * (0.5 + shrink / 2)
    return float(felt * group.thing.scale)


def arrange(scene: Scene, groups: list[Group], backdrop: Backdrop, area: Area) -> list[Group]:
    """Groups with their places, in painting order: far ones first."""
    groups = [group for group in groups if not _is_painted(group, backdrop)]
    spotted = [g for g in groups if g.thing.spot]
    free = [g for g in groups if not g.thing.spot]
    sky = [g for g in free if _is_airborne(g, backdrop)]
    afloat = [g for g in free if g not in sky and _is_afloat(g, backdrop)]
    rest = [g for g in free if g not in sky and g not in afloat]
    behind = [g for g in rest if _relation(scene, g) == "behind" or g.thing.id in _targets(scene, "before")]
    front = [g for g in rest if _relation(scene, g) == "before" or g.thing.id in _targets(scene, "behind")]
    middle = [g for g in rest if g not in behind and g not in front]
    if not middle:
        middle, front = front, []
    behind = [_not_hidden(group, [*middle, *front]) for group in behind]
    far_y, near_y = backdrop.horizon_y, _standing_line(groups, backdrop, area)
    backdrop = replace(backdrop, ground_y=near_y)
    return [
        *_in_sky(sky, area, alone=not (rest or spotted or afloat)),
        *_row(behind, area, near_y - area.height * 0.1, offset=0.16, floats=backdrop.floating),
        *(_at_spot(group, area, backdrop) for group in spotted if group.thing.spot == "background"),
        *(replace(group, wet=True) for group in _row(afloat, area, far_y + (near_y - far_y) * 0.62)),
        *_rows(middle, area, backdrop),
        *_row(front, area, near_y + area.height * 0.04, offset=-0.14, floats=backdrop.floating),
        *(_at_spot(group, area, backdrop) for group in spotted if group.thing.spot != "background"),
    ]


def _is_painted(group: Group, backdrop: Backdrop) -> bool:
    """A moon that the night sky has anyway is not hung up twice."""
    plain = not (group.thing.colour or group.thing.traits or group.thing.count > 1)
    return plain and group.thing.kind == "sky" and any(shape.part == group.thing.noun for shape in backdrop.back)


def _not_hidden(group: Group, before: list[Group]) -> Group:
    """What stands behind must show above what stands before it."""
    tallest = max((other.height_px for other in before), default=0)
    grown = max(1, 0.75 * tallest / group.height_px)
    return replace(group, height_px=group.height_px * grown, base_px=group.base_px * grown)


def _standing_line(groups: list[Group], backdrop: Backdrop, area: Area) -> float:
    """Where feet stand. A plain ground has no line of its own: there the tallest figure is centred."""
    if backdrop.key != "plain" or not groups:
        return backdrop.ground_y
    room = area.width * (1 - 2 * MARGIN) / max(sum(group.width_px for group in groups), 1)
    tallest = max(group.base_px for group in groups) * min(1, room)
    return min(backdrop.ground_y, area.y + area.height * 0.52 + tallest * 0.5)


def _relation(scene: Scene, group: Group) -> str:
    """How the group stands to another; what stands beside something stands where that does."""
    relation = group.thing.relation
    if relation and relation.kind == "beside" and (partner := scene.thing(relation.target)) and partner.relation:
        relation = partner.relation
    return relation.kind if relation else ""


def _targets(scene: Scene, kind: str) -> set[str]:
    return {thing.relation.target for thing in scene.things if thing.relation and thing.relation.kind == kind}


def _is_airborne(group: Group, backdrop: Backdrop) -> bool:
    return not backdrop.floating and (group.thing.kind == "sky" or group.thing.pose == "fly")


def _is_afloat(group: Group, backdrop: Backdrop) -> bool:
    if backdrop.floating:
        return False
    return group.thing.pose == "swim" or ("water" in group.figure.anchors and backdrop.key in WATERS)


def _rows(groups: list[Group], area: Area, backdrop: Backdrop) -> list[Group]:
    """One row while it fits; more go to rows behind, higher and smaller."""
    if len(groups) <= 5 or area.width > area.height * 2.5:
        return _row(groups, area, backdrop.ground_y, floats=backdrop.floating)
    rows = 2 if len(groups) <= 12 else 3
    per_row = -(-len(groups) // rows)
    placed: list[Group] = []
    for index in range(rows):
        chunk = groups[index * per_row : (index + 1) * per_row]
        depth = rows - 1 - index
        y = backdrop.ground_y - depth * area.height * 0.2
        smaller = [replace(group, height_px=group.height_px * 0.75 * (1 - 0.15 * depth)) for group in chunk]
        placed += _row(smaller, area, y, floats=backdrop.floating)
    return placed


def _row(groups: list[Group], area: Area, y: float, offset: float = 0, floats: bool = False) -> list[Group]:
    """Side by side about the middle, shrunk together until they fit."""
    if not groups:
        return []
    gap = area.width * 0.03
    room = area.width * (1 - 2 * MARGIN) - gap * (len(groups) - 1)
    total = sum(group.width_px for group in groups)
    shrink = min(1, room / total)
    top_room = (y - area.y - area.height * 0.04) / max(group.height_px for group in groups)
    shrink = min(shrink, top_room) if top_room > 0.2 else shrink
    spread = min(gap + (room - total * shrink) / (len(groups) + 1) * 0.6, area.width * 0.16)
    x = area.x + area.width * (0.5 + offset) - (total * shrink + spread * (len(groups) - 1)) / 2
    placed: list[Group] = []
    for index, group in enumerate(groups):
        sized = replace(group, height_px=group.height_px * shrink)
        mirror = index % 2 == 1 and index == len(groups) - 1 and len(groups) == 2
        figure = sized.figure.mirrored() if mirror else sized.figure
        lift = (area.height * 0.06 if index % 2 else 0) if floats else 0
        foot = area.y + area.height * 0.5 + sized.height_px / 2 - lift if floats else y
        placed.append(replace(sized, figure=figure, x=x + sized.width_px / 2, y=foot, floats=floats))
        x += sized.width_px + spread
    return _inside(placed, area)


def _inside(row: list[Group], area: Area) -> list[Group]:
    """The row pushed back into the frame where an offset took it over the edge."""
    edge = area.width * MARGIN / 2
    left = min(group.x - group.width_px / 2 for group in row) - area.x - edge
    right = area.x + area.width - edge - max(group.x + group.width_px / 2 for group in row)
    shift = -left if left < 0 else right if right < 0 else 0
    return [replace(group, x=group.x + shift) for group in row]


def _in_sky(groups: list[Group], area: Area, alone: bool) -> list[Group]:
    """Clouds, moons and whatever flies: alone in the middle, else small and spread over the upper third."""
    placed: list[Group] = []
    room = area.width * 0.8 / max(len(groups), 1)
    for index, group in enumerate(groups):
        small = 1 if alone else 0.6
        shrink = min(small, room / group.width_px, area.height * (0.8 if alone else 0.3) / group.height_px)
        sized = replace(group, height_px=group.height_px * shrink, floats=True)
        x = _sky_x(index, len(groups), alone)
        y = 0.48 if alone and len(groups) == 1 else (0.4 if alone else 0.18) + 0.09 * (index % 2)
        foot = area.y + area.height * y + sized.height_px / 2
        placed.append(replace(sized, x=area.x + area.width * x, y=max(foot, area.y + sized.height_px * 1.05)))
    return placed


def _sky_x(index: int, count: int, alone: bool) -> float:
    """Across the width, as a share of it; beside the middle while something stands there."""
    if alone or count > 3:
        return (index + 1) / (count + 1)
    return ((0.76,), (0.2, 0.8), (0.15, 0.34, 0.84))[count - 1][index]


def _at_spot(group: Group, area: Area, backdrop: Backdrop) -> Group:
    """On the named third of the frame, wholly inside it."""
    spot = group.thing.spot
    if spot == "background":
        small = replace(group, height_px=group.height_px * 0.5)
        return replace(small, x=area.x + area.width * 0.68, y=backdrop.horizon_y + area.height * 0.03)
    small = group if spot in ("centre", "foreground") else replace(group, height_px=group.height_px * 0.75)
    x = 0.25 if "left" in spot else 0.75 if "right" in spot else 0.5
    half = small.width_px / 2 / area.width
    x = min(max(x, half + MARGIN / 2), 1 - half - MARGIN / 2)
    foot = backdrop.ground_y
    if "top" in spot:
        foot = area.y + area.height * MARGIN + small.height_px
    elif "bottom" in spot:
        foot = area.y + area.height * (1 - MARGIN)
    return replace(small, x=area.x + area.width * x, y=foot, floats="top" in spot)


def shadow(group: Group, strength: float = 0.34) -> list[Shape]:
    """The soft contact shadow of what stands on the ground."""
    if group.floats or group.wet:
        return []
    rx, ry = group.width_px * 0.5, max(group.width_px * 0.075, group.height_px * 0.025)
    return [Shape(path.ellipse(group.x, group.y, rx, ry), fill=glow(SHADOW, strength), part="shadow")]


def shapes(groups: Iterable[Group], shadows: bool = True) -> list[list[Shape]]:
    """Each group's shapes, its shadow first; one list a group, in painting order."""
    return [[*(shadow(group) if shadows else []), *group.placed().shapes] for group in groups]
