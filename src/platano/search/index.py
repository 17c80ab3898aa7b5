"""The index of a folder: passages in SQLite's FTS5, brought up to date before it is asked.

Words are compared without case and diacritics, and by Porter's stems: "tides" finds "tide". The stemmer is
English, but as both sides go through it, it only adds plurals in -s to Spanish and German. It is a cache and
may be deleted at any time.
"""

import logging
import sqlite3
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from platano.errors import Unavailable
from platano.search import shelf
from platano.search.document import Passage
from platano.search.shelf import Entry
from platano.search.words import COLOURS, content

VERSION = 1  # of the tables; another one on disk is built anew
WALK_SECONDS = 1.0  # changes are looked for at most this often
FILE_SHIFT = 20  # a row's number is its file's number and, in the low bits, its place there
WEIGHTS = "4.0, 2.0, 2.0, 1.0"  # of title, place (folders and file name), section and body in bm25
SAID = "{title section body}"  # the columns that the document itself wrote

log = logging.getLogger("platano")

_COLUMNS = "title, place, section, body, tokenize = 'porter unicode61 remove_diacritics 2'"
_TABLES = f"""
CREATE TABLE files (
    number INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, mark TEXT NOT NULL,
    title TEXT NOT NULL, url TEXT NOT NULL, image_url TEXT NOT NULL, telling INTEGER NOT NULL
);
CREATE VIRTUAL TABLE web USING fts5({_COLUMNS});
CREATE VIRTUAL TABLE image USING fts5({_COLUMNS});
"""
_DROPS = "".join(f"DROP TABLE IF EXISTS {name};" for name in ("files", "passages", "web", "image"))

Kind = Literal["web", "image"]


class File(Struct, frozen=True):
    """`telling` is how many words of its title say what it is about; addresses are "" when it names none."""

    path: str
    title: str
    url: str
    image_url: str
    telling: int


class Index:
    """One connection, one lock: safe from any thread; a call waits for the one before it."""

    def __init__(self, folder: Path, file: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._walked = float("-inf")
        file.parent.mkdir(parents=True, exist_ok=True)
        self._database = _opened(file)

    def close(self) -> None:
        with self._lock:
            self._database.close()

    def refresh(self) -> None:
        """Take in what is new or changed and drop what is gone, unless that was done within the last second."""
        with self._lock:
            if time.monotonic() - self._walked < WALK_SECONDS:
                return
            found = shelf.entries(self._folder)
            if any(self._differences(found)):
                with self._database:
                    # Another server may share the index: what is missing is asked again once nobody else can write.
                    self._database.execute("BEGIN IMMEDIATE")
                    gone, changed = self._differences(found)
                    self._drop([*gone, *(entry.path for entry in changed)])
                    for entry in changed:
                        self._take_in(entry)
            self._walked = time.monotonic()

    def _differences(self, found: Mapping[str, Entry]) -> tuple[list[str], list[Entry]]:
        """Paths that are gone, and entries that are new or changed."""
        known = dict(self._database.execute("SELECT path, mark FROM files"))
        gone = [path for path in known if path not in found]
        return gone, [entry for path, entry in found.items() if known.get(path) != entry.mark]

    def rows(self, word: str, kind: Kind, columns: str = "") -> set[int]:
        """Rows that hold the word, in any column or only in those."""
        match = f"{columns}: {_quoted(word)}" if columns else _quoted(word)
        with self._lock:
            found = self._database.execute(f"SELECT rowid FROM {kind} WHERE {kind} MATCH ?", (match,)).fetchall()
        return {row for (row,) in found}

    def ranks(self, words: Iterable[str], kind: Kind) -> dict[int, float]:
        """bm25 of every row with any of the words; higher is better."""
        sql = f"SELECT rowid, -bm25({kind}, {WEIGHTS}) FROM {kind} WHERE {kind} MATCH ?"
        with self._lock:
            return dict(self._database.execute(sql, (" OR ".join(_quoted(word) for word in words),)))

    def file_count(self) -> int:
        with self._lock:
            return int(self._database.execute("SELECT count(*) FROM files").fetchone()[0])

    def file(self, number: int) -> File:
        sql = "SELECT path, title, url, image_url, telling FROM files WHERE number = ?"
        with self._lock:
            return File(*self._database.execute(sql, (number,)).fetchone())

    def body(self, row: int, kind: Kind) -> str:
        with self._lock:
            return str(self._database.execute(f"SELECT body FROM {kind} WHERE rowid = ?", (row,)).fetchone()[0])

    def _drop(self, paths: Sequence[str]) -> None:
        for path in paths:
            for (number,) in self._database.execute("SELECT number FROM files WHERE path = ?", (path,)).fetchall():
                self._database.execute("DELETE FROM files WHERE number = ?", (number,))
                first = number << FILE_SHIFT
                last = first + (1 << FILE_SHIFT) - 1
                for kind in ("web", "image"):
                    self._database.execute(f"DELETE FROM {kind} WHERE rowid BETWEEN ? AND ?", (first, last))

    def _take_in(self, entry: Entry) -> None:
        """A file that cannot be read is remembered without passages, so that it is tried again only when it changes."""
        title = url = image_url = ""
        passages: Sequence[Passage] = ()
        try:
            if entry.is_picture:
                picture = shelf.read_picture(self._folder, entry)
                title, url, image_url = picture.title, picture.url, picture.image_url
                passages = (Passage("", picture.caption),)
            else:
                document = shelf.read_document(self._folder, entry)
                title, url, passages = document.title, document.url, document.passages
        except Exception as error:  # whatever a reader makes of a strange file, the others stay searchable
            log.warning("Search leaves out %s: %s.", entry.path, error)
        telling = len([word for word in content(title) if word not in COLOURS])
        number = self._database.execute(
            "INSERT INTO files (path, mark, title, url, image_url, telling) VALUES (?, ?, ?, ?, ?, ?)",
            (entry.path, entry.mark, _storable(title), url, image_url, telling),
        ).lastrowid
        assert number is not None
        place, kind = shelf.place(entry.path), "image" if entry.is_picture else "web"
        self._database.executemany(
            f"INSERT INTO {kind} (rowid, title, place, section, body) VALUES (?, ?, ?, ?, ?)",
            (
                (
                    (number << FILE_SHIFT) + at,
                    _storable(title),
                    place,
                    _storable(passage.section),
                    _storable(passage.text),
                )
                for at, passage in enumerate(passages[: 1 << FILE_SHIFT])
            ),
        )


def _quoted(word: str) -> str:
    """A word as an FTS5 string, in which nothing is syntax."""
    return '"' + _storable(word).replace('"', " ").replace("\x00", " ") + '"'


def _storable(text: str) -> str:
    """Without halves of surrogate pairs, which JSON may hold and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()


def _opened(file: Path) -> sqlite3.Connection:
    """The database with its tables; one that is damaged or of another version is made anew."""
    try:
        return _with_tables(file)
    except sqlite3.DatabaseError as error:
        if "no such module" in str(error):
            raise Unavailable("This Python's SQLite was built without FTS5, which the folder search needs.") from None
        file.unlink(missing_ok=True)
        return _with_tables(file)


def _with_tables(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=30, check_same_thread=False)
    try:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version != VERSION:
            database.executescript(_DROPS + _TABLES)
            database.execute(f"PRAGMA user_version = {VERSION}")
        database.execute("PRAGMA synchronous = OFF")  # a cache: what a power cut damages is made anew
        database.execute("SELECT count(*) FROM web WHERE web MATCH 'a'").fetchone()
    except BaseException:
        database.close()
        raise
    return database
