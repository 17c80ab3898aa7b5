"""Things to figures: who sits, wears, holds, rides, stands on or in what, solved through anchors.

A relation knows anchors, never nouns: whatever offers a `seat` can be ridden, whatever offers an
`inside` can be filled.
"""

import math
import zlib
from functools import lru_cache

from platano.engines.sketch import drawings
from platano.engines.sketch.figure import Anchor, Drawing, Figure, Look
from platano.engines.sketch.scene import Scene, Thing

ATTACHED = ("ride", "wear", "hold", "eat", "on", "in", "above", "under")
MANY_COLOURS = {"colourful", "colorful", "multicolored", "multicoloured", "assorted", "rainbow"}
PALETTE = ("#d62f36", "#2f6fd0", "#f6c92d", "#3f9b52", "#f0862b", "#8046b0", "#f28bb0", "#35bfbb")
ANIMAL_BACK = 0.4
MOST_LOOKS = 31  # of one kind: in a crowd some are twins
LIGHT_LAYERS = 3  # what is held lies before the body that holds it


def roots(scene: Scene) -> list[Thing]:
    """The things that stand by themselves; all others hang on one of them."""
    return [thing for thing in scene.things if _carrier(scene, thing) is None]


def carried(scene: Scene, host: Thing) -> list[Thing]:
    """The things that hang on this one, by whichever relation."""
    tied = [thing for thing in scene.things if thing.relation and thing.relation.target == host.id]
    return [thing for thing in tied if _carrier(scene, thing) is not None]


def _carrier(scene: Scene, thing: Thing) -> Thing | None:
    """What a thing hangs on. A ring of relations is cut where it would close."""
    if thing.relation is None or thing.relation.kind not in ATTACHED:
        return None
    carrier = scene.thing(thing.relation.target)
    seen = {thing.id}
    walker = carrier
    while walker is not None:
        if walker.id in seen:
            return None
        seen.add(walker.id)
        onward = walker.relation if walker.relation and walker.relation.kind in ATTACHED else None
        walker = scene.thing(onward.target) if onward else None
    return carrier


def look_of(scene: Scene, thing: Thing, copy: int = 0, pose: str | None = None) -> Look:
    """The look of a thing; `copy` varies what the prompt leaves open."""
    seed = zlib.crc32(f"{scene.seed}/{thing.id}/{copy % MOST_LOOKS}".encode())
    wanted = pose or thing.pose
    worn = [guest for guest in carried(scene, thing) if guest.relation and guest.relation.kind == "wear"]
    filled = any(guest.relation and guest.relation.kind == "in" for guest in carried(scene, thing))
    hat = any("head" in drawings.anchors(guest.noun) for guest in worn)
    return Look(
        colour=thing.colour or _one_of_many(thing, copy),
        colours=thing.colours,
        pose=wanted,
        view="front" if scene.layout in ("portrait", "sticker") and wanted == "stand" else "side",
        traits=frozenset((*thing.traits, *(["bareheaded"] if hat else []), *(["open"] if filled else []))),
        seed=seed,
        phase=thing.phase,
    )


def _one_of_many(thing: Thing, copy: int) -> str | None:
    """'colourful balloons': each copy another colour."""
    if MANY_COLOURS.isdisjoint(thing.traits):
        return None
    return PALETTE[copy % len(PALETTE)]


def draw(scene: Scene, thing: Thing, copy: int = 0, pose: str | None = None) -> Figure:
    """The bare figure of one thing, in centimetres, standing on its origin."""
    drawing = drawings.find(thing.noun)
    if drawing is None:
        raise LookupError(f"no drawing of {thing.noun!r}")
    wanted = pose or thing.pose
    if wanted not in drawing.poses:
        wanted = _nearest_pose(wanted, drawing.poses)
    look = look_of(scene, thing, copy, wanted)
    return _drawn(
        drawing, look.colour, tuple(look.colours.items()), look.pose, look.view, look.traits, look.seed, look.phase
    )


@lru_cache(maxsize=512)
def _drawn(
    drawing: Drawing,
    colour: str | None,
    colours: tuple[tuple[str, str], ...],
    pose: str,
    view: str,
    traits: frozenset[str],
    seed: int,
    phase: float | None,
) -> Figure:
    """Figures are immutable and drawn often: measured, built, built again for the next turn."""
    return drawing.draw(Look(colour, dict(colours), pose, view, traits, seed, phase))


def _nearest_pose(wanted: str, poses: tuple[str, ...]) -> str:
    """A drawing that cannot do the asked pose does the nearest one."""
    nearest = {
        "upright": ("upright", "hold", "wave"),
        "hold": ("hold", "upright"),
        "run": ("run", "walk"),
        "walk": ("walk", "run"),
        "ride": ("ride", "sit"),
        "straddle": ("straddle", "ride", "sit"),
        "drive": ("drive", "ride", "sit"),
        "swim": ("swim", "fly"),
        "cook": ("cook", "hold", "upright"),
        "paint": ("paint", "hold", "upright"),
        "sing": ("sing", "upright"),
        "dance": ("dance", "upright"),
        "wave": ("wave", "upright"),
    }
    return next((pose for pose in nearest.get(wanted, (wanted,)) if pose in poses), poses[0])


def build(scene: Scene, thing: Thing, copy: int = 0) -> Figure:
    """A root thing with all that hangs on it, as one figure."""
    return _with_guests(scene, thing, copy, carried(scene, thing))


def build_base(scene: Scene, thing: Thing, copy: int, whole: Figure) -> Figure:
    """The same without what is worn or held: what its size is judged by. `whole` is what `build` gave."""
    guests = carried(scene, thing)
    big = [guest for guest in guests if guest.relation and guest.relation.kind not in ("wear", "hold", "eat")]
    return whole if len(big) == len(guests) else _with_guests(scene, thing, copy, big)


def _with_guests(scene: Scene, thing: Thing, copy: int, guests: list[Thing]) -> Figure:
    figure = draw(scene, thing, copy, _pose_for(thing, carried(scene, thing)))
    beside = [guest.id for guest in guests if guest.relation and guest.relation.kind in ("on", "in")]
    for guest in guests:
        slot = (beside.index(guest.id), len(beside)) if guest.id in beside else (0, 1)
        figure = Figure(_join(scene, _slotted(figure, slot), guest, copy).shapes, figure.anchors)
    return figure


def _slotted(host: Figure, slot: tuple[int, int]) -> Figure:
    """The host with its surfaces narrowed to one of several equal places side by side."""
    index, count = slot
    if count == 1:
        return host
    anchors = {
        name: Anchor(at.x + (index + 0.5 - count / 2) * at.size / count, at.y, at.size / count, at.angle)
        if name in ("surface", "inside", "seat")
        else at
        for name, at in host.anchors.items()
    }
    return Figure(host.shapes, anchors)


def _pose_for(thing: Thing, guests: list[Thing]) -> str | None:
    holds = any(guest.relation and guest.relation.kind in ("hold", "eat") for guest in guests)
    if holds and thing.pose == "stand":
        return "hold" if thing.kind == "person" else "upright"
    return None


def _join(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    assert guest.relation is not None
    match guest.relation.kind:
        case "wear":
            return _worn(scene, host, guest)
        case "hold" | "eat":
            return _held(scene, host, guest, copy)
        case "ride":
            return _ridden(scene, host, guest, copy)
        case "in":
            return _filled(scene, host, guest, copy)
        case "above":
            return _above(scene, host, guest, copy)
        case "under":
            return _under(scene, host, guest, copy)
        case _:
            return _stacked(scene, host, guest, copy)


def height(figure: Figure) -> float:
    x0, y0, x1, y1 = figure.box
    return max(y1 - y0, 1)


def width(figure: Figure) -> float:
    x0, y0, x1, y1 = figure.box
    return max(x1 - x0, 1)


def _anchor(figure: Figure, *names: str) -> Anchor:
    """The first anchor that the figure has; the top middle of its box when it has none of them."""
    for name in names:
        if name in figure.anchors:
            return figure.anchors[name]
    x0, y0, x1, _ = figure.box
    return Anchor((x0 + x1) / 2, y0, (x1 - x0) * 0.7)


def _at(figure: Figure, anchor: Anchor) -> Figure:
    return figure.turned(anchor.angle).moved(anchor.x, anchor.y)


def _without_anchors(figure: Figure) -> Figure:
    """A guest must not offer its own anchors as the host's."""
    return Figure(figure.shapes)


def _worn(scene: Scene, host: Figure, guest: Thing) -> Figure:
    garment = draw(scene, guest)
    if guest.kind != "wear":
        return _crowned(host, garment)
    name = next((name for name in ("head", "face", "neck", "back", "hand") if name in garment.anchors), "head")
    anchor = _face_of(host) if name == "face" and name not in host.anchors else _anchor(host, name, "head")
    if name == "neck":
        anchor = _off_the_face(host, anchor)
    size = anchor.size or width(host) * 0.4
    if name == "back" and _is_animal(scene, guest):
        size *= ANIMAL_BACK  # an animal's back is sized for a rider
    scale = size / 100 * guest.scale
    layer = -LIGHT_LAYERS if name == "back" else LIGHT_LAYERS
    return host.joined(_without_anchors(_at(garment.scaled(scale).lifted(layer), anchor)))


def _face_of(host: Figure) -> Anchor:
    """Where a face would be on what has none: an avocado with sunglasses."""
    x0, y0, x1, y1 = host.box
    return Anchor((x0 + x1) / 2, y0 + (y1 - y0) * 0.42, (x1 - x0) * 0.72)


def _off_the_face(host: Figure, neck: Anchor) -> Anchor:
    """On short necks the anchor lies behind the head: a scarf goes to where the body begins."""
    face, centre = host.anchors.get("face"), host.anchors.get("center")
    if face is None or centre is None:
        return neck
    reach = math.hypot(neck.x - face.x, neck.y - face.y)
    away = math.hypot(centre.x - face.x, centre.y - face.y)
    if reach > face.size * 0.55 or away < 1:
        return neck
    share = face.size * 0.68 / away
    x, y = face.x + (centre.x - face.x) * share, face.y + (centre.y - face.y) * share
    return Anchor(x, max(y, face.y + face.size * 0.3), neck.size, neck.angle)


def _crowned(host: Figure, thing: Figure) -> Figure:
    """What is no garment stands on the crown, a little wider than the head: 'a cat wearing a boat'."""
    anchor = _anchor(host, "head")
    size = (anchor.size or width(host) * 0.4) * 1.2
    return host.joined(_without_anchors(_at(_footed(thing).scaled(size / width(thing)), anchor).lifted(LIGHT_LAYERS)))


def _footed(figure: Figure) -> Figure:
    """The figure moved so that its lowest point is the ground: hats hang from theirs, windows float over it."""
    return figure.moved(0, -figure.box[3])


def _is_animal(scene: Scene, guest: Thing) -> bool:
    wearer = scene.thing(guest.relation.target) if guest.relation else None
    return wearer is not None and wearer.kind == "animal"


def _held(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    tall = height(host)
    joined = host
    names = (("hand", "mouth"), ("hand_far", "hand", "mouth"))
    for index in range(min(guest.count, 2)):
        thing = build(scene, guest, copy + index)
        size = max(height(thing), width(thing))
        scale = min(max(size, tall * 0.22), tall * 0.7) / size * guest.scale
        grip = _anchor(thing, "grip", "handle", "center") if thing.anchors else Anchor(0, -height(thing) / 2)
        anchor = _anchor(host, *names[index])
        placed = thing.moved(-grip.x, -grip.y).scaled(scale).moved(anchor.x, anchor.y)
        joined = joined.joined(_without_anchors(placed.lifted(LIGHT_LAYERS if index == 0 else 0)))
    return joined


def _ridden(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    if "inside" in host.anchors and ("steering" in host.anchors or "seat" not in host.anchors):
        return _inside_vehicle(scene, host, guest, copy)
    anchor = _anchor(host, "seat", "back")
    tall = anchor.size or height(host)
    scale = 0.9 * tall / upright_height(scene, guest, copy) * min(guest.scale, 1.3)
    on_animal = "back" in host.anchors and "seat" not in host.anchors
    pose = "straddle" if on_animal else "drive" if "steering" in host.anchors else "ride"
    rider = _with_pose(scene, guest, pose, copy)
    return host.joined(_without_anchors(_at(rider.scaled(scale), anchor)))


def upright_height(scene: Scene, thing: Thing, copy: int) -> float:
    """How tall it stands on its hind legs, or simply stands: what a seat's size is compared with."""
    drawing = drawings.find(thing.noun)
    pose = "upright" if drawing and "upright" in drawing.poses else "stand"
    return height(draw(scene, thing, copy, pose))


def _with_pose(scene: Scene, thing: Thing, pose: str, copy: int) -> Figure:
    figure = draw(scene, thing, copy, pose)
    for guest in carried(scene, thing):
        figure = _join(scene, figure, guest, copy)
    return figure


def _inside_vehicle(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    """A driver seen through the window: head and shoulders, the door before them."""
    anchor = host.anchors["inside"]
    driver = _with_pose(scene, guest, "upright", copy)
    face = _anchor(driver, "face", "head")
    scale = anchor.size * 0.72 / max(face.size, 1)
    placed = driver.moved(-face.x, -face.y).scaled(scale).moved(anchor.x, anchor.y - anchor.size * 0.3)
    # Legs would hang out below the car: only what ends above its lower edge is kept.
    edge = -height(host) * 0.18
    return host.joined(Figure(tuple(shape for shape in placed.shapes if Figure((shape,)).box[3] <= edge)))


def _row(scene: Scene, guest: Thing, copy: int, room: float, share: float) -> Figure:
    """`count` copies side by side on the origin, no wider than `room`."""
    figures = [build(scene, guest, copy * 31 + index) for index in range(guest.count)]
    if guest.kind not in ("animal", "person"):  # tails may hang below, things may not
        figures = [_footed(figure) for figure in figures]
    total = sum(width(figure) for figure in figures) * (0.85 if guest.count > 1 else 1)
    scale = min(1, room * share / total)
    x = -total * scale / 2
    row = Figure(())
    for figure in figures:
        x0, _, _, _ = figure.box
        step = width(figure) * scale * (0.85 if guest.count > 1 else 1)
        row = row.joined(figure.scaled(scale).moved(x - x0 * scale, 0))
        x += step
    return row


def _stacked(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    names = ("seat", "surface", "back", "top") if guest.pose == "sit" else ("surface", "seat", "back", "top")
    anchor = _anchor(host, *names)
    room = anchor.size or width(host)
    row = _row(scene, guest, copy, room, 1.1)
    seen = max(height(host) * (0.42 if guest.pose == "sit" else 0.3), min(width(host), 3 * height(host)) * 0.2)
    grown = max(1, seen / height(row))  # what the prompt is about must not be a speck
    grown = min(grown, room * 0.95 / width(row)) if width(row) * grown > room * 0.95 else grown
    return host.joined(_without_anchors(row.scaled(max(grown, 0.2) * guest.scale).moved(anchor.x, anchor.y).lifted(1)))


def _filled(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    if "inside" not in host.anchors:
        return _before_the_middle(scene, host, guest, copy)
    anchor = host.anchors["inside"]
    if guest.kind == "plant":
        return host.joined(_without_anchors(_fan(scene, guest, copy, height(host) * 1.15).moved(anchor.x, anchor.y)))
    row = _row(scene, guest, copy, anchor.size, 0.9)
    tall = height(row)
    scale = min(max(1, height(host) * 0.7 / tall), anchor.size * 0.95 / width(row)) * guest.scale
    return host.joined(_without_anchors(row.scaled(scale).moved(anchor.x, anchor.y + tall * scale * 0.35)))


def _before_the_middle(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    """A host without an opening shows what it holds on its middle, half its size."""
    x0, y0, x1, y1 = host.box
    row = _row(scene, guest, copy, (x1 - x0) * 0.6, 1)
    scale = min((y1 - y0) * 0.5 / height(row), (x1 - x0) * 0.6 / width(row))
    middle = (y0 + y1) / 2 + height(row) * scale / 2
    return host.joined(_without_anchors(row.scaled(scale).moved((x0 + x1) / 2, middle).lifted(LIGHT_LAYERS)))


def _under(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    """On the ground below the host: under a table, a tree, an umbrella."""
    x0, y0, x1, y1 = host.box
    row = _row(scene, guest, copy, (x1 - x0) * 0.8, 1)
    scale = min((y1 - y0) * 0.5 / height(row), (x1 - x0) * 0.8 / width(row))
    if guest.kind in ("person", "building", "vehicle"):
        ratio = (y1 - y0) / height(row)
        scale = min(max(1, 0.25 * ratio), 2 * ratio)  # somebody stands under an umbrella, not a doll
    shelters = _is_open_below(host)
    clear = height(row) * scale * (0.75 if shelters else 0.97) - ((y1 - y0) * 0.5 if shelters else 0)
    raised = host.moved(0, -max(0, clear))
    return Figure((*raised.shapes, *row.scaled(scale).moved((x0 + x1) / 2, y1).lifted(1).shapes), raised.anchors)


def _is_open_below(host: Figure) -> bool:
    """Legs, a trunk or a pole reach the ground, and nothing wide: there is room under it."""
    x0, y0, x1, y1 = host.box
    boxes = [Figure((shape,)).box for shape in host.shapes]
    feet = [right - left for left, _, right, bottom in boxes if bottom > y1 - (y1 - y0) * 0.12]
    return max(feet) < (x1 - x0) * 0.4


def _fan(scene: Scene, guest: Thing, copy: int, tall: float) -> Figure:
    """Stems that meet at the origin and lean apart: flowers in a vase."""
    fan = Figure(())
    for index in range(guest.count):
        lean = (index - (guest.count - 1) / 2) * min(17, 60 / max(guest.count, 1))
        stem = build(scene, guest, copy * 31 + index)
        reach = tall * guest.scale * (1 - 0.1 * (index % 2)) / height(stem)
        fan = fan.joined(stem.scaled(reach).moved(0, tall * 0.12).turned(lean))
    return fan


def _above(scene: Scene, host: Figure, guest: Thing, copy: int) -> Figure:
    x0, y0, x1, _ = host.box
    row = _row(scene, guest, copy, (x1 - x0) * 1.6, 1)
    scale = max(1, height(host) * 0.35 / height(row)) * guest.scale
    row = row.scaled(min(scale, (x1 - x0) * 1.2 / width(row)))
    return host.joined(_without_anchors(row.moved((x0 + x1) / 2, y0 - height(host) * 0.12).lifted(LIGHT_LAYERS)))
