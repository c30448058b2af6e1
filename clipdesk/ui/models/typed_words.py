"""`TypedWords`: what was typed about annotations and articles and is not stored yet. It is shown in place of what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article
from clipdesk.domain.mapping import read_only


class Part(StrEnum):
    """What of an annotation or an article is typed."""

    NOTE = "note"
    VALUE = "value"
    ARTICLE_NOTE = "article note"
    FACT = "fact"


class Subject(NamedTuple):
    """What words are about: the note or one attribute of an annotation, the note on an article or one fact of its source.

    `record_id` is that of the annotation or the article; `name` that of the attribute or the fact.
    """

    part: Part
    record_id: str
    name: str = ""


class Typed(NamedTuple):
    """What was typed, and the undo step that it belongs to. Only the fact of who wrote an article has several words."""

    words: str | tuple[str, ...]
    step: str = ""


class TypedWords:
    """For each subject the words typed last, until they are stored."""

    def __init__(self) -> None:
        self._typed: dict[Subject, Typed] = {}

    def __iter__(self) -> Iterator[Subject]:
        return iter(self._typed)

    def __len__(self) -> int:
        return len(self._typed)

    def get(self, subject: Subject) -> Typed | None:
        """What waits for a subject; None where nothing does."""
        return self._typed.get(subject)

    def put(self, subject: Subject, typed: Typed) -> None:
        """Keep what was typed, in place of what was typed before."""
        self._typed[subject] = typed

    def stored(self, subject: Subject, typed: Typed) -> None:
        """These words are stored. Others that were typed meanwhile go on waiting."""
        if self._typed.get(subject) is typed:
            del self._typed[subject]

    def clear(self) -> None:
        """Keep nothing any more."""
        self._typed.clear()

    def in_annotation(self, annotation: Annotation) -> Annotation:
        """The annotation with the words that wait in place of those that are stored."""
        values = {name: str(one.words) for name, one in self._named(Part.VALUE, annotation.id)}
        if values:
            annotation = annotation._replace(attributes=read_only({**annotation.attributes, **values}))
        note = self.get(Subject(Part.NOTE, annotation.id))
        return annotation if note is None else annotation._replace(note=str(note.words))

    def in_article(self, article: Article) -> Article:
        """The article with the words that wait in place of those that are stored."""
        facts: dict[str, Any] = {name: one.words for name, one in self._named(Part.FACT, article.id)}
        if facts:
            article = replace(article, source=replace(article.source, **facts))
        note = self.get(Subject(Part.ARTICLE_NOTE, article.id))
        return article if note is None else replace(article, note=str(note.words))

    def _named(self, part: Part, record_id: str) -> list[tuple[str, Typed]]:
        return [(key.name, one) for key, one in self._typed.items() if (key.part, key.record_id) == (part, record_id)]
