"""`Steps`: work of the window's own thread in steps, with the event loop in between. Knows nothing of what is done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_OF_THE_USER = frozenset(
    {
        QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.InputMethod, QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick, QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
    }
)  # fmt: skip
"""What asks for something that may not be there yet. The wheel turns meanwhile."""


class Steps(QObject):
    """One step (up to the next `yield`) in each turn of the event loop. `ended` comes once, when nothing is left.

    A key or a button that is pressed meanwhile waits until the rest was done at once: it finds everything in place.
    """

    ended = Signal()

    def __init__(self, work: Iterator[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = work
        self._is_at_it = False
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._do_one)

    def begin(self) -> None:
        """Do a step in each turn of the event loop from now on."""
        program = QApplication.instance()
        if self._work is not None and program is not None:
            program.installEventFilter(self)
            self._turn.start()

    def finish(self) -> None:
        """Do at once what is left. Nothing within a step."""
        while self._work is not None and not self._is_at_it:
            self._do_one()

    def stop(self) -> None:
        """Leave undone what is left."""
        program = QApplication.instance()
        if program is not None:
            program.removeEventFilter(self)
        self._turn.stop()
        self._work = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Have everything in place before what the user does arrives."""
        if event.type() in _OF_THE_USER:
            self.finish()
        return False

    def _do_one(self) -> None:
        if self._work is None or self._is_at_it:
            return
        self._is_at_it, is_more = True, False
        try:
            is_more = next(self._work, self) is not self
        finally:
            self._is_at_it = False
            if not is_more:
                self.stop()
        if not is_more:
            self.ended.emit()
