"""Cached contents through the SDK."""

import datetime

import pytest
from google.genai import errors, types

from tests.conftest import Sdk
from tests.pictures import png

MODEL = "gemini-2.5-flash"
PICTURE = types.Part.from_bytes(data=png(600, 400), mime_type="image/png")


def cached(client: Sdk, **config: object) -> types.CachedContent:
    wanted = {"contents": [types.Content(role="user", parts=[PICTURE])], "system_instruction": "Be brief.", **config}
    return client.caches.create(model=MODEL, config=types.CreateCachedContentConfig(**wanted))  # type: ignore[arg-type]


def test_a_cache_counts_its_tokens_and_ends_after_an_hour(client: Sdk) -> None:
    cache = cached(client, display_name="a picture")
    assert (cache.model, cache.display_name) == (f"models/{MODEL}", "a picture")
    assert cache.usage_metadata
    assert cache.usage_metadata.total_token_count == 258 + 3
    assert cache.expire_time
    assert cache.create_time
    assert cache.expire_time - cache.create_time == datetime.timedelta(hours=1)


def test_a_request_begins_with_the_cached_content(client: Sdk) -> None:
    response = client.models.generate_content(
        model=MODEL,
        contents=[PICTURE, "What is this?"],
        config=types.GenerateContentConfig(cached_content=cached(client).name),
    )
    assert response.usage_metadata
    assert response.usage_metadata.cached_content_token_count == 261
    assert (response.usage_metadata.prompt_token_count or 0) > 261 + 258


@pytest.mark.parametrize(
    ("model", "config", "words"),
    [
        (MODEL, {"system_instruction": "x"}, "put it into the cached content"),
        ("gemini-2.5-flash-lite", {}, "the same model"),
    ],
)
def test_what_a_cache_rules_out_is_refused(sketch: Sdk, model: str, config: dict[str, str], words: str) -> None:
    name = cached(sketch).name
    with pytest.raises(errors.ClientError, match=words):
        sketch.models.generate_content(
            model=model,
            contents="x",
            config=types.GenerateContentConfig(cached_content=name, **config),  # type: ignore[arg-type]
        )


def test_the_end_of_a_cache_can_be_moved(client: Sdk) -> None:
    cache = cached(client, ttl="60s")
    moved = client.caches.update(name=cache.name or "", config=types.UpdateCachedContentConfig(ttl="7200s"))
    assert moved.expire_time
    assert cache.expire_time
    assert moved.expire_time - cache.expire_time > datetime.timedelta(minutes=110)


def test_caches_are_listed_and_deleted(client: Sdk) -> None:
    name = cached(client).name or ""
    assert name in [cache.name for cache in client.caches.list()]
    client.caches.delete(name=name)
    with pytest.raises(errors.ClientError, match="CachedContent not found") as refusal:
        client.caches.get(name=name)
    assert refusal.value.code == 403
