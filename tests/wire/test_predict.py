"""`:predict` as curl sends it."""

from typing import Any

import httpx
import pytest

PATH = "/v1beta/models/imagen-3.0-generate-002:predict"


def ask(http: httpx.Client, prompt: str = "a cat", **parameters: Any) -> httpx.Response:
    return http.post(PATH, json={"instances": [{"prompt": prompt}], "parameters": parameters})


def test_safety_attributes_come_when_asked_for(http: httpx.Client) -> None:
    predictions = ask(http, sampleCount=1, includeSafetyAttributes=True).json()["predictions"]
    assert predictions[0]["safetyAttributes"] == {"categories": [], "scores": []}
    assert predictions[-1]["contentType"] == "Positive Prompt"


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"sampleCount": 5}, "parameters.sampleCount"),
        ({"sampleCount": 0}, "parameters.sampleCount"),
        ({"aspectRatio": "2:1"}, "parameters.aspectRatio"),
        ({"personGeneration": "robots"}, "parameters.personGeneration"),
        ({"outputOptions": {"mimeType": "image/tiff"}}, "parameters.outputOptions.mimeType"),
        ({"sampleCuont": 1}, "parameters.sampleCuont"),
    ],
)
def test_a_wrong_parameter_is_named(http: httpx.Client, parameters: dict[str, Any], field: str) -> None:
    response = ask(http, **parameters)
    assert response.status_code == 400
    assert response.json()["error"]["details"][0]["fieldViolations"][0]["field"] == field


def test_another_model_does_not_predict(http: httpx.Client) -> None:
    response = http.post("/v1beta/models/gemini-2.5-flash:predict", json={"instances": [{"prompt": "x"}]})
    assert (response.status_code, response.json()["error"]["status"]) == (404, "NOT_FOUND")
