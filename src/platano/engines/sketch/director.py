"""The story of a film, from request to file: what it is made from, what is understood, and the shooting."""

from collections.abc import Iterator

from platano.domain import Event, Finish, Media, Output, Part, Request, Text, Use
from platano.engines.engine import Context
from platano.engines.sketch import tell
from platano.engines.sketch.carried import known_scene
from platano.engines.sketch.casting import refusal_of
from platano.engines.sketch.film.make import make_film
from platano.engines.sketch.film.script import understood
from platano.engines.sketch.film.want import FilmWant
from platano.media import contents, picture
from platano.media.picture import Rgba


def shoot(request: Request, context: Context) -> Iterator[Event]:
    """The film, and the words beside it where words are wanted. Raises `InvalidMedia` for a source that is no film."""
    want = request.want.video
    seed = request.seed or 0
    first = _used(request, "first_frame")
    scene = known_scene(first) if first else None
    scene = scene or understood(_prompt(request), seed)
    if refusal := refusal_of(scene, want.people):
        yield Finish("IMAGE_SAFETY", refusal)
        return
    source = _used(request, "source")
    film = FilmWant(
        scene,
        _prompt(request),
        want.size_wh,
        want.seconds or 8,
        want.frames_per_second,
        first=_pixels(first, request),
        last=_pixels(_used(request, "last_frame"), request),
        source=contents.read(source.content) if source and isinstance(source.content, Media) else None,
        sound=want.sound,
        negative=want.negative,
        seed=seed,
    )
    yield Output(Media("video/mp4", make_film(film, context.progress)))
    if "text" in request.want.modalities:
        yield Output(Text(tell.beside(scene, _notes(request))))
    yield Finish(message=" ".join(_notes(request)))


def _prompt(request: Request) -> str:
    """The words, or the plainest ones where only a picture was sent."""
    return request.prompt.strip() or "the camera slowly pushes in"


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
