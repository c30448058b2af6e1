"""Reads the export of an INCEpTION project: the CAS files in it, one article for each document.

What several people did with a document becomes one article with all their annotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.archives import Archive, file_names, names_in
from clipdesk.formats.exchange.foreign import Proposed, foreign_readings
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.signatures import kind_of
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.uima.cas import Cas, TypeSystem
from clipdesk.formats.uima.exporter import CARRIES
from clipdesk.formats.uima.importer import JSON, XMI, cas_in, types_in
from clipdesk.formats.uima.to_record import RecordMaker

_PROJECT = "exportedproject.json"
_FOLDERS = ("curation/", "annotation/")
"""Where what people did lies, as folders of documents with a file for each of them."""
_JAVA_FOLDERS = ("curation_ser/", "annotation_ser/")
_SOURCE = "source/"
_INITIAL, _CURATOR = "INITIAL_CAS", "CURATION_USER"
_IN_JAVA = (
    "Its annotations are in the project only as Java objects, which Clipdesk does not read. In INCEpTION, export the "
    "project with the secondary format UIMA CAS JSON."
)


class InceptionProjectImporter:
    """Reads an archive with `exportedproject.json`; annotations that are only there as Java objects are named."""

    key = "inception"
    name = "INCEpTION project"
    suffixes: tuple[str, ...] = (".inception.zip",)
    is_foreign = True
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """Whether the archive describes a project."""
        return 0.98 if _PROJECT in names_in(file.data) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The documents in alphabetical order. Raises `ImportFailedError` when there is none."""
        project = _Project(file)
        documents = project.documents()
        if not documents:
            raise ImportFailedError(f"There is no document in “{file.name}”.")
        for document in documents:
            try:
                yield from project.readings(document)
            except ImportFailedError as error:
                yield ReportItem(f"{file.name}, {document}", Outcome.SKIPPED, error.message)


class _Project:
    def __init__(self, file: SourceFile) -> None:
        self._name = file.name
        self._package = Archive(file.data, file.name)
        self._names = file_names(self._package)

    def documents(self) -> list[str]:
        """The names of all documents."""
        found = {name.removeprefix(_SOURCE) for name in self._names if name.startswith(_SOURCE)}
        for folder in (*_FOLDERS, *_JAVA_FOLDERS):
            below = (name.removeprefix(folder) for name in self._names if name.startswith(folder))
            found |= {name.rpartition("/")[0] for name in below if "/" in name}
        return sorted(found)

    def readings(self, document: str) -> Iterator[Reading]:
        """The article of a document, or of each text that people saw in it."""
        by_text: dict[str, list[tuple[dict[str, Any], RecordMaker]]] = {}
        for name in self._files(document):
            person = name.rpartition("/")[2].rpartition(".")[0]
            annotator = "" if person == _INITIAL else "curation" if person == _CURATOR else person
            try:
                cas = self._cas(name)
            except ImportFailedError as error:
                yield ReportItem(f"{self._name}, {name}", Outcome.SKIPPED, error.message)
                continue
            for sofa in sorted(cas.texts):
                telling = RecordMaker(cas, sofa, annotator)
                by_text.setdefault(cas.texts[sofa][1], []).append((telling.record(), telling))
        for told in by_text.values():
            yield from self._of_people(document, told)
        if not by_text:
            yield from self._of_source(document)
            in_java = tuple(f"{folder}{document}/" for folder in _JAVA_FOLDERS)
            if any(name.startswith(in_java) for name in self._names):
                yield ReportItem(f"{self._name}, {document}", Outcome.SKIPPED, _IN_JAVA)

    def _files(self, document: str) -> list[str]:
        """The files of what people did; without any, that of what was there before them."""
        below = tuple(f"{folder}{document}/" for folder in _FOLDERS)
        found = [name for name in self._names if name.startswith(below) and name.lower().endswith((XMI, JSON, ".zip"))]
        work = [name for name in found if not name.rpartition("/")[2].startswith(_INITIAL)]
        return work or found

    def _cas(self, name: str) -> Cas:
        """The CAS of a file, or the one in an archive inside the archive."""
        if not name.lower().endswith(".zip"):
            return cas_in(self._package, name, TypeSystem())
        inner = Archive(self._package.read(name), name, self._package)
        names = file_names(inner)
        first = next((one for one in names if one.lower().endswith((XMI, JSON))), "")
        if not first:
            raise ImportFailedError("It holds no CAS as XMI or JSON.", "Export the project with UIMA CAS JSON.")
        return cas_in(inner, first, types_in(inner, names))

    def _of_people(self, document: str, told: list[tuple[dict[str, Any], RecordMaker]]) -> Iterator[Reading]:
        """One article of what several people said of the same text; ids are made to differ.

        Suggestions came to all of them: each is taken once.
        """
        record, first = told[0]
        refused: list[Refusal] = []
        spans: list[Any] = []
        relations: list[Any] = []
        topics: list[Any] = []
        suggested: dict[str, Any] = {}
        proposed: dict[str, Proposed] = {}
        for number, (one, telling) in enumerate(told):
            for span in one["spans"]:
                if span["id"] in telling.proposed:
                    suggested.setdefault(span["id"], span)
                else:
                    spans.append(span | {"id": f"{span['id']}.{number}"})
            for link in one["relations"]:
                if link["head"] not in telling.proposed:
                    relations.append(link | {end: f"{link[end]}.{number}" for end in ("head", "child")})
                elif link["head"] not in proposed:
                    relations.append(link)
            proposed = telling.proposed | proposed
            topics += one["article_annotations"]
            refused += telling.refused
        record = record | {
            "spans": [*spans, *suggested.values()],
            "relations": relations,
            "article_annotations": topics,
        }
        yield from foreign_readings(
            record, self._name, document, refused, (), proposed, id=first.own_id, source_file=document
        )

    def _of_source(self, document: str) -> Iterator[Reading]:
        """The text of a document as it was uploaded, where it is plain text."""
        data = self._package.read(_SOURCE + document)
        if not data or kind_of(data) or not document.lower().endswith(".txt"):
            reason = "The project has it only in a form that is not plain text." if data else "Its text is not there."
            yield ReportItem(f"{self._name}, {document}", Outcome.SKIPPED, reason)
            return
        yield from foreign_readings({"text": decode(data).text}, self._name, document, source_file=document)
