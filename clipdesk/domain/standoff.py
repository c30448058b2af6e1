"""`AnnotationSet`: the annotations over one article, with interval look-ups."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.span import Span


class AnnotationSet:
    """Annotations of one article in reading order; answers what covers a stretch of text.

    A look-up skips what cannot matter, however long the longest annotation is: pieces are kept
    in blocks that know the furthest end inside them.
    """

    _BLOCK = 64

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._ordered = sorted(annotations, key=reading_key)
        self._by_id = {annotation.id: annotation for annotation in self._ordered}
        self._pieces: list[tuple[Span, Annotation]] = [
            (span, annotation) for annotation in self._ordered for span in annotation.anchor.spans
        ]
        # Annotations of one piece each are in the order of their pieces already.
        if len(self._pieces) > len(self._ordered) or any(len(one.anchor.spans) != 1 for one in self._ordered):
            self._pieces.sort(key=lambda piece: (piece[0].start, -piece[0].end, piece[1].id))
        self._starts = [span.start for span, _ in self._pieces]
        ends = [span.end for span, _ in self._pieces]
        self._furthest = [max(ends[i : i + self._BLOCK]) for i in range(0, len(ends), self._BLOCK)]

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._ordered)

    def __len__(self) -> int:
        return len(self._ordered)

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, or None."""
        return self._by_id.get(annotation_id)

    def pieces(self, span: Span) -> list[tuple[Span, Annotation]]:
        """Every piece that overlaps `span` with its annotation, in reading order."""
        stop = bisect_left(self._starts, span.end)
        found: list[tuple[Span, Annotation]] = []
        for block, furthest in enumerate(self._furthest):
            first = block * self._BLOCK
            if first >= stop:
                break
            if furthest <= span.start:
                continue
            found += [p for p in self._pieces[first : min(first + self._BLOCK, stop)] if p[0].end > span.start]
        return found

    def at(self, offset: int) -> list[Annotation]:
        """The annotations that cover the code point at `offset`, the longest first."""
        covering = {piece[1].id: piece[1] for piece in self.pieces(Span(offset, offset + 1))}
        return sorted(covering.values(), key=lambda one: (one.start - one.end, one.id))

    def after(self, offset: int) -> Annotation | None:
        """The first annotation that starts behind `offset`, or None."""
        place = bisect_right(self._ordered, offset, key=lambda one: one.start)
        return self._ordered[place] if place < len(self._ordered) else None
