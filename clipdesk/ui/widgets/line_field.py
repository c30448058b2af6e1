"""`LineField`: one line to type in, within the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from clipdesk.ui.focus import leave_to_window


class LineField(QLineEdit):
    """Keys of the window are so while one types in it, too."""

    def event(self, event: QEvent) -> bool:
        """Leave the window what Qt would take of its keys."""
        return leave_to_window(event) or super().event(event)
