"""Amounts that no number tells, “dozens of boats”, “nearly twice”, and ranks, “the second most populous city”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.statistics.counted_nouns import CountedNouns
from clipdesk.assist.statistics.other_numbers import BEHIND
from clipdesk.assist.statistics.patterns import WORD_BEHIND, StatisticPatterns, matches
from clipdesk.domain.span import Span

_LABEL, _KEY = "statistic", "statistics"
_SCORE = 0.5
_OF = re.compile(r"[ ]of(?=[ ])")
_FIGURES = re.compile(r"\d+")


class VagueAmounts:
    """Finds the vague amounts and the ranks of one language."""

    def __init__(self, lexicon: Lexicon, patterns: StatisticPatterns, nouns: CountedNouns) -> None:
        self._is, self._nouns = patterns, nouns
        self._ordinals = {str(word): str(worth) for word, worth in lexicon.inner("shapes", "ranks").items()}
        self._small = lexicon.words("words", "prepositions", "conjunctions", "auxiliaries", "determiners", "pronouns")

    def each(self, text: str, starts: Iterable[int]) -> Iterator[Proposal]:
        """Those that begin at some of the places `starts`: the vague amounts, then the ranks."""
        starts = list(starts)
        for found in matches(self._is.vague, text, starts):
            made = self._amount(text, found)
            if made is not None:
                yield made
        for found in matches(self._is.rank, text, starts):
            yield self._rank(text, found)

    def _amount(self, text: str, found: re.Match[str]) -> Proposal | None:
        start, qualifier = self._begin(text, found)
        joint = _OF.match(text, found.end())
        coins = self._is.coins.match(text, joint.end()) if joint else None
        if not coins and not qualifier and found[0].casefold() not in self._is.exact_enough:
            return None
        if (
            found[0].casefold() in self._is.doubles
            and qualifier
            and qualifier.casefold() not in self._is.before_doubles
        ):
            return None
        end = coins.end() if coins else found.end()
        of = "" if coins else self._nouns.behind(text, end, is_part=False)
        return _made(
            start, end, "a vague amount", {"qualifier": qualifier, "unit": coins[1] if coins else "", "of": of}
        )

    def _rank(self, text: str, found: re.Match[str]) -> Proposal:
        """The place as its value: 2 of “the second most populous city”."""
        start, qualifier = self._begin(text, found)
        figures = _FIGURES.match(found[0])
        folded = found[0].casefold()
        first = (
            figures[0]
            if figures
            else next((worth for word, worth in self._ordinals.items() if folded.startswith(word)), "")
        )
        noun = WORD_BEHIND.match(text, found.end())
        of = noun[1] if noun and noun[1].casefold() not in self._small else ""
        of = found.groupdict().get("noun") or of
        return _made(start, found.end(), "a rank", {"value": first, "qualifier": qualifier, "of": of})

    def _begin(self, text: str, found: re.Match[str]) -> tuple[int, str]:
        """Where it begins with the word that says how exact it is, and that word."""
        before = text[max(0, found.start() - BEHIND) : found.start()]
        rough = self._is.qualifier.search(before)
        if rough is None:
            return found.start(), ""
        return found.start() - (len(before) - rough.start(1)), rough[1]


def _made(start: int, end: int, reason: str, values: dict[str, str]) -> Proposal:
    kept = {name: one for name, one in values.items() if one}
    return Proposal((Span(start, end),), _LABEL, _SCORE, reason, _KEY, kept)
