"""Local files as parts of a request: inline while they are small, uploaded when they are large or come again.

The advice of Google's guides (20 MB for a whole request; the Files API for what is larger or used again),
followed without being asked. What was uploaded is remembered until it expires, also by the next process.
"""

import contextlib
import hashlib
import json
import mimetypes
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import platformdirs
from google import genai
from google.genai import errors, types

INLINE_BYTES = 14 * 2**20  # of all files together: base64 makes 20 MB of them, with room for the words
WORTH_UPLOADING = 2**20  # bytes; below, sending again costs less than asking whether it is still there
LIFE_SECONDS = 47 * 3600.0  # files expire after 48 hours
POLL_SECONDS = 1.0
TYPES = {".heic": "image/heic", ".heif": "image/heif", ".webp": "image/webp", ".mkv": "video/x-matroska"}


class Attachments:
    """Hands files over to one client's server. `ledger` is where it remembers what it has sent."""

    def __init__(self, client: genai.Client, ledger: Path | None = None) -> None:
        self._client = client
        self._ledger = ledger or Path(platformdirs.user_cache_dir("platano")) / "attachments.json"
        options = client._api_client._http_options
        caller = f"{options.base_url} {client._api_client.api_key}"
        self._caller = hashlib.sha256(caller.encode()).hexdigest()[:16]

    def parts(self, paths: Sequence[Path]) -> list[types.Part]:
        """A part a file, in order. Raises `ValueError` for a file that the server cannot process."""
        known = self._read()
        left = INLINE_BYTES
        found: list[types.Part] = []
        for path in paths:
            size = path.stat().st_size
            key = f"{self._caller} {_digest(path)}" if size >= WORTH_UPLOADING else ""
            seen = known.get(key)
            if size > left or seen:
                found.append(self._by_reference(path, key, seen or {}, known))
            else:
                left -= size
                found.append(types.Part.from_bytes(data=path.read_bytes(), mime_type=mime_type(path)))
                if key:
                    known[key] = {"name": "", "until": time.time() + LIFE_SECONDS}
        self._write(known)
        return found

    def _by_reference(self, path: Path, key: str, seen: dict[str, Any], known: dict[str, Any]) -> types.Part:
        file = self._still_there(seen.get("name", "")) or self._uploaded(path)
        if key:
            known[key] = {"name": file.name, "until": seen.get("until") or time.time() + LIFE_SECONDS}
        return types.Part.from_uri(file_uri=file.uri or "", mime_type=file.mime_type or "")

    def _still_there(self, name: str) -> types.File | None:
        if not name:
            return None
        with contextlib.suppress(errors.ClientError):
            file = self._client.files.get(name=name)
            return file if file.state is types.FileState.ACTIVE else None
        return None

    def _uploaded(self, path: Path) -> types.File:
        file = self._client.files.upload(file=path, config={"mime_type": mime_type(path), "display_name": path.name})
        while file.state is types.FileState.PROCESSING:
            time.sleep(POLL_SECONDS)
            file = self._client.files.get(name=file.name or "")
        if file.state is types.FileState.FAILED:
            raise ValueError(f"{path.name} cannot be used: {file.error.message if file.error else 'it failed'}")
        return file

    def _read(self) -> dict[str, Any]:
        """What was seen before and has not expired; a damaged ledger is an empty one."""
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
            found = json.loads(self._ledger.read_text("utf-8"))
            return {key: entry for key, entry in found.items() if entry["until"] > time.time()}
        return {}

    def _write(self, known: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):  # remembering is a convenience
            self._ledger.parent.mkdir(parents=True, exist_ok=True)
            self._ledger.write_text(json.dumps(known), "utf-8")


def mime_type(path: Path) -> str:
    """By the file's name."""
    return TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
