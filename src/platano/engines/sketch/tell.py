"""The words beside a picture: what was painted, and what could not be used."""

from platano.engines.sketch.lexicon import colour_name, is_plural
from platano.engines.sketch.scene import Scene, Thing

RELATIONS = {
    "ride": "riding",
    "hold": "held by",
    "eat": "eaten by",
    "wear": "worn by",
    "on": "on",
    "in": "in",
    "under": "under",
    "above": "above",
    "beside": "beside",
    "behind": "behind",
    "before": "in front of",
}
STYLES = {"flat": "", "watercolour": "a watercolour", "oil": "an oil painting", "pencil": "a pencil drawing"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def noun_phrase(thing: Thing) -> str:
    """'two red foxes', 'a happy cat'."""
    noun = (thing.said or thing.noun).removeprefix("the ")
    adjectives = list(thing.traits)
    if thing.colour and thing.kind == "person":
        noun += f" in {colour_name(thing.colour)}"
    elif thing.colour and colour_name(thing.colour) not in noun.split():
        adjectives.append(colour_name(thing.colour))
    if thing.count > 1:
        plural = noun if noun.endswith("s") or is_plural(noun) else f"{noun}s"
        number = NUMBERS[thing.count] if thing.count < len(NUMBERS) else str(thing.count)
        return " ".join([number, *adjectives, plural])
    words = [*adjectives, noun]
    if noun.endswith("s") and not noun.endswith("ss"):
        return " ".join(words)  # sunglasses, noodles: a plural that is one thing
    return f"{'an' if words[0][0] in 'aeiou' else 'a'} {' '.join(words)}"


def caption(scene: Scene) -> str:
    """One sentence: things, how they stand to each other, surroundings, style."""
    phrases: list[str] = []
    for thing in scene.things:
        phrase = noun_phrase(thing)
        target = scene.thing(thing.relation.target) if thing.relation else None
        if thing.relation and target:
            phrase += f" {RELATIONS[thing.relation.kind]} the {target.said or target.noun}"
        elif thing.pose not in ("stand", "upright", "ride"):
            phrase += f" ({thing.pose})"
        phrases.append(phrase)
    text = ", ".join(phrases) or "no figures"
    if scene.place:
        text += f"; place: {scene.place}"
    if scene.background:
        text += f"; background: {colour_name(scene.background)}"
    facts = [
        value
        for value, usual in (
            (scene.time, "day"),
            (scene.weather, "clear"),
            (scene.season, "summer"),
            (scene.style, "flat"),
        )
        if value != usual
    ]
    if facts:
        text += f"; {', '.join(facts)}"
    if scene.words:
        text += "; lettered " + ", ".join(f"“{words.text}”" for words in scene.words)
    return text[0].upper() + text[1:] + "."


def left_out(scene: Scene) -> str:
    """Which words of the prompt had no effect; "" when all were used."""
    if not scene.left_out:
        return ""
    words = ", ".join(f"“{word}”" for word in scene.left_out[:12])
    more = f" and {len(scene.left_out) - 12} more" if len(scene.left_out) > 12 else ""
    return f"Not used: {words}{more}: sketch has no drawing or rule for them."


def beside(scene: Scene, notes: tuple[str, ...] = ()) -> str:
    """The whole text beside a picture."""
    painted = scene.things or scene.place or scene.words or not notes
    return " ".join(piece for piece in (caption(scene) if painted else "", *notes, left_out(scene)) if piece)
