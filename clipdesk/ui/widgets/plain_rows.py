"""Makes a table look like a list: rows without grid and headers, as wide as the view."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

_TO_THE_ENDS = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)


class PlainRows(QTableView):
    """A table to walk through row by row."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """`Home` and `End` go to the first and the last row, as a row has only one cell."""
        if action not in _TO_THE_ENDS:
            return super().moveCursor(action, modifiers)
        end = super().moveCursor(action, modifiers | Qt.KeyboardModifier.ControlModifier)
        return end.siblingAtColumn(0)


def show_plain_rows(table: QTableView) -> None:
    """Let `table` show rows alone; several can be chosen, none edited, and `Tab` leaves."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(0)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
