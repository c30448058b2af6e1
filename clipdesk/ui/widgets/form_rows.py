"""Rows of a form in a narrow panel: a caption, elided where it is long, and a field beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from clipdesk.ui.widgets.elided_label import ElidedLabel

_CAPTION = "Jurisdiction"
"""As much of a caption is always shown."""


class FormRows(QWidget):
    """Captions of the same width in every form, so that forms below one another line up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._parts: list[QWidget] = []

    def add_row(self, caption: str, field: QWidget, *, is_tall: bool = False, spoken: str = "") -> None:
        """Add `field` behind `caption`; a tall field has its caption beside its first line.

        `spoken` is what the caption is called for assistive technology where another thing of the window has its words.
        """
        label = ElidedLabel(caption, self)
        label.setAccessibleName(spoken)
        label.setFixedWidth(QFontMetrics(self.font()).horizontalAdvance(_CAPTION) + 4)
        label.setBuddy(field)
        row = len(self._parts)
        if is_tall:
            label.setContentsMargins(0, 6, 0, 0)
        side = Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, row, 0, side)
        self._grid.addWidget(field, row, 1)
        self._parts += (label, field)

    def add_field(self, field: QWidget) -> None:
        """Add `field` without a caption, in the column of the fields."""
        self._grid.addWidget(field, len(self._parts), 1)
        self._parts.append(field)

    def clear(self) -> None:
        """Remove every row."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()
