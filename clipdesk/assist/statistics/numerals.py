"""Numbers in figures and words, and what they are worth. Data from a lexicon; no units."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import prod
from typing import NamedTuple

from clipdesk.assist.lexicon import Lexicon, any_of

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

_LETTERS = {
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "b": 10**9, "bn": 10**9, "md": 10**9, "mds": 10**9, "mrd": 10**9, "tn": 10**12,
}  # fmt: skip
_TENS = 20
"""Numbers below this are followed by no “and” within a number in words."""
_HUNDRED = 100
_HALF = Fraction(1, 2)
_LONGEST_ROUGH = 12
"""Code points of “more than” and a space."""
_LONGEST_OF_TWO = 200
"""Letters of what may be two numbers in words; longer ones would be gone through once for each number in them."""
_LARGEST, _MOST_FIGURES, _MOST_WORDS = 10**30, 30, 30
"""What is larger, or has more figures or words, is no number of an article, and may cost any time to reckon with."""
_SIGNS = "+-−"
_POWER = r"e[+-]?\d{1,2}|[ ]?[×x][ ]?10(?:\^[-−]?\d{1,2}|[-−]\d{1,2}|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
"""Behind figures, times how many tens: “4e14”, “2.48×10−5”."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_LISTED = str.maketrans({"İ": "i", "ı": "i", "\u00a0": " "})
"""What patterns that take no notice of case find for the letter or the space that a list has."""
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
        self._words = _whole(lexicon, "words")
        self._multipliers = _whole(lexicon, "multipliers")
        self._fractions, self._mixed = _parts(lexicon, "fractions"), _parts(lexicon, "mixed")
        self._joint = f" {lexicon.value('numbers', 'and', 'and')} "
        self._lone = lexicon.words("numbers", "lone_fractions")
        self._decimal = lexicon.value("numbers", "decimal", ".")
        self._thousands = lexicon.value("numbers", "thousands", ",")
        self._thousands_too = lexicon.value("numbers", "thousands_too")
        self._between = re.compile(
            rf"(\d+) (?:{any_of(lexicon.words('numbers', 'thousand_between'))}) (\d+)", re.IGNORECASE
        )
        self._token = re.compile(any_of((*self._words, *self._multipliers)), re.IGNORECASE)
        articles = lexicon.words("numbers", "articles", "before_parts", "before_several_parts", "ones")
        tied = [word + end for word in self._words for end in lexicon.phrases("statistics", "tied_to_words")]
        self._begins = first_words((*self._words, *tied, *self._multipliers, *self._fractions, *self._mixed, *articles))
        rough = any_of(lexicon.phrases("statistics", "before_one_of_units"))
        self._rough = re.compile(rf"(?<!\w)(?:{rough})[ ]$", re.IGNORECASE)
        self._pattern = self._compiled(lexicon) if self._words else re.compile(r"(?!)")

    def _compiled(self, lexicon: Lexicon) -> re.Pattern[str]:
        never_first = lexicon.words("numbers", "never_first")
        word, times = any_of((*self._words, *self._multipliers)), any_of(self._multipliers)
        start = any_of((*self._words, *(one for one in self._multipliers if one not in never_first)))
        article = any_of(lexicon.words("numbers", "articles"))
        before_part = any_of(lexicon.words("numbers", "articles", "before_parts"))
        before_parts = any_of(lexicon.words("numbers", "before_several_parts"))
        units = "".join(f"(?<!{re.escape(one)})" for one, value in self._words.items() if value < _TENS)
        joint = units + r"[ ]" + re.escape(lexicon.value("numbers", "and", "and"))  # not “between four and six”
        half = rf"[ \u00a0](?:{any_of(lexicon.phrases('numbers', 'and_half'))})\b"
        d, t = re.escape(self._decimal), re.escape(self._thousands)
        joined = d if self._thousands.isspace() else d + t
        attached = any_of(_short_units(lexicon))
        behind = "".join(f"|(?<={code})" for code in lexicon.phrases("statistics", "currencies") if code.isalpha())
        spaced = rf"\d{{1,3}}(?:[ ]{t}[ ]\d{{3}})+(?!\d)|" if len(self._thousands) == 1 else ""
        if not self._thousands.isspace():  # “12 500 dollars”, but not “12 500-metre races”
            spaced += rf"(?<!\d[ ])[1-9]\d{{0,2}}(?:[ ]\d{{3}})+(?:{d}\d+)?(?![ ]?\d|[–/-]|[.,]\d)|"
        thousand = any_of(lexicon.words("numbers", "thousand_between"))  # “2 mil 400 millones”
        spaced += rf"\d{{1,3}}[ ](?:{thousand})[ ]\d{{1,3}}(?!\d)|"
        spaced += rf"\d{{1,3}}(?:[{re.escape(lexicon.value('numbers', 'thousands_too'))}’']\d{{3}})+(?!\d)(?:{d}\d+)?|"
        spaced = rf"\d+(?:{d}\d+)?(?:{_POWER})(?!\w)|{spaced}"
        figures = spaced + rf"\d{{1,3}}(?:[{t}\u00a0\u202f]\d{{2,3}})+(?!\d)(?:{d}\d+)?|\d+(?:{d}\d+)?"
        word_end = rf"(?:\b|(?=(?:{any_of(lexicon.phrases('statistics', 'tied_to_words'))})\b))"
        return re.compile(
            rf"""
            (?:(?<![\w{joined}/]){behind})(?P<figures>[+\-−]?(?:{figures}))(?P<vulgar>[½¼¾⅓⅔⅛⅜⅝⅞⅕]|[ ]?\d+/\d+|/\d+)?
                (?P<half>{half})?
                (?:[ \u00a0\u202f-](?P<times>(?:{times})(?:[ \u00a0](?:{times}))?)(?:(?<=\.)|s?\b))?
                (?:(?P<letter>(?-i:[kKMB])|bn|mn|tn)(?!(?:{attached})(?!\w)))?
                (?:[ \u00a0\u202f]?(?P<sign>(?-i:Mds?|Mrd|M|k))(?=[€$£]))?
                (?P<half_behind>{half})?
                (?:(?!\w|{t}\d{{3}}[^\W\d_])|(?=(?:{attached})(?!\w)))
          | (?P<alone>[½¼¾⅓⅔⅛⅜⅝⅞⅕])
          | \b(?P<mixed>{any_of(self._mixed)})(?:[ ](?P<of_mixed>{times}))?\b
          | \b(?P<one>{_ones(lexicon)})
          | \b(?P<half_of>{any_of(lexicon.words("statistics", "only_of_units"))})(?=[ ](?:{any_of(lexicon.words("statistics", "of_halves"))})s?\b)
          | \b(?P<single>{_single(lexicon)})
          | \b(?P<share>(?:(?:(?:{before_parts})[ ])?(?P<above>{start}|{before_part})[ -])?(?P<part>{any_of(self._fractions)})
                (?:[ -](?:(?:{article})[ ])?(?P<partof>{times}))?)\b
          | \b(?P<words>(?:(?:{article})[ ](?=(?:{times})))?(?:{start})
                (?:(?:[ -]|{joint}[ ](?=(?:{word})\b))(?:{word}))*)(?P<and_half>{half}(?:[ ](?P<of_half>{times}))?)?{word_end}
            """,
            re.VERBOSE | re.IGNORECASE,
        )

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

    def _made(self, found: re.Match[str]) -> Numeral | None:
        start, end = found.span()
        groups = found.groupdict()
        if groups["figures"] is not None:
            value = self._value_of_figures(groups["figures"], groups["vulgar"])
            times = groups["times"] or groups["letter"] or groups["sign"]
            has_half = bool(groups["half"] or groups["half_behind"])
            if value is not None:
                value = (value + (_HALF if has_half else 0)) * self._worth(times or "")
            is_plain = groups["figures"].isdigit() and not (groups["vulgar"] or times or has_half)
            return Numeral(start, end, value, is_plain=is_plain)
        if groups["half_of"]:
            return Numeral(start, end, self._fractions[folded(groups["half_of"])], is_word=True, is_plain=False)
        if groups["single"] and not self._rough.search(found.string, max(0, start - _LONGEST_ROUGH), start):
            return None
        if groups["one"] or groups["single"]:
            return Numeral(start, end, Fraction(1), is_word=True, is_plain=False)
        if groups["alone"]:
            return Numeral(start, end, Fraction(_VULGAR[groups["alone"]]), is_plain=False)
        if groups["share"] and not (groups["above"] or groups["partof"]) and not self._is_lone(groups["part"]):
            return None
        if groups["words"] and (first := self._first_of_two(groups["words"])) != groups["words"]:
            return Numeral(
                start, start + len(first), Fraction(self._value_of_words(first)), is_word=True, is_plain=False
            )
        return Numeral(start, end, self._value_in_words(groups), is_word=True, is_plain=False)

    def _first_of_two(self, words: str) -> str:
        """“one hundred” of “one hundred and two hundred”: what is counted in front of “and” is counted again behind it."""
        if len(words) > _LONGEST_OF_TWO:
            return words
        last, joint = 0, -1
        for one in self._token.finditer(words):
            if joint >= 0 and last and self._size(one[0]) == last:
                return words[:joint]
            if (place := words.find(self._joint, one.end(), one.end() + len(self._joint))) >= 0:
                last, joint = self._size(words[:place]) or last, place
        return words

    def _size(self, words: str) -> int:
        """What the last word for hundreds and more is a multiple of; 0 without one."""
        for word in map(folded, reversed(self._token.findall(words))):
            if self._multipliers.get(word, 0) >= _HUNDRED:
                return self._multipliers[word]
            if self._words.get(word, 0) >= _HUNDRED:
                return _HUNDRED
        return 0

    def _value_in_words(self, groups: Mapping[str, str | None]) -> Fraction:
        if mixed := groups["mixed"]:
            return self._mixed[folded(mixed)] * self._worth(groups["of_mixed"] or "")
        if part := groups["part"]:
            count = self._value_of_words(groups["above"] or "") or 1
            return self._fractions[folded(part)] * count * self._worth(groups["partof"] or "")
        words = groups["words"] or ""
        value = Fraction(self._value_of_words(words))
        if groups["and_half"]:
            last = self._multipliers.get(folded(self._token.findall(words)[-1]), 1)
            value = (value + _HALF * last) * self._worth(groups["of_half"] or "")
        return value

    def _is_lone(self, part: str) -> bool:
        return not self._lone or folded(part) in self._lone

    def _worth(self, times: str) -> int:
        """What multipliers, words or letters, come to; 1 for none."""
        if folded(times) in _LETTERS:
            return _LETTERS[folded(times)]
        return prod(self._multipliers.get(folded(one), 1) for one in self._token.findall(times))

    def _value_of_figures(self, figures: str, vulgar: str | None) -> Fraction | None:
        if len(figures) > _MOST_FIGURES:
            return None
        if (parts := self._between.fullmatch(figures)) is not None:
            figures = f"{parts[1]}{parts[2].zfill(3)}"
        plain = re.sub(rf"[{re.escape(self._thousands + self._thousands_too)}’'\u00a0\u202f ]", "", figures)
        plain = re.sub(r"[×x]10\^?", "e", plain.translate(_RAISED))
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
        for word in map(folded, self._token.findall(words)[:_MOST_WORDS]):
            if word in self._words:
                current += self._words[word]
            else:
                times = self._multipliers[word]
                if times >= 1000:
                    is_of_all = current == 0 and 0 < total < times  # “a thousand million”
                    total = total * times if is_of_all else total + max(current, 1) * times
                    current = 0
                else:
                    current = max(current, 1) * times
        return total + current


def folded(found: str) -> str:
    """The words that a pattern found, as they are listed: “milyon” for “MİLYON”, “décima parte” also with a fixed space."""
    return found.translate(_LISTED).casefold()


def _single(lexicon: Lexicon) -> str:
    """“a” in “about a minute”, not in “about a minute ago”."""
    words = lexicon.words
    units, past = any_of(words("statistics", "of_halves")), any_of(words("statistics", "past_times"))
    return rf"(?:{any_of(words('statistics', 'one_of_units'))})(?=[ ](?:{units})\b(?![ ](?:{past})\b))"


def _ones(lexicon: Lexicon) -> str:
    """A pattern for “una” in “una de cada cinco”, “an” in “an hour and a half”: an article where a share or a half is told.

    The noun between is of one word, so that “une réunion de crise sur trois ans” is none.
    """
    joint, over = (any_of(lexicon.phrases("statistics", name)) for name in ("ratio", "ratio_over_noun"))
    half, units = any_of(lexicon.phrases("numbers", "and_half")), any_of(lexicon.words("statistics", "of_halves"))
    article, ones = any_of(lexicon.words("numbers", "articles")), any_of(lexicon.words("numbers", "ones"))
    share = rf"(?:{ones})(?=[ ](?:(?:{joint})|[^\W\d_]+[ ](?:{over}))[ ])"
    return rf"(?:{share}|(?:{article})(?=[ ](?:{units})[ ](?:{half})\b))"


def _whole(lexicon: Lexicon, name: str) -> dict[str, int]:
    """What words are worth, as they are listed and folded in case: “dreißig”, “dreissig”."""
    listed = lexicon.inner("numbers", name).items()
    return {form: int(v) for k, v in listed for form in (str(k), str(k).casefold())}


def _parts(lexicon: Lexicon, name: str) -> dict[str, Fraction]:
    listed = lexicon.inner("numbers", name).items()
    return {form: Fraction(str(v)) for k, v in listed for form in (str(k), str(k).casefold())}


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
    """Units that may stand right behind a figure: 10kg, 5USD, 8pc."""
    names = (
        "units",
        "unit_signs",
        "currencies",
        "percent",
        "degree_letters",
        "coin_letters",
        "tied_units",
        "tied_rates",
    )
    listed = [one for name in names for one in lexicon.phrases("statistics", name)]
    return {one for one in listed if len(one) < 5 and one[0].isalpha()}


def shown(value: Fraction | None) -> str:
    """A value as a plain decimal number, at most six places behind the point; empty for None and for what nobody counts.

    >>> shown(Fraction(5, 2)), shown(Fraction(2, 3)), shown(Fraction(1500000))
    ('2.5', '0.666667', '1500000')
    """
    if value is None or abs(value) > _LARGEST:
        return ""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.6f}".rstrip("0").rstrip(".")
