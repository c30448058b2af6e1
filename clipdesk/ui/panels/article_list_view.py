"""The view of the articles: keeps the open article the current row, whatever changes in the model."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clipdesk.ui.focus import is_enter, keep_delete, means_removal
from clipdesk.ui.models.article_table_model import ArticleRole, ArticleTableModel
from clipdesk.ui.widgets.plain_rows import PlainRows, show_plain_rows

_HELD_KEY_MS = 150

Index = QModelIndex | QPersistentModelIndex


class ArticleListView(PlainRows):
    """`article_chosen` comes when the user, not the program, makes another article the current one.

    While a key is held down it comes only where the list rests. `reading_requested` is `Enter`, `removal_requested` `Del`.

    A table of one column and not a `QListView`, which asks the model for every index at the first
    painting and again after every changed row: 140 ms each time for 100,000 articles.
    """

    article_chosen = Signal(str)
    reading_requested = Signal()
    removal_requested = Signal()

    def __init__(self, model: ArticleTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._shown = ""
        self._is_silent = False
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._tell)
        self.setModel(model)
        show_plain_rows(self)
        model.modelReset.connect(self._find_again)
        model.rowsRemoved.connect(self._find_again)
        model.rowsInserted.connect(self._find_late)

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the selected articles, in the order of the list."""
        return self._articles.ids(index.row() for index in self.selectionModel().selectedRows())

    def set_row_height(self, height: int) -> None:
        """Give every row this height in pixels."""
        self.verticalHeader().setDefaultSectionSize(height)

    def show_article(self, article_id: str) -> None:
        """Make an article the current one without emitting `article_chosen`; none for an empty id."""
        self._rest.stop()
        is_current = self.currentIndex().data(ArticleRole.ID) == article_id
        # Qt makes the first row the current one, but selects nothing, where a list that has none gets the keyboard.
        if article_id != self._shown or not (is_current and self.selectionModel().hasSelection()):
            self._shown = article_id
            self._find_again()
            index = self.currentIndex()
            if index.isValid():
                self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which article was chosen, if the user chose it."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._is_silent and current.isValid():
            self._rest.start(0)

    def event(self, event: QEvent) -> bool:
        """`Del` is the list's own: it is about articles, not about the annotation that is selected in the text."""
        return keep_delete(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` goes to the text, `Del` removes the selected articles; a held key waits until it is released."""
        if means_removal(event):
            if self.selected_ids and not event.isAutoRepeat():
                self.removal_requested.emit()
            return
        if is_enter(event):
            self._tell()
            self.reading_requested.emit()
            return
        super().keyPressEvent(event)
        if event.isAutoRepeat() and self._rest.isActive():
            self._rest.start(_HELD_KEY_MS)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt's search by typing would fetch every article, and the search field finds more."""

    def _tell(self) -> None:
        self._rest.stop()
        article_id = self.currentIndex().data(ArticleRole.ID)
        if article_id and article_id != self._shown:
            self._shown = article_id
            self.article_chosen.emit(article_id)

    def _find_late(self) -> None:
        """The article that is shown may be among those that were found after the first."""
        if self._shown and not self.currentIndex().isValid():
            self._find_again()

    def _find_again(self) -> None:
        """After the rows changed, make the row of the open article the current one again."""
        row = self._articles.row_of(self._shown) if self._shown else -1
        index = self._articles.index(row) if row >= 0 else QModelIndex()
        if index == self.currentIndex() and self.selectionModel().isSelected(index):
            return
        self._is_silent = True
        # In two steps: `setCurrentIndex` alone would keep a selection made with Shift.
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_silent = False
