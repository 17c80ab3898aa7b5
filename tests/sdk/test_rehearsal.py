"""Faults as an app meets them through the official SDK."""

import dataclasses
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from google import genai
from google.genai import errors, types

from platano import config
from platano.embedded import BASE_URL, EmbeddedServer
from platano.errors import InvalidArgument
from tests.conftest import Sdk, SocketServer

MODEL = "gemini-2.5-flash-image"
CUT = "without sending complete message body"  # httpx, or the copy of it that newer SDKs use


def told(fault: str, **more: Any) -> types.GenerateContentConfig:
    """The configuration of a call that asks for a fault."""
    return types.GenerateContentConfig(http_options=types.HttpOptions(headers={"x-platano-fault": fault}), **more)


def ask(client: Sdk, fault: str, **more: Any) -> types.GenerateContentResponse:
    return client.models.generate_content(model=MODEL, contents="a cat", config=told(fault, **more))


def sdk(server: EmbeddedServer, **options: Any) -> Sdk:
    options = {"base_url": BASE_URL, "httpx_client": httpx.Client(transport=server.transport()), **options}
    return genai.Client(api_key="any", http_options=types.HttpOptions(**options))


@pytest.fixture
def flaky(tmp_path: Path) -> Iterator[EmbeddedServer]:
    """A server that refuses the first two calls."""
    settings = config.read({"data": tmp_path, "engine": "echo"}, environ={})
    server = EmbeddedServer(dataclasses.replace(settings, faults=("status=503; times=2",)))
    yield server
    server.close()


def test_a_503_is_a_server_error(echo: Sdk) -> None:
    with pytest.raises(errors.ServerError, match="Rehearsed") as caught:
        ask(echo, "status=503")
    assert (caught.value.code, caught.value.status) == (503, "UNAVAILABLE")


def test_a_429_says_when_to_try_again(echo: Sdk) -> None:
    with pytest.raises(errors.ClientError) as caught:
        ask(echo, "status=429; retry=7")
    assert caught.value.code == 429
    assert caught.value.details["error"]["details"][0]["retryDelay"] == "7s"


def test_a_header_that_cannot_be_read_is_refused(echo: Sdk) -> None:
    with pytest.raises(errors.ClientError, match="x-platano-fault: 'status=ok' cannot be read"):
        ask(echo, "status=ok")


def test_the_next_call_is_not_rehearsed(echo: Sdk) -> None:
    with pytest.raises(errors.ServerError):
        ask(echo, "status=500")
    assert echo.models.generate_content(model=MODEL, contents="a cat").parts


def test_a_client_that_tries_again_gets_through(flaky: EmbeddedServer) -> None:
    retries = types.HttpRetryOptions(attempts=3, initial_delay=0.01, jitter=0)
    assert sdk(flaky, retry_options=retries).models.generate_content(model=MODEL, contents="a cat").parts


def test_a_client_that_tries_too_seldom_does_not(flaky: EmbeddedServer) -> None:
    retries = types.HttpRetryOptions(attempts=2, initial_delay=0.01, jitter=0)
    with pytest.raises(errors.ServerError):
        sdk(flaky, retry_options=retries).models.generate_content(model=MODEL, contents="a cat")


def test_a_series_of_a_header_goes_on_through_retries(echo: Sdk) -> None:
    retries = types.HttpRetryOptions(attempts=3, initial_delay=0.01, jitter=0)
    headers = {"x-platano-fault": "status=503; times=2; id=test_a_series"}
    options = types.HttpOptions(headers=headers, retry_options=retries)
    wanted = types.GenerateContentConfig(http_options=options)
    answer = echo.models.generate_content(model=MODEL, contents="a cat", config=wanted)
    assert answer.parts
    assert "x-platano-fault" not in answer.sdk_http_response.headers  # type: ignore[union-attr, operator]


def test_interactions_try_again_by_themselves(echo: Sdk) -> None:
    fault = {"x-platano-fault": "status=503; times=1; id=test_interactions"}
    made = echo.interactions.create(model="gemini-3.1-flash-image", input="a cat", extra_headers=fault)
    assert made.status == "completed"


def test_a_wrong_setting_ends_the_start(tmp_path: Path) -> None:
    settings = config.read({"data": tmp_path, "engine": "echo"}, environ={})
    with pytest.raises(InvalidArgument, match="faults: 'status=1' cannot be read"):
        EmbeddedServer(dataclasses.replace(settings, faults=("status=1",)))


@pytest.mark.parametrize("reason", ["NO_IMAGE", "IMAGE_SAFETY"])
def test_a_filtered_picture_is_a_finish_reason_and_no_parts(echo: Sdk, reason: str) -> None:
    answer = ask(echo, f"finish={reason}")
    assert answer.candidates
    assert answer.candidates[0].finish_reason == types.FinishReason(reason)
    assert not answer.parts
    assert answer.usage_metadata
    assert not answer.usage_metadata.candidates_token_count
    assert answer.sdk_http_response.headers["x-platano-fault"] == f"finish={reason}"  # type: ignore[union-attr, index]


def test_a_filtered_picture_ends_a_stream(echo: Sdk) -> None:
    chunks = list(echo.models.generate_content_stream(model=MODEL, contents="a cat", config=told("finish=NO_IMAGE")))
    assert [chunk.candidates[0].finish_reason for chunk in chunks if chunk.candidates] == [types.FinishReason.NO_IMAGE]


def test_a_blocked_prompt_has_a_block_reason_and_no_candidates(echo: Sdk) -> None:
    answer = ask(echo, "block=PROHIBITED_CONTENT")
    assert answer.prompt_feedback
    assert answer.prompt_feedback.block_reason == types.BlockedReason.PROHIBITED_CONTENT
    assert not answer.candidates


@pytest.mark.parametrize("modalities", [["TEXT", "IMAGE"], ["IMAGE"]])
def test_an_image_model_may_answer_in_words_only(echo: Sdk, modalities: list[str]) -> None:
    answer = ask(echo, "text-only", response_modalities=modalities)
    assert answer.parts
    assert all(part.text for part in answer.parts)


def test_words_may_stop_half_way(echo: Sdk) -> None:
    answer = ask(echo, "finish=MAX_TOKENS")
    assert (answer.text, answer.candidates[0].finish_reason) == ("a ", types.FinishReason.MAX_TOKENS)  # type: ignore[index]


def test_a_stream_that_drops_raises_after_its_first_events(socket_server: SocketServer) -> None:
    client = socket_server.sdk()
    stream = client.models.generate_content_stream(model=MODEL, contents="a cat", config=told("drop=1"))
    assert next(stream).candidates
    with pytest.raises(Exception, match=CUT):
        list(stream)


def test_a_whole_answer_that_drops_raises(socket_server: SocketServer) -> None:
    with pytest.raises(Exception, match=CUT):
        ask(socket_server.sdk(), "drop=1")


def test_the_server_goes_on_after_a_drop(socket_server: SocketServer) -> None:
    with pytest.raises(Exception, match=CUT):
        ask(socket_server.sdk(), "drop=0")
    assert socket_server.sdk().models.generate_content(model=MODEL, contents="a cat").parts


def test_json_that_is_cut_short_is_no_answer(echo: Sdk) -> None:
    with pytest.raises(ValueError, match=r"char|JSON|delimiter"):
        ask(echo, "malformed")


def test_an_answer_may_come_late(echo: Sdk) -> None:
    start = time.monotonic()
    assert ask(echo, "latency=0.2").parts
    assert time.monotonic() - start >= 0.2
