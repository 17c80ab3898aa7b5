"""The chips are safe to show and small."""

from html.parser import HTMLParser

import pytest

from platano.search.suggestions import MOST_BYTES, chips


def links(page: str) -> list[tuple[str | None, str]]:
    found: list[tuple[str | None, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert (tag, sorted(name for name, _ in attrs)) in [
                ("style", []),
                ("div", ["class"]),
                ("a", ["class", "href"]),
            ]
            if tag == "a":
                found.append((dict(attrs)["href"], ""))

        def handle_data(self, data: str) -> None:
            if found:
                found[-1] = (found[-1][0], found[-1][1] + data)

    Reader().feed(page)
    return found


CHIPS = [
    (("tides", "https://a.example/?a=1&b=2"), ("https://a.example/?a=1&b=2", "tides")),
    (('<script>"&', ""), ("#", '<script>"&')),
    (("tides", "javascript:alert(1)"), ("#", "tides")),
    (("tides", 'https://a.example/"><script>'), ('https://a.example/"><script>', "tides")),
    (("tides", "https://a.example/" + "x" * 3000), ("#", "tides")),
]


@pytest.mark.parametrize(("link", "shown"), CHIPS)
def test_a_chip_shows_its_query_and_leads_nowhere_unsafe(link: tuple[str, str], shown: tuple[str, str]) -> None:
    assert links(chips([link])) == [shown]


def test_many_long_chips_stay_small() -> None:
    page = chips([(f"{n} " + "<" * 200, "https://a.example/" + "y" * 400) for n in range(9)])
    assert 0 < len(page.encode()) <= MOST_BYTES
    assert links(page)


def test_no_query_no_chips() -> None:
    assert chips([]) == ""
