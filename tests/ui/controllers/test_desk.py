"""What controllers do at their desk: commands carried out or refused, articles opened, changes offered to be undone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.articles import RemoveArticles, SetFlag, SetStatus
from clipdesk.store.database import execute
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.dialogs.passage_excerpt import PassageExcerpt
from tests.ui.window import Window


@pytest.fixture
def desk(window: Window) -> Desk:
    return window.assembly.desk


def is_flagged(desk: Desk) -> bool:
    return desk.session.article is not None and desk.session.article.flagged


def test_a_command_is_carried_out(desk: Desk) -> None:
    assert desk.execute(SetFlag(("a1",), flagged=True), origin=None)
    assert is_flagged(desk)


def test_it_is_said_why_a_command_is_refused(window: Window, desk: Desk) -> None:
    assert not desk.execute(SetFlag(("nowhere",), flagged=True), origin=None)
    assert "no longer" in window.notices[-1]


def test_an_article_is_opened(desk: Desk) -> None:
    assert desk.show_article("a2")
    assert desk.session.article_id == "a2"


def test_that_an_article_is_damaged_is_told_until_it_was_read(window: Window, desk: Desk) -> None:
    execute(window.session.project._store._database, "UPDATE body SET text = 'Else.' WHERE article = 2")
    assert not desk.show_article("a2")
    desk.show_article("a1")
    desk.execute(SetFlag(("a1",), flagged=True), origin=None)
    assert "damaged" in window.notices[-1]


def test_an_article_that_was_removed_is_not_opened(desk: Desk) -> None:
    desk.show_article_if_there("a3")
    assert desk.session.article_id == "a3"
    desk.show_article("a1")
    desk.execute(RemoveArticles(("a3",)), origin=None)
    desk.show_article_if_there("a3")
    assert desk.session.article_id == "a1"


def test_an_article_that_is_asked_for_and_was_removed_is_told_of(window: Window, desk: Desk) -> None:
    desk.execute(RemoveArticles(("a3",)), origin=None)
    assert not desk.show_article("a3")
    assert desk.session.article_id == "a1"
    assert window.notices[-1] == "This article was removed from the project."


def test_an_article_is_opened_at_an_annotation_of_it(desk: Desk) -> None:
    label = desk.session.project.codebook.labels[0].id
    assert desk.execute(AddAnnotation("a1", label, (Span(0, 3),), id="tag"), origin=None)
    desk.show_article("a2")
    desk.show_article_if_there("a1", "tag")
    assert (desk.session.article_id, desk.session.selected_id) == ("a1", "tag")
    desk.show_article_if_there("a2", "gone")
    assert (desk.session.article_id, desk.session.selected_id) == ("a2", "")


def test_what_was_done_can_be_undone_until_the_next_change(window: Window, desk: Desk) -> None:
    desk.execute(SetFlag(("a1",), flagged=True), origin=None)
    desk.offer_undo("Flagged.")
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    assert not is_flagged(desk)
    desk.offer_undo("Flagged.")
    desk.execute(SetStatus(("a1",), Status.DONE), origin=None)
    assert "Flagged." not in window.notices


def test_the_excerpt_of_an_article_that_is_gone_or_damaged_is_empty(window: Window, desk: Desk, qtbot: QtBot) -> None:
    excerpt = PassageExcerpt(desk.theme, "Excerpt")
    qtbot.addWidget(excerpt)
    label = desk.session.project.codebook.labels[0].id
    desk.show_excerpt(excerpt, "a2", (Span(0, 7),), label)
    assert excerpt.toPlainText().startswith("Harbour dues")
    desk.show_excerpt(excerpt, "nowhere", (Span(0, 7),), label)
    assert excerpt.toPlainText() == ""
    desk.show_excerpt(excerpt, "a2", (), "no label")
    assert excerpt.toPlainText().startswith("Harbour dues")
    execute(desk.session.project._store._database, "UPDATE body SET text = 'Else.' WHERE article = 3")
    desk.show_excerpt(excerpt, "a3", (Span(0, 7),), label)
    assert excerpt.toPlainText() == ""
    assert "damaged" in window.notices[-1]
    desk.show_excerpt(excerpt, "a2", (Span(0, 7),), label)
    desk.execute(RemoveArticles(("a2",)), origin=None)
    desk.show_excerpt(excerpt, "a2", (Span(0, 7),), label)
    assert excerpt.toPlainText() == ""
