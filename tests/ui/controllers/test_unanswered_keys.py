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


def test_a_digit_that_no_label_has_says_so(window: Window) -> None:
    window.press(Qt.Key.Key_7)
    assert window.notices == ["No label has the key 7. To give it to one, edit the label in the codebook."]


def test_that_nothing_is_selected_is_no_longer_told_when_something_is(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.press(Qt.Key.Key_Escape)
    window.press(Qt.Key.Key_M)
    assert window.notices == ["No annotation is selected. ] selects the next one."]
    window.press(Qt.Key.Key_BracketRight)
    assert not window.notices


def test_one_refusal_takes_the_place_of_another_until_something_is_done(window: Window) -> None:
    window.press(Qt.Key.Key_M)
    window.press(Qt.Key.Key_X)
    assert window.notices == ["No suggestion is selected. S selects the next one."]
    window.tag("Mairi Kell", Qt.Key.Key_4)
    assert not window.notices


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_Down, Qt.Key.Key_Shift, Qt.Key.Key_Space])
def test_keys_of_no_action_say_nothing(window: Window, key: Qt.Key) -> None:
    window.press(key)
    assert not window.notices


def test_with_an_annotation_selected_its_keys_are_answered(window: Window) -> None:
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.press(Qt.Key.Key_M)
    assert not window.notices
