"""Parts stand in their order, with their shares of the room; what is too high is scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.layouts import add_parts, in_column, in_row, scroll_down


def test_parts_share_the_room(qtbot: QtBot) -> None:
    whole, labels = QWidget(), [QLabel(word) for word in ("one", "two", "three")]
    qtbot.addWidget(whole)
    row = in_row(labels[0], (labels[1], 2), of=whole, spacing=3)
    add_parts(row, 1, (in_column(labels[2]), 1))
    assert [row.stretch(place) for place in range(row.count())] == [0, 2, 1, 1]
    assert (row.spacing(), row.contentsMargins().left()) == (3, 0)
    whole.show()
    lefts = [one.x() for one in labels]
    assert lefts == sorted(lefts)
    assert labels[2].y() == 0


def test_margins_are_given_or_those_of_the_style(qtbot: QtBot) -> None:
    given, usual = QWidget(), QWidget()
    for one in (given, usual):
        qtbot.addWidget(one)
    assert in_column(of=given, margins=(1, 2, 3, 4)).contentsMargins().bottom() == 4
    assert in_column(of=usual, margins=None).contentsMargins().bottom() > 0


def test_the_keyboard_is_for_what_is_scrolled(qtbot: QtBot) -> None:
    parent, inner = QWidget(), QLabel("line\n" * 80)
    qtbot.addWidget(parent)
    area = scroll_down(inner, parent)
    assert area.widget() is inner
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    parent.resize(200, 100)
    in_column(area, of=parent)
    parent.show()
    assert area.verticalScrollBar().maximum() > 0


def test_a_scroll_bar_that_makes_words_wrap_goes_when_there_is_room_without_it(qtbot: QtBot) -> None:
    parent, inner, words = QWidget(), QWidget(), QLabel("word " * 60, wordWrap=True)
    qtbot.addWidget(parent)
    in_column(words, of=inner)
    area = scroll_down(inner, parent)
    in_column(area, of=parent)
    bar = area.verticalScrollBar()
    parent.resize(200, 40)
    parent.show()
    assert bar.isVisible()
    room = next(one for one in range(200, 240) if inner.heightForWidth(one) < inner.heightForWidth(one - bar.width()))
    parent.resize(room, inner.heightForWidth(room) - 1)
    assert bar.isVisible()
    parent.resize(room, inner.heightForWidth(room))
    assert not bar.isVisible()
    words.setText("word " * 80)
    qtbot.waitUntil(bar.isVisible, timeout=10_000)
