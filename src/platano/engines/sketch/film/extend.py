"""Films that go on from an earlier one: the same scene under the same camera, or a new one that grows out of it."""

import msgspec

from platano.engines.sketch.film import stage
from platano.engines.sketch.film.direction import direct
from platano.engines.sketch.film.mp4 import Source
from platano.engines.sketch.film.take import Take, anchorable
from platano.engines.sketch.film.want import Direction, FilmWant, Note, load
from platano.engines.sketch.scene import Scene, Thing

TO_NEW_SECONDS, TO_SAME_SECONDS = 0.7, 0.2


def continued(wanted: FilmWant, source: Source) -> Take:
    """The take that follows. Its first frame is the earlier film's last, its size the size of that film."""
    note = load(source.comment)
    rate = wanted.frames_per_second
    if note is None or note.flat:
        direction = direct(wanted.prompt, wanted.scene)
        flat = stage.of_picture(source.last, wanted.scene, direction, source.size_wh, wanted.seconds)
        return Take(wanted.scene, direction, flat, wanted.seconds, rate, 0, source.last, wanted.last, flat=True)
    scene = merged(note.scene, wanted.scene)
    direction = direct(wanted.prompt, scene)
    if goes_on(note, scene, direction):
        same = stage.staged(note.scene, _silent(note.direction), source.size_wh, note.seconds)
        spoken = msgspec.structs.replace(note.direction, spoken=direction.spoken)
        start = note.elapsed - 1 / rate
        return Take(
            note.scene, spoken, same, wanted.seconds, rate, start, source.last, wanted.last, None, TO_SAME_SECONDS
        )
    new = stage.staged(scene, anchorable(direction), source.size_wh, wanted.seconds, anchored=True)
    return Take(scene, direction, new, wanted.seconds, rate, 0, source.last, wanted.last, None, TO_NEW_SECONDS)


def _silent(direction: Direction) -> Direction:
    """Lines are said once."""
    return msgspec.structs.replace(direction, spoken=())


def merged(earlier: Scene, later: Scene) -> Scene:
    """The earlier scene with what a new prompt says: it need not repeat the place, the hour or the style."""
    bare = Scene()
    changes = {
        name: getattr(later, name)
        for name in ("place", "background", "time", "weather", "season", "style", "shot", "layout")
        if getattr(later, name) != getattr(bare, name)
    }
    if later.things:
        known = {thing.noun: thing for thing in earlier.things}
        changes["things"] = tuple(_same(known.get(thing.noun), thing) for thing in later.things)
    return msgspec.structs.replace(earlier, **changes, words=())


def _same(known: Thing | None, thing: Thing) -> Thing:
    """A thing that was there before keeps the looks that the new words do not mention."""
    if known is None:
        return thing
    return msgspec.structs.replace(
        thing,
        colour=thing.colour or known.colour,
        colours={**known.colours, **thing.colours},
        traits=thing.traits or known.traits,
    )


def goes_on(note: Note, scene: Scene, direction: Direction) -> bool:
    """Whether the new words ask for nothing but more of the same."""
    same_things = [(t.noun, t.colour, t.count) for t in scene.things] == [
        (t.noun, t.colour, t.count) for t in note.scene.things
    ]
    same_world = (scene.place, scene.time, scene.weather, scene.style) == (
        note.scene.place,
        note.scene.time,
        note.scene.weather,
        note.scene.style,
    )
    calm = {"idle", "float", "sway"}
    told = {key: move for key, move in direction.moves.items() if move not in calm}
    before = {key: move for key, move in note.direction.moves.items() if move not in calm}
    same_moves = not told or list(told.values()) == list(before.values())
    return same_things and same_world and same_moves and direction.camera in ("drift", note.direction.camera)
