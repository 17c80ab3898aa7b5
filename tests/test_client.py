"""`connect()` works from where people call it."""

import subprocess
import sys
from pathlib import Path

import pytest

from platano.client import connect

SCRIPT = """
from platano.client import connect
client = connect(data={data!r})
response = client.models.generate_content(model="gemini-2.5-flash-image", contents="a cat")
print(len(response.parts))
"""


def test_a_plain_script_needs_no_main_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(data=str(tmp_path / "data")))
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "2"), done.stderr


def test_a_script_on_standard_input_works_as_a_notebook_would(tmp_path: Path) -> None:
    script = SCRIPT.format(data=str(tmp_path / "data"))
    done = subprocess.run([sys.executable, "-"], input=script, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "2", done.stderr


def test_the_environment_names_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLATANO_URL", "http://127.0.0.1:9")
    assert connect().platano is None  # type: ignore[attr-defined]
