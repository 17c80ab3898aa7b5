"""What was found is quoted word for word, and each mark covers its quotation."""

import re

import pytest

from platano.domain import Source
from platano.engines.sketch.cite import MOST_WORDS, told

TIDES = Source(
    "https://t.example",
    "Harbour tides",
    text="The harbour is old. High water is at 06:12! It is 4.1 m deep.\nday: Monday; high: 06:12",
)
QUOTING = Source(
    "https://q.example",
    "“Quoted”",
    text="She said “no” and “yes”. Then she left at 9:30 p.m. for good…\n\nA second part.",
)
LONG = Source(
    "https://l.example",
    "A very long title that goes on and on for ever and ever",
    text=" ".join(f"word{n}" for n in range(400)),
)
PICTURE = Source("https://p.example", "Fox", image_url="file:///fox.png", text="A fox in the snow.")
PLAIN = Source("https://u.example", "", text="no title here\r\nnor a full stop")
FINDINGS = [(TIDES,), (QUOTING,), (LONG,), (PICTURE,), (PLAIN,), (TIDES, QUOTING, LONG), (LONG, LONG, LONG), (LONG, PICTURE, TIDES, QUOTING)]  # fmt: skip


@pytest.mark.parametrize("prompt", ["", "high water on Monday", "word399"])
@pytest.mark.parametrize("findings", FINDINGS)
def test_every_citation_is_a_stretch_of_its_source(findings: tuple[Source, ...], prompt: str) -> None:
    text = told(findings, prompt)
    assert text
    for citation in text.citations:
        quoted = text.text[citation.start : citation.end]
        assert quoted
        assert any(quoted in s.text and (s.url, s.title) == (citation.url, citation.title) for s in findings)
        assert (text.text[citation.start - 1], text.text[citation.end]) == ("“", "”")


@pytest.mark.parametrize("findings", FINDINGS)
def test_no_word_is_ours_but_the_connecting_ones(findings: tuple[Source, ...]) -> None:
    text = told(findings)
    assert text
    rest = text.text
    for citation in reversed(text.citations):
        rest = rest[: citation.start] + rest[citation.end :]
    ours = rest.replace("“”", "")
    for source in findings:
        ours = ours.replace(f"“{source.title}”", "").replace(" ".join(source.title.split()[:10]), "")
    assert set(re.findall(r"\w+", ours)) <= {"From", "the", "picture", "a", "source"}
    assert len(text.text.split()) <= MOST_WORDS


def test_the_sentences_that_share_words_with_the_prompt_are_quoted() -> None:
    filler = " ".join(f"This is the sentence of number {n} and it says nothing." for n in range(40))
    text = told(
        (Source("https://a.example", "A", text=f"{filler} High water comes at dawn. {filler}"),), "When is high water?"
    )
    assert text
    assert "High water comes at dawn." in text.text


@pytest.mark.parametrize("findings", [(), (Source("https://e.example", "Empty", text=" \n "),)])
def test_without_words_nothing_is_told(findings: tuple[Source, ...]) -> None:
    assert told(findings) is None
