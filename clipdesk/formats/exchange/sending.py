"""For exporters: goes through a corpus, reduced to what a format carries, and keeps report and losses."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.article import Source
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import ItemLog, TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.loss_log import LossLog, carried
from clipdesk.formats.registry import Progress
from clipdesk.formats.training.record import Names
from clipdesk.formats.verified import taken, verified

_T = TypeVar("_T")
IN_PIECES = "Passages of several pieces become one passage for each piece."
ALIKE = "Passages with the same label on the same words become one."
ON_WORDS = "Passages are cut to the words in them: white space at their ends has no place in this format."
NO_WORDS = "Passages of white space alone have no place in this format."
FLATTENED = "Passages that overlap have no place in this format: of each such group the longest is kept."


class Piece(NamedTuple):
    """One piece of an annotation as a format of plain spans has it."""

    span: Span
    annotation: Annotation


class Sending:
    """Goes through a corpus once: gives each article with what stands in it and what the format carries."""

    def __init__(self, corpus: Corpus, carries: frozenset[Feature], progress: Progress) -> None:
        self._corpus = corpus
        self._carries = carries
        self._progress = progress
        self._items = ItemLog()
        self.names = Names(corpus)
        self.log = LossLog()

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        total = len(self._corpus)
        for done, item in enumerate(self._corpus, 1):
            sound, left_out = verified(item)
            ordered = sound._replace(
                annotations=tuple(sorted(sound.annotations, key=reading_key)),
                relations=tuple(sorted(sound.relations, key=lambda one: one.id)),
            )
            yield carried(ordered, self._carries, self.log)
            self._items.add(taken(sound), *left_out)
            self._progress(done, total)

    def pieces(self, item: AnnotatedArticle) -> list[Piece]:
        """The pieces of all passages in reading order, as separate passages; passages that had several pieces are noted as losses."""
        found: list[Piece] = []
        for one in item.annotations:
            if len(one.spans) > 1:
                self.log.trim(IN_PIECES, one.id, item.article.id)
            found += [Piece(span, one) for span in one.spans]
        return sorted(found, key=_order)

    def without_doubles(self, item: AnnotatedArticle, passages: Iterable[Piece]) -> list[Piece]:
        """The passages, but only the first of those with the same label on the same words; the others are noted as losses."""
        seen: set[tuple[Span, str]] = set()
        kept: list[Piece] = []
        for passage in passages:
            key = (passage.span, self.names.label(passage.annotation))
            if key in seen:
                self.log.merge(ALIKE, passage.annotation.id, item.article.id)
            else:
                seen.add(key)
                kept.append(passage)
        return kept

    def on_words(self, item: AnnotatedArticle, passages: Iterable[Piece]) -> list[Piece]:
        """The passages without white space at their ends, which is noted; those of nothing else are left out.

        Where the format has a place for several pieces, a passage that loses one of them is still there.
        """
        given = list(passages)
        text = item.article.text
        worded = {one.id for (start, end), one in given if text[start:end].strip()}
        together = Feature.PIECES in self._carries
        kept: list[Piece] = []
        noted: set[str] = set()
        for passage in given:
            (start, end), one = passage
            words = text[start:end]
            if not words.strip():
                if together and one.id in worded:
                    self.log.trim(ON_WORDS, one.id, item.article.id)
                elif not (together and one.id in noted):
                    self.log.drop(NO_WORDS, one.id, item.article.id)
                noted.add(one.id)
                continue
            cut = Span(end - len(words.lstrip()), start + len(words.rstrip()))
            if cut != passage.span:
                self.log.trim(ON_WORDS, one.id, item.article.id)
            kept.append(Piece(cut, one))
        return sorted(kept, key=_order)

    def flat(self, item: AnnotatedArticle, passages: Sequence[Piece]) -> list[Piece]:
        """The passages without overlaps, the longest first; what is left out is noted."""
        kept, left_out = without_overlaps(passages)
        for passage in left_out:
            self.log.drop(FLATTENED, passage.annotation.id, item.article.id)
        return kept

    def links(self, item: AnnotatedArticle, ends: Mapping[str, _T], reason: str) -> Iterator[tuple[Relation, _T, _T]]:
        """The relations with what stands for both of their ends, by annotation; those without are noted with `reason`."""
        for link in item.relations:
            head, child = ends.get(link.head), ends.get(link.child)
            if head is None or child is None or head == child:
                self.log.drop(reason, link.id, item.article.id)
            else:
                yield link, head, child

    def report(self) -> TransferReport:
        """What was written and what was lost, once all articles were gone through."""
        return TransferReport(self._items.items(), self.log.losses())


def without_overlaps(passages: Iterable[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Passages that do not overlap, and the others, both in reading order.

    The longer one is kept, then the one that starts earlier, then the one that comes first: the rule of spaCy.
    """
    kept: list[Piece] = []
    left_out: list[Piece] = []
    taken_spans: list[Span] = []
    for passage in sorted(passages, key=lambda one: (-one.span.length, one.span.start)):
        place = bisect_left(taken_spans, passage.span)
        beside = taken_spans[max(0, place - 1) : place + 1]
        if any(passage.span.overlaps(other) for other in beside):
            left_out.append(passage)
        else:
            insort(taken_spans, passage.span)
            kept.append(passage)
    return sorted(kept, key=_order), sorted(left_out, key=_order)


def source_record(source: Source) -> dict[str, object]:
    """What is known of the source, by the names under which it is read again; nothing empty."""
    fields: dict[str, object] = {
        "headline": source.headline, "byline": list(source.byline), "outlet": source.outlet,
        "published": source.published, "url": source.url, "section": source.section, "dateline": source.dateline,
        "language": source.language, "copyright": source.copyright, "agency": source.agency,
    }  # fmt: skip
    return {name: value for name, value in fields.items() if value}


def _order(passage: Piece) -> tuple[int, int, str]:
    return passage.span.start, -passage.span.end, passage.annotation.id
