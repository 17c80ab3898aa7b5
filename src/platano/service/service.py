"""The only caller of engines.

plan:  card -> references -> measures -> checks -> defaults    every reason to refuse is found before anything is spent
run:   search -> engine -> usage                               events out, closed by exactly one `Finish`
"""

import asyncio
import dataclasses
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from platano.catalog.card import ModelCard, resolve
from platano.catalog.tokens import text_tokens
from platano.config import Settings
from platano.domain import (
    Event,
    Facts,
    Finish,
    Measured,
    Media,
    Modality,
    Output,
    Part,
    Progress,
    Request,
    Text,
    Thought,
    Turn,
    Usage,
)
from platano.engines.hosts import Engines
from platano.errors import Internal, InvalidArgument, Unimplemented
from platano.media import sniff
from platano.media.contents import head
from platano.media.sniff import says_nothing
from platano.rehearsal.answer import rehearsed
from platano.search.provider import Provider
from platano.service.input import check_input
from platano.service.lookup import look_up
from platano.service.usage import input_tokens
from platano.service.want import settled_thinking, settled_want
from platano.sources import Sources

INSPECTOR = "inspector"
INSPECT_SECONDS = 60.0
HEADER_BYTES = 2**20  # a JPEG's size may lie behind a large preview


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
    """Answers requests with the engines that the settings name. Without a search provider nothing is looked up."""

    def __init__(self, settings: Settings, engines: Engines, sources: Sources, search: Provider | None = None) -> None:
        self._settings = settings
        self._engines = engines
        self._sources = sources
        self._search = search
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
        request = await self.gather(request, owner)
        check_input(request, card)
        want = settled_want(request, card)
        if missing := [name for name in want.modalities if name not in kind.makes]:
            raise Unimplemented(f"The {engine} engine makes no {missing[0]}.", request.path("modalities"))
        settled = msgspec.structs.replace(request, want=want, thinking=settled_thinking(request, card))
        tokens = input_tokens(settled)
        # A model that makes films from a prompt has a limit of words; what the film is made from is no part of it.
        count = tokens.get("text", 0) if card.kind == "veo" else sum(tokens.values())
        if count > card.input_token_limit:
            raise InvalidArgument(
                f"The input token count ({count}) exceeds the maximum number of tokens allowed "
                f"({card.input_token_limit}) for {card.id}.",
                request.path("turns"),
            )
        if request.knobs.get("responseLogprobs") and not card.logprobs:
            raise InvalidArgument(f"Logprobs is not enabled for models/{card.id}", request.path("responseLogprobs"))
        ignored = tuple(sorted(set(request.knobs) - kind.knobs))
        return Plan(secrets.token_urlsafe(12), settled, card, engine, tokens, ignored)

    def resumed(self, request: Request, engine: str, plan_id: str) -> Plan:
        """The plan of a request that was planned before, maybe by another process; nothing is checked again."""
        return Plan(plan_id, request, resolve(request.model), engine, input_tokens(request), ())

    def variations(self, plan: Plan, count: int | None = None) -> list[Plan]:
        """One plan for each answer that is wanted (by the request, or by `count`), with seeds that follow each other.

        What the request refers to is fetched once for all of them.
        """
        first = plan.request.seed or 0
        wanted = plan.request.count if count is None else count
        later = [msgspec.structs.replace(plan.request, seed=first + n) for n in range(1, wanted)]
        return [plan, *(dataclasses.replace(plan, request=request) for request in later)]

    async def count(self, request: Request, owner: str = "") -> Usage:
        """The tokens of the input, without running anything."""
        card = resolve(request.model, method="countTokens")
        request = await self.gather(request, owner)
        check_input(request, card)
        return self.tokens(request)

    def tokens(self, gathered: Request) -> Usage:
        """The tokens of a request whose media are measured."""
        return Usage(input=input_tokens(gathered), cached=gathered.cached_tokens)

    async def measure(self, media: Media, field: str = "") -> Facts | None:
        """What can be told of media that are here, None for plain text. Raises `InvalidMedia` for damaged ones."""
        if media.modality == "image" and (size := sniff.picture_size(head(media, HEADER_BYTES))):
            return Facts(size_wh=size)
        found = sniff.mime_type(head(media))
        if media.modality == "document" and found is None:
            return None
        # The wrong word for a kind of sound or film does no harm, and clients often have it from a file's name.
        if found and found.partition("/")[0] == media.modality:
            media = msgspec.structs.replace(media, mime_type=found)
        asked = Request(INSPECTOR, (Turn("user", (Part(media),)),), fields={"turns": field})
        async for event in self._engines.host(INSPECTOR).run(asked, INSPECT_SECONDS):
            if isinstance(event, Measured):
                return event.facts
        raise Internal("The inspection ended without a finding.")

    async def run(self, plan: Plan) -> AsyncIterator[Event]:
        """The answer's events. Closing the iterator frees the engine."""
        output: dict[Modality, int] = {}
        thoughts = 0
        lookup = await look_up(plan.request, self._search)
        for step in lookup.steps:
            yield step
        request = msgspec.structs.replace(plan.request, findings=lookup.findings)
        finish = Finish()
        async for event in rehearsed(self._engines.host(plan.engine).run(request, self._settings.seconds)):
            match event:
                case Output(content=Text(text=text)):
                    output["text"] = output.get("text", 0) + text_tokens(text)
                case Output():
                    output["image"] = output.get("image", 0) + request.want.image.tokens
                case Thought(content=Text(text=text)):
                    thoughts += text_tokens(text)
                case Finish() as finish:
                    continue
            yield event
        if finish.reason != "STOP":
            pass  # nothing was told to the end that could rest on what was found
        elif lookup.note and "text" in request.want.modalities:
            output["text"] = output.get("text", 0) + text_tokens(lookup.note)
            yield Output(Text(lookup.note))
        elif lookup.note:  # a picture alone leaves no other place to say it
            thoughts += text_tokens(lookup.note)
            yield Thought(Text(lookup.note))
        usage = Usage(plan.input, output, thoughts, request.cached_tokens)
        yield msgspec.structs.replace(finish, usage=usage)

    async def collect(self, plan: Plan) -> list[Event]:
        """All events of the answer."""
        return [event async for event in self.run(plan) if not isinstance(event, Progress)]

    async def collect_all(self, plans: Sequence[Plan]) -> list[list[Event]]:
        """The same for several plans, in their order, made side by side."""
        return list(await asyncio.gather(*(self.collect(plan) for plan in plans)))

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

    async def gather(self, request: Request, owner: str) -> Request:
        """The request with bytes behind its references, and the measures of all of its media."""
        if not any(isinstance(part.content, Media) for turn in request.turns for part in turn.parts):
            return request
        request = await self._sources.resolve(request, owner)
        field = request.path("turns")
        turns: list[Turn] = []
        for turn in request.turns:
            parts = [await self._measured(part, field) for part in turn.parts]
            turns.append(Turn(turn.role, tuple(parts)))
        request = msgspec.structs.replace(request, turns=tuple(turns))
        await self._sources.charge(request, owner)
        return request

    async def _measured(self, part: Part, field: str) -> Part:
        media = part.content
        if not isinstance(media, Media) or media.facts is not None or not (media.data or media.path):
            return part
        if says_nothing(media.mime_type):
            media = msgspec.structs.replace(media, mime_type=sniff.mime_type(head(media)) or media.mime_type)
        media = msgspec.structs.replace(media, facts=await self.measure(media, field))
        return msgspec.structs.replace(part, content=media)
