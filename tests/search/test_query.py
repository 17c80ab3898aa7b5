"""A prompt becomes what a person would type into a search box."""

import pytest

from platano.search.query import MOST_CHARACTERS, MOST_QUERIES, queries
from platano.search.words import content, names

PROMPTS = [
    ("Visualize the current weather forecast for the next 5 days in San Francisco as a clean, modern weather chart. Add a visual on what I should wear each day", ("weather forecast for the next 5 days in San Francisco",)),
    ("Make a simple but stylish graphic of last night's Arsenal game in the Champion's League", ("last night's Arsenal game in the Champion's League",)),
    ("A detailed painting of a Timareta butterfly resting on a flower", ("Timareta butterfly resting on a flower",)),
    ("Create a vibrant infographic that explains photosynthesis as if it were a recipe for a plant's favorite food. Show the \"ingredients\" (sunlight, water, CO2) and the \"finished dish\" (sugar/energy).", ("photosynthesis",)),
    ("Show the tide times of Port Ellery and the opening hours of the Kestrel Museum", ("tide times of Port Ellery", "opening hours of the Kestrel Museum")),
    ("Create a poster of the weather in San Francisco. Also show the tide times of Port Ellery.", ("weather in San Francisco", "tide times of Port Ellery")),
    ("Compare the height of Mount Alder and Mount Birch in a bar chart", ("height of Mount Alder and Mount Birch",)),
    ("Make an infographic of sunrise and sunset in Paris in watercolor style", ("sunrise and sunset in Paris",)),
    ("What is the height of the Grey Point lighthouse?", ("height of the Grey Point lighthouse",)),
    ("I need a poster. It should show how tides work.", ("tides work",)),
    ("Make a whimsical retro poster of the ferry timetable with the text \"Sail away\"", ("ferry timetable",)),
    ("Crea una infografía sobre los horarios del museo Cernícalo en Puerto Ellery, con colores vistosos", ("horarios del museo Cernícalo en Puerto Ellery",)),
    ("Crea un cartel moderno con el pronóstico del tiempo para los próximos 5 días en Sevilla", ("pronóstico del tiempo para los próximos 5 días en Sevilla",)),
    ("Erstelle ein übersichtliches Diagramm mit den Gezeiten von Port Ellery", ("Gezeiten von Port Ellery",)),
    ("Kestrel Museum opening hours", ("Kestrel Museum opening hours",)),
    ("a red fox", ("red fox",)),
    ("Draw a picture", ()),
    ("Now make it 16:9", ()),
    ("\" OR * : ^", ()),
    ("", ()),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "wanted"), PROMPTS)
def test_a_prompt_becomes_its_queries(prompt: str, wanted: tuple[str, ...]) -> None:
    assert queries(prompt) == wanted


@pytest.mark.parametrize("query", [query for _, wanted in PROMPTS for query in wanted])
def test_a_query_stays_itself(query: str) -> None:
    assert queries(query) == (query,)


def test_a_long_prompt_gives_few_and_short_queries() -> None:
    found = queries(
        " ".join(f"Show the harbour of Port{chr(65 + n)}lery in {'very ' * 60}heavy rain." for n in range(20))
    )
    assert 0 < len(found) <= MOST_QUERIES
    assert max(map(len, found)) <= MOST_CHARACTERS


NAMES = [
    ("the tides of Port Ellery on Monday", (("port", "ellery"),)),
    ("Port Ellery's tides", (("port", "ellery"),)),
    ("weather in hamburg", (("hamburg",),)),
    ("Ein Plakat mit dem Wetter in Hamburg", (("hamburg",),)),
    ("horarios del museo Prado en Madrid", (("prado",), ("madrid",))),
    ("Draw a cat in a boat", ()),
]


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_names_are_known_by_their_capitals_and_places(text: str, wanted: tuple[tuple[str, ...], ...]) -> None:
    assert names(text) == wanted


def test_content_is_what_a_prompt_is_about() -> None:
    assert content("Create a clean poster of the Museum's tides for the next 5 days in 2031") == (
        "museum",
        "tides",
        "2031",
    )


@pytest.mark.timeout(5)
@pytest.mark.parametrize("piece", ["a ", "In Paris and ", "A. ", "with ", 'text "', "\n", "x" * 50, "in a "])
def test_a_huge_prompt_costs_little(piece: str) -> None:
    assert len(queries(piece * 20_000)) <= MOST_QUERIES
