"""What SDKs and curl really send is understood: spellings, alphabets, prefixes, lenient JSON."""

import base64
import json

import httpx
import pytest

from tests.pictures import png

CALL = "/models/gemini-2.5-flash-image:generateContent"
BODY = {"contents": [{"parts": [{"text": "a cat"}]}]}


@pytest.mark.parametrize(
    "prefix",
    [
        "/v1",
        "/v1beta",
        "/v1alpha",
        "/v1beta1/publishers/google",
        "/v1/projects/p/locations/global/publishers/google",
        "/v1beta1/projects/p/locations/us-central1/publishers/google",
    ],
)
def test_every_prefix_is_served(http: httpx.Client, prefix: str) -> None:
    assert http.post(prefix + CALL, json=BODY).status_code == 200


@pytest.mark.parametrize(
    "part",
    [
        {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(png()).decode()}},
        {"inline_data": {"mime_type": "image/png", "data": base64.urlsafe_b64encode(png()).decode()}},
        {"inlineData": {"mime_type": "image/png", "data": base64.urlsafe_b64encode(png()).decode().rstrip("=")}},
    ],
    ids=["camel, standard", "snake, url-safe", "mixed, unpadded"],
)
def test_every_spelling_of_a_picture_is_read(http: httpx.Client, part: dict[str, object]) -> None:
    body = {
        "contents": [{"parts": [{"text": "edit"}, part]}],
        "generation_config": {"image_config": {"aspect_ratio": "16:9"}},
    }
    response = http.post("/v1beta" + CALL, json=body)
    assert response.status_code == 200
    assert response.json()["usageMetadata"]["promptTokensDetails"][1] == {"modality": "IMAGE", "tokenCount": 258}


def test_a_chunked_body_is_read(http: httpx.Client) -> None:
    pieces = (piece.encode() for piece in json.dumps(BODY).partition("text"))
    assert http.post("/v1beta" + CALL, content=pieces).status_code == 200


@pytest.mark.parametrize(
    "text", ["{'contents': [{'parts': [{'text': 'a cat'}]}],}", '{"contents":[{"parts":[{"text":"a cat"}],}]}']
)
def test_lenient_json_is_read(http: httpx.Client, text: str) -> None:
    assert http.post("/v1beta" + CALL, content=text).status_code == 200


def test_without_alt_sse_a_stream_is_a_json_array(http: httpx.Client) -> None:
    response = http.post("/v1beta" + CALL.replace("generate", "streamGenerate"), json=BODY)
    assert [chunk["candidates"][0].get("finishReason") for chunk in response.json()] == [None, None, "STOP"]


def test_sse_lines_are_data_lines_only(http: httpx.Client) -> None:
    response = http.post("/v1beta" + CALL.replace("generate", "streamGenerate") + "?alt=sse", json=BODY)
    lines = [line for line in response.text.splitlines() if line]
    assert len(lines) == 3
    assert all(line.startswith("data: {") for line in lines)


def test_what_an_engine_ignores_is_told(http: httpx.Client) -> None:
    response = http.post("/v1beta" + CALL, json={**BODY, "generationConfig": {"temperature": 0.2, "topP": 0.9}})
    assert response.headers["x-platano-ignored"] == "temperature, topP"


def test_a_chat_history_with_thoughts_and_signatures_is_taken(http: httpx.Client) -> None:
    history = [
        {"role": "user", "parts": [{"text": "a cat"}]},
        {
            "role": "model",
            "parts": [{"text": "thinking", "thought": True}, {"text": "done", "thoughtSignature": "c2ln"}],
        },
        {"parts": [{"text": "another"}]},
    ]
    assert http.post("/v1beta" + CALL, json={"contents": history}).status_code == 200


def test_interactions_replay_from_an_event(http: httpx.Client) -> None:
    made = http.post("/v1beta/interactions", json={"model": "gemini-3.1-flash-image", "input": "x"}).json()
    replayed = http.get(f"/v1beta/interactions/{made['id']}?stream=true&last_event_id=e1").text
    assert replayed.startswith("event: step.start")
    assert replayed.endswith("data: [DONE]\n\n")


def test_the_input_is_given_back_when_asked(http: httpx.Client) -> None:
    made = http.post("/v1beta/interactions", json={"model": "gemini-3.1-flash-image", "input": "hello"}).json()
    shown = http.get(f"/v1beta/interactions/{made['id']}?include_input=true").json()
    assert shown["input"] == [{"type": "user_input", "content": [{"type": "text", "text": "hello"}]}]
