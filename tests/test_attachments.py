"""How the tools hand files over."""

import os
from pathlib import Path

import pytest

from platano.attachments import INLINE_BYTES, Attachments
from tests.conftest import Sdk


@pytest.fixture
def attachments(echo: Sdk, tmp_path: Path) -> Attachments:
    return Attachments(echo, tmp_path / "ledger.json")


def written(folder: Path, name: str, size: int) -> Path:
    path = folder / name
    path.write_bytes(os.urandom(size))
    return path


def kinds(attachments: Attachments, *paths: Path) -> list[str]:
    return ["inline" if part.inline_data else "file" for part in attachments.parts(paths)]


def test_a_small_file_is_always_inline(attachments: Attachments, tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", 1000)
    assert [kinds(attachments, path) for _ in range(3)] == [["inline"]] * 3


def test_what_comes_again_is_uploaded_once_and_referred_to(attachments: Attachments, echo: Sdk, tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", 2 * 2**20)
    assert [kinds(attachments, path) for _ in range(3)] == [["inline"], ["file"], ["file"]]
    assert [file.display_name for file in echo.files.list()].count("a.txt") == 1


def test_files_that_are_too_much_together_are_uploaded(attachments: Attachments, tmp_path: Path) -> None:
    paths = [written(tmp_path, f"{index}.txt", INLINE_BYTES // 2 + 1) for index in range(2)]
    assert kinds(attachments, *paths) == ["inline", "file"]


def test_a_file_that_was_deleted_is_uploaded_again(attachments: Attachments, echo: Sdk, tmp_path: Path) -> None:
    path = written(tmp_path, "b.txt", INLINE_BYTES + 1)
    (first,) = attachments.parts([path])
    for file in echo.files.list():
        echo.files.delete(name=file.name or "")
    (second,) = attachments.parts([path])
    assert first.file_data
    assert second.file_data
    assert first.file_data.file_uri != second.file_data.file_uri


def test_a_damaged_ledger_is_no_reason_to_fail(echo: Sdk, tmp_path: Path) -> None:
    (tmp_path / "ledger.json").write_text("[1, 2")
    assert kinds(Attachments(echo, tmp_path / "ledger.json"), written(tmp_path, "a.txt", 10)) == ["inline"]


def test_a_film_that_cannot_be_read_is_said_to_be_so(attachments: Attachments, tmp_path: Path) -> None:
    path = tmp_path / "cut.mp4"
    path.write_bytes(b"\0\0\0\x18ftypisom" + bytes(INLINE_BYTES))
    with pytest.raises(ValueError, match=r"cut\.mp4 cannot be used"):
        attachments.parts([path])
