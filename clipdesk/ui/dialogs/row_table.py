"""`RowTable`: a table read and chosen row by row, with rows that have air. Knows no content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from clipdesk.ui.focus import is_enter

_ABOVE = 10
_USUAL_LINE = 17
"""Pixels of a line of the font for which widths are given; with a larger one columns are wider."""
_LEAST_SHARE = 56


class RowDelegate(QStyledItemDelegate):
    """Gives all rows one height, whether they are measured before or after the window has its style."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the words, as high as a line with air."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + _ABOVE)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """No frame around the single cell: the frame is around the row."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class RowTable(QTreeView):
    """One row is chosen at a time; the arrow keys go from row to row, `Space` ticks. `opened`: a row was double-clicked."""

    opened = Signal()

    def __init__(
        self,
        accessible_name: str,
        model: QAbstractItemModel,
        widths: Mapping[int, int],
        parent: QWidget | None = None,
        shares: Mapping[int, int] | None = None,
        giving_way: Sequence[int] = (),
    ) -> None:
        """`widths` are pixels by column, more where its title needs them; the last column takes what is left where it has none.

        `shares` say in which proportion other columns divide what is left among them, until the user moves an edge.
        `giving_way` are columns without which the table can be read, the least needed first: where all together are
        too wide, they are hidden one by one.
        """
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setItemDelegate(RowDelegate(self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setModel(model)
        self._shares = shares or {}
        self._giving_way = tuple(giving_way)
        self._unwanted: set[int] = set()
        self._is_sharing = self._is_moved = False
        scale = max(1.0, self.fontMetrics().height() / _USUAL_LINE)
        self._least = int(_LEAST_SHARE * scale)
        self._usual = {
            column: max(int(width * scale), self.header().sectionSizeHint(column)) for column, width in widths.items()
        }
        for column, width in self._usual.items():
            self.setColumnWidth(column, width)
        self.header().setStretchLastSection(model.columnCount() - 1 not in widths and not self._shares)
        self.header().sectionResized.connect(self._note_moved)
        self.doubleClicked.connect(self.opened)

    # ------------------------------------------------------------ rows

    @property
    def row(self) -> int:
        """The current row; -1 for none."""
        return self.currentIndex().row()

    @property
    def chosen_rows(self) -> list[int]:
        """The rows that are selected, from the first to the last."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose_row(self, row: int) -> None:
        """Select a row alone, or the nearest that there is, and bring it into view."""
        self.choose_rows([row])

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Select these rows, or for one the nearest that there is; the last of them is the current one and comes into view."""
        model, flag = self.model(), QItemSelectionModel.SelectionFlag
        there = [max(0, min(row, model.rowCount() - 1)) for row in rows]
        current = model.index(there.pop(), 0)
        self.selectionModel().setCurrentIndex(current, flag.ClearAndSelect | flag.Rows)
        others = QItemSelection()  # at once: each further selection would be compared with all before it
        for first, last in _runs(sorted(set(there))):
            others.append(QItemSelectionRange(model.index(first, 0), model.index(last, 0)))
        self.selectionModel().select(others, flag.Select | flag.Rows)
        self.scrollTo(current)

    # ------------------------------------------------------------ widths

    def setColumnHidden(self, column: int, hide: bool) -> None:
        """What a hidden column leaves is for the others. One that may give way is shown only where there is room."""
        (self._unwanted.add if hide else self._unwanted.discard)(column)
        self._hide(column, hide)
        self._give_way()
        self._share_out()

    def _hide(self, column: int, hide: bool) -> None:
        was_sharing, self._is_sharing = self._is_sharing, True
        super().setColumnHidden(column, hide)
        self._is_sharing = was_sharing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide what there is anew."""
        super().resizeEvent(event)
        self._give_way()
        self._share_out()

    def _give_way(self) -> None:
        """Hide as many of the columns that may be hidden as needed for the others to fit side by side."""
        if not self._giving_way or self._is_moved:
            return
        columns = [one for one in range(self.model().columnCount()) if one not in self._unwanted]
        widths = {one: self._usual.get(one, self._least * self._shares.get(one, 1)) for one in columns}
        room = self.viewport().width()
        for column in self._giving_way:
            is_hidden = column in widths and sum(widths.values()) > room
            if is_hidden:
                del widths[column]
            if column not in self._unwanted and is_hidden != self.isColumnHidden(column):
                self._hide(column, is_hidden)

    def _share_out(self) -> None:
        """Divide what there is; anew, if a scroll bar came or went because of it."""
        shares = {one: share for one, share in self._shares.items() if not self.isColumnHidden(one)}
        if not shares or self._is_moved or self._is_sharing:
            return
        self._is_sharing = True
        for _ in range(2):
            room = self.viewport().width()
            for column, width in self._widths_within(room, shares).items():
                self.setColumnWidth(column, width)
            if self.viewport().width() == room:
                break
        self._is_sharing = False

    def _widths_within(self, room: int, shares: Mapping[int, int]) -> dict[int, int]:
        columns = range(self.model().columnCount())
        taken = sum(
            self.columnWidth(one) for one in columns if one not in self._shares and not self.isColumnHidden(one)
        )
        # A single one is what names the row: where the others are too wide, it is still to be read.
        least = self._least * sum(shares.values()) if len(shares) == 1 else self._least
        needed = {one: max(least, self.header().sectionSizeHint(one)) for one in shares}
        return _divided(room - taken, shares, needed)

    def _note_moved(self, column: int, before: int, after: int) -> None:
        """The user moved the edge of a column: the widths are theirs from now on. One hidden or shown again was not moved."""
        if column in self._shares and before and after and not self._is_sharing:
            self._is_moved = True

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row; the current one with a thin frame while the keyboard is here, instead of Fusion's shaded box."""
        super().drawRow(painter, option, index)
        self.draw_frame(painter, option, index)

    def draw_frame(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The frame of the current row while the keyboard is here; nothing around any other."""
        if self.hasFocus() and index.row() == self.currentIndex().row():
            painter.setPen(option.palette.color(QPalette.ColorRole.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame around the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no frame any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The frame goes along, over the whole width of both rows."""
        super().currentChanged(current, previous)
        self.viewport().update()


def _divided(room: int, shares: Mapping[int, int], needed: Mapping[int, int]) -> dict[int, int]:
    """The width of each column: by its share, where that is less than it needs as much as it needs.

    >>> _divided(300, {0: 1, 1: 4}, {0: 56, 1: 56}), _divided(240, {0: 1, 1: 4}, {0: 56, 1: 56})
    ({0: 60, 1: 240}, {0: 56, 1: 184})
    """
    found: dict[int, int] = {}
    while True:
        open_ones = {one: share for one, share in shares.items() if one not in found}
        left, whole = room - sum(found.values()), sum(open_ones.values())
        tight = {one: needed[one] for one, share in open_ones.items() if left * share // whole < needed[one]}
        if not tight:
            return {one: found.get(one, left * share // (whole or 1)) for one, share in shares.items()}
        found |= tight


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last row of each run of rows, ascending, that follow one another."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        numbers = [row for _, row in run]
        yield numbers[0], numbers[-1]


class OpeningTable(RowTable):
    """A row is `opened` by `Enter`, too, which presses no button of the dialog here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` opens the row."""
        if is_enter(event):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
