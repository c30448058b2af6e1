"""An article as feature structures, the same for XMI and JSON; offsets count UTF-16 units, as the standard has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.offsets import Utf16Map
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.exchange.words import sentences, words
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.uima.types import ARTICLE_LABEL, META, RELATION, SENTENCE, SOURCE, SPAN, SUGGESTION, TOKEN

SOFA_ID = 1
_ENDS = "Relations lead from one passage to another in UIMA."
_UNSPECIFIED = "x-unspecified"


class Built(NamedTuple):
    """A feature structure to write. Values are texts, numbers, truth values, lists of texts or `Reference`s."""

    id: int
    type: str
    values: dict[str, Any]


class Reference(NamedTuple):
    """A reference to the structure of this id."""

    id: int


class Builder:
    """Makes the structures of one article; the sofa has the id 1."""

    def __init__(self, item: AnnotatedArticle, stem: str, sending: Sending) -> None:
        self._item = item
        self._stem = stem
        self._sending = sending
        self._units = Utf16Map(item.article.text)
        self._built: list[Built] = []

    def structures(self) -> list[Built]:
        """All structures in a fixed order: document, source, sentences and words, passages, relations, labels, suggestions."""
        text, source = self._item.article.text, self._item.article.source
        named = {"documentTitle": source.headline or self._item.article.title, "documentId": self._stem}
        uri = {"documentUri": source.url} if source.url else {}
        whole = Span(0, len(text))
        language = {"language": source.language or _UNSPECIFIED}
        self._add(META, {**self._place(whole), **language, **named, **uri, "isLastSegment": False})
        record = {"articleId": self._item.article.id, **source_record(source), "note": self._item.article.note}
        self._add(SOURCE, {name: value for name, value in record.items() if value})
        found = words(text)
        for sentence in sentences(text, found):
            self._add(SENTENCE, self._place(Span(sentence[0].start, sentence[-1].end)))
        for word in found:
            self._add(TOKEN, self._place(word))
        first: dict[str, int] = {}
        spans: dict[str, Span] = {}
        for span, one in self._sending.pieces(self._item):
            id_ = self._add(SPAN, {**self._place(span), **self._said(one)})
            if span == one.spans[0]:
                first[one.id], spans[one.id] = id_, span
        self._add_relations(first, spans)
        for one in self._item.annotations:
            if not one.spans:
                self._add(ARTICLE_LABEL, self._said(one))
        self._add_suggestions()
        return self._built

    def _add(self, type_: str, values: dict[str, Any]) -> int:
        id_ = SOFA_ID + 1 + len(self._built)
        self._built.append(Built(id_, type_, {name: _storable(value) for name, value in values.items()}))
        return id_

    def _place(self, span: Span) -> dict[str, int]:
        return {"begin": self._units.to_utf16(span.start), "end": self._units.to_utf16(span.end)}

    def _said(self, one: Annotation) -> dict[str, Any]:
        names = self._sending.names
        said: dict[str, Any] = {"label": names.label(one), "annotator": names.person(one), "note": one.note}
        said["attributes"] = _listed(one.attributes)
        return {name: value for name, value in said.items() if value}

    def _add_relations(self, first: dict[str, int], spans: dict[str, Span]) -> None:
        for link, head, child in self._sending.links(self._item, first, _ENDS):
            said = {"label": self._sending.names.kind(link), "annotator": self._sending.names.person(link)}
            ends = {"Governor": Reference(head), "Dependent": Reference(child)}
            self._add(RELATION, {**self._place(spans[link.child]), **ends, **said})

    def _add_suggestions(self) -> None:
        """A structure for each piece of what assistants proposed; pieces of one suggestion name its id."""
        known = {one.id for one in self._item.suggestions}
        pieces = [(span, one) for one in self._item.suggestions for span in one.spans]
        for span, one in sorted(pieces, key=lambda piece: (piece[0].start, -piece[0].end, piece[1].id)):
            said = {
                "label": self._sending.names.label(one), "reason": one.reason, "assistant": one.assistant,
                "attributes": _listed(one.attributes), "saidBy": one.said_by if one.said_by in known else "",
            }  # fmt: skip
            filled = {name: value for name, value in said.items() if value}
            self._add(SUGGESTION, {**self._place(span), "suggestionId": one.id, "score": one.score, **filled})


def _storable(value: Any) -> Any:
    """Texts without what XML cannot hold."""
    if isinstance(value, str):
        return storable(value)
    return [storable(one) for one in value] if isinstance(value, list) else value


def _listed(attributes: Mapping[str, str]) -> list[str]:
    return [f"{_escaped(name)}={value}" for name, value in sorted(attributes.items())]


def _escaped(name: str) -> str:
    r"""A name in front of a sign of equality.

    >>> print(_escaped("a=b"))
    a\=b
    """
    return name.replace("\\", "\\\\").replace("=", "\\=")
