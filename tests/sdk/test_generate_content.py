"""generateContent through the official SDK."""

import pytest
from google.genai import errors, types

from tests.conftest import Sdk
from tests.pictures import opened, png

FLASH = "gemini-2.5-flash-image"
NEW = "gemini-3.1-flash-image"


def picture_of(response: types.GenerateContentResponse) -> bytes:
    parts = response.candidates[0].content.parts
    return next(part.inline_data.data for part in parts if part.inline_data and not part.thought)


def test_words_become_a_picture_and_words(client: Sdk) -> None:
    response = client.models.generate_content(model=FLASH, contents="a red apple on a table")
    assert opened(picture_of(response)).size == (1024, 1024)
    assert "apple" in response.text
    assert response.usage_metadata.candidates_token_count >= 1290


def test_the_answer_names_its_engine(client: Sdk) -> None:
    response = client.models.generate_content(model=FLASH, contents="a red apple")
    assert response.model_version == "gemini-2.5-flash-image+sketch"


@pytest.mark.parametrize(
    ("ratio", "size", "size_wh"),
    [
        ("16:9", "2K", (2752, 1536)),
        ("16:9", "4K", (5504, 3072)),
        ("21:9", "512", (792, 336)),
        ("1:8", "1K", (384, 3072)),
        ("4:5", None, (928, 1152)),
    ],
)
def test_a_picture_has_the_tables_size(client: Sdk, ratio: str, size: str | None, size_wh: tuple[int, int]) -> None:
    config = types.GenerateContentConfig(
        response_modalities=["IMAGE"], image_config=types.ImageConfig(aspect_ratio=ratio, image_size=size)
    )
    response = client.models.generate_content(model=NEW, contents="a blue whale", config=config)
    assert opened(picture_of(response)).size == size_wh
    assert response.text is None


def test_the_same_seed_gives_the_same_pixels(client: Sdk) -> None:
    config = types.GenerateContentConfig(seed=7)
    first, second = (
        picture_of(client.models.generate_content(model=FLASH, contents="three trees", config=config)) for _ in range(2)
    )
    assert first == second


def test_a_chat_edits_its_own_picture(client: Sdk) -> None:
    chat = client.chats.create(model=NEW)
    before = picture_of(chat.send_message("a cat"))
    after = chat.send_message("make the background blue")
    assert picture_of(after) != before
    assert "background: blue" in after.text


def test_a_stream_ends_with_its_reason(client: Sdk) -> None:
    chunks = list(client.models.generate_content_stream(model=FLASH, contents="a fish"))
    assert len(chunks) >= 3
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP
    assert chunks[-1].usage_metadata.total_token_count > 1290


async def _stream(client: Sdk) -> list[types.GenerateContentResponse]:
    stream = await client.aio.models.generate_content_stream(model=FLASH, contents="a fish")
    chunks = [chunk async for chunk in stream]
    await client.aio.aclose()
    return chunks


def test_the_asynchronous_client_streams_too(client: Sdk) -> None:
    import asyncio

    assert len(asyncio.run(_stream(client))) >= 3


def test_a_photo_can_be_drawn_on(client: Sdk) -> None:
    photo = types.Part.from_bytes(data=png(600, 400), mime_type="image/png")
    response = client.models.generate_content(model=FLASH, contents=[photo, "Can you add a llama next to the image?"])
    assert opened(picture_of(response)).size == (1248, 832)


def test_thoughts_are_shown_when_asked_and_always_counted(client: Sdk) -> None:
    config = types.GenerateContentConfig(thinking_config=types.ThinkingConfig(include_thoughts=True))
    response = client.models.generate_content(model=NEW, contents="a red kite", config=config)
    assert any(part.thought and part.text for part in response.candidates[0].content.parts)
    hidden = client.models.generate_content(model=NEW, contents="a red kite")
    assert not any(part.thought for part in hidden.candidates[0].content.parts)
    assert hidden.usage_metadata.thoughts_token_count > 0


def test_search_without_a_provider_says_that_nothing_was_looked_up(client: Sdk) -> None:
    config = types.GenerateContentConfig(tools=[types.Tool(google_search=types.GoogleSearch())])
    response = client.models.generate_content(model=NEW, contents="today's weather in Rome", config=config)
    assert "Not grounded" in response.text
    assert response.candidates[0].grounding_metadata.web_search_queries


def test_tokens_are_counted(client: Sdk) -> None:
    picture = types.Part.from_bytes(data=png(), mime_type="image/png")
    counted = client.models.count_tokens(model="gemini-2.5-flash", contents=[picture, "What is this image?"])
    assert counted.total_tokens == 258 + 5


def test_models_are_listed_and_found(client: Sdk) -> None:
    names = [model.name for model in client.models.list(config={"page_size": 5})]
    assert "models/gemini-3.1-flash-image" in names
    assert client.models.get(model="gemini-2.5-flash").input_token_limit == 1048576


@pytest.mark.parametrize("model", ["gemini-9-ultra", "gemini-2.5-flash-preview-tts"])
def test_a_model_that_is_not_served_is_not_found(client: Sdk, model: str) -> None:
    with pytest.raises(errors.ClientError, match="404 NOT_FOUND"):
        client.models.generate_content(model=model, contents="hello")


def test_image_only_output_is_refused_by_the_model_that_cannot(client: Sdk) -> None:
    config = types.GenerateContentConfig(response_modalities=["IMAGE"])
    with pytest.raises(errors.ClientError, match="TEXT and IMAGE"):
        client.models.generate_content(
            model="gemini-2.0-flash-preview-image-generation", contents="a cat", config=config
        )
