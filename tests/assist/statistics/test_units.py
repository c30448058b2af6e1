"""What stands behind a number and measures it."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numerals
from clipdesk.assist.statistics.patterns import StatisticPatterns
from clipdesk.assist.statistics.units import Units

_ENGLISH = Lexicons().of("en")
_NUMERALS = Numerals(_ENGLISH)
_UNITS = Units(_ENGLISH, StatisticPatterns(_ENGLISH), CountedNouns(_ENGLISH))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("8pc of it", "pc"),
        ("12 km off", "km"),
        ("90 cents", "cents"),
        ("500 kr", "kr"),
        ("1.5 V", "V"),
        ("5 v 3", None),
        ("2,850 mAh", "mAh"),
        ("20 J/m^2 per year", "J/m^2 per year"),
        ("20 (kg)", "kg"),
        ("20 (t)", None),
        ("5 T-shirts", None),
        ("3 in", None),
    ],
)
def test_a_unit_behind_a_number_is_read(text: str, unit: str | None) -> None:
    number = _NUMERALS.find(text, 0, len(text))[0]
    found = _UNITS.unit(text, number.end, number, is_money=False)
    assert (found.unit if found else None) == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [("3m litres leaked", ("litres", "")), ("3m visitors", ("", "visitors")), ("3m hurdles", None), ("3 m wide", None)],
)
def test_a_letter_for_millions_is_told_from_meters(text: str, expected: tuple[str, str] | None) -> None:
    found = _UNITS.millions(text, 1)
    assert (None if found is None else (found.unit, found.of)) == expected


def test_an_amount_of_money_needs_no_unit() -> None:
    (number,) = _NUMERALS.find("20", 0, 2)
    amount, millions = (_UNITS.tied(text, 2, number, is_money=True) for text in ("20 a year", "20m a year"))
    assert amount is not None
    assert millions is not None
    assert (amount.end, amount.in_millions, millions.end, millions.in_millions) == (2, False, 3, True)
