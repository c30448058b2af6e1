"""A line of one pixel in the color of lines."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


class Hairline(QFrame):
    """Lies between two parts of a panel; the style sheet gives it its color."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setProperty("part", "hairline")
