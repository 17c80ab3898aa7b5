"""How much of a scene is drawn: what is over is told beside the picture, whoever wrote the prompt or the note.

The cost of a picture grows with its figures, and a thing that stands on many others is drawn once for each of
them. All limits lie far above what one picture can show.
"""

import math
import re
from typing import Any

import msgspec

from platano.engines.sketch import backdrops, drawings
from platano.engines.sketch.scene import Scene, Section, Thing, Words

MOST_CHARACTERS = 12_000  # of a prompt; the rest is not read
MOST_THINGS = 40
MOST_DEPTH = 6  # a cat on a box on a chair on a table on a cart on a boat
MOST_FIGURES = 72  # all copies of all things, with what they carry
MOST_COPIES = 24
MOST_TRAITS = 12
MOST_TEXTS = 12  # lettered
MOST_SECTIONS = 12
MOST_ENTRIES = 16  # of a section
MOST_LETTERS = 200  # of one text
MOST_LEFT_OUT = 200
_LONGEST_WORD = 40  # as told beside the picture
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_ATTACHED = ("ride", "wear", "hold", "eat", "on", "in", "above", "under", "beside", "behind", "before")
# What a note may say, and what stands for anything else.
_USUAL: dict[str, tuple[str, ...]] = {
    "time": ("day", "dawn", "golden hour", "sunset", "dusk", "night"),
    "weather": ("clear", "cloudy", "fog", "rain", "snow", "storm", "wind"),
    "season": ("summer", "spring", "autumn", "winter"),
    "shot": ("medium", "close", "wide"),
}

replace = msgspec.structs.replace


def readable(prompt: str, most: int = MOST_CHARACTERS) -> str:
    """The beginning of the prompt, up to the last whole word within `most` characters."""
    if len(prompt) <= most:
        return prompt
    kept = prompt[:most]
    return kept.rpartition(" ")[0] or kept


def unread(prompt: str, most: int = MOST_CHARACTERS) -> tuple[str, ...]:
    """What is left out of a prompt that is too long, in words; empty for the others."""
    return (f"all after the first {most} characters",) if len(prompt) > most else ()


def bounded(scene: Scene) -> Scene:
    """The scene with no more than can be drawn in a moment. What goes is named in its `left_out`."""
    over: list[str] = [_named(thing) for thing in scene.things[MOST_THINGS:]]
    things = _shallow(scene.things[:MOST_THINGS], over)
    things = _few(things, over)
    words = _short_texts(scene.words, over)
    over += [section.heading or "a list" for section in scene.sections[MOST_SECTIONS:]]
    sections = tuple(_short_section(section, over) for section in scene.sections[:MOST_SECTIONS])
    left_out = tuple(dict.fromkeys(_cut(word, _LONGEST_WORD) for word in (*over, *scene.left_out)))
    return replace(scene, things=things, words=words, sections=sections, left_out=left_out[:MOST_LEFT_OUT])


def _named(thing: Thing) -> str:
    return thing.said or thing.noun


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _shallow(things: tuple[Thing, ...], over: list[str]) -> tuple[Thing, ...]:
    """A pile that is too high becomes several beside each other."""
    by_id = {thing.id: thing for thing in things}
    kept: list[Thing] = []
    for thing in things:
        depth = _depth(thing, by_id)
        cut = thing.relation is not None and depth > 0 and depth % (MOST_DEPTH + 1) == 0
        if cut and thing.relation:
            over.append(f"{thing.relation.kind} the {_named(by_id[thing.relation.target])}")
        kept.append(replace(thing, relation=None) if cut else thing)
    return tuple(kept)


def _depth(thing: Thing, by_id: dict[str, Thing]) -> int:
    """How many things it hangs on, one on the other; in a ring, those until it closes."""
    seen = {thing.id}
    while thing.relation and (carrier := by_id.get(thing.relation.target)) and carrier.id not in seen:
        seen.add(carrier.id)
        thing = carrier
    return len(seen) - 1


def _few(things: tuple[Thing, ...], over: list[str]) -> tuple[Thing, ...]:
    """Fewer copies of what there is most of, until all can be drawn."""
    counts = {thing.id: min(max(thing.count, 1), MOST_COPIES) for thing in things}
    by_id = {thing.id: thing for thing in things}
    while True:
        figures = {thing.id: _figures(thing, by_id, counts) for thing in things}
        most = max(things, key=lambda thing: (counts[thing.id] > 1, figures[thing.id]), default=None)
        if most is None or counts[most.id] == 1 or sum(figures.values()) <= MOST_FIGURES:
            break
        counts[most.id] = -(-counts[most.id] * 2 // 3) if counts[most.id] > 2 else 1
    over += [f"{thing.count - counts[thing.id]} of {thing.count} {_named(thing)}" for thing in things
             if thing.count > counts[thing.id]]  # fmt: skip
    return tuple(
        thing if thing.count == counts[thing.id] else replace(thing, count=counts[thing.id]) for thing in things
    )


def _figures(thing: Thing, by_id: dict[str, Thing], counts: dict[str, int]) -> int:
    """How often the thing is drawn: its copies on every copy of what it hangs on."""
    number, seen, walker = 1, {thing.id}, thing
    while True:
        number *= counts[walker.id]
        onward = by_id.get(walker.relation.target) if walker.relation else None
        if onward is None or onward.id in seen:
            return number
        seen.add(onward.id)
        walker = onward


def _short_texts(words: tuple[Words, ...], over: list[str]) -> tuple[Words, ...]:
    over += [text.text for text in words[MOST_TEXTS:]]
    kept = words[:MOST_TEXTS]
    return tuple(replace(one, text=_cut(one.text, MOST_LETTERS), face=_cut(one.face, 120)) for one in kept)


def _short_section(section: Section, over: list[str]) -> Section:
    over += section.entries[MOST_ENTRIES:]
    entries = tuple(_cut(entry, MOST_LETTERS) for entry in section.entries[:MOST_ENTRIES])
    return Section(_cut(section.heading, MOST_LETTERS), entries)


def checked(note: Scene) -> Scene:
    """A scene that came in a file, where anybody may have written it: only what this version can draw is kept."""
    ids = list(dict.fromkeys(thing.id for thing in note.things))[:MOST_THINGS]
    by_id = {thing.id: thing for thing in reversed(note.things)}
    things = tuple(_checked_thing(by_id[thing_id]) for thing_id in ids if drawings.find(by_id[thing_id].noun))
    facts: dict[str, Any] = {
        name: getattr(note, name) if getattr(note, name) in known else known[0] for name, known in _USUAL.items()
    }
    words = tuple(replace(text, colour=_colour(text.colour)) for text in note.words)
    return bounded(
        replace(
            note,
            things=things,
            place=note.place if backdrops.find(note.place) else "",
            background=_colour(note.background),
            accent=_colour(note.accent),
            words=words,
            **facts,
        )
    )


def _checked_thing(thing: Thing) -> Thing:
    drawing = drawings.find(thing.noun)
    assert drawing is not None
    phase = thing.phase
    return replace(
        thing,
        said=_cut(thing.said, _LONGEST_WORD),
        kind=drawing.kind,
        colour=_colour(thing.colour),
        colours={part: colour for part, colour in thing.colours.items() if _colour(colour)},
        traits=thing.traits[:MOST_TRAITS],
        scale=felt_scale(thing.scale),
        relation=thing.relation if thing.relation and thing.relation.kind in _ATTACHED else None,
        phase=phase if phase is not None and math.isfinite(phase) else None,
    )


def felt_scale(scale: float) -> float:
    """'huge huge huge' is as large as a picture can take; a number that is none is natural size."""
    return min(max(scale, 0.2), 5.0) if math.isfinite(scale) else 1.0


def _colour(colour: str | None) -> str | None:
    return colour if colour and _COLOUR.fullmatch(colour) else None
