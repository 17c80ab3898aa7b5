"""The story of a film, from request to file: what it is made from, what is understood, and the shooting."""

import re
from collections.abc import Iterator

from platano.domain import Event, Finish, Media, Output, Part, Request, Text, Use
from platano.engines.engine import Context
from platano.engines.sketch import edit, limits, tell
from platano.engines.sketch.carried import known_scene
from platano.engines.sketch.casting import refusal_of
from platano.engines.sketch.film import mp4
from platano.engines.sketch.film.make import make_film
from platano.engines.sketch.film.script import understood
from platano.engines.sketch.film.want import Direction, FilmWant, Note, load
from platano.engines.sketch.scene import Scene
from platano.media import contents, picture
from platano.media.picture import Rgba

MOST_CHARACTERS = 4000  # of a prompt: camera, sounds and spoken words are looked for one by one
_GOES_ON = re.compile(
    r"\b(?:extend|continu\w+|go(?:es)? on|keep going|longer|what happens next|next scene|then|seconds more)\b", re.I
)


def shoot(request: Request, context: Context) -> Iterator[Event]:
    """The film, and the words beside it where words are wanted. Raises `InvalidMedia` for a source that is no film."""
    want = request.want.video
    first, last = _used(request, "first_frame"), _used(request, "last_frame")
    source, before = _source(request)
    scene, direction = _understood(request, first, before)
    if refusal := refusal_of(scene, want.people):
        yield Finish("IMAGE_SAFETY", refusal)
        return
    film = FilmWant(
        scene,
        _prompt(request),
        want.size_wh,
        want.seconds or 8,
        want.frames_per_second,
        first=_pixels(first, request),
        last=_pixels(last, request),
        source=source,
        sound=want.sound,
        negative=want.negative,
        seed=request.seed or 0,
        direction=direction,
    )
    yield Output(Media("video/mp4", make_film(film, context.progress)))
    if "text" in request.want.modalities:
        yield Output(Text(tell.beside(scene, _notes(request))))
    yield Finish(message=" ".join(_notes(request)))


def _understood(request: Request, first: Part | None, before: Note | None) -> tuple[Scene, Direction | None]:
    """The scene of a picture or film of ours, changed as the words say; else what the words describe."""
    if before is not None:
        return edit.apply(before.scene, _prompt(request)).scene, before.direction
    scene = known_scene(first) if first else None
    return scene or understood(_prompt(request), request.seed or 0), None


def _source(request: Request) -> tuple[bytes | None, Note | None]:
    """The film to go on from, or what is known of the one to change.

    A film that was handed over is continued. One that the conversation has made is changed, unless the
    words ask for more of it or nothing is known of it.
    """
    if (part := _used(request, "source")) and isinstance(part.content, Media):
        return contents.read(part.content), None
    if (made := _made_before(request)) is None:
        return None, None
    data = contents.read(made)
    note = load(mp4.note_of(data))
    return (data, None) if note is None or _GOES_ON.search(_prompt(request)) else (None, note)


def _made_before(request: Request) -> Media | None:
    """The newest film of the conversation's earlier turns."""
    for turn in reversed(request.turns):
        for part in reversed(turn.parts):
            media = part.content
            if turn.role == "model" and isinstance(media, Media) and media.modality == "video":
                return media if contents.is_here(media) else None
    return None


def _prompt(request: Request) -> str:
    """The words, or the plainest ones where only a picture was sent."""
    words = re.sub(r"\s{2,}", " ", limits.readable(request.prompt, MOST_CHARACTERS))
    return words.strip() or "the camera slowly pushes in"


def _used(request: Request, use: Use) -> Part | None:
    return next((part for turn in request.turns for part in turn.parts if part.use == use), None)


def _pixels(part: Part | None, request: Request) -> Rgba | None:
    if part is None or not isinstance(part.content, Media):
        return None
    return picture.decode(contents.read(part.content), request.path("turns"))


def _notes(request: Request) -> tuple[str, ...]:
    """What of the request had no effect."""
    references = sum(part.use in ("asset", "style") for turn in request.turns for part in turn.parts)
    return (f"Not used: {references} reference pictures, which sketch cannot draw from yet.",) if references else ()
