"""Tokens of what comes in, by modality, as the documents compute them (see `catalog/tokens.py`)."""

from collections.abc import Iterable, Mapping

from platano.catalog.tokens import audio_tokens, image_tokens, pdf_tokens, text_tokens, video_tokens
from platano.domain import Clip, Detail, Media, Modality, Opaque, Part, Request, Size, Text
from platano.media.contents import read

UNSIZED_PICTURE: Size = (1024, 1024)  # what a picture counts as when nothing tells its size
UNTIMED_SECONDS = 1.0


def input_tokens(request: Request) -> dict[Modality, int]:
    """Tokens of the whole conversation."""
    parts = [part for turn in request.turns for part in turn.parts]
    return _summed(parts, request.detail, text_tokens(request.system) if request.system else 0)


def _summed(parts: Iterable[Part], detail: Detail, text: int) -> dict[Modality, int]:
    found: dict[Modality, int] = {"text": text} if text else {}
    for part in parts:
        for modality, tokens in _of_part(part, part.detail or detail).items():
            found[modality] = found.get(modality, 0) + tokens
    return found


def _of_part(part: Part, detail: Detail) -> Mapping[Modality, int]:
    match part.content:
        case Text(text=text):
            return {"text": text_tokens(text)}
        case Media() as media:
            return _of_media(media, part.clip or Clip(), detail)
        case Opaque():
            return {}


def _of_media(media: Media, clip: Clip, detail: Detail) -> Mapping[Modality, int]:
    facts = media.facts
    seconds = facts.seconds if facts and facts.seconds else UNTIMED_SECONDS
    match media.modality:
        case "image":
            return {"image": image_tokens(facts.size_wh if facts and all(facts.size_wh) else UNSIZED_PICTURE)}
        case "video":
            watched = max(0.0, min(clip.end_seconds or seconds, seconds) - clip.start_seconds)
            frames = video_tokens(watched, clip.frames_per_second, detail == "low", has_audio=False)
            if facts and not facts.has_audio:
                return {"video": frames}
            return {"video": frames, "audio": audio_tokens(watched)}
        case "audio":
            return {"audio": audio_tokens(seconds)}
        case _ if facts and facts.pages:
            return {"document": pdf_tokens(facts.pages)}
        case _:
            return {"document": text_tokens(read(media).decode("utf-8", "replace"))}
