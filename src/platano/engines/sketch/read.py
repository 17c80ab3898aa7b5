"""A prompt to a scene: noun phrases, their colours and counts, and how they stand to each other.

The reader walks the lexemes once. Adjectives gather until a noun closes the phrase; a verb or a
preposition waits for the next noun to join it to its subject. What had no effect is kept in
`Scene.left_out`, so that it can be said beside the picture.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from platano.engines.sketch import drawings, headings, lexicon, limits
from platano.engines.sketch.lexemes import Lexeme, split
from platano.engines.sketch.lexicon import Verb, singulars
from platano.engines.sketch.scene import Relation, Scene, Thing

GROUNDS = ("background", "backdrop", "canvas", "sky")
NOMINAL = {"noun", "place", "colour", "trait", "size"}
ADJECTIVAL = {"colour", "trait", "size", "verb"}
AGENTS = ("animal", "person")
CARRIED = ("wear", "hold", "eat", "in", "on")
COLLECTIVE = ("fish", "sheep", "deer")  # plural without an s
HEAVY = ("building", "furniture", "vehicle")
HELD_KINDS = ("object", "food", "plant", "container", "symbol")
COUNT_LIMIT = 24
PART_TRAITS = {
    ("animal", "wings"): "winged",
    ("person", "beard"): "bearded",
    ("person", "mustache"): "moustache",
    ("person", "moustache"): "moustache",
    ("person", "ponytail"): "ponytail",
    ("person", "bun"): "bun",
}
GINGER = "#b4552d"
LIST_WORDS = ("step", "steps", "tips", "facts", "ways", "icon", "icons", "sections")
PART_WORDS = {
    "hair": "hair",
    "eyes": "eyes",
    "wings": "wings",
    "roof": "roof",
    "door": "door",
    "wheels": "wheel",
    "stripes": "stripe",
    "spots": "spot",
    "shirt": "shirt",
    "dress": "dress",
    "trousers": "trousers",
    "pants": "trousers",
    "petals": "petal",
    "handle": "handle",
}


@dataclass
class Phrase:
    """The noun phrase that is being gathered."""

    count: int | None = None
    colours: list[str] = field(default_factory=list[str])
    traits: list[str] = field(default_factory=list[str])
    scale: float = 1
    pose: str = ""
    spot: str = ""


class Reader:
    """One pass over a prompt. `read` below is the door."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self.lexemes = lexemes
        self.things: list[Thing] = []
        self.context: list[Thing] = []
        self.facts: dict[str, Any] = {}
        self.left_out: list[str] = []
        self.phrase = Phrase()
        self.link: str = ""  # relation that waits for its object
        self.subject: str = ""  # id of the thing the link starts from
        self.series: list[str] = []  # ids of 'an apple, a pear and a plum': what follows ties them all
        self.earlier: list[str] = []  # the series that stood before the thing being read
        self.definite = False  # "the" stands right before the word
        self.listing = False  # an "and" or a comma stands before the phrase
        self.last_link = ("", "")  # the link that was used last and its subject, for "and"
        self.negated = False

    def run(self) -> None:
        for index, lexeme in enumerate(self.lexemes):
            if lexeme.stop:
                self._close_clause()
            following = self.lexemes[index + 1] if index + 1 < len(self.lexemes) else Lexeme("", stop=True)
            previous = self.lexemes[index - 1] if index else Lexeme("")
            self._take(lexeme, previous, following)
        self._close_clause()

    def _close_clause(self) -> None:
        """A sentence ends: adjectives that found no noun are unused, links are dropped."""
        self.phrase, self.link, self.subject, self.negated = Phrase(), "", "", False

    def _take(self, lexeme: Lexeme, previous: Lexeme, following: Lexeme) -> None:
        if lexeme.quote:
            return
        if lexeme.lower in ("no", "without", "not", "avoid", "don't", "excluding"):
            self.negated = True
            return
        if lexeme.comma and self.negated:
            self.negated = False
        self.definite = previous.lower in ("the", "its", "their", "this", "that")
        self.listing = self.listing or lexeme.comma or lexeme.lower == "and"
        for kind, take in (
            ("spot", self._spot),
            ("time", self._fact),
            ("weather", self._fact),
            ("season", self._fact),
            ("style", self._fact),
            ("layout", self._fact),
            ("shot", self._fact),
        ):
            if kind in lexeme.means and not self._reads_as_noun(lexeme, following):
                take(kind, lexeme)
                return
        self._take_grammar(lexeme, previous, following)

    def _reads_as_noun(self, lexeme: Lexeme, following: Lexeme) -> bool:
        """'a painting on the wall' is a thing; 'a painting of a wall' is a style."""
        return "noun" in lexeme.means and following.lower not in ("of", "style", "painting", "drawing")

    def _take_grammar(self, lexeme: Lexeme, previous: Lexeme, following: Lexeme) -> None:
        nominal_next = bool(NOMINAL & set(following.means)) or following.lower in (*PART_WORDS, *GROUNDS)
        adjectival = bool(ADJECTIVAL & set(lexeme.means))
        modifies = adjectival and nominal_next and not following.comma and not following.stop
        if not self._take_nominal(lexeme, following, modifies):
            self._take_modifier(lexeme, previous, following, modifies)

    def _take_nominal(self, lexeme: Lexeme, following: Lexeme, modifies: bool) -> bool:
        """Parts, backgrounds, things and places. False when the word is none of them here."""
        owner = self._find(self.subject) or (self.things[-1] if self.things else None)
        trait = PART_TRAITS.get((owner.kind, lexeme.lower)) if owner and self.link in ("with", "and") else None
        if trait and owner:
            self._change(owner, traits=(*owner.traits, trait, *self.phrase.traits))
            self._end_part(owner)
        elif "clothes" in lexeme.means and owner and owner.kind in AGENTS and self.link in ("wear", "and", "in"):
            self._clothe(owner, lexeme)
        elif lexeme.lower in PART_WORDS and owner and (self.phrase.colours or self.phrase.traits):
            self._part(owner, PART_WORDS[lexeme.lower])
        elif lexeme.lower in GROUNDS:
            self._background(lexeme)
        elif "group" in lexeme.means and not following.get("noun"):
            self._group(lexeme)
        elif "verb" in lexeme.means and owner and not (self.phrase.count or self.phrase.colours or self.link):
            return False  # 'a stag stands': somebody is there to do it
        elif "noun" in lexeme.means and not (modifies and {"colour", "trait"} & set(lexeme.means)):
            self._noun(lexeme, following)
        elif "place" in lexeme.means and not modifies:
            self._place(lexeme, following)
        else:
            return False
        return True

    def _take_modifier(self, lexeme: Lexeme, previous: Lexeme, following: Lexeme, modifies: bool) -> None:
        """What describes, counts or ties things; a word without a meaning is told later."""
        if "number" in lexeme.means:
            self.phrase.count = min(int(lexeme.get("number")), COUNT_LIMIT)
        elif "colour" in lexeme.means:
            self._colour(lexeme, previous, modifies)
        elif "size" in lexeme.means:
            self.phrase.scale = limits.felt_scale(self.phrase.scale * lexeme.get("size"))
        elif "trait" in lexeme.means:
            self._trait(lexeme, previous, modifies)
        elif "verb" in lexeme.means:
            self._verb(lexeme.get("verb"), modifies and "noun" in following.means)
        elif "relation" in lexeme.means:
            self._relation(lexeme.get("relation"))
        elif lexeme.lower == "and" and not self.link and self.last_link[0] in ("wear", "hold", "with"):
            self.link, self.subject = "and", self.last_link[1]
        elif "filler" not in lexeme.means:
            self._unknown(lexeme, following)

    def _unknown(self, lexeme: Lexeme, following: Lexeme) -> None:
        """A word without a meaning: told later. As a noun it takes its adjectives and its link with it."""
        self.left_out.append(lexeme.text)
        if self.link in ("with", "wear", "hold"):
            self.last_link = (self.link, self.subject)  # 'with a goatee and glasses'
        if not NOMINAL & set(following.means) or following.comma or following.stop:
            self.phrase, self.link = Phrase(), ""

    def _noun(self, lexeme: Lexeme, following: Lexeme) -> None:
        if "place" in lexeme.means and self._means_place(lexeme):
            self._place(lexeme, following)
            return
        drawing = drawings.find(self._counted(lexeme))
        if len(self.things) >= limits.MOST_THINGS:
            self.left_out.append(lexeme.text)
            drawing = None
        if drawing is None or self.negated:
            self.phrase = Phrase()
            return
        if self._describes(lexeme, following):
            self.phrase.traits.append(lexeme.lower)
            return
        many = lexeme.plural or lexeme.lower.endswith(COLLECTIVE)
        count = self.phrase.count or (3 if many else 1)
        if lexeme.plural and count == 1:
            count = 2
        own_colour = lexicon.meanings(lexeme.lower.split()[0]).get("colour") if " " in lexeme.lower else None
        if own_colour and not self.phrase.colours:
            self.phrase.colours = [own_colour]  # 'green apple' is an apple's name, and says its colour
        if self._refers_back(drawing.names[0]):
            return
        if self.link == "made":
            self.left_out.append(f"made of {lexeme.text}")
            self.phrase, self.link = Phrase(), ""
            return
        if self.link == "for":
            self._context(drawing.names[0], drawing.kind, lexeme)
            return
        thing = Thing(
            id=f"{drawing.names[0].replace(' ', '-')}-{len(self.things) + 1}",
            noun=drawing.names[0],
            said=lexeme.lower.removesuffix("'s"),
            kind=drawing.kind,
            count=count if drawing.kind != "wear" else 1,
            colour=self.phrase.colours[0] if self.phrase.colours else None,
            colours=_second_colour(self.phrase.colours),
            pose=self.phrase.pose or "stand",
            traits=tuple(dict.fromkeys(self.phrase.traits))[: limits.MOST_TRAITS],
            scale=self.phrase.scale,
            spot=self.phrase.spot,
        )
        self.earlier = self.series
        continues = bool(self.things) and not self.link and (lexeme.comma or self.listing)
        self.series = [*self.series, thing.id] if continues else [thing.id]
        self.listing = False
        self.things.append(self._joined(thing))
        self.phrase = Phrase()

    def _joined(self, thing: Thing) -> Thing:
        """Tie the new thing to what waits for it."""
        link, subject = self.link, self._find(self.subject)
        if link != "and":
            self.last_link = (link, self.subject)
        self.link = self.subject = ""
        if not link or subject is None:
            return thing
        if link == "of":
            # 'a bottle of perfume', 'a glass of wine': some drawings are both in one
            whole = drawings.find(thing.noun if thing.noun.endswith(subject.noun) else f"{thing.noun} {subject.noun}")
            if whole or subject.kind != "container":
                return self._made_of(subject, thing, whole.names[0] if whole else thing.noun)
        if link == "in" and thing.kind == "furniture" and subject.kind in AGENTS and subject.pose == "stand":
            self._change(subject, pose="sleep" if "bed" in thing.noun else "sit")  # 'in an armchair', 'in bed'
        link = _meaning(link, subject, thing)
        if link in BY_GUEST:
            count = 1 if subject.count > 1 and thing.count > 1 else thing.count  # 'people with umbrellas': one each
            return msgspec.structs.replace(thing, relation=Relation(BY_GUEST[link], subject.id), count=count)
        if link:
            self._tie(subject, link, thing)
        return thing

    def _tie(self, subject: Thing, link: str, thing: Thing) -> None:
        """The subject, and whatever was listed with it, stands in that relation to the thing."""
        tied = self.earlier if subject.id in self.earlier else [subject.id]
        for member in filter(None, map(self._find, tied)):
            if member.kind in HEAVY and member.id != subject.id:
                continue  # 'a fireplace, a chair and a cat on the rug': the hearth is not on it
            self._change(member, relation=Relation(link, thing.id))

    def _group(self, lexeme: Lexeme) -> None:
        """'a couple', 'a family', 'vegetables': several things at once, tied alike."""
        link, subject, phrase = self.link, self.subject, self.phrase
        for noun in lexeme.get("group"):
            self.link, self.subject = link if subject else "", subject
            self.phrase = Phrase(colours=phrase.colours, traits=phrase.traits, pose=phrase.pose, spot=phrase.spot)
            self.listing = self.listing or bool(self.series)
            self._noun(Lexeme(noun, lexicon.meanings(noun)), Lexeme("", stop=True))

    def _counted(self, lexeme: Lexeme) -> str:
        """'balloons' has a drawing of a bunch; 'five balloons' are five of one."""
        if (self.phrase.count or 0) > 1:
            return next((word for word in list(singulars(lexeme.lower))[1:] if drawings.find(word)), lexeme.get("noun"))
        return str(lexeme.get("noun"))

    def _refers_back(self, noun: str) -> bool:
        """'a mug ... steam rising from the mug': the second one is the first."""
        known = next((thing for thing in self.things if thing.noun == noun), None)
        if known is None or not self.definite or self.phrase.count or self.phrase.colours:
            return False
        self.phrase, self.link, self.subject = Phrase(), "", known.id
        return True

    def _describes(self, lexeme: Lexeme, following: Lexeme) -> bool:
        """'chocolate cake', 'mountain village', 'maple syrup': a noun right before another describes it."""
        if following.comma or following.stop or lexeme.plural or "verb" in following.means:
            return False
        if following.lower == "style" or {"noun", "place"} & set(following.means):
            return True
        unknown_noun = not following.means and not following.quote and not lexeme.lower.endswith("'s")
        return unknown_noun and not following.lower.endswith(("ing", "ed", "ly", "s"))

    def _context(self, noun: str, kind: str, lexeme: Lexeme) -> None:
        """'a logo for a coffee shop': drawn only where nothing else is."""
        self.context.append(Thing(id=f"{noun.replace(' ', '-')}-0", noun=noun, said=lexeme.lower, kind=kind))
        self.phrase, self.link = Phrase(), ""

    def _means_place(self, lexeme: Lexeme) -> bool:
        """'in a library' is a place, 'a library' is a building; some words are landscapes either way."""
        if (self.phrase.count or 0) > 1:
            return False
        return self.link in ("in", "at", "on", "above") or "landscape" in lexeme.means

    def _made_of(self, subject: Thing, thing: Thing, noun: str) -> Thing:
        """'a bouquet of sunflowers', 'a slice of pizza': the second noun is what is seen."""
        if subject.kind in (*AGENTS, "building", "vehicle"):
            return thing
        self.things.remove(subject)
        traits = (*thing.traits, *subject.traits, *(() if noun != thing.noun else (subject.noun,)))
        count = subject.count if noun != thing.noun else thing.count
        return msgspec.structs.replace(
            thing, id=subject.id, noun=noun, count=count, traits=traits, relation=subject.relation
        )

    def _place(self, lexeme: Lexeme, following: Lexeme) -> None:
        compound = "place" in following.means and not (following.comma or following.stop)
        if self.negated or compound:  # 'a restaurant kitchen' is a kitchen
            return
        if "place" in self.facts and self.facts["place"] != lexeme.get("place"):
            self.left_out.append(lexeme.text)
        self.facts.setdefault("place", lexeme.get("place"))
        if self.phrase.colours:
            self.facts.setdefault("background", self.phrase.colours[0])
        if "snowy" in self.phrase.traits:
            self.facts.setdefault("weather", "snow")
        self.phrase, self.link = Phrase(), ""

    def _background(self, lexeme: Lexeme) -> None:
        if self.phrase.colours:
            self.facts["background"] = self.phrase.colours[0]
            self.facts.setdefault("place", "sky" if lexeme.lower == "sky" else "plain")
            self.phrase = Phrase()
        else:
            self.facts["awaits_background"] = True
            if lexeme.lower == "sky":
                self.facts.setdefault("place", "sky")
        self.link = ""

    def _colour(self, lexeme: Lexeme, previous: Lexeme, modifies: bool) -> None:
        if self.facts.pop("awaits_background", False):
            self.facts["background"] = lexeme.get("colour")
            self.facts.setdefault("place", "plain")
        elif (
            not modifies
            and self.things
            and (self.link == "in" or previous.lower in ("is", "are", "painted", "be", "was"))
        ):
            self._change(self.things[-1], colour=lexeme.get("colour"))
            self.link = ""
        else:
            self.phrase.colours.append(lexeme.get("colour"))

    def _trait(self, lexeme: Lexeme, previous: Lexeme, modifies: bool) -> None:
        if not modifies and previous.lower in ("is", "are", "be", "looks") and self.things:
            last = self.things[-1]
            self._change(last, traits=(*last.traits, lexeme.get("trait")))
        else:
            self.phrase.traits.append(lexeme.get("trait"))

    def _part(self, owner: Thing, part: str) -> None:
        """'with blue eyes', 'with long curly hair', 'a house with a red roof'."""
        colours = dict(owner.colours)
        if self.phrase.colours:
            is_red_hair = part == "hair" and lexicon.colour_name(self.phrase.colours[0]) == "red"
            colours[part] = GINGER if is_red_hair else self.phrase.colours[0]
        self._change(owner, colours=colours, traits=(*owner.traits, *self.phrase.traits))
        self._end_part(owner)

    def _clothe(self, owner: Thing, lexeme: Lexeme) -> None:
        """'wearing a yellow dress', 'in a blue suit': the garments that a figure has are coloured."""
        if owner.kind == "person" and self.phrase.colours:
            colour = self.phrase.colours[0]
            self._change(owner, colours={**owner.colours, lexeme.get("clothes"): colour}, colour=owner.colour or colour)
        elif owner.kind != "person":
            self.left_out.append(lexeme.text)
        self._end_part(owner)

    def _end_part(self, owner: Thing) -> None:
        self.last_link = (self.link if self.link != "and" else self.last_link[0], owner.id)
        self.phrase, self.link = Phrase(), ""

    def _verb(self, verb: Verb, describes_next: bool) -> None:
        if describes_next and not verb.relation:
            self.phrase.pose = verb.pose  # 'a sleeping cat'
            return
        agent = self._agent()
        if verb.relation in ("hold", "eat") and agent and agent.kind not in AGENTS:
            return  # 'use a bean in a clever way': nobody there who could
        if agent is None:
            self.phrase.pose = verb.pose
            return
        if verb.pose and (agent.kind in AGENTS or _can(agent, verb.pose)):
            doers = self.series if agent.id in self.series else [agent.id]
            for doer in filter(None, map(self._find, doers)):
                self._change(doer, pose=verb.pose)  # 'a man and a woman dancing': both
        self.link, self.subject = verb.relation, agent.id

    def _relation(self, relation: str) -> None:
        """A preposition ties what carries the last thing: 'a bowl of cherries on a table' is the bowl."""
        self.link = relation
        if self.things:
            last = self.things[-1]
            while last.relation and last.relation.kind in CARRIED and (carrier := self._find(last.relation.target)):
                last = carrier
            self.subject = last.id

    def _spot(self, _kind: str, lexeme: Lexeme) -> None:
        if not self.things:
            self.phrase.spot = lexeme.get("spot")
        elif lexeme.get("spot") == "background" and "place" in self.facts and not self.things[-1].spot:
            return
        elif not self.things[-1].spot:  # 'in the bottom right, lit from the top left'
            self._change(self.things[-1], spot=lexeme.get("spot"))
        self.link = ""

    def _fact(self, kind: str, lexeme: Lexeme) -> None:
        if self.negated:
            return
        value = lexeme.get(kind)
        weak = kind == "style" and value == "flat"
        if not weak or "style" not in self.facts:
            self.facts[kind] = value
        if kind == "layout" and self.phrase.colours:
            self.facts.setdefault("accent", self.phrase.colours[0])
        if kind in ("style", "layout", "shot"):
            self.phrase = Phrase()
        self.link = "" if kind != "layout" else self.link

    def _agent(self) -> Thing | None:
        """Who does what a verb says: the last animal or person, else the last thing."""
        for thing in reversed(self.things):
            if thing.kind in AGENTS:
                return thing
        return self.things[-1] if self.things else None

    def _find(self, thing_id: str) -> Thing | None:
        return next((thing for thing in self.things if thing.id == thing_id), None)

    def _change(self, thing: Thing, **changes: Any) -> None:
        index = next(i for i, known in enumerate(self.things) if known.id == thing.id)
        if "traits" in changes:
            changes["traits"] = tuple(dict.fromkeys(changes["traits"]))[: limits.MOST_TRAITS]
        self.things[index] = msgspec.structs.replace(self.things[index], **changes)


def _second_colour(colours: list[str]) -> Mapping[str, str]:
    """'a black and white cat': the second colour goes to the drawing's secondary parts."""
    return {"second": colours[1]} if len(colours) > 1 else {}


def _can(thing: Thing, pose: str) -> bool:
    """A lamp does not dance, a rocket flies."""
    drawing = drawings.find(thing.noun)
    return pose == "fly" or (drawing is not None and pose in drawing.poses)


def _meaning_of_with(subject: Thing, thing: Thing) -> str:
    if thing.kind == "wear":
        return "wear"
    if subject.kind == "container":
        return "contains"
    if subject.kind == "furniture":
        return "carries"
    if subject.kind in AGENTS and thing.kind in HELD_KINDS:
        return "hold"
    return "beside"


def _meaning_of_and(subject: Thing, thing: Thing) -> str:
    """'wearing a hat and sunglasses', 'holding a book and a cup'; 'a man with a hat and a dog' is two."""
    if thing.kind == "wear":
        return "wear"
    return "hold" if subject.kind in AGENTS and thing.kind in HELD_KINDS else ""


def _meaning_of_of(_subject: Thing, _thing: Thing) -> str:
    """'a bowl of cherries'."""
    return "contains"


LOOSE = {"with": _meaning_of_with, "and": _meaning_of_and, "of": _meaning_of_of}
# Links that hang the new thing on the subject; all others hang the subject on the new thing.
BY_GUEST = {"wear": "wear", "hold": "hold", "eat": "eat", "contains": "in", "carries": "on"}


def _meaning(link: str, subject: Thing, thing: Thing) -> str:
    """What a word that ties means between these two; "" when it ties nothing."""
    if link in LOOSE:
        return LOOSE[link](subject, thing)
    if link == "at":
        return "beside"
    if link == "in":
        if subject.kind in AGENTS and thing.kind == "wear":
            return "wear"
        if thing.kind == "furniture":
            return "in" if "inside" in drawings.anchors(thing.noun) else "on"
        return "ride" if thing.kind == "vehicle" and subject.kind in AGENTS else "in"
    return link


def read(prompt: str, seed: int = 0) -> Scene:
    """The scene of a prompt. Never fails: a prompt without a single known word gives an empty scene."""
    found = headings.read(limits.readable(prompt))
    reader = Reader(split(found.rest))
    reader.run()
    facts = reader.facts
    layout = facts.get("layout", "scene")
    if found.sections and layout == "scene":
        layout = "infographic"
    if layout == "infographic":  # '4 steps' are no staircase there
        reader.things = [thing for thing in reader.things if thing.said not in LIST_WORDS]
    wanted = Scene(
        things=tuple(reader.things or reader.context[:1]),
        place=facts.get("place", ""),
        background=facts.get("background"),
        time=facts.get("time", "day"),
        weather=facts.get("weather", "clear"),
        season=facts.get("season", "summer"),
        words=tuple(found.words),
        sections=tuple(found.sections),
        layout=layout,
        style=facts.get("style", "flat"),
        shot=facts.get("shot", "medium"),
        accent=facts.get("accent"),
        left_out=(*limits.unread(prompt), *_worth_telling(reader.left_out, found)),
        seed=seed,
    )
    return limits.bounded(wanted)


def _worth_telling(words: list[str], found: headings.Found) -> tuple[str, ...]:
    """Words of three letters and more, each once, without those that are lettered anyway."""
    lettered = " ".join(words.text for words in found.words).lower()
    kept = (word for word in words if re.search(r"\w{3}", word) and word.lower() not in lettered)
    return tuple(dict.fromkeys(kept))
