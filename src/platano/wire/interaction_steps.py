"""An interaction's answer as steps: the one mapper behind whole, streamed and replayed interactions."""

from collections.abc import Iterable, Iterator
from typing import Any

from platano.domain import (
    Citation,
    Event,
    Finish,
    Media,
    Modality,
    Opaque,
    Output,
    SearchCall,
    SearchResult,
    Text,
    Thought,
    Turn,
    Usage,
)
from platano.store.interactions import Interaction
from platano.wire.grounding import byte_span
from platano.wire.json import dumps, encode_base64
from platano.wire.time import timestamp


class Steps:
    """Groups events into steps.

    Neighbouring thoughts are one step, so are neighbouring outputs. `feed` yields the stream's
    events for one domain event; `steps` is what has been built so far.
    """

    def __init__(self, thoughts: bool) -> None:
        self.steps: list[dict[str, Any]] = []
        self._thoughts = thoughts
        self._open = False

    def feed(self, event: Event) -> Iterator[dict[str, Any]]:
        match event:
            case Thought(content=content):
                yield from self._enter("thought", {"type": "thought", "summary": []})
                if self._thoughts:
                    self.steps[-1]["summary"].append(_block(content))
                    yield self._delta({"type": "thought_summary", "content": _block(content)})
            case Output(content=content):
                yield from self._enter("model_output", {"type": "model_output", "content": []})
                self.steps[-1]["content"].append(_block(content))
                yield self._delta(_block(content))
            case SearchCall(id=call_id, queries=queries, kind=kind):
                arguments = {"queries": list(queries)}
                step: dict[str, Any] = {"type": "google_search_call", "id": call_id, "search_type": f"{kind}_search"}
                yield from self._enter("", {**step, "arguments": arguments})
                yield self._delta({"type": "google_search_call", "arguments": arguments})
            case SearchResult(call_id=call_id, suggestions=suggestions):
                result = [{"search_suggestions": suggestions}]
                found = {"type": "google_search_result", "call_id": call_id, "is_error": False, "result": result}
                yield from self._enter("", found)
                yield self._delta({"type": "google_search_result", "result": result})
            case _:
                pass

    def leave(self) -> Iterator[dict[str, Any]]:
        """Close the step that is open."""
        if self._open:
            self._open = False
            yield {"event_type": "step.stop", "index": len(self.steps) - 1}

    def _enter(self, kind: str, step: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Go on in the open step when it is of that kind, else start a new one."""
        if self._open and kind and self.steps[-1]["type"] == kind:
            return
        yield from self.leave()
        self.steps.append(step)
        self._open = True
        empty = {key: [] if key in ("summary", "content") else value for key, value in step.items()}
        yield {"event_type": "step.start", "index": len(self.steps) - 1, "step": empty}

    def _delta(self, delta: dict[str, Any]) -> dict[str, Any]:
        return {"event_type": "step.delta", "index": len(self.steps) - 1, "delta": delta}


def _block(content: Text | Media) -> dict[str, Any]:
    """A content block. Without citations the key is left out, as Google does."""
    block: dict[str, Any]
    if isinstance(content, Media):
        block = {"type": content.modality, "mime_type": content.mime_type}
        return block | ({"uri": content.uri} if content.uri else {"data": encode_base64(content.data)})
    block = {"type": "text", "text": content.text}
    if content.citations:
        block["annotations"] = [_annotation(content.text, citation) for citation in content.citations]
    return block


def _annotation(text: str, citation: Citation) -> dict[str, Any]:
    start, end = byte_span(text, citation)
    return {
        "type": "url_citation",
        "url": citation.url,
        "title": citation.title,
        "start_index": start,
        "end_index": end,
    }


def render(interaction: Interaction, thoughts: bool = True, include_input: bool = False) -> dict[str, Any]:
    """The whole interaction."""
    steps = Steps(thoughts)
    usage = Usage()
    for event in interaction.events:
        for _ in steps.feed(event):
            pass
        usage = event.usage if isinstance(event, Finish) else usage
    body = {**_head(interaction), "steps": steps.steps, "usage": render_usage(usage)}
    if interaction.status == "failed":
        body["errors"] = [_problem(event) for event in interaction.events if isinstance(event, Finish)]
    if include_input:
        body["input"] = [_input_step(turn) for turn in interaction.input]
    return body


def _problem(finish: Finish) -> dict[str, Any]:
    """Why there is no answer, or not all of it."""
    return {"code": finish.reason.lower(), "message": finish.message or f"The answer was refused: {finish.reason}."}


def _head(interaction: Interaction) -> dict[str, Any]:
    head: dict[str, Any] = {
        "id": interaction.id,
        "object": "interaction",
        "model": interaction.model,
        "status": interaction.status,
        "role": "model",
        "created": timestamp(interaction.created),
        "updated": timestamp(interaction.updated),
    }
    if interaction.previous_id:
        head["previous_interaction_id"] = interaction.previous_id
    return head


def _input_step(turn: Turn) -> dict[str, Any]:
    contents = [part.content for part in turn.parts]
    blocks = [_block(content) for content in contents if not isinstance(content, Opaque)]
    return {"type": "user_input" if turn.role == "user" else "model_output", "content": blocks}


def render_usage(usage: Usage) -> dict[str, Any]:
    def by_modality(tokens: Iterable[tuple[Modality, int]]) -> list[dict[str, Any]]:
        return [{"modality": modality, "tokens": count} for modality, count in tokens if count]

    return {
        "total_input_tokens": sum(usage.input.values()),
        "total_output_tokens": sum(usage.output.values()),
        "total_thought_tokens": usage.thoughts,
        "total_cached_tokens": usage.cached,
        "total_tool_use_tokens": 0,
        "total_tokens": usage.total,
        "input_tokens_by_modality": by_modality(usage.input.items()),
        "output_tokens_by_modality": by_modality(usage.output.items()),
    }


def sse(event: dict[str, Any], number: int) -> bytes:
    """One server-sent event; its id lets a client resume after it."""
    body = dumps({**event, "event_id": f"e{number}"})
    return b"event: %s\ndata: %s\n\n" % (event["event_type"].encode(), body)


def opening(interaction: Interaction) -> list[dict[str, Any]]:
    head = {**_head(interaction), "status": "in_progress"}
    return [
        {"event_type": "interaction.created", "interaction": head},
        {"event_type": "interaction.status_update", "interaction_id": interaction.id, "status": "in_progress"},
    ]


def closing(interaction: Interaction, usage: Usage) -> dict[str, Any]:
    body = {**_head(interaction), "usage": render_usage(usage)}
    return {"event_type": "interaction.completed", "interaction": body}


DONE = b"event: done\ndata: [DONE]\n\n"


def replay(interaction: Interaction, after: str) -> bytes:
    """A finished interaction as the stream it was, from the event after the id `after` on."""
    steps = Steps(thoughts=True)
    usage = next((event.usage for event in interaction.events if isinstance(event, Finish)), Usage())
    middle = [message for event in interaction.events for message in steps.feed(event)]
    events = [*opening(interaction), *middle, *steps.leave(), closing(interaction, usage)]
    frames = [sse(event, number) for number, event in enumerate(events)]
    return b"".join(frames[events_passed(after) :]) + DONE


def events_passed(after: str) -> int:
    """How many events lie up to and with the one of the id `after`; none for an id that was never given out."""
    number = after.removeprefix("e")
    return int(number) + 1 if number.isdecimal() and len(number) < 9 else 0
