"""`PassageTableView`: the list of annotations and that of suggestions: one column to see, ids that are chosen."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from clipdesk.ui.focus import is_enter, keep_delete
from clipdesk.ui.panels.passage_delegate import PassageDelegate
from clipdesk.ui.widgets.plain_rows import PlainRows, show_plain_rows

_MOST_FITTED = 500
"""Up to this many rows, each is as high as its words need; more rows all get the same height, which takes no time."""

Index = QModelIndex | QPersistentModelIndex


class PassageRows(Protocol):
    """What the view asks of a model besides what Qt does."""

    def row_of(self, passage_id: str, /) -> int:
        """The row of a passage, -1 when it is not shown."""

    def id_at(self, row: int, /) -> str:
        """The id of the passage in a row; empty for none."""

    def words_at(self, row: int, /) -> str:
        """The words of the passage in a row, on one line."""


class PassageTableView(PlainRows):
    """The first column holds the whole row; the others are there for assistive technology.

    `chosen` carries the id of the row that the user makes the current one; `opened` that of one on which `Enter`
    is pressed or that is double-clicked; `remove_requested` the ids of what is selected, on `Del` or `Backspace`;
    `menu_requested` a global point and the ids of what is selected.
    """

    chosen = Signal(str)
    opened = Signal(str)
    remove_requested = Signal(tuple)
    menu_requested = Signal(QPoint, tuple)

    def __init__(
        self, model: QAbstractTableModel, rows: PassageRows, delegate: PassageDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._delegate = delegate
        self._fitted = 0
        self._is_silent = False
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self._tell)
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        show_plain_rows(self)
        for column in range(1, model.columnCount()):
            self.setColumnHidden(column, True)
        self.fit_rows()
        model.modelReset.connect(self.fit_rows)
        model.rowsInserted.connect(self._fit_some)
        model.dataChanged.connect(self._fit_changed)
        self.doubleClicked.connect(self._open)

    # ------------------------------------------------------------ heights

    def fit_rows(self) -> None:
        """Make every row as high as its words need, or, where there are very many, as high as any may need."""
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height("", -1))
        rows = self.model().rowCount()
        # Among very many rows, only those fitted while there were few can have another height.
        self._fit(0, (rows if rows <= _MOST_FITTED else min(rows, self._fitted)) - 1)
        self._fitted = rows if rows <= _MOST_FITTED else 0

    def _fit(self, first: int, last: int) -> None:
        width, header = self.viewport().width(), self.verticalHeader()
        is_fitting = self.model().rowCount() <= _MOST_FITTED
        for row in range(first, last + 1):
            height = header.defaultSectionSize()
            if is_fitting:
                height = self._delegate.row_height(self._rows.words_at(row), width)
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)

    def _fit_some(self, parent: Index, first: int, last: int) -> None:
        self._fit(first, last)
        self._fitted = max(self._fitted, self.model().rowCount())

    def _fit_changed(self, first: Index, last: Index) -> None:
        if first.row() == last.row():
            self._fit_some(first, first.row(), last.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_rows()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # ------------------------------------------------------------ choosing

    def select(self, passage_id: str) -> None:
        """Make the row of a passage the current one without emitting `chosen`; none where it has no row."""
        row = self._rows.row_of(passage_id) if passage_id else -1
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        if index == self.currentIndex() and index.isValid() == self.selectionModel().hasSelection():
            return
        self._told.stop()
        self._is_silent = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flag.ClearAndSelect | flag.Rows)
        self._is_silent = False
        if index.isValid():
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which passage was chosen, if the user chose it."""
        super().currentChanged(current, previous)
        if not self._is_silent and current.isValid():
            # Emitted when the view has finished selecting, as a listener may call `select`.
            self._told.start()

    def _tell(self) -> None:
        passage_id = self._id(self.currentIndex())
        if passage_id:
            self.chosen.emit(passage_id)

    def event(self, event: QEvent) -> bool:
        """`Del` is about all rows that are selected here, not about the annotation that is selected in the text alone."""
        return keep_delete(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Del` and `Backspace` ask to remove what is selected, `Enter` opens the passage."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selectionModel().hasSelection():
            self.remove_requested.emit(self._selected_ids())
        elif is_enter(event):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected, at the mouse or, when a key asked for it, below the current row."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        ids = self._selected_ids()
        if index.isValid() and ids:
            if self._told.isActive():  # what the menu is about is chosen before it is made
                self._told.stop()
                self._tell()
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(event.globalPos() if is_mouse else below, ids)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are keys of the window."""

    def _open(self, index: Index) -> None:
        passage_id = self._id(index)
        if passage_id:
            self.opened.emit(passage_id)

    def _selected_ids(self) -> tuple[str, ...]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.id_at(row) for row in rows)

    def _id(self, index: Index) -> str:
        return self._rows.id_at(index.row()) if index.isValid() else ""
