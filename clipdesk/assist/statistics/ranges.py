"""Ranges: the upper end of “10 to 15”, “between 44 and 50”, “44 mg to 50 mg”."""

from __future__ import annotations

import re

from clipdesk.assist.statistics.numerals import Numeral, Numerals
from clipdesk.assist.statistics.other_numbers import BEHIND
from clipdesk.assist.statistics.patterns import StatisticPatterns

_NO_YEAR = 1_500
"""Two plain numbers of which the second is larger than this are not the ends of a range."""


_FIGURES = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d{1,15}")
"""Whole figures, with what parts thousands."""
_FAR = 4
"""How often the first amount goes into the second of those that are no range."""
_THOUSAND, _MILLION = 1_000, 1_000_000


class Ranges:
    """Finds the upper ends in one language."""

    def __init__(self, numerals: Numerals, patterns: StatisticPatterns) -> None:
        self._numerals = numerals
        self._is = patterns

    def upper_end(
        self, text: str, first: Numeral, before: str, *, in_millions: bool = False
    ) -> tuple[Numeral | None, int]:
        """The number that ends a range which begins with `first`, or None; and how long the article in front of `first` is.

        `before` is what stands in front of `first`, at most `BEHIND` code points. `in_millions`: a letter for them stands
        behind `first`: “between £30m and £35m”. The article is that of “entre un 1% y un 3%”, 0 where there is none.
        """
        article = self._is.range_article_before.search(before)
        bare = before[: article.start()] if article else before
        second = self._upper_end(text, first, bare, in_millions=in_millions)
        return second, len(before) - len(bare) if second is not None else 0

    def _upper_end(self, text: str, first: Numeral, before: str, *, in_millions: bool) -> Numeral | None:
        if self._is.changed.search(before) is not None:
            return None  # “rose from 12 to 19 percent”: two amounts
        joint = self._is.range.match(text, first.end + in_millions)
        if joint is None:
            return self._with_unit(text, first, before)
        if self._joins_only_between(joint) and not self._is.between.search(before):
            return None
        place = self._past_article(text, joint.end())
        currency = (
            self._is.currency_after.match(text, place - 1)
            if text[place - 1 : place].isspace()
            else self._is.currency_after.match(text, place)
        )
        is_moved = any(one.search(before) for one in (self._is.change, self._is.moving, self._is.moved))
        if currency and is_moved and not self._is.ranging.search(before):
            return None  # “raises the fine from $50 to $120”, “rose $2 to $91”
        if currency:
            place = currency.end()
            place += text[place : place + 1].isspace()
        second = self._numerals.match(text, place, min(len(text), place + BEHIND))
        if second is None or (
            second.is_plain and first.is_plain and second.value is not None and second.value > _NO_YEAR
        ):
            return None
        is_fall = self._is.between.search(before) is not None and _falls(text, first, second)
        is_fall = is_fall or self._is_far(before, first, second)
        return second if _is_upper(second, first) and not is_fall else None

    def ends(self, text: str, lower: int, first: Numeral, last: Numeral) -> str:
        """Both ends of a range in words, with the unit behind both where the first has it: “11% to 14%”."""
        is_apart = self._is.percent.match(text, first.end) and (unit := self._is.percent.match(text, last.end))
        return text[lower : unit.end() if is_apart and unit else last.end]

    def _past_article(self, text: str, at: int) -> int:
        """Behind the second “un” of “entre un 1% y un 3%”."""
        article = self._is.range_article.match(text, at)
        return article.end() if article else at

    def _with_unit(self, text: str, first: Numeral, before: str) -> Numeral | None:
        """The upper end where both ends have their unit: “44 mg to 50 mg”; two amounts stand in “rose from 9% to 12%”."""
        if self._is.change.search(before) and not self._is.ranging.search(before):
            return None
        is_between = self._is.between.search(before) is not None
        for pattern in (self._is.percent, self._is.unit):
            unit = pattern.match(text, first.end)
            joint = self._is.range.match(text, unit.end()) if unit is not None else None
            if unit is None or joint is None or (self._joins_only_between(joint) and not is_between):
                continue
            place = self._past_article(text, joint.end())
            second = self._numerals.match(text, place, min(len(text), place + BEHIND))
            again = pattern.match(text, second.end) if second is not None else None
            is_same = again is not None and again[1].casefold() == unit[1].casefold()
            is_apart = second is None or self._is_far(before, first, second)
            if is_same and second is not None and not is_apart and _is_upper(second, first):
                return second
        return None

    def _is_far(self, before: str, first: Numeral, second: Numeral) -> bool:
        """“rose by 48,000 to 2.9 million”, but not “rose by 10 to 12 percent”: two amounts, which lie far apart."""
        if not first.value or not second.value or self._is.moved_by.search(before) is None:
            return False
        return self._is.moved.search(before) is not None and second.value >= _FAR * first.value

    def _joins_only_between(self, joint: re.Match[str]) -> bool:
        return joint[0].strip(" -\u00a0").casefold() in self._is.joints_only_between


def _falls(text: str, first: Numeral, second: Numeral) -> bool:
    """“from 540 to 485 million”: the word for millions is meant for both, and the second is less."""
    figures = _FIGURES.match(text, second.start, second.end)
    if figures is None or first.is_word or not first.is_plain or not first.value or not second.value:
        return False
    bare = int(re.sub(r"\D", "", figures[0]))
    return second.value >= bare * _MILLION and bare < first.value < _THOUSAND


def _is_upper(second: Numeral, first: Numeral) -> bool:
    """Whether the second number may end what the first begins: “58% to 42%” is no range, “10 to -5” is."""
    if first.is_word and first.value is not None and 0 < first.value < 1 <= (second.value or 0):
        return False  # “fell by a quarter to 18 cents”
    return not (second.value and first.value) or second.value >= first.value or second.value < 0
