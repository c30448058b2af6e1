"""Undo, redo, and what is enabled when."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt

from clipdesk.domain.history import Title
from clipdesk.ui.controllers.history_controller import words_of
from tests.ui.window import Window


def test_undo_and_redo_are_enabled_when_there_is_something(window: Window) -> None:
    undo, redo = window.actions["history.undo"], window.actions["history.redo"]
    window.tag("3%", Qt.Key.Key_2)
    assert undo.isEnabled()
    assert undo.toolTip() == "Undo: Tag as statistic"
    assert not redo.isEnabled()
    window.trigger("history.undo")
    assert redo.isEnabled()
    assert redo.toolTip() == "Redo: Tag as statistic"
    window.trigger("history.redo")
    assert window.tagged == [("statistic", "3%")]


def test_a_change_is_said_to_be_saved_at_once(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    assert re.search(r"Saved \d+:\d\d:\d\d", window.assembly.window.status.accessibleDescription())


def test_actions_on_annotations_need_a_selected_one(window: Window) -> None:
    assert not window.actions["note.edit"].isEnabled()
    window.tag("3%", Qt.Key.Key_2)
    assert window.actions["note.edit"].isEnabled()
    window.session.select("")
    assert not window.actions["note.edit"].isEnabled()


def test_cutting_needs_selected_words(window: Window) -> None:
    assert not window.actions["passage.cut"].isEnabled()
    window.select("3%")
    assert window.actions["passage.cut"].isEnabled()


def test_without_an_article_nothing_of_an_article_is_enabled(window: Window) -> None:
    window.session.show_article("")
    for action_id in ("article.finish", "label.find", "words.find", "annotation.next"):
        assert not window.actions[action_id].isEnabled()
    assert window.actions["files.import"].isEnabled()


def test_a_read_only_project_can_be_read_and_exported_only(window: Window) -> None:
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.open("a1")
    assert window.actions["corpus.export"].isEnabled()
    assert not window.actions["files.import"].isEnabled()
    assert not window.actions["history.undo"].isEnabled()


def test_titles_are_put_together_from_their_arguments() -> None:
    assert words_of(Title("Tag {0} passages as {1}", ("3", "policy"))) == "Tag 3 passages as policy"
