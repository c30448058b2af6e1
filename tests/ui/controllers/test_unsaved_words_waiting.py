"""Words that wait leave alone what was undone, wait while the window does, and are told of anew where they wait again."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.annotation import Annotation
from clipdesk.project.commands.articles import SetFlag
from tests.ui.suggested import settle, waiting
from tests.ui.unsaved import FULL, LOST, kept, saved, warning, write
from tests.ui.window import Window


def test_what_assistants_propose_after_an_undo_leaves_redo_possible(
    window: Window, fill: Callable[[bool], None], qtbot: QtBot
) -> None:
    settle(window, qtbot)
    made = window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("3%", Qt.Key.Key_2)
    window.session.select(made.id)
    fill(True)
    write(window, "a threat?")
    fill(False)
    window.trigger("history.undo")
    window.open("a2")
    settle(window, qtbot)
    QApplication.processEvents()
    assert "4 per cent" in waiting(window)
    assert kept(window, made) == ""
    window.trigger("history.redo")
    assert len(window.session.project.queries.annotations("a1")) == 2


def test_of_words_that_wait_again_it_is_told_anew(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    fill(False)
    for _ in range(2):
        window.trigger("history.undo")
        assert window.notices == [LOST.format("a threat?")]
        assert saved(window) == "Not saved"
        window.trigger("history.redo")
        assert saved(window) == "Not saved"
    assert window.assembly.details.unsaved.reason == FULL
    button = warning(window).action_button
    assert button is not None
    button.click()
    assert kept(window, quote) == "a threat?"
    assert FULL not in window.notices
    assert window.assembly.details.unsaved.reason == ""


def test_it_is_told_anew_where_undo_and_redo_follow_at_once(window: Window, quote: Annotation) -> None:
    window.session.undo()
    window.session.redo()
    QApplication.processEvents()
    assert warning(window).action_button is not None


def test_they_wait_while_the_window_waits_for_a_job(
    window: Window, quote: Annotation, fill: Callable[[bool], None]
) -> None:
    fill(False)
    window.session.execute(SetFlag(("a2",), flagged=True))
    found: list[str] = []
    may_end = threading.Event()

    def look() -> None:
        found.append(kept(window, quote))
        may_end.set()

    QTimer.singleShot(100, window.assembly.window, look)
    assert window.assembly.jobs.wait_for("A bulk change", lambda _progress: may_end.wait(10))
    assert found == [""]
    window.session.execute(SetFlag(("a2",), flagged=False))
    QApplication.processEvents()
    assert kept(window, quote) == "a threat?"
