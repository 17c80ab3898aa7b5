"""`make conformance`: google-genai's own tests against platano, and against a server that knows one answer.

python conformance/run.py                   all groups
python conformance/run.py models chats      some
python conformance/run.py --keep FOLDER     leave the logs and outcomes in FOLDER
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import report
import suite

GROUPS = ["models", "shared", "chats", "files", "caches", "batches"]  # the long ones first
AT_ONCE = 2


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", default=GROUPS)
    parser.add_argument("--keep", type=Path, help="work in this new folder and leave it")
    asked = parser.parse_args()
    started = time.monotonic()
    if asked.keep:
        asked.keep.mkdir(parents=True)
        status = conform(asked.groups, asked.keep.resolve())
    else:
        with tempfile.TemporaryDirectory() as folder:
            status = conform(asked.groups, Path(folder).resolve())
    print(f"\n{time.monotonic() - started:.0f} seconds")
    return status


def conform(groups: list[str], root: Path) -> int:
    """Each group on each server, two at a time. Returns the exit status."""
    suite.copy_package(root)
    jobs = [(server, group) for server in suite.SERVERS for group in groups]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = dict(zip(jobs, pool.map(lambda job: suite.run_group(*job, root), jobs), strict=True))
    platano, canned = ({group: ends[server, group] for group in groups} for server in suite.SERVERS)
    return report.show(platano, canned)


if __name__ == "__main__":
    sys.exit(main())
