"""Amounts in two units."""

from __future__ import annotations

from fractions import Fraction

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.amounts_in_parts import AmountsInParts
from clipdesk.assist.statistics.numerals import Numerals

_LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "text", "unit", "end", "worth"),
    [
        ("en", "feet 2 inches tall", "feet", " 2 inches", Fraction(1, 6)),
        ("en", "hours, 45 minutes", "hours", ", 45 minutes", Fraction(3, 4)),
        ("en", "pounds and 50 pence", "pounds", " and 50 pence", Fraction(1, 2)),
        ("fr", "heures et 15 minutes", "heures", " et 15 minutes", Fraction(1, 4)),
        ("en", "pounds fifty.", "pounds", " fifty", Fraction(1, 2)),
        ("en", "dollars and 50", "dollars", " and 50", Fraction(1, 2)),
        ("en", "dollars 50 boats", "dollars", None, None),
        ("en", "dollars and five", "dollars", None, None),
        ("en", "feet 2 miles", "feet", None, None),
        ("en", "feet 14 inches", "feet", None, None),
        ("en", "hours and minutes", "hours", None, None),
    ],
)
def test_the_smaller_part_is_told_by_its_unit(
    language: str, text: str, unit: str, end: str | None, worth: Fraction | None
) -> None:
    lexicon = _LEXICONS.of(language)
    found = AmountsInParts(lexicon, Numerals(lexicon)).smaller(text, len(unit), unit)
    assert (text[len(unit) : found[0]] if found else None, found[1] if found else None) == (end, worth)
