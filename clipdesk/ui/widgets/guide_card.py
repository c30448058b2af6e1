"""`GuideCard`: the first steps on a card above the article, until they are dismissed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget


class GuideCard(QFrame):
    """A title and a few steps, each a key and what it does. `dismissed`: the reader has seen enough."""

    dismissed = Signal()

    def __init__(
        self, title: str, steps: Sequence[tuple[str, str]], button: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setAccessibleName(title)
        heading = QLabel(title, self)
        heading.setProperty("part", "title")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(button, self)
        self.button.clicked.connect(self.dismissed)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(steps):
            key = QLabel(keys, self)
            key.setProperty("part", "key")
            key.setTextFormat(Qt.TextFormat.PlainText)
            text = QLabel(words, self)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)  # words on a narrow card need more lines, and none may be cut off
            text.setSizePolicy(policy)
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(grid)
