"""Keys as the system has them: on macOS some that are free elsewhere belong to the system, or to every text."""

from __future__ import annotations

import sys

from PySide6.QtGui import QKeySequence

_ON_MACOS = {
    # Option and an arrow move the caret by words in every text there.
    "Alt+Right": "Ctrl+Alt+Right",
    "Alt+Left": "Ctrl+Alt+Left",
    "Alt+Shift+Right": "Ctrl+Alt+Shift+Right",
    "Alt+Shift+Left": "Ctrl+Alt+Shift+Left",
    # Opens the search of the system.
    "Ctrl+Space": "Ctrl+Shift+Return",
}
"""As Qt's portable text, in which `Ctrl` is the command key of macOS."""


def key_here(key: str, platform: str = sys.platform) -> str:
    """A default key as this system has it, both as Qt's portable text.

    >>> key_here("Alt+Left", "linux"), key_here("Alt+Left", "darwin"), key_here("Ctrl+K", "darwin")
    ('Alt+Left', 'Ctrl+Alt+Left', 'Ctrl+K')
    """
    return _ON_MACOS.get(key, key) if platform == "darwin" else key


def words_are_moved_over(key: str, platform: str = sys.platform) -> bool:
    """Whether a key moves the caret by words in every text of this system, and is nobody else's.

    >>> words_are_moved_over("Alt+Shift+Left", "darwin"), words_are_moved_over("Alt+Left", "linux")
    (True, False)
    """
    return platform == "darwin" and key in {"Alt+Left", "Alt+Right", "Alt+Shift+Left", "Alt+Shift+Right"}


def arrows(key: str) -> str:
    """What is held with the left and the right arrow, as this system writes it: “Alt+←/→”; `key` is for one of them."""
    return _with_letter(key.rpartition("+")[0]).removesuffix("A") + "←/→"


def pair_of_keys(left: str, right: str) -> str:
    """Two keys, as Qt's portable text, as this system writes them: “Alt+←/→” where only the arrow differs, else “Q, W”."""
    (held, _, key), (other, _, last) = left.rpartition("+"), right.rpartition("+")
    if held and held == other and (key, last) == ("Left", "Right"):
        return arrows(left)
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(one).toString(form) for one in (left, right) if one)


def control_name() -> str:
    """What this system calls the key that is `Ctrl` elsewhere."""
    return _with_letter("Ctrl").removesuffix("A").removesuffix("+")


def _with_letter(held: str) -> str:
    return QKeySequence(f"{held}+A").toString(QKeySequence.SequenceFormat.NativeText)
