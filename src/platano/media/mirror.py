"""A folder that stands in for the outside: what a caller refers to by URL is looked for here first.

https://HOST/PATH      ROOT/https/HOST/PATH             http:// looks in ROOT/http/, then in ROOT/https/
https://HOST/PATH?Q    ROOT/https/HOST/PATH?Q, then ROOT/https/HOST/PATH     a "/" in Q is written %2F
https://HOST:8443/...  ROOT/https/HOST+8443/...
gs://BUCKET/OBJECT     ROOT/gs/BUCKET/OBJECT
any YouTube URL        ROOT/youtube/VIDEO_ID.mp4, or .webm, .mkv, .mov
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from platano.media.link import DEFAULT_PORTS

FILM_SUFFIXES = (".mp4", ".webm", ".mkv", ".mov")
_YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com"}
_YOUTUBE_HOSTS |= {"youtube-nocookie.com", "www.youtube-nocookie.com"}
_SHORT_HOSTS = {"youtu.be", "www.youtu.be"}
_BEFORE_ID = {"watch", "shorts", "embed", "live", "v", "e"}
_VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{6,20}")
_NOT_VIDEOS = {"videoseries", "live_stream"}  # /embed/videoseries?list=..., /embed/live_stream?channel=...
_Place = tuple[str, ...]  # names of folders and a file, from the root on


class Mirror:
    """Finds files in a folder by the URLs that they stand for; nothing outside of the folder is ever found."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def find(self, uri: str) -> Path | None:
        """The file that stands for a URI, None when there is none. Opens nothing and never fails."""
        return next((found for place in _places(uri) if (found := self._file(place))), None)

    def _file(self, place: _Place) -> Path | None:
        if not all(map(_is_plain, place)):
            return None
        try:
            root = self._root.resolve(strict=True)
            path = root.joinpath(*place).resolve(strict=True)  # follows links, so that those leading out show
            return path if path.is_relative_to(root) and path.is_file() else None
        except (OSError, ValueError, RuntimeError):  # missing; names no file system has; links in a circle
            return None


def youtube_id(uri: str) -> str | None:
    """The video's id in a YouTube URL of any usual form: watch?v=, youtu.be/, /shorts/, /embed/, /live/."""
    parts = _split(uri)
    if parts is None or parts.scheme not in DEFAULT_PORTS:
        return None
    first, _, rest = parts.path.removeprefix("/").partition("/")
    if parts.hostname in _SHORT_HOSTS:
        found = first
    elif parts.hostname not in _YOUTUBE_HOSTS:
        return None
    elif first == "watch" and not rest:
        found = parse_qs(parts.query).get("v", [""])[0]
    else:
        found = rest.partition("/")[0] if first in _BEFORE_ID else ""
    if first == "embed" and found in _NOT_VIDEOS:
        return None
    return found if _VIDEO_ID.fullmatch(found) else None


def _places(uri: str) -> Iterator[_Place]:
    """Where the file of a URI may be, the likeliest first; names are not checked yet."""
    if video := youtube_id(uri):
        yield from (("youtube", f"{video}{suffix}") for suffix in FILM_SUFFIXES)
    if uri.startswith("gs://"):
        plain = uri.removeprefix("gs://")
        yield from (("gs", *spelling.split("/")) for spelling in dict.fromkeys((plain, unquote(plain))))
        return
    parts = _split(uri)
    if parts is None or parts.scheme not in DEFAULT_PORTS or not parts.hostname or "@" in parts.netloc:
        return
    for folder in ("http", "https") if parts.scheme == "http" else ("https",):
        yield from ((folder, _host_folder(parts), *names) for names in _names(parts))


def _split(uri: str) -> SplitResult | None:
    try:
        parts = urlsplit(uri)
        _ = parts.port  # found wrong only when asked for
    except ValueError:
        return None
    return parts


def _host_folder(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    return host if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f"{host}+{parts.port}"


def _names(parts: SplitResult) -> Iterator[_Place]:
    *folders, name = unquote(parts.path).removeprefix("/").split("/")
    if parts.query:
        for query in dict.fromkeys((parts.query, unquote(parts.query))):
            yield (*folders, f"{name}?{query.replace('/', '%2F')}")
    yield (*folders, name)


def _is_plain(name: str) -> bool:
    """Whether a name is one step down, whatever the system makes of separators, drives and dots."""
    return name not in ("", ".", "..") and not any(letter in name for letter in "/\\\0") and name[1:2] != ":"
