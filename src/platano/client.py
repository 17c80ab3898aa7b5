"""`connect()`: the official SDK's client, pointed at platano or at Google. The one place for SDK quirks.

from platano.client import connect

client = connect()                          # a server inside this process, no port
client = connect("http://127.0.0.1:8470")   # a running server
client = connect("google", api_key="...")   # Google itself
client = connect(vertex=True)               # generate_videos and generate_images, which SDK 3 has only there
"""

import os
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from google import genai
from google.auth.exceptions import DefaultCredentialsError
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
    vertex: bool = False,
    watch: Callable[[httpx.Response], None] | None = None,
    **settings: Any,
) -> genai.Client:
    """A ready `google.genai.Client`.

    `where` is None for a server inside this process (or the one at `PLATANO_URL`), a server's URL, or
    "google". `settings` are those of the server inside (`data`, `engine`, `search_folder` ...; see
    `config.Settings`). The client's `platano` attribute holds that server, None where there is none; it
    ends with the process, or by `platano.close()`. `watch` is called with every answer of the server
    inside, before the SDK reads it. `vertex` sends the paths of Google's cloud: SDK 3 makes films and
    Imagen's pictures there only, and files, caches and interactions not there. Raises `InvalidArgument`
    for a setting that there is not.
    """
    where = where or os.environ.get("PLATANO_URL")
    if where == "google":
        return _kept(_client(vertex, api_key, _options(api_version)), None)
    if where:
        key = api_key or os.environ.get("PLATANO_KEY", ANY_KEY)
        return _kept(_client(vertex, key, _options(api_version, base_url=where)), None)
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
    return _kept(_client(vertex, ANY_KEY, options), server)


def connect_for_films(where: str | None = None, **options: Any) -> genai.Client:
    """`connect` in the mode in which the installed SDK makes films: before SDK 3, Google is asked as always.

    Raises `ValueError` when Google is to be asked without a key.
    """
    asks_google = (where or os.environ.get("PLATANO_URL")) == "google"
    vertex = not asks_google or int(genai.__version__.split(".")[0]) >= 3
    try:
        return connect(where, vertex=vertex, **options)
    except DefaultCredentialsError:
        raise ValueError("Google wants a key of its cloud platform for films: set GOOGLE_API_KEY.") from None


def cancel_operation(client: genai.Client, name: str) -> None:
    """End an operation before its time; the SDK has no verb for it. Raises the SDK's `APIError` when refused."""
    client._api_client.request("post", f"{name}:cancel", {})


def _client(vertex: bool, api_key: str | None, options: types.HttpOptions) -> genai.Client:
    # Without `vertex` the SDK's own variables may still choose: only True is said.
    return genai.Client(vertexai=vertex or None, api_key=api_key, http_options=options)


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
