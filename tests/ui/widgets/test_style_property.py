"""A property that the style sheet asks for changes the look at once."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.style_property import set_style_property


def test_the_rule_for_the_property_holds_at_once_and_no_longer_when_it_is_taken_back(qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.setStyleSheet(
        'QLabel { color: #000000 } QLabel[wrong="true"] { color: #ff0000 } QLabel[part="note"] { color: #0000ff }'
    )
    label.ensurePolished()
    assert set_style_property(label, "wrong", True)
    assert label.palette().windowText().color().name() == "#ff0000"
    assert set_style_property(label, "wrong", False)
    assert label.palette().windowText().color().name() == "#000000"
    assert set_style_property(label, "part", "note")
    assert label.palette().windowText().color().name() == "#0000ff"


def test_what_is_so_already_or_was_never_set_is_no_change(qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    assert not set_style_property(label, "wrong", False)
    assert not set_style_property(label, "part", "")
    assert set_style_property(label, "wrong", True)
    assert not set_style_property(label, "wrong", True)
