"""Writes tasks for Label Studio, and the labeling configuration that they need."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.domain.suggestion import Suggestion
from clipdesk.formats.exchange.foreign import SAID_BY
from clipdesk.formats.exchange.sending import Piece, Sending, source_record
from clipdesk.formats.label_studio.configuration import LABELS, TEXT, TOPICS, Configuration
from clipdesk.formats.registry import ExportOptions, FileSink, Progress
from clipdesk.formats.training.record import encode

TASKS, CONFIGURATION = "tasks.json", "config.xml"


class LabelStudioExporter:
    """Writes `tasks.json`, one annotation for each annotator of an article, and `config.xml`; offsets count code points.

    Suggestions are predictions of their assistants. Notes are the meta data of regions. Annotators are named beside the annotations and not as `completed_by`,
    because Label Studio refuses people it does not know.
    """

    key = "label-studio"
    name = "Label Studio tasks and configuration"
    suffixes = (".label-studio.zip", ".label-studio")
    main_suffix = "tasks.json"
    carries = EVERYTHING - {Feature.PIECES, Feature.STATUS, Feature.CODEBOOK}

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the two files; the same corpus gives the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        configuration = Configuration(corpus.codebook)
        with sink.open(TASKS) as target:
            separator = b"[\n"
            for item in sending:
                target.write(separator + encode(_Task(item, sending, configuration).record()))
                separator = b",\n"
            target.write(b"\n]\n" if separator == b",\n" else b"[]\n")
        with sink.open(CONFIGURATION) as target:
            target.write(configuration.xml())
        return sending.report()


class _Task:
    """One article as a task."""

    def __init__(self, item: AnnotatedArticle, sending: Sending, configuration: Configuration) -> None:
        self._item = item
        self._sending = sending
        self._configuration = configuration
        self._people: dict[str, list[dict[str, Any]]] = {}
        self._makers: dict[str, str] = {}

    def record(self) -> dict[str, Any]:
        """The task with the annotations of every annotator."""
        article = self._item.article
        for passage in self._sending.pieces(self._item):
            self._add_piece(passage)
        self._add_topics()
        self._add_relations()
        data: dict[str, Any] = {"text": article.text, "article_id": article.id, **source_record(article.source)}
        if article.note:
            data["note"] = article.note
        task: dict[str, Any] = {
            "data": data,
            "annotations": [
                {"annotator": person, "was_cancelled": False, "ground_truth": False, "result": results}
                for person, results in sorted(self._people.items())
            ],
        }
        if self._item.suggestions:
            task["predictions"] = self._predictions()
        return task

    def _results(self, one: Annotation) -> list[dict[str, Any]]:
        return self._people.setdefault(self._sending.names.person(one), [])

    def _add_piece(self, piece: Piece) -> None:
        one = piece.annotation
        self._makers.setdefault(one.id, self._sending.names.person(one))
        self._results(one).extend(self._regions(one, one.spans.index(piece.span), one.note))

    def _regions(self, one: Annotation | Suggestion, number: int, note: str) -> list[dict[str, Any]]:
        """The region of a piece, and a result for each attribute."""
        start, end = one.spans[number]
        label = self._sending.names.label(one)
        self._configuration.use_label(label)
        place = {"start": start, "end": end, "text": self._item.article.text[start:end]}
        region: dict[str, Any] = {
            "id": f"{one.id}.{number + 1}" if number else one.id, "from_name": LABELS, "to_name": TEXT, "type": "labels",
            "value": {**place, "labels": [label]},
        }  # fmt: skip
        if note:
            region["meta"] = {"text": [note]}
        found = [region]
        for name, value in sorted(one.attributes.items()):
            control = self._configuration.attribute_control(label, name)
            found.append({
                "id": region["id"], "from_name": control, "to_name": TEXT, "type": "textarea",
                "value": {**place, "text": [value]},
            })  # fmt: skip
        return found

    def _predictions(self) -> list[dict[str, Any]]:
        """What assistants proposed, one prediction for each of them; its score is the mean."""
        ordered = sorted(self._item.suggestions, key=lambda one: (one.assistant, one.start, -one.end, one.id))
        found: list[dict[str, Any]] = []
        for assistant, group in groupby(ordered, key=lambda one: one.assistant):
            suggestions = list(group)
            known = {one.id for one in suggestions}
            results: list[dict[str, Any]] = []
            for one in suggestions:
                for number in range(len(one.spans)):
                    region, *attributes = self._regions(one, number, one.reason)
                    results += [{**region, "score": one.score}, *attributes]
            for one in suggestions:
                if one.said_by in known:
                    self._configuration.use_kind(SAID_BY)
                    results.append(_relation(one.id, one.said_by, SAID_BY))
            score = sum(one.score for one in suggestions) / len(suggestions)
            found.append({"model_version": assistant, "score": round(score, 6), "result": results})
        return found

    def _add_topics(self) -> None:
        """Labels of the whole article, each once for an annotator; what else was said with them is noted."""
        log, article_id = self._sending.log, self._item.article.id
        given: dict[str, list[str]] = {}
        for one in self._item.annotations:
            if one.spans:
                continue
            name = self._sending.names.label(one)
            topics = given.setdefault(self._sending.names.person(one), [])
            if name in topics:
                log.merge("Labels that an annotator gave an article twice become one.", one.id, article_id)
                continue
            if one.note or one.attributes:
                log.trim("Labels of whole articles are written without notes and attributes.", one.id, article_id)
            self._configuration.use_topic(name)
            topics.append(name)
        for person, topics in given.items():
            choice = {"id": f"{article_id}-{TOPICS}", "from_name": TOPICS, "to_name": TEXT, "type": "choices"}
            self._people.setdefault(person, []).append({**choice, "value": {"choices": topics}})

    def _add_relations(self) -> None:
        log, article_id = self._sending.log, self._item.article.id
        for link in self._item.relations:
            maker = self._makers.get(link.head)
            if maker is None or link.child not in self._makers:
                log.drop("Relations need a passage at both of their ends.", link.id, article_id)
            elif self._makers[link.child] != maker:
                log.drop(
                    "Relations between passages of two annotators have no place in Label Studio.", link.id, article_id
                )
            else:
                if self._sending.names.person(link) != maker:
                    log.trim("A relation belongs to the annotator of its passages.", link.id, article_id)
                kind = self._sending.names.kind(link)
                self._configuration.use_kind(kind)
                self._people[maker].append(_relation(link.head, link.child, kind))


def _relation(head: str, child: str, kind: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": head, "to_id": child, "direction": "right", "labels": [kind]}
