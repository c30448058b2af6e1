"""`NoteField`: the note on an annotation or an article; what is typed in one visit is one step for undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from clipdesk.domain.ids import new_id
from clipdesk.ui.widgets.text_field import TextField


class NoteField(TextField):
    """Shows a note. `note_committed` carries what was typed, and the step that it belongs to."""

    note_committed = Signal(str, str)

    def __init__(self, accessible_name: str, least: int, most: int, parent: QWidget) -> None:
        super().__init__(accessible_name, least, most, parent)
        self._step = new_id()
        self.text_committed.connect(self._tell)

    def begin_step(self) -> None:
        """What is typed from now on is undone by itself."""
        self._step = new_id()

    def show_note(self, note: Callable[[], str]) -> None:
        """Show the note as it is once what is being typed here is committed."""
        self.commit()
        self.set_text(note())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Every visit is a step of its own."""
        self.begin_step()
        super().focusInEvent(event)

    def _tell(self, text: str) -> None:
        self.note_committed.emit(text, self._step)
