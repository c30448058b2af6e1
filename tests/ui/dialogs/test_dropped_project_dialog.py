"""Asked when a project is dropped on an open one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.dropped_project_dialog import DroppedProjectDialog
from tests.ui.on_screen import on_screen


def made(qtbot: QtBot) -> DroppedProjectDialog:
    return on_screen(DroppedProjectDialog("bo", "harbor"), qtbot)


def test_it_names_both_and_enter_imports(qtbot: QtBot) -> None:
    dialog = made(qtbot)
    heading, sentence = [one.text() for one in dialog.findChildren(QLabel)][:2]
    assert heading == "Open “bo”, or import it?"
    assert "into “harbor”" in sentence
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.wants_import


def test_it_can_be_opened_or_left(qtbot: QtBot) -> None:
    dialog = made(qtbot)
    dialog.open_button.click()
    assert (dialog.result(), dialog.wants_import) == (QDialog.DialogCode.Accepted, False)
    dialog = made(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
