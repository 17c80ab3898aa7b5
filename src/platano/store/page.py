"""One page of a list, and the token that the next one starts after: a time and an id, never an index,
so that what comes and goes in between shifts nothing.
"""

import base64
import binascii
import datetime
from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

import sqlalchemy as sql
from msgspec import Struct

from platano.errors import InvalidArgument

Item = TypeVar("Item")


class Page(Struct, Generic[Item], frozen=True):
    """`token` is "" on the last page."""

    items: Sequence[Item]
    token: str = ""


class Listed(Protocol):
    """What a list is ordered by."""

    @property
    def id(self) -> str: ...
    @property
    def created(self) -> datetime.datetime: ...


Entry = TypeVar("Entry", bound=Listed)


def newest_first(query: sql.Select[Any], table: sql.Table, size: int, token: str) -> sql.Select[Any]:
    """The rows of the page behind the token, and one more, which tells whether there is a next one.

    Raises `InvalidArgument` for a token that was never given out.
    """
    if token:
        query = query.where(sql.tuple_(table.c.created, table.c.id) < read_token(token))
    return query.order_by(table.c.created.desc(), table.c.id.desc()).limit(size + 1)


def page_of(found: Sequence[Entry], size: int) -> Page[Entry]:
    """What `newest_first` found, as a page."""
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], write_token(last.created, last.id) if last else "")


def write_token(created: datetime.datetime, record_id: str) -> str:
    return base64.urlsafe_b64encode(f"{created.isoformat()} {record_id}".encode()).decode().rstrip("=")


def read_token(token: str) -> tuple[datetime.datetime, str]:
    """Raises `InvalidArgument` for a token that was never given out."""
    try:
        text = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
        created, _, record_id = text.partition(" ")
        moment = datetime.datetime.fromisoformat(created)
        if moment.tzinfo is not None:
            raise ValueError(token)
        return moment, record_id
    except (binascii.Error, ValueError):
        raise InvalidArgument(f"page_token {token[:60]!r} is not valid.", "page_token") from None
