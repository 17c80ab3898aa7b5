"""Moments and lengths of time as protobuf's JSON writes them."""

import datetime
import re

from platano.errors import InvalidArgument


def timestamp(moment: datetime.datetime) -> str:
    """RFC 3339 in UTC; a moment without a zone is UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    return aware.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read_timestamp(text: str, field: str) -> datetime.datetime:
    """UTC without a zone. Raises `InvalidArgument`."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise InvalidArgument(
            f'{field} must be a time such as "2026-01-31T12:00:00Z", not {text[:40]!r}.', field
        ) from None
    return moment.astimezone(datetime.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def duration(seconds: float) -> str:
    """Seconds with an "s", and no more digits than they have."""
    return f"{seconds:.3f}".rstrip("0").rstrip(".") + "s"


def read_duration(text: str, field: str) -> float:
    """Seconds of "5s" or "1.5s". Raises `InvalidArgument`."""
    if not re.fullmatch(r"\d{1,12}(?:\.\d{1,9})?s", text):
        raise InvalidArgument(f'{field} must be seconds such as "90s", not {text[:40]!r}.', field)
    return float(text[:-1])
