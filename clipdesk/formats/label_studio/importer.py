"""Reads tasks of Label Studio: what people annotated, not what models predicted; and its short form, JSON_MIN."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from clipdesk.domain.report import ReportItem
from clipdesk.formats.exchange.foreign import FROM_ANNOTATION_PROGRAMS, foreign_readings, own_id, source_meta
from clipdesk.formats.exchange.values import first_record, values
from clipdesk.formats.label_studio.configuration import attribute_of
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.drafts import Refusal, storable

_REGIONS = frozenset(("labels", "hypertextlabels"))
_IN_MARKUP = frozenset(("startOffset", "endOffset", "globalOffsets"))


class LabelStudioImporter:
    """Reads an export as JSON or JSON_MIN, and `tasks.json` as one imports it there.

    Every passage quotes its words, by which the unit of positions is found: older versions counted UTF-16 units.
    """

    key = "label-studio"
    name = "Label Studio JSON"
    suffixes: tuple[str, ...] = (".label-studio.json",)
    reads_several = True
    is_foreign = False
    carries = FROM_ANNOTATION_PROGRAMS

    def sniff(self, file: SourceFile) -> float:
        """How much the first record looks like a task."""
        record = first_record(file)
        if isinstance(record.get("data"), dict):
            has_work = "annotations" in record or "predictions" in record or "completions" in record
            return 0.95 if has_work else 0.5
        is_short = "annotation_id" in record or "annotator" in record
        return 0.9 if is_short and _short_regions(record) is not None else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one after the other; a task that cannot be read is reported with its line."""
        for one in values(file, options):
            if isinstance(one, ReportItem):
                yield one
                continue
            task = _Task(one.value if isinstance(one.value, dict) else {})
            yield from foreign_readings(task.record(), file.name, one.place, task.refused)


class _Task:
    """One task, told as a training record."""

    def __init__(self, task: dict[str, Any]) -> None:
        self._task = task
        data = task.get("data")
        self._is_short = not isinstance(data, dict)
        self._data: dict[str, Any] = data if isinstance(data, dict) else task
        self._spans: list[Any] = []
        self._relations: list[dict[str, Any]] = []
        self._topics: list[dict[str, Any]] = []
        self.refused: list[Refusal] = []

    def record(self) -> dict[str, Any]:
        """The training record; what is not taken of the task is in `refused`."""
        if self._is_short:
            self._take_short()
        else:
            works = self._task.get("annotations", self._task.get("completions"))
            for number, work in enumerate(works if isinstance(works, list) else [], 1):
                self._take_work(work, number)
            self._refuse_predictions()
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

    def _text(self) -> str:
        """The text that the task is about: `text`, else the one in which the most quotes occur, else the longest."""
        texts = {name: value for name, value in self._data.items() if isinstance(value, str) and value}
        if "text" in texts or not texts:
            return texts.get("text", "")
        quotes = [one["text"] for one in self._spans if isinstance(one, dict) and one["text"]]
        return max(texts.values(), key=lambda text: (sum(quote in text for quote in quotes), len(text)))

    def _refuse_predictions(self) -> None:
        predictions = self._task.get("predictions")
        models: dict[str, int] = {}
        for one in predictions if isinstance(predictions, list) else []:
            if isinstance(one, dict) and isinstance(one.get("result"), list):
                model = storable(one.get("model_version"))[:40] or "unnamed"
                models[model] = models.get(model, 0) + len(one["result"])
        for model, count in models.items():
            if count:
                reason = f"{count} prediction{'s' * (count > 1)} of the model “{model}” "
                self.refused.append(
                    Refusal("", f"{reason}{'were' if count > 1 else 'was'} not taken: nobody confirmed it.")
                )

    def _take_work(self, work: Any, number: int) -> None:
        """What one annotator did."""
        results = work.get("result") if isinstance(work, dict) else None
        if not isinstance(results, list):
            self.refused.append(Refusal(f"annotation {number}", "It has no list of results."))
            return
        if work.get("was_cancelled") is True:
            if results:
                self.refused.append(
                    Refusal(f"annotation {number}", "It was skipped in Label Studio and was not taken.")
                )
            return
        person = storable(work.get("annotator")) or _person(work.get("completed_by"))
        regions: dict[str, list[dict[str, Any]]] = {}
        others: list[dict[str, Any]] = []
        for place, result in enumerate(results, 1):
            if not isinstance(result, dict):
                self.refused.append(Refusal(f"result {place}", "It is not an object."))
            elif storable(result.get("type")) in _REGIONS:
                told = self._regions(result, person, f"{number}.{place}")
                regions.setdefault(storable(result.get("id")), []).extend(told)
            else:
                others.append(result)
        for result in others:
            self._take_other(result, person, regions)

    def _regions(self, result: dict[str, Any], person: str, fallback: str) -> list[dict[str, Any]]:
        """A passage, once for each of its labels. The first has the region's id."""
        value = result.get("value")
        value = value if isinstance(value, dict) else {}
        labels = value.get(storable(result.get("type")), value.get("labels"))
        if not _IN_MARKUP.isdisjoint(value):
            reason = "It was left out: it is a place in the markup of a page, not in a text."
            self.refused.append(Refusal(f"region {storable(result.get('id')) or fallback}", reason))
            return []
        notes = result.get("meta")
        notes = notes.get("text") if isinstance(notes, dict) else None
        told: list[dict[str, Any]] = []
        for name in labels if isinstance(labels, list) and labels else [None]:
            told.append({
                "id": "" if told else storable(result.get("id")), "start": value.get("start"), "end": value.get("end"),
                "label": name, "text": storable(value.get("text")), "annotator": person, "attributes": {},
                "note": "\n".join(map(storable, notes)) if isinstance(notes, list) else storable(notes),
            })  # fmt: skip
        self._spans += told
        return told

    def _take_other(self, result: dict[str, Any], person: str, regions: dict[str, list[dict[str, Any]]]) -> None:
        """A relation, an attribute of a region, or an answer about the whole task."""
        value = result.get("value")
        value = value if isinstance(value, dict) else {}
        kind, control = storable(result.get("type")), storable(result.get("from_name"))
        if kind == "relation":
            labels = result.get("labels")
            ends = storable(result.get("from_id")), storable(result.get("to_id"))
            if storable(result.get("direction")) == "left":
                ends = ends[1], ends[0]
            for name in labels if isinstance(labels, list) and labels else ["relation"]:
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


def _answer(value: Mapping[str, Any], kind: str) -> str | list[str] | None:
    """What was answered in a control about a region or a task; None when it is nothing that can be written down."""
    given = value.get(kind, value.get("text") if kind == "textarea" else None)
    if isinstance(given, list) and given and all(isinstance(one, (str, int, float)) for one in given):
        return [storable(one) for one in given] if kind != "textarea" else "\n".join(map(storable, given))
    return storable(given) if isinstance(given, (str, int, float)) and storable(given) else None


def _short_regions(record: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """The regions of a record in the short form: the first list of objects with a start and labels."""
    for value in record.values():
        regions = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
        if any("start" in one and ("labels" in one or "hypertextlabels" in one) for one in regions):
            return regions
    return None


def _person(value: Any) -> str:
    """Who did it: the address or name of a user, else “user” and the number."""
    if isinstance(value, dict):
        return storable(value.get("email")) or storable(value.get("username")) or _person(value.get("id"))
    told = storable(value)
    return f"user {told}" if told.isdigit() else told
