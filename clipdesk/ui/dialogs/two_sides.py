"""Two columns of a window with a movable border: what is chosen from on the left, what belongs to it on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from clipdesk.ui.dialogs.plain_dialog import GAP
from clipdesk.ui.widgets.layouts import Part, in_column


def two_sides(
    left: Sequence[Part], right: Sequence[Part], widths: tuple[int, int], grows: tuple[int, int]
) -> QSplitter:
    """The columns side by side; `widths` are in pixels, `grows` how much each gets of what is left over."""
    split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
    for number, (parts, margins) in enumerate(((left, (0, 0, GAP, 0)), (right, (GAP, 0, 0, 0)))):
        side = QWidget(split)
        in_column(*parts, of=side, margins=margins)
        split.addWidget(side)
        split.setStretchFactor(number, grows[number])
    split.setSizes(list(widths))
    return split
