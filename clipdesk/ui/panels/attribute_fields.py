"""Fields for the attributes of an annotation: a choice, words, a number, a yes or no.

A stored value that does not fit the kind of its attribute is shown as it is, marked, and kept until the user changes it.
`problem` is a sentence about it, or about what is typed and cannot be kept; `judged` says that it may be another one.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from clipdesk.domain.label import Attribute, AttributeKind, is_yes
from clipdesk.ui.locale_words import format_number, parse_number
from clipdesk.ui.record_words import field_title
from clipdesk.ui.widgets.choice_box import Choice, ChoiceBox
from clipdesk.ui.widgets.line_field import LineField
from clipdesk.ui.widgets.style_property import set_style_property

YES = "true"
"""The stored value of a flag that is set; one that is not set is not stored."""

_ROOM = 110
"""Of a value beside a box, in pixels: the narrowest panel has so much."""
_LONGEST = 60


class ChoiceField(ChoiceBox):
    """One of the allowed values, or none.

    Another value, from an import or of an older codebook, is offered as long as it is the current one.
    """

    value_committed = Signal(str)
    judged = Signal()

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(field_title(attribute.name), parent)
        self.problem = ""
        self._attribute = attribute
        self._choices = [Choice("", "–"), *(Choice(one, one) for one in attribute.choices)]
        self.key_chosen.connect(self.value_committed)

    def set_value(self, value: str) -> None:
        """Show a stored value."""
        self.set_choices(self._choices, value)
        words = self.tr("“{0}” is not among the values to choose from. It is kept as it is until you change it.")
        self.problem = "" if self._attribute.fits(value) else words.format(_shortened(value))
        _mark(self, self.problem)
        self.judged.emit()


class TextValueField(LineField):
    """One line. The value is committed at `Enter` and when the focus leaves, if it differs."""

    value_committed = Signal(str)
    judged = Signal()

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(field_title(attribute.name), parent)
        self.problem = ""
        self._attribute = attribute
        self._stored = ""
        self.editingFinished.connect(self.commit)

    def set_value(self, value: str) -> None:
        """Show a value; words that are being typed stay."""
        is_typed = self._typed() is not None
        is_other = value != self._stored or not (self.hasFocus() or self.unkept)
        self._stored = value
        if is_other and not is_typed:
            self.setText(self._shown(value))
            self.setCursorPosition(0)

    @property
    def unkept(self) -> str:
        """What was typed and is no value; empty for nothing."""
        text = self.text()
        return text if self._parsed(text) is None else ""

    def take_back(self) -> str:
        """Show the stored value again in place of what was typed and is none, and return that; empty for nothing."""
        words = self.unkept
        if words:
            self.setText(self._shown(self._stored))
        return words

    def commit(self) -> None:
        """Keep what is typed, if it is a value and differs from the one shown."""
        value = self._typed()
        if value is not None:
            self._stored = value
            self.value_committed.emit(value)

    def _typed(self) -> str | None:
        """What was typed and is to be kept; None for nothing."""
        text = self.text()
        value = self._stored if text == self._shown(self._stored) else self._parsed(text)
        return None if value == self._stored else value

    def _shown(self, value: str) -> str:
        return value

    def _parsed(self, text: str) -> str | None:
        return text.strip()


class NumberValueField(TextValueField):
    """A number as the locale writes it, stored with a decimal point. What is typed and is none is not kept."""

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(attribute, parent)
        self.textChanged.connect(self._judge)

    def set_value(self, value: str) -> None:
        """Show a stored value; the same words may be right now and wrong before."""
        super().set_value(value)
        self._judge()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a value that was not changed in the form of the locale again."""
        super().focusOutEvent(event)
        if self._parsed(self.text()) is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self._shown(self._stored))

    def _shown(self, value: str) -> str:
        return format_number(value)

    def _parsed(self, text: str) -> str | None:
        # A value from an import is not changed, whether it is a number or not.
        if not text.strip() or text == self._shown(self._stored):
            return self._stored if text.strip() else ""
        return parse_number(text)

    def _judge(self) -> None:
        self.problem = self._wrong(self.text())
        _mark(self, self.problem)
        self.judged.emit()

    def _wrong(self, text: str) -> str:
        if self._parsed(text) is None:
            return self.tr("This is not a number and is not saved.")
        if text.strip() and text == self._shown(self._stored) and not self._attribute.fits(self._stored):
            words = self.tr("“{0}” is not a number. It is kept as it is until you change it.")
            return words.format(_shortened(self._stored))
        return ""


class FlagField(QCheckBox):
    """Yes or no. A value that says neither stands beside the box, which is then neither empty nor ticked."""

    value_committed = Signal(str)
    judged = Signal()

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = ""
        self.setAccessibleName(field_title(attribute.name))
        self._stored = ""
        # A screen reader turns it over without a click; a click out of neither turns nothing over.
        self.toggled.connect(self._commit)
        self.clicked.connect(self._commit)

    def set_value(self, value: str) -> None:
        """Show a stored value."""
        said = is_yes(value)
        self._stored = value
        with QSignalBlocker(self):
            if said is None:
                self.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                self._settle(is_checked=said)
        odd = "" if said is not None else self.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, _ROOM)
        self.setText(odd.replace("&", "&&"))
        words = self.tr("“{0}” is neither yes nor no. It is kept as it is until you change it.")
        self.problem = words.format(_shortened(value)) if odd else ""
        _mark(self, self.problem)
        self.judged.emit()

    def commit(self) -> None:
        """Nothing waits: a click is a value."""

    def _commit(self, is_checked: bool) -> None:
        value = YES if is_checked else ""
        if value != self._stored:
            self._stored = value
            self._settle(is_checked=is_checked)
            self.value_committed.emit(value)

    def _settle(self, *, is_checked: bool) -> None:
        """Yes or no, and from here a click leads to nothing else."""
        self.setTristate(False)
        self.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)


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


def _mark(field: QWidget, words: str) -> None:
    """Mark a field whose value is wrong, and tell it to those who hover or hear; take the mark away where nothing is."""
    set_style_property(field, "invalid", bool(words))
    field.setToolTip(words)
    field.setAccessibleDescription(words)


def _shortened(value: str) -> str:
    return value if len(value) <= _LONGEST else value[:_LONGEST].rstrip() + "…"
