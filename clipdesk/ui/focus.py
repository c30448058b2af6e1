"""Gives the keyboard focus to a widget in any window of the program, and opens its context menu without a mouse."""

from __future__ import annotations

import sys
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEYS_OF_WINDOW = (Qt.Key.Key_E, Qt.Key.Key_U)
_KEYS_OF_REMOVAL = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def leave_to_window(event: QEvent) -> bool:
    """Leave `Ctrl+E` and `Ctrl+U` to the action of the window that has them, if any.

    Returns whether `event` asks who takes them.

    On X11 Qt's fields take both, to go to the end of the line and to clear it. They still do where no action has them.
    """
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    is_left = held(event) == Qt.KeyboardModifier.ControlModifier and event.key() in _KEYS_OF_WINDOW
    if is_left:
        event.ignore()
    return is_left


def keep_delete(event: QEvent) -> bool:
    """Let `Del` and `Backspace` reach the widget that has the keyboard, and not the action of the window.

    Returns whether `event` asks who takes one of them. Where a list of other things has the keyboard, nobody means the
    annotation that is selected in the text.
    """
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    is_kept = event.key() in _KEYS_OF_REMOVAL and not held(event)
    if is_kept:
        event.accept()
    return is_kept


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers that are held with a key; Qt also counts as one that it lies on the numeric keypad."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is `Enter`, of the letters or of the numeric keypad."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def means_removal(event: QKeyEvent, platform: str = sys.platform) -> bool:
    """Whether a key removes the chosen row of a list: `Del`, or `Backspace` where laptops have no other, on macOS."""
    keys = _KEYS_OF_REMOVAL if platform == "darwin" else _KEYS_OF_REMOVAL[:1]
    return event.key() in keys and not held(event)


def give_keyboard(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Focus `widget`, and bring its window to the front where another one of ours has the keyboard.

    A pane that floats is a window: without this, what is typed after an action would go on reaching that pane. A
    program that is in the background stays there.
    """
    window, active = widget.window(), QApplication.activeWindow()
    if active is not None and active is not window:
        window.activateWindow()
    widget.setFocus(reason)


def has_keyboard(part: QWidget) -> bool:
    """Whether `part`, or something in it, has the keyboard.

    If so, whoever hides it should move the focus: Qt would move it to the next widget.
    """
    focus = QApplication.focusWidget()
    return focus is not None and (focus is part or part.isAncestorOf(focus))


def in_reading_order(*parts: QWidget) -> None:
    """Let `Tab` go through `parts` in this order; the widget that came after the first of them follows the last."""
    for one, following in pairwise(parts):
        QWidget.setTabOrder(one, following)


def open_menu_of_focus() -> None:
    """Open the menu of the widget with the keyboard, at its cursor or chosen row: laptops have no key for menus."""
    widget = QApplication.focusWidget()
    if widget is None:
        return
    place = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
