"""Names that talk of an election tells: “Ruiz was re-elected in 1963”, “Kell lost the by-election to Mia Orr”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_acronym, is_name_word
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import Token

_FEW = 3
"""Words behind a possessive among which the party or the campaign is named that is somebody’s."""


class Campaigns:
    """Reads them in one language."""

    def __init__(self, lexicon: Lexicon, offices: OfficeReader) -> None:
        words = lexicon.words
        self._openers = offices.openers
        self._elections = words("campaigns", "elections")
        self._adverbs = words("campaigns", "adverbs")
        self._running = _by_first(lexicon.phrases("campaigns", "running"))
        self._holding = _by_first(lexicon.phrases("campaigns", "holding"))
        self._rivals = _by_last(lexicon.phrases("campaigns", "rivals"))
        self._beaten = _by_last(lexicon.phrases("campaigns", "beaten"))
        self._owned = words("campaigns", "owned") | words("politicians", "parties")
        self._no_names = words("politicians", "parties", "partisans", "no_names") | offices.bodies | offices.stops

    def is_on_election(self, items: Sequence[Token]) -> bool:
        """Whether a paragraph speaks of an election."""
        return any(one.folded in self._elections for one in items)

    def surnames(self, items: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Names of one word that run for office, or hold it where an election is spoken of."""
        is_on_election = self.is_on_election(items)
        if not is_on_election and self._running.keys().isdisjoint(one.folded for one in items):
            return
        for at, word in enumerate(items):
            # What talk of an election tells is asked first: it is said of few words, and most words are no name.
            is_told = self._runs(items, at + 1, is_on_election) or (
                is_on_election and (_stands(items, at, self._beaten) or self._owns(items, at + 1))
            )
            if is_told and self._is_surname(items, at, word):
                yield at, at + 1

    def is_rival(self, items: Sequence[Token], place: tuple[int, int]) -> bool:
        """“lost to Ana Ruiz”, “Ana Ruiz’s Harbor Party”: whom talk of an election puts beside a candidate or a party."""
        begin, end = place
        is_running = self._runs(items, end, is_on_election=True)
        return _stands(items, begin, self._rivals) or is_running or self._owns(items, end)

    def _owns(self, items: Sequence[Token], end: int) -> bool:
        if not items[end - 1].text.endswith(POSSESSIVE):
            return False
        return any(one.folded in self._owned for one in items[end : end + _FEW])

    def _is_surname(self, items: Sequence[Token], at: int, word: Token) -> bool:
        bare = word.folded.removesuffix("’s").removesuffix("'s")
        if not is_name_word(word) or is_acronym(word) or len(bare) < 3 or bare in self._openers | self._no_names:
            return False
        beside = (*items[max(0, at - 1) : at], *items[at + 1 : at + 2])
        return not any(is_name_word(one) and one.folded not in self._openers for one in beside)

    def _runs(self, items: Sequence[Token], at: int, is_on_election: bool) -> bool:
        while at < len(items) and items[at].folded in self._adverbs:
            at += 1
        if at >= len(items):
            return False
        first = items[at].folded
        if first not in self._running and first not in self._holding:
            return False
        told = [*self._running.get(first, ()), *(self._holding.get(first, ()) if is_on_election else ())]
        return any(tuple(one.folded for one in items[at : at + len(words)]) == words for words in told)


def _stands(items: Sequence[Token], begin: int, phrases: Mapping[str, Sequence[tuple[str, ...]]]) -> bool:
    """Whether one of some phrases stands right in front of a place."""
    return any(
        tuple(one.folded for one in items[max(0, begin - len(words)) : begin]) == words
        for words in phrases.get(items[begin - 1].folded if begin else "", ())
    )


def _by_first(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.casefold().split(" "))
        found.setdefault(words[0], []).append(words)
    return found


def _by_last(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.casefold().split(" "))
        found.setdefault(words[-1], []).append(words)
    return found
