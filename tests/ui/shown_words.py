"""What a widget says: the words of its labels that can be seen."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def shown_words(widget: QWidget) -> list[str]:
    """The words of every visible label in a widget, in the order in which they were made."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
