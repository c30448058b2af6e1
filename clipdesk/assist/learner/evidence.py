"""`Evidence`: what one article teaches about labels, and which of its paragraphs say something about one.

Of an article that was gone through for a label everything is evidence: what is not tagged there is not of that label.
Of any other article only the paragraphs are in which something was tagged with the label or refused of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from clipdesk.assist.proposal import Reading
from clipdesk.domain.span import Span

Spans = Mapping[str, tuple[Span, ...]]
"""Code-point intervals by the name of a label."""
NO_SPANS: Spans = MappingProxyType({})


class Evidence(NamedTuple):
    """An article with what is known of it. Labels are names; spans are code points of `reading.text`.

    `article` is a key of its own for each article. `tagged` holds the pieces of what was tagged, `refused` those of
    refused proposals. `whole` names the labels for which the article was gone through from end to end.
    """

    article: str
    reading: Reading
    tagged: Spans = NO_SPANS
    refused: Spans = NO_SPANS
    whole: frozenset[str] = frozenset()

    def speaks_of(self, label: str) -> bool:
        """Whether anything of this article is evidence for a label."""
        return label in self.whole or bool(self.tagged.get(label)) or bool(self.refused.get(label))

    def counts(self, label: str, block: Span) -> bool:
        """Whether the paragraph at `block` is evidence for a label."""
        if label in self.whole:
            return True
        decided = (*self.tagged.get(label, ()), *self.refused.get(label, ()))
        return any(one.start < block.end and one.end > block.start for one in decided)


def labels_in(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The labels that something was tagged with, sorted."""
    return tuple(sorted({label for one in evidence for label, spans in one.tagged.items() if spans}))


def disjoint(spans: Iterable[Span]) -> list[Span]:
    """Spans in reading order; of two that overlap the one that begins first, the longer of two that begin alike."""
    found: list[Span] = []
    for span in sorted(set(spans), key=lambda one: (one.start, -one.end)):
        if span.length and (not found or span.start >= found[-1].end):
            found.append(span)
    return found


def folds_of(articles: Sequence[str], count: int) -> list[int]:
    """Which of `count` parts each article is in: by a hash of its key, filled evenly, the same in every run."""
    from hashlib import blake2b

    order = sorted(range(len(articles)), key=lambda at: blake2b(articles[at].encode(), digest_size=8).digest())
    folds = [0] * len(articles)
    for rank, at in enumerate(order):
        folds[at] = rank % count
    return folds
