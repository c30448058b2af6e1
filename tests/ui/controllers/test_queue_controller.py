"""The queue has the whole project read, decides where the reader points, and follows what the main window does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.suggestion_queue import queue_of
from clipdesk.ui.controllers import queue_controller
from clipdesk.ui.dialogs.suggestions_window import SuggestionsWindow
from tests.ui.window import Window


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> SuggestionsWindow:
    """The queue, when everything is read and listed."""
    return opened(window, qtbot)


def opened(window: Window, qtbot: QtBot) -> SuggestionsWindow:
    window.trigger("suggestions.review")
    made = window.assembly.queue.beside.window
    assert made is not None
    window.wait_for_jobs(qtbot)
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def rows(shown: SuggestionsWindow) -> list[str]:
    return [shown.model.values[row].id for row in range(shown.model.rowCount())]


def looked_up(window: Window, shown: SuggestionsWindow) -> list[str]:
    """What a look at the whole project finds."""
    return [one.id for one in queue_of(window.session.project._store, shown.choice).rows]


def test_all_articles_are_read_and_listed(window: Window, shown: SuggestionsWindow) -> None:
    listed = [shown.model.values[row] for row in range(shown.model.rowCount())]
    assert {"a1", "a2"} <= {one.article_id for one in listed}
    assert [one.score for one in listed] == sorted((one.score for one in listed), reverse=True)
    assert rows(shown) == looked_up(window, shown)
    assert window.session.project.queries.counts().annotations == 0
    assert not shown.isModal()


def test_the_reading_can_be_stopped_in_the_queue(window: Window, qtbot: QtBot) -> None:
    window.wait_for_jobs(qtbot)
    window.assembly.queue.review()
    shown = window.assembly.queue.beside.window
    assert shown is not None
    assert shown.reading.is_running
    shown.reading.cancel_requested.emit()
    window.wait_for_jobs(qtbot)
    assert not shown.reading.is_running


def test_an_empty_queue_says_that_nothing_waits_only_when_all_is_read(window: Window, qtbot: QtBot) -> None:
    for article_id in ("a1", "a2"):
        window.session.execute(RemoveArticles((article_id,)))
    window.wait_for_jobs(qtbot)
    window.trigger("suggestions.review")
    shown = window.assembly.queue.beside.window
    assert shown is not None
    said: list[str] = []
    shown.reading.start("Reading for suggestions")
    window.assembly.queue._take_queue(queue_of(window.session.project._store, shown.choice))
    said.append(shown.empty.accessibleName())
    window.assembly.queue._ended()
    said.append(shown.empty.accessibleName())
    assert [one.split(".")[0] for one in said] == ["No suggestions yet", "No suggestions waiting"]


def test_reading_ends_where_the_disk_refuses_what_was_found(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ProjectError("There is no room.")

    window.wait_for_jobs(qtbot)
    monkeypatch.setattr(window.session, "execute", fail)
    window.assembly.queue.review()
    window.wait_for_jobs(qtbot)
    assert window.notices == ["There is no room."]


def test_decisions_are_carried_out_and_the_list_follows_without_a_new_look(
    window: Window, shown: SuggestionsWindow, qtbot: QtBot
) -> None:
    before = shown.model.rowCount()
    with qtbot.assertNotEmitted(shown.content_requested):
        shown.accept_button.click()
        shown.refuse_button.click()
    assert shown.model.rowCount() == before - 2
    assert "1 accepted as it is" in shown.figures.text()
    assert "1 refused" in shown.figures.text()
    assert rows(shown) == looked_up(window, shown)
    assert window.session.project.queries.counts().annotations == 1


def test_several_are_one_step_and_come_back_selected(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(shown.isActiveWindow)
    before = rows(shown)
    shown.table.choose_rows([0, 1, 2])
    QTest.keyClick(shown.table, Qt.Key.Key_A)
    assert rows(shown) == [one for one in before if one not in before[:3]]
    assert window.session.project.queries.counts().annotations == 3
    assert shown.count.text() == "3 passages tagged." == window.notices[-1]
    QTest.keyClick(shown.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(shown) == before
    assert shown.table.chosen_rows == [0, 1, 2]
    QTest.keyClick(shown.table, Qt.Key.Key_X)
    assert shown.count.text() == "3 suggestions refused."
    assert rows(shown) == before[3:] == looked_up(window, shown)
    window.trigger("history.undo")
    policy = next(label for label in window.session.project.codebook if label.name == "policy")
    QTest.keyClick(shown.table, Qt.Key(ord(policy.shortcut)))
    assert window.session.project.queries.counts().labels[policy.id] == 3
    window.trigger("history.undo")
    assert window.session.project.queries.counts().annotations == 0


def test_the_text_around_a_suggestion_is_shown_in_the_queue(window: Window, shown: SuggestionsWindow) -> None:
    one = shown.current()
    assert one is not None
    article = window.session.project.queries.article(one.article_id)
    assert article is not None
    assert one.anchor.quote in shown.excerpt.toPlainText()
    assert shown.excerpt.toPlainText()[:40] == article.text[:40].replace("\u2028", "\n")


def test_what_the_main_window_does_is_followed(window: Window, shown: SuggestionsWindow) -> None:
    before = rows(shown)
    one = shown.model.values[0]
    window.open(one.article_id)
    window.assembly.suggestions.show_suggestion(one.id)
    window.trigger("suggestion.refuse")
    assert one.id not in rows(shown)
    window.trigger("history.undo")
    assert rows(shown) == before
    window.trigger("article.remove")
    assert {shown.model.values[row].article_id for row in range(shown.model.rowCount())} != {one.article_id}
    assert rows(shown) == looked_up(window, shown)


def test_undo_is_at_hand_in_the_queue(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    before = rows(shown)
    qtbot.waitUntil(shown.isActiveWindow)
    QTest.keyClick(shown.table, Qt.Key.Key_A)
    assert rows(shown) != before
    QTest.keyClick(shown.table, Qt.Key.Key_X)
    for back in (before[1], before[0]):
        QTest.keyClick(shown.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        chosen = shown.current()
        assert chosen is not None
        assert chosen.id == back
    assert rows(shown) == before


def test_the_key_of_a_label_accepts_with_that_label(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(shown.isActiveWindow)
    one = shown.model.values[0]
    policy = next(label for label in window.session.project.codebook if label.name == "policy")
    assert one.label_id != policy.id
    QTest.keyClick(shown.table, Qt.Key(ord(policy.shortcut)))
    window.open(one.article_id)
    assert window.tagged == [("policy", one.anchor.quote)]
    assert "1 corrected" in shown.figures.text()


def test_keys_that_were_chosen_for_the_main_window_decide_here_too(
    window: Window, shown: SuggestionsWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(shown.isActiveWindow)
    window.actions.set_overrides({"suggestion.accept": "Y"})
    before = rows(shown)
    QTest.keyClick(shown.table, Qt.Key.Key_A)
    assert rows(shown) == before
    QTest.keyClick(shown.table, Qt.Key.Key_Y)
    assert before[0] not in rows(shown)


def test_edges_that_were_moved_in_the_main_window_hold_when_it_is_accepted_here(
    window: Window, shown: SuggestionsWindow
) -> None:
    row = next(n for n in range(shown.model.rowCount()) if shown.model.values[n].anchor.quote == "4 per cent")
    shown.table.setCurrentIndex(shown.model.index(row, 0))
    shown.open_button.click()
    window.trigger("start.extend")
    shown.accept_button.click()
    assert window.tagged == [("statistic", "by 4 per cent")]


def test_the_main_window_shows_what_one_comes_to(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(shown.isActiveWindow)
    window.session.show_article("a3")
    row = next(row for row in range(shown.model.rowCount()) if shown.model.values[row].article_id == "a2")
    shown.table.setCurrentIndex(shown.model.index(row, 0))
    qtbot.waitUntil(lambda: window.session.article_id == "a2")
    assert window.assembly.suggestions.selected_id == rows(shown)[row]
    assert shown.isActiveWindow()


def test_it_leads_to_the_passage_and_stays_open(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    row = next(row for row in range(shown.model.rowCount()) if shown.model.values[row].article_id == "a2")
    shown.table.setCurrentIndex(shown.model.index(row, 0))
    shown.open_button.click()
    assert window.session.article_id == "a2"
    assert window.assembly.suggestions.selected_id == rows(shown)[row]
    assert shown.isVisible()
    qtbot.waitUntil(window.view.hasFocus)


def test_labels_that_are_switched_off_leave_the_list(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    label_id = shown.model.values[0].label_id
    qtbot.waitUntil(shown.isActiveWindow)
    window.assembly.suggestions.toggle_label(label_id)
    qtbot.waitUntil(lambda: all(shown.model.values[n].label_id != label_id for n in range(shown.model.rowCount())))


def test_after_much_it_looks_anew_and_loses_nothing_that_comes_meanwhile(
    window: Window, shown: SuggestionsWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(shown.isActiveWindow)
    monkeypatch.setattr(queue_controller, "_FEW", 0)
    with qtbot.waitSignal(shown.content_requested):
        shown.refuse_button.click()
    monkeypatch.undo()
    shown.accept_button.click()
    window.wait_for_jobs(qtbot)
    qtbot.waitUntil(lambda: rows(shown) == looked_up(window, shown))


def test_what_was_done_with_very_many_is_said_until_another_row_is_chosen_or_it_is_undone(
    window: Window, shown: SuggestionsWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(shown.isActiveWindow)
    monkeypatch.setattr(queue_controller, "_FEW", 0)

    def refuse_two() -> None:
        with qtbot.waitSignal(shown.content_requested):
            shown.table.choose_rows([0, 1])
            shown.refuse_button.click()
        window.wait_for_jobs(qtbot)

    refuse_two()
    assert shown.count.text() == "2 suggestions refused."
    QTest.keyClick(shown.table, Qt.Key.Key_Down)
    assert shown.count.text() == ""
    refuse_two()
    window.trigger("history.undo")
    window.wait_for_jobs(qtbot)
    assert shown.count.text().startswith("2 selected")
    shown.table.choose_row(0)
    assert shown.count.text() == ""


def test_it_comes_back_where_it_was_left(window: Window, shown: SuggestionsWindow, qtbot: QtBot) -> None:
    shown.setGeometry(40, 50, 700, 480)
    shown.close()
    window.assembly.queue.beside.close()
    again = opened(window, qtbot)
    assert again is not shown
    assert (again.geometry().topLeft(), again.width(), again.height()) == (QPoint(40, 50), 700, 480)


def test_it_goes_with_its_project(window: Window, shown: SuggestionsWindow) -> None:
    window.session.close()
    assert not shown.isVisible()
    assert window.assembly.queue.beside.window is None
