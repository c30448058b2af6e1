"""Sentences become quiet notices; a bug becomes a report that can be copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipdesk.domain.errors import InvalidChangeError, ProjectDamagedError, ProjectError
from clipdesk.domain.remedy import Remedy
from clipdesk.project.project import Project
from clipdesk.ui.dialogs import crash_dialog
from tests.ui.window import Window

_NO_ROOM = ProjectError("There is no room. The last change was not saved.", "Make room and try again.")


def test_what_is_said_is_shown(window: Window) -> None:
    window.assembly.messages.say("Done.")
    window.assembly.messages.warn("Not done.")
    assert window.notices[-2:] == ["Done.", "Not done."]


def test_an_offer_can_be_taken(window: Window) -> None:
    taken: list[bool] = []
    window.assembly.messages.offer("There is a report.", "Show", lambda: taken.append(True))
    window.assembly.notices.stack.notices[-1].action_triggered.emit()
    assert taken == [True]


def test_what_was_said_of_another_project_goes_when_one_is_opened(window: Window, tmp_path: Path) -> None:
    undone: list[bool] = []
    window.assembly.messages.offer("3 passages tagged.", "Undo", lambda: undone.append(True))
    assert not window.assembly.projects.open_path(tmp_path / "nowhere.clipdesk")
    assert "There is no file" in window.notices[-1]
    other = tmp_path / "other.clipdesk"
    Project.create(other).close()
    assert window.assembly.projects.open_path(other)
    shown = [bar.text for bar in window.assembly.notices.stack.notices]
    assert not [one for one in shown if "There is no file" in one or "passages tagged" in one]


def test_that_a_change_was_not_saved_is_told_until_one_is(window: Window) -> None:
    sentence = "There is no room. The last change was not saved. Make room and try again."
    for _ in range(2):
        window.assembly.messages.tell(_NO_ROOM)
    assert [bar.text for bar in window.assembly.notices.stack.notices].count(sentence) == 1
    window.open("a1")
    window.select("Mairi Kell")
    window.press(Qt.Key.Key_4)
    assert window.tagged
    assert sentence not in [bar.text for bar in window.assembly.notices.stack.notices]


def test_a_user_error_is_a_sentence_with_its_remedy(window: Window) -> None:
    window.assembly.messages.show_error(InvalidChangeError("It cannot be.", "Try again."))
    assert window.notices[-1] == "It cannot be. Try again."


def test_a_bug_is_reported_and_the_window_goes_on(
    window: Window, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []

    def show(dialog: crash_dialog.CrashDialog) -> int:
        shown.append(dialog.text.toPlainText())
        return 1

    monkeypatch.setattr(crash_dialog.CrashDialog, "exec", show)
    window.assembly.messages.show_error(ZeroDivisionError("a bug"))
    QApplication.processEvents()
    (report,) = shown
    assert "ZeroDivisionError" in report
    window.open("a2")
    assert window.session.article_id == "a2"


def test_taking_back_is_offered_until_something_else_is_done(window: Window) -> None:
    window.trigger("article.remove")
    assert window.notices[-1] == "1 article removed."
    window.tag("Mairi Kell", Qt.Key.Key_4)
    assert "1 article removed." not in window.notices
    assert window.tagged == [("official", "Mairi Kell")]


def test_what_was_taken_back_by_key_is_not_offered_any_more(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.trigger("article.remove")
    window.trigger("history.undo")
    assert "1 article removed." not in window.notices
    window.open("a1")
    assert window.tagged == [("official", "Mairi Kell")]


def test_a_click_on_what_goes_away_leaves_the_keyboard_where_it_is(window: Window) -> None:
    window.assembly.articles.view.setFocus()
    window.assembly.messages.offer("3 passages tagged.", "Undo", lambda: None)
    QTest.mouseClick(window.assembly.notices.stack.notices[-1].main_button, Qt.MouseButton.LeftButton)
    assert window.assembly.articles.view.hasFocus()
    strip = window.assembly.window.progress
    strip.show()
    QTest.mouseClick(strip.cancel_button, Qt.MouseButton.LeftButton)
    strip.finish()
    assert window.assembly.articles.view.hasFocus()


def test_what_goes_away_with_the_keyboard_gives_it_to_the_text(window: Window) -> None:
    window.assembly.messages.warn("Wrong.")
    window.assembly.notices.stack.notices[-1].close_button.setFocus()
    QTest.keyClick(window.assembly.notices.stack.notices[-1].close_button, Qt.Key.Key_Space)
    assert window.view.hasFocus()
    strip = window.assembly.window.progress
    strip.show()
    strip.cancel_button.setFocus()
    QTest.keyClick(strip.cancel_button, Qt.Key.Key_Space)
    assert window.view.hasFocus()
    window.trigger("guide.show")
    card = window.assembly.guide.card
    assert card is not None
    card.button.setFocus()
    QTest.keyClick(card.button, Qt.Key.Key_Space)
    assert window.view.hasFocus()


def test_damage_that_nobody_expected_there_is_said_and_is_no_bug(
    window: Window, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(crash_dialog.CrashDialog, "exec", shown.append)
    window.assembly.messages._crash.report(ProjectDamagedError("The project file is damaged.", Remedy.RECOVER))
    QApplication.processEvents()
    assert not shown
    assert window.notices[-1].startswith("The project file is damaged. Restore a backup")
    assert "uncaught error" in caplog.text


def test_what_is_settled_leaves_another_notice_with_its_words(window: Window) -> None:
    messages = window.assembly.notices._messages
    messages.warn_with("The disk is full.", "Try again", lambda: None)
    messages.show_error(ProjectError("The disk is full."), of="export")
    messages.settle("export")
    assert window.notices == ["The disk is full."]
