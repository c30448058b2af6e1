"""`LearnedDialog`: what was learned from the project, label by label; to learn anew and to forget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QProgressBar, QWidget

from clipdesk.project.what_was_learned import LearnedFacts
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.base_dialog import BaseDialog, plain_label, quiet_label
from clipdesk.ui.dialogs.learned_rows import LABEL, STATE, LearnedRows, advice
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.fonts import window_font
from clipdesk.ui.locale_words import format_moment
from clipdesk.ui.widgets.layouts import add_parts


class LearnedDialog(BaseDialog):
    """`learn_requested`, `stop_requested` and `forget_requested` ask; `show_facts` and `show_progress` follow."""

    learn_requested = Signal()
    stop_requested = Signal()
    forget_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What was learned"), QSize(940, 560), parent)
        self.model = LearnedRows(self)
        self.head = plain_label(wraps=True)
        self.way = quiet_label(self.tr("Tag passages, and mark articles as done that you went through."))
        self.way.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.table = RowTable(self.tr("What was learned"), self.model, {LABEL: 110}, self)
        self.table.header().setStretchLastSection(False)
        self.signs_head = quiet_label()
        self.signs = plain_label(wraps=True)
        self.signs.setMinimumHeight(3 * self.signs.fontMetrics().lineSpacing())
        self.note = quiet_label()
        self.progress = QProgressBar(self, textVisible=False)
        self.progress.setAccessibleName(self.tr("Learning"))
        self.progress.hide()
        # While there is nothing to show, the head and what to do, in the middle.
        self._rooms = (QWidget(self), QWidget(self))
        self.body.addWidget(self._rooms[0], 3)
        for part in (self.head, self.way, self.progress):
            self.body.addWidget(part)
        add_parts(self.body, (self.table, 1), (self._rooms[1], 3), self.signs_head, self.signs, self.note)
        self.forget_button = self.add_button(self.tr("Forget"), self.forget_requested)
        self.add_aside(self.forget_button)
        self.learn_button = self.add_button(self.tr("Learn now"), self._learn_or_stop)
        self.add_close()
        self._is_learning = False
        self.table.selectionModel().currentRowChanged.connect(self._show_signs)
        self.table.setFocus()

    def show_facts(self, facts: Sequence[LearnedFacts], at: str, articles: int, *, can_learn: bool = True) -> None:
        """Show what was learned at a time (UTC, ISO 8601; empty: never) from so many articles."""
        row = max(0, self.table.row)
        self.model.set_rows(facts)
        if not at:
            self.head.setText(self.tr("Nothing has been learned yet"))
        else:
            words = self.tr("Learned from %Ln article(s), {0}.", "", articles)
            self.head.setText(words.format(format_moment(at)))
        for column in range(self.model.columnCount()):
            if column not in (LABEL, STATE):
                self.table.resizeColumnToContents(column)
        self.table.header().setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        if facts:
            self.table.setCurrentIndex(self.model.index(min(row, len(facts) - 1), 0))
        self.table.setVisible(bool(facts))
        for room in self._rooms:
            room.setVisible(not facts)
        self.head.setAlignment(Qt.AlignmentFlag.AlignLeading if facts else Qt.AlignmentFlag.AlignHCenter)
        self.head.setFont(window_font(1.0 if at else 1.25))
        self.way.setVisible(not at)
        self.note.setVisible(bool(facts))
        self.note.setText(self._where_from(any(one.is_judged or one.has_rules for one in facts)))
        self.forget_button.setEnabled(bool(at) and can_learn)
        self.learn_button.setEnabled(can_learn)
        self._show_signs()

    def _where_from(self, has_scores: bool) -> str:
        if has_scores:
            return self.tr(
                "Learned on this computer, from this project only. "
                "The scores were measured on articles that were held out."
            )
        return self.tr(
            "Learned on this computer, from this project only. "
            "There are no scores yet: no label has enough passages and articles that are done."
        )

    def show_progress(self, done: int, total: int) -> None:
        """Show how many labels of how many are learned; (0, 0) while that is unknown."""
        self._is_learning = True
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self.learn_button.setText(self.tr("Stop"))
        self.forget_button.setEnabled(False)

    def show_end(self) -> None:
        """Learning is over."""
        self._is_learning = False
        self.progress.hide()
        self.learn_button.setText(self.tr("Learn now"))

    def _learn_or_stop(self) -> None:
        (self.stop_requested if self._is_learning else self.learn_requested).emit()

    def _show_signs(self) -> None:
        one = self.model.at(self.table.row)
        self.signs_head.setVisible(one is not None and bool(one.words))
        self.signs.setVisible(one is not None)
        if one is None:
            return
        head = self.tr("What tells a passage of {0}, the strongest sign first").format(one.label)
        self.signs_head.setText(f"{advice(one)} {head}" if one.lack and one.words else head)
        words = " · ".join(core_words(word) for word in one.words)
        self.signs.setText(words if one.words else advice(one))
