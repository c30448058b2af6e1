"""A widget as a test looks at it: shown, of a size, and closed after the test."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Shown = TypeVar("Shown", bound=QWidget)


def on_screen(widget: Shown, qtbot: QtBot, size: tuple[int, int] | None = None) -> Shown:
    """Show the widget, with this width and height in pixels if they are given, and let the test close it."""
    qtbot.addWidget(widget)
    if size is not None:
        widget.resize(*size)
    widget.show()
    return widget
