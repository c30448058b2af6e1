"""`CorrectionBox`: one field of a source, opened where it is shown to be corrected. Asks for changes, makes none."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.ui.dialogs.source_words import source_value
from clipdesk.ui.focus import is_enter
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import isolated
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_button import icon_button
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.source_field import source_field
from clipdesk.ui.widgets.wrapping_label import WrappingLabel

_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Why the keyboard leaves the field without anybody having left it."""


class CorrectionBox(QFrame):
    """`committed` carries the name of a field and its new value, `taken_back` the name of one that is to be as it was recognized.

    `left` comes when the keyboard goes elsewhere or `Enter` is pressed, `abandoned` with `Esc`.
    """

    committed = Signal(str, object)
    taken_back = Signal(str)
    left = Signal()
    abandoned = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "page")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.name = ""
        """The field that is open; empty while none is."""
        self.fields = {name: source_field(name, self) for name in SOURCE_FIELDS}
        self.told = WrappingLabel("", self)
        self.told.setFont(window_font(SMALL))
        self.back_button: QToolButton = icon_button(theme, "undo", self.tr("Take the correction back"), self)
        self.back_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field would be left before the click
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.back_button.setToolTip(f"{self.back_button.accessibleName()} ({keys})")
        self.back_button.clicked.connect(self._take_back)
        in_column(*self.fields.values(), in_row((self.told, 1), self.back_button), of=self, margins=(10, 8, 10, 8))
        for field in self.fields.values():
            field.hide()
            field.line.installEventFilter(self)
            field.line.textChanged.connect(self._tell)
        self._recognized, self._is_corrected = Source(), False
        self.hide()

    def open(self, name: str, recognized: Source, source: Source, *, is_corrected: bool) -> None:
        """Let a field be typed in: its value in `source`, and what was `recognized`."""
        self.name = name
        for each, field in self.fields.items():
            field.setVisible(each == name)
        self.show_source(recognized, source, is_corrected=is_corrected)
        self.show()
        self.raise_()
        self.fields[name].line.setFocus()
        self.fields[name].line.selectAll()

    def show_source(self, recognized: Source, source: Source, *, is_corrected: bool) -> None:
        """Show the value anew; words that are being typed stay."""
        self._recognized, self._is_corrected = recognized, is_corrected
        self.fields[self.name].show_source(source)
        self._tell()

    def commit(self) -> bool:
        """Emit what was typed; False where it cannot be stored, and stays."""
        if self.name:
            name, field = self.name, self.fields[self.name]
            words = field.take()
            if words is not None:
                self.committed.emit(name, field.value_of(words))
            return not field.unkept
        return True

    @property
    def unkept(self) -> str:
        """What was typed and cannot be stored; empty for nothing."""
        return self.fields[self.name].unkept if self.name else ""

    def close_field(self) -> None:
        """Close the field; what was typed and not committed is gone."""
        if self.name:
            field, self.name = self.fields[self.name], ""
            field.drop()
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` keeps what was typed, `Esc` does not; neither reaches the dialog."""
        if is_enter(event):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keyboard leave, and the key that undoes where nothing is left to undo of what is typed."""
        if not self.name or watched is not self.fields[self.name].line:
            return False
        if event.type() == QEvent.Type.FocusOut and cast("QFocusEvent", event).reason() not in _STAYS:
            self.left.emit()
        is_undo = event.type() == QEvent.Type.KeyPress and cast("QKeyEvent", event).matches(
            QKeySequence.StandardKey.Undo
        )
        if is_undo and self._is_corrected and not self.fields[self.name].line.isUndoAvailable():
            self._take_back()
            return True
        return False

    def _take_back(self) -> None:
        self.fields[self.name].drop()
        self.taken_back.emit(self.name)

    def _tell(self) -> None:
        """Say what cannot be stored, or what was recognized in place of what was corrected."""
        if not self.name:
            return
        words = ""
        if self.unkept:
            words = self.tr("This is no date. Write it as YYYY-MM-DD, YYYY-MM or YYYY.")
        elif self._is_corrected:
            value = source_value(self._recognized, self.name)
            words = self.tr("Recognized: {0}").format(isolated(value)) if value else self.tr("Nothing was recognized.")
        self.told.setText(words)
        self.told.setVisible(bool(words))
        field = self.fields[self.name]
        field.line.setAccessibleDescription(". ".join(filter(None, (field.provenance.text(), words))))
        self.told.setForegroundRole(
            QPalette.ColorRole.BrightText if self.unkept else QPalette.ColorRole.PlaceholderText
        )
        self.back_button.setVisible(self._is_corrected)
        self.resized.emit()
