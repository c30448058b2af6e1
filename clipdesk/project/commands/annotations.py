"""Tag, relabel, move edges, add and take pieces, note, set attributes, relate, remove."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation, Relation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.ids import new_id
from clipdesk.domain.mapping import read_only
from clipdesk.domain.span import Span, merged
from clipdesk.project.commands.base import Plan, Situation, removals
from clipdesk.project.commands.doubles import check_free
from clipdesk.project.commands.moved_out import moved_out

_BLANKS = re.compile(r"[^\S\n]+")
"""Blanks of one line: in a stored text every line break is `\\n`."""


@dataclass(frozen=True, slots=True)
class AddAnnotation:
    """Tag a passage, given as spans in code points; no spans tag the whole article.

    Raises InvalidChangeError when the same person has put the same label on the same passage already.
    """

    article_id: str
    label_id: str
    spans: tuple[Span, ...] = ()
    note: str = ""
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    origin: str = "manual"
    id: str = field(default_factory=new_id)
    label_name: str = ""

    @property
    def title(self) -> Title:
        """“Tag as quote”."""
        return Title("Tag as {0}", (self.label_name,)) if self.label_name else Title("Tag passage")

    def plan(self, situation: Situation) -> Plan:
        """One new annotation."""
        label = situation.label(self.label_id)
        found = situation.anchor(self.article_id, merged(self.spans))
        annotation = Annotation(
            self.id, self.article_id, label.id, situation.acting, found, self.note, self.attributes, self.origin,
            situation.now, situation.now,
        )  # fmt: skip
        check_free(situation, annotation, label, found.spans)
        return Plan([RecordChange(None, annotation)])


@dataclass(frozen=True, slots=True)
class TagOccurrences:
    """Tag several passages of several articles with one label, in one step.

    Those are left that whoever acts has tagged so already; what other annotators have tagged is tagged again.
    """

    label_id: str
    passages: tuple[tuple[str, Span], ...]
    label_name: str = ""

    @property
    def title(self) -> Title:
        """“Tag 12 passages as policy”, “Tag as policy” for a single one."""
        if len(self.passages) == 1:
            return Title("Tag as {0}", (self.label_name,))
        return Title("Tag {0} passages as {1}", (str(len(self.passages)), self.label_name))

    def plan(self, situation: Situation) -> Plan:
        """One new annotation per passage."""
        label = situation.label(self.label_id)
        changes: list[RecordChange] = []
        for article_id, span in dict.fromkeys(self.passages):
            found = situation.anchor(article_id, (span,))
            others = situation.store.annotations.starting_at(article_id, span.start)
            place = (label.id, situation.acting, (span,))
            if any((one.label_id, one.annotator_id, one.spans) == place for one in others):
                continue
            annotation = Annotation(
                situation.new_id(), article_id, label.id, situation.acting, found,
                created_at=situation.now, modified_at=situation.now,
            )  # fmt: skip
            changes.append(RecordChange(None, annotation))
        return Plan(changes)


@dataclass(frozen=True, slots=True)
class RemoveAnnotations:
    """Remove annotations and the relations that begin or end in them."""

    annotation_ids: tuple[str, ...]

    @property
    def title(self) -> Title:
        """“Remove annotation”."""
        count = len(self.annotation_ids)
        return Title("Remove annotation") if count == 1 else Title("Remove {0} annotations", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """Relations first, then annotations."""
        relations = situation.store.annotations.relations_of(self.annotation_ids)
        annotations = [situation.annotation(one) for one in dict.fromkeys(self.annotation_ids)]
        return Plan(removals([*relations, *annotations]))


@dataclass(frozen=True, slots=True)
class Relabel:
    """Put other labels on annotations; attributes that the new label does not know are kept with them.

    So are links of a kind that is not for the new label, as they are when a kind of link is changed. The labels they had are not proposed there again (`moved_out`). Raises InvalidChangeError when the same person has the
    label on the same passage already.
    """

    annotation_ids: tuple[str, ...]
    label_id: str
    label_name: str = ""

    @property
    def title(self) -> Title:
        """“Relabel as official”."""
        return Title("Relabel as {0}", (self.label_name,))

    def plan(self, situation: Situation) -> Plan:
        """One change per annotation that has another label, and the verdicts on the labels they had."""
        label = situation.label(self.label_id)
        annotations = [situation.annotation(one) for one in dict.fromkeys(self.annotation_ids)]
        moved = [one for one in annotations if one.label_id != label.id]
        if len({(one.article_id, one.annotator_id, one.spans) for one in moved}) < len(moved):
            raise InvalidChangeError(f"This would be tagged as {label.name} twice.")
        for one in moved:
            check_free(situation, one, label, one.spans)
        changes = [situation.changed(one, label_id=label.id) for one in moved]
        return Plan([*changes, *moved_out(situation, moved, label.id)])


@dataclass(frozen=True, slots=True)
class ResizeAnnotation:
    """Give an annotation other spans (code points; overlapping and touching ones are joined).

    Raises InvalidChangeError when the same person has the same label there already.
    """

    annotation_id: str
    spans: tuple[Span, ...]

    title = Title("Move edge")

    def plan(self, situation: Situation) -> Plan:
        """One change; refuses an annotation without spans, and a label on the whole article."""
        before = situation.annotation(self.annotation_id)
        if before.is_whole_article:
            raise InvalidChangeError("A label on the whole article has no edges; tag the passage instead.")
        if not self.spans:
            raise InvalidChangeError("A passage must hold at least one character; nothing was changed.")
        found = situation.anchor(before.article_id, merged(self.spans))
        if found == before.anchor:
            return Plan([])
        check_free(situation, before, situation.label(before.label_id), found.spans)
        return Plan([situation.changed(before, anchor=found)])


@dataclass(frozen=True, slots=True)
class AddPiece:
    """Add a span to an annotation: a split passage, `“…,” she said, “…”`.

    If only blanks of the same line separate the added words from a piece, that piece is extended.
    """

    annotation_id: str
    span: Span

    title = Title("Add piece")

    def plan(self, situation: Situation) -> Plan:
        """One change."""
        before = situation.annotation(self.annotation_id)
        if before.is_whole_article:
            raise InvalidChangeError("A label on the whole article has no pieces; tag the passage instead.")
        text = situation.store.articles.text(before.article_id)
        gaps = (gap for piece in before.spans for gap in self._gaps(piece))
        blanks = (gap for gap in gaps if _BLANKS.fullmatch(text, gap.start, gap.end))
        return ResizeAnnotation(self.annotation_id, (*before.spans, self.span, *blanks)).plan(situation)

    def _gaps(self, piece: Span) -> tuple[Span, ...]:
        """What lies between a piece and the added words; nothing where they touch or overlap."""
        start, end = min(piece.end, self.span.end), max(piece.start, self.span.start)
        return (Span(start, end),) if start < end else ()


@dataclass(frozen=True, slots=True)
class RemovePiece:
    """Take the piece at a code point offset out of a split passage."""

    annotation_id: str
    offset: int

    title = Title("Remove piece")

    def plan(self, situation: Situation) -> Plan:
        """One change; refuses the last piece and a place without one."""
        before = situation.annotation(self.annotation_id)
        if before.is_whole_article:
            raise InvalidChangeError("A label on the whole article has no pieces; remove the annotation instead.")
        if len(before.spans) < 2:
            raise InvalidChangeError("This is the only piece; remove the annotation instead.")
        left = tuple(span for span in before.spans if not span.start <= self.offset <= span.end)
        if len(left) == len(before.spans):
            raise InvalidChangeError("Put the caret into the piece to remove.")
        return ResizeAnnotation(self.annotation_id, left).plan(situation)


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write the note of an annotation."""

    annotation_id: str
    note: str

    title = Title("Edit note")

    def plan(self, situation: Situation) -> Plan:
        """One change, if the words differ."""
        before = situation.annotation(self.annotation_id)
        return Plan([] if before.note == self.note else [situation.changed(before, note=self.note)])


@dataclass(frozen=True, slots=True)
class SetAttribute:
    """Set one attribute of an annotation; an empty value takes it away."""

    annotation_id: str
    name: str
    value: str

    @property
    def title(self) -> Title:
        """“Set kind”."""
        return Title("Set {0}", (self.name,))

    def plan(self, situation: Situation) -> Plan:
        """One change, if the value differs."""
        before = situation.annotation(self.annotation_id)
        after = {**before.attributes, self.name: self.value}
        if not self.value:
            del after[self.name]
        if after == dict(before.attributes):
            return Plan([])
        return Plan([situation.changed(before, attributes=read_only(after))])


@dataclass(frozen=True, slots=True)
class Relate:
    """Link one annotation (`head`, a quote) to another (`child`, an official).

    With `replacing`, other relations of the same type from the same head are taken away: a quote
    is said by one person.
    """

    head: str
    child: str
    type_id: str
    type_name: str = ""
    replacing: bool = True
    id: str = field(default_factory=new_id)

    @property
    def title(self) -> Title:
        """“Link said_by”."""
        return Title("Link {0}", (self.type_name,))

    def plan(self, situation: Situation) -> Plan:
        """One new relation; refuses ends in different articles and labels the type does not allow."""
        head, child = situation.annotation(self.head), situation.annotation(self.child)
        codebook = situation.store.codebooks.codebook()
        kind = codebook.relation_type(self.type_id)
        if kind is None:
            raise InvalidChangeError("That kind of link is no longer in the codebook.")
        if head.id == child.id or head.article_id != child.article_id:
            raise InvalidChangeError("A link needs two annotations of the same article.")
        for end, allowed in ((head, kind.heads), (child, kind.children)):
            label = situation.label(end.label_id)
            if allowed and label.id not in allowed:
                raise InvalidChangeError(f"“{kind.name}” cannot begin or end at a passage tagged {label.name}.")
        others = [
            one
            for one in situation.store.annotations.relations_of([head.id])
            if one.type_id == kind.id and one.head == head.id
        ]
        changes = [RecordChange(one, None) for one in others if self.replacing and one.child != child.id]
        if all(one.child != child.id for one in others):
            relation = Relation(self.id, head.article_id, kind.id, head.id, child.id, situation.acting, situation.now)
            changes.append(RecordChange(None, relation))
        return Plan(changes)


@dataclass(frozen=True, slots=True)
class RemoveRelation:
    """Take a link away."""

    relation_id: str

    title = Title("Remove link")

    def plan(self, situation: Situation) -> Plan:
        """One relation gone."""
        found = situation.store.annotations.relation(self.relation_id)
        if found is None:
            raise InvalidChangeError("That link is no longer there.")
        return Plan([RecordChange(found, None)])
