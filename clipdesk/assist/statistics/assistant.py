"""Statistics: numbers with what they count or measure, money, shares, ranges, ratios, ranks and vague amounts.

Plain dates, years, times, ages, scores, street numbers and numbers that name a thing are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from clipdesk.assist.lexicon import ByLanguage, Lexicon, Lexicons
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.statistics.addresses import without_addresses
from clipdesk.assist.statistics.amounts_in_parts import AmountsInParts
from clipdesk.assist.statistics.below_zero import BelowZero
from clipdesk.assist.statistics.changed_amounts import ChangedAmounts
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numeral, Numerals, places, shown
from clipdesk.assist.statistics.other_numbers import BEHIND, OtherNumbers
from clipdesk.assist.statistics.patterns import GAP, StatisticPatterns
from clipdesk.assist.statistics.ranges import Ranges
from clipdesk.assist.statistics.shares import Shares
from clipdesk.assist.statistics.surveys import Surveys
from clipdesk.assist.statistics.units import Measure, Units
from clipdesk.assist.statistics.vague_amounts import VagueAmounts
from clipdesk.assist.statistics.vote_counts import VoteCount, VoteCounts
from clipdesk.domain.span import Span

LABEL = "statistic"
_KEY = "statistics"
_COMPOUND = re.compile(r"-(?!(?:plus|odd|something|strong|ish)\b)([a-z]{3,})(?![\w-])")
"""“46-page”, “12-member”: what is counted, tied to the number."""
_ARTICLE = re.compile(rf"{GAP}(?:of{GAP})?an?(?={GAP})")
"""“Half a mile”, “a quarter of a percentage point”."""


class StatisticAssistant:
    """Proposes statistics with value, unit, qualifier and what they are of."""

    key = _KEY
    name = "Statistics"
    labels = (LABEL,)

    def __init__(self, lexicons: Lexicons) -> None:
        self._readers = ByLanguage(lexicons, _Reader)

    def propose(self, reading: Reading) -> Iterable[Proposal]:
        """Statistics in reading order, disjoint."""
        return self._readers.of(reading.language).read(reading.text)


class _Reader:
    """Reads the statistics of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._numerals = Numerals(lexicon)
        self._is = StatisticPatterns(lexicon)
        self._nouns = CountedNouns(lexicon)
        self._others = OtherNumbers(lexicon, self._is, self._nouns)
        self._shares = Shares(lexicon, self._numerals, self._is, self._nouns)
        self._ranges = Ranges(self._numerals, self._is)
        self._parts = AmountsInParts(lexicon, self._numerals)
        self._below_zero = BelowZero(lexicon)
        self._changed = ChangedAmounts(lexicon, self._numerals)
        self._vote_counts = VoteCounts(lexicon, self._numerals)
        self._units = Units(lexicon, self._is, self._nouns)
        self._vague = VagueAmounts(lexicon, self._is, self._nouns)
        self._surveys = Surveys(lexicon)

    def read(self, text: str) -> list[Proposal]:
        """The statistics of `text`, in order and disjoint."""
        found: list[Proposal] = []
        end = 0
        numerals = without_addresses(text, self._numerals.find(text, 0, len(text)))
        for number in numerals:
            if number.start < end:
                continue
            made = self._judge(text, number, end)
            if made is not None:
                found.append(made)
                end = made.end
        found = self._surveys.complete(text, self._changed.complete(text, found))
        taken = [(one.start, one.end) for one in found]
        found += [
            one for one in self._vague_and_ranks(text) if not any(s < one.end and one.start < e for s, e in taken)
        ]
        return sorted(found, key=lambda one: one.start)

    def _judge(self, text: str, number: Numeral, done: int) -> Proposal | None:
        before = text[max(done, number.start - BEHIND) : number.start]
        votes = self._vote_counts.read(text, number)
        if votes is not None:
            return self._of_votes(text, votes, before)
        if self._others.has(text, number, before):
            return None
        start, last = number.start, number
        currency = self._is.currency.search(before)
        if currency:
            start = number.start - (len(before) - currency.start())
            before = before[: currency.start()]
        ratio = self._shares.ratio(text, number)
        if ratio is not None:
            of_ratio = Measure(max(ratio.end, ratio.number.end), "", ratio.of, 0.75)
            return self._made(text, start, ratio.number, before, number, of_ratio)
        second, article = self._ranges.upper_end(
            text, last, before, in_millions=bool(currency) and self._units.is_millions(text, last.end)
        )
        if second is not None and self._others.is_age_or_date(text, second):
            return None
        start, before, last = start - article, before[: len(before) - article], second or last
        measure = self._measure(text, last, before, number, is_money=bool(currency))
        if measure is None:
            return None
        if done and measure.unit.casefold() in self._is.spans and self._is.during.fullmatch(before):
            before = ""  # “$155 million over four years”
        measure = self._per_unit(text, self._rated(text, measure, before))
        measure, added = self._smaller(text, measure) if second is None else (measure, Fraction())
        if number.value is not None and (measure.in_millions or added):
            number = number._replace(value=number.value * 1_000_000 if measure.in_millions else number.value + added)
            last = number if second is None else last
        if currency:
            measure = self._per(text, measure._replace(unit=currency[1].strip(), score=0.95))
        elif second is None and (sign := self._below_zero.sign(text, before, measure.end, measure.unit)):
            start -= sign.in_front
            before = before[: len(before) - sign.in_front]
            measure = measure._replace(end=measure.end + sign.behind)
            last = number = number._replace(value=number.value and -abs(number.value))
        return self._made(text, start, last, before, number, measure)

    def _of_votes(self, text: str, votes: VoteCount, before: str) -> Proposal:
        """“51-48”: both numbers are one statistic, and what they count is votes."""
        rough = self._is.qualifier.search(before)
        start = votes.first.start - (len(before) - rough.start(1) if rough else 0)
        values = {"qualifier": text[start : votes.end], "of": self._vote_counts.of}
        return Proposal((Span(start, votes.end),), LABEL, 0.7, "a tally of votes", _KEY, values)

    def _per(self, text: str, measure: Measure) -> Measure:
        """“$15.40/hour”: the unit of an amount of money with what it is for."""
        stroke = self._is.stroke.match(text, measure.end)
        if stroke is None:
            return measure
        return measure._replace(end=stroke.end(), unit=measure.unit + " " * stroke[0].isalpha() + stroke[0])

    def _smaller(self, text: str, measure: Measure) -> tuple[Measure, Fraction]:
        """What stands behind a unit and adds to the amount: “dos años y medio”, “5 feet 2 inches”."""
        half = self._is.half.match(text, measure.end) if measure.unit else None
        if half:
            return measure._replace(end=half.end()), Fraction(1, 2)
        smaller = self._parts.smaller(text, measure.end, measure.unit)
        return (measure._replace(end=smaller[0]), smaller[1]) if smaller else (measure, Fraction())

    def _rated(self, text: str, measure: Measure, before: str) -> Measure:
        """“14.3 deaths per 100,000 people”: what a count is for belongs to it."""
        is_change = self._is.change.search(before) is not None or self._is.moved_by.search(before) is not None
        # “von 310 auf 274 Millionen”, “um 48.000 auf 2,9 Millionen”
        joint = self._is.rate.match(text, measure.end) if not (measure.unit or is_change) else None
        number = self._numerals.match(text, joint.end(), min(len(text), joint.end() + BEHIND)) if joint else None
        if joint is None or number is None or number.value is None or number.value % (10 if measure.of else 100):
            return measure
        if self._is.coins.match(text, number.end) or self._is.percent.match(text, number.end):
            return measure  # “um ein Viertel auf 7,5 Millionen Euro”
        end = self._nouns.read(text, number.end)[0]
        return measure._replace(end=end, unit=text[joint.start() : end].strip())

    def _per_unit(self, text: str, measure: Measure) -> Measure:
        """“80 Liter Regen pro Quadratmeter”: what is measured stands between both units."""
        behind = self._is.measured_per.match(text, measure.end) if measure.unit else None
        if behind is None:
            return measure
        return measure._replace(end=behind.end(), unit=f"{measure.unit}{behind[2]}", of=behind[1])

    def _measure(self, text: str, number: Numeral, before: str, first: Numeral, *, is_money: bool) -> Measure | None:
        """What the number counts or measures; None where a small number counts nothing."""
        end = number.end
        is_qualified = self._is.qualifier.search(before) is not None
        if text[end : end + 1] == "]" and "[" in text[max(0, first.start - 1) : end]:
            end += 1  # “[Ten] years”
        unit = self._units.millions(text, end, is_money=is_money) or self._units.unit(
            text, end, first, is_money=is_money
        )
        if unit is not None:
            return unit
        tied = self._units.tied(text, end, first, is_money=is_money)
        if tied is not None or text[end : end + 1].isalnum():  # “Section 24C”
            return tied
        if first.value is not None and first.value.denominator != 1:
            part = self._of_part(text, first, end, before)
            if first.is_word or (part and part.unit and "/" in text[first.start : end]):  # “3/4 of a cup”
                return part
        if first.value == 1:
            return None
        is_count = first.is_word or first.is_plain or "." not in text[first.start : end]
        if is_count and (compound := _COMPOUND.match(text, end)):
            return Measure(compound.end(), "", compound[1], 0.6)
        noun_end, of = self._nouns.read(text, end)
        if not of and (later := self._is.later.match(text, end)):  # “40-odd branches”
            noun_end, of = self._nouns.read(text, later.end())
        if of:
            return self._of_count(text, first, before, noun_end, of)
        is_little = first.value is not None and first.value < 13 and first.value.denominator == 1
        if first.is_word and is_little and not is_qualified and " " not in text[first.start : end]:  # “une dizaine”
            return None
        if first.is_plain and first.value is not None and first.value < 10 and not self._is.changed.search(before):
            return None
        return Measure(end, "", "", 0.55)

    def _of_count(self, text: str, first: Numeral, before: str, end: int, of: str) -> Measure | None:
        """What a number counts; None in “the two sides”, which are known already, and in “according to two people”."""
        is_small = first.value is not None and first.value < 10
        is_pair = of.casefold().split()[-1] in self._is.pairs
        if first.is_word and first.value == 2 and is_pair and self._is.known_two.search(before):
            return None
        if first.is_word and is_small and self._is.source_before.search(before):
            return None
        if first.is_word and is_small and self._is.sources.match(text, end):
            return None  # “two people with knowledge of the talks said”
        return Measure(end, "", of, 0.5 if is_small else 0.75)

    def _of_part(self, text: str, first: Numeral, end: int, before: str) -> Measure | None:
        """What stands behind a part: “half an hour”, “a third of the boats”; nothing in “fell by a third”."""
        qualifier = self._is.qualifier.search(before)
        before = before[: qualifier.start(1)] if qualifier else before
        majority = self._is.majority.match(text, end)
        if majority:
            return Measure(majority.end(), "", majority[1], 0.7)
        article = _ARTICLE.match(text, end)
        last_word = text[first.start : end].split()[-1].casefold()
        is_share = article is not None or last_word in self._is.parts_of_points
        unit = self._is.point.match(text, article.end() if article else end) if is_share else None
        if unit:
            return Measure(unit.end(), unit[1], "", 0.85)
        joined = self._is.joins_half.match(text, end)  # “un quart d’heure”
        at = article.end() if article else joined.end() if joined else end
        halved = self._is.unit.match(text, at)
        if halved and halved[1].split()[0].casefold() in self._is.of_halves:
            return Measure(halved.end(), halved[1], "", 0.75)
        return (
            Measure(end, "", "", 0.7)
            if self._shares.is_part(text, end, before, is_rough=qualifier is not None)
            or (first.value is not None and first.value.numerator > 1)  # “he threw two thirds away”
            else None
        )

    def _made(self, text: str, start: int, last: Numeral, before: str, first: Numeral, measure: Measure) -> Proposal:
        qualifier = self._qualifier(before)
        words, lower = "", start
        if qualifier:
            words = qualifier[1]
            start -= len(before) - qualifier.start(1)
        elif (
            last is not first
            and (between := self._is.between.search(before))
            and between[1].casefold() in self._is.kept
        ):
            start -= len(before) - between.start()
            lower = start
        end = max(last.end, measure.end)
        later = self._is.later.match(text, end) or (self._is.later.match(text, last.end) if measure.of else None)
        is_measured = bool(measure.unit) and not self._is.percent.match(text, last.end)
        if later and not (is_measured and later[1].casefold() in self._is.later_of_counts):
            end, words = max(end, later.end()), words or later[1].strip(" -")
        is_ratio = last is not first and last.start == first.start
        value = shown(last.value if is_ratio else first.value)
        if last.start != first.start:
            value, words = "", " ".join(filter(None, (words, self._ranges.ends(text, lower, first, last))))
        of = measure.of or self._nouns.behind(text, end, is_part=is_ratio or not measure.unit)
        if measure.unit and self._is.within.search(before):
            of = ""  # “within five miles of the forest”
        attributes = {"value": value, "unit": measure.unit, "qualifier": words, "of": of}
        is_share = is_ratio or (first.is_word and first.value is not None and 0 < first.value < 1)
        reason = f"a number with {'a unit' if measure.unit else 'what it counts' if of else 'no unit'}"
        reason = "a share of a whole" if is_share and not measure.unit else reason
        kept = {name: one for name, one in attributes.items() if one}
        return Proposal(
            (Span(start, end),),
            LABEL,
            measure.score + (0.1 if words and measure.score < 0.9 else 0),
            reason,
            _KEY,
            kept,
        )

    def _qualifier(self, before: str) -> re.Match[str] | None:
        """What says how exact the number behind is; “up to” in “ticked up to 4.4%” does not."""
        found = self._is.qualifier.search(before)
        is_way = found is not None and found[1].casefold().endswith(self._is.ways)
        if found and is_way and self._is.moving.search(before[: found.start(1)]):
            return None
        is_among = found is not None and found[1].casefold() in self._is.among
        if found and is_among and self._is.asked.search(before[: found.start(1)]):
            return None  # “eine Umfrage des Instituts unter 1.200 Firmen”
        return found

    def _vague_and_ranks(self, text: str) -> Iterator[Proposal]:
        starts = list(places(text, self._is.odd_starts, 0, len(text)))
        for one in self._shares.each(text, starts):
            before = text[max(0, one.number.start - BEHIND) : one.number.start]
            measure = Measure(one.number.end, "", one.of, 0.6)
            yield self._made(text, one.number.start, one.number, before, one.number, measure)
        yield from self._vague.each(text, starts)
