"""What was done with a policy, right behind its word, tells which one is meant: “a law passed last year”, “a bill pending in the Senate”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE
from clipdesk.assist.tokens import Token

YEAR = re.compile(r"(?:18|19|20)\d\d")
"""A year in figures, as names have it."""
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_MOST = 12
"""Words that who did it may have."""


class PolicyDone:
    """Reads such a participle and what belongs to it, in one language; without lists there is none."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._done = words("policies", "done")
        self._always = words("policies", "done_there")
        self._by = words("policies", "done_by")
        self._in = words("policies", "done_in")
        self._with = words("policies", "done_with") | self._by
        self._particles = words("policies", "particles")
        self._days = words("words", "weekdays", "months") | words("policies", "days")
        self._openers, self._nouns = words("words", "time_openers"), words("words", "time_nouns")
        self._determiners = words("words", "determiners")
        self._joins = words("policies", "of_names")
        self._coordinators, self._between = words("words", "coordinators"), words("policies", "between")
        self._stops = words(
            "words", "prepositions", "conjunctions", "auxiliaries", "pronouns", "relatives", "verbs", "adverbs"
        ) | words("policies", "doing_with")
        self._stops -= self._determiners | self._joins
        self._shortened = lexicon.abbreviations
        self._past = lexicon.phrases("words", "past_endings")

    def end(self, items: Sequence[Token], at: int, *, is_any: bool = True, is_agreed: bool = False) -> int:
        """Behind “passed last year by the council” at `at`; `at` itself where nothing of the kind stands there.

        `is_any`: “a” stands in front; behind “the” only what is “pending” tells which. `is_agreed`: what two agreed on
        is told by place and parties too, whatever stands in front: “the truce signed in Vega with the rebels”.
        """
        if at >= len(items) or items[at].folded not in (self._done if is_any or is_agreed else self._always):
            return at
        is_there = is_agreed or items[at].folded in self._always
        by = self._with if is_agreed else self._by
        end = at + 1
        end += end < len(items) and items[end].folded in self._particles
        timed = self._past_time(items, end)
        known, end = timed > end, timed
        while end < len(items) and (behind := self._past_phrase(items, end, by | self._in if is_there else by)) > end:
            known, end = True, self._past_time(items, behind)
        return end if known else at

    def _past_time(self, items: Sequence[Token], at: int) -> int:
        """Behind “Monday”, “last year”, “in 2022”, “in late April”, “on March 3”."""
        start = at
        at += at + 1 < len(items) and items[at].folded in self._in
        first = at
        while at < len(items) and items[at].folded in self._openers:
            at += 1
        if at < len(items) and (items[at].folded in self._days or (at > first and items[at].folded in self._nouns)):
            at += 1
            at += at < len(items) and bool(_DAY.fullmatch(items[at].text))
            is_year = at < len(items) and bool(YEAR.fullmatch(items[at].text))
            return at + is_year
        return at + 1 if at == first and first > start and at < len(items) and YEAR.fullmatch(items[at].text) else start

    def _past_phrase(self, items: Sequence[Token], at: int, openers: frozenset[str]) -> int:
        """Behind “by the state’s education board”, “in the Senate”, where it begins with one of `openers`."""
        if items[at].folded not in openers:
            return at
        end = at + 1
        while end < len(items) and end - at <= _MOST and self._goes_on(items, end, at + 1):
            end += 1
        while end > at + 1 and (not items[end - 1].is_word or items[end - 1].folded in self._joins | self._determiners):
            end -= 1
        return end if end > at + 1 else at

    def _goes_on(self, items: Sequence[Token], at: int, first: int) -> bool:
        token, before = items[at], items[at - 1]
        if token.text == "." and before.folded in self._shortened and before.end == token.start:
            return at + 1 < len(items) and items[at + 1].is_capital  # “sponsored by Sen. Ana Ruiz”
        if not token.is_word or token.folded in self._stops or token.folded in self._days:
            return False
        if token.folded in self._joins:
            behind = items[at + 1] if at + 1 < len(items) else token
            is_led = behind.folded in self._determiners and (
                token.folded not in self._coordinators or items[first - 1].folded in self._between
            )  # “by the Senate and the Harbor Act” are two
            return at > first and (behind.is_capital or is_led)
        if token.folded in self._determiners:
            return at == first or before.folded in self._joins
        if token.is_capital or at == first or before.folded in self._joins | self._determiners:
            return True
        if before.is_capital and not before.text.endswith(POSSESSIVE) and before.folded not in self._joins:
            return False  # “by the Senate bars”
        return not token.folded.endswith(self._past)
