"""An error that nobody expected, told without stopping the work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.runtime.crash import CrashHook, CrashReport
from clipdesk.ui.dialogs.crash_dialog import CrashDialog
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


@pytest.fixture
def report(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> CrashReport:
    made = CrashHook(tmp_path).report(ValueError("no such span"))
    assert made is not None
    return made


def opened(qtbot: QtBot, report: CrashReport) -> CrashDialog:
    return on_screen(CrashDialog(report), qtbot)


def test_the_report_and_where_it_is_kept_are_shown(theme: Theme, qtbot: QtBot, report: CrashReport) -> None:
    dialog = opened(qtbot, report)
    assert dialog.text.toPlainText() == report.text
    assert "no such span" in report.text
    assert dialog.path_label.text() == f"Kept as {report.path}"
    assert any("go on working" in one.text() for one in dialog.findChildren(QLabel))


def test_it_can_be_copied(theme: Theme, qtbot: QtBot, report: CrashReport) -> None:
    dialog = opened(qtbot, report)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == report.text


def test_its_folder_can_be_opened(
    theme: Theme, qtbot: QtBot, report: CrashReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    dialog = opened(qtbot, report)
    dialog.folder_button.click()
    assert [Path(one.toLocalFile()) for one in asked] == [tmp_path]


def test_enter_continues(theme: Theme, qtbot: QtBot, report: CrashReport) -> None:
    dialog = opened(qtbot, report)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_a_report_that_could_not_be_kept_is_still_shown(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(qtbot, CrashReport("Error", "Error: x", None))
    assert dialog.path_label.text() == "The report could not be kept."
    assert not dialog.folder_button.isEnabled()
