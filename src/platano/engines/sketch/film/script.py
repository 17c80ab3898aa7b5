"""A film's prompt to a scene: the words about camera, pace and sound are taken out before the grammar reads it."""

import re
from functools import partial

import msgspec

from platano.engines.sketch import backdrops, drawings
from platano.engines.sketch.film.direction import QUOTE, phrases, plain_words, spoken_lines, without_cameras
from platano.engines.sketch.lexicon import meanings
from platano.engines.sketch.read import read
from platano.engines.sketch.scene import Scene

# A verb that the grammar knows for every motion, in the form that joins the same prepositions.
PLAIN_VERBS = {
    "walk": "walking",
    "run": "running",
    "jump": "jumping",
    "fly": "flying",
    "swim": "swimming",
    "dance": "dancing",
    "wave": "waving",
    "climb": "climbing",
}
INDOORS = ("living room", "bedroom", "kitchen", "studio", "plain")
UNSEEN = ("birds", "crickets", "music", "city", "engine", "crowd", "steps", "heartbeat", "clock", "silence")
_HEARD = (
    "audio|sfx|sound(?:s| effects?| design)?|(?:ambient|background) (?:noise|sounds?|music)|music|soundtrack|dialogue"
)
_SOUND = re.compile(
    rf"\b(?:{_HEARD})\s*:[^.\n]*\.?"
    r"|,?\s*(?:with|to|and)?\s*(?:the\s+)?sounds? of[^.,;\n]*|\b(?:no|without) (?:sound|audio|music|dialogue)\b",
    re.IGNORECASE,
)
_WAYS = "in|out|up|down|back|left|right|around|closer|away|past|over|through|with|on|to|toward|towards"
_FILMED = (
    "cinematic|footage|film(?:ed)?|video|clip|movie|shot on \\w+|35 ?mm|4k|8k|hdr?|fps|slow|slowly|shot|scene|sequence"
)
_CAMERA = re.compile(
    rf"\b(?:the\s+)?camera\s+(?:is\s+)?(?:\w+ly\s+)?\w+(?:\s+(?:{_WAYS}))*"
    rf"|\b(?:(?:hand-?held|shaky|moving|steady|static|fixed)(?: camera)?|{_FILMED}|lens flare)\b",
    re.IGNORECASE,
)


def understood(prompt: str, seed: int = 0) -> Scene:
    """The scene of a film's prompt. What is spoken is no lettering, what is only heard is not drawn."""
    spoken = {line.text for line in spoken_lines(prompt)}
    kept = QUOTE.sub(lambda match: " " if (match[1] or match[2] or "").strip() in spoken else match[0], prompt)
    pieces: list[str] = []
    at = 0
    for match in QUOTE.finditer(kept):
        pieces += [_rewritten(kept[at : match.start()]), match[0]]
        at = match.end()
    return _placed(read(" ".join([*pieces, _rewritten(kept[at:])]), seed))


def _placed(scene: Scene) -> Scene:
    """Films need surroundings: a thing that is a landscape becomes the place, furniture stands in a room."""
    things, place, weather = list(scene.things), scene.place, scene.weather
    for thing in scene.things:
        landscape = backdrops.find(thing.noun)
        if not place and landscape and thing.count == 1:
            place = landscape.names[0]
            things.remove(thing)
    if not place and any(thing.kind == "furniture" or thing.noun == "fireplace" for thing in things):
        place = "living room"
    if place == "highway" and any(thing.kind == "vehicle" for thing in things):
        place = "meadow"  # the film lays its own road across the frame
    if place == "river" and any("water" in drawings.anchors(thing.noun) for thing in things):
        place = "lake"  # a stream between meadows carries no boat
    if place and place not in INDOORS and any(thing.noun == "cloud" for thing in things):
        things = [thing for thing in things if thing.noun != "cloud"]
        weather = "cloudy" if weather == "clear" else weather
    return msgspec.structs.replace(scene, things=tuple(things), place=place, weather=weather)


def _rewritten(text: str) -> str:
    """Words about the world only, in words that the grammar knows."""
    text = _SOUND.sub(" ", text)
    text = without_cameras(text)
    text = _CAMERA.sub(" ", text)
    for group in ("paces", "falling"):
        for pattern, value in phrases(group):
            if value != "snow":
                text = pattern.sub(" ", text)
    text = _without_heard(text)
    text = plain_words(text)
    for pattern, value in phrases("motions"):
        text = pattern.sub(partial(_known, PLAIN_VERBS.get(value, "standing")), text)
    return re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,;")


def _known(plain: str, match: re.Match[str]) -> str:
    """The verb itself when the grammar has it, else a plain one that joins the same prepositions."""
    return match[0] if meanings(match[0].lower()) else plain


def _without_heard(text: str) -> str:
    """Clauses after a comma that only say what is heard: ', birds singing', ', crickets'."""
    clauses = re.split(r"(,|;)", text)
    kept: list[str] = clauses[:1]
    for separator, clause in zip(clauses[1::2], clauses[2::2], strict=False):
        words = clause.split()
        heard = any(pattern.search(clause) for pattern, value in phrases("sounds") if value in UNSEEN)
        if not (heard and len(words) <= 4 and not re.search(r"\b(?:in|on|at|by|near|through|over|is|are)\b", clause)):
            kept += [separator, clause]
    return "".join(kept)
