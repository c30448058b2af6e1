"""The quiet header of a part of a panel, in capitals: "IN THIS ARTICLE"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from clipdesk.ui.fonts import SMALL, window_font


class SectionHeader(QLabel):
    """A line of quiet capitals. The text itself keeps its case, so that it is read as words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        font = window_font(SMALL)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(0, 8, 0, 4)
