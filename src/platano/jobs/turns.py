"""In which order work of several owners begins."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar


class Owned(Protocol):
    """Whatever belongs to somebody."""

    @property
    def owner(self) -> str: ...


Item = TypeVar("Item", bound=Owned)


def in_turns(waiting: Sequence[Item], under_way: Mapping[str, int] | None = None) -> list[Item]:
    """In the order in which they should begin, so that nobody waits behind all of another's work.

    `waiting` is oldest first, `under_way` says how many each owner has begun: whoever has fewest is next.
    """
    ahead = Counter(under_way or {})
    ranks: list[int] = []
    for item in waiting:
        ranks.append(ahead[item.owner])
        ahead[item.owner] += 1
    return [item for _, item in sorted(zip(ranks, waiting, strict=True), key=lambda pair: pair[0])]
