"""How closely media are to be looked at: the stretch of a film, its frames a second, the resolution."""

from platano.domain import Clip, Detail
from platano.errors import InvalidArgument
from platano.wire.json import Node
from platano.wire.time import read_duration

MOST_FRAMES = 24.0  # a second (video understanding guide: fps is more than 0 and at most 24)
LEVELS = ("low", "medium", "high", "ultra_high")


def read_clip(node: Node | None) -> Clip | None:
    """`startOffset`, `endOffset`, `fps` of an object. Raises `InvalidArgument` naming the field."""
    if node is None:
        return None
    start, end = node.text("startOffset"), node.text("endOffset")
    clip = Clip(
        read_duration(start, node.at("startOffset")) if start else 0.0,
        read_duration(end, node.at("endOffset")) if end else None,
        node.number("fps") or 1.0,
    )
    if not 0 < clip.frames_per_second <= MOST_FRAMES:
        raise InvalidArgument(f"{node.at('fps')} must be over 0 and at most {MOST_FRAMES:g}.", node.at("fps"))
    if clip.end_seconds is not None and clip.end_seconds <= clip.start_seconds:
        raise InvalidArgument(f"{node.at('endOffset')} must be after the start offset.", node.at("endOffset"))
    return clip


def read_detail(node: Node, name: str) -> Detail:
    """A level such as "low" or "MEDIA_RESOLUTION_LOW". Raises `InvalidArgument` for another word."""
    text = node.text(name).lower().removeprefix("media_resolution_")
    if text in ("", "unspecified"):
        return ""
    if text not in LEVELS:
        at = node.at(name)
        raise InvalidArgument(f"Invalid value at '{at}': \"{node.text(name)}\". Allowed: {', '.join(LEVELS)}.", at)
    return text  # type: ignore[return-value]
