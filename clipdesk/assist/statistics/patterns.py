"""The patterns by which statistics are told from other numbers, put together from the lists of a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clipdesk.assist.lexicon import Lexicon, any_of
from clipdesk.assist.statistics.numerals import first_words
from clipdesk.domain.letters import latin

GAP = "[ \u00a0\u202f-]"
"""What may stand between a number and what belongs to it."""
WORD_BEHIND = re.compile(rf"{GAP}([^\W\d_][\w’-]+)")
"""A word right behind a number, in a group."""
_ENDINGS = ("", "n", "m", "r", "s")
"""Endings of German adjectives behind an e."""


class StatisticPatterns:
    """Compiled patterns of one language; those that end in `$` are for what stands before a number."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.phrases
        flags = re.IGNORECASE
        self.qualifier = re.compile(rf"(?<!\w)({any_of(words('statistics', 'qualifiers'))})(?:{GAP}|(?<=[’']))$", flags)
        prefixes = any_of(words("statistics", "currency_prefixes"))
        apart = any_of(words("statistics", "currency_prefixes_apart"))  # “us $ 5”, not “gave us $5”
        currency = rf"(?:(?:{prefixes})[ ]?|(?:{apart})[ ](?=\S[ ]))?(?:{any_of(words('statistics', 'currencies'))})"
        self.currency = re.compile(rf"(?<![A-Za-z])({currency}){GAP}?$")
        self.currency_after = re.compile(rf"{GAP}?({currency})(?![A-Za-z])")
        adjectives = any_of(words("statistics", "currency_adjectives"))
        coins = any_of(words("statistics", "currency_words"))
        joint = any_of(words("statistics", "of_money"))
        self.coins = re.compile(rf"{GAP}(?:{joint})?((?:(?:{adjectives}){GAP})?(?:{coins}))\b", flags)
        self.percent = re.compile(rf"{GAP}?({any_of(words('statistics', 'percent'))})(?!\w)", flags)
        modifiers, units = any_of(words("statistics", "unit_modifiers")), any_of(words("statistics", "units"))
        letters = f"(?-i:{any_of(words('statistics', 'unit_signs'))})"
        behind_units = any_of(words("statistics", "behind_units"))
        per, signs = any_of(words("statistics", "per")), any_of(words("statistics", "per_signs"))
        self.unit = re.compile(
            rf"{GAP}?((?:(?:{modifiers}){GAP})?(?:{units}|{letters})(?:{GAP}(?:{behind_units}))?(?:/(?:{units}|{signs}|{letters})|{GAP}(?:{per}){GAP}(?:(?:{modifiers}){GAP})?(?:{units})(?:{GAP}(?:{behind_units}))?){{0,2}}(?:{GAP}(?:celsius|fahrenheit))?)(?![\w])",
            flags,
        )
        self.bracketed = re.compile(rf"{GAP}?[(\[{{]((?!\w\W)(?:{units}|{letters}))[)\]}}]", flags)
        noun = r"[A-ZÄÖÜ]\w+" if lexicon.value("words", "noun_capitals") else "(?!)"
        self.measured_per = re.compile(rf"[ ]({noun})([ ](?:{per})[ ](?:{units}))(?!\w)")
        tied = any_of(words("statistics", "tied_rates"))
        self.stroke = re.compile(rf"(?:/(?:{units}|{signs})|(?:{tied}))(?!\w)", flags)
        self.later = re.compile(rf"(?:{GAP}?)({any_of(words('statistics', 'later'))})(?!\w)", flags)
        ages = any_of(words("statistics", "ages")).replace("\\-", "[ ]?-[ ]?")
        self.ages = re.compile(rf"(?:{GAP}|[ ]-[ ])?({ages})(?!\w)", flags)
        self.age_before = re.compile(rf"\b({any_of(words('statistics', 'age_before'))}){GAP}$", flags)
        self.time = re.compile(rf"{GAP}?({any_of(words('statistics', 'time_after'))})(?!\w)|[:.h]\d\d(?!\d)")
        self.hour = re.compile(rf"\d{{1,2}}\.\d\d{GAP}?(?:{any_of(words('statistics', 'time_after'))})(?!\w)")
        self._read_dates(lexicon)
        self._read_places(lexicon)
        self.name_before = re.compile(rf"\b(?:{any_of(words('statistics', 'names_before'))}){GAP}$", flags)
        self.range = re.compile(rf"(?:-[ ])?{GAP}?(?:[–—-]|(?:{any_of(words('statistics', 'range'))})){GAP}?", flags)
        self.between = re.compile(rf"\b({any_of(words('statistics', 'between'))}){GAP}$", flags)
        self.change = re.compile(rf"(?<!\w)(?:{any_of(words('statistics', 'change_from'))}){GAP}$", flags)
        self.ranging = re.compile(rf"(?<!\w)(?:{any_of(words('statistics', 'ranging'))}){GAP}$", flags)
        self.joints_only_between = lexicon.words("statistics", "range_only_between")
        self._read_rates(lexicon)
        self.exact_enough = lexicon.words("statistics", "vague_kept")
        self._read_amounts(lexicon)

    def _read_rates(self, lexicon: Lexicon) -> None:
        """What amounts are for, halves, and numbers that only look like amounts."""
        words, flags = lexicon.phrases, re.IGNORECASE
        article = any_of(words("statistics", "range_articles"))
        self.range_article = re.compile(rf"(?:{article}){GAP}", flags)
        self.range_article_before = re.compile(rf"(?<!\w)(?:{article}){GAP}$", flags)
        self.changed = re.compile(
            rf"(?<!\w)(?:{any_of(words('statistics', 'changing'))})(?:{GAP}[^\W\d_]+){{0,3}}{GAP}(?:{any_of(words('statistics', 'change_from'))}){GAP}$",
            flags,
        )
        self.rate = re.compile(rf"{GAP}(?:{any_of(words('statistics', 'rate'))}){GAP}", flags)
        self.half = re.compile(rf"{GAP}(?:{any_of(words('numbers', 'and_half'))})(?!\w)", flags)
        self.amount_before = re.compile(rf"\b(?:{any_of(words('statistics', 'amount_before'))}){GAP}$", flags)
        self.era = re.compile(rf"{GAP}(?:{any_of(words('statistics', 'eras'))})(?!\w)")
        self.million_letter = lexicon.value("statistics", "million_letter")
        self.counted_in_meters = lexicon.words("statistics", "counted_in_meters")
        self.of_halves = lexicon.words("statistics", "of_halves")
        self.joins_half = re.compile(rf"[ ](?:{any_of(words('statistics', 'joins_half'))})", flags)
        self.kept = lexicon.words("statistics", "between_kept")
        self.short_year_before = re.compile(
            rf"\b(?:{any_of(words('statistics', 'short_year_before'))}){GAP}(?:\d\d{GAP}(?:{any_of(words('statistics', 'range'))}){GAP})?$",
            flags,
        )

    def _read_amounts(self, lexicon: Lexicon) -> None:
        words, flags = lexicon.phrases, re.IGNORECASE
        points = any_of(words("statistics", "points_in_parts"))
        self.doubles, self.before_doubles = (
            lexicon.words("statistics", name) for name in ("doubles", "before_doubles")
        )
        surveys = any_of(words("statistics", "surveys"))
        self.among = lexicon.words("statistics", "survey_among")
        self.asked = re.compile(rf"(?<!\w)(?:{surveys})(?:{GAP}[\w-]+){{0,4}}{GAP}$", flags)
        self.ways = tuple(words("statistics", "ways"))
        self.moving = re.compile(rf"\b(?:{any_of(words('statistics', 'moving'))}){GAP}$", flags)
        changing, by = any_of(words("statistics", "changing")), any_of(words("statistics", "moved_by"))
        self.moved_by = re.compile(rf"(?<!\w)(?:{by}){GAP}$", flags)
        self.moved = re.compile(rf"(?<!\w)(?:{changing})(?:{GAP}(?:{by}))?{GAP}$", flags)
        self.which_half = re.compile(rf"\b(?:{any_of(words('statistics', 'which_half'))}){GAP}$", flags)
        people, over = (any_of(words("shapes", name)) for name in ("people", "ages_over"))
        self.of_age = re.compile(rf"\b(?:{people}){GAP}(?:aged{GAP})?(?:{over}){GAP}$", flags)
        whose, told = (any_of(words("statistics", name)) for name in ("age_whose", "age_is"))
        of_whom = rf"{any_of(words('statistics', 'age_of_whom'))}|(?:{whose}){GAP}[\w-]+{GAP}(?:{told})"
        self.age_of_whom = re.compile(rf"(?<!\w)(?:{of_whom}){GAP}$", flags)
        self.point = re.compile(rf"{GAP}((?:{points})s?|{any_of(words('statistics', 'percent'))})(?!\w)", flags)
        self.parts_of_points = lexicon.words("statistics", "parts_of_points")
        self.until = lexicon.words("statistics", "qualifiers_of_time")
        ordinals, articles = any_of(words("statistics", "ordinals")), any_of(words("numbers", "articles"))
        self.ordinal = re.compile(ordinals, flags)
        self.one_more = re.compile(rf"(?:{articles}){GAP}(?:{ordinals})", flags)
        self.majority = re.compile(rf"{GAP}({any_of(words('shapes', 'majorities'))})(?!\w)", flags)
        self.sources = re.compile(rf"{GAP}(?:{any_of(words('shapes', 'who_know'))})(?!\w)", flags)
        self.source_before = re.compile(rf"\b(?:{any_of(words('shapes', 'sources_before'))}){GAP}$", flags)
        self.pairs = lexicon.words("shapes", "pairs")
        self.idiom = re.compile(rf"(?:{any_of(words('statistics', 'idioms'))})(?!\w)", flags)
        self.within = re.compile(rf"(?<!\w)(?:{any_of(words('statistics', 'within'))}){GAP}$", flags)
        self.known_two = re.compile(rf"\b(?:{any_of(lexicon.words('shapes', 'known_two'))}){GAP}$", flags)
        self.later_of_counts = lexicon.words("statistics", "later_of_counts")
        during = any_of(words("statistics", "during"))
        self.spans = lexicon.words("statistics", "spans")
        joints = any_of(lexicon.words("words", "coordinators"))
        self.during = re.compile(rf"(?:{GAP}(?!(?:{joints})\b)[^\W\d_]+){{0,2}}{GAP}(?:{during}){GAP}", flags)
        vague = any_of(words("statistics", "vague"))
        of = any_of(words("statistics", "of"))
        self.vague = re.compile(rf"\b(?:{vague})(?:{GAP}(?:{of}){GAP}(?:{vague}))*\b", flags)
        self._read_ranks(lexicon)

    def _read_ranks(self, lexicon: Lexicon) -> None:
        """“Second largest”, “second most populous”, “segundo país más poblado”, in one word “zweitgrößten”."""
        words = lexicon.phrases
        ranks, first, most = (
            any_of(words(table, name))
            for table, name in (("statistics", "ranks"), ("statistics", "rank_words"), ("shapes", "rank_most"))
        )
        noun = rf"(?P<noun>[^\W\d_]+){GAP}(?:(?:le|la){GAP})?" if lexicon.value("statistics", "nouns_first") else "(?!)"
        self.rank = re.compile(
            rf"\b(?:{first}|\d+(?:st|nd|rd|th)){GAP}(?:(?:{noun})?(?:{most}){GAP}[^\W\d_]+|{ranks})", re.IGNORECASE
        )
        tied: list[str] = []
        if lexicon.value("statistics", "ranks_tied"):
            tied = [
                a + b + c
                for a in words("statistics", "rank_words")
                for b in words("statistics", "ranks")
                for c in _ENDINGS
            ]
            self.rank = re.compile(rf"\b(?:{any_of(tied)})\b", re.IGNORECASE)
        odd = (one for name in ("vague", "rank_words", "each") for one in words("statistics", name))
        self.odd_starts = first_words((*odd, *tied))

    def _read_places(self, lexicon: Lexicon) -> None:
        is_behind = bool(lexicon.value("statistics", "streets_behind_numbers"))
        streets = any_of(lexicon.phrases("statistics", "streets"))
        before = rf"|,?{GAP}(?:bis{GAP}|ter{GAP})?(?i:{streets}){GAP}" if is_behind else ""
        blocks = any_of(lexicon.phrases("statistics", "blocks"))  # “the 1200 block of North Main Street”
        road = rf"{GAP}(?:[NSEW]\.?{GAP})?(?:[A-Z]\w+{GAP}){{1,3}}(?:{streets})(?!\w)"
        named = latin(r"[ ](?:[A-ZÀ-Þ0-9][\w.]*|de|del|la|las|los|y)")
        self.street_before = re.compile(
            rf"\b(?i:{streets})(?:{named}){{1,6}},?[ ]$"
            if lexicon.value("statistics", "numbers_behind_streets")
            else "(?!)"
        )
        self.street = re.compile(rf"{road}{before}|{GAP}(?:{blocks})(?!\w)")
        self.age_in_commas = re.compile(
            rf"{GAP}(?:{any_of(lexicon.phrases('statistics', 'ages_in_commas'))})(?=[,.)])", re.IGNORECASE
        )

    def _read_dates(self, lexicon: Lexicon) -> None:
        months = any_of([*lexicon.phrases("words", "months"), *lexicon.phrases("words", "weekdays")])
        self.month_before = re.compile(
            rf"\b(?i:{months})[ ]\.{GAP}$|"  # as programs write that part words and signs
            rf"\b(?:{months})\.?,?{GAP}(?:the{GAP})?(?:\d{{1,2}}(?:st|nd|rd|th)?,?{GAP}|\d{{1,2}}{GAP}?[–-]{GAP}?)?$"
        )
        self.day_before = re.compile(rf"\b(?:{any_of(lexicon.phrases('words', 'weekdays'))}),?{GAP}$")
        short = any_of(lexicon.phrases("statistics", "short_months"))
        self.month_after = re.compile(rf"(?:st|nd|rd|th|\.)?,?{GAP}(?:(?:of|de){GAP})?(?:{months}|{short})\b")


def matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at these places, disjoint."""
    done = 0
    for place in starts:
        found = pattern.match(text, place) if place >= done else None
        if found:
            done = found.end()
            yield found
