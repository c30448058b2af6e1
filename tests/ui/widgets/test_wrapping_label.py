"""Plain words that wrap wherever they must."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.wrapping_label import BREAK, WrappingLabel, breakable

LONG = "“" + "Donaudampfschiff" * 10 + "” was not saved."


def spoken(label: WrappingLabel) -> str:
    return QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)


def test_a_word_without_end_is_no_wider_than_its_place_and_given_back_as_it_was(qtbot: QtBot) -> None:
    label = WrappingLabel(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 200
    assert (label.text(), spoken(label)) == (LONG, LONG)
    label.setText("<b>Short</b>")
    assert (label.text(), spoken(label)) == ("<b>Short</b>", "<b>Short</b>")
    assert label.minimumSizeHint().width() < 200


def test_what_can_be_selected_is_copied_as_it_is(qtbot: QtBot) -> None:
    label = WrappingLabel(LONG)
    qtbot.addWidget(label)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSelection(0, len(LONG))
    assert label.selectedText() == LONG


@pytest.mark.parametrize("letter", ["a", "e\u0301", "a\u0301\u0323\u0308", "\u0915\u094d\u0937", "👩\u200d👩", "𠀀"])
def test_no_letter_is_parted_from_its_marks(letter: str) -> None:
    parts = breakable(letter * 60).split(BREAK)
    assert len(parts) > 4
    assert all(part.replace(letter, "") == "" for part in parts)
    assert "".join(parts) == letter * 60


def test_words_of_usual_length_stay_as_they_are() -> None:
    assert breakable("Open the project for reading only – or save a copy.") == (
        "Open the project for reading only – or save a copy."
    )
