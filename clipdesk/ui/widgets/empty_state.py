"""What stands where nothing is yet: an icon, a sentence, what to do about it, and up to two buttons for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from clipdesk.ui.fonts import window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_view import IconView
from clipdesk.ui.widgets.layouts import in_column, in_row

_ICON = 40
_WIDEST = 420
_MOST_BUTTONS = 2


class EmptyState(QWidget):
    """Fills a pane, centered, and gives way when it is narrow. Says nothing before `set_words`."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = IconView(theme.icon(icon, "quiet"), _ICON, self)
        self._sentence = self._words("sentence")
        self._sentence.setFont(window_font(1.25))
        self._detail = self._words("detail")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = in_column(2, of=self, margins=(24, 24, 24, 24))
        column.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for label in (self._sentence, self._detail):
            row = in_row(1, (label, 100), 1, spacing=-1)
            column.addLayout(row)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self.set_words(icon, "")

    def set_words(self, icon: str, sentence: str, detail: str = "") -> None:
        """Say this from now on."""
        self._picture.set_icon(self._theme.icon(icon, "quiet"))
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        between = " " if sentence.endswith((".", "!", "?", "…")) else ". "
        self.setAccessibleName(f"{sentence}{between}{detail}" if detail else sentence)

    def add_button(self, text: str, *, is_first: bool = False) -> QPushButton:
        """A button under the words; `is_first` marks what most people want, and gets the keyboard. There may be two."""
        assert self._buttons.count() < _MOST_BUTTONS, "more than two ways out are a menu"
        button = QPushButton(text, self, default=is_first, autoDefault=is_first)
        if is_first:
            self.setFocusProxy(button)
        self._buttons.addWidget(button)
        return button

    def _words(self, part: str) -> QLabel:
        label = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        label.setProperty("part", part)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        label.setMaximumWidth(_WIDEST)
        return label
