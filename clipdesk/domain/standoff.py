"""`AnnotationSet`: the annotations over one article, with interval look-ups."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.span import Span

_Piece = tuple[Span, Annotation]
_STEP = 1024


class AnnotationSet:
    """Annotations of one article in reading order; answers what covers a stretch of text.

    A look-up skips what cannot matter, however long the longest annotation is: pieces are kept
    in blocks that know the furthest end inside them.
    """

    _BLOCK = 64

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._ordered = sorted(annotations, key=reading_key)
        self._by_id = {annotation.id: annotation for annotation in self._ordered}
        self._pieces: list[_Piece] = [
            (span, annotation) for annotation in self._ordered for span in annotation.anchor.spans
        ]
        # Annotations of one piece each are in the order of their pieces already.
        if len(self._pieces) > len(self._ordered) or any(len(one.anchor.spans) != 1 for one in self._ordered):
            self._pieces.sort(key=_piece_key)
        self._starts = [span.start for span, _ in self._pieces]
        self._ends = [span.end for span, _ in self._pieces]
        self._find_furthest()

    def _find_furthest(self) -> None:
        ends, size = self._ends, self._BLOCK
        self._furthest = [max(ends[first : first + size]) for first in range(0, len(ends), size)]

    def updated(self, gone: Iterable[str], put: Iterable[Annotation]) -> AnnotationSet:
        """A set without the annotations of the ids `gone` and with those of `put`, which take the place of older ones.

        Costs next to nothing however large this set is, which stays as it was.
        """
        made = AnnotationSet()
        made._ordered, made._by_id = self._ordered.copy(), self._by_id.copy()
        made._pieces, made._starts, made._ends = self._pieces.copy(), self._starts.copy(), self._ends.copy()
        new = list(put)
        for old in (made._by_id.pop(one, None) for one in {*gone, *(annotation.id for annotation in new)}):
            if old is not None:
                made._take(old)
        for annotation in new:
            made._put(annotation)
        made._find_furthest()
        return made

    def _take(self, old: Annotation) -> None:
        del self._ordered[bisect_left(self._ordered, reading_key(old), key=reading_key)]
        for span in old.anchor.spans:
            place = bisect_left(self._pieces, _piece_key((span, old)), key=_piece_key)
            del self._pieces[place], self._starts[place], self._ends[place]

    def _put(self, annotation: Annotation) -> None:
        self._by_id[annotation.id] = annotation
        insort(self._ordered, annotation, key=reading_key)
        for span in annotation.anchor.spans:
            place = bisect_left(self._pieces, _piece_key((span, annotation)), key=_piece_key)
            self._pieces.insert(place, (span, annotation))
            self._starts.insert(place, span.start)
            self._ends.insert(place, span.end)

    def differing(self, other: AnnotationSet) -> list[Annotation]:
        """The annotations of either set from the first to the last, in reading order, on which the two differ."""
        mine, others = self._ordered, other._ordered
        first = common_start(mine, others)
        last = common_start(mine[first:][::-1], others[first:][::-1])
        return mine[first : len(mine) - last] + others[first : len(others) - last]

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._ordered)

    def __len__(self) -> int:
        return len(self._ordered)

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, or None."""
        return self._by_id.get(annotation_id)

    def pieces(self, span: Span) -> list[_Piece]:
        """Every piece that overlaps `span` with its annotation, in reading order."""
        stop = bisect_left(self._starts, span.end)
        found: list[_Piece] = []
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


def common_start(one: Sequence[object], other: Sequence[object]) -> int:
    """With how many equal items both begin; whole stretches are compared first, at the speed of C.

    >>> common_start("harbor", "harbour")
    5
    """
    length, place = min(len(one), len(other)), 0
    while place < length and one[place : place + _STEP] == other[place : place + _STEP]:
        place += _STEP
    place = min(place, length)
    while place < length and one[place] == other[place]:
        place += 1
    return place


def _piece_key(piece: _Piece) -> tuple[int, int, str]:
    (start, end), annotation = piece
    return start, -end, annotation.id
