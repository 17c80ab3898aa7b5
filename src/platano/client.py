"""`connect()`: the official SDK's client, pointed at platano or at Google. The one place for SDK quirks.

from platano.client import connect

client = connect()                          # a server inside this process, no port
client = connect("http://127.0.0.1:8470")   # a running server
client = connect("google", api_key="...")   # Google itself
"""

import os
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from google import genai
from google.genai import types

from platano import config
from platano.embedded import BASE_URL, EmbeddedServer

ANY_KEY = "platano"  # the SDK wants a key even where none is needed
SECONDS = 600


def connect(
    where: str | None = None,
    *,
    api_key: str | None = None,
    api_version: str | None = None,
    watch: Callable[[httpx.Response], None] | None = None,
    **settings: Any,
) -> genai.Client:
    """A ready `google.genai.Client`.

    `where` is None for a server inside this process (or the one at `PLATANO_URL`), a server's URL, or
    "google". `settings` are those of the server inside (`data`, `engine`, `search_folder` ...; see
    `config.Settings`). The client's `platano` attribute holds that server, None where there is none; it
    ends with the process, or by `platano.close()`. `watch` is called with every answer of the server
    inside, before the SDK reads it. Raises `InvalidArgument` for a setting that there is not.
    """
    where = where or os.environ.get("PLATANO_URL")
    if where == "google":
        return _kept(genai.Client(api_key=api_key, http_options=_options(api_version)), None)
    if where:
        key = api_key or os.environ.get("PLATANO_KEY", ANY_KEY)
        return _kept(genai.Client(api_key=key, http_options=_options(api_version, base_url=where)), None)
    server = EmbeddedServer(config.read(settings))
    options = _options(
        api_version,
        base_url=BASE_URL,
        httpx_client=httpx.Client(
            transport=server.transport(), timeout=SECONDS, event_hooks={"response": [watch] if watch else []}
        ),
        httpx_async_client=httpx.AsyncClient(
            transport=server.async_transport(),
            timeout=SECONDS,
            event_hooks={"response": [_awaited(watch)] if watch else []},
        ),
    )
    return _kept(genai.Client(api_key=ANY_KEY, http_options=options), server)


def _awaited(watch: Callable[[httpx.Response], None]) -> Callable[[httpx.Response], Awaitable[None]]:
    async def watching(response: httpx.Response) -> None:
        watch(response)

    return watching


def _options(api_version: str | None, **options: Any) -> types.HttpOptions:
    return types.HttpOptions(api_version=api_version, **options)


def _kept(client: genai.Client, server: EmbeddedServer | None) -> genai.Client:
    # The client must keep its server alive, and a test must be able to close it.
    client.__dict__["platano"] = server
    # The SDK closes its connection when the client object goes, even where `connect().models` is
    # still in use: what its resources hold on to must hold on to the client.
    client._api_client.__dict__["client"] = client
    return client
