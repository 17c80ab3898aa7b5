"""What the runs say: a table, what fails without a reason on the list, and what is on the list without failing."""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from suite import End

LIST = Path(__file__).resolve().parent / "cannot_apply.toml"
QUOTA = "429"
Ends = Mapping[str, Sequence[End]]  # by group


def cannot_apply() -> dict[str, str]:
    """Test id -> why it cannot apply to platano."""
    found = tomllib.loads(LIST.read_text("utf-8"))["reason"]
    return {test: entry["why"] for entry in found for test in entry["tests"]}


def table(platano: Ends, canned: Ends) -> Table:
    made = Table("group", box=None, pad_edge=False)
    for title in ("passed", "failed", "not applicable", "skipped", "canned passes", "only platano", "only canned"):
        made.add_column(title, justify="right")
    listed = cannot_apply()
    for group, ends in platano.items():
        passed, by_canned = _passed(ends), _passed(canned[group])
        failed = {end.test for end in ends if end.outcome == "failed"}
        counts = (
            *(len(passed), len(failed - listed.keys()), len(failed & listed.keys())),
            *(sum(end.outcome == "skipped" for end in ends), len(by_canned)),
            *(len(passed - by_canned), len(by_canned - passed)),
        )
        made.add_row(group, *map(str, counts))
    return made


def _passed(ends: Sequence[End]) -> set[str]:
    return {end.test for end in ends if end.outcome == "passed"}


def skips(platano: Ends) -> Counter[str]:
    """How many tests were skipped for which reason."""
    return Counter(end.reason for ends in platano.values() for end in ends if end.outcome == "skipped")


def problems(platano: Ends) -> list[str]:
    """Every reason for the command to fail, one line each."""
    listed = cannot_apply()
    ends = [end for group in platano.values() for end in group]
    found = [
        f"FAILED {end.test}\n       {end.reason}" for end in ends if end.outcome == "failed" and end.test not in listed
    ]
    found += [
        f"REMOVE FROM THE LIST, it passes: {end.test}" for end in ends if end.outcome == "passed" and end.test in listed
    ]
    found += [
        f"SKIPPED FOR TOO MANY REQUESTS {end.test}" for end in ends if end.outcome == "skipped" and QUOTA in end.reason
    ]
    groups, known = set(platano), {end.test for end in ends}
    gone = sorted(test for test in listed if test.partition("/")[0] in groups and test not in known)
    return found + [f"REMOVE FROM THE LIST, there is no such test: {test}" for test in gone]


def show(platano: Ends, canned: Ends) -> int:
    """Print everything. Returns the exit status."""
    console = Console(width=200, highlight=False, markup=False, soft_wrap=True)
    console.print(table(platano, canned))
    console.print("\nskipped")
    for reason, count in skips(platano).most_common():
        console.print(f"{count:6} {reason}")
    listed = cannot_apply()
    failed = {end.test for ends in platano.values() for end in ends if end.outcome == "failed"}
    console.print("\nnot applicable")
    for why, count in Counter(listed[test] for test in failed if test in listed).most_common():
        console.print(f"{count:6} {why}")
    found = problems(platano)
    if found:
        console.print(f"\n{len(found)} to look at")
        for line in found:
            console.print(line)
    return 1 if found else 0
