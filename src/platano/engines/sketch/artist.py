"""The story of a picture: read or change a scene, compose it, raster it, style it, and sign it with its scene."""

import re
from collections.abc import Iterator

import msgspec

from platano.domain import Event, Finish, Media, Output, Part, Request, Size, Text, Thought
from platano.engines.engine import Context
from platano.engines.sketch import (
    cite,
    edit,
    footage,
    footage_picture,
    layout,
    limits,
    photo,
    scene,
    story,
    style,
    tell,
)
from platano.engines.sketch.carried import known_scene
from platano.engines.sketch.casting import refusal_of
from platano.engines.sketch.fonts import covers
from platano.engines.sketch.raster import raster
from platano.engines.sketch.read import read
from platano.engines.sketch.scene import Scene
from platano.errors import InvalidMedia, Unimplemented
from platano.media import contents, note, picture
from platano.media.picture import Rgba

DRAFT_SIDE = 640
FACTS_SIDE = 512  # light and colours need no more


def answer(request: Request, context: Context) -> Iterator[Event]:
    """Words, a picture, or a story of both, as the request wants it."""
    _check_pictures(request)
    if "image" in request.want.modalities:
        yield from _paint(request, context)
    else:
        yield from _look(request)


def _check_pictures(request: Request) -> None:
    """Decode what the user handed over: a damaged picture is refused even where it would not be used."""
    for media in _pictures(request.handed_over):
        picture.decode(contents.read(media), request.path("turns"), FACTS_SIDE)


def _pictures(parts: tuple[Part, ...]) -> list[Media]:
    found = [part.content for part in parts if isinstance(part.content, Media)]
    return [media for media in found if media.modality == "image" and contents.is_here(media)]


def _subject(request: Request) -> tuple[Scene | None, Media | None]:
    """The newest picture of the conversation: its scene when it is ours, its pixels when it is a photo."""
    for turn in reversed(request.turns):
        for part in reversed(turn.parts):
            media = part.content
            if isinstance(media, Media) and media.modality == "image" and not part.thought:
                found = known_scene(part)
                if found or contents.is_here(media):
                    return found, None if found else media
    return None, None


def _paint(request: Request, context: Context) -> Iterator[Event]:
    seed = request.seed or 0
    if film := _film(request):
        yield from _paint_film(request, film, context)
        return
    base, own = _subject(request)
    if base is None and own is None and "text" in request.want.modalities and story.is_asked(request.prompt):
        yield from _tell_story(request, context)
        return
    notes: tuple[str, ...] = ()
    ground: Rgba | None = None
    if base and not edit.is_new(request.prompt):
        change = edit.apply(base, request.prompt)
        wanted, notes = change.scene, tuple(change.notes)
        if not change.changed:
            notes = (*notes, "Nothing was changed: sketch did not find a change that it can make in those words.")
    elif own:
        wanted, ground, notes = photo.prepare(own, request.prompt, request.want.image.size_wh, seed)
    else:
        wanted = read(request.prompt, seed)
        if not (wanted.things or wanted.place or wanted.words or wanted.sections):
            wanted, notes = (
                _title_card(wanted, request.prompt),
                ("Nothing in the prompt has a drawing yet, so its words are lettered.",),
            )
    wanted = _without(wanted, request.want.image.negative)
    if refusal := refusal_of(wanted, request.want.image.people):
        yield Finish("IMAGE_SAFETY", refusal)
        return
    yield from _think(request, wanted, ground, context)
    context.progress(0.3, "painting")
    yield _output(request, wanted, ground)
    if "text" in request.want.modalities:
        yield Output(Text(tell.beside(wanted, (*notes, *_unlettered(wanted)))))
        if quoted := cite.told(request.findings, request.prompt):
            yield Output(quoted)


def _film(request: Request) -> Part | None:
    """The first film that the user handed over with these words."""
    for part in request.handed_over:
        if isinstance(part.content, Media) and part.content.modality == "video" and contents.is_here(part.content):
            return part
    return None


def _paint_film(request: Request, film: Part, context: Context) -> Iterator[Event]:
    """A poster, thumbnail, sheet or illustration from a film's frames."""
    assert isinstance(film.content, Media)
    want = request.want.image
    if request.thinking.level is not None:
        yield Thought(Text("Plan: look through the film for cuts and its best frames, then build the picture of them."))
    context.progress(0.1, "watching")
    try:
        made = footage_picture.picture_from(
            film.content, film.clip, request.prompt, want.size_wh, request.seed or 0, context.check
        )
    except InvalidMedia as error:
        raise InvalidMedia(error.message, error.field or request.path("turns")) from None
    mime_type = want.mime_type or "image/png"
    yield Output(Media(mime_type, picture.encode(made.pixels, mime_type, want.quality)))
    if "text" in request.want.modalities:
        more = sum(isinstance(part.content, Media) for part in request.handed_over) - 1
        yield Output(Text(made.words + (f" Not used: {more} other pieces of media." if more else "")))


def _unlettered(wanted: Scene) -> tuple[str, ...]:
    """Characters that no packaged font has are left out of the picture: that must be said."""
    missing = covers("".join(words.text for words in wanted.words))
    return (f"No packaged font has: {' '.join(sorted(missing))}",) if missing else ()


def _without(wanted: Scene, negative: str) -> Scene:
    """The scene without what a negative prompt names."""
    if not negative:
        return wanted
    unwanted = {thing.noun for thing in read(negative).things}
    words = () if re.search(r"\b(?:text|words?|letters|lettering)\b", negative, re.I) else wanted.words
    return msgspec.structs.replace(
        wanted, things=tuple(t for t in wanted.things if t.noun not in unwanted), words=words
    )


_COMMAND = re.compile(
    r"^\W*(?:please\s+)?(?:create|generate|make|draw|paint|show|visualize|design|imagine|write)\s+(?:me\s+)?", re.I
)


def _title_card(found: Scene, prompt: str) -> Scene:
    """The first clause of the prompt, without its command, as a title: the nearest honest picture."""
    clause = re.split(r"[.,;:!?\n]", _COMMAND.sub("", prompt).strip(), maxsplit=1)[0] or prompt
    words = " ".join(clause.split()[:12])
    title = scene.Words(words[:1].upper() + words[1:], "title")
    return limits.bounded(msgspec.structs.replace(found, words=(title,), layout="poster", left_out=()))


def _tell_story(request: Request, context: Context) -> Iterator[Event]:
    beats = story.beats(request.prompt, request.seed or 0)
    yield from _think(request, beats[0].scene, None, context)
    for index, beat in enumerate(beats):
        context.progress(index / len(beats), beat.text)
        yield Output(Text(beat.text + "\n"))
        yield _output(request, beat.scene, None)
    if unused := tell.left_out(beats[0].scene):
        yield Output(Text(unused))


def _think(request: Request, wanted: Scene, ground: Rgba | None, context: Context) -> Iterator[Event]:
    """Models that think always do: the plan in words; at a high level also a draft and the final composition."""
    if request.thinking.level is None:
        return
    yield Thought(Text(f"Plan: {tell.caption(wanted)}"))
    if unused := tell.left_out(wanted):
        yield Thought(Text(unused))
    if request.thinking.level in ("high", "xhigh") and request.thinking.shown:
        context.progress(0.1, "drafting")
        width, height = request.want.image.size_wh
        factor = min(1, DRAFT_SIDE / max(width, height))
        draft_wh = max(1, round(width * factor)), max(1, round(height * factor))
        draft = msgspec.structs.replace(wanted, style="pencil")
        yield Thought(Media("image/png", picture.encode(paint(draft, draft_wh, ground), "image/png")))
        yield Thought(Text("The composition holds; colours and details follow."))


def paint(wanted: Scene, size_wh: Size, ground: Rgba | None = None) -> Rgba:
    """Pixels of a scene at an exact size; `ground` is a photo of that size to paint on."""
    if ground is not None:
        return photo.paint_on(wanted, ground, size_wh)
    return style.finish(raster(layout.document(wanted, size_wh)), wanted.style, wanted.seed)


def _output(request: Request, wanted: Scene, ground: Rgba | None) -> Output:
    want = request.want.image
    pixels = paint(wanted, want.size_wh, ground)
    mime_type = want.mime_type or "image/png"
    data = picture.encode(pixels, mime_type, want.quality)
    if ground is not None:
        return Output(Media(mime_type, data))
    packed = scene.dump(wanted)
    return Output(Media(mime_type, note.attach(data, packed)), signature=packed if request.thinking.level else b"")


def _look(request: Request) -> Iterator[Event]:
    """What can be said about pictures: our own exactly, others by what is measured."""
    if request.want.text.mime_type != "text/plain":
        raise Unimplemented(
            "The sketch engine cannot answer in JSON yet. Route this model to an engine that sees and reasons, "
            "such as a vision-language model behind an OpenAI-compatible server.",
            request.path("text_mime_type"),
        )
    parts = request.handed_over
    if request.thinking.shown or request.thinking.level:
        yield Thought(Text(f"{len(parts)} parts to look at. What can be measured is told, the rest is not guessed."))
    lines = [_describe(part, index) for index, part in enumerate(parts) if isinstance(part.content, Media)]
    quoted = cite.told(request.findings, request.prompt)
    if quoted:
        yield Output(quoted)
    if not lines and quoted:
        return
    if not lines:
        lines = [
            "sketch paints pictures and describes them; it does not hold conversations. "
            "Send a picture, or ask an image model to paint."
        ]
    yield Output(Text("\n".join(lines)))


def _describe(part: Part, index: int) -> str:
    assert isinstance(part.content, Media)
    if part.content.modality == "video" and contents.is_here(part.content):
        return footage.facts(part.content, part.clip)
    if part.content.modality != "image":
        what = f"{part.content.modality} of type {part.content.mime_type}"
        return f"Part {index + 1} is {what}, which sketch cannot look into yet."
    if found := known_scene(part):
        return tell.caption(found)
    data = contents.read(part.content)
    pixels = picture.decode(data, least_side=FACTS_SIDE)
    return photo.facts(pixels, picture.size_wh(data, pixels))
