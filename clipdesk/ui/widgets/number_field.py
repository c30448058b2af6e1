"""A field for a whole number between two bounds."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

_PAD = 6


class NumberField(QSpinBox):
    """A spin box whose figures stand where the words of other fields do, which no style sheet achieves."""

    def __init__(self, accessible_name: str, least: int, most: int) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setRange(least, most)
        self.lineEdit().setTextMargins(_PAD, 0, 0, 0)
