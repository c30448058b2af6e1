"""`WaitingList`: what waits in the open article, in reading order, and the marks that are drawn for it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.domain.suggestion import Suggestion, reading_key


class WaitingList:
    """The waiting suggestions, the edges that were moved, and the marks drawn for them.

    An update takes time only for what changed.
    """

    def __init__(self) -> None:
        self.rows: list[Suggestion] = []
        self.marks = AnnotationSet()
        self._moved: dict[str, tuple[Span, ...]] = {}
        self._steps: list[tuple[Suggestion, tuple[Span, ...]]] = []

    def clear(self) -> None:
        """Forget everything, moved edges too."""
        self._moved.clear()
        self.keep_edges()
        self.show([])

    def show(self, found: Sequence[Suggestion]) -> None:
        """Show these, which wait now, in reading order."""
        self.rows = list(found)
        self.marks = AnnotationSet(map(self._mark, found))

    def mend(self, places: Sequence[Span], found: Sequence[Suggestion]) -> bool:
        """Replace what waits on these places, or across their edges, by `found`. Returns whether that was a change."""
        before = [one for one in self.rows if any(one.start < at.end and at.start < one.end for at in places)]
        if found == before:
            return False
        gone = {one.id for one in before}
        self.rows = [one for one in self.rows if one.id not in gone]
        for one in found:
            insort(self.rows, one, key=reading_key)
        self.marks = self.marks.updated(gone, map(self._mark, found))
        return True

    def spans_of(self, one: Suggestion) -> tuple[Span, ...]:
        """The spans on which a suggestion would be accepted: its own, or those to which its edges were moved."""
        return self._moved.get(one.id, one.spans)

    def moved_spans(self, one: Suggestion) -> tuple[Span, ...]:
        """Its passage as its edges were moved; empty where they were not."""
        spans = self.spans_of(one)
        return () if spans == one.spans else spans

    def move(self, one: Suggestion, spans: tuple[Span, ...]) -> None:
        """Draw a suggestion on these spans, on which it will be accepted."""
        if spans != self.spans_of(one):
            self._steps.append((one, self.spans_of(one)))
            self._draw(one, spans)

    def last_moved(self) -> Suggestion | None:
        """The suggestion of which an edge can be taken back, or None."""
        while self._steps and self._steps[-1][0] not in self.rows:
            self._steps.pop()
        return self._steps[-1][0] if self._steps else None

    def take_back(self) -> None:
        """Draw the one that was moved last as it was before that."""
        if self.last_moved() is not None:
            self._draw(*self._steps.pop())

    def keep_edges(self) -> None:
        """Something else was changed since: what was moved until now stays, and undo takes none of it back."""
        self._steps.clear()

    def _draw(self, one: Suggestion, spans: tuple[Span, ...]) -> None:
        self._moved[one.id] = spans
        self.marks = self.marks.updated((), [self._mark(one)])

    def _mark(self, one: Suggestion) -> Annotation:
        """The suggestion as it is drawn."""
        found = one.anchor._replace(spans=self.spans_of(one))
        return Annotation(one.id, one.article_id, one.label_id, "", found, one.reason)
