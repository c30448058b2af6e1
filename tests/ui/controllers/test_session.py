"""The session: one project, one article, one selection; told to whoever asks."""

from __future__ import annotations

from PySide6.QtCore import Qt

from clipdesk.project.commands.annotations import RemoveAnnotations
from clipdesk.project.commands.articles import RemoveArticles
from tests.ui.window import Window


def test_another_article_lets_go_of_the_selection(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    window.open("a2")
    assert window.session.selected_id == ""
    assert len(window.session.annotations) == 0


def test_what_is_gone_is_no_longer_selected(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.execute(RemoveAnnotations((made.id,)))
    assert window.session.selected is None
    assert window.session.selected_id == ""


def test_only_annotations_of_the_open_article_can_be_selected(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.open("a2")
    window.session.select(made.id)
    assert window.session.selected_id == ""


def test_a_removed_article_is_no_longer_open(window: Window) -> None:
    window.session.execute(RemoveArticles(("a1",)))
    assert window.session.article is None


def test_closing_closes_everything(window: Window) -> None:
    window.press(Qt.Key.Key_1)
    window.session.close()
    assert not window.session.has_project
    assert window.session.article is None
    assert window.session.armed_id == ""
    assert not window.actions["corpus.export"].isEnabled()


def test_changes_of_another_article_leave_this_one_alone(window: Window) -> None:
    seen: list[str] = []
    window.session.annotations_changed.connect(lambda: seen.append("annotations"))
    window.session.article_changed.connect(lambda: seen.append("article"))
    window.session.execute(RemoveArticles(("a3",)))
    assert seen == []
