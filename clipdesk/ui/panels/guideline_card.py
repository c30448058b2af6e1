"""The guideline of one label: what it means, what to include and exclude. For reading only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from clipdesk.domain.label import Label
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import LabelChip
from clipdesk.ui.widgets.layouts import add_parts, in_column

_HIGHEST = 220


class GuidelineCard(QScrollArea):
    """Scrolls where the guideline is long; never higher than a third of a small window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Guideline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(_HIGHEST)
        inner = QWidget(self)
        column = in_column(of=inner, spacing=4, margins=(12, 4, 12, 12))
        self._chip = LabelChip(theme, inner)
        column.addWidget(self._chip)
        self._definition = _paragraph(inner)
        self._include_title, self._include = _caption(self.tr("Include"), inner), _paragraph(inner)
        self._exclude_title, self._exclude = _caption(self.tr("Exclude"), inner), _paragraph(inner)
        add_parts(column, self._definition, self._include_title, self._include, self._exclude_title, self._exclude, 1)
        self.setWidget(inner)

    def show_label(self, label: Label | None) -> None:
        """Show the guideline of a label, or what to do where there is none."""
        self._chip.setVisible(label is not None)
        if label is None:
            self._fill(self.tr("Choose a label to read its guideline."), "", "")
            return
        self._chip.set_label(label.name, label.color, label.shortcut)
        definition = label.definition
        if not (definition or label.include or label.exclude):
            definition = self.tr("This label has no guideline yet.")
        self._fill(definition, label.include, label.exclude)

    def _fill(self, definition: str, include: str, exclude: str) -> None:
        self._definition.setText(definition)
        self._definition.setVisible(bool(definition))
        for title, part, text in (
            (self._include_title, self._include, include),
            (self._exclude_title, self._exclude, exclude),
        ):
            part.setText(text)
            title.setVisible(bool(text))
            part.setVisible(bool(text))
        self.verticalScrollBar().setValue(0)


def _paragraph(parent: QWidget) -> QLabel:
    made = QLabel(parent, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _caption(text: str, parent: QWidget) -> QLabel:
    made = QLabel(text, parent)
    made.setFont(window_font(SMALL, bold=True))
    made.setContentsMargins(0, 4, 0, 0)
    return made
