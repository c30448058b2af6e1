"""Asked before what was typed and could not be saved is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.unsaved_dialog import UnsavedDialog
from tests.ui.on_screen import on_screen

FULL = "The disk is full: “harbor.clipdesk” needs about 12 kB, and 0 bytes are free."


def test_it_says_why_and_enter_stays(qtbot: QtBot) -> None:
    dialog = on_screen(UnsavedDialog(FULL), qtbot)
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert words[:2] == ["What you typed last is not saved", FULL]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_one_can_leave_all_the_same(qtbot: QtBot) -> None:
    dialog = UnsavedDialog(FULL)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted):
        dialog.leave_button.click()


def test_a_word_without_end_does_not_make_it_wide(qtbot: QtBot) -> None:
    told = f"“{'Donaudampfschiff' * 11}” was not saved as Value: it is not a number."
    dialog = on_screen(UnsavedDialog(told), qtbot)
    assert dialog.width() == 460
    assert dialog.findChildren(QLabel)[1].text() == told
