"""The answer of the generateContent dialect: candidates made of parts, whole or piece by piece."""

import re
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import Any

from platano.domain import Event, Finish, Modality, Output, Thought, Usage
from platano.service import Plan
from platano.wire.content import render_content
from platano.wire.errors import render as render_error
from platano.wire.grounding import Grounding
from platano.wire.http import as_platano
from platano.wire.json import dumps, encode_base64

PIECE = re.compile(r"\s*\S+\s*|\s+")  # a word: what a stream's reader sees at a time


def render(plan: Plan, answers: Sequence[Iterable[Event]]) -> dict[str, Any]:
    """The whole answer, a candidate for each of the event lists."""
    bodies = [_whole(plan, events, index) for index, events in enumerate(answers)]
    if len(bodies) == 1:
        return bodies[0]
    candidates = [candidate for body in bodies for candidate in body.get("candidates", [])]
    usages = [body["usageMetadata"] for body in bodies]
    return {**bodies[0], "candidates": candidates, "usageMetadata": _added(usages)}


def _whole(plan: Plan, events: Iterable[Event], index: int) -> dict[str, Any]:
    parts: list[dict[str, Any]] = []
    grounding = Grounding()
    finish = Finish()
    for event in events:
        parts += _parts(event, plan)
        grounding.feed(event)
        finish = event if isinstance(event, Finish) else finish
    return _response(plan, parts, index, grounding.body, finish)


def _added(usages: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The usage of several candidates: the prompt counts once."""
    total = dict(usages[0])
    for usage in usages[1:]:
        for name in ("candidatesTokenCount", "thoughtsTokenCount"):
            total[name] += usage[name]
        total["totalTokenCount"] += usage["candidatesTokenCount"] + usage["thoughtsTokenCount"]
        total["candidatesTokensDetails"] = [*total["candidatesTokensDetails"], *usage["candidatesTokensDetails"]]
    return total


def _parts(event: Event, plan: Plan) -> list[dict[str, Any]]:
    """One event as parts of the content; none for events that are no part of it."""
    match event:
        case Output(content=content, signature=signature):
            signed = {"thoughtSignature": encode_base64(signature)} if signature else {}
            return [{**render_content(content), **signed}]
        case Thought(content=content) if plan.request.thinking.shown:
            return [{**render_content(content), "thought": True}]
        case _:
            return []


def _response(
    plan: Plan, parts: list[dict[str, Any]], index: int, grounding: dict[str, Any], finish: Finish | None
) -> dict[str, Any]:
    body: dict[str, Any] = {"modelVersion": plan.version, "responseId": plan.id}
    if finish:
        body["usageMetadata"] = usage_metadata(finish.usage)
    if finish and finish.blocked:
        feedback = {"blockReason": finish.reason, "safetyRatings": []}
        return {"promptFeedback": feedback | ({"blockReasonMessage": finish.message} if finish.message else {}), **body}
    candidate: dict[str, Any] = {"index": index}
    if parts or finish is None:
        candidate["content"] = {"parts": parts, "role": "model"}
    if finish:
        candidate["finishReason"] = finish.reason
        if finish.message:
            candidate["finishMessage"] = finish.message
    if grounding and finish:
        candidate["groundingMetadata"] = grounding
    return {"candidates": [candidate], **body}


def usage_metadata(usage: Usage) -> dict[str, Any]:
    """Tokens by modality, under Google's names."""

    def details(tokens: Mapping[Modality, int]) -> list[dict[str, Any]]:
        return [{"modality": modality.upper(), "tokenCount": count} for modality, count in tokens.items() if count]

    return {
        "promptTokenCount": sum(usage.input.values()),
        "candidatesTokenCount": sum(usage.output.values()),
        "thoughtsTokenCount": usage.thoughts,
        "totalTokenCount": usage.total,
        "cachedContentTokenCount": usage.cached,
        "promptTokensDetails": details(usage.input),
        "candidatesTokensDetails": details(usage.output),
    }


async def stream(plan: Plan, answers: Sequence[AsyncIterator[Event]], sse: bool) -> AsyncIterator[bytes]:
    """The answer piece by piece: server-sent events, or the JSON array that callers without alt=sse get.

    No comments, no event names, no end marker: the SDKs' line readers fail on each of them.
    """
    before, after = (b"data: ", b"\r\n\r\n") if sse else (b"[", b"")
    try:
        for index, events in enumerate(answers):
            async for response in _responses(plan, events, index):
                yield before + dumps(response, pretty=not sse) + after
                before = before if sse else b",\r\n"
    except Exception as error:  # The status line is out: an error can only be the last piece.
        yield before + dumps(render_error(as_platano(error))) + after
        before = before if sse else b",\r\n"
    if not sse:
        yield b"]" if before != b"[" else b"[]"


async def _responses(plan: Plan, events: AsyncIterator[Event], index: int) -> AsyncIterator[dict[str, Any]]:
    """Words come one at a time; the last of them come with the reason for the end.

    Programs read `content.parts` of every piece, so the last one has some even after a picture.
    """
    grounding = Grounding()
    held: list[dict[str, Any]] = []
    seen = False
    try:
        async for event in events:
            grounding.feed(event)
            if isinstance(event, Finish):
                held = held or ([{"text": ""}] if seen and event.reason == "STOP" else [])
                last, held = held, []
                yield _response(plan, last, index, grounding.body, event)
                continue
            for part in _pieces(event, plan):
                seen = True
                if held:
                    yield _response(plan, held, index, {}, None)
                held = [part] if _is_words(part) else []
                if not held:
                    yield _response(plan, [part], index, {}, None)
    except Exception:
        if held:
            yield _response(plan, held, index, {}, None)
        raise


def _pieces(event: Event, plan: Plan) -> Iterator[dict[str, Any]]:
    for part in _parts(event, plan):
        if not _is_words(part) or "thoughtSignature" in part:
            yield part
        else:
            yield from ({**part, "text": piece} for piece in PIECE.findall(part["text"]) or [part["text"]])


def _is_words(part: Mapping[str, Any]) -> bool:
    """Words of the answer: a thought is shown as soon as it is there."""
    return "text" in part and "thought" not in part
