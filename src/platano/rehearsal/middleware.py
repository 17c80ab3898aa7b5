"""Which requests meet a fault, and what it does to HTTP: waiting, a connection that breaks, a body cut short."""

import asyncio
import random
import re
from collections import OrderedDict
from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from platano.errors import InvalidArgument
from platano.rehearsal.answer import current
from platano.rehearsal.fault import HEADER, Fault, parse

RAW_HEADER = HEADER.encode()  # ASGI servers hand names over in lower case
SERIES_KEPT = 1000  # of those that headers name; the one unused for longest is forgotten
API = re.compile(r"/v1(?:alpha|beta1?)?/")
MAKING = re.compile(r"(:(stream)?generatecontent|:predict|/interactions|/completions|/generations|/edits)$")


class Rehearsal:
    """ASGI middleware. The request's header decides; without one, the first of `faults` that meets the request."""

    def __init__(self, app: ASGIApp, faults: Sequence[Fault] = ()) -> None:
        self._app = app
        self._set = [_Series(fault) for fault in faults]
        self._asked: OrderedDict[str, _Series] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._met(scope) if scope["type"] == "http" and API.search(scope["path"]) else None
        if fault is None:
            await self._app(scope, receive, send)
            return
        token = current.set(fault)
        sender = _Sender(fault, send)
        try:
            await asyncio.sleep(fault.latency_seconds)
            await self._app(scope, receive, sender)
        except (OSError, ClientDisconnect):
            if not sender.is_cut:
                raise
        finally:
            current.reset(token)

    def _met(self, scope: Scope) -> Fault | None:
        # Read from the raw headers: every request passes here, and almost none has a fault.
        asked = next((value for name, value in scope["headers"] if name == RAW_HEADER), None)
        if asked is None:
            return next((series.fault for series in self._set if series.meets(scope)), None)
        text = asked.decode("latin-1")
        try:
            series = self._series(parse(text))
        except InvalidArgument as refusal:
            return Fault(text, refusal=refusal)
        return series.fault if series.meets(scope) else None

    def _series(self, fault: Fault) -> "_Series":
        if not fault.is_of_a_series:
            return _Series(fault)
        series = self._asked.setdefault(fault.text, _Series(fault))
        self._asked.move_to_end(fault.text)
        if len(self._asked) > SERIES_KEPT:
            self._asked.popitem(last=False)
        return series


class _Series:
    """The requests that one fault is about: counts them, and draws."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self._seen = 0
        self._met = 0
        self._random = random.Random(fault.seed)

    def meets(self, scope: Scope) -> bool:
        """Whether the fault happens to this request. Only those that it is about are counted."""
        fault, path = self.fault, scope["path"].lower()
        if fault.on.lower() not in path:
            return False
        if fault.is_in_the_answer and not (scope["method"] == "POST" and MAKING.search(path)):
            return False
        self._seen += 1
        if self._seen <= fault.after or (fault.times is not None and self._met >= fault.times):
            return False
        if self._random.random() >= fault.rate:
            return False
        self._met += 1
        return True


class _Cut(OSError):
    """Ends the application's sending, as a connection that is gone does."""


class _Sender:
    """Sends an answer under the header that tells of its fault, and ends it early where the fault says so."""

    def __init__(self, fault: Fault, send: Send) -> None:
        self.is_cut = False
        self._fault = fault
        self._send = send
        self._pieces = 0
        self._start: Message = {}

    async def __call__(self, message: Message) -> None:
        if self.is_cut:
            raise _Cut
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif message["type"] == "http.response.body" and self._fault.malformed:
            await self._end_in_the_middle(message["body"])
        elif message["type"] == "http.response.body" and self._fault.drop is not None:
            await self._go_on(message, self._fault.drop)
        else:
            await self._send(message)

    async def _begin(self, start: Message) -> None:
        if self._fault.refusal is None:
            MutableHeaders(scope=start)[HEADER] = self._fault.text
        if self._fault.malformed:
            self._start = start  # its content-length will change
        else:
            await self._send(start)

    async def _end_in_the_middle(self, body: bytes) -> None:
        half = body[: len(body) // 2]
        headers = MutableHeaders(scope=self._start)
        if "content-length" in headers:
            headers["content-length"] = str(len(half))
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": half, "more_body": False})
        self._cut()

    async def _go_on(self, message: Message, pieces: int) -> None:
        """Up to so many pieces; of the last piece of a body only half, since all of it would be the whole answer.

        The body is never closed: the server under us answers that by closing the connection.
        """
        self._pieces += 1
        if self._pieces > pieces:
            self._cut()
        body, is_last = message.get("body", b""), not message.get("more_body", False)
        half = body[: len(body) // 2] if is_last else body
        await self._send({"type": "http.response.body", "body": half, "more_body": True})
        if is_last:
            self._cut()

    def _cut(self) -> None:
        self.is_cut = True
        raise _Cut
