"""What a search found, quoted word for word, each quotation marked with its source."""

import re

from platano.domain import Citation, Source, Text

MOST_SOURCES = 3
MOST_WORDS = 90  # of the whole text
MOST_TITLE_WORDS = 10
LEAST_QUOTED = 6  # words that a source must have left to be worth quoting


def told(findings: tuple[Source, ...], prompt: str = "") -> Text | None:
    """'From “Harbour tides”: “High water is at 06:12.”' for up to three sources; None when they have no words.

    Only "From", "the picture" and the marks are ours: all else stands in the sources. `prompt` helps to choose
    sentences. A citation covers its quotation without the marks around it.
    """
    quotable = [source for source in findings if source.text.strip()][:MOST_SOURCES]
    text = ""
    citations: list[Citation] = []
    for index, source in enumerate(quotable):
        lead = _lead(source)
        left = MOST_WORDS - len(text.split()) - len(lead.split())
        allowance = left // (len(quotable) - index)
        quotes = _best(source.text, prompt, allowance)
        if allowance < LEAST_QUOTED or not quotes:
            continue
        text += (" " if text else "") + lead
        for quote in quotes:
            start = len(text) + 2  # after the space and the opening mark
            text += f" “{quote}”"
            citations.append(Citation(source.url, source.title, start, start + len(quote)))
        text += "" if quotes[-1][-1] in ".!?" else "."
    return Text(text, tuple(citations)) if citations else None


def _lead(source: Source) -> str:
    words = source.title.split()
    title = " ".join(words[:MOST_TITLE_WORDS]) + ("…" if len(words) > MOST_TITLE_WORDS else "")
    picture = "the picture " if source.image_url else ""
    return f"From {picture}“{title}”:" if title else f"From {picture or 'a source'}".rstrip() + ":"


def _best(text: str, prompt: str, words: int) -> list[str]:
    """Stretches of the text with at most so many words in all, in reading order, neighbours joined.

    Sentences that share words with the prompt come first, those with figures before those without.
    """
    spans = [match.span() for match in re.finditer(r"[^\s](?:[^\n]*?[^\s.!?][.!?]+(?=\s|$)|[^\n]*)", text)]
    wanted = _stems(prompt)

    def worth(span: tuple[int, int]) -> float:
        sentence = text[slice(*span)]
        return len(wanted & _stems(sentence)) + 0.5 * any(letter.isdigit() for letter in sentence)

    chosen: list[tuple[int, int]] = []
    left = words
    for span in sorted(spans, key=lambda span: (-worth(span), span[0])):
        length = len(text[slice(*span)].split())
        if length <= left:
            chosen.append(span)
            left -= length
        elif not chosen:
            cut = re.match(rf"(?:\S+\s+){{{words - 1}}}\S+", text[slice(*span)]) if words > 0 else None
            return [cut[0]] if cut else []
    return [text[start:end] for start, end in _joined(text, sorted(chosen))]


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences that follow one another on one line, as one stretch."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] == " ":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _stems(text: str) -> set[str]:
    """The first letters of the longer words: enough to see that "tides" and "tidal" are kin."""
    return {word[:5] for word in re.findall(r"\w{4,}", text.lower())}
