"""Chips of which one is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import Chip, FilterChip, FilterChips

CHIPS = [Chip("all", "All", 1412), Chip("todo", "To do", 230), Chip("done", "Done", 171), Chip("flag", "R&D")]


@pytest.fixture
def chips(theme: Theme, qtbot: QtBot) -> FilterChips:
    made = FilterChips("Show")
    qtbot.addWidget(made)
    made.set_chips(CHIPS)
    made.resize(900, 40)
    made.show()
    return made


def buttons(chips: FilterChips) -> list[FilterChip]:
    return [button for button in chips.findChildren(FilterChip) if button.isVisible()]


def test_words_and_numbers_are_shown_and_read_out(chips: FilterChips) -> None:
    assert [button.accessibleName() for button in buttons(chips)] == ["All 1,412", "To do 230", "Done 171", "R&D"]
    assert buttons(chips)[3].text() == "R&&D"
    assert QAccessible.queryAccessibleInterface(chips).text(QAccessible.Text.Name) == "Show"
    assert QAccessible.queryAccessibleInterface(buttons(chips)[0]).state().checked


def test_a_click_chooses_and_says_so_once(chips: FilterChips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.chosen) as chosen:
        QTest.mouseClick(buttons(chips)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["done"]
    assert chips.current == "done"
    assert [button.isChecked() for button in buttons(chips)] == [False, False, True, False]


def test_assistive_technology_chooses_as_a_click_does(chips: FilterChips, qtbot: QtBot) -> None:
    actions = QAccessible.queryAccessibleInterface(buttons(chips)[1]).actionInterface()
    with qtbot.waitSignal(chips.chosen) as chosen:
        actions.doAction(actions.actionNames()[0])
    assert chosen.args == ["todo"]


def test_the_program_chooses_without_saying_so(chips: FilterChips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose("todo")
    assert chips.current == "todo"


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Right, "todo"), (Qt.Key.Key_Down, "todo"), (Qt.Key.Key_Left, "flag"), (Qt.Key.Key_Up, "flag")],
)
def test_arrows_go_to_the_neighbor_and_around(chips: FilterChips, qtbot: QtBot, key: Qt.Key, expected: str) -> None:
    with qtbot.waitSignal(chips.chosen) as chosen:
        QTest.keyClick(buttons(chips)[0], key)
    assert chosen.args == [expected]


def test_arrows_follow_the_direction_of_reading(chips: FilterChips, qtbot: QtBot) -> None:
    chips.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(buttons(chips)[0], Qt.Key.Key_Left)
    assert chips.current == "todo"


def test_tab_comes_to_the_chosen_chip_only(chips: FilterChips) -> None:
    chips.choose("done")
    stops = [button.accessibleName() for button in buttons(chips) if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["Done 171"]


def test_numbers_change_in_place(chips: FilterChips) -> None:
    before = buttons(chips)
    chips.choose("todo")
    chips.set_chips([chip._replace(number=7) for chip in CHIPS])
    assert buttons(chips) == before
    assert [button.accessibleName() for button in before] == ["All 7", "To do 7", "Done 7", "R&D 7"]
    assert chips.current == "todo"


def test_a_chip_that_is_gone_gives_the_choice_to_the_first(chips: FilterChips) -> None:
    chips.choose("flag")
    chips.set_chips(CHIPS[:2])
    assert [button.accessibleName() for button in buttons(chips)] == ["All 1,412", "To do 230"]
    assert chips.current == "all"


def test_chips_wrap_when_it_gets_narrow(chips: FilterChips) -> None:
    line = chips.heightForWidth(900)
    assert chips.heightForWidth(130) >= 3 * line


def test_the_spare_one_is_shown_wherever_it_needs_no_line_of_its_own(chips: FilterChips) -> None:
    chips.set_chips(CHIPS, spare="flag")
    widths = {key: button.sizeHint().width() for key, button in zip(chips.shown, buttons(chips), strict=True)}
    first_two, first_three = widths["all"] + 8 + widths["todo"], widths["all"] + widths["todo"] + widths["done"] + 16
    for width, is_shown in ((first_three + 8 + widths["flag"], True), (first_three, False), (first_two, True)):
        chips.resize(width, 80)
        assert ("flag" in chips.shown) is is_shown


def test_chips_move_closer_where_that_saves_a_line(chips: FilterChips, qtbot: QtBot) -> None:
    chips.set_chips(CHIPS[:3])
    one_line = sum(button.sizeHint().width() for button in buttons(chips)) + 16
    height = chips.heightForWidth(one_line)
    chips.resize(one_line - 20, 80)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons(chips)}) == 1)
    assert chips.heightForWidth(one_line - 20) == height
    chips.resize(one_line - 60, 80)
    qtbot.waitUntil(lambda: len({button.y() for button in buttons(chips)}) == 2)
    qtbot.waitUntil(lambda: buttons(chips)[1].x() - buttons(chips)[0].geometry().right() == 9)
