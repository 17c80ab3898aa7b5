"""A file becomes passages without its markup."""

from pathlib import Path

import pytest

from platano.search.document import LEAST_WORDS, MOST_WORDS, Document, Passage, read, web_address

FILES = [
    ("a.md", "---\ntitle: A\nurl: https://a.example/x\n---\n# B\n\nSome **bold** [link](http://x) text.\n- one\n- two\n", "A", "https://a.example/x", "Some bold link text.\none\ntwo"),
    ("a.md", "# B\n| day | high |\n|---|---|\n| Mon | 5 |\n", "B", "", "day: Mon; high: 5"),
    ("grey-pointLight.txt", "just words", "grey point Light", "", "just words"),
    ("a.txt", "A short line\n\nand words below it.", "A short line", "", "and words below it."),
    ("a.rst", "Title\n=====\n\n.. note::\n\nSee :ref:`there` and ``code``.\n", "Title", "", "See there and code."),
    ("a.html", "<title>T &amp; U</title><link rel=canonical href='https://a.example/'><script>bad()</script><nav>menu</nav><p>One<br>two <b>three</b>&nbsp;&lt;", "T & U", "https://a.example/", "One\ntwo three <"),
    ("a.htm", "<h2>Prices</h2><table><tr><th>Who<th>Price</tr><tr><td>Adult</td><td>8</td></tr></table>", "Prices", "", "Who: Adult; Price: 8"),
    ("a.html", "<h2>Prices</h2><table><tr><th>Who</th><th>Price</th></tr><tr><td>Adult</td><td>8</td></tr></table>", "Prices", "", "Who: Adult; Price: 8"),
    ("a.csv", "name;height\nAlder;2,914\n", "a", "", "name: Alder; height: 2,914"),
    ("a.json", '{"title": "P", "url": "javascript:x", "peaks": [{"name": "Alder", "m": 2914}], "open": {"mon": "10-18"}}', "P", "", "name: Alder; m: 2914\nopen: mon: 10-18"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "title", "url", "text"), FILES)
def test_a_file_becomes_title_address_and_words(
    tmp_path: Path, name: str, content: str, title: str, url: str, text: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    document = read(tmp_path / name)
    assert (document.title, document.url, "\n".join(p.text for p in document.passages)) == (title, url, text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("El pingüino duerme".encode(encoding))
    assert read(tmp_path / "a.txt").passages == (Passage("", "El pingüino duerme"),)


def test_passages_are_of_moderate_length_and_lose_no_word(tmp_path: Path) -> None:
    words = [f"w{n}" + ("." if n % 17 == 16 else "") for n in range(5000)]
    (tmp_path / "a.md").write_text("\n\n".join(" ".join(words[at : at + 170]) for at in range(0, 5000, 170)), "utf-8")
    passages = read(tmp_path / "a.md").passages
    assert " ".join(passage.text for passage in passages).split() == words
    lengths = [len(passage.text.split()) for passage in passages]
    assert max(lengths) <= MOST_WORDS
    assert sum(length < LEAST_WORDS // 2 for length in lengths) < len(lengths) / 5


def test_a_heading_starts_a_passage_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\none\n\n## B\n\ntwo\n", "utf-8")
    assert read(tmp_path / "a.md") == Document("A", "", (Passage("A", "one"), Passage("B", "two")))


def test_a_pdf_is_read(tmp_path: Path) -> None:
    (tmp_path / "sea.pdf").write_bytes(_pdf("Forty walruses were counted."))
    assert read(tmp_path / "sea.pdf") == Document("sea", "", (Passage("", "Forty walruses were counted."),))


def _pdf(words: str) -> bytes:
    """The smallest PDF with one line of text; PDFium mends the missing table of offsets."""
    drawn = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF".encode()


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platano.search.document.TEXT_BYTES", 10)
    (tmp_path / "a.txt").write_text("eleven bytes", "utf-8")
    with pytest.raises(ValueError, match="12 bytes"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", 'https://a"b', "//host", ""]
)
def test_only_a_web_page_is_an_address(url: str) -> None:
    assert web_address(url) == ""


@pytest.mark.timeout(20)
@pytest.mark.parametrize("suffix", ["md", "rst", "html", "txt"])
@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "`<",
        "<a ",
        "a",
        "a b. ",
        "|",
        "**",
        ":a",
        "# ",
        "- ",
        "<!",
        "<!--",
        "</a",
        "<?",
        "<a b='",
        "&#",
        "<table><tr>",
    ],
)
def test_a_long_line_of_markup_is_read_in_good_time(tmp_path: Path, suffix: str, piece: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_text(piece * (300_000 // len(piece)), "utf-8")
    assert read(path).title
