"""What a prompt says is what the scene holds."""

import pytest

from platano.engines.sketch import figure, tell
from platano.engines.sketch.drawings import find
from platano.engines.sketch.read import read
from platano.engines.sketch.scene import Thing

RED, BLUE, YELLOW = "#d62f36", "#2f6fd0", "#f6c92d"


def things(prompt: str) -> dict[str, Thing]:
    return {thing.noun: thing for thing in read(prompt).things}


def relation(prompt: str, noun: str) -> tuple[str, str]:
    scene = read(prompt)
    thing = next(thing for thing in scene.things if thing.noun == noun)
    assert thing.relation is not None
    target = scene.thing(thing.relation.target)
    assert target is not None
    return thing.relation.kind, target.noun


@pytest.mark.parametrize(
    ("prompt", "noun", "count", "colour"),
    [
        ("a blue car and two yellow bicycles", "bicycle", 2, YELLOW),
        ("a blue car and two yellow bicycles", "car", 1, BLUE),
        ("seven red birds", "bird", 7, RED),
        ("a dozen wolves", "wolf", 12, None),
        ("the car is red", "car", 1, RED),
        ("a single dog", "dog", 1, None),
    ],
)
def test_counts_and_colours_stay_with_their_noun(prompt: str, noun: str, count: int, colour: str | None) -> None:
    thing = things(prompt)[noun]
    assert (thing.count, thing.colour) == (count, colour)


@pytest.mark.parametrize(
    ("prompt", "noun", "kind", "target"),
    [
        ("a fox riding a bicycle", "fox", "ride", "bicycle"),
        ("a cat sitting on a chair", "cat", "on", "chair"),
        ("a dog wearing a red hat and sunglasses", "sunglasses", "wear", "dog"),
        ("a woman holding an apple", "apple", "hold", "woman"),
        ("a monkey eating a banana", "banana", "eat", "monkey"),
        ("a horse in front of a barn", "horse", "before", "barn"),
        ("a tree behind a house", "tree", "behind", "house"),
        ("a bowl of cherries on a table", "bowl", "on", "table"),
        ("a bowl of cherries on a table", "cherry", "in", "bowl"),
        ("a dog driving a car", "dog", "ride", "car"),
        ("a cat in a box", "cat", "in", "box"),
        ("an apple, a pear and a lemon on a plate", "apple", "on", "plate"),
    ],
)
def test_relations_tie_the_right_things(prompt: str, noun: str, kind: str, target: str) -> None:
    assert relation(prompt, noun) == (kind, target)


@pytest.mark.parametrize(
    ("prompt", "facts"),
    [
        ("a boat on the sea at sunset", {"place": "sea", "time": "sunset"}),
        ("a fox in a snowy forest in winter", {"place": "forest", "season": "winter"}),
        ("a watercolor painting of a horse", {"style": "watercolour"}),
        ("a close-up photo of a leaf", {"shot": "close"}),
        ("a sticker of a dog", {"layout": "sticker"}),
        ("a cat on a white background", {"background": "#fbfaf6"}),
        ("a city street in the rain at night", {"weather": "rain", "time": "night"}),
    ],
)
def test_surroundings_are_read(prompt: str, facts: dict[str, str]) -> None:
    scene = read(prompt)
    assert {name: getattr(scene, name) for name in facts} == facts


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        (
            'A poster with the text "Summerland", underneath the slogan "So good"',
            [("Summerland", "title"), ("So good", "subtitle")],
        ),
        ("A logo for a coffee shop called 'The Daily Grind'", [("The Daily Grind", "title")]),
        ("A logo. Include the text Journey.", [("Journey", "title")]),
        ("Una tarjeta con «Feliz día»", [("Feliz día", "title")]),
        ("a dog that says “Hello!”", [("Hello!", "speech")]),
    ],
)
def test_quoted_words_are_lettered_exactly(prompt: str, texts: list[tuple[str, str]]) -> None:
    assert [(words.text, words.role) for words in read(prompt).words] == texts


def test_sections_and_their_entries_make_an_infographic() -> None:
    scene = read('An infographic about bread with "ingredients" (flour, water, salt) and "steps" (mix, bake)')
    assert scene.layout == "infographic"
    assert [(section.heading, section.entries) for section in scene.sections] == [
        ("Ingredients", ("flour", "water", "salt")),
        ("Steps", ("mix", "bake")),
    ]


@pytest.mark.parametrize("prompt", ["a house without people", "a street, no cars", "a beach. No text."])
def test_what_is_not_wanted_is_not_drawn(prompt: str) -> None:
    assert not {"person", "car"} & set(things(prompt))


def test_what_was_not_understood_is_told() -> None:
    assert "zyxomorph" in tell.beside(read("a red zyxomorph beside a cat"))


@pytest.mark.parametrize("prompt", ["", "???", "qwertz uiop", "9" * 5000, "a " * 3000, '"' * 99])
def test_no_prompt_breaks_the_reader(prompt: str) -> None:
    read(prompt)


@pytest.mark.parametrize("noun", ["person", "woman", "man"])
def test_nobody_appears_uncalled(noun: str) -> None:
    assert noun not in things("dos gatos negros, natural superior grey")


def test_no_two_drawings_claim_one_noun() -> None:
    assert find("cat")
    assert figure.CLASHES == []
