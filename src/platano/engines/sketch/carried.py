"""The scene that a picture of ours carries about."""

from platano.domain import Media, Part
from platano.engines.sketch import limits, scene
from platano.engines.sketch.scene import Scene
from platano.media import contents, note


def known_scene(part: Part) -> Scene | None:
    """The scene that a picture carries: inside its file, or in the signature that came back with it."""
    media = part.content
    if not isinstance(media, Media):
        return None
    inside = note.detach(contents.read(media)) if contents.is_here(media) else None
    found = scene.load(inside) or scene.load(part.signature or None)
    return limits.checked(found) if found else None
