"""Formats stand in groups, and are found by any word about them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.loss import Purpose
from clipdesk.project.exporting import export_formats
from clipdesk.ui.dialogs.format_list import FormatList, purpose_word
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


@pytest.fixture
def formats(theme: Theme, qtbot: QtBot) -> FormatList:
    return on_screen(FormatList(theme, export_formats()), qtbot)


def titles(formats: FormatList) -> list[str]:
    """The groups in sight."""
    rows = range(formats.list.count())
    items = [formats.list.item(row) for row in rows if not formats.list.isRowHidden(row)]
    return [item.text() for item in items if not item.flags() & Qt.ItemFlag.ItemIsEnabled]


def test_every_format_is_in_its_group_and_the_first_is_chosen(formats: FormatList) -> None:
    assert sorted(formats.shown()) == sorted(one.key for one in export_formats())
    assert titles(formats) == [purpose_word(one) for one in Purpose]
    assert formats.offer.key == formats.shown()[0] == "jsonl"


def test_typing_narrows_and_chooses_the_first_of_that_name(formats: FormatList, qtbot: QtBot) -> None:
    formats.choose("json")
    with qtbot.waitSignal(formats.chosen):
        QTest.keyClicks(formats.search, "excel")
    assert formats.shown() == ["excel-csv", "xlsx"]
    assert titles(formats) == ["Tables"]
    assert formats.offer.key == "xlsx", "the other only says the word in its description"
    formats.search.clear()
    qtbot.waitUntil(lambda: len(formats.shown()) == len(export_formats()))
    assert formats.offer.key == "xlsx"


def test_words_that_fit_nothing_leave_the_choice(formats: FormatList, qtbot: QtBot) -> None:
    QTest.keyClicks(formats.search, "zzz")
    qtbot.waitUntil(lambda: formats.shown() == [])
    assert formats.offer.key == "jsonl"
    assert titles(formats) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_PageUp])
def test_home_and_page_up_reach_the_first_format(formats: FormatList, key: Qt.Key) -> None:
    formats.show()
    for row in (3, 2):
        formats.list.setCurrentRow(row)
        QTest.keyClick(formats.list, key)
        assert formats.list.currentRow() == 1
    formats.list.setRowHidden(1, True)
    formats.list.setCurrentRow(4)
    QTest.keyClick(formats.list, key)
    assert formats.list.currentRow() == 2


def test_arrows_step_over_the_names_of_groups(formats: FormatList) -> None:
    keys = formats.shown()
    formats.list.setFocus()
    for key in keys[1:]:
        QTest.keyClick(formats.list, Qt.Key.Key_Down)
        assert formats.offer.key == key
