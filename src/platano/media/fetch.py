"""Content behind a URL that a caller handed over: the only code of platano that opens one (`buckets.py` has gs://).

The URL is the caller's, the connection is ours, so it could reach what the caller cannot. Therefore:

* http and https only, no user name, ports 80, 443 and from 1024 on: those below belong to mail and
  its like, which would read a request as commands.
* The host is resolved once; every address must be public (see `address.py`), and the connection goes
  to one of those very addresses. A name with a private address among its public ones is refused.
* TLS verifies the name of the URL. Proxies and cookies are not used.
* A redirect is a new URL and checked like the first; it may not leave https for http.
* Seconds, bytes and redirects are limited. Compressed answers are refused: they were not asked for.
"""

import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import anyio.to_thread

from platano.errors import DeadlineExceeded, InvalidArgument
from platano.media.address import is_public
from platano.media.download import Fetched, Limits, cannot, save, too_large, unusable
from platano.media.link import Link, parse

if TYPE_CHECKING:
    import httpcore

__all__ = ["Fetched", "Limits", "fetch"]

CONNECT_SECONDS = 10.0  # for one address, so that a dead one leaves time for the next
_USER_AGENT = "platano"
_REDIRECTS = (301, 302, 303, 307, 308)


async def fetch(url: str, target: Path, limits: Limits, field: str = "") -> Fetched:
    """Download the content of an http or https URL into `target`, a file that must not exist yet.

    `field` is the path of the request's field that holds the URL. Raises `InvalidArgument` naming it
    when the URL may not or cannot be fetched, `InvalidMedia` for an empty or compressed answer, and
    `DeadlineExceeded` after `limits.seconds`. A failure leaves no file.
    """
    try:
        with anyio.fail_after(limits.seconds):
            return await _follow(_first(url), target, limits)
    except TimeoutError:
        message = f"The content of the provided URL did not arrive within {limits.seconds:g} seconds."
        raise DeadlineExceeded(message, field) from None
    except InvalidArgument as error:
        error.field = field
        raise


async def resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, none when it has none."""
    try:
        found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(address for *_, (address, *_) in found))


async def _follow(link: Link, target: Path, limits: Limits) -> Fetched:
    for _ in range(limits.redirects + 1):
        async with _answer(link, limits.private) as response:
            if response.status not in _REDIRECTS:
                return await _content(response, link, target, limits)
            link = _next(link, response)
    raise cannot(f"There are more than {limits.redirects} redirects.")


def _first(url: str) -> Link:
    try:
        return parse(url)
    except ValueError as error:
        raise cannot(str(error)) from None


def _next(link: Link, response: "httpcore.Response") -> Link:
    location = _header(response, b"location")
    if not location:
        raise cannot(f"{link.shown} redirects to nowhere.")
    try:
        following = parse(urljoin(link.url, location))
    except ValueError as error:
        raise cannot(f"{link.shown} redirects to a URL that is refused. {error}") from None
    if link.scheme == "https" and following.scheme == "http":
        raise cannot(f"{link.shown} redirects from https to http.")
    return following


async def _allowed(link: Link, private: bool) -> tuple[str, ...]:
    """The addresses to connect to. Refusals sound alike: they must not tell which names exist in the house."""
    addresses = await resolve(link.host, link.port)
    if addresses and (private or all(map(is_public, addresses))):
        return addresses
    kind = "an address" if private else "public addresses alone"
    raise cannot(f"The host of {link.shown} does not resolve to {kind}.")


@asynccontextmanager
async def _answer(link: Link, private: bool) -> "AsyncIterator[httpcore.Response]":
    import httpcore  # noqa: PLC0415 - slow to import, and most servers never fetch

    addresses = await _allowed(link, private)
    try:
        async with AsyncExitStack() as stack:
            yield await _first_answer(link, addresses, stack)
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise cannot(_why_no_connection(link, error)) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError):
        raise cannot(f"{link.shown} did not give a whole answer in HTTP.") from None


async def _first_answer(link: Link, addresses: tuple[str, ...], stack: AsyncExitStack) -> "httpcore.Response":
    """The answer of the first address that takes the connection."""
    from httpcore import ConnectError, ConnectTimeout  # noqa: PLC0415 - as above

    *others, last = addresses
    for address in others:
        with suppress(ConnectError, ConnectTimeout):
            return await _ask(link, address, stack)
    return await _ask(link, last, stack)


async def _ask(link: Link, address: str, stack: AsyncExitStack) -> "httpcore.Response":
    """httpcore connects to the address, not to the name, so there is nothing left to resolve."""
    from httpcore import URL, AnyIOBackend, AsyncHTTPConnection, AsyncNetworkStream  # noqa: PLC0415 - as above

    class Network(AnyIOBackend):
        """httpcore forgets the socket when it is cancelled amid the TLS handshake; the stack does not."""

        async def connect_tcp(self, *args: Any, **options: Any) -> AsyncNetworkStream:
            stream = await super().connect_tcp(*args, **options)
            stack.push_async_callback(stream.aclose)
            return stream

    headers = [("Host", link.authority), ("User-Agent", _USER_AGENT), ("Accept", "*/*")]
    headers += [("Accept-Encoding", "identity"), ("Connection", "close")]
    extensions = {"sni_hostname": link.host, "timeout": {"connect": CONNECT_SECONDS}}
    url = URL(scheme=link.scheme, host=address, port=link.port, target=link.target)
    certificates = await anyio.to_thread.run_sync(_certificates) if link.scheme == "https" else None
    connection = AsyncHTTPConnection(url.origin, ssl_context=certificates, network_backend=Network())
    await stack.enter_async_context(connection)
    return await stack.enter_async_context(connection.stream("GET", url, headers=headers, extensions=extensions))


@cache
def _certificates() -> ssl.SSLContext:
    """Those of all authorities; loading them takes tens of milliseconds: once, and not on the loop."""
    import httpcore  # noqa: PLC0415 - as above

    return httpcore.default_ssl_context()


def _why_no_connection(link: Link, error: Exception) -> str:
    cause = error.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"The TLS certificate of {link.authority} is not valid: {cause.verify_message}."
    if isinstance(cause, ssl.SSLError):
        return f"{link.authority} does not speak TLS."
    return f"There is no connection to {link.authority}."


async def _content(response: "httpcore.Response", link: Link, target: Path, limits: Limits) -> Fetched:
    if response.status != 200:
        raise cannot(f"{link.shown} answered with status {response.status}.")
    if _header(response, b"content-encoding").lower() not in ("", "identity"):
        raise unusable(f"{link.shown} answered compressed, which was not asked for: send the content itself instead.")
    length = _header(response, b"content-length")
    if length.isdecimal() and int(length) > limits.bytes:
        raise too_large(int(length), limits.bytes)
    declared = _header(response, b"content-type")
    return await save(response.aiter_stream(), target, declared, limits.bytes, link.url)


def _header(response: "httpcore.Response", name: bytes) -> str:
    """A header's first value, "" when there is none."""
    return next((value.decode("utf-8", "replace") for key, value in response.headers if key.lower() == name), "")
