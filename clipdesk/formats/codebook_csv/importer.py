"""Reads codebooks that are tables: our own, those of Taguette, any with one label a row; and QualCoder's lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.loss import Feature
from clipdesk.formats.codebook_csv.cells import read_attributes, read_names
from clipdesk.formats.codebook_csv.exporter import RELATION, YES
from clipdesk.formats.codebook_csv.tables import STEP, SUFFIX, cell, certainty, columns_of, first_row, listed
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.codebooks import codebook_draft
from clipdesk.formats.exchange.colors import nearest_color
from clipdesk.formats.exchange.csv_rows import csv_rows
from clipdesk.formats.formula_guard import unguarded
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.json_values import storable

_TRUE = frozenset((YES, "y", "true", "1", "x", "sí", "si"))


class CodebookCsvImporter:
    """Reads the labels of a table or a list; columns with numbers of uses are ignored."""

    key = "codebook-csv"
    name = "Codebook as a table (CSV)"
    suffixes: tuple[str, ...] = (SUFFIX,)
    is_foreign = True
    carries = frozenset({Feature.CODEBOOK})

    def sniff(self, file: SourceFile) -> float:
        """By the headings, and that every label comes once; a list, by the paths that lead to its codes."""
        return certainty(file)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The codebook, as a draft without a text. A file without headings is read as a list of codes.

        Raises `ImportFailedError` when there are no labels in the file.
        """
        decoded = decode(file.data, options.encoding)
        columns = columns_of(first_row(decoded.text), is_certain=True)
        found = _Labels()
        if columns:
            found.take_table(columns, csv_rows(decoded.text, file.name))
        else:
            for path, memo in listed(decoded.text, file.name):
                found.take_path(path, memo)
        codebook = found.codebook()
        if not codebook.labels:
            raise ImportFailedError(
                f"“{file.name}” holds no labels.", "Choose a table with one label a row, under the heading “label”."
            )
        changes = [decoded.note, *found.remarks] if decoded.note else found.remarks
        yield codebook_draft(file, codebook, "text/csv", "codebook-csv 1", changes)


class _Labels:
    """Collects labels by name, in which upper and lower case are alike; the id of a label is its name."""

    def __init__(self) -> None:
        self._labels: dict[str, Label] = {}
        self._kinds: list[RelationType] = []
        self._made: set[str] = set()
        self.remarks: list[str] = []

    def codebook(self) -> Codebook:
        """All of them, each behind its parent."""
        return Codebook(reading_order(self._labels.values()), tuple(self._kinds))

    def take_table(self, columns: Mapping[str, int], table: Sequence[Sequence[str]]) -> None:
        """Every row below the headings: labels first, since rows name others that come later."""
        is_ours = table[0][columns["label"]].strip().casefold() == "label"
        told = [
            {name: unguarded(words) if is_ours else words for name, at in columns.items() for words in [cell(row, at)]}
            for row in table[1:]
        ]
        parents: dict[str, str] = {}
        for row in told:
            if not _is_relation(row) and (name := self._take_label(row)):
                parents[name] = storable(row.get("parent", "")).strip()
        for name, parent in parents.items():
            self._take_parent(name, parent)
        for row in filter(_is_relation, told):
            name = storable(row["label"]).strip()
            ends = (self._ids(row.get(side, ""), name) for side in ("from", "to"))
            self._kinds += [RelationType(f"relation {name}", name, *ends)] if name else []

    def take_path(self, path: str, memo: str) -> None:
        """A line of a list: the last name is a code, those before it are what it lies in."""
        names = [name for name in (storable(one).strip() for one in STEP.split(path)) if name]
        parent = ""
        for place, name in enumerate(names, 1):
            known = self._labels.get(name.casefold())
            is_code = place == len(names)
            definition = storable(memo).strip() if is_code else ""
            if known is None:
                known = self._add(Label(name, name, "", definition=definition, parent=parent))
                self._made |= set() if is_code else {known.id}
            elif is_code and known.id in self._made:
                self._made.discard(known.id)
                self._labels[name.casefold()] = replace(known, definition=definition)
            elif is_code:
                self.remarks.append(f"The label “{name}” is there twice; the second was left out.")
            parent = known.id

    def _take_label(self, row: Mapping[str, str]) -> str:
        """The name of the label in a row; empty when it was not taken."""
        words = {name: storable(value) for name, value in row.items()}
        name = words["label"].strip()
        if not name or name.casefold() in self._labels:
            reason = f"The label “{name}” is there twice; the second was left out." if name else "A row has no label."
            self.remarks.append(reason)
            return ""
        attributes, unknown = read_attributes(row.get("attributes", ""))
        self.remarks += [
            f"The attribute “{one}” of “{name}” is of a kind unknown here and became text." for one in unknown
        ]
        self._add(
            Label(
                name, name, words.get("color", ""), words.get("key", "")[:1], words.get("definition", ""),
                words.get("include", ""), words.get("exclude", ""), attributes,
                whole_article=words.get("whole article", "").strip().casefold() in _TRUE,
            )
        )  # fmt: skip
        return name

    def _take_parent(self, name: str, parent: str) -> None:
        if not parent:
            return
        above = self._labels.get(parent.casefold())
        if above is None:
            above = self._add(Label(parent, parent, ""))
            self.remarks.append(f"The label “{parent}”, which others name as their parent, was added.")
        label = self._labels[name.casefold()]
        self._labels[name.casefold()] = replace(label, parent=above.id)

    def _ids(self, names: str, kind: str) -> tuple[str, ...]:
        """The labels that a relation may lead from or to; names that are not in the table are reported."""
        found: list[str] = []
        for name in read_names(names):
            known = self._labels.get(name.casefold())
            found += [known.id] if known else []
            if known is None:
                self.remarks.append(f"The relation “{kind}” names a label “{name}” that is not there.")
        return tuple(found)

    def _add(self, label: Label) -> Label:
        place = len(self._labels)
        added = replace(label, order=place, color=nearest_color(label.color, place))
        self._labels[label.name.casefold()] = added
        return added


def _is_relation(row: Mapping[str, str]) -> bool:
    return row.get("kind", "").strip().casefold() == RELATION
