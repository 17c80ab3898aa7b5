"""Interactions through the official SDK."""

import base64
from typing import Any

import pytest

from tests.conftest import Sdk
from tests.pictures import opened, png

MODEL = "gemini-3.1-flash-image"


def picture_of(interaction: Any) -> bytes:
    return base64.b64decode(interaction.output_image.data)


def test_a_string_becomes_a_picture(client: Sdk) -> None:
    interaction = client.interactions.create(model=MODEL, input="a green frog")
    assert interaction.status == "completed"
    assert opened(picture_of(interaction)).size == (1024, 1024)


def test_an_interaction_goes_on_from_the_one_before(client: Sdk) -> None:
    first = client.interactions.create(model=MODEL, input='a poster of a cat with the text "Good morning"')
    second = client.interactions.create(model=MODEL, input="Now in Spanish", previous_interaction_id=first.id)
    assert "Buenos días" in second.output_text
    assert picture_of(first) != picture_of(second)


def test_a_format_decides_size_and_type(client: Sdk) -> None:
    wanted = {"type": "image", "mime_type": "image/jpeg", "aspect_ratio": "16:9", "image_size": "2K"}
    interaction = client.interactions.create(model=MODEL, input="a boat", response_format=wanted)
    picture = opened(picture_of(interaction))
    assert (picture.format, picture.size) == ("JPEG", (2752, 1536))
    assert not interaction.output_text


def test_a_list_of_formats_gives_each(client: Sdk) -> None:
    interaction = client.interactions.create(
        model=MODEL, input="a starry night", response_format=[{"type": "text"}, {"type": "image"}]
    )
    assert interaction.output_text
    assert interaction.output_image


def test_a_picture_may_come_with_the_words(client: Sdk) -> None:
    picture = {"type": "image", "mime_type": "image/png", "data": base64.b64encode(png(300, 300)).decode()}
    interaction = client.interactions.create(model=MODEL, input=[{"type": "text", "text": "add a hat"}, picture])
    assert opened(picture_of(interaction)).size == (1024, 1024)


def test_thoughts_are_steps_with_a_summary(client: Sdk) -> None:
    interaction = client.interactions.create(model=MODEL, input="a tree", generation_config={"thinking_level": "high"})
    thoughts = [step for step in interaction.steps if step.type == "thought"]
    kinds = [block.type for step in thoughts for block in step.summary]
    assert "text" in kinds
    assert "image" in kinds
    assert interaction.usage.total_thought_tokens > 0


def test_a_story_interleaves_words_and_pictures(client: Sdk) -> None:
    interaction = client.interactions.create(
        model="gemini-3-pro-image", input="Write the story of a whale, interleave illustrations"
    )
    blocks = [block.type for step in interaction.steps if step.type == "model_output" for block in step.content]
    assert blocks[:4] == ["text", "image", "text", "image"]


def test_search_steps_come_empty_without_a_provider(client: Sdk) -> None:
    tools = [{"type": "google_search", "search_types": ["web_search", "image_search"]}]
    interaction = client.interactions.create(model=MODEL, input="a Timareta butterfly on a flower", tools=tools)
    assert [step.type for step in interaction.steps][:2] == ["google_search_call", "google_search_result"]
    assert "Not grounded" in interaction.output_text


def test_a_stream_tells_every_step_and_completes(client: Sdk) -> None:
    events = list(client.interactions.create(model=MODEL, input="a duck", stream=True))
    kinds = [event.event_type for event in events]
    assert kinds[0] == "interaction.created"
    assert "step.delta" in kinds
    assert kinds[-1] == "interaction.completed"


def test_an_interaction_can_be_read_again_and_deleted(client: Sdk) -> None:
    made = client.interactions.create(model=MODEL, input="an owl")
    assert picture_of(client.interactions.get(made.id)) == picture_of(made)
    client.interactions.delete(made.id)
    with pytest.raises(Exception, match="not found"):
        client.interactions.get(made.id)


def test_what_is_not_stored_cannot_be_continued(client: Sdk) -> None:
    made = client.interactions.create(model=MODEL, input="an owl", store=False)
    with pytest.raises(Exception, match="not found"):
        client.interactions.create(model=MODEL, input="make it blue", previous_interaction_id=made.id)
