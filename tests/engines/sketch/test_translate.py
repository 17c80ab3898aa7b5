import tomllib
from pathlib import Path

import pytest

from platano.engines.sketch import translate
from platano.engines.sketch.fonts import covers

CODES = ("es", "fr", "de", "it", "pt", "nl")
TABLE = tomllib.loads((Path(translate.__file__).parent / "translations.toml").read_text("utf-8"))


def test_a_whole_phrase_wins_over_its_words() -> None:
    by_word = translate.text("happy blorp birthday", "de")[0]
    assert by_word == "glücklich blorp Geburtstag"
    assert translate.text("happy birthday", "de") == ("alles Gute zum Geburtstag", [])


@pytest.mark.parametrize(
    ("english", "spanish"),
    [("GOOD MORNING", "BUENOS DÍAS"), ("Good Morning", "Buenos días"), ("good morning", "buenos días")],
)
def test_letter_case_follows_the_original(english: str, spanish: str) -> None:
    assert translate.text(english, "es") == (spanish, [])


def test_german_nouns_keep_their_capital_in_lower_case_text() -> None:
    assert translate.text("water, sugar, oxygen", "de")[0] == "Wasser, Zucker, Sauerstoff"


def test_unknown_words_are_reported_and_kept() -> None:
    assert translate.text("Fresh Zorbleberry and Quux", "fr") == ("Frais Zorbleberry et Quux", ["Zorbleberry", "Quux"])


def test_numbers_and_marks_stay_as_they_are() -> None:
    assert translate.text("3 eggs - 50% / $2.50", "it") == ("3 uova - 50% / $2.50", [])


def test_spanish_exclamations_and_questions_open_with_their_mark() -> None:
    assert translate.text("Happy birthday!", "es")[0] == "¡Feliz cumpleaños!"
    assert translate.text("Where are you?", "es")[0] == "¿Dónde estás?"


@pytest.mark.parametrize(
    ("name", "code"),
    [("Spanish", "es"), ("castellano", "es"), ("Français", "fr"), ("Deutsch", "de"), ("Brazilian  Portuguese", "pt")],
)
def test_a_language_goes_by_its_english_and_its_own_name(name: str, code: str) -> None:
    assert translate.language(name) == code


@pytest.mark.parametrize("name", ["klingon", "it", "de", "blue"])
def test_a_name_without_a_table_and_a_bare_code_are_no_language(name: str) -> None:
    assert translate.language(name) is None


@pytest.mark.parametrize("code", CODES)
def test_every_entry_can_be_found_and_lettered_in_every_language(code: str) -> None:
    assert [english for english in TABLE if translate.text(english, code) != (TABLE[english][code], [])] == []
    assert covers("".join(words[code] for words in TABLE.values())) == set()
