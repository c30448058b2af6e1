"""The palette of Ctrl+K, as somebody at the keyboard meets it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.command_palette import CommandPalette, ranked_rows
from clipdesk.ui.widgets.palette_rows import PaletteEntry

ENTRIES = [
    PaletteEntry("Import files…", "File", "Actions", "Ctrl+I", "import"),
    PaletteEntry("Mark as done", "Article", "Actions", "Ctrl+Enter", "done"),
    PaletteEntry("quote", "words", "Labels", "1", "label:q"),
    PaletteEntry("policy", "acts", "Labels", "3", "label:p"),
]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a field that has the focus."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    column.addStretch()
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.findChildren(QLineEdit)[0].setFocus()
    return made


@pytest.fixture
def palette(theme: Theme, window: QWidget) -> CommandPalette:
    made = CommandPalette(theme, window)
    made.open_palette(lambda query: ENTRIES, "Find an action, a label or an article")
    return made


def titles(palette: CommandPalette) -> list[str]:
    rows = palette.panel.rows
    return [rows.data(rows.index(place)) for place in range(rows.rowCount())]


def current(palette: CommandPalette) -> str:
    return str(palette.panel.list.currentIndex().data())


def key(palette: CommandPalette, qtbot: QtBot, pressed: Qt.Key) -> None:
    QTest.keyClick(palette.panel.field, pressed)


def test_it_opens_with_everything_under_its_group_and_takes_the_focus(palette: CommandPalette) -> None:
    assert titles(palette) == ["Actions", "Import files…", "Mark as done", "Labels", "quote", "policy"]
    assert palette.panel.field.hasFocus()
    assert current(palette) == "Import files…"
    name = QAccessible.queryAccessibleInterface(palette.panel.field).text(QAccessible.Text.Name)
    assert name == palette.panel.field.placeholderText() == "Find an action, a label or an article"


def test_typing_filters_and_enter_chooses(palette: CommandPalette, window: QWidget, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.panel.field, "mad")
    assert titles(palette) == ["Actions", "Mark as done"]
    with qtbot.waitSignal(palette.entry_chosen) as chosen:
        key(palette, qtbot, Qt.Key.Key_Return)
    assert chosen.args == ["done"]
    assert palette.isHidden()
    assert window.findChildren(QLineEdit)[0].hasFocus()


def test_arrows_pass_over_titles_and_go_around(palette: CommandPalette, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        key(palette, qtbot, Qt.Key.Key_Down)
        seen.append(current(palette))
    assert seen == ["Mark as done", "quote", "policy", "Import files…"]
    key(palette, qtbot, Qt.Key.Key_Up)
    assert current(palette) == "policy"
    key(palette, qtbot, Qt.Key.Key_PageUp)
    assert current(palette) == "Import files…"
    key(palette, qtbot, Qt.Key.Key_PageDown)
    assert current(palette) == "policy"
    assert palette.panel.field.hasFocus()


def test_nothing_found_is_said_and_enter_does_nothing(palette: CommandPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.panel.field, "zzz")
    assert palette.panel.nothing.isVisible()
    with qtbot.assertNotEmitted(palette.entry_chosen):
        key(palette, qtbot, Qt.Key.Key_Return)
        key(palette, qtbot, Qt.Key.Key_Down)
    assert palette.isVisible()


def test_escape_closes_and_gives_the_focus_back(palette: CommandPalette, window: QWidget, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(palette.entry_chosen):
        key(palette, qtbot, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.findChildren(QLineEdit)[0].hasFocus()


def test_a_click_beside_it_closes_and_one_on_a_row_chooses(palette: CommandPalette, qtbot: QtBot) -> None:
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(3, 590))
    assert palette.isHidden()
    palette.open_palette(lambda query: ENTRIES, "Find")
    row = palette.panel.list.visualRect(palette.panel.rows.index(4))
    with qtbot.waitSignal(palette.entry_chosen) as chosen:
        QTest.mouseClick(palette.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert chosen.args == ["label:q"]


def test_it_closes_when_the_focus_goes_elsewhere(palette: CommandPalette, window: QWidget) -> None:
    window.findChildren(QLineEdit)[0].setFocus()
    assert palette.isHidden()


def test_it_is_empty_when_it_opens_again(palette: CommandPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.panel.field, "quote")
    key(palette, qtbot, Qt.Key.Key_Escape)
    palette.open_palette(lambda query: ENTRIES[2:], "Find a label")
    assert palette.panel.field.text() == ""
    assert titles(palette) == ["Labels", "quote", "policy"]


def test_it_fits_its_window(palette: CommandPalette, window: QWidget) -> None:
    window.resize(300, 200)
    assert palette.geometry() == window.rect()
    assert window.rect().contains(palette.panel.geometry())
    window.resize(2000, 1200)
    assert palette.panel.width() == 640
    assert palette.panel.height() < 440
    assert not palette.panel.list.verticalScrollBar().isVisible()


def test_the_provider_is_asked_for_every_query(palette: CommandPalette, qtbot: QtBot) -> None:
    asked: list[str] = []

    def provider(query: str) -> Sequence[PaletteEntry]:
        asked.append(query)
        return [PaletteEntry("Ferry dues", "found inside", "Articles", key="a", is_found=True)]

    palette.open_palette(provider, "Find")
    QTest.keyClicks(palette.panel.field, "xq")
    assert asked == ["", "x", "xq"]
    assert titles(palette) == ["Articles", "Ferry dues"]


def test_the_group_with_the_best_entry_comes_first() -> None:
    rows = ranked_rows("po", [PaletteEntry("Import options", group="Actions"), PaletteEntry("policy", group="Labels")])
    assert [row.entry.title if row.entry else row.group for row in rows] == [
        "Labels",
        "policy",
        "Actions",
        "Import options",
    ]


def test_a_long_group_is_cut_when_something_is_typed() -> None:
    many = [PaletteEntry(f"quote {number}", group="Articles") for number in range(50)]
    assert len(ranked_rows("", many)) == 51
    assert [row.entry.title for row in ranked_rows("quote", many)[1:] if row.entry] == [f"quote {n}" for n in range(8)]


def test_entries_without_a_group_have_no_title() -> None:
    assert [row.entry is not None for row in ranked_rows("", [PaletteEntry("a"), PaletteEntry("b")])] == [True, True]


def test_it_takes_the_keyboard_from_a_window_beside_and_gives_it_back(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    beside = QLineEdit()
    qtbot.addWidget(beside)
    with qtbot.waitActive(beside):
        beside.show()
        beside.activateWindow()
    beside.setFocus()
    palette = CommandPalette(theme, window)
    palette.open_palette(lambda query: ENTRIES, "Find")
    qtbot.waitUntil(palette.panel.field.hasFocus)
    key(palette, qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(beside.hasFocus)


def test_other_words_for_an_entry_find_it_and_are_shown_as_the_reason() -> None:
    entries = [
        PaletteEntry("Find label…", also=("code", "highlight")),
        PaletteEntry("Tag all occurrences…", also=("find and tag", "autocode")),
    ]
    rows = [(row.entry.title, row.entry.detail) for row in ranked_rows("find and tag", entries) if row.entry]
    assert rows == [("Tag all occurrences…", "find and tag")]
    assert [row.entry.title for row in ranked_rows("find", entries) if row.entry] == [one.title for one in entries]
    assert [row.entry.detail for row in ranked_rows("tag all", entries) if row.entry] == [""]
    assert {row.entry.detail for row in ranked_rows(" ", entries) if row.entry} == {""}


def test_a_label_comes_before_an_action_that_begins_alike() -> None:
    entries = [
        PaletteEntry("Quit", group="Actions", key="quit"),
        PaletteEntry("Tag as quote", group="Labels", key="label", name="quote"),
    ]
    rows = ranked_rows("qu", entries)
    assert [row.entry.title for row in rows if row.entry] == ["Tag as quote", "Quit"]
    assert rows[1].matched == (7, 8)
    assert [row.entry.title for row in ranked_rows("quit", entries) if row.entry] == ["Quit"]
    assert [row.entry.title for row in ranked_rows("tag qu", entries) if row.entry] == ["Tag as quote"]
    assert [row.entry.title for row in ranked_rows("", entries) if row.entry] == ["Quit", "Tag as quote"]
