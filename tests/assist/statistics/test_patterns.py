"""Patterns put together from the lists of a language."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.patterns import StatisticPatterns

ENGLISH = StatisticPatterns(Lexicons().of("en"))


@pytest.mark.parametrize("before", ["on March ", "Friday, ", "since Nov. 6, "])
def test_what_stands_before_a_number_in_a_date(before: str) -> None:
    assert ENGLISH.month_before.search(before)


@pytest.mark.parametrize(
    ("after", "unit"), [(" square miles of", "square miles"), ("km away", "km"), (" miles per hour", "miles per hour")]
)
def test_units(after: str, unit: str) -> None:
    found = ENGLISH.unit.match(after)
    assert found is not None
    assert found[1] == unit


def test_the_longest_qualifier_wins() -> None:
    found = ENGLISH.qualifier.search("there were no more than ")
    assert found is not None
    assert found[1] == "no more than"


def test_a_street_is_told_by_its_last_word() -> None:
    assert ENGLISH.street.match(" Old Harbor Road, where")
    assert not ENGLISH.street.match(" old boats")
