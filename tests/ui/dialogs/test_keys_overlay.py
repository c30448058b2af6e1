"""Every key of the program at a glance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.keys_overlay import KeyCaps, KeyGroup, KeyLine, KeysOverlay
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.section_header import SectionHeader
from tests.ui.on_screen import on_screen

GROUPS = [
    KeyGroup("File", [KeyLine("Import files…", "Ctrl+I"), KeyLine("Check project", "")]),
    KeyGroup("Tag", [KeyLine("Tag as quote", "1"), KeyLine("Add selection as a piece", "+")]),
    KeyGroup("View", [KeyLine("Larger text", "Ctrl++")]),
    KeyGroup("Empty", [KeyLine("Nothing", "")]),
]


@pytest.fixture
def overlay(theme: Theme, qtbot: QtBot) -> KeysOverlay:
    return on_screen(KeysOverlay(theme, GROUPS), qtbot)


def test_every_action_with_a_key_is_listed_in_its_group(overlay: KeysOverlay) -> None:
    assert dict(overlay.shown()) == {
        "Import files…": "Ctrl+I",
        "Tag as quote": "1",
        "Add selection as a piece": "+",
        "Larger text": "Ctrl++",
    }
    titles = [one.text() for one in overlay.findChildren(SectionHeader)]
    assert sorted(titles) == ["File", "Tag", "View"]
    assert not overlay.nothing.isVisible()


def test_an_action_with_two_keys_stands_there_once_with_both(theme: Theme, qtbot: QtBot) -> None:
    lines = [KeyLine("Redo", "Ctrl+Y"), KeyLine("Redo", "Ctrl+Shift+Z"), KeyLine("Undo", "Ctrl+Z")]
    overlay = on_screen(KeysOverlay(theme, [KeyGroup("Edit", lines)]), qtbot)
    assert [one.text() for one in overlay.findChildren(QLabel) if one.text() == "Redo"] == ["Redo"]
    assert overlay.shown() == lines


def test_an_ampersand_is_shown_as_one(theme: Theme, qtbot: QtBot) -> None:
    overlay = on_screen(KeysOverlay(theme, [KeyGroup("Labels", [KeyLine("Tag as health & care", "7")])]), qtbot)
    assert overlay.shown() == [("Tag as health & care", "7")]
    spoken = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in overlay.findChildren(QLabel)
    ]
    assert "Tag as health & care" in spoken


def test_it_can_be_searched_by_words_and_keys(overlay: KeysOverlay, qtbot: QtBot) -> None:
    QTest.keyClicks(overlay.search, "ctrl")
    QTest.keyClick(overlay.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sorted(dict(overlay.shown())) == ["Import files…", "Larger text"])
    assert overlay.isVisible()
    overlay.search.setText("fly")
    qtbot.waitUntil(overlay.nothing.isVisible)
    assert overlay.shown() == []


def test_escape_clears_the_search_first_and_then_closes(overlay: KeysOverlay) -> None:
    overlay.search.setFocus()
    overlay.search.setText("quote")
    QTest.keyClick(overlay.search, Qt.Key.Key_Escape)
    assert overlay.isVisible()
    QTest.keyClick(overlay.search, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


@pytest.mark.parametrize(
    ("keys", "caps"),
    [("Ctrl+Shift+Z", ["Ctrl", "Shift", "Z"]), ("Ctrl++", ["Ctrl", "+"]), ("+", ["+"]), ("]", ["]"]), ("-", ["-"])],
)
def test_a_shortcut_is_drawn_key_by_key(theme: Theme, qtbot: QtBot, keys: str, caps: list[str]) -> None:
    made = KeyCaps(theme, keys)
    qtbot.addWidget(made)
    assert made.caps == caps
    assert made.accessibleName() == keys
    made.resize(made.sizeHint())
    image = made.grab().toImage()
    colors = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert theme.color("pane").name() in colors


def test_words_are_plain_text(theme: Theme, qtbot: QtBot) -> None:
    made = KeysOverlay(theme, [KeyGroup("Tag", [KeyLine("Tag as <b>x</b>", "2")])])
    qtbot.addWidget(made)
    label = next(one for one in made.findChildren(QLabel) if "Tag as" in one.text())
    assert label.textFormat() == Qt.TextFormat.PlainText
