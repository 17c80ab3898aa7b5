"""The story of a request, and the only caller of engines.

plan:  card -> checks -> defaults      every reason to refuse is found before anything is spent
run:   search -> engine -> usage       events out, closed by exactly one `Finish`
"""

import secrets
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

import msgspec

from platano.catalog.card import ModelCard, ThinkingSupport, resolve
from platano.catalog.picture_size import picture_size
from platano.catalog.tokens import audio_tokens, image_tokens, text_tokens
from platano.config import Settings
from platano.domain import (
    Event,
    Finish,
    ImageWant,
    Media,
    Modality,
    Output,
    Part,
    Progress,
    Request,
    SearchCall,
    SearchResult,
    Size,
    Text,
    Thinking,
    Thought,
    Usage,
    Want,
)
from platano.engines.hosts import Engines
from platano.errors import InvalidArgument, InvalidMedia, Unimplemented
from platano.media import sniff

PICTURE_TYPES = ("image/png", "image/jpeg", "image/webp")
NOT_GROUNDED = "Not grounded: no search provider is configured, so nothing in this answer was looked up."
LOW_BUDGET = 1024  # thinking tokens; the level below which is the lowest
UNSIZED_PICTURE: Size = (1024, 1024)  # what a picture counts as when its header does not tell


@dataclass(frozen=True, slots=True)
class Plan:
    """A request that nothing speaks against. `ignored` are the knobs that its engine leaves unused."""

    id: str
    request: Request
    card: ModelCard
    engine: str
    input: Mapping[Modality, int]
    ignored: tuple[str, ...]

    @property
    def version(self) -> str:
        """The model that answers, with the engine behind it, so that nobody takes one for the other."""
        return f"{self.card.id}+{self.engine}"

    @property
    def headers(self) -> dict[str, str]:
        found = {"x-platano-engine": self.engine}
        if self.ignored:
            found["x-platano-ignored"] = ", ".join(self.ignored)
        return found


class Service:
    """Answers requests with the engines that the settings name."""

    def __init__(self, settings: Settings, engines: Engines) -> None:
        self._settings = settings
        self._engines = engines
        self.body_bytes = settings.body_bytes

    async def plan(self, request: Request, method: str = "generateContent", owner: str = "") -> Plan:
        """Check a request against its model's card and fill in what it leaves open.

        `method` is Google's word for what is called on the model; `owner` is whose files it may use.
        Raises `NotFound` for an unknown model and `InvalidArgument` naming the field for what the
        model does not take.
        """
        card = resolve(request.model, method=method)
        engine = self._settings.engine_for(card.id)
        kind = self._engines.kind(engine)
        _check_input(request, card)
        want = _settled_want(request, card)
        if missing := [name for name in want.modalities if name not in kind.makes]:
            raise Unimplemented(f"The {engine} engine makes no {missing[0]}.", request.path("modalities"))
        settled = msgspec.structs.replace(request, want=want, thinking=_settled_thinking(request, card))
        tokens = _input_tokens(settled)
        if sum(tokens.values()) > card.input_token_limit:
            raise InvalidArgument(
                f"The input token count ({sum(tokens.values())}) exceeds the maximum number of tokens allowed "
                f"({card.input_token_limit}) for {card.id}.",
                request.path("turns"),
            )
        ignored = tuple(sorted(set(request.knobs) - kind.knobs))
        return Plan(secrets.token_urlsafe(12), settled, card, engine, tokens, ignored)

    def count(self, request: Request) -> Usage:
        """The tokens of the input, without running anything."""
        resolve(request.model, method="countTokens")
        return Usage(input=_input_tokens(request))

    async def run(self, plan: Plan) -> AsyncIterator[Event]:
        """The answer's events. Closing the iterator frees the engine."""
        output: dict[Modality, int] = {}
        thoughts = 0
        for found in _search(plan.request):
            yield found
        source = self._engines.host(plan.engine).run(plan.request, self._settings.seconds)
        reason, message = "STOP", ""
        async for event in source:
            match event:
                case Output(content=Text(text=text)):
                    output["text"] = output.get("text", 0) + text_tokens(text)
                case Output():
                    output["image"] = output.get("image", 0) + plan.request.want.image.tokens
                case Thought(content=Text(text=text)):
                    thoughts += text_tokens(text)
                case Finish(reason=reason, message=message):
                    continue
            yield event
        if plan.request.search and "text" in plan.request.want.modalities:
            output["text"] = output.get("text", 0) + text_tokens(NOT_GROUNDED)
            yield Output(Text(NOT_GROUNDED))
        elif plan.request.search:  # a picture alone leaves no other place to say it
            thoughts += text_tokens(NOT_GROUNDED)
            yield Thought(Text(NOT_GROUNDED))
        yield Finish(reason, message, Usage(plan.input, output, thoughts))

    async def collect(self, plan: Plan) -> list[Event]:
        """All events of the answer."""
        return [event async for event in self.run(plan) if not isinstance(event, Progress)]

    async def start(self, plan: Plan) -> AsyncIterator[Event]:
        """The same events as `run`, but what goes wrong before the first one is raised here."""
        events = self.run(plan)
        first = await anext(events)

        async def all_events() -> AsyncIterator[Event]:
            try:
                yield first
                async for event in events:
                    yield event
            finally:
                await events.aclose()  # type: ignore[attr-defined]

        return all_events()


def _check_input(request: Request, card: ModelCard) -> None:
    """The media that came with the request: kinds that the model takes, bytes that are what they claim."""
    pictures = 0
    for part in _user_parts(request):
        media = part.content
        if not isinstance(media, Media):
            continue
        if media.modality == "image":
            pictures += 1
        if media.modality not in card.inputs:
            raise InvalidArgument(f"{card.id} does not take {media.modality} input.", request.path("turns"))
        _check_media(media, request.path("turns"))
    if (
        not request.prompt.strip()
        and not pictures
        and not any(isinstance(p.content, Media) for p in _user_parts(request))
    ):
        raise InvalidArgument("The prompt is empty: say what should be made or answered.", request.path("turns"))
    limit = card.references.total if card.references else card.max_images
    if limit and pictures > limit:
        raise InvalidArgument(f"{card.id} takes at most {limit} pictures; {pictures} were sent.", request.path("turns"))


def _user_parts(request: Request) -> list[Part]:
    """The parts of the last user turn: what this request hands over; earlier turns were checked in theirs."""
    return next((list(turn.parts) for turn in reversed(request.turns) if turn.role == "user"), [])


def _check_media(media: Media, field: str) -> None:
    if media.uri and not media.data:
        raise Unimplemented(f"Media by reference is not served yet: send {media.uri[:80]!r} as inline data.", field)
    found = sniff.mime_type(media.data)
    if media.modality == "image":
        claimed = media.mime_type.replace("image/jpg", "image/jpeg")
        if found != claimed and {found, claimed} != {"image/heic", "image/heif"}:
            raise InvalidMedia(
                f"The data declared as {media.mime_type} is {found or 'no picture that is known'}. "
                "Send the picture's own MIME type.",
                field,
            )
        size = sniff.picture_size(media.data)
        if size and (size[0] * size[1] > 100_000_000 or 0 in size):
            raise InvalidMedia(f"The picture is {size[0]} x {size[1]}; at most 100 megapixels are taken.", field)
    elif found and found.partition("/")[0] != media.mime_type.partition("/")[0]:
        raise InvalidMedia(f"The data declared as {media.mime_type} is {found}.", field)


def _settled_want(request: Request, card: ModelCard) -> Want:
    """The want with the model's defaults, sizes from the catalog, and every contradiction refused."""
    want = request.want
    default: tuple[Modality, ...] = ("text", "image") if "image" in card.outputs else ("text",)
    modalities = want.modalities or default
    field = request.path("modalities")
    for modality in modalities:
        if modality not in card.outputs:
            raise InvalidArgument(
                f"{card.id} does not make {modality}. It makes: {', '.join(sorted(card.outputs))}.", field
            )
    if "image" in modalities and "text" not in modalities and card.pictures and not card.pictures.image_only:
        raise InvalidArgument(f"{card.id} does not make pictures alone: ask for both TEXT and IMAGE.", field)
    if "image" not in modalities:
        if want.image.aspect_ratio or want.image.image_size:
            name = "aspect_ratio" if want.image.aspect_ratio else "image_size"
            raise InvalidArgument(f"No picture is asked of {card.id}, so there is none to size.", request.path(name))
        return msgspec.structs.replace(want, modalities=modalities)
    return Want(modalities, want.text, _settled_image(request, card))


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
    return msgspec.structs.replace(image, mime_type=mime_type, size_wh=size.size_wh, tokens=size.tokens)


def _last_picture_size(request: Request) -> Size | None:
    """Width and height of the newest picture in the conversation: an edit keeps its shape."""
    for turn in reversed(request.turns):
        for part in reversed(turn.parts):
            if isinstance(part.content, Media) and part.content.modality == "image" and not part.thought:
                return sniff.picture_size(part.content.data)
    return None


def _settled_thinking(request: Request, card: ModelCard) -> Thinking:
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


def _input_tokens(request: Request) -> dict[Modality, int]:
    """Tokens of the whole conversation by modality, as the documents compute them."""
    found: dict[Modality, int] = {"text": text_tokens(request.system)} if request.system else {}
    for part in (part for turn in request.turns for part in turn.parts):
        match part.content:
            case Text(text=text):
                found["text"] = found.get("text", 0) + text_tokens(text)
            case Media(modality="image") as media:
                size = sniff.picture_size(media.data) or UNSIZED_PICTURE
                found["image"] = found.get("image", 0) + image_tokens(size)
            case Media(modality="audio"):
                found["audio"] = found.get("audio", 0) + audio_tokens(1)
            case _:
                pass
    return found


def _search(request: Request) -> list[Event]:
    """The search steps: asked, and empty while no provider is configured."""
    if not request.search:
        return []
    steps: list[Event] = []
    for index, kind in enumerate(request.search.types):
        steps.append(SearchCall(f"search_{index + 1}", (request.prompt.strip()[:200],), kind))
        steps.append(SearchResult(f"search_{index + 1}"))
    return steps
