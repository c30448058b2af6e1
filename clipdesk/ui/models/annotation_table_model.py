"""`AnnotationTableModel`: the tagged passages of the open article in reading order, perhaps those of one label only."""

from __future__ import annotations

from bisect import bisect_left, insort
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.label import Label
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.record_words import person_name, plain_tip, quote_line, spoken_name

_Key = tuple[int, int, str]


class AnnotationColumn(IntEnum):
    """The columns. The first one holds the whole row as it is painted; assistive technology reads all of them."""

    PASSAGE = 0
    LABEL = 1
    QUOTE = 2
    LINKS = 3
    NOTE = 4
    ANNOTATOR = 5


class AnnotationRole(IntEnum):
    """What every cell of a row holds besides the roles of Qt."""

    ID = Qt.ItemDataRole.UserRole + 1
    COLOR = ID + 1


class AnnotationTableModel(TitledTable[_Key]):
    """One row per tagged passage; labels on the whole article are not among them. Follows its `OpenArticle`."""

    def __init__(self, article: OpenArticle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(
            self.tr("Passage"), self.tr("Label"), self.tr("Words"), self.tr("Links"), self.tr("Note"),
            self.tr("Annotator"),
        )  # fmt: skip
        self._article = article
        self._label_id = ""
        self._rows: list[_Key] = []
        self._key_of: dict[str, _Key] = {}
        article.opened.connect(self._load)
        article.annotation_put.connect(self._put)
        article.annotation_gone.connect(self._take_away)
        article.relations_changed.connect(self._tell_all)
        article.names_changed.connect(self._tell_all)
        self._load()

    # ------------------------------------------------------------ what it shows

    @property
    def label_id(self) -> str:
        """The label whose passages are shown; empty for all."""
        return self._label_id

    def set_label(self, label_id: str) -> None:
        """Show the passages of one label, or (empty) all."""
        if label_id != self._label_id:
            self._label_id = label_id
            self._load()

    def annotation(self, row: int) -> Annotation | None:
        """The annotation of a row."""
        return self._article.annotation(self._rows[row][2]) if 0 <= row < len(self._rows) else None

    def row_of(self, annotation_id: str) -> int:
        """The row of an annotation, -1 when it is not shown."""
        key = self._key_of.get(annotation_id)
        return bisect_left(self._rows, key) if key is not None else -1

    def id_at(self, row: int) -> str:
        """The id of the annotation in a row; empty for none."""
        return self._rows[row][2] if 0 <= row < len(self._rows) else ""

    def words_at(self, row: int) -> str:
        """The words of the annotation in a row, on one line."""
        annotation = self.annotation(row)
        return quote_line(annotation) if annotation is not None else ""

    def label(self, annotation: Annotation) -> Label:
        """The label of an annotation."""
        return self._article.label_of(annotation)

    def links(self, annotation: Annotation) -> str:
        """Where its relations lead, in words: "said by Mairi Kell"."""
        words = []
        for relation in self._article.relations_from(annotation.id):
            kind = self._article.codebook.relation_type(relation.type_id)
            child = self._article.annotation(relation.child)
            if kind is not None and child is not None:
                words.append(f"{spoken_name(kind.name)} {isolated(quote_line(child))}")
        return ", ".join(words)

    def annotator(self, annotation: Annotation) -> str:
        """The initials of who tagged it, where several people did; else nothing."""
        people = self._article.annotators
        person = people.get(annotation.annotator_id)
        return person.key if person is not None and len(people) > 1 else ""

    # ------------------------------------------------------------ following the article

    def _is_shown(self, annotation: Annotation) -> bool:
        return bool(annotation.anchor.spans) and self._label_id in ("", annotation.label_id)

    def _load(self) -> None:
        self.beginResetModel()
        self._rows = sorted(reading_key(one) for one in self._article if self._is_shown(one))
        self._key_of = {key[2]: key for key in self._rows}
        self.endResetModel()

    def _put(self, annotation_id: str) -> None:
        annotation = self._article.annotation(annotation_id)
        if annotation is None or not self._is_shown(annotation):
            self._take_away(annotation_id)
            return
        key = reading_key(annotation)
        if self._key_of.get(annotation_id) == key:
            row = self.row_of(annotation_id)
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
            # What leads to this passage shows its words.
            self._tell_all()
            return
        self._take_away(annotation_id)
        row = bisect_left(self._rows, key)
        self.beginInsertRows(QModelIndex(), row, row)
        insort(self._rows, key)
        self._key_of[annotation_id] = key
        self.endInsertRows()

    def _take_away(self, annotation_id: str) -> None:
        row = self.row_of(annotation_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            del self._key_of[annotation_id]
            self.endRemoveRows()

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    # ------------------------------------------------------------ what it answers

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell holds under a role of Qt or of `AnnotationRole`."""
        annotation = self.annotation(index.row()) if index.isValid() else None
        if annotation is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(annotation, AnnotationColumn(index.column()))
            case AnnotationRole.ID:
                return annotation.id
            case AnnotationRole.COLOR:
                return self._article.label_of(annotation).color
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(one for one in (quote_line(annotation, 800), annotation.note) if one))
            case _:
                return None

    def _words(self, annotation: Annotation, column: AnnotationColumn) -> str:
        match column:
            case AnnotationColumn.PASSAGE:
                return self._sentence(annotation)
            case AnnotationColumn.LABEL:
                return self._article.label_of(annotation).name
            case AnnotationColumn.QUOTE:
                return quote_line(annotation)
            case AnnotationColumn.LINKS:
                return self.links(annotation)
            case AnnotationColumn.NOTE:
                return annotation.note
            case AnnotationColumn.ANNOTATOR:
                person = self._article.annotators.get(annotation.annotator_id)
                return person_name(person) if person else ""

    def _sentence(self, annotation: Annotation) -> str:
        """The whole row in words."""
        parts = [self._article.label_of(annotation).name, self.links(annotation), quote_line(annotation)]
        if annotation.note:
            parts.append(self.tr("with a note"))
        return ", ".join(part for part in parts if part)
