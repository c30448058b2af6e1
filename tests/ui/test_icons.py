"""Icons: drawn when painted, in the color of that moment, at the pixels of the screen, and kept."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from clipdesk.runtime.resources import ResourceMissingError
from clipdesk.ui.icons import IconCache, ThemedIconEngine

pytestmark = pytest.mark.usefixtures("qapp")


def strongest(pixmap: QPixmap) -> str:
    """The color of the most opaque pixel."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha).name().upper()


def icon(cache: IconCache, color: str = "#FF0000", name: str = "search") -> QIcon:
    return QIcon(ThemedIconEngine(name, lambda mode: "#0000FF" if mode == QIcon.Mode.Disabled else color, cache))


def test_an_icon_has_the_color_asked_for_in_each_mode() -> None:
    made = icon(IconCache())
    assert strongest(made.pixmap(QSize(32, 32), 1.0)) == "#FF0000"
    assert strongest(made.pixmap(QSize(32, 32), 1.0, QIcon.Mode.Disabled)) == "#0000FF"


def test_an_icon_follows_a_change_of_color_by_itself() -> None:
    colors = ["#FF0000"]
    made = QIcon(ThemedIconEngine("undo", lambda _: colors[0], IconCache()))
    assert strongest(made.pixmap(QSize(32, 32), 1.0)) == "#FF0000"
    colors[0] = "#00FF00"
    assert strongest(made.pixmap(QSize(32, 32), 1.0)) == "#00FF00"


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_at_the_pixels_of_the_screen(ratio: float) -> None:
    pixmap = icon(IconCache()).pixmap(QSize(16, 16), ratio)
    assert pixmap.devicePixelRatio() == ratio
    assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(16, 0), QSize(-1, -1)])
def test_an_icon_without_room_is_not_drawn(size: QSize) -> None:
    assert IconCache().pixmap("search", "#FF0000", size, 1.0).isNull()  # Qt warns of painting on nothing


def test_an_icon_in_a_button_is_painted(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon(IconCache()))
    shown = button.grab().toImage()
    reds = [
        shown.pixelColor(x, y).redF() - shown.pixelColor(x, y).blueF()
        for x in range(shown.width())
        for y in range(shown.height())
    ]
    assert max(reds) > 0.5


def test_the_same_drawing_is_made_once() -> None:
    cache = IconCache()
    assert cache.pixmap("undo", "#123456", QSize(16, 16), 1.0) is cache.pixmap("undo", "#123456", QSize(16, 16), 1.0)
    assert cache.pixmap("undo", "#654321", QSize(16, 16), 1.0) is not cache.pixmap(
        "undo", "#123456", QSize(16, 16), 1.0
    )


def test_the_cache_does_not_grow_without_end() -> None:
    cache = IconCache()
    for number in range(cache._MOST + 10):
        cache.pixmap("undo", f"#{number:06X}", QSize(4, 4), 1.0)
    assert len(cache._pixmaps) <= cache._MOST


def test_nothing_is_read_before_the_first_painting() -> None:
    made = icon(IconCache(), name="there is no such icon")
    assert not made.isNull()
    with pytest.raises(ResourceMissingError):
        IconCache().pixmap("there is no such icon", "#000000", QSize(16, 16), 1.0)


def test_icons_live_as_long_as_qt_wants_them_and_cost_no_references() -> None:
    cache = IconCache()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(2000):
        made = icon(cache)
        copy = QIcon(made)
        copy.pixmap(QSize(16, 16), 1.0)
    gc.collect()
    # From Python 3.12 on None is never freed, and its count says nothing (PEP 683).
    assert sys.version_info >= (3, 12) or abs(sys.getrefcount(None) - before) < 200


def test_an_icon_that_qt_copies_goes_on_drawing() -> None:
    made = icon(IconCache())
    copy = QIcon(made)
    copy.addPixmap(QPixmap(1, 1))  # makes Qt copy the engine
    del made
    gc.collect()
    assert strongest(copy.pixmap(QSize(32, 32), 1.0)) == "#FF0000"
