"""Everything the user may choose."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.runtime.settings import Settings
from clipdesk.ui.dialogs.keys_page import KeyRow
from clipdesk.ui.dialogs.settings_dialog import SettingsDialog
from clipdesk.ui.language import offered_languages
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

ROWS = [KeyRow("article.flag", "Flag", "F", "F"), KeyRow("note.edit", "Edit note", "M", "M")]
CHOSEN = Settings(
    language="en", theme="dark", article_font="sans", zoom=130, line_width=80, snap_to_words=False, show_margin=False,
    show_guide=False, annotator_name="Ada", annotator_key="an", last_project="/p", recent_projects=("/p",),
)  # fmt: skip


def opened(theme: Theme, qtbot: QtBot, settings: Settings) -> SettingsDialog:
    return on_screen(SettingsDialog(theme, settings, ROWS, ()), qtbot)


@pytest.mark.parametrize("settings", [Settings(), CHOSEN])
def test_what_is_in_force_is_shown_and_comes_back(theme: Theme, qtbot: QtBot, settings: Settings) -> None:
    assert opened(theme, qtbot, settings).settings() == settings


def test_everything_can_be_chosen(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Settings())
    for box, key in (
        (dialog.theme_box, "dark"),
        (dialog.language_box, "en"),
        (dialog.font_box, "sans"),
    ):
        box.setCurrentIndex(box.findData(key))
    dialog.zoom_field.setValue(130)
    dialog.width_field.setValue(80)
    for tick in (dialog.snap_box, dialog.margin_box, dialog.guide_box):
        tick.click()
    dialog.keys.key_field.setKeySequence(QKeySequence("G"))
    made = dialog.settings()
    assert made.keys == {"article.flag": "G"}
    shown_here = (
        "language",
        "theme",
        "article_font",
        "zoom",
        "line_width",
        "snap_to_words",
        "show_margin",
        "show_guide",
    )
    assert [getattr(made, name) for name in shown_here] == [getattr(CHOSEN, name) for name in shown_here]


def test_numbers_stay_within_the_bounds_of_the_settings(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Settings())
    bounds = {one.name: one.metadata for one in fields(Settings)}
    dialog.zoom_field.setValue(10_000)
    dialog.width_field.setValue(0)
    assert dialog.settings().zoom == bounds["zoom"]["most"]
    assert dialog.settings().line_width == bounds["line_width"]["least"]


def test_a_language_that_was_chosen_stays_on_offer(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Settings(language="fi"))
    assert dialog.language_box.currentText() == "Suomi"
    offered = {dialog.language_box.itemData(place) for place in range(dialog.language_box.count())}
    assert offered == {"", "en", "fi", *offered_languages()}


def test_the_focus_begins_at_the_first_field_and_goes_down_the_page(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Settings())
    assert dialog.focusWidget() is dialog.theme_box
    visited = [dialog.focusWidget()]
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        visited.append(dialog.focusWidget())
    assert visited == [dialog.theme_box, dialog.language_box, dialog.guide_box]


def test_enter_on_a_row_of_the_keys_goes_to_its_field_and_ends_nothing(theme: Theme, qtbot: QtBot) -> None:
    dialog = opened(theme, qtbot, Settings())
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.table.setFocus()
    QTest.keyClick(dialog.keys.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    field = dialog.focusWidget()
    assert field is dialog.keys.key_field or dialog.keys.key_field.isAncestorOf(field)
    QTest.keyClick(field, Qt.Key.Key_M)
    assert "M belongs to “Edit note”" in dialog.keys.problem.text()
