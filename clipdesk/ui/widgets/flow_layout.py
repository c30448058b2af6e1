"""A layout that sets its widgets like words: side by side, and on the next line when the line is full."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of items from the leading edge, `spacing` pixels apart both ways; `trails` puts the last item at the other edge."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, *, trails: bool = False) -> None:
        super().__init__(parent)
        self._trails = trails
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take `item` over."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at `index` back, or None behind the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: the line is as high as its widgets."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Always: a narrow layout needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at `width` pixels."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item inside `rect`."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """As narrow as can be; the height comes from the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the items into lines; returns the height used."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for line in self._lines(inner.width()):
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._set(line, QRect(inner.x(), y, inner.width(), height))
            y += height + self.spacing()
        used = max(inner.y(), y - self.spacing())
        return used - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items that are shown, line by line."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += size.width() + self.spacing()
        return lines

    def _set(self, line: list[QLayoutItem], room: QRect) -> None:
        """Place the items of one line, each in the middle of its height."""
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        x = room.x()
        for item in line:
            size = item.sizeHint()
            width = min(size.width(), room.width())
            if self._trails and item is self._items[-1]:
                x = room.x() + room.width() - width
            left = room.x() + room.right() - x - width + 1 if is_mirrored else x
            top = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), QSize(width, size.height())))
            x += size.width() + self.spacing()
