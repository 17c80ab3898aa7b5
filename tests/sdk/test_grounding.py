"""The search tool over a folder of documents and pictures, through the SDK."""

from collections.abc import Iterator
from typing import Any

import pytest
from google.genai import types

from platano.client import connect
from tests.conftest import Sdk
from tests.pictures import png

TIDES = """---
title: Tides at Brightwater
url: https://brightwater.example/tides
---
High water at Brightwater harbour is at 06:12 and 18:40 on Monday. Low water is at 12:25.
"""
IMAGE_MODEL = "gemini-3.1-flash-image"
ASKED = "A poster about high water at Brightwater harbour on Monday"
SEARCH = types.GenerateContentConfig(tools=[types.Tool(google_search=types.GoogleSearch())])


@pytest.fixture(scope="module")
def grounded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sdk]:
    library = tmp_path_factory.mktemp("library")
    (library / "tides.md").write_text(TIDES)
    (library / "brightwater-lighthouse.png").write_bytes(png())
    (library / "brightwater-lighthouse.txt").write_text("The lighthouse of Brightwater at dusk")
    client = connect(data=tmp_path_factory.mktemp("grounded"), engine="sketch", search_folder=library)
    yield client
    client.platano.close()  # type: ignore[attr-defined]


def candidate(client: Sdk, prompt: str) -> Any:
    response = client.models.generate_content(model=IMAGE_MODEL, contents=prompt, config=SEARCH)
    return (response.candidates or [None])[0]


def test_an_answer_quotes_what_was_found_and_says_where_it_is_from(grounded: Sdk) -> None:
    found = candidate(grounded, ASKED)
    grounding = found.grounding_metadata
    assert grounding.grounding_chunks[0].web.uri == "https://brightwater.example/tides"
    assert "Brightwater" in grounding.search_entry_point.rendered_content
    words = "".join(part.text or "" for part in found.content.parts)
    assert "06:12" in words


def test_every_support_is_a_stretch_of_its_part_counted_in_bytes(grounded: Sdk) -> None:
    found = candidate(grounded, ASKED)
    for support in found.grounding_metadata.grounding_supports:
        segment = support.segment
        text = found.content.parts[segment.part_index or 0].text.encode()
        quoted = text[segment.start_index : segment.end_index].decode()
        assert quoted == segment.text
        assert quoted in TIDES


def test_nothing_found_is_said_and_nothing_is_made_up(grounded: Sdk) -> None:
    found = candidate(grounded, "The opening hours of the zoo in Zanzibar")
    assert not found.grounding_metadata.grounding_chunks
    assert "found nothing" in found.content.parts[-1].text


def test_an_interaction_has_the_steps_of_its_search(grounded: Sdk) -> None:
    made = grounded.interactions.create(model=IMAGE_MODEL, input=ASKED, tools=[{"type": "google_search"}])
    call, result = [step for step in made.steps or [] if step.type.startswith("google_search")]
    assert call.id == result.call_id  # type: ignore[union-attr]
    assert "Brightwater" in call.arguments.queries[0]  # type: ignore[union-attr, index]
    assert "chip" in result.result[0].search_suggestions  # type: ignore[union-attr, index, operator]
    texts = [block for block in made.steps[-1].content if block.type == "text"]  # type: ignore[union-attr, index]
    (annotation,) = [mark for text in texts for mark in text.annotations or []]
    assert (annotation.type, annotation.url) == ("url_citation", "https://brightwater.example/tides")


def test_pictures_are_found_by_an_image_search(grounded: Sdk) -> None:
    tool = {"type": "google_search", "search_types": ["image_search"]}
    made = grounded.interactions.create(model=IMAGE_MODEL, input="The lighthouse of Brightwater", tools=[tool])  # type: ignore[list-item]
    assert "lighthouse" in (made.output_text or "")
