"""Who may be in a picture or a film."""

from platano.engines.sketch.lexicon import is_minor
from platano.engines.sketch.scene import Scene


def refusal_of(wanted: Scene, people: str) -> str:
    """Why a scene may not be painted, "" when it may."""
    persons = [thing for thing in wanted.things if thing.kind == "person"]
    if people == "dont_allow" and persons:
        return f"The picture would show a person ({persons[0].said}), and personGeneration is dont_allow."
    minors = [thing for thing in persons if is_minor(thing.noun)]
    if people == "allow_adult" and minors:
        return f"The picture would show a child ({minors[0].said}), and personGeneration is allow_adult."
    return ""
