"""`ReportDialog`: what an import or export took, changed and left out, and why."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from clipdesk.domain.errors import UserError
from clipdesk.domain.loss import count_losses
from clipdesk.domain.report import Outcome, TransferReport
from clipdesk.runtime.files import write_bytes_atomically
from clipdesk.ui.core_words import core_words, error_words
from clipdesk.ui.dialogs.base_dialog import BaseDialog, problem_label, quiet_label
from clipdesk.ui.dialogs.loss_list import LossList
from clipdesk.ui.dialogs.new_file import ask_for_file
from clipdesk.ui.dialogs.report_table_model import ReportColumn, ReportTableModel, outcome_word
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.focus import is_enter
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChips
from clipdesk.ui.widgets.layouts import add_parts
from clipdesk.ui.widgets.search_field import SearchField
from clipdesk.ui.widgets.section_header import SectionHeader

_ALL = "all"
_REASON_LINES = 2
_WIDTHS: dict[int, int] = {ReportColumn.ITEM: 300, ReportColumn.OUTCOME: 130}


class ReportPlace(NamedTuple):
    """Where somebody was in a report: what was searched for, the chip that was chosen, and the row."""

    words: str
    chip: str
    row: int


class ReportDialog(BaseDialog):
    """`article_requested` carries the ids of a row's article and of the annotation it is about, perhaps empty.

    `left_at` is where it was left for that article; None where it was only closed.
    """

    article_requested = Signal(str, str)

    def __init__(self, theme: Theme, report: TransferReport, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Report"), QSize(1120, 640), parent)
        self.left_at: ReportPlace | None = None
        self.model = ReportTableModel(theme, report, self)
        self.search = SearchField(theme, self.tr("Search the report"), parent=self)
        self.chips = FilterChips(self.tr("Outcome"), self)
        self.chips.set_chips(
            [Chip(_ALL, self.tr("All"), len(report.items))]
            + [Chip(one.value, outcome_word(one), report.count(one)) for one in Outcome if report.count(one)]
        )
        self.table = RowTable(self.tr("Report"), self.model, _WIDTHS, self)
        self.reason = quiet_label()
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reason.setMinimumHeight(_REASON_LINES * self.reason.fontMetrics().lineSpacing())
        self.problem = problem_label()
        self.losses = LossList(self)
        self.losses.setVisible(bool(report.losses))
        if report.losses:
            self.losses.show_losses(count_losses(report.losses))
            self.body.addWidget(SectionHeader(self.tr("What this format could not carry"), self))
            self.body.addWidget(self.losses)
        add_parts(self.body, self.search, self.chips, (self.table, 1), self.reason, self.problem)
        self.copy_button = self.add_button(self.tr("Copy"), self._copy)
        self.save_button = self.add_button(self.tr("Save…"), self._save)
        self.open_button = self.add_button(self.tr("Open article"), self._open)
        self.add_close()
        self.search.search_requested.connect(self.model.set_words)
        self.search.leave_requested.connect(self.table.setFocus)
        self.chips.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._enable)
        self.model.modelReset.connect(self._enable)
        self._enable()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` in the table opens the article."""
        if is_enter(event) and self.table.hasFocus() and self.open_button.isEnabled():
            self._open()
        else:
            super().keyPressEvent(event)

    def return_to(self, place: ReportPlace) -> None:
        """Show what was shown when the dialog was left."""
        self.search.setText(place.words)
        self.model.set_words(place.words)
        self.chips.choose(place.chip)
        self._choose(place.chip)
        self.table.setCurrentIndex(self.model.index(min(place.row, self.model.rowCount() - 1), 0))

    def _choose(self, key: str) -> None:
        self.model.set_outcome(None if key == _ALL else Outcome(key))

    def _enable(self) -> None:
        """Also shows the whole of the current row's reason: in the table a long one is cut."""
        row, item = self.table.row, self.model.at(self.table.row)
        self.reason.setText(self.model.index(row, ReportColumn.REASON).data() if row >= 0 else "")
        self.open_button.setEnabled(item is not None and bool(item.article_id))
        for button in (self.copy_button, self.save_button):
            button.setEnabled(self.model.rowCount() > 0)

    def _open(self) -> None:
        item = self.model.at(self.table.row)
        if item is not None and item.article_id:
            self.left_at = ReportPlace(self.search.text(), self.chips.current, self.table.row)
            self.accept()
            self.article_requested.emit(item.article_id, item.annotation_id)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.text())

    def _save(self) -> None:
        suggestion = Path(self.tr("Report") + ".txt")
        try:
            target = ask_for_file(self, self.tr("Save the report"), suggestion, self.tr("Text files (*.txt)"))
            if target is None:
                return
            write_bytes_atomically(target, self.model.text().encode())
        except UserError as error:
            self.problem.setText(error_words(error))
        except OSError as error:
            reason = core_words(error.strerror or str(error))
            self.problem.setText(self.tr("The report cannot be saved: {0}.").format(reason))
        else:
            self.problem.setText("")
