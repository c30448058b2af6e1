"""`NameField`: one line of a dialog for a name or a few words."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from clipdesk.ui.copied_text import drop_plain_words


class NameField(QLineEdit):
    """Words may be dropped on it; a file or the address of a page is no name, and Qt would write either into the field.

    The key for undo takes back what was typed; where nothing was, it is left to the window, which may have done something.
    """

    def event(self, event: QEvent) -> bool:
        """Refuse files and addresses that are dropped, or dragged over it."""
        if self._is_idle_undo(event):
            event.ignore()
            return True
        return drop_plain_words(event, super().event)

    def _is_idle_undo(self, event: QEvent) -> bool:
        """Whether `event` asks who takes the key for undo or redo, and there is nothing of the kind here."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        undoes, redoes = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        return (undoes and not self.isUndoAvailable()) or (redoes and not self.isRedoAvailable())
