"""A combo box for narrow panels: gives way, keeps long texts short, and leaves the wheel to the panel."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class Choice(NamedTuple):
    """One entry: what it stands for, and the words for it."""

    key: str
    text: str
    icon: QIcon | None = None


class ElidingBox(QComboBox):
    """A combo box whose text ends in an ellipsis where it does not fit."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name(accessible_name)

    def set_name(self, accessible_name: str) -> None:
        """What assistive technology calls it."""
        self.setAccessibleName(accessible_name)
        if sys.platform == "linux":  # where Qt tells the chosen entry in place of the name
            self.setAccessibleDescription(accessible_name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with as much of its text as fits."""
        painter = QStylePainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = field.width() - 1 - (0 if option.currentIcon.isNull() else option.iconSize.width() + 4)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class ChoiceBox(ElidingBox):
    """`key_chosen` carries what the user, not the program, chose. `filling` comes before the entries are needed."""

    key_chosen = Signal(str)
    filling = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(14, 14))
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(self._chosen)
        self._shown = ""

    @property
    def key(self) -> str:
        """What the entry shown stands for."""
        return self._shown

    def set_choices(self, choices: Sequence[Choice], key: str) -> None:
        """Offer these and show `key`; what is not among them is offered as well, by its own name."""
        self._shown = key
        wanted = list(choices)
        if key not in [one.key for one in wanted]:
            wanted.append(Choice(key, key))
        if wanted != [Choice(self.itemData(n), self.itemText(n)) for n in range(self.count())]:
            self.clear()
            for one in wanted:
                self.addItem(one.icon or QIcon(), one.text, one.key)
        self.setCurrentIndex([one.key for one in wanted].index(key))

    def showPopup(self) -> None:
        """Ask for the entries first."""
        self.filling.emit()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The arrow keys need the entries as well."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.filling.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a panel must not change what it shows."""
        event.ignore()

    def _chosen(self, place: int) -> None:
        key: Any = self.itemData(place)
        if key != self._shown:
            self._shown = key
            self.key_chosen.emit(key)
