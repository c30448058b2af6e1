"""Fields of a project that is open for reading only: they can be read and copied from, and look like it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from clipdesk.ui.widgets.style_property import set_style_property


def set_changeable(part: QWidget, is_changeable: bool) -> None:
    """Let the fields in `part` be changed or not: words can still be selected then, choices and buttons are disabled."""
    for field in part.findChildren(QWidget):
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.setReadOnly(not is_changeable)
        elif isinstance(field, QComboBox | QAbstractButton):
            field.setEnabled(is_changeable)
            set_style_property(field, "legible", not is_changeable)
