"""The quiet header."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QFont
from pytestqt.qtbot import QtBot

from clipdesk.ui.palette import LIGHT
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.section_header import SectionHeader
from tests.ui.on_screen import on_screen


def test_it_is_set_in_capitals_and_read_as_words(theme: Theme, qtbot: QtBot) -> None:
    header = SectionHeader("In this article")
    qtbot.addWidget(header)
    assert header.font().capitalization() == QFont.Capitalization.AllUppercase
    assert QAccessible.queryAccessibleInterface(header).text(QAccessible.Text.Name) == "In this article"


def test_it_is_quiet(theme: Theme, qtbot: QtBot) -> None:
    header = on_screen(SectionHeader("In this article"), qtbot)
    assert header.palette().color(header.foregroundRole()).name().upper() == LIGHT.quiet
