"""Find in the article, as a reader types."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.reading.find_bar import FindBar
from clipdesk.ui.reading.reading_style import light_colors
from tests.ui.shown_words import shown_words

TEXT = "The Board met. The boards voted. No board spoke to the Bóard."


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FindBar]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 60)
    made = FindBar(host)
    made.resize(800, 50)
    made.set_colors(light_colors())
    made.set_text(TEXT)
    host.show()
    yield made
    host.close()


def shown(bar: FindBar) -> str:
    count = bar.findChild(QLabel)
    assert isinstance(count, QLabel)
    return count.text()


def field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def button(bar: FindBar, name: str) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if one.accessibleName() == name)


def test_hits_follow_the_typing_and_are_counted(bar: FindBar) -> None:
    told: list[tuple[int, int]] = []
    bar.hits_changed.connect(lambda hits, current: told.append((len(hits), current)))
    bar.open_search(0)
    QTest.keyClicks(field(bar), "board")
    assert shown(bar) == "1 of 4"
    QTest.keyClicks(field(bar), "s")
    assert shown(bar) == "1 of 1"
    QTest.keyClicks(field(bar), "x")
    assert shown(bar) == "Not found"
    assert told[-3:] == [(4, 0), (1, 0), (0, -1)]
    assert not button(bar, "Next hit").isEnabled()


def test_enter_goes_round_and_shift_enter_back(bar: FindBar) -> None:
    places: list[Span] = []
    bar.hit_chosen.connect(places.append)
    bar.open_search(0, "board")
    for _ in range(4):
        QTest.keyClick(field(bar), Qt.Key.Key_Return)
    assert [place.start for place in places] == [4, 19, 36, 55, 4]
    QTest.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (places[-1].start, shown(bar)) == (55, "4 of 4")
    button(bar, "Previous hit").click()
    button(bar, "Next hit").click()
    assert places[-1].start == 55


def test_the_search_begins_where_the_reader_is(bar: FindBar) -> None:
    bar.open_search(20, "board")
    assert shown(bar) == "3 of 4"


def test_case_and_whole_words_narrow_the_search(bar: FindBar) -> None:
    bar.open_search(0, "Board")
    case, whole = bar.findChildren(QCheckBox)
    case.click()
    assert shown(bar) == "1 of 2"
    case.click()
    whole.click()
    assert shown(bar) == "1 of 3"


def test_escape_closes_and_gives_the_hit_where_the_search_ended(bar: FindBar, qtbot: QtBot) -> None:
    bar.open_search(0, "board")
    assert bar.isVisible()
    QTest.keyClick(field(bar), Qt.Key.Key_Return)
    ends: list[tuple[str, object]] = []
    bar.hits_changed.connect(lambda hits, _: ends.append(("hits", list(hits))))
    bar.closed.connect(lambda hit: ends.append(("closed", hit)))
    QTest.keyClick(field(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert ends == [("hits", []), ("closed", Span(19, 24))]
    bar.open_search(0, "nothing")
    button(bar, "Close").click()
    assert ends[-1] == ("closed", None)


def test_another_article_is_searched_for_the_same_words(bar: FindBar) -> None:
    bar.open_search(0, "board")
    bar.set_text("A board.")
    assert shown(bar) == "1 of 1"
    bar.close_search()
    bar.set_text(TEXT)
    bar.open_search(0)
    assert shown(bar) == "1 of 4"


def test_everything_has_a_name(bar: FindBar) -> None:
    for widget in (field(bar), *bar.findChildren(QToolButton), *bar.findChildren(QCheckBox)):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    assert field(bar).accessibleName() == "Find in article"


def test_nothing_overlaps_in_a_narrow_bar(bar: FindBar) -> None:
    bar.open_search(0, "board")
    layout = bar.layout()
    assert layout is not None
    width = bar.minimumSizeHint().width()
    assert width < 240
    bar.resize(width, layout.heightForWidth(width))
    parts = [*bar.findChildren(QToolButton), *bar.findChildren(QCheckBox), field(bar), bar.findChild(QLabel)]
    places = [part.rect().translated(part.mapTo(bar, QPoint())) for part in parts if part is not None]
    assert all(bar.rect().contains(one) for one in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


def test_some_words_can_be_read_in_the_field(bar: FindBar) -> None:
    bar.resize(900, 60)
    bar.open_search(0, "board")
    QApplication.processEvents()
    assert field(bar).width() >= 200


def test_the_window_keeps_its_keys_while_one_types(bar: FindBar) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    field(bar).event(asked)
    assert not asked.isAccepted()


def note(bar: FindBar) -> str:
    return " ".join(shown_words(bar)[1:])


def test_several_words_that_nowhere_stand_together_are_found_each_by_itself(bar: FindBar) -> None:
    bar.open_search(0, "board met")
    assert (shown(bar), note(bar)) == ("1 of 1", "")
    field(bar).setText("voted boa")
    assert (shown(bar), note(bar)) == ("1 of 5", "each word by itself")
    field(bar).setText("board boards voted ")
    assert shown(bar) == "1 of 5"
    field(bar).setText("ote oar")
    assert (shown(bar), note(bar)) == ("Not found", "")
    field(bar).setText("nobody, board")
    case, whole = bar.findChildren(QCheckBox)
    case.click()
    assert (shown(bar), note(bar)) == ("1 of 2", "each word by itself")
    case.click()
    whole.click()
    assert (shown(bar), note(bar)) == ("1 of 3", "each word by itself")
    field(bar).clear()
    assert (shown(bar), note(bar)) == ("", "")


def test_the_note_has_room_in_a_narrow_bar(bar: FindBar) -> None:
    bar.open_search(0, "voted board")
    layout = bar.layout()
    assert layout is not None
    width = bar.minimumSizeHint().width()
    bar.resize(width, layout.heightForWidth(width))
    parts = [*bar.findChildren(QToolButton), *bar.findChildren(QCheckBox), field(bar), *bar.findChildren(QLabel)]
    places = [part.rect().translated(part.mapTo(bar, QPoint())) for part in parts]
    assert all(bar.rect().contains(one) for one in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
