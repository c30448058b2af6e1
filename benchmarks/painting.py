"""Finds out when Qt has painted what it was asked to."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE_S = 60.0


class PaintWatch(QObject):
    """Notes which of some widgets were painted since `begin`; each counts only once `is_ready` says so."""

    def __init__(self, *widgets: QWidget, is_ready: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._widgets = widgets
        self._is_ready = is_ready
        self._waiting: set[QWidget] = set(widgets)
        self._then: Callable[[], None] | None = None
        for widget in widgets:
            widget.installEventFilter(self)

    def begin(self) -> None:
        """Forget what was painted."""
        self._waiting = set(self._widgets)

    def when_done(self, then: Callable[[], None]) -> None:
        """Call `then` as soon as everything was painted."""
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a painting; it is over when the event loop goes round the next time."""
        if event.type() == QEvent.Type.Paint and watched in self._waiting and self._is_ready():
            self._waiting = {widget for widget in self._waiting if widget is not watched}
            if not self._waiting and self._then is not None:
                QTimer.singleShot(0, self._then)
        return False

    def wait(self) -> None:
        """Let Qt work until everything was painted. Raises TimeoutError when that does not come."""
        end = time.monotonic() + _PATIENCE_S
        while self._waiting:
            QApplication.processEvents()
            if time.monotonic() > end:
                message = f"not painted after {_PATIENCE_S:g} s: {[type(one).__name__ for one in self._waiting]}"
                raise TimeoutError(message)

    def stop(self) -> None:
        """Look no longer."""
        for widget in self._widgets:
            widget.removeEventFilter(self)


def settle() -> None:
    """Let Qt do what it has put off."""
    for _ in range(4):
        QApplication.processEvents()
