"""Instructions that change a scene: "make the background blue", "add a red hat", "now in Spanish".

Each rule is a pattern for one kind of change and a function on the scene; what no rule can use is
told. Things keep their ids, so whatever is not named stays where it was.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from platano.engines.sketch import drawings, headings, limits, translate
from platano.engines.sketch.lexemes import split
from platano.engines.sketch.lexicon import singulars
from platano.engines.sketch.read import read
from platano.engines.sketch.relate import carried
from platano.engines.sketch.scene import Relation, Scene, Thing, Words

MOST_CLAUSES = 48  # instructions in one go
MOST_CLAUSE = 600  # characters of one: the patterns below look for several words in any distance

replace = msgspec.structs.replace


@dataclass
class Edit:
    """The scene as changed so far, and what there is to say about it."""

    scene: Scene
    notes: list[str] = field(default_factory=list[str])
    changed: bool = False

    def to(self, **changes: Any) -> None:
        self.scene = replace(self.scene, **changes)
        self.changed = True

    def change(self, things: Iterable[Thing], **changes: Any) -> None:
        ids = {thing.id for thing in things}
        self.to(things=tuple(replace(t, **changes) if t.id in ids else t for t in self.scene.things))


_NEW = re.compile(
    r"^\W*(?:create|generate|draw|paint|make|show|design|imagine)\s+(?:me\s+)?(?:an?|some|another|one|two|three)\s+(?:\w+\s+){0,3}?(?:picture|image|photo|painting|drawing|illustration|poster|logo|sticker|infographic|comic|portrait)\b",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s+(?:and then|then|, and)\s+|\n+")
_LEAD = re.compile(
    r"^(?:please|now|next|also|can you|could you|great|nice|ok(?:ay)?|but|and|using the (?:provided )?(?:image|picture)[^,]*)[\s,]+",
    re.I,
)
_WHERE = re.compile(r"\s(?:on|to|in|into|onto|under|above|beside|behind|near|next to|in front of|over|at)\s", re.I)
_KEEP = re.compile(
    r"\b(?:keep|leave|do(?:n't| not) change|without changing|preserve|everything else|match the)\b[^.,;]*", re.I
)


def is_new(instruction: str) -> bool:
    """True when the words describe a new picture rather than a change to the last one."""
    return bool(_NEW.match(instruction)) and not re.search(r"\b(?:this|that|the same|it|update)\b", instruction, re.I)


def apply(scene: Scene, instruction: str) -> Edit:
    """The scene after the instruction. `changed` is False when no part of it could be used."""
    edit = Edit(replace(scene, left_out=()))
    unused: list[str] = []
    spaced = re.sub(r"[^\S\n]+", " ", limits.readable(instruction))
    clauses = [_bare(clause) for clause in _SENTENCE.split(_KEEP.sub("", spaced))]
    for index, text in enumerate(filter(None, clauses)):
        if index >= MOST_CLAUSES or len(text) > MOST_CLAUSE or not _apply_clause(edit, text):
            unused.append(text)
        else:
            edit.scene = limits.bounded(edit.scene)
            unused += edit.scene.left_out
    edit.scene = limits.bounded(replace(edit.scene, left_out=(*limits.unread(instruction), *unused)))
    return edit


def _bare(clause: str) -> str:
    """The instruction without the politeness and the time words in front."""
    text = clause.strip(" ,.!")
    while match := _LEAD.match(text):
        text = text[match.end() :]
    return text


def _apply_clause(edit: Edit, text: str) -> bool:
    for pattern, rule in RULES:
        if (match := pattern.search(text)) and rule(edit, match):
            return True
    return _facts(edit, text)


def named(scene: Scene, phrase: str) -> list[Thing]:
    """The things that a phrase means: by noun or by the prompt's own word, narrowed by colour."""
    lexemes = split(phrase)
    nouns = {noun for lexeme in lexemes if (noun := lexeme.get("noun"))}
    said = {reading for lexeme in lexemes for reading in singulars(lexeme.lower)}
    found = [t for t in scene.things if t.noun in nouns or said & set(singulars(t.said))]
    colours = {colour for lexeme in lexemes if (colour := lexeme.get("colour"))}
    narrowed = [thing for thing in found if thing.colour in colours]
    if not found and nouns:
        kinds = {drawing.kind for noun in nouns if (drawing := drawings.find(noun))}
        same_kind = [thing for thing in scene.things if thing.kind in kinds]
        found = same_kind if len(same_kind) == 1 else []  # 'the car' may mean the only convertible
    if not found and re.search(r"\b(?:everything|all of (?:it|them)|all things)\b", phrase, re.I):
        return list(scene.things)
    if not found and re.search(r"\b(?:it|them|this|subject|character)\b", phrase, re.I):
        return list(scene.things[:1])
    return narrowed or found


def _colour_in(phrase: str) -> str | None:
    return next((colour for lexeme in split(phrase) if (colour := lexeme.get("colour"))), None)


def _place_in(phrase: str) -> str | None:
    return next((place for lexeme in split(phrase) if (place := lexeme.get("place"))), None)


def _background(edit: Edit, match: re.Match[str]) -> bool:
    wanted = match["what"]
    place, colour = _place_in(wanted), _colour_in(wanted)
    if place:
        edit.to(place=place, background=colour)
    elif colour:
        edit.to(background=colour, place=edit.scene.place or "plain")
    facts = _facts(edit, wanted)
    return bool(place or colour or facts)


def _add(edit: Edit, match: re.Match[str]) -> bool:
    text = match["what"]
    lettered = headings.read(text)
    if lettered.words:
        new = [
            replace(w, role="title" if not edit.scene.words and i == 0 else w.role if w.role != "title" else "subtitle")
            for i, w in enumerate(lettered.words)
        ]
        edit.to(words=(*edit.scene.words, *new))
        return True
    split_at = _WHERE.search(text)
    phrase, where = (text[: split_at.start()], text[split_at.start() :]) if split_at else (text, "")
    fresh = read(phrase, edit.scene.seed)
    if not fresh.things:
        return _background_thing(edit, text)
    things = list(edit.scene.things)
    for thing in fresh.things:
        added = _placed(edit.scene, _renamed(thing, things), where)
        things = [*_without_rival(things, added), added]
    if vehicle := next((t for t in named(edit.scene, where) if t.kind == "vehicle"), None):
        things = [_boarded(t, vehicle, edit.scene) for t in things]
    edit.to(things=tuple(things))
    return True


def _boarded(thing: Thing, vehicle: Thing, before: Scene) -> Thing:
    """Somebody new who was put in or on a vehicle rides it."""
    is_new_agent = before.thing(thing.id) is None and thing.kind in ("animal", "person")
    return replace(thing, relation=Relation("ride", vehicle.id), pose="ride") if is_new_agent else thing


def _without_rival(things: list[Thing], added: Thing) -> list[Thing]:
    """A new hat takes the place of the old one: one thing at each anchor of a wearer."""
    if not (added.relation and added.relation.kind == "wear"):
        return things
    worn = [
        t for t in things if t.relation == added.relation and drawings.anchors(t.noun) & drawings.anchors(added.noun)
    ]
    return [t for t in things if t not in worn]


def _background_thing(edit: Edit, text: str) -> bool:
    """'add mountains': a place, where nothing else is meant."""
    if place := _place_in(text):
        edit.to(place=place)
        return True
    return False


def _instead(edit: Edit, match: re.Match[str]) -> bool:
    """'draw a house instead': other things in the same place."""
    fresh = read(match["what"], edit.scene.seed)
    if fresh.things:
        edit.to(things=fresh.things)
    return bool(fresh.things)


def _renamed(thing: Thing, taken: list[Thing]) -> Thing:
    number = 1 + max((int(t.id.rpartition("-")[2]) for t in taken), default=0)
    return replace(thing, id=f"{thing.noun.replace(' ', '-')}-{number}", relation=None)


def _placed(scene: Scene, thing: Thing, where: str) -> Thing:
    """A new thing tied to what `where` names; what can be worn is worn."""
    targets = named(scene, where) if where else []
    agents = [t for t in (targets or scene.things) if t.kind in ("animal", "person")]
    if thing.kind == "wear" and agents:
        return replace(thing, relation=Relation("wear", agents[0].id), count=1)
    spots = [spot for lexeme in split(where) if (spot := lexeme.get("spot"))]
    if spots:
        return replace(thing, spot=spots[0])
    if not targets:
        return thing
    if thing.kind in ("animal", "person") and targets[0].kind == "vehicle":
        return replace(thing, relation=None)
    word = next((relation for lexeme in split(where) if (relation := lexeme.get("relation"))), "")
    if re.search(r"\bhands?\b|\bpaws?\b", where):
        return replace(thing, relation=Relation("hold", targets[0].id))
    kind = {"on": "on", "in": "in", "under": "under", "above": "above", "behind": "behind", "before": "before"}
    return replace(thing, relation=Relation(kind.get(word, "beside"), targets[0].id))


def _give(edit: Edit, match: re.Match[str]) -> bool:
    owners = named(edit.scene, match["whom"])
    fresh = read(match["what"], edit.scene.seed)
    if not owners or not fresh.things:
        return False
    things = list(edit.scene.things)
    for thing in fresh.things:
        kind = "wear" if thing.kind == "wear" else "hold"
        added = replace(_renamed(thing, things), relation=Relation(kind, owners[0].id))
        things = [*_without_rival(things, added), added]
    edit.to(things=tuple(things))
    return True


def _remove(edit: Edit, match: re.Match[str]) -> bool:
    what = match["what"]
    if re.search(r"\b(?:text|title|words?|lettering|caption|slogan)\b", what, re.I) and edit.scene.words:
        edit.to(words=())
        return True
    if re.search(r"\bbackground\b", what, re.I):
        edit.to(place="plain", background="#fbfaf6")
        return True
    gone = {thing.id for thing in named(edit.scene, what)}
    if not gone:
        return False
    while more := {guest.id for t in edit.scene.things if t.id in gone for guest in _hanging(edit.scene, t)} - gone:
        gone |= more
    kept = [
        t if not (t.relation and t.relation.target in gone) else replace(t, relation=None)
        for t in edit.scene.things
        if t.id not in gone
    ]
    edit.to(things=tuple(kept))
    return True


def _hanging(scene: Scene, thing: Thing) -> list[Thing]:
    """What goes with a thing that is removed: what it wears and holds, not what rides it."""
    return [
        guest for guest in carried(scene, thing) if guest.relation and guest.relation.kind in ("wear", "hold", "eat")
    ]


def _swap(edit: Edit, match: re.Match[str]) -> bool:
    old, new = match["what"], match["into"]
    texts = [words for words in edit.scene.words if words.text.lower() == old.strip("\"'“”«» ").lower()]
    if texts:
        text = new.strip("\"'“”«» ")
        edit.to(words=tuple(replace(w, text=text) if w in texts else w for w in edit.scene.words))
        return True
    things = named(edit.scene, old)
    fresh = read(new, edit.scene.seed)
    if things and fresh.things:
        other = fresh.things[0]
        drawing = drawings.find(other.noun)
        assert drawing is not None
        edit.change(
            things, noun=other.noun, said=other.said, kind=drawing.kind, colour=other.colour, traits=other.traits
        )
        return True
    if things and (colour := _colour_in(new)):
        edit.change(things, colour=colour)
        return True
    return False


def _retext(edit: Edit, match: re.Match[str]) -> bool:
    text = match["into"].strip("\"'“”«» ")
    words = edit.scene.words or (Words(text),)
    edit.to(words=(replace(words[0], text=text), *words[1:]))
    return True


def _make(edit: Edit, match: re.Match[str]) -> bool:
    """'make the cat blue / happy / bigger / asleep', 'paint it red'."""
    what, how = match["what"], match["how"]
    things = named(edit.scene, what)
    if not things and re.fullmatch(r"(?:it|this|that|the (?:image|picture|scene|photo|drawing))", what.strip(), re.I):
        return _facts(edit, how) or _restyle_things(edit, list(edit.scene.things[:1]), how)
    return bool(things) and _restyle_things(edit, things, how)


def _restyle_things(edit: Edit, things: list[Thing], how: str) -> bool:
    if not things:
        return False
    used = False
    if match := re.search(r"\b(bigger|larger|huge|smaller|tiny)\b", how, re.I):
        factor = 1.35 if match[1].lower() in ("bigger", "larger", "huge") else 0.7
        edit.change(things, scale=things[0].scale * factor)
        used = True
    for lexeme in split(how):
        if colour := lexeme.get("colour"):
            edit.change(things, colour=colour)
            used = True
        elif verb := lexeme.get("verb"):
            edit.change(things, pose=verb.pose or "stand")
            used = True
        elif trait := lexeme.get("trait"):
            edit.change(things, traits=tuple(dict.fromkeys((*things[0].traits, trait))))
            used = True
        elif (number := lexeme.get("number")) and lexeme.lower not in ("a", "an"):
            edit.change(things, count=min(int(number), 24))
            used = True
    return used


def _move(edit: Edit, match: re.Match[str]) -> bool:
    things = named(edit.scene, match["what"])
    where = match["where"].lower()
    spot = next(
        (
            s
            for s in (
                "top left",
                "top right",
                "bottom left",
                "bottom right",
                "left",
                "right",
                "top",
                "bottom",
                "background",
                "foreground",
            )
            if s in where
        ),
        "centre" if re.search(r"cent(?:er|re)|middle", where) else "",
    )
    if not things or not spot:
        return False
    edit.change(things, spot=spot, relation=None)
    return True


def _translate(edit: Edit, match: re.Match[str]) -> bool:
    """Every text that the word table knows; what it does not know is told, never invented."""
    language = translate.language(match["language"])
    if language is None:
        return False
    if not edit.scene.words and not edit.scene.sections:
        edit.notes.append("There is no lettering to translate.")
        return True
    unknown: list[str] = []

    def turned(text: str) -> str:
        found, missing = translate.text(text, language)
        unknown.extend(missing)
        return found

    edit.to(
        words=tuple(replace(words, text=turned(words.text)) for words in edit.scene.words),
        sections=tuple(
            replace(s, heading=turned(s.heading), entries=tuple(map(turned, s.entries))) for s in edit.scene.sections
        ),
    )
    if unknown:
        edit.notes.append(
            "Left as they were, since sketch's word table lacks them: "
            + ", ".join(f"“{w}”" for w in dict.fromkeys(unknown))
            + "."
        )
    return True


def _facts(edit: Edit, text: str) -> bool:
    """Style, time, weather, season, layout, place: the last resort of every clause."""
    found = read(text, edit.scene.seed)
    usual = Scene()
    names = ("style", "time", "weather", "season", "layout", "shot")
    changes = {name: getattr(found, name) for name in names if getattr(found, name) != getattr(usual, name)}
    for lexeme in split(text):
        for name in names:
            if lexeme.get(name):
                changes[name] = lexeme.get(name)
    if found.place and (re.search(r"\b(?:in|at|on|to)\b", text) or not found.things):
        changes["place"] = found.place
    if changes:
        edit.to(**changes)
    return bool(changes)


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_TO = r"(?:to|into|with|for|by|as|be|a|an)"
RULES: tuple[tuple[re.Pattern[str], Callable[[Edit, re.Match[str]], bool]], ...] = (
    (_rule(r"^(?:\w+\s)?(?P<what>.+?)\s+instead$"), _instead),
    (_rule(r"\b(?:in|into|to|en|auf|in het)\s+(?:be\s+in\s+)?(?P<language>[a-zà-ÿ]+)\s*(?:language)?\s*$"), _translate),
    (_rule(r"\btranslate\b.*\b(?:in|into|to)\s+(?P<language>[a-zà-ÿ]+)"), _translate),
    (
        _rule(
            r"\b(?:text|title|caption|slogan|headline|sign|words?)\b.*?\b(?:to|say|read|says|reads|with)\s+(?P<into>[\"'“«].+)$"
        ),
        _retext,
    ),
    (_rule(r"\b(?:replace|swap|exchange|substitute)\s+(?P<what>.+?)\s+(?:with|for|by)\s+(?P<into>.+)$"), _swap),
    (
        _rule(
            r"\b(?:background|backdrop|sky|wall)\b\s*(?:colou?r\s*)?(?:to|into|be|is|a|an|should be)?\s*(?P<what>.+)$"
        ),
        _background,
    ),
    (_rule(r"\b(?P<what>[\w\s-]+?)\s+(?:background|backdrop)\b"), _background),
    (_rule(r"\b(?:remove|delete|erase|take away|take out|get rid of|without)\s+(?P<what>.+)$"), _remove),
    (
        _rule(r"\b(?:give|put on)\s+(?P<whom>(?:the |my |his |her )?[\w-]+)\s+(?P<what>.+)$"),
        _give,
    ),
    (
        _rule(
            r"\b(?:move|shift|place|put)\s+(?P<what>(?:the|my|it)\b.*?)\s+(?:to|on|in|at|into)\s+(?:the\s+)?(?P<where>.*(?:left|right|top|bottom|cent|middle|background|foreground).*)$"
        ),
        _move,
    ),
    (_rule(r"\b(?:add|put|include|insert|place|draw|show|append)\s+(?P<what>.+)$"), _add),
    (
        _rule(
            rf"\b(?:turn|transform|change|convert)\s+(?:only\s+)?(?:the colou?r of\s+)?(?P<what>.+?)\s+(?:in)?{_TO}\s+(?P<into>.+)$"
        ),
        _swap,
    ),
    (
        _rule(
            r"\b(?:make|paint|colou?r|turn|let|have|dye)\s+(?P<what>it|them|this|that|(?:the|my|his|her|all)\s+[\w-]+(?:\s+(?=\w+\s)[\w-]+)*?)\s+(?P<how>.+)$"
        ),
        _make,
    ),
    (
        _rule(r"\bchange\s+(?:the\s+)?colou?r\s+(?:of\s+(?P<what>.+?)\s+)?to\s+(?P<how>.+)$"),
        lambda edit, m: _restyle_things(edit, named(edit.scene, m["what"] or "it"), m["how"]),
    ),
)
