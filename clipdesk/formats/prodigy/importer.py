"""Reads Prodigy's JSONL: accepted tasks with spans, relations and choices; tasks on one text become one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from clipdesk.domain.report import ReportItem
from clipdesk.formats.exchange.foreign import (
    FROM_ANNOTATION_PROGRAMS,
    SOURCE_NAMES,
    foreign_readings,
    own_id,
    source_meta,
)
from clipdesk.formats.exchange.values import Value, first_record, values
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import as_list, storable
from clipdesk.formats.training.unread import UnreadFields, unread_in

_TIME = re.compile(r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d$")
_IGNORED = "ignore"
_READ = SOURCE_NAMES | {
    "text", "tokens", "spans", "relations", "meta", "answer", "label", "options", "accept", "config", "priority", "score",
}  # fmt: skip
_READ_OF_META = SOURCE_NAMES | {"article_id", "note", "score", "pattern"}
_READ_OF_SPAN = frozenset((
    "id", "start", "end", "token_start", "token_end", "label", "text", "annotator", "note", "attributes", "source",
    "input_hash", "score", "pattern",
))  # fmt: skip


class ProdigyImporter:
    """Reads what Prodigy's database gives: several tasks on the same text, by several people too, are one article."""

    key = "prodigy"
    name = "Prodigy JSONL"
    suffixes = (".prodigy.jsonl",)
    is_foreign = False
    carries = FROM_ANNOTATION_PROGRAMS

    def sniff(self, file: SourceFile) -> float:
        """How much the first record looks like a task of Prodigy."""
        record = first_record(file)
        if not isinstance(record.get("text"), str):
            return 0.0
        if "_task_hash" in record or "_input_hash" in record:
            return 0.95
        return 0.8 if "answer" in record and not {"spans", "tokens", "options", "label"}.isdisjoint(record) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles in the order in which their texts are met; positions are checked against the tokens."""
        articles: dict[str, _Gathered] = {}
        unread = UnreadFields(file.name)
        for one in values(file, options):
            if isinstance(one, ReportItem):
                yield one
            elif not isinstance(one.value, dict) or not isinstance(one.value.get("text"), str) or not one.value["text"]:
                yield from foreign_readings({}, file.name, one.place)
            else:
                articles.setdefault(one.value["text"], _Gathered(one.value["text"], one)).add(one)
                unread.add(_unread(one.value))
        for gathered in articles.values():
            yield from gathered.readings(file.name)
        yield from unread.told()


def _unread(task: dict[str, Any]) -> Iterator[str]:
    """Where the fields of a task are that are not read; what Prodigy itself notes for its stream is nothing to keep."""
    yield from unread_in(task, _READ)
    yield from unread_in(task.get("meta"), _READ_OF_META, "meta.")
    yield from unread_in(task.get("spans"), _READ_OF_SPAN, "spans.")


class _Gathered:
    """The tasks on one text, as one training record."""

    def __init__(self, text: str, first: Value) -> None:
        self._text = text
        self._place = first.place
        self._spans: list[Any] = []
        self._relations: list[Any] = []
        self._labels: dict[str, dict[str, Any]] = {}
        self._meta: dict[str, Any] = {}
        self._id = ""
        self._answers: list[str] = []
        self._refused: list[Refusal] = []

    def add(self, task: Value) -> None:
        """Take a task in; of one that was not accepted, only the text."""
        record = task.value
        meta = record.get("meta")
        if not self._answers:
            self._meta = source_meta(meta, record)
            if isinstance(meta, dict):
                self._id = own_id(meta.get("article_id"), self._meta)
                self._meta["note"] = meta.get("note")
        answer = storable(record.get("answer")) or "accept"
        self._answers.append(answer)
        spans = as_list(record.get("spans"))
        if answer != "accept":
            if count := len(spans):
                reason = f"Its answer is “{answer[:20]}”: {count} span{'s were' if count > 1 else ' was'} not taken."
                self._refused.append(Refusal("" if task.place == self._place else task.place, reason))
            return
        annotator = _person(record)
        tokens = as_list(record.get("tokens"))
        ids: dict[tuple[str, str, str], str] = {}
        for number, span in enumerate(spans):
            told = _span(span, tokens, annotator)
            if isinstance(told, dict):
                told["id"] = told["id"] or f"{self._place}-{len(self._answers)}-{number}"
                ids.setdefault(_key(span), told["id"])
            self._spans.append(told)
        self._relations += [_relation(link, ids, annotator) for link in as_list(record.get("relations"))]
        given = [storable(record.get("label"))] if storable(record.get("label")) else []
        for name in [*given, *map(storable, as_list(record.get("accept")))]:
            self._labels.setdefault(name, {"label": _option(record, name), "annotator": annotator})

    def readings(self, file_name: str) -> Iterator[Reading]:
        """The article, and what was not taken."""
        linked = {link[end] for link in self._relations if isinstance(link, dict) for end in ("head", "child")}
        for span in self._spans:
            if isinstance(span, dict) and span["id"].startswith("line ") and span["id"] not in linked:
                span["id"] = ""
        if all(answer == _IGNORED for answer in self._answers):
            self._meta["status"] = "skipped"
        record = {
            "id": self._id,
            "text": self._text,
            "spans": self._spans,
            "relations": self._relations,
            "article_annotations": list(self._labels.values()),
            "meta": self._meta,
        }
        yield from foreign_readings(record, file_name, self._place, self._refused)


def _person(record: dict[str, Any]) -> str:
    """Who did a task; nobody where Prodigy named the session after the time, because nobody said who works."""
    given = storable(record.get("_annotator_id")) or storable(record.get("_session_id"))
    return "" if _TIME.search(given) else given


def _span(span: Any, tokens: list[Any], annotator: str) -> Any:
    if not isinstance(span, dict):
        return span
    return {
        "id": storable(span.get("id")),
        "start": span.get("start"),
        "end": span.get("end"),
        "label": span.get("label"),
        "text": _words(span, tokens),
        "annotator": storable(span.get("annotator")) or annotator,
        "note": span.get("note"),
        "attributes": span.get("attributes"),
    }


def _words(span: dict[str, Any], tokens: list[Any]) -> str:
    """The words that the tokens of a span say; nothing when they do not lie one behind the other."""
    first, last = span.get("token_start"), span.get("token_end")
    if type(first) is not int or type(last) is not int or not 0 <= first <= last < len(tokens):
        return ""
    pieces: list[str] = []
    end: Any = None
    for token in tokens[first : last + 1]:
        if not isinstance(token, dict) or not isinstance(token.get("text"), str):
            return ""
        start = token.get("start")
        if type(start) is not int or (end is not None and start - end not in (0, 1)):
            return ""
        pieces.append(" " * (end is not None and start > end) + token["text"])
        end = token.get("end")
        if type(end) is not int:
            return ""
    return "".join(pieces)


def _relation(link: Any, ids: dict[tuple[str, str, str], str], annotator: str) -> Any:
    if not isinstance(link, dict):
        return link
    ends = [storable(link.get(f"{end}_id")) or ids.get(_key(link.get(f"{end}_span")), "") for end in ("head", "child")]
    return {
        "id": storable(link.get("id")),
        "head": ends[0],
        "child": ends[1],
        "label": link.get("label"),
        "annotator": storable(link.get("annotator")) or annotator,
    }


def _key(span: Any) -> tuple[str, str, str]:
    """What tells a span from the others of its task."""
    if not isinstance(span, dict):
        return "", "", ""
    return storable(span.get("start")), storable(span.get("end")), storable(span.get("label"))


def _option(record: dict[str, Any], name: str) -> str:
    """The words of the choice with this id, else the id."""
    for option in as_list(record.get("options")):
        if isinstance(option, dict) and storable(option.get("id")) == name:
            return storable(option.get("text")) or name
    return name
