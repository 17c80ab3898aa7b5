"""Who may call: the `Host` name, the key, and how often."""

import hashlib
import hmac
import ipaddress
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, QueryParams
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from platano.config import Settings
from platano.errors import (
    FailedPrecondition,
    InvalidArgument,
    InvalidKey,
    PermissionDenied,
    PlatanoError,
    ResourceExhausted,
)
from platano.memory import Idle

if TYPE_CHECKING:
    from limits import RateLimitItem

LOCAL_NAMES = ("localhost", "testserver", "platano.local")
NO_KEY = (
    "Method doesn't allow unregistered callers (callers without established identity). "
    "Please use API Key or other form of API consumer identity to call this API."
)
Refuse = Callable[[PlatanoError, str], Response]  # an error and the path it is about, as an answer


def check_reach(settings: Settings) -> None:
    """Raises `FailedPrecondition` when the server would be open to strangers."""
    try:
        local = settings.host == "localhost" or ipaddress.ip_address(settings.host).is_loopback
    except ValueError:
        local = False
    if not local and not settings.keys:
        raise FailedPrecondition(
            f"The address {settings.host} can be reached by others: set keys first (PLATANO_KEYS=...), "
            "or bind to 127.0.0.1."
        )


class Door:
    """Checks the `Host` name, the key and the rate of a request, and notes whose it is (`state.owner`).

    The `Host` check keeps web pages from reaching a local server through a name that they control
    (DNS rebinding). Keys are compared in constant time.
    """

    def __init__(self, app: ASGIApp, settings: Settings, idle: Idle, refuse: Refuse) -> None:
        self._app = app
        self._idle = idle
        self._refuse = refuse
        self._keys = tuple(key.encode() for key in settings.keys)
        self._hosts = {*LOCAL_NAMES, settings.host, *settings.hosts}
        self._rate = Rate(settings.rate) if settings.rate else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope.setdefault("state", {})["owner"] = ""
        try:
            self._check(Headers(scope=scope), scope)
        except PlatanoError as error:
            await self._refuse(error, scope["path"])(scope, receive, send)
            return
        self._idle.enter()
        try:
            await self._app(scope, receive, send)
        finally:
            self._idle.leave()

    def _check(self, headers: Headers, scope: Scope) -> None:
        if not self._is_known(headers.get("host", "")):
            raise PermissionDenied(
                f"The host name {headers.get('host')!r} is not served. Add it to `hosts` if it is yours."
            )
        if scope["path"] == "/health" or _is_upload(scope):
            return
        scope["state"]["owner"] = self._owner(headers, scope) if self._keys else ""
        if self._rate and scope["method"] == "POST":
            self._rate.count(scope["state"]["owner"])

    def _owner(self, headers: Headers, scope: Scope) -> str:
        """What stands for a key in the records: never the key itself. Raises for none and for a wrong one."""
        key = headers.get("x-goog-api-key") or headers.get("authorization", "").removeprefix("Bearer ")
        key = key or QueryParams(scope["query_string"]).get("key", "")
        if not key:
            raise PermissionDenied(NO_KEY)
        matches = [hmac.compare_digest(key.encode(), known) for known in self._keys]
        if not any(matches):
            raise InvalidKey("API key not valid. Please pass a valid API key.")
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    def _is_known(self, host: str) -> bool:
        name = host.rsplit(":", 1)[0].strip("[]") if not host.endswith("]") else host.strip("[]")
        if name in self._hosts or "*" in self._hosts:
            return True
        try:
            ipaddress.ip_address(name)  # an address cannot be rebound
        except ValueError:
            return False
        return True


class Rate:
    """What one key may ask for, such as "60/minute", over a moving window."""

    def __init__(self, text: str) -> None:
        # Loaded only where a rate is set: it takes 150 ms.
        from limits import parse  # noqa: PLC0415
        from limits.storage import MemoryStorage  # noqa: PLC0415
        from limits.strategies import MovingWindowRateLimiter  # noqa: PLC0415

        try:
            self._most: RateLimitItem = parse(text)
        except ValueError:
            raise InvalidArgument(f'The setting rate cannot be {text!r}: write it as "60/minute".', "rate") from None
        self._window: MovingWindowRateLimiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, owner: str) -> None:
        """Raises `ResourceExhausted` with the seconds until the next call is free."""
        if self._window.hit(self._most, owner):
            return
        stats = self._window.get_window_stats(self._most, owner)
        raise ResourceExhausted(
            f"You exceeded your current quota of {self._most.amount} requests per {self._most.multiples} "
            f"{self._most.GRANULARITY.name}. Try again later.",
            retry_seconds=max(1.0, round(stats.reset_time - time.time(), 1)),
        )


def _is_upload(scope: Scope) -> bool:
    """Bytes of an upload: its id is the credential, since the Python SDK sends no key with them."""
    return scope["path"].startswith("/upload/") and "upload_id" in QueryParams(scope["query_string"])
