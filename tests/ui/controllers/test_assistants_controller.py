"""What is opened is read by assistants, once, without anybody asking."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipdesk.assist.lexicon import Lexicons
from clipdesk.domain.article import Article
from clipdesk.domain.errors import InvalidChangeError, ProjectDamagedError, UserError
from clipdesk.domain.suggestion import Proposed
from clipdesk.project.assisting import Assisting
from clipdesk.project.project import Project
from tests.ui.suggested import settle, waiting, with_three
from tests.ui.window import Window


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """A window in which three suggestions wait."""
    return with_three(window, qtbot)


def test_what_is_opened_is_read_without_being_asked(window: Window, qtbot: QtBot) -> None:
    before = window.session.project.queries.history(5)
    told: list[str] = []
    window.session.project._store._database.connection().set_trace_callback(told.append)
    window.open("a2")
    settle(window, qtbot)
    assert "PRAGMA synchronous = 1" in told, "it does not wait for the disk"
    assert "4 per cent" in waiting(window)
    assert window.assembly.side.tabs.tabText(1).startswith("Suggestions ")
    assert {one.id for one in window.view.marks.suggestions} == {
        one.id for one in window.session.project.queries.suggestions("a2")
    }
    # Nobody did it.
    assert window.session.project.queries.history(5) == before
    assert window.tagged == []


def test_what_cannot_be_read_is_told_once(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fails(_: Assisting, article: Article) -> Proposed:
        asked.append(article.id)
        raise UserError("The assistants are ill.")

    monkeypatch.setattr(Assisting, "propose", fails)
    window.open("a2")
    settle(window, qtbot)
    settle(window, qtbot)
    assert asked == ["a2"]
    assert "The assistants are ill." in window.notices[-1]


def test_a_text_that_is_cut_is_read_again(window: Window, qtbot: QtBot) -> None:
    window.open("a2")
    settle(window, qtbot)
    window.select("Harbour dues will rise ")
    window.trigger("passage.cut")
    settle(window, qtbot)
    assert "4 per cent" in waiting(window)
    assert window.view.text.lstrip().startswith("by 4 per cent")


def test_lists_are_read_beside_the_window_before_anything_is_opened(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[tuple[str, bool]] = []
    plainly = Lexicons.of

    def noted(lexicons: Lexicons, language: str) -> object:
        read.append((language, threading.current_thread() is threading.main_thread()))
        return plainly(lexicons, language)

    monkeypatch.setattr(Lexicons, "of", noted)
    window.assembly.assistants.idle.setInterval(0)
    window.assembly.assistants.idle.start()
    qtbot.waitUntil(lambda: bool(read))
    settle(window, qtbot)
    assert {in_window for _, in_window in read} == {False}


def test_lists_that_cannot_be_read_are_told_once(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Lexicons, language: str) -> object:
        raise UserError(f"The list of words “{language or 'en'}” cannot be read.")

    monkeypatch.setattr(Lexicons, "of", fails)
    idle = window.assembly.assistants.idle
    idle.setInterval(0)
    for _ in range(2):
        idle.start()
        qtbot.waitUntil(lambda: not idle.isActive())
        settle(window, qtbot)
    window.open("a2")
    settle(window, qtbot)
    assert [one for one in window.notices if "cannot be read" in one] == [window.notices[-1]]


def test_lists_are_loaded_once_while_the_window_waits_for_a_job(window: Window, qtbot: QtBot) -> None:
    assistants, jobs = window.assembly.assistants, window.assembly.jobs
    settle(window, qtbot)
    assistants._assistants = ()
    assistants._forget()
    begun: list[str] = []
    jobs.started.connect(lambda handle: begun.append(handle.what))
    may_end = threading.Event()
    QTimer.singleShot(0, assistants, assistants._ask)
    QTimer.singleShot(300, assistants, may_end.set)
    jobs.wait_for("A bulk change", lambda _progress: may_end.wait(10))
    assert len(begun) <= 2
    window.open("a2")
    settle(window, qtbot)
    assert "4 per cent" in waiting(window)


def test_what_cannot_be_written_now_is_read_again_later_and_keeps_nobody_waiting(window: Window, qtbot: QtBot) -> None:
    project, again = window.session.project, window.assembly.assistants.again
    project.patience.milliseconds = 60_000
    with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        window.assembly.session.show_article("a2")
        settle(window, qtbot)
        qtbot.waitUntil(again.isActive)
        assert time.monotonic() - begun < 30
        again.setInterval(20)
        again.start()
        qtbot.wait(300)
        assert window.notices == []
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: "4 per cent" in waiting(window))
    settle(window, qtbot)
    assert not again.isActive()
    assert window.notices == []


@pytest.mark.parametrize(
    "error", [InvalidChangeError("The article was removed."), ProjectDamagedError("It is damaged.")]
)
def test_proposals_that_never_can_be_stored_are_told_once(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, error: UserError
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Project, "execute", refuse)
    window.open("a2")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.notices == [str(error)])
    assert not window.assembly.assistants.again.isActive()


def test_a_disk_that_stays_full_is_asked_less_and_less_often(
    window: Window, qtbot: QtBot, fill: Callable[[bool], None]
) -> None:
    again = window.assembly.assistants.again
    fill(True)
    window.open("a2")
    waited = list[int]()
    for _ in range(8):
        settle(window, qtbot)
        qtbot.waitUntil(again.isActive)
        waited.append(again.remainingTime())
        again.stop()
        again.timeout.emit()
    assert [round(one / 5_000) for one in waited] == [1, 2, 4, 8, 16, 32, 60, 60]
    fill(False)
    qtbot.waitUntil(lambda: "4 per cent" in waiting(window))
    assert again.interval() == 5_000


def test_how_long_a_disk_was_full_counts_for_no_other_project(
    window: Window, qtbot: QtBot, fill: Callable[[bool], None]
) -> None:
    again = window.assembly.assistants.again
    fill(True)
    window.open("a2")
    settle(window, qtbot)
    qtbot.waitUntil(again.isActive)
    again.timeout.emit()
    settle(window, qtbot)
    qtbot.waitUntil(again.isActive)
    fill(False)
    window.session.close()
    assert (again.isActive(), again.interval()) == (False, 5_000)
