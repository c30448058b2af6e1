"""Who speaks: whom “she said” means, where it is safe to say; people who are no officials; sources without a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.proposal import Proposal
from clipdesk.assist.quotes.speaker_words import FULL_NAME, SpeakerWords
from clipdesk.domain.span import Span

UNNAMED = "unnamed official"
_OFFICIAL, _NAME = "official", "name"
_BACK = 2
"""Paragraphs that are looked at in front of the one with the pronoun."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class _Person(NamedTuple):
    """Somebody who is named at a place."""

    start: int
    name: str
    span: Span

    @property
    def surname(self) -> str:
        return self.name.split()[-1].casefold() if self.name else ""


class SpeakerNames:
    """Names who speaks, in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._resolved = lexicon.words("shapes", "one_person")
        self._unnamed = lexicon.words("shapes", "unnamed_officials")
        self._words = SpeakerWords(lexicon)

    def named(self, blocks: Blocks, quotes: Sequence[Proposal], found: Sequence[Proposal]) -> list[Proposal]:
        """The quotes, in reading order, with the name of who speaks and the place of it where they have a pronoun.

        `found` are the proposals on officials of the same text.
        """
        officials = [one for one in found if one.label == _OFFICIAL]
        people = sorted([*_officials(officials), *self._speakers(blocks.text, quotes)])
        names = {one.name for one in people}
        made: list[Proposal] = []
        last: tuple[str, int, _Person] | None = None
        for quote in quotes:
            at = quote.said_by
            if at is None:
                made.append(quote)
            elif (pronoun := blocks.text[at.start : at.end].casefold()) in self._resolved:
                who = self._meant(blocks, people, quote, at)
                if (
                    who is None
                    and last is not None
                    and last[0] == pronoun
                    and self._is_same(blocks, people, last[1], at)
                ):
                    who = last[2]
                last = (pronoun, at.end, who) if who is not None else None
                made.append(quote if who is None else quote._replace(speaker=who.name, antecedent=who.span))
            elif self._is_unnamed(blocks.text[at.start : at.end], at, officials):
                made.append(quote._replace(speaker=UNNAMED))
            elif any(_is_meant(one, at) for one in officials):
                made.append(quote)  # the link says who it is
            else:
                said = self._words.of(blocks.text[at.start : at.end], names)
                made.append(quote._replace(speaker=said))
        return made

    def _speakers(self, text: str, quotes: Sequence[Proposal]) -> Iterator[_Person]:
        for one in quotes:
            at = one.said_by
            if at is None or text[at.start : at.end].casefold() in self._resolved:
                continue
            found = FULL_NAME.search(text, at.start, at.end)
            last = text[at.start : at.end].split()[-1]
            name = found[0] if found is not None else last if last[0].isupper() else ""
            yield _Person(at.start, name, at)

    def _meant(self, blocks: Blocks, people: Sequence[_Person], quote: Proposal, at: Span) -> _Person | None:
        """The only person that is named in the nearest paragraph which names any.

        None where there are two, or where one speaks who has no name. Paragraphs in front are looked at only where the
        quote, or the pronoun, begins its own: elsewhere it may be somebody whom the words before it tell of.
        """
        own = bisect_right(blocks.spans, at.start, key=lambda span: span.start) - 1
        is_first = blocks.spans[own].start in {quote.start, at.start}
        for number in range(own, max(-1, own - _BACK - 1) if is_first else own - 1, -1):
            begin, end = blocks.spans[number].start, min(at.start, blocks.spans[number].end)
            named = [one for one in people if begin <= one.start < end]
            others = self._others(blocks.text, begin, end, named)
            if not named and not others:
                continue
            surnames = {one.surname for one in named}
            if len(surnames) != 1 or "" in surnames or others:
                return None
            full = max((one.name for one in people if one.surname in surnames), key=len)
            return max(named)._replace(name=full)
        return None

    def _is_same(self, blocks: Blocks, people: Sequence[_Person], start: int, at: Span) -> bool:
        """“She added”: nobody is named between the pronoun that ends at `start` and this one, a paragraph later at most."""
        first, second = (bisect_right(blocks.spans, place, key=lambda span: span.start) for place in (start, at.start))
        is_apart = any(start <= one.start < at.start for one in people)
        return second - first <= 1 and not is_apart and not self._others(blocks.text, start, at.start, ())

    def _others(self, text: str, begin: int, end: int, named: Sequence[_Person]) -> list[str]:
        """Full names there of nobody who is known: people, perhaps, who may be meant as well."""
        surnames = {one.surname for one in named}
        return [
            one[0]
            for one in FULL_NAME.finditer(text, begin, end)
            if one[0].split()[-1].casefold() not in surnames
            and not any(person.span.start <= one.start() < person.span.end for person in named)
            and not text[max(begin, one.start() - 4) : one.start()].casefold().endswith("the ")
        ]

    def _is_unnamed(self, words: str, at: Span, officials: Sequence[Proposal]) -> bool:
        """“A senior official at the ministry”: a word for officials, and no name."""
        if not any(word[0].casefold() in self._unnamed for word in _WORD.finditer(words)):
            return False
        return not any(one.attributes.get(_NAME) and one.start < at.end and at.start < one.end for one in officials)


def _is_meant(one: Proposal, at: Span) -> bool:
    """Whether a proposal is for the most part what stands at a place, so that the quote is linked to it."""
    whole = max(at.length, sum(span.length for span in one.spans))
    return 2 * sum(span.shared(at) for span in one.spans) > whole


def _officials(officials: Sequence[Proposal]) -> Iterator[_Person]:
    for one in officials:
        name = one.attributes.get(_NAME, "")
        if name:
            yield _Person(one.start, name, Span(one.start, one.end))
