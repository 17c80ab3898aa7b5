"""The floor of `serve.py`: a bare ASGI app under uvicorn that reads the body and answers bytes read from a file.

python bare.py PORT FOLDER    FOLDER holds text.json and media.json, answers that platano gave
"""

import sys
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

import uvicorn

Message = MutableMapping[str, Any]


class Bare:
    """Answers a model with "image" in its name with `media`, any other with `text`."""

    def __init__(self, text: bytes, media: bytes) -> None:
        self._text = text
        self._media = media

    async def __call__(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        while (await receive()).get("more_body"):
            pass  # the body is read and dropped: keeping it is the first thing that a server pays for
        body = self._media if "image" in scope["path"] else self._text
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def main() -> None:
    port, folder = int(sys.argv[1]), Path(sys.argv[2])
    app = Bare((folder / "text.json").read_bytes(), (folder / "media.json").read_bytes())
    uvicorn.run(app, port=port, lifespan="off", log_level="warning", access_log=False, server_header=False)


if __name__ == "__main__":
    main()
