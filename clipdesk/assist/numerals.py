"""Numbers in figures and words, and what they are worth. Data from a lexicon; no units."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon

_VULGAR = {
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "⅓": "1/3",
    "⅔": "2/3",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
    "⅕": "1/5",
}


_SIGNS = "+-−"
_STEPS = re.compile(rf"\d+|[{''.join(_VULGAR)}]|[^\W\d_{''.join(_VULGAR)}]+")


class Numeral(NamedTuple):
    """A number at `[start, end)` in code points; `value` is None where it is too odd to say. `is_word`: no figure in it."""

    start: int
    end: int
    value: Fraction | None
    is_word: bool = False
    is_plain: bool = True
    """Whether it is a whole number in figures alone, without a separator, sign or multiplier: it may be a year, a name."""


class Numerals:
    """Reads the numbers of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        numbers = lexicon.mapping("numbers")
        self._words = {str(k): int(v) for k, v in dict(numbers.get("words", {})).items()}
        self._multipliers = {str(k): int(v) for k, v in dict(numbers.get("multipliers", {})).items()}
        self._fractions = {str(k): Fraction(str(v)) for k, v in dict(numbers.get("fractions", {})).items()}
        self._decimal = str(numbers.get("decimal", "."))
        self._thousands = str(numbers.get("thousands", ","))
        self._and = str(numbers.get("and", "and"))
        word = "|".join(sorted(map(re.escape, (*self._words, *self._multipliers)), key=len, reverse=True))
        start = "|".join(
            sorted(map(re.escape, (*self._words, "hundred", *self._extra_starts())), key=len, reverse=True)
        )
        fraction = "|".join(sorted(map(re.escape, self._fractions), key=len, reverse=True))
        multiplier = "|".join(sorted(map(re.escape, self._multipliers), key=len, reverse=True))
        d, t = re.escape(self._decimal), re.escape(self._thousands)
        joined = d if self._thousands.isspace() else d + t
        attached = "|".join(sorted(map(re.escape, _short_units(lexicon)), key=len, reverse=True)) or "(?!)"
        behind = "".join(f"|(?<={code})" for code in lexicon.phrases("statistics", "currencies") if code.isalpha())
        spaced = rf"\d{{1,3}}(?:[ ]{t}[ ]\d{{3}})+(?!\d)|" if len(self._thousands) == 1 else ""
        self._figures = spaced + rf"\d{{1,3}}(?:[{t}\u00a0\u202f]\d{{2,3}})+(?!\d)(?:{d}\d+)?|\d+(?:{d}\d+)?"
        begins = (*self._words, *self._multipliers, *self._fractions, "a", "an")
        self._begins = first_words(begins)
        self._pattern = (
            re.compile(
                rf"""
            (?:(?<![\w{joined}/]){behind})(?P<figures>[+\-−]?(?:{self._figures}))(?P<vulgar>[½¼¾⅓⅔⅛⅜⅝⅞⅕]|[ ]?\d+/\d+|/\d+)?
                (?:[ \u00a0-](?P<times>{multiplier})s?\b)?(?P<letter>(?-i:[kKMB])|bn|mn|tn)?(?:(?!\w)|(?=(?:{attached})(?!\w)))
          | (?P<alone>[½¼¾⅓⅔⅛⅜⅝⅞⅕])
          | \b(?P<share>(?:(?P<above>{start}|a|an)[ -])?(?P<part>{fraction})(?:[ -](?:an?[ ])?(?P<partof>{multiplier}|dozen))?)\b
          | \b(?P<words>(?:a[ ](?=hundred|thousand|million|billion|dozen|{multiplier}))?(?:{start})
                (?:(?:[ -]|[ ]{re.escape(self._and)}[ ](?=(?:{word})\b))(?:{word}))*)\b
            """,
                re.VERBOSE | re.IGNORECASE,
            )
            if word
            else re.compile(r"(?!)")
        )

    def _extra_starts(self) -> tuple[str, ...]:
        return tuple(one for one in self._multipliers if len(one) > 3)

    def match(self, text: str, at: int, end: int) -> Numeral | None:
        """The number that begins exactly at `at`."""
        found = self._pattern.match(text, at, end)
        return self._made(found) if found else None

    def find(self, text: str, start: int, end: int) -> list[Numeral]:
        """Every number between two places, in order."""
        found: list[Numeral] = []
        done = start
        for place in places(text, self._begins, start, end):
            if place < done:
                continue
            has_sign = place > done and text[place - 1] in _SIGNS
            one = (self.match(text, place - 1, end) if has_sign else None) or self.match(text, place, end)
            if one is not None:
                found.append(one)
                done = one.end
        return found

    def _made(self, found: re.Match[str]) -> Numeral:
        start, end = found.span()
        groups = found.groupdict()
        if groups["figures"] is not None:
            value = self._value_of_figures(groups["figures"], groups["vulgar"])
            times = groups["times"] or groups["letter"]
            if times and value is not None:
                value *= self._worth(times)
            is_plain = groups["figures"].isdigit() and not groups["vulgar"] and not times
            return Numeral(start, end, value, is_plain=is_plain)
        if groups["alone"]:
            return Numeral(start, end, Fraction(_VULGAR[groups["alone"]]), is_plain=False)
        if groups["share"]:
            part = self._fractions[groups["part"].casefold()]
            above = (groups["above"] or "a").casefold()
            count = 1 if above in {"a", "an"} else self._value_of_words(above)
            times = self._multipliers.get((groups["partof"] or "").casefold(), 1)
            return Numeral(start, end, part * count * times, is_word=True, is_plain=False)
        return Numeral(start, end, Fraction(self._value_of_words(groups["words"])), is_word=True, is_plain=False)

    def _worth(self, times: str) -> int:
        letters = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000, "tn": 10**12}
        return self._multipliers.get(times.casefold()) or letters.get(times.casefold(), 1)

    def _value_of_figures(self, figures: str, vulgar: str | None) -> Fraction | None:
        plain = re.sub(rf"[{re.escape(self._thousands)}\u00a0\u202f ]", "", figures).replace("−", "-")
        try:
            value = Fraction(Decimal(plain.replace(self._decimal, ".")))
            if vulgar:
                part = _VULGAR.get(vulgar, vulgar.strip())
                value = Fraction(f"{plain}{part}") if part.startswith("/") else value + Fraction(part)
        except (InvalidOperation, ValueError, ZeroDivisionError):
            return None
        return value

    def _value_of_words(self, words: str) -> int:
        """The worth of a number in words: “two hundred and six thousand” is 206,000.

        >>> # see tests/assist/test_numerals.py
        """
        total = current = 0
        for word in re.split(r"[ -]+", words.casefold()):
            if word in self._words:
                current += self._words[word]
            elif word in self._multipliers:
                times = self._multipliers[word]
                if times >= 1000:
                    total = (
                        (total + max(current, 1)) * times if total and current == 0 else total + max(current, 1) * times
                    )
                    current = 0
                else:
                    current = max(current, 1) * times
        return total + current


def places(text: str, words: Collection[str], start: int, end: int) -> Iterator[int]:
    """Where a run of figures begins, or one of some words, folded in case: where it is worth to try a slow pattern."""
    for found in _STEPS.finditer(text, start, end):
        if not found[0][0].isalpha() or found[0].casefold() in words:
            yield found.start()


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words that phrases begin with, folded in case, as `places` takes them."""
    matches = (_STEPS.match(one) for one in phrases)
    return frozenset(found[0].casefold() for found in matches if found)


def _short_units(lexicon: Lexicon) -> set[str]:
    """Units that may stand right behind a figure: 10kg, 5USD."""
    listed = (*lexicon.phrases("statistics", "units"), *lexicon.phrases("statistics", "currencies"))
    return {one for one in listed if len(one) < 5 and one[0].isalpha()}


def shown(value: Fraction | None) -> str:
    """A value as a plain decimal number, at most six places behind the point; empty for None.

    >>> shown(Fraction(5, 2)), shown(Fraction(2, 3)), shown(Fraction(1500000))
    ('2.5', '0.666667', '1500000')
    """
    if value is None:
        return ""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.6f}".rstrip("0").rstrip(".")
