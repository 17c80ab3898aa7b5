"""What a fault does inside an answer: the error that a handler raises, the events that an engine's become."""

from collections.abc import AsyncIterator
from contextvars import ContextVar

from platano.domain import Event, Finish, Media, Output, Progress, Text, Thought
from platano.rehearsal.fault import ERRORS, Fault

INSTEAD = "There is no picture in this answer, only words."

# The fault that the request in this task has met. Tasks started from it inherit it: a stream, a picture of several.
current: ContextVar[Fault | None] = ContextVar("current_fault", default=None)


def fail() -> None:
    """Raise the error that the current fault asks for.

    Called where a handler's errors become answers, so that each dialect writes it in its own shape.
    """
    fault = current.get()
    if fault and fault.refusal:
        raise fault.refusal
    if fault and fault.status:
        raise ERRORS[fault.status](fault.message, retry_seconds=fault.retry_seconds)


def rehearsed(events: AsyncIterator[Event]) -> AsyncIterator[Event]:
    """An engine's events as the current fault changes them; the same iterator when there is none."""
    fault = current.get()
    return rehearse(fault, events) if fault and fault.is_in_the_answer else events


async def rehearse(fault: Fault, events: AsyncIterator[Event]) -> AsyncIterator[Event]:
    """The events of the faulty answer. For one that has nothing in it the engine is never started.

    A refused prompt ends in a `Finish` that is `blocked`.
    """
    if fault.text_only:
        async for event in _in_words(events):
            yield event
    elif fault.finish == "MAX_TOKENS":
        async for event in _half(events):
            yield event
        yield Finish(fault.finish, fault.message)
    else:
        yield Finish(fault.finish or fault.block, fault.message, blocked=bool(fault.block))


async def _in_words(events: AsyncIterator[Event]) -> AsyncIterator[Event]:
    has_words = False
    async for event in events:
        match event:
            case Output(content=Media()) | Thought(content=Media()):
                continue
            case Output():
                has_words = True
            case Finish() if not has_words:
                has_words = True
                yield Output(Text(INSTEAD))
        yield event
    if not has_words:
        yield Output(Text(INSTEAD))


async def _half(events: AsyncIterator[Event]) -> AsyncIterator[Event]:
    """The first words, cut in their middle; what comes after is made, and never told."""
    is_cut = False
    async for event in events:
        match event:
            case Progress():
                yield event
            case Thought(content=Text()) if not is_cut:
                yield event
            case Output(content=Text(text=text)) if not is_cut:
                is_cut = True
                yield Output(Text(text[: len(text) // 2]))
