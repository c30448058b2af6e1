"""Two columns of a window with a movable border: what is chosen from on the left, what belongs to it on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSplitter, QVBoxLayout, QWidget

from clipdesk.ui.dialogs.plain_dialog import GAP

Part = tuple[QWidget | QBoxLayout, int]
"""What stands in a column, and its share of the height that is left over."""


def two_sides(
    left: Sequence[Part], right: Sequence[Part], widths: tuple[int, int], grows: tuple[int, int]
) -> QSplitter:
    """The columns side by side; `widths` are in pixels, `grows` how much each gets of what is left over."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    for number, (parts, margins) in enumerate(((left, (0, 0, GAP, 0)), (right, (GAP, 0, 0, 0)))):
        side = QWidget(split)
        column = QVBoxLayout(side)
        column.setContentsMargins(*margins)
        column.setSpacing(GAP)
        for part, share in parts:
            if isinstance(part, QWidget):
                column.addWidget(part, share)
            else:
                column.addLayout(part, share)
        split.addWidget(side)
        split.setStretchFactor(number, grows[number])
    split.setSizes(list(widths))
    return split
