"""`SuggestionsDialog`: what waits in the whole project, sorted by how sure the assistants are, to be decided on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.suggestion import LabelFigures, QueueOrder
from clipdesk.project.queries import Queries
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.plain_dialog import GAP, PlainDialog, quiet_label
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.dialogs.suggestion_rows import ARTICLE, LABEL, SCORE, WORDS, SuggestionRows
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice, picked
from clipdesk.ui.widgets.progress_strip import ProgressStrip

MOST = 2_000
"""Suggestions that are listed at once."""


class SuggestionsDialog(PlainDialog):
    """`accept_requested` and `refuse_requested` carry the id of a suggestion, and `reload` follows what was decided.

    `passage_requested` carries the ids of the article and of the suggestion; the dialog closes first.
    """

    accept_requested = Signal(str)
    refuse_requested = Signal(str)
    passage_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        codebook: Codebook,
        queries: Queries,
        off: Callable[[], frozenset[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", QSize(980, 620), parent)
        self.setWindowTitle(self.tr("Suggestions in all articles"))
        self._codebook = codebook
        self._queries = queries
        self._off = off
        self._label_id = ""
        self._order = QueueOrder.SUREST
        self.model = SuggestionRows(self)
        widths = {SCORE: 88, LABEL: 96, WORDS: 380, ARTICLE: 200}
        self.table = RowTable(self.tr("Suggestions in all articles"), self.model, widths, self)
        self.table.setItemDelegateForColumn(WORDS, ContextDelegate(theme, self.table))
        self.label_button = MenuButton(theme, self.tr("Label"), self)
        self.order_button = MenuButton(theme, self.tr("Order"), self)
        self.figures = quiet_label()
        self.figures.setAccessibleName(self.tr("Figures"))
        self.empty = EmptyState(
            theme,
            "search",
            self.tr("Nothing waits"),
            self.tr("What assistants propose in any article is listed here. Nothing is tagged until you accept it."),
        )
        self.pages = QStackedWidget(self)
        self.progress = ProgressStrip(self)
        self._lay_out()
        self.accept_button = self.add_button(self.tr("Accept"))
        self.refuse_button = self.add_button(self.tr("Refuse"))
        self.open_button = self.add_button(self.tr("Go to passage"))
        close = self.add_button(self.tr("Close"))
        for button, slot in (
            (self.accept_button, self._accept),
            (self.refuse_button, self._refuse),
            (self.open_button, self._open),
            (close, self.reject),
        ):
            button.clicked.connect(slot)
        self._connect()
        self.reload()
        self.table.setFocus()

    def _connect(self) -> None:
        # Not in keyPressEvent: a list keeps letters for itself.
        for key, button in (("A", self.accept_button), ("X", self.refuse_button)):
            button.setToolTip(key)
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self.table.doubleClicked.connect(self._open)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        self.order_button.menu().aboutToShow.connect(self._fill_orders)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.label_button)
        row.addWidget(self.order_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.figures)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self.progress)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` goes to the passage."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._open()
        else:
            super().keyPressEvent(event)

    def reload(self) -> None:
        """Look up what waits now; the row stays where it was, so that one decision follows another."""
        row = max(0, self.table.currentIndex().row())
        chosen = [self._label_id] if self._label_id else []
        found = self._queries.suggestion_queue(limit=MOST, label_ids=chosen, without=self._off(), order=self._order)
        was_empty = self.pages.currentWidget() is self.empty
        self.pages.setCurrentWidget(self.table if found else self.empty)
        if found and was_empty:
            self.table.setFocus()
        names = {label.id: label.name for label in self._codebook}
        numbers = {self._queries.number_of(article_id) for article_id in {one.article_id for one in found}}
        headlines = {one.id: one.headline for one in self._queries.listed([n for n in numbers if n is not None])}
        self.model.set_rows(found, names, headlines)
        if found:
            self.table.setCurrentIndex(self.model.index(min(row, len(found) - 1), 0))
        for button in (self.accept_button, self.refuse_button, self.open_button):
            button.setEnabled(bool(found))
        self.label_button.set_chosen(names.get(self._label_id, self.tr("All labels")), is_usual=not self._label_id)
        self.order_button.set_chosen(self._order_words()[self._order], is_usual=self._order is QueueOrder.SUREST)
        self._show_figures()

    def _show_figures(self) -> None:
        every, off = self._queries.suggestion_figures(), self._off()
        chosen = {label_id: found for label_id, found in every.items() if self._label_id in ("", label_id)}
        waiting = sum(found.waiting for label_id, found in chosen.items() if label_id not in off)
        decided = list(zip(*chosen.values(), strict=True))[1:]
        figures = LabelFigures(waiting, *(sum(column) for column in decided))
        if not figures.proposed:
            self.figures.setText(self.tr("Nothing has been suggested yet."))
            return
        parts = [
            self.tr("%Ln waiting", "", waiting), self.tr("%Ln accepted as they are", "", figures.accepted),
            self.tr("%Ln corrected", "", figures.corrected), self.tr("%Ln refused", "", figures.refused),
        ]  # fmt: skip
        if waiting > MOST:
            parts.append(self.tr("the first {0} are listed").format(format_count(MOST)))
        self.figures.setText(" · ".join(parts))

    # ------------------------------------------------------------ deciding

    def _chosen(self) -> str:
        row = self.table.currentIndex().row()
        return self.model.suggestion(row).id if row >= 0 else ""

    def _accept(self) -> None:
        if self._chosen():
            self.accept_requested.emit(self._chosen())

    def _refuse(self) -> None:
        if self._chosen():
            self.refuse_requested.emit(self._chosen())

    def _open(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            one = self.model.suggestion(row)
            self.accept()
            self.passage_requested.emit(one.article_id, one.id)

    # ------------------------------------------------------------ choosing

    def _fill_labels(self) -> None:
        menu = self.label_button.menu()
        menu.clear()
        add_choice(menu, self.tr("All labels"), "", self._label_picked, is_chosen=not self._label_id)
        menu.addSeparator()
        for label in self._codebook:
            if not label.whole_article:
                add_choice(menu, label.name, label.id, self._label_picked, is_chosen=label.id == self._label_id)

    def _label_picked(self) -> None:
        self._label_id = picked(self.sender())
        self.reload()

    def _order_words(self) -> dict[QueueOrder, str]:
        return {
            QueueOrder.SUREST: self.tr("Surest first"),
            QueueOrder.LEAST: self.tr("Least sure first"),
            QueueOrder.GAIN: self.tr("Most to learn from first"),
        }

    def _fill_orders(self) -> None:
        menu = self.order_button.menu()
        menu.clear()
        for order, words in self._order_words().items():
            add_choice(menu, words, order, self._order_picked, is_chosen=order is self._order)

    def _order_picked(self) -> None:
        self._order = QueueOrder(picked(self.sender()))
        self.reload()
