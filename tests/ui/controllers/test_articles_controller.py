"""Articles in the real window: open, next, done, skip, flag, remove, search."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipdesk.domain.article import Status
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from tests.refusing import fill_disk
from tests.ui.window import Window, window_of

CTRL = Qt.KeyboardModifier.ControlModifier


def status_of(window: Window, article_id: str) -> Status:
    article = window.session.project.queries.article(article_id)
    assert article is not None
    return article.status


def test_next_and_previous(window: Window) -> None:
    window.press(Qt.Key.Key_PageDown, CTRL)
    assert window.session.article_id == "a2"
    window.press(Qt.Key.Key_PageUp, CTRL)
    assert window.session.article_id == "a1"
    window.press(Qt.Key.Key_PageUp, CTRL)
    assert window.session.article_id == "a1"
    assert "first article" in window.notices[-1]


def test_done_and_on_to_the_next(window: Window) -> None:
    window.press(Qt.Key.Key_Return, CTRL)
    assert status_of(window, "a1") is Status.DONE
    assert window.session.article_id == "a2"
    assert "1 done" in window.assembly.window.status.accessibleDescription()


@pytest.mark.usefixtures("spanish")
def test_one_article_that_is_done_is_told_in_the_singular(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk", show_guide=False)) as window:
        window.open("a2")
        window.trigger("article.finish")
        assert "artículo 3 de 3 · 1 hecho" in window.assembly.window.status.accessibleDescription()


@pytest.mark.usefixtures("spanish")
def test_of_a_single_article_the_list_speaks_in_the_singular(window: Window) -> None:
    search = window.assembly.articles.search
    for words, told in (("islands", "1 de 3 artículos en la lista · 0 hechos"), ("Kell", "artículo 1 de 2 · 0 hechos")):
        search.setText(words)
        search.returnPressed.emit()
        assert told in window.assembly.window.status.accessibleDescription()


def test_skip(window: Window) -> None:
    window.press(Qt.Key.Key_Space, CTRL)
    assert status_of(window, "a1") is Status.SKIPPED
    assert window.session.article_id == "a2"


def test_flag_and_unflag(window: Window) -> None:
    for flagged in (True, False):
        window.press(Qt.Key.Key_F)
        assert window.session.project.queries.counts().flagged == int(flagged)
        assert window.actions["article.flag"].isChecked() is flagged


def test_a_removed_article_comes_back_with_what_was_tagged(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.trigger("article.remove")
    assert window.session.article_id == "a2"
    assert window.session.project.queries.counts().articles == 2
    assert "removed" in window.notices[-1]
    window.trigger("history.undo")
    window.open("a1")
    assert window.tagged == [("official", "Mairi Kell")]


def test_the_place_in_the_list_is_told(window: Window) -> None:
    assert "article 1 of 3" in window.assembly.window.status.accessibleDescription()
    window.open("a3")
    assert "article 3 of 3" in window.assembly.window.status.accessibleDescription()


def test_the_list_chooses_the_article(window: Window) -> None:
    window.assembly.articles.article_chosen.emit("a3")
    assert window.session.article_id == "a3"


def test_several_articles_can_be_settled_at_once(window: Window) -> None:
    window.assembly.articles.status_requested.emit(("a1", "a3"), Status.DONE)
    assert window.session.project.queries.counts().statuses[Status.DONE] == 2
    window.trigger("history.undo")
    assert window.session.project.queries.counts().statuses[Status.DONE] == 0
    window.assembly.articles.flag_requested.emit(("a1", "a2"), True)
    assert window.session.project.queries.counts().flagged == 2


def test_done_can_be_taken_back(window: Window) -> None:
    window.press(Qt.Key.Key_Return, CTRL)
    window.open("a1")
    window.trigger("article.reopen")
    assert status_of(window, "a1") is Status.TODO


def test_an_outlet_is_chosen_by_name(window: Window) -> None:
    window.assembly.articles.outlet_search_requested.emit()
    assert window.assembly.palette.isVisible()
    window.assembly.palette.entry_chosen.emit("outlet:Observer")
    assert window.assembly.articles.position[1] in {1, 2}
    assert "Observer" in str(window.assembly.articles.filters.choice)


def test_search_everywhere_leads_to_the_field(window: Window) -> None:
    window.trigger("words.find_everywhere")
    assert window.assembly.articles.search.hasFocus()


def test_the_line_below_counts_what_waits_in_the_article(window: Window) -> None:
    status = window.assembly.window.status
    window.assembly.suggestions.count_changed.emit(3)
    assert "0 annotations · 3 suggestions" in status.accessibleDescription()
    window.assembly.suggestions.count_changed.emit(0)
    assert "suggestion" not in status.accessibleDescription()


def test_the_last_article_of_the_list_is_told_when_it_is_done(window: Window) -> None:
    window.open("a3")
    window.press(Qt.Key.Key_Return, CTRL)
    assert status_of(window, "a3") is Status.DONE
    assert window.session.article_id == "a3"
    assert "last article" in window.notices[-1]


@pytest.mark.parametrize(("opened", "gone", "stays"), [("a1", ("a1", "a2"), "a3"), ("a3", ("a2", "a3"), "a1")])
def test_after_several_are_removed_the_nearest_that_stays_is_read(
    window: Window, opened: str, gone: tuple[str, ...], stays: str
) -> None:
    window.open(opened)
    window.assembly.articles.remove_requested.emit(gone)
    assert window.session.article_id == stays


def test_after_all_are_removed_nothing_is_read(window: Window) -> None:
    window.assembly.articles.remove_requested.emit(("a1", "a2", "a3"))
    assert window.session.article_id == ""


def select_together(window: Window, *rows: int) -> None:
    """Select rows of the list, with the keyboard there; the last one is opened."""
    view = window.assembly.articles.view
    view.setFocus()
    view.clearSelection()
    flag = QItemSelectionModel.SelectionFlag
    for row in rows:
        view.selectionModel().setCurrentIndex(view.model().index(row, 0), flag.Select | flag.Rows)


def flagged(window: Window) -> list[str]:
    found = (window.session.project.queries.article(one) for one in ("a1", "a2", "a3"))
    return [one.id for one in found if one is not None and one.flagged]


def test_keys_are_about_all_articles_that_are_selected_together_in_the_list(window: Window) -> None:
    view = window.assembly.articles.view
    select_together(window, 0, 1)
    QTest.keyClick(view, Qt.Key.Key_F)
    assert flagged(window) == ["a1", "a2"]
    select_together(window, 1, 0)
    QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert [status_of(window, one) for one in ("a1", "a2", "a3")] == [Status.DONE, Status.DONE, Status.TODO]
    assert window.session.article_id == "a3"
    window.trigger("history.undo")
    assert status_of(window, "a1") is Status.TODO
    select_together(window, 0, 1)
    window.trigger("article.remove")
    assert window.notices[-1] == "2 articles removed."


def test_what_was_removed_a_moment_ago_is_not_opened_by_a_list_that_is_still_being_found(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_MOMENT", "_PATIENCE", "_TURN"):
        monkeypatch.setattr(f"clipdesk.ui.models.article_finder.{name}", -1)
    window.open("a3")
    select_together(window, 0, 1)
    window.trigger("article.remove")
    assert window.notices[-1] == "2 articles removed."
    assert window.session.article_id == "a3"


def test_the_articles_that_are_selected_together_are_asked_into_one_story(window: Window) -> None:
    asked: list[object] = []
    window.assembly.articles.story_requested.connect(asked.append)
    select_together(window, 0, 1)
    window.trigger("story.join")
    window.press(Qt.Key.Key_Right)
    window.trigger("story.join")  # also with the keyboard in the text: of one article it would make no sense
    assert asked == [("a1", "a2"), ("a1", "a2")]


def test_with_the_keyboard_in_the_text_keys_are_about_the_open_article(window: Window) -> None:
    select_together(window, 0, 1)
    window.press(Qt.Key.Key_F)
    assert flagged(window) == [window.session.article_id]


def test_a_flag_that_cannot_be_set_is_not_shown_as_set(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(window.session, "execute", fill_disk)
        window.trigger("article.flag")
    assert not window.actions["article.flag"].isChecked()
    window.trigger("article.flag")
    assert window.actions["article.flag"].isChecked()
    window.trigger("history.undo")
    assert not window.actions["article.flag"].isChecked()
