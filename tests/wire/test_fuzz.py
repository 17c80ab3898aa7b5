"""No mutation of a valid request gets a 5xx or an answer in another shape."""

import copy
import json
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

VALID: list[tuple[str, dict[str, Any]]] = [
    (
        "/v1beta/models/gemini-3.1-flash-image:generateContent",
        {
            "contents": [{"role": "user", "parts": [{"text": "a cat"}, {"inlineData": {"mimeType": "image/png", "data": "iVBORw0KGgo="}}]}],
            "systemInstruction": {"parts": [{"text": "be brief"}]},
            "generationConfig": {
                "temperature": 0.5,
                "seed": 1,
                "responseModalities": ["TEXT", "IMAGE"],
                "imageConfig": {"aspectRatio": "16:9", "imageSize": "1K"},
                "thinkingConfig": {"thinkingLevel": "HIGH", "includeThoughts": True},
            },
            "tools": [{"googleSearch": {"searchTypes": {"webSearch": {}}}}],
            "safetySettings": [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE"}],
        },
    ),
    (
        "/v1/interactions",
        {
            "model": "gemini-3.1-flash-image",
            "input": [{"type": "user_input", "content": [{"type": "text", "text": "a cat"}]}],
            "generation_config": {"thinking_level": "minimal", "seed": 3},
            "response_format": [{"type": "text"}, {"type": "image", "aspect_ratio": "1:1", "mime_type": "image/png"}],
            "tools": [{"type": "google_search", "search_types": ["web_search"]}],
            "store": False,
        },
    ),
]  # fmt: skip

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.just([]),
    st.just({}),
    st.just([[[{}]]]),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)


def paths(value: Any, prefix: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [prefix]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        found += paths(item, (*prefix, key))
    return found


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, Any]:
    path, valid = draw(st.sampled_from(VALID))
    body = copy.deepcopy(valid)
    for _ in range(draw(st.integers(1, 3))):
        where = draw(st.sampled_from([place for place in paths(body) if place]))
        holder = body
        for key in where[:-1]:
            holder = holder[key]
        match draw(st.sampled_from(["replace", "delete", "rename"])):
            case "delete":
                del holder[where[-1]]
            case "rename" if isinstance(holder, dict):
                holder[draw(st.text(max_size=8))] = holder.pop(where[-1])
            case _:
                holder[where[-1]] = copy.deepcopy(draw(JUNK))  # a later step may change it in place
        if len(paths(body)) < 2:
            break
    return path, body


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutated())
def test_a_mutated_request_is_answered_or_refused_in_shape(http: httpx.Client, case: tuple[str, Any]) -> None:
    path, body = case
    response = http.post(path, content=json.dumps(body))
    assert response.status_code < 500 or response.status_code == 501, response.text
    if response.status_code != 200:
        assert response.json()["error"]["code"] == response.status_code


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_shape(http: httpx.Client, body: bytes) -> None:
    response = http.post("/v1/interactions", content=body)
    assert response.status_code == 400
    assert response.json()["error"]["status"] == "INVALID_ARGUMENT"
