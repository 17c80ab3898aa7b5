"""Nobody waits behind all of another's jobs."""

import pytest

from platano.jobs.turns import in_turns
from platano.store.jobs import Ticket


@pytest.mark.parametrize(
    ("waiting", "under_way", "order"),
    [
        ("", {}, ""),
        ("aaa", {}, "a1 a2 a3"),
        ("ab", {}, "a1 b1"),
        ("aaab", {}, "a1 b1 a2 a3"),
        ("aabbc", {}, "a1 b1 c1 a2 b2"),
        ("aab", {"a": 1}, "b1 a1 a2"),
        ("aaaab", {"a": 4}, "b1 a1 a2 a3 a4"),
        ("ab", {"a": 2, "b": 2}, "a1 b1"),
        ("aabb", {"a": 1}, "b1 a1 b2 a2"),
        ("a", {"gone": 9}, "a1"),
    ],
)
def test_whoever_has_fewest_under_way_is_next_and_then_the_oldest(
    waiting: str, under_way: dict[str, int], order: str
) -> None:
    tickets = [Ticket(f"{owner}{waiting[: n + 1].count(owner)}", owner, "accepted") for n, owner in enumerate(waiting)]
    assert [ticket.id for ticket in in_turns(tickets, under_way)] == order.split()


def test_with_one_place_at_a_time_a_newcomer_is_not_behind_a_long_row() -> None:
    waiting = [Ticket(f"a{n}", "a", "accepted") for n in range(100)] + [Ticket("b", "b", "accepted")]
    assert in_turns(waiting, {"a": 1})[0].id == "b"
