"""What a window shows is computed while it is open, one job at a time, and can be stopped."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from clipdesk.domain.change import Kind
from clipdesk.domain.errors import ProjectError
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.window_beside import WindowBeside
from clipdesk.ui.dialogs import review_window
from clipdesk.ui.dialogs.review_window import ReviewWindow
from tests.ui.window import Window


class Bench:
    """A window beside the main one, and work that waits until it is let go."""

    def __init__(self, main: Window) -> None:
        self.jobs = main.assembly.jobs
        self.go = threading.Event()
        self.begun = 0
        self.error: Exception | None = None
        self.shown: list[int] = []
        desk = main.assembly.desk
        self.beside = WindowBeside(
            desk,
            "blank",
            "Counting",
            lambda: ReviewWindow("Blank", desk.theme, QSize(400, 300), []),
            self.make,
            self.shown.append,
        )
        self.window = self.beside.made()

    def make(self) -> Callable[[Progress], int]:
        self.begun += 1
        number = self.begun

        def work(progress: Progress) -> int:
            while not self.go.wait(0.005):
                progress(1, 2, "")
            if self.error is not None:
                raise self.error
            return number

        return work


@pytest.fixture
def bench(window: Window, qtbot: QtBot) -> Iterator[Bench]:
    window.wait_for_jobs(qtbot)
    made = Bench(window)
    yield made
    made.go.set()


def test_it_is_shown_when_it_is_done(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show_now()
    qtbot.waitUntil(bench.window.progress.isVisible)
    bench.go.set()
    qtbot.waitUntil(lambda: bench.shown == [1])
    qtbot.waitUntil(lambda: not bench.window.progress.is_running)


def test_a_newer_question_ends_the_older(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show_now()
    bench.beside.start()
    bench.go.set()
    qtbot.waitUntil(lambda: not bench.jobs.running)
    assert bench.shown == [2]


@pytest.mark.parametrize("end", ["cancel", "close"])
def test_it_can_be_stopped(bench: Bench, qtbot: QtBot, end: str) -> None:
    bench.window.show_now()
    qtbot.waitUntil(bench.window.progress.isVisible)
    if end == "cancel":
        bench.window.progress.cancel_button.click()
    else:
        bench.window.close()
    qtbot.waitUntil(lambda: not bench.jobs.running)
    assert not bench.window.progress.is_running
    assert bench.shown == []


def test_nobody_is_told_that_there_is_nothing_before_it_is_known(bench: Bench, qtbot: QtBot) -> None:
    bench.window.say_nothing("Nobody is named yet", "")
    bench.window.show_now()
    qtbot.waitUntil(bench.window.progress.isVisible)
    assert bench.window.empty.accessibleName() == "Counting…"
    bench.window.progress.cancel_button.click()
    assert bench.window.empty.accessibleName() == "Stopped before the end. “Look again” starts over."
    assert bench.window.again_button.isVisible()


@pytest.mark.parametrize("is_empty", [True, False])
def test_what_fails_is_said_is_not_taken_for_quick_and_can_be_asked_for_again(
    bench: Bench, window: Window, qtbot: QtBot, is_empty: bool
) -> None:
    shown = bench.window
    if not is_empty:
        tree = QTreeView(shown.content)
        tree.setAccessibleName("Blank")
        shown.show_content(tree)
    bench.error = ProjectError("The project cannot be read.")
    bench.go.set()
    shown.show_now()
    qtbot.waitUntil(shown.again_button.isVisible)
    qtbot.waitUntil(lambda: not shown.progress.is_running)
    assert window.notices == ["The project cannot be read."]
    assert shown.age.isVisible() != is_empty
    if is_empty:
        assert shown.empty.accessibleName() == "This could not be looked up. “Look again” starts over."
    bench.error = None
    window.assembly.window.activateWindow()
    qtbot.waitUntil(lambda: not shown.isActiveWindow())
    shown.mark_stale()
    assert shown.again_button.isVisible(), "nobody knows yet whether it is quick"
    shown.again_button.click()
    qtbot.waitUntil(lambda: bench.shown == [2])
    assert not shown.again_button.isVisible()


def test_it_is_closed_with_the_project(bench: Bench, window: Window) -> None:
    bench.window.show_now()
    window.session.close()
    assert bench.beside.window is None
    assert bench.shown == []


def test_a_change_of_the_kinds_that_it_follows_makes_it_stale(bench: Bench, window: Window, qtbot: QtBot) -> None:
    bench.beside.follow((Kind.VERDICT,))
    bench.go.set()
    bench.window.show_now()
    qtbot.waitUntil(lambda: bench.shown == [1])
    window.tag("board", Qt.Key.Key_1)
    bench.beside.follow()
    window.tag("voted", Qt.Key.Key_1)
    bench.window.show_now()
    qtbot.waitUntil(lambda: bench.shown == [1, 2])


def test_a_window_that_is_seen_but_not_active_follows_the_project(
    bench: Bench, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_window, "_QUICK_SECONDS", math.inf)  # the first job of a process may take its time
    bench.window._calm.setInterval(3_600_000)
    bench.beside.follow()
    bench.go.set()
    bench.window.show_now()
    qtbot.waitUntil(lambda: bench.shown == [1] and not bench.window.progress.is_running)
    main = window.assembly.window
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    window.tag("board", Qt.Key.Key_1)
    assert bench.window.age.isVisible()
    assert bench.window._calm.isActive()
    bench.window._calm.start(0)
    qtbot.waitUntil(lambda: bench.shown == [1, 2])
    assert not bench.window.age.isVisible()
