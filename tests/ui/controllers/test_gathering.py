"""What a window shows is computed while it is open, one job at a time, and can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.project.jobs import Progress
from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.ui.controllers.gathering import Gathering
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner


class Bench:
    """A window, its gathering, and work that waits until it is let go."""

    def __init__(self, theme: Theme, crash: CrashHook) -> None:
        self.jobs = JobRunner()
        self.window = ReviewWindow("Blank", theme, QSize(400, 300), [])
        self.go = threading.Event()
        self.begun = 0
        self.shown: list[int] = []
        self.gathering = Gathering(
            self.window, self.jobs, "Counting", self.make, self.shown.append, Messages(crash, self.window)
        )

    def make(self) -> Callable[[Progress], int]:
        self.begun += 1
        number = self.begun

        def work(progress: Progress) -> int:
            while not self.go.wait(0.005):
                progress(1, 2, "")
            return number

        return work


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot, places_in_tmp: Places, qapp: QApplication) -> Iterator[Bench]:
    made = Bench(theme, CrashHook(places_in_tmp.logs))
    qtbot.addWidget(made.window)
    yield made
    made.go.set()
    made.jobs.cancel_all()
    qapp.processEvents()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


def test_it_is_shown_when_it_is_done(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show_now()
    qtbot.waitUntil(bench.window.progress.isVisible)
    bench.go.set()
    qtbot.waitUntil(lambda: bench.shown == [1])
    qtbot.waitUntil(lambda: not bench.window.progress.is_running)


def test_a_newer_question_ends_the_older(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show_now()
    bench.gathering.start()
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
