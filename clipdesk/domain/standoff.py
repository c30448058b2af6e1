"""`AnnotationSet`: the annotations over one article, with interval look-ups."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.sorted_blocks import SortedBlocks
from clipdesk.domain.span import Span

_Piece = tuple[Span, Annotation]
_MOST_CHANGED = 500
"""Changes that are kept beside the index of all ids, before another index is made."""


class AnnotationSet:
    """Annotations of one article in reading order; answers what covers a stretch of text.

    A look-up skips what cannot matter, however long the longest annotation is: pieces are kept in blocks that
    know the furthest end inside them.
    """

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        ordered = sorted(annotations, key=reading_key)
        self._by_id: Mapping[str, Annotation] = {annotation.id: annotation for annotation in ordered}
        self._changed: dict[str, Annotation | None] = {}
        pieces: list[_Piece] = [(span, annotation) for annotation in ordered for span in annotation.anchor.spans]
        # Annotations of one piece each are in the order of their pieces already.
        if len(pieces) > len(ordered) or any(len(one.anchor.spans) != 1 for one in ordered):
            pieces.sort(key=_piece_key)
        self._ordered = SortedBlocks(ordered, reading_key, _end)
        self._pieces = SortedBlocks(pieces, _piece_key, _piece_end)

    def updated(self, gone: Iterable[str], put: Iterable[Annotation]) -> AnnotationSet:
        """A set without the annotations of the ids `gone` and with those of `put`, which take the place of older ones.

        Costs next to nothing however large this set is, which stays as it was and shares with it what did not change.
        """
        made = AnnotationSet()
        made._by_id, made._changed = self._by_id, self._changed.copy()
        made._ordered, made._pieces = self._ordered.copy(), self._pieces.copy()
        new = list(put)
        for annotation_id in {*gone, *(annotation.id for annotation in new)}:
            made._take(annotation_id)
        for annotation in new:
            made._put(annotation)
        if len(made._changed) > _MOST_CHANGED:
            made._by_id, made._changed = {annotation.id: annotation for annotation in made}, {}
        return made

    def _take(self, annotation_id: str) -> None:
        old = self.get(annotation_id)
        if old is not None:
            self._changed[annotation_id] = None
            self._ordered.take(old)
            for span in old.anchor.spans:
                self._pieces.take((span, old))

    def _put(self, annotation: Annotation) -> None:
        self._changed[annotation.id] = annotation
        self._ordered.put(annotation)
        for span in annotation.anchor.spans:
            self._pieces.put((span, annotation))

    def differing(self, other: AnnotationSet) -> list[Annotation]:
        """The annotations of either set from the first to the last, in reading order, on which the two differ."""
        return self._ordered.differing(other._ordered)

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._ordered)

    def __len__(self) -> int:
        return len(self._ordered)

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, or None."""
        if annotation_id in self._changed:
            return self._changed[annotation_id]
        return self._by_id.get(annotation_id)

    def pieces(self, span: Span) -> list[_Piece]:
        """Every piece that overlaps `span` with its annotation, in reading order."""
        start, end = span
        reach, blocks = self._pieces.reach, self._pieces.blocks
        found: list[_Piece] = []
        for number in range(bisect_left(self._pieces.firsts, (end,))):
            if reach[number] > start:
                found += [piece for piece in blocks[number] if piece[0].start < end and piece[0].end > start]
        return found

    def at(self, offset: int) -> list[Annotation]:
        """The annotations that cover the code point at `offset`, the longest first."""
        covering = {piece[1].id: piece[1] for piece in self.pieces(Span(offset, offset + 1))}
        return sorted(covering.values(), key=lambda one: (one.start - one.end, one.id))

    def same(self, label_id: str, spans: tuple[Span, ...]) -> list[Annotation]:
        """The annotations with this label on exactly these spans."""
        covering = self.at(spans[0].start) if spans else [one for one in self if not one.spans]
        return [one for one in covering if one.label_id == label_id and one.spans == spans]

    def after(self, offset: int) -> Annotation | None:
        """The first annotation that starts behind `offset`, or None."""
        number = bisect_right(self._ordered.firsts, offset, key=lambda key: key[0])
        for block in self._ordered.blocks[max(number - 1, 0) :]:
            place = bisect_right(block, offset, key=lambda one: one.start)
            if place < len(block):
                return block[place]
        return None


def _piece_key(piece: _Piece) -> tuple[int, int, str]:
    (start, end), annotation = piece
    return start, -end, annotation.id


def _piece_end(piece: _Piece) -> int:
    return piece[0][1]


def _end(annotation: Annotation) -> int:
    return annotation.end
