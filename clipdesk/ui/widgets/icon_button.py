"""A small button that shows an icon alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from clipdesk.ui.theme import Theme


def icon_button(theme: Theme, icon: str, name: str, parent: QWidget) -> QToolButton:
    """A button called `name` to screen readers and under the pointer; a click gives it the keyboard as Tab does."""
    button = QToolButton(parent)
    button.setIcon(theme.icon(icon, "quiet"))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
