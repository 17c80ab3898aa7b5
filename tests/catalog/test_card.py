"""Which card a name means, and that the facts in models.toml hold together."""

import re
from datetime import date

import pytest

from platano.catalog.card import ModelCard, _catalog, cards, resolve
from platano.errors import NotFound

TODAY = date(2026, 11, 21)

NAMED_IN_THE_GUIDES = [
    "gemini-2.5-flash",
    "gemini-2.5-flash-image",
    "gemini-3-pro-image",
    "gemini-3-pro-image-preview",
    "gemini-3.1-flash-image",
    "gemini-3-flash-preview",
    "gemini-1.5-pro",
    "gemini-1.5-flash",
    "gemini-1.5-flash-8b",
    "gemini-2.0-flash",
    "gemini-2.0-flash-001",
    "gemini-2.0-flash-lite",
    "gemini-2.0-flash-preview-image-generation",
    "gemini-2.5-flash-preview-05-20",
    "gemini-2.5-pro-preview-06-05",
    "imagen-3.0-generate-002",
    "veo-2.0-generate-001",
    "veo-3.1-generate-preview",
    "veo-3.1-fast-generate-preview",
    "gemini-3.8-flash",
    "gemini-3.1-flash-lite-image",
    "gemini-nano-banana-2.1",
    "nano-banana-pro-preview",
    "gemini-omni-1.1-flash",
    "gemini-4-argon",
]

RETIRED = [  # the guide's table, followed to a model that the guide still lists
    ("gemini-2.0-flash-exp-image-generation", "gemini-2.0-flash-preview-image-generation"),
    ("gemini-2.5-pro-preview-03-25", "gemini-2.5-pro-preview-05-06"),
    ("gemini-2.0-flash-thinking-exp-01-21", "gemini-2.5-flash-preview-04-17"),
    ("gemini-2.0-pro-exp-02-05", "gemini-2.5-pro-preview-05-06"),
    ("gemini-2.0-flash-exp", "gemini-2.0-flash"),
    ("gemini-exp-1206", "gemini-2.5-pro-preview-05-06"),
    ("gemini-2.0-flash-thinking-exp-1219", "gemini-2.5-flash-preview-04-17"),
    ("gemini-exp-1121", "gemini-2.5-pro-preview-05-06"),
    ("gemini-exp-1114", "gemini-2.5-pro-preview-05-06"),
    ("gemini-1.5-pro-exp-0827", "gemini-2.5-pro-preview-05-06"),
    ("gemini-1.5-pro-exp-0801", "gemini-2.5-pro-preview-05-06"),
    ("gemini-1.5-flash-8b-exp-0924", "gemini-1.5-flash-8b"),
    ("gemini-1.5-flash-8b-exp-0827", "gemini-1.5-flash-8b"),
]

every_card = pytest.mark.parametrize("card", cards(), ids=lambda card: card.id)


@pytest.mark.parametrize("name", NAMED_IN_THE_GUIDES)
def test_every_name_of_the_guides_is_listed_and_found_with_or_without_models(name: str) -> None:
    assert resolve(name) == resolve(f"models/{name}")
    assert resolve(name) in cards()


@pytest.mark.parametrize(
    ("name", "pinned"),
    [
        ("gemini-2.0-flash", "gemini-2.0-flash-001"),
        ("gemini-2.0-flash-lite", "gemini-2.0-flash-lite-001"),
        ("gemini-1.5-pro", "gemini-1.5-pro-002"),
        ("gemini-1.5-flash-8b", "gemini-1.5-flash-8b-001"),
        ("gemini-2.0-flash-001", ""),
    ],
)
def test_a_latest_stable_name_stands_for_the_newest_stable_version(name: str, pinned: str) -> None:
    assert (resolve(name).id, resolve(name).pinned) == (name, pinned)


@pytest.mark.parametrize(("name", "answers"), RETIRED)
def test_a_retired_name_goes_on_working_and_the_card_tells_it(name: str, answers: str) -> None:
    card = resolve(name)
    assert (card.id, card.retired_as) == (answers, name)


@pytest.mark.parametrize(
    ("alias", "id"),
    [
        ("nano-banana", "gemini-2.5-flash-image"),
        ("nano-banana-2", "gemini-3.1-flash-image"),
        ("nano-banana-pro", "gemini-3-pro-image"),
        ("gemini-1.5-pro-latest", "gemini-1.5-pro-002"),
        ("veo-3.1-generate-001", "veo-3.1-generate-preview"),
    ],
)
def test_an_alias_finds_its_model_and_is_not_listed(alias: str, id: str) -> None:
    assert resolve(alias).id == id
    assert alias not in {card.id for card in cards()}


def test_an_unknown_name_is_refused_in_googles_words() -> None:
    with pytest.raises(NotFound) as raised:
        resolve("models/gemini-9", version="v1", method="countTokens")
    assert raised.value.message == (
        "models/gemini-9 is not found for API version v1, or is not supported for countTokens. "
        "Call ListModels to see the list of available models and their supported methods."
    )


@pytest.mark.parametrize("name", ["aqa", "gemini-embedding-001", "gemini-2.5-flash-preview-tts", "lyria-3.5"])
def test_an_unsupported_model_is_refused_with_what_to_use_instead(name: str) -> None:
    with pytest.raises(NotFound, match=f"^models/{name} is not found .* supported methods\\. .*gemini-"):
        resolve(name)


@pytest.mark.parametrize("card", [c for c in _catalog().cards.values() if c.instead], ids=lambda card: card.id)
def test_what_to_use_instead_exists(card: ModelCard) -> None:
    for name in re.findall(r"(?:gemini|veo)-[\w.-]*\w", card.instead):
        assert resolve(name, as_of=date(2026, 10, 1))


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("gemini-2.5-flash", "generateContent"),
        ("gemini-2.5-flash", "streamGenerateContent"),
        ("gemini-3.1-flash-image", "createInteraction"),
        ("imagen-3.0-generate-002", "predict"),
        ("veo-3.1-generate-preview", "predictLongRunning"),
        ("gemini-omni-1.1-flash", "createInteraction"),
    ],
)
def test_a_model_is_found_for_a_method_that_it_serves(name: str, method: str) -> None:
    assert resolve(name, method=method).id == name


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("gemini-2.5-flash", "predict"),
        ("imagen-3.0-generate-002", "generateContent"),
        ("veo-3.1-generate-preview", "createInteraction"),
        ("gemini-omni-1.1-flash", "generateContent"),
    ],
)
def test_a_model_is_not_found_for_a_method_that_it_does_not_serve(name: str, method: str) -> None:
    with pytest.raises(NotFound, match=f"models/{name} is not found .*, or is not supported for {method}. "):
        resolve(name, method=method)


@pytest.mark.parametrize(
    ("name", "day", "answers"),
    [
        ("gemini-2.0-flash", date(2026, 5, 31), "gemini-2.0-flash"),
        ("gemini-3.1-flash-image", TODAY, "gemini-3.1-flash-image"),
        ("gemini-3-pro-preview", TODAY, "gemini-3.1-pro-preview"),  # routed
        ("gemini-2.5-pro", date(2026, 12, 1), "gemini-3.8-flash"),  # routed
        ("gemini-2.0-flash-exp", date(2025, 6, 1), "gemini-2.0-flash"),
    ],
)
def test_on_a_day_of_its_life_or_when_routed_a_model_answers(name: str, day: date, answers: str) -> None:
    assert resolve(name, as_of=day).id == answers


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("gemini-2.0-flash", date(2026, 6, 1)),
        ("gemini-1.5-pro", TODAY),
        ("imagen-4.0-generate-001", TODAY),
        ("veo-3.1-generate-preview", TODAY),
        ("gemini-2.5-flash-image", TODAY),
        ("gemini-2.0-flash-exp", date(2025, 7, 1)),
    ],
)
def test_what_google_has_shut_down_by_a_day_is_found_only_without_the_strict_switch(name: str, day: date) -> None:
    assert resolve(name)
    with pytest.raises(NotFound, match=f"^models/{name} is not found for API version v1beta, .*; use "):
        resolve(name, as_of=day)


def test_the_list_keeps_its_order_and_drops_the_shut_down_only_when_strict() -> None:
    assert [card.id for card in cards()] == list(dict.fromkeys(card.id for card in cards()))
    assert set(cards(TODAY)) < set(cards())
    assert not any(card.is_shut_down(TODAY) for card in cards(TODAY))


def test_a_picture_alone_is_refused_only_by_the_model_whose_guide_says_so() -> None:
    alone = {card.id for card in cards() if card.pictures and not card.pictures.image_only}
    assert alone == {"gemini-2.0-flash-preview-image-generation"}


@pytest.mark.parametrize(
    ("name", "total", "objects", "characters", "styles"),
    [
        ("gemini-3.1-flash-image", 14, 10, 4, 0),
        ("gemini-3-pro-image", 14, 6, 5, 3),
        ("veo-3.1-generate-preview", 3, 0, 0, 0),
    ],
)
def test_reference_limits_are_the_guides(name: str, total: int, objects: int, characters: int, styles: int) -> None:
    found = resolve(name).references
    assert found is not None
    assert (found.total, found.objects, found.characters, found.styles) == (total, objects, characters, styles)


@pytest.mark.parametrize("name", ["gemini-1.5-pro", "gemini-1.5-flash", "gemini-2.0-flash", "gemini-2.5-pro"])
def test_understanding_limits_are_the_guides(name: str) -> None:
    card = resolve(name)
    hours = 2 if card.input_token_limit >= 2_000_000 else 1
    assert (card.max_images, card.max_videos) == (3600, 10)
    assert (card.max_video_seconds, card.max_video_seconds_low) == (hours * 3600, hours * 3 * 3600)


def test_films_as_input_of_picture_models_are_for_flash_image_only() -> None:
    takes = {card.id for card in cards() if card.kind == "image" and "video" in card.inputs}
    assert takes == {"gemini-3.1-flash-image", "gemini-3.1-flash-image-preview", "gemini-nano-banana-2.1"}


@every_card
def test_a_card_says_what_a_list_of_models_must_show(card: ModelCard) -> None:
    assert card.display_name and card.description and card.version and card.methods
    assert card.input_token_limit > 0 and card.output_token_limit > 0
    assert card.inline_bytes > card.inline_bytes_documented > 0


@every_card
def test_what_a_model_makes_is_described_where_it_makes_it(card: ModelCard) -> None:
    assert ("image" in card.outputs) == (card.pictures is not None)
    assert ("video" in card.outputs) == (card.films is not None)
    assert ("video" in card.inputs and card.kind != "veo") == (card.max_videos > 0)


@every_card
def test_a_life_runs_forward_and_an_end_names_a_replacement(card: ModelCard) -> None:
    days = [day for day in (card.released, card.deprecated, card.shutdown) if day]
    assert days == sorted(days)
    assert not card.shutdown or resolve(card.replacement).id == card.replacement


@every_card
def test_thinking_has_a_default_among_its_levels_or_a_budget(card: ModelCard) -> None:
    if card.thinking:
        assert card.thinking.default in card.thinking.levels or card.thinking.budget


def test_no_name_means_two_things() -> None:
    catalog = _catalog()
    names = [*catalog.cards, *catalog.aliases, *catalog.retired]
    assert len(names) == len(set(names))
