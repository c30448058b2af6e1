"""`LossList`: what a format cannot carry, how often and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from clipdesk.domain.loss import LossCount
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.base_dialog import GAP, plain_label, quiet_label
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.widgets.layouts import in_column

_HEIGHT = 108


class LossList(QWidget):
    """One line for each kind of loss, the most frequent first; a sentence where there is none, or none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = quiet_label()
        self._area = QScrollArea(self, widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setAccessibleName(self.tr("What the format cannot carry"))
        self._lines: tuple[str, ...] = ()
        in_column(self.sentence, self._area, of=self, spacing=0)
        self.wait()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown, line by line: count and sentence."""
        return self._lines

    def wait(self) -> None:
        """Say that it is being found out."""
        self._show_sentence(self.tr("Counting what this format cannot carry…"))

    def clear(self) -> None:
        """Say nothing."""
        self._show_sentence("")

    def show_losses(self, losses: Sequence[LossCount]) -> None:
        """Show what is, or would be, lost."""
        if not losses:
            self._show_sentence(self.tr("This format carries all of it."))
            return
        inside = QWidget()
        inside.setAutoFillBackground(False)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, GAP, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(losses):
            count = plain_label(format_count(len(one.ids)))
            grid.addWidget(count, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(core_words(one.reason), wraps=True), row, 1)
        grid.setRowStretch(len(losses), 1)
        self._lines = tuple(f"{format_count(len(one.ids))} {core_words(one.reason)}" for one in losses)
        self._area.setWidget(inside)
        self._fit()
        self._area.show()
        self.sentence.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines that wrap need more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the lines are, up to a point."""
        inside = self._area.widget()
        lines = inside.layout() if inside is not None else None
        if inside is not None and lines is not None:
            width = self.width() - self._area.verticalScrollBar().sizeHint().width()
            height = lines.heightForWidth(width)
            inside.setMinimumHeight(height)  # otherwise it would be the height of the narrowest lines
            self._area.setFixedHeight(min(_HEIGHT, height))
            scrolls = height > _HEIGHT
            self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def _show_sentence(self, words: str) -> None:
        self._lines = ()
        self._area.hide()
        self.sentence.setText(words)
        self.sentence.show()
