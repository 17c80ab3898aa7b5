"""Whatever is wrong with a request, the answer is a 4xx in Google's shape that names the field."""

import base64
import json
from typing import Any

import httpx
import pytest

from tests.pictures import png

FLASH = "/v1beta/models/gemini-2.5-flash-image:generateContent"
OLD = "/v1beta/models/gemini-2.0-flash-preview-image-generation:generateContent"
NEW = "/v1beta/models/gemini-3.1-flash-image:generateContent"
INTERACTIONS = "/v1/interactions"
MODEL = "gemini-3.1-flash-image"
SAYS = {"parts": [{"text": "a cat"}]}


def picture(data: bytes, mime_type: str = "image/png") -> dict[str, Any]:
    return {
        "parts": [{"text": "edit"}, {"inlineData": {"mimeType": mime_type, "data": base64.b64encode(data).decode()}}]
    }


def config(**values: Any) -> dict[str, Any]:
    return {"contents": [SAYS], "generationConfig": values}


def bomb(width: int, height: int) -> bytes:
    return png()[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + png()[24:]


CASES = [
    ("not JSON", FLASH, "{nope", 400, "line 1"),
    ("no object", FLASH, "[1, 2]", 400, "object"),
    ("no contents", FLASH, {}, 400, "contents"),
    ("empty contents", FLASH, {"contents": []}, 400, "contents"),
    ("empty parts", FLASH, {"contents": [{"parts": []}]}, 400, "contents[0].parts"),
    ("part without data", FLASH, {"contents": [{"parts": [{}]}]}, 400, "contents[0].parts[0]"),
    ("empty prompt", FLASH, {"contents": [{"parts": [{"text": "  "}]}]}, 400, "prompt is empty"),
    ("wrong type", FLASH, {"contents": [{"parts": [{"text": 5}]}]}, 400, "contents[0].parts[0].text"),
    ("wrong role", FLASH, {"contents": [{"role": "boss", **SAYS}]}, 400, "contents[0].role"),
    ("unknown name", FLASH, {"contents": [SAYS], "contetns": 1}, 400, 'Unknown name "contetns"'),
    ("unknown nested name", FLASH, config(imageConfg={}), 400, 'Unknown name "imageConfg" at \'generationConfig\''),
    ("broken base64", FLASH, {"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": "%%%"}}]}]}, 400, "inlineData.data"),
    ("no mime type", FLASH, {"contents": [{"parts": [{"inlineData": {"data": "aGk="}}]}]}, 400, "mimeType"),
    ("mime type that lies", FLASH, {"contents": [picture(png(), "image/jpeg")]}, 400, "image/png"),
    ("no picture at all", FLASH, {"contents": [picture(b"hello world")]}, 400, "no picture"),
    ("a bomb", FLASH, {"contents": [picture(bomb(60000, 60000))]}, 400, "megapixels"),
    ("unknown ratio", NEW, config(imageConfig={"aspectRatio": "7:5"}), 400, "generationConfig.imageConfig.aspectRatio"),
    ("lower-case size", NEW, config(imageConfig={"imageSize": "1k"}), 400, "upper-case K"),
    ("size of another model", FLASH, config(imageConfig={"imageSize": "4K"}), 400, "generationConfig.imageConfig.imageSize"),
    ("unknown modality", NEW, config(responseModalities=["SMELL"]), 400, "responseModalities[0]"),
    ("modality not made", NEW, config(responseModalities=["AUDIO"]), 400, "audio"),
    ("image only", OLD, config(responseModalities=["IMAGE"]), 400, "TEXT and IMAGE"),
    ("unknown level", NEW, config(thinkingConfig={"thinkingLevel": "deep"}), 400, "thinkingLevel"),
    ("level not offered", NEW, config(thinkingConfig={"thinkingLevel": "medium"}), 400, "minimal"),
    ("two candidates", NEW, config(candidateCount=2), 400, "candidateCount"),
    ("number as word", NEW, config(temperature="hot"), 400, "generationConfig.temperature"),
    ("seed out of range", NEW, config(seed=2**40), 400, "generationConfig.seed"),
    ("too many pictures", NEW, {"contents": [{"parts": [*picture(png())["parts"]] * 15}]}, 400, "at most 14"),
    ("unknown model", FLASH.replace("2.5", "9.9"), {"contents": [SAYS]}, 404, "is not found for API version"),
    ("speech model", "/v1beta/models/gemini-2.5-flash-preview-tts:generateContent", {"contents": [SAYS]}, 404, "is not found"),
    ("unknown method", FLASH.replace("generateContent", "imagine"), {"contents": [SAYS]}, 404, "nothing at"),
    ("reference by file", FLASH, {"contents": [{"parts": [{"fileData": {"fileUri": "files/x", "mimeType": "image/png"}}]}]}, 403, "permission"),
    ("too many tokens", "/v1beta/models/gemini-2.5-flash-image:generateContent", {"contents": [{"parts": [{"text": "word " * 60000}]}]}, 400, "token count"),
    ("interaction without model", INTERACTIONS, {"input": "a cat"}, 400, "model"),
    ("interaction without input", INTERACTIONS, {"model": MODEL}, 400, "input"),
    ("unknown content", INTERACTIONS, {"model": MODEL, "input": [{"data": "aGk="}]}, 400, "input[0].type"),
    ("type and mime disagree", INTERACTIONS, {"model": MODEL, "input": [{"type": "image", "data": "aGk=", "mime_type": "video/mp4"}]}, 400, "input[0].mime_type"),
    ("lower-case size, interactions", INTERACTIONS, {"model": MODEL, "input": "x", "response_format": {"type": "image", "image_size": "1k"}}, 400, "response_format.image_size"),
    ("size in a list", INTERACTIONS, {"model": MODEL, "input": "x", "response_format": [{"type": "image", "image_size": "9K"}]}, 400, "response_format[0].image_size"),
    ("unknown interaction", INTERACTIONS, {"model": MODEL, "input": "x", "previous_interaction_id": "v1_none"}, 404, "v1_none"),
    ("unknown tool option", INTERACTIONS, {"model": MODEL, "input": "x", "tools": [{"type": "google_search", "search_types": ["smell"]}]}, 400, "search_types"),
    ("malformed as printed", INTERACTIONS, '{"model": "m", "input": [{"type": "text", "text": "x"}}]}', 400, "Invalid JSON"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "body", "status", "words"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_bad_input_is_refused_with_the_field(http: httpx.Client, path: str, body: Any, status: int, words: str) -> None:
    response = http.post(path, content=body if isinstance(body, str) else json.dumps(body))
    error = response.json()["error"]
    assert (response.status_code, error["code"]) == (status, status)
    assert error["status"].isupper()
    assert words in json.dumps(error, ensure_ascii=False).replace('\\"', '"')


def test_a_body_over_the_limit_is_refused(http: httpx.Client) -> None:
    response = http.post(FLASH, content=b"x" * (121 * 2**20))
    assert response.status_code == 413
    assert "Files API" in response.json()["error"]["message"]


def test_a_truncated_picture_is_refused_by_the_engine(sketch: Any) -> None:
    http = httpx.Client(transport=sketch.platano.transport(), base_url="http://platano.local", timeout=30)
    response = http.post(FLASH, json={"contents": [picture(png(400, 400, "#123456")[:300])]})
    assert response.status_code == 400
    assert "damaged" in response.json()["error"]["message"]


@pytest.mark.parametrize("path", ["/", "/v1beta", "/v2/models", "/v1beta/models/x/y/z", "/v1beta/nothing"])
def test_an_unknown_path_is_a_404_in_the_same_shape(http: httpx.Client, path: str) -> None:
    response = http.get(path)
    assert (response.status_code, response.json()["error"]["status"]) == (404, "NOT_FOUND")
