"""Writes the tables of art in docs/architecture.md from the files' own first lines; `--check` only compares."""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "architecture.md"
SKETCH = ROOT / "src" / "platano" / "engines" / "sketch"
START, END = "<!-- art: made by scripts/architecture.py -->", "<!-- end of art -->"


def table(folder: str) -> str:
    """One row a file: its name and the first sentence of its docstring."""
    rows = [f"**`{folder}/`**", "", "| file | one sentence |", "|---|---|"]
    for path in sorted((SKETCH / folder).glob("*.py")):
        if path.name != "__init__.py":
            summary = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n\n")[0]
            rows.append(f"| `{path.name}` | {' '.join(summary.split())} |")
    return "\n".join(rows)


def main() -> None:
    page = PAGE.read_text("utf-8")
    before, rest = page.split(START)
    after = rest.split(END)[1]
    made = f"{before}{START}\n\n{table('drawings')}\n\n{table('backdrops')}\n\n{table('film')}\n\n{END}{after}"
    if "--check" not in sys.argv:
        PAGE.write_text(made, "utf-8")
    elif made != page:
        sys.exit("docs/architecture.md is stale: run .venv/bin/python scripts/architecture.py")


if __name__ == "__main__":
    main()
