"""An instruction changes what it names and nothing else."""

import numpy as np
import pytest

from platano.engines.sketch import artist, edit, tell
from platano.engines.sketch.read import read


def edited(prompt: str, *instructions: str) -> str:
    scene = read(prompt)
    for instruction in instructions:
        change = edit.apply(scene, instruction)
        assert change.changed, instruction
        scene = change.scene
    return tell.caption(scene)


@pytest.mark.parametrize(
    ("prompt", "instruction", "words"),
    [
        ("a cat", "make the background blue", "background: blue"),
        ("a cat", "Change the background to a beach at sunset", "place: beach; sunset"),
        ("a cat", "add a red hat", "red hat worn by the cat"),
        ("a cat and a dog", "add a scarf to the dog", "scarf worn by the dog"),
        ("a cat", "add two dogs next to the cat", "two dogs beside the cat"),
        ("a cat on a chair", "remove the chair", "A cat"),
        ("a cat", "replace the cat with a fox", "A fox"),
        ("a car", "Turn this car into a tractor", "A tractor"),
        ("a car", "Now change the color to yellow.", "A yellow car"),
        ("a car and a house", "make the house pink", "a pink house"),
        (
            "a room with a blue sofa",
            "Change only the blue sofa to a brown leather armchair, keep everything else identical.",
            "leather brown armchair",
        ),
        ("a cat", "make it night", "night"),
        ("a cat", "turn it into a watercolor painting", "watercolour"),
        ("a cat", "make the cat sleep", "A cat (sleep)"),
        ("a cat", "make the cat happy", "A happy cat"),
        ("a cat", 'add the text "Hello"', "lettered “Hello”"),
        ('a poster with the text "Hello"', 'change the text to "Bye"', "lettered “Bye”"),
        ('a poster with the text "Good morning"', "Now in Spanish", "lettered “Buenos días”"),
        ("a cat", "give the cat a crown", "crown worn by the cat"),
        ("a car", "put a dog in the car", "dog riding the car"),
    ],
)
def test_each_kind_of_change(prompt: str, instruction: str, words: str) -> None:
    assert words in edited(prompt, instruction)


def test_changes_add_up_over_turns() -> None:
    caption = edited("a cat on a chair", "make the background blue", "add a red party hat to the cat", "make it snow")
    assert (
        caption == "A cat on the chair, a chair, a red party hat worn by the cat; place: plain; background: blue; snow."
    )


def test_a_new_hat_takes_the_place_of_the_old() -> None:
    assert "top hat" not in edited("a cat wearing a top hat", "give the cat a crown")


def test_what_cannot_be_done_is_told() -> None:
    change = edit.apply(read("a cat"), "solve the equation")
    assert not change.changed
    assert change.scene.left_out == ("solve the equation",)


@pytest.mark.parametrize(
    ("instruction", "is_new"),
    [("Create a picture of a dog on the moon", True), ("make the picture brighter", False), ("add a dog", False)],
)
def test_a_new_picture_is_told_from_a_change(instruction: str, is_new: bool) -> None:
    assert edit.is_new(instruction) is is_new


def test_a_change_leaves_the_rest_of_the_picture_as_it_was() -> None:
    before = read("a cat and a dog on a white background")
    after = edit.apply(before, "make the dog green").scene
    first, second = (artist.paint(scene, (400, 400)) for scene in (before, after))
    differs = np.argwhere((first != second).any(axis=2))
    assert len(differs) > 500
    assert differs[:, 1].min() > 160  # the cat stands to the left of that
