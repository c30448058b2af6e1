"""The key of a key event as text, as shortcuts are written."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


_MACOS_ROW = (18, 19, 20, 21, 23, 22, 26, 28, 25)
"""`kVK_ANSI_1` to `kVK_ANSI_9` of macOS (HIToolbox/Events.h)."""
_FIRST_OF_ROW = {"win32": 2, "linux": 10}
"""The scan code of the key beside that under `Escape`: of the first set of PC keyboards, and X11's, eight more."""


def digit_of_row(event: QKeyEvent, platform: str = sys.platform) -> str:
    """The digit, 1 to 9, of a key of the row above the letters that gives another sign without `Shift`; empty for none.

    So it is on French, Belgian, Czech and some other keyboards: `&` is on the key of 1.
    """
    if event.modifiers() or event.text().isdecimal() or not event.text():
        return ""
    if platform == "darwin":
        code = event.nativeVirtualKey()
        return str(_MACOS_ROW.index(code) + 1) if code in _MACOS_ROW else ""
    place = event.nativeScanCode() - _FIRST_OF_ROW.get(platform, 0)
    return str(place + 1) if platform in _FIRST_OF_ROW and 0 <= place < len(_MACOS_ROW) else ""


def key_words(event: QKeyEvent) -> str:
    """The key with its modifiers, as text that does not depend on the language: "M", "Alt+Right".

    A sign goes by itself, although some keyboards need `Shift` for it: "+".
    """
    text, modifiers = event.text(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if len(text) == 1 and text.isprintable() and not (text.isalnum() or text.isspace() or modifiers & _COMMANDING):
        return text
    keys = QKeySequence(int(event.key()) | modifiers.value)
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
