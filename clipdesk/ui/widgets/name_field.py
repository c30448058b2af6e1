"""`NameField`: one line of a dialog for a name or a few words."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from clipdesk.ui.copied_text import drop_plain_words


class NameField(QLineEdit):
    """Words may be dropped on it; a file or the address of a page is no name, and Qt would write either into the field."""

    def event(self, event: QEvent) -> bool:
        """Refuse files and addresses that are dropped, or dragged over it."""
        return drop_plain_words(event, super().event)
