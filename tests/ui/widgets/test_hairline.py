"""A line between two parts."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import Hairline


def test_it_is_one_pixel_in_the_color_of_lines(theme: Theme, qtbot: QtBot) -> None:
    line = Hairline()
    qtbot.addWidget(line)
    line.resize(40, 20)
    line.show()
    assert line.height() == 1
    assert line.grab().toImage().pixelColor(20, 0).name() == theme.color("line").name()
