"""Writes Prodigy's JSONL: text, tokens, spans, relations, choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, BinaryIO

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Status
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.sending import Piece, Sending, source_record
from clipdesk.formats.prodigy.tokens import spaced_tokens
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.record import encode

SPANS, NER = "spans", "ner"
IGNORED = "Prodigy ignores the tasks of skipped articles."
NO_LABELER = "Who gave a label to a whole article has no place in Prodigy."
_ALL = EVERYTHING - {Feature.PIECES, Feature.STATUS, Feature.CODEBOOK, Feature.SUGGESTIONS}
_CARRIES = {SPANS: _ALL, NER: _ALL - {Feature.OVERLAPS, Feature.DOUBLES}}


class ProdigyExporter:
    """Writes one task for each article, accepted, or ignored where the article was skipped.

    Tokens are cut so that every passage begins and ends with one; `token_end` is inclusive, `end` is not.
    Who made a passage, its note and its attributes are keys of the span, which Prodigy keeps and does not read.
    """

    key = "prodigy"
    name = "Prodigy JSONL"
    suffixes = (".prodigy.jsonl",)
    carries = _CARRIES[SPANS]
    dialects = (
        (SPANS, "All spans, for span categorization"),
        (NER, "Spans without overlaps, for named entities: of those that overlap, the longest"),
    )

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        dialect = options.dialect if options.dialect in _CARRIES else SPANS
        sending = Sending(corpus, _CARRIES[dialect], progress)
        # What else would be lost of a task that is lost as a whole is told to nobody.
        unheard = Sending(corpus, _CARRIES[dialect], progress)
        choices = [label.name for label in corpus.codebook if label.whole_article]
        for item in sending:
            is_skipped = item.article.status is Status.SKIPPED
            if is_skipped:
                for id_ in (*(one.id for one in item.annotations), *(one.id for one in item.relations)):
                    sending.log.drop(IGNORED, id_, item.article.id)
            telling = unheard if is_skipped else sending
            passages = telling.pieces(item)
            kept = telling.flat(item, passages) if dialect == NER else passages
            target.write(encode(_Task(item, kept, telling).record(choices)) + b"\n")
        return sending.report()


class _Task:
    """One article as a task."""

    def __init__(self, item: AnnotatedArticle, passages: Sequence[Piece], sending: Sending) -> None:
        self._item = item
        self._sending = sending
        self._passages = passages
        self._firsts: dict[str, Piece] = {}
        for one in passages:
            self._firsts.setdefault(one.annotation.id, one)
        self._tokens = spaced_tokens(item.article.text, [one.span for one in passages])
        self._starting = {token.start: number for number, token in enumerate(self._tokens)}
        self._ending = {token.end: number for number, token in enumerate(self._tokens)}

    def record(self, choices: Sequence[str]) -> dict[str, Any]:
        """The task. `choices` are labels for whole articles that are offered besides those given."""
        article = self._item.article
        record: dict[str, Any] = {
            "text": article.text,
            "tokens": [
                {"text": article.text[start:end], "start": start, "end": end, "id": number, "ws": has_space}
                for number, (start, end, has_space) in enumerate(self._tokens)
            ],
            "spans": [self._span(one) for one in self._passages],
        }
        if self._item.relations:
            record["relations"] = self._relations()
        given = self._choices()
        if given or choices:
            record["options"] = [{"id": name, "text": name} for name in dict.fromkeys((*choices, *given))]
            record["accept"] = given
        record["meta"] = {"article_id": article.id, **source_record(article.source)}
        if article.note:
            record["meta"]["note"] = article.note
        record["answer"] = "ignore" if article.status is Status.SKIPPED else "accept"
        return record

    def _span(self, passage: Piece) -> dict[str, Any]:
        one = passage.annotation
        record = self._place(passage)
        # The first that is left: entities do not overlap, and an earlier piece may have gone for that.
        is_first = passage is self._firsts[one.id]
        record |= {"id": one.id if is_first else "", "annotator": self._sending.names.person(one)}
        record |= {"note": one.note} if one.note else {}
        record |= {"attributes": dict(sorted(one.attributes.items()))} if one.attributes else {}
        return record

    def _place(self, passage: Piece) -> dict[str, Any]:
        start, end = passage.span
        return {
            "start": start,
            "end": end,
            "token_start": self._starting[start],
            "token_end": self._ending[end],
            "label": self._sending.names.label(passage.annotation),
        }

    def _relations(self) -> list[dict[str, Any]]:
        """Links between the first pieces; one whose end was left out, or is no passage, is noted."""
        first = self._firsts
        found: list[dict[str, Any]] = []
        for link in self._item.relations:
            if link.head not in first or link.child not in first:
                reason = "Relations need a passage at both of their ends."
                self._sending.log.drop(reason, link.id, self._item.article.id)
                continue
            head, child = self._place(first[link.head]), self._place(first[link.child])
            found.append({
                "head": head["token_end"], "child": child["token_end"], "label": self._sending.names.kind(link),
                "head_span": head, "child_span": child, "head_id": link.head, "child_id": link.child, "id": link.id,
                "annotator": self._sending.names.person(link),
            })  # fmt: skip
        return found

    def _choices(self) -> list[str]:
        """Names of the labels of the whole article; what else was said with them is noted."""
        names: dict[str, Annotation] = {}
        log, article_id = self._sending.log, self._item.article.id
        for one in self._item.annotations:
            if one.spans:
                continue
            name = self._sending.names.label(one)
            if name in names:
                log.merge("Labels that an article has twice become one.", one.id, article_id)
            else:
                log.trim(NO_LABELER, one.id, article_id)
                if one.note or one.attributes:
                    log.trim("Labels of whole articles are written without notes and attributes.", one.id, article_id)
            names.setdefault(name, one)
        return list(names)
