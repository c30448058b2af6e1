"""Reads REFI-QDA projects, in whatever way the program that wrote them counts positions."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.documents.package import Package, attribute, xml_root
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.archives import file_names, names_in
from clipdesk.formats.exchange.elements import children, text_in
from clipdesk.formats.exchange.foreign import SOURCE_NAMES, foreign_readings
from clipdesk.formats.positions import CODE_POINTS
from clipdesk.formats.refi_qda.counting import STANDARD, Counted, Found, Selection, find_counting, quotes
from clipdesk.formats.refi_qda.exporter import BETWEEN_NAMES
from clipdesk.formats.refi_qda.guids import id_of
from clipdesk.formats.refi_qda.sources import Project, TextSource
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable

PROJECT = "project.qde"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_INTERNAL = "internal://"
_SUFFIX = re.compile(r"\.(?:txt|docx?|rtf|odt|pdf|html?)$", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")


class RefiQdaImporter:
    """Reads a `.qdpx`: texts with their codings, the codebook, the people and the links."""

    key = "refi-qda"
    name = "REFI-QDA project"
    suffixes: tuple[str, ...] = (".qdpx",)
    is_foreign = True
    carries = EVERYTHING - {Feature.PIECES, Feature.STATUS, Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """Certain of an archive with a project in it."""
        return 1.0 if any(_is_project(name) for name in names_in(file.data)) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one for each source with a text; sources of other kinds are reported.

        Raises `ImportFailedError` when there is no project in the file.
        """
        package = Package(file.data, file.name)
        names = file_names(package)
        place = next((name for name in names if _is_project(name)), "")
        if not place:
            raise ImportFailedError(f"“{file.name}” holds no project.", "Export it once more from its program.")
        project = Project(xml_root(package.read(place), file.name))
        files = {name.rpartition("/")[2].casefold(): name for name in names}
        found: list[_Text] = []
        for source in project.sources():
            text = _text(source, package, files, options)
            if text is None:
                yield ReportItem(f"{file.name}, {source.name}", Outcome.SKIPPED, "Its text is not in the file.")
            else:
                found.append(text)
        way = Found(STANDARD, quotes=True)
        if not project.is_own:
            way = find_counting([(one.raw, [selected for _, selected in one.source.selections()]) for one in found])
        for one in found:
            yield from _Article(project, one, way).readings(file.name)
        for name, reason in project.left_out():
            yield ReportItem(f"{file.name}, {name}", Outcome.SKIPPED, reason)


class _Text(NamedTuple):
    """A source with its text: the bytes, and these read with a byte order mark where there is one."""

    source: TextSource
    data: bytes
    raw: str


def _is_project(name: str) -> bool:
    return name.rpartition("/")[2].casefold() == PROJECT


def _text(source: TextSource, package: Package, files: dict[str, str], options: ImportOptions) -> _Text | None:
    """The text of a source; None when it is not in the file."""
    if source.content:
        return _Text(source, source.content.encode("utf-8", "replace"), source.content)
    name = source.path.removeprefix(_INTERNAL).replace("\\", "/").rpartition("/")[2].casefold()
    if not source.path.startswith(_INTERNAL) or name not in files:
        return None
    data = package.read(files[name])
    return _Text(source, data, "\ufeff" * data.startswith(_MARKS) + decode(data, options.encoding).text)


class _Article:
    """One source, told as a training record."""

    def __init__(self, project: Project, text: _Text, way: Found) -> None:
        self._project = project
        self._text = text
        self._way = way
        self._counted = Counted(text.raw, way.counting)
        self._flat = _BLANKS.sub(" ", self._counted.text)
        self._ids: dict[str, str] = {}
        self._makers: dict[str, str] = {}
        self._refused: list[Refusal] = []

    def readings(self, file_name: str) -> Iterator[Reading]:
        """The article, and a line of the report for each part not taken."""
        remarks = [self._way.remark] if self._way.remark and self._has_selections() else []
        remarks += self._project.codes.renamed
        for one in foreign_readings(self._record(), file_name, self._text.source.name, self._refused, remarks):
            if not isinstance(one, ArticleDraft):
                yield one
                continue
            is_as_stored = one.text.encode() == self._text.data
            yield replace(
                one,
                original=b"" if is_as_stored else self._text.data,
                codebook=self._project.codes.codebook,
                annotators=self._project.annotators,
                extractor="refi-qda 1",
            )

    def _has_selections(self) -> bool:
        return next(children(self._text.source.element, "PlainTextSelection"), None) is not None

    def _record(self) -> dict[str, Any]:
        source, is_own = self._text.source, self._project.is_own
        spans = [told for one, selected in source.selections() for told in self._spans(one, selected)]
        topics = [self._topic(one) for one in children(source.element, "Coding")]
        known, others = self._values()
        if not is_own and source.name:
            known.setdefault("headline", _SUFFIX.sub("", source.name))
        note = storable(text_in(source.element, "Description"))
        if not is_own:
            noted = [one.text for _, one in self._project.notes_of(source.element)]
            note = "\n\n".join(part.strip() for part in (note, *noted, "\n".join(others)) if part.strip())
        meta: dict[str, Any] = {**known, "note": note}
        if is_own or self._way.counting.unit != CODE_POINTS:
            meta["offset_unit"] = CODE_POINTS if is_own else self._way.counting.unit
        return {
            "id": id_of(attribute(source.element, "guid")),
            "text": self._counted.text,
            "spans": spans,
            "relations": list(self._relations()),
            "article_annotations": [one for one in topics if one is not None],
            "meta": meta,
        }

    def _spans(self, element: Any, selected: Selection) -> Iterator[dict[str, Any]]:
        """A selection, once for each of its codings; one without a coding is no annotation."""
        codings = list(children(element, "Coding"))
        guid = attribute(element, "guid")
        if not codings:
            self._refused.append(Refusal(_named(selected), "It has no code, so it was left out."))
        description = storable(text_in(element, "Description"))
        for coding in codings:
            own = guid if len(codings) == 1 else attribute(coding, "guid")
            label = self._label(coding, _named(selected))
            if not label:
                continue
            more, attributes = self._project.described(own, element, coding)
            id_, person = id_of(own), self._person(coding, element)
            for known in (own, guid, attribute(coding, "guid")):
                self._ids.setdefault(id_of(known), id_)
            self._makers[id_] = person
            yield {
                "id": id_, "start": selected.start, "end": selected.end + self._way.counting.inclusive, "label": label,
                "text": self._quote(selected), "annotator": person, "attributes": attributes,
                "note": self._joined(description, more), "created": attribute(element, "creationDateTime"),
                "modified": attribute(element, "modifiedDateTime"),
            }  # fmt: skip

    def _joined(self, *notes: str) -> str:
        given = notes if self._project.is_own else tuple(one.strip() for one in notes)
        return "\n\n".join(one for one in given if one)

    def _topic(self, coding: Any) -> dict[str, Any] | None:
        """A code on the whole source."""
        label = self._label(coding, "the whole text")
        if not label:
            return None
        guid = attribute(coding, "guid")
        note, attributes = self._project.described(guid, coding)
        id_, person = id_of(guid), self._person(coding)
        self._ids.setdefault(id_, id_)
        self._makers[id_] = person
        return {
            "id": id_, "label": label, "annotator": person, "note": note, "attributes": attributes,
            "created": attribute(coding, "creationDateTime"),
        }  # fmt: skip

    def _label(self, coding: Any, where: str) -> str:
        names = [self._project.codes.name(attribute(one, "targetGUID")) for one in children(coding, "CodeRef")]
        if not names or not names[0]:
            self._refused.append(Refusal(where, "Its code is not in the codebook of the file, so it was left out."))
            return ""
        return names[0]

    def _person(self, *elements: Any) -> str:
        guids = (id_of(attribute(one, "creatingUser")) for one in elements)
        return next((self._project.people[guid].key for guid in guids if guid in self._project.people), "")

    def _quote(self, selected: Selection) -> str:
        """The words by which the place of a passage is verified.

        A name that is not what stands there, but stands elsewhere in the text, was a quote: the place is wrong.
        """
        words = self._counted.around(selected)[1]
        name = selected.name
        is_elsewhere = self._way.quotes and name and not quotes(name, words) and _BLANKS.sub(" ", name) in self._flat
        return name if is_elsewhere else words

    def _values(self) -> tuple[dict[str, Any], list[str]]:
        """What the variables tell of the source, and the values of all others as lines."""
        known: dict[str, Any] = {}
        others: list[str] = []
        for one in children(self._text.source.element, "VariableValue"):
            refs = [
                self._project.variables.get(id_of(attribute(ref, "targetGUID")), "")
                for ref in children(one, "VariableRef")
            ]
            value = next(
                (storable(str(told.text or "")) for told in children(one) if told.text and told.text.strip()), ""
            )
            name = refs[0] if refs else ""
            if not name or not value:
                continue
            if name.casefold() in SOURCE_NAMES:
                is_list = name.casefold() in ("byline", "authors", "author")
                known.setdefault(name.casefold(), value.split(BETWEEN_NAMES) if is_list else value)
            else:
                others.append(f"{name}: {value}")
        return known, others

    def _relations(self) -> Iterator[dict[str, Any]]:
        """The links between two passages of this source."""
        for link in self._project.links:
            head, child = (self._ids.get(id_of(attribute(link, end))) for end in ("originGUID", "targetGUID"))
            if head and child:
                yield {
                    "id": id_of(attribute(link, "guid")), "head": head, "child": child,
                    "label": storable(attribute(link, "name")).strip() or "link", "annotator": self._makers.get(head, ""),
                }  # fmt: skip


def _named(selected: Selection) -> str:
    return f"selection {selected.start}–{selected.end}"
