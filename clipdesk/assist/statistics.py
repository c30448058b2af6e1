"""Statistics: numbers with what they count or measure, money, shares, ranges, ratios, ranks and vague amounts.

Plain dates, years, times, ages, scores, street numbers and numbers that name a thing are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clipdesk.assist.counted_nouns import CountedNouns
from clipdesk.assist.lexicon import Lexicon, Lexicons
from clipdesk.assist.numerals import Numeral, Numerals, places, shown
from clipdesk.assist.other_numbers import BEHIND, OtherNumbers
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.statistic_patterns import GAP, StatisticPatterns
from clipdesk.domain.span import Span

LABEL = "statistic"
_KEY = "statistics"
_OF = re.compile(r"[ ]of(?=[ ])")
_ARTICLE = re.compile(rf"{GAP}an?(?={GAP})")
_MILLIONS = re.compile(r"m(?!\w)")


class _Measure(NamedTuple):
    """What stands behind a number: where it ends, the unit in words, what is counted, how sure."""

    end: int
    unit: str = ""
    of: str = ""
    score: float = 0.5


class StatisticAssistant:
    """Proposes statistics with value, unit, qualifier and what they are of."""

    key = _KEY
    name = "Statistics"
    labels = (LABEL,)

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._readers: dict[str, _Reader] = {}

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Statistics in reading order, disjoint."""
        lexicon = self._lexicons.of(reading.language)
        if lexicon.language not in self._readers:
            self._readers[lexicon.language] = _Reader(lexicon)
        return self._readers[lexicon.language].read(reading.text)


class _Reader:
    """Reads the statistics of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._numerals = Numerals(lexicon)
        self._is = StatisticPatterns(lexicon)
        self._nouns = CountedNouns(lexicon)
        self._others = OtherNumbers(lexicon, self._is, self._nouns)

    def read(self, text: str) -> list[Proposal]:
        """The statistics of `text`, in order and disjoint."""
        found: list[Proposal] = []
        end = 0
        numerals = self._numerals.find(text, 0, len(text))
        for number in numerals:
            if number.start < end:
                continue
            made = self._judge(text, number, end)
            if made is not None:
                found.append(made)
                end = made.end
        taken = [(one.start, one.end) for one in found]
        found += [
            one for one in self._vague_and_ranks(text) if not any(s < one.end and one.start < e for s, e in taken)
        ]
        return sorted(found, key=lambda one: one.start)

    def _judge(self, text: str, number: Numeral, done: int) -> Proposal | None:
        before = text[max(done, number.start - BEHIND) : number.start]
        if self._others.has(text, number, before):
            return None
        start, last = number.start, number
        currency = self._is.currency.search(before)
        if currency:
            start = number.start - (len(before) - currency.start())
            before = before[: currency.start()]
        ratio = self._of_ratio(text, number)
        if ratio is not None:
            return self._made(text, start, ratio, before, number, _Measure(ratio.end, "", "", 0.75))
        second = self._second(text, last, before)
        if second is not None:
            last = second
        is_qualified = self._is.qualifier.search(before) is not None
        measure = self._measure(text, last, bool(currency), number, is_qualified=is_qualified)
        if measure is None:
            return None
        if measure.unit == "m" and currency:
            number = number._replace(value=number.value * 1_000_000 if number.value is not None else None)
            last = number if second is None else last
        if currency:
            measure = measure._replace(unit=currency[1].strip(), score=0.95)
        return self._made(text, start, last, before, number, measure)

    def _of_ratio(self, text: str, number: Numeral) -> Numeral | None:
        """“one in five”, “nine out of ten”: up to the second number."""
        joint = self._is.ratio.match(text, number.end)
        if not joint or number.value is None or number.value.denominator != 1 or not 0 < number.value < 100:
            return None
        second = self._numerals.match(text, joint.end(), min(len(text), joint.end() + BEHIND))
        if second is None or second.value is None or not second.value > number.value or second.value.denominator != 1:
            return None
        is_of = joint[0].strip(" -\u00a0") == "of"
        if (second.is_plain and second.value > 999) or (is_of and second.value not in {3, 4, 5, 10, 20, 100}):
            return None
        return Numeral(number.start, second.end, number.value / second.value, is_plain=False)

    def _second(self, text: str, first: Numeral, before: str) -> Numeral | None:
        """The upper end of a range: “10 to 15”, “between 44 and 50”."""
        joint = self._is.range.match(text, first.end)
        if joint is None:
            return self._second_with_unit(text, first)
        if joint[0].strip(" -").casefold() == "and" and not self._is.between.search(before):
            return None
        place = joint.end()
        currency = (
            self._is.currency_after.match(text, place - 1)
            if text[place - 1 : place].isspace()
            else self._is.currency_after.match(text, place)
        )
        if currency:
            place = currency.end()
            place += text[place : place + 1].isspace()
        second = self._numerals.match(text, place, min(len(text), place + BEHIND))
        if second is None or (second.is_plain and first.is_plain and second.value is not None and second.value > 1500):
            return None
        return second if not (second.value and first.value) or second.value >= first.value or second.value < 0 else None

    def _second_with_unit(self, text: str, first: Numeral) -> Numeral | None:
        """The upper end where both ends have their unit: “44 mg to 50 mg”."""
        for pattern in (self._is.percent, self._is.unit):
            unit = pattern.match(text, first.end)
            joint = self._is.range.match(text, unit.end()) if unit is not None else None
            if unit is None or joint is None or joint[0].strip(" -").casefold() == "and":
                continue
            second = self._numerals.match(text, joint.end(), min(len(text), joint.end() + BEHIND))
            again = pattern.match(text, second.end) if second is not None else None
            if again is not None and again[1].casefold() == unit[1].casefold():
                return second
        return None

    def _measure(
        self, text: str, number: Numeral, is_money: bool, first: Numeral, *, is_qualified: bool = False
    ) -> _Measure | None:
        """What the number counts or measures; None where a small number counts nothing."""
        end = number.end
        if text[end : end + 1] == "]" and "[" in text[max(0, first.start - 1) : end]:
            end += 1  # “[Ten] years”
        unit = self._unit(text, end, first, is_money=is_money)
        if unit is not None:
            return unit
        if is_money:
            if _MILLIONS.match(text, end):
                return _Measure(end + 1, "m")
            return _Measure(end)
        if first.is_word and first.value is not None and first.value.denominator != 1:
            article = _ARTICLE.match(text, end)
            halved = self._is.unit.match(text, article.end()) if article else None
            if halved and halved[1].casefold() in self._is.of_halves:
                return _Measure(halved.end(), halved[1], "", 0.75)
            is_share = re.match(rf"{GAP}(?:of|an?|the)\b", text[end : end + 8])
            return _Measure(end, "", "", 0.7) if is_share else None
        if first.value == 1:
            return None
        noun_end, of = self._nouns.read(text, end)
        if of:
            is_small = first.value is not None and first.value < 10
            return _Measure(noun_end, "", of, 0.5 if is_small else 0.75)
        is_little = first.value is not None and first.value < 13 and first.value.denominator == 1
        if first.is_word and is_little and not is_qualified:
            return None
        if first.is_plain and first.value is not None and first.value < 10:
            return None
        return _Measure(end, "", "", 0.55)

    def _unit(self, text: str, end: int, first: Numeral, *, is_money: bool) -> _Measure | None:
        """The unit that stands at `end`, behind a number."""
        for pattern, score in (
            (self._is.percent, 0.97),
            (self._is.coins, 0.95),
            (self._is.currency_after, 0.9),
            (self._is.unit, 0.85),
        ):
            unit = pattern.match(text, end)
            if not unit or (is_money and pattern is not self._is.coins):
                continue
            if pattern is self._is.unit and (
                (len(unit[1]) == 1 and text[end : end + 1] not in " \u00a0" and unit[1] not in "mtg°")
                or unit[1].casefold() in {"second", "people", "mark", "in"}
                or (first.value == 1 and unit[1] == "day")
            ):
                continue
            return _Measure(unit.end(), unit[1].strip(), "", score)
        return None

    def _made(self, text: str, start: int, last: Numeral, before: str, first: Numeral, measure: _Measure) -> Proposal:
        qualifier = self._is.qualifier.search(before)
        words = ""
        if qualifier:
            words = qualifier[1]
            start -= len(before) - qualifier.start(1)
        elif (
            last is not first
            and (between := self._is.between.search(before))
            and between[1].casefold() in self._is.kept
        ):
            start -= len(before) - between.start()
        end = max(last.end, measure.end)
        later = self._is.later.match(text, end)
        if later:
            end, words = later.end(), words or later[1].strip(" -")
        is_ratio = last is not first and last.start == first.start
        value = shown(last.value if is_ratio else first.value)
        if last.start != first.start:
            value, words = "", " ".join(filter(None, (words, text[first.start : last.end])))
        of = measure.of or self._nouns.behind(text, end, is_part=is_ratio or not measure.unit)
        attributes = {"value": value, "unit": measure.unit, "qualifier": words, "of": of}
        reason = f"a number with {'a unit' if measure.unit else 'what it counts' if measure.of else 'no unit'}"
        kept = {name: one for name, one in attributes.items() if one}
        return Proposal(
            (Span(start, end),),
            LABEL,
            measure.score + (0.1 if words and measure.score < 0.9 else 0),
            reason,
            _KEY,
            kept,
        )

    def _vague_and_ranks(self, text: str) -> Iterator[Proposal]:
        starts = list(places(text, self._is.odd_starts, 0, len(text)))
        for pattern, reason, score in ((self._is.vague, "a vague amount", 0.5), (self._is.rank, "a rank", 0.5)):
            for found in _matches(pattern, text, starts):
                before = text[max(0, found.start() - BEHIND) : found.start()]
                qualifier = self._is.qualifier.search(before)
                start = found.start() - (len(before) - qualifier.start(1)) if qualifier else found.start()
                end = found.end()
                if pattern is self._is.vague:
                    joint = _OF.match(text, end)
                    coins = self._is.coins.match(text, joint.end()) if joint else None
                    end = coins.end() if coins else end
                    if not coins and not qualifier and found[0].casefold() not in self._is.exact_enough:
                        continue
                words = {"qualifier": qualifier[1]} if qualifier else {}
                yield Proposal((Span(start, end),), LABEL, score, reason, _KEY, words)


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at these places, disjoint."""
    done = 0
    for place in starts:
        found = pattern.match(text, place) if place >= done else None
        if found:
            done = found.end()
            yield found
