"""Quiet words that explain a panel, or say that it has nothing to show."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clipdesk.ui.widgets.wrapping_label import WrappingLabel


class HintLabel(WrappingLabel):
    """A quiet label that wraps. Its text is never read as markup."""

    def __init__(self, parent: QWidget, text: str = "") -> None:
        super().__init__(text, parent)
        self.setProperty("part", "hint")
