"""The lines of a batch in the generateContent dialect: one request in, its answer out, as JSON both.

{"key": "1", "request": {...}}  ->  {"key": "1", "response": {...}}  or  {"key": "1", "error": {"code": 3, ...}}

What is wrong with a line is said in its answer and stops no other. An error has no `details`: google-genai
reads only texts there. https://ai.google.dev/gemini-api/docs/batch-api
"""

import logging
from typing import Any

from platano.errors import InvalidArgument, PlatanoError, Unavailable
from platano.jobs.batch import Answered
from platano.service import Service
from platano.store.batches import Batch
from platano.store.caches import Caches
from platano.store.lines import Line
from platano.wire.caches import cache_of
from platano.wire.candidates import render
from platano.wire.generate_content import parse
from platano.wire.http import as_platano
from platano.wire.json import Node, dumps, loads
from platano.wire.veo import INTERNAL, RPC_CODES

log = logging.getLogger("platano")

TRIES = 3  # of an item whose engine's process died
BEYOND = "The request is nested too deeply, or holds a number or letters that JSON has no place for."


class Items:
    """Answers lines, each for the batch's model and with what its owner may use."""

    def __init__(self, service: Service, caches: Caches) -> None:
        self._service = service
        self._caches = caches

    async def answer(self, batch: Batch, line: Line) -> Answered:
        """Never raises for a fault of the line."""
        echoed: dict[str, Any] = {}
        try:
            if line.data is None:
                raise InvalidArgument(f"Line {line.number} is longer than {self._service.body_bytes // 2**20} MiB.")
            response = await self._response(batch, _item(line, echoed))
            return Answered(dumps({**echoed, "response": response}), succeeded=True)
        except (RecursionError, OverflowError):
            return _failed(echoed, InvalidArgument(BEYOND))
        except PlatanoError as error:
            return _failed(echoed, error)
        except Exception as error:
            log.exception("line %d of %s failed", line.number, batch.name)
            return _failed(echoed, as_platano(error))

    async def _response(self, batch: Batch, body: Node) -> dict[str, Any]:
        request = parse(body, batch.model, await cache_of(body, self._caches, batch.owner))
        for tries_left in reversed(range(TRIES)):
            try:
                plans = self._service.variations(await self._service.plan(request, owner=batch.owner))
                return render(plans[0], [await self._service.collect(plan) for plan in plans])
            except Unavailable:
                if not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")


def _item(line: Line, echoed: dict[str, Any]) -> Node:
    """The request in a line. What names it goes into `echoed` as soon as it is read, so that errors carry it too."""
    assert line.data is not None
    try:
        node = Node(loads(line.data))
    except InvalidArgument as error:
        raise InvalidArgument(f"Line {line.number} of the input is no request. {error.message}") from None
    if (key := node.raw("key")) is not None:
        echoed["key"] = key
    if (metadata := node.node("metadata")) is not None:
        # google-genai reads nothing but texts there.
        values = metadata.rest().items()
        echoed["metadata"] = {name: v if isinstance(v, str) else dumps(v).decode() for name, v in values}
    request = node.node("request")
    if request is None:
        raise InvalidArgument('request is required: an item is {"key": ..., "request": {"contents": [...]}}.')
    node.done()
    return request


def _failed(echoed: dict[str, Any], error: PlatanoError) -> Answered:
    told = {"code": RPC_CODES.get(type(error).__name__, INTERNAL), "message": error.message}
    try:
        return Answered(dumps({**echoed, "error": told}), succeeded=False)
    except TypeError:  # what came in lenient JSON may be more than JSON can say: half a letter, an endless number
        told = {"code": RPC_CODES[InvalidArgument.__name__], "message": BEYOND}
        return Answered(dumps({"error": told}), succeeded=False)
