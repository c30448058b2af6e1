"""`LineField`: one line to type in, within the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clipdesk.ui.copied_text import drop_words
from clipdesk.ui.focus import leave_to_window

_COMES_BACK = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class LineField(QLineEdit):
    """Keys of the window are so while one types in it, too."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)

    def event(self, event: QEvent) -> bool:
        """Leave the window what Qt would take of its keys, and files that are dropped."""
        return leave_to_window(event) or drop_words(event, super().event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """When the focus leaves, a text longer than the field shows its beginning again; a menu over the field does not count."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self.home(False)
