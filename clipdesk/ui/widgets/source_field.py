"""`SourceField`: one fact of where an article comes from, to be corrected: how it was found, and what it is. Makes no changes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from clipdesk.domain.article import Source
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.language_names import article_language, language_code
from clipdesk.ui.locale_words import read_date
from clipdesk.ui.record_words import provenance_word, source_field_title
from clipdesk.ui.widgets.elided_label import ElidedLabel
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.line_field import LineField
from clipdesk.ui.widgets.style_property import set_style_property

Value = str | tuple[str, ...]
"""What a fact is: words, or the names of a byline."""
_BETWEEN_NAMES = "; "


class SourceField(QWidget):
    """One field: a quiet caption, how the value was found, and the value."""

    committed = Signal()

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._stored = ""
        title = QLabel(caption, self)
        title.setFont(window_font(SMALL))
        title.setProperty("part", "hint")
        self.provenance = ElidedLabel("", self)
        self.provenance.setFont(window_font(SMALL))
        self.provenance.setProperty("part", "hint")
        self.provenance.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.line = LineField(caption, self)
        self.line.editingFinished.connect(self._finish)
        title.setBuddy(self.line)
        head = in_row(title, (self.provenance, 1))
        in_column(head, self.line, of=self, spacing=2)

    @property
    def changed(self) -> str | None:
        """What the typed words mean, None where they cannot be stored or mean what is stored already."""
        text = self.line.text()
        typed = self._stored if text == self._shown(self._stored) else self._read(text)
        return None if typed == self._stored else typed

    def show_value(self, value: str, provenance: str) -> None:
        """Show a value and how it was found; words that are being typed stay."""
        is_typed = self.changed is not None
        is_other = value != self._stored or not self.line.hasFocus()
        self._stored = value
        if is_other and not is_typed:
            self.line.setText(self._shown(value))
            self.line.setCursorPosition(0)
        words = provenance_word(provenance)
        self.provenance.setText(words)
        self.line.setAccessibleDescription(words)

    def take(self) -> str | None:
        """What was typed and differs from the value, which it is from now on; None where nothing does."""
        value = self.changed
        if value is not None:
            self._stored = value
            self.line.setText(self._shown(value))
            self.line.setCursorPosition(0)
        return value

    def show_source(self, source: Source) -> None:
        """Show what a source has of this fact, as `show_value` does."""
        value: Value = getattr(source, self.name)
        words = value if isinstance(value, str) else _BETWEEN_NAMES.join(value)
        self.show_value(words, source.provenance.get(self.name, ""))

    @staticmethod
    def value_of(words: str) -> Value:
        """What the words that `take` returns are as the fact."""
        return words

    @property
    def unkept(self) -> str:
        """What was typed and cannot be stored; empty for nothing."""
        text = self.line.text()
        return text if text != self._shown(self._stored) and self._read(text) is None else ""

    def drop(self) -> None:
        """Show the value again in place of what was typed and means nothing."""
        self.line.setText(self._shown(self._stored))

    def _shown(self, value: str) -> str:
        """How a stored value is written in the field."""
        return value

    def _read(self, text: str) -> str | None:
        """What the typed words mean; None for nothing that can be stored."""
        return " ".join(text.split())

    def _finish(self) -> None:
        if self.changed is not None:
            self.committed.emit()
        elif self._read(self.line.text()) is not None:
            self.line.setText(self._shown(self._stored))


class LanguageField(SourceField):
    """A language by its name in itself; it is stored as a code, and may be typed as one, or by its English name."""

    def _shown(self, value: str) -> str:
        return article_language(value)

    def _read(self, text: str) -> str | None:
        return language_code(text)


class DateField(SourceField):
    """A date in ISO 8601, perhaps a month or a year alone, or as the locale writes it."""

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(name, caption, parent)
        self.line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.line.textChanged.connect(self._judge)

    def _read(self, text: str) -> str | None:
        return read_date(text)

    def _judge(self, text: str) -> None:
        is_wrong = text != self._stored and self._read(text) is None
        set_style_property(self.line, "invalid", is_wrong)
        hint = self.tr("Write the date as YYYY-MM-DD, YYYY-MM or YYYY.") if is_wrong else ""
        self.line.setToolTip(hint)


class NamesField(SourceField):
    """Names with semicolons between them."""

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(name, caption, parent)
        self.line.setPlaceholderText(self.tr("Name; name"))

    @staticmethod
    def value_of(words: str) -> tuple[str, ...]:
        """The names in what was typed."""
        names = (" ".join(one.split()) for one in words.split(";"))
        return tuple(one for one in names if one)


_KINDS: dict[str, type[SourceField]] = {"byline": NamesField, "published": DateField, "language": LanguageField}


def source_field(name: str, parent: QWidget) -> SourceField:
    """The field for a fact of `Source`, with its caption and its checks."""
    return _KINDS.get(name, SourceField)(name, source_field_title(name), parent)
