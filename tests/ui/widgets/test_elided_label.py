"""A line that gives way."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.elided_label import ElidedLabel
from tests.ui.on_screen import on_screen

LONG = "Harbour board votes to double ferry subsidy after winter closures"


def test_a_long_line_ends_in_an_ellipsis_and_explains_itself(qtbot: QtBot) -> None:
    label = on_screen(ElidedLabel(LONG), qtbot)
    label.resize(120, 20)
    assert label.is_elided
    assert label.shown_text().endswith("…")
    assert label.toolTip() == LONG
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == LONG
    label.resize(2000, 20)
    assert label.shown_text() == LONG
    assert label.toolTip() == ""


def test_a_new_text_is_explained_anew(qtbot: QtBot) -> None:
    label = on_screen(ElidedLabel("short"), qtbot)
    label.resize(120, 20)
    assert not label.is_elided
    label.setText(LONG)
    assert label.toolTip() == LONG


def test_it_asks_for_the_whole_line_and_settles_for_less(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 100 < label.sizeHint().width()
    label.resize(label.sizeHint())
    assert not label.is_elided


def test_markup_is_words_and_a_line_break_a_space(qtbot: QtBot) -> None:
    label = ElidedLabel("<b>bold</b>\nnext")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert label.shown_text() == "<b>bold</b> next"
    assert label.grab().toImage().pixelColor(0, 0).isValid()
