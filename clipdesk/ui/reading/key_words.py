"""The key of a key event as text, as shortcuts are written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def key_words(event: QKeyEvent) -> str:
    """The key with its modifiers, as text that does not depend on the language: "M", "Alt+Right".

    A sign goes by itself, although some keyboards need `Shift` for it: "+".
    """
    text, modifiers = event.text(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if len(text) == 1 and text.isprintable() and not (text.isalnum() or text.isspace() or modifiers & _COMMANDING):
        return text
    keys = QKeySequence(int(event.key()) | modifiers.value)
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
