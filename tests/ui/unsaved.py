"""Words that could not be saved, for the tests of the window."""

from __future__ import annotations

from clipdesk.domain.annotation import Annotation
from clipdesk.ui.widgets.notice import NoticeBar
from tests.ui.window import Window

FULL = "The disk is full. Make room and try again."
LOST = "“{0}” was typed about something that has been removed, and is not saved. Undo the removal to keep it."


def write(window: Window, words: str) -> None:
    """Type a note on the selected passage, and go back to the text."""
    note = window.assembly.side.details.note
    window.trigger("note.edit")
    note.setPlainText(words)
    note.commit()
    window.trigger("text.focus")


def kept(window: Window, made: Annotation) -> str:
    """The note that is stored on a passage."""
    found = window.session.project.queries.annotation(made.id)
    assert found is not None
    return found.note


def warning(window: Window) -> NoticeBar:
    """The notice that the disk is full, which is there once."""
    (found,) = [one for one in window.assembly.notices.stack.notices if one.text == FULL]
    return found


def saved(window: Window) -> str:
    """What the bar below says of saving."""
    return window.assembly.window.status.accessibleDescription().partition(" · ")[0]
