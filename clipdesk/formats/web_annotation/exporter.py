"""Writes Web Annotations: one for each annotation and relation, anchored by quote and by position."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO

from clipdesk.domain.anchor import CONTEXT as CONTEXT_LENGTH
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.record import Names, encode
from clipdesk.formats.web_annotation.names import ATTRIBUTE, CONTEXT, ORIGIN, SOURCE_TERMS, TEXTS, address

WITH_TEXTS, STANDOFF = "texts", "standoff"
_ALL = EVERYTHING - {Feature.STATUS, Feature.CODEBOOK, Feature.SUGGESTIONS}
_CARRIES = {WITH_TEXTS: _ALL, STANDOFF: _ALL - {Feature.TEXT}}

_IN_MEMORY = 16 * 1024 * 1024
"""Bytes of annotations kept in memory until the texts are written; more of them wait in a temporary file."""


class WebAnnotationExporter:
    """Writes a collection with one page of annotations, and the texts beside them unless they are to stay at home.

    Positions count code points, as the standard has it; a passage of several pieces has a target for each piece.
    """

    key = "web-annotation"
    name = "Web Annotation, JSON-LD"
    suffixes = (".jsonld", ".anno.json")
    carries = _ALL
    dialects = (
        (WITH_TEXTS, "With the texts of the articles"),
        (STANDOFF, "Without the texts: positions, quotes and what stands around them"),
    )

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes. Of each article the text is written first."""
        is_standoff = options.dialect == STANDOFF
        sending = Sending(corpus, _CARRIES[STANDOFF if is_standoff else WITH_TEXTS], progress)
        maker = _Maker(sending.names, corpus.annotators)
        head = {"@context": CONTEXT, "type": "AnnotationCollection", "label": corpus.name}
        target.write(encode(head)[:-1] + b',\n"%s": [' % TEXTS.encode())
        separator, total = b"\n", 0
        with SpooledTemporaryFile(_IN_MEMORY) as page:
            for item in sending:
                target.write(separator + encode(_text(item.article, is_standoff=is_standoff)))
                separator = b",\n"
                for record in maker.annotations(item):
                    page.write((b",\n" if total else b"\n") + encode(record))
                    total += 1
            page.seek(0)
            target.write(b'\n],\n"total": %d,\n"first": {"type": "AnnotationPage", "startIndex": 0, "items": [' % total)
            shutil.copyfileobj(page, target)
        target.write(b"\n]}}\n")
        return sending.report()


class _Maker:
    """Makes annotations of the standard."""

    def __init__(self, names: Names, people: tuple[Annotator, ...]) -> None:
        self._names = names
        self._people = {one.id: one for one in people}

    def annotations(self, item: AnnotatedArticle) -> Iterator[dict[str, Any]]:
        """The annotations of an article in reading order, then its relations."""
        for one in item.annotations:
            yield self._annotation(item, one)
        for link in item.relations:
            yield self._relation(link)

    def _annotation(self, item: AnnotatedArticle, one: Annotation) -> dict[str, Any]:
        """An annotation: a tag, a comment, and a description for each attribute."""
        body: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "tagging", "value": self._names.label(one)}]
        if one.note:
            body.append({"type": "TextualBody", "purpose": "commenting", "value": one.note})
        body += [
            {"type": "TextualBody", "purpose": "describing", "value": value, ATTRIBUTE: name}
            for name, value in sorted(one.attributes.items())
        ]
        source = address(item.article.id)
        text = item.article.text
        targets: list[Any] = [{"source": source, "selector": _selectors(text, span)} for span in one.spans]
        return {
            **self._head(one, "tagging"),
            "body": body,
            "target": targets if len(targets) > 1 else targets[0] if targets else source,
            ORIGIN: one.origin,
        }

    def _relation(self, one: Relation) -> dict[str, Any]:
        """A link: its body is the annotation that it leads to, its target the one that it leads from."""
        return {
            **self._head(one, "linking"),
            "body": [
                {"type": "TextualBody", "purpose": "tagging", "value": self._names.kind(one)},
                {"type": "SpecificResource", "purpose": "linking", "source": address(one.child)},
            ],
            "target": address(one.head),
        }

    def _head(self, one: Annotation | Relation, motivation: str) -> dict[str, Any]:
        head: dict[str, Any] = {"id": address(one.id), "type": "Annotation", "motivation": motivation}
        if one.created_at:
            head["created"] = one.created_at
        if isinstance(one, Annotation) and one.modified_at:
            head["modified"] = one.modified_at
        person = self._people.get(one.annotator_id)
        creator: dict[str, Any] = {"type": "Software" if person and person.is_assistant else "Person"}
        creator["nickname"] = self._names.person(one)
        if person and person.name:
            creator["name"] = person.name
        return {**head, "creator": creator}


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """By quote and by position: two ways to say the same."""
    start, end = span
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
            "suffix": text[end : end + CONTEXT_LENGTH],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _text(article: Article, *, is_standoff: bool) -> dict[str, Any]:
    """An article as a resource; without its text, with the hash by which the text is known again."""
    known = source_record(article.source)
    record: dict[str, Any] = {"id": address(article.id), "type": "Text", "format": "text/plain"}
    record |= {term: known[field] for term, field in SOURCE_TERMS.items() if field in known}
    if article.note:
        record["clipdesk:note"] = article.note
    if is_standoff:
        return {**record, "clipdesk:sha256": article.text_hash}
    return {**record, "value": article.text}
