"""A line between two parts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.hairline import Hairline, draw_hairline
from tests.ui.on_screen import on_screen


def test_it_is_one_pixel_in_the_color_of_lines(theme: Theme, qtbot: QtBot) -> None:
    line = on_screen(Hairline(), qtbot, (40, 20))
    assert line.height() == 1
    assert line.grab().toImage().pixelColor(20, 0).name() == theme.color("line").name()


@pytest.mark.parametrize(("ratio", "thickness"), [(1.0, 1), (1.25, 1), (1.5, 1), (1.75, 1), (2.0, 2), (3.0, 3)])
def test_edges_of_rows_are_equally_thick_at_every_scale_of_the_screen(ratio: float, thickness: int) -> None:
    rows, height = 12, 37
    image = QImage(8, round(rows * height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for row in range(rows):
        draw_hairline(painter, QRect(0, row * height, 8, height), QColor("black"))
    painter.end()
    dark = [image.pixelColor(4, y).name() == "#000000" for y in range(image.height())]
    lines = "".join("x" if one else " " for one in dark).split()
    assert lines == ["x" * thickness] * rows
