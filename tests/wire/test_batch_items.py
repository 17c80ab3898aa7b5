"""A line of a batch, whatever is in it, becomes one line of answer."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from platano.config import Settings
from platano.domain import Event, Request
from platano.engines.hosts import Inline
from platano.errors import Unavailable
from platano.house import House
from platano.store.batches import Batch
from platano.store.database import now
from platano.store.lines import Line
from platano.wire.batch_items import TRIES, Items

BATCH = Batch("b", "o", "gemini-3.1-flash-image", "", "", True, 1, now(), now(), now(), now())
GOOD = '{"key": "k", "request": {"contents": [{"parts": [{"text": "x"}]}]}}'
PATH = "/v1beta/models/gemini-3.1-flash-image:batchGenerateContent"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(Settings(data=tmp_path, engine="echo"))


async def answered(house: House, data: str) -> dict[str, Any]:
    found = await Items(house.service, house.caches).answer(BATCH, Line(1, 0, data.encode()))
    assert b"\n" not in found.line
    body = json.loads(found.line)
    assert ("response" in body, "error" in body) == (found.succeeded, not found.succeeded)
    return body  # type: ignore[no-any-return]


@pytest.mark.asyncio
async def test_a_request_is_answered_under_its_key(house: House) -> None:
    body = await answered(house, GOOD)
    assert (body["key"], body["response"]["candidates"][0]["finishReason"]) == ("k", "STOP")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "data",
    [
        "null",
        "[]",
        '"x"',
        "{",
        "{}",
        "\xff",
        '{"request": 1}',
        '{"request": {}}',
        '{"request": {"contents": []}, "metadata": 1}',
        GOOD.replace('"k"', "1e999, nobody: 1"),
        GOOD.replace('"key": "k"', '"custom_id": "k"'),
        GOOD.replace('"k"', "[" * 300 + "]" * 300).replace('"x"', "1"),
        GOOD.replace('"k"', "9" * 40 + ",").replace('"x"', "1"),
        GOOD.replace('"x"', "[" * 300 + "]" * 300),
        '{"key": "\\ud800", "request": 1,}',
    ],
)
async def test_whatever_is_wrong_is_an_error_of_the_line(house: House, data: str) -> None:
    error = (await answered(house, data))["error"]
    assert error["code"] == 3 and error["message"]


@pytest.mark.asyncio
async def test_an_error_carries_the_key_and_texts_as_metadata(house: House) -> None:
    body = await answered(house, '{"key": "k", "metadata": {"n": 1, "t": "x"}, "request": {"speed": 1}}')
    assert (body["key"], body["metadata"]) == ("k", {"n": "1", "t": "x"})
    assert "details" not in body["error"]


class Dying(Inline):
    """A host whose engine dies so many times."""

    def __init__(self, inner: Any, times: int) -> None:
        self._inner = inner
        self.left = times

    async def run(self, request: Request, seconds: float) -> AsyncIterator[Event]:
        self.left -= 1
        if self.left >= 0:
            raise Unavailable("The engine's process died.")
        async for event in self._inner.run(request, seconds):
            yield event


@pytest.mark.asyncio
@pytest.mark.parametrize(("deaths", "code"), [(TRIES - 1, None), (TRIES, 14)])
async def test_an_engine_that_dies_is_tried_again_some_times(house: House, deaths: int, code: int | None) -> None:
    house.engines._hosts["echo"] = Dying(house.engines.host("echo"), deaths)
    assert (await answered(house, GOOD)).get("error", {}).get("code") == code


@pytest.mark.parametrize("request_body", ["[" * 300 + "]" * 300, '{"contents": "\\ud800",}'])
def test_inline_requests_beyond_json_are_refused(http: httpx.Client, request_body: str) -> None:
    body = f'{{"batch": {{"inputConfig": {{"requests": {{"requests": [{{"request": {request_body}}}]}}}}}}}}'
    assert http.post(PATH, content=body).status_code == 400


def test_a_name_has_an_end(http: httpx.Client) -> None:
    config = {"requests": {"requests": [{"request": {}}]}}
    body = {"batch": {"displayName": "x" * 513, "inputConfig": config}}
    assert http.post(PATH, json=body).status_code == 400
