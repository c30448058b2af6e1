"""Units: what stands behind a number, or is tied to its figures, and makes it a measure."""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numeral
from clipdesk.assist.statistics.patterns import StatisticPatterns
from clipdesk.assist.statistics.unit_letters import UnitLetters

_LETTER_ALONE = re.compile(r"[-.'’]\w")
"""Behind a letter that is no unit: “5 T-shirts”, “two L.A. officers”."""
_NO_UNITS = frozenset(("second", "people", "mark", "in"))
"""Words that stand among the units and are more often something else behind a number alone."""
_MILLIONS = re.compile(r"m(?!\w)")


class Measure(NamedTuple):
    """What stands behind a number: where it ends, the unit in words, what is counted, how sure."""

    end: int
    unit: str = ""
    of: str = ""
    score: float = 0.5
    in_millions: bool = False
    """Whether the letter behind the figures stands for millions."""


class Units:
    """Reads the units of one language."""

    def __init__(self, lexicon: Lexicon, patterns: StatisticPatterns, nouns: CountedNouns) -> None:
        self._is, self._nouns = patterns, nouns
        self._letters = UnitLetters(lexicon)

    def is_millions(self, text: str, end: int) -> bool:
        """Whether the letter at `end` may stand for millions, as papers of the language write."""
        return bool(self._is.million_letter) and text[end : end + 1] == self._is.million_letter

    def millions(self, text: str, end: int, *, is_money: bool = False) -> Measure | None:
        """“1.4m passengers”: millions of them, not meters."""
        if not self.is_millions(text, end):
            return None
        if is_money:  # “a £42m naming-rights deal”
            return None
        unit = self._is.unit.match(text, end + 1)
        if unit and unit[0].startswith(" ") and len(unit[1]) > 1 and unit[1].casefold() not in _NO_UNITS:
            return Measure(unit.end(), unit[1], "", 0.85, in_millions=True)
        noun_end, of = self._nouns.read(text, end + 1)
        if not of or self._is.counted_in_meters.intersection(of.casefold().split()):
            return None
        return Measure(noun_end, "", of, 0.75, in_millions=True)

    def unit(self, text: str, end: int, first: Numeral, *, is_money: bool) -> Measure | None:
        """The unit that stands at `end`, behind a number."""
        for pattern, score in (
            (self._is.percent, 0.97),
            (self._is.coins, 0.95),
            (self._is.currency_after, 0.9),
            (self._is.unit, 0.85),
            (self._is.bracketed, 0.8),
        ):
            unit = pattern.match(text, end)
            if not unit or (is_money and pattern is not self._is.coins):
                continue
            if pattern is self._is.unit and (
                (len(unit[1]) == 1 and (text[end : end + 1] not in " \u00a0" and unit[1] not in "mtg°"))
                or (len(unit[1]) == 1 and _LETTER_ALONE.match(text, unit.end()))
                or unit[1].casefold() in _NO_UNITS
                or (first.value == 1 and unit[1] == "day")
            ):
                continue
            per = self._is.stroke.match(text, unit.end()) if pattern is self._is.currency_after else None
            return Measure(per.end() if per else unit.end(), unit[1].strip() + (per[0] if per else ""), "", score)
        return None

    def tied(self, text: str, end: int, first: Numeral, *, is_money: bool) -> Measure | None:
        """An amount of money, and figures with letters tied to them that are a unit: “104F”."""
        if is_money:
            return Measure(end + 1, in_millions=True) if _MILLIONS.match(text, end) else Measure(end)
        letters = self._letters.read(text, first.start, end)
        return Measure(letters.end(), letters[1], "", 0.85) if letters else None
