"""A label as it is drawn in lists."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from clipdesk.ui.fonts import window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import LabelChip, key_cap_width, paint_key_cap, paint_swatch


def drawing(theme: Theme, color: str) -> QImage:
    """A swatch of 22 by 10 pixels on the pane."""
    image = QImage(22, 10, QImage.Format.Format_RGB32)
    image.fill(theme.color("pane"))
    painter = QPainter(image)
    paint_swatch(painter, QRectF(0, 0, 22, 10), theme, color)
    painter.end()
    return image


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_swatch_is_a_pale_fill_over_two_pixels_of_the_label_color(theme: Theme, scheme: str) -> None:
    theme.set_scheme(scheme)
    image = drawing(theme, "teal")
    assert image.pixelColor(11, 8) == image.pixelColor(11, 9) == theme.label_color("teal")
    assert image.pixelColor(11, 7) == image.pixelColor(11, 1)
    assert image.pixelColor(11, 4) not in (theme.label_color("teal"), theme.color("pane"))


def test_a_key_cap_is_as_wide_as_its_key(theme: Theme) -> None:
    font = window_font()
    assert key_cap_width("", font) == 0
    assert key_cap_width("1", font) == 20
    assert key_cap_width("Ctrl+Shift+F", font) > 60


def test_no_key_draws_no_cap(theme: Theme) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    paint_key_cap(painter, QRectF(0, 0, 20, 20), theme, "", window_font())
    assert image.pixelColor(10, 10) == QColor("red")
    paint_key_cap(painter, QRectF(0, 0, 20, 20), theme, "1", window_font())
    painter.end()
    assert image.pixelColor(3, 5) == theme.color("pane")


def test_a_chip_says_its_name_and_gives_way(theme: Theme, qtbot: QtBot) -> None:
    chip = LabelChip(theme)
    qtbot.addWidget(chip)
    chip.set_label("statistic of a very long name", "amber", "2")
    assert QAccessible.queryAccessibleInterface(chip).text(QAccessible.Text.Name) == "statistic of a very long name"
    assert chip.minimumSizeHint().width() < chip.sizeHint().width()
    with_key = chip.sizeHint().width()
    chip.set_label("statistic of a very long name", "amber")
    assert chip.sizeHint().width() < with_key


def test_a_chip_is_mirrored_where_one_reads_from_the_right(theme: Theme, qtbot: QtBot) -> None:
    chip = LabelChip(theme)
    qtbot.addWidget(chip)
    chip.set_label("q", "rose")
    chip.resize(200, 24)

    def colored() -> list[int]:
        image = chip.grab().toImage()
        return [x for x in range(200) if image.pixelColor(x, 15) == theme.label_color("rose")]

    assert max(colored()) < 30
    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(colored()) > 170
