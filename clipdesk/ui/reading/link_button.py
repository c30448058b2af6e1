"""A button that reads like a link in a line of text. Looks only; says no more than any button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget

from clipdesk.ui.reading.reading_style import css


class LinkButton(QPushButton):
    """Words in the accent color, underlined under the mouse, with a line below while it has the focus."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_color(self, color: QColor) -> None:
        """Wear this color."""
        base = f"color: {css(color)}; background: transparent; border: 0; padding: 0; min-height: 0; text-align: left;"
        every = "QPushButton, QPushButton:flat, QPushButton:hover, QPushButton:pressed, QPushButton:focus"
        self.setStyleSheet(
            f"{every} {{ {base} }} QPushButton:hover {{ text-decoration: underline; }}"
            f" QPushButton:focus {{ border-bottom: 1px solid {css(color)}; }}"
        )
