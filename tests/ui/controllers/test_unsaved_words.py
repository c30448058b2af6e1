"""What was typed and could not be saved is kept until it can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Source
from clipdesk.domain.errors import InvalidChangeError, ProjectError
from clipdesk.project.changes import Changes
from clipdesk.project.commands.annotations import RemoveAnnotations, SetAttribute, SetNote
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.commands.base import Command
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.annotator_dialog import AnnotatorDialog
from clipdesk.ui.dialogs.unsaved_dialog import UnsavedDialog
from clipdesk.ui.panels.note_field import NoteField
from tests.ui.unsaved import FULL, LOST, kept, saved, warning, write
from tests.ui.window import Window


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


def test_words_on_something_that_was_removed_wait_until_it_is_back(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    fill(False)
    window.session.execute(RemoveAnnotations((quote.id,)))
    QApplication.processEvents()
    assert window.notices == [LOST.format("a threat?")]
    assert saved(window) == "Not saved"
    window.trigger("history.undo")
    assert window.notices == [FULL]
    assert window.assembly.side.details.note.text() == "a threat?"
    assert saved(window) == "Not saved"
    window.tag("3%", Qt.Key.Key_2)
    QApplication.processEvents()
    assert kept(window, quote) == "a threat?"
    assert saved(window) == "All saved"


def test_words_being_typed_on_something_that_is_removed_wait_too(window: Window) -> None:
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    note = window.assembly.side.details.note
    note.setPlainText("half a thou")
    window.session.execute(RemoveAnnotations((made.id,)))
    window.trigger("history.undo")
    assert note.text() == "half a thou"
    assert window.assembly.details.unsaved.try_again()
    assert kept(window, made) == "half a thou"


def test_the_window_asks_before_it_closes_without_words_on_what_was_removed(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        UnsavedDialog, "exec", lambda dialog: asked.extend(one.text() for one in dialog.findChildren(QLabel))
    )
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    window.assembly.side.details.note.setPlainText("half a thou")
    window.session.execute(RemoveAnnotations((made.id,)))
    window.assembly.window.close()
    assert window.assembly.window.isVisible()
    assert asked[1:] == [LOST.format("half a thou")]
    QApplication.processEvents()
    (notice,) = window.assembly.notices.stack.notices
    assert notice.action_button is not None
    notice.action_button.click()
    assert QApplication.clipboard().text() == "half a thou"
    assert saved(window) == "All saved"
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert len(asked) == 2


def test_words_that_were_copied_are_stored_all_the_same_when_what_they_are_about_is_back(window: Window) -> None:
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    window.assembly.side.details.note.setPlainText("half a thou")
    window.session.execute(RemoveAnnotations((made.id,)))
    QApplication.processEvents()
    button = window.assembly.notices.stack.notices[0].action_button
    assert button is not None
    button.click()
    window.trigger("history.undo")
    assert not window.assembly.details.unsaved.is_empty
    window.tag("3%", Qt.Key.Key_2)
    QApplication.processEvents()
    assert kept(window, made) == "half a thou"


def note_on(window: Window, words: str, key: Qt.Key, note: str) -> Annotation:
    """Tag words, and be in the midst of typing a note on them."""
    made = window.tag(words, key)
    window.assembly.side.details.note.setPlainText(note)
    return made


def test_of_two_that_were_removed_the_one_that_is_not_back_is_told_of_at_once(window: Window) -> None:
    first = note_on(window, "“We asked,”", Qt.Key.Key_1, "half a thou")
    window.session.execute(RemoveAnnotations((first.id,)))
    second = note_on(window, "3%", Qt.Key.Key_2, "how much")
    window.session.execute(RemoveAnnotations((second.id,)))
    QApplication.processEvents()
    assert window.notices == [LOST.format("half a thou · how much")]
    window.trigger("history.undo")
    assert window.notices == [LOST.format("half a thou")]
    window.tag("Mairi Kell", Qt.Key.Key_4)
    QApplication.processEvents()
    assert kept(window, second) == "how much"
    assert window.notices == [LOST.format("half a thou")]


def test_what_the_disk_refuses_and_what_was_removed_are_told_of_together(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    fill(False)
    made = note_on(window, "3%", Qt.Key.Key_2, "how much")
    window.session.execute(RemoveAnnotations((made.id,)))
    fill(True)
    window.session.select(quote.id)
    write(window, "a threat, surely")
    assert window.assembly.details.unsaved.reason == f"{FULL} {LOST.format('how much')}"
    fill(False)
    assert window.assembly.details.unsaved.try_again()
    assert window.notices == [LOST.format("how much")]


def test_nothing_is_lost_with_a_note_that_was_emptied(window: Window) -> None:
    made = note_on(window, "“We asked,”", Qt.Key.Key_1, "half a thou")
    note = window.assembly.side.details.note
    note.commit()
    note.setPlainText("")
    window.session.execute(RemoveAnnotations((made.id,)))
    QApplication.processEvents()
    assert window.notices == []
    assert window.assembly.details.unsaved.is_empty
    window.trigger("history.undo")
    window.tag("3%", Qt.Key.Key_2)
    QApplication.processEvents()
    assert kept(window, made) == ""


def test_that_words_are_saved_leaves_what_another_failure_said_in_the_same_words(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    window.assembly.messages.warn(FULL)
    fill(False)
    assert window.assembly.details.unsaved.try_again()
    assert window.notices == [FULL]


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


def type_into(note: NoteField, words: str, qtbot: QtBot) -> None:
    """Type words and commit some of them, as a pause does."""
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    QTest.keyClicks(note, words[:6])
    note.commit()
    QTest.keyClicks(note, words[6:])


def set_fact(window: Window, name: str, words: str) -> None:
    line = window.assembly.side.about.source.fields[name].line
    line.setText(words)
    line.editingFinished.emit()


def source(window: Window) -> Source:
    found = window.session.project.queries.article("a1")
    assert found is not None
    return found.source


@pytest.mark.parametrize("by_button", [True, False])
@pytest.mark.parametrize("has_value", [True, False])
def test_what_is_typed_while_older_words_wait_is_not_overwritten_by_them(
    window: Window, fill: Callable[[bool], None], qtbot: QtBot, by_button: bool, has_value: bool
) -> None:
    made, side = window.tag("3%", Qt.Key.Key_2), window.assembly.side
    fill(True)
    if has_value:
        side.details.attribute_committed.emit(made.id, "value", "3")
    type_into(side.details.note, "a long thought", qtbot)
    fill(False)
    if by_button:
        assert window.assembly.details.unsaved.try_again()
    else:
        window.session.execute(SetAttribute(made.id, "unit", "per cent"))
        QApplication.processEvents()
    assert side.details.note.text() == kept(window, made) == "a long thought"
    QTest.keyClicks(side.details.note, " and more")
    side.details.note.commit()
    assert kept(window, made) == "a long thought and more"


def test_a_fact_and_the_note_on_the_article_are_stored_one_after_the_other(
    window: Window, fill: Callable[[bool], None], qtbot: QtBot
) -> None:
    note = window.assembly.side.about.note
    fill(True)
    set_fact(window, "headline", "Another headline")
    type_into(note, "a long thought", qtbot)
    fill(False)
    window.session.execute(SetFlag(("a2",), flagged=True))
    QApplication.processEvents()
    assert window.session.article is not None
    assert note.text() == window.session.article.note == "a long thought"
    assert source(window).headline == "Another headline"


def test_each_fact_of_the_source_waits_by_itself(window: Window, fill: Callable[[bool], None]) -> None:
    fill(True)
    set_fact(window, "headline", "Another headline")
    window.open("a2")
    window.open("a1")
    assert window.assembly.side.about.source.fields["headline"].line.text() == "Another headline"
    fill(False)
    set_fact(window, "section", "Politics")
    QApplication.processEvents()
    assert (source(window).headline, source(window).section) == ("Another headline", "Politics")
    assert window.assembly.details.unsaved.is_empty


def test_a_fact_that_waits_leaves_alone_what_was_undone_and_redo_possible(
    window: Window, fill: Callable[[bool], None]
) -> None:
    set_fact(window, "outlet", "Bugle")
    fill(True)
    set_fact(window, "section", "Politics")
    fill(False)
    window.trigger("history.undo")
    assert (source(window).outlet, source(window).section) == ("Courier", "")
    assert window.actions["history.redo"].isEnabled()
    window.trigger("history.redo")
    assert (source(window).outlet, source(window).section) == ("Bugle", "")
    assert saved(window) == "Not saved"
    window.trigger("history.undo")
    window.session.execute(SetFlag(("a2",), flagged=True))
    QApplication.processEvents()
    assert (source(window).outlet, source(window).section) == ("Courier", "Politics")


def test_a_value_is_shown_again_in_its_field(window: Window, fill: Callable[[bool], None]) -> None:
    made, details = window.tag("3%", Qt.Key.Key_2), window.assembly.side.details
    field = details.attributes.fields["value"]
    assert isinstance(field, QLineEdit)
    fill(True)
    field.setText("3")
    details.commit()
    window.session.select("")
    window.open("a2")
    window.open("a1")
    window.session.select(made.id)
    field = details.attributes.fields["value"]
    assert isinstance(field, QLineEdit)
    assert field.text() == "3"


def test_another_refusal_is_told_and_the_words_wait(
    window: Window, quote: Annotation, monkeypatch: pytest.MonkeyPatch, fill: Callable[[bool], None]
) -> None:
    fill(False)
    execute = Project.execute

    def refuse(project: Project, command: Command, **how: Any) -> Changes:
        if isinstance(command, SetNote):
            raise InvalidChangeError("No notes today.")
        return execute(project, command, **how)

    monkeypatch.setattr(Project, "execute", refuse)
    for _ in range(2):
        window.session.execute(SetFlag(("a2",), flagged=True))
        QApplication.processEvents()
        assert window.notices == ["No notes today."]
    monkeypatch.undo()
    assert window.assembly.details.unsaved.try_again()
    assert kept(window, quote) == "a threat?"


def test_they_are_signed_by_who_typed_them(
    window: Window, quote: Annotation, fill: Callable[[bool], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AnnotatorDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(AnnotatorDialog, "key", lambda _dialog: "ar")
    monkeypatch.setattr(AnnotatorDialog, "name", lambda _dialog: "Ana Ruiz")
    project = window.session.project

    def keys() -> list[str]:
        people = {one.id: one.key for one in project.annotators}
        return [people[one.annotator_id] for one in project.queries.history(10) if one.title == SetNote.title]

    window.assembly.projects.change_annotator()
    assert project.annotator is not None
    assert project.annotator.key == "mk"
    assert keys() == []
    fill(False)
    window.assembly.projects.change_annotator()
    assert project.annotator.key == "ar"
    assert keys() == ["mk"]


def test_they_are_tried_when_the_project_is_closed(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    path = window.session.project.path
    fill(False)
    window.session.close()
    assert window.assembly.details.unsaved.reason == ""
    window.assembly.projects.open_path(path)
    assert kept(window, quote) == "a threat?"


def test_nothing_of_them_is_left_when_the_project_is_closed_without_them(window: Window, quote: Annotation) -> None:
    path = window.session.project.path
    window.session.close()
    assert window.notices == []
    assert window.assembly.details.unsaved.reason == ""
    window.assembly.projects.open_path(path)
    assert saved(window) == "All saved"
    assert window.assembly.details.unsaved.is_empty


def test_on_leaving_nothing_is_tried_twice(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    made, side = window.tag("3%", Qt.Key.Key_2), window.assembly.side
    tried: list[Command] = []

    def refuse(_project: Project, command: Command, **_how: object) -> None:
        tried.append(command)
        raise ProjectError("The disk is full.", "Make room and try again.")

    monkeypatch.setattr(Project, "execute", refuse)
    monkeypatch.setattr(UnsavedDialog, "exec", lambda _dialog: 1)
    side.details.note.setPlainText("a threat?")
    side.about.note.setPlainText("read twice")
    window.assembly.window.close()
    assert not window.assembly.window.isVisible()
    assert tried == [SetNote(made.id, "a threat?")]
