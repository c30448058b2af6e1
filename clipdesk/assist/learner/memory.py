"""Remembers the words that were tagged with a label, and finds them where nobody tagged them yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from clipdesk.assist.learner.manners import Phrase
from clipdesk.assist.learner.sheets import Block
from clipdesk.domain.span import Span

_LEAST_TIMES = 2
"""How often a single word must have been tagged; once is enough for several words."""
_MOST_WORDS = 8
_LEAST_SHARE = 0.7
"""The share of the places of a phrase that are tagged, from which on it is remembered."""


_LEAST_SPREAD, _SURE_SHARE = 3, 0.89
"""Articles in which a sure name is tagged, and the share of its places."""


class Place(NamedTuple):
    """A place of a phrase in an article."""

    span: Span
    phrase: Phrase


class TaggedText(NamedTuple):
    """What one article tells: its paragraphs, and the passages that are tagged in them, disjoint and in order."""

    blocks: Sequence[Block]
    known: Sequence[Span]


def remembered(articles: Sequence[TaggedText]) -> tuple[Phrase, ...]:
    """The phrases that are tagged on most of their places, single words at least twice; sorted.

    Places within a longer tagged passage, or across the edge of one, count neither way.
    """
    counts = Counter(phrase for one in articles for phrase in _phrases(one))
    tagged = {phrase: times for phrase, times in counts.items() if times >= _LEAST_TIMES or len(phrase) > 1}
    untagged = _untagged(articles, tagged)
    return tuple(sorted(one for one, times in tagged.items() if times >= _LEAST_SHARE * (times + untagged[one])))


def sure_names(articles: Sequence[TaggedText]) -> tuple[Phrase, ...]:
    """Of the phrases with capitals those that are surely tagged everywhere: in several articles, and often; sorted.

    The share of the places that are tagged is drawn to one half by one place, so that four without a fault are the least.
    """
    own = [list(_phrases(one)) for one in articles]
    counts = Counter(phrase for phrases in own for phrase in phrases)
    spread = Counter(phrase for phrases in own for phrase in set(phrases))
    names = (one for one in counts if spread[one] >= _LEAST_SPREAD and all(word[0].isupper() for word in one))
    tagged = {one: counts[one] for one in names}
    untagged = _untagged(articles, tagged)
    return tuple(
        sorted(one for one, times in tagged.items() if times + 0.5 >= _SURE_SHARE * (times + untagged[one] + 1))
    )


def _untagged(articles: Sequence[TaggedText], phrases: Iterable[Phrase]) -> Counter[Phrase]:
    """How often phrases stand where nothing is tagged."""
    often = Memory(phrases)
    return Counter(
        place.phrase
        for one in articles
        for place in often.places(one.blocks)
        if not any(place.span.overlaps(span) for span in one.known)
    )


class Memory:
    """Finds phrases in articles."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def places(self, blocks: Iterable[Block]) -> Iterator[Place]:
        """Where they stand, in order; of two that begin alike the longer, none within another."""
        for block in blocks:
            at, texts = 0, [word.text for word in block.words]
            while at < len(texts):
                phrases = self._by_first.get(texts[at], ())
                phrase = next((one for one in phrases if tuple(texts[at : at + len(one)]) == one), None)
                if phrase is None:
                    at += 1
                    continue
                last = at + len(phrase)
                yield Place(Span(block.words[at].start, block.words[last - 1].end), phrase)
                at = last


def added(blocks: Iterable[Block], memory: Memory, taken: Sequence[Span]) -> list[Place]:
    """The places of remembered phrases that share nothing with spans that are taken."""
    return [one for one in memory.places(blocks) if not any(one.span.overlaps(span) for span in taken)]


def _phrases(one: TaggedText) -> Iterator[Phrase]:
    """The words of each passage, where they are few and one behind the other in a paragraph."""
    for span in one.known:
        for block in one.blocks:
            if block.span.overlaps(span):
                words = tuple(word.text for word in block.words if word.start < span.end and span.start < word.end)
                if 0 < len(words) <= _MOST_WORDS and span.end <= block.span.end:
                    yield words
                break
