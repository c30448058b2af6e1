"""`InputGate`: blocks keyboard and mouse for all windows of the program, except for one widget."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEPT_OUT = frozenset(
    {
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
        QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut,
        QEvent.Type.InputMethod, QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove,
        QEvent.Type.Drop, QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.Close,
    }
)  # fmt: skip
"""The events that could change something or close a window. The wheel still works, and windows are moved and painted."""
_REFUSED = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop, QEvent.Type.Close})
"""Events whose sender must learn that they were refused. All others are accepted, or they would go on to the parent."""


class InputGate(QObject):
    """Keys and buttons reach only what is inside the widget that stays open. `escaped`: the Escape key was pressed."""

    escaped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: QWidget | None = None

    @contextmanager
    def closed(self, but_for: QWidget) -> Iterator[None]:
        """Keep everything out, but for what is meant for this widget."""
        self._open = but_for
        program = QApplication.instance()
        assert program is not None
        program.installEventFilter(self)
        try:
            yield
        finally:
            program.removeEventFilter(self)
            self._open = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Block events that are not for the widget that stays open.

        Those of windows pass: Qt sends them on to widgets.
        """
        kind = event.type()
        if kind not in _KEPT_OUT or self._open is None:
            return False
        if not isinstance(watched, QWidget):
            return kind is QEvent.Type.Shortcut
        if watched is self._open or self._open.isAncestorOf(watched):
            return False
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        event.setAccepted(kind not in _REFUSED)
        return True
