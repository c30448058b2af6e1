"""Decide on suggestions: accept them as they are or changed, refuse them. Every decision is one step, and undoable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import RelationType
from clipdesk.domain.mapping import read_only
from clipdesk.domain.span import Span, merged
from clipdesk.domain.suggestion import Proposed, Ruling, Suggestion, Verdict
from clipdesk.project.commands.base import Plan, Situation

SAID_BY = "said_by"
"""The name of the kind of link that leads from a quote to whoever said it."""
ORIGIN = "suggestion"
"""The origin of annotations that were suggestions."""


@dataclass(frozen=True, slots=True)
class StoreSuggestions:
    """Replace the suggestions on some articles by what assistants propose now.

    This is not the user's doing, so it cannot be undone and does not touch what can be redone. Proposals on a text that
    has changed meanwhile are dropped. What is nearly what was refused is stored and does not wait (`domain/refused.py`).
    """

    proposed: tuple[Proposed, ...]

    title = Title("Store suggestions")

    def plan(self, situation: Situation) -> Plan:
        """Written at once; no record changes."""
        store = situation.store
        kept = [one for one in self.proposed if store.suggestions.keep(one)]
        for one in kept:
            store.under_cuts.forget(one.article_id, one.assistants)
        return Plan([], suggested=frozenset(one.article_id for one in kept))


@dataclass(frozen=True, slots=True)
class AcceptSuggestion:
    """Make a suggestion an annotation, with another label (`label_id`) or on other spans where they are given.

    Its attributes are filled in, and it is linked to its speaker, or its quotes to it, where the other end
    is an annotation already. Spans are code points.
    """

    suggestion_id: str
    label_id: str = ""
    spans: tuple[Span, ...] = ()
    label_name: str = ""
    id: str = field(default_factory=new_id)

    @property
    def title(self) -> Title:
        """“Accept as quote”."""
        return Title("Accept as {0}", (self.label_name,)) if self.label_name else Title("Accept suggestion")

    def plan(self, situation: Situation) -> Plan:
        """One annotation, one verdict, and the links that become possible."""
        (found,) = _waiting(situation, (self.suggestion_id,))
        accepting = _Accepting(situation)
        accepting.take(found, self.id, self.label_id, merged(self.spans))
        return Plan(accepting.changes())


@dataclass(frozen=True, slots=True)
class AcceptSuggestions:
    """Accept several suggestions in one step; those decided on meanwhile are left out.

    Each is accepted as it is, with another label where `label_id` is given, and, if its id is in `moved`, on the spans
    given there (code points). Of what would be tagged twice with that label, the second is left out.
    """

    suggestion_ids: tuple[str, ...]
    label_name: str = ""
    moved: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    label_id: str = ""

    @property
    def title(self) -> Title:
        """“Accept 12 suggestions”, “Accept as quote” for a single one."""
        if len(self.suggestion_ids) == 1:
            return Title("Accept as {0}", (self.label_name,)) if self.label_name else Title("Accept suggestion")
        return Title("Accept {0} suggestions", (str(len(self.suggestion_ids)),))

    def plan(self, situation: Situation) -> Plan:
        """One annotation and one verdict each."""
        accepting, moved = _Accepting(situation), dict(self.moved)
        for one in situation.store.suggestions.waiting(self.suggestion_ids):
            spans = merged(moved.get(one.id, ()))
            if not self.label_id or not accepting.is_taken(one, self.label_id, spans):
                accepting.take(one, situation.new_id(), self.label_id, spans)
        return Plan(accepting.changes())


@dataclass(frozen=True, slots=True)
class RefuseSuggestions:
    """Refuse suggestions: they do not come back. Those decided on meanwhile are left out."""

    suggestion_ids: tuple[str, ...]

    @property
    def title(self) -> Title:
        """“Refuse suggestion”."""
        count = len(self.suggestion_ids)
        return Title("Refuse suggestion") if count == 1 else Title("Refuse {0} suggestions", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """One verdict each."""
        found = situation.store.suggestions.waiting(self.suggestion_ids)
        who = situation.acting
        verdicts = (Verdict(one, Ruling.REFUSED, who, decided_at=situation.now) for one in found)
        return Plan([RecordChange(None, one) for one in verdicts])


def _waiting(situation: Situation, ids: Iterable[str]) -> list[Suggestion]:
    found = situation.store.suggestions.waiting(ids)
    if not found:
        raise InvalidChangeError("That suggestion is no longer there.")
    return found


class _Accepting:
    """The work of accepting one or more suggestions in one step."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._store = situation.store
        self._said_by = self._store.codebooks.codebook().relation_named(SAID_BY)
        self._made: dict[str, Annotation] = {}
        self._verdicts: list[Verdict] = []
        self._taken: set[tuple[str, str, tuple[Span, ...]]] = set()

    def take(self, one: Suggestion, annotation_id: str, label_id: str = "", spans: tuple[Span, ...] = ()) -> None:
        """Plan one annotation. Raises InvalidChangeError when its label or passage is not there."""
        situation = self._situation
        label = situation.label(label_id or one.label_id)
        found = situation.anchor(one.article_id, spans or one.spans)
        if self.is_taken(one, label.id, found.spans):
            raise InvalidChangeError(f"This is tagged as {label.name} already.")
        self._taken.add((one.article_id, label.id, found.spans))
        attributes = one.attributes
        if label.id != one.label_id:
            known = {attribute.name for attribute in label.attributes}
            attributes = read_only({name: value for name, value in attributes.items() if name in known})
        self._made[one.id] = Annotation(
            annotation_id, one.article_id, label.id, situation.acting, found, "", attributes, ORIGIN,
            situation.now, situation.now,
        )  # fmt: skip
        is_same = label.id == one.label_id and found.spans == one.spans
        ruling = Ruling.ACCEPTED if is_same else Ruling.CORRECTED
        self._verdicts.append(Verdict(one, ruling, situation.acting, annotation_id, situation.now))

    def is_taken(self, one: Suggestion, label_id: str, spans: tuple[Span, ...]) -> bool:
        """Whether whoever acts has this label on the passage of a suggestion, or on these spans, or gets it in this step."""
        place = spans or one.spans
        others = self._store.annotations.starting_at(one.article_id, place[0].start)
        return (one.article_id, label_id, place) in self._taken or any(
            (other.label_id, other.annotator_id, other.spans) == (label_id, self._situation.acting, place)
            for other in others
        )

    def changes(self) -> list[RecordChange]:
        """Annotations, then verdicts, then links."""
        added: list[RecordChange] = [RecordChange(None, one) for one in self._made.values()]
        added += [RecordChange(None, one) for one in self._verdicts]
        return added + [RecordChange(None, one) for one in self._links()]

    # ------------------------------------------------------------ who said it

    def _links(self) -> list[Relation]:
        if self._said_by is None:
            return []
        pairs: dict[str, tuple[Annotation, Annotation]] = {}
        for verdict in self._verdicts:
            one = self._made[verdict.id]
            speaker = self._speaker(verdict.suggestion)
            if speaker is not None:
                pairs[one.id] = (one, speaker)
            for quote in self._store.suggestions.verdicts_said_by(verdict.id):
                found = self._store.annotations.get(quote.annotation_id)
                if found is not None:
                    pairs.setdefault(found.id, (found, one))
        return [
            Relation(
                self._situation.new_id(), head.article_id, self._said_by.id, head.id, child.id,
                self._situation.acting, self._situation.now,
            )
            for head, child in pairs.values()
            if _allows(self._said_by, head, child) and not self._has_speaker(head, self._said_by)
        ]  # fmt: skip

    def _speaker(self, quote: Suggestion) -> Annotation | None:
        """The annotation of who said it: accepted now or before, or tagged by hand on the very words, at best by who acts."""
        if not quote.said_by:
            return None
        made = self._made.get(quote.said_by)
        if made is not None:
            return made
        verdict = self._store.suggestions.verdict(quote.said_by)
        found = self._store.annotations.get(verdict.annotation_id if verdict else quote.said_by)
        if found is not None:
            return found if found.article_id == quote.article_id else None
        proposed = self._store.suggestions.get(quote.said_by)
        if proposed is None or proposed.article_id != quote.article_id:
            return None
        standing = self._store.annotations.starting_at(quote.article_id, proposed.start)
        found_there = [one for one in standing if one.spans == proposed.spans and one.label_id == proposed.label_id]
        return min(found_there, key=lambda one: one.annotator_id != self._situation.acting, default=None)

    def _has_speaker(self, head: Annotation, kind: RelationType) -> bool:
        links = self._store.annotations.relations_of([head.id])
        return any(one.type_id == kind.id and one.head == head.id for one in links)


def _allows(kind: RelationType, head: Annotation, child: Annotation) -> bool:
    if head.id == child.id:
        return False
    return (not kind.heads or head.label_id in kind.heads) and (not kind.children or child.label_id in kind.children)
