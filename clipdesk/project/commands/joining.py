"""`Present`: the annotations and links that an article has already, so that an import does not add them again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.article import SOURCE_FIELDS, TYPED, Source
from clipdesk.domain.change import Record
from clipdesk.domain.draft import AnnotationDraft
from clipdesk.domain.span import Span
from clipdesk.store.annotations import AnnotationRepository


class AnnotationKey(NamedTuple):
    """What an annotation of an article is recognized by: two with the same mark are the same.

    Where the file names no annotator, only label and pieces count.
    """

    annotator_id: str
    label_id: str
    spans: tuple[Span, ...]


class Present:
    """The annotations and links of one article. `otherwise` counts those that the file has in a different form."""

    def __init__(self, records: Iterable[Annotation | Relation]) -> None:
        self._marks: dict[AnnotationKey, Annotation] = {}
        self._ids: dict[str, Annotation] = {}
        self._links: set[tuple[str, str, str]] = set()
        self.otherwise = 0
        self.add(records)

    def add(self, records: Iterable[Annotation | Relation]) -> None:
        """Note what came."""
        for one in records:
            if isinstance(one, Relation):
                self._links.add((one.type_id, one.head, one.child))
                continue
            before = self._ids.pop(one.id, None)
            if before is not None:
                self._marks = {mark: other for mark, other in self._marks.items() if other is not before}
            self._ids[one.id] = one
            for person in (one.annotator_id, ""):
                self._marks.setdefault(AnnotationKey(person, one.label_id, one.spans), one)

    @property
    def is_touched(self) -> bool:
        """Whether anybody has annotated the article."""
        return bool(self._ids)

    def of_id(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id."""
        return self._ids.get(annotation_id)

    def by_mark(self, but: Collection[str]) -> dict[AnnotationKey, list[Annotation]]:
        """The annotations, but those with these ids, by what they are recognized by."""
        found: dict[AnnotationKey, list[Annotation]] = {}
        for one in self._ids.values():
            if one.id not in but:
                found.setdefault(AnnotationKey(one.annotator_id, one.label_id, one.spans), []).append(one)
        return found

    def lacks(self, draft: AnnotationDraft, mark: AnnotationKey) -> bool:
        """Whether neither the same annotation is there nor one with its id."""
        return draft.id not in self._ids and mark not in self._marks

    def id_of(self, draft: AnnotationDraft, mark: AnnotationKey) -> str:
        """The id of the annotation that a draft repeats; empty if it is new."""
        found = self._ids.get(draft.id) or self._marks.get(mark)
        if found is None:
            return ""
        same = AnnotationKey(mark.annotator_id and found.annotator_id, found.label_id, found.spans) == mark
        adds = (draft.note and draft.note != found.note) or not draft.attributes.items() <= found.attributes.items()
        self.otherwise += bool(adds or not same)
        return found.id

    def is_linked(self, type_id: str, head: str, child: str) -> bool:
        """Whether there is such a link already."""
        return (type_id, head, child) in self._links


def present_on(article_id: str, stored: AnnotationRepository, coming: Iterable[Record | None]) -> Present:
    """What is on an article: in the project, and of what is `coming` to it or to others."""
    new = (one for one in coming if isinstance(one, Annotation | Relation) and one.article_id == article_id)
    return Present([*stored.of_article(article_id), *stored.relations_of_article(article_id), *new])


def told_of(annotations: int, links: int, suggestions: int) -> list[str]:
    """Sentences for the report: how much was added to an article that the project had."""
    said: list[str] = []
    if annotations:
        said.append(
            "One annotation was added to it." if annotations == 1 else f"{annotations} annotations were added to it."
        )
    if links:
        said.append("One link was added to it." if links == 1 else f"{links} links were added to it.")
    if suggestions:
        said.append(
            "One suggestion was added to it." if suggestions == 1 else f"{suggestions} suggestions were added to it."
        )
    return said


def told_of_others(count: int) -> list[str]:
    """A sentence for the report: how many annotations differ between the file and the project."""
    if count == 1:
        return ["One annotation is there with other edges, words or values, and stays as it is."]
    return [f"{count} annotations are there with other edges, words or values, and stay as they are."] if count else []


def told_of_lost(count: int) -> str:
    """A sentence on `count` annotations and suggestions of an article whose text here is another."""
    if count == 1:
        return "Its text is not the same to the letter, so that its annotation was not taken."
    return f"Its text is not the same to the letter, so that its {count} annotations were not taken."


def typed_words(values: Iterable[str | tuple[str, ...]]) -> str:
    """What was typed, in one line; a field that was emptied is left out.

    >>> typed_words([("Jo Field", "Kim Lee"), "", "2025"])
    'Jo Field; Kim Lee · 2025'
    """
    words = (one if isinstance(one, str) else "; ".join(one) for one in values)
    return " · ".join(filter(None, words)) or "–"


def typed_in(source: Source) -> list[str]:
    """The fields of a source that somebody typed."""
    return [name for name, origin in source.provenance.items() if origin == TYPED and name in SOURCE_FIELDS]
