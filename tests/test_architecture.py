"""Imports point one way: a room may import only the rooms named beside it. The list is the architecture."""

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "platano"

# room -> the rooms that it may import, besides itself
ALLOWED = {
    "__init__": "",
    "errors": "",
    "domain": "",
    "catalog": "errors domain",
    "config": "errors",
    "media": "errors domain",
    "store": "errors domain",
    "engines": "errors domain media",
    "search": "errors domain",
    "sources": "errors domain config media store",
    "rehearsal": "errors domain",
    "service": "errors domain catalog config media engines search sources rehearsal",
    "intake": "errors domain media service store",
    "delivery": "errors domain service store",
    "wire": "errors domain catalog delivery service store intake jobs",
    "memory": "",
    "door": "errors config memory",
    "house": "config delivery engines intake search service sources store",
    "jobs": "config delivery domain errors house service store",
    "batcher": "config errors house jobs store wire",
    "server": "__init__ errors config door house jobs memory rehearsal wire",
    "vision": "errors",
    "embedded": "config server",
    "client": "config embedded",
    "pytest_plugin": "client",
    "attachments": "",
    "films": "",
    "cli": "__init__ attachments errors client config films jobs server",
    "__main__": "cli",
}
# The server process must start in a moment: what is slow to import stays out of its rooms.
HEAVY = {"google", "cv2", "skia", "numpy", "PIL", "uharfbuzz", "resvg_py", "pillow_heif", "fontpkg", "av", "pypdfium2"}
LIGHT_ROOMS = (
    *("errors", "domain", "catalog", "config", "store", "search", "sources", "rehearsal", "service"),
    *("intake", "delivery", "house", "jobs", "wire", "batcher", "door", "server", "embedded"),
)
MAX_LINES = 550

FILES = sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports(nodes: Iterable[ast.AST]) -> set[str]:
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    for name in imports(ast.walk(ast.parse(path.read_text("utf-8")))):
        parts = name.split(".")
        if parts[0] != "platano":
            continue
        target = parts[1] if (SOURCE / parts[1]).is_dir() or (SOURCE / f"{parts[1]}.py").exists() else "__init__"
        assert target == room(path) or target in ALLOWED[room(path)].split(), f"{room(path)} imports {target}"


@pytest.mark.parametrize("path", [p for p in FILES if room(p) in LIGHT_ROOMS], ids=lambda p: str(p.relative_to(SOURCE)))
def test_the_server_imports_nothing_heavy(path: Path) -> None:
    # What is imported inside a function loads only when it is needed.
    assert not {name.split(".")[0] for name in imports(ast.parse(path.read_text("utf-8")).body)} & HEAVY


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_stays_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


def test_every_room_and_file_is_in_the_architecture_page() -> None:
    page = (SOURCE.parent.parent / "docs" / "architecture.md").read_text("utf-8")
    names = {path.name for path in FILES if path.name not in ("__init__.py", "__main__.py")}
    missing = sorted(name for name in names if f"`{name}`" not in page)
    assert not missing, f"docs/architecture.md does not mention {missing}"
