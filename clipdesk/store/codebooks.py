"""`CodebookRepository`: labels, relation types and annotators, and the row numbers that stand for them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.label import Label, RelationType
from clipdesk.store import mapping
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible

_VERSION = "codebook_version"

_LABEL, _RELATION_TYPE, _ANNOTATOR = "label", "relation_type", "annotator"
_LABELS = "SELECT id, name, color, shortcut, definition, include, exclude, attributes, parent, place, whole_article FROM label"
_RELATION_TYPES = "SELECT id, name, heads, children FROM relation_type ORDER BY name, id"


class Numbers:
    """Row numbers of labels, relation types and annotators, both ways. Kept in memory: there are few."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database
        self.label_ids: dict[int, str] = {}
        self.relation_type_ids: dict[int, str] = {}
        self.annotator_ids: dict[int, str] = {}
        self._ids = {_LABEL: self.label_ids, _RELATION_TYPE: self.relation_type_ids, _ANNOTATOR: self.annotator_ids}
        self._numbers: dict[tuple[str, str], int] = {}
        self.reload()

    def reload(self) -> None:
        """Read the numbers anew."""
        self._numbers.clear()
        for table, ids in self._ids.items():
            ids.clear()
            for number, row_id in execute(self._database, f"SELECT number, id FROM {table}"):
                ids[number] = row_id
                self._numbers[table, row_id] = number

    def follow(self, table: str, old_id: str, new_id: str) -> None:
        """A row was written, or (of an empty id) was not there before or is not there now."""
        self._ids[table].pop(self._numbers.pop((table, old_id), 0), None)
        if new_id:
            sql = f"SELECT number FROM {table} WHERE id = ?"
            number = self._numbers[table, new_id] = execute(self._database, sql, (new_id,)).fetchone()[0]
            self._ids[table][number] = new_id

    def label(self, label_id: str) -> int:
        """Raises KeyError when there is no such label."""
        return self._numbers[_LABEL, label_id]

    def label_or_zero(self, label_id: str) -> int:
        """0, which is no row's number, when there is no such label."""
        return self._numbers.get((_LABEL, label_id), 0)

    def relation_type(self, type_id: str) -> int:
        """Raises KeyError when there is no such relation type."""
        return self._numbers[_RELATION_TYPE, type_id]

    def annotator(self, annotator_id: str) -> int:
        """Raises KeyError when there is no such annotator."""
        return self._numbers[_ANNOTATOR, annotator_id]

    def annotator_or_zero(self, annotator_id: str) -> int:
        """The row number of an annotator; 0, which no row has, if there is none."""
        return self._numbers.get((_ANNOTATOR, annotator_id), 0)


class CodebookRepository:
    """Reads and writes the codebook and the annotators of one project."""

    def __init__(self, database: ProjectDatabase, numbers: Numbers) -> None:
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
        labels = tuple(mapping.label_from(values) for values in execute(self._database, _LABELS))
        types = tuple(
            RelationType(type_id, name, tuple(json.loads(heads)), tuple(json.loads(children)))
            for type_id, name, heads, children in execute(self._database, _RELATION_TYPES)
        )
        return Codebook(reading_order(labels), types, self._version())

    def _version(self) -> int:
        return int(meta_value(self._database, _VERSION, "1"))

    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who annotates, ordered by key; kept until they change."""
        if self._annotators is None:
            found = execute(self._database, "SELECT id, key, name, is_assistant FROM annotator ORDER BY key")
            self._annotators = tuple(_annotator(*row) for row in found)
        return self._annotators

    @sensible
    def label(self, label_id: str) -> Label | None:
        """The label of this id, or None; read alone, for an import may bring thousands."""
        found = execute(self._database, f"{_LABELS} WHERE id = ?", (label_id,)).fetchone()
        return mapping.label_from(found) if found else None

    def annotator(self, annotator_id: str) -> Annotator | None:
        """The annotator of this id, or None; read alone as well."""
        sql = "SELECT id, key, name, is_assistant FROM annotator WHERE id = ?"
        found = execute(self._database, sql, (annotator_id,)).fetchone()
        return _annotator(*found) if found else None

    def is_annotator(self, annotator_id: str) -> bool:
        """Whether somebody of this id annotates here."""
        return self._numbers.annotator_or_zero(annotator_id) > 0

    # ------------------------------------------------------------ writing

    def write_label(self, before: Label | None, after: Label | None) -> None:
        """Add, change or remove one label; its annotations were removed before."""
        if after is None:
            assert before is not None
            self._write(_LABEL, before.id, None)
        else:
            values = {
                "id": after.id, "name": after.name, "color": after.color, "shortcut": after.shortcut,
                "definition": after.definition, "include": after.include, "exclude": after.exclude,
                "attributes": mapping.label_attributes_text(after.attributes), "parent": after.parent,
                "place": after.order, "whole_article": int(after.whole_article),
            }  # fmt: skip
            self._write(_LABEL, before.id if before else "", values)
        self._next_version()

    def write_relation_type(self, before: RelationType | None, after: RelationType | None) -> None:
        """Add, change or remove one relation type; its relations were removed before."""
        if after is None:
            assert before is not None
            self._write(_RELATION_TYPE, before.id, None)
        else:
            heads, children = mapping.dumps(list(after.heads)), mapping.dumps(list(after.children))
            values = {"id": after.id, "name": after.name, "heads": heads, "children": children}
            self._write(_RELATION_TYPE, before.id if before else "", values)
        self._next_version()

    def write_annotator(self, before: Annotator | None, after: Annotator | None) -> None:
        """Add, change or remove one annotator."""
        if after is None:
            assert before is not None
            self._write(_ANNOTATOR, before.id, None)
        else:
            values = {"id": after.id, "key": after.key, "name": after.name, "is_assistant": int(after.is_assistant)}
            self._write(_ANNOTATOR, before.id if before else "", values)

    def _write(self, name: str, old_id: str, values: Mapping[str, object] | None) -> None:
        """Insert `values`, write them over the row `old_id`, or (None) delete that row."""
        from clipdesk.store.tables import NAMED

        table, database = NAMED[name], self._database.models
        if values is None:
            table.delete().where(table.id == old_id).execute(database)
        elif old_id:
            table.update(values).where(table.id == old_id).execute(database)
        else:
            table.insert(values).execute(database)
        self._codebook = self._annotators = None
        self._numbers.follow(name, old_id, str(values["id"]) if values else "")

    def forget(self) -> None:
        """Read anew what is kept in memory: it was written, or a transaction was rolled back."""
        self._codebook = self._annotators = None
        self._numbers.reload()

    def _next_version(self) -> None:
        write_meta(self._database, _VERSION, str(self._version() + 1))
        self._codebook = None


def _annotator(annotator_id: str, key: str, name: str, is_assistant: int) -> Annotator:
    return Annotator(annotator_id, key, name, bool(is_assistant))


def meta_value(database: ProjectDatabase, key: str, default: str = "") -> str:
    """A fact about the project as a whole."""
    row = execute(database, "SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else default


def write_meta(database: ProjectDatabase, key: str, value: str) -> None:
    """Note such a fact; the caller holds the transaction."""
    from clipdesk.store.tables import MetaRow

    MetaRow.insert({"key": key, "value": value}).on_conflict_replace().execute(database.models)
