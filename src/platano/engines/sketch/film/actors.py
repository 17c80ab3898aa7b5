"""Groups of figures as actors: painted once for every phase of their stride, then only moved."""

import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from platano.domain import Size
from platano.engines.sketch import compose, relate, style
from platano.engines.sketch.backdrops.backdrop import Backdrop
from platano.engines.sketch.compose import Area, Group
from platano.engines.sketch.figure import Figure, Shape
from platano.engines.sketch.film import motion, parts
from platano.engines.sketch.film.camera import Camera
from platano.engines.sketch.film.canvas import Picture, about, chained, cropped, lay, moved
from platano.engines.sketch.film.motion import Body, Place
from platano.engines.sketch.film.want import Direction
from platano.engines.sketch.raster import raster
from platano.engines.sketch.scene import Scene, Thing
from platano.engines.sketch.svg import Canvas
from platano.media.picture import Rgba

PHASES = 20  # pictures of one stride
# How much smaller than in a still who needs room to move is drawn, unless the shot says how close it is.
ROOM = {"rise": 0.55, "fall": 0.6, "drive": 0.78, "sail": 0.62, "fly": 0.72, "jump": 0.66, "run": 0.86}
POSES = {
    "walk": "walk",
    "run": "run",
    "fly": "fly",
    "swim": "swim",
    "jump": "jump",
    "dance": "dance",
    "wave": "wave",
    "gesture": "carry",
    "climb": "climb",
}
MOODS = {"happy", "sad", "angry", "surprised", "laughing", "smiling", "sleepy"}
ROOM_IN_FRAME = 0.36  # share of the width that a traveller crosses while the camera goes along
BLINK_SECONDS, BLINK_EVERY = 0.13, 3.3


@dataclass(frozen=True, slots=True)
class Actor:
    """One group. `pictures` are its phases (one for what has none), `blink` the same with closed eyes.

    `x`, `y` are its foot in the frame at rest, `speed` its way across that frame in pixels a second,
    `lead` that of whom the camera follows; `ahead` is how far from its composed place it starts.
    """

    id: str
    motion: str
    body: Body
    pictures: tuple[Picture, ...]
    blink: Picture | None
    shadow: Picture | None
    x: float
    y: float
    depth: float
    beat: float
    speed: float = 0
    ahead: float = 0
    air: Picture | None = None  # the pose in the air, for who jumps
    alive: bool = False  # a person or an animal is in it
    travels: bool = False

    def screen_x(self, seconds: float, span: float) -> float:
        """How far it has come across the frame; it never leaves: in a longer take it slows down."""
        if seconds <= span or not self.speed:
            return self.ahead + self.speed * seconds
        return self.ahead + self.speed * (span + span * 0.25 * (1 - math.exp(-(seconds - span) / (span * 0.25))))


def posed(scene: Scene, moves: Mapping[str, str]) -> Scene:
    """The scene with everybody in the pose of their motion. Who is drawn sitting, held or worn keeps still."""

    def changed(thing: Thing) -> Thing:
        pose = POSES.get(moves.get(thing.id, ""))
        seated = thing.pose in ("sit", "sleep", "ride", "kneel") and thing.relation is not None
        if moves.get(thing.id) == "rise" and thing.kind == "vehicle":
            return msgspec.structs.replace(thing, traits=(*thing.traits, "lit", "burning"))
        if pose is None or seated or thing.kind not in ("person", "animal"):
            return thing
        if pose == "carry" and (thing.kind == "animal" or thing.pose != "stand"):
            return thing
        return msgspec.structs.replace(thing, pose=pose)

    return msgspec.structs.replace(scene, things=tuple(map(changed, scene.things)))


def at_phase(scene: Scene, phase: float | None, eyes_closed: bool = False) -> Scene:
    """The scene a moment later: everybody in the same phase of their own stride."""

    def changed(thing: Thing) -> Thing:
        traits = thing.traits
        if eyes_closed and thing.kind in ("person", "animal"):
            traits = (*(trait for trait in traits if trait not in MOODS), "sleepy")
        if any(guest.relation and guest.relation.kind in ("hold", "eat") for guest in relate.carried(scene, thing)):
            traits = (*traits, "holding")
        return msgspec.structs.replace(thing, phase=phase, traits=traits)

    return msgspec.structs.replace(scene, things=tuple(map(changed, scene.things)))


def cast(
    scene: Scene, direction: Direction, backdrop: Backdrop, size_wh: Size, area: Area, seconds: float, anchored: bool
) -> tuple[list[Actor], float]:
    """All actors, far ones first, and the speed at which the camera follows the one who leads.

    `anchored` actors start where a picture of the scene shows them; others pass that place half way.
    """
    posed_scene = posed(scene, direction.moves)
    room = min((ROOM.get(name, 1.0) for name in direction.moves.values()), default=1.0)
    room = 1.0 if anchored or scene.shot != "medium" else room
    sized = compose.groups_of(posed_scene, replace(area, height=area.height * room))
    groups = compose.arrange(posed_scene, sized, backdrop, area)
    actors: list[Actor] = []
    copies: dict[str, int] = {}
    for group in groups:
        copy = copies.get(group.thing.id, 0)
        copies[group.thing.id] = copy + 1
        actors.append(_actor(posed_scene, direction, group, copy, backdrop, size_wh))
    actors, speed = _on_their_way(actors, direction, size_wh, seconds)
    return [replace(actor, ahead=0) if anchored else actor for actor in actors], speed


def _actor(scene: Scene, direction: Direction, group: Group, copy: int, backdrop: Backdrop, size_wh: Size) -> Actor:
    name = direction.moves.get(group.thing.id, "idle")
    own = (zlib.crc32(f"{scene.seed}/{group.thing.id}/{copy}/life".encode()) % 1000) / 1000 if copy else 0.0
    height, width = group.height_px, group.width_px
    body = Body(height, width, group.thing.kind, own, size_wh[1])
    if name in motion.TRAVELS or direction.heading < 0:
        group = _facing(scene, group, copy, direction.heading if name in motion.TRAVELS else 1)
    painter = _Painter(scene, group, copy, size_wh)
    lively = group.thing.kind in ("person", "animal")
    moving = lively or any(guest.kind in ("person", "animal") for guest in relate.carried(scene, group.thing))
    phases = (
        PHASES if moving and name in ("walk", "run", "fly", "swim", "drive", "dance", "gesture", "wave", "climb") else 1
    )
    if lively and name == "idle" and group.thing.pose == "stand":
        phases = PHASES // 2
    living = parts.lives(group.figure)
    phases = PHASES if living and phases == 1 else phases
    pictures = [painter.picture(index / phases if phases > 1 else None) for index in range(phases)]
    far, near = backdrop.horizon_y, max(backdrop.ground_y, backdrop.horizon_y + 1)
    depth = (
        0.5
        if group.floats and not backdrop.floating
        else min(1.15, max(0.3, 0.3 + 0.7 * (group.y - far) / (near - far)))
    )
    air = painter.picture(None) if name == "jump" else None
    if air:
        grounded = replace(group, figure=_settled(scene, group, copy))
        pictures = [_Painter(_standing(scene, group.thing), grounded, copy, size_wh).picture(None)]
    shadows = compose.shadow(group) if not backdrop.floating else []
    return Actor(
        group.thing.id,
        name,
        body,
        tuple(picture for picture in pictures if picture),
        painter.picture(None, eyes_closed=True)
        if lively and name == "idle" and group.thing.pose != "sleep" and phases == 1
        else None,
        _paint(shadows, size_wh, "flat", scene.seed, room=0) if shadows else None,
        group.x,
        group.y,
        1.0 if backdrop.floating else depth,
        motion.beat_seconds(name, body, 0) if moving or not living else parts.beat_seconds(group.figure),
        air=air,
        alive=moving,
        travels=name in motion.TRAVELS,
    )


def _standing(scene: Scene, thing: Thing) -> Scene:
    things = tuple(msgspec.structs.replace(t, pose="stand") if t.id == thing.id else t for t in scene.things)
    return msgspec.structs.replace(scene, things=things)


def _settled(scene: Scene, group: Group, copy: int) -> Figure:
    """Who jumps, before and after it: standing."""
    standing = _standing(scene, group.thing)
    found = standing.thing(group.thing.id)
    assert found is not None
    figure = relate.build(standing, found, copy)
    return figure.mirrored() if _is_mirrored(scene, group, copy) else figure


def _is_mirrored(scene: Scene, group: Group, copy: int) -> bool:
    """Whether the composer turned the group round."""
    plain = relate.build(scene, group.thing, copy)
    (a, b, c, d, _, _), (p, q, r, s, _, _) = plain.shapes[0].matrix, group.figure.shapes[0].matrix
    return (a * d - b * c) * (p * s - q * r) < 0


def _facing(scene: Scene, group: Group, copy: int, heading: int) -> Group:
    if _is_mirrored(scene, group, copy) == (heading < 0):
        return group
    return replace(group, figure=group.figure.mirrored())


@dataclass(frozen=True, slots=True)
class _Painter:
    """Paints a group in its phases, each at the very place that the composed figure has."""

    scene: Scene
    group: Group
    copy: int
    size_wh: Size

    def picture(self, phase: float | None, eyes_closed: bool = False) -> Picture | None:
        group = self.group
        figure = group.figure
        if phase is not None or eyes_closed:
            moment = at_phase(self.scene, phase, eyes_closed)
            thing = moment.thing(group.thing.id)
            assert thing is not None
            figure = relate.build(moment, thing, self.copy)
            if phase is not None and parts.lives(figure):
                figure = parts.stirred(figure, phase)
            if _is_mirrored(self.scene, group, self.copy):
                figure = figure.mirrored()
            figure = self._held(figure)
        x0, _, x1, y1 = group.figure.box
        foot = y1 if group.floats else max(0, y1) if group.thing.kind != "sky" else y1
        placed = figure.moved(-(x0 + x1) / 2, -foot).scaled(group.scale).moved(group.x, group.y)
        return _paint(placed.shapes, self.size_wh, self.scene.style, self.scene.seed)

    def _held(self, figure: Figure) -> Figure:
        """What flies and swims keeps its middle where it was: its lowest point goes up and down with its wings."""
        if self.group.thing.pose not in ("fly", "swim"):
            return figure
        for name in ("center", "back", "head"):
            here, there = figure.anchors.get(name), self.group.figure.anchors.get(name)
            if here and there:
                return figure.moved(there.x - here.x, there.y - here.y)
        return figure


def _paint(shapes: Sequence[Shape], size_wh: Size, look: str, seed: int, room: float = 6) -> Picture | None:
    """The shapes as a picture that is only as large as they are, also where they reach out of the frame."""
    if not shapes:
        return None
    x0, y0, x1, y1 = Figure(tuple(shapes)).box
    left, top = math.floor(x0 - room), math.floor(y0 - room)
    wide, tall = math.ceil(x1 + room) - left, math.ceil(y1 + room) - top
    wide, tall = min(wide, 4 * size_wh[0]), min(tall, 4 * size_wh[1])
    canvas = Canvas(max(1, wide), max(1, tall), ink=style.ink(look, min(size_wh) / 1000))
    canvas.add(Figure(tuple(shapes)).moved(-left, -top).shapes)
    pixels = raster(canvas.document())
    if look in style.PIPELINES:
        pixels = _styled(pixels, look, seed)
    return cropped(pixels, left, top)


def _styled(pixels: Rgba, look: str, seed: int) -> Rgba:
    """The style sees the figure on a neutral ground, its outline stays."""
    alpha = pixels[..., 3:].astype(np.float32) / 255
    ground = pixels[..., :3] * alpha + 205 * (1 - alpha)
    opaque = np.dstack([ground.astype(np.uint8), np.full(pixels.shape[:2], 255, np.uint8)])
    return np.dstack([style.finish(opaque, look, seed)[..., :3], pixels[..., 3]])


def _on_their_way(
    actors: list[Actor], direction: Direction, size_wh: Size, seconds: float
) -> tuple[list[Actor], float]:
    """Who travels, how fast across the frame, and how fast the camera goes along with the one who leads."""
    travellers = [actor for actor in actors if actor.travels]
    if not travellers:
        return actors, 0.0
    width, way = size_wh[0], direction.heading
    lead = max(travellers, key=lambda actor: actor.body.height * actor.body.width)
    world = (
        min(motion.speed(lead.motion, lead.body), 1.1 * width) * direction.pace if direction.pace < 3 else width * 0.5
    )
    if direction.camera == "track":
        own, follow = 0.04 * width / seconds, world
    elif direction.camera in ("static", "pan right", "pan left", "tilt up", "tilt down", "crash zoom"):
        own, follow = min(world, 0.66 * width / seconds), 0.0
    else:
        own = min(world, ROOM_IN_FRAME * width / seconds)
        follow = max(0.0, world - own)
    ahead = -way * own * seconds / 2
    shown = own + follow

    def sent(actor: Actor) -> Actor:
        if not actor.travels:
            return actor
        paced = replace(actor, beat=motion.beat_seconds(actor.motion, actor.body, shown / max(direction.pace, 0.3)))
        if actor.motion == lead.motion:
            return replace(paced, speed=way * own, ahead=ahead)
        apart = motion.speed(actor.motion, actor.body) - shown
        drift = max(-0.3 * width, min(0.3 * width, apart * seconds)) / seconds
        return replace(paced, speed=way * (own + drift), ahead=-way * (own + drift) * seconds / 2)

    return [sent(actor) for actor in actors], way * follow


def draw(frame: Rgba, actor: Actor, camera: Camera, seconds: float, pace: float, mid: float) -> None:
    """The actor as the camera sees it. `mid` is the moment in which what stands still is where it was composed."""
    place = motion.at(actor.motion, actor.body, seconds * min(pace, 3), actor.beat)
    seen = chained(camera.matrix(seconds, min(actor.depth, 1.0)), moved(_across(actor, camera, seconds, mid), 0))
    if actor.shadow:
        fade = max(0.25, 1 - place.airborne / max(actor.body.height, 1))
        lay(frame, actor.shadow, chained(seen, moved(place.dx, 0)), fade)
    standing = chained(
        moved(place.dx, place.dy), about(actor.x, actor.y, place.scale_x, place.scale_y, place.degrees, place.skew)
    )
    picture = picture_at(actor, place, seconds)
    if picture:
        lay(frame, picture, chained(seen, standing))


def _across(actor: Actor, camera: Camera, seconds: float, mid: float) -> float:
    """Sideways in the frame: passed by the camera like all that stands there; a traveller goes along with it."""
    view, then = camera.at(seconds), camera.at(mid)
    passed = view.sideways(actor.depth) - then.sideways(actor.depth)
    if not actor.travels:
        return -passed
    followed = camera.speed * (seconds - mid) * (actor.depth - view.pivot)
    return actor.screen_x(seconds, camera.seconds) - (passed - followed)


def picture_at(actor: Actor, place: Place, seconds: float) -> Picture | None:
    """The picture of the moment: in the air, with closed eyes, or in a phase of the stride."""
    if actor.air and place.airborne > 0:
        return actor.air
    if actor.blink and (seconds + actor.body.own * 2 + 1.1) % BLINK_EVERY < BLINK_SECONDS:
        return actor.blink
    if not actor.pictures:
        return None
    phase = place.phase if place.phase is not None else (seconds / actor.beat) % 1
    return actor.pictures[int(phase * len(actor.pictures)) % len(actor.pictures)]
