"""`CodebookRepository`: labels, relation types and annotators, and the row numbers that stand for them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from peewee import SqliteDatabase

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.label import Label, RelationType
from clipdesk.store import mapping
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.tables import AnnotatorRow, LabelRow, MetaRow, RelationTypeRow

_VERSION = "codebook_version"

_Table = type[LabelRow] | type[RelationTypeRow] | type[AnnotatorRow]


class Numbers:
    """Row numbers of labels, relation types and annotators, both ways. Kept in memory: there are few."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._database = database
        self.label_ids: dict[int, str] = {}
        self.relation_type_ids: dict[int, str] = {}
        self.annotator_ids: dict[int, str] = {}
        self._numbers: dict[tuple[_Table, str], int] = {}
        self.reload()

    def reload(self) -> None:
        """Read the numbers anew."""
        self._numbers.clear()
        tables: tuple[tuple[_Table, dict[int, str]], ...] = (
            (LabelRow, self.label_ids),
            (RelationTypeRow, self.relation_type_ids),
            (AnnotatorRow, self.annotator_ids),
        )
        for table, ids in tables:
            ids.clear()
            for number, row_id in table.select(table.number, table.id).tuples().execute(self._database):
                ids[number] = row_id
                self._numbers[table, row_id] = number

    def label(self, label_id: str) -> int:
        """Raises KeyError when there is no such label."""
        return self._numbers[LabelRow, label_id]

    def label_or_zero(self, label_id: str) -> int:
        """0, which is no row's number, when there is no such label."""
        return self._numbers.get((LabelRow, label_id), 0)

    def relation_type(self, type_id: str) -> int:
        """Raises KeyError when there is no such relation type."""
        return self._numbers[RelationTypeRow, type_id]

    def annotator(self, annotator_id: str) -> int:
        """Raises KeyError when there is no such annotator."""
        return self._numbers[AnnotatorRow, annotator_id]

    def annotator_or_zero(self, annotator_id: str) -> int:
        """0, which is no row's number, when there is no such annotator."""
        return self._numbers.get((AnnotatorRow, annotator_id), 0)


class CodebookRepository:
    """Reads and writes the codebook and the annotators of one project."""

    def __init__(self, database: SqliteDatabase, numbers: Numbers) -> None:
        self._database = database
        self._numbers = numbers
        self._codebook: Codebook | None = None
        self._annotators: tuple[Annotator, ...] | None = None

    # ------------------------------------------------------------ reading

    def codebook(self) -> Codebook:
        """All labels in reading order and all relation types by name; kept until they change."""
        if self._codebook is None:
            self._codebook = self._read()
        return self._codebook

    @sensible
    def _read(self) -> Codebook:
        row = LabelRow
        columns = (
            row.id, row.name, row.color, row.shortcut, row.definition, row.include, row.exclude, row.attributes,
            row.parent, row.place, row.whole_article,
        )  # fmt: skip
        labels = tuple(mapping.label_from(values) for values in row.select(*columns).tuples().execute(self._database))
        kinds = RelationTypeRow.select(
            RelationTypeRow.id, RelationTypeRow.name, RelationTypeRow.heads, RelationTypeRow.children
        ).order_by(RelationTypeRow.name, RelationTypeRow.id)
        types = tuple(
            RelationType(type_id, name, tuple(json.loads(heads)), tuple(json.loads(children)))
            for type_id, name, heads, children in kinds.tuples().execute(self._database)
        )
        return Codebook(reading_order(labels), types, self._version())

    def _version(self) -> int:
        found = MetaRow.select(MetaRow.value).where(MetaRow.key == _VERSION).tuples().execute(self._database)
        return next((int(value) for (value,) in found), 1)

    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who annotates, ordered by key; kept until they change."""
        if self._annotators is None:
            row = AnnotatorRow
            found = row.select(row.id, row.key, row.name, row.is_assistant).order_by(row.key).tuples()
            self._annotators = tuple(Annotator(i, k, n, bool(a)) for i, k, n, a in found.execute(self._database))
        return self._annotators

    def is_annotator(self, annotator_id: str) -> bool:
        """Whether somebody of this id annotates here."""
        return self._numbers.annotator_or_zero(annotator_id) > 0

    # ------------------------------------------------------------ writing

    def write_label(self, before: Label | None, after: Label | None) -> None:
        """Add, change or remove one label; its annotations were removed before."""
        if after is None:
            assert before is not None
            self._write(LabelRow, before.id, None)
        else:
            values = {
                "id": after.id, "name": after.name, "color": after.color, "shortcut": after.shortcut,
                "definition": after.definition, "include": after.include, "exclude": after.exclude,
                "attributes": mapping.label_attributes_text(after.attributes), "parent": after.parent,
                "place": after.order, "whole_article": int(after.whole_article),
            }  # fmt: skip
            self._write(LabelRow, before.id if before else "", values)
        self._next_version()

    def write_relation_type(self, before: RelationType | None, after: RelationType | None) -> None:
        """Add, change or remove one relation type; its relations were removed before."""
        if after is None:
            assert before is not None
            self._write(RelationTypeRow, before.id, None)
        else:
            heads, children = mapping.dumps(list(after.heads)), mapping.dumps(list(after.children))
            values = {"id": after.id, "name": after.name, "heads": heads, "children": children}
            self._write(RelationTypeRow, before.id if before else "", values)
        self._next_version()

    def write_annotator(self, before: Annotator | None, after: Annotator | None) -> None:
        """Add, change or remove one annotator."""
        if after is None:
            assert before is not None
            self._write(AnnotatorRow, before.id, None)
        else:
            values = {"id": after.id, "key": after.key, "name": after.name, "is_assistant": int(after.is_assistant)}
            self._write(AnnotatorRow, before.id if before else "", values)

    def _write(self, table: _Table, old_id: str, values: Mapping[str, object] | None) -> None:
        """Insert `values`, write them over the row `old_id`, or (None) delete that row."""
        if values is None:
            table.delete().where(table.id == old_id).execute(self._database)
        elif old_id:
            table.update(values).where(table.id == old_id).execute(self._database)
        else:
            table.insert(values).execute(self._database)
        self.forget()

    def forget(self) -> None:
        """Read anew what is kept in memory: it was written, or a transaction was rolled back."""
        self._codebook = self._annotators = None
        self._numbers.reload()

    def _next_version(self) -> None:
        values = {"key": _VERSION, "value": str(self._version() + 1)}
        MetaRow.insert(values).on_conflict_replace().execute(self._database)
        self._codebook = None
