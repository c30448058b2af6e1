"""`FilterRow`: the buttons below the chips, on one line where they fit; the order stands at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipdesk.ui.panels.person_button import PersonButton
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.menu_button import MenuButton


class FilterRow(QWidget):
    """Leaves the button of a person out where it would need a line of its own and nobody is chosen."""

    def __init__(self, buttons: Sequence[MenuButton], person: PersonButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._person = person
        row = FlowLayout(self, spacing=0, trails=True)
        for button in buttons:
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit(self) -> None:
        """Leave out what has no room now, or take it in again."""
        has_room = sum(one.sizeHint().width() for one in self._buttons) <= self.width()
        self._person.setVisible(self._person.is_offered and (has_room or self._person.is_chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other buttons."""
        super().resizeEvent(event)
        self.fit()
