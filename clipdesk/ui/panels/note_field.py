"""`NoteField`: the note on an annotation or an article; what is typed in one visit is one step for undo."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from clipdesk.domain.ids import new_id
from clipdesk.ui.widgets.text_field import TextField


class NoteField(TextField):
    """Shows a stored note. `note_committed` carries what was typed, and the step that it belongs to."""

    note_committed = Signal(str, str)

    def __init__(self, accessible_name: str, least: int, most: int, parent: QWidget) -> None:
        super().__init__(accessible_name, least, most, parent)
        self._stored = ""
        self._step = new_id()
        self.text_committed.connect(self._tell)

    def begin_step(self) -> None:
        """What is typed from now on is undone by itself."""
        self._step = new_id()

    def show_note(self, note: str) -> None:
        """Show the stored note, unless only the words being typed differ from it."""
        if note != self._stored or not self.hasFocus():
            self._stored = note
            self.set_text(note)

    def show_typed(self, note: str) -> None:
        """Show words that were typed before and are not stored yet, unless somebody is typing here."""
        if note != self.text() and not self.hasFocus():
            with QSignalBlocker(self):
                self.set_text(note)

    def discard(self) -> None:
        """Drop what is being typed: what it was about is gone."""
        with QSignalBlocker(self):
            self.set_text("")
        self._stored = ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Every visit is a step of its own."""
        self.begin_step()
        super().focusInEvent(event)

    def _tell(self, text: str) -> None:
        self._stored = text
        self.note_committed.emit(text, self._step)
