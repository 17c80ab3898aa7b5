"""Batches through the SDK, and over HTTP as curl speaks it."""

import io
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from google.genai import types

from tests.conftest import Sdk, SocketServer, wait_until

MODEL = "gemini-3.1-flash-image"
PATH = f"/v1beta/models/{MODEL}:batchGenerateContent"
OVER = ("JOB_STATE_SUCCEEDED", "JOB_STATE_FAILED", "JOB_STATE_CANCELLED", "JOB_STATE_EXPIRED")
SMALL = {"imageConfig": {"imageSize": "512"}}
pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def sdk(socket_server: SocketServer) -> Sdk:
    return socket_server.sdk()


@pytest.fixture
def server(socket_server: SocketServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=socket_server.url, timeout=60) as client:
        yield client


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[SocketServer]:
    """A server of its own, which answers at once."""
    server = SocketServer(tmp_path, "echo")
    yield server
    server.kill()


def asked(prompt: str, **config: Any) -> dict[str, Any]:
    config = {"response_modalities": ["IMAGE"], "image_config": {"image_size": "512"}, **config}
    return {"contents": [{"parts": [{"text": prompt}], "role": "user"}], "config": config}


def line(prompt: str, **said: Any) -> dict[str, Any]:
    return {"request": {"contents": [{"parts": [{"text": prompt}]}], "generation_config": SMALL}, **said}


def ended(sdk: Sdk, name: str | None, seconds: float = 60) -> types.BatchJob:
    assert name
    end = time.monotonic() + seconds
    while (job := sdk.batches.get(name=name)).state not in OVER:
        assert time.monotonic() < end, job
        time.sleep(0.1)
    return job


def begun(server: httpx.Client, config: dict[str, Any], **said: Any) -> dict[str, Any]:
    response = server.post(PATH, json={"batch": {"display_name": "curl", "input_config": config, **said}})
    assert response.status_code == 200, response.text
    return response.json()  # type: ignore[no-any-return]


def operation(server: httpx.Client, name: str, seconds: float = 60) -> dict[str, Any]:
    end = time.monotonic() + seconds
    while not (found := server.get(f"/v1beta/{name}").json()).get("done"):
        assert time.monotonic() < end, found
        time.sleep(0.1)
    return found  # type: ignore[no-any-return]


def uploaded(sdk: Sdk, lines: list[Any]) -> str:
    text = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines)
    file = sdk.files.upload(file=io.BytesIO(text.encode()), config=types.UploadFileConfig(mime_type="jsonl"))
    assert file.name
    return file.name


def answers(sdk: Sdk, job: types.BatchJob) -> list[dict[str, Any]]:
    assert job.dest and job.dest.file_name
    return [json.loads(each) for each in sdk.files.download(file=job.dest.file_name).splitlines()]


def test_inline_requests_are_answered_in_their_order(sdk: Sdk) -> None:
    requests = [{**asked("a red house"), "metadata": {"key": "1"}}, {**asked("a blue car"), "metadata": {"key": "2"}}]
    job = sdk.batches.create(model=MODEL, src=requests, config={"display_name": "two"})
    assert (job.state, job.display_name, job.model) == ("JOB_STATE_PENDING", "two", f"models/{MODEL}")
    job = ended(sdk, job.name)
    assert job.state == "JOB_STATE_SUCCEEDED" and job.end_time and job.dest
    first, second = job.dest.inlined_responses or []
    assert (first.metadata, second.metadata) == ({"key": "1"}, {"key": "2"})
    for answered in (first, second):
        assert answered.response and answered.response.parts
        assert answered.response.parts[0].inline_data


def test_a_file_of_requests_becomes_a_file_of_answers(sdk: Sdk) -> None:
    name = uploaded(sdk, [line("a red house", key="one"), "", line("a blue car", key="two")])
    job = ended(sdk, sdk.batches.create(model=MODEL, src=name).name)
    found = answers(sdk, job)
    assert [each["key"] for each in found] == ["one", "two"]
    assert all(each["response"]["candidates"][0]["finishReason"] == "STOP" for each in found)


def test_what_is_wrong_with_one_request_is_told_with_its_answer(sdk: Sdk) -> None:
    wrong = {"contents": [{"parts": [{"text": "x"}]}], "generationConfig": {"imageConfig": {"aspectRatio": "7:1"}}}
    name = uploaded(
        sdk,
        [
            line("a red house", key="good"),
            "this is not JSON",
            {"key": "empty"},
            {"key": "ratio", "request": wrong},
            {"key": "file", "request": {"contents": [{"parts": [{"fileData": {"fileUri": "files/none"}}]}]}},
            line("a blue car", key="last"),
        ],
    )
    created = sdk.batches.create(model=MODEL, src=name)
    job = ended(sdk, created.name)
    good, broken, empty, ratio, file, last = answers(sdk, job)
    assert job.state == "JOB_STATE_SUCCEEDED" and "response" in good and "response" in last
    assert broken["error"]["code"] == 3 and "Line 2" in broken["error"]["message"]
    assert (empty["key"], empty["error"]["code"]) == ("empty", 3)
    assert ratio["error"]["code"] == 3 and "7:1" in ratio["error"]["message"] and "details" not in ratio["error"]
    assert (file["key"], file["error"]["code"]) == ("file", 7)


def test_an_inline_error_is_read_by_the_sdk(sdk: Sdk) -> None:
    requests = [asked("x", image_config={"aspect_ratio": "7:1"}), asked("a red house")]
    job = ended(sdk, sdk.batches.create(model=MODEL, src=requests).name)
    assert job.dest
    bad, good = job.dest.inlined_responses or []
    assert bad.error and bad.error.code == 3 and "7:1" in (bad.error.message or "")
    assert good.response


def test_curls_spelling_and_reading(server: httpx.Client) -> None:
    item = {**line("a red house"), "metadata": {"key": "k", "n": 1}}
    begun_as = begun(server, {"requests": {"requests": [item]}}, priority=3, webhook_config={"uris": ["https://x.y"]})
    found = operation(server, begun_as["name"])
    assert found["metadata"]["state"] == "BATCH_STATE_SUCCEEDED"
    assert found["metadata"]["batchStats"] == {
        "requestCount": "1",
        "successfulRequestCount": "1",
        "failedRequestCount": "0",
        "pendingRequestCount": "0",
    }
    assert found["response"]["inlinedResponses"] == found["metadata"]["output"]["inlinedResponses"]
    (answered,) = found["response"]["inlinedResponses"]["inlinedResponses"]
    assert answered["metadata"] == {"key": "k", "n": "1"}


def test_the_file_of_answers_is_downloaded_as_googles_guide_does(server: httpx.Client, sdk: Sdk) -> None:
    name = begun(server, {"file_name": uploaded(sdk, [line("a red house")])})["name"]
    responses_file = operation(server, name)["response"]["responsesFile"]
    assert responses_file == f"files/batch-{name.removeprefix('batches/')}"
    body = server.get(f"/download/v1beta/{responses_file}:download", params={"alt": "media"}).text
    assert "response" in json.loads(body)


@pytest.mark.parametrize(
    ("model", "batch", "status", "words"),
    [
        (MODEL, {}, 400, "inputConfig"),
        (MODEL, {"inputConfig": {}}, 400, "either"),
        (MODEL, {"inputConfig": {"requests": {"requests": []}}}, 400, "empty"),
        (MODEL, {"inputConfig": {"requests": {"requests": [{}]}}}, 400, "request is required"),
        (MODEL, {"inputConfig": {"requests": {"requests": "x"}}}, 400, "object"),
        (MODEL, {"inputConfig": {"fileName": "files/none"}}, 403, "permission"),
        (MODEL, {"inputConfig": {"fileName": "gs://a/b"}}, 400, "no file name"),
        (MODEL, {"inputConfig": {"fileName": "files/a"}, "speed": 2}, 400, "speed"),
        ("imagen-4.0-generate-001", {"inputConfig": {"fileName": "files/a"}}, 404, "batchGenerateContent"),
        ("none", {"inputConfig": {"fileName": "files/a"}}, 404, "none"),
    ],
)
def test_what_cannot_be_is_refused_at_once(
    server: httpx.Client, model: str, batch: dict[str, Any], status: int, words: str
) -> None:
    response = server.post(f"/v1beta/models/{model}:batchGenerateContent", json={"batch": batch})
    assert (response.status_code, words in response.json()["error"]["message"]) == (status, True), response.text


def test_a_file_without_requests_is_refused(server: httpx.Client, sdk: Sdk) -> None:
    response = server.post(PATH, json={"batch": {"inputConfig": {"fileName": uploaded(sdk, [" ", ""])}}})
    assert (response.status_code, "empty" in response.text) == (400, True)


def test_embeddings_are_not_served(server: httpx.Client) -> None:
    assert server.post("/v1beta/models/gemini-embedding-001:asyncBatchEmbedContent", json={}).status_code == 501


def test_a_list_has_the_newest_first_and_pages(sdk: Sdk) -> None:
    names = [sdk.batches.create(model=MODEL, src=[asked("a red house")]).name for _ in range(3)]
    listed = [job.name for job in sdk.batches.list(config={"page_size": 2})]
    assert listed[:3] == names[::-1]


def test_a_cancelled_batch_keeps_what_was_answered(sdk: Sdk, server: httpx.Client) -> None:
    name = sdk.batches.create(model=MODEL, src=uploaded(sdk, [line("a red house")] * 1000)).name
    assert name
    wait_until(lambda: server.get(f"/v1beta/{name}").json()["metadata"]["batchStats"]["successfulRequestCount"] != "0")
    sdk.batches.cancel(name=name)
    job = ended(sdk, name)
    stats = server.get(f"/v1beta/{name}").json()["metadata"]["batchStats"]
    assert job.state == "JOB_STATE_CANCELLED"
    assert len(answers(sdk, job)) == int(stats["successfulRequestCount"]) == 1000 - int(stats["pendingRequestCount"])


def test_a_batch_that_nobody_has_begun_is_cancelled_at_once(sdk: Sdk) -> None:
    job = sdk.batches.create(model=MODEL, src=uploaded(sdk, [line("a red house")] * 1000))
    assert job.name
    sdk.batches.cancel(name=job.name)
    assert ended(sdk, job.name, seconds=10).state == "JOB_STATE_CANCELLED"


def test_a_deleted_batch_is_gone(sdk: Sdk, server: httpx.Client) -> None:
    name = sdk.batches.create(model=MODEL, src=uploaded(sdk, [line("a red house")] * 1000)).name
    assert name
    sdk.batches.delete(name=name)
    assert server.get(f"/v1beta/{name}").status_code == 404


def test_every_request_is_answered_once_and_in_order_though_the_server_is_killed(quick: SocketServer) -> None:
    sdk = quick.sdk()
    name = many_words(sdk, 600)
    with httpx.Client(base_url=quick.url) as server:
        for least in (20, 140):
            wait_until(lambda least=least: _answered(server, name) >= least)  # type: ignore[misc]
            quick.kill()
            quick.start()
        job = ended(sdk, name)
        assert _answered(server, name) == 600
    assert [each["key"] for each in answers(sdk, job)] == [str(n) for n in range(600)]


def test_a_batch_goes_on_after_its_own_process_is_killed(quick: SocketServer) -> None:
    sdk = quick.sdk()
    name = many_words(sdk, 300)
    with httpx.Client(base_url=quick.url) as server:
        wait_until(lambda: _answered(server, name) >= 20)
    (batcher,) = [p for p in psutil.Process(quick.process.pid).children() if "platano.batcher" in p.cmdline()]
    batcher.kill()
    assert [each["key"] for each in answers(sdk, ended(sdk, name))] == [str(n) for n in range(300)]


def many_words(sdk: Sdk, count: int) -> str:
    """The name of a batch of short requests for words."""
    lines = [{"key": str(n), "request": {"contents": [{"parts": [{"text": "x"}]}]}} for n in range(count)]
    name = sdk.batches.create(model="gemini-2.5-flash", src=uploaded(sdk, lines)).name
    assert name
    return name


def _answered(server: httpx.Client, name: str) -> int:
    return int(server.get(f"/v1beta/{name}").json()["metadata"]["batchStats"]["successfulRequestCount"])
