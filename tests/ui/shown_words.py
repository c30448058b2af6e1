"""What a widget says: the words of its labels that can be seen, and the entries of a menu."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QMenu, QWidget


def shown_words(widget: QWidget) -> list[str]:
    """The words of every visible label in a widget, in the order in which they were made."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def offered(menu: QMenu) -> list[str]:
    """The entries of a menu that fills itself when it opens."""
    menu.aboutToShow.emit()
    return [one.text() for one in menu.actions() if not one.isSeparator()]
