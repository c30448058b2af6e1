"""Two columns of a window with a movable border: what is chosen from on the left, what belongs to it on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from clipdesk.ui.dialogs.base_dialog import GAP
from clipdesk.ui.widgets.layouts import Part, in_column


def two_sides(
    parent: QWidget, left: Sequence[Part], right: Sequence[Part], widths: tuple[int, int], grows: tuple[int, int]
) -> QSplitter:
    """The parts of two columns in `parent`, with a gap on both sides of the border; otherwise as `side_by_side`."""
    sides = QWidget(parent), QWidget(parent)
    in_column(*left, of=sides[0], margins=(0, 0, GAP, 0))
    in_column(*right, of=sides[1], margins=(GAP, 0, 0, 0))
    return side_by_side(*sides, widths, grows)


def side_by_side(left: QWidget, right: QWidget, widths: tuple[int, int], grows: tuple[int, int]) -> QSplitter:
    """Both with a border between them; `widths` are in pixels, `grows` how much each gets of what is left over."""
    # Within the window of both from the start: they would lose their places in the order of the keyboard.
    split = QSplitter(Qt.Orientation.Horizontal, left.parentWidget(), childrenCollapsible=False, handleWidth=1)
    for number, side in enumerate((left, right)):
        split.addWidget(side)
        split.setStretchFactor(number, grows[number])
    split.setSizes(list(widths))
    return split
