"""A button of one action: its icon, and its words or keys as they are now. Knows no actions of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget


class ActionButton(QToolButton):
    """Follows `action` and triggers it.

    `QToolButton.setDefaultAction` would do, but Qt 6.11 connects such a button once more at each change of its
    action, so that an action whose words change with every step gets slower all day.
    """

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._shows_keys = False
        self.setProperty("part", "action")
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def set_shows_keys(self, shows: bool) -> None:
        """Let the keys that do the same stand beside the icon, or the icon stand alone."""
        if shows != self._shows_keys:
            self._shows_keys = shows
            beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
            self.setToolButtonStyle(beside if shows else alone)
            self._follow()

    def _follow(self) -> None:
        action = self._action
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(keys if self._shows_keys else action.iconText())
        self.setAccessibleName(action.iconText())
        self.setIcon(action.icon())
        self.setToolTip(action.toolTip())
        self.setStatusTip(action.statusTip())
        self.setEnabled(action.isEnabled())
