"""Properties of widgets that the style sheet asks for, as in `QLineEdit[invalid="true"]`."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_style_property(widget: QWidget, name: str, value: bool | str) -> bool:
    """Set a property and draw the widget by the rules that now hold for it. Returns whether it had another value.

    A property that was never set counts as False, or as an empty string.
    """
    if (widget.property(name) or None) == (value or None):
        return False
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    return True
