"""`PassagesDialog`: all passages of a label over all articles, to be searched and gone to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clipdesk.domain.codebook import Codebook
from clipdesk.project.queries import Queries
from clipdesk.ui.dialogs.label_choice import label_choice
from clipdesk.ui.dialogs.passage_table_model import ANNOTATOR, ARTICLE, NOTE, PASSAGE, PassageTableModel
from clipdesk.ui.dialogs.plain_dialog import GAP, PlainDialog, quiet_label
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.record_words import person_name
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.search_field import SearchField

MOST = 10_000
"""Passages that are listed."""


class PassagesDialog(PlainDialog):
    """`passage_requested` carries the ids of the article and of the annotation; the dialog closes first."""

    passage_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, codebook: Codebook, queries: Queries, label_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", QSize(1080, 680), parent)
        self.setWindowTitle(self.tr("All passages of a label"))
        self._queries = queries
        self._has_more = False
        self.label_box = label_choice(theme, self.tr("Label"), codebook, label_id)
        self.search = SearchField(theme, self.tr("Search passages"), parent=self)
        self.model = PassageTableModel(self)
        self.table = RowTable(
            self.tr("Passages"), self.model, {}, self, {PASSAGE: 5, ARTICLE: 3, NOTE: 2, ANNOTATOR: 1}
        )
        self.count = quiet_label(wraps=False)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.label_box)
        row.addWidget(self.search, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.add_aside(self.count)
        self.open_button = self.add_button(self.tr("Go to passage"), is_main=True)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.label_box.currentIndexChanged.connect(self._load)
        self.search.search_requested.connect(self._search)
        self.search.leave_requested.connect(self.table.setFocus)
        self.open_button.clicked.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        in_reading_order(self.label_box, self.search, self.table)
        self._load()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` in the list goes to the passage."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.table.hasFocus():
            self._open()
        else:
            super().keyPressEvent(event)

    def _load(self) -> None:
        label_id = self.label_box.currentData()
        found = self._queries.passages(label_id, limit=MOST + 1) if label_id else []
        self._has_more = len(found) > MOST
        numbers = list(dict.fromkeys(number for number, _ in found[:MOST]))
        headlines = {one.id: one.headline for one in self._queries.listed(numbers)}
        people = {one.id: person_name(one) for one in self._queries.counts().people}
        self.model.set_passages([one for _, one in found[:MOST]], headlines, people)
        self.table.setColumnHidden(ANNOTATOR, not self.model.is_of_several)
        self._show()

    def _search(self, words: str) -> None:
        self.model.set_words(words)
        self._show()

    def _show(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        if shown:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.open_button.setEnabled(shown > 0)
        if not total:
            words = self.tr("No passage has this label yet.")
        elif self._has_more:
            words = self.tr("The first {0} passages").format(format_count(total))
        else:
            words = self.tr("%Ln passage(s)", "", total)
        if shown < total and self._has_more:
            words = self.tr("{0} of the first {1} passages").format(format_count(shown), format_count(total))
        elif shown < total:
            words = self.tr("{0} of {1}").format(format_count(shown), words)
        self.count.setText(words)

    def _open(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            one = self.model.passage(row)
            self.accept()
            self.passage_requested.emit(one.article_id, one.id)
