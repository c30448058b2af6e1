"""The window: panes that hide, come back and remember; files dropped on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from clipdesk.ui import main_window
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.reading.column import column_in
from clipdesk.ui.theme import Theme
from tests.ui.turns import a_turn_later

IDEAL, SCROLL_BAR = 541, 10
"""Pixels of 66 characters of the article's font at first, and of the bar beside them."""


def make(path: Path, qapp: QApplication, qtbot: QtBot) -> MainWindow:
    window = MainWindow(Theme(qapp, "light"), {}, QSettings(str(path), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.set_parts(QLabel("left"), QLabel("middle"))
    window.set_side(QLabel("right"))
    window.restore()
    return window


@pytest.fixture
def shell(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> MainWindow:
    made = make(tmp_path / "window.ini", qapp, qtbot)
    made.show()
    return made


def test_panes_are_hidden_by_their_action_and_come_back_as_left(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    shell.actions_table["side.show"].trigger()
    assert shell.docks["side"].isHidden()
    shell.resize(751, 612)
    shell.close()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    assert again.docks["side"].isHidden()
    assert not again.actions_table["side.show"].isChecked()
    assert again.size().width() == 751


def test_panes_come_back_as_wide_as_they_were_drawn(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    shell.resize(780, 560)
    a_turn_later()
    docks = [shell.docks["articles"], shell.docks["side"]]
    shell.resizeDocks(docks, [250, 210], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: [dock.width() for dock in docks] == [250, 210])
    shell.close()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    again.show()
    qtbot.waitUntil(lambda: [again.docks[key].width() for key in ("articles", "side")] == [250, 210])
    again.resize(760, 560)
    a_turn_later()
    assert again.docks["articles"].width() == 250
    again.resize(1000, 700)
    qtbot.waitUntil(lambda: again.docks["side"].width() == 264)


def test_panes_of_a_wide_window_come_back_as_they_were_drawn(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    a_turn_later()
    docks = [shell.docks["articles"], shell.docks["side"]]
    shell.resizeDocks(docks, [400, 340], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: [dock.width() for dock in docks] == [400, 340])
    shell.close()
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    kept.remove("geometry")  # the screen of the tests is too small for it; without, the window is as wide as at first
    kept.sync()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    again.show()
    qtbot.waitUntil(lambda: [again.docks[key].width() for key in ("articles", "side")] == [400, 340])


def test_panes_of_a_window_that_was_wider_leave_room_for_the_text(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    shell.resize(1390, 850)
    a_turn_later()
    docks = [shell.docks["articles"], shell.docks["side"]]
    shell.resizeDocks(docks, [410, 350], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: [dock.width() for dock in docks] == [410, 350])
    shell.close()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    again.show()
    assert again.width() < 900  # the screen of the tests has no room for more
    qtbot.waitUntil(lambda: again.center.width() > 330)


@pytest.mark.parametrize("key", ["articles", "side"])
def test_a_double_click_above_a_pane_floats_it_and_another_brings_it_back(
    shell: MainWindow, key: str, qtbot: QtBot
) -> None:
    dock = shell.docks[key]
    grip = dock.childAt(QPoint(dock.width() // 2, 4))
    assert grip is dock.titleBarWidget()
    assert dock.widget().geometry().top() >= grip.height()
    for is_floating in (True, False):
        QTest.mouseDClick(grip, Qt.MouseButton.LeftButton)
        assert dock.isFloating() is is_floating


def test_a_pane_that_floats_comes_back_over_the_window(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    shell.docks["articles"].setFloating(True)
    shell.close()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    pane = again.docks["articles"]
    assert not pane.isVisible()  # there before the window is, it would lie behind it
    again.show()
    qtbot.waitUntil(pane.isVisible)
    assert pane.isFloating()
    assert pane.windowHandle().transientParent() is again.windowHandle()
    assert again.actions_table["articles.show"].isChecked()


def test_panes_can_be_put_back(shell: MainWindow) -> None:
    shell.docks["articles"].setFloating(True)
    shell.docks["side"].hide()
    shell.reset_panes()
    assert not shell.docks["articles"].isFloating()
    assert not shell.docks["side"].isHidden()
    assert shell.dockWidgetArea(shell.docks["articles"]) is Qt.DockWidgetArea.LeftDockWidgetArea


def test_putting_panes_back_leaves_the_keyboard_where_it_is(shell: MainWindow, qtbot: QtBot) -> None:
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    field = QLineEdit(shell.docks["articles"].widget())
    for focus in (shell.center, field):
        focus.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        focus.show()
        focus.setFocus()
        assert focus.hasFocus()
        shell.reset_panes()
        a_turn_later()
        assert focus.hasFocus()


def draw_edge(shell: MainWindow, key: str, by: int) -> None:
    """Draw the inner edge of a pane with the mouse, `by` pixels to the right."""
    place = shell.docks[key].geometry()
    start = QPoint(place.right() + 1 if key == "articles" else place.left() - 1, place.center().y())
    QTest.mousePress(shell, Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(by // 2, 0), start + QPoint(by, 0)):
        QTest.mouseMove(shell, at)
        a_turn_later()
    QTest.mouseRelease(shell, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))
    a_turn_later()


def test_panes_drawn_by_the_user_are_so_wide_again_when_the_window_was_narrow_for_a_while(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    shell.resize(1380, 800)
    a_turn_later()
    draw_edge(shell, "articles", -40)
    draw_edge(shell, "side", -80)

    def widths(window: MainWindow) -> list[int]:
        return [window.docks[key].width() for key in ("articles", "side")]

    drawn = widths(shell)
    assert drawn != [304, 296]
    shell.resize(1000, 700)
    qtbot.waitUntil(lambda: widths(shell) == [248, 264])
    shell.resize(1380, 800)
    qtbot.waitUntil(lambda: widths(shell) == drawn)
    shell.resize(800, 560)
    a_turn_later()
    shell.close()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    again.show()
    again.resize(1380, 800)
    qtbot.waitUntil(lambda: widths(again) == drawn)
    again.reset_panes()
    qtbot.waitUntil(lambda: widths(again) == [304, 296])


def test_a_narrow_window_leaves_room_for_the_text(shell: MainWindow, qtbot: QtBot) -> None:
    shell.resize(1400, 800)
    a_turn_later()
    wide = shell.docks["articles"].width()
    shell.resize(1000, 700)
    qtbot.waitUntil(lambda: shell.docks["articles"].width() < wide)
    assert shell.center.width() > 440
    shell.resize(800, 560)
    qtbot.waitUntil(lambda: shell.center.width() > 330)


def hidden(shell: MainWindow) -> list[str]:
    return [key for key, dock in shell.docks.items() if dock.isHidden()]


def test_in_a_very_narrow_window_one_pane_gives_way_and_comes_back(shell: MainWindow, qtbot: QtBot) -> None:
    shell.docks["side"].widget().setMinimumWidth(240)
    shell.resize(640, 600)
    qtbot.waitUntil(lambda: hidden(shell) == ["articles"])
    assert not shell.actions_table["articles.show"].isChecked()
    qtbot.waitUntil(lambda: shell.center.width() > 312)
    shell.actions_table["articles.show"].trigger()
    assert hidden(shell) == ["side"]
    shell.resize(1200, 600)
    qtbot.waitUntil(lambda: hidden(shell) == [])


def test_a_pane_that_the_user_hid_stays_hidden_in_a_wide_window(shell: MainWindow, qtbot: QtBot) -> None:
    shell.docks["side"].widget().setMinimumWidth(240)
    shell.actions_table["articles.show"].trigger()
    shell.resize(640, 600)
    a_turn_later()
    assert hidden(shell) == ["articles"]
    shell.resize(1200, 600)
    a_turn_later()
    assert hidden(shell) == ["articles"]


def test_a_pane_that_gave_way_comes_back_the_next_day(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    shell.docks["side"].widget().setMinimumWidth(240)
    shell.resize(640, 600)
    qtbot.waitUntil(lambda: hidden(shell) == ["articles"])
    shell.close()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    again.show()
    again.resize(1200, 600)
    qtbot.waitUntil(lambda: hidden(again) == [])


def test_at_first_the_text_has_room_for_the_names_beside_it(shell: MainWindow, qtbot: QtBot) -> None:
    assert shell.width() == 1280
    qtbot.waitUntil(lambda: not column_in(shell.center.width() - SCROLL_BAR, IDEAL).is_narrow)
    assert column_in(shell.center.width() - SCROLL_BAR, IDEAL).width > IDEAL * 0.9


def test_at_first_it_is_no_larger_than_the_screen_has_room_for(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "room_on_screen", lambda _window: QSize(911, 520))
    assert make(tmp_path / "window.ini", qapp, qtbot).size() == QSize(911, 520)


def test_menus_are_found_by_their_key(shell: MainWindow) -> None:
    assert isinstance(shell.menu("tag"), QMenu)


def test_closing_says_so_first(shell: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.close_requested):
        shell.close()


def test_a_window_beside_comes_back_where_it_was_left(
    shell: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    def beside(window: MainWindow, key: str) -> QDialog:
        made = QDialog()
        qtbot.addWidget(made)
        window.add_beside(key, made)
        made.show()
        return made

    left = beside(shell, "one")
    left.setGeometry(60, 70, 410, 320)
    left.reject()
    again = make(tmp_path / "window.ini", qapp, qtbot)
    assert beside(again, "one").geometry() == QRect(60, 70, 410, 320)
    assert beside(again, "another").geometry() != QRect(60, 70, 410, 320)


def test_a_card_stands_above_the_article(shell: MainWindow) -> None:
    card = QLabel("First steps")
    shell.add_card(card)
    card.show()
    assert card.geometry().top() <= 0


def test_what_waits_for_the_first_painting_follows_it(shell: MainWindow, qtbot: QtBot) -> None:
    called: list[str] = []
    shell.when_painted(lambda: called.append("first"))
    shell.when_painted(lambda: called.append("second"))
    assert called == []
    shell.update()
    qtbot.waitUntil(lambda: called == ["first", "second"])
    shell.repaint()
    a_turn_later()
    assert called == ["first", "second"]


def test_a_window_that_nobody_sees_does_not_wait_for_ever(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    hidden = make(tmp_path / "window.ini", qapp, qtbot)
    called: list[str] = []
    hidden.when_painted(lambda: called.append("soon"))
    qtbot.waitUntil(lambda: called == ["soon"], timeout=20_000)


def test_the_pane_at_the_side_comes_into_its_place(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    window = MainWindow(Theme(qapp, "light"), {}, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.set_parts(QLabel("left"), QLabel("middle"))
    window.restore()
    window.show()
    a_turn_later()
    before = window.docks["side"].geometry()
    side = QLabel("right")
    window.set_side(side)
    a_turn_later()
    assert window.docks["side"].widget() is side
    assert side.isVisible()
    assert window.docks["side"].geometry() == before


def test_a_window_beside_a_small_one_does_not_reach_over_it_at_first(shell: MainWindow, qtbot: QtBot) -> None:
    shell.setGeometry(60, 40, 760, 520)
    beside = QDialog()
    qtbot.addWidget(beside)
    beside.resize(1080, 640)
    shell.add_beside("people", beside)
    assert shell.geometry().contains(beside.geometry())
    assert beside.width() > 700


def test_escape_in_a_pane_that_floats_is_the_windows_too(shell: MainWindow, qtbot: QtBot) -> None:
    pane = shell.docks["articles"]
    pane.setFloating(True)
    with qtbot.waitSignal(shell.escaped):
        QTest.keyClick(pane.widget(), Qt.Key.Key_Escape)
