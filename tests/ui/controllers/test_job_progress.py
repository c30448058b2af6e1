"""One job at a time is shown at the bottom of the window, and can be stopped there."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import SIGNAL
from pytestqt.qtbot import QtBot

from clipdesk.project.jobs import Progress
from tests.ui.window import Window


def endless(end: threading.Event) -> Callable[[Progress], None]:
    """Work that goes on until it is stopped or let go."""

    def work(progress: Progress) -> None:
        while not end.wait(0.005):
            progress(1, 2, "")

    return work


def test_the_first_that_is_not_quiet_is_shown_then_the_next_and_each_can_be_stopped(
    window: Window, qtbot: QtBot
) -> None:
    window.wait_for_jobs(qtbot)
    jobs, strip, end = window.assembly.jobs, window.assembly.window.progress, threading.Event()
    for what, is_quiet in (("Quiet", True), ("First", False), ("Second", False)):
        jobs.start(what, endless(end), lambda _: None, lambda _: None, is_quiet=is_quiet)
    shown = [strip._what.text()]
    strip.cancel_button.click()
    qtbot.waitUntil(lambda: len(jobs.running) == 2)
    shown.append(strip._what.text())
    strip.cancel_button.click()
    qtbot.waitUntil(lambda: [one.what for one in jobs.running] == ["Quiet"])
    assert shown == ["First", "Second"]
    assert not strip.is_running
    end.set()
    window.wait_for_jobs(qtbot)


def test_a_job_that_is_shown_again_is_told_once_and_stays_stopped(window: Window, qtbot: QtBot) -> None:
    window.wait_for_jobs(qtbot)
    jobs, strip, end = window.assembly.jobs, window.assembly.window.progress, threading.Event()

    def deaf(_progress: Progress) -> None:
        end.wait(20)

    handle = jobs.start("First", deaf, lambda _: None, lambda _: None)
    told = handle.receivers(SIGNAL("progressed(int,int,QString)"))
    strip.cancel_button.click()
    for _ in range(3):
        jobs.wait_for("Second", lambda _: None)
    qtbot.waitUntil(lambda: strip._what.text() == "Stopping…")
    assert not strip.cancel_button.isEnabled()
    assert handle.receivers(SIGNAL("progressed(int,int,QString)")) == told == 1
    end.set()
    window.wait_for_jobs(qtbot)
