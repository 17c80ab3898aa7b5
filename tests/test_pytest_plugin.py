"""What a user's own test suite gets."""

import pytest

pytest_plugins = ["pytester"]

SUITE = """
import pytest

def test_words_become_a_picture(platano):
    response = platano.client.models.generate_content(model="gemini-2.5-flash-image", contents="a cat")
    assert any(part.inline_data for part in response.parts)
    [call] = platano.journal
    assert call.status == 200
    assert call.body["contents"][0]["parts"][0]["text"] == "a cat"

def test_each_test_has_its_own_journal(platano):
    assert platano.journal == []
    with pytest.raises(Exception):
        platano.client.models.generate_content(model="gemini-0", contents="a cat")
    assert [call.status for call in platano.calls(":generateContent")] == [404]

@pytest.mark.parametrize("run", [1, 2])
def test_pixels_are_the_same_every_time(platano, run, tmp_path_factory):
    picture = platano.client.models.generate_content(model="gemini-2.5-flash-image", contents="a dog").parts[0]
    known = tmp_path_factory.getbasetemp() / "known.png"
    if run == 1:
        known.write_bytes(picture.inline_data.data)
    assert known.read_bytes() == picture.inline_data.data
"""


def test_the_fixture_gives_a_client_and_a_journal(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(SUITE)
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=4)


def test_a_suite_that_does_not_use_it_does_not_pay(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("import sys\ndef test_it():\n    assert 'google.genai' not in sys.modules")
    pytester.runpytest_subprocess().assert_outcomes(passed=1)
