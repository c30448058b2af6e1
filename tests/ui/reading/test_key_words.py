"""Keys as shortcuts are written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from clipdesk.ui.reading.key_words import key_words

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
