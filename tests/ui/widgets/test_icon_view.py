"""An icon by itself."""

from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.icon_view import IconView


def test_it_draws_the_icon_and_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    view = IconView(theme.icon("import", "quiet"), 40)
    qtbot.addWidget(view)
    assert view.sizeHint() == QSize(40, 40)
    light = view.grab().toImage()
    view.set_icon(theme.icon("search", "quiet"))
    assert view.grab().toImage() != light
    view.set_icon(theme.icon("import", "quiet"))
    assert view.grab().toImage() == light
    theme.set_scheme("dark")
    assert view.grab().toImage() != light
