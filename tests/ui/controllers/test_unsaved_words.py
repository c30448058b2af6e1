"""What was typed and could not be saved is kept until it can be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.errors import ProjectError
from clipdesk.project.commands.annotations import RemoveAnnotations
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.unsaved_dialog import UnsavedDialog
from clipdesk.ui.widgets.notice import NoticeBar
from tests.ui.window import Window

FULL = "The disk is full. Make room and try again."


@pytest.fixture
def fill(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Fills the disk, or makes room again."""
    execute = Project.execute

    def refuse(*_: object, **__: object) -> None:
        raise ProjectError("The disk is full.", "Make room and try again.")

    def set_full(is_full: bool) -> None:
        monkeypatch.setattr(Project, "execute", refuse if is_full else execute)

    return set_full


@pytest.fixture
def quote(window: Window, fill: Callable[[bool], None]) -> Annotation:
    """A passage whose note was typed while the disk was full."""
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    fill(True)
    write(window, "a threat?")
    return made


def write(window: Window, words: str) -> None:
    """Type a note on the selected passage, and go back to the text."""
    note = window.assembly.side.details.note
    window.trigger("note.edit")
    note.setPlainText(words)
    note.commit()
    window.trigger("text.focus")


def kept(window: Window, made: Annotation) -> str:
    found = window.session.project.queries.annotation(made.id)
    assert found is not None
    return found.note


def warning(window: Window) -> NoticeBar:
    (found,) = [one for one in window.assembly.notices.stack.notices if one.text == FULL]
    return found


def saved(window: Window) -> str:
    return window.assembly.window.status.accessibleDescription().partition(" · ")[0]


def test_it_is_told_once_and_shown_again_at_its_passage(window: Window, quote: Annotation) -> None:
    note = window.assembly.side.details.note
    write(window, "a threat, surely")
    assert window.notices == [FULL]
    assert saved(window) == "Not saved"
    window.session.select("")
    window.open("a2")
    window.open("a1")
    assert note.text() == ""
    window.session.select(quote.id)
    assert note.text() == "a threat, surely"
    assert kept(window, quote) == ""


def test_the_next_change_saves_it_too(window: Window, quote: Annotation, fill: Callable[[bool], None]) -> None:
    window.open("a2")
    fill(False)
    window.tag("4 per cent", Qt.Key.Key_2)
    QApplication.processEvents()
    assert kept(window, quote) == "a threat?"
    assert FULL not in window.notices
    assert saved(window) == "All saved"


def test_the_notice_tries_again(window: Window, quote: Annotation, fill: Callable[[bool], None]) -> None:
    button = warning(window).action_button
    assert button is not None
    button.click()
    assert kept(window, quote) == ""
    button = warning(window).action_button
    assert button is not None
    fill(False)
    button.click()
    assert kept(window, quote) == "a threat?"
    assert FULL not in window.notices


def test_what_is_typed_later_takes_its_place(window: Window, quote: Annotation, fill: Callable[[bool], None]) -> None:
    fill(False)
    write(window, "no threat")
    QApplication.processEvents()
    assert kept(window, quote) == "no threat"
    assert window.assembly.details.unsaved.is_empty
    assert FULL not in window.notices


def test_words_on_something_that_was_removed_wait_no_longer(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    fill(False)
    window.session.execute(RemoveAnnotations((quote.id,)))
    QApplication.processEvents()
    assert window.assembly.details.unsaved.is_empty
    assert FULL not in window.notices


def test_the_note_on_an_article_and_a_value_wait_too(window: Window, fill: Callable[[bool], None]) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    side = window.assembly.side
    fill(True)
    side.about.note.setPlainText("read twice")
    side.about.note.commit()
    side.details.attribute_committed.emit(made.id, "value", "3")
    window.open("a2")
    assert side.about.note.text() == ""
    window.open("a1")
    assert side.about.note.text() == "read twice"
    fill(False)
    assert window.assembly.details.unsaved.try_again()
    found = window.session.project.queries.annotation(made.id)
    assert found is not None
    assert dict(found.attributes) == {"value": "3"}
    assert window.session.article is not None
    assert window.session.article.note == "read twice"


def test_words_being_typed_are_not_overwritten(window: Window, quote: Annotation, qtbot: QtBot) -> None:
    note = window.assembly.side.details.note
    window.trigger("note.edit")
    qtbot.waitUntil(note.hasFocus)
    note.setPlainText("a threat? And more")
    window.session.annotation_selected.emit()
    assert note.text() == "a threat? And more"


def test_the_window_asks_before_it_closes_without_them(
    window: Window, quote: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [1, 0]
    monkeypatch.setattr(UnsavedDialog, "exec", lambda _dialog: answers.pop())
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    assert window.assembly.details.unsaved.reason == FULL
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert answers == []


def test_the_window_closes_unasked_once_there_is_room(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    path = window.session.project.path
    fill(False)
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    again = Project(path)
    found = again.queries.annotation(quote.id)
    again.close()
    assert found is not None
    assert found.note == "a threat?"
