"""Keys as shortcuts are written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from clipdesk.ui.reading.key_words import digit_of_row, key_words

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PAD = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "words"),
    [
        (Qt.Key.Key_M, NONE, "m", "M"),
        (Qt.Key.Key_A, SHIFT, "A", "Shift+A"),
        (Qt.Key.Key_Right, ALT | SHIFT, "", "Alt+Shift+Right"),
        (Qt.Key.Key_Delete, NONE, "\x7f", "Del"),
        (Qt.Key.Key_Plus, SHIFT, "+", "+"),
        (Qt.Key.Key_1, PAD, "1", "1"),
    ],
)
def test_a_key_is_written_as_its_shortcut_is(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, words: str
) -> None:
    assert key_words(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == words


@pytest.mark.parametrize(
    ("platform", "first", "sixth", "ninth", "tenth", "letter"),
    [("linux", 10, 15, 18, 19, 24), ("win32", 2, 7, 10, 11, 16), ("darwin", 18, 22, 25, 29, 12)],
)
def test_the_row_of_digits_is_known_by_its_place(
    platform: str, first: int, sixth: int, ninth: int, tenth: int, letter: int
) -> None:
    def digit(code: int, text: str, modifiers: Qt.KeyboardModifier = NONE) -> str:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, modifiers, code, code, 0, text)
        return digit_of_row(event, platform)

    assert [digit(first, "&"), digit(sixth, "§"), digit(ninth, "ç")] == ["1", "6", "9"]
    assert digit(first, "1") == "", "it is a digit already"
    assert digit(first, "&", SHIFT) == ""
    assert digit(first, "") == ""
    assert (digit(tenth, "à"), digit(letter, "a")) == ("", "")


def test_no_other_system_is_guessed_at() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Ampersand, NONE, 2, 2, 0, "&")
    assert digit_of_row(event, "freebsd14") == ""
