"""Asked before something that runs is stopped by leaving."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.project.jobs import Progress
from clipdesk.ui.dialogs.unfinished_dialog import UnfinishedDialog
from clipdesk.ui.workers import JobHandle, JobRunner
from tests.ui.on_screen import on_screen

SENTENCE = "If you stop it, “out.jsonl” is not written."


def waiting(jobs: JobRunner) -> tuple[JobHandle, threading.Event]:
    """A job that goes on until the event is set."""
    go = threading.Event()

    def job(_progress: Progress) -> None:
        go.wait(20)

    return jobs.start("Exporting", job, lambda _: None, lambda _: None), go


def test_it_says_what_is_lost_and_enter_lets_it_go_on(qtbot: QtBot, jobs: JobRunner) -> None:
    handle, go = waiting(jobs)
    dialog = on_screen(UnfinishedDialog({handle: SENTENCE}), qtbot)
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert words[:2] == ["Exporting: not finished yet", SENTENCE]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    go.set()


def test_it_can_be_stopped(qtbot: QtBot, jobs: JobRunner) -> None:
    handle, go = waiting(jobs)
    dialog = UnfinishedDialog({handle: SENTENCE})
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted):
        dialog.stop_button.click()
    go.set()


def test_what_ends_meanwhile_needs_no_answer(qtbot: QtBot, jobs: JobRunner) -> None:
    handle, go = waiting(jobs)
    dialog = on_screen(UnfinishedDialog({handle: SENTENCE}), qtbot)
    with qtbot.waitSignal(dialog.accepted):
        go.set()
