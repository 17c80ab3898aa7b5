"""A URL that somebody else wrote, taken apart once: what is checked here is what is connected to and sent."""

import re
from ipaddress import IPv6Address
from typing import NamedTuple
from urllib.parse import quote, urlsplit

MAX_LENGTH = 8192
DEFAULT_PORTS = {"http": 80, "https": 443}
FIRST_FREE_PORT = 1024
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
_IN_TARGET = "/%?:@!$&'()*+,;=~[]|^"


class Link(NamedTuple):
    """An http or https URL; all of it is ASCII, `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def shown(self) -> str:
        """For messages: without the query, which may hold a signature."""
        return self.url.partition("?")[0][:200]


def parse(url: str) -> Link:
    """Raises `ValueError` with a sentence that says what speaks against the URL."""
    url = url.strip(" ")
    if len(url) > MAX_LENGTH or any(letter < " " or letter == "\x7f" for letter in url):
        raise ValueError(f"A URL has at most {MAX_LENGTH} characters, and no control characters.")
    scheme = url.partition(":")[0].lower()
    if scheme not in DEFAULT_PORTS:
        raise ValueError("Only http:// and https:// URLs can be fetched.")
    try:
        parts = urlsplit(url)
        port = DEFAULT_PORTS[scheme] if parts.port is None else parts.port
        query = f"?{parts.query}" if parts.query else ""
        target = quote((parts.path or "/") + query, safe=_IN_TARGET)
        link = Link(scheme, _ascii_host(parts.hostname or ""), port, target)
    except ValueError:
        raise ValueError("It is not a valid URL.") from None
    if "@" in parts.netloc:
        raise ValueError("User names and passwords in URLs are not supported.")
    if port < FIRST_FREE_PORT and port not in DEFAULT_PORTS.values():
        raise ValueError(f"Port {port} is not one of the web: use 80, 443 or one from {FIRST_FREE_PORT} on.")
    return link


def _ascii_host(host: str) -> str:
    """The host as it is resolved, verified and sent. Raises `ValueError` for what is none."""
    if ":" in host and "%" not in host:  # a zone ("%eth0") only makes sense for what is not public
        return str(IPv6Address(host))
    name = host.encode("idna").decode("ascii").lower().removesuffix(".")
    if not _HOST.fullmatch(name):
        raise ValueError(host)
    return name
