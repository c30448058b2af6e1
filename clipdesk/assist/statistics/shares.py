"""Shares of a whole: “one in five voters”, “a third of the boats”, “fell by half”, “jeder fünfte Befragte”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.numerals import Numeral, Numerals, folded
from clipdesk.assist.statistics.other_numbers import BEHIND
from clipdesk.assist.statistics.patterns import GAP, WORD_BEHIND, StatisticPatterns, matches

_ROUND = frozenset((3, 4, 5, 10, 20, 100))
"""Wholes that people take so many “of”, as in “nine of ten”."""
_OVER_NOUN = frozenset((2, *_ROUND, 6, 7, 8, 9))
"""Wholes that people are counted in: “un Français sur cinq”, not “un livre sur dix ans de guerre”."""
_LARGEST = 999
_IN_FIGURES = 10
"""From here on papers write numbers in figures: “nine of 12 counts”."""
_LAST = re.compile(r"([^\W\d_]+)[ ]$")
_LETTERS = re.compile(rf"{GAP}([^\W\d_]+)")


class Share(NamedTuple):
    """A share: the number from the first word to the last, its value between 0 and 1, and of what, if that is known."""

    number: Numeral
    of: str = ""
    end: int = 0
    """Where it ends with what is counted, where that belongs to it: “38 of 151 days”."""


class Shares:
    """Finds the shares of one language."""

    def __init__(self, lexicon: Lexicon, numerals: Numerals, patterns: StatisticPatterns, nouns: CountedNouns) -> None:
        self._numerals, self._is, self._nouns = numerals, patterns, nouns
        self._go_on = lexicon.words("words", "prepositions", "conjunctions") - lexicon.words(
            "statistics", "behind_hours"
        )
        self._verbs = lexicon.words("words", "auxiliaries")
        self._plural_verbs = lexicon.words("shapes", "share_verbs")
        self._verb_endings = tuple(lexicon.words("shapes", "share_verb_endings"))
        self._has_capitals = bool(lexicon.value("words", "noun_capitals"))
        self._ordinals = lexicon.inner("numbers", "ordinals")

        def listed(name: str) -> str:
            return any_of(lexicon.phrases("statistics", name))

        word, flags = r"[^\W\d_][\w’'-]*", re.IGNORECASE
        self._joint = re.compile(rf"{GAP}(?:{listed('ratio')}){GAP}", flags)
        self._over_noun = re.compile(rf"{GAP}({word}(?:{GAP}{word})?){GAP}(?:{listed('ratio_over_noun')}){GAP}", flags)
        self._of_any = re.compile(rf"(?<!\w)(?:{listed('ratio_over_noun_of_any')})(?!\w)", flags)
        self._of_all = re.compile(rf"{GAP}(?:{listed('ratio_of_all')}){GAP}", flags)
        self._behind = re.compile(rf"{GAP}(?:{listed('share_behind')})(?:\b|(?<=[’']))", flags)
        the, that = any_of(lexicon.words("shapes", "definite_articles")), any_of(lexicon.words("cues", "that"))
        self._the, self._that = re.compile(rf"\b(?:{the}){GAP}$", flags), re.compile(rf"{GAP}(?:{that})\b", flags)
        self._before = re.compile(rf"\b(?:{listed('share_before')})(?:{GAP}|(?<=[’']))$", flags)
        self._each = re.compile(rf"\b(?:{listed('each')}){GAP}({any_of(self._ordinals)})[nrsm]?\b", flags)

    def ratio(self, text: str, number: Numeral) -> Share | None:
        """“one in five”, “nine out of ten”: up to the second number."""
        if number.value is None or number.value.denominator != 1:
            return None
        if (counted := self._of_counted(text, number)) is not None:
            return counted
        if not 0 < number.value < 100:
            return None
        over_noun = None
        joint = self._joint.match(text, number.end)
        if joint is None:
            joint = over_noun = self._over_noun.match(text, number.end)
        if joint is None:
            return None
        whole = self._numerals.match(text, joint.end(), min(len(text), joint.end() + BEHIND))
        if whole is None or whole.value is None or not whole.value > number.value or whole.value.denominator != 1:
            return None
        is_of = joint[0].strip(" -\u00a0") == "of"
        if (whole.is_plain and whole.value > _LARGEST) or (is_of and whole.value not in _ROUND):
            return None
        is_any = over_noun is not None and number.value > 1 and self._of_any.search(joint[0]) is not None
        if over_noun and ((whole.value not in _OVER_NOUN and not is_any) or self._is_counting(text, whole.end)):
            return None
        share = Numeral(number.start, whole.end, number.value / whole.value, is_plain=False)
        return Share(share, over_noun[1] if over_noun else "")

    def _of_counted(self, text: str, number: Numeral) -> Share | None:
        """“38 of 151 days”, “nine of the 40 races”: two numbers, and what is counted behind the second, which has figures."""
        joint = self._of_all.match(text, number.end)
        if joint is None or (number.is_word and (number.value or 0) <= 1):
            return None
        whole = self._numerals.match(text, joint.end(), min(len(text), joint.end() + BEHIND))
        if not whole or whole.is_word or not number.value or not whole.value or not number.value < whole.value:
            return None
        plain = self._joint.match(text, number.end)
        if number.is_word and whole.value < _IN_FIGURES:
            return None
        if whole.value in _ROUND and plain is not None and plain.end() == joint.end():
            return None  # “9 of 10” is a share as it stands
        noun = self._nouns.read(text, whole.end)
        unit = self._is.unit.match(text, whole.end)
        if not (noun[1] or unit):
            return None
        share = Numeral(number.start, whole.end, number.value / whole.value, is_plain=False)
        return Share(share, noun[1] or (unit[1] if unit else ""), max(noun[0], unit.end() if unit else 0))

    def _is_counting(self, text: str, at: int) -> bool:
        return bool(self._nouns.read(text, at)[1] or self._is.unit.match(text, at))

    def is_part(self, text: str, end: int, before: str, *, is_rough: bool = False) -> bool:
        """Whether a fraction that ends at `end` is a part of something: “half of”, and “by half” with nothing counted behind.

        `is_rough`: a word such as “almost” stands in front, so that nothing else need tell: “was less than a third.”
        """
        if self._is.which_half.search(before):
            return False  # “the second half of the year”
        if self._the.search(before) and self._that.match(text, end):
            return False  # “the quarter that ended in May”
        if self._behind.match(text, end):
            return True
        word = _LETTERS.match(text, end)
        in_front = _LAST.search(before)
        is_first = in_front is None or in_front[1].casefold() in self._go_on  # not “sales in the third quarter were”
        if word is not None and is_first and word[1].casefold() in self._plural_verbs:
            return True  # “a third were late”
        is_alone = word is None or word[1].casefold() in self._go_on
        is_alone = is_alone or (
            self._has_capitals and word is not None and word[1].islower()
        )  # “um ein Fünftel gesunken”
        if is_rough and word is not None and self._is_verb(word[1].casefold()):
            return True  # “more than a third had been lost”, “only a third disagreed”
        return is_alone and (is_rough or self._before.search(before) is not None)

    def _is_verb(self, folded: str) -> bool:
        return folded in self._verbs or folded.endswith(self._verb_endings)

    def each(self, text: str, starts: Iterable[int]) -> Iterator[Share]:
        """“Jeder fünfte Befragte”, at some of the places `starts`: one of five, of the noun with a capital behind."""
        for found in matches(self._each, text, starts):
            value = Fraction(1, self._ordinals[folded(found[1])])
            noun = WORD_BEHIND.match(text, found.end())
            number = Numeral(found.start(), found.end(), value, is_word=True, is_plain=False)
            yield Share(number, noun[1] if noun and noun[1][0].isupper() else "")
