"""What may have been missed: one kind at a time, gone to, tagged in place, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clipdesk.domain.missed import Missed
from clipdesk.ui.dialogs import missed_rows
from clipdesk.ui.dialogs.missed_window import MissedWindow
from clipdesk.ui.theme import Theme
from tests.ui.dialogs.test_missed_rows import ALONE, EVERY, LABELS, NEVER, SAME, TWO

OTHER = SAME._replace(article_id="a2", headline="Dues rise")


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MissedWindow:
    made = MissedWindow(theme, [])
    qtbot.addWidget(made)
    made.set_missed([SAME, OTHER, *EVERY[1:]], LABELS, is_writable=True)
    made.show_now()
    return made


def chip(window: MissedWindow, words: str) -> QPushButton:
    return next(one for one in window.chips.findChildren(QPushButton) if one.text() == words)


def shown(window: MissedWindow) -> list[Missed]:
    return [window.model.values[row] for row in range(window.model.rowCount())]


def test_kinds_are_chips_with_counts(window: MissedWindow) -> None:
    words = [one.text() for one in window.chips.findChildren(QPushButton)]
    assert words == ["All 5", "Tagged elsewhere, not here 2", "Two labels 1", "No speaker 1", "Untouched 1"]
    chip(window, "No speaker 1").click()
    assert shown(window) == [ALONE]
    assert window.count.text() == "1 place"
    assert "link it to who said it" in window.hint.text()
    spoken = QAccessible.queryAccessibleInterface(window.table).text(QAccessible.Text.Name)
    assert spoken == "Places to check"


def test_enter_goes_to_the_place_and_the_window_stays(window: MissedWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.passage_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert told.args == [OTHER]
    assert window.isVisible()


def test_several_are_tagged_at_once_and_go(window: MissedWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(window.tag_requested) as told:
        window.tag_button.click()
    assert told.args == [(SAME, OTHER)]
    window.take_out((SAME, OTHER))
    assert shown(window) == [TWO, ALONE, NEVER]
    assert window.table.currentIndex().row() == 0
    assert window.count.text() == "2 tagged · 3 places"


def test_several_are_set_aside_by_a_key_and_brought_back(window: MissedWindow, qtbot: QtBot) -> None:
    window.set_keys(QKeySequence("A"), QKeySequence("X"))
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(window.set_aside_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_X)
    assert told.args == [(SAME, OTHER)]
    window.move_across((SAME, OTHER))
    assert shown(window) == [TWO, ALONE, NEVER]
    assert window.count.text() == "2 set aside · 3 places"
    chip(window, "Set aside 2").click()
    assert [one.article_id for one in shown(window)] == ["a1", "a2"]
    assert "right as they are" in window.hint.text()
    assert not window.tag_button.isEnabled()
    assert window.aside_button.text() == "Bring back"
    with qtbot.waitSignal(window.bring_back_requested) as told:
        QTest.keyClick(window.table, Qt.Key.Key_X)
    window.move_across(told.args[0])
    assert window.count.text() == "1 brought back · 1 place"
    window.move_across(tuple(shown(window)))
    assert shown(window) == []
    chip(window, "All 5").click()
    assert [one.text() for one in window.chips.findChildren(QPushButton)][-1] != "Set aside 0"


def test_the_menu_of_the_table_has_what_the_buttons_do(window: MissedWindow, qtbot: QtBot) -> None:
    window.set_keys(QKeySequence("A"), QKeySequence("X"))
    window.table.setCurrentIndex(window.model.index(2, 0))
    found = [(one.text(), one.isEnabled()) for one in window.table.actions()]
    assert found == [("Tag here\tA", False), ("Set aside\tX", True), ("Go to passage", True)]
    with qtbot.waitSignal(window.set_aside_requested):
        window.table.actions()[1].trigger()


def test_keys_are_letters_in_the_field(window: MissedWindow, qtbot: QtBot) -> None:
    window.set_keys(QKeySequence("A"), QKeySequence("X"))
    window.search.setFocus()
    with qtbot.assertNotEmitted(window.set_aside_requested):
        QTest.keyClicks(window.search, "ax")
    assert window.search.text() == "ax"


def test_when_everything_was_set_aside_the_way_back_stays(window: MissedWindow) -> None:
    window.set_missed([one._replace(is_set_aside=True) for one in EVERY], LABELS, is_writable=True)
    assert not window.empty.isVisible()
    assert window.hint.text() == "Nothing is left to check."
    assert not window.aside_button.isEnabled()
    chip(window, "Set aside 4").click()
    assert len(shown(window)) == 4
    window.set_missed([one._replace(is_set_aside=True) for one in EVERY], LABELS, is_writable=False)
    assert not window.aside_button.isEnabled()


def test_only_words_that_are_tagged_elsewhere_can_be_tagged_here(window: MissedWindow) -> None:
    assert window.tag_button.isEnabled()
    window.table.setCurrentIndex(window.model.index(2, 0))
    assert not window.tag_button.isEnabled()
    window.set_missed(EVERY, LABELS, is_writable=False)
    window.table.setCurrentIndex(window.model.index(0, 0))
    assert not window.tag_button.isEnabled()


def test_an_untouched_article_is_opened(window: MissedWindow, qtbot: QtBot) -> None:
    chip(window, "Untouched 1").click()
    assert window.open_button.text() == "Open article"
    assert [window.table.isColumnHidden(column) for column in range(4)] == [True, True, False, False]
    with qtbot.waitSignal(window.passage_requested) as told:
        window.open_button.click()
    assert told.args == [NEVER]


def test_columns_come_back_with_words(window: MissedWindow) -> None:
    chip(window, "Untouched 1").click()
    chip(window, "All 5").click()
    assert not window.table.isColumnHidden(0)


def test_words_and_headlines_are_searched(window: MissedWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.search, "dues")
    qtbot.waitUntil(lambda: shown(window) == [OTHER, ALONE])
    QTest.keyClicks(window.search, " in July")
    qtbot.waitUntil(lambda: shown(window) == [])
    assert window.hint.text() == "No place has these words."
    assert not window.open_button.isEnabled()
    window.search.clear()
    window.set_missed((NEVER,), LABELS, is_writable=True)
    chip(window, "Two labels 0").click()
    qtbot.waitUntil(lambda: window.hint.text() == "Nothing of this kind was found.")


def test_a_long_list_says_where_it_ends(window: MissedWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missed_rows, "MOST", 3)
    window.set_missed(EVERY, LABELS, is_writable=True)
    assert window.count.text() == "4 places · the first 3 are listed"


def test_where_nothing_was_missed_it_says_so(window: MissedWindow) -> None:
    window.set_missed((), {}, is_writable=True)
    assert window.empty.isVisible()
    assert window.empty.accessibleName().startswith("Nothing to check")


def test_long_words_below_do_not_make_the_window_higher(window: MissedWindow) -> None:
    """With large letters it was higher than the screen, and its buttons were out of sight."""
    least = window.content.minimumSizeHint().height()
    window.hint.setText("These words are tagged in other places. " * 4)
    assert window.content.minimumSizeHint().height() == least


def test_it_is_as_low_as_a_small_screen_at_200_percent_and_nothing_is_cut(window: MissedWindow, qtbot: QtBot) -> None:
    window.resize(768, 436)
    qtbot.waitUntil(lambda: window.size().toTuple() == (768, 436), timeout=1000)
    bottom = window.open_button.mapTo(window, window.open_button.rect().bottomLeft()).y()
    assert bottom < window.height()
    assert window.chips.height() >= window.chips.heightForWidth(window.chips.width())
