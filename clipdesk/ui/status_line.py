"""`StatusLine`: saved when, how many, where one is, who annotates."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from clipdesk.ui.record_words import plain_tip

_WIDEST = 240
"""Pixels that who annotates may take."""


class StatusLine(QStatusBar):
    """The line at the bottom. A screen reader reads it as one sentence. `annotator_requested`: its button was pressed."""

    annotator_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self.setSizeGripEnabled(False)
        self._parts = {key: self._label(key) for key in ("saved", "watched", "article", "suggested", "armed")}
        for label in self._parts.values():
            self.addWidget(label)
        self._position = self._label("position")
        self.addPermanentWidget(self._position)
        self._annotator = QToolButton(self, autoRaise=True)
        self._annotator.setObjectName("annotator")
        self._annotator.clicked.connect(self.annotator_requested)
        self.addPermanentWidget(self._annotator)
        self._annotator.hide()

    def _label(self, key: str) -> QLabel:
        label = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        label.setObjectName(key)
        return label

    def set_saved(self, words: str) -> None:
        """When the last change was saved, or that the project is read-only."""
        self._set(self._parts["saved"], words)

    def set_watched(self, words: str) -> None:
        """Which folder is watched for new files; empty for none."""
        self._set(self._parts["watched"], words)

    def set_article(self, words: str) -> None:
        """What is tagged in the open article."""
        self._set(self._parts["article"], words)

    def count_suggestions(self, number: int) -> None:
        """So many suggestions wait in the open article."""
        self._set(self._parts["suggested"], self.tr("%Ln suggestion(s)", "", number) if number else "")

    def set_armed(self, words: str) -> None:
        """Which label is armed."""
        self._set(self._parts["armed"], words)

    def set_position(self, words: str) -> None:
        """Where one is among the articles."""
        self._set(self._position, words)

    def set_annotator(self, words: str) -> None:
        """Who annotates; empty hides the button. A very long name is shortened, and whole in its tool tip."""
        fitting = self._annotator.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        self._annotator.setText(fitting)
        self._annotator.setAccessibleName(words)
        self._annotator.setToolTip(plain_tip(words) if fitting != words else "")
        self._annotator.setVisible(bool(words))
        self._describe()

    def _set(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
        self._describe()

    def _describe(self) -> None:
        labels = (*self._parts.values(), self._position)
        words = [label.text() for label in labels if label.text()]
        self.setAccessibleDescription(" · ".join([*words, self._annotator.accessibleName()]))
