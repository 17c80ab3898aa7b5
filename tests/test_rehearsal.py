"""Faults: how they are written, which requests they meet, and what they do to an answer."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from platano.domain import Event, Finish, Media, Output, Progress, Text, Thought
from platano.errors import InvalidArgument, NotFound, ResourceExhausted, Unavailable
from platano.rehearsal.answer import INSTEAD, fail, rehearse
from platano.rehearsal.fault import ALLOWED, HEADER, Fault, parse, parse_setting
from platano.rehearsal.middleware import SERIES_KEPT, Rehearsal
from platano.wire.errors import render
from platano.wire.http import Stream, answer_error

GENERATE = "/v1beta/models/gemini-2.5-flash-image:generateContent"
EVENTS: list[Event] = [
    Progress(0.5),
    Thought(Media("image/png", b"draft")),
    Output(Media("image/png", b"picture")),
    Output(Text("A cat, as asked.")),
    Finish(),
]


# How a fault is written


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("status=503", Fault("status=503", status=503)),
        ("status=429;retry=2.5", Fault("status=429;retry=2.5", status=429, retry_seconds=2.5)),
        (" finish = no_image ; ", Fault("finish = no_image ;", finish="NO_IMAGE")),
        ("text-only; latency=1", Fault("text-only; latency=1", text_only=True, latency_seconds=1)),
        ("block=SAFETY; on=Pro", Fault("block=SAFETY; on=Pro", block="SAFETY", on="Pro")),
        ("drop=0; times=2; id=a", Fault("drop=0; times=2; id=a", drop=0, times=2, id="a")),
        (
            "malformed;rate=.5;seed=7;id=a",
            Fault("malformed;rate=.5;seed=7;id=a", malformed=True, rate=0.5, seed=7, id="a"),
        ),
    ],
)
def test_a_text_is_read(text: str, fault: Fault) -> None:
    assert parse(text) == fault


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it names no fault"),
        ("retry=2", "it names no fault"),
        ("sttaus=503", "'sttaus' is none of status"),
        ("status=200", "status is one of 400,"),
        ("status=", "status is one of 400,"),
        ("status=503; status=429", "status stands there twice"),
        ("status=503; text-only", "status and text-only cannot go together"),
        ("drop=1; retry=2", "retry goes with status"),
        ("latency=61", "latency is a number from 0 to 60"),
        ("latency=nan", "latency is a number from 0 to 60"),
        ("latency=soon", "latency is a number from 0 to 60"),
        ("finish=CONTINUATION", "finish is one of STOP"),
        ("block=NO_IMAGE", "block is one of SAFETY"),
        ("drop=-1", "drop is a whole number"),
        ("malformed=1", "malformed takes no value"),
        ("status=503; on=", "on is empty"),
        ("status=503; rate=2; id=a", "rate is a number from 0 to 1"),
        ("status=503; times=2", "need an id"),
        ("status=503; on=caf\u00e9", "printable ASCII"),
        ("status=503; on=a\nb", "printable ASCII"),
    ],
)
def test_a_text_that_cannot_be_read_is_refused_with_what_is_allowed(text: str, said: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        parse(text)
    assert caught.value.field == HEADER
    assert said in caught.value.message
    assert ALLOWED in caught.value.message


def test_the_setting_counts_without_an_id_and_is_named_when_it_is_wrong() -> None:
    assert [fault.times for fault in parse_setting(["status=503; times=2", "latency=1"])] == [2, None]
    with pytest.raises(InvalidArgument, match=r"^faults: 'status=1'"):
        parse_setting(["status=1"])


# Which requests it meets


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Answers like a dialect: errors of the fault as answers, a stream of three events at paths that say so."""
    try:
        fail()
    except (InvalidArgument, Unavailable, ResourceExhausted) as error:
        response = answer_error(error)
    else:
        response = Response(b'{"answer": 42}', media_type="application/json")
        if "stream" in Request(scope).url.path:
            response = Stream(pieces(), "text/event-stream")
    await response(scope, receive, send)


async def pieces() -> AsyncIterator[bytes]:
    for number in range(3):
        yield b"data: {%d}\n\n" % number


class Answer:
    """What came of one request: status, headers, the bytes, and whether the end of the body was among them."""

    def __init__(self, messages: list[Message]) -> None:
        self.status = messages[0]["status"]
        self.headers = httpx.Headers(messages[0]["headers"])
        self.body = b"".join(message["body"] for message in messages[1:])
        self.is_whole = len(messages) > 1 and not messages[-1].get("more_body", False)


def ask(app: Rehearsal, fault: str | None = None, path: str = GENERATE, method: str = "POST") -> Answer:
    messages: list[Message] = []
    headers = [] if fault is None else [(HEADER.encode(), fault.encode("latin-1"))]
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": headers}

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        messages.append(message)

    asyncio.run(app(scope, receive, send))
    return Answer(messages)


def statuses(app: Rehearsal, fault: str | None = None, requests: int = 6) -> list[int]:
    return [ask(app, fault).status for _ in range(requests)]


def rehearsal(*faults: str) -> Rehearsal:
    return Rehearsal(application, parse_setting(faults))


def test_without_a_fault_nothing_is_touched() -> None:
    answer = ask(rehearsal())
    assert (answer.status, answer.body, answer.is_whole) == (200, b'{"answer": 42}', True)
    assert HEADER not in answer.headers


def test_a_rehearsed_answer_says_so_in_its_header_and_its_message() -> None:
    answer = ask(rehearsal(), "status=503")
    assert answer.status == 503
    assert answer.headers[HEADER] == "status=503"
    assert "x-platano-fault is 'status=503'" in json.loads(answer.body)["error"]["message"]


def test_a_header_that_cannot_be_read_is_a_400_that_names_it() -> None:
    answer = ask(rehearsal(), "status=okay")
    assert answer.status == 400
    assert json.loads(answer.body)["error"]["details"][0]["fieldViolations"][0]["field"] == HEADER
    assert HEADER not in answer.headers


def test_the_header_goes_before_the_setting_and_of_the_setting_the_first() -> None:
    app = rehearsal("status=429", "status=503")
    assert ask(app, "latency=0").status == 200
    assert ask(app).status == 429


def test_a_fault_happens_so_many_times_after_so_many_requests() -> None:
    assert statuses(rehearsal("status=503; after=1; times=2")) == [200, 503, 503, 200, 200, 200]


def test_what_the_first_fault_lets_pass_the_next_may_meet() -> None:
    assert statuses(rehearsal("status=503; times=1", "status=429; times=1"), requests=3) == [503, 429, 200]


def test_a_header_counts_in_the_series_of_its_id() -> None:
    app = rehearsal()
    assert statuses(app, "status=503; times=2; id=one", 3) == [503, 503, 200]
    assert statuses(app, "status=503; times=2; id=two", 3) == [503, 503, 200]


def test_the_series_of_headers_do_not_grow_without_end() -> None:
    app = rehearsal()
    for number in range(SERIES_KEPT + 5):
        app._series(parse(f"status=503; times=1; id={number}"))
    assert len(app._asked) == SERIES_KEPT


def test_a_rate_is_drawn_the_same_for_the_same_seed() -> None:
    drawn = [statuses(rehearsal(f"status=503; rate=0.3; seed={seed}"), requests=100) for seed in (7, 7, 8)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert 15 < drawn[0].count(503) < 45


@pytest.mark.parametrize(
    ("fault", "path", "method", "status"),
    [
        ("status=503; on=:generateContent", GENERATE, "POST", 503),
        ("status=503; on=:generateContent", GENERATE.replace("generate", "streamGenerate"), "POST", 200),
        ("status=503; on=generatecontent", GENERATE.replace("generate", "streamGenerate"), "POST", 503),
        ("status=503; on=gemini-3", GENERATE, "POST", 200),
        ("status=503", "/v1/models", "GET", 503),
        ("status=503", "/upload/v1beta/files", "POST", 503),
        ("status=503", "/prefix/v1alpha/interactions", "POST", 503),
        ("status=503", "/health", "GET", 200),
    ],
)
def test_a_fault_meets_only_the_paths_that_it_is_about(fault: str, path: str, method: str, status: int) -> None:
    assert ask(rehearsal(fault), path=path, method=method).status == status


@pytest.mark.parametrize(
    ("path", "method", "is_met"),
    [
        (GENERATE, "POST", True),
        ("/v1/interactions", "POST", True),
        ("/v1beta/models/imagen-4.0-generate-001:predict", "POST", True),
        ("/v1beta/models/gemini-2.5-flash:countTokens", "POST", False),
        ("/v1/interactions/v1_1", "GET", False),
        ("/v1/models", "GET", False),
    ],
)
def test_what_happens_in_an_answer_is_not_spent_on_calls_that_make_nothing(
    path: str, method: str, is_met: bool
) -> None:
    assert (HEADER in ask(rehearsal("finish=NO_IMAGE"), path=path, method=method).headers) is is_met


# What it does to HTTP


@pytest.mark.parametrize(
    ("fault", "delay", "header"),
    [("status=429", "1s", "1"), ("status=429; retry=2.5", "2.5s", "3"), ("status=503; retry=30", "30s", "30")],
)
def test_when_to_try_again_is_in_the_body_and_in_the_header(fault: str, delay: str, header: str) -> None:
    answer = ask(rehearsal(), fault)
    assert json.loads(answer.body)["error"]["details"][0]["retryDelay"] == delay
    assert answer.headers["retry-after"] == header


def test_nothing_is_said_about_trying_again_where_nothing_is_known() -> None:
    answer = ask(rehearsal(), "status=503")
    assert "retry-after" not in answer.headers
    assert "details" not in json.loads(answer.body)["error"]


def test_an_error_may_bring_its_own_time_to_try_again() -> None:
    details = render(Unavailable("full", retry_seconds=0.2))["error"]["details"]
    assert details[0]["retryDelay"] == "0.2s"
    assert "details" not in render(ResourceExhausted("never", retry_seconds=0))["error"]
    assert render(NotFound("x", "model"))["error"]["details"][0]["fieldViolations"][0]["field"] == "model"


def test_latency_passes_before_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("platano.rehearsal.middleware.asyncio.sleep", sleep)
    assert ask(rehearsal(), "status=503; latency=1.5").status == 503
    assert slept == [1.5]


@pytest.mark.parametrize(
    ("fault", "path", "body"),
    [
        ("drop=0", GENERATE, b""),
        ("drop=1", GENERATE, b'{"answe'),  # in one piece: half of it
        ("drop=9", GENERATE, b'{"answe'),
        ("drop=0", "/v1/stream", b""),
        ("drop=2", "/v1/stream", b"data: {0}\n\ndata: {1}\n\n"),
        ("drop=9", "/v1/stream", b"data: {0}\n\ndata: {1}\n\ndata: {2}\n\n"),  # all but the end
    ],
)
def test_a_dropped_answer_never_ends(fault: str, path: str, body: bytes) -> None:
    answer = ask(rehearsal(), fault, path)
    assert (answer.status, answer.body, answer.is_whole) == (200, body, False)


@pytest.mark.parametrize(("path", "body"), [(GENERATE, b'{"answe'), ("/v1/stream", b"data:")])
def test_a_malformed_answer_ends_in_its_first_piece(path: str, body: bytes) -> None:
    answer = ask(rehearsal(), "malformed", path)
    assert (answer.status, answer.body, answer.is_whole) == (200, body, True)
    assert answer.headers.get("content-length") in (None, str(len(body)))


def test_an_error_of_the_application_itself_is_not_hidden() -> None:
    async def broken(scope: Any, receive: Any, send: Any) -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk"):
        ask(Rehearsal(broken), "drop=1")


# What it does to the events of an answer


def changed(fault: str, events: list[Event] = EVENTS) -> list[Event]:
    async def source() -> AsyncIterator[Event]:
        for event in events:
            yield event

    async def collect() -> list[Event]:
        return [event async for event in rehearse(parse(fault), source())]

    return asyncio.run(collect())


@pytest.mark.parametrize("reason", ["NO_IMAGE", "IMAGE_SAFETY", "RECITATION", "STOP"])
def test_a_finish_reason_leaves_nothing_of_the_answer(reason: str) -> None:
    [finish] = changed(f"finish={reason}")
    assert isinstance(finish, Finish)
    assert (finish.reason, finish.blocked) == (reason, False)
    assert "Rehearsed" in finish.message


def test_max_tokens_keeps_half_of_the_words() -> None:
    *before, finish = changed("finish=MAX_TOKENS")
    assert before == [Progress(0.5), Output(Text("A cat, a"))]
    assert isinstance(finish, Finish)
    assert finish.reason == "MAX_TOKENS"


def test_a_blocked_prompt_ends_in_its_block_reason() -> None:
    [finish] = changed("block=PROHIBITED_CONTENT")
    assert isinstance(finish, Finish)
    assert (finish.reason, finish.blocked) == ("PROHIBITED_CONTENT", True)


def test_text_only_keeps_the_words_and_drops_every_picture() -> None:
    assert changed("text-only") == [Progress(0.5), Output(Text("A cat, as asked.")), Finish()]


@pytest.mark.parametrize("end", [[], [Finish()]])
def test_text_only_says_something_where_the_engine_said_nothing(end: list[Event]) -> None:
    assert changed("text-only", [Output(Media("image/png", b"x")), *end]) == [Output(Text(INSTEAD)), *end]
