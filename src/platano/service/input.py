"""The media that come with a request: kinds and numbers that its model takes, bytes that are what they claim."""

from platano.catalog.card import ModelCard
from platano.domain import Media, Request
from platano.errors import InvalidArgument, InvalidMedia
from platano.media import sniff
from platano.media.contents import head

MAX_PIXELS = 100_000_000


def check_input(request: Request, card: ModelCard) -> None:
    """Raises `InvalidArgument`, or `InvalidMedia` for bytes that are something else than they are said to be."""
    field = request.path("turns")
    media = [part.content for part in request.handed_over if isinstance(part.content, Media)]
    for one in media:
        if one.modality not in card.inputs:
            raise InvalidArgument(f"{card.id} does not take {one.modality} input.", field)
        _check_media(one, field)
    if {"image", "video"} & set(card.outputs) and not request.prompt.strip() and not media:
        raise InvalidArgument("The prompt is empty: say what should be made or answered.", field)
    counts = {kind: sum(one.modality == kind for one in media) for kind in ("image", "video")}
    most_pictures = card.references.total if card.references else card.max_images
    for kind, most, word in (("image", most_pictures, "pictures"), ("video", card.max_videos, "videos")):
        if most and counts[kind] > most:
            raise InvalidArgument(f"{card.id} takes at most {most} {word}; {counts[kind]} were sent.", field)


def _check_media(media: Media, field: str) -> None:
    found = sniff.mime_type(head(media))
    if media.modality == "image":
        if not found or not sniff.same_kind(media.mime_type, found):
            raise InvalidMedia(
                f"The data declared as {media.mime_type} is {found or 'no picture that is known'}. "
                "Send the picture's own MIME type.",
                field,
            )
        width, height = media.facts.size_wh if media.facts else (1, 1)
        if width * height > MAX_PIXELS or 0 in (width, height):
            raise InvalidMedia(f"The picture is {width} x {height}; at most 100 megapixels are taken.", field)
    elif (
        found
        and found.partition("/")[0] != media.mime_type.partition("/")[0]
        and not sniff.same_kind(media.mime_type, found)
    ):
        raise InvalidMedia(f"The data declared as {media.mime_type} is {found}.", field)
