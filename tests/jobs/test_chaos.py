"""Two rounds of `benchmarks/chaos.py`; by hand it plays hundreds."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.mark.timeout(180)  # with two cores and nothing else to do it takes half a minute
def test_nothing_is_lost_and_nothing_made_twice_when_a_server_and_a_keeper_are_killed() -> None:
    command = [sys.executable, BENCHMARKS / "chaos.py", "--rounds", "2", "--victims", "server,keeper"]
    played = subprocess.run(command, capture_output=True, text=True)
    assert played.returncode == 0, played.stderr + played.stdout
