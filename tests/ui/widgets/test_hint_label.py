"""Quiet words that explain."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.palette import LIGHT
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hint_label import HintLabel


def test_it_is_quiet_and_wraps(theme: Theme, qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    hint = HintLabel(panel, "Nothing is tagged in this article yet. " * 5)
    panel.show()
    assert hint.palette().color(hint.foregroundRole()).name().upper() == LIGHT.quiet
    assert hint.heightForWidth(200) > hint.heightForWidth(2_000)


def test_its_words_are_no_markup(theme: Theme, qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    hint = HintLabel(panel, "<b>policy</b>")
    assert QAccessible.queryAccessibleInterface(hint).text(QAccessible.Text.Name) == "<b>policy</b>"
