"""A part of a panel that folds away under its title."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_column


class Fold(QWidget):
    """Closed at first. `toggled` says whether it is open now."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = content
        self.button = QToolButton(self, toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setText(title.replace("&", "&&"))
        self.button.setAccessibleName(title)
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(14, 14))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setProperty("part", "fold")
        in_column(self.button, content, of=self, spacing=4)
        self.button.toggled.connect(self._toggle)
        self._toggle(is_open=False)

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    def _toggle(self, is_open: bool) -> None:
        closed = "chevron-left" if self.isRightToLeft() else "chevron-right"
        self.button.setIcon(self._theme.icon("chevron-down" if is_open else closed, "quiet"))
        self._content.setVisible(is_open)
        self.toggled.emit(is_open)
