"""What a request leaves open, filled in from its model's card; what the card does not allow, refused."""

import msgspec

from platano.catalog.card import ModelCard, ThinkingSupport
from platano.catalog.picture_size import film_size, picture_size
from platano.domain import ImageWant, Media, Modality, Request, Size, Thinking, VideoWant, Want
from platano.errors import InvalidArgument
from platano.media import sniff

PICTURE_TYPES = ("image/png", "image/jpeg", "image/webp")
LOW_BUDGET = 1024  # thinking tokens; the level below which is the lowest
EXACT_SIDE = (64, 4096)  # pixels that a side may have where a dialect asks for an exact size


def settled_want(request: Request, card: ModelCard) -> Want:
    """The want with the model's defaults, sizes from the catalog, and every contradiction refused."""
    want = request.want
    modalities = want.modalities or _usual(card)
    field = request.path("modalities")
    for modality in modalities:
        if modality not in card.outputs:
            raise InvalidArgument(
                f"{card.id} does not make {modality}. It makes: {', '.join(sorted(card.outputs))}.", field
            )
    if "image" in modalities and request.count > 1:
        raise InvalidArgument(f"Multiple candidates is not enabled for {card.id}.", request.path("count"))
    if "image" in modalities and "text" not in modalities and card.pictures and not card.pictures.image_only:
        raise InvalidArgument(f"{card.id} does not make pictures alone: ask for both TEXT and IMAGE.", field)
    if "video" in modalities:
        return msgspec.structs.replace(want, modalities=modalities, video=_settled_video(request, card))
    if "image" not in modalities:
        if want.image.aspect_ratio or want.image.image_size:
            name = "aspect_ratio" if want.image.aspect_ratio else "image_size"
            raise InvalidArgument(f"No picture is asked of {card.id}, so there is none to size.", request.path(name))
        return msgspec.structs.replace(want, modalities=modalities)
    return Want(modalities, want.text, _settled_image(request, card))


def _usual(card: ModelCard) -> tuple[Modality, ...]:
    """What a model makes when nothing is said."""
    if "image" in card.outputs:
        return ("text", "image")
    return ("video",) if "video" in card.outputs else ("text",)


def _settled_video(request: Request, card: ModelCard) -> VideoWant:
    video = request.want.video
    film = film_size(
        card,
        video.aspect_ratio,
        video.resolution,
        video.seconds,
        ratio_field=request.path("aspect_ratio"),
        resolution_field=request.path("resolution"),
        seconds_field=request.path("seconds"),
    )
    made = card.films
    assert made is not None
    if request.count > made.max_count:
        raise InvalidArgument(
            f"{card.id} makes at most {made.max_count} films at a time, not {request.count}.", request.path("count")
        )
    _check_uses(request, card)
    return msgspec.structs.replace(
        video,
        size_wh=film.size_wh,
        seconds=film.seconds,
        resolution=film.resolution,
        aspect_ratio=film.aspect_ratio,
        frames_per_second=made.frames_per_second,
        sound=video.sound and made.audio,
    )


def _check_uses(request: Request, card: ModelCard) -> None:
    """The pictures and films that a film is to be made from: those that the model takes, in ways that go together."""
    uses = [part.use for turn in request.turns for part in turn.parts if part.use]
    made = card.films
    references = uses.count("asset") + uses.count("style")
    most = card.references.total if card.references else 0
    problem = ""
    if "last_frame" in uses and "first_frame" not in uses:
        problem = "A last frame needs a first one: send both."
    elif "last_frame" in uses and not (made and made.last_frame):
        problem = f"{card.id} takes no last frame."
    elif "source" in uses and not (made and made.extends):
        problem = f"{card.id} does not extend films."
    elif "source" in uses and len(uses) > 1:
        problem = "A film that is extended takes no further pictures: leave them out."
    elif references > most:
        problem = f"{card.id} takes at most {most} reference pictures; {references} were sent."
    elif references and {"first_frame", "last_frame"} & set(uses):
        problem = "Reference pictures and frames do not go together: send one or the other."
    if problem:
        raise InvalidArgument(problem, request.path("uses"))


def _settled_image(request: Request, card: ModelCard) -> ImageWant:
    image = request.want.image
    mime_type = (image.mime_type or "image/png").lower().replace("image/jpg", "image/jpeg")
    if mime_type not in PICTURE_TYPES:
        raise InvalidArgument(
            f"Pictures come as {', '.join(PICTURE_TYPES)}, not as {image.mime_type}.", request.path("image_mime_type")
        )
    size = picture_size(
        card,
        image.aspect_ratio,
        image.image_size,
        _last_picture_size(request),
        ratio_field=request.path("aspect_ratio"),
        size_field=request.path("image_size"),
    )
    exact = image.size_wh
    if exact != (0, 0) and not all(EXACT_SIDE[0] <= side <= EXACT_SIDE[1] for side in exact):
        raise InvalidArgument(
            f"A picture's sides have {EXACT_SIDE[0]} to {EXACT_SIDE[1]} pixels, not {exact[0]} x {exact[1]}.",
            request.path("size_wh"),
        )
    size_wh = size.size_wh if exact == (0, 0) else exact
    return msgspec.structs.replace(image, mime_type=mime_type, size_wh=size_wh, tokens=size.tokens)


def _last_picture_size(request: Request) -> Size | None:
    """Width and height of the newest picture in the conversation: an edit keeps its shape."""
    for turn in reversed(request.turns):
        for part in reversed(turn.parts):
            media = part.content
            if isinstance(media, Media) and media.modality == "image" and not part.thought:
                return media.facts.size_wh if media.facts else sniff.picture_size(media.data)
    return None


def settled_thinking(request: Request, card: ModelCard) -> Thinking:
    """The level that a model with levels thinks at; models without levels keep what was asked."""
    asked, support = request.thinking, card.thinking
    field = request.path("thinking")
    if asked.level and (support is None or not support.levels):
        raise InvalidArgument(f"Thinking level is not supported for {card.id}.", field)
    if support is None:
        return asked
    if asked.budget == 0 and not support.can_be_off and not support.levels:
        raise InvalidArgument(f"Budget 0 is invalid: {card.id} only works in thinking mode.", field)
    if asked.level and asked.level not in support.levels:
        raise InvalidArgument(
            f"{card.id} thinks at the levels {', '.join(support.levels)}; {asked.level!r} is none of them.", field
        )
    level = asked.level or _level_of(asked.budget, support)
    return msgspec.structs.replace(asked, level=level)


def _level_of(budget: int | None, support: ThinkingSupport) -> str | None:
    """A budget as the nearest level, for models that have levels; the default where none is given."""
    if not support.levels:
        return None
    if budget is None or budget < 0:
        return support.default if support.by_default else None
    return support.levels[0] if budget < LOW_BUDGET else support.levels[-1]
