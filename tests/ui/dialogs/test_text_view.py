"""Texts to be copied as they are."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.text_view import TextView
from clipdesk.ui.theme import Theme


def test_it_can_be_copied_and_not_changed(theme: Theme, qtbot: QtBot) -> None:
    view = TextView("Report", "<b>line</b>\n  indented")
    qtbot.addWidget(view)
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "<b>line</b>\n  indented"
    assert view.isReadOnly()
    assert view.fontMetrics().horizontalAdvance("iiii") == view.fontMetrics().horizontalAdvance("MMMM")
    assert view.accessibleName() == "Report"
