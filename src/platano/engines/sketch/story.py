"""Interleaved answers: a prompt that asks for a story or for steps becomes beats, each told and painted."""

import re
from dataclasses import dataclass

import msgspec

from platano.engines.sketch import limits, tell
from platano.engines.sketch.read import read
from platano.engines.sketch.scene import Scene

_ASKED = re.compile(
    r"\b(?:story|tale|interleav\w*|step[- ]by[- ]step|illustrated (?:guide|recipe|steps)|storyboard|life ?cycle"
    r"|how to|in \w+ steps|series of (?:images|pictures))\b",
    re.I,
)
_STEP = re.compile(
    r"(?:^|(?<=[.!?;:,\n]))\s{0,20}(?:\d+[.)]\s*|(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|lastly)"
    r",?\s+)",
    re.I,
)
_COUNT = re.compile(
    r"\b(two|three|four|five|six|[2-6])\s+(?:steps|scenes|panels|parts|images|pictures|illustrations|chapters)\b", re.I
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

# An arc for a story whose steps the prompt leaves open: how the day, the weather and the view change.
_ARC = (
    ("It begins at dawn", {"time": "dawn", "shot": "wide"}),
    ("The day is bright", {"time": "day", "shot": "medium"}),
    ("A closer look", {"time": "day", "shot": "close"}),
    ("The weather turns", {"time": "day", "weather": "rain", "shot": "medium"}),
    ("Evening comes", {"time": "sunset", "shot": "medium"}),
    ("The night is quiet", {"time": "night", "shot": "wide"}),
)


@dataclass(frozen=True, slots=True)
class Beat:
    text: str
    scene: Scene


def is_asked(prompt: str) -> bool:
    return bool(_ASKED.search(prompt))


def beats(prompt: str, seed: int) -> list[Beat]:
    """Two to six beats: the prompt's own steps where it names them, else an arc around its subject."""
    whole = read(prompt, seed)
    prompt = limits.readable(prompt)
    steps = [step.strip(" .,;") for step in _STEP.split(prompt)[1:] if step and len(step.strip()) > 3]
    if len(steps) >= 2:
        return [_told(index, step, whole, seed) for index, step in enumerate(steps[:6])]
    match = _COUNT.search(prompt)
    count = int(_NUMBERS.get(match[1].lower(), 0) or match[1]) if match else 4
    chosen = [_ARC[round(index * (len(_ARC) - 1) / max(count - 1, 1))] for index in range(count)]
    return [_varied(index, text, facts, whole) for index, (text, facts) in enumerate(chosen)]


def _told(index: int, step: str, whole: Scene, seed: int) -> Beat:
    """The prompt's own words, painted with the story's subject when they name none."""
    scene = read(step, seed)
    things = scene.things or whole.things[:1]
    kept = msgspec.structs.replace(
        scene,
        things=things,
        place=scene.place or whole.place,
        style=whole.style,
        seed=seed,
        layout="scene",
        sections=(),
    )
    return Beat(f"{index + 1}. {step[0].upper()}{step[1:]}.", kept)


def _varied(index: int, text: str, facts: dict[str, str], whole: Scene) -> Beat:
    place = whole.place or "meadow"
    left_out = whole.left_out if index == 0 else ()
    scene = msgspec.structs.replace(
        whole, place=place, layout="scene", sections=(), words=(), left_out=left_out, **facts
    )
    who = " and ".join(tell.noun_phrase(thing) for thing in whole.things[:3]) or "nobody yet"
    return Beat(f"{index + 1}. {text}. In the {place}: {who}.", scene)
