"""Colors as values."""

from __future__ import annotations

from PySide6.QtGui import QColor

from clipdesk.ui.palette import LIGHT
from clipdesk.ui.reading.reading_style import css, faded, light_colors


def test_the_pane_begins_in_the_light_palette() -> None:
    colors = light_colors()
    names = ("pane", "text", "quiet", "line", "accent", "selection")
    assert [getattr(colors, name).name().upper() for name in names] == [getattr(LIGHT, name) for name in names]


def test_a_faded_color_is_a_new_one_and_a_style_sheet_can_say_it() -> None:
    color = QColor("#2459C4")
    assert css(faded(color, 0.5)) == "rgba(36, 89, 196, 128)"
    assert color.alpha() == 255
