"""The window of copies follows the project and leads to its articles."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.ui.dialogs.copies_window import CopiesWindow
from tests.builders import article, corpus, draft_of
from tests.project.test_copies import STORY
from tests.ui.window import Window


@pytest.fixture
def copied(window: Window) -> Window:
    two = [
        article(STORY, id="c1", headline="Full", outlet="Wire"),
        article(STORY.replace("word100 ", "other "), id="c2", number=2, headline="Changed", outlet="Lantern"),
    ]
    made = corpus(*two)
    window.session.execute(AddArticles(tuple(draft_of(one, made) for one in two)))
    return window


def copies(window: Window, qtbot: QtBot) -> CopiesWindow:
    window.trigger("copies.show")
    window.wait_for_jobs(qtbot)
    found = window.assembly.copies.window
    assert found is not None
    return found


def test_stories_are_found_compared_and_led_to(copied: Window, qtbot: QtBot) -> None:
    shown = copies(copied, qtbot)
    assert [shown.copies.copy(row).article_id for row in (0, 1)] == ["c1", "c2"]
    assert [model.passage(0).words for model in shown.own] == ["word100", "other"]
    one = shown.own[1].passage(0)
    shown.article_requested.emit(one.article_id, one.span)
    assert copied.session.article_id == "c2"
    assert copied.view.selected_span() == one.span
    shown.article_requested.emit("c1", None)
    assert copied.session.article_id == "c1"
    assert shown.isVisible()


def test_it_follows_what_is_removed_and_brought_back(copied: Window, qtbot: QtBot) -> None:
    shown = copies(copied, qtbot)
    copied.session.execute(RemoveArticles(("c2",)))
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.empty.accessibleName().startswith("No copies found"), timeout=20_000)
    copied.trigger("history.undo")
    qtbot.waitUntil(lambda: shown.stories.rowCount() == 1, timeout=20_000)


def test_it_closes_with_the_project(copied: Window, qtbot: QtBot) -> None:
    copies(copied, qtbot)
    copied.session.project_closing.emit()
    assert copied.assembly.copies.window is None
