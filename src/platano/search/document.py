"""Documents as passages: text, Markdown, reStructuredText, HTML, tables and PDF, without their markup."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from platano.search.page import read_page

TEXT_BYTES = 10 * 2**20
PDF_BYTES = 50 * 2**20
PDF_PAGES = 500
LEAST_WORDS, MOST_WORDS = 60, 120  # of a passage
LONGEST_WORD = 200  # characters; longer ones are encoded data and no prose
SUFFIXES = frozenset({".md", ".txt", ".html", ".htm", ".csv", ".json", ".rst", ".pdf"})

Block = tuple[str, str]  # the heading that it stands under, one paragraph or row


class Passage(Struct, frozen=True):
    """About 60 to 120 words under one heading; paragraphs and rows end with a line break."""

    section: str
    text: str


class Document(Struct, frozen=True):
    """`url` is the page that the document says it is, or ""."""

    title: str
    url: str
    passages: tuple[Passage, ...]


def read(path: Path) -> Document:
    """Raises `OSError` or `ValueError` when the file cannot be read as what its name says."""
    size, suffix = path.stat().st_size, path.suffix.lower()
    limit = PDF_BYTES if suffix == ".pdf" else TEXT_BYTES
    if size > limit:
        raise ValueError(f"it has {size} bytes, more than the {limit} that are read")
    if suffix == ".pdf":
        title, url, blocks = _read_pdf(path)
    else:
        title, url, blocks = _read_text(text_of(path.read_bytes()), suffix)
    first_heading = next((section for section, _ in blocks if section), "")
    return Document(title or first_heading or words_of_name(path.stem), web_address(url), tuple(_passages(blocks)))


def text_of(data: bytes) -> str:
    """Raises `ValueError` for bytes that are no text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    if b"\x00" in data:
        raise ValueError("it is not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def words_of_name(stem: str) -> str:
    """'grey-point_lighthouse2' and 'GreyPointLighthouse' as words."""
    spaced = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", stem)
    return " ".join(re.split(r"[\W_]+", spaced)).strip() or stem


def web_address(url: str) -> str:
    """The address when it is a web page's, else "": other schemes must not reach a client's link."""
    return url if re.match(r"https?://[^\s\"'<>]+$", url) else ""


def front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The `key: value` lines between two `---` lines at the top, keys in lower case, and the rest of the text."""
    match = re.match(r"---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", text, re.S)
    if not match:
        return {}, text
    pairs = (line.partition(":") for line in (match[1] or "").splitlines() if ":" in line)
    fields = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}
    return fields, text[match.end() :]


def paragraphs(text: str) -> list[Block]:
    """Markdown, reStructuredText and plain text: paragraphs, list items and table rows, markup removed."""
    lines = text.splitlines()
    blocks: list[Block] = []
    section, pending, table = "", list[str](), list[list[str]]()

    def flush() -> None:
        if pending:
            blocks.append((section, _plain(" ".join(pending))))
            pending.clear()
        blocks.extend((section, row) for row in records(table))
        table.clear()

    for index, line in enumerate(lines):
        stripped = line.strip()
        heading = re.match(r"#{1,6}\s+(.*?)\s*#*$", stripped)
        if heading or _is_underlined(lines, index):
            flush()
            section = _plain(heading[1] if heading else stripped)
        elif stripped.startswith("|") and stripped.count("|") > 1:
            if not re.fullmatch(r"[|:\-\s]+", stripped):
                table.append([_plain(cell) for cell in stripped.strip("|").split("|")])
        elif not stripped or re.fullmatch(r"(?:```|~~~).*|([-=~^\"'*+#_])\1{2,}|\.\. .*", stripped):
            flush()
        else:
            if item := re.match(r"(?:[-*+•]|\d{1,3}[.)])\s+", stripped):
                flush()
            pending.append(stripped[item.end() :] if item else stripped.lstrip("> "))
    flush()
    return [(section, paragraph) for section, paragraph in blocks if paragraph]


def records(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of a table as lines that stand alone: 'day: Monday; high: 18 °C'. The first row names the columns."""
    if not rows:
        return
    header = [cell.strip() for cell in rows[0]]
    for row in rows[1:] or rows:
        cells = [cell.strip() for cell in row]
        if row is rows[0] or len(header) < 2:
            yield "; ".join(cell for cell in cells if cell)
        else:
            named = zip(header + [""] * len(cells), cells, strict=False)
            yield "; ".join(f"{name}: {cell}" if name else cell for name, cell in named if cell)


def _read_text(text: str, suffix: str) -> tuple[str, str, list[Block]]:
    if suffix in (".html", ".htm"):
        title, url, blocks = read_page(text)
        flat = [
            (section, line) for section, rows in blocks for line in ([rows] if isinstance(rows, str) else records(rows))
        ]
        return title, url, flat
    if suffix == ".csv":
        first = text.partition("\n")[0]
        rows = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=first.count))
        try:
            return "", "", [("", row) for row in records(list(rows)) if row]
        except csv.Error as error:
            raise ValueError(f"it is not a table: {error}") from None
    if suffix == ".json":
        return _read_json(text)
    fields, body = front_matter(text)
    if suffix == ".txt":
        body = _headed(body)
    return fields.get("title", ""), fields.get("url", ""), paragraphs(body)


def _headed(text: str) -> str:
    """A short first line with an empty one below is the title of a plain text; marked as a heading."""
    match = re.match(r"\s*([^\r\n]{3,80}[^\s.,;:!?])[ \t]*\r?\n[ \t]*\r?\n", text)
    return f"# {match[1]}\n\n{text[match.end() :]}" if match and not match[1].startswith("#") else text


def _read_json(text: str) -> tuple[str, str, list[Block]]:
    try:
        value = json.loads(text)
        top = value if isinstance(value, dict) else {}
        lines = list(_lines({**top, "title": None, "url": None} if top else value, ""))
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return str(top.get("title") or ""), str(top.get("url") or ""), [("", line) for line in lines]


def _lines(value: Any, name: str) -> Iterator[str]:
    """An object is one line of its plain values; what is nested follows on lines of its own."""
    if isinstance(value, list):
        plain = "; ".join(str(item) for item in value if not isinstance(item, dict | list) and item is not None)
        nested = [("", item) for item in value if isinstance(item, dict | list)]
    else:
        pairs = value.items() if isinstance(value, dict) else [("", value)]
        shown = [(key, item) for key, item in pairs if not isinstance(item, dict | list) and item is not None]
        plain = "; ".join(f"{key}: {item}" if key else str(item) for key, item in shown)
        nested = [(key, item) for key, item in pairs if isinstance(item, dict | list)]
    if plain:
        yield f"{name}: {plain}" if name else plain
    for key, item in nested:
        yield from _lines(item, key)


def _read_pdf(path: Path) -> tuple[str, str, list[Block]]:
    # PDFium loads a shared library of several megabytes, which few folders need.
    import pypdfium2  # noqa: PLC0415

    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"it is not a readable PDF: {error}") from None
    try:
        title = str(pdf.get_metadata_dict().get("Title") or "").strip()
        pages: list[Block] = []
        for number in range(min(len(pdf), PDF_PAGES)):
            page = pdf[number]
            text = page.get_textpage()
            pages.append(("", " ".join(text.get_text_bounded().split())))
            text.close()
            page.close()
        return title, "", [block for block in pages if block[1]]
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"it is not a readable PDF: {error}") from None
    finally:
        pdf.close()


def _is_underlined(lines: list[str], index: int) -> bool:
    """A line of = or - (and in reStructuredText some others) under a short one makes it a heading."""
    stripped = lines[index].strip()
    under = lines[index + 1].strip() if index + 1 < len(lines) else ""
    above = lines[index - 1].strip() if index else ""
    if not stripped or above or stripped.startswith(("|", "- ", "* ")) or len(stripped) > 120:
        return False
    return bool(re.fullmatch(r"([=\-~^\"*+#])\1{2,}", under))


def _plain(text: str) -> str:
    """One paragraph without the marks of Markdown and reStructuredText."""
    text = re.sub(r"!?\[([^\[\]\n]{0,300})\]\([^()\n]{0,2000}\)", r"\1", text)
    text = re.sub(r":[\w-]{1,40}:`([^`\n]{0,300})`", r"\1", text)
    text = re.sub(r"`([^`<\n]{0,300}?)\s{0,9}<[^<>\n]{0,2000}>`__?", r"\1", text)
    text = re.sub(r"</?[a-zA-Z][^<>\n]{0,2000}>", "", text)
    text = re.sub(r"(\*\*|__|``|`|~~)", "", text)
    text = re.sub(r"(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)", "", text)
    return " ".join(html.unescape(text).split())


def _passages(blocks: Sequence[Block]) -> Iterator[Passage]:
    """Paragraphs under one heading put together until there are enough words."""
    section, gathered, count = "", list[str](), 0
    for heading, paragraph in blocks:
        if gathered and (heading != section or count >= LEAST_WORDS):
            yield Passage(section, "\n".join(gathered))
            gathered, count = [], 0
        section = heading
        for piece in _pieces(paragraph):
            length = len(piece.split())
            if gathered and count + length > MOST_WORDS:
                yield Passage(section, "\n".join(gathered))
                gathered, count = [], 0
            gathered.append(piece)
            count += length
    if gathered:
        yield Passage(section, "\n".join(gathered))


def _pieces(paragraph: str) -> Iterator[str]:
    """A paragraph of more than a passage's words, cut between sentences, or between words where it must be."""
    gathered: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", paragraph):
        words = [word for word in sentence.split() if len(word) <= LONGEST_WORD]
        if gathered and len(gathered) + len(words) > MOST_WORDS:
            yield " ".join(gathered)
            gathered = []
        gathered += words
        while len(gathered) > MOST_WORDS:
            yield " ".join(gathered[:MOST_WORDS])
            gathered = gathered[MOST_WORDS:]
    if gathered:
        yield " ".join(gathered)
