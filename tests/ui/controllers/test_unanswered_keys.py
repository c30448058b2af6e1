"""A key that can do nothing now says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.window import Window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "words"),
    [
        (Qt.Key.Key_M, NONE, "No annotation is selected. ] selects the next one."),
        (Qt.Key.Key_Delete, NONE, "No annotation is selected. ] selects the next one."),
        (Qt.Key.Key_Right, ALT, "No annotation and no suggestion is selected. ] selects the next one."),
        (Qt.Key.Key_X, NONE, "No suggestion is selected. S selects the next one."),
        (Qt.Key.Key_Y, CTRL, "There is nothing to redo."),
    ],
)
def test_it_is_told_what_is_missing(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier, words: str) -> None:
    window.press(key, modifiers)
    assert window.notices[-1:] == [words]


@pytest.mark.parametrize("key", [Qt.Key.Key_7, Qt.Key.Key_Q, Qt.Key.Key_Down, Qt.Key.Key_Shift, Qt.Key.Key_Space])
def test_keys_of_no_action_say_nothing(window: Window, key: Qt.Key) -> None:
    window.press(key)
    assert not window.notices


def test_with_an_annotation_selected_its_keys_are_answered(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.press(Qt.Key.Key_M)
    assert not window.notices
