"""`IncomingAnnotations`: the annotations, links and suggestions that a draft brings to an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from clipdesk.domain.anchor import anchor, spans_fit
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.span import merged
from clipdesk.domain.suggestion import Suggestion, suggestion_id
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.incoming_stories import IncomingStories
from clipdesk.project.commands.joining import Present
from clipdesk.project.commands.namer import Namer

_new: Any = tuple.__new__
"""Makes a named tuple without a call in Python: an import brings thousands."""


class IncomingAnnotations:
    """Makes records of what drafts say of passages. `ids` are those that the command gave, `suggested` what it is to add."""

    def __init__(
        self, situation: Situation, names: Namer, records: list[RecordChange], stories: IncomingStories
    ) -> None:
        self._situation = situation
        self._names = names
        self._records = records
        self._stories = stories
        self._taken: set[str] = set()
        self.ids: set[str] = set()
        self.suggested: list[Suggestion] = []

    def expect(self, drafts: Iterable[ArticleDraft]) -> None:
        """Look up at once which ids of these drafts the project has for other annotations."""
        asked = [one.id for draft in drafts for one in draft.annotations if one.id]
        self._taken = self._situation.store.annotations.known(asked)

    def is_free(self, article_id: str) -> bool:
        """Whether neither the project nor this command has used an id of an article."""
        return article_id not in self.ids and not self._situation.store.articles.is_known(article_id)

    def take(
        self,
        draft: ArticleDraft,
        article_id: str,
        changes: list[str],
        present: Present | None = None,
        settled: Mapping[str, str] | None = None,
    ) -> dict[str, str]:
        """Annotations and links of a draft, but those that are `present`. Returns their ids here by their ids there.

        `settled` are ids here by ids there, where it was settled before that all annotations are to be added.
        """
        ids, names = dict(settled or {}), self._names
        for one in draft.annotations:
            given, label, own_id, annotator, note, attributes, origin, _, created_at, modified_at = one
            try:
                found = anchor(draft.text, merged(given))
            except ValueError:
                changes.append(f"An annotation ({label}) lies outside the text and was left out.")
                continue
            if present is not None and settled is None and (same := present.id_of(one, names.mark(one))):
                if own_id:
                    ids[own_id] = same
                continue
            is_free = own_id and own_id not in self._taken and own_id not in self.ids
            annotation_id = own_id if is_free else self._situation.new_id()
            self.ids.add(annotation_id)
            if own_id:
                ids[own_id] = annotation_id
            created = created_at or self._situation.now
            annotation = _new(
                Annotation,
                (
                    annotation_id, article_id, names.label(label).id, names.annotator(annotator), found,
                    note, attributes, origin, created, modified_at or created,
                ),
            )  # fmt: skip
            self._records.append(_new(RecordChange, (None, annotation)))
        self._link(draft, article_id, ids, changes, present)
        return self._stories.meet_annotations(draft, ids)

    def _link(
        self,
        draft: ArticleDraft,
        article_id: str,
        ids: Mapping[str, str],
        changes: list[str],
        present: Present | None,
    ) -> None:
        for link in draft.relations:
            head, child = ids.get(link.head, ""), ids.get(link.child, "")
            if not head or not child or head == child:
                changes.append(f"A link ({link.label}) leads to an annotation that is not there and was left out.")
                continue
            kind, person = self._names.relation_type(link.label, changes), self._names.annotator(link.annotator)
            if present is not None and present.is_linked(kind.id, head, child):
                continue
            is_free = (
                link.id and link.id not in self.ids and self._situation.store.annotations.relation(link.id) is None
            )
            relation_id = link.id if is_free else self._situation.new_id()
            self.ids.add(relation_id)
            relation = (relation_id, article_id, kind.id, head, child, person, link.created_at or self._situation.now)
            self._records.append(RecordChange(None, Relation(*relation)))

    def suggest(self, draft: ArticleDraft, article_id: str, changes: list[str]) -> list[str]:
        """Store what another program proposed as suggestions, like those of our assistants. Returns their ids."""
        made = _suggested(draft, article_id, self._names, self._situation.now, changes)
        self.suggested += made
        return [one.id for one in made]


def _suggested(draft: ArticleDraft, article_id: str, names: Namer, now: str, changes: list[str]) -> list[Suggestion]:
    """The suggestions that a draft brings; `changes` say which of them have no place."""
    ids: dict[str, str] = {}
    made: list[tuple[Suggestion, str]] = []
    for one in draft.suggestions:
        spans = merged(one.spans)
        if not spans or not spans_fit(spans, len(draft.text)):
            changes.append(f"A suggestion ({one.label}) lies outside the text and was left out.")
            continue
        label_id = names.label(one.label).id
        own = suggestion_id(article_id, label_id, spans)
        if one.id:
            ids[one.id] = own
        found, score = anchor(draft.text, spans), min(max(one.score, 0.0), 1.0)
        suggestion = Suggestion(
            own, article_id, label_id, one.assistant or "import", found, score, one.reason, one.attributes,
            created_at=now,
        )  # fmt: skip
        made.append((suggestion, one.said_by))
    return [one._replace(said_by=ids.get(said_by, "")) for one, said_by in made]
