"""The OpenAI dialect as curl sends it: what is refused, by which field, and what is understood."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import msgspec
import pytest

from platano.catalog.card import resolve
from platano.domain import Citation, Event, Finish, Media, Output, Part, Text, Thinking, Thought, Turn, Usage
from platano.errors import PlatanoError, Unavailable, by_name
from platano.service import Plan
from platano.wire import openai_chat, openai_errors, openai_images
from platano.wire.json import Node
from tests.pictures import png

CHAT = "/v1beta/openai/chat/completions"
IMAGES = "/v1beta/openai/images/generations"
EDITS = "/v1beta/openai/images/edits"
MODEL = "gemini-3.1-flash-image"
DATA_URL = f"data:image/png;base64,{base64.b64encode(png()).decode()}"


def chat(*content: Any, **values: Any) -> dict[str, Any]:
    message = {"role": "user", "content": list(content) or "a cat"}
    return {"model": MODEL, "messages": [message], **values}


def image(**values: Any) -> dict[str, Any]:
    return {"model": MODEL, "prompt": "a cat", **values}


def linked(url: Any, **values: Any) -> dict[str, Any]:
    return {"type": "image_url", "image_url": {"url": url, **values}}


PART = "messages[0].content[0]"
CASES = [
    ("not JSON", CHAT, "{nope", 400, None),
    ("no object", CHAT, "[1]", 400, None),
    ("no model", CHAT, {"messages": [{"role": "user", "content": "x"}]}, 400, "model"),
    ("unknown model", CHAT, chat(model="gpt-9"), 404, None),
    ("no messages", CHAT, {"model": MODEL}, 400, "messages"),
    ("only a system message", CHAT, {"model": MODEL, "messages": [{"role": "system", "content": "x"}]}, 400, "messages"),
    ("empty prompt", CHAT, chat({"type": "text", "text": " "}), 400, "messages"),
    ("message without role", CHAT, {"model": MODEL, "messages": [{"content": "x"}]}, 400, "messages[0].role"),
    ("unknown role", CHAT, {"model": MODEL, "messages": [{"role": "boss", "content": "x"}]}, 400, "messages[0].role"),
    ("message without content", CHAT, {"model": MODEL, "messages": [{"role": "user"}]}, 400, "messages[0].content"),
    ("content a number", CHAT, {"model": MODEL, "messages": [{"role": "user", "content": 5}]}, 400, "messages[0].content"),
    ("unknown name in a message", CHAT, {"model": MODEL, "messages": [{"role": "user", "content": "x", "mood": 1}]}, 400, "messages[0].mood"),
    ("part without type", CHAT, chat({"text": "x"}), 400, f"{PART}.type"),
    ("unknown part", CHAT, chat({"type": "smell"}), 400, f"{PART}.type"),
    ("unknown name in a part", CHAT, chat({"type": "text", "text": "x", "size": 1}), 400, f"{PART}.size"),
    ("image without URL", CHAT, chat({"type": "image_url"}), 400, f"{PART}.image_url"),
    ("image by a strange scheme", CHAT, chat(linked("ftp://x/y.png")), 400, f"{PART}.image_url.url"),
    ("data URL without base64", CHAT, chat(linked("data:image/png,hello")), 400, f"{PART}.image_url.url"),
    ("broken base64", CHAT, chat(linked("data:image/png;base64,%%%")), 400, f"{PART}.image_url.url"),
    ("empty data URL", CHAT, chat(linked("data:image/png;base64,")), 400, f"{PART}.image_url.url"),
    ("data that lies", CHAT, chat(linked(DATA_URL.replace("png", "jpeg", 1))), 400, "messages"),
    ("unknown detail", CHAT, chat(linked(DATA_URL, detail="huge")), 400, f"{PART}.image_url.detail"),
    ("audio without format", CHAT, chat({"type": "input_audio", "input_audio": {"data": "aGk="}}), 400, f"{PART}.input_audio.format"),
    ("audio that the model does not take", CHAT, chat({"type": "input_audio", "input_audio": {"data": "aGk=", "format": "wav"}}), 400, "messages"),
    ("file without data", CHAT, chat({"type": "file", "file": {"filename": "x.pdf"}}), 400, f"{PART}.file"),
    ("two answers", CHAT, chat(n=2), 400, "n"),
    ("unknown name", CHAT, chat(max_tokns=1), 400, "max_tokns"),
    ("temperature as a word", CHAT, chat(temperature="hot"), 400, "temperature"),
    ("negative max_tokens", CHAT, chat(max_tokens=-1), 400, "max_tokens"),
    ("stream as a word", CHAT, chat(stream="yes"), 400, "stream"),
    ("unknown stream option", CHAT, chat(stream=True, stream_options={"loud": True}), 400, "stream_options.loud"),
    ("an error before the stream starts", CHAT, chat(stream=True, modalities=["audio"]), 400, "modalities"),
    ("unknown modality", CHAT, chat(modalities=["smell"]), 400, "modalities[0]"),
    ("seed out of range", CHAT, chat(seed=2**40), 400, "seed"),
    ("format without type", CHAT, chat(response_format={}), 400, "response_format.type"),
    ("unknown format", CHAT, chat(response_format={"type": "xml"}), 400, "response_format.type"),
    ("format without schema", CHAT, chat(response_format={"type": "json_schema"}), 400, "response_format.json_schema.schema"),
    ("schema no object", CHAT, chat(response_format={"type": "json_schema", "json_schema": {"schema": 1}}), 400, "response_format.json_schema.schema"),
    ("unknown effort", CHAT, chat(reasoning_effort="heroic"), 400, "reasoning_effort"),
    ("effort of a model that does not think", CHAT, chat(model="gemini-2.5-flash-image", reasoning_effort="low"), 400, "reasoning_effort"),
    ("effort none of a model that must think", CHAT, chat(model="gemini-2.5-pro", reasoning_effort="none"), 400, "reasoning_effort"),
    ("effort and budget", CHAT, chat(reasoning_effort="low", google={"thinking_config": {"thinking_budget": 1}}), 400, "reasoning_effort"),
    ("level not offered", CHAT, chat(google={"thinking_config": {"thinking_level": "medium"}}), 400, "google.thinking_config.thinking_level"),
    ("unknown name of Google's", CHAT, chat(extra_body={"google": {"thinking": 1}}), 400, "extra_body.google.thinking"),
    ("unknown name in extra_body", CHAT, chat(extra_body={"gogle": {}}), 400, "extra_body.gogle"),
    ("google given twice", CHAT, chat(google={}, extra_body={"google": {}}), 400, "google"),
    ("unknown ratio", CHAT, chat(google={"image_config": {"aspect_ratio": "7:5"}}), 400, "google.image_config.aspect_ratio"),
    ("unknown ratio at the top", CHAT, chat(image_config={"aspect_ratio": "7:5"}), 400, "image_config.aspect_ratio"),
    ("image_config in both places", CHAT, chat(image_config={}, google={"image_config": {}}), 400, "image_config"),
    ("a model that only predicts", CHAT, chat(model="imagen-4.0-generate-001"), 404, None),
    ("images without model", IMAGES, {"prompt": "a cat"}, 400, "model"),
    ("images without prompt", IMAGES, {"model": MODEL}, 400, "prompt"),
    ("images of an unknown model", IMAGES, image(model="dall-e-3"), 404, None),
    ("images of a model of words", IMAGES, image(model="gemini-2.5-flash"), 400, "model"),
    ("images of a model of films", IMAGES, image(model="veo-3.0-generate-001"), 404, None),
    ("no pictures", IMAGES, image(n=0), 400, "n"),
    ("eleven pictures", IMAGES, image(n=11), 400, "n"),
    ("size as a word", IMAGES, image(size="big"), 400, "size"),
    ("size too small", IMAGES, image(size="63x100"), 400, "size"),
    ("size too large", IMAGES, image(size="100x4097"), 400, "size"),
    ("size no text", IMAGES, image(size=512), 400, "size"),
    ("unknown output format", IMAGES, image(output_format="gif"), 400, "output_format"),
    ("compression over 100", IMAGES, image(output_compression=101), 400, "output_compression"),
    ("unknown response format", IMAGES, image(response_format="file"), 400, "response_format"),
    ("unknown name for images", IMAGES, image(sise="auto"), 400, "sise"),
    ("images streamed", IMAGES, image(stream=True), 501, "stream"),
    ("partial images", IMAGES, image(partial_images=2), 501, "partial_images"),
    ("edit without picture", EDITS, image(), 400, "image"),
    ("edit by a strange scheme", EDITS, image(images=[{"image_url": "ftp://x"}]), 400, "images[0].image_url"),
    ("edit with a mask", EDITS, image(image=DATA_URL, mask=DATA_URL), 501, "mask"),
    ("edit with a model that takes no pictures", EDITS, image(image=DATA_URL, model="imagen-4.0-generate-001"), 400, "image"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "body", "status", "param"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_bad_input_is_refused_with_the_param(
    http: httpx.Client, path: str, body: Any, status: int, param: str | None
) -> None:
    response = http.post(path, content=body if isinstance(body, str) else json.dumps(body))
    error = response.json()["error"]
    assert (response.status_code, error["param"]) == (status, param)
    assert error["type"] == {400: "invalid_request_error", 404: "not_found_error", 501: "server_error"}[status]
    assert error["status"].isupper()
    assert error["message"]


FORM = {"model": MODEL, "prompt": "a cat"}
PICTURE = ("a.png", png(), "image/png")


@pytest.mark.parametrize(
    ("fields", "files", "status", "param"),
    [
        (FORM, [("mask", PICTURE), ("image", PICTURE)], 501, "mask"),
        (FORM, [("mask", PICTURE)], 501, "mask"),
        (FORM, [("other", PICTURE), ("image", PICTURE)], 400, "other"),
        (FORM | {"n": "many"}, [("image", PICTURE)], 400, "n"),
        (FORM | {"stream": "true"}, [("image", PICTURE)], 501, "stream"),
        (FORM, [("image", ("a.jpg", png(), "image/jpeg"))], 400, "image"),
        (FORM, [("image", PICTURE)] * 21, 400, None),
        (FORM | {"prompt": "x" * 2_000_000}, [("image", PICTURE)], 400, None),
    ],
)
def test_a_bad_form_is_refused_with_the_param(
    http: httpx.Client, fields: dict[str, str], files: Any, status: int, param: str | None
) -> None:
    response = http.post(EDITS, data=fields, files=files)
    assert (response.status_code, response.json()["error"]["param"]) == (status, param)


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=x"])
@pytest.mark.parametrize("body", [b"", b"--x\r\nnonsense", b"hello", b"--x--"])
def test_a_form_that_is_none_is_a_400(http: httpx.Client, kind: str, body: bytes) -> None:
    response = http.post(EDITS, content=body, headers={"content-type": kind})
    assert (response.status_code, response.json()["error"]["type"]) == (400, "invalid_request_error")


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x"])
def test_a_body_over_the_limit_is_refused_before_it_is_read(http: httpx.Client, kind: str) -> None:
    response = http.post(EDITS, content=b"x", headers={"content-type": kind, "content-length": str(2**40)})
    assert response.status_code == 413


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("InvalidArgument", "invalid_request_error", None),
        ("InvalidKey", "invalid_request_error", "invalid_api_key"),
        ("Unauthenticated", "authentication_error", None),
        ("PermissionDenied", "permission_error", None),
        ("NotFound", "not_found_error", "not_found"),
        ("TooLarge", "invalid_request_error", None),
        ("ResourceExhausted", "rate_limit_error", "rate_limit_exceeded"),
        ("Internal", "server_error", None),
        ("Unavailable", "server_error", None),
    ],
)
def test_every_error_has_its_openai_type(name: str, kind: str, code: str | None) -> None:
    error: PlatanoError = by_name(name)("no", "a.b")
    rendered = openai_errors.render(error)["error"]
    assert rendered == {"message": "no", "type": kind, "param": "a.b", "code": code, "status": error.word}


def parsed(**values: Any) -> openai_chat.Asked:
    return openai_chat.parse(Node({"model": MODEL, "messages": [{"role": "user", "content": "x"}], **values}))


@pytest.mark.parametrize(
    ("model", "effort", "thinking"),
    [
        ("gemini-3.1-flash-image", "low", Thinking("minimal")),
        ("gemini-3.1-flash-image", "medium", Thinking("high")),
        ("gemini-3-pro-preview", "minimal", Thinking("low")),
        ("gemini-3-flash-preview", "medium", Thinking("medium")),
        ("gemini-3-flash-preview", "xhigh", Thinking("high")),
        ("gemini-3-flash-preview", "none", Thinking(budget=0)),
        ("gemini-2.5-flash", "none", Thinking(budget=0)),
        ("gemini-2.5-flash", "low", Thinking(budget=1024)),
        ("gemini-2.5-pro", "high", Thinking(budget=24576)),
        ("gemini-2.5-flash-image", "none", Thinking()),
    ],
)
def test_an_effort_becomes_what_the_model_understands(model: str, effort: str, thinking: Thinking) -> None:
    assert parsed(model=model, reasoning_effort=effort).request.thinking == thinking


@pytest.mark.parametrize("place", ["google", "extra_body"])
def test_googles_fields_are_read_at_the_top_and_in_extra_body(place: str) -> None:
    google = {"thinking_config": {"thinking_budget": 800, "include_thoughts": True}}
    asked = parsed(**{place: google if place == "google" else {"google": google}})
    assert asked.request.thinking == Thinking(budget=800, shown=True)


def test_messages_become_a_system_instruction_and_turns_that_take_turns() -> None:
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "developer", "content": [{"type": "text", "text": "Be kind."}]},
        {"role": "user", "content": "one"},
        {"role": "user", "content": "two", "name": "ann"},
        {"role": "assistant", "content": "three", "refusal": None, "tool_calls": None, "annotations": []},
        {"role": "user", "content": "four"},
    ]
    request = parsed(messages=messages).request
    assert request.system == "Be brief.\nBe kind."
    assert request.turns == (
        Turn("user", (Part(Text("one")), Part(Text("two")))),
        Turn("model", (Part(Text("three")),)),
        Turn("user", (Part(Text("four")),)),
    )


@pytest.mark.parametrize(
    ("part", "media"),
    [
        (linked(DATA_URL), Media("image/png", png())),
        ({"type": "image_url", "image_url": DATA_URL}, Media("image/png", png())),
        (linked("https://x.example/a"), Media("image/*", uri="https://x.example/a")),
        ({"type": "video_url", "video_url": {"url": "http://x.example/a"}}, Media("video/*", uri="http://x.example/a")),
        ({"type": "input_audio", "input_audio": {"data": "aGk=", "format": "mp3"}}, Media("audio/mp3", b"hi")),
        ({"type": "file", "file": {"file_data": "data:application/pdf;base64,aGk="}}, Media("application/pdf", b"hi")),
        ({"type": "file", "file": {"file_data": "aGk=", "filename": "a.csv"}}, Media("text/csv", b"hi")),
        ({"type": "file", "file": {"file_id": "files/abc"}}, Media("", uri="files/abc")),
    ],
)
def test_media_come_in_every_form_of_a_part(part: dict[str, Any], media: Media) -> None:
    request = parsed(messages=[{"role": "user", "content": [part]}]).request
    assert request.turns[0].parts[0].content == media


def test_sampling_options_are_knobs_and_the_ignored_ones_are_told(http: httpx.Client) -> None:
    response = http.post(CHAT, json=chat(temperature=0, max_tokens=5, stop="x", user="ann", modalities=["text"]))
    assert response.status_code == 200
    assert response.headers["x-platano-ignored"] == "maxOutputTokens, stopSequences, temperature, user"


EVENTS: list[Event] = [
    Thought(Text("hm")),
    Output(Text("One.", (Citation("https://x.example", "X", 0, 3),))),
    Output(Media("image/png", b"1"), signature=b"s"),
    Output(Text("Two.", (Citation("https://y.example", "Y", 0, 3),))),
    Output(Media("image/png", b"2")),
    Finish("MAX_TOKENS", "", Usage({"text": 3}, {"text": 4, "image": 5}, thoughts=6, cached=2)),
]


def deltas(with_thoughts: bool = False) -> list[dict[str, Any]]:
    found = openai_chat.Deltas(with_thoughts)
    return [found.of(event) for event in EVENTS]


def test_words_stay_apart_around_a_picture_and_citations_point_into_the_whole() -> None:
    content = "".join(delta.get("content", "") for delta in deltas())
    cited = [note["url_citation"] for delta in deltas() for note in delta.get("annotations", [])]
    assert content == "One.\n\nTwo."
    assert [content[place["start_index"] : place["end_index"]] for place in cited] == ["One", "Two"]


def test_pictures_are_numbered_and_carry_their_signature() -> None:
    images = [image for delta in deltas() for image in delta.get("images", [])]
    assert [image["index"] for image in images] == [0, 1]
    assert images[0]["extra_content"] == {"google": {"thought_signature": "cw=="}}


@pytest.mark.parametrize(("shown", "words"), [(True, ["hm"]), (False, [])])
def test_thoughts_come_beside_the_content_when_asked_for(shown: bool, words: list[str]) -> None:
    assert [delta["reasoning_content"] for delta in deltas(shown) if "reasoning_content" in delta] == words


def test_thoughts_count_as_completion() -> None:
    usage = openai_chat.usage_counts(Usage({"text": 3}, {"text": 4, "image": 5}, thoughts=6, cached=2))
    assert (usage["prompt_tokens"], usage["completion_tokens"], usage["total_tokens"]) == (3, 15, 18)
    assert usage["completion_tokens_details"] == {"reasoning_tokens": 6, "text_tokens": 4, "image_tokens": 5}
    assert usage["prompt_tokens_details"]["cached_tokens"] == 2


@pytest.mark.parametrize(
    ("finish", "reason"),
    [
        (Finish("STOP"), "stop"),
        (Finish("MAX_TOKENS"), "length"),
        (Finish("OTHER"), "stop"),
        (Finish("SAFETY"), "content_filter"),
        (Finish("IMAGE_SAFETY"), "content_filter"),
        (Finish("OTHER", blocked=True), "content_filter"),
    ],
)
def test_the_end_is_told_in_openais_words_and_a_refusal_by_its_message(finish: Finish, reason: str) -> None:
    plan = Plan("x", parsed().request, resolve(MODEL), "echo", {}, ())
    end = msgspec.structs.replace(finish, message="No.")
    choice = openai_chat.render(plan, [Output(Text("Well")), end])["choices"][0]
    assert (choice["finish_reason"], choice["message"]["refusal"], choice["message"]["content"]) == (
        reason,
        "No.",
        "Well",
    )


def test_a_stream_is_chunks_then_usage_then_done(http: httpx.Client) -> None:
    body = chat(stream=True, stream_options={"include_usage": True}, modalities=["text"])
    response = http.post(CHAT, json=body)
    lines = response.text.split("\n\n")
    chunks = [json.loads(line.removeprefix("data: ")) for line in lines[:-2]]
    assert response.headers["content-type"].startswith("text/event-stream")
    assert lines[-2:] == ["data: [DONE]", ""]
    assert [chunk["choices"] == [] for chunk in chunks] == [False, False, False, True]
    assert [chunk["usage"] is None for chunk in chunks] == [True, True, True, False]


def test_an_error_within_a_stream_is_its_last_line() -> None:
    async def broken() -> AsyncIterator[Event]:
        yield Output(Text("Once upon"))
        raise Unavailable("The engine died.")

    async def streamed() -> list[bytes]:
        plan = Plan("x", parsed().request, resolve(MODEL), "echo", {}, ())
        return [line async for line in openai_chat.stream(plan, broken(), with_usage=False)]

    lines = asyncio.run(streamed())
    assert json.loads(lines[-1].removeprefix(b"data: "))["error"]["message"] == "The engine died."
    assert not any(b"[DONE]" in line for line in lines)


@pytest.mark.parametrize(
    ("finish", "code"),
    [
        (Finish("IMAGE_SAFETY", "no people"), "content_policy_violation"),
        (Finish("PROHIBITED_CONTENT", blocked=True), "content_policy_violation"),
        (Finish(), None),
    ],
)
def test_no_picture_at_all_is_an_error(finish: Finish, code: str | None) -> None:
    asked: Any = None
    with pytest.raises(PlatanoError) as raised:
        openai_images.render(asked, asked, [[finish]])
    assert openai_errors.render(raised.value)["error"]["code"] == code
