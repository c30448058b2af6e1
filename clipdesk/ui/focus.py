"""Gives the keyboard to a widget, in whichever window of the program it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def give_keyboard(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Focus `widget`, and bring its window to the front where another one of ours has the keyboard.

    A pane that floats is a window: without this, what is typed after an action would go on reaching that pane. A
    program that is in the background stays there.
    """
    window, active = widget.window(), QApplication.activeWindow()
    if active is not None and active is not window:
        window.activateWindow()
    widget.setFocus(reason)
