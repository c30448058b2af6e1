"""`SuggestionCard`: the selected suggestion as a form: its label, the values it fills in, why, and two buttons."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.form_rows import FormRows
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.label_chip import LabelChip
from clipdesk.ui.widgets.layouts import in_column, in_row


class SuggestedFacts(NamedTuple):
    """What is said of a suggestion: name and prepared color of its label, captions with values, and lines on why and how."""

    label: str
    color: str
    values: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]


class SuggestionCard(QWidget):
    """Has the captions of the form of an annotation, so that accepting changes little. Hidden while nothing is shown."""

    accept_requested = Signal()
    refuse_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = FormRows(self)
        self._why = HintLabel(self)
        self._why.setFont(window_font(SMALL))
        self.accept_button = QPushButton(self.tr("Accept"), self)
        self.refuse_button = QPushButton(self.tr("Refuse"), self)
        for button in (self.accept_button, self.refuse_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the text
        self.accept_button.clicked.connect(self.accept_requested)
        self.refuse_button.clicked.connect(self.refuse_requested)
        decide = in_row((self.accept_button, 1), (self.refuse_button, 1), margins=(0, 4, 0, 4))
        in_column(self._rows, self._why, decide, of=self, spacing=6)
        self.hide()

    def show_facts(self, facts: SuggestedFacts | None, *, can_decide: bool) -> None:
        """Show a suggestion, or none; the buttons only where it `can_decide`."""
        self.setVisible(facts is not None)
        for button in (self.accept_button, self.refuse_button):
            button.setVisible(facts is not None and can_decide)
        if facts is None:
            return
        self._rows.clear()
        chip = LabelChip(self._theme, self._rows)
        chip.set_label(facts.label, facts.color)
        self._rows.add_row(self.tr("Suggested"), chip)
        for caption, value in facts.values:
            self._rows.add_row(caption, QLabel(value, textFormat=Qt.TextFormat.PlainText, wordWrap=True))
        self._why.setText("\n".join(facts.lines))
        spoken = [facts.label, *(f"{caption}: {value}" for caption, value in facts.values), *facts.lines]
        self.setAccessibleName(self.tr("Suggested: {0}").format(", ".join(spoken)))
