"""A pane at the side of the window: moved and floated by its upper edge, with an edge all around while it floats."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from clipdesk.ui.theme import Theme

_GRIP, _EDGE = 8, 1


class Pane(QDockWidget):
    """A pane that can be moved. `key` is the name under which its place is kept.

    `escaped`: `Escape` was pressed while it floats, and nothing in it had a use for that.
    """

    escaped = Signal()

    def __init__(self, key: str, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setObjectName(key)
        self.setTitleBarWidget(_Grip(theme, self))
        self.topLevelChanged.connect(self._leave_room)

    def _leave_room(self, is_floating: bool) -> None:
        """Room for the edge: Qt draws none where the upper edge is a widget of its own."""
        edge = _EDGE if is_floating else 0
        self.setContentsMargins(edge, edge, edge, edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A floating pane is a separate window, so the main window does not get the key."""
        if self.isFloating() and event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge, while it floats."""
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            painter.setPen(self._theme.color("disabled"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()


class _Grip(QWidget):
    """The thin strip on top of a pane by which it is moved; dots show while the mouse is on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(_GRIP)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setToolTip(self.tr("Drag to move this pane; double-click to float it"))

    def sizeHint(self) -> QSize:
        """The height that the pane keeps for it; otherwise its content would cover it."""
        return QSize(_GRIP * 4, _GRIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three dots, only under the mouse."""
        if not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("quiet"))
        middle = self.rect().center()
        for step in (-8, 0, 8):
            painter.drawEllipse(middle.x() + step, middle.y() - 1, 3, 3)
        painter.end()
