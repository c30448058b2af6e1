"""Undo, redo, and what is enabled when."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.starter import starter_codebook
from clipdesk.ui.widgets.notice import NoticeBar
from tests.builders import article
from tests.project_builder import make_project
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
    for action_id in ("corpus.export", "words.find", "article.next", "passages.show", "cuts.show"):
        assert window.actions[action_id].isEnabled()
    for action_id in (
        "files.import", "history.undo", "article.finish", "article.reopen", "article.skip", "article.flag",
        "article.remove", "story.join", "label.find", "article.label", "occurrences.tag", "suggestion.accept_kind",
    ):  # fmt: skip
        assert not window.actions[action_id].isEnabled()
    window.press(Qt.Key.Key_F)
    assert not window.actions["article.flag"].isChecked()
    window.assembly.articles.view.setCurrentIndex(window.assembly.articles.model.index(0))
    menu = window.assembly.articles.make_menu()
    assert menu is not None
    assert [one.text() for one in menu.actions() if one.isEnabled() and one.text()] == ["Export…"]


def last_notice(window: Window) -> NoticeBar:
    return window.assembly.notices.stack.notices[-1]


def test_what_is_undone_in_another_article_is_told_with_the_way_there(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.open("a2")
    window.trigger("history.undo")
    assert window.session.article_id == "a2"
    assert window.notices[-1] == "Undone: Tag as statistic"
    window.trigger("history.redo")
    assert window.notices[-1] == "Redone: Tag as statistic"
    assert "Undone: Tag as statistic" not in window.notices
    last_notice(window).main_button.click()
    assert window.session.article_id == "a1"
    assert window.tagged == [("statistic", "3%")]
    assert window.view.hasFocus()


def test_of_several_articles_it_is_only_told(window: Window) -> None:
    window.open("a3")
    window.assembly.articles.flag_requested.emit(("a1", "a2"), True)
    window.trigger("history.undo")
    assert window.notices[-1].startswith("Undone: ")
    assert last_notice(window).action_button is None


def test_where_nothing_is_open_the_first_changed_article_is_opened(window: Window) -> None:
    window.open("a3")
    window.session.execute(RemoveArticles(("a1", "a2", "a3")))
    assert window.session.article_id == ""
    window.trigger("history.undo")
    assert window.session.article_id == "a1"
    assert window.view.hasFocus()
    window.session.show_article("")
    window.open("a2")
    window.tag("4 per cent", Qt.Key.Key_2)
    window.session.show_article("")
    window.trigger("history.undo")
    assert window.session.article_id == "a2"
    assert window.notices == []


def test_what_can_be_seen_is_not_told(window: Window) -> None:
    before = window.notices
    window.tag("3%", Qt.Key.Key_2)
    window.trigger("history.undo")
    assert window.notices == before


def test_what_is_undone_out_of_view_is_brought_into_view(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "long.clipdesk"
    text = "First of all.\n\n" + "\n\n".join(f"Sailing {number} was late." for number in range(300))
    make_project(path, article(text, id="long"), labels=starter_codebook()).close()
    window.assembly.projects.open_path(path)
    window.open("long")
    window.tag("First", Qt.Key.Key_1)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.trigger("history.undo")
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    window.trigger("history.redo")
    assert bar.value() == 0


def test_what_comes_back_is_selected_with_its_links(window: Window) -> None:
    speaker = window.tag("Mairi Kell", Qt.Key.Key_4)
    quote = window.tag("“We asked,”", Qt.Key.Key_1)
    kind = window.session.project.codebook.relation_types[0]
    window.assembly.linking.relate(window.session.selected_id, speaker.id, kind.id)
    window.press(Qt.Key.Key_Delete)
    assert window.session.selected is None
    window.trigger("history.undo")
    assert window.session.selected_id == quote.id
    assert [one.child for one in window.session.relations] == [speaker.id]
    window.session.select(speaker.id)
    window.trigger("history.redo")
    assert window.session.selected_id == speaker.id


def test_what_is_as_it_was_is_selected(window: Window) -> None:
    quote = window.tag("“We asked,”", Qt.Key.Key_1)
    window.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    window.session.select("")
    window.trigger("history.undo")
    assert window.session.selected_id == quote.id
    assert window.tagged == [("quote", "“We asked,”")]


def test_a_screen_reader_is_told_what_was_undone_and_redone(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.tag("3%", Qt.Key.Key_2)
    heard = window.hear(monkeypatch)
    window.trigger("history.undo")
    window.trigger("history.redo")
    assert [one for one in heard if "done:" in one] == ["Undone: Tag as statistic", "Redone: Tag as statistic"]
