"""models.list and models.get (https://ai.google.dev/api/models)."""

from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.catalog.card import ModelCard, cards, resolve
from platano.errors import InvalidArgument
from platano.wire.http import Route, answer, compressed, page_asked

PAGE = 50
MAX_PAGE = 1000


def render(card: ModelCard) -> dict[str, Any]:
    model: dict[str, Any] = {
        "name": f"models/{card.id}",
        "baseModelId": card.id,
        "version": card.version,
        "displayName": card.display_name,
        "description": card.description,
        "inputTokenLimit": card.input_token_limit,
        "outputTokenLimit": card.output_token_limit,
        "supportedGenerationMethods": list(card.methods),
        "thinking": card.thinking is not None,
    }
    if card.sampling:
        model |= {
            "temperature": card.sampling.temperature,
            "maxTemperature": card.sampling.max_temperature,
            "topP": card.sampling.top_p,
            "topK": card.sampling.top_k,
        }
    return model


def page(found: list[ModelCard], size: int, token: str) -> dict[str, Any]:
    """`token` is the index that the page starts at. Raises `InvalidArgument` for one that was never given out."""
    if token and not (token.isdecimal() and len(token) < 9 and int(token) < len(found)):
        raise InvalidArgument(f"page_token {token!r} is not valid.", "page_token")
    start = int(token or 0)
    body: dict[str, Any] = {"models": [render(card) for card in found[start : start + size]]}
    if start + size < len(found):
        body["nextPageToken"] = str(start + size)
    return body


def routes() -> list[Route]:
    async def list_models(http: HttpRequest) -> Response:
        size, token = page_asked(http, PAGE, MAX_PAGE)
        return compressed(http, page(list(cards()), size, token))

    async def get_model(http: HttpRequest) -> Response:
        return answer(render(resolve(http.path_params["model"])))

    async def list_tuned(http: HttpRequest) -> Response:
        return answer({"tunedModels": []})

    return [
        Route("GET", "/models", list_models),
        Route("GET", "/models/{model}", get_model),
        Route("GET", "/tunedModels", list_tuned),
    ]
