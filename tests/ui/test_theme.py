"""The theme: light, dark or as the system says, everywhere at once."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.label_colors import FILL
from clipdesk.ui.palette import DARK, LIGHT, Palette
from clipdesk.ui.theme import Theme, qt_palette
from clipdesk.ui.widgets.action_button import ActionButton
from clipdesk.ui.widgets.filter_chips import Chip, FilterChip
from clipdesk.ui.widgets.fold import Fold
from tests.ui.contrast import contrast


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp)
    yield made
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    made.deleteLater()


def test_icons_do_not_hold_the_theme_that_keeps_them(qapp: QApplication) -> None:
    """In a circle with its engine an icon cannot be collected without a fault."""
    made = Theme(qapp, "light")
    made.icon("search")
    made.setParent(None)
    theme = weakref.ref(made)
    gc.disable()
    try:
        del made
        assert theme() is None
    finally:
        gc.enable()


def test_a_theme_in_a_circle_is_collected_with_its_icons(qapp: QApplication) -> None:
    """Without a fault: its icons and their engines are not in that circle."""
    made = Theme(qapp, "light")
    made.icon("search")
    made.setParent(None)
    circle: list[object] = [made]
    vars(made)["circle"] = circle
    theme = weakref.ref(made)
    del made, circle
    gc.collect()
    assert theme() is None


def system_turns(theme: Theme, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme) -> None:
    """What the platform does when the user turns the whole system light or dark."""
    hints = QApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: scheme)
    hints.colorSchemeChanged.emit(scheme)


@pytest.mark.parametrize(("scheme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_scheme_reaches_palette_style_sheet_and_painting(
    theme: Theme, qapp: QApplication, scheme: str, palette: Palette
) -> None:
    theme.set_style_sheet()
    theme.set_scheme(scheme)
    assert theme.palette is palette
    assert theme.is_dark == (scheme == "dark")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == theme.color("pane")
    assert theme.palette.selection in qapp.styleSheet()
    assert theme.label_color("blue").name().upper() == ("#8FB4FF" if theme.is_dark else "#2459C4")
    assert theme.label_fill("blue", FILL) != theme.label_color("blue")


def test_an_unknown_scheme_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="sepia"):
        theme.set_scheme("sepia")
    assert theme._scheme == "system"


def test_the_system_is_followed_until_the_user_chooses(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    system_turns(theme, monkeypatch, Qt.ColorScheme.Dark)
    assert theme.palette is DARK
    theme.set_scheme("light")
    system_turns(theme, monkeypatch, Qt.ColorScheme.Light)
    system_turns(theme, monkeypatch, Qt.ColorScheme.Dark)
    assert theme.palette is LIGHT
    theme.set_scheme("system")
    assert theme.palette is DARK


def test_a_change_is_announced_once_and_only_when_the_colors_change(theme: Theme) -> None:
    announced: list[bool] = []
    theme.set_scheme("light")
    theme.theme_changed.connect(lambda: announced.append(theme.is_dark))
    theme.set_scheme("light")
    theme.set_scheme("dark")
    theme.set_scheme("dark")
    assert announced == [True]


def test_the_style_sheet_waits_until_the_window_is_built(theme: Theme, qapp: QApplication) -> None:
    theme.set_scheme("dark")
    assert qapp.styleSheet() == ""
    theme.set_style_sheet()
    assert DARK.accent in qapp.styleSheet()
    theme.set_scheme("light")
    assert LIGHT.accent in qapp.styleSheet()


def test_icons_are_made_once_and_follow_the_theme(theme: Theme) -> None:
    theme.set_scheme("light")
    icon = theme.icon("search", "accent")
    light = icon.pixmap(QSize(16, 16), 2.0).toImage()
    theme.set_scheme("dark")
    assert theme.icon("search", "accent") is icon
    assert icon.pixmap(QSize(16, 16), 2.0).toImage() != light
    disabled = icon.pixmap(QSize(16, 16), 2.0, QIcon.Mode.Disabled).toImage()
    assert disabled != icon.pixmap(QSize(16, 16), 2.0).toImage()


def test_a_dressed_button_shows_where_the_focus_is(theme: Theme, qtbot: QtBot) -> None:
    theme.set_scheme("light")
    theme.set_style_sheet()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    button = QPushButton("Cancel", window)
    button.setGeometry(20, 20, 120, 30)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus()
    ring = button.grab().toImage().pixelColor(60, 0)
    assert contrast(ring.name(), LIGHT.window) >= 3
    button.clearFocus()
    assert button.grab().toImage().pixelColor(60, 0) != ring


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_buttons_are_legible_in_every_state(theme: Theme, scheme: str, qtbot: QtBot) -> None:
    theme.set_scheme(scheme)
    theme.set_style_sheet()
    window, action = QWidget(), QAction("Find")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    beside = ActionButton(action, window)
    beside.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    plain = QPushButton("Plain"), QPushButton("Main", default=True), QPushButton("Flat", flat=True)
    plain[0].setCheckable(True)
    buttons = [*plain, FilterChip(Chip("all", "Chip")), beside, Fold(theme, "Fold", QWidget(), window).button]
    for one in buttons:
        one.setFont(QFont(one.font().family(), 28, QFont.Weight.Bold))
        one.setAutoExclusive(False)
        one.setIcon(QIcon())
        column.addWidget(one)
    window.show()
    for is_down, is_chosen, is_under in product((False, True), repeat=3):
        for one in buttons:
            one.setDown(is_down)
            one.setChecked(is_chosen)
            one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_under)
            assert legibility(one) >= 4.5, (one.text(), is_down, is_chosen, is_under)


def legibility(widget: QWidget) -> float:
    """The contrast of the words of a widget on its ground, which most of it is."""
    inner = widget.rect().adjusted(9, 4, -9, -4)
    image = widget.window().grab(QRect(widget.mapTo(widget.window(), inner.topLeft()), inner.size())).toImage()
    every = Counter(image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2))
    ground, _ = every.most_common(1)[0]
    return max(contrast(one, ground) for one, count in every.items() if count > 3)


def test_disabled_text_and_links_are_in_the_palette_too() -> None:
    made = qt_palette(DARK)
    assert made.color(QPalette.ColorRole.Link) == QColor(DARK.accent)
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(DARK.disabled)
    assert made.color(QPalette.ColorRole.PlaceholderText) == QColor(DARK.quiet)
