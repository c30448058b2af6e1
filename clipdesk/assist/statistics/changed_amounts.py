"""Two amounts of which the second alone has the unit: “rose from 14.2 to 19.8 percent”, “from $1.2 to $1.5 billion”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.statistics.numerals import Numerals, shown

_VALUE, _UNIT, _OF = "value", "unit", "of"
_BEFORE = 12
"""Code points in front of the first amount where “from” is looked for."""
_LONGEST = 6
"""Code points between both, “ to ” among them."""
_SMALL = 1_000
"""A first amount below this may leave the word for millions to the second."""


class ChangedAmounts:
    """Gives the first amount what the second has, in one language."""

    def __init__(self, lexicon: Lexicon, numerals: Numerals) -> None:
        self._numerals = numerals
        self._from = re.compile(
            rf"(?<!\w)(?:{any_of(lexicon.phrases('statistics', 'change_from'))})[ \u00a0]$", re.IGNORECASE
        )
        self._to = re.compile(
            rf"[ \u00a0](?:{any_of(lexicon.phrases('statistics', 'change_to'))})[ \u00a0]", re.IGNORECASE
        )

    def complete(self, text: str, found: Sequence[Proposal]) -> list[Proposal]:
        """The statistics of a text, in order; spans stay."""
        made = list(found)
        for at in range(len(made) - 1):
            first, second = made[at], made[at + 1]
            between = text[first.end : second.start] if second.start - first.end <= _LONGEST else ""
            if self._to.fullmatch(between) and self._from.search(text[max(0, first.start - _BEFORE) : first.start]):
                made[at] = first._replace(attributes=self._completed(text, first, second))
        return made

    def _completed(self, text: str, first: Proposal, second: Proposal) -> dict[str, str]:
        values, other = dict(first.attributes), second.attributes
        if not values.get(_VALUE) or not other.get(_VALUE):
            return values
        times = self._times(text, second, other[_VALUE])
        is_same = values.get(_UNIT, other.get(_UNIT)) == other.get(_UNIT)
        if times > 1 and is_same and Fraction(values[_VALUE]) < _SMALL:
            values[_VALUE] = shown(Fraction(values[_VALUE]) * times)
        if _UNIT not in values and _OF not in values:
            values |= {name: other[name] for name in (_UNIT, _OF) if name in other}
        return values

    def _times(self, text: str, one: Proposal, value: str) -> Fraction:
        """What the word or letter for thousands or millions of an amount is worth; 1 where it has none."""
        figures = re.search(r"\d[\d.,\u00a0\u202f]*", text[one.start : one.end])
        bare = self._numerals.match(text, one.start + figures.start(), one.start + figures.end()) if figures else None
        if bare is None or not bare.value or bare.is_word:
            return Fraction(1)
        times = Fraction(value) / bare.value
        return times if times.denominator == 1 and times >= _SMALL else Fraction(1)
