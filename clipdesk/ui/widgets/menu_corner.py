"""What stands at the end of the menu bar, or where the system shows the menus, above the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMainWindow, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from clipdesk.ui.widgets.action_button import ActionButton
from clipdesk.ui.widgets.layouts import in_row

_KEYS_FROM = 900
"""Pixels of the bar from which on the keys of the last action have room beside the menus."""
_REST = "qt_menubar_ext_button"
"""Qt's name for the button behind which the menus are that have no room."""


class MenuCorner(QWidget):
    """A button for each of `actions`; beside the last stand its keys, where `bar` is wide enough."""

    def __init__(self, actions: Sequence[QAction], bar: QMenuBar, more: QIcon) -> None:
        super().__init__(bar)
        row = in_row(of=self, spacing=4, margins=(0, 0, 8, 0))
        self._buttons = [ActionButton(action, self) for action in actions]
        for button in self._buttons:
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        window = bar.parentWidget()
        if bar.isNativeMenuBar() and isinstance(window, QMainWindow):
            self._stand_in_tool_bar(window)
        else:
            bar.setCornerWidget(self)
        rest = bar.findChild(QToolButton, _REST)
        if rest is not None:
            rest.setIcon(more)

    def _stand_in_tool_bar(self, window: QMainWindow) -> None:
        """Stand at the end of a bar of its own: menus that the system shows, as on macOS, have no room beside them."""
        bar = QToolBar(", ".join(button.text() for button in self._buttons), window)
        bar.setObjectName("corner")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        rest = QWidget(bar)
        rest.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(rest)
        bar.addWidget(self)
        window.addToolBar(bar)

    def fit(self, width: int) -> None:
        """Show the keys, or the icons alone, in a bar of `width` pixels."""
        self._buttons[-1].set_shows_keys(width >= _KEYS_FROM)
