"""Asked before a project is left whose file is gone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.moved_dialog import MovedDialog
from tests.ui.on_screen import on_screen


def test_it_names_the_file_and_enter_saves_a_copy(qtbot: QtBot) -> None:
    dialog = on_screen(MovedDialog("harbor.clipdesk"), qtbot)
    assert "“harbor.clipdesk” is not where it was opened" in dialog.findChildren(QLabel)[0].text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.wants_copy) == (QDialog.DialogCode.Accepted, True)


def test_one_can_leave_without_or_stay(qtbot: QtBot) -> None:
    dialog = MovedDialog("harbor.clipdesk")
    qtbot.addWidget(dialog)
    dialog.leave_button.click()
    assert (dialog.result(), dialog.wants_copy) == (QDialog.DialogCode.Accepted, False)
    dialog.stay_button.click()
    assert dialog.result() == QDialog.DialogCode.Rejected
