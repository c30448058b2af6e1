"""The register: merge, split, rename, search, go to a passage, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.person import Person
from clipdesk.project.commands.people import GatherMentions, ReleasePerson
from clipdesk.project.register import Entry
from clipdesk.ui.dialogs.register_rows import PlaceColumn, searched_words
from clipdesk.ui.dialogs.register_window import RegisterWindow
from clipdesk.ui.theme import Theme
from tests.ui.dialogs.people_met import KELL, RUIZ, mention

BOARD = Entry("Harbor board", (mention("7", "the board"),), Person("p", "Harbor board", ("the board",)))
MANY = Entry("Of many roles", tuple(mention(f"m{n}", "He", role=f"role {n}") for n in range(6)))


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> RegisterWindow:
    made = RegisterWindow(theme, [])
    qtbot.addWidget(made)
    put(made, RUIZ, KELL, BOARD, MANY)
    made.show_now()
    return made


def put(window: RegisterWindow, *entries: Entry, is_writable: bool = True) -> None:
    window.set_entries(entries, [searched_words(one) for one in entries], is_writable=is_writable)


def choose(window: RegisterWindow, *rows: int) -> None:
    model = window.table.selectionModel()
    model.clearSelection()
    for row in rows:
        flag = QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(window.entries.index(row, 0), flag.Select | flag.Rows)


def choose_places(window: RegisterWindow, *rows: int) -> None:
    model = window.place_table.selectionModel()
    model.clearSelection()
    for row in rows:
        flag = QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(window.places.index(row, 0), flag.Select | flag.Rows)


def test_the_first_one_is_shown_with_roles_and_places(window: RegisterWindow) -> None:
    assert window.name.text() == "Ana Ruiz"
    assert window.roles.text() == "mayor (1 May 2024) · former mayor (1 Feb 2025)"
    assert window.places.rowCount() == 4
    assert window.count.text() == "4 people or bodies"
    names = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        for one in (window.table, window.place_table, window.name)
    ]
    assert names == ["People and bodies", "Where", "Name"]


def test_the_keyboard_is_at_the_people_at_first(window: RegisterWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    assert window.table.hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.name.text() == "Mairi Kell"


def test_of_many_roles_some_are_shown(window: RegisterWindow) -> None:
    choose(window, 3)
    assert window.roles.text() == "role 0 · role 1 · role 2 · role 3 · 2 more"
    assert "role 5" in window.roles.toolTip()
    choose(window, 1)
    assert not window.roles.isVisible()


def test_columns_that_would_be_empty_are_not_shown(window: RegisterWindow, qtbot: QtBot) -> None:
    window.resize(1400, 640)
    qtbot.waitUntil(lambda: not window.place_table.isColumnHidden(PlaceColumn.ROLE))
    assert [window.place_table.isColumnHidden(column) for column in range(6)] == [False] * 5 + [True]
    choose(window, 1)
    assert [window.place_table.isColumnHidden(column) for column in range(5)] == [False, False, True, False, True]


def test_enter_goes_from_the_person_to_the_places_and_to_the_passage(window: RegisterWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert window.place_table.hasFocus()
    QTest.keyClick(window.place_table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.passage_requested) as told:
        QTest.keyClick(window.place_table, Qt.Key.Key_Return)
    assert told.args == ["a1", "q1"]
    assert window.isVisible()


def test_several_are_merged_into_the_first(window: RegisterWindow, qtbot: QtBot) -> None:
    assert not window.merge_button.isEnabled()
    choose(window, 1, 0)
    window.merge_button.setFocus()
    with qtbot.waitSignal(window.command_requested) as told:
        window.merge_button.click()
    assert window.focusWidget() is window.table
    (command,) = told.args
    assert isinstance(command, GatherMentions)
    assert command.name == "Ana Ruiz"
    assert {"ruiz", "mairi kell"} <= set(command.names)


def test_a_mention_is_split_off_with_its_quotes(window: RegisterWindow, qtbot: QtBot) -> None:
    choose_places(window, 0, 3)
    assert not window.split_button.isEnabled()
    choose_places(window, 0, 1)
    with qtbot.waitSignal(window.command_requested) as told:
        window.split_button.click()
    (command,) = told.args
    assert isinstance(command, GatherMentions)
    assert (command.name, command.names, command.mentions) == ("Mayor\nAna Ruiz", (), ("1",))


def test_a_name_is_changed_by_typing_it(window: RegisterWindow, qtbot: QtBot) -> None:
    choose(window, 2)
    window.name.setFocus()
    window.name.selectAll()
    QTest.keyClicks(window.name, "Port board")
    with (
        qtbot.waitSignal(window.command_requested) as told,
        qtbot.assertNotEmitted(window.passage_requested),  # Enter ends the typing and leads nowhere
    ):
        QTest.keyClick(window.name, Qt.Key.Key_Return)
    (command,) = told.args
    assert command == GatherMentions("Port board", ("the board",), (), "p")
    qtbot.waitUntil(window.table.hasFocus)  # so that Ctrl+Z takes the name back, not the typing


def test_what_was_said_is_taken_back(window: RegisterWindow, qtbot: QtBot) -> None:
    assert not window.release_button.isEnabled()
    choose(window, 2)
    with qtbot.waitSignal(window.command_requested) as told:
        window.release_button.click()
    assert told.args == [ReleasePerson("p")]


def test_the_search_leaves_those_who_fit(window: RegisterWindow, qtbot: QtBot) -> None:
    window.search.setFocus()
    QTest.keyClicks(window.search, "kell")
    qtbot.waitUntil(lambda: window.entries.rowCount() == 1)
    assert window.name.text() == "Mairi Kell"
    assert window.count.text() == "1 of 4 people or bodies"
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert window.table.hasFocus()


def test_who_is_selected_stays_so_when_names_are_gathered_anew(window: RegisterWindow) -> None:
    choose(window, 1)
    put(window, KELL, RUIZ)
    assert window.name.text() == "Mairi Kell"


def test_where_nobody_is_named_it_says_what_to_do(window: RegisterWindow) -> None:
    put(window)
    assert window.empty.isVisible()
    assert "No label is for people and bodies yet: give one the attribute “role”." in window.empty.accessibleName()
    window.set_entries((), (), ["politician", "body"], is_writable=True)
    assert "Tag people and bodies as “politician”" in window.empty.accessibleName()
    assert window.count.text() == ""
    assert not window.open_button.isEnabled()


def test_nothing_is_changed_where_nothing_may_be(window: RegisterWindow) -> None:
    put(window, BOARD, RUIZ, is_writable=False)
    choose(window, 0, 1)
    assert not window.merge_button.isEnabled()
    choose(window, 0)
    assert window.name.isReadOnly()
    assert not window.release_button.isEnabled()
    assert window.open_button.isEnabled()


def test_a_name_with_its_office_is_shown_whole(theme: Theme, window: RegisterWindow) -> None:
    metrics = window.table.fontMetrics()
    assert window.table.columnWidth(0) > metrics.horizontalAdvance("Commissioner Ines Duarte")


def test_escape_in_the_name_takes_back_what_was_typed_and_then_closes(window: RegisterWindow) -> None:
    asked: list[object] = []
    window.command_requested.connect(asked.append)
    window.name.setFocus()
    window.name.selectAll()
    QTest.keyClicks(window.name, "Somebody")
    QTest.keyClick(window.name, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.name.text() == "Ana Ruiz"
    QTest.keyClick(window.name, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert asked == []


def test_in_a_narrow_window_the_words_have_the_room(window: RegisterWindow, qtbot: QtBot) -> None:
    table = window.place_table
    window.resize(1400, 640)
    qtbot.waitUntil(lambda: not table.isColumnHidden(PlaceColumn.ROLE))
    window.resize(960, 640)
    qtbot.waitUntil(lambda: table.isColumnHidden(PlaceColumn.ROLE))
    assert table.columnWidth(PlaceColumn.WORDS) > table.viewport().width() // 3
    choose(window, 1)  # without dates and roles
    window.resize(1400, 640)
    qtbot.waitUntil(lambda: table.viewport().width() > 700)
    assert [table.isColumnHidden(column) for column in range(5)] == [False, False, True, False, True]


def test_one_outlet_is_chosen_and_a_merge_is_of_all_outlets(window: RegisterWindow, qtbot: QtBot) -> None:
    assert not window.outlets.isVisible()
    ruiz = Entry("Ana Ruiz", (mention("1", "Ruiz", outlet="The Herald"), mention("2", "A. Ruiz", outlet="Post")))
    kell = Entry("Mairi Kell", (mention("3", "Kell", outlet="Post"),))
    put(window, ruiz, kell)
    assert window.outlets.isVisible()
    window.outlets.menu().aboutToShow.emit()
    assert [one.text() for one in window.outlets.menu().actions()] == ["All outlets", "Post", "The Herald"]
    window.outlets.menu().actions()[1].trigger()
    assert window.outlets.text() == "Post"
    assert QAccessible.queryAccessibleInterface(window.outlets).text(QAccessible.Text.Name) == "Outlet: Post"
    assert [window.places.values[row].words for row in range(window.places.rowCount())] == ["A. Ruiz"]
    choose(window, 0, 1)
    with qtbot.waitSignal(window.command_requested) as told:
        window.merge_button.click()
    assert set(told.args[0].names) == {"ruiz", "a. ruiz", "kell"}
    put(window, Entry("Tom Lee", (mention("4", "Lee", outlet="The Herald"),)))
    assert (window.outlets.text(), window.name.text()) == ("All outlets", "Tom Lee")


def test_what_is_split_off_is_selected_to_be_named(window: RegisterWindow, qtbot: QtBot) -> None:
    choose_places(window, 0)
    with qtbot.waitSignal(window.command_requested) as told:
        window.split_button.click()
    moved = next(one for one in RUIZ.mentions if one.annotation_id in told.args[0].mentions)
    rest = replace(RUIZ, mentions=tuple(one for one in RUIZ.mentions if one != moved))
    new = Entry(RUIZ.name, (moved,), Person("new", RUIZ.name, (), moved.ids))
    put(window, rest, KELL, BOARD, MANY, new)
    assert window.table.currentIndex().row() == 4
    assert window.name.hasFocus()
    assert window.name.selectedText() == "Ana Ruiz"
    put(window, rest, KELL, BOARD, MANY, new)
    assert window.table.currentIndex().row() == 4, "as anything else that is selected"


def test_a_name_just_typed_is_taken_before_something_is_split_off(window: RegisterWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    choose_places(window, 1)
    window.name.setFocus()
    window.name.selectAll()
    QTest.keyClicks(window.name, "Ana Ruiz Vega")
    asked: list[GatherMentions] = []
    window.command_requested.connect(asked.append)
    QTest.mouseClick(window.split_button, Qt.MouseButton.LeftButton)
    assert [(one.name, one.mentions) for one in asked] == [("Ana Ruiz Vega", ()), ("Mayor\nAna Ruiz", ("1",))]


def test_what_is_split_off_takes_what_the_other_annotator_has_there(window: RegisterWindow, qtbot: QtBot) -> None:
    put(window, Entry("Ruiz", (mention("1", "Ruiz", same=("b1",)), mention("2", "Ruiz"))))
    choose_places(window, 0)
    with qtbot.waitSignal(window.command_requested) as told:
        window.split_button.click()
    assert told.args[0].mentions == ("1", "b1")
