"""`StatusLine`: saved when, how many, where one is, who annotates."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from clipdesk.ui.record_words import plain_tip

PARTS = ("saved", "watched", "article", "suggested", "armed", "position")
"""When the last change was saved, the folder that is watched, what is tagged and suggested, the armed label, and where one is."""
_WIDEST = 240
"""Pixels that who annotates may take."""


class StatusLine(QStatusBar):
    """The line at the bottom. A screen reader reads it as one sentence. `annotator_requested`: its button was pressed."""

    annotator_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self.setSizeGripEnabled(False)
        self._parts = {key: self._label(key) for key in PARTS}
        for key, label in self._parts.items():
            (self.addPermanentWidget if key == "position" else self.addWidget)(label)
        self._annotator = QToolButton(self, autoRaise=True)
        self._annotator.setObjectName("annotator")
        self._annotator.clicked.connect(self.annotator_requested)
        self.addPermanentWidget(self._annotator)
        self._annotator.hide()

    def _label(self, key: str) -> QLabel:
        label = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(key)
        return label

    def show_words(self, part: str, words: str) -> None:
        """Say something in one of the `PARTS`; nothing where `words` are empty."""
        self._parts[part].setText(words)
        self._parts[part].setVisible(bool(words))
        self._describe()

    def count_suggestions(self, number: int) -> None:
        """So many suggestions wait in the open article."""
        self.show_words("suggested", self.tr("%Ln suggestion(s)", "", number) if number else "")

    def set_annotator(self, words: str) -> None:
        """Who annotates; empty hides the button. A very long name is shortened, and whole in its tool tip."""
        fitting = self._annotator.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        self._annotator.setText(fitting)
        self._annotator.setAccessibleName(words)
        self._annotator.setToolTip(plain_tip(words) if fitting != words else "")
        self._annotator.setVisible(bool(words))
        self._describe()

    def _describe(self) -> None:
        words = [label.text() for label in self._parts.values() if label.text()]
        self.setAccessibleDescription(" · ".join([*words, self._annotator.accessibleName()]))
