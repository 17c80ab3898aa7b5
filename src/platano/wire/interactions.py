"""The Interactions dialect: create (whole, streamed, in the background), get, replay, cancel, delete.

An answer is a list of steps: thoughts, search calls and results, and model output made of content blocks
(https://ai.google.dev/api/interactions-api).
"""

import asyncio
import datetime
import secrets
from collections.abc import AsyncIterator

from msgspec.structs import replace
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.delivery import Delivery
from platano.domain import Event, Finish, Progress, Usage
from platano.errors import FailedPrecondition
from platano.jobs.foreman import Foreman
from platano.service import Plan, Service
from platano.store.caches import Caches
from platano.store.interactions import Interaction, Interactions, concluded
from platano.store.jobs import Jobs
from platano.wire.caches import begun_with, cache_of
from platano.wire.files import base_of
from platano.wire.http import Route, Stream, answer, as_platano, read_node, unless_gone
from platano.wire.interaction_request import Asked, parse
from platano.wire.interaction_steps import DONE, Steps, closing, events_passed, opening, render, replay, sse

METHOD = "createInteraction"
POLL_SECONDS = 0.2
CANCEL_SECONDS = 5.0  # how long a cancellation waits for the worker to have heard of it
WAITING = b": waiting\n\n"  # a comment: it keeps the connection open and means nothing to a reader


class _Creation:
    """One create call on its way: the plan, the interaction that it will become, and where that is kept."""

    def __init__(self, kept: Interactions, asked: Asked, plan: Plan, owner: str) -> None:
        self._kept = kept
        self._asked = asked
        self._plan = plan
        self._owner = owner
        now = datetime.datetime.now(datetime.UTC)
        self.interaction = Interaction(
            id=f"v1_{secrets.token_hex(16)}",
            model=asked.request.model,
            # As planned: with the bytes behind the references, which may be gone when the next turn comes.
            input=plan.request.turns[-len(asked.request.turns) :],
            created=now,
            updated=now,
            status="in_progress",
            previous_id=asked.previous_id,
        )

    async def whole(self, events: AsyncIterator[Event]) -> Interaction:
        """The completed interaction, stored before anybody hears of it."""
        return await self._finish([event async for event in events if not isinstance(event, Progress)])

    async def stream(self, events: AsyncIterator[Event]) -> AsyncIterator[bytes]:
        steps = Steps(self._plan.request.thinking.shown)
        number = 0
        seen: list[Event] = []
        try:
            for message in opening(self.interaction):
                yield sse(message, number)
                number += 1
            async for event in events:
                seen.append(event)
                for message in steps.feed(event):
                    yield sse(message, number)
                    number += 1
            for message in steps.leave():
                yield sse(message, number)
                number += 1
            finished = await self._finish(seen)
            usage = next((event.usage for event in seen if isinstance(event, Finish)), Usage())
            yield sse(closing(finished, usage), number)
        except Exception as error:  # The status line is out: an error can only be an event.
            problem = as_platano(error)
            yield sse({"event_type": "error", "error": {"code": problem.word, "message": problem.message}}, number)
        yield DONE

    async def _finish(self, events: list[Event]) -> Interaction:
        finished = concluded(self.interaction, events)
        if self._asked.store:
            await self._kept.save(finished, self._owner)
        return finished


class Conversations:
    """Answers the calls."""

    def __init__(
        self,
        service: Service,
        kept: Interactions,
        caches: Caches,
        delivery: Delivery,
        foreman: Foreman,
        jobs: Jobs,
    ) -> None:
        self._service = service
        self._kept = kept
        self._caches = caches
        self._delivery = delivery
        self._foreman = foreman
        self._jobs = jobs

    async def create(self, http: HttpRequest) -> Response:
        owner = http.state.owner
        body = await read_node(http, self._service.body_bytes, snake_paths=True)
        asked = parse(body)
        earlier = await self._kept.conversation(asked.previous_id, owner) if asked.previous_id else ()
        request = replace(asked.request, turns=(*earlier, *asked.request.turns))
        if cache := await cache_of(body, self._caches, owner):
            request = begun_with(request, cache, body)
        plan = await self._service.plan(request, METHOD, owner)
        creation = _Creation(self._kept, asked, plan, owner)
        if asked.background:
            return await self._in_background(http, asked, plan, creation.interaction)
        if not asked.stream:
            events = self._delivered(self._service.run(plan), asked, http)
            interaction = await unless_gone(http, creation.whole(events))
            return answer(render(interaction, asked.request.thinking.shown), plan.headers)
        events = self._delivered(await unless_gone(http, self._service.start(plan)), asked, http)
        return Stream(creation.stream(events), "text/event-stream", plan.headers)

    async def _in_background(self, http: HttpRequest, asked: Asked, plan: Plan, interaction: Interaction) -> Response:
        """Accepted: a job of the same id will complete it."""
        owner = http.state.owner
        await self._kept.save(interaction, owner)
        base = base_of(http) if asked.by_uri else ""
        await self._foreman.accept("interaction", plan, owner=owner, base=base, job_id=interaction.id)
        if asked.stream:
            return Stream(self._followed(interaction.id, owner, ""), "text/event-stream", plan.headers)
        return answer(render(interaction), plan.headers)

    async def _followed(self, interaction_id: str, owner: str, after: str) -> AsyncIterator[bytes]:
        """The stream of an interaction that others work on, from the event after the id `after` on."""
        found = await self._kept.get(interaction_id, owner)
        begun = [sse(message, number) for number, message in enumerate(opening(found))]
        passed = events_passed(after)
        if found.status == "in_progress":
            for frame in begun[passed:]:
                yield frame
            after = after if passed > len(begun) else f"e{len(begun) - 1}"
        while found.status == "in_progress":
            yield WAITING
            await asyncio.sleep(POLL_SECONDS)
            found = await self._kept.get(interaction_id, owner)
        yield replay(found, after)

    async def _delivered(self, events: AsyncIterator[Event], asked: Asked, http: HttpRequest) -> AsyncIterator[Event]:
        async for event in events:
            if not asked.by_uri:
                yield event
            else:
                yield await self._delivery.by_reference(event, base_of(http), http.state.owner)

    async def get(self, http: HttpRequest) -> Response:
        interaction_id, owner = http.path_params["id"], http.state.owner
        interaction = await self._kept.get(interaction_id, owner)
        if http.query_params.get("stream", "false").lower() == "true":
            after = http.query_params.get("last_event_id", "")
            return Stream(self._followed(interaction_id, owner, after), "text/event-stream")
        include_input = http.query_params.get("include_input", "false").lower() == "true"
        return answer(render(interaction, include_input=include_input))

    async def delete(self, http: HttpRequest) -> Response:
        interaction_id, owner = http.path_params["id"], http.state.owner
        await self._kept.delete(interaction_id, owner)
        await self._jobs.cancel(interaction_id, owner)
        return answer({})

    async def cancel(self, http: HttpRequest) -> Response:
        interaction_id, owner = http.path_params["id"], http.state.owner
        interaction = await self._kept.get(interaction_id, owner)
        if interaction.status != "in_progress":
            raise FailedPrecondition(
                f"Interaction {interaction_id} is {interaction.status}; only a running one can be cancelled."
            )
        await self._jobs.cancel(interaction_id, owner)
        waited = 0.0
        while (job := await self._jobs.get(interaction_id, owner)) and job.is_open and waited < CANCEL_SECONDS:
            await asyncio.sleep(POLL_SECONDS)
            waited += POLL_SECONDS
        interaction = await self._kept.get(interaction_id, owner)
        if interaction.status == "in_progress":  # nobody had begun it, so nobody else will write its end
            interaction = replace(interaction, status="cancelled", updated=datetime.datetime.now(datetime.UTC))
            await self._kept.save(interaction, owner)
        return answer(render(interaction))


def routes(
    service: Service, kept: Interactions, caches: Caches, delivery: Delivery, foreman: Foreman, jobs: Jobs
) -> list[Route]:
    serving = Conversations(service, kept, caches, delivery, foreman, jobs)
    return [
        Route("POST", "/interactions", serving.create),
        Route("GET", "/interactions/{id}", serving.get),
        Route("DELETE", "/interactions/{id}", serving.delete),
        Route("POST", "/interactions/{id}/cancel", serving.cancel),
    ]
