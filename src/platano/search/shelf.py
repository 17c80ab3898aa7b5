"""What lies in a folder to be searched: documents, pictures, and the captions beside the pictures."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from platano.search import document
from platano.search.document import Document

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".heic"})
CAPTION_BYTES = 2000  # a text of a picture's name up to this size is its caption; a longer one is a document too
CAPTION_WORDS = 120


class Entry(Struct, frozen=True):
    """One thing to index: `path` from the root, with slashes. `mark` changes when the file or its caption does."""

    path: str
    mark: str
    caption: str = ""  # the path of the text beside a picture

    @property
    def is_picture(self) -> bool:
        return os.path.splitext(self.path)[1].lower() in PICTURES


class Picture(Struct, frozen=True):
    """`url` is the page it comes from, `image_url` its own address; "" when the caption names none."""

    title: str
    caption: str
    url: str
    image_url: str


def entries(folder: Path) -> dict[str, Entry]:
    """All documents and pictures by their path. Hidden files and links are left out."""
    files = dict(_files(os.fspath(folder), ""))
    found: dict[str, Entry] = {}
    captions: set[str] = set()
    for path, (mark, _) in files.items():
        stem, suffix = os.path.splitext(path)
        if suffix.lower() in PICTURES:
            caption = next((c for c in (f"{path}.txt", f"{path}.md", f"{stem}.txt", f"{stem}.md") if c in files), "")
            captions.add(caption)
            found[path] = Entry(path, f"{mark} {files[caption][0]}" if caption else mark, caption)
    for path, (mark, size) in files.items():
        is_caption = path in captions and size <= CAPTION_BYTES
        if os.path.splitext(path)[1].lower() in document.SUFFIXES and not is_caption:
            found[path] = Entry(path, mark)
    return found


def read_document(folder: Path, entry: Entry) -> Document:
    """Raises `OSError` or `ValueError`."""
    return document.read(folder / entry.path)


def read_picture(folder: Path, entry: Entry) -> Picture:
    """From its name and the text beside it; the pixels are not looked at. Raises `OSError` or `ValueError`."""
    fields: Mapping[str, str] = {}
    caption = ""
    if entry.caption:
        with open(folder / entry.caption, "rb") as file:
            fields, body = document.front_matter(document.text_of(file.read(20 * CAPTION_BYTES)))
        caption = "\n".join(paragraph for _, paragraph in document.paragraphs(body))
    title = fields.get("title", "") or document.words_of_name(Path(entry.path).stem)
    url, image_url = (document.web_address(fields.get(key, "")) for key in ("source_url", "image_url"))
    return Picture(title, " ".join(caption.split(" ")[:CAPTION_WORDS]), url, image_url)


def place(path: str) -> str:
    """The words of the folders and of the file's name: people put the subject there."""
    return document.words_of_name(os.path.splitext(path)[0])


def _files(folder: str, inside: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """Path, and (time and size as a mark, size in bytes), of each plain file."""
    try:
        listing = list(os.scandir(folder))
    except OSError:  # gone or closed to us: nothing to find there
        return
    for item in listing:
        if item.name.startswith(".") or not _is_text(item.name):
            continue
        try:
            if item.is_dir(follow_symlinks=False):
                yield from _files(item.path, f"{inside}{item.name}/")
            elif item.is_file(follow_symlinks=False):
                stat = item.stat(follow_symlinks=False)
                yield inside + item.name, (f"{stat.st_mtime_ns}:{stat.st_size}", stat.st_size)
        except OSError:
            continue


def _is_text(name: str) -> bool:
    """Whether a name can be stored: one with bytes outside UTF-8 cannot."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
