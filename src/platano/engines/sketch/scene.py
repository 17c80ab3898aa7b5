"""What the engine understood of a prompt: a small, readable, editable picture in words.

A scene is carried inside every file that sketch paints, so a later edit starts from it and not from
pixels. It is plain data: the same scene, size and seed give the same picture.
"""

from collections.abc import Mapping

import msgspec
from msgspec import Struct, field

VERSION = 1


class Relation(Struct, frozen=True):
    """How a thing stands to another: on, in, under, above, beside, behind or before it; it rides it,
    or is held, worn or eaten by it.
    """

    kind: str
    target: str


class Thing(Struct, frozen=True):
    """One noun of the prompt. `noun` names its drawing, `said` is the prompt's own word.

    `spot` is a place in the frame ("left", "top right", "centre", "" for the composer's choice);
    `scale` enlarges (2) or shrinks (0.5) what is natural.
    """

    id: str
    noun: str
    said: str = ""
    kind: str = "object"
    count: int = 1
    colour: str | None = None
    colours: Mapping[str, str] = field(default_factory=dict[str, str])
    pose: str = "stand"
    traits: tuple[str, ...] = ()
    scale: float = 1
    spot: str = ""
    relation: Relation | None = None
    phase: float | None = None  # films: how far it is through one stride of its pose, 0..1


class Words(Struct, frozen=True):
    """Text to letter, exactly as given. `role` is title, subtitle, label or speech."""

    text: str
    role: str = "title"
    face: str = ""  # the prompt's own words for the lettering: "bold serif", "handwritten"
    colour: str | None = None
    spot: str = ""


class Section(Struct, frozen=True):
    """A part of an infographic, a recipe or a menu: a heading and its entries."""

    heading: str
    entries: tuple[str, ...] = ()


class Scene(Struct, frozen=True):
    """`layout` is scene, poster, logo, sticker, infographic or portrait; `left_out` are words without effect."""

    things: tuple[Thing, ...] = ()
    place: str = ""
    background: str | None = None
    time: str = "day"
    weather: str = "clear"
    season: str = "summer"
    words: tuple[Words, ...] = ()
    sections: tuple[Section, ...] = ()
    layout: str = "scene"
    style: str = "flat"
    shot: str = "medium"
    accent: str | None = None
    left_out: tuple[str, ...] = ()
    seed: int = 0
    version: int = VERSION

    def thing(self, thing_id: str) -> Thing | None:
        return next((thing for thing in self.things if thing.id == thing_id), None)


def dump(scene: Scene) -> bytes:
    return msgspec.json.encode(scene)


def load(note: bytes | None) -> Scene | None:
    """The scene in a note, or None when it is not one (or one of another version)."""
    if not note:
        return None
    try:
        scene = msgspec.json.decode(note, type=Scene)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None
    return scene if scene.version == VERSION else None
