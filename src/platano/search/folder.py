"""`folder`: search over a folder of the user's own documents and pictures, without network.

A passage is found only when it holds most of what the query is about, and its names. Nothing found is a good
answer: a picture must never be grounded on something else that happens to share a word.
"""

import math
from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

from platano.domain import Source
from platano.errors import InvalidArgument
from platano.search.index import FILE_SHIFT, SAID, Index, Kind
from platano.search.provider import Found, Query
from platano.search.query import queries
from platano.search.suggestions import chips
from platano.search.words import COLOURS, content, names, words

SHARE_NAMED = 0.5  # of the query's words that a passage must hold when its document holds all of its names
SHARE = 0.6  # otherwise, by number and by weight
NEAR_BEST = 0.75  # what holds less than this part of the best passage's share is left out
LEAST_FILES = 30  # in a small folder every word looks common; weigh words as if there were this many files
DISTINCTIVE = 0.2  # a word in at most this part of the files tells them apart
PASSAGES_PER_SOURCE = 2


class _Hit(Struct, frozen=True):
    row: int
    share: float
    rank: float

    @property
    def file(self) -> int:
        return self.row >> FILE_SHIFT


class Folder:
    """Searches `folder`; keeps its index in the file `index`, which is made when missing.

    The first search reads the whole folder; later ones only what changed. Raises `InvalidArgument` when there is no
    such folder, `Unavailable` when SQLite lacks FTS5.
    """

    name: ClassVar[str] = "folder"

    def __init__(self, folder: Path | str, index: Path | str) -> None:
        self._folder = Path(folder).expanduser().resolve()
        if not self._folder.is_dir():
            raise InvalidArgument(f"The search folder {folder} is not a folder. Make it, or name another.", "folder")
        self._index = Index(self._folder, Path(index).expanduser())

    def refresh(self) -> None:
        """Bring the index up to date now, so that the first search need not."""
        self._index.refresh()

    def search(self, query: Query) -> Found:
        """Sources for what the text asks, best first; several things asked take turns."""
        self._index.refresh()
        asked = queries(query.text)
        known = names(query.text)
        found = [self._sources(phrase, known, query.kind, query.count) for phrase in asked]
        turns = (source for turn in zip_longest(*found) for source in turn if source)
        sources = tuple({(source.url, source.image_url): source for source in turns}.values())[: query.count]
        links = [(phrase, (matches[0].url if matches else "")) for phrase, matches in zip(asked, found, strict=True)]
        return Found(sources, chips(links))

    def close(self) -> None:
        self._index.close()

    def _sources(self, phrase: str, known: Iterable[tuple[str, ...]], kind: Kind, count: int) -> list[Source]:
        by_file: dict[int, list[_Hit]] = {}
        for hit in self._hits(phrase, known, kind):
            by_file.setdefault(hit.file, []).append(hit)
        return [self._source(hits[:PASSAGES_PER_SOURCE], kind) for hits in list(by_file.values())[: max(count, 0)]]

    def _hits(self, phrase: str, known: Iterable[tuple[str, ...]], kind: Kind) -> list[_Hit]:
        """Passages that answer the phrase, best first."""
        plain = {word.plain for word in words(phrase)}
        runs = [run for run in known if set(run) <= plain]
        named = {word for run in runs for word in run}
        wanted = dict.fromkeys([*content(phrase), *named])
        rows = {word: self._index.rows(word, kind) for word in wanted}
        if not any(rows.values()):
            return []
        files = {word: {row >> FILE_SHIFT for row in found} for word, found in rows.items()}
        # A picture says what it shows by its name; a document that says it nowhere else hardly speaks of it.
        said = rows if kind == "image" else {word: self._index.rows(word, kind, SAID) for word in wanted}
        total = max(self._index.file_count(), LEAST_FILES)
        weight = {word: _weight(len(files[word]), total) for word in wanted}
        distinctive = {word for word in wanted if 0 < len(files[word]) <= max(DISTINCTIVE * total, 2)}
        titled = self._titled(distinctive) if kind == "image" else set[int]()
        names_held = _names_held(runs, files)
        ranks = self._index.ranks(wanted, kind)
        hits: list[_Hit] = []
        for row in set().union(*rows.values()):
            file = row >> FILE_SHIFT
            if 2 * names_held[file] < len(runs):
                continue
            here = {word for word in wanted if row in rows[word]}
            # A document names its town once and then speaks of "the harbour".
            held = here | {word for word in named if file in files[word]}
            counted = sum(1 if row in said[word] or word in named else 0.5 for word in held) / len(wanted)
            weighed = sum(weight[word] for word in held) / sum(weight.values())
            if runs and names_held[file] == len(runs):
                enough = counted >= SHARE_NAMED and (bool(held - named) or len(runs) > 1 or len(wanted) == len(named))
            else:
                enough = min(counted, weighed) >= SHARE
            if (enough and held & distinctive) or file in titled:
                share = sum(weight[word] for word in here) / sum(weight.values())
                hits.append(_Hit(row, share, ranks[row]))
        best = max((hit.share for hit in hits), default=0)
        near = [hit for hit in hits if hit.share >= NEAR_BEST * best]
        return sorted(near, key=lambda hit: (-round(hit.share, 3), -hit.rank, hit.row))

    def _titled(self, distinctive: set[str]) -> set[int]:
        """Pictures whose whole title is in the query: "red fox" is one to have for a red fox on a wooden fence."""
        count: Counter[int] = Counter()
        for word in distinctive - COLOURS:
            count.update({row >> FILE_SHIFT for row in self._index.rows(word, "image", "title")})
        return {file for file, found in count.items() if found >= max(self._index.file(file).telling, 1)}

    def _source(self, hits: list[_Hit], kind: Kind) -> Source:
        file = self._index.file(hits[0].file)
        text = "\n\n".join(self._index.body(hit.row, kind) for hit in sorted(hits, key=lambda hit: hit.row))
        own = (self._folder / file.path).as_uri()
        return Source(file.url or own, file.title, (file.image_url or own) if kind == "image" else "", text.strip())


def _weight(files: int, total: int) -> float:
    """Rare words weigh more; one that no file has weighs as much as one that a single file has."""
    seen = max(files, 1)
    return math.log(1 + (total - seen + 0.5) / (seen + 0.5))


def _names_held(runs: list[tuple[str, ...]], files: dict[str, set[int]]) -> Counter[int]:
    """How many of the names each file holds, all words of a name."""
    count: Counter[int] = Counter()
    for run in runs:
        count.update(set.intersection(*(files[word] for word in run)))
    return count
