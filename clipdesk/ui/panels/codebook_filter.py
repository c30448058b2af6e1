"""`CodebookFilter`: finds labels of a long codebook by letters of their names. A short codebook has none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTreeView, QWidget

from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.models.codebook_tree_model import CodebookTreeModel
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.fuzzy_match import holds_words
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.search_field import SearchField

_FROM = 12
"""So many labels are seen at a glance no more."""


class CodebookFilter(QWidget):
    """A field that hides the rows of `view` whose labels do not match, but for those above ones that do.

    `Down` and `Enter` lead to the first label that matches.
    """

    def __init__(self, theme: Theme, model: CodebookTreeModel, view: QTreeView, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = SearchField(theme, self.tr("Find a label"), parent=self)
        self._labels = model
        self._view = view
        self.field.search_requested.connect(self._show_matching)
        self.field.leave_requested.connect(self._leave)
        self.field.returnPressed.connect(self._leave)
        in_row(self.field, of=self, spacing=-1, margins=(12, 8, 12, 4))
        self.hide()

    def renew(self) -> None:
        """After other labels are shown: show the field only where they are many, and hide rows that do not match."""
        is_long = len(self._labels.codebook.labels) >= _FROM
        self.setVisible(is_long)
        if not is_long:
            self.field.clear()
        self._show_matching()

    def _matching(self) -> set[str]:
        """The ids of the labels to show."""
        codebook, words = self._labels.codebook, self.field.text().strip()
        found: set[str] = set()
        for label in codebook:
            if holds_words(words, label.name):
                found.add(label.id)
                above = codebook.label(label.parent)
                while above is not None and above.id not in found:
                    found.add(above.id)
                    above = codebook.label(above.parent)
        return found

    def _show_matching(self) -> None:
        shown = self._matching()
        for label in self._labels.codebook:
            index = self._labels.index_of(label.id)
            self._view.setRowHidden(index.row(), index.parent(), label.id not in shown)
        if self.field.text().strip():
            self._view.expandAll()
            self._view.scrollToTop()
        self._view.updateGeometry()

    def _leave(self) -> None:
        index = self._first()
        if index.isValid():
            self._view.setCurrentIndex(index)
            give_keyboard(self._view, Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QModelIndex:
        """The first row that matches by itself; the current one where it does."""
        words = self.field.text().strip()
        current = self._labels.label(self._view.currentIndex())
        if current is not None and holds_words(words, current.name):
            return self._view.currentIndex()
        matching = (one for one in self._labels.codebook if holds_words(words, one.name))
        first = next(matching, None)
        return self._labels.index_of(first.id) if first is not None else QModelIndex()
