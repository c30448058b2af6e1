"""Reads tasks of Label Studio: annotations of people, predictions as suggestions; and its short form, JSON_MIN, also as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from clipdesk.domain.loss import Feature
from clipdesk.domain.report import ReportItem
from clipdesk.formats.exchange.archives import names_in, readings_in, sniffed_in
from clipdesk.formats.exchange.foreign import (
    FROM_ANNOTATION_PROGRAMS,
    SOURCE_NAMES,
    Proposed,
    foreign_readings,
    own_id,
    source_meta,
)
from clipdesk.formats.exchange.values import first_record, values
from clipdesk.formats.label_studio.configuration import attribute_of
from clipdesk.formats.label_studio.dialogue import dialogue_of
from clipdesk.formats.label_studio.exporter import CONFIGURATION, TASKS
from clipdesk.formats.label_studio.table import is_table, rows_as_tasks
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import as_dict, as_list, dicts_in, storable
from clipdesk.formats.training.unread import UnreadFields, unread_in

_JSON = ".json"
_IN_TURNS = "paragraphlabels"
_REGIONS = frozenset(("labels", "hypertextlabels", _IN_TURNS))
_READ = SOURCE_NAMES | {"article_id", "note"}
_IN_MARKUP = frozenset(("startOffset", "endOffset", "globalOffsets"))


class LabelStudioImporter:
    """Reads an export as JSON or JSON_MIN, and `tasks.json` as one imports it there, also in an archive.

    Every passage quotes its words, by which the unit of positions is found: older versions counted UTF-16 units.
    """

    key = "label-studio"
    name = "Label Studio JSON"
    suffixes: tuple[str, ...] = (".label-studio.json", ".label-studio.zip")
    is_foreign = False
    carries = FROM_ANNOTATION_PROGRAMS | {Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """How much the first record looks like a task; in an archive that of the JSON file that does most."""
        if names_in(file.data):
            return sniffed_in(file, _JSON, self.sniff)
        if is_table(file):
            return 0.9
        record = first_record(file)
        if isinstance(record.get("data"), dict):
            has_work = "annotations" in record or "predictions" in record or "completions" in record
            return 0.95 if has_work else 0.5
        is_short = "annotation_id" in record or "annotator" in record
        return 0.9 if is_short and _short_regions(record) is not None else 0.0

    def companions(self, names: Collection[str]) -> frozenset[str]:
        """The configuration of a project beside its tasks."""
        return frozenset((CONFIGURATION,)) & frozenset(names) if TASKS in names else frozenset()

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one after the other; a task that cannot be read is reported with its line."""
        if names_in(file.data):
            yield from readings_in(file, _JSON, lambda name, data: self.read(SourceFile(name, data), options))
            return
        unread = UnreadFields(file.name)
        for one in rows_as_tasks(file, options) if is_table(file) else values(file, options):
            if isinstance(one, ReportItem):
                yield one
                continue
            task = _Task(as_dict(one.value))
            record = task.record()
            unread.add(task.unread(record["text"]))
            yield from foreign_readings(record, file.name, one.place, task.refused, (), task.proposed)
        yield from unread.told()


class _Task:
    """One task, told as a training record."""

    def __init__(self, task: dict[str, Any]) -> None:
        self._task = task
        data = task.get("data")
        self._is_short = not isinstance(data, dict)
        self._data: dict[str, Any] = data if isinstance(data, dict) else task
        self._dialogue = dialogue_of(self._data)
        self._spans: list[Any] = []
        self._relations: list[dict[str, Any]] = []
        self._topics: list[dict[str, Any]] = []
        self._has_turns = False
        self._ids: set[str] = set()
        self.refused: list[Refusal] = []
        self.proposed: dict[str, Proposed] = {}

    def record(self) -> dict[str, Any]:
        """The training record; what is not taken of the task is in `refused`."""
        if self._is_short:
            self._take_short()
        else:
            for number, work in enumerate(as_list(self._task.get("annotations", self._task.get("completions"))), 1):
                self._take_work(work, number)
            for number, prediction in enumerate(as_list(self._task.get("predictions")), 1):
                self._take_prediction(prediction, number)
        meta = source_meta(self._data)
        meta["note"] = self._data.get("note")
        return {
            "id": own_id(self._data.get("article_id"), meta),
            "text": self._text(),
            "spans": self._spans,
            "relations": self._relations,
            "article_annotations": self._topics,
            "meta": meta,
        }

    def unread(self, text: str) -> Iterator[str]:
        """Where the data beside the text are that nobody reads; in the short form they cannot be told from answers."""
        if text and not self._is_short:
            texts = {name for name, value in self._data.items() if _words_of(value) == text}
            yield from unread_in(self._data, _READ | texts, "data.")

    def _text(self) -> str:
        """The text that the task is about: `text`, else the one in which the most quotes occur, else the longest.

        Where passages lie in the turns of a conversation, it is the conversation.
        """
        texts = {name: value for name, value in self._data.items() if isinstance(value, str) and value}
        if self._dialogue is not None and (
            self._has_turns
            or ("text" not in texts and len(self._dialogue.text) > max(map(len, texts.values()), default=0))
        ):
            return self._dialogue.text
        if "text" in texts or not texts:
            return texts.get("text", "")
        quotes = [one["text"] for one in self._spans if isinstance(one, dict) and one["text"]]
        return max(texts.values(), key=lambda text: (sum(quote in text for quote in quotes), len(text)))

    def _take_work(self, work: Any, number: int) -> None:
        """What one annotator did."""
        results = work.get("result") if isinstance(work, dict) else None
        if not isinstance(results, list):
            self.refused.append(Refusal(f"annotation {number}", "It has no list of results."))
        elif work.get("was_cancelled") is True:
            if results:
                reason = "It was skipped in Label Studio and was not taken."
                self.refused.append(Refusal(f"annotation {number}", reason))
        else:
            person = storable(work.get("annotator")) or _person(work.get("completed_by"))
            self._take_results(results, f"{number}", person)

    def _take_prediction(self, prediction: Any, number: int) -> None:
        """What one model proposed."""
        results = prediction.get("result") if isinstance(prediction, dict) else None
        if not isinstance(results, list):
            self.refused.append(Refusal(f"prediction {number}", "It has no list of results."))
            return
        model = Proposed(storable(prediction.get("model_version")).strip(), _score(prediction.get("score"), 1.0))
        self._take_results(results, f"prediction {number}", model.assistant, model)

    def _take_results(self, results: list[Any], name: str, person: str, model: Proposed | None = None) -> None:
        regions: dict[str, list[dict[str, Any]]] = {}
        others: list[dict[str, Any]] = []
        for place, result in enumerate(results, 1):
            if not isinstance(result, dict):
                self.refused.append(Refusal(f"result {place}", "It is not an object."))
            elif storable(result.get("type")) in _REGIONS:
                told = self._regions(result, person, f"{name}.{place}", model)
                regions.setdefault(storable(result.get("id")), []).extend(told)
            else:
                others.append(result)
        for result in others:
            self._take_other(result, person, regions, is_proposed=model is not None)

    def _regions(
        self, result: dict[str, Any], person: str, name: str, model: Proposed | None = None
    ) -> list[dict[str, Any]]:
        """A passage, once for each of its labels. The first has the region's id, unless an annotation has it already."""
        value = as_dict(result.get("value"))
        labels = value.get(storable(result.get("type")), value.get("labels"))
        given = storable(result.get("id"))
        if storable(result.get("type")) == _IN_TURNS:
            placed = self._dialogue.place(value) if self._dialogue is not None else None
            if placed is None:
                reason = "It was left out: the turn of the conversation that it names is not there."
                self.refused.append(Refusal(f"region {given or name}", reason))
                return []
            self._has_turns = True
            value = {"start": placed[0], "end": placed[1], "text": value.get("text")}
        elif not _IN_MARKUP.isdisjoint(value):
            reason = "It was left out: it is a place in the markup of a page, not in a text."
            self.refused.append(Refusal(f"region {given or name}", reason))
            return []
        notes = as_dict(result.get("meta")).get("text")
        told: list[dict[str, Any]] = []
        for number, label in enumerate(as_list(labels) or [None]):
            own = "" if number or not given else f"{given}.{name}" if given in self._ids else given
            if model is not None:
                own = f"{name}.{number}"
                self.proposed[own] = model._replace(score=_score(result.get("score"), model.score))
            self._ids.add(own)
            told.append({
                "id": own, "start": value.get("start"), "end": value.get("end"), "label": label,
                "text": storable(value.get("text")), "annotator": person, "attributes": {},
                "note": "\n".join(map(storable, notes)) if isinstance(notes, list) else storable(notes),
            })  # fmt: skip
        self._spans += told
        return told

    def _take_other(
        self, result: dict[str, Any], person: str, regions: dict[str, list[dict[str, Any]]], *, is_proposed: bool
    ) -> None:
        """A relation, an attribute of a region, or an answer about the whole task."""
        value = as_dict(result.get("value"))
        kind, control = storable(result.get("type")), storable(result.get("from_name"))
        if kind == "relation":
            labels = result.get("labels")
            told_ends = [regions.get(storable(result.get(end))) for end in ("from_id", "to_id")]
            ends = [told[0]["id"] if told else "" for told in told_ends]
            if storable(result.get("direction")) == "left":
                ends.reverse()
            for name in as_list(labels) or ["relation"]:
                self._relations.append({"head": ends[0], "child": ends[1], "label": name, "annotator": person})
            return
        given = _answer(value, kind)
        if given is None:
            self.refused.append(
                Refusal(f"result {kind or control}", "It was left out: nothing like it is in Clipdesk.")
            )
        elif told := regions.get(storable(result.get("id"))):
            for one in told:
                one["attributes"][attribute_of(control)] = given if isinstance(given, str) else "; ".join(given)
        elif is_proposed:
            self.refused.append(Refusal(f"result {control}", "It was left out: only passages can be proposed."))
        elif kind == "choices":
            self._topics += [{"label": name, "annotator": person} for name in given]
        else:
            answer = given if isinstance(given, str) else "; ".join(given)
            self._topics.append({"label": control, "annotator": person, "note": answer})

    def _take_short(self) -> None:
        """JSON_MIN: regions and choices stand under the names of their controls."""
        person = _person(self._task.get("annotator"))
        for place, region in enumerate(_short_regions(self._task) or (), 1):
            names = region.get("labels", region.get("hypertextlabels"))
            self._regions({"type": "labels", "value": {**region, "labels": names}}, person, str(place))
        for value in self._task.values():
            if isinstance(value, dict) and isinstance(value.get("choices"), list):
                self._topics += [{"label": name, "annotator": person} for name in value["choices"]]


def _words_of(value: Any) -> str:
    """The text that a value of the data is, or that its turns are."""
    dialogue = dialogue_of({"": value})
    return storable(value) if dialogue is None else dialogue.text


def _answer(value: Mapping[str, Any], kind: str) -> str | list[str] | None:
    """What was answered in a control about a region or a task; None when it is nothing that can be written down."""
    given = value.get(kind, value.get("text") if kind == "textarea" else None)
    if isinstance(given, list) and given and all(isinstance(one, (str, int, float)) for one in given):
        return [storable(one) for one in given] if kind != "textarea" else "\n".join(map(storable, given))
    return storable(given) if isinstance(given, (str, int, float)) and storable(given) else None


def _short_regions(record: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """The regions of a record in the short form: the first list of objects with a start and labels."""
    for value in record.values():
        regions = dicts_in(value)
        if any("start" in one and ("labels" in one or "hypertextlabels" in one) for one in regions):
            return regions
    return None


def _score(value: Any, otherwise: float) -> float:
    """A score from 0 to 1."""
    is_score = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1
    return float(value) if is_score else otherwise


def _person(value: Any) -> str:
    """Who did it: the address or name of a user, else “user” and the number."""
    if isinstance(value, dict):
        return storable(value.get("email")) or storable(value.get("username")) or _person(value.get("id"))
    told = storable(value)
    return f"user {told}" if told.isdigit() else told
