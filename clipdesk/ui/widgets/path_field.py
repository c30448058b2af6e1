"""`PathField`: one line for the path of a file."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit

from clipdesk.ui.copied_text import accept_copy, copied_files, drop_plain_words


class PathField(QLineEdit):
    """A file that is dropped on it is named by its path; the address of a page is none."""

    def event(self, event: QEvent) -> bool:
        """Take the path of what is dropped."""
        files = copied_files(event.mimeData()) if isinstance(event, QDropEvent) else []
        if not (files and isinstance(event, QDropEvent)):
            return drop_plain_words(event, super().event)
        accept_copy(event)
        if event.type() == QEvent.Type.Drop:
            self.setText(files[0])
        return True
