"""A label's color as an icon."""

from __future__ import annotations

from PySide6.QtCore import QSize

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.swatch_icon import swatch_icon


def test_it_is_the_fill_with_its_underline(theme: Theme) -> None:
    image = swatch_icon(theme, "teal").pixmap(QSize(14, 14), 1.0).toImage()
    assert image.pixelColor(7, 9).name() == theme.label_color("teal").name()
    assert image.pixelColor(7, 5).alpha() > 0
    assert image.pixelColor(7, 0).alpha() == 0


def test_it_differs_in_the_dark(theme: Theme) -> None:
    light = swatch_icon(theme, "teal").pixmap(14, 14).toImage()
    theme.set_scheme("dark")
    assert swatch_icon(theme, "teal").pixmap(14, 14).toImage() != light
