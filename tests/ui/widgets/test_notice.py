"""Quiet notices over the lower edge of a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.messages import NoticeKind
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.notice import NoticeStack
from tests.ui.on_screen import on_screen


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    return on_screen(QWidget(), qtbot, (800, 600))


@pytest.fixture
def stack(theme: Theme, host: QWidget) -> NoticeStack:
    return NoticeStack(theme, host)


def test_a_notice_lies_over_the_lower_edge_and_can_be_closed(stack: NoticeStack, host: QWidget, qtbot: QtBot) -> None:
    bar = stack.show_notice("12 articles were imported.", NoticeKind.INFO)
    assert stack.isVisible()
    assert host.rect().contains(stack.geometry())
    assert host.height() - stack.geometry().bottom() < 24
    assert bar.height() >= 24
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert stack.notices == ()
    assert stack.isHidden()


def test_it_stays_at_the_edge_when_the_window_changes(stack: NoticeStack, host: QWidget) -> None:
    stack.show_notice("word " * 60, NoticeKind.WARNING)
    wide = stack.height()
    host.resize(300, 700)
    QApplication.processEvents()
    assert host.rect().contains(stack.geometry())
    assert stack.height() > wide


def test_it_leaves_a_bar_at_the_lower_edge_free(stack: NoticeStack, host: QWidget) -> None:
    bar = QWidget(host)
    bar.setGeometry(0, 550, 800, 50)
    bar.hide()
    stack.keep_above(bar)
    stack.show_notice("12 articles were imported.")
    low = stack.geometry().bottom()
    bar.show()
    assert stack.geometry().bottom() < 550
    bar.move(0, 500)
    QApplication.processEvents()
    assert stack.geometry().bottom() < 500
    bar.hide()
    assert stack.geometry().bottom() == low > 550


def test_the_action_closes_and_acts(stack: NoticeStack, qtbot: QtBot) -> None:
    bar = stack.show_notice("An annotation was removed.", action="Undo")
    with qtbot.waitSignals([bar.closed, bar.action_triggered]):
        QTest.mouseClick(bar.main_button, Qt.MouseButton.LeftButton)
    assert stack.notices == ()


def test_escape_closes_the_notice_that_has_the_focus(stack: NoticeStack, qtbot: QtBot) -> None:
    bar = stack.show_notice("Wrong.", NoticeKind.WARNING)
    QTest.keyClick(bar.close_button, Qt.Key.Key_Escape)
    assert stack.notices == ()


def test_information_goes_by_itself_but_not_under_the_mouse(stack: NoticeStack, qtbot: QtBot) -> None:
    bar = stack.show_notice("Saved.")
    bar._clock.setInterval(30)
    bar.start_clock()
    bar.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not bar._clock.isActive()
    assert stack.notices == (bar,)
    bar.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: stack.notices == (), timeout=20_000)


def test_a_refusal_goes_by_itself_later_than_information(stack: NoticeStack) -> None:
    bar = stack.show_notice("That cannot be tagged.", NoticeKind.REFUSAL)
    assert bar.goes_by_itself
    assert bar._clock.interval() > stack.show_notice("Saved.")._clock.interval()


def test_errors_wait_to_be_closed(stack: NoticeStack) -> None:
    bar = stack.show_notice("Not read.", NoticeKind.WARNING)
    assert not bar._clock.isActive()
    assert not bar.goes_by_itself


def test_there_are_three_at_most_and_errors_outlast_information(stack: NoticeStack) -> None:
    stack.show_notice("first", NoticeKind.WARNING)
    stack.show_notice("second")
    stack.show_notice("third", NoticeKind.WARNING)
    stack.show_notice("fourth")
    assert [bar.text for bar in stack.notices] == ["first", "third", "fourth"]
    stack.show_notice("fifth", NoticeKind.WARNING)
    stack.show_notice("sixth", NoticeKind.WARNING)
    assert [bar.text for bar in stack.notices] == ["third", "fifth", "sixth"]
    stack.clear()
    assert stack.notices == ()


def test_the_same_words_are_not_shown_twice(stack: NoticeStack) -> None:
    first = stack.show_notice("Saved.")
    assert stack.show_notice("Saved.") is first
    assert stack.show_notice("Saved.", NoticeKind.WARNING) is not first
    assert stack.show_notice("Saved.", action="Undo") is not first


def test_words_are_plain_and_read_out(stack: NoticeStack) -> None:
    bar = stack.show_notice("<b>clip</b>.txt was read.")
    assert bar.text == "<b>clip</b>.txt was read."
    assert bar._words.textFormat() == Qt.TextFormat.PlainText
    assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name) == "<b>clip</b>.txt was read."


def test_the_focus_is_left_where_it_is(stack: NoticeStack, host: QWidget) -> None:
    before = QApplication.focusWidget()
    stack.show_notice("Saved.", action="Undo")
    assert QApplication.focusWidget() is before


def test_a_word_without_end_is_shown_whole(stack: NoticeStack, qtbot: QtBot) -> None:
    told = f"“{'Donaudampfschiff' * 11}” was not saved as Value: it is not a number."
    bar = stack.show_notice(told, NoticeKind.REFUSAL)
    assert stack.width() >= bar.minimumSizeHint().width()
    assert bar.text == told
    assert stack.show_notice(told, NoticeKind.REFUSAL) is bar
