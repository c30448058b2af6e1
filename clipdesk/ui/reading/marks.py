"""What is marked on the article shown: annotations, suggestions, relations, search hits, what is selected. Values only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.reading_style import LabelStyle

if TYPE_CHECKING:
    from clipdesk.ui.reading.sought_places import SoughtPlaces

_UNKNOWN = LabelStyle("?", QColor("#80868D"))


class Piece(NamedTuple):
    """One piece of an annotation or of a suggestion, as it is to be painted.

    `number` is its place among the pieces of the annotation.
    """

    span: Span
    annotation: Annotation
    style: LabelStyle
    is_suggestion: bool
    number: int


class Link(NamedTuple):
    """A relation between two annotations, by their ids: its head, its child, its name."""

    head: str
    child: str
    name: str


LinkKind = tuple[Sequence[str], Sequence[str]]
"""The ids of the labels at which links of a kind may begin, and of those at which they may end; none for any."""


class Preview(NamedTuple):
    """An edge being dragged: the piece as it would become."""

    annotation_id: str
    number: int
    span: Span


class LinkPreview(NamedTuple):
    """A link being drawn: from which annotation, where the mouse is, and to which one (empty for none) it would lead."""

    head: str
    point: QPointF
    child: str


@dataclass
class Marks:
    """Everything painted on the text. Changing it repaints nothing; the view does that."""

    annotations: AnnotationSet = field(default_factory=AnnotationSet)
    styles: Mapping[str, LabelStyle] = field(default_factory=dict)
    suggestions: AnnotationSet = field(default_factory=AnnotationSet)
    suggestion_styles: Mapping[str, LabelStyle] = field(default_factory=dict)
    annotators: Mapping[str, str] = field(default_factory=dict)
    """Names of the annotators by id."""
    selected: str | None = None
    preview: Preview | None = None
    hits: Sequence[Span] = ()
    current_hit: int = -1
    sought: SoughtPlaces | None = None
    """Where the words stand that the list of articles is searched for; None where they are not to be seen."""
    links: dict[str, list[Link]] = field(default_factory=dict)
    """Relations by the id of either end."""
    link_kinds: Sequence[LinkKind] = ()
    link_preview: LinkPreview | None = None

    def set_links(self, relations: Sequence[tuple[str, str, str]]) -> None:
        """Keep the relations, given as (head id, child id, name)."""
        self.links = {}
        for relation in relations:
            link = Link(*relation)
            for end in {link.head, link.child}:
                self.links.setdefault(end, []).append(link)

    def may_link(self, head: Annotation, child: Annotation | None = None) -> bool:
        """Whether a link may begin at `head`, and lead to `child` where one is given."""
        return any(
            (not heads or head.label_id in heads) and (child is None or not children or child.label_id in children)
            for heads, children in self.link_kinds
        )

    def style_of(self, annotation: Annotation, *, is_suggestion: bool = False) -> LabelStyle:
        """How the label of `annotation` looks."""
        styles = self.suggestion_styles if is_suggestion else self.styles
        return styles.get(annotation.label_id, _UNKNOWN)

    def find(self, mark_id: str) -> Annotation | None:
        """The annotation or suggestion with this id."""
        return self.annotations.get(mark_id) or self.suggestions.get(mark_id)

    def spans_of(self, annotation: Annotation) -> tuple[Span, ...]:
        """The pieces of `annotation`, an edge being dragged where it is now."""
        preview = self.preview
        if preview is None or preview.annotation_id != annotation.id:
            return annotation.spans
        return tuple(preview.span if n == preview.number else span for n, span in enumerate(annotation.spans))

    def pieces(self, span: Span) -> list[Piece]:
        """Every piece that overlaps `span`, ordered by start, the longer first."""
        found = [
            Piece(piece, annotation, self.style_of(annotation), is_suggestion=False, number=_number(annotation, piece))
            for piece, annotation in self.annotations.pieces(span)
        ]
        if self.preview is not None:
            found = self._with_preview(found, self.preview, span)
        if len(self.suggestions):
            found += [
                Piece(
                    piece, one, self.style_of(one, is_suggestion=True), is_suggestion=True, number=_number(one, piece)
                )
                for piece, one in self.suggestions.pieces(span)
            ]
        found.sort(key=_order)
        return found

    def under(self, offset: int) -> list[Annotation]:
        """Annotations, then suggestions, that cover the code point at `offset`, the shortest first."""
        found = [one for one in reversed(self.annotations.at(offset)) if one.spans]
        return found + list(reversed(self.suggestions.at(offset)))

    def sought_in(self, span: Span) -> list[Span]:
        """What is sought in all articles and overlaps `span`."""
        return self.sought.within(span) if self.sought is not None else []

    def hits_in(self, span: Span) -> list[tuple[int, Span]]:
        """The search hits that overlap `span`, with their numbers."""
        first = bisect_right(self.hits, span.start, key=lambda hit: hit.end)
        found: list[tuple[int, Span]] = []
        for number in range(first, len(self.hits)):
            if self.hits[number].start >= span.end:
                break
            found.append((number, self.hits[number]))
        return found

    def _with_preview(self, found: list[Piece], preview: Preview, span: Span) -> list[Piece]:
        kept = [p for p in found if (p.annotation.id, p.number) != (preview.annotation_id, preview.number)]
        annotation = self.annotations.get(preview.annotation_id)
        if annotation is not None and preview.span.overlaps(span):
            kept.append(Piece(preview.span, annotation, self.style_of(annotation), False, preview.number))
        return kept


def _order(piece: Piece) -> tuple[int, int, str]:
    return piece.span.start, -piece.span.end, piece.annotation.id


def _number(annotation: Annotation, piece: Span) -> int:
    return annotation.spans.index(piece) if len(annotation.spans) > 1 else 0
