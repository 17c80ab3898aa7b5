"""A prompt to a direction: the camera, who moves how, the pace, what falls, what is heard and what is said."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from platano.engines.sketch import relate
from platano.engines.sketch.film.want import Direction, Line
from platano.engines.sketch.scene import Scene, Thing

FEMALE = ("woman", "girl", "old woman", "queen", "princess", "witch", "nurse", "ballerina", "grandmother")
MALE = ("man", "boy", "old man", "king", "prince", "wizard", "knight", "pirate", "grandfather")
ACTIVE = ("person", "animal", "vehicle", "sky")
TRAVELS = ("walk", "run", "fly", "swim", "drive", "sail")
QUOTE = re.compile(r"""[“"„«]([^“”"„«»\n]{1,200})[”"»“]|(?<!\w)['‘]([^'’\n]*?(?:[’']\w[^'’\n]*?)*)['’](?!\w)""")
SAYING = re.compile(
    r"\b(?:say|says|said|saying|ask|asks|asking|whisper|whispers|whispering|shout|shouts|shouting|yells?|repl(?:y|ies)|"
    r"answers?|mutters?|murmurs?|exclaims?|announces?|tells?|speaks?|narrat(?:or|es|ion)|voice(?:-?over)?|sings?|talk(?:s|ing)?)\b",
    re.IGNORECASE,
)
LETTERED = re.compile(
    r"\b(?:sign|text|title|word|words|banner|label|poster|letters?|caption|written|reads)\b[^.\"“]*$", re.I
)
POSE_MOTIONS = {
    "run": "run",
    "walk": "walk",
    "fly": "fly",
    "swim": "swim",
    "jump": "jump",
    "dance": "dance",
    "wave": "wave",
    "climb": "climb",
}
GESTURES = ("play", "cook", "paint", "sing", "point", "hold", "read", "kick", "cheer")


@cache
def phrases(group: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """(pattern, value) of a group of words.toml, longest phrases first."""
    raw: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    pairs = sorted(((phrase, value) for value, phrases in raw[group].items() for phrase in phrases), key=_longest_first)
    return tuple((re.compile(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", re.I), value) for phrase, value in pairs)


def _longest_first(pair: tuple[str, str]) -> tuple[int, str]:
    return -len(pair[0]), pair[0]


def _matches(group: str, text: str) -> list[tuple[int, str]]:
    """(place, value) of every phrase in the text, by place; a phrase inside a longer one does not count."""
    found: list[tuple[int, int, str]] = []
    for pattern, value in phrases(group):
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end, _ in found):
                found.append((match.start(), match.end(), value))
    return [(start, value) for start, _, value in sorted(found)]


def direct(prompt: str, scene: Scene) -> Direction:
    """The direction of a prompt whose scene has been read. Never fails; an empty prompt drifts gently."""
    spoken, plain = spoken_lines(prompt, scene), QUOTE.sub(" ", prompt)
    cameras = _matches("cameras", plain)
    handheld = bool(
        re.search(r"\b(?:hand-?held|shaky|shaking camera|documentary|found footage|vlog|selfie)\b", plain, re.I)
    )
    bare = without_cameras(plain)
    paces = [float(value) for _, value in _matches("paces", plain)]
    return Direction(
        camera=_camera([value for _, value in cameras], handheld),
        handheld=handheld,
        pace=paces[0] if paces else 1,
        heading=-1 if _matches("headings", bare) else 1,
        moves=_moves(plain_words(bare), scene),
        sounds=tuple(dict.fromkeys(value for _, value in _matches("sounds", plain))),
        falling=tuple(dict.fromkeys(value for _, value in _matches("falling", plain))),
        spoken=spoken,
    )


@cache
def _plain() -> tuple[tuple[re.Pattern[str], str], ...]:
    raw: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    return tuple((re.compile(rf"\b{re.escape(word)}\b", re.I), plain) for word, plain in raw["plain"].items())


def plain_words(text: str) -> str:
    """Words that the grammar does not know, in words that it does."""
    for pattern, plain in _plain():
        text = pattern.sub(plain, text)
    return text


def _camera(named: list[str], handheld: bool) -> str:
    """The first move that is named; a pan without a side goes to the right."""
    sides = [value for value in named if value in ("pan left", "pan right")]
    first = next(iter(named), "static" if handheld else "drift")
    return next(iter(sides), "pan right") if first == "pan" else first


def without_cameras(text: str) -> str:
    """The words without those about the camera: 'the camera follows' moves nobody."""
    clauses = re.sub(
        r"\b(?:the\s+)?camera\s+(?:\w+ly\s+)?\w+(?:\s+(?:in|out|up|down|back|left|right|around))?",
        " ",
        text,
        flags=re.I,
    )
    for pattern, value in phrases("cameras"):
        if value not in ("static",):
            clauses = pattern.sub(" ", clauses)
    return clauses


def spoken_lines(prompt: str, scene: Scene | None = None) -> tuple[Line, ...]:
    """Quotes that somebody says; those that are lettered on something are none."""
    lines: list[Line] = []
    for match in QUOTE.finditer(prompt):
        text = (match[1] or match[2] or "").strip()
        before, after = prompt[max(0, match.start() - 60) : match.start()], prompt[match.end() : match.end() + 30]
        said = SAYING.search(before) or SAYING.search(after) or before.rstrip().endswith(":")
        if text and said and not LETTERED.search(before):
            lines.append(Line(text, _speaker(prompt[: match.start()] + after, scene) if scene else ""))
    return tuple(lines)


def _speaker(told: str, scene: Scene) -> str:
    """The person (else the animal) that was named last, or that a pronoun after the words fits."""
    pronoun = re.search(r"\b(she|he|they|it)\b[^.]{0,12}$", told[-30:], re.IGNORECASE)
    wanted = {"she": FEMALE, "he": MALE}.get(pronoun[1].lower(), ()) if pronoun else ()
    if fitting := next((thing.id for thing in scene.things if wanted and thing.noun in wanted), ""):
        return fitting
    for kinds in (("person",), ("animal",)):
        places = [(told.lower().rfind(thing.said), thing.id) for thing in scene.things if thing.kind in kinds]
        if places and max(places)[0] >= 0:
            return max(places)[1]
    return ""


def _moves(text: str, scene: Scene) -> dict[str, str]:
    """The motion of every root thing: what the words say, else what its pose says, else life of its own."""
    told: dict[str, str] = {}
    where = {thing.id: _place(text, thing) for thing in scene.things}
    for at, motion in _matches("motions", text):
        doer = _doer(scene, where, at, motion)
        if doer is None and motion in ("gesture", "dance", "walk", "run", "wave"):  # 'they talk'
            told.update({thing.id: motion for thing in scene.things if thing.kind == "person" and thing.id not in told})
        for actor in _with_companions(text, scene, where, doer):
            if told.get(actor.id, "idle") in ("idle", "gesture"):
                told[actor.id] = motion
    moves: dict[str, str] = {}
    for root in relate.roots(scene):
        own = told.get(root.id) or _by_pose(root)
        guests = [told.get(guest.id) or _by_pose(guest) for guest in relate.carried(scene, root)]
        travelling = next((motion for motion in guests if motion in TRAVELS or motion == "jump"), "")
        ridden = any(g.relation and g.relation.kind in ("ride", "in", "on") for g in relate.carried(scene, root))
        if travelling and ridden and root.kind in ("vehicle", "animal") and own in ("", "idle", "drive"):
            own = travelling
        moves[root.id] = _fitting(root, own, ridden)
    return _together(moves, scene)


def _with_companions(text: str, scene: Scene, where: Mapping[str, int], doer: Thing | None) -> list[Thing]:
    """Who does it, and whom an 'and' ties to them: 'a man and a woman dance' is said of both."""
    if doer is None:
        return []
    found, start = [doer], where[doer.id] - len(doer.said)
    for thing in reversed(scene.things):
        between = text[where[thing.id] : start] if 0 <= where[thing.id] <= start else "?"
        if re.fullmatch(r"\s*(?:,|and|&)\s+(?:[\w-]+\s+){0,3}", between):
            found.append(thing)
            start = where[thing.id] - len(thing.said)
    return found


def _together(moves: dict[str, str], scene: Scene) -> dict[str, str]:
    """'a man and a dog walk', 'a boy runs with his dog': who stands beside a traveller goes along."""
    for thing in scene.things:
        relation = thing.relation
        if thing.id not in moves or not relation or relation.kind not in ("beside", "behind", "before"):
            continue
        one, other = moves[thing.id], moves.get(relation.target, "")
        partner = scene.thing(relation.target)
        if one in ("walk", "run") and partner and partner.kind in ("person", "animal") and other in ("idle", ""):
            moves[relation.target] = one
        elif other in ("walk", "run") and thing.kind in ("person", "animal") and one in ("idle", ""):
            moves[thing.id] = other
    return moves


def _place(text: str, thing: Thing) -> int:
    """Where the prompt names the thing; -1 when it does not."""
    for word in (thing.said, thing.noun):
        if word and (match := re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)):
            return match.end()
    return -1


def _doer(scene: Scene, where: Mapping[str, int], at: int, motion: str) -> Thing | None:
    """Who does it: the nearest one named before the verb, those that can act before all others; else after it."""
    before = [thing for thing in scene.things if 0 <= where[thing.id] <= at]
    able = (
        [thing for thing in before if thing.kind in ACTIVE] if motion not in ("sway", "grow", "pulse", "fall") else []
    )
    for candidates in (able, before):
        if candidates:
            return max(candidates, key=lambda thing: where[thing.id])
    after = [thing for thing in scene.things if where[thing.id] > at and thing.kind in ACTIVE]
    return min(after, key=lambda thing: where[thing.id]) if after else None


def _by_pose(thing: Thing) -> str:
    return POSE_MOTIONS.get(thing.pose, "gesture" if thing.pose in GESTURES else "")


def _fitting(thing: Thing, motion: str, ridden: bool) -> str:
    """The motion as such a thing can do it."""
    if not motion:
        return {"sky": "float", "plant": "sway"}.get(thing.kind, "idle")
    if thing.kind == "vehicle":
        return {"walk": "drive", "run": "drive", "swim": "sail", "gesture": "idle", "wave": "idle"}.get(motion, motion)
    if thing.kind == "animal" and motion == "drive":
        return "walk" if ridden else "run"
    if thing.kind in ("person", "animal"):
        # 'floats', 'drifts' of a body is no journey over water
        return {"sail": "hover", "pulse": "idle", "shrink": "idle", "sway": "dance"}.get(motion, motion)
    return {"walk": "hover", "run": "drive", "gesture": "idle", "swim": "sail", "dance": "sway", "wave": "sway"}.get(
        motion, motion
    )
