"""A label's color as an icon."""

from __future__ import annotations

from PySide6.QtCore import QSize

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.swatch_icon import swatch_icon


def test_it_is_the_fill_with_its_underline(theme: Theme) -> None:
    image = swatch_icon(theme, "teal").pixmap(QSize(14, 8), 1.0).toImage()
    assert image.size() == QSize(14, 8)
    assert image.pixelColor(7, 7).name() == theme.label_color("teal").name()
    assert image.pixelColor(7, 3).name() != theme.label_color("teal").name()
    assert image.pixelColor(7, 3).alpha() > 0
    assert image.pixelColor(0, 0).alpha() < 255, "its corners are round"


def test_it_is_as_large_as_it_is_asked_to_be(theme: Theme) -> None:
    assert swatch_icon(theme, "teal", QSize(22, 10)).availableSizes() == [QSize(44, 20)]


def test_it_differs_in_the_dark(theme: Theme) -> None:
    light = swatch_icon(theme, "teal").pixmap(14, 14).toImage()
    theme.set_scheme("dark")
    assert swatch_icon(theme, "teal").pixmap(14, 14).toImage() != light
