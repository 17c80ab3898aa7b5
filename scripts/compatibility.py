"""Writes the tables of docs/compatibility.md from what the tests said; `--check` only compares.

`make test` leaves its results in .results/, one file an SDK. tests/compatibility.toml says which tests prove which
operation. A cell is "yes" where all of them passed, "no" with the reason where one was skipped, "-" where none is
named. A pattern that no test answers to is an error, so a test cannot vanish in silence. What this machine could not
run (no npm, no curl) stays as the page has it.
"""

import re
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "compatibility.md"
ROWS = ROOT / "tests" / "compatibility.toml"
RESULTS = ROOT / ".results"
START, END = "<!-- tables: made by scripts/compatibility.py -->", "<!-- end of tables -->"
YES, NONE, FAILS, NOT_RUN = "yes", "-", "**fails**", "?"
Cells = dict[tuple[str, str, str], str]  # by group, operation and column


@dataclass(frozen=True)
class Results:
    """What one run of the tests said: the verdict of each test by its node id, and the SDK that it ran with."""

    verdicts: Mapping[str, str]
    sdk: str


@dataclass(frozen=True)
class Column:
    """An SDK. `tests` is the key of a row that names its tests, `parameter` what their ids must hold."""

    title: str
    tests: str
    results: Results
    parameter: str = ""

    def matching(self, pattern: str) -> list[str]:
        """The verdicts of the tests that a pattern names: a node id, whole or without its parameters; * is anything."""
        wanted = re.escape(pattern).replace(r"\*", ".*") + ("" if "[" in pattern else r"(\[.*\])?")
        return [
            verdict
            for test, verdict in self.results.verdicts.items()
            if re.fullmatch(wanted, test) and self.parameter in test
        ]


def read_results(file: Path, unavailable: list[str]) -> Results:
    """A file of JUnit's XML as pytest writes it."""
    if not file.exists():
        sys.exit(f"{file.relative_to(ROOT)} is missing: run make test first")
    suite = ElementTree.parse(file).getroot().find("testsuite")
    assert suite is not None
    verdicts: dict[str, str] = {}
    for case in suite.iter("testcase"):
        test = f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
        if verdicts.get(test) in (None, YES):  # an error while tearing down comes as a second case
            verdicts[test] = _verdict(case, unavailable)
    return Results(
        verdicts, next(p.get("value", "") for p in suite.iter("property") if p.get("name") == "google-genai")
    )


def _verdict(case: ElementTree.Element, unavailable: list[str]) -> str:
    if case.find("failure") is not None or case.find("error") is not None:
        return FAILS
    skipped = case.find("skipped")
    if skipped is None:
        return YES
    reason = skipped.get("message", "")
    return NOT_RUN if any(words in reason for words in unavailable) else f"no: {reason}"


def read_columns(plan: Mapping[str, Any]) -> list[Column]:
    """The title names the version where the results know it."""
    names = {column["results"] for column in plan["column"]}
    results = {name: read_results(RESULTS / f"{name}.xml", plan["unavailable"]) for name in names}
    return [
        Column(
            column["title"].format(sdk=results[column["results"]].sdk),
            column["tests"],
            results[column["results"]],
            column.get("parameter", ""),
        )
        for column in plan["column"]
    ]


def cell(column: Column, patterns: Iterable[str]) -> str:
    """The worst of the verdicts. Raises `LookupError` naming a pattern that no test answers to."""
    found: list[str] = []
    for pattern in patterns:
        matching = column.matching(pattern)
        if not matching:
            raise LookupError(f"{column.title}: no test answers to {pattern}")
        found += matching
    for verdict in (FAILS, NOT_RUN):
        if verdict in found:
            return verdict
    return next((verdict for verdict in found if verdict != YES), YES if found else NONE)


def read_cells(page: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    """The cells of a page's tables."""
    group = ""
    titles: list[str] = []
    for line in page.splitlines():
        if line.startswith("### "):
            group, titles = line.removeprefix("### "), []
        elif line.startswith("| ") and group:
            values = [value.strip() for value in line.strip("| ").split(" | ")]
            titles = titles or values
            yield from (((group, values[0], title), value) for title, value in zip(titles, values, strict=True))


def table(group: Mapping[str, Any], columns: list[Column], before: Cells) -> Iterator[str]:
    """A group's heading and rows; an SDK that none of its rows names has no column."""
    shown = [column for column in columns if any(column.tests in row for row in group["row"])]
    yield f"### {group['name']}\n"
    yield f"| operation | call | {' | '.join(column.title for column in shown)} |"
    yield "|---|---|" + "---|" * len(shown)
    for row in group["row"]:
        values: list[str] = []
        for column in shown:
            value = cell(column, row.get(column.tests, ()))
            if value == NOT_RUN:
                value = before.get((group["name"], row["operation"], column.title), NOT_RUN)
                print(f"not run here: {row['operation']}, {column.title}", file=sys.stderr)
            values.append(value.replace("|", "/"))
        yield f"| {row['operation']} | `{row['call']}` | {' | '.join(values)} |"
    yield ""


def main() -> None:
    page = PAGE.read_text("utf-8")
    intro, rest = page.split(START)
    old, outro = rest.split(END)
    plan = tomllib.loads(ROWS.read_text("utf-8"))
    columns, before = read_columns(plan), dict(read_cells(old))
    try:
        lines = [line for group in plan["group"] for line in table(group, columns, before)]
    except LookupError as error:
        sys.exit(f"tests/compatibility.toml: {error.args[0]}")
    tables = "\n".join(lines)
    made = f"{intro}{START}\n\n{tables}\n{END}{outro}"
    if FAILS in tables:
        sys.exit("Tests that docs/compatibility.md rests on fail: nothing was written.")
    if "--check" not in sys.argv:
        PAGE.write_text(made, "utf-8")
    elif made != page:
        sys.exit("docs/compatibility.md is stale: run make compatibility")


if __name__ == "__main__":
    main()
