"""`DecisionKeys`: the keys with which the main window decides on suggestions, in a window beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget


class DecisionKeys:
    """Press the two buttons of a window, and do what further keys of the main window do. None before `set_keys`."""

    def __init__(self, window: QWidget, accept: QPushButton, refuse: QPushButton) -> None:
        self._window = window
        self._buttons = (accept, refuse)
        self._shortcuts: list[QShortcut] = []

    def set_keys(
        self,
        accept: QKeySequence,
        refuse: QKeySequence,
        further: Iterable[tuple[QKeySequence, Callable[[], object]]] = (),
    ) -> None:
        """Answer to these keys from now on, and to no earlier ones; the buttons name theirs."""
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._shortcuts.clear()
        # Not in keyPressEvent: a list keeps letters for itself.
        for key, button in zip((accept, refuse), self._buttons, strict=True):
            button.setToolTip(key.toString(QKeySequence.SequenceFormat.NativeText))
            self._add(key, button.click)
        for key, act in further:
            self._add(key, act)

    def _add(self, key: QKeySequence, act: Callable[[], object]) -> None:
        shortcut = QShortcut(key, self._window)
        shortcut.activated.connect(act)
        self._shortcuts.append(shortcut)
