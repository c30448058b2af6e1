"""The window of copies follows the project and leads to its articles."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.stories import PlaceInStory
from clipdesk.ui.dialogs.copies_window import CopiesWindow
from clipdesk.ui.dialogs.report_dialog import ReportDialog
from clipdesk.ui.dialogs.unfinished_dialog import UnfinishedDialog
from tests.builders import article, corpus, draft_of
from tests.project.told_stories import STORY
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
    found = window.assembly.review.copies.beside.window
    assert found is not None
    return found


def test_stories_are_found_compared_and_led_to(copied: Window, qtbot: QtBot) -> None:
    shown = copies(copied, qtbot)
    assert [shown.copies.values[row].article_id for row in (0, 1)] == ["c1", "c2"]
    assert [model.values[0].words for model in shown.own] == ["word100", "other"]
    one = shown.own[1].values[0]
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
    assert copied.assembly.review.copies.beside.window is None


def tag(window: Window, words: str, label: str) -> None:
    """Tag words of c1."""
    start = STORY.index(words)
    command = AddAnnotation("c1", window.label(label).id, (Span(start, start + len(words)),))
    window.session.execute(command)


def test_what_is_tagged_is_suggested_in_the_copies_and_what_has_no_place_is_listed(
    copied: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = copies(copied, qtbot)
    shown.suggest_button.click()
    copied.wait_for_jobs(qtbot)
    assert shown.told.text() == "Nothing is tagged in these articles yet."
    reports: list[list[str]] = []

    def read(dialog: ReportDialog) -> int:
        reports.append([one.reason for one in dialog.model.values])
        dialog.article_requested.emit(dialog.model.values[0].article_id, "")
        return 0

    monkeypatch.setattr(ReportDialog, "exec", read)
    tag(copied, "word5 word6", "quote")
    shown.suggest_button.click()
    copied.wait_for_jobs(qtbot)
    assert shown.told.isVisible()
    assert shown.told.text() == "1 suggestion in the copies waits for you."
    tag(copied, "word100", "statistic")
    shown.suggest_button.click()
    copied.wait_for_jobs(qtbot)
    assert shown.told.isVisible()
    assert shown.told.text() == "1 suggestion in the copies waits for you. 1 without a plain place."
    assert reports == [["“word100” (statistic) is changed or missing there."]]
    assert copied.session.article_id == "c2"
    assert [one.anchor.quote for one in copied.session.project.queries.suggestions("c2")] == ["word5 word6"]


def test_stories_are_changed_by_hand_undone_and_remembered(copied: Window, qtbot: QtBot) -> None:
    shown = copies(copied, qtbot)

    def told() -> list[list[str]]:
        return [[one.article_id for one in shown.stories.values[row]] for row in range(shown.stories.rowCount())]

    copied.session.show_article("a1")
    assert shown.grouping.add_button.isEnabled()
    shown.grouping.add_button.click()
    assert "The article was put into the story “Full”." in copied.notices
    shown.activateWindow()
    qtbot.waitUntil(lambda: [sorted(one) for one in told()] == [["a1", "c1", "c2"]], timeout=20_000)
    shown.copy_table.choose_row(0)
    shown.grouping.take_out_button.click()
    assert "1 article taken out of the story." in copied.notices
    qtbot.waitUntil(lambda: len(told()) == 2, timeout=20_000)
    shown.table.choose_row(1)
    shown.copy_table.choose_row(0)
    shown.grouping.as_found_button.click()
    qtbot.waitUntil(lambda: len(told()) == 1, timeout=20_000)
    for _ in range(3):
        copied.trigger("history.undo")
    qtbot.waitUntil(lambda: told() == [["c1", "c2"]], timeout=20_000)


def test_who_was_put_to_the_open_article_stays_in_the_story_that_it_leaves(copied: Window, qtbot: QtBot) -> None:
    copied.session.execute(PlaceInStory(("a1",), "c1"))
    copied.session.execute(PlaceInStory(("a2",), "a3"))
    shown = copies(copied, qtbot)
    copied.session.show_article("c1")
    row = next(n for n, story in enumerate(shown.stories.values) if "a2" in {one.article_id for one in story})
    shown.table.choose_row(row)
    shown.grouping.add_button.click()
    expected = [{"c2", "a1"}, {"c1", "a2", "a3"}]
    qtbot.waitUntil(
        lambda: sorted(({one.article_id for one in story} for story in shown.stories.values), key=len) == expected,
        timeout=20_000,
    )


def test_selected_articles_are_put_into_one_story_which_is_shown_at_once(copied: Window, qtbot: QtBot) -> None:
    shown = copies(copied, qtbot)

    def put(*article_ids: str) -> list[set[str]]:
        copied.assembly.articles.story_requested.emit(article_ids)
        copied.wait_for_jobs(qtbot)
        return [{one.article_id for one in shown.stories.values[row]} for row in range(shown.stories.rowCount())]

    put("a1")
    assert copied.notices[-1] == "Select two or more articles in the list, with Shift or Ctrl."
    assert put("a1", "a3") == [{"c1", "c2"}, {"a1", "a3"}]
    assert "2 articles put into one story." in copied.notices
    assert {one.article_id for one in shown.copies.values} == {"a1", "a3"}
    put("a3", "a1")
    assert copied.notices[-1] == "These articles are in one story already."
    put("a1", "c1")
    assert copied.notices[-1].startswith("These articles are in 2 stories. Also choose the other articles")
    assert put("a1", "a3", "c1") == [{"c1", "c2", "a1", "a3"}]
    copied.trigger("history.undo")
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.stories.rowCount() == 2, timeout=20_000)
    copied.trigger("history.undo")
    qtbot.waitUntil(lambda: shown.stories.rowCount() == 1, timeout=20_000)
    assert put("a2", "c2") == [{"c1", "c2", "a2"}]


def test_with_no_window_of_copies_a_notice_says_it(copied: Window, qtbot: QtBot) -> None:
    copied.assembly.articles.story_requested.emit(("a1", "a3"))
    copied.wait_for_jobs(qtbot)
    assert copied.notices == ["2 articles put into one story."]
    assert len(copies(copied, qtbot).stories.values) == 2


@pytest.mark.parametrize("end", ["window", "project"])
def test_what_was_put_together_is_not_chosen_after_the_window_or_the_project_was_closed(
    copied: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    shown, path = copies(copied, qtbot), copied.session.project.path
    controller = copied.assembly.review.copies
    with monkeypatch.context() as patched:
        patched.setattr(controller.beside, "start", lambda: None)  # it takes until after the end
        copied.assembly.articles.story_requested.emit(("a1", "a3"))
        qtbot.waitUntil(lambda: "2 articles put into one story." in copied.notices, timeout=20_000)
    if end == "window":
        shown.close()
    else:
        copied.session.close()
        copied.assembly.projects.open_path(path)
    copied.wait_for_jobs(qtbot)
    again = copies(copied, qtbot)
    assert len(again.stories.values) == 2
    assert {one.article_id for one in again.copies.values} == {"c1", "c2"}
    assert controller.beside.window is again


def test_who_leaves_while_articles_are_put_together_is_asked(
    copied: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def stay(dialog: UnfinishedDialog) -> int:
        asked.append([one.text() for one in dialog.findChildren(QLabel)])
        return 0

    monkeypatch.setattr(UnfinishedDialog, "exec", stay)
    copied.assembly.articles.story_requested.emit(("a1", "a3"))
    copied.assembly.window.close()
    (words,) = asked
    assert "If you stop it, the articles are not put into one story." in words
    assert copied.assembly.window.isVisible()
    copied.wait_for_jobs(qtbot)
    assert copied.notices == ["2 articles put into one story."]


def test_what_is_suggested_in_copies_is_said_in_the_main_window_where_theirs_was_closed(
    copied: Window, qtbot: QtBot
) -> None:
    shown = copies(copied, qtbot)
    tag(copied, "word5 word6", "quote")
    shown.suggest_button.click()
    shown.close()
    copied.wait_for_jobs(qtbot)
    assert copied.notices == ["1 suggestion in the copies waits for you."]


def test_the_report_on_suggestions_in_copies_is_offered_where_their_window_was_closed(
    copied: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports: list[list[str]] = []
    monkeypatch.setattr(ReportDialog, "exec", lambda it: reports.append([one.reason for one in it.model.values]))
    shown = copies(copied, qtbot)
    tag(copied, "word100", "statistic")
    shown.suggest_button.click()
    shown.close()
    copied.wait_for_jobs(qtbot)
    notice = copied.assembly.notices.stack.notices[-1]
    assert notice.text.endswith("1 without a plain place.")
    assert notice.main_button.text() == "Report"
    notice.main_button.click()
    assert reports == [["“word100” (statistic) is changed or missing there."]]
