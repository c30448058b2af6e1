"""Brackets behind a name."""

from __future__ import annotations

from clipdesk.assist.quotes.brackets import before_bracket, in_brackets
from clipdesk.assist.tokens import tokens


def test_a_bracket_that_ends_there_is_passed_over() -> None:
    items = tokens("Sen. Ana Ruiz (D-Vega) said")
    end = len(items) - 1
    assert items[before_bracket(items, end, 0)].text == "("
    assert before_bracket(items, 2, 0) == 2


def test_brackets_between_a_name_and_a_comma_are_known() -> None:
    items = tokens("Rep. Ana Ruiz (D-Vega), who wrote it (in May) said")
    inside = in_brackets(items, 0, len(items))
    assert [items[at].text for at in sorted(inside)][:1] == ["("]
    assert all(items[at].text != "May" for at in inside)
