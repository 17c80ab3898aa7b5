"""Providers come through one door."""

import pytest

from platano.errors import InvalidArgument, Unimplemented
from platano.search import provider
from platano.search.folder import Folder


class _Entry:
    def load(self) -> type[Folder]:
        return Folder


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provider, "entry_points", lambda group, name: [_Entry()] if name == "folder" else [])
    monkeypatch.setattr(provider, "installed", lambda: ["folder"])


def test_a_provider_is_made_with_its_options(installed: None, tmp_path) -> None:  # type: ignore[no-untyped-def]
    made = provider.load("folder", {"folder": tmp_path, "index": tmp_path / "index.sqlite"})
    assert made.search(provider.Query("anything")).sources == ()
    made.close()


def test_an_unknown_provider_is_named(installed: None) -> None:
    with pytest.raises(Unimplemented, match=r"'moon'.*Installed: folder"):
        provider.load("moon", {})


def test_unknown_options_are_refused(installed: None) -> None:
    with pytest.raises(InvalidArgument, match="colour"):
        provider.load("folder", {"colour": "red"})
