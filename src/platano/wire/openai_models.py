"""The list of models as OpenAI's clients read it (https://ai.google.dev/gemini-api/docs/openai)."""

import datetime
from typing import Any

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from platano.catalog.card import ModelCard, cards, resolve
from platano.wire import openai_errors
from platano.wire.http import Route, answer


def render(card: ModelCard) -> dict[str, Any]:
    """`created` is the day of release in Unix seconds, 0 where it is unknown."""
    return {"id": f"models/{card.id}", "object": "model", "created": _created(card.released), "owned_by": "google"}


def _created(day: datetime.date | None) -> int:
    if day is None:
        return 0
    return int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp())


def routes() -> list[Route]:
    async def list_models(_http: HttpRequest) -> Response:
        return answer({"object": "list", "data": [render(card) for card in cards()]})

    async def get_model(http: HttpRequest) -> Response:
        return answer(render(resolve(http.path_params["model"])))

    return [
        Route("GET", "/openai/models", list_models, render_error=openai_errors.render),
        Route("GET", "/openai/models/{model:path}", get_model, render_error=openai_errors.render),
    ]
