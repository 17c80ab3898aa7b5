"""The words of an HTML page: title, canonical address, paragraphs under their headings, rows of tables."""

import re
from html.parser import HTMLParser

Rows = list[list[str]]
PageBlock = tuple[str, str | Rows]  # heading, and a paragraph or a table

_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "nav", "iframe", "select"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
        "font",
    ]
)


def read_page(text: str) -> tuple[str, str, list[PageBlock]]:
    """Title, address ("" when the page has none) and blocks in reading order."""
    reader = _Reader()
    # A comment or tag never closed would make the parser look for its end again and again.
    text = re.sub(r"<!--.*?(?:-->|\Z)", "", text, flags=re.S)
    reader.feed(re.sub(r"<(?=[^<>]*(?:<|\Z))", "&lt;", text))
    reader.close()
    reader.flush()
    return " ".join(reader.title.split()), reader.url, reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.url = ""
        self.blocks: list[PageBlock] = []
        self._section = ""
        self._text: list[str] = []
        self._unseen: list[str] = []
        self._in_title = False
        self._in_cell = False
        self._rows: Rows | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "title" and not self.title:
            self._in_title = True
        elif tag == "link" and "canonical" in (named.get("rel") or "").lower().split():
            self.url = (named.get("href") or "").strip()
        elif tag == "table":
            self.flush()
            self._rows = []
        elif tag in ("tr", "td", "th") and self._rows is not None:
            self._close_cell()  # the end tags of cells and rows may be left out
            if tag == "tr":
                self._rows.append([])
            else:
                self._in_cell = True
        elif tag not in _INLINE:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        elif tag == "title":
            self._in_title = False
        elif tag in _HEADINGS:
            self._section = self._taken() or self._section
        elif tag in ("td", "th", "tr") and self._rows is not None:
            self._close_cell()
        elif tag == "table" and self._rows is not None:
            self._close_cell()
            rows, self._rows = [row for row in self._rows if any(row)], None
            if rows:
                self.blocks.append((self._section, rows))
            self.flush()
        elif tag not in _INLINE:
            self.flush()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._in_title:
            self.title += data
        else:
            self._text.append(data)

    def flush(self) -> None:
        """End the paragraph. A cell of a table is one piece, whatever stands in it."""
        if self._in_cell:
            self._text.append(" ")
        elif text := self._taken():
            self.blocks.append((self._section, text))

    def _close_cell(self) -> None:
        if self._in_cell and self._rows:
            self._rows[-1].append(self._taken())
        self._in_cell = False

    def _taken(self) -> str:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        return text
