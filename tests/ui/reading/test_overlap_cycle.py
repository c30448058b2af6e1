"""The order of clicks on overlapping annotations."""

from __future__ import annotations

from clipdesk.ui.reading.overlap_cycle import OverlapCycle, following


def test_the_first_click_takes_the_shortest_and_every_further_one_the_next() -> None:
    cycle = OverlapCycle()
    selected: str | None = None
    taken = []
    for _ in range(4):
        selected = cycle.clicked(["a", "b", "c"], selected)
        taken.append(selected)
    assert taken == ["a", "b", "c", "a"]


def test_a_click_elsewhere_begins_with_the_shortest_there() -> None:
    cycle = OverlapCycle()
    cycle.clicked(["a", "b"], None)
    assert cycle.clicked(["x", "b"], "b") == "x"
    assert cycle.clicked(["a", "b"], "x") == "a"
    cycle.forget()
    assert cycle.clicked(["a", "b"], "a") == "a"


def test_what_follows_the_selected_one() -> None:
    assert following(["a", "b"], "b") == "a"
    assert following(["a", "b"], None) == "a"
    assert following(["a"], "a") == "a"
