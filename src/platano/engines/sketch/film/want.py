"""What is asked of a film, and what is kept inside it so that it can be continued."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
from msgspec import Struct
from msgspec import field as struct_field

from platano.domain import Size
from platano.engines.sketch import limits
from platano.engines.sketch.scene import Scene
from platano.media.picture import Rgba

KEY = "platano"
LONGEST_SECONDS = 600  # of a take


@dataclass(frozen=True, slots=True)
class FilmWant:
    """One film. `prompt` says what moves and how the camera does; `scene` is what was understood of it.

    `first` and `last` are pictures that the film begins and ends with, of any size. `source` is an MP4
    that the film continues: the answer is then both, joined, and `seconds` counts what is added.
    """

    scene: Scene
    prompt: str = ""
    size_wh: Size = (1280, 720)
    seconds: float = 8
    frames_per_second: int = 24
    first: Rgba | None = field(default=None, compare=False)
    last: Rgba | None = field(default=None, compare=False)
    source: bytes | None = None
    sound: bool = True
    negative: str = ""
    seed: int = 0
    direction: "Direction | None" = None  # None: as the prompt says

    @property
    def frames(self) -> int:
        return max(1, round(self.seconds * self.frames_per_second))


class Line(Struct, frozen=True):
    """Words that are spoken, in the order of the prompt."""

    text: str
    speaker: str = ""  # id of the thing that says them; "" for a voice from nowhere


class Direction(Struct, frozen=True):
    """What a prompt says about time: the camera, who moves how, what is heard and said.

    `pace` is how fast the world runs (0.4 slow motion, 12 time lapse); `moves` maps ids of things to motions.
    """

    camera: str = "drift"
    handheld: bool = False
    pace: float = 1
    heading: int = 1  # 1 to the right, -1 to the left
    moves: Mapping[str, str] = struct_field(default_factory=dict[str, str])
    sounds: tuple[str, ...] = ()
    falling: tuple[str, ...] = ()  # leaves, petals, confetti, ... in the air
    spoken: tuple[Line, ...] = ()


class Note(Struct, frozen=True):
    """What a film carries inside its file: enough to go on from where it ends."""

    scene: Scene
    direction: Direction
    seconds: float  # of the take that the film ends with
    elapsed: float  # how far into that take the film ends
    flat: bool = False  # it ends in a picture of the user's, not in a scene
    seed: int = 0
    version: int = 1


def dump(note: Note) -> str:
    return json.dumps({KEY: msgspec.to_builtins(note)}, ensure_ascii=True, separators=(",", ":"))


def load(text: str) -> Note | None:
    """The note in a film's comment, or None when it is none of ours. Anybody may write one, so it is checked."""
    try:
        note = msgspec.convert(json.loads(text)[KEY], Note)
        if not (0 <= note.elapsed <= note.seconds <= LONGEST_SECONDS and 0.05 <= note.direction.pace <= 20):
            return None
        return msgspec.structs.replace(note, scene=limits.checked(note.scene))
    except (ValueError, KeyError, TypeError, msgspec.ValidationError):
        return None
