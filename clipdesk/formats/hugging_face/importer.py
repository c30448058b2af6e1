"""Reads JSONL of data sets: our own rows, words with tags or spans as GLiNER has them, texts with entities or a class."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import ReportItem
from clipdesk.formats.exchange.archives import Archive, names_in, readings_in, sniffed_in
from clipdesk.formats.exchange.foreign import SOURCE_NAMES, foreign_readings, own_id, source_meta
from clipdesk.formats.exchange.tags import is_tag, runs
from clipdesk.formats.exchange.values import first_record, values
from clipdesk.formats.hugging_face.class_names import ClassNames, class_names, class_names_in, named
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.training.unread import UnreadFields, unread_in

_JSONL = ".jsonl"
_WORDS = ("tokens", "tokenized_text", "words")
_TAGS = ("ner_tags", "tags", "labels", "ner")
_LABELS = ("label", "type", "entity_group", "entity", "class")
_QUOTES = ("text", "word", "mention", "span")
_READ = SOURCE_NAMES | {"id", "text", "entities", "label", "meta", *_WORDS, *_TAGS}
_READ_OF_ENTITY = frozenset(("id", "start", "end", "score", *_LABELS, *_QUOTES))
_OURS = frozenset(("spans", "article_annotations", "relations", "status", "flagged"))
"""Columns that stand beside the text in the rows that Clipdesk writes, and nowhere else together."""
_BESIDE = frozenset(("README.md", "codebook.json"))
_MADE_UP = "The record does not keep the white space between words: it was made up."


class HuggingFaceImporter:
    """Reads the usual shapes of records, also in an archive with all parts of a data set. Where a record holds words only, the text is these with one space between."""

    key = "hugging-face"
    name = "Hugging Face JSONL"
    suffixes: tuple[str, ...] = (".hf.jsonl", ".hf.zip")
    is_foreign = False
    carries = EVERYTHING - {Feature.CODEBOOK, Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """How much the first record looks like one of these; in an archive that of the JSONL file that does most."""
        if not names_in(file.data):
            return _likeness(first_record(file), lambda: class_names(file))
        archive = Archive(file.data, file.name)
        return sniffed_in(
            file, _JSONL, lambda one: _likeness(first_record(one), lambda: class_names_in(archive, one.name))
        )

    def companions(self, names: Collection[str]) -> frozenset[str]:
        """The card of a data set is no article, nor is its description, nor the codebook that Clipdesk adds."""
        described = {"dataset_info.json", "dataset_infos.json"} & set(names)
        is_ours = set(names) >= _BESIDE
        return frozenset(
            described | (_BESIDE & set(names) if is_ours else {"README.md"} & set(names) if described else set())
        )

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one after the other; a record that cannot be read is reported with its line."""
        if not names_in(file.data):
            yield from _readings(file, options, class_names(file))
            return
        archive = Archive(file.data, file.name)

        def of_file(name: str, data: bytes) -> Iterator[Reading]:
            names = class_names_in(archive, name.removeprefix(f"{file.name}/"))
            yield from _readings(SourceFile(name, data), options, names)

        yield from readings_in(file, _JSONL, of_file)


def _likeness(record: Mapping[str, Any], names: Callable[[], ClassNames]) -> float:
    """How much a record looks like one of a data set; `names` finds what its classes are called."""
    if _is_ours(record):
        return 0.95
    if _words(record) is not None:
        return 0.85 if any(isinstance(record.get(name), list) for name in _TAGS) else 0.0
    if not isinstance(record.get("text"), str) or "spans" in record:
        return 0.0
    entities = record.get("entities")
    if isinstance(entities, list) and entities and all(isinstance(one, dict) for one in entities):
        return 0.8 if all("start" in one and "end" in one for one in entities) else 0.0
    if type(record.get("label")) is int and "label" in names():
        return 0.6
    return 0.6 if isinstance(record.get("label"), str) else 0.0


def _readings(file: SourceFile, options: ImportOptions, names: ClassNames) -> Iterator[Reading]:
    unread = UnreadFields(file.name)
    for one in values(file, options):
        if isinstance(one, ReportItem):
            yield one
            continue
        record = named(one.value, names) if isinstance(one.value, dict) else {}
        if _is_ours(record):
            yield from foreign_readings(_of_row(record), file.name, one.place)
            continue
        refused: list[Refusal] = []
        words = _words(record)
        told = _of_text(record) if words is None else _of_words(record, words, refused)
        told["meta"] = source_meta(record, record.get("meta"))
        unread.add(unread_in(record, _READ))
        unread.add(unread_in(record.get("meta"), SOURCE_NAMES, "meta."))
        unread.add(unread_in(record.get("entities"), _READ_OF_ENTITY, "entities."))
        yield from foreign_readings(told, file.name, one.place, refused, [] if words is None else [_MADE_UP])
    yield from unread.told()


def _is_ours(record: Mapping[str, Any]) -> bool:
    """Whether a record is a row of a data set that Clipdesk wrote."""
    return isinstance(record.get("text"), str) and record.keys() >= _OURS


def _of_row(record: Mapping[str, Any]) -> dict[str, Any]:
    """A row of ours as a training record: the source lies beside the text, attributes are JSON in a string."""
    meta: dict[str, Any] = source_meta(record)
    meta |= {name: record.get(name) for name in ("status", "flagged", "note")}
    told = {name: record[name] for name in ("text", "labels", "relations") if name in record}
    for name in ("spans", "article_annotations"):
        entries = record[name]
        told[name] = [_of_column(one) for one in entries] if isinstance(entries, list) else entries
    return {**told, "id": own_id(record.get("id"), meta), "meta": meta}


def _of_column(entry: Any) -> Any:
    """A passage, or a label of the whole article, as a training record has it."""
    if not isinstance(entry, dict):
        return entry
    told = dict(entry)
    pieces = entry.get("fragments")
    if isinstance(pieces, list) and len(pieces) > 1:
        told["fragments"] = [[one.get("start"), one.get("end")] if isinstance(one, dict) else one for one in pieces]
    else:
        told.pop("fragments", None)
    if isinstance(entry.get("attributes"), str):
        try:
            told["attributes"] = json.loads(entry["attributes"])
        except (ValueError, RecursionError):
            # Anything but an object is refused with a reason where all records are read.
            told["attributes"] = entry["attributes"]
    return told


def _words(record: Mapping[str, Any]) -> list[str] | None:
    """The words of a record that has words; of one that has a text as well, its text is better."""
    given = next((record[name] for name in _WORDS if isinstance(record.get(name), list)), None)
    if given is None or isinstance(record.get("text"), str):
        return None
    return [storable(word) for word in given]


def _of_words(record: Mapping[str, Any], words: Sequence[str], refused: list[Refusal]) -> dict[str, Any]:
    places: list[tuple[int, int]] = []
    for word in words:
        start = places[-1][1] + 1 if places else 0
        places.append((start, start + len(word)))
    text = " ".join(words)
    spans: list[dict[str, Any]] = []
    for first, last, label in _tagged(record, len(words), refused):
        start, end = places[first][0], places[last][1]
        spans.append({"start": start, "end": end, "label": label, "text": text[start:end]})
    return {"text": text, "spans": spans}


def _tagged(record: Mapping[str, Any], count: int, refused: list[Refusal]) -> Iterator[tuple[int, int, Any]]:
    """First word, last word and label of each span; what cannot be understood is refused."""
    name = next((name for name in _TAGS if isinstance(record.get(name), list)), "")
    given: list[Any] = record.get(name, [])
    if given and all(isinstance(one, list) and len(one) >= 3 for one in given):
        for number, (first, last, label, *_) in enumerate(given, 1):
            if type(first) is int and type(last) is int and 0 <= first <= last < count:
                yield first, last, label
            else:
                refused.append(Refusal(f"span {number}", "It was left out: it names words that are not there."))
    elif any(isinstance(one, int) for one in given):
        reason = "Its tags are numbers, whose names are in the card of the data set: they were left out."
        refused.append(Refusal(name, reason))
    elif len(given) != count or not all(isinstance(one, str) and is_tag(one) for one in given):
        if given:
            refused.append(Refusal(name, "They are not one tag like “B-PER” or “O” for each word, and were left out."))
    else:
        yield from runs(given)


def _of_text(record: Mapping[str, Any]) -> dict[str, Any]:
    entities = record.get("entities")
    topic = record.get("label")
    return {
        "text": record.get("text"),
        "spans": [_span(one) for one in entities] if isinstance(entities, list) else entities,
        "labels": [topic] if isinstance(topic, str) and topic else [],
    }


def _span(one: Any) -> Any:
    if not isinstance(one, dict):
        return one
    return {
        "start": one.get("start"),
        "end": one.get("end"),
        "label": next((one[name] for name in _LABELS if one.get(name)), None),
        "text": next((one[name] for name in _QUOTES if isinstance(one.get(name), str)), ""),
    }
