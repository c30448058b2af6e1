"""The patterns by which statistics are told from other numbers, put together from the lists of a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.numerals import first_words

GAP = "[ \u00a0\u202f-]"
"""What may stand between a number and what belongs to it."""


def _any(phrases: Iterable[str]) -> str:
    """A pattern for any of these phrases, the longest first."""
    return (
        "|".join(re.escape(one).replace("\\ ", r"[ \u00a0]") for one in sorted(phrases, key=len, reverse=True))
        or "(?!)"
    )


class StatisticPatterns:
    """Compiled patterns of one language; those that end in `$` are for what stands before a number."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.phrases
        flags = re.IGNORECASE
        self.qualifier = re.compile(rf"(?<!\w)({_any(words('statistics', 'qualifiers'))}){GAP}$", flags)
        prefixes = _any(words("statistics", "currency_prefixes"))
        currency = rf"(?:(?:{prefixes})[ ]?)?(?:{_any(words('statistics', 'currencies'))})"
        self.currency = re.compile(rf"(?<![A-Za-z])({currency}){GAP}?$")
        self.currency_after = re.compile(rf"{GAP}?({currency})(?![A-Za-z])")
        adjectives = _any(words("statistics", "currency_adjectives"))
        coins = _any(words("statistics", "currency_words"))
        joint = _any(words("statistics", "of_money"))
        self.coins = re.compile(rf"{GAP}(?:{joint})?((?:(?:{adjectives}){GAP})?(?:{coins}))\b", flags)
        self.percent = re.compile(rf"{GAP}?({_any(words('statistics', 'percent'))})(?!\w)", flags)
        modifiers, units = _any(words("statistics", "unit_modifiers")), _any(words("statistics", "units"))
        per = _any(words("statistics", "per"))
        self.unit = re.compile(
            rf"{GAP}?((?:(?:{modifiers}){GAP})?(?:{units})(?:(?:/|{GAP}(?:{per}){GAP})(?:{units}))?(?:{GAP}(?:celsius|fahrenheit))?)(?![\w])",
            flags,
        )
        self.later = re.compile(rf"(?:{GAP}?)({_any(words('statistics', 'later'))})(?!\w)", flags)
        ages = _any(words("statistics", "ages")).replace("\\-", "[ ]?-[ ]?")
        self.ages = re.compile(rf"(?:{GAP}|[ ]-[ ])?({ages})(?!\w)", flags)
        self.age_before = re.compile(rf"\b({_any(words('statistics', 'age_before'))}){GAP}$", flags)
        self.time = re.compile(rf"{GAP}?({_any(words('statistics', 'time_after'))})(?!\w)|[:.h]\d\d(?!\d)")
        self._read_dates(lexicon)
        self.street = re.compile(
            rf"{GAP}(?:[NSEW]\.?{GAP})?(?:[A-Z]\w+{GAP}){{1,3}}(?:{_any(words('statistics', 'streets'))})(?!\w)"
        )
        self.name_before = re.compile(rf"\b(?:{_any(words('statistics', 'names_before'))}){GAP}$", flags)
        self.range = re.compile(rf"(?:-[ ])?{GAP}?(?:[–—-]|(?:{_any(words('statistics', 'range'))})){GAP}?", flags)
        self.between = re.compile(rf"\b({_any(words('statistics', 'between'))}){GAP}$", flags)
        self.of_halves = lexicon.words("statistics", "of_halves")
        self.kept = lexicon.words("statistics", "between_kept")
        self.short_year_before = re.compile(
            rf"\b(?:{_any(words('statistics', 'short_year_before'))}){GAP}(?:\d\d{GAP}(?:{_any(words('statistics', 'range'))}){GAP})?$",
            flags,
        )
        self.ordinal = re.compile(_any(words("statistics", "ordinals")), flags)
        self.exact_enough = lexicon.words("statistics", "vague_kept")
        self.ratio = re.compile(rf"{GAP}(?:{_any(words('statistics', 'ratio'))}){GAP}", flags)
        self.odd_starts = first_words((*words("statistics", "vague"), *words("statistics", "rank_words")))
        vague = _any(words("statistics", "vague"))
        self.vague = re.compile(rf"\b(?:{vague})(?:{GAP}of{GAP}(?:{vague}))*\b", flags)
        ranks = _any(words("statistics", "ranks"))
        self.rank = re.compile(
            rf"\b(?:{_any(words('statistics', 'rank_words'))}|\d+(?:st|nd|rd|th)){GAP}(?:most{GAP}\w+|{ranks})", flags
        )

    def _read_dates(self, lexicon: Lexicon) -> None:
        months = _any([*lexicon.phrases("words", "months"), *lexicon.phrases("words", "weekdays")])
        self.month_before = re.compile(
            rf"\b(?i:{months})[ ]\.{GAP}$|"  # as programs write that part words and signs
            rf"\b(?:{months})\.?,?{GAP}(?:the{GAP})?(?:\d{{1,2}}(?:st|nd|rd|th)?,?{GAP}|\d{{1,2}}{GAP}?[–-]{GAP}?)?$"
        )
        self.month_after = re.compile(rf"(?:st|nd|rd|th|\.)?,?{GAP}(?:(?:of|de){GAP})?(?:{months})\b")
