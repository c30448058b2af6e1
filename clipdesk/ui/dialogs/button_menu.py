"""`ButtonMenu`: what the buttons of a window do with the chosen rows, in the menu of the table, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QPushButton


class ButtonMenu(QObject):
    """The menu of the right mouse button. Each entry has the words of its button, and its tool tip as the key."""

    def __init__(self, table: QAbstractItemView, buttons: Sequence[QPushButton]) -> None:
        super().__init__(table)
        self._pairs = [(QAction(table), button) for button in buttons]
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for action, button in self._pairs:
            action.triggered.connect(button.click)
            table.addAction(action)

    def follow(self) -> None:
        """Say and allow what the buttons say and allow now."""
        for action, button in self._pairs:
            action.setText("\t".join(filter(None, (button.text(), button.toolTip()))))
            action.setEnabled(button.isEnabled())
