"""Numbers that are no statistics."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numerals
from clipdesk.assist.statistics.other_numbers import BEHIND, OtherNumbers
from clipdesk.assist.statistics.patterns import StatisticPatterns

_LEXICON = Lexicons().of("en")
_NUMERALS = Numerals(_LEXICON)
_OTHERS = OtherNumbers(_LEXICON, StatisticPatterns(_LEXICON), CountedNouns(_LEXICON))


def others(text: str) -> list[bool]:
    """For each number of the text whether it is no statistic."""
    found = _NUMERALS.find(text, 0, len(text))
    return [_OTHERS.has(text, one, text[max(0, one.start - BEHIND) : one.start]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "on March 18",
        "Friday, 3 May",
        "in 1998 and",
        "in 84 and 88 he ran",
        "at 7 p.m.",
        "a 14-year-old boy",
        "aged 30",
        "Ruiz, 42, left",
        "14 Harbor Street",
        "1200 block of North Harbor Street",
        "won 3–1",
        "Resolution 2328 was",
        "on 30 Rock again",
        "the fifth day",
        "in 2020/21 and",
        "ages 18 to 34",
        "passed 35-30 last spring",
        "that is half the battle",
        "a million miles away",
    ],
)
def test_dates_ages_scores_and_names(text: str) -> None:
    assert all(others(text))


@pytest.mark.parametrize(
    "text",
    [
        "a 2000 year old mill",
        "some 1998 boats",
        "in 84 boats",
        "30 Vega boats",
        "a fifth of them",
        "$1998",
        "rose 3 percent",
        "Vega 12 percent",
    ],
)
def test_what_is_counted_or_measured_stays(text: str) -> None:
    assert not any(others(text))


@pytest.mark.parametrize(("text", "is_none"), [("13 Dec.", True), ("24-year-olds", True), ("13 boats", False)])
def test_a_range_may_end_in_a_date_or_an_age(text: str, is_none: bool) -> None:
    assert _OTHERS.is_age_or_date(text, _NUMERALS.find(text, 0, len(text))[0]) == is_none
