"""`Annotation`: one label on one passage by one annotator; `Relation`: a link between two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span

NO_ATTRIBUTES: Mapping[str, str] = NOTHING


class Annotation(NamedTuple):
    """One label on one passage (of one or several pieces, or the whole article) by one annotator.

    `origin` is "manual", "import" or "suggestion". `created_at` and `modified_at` are UTC,
    ISO 8601 with seconds. Offsets in `anchor` are code points.
    """

    id: str
    article_id: str
    label_id: str
    annotator_id: str
    anchor: Anchor
    note: str = ""
    attributes: Mapping[str, str] = NO_ATTRIBUTES
    origin: str = "manual"
    created_at: str = ""
    modified_at: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The pieces, ordered and disjoint; empty for a label on the whole article."""
        return self.anchor.spans

    @property
    def is_whole_article(self) -> bool:
        """Whether the label stands on the article rather than on a passage of it."""
        return not self.anchor.spans

    @property
    def start(self) -> int:
        """Offset of the first code point covered."""
        return self.anchor.start

    @property
    def end(self) -> int:
        """Offset behind the last code point covered."""
        return self.anchor.end


class Relation(NamedTuple):
    """A link of a given type from one annotation (`head`) to another (`child`) of the same article."""

    id: str
    article_id: str
    type_id: str
    head: str
    child: str
    annotator_id: str
    created_at: str = ""


def differing_values(one: Annotation, other: Annotation) -> tuple[str, ...]:
    """The names of the attributes that both have, with different values, in the order of names."""
    names = sorted(set(one.attributes) & set(other.attributes))
    values = ((name, one.attributes[name], other.attributes[name]) for name in names)
    return tuple(name for name, own, others in values if own and others and own != others)


def reading_key(annotation: Annotation) -> tuple[int, int, str]:
    """Sorts annotations as a reader meets them: by start, the longer first, then by id."""
    spans = annotation.anchor.spans
    return (spans[0].start, -spans[-1].end, annotation.id) if spans else (0, 0, annotation.id)
