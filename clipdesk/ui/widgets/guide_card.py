"""`GuideCard`: the first steps on a card above the article, until they are dismissed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.layouts import in_column, in_row

_SHARE = 4
"""The card with all its words may take one part in so many of the height."""


class GuideStep(NamedTuple):
    """Keys, what they do in a sentence, and the same in a word or two."""

    keys: str
    words: str
    short: str


class GuideCard(QFrame):
    """A title and a few steps, each a key and what it does. `dismissed`: the reader has seen enough.

    Where it would take much of the height of its parent from the text, the words are short, and the steps stand side by
    side.
    """

    dismissed = Signal()

    def __init__(self, title: str, steps: Sequence[GuideStep], button: str) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setAccessibleName(title)
        self._title = title
        self._full = self._make_full(title, steps)
        self._short = self._make_short(title, steps)
        self.button = QPushButton(button, self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.dismissed)
        self._words = words = in_column(self._full, self._short, spacing=-1, margins=(0, 4, 0, 0))
        self._row = row = in_row((words, 1), of=self, spacing=16, margins=(20, 12, 12, 12))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._short.hide()

    def set_steps(self, steps: Sequence[GuideStep]) -> None:
        """Show these in the place of those before."""
        for before in (self._full, self._short):
            self._words.removeWidget(before)
            before.setParent(None)
            before.deleteLater()
        self._full = self._make_full(self._title, steps)
        self._short = self._make_short(self._title, steps)
        self._words.addWidget(self._full)
        self._words.addWidget(self._short)
        self._fit()

    def _make_full(self, title: str, steps: Sequence[GuideStep]) -> QWidget:
        made = QWidget(self)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_label(title, "title"), 0, 0, 1, 2)
        for row, step in enumerate(steps, start=1):
            text = _label(step.words, "")
            text.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)  # words on a narrow card need more lines, and none may be cut off
            text.setSizePolicy(policy)
            key = _label(step.keys, "key")
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
        return made

    def _make_short(self, title: str, steps: Sequence[GuideStep]) -> QWidget:
        made = QWidget(self)
        flow = FlowLayout(made, spacing=6)
        flow.addWidget(_label(title, "title"))
        for step in steps:
            pair = QWidget(made)
            in_row(_label(step.keys, "key"), _label(step.short, ""), of=pair, spacing=6, margins=(0, 0, 10, 0))
            flow.addWidget(pair)
        return made

    # ------------------------------------------------------------ room

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the room there is from now on."""
        super().showEvent(event)
        room = self.parentWidget()
        if room is not None:
            room.installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The parent has become higher or lower."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        beside = margins.left() + margins.right() + self._row.spacing() + self.button.sizeHint().width()
        room = self.parentWidget()
        high = self._full.heightForWidth(self.width() - beside)
        is_short = room is not None and high * _SHARE > room.height()
        self._full.setVisible(not is_short)
        self._short.setVisible(is_short)


def _label(text: str, part: str) -> QLabel:
    made = QLabel(text, textFormat=Qt.TextFormat.PlainText)
    made.setProperty("part", part)
    return made
