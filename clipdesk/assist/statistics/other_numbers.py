"""Numbers that are no statistics: dates, years, times, ages, scores, street numbers, and numbers that name a thing."""

from __future__ import annotations

import re

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numeral
from clipdesk.assist.statistics.patterns import StatisticPatterns

BEHIND = 60
"""Code points behind a number, and before it, that are looked at."""
_OLDEST = 120
"""Years that a person may be old; a thing may be older."""
_TO = re.compile(r"\d+(?:[ ]?[–-][ ]?|[ ]\w{1,3}[ ])$")
"""The first number of a range, before the second."""
_SEASON = re.compile(r"(?:19|20)\d\d[/–-]\d\d(?!\d)")
"""“2020/21”"""
_TALLY = re.compile(r"[–-](\d{1,3})(?=[.,;]|[ ](?:on|in|last|to|along|after|with|against|that|this)\b|$)")
_OF_YEAR = re.compile(r"\d{1,4}/(?:19|20)\d\d")
"""“Ley 3/2020”"""
_OPENS_AGE = re.compile(r"[,(][ ]?(?:de[ ])?$|[A-ZÀ-Þ][^\W\d_]*,[ ](?:[^\W\d_]+[ ]){1,3}de[ ]$")
_BEHIND_AGE = re.compile(r"[,.;!?)”\"]|[ ](?:and|or|but)[ ]|$")
_BEHIND_NAME, _COMMA = re.compile(r"[^\W\d_][’']?s?,[ ]$"), re.compile(r",(?:[ ]|$)")
_WORD_BEFORE = re.compile(r"[^\W\d_][ ]$")
_NAME_WORD = re.compile(r"[ ][A-Z][a-z]{2}")


class OtherNumbers:
    """Tells them from statistics in one language."""

    def __init__(self, lexicon: Lexicon, patterns: StatisticPatterns, nouns: CountedNouns) -> None:
        self._is = patterns
        self._nouns = nouns
        results = any_of(lexicon.phrases("statistics", "results"))
        # “won 3–1”, “27-10”, “a 27-10 vote”, but “10–12 people”
        self._score = re.compile(rf"[ ]?[–:-][ ]?\d{{1,2}}(?!\d)(?:(?=[ ](?:{results})\b)|(?![ ]?(?:%|per|[^\W\d_])))")
        self._named = lexicon.words("statistics", "named")
        self._small = lexicon.words("words", "prepositions", "determiners", "conjunctions", "adverbs", "pronouns")

    def is_age_or_date(self, text: str, last: Numeral) -> bool:
        """“15- to 24-year-olds”, “between 11-13 Dec.”: whether a range that ends with `last` is no amount."""
        return bool(self._is.ages.match(text, last.end) or self._is.month_after.match(text, last.end))

    def has(self, text: str, number: Numeral, before: str) -> bool:
        """Whether the number is a date, a time, an age, a score, an address or a name."""
        end = number.end
        after = text[end : end + BEHIND]
        if (number.is_word and self._is_ordinal(text, number, before, after)) or self._is.idiom.match(
            text, number.start
        ):
            return True
        if number.is_plain and self._is.month_before.search(before) and not self._is.percent.match(after):
            is_timed = self._is.month_after.match(after) or self._is.time.match(after)
            if is_timed or not (self._is.day_before.search(before) and self._nouns.read(text, end)[1]):
                return True  # not “on Tuesday 14 people were hurt”
        if number.is_plain and (
            self._is.month_after.match(after) or self._is.time.match(after) or re.match(r"(?:st|nd|rd|th)\b", after)
        ):
            return True
        if self._is_age_of_somebody(text, number, before, after):
            return True
        is_hour = self._is.time.match(after) and not self._is.unit.match(after)  # “um vier Uhr”
        if number.is_word and (is_hour or self._is_capital_name(text, number, before, after)):
            return True
        if number.is_plain and (
            (self._is.street.match(after) and not self._is.unit.match(after))
            or self._is.street_before.search(before)
            or self._is.name_before.search(before)
        ):
            return True
        if self._score.match(after) and number.is_plain and len(text[number.start : end]) < 3:
            return True
        if re.search(r"\d[ ]?[–:/-][ ]?$", before) or (
            re.search(r"[A-Za-z#][-/]?$", before) and not self._is.currency.search(before)
        ):
            return True
        if re.match(r"\(\w\)|[-/]\d{3,}|\.\d", after) or (number.is_plain and self._is.era.match(after)):
            return True
        if (
            _OF_YEAR.fullmatch(text, number.start, end)
            or (self._is.hour.match(text, number.start) and not self._is.currency.search(before))  # “2.13 am”
            or _SEASON.match(text[number.start : end + 1])
            or _is_vote_count(text[number.start : end], after)
        ):
            return True
        return number.is_plain and (
            self._is_year(text, number, before, after)
            or self._is_short_year(text, number, before, after)
            or self._is_name(text, number, before, after)
        )

    def _is_ordinal(self, text: str, number: Numeral, before: str, after: str) -> bool:
        """“The fifth day”, “a fifth day”: a word for a part that says which."""
        if self._is.one_more.fullmatch(text, number.start, number.end):
            return self._is.unit.match(after) is not None
        return self._is.ordinal.fullmatch(text, number.start, number.end) is not None and not before.endswith("-")

    def _is_at_age(self, before: str) -> bool:
        """“aged 18”, and the second number of “ages 18 to 34”."""
        first = _TO.search(before)
        return self._is.age_before.search(before[: first.start()] if first else before) is not None

    def _is_year(self, text: str, number: Numeral, before: str, after: str) -> bool:
        digits = text[number.start : number.end]
        if (
            len(digits) != 4
            or not "1500" <= digits <= "2100"
            or ((rough := self._is.qualifier.search(before)) and rough[1].casefold() not in self._is.until)
            or self._is.currency.search(before)
            or self._is.ages.match(after)
        ):
            return False
        unit = self._is.unit.match(after)
        return not ((unit and unit[1].endswith("s")) or self._is.percent.match(after) or self._is.coins.match(after))

    def _is_short_year(self, text: str, number: Numeral, before: str, after: str) -> bool:
        """“in 84 and 88”: two figures behind a word for a time, and nothing that is counted behind."""
        if number.end - number.start != 2 or not self._is.short_year_before.search(before):
            return False
        return not self._is_counted(text, number, after)

    def _is_name(self, text: str, number: Numeral, before: str, after: str) -> bool:
        """“Resolution 2328”, “Windows 7”: a capital word in front, and nothing that is counted behind."""
        if self._is.currency.search(before) or self._is.qualifier.search(before):
            return False
        word = re.search(r"(?:^|[\s(])([A-Z][\w.&’'-]*)[ ]$", before)
        is_behind_name = word is not None and word[1].casefold().rstrip(".") not in self._small
        is_called = text[number.start : number.end] in self._named and not self._is.amount_before.search(before)
        is_before_name = _NAME_WORD.match(after) is not None  # “30 Rock”
        return (is_called or is_behind_name or is_before_name) and not self._is_counted(text, number, after)

    def _is_age_of_somebody(self, text: str, number: Numeral, before: str, after: str) -> bool:
        """“42-year-old”, “aged 18”, “Kell, 42, of Vega”, “who is 63,”."""
        if self._is_at_age(before):
            return True
        if number.value is not None and number.value > _OLDEST:
            return False
        if self._is.ages.match(after) or (_OPENS_AGE.search(before) and self._is.age_in_commas.match(after)):
            return True
        if not number.is_plain:
            return False
        if self._is.of_age.search(before) and not self._is_counted(text, number, after):
            return True  # “homeowners over 65 get a discount”
        is_of_whom = self._is.age_of_whom.search(before) is not None and _BEHIND_AGE.match(after) is not None
        is_in_commas = _BEHIND_NAME.search(before) is not None and _COMMA.match(after) is not None
        return is_of_whom or (is_in_commas and _is_age(number, before))

    def _is_capital_name(self, text: str, number: Numeral, before: str, after: str) -> bool:
        """“Sam Two Rivers”, “the Six Goals plan”: a number in words with a capital within a sentence, and a name behind it."""
        words = _WORD_BEFORE.search(before)
        return bool(text[number.start].isupper() and words and _NAME_WORD.match(after))

    def _is_counted(self, text: str, number: Numeral, after: str) -> bool:
        is_measured = self._is.percent.match(after) or self._is.unit.match(after) or self._is.coins.match(after)
        return bool(is_measured or self._nouns.read(text, number.end)[1] or self._is.currency_after.match(after))


def _is_age(number: Numeral, before: str) -> bool:
    """“Dayton, 42, of Woodbridge”, “the senator, 82, …”: a number between commas behind a name or one person."""
    word = re.search(r"([^\W\d_][\w’'.-]*),[ ]$", before)
    if word is None or number.value is None or not 0 < number.value < _OLDEST:
        return False
    return word[1][0].isupper() or not word[1].endswith("s")


def _is_vote_count(digits: str, after: str) -> bool:
    """“35-30 last spring”: the larger number first, so that it is no range."""
    second = _TALLY.match(after)
    return second is not None and digits.isdigit() and len(digits) < 4 and int(digits) > int(second[1])
