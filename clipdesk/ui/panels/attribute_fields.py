"""Fields for the attributes of an annotation: a choice, words, a number, a yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.ui.locale_words import format_number, parse_number
from clipdesk.ui.record_words import field_title
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.line_field import LineField

YES = "true"
"""The stored value of a flag that is set; one that is not set is not stored."""


class ChoiceField(ChoiceBox):
    """One of the allowed values, or none.

    Another value, from an import, is offered as long as it is the current one.
    """

    value_committed = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(field_title(attribute.name), parent)
        self._choices = [Choice("", "–"), *(Choice(one, one) for one in attribute.choices)]
        self.key_chosen.connect(self.value_committed)

    def set_value(self, value: str) -> None:
        """Show a stored value."""
        self.set_choices(self._choices, value)


class TextValueField(LineField):
    """One line. The value is committed at `Enter` and when the focus leaves, if it differs."""

    value_committed = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(field_title(attribute.name), parent)
        self._stored = ""
        self.editingFinished.connect(self.commit)

    def set_value(self, value: str) -> None:
        """Show a stored value; what is being typed is not disturbed by the same value."""
        if value != self._stored or not self.hasFocus():
            self._stored = value
            self.setText(self._shown(value))
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Keep what is typed, if it is a value and differs from the stored one."""
        value = self._parsed(self.text())
        if value is not None and value != self._stored:
            self._stored = value
            self.value_committed.emit(value)

    def _shown(self, value: str) -> str:
        return value

    def _parsed(self, text: str) -> str | None:
        return text.strip()


class NumberValueField(TextValueField):
    """A number as the locale writes it, stored with a decimal point. What is none is marked and not kept.

    `judged` carries what is wrong with the words, or nothing.
    """

    judged = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(attribute, parent)
        self.textChanged.connect(self._judge)

    @property
    def is_valid(self) -> bool:
        """Whether the words are a number, or nothing."""
        return self._parsed(self.text()) is not None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a value that was not changed in the form of the locale again."""
        super().focusOutEvent(event)
        if self.is_valid and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self._shown(self._stored))

    def _shown(self, value: str) -> str:
        return format_number(value)

    def _parsed(self, text: str) -> str | None:
        # A value from an import is not changed, whether it is a number or not.
        if not text.strip() or text == self._shown(self._stored):
            return self._stored if text.strip() else ""
        return parse_number(text)

    def _judge(self) -> None:
        is_wrong = not self.is_valid
        if bool(self.property("invalid")) != is_wrong:
            self.setProperty("invalid", is_wrong)
            self.style().unpolish(self)
            self.style().polish(self)
        hint = self.tr("This is not a number and is not saved.") if is_wrong else ""
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self.judged.emit(hint)


class FlagField(QCheckBox):
    """Yes or no."""

    value_committed = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(field_title(attribute.name))
        self.clicked.connect(self._commit)

    def set_value(self, value: str) -> None:
        """Show a stored value; importers write "false" and "0" for no."""
        self.setChecked(value.casefold() not in ("", "false", "0", "no"))

    def commit(self) -> None:
        """Nothing waits: a click is a value."""

    def _commit(self, is_checked: bool) -> None:
        self.value_committed.emit(YES if is_checked else "")


AttributeField = ChoiceField | TextValueField | FlagField


def attribute_field(attribute: Attribute, parent: QWidget) -> AttributeField:
    """The field for an attribute."""
    match attribute.kind:
        case AttributeKind.CHOICE:
            return ChoiceField(attribute, parent)
        case AttributeKind.NUMBER:
            return NumberValueField(attribute, parent)
        case AttributeKind.FLAG:
            return FlagField(attribute, parent)
        case AttributeKind.TEXT:
            return TextValueField(attribute, parent)
