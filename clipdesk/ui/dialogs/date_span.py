"""`DateSpan`: from when and until when articles are to have appeared; either may be left open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipdesk.domain.dates import day_of, is_later
from clipdesk.ui.dialogs.base_dialog import GAP, plain_label
from clipdesk.ui.locale_words import read_date
from clipdesk.ui.widgets.flow_layout import FlowLayout
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.line_field import LineField
from clipdesk.ui.widgets.style_property import set_style_property

_ROOM = "MMMM-MM-DD"


class DateSpan(QWidget):
    """`changed` comes when something else is typed.

    Dates are typed as in the source of an article, and shown as they were understood when a field is left.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since_field = self._make_field(self.tr("Published from"))
        self.until_field = self._make_field(self.tr("Published until"))
        flow = FlowLayout(self, spacing=GAP)
        for field in (self.since_field, self.until_field):
            pair = QWidget(self)
            in_row(plain_label(field.accessibleName()), field, of=pair)
            flow.addWidget(pair)

    @property
    def since(self) -> str:
        """The first day, month or year in ISO 8601; empty for none, or for what is no date."""
        return _day_typed(self.since_field) or ""

    @property
    def until(self) -> str:
        """The last day, month or year, as `since`."""
        return _day_typed(self.until_field) or ""

    def problem(self) -> str:
        """What is wrong with what was typed, in a sentence; empty where nothing is."""
        for field in self._fields:
            if _day_typed(field) is None:
                words = self.tr("“{0}” is not a date. Write it as YYYY-MM-DD, YYYY-MM or YYYY.")
                return words.format(field.text().strip())
        if self._is_turned:
            words = self.tr(
                "No article is published from {0} and until {1}, which is earlier. Change one of the dates."
            )
            return words.format(self.since, self.until)
        return ""

    @property
    def _fields(self) -> tuple[LineField, LineField]:
        return self.since_field, self.until_field

    @property
    def _is_turned(self) -> bool:
        return is_later(self.since, self.until)

    def _make_field(self, name: str) -> LineField:
        made = LineField(name, self)
        made.setPlaceholderText(self.tr("YYYY-MM-DD"))
        made.setFixedWidth(made.fontMetrics().horizontalAdvance(_ROOM) + 4 * GAP)
        made.textChanged.connect(self._judge)
        made.editingFinished.connect(partial(self._show_understood, made))
        return made

    def _judge(self) -> None:
        for field in self._fields:
            set_style_property(field, "invalid", _day_typed(field) is None or self._is_turned)
        self.changed.emit()

    def _show_understood(self, field: LineField) -> None:
        day = _day_typed(field)
        if day is not None and day != field.text():
            field.setText(day)


def _day_typed(field: LineField) -> str | None:
    """The day, month or year in a field; None for what is no date."""
    read = read_date(field.text())
    return None if read is None else day_of(read)
