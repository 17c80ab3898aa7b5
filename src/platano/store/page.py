"""One page of a list, and the token that the next one starts after: a time and an id, never an index,
so that what comes and goes in between shifts nothing.
"""

import base64
import binascii
import datetime
from collections.abc import Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from platano.errors import InvalidArgument

Item = TypeVar("Item")


class Page(Struct, Generic[Item], frozen=True):
    """`token` is "" on the last page."""

    items: Sequence[Item]
    token: str = ""


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
